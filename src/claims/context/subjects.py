"""What is counted or measured: the noun phrase of the text that names it.

The order is that of a reader: the noun behind the figure (4000多名患者), the noun before it, through words that only
join it to its figure (确诊病例15202人, 阳性感染者突破5万例), a predicate that says what is counted (死亡150例), the
subject of the clause or of the figure before. Where the text names none, none.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from claims.context.cues import cues
from claims.context.fields import Found
from claims.context.frames import Frame
from claims.context.nouns import Stretch, beginning_at, ending_at, is_agent, is_amount, is_nominal, is_place
from claims.context.passages import Clause
from claims.context.tagging import FIGURE, TIME, Word

_PASSED = frozenset(["d", "ul", "uz", "ug", "t", "c", "r", "y", "u", "uj", "e", "o", "zg", "ad", "df"])
"""Words that stand between a noun and its figure and mean nothing for it: adverbs, 了, times, conjunctions."""
_PEOPLE = frozenset(["人", "人次", "人口", "口人"])
_POINTS = frozenset(["分", "球", "个篮板", "次助攻"])
_PERSONS = frozenset(["nr", "nrt", "nrfg"])
_TIMES = frozenset(["次", "度", "回", "轮", "遍", "人次", "趟", "趟次", "班次", "架次", "台次", "场次", "件次"])
_THERE_IS = frozenset(["有", "已有", "还有", "约有", "共有", "实现", "取得"])
_EVENT_UNITS = _TIMES | frozenset(["起", "宗", "件", "例", "桩", "人", "名"])
"""What is counted in them may be named by a verb: 醉驾9起, 登记210人."""
_FINISHES = frozenset(["出", "跑出", "游出", "滑出", "骑出", "以"])
"""Before a length of time: who needed it is what it is about (跑出2小时00分35秒)."""
_UNLASTING = frozenset(["提前", "推迟", "延后", "整整", "要", "达", "就"])
_LISTS = frozenset("、和及与或")
_WHERE_ENDS = frozenset(["内", "后", "前", "之内", "之后", "之前", "以来", "来", "间", "期间", "里", "中", "以后", "以前", "以内", "时"])
_LOOK_BACK_CLAUSES = 3
_MOST_LISTED = 12
_MOST_BEFORE_TOPIC = 24


@dataclass
class Subjects:
    """Finds the subject of one figure after the other; remembers what may be carried on."""

    found: dict[int, Found | None] = field(default_factory=dict)
    _same_unit: dict[str, tuple[int, object]] = field(default_factory=dict)
    _last: int | None = None
    _last_sentence: object = None

    def add(self, frame: Frame) -> Found | None:
        """The subject of the next figure in text order."""
        result = self._find(frame)
        self.found[frame.number] = result
        if result is not None:
            unit = _unit(frame)
            if result.rule != "predicate" or self._same_unit.get(unit, (0, None))[1] is not frame.sentence:
                self._same_unit[unit] = (frame.number, frame.sentence)
            self._last, self._last_sentence = frame.number, frame.sentence
        return result

    def _find(self, frame: Frame) -> Found | None:
        members = _respectively(frame)
        if members is not None:
            return members[frame.order]
        return _READERS.get(frame.phrase.kind, _amount)(self, frame)

    def carried(self, frame: Frame) -> Found | None:
        """The subject of the figure before in its sentence."""
        if self._last is None or self._last_sentence is not frame.sentence:
            return None
        found = self.found[self._last]
        return found and Found(found.start, found.end, "carried")

    def of_unit(self, frame: Frame) -> Found | None:
        """The subject of the last figure with the same unit."""
        before, sentence = self._same_unit.get(_unit(frame), (-1, None))
        held = sentence is frame.sentence or frame.sentence.words[0].text == "其中"
        found = self.found.get(before) if held else None
        return found and Found(found.start, found.end, found.rule if found.rule.startswith("predicate") else "carried_by_unit")


def _unit(frame: Frame) -> str:
    unit = frame.phrase.unit
    return unit.name if unit is not None else frame.phrase.kind


def _place(words: Sequence[Word], stretch: Stretch | None, rule: str) -> Found | None:
    return stretch and Found(words[stretch[0]].start, words[stretch[1] - 1].end, rule)


# ---- lists ------------------------------------------------------------------------------------------------------------


def _respectively(frame: Frame) -> list[Found] | None:
    """The members of a list that 分别 pairs with the figures behind it: 自行车、洗衣机分别增长3%、9%."""
    words, figures = frame.clause.words, frame.clause.figures
    if not 1 < len(figures) <= _MOST_LISTED:
        return None
    at = frame.clause.respectively
    if at is None or at > figures[0]:
        return None
    stretch = before(words[:at]).noun
    if stretch is None or before(words[at + 1 : figures[0]]).noun is not None:
        return None
    members: list[Found] = []
    start = stretch[0]
    for place in range(stretch[0], stretch[1] + 1):
        if place == stretch[1] or words[place].text in _LISTS:
            if place > start:
                members.append(Found(words[start].start, words[place - 1].end, "respectively"))
            start = place + 1
    return members if len(members) == len(figures) else None


# ---- behind the figure ------------------------------------------------------------------------------------------------


def behind(frame: Frame) -> Found | None:
    """The noun behind a figure: 4000多名患者, 1.5亿的签约金额, 7米长的厢式货车."""
    words, at = frame.clause.words, _over_figures(frame.clause.words, frame.at + 1)
    if at < len(words) and words[at].text in cues().of("dimension") and at + 1 < len(words) and _text(words, at + 1) == "的":
        at += 1
    joined = _text(words, at) == "的"
    at += joined
    if at >= len(words) or words[at].text in _WHERE_ENDS:
        return None
    stretch = beginning_at(words, at, verbs=joined or _has_verb(frame.left))
    if (
        stretch is None
        or words[stretch[1] - 1].tag == "ns"
        or _only_dimension(words, stretch)
        or (frame.phrase.kind != "count" and _only_rate(words, stretch))
    ):
        return None
    return _place(words, stretch, "noun_behind")


def _over_figures(words: Sequence[Word], at: int) -> int:
    """Behind the figures that follow at once: 首批322名患者, 价值28万元的6000套丛书."""
    for place in (at, at + 1):
        if _tag(words, place) == FIGURE and (place == at or words[at].text == "的"):
            return place + 1
    return at


def _tag(words: Sequence[Word], at: int) -> str:
    return words[at].tag if 0 <= at < len(words) else ""


def _text(words: Sequence[Word], at: int) -> str:
    return words[at].text if 0 <= at < len(words) else ""


def _has_verb(words: Sequence[Word]) -> bool:
    return any(word.tag == "v" and word.text not in cues().of("link") for word in words)


def _only_rate(words: Sequence[Word], stretch: Stretch) -> bool:
    """以5%的增速: 增速 says which figure it is, not of what."""
    inside = [word.text for word in words[stretch[0] : stretch[1]]]
    known = cues()
    return all(text in known.of("rate") or text in known.of("vague") or text in known.of("statistic") for text in inside) and not (
        len(inside) == 1 and known.noun_statistic(inside[0]) in ("average", "capacity", "total")
    )


# ---- before the figure ------------------------------------------------------------------------------------------------


@dataclass
class _Left:
    """What stands before a figure: the noun, or the verb that stopped the way to it."""

    noun: Stretch | None = None
    verb: int = -1
    only_links: bool = True
    """Whether nothing but joining words was met on the way to the beginning."""
    place_met: bool = False
    fallback: Stretch | None = None
    """A noun that says only which figure it is (距离, 涨幅): the subject where nothing else is."""


def _qualifies(word: Word) -> bool:
    """Whether a word makes a noun of its own with a vague one behind it: 飞行|时间, 拥堵|距离."""
    return (word.tag[:1] == "v" and not _passes(word)) or word.tag == "b"


def before(words: Sequence[Word], end: int | None = None) -> _Left:
    """Goes left from a figure over joining words to the noun they join to it."""
    at = _over_share(words, len(words) if end is None else end)
    left = _Left()
    while at > 0:
        word = words[at - 1]
        if _passes(word):
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
        if _only_rate(words, stretch) or _only_dimension(words, stretch):
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


def _passes(word: Word) -> bool:
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
        or text in _LISTS
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


def _only_dimension(words: Sequence[Word], stretch: Stretch) -> bool:
    known = cues()
    inside = [word.text for word in words[stretch[0] : stretch[1]]]
    return inside[-1] in known.of("dimension") and all(text in known.of("dimension") or text in known.of("statistic") for text in inside)


def _forecaster(words: Sequence[Word], stretch: Stretch) -> bool:
    """Whether the noun is who forecasts: 摩根大通预计为5%."""
    if stretch[1] >= len(words) or cues().of("modality").get(words[stretch[1]].text) != "forecast":
        return False
    last = words[stretch[1] - 1]
    return last.tag in ("nr", "nt", "nrt") or last.text in cues().of("forecaster")


# ---- the clause and what went before ----------------------------------------------------------------------------------


def topic(clause: Clause) -> Found | None:
    """The noun phrase with which a clause begins, before its verb: 厄文 in 厄文飙进6颗三分球."""
    words = clause.words
    for at, word in enumerate(words[:_MOST_BEFORE_TOPIC]):
        if word.tag == FIGURE:
            return None
        if word.tag[:1] in "vp" and word.tag != "vn":
            return None
        if is_nominal(word) and not is_place(word):
            end = at + 1
            while end < min(len(words), at + _MOST_BEFORE_TOPIC) and is_nominal(words[end]):
                end += 1
            stretch = ending_at(words, end)
            return _place(words, stretch, "topic")
    return None


def _earlier_topic(frame: Frame) -> Found | None:
    """The topic of the clause itself or of the nearest earlier ones of its sentence that have one."""
    for index in range(frame.index, max(-1, frame.index - _LOOK_BACK_CLAUSES), -1):
        found = topic(frame.sentence.clauses[index])
        if found is not None:
            return found
    return None


def _previous_clause(subjects: Subjects, frame: Frame) -> Found | None:
    """What the clause before speaks of: its last figure's subject, or its topic."""
    if frame.index == 0:
        return None
    clause = frame.sentence.clauses[frame.index - 1]
    if frame.clause.begins in "—:：":
        stretch = ending_at(clause.words, len(clause.words))
        if stretch is not None:
            return _place(clause.words, stretch, "noun_before_sign")
    if clause.figures:
        return subjects.carried(frame)
    return topic(clause) or subjects.carried(frame)


