"""The subject of a count: what is counted, or the predicate that says it (死亡150例), or who made the points."""

from __future__ import annotations

import re
from collections.abc import Sequence

from claims.context.cues import cue_words
from claims.context.fields import Found
from claims.context.frames import Frame
from claims.context.nouns import Stretch, beginning_at, ending_at, is_agent, is_nominal, is_place, is_spot, only_dimension, placed
from claims.context.subject.before_figure import LISTS, Left, before, joins, nominalised, passes
from claims.context.subject.behind_figure import WHERE_ENDS, behind, fits, paired, tag_at, text_at
from claims.context.subject.deciding import UNDECIDED, Answer, decide
from claims.context.subject.doings import doing
from claims.context.subject.earlier import PRONOUNS, SAYS, Earlier, carry, earlier_topic, led, nearest_doer, person, scorer, topic
from claims.context.tagging import FIGURE, TIME, Word

_PEOPLE = frozenset(["人", "人次", "人口", "口人"])
_PERSONS_AND_CASES = _PEOPLE | {"例", "名"}
_POINTS = frozenset(["分", "球", "局", "个篮板", "次助攻"])
_TIMES = frozenset(["次", "度", "回", "轮", "遍", "人次", "趟", "趟次", "班次", "架次", "台次", "场次", "件次"])
_EVENT_UNITS = _TIMES | frozenset(["起", "宗", "件", "例", "桩", "人", "名", "批", "单", "笔"])
"""What is counted in them may be named by a verb: 醉驾9起, 登记210人."""

