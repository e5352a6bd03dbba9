"""The words beside the name of a place that say what it is, from the table, as sets and as patterns."""

from __future__ import annotations

import re
from functools import cache

from claims.loading import folded, rows


@cache
def _entries() -> dict[str, list[tuple[str, str]]]:
    """For each cue its words, the longest first, each with the characters that may not follow it."""
    found: dict[str, list[tuple[str, str]]] = {}
    for _, (word, cue, guard) in rows("placewords.tsv"):
        found.setdefault(cue, []).append((folded(word), folded(guard)))
    return {cue: sorted(entries, key=lambda entry: -len(entry[0])) for cue, entries in found.items()}


@cache
def words(cue: str) -> frozenset[str]:
    """The words of a cue.

    >>> "当地" in words("stands_for")
    True
    """
    return frozenset(word for word, _ in _entries()[cue])


@cache
def any_of(*cues: str) -> str:
    """A pattern for the words of cues, the longest first."""
    entries = sorted((entry for cue in cues for entry in _entries()[cue]), key=lambda entry: -len(entry[0]))
    return "(?:" + "|".join(word + (f"(?![{guard}])" if guard else "") for word, guard in entries) + ")"


@cache
def any_within(*cues: str) -> str:
    """The same for the middle of a pattern, where a look at the first character spares the try of every word.

    At its beginning `any_of` is better: there `re` itself looks for the first characters.
    """
    initials = "".join(map(re.escape, sorted({word[0] for cue in cues for word in words(cue)})))
    return f"(?:(?=[{initials}]){any_of(*cues)})"


@cache
def finals(*cues: str) -> frozenset[str]:
    """The characters with which the words of cues end."""
    return frozenset(word[-1] for cue in cues for word in words(cue))
