"""Reads Chinese text and returns every stated quantity as a typed claim with its exact place in the text.

>>> import claims
>>> document = claims.extract("截至4月10日，吉林省累计阳性感染者超6万例。", published="2022-04-10")
>>> claim = document.claims[0]
>>> claim.span.text, claim.quantity.low, claim.quantity.high, 60512 in claim.quantity
('超6万例', Decimal('60000'), None, True)
"""

from claims._version import __version__
from claims.api import explain, extract, json_schema, parse
from claims.errors import ClaimsError, ConversionError, InputError, ParseError, TableError
from claims.extraction import Extractor
from claims.lexicon import Lexicon
from claims.models import Claim, Document, Mention, Quantity, Span, Time

__all__ = [
    "Claim",
    "ClaimsError",
    "ConversionError",
    "Document",
    "Extractor",
    "InputError",
    "Lexicon",
    "Mention",
    "ParseError",
    "Quantity",
    "Span",
    "TableError",
    "Time",
    "__version__",
    "explain",
    "extract",
    "json_schema",
    "parse",
]