_PERSONS_END = ("者", "员", "生", "师", "手", "民", "人", "工", "医", "客", "兵", "干部", "专家", "力量", "警", "教授", "队")
_SUFFERING = _PEOPLE | {"户", "口"}
"""To those counted in them something happens: 17万户停电."""
_RECORDS = frozenset(["报告", "通报", "发现", "检出", "接报", "接获", "录得", "出现", "录到", "上报", "登记", "记录", "收到"])
"""These say that there are such things, and name none: 其中广州报告|21例."""
_ANNOUNCES = frozenset(["宣布", "宣称", "声称", "称", "说", "表示", "透露", "认为", "建议", "要求", "希望", "决定", "提议", "主张", "预告"])
"""What somebody announces is no verb that tells of its figure: 宣布降息2码."""
_ALIVE = frozenset(["只", "头", "匹", "尾", "人", "名", "位"])
_MEASURED = ("时间", "时长", "寿命", "率", "速度", "距离", "体重", "身高", "体长", "年龄", "周期", "温度", "浓度")
"""What living things are not counted as: 存活时间延长27%，其中两只."""
_HOUSEHOLDS = frozenset(["户", "人", "名"])
_PERSONS_ALONE = frozenset(["人", "人口", "口人", "户"])
_OF_KINDS = frozenset("辆艘部座只头匹棵株本幅家所台架列枚张套间栋幢盏把封篇首条盘碗杯瓶朵集卷册颗粒支枝块扇")
"""Classifiers that tell of what kind a thing is."""
_MOST_LOOKED = 24
_US = frozenset(["我们", "他们", "她们", "你们", "咱们", "咱", "它们", "俺们", "大家"])
_OF_US = frozenset(["人", "个", "位", "名", "口", "口人", "口子", "只", "头"])
_ALL = frozenset(["均", "都", "全", "皆", "全部", "也", "还"])
_ARE = frozenset(["是", "为", "系", "均为", "都是", "均是", "全是", "皆为", "均系"])
_OCCASIONS = (
    "机会",
    "经历",
    "纪录",
    "记录",
    "行动",
    "活动",
    "任务",
    "比赛",
    "会议",
    "事件",
    "事故",
    "试验",
    "实验",
    "尝试",
    "失误",
    "演习",
    "训练",
    "会谈",
    "仪式",
    "旅行",
    "测试",
    "检查",
)
"""Nouns for what happens so often, to which a verb before them belongs: 7次|破发机会."""
_SENT = frozenset(["送医", "送院", "送治", "送往", "入院", "就医", "送到", "抬往"])
"""What happened before the end that is told: 送医后身亡."""
_TAKES = frozenset(["把握住", "抓住", "兑现", "利用", "浪费", "化解", "转化", "错过", "把握", "挽救", "抓到", "用掉", "放弃"])
"""What is done with chances: 7次机会把握住3次."""
_PASSED = frozenset(["里程碑", "大关", "关口", "关"])
_CAREERS = frozenset(["生涯", "职业生涯", "个人", "队史", "赛季", "本赛季", "单赛季", "单场"])
_STILL = frozenset(["还有", "仍有", "尚有", "只剩", "还剩", "仍剩"])
"""Before a number these tell of some of those counted before: 5.6万户…，还有|1.1万户没有恢复."""
_AT_SUCH = frozenset(["以", "按", "按照", "凭", "用", "花"])
"""Before a figure these say how something is done: 以15元的价格."""
_MOST_SHARING = 12
_BEGINS_NOUN = frozenset("nabvjli")
_GROUPS = ("户", "人口", "群众", "居民", "村民", "灾民", "移民", "职工", "农民", "市民", "人员", "员工", "学生", "牧民", "渔民", "家庭")
"""What persons and households are counted of together: 48户、152人|贫困户."""
_BRINGS = frozenset(["有", "另有", "约有", "还有", "仍有", "已有", "共有", "造成", "导致", "致", "致使", "多达", "高达"])
"""Before a number of persons these say that there are such: 另有|两人|受轻微伤."""
_NO_DEEDS = frozenset(["是", "为", "属", "属于", "来自", "系", "占", "均", "分别", "说", "表示", "认为", "组成", "构成", "成为", "分为"])
"""Verbs behind a number of persons that say who they are, or something of them all, and not what is counted."""
_GETS = frozenset(["获得", "得到", "接受", "享受", "享有", "领取", "获"])
_DEEDS = _GETS.union(
    ["出现", "发生", "能", "能够", "可以", "可", "会", "将", "需要", "需", "须", "要", "应", "愿意", "想", "拟", "计划", "打算", "准备"]
)
_NEXT = frozenset(
    ["随即", "随后", "立即", "立刻", "马上", "旋即", "便", "于是", "当即", "遂", "先后", "轮流", "一起", "一同", "互相", "共同"]
)
"""What persons do next or together tells who was spoken of before, and not who is counted: 300多人随即进场."""
_LONGEST_DEED, _LONGEST_TOLD = 10, 14
_FEW_PERSONS = re.compile("[1-9一二两三四五六七八九]人")
_AMONG = frozenset(["中", "里", "当中", "之中"])
"""Behind a number of persons these make the next a part of them: 19名官员中有9人."""
_BY = frozenset(["死于", "丧命于", "丧生于", "命丧", "葬身", "死在", "患有", "染上", "罹患", "感染", "罹於"])
"""Verbs that say with the noun behind them what became of persons: 死于|疟疾."""
_SHORT = 4
_FEW = frozenset("一二两三四五六七八九")
_MOVES = frozenset("跑走开骑游爬飞滑划")
_LENGTHS = frozenset(["公里", "千米", "米", "英里", "海里", "里", "里路"])
_COSTS = frozenset(["花", "花了", "要", "需", "需要", "花费", "要花", "就要", "用了", "收费", "只花", "只要", "得"])
_OF_WORKS = frozenset(["字", "页", "集", "卷", "册", "回", "章", "幕", "行", "句"])
"""What a book or a series has many of: 全书120回，约73万字."""
_COMPARES = frozenset(["比", "较"])
_MOST_COMPARED = 6
_COMPLEMENTS = frozenset("出了过到至掉")
_DONE_AT_ALL = frozenset("做打搞办测查换修")
_GIVES = frozenset("罚赔给付交借欠转捐退补还扣")
_GAINS = frozenset("挣赚亏省罚")
_EARNS = _GAINS | frozenset("付交赔捐欠借")
"""Verbs of one character that say of money what it is: 一天能挣200元."""
_LOST = frozenset(["绝收", "成灾", "受灾", "减产", "过火", "受淹", "被淹", "被毁", "自驾", "步行"])
"""Verbs that say themselves what is so large or long."""
_DOSES = frozenset(["毫升", "毫克", "ml", "mL", "mg", "cc", "微克", "单位"])
"""Units of what is given to or taken from patients: 出血200毫升，输血400毫升."""
_NO_ITEM = frozenset("出了过到至掉资价量看低高")
_FOR = frozenset(["为", "为了", "就"])
_BEGINS = frozenset(["开始", "继续", "进行", "准备", "打算", "同意", "可以", "能够", "应该"])
"""Before an amount these say nothing of it."""
_TAKES = frozenset("冲喂喝加倒灌抽")
"""Verbs of one character for what is done with so much of a liquid: 先给他冲40毫升."""
_MORE = frozenset("多少净共实需可能白倒每")
_LETS = frozenset(["让", "使", "令"])
_LIGHT = frozenset(["d", "f", TIME])
_DOES = frozenset("vd")
_FROM = frozenset(["由", "从", "自"])
_OF_THESE = frozenset(["有", "中有", "里有", "只有", "仅有", "仅", "就有", "有着", "命中", "投中", "打中", "罚中", "成功"])
"""Between two figures of one unit these make the second a part of the first: 六次试投有五次超过19米."""
_BOUNDS = ("以上", "以下", "以内")
_PASSIVE = frozenset(["被", "遭", "获"])
_CAME = frozenset(["来", "去", "到", "走", "来到"])
_GAMES = frozenset(["场", "局", "盘", "轮"])
_RUNS = frozenset(["连胜", "连败", "连赢", "连输", "连克", "连下", "连取", "连丢", "不败", "豪取"])
_MOST_SUMMED = 5
_COPULAS = frozenset(["为", "有", "达", "达到", "共", "仅", "仅为", "只有", "约", "是", "共有", "计", "共计", "至", "多达", "高达"])
_COMMAS = frozenset("，,")
_RANKING = frozenset(["v", "d", "a", "l", "i", "z", "time"])
"""Tags of the last word of a clause that tells of its topic where it stands: 最多, 其次, 紧随其后."""
_CUTS = frozenset(["降息", "加息", "降准", "涨价", "降价", "提价", "调价", "减产", "增产", "减税", "加薪", "减薪", "扩产", "减息"])
"""Changes that are counted themselves: 年内降息两次."""
_SUMS = frozenset(["合计", "总计", "共计", "总共", "一共", "共"])
_VOTES = frozenset(["赞成", "反对", "弃权", "同意", "支持", "通过"])
_BODIES = ("名单", "团", "队", "小组", "专班", "团队", "队伍", "阵容", "编制")
"""What a number of persons makes up: 26人名单."""
_GAPS = frozenset(["差距", "优势", "分差", "劣势", "领先优势", "领先"])


def counted(earlier: Earlier, frame: Frame) -> Found | None:
    """Counts: 4000多名患者, 确诊病例15202人, 死亡150例."""
    found = decide(_RULES, earlier, frame)
    if found is UNDECIDED:
        found = _from_left(earlier, frame, before(frame.left))
    if frame.counted_in in _OF_KINDS and (not frame.right or frame.right[0].tag[:1] in "vpdx"):
        if found is None or found.rule == "predicate" or _is_deed_before(frame, found):
            return _left_out(frame) or earlier.of_unit(frame) or found
        if found.rule == "noun_before" and _is_done_to_them(frame, found):
            held = earlier.of_unit(frame)
            return held if held is not None and fits(frame, frame.sentence.text[held.start : held.end]) else found
    return found


def _is_done_to_them(frame: Frame, found: Found) -> bool:
    """Whether the noun before a figure is the object of a verb, and none that its classifier counts: 通过|许可|11部."""
    at = next((at for at, word in enumerate(frame.left) if word.start == found.start), 0)
    return (
        at > 0
        and frame.left[at - 1].tag == "v"
        and not joins(frame.left[at - 1])
        and not fits(frame, frame.sentence.text[found.start : found.end])
    )


