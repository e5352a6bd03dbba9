"""What may be compared with what: units of one dimension, classifiers that count the same, shares among themselves.

Never across: % and 百分点, 倍 and 番, one currency and another, 人 and 人次, an age and a duration.
"""

from __future__ import annotations

from fractions import Fraction
from functools import cache

from claims.converting import Conversion, conversion
from claims.errors import ConversionError
from claims.lexicon import Lexicon
from claims.loading import rows
from claims.models import Quantity

_SAME = Fraction(1)


@cache
def _alike() -> dict[str, frozenset[str]]:
    """For each classifier those that count the same things, itself included."""
    sets = [frozenset(cells[0].split("|")) for _, cells in rows("alike.tsv")]
    return {name: frozenset().union(*(found for found in sets if name in found)) for name in frozenset().union(*sets)}


def count_alike(one: str, other: str) -> bool:
    """Whether two classifiers count the same things: 人 and 名, not 人 and 人次.

    >>> count_alike("例", "人"), count_alike("人", "人次"), count_alike("艘", "人")
    (True, False, False)
    """
    return one == other or other in _alike().get(one, ())


def into(other: Quantity, own: Quantity, lexicon: Lexicon | None = None) -> Conversion:
    """How a number of `other` becomes one in the unit of `own`, exactly.

    A figure without unit is taken in the unit of the other. Raises ConversionError, with the reason for people, where
    they cannot be compared.

    >>> from claims.api import parse
    >>> into(parse("45分钟"), parse("1小时")).scale, into(parse("33.3%"), parse("三分之一")).scale
    (Fraction(1, 60), Fraction(1, 100))
    """
    for quantity in (own, other):
        if quantity.kind == "ratio":
            raise ConversionError("a ratio is no single figure")
        if quantity.value is None and quantity.low is None and quantity.high is None:
            raise ConversionError("one of them has neither value nor bounds")
    if _is_bare(own) or _is_bare(other):
        return Conversion(_SAME, Fraction(0), "")
    if "ordinal" in (own.kind, other.kind):
        if own.kind == other.kind:
            return Conversion(_SAME, Fraction(0), "")
        raise _crossed(other, own)
    way = _shares(other, own, lexicon) if "fraction" in (own.kind, other.kind) else _units(unit_name(other), unit_name(own), lexicon)
    if way is None:
        raise _crossed(other, own)
    return way


def unit_name(quantity: Quantity) -> str:
    """The unit with what it is given for: km/h for 每小时70公里 as for 70公里/小时."""
    return f"{quantity.unit or ''}/{quantity.per}" if quantity.per else quantity.unit or ""


def _is_bare(quantity: Quantity) -> bool:
    return quantity.kind == "count" and quantity.unit is None and quantity.per is None


def _crossed(other: Quantity, own: Quantity) -> ConversionError:
    return ConversionError(f"{_shown(own)} against {_shown(other)}")


def _shown(quantity: Quantity) -> str:
    if quantity.kind == "ordinal":
        return "a rank"
    if quantity.kind == "fraction":
        return "a fraction"
    return unit_name(quantity) if quantity.per else quantity.unit_text or quantity.unit or "a figure without unit"


def _shares(other: Quantity, own: Quantity, lexicon: Lexicon | None) -> Conversion | None:
    """三分之一 against 33.3 %, 三成: a fraction is a share of 1."""
    if own.kind == other.kind:
        return Conversion(_SAME, Fraction(0), "")
    percent = other if own.kind == "fraction" else own
    way = _units(unit_name(percent), "%", lexicon) if percent.kind == "percent" else None
    if way is None:
        return None
    scale = way.scale / 100
    return Conversion(scale if percent is other else 1 / scale, Fraction(0), "")


def _units(source: str, aim: str, lexicon: Lexicon | None) -> Conversion | None:
    """From one unit name to another; rates by their two halves, counts by what they count."""
    if source == aim or count_alike(source, aim):
        return Conversion(_SAME, Fraction(0), aim)
    try:
        return conversion(source, aim, lexicon)
    except ConversionError:
        return _rates(source, aim, lexicon)


def _rates(source: str, aim: str, lexicon: Lexicon | None) -> Conversion | None:
    """元/吨 to 元/公斤: what is counted and what it is counted for, each exactly."""
    above, slash, below = source.partition("/")
    aim_above, aim_slash, aim_below = aim.partition("/")
    if not (slash and aim_slash and above and aim_above):
        return None
    over, under = _units(above, aim_above, lexicon), _units(below, aim_below, lexicon)
    return None if over is None or under is None else Conversion(over.scale / under.scale, Fraction(0), aim)
