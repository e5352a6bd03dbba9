"""Whether a stated figure and another agree, and why: bounds, units and resolution understood, nothing rounded on the way.

The rule for two plain figures (4.5万 and 45217): they agree where the coarser is the finer one rounded to its resolution, or
cut off at it, as newspapers do. Where a word bounds or blurs a figure, all numbers that it may stand for count, and two agree
where a number fits both: 超6万 and 60512, 近6万 and 58,000, 数百 and 340.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Literal

from claims.api import parse
from claims.commensurable import into, unit_name
from claims.converting import Conversion
from claims.errors import ConversionError
from claims.intervals import DEFAULT, How, Interval, Reading, Tolerance, as_written, is_near, is_plain, is_point, readings, step_of
from claims.lexicon import Lexicon
from claims.models import Claim, Kind, Modality, Model, Number, Quantity, exact, read_number, write_number

Comparable = Claim | Quantity | str | int | Decimal | Fraction
Verdict = Literal["agrees", "disagrees", "incomparable"]
_ASSERTED: frozenset[Modality] = frozenset(["asserted"])


class Comparison(Model):
    """What `compare` found; all numbers are in `unit`, that of the stated figure.

    verdict      agrees, disagrees or incomparable
    how          why it agrees: exact, within (its bounds), rounded, cut off, about (约), near (近), in words (一半), tolerated;
                 None where it does not
    difference   the reference less the stated figure; where one of them has no single value, how far it lies beyond the
                 other's bounds, 0 inside them; None where they cannot be compared
    tolerance    how far the figures may lie apart by the reading that decided; where none did, by the widest one
    understated  agrees with a lower bound, but lies far above it: 超6万 for 95,000; `Tolerance.far` says from where
    overstated   the same below an upper bound: 不到10万 for 2,000
    reason       one sentence for people
    """

    verdict: Verdict
    how: How | None = None
    difference: Number | None = None
    tolerance: Number | None = None
    unit: str | None = None
    understated: bool = False
    overstated: bool = False
    reason: str
    stated: Quantity
    reference: Quantity


def compare(
    claim: Comparable,
    reference: Comparable,
    *,
    tolerance: Tolerance = DEFAULT,
    modalities: Collection[Modality] = _ASSERTED,
    region: str = "CN",
    lexicon: Lexicon | None = None,
) -> Comparison:
    """Whether a stated figure agrees with a reference, and why.

    In: each a claim, a quantity, a phrase ("超6万例", "60,512") or an exact number, which is taken in the unit of the other
    side and as exact; `tolerance`, what may be let pass; `modalities`, those of claims that are compared (a forecast is
    incomparable unless "forecast" is among them); `region` and `lexicon` for reading phrases and converting units.
    Only the figures are compared: whether both speak of the same thing is not asked. A decrease of 5 % agrees with -5 %.
    Raises TypeError for a float or what is no figure, ParseError for a phrase that is not one quantity.

    >>> found = compare("超6万例", 60512)
    >>> found.verdict, found.difference, found.reason
    ('agrees', Decimal('512'), '超6万例 agrees: 60512 is > 60000')
    >>> compare("4.5万管", 45217).reason
    '4.5万管 agrees: it is 45217 rounded to the nearest 1000'
    >>> compare("3%", "0.3个百分点").verdict
    'incomparable'
    """
    own, other = _side(claim, region, lexicon), _side(reference, region, lexicon)
    for side in (own, other):
        if side.modality is not None and side.modality not in modalities:
            return _incomparable(own, other, f"{side.written} is {side.modality}, not asserted")
    try:
        way = into(other.quantity, own.quantity, lexicon)
    except ConversionError as error:
        return _incomparable(own, other, str(error))
    if _opposite(own, other):
        way = Conversion(-way.scale, -way.shift, way.name)
    return _judged(_Pair(own, other, way, tolerance))


@dataclass(frozen=True, slots=True)
class _Side:
    """One of the two figures, as given."""

    quantity: Quantity
    written: str
    statistic: str | None = None
    modality: Modality | None = None
    """Of a claim; a figure alone has none."""


def _side(given: object, region: str, lexicon: Lexicon | None) -> _Side:
    match given:
        case Claim():
            return _Side(given.quantity, given.span.text, given.statistic, given.modality)
        case Quantity():
            return _Side(given, str(given))
        case str():
            return _Side(_read(given, region, lexicon), given.strip())
        case bool() | float():
            raise TypeError(f"{given!r} is a {type(given).__name__} and not exact: give an int, a Decimal, a Fraction or a str")
        case int() | Decimal() | Fraction():
            number = exact(Fraction(given))
            return _Side(_point("count", number), write_number(number))
    raise TypeError(f"{type(given).__name__} is no figure: give a Claim, a Quantity, a phrase or an exact number")


def _read(phrase: str, region: str, lexicon: Lexicon | None) -> Quantity:
    """A phrase as a quantity; two numbers with a stroke are a share (18950/28000)."""
    if re.fullmatch(r"\s*[0-9]{1,20}/0*[1-9][0-9]{0,20}\s*", phrase, re.ASCII):
        return _point("fraction", read_number(phrase.strip()))
    return parse(phrase, region=region, lexicon=lexicon)


def _point(kind: Kind, number: Decimal | Fraction) -> Quantity:
    return Quantity(kind=kind, value=number, low=number, high=number, low_closed=True, high_closed=True)


def _opposite(own: _Side, other: _Side) -> bool:
    """Whether one counts downwards what the other counts upwards: a decrease of 5 % and -5 %, or an increase."""
    if (own.statistic == "decrease") == (other.statistic == "decrease"):
        return False
    upward = other if own.statistic == "decrease" else own
    high = upward.quantity.high
    return upward.statistic == "increase" or (high is not None and high < 0)


class _Pair:
    """Two comparable figures, the reference moved into the unit of the stated one."""

    def __init__(self, own: _Side, other: _Side, way: Conversion, tolerance: Tolerance) -> None:
        def moved(reading: Reading) -> Reading:
            return Reading(reading.how, reading.interval.moved(way.scale, way.shift), reading.reach * abs(way.scale))

        self.own, self.other, self.tolerance = own, other, tolerance
        self.stated = as_written(own.quantity)
        self.reference = as_written(other.quantity).moved(way.scale, way.shift)
        whole = _is_whole(self.stated) and _is_whole(self.reference)
        self.stated_readings = readings(own.quantity, tolerance, exact_units=whole)
        self.reference_readings = tuple(map(moved, readings(other.quantity, tolerance, exact_units=whole)))
        self.steps = step_of(own.quantity), step_of(other.quantity) * abs(way.scale)
        self.converted = way.scale != 1 or way.shift != 0
        value = _value(other.quantity)
        self.values = _value(own.quantity), None if value is None else value * way.scale + way.shift

    def candidates(self) -> list[tuple[Reading, Reading]]:
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

    def meeting(self) -> tuple[Reading, Reading] | None:
        """The first pair of readings that has a number in common."""
        for first, second in self.candidates():
            if first.interval.meets(second.interval):
                return first, second
        first, second = self.candidates()[0]
        gap, ends = first.interval.gap(second.interval), [end for end in _ends(first.interval, second.interval) if end is not None]
        allowed = self.tolerance.relative * max(map(abs, ends))
        return (Reading("tolerated", first.interval, allowed), second) if allowed and abs(gap) <= allowed else None

    def difference(self) -> Fraction:
        """The reference less the stated figure, or how far it lies beyond the bounds."""
        stated, reference = self.values
        return self.stated.gap(self.reference) if stated is None or reference is None else reference - stated

    def reach(self) -> Fraction:
        """The widest that any reading allows."""
        return max(max(first.reach, second.reach) for first, second in self.candidates())

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


def _judged(pair: _Pair) -> Comparison:
    found = pair.meeting()
    above, below = (False, False) if found is None else (pair.far_above(), pair.far_below())
    return Comparison(
        verdict="disagrees" if found is None else "agrees",
        how=None if found is None else _deciding(found).how,
        difference=exact(pair.difference()),
        tolerance=exact(pair.reach() if found is None else _deciding(found).reach),
        unit=unit_name(pair.own.quantity) or unit_name(pair.other.quantity) or None,
        understated=above,
        overstated=below,
        reason=_explained(pair, found, above=above, below=below),
        stated=pair.own.quantity,
        reference=pair.other.quantity,
    )


def _incomparable(own: _Side, other: _Side, why: str) -> Comparison:
    reason = f"{own.written} and {other.written} are incomparable: {why}"
    return Comparison(
        verdict="incomparable", unit=unit_name(own.quantity) or None, reason=reason, stated=own.quantity, reference=other.quantity
    )


def _deciding(found: tuple[Reading, Reading]) -> Reading:
    """The reading of the two that made them agree: the one that goes beyond what is written."""
    own, other = found
    return other if own.how in ("exact", "within") and (other.how not in ("exact", "within") or own.how == "exact") else own


def _explained(pair: _Pair, found: tuple[Reading, Reading] | None, *, above: bool, below: bool) -> str:
    if found is None:
        return f"{pair.own.written} disagrees: {_why_not(pair)}"
    mark = " (understated: it lies far above)" if above else " (overstated: it lies far below)" if below else ""
    return f"{pair.own.written} agrees: {_why(pair, *found)}{mark}"


def _number(number: Fraction) -> str:
    return write_number(exact(number))


def _named(pair: _Pair) -> str:
    """The reference for people: as written, and in the unit of the stated figure where that is another number."""
    written = pair.other.written
    if not is_point(pair.other.quantity):
        return written
    number = _number(pair.reference.low or Fraction(0))
    return f"{written} = {number}{unit_name(pair.own.quantity)}" if pair.converted else number


def _why(pair: _Pair, own: Reading, other: Reading) -> str:
    reading, named, written = _deciding((own, other)), _named(pair), pair.own.written
    points = is_point(pair.own.quantity) and is_point(pair.other.quantity)
    stated = str(pair.stated)
    match reading.how:
        case "exact":
            return f"{named} is the same"
        case "tolerated":
            return f"{named} lies {_number(abs(pair.difference()))} off, and {_number(reading.reach)} is let pass"
        case "rounded" | "cut off" if points:
            fine, coarse = (named, "it") if reading is own else (stated, pair.other.written)
            step = _number(reading.reach * (2 if reading.how == "rounded" else 1))
            return f"{coarse} is {fine} {'rounded to the nearest' if reading.how == 'rounded' else 'cut off below'} {step}"
        case "about" | "in words" if points:
            return f"{named} lies within {_number(reading.reach)} of {stated}"
        case "near" if reading is own and other.how == "exact":
            return f"{named} is < {_number(pair.stated.high or Fraction(0))}, by no more than {_number(reading.reach)}"
    if other.how == "exact":
        return f"{named} is {own.interval}"
    return f"{written} and {pair.other.written} have numbers in common: {own.interval.common(other.interval)}"


def _why_not(pair: _Pair) -> str:
    named, apart = _named(pair), pair.difference()
    if is_point(pair.own.quantity) and is_point(pair.other.quantity):
        return f"{named} is {_number(abs(apart))} {'more' if apart > 0 else 'less'} than {pair.stated}{_allowed(pair)}"
    if not is_point(pair.other.quantity):
        return f"no number is both {pair.stated_readings[0].interval} and {pair.reference_readings[0].interval}"
    near = pair.stated_readings[0]
    if near.how == "near" and pair.reference.meets(pair.stated):
        return f"{named} is {pair.stated}, but by more than {_number(near.reach)}"
    return f"{named} is not {pair.stated}"


_EXPLAINS: dict[How, str] = {
    "rounded": "rounding explains {} at most",
    "cut off": "cutting off less than {}",
    "about": "约 explains {} at most",
    "in words": "telling a share in words explains {} at most",
}


def _allowed(pair: _Pair) -> str:
    """What the readings of the coarser side would have explained: `; rounding explains 500 at most, cutting off less than 1000`."""
    sides = zip(*pair.candidates(), strict=True)
    widest = max(sides, key=lambda side: max(reading.reach for reading in side))
    met = {reading.how: reading.reach for reading in widest}
    told = [words.format(_number(met[how])) for how, words in _EXPLAINS.items() if how in met]
    return "; " + ", ".join(told) if told else ""
