"""Numerals without a unit: a count where a scale, a modifier or a counted noun makes them one."""

from __future__ import annotations

import re

from claims.numerals import Numeral
from claims.phrases import Phrase, Source
from claims.rules.verdicts import CLAUSE_ENDS, Judgement, label, silent

# Words that end in 数 whatever follows, and those that do unless a scale follows: 总数百, but 订单数十万笔.
_SHU_WORDS = frozenset("十人总系基指参函多少无倍常整变奇偶负算代虚劫气悉屈")
_SHU_UNLESS_SCALE = frozenset("次件户例分半个天计点级位字岁票辆量不回充如单双尾招心名期")


_COUNTED_NUMBERS = frozenset("杆球步层页帧卷集章节轮局届代班盘幅座艘辆台套册份根片颗粒圈环组")
_COUNTING = frozenset("0123456789一二三四五六七八九十百千万亿两几半多余每这那第各")
"""低于标准杆数|两杆, 总页数: the number of them; in 三层|数米高 the first is a classifier."""


def shu_of_word(source: Source, phrase: Phrase) -> Judgement | None:
    """人数百分之, 次数: the 数 belongs to the word before it."""
    text, start = source.text, phrase.start
    if not start or text[start] != "数":
        return None
    scaled = text[start + 1 : start + 2] in ("十", "百", "千", "万", "亿") and not text.startswith("分之", start + 2)
    if text[start - 1] in _COUNTED_NUMBERS and not scaled and text[max(0, start - 2) : start - 1] not in _COUNTING:
        return Judgement(None, "word_part", "name", start + 1)
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


_HAS_SCALE = re.compile(r"[百千万亿兆廿卅卌]")
CODED = re.compile(
    r"(?:(?:股票|证券|基金)?代码|编号|尾号|车牌|邮编|账号|卡号|单号|号码|学号|工号|批号|热线|电话|密码|房间|拨打|群号)[:：为是 ]{0,2}$"
)
_SCALES = frozenset("百千")
_MANY = 100
"""From here on digits with a plus are an amount (100+, 10万+); below they may be a grade or a version (5+)."""
_LETTER = re.compile(r"[A-Za-z]")


_FIGURE_ENDS = frozenset(["", *"，。；、）（()\n,"])
_SCORE_BEFORE = re.compile("(?:成绩|得分|总分|均分|绩点|容积率|市[净盈销]率|[量赔]比|赔率|视力|质量指数|线指数)$")
_INDEX_BEFORE = re.compile("(?:AQI|质量指数|线指数)$")
"""成绩91.44, 空气质量指数78: the figure stands right behind what it tells."""
_AMOUNT_BEFORE = re.compile(
    r"(?:人次|人口|总分|得分|成绩|积分|学分|人数|户数|宗数|件数|例数|票数|次数|总数|数量|播放量|阅读量|点击量|访问量|浏览量|下载量|点赞数|粉丝数|订阅数|销量|AQI|空气质量指数)"
    r"(?:总?[为是达]|达到|约为|[增升降减]至|:)$"
)
"""求诊人次为6188: what is counted is an amount, so that the figure needs no classifier."""
_QUOTED = re.compile(
    r"(?:录得|(?:[增升降减]|提高|提升|回[升落])[至到]|站上|触及|跌破|升破|失守|收[于在]|收报|报收|报|[为是达由从以涨跌升降]|达到|高达|上扬|下[挫滑]|系数|指数|比率|比值|评分|均分|[防打上长]\w{1,2}率)$"
    r"|(?:[由从]|[增升降减][至到])[^，。；、\d]{1,8}的$"
)
_QUOTATION = re.compile(
    r"指数|[沪深恒道纳股综成标]指|汇率|人民币|在岸|离岸|中间价|PMI|CPI|PPI|日元|美元|欧元|英镑|系数|比率|比值|信噪比|评分|均分|满意度|收视|防御率|打击率|上垒率|长打率"
)
"""新订单指数升至51.2, 人民币报7.0198, 防御率降到2.41: what is quoted has no unit but has decimals."""
_LONGEST_QUOTED = 11
_QUOTED_END = re.compile(r"\Z|的(?:成绩|佳绩|防御率|水平|低位|高位)|[，。；、）)\n,关升降增减涨跌回提]|上[升涨]|下[降跌]|作?收|报收")
_MAGNITUDE = re.compile(r"规模(?:达|为|是)?$")
_QUAKE_SCALE = re.compile(r"(?:地震的?规模|震级|矩震级|里氏规模)[为是达约到]?$")
_QUAKE = re.compile(r"的?(?:左右的?)?(?:极?浅层|有感)?(?:地震|强震|余震)")
"""规模6.4地震, as Taiwan writes 6.4级."""
AMOUNT_LINKS = frozenset("为是达到至得上及破守于报收:绩分点率力数I年寿仅龄有共逾模级比升降")
"""The characters with which those before a figure end."""


