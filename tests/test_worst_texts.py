"""Texts made to be slow: each takes at most three times what ordinary text of its length takes, and doubling doubles."""

from __future__ import annotations

import gc
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
    "minus": "-",
    "ordinal": "第",
    "half": "半",
    "groups": "1,",
    "blanks": " ",
}
# Dense with figures: a claim every few characters costs what claims cost, but no more for a longer text.
DENSE = {
    "some": "几",
    "hundredths": "百分之",
    "slashes": "1/2",
    "colons": "1:",
    "a range": "3到",
    "breaks": "3\n",
    "units": "3小时",
    "dates": "3月",
}
HIDDEN = {
    "invisible": "\u200b",
    "thin blanks": "1\u2009",
    "addresses": "a@b.",
    "letters": "a1",
    "quotes": "“3\n",
    "above": "超过",
    "decimals": "3.",
}


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


@pytest.mark.parametrize("piece", [*WORST.values(), *DENSE.values(), *HIDDEN.values()], ids=[*WORST, *DENSE, *HIDDEN])
def test_doubling_doubles(piece: str) -> None:
    small, large = (repeated(piece, size) for size in (20_000, 80_000))
    # Four times the text: four times the time if linear, sixteen times if quadratic.
    assert seconds(large, runs=2) < 9 * seconds(small, runs=2) + 0.03


def test_ordinary_text_grows_with_its_length() -> None:
    small, large = (repeated(ORDINARY, size) for size in (50_000, 200_000))
    assert seconds(large, runs=2) < 9 * seconds(small, runs=2) + 0.03
