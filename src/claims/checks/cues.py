"""The words that the checks go by, from tables/checking.tsv."""

from __future__ import annotations

import re
from functools import cache

from claims.loading import rows


@cache
def words(what: str) -> tuple[str, ...]:
    """The words of one row, the longest first.

    >>> "合计" in words("total")
    True
    """
    found = [word for _, cells in rows("checking.tsv") if cells[0] == what for word in cells[1].split("|")]
    return tuple(sorted(found, key=lambda word: (-len(word), word)))


def any_of(what: str) -> str:
    """A pattern for one of the words."""
    return "(?:" + "|".join(map(re.escape, words(what))) + ")"


@cache
def divisions() -> dict[str, tuple[str, ...]]:
    """The ways to divide people and things, each with the words that tell its parts apart."""
    return {cells[2]: tuple(cells[1].split("|")) for _, cells in rows("checking.tsv") if cells[0] == "division"}
