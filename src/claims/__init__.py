"""Reads Chinese text and returns every stated quantity as a typed claim with its exact place in the text.

>>> import claims
>>> document = claims.extract("截至4月10日，吉林省累计阳性感染者超6万例。", published="2022-04-10")
>>> claim = document.claims[0]
>>> claim.span.text, claim.quantity.low, claim.quantity.high, 60512 in claim.quantity
('超6万例', Decimal('60000'), None, True)
"""

from importlib import import_module
from typing import TYPE_CHECKING

from claims._version import __version__
from claims.api import explain, extract, json_schema, parse
from claims.errors import ClaimsError, ConversionError, InputError, ParseError, TableError
from claims.extraction import Extractor
from claims.lexicon import Lexicon
from claims.models import Claim, Document, Mention, Quantity, Span, Time

if TYPE_CHECKING:
    from claims.checks.finding import Finding
    from claims.checks.registry import check
    from claims.comparing import Comparison, compare
    from claims.intervals import Tolerance
    from claims.reference import Reference
    from claims.verifying import Verification, verify

__all__ = [
    "Claim",
    "ClaimsError",
    "Comparison",
    "ConversionError",
    "Document",
    "Extractor",
    "Finding",
    "InputError",
    "Lexicon",
    "Mention",
    "ParseError",
    "Quantity",
    "Reference",
    "Span",
    "TableError",
    "Time",
    "Tolerance",
    "Verification",
    "__version__",
    "check",
    "compare",
    "explain",
    "extract",
    "json_schema",
    "parse",
    "verify",
]

_ON_DEMAND = {
    "check": "checks.registry", "Finding": "checks.finding", "Comparison": "comparing", "compare": "comparing", "Tolerance": "intervals", "Reference": "reference",
    "Verification": "verifying", "verify": "verifying",
}  # fmt: skip
"""Where the checks stand: loaded when they are first asked for, so that those who only extract do not pay for them."""


def __getattr__(name: str) -> object:
    if name not in _ON_DEMAND:
        raise AttributeError(f"module 'claims' has no attribute {name!r}")
    found = globals()[name] = getattr(import_module(f"claims.{_ON_DEMAND[name]}"), name)
    return found


def __dir__() -> list[str]:
    return __all__
