"""Which word before a figure says how it is meant, and where it does not: 计划投资, not 疫苗接种计划; 需, not 仅需."""

from __future__ import annotations

from collections.abc import Sequence

from claims.context.cues import cue_words
from claims.context.fields import Named
from claims.context.modality.deadlines import goal_by_when
from claims.context.modality.intentions import what_will
from claims.context.scopes import openings, word_set
from claims.context.tagging import FIGURE, TIME, Word

_NOT_EXPECTED = word_set("not_expected")
_SCHEDULED = word_set("scheduled")
_COMING = openings("coming")
_TO = ("到", "至")
_LATER = openings("later")
_NOUNS_TOO = frozenset(["计划", "规划", "目标", "预期", "预测", "预估", "预算", "要求", "估计"])
_SHARED = ("%", "％", "成", "分之", "倍", "折")
_FORBIDS = word_set("forbids")
_PASSING = word_set("passing")
"""别|超过月薪的三成: a limit that somebody sets."""
_GUESSES = frozenset(["估计", "据估计"])
"""What is as often said of what is the case as of what will be."""
_WILL = word_set("will")
_ENDS_OF_PERIODS = ("全年", "年底", "年末", "下半年", "月底", "年内")
_MUST = word_set("must")
_DUTIES = word_set("duties")
"""What one must do or have by so many: 入住|要|交|两个月押金."""
_AMOUNTS = word_set("amounts")
"""Nouns that say behind 计划 what is planned: 计划|工期42个月, 计划|拨款3000万元."""
_CAN = frozenset(["可", "可达", "可能", "会", "将", "将有", "会有", "可有"])
_PLANNED_NOUNS = openings("planned_nouns")
_BEGINS_ACT = frozenset("再多先另在每向对以把按")
"""What no dictionary has behind 打算 is a verb with its adverb: 再种."""
_TIME_UNITS = frozenset("年月天时钟秒日周期")
_ON_AVERAGE = frozenset(["平均", "日均", "人均", "累计", "首期", "首批"])
_REVISED = word_set("revised")
_ANSWERS = frozenset("对用付答聘邀战诉变急征试届该当有允验承和景声运许召激约战收付缴交")
"""What 应 makes a word with that tells no duty: 应对, 应收."""
_PERHAPS = frozenset(["或", "大概率"])
_MOVES = openings("moves")
"""What is expected behind 或; 可能 may as well guess at what is."""
_BEGINS_WITH_IF = ("若尔盖", "若羌")
_ESTIMATED = openings("estimated")
_GUESSED = frozenset("估料")
_NOT_CUES: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "目标": (
        (),
        (
            "考核",
            "责任",
            "管理",
            "人群",
            "客户",
            "市场",
            "群体",
            "定位",
            "导向",
            "公司",
            "物种",
            "基因",
            "岗位",
            "院校",
            "用户",
            "对象",
            "国家",
        ),
    ),
    "应": (("占", "占到", "完成", "实有"), ("性",)),
    "需": (("仅", "只", "仅仅", "所"), ()),
    "需要": (("所",), ()),
    "应该": ((), ("是", "有", "已")),
    **dict.fromkeys(
        ("预警", "预报", "预测"), ((), ("信息", "信号", "短信", "系统", "平台", "站", "准确", "服务", "产品", "员", "中心", "模型", "能力"))
    ),
}
_OPENING = 4


def told_modality(words: Sequence[Word], behind: Word, *, modified: bool) -> Named | None:
    """The last cue of modality before a figure; `modified` says that its span begins with a modifier (将|突破5亿元)."""
    table = cue_words("modality")
    for at in range(len(words) - 1, -1, -1):
        word = words[at]
        following = words[at + 1] if at + 1 < len(words) else behind
        value = table.get(word.text) or told_by_two(word, following)
        if value is None:
            continue
        before = words[at - 1] if at else None
        if word.text == "需要" and _forecast_before(words, at):
            continue
        if word.text == "将":
            value = "forecast" if _forecast_before(words, at) else what_will(words[at + 1 :], modified=modified)
        elif word.text in _GUESSES:
            value = value if looks_ahead(words) else None
        elif not is_cue(word, before, following) or _is_topic(words, at):
            value = None
        if value == "required" and following.tag[:1] == "v" and _only_describes(words, at + 2, behind):
            continue
        if value is not None:
            return Named(value, word.text)
    return goal_by_when(words)


def looks_ahead(words: Sequence[Word]) -> bool:
    """Whether words tell of what will be: 估计|全年可增收2万元, not 损失估计共3000万元, 估计8成仍被埋."""
    for word in words:
        if word.tag in ("t", TIME) and (word.text.startswith((*_LATER, *_COMING)) or word.text.endswith(_ENDS_OF_PERIODS)):
            return True
        if word.text in _CAN or word.text in _WILL:
            return True
    return False


