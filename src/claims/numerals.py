"""Written numerals to exact values; the only module that knows cn2an.

    NUMERAL  := WHOLE [点 DIGITS SCALE*] [多|余|来|几 SCALE*]     四点五万, 1200多万, 三十几万
              | [好]几|数 SCALE*                                  几十, 数百万
              | [WHOLE] DIGIT DIGIT SCALE*                        七八百, 四十五六 (neighbours: a range)
              | SCALE+                                            万, 千万 (worth one of it)
    WHOLE    := sections of 千 百 十 joined by 万 亿, digits in Arabic or Chinese, last place elided or not

What comes back knows its value or its bounds, the worth of the last written place (`resolution`: what a rounding may
hide) and of the last non-zero written digit (`place`: how far 多 reaches). Source of the vague forms: GB/T 15835-2011.
"""

from __future__ import annotations

import re
from decimal import Context, Decimal, Inexact, InvalidOperation
from functools import cache, lru_cache
from importlib import import_module
from typing import Literal, NamedTuple

Shape = Literal["arabic", "chinese", "digits", "scale", "vague", "range"]

# A numeral has 64 digits and a dozen scale characters at most: 400 digits hold every product. Inexact is an error.
EXACT = Context(prec=400, traps=[Inexact, InvalidOperation])
LONGEST = 64

SCALES = {"十": 1, "百": 2, "千": 3, "万": 4, "亿": 8, "兆": 12}
FINANCIAL = str.maketrans("壹贰叁参肆伍陆柒捌玖拾佰仟", "一二三三四五六七八九十百千")
_DIGITS = {c: i for i, c in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2, "幺": 1, "俩": 2, "仨": 3}
_TENS = str.maketrans({"廿": "二十", "卅": "三十", "卌": "四十"})
_SUPERSCRIPT = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺", "0123456789-+")
VULGAR = {"½": "0.5", "¼": "0.25", "¾": "0.75", "⅛": "0.125", "⅜": "0.375", "⅝": "0.625", "⅞": "0.875", "⅕": "0.2", "⅖": "0.4"}

_D = "[一二两三四五六七八九]"
_TEN = f"(?:{_D}?十|[廿卅卌])"
_BELOW_100 = f"(?:{_TEN}{_D}?|{_D})"
_BELOW_1000 = f"(?:{_D}百(?:[零〇]{_BELOW_100}|{_BELOW_100})?|{_BELOW_100})"
_SECTION = f"(?:{_D}千(?:[零〇]{_BELOW_100}|{_BELOW_1000})?|{_BELOW_1000})"
_NO_SCALE = "(?![十百千万亿])"
_BELOW_YI = f"(?:{_SECTION}万[零〇]?{_SECTION}|{_SECTION}[百千]?万?)"
_BELOW_ZHAO = f"(?:{_BELOW_YI}[万亿]?亿(?:[零〇]?{_BELOW_YI}{_NO_SCALE})?|{_SECTION}万{{1,2}}(?:[零〇]?{_SECTION}{_NO_SCALE})?|{_SECTION}(?:[百千]?[万亿]{{1,2}}|百)?)"
_WHOLE = f"(?:{_SECTION}万?兆(?:[零〇]?{_BELOW_ZHAO})?|{_BELOW_ZHAO})"
_BIG = r"[十百千万亿兆]"
_PAIRS = "(?:一二|一两|两三|二三|三四|四五|五六|六七|七八|八九|三五|三两)"


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """The numeral patterns, Arabic and Chinese; compiled with the first numeral, for it takes a third of the import."""
    arabic = re.compile(
        rf"""
        (?: \d{{1,3}}(?:,\d{{3}}){{1,20}}+(?![\d,]) | \d{{1,3}}(?:\u2009\d{{3}}){{1,20}}+(?!\d) | \d{{1,80}}+ )  # 1,100  2 748 456  40579
        (?: [.·]\d{{1,80}}+(?:\u2009\d{{1,3}}){{0,20}}+ )?+                                     # .9  .141 592
        [{"".join(VULGAR)}]?+                                                                  # 5½
        (?: \ ?[×xX]\ ?10 (?: \^[-+]?\d{{1,3}} | -\d{{1,2}} | [⁻⁺]?[⁰¹²³⁴⁵⁶⁷⁸⁹]{{1,3}} ) )?+    # ×10⁶  x10^-5  ×10-6 (superscript lost)
        (?: \ ?{_BIG}{{1,4}}+
            (?: 零?(?:\d,\d{{3}}|\d{{1,8}}+)(?:\.\d{{1,8}}+)?{_BIG}{{1,3}}+ ){{0,3}}+               # 3亿2000万, 1亿2,345万
            (?: (?:\d{{4}}\.\d{{1,4}}+|\d,\d{{3}}|零\d{{1,4}}|\d{{1,4}})(?![\d.,%年月日号时:-]|{_BIG})                          # 3万4000, 14万7,253, 1百01
              | 零?{_SECTION}{_BIG}{{0,2}} )?                                                  # 14万一, 1亿零五百
        )?
        """,
        re.VERBOSE,
    )
    chinese = re.compile(
        rf"""
        (?P<vague> 百十[万亿]{{0,2}}+(?![零〇一二三四五六七八九百千万亿兆]) | (?:百八十|千八百|万八千)(?![零〇一二三四五六七八九十百千万亿兆多余几来])  # 百十 百八十
          | {_D}?十几{_D}十(?![零〇一二三四五六七八九百千]) | 好?几{_BIG}{{0,4}}+ | 数{_BIG}{{1,4}}+ | 数 )                                  # 几 好几 数百万
      | (?P<range> (?: {_SECTION}(?<=[十百千]) | {_SECTION}万 )? {_PAIRS} {_BIG}{{0,4}}+ (?![零〇一二三四五六七八九]) )  # 四十五六 七八百
      | (?P<digits> [零〇一二三四五六七八九幺]{{2,70}}+ (?:点[零〇一二三四五六七八九]{{1,70}}+)?+ (?!{_BIG}) )  # 二〇二二
      | (?P<chinese> (?: 百十{_D} | {_WHOLE} | [零〇一二三四五六七八九]{{1,70}} ) (?:点[零〇一二三四五六七八九]{{1,70}}+{_BIG}{{0,3}}+)?+ | 零 | [俩仨] )
      | (?P<scale> (?=[百千万亿兆]) [百千]?+万{{0,2}}+亿?+兆?+ (?![百万亿]) )                       # 百万; the 千 of 百万千瓦 is its unit's
        """,
        re.VERBOSE,
    )
    return arabic, chinese


