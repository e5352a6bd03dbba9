"""The functions of the public face, over one shared extractor a region."""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import Any

from claims.extraction import Extractor
from claims.lexicon import Lexicon
from claims.models import Claim, Document, Mention, Quantity


@cache
def _shared(region: str) -> Extractor:
    return Extractor(region=region)


def _extractor(region: str, lexicon: Lexicon | None) -> Extractor:
    return _shared(region) if lexicon is None else Extractor(lexicon=lexicon)


def extract(
    text: str,
    *,
    published: date | str | None = None,
    region: str = "CN",
    lexicon: Lexicon | None = None,
    name: str | None = None,
    context: bool = True,
) -> Document:
    """Every stated quantity of a text, as claims in text order.

    In: any `str`; `published`, the date of the text, against which its times are resolved; `region` ("CN", "TW", "HK", "MO"), which settles 元, 斤 and 兆;
    `lexicon`, the words of a user (of its own region; for many texts make one `Extractor` with it); `name`, kept as
    `claim.document`; `context=False` leaves out what the text says of each quantity (subject, place, time, speaker, …)
    and takes a fifth of the time or less. Out: a `Document`. Never raises on a `str`; TypeError or ValueError for other
    arguments that are wrong. Offsets are code points of `text`.

    >>> [str(claim.quantity) for claim in extract("4个半小时就集结了近万辆车，气温零下十几摄氏度。").claims]
    ['4.5h', '~<10000辆', '~(-20, -10)Cel']
    """
    return _extractor(region, lexicon).extract(text, published=published, name=name, context=context)


def parse(phrase: str, *, region: str = "CN", lexicon: Lexicon | None = None) -> Quantity:
    """The one quantity that a whole phrase is; blanks round it are allowed.

    Raises ParseError (a ClaimsError and ValueError) where the phrase is none, more than one, or holds other words.

    >>> parse("超4.5万管")
    Quantity('>45000管')
    >>> parse("三分之一").value
    WrittenFraction(1, 3)
    """
    return _extractor(region, lexicon).parse(phrase)


def explain(text: str, *, published: date | str | None = None, region: str = "CN", lexicon: Lexicon | None = None) -> tuple[Mention, ...]:
    """Everything numeral-like in a text: what it was taken for, by which rule, and why; for a claim also each of its fields.

    >>> [(m.span.text, m.taken_for, m.rule) for m in explain("1号病例在三亚，共4例")]
    [('1号', 'label', 'numbered'), ('三亚', 'name', 'name'), ('4例', 'claim', 'count')]
    >>> [(f.field, f.value, f.why) for f in explain("吉林省累计治愈患者4例")[0].fields]
    [('subject', '治愈患者', 'the noun before the figure'), ('place', '吉林省', 'the nearest in its sentence'), ('statistic', 'cumulative', 'the cue 累计')]
    """
    return _extractor(region, lexicon).extract(text, published=published).mentions


def json_schema() -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of one claim as `model_dump(mode="json")` gives it.

    >>> json_schema()["$schema"]
    'https://json-schema.org/draft/2020-12/schema'
    """
    schema = Claim.model_json_schema(mode="serialization")
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}
