"""Phrase to quantity: values, modifiers to bounds, units to their canonical form; exact throughout.

| written            | bounds        | | written       | bounds          |
|--------------------|---------------|-|---------------|-----------------|
| 超 逾 突破 n        | (n, inf)      | | n多 n余        | (n, n + place)  |
| n以上 至少 n        | [n, inf)      | | 十几           | (10, 20)        |
| 不到 不足 n         | (-inf, n)     | | 几十 数百      | [20, 100) …     |
| n以下 不超过 n      | (-inf, n]     | | a到b           | [a, b]          |
| 近 n                | (-inf, n) ~   | | 约 n, n左右    | [n, n] ~        |

Sources: 民法典 §1259 for closed and open ends, GB/T 15835-2011 for approximate numbers.
"""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from claims.entries import Modifier, Unit
from claims.models import Quantity, WrittenFraction
from claims.numerals import EXACT, Numeral, read_digits, tidy
from claims.phrases import Phrase

Exact = Decimal | Fraction
_ONE = Decimal(1)
_HALF = Decimal("0.5")
_SOMEWHAT_MORE = Modifier("多", "right", "over", True)


class Bounds(NamedTuple):
    """An interval with its stated value; `place` is how far 有余 or 多 reaches above the value."""

    value: Exact | None
    low: Exact | None
    high: Exact | None
    low_closed: bool = True
    high_closed: bool = True
    approximate: bool = False
    place: Decimal = Decimal(1)


def bounds_of(numeral: Numeral) -> Bounds:
    """The bounds that the numeral alone gives: 4000多 is (4000, 5000).

    >>> from claims.numerals import read_numeral
    >>> b = bounds_of(read_numeral("4000多"))
    >>> b.low, b.high, b.low_closed
    (Decimal('4000'), Decimal('5000'), False)
    """
    return Bounds(numeral.value, numeral.low, numeral.high, numeral.closed, numeral.high_closed, numeral.approximate, numeral.place)


def modified(bounds: Bounds, modifier: Modifier) -> Bounds:
    """What a modifier makes of bounds: the inner ones stay where it only blurs, the far end opens where it bounds."""
    approximate = bounds.approximate or modifier.approximate
    point = bounds.low == bounds.high and bounds.low is not None
    match modifier.relation:
        case "gt":
            return bounds._replace(low_closed=False, high=None, high_closed=False, approximate=approximate)
        case "ge":
            return bounds._replace(high=None, high_closed=False, approximate=approximate)
        case "lt" if point or not modifier.approximate:
            return bounds._replace(low=None, low_closed=False, high_closed=False, approximate=approximate)
        case "le":
            return bounds._replace(low=None, low_closed=False, approximate=approximate)
        case "over" if point and isinstance(bounds.low, Decimal):
            return bounds._replace(high=EXACT.add(bounds.low, bounds.place), low_closed=False, high_closed=False, approximate=True)
        case "plusminus" if isinstance(bounds.low, Decimal) and isinstance(bounds.high, Decimal):
            most = max(bounds.low.copy_abs(), bounds.high.copy_abs())
            return bounds._replace(value=None, low=EXACT.minus(most), high=most, low_closed=bounds.high_closed, approximate=approximate)
        case _:
            return bounds._replace(approximate=approximate)


def quantity_of(phrase: Phrase, unit_text: str | None) -> Quantity:
    """The quantity that a phrase states; `unit_text` is its unit as the source writes it."""
    if phrase.kind == "ratio":
        return Quantity(kind="ratio", unit_text=None)
    if phrase.kind == "ordinal":
        return _ordinal(phrase, unit_text)
    bounds = _fraction(phrase) if phrase.kind == "fraction" else _figure(phrase)
    for modifier in (phrase.inner, phrase.left, phrase.right):
        if modifier is not None:
            bounds = modified(bounds, modifier)
    unit = _told_unit(phrase)
    name = _unit_name(phrase, unit)
    return Quantity.trusted(
        {
            "kind": phrase.kind,
            "value": bounds.value,
            "low": bounds.low,
            "high": bounds.high,
            "low_closed": bounds.low_closed and bounds.low is not None,
            "high_closed": bounds.high_closed and bounds.high is not None,
            "approximate": bounds.approximate,
            "unit": name,
            "unit_text": unit_text if name is not None else None,
            "resolution": _resolution(phrase),
            "per": phrase.per,
        }
    )