# A run with a financial character in it: 叁仟, 两仟, 七十八万五佰零六.
_FINANCIAL_RUN = re.compile(
    r"[零〇一二三四五六七八九十百千万亿两点]{0,30}(?:[壹贰叁肆伍陆柒捌玖拾佰仟]|参(?=[拾佰仟万亿]))[壹贰叁参肆伍陆柒捌玖拾佰仟零〇一二三四五六七八九十百千万亿两点]{0,40}"
)
_FINANCIAL = re.compile("[壹贰叁参肆伍陆柒捌玖拾佰仟]")
_BEHIND_FINANCIAL = frozenset(["", "元", "圆", "角", "分"])
"""Behind one of these (or at the text's end) a single financial character is a numeral: 陆元, not 陆地."""
# 收拾 捡拾 大陆 登陆 队伍 放肆: there the character is no numeral.
_BEFORE_FINANCIAL = frozenset("收捡朝大登着内离上队入退落放行采")
_COUNTED = frozenset("个天年次名位件条家岁米块句人月载倍周日夜秒里吨元支只张杯碗瓶套台辆篇首颗步口层间场部份期代集站遍趟回声段处把种类成")
_MORE = "多余来"
_TAIL_START = frozenset(_MORE + "几数")
"""What `_TAIL` may begin with."""
_TAIL = re.compile(rf"(?P<word>[{_MORE}]|几(?!内亚)|(?<=十)数(?=[{''.join(sorted(_COUNTED))}万亿]))\ ?(?P<scale>{_BIG}{{0,4}}+)")
_APART_SCALE = re.compile(r"个[亿]|\ [万亿]{1,2}")


NUMERAL_GOES_ON = frozenset(",.·\u2009×xX 十百千万亿兆多余来几把½¼¾⅛⅜⅝⅞⅕⅖零")
"""What may follow a run of Arabic digits and belong to the numeral."""
CHINESE_GOES_ON = frozenset("点多余来几把 年月日号时季世/")
"""What may follow a Chinese digit and belong to the numeral or make a date of it."""


class Numeral(NamedTuple):
    """A written figure: its value, or bounds where the words give only those."""

    shape: Shape
    value: Decimal | None
    low: Decimal
    high: Decimal
    closed: bool = True
    high_closed: bool = True
    approximate: bool = False
    resolution: Decimal | None = None
    place: Decimal = Decimal(1)
    elided: bool = False
    """The last digit stands for the next lower place: 一百二, 三万五."""


