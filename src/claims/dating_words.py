"""The words that date (今年, 上周, 目前, 以来) and where they are other words: the table datings.tsv, compiled."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal, get_args

from claims.errors import TableError
from claims.loading import folded, rows

Role = Literal["point", "within", "vague", "event", "feast", "period", "open", "tail"]
Unit = Literal["century", "year", "half", "quarter", "quarters", "season", "month", "week", "day", "now"]
Anchor = Literal["published", "named"]
Part = Literal["early", "middle", "late", "first", "second", "third"]
Reach = Literal["", "sentence", "part", "clause"]
Tail = Literal["since", "until", "after", "before", "during", "same", "this"]

NUMERALS = "0-9零〇一二三四五六七八九十百千万亿两几数半廿卅"
"""Characters of numerals, as the inside of a character class."""


@dataclass(frozen=True, slots=True)
class Word:
    """One row of the table for one written form."""

    surface: str
    role: Role
    unit: Unit | Tail | None
    steps: int | None
    anchor: Anchor | None
    part: Part | Literal["until"] | None
    """`until` marks a word that is open on the left by itself: 至今."""
    years: tuple[int, int] | None
    """First and last year of a period that has a name."""
    not_after: re.Pattern[str] | None
    not_before: re.Pattern[str] | None
    reach: Reach = ""
    """How far it dates what follows: the paragraph, its sentence (目前), that up to a semicolon (末节) or its clause (盘中)."""

    def stands(self, text: str, start: int, end: int) -> bool:
        """Whether it is this word at [start, end) and not the end or beginning of another."""
        if self.not_before is not None and self.not_before.match(text, end):
            return False
        return self.not_after is None or not self.not_after.search(text, max(0, start - _LONGEST_GUARD), start)


_LONGEST_GUARD = 4
_CLASSES = {"N": f"[{NUMERALS}]", "W": r"\w", "P": r"[^\W于在自从到]", "D": f"[{NUMERALS}]{{1,4}}[多余来]?天"}
"""What stands for many characters in a guard, alone or behind Chinese characters: any numeral, any word, any word but a preposition, so many days."""
_UNITS: dict[str, frozenset[str]] = {
    "point": frozenset(get_args(Unit)),
    "within": frozenset(get_args(Unit)),
    "vague": frozenset([""]),
    "event": frozenset([""]),
    "feast": frozenset(["", "day"]),
    "period": frozenset(["year"]),
    "open": frozenset(["until"]),
    "tail": frozenset(get_args(Tail)),
}


def _guard(cell: str, end: str) -> re.Pattern[str] | None:
    """題|N of a cell as a pattern; `end` is $ for what stands before the word."""
    parts = [_guarded(part) for part in cell.split("|") if part]
    return re.compile(f"(?:{'|'.join(parts)}){end}") if parts else None


def _guarded(part: str) -> str:
    known = _CLASSES.get(part[-1]) if not part[:-1].isascii() or len(part) == 1 else None
    return re.escape(folded(part)) if known is None else re.escape(folded(part[:-1])) + known


def read_words(table: Iterable[tuple[int, list[str]]], file: str) -> Iterator[Word]:
    """The words of the rows of a table. Raises TableError for a cell that is none of what may stand there.

    >>> word, = read_words([(2, ["前年", "point", "year", "-2", "published", "", "史", "", ""])], "datings.tsv")
    >>> word.steps, word.stands("前年", 0, 2), word.stands("史前年代", 1, 3)
    (-2, True, False)
    """
    seen: dict[tuple[str, bool], int] = {}
    for line, (surfaces, role, unit, steps, anchor, part, not_after, not_before, reach) in table:
        if role not in _UNITS:
            raise TableError(file, line, f"role {role!r} is none of {', '.join(_UNITS)}")
        if unit not in _UNITS[role]:
            raise TableError(file, line, f"unit {unit!r} does not go with the role {role}")
        if anchor not in ("", *get_args(Anchor)):
            raise TableError(file, line, f"anchor {anchor!r} is none of {', '.join(get_args(Anchor))}")
        if part not in ("", "until", *get_args(Part)):
            raise TableError(file, line, f"part {part!r} is none of {', '.join(get_args(Part))}")
        if not re.fullmatch(r"-?\d?|\d{4}/\d{4}" if role in ("point", "within", "period") else "", steps):
            raise TableError(file, line, f"steps {steps!r} is no number of steps")
        if reach not in get_args(Reach):
            raise TableError(file, line, f"reach {reach!r} is none of sentence, part, clause")
        guards = _guard(not_after, "$"), _guard(not_before, "")
        first, _, last = steps.partition("/")
        for surface in map(folded, surfaces.split("|")):
            before = seen.setdefault((surface, role == "tail"), line)
            if before != line:
                raise TableError(file, line, f"{surface!r} stands in line {before} already")
            yield Word(
                surface,
                role,  # type: ignore[arg-type]
                unit or None,  # type: ignore[arg-type]
                int(first) if first and not last else None,
                anchor or None,  # type: ignore[arg-type]
                part or None,  # type: ignore[arg-type]
                (int(first), int(last)) if last else None,
                *guards,
                reach,  # type: ignore[arg-type]
            )


_ALL = tuple(read_words(rows("datings.tsv"), "datings.tsv"))
WORDS: dict[str, Word] = {word.surface: word for word in _ALL if word.role not in ("tail", "open")}
OPENERS: dict[str, Word] = {word.surface: word for word in _ALL if word.role == "open"}
REACHES: dict[str, Reach] = {word.surface: word.reach for word in _ALL if word.reach}
"""The words that do not date to the end of their paragraph."""
TAILS: dict[str, Word] = {word.surface: word for word in _ALL if word.role == "tail"}


def alternation(words: Iterable[str]) -> str:
    """One alternative a first character, the longest word first inside it: few branches to try, and none hides another.

    >>> alternation(["今年", "去年", "今天", "今年度"])
    '(?:今(?:年度|天|年)|去(?:年))'
    """
    found: dict[str, list[str]] = {}
    for word in words:
        found.setdefault(word[0], []).append(word[1:])
    ends = {first: "|".join(map(re.escape, sorted(rest, key=lambda end: (-len(end), end)))) for first, rest in sorted(found.items())}
    return "(?:" + "|".join(f"{re.escape(first)}(?:{rest})" for first, rest in ends.items()) + ")"
