"""Reads the figure at a numeral: its unit, what follows the unit, a range, a fraction, a ratio.

Each function takes the source and a phrase that it extends, or a place; each starts with a guard on one character.
"""

from __future__ import annotations

import re
from decimal import Decimal
from fractions import Fraction

from claims.entries import Modifier, Unit
from claims.numerals import EXACT, Numeral, find_numeral, read_numeral
from claims.phrases import Member, Phrase, Source

NUMERAL_START = frozenset("0123456789零〇一二三四五六七八九十百千万亿兆两几数廿卅卌壹贰叁参肆伍陆柒捌玖拾佰仟好")
BEHIND_UNIT = frozenset("半多余来零又加/每整正") | NUMERAL_START
"""What may follow a unit and still belong to the figure."""
RANGE_START = frozenset("到至~-— 与和及±")

_RANGE = re.compile(r"\ ?(?:到|至|~|-{1,2}|—{1,2})\ ?(?=[-+]?[\d一二三四五六七八九十百千万亿两几数半上零负第$¥€£]|(?:HK|US|NT)\$\d)")
_BETWEEN = re.compile(r"(?:与|和|及)(?=\d)")
_TOLERANCE = re.compile(r"\ ?±\ ?(?=\d)")
_RATIO = re.compile(r"(?:\ ?[:：比]\ ?(?:\d{1,6}(?:\.\d{1,4})?|[零〇一二三四五六七八九十百千两]{1,4})){1,6}")
_CAPTIONED = frozenset("图表附注例题问答节章篇栏Qq")
_NOT_AFTER_RATIO = re.compile("[较年%:：A-Za-z快慢高低大小多少强弱好差贵早晚-]")
_SLASH = re.compile(r"(\d{1,4})/(\d{1,6})(?![\d/.A-Za-z])")
_SHARE_BEFORE = re.compile(r"(?:[占约近超过足仅只达中]|不到)$")
_NOT_AFTER_HALF = frozenset("山径岛夜数价路途身载信疑推决夏生百千子场段晌拍空")
_NOT_AFTER_PORTION = frozenset("成自导熟干透职专公年月小天个价")
_CLAUSE_ENDS = frozenset(["", *"，。！？、；：,!?;:）)”」』》…的 \n\r\t"])
_ENDS_CLAUSE = frozenset(["", *"，。！？；：,!?;:）)…\n"])
_BEFORE_THE_LAST = frozenset("前上这那")
"""Behind 前一周 and 上一年 stands a 多 that compares: 比前一周|多40套."""
_SPELLS = ("赛季", "疗程", "回合", "身位", "街区", "车道", "标准箱", "足球场", "篮球场")
"""Things counted of which there may be a half: 一个半|赛季."""
_NOT_A_BIT = (
    *(f"多{behind}" for behind in "样少云种次个名处项元媒地家国省市方数所位只部场条支轮座架倍半么久于岁层边维款城台件起例期"),
    *("多功能", "多重", "多人参", "余下", "余种", "余名", "余人", "余家"),
)
"""Behind a length of time or a measure these speak of several others: 未来3天|多地有雨."""
_DECIMAL_UNITS = frozenset(["米", "块", "毛", "成", "秒", "元", "丈", "尺", "斤", "度"])
_DECIMALS = re.compile(r"(?:[0-9]{1,2}|[一二三四五六七八九]{1,2})(?!\d)")
_COINS = re.compile("[1-9一二三四五六七八九]分")
_SECOND_END = re.compile(r"[到至~—-]{1,2}[\d一二两三四五六七八九十]{1,2}(?P<unit>[^\d一二三四五六七八九])[\d一二三四五六七八九]{1,2}")
_MEMBER_DECIMALS = re.compile(r"[0-9]{1,3}(?![\d.%:：年月日])")
_NO_DECIMALS_BEFORE = frozenset("十百千万亿.%年月日点时分倍个、~至到-零两〇")
_SMALLER = {
    "h": ("min", "s"), "min": ("s",), "d": ("h", "min"), "a": ("mo", "d"), "mo": ("d",), "wk": ("d", "h"), "岁": ("mo", "d", "月龄", "日龄"),
    "斤": ("两", "钱"), "两": ("钱",), "km": ("m",), "m": ("cm", "dm", "mm"), "kg": ("g",), "[ft_i]": ("[in_i]",), "deg": ("'",), "丈": ("尺",), "尺": ("寸",), "亩": ("分地",),
}  # fmt: skip
"""For a unit, those that may follow it in a compound quantity."""
_PLUS = re.compile(r"\+(?![\d+=A-Za-z×*/_-])")
_SOMEWHAT_MORE = Modifier("多", "right", "over", True)
_MORE_THAN = Modifier("+", "right", "ge", False)
_LATIN_SCALE = {"w": "万", "W": "万", "k": "千", "K": "千"}
_LATIN_SCALED = str.maketrans(_LATIN_SCALE)
_LATIN_END = re.compile(r"[wWkK](?![A-Za-z0-9])")
_ENGLISH_SCALE = re.compile("(?:[KkMBT]|bn|mn|tn)(?![A-Za-z0-9])")
_ENGLISH_SCALES = {"K": "千", "k": "千", "M": "百万", "mn": "百万", "B": "十亿", "bn": "十亿", "T": "万亿", "tn": "万亿"}
_SCALE_OR_UNIT = frozenset("kKMBTbmt")
_PAY = re.compile(
    "薪|工资|收入|花费|花掉|开销|租金|房租|月租|月供|费用|到手|学费|落地|提车|挣|超|破|逾|用户|曝光|观看|下载|注册|销量|卖了?|转发|评论|收藏|DAU|MAU|GMV|[UP]V|[年月]入|赚|存款|存了|花了|首付|预算|粉丝|阅读|播放|点赞|奖金|年终奖|彩礼|报价|售价|落地价|亏了|房贷"
)
_WATTS = re.compile("功率|功耗|瓦|灯|充电|用电|电源|电机")
_PAY_REACH = 12
_CLAUSE_SIGNS = re.compile("[，。；！？\n]")
_SIGNS_BEFORE = frozenset("-+$¥上€£")
# 伍仟元整, 伍仟圆正: the figure is closed; 元整体, 元正在 go on.
_CLOSED = re.compile(r"整(?![体个改治合理顿天形数容修备])|正(?![\u4e00-\u9fff])")
_MONEY = re.compile(r"钱(?!包(?!邮)|[币袋财江庄塘粮学])")
"""The 钱 of 五块多钱."""
_BIG = frozenset("万亿兆")
_BIG_END = re.compile(r"[万亿兆]{1,4}$")
_SCALE_END = re.compile(r"[百千佰仟]?[万亿兆]{0,4}$")
_SCALES = _BIG | frozenset("百千佰仟")
_BIG_OR_HUNDREDS = _BIG | frozenset("百千")
_NOT_AFTER_AMOUNTS = frozenset("年月日号期版页楼路线-/")
_AREAS = frozenset(["area"])
_ONE = Decimal(1)