def _is_deed_before(frame: Frame, found: Found) -> bool:
    """Whether what was found is what is done to the things counted: 正在|施工|9部."""
    last = frame.left[-1] if frame.left else None
    return last is not None and last.tag == "vn" and (last.start, last.end) == (found.start, found.end)


def _left_out(frame: Frame) -> Found | None:
    """The noun that a classifier counts in the clauses before, where its own names none: 加装电梯…，已完工19部."""
    clauses = frame.sentence.clauses
    for index in range(frame.index, max(-1, frame.index - _MOST_SUMMED), -1):
        words = frame.left if index == frame.index else clauses[index].words
        for at in range(len(words) - 1, max(-1, len(words) - _MOST_LOOKED), -1):
            if words[at].tag[:1] == "n" and fits(frame, words[at].text):
                if tag_at(words, at + 1) == FIGURE and not words[at + 1].text.endswith(frame.counted_in):
                    continue  # 公蟹|4两，8只
                return placed(words, ending_at(words, at + 1), "carried")
    return None


def _from_left(earlier: Earlier, frame: Frame, left: Left) -> Found | None:
    """What stands before a count: a predicate, a clause with 的, a noun, or the verb that stopped the way to it."""
    predicate = _predicate(frame, left)
    if predicate is not None:
        return predicate
    told = told_of(earlier, frame, left) if left.tells else None
    if told is not None:
        return told
    if left.noun is not None and is_spot(frame.left, left.noun) and (held := earlier.of_unit(frame)) is not None:
        return held
    if left.noun is not None:
        return _noun_before(frame, left.noun)
    if left.verb >= 0:
        return done_to(earlier, frame, left.verb)
    if left.only_links and frame.before in _SUMS and earlier.summed(frame):
        return _whose_sum(frame)
    if left.only_links and not (frame.counted_in in _PEOPLE and tag_at(frame.right, 0)[:1] in _DOES and not left.place_met):
        return _beyond_links(earlier, frame, left)
    return earlier.of_unit(frame) if _of_which(frame) else None


def _noun_before(frame: Frame, noun: Stretch) -> Found | None:
    """The noun before a count; its last word where that is what somebody named did so often."""
    last = frame.left[noun[1] - 1]
    if frame.counted_in in _TIMES and last.tag == "vn" and any(word.tag == "nr" for word in frame.left[noun[0] : noun[1] - 1]):
        return Found(last.start, last.end, "noun_before")
    return placed(frame.left, noun, "noun_before")


def _beyond_links(earlier: Earlier, frame: Frame, left: Left) -> Found | None:
    """What a count goes on with that nothing but joining words stand before."""
    if not frame.left and not frame.right and frame.index and frame.clause.begins in ("（", "("):
        words = frame.sentence.clauses[frame.index - 1].words
        own = placed(words, ending_at(words, len(words)), "noun_before")
        return own or earlier.aside(frame) or earlier_topic(frame) or carry(earlier, frame)
    if left.fallback is not None and not only_dimension(frame.left, left.fallback):
        return placed(frame.left, left.fallback, "noun_before")
    own = placed(frame.left, left.fallback, "noun_before")
    if own is not None and not earlier.in_sentence(frame):
        return own
    if frame.phrase.unit is None and not frame.left and not frame.right and frame.first and frame.index:
        return earlier.carried(frame)
    held = (_ranked_above(frame) if frame.first and frame.index else None) or earlier.of_unit(frame)
    alone = frame.clause.depth and not frame.right
    if held is None and (frame.left or alone) and not (earlier.counted_things and frame.counted_in in _PERSONS_AND_CASES):
        held = carry(earlier, frame)
    if held is not None and frame.counted_in in _ALIVE and frame.sentence.text[held.start : held.end].endswith(_MEASURED):
        return None
    return held or placed(frame.left, left.fallback, "noun_before")


def _ranked_above(frame: Frame) -> Found | None:
    """Who the clause before says has so many, where the figure's clause only links it: 绿党紧随其后，为33席."""
    clause = frame.sentence.clauses[frame.index - 1]
    alone = not clause.figures and frame.before in _COPULAS and clause.ends in _COMMAS and len(clause.words) > 1
    return topic(clause) if alone and clause.words[-1].tag in _RANKING else None


def _of_which(frame: Frame) -> bool:
    """Whether 其中 makes a count a part."""
    return any(word.text == "其中" for word in frame.left)


def _points_made(earlier: Earlier, frame: Frame) -> Answer:
    return points(earlier, frame) if frame.counted_in in _POINTS and frame.before not in _RUNS else UNDECIDED


def _wins_by(_: Earlier, frame: Frame) -> Answer:
    """What ranks by a count: 馆藏数量最多，以864万册遥遥领先."""
    return (scorer(frame) if frame.before == "以" and len(frame.left) == 1 else None) or UNDECIDED


def _bounded_group(_: Earlier, frame: Frame) -> Answer:
    """Whose part within a bound goes on behind: 员工 of 员工100人以上的占三成."""
    if frame.behind == "的" and frame.left and frame.left[-1].tag == "n" and frame.clause.words[frame.at].text.endswith(_BOUNDS):
        return placed(frame.left, ending_at(frame.left, len(frame.left)), "noun_before")
    return UNDECIDED


def _noun_behind(_: Earlier, frame: Frame) -> Answer:
    """The noun behind: 4000多名患者; behind persons only with 的, or what they make up (26人名单)."""
    alone = frame.counted_in in _PEOPLE and frame.behind != "的" and not any(word.text.endswith(_BODIES) for word in frame.right[:2])
    return (None if alone or paired(frame) else behind(frame)) or UNDECIDED


