"""Numerals with a unit that is believed only under conditions: 一 as an article, 百 alone, digits one by one, nouns."""

from __future__ import annotations

import re

from claims.entries import Unit
from claims.phrases import Phrase, Source
from claims.rules.bare import bare, bounded
from claims.rules.verdicts import Judgement, behind, label, read_as, silent

_FIGURE_BEFORE_ONE = re.compile(
    r"(?:仅仅?|只|地上|地下|局部|仅有|只有|新增|共|共有|至少|增加|减少|净增|再增|另有|不到|超过|不足|死亡|痊愈|相差|领先|落后|打进|得到)了?$"
)
CUE_ENDS = "仅只有增共少加到过足亡愈差先后进了下上部第以至、和及与整"
"""Behind one of these, 一 and a classifier may be a figure."""


_ONE_OF_A_LIST = frozenset("、和及与")
_LIST_REACH = 14
_DETERMINED = frozenset("这那每某哪另该同有任第整")
_CALENDAR_UNITS = frozenset(
    ["天", "日", "夜", "周", "星期", "年", "季度", "交易日", "工作日", "财年", "年度", "会计年度", "学年", "学期", "赛季"]
)
"""Of these 上一 and 前一 name one in the calendar; 赛前一小时 is a length."""
_NOT_THE_DAY_BEFORE = frozenset("之以此目提空当先")
_CLAUSE_BEGINS = frozenset("，。；：、！？（(“\n")
_BEFORE_LAST = frozenset("，。；：、！？（(“\n较比与同在从于是的对超按自至到和由为及")
"""Behind these 上 and 下 say which: 较上一交易日; not 放上一天, 剩下一年."""


_KIN = frozenset("子女男")
"""With these 一 is a figure where another stands beside it: 两子一女."""


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
    if text.endswith("整整", 0, phrase.start) or (before in _ONE_OF_A_LIST and before and _counted_alike(text, phrase.start, unit.surface)):
        return None
    if unit.surface in _KIN:
        return None
    if unit.kind == "count":
        return silent("article") if _counts_no_one(text, phrase, unit) else None
    if unit.kind in ("duration", "measure", "money") and before in _DETERMINED and before:
        return silent("article")
    if unit.surface in _CALENDAR_UNITS and phrase.end == phrase.unit_end and _says_which(text, phrase.start):
        return Judgement(None, "relative_time", "time")
    return None


def _counts_no_one(text: str, phrase: Phrase, unit: Unit) -> bool:
    """Whether 一 before a classifier says 'a': 一座城市; not 仅一例, 新增一例, 一院5年间."""
    before, noun = text[phrase.start - 1 : phrase.start], "noun" in unit.flags
    if before not in _DETERMINED:
        if not (unit.article or unit.ambiguous or noun):
            return False
        if noun and text[phrase.end : phrase.end + 1] in NUMERALS:
            return False
    return noun or _FIGURE_BEFORE_ONE.search(text, max(0, phrase.start - 4), phrase.start) is None


def _counted_alike(text: str, start: int, classifier: str) -> bool:
    """Whether the member of a list before this one is counted with the same classifier: 两个区、|一个县."""
    low = max(0, start - _LIST_REACH)
    at = text.rfind(classifier, low, start - 1)
    between = text[at + len(classifier) : start - 1]
    return at > low and text[at - 1] in NUMERALS and text[at - 1] != "一" and between.isalpha() and bool(between)


def _says_which(text: str, start: int) -> bool:
    """前一天, 较上一交易日: which day it was, not how long."""
    before, further = text[start - 1 : start], text[start - 2 : start - 1] if start > 1 else ""
    if before == "前":
        return further not in _NOT_THE_DAY_BEFORE or not further
    if before == "后":  # 后一年比前一年, not 婚后一年
        return not further or further in _CLAUSE_BEGINS
    return before in ("上", "下") and (not further or further in _BEFORE_LAST)


NUMERALS = frozenset("一二三四五六七八九十两几零百千万0123456789")


_WATCHED = frozenset(["着", "点", "过", "落"])
"""Behind 数 as a verb these are no classifiers: 数着窗外的灯, 数点行李."""
_SEVERAL = frozenset(["月", "度"])
"""数月 and 数度 are several, 几月 and 几度 ask."""
_ASKED_FOR = frozenset(["号", "点", "月", "分", "级", "楼", "路", "时", "度", "码", "位数"])


def vague_classifier(source: Source, phrase: Phrase) -> Judgement | None:
    """几号 几点 几月 ask for a date or number; 几分 is 'somewhat'."""
    unit, text, start = phrase.unit, source.text, phrase.start
    if unit is None or text[start] not in "几数" or phrase.end - start > 1 + len(unit.surface):
        return None
    if text[start] == "数" and unit.surface in _WATCHED:
        return Judgement(None, "word_part", "name")
    several = text[start] == "数" and unit.surface in _SEVERAL
    asked = (unit.surface in _ASKED_FOR and not several) or (start and text[start - 1] in "第周")
    return silent("question") if asked else None


_LONE_LETTERS = frozenset("mghtLWVlsM")
_LETTER_CUES = {
    "K": re.compile("温|开尔文|绝对零度|超导|[在于]\\d+K下"),
    "T": re.compile("磁"),
    "A": re.compile("电流|安培|\\d ?V(?![A-Za-z])"),
    "F": re.compile("电容|法拉"),
    "N": re.compile("推力|拉力|压力|牛顿|受力|载荷|摩擦力"),
    "J": re.compile("能量|焦耳|做功|动能|热量"),
}
"""Near one of these a letter that is elsewhere a code or a scale is a unit: 在77K下, 磁场达9T."""
_CUE_REACH = 20


