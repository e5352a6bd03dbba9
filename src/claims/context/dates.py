"""Which time expression dates a figure: the nearest that governs it, carried on until another one stands."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from claims.context.fields import Found
from claims.context.frames import Frame
from claims.context.tagging import TIME

_BASES = frozenset(["比", "较", "与", "同", "相比", "相较"])


class Dates:
    """The time of one figure after the other, in text order; `times` are the time expressions as ranges."""

    def __init__(self, times: Sequence[tuple[int, int]]) -> None:
        self._times = times
        self._starts = [start for start, _ in times]
        self._carried: tuple[int, int] | None = None
        self._paragraph = -1
        self._sentence: object = None
        self._from = 0

    def date(self, frame: Frame) -> Found | None:
        """Where the time stands that dates the figure."""
        if frame.sentence.paragraph != self._paragraph:
            self._paragraph, self._carried = frame.sentence.paragraph, None
        own = self._within(frame)
        if own is not None:
            self._carried = own
            self._sentence = frame.sentence
            return Found(*own, "in_sentence")
        return Found(*self._carried, "carried") if self._carried is not None else None

    def _within(self, frame: Frame) -> tuple[int, int] | None:
        """The last time before the figure in its sentence that is no basis of comparison; else one behind it in its clause."""
        start = max(frame.sentence.start, frame.clause.start - 400)
        for number in range(bisect_left(self._starts, frame.phrase.start) - 1, -1, -1):
            begin, end = self._times[number]
            if begin < start:
                break
            if not self._compared(frame, begin):
                return begin, end
        return None

    def _compared(self, frame: Frame, begin: int) -> bool:
        """Whether a time is that with which the figure is compared: 比上年末增长."""
        words = frame.left
        for at, word in enumerate(words):
            if word.tag == TIME and word.start == begin:
                return at > 0 and words[at - 1].text in _BASES
        text = frame.sentence.text
        return text[max(0, begin - 1) : begin] in _BASES
