"""Written numerals to exact values, and how far a numeral reaches."""

from __future__ import annotations

from decimal import Decimal

import pytest

from claims.numerals import find_numeral, read_numeral


@pytest.mark.parametrize(
    ("written", "value", "resolution"),
    [
        ("40579", "40579", "1"),
        ("5000", "5000", "1"),
        ("5千", "5000", "1000"),
        ("五千", "5000", "1000"),
        ("4.5万", "45000", "1000"),
        ("1,100.9", "1100.9", "0.1"),
        ("2\u2009748\u2009456", "2748456", "1"),
        ("3·5", "3.5", "0.1"),
        ("4.3×10⁶", "4300000", "100000"),
        ("1.2×10^5", "120000", "10000"),
        ("3.5千万", "35000000", "1000000"),
        ("2.3万亿", "2300000000000", "100000000000"),
        ("3亿2000万", "320000000", "10000"),
        ("2万5千", "25000", "1000"),
        ("1.2百万", "1200000", "100000"),
        ("四万五千三百二十一", "45321", "1"),
        ("一万五千亿", "1500000000000", "100000000000"),
        ("一亿零五百", "100000500", "100"),
        ("四点五万", "45000", "1000"),
        ("三十万", "300000", "100000"),
        ("一百二", "120", "10"),
        ("三千五", "3500", "100"),
        ("两万五", "25000", "1000"),
        ("一千零五", "1005", "1"),
        ("13万2", "132000", "1000"),
        ("廿五", "25", "1"),
        ("卅", "30", "10"),
        ("卌二", "42", "1"),
        ("壹佰贰拾叁", "123", "1"),
        ("叁仟伍佰", "3500", "100"),
        ("二〇二二", "2022", "1"),
        ("零", "0", "1"),
        ("十", "10", "10"),
        ("1.2345678901万", "12345.678901", "0.000001"),
        ("0.1", "0.1", "0.1"),
    ],
)
def test_values_are_exact(written: str, value: str, resolution: str) -> None:
    numeral = read_numeral(written)
    assert numeral is not None
    assert (numeral.value, numeral.resolution) == (Decimal(value), Decimal(resolution))
    assert (numeral.low, numeral.high, numeral.closed, numeral.high_closed) == (Decimal(value), Decimal(value), True, True)
    assert not numeral.approximate


@pytest.mark.parametrize(
    ("written", "low", "high", "low_closed", "high_closed"),
    [
        ("4000多", "4000", "5000", False, False),
        ("19000余", "19000", "20000", False, False),
        ("4.2万余", "42000", "43000", False, False),
        ("1700余", "1700", "1800", False, False),
        ("1200多万", "12000000", "13000000", False, False),
        ("十多", "10", "20", False, False),
        ("十来", "10", "20", False, False),
        ("十几", "10", "20", False, False),
        ("三十几万", "300000", "400000", False, False),
        ("一百几十", "100", "200", False, False),
        ("几十", "20", "100", True, False),
        ("数百", "200", "1000", True, False),
        ("好几万", "20000", "100000", True, False),
        ("几", "2", "10", True, False),
        ("千把", "1000", "2000", False, False),
        ("八九百", "800", "900", True, True),
        ("三五", "3", "5", True, True),
        ("两三千", "2000", "3000", True, True),
        ("四十五六", "45", "46", True, True),
        ("一两百", "100", "200", True, True),
        ("十七八万", "170000", "180000", True, True),
        ("一百二三十", "120", "130", True, True),
        ("百十来", "110", "120", False, False),
    ],
)
def test_vague_numerals_have_bounds(written: str, low: str, high: str, low_closed: bool, high_closed: bool) -> None:
    numeral = read_numeral(written)
    assert numeral is not None
    assert (numeral.low, numeral.high) == (Decimal(low), Decimal(high))
    assert (numeral.closed, numeral.high_closed) == (low_closed, high_closed)
    assert numeral.approximate


@pytest.mark.parametrize("written", ["十十", "一二三点", "点五", "9" * 65, "1.2.3", "三三十", "1×2"])
def test_what_is_no_numeral(written: str) -> None:
    assert read_numeral(written) is None


@pytest.mark.parametrize(
    ("text", "reaches"),
    [
        ("四万五千三百二十一人", "四万五千三百二十一"),
        ("1,100.9亿元", "1,100.9亿"),
        ("三十万三十万", "三十万"),
        ("1,23人", "1"),
        ("1,2345人", "1"),
        ("12,345,678人", "12,345,678"),
        ("3.5.2版", "3.5"),
        ("一千零五人", "一千零五"),
        ("4000多名", "4000多"),
        ("1200多万人", "1200多万"),
        ("一百两银", "一百"),
        ("壹佰元", "壹佰"),
        ("十七八岁", "十七八"),
        ("3亿2000万元", "3亿2000万"),
    ],
)
def test_how_far_a_numeral_reaches(text: str, reaches: str) -> None:
    found = find_numeral(text, 0)
    assert found is not None
    assert text[: found[0]] == reaches


def test_sixty_four_digits_are_the_limit() -> None:
    numeral = read_numeral("9" * 64)
    assert numeral is not None
    assert numeral.value == Decimal("9" * 64)
    assert read_numeral("9" * 65) is None


def test_no_digit_is_lost() -> None:
    digits = "1234567890" * 6
    numeral = read_numeral(f"{digits[:30]}.{digits[:30]}亿")
    assert numeral is not None
    assert numeral.value == Decimal(digits[:30] + digits[:8] + "." + digits[8:30])
