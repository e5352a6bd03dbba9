"""Which time expression dates a figure: the nearest that governs it, carried on until another one stands.

In its sentence the last one before the figure governs, else one behind it; then the earlier sentences of the paragraph.
What is only compared with (比上年末), what dates something else (始建于1931年) and what was said in a quotation that has
ended govern nothing; a list of times that 分别 pairs with figures gives each its own.
"""

from __future__ import annotations

import re
from bisect import bisect_left

from claims.context.cues import cues
from claims.context.fields import Found
from claims.context.frames import Frame
from claims.context.nouns import is_nominal
from claims.context.passages import Clause, Passage
from claims.context.tagging import FIGURE, TIME, Word

Range = tuple[int, int]
_MOST_BACK = 12
_FARTHEST = 800
_MOST_LISTED = 12
_LONGEST_HEADING = 40
_NO_DATE_BEFORE = re.compile(
    r"(?:比|较|与|同|相比|相较|占|完成|相当于|[建立生始创设办]于|延至|推迟至|推迟到|延期至|延期到|延长至|延长到)(?:去年)?$"
)
_FROM_BEFORE = re.compile(r"[由从自]$")
_HOLDS_NOW = frozenset(["现有", "现存", "现已", "如今"])
_NEVER = frozenset(["同期", "期间"])
_OWN_SENTENCE_ONLY = frozenset(
    [
        "目前",
        "当前",
        "现在",
        "如今",
        "现今",
        "今日",
        "眼下",
        "时下",
        "至今",
        "迄今",
        "随后",
        "后来",
        "其后",
        "之后",
        "此后",
        "以后",
        "当年",
        "当天",
        "其时",
    ]
)
"""What means the moment of its sentence, and does not carry on to the next."""
_OWN_CLAUSE_ONLY = frozenset(["之前", "此前", "以前", "当时", "过去", "首节", "末节", "上半场", "下半场", "半场", "本季", "年内"])
_EVENT_ENDS = frozenset(["后", "之后", "以后", "时", "期间", "时刻", "之际", "前", "之前", "以前", "过程中", "阶段", "当中", "以来"])
_MOST_CLAUSES = 4
_LONGEST_EVENT = 18
_LASTING = ("长", "高", "宽", "深", "海拔", "直径", "长度", "高度", "宽度", "深度", "跨度", "主跨")
_OTHER_PERIODS = ("同期", "同月", "同日", "同季")
"""What a figure is compared with stands in its own clause (去年同期为87亿元)."""
_JOINS = frozenset("、和及与")
_HOLDS = frozenset(["可容纳", "容纳", "拥有", "占地", "停工", "重达", "身高", "能容纳", "载重"])
_BEFORE_LENGTH = frozenset(["近", "过去", "未来", "最近", "在", "前", "今后", "此后"])
_NOT_BEHIND_LENGTH = frozenset(["的", "就", "才", "后", "前", "以前", "之前", "以上", "以下"])


class Dates:
    """The time of one figure after the other, in text order."""

    def __init__(self, passage: Passage) -> None:
        self._text, self._times, self._paragraphs = passage.text, passage.times, passage.paragraphs
        self._starts = [start for start, _ in self._times]
        self._headings: dict[int, Range | None] = {}
        self._length: tuple[object, Range] | None = None

    def date(self, frame: Frame) -> Found | None:
        """Where the time stands that dates the figure."""
        found = _paired(frame) or self._governing(frame)
        length = _as_time(frame)
        if length is not None:
            self._length = (frame.sentence, length)
        return found

    def _governing(self, frame: Frame) -> Found | None:
        if _attributive(frame):
            return None
        near = self._before(frame)
        event = _event(frame)
        if event is not None and (near is None or near[0] < event[0]):
            return Found(*event, "event")
        if near is not None and frame.phrase.kind == "age" and near[0] < frame.clause.start:
            return None
        if self._length is not None and self._length[0] is frame.sentence and (near is None or near[0] < self._length[1][0]):
            return Found(*self._length[1], "length_of_time")
        if near is not None:
            return Found(*near, "in_sentence" if near[0] >= frame.sentence.start else "paragraph")
        behind = self._behind(frame)
        if behind is not None:
            return Found(*behind, "behind")
        heading = self._heading(frame)
        return heading and Found(*heading, "heading")

    def _heading(self, frame: Frame) -> Range | None:
        """截至… in the heading above the paragraph: 各地春耕进度（截至4月20日）."""
        if frame.sentence.paragraph not in self._headings:
            self._headings = {frame.sentence.paragraph: self._dated_heading(frame.sentence.paragraph)}
        return self._headings[frame.sentence.paragraph]

    def _dated_heading(self, paragraph: int) -> Range | None:
        for above in range(paragraph - 1, max(-1, paragraph - _MOST_BACK), -1):
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

    def _before(self, frame: Frame) -> Range | None:
        """The last time before the figure that may govern it."""
        paragraph = frame.sentence.paragraph
        paragraph -= paragraph > 0 and self._text.startswith("其中", self._paragraphs[paragraph][0])
        first = max(self._paragraphs[paragraph][0], frame.phrase.start - _FARTHEST)
        if any(word.text in _HOLDS_NOW for word in frame.left):
            first = frame.clause.start
        elif _lasting(frame):
            first = frame.sentence.start
        at = bisect_left(self._starts, frame.phrase.start) - 1
        for number in range(at, max(-1, at - _MOST_BACK), -1):
            start, end = self._times[number]
            if start < first:
                return None
            if end <= frame.phrase.start and self._may_govern(frame, start, end):
                return start, end
        return None

    def _may_govern(self, frame: Frame, start: int, end: int) -> bool:
        text = self._text
        written, before = text[start:end], text[max(0, start - 4) : start]
        if written in _NEVER or _NO_DATE_BEFORE.search(before):
            return False
        if (written in _OWN_CLAUSE_ONLY or written.endswith(_OTHER_PERIODS)) and start < frame.clause.start:
            return False
        if written in _OWN_SENTENCE_ONLY and start < frame.sentence.start:
            return False
        if before.endswith(("《", "第")) or (start < frame.sentence.start and before.endswith(("将于", "将在", "定于", "拟于"))):
            return False
        if _FROM_BEFORE.search(before) and text[end : end + 1] == "的" and not _is_first_of_change(frame, end):
            return False
        between = text[end : frame.phrase.start]
        if "”" not in between and "」" not in between:
            return True
        return between.count("”") + between.count("」") <= between.count("“") + between.count("「")

    def _behind(self, frame: Frame) -> Range | None:
        """The first time behind the figure in its clause: 有5人4日出院."""
        number = bisect_left(self._starts, frame.phrase.end)
        if number == len(self._times):
            return None
        start, end = self._times[number]
        return (start, end) if end <= frame.clause.end and self._may_govern(frame, start, end) else None


