"""Whether a stated figure and another agree, and why: bounds, units and resolution understood, nothing rounded on the way.

The rule for two plain figures (4.5万 and 45217): they agree where the coarser is the finer one rounded to its resolution, or
cut off at it, as newspapers do. Where a word bounds or blurs a figure, all numbers that it may stand for count, and two agree
where a number fits both: 超6万 and 60512, 近6万 and 58,000, 数百 and 340.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from decimal import Decimal
from fractions import Fraction
from typing import Literal

from claims.api import parse
from claims.commensurable import unit_name
from claims.errors import ConversionError
from claims.intervals import DEFAULT, How, Tolerance
from claims.lexicon import Lexicon
from claims.models import Claim, Kind, Modality, Model, Number, Quantity, exact, read_number, write_number
from claims.pairing import Pair, Side, deciding, pair_of
from claims.wording import explained

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
    own, other = side_of(claim, region, lexicon), side_of(reference, region, lexicon)
    for side in (own, other):
        if side.modality is not None and side.modality not in modalities:
            return _incomparable(own, other, f"{side.written} is {side.modality}, not asserted")
    return compare_sides(own, other, tolerance, lexicon)


def compare_sides(own: Side, other: Side, tolerance: Tolerance = DEFAULT, lexicon: Lexicon | None = None) -> Comparison:
    """`compare` of figures that were read before, each with its statistic; modalities are not asked."""
    try:
        return _judged(pair_of(own, other, tolerance, lexicon))
    except ConversionError as error:
        return _incomparable(own, other, str(error))


def side_of(given: object, region: str, lexicon: Lexicon | None) -> Side:
    """Whatever may be compared as a side of a comparison. Raises as `compare` does."""
    match given:
        case Claim():
            return Side(given.quantity, given.span.text, given.statistic, given.modality)
        case Quantity():
            return Side(given, str(given))
        case str():
            return Side(_read(given, region, lexicon), given.strip())
        case bool() | float():
            raise TypeError(f"{given!r} is a {type(given).__name__} and not exact: give an int, a Decimal, a Fraction or a str")
        case int() | Decimal() | Fraction():
            number = exact(Fraction(given))
            return Side(_point("count", number), write_number(number))
    raise TypeError(f"{type(given).__name__} is no figure: give a Claim, a Quantity, a phrase or an exact number")


def _read(phrase: str, region: str, lexicon: Lexicon | None) -> Quantity:
    """A phrase as a quantity; two numbers with a stroke are a share (18950/28000)."""
    if re.fullmatch(r"\s*[0-9]{1,20}/0*[1-9][0-9]{0,20}\s*", phrase, re.ASCII):
        return _point("fraction", read_number(phrase.strip()))
    return parse(phrase, region=region, lexicon=lexicon)


def _point(kind: Kind, number: Decimal | Fraction) -> Quantity:
    return Quantity(kind=kind, value=number, low=number, high=number, low_closed=True, high_closed=True)


def _judged(pair: Pair) -> Comparison:
    found = pair.meeting()
    above, below = (False, False) if found is None else (pair.far_above(), pair.far_below())
    return Comparison(
        verdict="disagrees" if found is None else "agrees",
        how=None if found is None else deciding(found).how,
        difference=exact(pair.difference()),
        tolerance=exact(pair.reach() if found is None else deciding(found).reach),
        unit=unit_name(pair.own.quantity) or unit_name(pair.other.quantity) or None,
        understated=above,
        overstated=below,
        reason=explained(pair, found, above=above, below=below),
        stated=pair.own.quantity,
        reference=pair.other.quantity,
    )


def _incomparable(own: Side, other: Side, why: str) -> Comparison:
    reason = f"{own.written} and {other.written} are incomparable: {why}"
    return Comparison(
        verdict="incomparable", unit=unit_name(own.quantity) or None, reason=reason, stated=own.quantity, reference=other.quantity
    )