_AGED = re.compile("(?:时年|享年|终年|享寿|年仅|芳龄|得年|高龄)(?:约|近)?$")
"""Behind one of these a figure that ends its clause is an age: 享年89, 时年三十四."""


def bare(source: Source, phrase: Phrase) -> Judgement | None:
    """No unit: a count where a scale, a modifier or a counted noun makes it one; plain digits are none."""
    if phrase.unit is not None or phrase.numeral is None:
        return None
    numeral = phrase.numeral
    written, after = source.text[phrase.start : phrase.end], source.text[phrase.end : phrase.end + 1]
    if "兆" in written and unsettled_zhao(source, written):
        return Judgement(None, "ambiguous_zhao", "ambiguous")
    if source.bare:
        return Judgement("count", "bare")
    if after in CLAUSE_ENDS and numeral.value is not None and _AGED.search(source.text, max(0, phrase.start - 3), phrase.start):
        phrase.unit, phrase.unit_start, phrase.unit_end = source.lexicon.units["岁"], phrase.end, phrase.end
        return Judgement("age", "unit_age")
    marked = _marked(source.text, phrase, numeral, after)
    if marked is not None:
        return marked
    if numeral.shape == "chinese" and len(written) == 1 and not numeral.approximate and phrase.inner is None and phrase.second is None:
        return silent("no_unit")
    return (
        _counting(source, phrase, numeral, written)
        or _of_shape(source, phrase, numeral, written, after)
        or _scaled(numeral, written, after)
        or _told_by_neighbours(source, phrase, numeral, written, after)
        or silent("no_unit")
    )


def _marked(text: str, phrase: Phrase, numeral: Numeral, after: str) -> Judgement | None:
    """What the signs beside digits make of them: a day, a number, a code."""
    arabic = numeral.shape == "arabic"
    if text.endswith(("正月", "腊月", "冬月"), 0, phrase.start) and numeral.high <= 30:
        return Judgement(None, "day", "time")
    if arabic and CODED.search(text, max(0, phrase.start - 6), phrase.start):
        return label("numbered")
    if _LETTER.match(after):
        return label("code")
    if after == "号" and not text.startswith("号人", phrase.end):
        return label("numbered", phrase.end + 1)
    if arabic and phrase.start > 1 and text[phrase.start - 1] == "-" and text[phrase.start - 2].isdigit():
        return label("code")  # 737-800以下
    if after in ("*", "=", "×", "+", "_") or (after == "-" and text[phrase.end + 1 : phrase.end + 2].isdigit()):
        return label("code")
    return None


_OF_PEOPLE = re.compile("的(?:总|常住|户籍|城镇|农村|登记|注册)?(?:人口|居民|选民|用户|会员)")
"""有213,619的人口: a figure without a classifier, as translators write."""


def _counting(source: Source, phrase: Phrase, numeral: Numeral, written: str) -> Judgement | None:
    """A modifier inside it, or a counted noun behind it."""
    if phrase.inner is not None and (phrase.inner.word != "+" or numeral.low >= _MANY):
        return Judgement("count", "bare_with_modifier")
    if _OF_PEOPLE.match(source.text, phrase.end) and numeral.shape == "arabic" and numeral.low >= _MANY:
        return Judgement("count", "counted_noun")
    counts = (numeral.shape != "chinese" or len(written) > 1) and numeral.shape != "scale"
    return Judgement("count", "counted_noun") if counts and source.lexicon.noun_at(source.text, phrase.end) is not None else None


def _of_shape(source: Source, phrase: Phrase, numeral: Numeral, written: str, after: str) -> Judgement | None:
    """Scales, vague numerals and ranges, which their form decides."""
    if numeral.shape == "scale":  # 近百千 is no number
        return Judgement("count", "bare_with_modifier") if bounded(source, phrase) and after not in _SCALES else silent("scale_alone")
    if numeral.shape == "vague":
        told = len(written.lstrip("好")) > 1 and not (written[0] == "数" and after in ("字", "据"))
        return Judgement("count", "vague") if told else silent("no_unit")
    if numeral.shape == "range":
        return Judgement("count", "bare_scale") if _HAS_SCALE.search(written) or phrase.second else silent("no_unit")
    return None if phrase.second is None else Judgement("count", "range")


