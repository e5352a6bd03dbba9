"""Which times of earlier sentences may date a figure: what a thing is like (全长2846米) and what is left has none of them."""

from __future__ import annotations

import re
from collections.abc import Set

from claims.context.frames import Frame, near
from claims.context.passages import Passage
from claims.context.registers import Registers
from claims.context.time.exclusions import BEGINS, StatedTime, lasting

_FARTHEST = 800
_AGAIN = frozenset(
    [
        "每天",
        "每日",
        "每晚",
        "每月",
        "每个月",
        "每年",
        "每周",
        "每个星期",
        "每季度",
        "每学期",
        "每次",
        "每趟",
        "每回",
        "每小时",
        "天天",
        "一天",
        "一年",
        "一个月",
    ]
)
_ON_AVERAGE = frozenset(["平均", "均", "约", "日均"])
_MOST_HABIT = 5
_FARTHEST_IN_STUDY = 120
_ONE = frozenset("一1半")
_KINDS_OF_YEAR = frozenset(["money", "percent"])
"""What an entry tells of a year in more than one sentence: 2023年，生产总值260亿元。财政收入18亿元."""
_KINDS_OF_STOCK = frozenset(["count", "measure", "money"])
_LONG_TIME = re.compile(
    r"[^，。]{0,3}?[0-9一二三四五六七八九零〇]{2,4}年(?:度|全年|[初底末中])?|[去今前明上本]年(?:度|[0-9一二三四五六七八九十]{1,2}月份?|[初底末中])?|[上下本这]个?月[初底末中]?|[0-9]{1,2}月份?|[这近][两二三几][年个].{0,2}|目前"
)
_AFTER = frozenset(["后", "之后", "以后"])
_AT_DEATH = frozenset(["享年", "终年", "享寿", "得年"])
_AVERAGE_AGE = frozenset(["平均", "平均年龄", "年龄", "均龄"])
_HOLDS_NOW = frozenset(["现有", "现存", "现已", "如今"])
_LEFT_OVER = frozenset(["还剩", "只剩", "仅剩", "尚余", "剩余", "还剩下", "只剩下", "仅剩下"])
"""They tell what there is now, and have no time of an earlier sentence."""
_UP_TO = ("截至", "截止", "到目前", "至目前", "目前")
_STANDING = frozenset(
    ["设有", "附设", "下设", "内设", "下辖", "辖", "分为", "划分为", "位于", "坐落", "坐落于", "座落", "地处", "相距", "毗邻"]
)
"""They tell what a thing is made of and where it lies."""
_VERDICTS = frozenset(["判决", "判赔", "裁定", "裁决", "判令", "改判", "酌定", "判处", "徒刑", "罚金", "罚款", "处以", "获刑", "并处"])
"""A sentence has no time of the deed that the sentence before tells of."""
_MEAN = frozenset(["平均", "均", "中位", "人均", "户均", "加权平均"])
"""They make a length of time a result, which has the time of the others."""
_MOST_OF_AGE = 3
_BRACKETS = frozenset("（(")
_IS = frozenset(["为", "约", "是", "约为", "仅", "长达", "达"])
_NO_TERMS = frozenset(["同期", "为期", "周期", "平均周期", "短期", "长期", "近期", "工期", "假期", "汛期"])
_ADDED = frozenset(["新增", "新建", "新投", "增加"])
_MOST_BEFORE_ADDED = 8
_MOST_BEHIND = 3
_EACH = "每"
_ONCE = frozenset(["曾经", "曾多次", "史上", "历史上"])
"""They tell what had been before: 曾经|四次夺冠."""
CUES = {"组成"} | _ONCE | _HOLDS_NOW | _LEFT_OVER | _STANDING | _VERDICTS | _AGAIN | {_EACH}
"""All words that are looked for beside a figure."""