def _carry(subjects: Subjects, frame: Frame) -> Found | None:
    if not frame.first:
        return subjects.carried(frame)
    return _previous_clause(subjects, frame)


# ---- by kind ----------------------------------------------------------------------------------------------------------


def _paired(frame: Frame) -> bool:
    """Whether a noun before and a noun behind each belong to their own figure: 男孩5名女孩3名, 销量3万张."""
    words = frame.clause.words
    if frame.left and is_amount(frame.left[-1].text) and is_nominal(frame.left[-1]):
        return True
    behind_right = frame.right and frame.right[-1].end < words[-1].end
    return bool(behind_right and frame.left and is_nominal(frame.left[-1]) and not is_place(frame.left[-1]) and is_nominal(frame.right[-1]))


def _count(subjects: Subjects, frame: Frame) -> Found | None:
    people = frame.phrase.unit is not None and frame.phrase.unit.surface in _PEOPLE
    if frame.phrase.unit is not None and frame.phrase.unit.surface in _POINTS:
        return _noun_or_player(subjects, frame)
    if not people or _text(frame.right, 0) == "的":
        found = None if _paired(frame) else behind(frame)
        if found is not None:
            return found
    if frame.phrase.unit is not None and frame.phrase.unit.surface in _TIMES and _tag(frame.right, 0)[:1] == "v":
        return Found(frame.right[0].start, frame.right[0].end, "predicate_behind")
    follows = frame.right[0] if frame.right else None
    if people and follows is not None and follows.text in cues().of("event"):
        counted = subjects.of_unit(frame) if any(word.text == "其中" for word in frame.left) else None
        if counted is not None and not counted.rule.startswith("predicate"):
            return counted
        return Found(follows.start, follows.end, "predicate_behind")
    left = before(frame.left)
    predicate = _predicate(frame, left)
    if predicate is not None:
        return predicate
    if left.noun is not None:
        return _place(frame.left, left.noun, "noun_before")
    if left.verb >= 0:
        return _done_to(subjects, frame, left.verb)
    if left.only_links and not (people and frame.right and frame.right[0].tag[:1] in "vd" and not left.place_met):
        return (
            subjects.of_unit(frame) or (_carry(subjects, frame) if frame.left else None) or _place(frame.left, left.fallback, "noun_before")
        )
    return None


