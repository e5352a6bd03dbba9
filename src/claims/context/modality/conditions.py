"""Under which condition a figure stands, and how far that holds: 如果提价，每吨要多付|90元; 但 ends it."""

from __future__ import annotations

from claims.context.cues import cue_words
from claims.context.frames import Frame
from claims.context.modality.modal_words import is_cue, told_by_two
from claims.context.passages import Clause, Sentence
from claims.context.scopes import word_set

_TURNS = frozenset(["但", "但是", "不过", "然而", "而", "目前", "实际上", "事实上"])
_IN_CASE = "的话"
_LOOKED_AT = word_set("looked_at")
_LOOK_BACK = 40
_MOST_SUPPOSED = 4
_OPENING = 4


def condition_before(frame: Frame) -> tuple[Sentence, int] | None:
    """The condition from which a figure follows, in one of the clauses before it."""
    clauses = frame.sentence.clauses
    for index in range(frame.index, max(-1, frame.index - _MOST_SUPPOSED), -1):
        if index < frame.index and opens_condition(clauses[index]):
            return frame.sentence, index
        if ends_condition(clauses[index]):
            return None
    return None


def ends_condition(clause: Clause) -> bool:
    """Whether a clause does not follow from the condition before it."""
    return clause.begins in ("；", ";") or _turns(clause)


def _turns(clause: Clause) -> bool:
    """但, 目前: what follows does not follow from the condition."""
    return clause.words[0].text in _TURNS


def opens_condition(clause: Clause) -> bool:
    """Whether a clause names a condition: 如果|每吨提价, 卖12块|的话; not 若从年龄|来看."""
    words = clause.words
    if words[-1].text == _IN_CASE and any(word.tag[:1] == "v" for word in words[-_LOOK_BACK:-1]):
        return True  # 卖12块的话
    if words[-1].text in _LOOKED_AT:
        return False  # 若从年龄来看
    return any(
        (cue_words("modality").get(word.text) or told_by_two(word, word)) == "hypothetical"
        and (at + 1 == len(words) or is_cue(word, None, words[at + 1]))
        for at, word in enumerate(words[:_OPENING])
    )
