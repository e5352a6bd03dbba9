"""Texts made to be slow: each takes at most three times what ordinary text of its length takes, and doubling doubles."""

from __future__ import annotations

import time

import pytest

import claims

SIZE = 1_000_000
ORDINARY = (
    "截至昨日，全市累计收治患者28714例，其中重症152人，占比超过三成。各区共设立采样点4000多个，志愿者19000余名，"
    "每天可检测4.5万管。记者在现场看到，秩序井然，物资充足；专家说，形势总体向好，但仍需警惕。"
)
WORST = {
    "nines": "9",
    "ones": "一",
    "tens": "十",
    "scales": "万亿",
    "points": "点",
    "brackets": "（",
    "closed brackets": "()",
    "minus": "-",
    "ordinal": "第",
    "half": "半",
    "groups": "1,",
    "blanks": " ",
    "thin blanks": "\u2009",
    "some": "几",
    "about": "约",
    "above": "超过",
    "hundredths": "百分之",
    "slashes": "1/2",
    "colons": "1:",
    "a range": "3到",
    "breaks": "3\n",
    "invisible": "\u200b",
    "decimals": "3.",
    "units": "3小时",
    "number runs": "三十万",
    "dates": "3月",
    "addresses": "a@b.",
    "letters": "a1",
    "quotes": "“3\n",
}


def seconds(text: str, runs: int = 1) -> float:
    """The best of some runs of `extract` over `text`."""
    best = float("inf")
    for _ in range(runs):
        start = time.perf_counter()
        claims.extract(text)
        best = min(best, time.perf_counter() - start)
    return best


def repeated(piece: str, size: int) -> str:
    return (piece * (size // len(piece) + 1))[:size]


@pytest.fixture(scope="module")
def ordinary() -> float:
    claims.extract(repeated(ORDINARY, 10_000))
    return seconds(repeated(ORDINARY, SIZE), runs=2)


@pytest.mark.parametrize("name", WORST)
def test_a_megabyte_of_it_is_as_quick_as_text(name: str, ordinary: float) -> None:
    # A tenth first: quadratic time would show there as well, and would not stop the whole suite.
    tenth = seconds(repeated(WORST[name], SIZE // 10))
    assert tenth < 3 * ordinary, f"{tenth:.2f} s for 100 KB, where 1 MB of ordinary text takes {ordinary:.2f} s"
    taken = seconds(repeated(WORST[name], SIZE))
    assert taken < 3 * ordinary + 0.2, f"{taken:.2f} s, ordinary text {ordinary:.2f} s"


@pytest.mark.parametrize("name", ["nines", "ones", "scales", "points", "groups", "half", "a range", "breaks"])
def test_doubling_doubles(name: str) -> None:
    small, large = (repeated(WORST[name], size) for size in (100_000, 200_000))
    assert seconds(large, runs=3) < 3 * seconds(small, runs=3) + 0.05


def test_ordinary_text_grows_with_its_length() -> None:
    small, large = (repeated(ORDINARY, size) for size in (100_000, 200_000))
    assert seconds(large, runs=3) < 3 * seconds(small, runs=3) + 0.05
