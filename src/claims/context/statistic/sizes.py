"""Whether one figure can be a part of another by its size and unit: 30位 of 4000多名, 席 of 个 in 240个席位."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from claims.context.frames import Frame
from claims.context.nouns import is_nominal
from claims.context.scopes import openings
from claims.models import Quantity

_HELD = frozenset(
    [
        "mass",
        "area",
        "length",
        "volume",
        "container",
        "energy",
        "power",
        "coal-equivalent",
        "oil-equivalent",
        "co2-equivalent",
        "freight-distance",
        "passenger-distance",
        "vehicle-distance",
        "labour",
        "data",
        "compute",
        "charge",
        "computing",
        "index",
    ]
)
"""Of what there can be a share; none is of a temperature, a pressure or a speed."""
_DOSES = frozenset(["mg", "ug", "ng"])
_NEAR = 4
_ONLY_SOUNDS = openings("only_sounds")
_LISTING = frozenset("、和及与")


def can_be_shared(whole: Frame) -> bool:
    """Whether there can be a share of what a figure measures: of a mass, no share of a dose, a temperature or a rate."""
    unit = whole.phrase.unit
    if unit is None:
        return True
    return "/" not in unit.name and (whole.phrase.kind != "measure" or (unit.dimension in _HELD and unit.name not in _DOSES))


def not_above(part: Quantity, whole: Quantity) -> bool:
    """Whether a figure can be less than another or as much: 30多位 of 4000多名; true where a bound is not known."""
    small, large = at_least(part), at_most(whole)
    if small is None or large is None:
        return True
    return Fraction(small) <= Fraction(large)


def at_least(quantity: Quantity) -> Decimal | Fraction | None:
    """The least that a figure can be: 4000 for 4000多名; None for 不到5天."""
    return quantity.low if quantity.low is not None else quantity.value


def at_most(quantity: Quantity) -> Decimal | Fraction | None:
    """The most that a figure can be: 5000 for 4000多名; None for 超6万例."""
    return quantity.high if quantity.high is not None or quantity.low is not None else quantity.value


def same_unit(frame: Frame, other: Frame) -> bool:
    """Whether two figures are counted in the same unit: 3万吨 and 500吨."""
    one, two = frame.phrase.unit, other.phrase.unit
    return one is not None and two is not None and one.name == two.name


def shares_unit(part: Frame, whole: Frame) -> bool:
    """Whether a figure takes its unit from the end of its list, and the whole has the same: 分别为210亿、402亿和|208亿元."""
    if not whole.counted_in or part is whole or part.clause.figures[-1] == part.at:
        return False
    gap = part.right[:2]
    return bool(gap) and gap[0].text in _LISTING and part.clause.words[part.clause.figures[-1]].text.endswith(whole.counted_in)


def noun_behind(frame: Frame) -> str:
    """The last noun behind a figure, before 中: 240个议会|席位中; empty where there is none."""
    return next((word.text for word in reversed(frame.right[:_NEAR]) if is_nominal(word)), "")


def counts_of(classifier: str, noun: str) -> bool:
    """Whether a classifier counts what its own noun names: 席 of 席位, 种 of 品种; 家 of 国家 is another word."""
    return noun.endswith((classifier, classifier + "位")) and classifier != "个" and not noun.endswith(_ONLY_SOUNDS)
