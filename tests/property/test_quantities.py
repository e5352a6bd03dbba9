"""What strategies.py writes must be read back: value, bounds, unit and span, whatever stands around."""

from __future__ import annotations

import re
from fractions import Fraction

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st
from strategies import (
    ABOVE,
    AT_LEAST,
    AT_MOST,
    BELOW,
    Number,
    Unit,
    Written,
    about,
    above,
    almost,
    at_least,
    at_most,
    behind,
    below,
    blurred,
    cheques,
    chinese,
    exact,
    financial,
    folded,
    fractions,
    modified,
    neighbours,
    numbers,
    percents,
    plain_quantities,
    points,
    quantities,
    ranges,
    somewhat_more,
    surroundings,
    traditional_of,
    units,
    vague,
)

import claims
from claims import Quantity


def told(quantity: Quantity) -> dict[str, object]:
    return {
        "kind": quantity.kind,
        "value": exact(quantity.value),
        "low": exact(quantity.low),
        "high": exact(quantity.high),
        "low_closed": quantity.low_closed,
        "high_closed": quantity.high_closed,
        "approximate": quantity.approximate,
        "unit": quantity.unit,
    }


def meant(written: Written) -> dict[str, object]:
    return {
        "kind": written.kind,
        "value": written.value,
        "low": written.low,
        "high": written.high,
        "low_closed": written.low_closed and written.low is not None,
        "high_closed": written.high_closed and written.high is not None,
        "approximate": written.approximate,
        "unit": written.unit,
    }


def check(written: Written, around: tuple[str, str]) -> None:
    """The text holds one claim; it is the written phrase, and says what was meant."""
    before, after = around
    text = before + written.text + after
    document = claims.extract(text)
    assert [claim.span.text for claim in document.claims] == [written.text], text
    (claim,) = document.claims
    assert claim.span.start == len(before)
    assert claim.core.text == written.core
    assert claim.core.start == len(before) + len(written.before)
    assert told(claim.quantity) == meant(written), written.text
    if written.unit_text is not None:
        assert claim.quantity.unit_text == written.unit_text


@given(plain_quantities(), surroundings)
def test_a_number_and_a_unit(written: Written, around: tuple[str, str]) -> None:
    check(written, around)


@given(percents(), surroundings)
def test_percents(written: Written, around: tuple[str, str]) -> None:
    check(written, around)


@given(fractions(), surroundings)
def test_fractions(written: Written, around: tuple[str, str]) -> None:
    check(written, around)


@given(cheques(), surroundings)
def test_cheques(written: Written, around: tuple[str, str]) -> None:
    check(written, around)


@given(somewhat_more(), surroundings)
def test_somewhat_more(written: Written, around: tuple[str, str]) -> None:
    check(written, around)


@given(ranges(), surroundings)
def test_ranges(written: Written, around: tuple[str, str]) -> None:
    check(written, around)


@given(st.one_of(neighbours(), vague()), surroundings)
def test_vague_figures(written: Written, around: tuple[str, str]) -> None:
    check(written, around)


@given(modified(points), surroundings)
def test_modifiers(written: Written, around: tuple[str, str]) -> None:
    check(written, around)


@given(blurred(), surroundings)
def test_about_keeps_the_inner_bounds(written: Written, around: tuple[str, str]) -> None:
    check(written, around)


TELEPHONE = re.compile("1[3-9][0-9]{9}(?![0-9])")


@given(quantities)
def test_parse_agrees_with_extract_on_whole_phrases(written: Written) -> None:
    assume(not TELEPHONE.match(written.text))  # in a text that is no figure, in a phrase it is asked for as one
    (claim,) = claims.extract(written.text).claims
    assume(claim.span.text == written.text)
    assert claims.parse(written.text).model_dump() == claim.quantity.model_dump()


@given(numbers)
def test_parse_takes_a_bare_numeral(number: Number) -> None:
    quantity = claims.parse(number.text)
    assert (quantity.kind, exact(quantity.value), quantity.unit) == ("count", number.value, None)