def _shared_behind(_: Earlier, frame: Frame) -> Answer:
    """The noun behind the last of a list of figures, which all of them count: 48户、152人|贫困户, 三座、五座和六座|处理厂."""
    words, at = frame.clause.words, frame.at
    unit = frame.counted_in
    households = unit in _HOUSEHOLDS
    ends = tuple(_HOUSEHOLDS) if households else unit
    while text_at(words, at + 1) in LISTS and tag_at(words, at + 2) == FIGURE and at - frame.at < _MOST_SHARING and unit:
        at += 2
        if not words[at].text.endswith(ends):
            return UNDECIDED
    if at == frame.at and not (unit == "人" and frame.before in LISTS and not frame.first):
        return UNDECIDED
    stretch = beginning_at(words, at + 1, verbs=households) if tag_at(words, at + 1)[:1] in _BEGINS_NOUN else None
    if (
        stretch is None
        or words[stretch[0]].text == "之"
        or (words[at].text[-1] == "人" and not words[stretch[1] - 1].text.endswith(_GROUPS))
    ):
        return UNDECIDED
    return placed(words, stretch, "noun_behind") or UNDECIDED


def _some_of_them(earlier: Earlier, frame: Frame) -> Answer:
    """What a part is of, behind 中的: 14个破发点中的10个, 30场比赛中的28场."""
    words = frame.left
    if frame.before != "的" or len(words) < 2 or words[-2].text not in _AMONG or _begins_nominal(frame.right):
        return UNDECIDED
    stretch = ending_at(words, len(words) - 2)
    return (placed(words, stretch, "noun_before") if stretch is not None else earlier.beside(frame)) or UNDECIDED


def _part_beside(earlier: Earlier, frame: Frame) -> Answer:
    """What a figure of the same unit right before counts: 六次试投有五次超过19米."""
    if frame.before == "其中" and not frame.right and frame.counted_in in _TIMES:
        return earlier.of_unit(frame) or UNDECIDED
    if frame.first or not frame.left:
        return UNDECIDED
    last = frame.left[-2] if frame.before == "了" and len(frame.left) > 1 else frame.left[-1]
    return (earlier.beside(frame) if last.text in _OF_THESE else None) or UNDECIDED


def _who_they_are(_: Earlier, frame: Frame) -> Answer:
    """What a number of persons are, behind 是: 其中12人是党员."""
    if frame.counted_in != "人" or not frame.right or (not frame.left and frame.clause.words[frame.at].text[0] in _FEW):
        return UNDECIDED
    if frame.left and is_nominal(frame.left[-1]):
        return UNDECIDED
    return _what_they_are(frame.right, frame.clause.end)


def who_they_are(_: Earlier, frame: Frame) -> Answer:
    """What a share of a whole is, behind 是: 其中近九成是妇女和儿童."""
    return _what_they_are(frame.right, frame.clause.end) if frame.before == "其中" and frame.right else UNDECIDED


def _what_they_are(right: Sequence[Word], end: int) -> Answer:
    """The noun behind 是 that ends the clause."""
    at = 1 if len(right) > 1 and right[0].text in _ALL else 0
    if text_at(right, at) not in _ARE or right[-1].end != end or not is_nominal(right[-1]):
        return UNDECIDED
    stretch = beginning_at(right, at + 1, verbs=True)
    return (placed(right, stretch, "noun_behind") if stretch is not None and stretch[1] == len(right) else None) or UNDECIDED


def _done_behind(_: Earlier, frame: Frame) -> Answer:
    """What was done so often, behind the figure: 两次击中门框."""
    if frame.counted_in not in _TIMES or tag_at(frame.right, 0)[:1] != "v" or joins(frame.right[0]):
        return UNDECIDED
    if frame.counted_in not in _PEOPLE and text_at(frame.right, 1).endswith(_OCCASIONS):
        return Found(frame.right[0].start, frame.right[1].end, "noun_behind")
    people = frame.counted_in in _PEOPLE
    if _leads_on(frame) or _done_before(frame) or (people and frame.left and is_nominal(frame.left[-1])):
        return UNDECIDED
    return _with_object(frame, people)


def _made_behind(_: Earlier, frame: Frame) -> Answer:
    """What somebody made so often, behind the figure: 广东队6次失误."""
    if not frame.right or frame.counted_in not in _TIMES or frame.counted_in in _PEOPLE or not _made(frame, frame.right[0]):
        return UNDECIDED
    return Found(frame.right[0].start, frame.right[0].end, "noun_behind")


def _cut_before(_: Earlier, frame: Frame) -> Answer:
    """A change that was made so often: 降息两次."""
    if frame.before in _CUTS and frame.counted_in in _TIMES and frame.counted_in not in _PEOPLE:
        return Found(frame.left[-1].start, frame.left[-1].end, "predicate")
    return UNDECIDED


def _run_before(_: Earlier, frame: Frame) -> Answer:
    return _run(frame) if frame.counted_in in _GAMES and frame.before in _RUNS else UNDECIDED


def _of_us(_: Earlier, frame: Frame) -> Answer:
    """Who is named right before a number of persons: 我们四人, 他们三个, 赵家五口, 小王两口子."""
    if not frame.left or frame.counted_in not in _OF_US:
        return UNDECIDED
    last = frame.left[-1]
    if last.text in _US and not _begins_nominal(frame.right):
        return Found(last.start, last.end, "noun_before")
    if last.text == "一家" and frame.counted_in in ("口", "口人", "人"):
        start = last.start
        for word in reversed(frame.left[max(0, len(frame.left) - 3) : -1]):
            if word.tag[:2] not in ("nr", "nz") and word.tag != "v":
                break
            start = word.start
        return Found(start, last.end, "noun_before")
    return UNDECIDED


def _begins_nominal(words: Sequence[Word]) -> bool:
    """Whether a noun begins what stands behind a figure."""
    return bool(words) and is_nominal(words[0])


def _who_came(_: Earlier, frame: Frame) -> Answer:
    """Nobody is named where persons only came: 来了三十人."""
    if not frame.first or frame.counted_in not in _PEOPLE or not any(word.text in _CAME for word in frame.left[-2:]):
        return UNDECIDED
    return UNDECIDED if any(map(is_nominal, frame.left)) else None


