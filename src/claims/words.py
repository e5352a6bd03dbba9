"""Quantities that are words, or begin with one: 半年, 首批, 过半, 年近花甲, 成千上万, 数以万计."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from claims.entries import Modifier
from claims.figures import read_range
from claims.models import Kind
from claims.numerals import Numeral, read_numeral
from claims.phrases import Phrase, Source

AT_LEAST = Modifier("上", "left", "ge", True)
_ABOVE = Modifier("过", "left", "gt", False)
_BELOW = Modifier("小", "left", "lt", False)
_HALF = Decimal("0.5")
_ONE_HALF = Numeral("chinese", _HALF, _HALF, _HALF, resolution=_HALF, place=_HALF)


@dataclass(frozen=True, slots=True)
class Word:
    """A quantity that is one word: its kind, value and unit, and what may stand round it."""

    kind: Kind
    value: str
    unit: str
    inner: Modifier | None = None
    before: tuple[str, ...] = ()
    """One of these stands right before it; none: anything may."""
    not_after: tuple[str, ...] = ()
    upper: str = ""
    """An open upper bound: 大半 lies between 50 and 100 %."""


_AT_THE_AGE_OF = ("年过", "年逾", "年近", "年届", "已过", "年约", "将近", "年已")
_NOT_HALF = (
    "百",
    "个",
    "年",
    "天",
    "月",
    "小时",
    "世纪",
    "生",
    "场",
    "山",
    "夜",
    "导",
    "透",
    "径",
    "圆",
    "衰",
    "岛",
    "成品",
    "决",
    "职",
    "价",
)
WORDS: dict[str, Word] = {
    "半数": Word("percent", "50", "%"),
    "一半": Word("percent", "50", "%", not_after=("天", "年")),
    "过半": Word("percent", "50", "%", _ABOVE, not_after=_NOT_HALF),
    "逾半": Word("percent", "50", "%", _ABOVE, not_after=(*_NOT_HALF, "数")),
    "大半": Word("percent", "50", "%", not_after=_NOT_HALF, upper="100"),
    "多半": Word("percent", "50", "%", before=("一",), upper="100"),
    "小半": Word("percent", "50", "%", _BELOW, not_after=_NOT_HALF),
    "对折": Word("percent", "5", "折", not_after=("页", "叠", "起", "后", "两次")),
    "翻番": Word("multiple", "1", "番", not_after=("茄",)),
    "花甲": Word("age", "60", "岁", before=_AT_THE_AGE_OF),
    "古稀": Word("age", "70", "岁", before=_AT_THE_AGE_OF),
    "耄耋": Word("age", "80", "岁", before=_AT_THE_AGE_OF),
}
_UNCOUNTED = re.compile(r"成(?:[百千]上)?(?P<reached>[百千万亿])|数以(?P<counted>[十百千]?[万亿]|[百千])计")
_FIRSTS = frozenset("批例个家场轮条枚艘架款部座名位只台辆支项期封幅颗套列趟班宗起笔单所张本段间栋件")
_NOT_HALVED = frozenset("晌天日点月路面边空道夜晚场山身度号死生岁头段截口手句声眼步角世开子球决圈只把成季节里级线导")
_NOT_FIRST_AFTER = frozenset("元魁匕祸匪昂叩斩一二三四五六七八九十几两数0123456789")
"""Before 首 these make another word of it, or a classifier: 元首座车, 其中一首名叫."""
_GROWN_INTO = frozenset("变当作做组形构完达养造译改换折转看分集")
"""Before 成 these make a verb of it: 变成千金小姐, 完成百万订单."""
_HALVED = frozenset("个碗杯瓶块袋箱车桶盒包份片粒勺斤根棵颗瓣罐锅盆壶打篮筐扇支串匙")
_BEFORE_HALF = frozenset("上下前后多大小过各对折减一")


def read_word(source: Source, start: int, word: str) -> Phrase | None:
    """The entry of WORDS at `start`; None where it is none or another word goes on."""
    entry = WORDS.get(word)
    if entry is None:
        return None
    text, end = source.text, start + len(word)
    if word == "过半" and text[start - 1 : start] == "超":  # 超过半米, 超过半数
        return None
    if (entry.before and not text.endswith(entry.before, 0, start)) or (entry.not_after and text.startswith(entry.not_after, end)):
        return None
    numeral = read_numeral(entry.value)
    assert numeral is not None
    if entry.upper:
        numeral = numeral._replace(
            value=None, high=Decimal(entry.upper), closed=False, high_closed=False, approximate=True, resolution=None
        )
    elif entry.unit == "%":
        numeral = numeral._replace(resolution=None)  # 一半 is not written to the last percent
    phrase = Phrase(start, end, numeral)
    phrase.unit, phrase.inner = source.lexicon.units[entry.unit], entry.inner
    return phrase.name(entry.kind, f"word_{word}")


def read_uncounted(source: Source, start: int) -> Phrase | None:
    """成千上万, 数以万计: at least the higher scale, with no value."""
    text = source.text
    match = _UNCOUNTED.match(text, start - 1 if start and text[start - 1] == "成" else start)
    if match is None or (match["reached"] and not _is_uncounted(text, match)):
        return None
    least = read_numeral(match["reached"] or match["counted"])
    assert least is not None
    phrase = Phrase(match.start(), match.end(), least._replace(shape="vague", value=None, approximate=True, resolution=None))
    phrase.inner = AT_LEAST
    if text.startswith("成千金", match.start()):  # 培养成千金小姐
        return None
    unit = source.lexicon.unit_at(text, match.end()) if match["reached"] else None
    if unit is None and match["reached"] and "上" not in match[0]:  # 一将功成万骨枯
        return None
    if unit is not None:
        phrase.set_unit(unit, match.end())
    return phrase.name(unit.kind if unit else "count", "vague")


def _is_uncounted(text: str, match: re.Match[str]) -> bool:
    """成千上万, 成百人; not 变成千金小姐, 形成万亿产业."""
    if "上" in match[0]:
        return True
    return text[match.start() - 1 : match.start()] not in _GROWN_INTO or not match.start()


def read_half(source: Source, start: int) -> Phrase | None:
    """半年, 半小时, 半个多月, 年过半百; not 半岛, 上半年, 半天, 半价."""
    text = source.text
    if text.startswith("半百", start) and text.endswith(_AT_THE_AGE_OF, 0, start):
        phrase = Phrase(start, start + 2, read_numeral("50"))
        phrase.unit = source.lexicon.units["岁"]
        return phrase
    after_modifier = text.endswith(("超过", "不过"), 0, start)
    if text.startswith("半月", start):
        return _half_month(source, start)
    if start and text[start - 1] in _PART_OF_HALF and text.startswith(_LONG_HALVES, start):
        return _most_of_half(source, start)
    if start and text[start - 1] in _BEFORE_HALF and not after_modifier and not text.startswith(("半个小时", "半小时"), start):
        return None
    bit = text[start + 1 : start + 2] == "个" and text[start + 2 : start + 3] in ("多", "来", "余")
    at = start + 3 if bit else start + 1
    unit = source.lexicon.unit_at(text, at)
    if unit is None or (unit.surface in _NOT_HALVED and not bit) or (unit.kind == "count" and unit.surface not in _HALVED):
        return None
    if source.lexicon.name_over(text, start, start + 1):
        return None
    phrase = Phrase(start, at, _ONE_HALF)
    phrase.set_unit(unit, at)
    if bit:
        phrase.infix = "over"
        phrase.unit = source.lexicon.units.get("个" + unit.surface, unit)
    elif text[phrase.end : phrase.end + 1] == "多" and unit.kind in ("duration", "measure"):
        phrase.infix = "over"
        phrase.reach(phrase.end + 1)
    read_range(source, phrase)
    return phrase


_PART_OF_HALF = {
    "大": Numeral("vague", None, _HALF, Decimal(1), False, False, True),
    "小": Numeral("vague", None, Decimal(0), _HALF, False, False, True),
}
_LONG_HALVES = ("半年", "半个月", "半个世纪")


def _most_of_half(source: Source, start: int) -> Phrase | None:
    """大半年 is more than half of it, 小半年 less; not 第二大半年报."""
    text = source.text
    unit = source.lexicon.unit_at(text, start + 1)
    if (
        unit is None
        or unit.kind != "duration"
        or text[max(0, start - 2)] in _NOT_FIRST_AFTER
        or text.startswith(("半年报", "半年度"), start)
    ):
        return None
    phrase = Phrase(start - 1, start + 1, _PART_OF_HALF[text[start - 1]])
    phrase.set_unit(unit, start + 1)
    return phrase


_CLAUSE_ENDS = frozenset(["", *"，。！？、；：,!?;:）)”」』》…的 \n\r\t"])
_MONTH_ENDS = frozenset("后前内来有余多之以")
_LASTS = re.compile(r"(?:时隔|历时|为期|[停休住等近约达过]|短短|超过|不到|不足|长达|持续|连续)了?$")


def _half_month(source: Source, start: int) -> Phrase | None:
    """半月后, 休养半月; not 半月板, 半月刊, 上半月."""
    text = source.text
    if text[start - 1 : start] in ("上", "下", "前", "每") and start:
        return None
    ends = text[start + 2 : start + 3] in _CLAUSE_ENDS and _LASTS.search(text, max(0, start - 4), start)
    if not (ends or text[start + 2 : start + 3] in _MONTH_ENDS):
        return None
    phrase = Phrase(start, start + 1, _ONE_HALF)
    phrase.set_unit(source.lexicon.units["月"], start + 1)
    if text[phrase.end : phrase.end + 1] in ("多", "余"):
        phrase.infix = "over"
        phrase.reach(phrase.end + 1)
    return phrase


def read_first(source: Source, start: int) -> Phrase | None:
    """首批, 首例, 首个: the first of a sequence; not 首都, 首席, 元首座车, 一首名曲."""
    if start and source.text[start - 1] in _NOT_FIRST_AFTER:
        return None
    unit = source.lexicon.unit_at(source.text, start + 1)
    if unit is None or unit.kind != "count" or unit.surface not in _FIRSTS or source.lexicon.name_over(source.text, start, start + 1):
        return None
    phrase = Phrase(start, start + 1, read_numeral("一"))
    phrase.set_unit(unit, start + 1)
    return phrase.name("ordinal", "ordinal_first")
