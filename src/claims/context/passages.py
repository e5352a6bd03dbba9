"""A text as paragraphs, sentences and clauses, with the words of those sentences that hold a figure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import accumulate

from claims.context.place.forms import named
from claims.context.place.gazetteer import Mention
from claims.context.tagging import FIGURE, TIME, Item, Word, tag
from claims.phrases import Phrase

_PARAGRAPH = re.compile(r"[^\r\n]+")
_SENTENCE = re.compile(r"[^。！？!?]*+[。！？!?]*+[”’」』）)\]】]{0,4}+")
_FINISHED = frozenset("。！？!?；;：:，,…”’」』）)、.")
_LONGEST_HEADING = 40
_CLAUSE_SIGNS = frozenset("，,；;：:。！？!?—…\n")
_OPENS, _CLOSES = frozenset("（([【"), frozenset("）)]】")
_MARKS = _CLAUSE_SIGNS | _OPENS | _CLOSES


class Clause:
    """Words between two marks of punctuation; a parenthesis that holds figures is clauses of its own.

    `begins` is the mark before it (empty at the sentence's start), `ends` the one behind it, `depth` how many parentheses it
    stands in; `figures` are the places of its figures among its words. Where several are, `respectively` is that of 分别.
    """

    __slots__ = ("begins", "depth", "ends", "figures", "respectively", "words")

    def __init__(self, words: list[Word], begins: str, ends: str, depth: int) -> None:
        self.words, self.begins, self.ends, self.depth = words, begins, ends, depth
        self.figures = tuple([at for at, word in enumerate(words) if word.item >= 0 and word.tag == FIGURE])
        self.respectively = _respectively(words) if len(self.figures) > 1 else None

    @property
    def start(self) -> int:
        """Where its first word begins."""
        return self.words[0].start

    @property
    def end(self) -> int:
        """Where its last word ends."""
        return self.words[-1].end


def _respectively(words: list[Word]) -> int | None:
    for at, word in enumerate(words):
        if word.text[:2] == "分别":
            return at
    return None


@dataclass(eq=False, slots=True)
class Sentence:
    """A sentence of the reading. It has words and clauses while it is read, if it holds a figure."""

    text: str = field(repr=False)
    start: int
    end: int
    paragraph: int
    items: tuple[Item, ...] = ()
    """The figures and times in it, disjoint, in order."""
    places: tuple[Mention, ...] = field(default=(), repr=False)
    """The places named in it."""
    holds_figure: bool = False
    words: Sequence[Word] = ()
    """The words with their tags, figures and times as one word each."""
    clauses: Sequence[Clause] = ()
    """The clauses, in text order, without empty ones."""


@dataclass(frozen=True)
class Passage:
    """A reading divided: paragraphs and sentences as ranges, every figure in its sentence."""

    text: str = field(repr=False)
    phrases: Sequence[Phrase] = field(repr=False)
    times: Sequence[tuple[int, int]] = field(repr=False)
    """The time expressions that hold no figure, disjoint, in order."""

    @cached_property
    def places(self) -> tuple[Mention, ...]:
        """The places that the text names."""
        return tuple(named(self.text))

    @cached_property
    def paragraphs(self) -> tuple[tuple[int, int], ...]:
        """Lines that are not blank, as ranges."""
        found = (match for match in _PARAGRAPH.finditer(self.text) if not match[0].isspace())
        return tuple(match.span() for match in found)

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """All sentences, in text order."""
        return tuple(self._sentences())

    def _sentences(self) -> Iterator[Sentence]:
        items, places = _items(self.phrases, self.times), self.places
        at = named = 0
        for number, (begin, finish) in enumerate(self.paragraphs):
            for match in _SENTENCE.finditer(self.text, begin, finish):
                start, end = match.span()
                if end == start:
                    continue
                first = at
                while at < len(items) and items[at].start < end:
                    at += 1
                earlier = named
                while named < len(places) and places[named].start < end:
                    named += 1
                inside = tuple([item for item in items[first:at] if item.end <= end])
                yield Sentence(self.text, start, end, number, inside, places[earlier:named], _holds_figure(inside))

    def read(self) -> Iterator[Sentence]:
        """All sentences, in text order, each with its words while it is the last one given: those of a text are many."""
        for sentence in self.sentences:
            if sentence.holds_figure:
                words = tag(self.text, sentence.start, sentence.end, sentence.items, sentence.places)
                sentence.words, sentence.clauses = words, tuple(_clauses(words))
            yield sentence
            sentence.words = sentence.clauses = ()

    def is_heading(self, paragraph: int) -> bool:
        """Whether a paragraph is a heading: short, and with no mark at its end.

        >>> Passage("经济开局良好\\n一季度增长5%。", (), ()).is_heading(0)
        True
        """
        start, end = self.paragraphs[paragraph]
        line = self.text[start : min(end, start + _LONGEST_HEADING + 1)].strip()
        return 0 < len(line) <= _LONGEST_HEADING and line[-1] not in _FINISHED


def _holds_figure(items: tuple[Item, ...]) -> bool:
    return bool(items) and any(item.tag == FIGURE for item in items)


def _items(phrases: Sequence[Phrase], times: Sequence[tuple[int, int]]) -> list[Item]:
    """Figures and times in text order; a time that a figure overlaps is none."""
    new = tuple.__new__
    both = [new(Item, (phrase.start, phrase.end, FIGURE, number)) for number, phrase in enumerate(phrases)]
    both += [new(Item, (start, end, TIME, number)) for number, (start, end) in enumerate(times)]
    both.sort()
    kept: list[Item] = []
    for item in both:
        if not kept or item.start >= kept[-1].end:
            kept.append(item)
        elif item.tag == FIGURE and kept[-1].tag == TIME:
            kept[-1] = item
    return kept


def _clauses(words: list[Word]) -> Iterator[Clause]:
    """Cuts at punctuation; a parenthesis with a figure opens clauses of its own, one without stays with its words."""
    marks = [at for at, word in enumerate(words) if word.text in _MARKS]
    silent = _silent_parentheses(words, marks)
    current: list[Word] = []
    begins, depth, done = "", 0, 0
    for at in marks:
        if at < done:
            continue
        current += words[done:at]
        if at in silent:
            done = silent[at] + 1
            continue
        mark, done = words[at].text, at + 1
        if current:
            yield Clause(current, begins, mark, depth)
            current = []
        begins = mark
        depth += (mark in _OPENS) - (mark in _CLOSES and depth > 0)
    current += words[done:]
    if current:
        yield Clause(current, begins, "", depth)


def _silent_parentheses(words: list[Word], marks: list[int]) -> dict[int, int]:
    """Where each parenthesis that is closed and holds no figure ends, by the place of its opening among the words."""
    open_at: list[int] = []
    closing: dict[int, int] = {}
    for at in marks:
        if words[at].text in _OPENS:
            open_at.append(at)
        elif words[at].text in _CLOSES and open_at:
            closing[open_at.pop()] = at
    if not closing:
        return closing
    figures = list(accumulate((word.tag == FIGURE for word in words), initial=0))
    return {start: end for start, end in closing.items() if figures[start] == figures[end]}
