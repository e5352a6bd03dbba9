"""Surfaces that may be a length of time, a date, a clock time or another word: 分 点 年 日 月 旬 周 天 夜 时 …."""

from __future__ import annotations

import re

from claims.numerals import Numeral
from claims.phrases import Phrase, Source
from claims.rules.united import NUMERALS, without_unit
from claims.rules.verdicts import Judgement, Rule, before_it, behind, label, plain, read_as, silent
from claims.times import follows_era

_SCALE = 1000
_SHOTS = frozenset("颗记枚粒")
"""Behind a classifier of balls 三分 is a shot from far, no figure."""
_OF_SHOTS = re.compile(
    r"球|线外|\d{1,2}(?:投|中)|[一二三四五六七八九十]{1,3}(?:投|中[一二三四五六七八九十])|命中|出手|远投|雨|王(?!朝)|射手|炮|绝杀|不中|打铁|外围"
)
"""Behind 三分 these speak of shots from far: 三分8投5中."""
_COINS = ("钱", "硬币", "镍币", "纸币")
_TO_THE_HOUR = re.compile(r"(?:\d{1,2}|[一二三四五六七八九十两]{1,2})点")


def _fen(source: Source, phrase: Phrase) -> Judgement | None:
    """4分8秒, 六分半 and 1分多钟 last, 五分钱 is money, 51分 is scored."""
    if phrase.infix == "over" and behind(source, phrase) == "钟":
        phrase.end = phrase.core_end = phrase.end + 1
        return read_as(source, phrase, "duration")
    if source.text[phrase.unit_start - 1] in "万亿" and behind(source, phrase) in NUMERALS and behind(source, phrase):
        return without_unit(source, phrase)  # 贷款210万分30年还
    if phrase.members or phrase.infix == "half":
        return read_as(source, phrase, "duration")
    if source.text[phrase.start : phrase.unit_start] == "三" and (
        before_it(source, phrase) in _SHOTS or _OF_SHOTS.match(source.text, phrase.end)
    ):
        return Judgement(None, "word_part", "name")
    if source.text.startswith(_COINS, phrase.end) or before_it(source, phrase) in ("角", "毛"):
        return read_as(source, phrase, "money")
    if before_it(source, phrase) == "差" and _TO_THE_HOUR.match(source.text, phrase.end):  # 差5分8点
        return Judgement(None, "clock", "time")
    return read_as(source, phrase, "count")


_POINT_NOUNS = re.compile(r"意见|建议|要求|希望|看法|原因|理由|好处|体会|启示|共识|不同|经验|主张|内容|教训|结论|期望|感受|想法|优势")


def _dian(source: Source, phrase: Phrase) -> Judgement | None:
    """3200.15点 of an index, 三点意见; else a clock time."""
    if _POINT_NOUNS.match(source.text, phrase.end):
        return read_as(source, phrase, "count")
    if phrase.numeral is None or (phrase.numeral.shape != "arabic" and phrase.numeral.low < 25):
        return Judgement(None, "clock", "time")
    return read_as(source, phrase, "measure", "index")


_SENTENCED = re.compile("刑|判")


def _nian(source: Source, phrase: Phrase) -> Judgement | None:
    """三年 lasts; 康熙四十年, 公元前221年, 永历二年七月, 0708年 name a year; 一年级, 三年级 a class."""
    text = source.text
    if follows_era(text, phrase.start) and behind(source, phrase) not in ("多", "来", "余"):
        return Judgement(None, "era", "time")
    if phrase.members and phrase.members[0].unit.surface == "月" and not _SENTENCED.search(text, max(0, phrase.start - 6), phrase.start):
        return Judgement(None, "era", "time")
    if phrase.second is not None and phrase.unit is not None and _goes_on_in_a_year(text, phrase):
        return plain(phrase.unit, phrase)
    if phrase.unit is not None and phrase.unit.surface == "年" and behind(source, phrase) in ("级", "代") and behind(source, phrase):
        return label("grade")
    numeral = phrase.numeral
    if numeral is None or numeral.value is None:
        return None
    if phrase.second is None and _names_one_year(text, phrase, numeral):
        return Judgement(None, "short_year", "time")
    if _YEAR_BEHIND.match(text, phrase.end):
        return Judgement(None, "era", "time")
    early = numeral.shape == "arabic" and numeral.resolution == 1 and 100 <= numeral.value <= 2199 and _names_years(text, phrase)
    return Judgement(None, "early_year", "time") if early else None


