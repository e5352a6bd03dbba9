"""The time that a paragraph has from what stands above it: 各地春耕进度（截至4月20日） in its heading, the day of the match that is told of."""

from __future__ import annotations

import re
from bisect import bisect_left

from claims.context.frames import Frame, near
from claims.context.passages import Passage
from claims.context.registers import Registers
from claims.dating_words import REACHES

_FARTHEST = 800
_OF_PLAY = re.compile(
    r"篮板|助攻|射门|射正|抢断|三分球|罚球|进球|得分|比分|失误|破门|犯规|扑救|盖帽|控球|首节|末节|第[一二三四1-4][节局盘]|全场|半场|发球|赛点|局点|ACE|扣球|拦网|命中|出战|夺冠|冠军|亚军|季军|夺得|胜出|跑出|冲过|摘[金银铜得下]|金牌|银牌|铜牌|决赛|预赛|半赛|晋级|冲线|触壁|选手|名将|小将|老将|主场|客场|击败|战胜|险胜|绝杀|头球|替补|主教练|球迷"
)
"""Every branch begins with a character, for which the search can look."""
_WEEKDAY = r"(?:周|星期|礼拜)[一二三四五六日天]"
_IS_DAY = re.compile(rf"[0-9一二三四五六七八九十][日号]|[今昨前][天日晚]|{_WEEKDAY}|一天[早晚上下中傍夜]|有一?天")
_OVERALL = frozenset(
    [
        "交手",
        "交锋",
        "历史",
        "战绩",
        "接下来",
        "下一轮",
        "次回合",
        "累计",
        "曾经",
        "最好成绩",
        "个人最好",
        "最佳成绩",
        "曾多次",
        "史上",
        "历史上",
    ]
)
_STANDINGS = re.compile(
    r"积[0-9]{1,3}分|积分榜|榜首|往季|往绩|交锋|交手|(?<![0-9])[0-9]{1,2}战(?:[0-9]{1,2}|全)胜|近[0-9]{1,2}[场战轮]|近[0-9]{1,2}个[主客]场|[0-9]{1,2}胜[0-9]{1,2}[平负]"
)
"""What is told of more than one match."""
_KINDS_OF_MATCH = frozenset(["count", "ratio", "percent", "duration", "measure", "ordinal", "age"])
_MOST_PARAGRAPHS = 5
_MOST_BETWEEN = 3
_KINDS_OF_REPORT = frozenset(["duration", "count", "money", "measure", "percent", "fraction", "multiple", "ordinal"])
_LEAD = re.compile(r"\s*(?:[【（(〔][^】）)〕\n]{0,30}[】）)〕]\s*){0,3}")
"""What may stand before the time with which a report begins: 【财经网】（记者 …）."""
_OF_A_REPORT = re.compile(r"公报|报告|年报|季报|月报|周报|日报|快报|简报|统计|数据|情况|盘点|回顾|综述|概况|总结|运行|成绩|一览|汇总|榜")
"""What a heading names whose time dates all that stands under it."""
_LONGEST_HEADING = 40
_ENDS_SENTENCE = frozenset("。！？!?；;，,：:")
_BASES = ("上周", "上月", "上年", "上季", "前一", "去年同", "上个", "同期")
"""What a paragraph compares its one time with."""
_UP_TO = ("截至", "截止")
_ENDS_OPEN = ("来", "起", "始", "后")
_IS_DEFINITE = re.compile(r"[0-9一二三四五六七八九十〇零][日号月年]|[今昨前][天日晚年晨早]|去年|[上本]周|季度|半年|" + _IS_DAY.pattern)