def _unit_name(phrase: Phrase, unit: Unit | None) -> str | None:
    if phrase.rule == "age_decade":
        return "岁"
    if unit is None or ("noun" in unit.flags and unit.surface not in _NAMED_NOUNS):
        return None
    if phrase.rate is not None:
        return f"{unit.name}/{phrase.rate.name}"
    return unit.name


_NAMED_NOUNS = frozenset(["字", "词", "票", "夜", "晚", "宿", "市", "国", "县", "区", "镇", "村", "胜", "负", "败", "平", "局"])


def _ordinal(phrase: Phrase, unit_text: str | None) -> Quantity:
    assert phrase.numeral is not None
    rank = phrase.numeral.value
    name = phrase.unit.name if phrase.unit else None
    low = None if phrase.first_n else rank
    second = phrase.second.numeral if phrase.second is not None else None
    if second is not None and second.value is not None and rank is not None:  # 第27至30层
        low, high = sorted((rank, second.value))
        return Quantity(kind="ordinal", low=low, high=high, low_closed=True, high_closed=True, unit=name, unit_text=unit_text)
    if rank is None:  # 第三、七八名
        among = _figure(phrase)
        return Quantity(
            kind="ordinal",
            low=among.low,
            high=among.high,
            low_closed=among.low_closed and among.low is not None,
            high_closed=among.high_closed and among.high is not None,
            approximate=among.approximate,
            unit=name,
            unit_text=unit_text,
        )
    return Quantity(
        kind="ordinal", value=rank, low=low, high=rank, low_closed=low is not None, high_closed=True, unit=name, unit_text=unit_text
    )


def _fraction(phrase: Phrase) -> Bounds:
    """三分之一, 二又三分之一: numerator and denominator kept as written."""
    above, below = phrase.numeral, phrase.denominator
    assert above is not None and below is not None and below.value is not None
    whole = phrase.integer.value if phrase.integer is not None and phrase.integer.value is not None else Decimal(0)

    def term(number: Decimal) -> WrittenFraction:
        assert below is not None and below.value is not None
        share = Fraction(number) / Fraction(below.value)
        if whole:
            share += Fraction(whole)
            return WrittenFraction(share.numerator, share.denominator)
        if number == number.to_integral_value() and below.value == below.value.to_integral_value():
            return WrittenFraction(int(number), int(below.value))
        return WrittenFraction(share.numerator, share.denominator)

    value = None if above.value is None else term(above.value)
    bounds = Bounds(value, term(above.low), term(above.high), above.closed, above.high_closed, above.approximate)
    return _negated(bounds) if phrase.negative else bounds


def _figure(phrase: Phrase) -> Bounds:
    """One figure or a range, in the unit in which it is told."""
    first = _end(phrase, phrase)
    if phrase.tolerance and phrase.second is not None:
        return _spread(first, _end(phrase.second, phrase))
    return first if phrase.second is None else _joined(first, _end(phrase.second, phrase), open_above=phrase.second.open_above)


def _end(end: Phrase, phrase: Phrase) -> Bounds:
    """The figure of `phrase`, or one `end` of its range, with its half, decimals and smaller members."""
    assert end.numeral is not None
    bounds = _times(_with_infix(bounds_of(end.numeral), end), end.shared_scale)
    to_main = _to_main_unit(phrase.unit, end.numeral, phrase)
    bounds = _with_members(bounds, end, age=phrase.kind == "age") if end.members else _times(bounds, to_main)
    bounds = _times(bounds, _to_smaller_unit(end, phrase)) if phrase.second is not None else bounds
    return _negated(bounds) if end.negative else bounds