def _votes(_: Earlier, frame: Frame) -> Answer:
    """How was voted, before the figure or behind it: 赞成83票, 5票弃权."""
    if frame.counted_in != "票":
        return UNDECIDED
    if frame.before in _VOTES:
        return Found(frame.left[-1].start, frame.left[-1].end, "predicate")
    return Found(frame.right[0].start, frame.right[0].end, "predicate_behind") if frame.behind in _VOTES else UNDECIDED


def _persons_among(earlier: Earlier, frame: Frame) -> Answer:
    """A part of the persons before: 19名官员中有9人."""
    if frame.first or frame.counted_in not in _PEOPLE or not any(word.text in _AMONG for word in frame.left):
        return UNDECIDED
    return (_deed_behind(frame) if len(frame.right) <= _SHORT else None) or earlier.carried(frame)


def _of_a_work(earlier: Earlier, frame: Frame) -> Answer:
    """What a work has many of, in a clause of its own: 30集 of 全剧三季，30集."""
    alone = not frame.left and not frame.right and frame.first and frame.index
    return earlier.carried(frame) if alone and frame.counted_in in _OF_WORKS else UNDECIDED


def _of_those_before(earlier: Earlier, frame: Frame) -> Answer:
    """Some of the persons that the clause before names a whole: 1500名考生中，1230人通过."""
    if not frame.first or frame.left or not frame.index or frame.counted_in not in _PERSONS_ALONE:
        return UNDECIDED
    if frame.sentence.clauses[frame.index - 1].words[-1].text not in _AMONG:
        return UNDECIDED
    held = earlier.of_unit(frame)
    return UNDECIDED if held is None or _is_deed(held) else held


def _befell_behind(earlier: Earlier, frame: Frame) -> Answer:
    """What became of those counted, or what they did, behind the figure: 17万户停电, 60万人死于疟疾, 19人选爬山."""
    follows = _first_heavy(frame) if frame.counted_in in _SUFFERING else None
    if follows is None:
        return UNDECIDED
    last = frame.right[-1]
    if follows.text in _SENT and (last.text in cue_words("event") or last.text in doing("became")):
        return Found(last.start, last.end, "predicate_behind")
    if follows.text in cue_words("event"):
        held = earlier.of_unit(frame) if _of_which(frame) else None
        return held if held is not None and not held.rule.startswith("predicate") else Found(follows.start, follows.end, "predicate_behind")
    if frame.counted_in not in _PEOPLE:
        left_over = frame.before in _STILL and (held := earlier.of_unit(frame)) is not None and not _is_deed(held)
        return UNDECIDED if left_over else _deed_behind(frame) or UNDECIDED
    if _befell(frame, follows):
        start = last.start if follows.text == "被" else follows.start
        return Found(start, follows.end if follows.text in doing("became") else last.end, "predicate_behind")
    if len(frame.right) > _SHORT and _of_which(frame) and (held := earlier.of_unit(frame)) is not None and not _is_deed(held):
        return UNDECIDED
    return _deed_behind(frame) or UNDECIDED


def _is_deed(found: Found) -> bool:
    """Whether something was told of those counted before, and no noun named them."""
    return found.rule.startswith("predicate")


def _next_in_list(earlier: Earlier, frame: Frame) -> Answer:
    """What a further figure of the clause goes on with, or what a list says behind it: 死亡3人、5人受伤."""
    if frame.first:
        return UNDECIDED
    if frame.before in LISTS and not frame.right and frame.counted_in in _HOUSEHOLDS and earlier.things_behind(frame):
        return None
    if not frame.left:
        return None if frame.counted_in in _HOUSEHOLDS and earlier.found.get(frame.number - 1) is None else earlier.carried(frame)
    follows = _first_heavy(frame)
    if frame.before in LISTS and follows is not None and follows.text in cue_words("event"):
        return Found(follows.start, follows.end, "predicate_behind")
    return UNDECIDED


def _unnamed_persons(_: Earlier, frame: Frame) -> Answer:
    """Nobody is named behind 的 of another figure, or whom somebody lets do something: 让2500万人."""
    unnamed = (not frame.first and frame.before == "的") or frame.before in _LETS
    return None if unnamed and frame.counted_in in _PEOPLE else UNDECIDED


_RULES = (
    _points_made,
    _wins_by,
    _bounded_group,
    _noun_behind,
    _shared_behind,
    _who_they_are,
    _some_of_them,
    _part_beside,
    _done_behind,
    _made_behind,
    _cut_before,
    _run_before,
    _of_us,
    _who_came,
    _votes,
    _persons_among,
    _of_a_work,
    _of_those_before,
    _befell_behind,
    _next_in_list,
    _unnamed_persons,
)
"""In the order in which they are asked; what none of them decides stands before the figure."""


def _first_heavy(frame: Frame) -> Word | None:
    """The first word behind a figure that is no adverb or time."""
    if not frame.right or frame.right[0].tag not in _LIGHT:
        return frame.right[0] if frame.right else None
    return next((word for word in frame.right[: _SHORT + 1] if word.tag not in _LIGHT), frame.right[0])


def _done_before(frame: Frame) -> bool:
    """Whether the verb before says what was done so often, and the one behind leads to the next figure: 出场23次打进11球."""
    if not frame.left or frame.left[-1].tag not in ("v", "vn") or len(frame.left[-1].text) < 2 or joins(frame.left[-1]):
        return False
    return frame.at + 1 + len(frame.right) < len(frame.clause.words)


def _leads_on(frame: Frame) -> bool:
    """Whether the verb behind a figure leads on to the next one: 由17次|减少到|13次."""
    return any(word.text in _FROM for word in frame.left) and frame.right[-1].end < frame.clause.end


