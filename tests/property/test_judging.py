"""`compare` on generated figures: monotone in its tolerance, symmetric for plain figures, true to what was rounded."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from hypothesis import assume, given
from hypothesis import strategies as st
from strategies import Written, quantities

from claims import Quantity, Tolerance, compare, parse
from claims.intervals import Interval
from claims.lexicon import lexicon
from claims.models import exact

shares = st.fractions(0, 1, max_denominator=40)
tolerances = st.builds(Tolerance, shares, shares, shares, shares, st.booleans(), st.booleans())
numbers = st.decimals(-(10**7), 10**7, places=2, allow_nan=False, allow_infinity=False)
resolutions = st.sampled_from(["0.01", "0.1", "1", "10", "1000", "10000"])


def plain(value: Fraction, step: Fraction, kind: str = "measure") -> Quantity:
    number = exact(value)
    return Quantity(
        kind=kind, value=number, low=number, high=number, low_closed=True, high_closed=True, resolution=exact(step), unit="t"  # type: ignore[arg-type]
    )  # fmt: skip


@st.composite
def plains(draw: st.DrawFn) -> Quantity:
    step = Fraction(draw(resolutions))
    return plain(draw(st.integers(-5000, 5000)) * step, step)


def wider(tolerance: Tolerance, more: Tolerance) -> Tolerance:
    """At least as much as both in every respect."""
    largest = {name: max(getattr(tolerance, name), getattr(more, name)) for name in ("about", "near", "in_words", "relative")}
    return replace(tolerance, **largest, rounded=tolerance.rounded or more.rounded, cut_off=tolerance.cut_off or more.cut_off)


@given(quantities, quantities, tolerances, tolerances)
def test_what_agrees_still_agrees_with_more_tolerance(one: Written, other: Written, tolerance: Tolerance, more: Tolerance) -> None:
    stated, reference = parse(one.text), parse(other.text).model_copy(update={"unit": None, "kind": "count"})
    assume(stated.kind != "ordinal")
    if compare(stated, reference, tolerance=tolerance).verdict == "agrees":
        assert compare(stated, reference, tolerance=wider(tolerance, more)).verdict == "agrees"


@given(plains(), plains(), tolerances, tolerances)
def test_so_do_plain_figures(one: Quantity, other: Quantity, tolerance: Tolerance, more: Tolerance) -> None:
    if compare(one, other, tolerance=tolerance).verdict == "agrees":
        assert compare(one, other, tolerance=wider(tolerance, more)).verdict == "agrees"


@given(plains(), plains(), tolerances)
def test_plain_figures_compare_alike_from_both_sides(one: Quantity, other: Quantity, tolerance: Tolerance) -> None:
    there, back = compare(one, other, tolerance=tolerance), compare(other, one, tolerance=tolerance)
    assert there.verdict == back.verdict
    assert there.difference is not None and back.difference is not None
    assert Fraction(there.difference) == -Fraction(back.difference)


@given(quantities)
def test_every_figure_agrees_with_itself(written: Written) -> None:
    found = compare(written.text, parse(written.text))
    assert found.verdict == "agrees"


@given(st.integers(-(10**9), 10**9), resolutions, st.booleans())
def test_a_rounding_agrees_and_a_cut_off_figure_too(number: int, resolution: str, cut: bool) -> None:
    value, step = Fraction(number, 100), Fraction(resolution)
    towards_zero = abs(value) // step * step * (1 if value >= 0 else -1)
    written = towards_zero if cut else round(value / step) * step
    found = compare(plain(written, step), exact(value))
    assert found.verdict == "agrees", found.reason


@given(st.integers(-(10**7), 10**7), resolutions, st.integers(1, 50))
def test_a_figure_changed_by_more_than_its_resolution_disagrees(number: int, resolution: str, steps: int) -> None:
    value, step = Fraction(number, 100), Fraction(resolution)
    changed = Fraction(round(value / step) + steps + 1) * step
    assert compare(plain(changed, step), exact(value)).verdict == "disagrees"


@given(st.integers(1, 10**7), st.sampled_from(["超{}", "不到{}", "{}以上", "至多{}"]), st.integers(0, 10**6))
def test_bounds_agree_where_the_number_lies_inside(number: int, phrase: str, apart: int) -> None:
    for reference in (number, number + apart, number - apart):
        found = compare(phrase.format(f"{number}吨"), reference)
        assert (found.verdict == "agrees") == (reference in parse(phrase.format(f"{number}吨")))


@given(plains(), st.sampled_from(["t", "kg", "斤", "mg"]), plains())
def test_the_unit_of_the_reference_changes_nothing(one: Quantity, unit: str, other: Quantity) -> None:
    names = {name: lexicon().unit_named(name) for name in ("t", unit)}
    assert all(names.values())
    moved = other.to(unit)
    here, there = compare(one, other), compare(one, moved)
    assert (here.verdict, here.how, here.difference, here.tolerance) == (there.verdict, there.how, there.difference, there.tolerance)


ends = st.one_of(st.none(), st.fractions(-20, 20, max_denominator=4))
intervals = st.builds(Interval, ends, ends, st.booleans(), st.booleans())


@given(intervals, intervals)
def test_intervals_meet_from_both_sides_and_lie_apart_where_there_is_a_gap(one: Interval, other: Interval) -> None:
    assert one.meets(other) == other.meets(one)
    if not one.empty and not other.empty:
        assert one.gap(other) == -other.gap(one)
        assert not (one.gap(other) and one.meets(other))


@given(intervals, intervals, st.fractions(-20, 20, max_denominator=4))
def test_what_intervals_have_in_common_lies_in_both(one: Interval, other: Interval, number: Fraction) -> None:
    at = Interval.around(number)
    assert at.meets(one.common(other)) == (at.meets(one) and at.meets(other))


@given(intervals, st.fractions(-3, 3).filter(bool), st.fractions(-3, 3), st.fractions(-20, 20, max_denominator=4))
def test_moving_moves_every_number(interval: Interval, scale: Fraction, shift: Fraction, number: Fraction) -> None:
    moved = Interval.around(number * scale + shift)
    assert Interval.around(number).meets(interval) == moved.meets(interval.moved(scale, shift))
