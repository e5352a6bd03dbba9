"""Names that are numeral and unit as well (三台 三门 三包 百里): whether the words beside one make a figure of it.

三台 is a county and three machines, 三包 a guarantee and three packets. Such a name stays one unless what its unit
counts stands behind it (三台电脑, 三包烟), or a word that counts stands before it and the clause ends behind (买了三台。).
"""

from __future__ import annotations

import re

from claims.entries import Unit
from claims.phrases import Phrase, Source

_COUNTS = re.compile(
    r"(?:[这那仅只]|其[余他]|[总一]?共|新增|增加|减少|净增|再增|[另只还仅共]有|[拥设配备]有|至少|最多|超过?|不足|大?约|将近|得到?|打[出进]|命中|扣|领先|落后|各"
    r"|[买卖花用打开走跑送拿抽吃喝给选购定订租捐扣售销产投拍中挨赢输装])了?$"
)
_MEASURES = re.compile(r"(?:[长高宽深远重厚达超约近距离过为至走跑转]|旋转|方圆|行程|不足|不到|相当于)了?$")
_PRICES = re.compile(r"(?:[价费花付收派赚跌涨降卖找差]|便宜|只[要收卖差]|仅售)了?(?:[至到为是])?$")
_PRICED = ("钱", "一斤", "一个", "一张", "一瓶", "一包", "一盒", "一份", "一只")
_SMALL_CHANGE = re.compile(r"[1-9一二三四五六七八九](?:分|[，。！？、；：,!?;:）)\s]|$)")
_LONG_WAY = ("路", "山路", "水路", "地", "外", "之外", "长")
_CLAUSE_ENDS = frozenset(["", *"，。！？、；：,!?;:）)”」』》…\n\r\t "])
_MADE = re.compile("[写读编印译著买购订装卖修造换拍搬出租借捐派建]了$")
_KIND_OF = re.compile("[大中小]型|[新老]式|进口|国产|二手|[大小新旧好坏老厚薄]")
_LONGEST_CUE = 4


def is_figure(source: Source, phrase: Phrase, name_end: int) -> bool:
    """三台电脑坏了, 新增三台, 售价三毛, 走了七里路: a figure though a name reads the same; not 三台县, 三维空间, 打了三包票."""
    unit = phrase.unit
    if unit is None or name_end < phrase.unit_end:  # 十二分钟 is no 十二分
        return unit is not None
    if source.text[phrase.start - 1 : phrase.start] == "第":
        return True
    if (
        "verbal" in unit.flags
        and source.text[phrase.start - 1 : phrase.start] in ("了", "过")
        and source.text[phrase.end : phrase.end + 1] in _CLAUSE_ENDS
    ):
        return True
    if unit.kind == "count" and _MADE.search(source.text, max(0, phrase.start - 2), phrase.start):
        return True
    readings = (unit, *source.lexicon.readings.get(unit.surface, ()))
    return any(_is_read(source.text, phrase.start, phrase.unit_end, reading) for reading in readings if not reading.weak)


def _is_read(text: str, start: int, end: int, unit: Unit) -> bool:
    """Whether what stands round [start, end) goes with this reading of its unit."""
    if unit.kind == "count":
        kind = _KIND_OF.match(text, end)
        counted = text.startswith(unit.counts, end) or (kind is not None and text.startswith(unit.counts, kind.end()))
        return counted or _cued(text, start, end, _COUNTS)
    if unit.kind == "money":
        return is_priced(text, start, end)
    far = unit.dimension == "length" and text.startswith(_LONG_WAY, end)
    return far or _cued(text, start, end, _MEASURES)


def is_priced(text: str, start: int, end: int) -> bool:
    """三角钱, 三毛五, 涨了三角: whether what stands round a coin's name speaks of money."""
    return text.startswith(_PRICED, end) or _SMALL_CHANGE.match(text, end) is not None or _cued(text, start, end, _PRICES)


def _cued(text: str, start: int, end: int, cue: re.Pattern[str]) -> bool:
    """Whether a word that counts stands before, and nothing behind that the name would go on into."""
    return text[end : end + 1] in _CLAUSE_ENDS and cue.search(text, max(0, start - _LONGEST_CUE), start) is not None
