"""Events that date what follows: 纳入医保后，…; 出发时|风速6.2米; 跳槽后|涨到1.4万元."""

from __future__ import annotations

from bisect import bisect_left
from operator import attrgetter

from claims.context.fields import Found
from claims.context.frames import Frame
from claims.context.tagging import FIGURE, TIME, Word

FROM_WORDS = frozenset("由从自")
_START = attrgetter("start")
_NO_EVENT = frozenset(
    [
        "其中",
        "同时",
        "按时",
        "及时",
        "一直",
        "长期",
        "长久",
        "历来",
        "从来",
        "就",
        "才",
        "、",
        "因",
        "考虑到",
        "鉴于",
        "认为",
        "由于",
        "虽然",
        "尽管",
        "如果",
        "即使",
        "无论",
    ]
)
_JOINS = frozenset(["但", "但是", "而", "不过", "然而", "且", "而且", "并且", "并", "所以", "因此", "于是"])
"""They stand before an event and are none of its words."""
_MOST_EVENT_WORDS = 8
_INSIDE_ENDS = frozenset(["时", "期间", "之际", "以来"])
BEFORE_AFTER = frozenset(["后", "前", "之前", "之后", "以后", "以前"])
EVENT_ENDS = _INSIDE_ENDS | BEFORE_AFTER | {"高峰", "高峰期", "前后", "时刻", "过程中", "阶段", "当中"}
"""With one of these every event ends that dates what follows."""
_MOST_OF_SHORT_EVENT = 3
_ACTS = frozenset(
    [
        "换",
        "跳槽",
        "装修",
        "升级",
        "搬家",
        "结婚",
        "离婚",
        "减肥",
        "健身",
        "手术",
        "服药",
        "吃药",
        "涨价",
        "降价",
        "降温",
        "开学",
        "毕业",
        "上班",
        "离职",
        "改版",
        "提速",
        "整改",
        "改造",
        "翻新",
        "扩建",
        "调价",
        "限购",
        "停产",
        "复工",
    ]
)
"""Acts that the tagger may take for nouns."""
_MUST = frozenset(["须", "应", "需", "要", "即", "立即", "请", "可", "应当", "必须", "需要", "不得", "每"])
_MOMENT_ENDS = frozenset(["时", "之际"])
_OF_RECORDS = frozenset("最第同新首次历单")
"""What makes 以来 tell of a record: 有气象记录以来|第二高."""
_LENGTHS_WITH_HOUR = frozenset(["反应", "用", "耗", "历", "课", "学", "工", "计", "起跑反应"])
_NOT_AFTER_EVENT = frozenset(["为", "是", "的", "间", "长", "长为"])
_MIDDLE = frozenset(["中位", "平均", "中位数"])
"""How long all were followed in the middle dates no result: 中位随访4.2年后."""
_ONLY_SEQUENCE = frozenset(["审理", "审议", "商议", "协商", "调查", "讨论", "核查", "接报", "接警", "获报", "接获", "调整", "报警", "审查"])
"""What 后 puts into an order with what follows, and does not date: 法院审理后，…."""
_RECKONS = frozenset(["扣除", "剔除", "扣减", "抵扣", "折算", "换算", "减去", "除去", "去除", "计入", "考虑", "扣掉", "减掉", "加上"])
"""What makes what stands before 后 a sum and no event: 扣除发行费用后."""
OF_AN_EVENT = frozenset(
    [
        "那天",
        "那年",
        "那晚",
        "那会儿",
        "那阵子",
        "那时",
        "那时候",
        "当天",
        "当日",
        "当晚",
        "当夜",
        "首日",
        "首周",
        "首月",
        "首年",
        "首周末",
        "前夕",
        "第一天",
    ]
)
_STAGES = ("第", "首", "过半")
_OCCASIONS = ("演", "映", "发", "播", "业", "幕", "节", "会", "赛", "礼", "展", "季", "典", "试", "日", "庆")
_BODIES = (
    "联合会",
    "委员会",
    "理事会",
    "董事会",
    "监事会",
    "基金会",
    "协会",
    "学会",
    "商会",
    "工会",
    "总会",
    "议会",
    "国会",
    "委会",
    "商业",
    "企业",
    "产业",
    "行业",
    "工业",
    "农业",
)
"""Whoever does something on a day, and trades: no occasions."""
_MOST_CLAUSES = 6
LONGEST_EVENT = 18