def _to_smaller_unit(end: Phrase, phrase: Phrase) -> Decimal:
    """What an end of a range is multiplied by that has only the larger unit of the other: the 8年 of 3年6个月至8年 is 96个月."""
    own, told = end.members[-1].unit if end.members else phrase.unit, _told_unit(phrase)
    if own is None or told is None or told.kind in ("money", "age") or own.factor is None or told.factor is None:
        return _ONE
    return _decimal(own.factor / told.factor)


def _joined(first: Bounds, second: Bounds, *, open_above: bool) -> Bounds:
    """a到b: from the low end of the one to the high end of the other."""
    low, high = first, second
    if low.low is not None and high.high is not None and low.low > high.high:
        low, high = high, low
    if open_above:
        high = high._replace(high=None, high_closed=False)
    approximate = first.approximate or second.approximate or open_above
    return Bounds(None, low.low, high.high, low.low_closed, high.high_closed, approximate, second.place)


def _spread(middle: Bounds, around: Bounds) -> Bounds:
    """5.0±0.2: the value, and as far on either side."""
    if not (isinstance(middle.low, Decimal) and isinstance(middle.high, Decimal) and isinstance(around.high, Decimal)):
        return middle
    far = around.high.copy_abs()
    return middle._replace(low=tidy(EXACT.subtract(middle.low, far)), high=tidy(EXACT.add(middle.high, far)))


def _told_unit(phrase: Phrase) -> Unit | None:
    """The unit of the value: the last that is written, the years of an age."""
    members = phrase.members or (phrase.second.members if phrase.second is not None else ())
    return members[-1].unit if members and phrase.kind != "age" else phrase.unit


def _with_infix(bounds: Bounds, phrase: Phrase) -> Bounds:
    """4个半小时, 两年半 add a half; 三年多, 3个多月, 三个半小时多 reach up to the next whole one; 1米8 adds its decimals."""
    if phrase.infix[:4] == "half" and isinstance(bounds.low, Decimal):
        shifted = _shifted(bounds, _HALF)
        return modified(shifted._replace(place=_HALF), _SOMEWHAT_MORE) if phrase.infix == "half_over" else shifted
    if phrase.infix == "over" and bounds.low == bounds.high and isinstance(bounds.low, Decimal):
        step = (
            bounds.place
            if bounds.low >= 10 and bounds.place >= 10 and phrase.unit_start and bounds.place > 1
            else Decimal(1)
            if bounds.low >= 1
            else _HALF
        )
        return bounds._replace(high=EXACT.add(bounds.low, step), low_closed=False, high_closed=False, approximate=True)
    if phrase.decimals and not phrase.members:
        shifted = _shifted(bounds, Decimal(read_digits(phrase.decimals)).scaleb(-len(phrase.decimals), EXACT))
        return shifted._replace(place=Decimal(1).scaleb(-len(phrase.decimals), EXACT))  # 一米六出头
    return bounds


def _shifted(bounds: Bounds, by: Decimal) -> Bounds:
    def add(number: Exact | None) -> Exact | None:
        return EXACT.add(number, by) if isinstance(number, Decimal) else number

    return bounds._replace(value=add(bounds.value), low=add(bounds.low), high=add(bounds.high))


def _to_main_unit(unit: Unit | None, numeral: Numeral | None, phrase: Phrase) -> Decimal:
    """角 and 分 are told in 元, decades of an age in years; all else keeps its written unit."""
    if phrase.rule == "age_decade":
        return Decimal(10)
    if unit is not None and unit.kind == "money" and unit.factor is not None and unit.factor != 1:
        return _decimal(unit.factor)
    if unit is not None and unit.name == "折" and numeral is not None and numeral.value is not None and numeral.value >= 10:
        return Decimal(1).scaleb(1 - len(str(int(numeral.value))), EXACT)  # 八五折, 75折: digits read as a string
    return _ONE


