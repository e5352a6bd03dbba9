"""The words of the table of speech as sets and lengths, and what a word alone says of a speaker."""

from __future__ import annotations

import re
from functools import cache

from claims.context.persons import words_of

Range = tuple[int, int]
REMEMBERED = 4096


@cache
def words_with(*roles: str) -> tuple[str, ...]:
    """The words of the table with one of `roles`, the longest first."""
    return tuple(sorted((word for role in roles for word in words_of(role)), key=lambda word: (-len(word), word)))


@cache
def set_of(*roles: str) -> frozenset[str]:
    """The words of the table with one of `roles`."""
    return frozenset(words_with(*roles))


@cache
def lengths_of(*roles: str) -> tuple[int, ...]:
    """The lengths that they have, the shortest first."""
    return tuple(sorted({len(word) for word in words_with(*roles)}))


@cache
def _endings(*roles: str) -> tuple[frozenset[str], tuple[int, ...], frozenset[str]]:
    """The words with one of `roles`, their lengths, and the characters that they end in."""
    words = set_of(*roles)
    return words, lengths_of(*roles), frozenset(word[-1] for word in words)


def ends_in(text: str, end: int, *roles: str) -> bool:
    """Whether `text[:end]` ends in a word of the table: a look-up for each length there is."""
    words, lengths, last = _endings(*roles)
    if text[end - 1 : end] in last:
        for length in lengths:
            if text[max(0, end - length) : end] in words:
                return True
    return False


def alternatives(*roles: str) -> str:
    """A pattern for them, the longest first."""
    return "|".join(map(re.escape, words_with(*roles)))


def is_pronoun(text: str) -> bool:
    """Whether a speaker is the one named before: 他, or nothing at all."""
    return not text or text in set_of("pronoun")


def is_office(text: str) -> bool:
    """Whether a speaker is an organisation, whose reports go on from sentence to sentence."""
    return ends_in(text, len(text), "body")


def is_listener(text: str) -> bool:
    """Whether a verb of speech is told to somebody: 广大市民, 家长."""
    return text.removeprefix("广大").removesuffix("们") in set_of("listener", "title")