def numeral_at(text: str, start: int) -> tuple[Numeral, int] | None:
    """The numeral that starts at `start` and where it ends."""
    if text[start : start + 1] not in NUMERAL_START or start >= len(text):
        return None
    found = find_numeral(text, start)
    numeral = read_numeral(text[start : found[0]]) if found else None
    return None if found is None or numeral is None else (numeral, found[0])


# ---- the unit -------------------------------------------------------------------------------------------------------


def find_unit(source: Source, phrase: Phrase) -> None:
    """The unit behind the numeral, over one blank: 千瓦 wins over 千, 4个半小时 is one unit with a half in it."""
    text, end = source.text, phrase.end
    after = text[end : end + 1]
    if text[end - 1] in "千兆百" and end - phrase.start > 1 and _unit_takes_scale(source, phrase):
        return
    if after == "+":
        _read_plus(text, phrase)
        end, after = phrase.end, text[phrase.end : phrase.end + 1]
    at = end + 1 if after == " " else end
    if after == "个" and text[at + 1 : at + 2] in ("半", "多", "来", "余") and _split_unit(source, phrase, at):
        return
    if after in _SCALE_OR_UNIT and _scaled_by_letter(source, phrase, at):
        return
    unit = source.lexicon.unit_at(text, at)
    if unit is None:
        if after in _LATIN_SCALE and phrase.numeral is not None and phrase.numeral.shape == "arabic":
            _latin_scale(source, phrase, at)
        return
    if text[at] in source.lexicon.noun_starts and unit.kind == "count" and phrase.numeral is not None and phrase.numeral.high > 1:
        noun = source.lexicon.noun_at(text, at)
        if noun is not None and len(noun) > len(unit.surface):  # 900多万人口: 人口, not 人
            return
    phrase.set_unit(unit, at)


