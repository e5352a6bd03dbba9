"""How a figure is meant: asserted, planned, forecast, hypothetical or required.

A cue before the figure settles it (力争, 预计, 须, 若), or one behind what it counts (300名志愿者将参加). It holds on in the clauses
behind that have no subject of their own; 预计 at the head of a clause, 要求 and 若 hold on to what follows from them, up to
the next cue, 但, or a word that says what is the case (目前, 已).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from claims.context.cues import cue_words
from claims.context.fields import Named
from claims.context.frames import Frame
from claims.context.modality.conditions import condition_before, ends_condition, opens_condition
from claims.context.modality.cue_reach import adds_to, announced_modality, goes_on, governs, is_coming, is_promised
from claims.context.modality.cues_behind import is_natures, is_served, told_behind, within_time
from claims.context.modality.deadlines import goal_by_then, goal_by_when, is_done, says_until
from claims.context.modality.modal_words import told_modality
from claims.context.modality.plans import expected_then, planned_before, planned_in_list
from claims.context.passages import Sentence
from claims.context.scopes import openings, word_set
from claims.context.tagging import FIGURE, TIME

_TO_COME = frozenset(["planned", "forecast"])
_PERFECT = frozenset(["了", "过"])
_COMING = openings("coming")
_WEATHER_UNITS = frozenset(["Cel", "级", "mm", "mm/h"])
_FROM = frozenset(["从", "由", "自"])
_TO = ("到", "至")
_RULES = frozenset(["明确", "提出", "部署"])
_WANTS = frozenset(["要", "还要", "想", "还想", "得", "再"])
_PLANS = ("计划", "规划", "安排", "设想", "日程", "方案", "部署")
_AHEAD = ("未来", "今后", "接下来")
_FORBIDS = word_set("forbids")
_MUST = word_set("must")
_DUTIES = word_set("duties")
"""What one must do or have by so many: 入住|要|交|两个月押金."""
_COLONS = ("：", ":")
_IN_CASE = "的话"
_THEN = "届时"
_OF_FORECAST = "预报】"
_CAN = frozenset(["可", "可达", "可能", "会", "将", "将有", "会有", "可有"])
_LIMITS = ("不得", "不应", "不可", "严禁")
_INTENDS = frozenset(["想", "打算", "争取", "力争", "计划", "准备", "希望", "希望能"])
_FIRM = frozenset(["须", "必须", "应", "应当", "将", "拟", "拟于", "计划"])
"""Right behind a figure they tell of its noun: 定金100元|须在3日前付清."""
_LOOK_BACK = 40
_MOST_SUPPOSED = 4
_OPENING = 4


class _Holds(NamedTuple):
    """What a sentence holds of the signs by which a figure is more than asserted; most have none."""

    cue: bool = False
    """Any cue of modality."""
    condition: bool = False
    """A cue of conditions: 如果, 若."""
    announcing: bool = False
    """A cue that announces: 预计, 要求."""
    deadline: bool = False
    """到 or 至, and a time: 到2030年."""
    implying: bool = False
    """A plan, a list, what can or will be, or a time to come: 按计划, 届时, 未来."""


class Modalities:
    """Modality of one figure after the other, in text order."""

    def __init__(self) -> None:
        self._held: tuple[Sentence, int, int, Named] | None = None
        """The sentence, the clauses where it began and where it held last, and what held."""
        self._condition: tuple[Sentence, int] | None = None
        """The sentence and clause that name a condition (若…, 如果…)."""
        self._goal: Sentence | None = None
        """The sentence that sets goals (到2030年…力争…)."""
        self._looked: Sentence | None = None
        self._holds = _Holds()
        """What the sentence holds that was looked through last."""

    def modality(self, frame: Frame) -> Named | None:
        """How the figure is meant, where it is not simply asserted."""
        if self._looked is not frame.sentence:
            self._looked, self._holds = frame.sentence, _look_through(frame.sentence)
        own = _own(frame, self._holds)
        if own is not None and own.value == "hypothetical":
            self._condition = (frame.sentence, frame.index)
        if own is None and self._held and self._held[-1].value == "required" and (asked := self._carried(frame)):
            return asked
        if self._holds.cue and self._supposed(frame, own):
            return Named("hypothetical", "condition") if (own is not None and own.value == "hypothetical") or not _starting(frame) else None
        announced = announced_modality(frame) if self._holds.announcing else None
        if announced is not None and (own is None or own.rule in ("将", "需要")):
            own = announced
        if own is not None:
            self._held = (frame.sentence, frame.index, frame.index, own)
            if own.value == "planned" and says_until(frame):
                self._goal = frame.sentence
            return None if _starting(frame) else own
        held = self._carried(frame) or (self._begun(frame) if self._holds.cue else None)
        if held is not None or not self._holds.implying:
            return held or self._among_goals(frame) or self._weather(frame)
        return planned_in_list(frame) or planned_before(frame) or self._among_goals(frame) or expected_then(frame) or self._weather(frame)

    def _supposed(self, frame: Frame, own: Named | None) -> bool:
        """Whether a condition holds: in its own clause and in what follows from it, up to a semicolon or a turn to what is expected
        or asked."""
        sentence, index = self._condition or (None, 0)
        if sentence is not frame.sentence or any(map(ends_condition, frame.sentence.clauses[index + 1 : frame.index + 1])):
            self._condition = condition_before(frame) if self._holds.condition else None
        if own is not None and own.value == "required" and own.rule != "应该" and own.rule not in _MUST and own.rule[1:] not in _DUTIES:
            return False
        return self._condition is not None

    def _carried(self, frame: Frame) -> Named | None:
        """What held for a figure before and still holds."""
        if self._held is None:
            return None
        sentence, began, last, held = self._held
        if sentence is not frame.sentence and held.value in _TO_COME and adds_to(frame, sentence):
            self._held = (frame.sentence, 0, frame.index, held)
            return Named(held.value, "carried")
        if sentence is not frame.sentence or held.rule == "原定" or not governs(frame, began, last, held):
            return None
        self._held = (sentence, began, frame.index, held)
        return None if _starting(frame) else Named(held.value, "carried")

    def _begun(self, frame: Frame) -> Named | None:
        """What a clause before began without a figure, where nothing but its verbs goes on: 拟在成都设厂，|投资3亿元."""
        clauses = frame.sentence.clauses
        for index in range(frame.index - 1, max(-1, frame.index - _MOST_SUPPOSED), -1):
            behind, clause = clauses[index + 1], clauses[index]
            if (
                clause.figures
                or is_done(behind)
                or any(word.text in _PERFECT for word in behind.words[max(0, frame.at - _LOOK_BACK) : frame.at])
            ):
                return None
            found = told_modality(clause.words[-_LOOK_BACK:-1], clause.words[-1], modified=False)
            if found is not None and (found.value in _TO_COME or found.rule in _FIRM) and not is_done(clause):
                promised = found.value == "planned" and index + 1 == frame.index and behind.begins in "，," and is_promised(frame)
                if found.rule == "原定" or behind.words[0].text == "设计" or not (promised or goes_on(behind)):
                    return None
                self._held = (frame.sentence, index, frame.index, found)
                return None if _starting(frame) else Named(found.value, "carried")
            if not goes_on(behind):
                return None
        return None

    def _weather(self, frame: Frame) -> Named | None:
        """Weather of the days to come is forecast, whoever says so, to the end of its sentence: 明天最高气温35℃."""
        if self._holds.implying and (_in_forecast(frame) or _in_days_to_come(frame)):
            return Named("planned" if any(word.text in _WANTS for word in frame.left) else "forecast", "weather")
        unit = frame.phrase.unit
        if unit is None or unit.name not in _WEATHER_UNITS or not is_coming(frame):
            return None
        found = Named("forecast", "weather")
        self._held = (frame.sentence, frame.index, frame.index, found)
        return found

    def _among_goals(self, frame: Frame) -> Named | None:
        """A further goal of the sentence that says by when: 到2027年底，…力争突破900亿元；投放鱼礁不少于6万空方."""
        done = any(map(is_done, frame.sentence.clauses[max(0, frame.index - 1) : frame.index + 1]))
        return Named("planned", "goal") if self._goal is frame.sentence and not done else None


def _own(frame: Frame, holds: _Holds) -> Named | None:
    """By the words before the figure, by its span (不得超过45人), or by what stands behind what it counts."""
    if not (holds.cue or holds.deadline):
        return None
    words = frame.clause.words[max(0, frame.at - _LOOK_BACK) : frame.at]
    if not holds.cue:
        return goal_by_when(words) or goal_by_then(frame)
    if frame.clause.words[-1].text == _IN_CASE and opens_condition(frame.clause):
        return Named("hypothetical", _IN_CASE)
    modified = frame.phrase.core_start > frame.phrase.start
    if modified and frame.sentence.text.startswith(_LIMITS, frame.phrase.start):
        return Named("required", "不得")
    found = told_modality(words, frame.clause.words[frame.at], modified=modified)
    if found is not None and found.rule == "将" and is_served(frame):
        return Named("planned", "将")
    found = found or within_time(frame) or told_behind(frame) or goal_by_then(frame)
    return Named("forecast", "将") if (found is None or found.value == "planned") and is_natures(frame) else found


def _look_through(sentence: Sentence) -> _Holds:
    """Which signs a sentence holds."""
    text, (cues, conditions, announcing) = sentence.text[sentence.start : sentence.end], _cue_patterns()
    cue = cues.search(text) is not None
    return _Holds(
        cue,
        cue and conditions.search(text) is not None,
        cue and announcing.search(text) is not None,
        _UP_TO.search(text) is not None and any(item.tag == TIME for item in sentence.items),
        _IMPLYING.search(text) is not None,
    )


def _any_of(words: Iterable[str]) -> re.Pattern[str]:
    """A pattern for one of the words, the longest first."""
    return re.compile("|".join(map(re.escape, sorted(set(words), key=len, reverse=True))))


@cache
def _cue_patterns() -> tuple[re.Pattern[str], ...]:
    """Any cue, those of conditions, and those that announce, which are cues."""
    words = cue_words("modality")
    conditions = [word for word, value in words.items() if value == "hypothetical"]
    announcing = [word for word, value in words.items() if value in ("forecast", "required")]
    return (
        _any_of((*words, *"限若应估料或", "大概率", *_FIRM, *_LIMITS, *_FORBIDS, *_MUST, *_INTENDS, _IN_CASE)),
        _any_of((*conditions, "若", _IN_CASE)),
        _any_of(announcing),
    )


def _starting(frame: Frame) -> bool:
    """Whether a figure is that from which a change sets out: the 6 hours of 计划从6小时压缩到4小时."""
    if not any(word.text in _FROM for word in frame.left[-_OPENING:]):
        return False
    return any(word.text.endswith(_TO) and word.tag != TIME for word in frame.right[:_OPENING])


def _in_forecast(frame: Frame) -> bool:
    """Whether the sentence has the heading of a weather forecast: 【明日天气预报】."""
    start = frame.sentence.start
    heading = frame.sentence.text[start : min(frame.sentence.clauses[0].end, start + _LOOK_BACK)]
    return _OF_FORECAST in heading and any(coming in heading for coming in _COMING)


def _in_days_to_come(frame: Frame) -> bool:
    """Whether the clause opens with a length of time that lies ahead: 未来10天仍有3次降雨过程."""
    words = frame.clause.words
    if not words[0].text.startswith(_AHEAD):
        return False
    return words[0].tag == TIME or (len(words) > 1 and words[1].tag == FIGURE and frame.at > 1)


_UP_TO = _any_of(_TO)
_IMPLYING = _any_of((*_RULES, *_COLONS, *_PLANS, _THEN, *_CAN, _OF_FORECAST, *_AHEAD))