@given(st.data(), quantities)
def test_traditional_and_simplified_agree(data: st.DataObject, written: Written) -> None:
    simplified = "据统计，" + written.text + "，情况属实。"
    traditional = data.draw(traditional_of(simplified))
    ours, theirs = claims.extract(simplified).claims, claims.extract(traditional).claims
    assert [(c.span.start, c.span.end, c.core.start, c.core.end) for c in theirs] == [
        (c.span.start, c.span.end, c.core.start, c.core.end) for c in ours
    ]
    for one, other in zip(ours, theirs, strict=True):
        assert told(one.quantity) == told(other.quantity)
        assert folded(one.quantity.unit_text) == folded(other.quantity.unit_text)


# ---- wider words never give narrower bounds ----------------------------------------------------------------------------


def inside(narrow: Quantity, wide: Quantity) -> bool:
    """Whether all that `narrow` allows is allowed by `wide`."""
    low = wide.low is None or (
        narrow.low is not None
        and (
            Fraction(narrow.low) > Fraction(wide.low)
            or (Fraction(narrow.low) == Fraction(wide.low) and (wide.low_closed or not narrow.low_closed))
        )
    )
    high = wide.high is None or (
        narrow.high is not None
        and (
            Fraction(narrow.high) < Fraction(wide.high)
            or (Fraction(narrow.high) == Fraction(wide.high) and (wide.high_closed or not narrow.high_closed))
        )
    )
    return low and high


def read(written: Written) -> Quantity:
    return claims.parse(written.text)


@given(plain_quantities(), st.sampled_from(ABOVE), st.sampled_from(AT_LEAST), st.sampled_from(BELOW), st.sampled_from(AT_MOST))
def test_a_wider_modifier_never_narrows(q: Written, over: str, least: str, under: str, most: str) -> None:
    assert inside(read(q), read(at_least(q, least)))
    assert inside(read(q), read(at_most(q, most)))
    assert inside(read(q), read(about(q, "约")))
    assert inside(read(above(q, over)), read(at_least(q, least)))
    assert inside(read(below(q, under)), read(at_most(q, most)))
    assert inside(read(almost(q, "接近")), read(at_most(q, most)))
    assert inside(read(behind(at_least(q, "以上"))), read(at_least(q, least)))
    assert not inside(read(at_least(q, least)), read(above(q, over)))


@given(somewhat_more())
def test_somewhat_more_lies_above_the_figure(q: Written) -> None:
    bare = q.core.replace("多", "").replace("余", "")
    assert inside(read(q), claims.parse("超过" + bare))
    assert inside(claims.parse("超过" + bare), claims.parse("至少" + bare))


@given(st.integers(2, 500), st.integers(1, 100), st.integers(0, 100), units.filter(lambda unit: unit.kind == "measure"))
def test_a_wider_range_holds_a_narrower_one(low: int, width: int, more: int, unit: Unit) -> None:
    narrow = claims.parse(f"{low}到{low + width}{unit.surface}")
    wide = claims.parse(f"{max(1, low - more)}到{low + width + more}{unit.surface}")
    assert inside(narrow, wide)


# ---- cn2an as an oracle, where it is exact -----------------------------------------------------------------------------


@given(st.integers(0, 10**16 - 1))
@example(10**15)
@example(1_0000_0005)
@example(2_0000_0000_0500)
def test_what_cn2an_writes_is_read_back(number: int) -> None:
    cn2an = pytest.importorskip("cn2an")
    for style in ("low", "up"):
        written = cn2an.an2cn(number, style)
        assert claims.parse(written).value == number, written


@given(st.integers(1, 10**16 - 1))
def test_what_is_written_here_cn2an_reads_the_same(number: int) -> None:
    cn2an = pytest.importorskip("cn2an")
    written = chinese(number)
    assert cn2an.cn2an(written, "smart") == number
    assert claims.parse(written).value == number
    assert claims.parse(financial(number)).value == number
