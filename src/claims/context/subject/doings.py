"""What verbs say of the figure beside them, from the table: 观察 goes on, 赔付 pays, 获得 ranks."""

from __future__ import annotations

from functools import cache

from claims.loading import folded, rows


@cache
def _entries() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for _, (word, role) in rows("doings.tsv"):
        found.setdefault(role, set()).add(folded(word))
    return {role: frozenset(words) for role, words in found.items()}


@cache
def doing(role: str) -> frozenset[str]:
    """The words of a role.

    >>> "观察" in doing("goes_on")
    True
    """
    return _entries()[role]


@cache
def endings(role: str) -> tuple[str, ...]:
    """The words of a role, for the end of others."""
    return tuple(sorted(_entries()[role]))
