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


@pytest.mark.parametrize(
    ("written", "shape", "place", "resolution", "elided"),
    [
        ("9", "arabic", "1", "1", False),
        ("0", "arabic", "1", "1", False),
        ("000", "arabic", "1", "1", False),
        ("5000", "arabic", "1000", "1", False),
        ("10.0", "arabic", "10", "0.1", False),
        ("0.50", "arabic", "0.1", "0.01", False),
        ("5½", "arabic", "1", "0.1", False),
        ("½", "arabic", "1", "0.1", False),
        ("4.5万", "arabic", "1000", "1000", False),
        ("13万2", "arabic", "1000", "1000", True),
        ("3百5", "arabic", "10", "10", True),
        ("3十5", "arabic", "1", "1", False),
        ("一百二", "chinese", "10", "10", True),
        ("百二", "chinese", "10", "10", True),
        ("三万五千二", "chinese", "100", "100", True),
        ("一亿三万五", "chinese", "1000", "1000", True),
        ("三千", "chinese", "1000", "1000", False),
        ("一百零二", "chinese", "1", "1", False),
        ("十", "chinese", "10", "10", False),
        ("五", "chinese", "1", "1", False),
        ("二〇二二", "digits", "1", "1", False),
        ("三点一四", "digits", "0.01", "0.01", False),
        ("四点五万", "chinese", "1000", "1000", False),
        ("万", "scale", "10000", "10000", False),
        ("千万", "scale", "10000000", "10000000", False),
        ("9000多", "arabic", "1000", "1", False),
        ("0.5多", "arabic", "0.1", "0.1", False),
        ("4.2万余", "arabic", "1000", "1000", False),
        ("三十多", "chinese", "10", "10", False),
        ("1200多万", "arabic", "1000000", "10000", False),
        ("十几", "vague", "10", None, False),
        ("三十几万", "vague", "100000", None, False),
        ("几十", "vague", "10", None, False),
        ("数百万", "vague", "1000000", None, False),
        ("千把", "vague", "1000", None, False),
        ("百十来", "vague", "10", None, False),
        ("七八百", "range", "100", None, False),
        ("四十五六", "range", "1", None, False),
    ],
)
def test_shape_and_places(written: str, shape: str, place: str, resolution: str | None, elided: bool) -> None:
    numeral = read_numeral(written)
    assert numeral is not None
    assert (numeral.shape, numeral.place, numeral.elided) == (shape, Decimal(place), elided)
    assert numeral.resolution == (None if resolution is None else Decimal(resolution))


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("15½", "15.5"),
        ("½", "0.5"),
        ("1x10^5", "100000"),
        ("1X10^5", "100000"),
        ("4×10⁻³", "0.004"),
        ("3×10-6", "0.000003"),
        ("1x10^64", "1" + "0" * 64),
        ("百二", "120"),
        ("三万零", "30000"),
        ("3万0", "30000"),
        ("3亿零5", "300000005"),
        ("两千两百", "2200"),
        ("三千〇五", "3005"),
        ("三个亿", "300000000"),
        ("二十 亿", "2000000000"),
        ("俩", "2"),
        ("仨", "3"),
        ("幺", "1"),
    ],
)
def test_more_values(written: str, value: str) -> None:
    numeral = read_numeral(written)
    assert numeral is not None
    assert numeral.value == Decimal(value)


@pytest.mark.parametrize(
    ("written", "low", "high"),
    [
        ("百万把", "1000000", "2000000"),
        ("三千几百", "3000", "4000"),
        ("好几", "2", "10"),
        ("三两", "2", "3"),
        ("一万六七", "16000", "17000"),
    ],
)
def test_more_bounds(written: str, low: str, high: str) -> None:
    numeral = read_numeral(written)
    assert numeral is not None
    assert (numeral.value, numeral.low, numeral.high, numeral.approximate) == (None, Decimal(low), Decimal(high), True)


@pytest.mark.parametrize(
    "written",
    [
        "",
        "三点五点二",
        "点五多",
        "三多五",
        "点几",
        "十几五",
        "三把",
        "3万10000",
        "3万1.2.3",
        "1x10^65",
        "1x10",
        "几三",
        "三五把",
        "一二千把",
    ],
)
def test_more_that_is_no_numeral(written: str) -> None:
    assert read_numeral(written) is None


@pytest.mark.parametrize(
    ("text", "start", "reaches", "shape"),
    [
        ("40579人", 0, "40579", "arabic"),
        ("½杯", 0, "½", "arabic"),
        ("20万两银", 0, "20万", "arabic"),
        ("三两银", 0, "三", "range"),
        ("三两个", 0, "三两", "range"),
        ("三两", 0, "三", "range"),
        ("一百两个", 0, "一百", "chinese"),
        ("二〇二二年", 0, "二〇二二", "digits"),
        ("几十人", 0, "几十", "vague"),
        ("万人", 0, "万", "scale"),
        ("七八百人", 0, "七八百", "range"),
        ("百十来人", 0, "百十来", "vague"),
        ("15多吨", 0, "15多", "arabic"),
        ("15来吨", 0, "15", "arabic"),
        ("20来吨", 0, "20来", "arabic"),
        ("15来万", 0, "15来万", "arabic"),
        ("15几人", 0, "15", "arabic"),
        ("二十几人", 0, "二十几", "chinese"),
        ("千把人", 0, "千把", "scale"),
        ("十把刀", 0, "十", "chinese"),
        ("三个亿", 0, "三个亿", "chinese"),
        ("二十 亿", 0, "二十 亿", "chinese"),
        ("三个人", 0, "三", "chinese"),
        ("壹", 0, "壹", "chinese"),
        ("陆元", 0, "陆", "chinese"),
        ("壹佰人", 0, "壹佰", "chinese"),
        ("之壹人", 1, "壹", "chinese"),
        ("收三佰元", 1, "三佰", "chinese"),
        ("共捌元", 1, "捌", "chinese"),
    ],
)
def test_where_a_numeral_ends_and_its_shape(text: str, start: int, reaches: str, shape: str) -> None:
    assert find_numeral(text, start) == (start + len(reaches), shape)


@pytest.mark.parametrize(
    ("text", "start"), [("陆地", 0), ("壹人", 0), ("收拾", 1), ("收拾元", 1), ("大陆", 1), ("人", 0), ("点五", 0), (",1", 0)]
)
def test_where_no_numeral_starts(text: str, start: int) -> None:
    assert find_numeral(text, start) is None
