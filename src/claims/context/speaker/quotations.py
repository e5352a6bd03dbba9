"""Quotations of a text as ranges, and which of them are speech: a word or title in quotation marks is none."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import cycle

_STRAIGHT = '"'
_MARK = re.compile("[“”「」『』]")
_CLOSING = {"“": "”", "「": "」", "『": "』"}
_ENDS_SPEECH = frozenset("。！？!?…，,～~")
_SHORTEST_SPEECH = 4
_OPENS_SPEECH = frozenset("，,：:")
_STOPS = frozenset("。！？!?")
_SHORTEST_UNMARKED, _SEVERAL_CLAUSES = 8, 14
_LONGEST_CLAUSE = 60


def curled(text: str, paragraphs: Sequence[tuple[int, int]]) -> str:
    """A text with straight quotation marks as pairs, where those of a paragraph come in pairs.

    >>> curled('他说:"好。"', ((0, 7),))
    '他说:“好。”'
    """
    if _STRAIGHT not in text:
        return text
    pieces, done = [], 0
    for start, end in paragraphs:
        parts = text[start:end].split(_STRAIGHT)
        if len(parts) > 1 and len(parts) % 2:
            pieces += [text[done:start], *(part + mark for part, mark in zip(parts, cycle("“”"), strict=False))]
            pieces[-1] = parts[-1]
            done = end
    return "".join((*pieces, text[done:]))


@dataclass(frozen=True)
class Quotations:
    """The outermost quotations of a text, in order, each with its marks; one that is not closed ends with its paragraph."""

    text: str = field(repr=False)
    paragraphs: Sequence[tuple[int, int]] = field(repr=False)

    @cached_property
    def ranges(self) -> tuple[tuple[int, int], ...]:
        """Start and end of each quotation.

        >>> Quotations("他说：“好。”", ((0, 7),)).ranges
        ((3, 7),)
        """
        return tuple(self._found())

    def _found(self) -> Iterator[tuple[int, int]]:
        """Those of each paragraph that holds a mark."""
        mark = _MARK.search(self.text)
        for start, end in self.paragraphs:
            if mark is not None and mark.start() < start:
                mark = _MARK.search(self.text, start)
            if mark is None:
                return
            if mark.start() < end:
                yield from self._inside(mark.start(), end)

    def _inside(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        begin, closing = -1, ""
        for match in _MARK.finditer(self.text, start, end):
            if begin < 0:
                closing = _CLOSING.get(match[0], "")
                begin = match.start() if closing else -1
            elif match[0] == closing:
                yield begin, match.end()
                begin = -1
        if begin >= 0:
            yield begin, end

    @cached_property
    def _starts(self) -> list[int]:
        return [start for start, _ in self.ranges]

    def around(self, place: int) -> tuple[int, int] | None:
        """The quotation that `place` stands inside of, its marks not counted."""
        at = bisect_right(self._starts, place) - 1
        return self.ranges[at] if at >= 0 and self.ranges[at][0] < place < self.ranges[at][1] else None

    def at(self, place: int) -> tuple[int, int] | None:
        """The quotation that opens at `place`."""
        if self.text[place : place + 1] not in _CLOSING:
            return None
        at = bisect_right(self._starts, place) - 1
        return self.ranges[at] if at >= 0 and self.ranges[at][0] == place else None

    def before(self, place: int) -> tuple[int, int] | None:
        """The quotation that closes at `place`."""
        at = bisect_right(self._starts, place - 1) - 1
        return self.ranges[at] if at >= 0 and self.ranges[at][1] == place else None

    def reach_into(self, start: int, end: int) -> bool:
        """Whether one that opens before `end` closes at `start` or behind it."""
        at = bisect_right(self._starts, end - 1) - 1
        return at >= 0 and self.ranges[at][1] >= start

    def is_speech(self, quotation: tuple[int, int]) -> bool:
        """Whether what stands between the marks is a sentence, or a part of one that goes on: “十五五” is none.

        >>> Quotations("“来了5人，”他说", ((0, 9),)).is_speech((0, 7))
        True
        """
        start, end = quotation
        if end - start <= _SHORTEST_SPEECH:
            return False
        return self.text[end - 2] in _ENDS_SPEECH or (end - start >= _SHORTEST_UNMARKED and self._ends_sentence(start, end))

    def _ends_sentence(self, start: int, end: int) -> bool:
        """Whether clauses or figures stand in it behind a comma or colon: 他摇头，“要是再涨，每月得多付80元”。"""
        if self.text[start - 1 : start] not in _OPENS_SPEECH:
            return False
        if end - start >= _SEVERAL_CLAUSES and any(self.text.find(mark, start, min(end, start + _LONGEST_CLAUSE)) > 0 for mark in "，,"):
            return True
        return self.text[end : end + 1] in _STOPS and any(map(str.isdigit, self.text[start : min(end, start + _LONGEST_CLAUSE)]))