def _split_unit(source: Source, phrase: Phrase, at: int) -> bool:
    """4个半小时, 3个多月: 个 and the rest of the unit round a half or 多."""
    counted = source.lexicon.unit_at(source.text, at + 2)
    if counted is None or counted.kind not in ("duration", "percent"):
        return False
    phrase.infix = "half" if source.text[at + 1] == "半" else "over"
    apart = source.lexicon.units.get("个" + counted.surface)
    start, end = at + 2, at + 2 + len(counted.surface)
    phrase.unit, phrase.unit_start, phrase.unit_end = apart if apart is not None and counted.ambiguous else counted, start, end
    phrase.reach(end)
    return True


def _unit_takes_scale(source: Source, phrase: Phrase) -> bool:
    """一千瓦 is 1 千瓦: a prefix of the unit is no scale of the numeral; 一万三千瓦 keeps its 千, 三千米 too."""
    text, end = source.text, phrase.end
    unit = source.lexicon.unit_at(text, end - 1)
    if (
        unit is None
        or unit.kind not in ("measure", "percent")
        or len(unit.surface) < 2
        or (unit.surface == "千米" and not text[phrase.start].isascii() and text[end - 2] not in "万亿")
    ):
        return False
    rest = read_numeral(text[phrase.start : end - 1])
    if rest is None or rest.elided:
        return False
    if text[end - 2] not in "万亿" and any(c in "万亿" for c in text[phrase.start : end - 1]):
        return False
    phrase.numeral = rest
    phrase.set_unit(unit, end - 1)
    return True


def _latin_scale(source: Source, phrase: Phrase, at: int) -> None:
    """300w张, 50k元, 月薪涨到1.5w: w and k are scales where a classifier or currency follows, or what is told is pay or clicks."""
    text = source.text
    unit = source.lexicon.unit_at(text, at + 1)
    counted = unit is not None and unit.kind in ("count", "money") and not unit.symbol and unit.surface != "屏"  # 4k屏
    plus = text.startswith("+", at + 1) and text[at] in "wW"  # 跑分200w+
    if not counted and not (plus or (_LATIN_END.match(text, at) and _is_paid(text, phrase.start))):
        return
    scaled = read_numeral(text[phrase.start : at] + _LATIN_SCALE[text[at]])
    if scaled is None:
        return
    phrase.numeral = scaled
    if unit is not None and counted:
        phrase.set_unit(unit, at + 1)
    else:
        phrase.reach(at + 1)
        _read_plus(text, phrase)


def _is_paid(text: str, start: int) -> bool:
    """Whether the clause before `start` speaks of pay, prices or clicks."""
    clause = _CLAUSE_SIGNS.split(text[max(0, start - _PAY_REACH) : start])[-1]
    return _PAY.search(clause) is not None and _WATTS.search(clause) is None


def _scaled_by_letter(source: Source, phrase: Phrase, at: int) -> bool:
    """Whether a letter that may be a unit as well is a scale: $1.5B, 月薪20K; not 3 K or 200 M."""
    if phrase.numeral is None or phrase.numeral.shape != "arabic":
        return False
    if not _english_scale(source, phrase, at) and source.text[at : at + 1] == "K" and _is_paid(source.text, phrase.start):
        _latin_scale(source, phrase, at)
    return phrase.end > at


def _english_scale(source: Source, phrase: Phrase, at: int) -> bool:
    """$1.5B, ¥200M, US$3.5bn: letters of thousands and more behind a figure with a currency sign."""
    scale = _ENGLISH_SCALE.match(source.text, at)
    if scale is None or not _has_sign(source, phrase.start):
        return False
    scaled = read_numeral(source.text[phrase.start : at].rstrip(" ") + _ENGLISH_SCALES[scale[0]])
    if scaled is None:
        return False
    phrase.numeral = scaled
    phrase.reach(scale.end())
    return True


def _has_sign(source: Source, start: int) -> bool:
    """Whether a currency sign stands before the figure at `start`."""
    if not start or source.text[start - 1] not in source.lexicon.sign_ends:
        return False
    sign = source.lexicon.sign_before(source.text, start)
    return sign is not None and sign.kind == "money"


