"""What stands before a figure: the noun that words which only join lead to, or the verb that stops the way to it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from claims.context.cues import cue_words
from claims.context.nouns import (
    BEHIND_FIGURES,
    DONE_TO,
    LEAVES_OUT,
    Stretch,
    ending_at,
    is_agent,
    is_nominal,
    is_place,
    may_qualify,
    only_dimension,
    only_rate,
)
from claims.context.tagging import FIGURE, TIME, Word

_PASSED = frozenset(["d", "ul", "uz", "ug", "t", "c", "r", "y", "u", "uj", "e", "o", "zg", "ad", "df", "tg", TIME])
"""Words that stand between a noun and its figure and mean nothing for it: adverbs, 了, times, conjunctions."""
_AUXILIARIES = frozenset(
    [
        "可能",
        "会",
        "能",
        "能够",
        "可以",
        "还会",
        "或会",
        "还能",
        "可",
        "要",
        "还要",
        "愿意",
        "得以",
        "翻",
        "号称",
        "现存",
        "仅存",
        "尚存",
        "失守",
        "收复",
        "站稳",
        "守住",
        "先守",
        "重返",
        "重上",
        "下破",
        "上破",
        "创新高",
        "创新低",
        "再创新高",
        "转正",
        "转负",
        "扭亏",
        "由负转正",
        "由正转负",
        "扭亏为盈",
        "仍缺",
        "早",
        "据说",
        "据称",
        "据传",
        "听说",
        "继续",
        "全",
        "收市报",
        "开市报",
        "全日报",
        "最高见",
        "最低见",
        "高见",
        "低见",
        "企稳",
        "变成",
        "成了",
        "稳",
        "尚缺",
        "还缺",
        "缺",
        "花掉",
        "用掉",
        "花去",
        "收盘报",
        "开盘报",
        "最新报",
        "盘中报",
        "足",
        "足有",
        "少说",
        "得",
        "就要",
        "要花",
        "还有",
        "仍有",
        "尚有",
        "另有",
        "均有",
        "各有",
        "都有",
        "主要",
        "大致",
        "大多",
        "大体",
        "基本上",
        "只要",
        "只需",
        "仅需",
        "只需要",
        "时",
        "全",
        "恐",
        "恐会",
        "恐将",
        "料将",
        "料会",
        "或将",
        "将会",
        "恐怕",
        "势必",
        "变成",
        "变为",
        "变作",
        "收市报",
        "开市报",
    ]
)
_COMPARES = frozenset(["比", "较", "较之", "相较", "相比", "对比", "较前"])
_AWAY_FROM = frozenset(["时距", "距", "离", "距离", "领先", "落后", "跑赢", "跑输", "超", "超过", "超出", "高于", "低于", "高出"])
"""Before a noun that a distance is measured from: 桥面|距|水面625米."""
_WITH = frozenset(["与", "同"])
_ALIKE = frozenset(["相比", "相比较", "比", "比较", "持平", "相较", "对比"])
"""Behind a noun with 与 these make it what is compared with; without them 与 belongs to the noun: 与榜首的差距."""
_IS = frozenset(["为", "是", "约为", "分别为", "达", "达到", "仅为", "均为"])
_RECKONED = frozenset(["计算", "测算", "折算", "口径", "统计"])
"""Behind 按 these say how a figure was reckoned: 按可比价格计算."""
_FULL = frozenset("满完到成过了")
"""At the end of a verb these make a state of it: 坐满."""
_RECKONS = frozenset(["统计", "概估", "初估", "推估", "估算", "测算", "核算", "初步统计", "概算"])
"""Behind what a figure is of, these say how it was found: 成长率概估为4%."""
_SHARES = frozenset(["占", "占全", "相当于", "超过", "低于", "高于", "超", "超出", "高出", "多于", "少于"])
_AMONG = frozenset(["中", "里", "当中", "之中"])
_THERE_ARE = frozenset(["有", "仍有", "约有", "还有", "只有", "已有"])
"""With 中 before it a part is told of what stands there: 厂商里仍有六成."""
_EFFECTS = frozenset(["影响", "带动", "拉动", "刺激", "冲击", "推动", "拖累", "提振", "支撑"])
_MOVED_BY = frozenset(["受", "因", "在", "受此"])
"""Before an effect these say why something changed: 受|台风|影响|上涨6%."""
_PHASES = frozenset(
    [
        "早期",
        "初期",
        "中期",
        "后期",
        "前期",
        "晚期",
        "末期",
        "远期",
        "近期",
        "短期",
        "长期",
        "期末",
        "期初",
        "税前",
        "税后",
        "单日",
        "单月",
        "单季",
        "单周",
    ]
)
_DONE = frozenset(["了", "出"])
_UNTIL = frozenset(["至", "到"])
_FROM = frozenset(["由", "从"])
_LONGEST_COMPARED = 10
_TIMES_AND_PLACES = frozenset([TIME, "t", "ns", "s"])
_PREPOSITIONS = frozenset("对向在于从由为给替以按经因靠被随")
"""Before a noun that a verb follows, these make it none of what the verb tells a figure of: 兄弟|对|狮队|已打12场."""
_TOGETHER_WITH = frozenset(["连", "连同"])
"""Before a noun these add it to what is counted: 小楼|连|地下室|共480平."""
_ADDS = frozenset(["加上", "算上", "再加上", "还要加上", "外加上"])
_EVERY = frozenset(["每", "每十", "每百", "每千", "每万", "每亿"])
_BEHIND_LEFT_OUT = frozenset(["后", "之后", "以后", "外", "之外", "以外", "影响", "因素"])
_TOWARDS = frozenset("对向给被由")
"""Before somebody these leave the verb behind him to the figure: 对该公司|罚款30万元."""
_URGING = frozenset(["建议", "要求", "提议", "主张", "呼吁", "倡议", "计划"])
_BECAUSE = frozenset(["因", "由于", "受", "鉴于"])
_MOST_ADVERBS = 3
_APART = frozenset(["相距", "相隔", "相差"])
_SIGNS = frozenset("+-－＋−")
_TERMS = frozenset("年月季周")
"""What 按 begins with where the segmenter gave it to the change: 按|年升."""
_MANNERS = frozenset([
    "结构性", "季节性", "阶段性", "周期性", "恢复性", "补偿性", "报复性", "趋势性", "技术性", "系统性", "区域性", "局部性", "温和", "断崖式", "爆发式", "井喷式",
    "阶梯式", "跳跃式", "跨越式", "台阶式", "跳水式",
])  # fmt: skip
"""Before a change these say how it came: 结构性|上升."""
_SINCE = frozenset(["后", "内", "前", "间", "里", "来", "以来", "以后", "之后", "之内", "以内"])
"""Right behind a length of time these only place what follows: 六个月|后|降到45%."""
_ACROSS = frozenset(["南北", "东西", "东西向", "南北向", "纵向", "横向"])
_STRETCHES = frozenset(["跨度", "延伸", "绵延", "延绵", "相距", "跨"])
_LONGEST_CLAUSE = 6
_EXTREMES = frozenset("高低曾")
_MONTHS = frozenset("年月周天日季")
"""Behind a number of order these say only when: 连续第三个|月."""
_HOLDS = frozenset(["d", "v", "c"])
"""Before 在 these make it a link: 增速还|在|9.1%, 维持|在|3%."""
_CHANGES = frozenset(["increase", "decrease", "change_to"])
_SPENDINGS = frozenset(
    [
        "花费",
        "支出",
        "开支",
        "付出",
        "贷款",
        "捐款",
        "罚款",
        "投资",
        "补贴",
        "奖励",
        "募捐",
        "花销",
        "耗资",
        "赔偿",
        "补偿",
        "拨款",
        "借款",
        "汇款",
        "转账",
        "索赔",
    ]
)
"""Nouns that are verbs with 了 behind them: 为了工资共花费了15亿元."""
_MOMENTS = frozenset(["时候", "时刻", "当口", "关头"])
"""Nouns that say only when: 最重的时候不到95斤."""
_DEGREES = frozenset(["最", "更", "较", "很", "顶", "稍", "特别", "略", "比较", "再"])
_COUNTING = frozenset(["m", "q"])
_RUNNING = frozenset(["连续", "接连"])
"""Before a number of months or years these say how long it has been so: 连续第四个|月|维持在10.2%."""
_DURING = frozenset(["时", "中", "后", "前", "期间", "之后", "之前", "以后", "以前", "过程中", "时候"])
"""Behind a noun with 在 before it these place a figure in time: 在2月的调查|时."""
_PLACING = frozenset(["在", "于", "当", "自", "自从"])
_OF_WHEN = frozenset([TIME, "t", "uj", "r", "a", "b", "n", "vn", "m", "q"])
_LONGEST_WHEN = 6
_SHADES = frozenset(["f", "ul", "ug"])
"""Behind a verb, what only says how far it went: 预约|上, 交|了."""
_OF_A_CLAUSE = frozenset(["v", "vg", "d", "a", "ad", "p", "f", "ul"])
_AIMS = frozenset(["目标", "计划", "预算", "组织"])
"""Right before a figure and behind a noun these are nouns, though they are cues elsewhere: 用人|计划|40个."""
_HOLDS = frozenset(["手里", "手中", "手上", "手头", "身上", "名下", "旗下", "账上", "家里", "家中"])
_DIRECTIONS = frozenset("上下")
"""Behind a verb, its result: 只用|上|3张."""
_NOT = frozenset("不没未无")
_NEAR = 10
LISTS = frozenset("、和及与或")


@dataclass(slots=True)
class Left:
    """What stands before a figure: the noun, or the verb that stopped the way to it."""

    noun: Stretch | None = None
    verb: int = -1
    only_links: bool = True
    """Whether nothing but joining words was met on the way to the beginning."""
    place_met: bool = False

    @property
    def tells(self) -> bool:
        """Whether a clause with 的 stands between the figure and the noun that was found, or there is none."""
        return self.relative is not None and (self.noun is None or self.relative[0] < self.noun[0])

    relative: Stretch | None = None
    """A clause that stands for what it says something of: 补进来 of 补进来的只有2个."""
    fallback: Stretch | None = None
    """A noun that says only which figure it is (距离, 涨幅): the subject where nothing else is."""


def before(words: Sequence[Word], end: int | None = None, *, grown: bool = False) -> Left:
    """Goes left from a figure over joining words to the noun they join to it; `grown`: a verb passed already was a change."""
    begin = at = _over_share(words, len(words) if end is None else end)
    left = Left()
    while at > 0:
        step = _over_word(words, at, begin, left)
        if step is None:
            aim = at == begin and words[at - 1].text in _AIMS
            stretch = None if at == begin and _is_done(words, at - 1) else ending_at(words, at - aim)
            stretch = (stretch[0], at) if aim and stretch is not None else stretch
            step = _over_phrase(words, at, stretch, len(words) if grown else begin)
            if step is None:
                step = _met(words, at, stretch, begin, left)
                if step is None:
                    return left
        at = step
    return left


def _over_word(words: Sequence[Word], at: int, begin: int, left: Left) -> int | None:
    """Where the way goes on over the word that ends at `at`, if it only joins or is a place; None where it is met."""
    word = words[at - 1]
    text = word.text
    if at > 1:
        if words[at - 2].text == "每":
            return at - 2
        if text == "时" and at == begin and words[at - 2].tag == "v" and not passes(words[at - 2]):
            return at - 2
        if text in _AIMS and at == begin and words[at - 2].tag == "vn":
            return None
        if text == "的" and left.relative is None:
            if words[at - 2].tag == "a" and (degree := _degree_begins(words, at - 2)) is not None:
                return degree
            left.relative = _relative(words, at)
        if text == "在" and at == begin and words[at - 2].tag in _HOLDS:
            return at - 1
    if word.tag in _COUNTING and at > 1 and any(before.text[0] == "第" or before.text in _RUNNING for before in words[max(0, at - 3) : at]):
        return at - 1
    if (
        len(text) > 1
        and at > 1
        and text in cue_words("dimension")
        and words[at - 2].tag == "v"
        and len(words[at - 2].text) > 1
        and _qualifies(words[at - 2])
    ):
        return None
    if (passes(word) and not (text == "距离" and at == begin)) or (at == 1 and text in BEHIND_FIGURES) or _joins_here(words, at - 1, begin):
        return at - 1
    if is_place(word):
        left.place_met = True
        return _over_place(words, at - 1)
    return None


def _degree_begins(words: Sequence[Word], at: int) -> int | None:
    """Where a clause begins that only picks out some by how they are: 最便宜的 of 最便宜的才2元."""
    if at and words[at - 1].text in _DEGREES:
        at -= 1
    return None if at else 0


def _over_phrase(words: Sequence[Word], at: int, stretch: Stretch | None, grown_at: int) -> int | None:
    """Where the way goes on over the phrase that ends at `at`, if it is none of what the figure is of."""
    beside = _over_beside(words, at if stretch is None else stretch[0], at, grown_at)
    if beside is not None or stretch is None:
        return beside
    start = stretch[0]
    if start and _is_left_out(words, stretch, grown_at):
        return start - 1
    if at - start == 1 and words[start].text in _ACROSS and _is_dimensioned(words, at):
        return start
    if not start:
        return None
    added = start > 1 and words[start - 1].text in _TOGETHER_WITH
    return start - 1 if added or _is_owner(words, stretch) or _is_object(words, stretch) else None


def _met(words: Sequence[Word], at: int, stretch: Stretch | None, begin: int, left: Left) -> int | None:
    """Puts what ends at `at` into `left` as the noun or the verb; where the way goes on if it says only which figure it is."""
    if stretch is None and _names_subject(words, at - 1, begin):
        stretch = nominalised(words, at - 1)
    if stretch is not None and at < begin and words[at].text == "了" and words[at - 1].text in _SPENDINGS:
        left.verb, left.only_links = at - 1, False
        return None
    if stretch is None or _urges(words, at - 1):
        left.verb = at - 1 if words[at - 1].tag[:1] == "v" else -1
        left.only_links = False
        return None
    if only_rate(words, stretch) or only_dimension(words, stretch):
        whole = _with_what_it_is_of(words, stretch)
        if whole is None:
            left.fallback = left.fallback or stretch
            return stretch[0]
        stretch = whole
    elif _forecaster(words, stretch):
        return None
    stretch = _of_the_figure(words, stretch)
    start, end = stretch
    if start and end + 1 < len(words) and words[end].text == "的" and words[end + 1].text in cue_words("rate") and _tells(words[start - 1]):
        stretch = _clause_of(words, end), end + 2
    left.noun, left.only_links = stretch, False
    return None


def _with_what_it_is_of(words: Sequence[Word], stretch: Stretch) -> Stretch | None:
    """A vague noun with the clause or verb that says of what it is: 停药的比例, 飞行时间."""
    start = stretch[0]
    if start > 1 and words[start - 1].text == "的" and len(words[start - 2].text) > 1 and _tells(words[start - 2]):
        return _clause_of(words, start - 1), stretch[1]
    if start and _qualifies(words[start - 1]):
        return start - 1, start if words[start].text in cue_words("rate") else stretch[1]
    return None


def _is_done(words: Sequence[Word], at: int) -> bool:
    """Whether what looks like a noun is what somebody before it does to the things counted: 海关|检查|两个货柜."""
    return words[at].tag == "vn" and words[at].text in DONE_TO and at > 0 and is_agent(words[at - 1])


def _urges(words: Sequence[Word], at: int) -> bool:
    """Whether a noun of urging is a verb before the one that it urges: 故建议|合并|这两个属."""
    return words[at].text in _URGING and at + 1 < len(words) and words[at + 1].tag == "v" and not passes(words[at + 1])


def _is_owner(words: Sequence[Word], stretch: Stretch) -> bool:
    """Whether the noun behind a word says whose figure something begins with: 收率由|传统工艺的|63%提高到89%."""
    start, end = stretch
    return words[start - 1].text in _FROM and end + 1 == len(words) and words[end].text == "的"


def _is_object(words: Sequence[Word], stretch: Stretch) -> bool:
    """Whether the word before a noun is a preposition that puts it beside the verb behind it: the 狮队 of 兄弟对狮队已打12场."""
    start, end = stretch
    if words[start - 1].text not in _PREPOSITIONS:
        return False
    verb = next((word for word in words[end : end + _MOST_ADVERBS] if word.tag != "d"), None)
    return verb is not None and verb.tag == "v" and (not passes(verb) or words[start - 1].text in _BECAUSE)


def _is_dimensioned(words: Sequence[Word], at: int) -> bool:
    """Whether a dimension or a stretching stands at a place: 南北|长4.4公里, 东西|跨度20公里."""
    return at < len(words) and (words[at].text in cue_words("dimension") or words[at].text in _STRETCHES)


def _tells(word: Word) -> bool:
    """Whether a verb with 的 behind it tells of what there is a share: 停药的比例."""
    return word.tag in ("v", "vn") and not passes(word)


def _relative(words: Sequence[Word], end: int) -> Stretch | None:
    """The clause that the 的 before `end` closes: 补进来的, 预约上的, 投向证券市场的."""
    verb = end - 3 if end > 2 and words[end - 2].tag in _SHADES else end - 2
    if is_nominal(words[verb]):
        if end < len(words) and words[end].text in cue_words("dimension"):
            return None
        stretch = ending_at(words, verb + 1)
        if stretch is not None and stretch[0] and words[stretch[0] - 1].tag == "v" and len(words[stretch[0] - 1].text) > 1:
            verb = stretch[0] - 1
    return (_clause_of(words, end - 1), end) if _tells(words[verb]) else None


def _clause_of(words: Sequence[Word], end: int) -> int:
    """Where the clause begins that ends before the 的 at `end`: 因不良反应停药|的, 通过有机认证|的."""
    start = end
    while start and end - start < _LONGEST_CLAUSE:
        word = words[start - 1]
        if (word.tag not in _OF_A_CLAUSE and not is_nominal(word)) or is_place(word) or word.text in _joining():
            break
        start -= 1
    while start < end - 1 and words[start].tag == "d" and words[start].text not in _NOT:
        start += 1
    return start


def _names_subject(words: Sequence[Word], at: int, begin: int) -> bool:
    """Whether a verb is the subject of 为: 有效提议为3028份."""
    verb, after = words[at], at + 1
    if len(verb.text) < 2 or not (verb.tag == "v" or (verb.tag == "a" and at and is_nominal(words[at - 1]))) or verb.text[-1] in _FULL:
        return False
    while after < begin and words[after].tag == "d":
        after += 1
    return after < begin and words[after].text in _IS


def nominalised(words: Sequence[Word], verb: int) -> Stretch:
    """A verb used as a noun, with the attributes or the noun before it: 有效|提议, 手机|出货."""
    start = verb
    if verb and (words[verb - 1].tag in ("a", "b") or (is_nominal(words[verb - 1]) and not is_agent(words[verb - 1]))):
        stretch = ending_at(words, verb)
        start = stretch[0] if stretch is not None else verb - 1
    return start, verb + 1


def _over_beside(words: Sequence[Word], start: int, end: int, begin: int) -> int | None:
    """Where the way goes on if the phrase at `start:end` is not what is counted: the 每辆 of 每辆8万元, 较节前高峰日多出1万."""
    if start < end:
        first, ahead = words[start].text, words[start - 1].text if start else ""
        if words[end - 1].text in _MOMENTS:
            return 0
        if first[0] == "每" and (end - start == 1 or (first in _EVERY and end - start == 2)):
            return start
        if ahead in _AWAY_FROM:
            return start - 1
        if first == "距离" and end - start > 1:
            return start
        if end < len(words) and words[end].text in _DURING and (at := _when_begins(words, start)) is not None:
            return at
        if ahead in _WITH and any(word.text in _APART for word in words[end : end + _MOST_ADVERBS]):
            return start - 1
    last = words[end - 1].text
    if last in _RECKONED:
        return next((at for at in range(end - 2, max(-1, end - _NEAR), -1) if words[at].text == "按"), None)
    if last in _EFFECTS:
        moved = next((at for at in range(end - 2, max(-1, end - _NEAR), -1) if words[at].text in _MOVED_BY), None)
        if moved is not None:
            return moved
    preposition = _compared(words, start, end)
    if preposition is None and end < begin and any(map(_says_how_far, words[end:begin])):
        preposition = _comparing(words, start)
    return preposition


def _when_begins(words: Sequence[Word], end: int) -> int | None:
    """Where what places a figure in time begins, before its noun: 在 of 在2月的|调查|时."""
    for at in range(end - 1, max(-1, end - _LONGEST_WHEN), -1):
        if words[at].text in _PLACING:
            return at
        if words[at].tag not in _OF_WHEN:
            return None
    return None


def _says_how_far(word: Word) -> bool:
    """Whether a word before a figure is a change or a dimension, in which things are compared: 多出1万, 大1.5万平方米."""
    return word.tag == "a" or word.text in cue_words("statistic") or word.text in cue_words("dimension")


def _comparing(words: Sequence[Word], end: int) -> int | None:
    """The place of 比 or 较 in front of what a figure is compared with, however long that is: 比|我那台旧的|重了."""
    for at in range(end - 1, max(-1, end - _LONGEST_COMPARED), -1):
        if words[at].text in _COMPARES and (words[at].tag == "p" or words[at].text != "比"):
            return at
        if words[at].tag == FIGURE:
            return None
    return None


def _joins_here(words: Sequence[Word], at: int, end: int) -> bool:
    """Whether a word joins by what stands beside it: 末 behind a time, 轻 in 轻了3斤, the verb of 由…调整为, of 拉长到."""
    word = words[at]
    text, tag = word.text, word.tag
    if text in _SIGNS:
        return at > 0 and (words[at - 1].text in cue_words("basis") or (at + 1 == end and words[at - 1].tag == "n"))
    if text == "总":
        return at + 1 < end and words[at + 1].text in cue_words("dimension")
    if text == "成":
        return at > 0 and words[at - 1].tag == "v"
    if text == "按":
        return at + 1 < end and words[at + 1].text[0] in _TERMS and words[at + 1].text in cue_words("statistic")
    if text in _MANNERS:
        return at + 1 < end and words[at + 1].text in cue_words("statistic")
    if text == "见":
        return at > 0 and words[at - 1].text[-1] in _EXTREMES
    if text == "于":
        return at > 0 and words[at - 1].tag == "v"
    if text in _RECKONS:
        return at > 0 and ((is_nominal(words[at - 1]) and not is_agent(words[at - 1])) or words[at - 1].text in _RECKONS)
    if text in _AMONG and (
        any(after.text in _THERE_ARE for after in words[at + 1 : end])
        or (0 < at < end - 1 and all(after.tag == "d" for after in words[at + 1 : end]))
    ):
        return True
    if tag == "f":
        if text in _DIRECTIONS and (words[at - 1].tag == "v" if at else len(words) > 1 and words[1].tag == "ul"):
            return True
        return (at == 0 and text in _SINCE) or (at > 0 and words[at - 1].tag == TIME) or (at + 1 < len(words) and words[at + 1].tag == TIME)
    if tag == "a":
        return at + 1 == end or (at + 2 == end and words[at + 1].text in _DONE)
    if tag[:1] != "v" or at + 1 >= len(words):
        return False
    following = words[at + 1].text
    return (
        following in _UNTIL
        or (following == "成" and text not in _RECKONED)
        or (following == "为" and (not at or any(before.text in _FROM for before in words[max(0, at - _NEAR) : at])))
    )


def _qualifies(word: Word) -> bool:
    """Whether a word makes a noun of its own with a vague one behind it: 飞行|时间, 拥堵|距离."""
    qualifies = word.tag[:1] == "v" and word.text not in _RECKONED and not passes(word) and may_qualify(word.text)
    return qualifies or word.tag == "b"


def _is_left_out(words: Sequence[Word], stretch: Stretch, begin: int) -> bool:
    """Whether a noun is only reckoned in or out: the 价格因素 of 扣除价格因素实际增长4.9%, the 中介费 of 加上中介费一共花了."""
    start, end = stretch
    verb = words[start - 1].text
    if verb in _ADDS:
        return end < begin
    if verb not in LEAVES_OUT or _has_of(words, stretch):
        return False
    changes = cue_words("statistic")
    return any(changes.get(word.text) in _CHANGES or word.text in _BEHIND_LEFT_OUT for word in words[end:begin])


def _of_the_figure(words: Sequence[Word], stretch: Stretch) -> Stretch:
    """罚款 alone of 对公司|罚款; the whole of what something is left out of: 扣除|食品价格的核心CPI."""
    start, end = stretch
    if end - start < 2:
        return stretch
    ahead, last = words[start - 1].text if start else "", words[end - 1].text
    if ahead in _TOWARDS and last in _SPENDINGS and words[end - 2].text != "的" and any(map(is_agent, words[start : end - 1])):
        return end - 1, end
    return (start - 1, end) if ahead in LEAVES_OUT and _has_of(words, stretch) else stretch


def _has_of(words: Sequence[Word], stretch: Stretch) -> bool:
    return any(word.text == "的" for word in words[stretch[0] : stretch[1]])


def _over_place(words: Sequence[Word], at: int) -> int:
    """Before the name that ends in the place at `at`, where the segmenter cut it up: 莫力|达瓦旗; before who holds a thing: 黄牛|手里."""
    if words[at].text in _HOLDS and at and words[at - 1].tag[:1] == "n":
        return at - 1
    while at and words[at - 1].tag in ("nr", "nrt", "nz", "ns") and words[at].tag != "s":
        at -= 1
    for back in range(at - 1, max(-1, at - 4), -1):
        if words[back].tag == "ns":
            return back
        if not is_nominal(words[back]):
            break
    return at


@cache
def _joining() -> frozenset[str]:
    """The words that only join, whatever their tag."""
    return frozenset(LISTS).union(_AUXILIARIES, _PHASES, *(cue_words(name) for name in ("link", "modality", "basis", "whole")))


def joins(word: Word) -> bool:
    """Whether a word is one that only joins, whatever its tag."""
    return word.text in _joining()


def passes(word: Word) -> bool:
    """Whether a word only joins a noun to its figure, or says nothing of what is counted."""
    tag, text = word.tag, word.text
    if tag in _PASSED or text in _joining():
        return True
    if tag[:1] == "n":
        return text[0] == "每"
    return (
        (text in cue_words("statistic") and not is_nominal(word))
        or text in cue_words("dimension")
        or text[0] == "每"
        or (tag == "q" and len(text) < 3)
        or (tag == "b" and text in cue_words("event"))
        or (tag == "m" and text[0] == "一")
    )


def _over_share(words: Sequence[Word], end: int) -> int:
    """Where the words before 占…的 end: 外贸占总量的3.5% goes on left of 占."""
    known = _sharing()
    for at in range(end - 2, max(-1, end - 14), -1):
        text = words[at].text
        if text not in known:
            continue
        if text == "相当于" and words[at + 1].tag == "v":
            return end
        if text in _SHARES or words[at].tag == "v":
            return at
    return end


@cache
def _sharing() -> frozenset[str]:
    """The words that say of what whole something is a share; those of the cues must be verbs."""
    return _SHARES.union(word for word, value in cue_words("statistic").items() if value == "share")


def _compared(words: Sequence[Word], start: int, end: int) -> int | None:
    """The place of the preposition if the noun at `start:end` is what a figure is compared with: 较当前水平上涨."""
    bases = cue_words("basis")
    for at in range(start - 1, max(-1, start - 4), -1):
        text = words[at].text
        if bases.get(text) == "preposition":
            return at if text not in _WITH or any(word.text in _ALIKE for word in words[end : end + 2]) else None
        if words[at].tag not in _TIMES_AND_PLACES:
            return None
    return None


def _forecaster(words: Sequence[Word], stretch: Stretch) -> bool:
    """Whether the noun is who forecasts: 摩根大通预计为5%."""
    if stretch[1] >= len(words) or cue_words("modality").get(words[stretch[1]].text) != "forecast":
        return False
    last = words[stretch[1] - 1]
    return last.tag in ("nr", "nt", "nrt") or last.text in cue_words("forecaster")
