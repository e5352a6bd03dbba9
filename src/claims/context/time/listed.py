"""Lists of times against lists of figures: 4月3日、5日、7日分别报告12例、19例和6例."""

from __future__ import annotations

from bisect import bisect_left
from itertools import pairwise

from claims.context.fields import Found
from claims.context.frames import Frame
from claims.context.passages import Clause
from claims.context.tagging import TIME, Word

_MOST_LISTED = 12
_MOST_CLAUSES = 4
_JOINS = frozenset("、和及与")
_THESE = ("这两", "这三", "这四", "两年里", "两个月里", "三年里", "三个月里")
"""With these the times themselves stand in the clauses before: 3月上升，4月回落，|这两个月分别报告…."""


def paired(frame: Frame) -> Found | None:
    """The time of a figure that stands in the same place of its list as the time in one of times."""
    figures = frame.clause.figures
    if len(figures) < 2:
        return None
    if frame.clause.respectively is None:
        return _as_in_list_before(frame)
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
    if frame.sentence.text.startswith(_THESE, frame.clause.start):
        clauses = frame.sentence.clauses[max(0, frame.index - _MOST_CLAUSES) : frame.index]
        times = [word for clause in clauses for word in clause.words[: _MOST_LISTED * 4] if word.tag == TIME]
        if len(times) >= count:
            return times[-count:]
    return None


def _as_in_list_before(frame: Frame) -> Found | None:
    """The time of 89% in 1月、2月和3月分别有57座、59座和61座达标，达标率为|89%、92%和95%."""
    figures, words = frame.clause.figures, frame.clause.words
    if not frame.index or not 1 < len(figures) <= _MOST_LISTED:
        return None
    before = frame.sentence.clauses[frame.index - 1]
    if before.respectively is None or len(before.figures) != len(figures):
        return None
    if any(words[at + 1].text not in _JOINS or at + 2 != after for at, after in pairwise(figures)):
        return None
    times = _listed_times(before)
    if len(times) != len(figures):
        return None
    return Found(times[frame.order].start, times[frame.order].end, "respectively")


def _listed_times(clause: Clause) -> list[Word]:
    """The times of a clause that stand in one list."""
    times: list[Word] = []
    for word in clause.words[: _MOST_LISTED * 4]:
        if word.tag == TIME:
            times.append(word)
        elif times and word.text.strip() and not (word.text in _JOINS or word.text == "年"):
            break
    return times
