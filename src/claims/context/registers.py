"""What kind of text a paragraph is: told by somebody of himself, the entry of an encyclopaedia, or simply a report.

A report tells of one time until it names another. A post on one's own life goes from this to that, and an entry says what a
thing is: there a time holds no further than its sentence.
"""

from __future__ import annotations

import re

from claims.context.passages import Passage

_FARTHEST = 800
_LONGEST_DEFINITION = 160
_QUOTED = r"[“「][^”」\n]{0,200}[”」]?"
_OF_ONESELF = re.compile(
    rf"{_QUOTED}|(?P<self>我(?![国省市县区州校院军方党局司行部厅委队台办所港])|咱|俺|楼[上主]|姐妹们|集美们|[家宝][人子]们)"
)
_ENTRY = re.compile(
    r"""
    [《“「]?[^，。；：！？、\n]{1,24}?(?:，[^，。；：！？、\n]{1,10}){0,2}?
    (?: [（(]                                                # 老舍（1899年2月3日—…
      | ，?(?:又称|又名|亦称|亦作|也称|别称|别名|俗称|俗名|简称|全称|旧称|古称|原名|本名|学名|英语|即)
      | ，?(?:是|为|系|属于?|位于|地处|坐落于?|始建于|始于|创建于|创立于|创办于|成立于|建于|建成于|设立于|组建于|诞生于|生于|出生于|发源于|起源于|隶属于?|指|于(?=[0-9公]))
      | ，(?:字|号|[^，。]{1,8}?人[，。])
    )
    """,
    re.VERBOSE,
)
_DEFINES = re.compile(
    r"(?:[是为系]|作为)(?!了|此|何|[0-9]|由|否|非|不是)[^，。；]{0,40}?(?:之一|[一1][个种座条部所家名位项片处本款类]|的)[^。；]{0,40}"
    r"|(?:属于?|位于|地处|坐落|始建于|建于|创建于|创立于|创办于|成立于|生于|发源于|起源于|隶属|又称|又名|亦称|也称|别称|别名|俗称|俗名|旧称|古称|原名|本名|学名)"
    r"|[（(][^）)。]{0,40}?(?:[0-9]{3,4}年[^）)]{0,20}?[－—–\-～~]|英[语文]|学名|化学式|拉丁|法语|德语|日语|俄语|[a-zA-Z]{4,})"
    r"|，(?:字|号|谥|小名|本姓|小字)[^，。；]{1,6}(?:[，。]|$)|[省市县州郡国]人(?:[，。（]|$)|[（(][，；, ]{0,3}[）)]"
    r"|[0-9]{3,4}年[^，。；]{0,10}?(?:生|建成|成立|创[立办建]|兴建|开馆|推出|发行|上映|发布|通车|制得|发现|命名)"
)
_OF_THE_DAY = re.compile(
    r"[今昨前明][天日晨晚早]|目前|日前|近日|记者|本报|[电讯]　?$|表示|介绍|指出|获悉|通报|显示|今年|去年|上半年|[一二三四]季度|(?<!年[0-9]月)(?<!年[0-9]{2}月)(?<![0-9])[0-9]{1,2}日"
)
_EVENTS = re.compile(
    r"(?:地震|事件|事故|战役|战争|之战|会战|比赛|决赛|[联锦]赛|选举|台风|飓风|空难|火灾|爆炸|奥运会|运动会|亚运会|世界杯|疫情|洪水|袭击|起义|惨案)$"
)


class Registers:
    """The kind of one paragraph after the other; the last answers are kept."""

    def __init__(self, passage: Passage) -> None:
        self._text, self._paragraphs = passage.text, passage.paragraphs
        self._told: tuple[int, bool] = (-1, False)
        self._entry: tuple[int, bool] = (-1, False)

    def told_by_one(self, paragraph: int) -> bool:
        """Whether somebody tells of himself, outside of quotations: 我在地铁干了六年."""
        if self._told[0] != paragraph:
            start, end = self._paragraphs[paragraph]
            found = _OF_ONESELF.finditer(self._text, start, min(end, start + _FARTHEST))
            self._told = paragraph, any(match["self"] for match in found)
        return self._told[1]

    def is_entry(self, paragraph: int) -> bool:
        """Whether a paragraph begins like the entry of an encyclopaedia: 软枝黄蝉（学名…），别称黄莺，为…植物。"""
        if self._entry[0] != paragraph:
            self._entry = paragraph, self._is_entry(*self._paragraphs[paragraph])
        return self._entry[1]

    def _is_entry(self, start: int, end: int) -> bool:
        text = self._text
        stop = text.find("。", start, min(end, start + _LONGEST_DEFINITION))
        stop = min(end, start + _LONGEST_DEFINITION) if stop < 0 else stop
        if _ENTRY.match(text, start, stop) is None or _OF_THE_DAY.search(text, start, stop):
            return False
        return _DEFINES.search(text, start, stop) is not None and _EVENTS.search(text, start, stop) is None