def _run(frame: Frame) -> Found | None:
    """Who wins or loses so many games in a row: 球队 of 球队连胜3场; the verb where nobody is named."""
    noun = ending_at(frame.left, len(frame.left) - 1)
    last = frame.left[-1]
    return placed(frame.left, noun, "noun_before") or earlier_topic(frame, doer=True) or Found(last.start, last.end, "predicate")


def _whose_sum(frame: Frame) -> Found | None:
    """Whose unlike things a sum is of: 中国队 of 中国队，金牌9枚、银牌7枚，合计16枚."""
    for index in range(frame.index - 1, max(-1, frame.index - _MOST_SUMMED), -1):
        clause = frame.sentence.clauses[index]
        if not clause.figures:
            return topic(clause) or (Found(clause.start, clause.end, "topic") if len(clause.words) == 1 else None)
        if clause.begins in "；;":
            return None
    return None


def _made(frame: Frame, follows: Word) -> bool:
    """Whether what was made so often stands behind, who made it before: 广东队6次失误."""
    return is_nominal(follows) and len(follows.text) > 1 and bool(frame.left) and is_agent(frame.left[-1])


def _deed_behind(frame: Frame) -> Found | None:
    """What is said of a number of persons of whom no noun tells: 每天须有260人捐献, 12万人在邻国寻求庇护, 另有两人受轻微伤.

    A few of whom nothing says that there are such are those spoken of before: 两人已被取保.
    """
    if frame.counted_in not in _PERSONS_ALONE or not frame.right:
        return None
    there = bool(frame.left) and frame.left[-1].text in _BRINGS
    if not there and not all(passes(word) or is_place(word) for word in frame.left):
        return None
    if not there and all(word.tag in _LIGHT for word in frame.left):
        few = _FEW_PERSONS.fullmatch(frame.clause.words[frame.at].text)
        if few and (len(frame.right) > _SHORT or not few[0][0].isascii()):
            return None
    words: Sequence[Word] = frame.right
    if frame.at + 1 + len(words) < len(frame.clause.words):
        if words[-1].text not in LISTS:
            return None
        words = words[:-1] or _behind_list(frame)
    if not 0 < len(words) <= _LONGEST_DEED or words[0].text in _NEXT:
        return None
    at = _over_circumstances(words)
    if at is None or words[at].text in _NO_DEEDS or (joins(words[at]) and words[at].text not in _DEEDS):
        return None
    end = next((place for place in range(at + 1, len(words)) if words[place].text == "、"), len(words))
    goes = words[at].text in doing("goes_to_work") or _goes_on_doing(words, at, end)
    return _deed_of(words, at, end) if there or not goes else None


def _behind_list(frame: Frame) -> Sequence[Word]:
    """What is said of persons and of what is counted with them: 出现饮水困难 of 5万人和2万头牲畜出现饮水困难."""
    words, at = frame.clause.words, frame.at + 3
    while at < len(words) and is_nominal(words[at]):
        at += 1
    return words[at:] if at > frame.at + 3 and all(word.tag != FIGURE for word in words[at:]) else ()


def _goes_on_doing(words: Sequence[Word], start: int, end: int) -> bool:
    """Whether several things are told one after the other, as of somebody spoken of before: 挺进长春进行支援."""
    return any(words[at].tag == "v" and is_nominal(words[at - 1]) for at in range(start + 2, end))


def _over_circumstances(words: Sequence[Word]) -> int | None:
    """Where the verb stands behind adverbs, times and what a preposition governs: 已|在|邻国|寻求."""
    at = 0
    while at < len(words):
        word = words[at]
        if word.tag[:1] == "p" or word.text == "在":
            verb = next((place for place in range(at + 1, len(words)) if words[place].tag == "v"), len(words))
            if word.text == "被" and verb == at + 1 < len(words):
                return at
            at = verb
            continue
        follows = tag_at(words, at + 1)
        if word.tag[:1] == "v" or (word.tag in ("a", "l") and not follows):
            return at
        if not (word.tag in _LIGHT or (word.tag[:1] == "a" and follows[:1] == "v")):
            return None
        at += 1
    return None


def _deed_of(words: Sequence[Word], start: int, end: int) -> Found | None:
    """The verb with its object; of a long one the noun that ends it, of several verbs the last that says what became of them."""
    last = words[end - 1]
    became = last.text in cue_words("event") or last.text in doing("became")
    if became and words[end - 2].tag[:1] != "v":
        return Found(last.start, last.end, "predicate_behind")
    told = sum(len(word.text) for word in words[start:end])
    if told < 2 or not (is_nominal(last) or last.tag[:1] in "vaq"):
        return None
    if told <= _LONGEST_TOLD and all(word.text != "的" for word in words[start:end]):
        return Found(words[start].start, last.end, "predicate_behind")
    return placed(words, ending_at(words, end), "predicate_behind") if any(word.text in _GETS for word in words[start:end]) else None


def _befell(frame: Frame, follows: Word) -> bool:
    """Whether what stands behind a number of persons says what became of them: 全球有60万人死于疟疾, 有12人受骗."""
    if follows.text == "被":
        return frame.right[-1].end == frame.clause.end and frame.right[-1].tag[:1] == "v"
    if follows.text in _BY:
        return len(frame.right) <= _SHORT and frame.right[-1].end == frame.clause.end
    return follows.text in doing("became") and not any(word.text == "其中" for word in frame.left)


def _with_object(frame: Frame, people: bool) -> Found:
    """The verb behind how often it was done, with the noun that ends its clause: 两次击中门框; persons that it qualifies: 返乡旅客."""
    right = frame.right[:-1] if len(frame.right) > 2 and frame.right[-1].text in WHERE_ENDS else frame.right
    if people and len(right) > 1 and right[1].text.endswith(_PERSONS_END) and is_nominal(right[1]):
        return Found(right[0].start, right[1].end, "noun_behind")
    ends = 1 < len(right) <= 3 and frame.right[-1].end == frame.clause.end and all(is_nominal(word) for word in right[1:])
    return Found(right[0].start, right[-1].end if ends else right[0].end, "predicate_behind")


