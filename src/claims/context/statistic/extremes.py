"""Which figure the next clause, or the one before, calls the most or the least: 283毫米，为有记录以来最大."""

from __future__ import annotations

from collections.abc import Sequence

from claims.context.cues import cue_words
from claims.context.fields import Named
from claims.context.frames import Frame
from claims.context.passages import Clause
from claims.context.scopes import word_set
from claims.context.statistic.statistic_words import statistic_of
from claims.context.tagging import Word

_MOST_PARTS = 4
_COMMAS = frozenset("，,")
_EXTREMES = frozenset(["maximum", "minimum"])
"""What is carried on to the next figure is no longer the most or least."""
_CALLS = word_set("calls")
_MOST = dict.fromkeys("大高多强长远重深", "maximum") | dict.fromkeys("小低少短轻浅", "minimum")
_LONGEST_BASIS = 12
_LONGEST_OBJECT = 7
_LOOK_BACK = 40
_FIGURES = frozenset("数值量额录次")


def record_of(frame: Frame) -> Named | None:
    """A figure that the next clause, or the one before, calls the most or the least: 283毫米，为有记录以来最大; 最贵的是湖景房，每晚|980元."""
    clause, clauses = frame.clause, frame.sentence.clauses
    if any(word.text == "以" for word in frame.left[-_LONGEST_OBJECT:]) and (most := _called_most(frame)):
        return most
    if clause.ends in _COMMAS and clause.figures[-1] == frame.at and frame.index + 1 < len(clauses):
        called = _called_behind(clauses[frame.index + 1])
        if called is not None:
            return called
    return _called_before(frame, clauses[frame.index - 1]) if frame.first and frame.index and clause.begins in _COMMAS else None


def _called_behind(behind: Clause) -> Named | None:
    """The most or least that the clause behind a figure calls it: 283毫米，为有记录以来最大."""
    if behind.words[0].text not in _CALLS or len(behind.words) < 2 or behind.figures:
        return None
    named = behind.words[-1].text[-1] in _FIGURES
    for word in reversed(behind.words[-3:-1] if named else behind.words[-1:]):
        if (value := cue_words("statistic").get(word.text)) in _EXTREMES:
            return Named(str(value), word.text)
    return None


def _called_before(frame: Frame, before: Clause) -> Named | None:
    """The most or least of which the clause before tells whose it is: 最贵的是湖景房，每晚|980元; 人数最多，|达46人."""
    words, table = before.words, cue_words("statistic")
    if len(words) > 1 and (value := table.get(words[-1].text)) in _EXTREMES and _is_called(frame.left):
        return Named(str(value), words[-1].text)
    if before.figures:
        return None
    named = words[-1].tag[:2] in ("ns", "nt", "nr", "nz") or (len(words) > 2 and words[-2].text in ("在", "是", "为"))
    if not frame.left and not frame.right and named and len(words) <= _LONGEST_BASIS:
        most = ((statistic_of(word.text, word.tag) or _split_most(words, word), word.text) for word in words)
        return next((Named(str(value), text) for value, text in most if value in _EXTREMES), None)
    for at in range(min(len(words) - 2, _LOOK_BACK)):
        if words[at + 1].text == "的" and words[at + 2].text in _CALLS and (value := table.get(words[at].text)) in _EXTREMES:
            return Named(str(value), words[at].text)
    return None


def _called_most(frame: Frame) -> Named | None:
    """The most or least that a figure behind 以 is called, also behind brackets: 以甲县160万元（占4成）最多."""
    words: Sequence[Word] = frame.right
    clauses = frame.sentence.clauses
    if not words and frame.clause.ends in "（(":
        behind = next(
            (clause for clause in clauses[frame.index + 1 : frame.index + _MOST_PARTS] if clause.depth <= frame.clause.depth), None
        )
        words = behind.words if behind is not None else ()
    if not words or len(words) > 2:
        return None
    value = cue_words("statistic").get(words[0].text) or (_MOST.get(words[-1].text[0]) if words[0].text in ("为最", "最") else None)
    return Named(value, words[0].text) if value in _EXTREMES else None


def _is_called(left: Sequence[Word]) -> bool:
    """Whether what stands before a figure only leads to it from the clause before: 最多，|达到46人; 最多，|估计为46人; 最多，|以46人居首."""
    return bool(left) and (
        left[0].text in _CALLS or (len(left) == 1 and left[0].text == "以") or (len(left) == 2 and left[1].text in _CALLS)
    )


def _split_most(words: Sequence[Word], word: Word) -> str | None:
    """The extreme that 最 tells with the noun behind it: 最|高温."""
    behind = next((other for other in words if other.start == word.end), None) if word.text == "最" else None
    return _MOST.get(behind.text[0]) if behind is not None else None
