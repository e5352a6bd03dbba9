"""Texts made to be slow: one piece again and again, some ten thousand characters of it, with `--slow` (`make worst`) a million.

A text with no more mentions than ordinary text takes at most three times what ordinary text of its length takes; one with
more mentions at most three times what ordinary text with as many takes. And doubling doubles, for every one of them.
"""

from __future__ import annotations

import gc
import time
from functools import cache

import pytest

import claims

ORDINARY = (
    "截至昨日，全市累计收治患者28714例，其中重症152人，占比超过三成。各区共设立采样点4000多个，志愿者19000余名，"
    "每天可检测4.5万管。记者在现场看到，秩序井然，物资充足；专家说，形势总体向好，但仍需警惕。"
)
WORST = {
    # one character of each class of numeral, and two in turn
    "nines": "9",
    "ones": "一",
    "tens": "十",
    "zeros": "零",
    "some": "几",
    "financial": "壹",
    "vulgar fractions": "½",
    "superscripts": "10⁶",
    "scales": "万亿",
    "every scale": "十百千万亿",
    "one hundred": "一百",
    "digits and scales": "3万5千",
    "both scripts": "3三",
    "two of them": "两",
    "half": "半",
    "halves": "3个半",
    "ordinal": "第",
    "ordinals": "第3",
    "first": "首",
    # signs
    "points": "点",
    "decimals": "3.",
    "dots": ".",
    "middle dots": "3·",
    "groups": "1,",
    "groups of three": "1,111,",
    "thin blanks": "1\u2009",
    "blanks": " ",
    "digits and blanks": "3 ",
    "minus": "-",
    "minus one": "-1",
    "waves": "~",
    "ranges": "3~",
    "colons": ":",
    "ratios": "1:",
    "slashes": "/",
    "fractions": "1/2",
    "powers": "1x10^",
    "plus and minus": "±",
    "brackets": "（",
    "round brackets": "(",
    "bracketed figures": "（3",
    "quotes": "“3\n",
    "open quotes": "“",
    "dashes": "—",
    "percent signs": "%",
    "currency signs": "￥",
    "commas": "3、",
    # words
    "this year": "今年",
    "of this year": "今年的",
    "until": "截至",
    "years ago": "两年前",
    "years in a list": "2015、",
    "month to month": "4月至",
    "last week": "上周",
    "since a month": "3月以来",
    "parts": "分之",
    "hundredths": "百分之",
    "thirds": "三分之",
    "and thirds": "二又",
    "a range": "3到",
    "to": "到",
    "above": "超过",
    "above above": "超",
    "below": "不到",
    "above a part": "约占",
    "above the whole": "超过总量的",
    "each": "每",
    "each ton": "每吨",
    "or more": "3以上",
    "left and right": "左右",
    "below zero": "零下",
    "thereof": "其中",
    "uncounted": "成千上万",
    "times": "倍",
    # units and times
    "units": "3小时",
    "unit soup": "公里平方米元吨个名",
    "compound units": "3小时4分",
    "rates": "3元/吨",
    "years": "2012年",
    "days": "3月",
    "clock times": "3:05",
    "since": "年后",
    # addresses and codes
    "www": "www.",
    "at": "@",
    "addresses": "a@b.",
    "protocols": "://",
    "addresses of sites": "http://a",
    "letters": "a1",
    "one word": "abc",
    "versions": "1.2",
    "telephones": "138-",
    # writings
    "newlines": "\n",
    "breaks": "3\n",
    "broken words": "超\n",
    "broken sentences": "据，\n\n",
    "carriage returns": "3\r\n",
    "invisible": "\u200b",
    "invisible in figures": "3\u200b",
    "surrogates": "\ud83d",
    "surrogates in figures": "3\udc00万",
    "full width": "９．",
    "traditional": "萬兩個",
    "mixed scripts": "3a三萬é９б",
    "astral": "\U00020bb7",
    "names": "三亚",
    "words of numerals": "一般四川",
    # what the context looks at: one clause without end, quotations that do not close, lists and announcements
    "says": "他说5例",
    "of which": "其中5例、",
    "open quotations": "“长春有5例",
    "open parentheses": "（长春5例",
    "respectively": "自行车、洗衣机分别增长5%、9%，",
    "ages": "张三5岁，",
    "within": "5例中有",
    "growth": "比5年前增长5%",
    "places": "长春市新增5例，",
}
TIMES = 3
DENSE, SPARSE, LARGE = 25_000, 120_000, 1_000_000
NOISE = 0.02


def seconds(text: str, runs: int = 1) -> float:
    """Processor time of the best of some runs of `extract` over `text`: what else the machine does is not counted."""
    best = float("inf")
    for _ in range(runs):
        gc.collect()
        start = time.process_time()
        claims.extract(text)
        best = min(best, time.process_time() - start)
    return best


def repeated(piece: str, size: int) -> str:
    return (piece * (size // len(piece) + 1))[:size]


@cache
def ordinary(size: int) -> float:
    claims.extract(repeated(ORDINARY, 10_000))
    return seconds(repeated(ORDINARY, size), runs=3)


@cache
def mentions(piece: str) -> int:
    """How many there are in a text of 10,000 characters."""
    return len(claims.extract(repeated(piece, 10_000)).mentions)


def check(piece: str, size: int) -> None:
    """Against ordinary text, and against a quarter of itself: four times the text, four times the time (quadratic: sixteen)."""
    allowed = TIMES * ordinary(size) * max(1.0, mentions(piece) / mentions(ORDINARY)) + NOISE * max(1, size // SPARSE)
    quarter = seconds(repeated(piece, size // 4), runs=2)
    assert quarter < allowed, f"{quarter:.3f} s for a quarter, ordinary text {ordinary(size):.3f} s"
    taken = seconds(repeated(piece, size))
    grown = 9 * quarter + NOISE
    if taken >= min(allowed, grown):  # once more, before it is called slow
        taken, grown = min(taken, seconds(repeated(piece, size), runs=2)), 9 * seconds(repeated(piece, size // 4), runs=2) + NOISE
    assert taken < allowed, f"{taken:.3f} s, ordinary text {ordinary(size):.3f} s; mentions {mentions(piece)} to {mentions(ORDINARY)}"
    assert taken < grown, f"{taken:.3f} s, a quarter of it {quarter:.3f} s"


def test_there_are_kinds_enough() -> None:
    assert len(WORST) >= 30


@pytest.mark.parametrize("name", [*WORST, "ordinary"])
def test_worst(name: str) -> None:
    piece = WORST.get(name, ORDINARY)
    check(piece, SPARSE if mentions(piece) <= mentions(ORDINARY) else DENSE)


@pytest.mark.slow
@pytest.mark.parametrize("name", [*WORST, "ordinary"])
def test_worst_at_a_megabyte(name: str) -> None:
    check(WORST.get(name, ORDINARY), LARGE)


@pytest.mark.parametrize("source", ["7" * 24 + "甲", "问卷调查" * 11, "12甲" * 12, "统计数据调查问卷" * 5])
def test_a_long_source_is_read_at_once(source: str) -> None:
    """Each name of a source is read once, however many ways there are to divide it: what grows with their number shows in a few characters."""
    claims.extract("据市统计局数据，有3人。")
    begin = time.perf_counter()
    claims.extract(f"据{source}，有3人。")
    assert time.perf_counter() - begin < 0.5
