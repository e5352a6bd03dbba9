"""The thing whose price, size or share stands before it: 售价3999元的手机, 长3米、宽2米的大床, 浓度75%的酒精."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from claims.context.cues import cue_words
from claims.context.fields import Found
from claims.context.frames import Frame
from claims.context.nouns import is_amount, is_nominal, is_place
from claims.context.subject.before_figure import LISTS, passes
from claims.context.subject.behind_figure import behind
from claims.context.tagging import FIGURE, Word

_MEASURED = frozenset("量额率度重长高宽深厚径比幅值价薪租费龄积速温压息资入能数金力程距")
"""At the end of a noun these make it an amount that something has: 售价, 浓度, 月租."""
_NO_MEASURES = frozenset(
    [
        "黄金",
        "白金",
        "基金",
        "现金",
        "合金",
        "冶金",
        "功能",
        "性能",
        "技能",
        "市长",
        "校长",
        "局长",
        "部长",
        "会长",
        "董事长",
        "工程",
        "课程",
    ]
)
_REACHES = frozenset(["重达", "重约", "长约", "长达", "宽约", "宽达", "高约", "高达", "厚约", "厚达", "深达", "深约", "大约"])
"""Before a further figure of a list these name another of its sizes."""
_NO_THINGS = frozenset([
    "水平", "目标", "标准", "关口", "大关", "规模", "成绩", "高位", "低位", "历史", "新高", "新低", "纪录", "记录", "高点", "低点", "峰值", "门槛", "优势",
    "差距", "原因", "主因", "情况", "前提", "背景", "影响", "同时", "基础", "消息", "预期", "说法", "数据", "报道", "计划", "方案", "建议", "要求", "条件",
    "结果", "趋势", "幅度", "程度", "上限", "下限", "底线", "红线", "区间", "范围", "位置", "地方", "时候", "任务", "承诺", "可能", "机会", "代价", "条款",
    "指标", "比例", "价格", "速度", "优惠", "原则", "总额", "金额", "历史新高", "历史新低", "历史高位", "历史低位", "限制", "效果", "材质", "颜色",
    "外观", "特点", "优点", "缺点", "状态", "阶段", "时期", "环境", "情形", "压力", "阻力", "支撑",
])  # fmt: skip
"""What follows an amount with 的 and is not what has it: 售价涨至5元的原因."""
_OWNERS = frozenset(["n", "nr", "nz", "nt", "ns", "nrt", "nrfg", "eng", "j", "s"])
_OWNERS_AND_OF = _OWNERS | {"uj"}
_POINTS = frozenset(["r", "m"])
"""Before one character these make it a classifier, which owns nothing: 那|款|售价."""
_WHOLE = frozenset(["年", "月", "日", "总", "均"])
_JOINED = LISTS | {"，", ",", "比", "至", "或", "到", "对"}
_LEAD_IN = frozenset(["v", "p"])
_LISTS_ON = LISTS | {"至", "到", "比", "对"}
"""Between two figures these make a list of them where no measure is named again: 不低于5000万元、不超过1亿元的自有资金."""
_GOES_ON = frozenset("，,、（(）)")
_MOST_CLAUSES = 4
_MOST_WORDS = 10
_MOST_LINKS = 4
_FAR = 3


def described(frame: Frame) -> Found | None:
    """The thing behind 的 whose amount the figure is, or the list that the figure begins."""
    if frame.behind == "的":
        return _thing(frame) if _measures(frame.left) else None
    if frame.behind in _JOINED or frame.behind in cue_words("dimension"):
        begins = not frame.left or frame.left[-1].tag in _LEAD_IN or _measures(frame.left)
    else:
        begins = not frame.right and frame.clause.ends in _GOES_ON and (not frame.left or _measures(frame.left))
    last = _last_of_list(frame) if begins else None
    return None if last is None else _thing(last)


def is_told(frame: Frame, found: Found) -> bool:
    """Whether what 的 joins to a figure is what is said of it, while its thing stands before it: 销量下降两成的原因."""
    if frame.behind != "的":
        return False
    name = frame.sentence.text[found.start : found.end]
    return (name in _NO_THINGS or name[-2:] in _NO_THINGS) and any(map(is_nominal, frame.left))


def _thing(frame: Frame) -> Found | None:
    found = behind(frame)
    if found is None:
        return named_behind(frame)
    name = frame.sentence.text[found.start : found.end]
    return None if name in _NO_THINGS or name[-2:] in _NO_THINGS else _without_amount(frame, found)


def named_behind(frame: Frame) -> Found | None:
    """The named place that is so large or so far: 全长32公里的|东海大桥, 离县城30公里的|石鼓滩村."""
    if frame.phrase.kind != "measure" or len(frame.right) < 2 or not is_place(frame.right[1]) or frame.right[1].tag == "s":
        return None
    end = 2
    while end < len(frame.right) and is_place(frame.right[end]):
        end += 1
    if end < len(frame.right) and (frame.right[end].text == "的" or is_nominal(frame.right[end])):
        return None
    return Found(frame.right[1].start, frame.right[end - 1].end, "noun_behind")


def _without_amount(frame: Frame, found: Found) -> Found:
    """The thing without the next amount that is told of it: 轿车 of 排量2.0升的轿车税率."""
    words = [word for word in frame.right if found.start <= word.start and word.end <= found.end]
    last = len(words)
    while last > 1 and _is_measured(words[last - 1]):
        last -= 1
    return found._replace(end=words[last - 1].end) if last < len(words) and is_nominal(words[last - 1]) else found


def _measures(left: Sequence[Word]) -> bool:
    """Whether what stands before a figure is a price, size or share with no owner beside it: 一套|总价, 占比近; not 手机售价."""
    end = len(left)
    low = max(0, end - _MOST_LINKS)
    while end > low and left[end - 1].text not in cue_words("dimension"):
        if is_nominal(left[end - 1]):
            if end < 2 or left[end - 2].text != "每":
                break
        elif not passes(left[end - 1]):
            break
        end -= 1
    if not end or not _is_measured(left[end - 1]):
        return False
    start = end - 1
    while start and left[start - 1].tag not in _OWNERS and end - start < _FAR and (_is_measure_word(left[start - 1])):
        start -= 1
    if not start or left[start - 1].tag not in _OWNERS_AND_OF:
        return True
    return start > 1 and len(left[start - 1].text) == 1 and left[start - 2].tag in _POINTS


def _is_measured(word: Word) -> bool:
    known = word.text in cue_words("dimension") or word.text in cue_words("rate") or is_amount(word.text)
    return known or (len(word.text) > 1 and word.text[-1] in _MEASURED and is_nominal(word) and word.text not in _NO_MEASURES)


def _is_measure_word(word: Word) -> bool:
    return word.text in _WHOLE or word.tag in ("vn", "b", "a") or word.text in cue_words("statistic")


def _owns(words: Sequence[Word], at: int) -> bool:
    """Whether a noun is a part of the thing whose size comes next: 高62米、|底座|直径30米的塔."""
    return at + 1 < len(words) and is_nominal(words[at]) and _is_measured(words[at + 1])


def _last_of_list(frame: Frame) -> Frame | None:
    """The last figure of the list that a figure begins, where 的 joins the whole to a noun: 长3米、宽2米的大床."""
    begin, named = frame.at + 1, False
    for index in range(frame.index, min(len(frame.sentence.clauses), frame.index + _MOST_CLAUSES)):
        clause = frame.sentence.clauses[index]
        if clause.depth <= frame.clause.depth:
            words = clause.words
            for at in range(begin, min(len(words), begin + _MOST_WORDS)):
                if words[at].tag == FIGURE:
                    if not named:
                        return None
                    if at + 1 < len(words) and words[at + 1].text == "的":
                        return replace(frame, clause=clause, index=index, at=at, right=words[at + 1 :], behind="的")
                    named = False
                elif words[at].text in _LISTS_ON or words[at].text in _REACHES or _is_measured(words[at]):
                    named = True
                elif not (words[at].text in _JOINED or passes(words[at]) or _owns(words, at)):
                    return None
        if clause.ends not in _GOES_ON:
            return None
        begin = 0
    return None
