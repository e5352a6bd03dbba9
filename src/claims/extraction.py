"""The order of the stages: text, reading, scan, quantities, claims; and the faces that show them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import partial
from types import ModuleType

from claims.bounding import quantity_of
from claims.context.fields import Context
from claims.errors import ParseError
from claims.lexicon import Lexicon
from claims.lexicon import lexicon as package_lexicon
from claims.models import Claim, Document, Mention, Quantity, Time
from claims.phrases import Phrase, Source
from claims.reading import Reading, read
from claims.rules.reasons import why
from claims.scanning import Scan
from claims.spans import span_of
from claims.traditional import is_traditional

_CACHE = 16384


class Extractor:
    """Reads texts with one lexicon; safe to share between threads.

    `region` settles the words that regions read differently: 元, 斤, 兆 ("CN", "TW", "HK", "MO"). `lexicon` brings a
    user's own words, and its region with them.

    >>> Extractor(region="TW").extract("售價500元").claims[0].quantity.unit
    'TWD'
    """

    def __init__(self, *, region: str = "CN", lexicon: Lexicon | None = None) -> None:
        self.lexicon = package_lexicon(region) if lexicon is None else lexicon
        self.region = self.lexicon.region
        self._quantities: dict[tuple[object, ...], Quantity] = {}

    def extract(self, text: str, *, published: date | str | None = None, name: str | None = None, context: bool = True) -> Document:
        """Every stated quantity of `text`, in text order. Never raises on a `str`.

        `published` is the date of the text (a date or "YYYY-MM-DD"); `name` is kept as the claims' `document`. With
        `context=False` the claims carry the quantity alone: no subject, place, time, speaker, statistic, basis or whole.
        Raises TypeError for what is no `str`, ValueError for a date that is none.
        """
        if not isinstance(text, str):
            raise TypeError(f"text must be a str, not {type(text).__name__}")
        if isinstance(published, str):
            published = date.fromisoformat(published)
        reading = read(text)
        phrases = self._scan(reading).run()
        claims = tuple(self._claims(reading, phrases, name, published, context))
        return Document.trusted({"text": text, "name": name, "claims": claims}, {"_look": partial(self._look, text, published, context)})

    def parse(self, phrase: str) -> Quantity:
        """The one quantity that the whole of `phrase` is. Raises ParseError where it is none or more than one."""
        if not isinstance(phrase, str):
            raise TypeError(f"phrase must be a str, not {type(phrase).__name__}")
        reading = read(phrase.strip())
        phrases = self._scan(reading, bare=True).run()
        if not phrases:
            raise ParseError(phrase, "no quantity in it")
        if len(phrases) > 1:
            raise ParseError(phrase, f"it holds {len(phrases)} quantities")
        (found,) = phrases
        whole = reading.text[: found.start] == "" or (found.per is not None and reading.text.startswith("每"))
        if not whole or found.end != len(reading.text):
            raise ParseError(phrase, f"only {reading.text[found.start : found.end]!r} of it is a quantity")
        return self._quantity_of(reading, found, phrase.strip())

    def _scan(self, reading: Reading, *, trace: bool = False, bare: bool = False) -> Scan:
        traditional = self.region != "CN" or is_traditional(reading.source)
        return Scan(Source(reading.text, self.lexicon, traditional, bare), trace=trace)

    def _claims(self, reading: Reading, phrases: list[Phrase], name: str | None, published: date | None, context: bool) -> Iterator[Claim]:
        spans = [span_of(reading, phrase.start, phrase.end) for phrase in phrases]
        quantities = [self._quantity_of(reading, phrase, span.text) for phrase, span in zip(phrases, spans, strict=True)]
        fields = _context_stage().described(reading, phrases, quantities, published) if context else [{}] * len(phrases)
        for number, (phrase, span, quantity, filled) in enumerate(zip(phrases, spans, quantities, fields, strict=True)):
            same = phrase.core_start == phrase.start and phrase.core_end == phrase.end
            core = span if same else span_of(reading, phrase.core_start, phrase.core_end)
            yield Claim.trusted(
                {"document": name, "id": number, "span": span, "core": core, "quantity": quantity, "rule": phrase.rule, **filled}
            )

    def _quantity_of(self, reading: Reading, phrase: Phrase, written: str) -> Quantity:
        """The quantity of a phrase, shared by all phrases that the same words state."""
        unit, left = phrase.unit, phrase.left
        key = (written, phrase.rule, unit and unit.name, left and left.word, phrase.per, phrase.shared_scale)
        quantity = self._quantities.get(key)
        if quantity is None:
            if len(self._quantities) >= _CACHE:
                self._quantities.clear()
            quantity = self._quantities[key] = quantity_of(phrase, _unit_text(reading, phrase))
        return quantity

    def _look(self, text: str, published: date | None, context: bool) -> tuple[tuple[Time, ...], tuple[Mention, ...]]:
        """Times and mentions, by a second scan that keeps what the first passed over; nothing of the first is kept for it."""
        reading = read(text)
        scan = self._scan(reading, trace=True)
        phrases = scan.run()
        quantities = [self._quantity_of(reading, phrase, span_of(reading, phrase.start, phrase.end).text) for phrase in phrases]
        stage = _context_stage()
        contexts = stage.describe(reading, phrases, quantities, published) if context else [Context() for _ in phrases]
        met: list[tuple[int, Mention]] = []
        for number, (phrase, filled) in enumerate(zip(phrases, contexts, strict=True)):
            span, fields = span_of(reading, phrase.start, phrase.end), tuple(stage.reasons_of(reading, filled))
            mention = Mention(span=span, taken_for="claim", rule=phrase.rule, why=why(phrase.rule), claim=number, fields=fields)
            met.append((phrase.start, mention))
        for verdict in scan.verdicts:
            span = span_of(reading, verdict.start, verdict.end)
            met.append((verdict.start, Mention(span=span, taken_for=verdict.taken_for, rule=verdict.rule, why=why(verdict.rule))))
        met.sort(key=lambda pair: pair[0])
        return tuple(stage.times(reading, phrases, scan.verdicts, published)), tuple(mention for _, mention in met)


def _context_stage() -> ModuleType:
    """Imported with the first text that asks for context: its tables and patterns take as long to load as all the rest."""
    from claims.context import describing

    return describing


def _unit_text(reading: Reading, phrase: Phrase) -> str | None:
    """The unit as the source writes it, without the 个 before it (三个小时: 小时); months as a length need it (3个多月: 个月)."""
    unit = phrase.unit
    if unit is None:
        return None
    if phrase.kind == "percent" and phrase.rule == "percent_words":
        return "百分之"
    if phrase.unit_end <= phrase.unit_start:
        return None if "sign" in unit.flags else unit.surface
    start, end = reading.source_span(phrase.unit_start, phrase.unit_end)
    written = reading.source[start:end].replace("\n", "").replace("\r", "")
    if unit.kind in ("duration", "percent") and len(written) > 2 and unit.surface[0] == "个" and unit.surface[1] != "月":
        return written[1:]
    if unit.surface == "个" + reading.text[phrase.unit_start : phrase.unit_end] and unit.name == "mo":
        return ("個" if "個" in reading.source[max(0, start - 2) : start] else "个") + written
    return written
