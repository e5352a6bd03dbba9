"""By when something is to be reached (到2030年，公园达到500座), and what is the case already (目前, 去年)."""

from __future__ import annotations

from collections.abc import Sequence

from claims.context.fields import Named
from claims.context.frames import Frame
from claims.context.passages import Clause
from claims.context.scopes import openings, word_set
from claims.context.tagging import TIME, Word

_DONE = word_set("done")
_PAST = openings("past")
_COMPARED = frozenset(["比", "较", "从", "由", "与", "同"])
_TO = ("到", "至")
_REACHED = word_set("reached")
_RULES = frozenset(["明确", "提出", "部署"])
_FIRST_GOALS = "2020"
_ENDS_OF_GOALS = openings("ends_of_goals")
"""By when goals are set, without the year: 到年底, 到“十五五”末; 到8月底 may be past."""
_LATER = openings("later")
_LOOK_AHEAD = 8


def is_limit(frame: Frame) -> bool:
    """Whether the span of a figure begins with a limit: 不超过35元."""
    return frame.sentence.text.startswith(("不", "至少", "最多", "至多"), frame.phrase.start)


def is_done(clause: Clause) -> bool:
    """Whether a clause tells what is the case, or was."""
    before = ""
    for _, _, tag, text, _ in clause.words[:_LOOK_AHEAD]:
        past = text in _DONE or (tag in (TIME, "t") and (text.startswith(_PAST) or _long_past(text)))
        if past and before not in _COMPARED:
            return True
        before = text
    return False


def goal_by_then(frame: Frame) -> Named | None:
    """The goal of a sentence that opens with when it is to be reached: 到2030年，全市公园达到500座."""
    before = frame.sentence.clauses[frame.index - 1].words if frame.index else ()
    if not before or before[-1].tag != TIME or _by_when_at(before, 0) != len(before) - 1 or is_done(frame.clause):
        return None
    ruled = frame.index > 1 and frame.sentence.clauses[frame.index - 2].words[-1].text in _RULES
    reached = ruled or is_limit(frame) or any(word.text in _REACHED for word in frame.left)
    return Named("planned", "到…达到") if reached else None


def says_until(frame: Frame) -> bool:
    """Whether the sentence says by when: 到2027年底."""
    return any(_by_when_at(clause.words, 0) is not None for clause in frame.sentence.clauses[max(0, frame.index - 2) : frame.index + 1])


def _by_when_at(words: Sequence[Word], start: int) -> int | None:
    """Where 到2030年 stands among words."""
    for at in range(start, min(len(words), start + _LOOK_AHEAD)):
        word = words[at]
        if word.tag == TIME and at and words[at - 1].text in _TO and _is_ahead(word.text):
            return at
    return None


def _is_ahead(time: str) -> bool:
    """Whether goals can be set for a time: 2030年, 年底, 明年; the 8月底 of 到8月底 is as often past."""
    if time[:4].isdigit():
        return time[:4] >= _FIRST_GOALS
    return time.startswith((*_ENDS_OF_GOALS, *_LATER))


def _long_past(time: str) -> bool:
    """Whether a year that the text itself gives lies before those that goals are set for today."""
    return time[:4].isdigit() and time[:4] < _FIRST_GOALS


def goal_by_when(words: Sequence[Word]) -> Named | None:
    """到2030年达到: a goal."""
    at = _by_when_at(words[:-1], 0)
    if at is not None and any(w.text in _REACHED for w in words[at + 1 :]) and not any(w.text in _DONE or w.text == "了" for w in words):
        return Named("planned", "到…达到")
    return None
