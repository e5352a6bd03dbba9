"""What stands before a figure: the noun that words which only join lead to, or the verb that stops the way to it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from claims.context.cues import cues
from claims.context.nouns import Stretch, ending_at, is_nominal, is_place, only_dimension, only_rate
from claims.context.tagging import TIME, Word

_PASSED = frozenset(["d", "ul", "uz", "ug", "t", "c", "r", "y", "u", "uj", "e", "o", "zg", "ad", "df"])
"""Words that stand between a noun and its figure and mean nothing for it: adverbs, 了, times, conjunctions."""
LISTS = frozenset("、和及与或")


@dataclass
class Left:
    """What stands before a figure: the noun, or the verb that stopped the way to it."""

    noun: Stretch | None = None
    verb: int = -1
    only_links: bool = True
    """Whether nothing but joining words was met on the way to the beginning."""
    place_met: bool = False
    fallback: Stretch | None = None
    """A noun that says only which figure it is (距离, 涨幅): the subject where nothing else is."""


def before(words: Sequence[Word], end: int | None = None) -> Left:
    """Goes left from a figure over joining words to the noun they join to it."""
    at = _over_share(words, len(words) if end is None else end)
    left = Left()
    while at > 0:
        word = words[at - 1]
        if passes(word):
            at -= 1
            continue
        if is_place(word):
            left.place_met = True
            at = _over_place(words, at - 1)
            continue
        stretch = ending_at(words, at)
        if stretch is None:
            left.verb = at - 1 if word.tag[:1] == "v" else -1
            left.only_links = False
            return left
        if stretch[1] - stretch[0] <= 2 and words[stretch[0]].text[0] == "每":
            at = stretch[0]
            continue
        preposition = _compared(words, stretch[0])
        if preposition is not None:
            at = preposition
            continue
        if only_rate(words, stretch) or only_dimension(words, stretch):
            if stretch[0] and _qualifies(words[stretch[0] - 1]):
                rate = words[stretch[0]].text in cues().of("rate")
                left.noun, left.only_links = (stretch[0] - 1, stretch[0] if rate else stretch[1]), False
                return left
            left.fallback = left.fallback or stretch
            at = stretch[0]
            continue
        if _forecaster(words, stretch):
            return left
        left.noun, left.only_links = stretch, False
        return left
    return left


def _qualifies(word: Word) -> bool:
    """Whether a word makes a noun of its own with a vague one behind it: 飞行|时间, 拥堵|距离."""
    return (word.tag[:1] == "v" and not passes(word)) or word.tag == "b"


def _over_place(words: Sequence[Word], at: int) -> int:
    """Before the name that ends in the place at `at`, where the segmenter cut it up: 莫力|达瓦旗."""
    while at and words[at - 1].tag in ("nr", "nrt", "nz", "ns") and words[at].tag != "s":
        at -= 1
    for back in range(at - 1, max(-1, at - 4), -1):
        if words[back].tag == "ns":
            return back
        if not is_nominal(words[back]):
            break
    return at


def passes(word: Word) -> bool:
    """Whether a word only joins a noun to its figure, or says nothing of what is counted."""
    text = word.text
    known = cues()
    return (
        word.tag in _PASSED
        or word.tag == TIME
        or text in known.of("link")
        or (text in known.of("statistic") and not is_nominal(word))
        or text in known.of("modality")
        or text in known.of("basis")
        or text in known.of("whole")
        or (text in known.of("dimension") and word.tag[:1] != "n")
        or text in LISTS
        or text == "时"
        or text[0] == "每"
        or (word.tag == "q" and len(text) < 3)
    )


def _over_share(words: Sequence[Word], end: int) -> int:
    """Where the words before 占…的 end: 外贸占总量的3.5% goes on left of 占."""
    for at in range(end - 1, max(-1, end - 14), -1):
        if words[at].text in ("占", "占据", "占到", "约占", "占全", "相当于", "超过", "低于", "高于") and at < end - 1:
            return at
    return end


def _compared(words: Sequence[Word], start: int) -> int | None:
    """The place of the preposition if the noun at `start` is what a figure is compared with: 较当前水平上涨."""
    for at in range(start - 1, max(-1, start - 4), -1):
        if cues().of("basis").get(words[at].text) == "preposition":
            return at
        if words[at].tag not in (TIME, "t", "ns", "s"):
            return None
    return None


def _forecaster(words: Sequence[Word], stretch: Stretch) -> bool:
    """Whether the noun is who forecasts: 摩根大通预计为5%."""
    if stretch[1] >= len(words) or cues().of("modality").get(words[stretch[1]].text) != "forecast":
        return False
    last = words[stretch[1] - 1]
    return last.tag in ("nr", "nt", "nrt") or last.text in cues().of("forecaster")