_LATIN = frozenset("wWkK")


def _scaled(numeral: Numeral, written: str, after: str) -> Judgement | None:
    """A scale in the numeral, or 多: 二十三万, 1.5w, 90多."""
    if after == "强":  # 五百强企业
        return None
    chinese = numeral.shape == "chinese" and len(written) > 1 and _HAS_SCALE.search(written)
    if chinese or (
        numeral.shape == "arabic"
        and (_HAS_SCALE.search(written) or written[-1] in "wWkKMBTn" or written[-2:-1] in _LATIN or "×10" in written)
    ):
        return Judgement("count", "bare_scale")
    blurred = numeral.approximate and numeral.low >= 10 and after not in ("样", "少", "种", "元", "媒")
    return Judgement("count", "bare_with_modifier") if blurred else None


_LINKS = frozenset("为是达有共至到逾仅见报")
_PER_AREA = re.compile("/(?:㎡|m²|平(?![台均安常])|平米|平方米|坪)")
"""14000/㎡: a price that leaves out its currency."""


def _told_by_neighbours(source: Source, phrase: Phrase, numeral: Numeral, written: str, after: str) -> Judgement | None:
    """Digits that the words before them make an amount, an index or a magnitude, or that a modifier bounds."""
    text, start = source.text, phrase.start
    decimal = "." in written or "点" in written
    if decimal and (_is_quoted(text, phrase) or _is_magnitude(text, phrase)):
        return Judgement("count", "amount_before")
    if numeral.shape != "arabic":
        right = source.lexicon.modifier_after(text, phrase.end) if len(written) > 1 and numeral.shape == "chinese" else None
        return Judgement("count", "bare_with_modifier") if right is not None and right.word in _BOUNDING else None
    if after in _FIGURE_ENDS and (
        _AMOUNT_BEFORE.search(text, max(0, start - 8), start)
        or (_SCORE_BEFORE if decimal else _INDEX_BEFORE).search(text, max(0, start - 4), start)
    ):
        return Judgement("count", "amount_before")
    if "," in written and after in _FIGURE_ENDS and text[start - 1 : start] in _LINKS:  # 兵力为18,000
        return Judgement("count", "amount_before")
    if after == "/" and numeral.low >= _MANY and _PER_AREA.match(text, phrase.end):
        return Judgement("count", "amount_before")
    return Judgement("count", "bare_with_modifier") if bounded(source, phrase) else None


def _is_magnitude(text: str, phrase: Phrase) -> bool:
    """Whether it is the magnitude of an earthquake: 规模6.4地震."""
    if text[phrase.end : phrase.end + 1] in _FIGURE_ENDS and _QUAKE_SCALE.search(text, max(0, phrase.start - 6), phrase.start):
        return True
    return _QUAKE.match(text, phrase.end) is not None and _MAGNITUDE.search(text, max(0, phrase.start - 3), phrase.start) is not None


def _is_quoted(text: str, phrase: Phrase) -> bool:
    """Whether a figure tells where an index, a rate of exchange or a coefficient stands."""
    return (
        _QUOTED_END.match(text, phrase.end) is not None
        and _QUOTED.search(text, max(0, phrase.start - _LONGEST_QUOTED), phrase.start) is not None
        and _QUOTATION.search(text, max(0, phrase.start - 40), phrase.start) is not None
    )


def unsettled_zhao(source: Source, written: str) -> bool:
    """三兆: 10^12 in Traditional text and before 亿, a prefix before a unit, else nobody knows."""
    return "兆" in written and not source.traditional and "亿" not in written.partition("兆")[2]


_BOUNDING = frozenset(["以上", "以下", "以内", "左右", "上下", "及以上", "及以下", "有余", "出头", "开外", "挂零"])


def bounded(source: Source, phrase: Phrase) -> bool:
    """A word that bounds or blurs stands right beside the figure."""
    text = source.text
    at = phrase.start - 1 if text[phrase.start - 1 : phrase.start] == " " and phrase.start else phrase.start
    left = source.lexicon.modifier_before(text, at) if at else None
    if left is not None and left.relation != "none" and left.word != "快":
        before = text[max(0, at - len(left.word) - 2) : at - len(left.word)].rstrip(" ")[-1:] if not left.word[0].isalpha() else ""
        return not (before.isascii() and before.isalnum())  # n >= 0 of a program
    right = source.lexicon.modifier_after(text, phrase.end)
    return right is not None and right.word in _BOUNDING and not text.startswith(("个", "哪"), phrase.end + 2)
