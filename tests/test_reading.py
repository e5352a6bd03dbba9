"""The text as it is read: folding one to one, cuts, and the way back to the source's offsets."""

from __future__ import annotations

import pytest

import claims
from claims.loading import FOLDS
from claims.reading import fold, read


def test_folding_is_one_to_one() -> None:
    text = "３·５％的兩岸貿易額－∶～"
    assert fold(text) == "3·5%的两岸贸易额-:~"
    assert len(fold(text)) == len(text)
    assert all(len(written) == 1 for written in FOLDS.values())


def test_folding_twice_changes_nothing() -> None:
    assert [chr(code) for code, to in FOLDS.items() if FOLDS.get(ord(to), to) != to] == []


@pytest.mark.parametrize("kept", ["10²", "℃", "㎡", "①", "，", "！", "\n", "\r\n", "\x00", "\ud83d", "😀"], ids=ascii)
def test_what_folding_leaves_alone(kept: str) -> None:
    assert fold("兩" + kept) == "两" + kept


@pytest.mark.parametrize(
    ("source", "reading"),
    [
        ("今天超\n6万例", "今天超6万例"),
        ("目前运到4127\r\n吨", "目前运到4127吨"),
        ("超\u200b6\u200b万例", "超6万例"),
        ("\ufeff共30人", "共30人"),
        ("4.\u00ad5万", "4.5万"),
        ("据统计，目前上海累\n\n计出院4.2万余人。\n下一段", "据统计，目前上海累计出院4.2万余人。\n下一段"),
        ("标题\n\n正文。", "标题\n\n正文。"),
        ("上报完毕。\n12家复工", "上报完毕。\n12家复工"),
        ("小标题\n　　12家复工", "小标题\n 12家复工".replace(" ", "  ")),
    ],
)
def test_what_is_cut_out(source: str, reading: str) -> None:
    assert read(source).text == reading


@pytest.mark.parametrize(
    "source", ["今天超\n6万例，近\r\n50人", "\ufeff\u200b３\u200b萬\u200b\u200b人\u200b", "a\u00adb\u2060", "", "\u200b"]
)
def test_offsets_lead_back(source: str) -> None:
    reading = read(source)
    for at, character in enumerate(reading.text):
        start, end = reading.source_span(at, at + 1)
        assert fold(source[start:end]) == character
    whole = reading.source_span(0, len(reading.text)) if reading.text else (0, 0)
    assert read(source[slice(*whole)]).text == reading.text


def test_mending_can_be_left_out() -> None:
    assert read("今天超\n6万例", mend=False).text == "今天超\n6万例"


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("𠮷野家😀涨了4.5万元", (6, 11)),
        ("\ufeff共30人", (2, 5)),
        ("有\x0030人", (2, 5)),
        ("坏\ud83d30人", (2, 5)),
        ("e\u030130人", (2, 5)),
        ("行\r\n30人", (3, 6)),
        ("👨‍👩‍👧有30人", (6, 9)),
        ("30人\u0301", (0, 3)),
        ("\u202e30人", (1, 4)),
        ("今天超\n6万例", (2, 7)),
    ],
    ids=ascii,
)
def test_spans_are_places_of_the_source(text: str, span: tuple[int, int]) -> None:
    (claim,) = claims.extract(text).claims
    assert (claim.span.start, claim.span.end) == span
    assert text[slice(*span)] == claim.span.text


@pytest.mark.parametrize(
    ("text", "read_as"),
    [
        ("共有教职工 148 人", "共有教职工148人"),
        ("库存仍有 2300 余万吨", "库存仍有2300余万吨"),
        ("增长 5.5% 左右", "增长5.5%左右"),
        ("大众 5 款 SUV 车型", "大众5款 SUV 车型"),
        ("张三 18岁", "张三 18岁"),
        ("抽到 3 一等奖", "抽到3 一等奖"),
        ("长春  5例", "长春  5例"),
        ("12 345人", "12 345人"),
    ],
)
def test_blanks_that_only_set_digits_off_are_cut_out(text: str, read_as: str) -> None:
    assert read(text).text == read_as


def test_headings_are_not_glued() -> None:
    text = "物资保障\n\n5000名队员集结\n\n出院\n300人"
    assert [claim.span.text for claim in claims.extract(text).claims] == ["5000名", "300人"]