def _decimal(number: Fraction) -> Decimal:
    return EXACT.divide(Decimal(number.numerator), Decimal(number.denominator))


def _with_members(bounds: Bounds, phrase: Phrase, *, age: bool) -> Bounds:
    """3小时20分 is 200 of the last unit; money is told in the main unit; years and days of an age keep the years."""
    units = [phrase.unit, *(member.unit for member in phrase.members)]
    numerals = [bounds.low, *(member.numeral.value for member in phrase.members)]  # bounds hold the half of 3个半小时20分
    if age:
        return bounds._replace(high=EXACT.add(bounds.high, Decimal(1)), low_closed=False, high_closed=False)  # type: ignore[arg-type]
    factors = [unit.factor if unit is not None and unit.factor is not None else Fraction(1) for unit in units]
    base = Fraction(1) if units[-1] is not None and units[-1].kind == "money" else factors[-1]
    total = sum((Fraction(n) * f / base for n, f in zip(numerals, factors, strict=True) if n is not None), Fraction(0))
    if phrase.decimals:
        total += Fraction(read_digits(phrase.decimals), 10 ** len(phrase.decimals))
    exact: Exact
    try:
        exact = tidy(_decimal(total))
    except ArithmeticError:
        exact = WrittenFraction(total.numerator, total.denominator)
    return Bounds(exact, exact, exact)


def _times(bounds: Bounds, factor: Decimal) -> Bounds:
    if factor is _ONE or factor == 1:
        return bounds

    def scaled(number: Exact | None) -> Exact | None:
        if not isinstance(number, Decimal):
            return number
        product = tidy(EXACT.multiply(number, factor))
        return Decimal(int(product)) if factor > 1 and product == int(product) else product

    return bounds._replace(
        value=scaled(bounds.value), low=scaled(bounds.low), high=scaled(bounds.high), place=EXACT.multiply(bounds.place, factor)
    )


def _negated(bounds: Bounds) -> Bounds:
    def minus(number: Exact | None) -> Exact | None:
        if isinstance(number, WrittenFraction):
            return WrittenFraction(-number.terms[0], number.terms[1])
        return None if number is None else EXACT.minus(number) if isinstance(number, Decimal) else -number

    return bounds._replace(
        value=minus(bounds.value),
        low=minus(bounds.high),
        high=minus(bounds.low),
        low_closed=bounds.high_closed,
        high_closed=bounds.low_closed,
    )


def _resolution(phrase: Phrase) -> Decimal | None:
    """Worth of the last written place, in the unit of the value, the finer of a range; none for fractions and vague figures."""
    if phrase.kind == "fraction":
        return None
    finest = _finest(phrase, phrase)
    if phrase.second is None or finest is None:
        return finest
    second = _finest(phrase.second, phrase)
    return None if second is None else min(finest, second)


def _finest(end: Phrase, phrase: Phrase) -> Decimal | None:
    numeral = end.members[-1].numeral if end.members else end.numeral
    if numeral is None or numeral.resolution is None:
        return None
    scale = _to_smaller_unit(end, phrase) if phrase.second is not None else _ONE
    if end.infix[:4] == "half" and not end.members:
        return tidy(EXACT.multiply(_HALF, scale))
    if end.decimals:
        return Decimal(1).scaleb(-len(end.decimals), EXACT)
    unit = end.members[-1].unit if end.members else phrase.unit
    scale = EXACT.multiply(EXACT.multiply(end.shared_scale, scale), _to_main_unit(unit, numeral, phrase))
    return numeral.resolution if scale == 1 else tidy(EXACT.multiply(numeral.resolution, scale))
