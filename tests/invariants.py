"""What holds for any text at all, in one function: the fuzz target and the tests of what it found call it."""

from __future__ import annotations

import json
from fractions import Fraction

import claims
from claims import Claim, Document, Quantity
from claims.extraction import Extractor
from claims.phrases import Phrase
from claims.reading import read


def extractor(region: str = "CN") -> Extractor:
    """A new one each time, so that no answer depends on the texts before."""
    return Extractor(region=region)


def check(text: str, region: str = "CN") -> None:
    """Raises, an AssertionError or what the library raised, where a promise of `extract` or `parse` is broken."""
    document = extractor(region).extract(text, published="2022-04-10", name="a text")
    check_claims(document, text)
    check_mentions(document, text)
    check_parse(text, region)


def check_claims(document: Document, text: str) -> None:
    """Spans slice, claims are disjoint and in order, bounds make an interval, and the JSON can be read again."""
    assert document.text == text
    end = 0
    for number, claim in enumerate(document.claims):
        assert claim.id == number, "the id is the index"
        span, core = claim.span, claim.core
        assert text[span.start : span.end] == span.text, "the span slices"
        assert text[core.start : core.end] == core.text, "the core slices"
        assert end <= span.start, "claims are disjoint and in order"
        assert span.start <= core.start < core.end <= span.end <= len(text), "the core is inside the span"
        end = span.end
        check_quantity(claim.quantity)
        data = json.loads(json.dumps(claim.model_dump(mode="json")))
        assert Claim.model_validate(data) == claim, "JSON there and back"
        assert Claim.model_validate_json(claim.model_dump_json()) == claim, "JSON there and back"


def check_quantity(quantity: Quantity) -> None:
    """The bounds are in order and hold the value, or have it at an end that is open."""
    assert str(quantity) is not None
    low, high, value = (None if n is None else Fraction(n) for n in (quantity.low, quantity.high, quantity.value))
    assert low is not None or not quantity.low_closed, "a missing end is open"
    assert high is not None or not quantity.high_closed, "a missing end is open"
    assert low is None or high is None or low <= high, "the low end is not above the high one"
    assert value is None or low is None or low <= value, "the value is not below the low end"
    assert value is None or high is None or value <= high, "the value is not above the high end"


def check_mentions(document: Document, text: str) -> None:
    """Mentions and times slice, are in order, and every claim is a mention."""
    for mention in document.mentions:
        assert text[mention.span.start : mention.span.end] == mention.span.text, "the mention slices"
        assert mention.rule and mention.why, "a mention says why"
        json.dumps(mention.model_dump(mode="json"))
    for time in document.times:
        assert text[time.start : time.end] == time.text, "the time slices"
    claimed = [mention.claim for mention in document.mentions if mention.taken_for == "claim"]
    assert claimed == list(range(len(document.claims))), "each claim is one mention"
    starts = [mention.span.start for mention in document.mentions]
    assert starts == sorted(starts), "mentions are in order"


def check_parse(text: str, region: str = "CN") -> None:
    """`parse` gives a quantity or raises a ClaimsError."""
    try:
        quantity = extractor(region).parse(text)
    except claims.ClaimsError:
        return
    check_quantity(quantity)


def phrases(text: str, *, trace: bool, region: str = "CN") -> list[dict[str, object]]:
    """What a scan of `text` claims; with `trace` every run is shown to the rules, else the pattern decides the plain ones."""
    return [_fields(phrase) for phrase in extractor(region)._scan(read(text), trace=trace).run()]


def _fields(phrase: Phrase) -> dict[str, object]:
    fields = {name: getattr(phrase, name) for name in Phrase.__dataclass_fields__}
    return fields | {"second": phrase.second and _fields(phrase.second)}


def check_quick_scan(text: str, region: str = "CN") -> None:
    """The quick scan claims what the full one does."""
    assert phrases(text, trace=False, region=region) == phrases(text, trace=True, region=region), "quick and full scan agree"