def _lasting(frame: Frame) -> bool:
    """Whether a figure is a lasting property of a thing (全长2846米): no time of an earlier sentence holds for it."""
    return frame.phrase.kind == "measure" and any(word.text.endswith(_LASTING) for word in frame.left[-4:])


def _is_first_of_change(frame: Frame, end: int) -> bool:
    """Whether the figure is the one that 由上年同期的 leads to: right behind it."""
    return frame.phrase.start - end <= 2


def _attributive(frame: Frame) -> bool:
    """Whether a figure only describes a thing (7米长的货车, 可容纳5000多名患者的医院): no time holds for it."""
    if not frame.right:
        return False
    if (
        frame.phrase.kind == "measure"
        and frame.right[0].text in cues().of("dimension")
        and len(frame.right) > 1
        and frame.right[1].text == "的"
    ):
        return True
    if not frame.left or frame.left[-1].text not in _HOLDS:
        return False
    at = next((at for at, word in enumerate(frame.right[:6]) if word.text == "的"), None)
    return at is not None and at + 1 < len(frame.right) and (is_nominal(frame.right[at + 1]) or frame.right[at + 1].tag == "ns")


def _paired(frame: Frame) -> Found | None:
    """4月3日、5日、7日分别报告12例、19例和6例: each figure its own time."""
    count = len(frame.clause.figures)
    if not 1 < count <= _MOST_LISTED or frame.clause.respectively is None:
        return None
    for clause in (frame.clause, frame.sentence.clauses[frame.index - 1] if frame.index else None):
        times = _listed_times(clause) if clause is not None else []
        if len(times) == count:
            time = times[frame.order]
            return Found(time.start, time.end, "respectively")
    return None


def _listed_times(clause: Clause) -> list[Word]:
    """The times of a clause that stand in one list."""
    times: list[Word] = []
    for word in clause.words[: _MOST_LISTED * 4]:
        if word.tag == TIME:
            times.append(word)
        elif times and word.text.strip() and not (word.text in _JOINS or word.text == "年"):
            break
    return times


def _event(frame: Frame) -> Range | None:
    """An event that dates what follows in its sentence: 纳入医保后，…; 内蒙古医疗队集结时，…."""
    for index in range(frame.index - 1, max(-1, frame.index - _MOST_CLAUSES), -1):
        clause = frame.sentence.clauses[index]
        last = clause.words[-1]
        if (
            not clause.depth
            and clause.ends == "，"
            and last.text in _EVENT_ENDS
            and len(clause.words) > 1
            and clause.end - clause.start <= _LONGEST_EVENT
        ):
            return None if any(word.tag in (FIGURE, TIME) for word in clause.words) else (clause.start, clause.end)
    return None


def _as_time(frame: Frame) -> Range | None:
    """A length of time that dates what follows: 近两周发热门诊日均接诊180人次, 未来6个月内."""
    if frame.phrase.kind != "duration" or not frame.first or not frame.right or frame.right[0].text in _NOT_BEHIND_LENGTH:
        return None
    if frame.right[0].tag == FIGURE or (frame.left and frame.left[-1].text not in _BEFORE_LENGTH):
        return None
    return frame.phrase.start, frame.phrase.end
