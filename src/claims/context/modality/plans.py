"""What a sentence plans or expects without a cue beside the figure: 按计划，…; 拟投资于以下项目：…; 明年增速会在|5%左右."""

from __future__ import annotations

from claims.context.fields import Named
from claims.context.frames import Frame
from claims.context.modality.deadlines import is_done
from claims.context.modality.modal_words import told_modality
from claims.context.scopes import openings
from claims.context.tagging import TIME

_RULES = frozenset(["明确", "提出", "部署"])
_LATER = openings("later")
_PLANS = ("计划", "规划", "安排", "设想", "日程", "方案", "部署")
_BY = ("按", "根据", "依照", "依据", "遵照")
_COLONS = ("：", ":")
_CAN = frozenset(["可", "可达", "可能", "会", "将", "将有", "会有", "可有"])
_LOOK_BACK = 40
_LOOK_AHEAD = 8
_MOST_ANNOUNCED = 6
_MOST_LISTED = 12
_MOST_SUPPOSED = 4


def planned_in_list(frame: Frame) -> Named | None:
    """What a plan lists behind a colon: 拟投资于以下项目：…."""
    for index in range(frame.index, max(0, frame.index - _MOST_LISTED), -1):
        if frame.sentence.clauses[index].begins in _COLONS:
            before = frame.sentence.clauses[index - 1].words
            found = told_modality(before[:-1], before[-1], modified=False) if len(before) > 1 else None
            return Named("planned", "listed") if found and found.value == "planned" else None
    return None


def planned_before(frame: Frame) -> Named | None:
    """What a sentence tells that opens with 按计划 or 根据规划."""
    for index in range(frame.index - 1, max(-1, frame.index - _MOST_ANNOUNCED), -1):
        if frame.sentence.clauses[index + 1].begins in "；;":
            return None
        words = frame.sentence.clauses[index].words
        if words[-1].text.endswith(_PLANS) and len(words) <= _LOOK_AHEAD and words[0].text.startswith(_BY):
            done = any(map(is_done, frame.sentence.clauses[index + 1 : frame.index + 1]))
            return None if done else Named("planned", "按计划")
    return None


def expected_then(frame: Frame) -> Named | None:
    """What can or will be at a time to come: 届时日均客流可达2万人次, 明年增速会在5%左右."""
    if _is_set(frame):
        return Named("planned", "提出")
    if not any(word.text in _CAN for word in frame.left):
        return None
    for index in range(frame.index, max(-1, frame.index - _MOST_SUPPOSED), -1):
        clause = frame.sentence.clauses[index]
        end = frame.at if index == frame.index else len(clause.words)
        times = [word.text for word in clause.words[max(0, end - _LOOK_BACK) : end] if word.tag in (TIME, "t")]
        if times:
            return Named("forecast", "in_time") if times[-1].startswith(_LATER) else None
    return None


def _is_set(frame: Frame) -> bool:
    """Whether a clause before says that something is set for a time to come: 会议提出，明年增长|5%左右."""
    clauses = frame.sentence.clauses
    for index in range(frame.index - 1, max(-1, frame.index - _MOST_SUPPOSED), -1):
        if clauses[index].words[-1].text in _RULES:
            first = clauses[index + 1].words[0]
            return first.tag in ("t", TIME) and first.text.startswith(_LATER) and not is_done(frame.clause)
    return False