def _read_plus(text: str, phrase: Phrase) -> None:
    """100+人, 10万+: that many and more."""
    plus = _PLUS.match(text, phrase.end)
    scaled = text[phrase.end - 1] in _BIG
    if plus is not None and phrase.numeral is not None and (scaled or phrase.numeral.shape == "arabic"):
        phrase.inner = _MORE_THAN
        phrase.reach(plus.end())


# ---- behind the unit ------------------------------------------------------------------------------------------------


def read_behind(source: Source, phrase: Phrase) -> None:
    """What belongs to the figure behind its unit: 两年半, 三年多, 1米8, 3小时20分, 元/吨, 元整."""
    text, unit = source.text, phrase.unit
    assert unit is not None
    after = text[phrase.end : phrase.end + 1]
    if after and after in "半多余":
        _read_half(source, phrase)
    elif phrase.infix in ("", "half"):
        _read_members(source, phrase)
        _read_member_decimals(source, phrase)
        if not phrase.infix and not phrase.members and unit.surface in _DECIMAL_UNITS:
            _read_decimals(source, phrase)
            if phrase.decimals and text[phrase.end : phrase.end + 1] in ("多", "余") and not text.startswith(_NOT_A_BIT, phrase.end):
                phrase.inner = _SOMEWHAT_MORE
                phrase.reach(phrase.end + 1)
    if phrase.infix and unit.kind == "money" and _MONEY.match(text, phrase.end):
        phrase.reach(phrase.end + 1)
    if text[phrase.end : phrase.end + 1] in ("/", "每"):
        _read_rate(source, phrase)
    if unit.kind == "money" and _CLOSED.match(text, phrase.end):
        phrase.reach(phrase.end + 1)


def _read_half(source: Source, phrase: Phrase) -> None:
    """两年半, 三年多, 三个半小时多, 两杯半水; 两对半 and other things counted only where the clause ends: not 三台半自动车床."""
    text, counted = source.text, phrase.unit is not None and phrase.unit.kind == "count"
    after = text[phrase.end + 1 : phrase.end + 2]
    portion = phrase.unit is not None and phrase.unit.dimension == "container" and after not in _NOT_AFTER_PORTION
    halved = after in _CLAUSE_ENDS if counted and not portion else after not in _NOT_AFTER_HALF
    if text[phrase.end] == "半" and not phrase.infix and (halved or (counted and text.startswith(_SPELLS, phrase.end + 1))):
        phrase.infix = "half"
        phrase.reach(phrase.end + 1)
    some = phrase.unit is not None and phrase.unit.surface == "个" and text[phrase.end + 1 : phrase.end + 2] in _ENDS_CLAUSE  # 油耗8个多
    more = text[phrase.end : phrase.end + 1] in ("多", "余") and (not counted or some) and not text.startswith(_NOT_A_BIT, phrase.end)
    more = more and text[phrase.start - 1 : phrase.start] not in _BEFORE_THE_LAST
    if more and phrase.infix in ("", "half"):
        phrase.infix = "half_over" if phrase.infix else "over"
        phrase.reach(phrase.end + 1)


def _read_members(source: Source, phrase: Phrase) -> None:
    """3小时20分, 5元3角, 3斤2两: each further member has a smaller unit of the same chain."""
    text = source.text
    assert phrase.unit is not None
    last, end = _as_money(source, phrase.unit, phrase.end), phrase.end
    if last.kind != "money" and last.name not in _SMALLER:
        return
    for _ in range(3):
        linked = text[end : end + 1] in ("零", "又", "加") and text[end + 1 : end + 2] in NUMERAL_START
        found = numeral_at(text, end + linked)
        if found is None or found[0].value is None:
            return
        unit = _smaller_unit(source, last, found[1])
        if unit is None:
            _read_last_coin(source, phrase)
            return
        if _is_whole(found[0].value, unit, last):
            return
        phrase.unit = _as_money(source, phrase.unit, phrase.end)
        phrase.members += (Member(found[0], unit),)
        end = found[1] + len(unit.surface)
        if phrase.unit.kind not in ("age", "money"):  # those are told in their first unit
            phrase.unit_start, phrase.unit_end = found[1], end
        phrase.reach(end)
        last = unit


_NEARLY = Fraction(98, 100)


def _is_whole(value: Decimal, unit: Unit, larger: Unit) -> bool:
    """一天|24小时, 一年|365天: as many as make the larger unit are no further member."""
    if not larger.factor or not unit.factor or unit.dimension != larger.dimension:
        return False
    whole = larger.factor * _NEARLY if unit.name == "d" and larger.name in ("a", "mo") else larger.factor
    return Fraction(value) * unit.factor >= whole