class _Part(NamedTuple):
    """A stretch of a numeral: value, worth of its last written place, worth of its last non-zero digit."""

    value: Decimal
    resolution: Decimal
    place: Decimal
    elided: bool = False


@cache
def power(exponent: int) -> Decimal:
    """Ten to the `exponent`, exactly: `power(4)` is 10000."""
    return Decimal((0, (1,), exponent))


def read_digits(text: str) -> int:
    """Digits one by one, of either script: 七八 is 78, whatever else two neighbours may mean."""
    return int("".join(c if c.isascii() else str(_DIGITS[c]) for c in text))


def find_numeral(text: str, start: int) -> tuple[int, Shape] | None:
    """Where the numeral that starts at `start` of a folded text ends, and its shape; None where there is none.

    >>> find_numeral("四万五千三百二十一人", 0), find_numeral("1,100.9亿元", 0), find_numeral("三十万三十万", 0)
    ((9, 'chinese'), (8, 'arabic'), (3, 'chinese'))
    """
    first = text[start]
    if "0" <= first <= "9" or first in VULGAR:
        match = _patterns()[0].match(text, start) if first not in VULGAR else re.compile("[½¼¾⅛⅜⅝⅞⅕⅖]").match(text, start)
        if match is None:
            return None
        end = match.end() - (text[match.end() - 1] == "两")  # 20万两: the unit of mass
        return _with_tail(text, end), "arabic"
    run = _FINANCIAL_RUN.match(text, start)
    if run is not None and _FINANCIAL.search(text, start, start + LONGEST):
        if first in _FINANCIAL_ONLY and text[start - 1 : start] in _BEFORE_FINANCIAL and start:
            return None
        if len(run[0]) == 1 and not (text[run.end() : run.end() + 1] in _BEHIND_FINANCIAL or text[start - 1 : start] == "之"):
            return None
        match = _patterns()[1].match(run[0].translate(FINANCIAL))
    else:
        run = None
        match = _patterns()[1].match(text, start)
    if match is None:
        return None
    shape: Shape = match.lastgroup  # type: ignore[assignment]
    end = match.end() + (start if run is not None else 0)
    if end - start > 1 and text[end - 1] == "两" and not (shape == "range" and text[end : end + 1] in _COUNTED and text[end : end + 1]):
        end -= 1  # 一百两, 三两: the unit of mass; but 三两个
    if shape in ("chinese", "scale") or match[0] == "百十":
        end = _with_tail(text, end)
    return end, shape


_FINANCIAL_ONLY = frozenset("壹贰叁参肆伍陆柒捌玖拾佰仟")


def _with_tail(text: str, end: int) -> int:
    """Past 多 余 来 几 and the scale behind it (1200多万), past 把 (千把), 个 in 三个亿, a blank in 二十 亿."""
    after = text[end : end + 1]
    if after in ("个", " ") and (big := _APART_SCALE.match(text, end)) is not None:
        end = big.end()
        after = text[end : end + 1]
    match = _TAIL.match(text, end) if after in _TAIL_START else None
    if match is None:
        return end + 1 if after == "把" and text[end - 1] in "百千万" else end
    if match["word"] == "多" and text[match.end() : match.end() + 1] == "半" and text[end - 1] not in "十百千万亿0":  # 一多半
        return end
    if match["word"] == "来" and not match["scale"] and text[end - 1] not in "十百千万亿0":
        return end
    if match["word"] == "几" and text[end - 1] not in "十百千万亿0":
        return end
    return match.end()


_ARABIC = re.compile(r"(?P<digits>[0-9]+(?:,[0-9]{3})*(?:\.(?P<decimals>[0-9]+))?)(?P<scale>万?亿?)")