def _names_one_year(text: str, phrase: Phrase, numeral: Numeral) -> bool:
    """九八年, 0708年, 建武九年（33年）, 472年（延兴2年）: a year by how it is written, or by another count beside it."""
    written = text[phrase.start : phrase.unit_start]
    if numeral.shape != "arabic":
        return numeral.shape == "digits" and len(written) == 2
    if written[0] == "0" and numeral.resolution == 1 and len(written) > 1:
        return True
    return _in_brackets_of_a_year(text, phrase) or _OTHER_COUNT.match(text, phrase.end) is not None


def _goes_on_in_a_year(text: str, phrase: Phrase) -> bool:
    """合约为期三年至2016年: the second figure is a year, so the first stands alone."""
    high = phrase.second.numeral.value if phrase.second is not None and phrase.second.numeral is not None else None
    cut = text.find("年", phrase.start, phrase.end - 1) + 1
    if not cut or high is None or not 1900 <= high <= 2199 or phrase.numeral is None or phrase.numeral.high > 100:
        return False
    phrase.second = None
    phrase.end = phrase.core_end = cut
    phrase.unit_start, phrase.unit_end = cut - 1, cut
    return True


_YEAR_BEHIND = re.compile(r"[（(]\d{3,4}年?|正月|腊月|[一二三四五六七八九十]{1,2}月")
_LONGER_THAN = frozenset("长短大小多少高低早晚当等近止限位介")
_IN_A_YEAR = frozenset(["", "（", "(", "，", "。", "于", "在", "自", "至", "到", "从", "；", "、", "\n"])
_YEAR_ENDS = frozenset("，）)、至-~—春夏秋冬初末")
_LENGTH_ENDS = frozenset("多余来前后间内以之历时的老校寿店庆")
_STARTS_WITH_YEAR = frozenset("。，；\n于在自从至和")
_OTHER_COUNT = re.compile(r"[（(][\u4e00-\u9fff]{2,4}(?:\d{1,2}|[元一二三四五六七八九十]{1,4})年")
"""472年（延兴2年）: the same year by another count."""


def _in_brackets_of_a_year(text: str, phrase: Phrase) -> bool:
    """Whether a year in brackets is that of a date before them: 建武九年（33年）."""
    brackets = text[phrase.start - 1 : phrase.start] in ("（", "(") and text[phrase.end : phrase.end + 1] in ("）", ")", "，")
    return brackets and text[phrase.start - 2 : phrase.start - 1] in ("年", "月", "日")


def _names_years(text: str, phrase: Phrase) -> bool:
    """475年至477年, （895年）, 赤乌十三年（250年）, 卒于485年: years before 1000, and spans of years, by what stands round them."""
    assert phrase.numeral is not None and phrase.numeral.value is not None
    if phrase.second is not None and phrase.second.numeral is not None:
        high = phrase.second.numeral.value
        return high is not None and phrase.second.numeral.resolution == 1 and 0 < int(high) - int(phrase.numeral.value) < 150
    before, behind = text[phrase.start - 1 : phrase.start], text[phrase.end : phrase.end + 1]
    beside = before in _IN_A_YEAR and (behind in _YEAR_ENDS or (before == "于" and behind not in _LENGTH_ENDS))
    if beside and (
        int(phrase.numeral.value) % 50 != 0 or (before == "于" and text[phrase.start - 2 : phrase.start - 1] not in _LONGER_THAN)
    ):
        return True
    return before in _STARTS_WITH_YEAR and int(phrase.numeral.value) % 10 > 0 and behind not in _LENGTH_ENDS


def _ri(source: Source, phrase: Phrase) -> Judgement | None:
    """3日 that is no date lasts; 一日 as 'one day' is an article."""
    return silent("article") if source.text[phrase.start] == "一" and phrase.unit_start - phrase.start == 1 else None


_IN_CALENDAR = frozenset("、0123456789一二三四五六七八九十前首头这月")
_MONTHS_END = frozenset("后前内来有余多之以，。；）")


def _yue(source: Source, phrase: Phrase) -> Judgement | None:
    """A length in months needs 个, or a numeral that has it in it (仨月), or that names no month (数月, 十余月, 两月后); 12月 is a date."""
    text, start = source.text, phrase.start
    two = text[start : phrase.unit_start] == "两"
    if two and start and before_it(source, phrase) in _IN_CALENDAR:  # 七、八两月
        return Judgement(None, "month", "time")
    several = phrase.infix or text[start] in "俩仨半数" or (two and behind(source, phrase) in _MONTHS_END)
    approximate = phrase.numeral is not None and phrase.numeral.approximate
    return None if several or approximate else Judgement(None, "month", "time")


_AGED = frozenset("过逾近届约已年")
_OLD_BEHIND = frozenset(["老", "的", "夫", "母", "翁", "高"])


