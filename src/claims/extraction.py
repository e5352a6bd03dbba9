"""The order of the stages: text, reading, scan, quantities, claims; and the faces that show them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import partial
from typing import Any

from claims.bounding import quantity_of
from claims.calendar_values import calendar_values
from claims.context.fields import Context, Found
from claims.context.filling import fill
from claims.context.passages import Passage
from claims.context.reasons import reasons
from claims.datings import Dating, find_datings, written_point
from claims.errors import ParseError
from claims.lexicon import Lexicon
from claims.lexicon import lexicon as package_lexicon
from claims.models import Claim, Document, FieldReason, Mention, Quantity, Span, Time
from claims.phrases import Phrase, Source, Verdict
from claims.reading import Reading, read
from claims.rules.reasons import why
from claims.scanning import Scan
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
        document = Document(text=text, name=name, claims=claims)
        document._look = partial(self._look, reading, phrases, published, context)
        return document

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
        spans = [_span(reading, phrase.start, phrase.end) for phrase in phrases]
        quantities = [self._quantity_of(reading, phrase, span.text) for phrase, span in zip(phrases, spans, strict=True)]
        contexts = _filled(reading, phrases, quantities, published) if context else [None] * len(phrases)
        for number, (phrase, span, quantity, filled) in enumerate(zip(phrases, spans, quantities, contexts, strict=True)):
            same = phrase.core_start == phrase.start and phrase.core_end == phrase.end
            core = span if same else _span(reading, phrase.core_start, phrase.core_end)
            fields = {} if filled is None else _fields(reading, filled)
            yield Claim(document=name, id=number, span=span, core=core, quantity=quantity, rule=phrase.rule, **fields)

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

    def _look(
        self, reading: Reading, phrases: list[Phrase], published: date | None, context: bool
    ) -> tuple[tuple[Time, ...], tuple[Mention, ...]]:
        """Times and mentions, by a second scan that keeps what the first passed over."""
        quantities = [self._quantity_of(reading, phrase, _span(reading, phrase.start, phrase.end).text) for phrase in phrases]
        contexts = _filled(reading, phrases, quantities, published) if context else [Context() for _ in phrases]
        scan = self._scan(reading, trace=True)
        scan.run()
        met: list[tuple[int, Mention]] = []
        for number, (phrase, filled) in enumerate(zip(phrases, contexts, strict=True)):
            span, fields = _span(reading, phrase.start, phrase.end), tuple(_reasons(reading, filled))
            mention = Mention(span=span, taken_for="claim", rule=phrase.rule, why=why(phrase.rule), claim=number, fields=fields)
            met.append((phrase.start, mention))
        for verdict in scan.verdicts:
            span = _span(reading, verdict.start, verdict.end)
            met.append((verdict.start, Mention(span=span, taken_for=verdict.taken_for, rule=verdict.rule, why=why(verdict.rule))))
        met.sort(key=lambda pair: pair[0])
        return tuple(_times(reading, phrases, scan.verdicts, published)), tuple(mention for _, mention in met)


_TOLD_BY_RULES = frozenset(["era", "early_year", "short_year", "nth_period"])
"""Times that only the rules of the scan can tell, by the figures round them: 第4天, 卒于485年."""


def _times(reading: Reading, phrases: list[Phrase], verdicts: list[Verdict], published: date | None) -> Iterator[Time]:
    """The time expressions with their calendar values; what is claimed is none, unless it holds the claim (两年前)."""
    taken = [(phrase.start, phrase.end, True) for phrase in phrases]
    taken += [(verdict.start, verdict.end, False) for verdict in verdicts if verdict.taken_for == "label"]
    datings = list(_apart(find_datings(reading.text), sorted(taken)))
    scanned = [(verdict.start, verdict.end) for verdict in verdicts if verdict.taken_for == "time" and verdict.rule in _TOLD_BY_RULES]
    datings = sorted([*datings, *_missing(reading.text, scanned, datings)], key=lambda dating: dating.start)
    for dating, iso in zip(datings, calendar_values(reading.text, datings, published), strict=True):
        span = _span(reading, dating.start, dating.end)
        yield Time(start=span.start, end=span.end, text=span.text, iso=iso)


def _apart(datings: list[Dating], taken: list[tuple[int, int, bool]]) -> Iterator[Dating]:
    """The datings that overlap no label, and no claim that is not inside them."""
    at = 0
    for dating in datings:
        while at < len(taken) and taken[at][1] <= dating.start:
            at += 1
        start, end, claim = taken[at] if at < len(taken) else (dating.end, dating.end, True)
        inside = claim and dating.start <= start and end <= dating.end and end - start < dating.end - dating.start
        if start >= dating.end or inside:
            yield dating


def _missing(text: str, scanned: list[tuple[int, int]], datings: list[Dating]) -> Iterator[Dating]:
    """What only the rules of the scan know for a time (第4天, 卒于485年), as datings."""
    at = 0
    for start, end in scanned:
        while at < len(datings) and datings[at].end <= start:
            at += 1
        if at == len(datings) or datings[at].start >= end:
            yield Dating(start, end, written_point(text[start:end]))


def _span(reading: Reading, start: int, end: int) -> Span:
    if reading.cuts:
        start, end = reading.source_span(start, end)
    return Span(start=start, end=end, text=reading.source[start:end])


def _filled(reading: Reading, phrases: list[Phrase], quantities: list[Quantity], published: date | None) -> list[Context]:
    """For each phrase what the text says of it."""
    if not phrases:
        return []
    taken = [(phrase.start, phrase.end, True) for phrase in phrases]
    datings = list(_apart(find_datings(reading.text), taken))
    values = dict(zip((dating.start for dating in datings), calendar_values(reading.text, datings, published), strict=True))
    contexts = fill(Passage(reading.text, phrases, [(dating.start, dating.end) for dating in datings]), quantities)
    for context in contexts:
        context.iso = values.get(context.time.start) if context.time is not None else None
    return contexts


def _reasons(reading: Reading, context: Context) -> Iterator[FieldReason]:
    for reason in reasons(context):
        found = reason.found
        value = found if isinstance(found, str) else _span(reading, found.start, found.end).text
        yield FieldReason(field=reason.field, value=value, rule=reason.rule, why=reason.why)


def _fields(reading: Reading, context: Context) -> dict[str, Any]:
    """The fields of a claim that its context fills."""
    fields: dict[str, Any] = {"modality": context.modality, "statistic": context.statistic, "part_of": context.part_of}
    for name in ("subject", "place", "speaker", "basis"):
        found: Found | None = getattr(context, name)
        if found is not None:
            fields[name] = _span(reading, found.start, found.end)
    if context.time is not None:
        span = _span(reading, context.time.start, context.time.end)
        fields["time"] = Time(start=span.start, end=span.end, text=span.text, iso=context.iso)
    return fields


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