@lru_cache(maxsize=8192)
def read_numeral(text: str) -> Numeral | None:
    """The numeral that the whole of `text` (folded) is; None where it is none or has more than 64 digits.

    >>> read_numeral("4.5万").value, read_numeral("三千五").value, read_numeral("一万五千亿").value
    (Decimal('45000'), Decimal('3500'), Decimal('1500000000000'))
    >>> read_numeral("1200多万").high, read_numeral("几十").high, read_numeral("十七八").low
    (Decimal('13000000'), Decimal('100'), Decimal('17'))
    """
    if len(text) <= LONGEST and (plain := _ARABIC.fullmatch(text)) is not None:
        return _arabic_numeral(*plain.groups(""))
    text = text.replace(" ", "").replace("个", "").translate(FINANCIAL)
    if not text or len(text) > 2 * LONGEST or (len(text) > LONGEST and sum(c in "0123456789" for c in text) > LONGEST):
        return None
    numeral = _read(text)
    if numeral is None:
        return None
    return numeral._replace(
        value=None if numeral.value is None else tidy(numeral.value),
        low=tidy(numeral.low),
        high=tidy(numeral.high),
        resolution=None if numeral.resolution is None else tidy(numeral.resolution),
        place=tidy(numeral.place),
    )


def _arabic_numeral(written: str, decimals: str, scale: str) -> Numeral:
    """15, 4.50, 1,200万: most numerals of a text are no more than digits and a scale."""
    written = written.replace(",", "")
    exponent = sum(SCALES[c] for c in scale)
    value = Decimal(written)
    if exponent:
        value = tidy(EXACT.multiply(value, power(exponent)))
    resolution, place = _places(written.replace(".", ""), exponent - len(decimals))
    return Numeral("arabic", value, value, value, resolution=resolution, place=place)


def _places(digits: str, last: int) -> tuple[Decimal, Decimal]:
    """The worth of the last of digits, which stands at ten to the `last`, and of the last that is not zero."""
    significant = digits.rstrip("0")
    zeros = len(digits) - len(significant) if significant else 0
    return _worth(last), _worth(last + zeros)


@cache
def _worth(exponent: int) -> Decimal:
    return tidy(power(exponent))


_OR_SO = {"百八十": (Decimal(80), Decimal(100)), "千八百": (Decimal(800), Decimal(1000)), "万八千": (Decimal(8000), Decimal(10000))}
"""A round number or a little less: 百八十人 are 80 to 100."""


def _read(text: str) -> Numeral | None:
    if text[:2] == "百十":  # 百十五 leaves out the 一 of 一百
        return _plain("一" + text) if text[2:] in _DIGITS else _hundred_odd(text[2:])
    if text[0] in "好几数":
        return _vague(text)
    if "十几" in text[:3] and text[-1] == "十":
        return _between_tens(text)
    if text in _OR_SO:
        low, high = _OR_SO[text]
        return Numeral("vague", None, low, high, True, True, True, None, low)
    if "几" in text or "数" in text:  # 十数人 is 十几人
        return _some_above(text.replace("数", "几"))
    if text[-1] == "把":
        return _hundreds_or_so(text)
    if (match := re.search(r"[多余来]", text)) is not None:
        return _more_than(text, match.start())
    if (pair := _pair(text)) is not None:
        return pair
    return _plain(text)


def _between_tens(text: str) -> Numeral | None:
    """十几二十, 二十几三十: between the tens."""
    head, _, tail = text.partition("几")
    low, high = _whole(head), _whole(tail)
    if low is None or high is None or low.value >= high.value:
        return None
    return Numeral("vague", None, low.value, high.value, False, True, True, None, low.place)


def _hundred_odd(tail: str) -> Numeral | None:
    """百十人, 百十万人: a hundred, give or take [100, 120); 百十来人 says that it is more (110, 120)."""
    scale = _scale(tail.lstrip("多余来几"))
    if scale is None:
        return None
    more = tail[:1] != "" and tail[0] in "多余来几"
    low, high = (EXACT.multiply(Decimal(n), scale) for n in (110 if more else 100, 120))
    return Numeral("vague", None, low, high, not more, False, True, None, EXACT.multiply(Decimal(10), scale))


def _plain(text: str) -> Numeral | None:
    part = _whole(text)
    if part is None:
        return None
    shape: Shape = "arabic" if "0" <= text[0] <= "9" or text[0] in VULGAR else "chinese"
    if all(c in SCALES for c in text) and text[0] != "十":
        shape = "scale"
    elif shape == "chinese" and len(text) > 1 and all(c in _DIGITS for c in text.replace("点", "")):
        shape = "digits"
    return Numeral(shape, part.value, part.value, part.value, resolution=part.resolution, place=part.place, elided=part.elided)


def _more_than(text: str, at: int) -> Numeral | None:
    """4000多, 1200多万, 三十万多亿: open at both ends, one place wide."""
    base, scale = _whole(text[:at]), _scale(text[at + 1 :])
    if base is None or scale is None:
        return None
    low = EXACT.multiply(base.value, scale)
    step = EXACT.multiply(base.place, scale)
    return Numeral(_shape_of(text), low, low, EXACT.add(low, step), False, False, True, EXACT.multiply(base.resolution, scale), step)


