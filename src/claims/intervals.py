"""How far a written figure reaches: its bounds, and what rounding, cutting off and 约 or 近 may hide.

A quantity has several readings, from the narrowest to the widest: 4.5万 is 45000 as written, [44500, 45500] if it was
rounded, [45000, 46000) if it was cut off. Everything that judges whether figures can both hold works on these.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, fields
from decimal import Decimal
from fractions import Fraction
from typing import Literal

from claims.models import Quantity, WrittenFraction, exact, read_number, write_number

How = Literal["exact", "within", "rounded", "cut off", "about", "near", "in words", "tolerated"]
"""Why a figure agrees: see `readings`; `tolerated` is the caller's own `Tolerance.relative`."""


@dataclass(frozen=True, slots=True)
class Tolerance:
    """How far a figure may lie from what it stands for and still agree. All are exact shares; floats are refused.

    about      约 n, n左右: this share of n to either side (1/20)
    near       近 n, 接近 n: this share of n below n, never n itself (1/10)
    in_words   a share told in words, 一半 or 三分之一: this share of it to either side (1/50)
    relative   let pass for every figure, as a share of the larger one, on top of all else (0)
    rounded    whether a figure may be rounded: half of its resolution to either side (True)
    cut_off    whether a figure may be cut off at its resolution, as newspapers do (True)
    far        a bound is marked as understated (overstated) from this share beyond it (1/4); no part of the verdict

    >>> Tolerance(about="0.1").about
    Fraction(1, 10)
    """

    about: Fraction = Fraction(1, 20)
    near: Fraction = Fraction(1, 10)
    in_words: Fraction = Fraction(1, 50)
    relative: Fraction = Fraction(0)
    rounded: bool = True
    cut_off: bool = True
    far: Fraction = Fraction(1, 4)

    def __post_init__(self) -> None:
        """Reads int, str and Decimal as Fractions. Raises TypeError for a float, ValueError for what is below 0."""
        for field in fields(self):
            given = getattr(self, field.name)
            if isinstance(field.default, bool):
                if not isinstance(given, bool):
                    raise TypeError(f"{field.name} must be True or False, not {given!r}")
            else:
                object.__setattr__(self, field.name, _share(field.name, given))


def _share(name: str, given: object) -> Fraction:
    if isinstance(given, bool) or not isinstance(given, int | str | Decimal | Fraction):
        raise TypeError(f"{name}={given!r} is not exact: give a Fraction, a Decimal or a str such as '0.05'")
    share = Fraction(read_number(given))
    if share < 0:
        raise ValueError(f"{name}={given!r} is below 0")
    return share


DEFAULT = Tolerance()


