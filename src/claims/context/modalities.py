"""How a figure is meant: asserted, planned, forecast, hypothetical or required.

A cue before the figure settles it (力争, 预计, 须, 若), or one behind what it counts (300名志愿者将参加). It holds on in the clauses
behind that have no subject of their own; 预计 at the head of a clause, 要求 and 若 hold on to what follows from them, up to
the next cue, 但, or a word that says what is the case (目前, 已).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache
from typing import NamedTuple

from claims.context.cues import cue_words
from claims.context.fields import Named
from claims.context.frames import Frame
from claims.context.passages import Clause, Sentence
from claims.context.tagging import FIGURE, TIME, Word

_NOT_EXPECTED = frozenset(["所", "被", "于", "出", "超", "较", "比", "好于", "符合", "低于", "高于", "超出", "的"])
_SCHEDULED = frozenset(["计划", "拟", "目标", "打算", "准备", "筹备", "筹划", "谋划", "有意", "预定"])
_OUTCOMES = (
    "达",
    "超",
    "突破",
    "增",
    "升",
    "降",
    "跌",
    "下",
    "上",
    "回落",
    "为",
    "有",
    "接近",
    "高",
    "低",
    "成为",
    "翻",
    "发生",
    "消失",
    "面世",
    "创",
    "拉",
    "使",
    "让",
    "令",
    "导致",
    "造成",
    "带来",
    "引发",
    "拉动",
    "带动",
    "面临",
    "失去",
    "损失",
    "缩短",
    "缩小",
    "减少",
    "扩大",
    "涨",
    "占",
    "迎来",
    "保持",
    "出现",
)
_ACTS = (
    "增开",
    "增设",
    "增派",
    "增购",
    "增建",
    "增投",
    "增发",
    "增持",
    "增配",
    "增聘",
    "增拨",
    "增放",
    "增编",
    "上线",
    "上映",
    "上市",
    "上调",
    "下调",
    "下发",
    "下水",
)
"""What begins like an outcome and is done on purpose."""
_CONTINUES = frozenset(["并", "再", "还", "总", "同时"])
_TO_COME = frozenset(["planned", "forecast"])
_ADDING = ("同时，", "此外，", "另外，")
_ADDS = frozenset(["新增", "新建", "再", "还", "带动", "累计", "可"])
_PARTS = frozenset(["其中", "含", "包括"])
_DONE = frozenset(["已", "已经", "现", "曾", "此前", "实际", "结果", "目前", "截至", "当前", "现有", "现已", "原有", "眼下", "却"])
_PAST = (
    "去年",
    "上年",
    "前年",
    "目前",
    "截至",
    "上月",
    "昨",
    "前天",
    "上周",
    "上个月",
    "上半年",
    "此前",
    "当前",
    "眼下",
    "上季",
    "前一",
    "上一",
    "前值",
    "同期",
    "往年",
    "今天上午",
    "如今",
    "现在",
)
_PERFECT = frozenset(["了", "过"])
_COMPARED = frozenset(["比", "较", "从", "由", "与", "同"])
_BOUNDING = frozenset(["至少", "最多", "至多", "不少于", "不超过", "不低于", "不多于", "不高于", "不得", "以内"])
_PIVOTS = frozenset(["有", "另有", "还有", "尚有", "剩余", "剩下", "剩", "其余", "余下"])
_TURNS = frozenset(["但", "但是", "不过", "然而", "而", "目前", "实际上", "事实上"])
_COMING = ("明天", "明日", "明晨", "明晚", "明后", "后天", "大后天", "未来", "今晚", "今夜", "今天夜间", "今天晚上", "今明")
_WEATHER_UNITS = frozenset(["Cel", "级", "mm", "mm/h"])
_NOMINAL = "nrbmqjzxflgha"
_FROM = frozenset(["从", "由", "自"])
_TO = ("到", "至")
_HEADS = frozenset(["预计", "预测", "预期", "预估", "估计", "预料", "料", "预报"])
_REACHED = frozenset(["达到", "达", "实现", "建成", "超过", "力争", "提高到", "提升到", "突破", "控制在", "完成"])
_RULES = frozenset(["明确", "提出", "部署"])
_FIRST_GOALS = "2020"
_ENDS_OF_GOALS = ("年底", "年末", "今年底", "今年年底", "今年末", "本世纪", "本届", "任期", "十四五", "十五五", "“十四五", "“十五五")
"""By when goals are set, without the year: 到年底, 到“十五五”末; 到8月底 may be past."""
_COMES = ("影响", "登陆", "抵达", "到达", "发生", "减弱", "加强", "经过", "掠过", "袭", "波及", "移", "进入", "消", "形成", "转")
"""What weather does by itself."""
_NATURE = (
    "台风",
    "小行星",
    "彗星",
    "行星",
    "冷空气",
    "寒潮",
    "洪峰",
    "流星雨",
    "月球",
    "木星",
    "土星",
    "火星",
    "金星",
    "水星",
    "黑洞",
    "气旋",
    "气团",
    "热带风暴",
    "强台风",
    "超强台风",
    "飓风",
    "低压",
    "雨带",
    "沙尘",
)
"""What has no plans."""
_LATER = ("届时", "明年", "明后", "后年", "来年", "下周", "下月", "下个月", "下半年", "下季", "下一", "今后", "未来", "接下来", "到时")
_WANTS = frozenset(["要", "还要", "想", "还想", "得", "再"])
_PLANS = ("计划", "规划", "安排", "设想", "日程", "方案", "部署")
_BY = ("按", "根据", "依照", "依据", "遵照")
_SHOWS = frozenset(["显示", "认为", "表明", "指出"])
_AHEAD = ("未来", "今后", "接下来")
_ALSO_NOUNS = frozenset(["要求", "规定", "明确规定"])
_REQUIRING = (
    "通知",
    "会议",
    "意见",
    "办法",
    "方案",
    "条例",
    "公告",
    "文件",
    "通报",
    "明确",
    "还",
    "也",
    "并",
    "提出",
    "强调",
    "决定",
    "指示",
    "令",
)
_MEETS = frozenset(
    ["落实", "符合", "满足", "达到", "按", "按照", "根据", "依照", "执行", "遵守", "遵照", "围绕", "对照", "贯彻", "违反", "适应", "围绕着"]
)
"""What one does with a requirement that is there: 严格落实环保要求."""
_NOUNS_TOO = frozenset(["计划", "规划", "目标", "预期", "预测", "预估", "预算", "要求", "估计"])
_SET = {"目标": "planned", "预期": "forecast", "预测": "forecast", "预估": "forecast", "预期目标": "planned"}
_MET = frozenset(["已", "已经", "提前", "超额", "完成", "达成", "如期"])
_SHARED = ("%", "％", "成", "分之", "倍", "折")
_FORBIDS = frozenset(
    ["别", "不能", "不要", "不可", "不宜", "勿", "切勿", "不许", "不准", "不可以", "绝不能", "千万别", "最好别", "不应该", "不该"]
)
_PASSING = frozenset(["超过", "超", "超出", "多于", "高于", "大于", "少于", "低于", "小于", "不足", "逾", "突破", "早于", "晚于"])
"""别|超过月薪的三成: a limit that somebody sets."""
_GUESSES = frozenset(["估计", "据估计"])
"""What is as often said of what is the case as of what will be."""
_WILL = frozenset(["将会", "要", "能", "可能会", "会在", "需", "还要", "还能", "还会", "能够", "可以"])
_ENDS_OF_PERIODS = ("全年", "年底", "年末", "下半年", "月底", "年内")
_MUST = frozenset(["要", "得", "还要", "还得", "也得", "都要", "都得", "就要", "就得", "只要", "仍要"])
_DUTIES = frozenset(
    [
        *("交", "缴", "付", "凑", "凑齐", "凑足", "备", "备足", "备妥", "备齐", "筹", "补", "赔", "退", "还清", "偿还", "归还", "退还"),
        *(
            "缴纳",
            "交纳",
            "缴付",
            "缴存",
            "补缴",
            "补交",
            "上缴",
            "上交",
            "支付",
            "预付",
            "垫付",
            "自付",
            "预交",
            "预缴",
            "赔偿",
            "赔付",
            "补偿",
        ),
        *(
            "筹集",
            "筹措",
            "筹款",
            "筹足",
            "提供",
            "提交",
            "出示",
            "佩戴",
            "隔离",
            "预约",
            "预留",
            "保持",
            "保证",
            "存满",
            "服满",
            "住满",
            "缴满",
        ),
        *("间隔", "等待", "观察", "静置", "休息", "满足", "达标", "具备", "持有", "填写", "递交", "签署", "持续"),
    ]
)
"""What one must do or have by so many: 入住|要|交|两个月押金."""
_COLONS = ("：", ":")
_THERE = frozenset(["现有", "剩余", "剩下", "所有", "原有", "已有", "仅有", "现存", "余下", "其余"])
_SHORT_OF = frozenset(["需要", "应该", "应当", "必须", "务必", "务须"])
"""What announces nothing where it ends a clause: 为了会车需要，…."""
_PERHAPS_BE = frozenset(["可能", "可能会", "或", "或将", "将", "会", "将会", "可达", "有可能"])
_AMOUNTS = frozenset(
    [
        *(
            "拨款",
            "贷款",
            "融资",
            "募资",
            "投资",
            "出资",
            "捐款",
            "集资",
            "招生",
            "扩产",
            "借款",
            "注资",
            "增资",
            "拨付",
            "采购",
            "派息",
            "分红",
        ),
        *(
            "工期",
            "用地",
            "规模",
            "总投资",
            "总规模",
            "产量",
            "产能",
            "面积",
            "名额",
            "人数",
            "运力",
            "客流",
            "预算",
            "票价",
            "售价",
            "总面积",
        ),
    ]
)
"""Nouns that say behind 计划 what is planned: 计划|工期42个月, 计划|拨款3000万元."""
_BARRED = frozenset(["不得", "不宜", "不可", "不能", "不予", "不准", "不许", "禁止", "严禁", "须", "必须", "应当", "应"])
_IN_CASE = "的话"
_THEN = "届时"
_OF_FORECAST = "预报】"
_CAN = frozenset(["可", "可达", "可能", "会", "将", "将有", "会有", "可有"])
_BOUNDED_KINDS = frozenset(["count", "duration", "percent", "measure"])
_LIMITS = ("不得", "不应", "不可", "严禁")
_PLANNED_NOUNS = ("许可", "部门", "局", "院", "师", "图", "方案", "编制", "设计", "专家", "委", "要求")
_TOWARDS = frozenset(["对", "向", "给"])
_INTENDS = frozenset(["想", "打算", "争取", "力争", "计划", "准备", "希望", "希望能"])
_AT = frozenset(["在", "于"])
_WITH = frozenset(["与", "和", "同", "跟"])
_LONGEST_ADVERBIAL = 12
_WHEN = frozenset([TIME, "t", "d", "c", "a", "f", "p", "ul", "u", "uj", "ad"])
_REACHING = frozenset(["到", "到了", "至", "前后", "左右", "之前", "以后", "甚至"])
_BETWEEN_WILL = frozenset(["继续", "进一步", "陆续", "逐步", "逐渐", "有所", "会", "再", "新", "累计", "全面", "重点", "分批", "大力"])
_BEGINS_ACT = frozenset("再多先另在每向对以把按")
"""What no dictionary has behind 打算 is a verb with its adverb: 再种."""
_FIRM = frozenset(["须", "必须", "应", "应当", "将", "拟", "拟于", "计划"])
"""Right behind a figure they tell of its noun: 定金100元|须在3日前付清."""
_TIME_UNITS = frozenset("年月天时钟秒日周期")
_ON_AVERAGE = frozenset(["平均", "日均", "人均", "累计", "首期", "首批"])
_WITHIN = frozenset(["范围", "范围内", "内", "以内"])
_COUNTED = frozenset(["count", "money", "ordinal"])
_LOOKED_AT = frozenset(["看", "来看", "分析", "来说", "而言", "比较", "观察", "来讲", "说起", "统计", "划分", "区分"])
_REVISED = frozenset(["上调", "下调", "调高", "调低", "升温", "降温", "上修", "下修", "落空", "转弱", "增强", "减弱", "升高"])
_ANSWERS = frozenset("对用付答聘邀战诉变急征试届该当有允验承和景声运许召激约战收付缴交")
"""What 应 makes a word with that tells no duty: 应对, 应收."""
_PERHAPS = frozenset(["或", "大概率"])
_MOVES = (
    "达",
    "超",
    "突破",
    "增",
    "升",
    "降",
    "跌",
    "涨",
    "回落",
    "提高",
    "提升",
    "下调",
    "上调",
    "下探",
    "上升",
    "下降",
    "上涨",
    "下跌",
    "减",
    "扩大",
    "缩",
)
"""What is expected behind 或; 可能 may as well guess at what is."""
_BEGINS_WITH_IF = ("若尔盖", "若羌")
_AMONG = frozenset(["中", "里", "内", "之中", "上", "当中", "间", "之间"])
_ESTIMATED = ("仅", "约", "达", "逾", "超", "近", "可", "将", "增", "减", "升", "跌", "降", "下", "上", "有", "为", "会", "赚", "蚀", "录")
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
_LOOK_BACK = 40
_LOOK_AHEAD = 8
_MOST_ANNOUNCED = 6
_MOST_LISTED = 12
_MOST_SUPPOSED = 4
_OPENING = 4


class _Holds(NamedTuple):
    """What a sentence holds of the signs by which a figure is more than asserted; most have none."""

    cue: bool = False
    """Any cue of modality."""
    condition: bool = False
    """A cue of conditions: 如果, 若."""
    announcing: bool = False
    """A cue that announces: 预计, 要求."""
    deadline: bool = False
    """到 or 至, and a time: 到2030年."""
    implying: bool = False
    """A plan, a list, what can or will be, or a time to come: 按计划, 届时, 未来."""


class Modalities:
    """Modality of one figure after the other, in text order."""

    def __init__(self) -> None:
        self._held: tuple[Sentence, int, int, Named] | None = None
        """The sentence, the clauses where it began and where it held last, and what held."""
        self._condition: tuple[Sentence, int] | None = None
        """The sentence and clause that name a condition (若…, 如果…)."""
        self._goal: Sentence | None = None
        """The sentence that sets goals (到2030年…力争…)."""
        self._looked: Sentence | None = None
        self._holds = _Holds()
        """What the sentence holds that was looked through last."""

    def modality(self, frame: Frame) -> Named | None:
        """How the figure is meant, where it is not simply asserted."""
        if self._looked is not frame.sentence:
            self._looked, self._holds = frame.sentence, _look_through(frame.sentence)
        own = _own(frame, self._holds)
        if own is not None and own.value == "hypothetical":
            self._condition = (frame.sentence, frame.index)
        if own is None and self._held and self._held[-1].value == "required" and (asked := self._carried(frame)):
            return asked
        if self._holds.cue and self._supposed(frame, own):
            return Named("hypothetical", "condition") if (own is not None and own.value == "hypothetical") or not _starting(frame) else None
        announced = _announced(frame) if self._holds.announcing else None
        if announced is not None and (own is None or own.rule in ("将", "需要")):
            own = announced
        if own is not None:
            self._held = (frame.sentence, frame.index, frame.index, own)
            if own.value == "planned" and _until(frame):
                self._goal = frame.sentence
            return None if _starting(frame) else own
        held = self._carried(frame) or (self._begun(frame) if self._holds.cue else None)
        if held is not None or not self._holds.implying:
            return held or self._among_goals(frame) or self._weather(frame)
        return _listed(frame) or _by_plan(frame) or self._among_goals(frame) or _in_time(frame) or self._weather(frame)

    def _supposed(self, frame: Frame, own: Named | None) -> bool:
        """Whether a condition holds: in its own clause and in what follows from it, up to a semicolon or a turn to what is expected
        or asked."""
        sentence, index = self._condition or (None, 0)
        if sentence is not frame.sentence or any(map(_ends_condition, frame.sentence.clauses[index + 1 : frame.index + 1])):
            self._condition = _condition_before(frame) if self._holds.condition else None
        if own is not None and own.value == "required" and own.rule != "应该" and own.rule not in _MUST and own.rule[1:] not in _DUTIES:
            return False
        return self._condition is not None

    def _carried(self, frame: Frame) -> Named | None:
        """What held for a figure before and still holds."""
        if self._held is None:
            return None
        sentence, began, last, held = self._held
        if sentence is not frame.sentence and held.value in _TO_COME and _adds_to(frame, sentence):
            self._held = (frame.sentence, 0, frame.index, held)
            return Named(held.value, "carried")
        if sentence is not frame.sentence or held.rule == "原定" or not _governs(frame, began, last, held):
            return None
        self._held = (sentence, began, frame.index, held)
        return None if _starting(frame) else Named(held.value, "carried")

    def _begun(self, frame: Frame) -> Named | None:
        """What a clause before began without a figure, where nothing but its verbs goes on: 拟在成都设厂，|投资3亿元."""
        clauses = frame.sentence.clauses
        for index in range(frame.index - 1, max(-1, frame.index - _MOST_SUPPOSED), -1):
            behind, clause = clauses[index + 1], clauses[index]
            if (
                clause.figures
                or _is_done(behind)
                or any(word.text in _PERFECT for word in behind.words[max(0, frame.at - _LOOK_BACK) : frame.at])
            ):
                return None
            found = _modality(clause.words[-_LOOK_BACK:-1], clause.words[-1], modified=False)
            if found is not None and (found.value in _TO_COME or found.rule in _FIRM) and not _is_done(clause):
                promised = found.value == "planned" and index + 1 == frame.index and behind.begins in "，," and _is_promised(frame)
                if found.rule == "原定" or behind.words[0].text == "设计" or not (promised or _goes_on(behind)):
                    return None
                self._held = (frame.sentence, index, frame.index, found)
                return None if _starting(frame) else Named(found.value, "carried")
            if not _goes_on(behind):
                return None
        return None

    def _weather(self, frame: Frame) -> Named | None:
        """Weather of the days to come is forecast, whoever says so, to the end of its sentence: 明天最高气温35℃."""
        if self._holds.implying and (_in_forecast(frame) or _in_days_to_come(frame)):
            return Named("planned" if any(word.text in _WANTS for word in frame.left) else "forecast", "weather")
        unit = frame.phrase.unit
        if unit is None or unit.name not in _WEATHER_UNITS or not _is_coming(frame):
            return None
        found = Named("forecast", "weather")
        self._held = (frame.sentence, frame.index, frame.index, found)
        return found

    def _among_goals(self, frame: Frame) -> Named | None:
        """A further goal of the sentence that says by when: 到2027年底，…力争突破900亿元；投放鱼礁不少于6万空方."""
        done = any(map(_is_done, frame.sentence.clauses[max(0, frame.index - 1) : frame.index + 1]))
        return Named("planned", "goal") if self._goal is frame.sentence and not done else None


def _adds_to(frame: Frame, sentence: Sentence) -> bool:
    """Whether a sentence goes on with the one before it by 同时 and a verb: 预计…约100个。同时，|新增岗位超100万个."""
    start = frame.sentence.start
    if sentence.end != start or frame.index > 1 or not frame.sentence.text.startswith(_ADDING, start):
        return False
    first = frame.clause.words[0]
    return (first.tag[:1] == "v" or first.text in _ADDS) and not _is_done(frame.clause)


def _own(frame: Frame, holds: _Holds) -> Named | None:
    """By the words before the figure, by its span (不得超过45人), or by what stands behind what it counts."""
    if not (holds.cue or holds.deadline):
        return None
    words = frame.clause.words[max(0, frame.at - _LOOK_BACK) : frame.at]
    if not holds.cue:
        return _by_when(words) or _by_then(frame)
    if frame.clause.words[-1].text == _IN_CASE and _opens_condition(frame.clause):
        return Named("hypothetical", _IN_CASE)
    modified = frame.phrase.core_start > frame.phrase.start
    if modified and frame.sentence.text.startswith(_LIMITS, frame.phrase.start):
        return Named("required", "不得")
    found = _modality(words, frame.clause.words[frame.at], modified=modified)
    if found is not None and found.rule == "将" and _is_served(frame):
        return Named("planned", "将")
    found = found or _within_time(frame) or _behind(frame) or _by_then(frame)
    return Named("forecast", "将") if (found is None or found.value == "planned") and _is_natures(frame) else found


# ---- signs ------------------------------------------------------------------------------------------------------------


def _look_through(sentence: Sentence) -> _Holds:
    """Which signs a sentence holds."""
    text, (cues, conditions, announcing) = sentence.text[sentence.start : sentence.end], _cue_patterns()
    cue = cues.search(text) is not None
    return _Holds(
        cue,
        cue and conditions.search(text) is not None,
        cue and announcing.search(text) is not None,
        _UP_TO.search(text) is not None and any(item.tag == TIME for item in sentence.items),
        _IMPLYING.search(text) is not None,
    )


def _any_of(words: Iterable[str]) -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, sorted(set(words), key=len, reverse=True))))


@cache
def _cue_patterns() -> tuple[re.Pattern[str], ...]:
    """Any cue, those of conditions, and those that announce, which are cues."""
    words = cue_words("modality")
    conditions = [word for word, value in words.items() if value == "hypothetical"]
    announcing = [word for word, value in words.items() if value in ("forecast", "required")]
    return (
        _any_of((*words, *"限若应估料或", "大概率", *_FIRM, *_LIMITS, *_FORBIDS, *_MUST, *_INTENDS, _IN_CASE)),
        _any_of((*conditions, "若", _IN_CASE)),
        _any_of(announcing),
    )


_UP_TO = _any_of(_TO)
_IMPLYING = _any_of((*_RULES, *_COLONS, *_PLANS, _THEN, *_CAN, _OF_FORECAST, *_AHEAD))


# ---- scope ------------------------------------------------------------------------------------------------------------


def _governs(frame: Frame, began: int, last: int, held: Named) -> bool:
    """Whether what began in one clause and held last in another still holds: there, and in the next ones that go on with it."""
    if frame.index == last:
        return True
    between = frame.sentence.clauses[last + 1 : frame.index + 1]
    if any(map(_is_done, between)):
        return False
    if any(clause.begins in "；;" for clause in between):
        return held.value == "forecast" and _heads(frame.sentence.clauses[began]) and _states(_behind_attribute(frame.left))
    if held.value == "planned" and frame.phrase.core_start > frame.phrase.start and _limits(frame):
        return True
    bounded = _is_bounded(frame) or frame.phrase.second is not None
    if held.value == "required" and bounded:
        return True
    if held.value == "forecast" and any(word.text in _PERHAPS_BE for word in frame.left[-_OPENING:]):
        return True
    if held.value == "forecast" and (held.rule == "weather" or _heads(frame.sentence.clauses[began])) and _states(frame.left):
        return True
    if held.value in _TO_COME and len(between) <= 2 and _is_parallel(frame, frame.sentence.clauses[last]):
        return True
    if held.value in _TO_COME and len(between) == 1 and _is_next_item(frame, frame.sentence.clauses[last]):
        return True
    return len(between) <= 2 and all(_goes_on(clause) or clause.words[0].text in _PARTS for clause in between)


def _is_next_item(frame: Frame, held: Clause) -> bool:
    """Whether a clause that is a noun with its figure alone goes on with parts or with weather: 其中本科2600人，|专科600人; 阵风|11级."""
    unit = frame.phrase.unit
    if unit is None or not frame.first or frame.right or not all(word.tag[:1] in _NOMINAL for word in frame.left):
        return False
    return unit.name in _WEATHER_UNITS or held.words[0].text in _PARTS


def _is_parallel(frame: Frame, held: Clause) -> bool:
    """Whether a clause tells of another what the clause that held tells, with the same verb: 冠军将获得9万元，亚军|获得6万元."""
    verb = next((word.text for word in reversed(frame.left) if word.tag == "v"), "")
    return bool(verb) and frame.first and any(word.text == verb and word.tag == "v" for word in held.words[:_LOOK_BACK])


def _is_bounded(frame: Frame) -> bool:
    """Whether a limit stands at a figure: 6元以上, 不低于每斤|6元."""
    phrase = frame.phrase
    return phrase.core_start > phrase.start or phrase.core_end < phrase.end or any(word.text in _BOUNDING for word in frame.left)


def _is_promised(frame: Frame) -> bool:
    """Whether a figure is a limit that somebody may promise: 6元以上, 不低于每斤|6元; not 超过70万吨."""
    return frame.phrase.core_end < frame.phrase.end or _limits(frame) or any(word.text in _BOUNDING for word in frame.left)


def _limits(frame: Frame) -> bool:
    """Whether the span of a figure begins with a limit: 不超过35元."""
    return frame.sentence.text.startswith(("不", "至少", "最多", "至多"), frame.phrase.start)


def _states(left: Sequence[Word]) -> bool:
    """Whether no verb but one that joins a noun to its figure stands before it: 南部可达38℃, not 旅客可换乘4条."""
    if left and left[-1].text == "为":
        return True
    for at, word in enumerate(left):
        if word.tag == "v" and not any(word.text in cue_words(name) for name in ("link", "statistic", "modality", "event")):
            passing = at + 1 < len(left) and left[at + 1].text in ("时", "后", "前", "的")
            if not passing and not word.text.endswith("达"):
                return False
    return True


def _behind_attribute(left: Sequence[Word]) -> Sequence[Word]:
    """The words before a figure without what 的 joins to its noun: 扣除非经常性损益后的|净利润."""
    at = next((at for at in range(len(left) - 1, -1, -1) if left[at].text == "的"), -1)
    return left[at + 1 :]


def _heads(clause: Clause) -> bool:
    """Whether 预计 stands at the head of its clause, before what it expects."""
    for word in clause.words[:_OPENING]:
        if word.text in _HEADS:
            return True
        if word.tag[:1] == "v":
            break
    return False


def _goes_on(clause: Clause) -> bool:
    """Whether a clause has no subject of its own; 晚到的旅客 is one."""
    first = clause.words[0]
    if not (
        clause.begins in "，,、（("
        and (first.tag[:1] in "vpdh" or first.text in _CONTINUES or first.text[:2] in _ADDS)
        and first.text not in _DONE
    ):
        return False
    return first.tag[:1] != "v" or not any(word.text == "的" for word in clause.words[1:3])


def _is_done(clause: Clause) -> bool:
    """Whether a clause tells what is the case, or was."""
    before = ""
    for _, _, tag, text, _ in clause.words[:_LOOK_AHEAD]:
        past = text in _DONE or (tag in (TIME, "t") and (text.startswith(_PAST) or _long_past(text)))
        if past and before not in _COMPARED:
            return True
        before = text
    return False


def _condition_before(frame: Frame) -> tuple[Sentence, int] | None:
    """The condition from which a figure follows, in one of the clauses before it."""
    clauses = frame.sentence.clauses
    for index in range(frame.index, max(-1, frame.index - _MOST_SUPPOSED), -1):
        if index < frame.index and _opens_condition(clauses[index]):
            return frame.sentence, index
        if _ends_condition(clauses[index]):
            return None
    return None


def _ends_condition(clause: Clause) -> bool:
    """Whether a clause does not follow from the condition before it."""
    return clause.begins in ("；", ";") or _turns(clause)


def _turns(clause: Clause) -> bool:
    """但, 目前: what follows does not follow from the condition."""
    return clause.words[0].text in _TURNS


def _opens_condition(clause: Clause) -> bool:
    words = clause.words
    if words[-1].text == _IN_CASE and any(word.tag[:1] == "v" for word in words[-_LOOK_BACK:-1]):
        return True  # 卖12块的话
    if words[-1].text in _LOOKED_AT:
        return False  # 若从年龄来看
    return any(
        (cue_words("modality").get(word.text) or _told_by_two(word, word)) == "hypothetical"
        and (at + 1 == len(words) or _is_cue(word, None, words[at + 1]))
        for at, word in enumerate(words[:_OPENING])
    )


def _announced(frame: Frame) -> Named | None:
    """The cue that ends an earlier clause of the sentence and governs all that it announces: 气象台预计，…，…."""
    for index in range(frame.index - 1, max(-1, frame.index - _MOST_ANNOUNCED), -1):
        clause = frame.sentence.clauses[index]
        last = clause.words[-1].text
        if last in _SHOWS and len(clause.words) > 1:  # 预测显示，
            last = clause.words[-2].text
        value = cue_words("modality").get(last)
        if value is None and clause.ends in "，," and (head := _dated_head(clause.words)):
            value, last = "forecast", head
        if value == "required" and _is_frame_of(frame):
            return None
        if value == "required" and (last in _SHORT_OF or (last in _ALSO_NOUNS and _is_object(clause.words))):
            value = None
        if value in ("forecast", "required") and clause.ends in "，,：:" and not _is_expected(clause.words) and len(last) > 1:
            between = frame.sentence.clauses[index + 1 : frame.index + 1]
            if any(map(_is_done, between)) or (last in _GUESSES and not any(_looks_ahead(one.words[:_LOOK_BACK]) for one in between)):
                return None
            return Named(value, last) if last != "预警" or _is_coming(frame) else None
        if clause.ends in "；;":
            weather = frame.phrase.unit is not None and frame.phrase.unit.name in _WEATHER_UNITS
            if not weather or not _states(frame.left):
                return None
    return None


def _is_expected(words: Sequence[Word]) -> bool:
    """Whether the cue that ends a clause is not said by anybody there: 好于预期, 被寄予预期."""
    return (len(words) > 1 and words[-2].text in _NOT_EXPECTED) or any(word.text == "被" for word in words[-4:-1])


def _dated_head(words: Sequence[Word]) -> str:
    """The 预计 behind which a clause only says when: 模型|预估到2050年前后，…; empty where there is none."""
    at = next((at for at, word in enumerate(words[:_OPENING]) if word.text in _HEADS), None)
    if at is None or not any(word.tag == TIME for word in words[at + 1 :]) or len(words) > at + _LOOK_AHEAD:
        return ""
    when = all(word.tag in _WHEN or word.text in _REACHING for word in words[at + 1 :])
    return words[at].text if when else ""


def _is_frame_of(frame: Frame) -> bool:
    """Whether a figure only says among how many a rule holds: 在12个试点县中."""
    return bool(frame.left) and frame.left[0].text in _AT and bool(frame.right) and frame.right[-1].text in _AMONG


def _is_object(words: Sequence[Word]) -> bool:
    """Whether the 要求 that ends a clause is what somebody meets or puts into practice: 落实减负|要求, not 通知要求."""
    if len(words) < 2 or words[-2].text.endswith(_REQUIRING):
        return False
    return (
        any(word.text in _MEETS for word in words[-_LOOK_BACK:-1])
        or words[-2].text == "的"
        or (words[-2].tag[:1] == "v" and len(words[-2].text) > 1)
    )


def _listed(frame: Frame) -> Named | None:
    """What a plan lists behind a colon: 拟投资于以下项目：…."""
    for index in range(frame.index, max(0, frame.index - _MOST_LISTED), -1):
        if frame.sentence.clauses[index].begins in _COLONS:
            before = frame.sentence.clauses[index - 1].words
            found = _modality(before[:-1], before[-1], modified=False) if len(before) > 1 else None
            return Named("planned", "listed") if found and found.value == "planned" else None
    return None


def _by_plan(frame: Frame) -> Named | None:
    """What a sentence tells that opens with 按计划 or 根据规划."""
    for index in range(frame.index - 1, max(-1, frame.index - _MOST_ANNOUNCED), -1):
        if frame.sentence.clauses[index + 1].begins in "；;":
            return None
        words = frame.sentence.clauses[index].words
        if words[-1].text.endswith(_PLANS) and len(words) <= _LOOK_AHEAD and words[0].text.startswith(_BY):
            done = any(map(_is_done, frame.sentence.clauses[index + 1 : frame.index + 1]))
            return None if done else Named("planned", "按计划")
    return None


def _in_time(frame: Frame) -> Named | None:
    """What can or will be at a time to come: 届时日均客流可达2万人次, 明年增速会在5%左右."""
    if _is_set(frame):
        return Named("planned", "提出")
    if not any(word.text in _CAN for word in frame.left):
        return None
    for index in range(frame.index, max(-1, frame.index - _MOST_SUPPOSED), -1):
        clause = frame.sentence.clauses[index]
        end = frame.at if index == frame.index else len(clause.words)
        times = [word.text for word in clause.words[max(0, end - _LOOK_BACK) : end] if word.tag in (TIME, "t")]
        if times:
            return Named("forecast", "in_time") if times[-1].startswith(_LATER) else None
    return None


def _is_set(frame: Frame) -> bool:
    """Whether a clause before says that something is set for a time to come: 会议提出，明年增长|5%左右."""
    clauses = frame.sentence.clauses
    for index in range(frame.index - 1, max(-1, frame.index - _MOST_SUPPOSED), -1):
        if clauses[index].words[-1].text in _RULES:
            first = clauses[index + 1].words[0]
            return first.tag in ("t", TIME) and first.text.startswith(_LATER) and not _is_done(frame.clause)
    return False


def _starting(frame: Frame) -> bool:
    """Whether a figure is that from which a change sets out: the 6 hours of 计划从6小时压缩到4小时."""
    if not any(word.text in _FROM for word in frame.left[-_OPENING:]):
        return False
    return any(word.text.endswith(_TO) and word.tag != TIME for word in frame.right[:_OPENING])


# ---- cues -------------------------------------------------------------------------------------------------------------


def _modality(words: Sequence[Word], behind: Word, *, modified: bool) -> Named | None:
    """The last cue of modality before a figure; `modified` says that its span begins with a modifier (将|突破5亿元)."""
    table = cue_words("modality")
    for at in range(len(words) - 1, -1, -1):
        word = words[at]
        following = words[at + 1] if at + 1 < len(words) else behind
        value = table.get(word.text) or _told_by_two(word, following)
        if value is None:
            continue
        before = words[at - 1] if at else None
        if word.text == "需要" and _forecast_before(words, at):
            continue
        if word.text == "将":
            value = "forecast" if _forecast_before(words, at) else _will(words[at + 1 :], modified=modified)
        elif word.text in _GUESSES:
            value = value if _looks_ahead(words) else None
        elif not _is_cue(word, before, following) or _is_topic(words, at):
            value = None
        if value == "required" and following.tag[:1] == "v" and _only_describes(words, at + 2, behind):
            continue
        if value is not None:
            return Named(value, word.text)
    return _by_when(words)


def _looks_ahead(words: Sequence[Word]) -> bool:
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


def _told_by_two(word: Word, following: Word) -> str | None:
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


def _is_cue(word: Word, before: Word | None, following: Word) -> bool:
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


def _is_natures(frame: Frame) -> bool:
    """Whether nature will do it, which has no plans: 台风将以每小时20公里的速度移动, 这颗小行星…，将飞过."""
    words = frame.left
    at = next((at for at, word in enumerate(words[:_LOOK_AHEAD]) if word.text == "将"), -1)
    if at < 0 or (at == 0 and not frame.first):
        return False
    if at:
        return next((word.text.endswith(_NATURE) for word in words[at - 1 :: -1] if word.tag[:1] == "n"), False)
    told = frame.sentence.clauses[frame.index - 1].words[:3] if frame.index else words[:0]
    return any(word.text.endswith(_NATURE) for word in told[:2]) and told[-1].tag in ("n", "v", "ns", "figure", "d")


def _is_served(frame: Frame) -> bool:
    """Whether 将为 serves those counted: 将为|120名新生提供宿舍, not 将为5亿元."""
    at = next((at for at, word in enumerate(frame.left) if word.text == "将"), len(frame.left))
    if at + 1 >= len(frame.left) or frame.left[at + 1].text != "为":
        return False
    return any(word.tag == "v" and word.text not in cue_words("link") for word in frame.right[:_LOOK_AHEAD])


def _will(following: Sequence[Word], *, modified: bool) -> str | None:
    """将: a forecast before an outcome (将达), a plan before an act, nothing where it is 把 (将比分拉开)."""
    dated = False
    for at, word in enumerate(following):
        towards = word.text in _TOWARDS or word.text in _AT or (word.tag == "p" and word.text not in _FROM)
        acts = word.text == "为" and any(later.tag == "v" for later in following[at + 1 : at + _LONGEST_ADVERBIAL])
        if towards or acts:
            verb = _verb_behind(word, following[at + 1 : at + 1 + _LONGEST_ADVERBIAL])
            if verb:
                return "forecast" if _is_outcome(verb) else "planned"
            if word.text not in _AT:
                return None
            continue
        if word.tag in ("d", "t", "f", TIME) or word.text in _BETWEEN_WILL or (dated and word.text in ("和", "、", "至")):
            dated |= word.tag == TIME and at > 0 and following[at - 1].text in _AT
            continue
        if word.text in _FROM:
            word = next((w for w in following[at:] if w.tag == "v" and w.text.endswith(_TO)), word)
        if word is following[at] and word.tag[:1] == "v" and _is_of_object(following, at):
            return None  # 将完成的产品倒过来
        if word.tag[:1] == "v" or word.text.startswith("新"):
            return "forecast" if _is_outcome(word.text) else "planned"
        return "planned" if dated else None
    return "forecast" if modified else "planned" if dated else None


def _is_of_object(following: Sequence[Word], at: int) -> bool:
    """Whether a verb behind 将 only describes what 将, which is 把, takes for its object: 将|制作完成的产品倒过来, 将|现有三部更换."""
    if following[at].text in _THERE:
        return True
    of = next((place for place in range(at + 1, min(len(following), at + 4)) if following[place].text in ("的", "之")), None)
    if of is None:
        return False
    links = cue_words("link")
    return any(word.tag == "v" and word.text not in links for word in following[of + 1 :])


def _verb_behind(preposition: Word, words: Sequence[Word]) -> str:
    """The verb behind what a preposition holds: 将按成绩|分班; none in 将与榜首的|差距缩小, where 将 is 把."""
    for word in words:
        if word.tag == "v":
            return word.text
        if word.text == "的" and preposition.text in _WITH:
            return ""
    return words[-1].text if words and words[-1].tag == "vn" else ""


def _is_outcome(verb: str) -> bool:
    """Whether a verb tells how things come out, not what is done: 缩短至, 达, not 增开, 上调至."""
    if verb.startswith(_ACTS):
        return False
    return verb.startswith(_OUTCOMES) or (len(verb) > 2 and verb.endswith(_TO))


def _within_time(frame: Frame) -> Named | None:
    """将在36小时内影响: the verb of 将 stands behind the length of time."""
    left = frame.left
    if frame.phrase.kind != "duration" or len(left) < 2:
        return None
    at = len(left) - 1
    while at > 0 and (left[at].text in _AT or left[at].text in _AHEAD):
        at -= 1
    if at == len(left) - 1 or (left[at].text != "将" and left[at].text not in _INTENDS):
        return None
    if left[at].text != "将":
        return Named("planned", left[at].text)
    verb = next((word.text for word in frame.right[:_OPENING] if word.tag[:1] == "v"), "")
    return Named("forecast" if verb.startswith(_COMES) or _is_outcome(verb) else "planned", "将")


def _asked_of(frame: Frame) -> Named | None:
    """What is asked for in the case that a limit names: 延误31分钟以上|须罚款, 载客超过7人|应取得许可."""
    core = frame.phrase.core_start > frame.phrase.start or frame.phrase.core_end < frame.phrase.end
    if frame.behind in _BARRED and frame.left and frame.left[-1].tag[:1] == "v":
        return Named("required", frame.behind)  # 迟到|15分钟不得入场
    if not core or frame.phrase.kind not in _BOUNDED_KINDS:
        return None
    table = cue_words("modality")
    for word in frame.right[:_LOOK_AHEAD]:
        if (table.get(word.text) == "required" and word.text != "需要") or word.text in _BARRED:
            return Named("required", word.text)
        if word.tag[:1] not in _NOMINAL and word.text not in ("的", "、", "者") and word.tag != "vn":
            return None
    return None


def _behind(frame: Frame) -> Named | None:
    """The cue behind what a figure counts, which is the subject of its verb: 3000名志愿者将参加."""
    asked = _asked_of(frame) or _of_what_is_set(frame)
    if asked is not None:
        return asked
    within = (bool(frame.right) and frame.right[0].text in _WITHIN) or frame.clause.words[frame.at].text.endswith("内")
    if not (within or frame.phrase.kind in _COUNTED) or not _is_subject(frame.left):
        return None
    table = cue_words("modality")
    for at, word in enumerate(frame.right[:_LOOK_AHEAD]):
        value = table.get(word.text) if word.text != "需要" else None
        if word.text == "将":
            value = _will(frame.right[at + 1 :], modified=False)
        elif (
            value is not None and at + 1 < len(frame.right) and not _is_cue(word, frame.right[at - 1] if at else None, frame.right[at + 1])
        ):
            value = None
        if value is not None:
            firm = at or (word.text in _FIRM and bool(frame.left) and frame.left[-1].tag[:1] == "n")
            return Named(value, word.text) if value != "hypothetical" and firm else None
        if word.tag[:1] not in _NOMINAL and word.text not in ("的", "安置", "、") and word.tag != "vn":
            return None
    return _in_next_clause(frame)


def _in_next_clause(frame: Frame) -> Named | None:
    """The cue that begins the next clause, of which all that the figure counts is the subject: 300名学员，|将按成绩分班."""
    clauses = frame.sentence.clauses
    if frame.index + 1 >= len(clauses) or frame.clause.ends not in "，," or frame.order + 1 < len(frame.clause.figures):
        return None
    words = clauses[frame.index + 1].words
    if words[0].text not in _FIRM or len(words) < 2 or not frame.right:
        return None
    value = _will(words[1:], modified=False) if words[0].text == "将" else cue_words("modality").get(words[0].text)
    return Named(value, words[0].text) if value is not None else None


def _of_what_is_set(frame: Frame) -> Named | None:
    """What a goal or an expectation behind 的 is, where nothing says that it was met: 八成的|目标, 5%的|预期."""
    right = frame.right
    if len(right) < 2 or right[0].text != "的":
        return None
    value = next((_SET[word.text] for word in right[1:3] if word.text in _SET), None)
    if value is None or any(word.text in _MET for word in frame.left) or any(word.text == "了" for word in frame.left):
        return None
    return Named(value, "的" + right[1].text)


def _is_subject(left: Sequence[Word]) -> bool:
    """Whether no verb before a figure takes it for its object; 新建的 before it is none."""
    if left and (left[-1].text == "的" or (left[-1].text in _PIVOTS and not any(word.text in _DONE for word in left))):
        return True
    return not any(word.tag == "v" or word.tag == "p" for word in _behind_attribute(left))


def _by_then(frame: Frame) -> Named | None:
    """The goal of a sentence that opens with when it is to be reached: 到2030年，全市公园达到500座."""
    before = frame.sentence.clauses[frame.index - 1].words if frame.index else ()
    if not before or before[-1].tag != TIME or _by_when_at(before, 0) != len(before) - 1 or _is_done(frame.clause):
        return None
    ruled = frame.index > 1 and frame.sentence.clauses[frame.index - 2].words[-1].text in _RULES
    reached = ruled or _limits(frame) or any(word.text in _REACHED for word in frame.left)
    return Named("planned", "到…达到") if reached else None


def _until(frame: Frame) -> bool:
    """Whether the sentence says by when: 到2027年底."""
    return any(_by_when_at(clause.words, 0) is not None for clause in frame.sentence.clauses[max(0, frame.index - 2) : frame.index + 1])


def _by_when_at(words: Sequence[Word], start: int) -> int | None:
    """Where 到2030年 stands among words."""
    for at in range(start, min(len(words), start + _LOOK_AHEAD)):
        word = words[at]
        if word.tag == TIME and at and words[at - 1].text in _TO and _is_ahead(word.text):
            return at
    return None


def _is_ahead(time: str) -> bool:
    """Whether goals can be set for a time: 2030年, 年底, 明年; the 8月底 of 到8月底 is as often past."""
    if time[:4].isdigit():
        return time[:4] >= _FIRST_GOALS
    return time.startswith(_ENDS_OF_GOALS) or time.startswith(_LATER)


def _long_past(time: str) -> bool:
    """Whether a year that the text itself gives lies before those that goals are set for today."""
    return time[:4].isdigit() and time[:4] < _FIRST_GOALS


def _by_when(words: Sequence[Word]) -> Named | None:
    """到2030年达到: a goal."""
    at = _by_when_at(words[:-1], 0)
    if at is not None and any(w.text in _REACHED for w in words[at + 1 :]) and not any(w.text in _DONE or w.text == "了" for w in words):
        return Named("planned", "到…达到")
    return None


# ---- weather ----------------------------------------------------------------------------------------------------------


def _in_forecast(frame: Frame) -> bool:
    """Whether the sentence has the heading of a weather forecast: 【明日天气预报】."""
    start = frame.sentence.start
    heading = frame.sentence.text[start : min(frame.sentence.clauses[0].end, start + _LOOK_BACK)]
    return _OF_FORECAST in heading and any(coming in heading for coming in _COMING)


def _in_days_to_come(frame: Frame) -> bool:
    """Whether the clause opens with a length of time that lies ahead: 未来10天仍有3次降雨过程."""
    words = frame.clause.words
    if not words[0].text.startswith(_AHEAD):
        return False
    return words[0].tag == TIME or (len(words) > 1 and words[1].tag == FIGURE and frame.at > 1)


def _is_coming(frame: Frame) -> bool:
    """Whether the last time that the sentence names up to the figure is one to come."""
    for index in range(frame.index, max(-1, frame.index - _MOST_ANNOUNCED), -1):
        clause = frame.sentence.clauses[index]
        words = clause.words[: frame.at] if index == frame.index else clause.words
        times = [word.text for word in words[-_LOOK_BACK:] if word.tag in (TIME, "t")]
        if times:
            return any(time.startswith(_COMING) for time in times)
    return False
