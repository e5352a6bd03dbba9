"""Modifiers to bounds, and phrases put together by hand to quantities."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

import claims
from claims.bounding import Bounds, bounds_of, modified, quantity_of
from claims.entries import Modifier, Unit
from claims.models import Quantity, WrittenFraction
from claims.numerals import Numeral, read_numeral
from claims.phrases import Member, Phrase

YEAR = Unit("年", "a", "duration", factor=Fraction(31_557_600))
HOUR = Unit("小时", "h", "duration", factor=Fraction(3600))
MINUTE = Unit("分", "min", "duration", factor=Fraction(60))
YUAN = Unit("元", "CNY", "money", factor=Fraction(1))
JIAO = Unit("角", "CNY", "money", factor=Fraction(1, 10))
PERSON = Unit("人", "人", "count")


def number(written: str) -> Numeral:
    numeral = read_numeral(written)
    assert numeral is not None
    return numeral


def end(written: str, **fields: object) -> Phrase:
    """The second end of a range."""
    phrase = Phrase(0, len(written), number(written))
    for name, value in fields.items():
        setattr(phrase, name, value)
    return phrase


def bounds(written: str) -> Bounds:
    return bounds_of(number(written))


def interval(found: Bounds | Quantity) -> str:
    """[3, 5] and the like, with ~ where approximate: every flag as it is, at a missing end too."""
    low, high = ("∞" if end is None else str(end) for end in (found.low, found.high))
    assert found.approximate in (True, False) and found.low_closed in (True, False) and found.high_closed in (True, False)
    return f"{'~' if found.approximate else ''}{'[' if found.low_closed else '('}{low}, {high}{']' if found.high_closed else ')'}"


# ---- one modifier --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("relation", "written", "expected"),
    [
        ("gt", "60000", "(60000, ∞)"),
        ("gt", "八九百", "~(800, ∞)"),
        ("ge", "60000", "[60000, ∞)"),
        ("ge", "十几", "~(10, ∞)"),
        ("lt", "60000", "(∞, 60000)"),
        ("lt", "八九百", "~(∞, 900)"),
        ("lt", "几十", "~(∞, 100)"),
        ("le", "60000", "(∞, 60000]"),
        ("le", "几十", "~(∞, 100)"),
        ("over", "300", "~(300, 400)"),
        ("over", "3", "~(3, 4)"),
        ("over", "八九百", "~[800, 900]"),
        ("plusminus", "0.5", "[-0.5, 0.5]"),
        ("plusminus", "十几", "~(-20, 20)"),
        ("about", "60000", "[60000, 60000]"),
    ],
)
def test_what_a_modifier_makes_of_a_figure(relation: Any, written: str, expected: str) -> None:
    assert interval(modified(bounds(written), Modifier("", "left", relation, approximate=False))) == expected


@pytest.mark.parametrize(
    ("relation", "written", "expected"),
    [
        ("gt", "5", "~(5, ∞)"),
        ("ge", "5", "~[5, ∞)"),
        ("lt", "5", "~(∞, 5)"),
        ("lt", "两三百", "~[200, 300]"),  # 近两三百人 only blurs
        ("le", "5", "~(∞, 5]"),
        ("over", "5", "~(5, 6)"),
        ("plusminus", "5", "~[-5, 5]"),
        ("about", "5", "~[5, 5]"),
        ("about", "4000多", "~(4000, 5000)"),
    ],
)
def test_an_approximate_modifier_blurs(relation: Any, written: str, expected: str) -> None:
    assert interval(modified(bounds(written), Modifier("", "left", relation, approximate=True))) == expected


def test_a_modifier_keeps_the_stated_value() -> None:
    for relation in ("gt", "ge", "lt", "le", "over", "about"):
        assert modified(bounds("5"), Modifier("", "left", relation, approximate=False)).value == 5
    assert modified(bounds("5"), Modifier("", "left", "plusminus", approximate=False)).value is None


def test_over_and_plus_minus_leave_a_fraction_alone() -> None:
    third = WrittenFraction(1, 3)
    for relation in ("over", "plusminus"):
        assert interval(modified(Bounds(third, third, third), Modifier("", "left", relation, approximate=False))) == "[1/3, 1/3]"


def test_nothing_known_stays_unknown() -> None:
    for relation in ("over", "plusminus", "about"):
        assert interval(modified(Bounds(None, None, None), Modifier("", "left", relation, approximate=False))) == "[∞, ∞]"


def test_bounds_of_a_numeral() -> None:
    assert bounds("4000多") == Bounds(Decimal(4000), Decimal(4000), Decimal(5000), False, False, True, Decimal(1000))
    assert bounds("几十") == Bounds(None, Decimal(20), Decimal(100), True, False, True, Decimal(10))
    assert bounds("四十五六") == Bounds(None, Decimal(45), Decimal(46), True, True, True, Decimal(1))


# ---- phrases put together by hand ----------------------------------------------------------------------------------------


def phrase(written: str, unit: Unit | None = PERSON, **fields: object) -> Phrase:
    found = Phrase(0, len(written), number(written))
    found.unit = unit
    found.kind = "count" if unit is None or unit.kind == "count" else unit.kind
    for name, value in fields.items():
        setattr(found, name, value)
    return found


def quantity(written: str, unit: Unit | None = PERSON, **fields: object) -> Quantity:
    return quantity_of(phrase(written, unit, **fields), unit.surface if unit else None)


@pytest.mark.parametrize(
    ("first", "fields", "second", "expected"),
    [
        ("3", {}, end("5"), "[3, 5]"),
        ("5", {}, end("3"), "[3, 5]"),
        ("3", {}, end("3"), "[3, 3]"),
        ("3", {"shared_scale": Decimal(10000)}, end("5"), "[5, 30000]"),
        ("3", {}, end("5", open_above=True), "~[3, ∞)"),
        ("几十", {}, end("100", open_above=True), "~[20, ∞)"),
        ("十几", {}, end("20"), "~(10, 20]"),
        ("20", {}, end("三十几"), "~[20, 40)"),
        ("3", {"negative": True}, end("5"), "[-3, 5]"),
        ("3", {"negative": True}, end("5", negative=True), "[-5, -3]"),
        ("十几", {"negative": True}, end("20"), "~(-20, 20]"),
        ("3", {}, end("5", infix="half"), "[3, 5.5]"),
        ("3", {"infix": "half"}, end("5"), "[3.5, 5]"),
        ("3", {}, end("5", infix="over"), "~[3, 6)"),
        ("1", {"decimals": "5"}, end("1", decimals="75"), "[1.5, 1.75]"),
    ],
)
def test_ranges(first: str, fields: dict[str, object], second: Phrase, expected: str) -> None:
    found = quantity(first, second=second, **fields)
    assert (interval(found), found.value) == (expected, None)


def test_the_ends_of_a_range_are_told_in_the_smaller_unit() -> None:
    minutes = (Member(number("20"), MINUTE),)
    for first, second in (({"members": minutes}, end("5", unit=HOUR)), ({}, end("5", unit=HOUR, members=minutes))):
        found = quantity("3", HOUR, second=second, **first)
        assert (interval(found), found.unit) == ("[200, 300]" if first else "[180, 320]", "min")


def test_a_range_is_told_in_the_main_unit() -> None:
    found = quantity("5", JIAO, second=end("8"))
    assert (interval(found), found.unit, found.unit_text, found.resolution) == ("[0.5, 0.8]", "CNY", "角", Decimal("0.1"))


@pytest.mark.parametrize(
    ("written", "unit", "members", "expected"),
    [
        ("3", HOUR, [("20", MINUTE)], "200 min"),
        ("3", YUAN, [("5", JIAO)], "3.5 CNY"),
        ("3", PERSON, [("5", replace(PERSON, factor=Fraction(1)))], "8 人"),
        ("3", HOUR, [("20", MINUTE), ("1", MINUTE)], "201 min"),
        ("1", Unit("磅", "[lb_av]", "measure", factor=Fraction(1)), [("1", Unit("三", "三", "measure", factor=Fraction(3)))], "4/3 三"),
    ],
)
def test_compounds_are_told_in_the_last_unit(written: str, unit: Unit, members: list[tuple[str, Unit]], expected: str) -> None:
    found = quantity(written, unit, members=tuple(Member(number(figure), of) for figure, of in members))
    assert f"{found.value} {found.unit}" == expected
    assert (found.low, found.high, found.low_closed, found.high_closed, found.approximate) == (found.value, found.value, True, True, False)


def test_years_and_months_of_an_age_keep_the_years() -> None:
    found = quantity("3", YEAR, kind="age", members=(Member(number("5"), MINUTE),))
    assert (interval(found), found.value, found.unit) == ("(3, 4)", 3, "a")


@pytest.mark.parametrize(
    ("above", "below", "fields", "expected"),
    [
        ("1", "3", {}, "1/3 [1/3, 1/3]"),
        ("2", "6", {}, "2/6 [2/6, 2/6]"),
        ("1", "3", {"negative": True}, "-1/3 [-1/3, -1/3]"),
        ("1", "3", {"integer": number("2")}, "7/3 [7/3, 7/3]"),
        ("1", "3", {"integer": number("2"), "negative": True}, "-7/3 [-7/3, -7/3]"),
        ("1.5", "3", {}, "1/2 [1/2, 1/2]"),
        ("3", "1.5", {}, "2/1 [2/1, 2/1]"),
        ("几", "10", {}, "None ~[2/10, 10/10)"),
        ("十几", "100", {"negative": True}, "None ~(-20/100, -10/100)"),
        ("几", "10", {"negative": True}, "None ~(-10/10, -2/10]"),
    ],
)
def test_fractions(above: str, below: str, fields: dict[str, object], expected: str) -> None:
    found = quantity(above, None, kind="fraction", denominator=number(below), **fields)
    assert f"{found.value} {interval(found)}" == expected
    assert found.resolution is None


@pytest.mark.parametrize(
    ("written", "fields", "expected"),
    [
        ("3", {"negative": True}, "-3 [-3, -3]"),
        ("十几", {"negative": True}, "None ~(-20, -10)"),
        ("几十", {"negative": True}, "None ~(-100, -20]"),
        ("3", {"infix": "half"}, "3.5 [3.5, 3.5]"),
        ("3", {"infix": "over"}, "3 ~(3, 4)"),
        ("0.5", {"infix": "over"}, "0.5 ~(0.5, 1.0)"),
        ("30", {"infix": "over"}, "30 ~(30, 31)"),
        ("30", {"infix": "over", "unit_start": 2}, "30 ~(30, 40)"),
        ("1", {"decimals": "8"}, "1.8 [1.8, 1.8]"),
        ("1", {"decimals": "75"}, "1.75 [1.75, 1.75]"),
    ],
)
def test_figures(written: str, fields: dict[str, object], expected: str) -> None:
    found = quantity(written, **fields)
    assert f"{found.value} {interval(found)}" == expected


@pytest.mark.parametrize(
    ("written", "fields", "expected"),
    [
        ("4.5万", {}, "1000"),
        ("3", {"infix": "half"}, "0.5"),
        ("1", {"decimals": "75"}, "0.01"),
        ("3", {"second": end("5万")}, "1"),
        ("3", {"second": end("5万"), "shared_scale": Decimal(10000)}, "10000"),
        ("3", {"second": end("5.5")}, "0.1"),
        ("3", {"second": end("几十")}, "None"),
        ("几十", {}, "None"),
    ],
)
def test_the_resolution(written: str, fields: dict[str, object], expected: str) -> None:
    assert str(quantity(written, **fields).resolution) == expected


def test_modifiers_apply_from_the_inside() -> None:
    least, about = Modifier("至少", "left", "ge", approximate=False), Modifier("约", "left", "about", approximate=True)
    assert interval(quantity("3", inner=least, left=about)) == "~[3, ∞)"
    assert interval(quantity("3", left=about, right=least)) == "~[3, ∞)"


def test_ordinals() -> None:
    third = quantity("3", kind="ordinal")
    assert (interval(third), third.value, third.unit, third.unit_text, third.approximate) == ("[3, 3]", 3, "人", "人", False)
    first_three = quantity("3", kind="ordinal", first_n=True)
    assert (interval(first_three), first_three.value) == ("(∞, 3]", 3)
    assert quantity("3", None, kind="ordinal").unit is None


@pytest.mark.parametrize(
    ("written", "value"),
    [("85", "8.5"), ("9", "9"), ("75", "7.5"), ("8.5", "8.5"), ("10", "1.0")],
)
def test_two_digits_before_a_discount_are_read_as_a_string(written: str, value: str) -> None:
    assert quantity(written, Unit("折", "折", "percent")).value == Decimal(value)


# ---- whole phrases -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("三至五年多", "~[3, 6)"),  # 多 is inside the span, so it must bear on the bounds
        ("3到5个多月", "~[3, 6)"),
        ("-3到-5度", "[-5, -3]"),
        ("不足三至五人", "(∞, 5)"),
        ("近三百多人", "~(300, 400)"),
    ],
)
def test_bounds_of_whole_phrases(written: str, expected: str) -> None:
    assert interval(claims.parse(written)) == expected
