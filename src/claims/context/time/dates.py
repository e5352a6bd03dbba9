"""Which time expression dates a figure: the nearest that governs it, carried on until another one stands.

In its sentence the last one before the figure governs, else one behind it; then the earlier sentences of the paragraph.
A list of times that 分别 pairs with figures gives each its own. What is planned, expected or supposed has no time of an
earlier sentence.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from operator import attrgetter
from typing import Literal

from claims.context.cues import cue_words
from claims.context.fields import Found
from claims.context.frames import Frame
from claims.context.nouns import is_nominal
from claims.context.passages import Passage, Sentence
from claims.context.registers import Registers
from claims.context.tagging import FIGURE, Word
from claims.context.time.above import Above
from claims.context.time.carried import CUES, Carried, is_new, of_a_person
from claims.context.time.events import BEFORE_AFTER, EVENT_ENDS, FROM_WORDS, LONGEST_EVENT, OF_AN_EVENT, event, short_event, with_its_event
from claims.context.time.exclusions import BESIDE_EVENT, OF_HOURS, PARTS_OF_DAY, SEASON, WHOLE_GAME, StatedTime
from claims.context.time.listed import paired
from claims.context.time.reports import Reports
from claims.context.time.spells import COUNTED_BACK, as_time

Range = tuple[int, int]
_TEXT = attrgetter("text")
_CUES = CUES | EVENT_ENDS
"""All words that are looked for beside a figure; most sentences have none of them."""
_STATED_RULES = frozenset(["in_sentence", "behind", "paragraph", "above", "match"])
_Verdict = Literal["passed over", "an hour", "of a report", "in reserve", "governs", "none does"]
"""What comes of a time before a figure."""
_YEAR_ENDS = frozenset("年度节档月")
_AT_FIRST = frozenset(["早期", "初期", "前期", "起步", "开始", "开头", "首期", "首批", "上世纪"])
_TO = ("到", "至", "为", "成")
_FORMER = frozenset(["原来", "原先", "原有", "原本"])
_SESSIONS = frozenset(["收盘", "开盘", "盘中", "早盘", "午盘", "尾盘", "盘后"])
_GIVES_WAY = frozenset(["收盘", "开盘", "收市", "开市", "早段", "午段", "尾段", "本届", "今届", "是届", "本场", "本航次"])
"""They tell of which session or occasion a day is, and give way to the day itself."""
_YEARS = frozenset(["今年", "去年", "前年", "明年", "近年", "近年来"])
"""What is told of a match gives way to its day: 今日开跑，今年1.2万人参赛。冠军成绩为…."""
_IS = frozenset(["为", "是", "在", "仅为", "仅", "约为", "达"])
_DAY_ENDS = frozenset("日号晚午晨间夜早天")
_NAME_OF = re.compile(
    r"[^，。；0-9的]{0,14}?(?:世界杯|锦标赛|世锦赛|联赛|公开赛|大师赛|邀请赛|[^，。；的]{2}杯|决赛|大奖赛|马拉松|峰会|论坛|博览会|展会|大会|运动会|奥运会|文化节|旅游节|艺术节|招聘会|年会|系列|春晚|专项行动|晚会|典礼|大赛)"
)
_MOST_BETWEEN = 8
_LASTS = frozenset(["为期", "历时", "长达", "持续"])
_NEAR = 4
_MEANT = frozenset(["计划", "打算", "预计", "拟", "准备", "预定"])
_EVER = frozenset(["历史", "史上"])
_REACHES = frozenset(["创", "创下", "刷新", "打破", "突破", "达到", "改写", "创造"])
_LONGEST_PART = 40
_MOST_BACK = 12
_FARTHEST = 800
_TO_COME = frozenset(["planned", "forecast"])
_HAPPENED_IN = re.compile(
    r"，(?:[均都也则]|分别|集中|主要|大[多都]|多)?(?:出现|发生|集中|创下?|创造|测得|录得|录|测|观测|记录|诞生|形成|拍摄|产生|见)[于在]"
)
"""What follows a record and joins its time to it: 最大流量9890立方米/秒|，出现于1953年."""
_VAGUE_NUMBERS = frozenset("几数")
_LONGEST_HAPPENED = 8
"""How far behind the clause of a figure a time may stand that dates it."""
_CLOSING = frozenset(["）", ")"])
_WHICH_SEASON = frozenset("本上新该这下")
_STILL_TO_COME = ("明", "后天", "大后天", "今夜", "今晚", "今后", "未来", "下", "来年", "届时", "到2", "今明", "次日")
_COUNTED_KINDS = frozenset(["count", "percent", "fraction"])
_PIVOTS = frozenset(["有", "其中", "另有", "还有", "其余"])
_MOST_OF_SUBJECT = 14
_JOINS = frozenset("、和及与")
_HOLDS = frozenset(["可容纳", "容纳", "拥有", "占地", "停工", "重达", "身高", "能容纳", "载重"])
_POINTS_AHEAD = re.compile(r"(?:[于在是]|预计|[将拟])$")
"""What joins a time to the figure before it more closely than to any other: 首批将于|22日抵达, 5台是|今年新购的."""


class Dates:
    """The time of one figure after the other, in text order."""

    def __init__(self, passage: Passage, registers: Registers) -> None:
        self._text, self._times = passage.text, passage.times
        self._starts = [*(start for start, _ in self._times), len(self._text) + _FARTHEST]
        """Where the times begin, and behind them a place that no figure comes near."""
        self._passed = 0
        """How many times begin before the figure."""
        self._above, self._carried, self._reports = (
            Above(passage, registers),
            Carried(passage, registers),
            Reports(passage.text, passage.times),
        )
        self._sentence: Sentence | None = None
        self._eventful = False
        """Whether the sentence has a word with which an event may end."""
        self._stated: dict[int, StatedTime] = {}
        """The times that were looked at in the paragraph, by their numbers."""
        self._length: tuple[object, Range] | None = None
        """The last length of time that dates what follows it, and its sentence."""
        self._told: set[int] = set()
        """Where the times stand that date what is simply told."""
        self._aims: set[int] = set()
        """Where the times stand that date what is planned, expected or required."""
        self._aimed: tuple[Range, str] | None = None
        """The time of the last figure that is planned, expected or required, and which of these it is."""

    def date(self, frame: Frame, *, modality: str, capacity: bool) -> Found | None:
        """Where the time stands that dates the figure; `modality` is asserted, or says that it is a plan, forecast or condition."""
        if self._sentence is not frame.sentence:
            self._enter(frame.sentence)
        while self._starts[self._passed] < frame.phrase.start:
            self._passed += 1
        found = paired(frame) or _at_first(frame) or self._governing(frame, modality, capacity)
        length = as_time(frame)
        if length is not None:
            self._length = (frame.sentence, length)
            if length[0] < frame.phrase.start and frame.left[-1].text in COUNTED_BACK:
                return None
        if found is not None:
            if modality != "asserted":
                self._aimed = (found.start, found.end), modality
                self._aims.add(found.start)
            else:
                self._told.add(found.start)
                if found.rule in _STATED_RULES:
                    self._above.told(frame.sentence.paragraph, found.start, found.end)
        return found and with_its_event(self._text, frame, found)

    def _enter(self, sentence: Sentence) -> None:
        """The next sentence that holds a figure."""
        if self._sentence is None or self._sentence.paragraph != sentence.paragraph:
            self._stated.clear()
        self._sentence = sentence
        cues = _CUES.intersection(map(_TEXT, sentence.words))
        self._eventful = not EVENT_ENDS.isdisjoint(cues)
        self._carried.enter(sentence.paragraph, cues)

    def _time(self, number: int) -> StatedTime:
        """A time with what stands round it."""
        time = self._stated.get(number)
        if time is None:
            time = self._stated[number] = StatedTime(self._text, *self._times[number])
        return time

    def _governing(self, frame: Frame, modality: str, capacity: bool) -> Found | None:
        if _attributive(frame):
            return None
        near = self._before(frame, modality, capacity)
        person = of_a_person(frame)
        happened = self._eventful and not person
        nearer = (self._event(frame, modality, near) if happened else None) or self._within_length(frame, near)
        if nearer is not None:
            return nearer
        told = frame.phrase.kind == "duration" and frame.behind == "的"  # 停办两年的半马|今日举行
        if (near is None or near[0] < frame.clause.start) and not person and not told:
            behind = self._behind(frame)
            if behind is not None and (near is None or self._points_ahead(frame, behind) or _of_predicate(frame, behind)):
                return Found(*behind, "behind")
        if happened and modality == "asserted" and (near is None or self._text[near[0] : near[1]] in BESIDE_EVENT):
            near = short_event(frame) or near
        if near is not None and modality == "asserted" and self._text[near[0] : near[1]] in _GIVES_WAY:
            above = self._from_above(frame)
            if above is not None:
                return above
        if near is not None:
            return Found(*near, "in_sentence" if near[0] >= frame.sentence.start else "paragraph")
        return self._from_above(frame) if modality == "asserted" else None

    def _event(self, frame: Frame, modality: str, near: Range | None) -> Found | None:
        """An event that stands nearer than any time; in what is asked for it is a condition: 发现病例后，须在2小时内报告."""
        found = event(frame)
        if found is None or (near is not None and near[0] >= found[0]):
            return None
        if modality == "required" and not self._text.startswith("期间", found[1] - 2):
            return None
        return Found(*found, "event")

    def _within_length(self, frame: Frame, near: Range | None) -> Found | None:
        """The length of time or part of a game that the sentence tells of, if no time stands behind it: 近两周|日均接诊180人次."""
        if self._length is None or self._length[0] is not frame.sentence:
            return None
        length = self._length[1]
        part = self._text[length[0]] == "第" or OF_HOURS.match(self._text, length[0], length[1]) is not None
        over = part and WHOLE_GAME.search(self._text, length[1], frame.phrase.start)
        return Found(*length, "length_of_time") if not over and (near is None or near[0] <= length[0]) else None

    def _from_above(self, frame: Frame) -> Found | None:
        if not self._carried.alone:
            main = self._above.main(frame)
            if main is not None:
                return Found(*main, "above")
        day = self._above.day_of_match(frame)
        if day is not None:
            return Found(*day, "match")
        title = None if self._carried.alone else self._above.title(frame)
        return title and Found(*title, "heading")

    def _points_ahead(self, frame: Frame, behind: Range) -> bool:
        if behind[0] > frame.clause.end:
            return True
        start = max(frame.phrase.end, behind[0] - 4)
        return _POINTS_AHEAD.search(self._text, start, behind[0]) is not None

    def _before(self, frame: Frame, modality: str, capacity: bool) -> Range | None:
        """The last time before the figure that governs it; an hour or the day of a report where nothing else does."""
        first = max(self._carried.earliest(frame, capacity=capacity), frame.phrase.start - _FARTHEST)
        at = self._passed - 1
        if at < 0 or self._starts[at] < first:
            return None
        spare: Range | None = None
        weak = True
        for number in range(at, max(-1, at - _MOST_BACK), -1):
            if self._starts[number] < first:
                return spare
            verdict = self._verdict(number, frame, modality)
            if verdict == "none does":
                return spare
            if verdict == "governs":
                return self._times[number - 1] if self._names_a_thing(number, frame.sentence.start) else self._times[number]
            if verdict != "passed over" and (spare is None or (weak and verdict == "of a report")):
                spare, weak = self._times[number], verdict == "an hour"
        return spare

    def _verdict(self, number: int, frame: Frame, modality: str) -> _Verdict:
        """What comes of a time that stands not too far before a figure."""
        time, here = self._time(number), frame.sentence.start
        start, earlier = time.start, time.start < here
        if self._ends_search(frame, start):
            return "none does"
        if self._carried.of_one_thing(frame, time) if earlier else self._of_beginning(start, frame):
            return "passed over"
        if time.end > frame.phrase.start or not time.may_date(frame) or self._beside(time, number, here):
            return "passed over"
        if modality in _TO_COME and self._reports.is_dateline(number):
            return "passed over"
        if self._reports.covers(number, frame):
            serves = not earlier and modality not in _TO_COME and self._reports.serves(start, time.end)
            return "of a report" if serves and not (frame.phrase.kind != "count" and self._carried.is_timeless(frame)) else "passed over"
        if modality == "forecast" and start < frame.clause.start and time.is_hour:
            return "passed over"
        return self._verdict_on_earlier(frame, time, modality) if earlier else self._verdict_in_sentence(frame, time, modality)

    def _verdict_in_sentence(self, frame: Frame, time: StatedTime, modality: str) -> _Verdict:
        """What comes of a time of the figure's own sentence: by when something must be done dates no report, a report no rule behind ……."""
        start, end = time.start, time.end
        if modality == "asserted":
            if self._aimed == ((start, end), "required") and start < frame.clause.start and "前" in self._text[end - 1 : end + 1]:
                return "passed over"
        elif (modality in _TO_COME and self._text[end - 1] == "来") or self._text.find(
            "……", max(end, frame.phrase.start - _FARTHEST), frame.phrase.start
        ) >= 0:
            return "passed over"
        if time.written in _GIVES_WAY or time.written in PARTS_OF_DAY or (time.bounds_record and frame.phrase.kind != "ordinal"):
            return "an hour"
        return "an hour" if time.is_hour and self._parted(end, frame) else "governs"

    def _verdict_on_earlier(self, frame: Frame, time: StatedTime, modality: str) -> _Verdict:
        """What comes of a time of an earlier sentence."""
        start, end = time.start, time.end
        if time.bounds_record or time.is_one_of_list:
            return "passed over"
        if (
            time.is_hour
            or time.written in _GIVES_WAY
            or time.written in PARTS_OF_DAY
            or (self._text.startswith(SEASON, end - 2) and self._text[start] in _WHICH_SEASON)
        ):
            return "passed over" if frame.phrase.kind == "age" or modality != "asserted" else "in reserve"
        if modality == "asserted":
            if time.written in _YEARS and self._above.is_of_play(frame):
                return "in reserve"
            if time.is_of_stock and is_new(frame):
                return "in reserve"
            return "none does" if self._only_aimed(start) else "governs"
        lasts = modality != "planned" and "起" in self._text[end - 1 : end + 1]
        goes_on = lasts or self._aimed == ((start, end), modality) or self._text.startswith(_STILL_TO_COME, start)
        return "governs" if goes_on else "none does"

    def _ends_search(self, frame: Frame, start: int) -> bool:
        """Whether nothing before a time dates a figure either: 几天前 of one who is told of; 从 what is still to come."""
        if self._text[start] in _VAGUE_NUMBERS and of_a_person(frame):
            return True
        if frame.before not in FROM_WORDS or start < frame.sentence.start:
            return False
        return self._text.startswith(_STILL_TO_COME, start)

    def _beside(self, time: StatedTime, number: int, sentence: int) -> bool:
        """Whether a time only tells what the day named before it is: 10月31日，新规施行|首日，."""
        if not number:
            return False
        if self._is_part_of_last(time, self._times[number - 1]):
            return True
        if time.written not in OF_AN_EVENT:
            return False
        before, until = self._times[number - 1]
        if time.start == until + 1 and self._text[until] == "，":  # 7月22日，当天市区出现…
            return True
        if self._text[time.end : time.end + 1] != "，":
            return False
        return before >= sentence and time.start - until <= LONGEST_EVENT and self._text[until] == "，"

    def _is_part_of_last(self, time: StatedTime, last: Range) -> bool:
        """Whether a time only tells which part of the one before it: 今日|收盘, 14日，在世锦赛|第五日."""
        if time.start == last[1]:
            return time.written in _SESSIONS
        if time.written[0] != "第" or time.written[-1] not in "日天" or self._text[last[1] - 1] not in "日号":
            return False
        return time.start - last[1] <= _LONGEST_PART and "。" not in self._text[last[1] : time.start]

    def _names_a_thing(self, number: int, sentence: int) -> bool:
        """Whether a year or month behind a finer time belongs to the name of what it tells of: 截至2月15日，|2024年春节档票房."""
        start, end = self._times[number]
        if not number or self._text[end - 1] not in _YEAR_ENDS or self._text[end : end + 1] == "，":
            return False
        before, until = self._times[number - 1]
        if before < sentence:
            return False
        if self._text.startswith(("截至", "截止"), before):  # 截至5日，本地|今年的累计病例
            return start - until == 1 or (start - until <= _MOST_BETWEEN and self._text[end : end + 1] == "的")
        return self._text[until - 1] in _DAY_ENDS and start - until <= _LONGEST_PART and _NAME_OF.match(self._text, end) is not None

    def _parted(self, end: int, frame: Frame) -> bool:
        """Whether a semicolon stands between a time and the figure."""
        return self._text.find("；", max(end, frame.phrase.start - _FARTHEST), frame.phrase.start) >= 0

    def _only_aimed(self, start: int) -> bool:
        """Whether a time dates only what is planned or expected so far: no report goes on with it."""
        return start in self._aims and start not in self._told

    def _of_beginning(self, start: int, frame: Frame) -> bool:
        """Whether a time holds for that from which a change set out, and not for its end: 从|原来25元涨到40元."""
        if not frame.order or start < frame.clause.start or self._text[start - 1] not in FROM_WORDS:
            return False
        return frame.before.endswith(_TO)

    def _behind(self, frame: Frame) -> Range | None:
        """The first time behind the figure in its clause: 有5人4日出院."""
        number = self._passed
        while self._starts[number] < frame.phrase.end:
            number += 1
        clause_end = frame.clause.end
        if self._starts[number] > clause_end + _LONGEST_HAPPENED:
            return None
        start, end = self._times[number]
        if start == frame.phrase.end and self._text[end : end + 1] == "的":  # 五位|昔日的对手
            return None
        if start > clause_end:
            return (start, end) if self._in_brackets(frame, start, end) or self._happened_in(frame, start) else None
        return (start, end) if end <= clause_end and self._time(number).may_date(frame) else None

    def _in_brackets(self, frame: Frame, start: int, end: int) -> bool:
        """Whether nothing but a time stands in brackets right behind a figure: 水位287.1米（1979年）."""
        return start == frame.phrase.end + 1 and self._text[start - 1] in "（(" and self._text[end : end + 1] in _CLOSING

    def _happened_in(self, frame: Frame, start: int) -> bool:
        """Whether the next clause tells when the figure, the last of its own, came about: ，出现于|1953年."""
        if start - frame.clause.end > _LONGEST_HAPPENED or frame.at + 1 + len(frame.right) < len(frame.clause.words):
            return False
        return _HAPPENED_IN.fullmatch(self._text, frame.clause.end, start) is not None


