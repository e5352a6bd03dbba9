"""The words of the tables: a unit, a modifier."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Literal, get_args

UnitKind = Literal["count", "measure", "money", "percent", "multiple", "duration", "age"]
Side = Literal["left", "right"]
Relation = Literal["gt", "ge", "lt", "le", "eq", "over", "plusminus", "none"]
UNIT_KINDS: tuple[str, ...] = get_args(UnitKind)
RELATIONS: tuple[str, ...] = get_args(Relation)


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit, currency or classifier as it stands behind (or before) a numeral."""

    surface: str
    name: str
    """Canonical form: UCUM code, ISO 4217 code, or the Chinese or trade name."""
    kind: UnitKind
    dimension: str = ""
    ucum: str = ""
    factor: Fraction | None = None
    offset: Fraction = Fraction(0)
    flags: frozenset[str] = frozenset()
    not_before: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    """Words that begin like one of `not_before` and leave the unit alone: 12条|理由 is not 条理."""
    longer: tuple[str, ...] = ()
    """Those of `not_before` that are words of several characters."""
    guard: frozenset[str] = frozenset()
    """First characters of `not_before`: a set is asked before the long tuple is."""
    counts: tuple[str, ...] = ()
    """Nouns that a classifier typically counts: 台 电脑, 包 烟."""
    article: bool = False
    """一 before it may be a mere article: 一座城市."""
    weak: bool = False
    """A Latin letter or a noun: it takes a rule to believe it behind a numeral."""

    @property
    def symbol(self) -> bool:
        """A Latin symbol, which another letter must not touch."""
        return "symbol" in self.flags

    @property
    def ambiguous(self) -> bool:
        """Often something else behind a numeral: a named rule decides."""
        return "ambiguous" in self.flags


@dataclass(frozen=True, slots=True)
class Modifier:
    """A word that bounds or blurs a figure: see modifiers.tsv."""

    word: str
    side: Side
    relation: Relation
    approximate: bool
    block: tuple[str, ...] = ()
    unblock: tuple[str, ...] = ()
    only: tuple[str, ...] = ()
    kinds: frozenset[str] = frozenset()