def _some_above(text: str) -> Numeral | None:
    """十几 (10, 20), 三十几万 (30万, 40万), 一百几十 (100, 200): no value, open at both ends."""
    head, _, tail = text.partition("几")
    base, scale = _whole(head), _scale(tail)
    if base is None or scale is None:
        return None
    unit = base.place
    if tail and tail[0] in "十百千" and power(SCALES[tail[0]]) < unit:  # 一百几十: the tail is a lower place, no factor
        scale = Decimal(1)
    low = EXACT.multiply(base.value, scale)
    step = EXACT.multiply(unit, scale)
    return Numeral("vague", None, low, EXACT.add(low, step), False, False, True, None, step)


def _vague(text: str) -> Numeral | None:
    """几 [2, 10), 数百 [200, 1000), 好几万 [20000, 100000)."""
    scale = _scale(text.lstrip("好")[1:])
    if scale is None:
        return None
    return Numeral("vague", None, EXACT.multiply(Decimal(2), scale), EXACT.multiply(Decimal(10), scale), True, False, True, None, scale)


def _hundreds_or_so(text: str) -> Numeral | None:
    """千把 (1000, 2000)."""
    scale = _scale(text[:-1])
    return None if scale is None else Numeral("vague", None, scale, EXACT.multiply(scale, Decimal(2)), False, False, True, None, scale)


@cache
def _pair_pattern() -> re.Pattern[str]:
    return re.compile(rf"(?P<head>(?:{_SECTION}(?<=[十百千])|{_SECTION}万)?)(?P<pair>{_PAIRS})(?P<scale>{_BIG}{{0,4}})\Z")


def _pair(text: str) -> Numeral | None:
    """七八百 [700, 800], 四十五六 [45, 46], 一两百 [100, 200]: two neighbouring digits are a range."""
    match = _pair_pattern().match(text)
    if match is None:
        return None
    scale = _scale(match["scale"])
    head = _whole(match["head"]) if match["head"] else _Part(Decimal(0), Decimal(1), Decimal(1))
    if scale is None or head is None:
        return None
    low_digit, high_digit = (_DIGITS[c] for c in match["pair"])
    if low_digit > high_digit:  # 三两个 is two or three
        low_digit, high_digit = high_digit, low_digit
    # 十七八万: the scale belongs to the head too; 一百二三十: the head already has its places
    if not match["scale"] and head.value and head.place > 10:  # 一万六七, 一百二三
        scale = EXACT.divide(head.place, Decimal(10))
    above = head.value and head.place > scale
    base = head.value if above else EXACT.multiply(head.value, scale)
    low, high = (EXACT.add(base, EXACT.multiply(Decimal(d), scale)) for d in (low_digit, high_digit))
    return Numeral("range", None, low, high, approximate=True, place=scale)


def _shape_of(text: str) -> Shape:
    return "arabic" if "0" <= text[0] <= "9" else "chinese"


def _scale(text: str) -> Decimal | None:
    """The product of scale characters: 十万 is 100000, the empty string 1."""
    if any(c not in SCALES for c in text):
        return None
    return power(sum(SCALES[c] for c in text))


def _whole(text: str) -> _Part | None:
    """The value of a numeral without modifiers, split at its highest scale from the right."""
    text = text.translate(_TENS)
    if not SCALES.keys().isdisjoint(text):
        text = text.replace("〇", "零")
    if "点" in text:
        return _decimal(text)
    for big in "兆亿万":
        at = text.rfind(big)
        if at >= 0:
            return _split(text, at, SCALES[big])
    if text and text[0] not in "0123456789" and text[0] not in VULGAR:
        return _chinese_section(text)
    for small in "千百十":
        at = text.find(small)
        if at >= 0:
            return _split(text, at, SCALES[small])
    return _arabic(text)


