"""What stands where in one written quantity: offsets into the reading and entries of the lexicon, no arithmetic yet."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from typing import Literal

from claims.entries import Modifier, Unit
from claims.lexicon import Lexicon
from claims.models import Kind
from claims.numerals import Numeral

Infix = Literal["", "half", "over", "half_over"]


@dataclass(frozen=True, slots=True)
class Source:
    """A folded text with what is needed to read it."""

    text: str
    lexicon: Lexicon
    traditional: bool = False
    bare: bool = False
    """Whether a numeral without unit or modifier is a quantity: in `parse` it is."""


@dataclass(frozen=True, slots=True)
class Member:
    """A further numeral with its unit in a compound quantity: the 20分 of 3小时20分."""

    numeral: Numeral
    unit: Unit


@dataclass(eq=False, init=False)
class Phrase:
    """One quantity as written. Spans are half-open offsets into the reading.

    超6万例以上: `start` at 超, `core_start` at 6, `core_end` behind 例, `end` behind 以上. While it is read, a phrase
    is extended in place; what is not there keeps the default of its class, which costs nothing to set up.
    """

    start: int
    end: int
    numeral: Numeral | None
    core_start: int = field(init=False)
    core_end: int = field(init=False)
    unit: Unit | None = field(default=None, init=False)
    unit_start: int = field(default=0, init=False)
    unit_end: int = field(default=0, init=False)
    kind: Kind = field(default="count", init=False)
    rule: str = field(default="count", init=False)
    negative: bool = field(default=False, init=False)
    second: Phrase | None = field(default=None, init=False)
    """The second end of a range, a figure of its own: the 一个半小时 of 一小时到一个半小时."""
    tolerance: bool = field(default=False, init=False)
    """`second` is how far the value may lie on either side: 5.0±0.2mm."""
    open_above: bool = field(default=False, init=False)
    """The second end of a range is at least that: 几十到上百."""
    shared_scale: Decimal = field(default=Decimal(1), init=False)
    """What the first end of a range is multiplied by where its scale stands only at the second: 10000 in 5-10万."""
    infix: Infix = field(default="", init=False)
    decimals: str = field(default="", init=False)
    """Digits behind the unit: the 8 of 1米8."""
    members: tuple[Member, ...] = field(default=(), init=False)
    denominator: Numeral | None = field(default=None, init=False)
    """Set for a fraction; `numeral` is its numerator."""
    integer: Numeral | None = field(default=None, init=False)
    left: Modifier | None = field(default=None, init=False)
    inner: Modifier | None = field(default=None, init=False)
    right: Modifier | None = field(default=None, init=False)
    per: str | None = field(default=None, init=False)
    rate: Unit | None = field(default=None, init=False)
    first_n: bool = field(default=False, init=False)
    """前三名: from the first to the n-th."""

    def __init__(self, start: int, end: int, numeral: Numeral | None) -> None:
        self.start = self.core_start = start
        self.end = self.core_end = end
        self.numeral = numeral

    def reach(self, end: int) -> None:
        """Extends the core to `end`."""
        self.end = self.core_end = end

    def begin(self, start: int) -> None:
        """Extends the core leftwards to `start`."""
        self.start = self.core_start = start

    def set_unit(self, unit: Unit, start: int) -> None:
        """The unit whose surface stands at `start`; the core reaches behind it."""
        self.unit, self.unit_start, self.unit_end = unit, start, start + len(unit.surface)
        self.end = self.core_end = self.unit_end

    def name(self, kind: Kind, rule: str) -> Phrase:
        """The same phrase with its kind and the rule that found it."""
        self.kind, self.rule = kind, rule
        return self


@dataclass(frozen=True, slots=True)
class Verdict:
    """A stretch that is no quantity, and the name of the rule that says so."""

    start: int
    end: int
    taken_for: Literal["time", "label", "name", "none", "ambiguous"]
    rule: str