class Carried:
    """What one figure after the other may take over from earlier sentences, in text order."""

    def __init__(self, passage: Passage, registers: Registers) -> None:
        self._text, self._paragraphs = passage.text, passage.paragraphs
        self._registers = registers
        self._timeless: object = None
        """The sentence that tells what a thing is like."""
        self.alone = False
        """Whether the last figure has no time of an earlier sentence."""
        self._cued = False
        """Whether the sentence has any of the words that are looked for beside a figure."""
        self._paragraph, self._begin = -1, 0
        """The paragraph, and from where on times of earlier sentences date its figures."""

    def enter(self, paragraph: int, words: Set[str]) -> None:
        """The next sentence: the number of its paragraph, and which words it has of those that are looked for."""
        self._cued = not CUES.isdisjoint(words)
        if paragraph != self._paragraph:
            self._paragraph = paragraph
            goes_on = paragraph > 0 and self._text.startswith("其中", self._paragraphs[paragraph][0])
            self._begin = self._paragraphs[paragraph - goes_on][0]

    def earliest(self, frame: Frame, *, capacity: bool) -> int:
        """How far back a time may stand that dates a figure, if it is not too far away for any."""
        self.alone = True
        if self._cued and any(word.text in _HOLDS_NOW for word in frame.left):
            begin = frame.sentence.clauses[max(0, frame.index - 1)].start
            return begin if self._text.startswith(_UP_TO, begin) else frame.clause.start
        if frame.phrase.kind == "age" and frame.before in _AT_DEATH:
            return frame.clause.start
        if frame.phrase.kind == "duration" and _is_term(frame):
            return frame.clause.start
        if self._in_its_sentence(frame, capacity):
            begin = max(frame.sentence.start, frame.phrase.start - _FARTHEST)
            return max(begin, self._text.rfind("……", begin, frame.phrase.start))
        self.alone = False
        return self._begin

    def _in_its_sentence(self, frame: Frame, capacity: bool) -> bool:
        """Whether no time of an earlier sentence dates a figure: what a thing is like, what is left, what is done again and again."""
        kind = frame.phrase.kind
        if self._cued and kind in _KINDS_OF_STOCK and any(word.text in _LEFT_OVER for word in frame.left[-_MOST_HABIT:]):
            return True
        if (capacity and not is_new(frame)) or lasting(frame) or (self._cued and _is_timeless(frame)):
            self._timeless = frame.sentence
        if self._timeless is frame.sentence:
            return True
        if kind == "duration":
            return _has_lasted(frame) or _after_what(frame)
        return kind == "age" and not _of_that_day(frame)

    def is_timeless(self, frame: Frame) -> bool:
        """Whether the sentence tells what a thing is like."""
        return self._timeless is frame.sentence

    def of_one_thing(self, frame: Frame, time: StatedTime) -> bool:
        """Whether a time of an earlier sentence dates no more than that: what was done then, a year in what somebody tells of his own life."""
        if time.is_of_one_doing:
            return True
        text, start, end, figure = self._text, time.start, time.end, frame.phrase.start
        if text.find("随访", max(frame.sentence.start, figure - _FARTHEST_IN_STUDY), figure) >= 0:
            return True
        if self._registers.is_entry(frame.sentence.paragraph):
            yearly = frame.phrase.kind in _KINDS_OF_YEAR and text[end : end + 1] == "，" and text[start - 1 : start] in BEGINS
            return not (yearly or text.startswith(("截至", "截止"), start))
        return self._registers.told_by_one(frame.sentence.paragraph) and _LONG_TIME.fullmatch(text, start, end) is not None


def is_new(frame: Frame) -> bool:
    """Whether the sentence tells what was added: 新增并网容量前4的省份依次是山东（|217万千瓦）."""
    return any(word.text[:2] in _ADDED for word in frame.sentence.words[:_MOST_BEFORE_ADDED]) or frame.before[:2] in _ADDED


def _is_term(frame: Frame) -> bool:
    """Whether a length is how long something always lasts: 妊娠期为3个月."""
    left = frame.left
    at = -2 if left and left[-1].text in _IS else -1
    return len(left) >= -at and left[at].text[-1] == "期" and len(left[at].text) > 1 and left[at].text not in _NO_TERMS


def of_a_person(frame: Frame) -> bool:
    """Whether a figure is the age with which a person is introduced: 62岁的牧民才仁."""
    return frame.phrase.kind == "age" and bool(frame.right) and (frame.right[0].text == "的" or frame.right[0].tag[:1] == "n")


def _is_timeless(frame: Frame) -> bool:
    """Whether a figure tells of what a thing is made, to what one was sentenced or what is done again and again."""
    if any(word.text == "组成" for word in frame.right[:_MOST_BEHIND]):  # 由560名议员|组成
        return True
    if any(word.text in _STANDING or word.text in _ONCE for word in frame.left) or any(word.text in _VERDICTS for word in near(frame)):
        return True
    return frame.phrase.kind != "duration" and _of_habit(frame)


def _has_lasted(frame: Frame) -> bool:
    """Whether a length tells how long something has been done or is: 行医44年, 三年多的冲突; not 平均期限为9.87年."""
    written = frame.clause.words[frame.at].text
    return written[-2:].find("年") >= 0 and written[0] not in _ONE and not any(word.text in _MEAN for word in near(frame))


def _of_habit(frame: Frame) -> bool:
    """Whether a figure tells what is done again and again: 每天得卖出600份, 每退一单就亏5元."""
    if frame.order and not frame.left:
        return frame.clause.words[frame.at - 1].text in _AGAIN
    if len(frame.left) > 1 and frame.left[0].text == _EACH and frame.left[1].tag[:1] == "v":
        return True
    return any(word.text in _AGAIN for word in frame.left[-_MOST_HABIT:]) and not any(word.text in _ON_AVERAGE for word in frame.left)


def _after_what(frame: Frame) -> bool:
    """Whether a length of time is counted from what stands before it: 接种后|约2周."""
    return frame.before in _AFTER


def _of_that_day(frame: Frame) -> bool:
    """Whether an age is that of somebody who acts (19岁的褚鸣鹤) or an average, and not what tells a group (6岁以下儿童)."""
    if frame.phrase.start == frame.phrase.core_start and frame.phrase.end == frame.phrase.core_end and of_a_person(frame):
        return True
    if frame.clause.depth and len(frame.clause.words) <= _MOST_OF_AGE and frame.clause.begins in _BRACKETS:  # 姓叶（27岁）女乘客
        return True
    return any(word.text in _AVERAGE_AGE for word in frame.left[-4:])