def _xun(source: Source, phrase: Phrase) -> Judgement | None:
    """年过六旬, 七旬老人: decades of an age."""
    if before_it(source, phrase) in _AGED or behind(source, phrase) in _OLD_BEHIND:
        phrase.rule = "age_decade"
        return Judgement("age", "age_decade")
    return silent("no_unit")


_YEARS_GONE = ("月的", "月里", "月如", "月静", "月无", "月悠", "月流", "月沧", "月峥")


def _sui(source: Source, phrase: Phrase) -> Judgement | None:
    """35岁, 35岁月入3万; 岁月 is time that goes by."""
    return silent("word_part") if source.text.startswith(_YEARS_GONE, phrase.end) else None


_WEEKS_END = frozenset("前后内以时之左多岁龄半")
_BOUNDS = frozenset("内上下来后前外久间")
"""With 以 before it these bound: 四周以内; 四周以廊房围绕 are all sides."""
_WEEKS_BEFORE = re.compile(
    r"(?:[蝉连]联|热映|上映|播出|霸榜|累计|连续|过去|未来|最近|近|为期|持续|长达|历时|第|每|仅|只有|共|约|满|孕|休|停|了|达|长|到|至)$"
)


def _ke(source: Source, phrase: Phrase) -> Judgement | None:
    """差两刻 is a quarter each; 获奖一刻 and 一刻不停 name a moment."""
    return silent("article") if source.text[phrase.start : phrase.unit_start] == "一" else None


def _zhou(source: Source, phrase: Phrase) -> Judgement | None:
    """两周 lasts, 连续四周, 四周后 too; 四周 alone is 'all around', 环湖一周 a way round."""
    if source.text[phrase.start] == "一" and set(before_it(source, phrase, 3)) & set("环绕围"):
        return silent("article")
    ends = behind(source, phrase) in _WEEKS_END and (behind(source, phrase) not in ("以", "之") or behind(source, phrase, 2)[1:] in _BOUNDS)
    if source.text[phrase.start : phrase.unit_start] == "四" and not (
        ends or _WEEKS_BEFORE.search(source.text, max(0, phrase.start - 4), phrase.start)
    ):
        return Judgement(None, "adverb", "name")
    return None


def _tian(source: Source, phrase: Phrase) -> Judgement | None:
    """一天 as 'one day', 三天两头: no length of time."""
    if source.text[phrase.start] == "一" and (
        (behind(source, phrase) in ("天", "到", "比", "晚", "深") and behind(source, phrase))
        or before_it(source, phrase, 2) in ("直到", "终于", "总有")
    ):
        return silent("article")
    return None


_WEEKDAY_TO = re.compile("(?:星期|周|礼拜)[一二三四五六][至到]$")
_UNTIL = frozenset("至到在于自从止")


def _ye(source: Source, phrase: Phrase) -> Judgement | None:
    """五天四夜, 住两晚 last; 一夜 alone is an article."""
    if before_it(source, phrase) in _UNTIL and _WEEKDAY_TO.search(source.text, max(0, phrase.start - 4), phrase.start):
        return Judgement(None, "weekday", "time")
    if source.text[phrase.start] == "一" and before_it(source, phrase) != "天":
        return silent("article")
    return read_as(source, phrase, "duration")


def _fiscal(source: Source, phrase: Phrase) -> Judgement | None:
    """三个财年 and 6学年 last; 24财年 and 112学年度 name one."""
    written = source.text[phrase.start : phrase.unit_start]
    return Judgement(None, "year", "time") if written.isdecimal() and len(written) > 1 else None


_HOURS_BEFORE = re.compile(r"(?:用时|历时|耗时|计|共|满|每|工作|学习)$")


def _shi(source: Source, phrase: Phrase) -> Judgement | None:
    """用时3时20分 lasts; 12时 is a clock time, 并发1000时 means 'when'."""
    if phrase.unit is None or phrase.unit.surface != "时" or _HOURS_BEFORE.search(source.text, max(0, phrase.start - 2), phrase.start):
        return None
    if phrase.numeral is not None and phrase.numeral.high <= 24 and phrase.numeral.resolution == 1:
        return Judgement(None, "clock", "time")
    large = phrase.numeral is not None and phrase.numeral.resolution is not None and phrase.numeral.resolution >= _SCALE
    return without_unit(source, phrase) if large else silent("when")  # 存款35万时


SPELLS: dict[str, Rule] = {
    "分": _fen, "点": _dian, "年": _nian, "日": _ri, "月": _yue, "旬": _xun, "岁": _sui, "周": _zhou, "天": _tian, "夜": _ye, "晚": _ye, "宿":
    _ye, "财年": _fiscal, "学年": _fiscal, "时": _shi, "刻": _ke,
}  # fmt: skip
