"""Whether a stated figure can be what others give for it: every figure taken as wide as it may have been rounded."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction
from functools import reduce

from claims.checks.finding import Finding, FindingKind, Sureness
from claims.checks.pages import Figure, Page
from claims.commensurable import into
from claims.converting import Conversion
from claims.errors import ConversionError
from claims.intervals import DEFAULT, Interval, Tolerance, is_plain, step_of, widest
from claims.models import Claim, Quantity, Span, exact
from claims.wording import number_for_people

Computing = Callable[[Sequence[Interval]], Interval]
_LEAST_ROUND, _FEWEST_DIGITS = 1000, 200
"""A figure that ends in zeros may be a round one, though nothing says so (5000 people), but not by more than a fortieth of it."""


@dataclass(frozen=True, slots=True)
class Judged:
    """What came of setting a figure against others."""

    sureness: Sureness
    computed: Fraction | None
    allowed: Interval
    tolerance: Fraction | None

    def weaker(self) -> Judged:
        """The same, where the text leaves open whether the figures belong together."""
        return replace(self, sureness="doubtful") if self.sureness == "contradiction" else self


def conversion_to(quantity: Quantity, own: Quantity) -> Conversion | None:
    """How a figure becomes one in the unit of another; None where they cannot be compared."""
    try:
        return into(quantity, own)
    except ConversionError:
        return None


def same_unit(one: Quantity, other: Quantity) -> bool:
    """Whether two figures can be added: units of one dimension, classifiers that count the same."""
    if one.kind != other.kind or one.per != other.per or (one.unit is None) != (other.unit is None):
        return False
    return conversion_to(one, other) is not None


def reach(quantity: Quantity, tolerance: Tolerance = DEFAULT, *, loosely: bool = False) -> Interval:
    """All numbers that a figure may stand for; `loosely` also those of which it is the round figure (5000 for 5217)."""
    interval = widest(quantity, tolerance, exact_units=quantity.kind == "count")
    half = _round_step(quantity) / 2 if loosely and is_plain(quantity) else Fraction(0)
    if not half or interval.low is None or interval.high is None:
        return interval
    return Interval(interval.low - half, interval.high + 2 * half)  # rounded, or cut off


def _round_step(quantity: Quantity) -> Fraction:
    step = step_of(quantity)
    if quantity.value is None or not step:
        return Fraction(0)
    digits = abs(Fraction(quantity.value) / step)
    if digits < _LEAST_ROUND:
        return Fraction(0)
    while digits and digits.denominator == 1 and digits.numerator % 10 == 0 and digits >= _FEWEST_DIGITS:
        digits /= 10
    coarse = abs(Fraction(quantity.value) / digits) if digits else step
    return coarse if coarse > step else Fraction(0)


def judged(compute: Computing, given: Sequence[Quantity], stated: Quantity, tolerance: Tolerance) -> Judged:
    """Whether `stated` can be what `compute` makes of the others.

    `compute` takes one interval a given figure, each in the figure's own unit, and gives one in the unit of `stated`.
    """

    def given_as(way: Tolerance, *, loosely: bool = False) -> Interval:
        return compute([reach(quantity, way, loosely=loosely) for quantity in given])

    def meet(way: Tolerance, *, loosely: bool = False) -> bool:
        return given_as(way, loosely=loosely).meets(reach(stated, way, loosely=loosely))

    allowed, own = given_as(tolerance), reach(stated, tolerance)
    exactly = own.low == own.high and allowed.low == allowed.high
    # A writer either rounds his figures or cuts them off; that he does now one, now the other is possible, but not likely.
    if allowed.meets(own) and (exactly or meet(replace(tolerance, cut_off=False)) or meet(replace(tolerance, rounded=False))):
        sureness: Sureness = "holds"
    else:
        sureness = "doubtful" if meet(tolerance, loosely=True) else "contradiction"
    if exactly:
        return Judged(sureness, allowed.low, allowed, Fraction(0))
    computed = _value(compute, given)
    return Judged(sureness, computed, allowed, _tolerance(computed, allowed, own, stated))


def _value(compute: Computing, given: Sequence[Quantity]) -> Fraction | None:
    """What the figures give as they are written, where each has one value."""
    points = [None if quantity.value is None else Interval.around(Fraction(quantity.value)) for quantity in given]
    known = [point for point in points if point is not None]
    if len(known) < len(points):
        return None
    found = compute(known)
    return found.low if found.low == found.high else None


def _tolerance(computed: Fraction | None, allowed: Interval, own: Interval, stated: Quantity) -> Fraction | None:
    if computed is None or stated.value is None:
        return None
    ends = (allowed.low, allowed.high, own.low, own.high)
    if None in ends:
        return None
    low, high, own_low, own_high = (Fraction(end) for end in ends if end is not None)
    value = Fraction(stated.value)
    return max(high - computed + value - own_low, computed - low + own_high - value)


def finding(
    page: Page,
    kind: FindingKind,
    found: Judged,
    figures: Iterable[Figure],
    arithmetic: str,
    *,
    spans: Sequence[Span] = (),
    unit: str | None = None,
    why: str = "",
) -> Finding:
    """A finding about figures of one text, the judged one last; the sentence tells what the text states and what the others give."""
    claims = tuple(figure.claim for figure in figures)
    stated = claims[-1].span.text
    verb = {"holds": "holds", "doubtful": "is doubtful", "contradiction": "contradicts the other figures"}[found.sureness]
    allowed = (
        "" if found.sureness == "holds" or found.allowed.low == found.allowed.high else f"; with rounding and bounds {told(found.allowed)}"
    )
    return Finding(
        kind=kind,
        sureness=found.sureness,
        document=page.document.name,
        claims=claims,
        spans=tuple(spans),
        computed=None if found.computed is None else exact(found.computed),
        unit=unit,
        tolerance=None if found.tolerance is None else exact(found.tolerance),
        arithmetic=arithmetic,
        reason=f"{stated} {verb}: {arithmetic}{allowed}{'; ' + why if why else ''}",
    )


def told(interval: Interval) -> str:
    """An interval for people, long fractions cut off: `in [20.7…, 29.6…]`."""
    low, high = (None if end is None else number_for_people(end) for end in (interval.low, interval.high))
    if low is None or high is None or low == high:
        return str(interval) if low is None and high is None else f"≥ {low}" if high is None else f"≤ {high}" if low is None else str(low)
    return f"{low} to {high}"


def total(intervals: Iterable[Interval]) -> Interval:
    """The sum of intervals."""
    return reduce(Interval.plus, intervals)


def number(claim: Claim | Quantity) -> str:
    """The figure of a claim for the arithmetic, exact and without unit; as written where it has no single value."""
    quantity = claim.quantity if isinstance(claim, Claim) else claim
    if quantity.value is None:
        return str(quantity)
    return number_for_people(Fraction(quantity.value)) if isinstance(quantity.value, Decimal) else str(quantity.value)