def event(frame: Frame) -> tuple[int, int] | None:
    """An event that dates what follows in its sentence: 纳入医保后，…; 内蒙古医疗队集结时，…; 开园以来接待…."""
    inside = _inside(frame)
    if inside is not None:
        return inside
    for index in range(frame.index - 1, max(-1, frame.index - _MOST_CLAUSES), -1):
        clause = frame.sentence.clauses[index]
        if clause.words[-1].text in EVENT_ENDS and clause.ends == "，" and not clause.depth:
            short = len(clause.words) > 1 and clause.end - clause.start <= LONGEST_EVENT
            return (clause.start, clause.end) if short and _is_event(clause.words, frame) else None
    return None


def _is_event(words: list[Word], frame: Frame) -> bool:
    """Whether words that end like an event are one: no time among them, and no figure but a length (接种菌剂45天|后)."""
    if len(words) > 1 and words[-1].text == "后":
        if words[-2].text in _ONLY_SEQUENCE or (frame.left and frame.left[-1].text in FROM_WORDS):
            return False
        if words[-2].tag == FIGURE:
            if any(word.text in _MIDDLE for word in words[:_MOST_EVENT_WORDS]):
                return False
            return words[-2].text[-1] in "天日月年周" and not any(word.item >= 0 for word in words[:-2])
    if any(word.text in _RECKONS for word in words[:_MOST_EVENT_WORDS]):
        return False
    return not any(word.tag == TIME or (word.tag == FIGURE and not word.text.startswith(_STAGES)) for word in words)


def _inside(frame: Frame) -> tuple[int, int] | None:
    """出发时|风速6.2米: an event at the beginning of the figure's clause, or of an earlier one of its sentence."""
    for index in range(frame.index, max(-1, frame.index - _MOST_CLAUSES), -1):
        clause = frame.sentence.clauses[index]
        begin = 0
        for at, word in enumerate(clause.words[:_MOST_EVENT_WORDS]):
            if word.item >= 0 or word.text in _NO_EVENT:
                break
            if at == begin and (word.tag == "x" or word.text in _JOINS):
                begin += 1
            elif at > begin and word.text in _INSIDE_ENDS and word.end < clause.end:
                behind = clause.words[at + 1]
                moment = word.text in _MOMENT_ENDS
                if word.text == "时" and clause.words[at - 1].text in _LENGTHS_WITH_HOUR:
                    break
                if (
                    behind.text in _NOT_AFTER_EVENT
                    or (not moment and behind.text[0] in _OF_RECORDS)
                    or (moment and (index < frame.index or clause.words[at - 1].tag[:1] != "v"))
                ):
                    break
                return clause.words[begin].start, word.end
    return None


def short_event(frame: Frame) -> tuple[int, int] | None:
    """A verb or two before 后 or 前 at the beginning of the figure's clause: 跳槽|后涨到1.4万元, 装修|前报价12万元."""
    words = frame.clause.words
    for at in range(1, min(_MOST_OF_SHORT_EVENT + 1, frame.at - 1)):
        if words[at].text in BEFORE_AFTER:
            inside, behind = words[:at], words[at + 1]
            if behind.text in _NOT_AFTER_EVENT or behind.text in _MUST or inside[-1].tag == FIGURE:
                return None
            if any(word.tag == TIME or word.text in _ONLY_SEQUENCE or word.text in _RECKONS for word in inside):
                return None
            acts = _is_act(inside[0]) or (at == 2 and _is_act(inside[1]))
            return (words[0].start, words[at].end) if acts else None
    return None


def _is_act(word: Word) -> bool:
    return word.tag[:1] == "v" or word.text in _ACTS


def is_of_act(frame: Frame, start: int) -> bool:
    """Whether 之前 or 之后 at `start` stands behind an act at the beginning of a clause of the sentence: 换|之前, 换工作|之后."""
    for clause in reversed(frame.sentence.clauses[max(0, frame.index - _MOST_CLAUSES) : frame.index]):
        if clause.start <= start < clause.end:
            words = clause.words[: _MOST_OF_SHORT_EVENT + 1]
            return words[0].start < start and _is_act(words[0]) and words[0].text not in _RECKONS and words[-1].end > start
    return False


def with_its_event(text: str, frame: Frame, found: Found) -> Found:
    """The 首演 of 首演当晚 belongs to the time."""
    if text[found.start : found.end] not in OF_AN_EVENT or found.start < frame.sentence.start:
        return found
    words = frame.sentence.words
    at = bisect_left(words, found.start, key=_START) - 1
    if at < 0 or words[at].end != found.start:
        return found
    word = words[at]
    belongs = (
        word.tag[:1] == "v"
        or (word.text.endswith(_OCCASIONS) and not word.text.endswith(_BODIES))
        or (word.tag == FIGURE and text[found.start] == "那")
    )
    if not belongs or len(word.text) < 2:
        return found
    first = at - 1 - (at > 1 and words[at - 1].tag == "d")
    start = words[first].start if first >= 0 and words[first].tag == TIME else word.start
    return Found(start, found.end, found.rule)