def _as_money(source: Source, unit: Unit, end: int) -> Unit:
    """The 角 of 两角三分 is a coin, no corner."""
    if unit.kind == "count" and _COINS.match(source.text, end):
        return next((r for r in source.lexicon.readings.get(unit.surface, ()) if "minor" in r.flags), unit)
    return unit


def _read_last_coin(source: Source, phrase: Phrase) -> None:
    """一块二毛五: a digit behind the tenths of a currency is its hundredths, unless a unit or numeral goes on."""
    text, end, tenth = source.text, phrase.end, phrase.members[-1].unit if phrase.members else None
    if tenth is None or tenth.kind != "money" or not _is_last_digit(source, end, 1):
        return
    numeral = read_numeral(text[end])
    for cent in source.lexicon.readings.get("分", ()):
        if numeral is not None and cent.name == tenth.name and cent.factor == Fraction(1, 100) and tenth.factor == Fraction(1, 10):
            phrase.members += (Member(numeral, cent),)
            phrase.reach(end + 1)
            return


def _is_last_digit(source: Source, end: int, width: int) -> bool:
    """Whether nothing behind [end, end + width) goes on the digits there: no numeral, date or unit."""
    after = source.text[end + width : end + width + 1]
    if after.isascii() and after.isalpha():  # 128块3D打印板
        return False
    return not after or (after not in _NO_DECIMALS_BEFORE and source.lexicon.unit_at(source.text, end + width) is None)


def _read_member_decimals(source: Source, phrase: Phrase) -> None:
    """2分09秒219: digits behind the last member are its decimals."""
    text, end = source.text, phrase.end
    match = _MEMBER_DECIMALS.match(text, end) if phrase.members and phrase.members[-1].unit.name == "s" else None
    if match is not None and source.lexicon.unit_at(text, match.end()) is None:
        phrase.decimals = match[0]
        phrase.reach(match.end())


def _smaller_unit(source: Source, unit: Unit, at: int) -> Unit | None:
    """The unit at `at` if it may follow `unit` in a compound quantity, in its reading there: 分 after 小时 is a minute."""
    following = source.lexicon.unit_at(source.text, at)
    if following is None:
        return None
    smaller = _SMALLER.get(unit.name, ())
    for reading in (following, *source.lexicon.readings.get(following.surface, ())):
        if unit.kind == "money":
            if reading.kind == "money" and reading.name == unit.name and "minor" in reading.flags:
                return reading
        elif reading.name in smaller:
            return reading
    return None


def _read_decimals(source: Source, phrase: Phrase) -> None:
    """1米8, 三块五, 9成6, 12秒76: digits behind the unit are its decimals, unless a unit or numeral goes on."""
    text, end = source.text, phrase.end
    match = _DECIMALS.match(text, end)
    if match is None or (phrase.unit is not None and phrase.unit.surface == "元" and not match[0].isascii()):
        return
    widths = (2, 1) if len(match[0]) == 2 and not match[0].isascii() else (len(match[0]),)
    for width in widths:  # 一米七五, but 三块五一斤
        if width == 1 and source.lexicon.word_begins(text, end):
            return
        if _is_last_digit(source, end, width) or _goes_on_alike(text, end + width, text[phrase.unit_start : phrase.unit_end]):
            phrase.decimals = text[end : end + width]
            phrase.reach(end + width)
            return


def _goes_on_alike(text: str, at: int, unit: str) -> bool:
    """Whether a range goes on with a figure of the same form: the 至1米8 behind 1米5."""
    match = _SECOND_END.match(text, at)
    return match is not None and match["unit"] == unit


def _read_rate(source: Source, phrase: Phrase) -> None:
    """4200元/吨, 120人/平方公里, 3元每吨: the unit below the stroke belongs to the unit."""
    text, unit = source.text, phrase.unit
    assert unit is not None
    if phrase.infix or phrase.decimals:
        return
    below = source.lexicon.unit_at(text, phrase.end + 1)
    if below is None or (text[phrase.end] == "每" and (below.kind == "count" or unit.kind == "count")):
        return
    end = phrase.end + 1 + len(below.surface)
    if text[phrase.end] == "每" and unit.kind == "percent" and text[end : end + 1] not in _CLAUSE_ENDS:  # 四成每天吃早餐
        return
    phrase.rate = below
    phrase.unit_end = end
    phrase.reach(phrase.unit_end)


