"""What fuzzing (tests/fuzz) and the differential tests found, each shortened to the least text, with what is right."""

from __future__ import annotations

import pytest

import claims
from invariants import check, check_quick_scan


@pytest.mark.parametrize(
    "text",
    [
        "一块八九",  # `extract` raised: two digits behind the unit were read as a range
        "身高一米七八",
        "三块三五一斤",
        "3度三五",
        "-五与一半",  # `extract` raised: a negative member of a list was read again with its sign
        "气温-5、-3、2度",
        "分别为-3、5、2℃",
        "零下3、5度",
        "上万成千万",  # 成 was in two claims
        "±－万",  # the low end was above the high one
        "±-贰",
        "±-3%",
        "±零下5度",
        "一负几",  # two claims over one character
        "十几近万人",
        "上万人民币负几",
        "三分之零下三万",  # 零 was in two claims
        "第三、三五负",  # a rank in a list that is a range had no ends, but a closed one
        "3到5米٣",  # `extract` raised: a digit of another script behind the unit
        "2分09秒٣",
        "有成21万户9上一876户的待",  # `extract` raised: a clause ended in a word that goes before a verb
        "8" * 30 + "s",  # `extract` raised: a value of more digits than the default decimal context holds
    ],
)
def test_any_text_is_survived(text: str) -> None:
    check(text)


@pytest.mark.parametrize("text", ["在北京\ud800京有3人", "在\ud800国贸易区5人", "@\udc00几：上万"], ids=["behind", "before", "in a name"])
def test_half_a_character_beside_a_place_does_not_reach_the_segmenter(text: str) -> None:
    check(text)


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("一米七八", "1.78m"),
        ("两米三五", "2.35m"),
        ("±3%", "[-3, 3]%"),
    ],
)
def test_what_they_say(text: str, read: str) -> None:
    assert str(claims.parse(text)) == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("身高一米七八，体重60公斤", ["1.78m", "60kg"]),
        ("苹果三块三五一斤", ["3.35CNY", "1斤"]),
        ("分别为-3、-5、2℃", ["-3Cel", "-5Cel", "2Cel"]),
        ("到场的有数百", ["~[200, 1000)"]),  # a slice at the text's end is in every string
        ("到场的有数百。", ["~[200, 1000)"]),
    ],
)
def test_what_texts_say(text: str, read: list[str]) -> None:
    assert [str(claim.quantity) for claim in claims.extract(text).claims] == read


@pytest.mark.parametrize(
    "text",
    [
        "比分三：三",  # a ratio with a Chinese digit and a full-width colon
        "三、5人",  # lists that begin with one Chinese digit
        "三与3人",
        "五与一半",
        "成千。",
        "近佰",
        "之壹人",
        "￥贰。",
        "￥贰",
        "一时3分",
        "佰点上下",
        "壹点三人",
        "￥一次",
        "3.3 2033年",
        "3月3日33:33",
        "www.,3三人",
        "3两3人",  # digits of both scripts without anything between
        "3三3人",
        "3半3",
        "3万三3",
        "3三亿3",
        "过3三3",
        "贰－五度",  # no sign behind a numeral
        "佰－5‰",
        "〇+3人",
        "0" + "两" * 64,  # a figure was passed over in a run that is too long as a whole
        "人民币0号",
        "四画十字",  # a name that begins in the figure before hid a shorter one
        "三天文数字",
        "万那杜瓦图3",  # a currency in front that a word was passed over in
        "零丁-五度",
        "接二连三千瓦",  # the pattern knew 二连
        "一等一半",
        "一般无二分之9",
        "一局上半数",
        "成百胜",
        "百分之4月3日以上",  # a date of which the first figure was claimed
        "2007年2月大",
        "负一部",
        "4月3日线",
        "9" * 18 + "%",  # digits that may be an identity card
        "4008101234万元",
        "3首" * 33 + "歌",
        "5" + "壹" * 63 + "元",
        "共" + "6" * 14 + "一1999" + "6" * 45 + "人",
    ],
)
def test_the_quick_scan_claims_what_the_full_one_does(text: str) -> None:
    check_quick_scan(text)


@pytest.mark.parametrize(
    ("text", "same"),
    [
        ("據統計，超過\n6萬例", "据统计，超过\n6万例"),  # lines are mended before Traditional characters are folded
        ("“1000\n多人）", "“１０００\n多人）"),  # full-width digits were taken for Han where lines are mended
        ("据统计，超过\n6万例", "　　据统计，超过\n6万例"),  # an indented first line was not mended
    ],
)
def test_two_writings_say_the_same(text: str, same: str) -> None:
    one, other = ([str(claim.quantity) for claim in claims.extract(written).claims] for written in (text, same))
    assert one == other
