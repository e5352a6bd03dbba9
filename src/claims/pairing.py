"""Two comparable figures side by side: by which readings of them they may both hold, and how far they lie apart."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property

from claims.commensurable import into
from claims.converting import Conversion
from claims.intervals import Interval, Reading, Tolerance, as_written, is_near, is_plain, readings, step_of
from claims.lexicon import Lexicon
from claims.models import Modality, Quantity

Met = tuple[Reading, Reading]
"""A reading of the stated figure and one of the reference that have a number in common."""


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two figures, as given."""

    quantity: Quantity
    written: str
    statistic: str | None = None
    modality: Modality | None = None
    """Of a claim; a figure alone has none."""


def _opposite(own: Side, other: Side) -> bool:
    """Whether one counts downwards what the other counts upwards: a decrease of 5 % and -5 %, or an increase."""
    if (own.statistic == "decrease") == (other.statistic == "decrease"):
        return False
    upward = other if own.statistic == "decrease" else own
    high = upward.quantity.high
    return upward.statistic == "increase" or (high is not None and high < 0)


def pair_of(own: Side, other: Side, tolerance: Tolerance, lexicon: Lexicon | None = None) -> Pair:
    """The two figures in the unit of the stated one. Raises ConversionError where they cannot be compared."""
    way = into(other.quantity, own.quantity, lexicon)
    if _opposite(own, other):
        way = Conversion(-way.scale, -way.shift, way.name)
    return Pair(own, other, way, tolerance)


class Pair:
    """Two comparable figures, the reference moved into the unit of the stated one."""

    def __init__(self, own: Side, other: Side, way: Conversion, tolerance: Tolerance) -> None:
        def moved(reading: Reading) -> Reading:
            return Reading(reading.how, reading.interval.moved(way.scale, way.shift), reading.reach * abs(way.scale))

        self.own, self.other, self.tolerance = own, other, tolerance
        self.converted = way.scale != 1 or way.shift != 0
        self.stated, given = as_written(own.quantity), as_written(other.quantity)
        self.reference = given.moved(way.scale, way.shift) if self.converted else given
        whole = _is_whole(self.stated) and _is_whole(self.reference)
        self.stated_readings = readings(own.quantity, tolerance, exact_units=whole, written=self.stated)
        found = readings(other.quantity, tolerance, exact_units=whole, written=given)
        self.reference_readings = tuple(map(moved, found)) if self.converted else found
        self.steps = step_of(own.quantity), step_of(other.quantity) * abs(way.scale)
        value = _value(other.quantity)
        self.values = _value(own.quantity), None if value is None else value * way.scale + way.shift

    @cached_property
    def candidates(self) -> list[Met]:
        """The pairs of readings by which the figures may agree, the narrowest first.

        Of two plain figures only the coarser may have been rounded to what it is, or both by the same step: 4.5万 and 4.6万
        would otherwise agree on 45,500.
        """
        firsts, seconds = self.stated_readings, self.reference_readings
        if is_plain(self.own.quantity) and is_plain(self.other.quantity):
            own, other = self.steps
            pairs = [(first, seconds[0]) for first in firsts] if own >= other or not own else []
            return pairs + ([(firsts[0], second) for second in seconds] if other >= own or not other else [])
        order = [(at + to, first, second) for at, first in enumerate(firsts) for to, second in enumerate(seconds)]
        return [(first, second) for _, first, second in sorted(order, key=lambda entry: entry[0])]

    def meeting(self) -> Met | None:
        """The first pair of readings that has a number in common."""
        for first, second in self.candidates:
            if first.interval.meets(second.interval):
                return first, second
        first, second = self.candidates[0]
        gap, ends = first.interval.gap(second.interval), [end for end in _ends(first.interval, second.interval) if end is not None]
        allowed = self.tolerance.relative * max(map(abs, ends))
        return (Reading("tolerated", first.interval, allowed), second) if allowed and abs(gap) <= allowed else None

    def difference(self) -> Fraction:
        """The reference less the stated figure, or how far it lies beyond the bounds."""
        stated, reference = self.values
        return self.stated.gap(self.reference) if stated is None or reference is None else reference - stated

    def reach(self) -> Fraction:
        """The widest that any reading allows."""
        return max(max(first.reach, second.reach) for first, second in self.candidates)

    def far_above(self) -> bool:
        """Whether the reference lies far above a lower bound: 95,000 for 超6万."""
        low, end = self.stated.low, self.reference.low
        return self.stated.high is None and low is not None and end is not None and end > low + self.tolerance.far * abs(low)

    def far_below(self) -> bool:
        """Whether the reference lies far below an upper bound: 2,000 for 不到10万; 近 has a tolerance of its own."""
        high, end = self.stated.high, self.reference.high
        if is_near(self.own.quantity) or self.stated.low is not None:
            return False
        return high is not None and end is not None and end < high - self.tolerance.far * abs(high)


def _value(quantity: Quantity) -> Fraction | None:
    return None if quantity.value is None else Fraction(quantity.value)


def _is_whole(interval: Interval) -> bool:
    return all(end is None or end.denominator == 1 for end in (interval.low, interval.high))


def _ends(*found: Interval) -> tuple[Fraction | None, ...]:
    return tuple(end for interval in found for end in (interval.low, interval.high))


def deciding(found: Met) -> Reading:
    """The reading of the two that made them agree: the one that goes beyond what is written."""
    own, other = found
    return other if own.how in ("exact", "within") and (other.how not in ("exact", "within") or own.how == "exact") else own
