"""The parts of one written quantity, as offsets into the reading and look-ups; no arithmetic yet."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from typing import Literal

from claims.lexicon import Modifier, Unit
from claims.models import Kind
from claims.numerals import Numeral

Infix = Literal["", "half", "over"]


@dataclass(slots=True)
class Member:
    """A further numeral with its unit in a compound quantity: the 20分 of 3小时20分."""

    numeral: Numeral
    unit: Unit


@dataclass(slots=True)
class Phrase:
    """What stands where in one quantity. Spans are half-open offsets into the reading.

    超6万例以上: `start` at 超, `core_start` at 6, `core_end` behind 例, `end` behind 以上.
    """

    start: int
    end: int
    core_start: int
    core_end: int
    numeral: Numeral | None
    unit: Unit | None = None
    unit_start: int = 0
    unit_end: int = 0
    kind: Kind = "count"
    rule: str = "count"
    negative: bool = False
    second: Numeral | None = None
    second_negative: bool = False
    shared_scale: Decimal = Decimal(1)
    """What the first end of a range is multiplied by where its scale stands only at the second: 10000 in 5-10万."""
    infix: Infix = ""
    decimals: str = ""
    """Digits behind the unit: the 8 of 1米8."""
    members: list[Member] = field(default_factory=list)
    numerator: Numeral | None = None
    denominator: Numeral | None = None
    integer: Numeral | None = None
    left: Modifier | None = None
    inner: Modifier | None = None
    right: Modifier | None = None
    per: str | None = None
    rate: Unit | None = None
    first_n: bool = False
    """前三名: from the first to the n-th."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """A stretch that is no quantity, and the name of the rule that says so."""

    start: int
    end: int
    taken_for: Literal["time", "label", "name", "none", "ambiguous"]
    rule: str
