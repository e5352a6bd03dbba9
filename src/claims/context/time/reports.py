"""When something was said, which dates the saying and not what was said: 该局8日|通报，1月新增12例."""

from __future__ import annotations

import re
from collections.abc import Sequence

from claims.context.frames import Frame

_STRONG = "说|表示|称|介绍|指出|透露|认为|强调|坦言|坦承|提醒|回应|回忆|告诉[^，,。；：]{1,6}"
_SAYING = re.compile(
    rf"""
    [^，,。；;：:！？!?\n“”「」]{{0,20}}?
    (?:{_STRONG}|通报|公告|公布|披露|获悉|了解到|写道|提出|证实|确认|预计|预测|预报|发表声明|发布消息|发文|发帖|发微信)[说称道]?[，,：:“「]   # 8日|通报，
  | [^，,。；;：:！？!?\n“”「」]{{0,8}}?(?:发布|公布|发表|披露|印发|出台|公开)的?[^，,。；;！？!?\n“”「」]{{0,24}}?
    (?:显示|表明|指出|[称说]|提出|消息|公报|公告|声明|通报|警[报示])[，,：:]                                 # 16日|发布的数据显示，
  | ，?[^，,。；;！？!?\n]{{0,20}}?(?:发布|公布|发表|披露|公开|出版|推出|出炉|刊发)了?[^，,。；;！？!?\n]{{0,24}}?
    (?:报告书?|月刊|季刊|年刊|期刊|白皮书|蓝皮书|绿皮书|调查|论文|年报|季报|中报|半年报|榜单|排行榜|公报|指引|新闻稿
     |(?:抽检|检测|监测|评估|普查|调查|统计|研究|测评|审计|民调|检验|监察|测试)(?:结果|数据|情况))[，,。]                 # 19日|发表主动调查报告，
  | ，[^，,。；;：:！？!?\n“”「」0-9]{{0,24}}?(?:[“「][^，,。”」\n]{{1,12}}[”」][^，,。；;：:！？!?\n“”「」0-9]{{0,12}}?)?
    (?:{_STRONG}|确认|证实|通报|披露)[，,：:“「]                                     # 5月6日|，他在会上表示，
    """,
    re.VERBOSE,
)
"""What stands behind a time that dates no more than the saying."""
_BEGIN_DATES = frozenset("0123456789去上一二三当同")
_DATELINE = ("电", "讯", "消息")
_SAID_AFTER_DATELINE = re.compile(r"[^。！？!?\n]{0,60}?(?:宣布|通报|报道|表示|介绍|公布|获悉|了解到|指出|[说称])[^。，]{0,10}[，：:“]")
_FARTHEST_SAID = 64
_OF_DATELINE = -1


class Reports:
    """For one time after the other, in text order, whether the figures behind it were reported then."""

    def __init__(self, text: str, times: Sequence[tuple[int, int]]) -> None:
        self._text, self._times = text, times
        self._ends: dict[int, int] = {}
        """For each time that was asked for: where the words end that say that something was said then; 0 where none do, and _OF_DATELINE
        where it is that of a dateline."""

    def covers(self, number: int, frame: Frame) -> bool:
        """Whether a time tells no more than when something was said, of which the figure is part."""
        end = self._ends.get(number)
        if end is None:
            end = self._ends[number] = self._end_of_saying(self._times[number][1])
        if end == _OF_DATELINE:
            return self._times[number][0] < frame.sentence.start
        return 0 < end <= frame.phrase.start

    def is_dateline(self, number: int) -> bool:
        """Whether a time is that of a dateline: 财闻社|3月9日|电."""
        return self._text.startswith(_DATELINE, self._times[number][1])

    def serves(self, start: int, end: int) -> bool:
        """Whether the day on which something was said serves where nothing else dates it: 减灾委25日通报，…; no dateline, no 今天."""
        return self._text[start] in _BEGIN_DATES and not self._text.startswith(_DATELINE, end)

    def _end_of_saying(self, at: int) -> int:
        """Where the words behind a time end that say that something was said then; 0 where none do, _OF_DATELINE if it is of a dateline."""
        dateline = self._text.startswith(_DATELINE, at)
        pattern = _SAID_AFTER_DATELINE if dateline else _SAYING
        said = pattern.match(self._text, at, at + _FARTHEST_SAID)
        if said is not None:
            return said.end()
        return _OF_DATELINE if dateline else 0
