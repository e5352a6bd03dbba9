"""Figures against figures: every line of corpus/compare.txt, and what lines cannot say."""

from __future__ import annotations

import re
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

import claims
from claims import Claim, Tolerance, compare
from corpus_format import CORPUS

_LINE = re.compile(
    r"(?P<figure>.+?) ~ (?P<reference>.+?) => (?P<verdict>agrees|disagrees|incomparable)"
    r"(?: (?P<how>exact|within|rounded|cut off|about|near|in words))?(?: (?P<mark>understated|overstated))?(?:: (?P<words>.+))?"
)
LINES = [
    (number, line)
    for number, line in enumerate((CORPUS / "compare.txt").read_text("utf-8").split("\n"), 1)
    if line and not line.startswith("#")
]


@pytest.mark.parametrize(("number", "line"), LINES, ids=[f"compare:{number}" for number, _ in LINES])
def test_line(number: int, line: str) -> None:
    match = _LINE.fullmatch(line)
    assert match is not None, f"line {number} is no case"
    found = compare(match["figure"], match["reference"])
    mark = "understated" if found.understated else "overstated" if found.overstated else None
    assert (found.verdict, found.how, mark) == (match["verdict"], match["how"], match["mark"]), found.reason
    assert (match["words"] or "") in found.reason


def test_the_corpus_is_large_and_as_hard_on_the_one_side_as_on_the_other() -> None:
    verdicts = [line.split(" => ")[1].split()[0].rstrip(":") for _, line in LINES]
    assert len(LINES) >= 150
    assert min(verdicts.count("agrees"), verdicts.count("disagrees") + verdicts.count("incomparable")) > 60
    assert len({line for _, line in LINES}) == len(LINES)


def claim(text: str, **fields: Any) -> Claim:
    """The one claim of a text, with its context."""
    (found,) = claims.Extractor().extract(text, context=False).claims
    return found.model_copy(update=fields)


def test_numbers_are_exact_and_in_the_unit_of_the_stated_figure() -> None:
    found = compare("3斤", Decimal("3.4"))
    assert (found.verdict, found.difference, found.tolerance, found.unit) == ("agrees", Decimal("0.4"), Decimal("0.5"), "斤")
    third = compare("三分之一", Fraction(1, 3))
    assert (third.verdict, third.how, third.difference) == ("agrees", "exact", 0)


@pytest.mark.parametrize(
    ("figure", "reference", "difference"),
    [
        ("超6万例", 60512, 512),
        ("4.5万管", 44000, -1000),
        ("数百人", 150, -50),
        ("数百人", 340, 0),
        ("3到5名", 8, 3),
        ("1小时", "90分钟", Decimal("0.5")),
    ],
)
def test_the_difference(figure: str, reference: int | str, difference: int | Decimal) -> None:
    assert compare(figure, reference).difference == difference


@pytest.mark.parametrize("bad", [0.5, float("nan"), True, None, [1]])
def test_what_is_no_exact_figure_is_refused(bad: Any) -> None:
    with pytest.raises(TypeError, match=r"not exact|is no figure"):
        compare("超6万例", bad)
    with pytest.raises(TypeError, match=r"not exact|is no figure"):
        compare(bad, 3)


@pytest.mark.parametrize("phrase", ["三亚", "3人和5人", "", "1/0"])
def test_a_phrase_must_be_one_quantity(phrase: str) -> None:
    with pytest.raises(claims.ParseError):
        compare("3人", phrase)


def test_decimals_that_are_no_number_are_refused() -> None:
    for bad in (Decimal("NaN"), Decimal("Infinity")):
        with pytest.raises((ValueError, OverflowError)):
            compare("3人", bad)


def test_claims_and_quantities() -> None:
    stated, again = claim("全省累计感染者超6万例。"), claim("感染者达60512例。")
    assert compare(stated, again).verdict == "agrees"
    assert compare(again, stated).verdict == "agrees"
    assert compare(stated.quantity, again.quantity).reason == ">60000例 agrees: 60512 is > 60000"
    assert compare(stated, again).reason == "超6万例 agrees: 60512 is > 60000"


@pytest.mark.parametrize("modality", ["forecast", "planned", "hypothetical", "required"])
def test_what_is_not_asserted_is_compared_only_when_asked(modality: Any) -> None:
    stated = claim("将达6万吨。", modality=modality)
    found = compare(stated, "6万吨")
    assert (found.verdict, found.difference) == ("incomparable", None)
    assert modality in found.reason
    assert compare("6万吨", stated).verdict == "incomparable"
    assert compare(stated, "6万吨", modalities=["asserted", modality]).verdict == "agrees"


@pytest.mark.parametrize(
    ("own", "other", "verdict"),
    [
        ("decrease", "-5%", "agrees"),
        ("decrease", "5%", "agrees"),
        ("decrease", "-5.6%", "agrees"),
        ("decrease", "-6%", "disagrees"),
        ("increase", "-5%", "disagrees"),
        (None, "-5%", "disagrees"),
    ],
)
def test_a_decrease_against_a_signed_figure(own: Any, other: str, verdict: str) -> None:
    assert compare(claim("下降5%。", statistic=own), other).verdict == verdict


def test_a_decrease_against_an_increase_disagrees() -> None:
    fall, rise = claim("下降5%。", statistic="decrease"), claim("增长5%。", statistic="increase")
    assert compare(fall, rise).verdict == compare(rise, fall).verdict == "disagrees"
    assert compare(fall, fall).verdict == compare(rise, rise).verdict == "agrees"


def test_the_callers_tolerances() -> None:
    assert compare("约5000人", 5500, tolerance=Tolerance(about="0.1")).verdict == "agrees"
    assert compare("约5000人", 5500).verdict == "disagrees"
    assert compare("近6万例", 50000, tolerance=Tolerance(near=Fraction(1, 5))).verdict == "agrees"
    assert compare("4.5万管", 45900, tolerance=Tolerance(cut_off=False)).verdict == "disagrees"
    assert compare("4.5万管", 45217, tolerance=Tolerance(rounded=False, cut_off=False)).verdict == "disagrees"
    let = compare("45217管", 45300, tolerance=Tolerance(relative=Decimal("0.01")))
    assert (let.verdict, let.how) == ("agrees", "tolerated")
    assert "83 off" in let.reason
    assert compare("超6万例", 95000, tolerance=Tolerance(far=1)).understated is False


@pytest.mark.parametrize("bad", [0.05, True, None])
def test_a_tolerance_is_an_exact_share(bad: Any) -> None:
    with pytest.raises(TypeError, match="not exact"):
        Tolerance(about=bad)
    with pytest.raises(ValueError, match="below 0"):
        Tolerance(near=Fraction(-1, 10))
    with pytest.raises(TypeError, match="True or False"):
        Tolerance(rounded=1)  # type: ignore[arg-type]


def test_json_has_strings_for_numbers() -> None:
    data = compare("三分之一", "34.5%").model_dump(mode="json")
    assert (data["difference"], data["tolerance"], data["verdict"]) == ("7/600", "1/150", "disagrees")


def test_a_region_and_a_users_words() -> None:
    assert compare("500元", "500新台币", region="TW").verdict == "agrees"
    assert compare("500元", "500新台币").verdict == "incomparable"
    own = claims.Lexicon.from_rows(
        [
            {"what": "unit", "surfaces": "标方", "unit": "Nm3", "dimension": "gas", "factor": "1"},
            {"what": "unit", "surfaces": "千标方", "unit": "kNm3", "dimension": "gas", "factor": "1000"},
        ]
    )
    assert compare("3千标方", "3000标方", lexicon=own).verdict == "agrees"