def _predicate(frame: Frame, left: Left) -> Found | None:
    """A predicate that says what is counted: 累计治愈出院和解除隔离40579人, 死亡1例."""
    events = cue_words("event")
    words = frame.left
    if events.keys().isdisjoint([word.text for word in words]):
        return None
    end = len(words)
    while end and words[end - 1].text not in events and passes(words[end - 1]):
        end -= 1
    people = frame.counted_in in _PERSONS_AND_CASES
    if left.noun is not None and left.noun[1] == end and not (people and left.noun[0] and words[left.noun[0] - 1].text in events):
        return None
    start = end
    while start and (words[start - 1].text in events or words[start - 1].tag[:1] in "vn" or words[start - 1].text in "和及、"):
        if words[start - 1].text in cue_words("statistic") or is_place(words[start - 1]):
            break
        start -= 1
    while start < end and words[start].text not in events:
        start += 1
    if start >= end:
        return None
    stretch = None if people else before(words, start).noun
    if stretch is not None and not is_agent(words[stretch[1] - 1]) and all(word.tag == "d" for word in words[stretch[1] : start]):
        return placed(words, stretch, "noun_of_verb")
    return Found(words[start].start, words[end - 1].end, "noun_before" if words[end - 1].tag == "n" else "predicate")


def told_of(earlier: Earlier, frame: Frame, left: Left) -> Found | None:
    """What a clause with 的 tells of: that of the figure before with the same unit, else the clause (补进来的 of 补进来的只有2个)."""
    words, clause = frame.left, left.relative
    if clause is None:
        return None
    if clause[1] == len(words) and not any(word.text == "其中" for word in words[: clause[0]]):
        return None
    same = earlier.of_unit(frame)
    if same is not None and not same.rule.startswith("predicate"):
        return same
    return Found(words[clause[0]].start, words[clause[1] - 1].end, "clause_before")


def done_to(earlier: Earlier, frame: Frame, verb: int) -> Found | None:
    """What a verb says of its figure: the thing done to (住宅成交1326套), or the verb itself where it counts times (献血86次)."""
    words = frame.left
    if words[verb].text in _ANNOUNCES or any(not passes(word) for word in words[verb + 1 :]):
        return None
    if frame.counted_in in _TIMES and words[verb].text in _DONE_AT_ALL:
        thing = before(words, verb).noun
        if thing is not None and thing[1] in (verb, verb - 1) and not is_agent(words[thing[1] - 1]):
            return placed(words, thing, "noun_of_verb")
    if frame.counted_in in _TIMES and words[verb].text in _TAKES:
        chances = earlier.beside(frame)
        if chances is not None:
            return chances
    if frame.counted_in in _TIMES or (frame.counted_in in _GAMES and words[verb].text in doing("plays")):
        return Found(words[verb].start, words[verb].end, "predicate")
    if frame.phrase.kind == "money" and words[verb].tag == "vn":
        return Found(words[verb].start, words[verb].end, "predicate")
    if frame.phrase.kind == "money" and words[verb].text in cue_words("event"):
        start, end = nominalised(words, verb)
        return Found(words[start].start, words[end - 1].end, "predicate")
    if frame.phrase.kind == "money" and words[verb].text in doing("pays"):
        target = _paid_for(words, verb)
        if target is not None:
            return target
    passive = text_at(words, verb - 1) in _PASSIVE and tag_at(words, verb - 2) != "c" and words[verb].text[-1] not in "作为成"
    left = before(words, verb - passive, grown=True)
    if frame.phrase.kind == "money" and words[verb].text in _GIVES and left.noun is not None and not passive:
        return Found(words[verb].start, words[verb].end, "predicate")
    stretch = left.noun
    if stretch is None and left.fallback is not None and only_dimension(words, left.fallback):
        stretch = left.fallback
    if stretch is not None and _is_price(frame, stretch):
        stretch = None
    played = frame.counted_in in _GAMES and len(words[verb].text) == 1
    if stretch is not None and (played or not is_agent(words[stretch[1] - 1]) or _had_done(frame, words[stretch[1] - 1], words[verb])):
        return placed(words, stretch, "noun_of_verb")
    if frame.phrase.unit is None and len(words[verb].text) > 1 and words[verb].text[-1] not in _COMPLEMENTS:
        return Found(words[verb].start, words[verb].end, "predicate")
    if _is_item(frame, verb) or (frame.phrase.kind == "money" and _pays(words[verb].text)):
        return Found(words[verb].start, words[verb].end, "predicate")
    found = earlier.of_unit(frame)
    if words[verb].text in _RECORDS:
        return found
    event = frame.counted_in in _EVENT_UNITS and not frame.right and len(words[verb].text) > 1
    alone = not frame.right or frame.right[0].tag == "v"
    if found is not None and alone and not (event and _is_deed(found)):
        return found
    if event:
        return Found(words[verb].start, words[verb].end, "predicate")
    return _told_by_verb(frame, verb)


def _is_price(frame: Frame, stretch: Stretch) -> bool:
    """Whether a noun belongs to the figure before, which says how something is done: 以每股15元的|价格|买入1000股."""
    if frame.first or frame.left[0].text != "的" or stretch[0] > 1:
        return False
    before_it = frame.at - len(frame.left) - 1
    return any(word.text in _AT_SUCH for word in frame.clause.words[max(0, before_it - _SHORT) : before_it])


def deed(words: Sequence[Word], stretch: Stretch) -> Found | None:
    """What costs so much with the verb before its noun: 充满电 of 充满电要50分钟, 打车逛老街 of 打车逛老街花了45块."""
    start, end = stretch
    if end == len(words) or not any(word.text in _COSTS for word in words[end : end + _SHORT]):
        return None
    while start and words[start - 1].tag == "v" and not joins(words[start - 1]) and words[start - 1].text not in SAYS:
        start -= 1
    return None if start == stretch[0] else Found(words[start].start, words[end - 1].end, "deed")


