"""A length of time against the dates that it lies between: 4月3日至5日连续三天, 从3月24日到4月13日的20天.

Both ways to count serve, with and without the first day; 连续 counts both ends. A date without a year is taken in any year.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from claims.checks.cues import any_of
from claims.checks.finding import Finding
from claims.checks.judging import reach
from claims.checks.pages import Figure, Page, Sentence
from claims.intervals import Interval, Tolerance, as_written, is_plain
from claims.models import exact
from claims.wording import number_for_people

_LOOK_BACK = 60
_COUNTED = 100
_LONGEST_LOOK = 80
_EVENT = any_of("founded")
_SINCE = re.compile(
    rf"(?<!\d)(?P<then>\d{{4}})年[^，。；;\d]{{0,12}}{_EVENT}[^。；;\d]{{0,16}}，[^。；;\d]{{0,10}}"
    rf"(?P<now>\d{{4}})年[^，。；;\d]{{0,8}}?(?:迎来|迎|举行|举办|庆祝|纪念|是|为)[^，。；;\d]{{0,3}}{_EVENT}?$"
)
_YEAR, _MONTH, _DAY = r"(?:(?P<{0}y>\d{{4}})年)", r"(?:(?P<{0}m>\d{{1,2}})月)", r"(?:(?P<{0}d>\d{{1,2}})[日号])"
_POINT = f"{_YEAR}?{_MONTH}{_DAY}"
_TO = r"(?:（[^（）]{0,6}）)?(?:至|到|-|—|——|–|~|～|起至)"
_GAP = rf"(?P<gap>(?:（[^（）]{{0,8}}）)?{any_of('held')}?[，,、（(]?{any_of('lasting')}*)"
_DAYS = re.compile(_POINT.format("a") + _TO + f"{_YEAR}?{_MONTH}?{_DAY}".format("b") + _GAP + "$")
_DAYS_BEHIND = re.compile(
    r"的?[，,（(]?(?:时间|日期)?(?:即|为|从|自|于|由)?"
    + _POINT.format("a")
    + r"(?:起|开始|一直)?(?:持续)?"
    + _TO
    + f"{_YEAR}?{_MONTH}?{_DAY}".format("b")
)
_LASTS = re.compile(r"(?:为期|历时|持续|会期|展期|假期|为时)(?:共|约|长达)?$")
_MONTHS = re.compile(r"(?:(?P<ay>\d{4})年)?(?P<am>\d{1,2})月?" + _TO + r"(?:(?P<by>\d{4})年)?(?P<bm>\d{1,2})月(?:份)?" + _GAP + "$")
_YEARS = re.compile(r"(?<!\d)(?P<ay>\d{4})年?(?:初|底|末|春|夏|秋|冬)?" + _TO + r"(?P<by>\d{4})年(?:初|底|末|春|夏|秋|冬)?" + _GAP + "$")


_HALF = r"(?P<{0}p>凌晨|清晨|早上|早|上午|中午|下午|傍晚|晚上|晚|夜里)?"
_CLOCK = f"(?:{_POINT}的?)?{_HALF}" + r"(?P<{0}h>\d{{1,2}})(?:[:时点](?:(?P<{0}i>半|\d{{1,2}})分?)?)"
_HOURS = re.compile(r"(?<![\d:])" + _CLOCK.format("a") + _TO + _CLOCK.format("b") + _GAP + "$")
_AFTERNOON = frozenset(["下午", "傍晚", "晚上", "晚", "夜里"])


class _Lengths(NamedTuple):
    """How long the time between two dates is, by each way to count, in units of `unit`."""

    counts: frozenset[int]
    unit: str
    both_ends: frozenset[int]
    start: int
    gap: str


def durations(page: Page, tolerance: Tolerance) -> Iterator[Finding]:
    """The lengths of time of one text."""
    for sentence in page.sentences:
        for figure in sentence.figures:
            if figure.quantity.kind == "duration" and figure.quantity.unit in _READERS and figure.claim.modality == "asserted":
                yield from _between_dates(page, sentence, figure, tolerance)
                if figure.quantity.unit == "d" and _LASTS.search(sentence.before(figure)):
                    yield from _dates_behind(page, sentence, figure)
                yield from _anniversary(page, sentence, figure)


def _dates_behind(page: Page, sentence: Sentence, figure: Figure) -> Iterator[Finding]:
    """展会为期五天，从5月1日持续到5月3日: both ways to count serve here too."""
    match = _DAYS_BEHIND.match(sentence.behind(figure))
    found = _days(re.sub(r"(?:起|开始|一直)?持续|起|开始|一直", "", match[0])) if match is not None else None
    if match is None or found is None or not is_plain(figure.quantity) or figure.quantity.value is None:
        return
    holds = figure.quantity.value in {Decimal(count) for count in found.counts}
    told = "/".join(str(count) for count in sorted(found.counts))
    text = f"{match[0].strip('，,的（(')} = {told} days"
    yield Finding(
        kind="duration", sureness="holds" if holds else "contradiction", document=page.document.name, claims=(figure.claim,),
        spans=(page.span(figure.end, figure.end + match.end()),), computed=Decimal(max(found.both_ends)), unit="d", tolerance=Decimal(1),
        arithmetic=text,
        reason=f"{figure.written} {'holds' if holds else 'contradicts its dates'}: {text}" + ("" if holds else f", not {figure.written}"),
    )  # fmt: skip


def _anniversary(page: Page, sentence: Sentence, figure: Figure) -> Iterator[Finding]:
    """1957年建成，2017年迎来通车60周年."""
    left = page.text[max(sentence.start, figure.start - _LONGEST_LOOK) : figure.start]
    match = _SINCE.search(left)
    if match is None or not page.text.startswith("周年", figure.start + len(figure.written) - 2):
        return
    years = int(match["now"]) - int(match["then"])
    if figure.quantity.value is None or not is_plain(figure.quantity) or years <= 0:
        return
    holds = Fraction(figure.quantity.value) == years
    text = f"{match['now']} − {match['then']} = {years}"
    yield Finding(
        kind="duration", sureness="holds" if holds else "contradiction", document=page.document.name, claims=(figure.claim,),
        spans=(page.span(figure.start - len(left) + match.start(), figure.start),), computed=Decimal(years), unit=figure.quantity.unit,
        tolerance=Decimal(0), arithmetic=text, reason=f"{figure.written} {'holds' if holds else 'contradicts the years'}: {text}",
    )  # fmt: skip


def _between_dates(page: Page, sentence: Sentence, figure: Figure, tolerance: Tolerance) -> Iterator[Finding]:
    left = sentence.before(figure)[-_LOOK_BACK:]
    found = _READERS[figure.quantity.unit or ""](left)
    if found is None:
        return
    strict = "连续" in found.gap or "连着" in found.gap
    accepted = found.both_ends if strict else found.counts
    # A few days are counted: ten of them are no round figure.
    counted = is_plain(figure.quantity) and figure.quantity.value is not None and figure.quantity.value < _COUNTED
    own = as_written(figure.quantity) if counted else reach(figure.quantity, tolerance)
    # Clock times are in minutes, a figure in hours may be rounded to the half of one.
    scale = Fraction(1, 60) if figure.quantity.unit == "h" else Fraction(1)
    if figure.quantity.unit in ("h", "min"):
        own = reach(figure.quantity, tolerance)
    holds = any(own.meets(Interval.around(count * scale)) for count in accepted)
    best = max(found.both_ends) * scale
    told = "/".join(number_for_people(count * scale) for count in sorted(accepted))
    text = f"{left[found.start :].strip('，,的这共（(')} = {told} {found.unit if scale == 1 else 'hours'}"
    verb = "holds" if holds else "contradicts its dates"
    yield Finding(
        kind="duration", sureness="holds" if holds else "contradiction", document=page.document.name, claims=(figure.claim,),
        spans=(page.span(figure.start - len(left) + found.start, figure.start),), computed=exact(best), unit=figure.quantity.unit,
        tolerance=Decimal(0 if strict or scale != 1 else 1), arithmetic=text,
        reason=f"{figure.written} {verb}: {text}" + ("" if holds else f", not {figure.written}"),
    )  # fmt: skip


def _days(left: str) -> _Lengths | None:
    """Between two dates, in days; a year that is not told may be a leap year or not."""
    match = _DAYS.search(left)
    if match is None:
        return None
    first_years = [int(match["ay"])] if match["ay"] else [2023, 2024]
    counts: set[int] = set()
    for year in first_years:
        month = int(match["am"])
        to_month = int(match["bm"] or match["am"])
        to_year = int(match["by"]) if match["by"] else year + (to_month < month)
        try:
            counts.add((date(to_year, to_month, int(match["bd"])) - date(year, month, int(match["ad"]))).days)
        except ValueError:
            return None
    if match["by"] and not match["ay"]:
        return None
    if min(counts) <= 0:
        return None
    return _Lengths(frozenset(counts) | {n + 1 for n in counts}, "days", frozenset(n + 1 for n in counts), match.start(), match["gap"])


def _months(left: str) -> _Lengths | None:
    """Between two months."""
    match = _MONTHS.search(left)
    if match is None or not 1 <= int(match["am"]) <= 12 or not 1 <= int(match["bm"]) <= 12:
        return None
    if match["by"] and not match["ay"]:
        return None
    years = int(match["by"]) - int(match["ay"]) if match["by"] else int(int(match["bm"]) < int(match["am"]))
    count = years * 12 + int(match["bm"]) - int(match["am"])
    return None if count <= 0 else _Lengths(frozenset([count, count + 1]), "months", frozenset([count + 1]), match.start(), match["gap"])


def _years(left: str) -> _Lengths | None:
    """Between two years; part of a year may count or not."""
    match = _YEARS.search(left)
    if match is None:
        return None
    count = int(match["by"]) - int(match["ay"])
    if count <= 0:
        return None
    return _Lengths(frozenset([count - 1, count, count + 1]), "years", frozenset([count + 1]), match.start(), match["gap"])


def _minutes(left: str) -> _Lengths | None:
    """Between two clock times, in minutes; where no day is told, the second may be on the next."""
    match = _HOURS.search(left)
    if match is None:
        return None
    ends = [_clock(match, end) for end in "ab"]
    if None in ends or (match["bm"] and not match["am"]):
        return None
    first, last = (minutes for minutes in ends if minutes is not None)
    made = last - first
    if match["am"] and match["bm"]:
        year = int(match["ay"] or 2023)
        try:
            days = date(int(match["by"] or year), int(match["bm"]), int(match["bd"])) - date(year, int(match["am"]), int(match["ad"]))
        except ValueError:
            return None
        made += days.days * 24 * 60
    elif made <= 0 and not match["am"]:
        made += 24 * 60
    return None if made <= 0 else _Lengths(frozenset([made]), "minutes", frozenset([made]), match.start(), match["gap"])


def _clock(match: re.Match[str], end: str) -> int | None:
    """Minutes from midnight; 晚8点 is 20 o'clock, and a second time without 上午 or 下午 lies in the half of the first."""
    hour, minute = int(match[f"{end}h"]), 30 if match[f"{end}i"] == "半" else int(match[f"{end}i"] or 0)
    half = match[f"{end}p"] or match["ap"]
    if hour > 24 or minute > 59:
        return None
    return (hour + 12 if half in _AFTERNOON and hour < 12 else hour) * 60 + minute


_READERS = {"min": _minutes, "h": _minutes, "d": _days, "mo": _months, "a": _years}
