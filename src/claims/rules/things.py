"""Surfaces that may count things or name one of them: 号 栋 届 期 款 双 男 女 …: 拆除4栋, but 宿舍楼4栋."""

from __future__ import annotations

import re

from claims.phrases import Phrase, Source
from claims.rules.united import without_unit
from claims.rules.verdicts import CLAUSE_ENDS, Judgement, Rule, before_it, behind, label, read_as, silent

_FEW = 10


def _hao(source: Source, phrase: Phrase) -> Judgement | None:
    """几十号人 counts people; 36号 is a label."""
    return read_as(source, phrase, "count") if behind(source, phrase) == "人" else label("numbered")


_BUILDING_BEFORE = frozenset("楼舍区苑园院城庭府第里村号厦部科室在到于至住回从")


def _dong(source: Source, phrase: Phrase) -> Judgement | None:
    """宿舍楼4栋 is an address; 拆除4栋 counts."""
    return label("address") if before_it(source, phrase) in _BUILDING_BEFORE else None


_FLAT = re.compile(r"\d{1,3}(?:楼|层|室|单元|号)")


def _zuo(source: Source, phrase: Phrase) -> Judgement | None:
    """买了6座 counts; 6座24楼 and 3座18楼B室 are addresses."""
    flat = _FLAT.match(source.text, phrase.end)
    return label("address", flat.end()) if flat is not None else None


_RUN_OF = re.compile(r"(?:连续|过去|这|那|前|后|近|已|第|历|举办了?|共|出版|刊出|每[年季月周]|往|蝉联|执掌|担任了?|当选|最近|一连)$")


def _edition(source: Source, phrase: Phrase) -> Judgement | None:
    """连续三届 counts, 文集二十六卷 too; 十四届, 《三集》, 三期, 2版, 4线, 3楼 without 第 name an edition, phase, line or floor."""
    surface = phrase.unit.surface if phrase.unit else ""
    if surface == "路" and phrase.unit and source.text.startswith(phrase.unit.counts, phrase.end):  # 三路大军
        return None
    vague = phrase.numeral is not None and phrase.numeral.value is None
    installments = surface == "期" and before_it(source, phrase) == "分"
    if vague or installments or _RUN_OF.search(source.text, max(0, phrase.start - 4), phrase.start) or before_it(source, phrase) == "了":
        return None
    if surface == "代" and behind(source, phrase) in ("人", "领", "同", "传", "单"):
        return None
    if surface in ("章", "集", "季", "节", "页", "卷"):
        if before_it(source, phrase) == "《" and behind(source, phrase) == "》":
            return label("numbered")
        if before_it(source, phrase) == "》" or source.text[phrase.start : phrase.unit_start] not in ("一", "二"):
            return None
    return label("numbered")


_PLAYS = re.compile("赛|篮板|助攻|盖帽|抢断|场均|得分|砍下|轰下|贡献|数据|生涯|球员|球队|后卫|前锋|中锋")


def _shuang(source: Source, phrase: Phrase) -> Judgement | None:
    """买了三双鞋 counts pairs; 本季第19次三双 and 砍下两双 are what a player reaches in one game."""
    if phrase.unit is None or source.text[phrase.start : phrase.unit_start] not in ("两", "三", "四"):
        return None
    if source.text.startswith(phrase.unit.counts, phrase.end) or behind(source, phrase) not in CLAUSE_ENDS | _OF:
        return None
    near = source.text[max(0, phrase.start - 20) : phrase.start] + behind(source, phrase, 12)
    played = before_it(source, phrase) == "次" or _PLAYS.search(near)
    return Judgement(None, "word_part", "name") if played else None


_OF = frozenset("的后数表且但并而和及")


def _fa(source: Source, phrase: Phrase) -> Judgement | None:
    """两发子弹 counts; 二发, the second service of tennis, and 一发成功率 do not."""
    return silent("word_part") if source.text[phrase.start : phrase.unit_start] == "二" else None


_MODEL_YEARS = range(1980, 2060)


def _kuan(source: Source, phrase: Phrase) -> Judgement | None:
    """测试24款样本 counts; 2024款 is the model of a year, 《…》2款 and 第三条2款 a paragraph of a law."""
    numeral = phrase.numeral
    if numeral is not None and numeral.shape == "arabic" and numeral.value in _MODEL_YEARS:
        return label("numbered")
    before = before_it(source, phrase)  # A/B两款 names them
    return label("numbered") if before in ("条", "》", "项") or (before.isascii() and before.isalpha()) else None


_RATED = re.compile(r"(?:评[分级为]|[给打获拿]|评价|评分为|评级为)了?(?:[高低]?[为是达至到]|[上出]调?至?)?$")


def _xing(source: Source, phrase: Phrase) -> Judgement | None:
    """平均评分4.1星; 五星 of a flag, a hotel or a name is no figure."""
    numeral = phrase.numeral
    if numeral is None or numeral.shape != "arabic":
        return silent("word_part")
    rated = "." in source.text[phrase.start : phrase.unit_start] or _RATED.search(source.text, max(0, phrase.start - 6), phrase.start)
    return None if rated and behind(source, phrase) != "级" else silent("word_part")


_CLASS_BEFORE = re.compile(r"(?<![至到、—~-])(?:[一二三四五六七八九1-9]年级|[初高大][一二三四])$")
_SEAT = re.compile(r"\d{1,3}[座号]")


def _pai(source: Source, phrase: Phrase) -> Judgement | None:
    """种了五排树 counts; 5排6座, 3排2号 name a seat."""
    seat = _SEAT.match(source.text, phrase.end)
    return label("address", seat.end()) if seat is not None else None


