"""Which days a calendar value covers, so that one and the same time in two writings is seen to be one.

Reads what `Time.iso` holds (ISO 8601-2, EDTF): 2022, 2022-04, 2022-04-10, 2022-34 (second quarter), intervals and open
intervals. Whatever is uncertain (XXXX-04-10, 2022~) covers no known days.
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta
from functools import lru_cache
from typing import NamedTuple

_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?:T(\d{2})(?::?00){0,2})?", re.ASCII)
_MONTH = re.compile(r"(\d{4})-(\d{2})", re.ASCII)
_YEAR = re.compile(r"\d{4}", re.ASCII)
_QUARTER = re.compile(r"(\d{4})-?Q([1-4])", re.ASCII)
_PARTS = {33: (1, 3), 34: (4, 6), 35: (7, 9), 36: (10, 12), 40: (1, 6), 41: (7, 12)}
"""Quarters and halves of a year as ISO 8601-2 numbers them: first and last month."""


class DaySpan(NamedTuple):
    """From the first to the last day, both included; None where there is no first (截至) or no last."""

    first: date | None
    last: date | None


@lru_cache(4096)
def day_span(iso: str) -> DaySpan | None:
    """The days that a calendar value covers; None where it is none, or uncertain.

    >>> day_span("2022-04") == day_span("2022-04-01/2022-04-30"), day_span("../2022-04-10").first, day_span("XXXX-04-10")
    (True, None, None)
    """
    first, slash, last = iso.strip().partition("/")
    try:
        if not slash:
            return _one(first)
        return _between(first, last)
    except ValueError:  # 2022-13, 2022-02-30
        return None


def _between(first: str, last: str) -> DaySpan | None:
    begin = DaySpan(None, None) if first in ("..", "") else _one(first)
    end = DaySpan(None, None) if last in ("..", "") else _one(last)
    if begin is None or end is None or (begin.first is None and end.last is None):
        return None
    if begin.first is not None and end.last is not None and begin.first > end.last:
        return None
    return DaySpan(begin.first, end.last)


def _one(iso: str) -> DaySpan | None:
    if match := _DAY.fullmatch(iso):
        return _day(match)
    if match := _QUARTER.fullmatch(iso):
        return _months(int(match[1]), *_PARTS[32 + int(match[2])])
    if match := _MONTH.fullmatch(iso):
        month = int(match[2])
        return _months(int(match[1]), *_PARTS.get(month, (month, month)))
    return _months(int(iso), 1, 12) if _YEAR.fullmatch(iso) else None


def _day(match: re.Match[str]) -> DaySpan | None:
    """A day; T24 is its end, T00 the end of the day before; other hours are no whole day."""
    day = date(int(match[1]), int(match[2]), int(match[3]))
    if match[4] is None or match[4] == "24":
        return DaySpan(day, day)
    before = day - timedelta(1)
    return DaySpan(before, before) if match[4] == "00" else None


def _months(year: int, first: int, last: int) -> DaySpan:
    return DaySpan(date(year, first, 1), date(year, last, monthrange(year, last)[1]))
