"""Ordered, named rules: which kind a figure is, or why it is no quantity. The first rule that decides wins.

A new kind or exception is one function here, its row in `RULES` (the precedence, read from top to bottom) and its
lines in tests/corpus. `WHY` says in words what each rule found, for `explain`.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from claims.entries import Unit
from claims.models import Kind
from claims.phrases import Phrase, Source
from claims.times import follows_era


@dataclass(frozen=True, slots=True)
class Judgement:
    """`kind` with the rule that found it, or None and what the stretch is instead."""

    kind: Kind | None
    rule: str
    taken_for: Literal["time", "label", "name", "none", "ambiguous"] = "none"
    reach: int = 0


Rule = Callable[[Source, Phrase], Judgement | None]


def label(rule: str, reach: int = 0) -> Judgement:
    """The stretch, up to `reach`, names something."""
    return Judgement(None, rule, "label", reach)


def silent(rule: str) -> Judgement:
    """The stretch is neither a quantity nor a time, label or name."""
    return Judgement(None, rule)


# ---- what stands before the numeral ---------------------------------------------------------------------------------

LABELLED = frozenset(
    ["届", "版", "条", "期", "号", "款", "页", "卷", "集", "辑", "案", "令", "类", "级", "军", "师", "团", "旅", "舰队", "炮兵", "节"]
)
_NUMBERED_NOUNS = frozenset(["部门", "国", "地", "和"])
"""Nouns whose 第N is a name and no place in a row: 第三国, 第七地割, 第三部门."""
_RANKED = re.compile(
    r"(?:排名|排行|排在|排|位列|位居|名列|列|居|位|获得?|夺得?|拿下|跻身|跃居|升至|降至|退居|稳居|高居|荣膺|勇夺|得|为|是|成为)(?:世界|全球|全国|全省|全市|亚洲|国内|行业|榜单|榜|总榜|小组|分组|联盟|并列|同期|历史|各省|东部|西部|倒数)?$"
)


_RANKING = re.compile(r"(?:排名|位居|位列|名列|排在|居|列)[^，。；、！？]{1,10}$")
_CLAUSE_ENDS = frozenset(["", "，", "。", "；", "、", "！", "）", ")", "\n", "”"])


def ordinal(source: Source, phrase: Phrase) -> Judgement | None:
    """第七个, 第3名, 排名第二; a document, edition or article is a label (第36号), a day of a period a time (第二天)."""
    text, start = source.text, phrase.start
    if text[start - 1 : start] != "第" or phrase.numeral is None:
        return None
    unit = phrase.unit
    if unit is None:
        if phrase.numeral.shape == "vague":
            return silent("question")
        ends = text[phrase.end : phrase.end + 1] in _CLAUSE_ENDS and _RANKING.search(text, max(0, start - 14), start - 1)
        if not (source.bare or ends or _RANKED.search(text, max(0, start - 9), start - 1)):
            return label("ordinal_name")
    elif unit.surface in LABELLED:
        return label("numbered")
    elif unit.surface in _NUMBERED_NOUNS:
        return label("ordinal_name")
    elif unit.surface == "项" and text[start - 2 : start - 1] in ("款", "条"):  # 第三款第二项 of a law
        return label("numbered")
    elif unit.kind == "duration" or unit.surface in ("季度", "季", "学期", "阶段"):
        return Judgement(None, "nth_period", "time")
    elif unit.kind not in ("count", "age") and unit.surface not in ("点", "代"):
        return label("ordinal_name")
    if phrase.numeral.value is None or (not source.bare and source.lexicon.name_over(text, start, start + 1)):
        return label("ordinal_name")
    phrase.start = phrase.core_start = start - 1
    if unit is not None and phrase.unit_end < phrase.end:
        phrase.end = phrase.core_end = phrase.unit_end
    phrase.infix, phrase.members, phrase.decimals = "", (), ""
    return Judgement("ordinal", "ordinal")


_NOT_BEFORE_FIRST_N = frozenset("以之目此日年月提空眼生先向从当超身跟面人国周夜节床午")


def first_n(source: Source, phrase: Phrase) -> Judgement | None:
    """前5位, 前三名: the first n of a ranking; 春运前九天 is a duration, 以前三个 is none."""
    text, start = source.text, phrase.start
    if text[start - 1 : start] != "前" or phrase.numeral is None or phrase.numeral.value is None:
        return None
    unit = phrase.unit
    if (
        unit is None
        or unit.kind != "count"
        or unit.surface not in ("名", "位", "强", "大", "家", "个", "席", "所", "支", "只")
        or text[start - 2 : start - 1] in _NOT_BEFORE_FIRST_N
    ):
        return None
    if unit.surface in ("个", "家", "所", "支", "只") and phrase.numeral.value < 3:
        return None
    phrase.start = phrase.core_start = start - 1
    phrase.first_n = True
    return Judgement("ordinal", "first_n")


_WEEKDAY = re.compile(r"(?:星期|礼拜|周)$")


def weekday(source: Source, phrase: Phrase) -> Judgement | None:
    """周三, 星期五: a day of the week."""
    text, start = source.text, phrase.start
    if text[start] in "一二三四五六" and text[start - 1 : start] in ("周", "期", "拜") and _WEEKDAY.search(text, max(0, start - 2), start):
        if (
            text[start - 1] == "周"
            and phrase.unit is not None
            and phrase.unit.kind not in ("duration",)
            and text[start - 2 : start - 1] in "一每上下本这去今"
        ):
            return Judgement(None, "weekday", "time")
        if phrase.unit is None or phrase.unit.kind != "count" or text[start - 1] != "周":
            return Judgement(None, "weekday", "time", start + 1)
    return None


# Words that end in 数 whatever follows, and those that do unless a scale follows: 总数百, but 订单数十万笔.
_SHU_WORDS = frozenset("十人总系基指参函多少无倍常整变奇偶负算代虚劫气悉屈")
_SHU_UNLESS_SCALE = frozenset("次件户例分半个天计点级位字岁票辆量不回充如单双尾招心名期")


def shu_of_word(source: Source, phrase: Phrase) -> Judgement | None:
    """人数百分之, 次数: the 数 belongs to the word before it."""
    text, start = source.text, phrase.start
    if not start or text[start] != "数":
        return None
    scaled = text[start + 1 : start + 2] in ("十", "百", "千", "万", "亿") and not text.startswith("分之", start + 2)
    if text[start - 1] in _SHU_WORDS or (text[start - 1] in _SHU_UNLESS_SCALE and not scaled):
        return Judgement(None, "word_part", "name", start + 1)
    return None


def word_part(source: Source, phrase: Phrase) -> Judgement | None:
    """统一个, 第一个: a single digit that ends the word before it."""
    if phrase.numeral is not None and phrase.numeral.shape != "arabic" and not source.bare:
        name = source.lexicon.name_over(source.text, phrase.start, phrase.start + 1) if phrase.end - phrase.start <= 3 else None
        if name is not None and phrase.unit is None:
            return Judgement(None, "name", "name", phrase.start + 1)
    return None


_COORDINATE = re.compile(
    r"\d{1,3}(?:\.\d{1,8})?\ ?[°度](?:\ ?\d{1,2}(?:\.\d{1,6})?\ ?[′'分])?(?:\ ?\d{1,2}(?:\.\d{1,6})?\ ?[″\"秒])?"
    r"(?:[~至到—-]{1,2}(?:[东西]经|[南北]纬)?(?=\d))?"
)


def coordinate(source: Source, phrase: Phrase) -> Judgement | None:
    """北纬30度45分, 东经86°: a place on the globe."""
    text = source.text
    if text[max(0, phrase.start - 2) : phrase.start] not in ("北纬", "南纬", "东经", "西经"):
        return None
    end = phrase.start
    for _ in range(2):
        match = _COORDINATE.match(text, end)
        if match is None:
            break
        end = match.end()
    return label("coordinate", max(end, phrase.end))


# ---- no unit --------------------------------------------------------------------------------------------------------

_HAS_SCALE = re.compile(r"[百千万亿兆廿卅卌]")
CODED = re.compile(
    r"(?:(?:股票|证券|基金)?代码|编号|尾号|车牌|邮编|账号|卡号|单号|号码|学号|工号|批号|热线|电话|密码|房间|拨打|群号)[:：为是 ]{0,2}$"
)
_LETTER = re.compile(r"[A-Za-z]")


def bare(source: Source, phrase: Phrase) -> Judgement | None:
    """No unit: a count where a scale, a modifier or a counted noun makes it one; plain digits are none."""
    if phrase.unit is not None:
        return None
    numeral, text = phrase.numeral, source.text
    assert numeral is not None
    written = text[phrase.start : phrase.end]
    if "兆" in written and _unsettled_zhao(source, written):
        return Judgement(None, "ambiguous_zhao", "ambiguous")
    if source.bare:
        return Judgement("count", "bare")
    if text.endswith(("正月", "腊月", "冬月"), 0, phrase.start) and numeral.high <= 30:
        return Judgement(None, "day", "time")
    if numeral.shape == "arabic" and CODED.search(text, max(0, phrase.start - 6), phrase.start):
        return label("numbered")
    after = text[phrase.end : phrase.end + 1]
    if _LETTER.match(after):
        return label("code")
    if after == "号" and not text.startswith("号人", phrase.end):
        return label("numbered", phrase.end + 1)
    if numeral.shape == "arabic" and phrase.start > 1 and text[phrase.start - 1] == "-" and text[phrase.start - 2].isdigit():
        return label("code")  # 737-800以下
    if after in ("*", "=", "×", "+", "_") or (after == "-" and text[phrase.end + 1 : phrase.end + 2].isdigit()):
        return label("code")
    if phrase.inner is not None:
        return Judgement("count", "bare_with_modifier")
    if (
        source.lexicon.noun_at(text, phrase.end) is not None
        and (numeral.shape != "chinese" or len(written) > 1)
        and numeral.shape != "scale"
    ):
        return Judgement("count", "counted_noun")
    if numeral.shape == "scale":
        return Judgement("count", "bare_with_modifier") if _bounded(source, phrase) else silent("scale_alone")
    if numeral.shape == "vague" and text[phrase.start] == "数" and text[phrase.start + 1 : phrase.start + 2] in _COUNTS_UP_TO:  # 数到3
        return Judgement(None, "word_part", "name", phrase.start + 1)
    if numeral.shape == "vague":
        return (
            Judgement("count", "vague")
            if len(written.lstrip("好")) > 1 and not (written[0] == "数" and after in "字据")
            else silent("no_unit")
        )
    if numeral.shape == "range":
        return Judgement("count", "bare_scale") if _HAS_SCALE.search(written) or phrase.second else silent("no_unit")
    if phrase.second is not None:
        return Judgement("count", "range")
    if (numeral.shape == "chinese" and len(written) > 1 and _HAS_SCALE.search(written)) or (
        numeral.shape == "arabic" and _HAS_SCALE.search(written)
    ):
        if written.startswith(("一百", "一千", "一万")) and len(written) == 2 and after in "多零" and after:
            return silent("no_unit")
        return Judgement("count", "bare_scale")
    if numeral.approximate and numeral.low >= 10 and after not in ("样", "少", "种", "元", "媒"):
        return Judgement("count", "bare_with_modifier")
    if numeral.shape == "arabic" and _bounded(source, phrase):
        return Judgement("count", "bare_with_modifier")
    return silent("no_unit")


_COUNTS_UP_TO = frozenset("到至")


def _unsettled_zhao(source: Source, written: str) -> bool:
    """三兆: 10^12 in Traditional text and before 亿, a prefix before a unit, else nobody knows."""
    return "兆" in written and not source.traditional and "亿" not in written.partition("兆")[2]


def _bounded(source: Source, phrase: Phrase) -> bool:
    """A word that bounds or blurs stands right beside the figure."""
    text = source.text
    at = phrase.start - 1 if text[phrase.start - 1 : phrase.start] == " " and phrase.start else phrase.start
    left = source.lexicon.modifier_before(text, at) if at else None
    if left is not None and left.relation != "none":
        before = text[max(0, at - len(left.word) - 2) : at - len(left.word)].rstrip(" ")[-1:] if not left.word[0].isalpha() else ""
        return not (before.isascii() and before.isalnum())  # n >= 0 of a program
    right = source.lexicon.modifier_after(text, phrase.end)
    return (
        right is not None
        and right.word in ("以上", "以下", "以内", "左右", "上下", "及以上", "及以下", "有余")
        and not text.startswith(("个", "哪"), phrase.end + 2)
    )


# ---- with a unit ----------------------------------------------------------------------------------------------------

_FIGURE_BEFORE_ONE = re.compile(
    r"(?:仅仅?|只|地上|地下|局部|仅有|只有|新增|共|共有|至少|增加|减少|净增|再增|另有|不到|超过|不足|死亡|痊愈|相差|领先|落后|打进|得到)了?$"
)
CUE_ENDS = "仅只有增共少加到过足亡愈差先后进了下上部第以至"
"""Behind one of these, 一 and a classifier may be a figure."""
BEFORE_LENGTH = "近约过逾将达满有去距用了离前公元后"
DATE_GOES_ON = "[至到~—-][0-9]"
"""A date that goes on into another; the whole is one time."""
AFTER_LENGTH = "多|余|来|历史|时间|前|之|寿|跨|光|的历|的时|的寿|半"
"""Round four digits and 年, one of these may mean a length of time: 距今2000年, 1500年历史."""


_DETERMINED = frozenset("这那每某哪另该同有任第整")


def article(source: Source, phrase: Phrase) -> Judgement | None:
    """一座城市, 一名工作人员说: 一 as an article; 仅一例, 新增一例, 一人死亡 are figures."""
    unit, text = phrase.unit, source.text
    if unit is not None and unit.surface == "番" and "翻" in text[max(0, phrase.start - 2) : phrase.start]:
        return None
    if source.bare or unit is None or text[phrase.start] != "一" or phrase.numeral is None or phrase.second is not None or phrase.infix:
        return None
    if phrase.unit_start - phrase.start != 1:
        return None
    before = text[phrase.start - 1 : phrase.start]
    if unit.kind == "count":
        if not unit.article and not unit.ambiguous and "noun" not in unit.flags and before not in _DETERMINED:
            return None
        if "noun" in unit.flags and text[phrase.end : phrase.end + 1] in _NUMERALS and before not in _DETERMINED:
            return None
        return (
            None
            if _FIGURE_BEFORE_ONE.search(text, max(0, phrase.start - 4), phrase.start) and "noun" not in unit.flags
            else silent("article")
        )
    if unit.kind in ("duration", "measure", "money") and before in _DETERMINED and before:
        return silent("article")
    return None


_NUMERALS = frozenset("一二三四五六七八九十两几零百千万0123456789")


_WATCHED = frozenset(["着", "点", "过", "落"])
"""Behind 数 as a verb these are no classifiers: 数着窗外的灯, 数点行李."""
_ASKED_FOR = frozenset(["号", "点", "月", "分", "级", "楼", "路", "时", "度", "码", "位数"])


def vague_classifier(source: Source, phrase: Phrase) -> Judgement | None:
    """几号 几点 几月 ask for a date or number; 几分 is 'somewhat'."""
    unit, text, start = phrase.unit, source.text, phrase.start
    if unit is None or text[start] not in "几数" or phrase.end - start > 1 + len(unit.surface):
        return None
    if text[start] == "数" and unit.surface in _WATCHED:
        return Judgement(None, "word_part", "name")
    asked = unit.surface in _ASKED_FOR or (start and text[start - 1] in "第周")
    return silent("question") if asked else None


_LONE_LETTERS = frozenset("mghtLWVlsM")


def symbol(source: Source, phrase: Phrase) -> Judgement | None:
    """100m, 5g, 60W: one Latin letter is a unit behind digits; 5G, 4K, 3D, 80s are labels."""
    unit = phrase.unit
    if unit is None or len(unit.surface) != 1 or not (unit.surface.isascii() and unit.surface.isalpha()):
        return None
    text = source.text
    if unit.surface not in _LONE_LETTERS or (text[phrase.end : phrase.end + 1].isascii() and text[phrase.end : phrase.end + 1].isalnum()):
        return label("code")
    value = phrase.numeral.value if phrase.numeral else None
    if (
        unit.surface == "M"
        or (unit.surface == "s" and value is not None and value % 10 == 0)
        or (unit.surface == "g" and text[phrase.end : phrase.end + 1] in ("网", "手", "信", "时", "基"))
    ):
        return label("code")
    return None


_PAID = re.compile(r"出头|运费|车费|零钱|包邮|手续费|门票|学费|饭钱|押金|[吗呢呀嘛哦哈诶]|一[斤个位张次份瓶碗杯条只件包袋]")
"""Behind 块 and 毛 these speak of money."""
_SHAPED = frozenset("边角面棱方环英")
"""Behind 18块六 these show that 六 goes on another word: 18块六边形."""
_GOOD_BEHIND_MONEY = frozenset("计钱，。！？、；：:）)…的一吧啊了以左上多起/至到~-—每不 \n\r是和与就买卖换”’」左两")
_VERY = frozenset("十百万千")


def _behind(source: Source, phrase: Phrase, width: int = 1) -> str:
    return source.text[phrase.end : phrase.end + width]


def _before(source: Source, phrase: Phrase, width: int = 1) -> str:
    return source.text[max(0, phrase.start - width) : phrase.start]


def _begins_a_word(source: Source, phrase: Phrase, reading: Unit) -> bool:
    """两分离, 三方面: what stands behind the unit makes another word of this reading; 一分之差 leaves it one."""
    return bool(reading.guard) and _behind(source, phrase) != "之" and source.text.startswith(reading.not_before, phrase.end)


def _read_as(source: Source, phrase: Phrase, kind: str, dimension: str = "") -> Judgement | None:
    """Takes the reading of the surface that has `kind` (and `dimension`), if the tables hold one."""
    assert phrase.unit is not None
    for reading in (phrase.unit, *source.lexicon.readings.get(phrase.unit.surface, ())):
        if reading.kind == kind and (not dimension or reading.dimension == dimension):
            if phrase.second is None and _begins_a_word(source, phrase, reading):
                return silent("word_part")
            phrase.unit = reading
            return Judgement(kind, f"unit_{reading.kind}")
    return None


_COINS = ("钱", "硬币", "镍币", "纸币")
_TO_THE_HOUR = re.compile(r"(?:\d{1,2}|[一二三四五六七八九十两]{1,2})点")


def _fen(source: Source, phrase: Phrase) -> Judgement | None:
    """4分8秒, 六分半 and 1分多钟 last, 五分钱 is money, 51分 is scored, 十分 means very."""
    if phrase.infix == "over" and _behind(source, phrase) == "钟":
        phrase.end = phrase.core_end = phrase.end + 1
        return _read_as(source, phrase, "duration")
    if phrase.members or phrase.infix == "half":
        return _read_as(source, phrase, "duration")
    if source.text.startswith(_COINS, phrase.end) or _before(source, phrase) in ("角", "毛"):
        return _read_as(source, phrase, "money")
    if _before(source, phrase) == "差" and _TO_THE_HOUR.match(source.text, phrase.end):  # 差5分8点
        return Judgement(None, "clock", "time")
    if source.text[phrase.start : phrase.unit_start] in ("十", "百", "万", "千", "几") and _before(source, phrase) not in (
        "得",
        "拿",
        "扣",
        "加",
        "获",
        "满",
        "失",
        "丢",
        "了",
    ):
        return Judgement(None, "adverb", "name")
    return _read_as(source, phrase, "count")


_HEAT = re.compile(r"气温|温度|零下|零上|低温|高温|摄氏|热|冷|烧|体温|水温|降温|升温|℃|凉|寒|冰点|恒温|室温|℉")
_POWER = re.compile(r"电|千瓦")
_ANGLE = re.compile(r"角|转|旋|倾|经度|纬|坡|仰|俯|方位|视野|全景|环绕")


def _du(source: Source, phrase: Phrase) -> Judgement | None:
    """38度 of heat, 200度 of electricity, 180度 of a turn; 两度延期 is how often."""
    text = source.text
    near = text[max(0, phrase.start - 15) : phrase.start] + text[phrase.end : phrase.end + 6]
    chinese = text[phrase.start] < "0" or text[phrase.start] > "9"
    if phrase.negative or _HEAT.search(near):
        return _read_as(source, phrase, "measure", "temperature")
    if _POWER.search(near):
        phrase.unit = source.lexicon.units.get("度电", phrase.unit)
        return Judgement("measure", "unit_measure")
    if _ANGLE.search(near):
        phrase.unit = source.lexicon.units.get("度角", phrase.unit)
        return Judgement("measure", "unit_measure")
    if chinese and phrase.numeral is not None and phrase.numeral.high <= 6:
        return _read_as(source, phrase, "count")
    return _read_as(source, phrase, "measure")


_POINT_NOUNS = re.compile(r"意见|建议|要求|希望|看法|原因|理由|好处|体会|启示|共识|不同|经验|主张|内容|教训|结论|期望|感受|想法|优势")


def _dian(source: Source, phrase: Phrase) -> Judgement | None:
    """3200.15点 of an index, 三点意见; else a clock time."""
    if _POINT_NOUNS.match(source.text, phrase.end):
        return _read_as(source, phrase, "count")
    if phrase.numeral is None or (phrase.numeral.shape != "arabic" and phrase.numeral.low < 25):
        return Judgement(None, "clock", "time")
    return _read_as(source, phrase, "measure", "index")


def _money_piece(source: Source, phrase: Phrase) -> Judgement | None:
    """三块钱, 5块, 两毛: money; 三块石头, 18块六边形: pieces; 两块四分之一磅的牛肉: two of them."""
    if (phrase.decimals and _behind(source, phrase) in _SHAPED and _behind(source, phrase)) or (
        phrase.members and source.text.startswith("之", phrase.end)
    ):
        phrase.decimals, phrase.members = "", ()
        first = source.text.index(phrase.unit.surface if phrase.unit else "", phrase.start)
        phrase.unit_start, phrase.unit_end = first, first + 1
        phrase.end = phrase.core_end = first + 1
        return _read_as(source, phrase, "count") or silent("no_unit")
    money = (
        phrase.members
        or phrase.decimals
        or phrase.infix
        or _behind(source, phrase) in _GOOD_BEHIND_MONEY
        or not _behind(source, phrase)
        or _behind(source, phrase).isascii()
        or _PAID.match(source.text, phrase.end)
    )
    one = source.text.startswith("一块", phrase.start) and not (phrase.decimals or phrase.members or _PAID.match(source.text, phrase.end))
    if (money and not one) or source.bare or source.text.startswith("钱", phrase.end):
        return _read_as(source, phrase, "money")
    return _read_as(source, phrase, "count") or silent("no_unit")


def _jiao(source: Source, phrase: Phrase) -> Judgement | None:
    """5角, 三角钱: money; 三角, 五角 of a figure are not."""
    arabic = source.text[phrase.start] in "0123456789"
    if (
        _behind(source, phrase) == "钱"
        or phrase.members
        or source.bare
        or (arabic and _behind(source, phrase) in _GOOD_BEHIND_MONEY | {""})
    ):
        return _read_as(source, phrase, "money")
    return Judgement(None, "word_part", "name")


_RESPONSE = re.compile(r"[^，。；、]{0,5}(?:响应|预警|防汛|应急)")
_WIND_OR_QUAKE = re.compile(r"风|震|烈度|浪|台阶|阶梯|石阶|级数|里氏")


def _ji(source: Source, phrase: Phrase) -> Judgement | None:
    """10级大风, 5.6级地震 measure; 三级医院, 一级响应, 2019级 are grades and labels."""
    near = source.text[max(0, phrase.start - 12) : phrase.start] + source.text[phrase.end : phrase.end + 7]
    if _WIND_OR_QUAKE.search(near) and not _RESPONSE.match(source.text, phrase.end):
        return _read_as(source, phrase, "measure")
    return label("grade")


def _hao(source: Source, phrase: Phrase) -> Judgement | None:
    """几十号人 counts people; 36号 is a label."""
    return _read_as(source, phrase, "count") if _behind(source, phrase) == "人" else label("numbered")


_BUILDING_BEFORE = frozenset("楼舍区苑园院城庭府第里村号厦部科室在到于至住回从")


def _dong(source: Source, phrase: Phrase) -> Judgement | None:
    """宿舍楼4栋 is an address; 拆除4栋 counts."""
    return label("address") if _before(source, phrase) in _BUILDING_BEFORE else None


_RUN_OF = re.compile(r"(?:连续|过去|这|那|前|后|近|已|第|历|举办了?|共|往|蝉联|执掌|担任了?|当选|最近|一连)$")


def _edition(source: Source, phrase: Phrase) -> Judgement | None:
    """连续三届 counts, 文集二十六卷 too; 十四届, 《三集》, 三期, 2版, 4线, 3楼 without 第 name an edition, phase, line or floor."""
    surface = phrase.unit.surface if phrase.unit else ""
    vague = phrase.numeral is not None and phrase.numeral.value is None
    if vague or _RUN_OF.search(source.text, max(0, phrase.start - 4), phrase.start) or _before(source, phrase) == "了":
        return None
    if surface == "代" and _behind(source, phrase) in ("人", "领", "同", "传", "单"):
        return None
    if surface in ("章", "集", "季", "节", "页", "卷"):
        if _before(source, phrase) == "《" and _behind(source, phrase) == "》":
            return label("numbered")
        if _before(source, phrase) == "》" or source.text[phrase.start : phrase.unit_start] not in ("一", "二"):
            return None
    return label("numbered")


def _nian(source: Source, phrase: Phrase) -> Judgement | None:
    """三年 lasts; 康熙四十年, 公元前221年, 永历二年七月, 0708年 name a year; 一年级, 三年级 a class."""
    text = source.text
    if follows_era(text, phrase.start) and _behind(source, phrase) not in ("多", "来", "余"):
        return Judgement(None, "era", "time")
    if phrase.members and phrase.members[0].unit.surface == "月" and "刑" not in text[max(0, phrase.start - 6) : phrase.start]:
        return Judgement(None, "era", "time")
    if text[phrase.start] == "0" and phrase.numeral is not None and phrase.numeral.resolution == 1 and phrase.start + 1 < phrase.unit_start:
        return Judgement(None, "short_year", "time")
    if phrase.second is not None and phrase.unit is not None and _goes_on_in_a_year(text, phrase):
        return plain(phrase.unit, phrase)
    if phrase.unit is not None and phrase.unit.surface == "年" and _behind(source, phrase) in ("级", "代") and _behind(source, phrase):
        return label("grade")
    numeral = phrase.numeral
    if numeral is None or numeral.value is None:
        return None
    if numeral.shape == "digits" and phrase.second is None and len(text[phrase.start : phrase.unit_start]) == 2:
        return Judgement(None, "short_year", "time")
    if _YEAR_BEHIND.match(text, phrase.end):
        return Judgement(None, "era", "time")
    if numeral.shape == "arabic" and numeral.resolution == 1 and 100 <= numeral.value <= 2199 and _names_years(text, phrase):
        return Judgement(None, "early_year", "time")
    return None


def _goes_on_in_a_year(text: str, phrase: Phrase) -> bool:
    """合约为期三年至2016年: the second figure is a year, so the first stands alone."""
    high = phrase.second.value if phrase.second is not None else None
    cut = text.find("年", phrase.start, phrase.end - 1) + 1
    if not cut or high is None or not 1900 <= high <= 2199 or phrase.numeral is None or phrase.numeral.high > 100:
        return False
    phrase.second = None
    phrase.end = phrase.core_end = cut
    phrase.unit_start, phrase.unit_end = cut - 1, cut
    return True


_YEAR_BEHIND = re.compile(r"[（(]\d{3,4}年?|正月|腊月|[一二三四五六七八九十]{1,2}月")
_IN_A_YEAR = frozenset(["", "（", "(", "，", "。", "于", "在", "自", "至", "到", "从", "；", "、", "\n"])
_YEAR_ENDS = frozenset("，）)、至-~—春夏秋冬初末")
_LENGTH_ENDS = frozenset("多余来前后间内以之历时的")


def _names_years(text: str, phrase: Phrase) -> bool:
    """475年至477年, （895年）, 赤乌十三年（250年）, 卒于485年: years before 1000, and spans of years, by what stands round them."""
    assert phrase.numeral is not None and phrase.numeral.value is not None
    if phrase.second is not None:
        high = phrase.second.value
        return high is not None and phrase.second.resolution == 1 and 0 < high - phrase.numeral.value < 150
    before, behind = text[phrase.start - 1 : phrase.start], text[phrase.end : phrase.end + 1]
    if before in ("（", "(") and behind in ("）", ")") and text[phrase.start - 2 : phrase.start - 1] in ("年", "月", "日"):
        return True
    beside = before in _IN_A_YEAR and (behind in _YEAR_ENDS or (before == "于" and behind not in _LENGTH_ENDS))
    return beside and phrase.numeral.value % 50 != 0


def _ri(source: Source, phrase: Phrase) -> Judgement | None:
    """Days of a month that are no date any more: 一日 as 'one day' is an article."""
    return silent("article") if source.text[phrase.start] == "一" and phrase.unit_start - phrase.start == 1 else None


def _yue(source: Source, phrase: Phrase) -> Judgement | None:
    """A length in months needs 个; 正月, 12月 are dates."""
    return None if phrase.infix else Judgement(None, "month", "time")


def _xun(source: Source, phrase: Phrase) -> Judgement | None:
    """年过六旬, 七旬老人: decades of an age."""
    if _before(source, phrase) in ("过", "逾", "近", "届", "约", "已", "年") or _behind(source, phrase) in (
        "老",
        "的",
        "夫",
        "母",
        "翁",
        "高",
    ):
        phrase.rule = "age_decade"
        return Judgement("age", "age_decade")
    return silent("no_unit")


def _sui(source: Source, phrase: Phrase) -> Judgement | None:
    return (
        silent("word_part") if _behind(source, phrase) in ("月", "尾", "末", "首", "寒", "暮", "序") and _behind(source, phrase) else None
    )


def _zhou(source: Source, phrase: Phrase) -> Judgement | None:
    """两周 lasts; 四周 alone is 'all around', 环湖一周 a way round."""
    if source.text[phrase.start] == "一" and set(_before(source, phrase, 3)) & set("环绕围"):
        return silent("article")
    if source.text[phrase.start : phrase.unit_start] == "四" and _behind(source, phrase) in (
        "的",
        "都",
        "围",
        "是",
        "环",
        "有",
        "皆",
        "无",
        "被",
        "群",
        "布",
        "用",
        "全",
        "一",
        "，",
        "。",
    ):
        return Judgement(None, "adverb", "name")
    return None


def _li(source: Source, phrase: Phrase) -> Judgement | None:
    """五里 is a way; 48里 of the digits of a list is rare but a way as well; 一里 in 这一里面 is none."""
    return silent("article") if _behind(source, phrase) in ("面", "头", "边", "程", "屯", "斯", "昂") and _behind(source, phrase) else None


def _tian(source: Source, phrase: Phrase) -> Judgement | None:
    """一天 as 'one day', 三天两头: no length of time."""
    if source.text[phrase.start] == "一" and (_behind(source, phrase) in ("天", "到", "比", "晚", "深") and _behind(source, phrase)):
        return silent("article")
    return None


def _yuan(source: Source, phrase: Phrase) -> Judgement | None:
    """三元, 100元: money; 二元结构, 一元论 are none."""
    written = source.text[phrase.start : phrase.unit_start]
    if (
        len(written) == 1
        and written in "一二三四五六多"
        and _behind(source, phrase)
        in (
            "化",
            "论",
            "结",
            "方",
            "一",
            "次",
            "社",
            "经",
            "对",
            "主",
            "桥",
            "里",
            "的",
            "正",
            "素",
            "及",
            "店",
            "体",
            "制",
            "醇",
            "酸",
            "乙",
            "股",
            "配",
            "复",
            "共",
            "件",
            "模",
            "课",
            "催",
            "杂",
            "环",
        )
        and _behind(source, phrase)
    ):
        return Judgement(None, "word_part", "name")
    return None


def _cheng(source: Source, phrase: Phrase) -> Judgement | None:
    """三成 is a share; 一成 in 一成不变, 八成 as 'most likely' before a verb stay silent."""
    return (
        silent("word_part")
        if _behind(source, phrase)
        in (
            "不",
            "管",
            "定",
            "废",
            "习",
            "泡",
            "功",
            "立",
            "为",
            "绩",
            "员",
            "交",
            "本",
            "果",
            "就",
            "长",
            "都",
            "年",
            "人",
            "熟",
            "语",
            "品",
            "型",
        )
        and not phrase.decimals
        and _behind(source, phrase)
        else None
    )


_LIANG_COUNTS = frozenset("个名人天日月省市县国地队项条家所部者种大座位次台节")


def _liang(source: Source, phrase: Phrase) -> Judgement | None:
    """三两茶叶 is a weight; in 5、6两月 and 甲2、乙3两项 it is the number two."""
    if _behind(source, phrase) in _LIANG_COUNTS and _behind(source, phrase) and source.text[phrase.start : phrase.unit_start].isdecimal():
        return Judgement(None, "word_part", "name", phrase.unit_start)
    return None


def _zhuan(source: Source, phrase: Phrase) -> Judgement | None:
    """7200转 are turns; 3转4级, 每小时15转18公里 change."""
    return silent("word_part") if _behind(source, phrase) in _NUMERALS and _behind(source, phrase) else None


_DRAWN = re.compile(r"[一二三四五六七八九十两\d]{1,2}[胜负]")


def _ping(source: Source, phrase: Phrase) -> Judgement | None:
    """120平的房子 is an area; 2胜1平3负 are games drawn; 打平 平均 are words."""
    if _before(source, phrase) in ("胜", "负") or _DRAWN.match(source.text, phrase.end):
        return _read_as(source, phrase, "count")
    return None


_BY_VOLUME = re.compile(r"[土木砂沙石水气料/]|混凝|货|立方|容量|填|挖|方量")
_SIZED = re.compile(r"[鞋脚尺穿裤衣袜]")


def _ma(source: Source, phrase: Phrase) -> Judgement | None:
    """跑了100码 is a way; 穿38码的鞋 and 偏小一码 are sizes."""
    text = source.text
    near = text[max(0, phrase.start - 8) : phrase.start] + text[phrase.end : phrase.end + 3]
    return label("size") if _SIZED.search(near) else None


def _fang(source: Source, phrase: Phrase) -> Judgement | None:
    """三方土 is a volume; 三方会谈, 其中一方 are parties."""
    clause = re.split("[，。；、]", source.text[max(0, phrase.start - 12) : phrase.start])[-1]
    if _BY_VOLUME.search(clause + _behind(source, phrase, 2)):
        return None
    for reading in source.lexicon.readings.get("方", ()):
        if reading.kind == "count" and _begins_a_word(source, phrase, reading):
            return silent("word_part")
    arabic = source.text[phrase.start] in "0123456789"
    return None if arabic else _read_as(source, phrase, "count") and (article(source, phrase) or _read_as(source, phrase, "count"))


def _zhe(source: Source, phrase: Phrase) -> Judgement | None:
    """打八折, 7.5折: a price cut; 三折 of a fold, 百折不挠 are none."""
    return (
        silent("word_part")
        if _behind(source, phrase) in ("不", "叠", "页", "戏", "断", "磨", "射", "子", "中", "屏") and _behind(source, phrase)
        else _read_as(source, phrase, "percent")
    )


def _fan(source: Source, phrase: Phrase) -> Judgement | None:
    """翻一番, 翻两番: doublings; 一番 else counts."""
    if _before(source, phrase) in ("翻", "了") and "翻" in _before(source, phrase, 2):
        return _read_as(source, phrase, "multiple")
    return silent("article")


def _ye(source: Source, phrase: Phrase) -> Judgement | None:
    """五天四夜, 住两晚 last; 一夜 alone is an article."""
    if source.text[phrase.start] == "一" and _before(source, phrase) != "天":
        return silent("article")
    return _read_as(source, phrase, "duration")


_RISES = frozenset("高至级温降到值为起入学旗空任职幅势格华迁天")


def _sheng(source: Source, phrase: Phrase) -> Judgement | None:
    """3升水 is a volume; 由3升至5, 白介素-6升高 rise."""
    return silent("word_part") if _behind(source, phrase) in _RISES else None


_CLASS_BEFORE = re.compile(r"(?<![至到、—~-])[一二三四五六七八九1-9]年级$")
_SEAT = re.compile(r"\d{1,3}[座号]")


def _pai(source: Source, phrase: Phrase) -> Judgement | None:
    """种了五排树 counts; 5排6座, 3排2号 name a seat."""
    seat = _SEAT.match(source.text, phrase.end)
    return label("address", seat.end()) if seat is not None else None


def _ban(source: Source, phrase: Phrase) -> Judgement | None:
    """每天两班 counts, 一至四年级四班 too; 一年级二班 names a class."""
    return label("numbered") if _CLASS_BEFORE.search(source.text, max(0, phrase.start - 4), phrase.start) else None


def _fiscal(source: Source, phrase: Phrase) -> Judgement | None:
    """三个财年 last; 24财年 names one."""
    return Judgement(None, "year", "time") if source.text[phrase.start : phrase.unit_start].isdecimal() else None


_HOURS_BEFORE = re.compile(r"(?:用时|历时|耗时|计|共|满|每|工作|学习)$")


def _shi(source: Source, phrase: Phrase) -> Judgement | None:
    """用时3时20分 lasts; 12时 is a clock time, 并发1000时 means 'when'."""
    if phrase.unit is None or phrase.unit.surface != "时" or _HOURS_BEFORE.search(source.text, max(0, phrase.start - 2), phrase.start):
        return None
    if phrase.numeral is not None and phrase.numeral.high <= 24 and phrase.numeral.resolution == 1:
        return Judgement(None, "clock", "time")
    return silent("when")


def _ka(source: Source, phrase: Phrase) -> Judgement | None:
    """300卡 is heat; 星耀二卡了半个月 stands still."""
    return silent("word_part") if _behind(source, phrase) in ("了", "在", "住", "着", "点", "通", "片", "车", "座", "位") else None


_GAMES_ON = re.compile(r"\d{1,3}[胜负平]")


def _he(source: Source, phrase: Phrase) -> Judgement | None:
    """6胜3和2负 are games drawn; in 第6和第7, 19.5和18.5亿年 the word is 'and'."""
    if _before(source, phrase) in ("胜", "负") and _GAMES_ON.match(source.text, phrase.end):
        return None
    return _without_unit(source, phrase)


AMBIGUOUS: dict[str, Rule] = {
    "分": _fen, "度": _du, "点": _dian, "块": _money_piece, "毛": _money_piece, "角": _jiao, "级": _ji, "号": _hao, "栋": _dong, "幢": _dong, "床": _dong, "站": _dong, "升": _sheng,
    "届": _edition, "期": _edition, "版": _edition, "线": _edition, "楼": _edition, "代": _edition, "世": _edition, "路": _edition, "室": _edition,
    "章": _edition, "集": _edition, "季": _edition, "节": _edition, "卷": _edition, "款": _edition, "年": _nian, "日": _ri, "月": _yue, "旬": _xun,
    "岁": _sui, "周": _zhou, "里": _li, "天": _tian, "元": _yuan, "成": _cheng, "夜": _ye, "晚": _ye, "宿": _ye, "折": _zhe, "番": _fan,
    "财年": _fiscal, "排": _pai, "班": _ban, "时": _shi, "卡": _ka, "和": _he, "两": _liang, "转": _zhuan, "平": _ping, "码": _ma, "方": _fang,
}  # fmt: skip


def scale_alone(source: Source, phrase: Phrase) -> Judgement | None:
    """近万辆, 上百人, 突破万例: 百 千 万 alone is a number only with a modifier beside it; 百姓, 千家万户 are none."""
    if phrase.numeral is None or phrase.numeral.shape != "scale" or phrase.unit is None or source.bare:
        return None
    written = source.text[phrase.start : phrase.unit_start]
    if phrase.inner is not None or _bounded(source, phrase) or phrase.second is not None:
        return None
    if len(written) > 1 and (phrase.unit.kind == "money" or phrase.unit.surface in ("吨", "千瓦", "人次")) and written != "万万":
        return None
    return silent("scale_alone")


def digit_string(source: Source, phrase: Phrase) -> Judgement | None:
    """二〇二二 and other digits read one by one are figures only before a unit that takes them (八五折, 一五点二)."""
    numeral = phrase.numeral
    if numeral is None or numeral.shape != "digits" or phrase.unit is None or source.bare:
        return None
    written = source.text[phrase.start : phrase.unit_start]
    if "点" in written or phrase.unit.surface == "折":
        return None
    return label("digits")


def noun_classifier(source: Source, phrase: Phrase) -> Judgement | None:
    """三省, 两国, 3金2银: a noun straight behind the numeral counts where the numeral is more than one."""
    unit = phrase.unit
    if unit is None or "noun" not in unit.flags or unit.kind != "count":
        return None
    if phrase.second is not None and unit.surface in ("胜", "负", "平"):  # 以0-1负于对手
        return label("score")
    if unit.surface == "系列" and phrase.numeral is not None and phrase.numeral.shape == "arabic":  # 宝马7系列
        return label("numbered")
    if phrase.numeral is None or (phrase.numeral.shape in ("chinese", "digits") and phrase.numeral.high < 2):
        return silent("article") if not _NUMERALS.__contains__(_behind(source, phrase)) or not _behind(source, phrase) else None
    if phrase.numeral is not None and phrase.numeral.high > 1000 and unit.surface in ("地", "国", "方", "市", "省", "县", "港", "站"):
        return _without_unit(source, phrase)
    if (
        unit.surface in _WEAK_NOUNS
        and source.text[phrase.start] != "两"
        and _behind(source, phrase) not in _NUMERALS
        and not (source.text[phrase.start - 1 : phrase.start] in _WEAK_BEFORE and phrase.start)
    ):
        return _without_unit(source, phrase)
    return Judgement("count", "counted_noun")


def _without_unit(source: Source, phrase: Phrase) -> Judgement:
    """A noun that is none of its unit: the numeral may still stand alone, 三十万 in 三十万地."""
    phrase.reach(phrase.unit_start)
    phrase.unit, phrase.unit_start, phrase.unit_end = None, 0, 0
    verdict = bare(source, phrase) or silent("weak_noun")
    return verdict if verdict.kind is not None else silent("weak_noun")


_WEAK_NOUNS = frozenset("会和子金银铜死伤下大小边角院军方岸极强队班丁等司街")
_WEAK_BEFORE = frozenset("胜平负金银铜死伤各分共")


def _verdicts(prefix: str) -> dict[str, Judgement]:
    return {kind: Judgement(kind, f"{prefix}{kind}") for kind in ("count", "measure", "money", "percent", "multiple", "duration", "age")}


_PLAIN = _verdicts("unit_") | {"count": Judgement("count", "count")}
PLAIN: dict[str, tuple[Kind, str]] = {kind: (verdict.kind or "count", verdict.rule) for kind, verdict in _PLAIN.items()}
"""Kind and rule of a figure that is simply what its unit is."""
_RANGES = _verdicts("range_")


def plain(unit: Unit | None, phrase: Phrase) -> Judgement:
    """What no rule knows better is what its unit is."""
    if unit is None:
        return silent("no_unit")
    return _PLAIN[unit.kind] if phrase.second is None else _RANGES[unit.kind]


IN_FRONT: tuple[Rule, ...] = (ordinal, first_n, weekday, coordinate)
"""Asked where one of FRONT stands before the numeral."""
FRONT = frozenset("第前周期拜纬经")
WITHOUT_UNIT: tuple[Rule, ...] = (shu_of_word, word_part, bare)
BY_SHAPE: dict[str, tuple[Rule, ...]] = {
    "digits": (digit_string,),
    "scale": (scale_alone,),
    "vague": (shu_of_word, vague_classifier),
}
"""With a unit: what is asked of numerals of one shape."""
WEAK_UNIT: tuple[Rule, ...] = (symbol, noun_classifier)


def judge(source: Source, phrase: Phrase) -> Judgement:
    """The verdict of the first rule that has one; what no rule knows better is what its unit is.

    The order is that of this function; each group stands behind a guard, for most figures need none.
    """
    start, unit, numeral = phrase.start, phrase.unit, phrase.numeral
    verdict = None
    if start and source.text[start - 1] in FRONT:
        verdict = _first(IN_FRONT, source, phrase)
    if unit is None:
        return verdict or _first(WITHOUT_UNIT, source, phrase) or silent("no_unit")
    if (
        verdict is None
        and numeral is not None
        and "兆" in source.text[start : phrase.unit_start]
        and _unsettled_zhao(source, source.text[start : phrase.unit_start])
    ):
        return Judgement(None, "ambiguous_zhao", "ambiguous")
    if verdict is None and numeral is not None and numeral.shape in BY_SHAPE:
        verdict = _first(BY_SHAPE[numeral.shape], source, phrase)
    if verdict is None and source.text[phrase.start] == "一":
        verdict = article(source, phrase)
    if verdict is None and unit.surface in AMBIGUOUS:
        verdict = AMBIGUOUS[unit.surface](source, phrase)
    if verdict is None and unit.weak:
        verdict = _first(WEAK_UNIT, source, phrase)
    if verdict is not None and verdict.rule == "word_part" and not verdict.reach and phrase.second is None:
        verdict = _without_unit(source, phrase)  # 5.37亿成年人: the word behind begins with the unit's character
    return verdict or plain(unit, phrase)


def _first(rules: tuple[Rule, ...], source: Source, phrase: Phrase) -> Judgement | None:
    for rule in rules:
        verdict = rule(source, phrase)
        if verdict is not None:
            return verdict
    return None


# ---- in words --------------------------------------------------------------------------------------------------------

WHY: dict[str, str] = {
    "count": "a numeral and a classifier",
    "unit_measure": "a numeral and a unit of measure",
    "unit_money": "a numeral and a currency",
    "unit_percent": "a numeral and a percent sign or word",
    "unit_multiple": "a numeral and 倍 or 番",
    "unit_duration": "a numeral and a unit of time",
    "unit_age": "a numeral and 岁 or a like word",
    "percent_words": "百分之 and a numeral",
    "fraction": "N分之M or a slashed fraction",
    "ratio": "figures joined by 比 or a colon",
    "ordinal": "第 before a numeral that is counted off",
    "ordinal_first": "首 before a classifier",
    "first_n": "前 before a numeral and classifier: the first n",
    "bare": "a bare numeral, asked for as a phrase",
    "bare_scale": "a numeral with a scale word or place, without a unit",
    "bare_with_modifier": "a modifier beside it makes the numeral a quantity",
    "counted_noun": "a counted noun straight behind the numeral",
    "vague": "几 or 数 with a scale",
    "shared_unit": "a member of a list whose unit stands at the last member",
    "range": "two figures joined into a range",
    "age_decade": "decades of an age in 旬",
    "sign": "零下 before a figure is its sign",
    "no_unit": "no unit, modifier or scale makes it a quantity",
    "no_numeral": "no numeral starts here",
    "no_number": "no well-formed numeral, or one of more than 64 digits",
    "scale_alone": "百 千 万 alone, with no modifier beside it",
    "article": "一 as an article, or with 这 那 每",
    "question": "几 asks for a number or date",
    "adverb": "an adverb that looks like a figure",
    "word_part": "part of a word",
    "half_word": "半 as part of a word",
    "score": "a score: goals of both sides",
    "when": "时 as 'when'",
    "size": "a size of clothes or shoes",
    "word": "a word that looks like a quantity",
    "name": "part of a name, word or set phrase",
    "weak_noun": "a noun that is counted only in lists",
    "code": "digits joined to letters: a code",
    "identifier": "a version, address, telephone or identity number",
    "address": "part of a web or e-mail address, or of a building's address",
    "generation": "a birth cohort",
    "slashed": "a slashed label, no fraction",
    "digits": "digits read one by one",
    "numbered": "a numbered document, edition, line, floor or number",
    "ordinal_name": "第 in a name",
    "grade": "a grade, class or level",
    "nth_period": "the n-th day, week or year of a period",
    "weekday": "a day of the week",
    "era": "a year of an era",
    "early_year": "a year before 1000, or a span of years",
    "coordinate": "a latitude or longitude",
    "short_year": "a year written with two digits",
    "clock": "a clock time",
    "month": "a month of the year",
    "ambiguous_zhao": "兆 may be 10^6 or 10^12: give region= to settle it",
    "numeric": "a date in digits",
    "span_of_years": "a span of years",
    "year": "a year, with or without month and day",
    "decade": "a decade",
    "century": "a century",
    "day": "a day of the month",
    "quarter": "a quarter of the year",
}


def why(rule: str) -> str:
    """What a rule found, in words."""
    if rule.startswith("range_"):
        return "two figures of one unit joined into a range"
    if rule.startswith("word_"):
        return f"the word {rule[5:]}" if rule not in WHY else WHY[rule]
    return WHY.get(rule, rule)
