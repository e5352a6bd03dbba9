"""Conversion within a dimension is exact, there and back; across dimensions it is refused."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import claims
from claims.entries import Unit
from claims.lexicon import lexicon
from claims.models import Quantity, exact

CONVERTIBLE = sorted(
    {unit.name: unit for unit in lexicon().units.values() if unit.factor is not None and unit.kind != "money"}.values(),
    key=lambda u: u.name,
)


@pytest.mark.parametrize(
    ("phrase", "unit", "expected"),
    [
        ("3斤", "kg", "1.5kg"),
        ("3台斤", "克", "1800g"),
        ("超5公里", "米", ">5000m"),
        ("15亩", "公顷", "1har"),
        ("1亩", "平方米", "2000/3m2"),
        ("零下40度", "℉", "-40[degF]"),
        ("华氏98.6度", "℃", "37Cel"),
        ("3到5小时", "分钟", "[180, 300]min"),
        ("约1.5吨", "公斤", "~1500kg"),
        ("三成", "%", "30%"),
        ("1亿千瓦时", "kWh", "100000000kW.h"),
        ("2里", "km", "1km"),
        ("5角", "元", "0.5CNY"),
        ("不到36公里/小时", "m/s", "<10m/s"),
    ],
)
def test_a_quantity_in_another_unit(phrase: str, unit: str, expected: str) -> None:
    assert str(claims.parse(phrase).to(unit)) == expected


def test_the_worth_of_the_last_place_goes_along() -> None:
    assert claims.parse("4.5万吨").to("kg").resolution == Decimal(1000000)
    assert claims.parse("20度").to("℉").resolution == Decimal("1.8")


@pytest.mark.parametrize(
    ("phrase", "unit", "why"),
    [
        ("3斤", "米", "dimension mass"),
        ("5元", "美元", "money-CNY"),
        ("3%", "个百分点", "dimension"),
        ("3人", "kg", "人 is no unit that converts"),
        ("三分之一", "%", "no unit"),
        ("3斤", "没有这个单位", "no unit is called"),
        ("3倍", "kg", "dimension"),
    ],
)
def test_what_does_not_convert_is_refused_and_says_why(phrase: str, unit: str, why: str) -> None:
    with pytest.raises(claims.ConversionError, match=why):
        claims.parse(phrase).to(unit)


@settings(max_examples=200, deadline=None)
@given(
    own=st.sampled_from(CONVERTIBLE),
    number=st.decimals(min_value=0, max_value=10**9, allow_nan=False, allow_infinity=False, places=4),
    data=st.data(),
)
def test_there_and_back_is_the_same(own: Unit, number: Decimal, data: st.DataObject) -> None:
    other = data.draw(st.sampled_from([unit for unit in CONVERTIBLE if unit.dimension == own.dimension]))
    here = Quantity(kind="measure", value=number, low=number, high=number, low_closed=True, high_closed=True, unit=own.name)
    back = here.to(other.name).to(own.name)
    assert (back.value, back.low, back.high) == (number, number, number)


@given(st.fractions())
def test_exact_keeps_the_number(number: Fraction) -> None:
    assert Fraction(exact(number)) == number


def test_to_pint_in_base_units() -> None:
    pytest.importorskip("pint")
    assert str(claims.parse("3.5吨").to_pint()) == "3500 kilogram"
    assert claims.parse("36公里/小时").to_pint().magnitude == 10
    with pytest.raises(claims.ConversionError, match="no single value"):
        claims.parse("几公里").to_pint()
    with pytest.raises(claims.ConversionError, match="pint"):
        claims.parse("3000点").to_pint()