def read_bare_rate(source: Source, phrase: Phrase) -> None:
    """11万/㎡, 4.6万/平, 14000/坪: what a price without its currency is for one of."""
    below = source.lexicon.unit_at(source.text, phrase.end + 1)
    if below is not None and phrase.kind == "count" and phrase.second is None and (below.kind == "duration" or below.dimension in _AREAS):
        phrase.per = below.name
        phrase.reach(phrase.end + 1 + len(below.surface))


# ---- ranges ---------------------------------------------------------------------------------------------------------


def read_range(source: Source, phrase: Phrase) -> None:
    """3到5名, 5-10万, 100—150kg, 15%~30%, 10000与20000之间: a second figure behind a range sign."""
    text = source.text
    if text[phrase.end : phrase.end + 1] in ("±", " ") and (sign := _TOLERANCE.match(text, phrase.end)) is not None:
        read_tolerance(source, phrase, sign.end())
        return
    match = _RANGE.match(text, phrase.end) or _BETWEEN.match(text, phrase.end)
    if match is None or phrase.numeral is None or text[phrase.start : phrase.end] == "数":  # 数到137颗
        return
    other = _second_end(source, phrase, match.end())
    if other is None or (match.re is _BETWEEN and not text.startswith("之间", other.end)) or not _ends_match(source, phrase, other):
        return
    if not text.startswith("分之", other.end) and not _reaches(text, phrase, other):
        _join(source, phrase, other)


def _second_end(source: Source, phrase: Phrase, at: int) -> Phrase | None:
    """The figure behind a range sign at `at`, with its own sign and unit: 零下20度, HK$80, the 第5 of 第3至第5."""
    text = source.text
    nth = text[at] == "第"
    if nth and text[phrase.start - 1 : phrase.start] != "第":
        return None
    below_zero = text.startswith("零下", at)
    negative = below_zero or text[at] in "-负"
    if below_zero or text.startswith("零上", at):
        at += 2
    else:
        at += 3 if text[at] in "HUN" else text[at] in _SIGNS_BEFORE or negative or nth
    found = numeral_at(text, at)
    if found is None:
        return None
    other = Phrase(at, found[1], found[0])
    other.open_above, other.negative = text[at - 1] == "上" and found[0].shape == "scale", negative
    find_unit(source, other)
    reach = other.unit_end if found[1] - at == 1 else 0  # 四平方米 is not 四平
    if not text[at].isascii() and not source.bare and source.lexicon.name_over(text, at, found[1], reach, figure=True):
        return None
    if other.unit is not None and text[other.end : other.end + 1] in BEHIND_UNIT:
        read_behind(source, other)
    return other


def read_tolerance(source: Source, phrase: Phrase, at: int) -> None:
    """5.0±0.2mm, 25℃±1℃, 23.4 ± 3.2岁: how far the value may lie on either side stands at `at`; 100mm±5% is not read as one."""
    found = numeral_at(source.text, at)
    if found is None or found[0].value is None or phrase.numeral is None or phrase.members or phrase.infix or phrase.decimals:
        return
    other = Phrase(at, found[1], found[0])
    find_unit(source, other)
    if phrase.unit is not None and other.unit is not None and phrase.unit.name != other.unit.name:
        return
    scale = list_scale(source.text[phrase.start : phrase.end], source.text[at : found[1]]) if phrase.unit is None else _ONE
    phrase.second, phrase.tolerance, phrase.shared_scale = other, True, scale
    if other.unit is not None:
        phrase.unit, phrase.unit_start, phrase.unit_end = other.unit, other.unit_start, other.unit_end
    phrase.reach(other.end)


_CHANGED = re.compile(
    r"(?:[增减缩升涨跌降加]|增加|增长|减少|上[调扬]|下[调滑挫]|提高|降低|回[落调]|反弹|扩大|收窄|走[高低]|调高|[涨跌降加]价)了?(?:大?约|近|逾|超过?)?$"
)
_LONGEST_CHANGE = 6
_MUCH_MORE, _MORE, _PRECISE = 10, 3, 3