def _split(text: str, at: int, exponent: int) -> _Part | None:
    """HEAD scale TAIL: HEAD is 1 where it is missing, a single bare digit as TAIL is the next lower place."""
    head = _whole(text[:at]) if at else _Part(Decimal(1), Decimal(1), Decimal(1))
    if head is None:
        return None
    worth = power(exponent)
    value = EXACT.multiply(head.value, worth)
    tail_text = text[at + 1 :]
    if not tail_text:
        return _Part(value, EXACT.multiply(head.resolution, worth), EXACT.multiply(head.place, worth))
    if len(tail_text) == 1 and tail_text not in "零〇0" and tail_text in "123456789一二两三四五六七八九" and exponent > 1:
        lower = power(exponent - 1)
        digit = Decimal(int(tail_text) if tail_text.isascii() else _DIGITS[tail_text])
        return _Part(EXACT.add(value, EXACT.multiply(digit, lower)), lower, lower, elided=True)
    tail = _whole(tail_text.lstrip("零") or "零")
    if tail is None or tail.value >= worth:
        return None
    return _Part(EXACT.add(value, tail.value), tail.resolution, tail.place, tail.elided)


def _decimal(text: str) -> _Part | None:
    """四点五万: whole, point, digits one by one, scale."""
    whole_text, _, rest = text.partition("点")
    fraction_text = rest.rstrip("十百千万亿兆")
    whole, scale = _whole(whole_text), _scale(rest[len(fraction_text) :])
    if whole is None or scale is None or not fraction_text or any(c not in _DIGITS for c in fraction_text):
        return None
    digits = "".join(str(_DIGITS[c]) for c in fraction_text)
    value = EXACT.add(whole.value, Decimal(f"0.{digits}"))
    resolution = EXACT.multiply(power(-len(digits)), scale)
    return _Part(EXACT.multiply(value, scale), resolution, resolution)


_SCIENTIFIC = re.compile(r"(?P<mantissa>[^×xX]+)[×xX]10\^?(?P<exponent>[-+]?\d+)\Z")


def tidy(number: Decimal) -> Decimal:
    """The same number without a positive exponent: 6E+4 becomes 60000; written decimals stay as they are.

    >>> tidy(Decimal("6E+4")), tidy(Decimal("5.130"))
    (Decimal('60000'), Decimal('5.130'))
    """
    exponent = number.as_tuple().exponent
    return Decimal(int(number)) if isinstance(exponent, int) and exponent > 0 else number


def _arabic(text: str) -> _Part | None:
    """1,100.9, ３·５, 5½, 4.3×10⁶: digits to value, worth of the last digit, worth of the last non-zero one."""
    extra = Decimal(0)
    if text and text[-1] in VULGAR:
        extra, text = Decimal(VULGAR[text[-1]]), text[:-1] or "0"
    exponent = 0
    if "×" in text or "x" in text or "X" in text:
        match = _SCIENTIFIC.match(text.translate(_SUPERSCRIPT))
        if match is None:
            return None
        text, exponent = match["mantissa"], int(match["exponent"])
        if abs(exponent) > LONGEST:
            return None
    text = text.replace(",", "").replace("\u2009", "").replace("·", ".")
    if not text.isascii() or not text.replace(".", "", 1).isdigit():
        return None
    number = Decimal(text).scaleb(exponent, EXACT)
    if extra:
        return _Part(EXACT.add(number, extra), power(extra.as_tuple().exponent), Decimal(1))
    _, _, decimals = text.partition(".")
    return _Part(number, *_places(text.replace(".", ""), exponent - len(decimals)))


def _chinese_section(text: str) -> _Part | None:
    """A Chinese numeral below 万, or digits one by one: 二〇二二, 三千五, 一千零五."""
    if all(c in _DIGITS for c in text):
        return _Part(Decimal("".join(str(_DIGITS[c]) for c in text)), Decimal(1), Decimal(1))
    elided = len(text) > 1 and text[-1] in _DIGITS and text[-2] in "百千"
    body = (text[:-1] if elided else text).replace("两", "二").replace("〇", "零")
    value = _by_cn2an(body)
    if value is None:
        return None
    last = power(SCALES.get(text[-2], 0) - 1) if elided else power(SCALES.get(text[-1], 0))
    whole = EXACT.add(value, EXACT.multiply(Decimal(_DIGITS[text[-1]]), last)) if elided else value
    return _Part(whole, last, last, elided)


@cache
def _cn2an() -> type:
    """cn2an takes 0.1 s to import, so it is loaded with the first numeral that needs it."""
    return import_module("cn2an").cn2an  # type: ignore[no-any-return]


def _by_cn2an(text: str) -> Decimal | None:
    """A plain Chinese numeral below 万 by cn2an, which reads those exactly; None where it refuses."""
    if text in ("百", "千"):
        text = "一" + text
    try:
        return Decimal(int(_cn2an()(text, "normal")))
    except (ValueError, KeyError, IndexError):
        return None