def _predicate(frame: Frame, left: _Left) -> Found | None:
    """A predicate that says what is counted: 累计治愈出院和解除隔离40579人, 死亡1例."""
    events = cues().of("event")
    words = frame.left
    end = len(words)
    while end and words[end - 1].text not in events and _passes(words[end - 1]):
        end -= 1
    people = frame.phrase.unit is not None and frame.phrase.unit.surface in (*_PEOPLE, "例", "名")
    if left.noun is not None and left.noun[1] == end and not (people and left.noun[0] and words[left.noun[0] - 1].text in events):
        return None
    start = end
    while start and (words[start - 1].text in events or words[start - 1].tag[:1] in "vn" or words[start - 1].text in "和及、"):
        if words[start - 1].text in cues().of("statistic") or is_place(words[start - 1]):
            break
        start -= 1
    while start < end and words[start].text not in events:
        start += 1
    if start >= end:
        return None
    stretch = None if people else before(words, start).noun
    if stretch is not None and stretch[1] == start and not is_agent(words[start - 1]):
        return _place(words, stretch, "noun_of_verb")
    return Found(words[start].start, words[end - 1].end, "predicate")


def _noun_or_player(subjects: Subjects, frame: Frame) -> Found | None:
    """Points: who made them (厄文得到28分), else the noun of the figure (差距)."""
    player = _person(frame.left)
    if player is not None:
        return player
    left = before(frame.left)
    if left.noun is not None:
        return _place(frame.left, left.noun, "noun_before")
    next_is_figure = frame.at + 1 < len(frame.clause.words) and frame.clause.words[frame.at + 1].tag == FIGURE
    return (None if next_is_figure else behind(frame)) or _earlier_topic(frame) or subjects.carried(frame)


