"""Dates of the calendar, written in every way, come back; any text at all gives values that another reader of EDTF takes."""

from __future__ import annotations

import warnings
from datetime import date, timedelta

from hypothesis import assume, event, example, given
from hypothesis import strategies as st
from strategies import any_text, chinese

from claims.calendar_values import calendar_values
from claims.datings import find_datings
from claims.reading import read

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    from edtf import parse_edtf

DAYS = st.dates(date(1900, 1, 3), date(2099, 12, 29))
WORDS = "今去前明后昨当同上下本次翌年月周日天季度半旬初底末中内目近以来截至止到期间疫情春节十五前比新华社电讯"
FIGURES = "0123456789一二三四五六七八九十廿〇零元两几数年月日号时点分:-/.—~至到、世纪代公民国康熙农历正腊"
TIMES = st.text(st.sampled_from(WORDS + FIGURES + "，。\n （）“”的第"), max_size=60)


def valid(value: str) -> bool:
    """Whether edtf reads it. It does not know `..` beside all that may stand there, so ends are read one by one."""
    return all(end == ".." or parse_edtf(end) is not None for end in value.split("/"))


def values(text: str, published: date | None) -> list[tuple[str, str | None]]:
    datings = find_datings(text)
    return [(text[d.start : d.end], v) for d, v in zip(datings, calendar_values(text, datings, published), strict=True)]


def writings(day: date) -> st.SearchStrategy[str]:
    """2022年4月10日, 2022-04-10, 二〇二二年四月十日."""
    digits = "".join("〇一二三四五六七八九"[int(digit)] for digit in str(day.year))
    return st.sampled_from(
        [
            f"{day.year}年{day.month}月{day.day}日",
            f"{day.year} 年 {day.month} 月 {day.day} 日",
            f"{day.year}年{day.month:02d}月{day.day:02d}日",
            f"{day.year}年{day.month}月{day.day}号",
            f"{digits}年{chinese(day.month)}月{chinese(day.day)}日",
            day.isoformat(),
            day.strftime("%Y/%m/%d"),
            f"{day.year}.{day.month}.{day.day}",
        ]
    )


@given(st.one_of(TIMES, any_text), st.none() | DAYS)
@example("新华社2月30日电，当日", None)
@example("10000年前，9999年底，1年前", date(1, 1, 1))
@example("明天，下周，下个月，明年底", date(9999, 12, 31))
def test_any_text_survives(text: str, published: date | None) -> None:
    reading = read(text)
    datings = find_datings(reading.text)
    end = 0
    for dating, value in zip(datings, calendar_values(reading.text, datings, published), strict=True):
        assert end <= dating.start < dating.end <= len(reading.text)
        end = dating.end
        if value is not None:
            event("a value")
            assert dating.has_value
            assert valid(value), value


@given(TIMES, st.integers(0, 60), st.integers(0, 60))
def test_nothing_reaches_out_of_its_part(text: str, start: int, end: int) -> None:
    assert all(start <= dating.start < dating.end <= end for dating in find_datings(text, start, end))


@given(st.data(), DAYS, st.none() | DAYS)
def test_a_whole_date_is_itself(data: st.DataObject, day: date, published: date | None) -> None:
    written = data.draw(writings(day))
    assert values(f"该馆{written}开放", published) == [(written, day.isoformat())]
    assert values(f"截至{written}，共12家", published) == [(f"截至{written}", f"../{day.isoformat()}")]


@given(DAYS, DAYS)
def test_a_date_without_year_is_the_nearest_not_after_the_publication(day: date, published: date) -> None:
    assume(day.month != 2 or day.day != 29)
    ((_, value),) = values(f"该馆{day.month}月{day.day}日开放", published)
    assert value is not None
    found = date.fromisoformat(value)
    assert (found.month, found.day) == (day.month, day.day)
    assert timedelta(0) <= published - found <= timedelta(366)


@given(DAYS, st.sampled_from([("前天", -2), ("昨天", -1), ("今天", 0), ("明天", 1), ("后天", 2), ("三天前", -3)]))
def test_days_round_the_publication(published: date, word: tuple[str, int]) -> None:
    assert values(f"该馆{word[0]}开放", published) == [(word[0], (published + timedelta(word[1])).isoformat())]


@given(DAYS, st.integers(1, 7), st.sampled_from([("上周", -1), ("本周", 0), ("下周", 1)]))
def test_weekdays_of_the_weeks_round_the_publication(published: date, weekday: int, week: tuple[str, int]) -> None:
    written = week[0] + "一二三四五六日"[weekday - 1]
    ((_, value),) = values(f"该馆{written}开放", published)
    assert value is not None
    found = date.fromisoformat(value)
    assert found.isoweekday() == weekday
    assert found.isocalendar()[:2] == (published + timedelta(7 * week[1])).isocalendar()[:2]


@given(DAYS, DAYS)
def test_an_interval_has_both_ends(first: date, last: date) -> None:
    assume(first < last)
    written = f"{first.year}年{first.month}月{first.day}日至{last.year}年{last.month}月{last.day}日"
    assert values(f"该馆{written}开放", None) == [(written, f"{first.isoformat()}/{last.isoformat()}")]
