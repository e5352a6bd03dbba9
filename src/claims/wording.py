"""The reason of a comparison, as one English sentence for people."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from claims.commensurable import unit_name
from claims.intervals import How, Reading, is_point
from claims.models import exact, write_number
from claims.pairing import Met, Pair, deciding


def explained(pair: Pair, found: Met | None, *, above: bool, below: bool) -> str:
    """Why two figures agree, or do not; `above` and `below` say that they lie far from a bound that they keep.

    超6万例 and 59800: `超6万例 disagrees: 59800 is not > 60000`
    """
    if found is None:
        return f"{pair.own.written} disagrees: {_why_not(pair)}"
    mark = " (understated: it lies far above)" if above else " (overstated: it lies far below)" if below else ""
    return f"{pair.own.written} agrees: {_why(pair, *found)}{mark}"


def number_for_people(number: Fraction) -> str:
    """Exact where that is short, else cut off and marked.

    >>> number_for_people(Fraction(1, 3)), number_for_people(Fraction(67678, 999))
    ('1/3', '67.745…')
    """
    if number.denominator <= _SHORT or isinstance(exact(number), Decimal):
        return write_number(exact(number))
    places = next(places for places in range(3, 60) if abs(number) * 10**places >= 100)
    digits = str(int(abs(number) * 10**places)).zfill(places + 1)
    return f"{'-' if number < 0 else ''}{digits[:-places]}.{digits[-places:]}…"


_SHORT = 12


def _named(pair: Pair) -> str:
    """The reference for people: as written, and in the unit of the stated figure where that is another number."""
    written = pair.other.written
    if not is_point(pair.other.quantity):
        return written
    number = number_for_people(pair.reference.low or Fraction(0))
    return f"{written} = {number}{unit_name(pair.own.quantity)}" if pair.converted else number


def _why(pair: Pair, own: Reading, other: Reading) -> str:
    reading, named, written = deciding((own, other)), _named(pair), pair.own.written
    points = is_point(pair.own.quantity) and is_point(pair.other.quantity)
    stated = str(pair.stated)
    match reading.how:
        case "exact":
            return f"{named} is the same"
        case "tolerated":
            return f"{named} lies {number_for_people(abs(pair.difference()))} off, and {number_for_people(reading.reach)} is let pass"
        case "rounded" | "cut off" if points:
            fine, coarse = (named, "it") if reading is own else (stated, pair.other.written)
            step = number_for_people(reading.reach * (2 if reading.how == "rounded" else 1))
            return f"{coarse} is {fine} {'rounded to the nearest' if reading.how == 'rounded' else 'cut off below'} {step}"
        case "about" | "in words" if points:
            return f"{named} lies within {number_for_people(reading.reach)} of {stated}"
        case "near" if reading is own and other.how == "exact":
            return f"{named} is < {number_for_people(pair.stated.high or Fraction(0))}, by no more than {number_for_people(reading.reach)}"
    if other.how == "exact":
        return f"{named} is {own.interval}"
    return f"{written} and {pair.other.written} have numbers in common: {own.interval.common(other.interval)}"


def _why_not(pair: Pair) -> str:
    named, apart = _named(pair), pair.difference()
    if is_point(pair.own.quantity) and is_point(pair.other.quantity):
        return f"{named} is {number_for_people(abs(apart))} {'more' if apart > 0 else 'less'} than {pair.stated}{_allowed(pair)}"
    if not is_point(pair.other.quantity):
        return f"no number is both {pair.stated_readings[0].interval} and {pair.reference_readings[0].interval}"
    near = pair.stated_readings[0]
    if near.how == "near" and pair.reference.meets(pair.stated):
        return f"{named} is {pair.stated}, but by more than {number_for_people(near.reach)}"
    return f"{named} is not {pair.stated}"


_EXPLAINS: dict[How, str] = {
    "rounded": "rounding explains {} at most",
    "cut off": "cutting off less than {}",
    "about": "约 explains {} at most",
    "in words": "telling a share in words explains {} at most",
}


def _allowed(pair: Pair) -> str:
    """What the readings of the coarser side would have explained: `; rounding explains 500 at most, cutting off less than 1000`."""
    sides = zip(*pair.candidates, strict=True)
    widest = max(sides, key=lambda side: max(reading.reach for reading in side))
    met = {reading.how: reading.reach for reading in widest}
    told = [words.format(number_for_people(met[how])) for how, words in _EXPLAINS.items() if how in met]
    return "; " + ", ".join(told) if told else ""