def _of_predicate(frame: Frame, time: Range) -> bool:
    """Whether a figure counts the subject of its clause, and the time stands before what is told of it: 430名消防员|目前赶往平江."""
    left = frame.left
    subject = frame.phrase.kind in _COUNTED_KINDS and not any(word.tag == "v" and word.text not in _PIVOTS for word in left)
    if not (subject or (left and left[-1].text == "的")):
        return False
    words = frame.clause.words
    for at in range(frame.at + 1, min(len(words) - 1, frame.at + _MOST_OF_SUBJECT)):
        word = words[at]
        if word.start == time[0]:
            behind = words[at + 1] if words[at + 1].text not in BEFORE_AFTER or at + 2 == len(words) else words[at + 2]
            return behind.tag[:1] in "vdp" and (words[at - 1].tag[:1] in "nrv" or words[at - 1].tag == FIGURE)
        if word.tag[:1] not in "nbqarjz" and word.tag not in ("vn", FIGURE) and word.text not in _JOINS and word.text != "的":
            return False
    return False


def _attributive(frame: Frame) -> bool:
    """Whether a figure only describes a thing (7米长的货车, 可容纳5000多名患者的医院): no time holds for it."""
    if frame.before == "的" and len(frame.left) > 1 and frame.left[-2].text in _FORMER:
        return True
    if frame.before in _IS and _of_all_time(frame.left):
        return True
    if any(word.text == "原本" for word in frame.left[-_NEAR:]) and not any(word.text in _MEANT for word in frame.left[-_NEAR:]):
        return True
    if frame.phrase.kind == "duration" and frame.behind == "的" and frame.before in _LASTS:
        return True
    if not frame.right:
        return False
    if frame.phrase.kind == "measure" and frame.behind in cue_words("dimension") and len(frame.right) > 1 and frame.right[1].text == "的":
        return True
    if frame.before not in _HOLDS:
        return False
    at = next((at for at, word in enumerate(frame.right[:6]) if word.text == "的"), None)
    return at is not None and at + 1 < len(frame.right) and (is_nominal(frame.right[at + 1]) or frame.right[at + 1].tag == "ns")


def _of_all_time(left: Sequence[Word]) -> bool:
    """Whether a figure is the highest or lowest that ever was, which no time of the text dates: 历史最高水位为|21.5米."""
    for at, word in enumerate(left[-_MOST_OF_SUBJECT:]):
        if word.text[:2] in _EVER:
            words = left[-_MOST_OF_SUBJECT:]
            most = word.text[2:3] or (words[at + 1].text[:1] if at + 1 < len(words) else "")
            return most == "最" and (at == 0 or words[at - 1].text not in _REACHES)
    return False


def _at_first(frame: Frame) -> Found | None:
    """由早期的10%以上降至…: how it was at first."""
    left = frame.left
    if frame.before != "的" or len(left) < 3 or left[-2].text not in _AT_FIRST or left[-3].text not in FROM_WORDS:
        return None
    return Found(left[-2].start, left[-2].end, "at_first")
