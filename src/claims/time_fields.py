"""What a written date says: the year, month, day, hour and parts that stand in a string which `times` took for one."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TypedDict

from claims.times import ERAS

_PARTS = {
    **dict.fromkeys(("初", "初期", "初叶", "前期", "早期"), "early"),
    **dict.fromkeys(("中", "中期", "中叶"), "middle"),
    **dict.fromkeys(("底", "末", "末期", "末叶", "后期", "晚期"), "late"),
    "上旬": "first",
    "中旬": "second",
    "下旬": "third",
}
_SEASONS = {"春": 1, "夏": 2, "秋": 3, "冬": 4}
_LUNAR = re.compile("农历|阴历|旧历|[正冬腊闰]月|廿|月初[一二三四五六七八九十]")
_C = "一二三四五六七八九十"
_ERA = "|".join(sorted(ERAS, key=len, reverse=True))
_DATE = re.compile(
    rf"""
    (?:第|农历|阴历|旧历)?
    (?: (?P<numeric>\d{{4}})[-/.](?P<numeric_month>\d{{1,2}})[-/.](?P<numeric_day>\d{{1,2}})[T\ ]?
      | (?P<numeric_year>\d{{4}})-(?P<month_of_year>0[1-9]|1[0-2])(?![\d-])
      | (?P<century_era>[公西]元前?)?(?P<century>\d{{1,2}}|[廿{_C}]{{1,3}})\ ?(?:世纪|(?=[-—~至到]\ ?[0-9廿{_C}]{{1,3}}\ ?世纪))
        (?:(?P<century_decade>\d{{2}}|[{_C}]十)年代)?(?P<century_part>[初末中][期叶]?|[前后早晚]期)?
      | (?P<decade>\d{{2}}|\d{{4}}|[{_C}]十)年代(?P<decade_part>[初末中]期?|[前后早晚]期)?
      | (?P<bare_year>\d{{4}})(?=\ ?[—/~至到-])
      | (?:(?P<era>{_ERA})(?:历)?\ ?)?(?P<year>\d{{1,4}}|[〇零元廿卅百千{_C}]{{1,5}})\ ?年度?
        (?:年?(?P<year_part>[初末底中](?!旬))|(?P<year_half>[上下])半年|前(?P<quarters>[一二三1-3])季度)?
    )?
    (?:第?(?P<quarter>[一二三四1-4])季度?|(?P<season>[春夏秋冬])[季天]?)?
    (?:\ ?(?P<month>\d{{1,2}}|[一二三四五六七八九十]{{1,2}}|正|[冬腊])\ ?月份?(?P<month_part>[初末底](?![一二三四五六七八九十])|[上中下]旬|中(?!旬))?)?
    (?:\ ?(?P<day>\d{{1,2}}|初?[廿卅{_C}]{{1,3}})\ ?(?:[日号]|(?=[-—~至到]\ ?(?:\d{{1,2}}|[廿卅{_C}]{{1,3}})\ ?[日号])))?
    (?P<part_of_day>凌晨|清晨|早上|早晨|早|上午|中午|正午|下午|午后|傍晚|晚上|晚间|晚|深夜|夜间|夜里|一早|当晚|午夜)?
    \ ?(?:(?P<hour>\d{{1,2}}|[零〇两{_C}]{{1,3}})\ ?(?:[:：](?P<minute>\d{{2}})(?:[:：]\d{{2}})?|[点时]\ ?(?:(?P<minutes>\d{{1,2}}|[零〇{_C}]{{1,3}})\ ?分|(?P<half>半)|(?P<quarter_hour>[一三])刻)?))?
    """,
    re.VERBOSE,
)
_TWO_MONTHS = re.compile(r"(?:(?P<years>.{2,5}年))?([一二三四五六七八九])([二三四五六七八九十])月份?$")
_TWO_DECADES = re.compile(r"([一二三四五六七八九])([二三四五六七八九])十年代")
_RANGE = re.compile(r"\ ?[至到~—/-]\ ?")
_AFTER_NOON = ("下午", "午后", "傍晚", "晚", "夜")


class Fields(TypedDict, total=False):
    """The parts of one written date; those that it does not state are not there."""

    year: int
    era: str
    decade: int
    century: int
    season: int
    half: int
    quarter: int
    quarters: int
    month: int
    day: int
    hour: int
    minute: int
    part: str
    lunar: bool


def small_number(written: str) -> int:
    """A numeral below 10,000 in digits, Chinese digits or Chinese numerals: 二〇二二, 四十, 廿三, 元 (the first).

    >>> [small_number(n) for n in ("2022", "二〇二二", "四十", "廿三", "元", "三百一十八")]
    [2022, 2022, 40, 23, 1, 318]
    """
    if written.isdigit() and written.isascii():
        return int(written)
    digits = [_DIGITS.get(character) for character in written]
    if len(written) > 1 and None not in digits:
        return int("".join(map(str, digits)))
    total = last = 0
    for character in written:
        if character in _POWERS:
            total += (last or 1) * _POWERS[character]
            last = 0
        elif character in _TENS:
            total += _TENS[character]
        else:
            last = _DIGITS.get(character, 0)
    return total + last


_DIGITS = {character: value for value, character in enumerate("〇一二三四五六七八九")} | {"零": 0, "两": 2, "元": 1, "正": 1}
_POWERS = {"十": 10, "百": 100, "千": 1000}
_TENS = {"廿": 20, "卅": 30}


@lru_cache(4096)
def read_fields(written: str) -> tuple[Fields, Fields | None]:
    """What a date says, and what its second end says where it is an interval. The answers are kept: do not change them.

    >>> read_fields("4月3日至5日")
    ({'month': 4, 'day': 3}, {'day': 5})
    >>> read_fields("2020年2月4日9时30分")[0]
    {'year': 2020, 'month': 2, 'day': 4, 'hour': 9, 'minute': 30}
    """
    pair = _TWO_MONTHS.match(written)
    if pair is not None:  # 三四月份
        first, _ = read_fields(f"{pair['years'] or ''}{pair[2]}月")
        return first, {"month": small_number(pair[3])}
    decades = _TWO_DECADES.match(written)
    if decades is not None:  # 八九十年代
        return {"decade": 10 * small_number(decades[1])}, {"decade": 10 * small_number(decades[2])}
    match = _DATE.match(written)
    assert match is not None, "every group may be absent"
    joined = _RANGE.match(written, match.end())
    if match.end() == 0:  # 1至4月
        return _of_a_list(written)
    if joined is None:
        return _fields(match, written), None
    second = _DATE.match(written, joined.end())
    assert second is not None, "every group may be absent"
    first, last = _fields(match, written), _fields(second, written[joined.end() :])
    if second.end() == joined.end():
        last = _bare_end(first, written[joined.end() :])
    return first, last


_LIST = re.compile(rf"(\d{{1,2}}|[{_C}]{{1,2}})\ ?[-—~至到]\ ?(\d{{1,2}}|[{_C}]{{1,2}})\ ?(?=月)")


def _of_a_list(written: str) -> tuple[Fields, Fields | None]:
    months = _LIST.match(written)
    return ({"month": small_number(months[1])}, {"month": small_number(months[2])}) if months else ({}, None)


def _bare_end(first: Fields, end: str) -> Fields:
    """The 13 of 2012–13."""
    digits = re.match(r"\d{2,4}", end)
    if digits is None or "year" not in first:
        return {}
    return {"year": int(digits[0]) if len(digits[0]) == 4 else first["year"] // 100 * 100 + int(digits[0][-2:])}


def _fields(match: re.Match[str], written: str) -> Fields:
    found: Fields = {}
    _read_year(match, found)
    for name in ("quarters", "quarter"):
        if match[name]:
            found[name] = small_number(match[name])
    if match["season"]:
        found["season"] = _SEASONS[match["season"]]
    if match["year_half"]:
        found["half"] = 1 if match["year_half"] == "上" else 2
    month, day = match["month"] or match["numeric_month"] or match["month_of_year"], match["day"] or match["numeric_day"]
    if month:
        found["month"] = {"冬": 11, "腊": 12}.get(month) or small_number(month)
    if day:
        found["day"] = small_number(day.removeprefix("初"))
    part = match["year_part"] or match["month_part"] or match["decade_part"] or match["century_part"]
    if part:
        found["part"] = _PARTS[part]
    if _LUNAR.search(written[: match.end() - match.start()]):
        found["lunar"] = True
    _read_clock(match, found)
    return found


def _read_year(match: re.Match[str], found: Fields) -> None:
    year = match["year"] or match["numeric"] or match["numeric_year"] or match["bare_year"]
    if year:
        found["year"] = small_number(year)
    era = match["era"] or match["century_era"]
    if era:
        found["era"] = era
    if match["century"]:
        found["century"] = small_number(match["century"])
    decade = match["decade"] or match["century_decade"]
    if decade:
        found["decade"] = small_number(decade)


def _read_clock(match: re.Match[str], found: Fields) -> None:
    if not match["hour"]:
        return
    hour, minute = small_number(match["hour"]), match["minute"] or match["minutes"]
    if (match["part_of_day"] or "").startswith(_AFTER_NOON) and 0 < hour < 12:
        hour += 12
    found["hour"] = hour
    if minute:
        found["minute"] = small_number(minute)
    elif match["half"]:
        found["minute"] = 30
    elif match["quarter_hour"]:
        found["minute"] = 15 if match["quarter_hour"] == "一" else 45