def _person(words: Sequence[Word]) -> Found | None:
    """The last person named, with who is named beside him: 纳恩和罗宾森联手攻下20分."""
    for at in range(len(words) - 1, -1, -1):
        if words[at].tag in _PERSONS:
            while at + 1 < len(words) and is_nominal(words[at + 1]) and not is_place(words[at + 1]):
                at += 1
            return _place(words, ending_at(words, at + 1), "person_before")
    return None


def _amount(subjects: Subjects, frame: Frame) -> Found | None:
    """Measures and money: 2600吨粮食, 总投资达到5.08万亿元, 7米长的厢式货车."""
    found = None if _paired(frame) else behind(frame)
    if found is not None and not (_joined_left(frame) and _text(frame.right, 0) == "的"):
        return found
    left = before(frame.left)
    if left.noun is not None:
        return _place(frame.left, left.noun, "noun_before")
    if found is not None:
        return found
    if left.only_links and frame.phrase.kind == "money" and not frame.first:
        words = frame.clause.words
        priced = before(words, frame.at - len(frame.left) - 1)
        if words[frame.at - len(frame.left) - 1].text[:1] in "一每" and priced.noun is not None:
            return _place(words, priced.noun, "priced")
    if left.verb >= 0:
        return _done_to(subjects, frame, left.verb)
    if not left.only_links or not (frame.left or frame.clause.depth):
        return None
    return _carry(subjects, frame) or _place(frame.left, left.fallback, "noun_before")


def _done_to(subjects: Subjects, frame: Frame, verb: int) -> Found | None:
    """What a verb says of its figure: the thing done to (住宅成交1326套), or the verb itself where it counts times (献血86次)."""
    words = frame.left
    if any(not _passes(word) for word in words[verb + 1 :]):
        return None
    if frame.phrase.unit is not None and frame.phrase.unit.surface in _TIMES:
        return Found(words[verb].start, words[verb].end, "predicate")
    stretch = before(words, verb).noun
    if stretch is not None and not is_agent(words[stretch[1] - 1]):
        return _place(words, stretch, "noun_of_verb")
    found = subjects.of_unit(frame)
    if found is not None and not frame.right:
        return found
    if frame.phrase.unit is not None and frame.phrase.unit.surface in _EVENT_UNITS and not frame.right and len(words[verb].text) > 1:
        return Found(words[verb].start, words[verb].end, "predicate")
    if frame.phrase.kind == "measure" and len(words[verb].text) > 1 and verb == len(words) - 1:
        return Found(words[verb].start, words[verb].end, "predicate")
    return None


