"""The context stage as the extraction asks for it: contexts as fields of claims, their reasons, and the times of a text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Any

from claims.calendar_values import calendar_values
from claims.context.fields import Context, Found
from claims.context.filling import fill
from claims.context.passages import Passage
from claims.context.reasons import reasons
from claims.dating_chains import Dating
from claims.datings import find_datings, written_point
from claims.models import FieldReason, Quantity, Span, Time
from claims.phrases import Phrase, Verdict
from claims.reading import Reading
from claims.spans import span_of

_TOLD_BY_RULES = frozenset(["era", "early_year", "short_year", "nth_period"])
"""Times that only the rules of the scan can tell, by the figures round them: 第4天, 卒于485年."""

_NO_DATINGS = frozenset(["event", "length_of_time"])


def times(reading: Reading, phrases: list[Phrase], verdicts: list[Verdict], published: date | None) -> Iterator[Time]:
    """The time expressions with their calendar values; what is claimed is none, unless it holds the claim (两年前)."""
    taken = [(phrase.start, phrase.end, True) for phrase in phrases]
    taken += [(verdict.start, verdict.end, False) for verdict in verdicts if verdict.taken_for == "label"]
    datings = list(_apart(find_datings(reading.text), sorted(taken)))
    scanned = [(verdict.start, verdict.end) for verdict in verdicts if verdict.taken_for == "time" and verdict.rule in _TOLD_BY_RULES]
    datings = sorted([*datings, *_missing(reading.text, scanned, datings)], key=lambda dating: dating.start)
    for dating, iso in zip(datings, calendar_values(reading.text, datings, published), strict=True):
        span = span_of(reading, dating.start, dating.end)
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


def describe(reading: Reading, phrases: list[Phrase], quantities: list[Quantity], published: date | None) -> list[Context]:
    """For each phrase what the text says of it."""
    if not phrases:
        return []
    taken = [(phrase.start, phrase.end, True) for phrase in phrases]
    datings = list(_apart(find_datings(reading.text), taken))
    values = dict(zip((dating.start for dating in datings), calendar_values(reading.text, datings, published), strict=True))
    contexts = fill(Passage(reading.text, phrases, [(dating.start, dating.end) for dating in datings]), quantities)
    for context in contexts:
        context.iso = _value(values, context.time) if context.time is not None else None
    if _HALF.search(reading.source):
        for context in contexts:
            _drop_halves(reading, context)
    return contexts


def _value(values: dict[int, str | None], time: Found) -> str | None:
    """The calendar value of a time, or of the day inside it: 首演|当晚."""
    if time.start in values or time.rule in _NO_DATINGS:
        return values.get(time.start)
    return next((values[start] for start in range(time.start, time.end) if start in values), None)


def reasons_of(reading: Reading, context: Context) -> Iterator[FieldReason]:
    """Why each field is what it is."""
    for reason in reasons(context):
        found = reason.found
        value = found if isinstance(found, str) else span_of(reading, found.start, found.end).text
        yield FieldReason(field=reason.field, value=value, rule=reason.rule, why=reason.why)


def described(reading: Reading, phrases: list[Phrase], quantities: list[Quantity], published: date | None) -> list[dict[str, Any]]:
    """For each phrase the fields of its claim that the text fills."""
    spans = _Spans(reading)
    return [_fields(spans, context) for context in describe(reading, phrases, quantities, published)]


_HALF = re.compile("[\ud800-\udfff]")


def _drop_halves(reading: Reading, context: Context) -> None:
    """Empties the fields that hold half a character: it names nothing, and no JSON can hold it."""
    for name in ("subject", "place", "time", "speaker", "basis"):
        found = getattr(context, name)
        if found is not None and _HALF.search(span_of(reading, found.start, found.end).text):
            setattr(context, name, None)


class _Spans(dict[tuple[int, int], Span]):
    """The span of each stretch that was asked for: figures of a sentence mostly share their place, time and speaker."""

    def __init__(self, reading: Reading) -> None:
        super().__init__()
        self._reading = reading
        self._times: dict[tuple[int, int, str | None], Time] = {}

    def __missing__(self, stretch: tuple[int, int]) -> Span:
        span = self[stretch] = span_of(self._reading, *stretch)
        return span

    def time(self, start: int, end: int, iso: str | None) -> Time:
        """The time at a stretch with its value."""
        time = self._times.get((start, end, iso))
        if time is None:
            span = span_of(self._reading, start, end)
            time = self._times[start, end, iso] = Time(start=span.start, end=span.end, text=span.text, iso=iso)
        return time


def _fields(spans: _Spans, context: Context) -> dict[str, Any]:
    filled: dict[str, Any] = {"modality": context.modality, "statistic": context.statistic, "part_of": context.part_of}
    for name, found in (
        ("subject", context.subject),
        ("place", context.place),
        ("speaker", context.speaker),
        ("basis", context.basis),
    ):
        if found is not None:
            filled[name] = spans[found.start, found.end]
    if context.time is not None:
        filled["time"] = spans.time(context.time.start, context.time.end, context.iso)
    return filled