def _reaches(text: str, one: Phrase, other: Phrase) -> bool:
    """增加4178手至205933手: by how much, and to what; 上涨50元至80元 is a range."""
    low, high = one.numeral, other.numeral
    if one.unit is None or low is None or high is None or low.value is None or high.value is None:
        return False
    if _CHANGED.search(text, max(0, one.start - _LONGEST_CHANGE), one.start) is None:
        return False
    if not low.value or high.value < low.value or high.value >= EXACT.multiply(low.value, Decimal(_MUCH_MORE)):
        return True
    precise = len(high.value.normalize(EXACT).as_tuple().digits) >= _PRECISE and one.unit.kind != "percent"
    return precise and high.value >= EXACT.multiply(low.value, Decimal(_MORE))


def _join(source: Source, phrase: Phrase, other: Phrase) -> None:
    assert phrase.numeral is not None
    phrase.second = other
    if phrase.unit is None:
        second = source.text[other.start : other.unit_start if other.unit else other.end].translate(_LATIN_SCALED)
        phrase.shared_scale = _shared_scale(source.text[phrase.start : phrase.end], second, phrase.numeral)
    if other.unit is not None and (other.members or not phrase.members):
        phrase.unit, phrase.unit_start, phrase.unit_end, phrase.rate = other.unit, other.unit_start, other.unit_end, other.rate
    phrase.reach(other.end)


def _ends_match(source: Source, one: Phrase, other: Phrase) -> bool:
    """Both ends have one unit, or the first has none; a bare 3-5 is no range, 几百到几千 in a series is none."""
    if one.unit is None and other.unit is None:
        text = source.text
        series = text[one.start - 1 : one.start] == "、" or text[other.end : other.end + 1] == "、"
        scaled = (one.numeral is not None and one.numeral.shape in ("vague", "scale")) or _both_scaled(text, one, other)
        return (
            (scaled and not series)
            or text.startswith("之间", other.end)
            or source.bare
            or _priced(source, one, other)
            or _blurred(source, one, other)
        )
    return other.unit is not None and (one.unit is None or one.unit.name == other.unit.name)


def _priced(source: Source, one: Phrase, other: Phrase) -> bool:
    """Whether a currency sign stands before the first of two rising figures: ¥100-200, HK$50至HK$80."""
    rising = one.numeral is not None and other.numeral is not None and other.numeral.high > one.numeral.high
    return rising and _has_sign(source, one.start)


def _blurred(source: Source, one: Phrase, other: Phrase) -> bool:
    """约7至9, 大约30-40: a modifier before the first of two rising figures in digits."""
    if one.numeral is None or other.numeral is None or one.numeral.shape != "arabic" or other.numeral.high <= one.numeral.high:
        return False
    text, start = source.text, one.start
    if text[start - 1 : start] not in source.lexicon.left_ends or not start or text[other.end : other.end + 1] in _NOT_AFTER_AMOUNTS:
        return False
    left = source.lexicon.modifier_before(text, start)
    return left is not None and left.approximate


def _both_scaled(text: str, one: Phrase, other: Phrase) -> bool:
    """3万到5万, 5到8万, 一万二到一万六, 10万-20万: bare figures whose scale tells that they are amounts."""
    if (text[other.end : other.end + 1] in _NOT_AFTER_AMOUNTS and other.end < len(text)) or one.numeral is None:
        return False
    first, second = text[one.start : one.end].translate(_LATIN_SCALED), text[other.start : other.end].translate(_LATIN_SCALED)
    if len(second) < 2 or _BIG_OR_HUNDREDS.isdisjoint(second):
        return False
    return (len(first) > 1 and not _BIG_OR_HUNDREDS.isdisjoint(first)) or _shared_scale(first, second, one.numeral) is not _ONE


def _shared_scale(first: str, second: str, low: Numeral) -> Decimal:
    """5-10万 is 50000 to 100000, 一千到两千万 10 to 20 million, 500-1万 is 500 to 10000."""
    if second[-1:] not in _SCALES or not _BIG.isdisjoint(first) or low.value is None:
        return _ONE
    match = (_BIG_END if first[-1] in "十百千" else _SCALE_END).search(second)
    if match is None or not match[0] or match.start() == 0:
        return _ONE
    coefficient, scale = read_numeral(second[: match.start()]), read_numeral(match[0])
    if coefficient is None or coefficient.value is None or scale is None or scale.value is None:
        return _ONE
    if low.value >= coefficient.value and "." not in first:  # but 4.8—3.9万年 goes down
        return _ONE
    return scale.value