def _ban(source: Source, phrase: Phrase) -> Judgement | None:
    """每天两班 counts, 一至四年级四班 too; 一年级二班 names a class."""
    return label("numbered") if _CLASS_BEFORE.search(source.text, max(0, phrase.start - 4), phrase.start) else None


_GO = re.compile(r"[胜负输赢让贴提吃弃落]|棋|目|领先")
_BESIDE_KIN = re.compile("[一二两三四五六七八九十1-9][子女男孙]$")
_KIN_BEHIND = re.compile("[一二两三四五六七八九十1-9][子女男孙](?![子孩生儿])")
_PARENTS = re.compile("(?:[育生]有|生[下了]|膝下有?|抚养|遗下|收养)$")


def _kin(source: Source, phrase: Phrase) -> Judgement | None:
    """两子一女, 拘捕三男一女, 育有二女: sons and daughters, men and women; not 二女儿, the second."""
    text = source.text
    after = _KIN_BEHIND.match(text, phrase.end)
    born = behind(source, phrase) in CLAUSE_ENDS | _OPENS and _PARENTS.search(text, max(0, phrase.start - 3), phrase.start)
    ends = behind(source, phrase) not in _GROWN_UP and _BESIDE_KIN.search(text, max(0, phrase.start - 2), phrase.start)
    return Judgement("count", "counted_noun") if after or born or ends else None


_GROWN_UP = frozenset("子孩生儿")
_OPENS = frozenset("（(")


def _nan_nv(source: Source, phrase: Phrase) -> Judgement | None:
    """三男一女 counts; else a man or woman is one of a rank or a sex."""
    return _kin(source, phrase) or silent("word_part")


def _lian(source: Source, phrase: Phrase) -> Judgement | None:
    """派出两连 and 三连官兵 count companies; 三连 is what a run of three or a company is called."""
    counted = phrase.unit is not None and source.text.startswith(phrase.unit.counts, phrase.end)
    return None if counted or source.bare or source.text[phrase.start : phrase.unit_start] == "两" else silent("word_part")


_NAMED = re.compile("字[^，。；]{1,3}[，、]$")


def _zi4(source: Source, phrase: Phrase) -> Judgement | None:
    """一万字 counts; 字公达，一字文若 gives another name."""
    other = source.text[phrase.start : phrase.unit_start] == "一" and _NAMED.search(source.text, max(0, phrase.start - 5), phrase.start)
    return Judgement(None, "name", "name") if other else None


_TAXA_BEHIND = re.compile("[、，及和]?(?:\\d{1,5}|[一二三四五六七八九十百千两]{1,5})[余多]?个?[科属种]")
_TAXA_BEFORE = re.compile("[科属目][、及和]?$")


def _taxon(source: Source, phrase: Phrase) -> Judgement | None:
    """收录131科、660属、2167种: families and genera count beside each other."""
    beside = _TAXA_BEHIND.match(source.text, phrase.end) or _TAXA_BEFORE.search(source.text, max(0, phrase.start - 2), phrase.start)
    return None if beside else silent("word_part")


def _hua(source: Source, phrase: Phrase) -> Judgement | None:
    """全26话 counts episodes; 三话 does not."""
    return None if source.text[phrase.start].isdigit() else silent("word_part")


def _zi(source: Source, phrase: Phrase) -> Judgement | None:
    """胜了三子 are stones of Go; 皇八子 is a son."""
    if (family := _kin(source, phrase)) is not None:
        return family
    near = source.text[max(0, phrase.start - 8) : phrase.start] + source.text[phrase.end : phrase.end + 4]
    return None if source.bare or _GO.search(near) else silent("word_part")


def _shou(source: Source, phrase: Phrase) -> Judgement | None:
    """二手 is used; a trader's lots are 两手."""
    return silent("word_part") if source.text[phrase.start : phrase.unit_start] == "二" else None


_ROOMS = frozenset("室房厅卫厨")
_HALLS = re.compile(r"[一二两三1-3]厅")


def _room(source: Source, phrase: Phrase) -> Judgement | None:
    """三室两厅一卫 is the layout of a flat; 新建两厅 counts."""
    text = source.text
    after_rooms = text[phrase.start - 1 : phrase.start] in _ROOMS and phrase.start > 0
    return label("layout") if after_rooms or _HALLS.match(text, phrase.end) else None


def _xiao(source: Source, phrase: Phrase) -> Judgement | None:
    """四小 of those that have a name together; 35万小龙虾 are so many crayfish."""
    few = phrase.numeral is not None and phrase.numeral.shape == "chinese" and phrase.numeral.high < _FEW
    return None if few else without_unit(source, phrase)


THINGS: dict[str, Rule] = {
    "号": _hao, "栋": _dong, "座": _zuo, "幢": _dong, "床": _dong, "站": _dong, "届": _edition, "期": _edition, "版": _edition, "线": _edition,
    "楼": _edition, "代": _edition, "世": _edition, "路": _edition, "室": _edition, "章": _edition, "集": _edition, "季": _edition, "节":
    _edition, "卷": _edition, "款": _kuan, "双": _shuang, "发": _fa, "星": _xing, "排": _pai, "班": _ban, "子": _zi, "手": _shou, "男": _nan_nv,
    "女": _nan_nv, "连": _lian, "话": _hua, "科": _taxon, "属": _taxon, "字": _zi4, "小": _xiao, "厅": _room, "卫": _room, "厨": _room, "房":
    _room,
}  # fmt: skip