_AMPERES = re.compile(r"/?\ ?\d{1,3}(?:\.\d{1,3})?A(?![A-Za-z0-9])")
"""5V2A, 20V/3.25A: what a charger gives."""


_BYTES = frozenset("GMT")
_STORED = re.compile("(?:内存|显存|存储|硬盘|固态|[UＵ云网]盘|流量包?|安装包|文件|下载|容量|附件|缓存|占用)[^，。；、\\d]{0,5}$")
_STORED_BEHIND = ("内存", "显存", "固态", "硬盘", "存储", "文件", "安装包", "U盘", "空间")
_NETWORK = frozenset("网手基信时用套通商芯技标频建智消流速移")


def _is_stored(text: str, phrase: Phrase) -> bool:
    """内存8G, 文件1.5M, 2T硬盘: bytes; not 5G网络, nor 2.0T发动机."""
    after = text[phrase.end : phrase.end + 1]
    if after in _NETWORK and after:
        return False
    return text.startswith(_STORED_BEHIND, phrase.end) or _STORED.search(text, max(0, phrase.start - 10), phrase.start) is not None


def symbol(source: Source, phrase: Phrase) -> Judgement | None:
    """100m, 5g, 60W: one Latin letter is a unit behind digits; 5G, 4K, 3D, 80s are labels."""
    unit = phrase.unit
    if unit is None or len(unit.surface) != 1 or not (unit.surface.isascii() and unit.surface.isalpha()):
        return None
    text = source.text
    if "×10" in text[phrase.start : phrase.unit_start]:  # 1.6×10^-19 C
        return None
    if unit.surface in _BYTES and _is_stored(text, phrase):
        return read_as(source, phrase, "measure", "data")
    cue = _LETTER_CUES.get(unit.surface)
    if cue is not None and cue.search(text, max(0, phrase.start - _CUE_REACH), phrase.end + 8):
        return None
    if unit.surface == "V" and _AMPERES.match(text, phrase.end):
        return None
    if unit.surface not in _LONE_LETTERS or (text[phrase.end : phrase.end + 1].isascii() and text[phrase.end : phrase.end + 1].isalnum()):
        return label("code")
    if (
        unit.surface == "M"
        or (unit.surface == "s" and text[phrase.unit_start - 1] == "0")
        or (unit.surface == "g" and text[phrase.end : phrase.end + 1] in ("网", "手", "信", "时", "基"))
    ):
        return label("code")
    return None


def scale_alone(source: Source, phrase: Phrase) -> Judgement | None:
    """近万辆, 上百人, 突破万例: 百 千 万 alone is a number only with a modifier beside it; 百姓, 千家万户 are none."""
    if phrase.numeral is None or phrase.numeral.shape != "scale" or phrase.unit is None or source.bare:
        return None
    written = source.text[phrase.start : phrase.unit_start]
    if phrase.inner is not None or bounded(source, phrase) or phrase.second is not None:
        return None
    measured = phrase.unit.kind in ("money", "measure") and not phrase.unit.ambiguous  # but 千万里的思念
    if len(written) > 1 and (measured or phrase.unit.surface == "人次") and written != "万万":
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


_MANY_TEAMS = 8
"""From here on 13队 are so many teams; 3队 may be the third."""


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
        goes_on = behind(source, phrase) in NUMERALS and not behind(source, phrase).isascii()  # 一院两校, not 一院5年间
        return None if goes_on else silent("article")
    if phrase.numeral.high > 1000 and unit.surface in ("地", "国", "方", "市", "省", "县", "港", "站"):
        return without_unit(source, phrase)
    four = unit.surface == "国" and source.text[phrase.start : phrase.unit_start] == "四"
    if four and _is_shikoku(source.text, phrase.start, phrase.end):
        return Judgement(None, "name", "name")
    if unit.surface in _WEAK_NOUNS and not _is_counted_beside(source, phrase, unit.surface):
        return without_unit(source, phrase)
    return Judgement("count", "counted_noun")


def _is_counted_beside(source: Source, phrase: Phrase, noun: str) -> bool:
    """Whether what stands round a weak noun shows that it counts: 3金|2银, 13队, 两会; not 四大, 五角."""
    text, numeral = source.text, phrase.numeral
    if noun == "队" and numeral is not None and numeral.shape == "arabic" and numeral.high >= _MANY_TEAMS:
        return True
    if text[phrase.start] == "两" or behind(source, phrase) in NUMERALS:
        return True
    return phrase.start > 0 and text[phrase.start - 1] in _WEAK_BEFORE


_SHIKOKU = re.compile("九州|本州|日本|香川|德岛|爱媛|高知|松山市")
_SHIKOKU_BEHIND = ("征伐", "地方", "地区的县", "山地", "电力", "岛", "旅客", "八十八", "中央", "、九州", "和九州", "、本州", "及九州")


def _is_shikoku(text: str, start: int, end: int) -> bool:
    """Whether 四国 is the island of Japan: 九州、四国, 四国征伐; not 中俄等四国."""
    return text.startswith(_SHIKOKU_BEHIND, end) or _SHIKOKU.search(text, max(0, start - 8), start) is not None


def without_unit(source: Source, phrase: Phrase) -> Judgement:
    """A noun that is none of its unit: the numeral may still stand alone, 三十万 in 三十万地."""
    phrase.reach(phrase.unit_start)
    phrase.unit, phrase.unit_start, phrase.unit_end = None, 0, 0
    verdict = bare(source, phrase) or silent("weak_noun")
    return verdict if verdict.kind is not None else silent("weak_noun")


_WEAK_NOUNS = frozenset("会和子金银铜死伤下大小边角院军方岸极强队班丁等司街")
_WEAK_BEFORE = frozenset("胜平负金银铜死伤各分共")
