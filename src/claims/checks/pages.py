"""A document as the checks look at it: its reading, cut into sentences, with the figures of each."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

from claims.models import Claim, Document, Quantity, Span
from claims.reading import Reading, read

_SENTENCE = re.compile(r"[^。！？!?\r\n]++[。！？!?\r\n]?")
_LONGEST_LOOK = 120
"""How far a check looks to either side of a figure, in characters."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A claim with its place in the reading."""

    claim: Claim
    start: int
    end: int
    number: int
    """Its place among all figures of the page."""

    @property
    def quantity(self) -> Quantity:
        """What it states."""
        return self.claim.quantity

    @property
    def written(self) -> str:
        """As the text writes it, without what bounds it from outside."""
        return self.claim.span.text

    @property
    def subject(self) -> str:
        """What it says it is of, empty where the text names nothing."""
        return "" if self.claim.subject is None else self.claim.subject.text


@dataclass(frozen=True)
class Sentence:
    """A sentence of the reading, with its figures."""

    page: Page = field(repr=False)
    start: int
    end: int
    figures: tuple[Figure, ...]

    def before(self, figure: Figure) -> str:
        """What stands between the figure before (or the sentence's start) and this one, its last characters."""
        at = figure.number - self.figures[0].number
        start = self.start if at <= 0 else self.figures[at - 1].end
        return self.page.text[max(start, figure.start - _LONGEST_LOOK) : figure.start]

    def behind(self, figure: Figure) -> str:
        """What stands between the figure and the next (or the sentence's end), its first characters."""
        at = figure.number - self.figures[0].number
        end = self.figures[at + 1].start if at + 1 < len(self.figures) else self.end
        return self.page.text[figure.end : min(end, figure.end + _LONGEST_LOOK)]

    def place(self, figure: Figure) -> int:
        """The place of a figure of the sentence among its figures."""
        return figure.number - self.figures[0].number

    def round(self, first: Figure, last: Figure) -> str:
        """The words from before one figure to behind another, no further than the sentence goes."""
        return self.page.text[max(self.start, first.start - _LONGEST_LOOK) : min(self.end, last.end + _LONGEST_LOOK)]

    def between(self, one: Figure, other: Figure) -> str:
        """What stands between two figures."""
        return self.page.text[one.end : other.start]


@dataclass(frozen=True)
class Page:
    """One document, divided."""

    document: Document = field(repr=False)
    holds: bool = True
    """Whether figures that go together are to be told as well."""

    @cached_property
    def _reading(self) -> Reading:
        return read(self.document.text)

    @property
    def text(self) -> str:
        """The reading: Simplified, half-width, broken lines mended."""
        return self._reading.text

    @cached_property
    def figures(self) -> tuple[Figure, ...]:
        """All figures, in text order."""
        cuts, shifts = self._reading.cuts, self._reading.shifts
        ends = [cut + shift for cut, shift in zip(cuts, shifts, strict=True)]

        def read_at(offset: int) -> int:
            passed = bisect_right(ends, offset)
            return offset - (shifts[passed - 1] if passed else 0)

        if not cuts:
            return tuple(Figure(claim, claim.span.start, claim.span.end, at) for at, claim in enumerate(self.document.claims))
        return tuple(
            Figure(claim, read_at(claim.span.start), read_at(claim.span.end - 1) + 1, at) for at, claim in enumerate(self.document.claims)
        )

    @cached_property
    def sentence_of(self) -> tuple[Sentence, ...]:
        """The sentence of each figure."""
        return tuple(sentence for sentence in self.sentences for _ in sentence.figures)

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """The sentences that hold a figure, in text order."""
        return tuple(self._sentences())

    def _sentences(self) -> Iterator[Sentence]:
        figures, at = self.figures, 0
        for match in _SENTENCE.finditer(self.text):
            first = at
            while at < len(figures) and figures[at].start < match.end():
                at += 1
            if at > first:
                yield Sentence(self, match.start(), match.end(), figures[first:at])

    def span(self, start: int, end: int) -> Span:
        """A place of the reading as a place of the text."""
        start, end = self._reading.source_span(start, end)
        return Span(start=start, end=end, text=self.document.text[start:end])