def _told_by_verb(frame: Frame, verb: int) -> Found | None:
    """The verb that says of a measure or of money what it is: 回堵长达6公里, 赔付18万元, 打车花了62块, 跑了210公里."""
    word, kind = frame.left[verb], frame.phrase.kind
    if kind == "measure":
        if word.text in _TAKES:
            return Found(word.start, word.end, "predicate")
        moved = len(word.text) == 1 and word.text in _MOVES and frame.counted_in in _LENGTHS
        tells = moved or (len(word.text) > 1 and word.text not in SAYS and tag_at(frame.right, 0) != "f")
    else:
        tells = kind == "money" and (len(word.text) > 1 or word.text in _EARNS) and word.text not in SAYS and word.text not in _BEGINS
    return Found(word.start, word.end, "predicate") if tells else None


def _pays(verb: str) -> bool:
    """Whether a verb says itself what the money is: 筹募, 挣, 多付."""
    if verb[-1] in _COMPLEMENTS and verb[:-1] in doing("pays"):
        return True
    return verb in doing("pays") or (verb[-1] in _GAINS and (len(verb) == 1 or (len(verb) == 2 and verb[0] in _MORE)))


def _paid_for(words: Sequence[Word], verb: int) -> Found | None:
    """For what money is paid: 发射 of 为这两次发射支付1.6亿元."""
    stretch = ending_at(words, verb)
    if stretch is None or is_agent(words[stretch[1] - 1]) or words[stretch[1] - 1].text in PRONOUNS:
        return None
    led_in = stretch[0] and words[stretch[0] - 1].text in _FOR
    return placed(words, stretch, "noun_of_verb") if led_in else None


def _is_item(frame: Frame, verb: int) -> bool:
    """Whether a verb with its figure is an item of a list: 水电300元，吃饭2000元; 受灾2万公顷，绝收1.5万公顷."""
    text = frame.left[verb].text
    if frame.right or not frame.first or not frame.index:
        return False
    if text in _LOST:
        return frame.phrase.kind == "measure"
    if frame.phrase.kind == "measure":
        return len(frame.left) == 1 and len(text) == 2 and frame.counted_in in _DOSES
    whole = len(frame.left) == 1 and len(text) > 1 and text not in SAYS
    return whole and frame.phrase.kind == "money" and text[-1] not in _NO_ITEM


def _had_done(frame: Frame, noun: Word, verb: Word) -> bool:
    """Whether persons are the ones counted, not the ones who count: 志愿者配备了300人, not 民警抓获5人."""
    return (
        frame.counted_in in _EVENT_UNITS
        and verb.text in doing("had_done")
        and noun.text.endswith(_PERSONS_END)
        and noun.tag[:2] not in ("nr", "nt")
    )


def _gap_or_let(frame: Frame) -> Found | None:
    """The gap that points are, or whom somebody let make them: 差距缩小到2分, 让对手得到14分."""
    words = frame.left
    for at in range(len(words) - 1, -1, -1):
        if words[at].text in _GAPS and is_nominal(words[at]):
            return placed(words, ending_at(words, at + 1), "noun_before")
        if words[at].text in _LETS:
            end = next((place for place in range(at + 1, len(words)) if words[place].tag == "v"), len(words))
            return placed(words, ending_at(words, end), "noun_before")
    return None


def points(earlier: Earlier, frame: Frame) -> Found | None:
    """Points: who made them (厄文得到28分), else the noun of the figure (差距)."""
    if frame.phrase.kind == "count" and text_at(frame.right, 0) in _GAPS:
        return Found(frame.right[0].start, frame.right[text_at(frame.right, 1) in _GAPS].end, "noun_behind")
    held = earlier.carried(frame) if frame.listed or (frame.before == "积" and not frame.first) else None
    if frame.listed or held is not None:
        return held
    compared = not frame.first and any(word.text in _COMPARES for word in frame.clause.words[max(0, frame.at - _MOST_COMPARED) : frame.at])
    if compared and _COMPARES.isdisjoint(word.text for word in frame.left):
        return nearest_doer(frame) if person(frame.left) is None else earlier.carried(frame)
    if led(frame):
        return nearest_doer(frame) or earlier.carried(frame)
    told = _gap_or_let(frame)
    if told is not None:
        return told
    if frame.phrase.kind == "ratio" and frame.before == "以":
        return nearest_doer(frame) or earlier_topic(frame, doer=True) or earlier.carried(frame)
    player = None if any(word.text in _COMPARES for word in frame.left) else person(frame.left)
    if player is not None:
        return player
    if not frame.first and frame.phrase.kind == "count" and earlier.counted_persons(frame):
        return earlier.carried(frame)
    for word in frame.left if frame.phrase.kind == "count" else ():
        if word.text in PRONOUNS:
            return Found(word.start, word.end, "person_before")
    left = before(frame.left)
    beaten = left.noun is not None and text_at(frame.left, left.noun[0] - 1) in doing("wins")
    follows = left.noun is not None and not frame.first and left.noun[0] == 0 and tag_at(frame.left, left.noun[1])[:1] in ("v", "z")
    own = left.noun is not None and frame.left[left.noun[1] - 1].text not in _CAREERS
    if left.noun is not None and own and not beaten and not follows:
        return placed(frame.left, left.noun, "noun_before")
    changed = left.only_links and any(word.text in cue_words("statistic") for word in frame.left)
    held = carry(earlier, frame) if changed else None
    if held is not None:
        return held
    if not frame.left and frame.phrase.kind == "ratio" and not frame.first:
        return earlier_topic(frame, doer=True) or earlier.carried(frame)
    next_is_figure = frame.at + 1 < len(frame.clause.words) and frame.clause.words[frame.at + 1].tag == FIGURE
    passed = frame.behind in _PASSED
    return (
        (None if next_is_figure or passed or tag_at(frame.right, 0)[:1] == "v" else behind(frame))
        or nearest_doer(frame)
        or earlier.carried(frame)
    )
