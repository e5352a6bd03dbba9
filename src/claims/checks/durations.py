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

from claims.checks.finding import Finding
from claims.checks.judging import reach
from claims.checks.pages import Figure, Page, Sentence
from claims.intervals import Interval, Tolerance, as_written, is_plain

_LOOK_BACK = 48
_COUNTED = 100
_YEAR, _MONTH, _DAY = r"(?:(?P<{0}y>\d{{4}})年)", r"(?:(?P<{0}m>\d{{1,2}})月)", r"(?:(?P<{0}d>\d{{1,2}})[日号])"
_POINT = f"{_YEAR}?{_MONTH}{_DAY}"
_TO = r"(?:（[^（）]{0,6}）)?(?:至|到|-|—|——|–|~|～|起至)"
_GAP = r"(?P<gap>(?:（[^（）]{0,8}）)?[，,、]?(?:的|这|共|共计|总共|一共|为期|历时|历经|前后|前后历时|长达|连续|已连续|连着|期间|间|时间|止|的连续|内|里|这短短的|，)*)"
_DAYS = re.compile(_POINT.format("a") + _TO + f"{_YEAR}?{_MONTH}?{_DAY}".format("b") + _GAP + "$")
_MONTHS = re.compile(r"(?:(?P<ay>\d{4})年)?(?P<am>\d{1,2})月?" + _TO + r"(?:(?P<by>\d{4})年)?(?P<bm>\d{1,2})月(?:份)?" + _GAP + "$")
_YEARS = re.compile(r"(?<!\d)(?P<ay>\d{4})年?(?:初|底|末|春|夏|秋|冬)?" + _TO + r"(?P<by>\d{4})年(?:初|底|末|春|夏|秋|冬)?" + _GAP + "$")


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
    holds = any(own.meets(Interval.around(Fraction(count))) for count in accepted)
    best = max(found.both_ends)
    text = f"{left[found.start :].strip('，,的这共')} = {'/'.join(map(str, sorted(accepted)))} {found.unit}"
    verb = "holds" if holds else "contradicts its dates"
    yield Finding(
        kind="duration", sureness="holds" if holds else "contradiction", document=page.document.name, claims=(figure.claim,),
        spans=(page.span(figure.start - len(left) + found.start, figure.start),), computed=Decimal(best), unit=figure.quantity.unit,
        tolerance=Decimal(0 if strict else 1), arithmetic=text,
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


_READERS = {"d": _days, "mo": _months, "a": _years}
