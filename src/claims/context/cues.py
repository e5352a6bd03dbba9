"""The cue words round a figure, from their table."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache, lru_cache
from typing import get_args

from claims.errors import TableError
from claims.loading import folded, rows
from claims.models import Modality, Statistic

_FIELDS = {
    "statistic",
    "modality",
    "basis",
    "whole",
    "event",
    "link",
    "rate",
    "dimension",
    "forecaster",
    "vague",
    "agent",
    "holds",
    "lasting",
}
_VALUES = {"statistic": get_args(Statistic), "modality": get_args(Modality), "basis": ("word", "preposition")}
_VERBAL = frozenset(["increase", "decrease", "change_to", "new", "cumulative"])
_FORMS = ("", "prefix", "suffix")
_REMEMBERED = 16384


@dataclass(frozen=True)
class Cues:
    """For each field its words; `statistic` also by the beginnings and endings of nouns."""

    words: dict[str, dict[str, str]] = field(default_factory=dict)
    """field -> word -> value."""
    prefixes: dict[str, str] = field(default_factory=dict)
    suffixes: dict[str, str] = field(default_factory=dict)

    def multiple(self) -> tuple[str, ...]:
        """All cue words, each once: the segmenter must know them as words."""
        return tuple(dict.fromkeys(word for name, table in self.words.items() for word in table if name not in ("agent", "lasting")))

    def verbs(self) -> tuple[str, ...]:
        """The cues that are verbs, whatever the segmenter takes them for: 增长, 预计, 达."""
        changes = (w for w, value in self.words["statistic"].items() if value in _VERBAL and w not in self.words["rate"])
        return (*changes, *self.words["modality"], *self.words["link"])


@cache
def cue_words(field: str) -> dict[str, str]:
    """The words of a field with their values.

    >>> cue_words("statistic")["增长"]
    'increase'
    """
    return cues().words.get(field, {})


@cache
def agents() -> tuple[str, ...]:
    """Endings of nouns that do things."""
    return tuple(cue_words("agent"))


@lru_cache(_REMEMBERED)
def noun_statistic(noun: str) -> str | None:
    """Which statistic a noun names by its form.

    >>> noun_statistic("覆盖率"), noun_statistic("总产量"), noun_statistic("病例")
    ('share', 'total', None)
    """
    suffixes, prefixes = cues().suffixes, cues().prefixes
    for width in (3, 2, 1):
        found = suffixes.get(noun[-width:]) or (prefixes.get(noun[:width]) if len(noun) > width else None)
        if found:
            return found
    return None


@cache
def cues() -> Cues:
    """The package's cues. Raises TableError naming a row that is none."""
    found = Cues()
    forms = {"prefix": found.prefixes, "suffix": found.suffixes}
    for line, (word, name, value, form) in rows("cues.tsv"):
        if name not in _FIELDS or form not in _FORMS or value not in _VALUES.get(name, ("",)):
            raise TableError("cues.tsv", line, f"{name!r} {value!r} {form!r} is no cue")
        table = forms[form] if form else found.words.setdefault(name, {})
        if table.setdefault(folded(word), value) != value:
            raise TableError("cues.tsv", line, f"{word!r} is already {table[folded(word)]!r}")
    return found
