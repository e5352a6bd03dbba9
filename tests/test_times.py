"""Dates and clock times: how far they reach, and what only looks like one."""

from __future__ import annotations

import pytest

from claims.times import find_time, follows_era


@pytest.mark.parametrize(
    ("text", "reaches"),
    [
        ("4月13日下午3点，", "4月13日下午3点"),
        ("2022-04-10发布", "2022-04-10"),
        ("2022/4/10", "2022/4/10"),
        ("2022年", "2022年"),
        ("二〇二二年四月", "二〇二二年四月"),
        ("4月3日至5日连续三天", "4月3日至5日"),
        ("12:30开始", "12:30"),
        ("23:59:59", "23:59:59"),
        ("90年代末", "90年代末"),
        ("20世纪初", "20世纪初"),
        ("3月初", "3月初"),
        ("8时30分", "8时30分"),
        ("10时许", "10时许"),
        ("3点一刻", "3点一刻"),
        ("一季度", "一季度"),
        ("13日", "13日"),
        ("2020年至2022年", "2020年至2022年"),
        ("2012—13赛季", "2012—13赛季"),
    ],
)
def test_how_far_a_time_reaches(text: str, reaches: str) -> None:
    found = find_time(text, 0)
    assert found is not None
    assert text[: found[0]] == reaches


@pytest.mark.parametrize(
    "text", ["3200.15点", "25:30", "12:75", "13月5天", "32日游", "4000名", "3点意见", "2000年历史", "3月龄", "1月薪", "三时代", "40分"]
)
def test_what_is_no_time(text: str) -> None:
    assert find_time(text, 0) is None


def test_what_stands_before_decides() -> None:
    assert find_time("连续3日", 2) is None
    assert find_time("上涨20点", 2) is None
    assert find_time("战平12:10", 2) is None
    assert follows_era("康熙四十年", 2)
    assert not follows_era("历经四十年", 2)
