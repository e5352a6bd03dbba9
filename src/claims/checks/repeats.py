"""The same figure told again with another value, in one text or in several; cumulative figures that fall.

Two claims are about the same only where subject, place, time, statistic, unit, basis and whole are equal, and where the rest of
their clauses narrows neither. All claims are filed under that key, so that no claim is set against all others.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction

from claims.calendar_spans import day_span
from claims.checks.cues import any_of, words
from claims.checks.finding import Finding, Sureness
from claims.checks.judging import conversion_to, number, reach
from claims.checks.pages import Figure, Page
from claims.commensurable import unit_name
from claims.comparing import Comparison, compare_sides
from claims.intervals import Tolerance, is_plain, step_of
from claims.matching import Aliases, claim_key, relative_places
from claims.models import Claim, exact
from claims.pairing import Side

_KINDS = frozenset(["count", "measure", "money", "percent"])
_REVISED = re.compile(any_of("revised"))
_ALIASES = Aliases()
_SIGNS = re.compile(r"[，,；;：:。！？!?—…\n（(）)]")
_EVERY = re.compile(r"每|分别|之一|以上的|以下的|岁|例如|比如|约有")
_NOT_YET = re.compile(any_of("not_yet"))
_ALIKE: dict[str, str | None] = {"increase": "change", "decrease": "change", "total": None}
_LONGEST_REST = 40
_PER_DAY = timedelta(1)
_PERSONS = re.compile("^[人名例位口]$")


@dataclass(frozen=True, slots=True)
class _Entry:
    """A claim that is filed, with what decides beside its key."""

    page: Page
    figure: Figure
    day: date | None
    """The day up to which, or on which, it is counted."""

    @property
    def claim(self) -> Claim:
        return self.figure.claim


@dataclass(frozen=True, slots=True)
class _Key:
    """What a claim is about; `text` numbers the text where it holds in one text alone."""

    subject: str
    place: str
    statistic: str | None
    unit: str
    basis: str
    whole: str
    rest: str
    text: int | None


def repeats(pages: Sequence[Page], tolerance: Tolerance) -> Iterator[Finding]:
    """Figures of one or more texts that are about the same, and differ."""
    filed: dict[tuple[_Key, str], list[_Entry]] = defaultdict(list)
    for number_, page in enumerate(pages):
        relative = relative_places(page.document.claims)
        for figure in page.figures:
            found = _filed(page, figure, relative, number_)
            if found is not None:
                filed[found[0], found[1]].append(found[2])
    by_day: dict[_Key, dict[date, _Entry]] = defaultdict(dict)
    for (key, _), entries in filed.items():
        yield from _same(key, entries, tolerance)
        day = entries[0].day
        if day is not None and key.statistic in ("cumulative", "new"):
            by_day[key].setdefault(day, _finest(entries))
    for key, days in by_day.items():
        if key.statistic == "cumulative":
            yield from _falling(days, tolerance)
            yield from _leading(days, by_day.get(_new_of(key), {}), tolerance)


def _new_of(key: _Key) -> _Key:
    return _Key(key.subject, key.place, "new", key.unit, key.basis, key.whole, key.rest, key.text)


# ---- what a claim is about --------------------------------------------------------------------------------------------


def _filed(page: Page, figure: Figure, relative: Mapping[str, str], text: int) -> tuple[_Key, str, _Entry] | None:
    """The key, the time and the entry of a claim; None for one that cannot be told from others."""
    claim = figure.claim
    if claim.subject is None or claim.modality != "asserted" or figure.quantity.kind not in _KINDS:
        return None
    rest = _rest(page, figure)
    if rest is None:
        return None
    iso = claim.time.iso if claim.time is not None else None
    span = day_span(iso.replace("~", "")) if iso else None  # 3月底 is told for the end of March
    found = claim_key(claim, _ALIASES, span, (), relative)
    statistic = _ALIKE.get(found.statistic or "", found.statistic)
    if statistic == "change" and not found.basis:
        return None
    if claim.time is not None and iso is None:
        return None
    whole = ""
    if claim.part_of is not None and claim.part_of < len(page.figures):
        whole = page.figures[claim.part_of].subject or "?"
    unit = "人" if _PERSONS.match(unit_name(figure.quantity)) else unit_name(figure.quantity)
    subject, place = (found.subject, found.place) if found.place else _led_by_place(page, figure, found.subject)
    if not place or len(subject) < 2:
        return None
    rest = rest.replace(place, "")
    known = span is not None and iso is not None and place[:1] not in "全该我本"
    key = _Key(subject, place, statistic, f"{figure.quantity.kind} {unit}", found.basis, whole, rest, None if known else text)
    day = span.last if span is not None else None
    until = statistic == "cumulative" and day is not None
    return key, f"../{day}" if until else str(span or iso or ""), _Entry(page, figure, day)


def _led_by_place(page: Page, figure: Figure, subject: str) -> tuple[str, str]:
    """Subject and place where only the words say that there is one: 海滨市最高气温, of a town that no gazetteer has."""
    leading = _PLACE_NAME.match(subject)
    if leading is not None:
        return subject[leading.end() :], leading[0]
    clause = re.split(_SIGNS, page.sentence_of[figure.number].before(figure)[-_LONGEST_REST:])[-1]
    named = set(_PLACE_NAME.findall(re.sub(r"[\d年月日至截]+", "，", clause)))
    return subject, named.pop() if len(named) == 1 else ""


_PLACE_NAME = re.compile(r"(?<![\u4e00-\u9fff])[\u4e00-\u9fff]{2,3}[省市县州]")


def _rest(page: Page, figure: Figure) -> str | None:
    """What the clause says beside subject, place, time and cue words; None where the subject is only carried over."""
    claim, sentence = figure.claim, page.sentence_of[figure.number]
    assert claim.subject is not None
    low, high = max(sentence.start, figure.start - _LONGEST_REST), min(sentence.end, figure.end + _LONGEST_REST)
    left = re.split(_SIGNS, page.text[low : figure.start])[-1]
    right = re.split(_SIGNS, page.text[figure.end : high])[0]
    words_of = claim.subject.text
    if words_of not in page.document.text[max(0, claim.span.start - _LONGEST_REST) : claim.span.end + _LONGEST_REST]:
        return None
    inside = sentence.before(figure)[-len(left) :] if left else ""
    if len(inside) < len(left) or not (words_of in left or words_of in right) or "、" in left:
        return None
    for told in (
        words_of,
        claim.place.text if claim.place else "",
        claim.time.text if claim.time else "",
        claim.basis.text if claim.basis else "",
    ):
        if told:
            left, right = left.replace(told, "", 1), right.replace(told, "", 1)
    if _EVERY.search(left) or right.startswith("以"):
        return None
    rest = _NEUTRAL.sub("", left) + _NEUTRAL.sub("", right)
    return rest if not _REVISED.search(page.text[low:high]) and not _NOT_YET.search(page.text[low : figure.start]) else None


_NEUTRAL = re.compile("|".join(map(re.escape, words("neutral"))) + r"|[\s、“”\d]|年|月")


# ---- the same figure again --------------------------------------------------------------------------------------------


def _finest(entries: Sequence[_Entry]) -> _Entry:
    """The entry that says most: a plain figure of the smallest step."""
    if len(entries) == 1:
        return entries[0]
    return min(entries, key=lambda entry: (not is_plain(entry.figure.quantity), step_of(entry.figure.quantity)))


def _same(key: _Key, entries: Sequence[_Entry], tolerance: Tolerance) -> Iterator[Finding]:
    """Every other value against the finest one."""
    if len(entries) < 2:
        return
    reference = _finest(entries)
    seen = {(reference.figure.quantity, reference.claim.statistic)}
    dated = reference.claim.time is not None
    for entry in entries:
        told = (entry.figure.quantity, entry.claim.statistic)
        if told in seen:
            continue
        seen.add(told)
        found = compare_sides(_side(entry), _side(reference), tolerance)
        if found.verdict == "incomparable" or _of_others(entry, reference) or _together(entry, reference):
            continue
        if found.verdict == "disagrees" and not dated and (entry.page is not reference.page or not _told_what(key, entry, reference)):
            continue
        sureness: Sureness = (
            "holds" if found.verdict == "agrees" else "contradiction" if dated and _told_what(key, entry, reference) else "doubtful"
        )
        yield _repeat(reference, entry, found, sureness)


def _side(entry: _Entry) -> Side:
    return Side(entry.figure.quantity, entry.figure.written, entry.claim.statistic)


def _of_others(one: _Entry, other: _Entry) -> bool:
    """Whether two speakers each tell a figure of their own."""
    said = one.claim.speaker, other.claim.speaker
    return said[0] is not None and said[1] is not None and said[0].text != said[1].text


def _told_what(key: _Key, one: _Entry, other: _Entry) -> bool:
    """Whether the words of both say which statistic it is: without, a figure may be of a part that nothing names."""
    return key.statistic is not None or (one.claim.statistic is not None and other.claim.statistic is not None)


def _together(one: _Entry, other: _Entry) -> bool:
    """Whether both stand in one sentence, which then tells of two things or of two estimates."""
    return one.page is other.page and one.page.sentence_of[one.figure.number] is one.page.sentence_of[other.figure.number]


def _repeat(reference: _Entry, entry: _Entry, found: Comparison, sureness: Sureness) -> Finding:
    sign = {"holds": "≈", "doubtful": "≠", "contradiction": "≠"}[sureness]
    other = f" of {reference.page.document.name}" if reference.page is not entry.page and reference.page.document.name else ""
    return Finding(
        kind="repeat", sureness=sureness, document=reference.page.document.name, claims=(reference.claim, entry.claim),
        computed=reference.figure.quantity.value, unit=reference.figure.quantity.unit, tolerance=found.tolerance,
        arithmetic=f"{entry.figure.written} {sign} {reference.figure.written}",
        reason=f"{entry.figure.subject}: {found.reason}, which {reference.figure.written}{other} states for the same place and time",
    )  # fmt: skip


# ---- as time goes on --------------------------------------------------------------------------------------------------


def _falling(days: Mapping[date, _Entry], tolerance: Tolerance) -> Iterator[Finding]:
    """A cumulative figure that is smaller than an earlier one."""
    before: _Entry | None = None
    for day in sorted(days):
        entry = days[day]
        if before is not None and not _of_others(entry, before):
            way = conversion_to(before.figure.quantity, entry.figure.quantity)
            high = reach(entry.figure.quantity, tolerance).high
            low = reach(before.figure.quantity, tolerance).low
            if way is not None and high is not None and low is not None and low * way.scale > high:
                text = f"{entry.figure.written} < {before.figure.written}"
                yield Finding(
                    kind="repeat", sureness="contradiction", document=before.page.document.name, claims=(before.claim, entry.claim),
                    unit=entry.figure.quantity.unit, arithmetic=text,
                    reason=f"{entry.figure.subject}: a cumulative figure cannot fall, but {text}",
                )  # fmt: skip
                continue
        before = entry


def _leading(days: Mapping[date, _Entry], new: Mapping[date, _Entry], tolerance: Tolerance) -> Iterator[Finding]:
    """What is new on a day should lead from one cumulative figure to the next."""
    for day, added in new.items():
        before, after = days.get(day - _PER_DAY), days.get(day)
        if before is None or after is None:
            continue
        told = [entry.figure.quantity for entry in (before, added, after)]
        made = reach(told[0], tolerance).plus(reach(told[1], tolerance))
        if any(conversion_to(quantity, told[2]) is None for quantity in told[:2]):
            continue
        holds = made.meets(reach(told[2], tolerance))
        value = None if told[0].value is None or told[1].value is None else Fraction(told[0].value) + Fraction(told[1].value)
        text = f"{number(told[0])} + {number(told[1])} {'=' if holds else '≠'} {number(told[2])}"
        yield Finding(
            kind="repeat", sureness="holds" if holds else "doubtful", document=after.page.document.name,
            claims=(before.claim, added.claim, after.claim), computed=None if value is None else exact(value), unit=told[2].unit,
            arithmetic=text, reason=f"{after.figure.written} {'holds' if holds else 'is doubtful'}: {text}, what was new on the day",
        )  # fmt: skip
