"""What comes out: offsets in other units, membership, exactness, immutability, JSON."""

from __future__ import annotations

import copy
import pickle
from dataclasses import FrozenInstanceError
from decimal import Decimal
from fractions import Fraction

import pytest
from jsonschema import Draft202012Validator
from pydantic import ValidationError

import claims
from claims import Claim, Quantity, Span
from claims.models import WrittenFraction


def test_offsets_in_utf8_and_utf16() -> None:
    text = "𠮷野家😀涨了4.5万元"
    (claim,) = claims.extract(text).claims
    assert claim.span.start == 6
    assert claim.span.utf16(text)[0] == 8
    assert claim.span.utf8(text)[0] == 20
    data, units = text.encode(), text.encode("utf-16-le")
    start, end = claim.span.utf8(text)
    assert data[start:end].decode() == claim.span.text
    start, end = claim.span.utf16(text)
    assert units[2 * start : 2 * end].decode("utf-16-le") == claim.span.text


def test_a_lone_surrogate_counts_three_bytes() -> None:
    text = "\ud83d30人"
    (claim,) = claims.extract(text).claims
    assert claim.span.utf8(text) == (3, 8)
    assert claim.span.utf16(text) == (1, 4)


@pytest.mark.parametrize(
    ("phrase", "inside", "outside"),
    [
        ("6万例", [60000], [59999, 60001, Decimal("60000.1")]),
        ("超6万例", [60001, Decimal("60000.5"), 10**9], [60000, 0]),
        ("6万例以上", [60000, 60001], [59999]),
        ("不到6万例", [59999, 0], [60000]),
        ("6万例以下", [60000, 0], [60001]),
        ("近6万例", [59999], [60000]),
        ("约6万例", [60000], [60001]),
        ("4000多名", [4001, 4999, Fraction(9001, 2)], [4000, 5000]),
        ("几十人", [20, 99], [19, 100]),
        ("3到5名", [3, 4, 5], [2, 6]),
        ("三分之一", [Fraction(1, 3)], [Decimal("0.333"), 0]),
        ("零下十几摄氏度", [-15], [-10, -20, 15]),
    ],
)
def test_membership_tests_the_bounds(phrase: str, inside: list[int], outside: list[int]) -> None:
    quantity = claims.parse(phrase)
    assert [number for number in inside if number not in quantity] == []
    assert [number for number in outside if number in quantity] == []


@pytest.mark.parametrize("number", [60000.0, "60000", None, True, 1j])
def test_membership_takes_exact_numbers_only(number: object) -> None:
    with pytest.raises(TypeError):
        number in claims.parse("超6万例")  # noqa: B015


def test_a_ratio_has_no_bounds() -> None:
    with pytest.raises(TypeError):
        1 in claims.parse("3比1")  # noqa: B015


@pytest.mark.parametrize(
    ("phrase", "value", "low", "high"),
    [
        ("0.1元", "0.1", "0.1", "0.1"),
        ("4.35万元", "43500", "43500", "43500"),
        ("1.2345678901万吨", "12345.678901", "12345.678901", "12345.678901"),
        ("三分之一", "1/3", "1/3", "1/3"),
        ("万分之四", "4/10000", "4/10000", "4/10000"),
        ("超6万例", "60000", "60000", None),
        ("3到5名", None, "3", "5"),
        ("几十人", None, "20", "100"),
        ("5角", "0.5", "0.5", "0.5"),
        ("2.3万亿元", "2300000000000", "2300000000000", "2300000000000"),
    ],
)
def test_numbers_in_json_are_exact_strings(phrase: str, value: str | None, low: str | None, high: str | None) -> None:
    data = claims.parse(phrase).model_dump(mode="json")
    assert (data["value"], data["low"], data["high"]) == (value, low, high)


@pytest.mark.parametrize("phrase", ["4.35万元", "三分之一", "几十人", "约4000多人", "-5℃"])
def test_numbers_are_decimals_or_fractions(phrase: str) -> None:
    quantity = claims.parse(phrase)
    for number in (quantity.value, quantity.low, quantity.high, quantity.resolution):
        assert number is None or isinstance(number, Decimal | Fraction)


@pytest.mark.parametrize("number", [0.1, 1.0, True, "1e5", "0.1.2", "1/0", "x", object()])
def test_what_is_not_exact_is_refused(number: object) -> None:
    with pytest.raises(ValidationError):
        Quantity(kind="count", value=number)  # type: ignore[arg-type]


def test_models_are_frozen_and_strict() -> None:
    span = Span(start=0, end=2, text="3人")
    with pytest.raises(FrozenInstanceError):
        span.start = 1  # type: ignore[misc]
    with pytest.raises(TypeError):
        Span(start=0, end=2, text="3人", length=2)  # type: ignore[call-arg]
    (claim,) = claims.extract("共3人").claims
    with pytest.raises(ValidationError):
        claim.quantity.value = Decimal(4)


def test_copies_and_pickles_are_equal() -> None:
    (claim,) = claims.extract("约三分之一的人").claims
    assert copy.deepcopy(claim) == claim
    assert pickle.loads(pickle.dumps(claim)) == claim
    third = claim.quantity.value
    assert isinstance(third, WrittenFraction)
    assert str(copy.copy(third)) == "1/3"


def test_the_json_of_the_design() -> None:
    text = "截至4月10日，吉林省累计阳性感染者超6万例。"
    (claim,) = claims.extract(text, published="2022-04-10", name="bulletin.txt").claims
    data = claim.model_dump(mode="json")
    quantity = {
        "kind": "count",
        "value": "60000",
        "low": "60000",
        "high": None,
        "low_closed": False,
        "high_closed": False,
        "approximate": False,
        "unit": "例",
        "unit_text": "例",
        "resolution": "10000",
    }
    assert data["schema_version"] == 1
    assert (data["document"], data["id"]) == ("bulletin.txt", 0)
    assert data["span"] == {"start": 18, "end": 22, "text": "超6万例"}
    assert data["core"] == {"start": 19, "end": 22, "text": "6万例"}
    assert {key: data["quantity"][key] for key in quantity} == quantity
    assert data["modality"] == "asserted"
    assert {"subject", "place", "time", "speaker", "statistic", "basis", "part_of", "rule"} <= set(data)


def test_the_schema_is_one_and_refuses_floats() -> None:
    schema = claims.json_schema()
    Draft202012Validator.check_schema(schema)
    (claim,) = claims.extract("共3人").claims
    data = claim.model_dump(mode="json")
    validator = Draft202012Validator(schema)
    assert validator.is_valid(data)
    data["quantity"]["value"] = 3.0
    assert not validator.is_valid(data)
    assert not validator.is_valid({"id": 0})


@pytest.mark.parametrize(
    ("phrase", "shown"),
    [("超6万例", ">60000例"), ("3到5名", "[3, 5]名"), ("约500吨", "~500t"), ("4000多人", "~(4000, 5000)人"), ("不超过3天", "≤3d")],
)
def test_a_quantity_shown_to_people(phrase: str, shown: str) -> None:
    assert str(claims.parse(phrase)) == shown


def test_claims_there_and_back() -> None:
    for claim in claims.extract("超6万例，三分之一，约30人，-5℃，3比1").claims:
        assert Claim.model_validate_json(claim.model_dump_json()) == claim
