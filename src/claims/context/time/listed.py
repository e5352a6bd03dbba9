"""Lists of times against lists of figures: 4月3日、5日、7日分别报告12例、19例和6例."""

from __future__ import annotations

from bisect import bisect_left

from claims.context.fields import Found
from claims.context.frames import Frame
from claims.context.passages import Clause
from claims.context.tagging import TIME, Word

_MOST_LISTED = 12
_JOINS = frozenset("、和及与")


def paired(frame: Frame) -> Found | None:
    """The time of a figure that stands in the same place of its list as the time in one of times."""
    figures = frame.clause.figures
    if len(figures) < 2 or frame.clause.respectively is None:
        return None
    earlier = bisect_left(figures, frame.clause.respectively)
    count = len(figures) - earlier
    if not 1 < count <= _MOST_LISTED or frame.order < earlier:
        return None
    times = _times_for(frame, count)
    if times is None:
        return None
    time = times[frame.order - earlier]
    return Found(time.start, time.end, "respectively")


def _times_for(frame: Frame, count: int) -> list[Word] | None:
    """As many listed times as there are figures, of the clause or of that before it."""
    for clause in (frame.clause, frame.sentence.clauses[frame.index - 1] if frame.index else None):
        times = _listed_times(clause) if clause is not None else []
        if len(times) == count:
            return times
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