class Above:
    """The time that what stands above a paragraph gives it; the last answers are kept."""

    def __init__(self, passage: Passage, registers: Registers) -> None:
        self._text, self._times, self._paragraphs = passage.text, passage.times, passage.paragraphs
        self._passage, self._registers = passage, registers
        self._main: tuple[int, int] | None = None
        """The one time of which the paragraph told that last stated one; None where it told of several."""
        self._main_paragraph = -1
        """That paragraph."""
        self._staged = -1
        """The last paragraph for which the one before it was asked."""
        self._kept = -1
        """The last paragraph with a figure that this time dates."""
        self._starts = [start for start, _ in self._times]
        self._title: tuple[int, int] | None = None
        """The time of the last heading that has one: 2014年统计公报."""
        self._read_to = 0
        """How many paragraphs were asked whether they are such a heading."""
        self._match: tuple[int, tuple[int, int] | None, bool] | None = None
        """The last paragraph, the day named above it, and whether a match is told of there."""
        self._standings: tuple[object, bool] | None = None
        """The last sentence that was asked for, and whether it tells of all matches so far."""
        self._played: tuple[object, bool] | None = None
        """The last sentence that was asked for, and whether it tells of play."""

    def told(self, paragraph: int, start: int, end: int) -> None:
        """A time dates a figure of a paragraph."""
        if self._main is not None and self._main[0] == start:
            self._kept = paragraph
            return
        if (
            self._text.endswith(_ENDS_OPEN, start, end)
            or REACHES.get(self._text[start:end])
            or _IS_DEFINITE.search(self._text, start, end) is None
        ):
            return
        if paragraph == self._main_paragraph and self._main is not None and self._text.startswith(_BASES, start):
            return
        self._main = (start, end) if paragraph != self._main_paragraph else None
        self._main_paragraph = self._kept = paragraph

    def main(self, frame: Frame) -> tuple[int, int] | None:
        """The only time of which the paragraph before tells, where that is a report: 2023年，…。⏎播种面积达…."""
        paragraph = frame.sentence.paragraph
        if paragraph and self._kept < paragraph - 1 and self._staged != paragraph:
            self._staged = paragraph
            self._set_by(paragraph - 1)
        if self._main is None or paragraph == self._main_paragraph or paragraph - self._kept > _MOST_BETWEEN:
            return None
        if frame.phrase.kind not in _KINDS_OF_REPORT or _of_all(frame) or self._new_section(paragraph):
            return None
        if self._is_of_standings(frame):
            return None
        if frame.phrase.kind == "duration" and _IS_DAY.search(self._text, *self._main) is None:
            return None
        personal = self._registers.told_by_one(paragraph) or self._registers.told_by_one(self._main_paragraph)
        if (
            (personal and _IS_DAY.search(self._text, *self._main) is None)
            or self._registers.is_entry(paragraph)
            or self._registers.is_entry(self._main_paragraph)
        ):
            return None
        return self._main

    def _set_by(self, above: int) -> None:
        """Takes the time with which a paragraph without a dated figure sets the stage: 9月第三周，各地成交量仍低。"""
        start, end = self._paragraphs[above]
        number = bisect_left(self._starts, start)
        if number == len(self._times) or self._passage.is_heading(above):
            return
        begin, until = self._times[number]
        leads = _LEAD.fullmatch(self._text, start, begin) is not None
        if until < end and (
            (leads and self._text[until] == "，")
            or ((leads or self._text[begin - 1] == "。") and _IS_DAY.search(self._text, begin, until) is not None)
        ):
            self.told(above, begin, until)

    def _new_section(self, paragraph: int) -> bool:
        """Whether a heading stands between the last dated paragraph and this one."""
        return any(self._passage.is_heading(between) for between in range(self._kept + 1, paragraph))

    def title(self, frame: Frame) -> tuple[int, int] | None:
        """The time of the last heading above the paragraph that has one, for what is counted and measured: 2014年统计公报⏎…."""
        paragraph = frame.sentence.paragraph
        while self._read_to < paragraph:
            self._title = self._time_of_heading(self._read_to) or self._title
            self._read_to += 1
        if self._title is None or frame.phrase.kind not in _KINDS_OF_REPORT or _of_all(frame):
            return None
        if self._registers.told_by_one(paragraph) or self._registers.is_entry(paragraph):
            return None
        return self._title

    def _time_of_heading(self, paragraph: int) -> tuple[int, int] | None:
        start, end = self._paragraphs[paragraph]
        number = bisect_left(self._starts, start)
        if end - start > _LONGEST_HEADING or self._text[end - 1] in _ENDS_SENTENCE:
            return None
        if number == len(self._times) or self._times[number][1] > end:
            return None
        time = self._times[number]
        if self._text.startswith(_UP_TO, time[0]):
            return time
        return time if _OF_A_REPORT.search(self._text, time[1], end) and _IS_DEFINITE.search(self._text, *time) else None

    def day_of_match(self, frame: Frame) -> tuple[int, int] | None:
        """The day that an earlier paragraph of a report on a match names first: 3月9日，…。⏎…他得到22分."""
        if frame.phrase.kind not in _KINDS_OF_MATCH:
            return None
        paragraph = frame.sentence.paragraph
        if self._match is None or self._match[0] != paragraph:
            self._match = (paragraph, *self._day_above(paragraph))
        _, day, of_play = self._match
        if day is None or _of_all(frame):
            return None
        return day if of_play or self.is_of_play(frame) else None

    def _is_of_standings(self, frame: Frame) -> bool:
        """Whether the sentence tells of all the matches so far: 3战全胜积9分排名榜首."""
        if self._standings is None or self._standings[0] is not frame.sentence:
            end = min(frame.sentence.end, frame.sentence.start + _FARTHEST)
            self._standings = frame.sentence, _STANDINGS.search(self._text, frame.sentence.start, end) is not None
        return self._standings[1]

    def is_of_play(self, frame: Frame) -> bool:
        """Whether the sentence tells of play: …以1小时10分42秒夺冠."""
        if self._played is None or self._played[0] is not frame.sentence:
            self._played = frame.sentence, self._is_of_play(frame.sentence.start, frame.sentence.end)
        return self._played[1]

    def _day_above(self, paragraph: int) -> tuple[tuple[int, int] | None, bool]:
        """The first time of the nearest paragraph before that begins with a day, and whether that tells of a match."""
        for above in range(paragraph - 1, max(-1, paragraph - _MOST_PARAGRAPHS), -1):
            start, end = self._paragraphs[above]
            number = bisect_left(self._starts, start)
            if number < len(self._times) and self._times[number][1] <= end and _IS_DAY.search(self._text, *self._times[number]):
                return self._times[number], self._is_of_play(start, end)
        return None, False

    def _is_of_play(self, start: int, end: int) -> bool:
        return _OF_PLAY.search(self._text, start, min(end, start + _FARTHEST)) is not None


def _of_all(frame: Frame) -> bool:
    """Whether what is told is told of all matches so far, or of the next: 两队交手9次."""
    return any(word.text in _OVERALL for word in near(frame))
