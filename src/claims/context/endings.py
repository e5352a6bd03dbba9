"""The last words of names of places, from the table, and the characters that such names hold or never hold."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from claims.loading import folded, rows

CHARACTERS = ("function", "leads", "numeral", "behind_numeral", "toponym", "no_piece")


class Ending(NamedTuple):
    """A last word of names: what it says the place is, its flags, and the characters that it stands beside in common words."""

    what: str
    flags: frozenset[str]
    not_after: frozenset[str]
    not_before: frozenset[str]


@cache
def endings() -> dict[str, Ending]:
    """Every last word.

    >>> endings()["县"].what, "民" in endings()["市"].not_before
    ('county', True)
    """
    found = {
        folded(word): Ending(what, frozenset(flags.split("|")) - {""}, frozenset(folded(after)), frozenset(folded(before)))
        for _, (word, what, flags, after, before) in rows("endings.tsv")
        if what not in (*CHARACTERS, "of_a_zone")
    }
    return {word: ending._replace(not_before=found[word[-1]].not_before) if word[-1] in found else ending for word, ending in found.items()}


@cache
def characters(what: str) -> str:
    """The characters of one sort, in the order of the table."""
    return next(folded(word) for _, (word, sort, *_) in rows("endings.tsv") if sort == what)


@cache
def last_words() -> re.Pattern[str]:
    """Finds the last words. Each branch begins with a character of its own, so that `re` looks for these alone."""
    zones = [folded(word) for _, (word, what, *_) in rows("endings.tsv") if what == "of_a_zone"]
    zone_ends = "|".join(word for word, ending in endings().items() if ending.what == "zone")
    branches = [f"{zone}(?:{'|'.join(zones)}){{0,2}}(?:{zone_ends})" for zone in zones]
    return re.compile("|".join((*branches, *sorted(endings(), key=lambda word: -len(word)), "以(?=[东西南北])", "附近海域")))
