"""Which statistic words name by themselves: 累计, 新增, 最高; nouns by their form (覆盖率); 可容纳 a capacity."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from claims.context.cues import cue_words, noun_statistic
from claims.context.frames import Frame
from claims.context.nouns import is_nominal
from claims.context.scopes import word_set
from claims.context.tagging import Word

_CHANGES = frozenset(["increase", "decrease", "change_to"])
_BUILT = frozenset(["新建", "新开", "新投产", "新设", "新辟"])
"""What is made new is counted as new, but its length is only its length: 新建步道|全长1.8公里."""
_INTO = frozenset(["到", "至", "为", "成"])
"""What leads to the end of a change that 由 begins: 由120元调整为|150元."""
_COMPARING = word_set("comparing")
_ENDS_COMPARING = frozenset(word[-1] for word in (*_COMPARING, "出"))
_PARTS_OF_CUES = frozenset(["了", "最"])
_INSIDE = frozenset(["中", "里", "当中", "之中"])
_MORE_OR_LESS = {"多": "increase", "少": "decrease"}
_EXTREMES = frozenset(["maximum", "minimum"])
"""What is carried on to the next figure is no longer the most or least."""
_ABLE = frozenset(["可", "能", "可以", "能够", "可供"])
_LISTING = frozenset("、和及与")
_MOST = dict.fromkeys("大高多强长远重深", "maximum") | dict.fromkeys("小低少短轻浅", "minimum")
_FASTEST = {"最快": "minimum", "最早": "minimum", "最慢": "maximum", "最晚": "maximum"}
"""The fastest takes the least time: 最快也要|5天."""
_GENERAL = word_set("general")
_REMEMBERED = 16384


@lru_cache(_REMEMBERED)
def tells_statistic(text: str) -> bool:
    """Whether a word, whatever its tag, is a cue of `change_of` or `cued_by`, or may be a part of one: 了, 为, 多, 最, 同比."""
    tables = (cue_words("basis"), cue_words("holds"), _INTO, _PARTS_OF_CUES)
    named = statistic_of(text, "nr")  # no other tag lets a word name more
    return named is not None or any(text in table for table in tables) or text[0] in _MORE_OR_LESS or text[-1] in _ENDS_COMPARING


def cued_by(frame: Frame, words: Sequence[Word]) -> dict[str, str]:
    """The other statistics that words before the figure name, each with the last of its cues."""
    words = _governing_words(frame, words)
    found: dict[str, str] = {}
    for at, (_, _, tag, text, _) in enumerate(words):
        if text == "最" and at + 1 < len(words) and (value := _MOST.get(words[at + 1].text[0])):
            found[value] = text
        value = statistic_of(text, tag)
        if value is None or value in _CHANGES or _is_beside_it(frame, words, at, value):
            continue
        found[_FASTEST.get(text, value) if frame.phrase.kind == "duration" else value] = text
    held = _held(frame.left)
    if held:
        found["capacity"] = held
    behind = frame.right
    if len(behind) > 1 and behind[0].text == "的" and any(word.text == "以" for word in frame.left) and is_nominal(behind[1]):
        value = statistic_of(behind[1].text, "n")
        if value is not None and value not in _CHANGES:
            found[value] = behind[1].text
    return found


def _governing_words(frame: Frame, words: Sequence[Word]) -> Sequence[Word]:
    """The words before a figure whose cues can be of it: none of what 的 joins to the figure before (256GB|储存容量和|5160mAh)."""
    if frame.right and any(word.text in _INSIDE or word.text[0] == "中" for word in frame.right[:2]):
        within = next((at for at in range(len(words) - 1, -1, -1) if words[at].text in ("在", "于")), -1)
        words = words[within + 1 :]
    if not frame.first and len(words) > 1 and words[0].text == "的" and is_nominal(words[1]):
        words = words[2:]
    return () if not frame.first and words and words[-1].text in _LISTING else words


def _is_beside_it(frame: Frame, words: Sequence[Word], at: int, value: str) -> bool:
    """Whether a cue before a figure tells of something else: 最大|累计雨量, 最高得分的|十名参赛者, 新增的|客户."""
    text = words[at].text
    if (value in _EXTREMES or value == "average") and words[-1].text == "的" and _counts_what_is_most(frame):
        return True
    if value in ("cumulative", "average") and at and statistic_of(words[at - 1].text, words[at - 1].tag) in _EXTREMES:
        return True
    built = frame.phrase.kind == "measure" and text in _BUILT
    return value == "new" and (built or any(other.text == "的" for other in words[at + 1 :]))


@lru_cache(_REMEMBERED)
def statistic_of(text: str, tag: str) -> str | None:
    """Which statistic a word names: by the table, by its form where it is a noun, and 占 that took its object for a name."""
    value = cue_words("statistic").get(text) or (cue_words("statistic").get(text[:-1]) if text[-1] == "处" and len(text) == 3 else None)
    if value is None and (is_nominal(Word(0, 0, tag, text)) or text[-1] == "率" or (tag == "d" and len(text) > 2)):
        value = _of_noun(text)
    return "share" if value is None and text[0] == "占" and tag == "nr" else value


def _counts_what_is_most(frame: Frame) -> bool:
    """Whether what is most or least is not the figure behind 的 but what it counts: 最高得分的|十名参赛者."""
    return frame.phrase.kind == "duration" or (frame.phrase.kind == "count" and bool(frame.right) and is_nominal(frame.right[0]))


def _of_noun(noun: str) -> str | None:
    """Which statistic a noun names by its form, or by what it holds: 城镇新增就业; an office is no total (总署)."""
    if noun[:2] in _GENERAL:
        return None
    return noun_statistic(noun) or ("new" if "新增" in noun else None)


def _held(words: Sequence[Word]) -> str:
    """What a thing can do with so many: 可同时|收治|重症患者120名; empty where nothing says so."""
    holds = cue_words("holds")
    for at in range(len(words) - 1, 0, -1):
        _, _, tag, text, _ = words[at]
        if text in holds:
            return text if any(word.text in _ABLE for word in words[max(0, at - 3) : at]) else ""
        if tag == "v" or text == "的":
            return ""
    return ""
