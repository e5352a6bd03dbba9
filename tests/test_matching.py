"""What speaks of the same thing: subjects, places, times; with the near misses that must not match."""

from __future__ import annotations

import pytest

from claims.calendar_spans import day_span
from claims.matching import Aliases, Key, place, plain, same_place, statistic_fits, subject, time_fits


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("阳性感染者", "本轮疫情阳性感染者"),
        ("阳性感染者", "陽性感染者"),
        ("确诊病例", "确诊病例数"),
        ("确诊病例", "现有确诊病例"),
        ("出院人数", "出院"),
        ("“确诊病例”", "确诊 病例"),
        ("全省高速公路里程", "高速公路里程"),
        ("其中的老年人", "老年人"),
    ],
)
def test_subjects_that_are_one(one: str, other: str) -> None:
    assert subject(one).key == subject(other).key


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("感染者", "无症状感染者"),
        ("感染者", "阳性感染者"),
        ("病例", "境外输入病例"),
        ("确诊病例", "疑似病例"),
        ("老人", "90岁以上的老人"),
        ("学生", "在校学生"),
        ("居民消费价格指数", "居民消费价格"),
        ("系数", "系"),
        ("人数", "数"),
        ("检测", "检测能力"),
        ("生产总值", "人均生产总值"),
    ],
)
def test_subjects_that_are_not(one: str, other: str) -> None:
    assert subject(one).key != subject(other).key


@pytest.mark.parametrize(
    ("text", "statistic"), [("新增确诊病例", "new"), ("累计确诊病例", "cumulative"), ("平均工资", "average"), ("确诊病例", None)]
)
def test_the_statistic_that_a_subject_says(text: str, statistic: str | None) -> None:
    assert subject(text).statistic == statistic
    assert subject("新增长点").key == "长点" or subject("新增长点").statistic == "new"


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("吉林省", "吉林省", True),
        ("吉林", "吉林省", True),
        ("吉林", "吉林市", False),
        ("吉林省", "吉林市", False),
        ("长春", "长春市", True),
        ("长春市", "长春县", False),
        ("长春市九台区", "九台区", True),
        ("吉林省长春市", "长春市", True),
        ("新疆", "新疆维吾尔自治区", True),
        ("香港", "香港特别行政区", True),
        ("北京市", "北京", True),
        ("上海市", "北京市", False),
        ("吉林省", "长春市", False),
        ("中国", "全国", True),
        ("我国", "全国", True),
        ("全省", "吉林省", False),
        ("", "", False),
        ("", "吉林省", False),
    ],
)
def test_places(one: str, other: str, same: bool) -> None:
    assert same_place(place(one), place(other)) is same
    assert same_place(place(other), place(one)) is same


def key(time: str | None = None, statistic: str | None = None) -> Key:
    return Key("x", statistic, "", None if time is None else day_span(time), undated=time is None)


@pytest.mark.parametrize(
    ("claim", "row", "fits"),
    [
        ("2022-04-10", "2022-04-10", True),
        ("2022-04-10", "2022-04-11", False),
        ("2022-04-10", "2022-04", False),
        ("2022-04", "2022-04", True),
        ("2022", "2022-01/2022-12", True),
        ("2022-01/2022-03", "2022-Q1", True),
        ("2022-33", "2022-01/2022-03", True),
        ("2022-01/2022-03", "2022-01/2022-06", False),
        ("../2022-04-10", "2022-04-10", True),
        ("../2022-04-10", "../2022-04-10", True),
        ("../2022-04-10", "2022-04-11", False),
        ("../2022-04-10", "2022-04", False),
        ("2022-04-10", "../2022-04-10", False),
        ("XXXX-04-10", "2022-04-10", False),
        ("2022-04-10T24:00", "2022-04-10", True),
        ("../2022-04-11T00:00", "2022-04-10", True),
        ("2022-04-10T15:00", "2022-04-10", False),
        (None, "2022-04-10", False),
        ("2022-04-10", None, False),
        (None, None, True),
    ],
)
def test_times(claim: str | None, row: str | None, fits: bool) -> None:
    assert time_fits(key(claim), key(row)) is fits


def test_up_to_a_day_is_not_on_the_day() -> None:
    assert not time_fits(key("../2022-04-10", "new"), key("2022-04-10", "new"))
    assert not time_fits(key("../2022-04-10"), key("2022-04-10", "new"))
    assert time_fits(key("../2022-04-10", "share"), key("2022-04-10"))
    assert time_fits(key("2022-04-10", "cumulative"), key("../2022-04-10", "cumulative"))


@pytest.mark.parametrize("bad", ["2022-13", "2022-02-30", "2022-05/2022-03", "../..", "", "昨天", "2022~", "199X"])
def test_what_covers_no_known_days(bad: str) -> None:
    assert day_span(bad) is None


@pytest.mark.parametrize(
    ("claim", "row", "fits"),
    [
        ("new", "new", True),
        ("new", "cumulative", False),
        ("new", None, False),
        ("increase", None, False),
        ("average", None, False),
        (None, None, True),
        ("cumulative", None, True),
        ("share", None, True),
        (None, "cumulative", False),
        ("total", "cumulative", False),
    ],
)
def test_statistics(claim: str | None, row: str | None, fits: bool) -> None:
    assert statistic_fits(key("2022-04-10", claim), key("2022-04-10", row)) is fits


def test_up_to_a_day_a_bare_figure_is_cumulative() -> None:
    assert statistic_fits(key("../2022-04-10"), key("2022-04-10", "cumulative"))


def test_aliases() -> None:
    names = Aliases({plain("阳性"): "阳性感染者"}, {plain("春城"): "长春市", plain("本省"): "吉林省"})
    assert names.subject("陽性").key == "阳性感染者"
    assert names.subject("本轮疫情阳性").key == "阳性感染者"
    assert (names.place("春城"), names.place("本省"), names.place("海南")) == ("长春市", "吉林省", "海南")
