"""Strategies that write quantities from known values, in every writing, and the texts around them.

`quantities()` draws a `Written`: what stands in the text and what must be read from it. Nothing here asks the library for
a value: numbers are written by the functions below, bounds follow the table of DESIGN.md; the tables of the package only
lend their words (units, classifiers, currencies).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction

from hypothesis import strategies as st

from claims.loading import FOLDS, rows

Exact = Fraction
Draw = Callable[[st.SearchStrategy[object]], object]

DIGITS = "零一二三四五六七八九"
NUMERAL_ALPHABET = (
    "0123456789０９.．·,，、-—~～%％‰/:：∶×^⁶½ \u2009零〇一二三四五六七八九十百千万亿兆两几数半多余来把廿卅俩仨"
    "壹贰叁拾佰仟圆整萬億點兩幾數點分之比第首前上下超近约不到以上以下左右成折倍番个名人例年月日时点号岁元块角吨米℃$¥负零下到至和又每"
)


# ---- numbers to words ----------------------------------------------------------------------------------------------


def _section(number: int) -> str:
    """0 to 9999 in Chinese: 1005 is 一千零五, 110 is 一百一十."""
    written, gap = "", False
    for worth, name in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit, number = divmod(number, worth)
        if digit:
            written += ("零" if gap and written else "") + DIGITS[digit] + name
            gap = False
        else:
            gap = True
    return written


def chinese(number: int) -> str:
    """A natural number below 10^16 in Chinese, as schoolbooks write it.

    >>> chinese(45321), chinese(100000500), chinese(15), chinese(20_0003)
    ('四万五千三百二十一', '一亿零五百', '十五', '二十万零三')
    """
    if number == 0:
        return "零"
    written, below_yi = "", number
    high, below_yi = divmod(number, 10**8)
    if high:
        written = chinese(high) + "亿"
    ten_thousands, ones = divmod(below_yi, 10**4)
    if ten_thousands:
        written += ("零" if high and ten_thousands < 1000 else "") + _section(ten_thousands) + "万"
    if ones:
        written += ("零" if written and (ones < 1000 or not ten_thousands) else "") + _section(ones)
    return written.removeprefix("一") if written.startswith("一十") else written


def chinese_digits(digits: str) -> str:
    return "".join(DIGITS[int(digit)] for digit in digits)


FINANCIAL = str.maketrans("一二三四五六七八九十百千", "壹贰叁肆伍陆柒捌玖拾佰仟")


def financial(number: int) -> str:
    """The same as on a cheque: 壹拾伍, 贰佰零叁."""
    written = chinese(number)
    return ("一" + written if written.startswith("十") else written).translate(FINANCIAL)


def full_width(text: str) -> str:
    return text.translate({ord(c): ord(c) + 0xFEE0 for c in "0123456789.%"})


# ---- what is written and what it means -------------------------------------------------------------------------------


@dataclass(frozen=True)
class Number:
    """A written number: its value and how far 多 reaches above it (worth of the last non-zero written digit)."""

    text: str
    value: Exact
    place: Exact


@dataclass(frozen=True)
class Written:
    """A phrase and what it must be read as. `before` and `after` are the outer modifiers round `core`."""

    core: str
    kind: str
    value: Exact | None
    low: Exact | None
    high: Exact | None
    low_closed: bool
    high_closed: bool
    approximate: bool
    unit_text: str | None
    unit: str | None
    before: str = ""
    after: str = ""

    @property
    def text(self) -> str:
        return self.before + self.core + self.after


def _place(digits: str, last: int) -> Exact:
    """Worth of the last non-zero digit of `digits`, whose last one is worth 10**last."""
    zeros = len(digits) - len(digits.rstrip("0"))
    return Fraction(10) ** (last + (zeros if digits.strip("0") else 0))


SCALES = {"十": 1, "百": 2, "千": 3, "万": 4, "十万": 5, "百万": 6, "千万": 7, "亿": 8, "十亿": 9, "万亿": 12}
NEWS_SCALES = ("万", "百万", "千万", "亿", "万亿")

naturals = st.one_of(st.integers(2, 99), st.integers(2, 9999), st.integers(2, 10**8), st.integers(2, 10**12 - 1)).filter(lambda n: n > 1)


def plain(number: int) -> Number:
    return Number(str(number), Fraction(number), _place(str(number), 0))


@st.composite
def arabic(draw: st.DrawFn) -> Number:
    """40579, 1,100, ４０５７９."""
    number = plain(draw(naturals))
    how = draw(st.sampled_from(["plain", "grouped", "wide"]))
    text = {"plain": number.text, "grouped": f"{int(number.text):,}", "wide": full_width(number.text)}[how]
    return replace(number, text=text)


@st.composite
def decimals(draw: st.DrawFn) -> Number:
    """0.05, 3.5, ３．５, 1,100.9: at most four decimals, the last one not zero."""
    whole, digits = draw(st.integers(0, 99_999)), draw(st.from_regex(r"[0-9]{0,3}[1-9]", fullmatch=True))
    text = f"{whole:,}.{digits}" if whole > 999 and draw(st.booleans()) else f"{whole}.{digits}"
    if draw(st.booleans()) and "," not in text:
        text = full_width(text)
    return Number(text, Fraction(f"{whole}.{digits}"), Fraction(10) ** -len(digits))


@st.composite
def mixed_scales(draw: st.DrawFn) -> Number:
    """4.5万, 3.5千万, 2.3万亿, 12百万."""
    scale = draw(st.sampled_from(NEWS_SCALES))
    worth = Fraction(10) ** SCALES[scale]
    base = draw(st.one_of(st.integers(2, 9999).map(plain), decimals()))
    return Number(base.text + scale, base.value * worth, base.place * worth)


@st.composite
def chinese_integers(draw: st.DrawFn) -> Number:
    """四万五千三百二十一."""
    number = draw(naturals)
    return Number(chinese(number), Fraction(number), _place(str(number), 0))


@st.composite
def chinese_decimals(draw: st.DrawFn) -> Number:
    """三点一四, 四点五万."""
    whole, digits = draw(st.integers(0, 999)), draw(st.from_regex(r"[0-9]{0,3}[1-9]", fullmatch=True))
    scale = draw(st.sampled_from(["", "", "万", "亿"]))
    worth = Fraction(10) ** SCALES.get(scale, 0)
    value = Fraction(f"{whole}.{digits}")
    return Number(f"{chinese(whole)}点{chinese_digits(digits)}{scale}", value * worth, Fraction(10) ** -len(digits) * worth)


@st.composite
def financials(draw: st.DrawFn) -> Number:
    """叁仟伍佰."""
    number = draw(st.integers(11, 10**8))
    return Number(financial(number), Fraction(number), _place(str(number), 0))


numbers: st.SearchStrategy[Number] = st.one_of(arabic(), decimals(), mixed_scales(), chinese_integers(), chinese_decimals())


# ---- units from the tables -------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Unit:
    surface: str
    kind: str
    name: str


def _all_surfaces() -> dict[str, int]:
    count: dict[str, int] = {}
    for file in ("units.tsv", "classifiers.tsv"):
        for _, cells in rows(file):
            for surface in cells[0].split("|"):
                count[surface] = count.get(surface, 0) + 1
    for _, cells in rows("currencies.tsv"):
        for surface in (*cells[1].split("|"), *(part.partition("=")[0] for part in cells[3].split("|"))):
            count[surface] = count.get(surface, 0) + 1
    return count


_SURFACES = _all_surfaces()
# 一千克 is one kilogram: where a scale and the unit make another unit, the words have two readings.
_HANDS_SCALE = "十百千万亿兆"


def _own(surface: str) -> bool:
    """Whether a unit word has one reading, with any figure before it."""
    return (
        _SURFACES.get(surface) == 1
        and not any(scale + surface in _SURFACES for scale in _HANDS_SCALE)
        and surface[0] not in _HANDS_SCALE + DIGITS + "半点分两个多余来/%"
        and all("\u4e00" <= c <= "\u9fff" for c in surface)
    )


def _measures() -> list[Unit]:
    found = []
    for _, (surfaces, kind, _dimension, ucum, name, _factor, _offset, region, flags, *_rest) in rows("units.tsv"):
        if kind != "measure" or region or {"ambiguous", "classifier", "prefix"} & set(flags.split(",")):
            continue
        found += [Unit(surface, kind, name or ucum or surface) for surface in surfaces.split("|") if _own(surface)]
    return found


def _classifiers() -> list[Unit]:
    found = []
    for _, (surfaces, _group, _article, flags, *_rest) in rows("classifiers.tsv"):
        name, *_ = variants = surfaces.split("|")
        if not flags:
            found += [Unit(surface, "count", name) for surface in variants if _own(surface)]
    return found


def _currencies() -> list[Unit]:
    names = ((cells[0], cells[1].split("|")) for _, cells in rows("currencies.tsv"))
    return [Unit(name, "money", code) for code, listed in names for name in listed[:2] if _own(name)]


MEASURES, CLASSIFIERS, CURRENCIES = _measures(), _classifiers(), _currencies()
DAILY = [
    Unit("人", "count", "人"),
    Unit("例", "count", "例"),
    Unit("名", "count", "名"),
    Unit("辆", "count", "辆"),
    Unit("人次", "count", "人次"),
    Unit("吨", "measure", "t"),
    Unit("公里", "measure", "km"),
    Unit("平方米", "measure", "m2"),
    Unit("元", "money", "CNY"),
    Unit("美元", "money", "USD"),
    Unit("小时", "duration", "h"),
    Unit("天", "duration", "d"),
    Unit("倍", "multiple", "倍"),
    Unit("%", "percent", "%"),
]
units = st.one_of(st.sampled_from(DAILY), st.sampled_from(MEASURES), st.sampled_from(CLASSIFIERS), st.sampled_from(CURRENCIES))


# ---- phrases ---------------------------------------------------------------------------------------------------------


def point(core: str, kind: str, value: Exact, unit_text: str | None, unit: str | None, approximate: bool = False) -> Written:
    return Written(core, kind, value, value, value, True, True, approximate, unit_text, unit)


@st.composite
def plain_quantities(draw: st.DrawFn) -> Written:
    """A number and a unit: 4.5万管, 三百二十公里, 3,500美元."""
    number, unit = draw(numbers), draw(units)
    return point(number.text + unit.surface, unit.kind, number.value, unit.surface, unit.name)


@st.composite
def cheques(draw: st.DrawFn) -> Written:
    """叁仟伍佰元整: 整 is in span and core."""
    number, end = draw(financials()), draw(st.sampled_from(["", "整"]))
    return point(f"{number.text}元{end}", "money", number.value, "元", "CNY")


@st.composite
def percents(draw: st.DrawFn) -> Written:
    """58.5%, ５８．５％, 百分之九, 6.2‰, 七成, 七成五, 0.25个百分点, 30个基点, 八五折."""
    number = draw(st.one_of(decimals(), st.integers(2, 300).map(plain)))
    small = draw(
        st.one_of(
            st.integers(1, 300).map(lambda n: Number(chinese(n), Fraction(n), Fraction(1))),
            chinese_decimals().filter(lambda n: n.value < 1000),
        )
    )
    digit, more = draw(st.integers(2, 9)), draw(st.integers(1, 9))
    return draw(
        st.sampled_from(
            [
                point(number.text + "%", "percent", number.value, "%", "%"),
                point(number.text + "％", "percent", number.value, "％", "%"),
                point("百分之" + small.text, "percent", small.value, None, "%"),
                point(number.text + "‰", "percent", number.value, "‰", "‰"),
                point(f"{DIGITS[digit]}成", "percent", Fraction(digit), "成", "成"),
                point(f"{DIGITS[digit]}成{DIGITS[more]}", "percent", Fraction(10 * digit + more, 10), "成", "成"),
                point(f"{number.text}个百分点", "percent", number.value, None, "百分点"),
                point(f"{digit}0个基点", "percent", Fraction(digit * 10), None, "基点"),
                point(f"{digit}.{more}折", "percent", Fraction(10 * digit + more, 10), "折", "折"),
            ]
        )
    )


@st.composite
def fractions(draw: st.DrawFn) -> Written:
    """三分之一, 千分之五, 2/3: never a hundredth (that is per cent), nor 12/31, which is a date where nothing says otherwise."""
    below = draw(st.integers(2, 1000).filter(lambda n: n != 100))
    above = draw(st.integers(1, min(below - 1, 20)))
    a_date = below in (30, 31) and above <= 12
    core = draw(st.sampled_from([f"{chinese(below)}分之{chinese(above)}"] + [f"{above}/{below}"] * (not a_date)))
    return point(core, "fraction", Fraction(above, below), None, None)


@st.composite
def somewhat_more(draw: st.DrawFn) -> Written:
    """4000多名, 4.2万余人, 二十多家: open above, one place wide."""
    number = draw(
        st.one_of(
            st.integers(1, 99).map(lambda n: plain(n * 10)),
            st.integers(1, 99).map(lambda n: plain(n * 1000)),
            mixed_scales(),
            st.integers(2, 99).map(lambda n: Number(chinese(n * 10), Fraction(n * 10), _place(str(n * 10), 0))),
            st.integers(1, 99).map(lambda n: Number(chinese(n * 10**4), Fraction(n * 10**4), Fraction(10) ** 4 * _place(str(n), 0))),
        )
    )
    unit, more = draw(st.sampled_from(DAILY[:9])), draw(st.sampled_from("多余"))
    return Written(
        number.text + more + unit.surface,
        unit.kind,
        number.value,
        number.value,
        number.value + number.place,
        False,
        False,
        True,
        unit.surface,
        unit.name,
    )


RANGE_SIGNS = ("到", "至", "-", "—", "~", "～", "–")


@st.composite
def ranges(draw: st.DrawFn) -> Written:
    """3到5名, 5-10万元, 15%~30%, 三至五年, 二到四百人 (200 to 400): closed at both ends."""
    low = draw(st.integers(2, 500))
    high = low + draw(st.integers(1, 500))
    unit, sign = draw(st.sampled_from([u for u in DAILY if u.kind != "multiple"])), draw(st.sampled_from(RANGE_SIGNS))
    scale = draw(st.sampled_from(["", "", "万", "亿"]))
    worth = Fraction(10) ** SCALES.get(scale, 0)
    both = draw(st.booleans())
    if sign in "到至" and draw(st.booleans()):
        first, second = chinese(low), chinese(high)
        scale, worth = "", Fraction(1)
        if not both and high % 100 == 0 and low < high // 100:
            low *= 100
    else:
        first, second = str(low), str(high)
    core = f"{first}{(scale + unit.surface) if both else ''}{sign}{second}{scale}{unit.surface}"
    return Written(core, unit.kind, None, low * worth, high * worth, True, True, False, unit.surface, unit.name)


NEIGHBOURS = [(a, b) for a, b in zip(range(1, 9), range(2, 10), strict=True)]


@st.composite
def neighbours(draw: st.DrawFn) -> Written:
    """七八百人, 两三万元: two neighbouring digits, closed and approximate."""
    low, high = draw(st.sampled_from(NEIGHBOURS[1:]))
    scale = draw(st.sampled_from(["百", "千", "万", "亿"]))
    unit = draw(st.sampled_from([DAILY[0], DAILY[2], DAILY[8]]))
    worth = Fraction(10) ** SCALES[scale]
    core = f"{'两' if low == 2 else DIGITS[low]}{DIGITS[high]}{scale}{unit.surface}"
    return Written(core, unit.kind, None, low * worth, high * worth, True, True, True, unit.surface, unit.name)


@st.composite
def vague(draw: st.DrawFn) -> Written:
    """几十人 [20, 100), 数百名 [200, 1000), 十几家 (10, 20): no value."""
    unit = draw(st.sampled_from([DAILY[0], DAILY[2], DAILY[3], DAILY[8]]))
    if draw(st.booleans()):
        tens = draw(st.integers(1, 9))
        head = "十几" if tens == 1 else DIGITS[tens] + "十几"
        return Written(
            head + unit.surface, unit.kind, None, Fraction(10 * tens), Fraction(10 * tens + 10), False, False, True, unit.surface, unit.name
        )
    some, scale = (
        draw(st.sampled_from("几数")),
        draw(st.sampled_from(["十", "百", "千", "万", "十万", "百万", "千万", "亿", "十亿", "万亿"])),
    )
    worth = Fraction(10) ** SCALES[scale]
    return Written(some + scale + unit.surface, unit.kind, None, 2 * worth, 10 * worth, True, False, True, unit.surface, unit.name)


# ---- outer modifiers -------------------------------------------------------------------------------------------------

ABOVE = ("超过", "逾", "突破", "多于", "高于", "大于")
AT_LEAST = ("至少", "不少于", "不低于")
BELOW = ("不足", "低于", "少于", "未满")
AT_MOST = ("不超过", "至多", "最多", "不高于")
ALMOST = ("接近", "将近")
ABOUT = ("约", "大约")
AT_LEAST_AFTER, AT_MOST_AFTER, ABOUT_AFTER = ("以上", "及以上"), ("以下", "以内", "之内"), ("左右",)


def above(q: Written, word: str) -> Written:
    return replace(q, before=word, high=None, low_closed=False, high_closed=False)


def at_least(q: Written, word: str) -> Written:
    return replace(q, before=word, high=None, high_closed=False)


def below(q: Written, word: str) -> Written:
    return replace(q, before=word, low=None, low_closed=False, high_closed=False)


def at_most(q: Written, word: str) -> Written:
    return replace(q, before=word, low=None, low_closed=False)


def almost(q: Written, word: str) -> Written:
    return replace(below(q, word), approximate=True)


def about(q: Written, word: str) -> Written:
    return replace(q, before=word, approximate=True)


def behind(q: Written) -> Written:
    """The same modifier behind the figure: 65%以上."""
    return replace(q, before="", after=q.before)


@st.composite
def modified(draw: st.DrawFn, base: st.SearchStrategy[Written]) -> Written:
    """An outer modifier, left or right, round a figure that is one point."""
    q = draw(base)
    left: Sequence[tuple[Callable[[Written, str], Written], tuple[str, ...]]] = (
        (above, ABOVE),
        (at_least, AT_LEAST),
        (below, BELOW),
        (at_most, AT_MOST),
        (almost, ALMOST),
        (about, ABOUT),
    )
    right: Sequence[tuple[Callable[[Written, str], Written], tuple[str, ...]]] = (
        (at_least, AT_LEAST_AFTER),
        (at_most, AT_MOST_AFTER),
        (about, ABOUT_AFTER),
    )
    if draw(st.booleans()):
        apply, words = draw(st.sampled_from(left))
        return apply(q, draw(st.sampled_from(words)))
    apply, words = draw(st.sampled_from(right))
    return behind(apply(q, draw(st.sampled_from(words))))


@st.composite
def blurred(draw: st.DrawFn) -> Written:
    """约 before a figure that has bounds of its own: 约4000多人, 约3到5人: the inner bounds stay."""
    return about(draw(st.one_of(somewhat_more(), ranges(), neighbours(), vague())), draw(st.sampled_from(ABOUT)))


points = st.one_of(plain_quantities(), percents(), fractions())
quantities: st.SearchStrategy[Written] = st.one_of(
    plain_quantities(), percents(), fractions(), cheques(), somewhat_more(), ranges(), neighbours(), vague(), modified(points), blurred()
)

# ---- text around ------------------------------------------------------------------------------------------------------

BEFORE = (
    "",
    "据统计，",
    "记者获悉，今天共有",
    "其中：",
    "（",
    "“",
    "😀",
    "𠮷野家的",
    "以上是概述。\n　　",
    "目前为",
    "该市\u200b达",
    "\ufeff",
    "\r\n",
)
AFTER = ("", "。", "，其余不详。", "；此外没有更多消息", "）", "”", "\n", "\r\n下文如下", "😀", "！", "\u200b。", "…")
surroundings = st.tuples(st.sampled_from(BEFORE), st.sampled_from(AFTER))

any_text = st.one_of(
    st.text(max_size=60),
    st.text(alphabet=st.characters(), max_size=60),  # lone surrogates too
    st.text(alphabet=NUMERAL_ALPHABET, max_size=60),
    st.lists(
        st.sampled_from(
            [
                *BEFORE,
                *AFTER,
                "超",
                "近",
                "约",
                "第",
                "号",
                "年",
                "月",
                "点",
                "百分之",
                "\n",
                "\ud83d",
                "\x00",
                "3",
                "一",
                "万",
                "元",
                "个半",
                "以上",
                "－",
                "：",
                "1,",
            ]
        ),
        max_size=30,
    ).map("".join),
)

_TOLD = (
    "4月10日，吉林省卫健委主任李明在长春介绍，全省累计报告阳性感染者6万例，其中重症3例。",
    "记者从北京国贸商圈获悉，五一假期日均客流约12万人次，同比增长两成多。",
    "她在德国慕尼黑举行的决赛中以2分03秒夺冠，“比去年快了1秒”。",
    "据《人民日报》报道，公司拟在纽约市投资3.5亿美元（约合25亿元），预计明年投产。",
)
_BREAKING = ("\ud800", "\udc00", "\ud83d", "\n", "\r\n", "\x00", "\u200b", "\ufeff", " ", "\u3000", "”", "（", "）", "《", "。")


@st.composite
def broken_texts(draw: st.DrawFn) -> str:
    """A sentence of news into which characters fell that break words, names and pairs of marks."""
    text = draw(st.sampled_from(_TOLD))
    for _ in range(draw(st.integers(0, 6))):
        at = draw(st.integers(0, len(text)))
        text = text[:at] + draw(st.sampled_from(_BREAKING)) + text[at:]
    return text


# ---- Simplified and Traditional -----------------------------------------------------------------------------------------

_TRADITIONAL: dict[str, list[str]] = {}
for _, (_written, _read, _why) in rows("folds.tsv"):
    if _why == "traditional":
        _TRADITIONAL.setdefault(_read, []).append(_written)


@st.composite
def traditional_of(draw: st.DrawFn, text: str) -> str:
    """The same text with Traditional characters, each one of those that are read as the Simplified one."""
    return "".join(draw(st.sampled_from(_TRADITIONAL[c])) if c in _TRADITIONAL else c for c in text)


def folded(text: str | None) -> str | None:
    return None if text is None else text.translate(FOLDS)


def exact(number: Decimal | Fraction | None) -> Fraction | None:
    return None if number is None else Fraction(number)
