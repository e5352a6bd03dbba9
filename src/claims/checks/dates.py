"""Dates that no calendar has: 2月30日, 25时, 2024年5月6日（星期二）, 嘉庆4年（1804年）."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date

from claims.calendar_values import ERAS, SOLAR
from claims.checks.finding import Finding, Sureness
from claims.checks.pages import Page
from claims.time_fields import small_number

_DATE = re.compile(
    r"(?<![\d.\-/])(?:(?P<year>\d{4})年)?(?P<month>\d{1,2})月(?P<day>\d{1,2})[日号]"
    r"(?:\s?(?:[（(]\s?(?:星期|周|礼拜)|[，,是为]?星期)(?P<weekday>[一二三四五六日天])[）)]?)?"
)
_CLOCK = re.compile(r"(?<![\d.\-/:第])(?:凌晨|早上|上午|中午|下午|晚上|晚|夜里|日)(?P<hour>\d{1,2})(?:时|点)(?P<minute>\d{1,2}分)?")
_NAMES = "|".join(sorted((era for era in ERAS if era not in ("公元", "西元", "皇纪", "檀纪")), key=lambda era: -len(era)))
_OF_ERA = rf"(?P<era>{_NAMES})(?P<year>元|[一二三四五六七八九十廿卅]{{1,4}}|\d{{1,2}})年"
_OURS = r"(?P<ours>\d{3,4})年"
_ERA = re.compile(_OF_ERA + r"(?P<day>[^，。、；（）()年至到]{0,8})[（(](?:公元|西元|即)?" + _OURS + r"?(?P<month>[^）)]{0,8})[）)]")
_ERA_BEHIND = re.compile(_OURS + r"(?P<month>[^，。、；（）()年至到]{0,8})[（(](?:即)?" + _OF_ERA + r"(?P<day>[^）)年至到]{0,8})[）)]")
_LATE = re.compile(r"[冬腊]|十[一二]|1[012]月|末|底|^1月|^[12]月")
_LUNAR = re.compile(r"农历|阴历|旧历|夏历|[正腊闰]月|回历|伊历|儒略|虚构|架空|公元前|年号")
_GREGORIAN = 1912
_SOLAR_MEIJI = 5
"""The last year of 明治 by the old calendar."""
_LONGEST_LOOK = 10000
_WEEKDAYS = "一二三四五六日"


def dates(page: Page, _tolerance: object) -> Iterator[Finding]:
    """The dates and clock times of one text."""
    for match in _DATE.finditer(page.text):
        if _LUNAR.search(page.text[max(0, match.start() - 12) : match.start()]):
            continue
        yield from _date(page, match)
    for pattern in (_ERA, _ERA_BEHIND):
        for match in pattern.finditer(page.text):
            yield from _era(page, match)
    for match in _CLOCK.finditer(page.text):
        hour, minute = int(match["hour"]), int((match["minute"] or "0分")[:-1])
        if hour > 24 or minute > 59 or (hour == 24 and minute > 0):
            yield _finding(page, match, f"{match[0]} is no time of day", "a day has 24 hours of 60 minutes")


def _era(page: Page, match: re.Match[str]) -> Iterator[Finding]:
    """嘉庆4年（1804年）: the fourth year of Jiaqing is 1799; its last weeks are in 1800."""
    era, ours = match["era"], int(match["ours"])
    number = 1 if match["year"] == "元" else small_number(match["year"])
    first = ERAS[era] + number - 1
    solar = era in SOLAR and (era != "明治" or number > _SOLAR_MEIJI)
    if number < 1 or ours == first or (ours == first + 1 and not solar and _LATE.search(match["day"] + match["month"])):
        return
    sureness: Sureness = "doubtful" if ours == first + 1 and not solar else "contradiction"
    yield _finding(
        page, match, f"{match[0]} is {'doubtful' if sureness == 'doubtful' else 'no date'}", f"{era}{match['year']}年 is {first}", sureness
    )


def _date(page: Page, match: re.Match[str]) -> Iterator[Finding]:
    month, day = int(match["month"]), int(match["day"])
    year = int(match["year"]) if match["year"] else None
    if not 1 <= month <= 12 or not 1 <= day <= monthrange(year or 2024, month)[1]:
        if (year is None or year >= _GREGORIAN) and not _quoted(page, match[0]):
            limit = "a year has 12 months" if not 1 <= month <= 12 else f"that month has {monthrange(year or 2024, month)[1]} days"
            yield _finding(page, match, f"{match[0]} is no date", limit)
        return
    if year is None or match["weekday"] is None or year < _GREGORIAN:
        return
    named, real = _WEEKDAYS.index(match["weekday"].replace("天", "日")), date(year, month, day).weekday()
    if named != real:
        yield _finding(page, match, f"{match[0]} is no date", f"that day is 星期{_WEEKDAYS[real]}")


def _quoted(page: Page, words: str) -> bool:
    """Whether the text speaks of the words themselves: “8月32日”."""
    return re.search(rf"(?:[“「『][^”」』]{{0,24}}|《[^》]{{0,24}}){re.escape(words)}", page.text[:_LONGEST_LOOK]) is not None


def _finding(page: Page, match: re.Match[str], what: str, why: str, sureness: Sureness = "contradiction") -> Finding:
    span = page.span(match.start(), match.end())
    return Finding(
        kind="date", sureness=sureness, document=page.document.name, spans=(span,), arithmetic=why, reason=f"{what}: {why}"
    )  # fmt: skip
