"""Whether a figure is the same statistic as the one before: a member of its list, one beside it, or it once more (涨1.37美元，或|1.8%)."""

from __future__ import annotations

from claims.context.cues import cue_words
from claims.context.fields import Named
from claims.context.frames import Frame
from claims.context.scopes import word_set
from claims.context.statistic.sizes import same_unit
from claims.context.tagging import TIME

_ROSE = frozenset(["increase", "decrease"])
_SHARES = frozenset(["percent", "fraction"])
_PROPORTIONS = _SHARES | {"multiple"}
_GOVERNING = frozenset(["new", "cumulative"])
_MOST_PARTS = 4
_BESIDE = frozenset(["share", "capacity"])
_LEVELS = frozenset(["share", "capacity", "average", "total"])
_THAT_IS = frozenset(["即", "也就是", "合", "约合", "折合", "相当于", "也即", "等于"])
_ALTOGETHER = frozenset(["共", "共有", "总共", "一共", "共计", "合计", "总计"])
_LISTING = frozenset("、和及与")
_OR = word_set("or")
_NEXT = word_set("next")


def is_carried_on(named: Named, before: Frame, frame: Frame) -> bool:
    """Whether a figure is the same statistic as the one before: a member of its list or beside it, or it once more in another unit."""
    value = named.value
    if frame.listed or _is_said_again(before, frame):
        return True
    if value in _GOVERNING:
        return _coordinated(before, frame) and not _has_time_of_its_own(frame, named)
    if value in _ROSE:
        return _is_same_change(before, frame)
    if (value in _BESIDE and _is_told_beside(before, frame)) or (value in _LEVELS and _is_member_beside(before, frame)):
        return True
    return value == "total" and (named.rule in _ALTOGETHER or named.rule == "coordinated") and _is_further(before, frame)


def _has_time_of_its_own(frame: Frame, named: Named) -> bool:
    """Whether a figure is of another time than the 累计 before it: 累计86亿，今年|7亿."""
    return named.value == "cumulative" and any(word.tag == TIME for word in frame.left)


def _is_same_change(before: Frame, frame: Frame) -> bool:
    """Whether a figure tells the change before it once more, as a percentage or an amount: 涨1.37美元，或|1.8%; 涨2.3元（|1.8%）."""
    if (before.phrase.kind == "percent") == (frame.phrase.kind == "percent"):
        return False
    if frame.first and before.clause is not frame.sentence.clauses[frame.index - 1]:
        return False
    if frame.first and not frame.left:
        return frame.clause.depth > before.clause.depth and frame.phrase.kind == "percent" and not frame.right
    return 0 < len(frame.left) < _MOST_PARTS and all(word.text in _OR for word in frame.left)


def _is_told_beside(before: Frame, frame: Frame) -> bool:
    """Whether a figure has only a noun and a link before it, as that beside it has its rate: 飯店住房率81.5%，民宿則為|7成."""
    if not frame.first or frame.index - before.index != 1 or frame.phrase.kind != before.phrase.kind:
        return False
    if frame.phrase.kind != "percent" and (
        frame.counted_in != before.counted_in or not frame.left or frame.left[0].tag not in ("t", "b", TIME)
    ):
        return False
    links = cue_words("link")
    nominal = sum(word.tag[:1] in "njbr" or word.tag == TIME for word in frame.left)
    return 0 < nominal < _MOST_PARTS and all(word.tag[:1] in "njbrdc" or word.tag == TIME or word.text in links for word in frame.left)


def is_reached(before: Frame, frame: Frame) -> bool:
    """Whether a figure is what a change led to: 增加了一倍，达到|2.6亿人."""
    if len(frame.left) != 1 or frame.before not in ("达到", "达") or frame.index - before.index != 1:
        return False
    return before.phrase.kind in _PROPORTIONS and frame.phrase.kind not in _PROPORTIONS


def _is_said_again(before: Frame, frame: Frame) -> bool:
    """Whether a figure tells the one before it in another unit: 最长达46个月，即|3年10个月."""
    return 0 < len(frame.left) < 3 and frame.left[0].text in _THAT_IS and frame.index - before.index <= 1 and len(frame.left) == frame.at


def is_next_in_brackets(before: Frame, frame: Frame) -> bool:
    """Whether a figure stands alone in brackets behind a name, as the one before does: 依次是吉林（36小时）、四川（|31小时）."""
    if frame.left or frame.right or not frame.clause.depth or frame.index - before.index > 2 or not same_unit(before, frame):
        return False
    lone = before.clause.depth == frame.clause.depth and not before.left and not before.right
    name = frame.sentence.clauses[frame.index - 1].words
    return (lone or name[0].text in _NEXT) and len(name) <= _MOST_PARTS and name[-1].tag != "v"


def _is_member_beside(before: Frame, frame: Frame) -> bool:
    """Whether a figure is of a further member of the same clause: 平均面积小学达7.1平方米、中学达|8.3平方米."""
    if before.clause is not frame.clause or not same_unit(before, frame) or not 1 < len(frame.left) <= _MOST_PARTS:
        return False
    gap = frame.clause.words[before.at + 1 : frame.at]
    listed = gap[0].text in _LISTING and frame.before in cue_words("link")
    return listed and all(word.tag[:1] in "njbrdx" or word.text in cue_words("link") or word.text in _LISTING for word in gap)


def _is_further(before: Frame, frame: Frame) -> bool:
    """Whether a figure is a further member of a list that 共 opens: 共有50座隧道、|77座桥梁."""
    if before.clause is not frame.clause or frame.phrase.kind != before.phrase.kind:
        return False
    gap = frame.clause.words[before.at + 1 : frame.at]
    events = cue_words("event")
    return sum(word.text in _LISTING for word in gap) == 1 and not any(word.tag == "v" and word.text not in events for word in gap)


def _coordinated(before: Frame, frame: Frame) -> bool:
    """Whether a figure is a further member beside the one before: same unit, no verb of its own."""
    one, other = before.phrase.unit, frame.phrase.unit
    if one is None or other is None or one.name != other.name or (frame.clause.begins in "；;。" and frame.first):
        return False
    if not frame.first and frame.left and frame.left[-1].text == "、":
        return True
    if any(word.text[0] == "每" for word in frame.left):
        return False
    events = cue_words("event")
    return not any(word.tag == "v" and word.text not in events and word.text not in cue_words("link") for word in frame.left)