@dataclass(frozen=True, slots=True)
class Interval:
    """Numbers between two ends; None where there is no end.

    >>> Interval(Fraction(3), Fraction(5)).meets(Interval(Fraction(5), None))
    True
    """

    low: Fraction | None
    high: Fraction | None
    low_closed: bool = True
    high_closed: bool = True

    @classmethod
    def around(cls, number: Fraction, reach: Fraction = Fraction(0)) -> Interval:
        """From `reach` below to `reach` above, both ends closed."""
        return cls(number - reach, number + reach)

    @property
    def empty(self) -> bool:
        """Whether no number lies in it: (3, 3], [5, 3]."""
        if self.low is None or self.high is None:
            return False
        return self.low > self.high or (self.low == self.high and not (self.low_closed and self.high_closed))

    def common(self, other: Interval) -> Interval:
        """The numbers that lie in both; it may be empty."""
        low, low_closed = _tighter((self.low, self.low_closed), (other.low, other.low_closed), upper=False)
        high, high_closed = _tighter((self.high, self.high_closed), (other.high, other.high_closed), upper=True)
        return Interval(low, high, low_closed, high_closed)

    def meets(self, other: Interval) -> bool:
        """Whether a number lies in both."""
        return not self.common(other).empty

    def gap(self, other: Interval) -> Fraction:
        """How far `other` lies above (or, negative, below) this one; 0 where they touch or overlap."""
        if self.high is not None and other.low is not None and other.low > self.high:
            return other.low - self.high
        if self.low is not None and other.high is not None and other.high < self.low:
            return other.high - self.low
        return Fraction(0)

    def moved(self, scale: Fraction, shift: Fraction = Fraction(0)) -> Interval:
        """Every number times `scale` plus `shift`; a negative scale turns the ends round."""
        if scale == 1 and not shift:
            return self
        low, high = (None if end is None else end * scale + shift for end in (self.low, self.high))
        if scale < 0:
            return Interval(high, low, self.high_closed, self.low_closed)
        return Interval(low, high, self.low_closed, self.high_closed)

    def plus(self, other: Interval) -> Interval:
        """All sums of a number of this one and one of the other."""
        low = None if self.low is None or other.low is None else self.low + other.low
        high = None if self.high is None or other.high is None else self.high + other.high
        return Interval(low, high, self.low_closed and other.low_closed, self.high_closed and other.high_closed)

    def over(self, other: Interval) -> Interval:
        """All quotients of a number of this one by one of the other; both are taken for positive.

        >>> str(Interval(Fraction(30), Fraction(40)).over(Interval(Fraction(10), None)))
        'in [0, 4]'
        """
        low = Fraction(0) if not other.high or self.low is None else self.low / other.high
        high = None if not other.low or self.high is None else self.high / other.low
        return Interval(low, high, (self.low_closed and other.high_closed) or low == 0, self.high_closed and other.low_closed)

    def __str__(self) -> str:
        """For people: `> 60000`, `in [3, 5]`, `45217`."""
        low, high = (None if end is None else write_number(exact(end)) for end in (self.low, self.high))
        if low is not None and low == high:
            return low
        if high is None:
            return "any number" if low is None else f"{'≥' if self.low_closed else '>'} {low}"
        if low is None:
            return f"{'≤' if self.high_closed else '<'} {high}"
        return f"in {'[' if self.low_closed else '('}{low}, {high}{']' if self.high_closed else ')'}"


End = tuple[Fraction | None, bool]


