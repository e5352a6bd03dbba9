"""The words that settle how far a cue reaches, from tables/scopes.tsv."""

from __future__ import annotations

from functools import cache

from claims.loading import folded, rows


@cache
def _entries() -> dict[str, tuple[str, ...]]:
    return {what: tuple(folded(cell).split("|")) for _, (what, cell, _) in rows("scopes.tsv")}


def word_set(what: str) -> frozenset[str]:
    """The words of one row.

    >>> "增至" in word_set("alters")
    True
    """
    return frozenset(_entries()[what])


def openings(what: str) -> tuple[str, ...]:
    """The words of one row, for the beginning or the end of others.

    >>> "缩短至".startswith(openings("outcomes"))
    True
    """
    return _entries()[what]