def list_scale(member: str, last: str) -> Decimal:
    """19.5和18.5亿年: a figure without a scale shares that of the list's last, of which it is neither a tenth nor tenfold."""
    match = _BIG_END.search(last)
    if match is None or _BIG_END.search(member):
        return _ONE
    figure, coefficient, scale = read_numeral(member), read_numeral(last[: match.start()].strip()), read_numeral(match[0])
    if figure is None or coefficient is None or scale is None:
        return _ONE
    return scale.high if EXACT.divide(coefficient.low, Decimal(10)) < figure.high < EXACT.multiply(coefficient.high, Decimal(10)) else _ONE


# ---- fractions and ratios -------------------------------------------------------------------------------------------


def read_fraction(source: Source, start: int, end: int, numeral: Numeral) -> Phrase | None:
    """百分之N, N分之M, N又M分之K, 1/3 at the numeral [start, end); None where there is none."""
    text = source.text
    if text.startswith("分之", end):
        return _spelled_fraction(source, start, numeral, end + 2, None)
    if text[end] == "又":
        found = numeral_at(text, end + 1)
        if found is not None and text.startswith("分之", found[1]):
            return _spelled_fraction(source, start, found[0], found[1] + 2, numeral)
        if found is not None and text[found[1] : found[1] + 1] == "/":
            return _slash_fraction(text, start, end + 1, numeral)
        return None
    return _slash_fraction(text, start, start, None, proper=not source.bare) if text[start] in "123456789" else None


def _spelled_fraction(source: Source, start: int, below: Numeral, at: int, integer: Numeral | None) -> Phrase | None:
    text = source.text
    negative = text[at : at + 1] in ("负", "-")
    found = numeral_at(text, at + negative)
    if found is None or below.value is None or not below.value:
        return None
    if not source.bare and source.lexicon.name_over(text, start, found[1]):  # 四分之一决赛
        return None
    phrase = Phrase(start, found[1], found[0])
    phrase.negative = negative
    if below.value == 100 and integer is None:
        phrase.unit = source.lexicon.units["%"]
        _percent_range(source, phrase)
        return phrase.name("percent", "percent_words")
    phrase.denominator, phrase.integer = below, integer
    return phrase.name("fraction", "fraction")


def _percent_range(source: Source, phrase: Phrase) -> None:
    """百分之五到百分之十, 百分之五至十."""
    text = source.text
    match = _RANGE.match(text, phrase.end)
    if match is None:
        return
    again = text.startswith("百分之", match.end())
    found = numeral_at(text, match.end() + 3 * again)
    if found is None or (not again and source.lexicon.unit_at(text, found[1]) is not None):
        return
    phrase.second = Phrase(match.end(), found[1], found[0])
    phrase.reach(found[1])


def _slash_fraction(text: str, start: int, at: int, integer: Numeral | None, *, proper: bool = True) -> Phrase | None:
    """1/3 of something, 1又1/5; not 4/5G, 5/1 or a date."""
    match = _SLASH.match(text, at)
    if match is None or (at and text[at - 1] in ("/.-:" if proper else "/.:")):
        return None
    if (
        not int(match[2]) > 0
        or (proper and not 0 < int(match[1]) < int(match[2]))
        or text[match.end() : match.end() + 1] in ("决", "月", "号", "页", "日")
    ):
        return None
    if int(match[1]) <= 12 and match[2] in ("30", "31") and not _SHARE_BEFORE.search(text, max(0, at - 2), at):  # 12/31 is a date
        return None
    if len(match[1]) > 3 and len(match[2]) > 3 and proper:  # 6415/6416次 names a train
        return None
    phrase = Phrase(start, match.end(), read_numeral(match[1]))
    phrase.denominator, phrase.integer = read_numeral(match[2]), integer
    return phrase.name("fraction", "fraction")


def read_ratio(source: Source, start: int, end: int) -> Phrase | None:
    """3比1, 102:98, 21.5:36.1:42.4; not 5比3多, no clock time."""
    text = source.text
    match = _RATIO.match(text, end)
    if start and text[start - 1] in _CAPTIONED and text[end] != "比" and not text.endswith("比例", 0, start):  # 图1：2010年以来
        return None
    if match is None or _NOT_AFTER_RATIO.match(text, match.end()):
        return None
    unit = source.lexicon.unit_at(text, match.end())
    if unit is not None and not (unit.weak or unit.ambiguous):  # 5比3米长; but 3比0战胜
        return None
    return Phrase(start, match.end(), None).name("ratio", "ratio")