def _tighter(one: End, other: End, *, upper: bool) -> End:
    """The end that leaves fewer numbers; of two equal ones the open one."""
    if one[0] is None or other[0] is None:
        return other if one[0] is None else one
    if one[0] == other[0]:
        return one[0], one[1] and other[1]
    return one if (one[0] < other[0]) == upper else other


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to take a figure, and by how much it reaches beyond what is written."""

    how: How
    interval: Interval
    reach: Fraction = Fraction(0)


def as_written(quantity: Quantity) -> Interval:
    """The bounds of a quantity, nothing added: [45000, 45000] for 4.5万, (60000, ∞) for 超6万."""
    if quantity.low is None and quantity.high is None and quantity.value is not None:
        return Interval.around(Fraction(quantity.value))
    low, high = (None if end is None else Fraction(end) for end in (quantity.low, quantity.high))
    return Interval(low, high, quantity.low_closed, quantity.high_closed)


def is_point(quantity: Quantity) -> bool:
    """Whether the bounds are one number: 4.5万, 约4.5万; not 超4.5万, 几万, 3到5."""
    return quantity.low == quantity.high and (quantity.low is not None or quantity.value is not None)


def is_plain(quantity: Quantity) -> bool:
    """Whether it is one number that no word bounds or blurs: 4.5万; not 约4.5万."""
    return is_point(quantity) and not quantity.approximate


def is_near(quantity: Quantity) -> bool:
    """Whether it is a figure that is not quite reached: 近6万; not 不到6万, which may be far below."""
    return quantity.approximate and quantity.low is None and quantity.high is not None and not quantity.high_closed


def step_of(quantity: Quantity) -> Fraction:
    """The worth of the last written place, 0 where there is none: 1000 for 4.5万, 1/10000 for 万分之四.

    >>> step_of(Quantity(kind="count", value="45000", low="45000", high="45000", resolution="1000"))
    Fraction(1000, 1)
    """
    if quantity.kind == "fraction" and _DECIMAL_TERM.fullmatch(str(_denominator(quantity))):
        return Fraction(1, _denominator(quantity))
    return Fraction(quantity.resolution or 0)


_DECIMAL_TERM = re.compile("10{2,}")
_LARGEST_IN_WORDS = 12
"""三分之一 is a way of speaking; 18950/28000 is a calculation, and exact."""


def _denominator(quantity: Quantity) -> int:
    low = quantity.low
    return low.terms[1] if isinstance(low, WrittenFraction) else low.denominator if isinstance(low, Fraction) else 1


def _is_in_words(quantity: Quantity) -> bool:
    """Whether it is a share that nobody means to the last digit: 一半, 三分之一."""
    if quantity.kind == "fraction":
        return _denominator(quantity) <= _LARGEST_IN_WORDS
    return quantity.kind == "percent" and quantity.resolution is None


def readings(
    quantity: Quantity, tolerance: Tolerance = DEFAULT, *, exact_units: bool = False, written: Interval | None = None
) -> tuple[Reading, ...]:
    """The ways to take a figure, the narrowest first.

    `exact_units`: things counted one by one are whole, so 60000例 is no rounding of 60000.3; the caller says so where the
    other side is whole as well. `written` is `as_written` of it, where the caller has that already.

    >>> q = Quantity(kind="count", value="45000", low="45000", high="45000", low_closed=True, high_closed=True, resolution="1000")
    >>> [(reading.how, str(reading.interval)) for reading in readings(q)]
    [('exact', '45000'), ('rounded', 'in [44500, 45500]'), ('cut off', 'in [45000, 46000)')]
    """
    written = written or as_written(quantity)
    if is_near(quantity):
        return (_near(written, tolerance),)
    first = Reading("exact" if is_point(quantity) else "within", written)
    step = Fraction(0) if exact_units and quantity.kind == "count" and quantity.resolution == 1 else step_of(quantity)
    return (first, *_wider(quantity, written, step, tolerance))


def widest(quantity: Quantity, tolerance: Tolerance = DEFAULT, *, exact_units: bool = False) -> Interval:
    """All numbers that a figure may stand for by any of its readings: from 44500 up to 46000 for 4.5万.

    >>> q = Quantity(kind="count", value="45000", low="45000", high="45000", low_closed=True, high_closed=True, resolution="1000")
    >>> str(widest(q))
    'in [44500, 46000)'
    """
    written = as_written(quantity)
    if exact_units and quantity.kind == "count" and quantity.resolution == 1 and is_plain(quantity):
        return written
    found = [reading.interval for reading in readings(quantity, tolerance, exact_units=exact_units, written=written)]
    if len(found) == 1:
        return found[0]
    lows, highs = [interval.low for interval in found], [interval.high for interval in found]
    low = None if None in lows else min(end for end in lows if end is not None)
    high = None if None in highs else max(end for end in highs if end is not None)
    closed_low = any(interval.low_closed for interval in found if interval.low == low)
    closed_high = any(interval.high_closed for interval in found if interval.high == high)
    return Interval(low, high, closed_low, closed_high)


def _wider(quantity: Quantity, written: Interval, step: Fraction, tolerance: Tolerance) -> Iterator[Reading]:
    half, low, high = step / 2, written.low, written.high
    if low is None or high is None or not (written.low_closed and written.high_closed):
        return
    if half and tolerance.rounded:
        yield Reading("rounded", Interval(low - half, high + half), half)
    if low != high:
        return
    if half and tolerance.cut_off:
        yield Reading("cut off", _cut_off(low, step), step)
    if quantity.approximate:
        yield Reading("about", Interval.around(low, tolerance.about * abs(low)), tolerance.about * abs(low))
    elif _is_in_words(quantity):
        yield Reading("in words", Interval.around(low, tolerance.in_words * abs(low)), tolerance.in_words * abs(low))


def _cut_off(number: Fraction, step: Fraction) -> Interval:
    """What is written `number` once all beyond `step` is dropped: 45999 as 4.5万, -5.9 as -5, -0.9 as 0."""
    if number == 0:
        return Interval(-step, step, low_closed=False, high_closed=False)
    if number < 0:
        return Interval(number - step, number, low_closed=False)
    return Interval(number, number + step, high_closed=False)


def _near(written: Interval, tolerance: Tolerance) -> Reading:
    assert written.high is not None
    reach = tolerance.near * abs(written.high)
    return Reading("near", Interval(written.high - reach, written.high, high_closed=False), reach)