def _only_describes(words: Sequence[Word], start: int, behind: Word) -> bool:
    """Whether what ought to be done only describes those counted, who are so many: 应拆除的|18处棚屋."""
    at = next((at for at in range(start, min(start + 2, len(words))) if words[at].text == "的"), None)
    if at is None:
        return False
    counted = words[at + 1] if at + 1 < len(words) else behind
    return counted.tag == FIGURE and not any(sign in counted.text for sign in _SHARED)


def _is_topic(words: Sequence[Word], at: int) -> bool:
    """Whether a plan or an expectation is a noun of which the clause tells what became of it: 救灾计划|得到了, 增长预期|上调3个百分点."""
    word = words[at].text
    if word not in _NOUNS_TOO or at + 1 >= len(words):
        return False
    if words[at + 1].text in _REVISED and not any(later.text in _TO for later in words[at + 2 :]):
        return True
    return at + 2 < len(words) and words[at + 1].tag[:1] == "v" and words[at + 2].text in ("了", "过")


def told_by_two(word: Word, following: Word) -> str | None:
    """What two words tell together (要|交, 别|超过, 限|每人), or a cue that a name or a noun took along (若青狮潭水库, 应备好, 率料|升至)."""
    text, next_text = word.text, following.text
    if text[0] == "若" and len(text) > _OPENING and word.tag in ("ns", "nt") and not text.startswith(_BEGINS_WITH_IF):
        return "hypothetical"
    if text in _PERHAPS and next_text.startswith(_MOVES):
        return "forecast"
    if text[-1] in _GUESSED and (following.tag == FIGURE or next_text.startswith(_ESTIMATED)):
        return "forecast" if text == "估" or (len(text) == 2 and word.tag[:1] != "n") else None
    duty = len(text) == 2 and text[0] == "应" and word.tag == "v" and text[1] not in _ANSWERS
    must = (text in _MUST and next_text in _DUTIES) or (text[0] in _MUST and text[1:] in _DUTIES)
    barred = text in _FORBIDS and next_text in _PASSING
    limited = text == "限" and (following.tag == FIGURE or following.tag[:1] in "vp" or next_text[0] == "每")
    return "required" if duty or must or barred or limited else None


def is_cue(word: Word, before: Word | None, following: Word) -> bool:
    """Whether a word that can tell a modality does: not in 疫苗接种计划, 好于预期, 仅需, 城市规划局, 只要38分钟."""
    not_after, not_before = _NOT_CUES.get(word.text, ((), ()))
    if (before is not None and before.text in not_after) or following.text.startswith(not_before):
        return False
    if word.text in ("需", "需要"):
        return _is_need(word, following)
    if word.text[0] == "限" and len(word.text) == 2:
        return following.tag == FIGURE or following.text in ("为", "是", "在", "至")
    if word.text == "只要":
        return following.tag != FIGURE
    if word.text == "规划":
        return (
            before is not None
            and not _is_noun_use(before)
            and following.tag[:1] in ("n", "v", "a", "b")
            and not following.text.startswith(_PLANNED_NOUNS)
        )
    if word.text in _SCHEDULED:
        return (word.text == "目标" and following.text in ("是", "为", "在于")) or _is_scheduled(word, before, following)
    return before is None or before.text not in _NOT_EXPECTED or word.tag == "d"


def _is_need(word: Word, following: Word) -> bool:
    """Whether 需 asks for something: not in 需要|注意, 需|两小时."""
    if word.text == "需要" and following.tag != FIGURE and following.tag[:1] != "n" and following.text not in _DUTIES:
        return False
    return following.tag != FIGURE or following.text[-1] not in _TIME_UNITS


def _is_scheduled(word: Word, before: Word | None, following: Word) -> bool:
    """Whether 计划 is what somebody means to do: 计划|投资, 计划|工期, not 疫苗接种|计划."""
    if before is not None and _is_noun_use(before):
        return False
    acts = following.tag[:1] in ("v", "d", "p", "t", "r")
    if word.text == "计划" and before is not None and before.tag == "v" and len(before.text) == 2 and (following.tag == "vn" or not acts):
        return following.text in _ON_AVERAGE  # 掘进计划平均每天, not 扶贫计划40个
    return (
        acts or following.tag == FIGURE or following.text in _AMOUNTS or following.text[0] in _BEGINS_ACT or following.text in _ON_AVERAGE
    )


def _forecast_before(words: Sequence[Word], at: int) -> bool:
    """预计…将新增: what is expected is a forecast, whatever the verb."""
    return any(cue_words("modality").get(word.text) == "forecast" for word in words[:at])


def _is_noun_use(word: Word) -> bool:
    """Whether 计划 behind a word is a noun: 疫苗接种计划, not 公司计划."""
    return word.tag in ("vn", "b", "m") or word.text in ("的", "、")