def _joined_left(frame: Frame) -> bool:
    """Whether a linking verb or a noun stands right before the figure."""
    if not frame.left:
        return False
    last = frame.left[-1]
    return last.text in cues().of("link") or (is_nominal(last) and not is_place(last))


def _share(subjects: Subjects, frame: Frame) -> Found | None:
    """Percentages, fractions, multiples: the thing that grows or has the share."""
    if frame.listed:
        return subjects.carried(frame)
    if not (frame.left and frame.left[-1].text in cues().of("link") and frame.left[-1].text not in _THERE_IS):
        found = None if _paired(frame) else behind(frame)
        if found is not None:
            return found
    words = frame.left
    left = before(words)
    if left.verb >= 0 and left.noun is None:
        left = before(words, left.verb) if left.verb == len(words) - 1 else left
    if left.noun is not None:
        return _place(words, left.noun, "noun_before")
    return _carry(subjects, frame) or subjects.carried(frame) or _place(words, left.fallback, "noun_before")


def _length(subjects: Subjects, frame: Frame) -> Found | None:
    """Durations: what lasts (工期540天, 停工一个月, 7天居家健康监测, 24小时值班的岗位)."""
    if _tag(frame.right, 0)[:1] == "v" and _text(frame.right, 1) == "的":
        return Found(frame.right[0].start, frame.right[0].end, "predicate_behind")
    if frame.left and frame.left[-1].text in _FINISHES:
        return _person(frame.left) or _earlier_topic(frame)
    if _text(frame.right, 0) not in (*_WHERE_ENDS, "的"):
        found = behind(frame)
        if found is not None and (_has_verb(frame.left) or _ends_there(frame, found.end)):
            return found
    words = frame.left
    end = len(words)
    while end and (words[end - 1].text in cues().of("link") or words[end - 1].tag in ("d", "ul")):
        end -= 1
    stretch = ending_at(words, end)
    if stretch is None and end and words[end - 1].tag == "v":
        stretch = ending_at(words, end - 1)
        stretch = None if stretch is None or is_agent(words[stretch[1] - 1]) else stretch
    if stretch is not None:
        return _place(words, stretch, "noun_before")
    if not frame.first and end == 0 and frame.left:
        return subjects.carried(frame)
    if (
        end
        and end == len(words)
        and words[end - 1].tag == "v"
        and len(words[end - 1].text) > 1
        and words[end - 1].text not in (*cues().of("statistic"), *_UNLASTING)
    ):
        return Found(words[end - 1].start, words[end - 1].end, "predicate")
    return behind(frame) if _text(frame.right, 0) == "的" else None


def _ends_there(frame: Frame, end: int) -> bool:
    """Whether nothing but 中 or 期间 stands behind a noun in its clause: 连续三天核酸检测中."""
    behind_noun = next((word for word in frame.clause.words[frame.at + 1 : frame.at + _MOST_BEFORE_TOPIC] if word.start >= end), None)
    return behind_noun is None or behind_noun.tag == "f" or behind_noun.text in _WHERE_ENDS


def _age(subjects: Subjects, frame: Frame) -> Found | None:
    """Ages: the person (69岁的何允平; 李某，女，58岁)."""
    found = behind(frame)
    if found is not None:
        return found
    left = before(frame.left)
    if left.noun is not None:
        return _place(frame.left, left.noun, "noun_before")
    for index in range(frame.index, max(-1, frame.index - _LOOK_BACK_CLAUSES - 1), -1):
        for word in reversed(frame.sentence.clauses[index].words[-12:]):
            if word.tag in _PERSONS:
                return Found(word.start, word.end, "person_before")
    return subjects.carried(frame)


def _rank(subjects: Subjects, frame: Frame) -> Found | None:
    """Ordinals: what is numbered (第七个宝宝), else what has the rank (排名第三)."""
    found = behind(frame)
    if found is not None:
        return found
    if frame.left and frame.left[-1].text in cues().of("link"):
        left = before(frame.left)
        return _earlier_topic(frame) or _place(frame.left, left.noun, "noun_before") or _carry(subjects, frame)
    return None


_READERS = {
    "count": _count,
    "percent": _share,
    "fraction": _share,
    "multiple": _share,
    "duration": _length,
    "age": _age,
    "ordinal": _rank,
    "ratio": _noun_or_player,
}
