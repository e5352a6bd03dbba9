"""What a rule says, and what rules have in common."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Literal

from claims.entries import Unit
from claims.models import Kind
from claims.phrases import Phrase, Source


@dataclass(frozen=True, slots=True)
class Judgement:
    """`kind` with the rule that found it, or None and what the stretch is instead."""

    kind: Kind | None
    rule: str
    taken_for: Literal["time", "label", "name", "none", "ambiguous"] = "none"
    reach: int = 0


Rule = Callable[[Source, Phrase], Judgement | None]
CLAUSE_ENDS = frozenset(["", *"，。；、！）)\n"])
"""What stands behind a figure that ends its clause."""


def label(rule: str, reach: int = 0) -> Judgement:
    """The stretch, up to `reach`, names something."""
    return Judgement(None, rule, "label", reach)


@cache
def silent(rule: str) -> Judgement:
    """The stretch is neither a quantity nor a time, label or name."""
    return Judgement(None, rule)


def behind(source: Source, phrase: Phrase, width: int = 1) -> str:
    """The characters right behind the figure."""
    return source.text[phrase.end : phrase.end + width]


def before_it(source: Source, phrase: Phrase, width: int = 1) -> str:
    """The characters right before the figure."""
    return source.text[max(0, phrase.start - width) : phrase.start]


def begins_a_word(source: Source, phrase: Phrase, reading: Unit) -> bool:
    """两分离, 三方面: what stands behind the unit makes another word of this reading; 一分之差 leaves it one."""
    return bool(reading.guard) and behind(source, phrase) != "之" and source.lexicon.begins_another_word(reading, source.text, phrase.end)


def read_as(source: Source, phrase: Phrase, kind: str, dimension: str = "") -> Judgement | None:
    """Takes the reading of the surface that has `kind` (and `dimension`), if the tables hold one."""
    assert phrase.unit is not None
    for reading in (phrase.unit, *source.lexicon.readings.get(phrase.unit.surface, ())):
        if reading.kind == kind and (not dimension or reading.dimension == dimension):
            if phrase.second is None and begins_a_word(source, phrase, reading):
                return silent("word_part")
            phrase.unit = reading
            return Judgement(kind, f"unit_{reading.kind}")
    return None


def _verdicts(prefix: str) -> dict[str, Judgement]:
    return {kind: Judgement(kind, f"{prefix}{kind}") for kind in ("count", "measure", "money", "percent", "multiple", "duration", "age")}


_PLAIN = _verdicts("unit_") | {"count": Judgement("count", "count")}
PLAIN_KINDS: dict[str, tuple[Kind, str]] = {kind: (verdict.kind or "count", verdict.rule) for kind, verdict in _PLAIN.items()}
"""Kind and rule of a figure that is simply what its unit is."""
_RANGES = _verdicts("range_")


def plain(unit: Unit | None, phrase: Phrase) -> Judgement:
    """What no rule knows better is what its unit is."""
    if unit is None:
        return silent("no_unit")
    return _PLAIN[unit.kind] if phrase.second is None else _RANGES[unit.kind]
