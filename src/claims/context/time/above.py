"""The time that a paragraph has from what stands above it: 各地春耕进度（截至4月20日） in its heading, the day of the match that is told of."""

from __future__ import annotations

import re
from bisect import bisect_left

from claims.context.frames import Frame, near
from claims.context.passages import Passage

_FARTHEST = 800
_MOST_LINES = 12
_LONGEST_HEADING = 40
_OF_PLAY = re.compile(
    r"篮板|助攻|射门|射正|抢断|三分球|罚球|进球|得分|比分|失误|破门|犯规|扑救|盖帽|控球|首节|末节|第[一二三四1-4][节局盘]|全场|半场|发球|赛点|局点|ACE|扣球|拦网|命中|出战|夺冠|冠军|亚军|季军|夺得|摘[金银铜得下]|金牌|银牌|铜牌|决赛|预赛|半赛|晋级|冲线|触壁|选手|名将|小将|老将|主场|客场|击败|战胜|险胜|绝杀|头球|替补|主教练|球迷"
)
"""Every branch begins with a character, for which the search can look."""
_IS_DAY = re.compile(r"[0-9]日|[今昨前][天日晚]|周[一二三四五六日]")
_OVERALL = frozenset(["交手", "交锋", "生涯", "职业生涯", "历史", "战绩", "接下来", "下一轮", "次回合", "累计"])
_KINDS_OF_MATCH = frozenset(["count", "ratio", "percent", "duration", "measure", "ordinal", "age"])
_MOST_PARAGRAPHS = 5


class Above:
    """The time that what stands above a paragraph gives it; the last answers are kept."""

    def __init__(self, passage: Passage) -> None:
        self._text, self._times, self._paragraphs = passage.text, passage.times, passage.paragraphs
        self._starts = [start for start, _ in self._times]
        self._headings: dict[int, tuple[int, int] | None] = {}
        self._match: tuple[int, tuple[int, int] | None, bool] | None = None
        """The last paragraph, the day named above it, and whether a match is told of there."""
        self._played: tuple[object, bool] | None = None
        """The last sentence that was asked for, and whether it tells of play."""

    def heading(self, frame: Frame) -> tuple[int, int] | None:
        """截至… in the heading above the paragraph: 各地春耕进度（截至4月20日）."""
        if frame.sentence.paragraph not in self._headings:
            self._headings = {frame.sentence.paragraph: self._dated_heading(frame.sentence.paragraph)}
        return self._headings[frame.sentence.paragraph]

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
        if of_play:
            return day
        if self._played is None or self._played[0] is not frame.sentence:
            self._played = frame.sentence, self._is_of_play(frame.sentence.start, frame.sentence.end)
        return day if self._played[1] else None

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

    def _dated_heading(self, paragraph: int) -> tuple[int, int] | None:
        for above in range(paragraph - 1, max(-1, paragraph - _MOST_LINES), -1):
            start, end = self._paragraphs[above]
            if end - start > _LONGEST_HEADING or self._text[end - 1] in "。！？!?；;，,：:":
                continue
            number = bisect_left(self._starts, start)
            if (
                number < len(self._times)
                and self._times[number][1] <= end
                and self._text.startswith(("截至", "截止"), self._times[number][0])
            ):
                return self._times[number]
            return None
        return None


def _of_all(frame: Frame) -> bool:
    """Whether what is told is told of all matches so far, or of the next: 两队交手9次."""
    return any(word.text in _OVERALL for word in near(frame))
