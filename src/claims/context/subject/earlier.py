"""What went before a figure: the topic of its clause, of earlier clauses, and the subjects of earlier figures."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, field

from claims.context.cues import agents, cue_words
from claims.context.fields import Found
from claims.context.frames import Frame
from claims.context.nouns import (
    ADDS,
    LEAVES_OUT,
    OPENS,
    Stretch,
    ending_at,
    is_agent,
    is_amount,
    is_nominal,
    is_place,
    may_qualify,
    placed,
    quotation_after,
)
from claims.context.passages import Clause, Sentence
from claims.context.persons import is_name, is_sounded
from claims.context.tagging import FIGURE, TIME, Word

PERSONS = frozenset(["nr", "nrt", "nrfg"])
_PERSON_UNITS = frozenset(["人", "名", "位"])
_PARTS = frozenset(["percent", "fraction"])
_CHANGES = frozenset(["increase", "decrease", "change_to"])
_TRADED = frozenset(["money", "count"])
_NOT_GONE_ON = frozenset(["age", "ordinal", "ratio", "duration"])
"""What is told of these does not grow."""
_WINS = frozenset([
    "暂列", "位列", "位居", "排名", "居", "居首", "居冠", "领跑", "领先", "夺冠", "夺得", "获得", "名列", "列", "排在", "登顶", "胜出", "当选", "率先", "完赛",
    "冲线", "摘得", "获", "获胜", "取胜", "取得", "赢得", "晋级", "摘金", "夺金", "夺银", "连任", "收官", "完成", "撞线", "刷新", "打破", "告负", "落败", "不敌",
    "遥遥领先", "高居", "稳居", "占优", "居前", "垫底", "拔得头筹",
])  # fmt: skip
SAYS = frozenset([
    "称", "说", "表示", "指出", "介绍", "透露", "公布", "显示", "通报", "报告", "认为", "预计", "预测", "告诉", "宣布", "提醒", "强调", "坦言", "补充", "写道",
    "公告", "披露", "回应", "解释", "提到", "讲", "发现", "获悉", "了解到", "记者", "估计", "估算", "推算", "测算", "推断", "判断", "研判", "预料", "警告", "呼吁",
    "建议", "证实", "确认", "重申", "承认", "直言", "说明", "主张", "认定", "提示", "指", "料", "估", "告诫", "写", "算", "感叹", "抱怨", "吐槽", "叮嘱", "预报",
    "计算", "裁定", "裁决", "判决", "决定", "规定", "明确", "要求", "通知", "宣称", "声称", "希望", "担心", "相信",
])  # fmt: skip
"""At the end of a clause these make its topic the one who speaks, not what is spoken of."""
_SPANS = ("小时", "分钟", "天", "日")
"""A length of time at the head of a clause says only of which time: 24小时降雨量."""
_SHORT_NOUNS = frozenset("叶塔花果茎根鱼鸟虫车船楼桥洞岛树草豆茶酒油米")
"""Nouns of one character that the segmenter takes for names."""
_NOT_DONE = frozenset(["measure", "money", "percent", "ordinal", "age"])
"""What is done for a length of time is not what weighs or costs so much: 住院两天，瘦了半斤."""
_NO_NAMES = frozenset(["d", "p", "c", "r", "u", "ul", "uj", "f", FIGURE, TIME])
_OVER_TIME = frozenset(["累积", "累计", "平均", "新增"])
"""At the head of a clause these belong to the noun behind them: 累积雨量."""
_OF_ANYTHING = frozenset("人个次种项名位条件处层场轮胜级水度期部")
"""Classifiers of any thing: they do not say that the same is counted in the next sentence."""
_OF_THINGS = frozenset("座辆台栋幢间艘架条件处枚颗张支块根把份套盏")
_LIVING = (
    "教师",
    "医师",
    "护士",
    "职工",
    "女性",
    "男性",
    "老人",
    "人口",
    "者",
    "员",
    "人",
    "众",
    "民",
    "生",
    "童",
    "犬",
    "猫",
    "狗",
    "象",
    "虎",
    "鲸",
    "树",
    "熊猫",
    "患者",
    "病例",
)
_MEASURED_FROM = frozenset(["距", "距今", "离", "距离", "比", "较", "落后", "领先"])
_LEADS = frozenset(["领先", "落后", "超过", "高出", "超出", "比"])
_DEGREES = frozenset(["℃", "度", "摄氏度", "°C", "华氏度", "K"])
_SPENT = frozenset(["花掉", "花了", "花费", "花去", "用掉", "耗费", "自费", "自付", "花"])
_MOST = frozenset(["最大", "最高", "最低", "最小", "最多", "最少", "最长", "最短", "最快", "最强", "最重", "居首", "居前"])
_AWAY = frozenset(["远", "距离"])
_MEASURES = (
    "价",
    "龄",
    "体长",
    "身长",
    "尾长",
    "身高",
    "体高",
    "体重",
    "焦距",
    "冠幅",
    "直径",
    "半径",
    "胸径",
    "内径",
    "推力",
    "续航",
    "续航力",
    "率",
    "度",
    "速",
    "翼展",
    "早产",
    "容积",
    "载重",
    "功耗",
    "主频",
    "尺寸",
    "耗电",
    "油耗",
    "噪音",
    "口径",
)
_MEASURED_PARTS = frozenset(
    [
        "屏幕",
        "单只",
        "单台",
        "轨道",
        "最大",
        "最高",
        "起飞",
        "设计",
        "平均",
        "总",
        "续航",
        "满载",
        "预计",
        "电池",
        "的",
        "起",
        "销售",
        "市场",
    ]
)
"""Between a thing and a measure of it: 卫星|轨道|高度."""
_SCENES = frozenset([
    "三分球", "两分球", "罚球", "投篮", "全场", "单场", "半场", "上半场", "下半场", "首节", "末节", "单节", "大比分", "总比分", "此役", "本场", "本赛季",
    "决赛", "半决赛", "预赛", "首轮", "决胜局", "首局", "首盘", "次盘", "次局", "加时赛", "半程", "禁区",
])  # fmt: skip
"""Behind a name these say when and how it was played: 库里|三分球|11投7中."""
_WITHIN_NOUNS = frozenset([*"对兑和及与、·", "平均"])
"""Between two nouns these make one topic of them: 美元|兑|日元, 农田|及|道路损失."""
_WITH = frozenset("与和同跟")
_LEVEL = frozenset(["并列", "持平", "相当", "相同", "打平", "战平", "平分", "同分", "同积"])
"""Behind a thing and another these tell of the first: 金牌数与美国队|并列第一."""
_THE = frozenset("该本")
_OF_TIMES = frozenset("次月轮场周日年季届期人来地")
_THIS = frozenset("这那")
"""Behind a noun these begin the one that is told of: 转角|那间旧铺面."""
_TOWARDS = frozenset(["对", "对于"])
_RELATED = frozenset(["对", "对于", "与", "和", "关于"])
_CAUSES = frozenset(["造成", "导致", "引发", "引起", "带来", "产生", "酿成", "诱发", "形成", "所致", "所得"])
_RESPECTS = frozenset(["上", "方面", "中", "里", "上面"])
_LONGEST_HEAD = 6
_GIVEN = frozenset(["x", "zg", "g", "ng", "ag", "nr", "z", "a"])
"""Tags of characters that are no words, but may be the last of a name: 张雨|霏."""
_NAMED = frozenset(["noun_behind", "noun_before", "noun_of_verb", "carried_by_unit"])
_COSTS = frozenset(["售", "卖", "要", "才", "只", "得", "要价"])
_CARRIES = frozenset(
    [
        "搭载",
        "装载",
        "配备",
        "装有",
        "携带",
        "载有",
        "可载",
        "容纳",
        "可容纳",
        "装备",
        "安装",
        "搭配",
        "内置",
        "组成",
        "构成",
        "拼成",
        "支持",
        "采用",
        "具备",
        "自带",
        "附带",
        "配有",
    ]
)
_LONGEST_ATTRIBUTE = 10
_IS = frozenset(["是", "还是", "就是", "要数", "当属", "当数", "莫过于"])
_AFTER_DEEDS = frozenset(["d", TIME, "t", "ad"])
_LABELS = frozenset("—–:：）)]】")
"""Marks between what is measured and its figure: 手术费：3.5万元, 设备总值（单价八百元以上）9346万元."""
_LONGEST_PHRASE_HEAD = 9
_SHADES = frozenset(["uz", "ul", "ug"])
_FOUND = ("结果", "数据", "统计", "情况")
"""At the end of a topic that goes between a figure and what it is of: 满意度为22%，而此次调查结果，又升到29%."""
_LOOKS = frozenset("形状色")
_LONGEST_PHRASE = 16
MOST_LISTED = 12
_QUALITIES = frozenset([
    "环境", "服务", "味道", "态度", "氛围", "装修", "口味", "卫生", "地段", "交通", "心情", "天气", "人", "运气", "性价比", "口碑", "情况", "形势", "身体",
    "状态", "效果", "手感", "外观", "颜值", "采光", "位置", "风景", "景色", "条件", "问题", "结果", "原因",
])  # fmt: skip
"""What is good or bad of a thing, and has no figure itself: 火锅店环境一般，人均85元."""
_OPENING = frozenset("（(")
_OF_ITS_NOUN = frozenset(["measure", "money", "duration"])
"""Kinds of figures that alone in a parenthesis are of the noun before it: 大村藩（2万7000石）."""
_PRICES = frozenset([
    "售价", "单价", "总价", "标价", "定价", "原价", "现价", "涨", "跌", "卖", "售", "要价", "市值", "价值", "花了", "花费", "耗资", "月租", "租金", "重", "净重",
])  # fmt: skip
_NO_DEEDS = frozenset(["有", "是", "由", "为", "除了", "被", "属于"])
_SIZES = frozenset(["规模", "总量", "体量", "排名", "名次", "位次", "总额", "总数", "数量", "增速", "涨幅", "份额"])
"""What has a rank and is of the thing told of before, which the next figure is of again: 规模位列第14，增长3%."""
TRADES = frozenset([
    "成交", "交投", "出货", "销售", "进口", "出口", "交付", "消费", "发电", "用电", "零售", "投资", "交易", "预订", "就诊", "生产", "降雨", "降水", "出生", "死亡",
    "就业",
])  # fmt: skip
"""Verbs that with the noun before them name what is measured: 大市|成交|连续两日增加."""
PRONOUNS = frozenset(["他", "她", "它", "我", "他们", "她们", "我们"])
LOOK_BACK_CLAUSES = 3
MOST_BEFORE_TOPIC = 24


@dataclass
class Earlier:
    """What the figures before are about, for those that say nothing of their own."""

    found: dict[int, Found | None] = field(default_factory=dict)
    _same_unit: dict[str, tuple[int, Sentence | None]] = field(default_factory=dict)
    _last: Frame | None = None
    """The last figure that is about something."""
    _outside: Frame | None = None
    """The last of these that stands in no parenthesis."""
    _topic: Found | None = None
    """What its sentence begins with."""
    _part: str = ""
    """The unit of the last figure where 其中 makes it a part."""
    _wholes: dict[str, Found] = field(default_factory=dict)
    """The subject of the last figure of each unit that was no part."""
    _alone: dict[str, bool] = field(default_factory=dict)
    """Whether the last figure of each unit stood alone in a parenthesis."""
    _latest: deque[tuple[object, Found | None]] = field(default_factory=lambda: deque(maxlen=MOST_LISTED))
    """The subjects of the last figures, each with its sentence."""

    def last(self, frame: Frame, count: int) -> list[Found] | None:
        """The subjects of the last `count` figures, where all stand in the sentence and differ: those that 分别 pairs."""
        latest = list(self._latest)[-count:]
        found = [subject for sentence, subject in latest if sentence is frame.sentence and subject is not None]
        return found if len(found) == count == len({subject.start for subject in found}) else None

    def remember(self, frame: Frame, result: Found | None) -> None:
        """Keeps the subject of a figure."""
        self.found[frame.number] = result
        self._latest.append((frame.sentence, result))
        vague = result is not None and frame.phrase.kind == "ordinal" and frame.sentence.text[result.start : result.end] in _SIZES
        if result is not None and not vague:
            unit = _unit(frame)
            self._alone[unit] = frame.clause.depth > 0 and len(frame.clause.words) == 1
            if frame.clause.words[0].text == "其中":
                self._part = unit
            else:
                self._part = ""
                self._wholes[unit] = result
            if result.rule != "predicate" or self._same_unit.get(unit, (0, None))[1] is not frame.sentence:
                self._same_unit[unit] = (frame.number, frame.sentence)
            if frame.before == "每" or (frame.phrase.kind == "ordinal" and result.rule != "noun_behind" and self._told_in(frame.sentence)):
                return
            self._last = frame
            if not frame.clause.depth:
                if self._outside is None or self._outside.sentence is not frame.sentence:
                    self._topic = topic(frame.sentence.clauses[0])
                self._outside = frame

    def carried(self, frame: Frame) -> Found | None:
        """The subject of the figure before in its sentence."""
        last = self._last
        if last is not None and last.clause.depth > frame.clause.depth and self._outside is not None:
            last = self._outside
        if last is None or last.sentence is not frame.sentence:
            return None
        found = self.found[last.number]
        if (
            found is not None
            and found.rule.startswith("predicate")
            and self.lasted
            and frame.phrase.kind in _NOT_DONE
            and not _costs(frame)
        ):
            found = self._told_before(frame)
        return found and Found(found.start, found.end, "carried")

    def _told_before(self, frame: Frame) -> Found | None:
        """The last thing that a figure of the sentence was of, past what was done for a length of time."""
        for sentence, found in reversed(self._latest):
            if sentence is not frame.sentence:
                return None
            if found is not None and not found.rule.startswith("predicate"):
                return found
        return None

    def thing_before(self, frame: Frame) -> Found | None:
        """What the sentence right before begins with, for one that begins with a size: 这是一座塔，建于1950年。高60米。"""
        last = self._outside
        if last is None or frame.index or not frame.first or frame.sentence.start - last.sentence.end not in (0, 1):
            return None
        thing = self._topic if frame.sentence.paragraph == last.sentence.paragraph else None
        if thing is None or is_amount(frame.sentence.text[thing.start : thing.end]):
            return None
        return Found(thing.start, thing.end, "sentence_before")

    def _told_in(self, sentence: Sentence) -> bool:
        """Whether a figure before in the sentence is about something and no rank: a rank says nothing of what is measured next."""
        return self._last is not None and self._last.sentence is sentence and self._last.phrase.kind != "ordinal"

    def gone_on(self, frame: Frame) -> Found | None:
        """What the sentence right before ends with, for one that only says how that changed or stood: …达500亿元。同比增长5%。"""
        last = self._outside
        if last is None or frame.index or not frame.first or frame.sentence.start - last.sentence.end not in (0, 1):
            return None
        if frame.sentence.paragraph != last.sentence.paragraph or last.phrase.kind in _NOT_GONE_ON:
            return None
        found = self.found[last.number]
        changes = cue_words("statistic")
        same = frame.counted_in == last.counted_in and bool(frame.left)
        if found is None or not (same or any(changes.get(word.text) in _CHANGES for word in frame.left)):
            return None
        return Found(found.start, found.end, "sentence_before")

    def things_behind(self, frame: Frame) -> bool:
        """Whether the figure before in its clause counts things that stand behind it, in another unit: 20个村、400余户."""
        found = self.found.get(frame.number - 1)
        same = self._same_unit.get(_unit(frame), (-1, None))[0] == frame.number - 1
        return found is not None and found.rule == "noun_behind" and not same

    def of_its_kind(self, frame: Frame) -> Found | None:
        """The subject of the figure before in its sentence, where both are of one kind."""
        same = self._last is not None and self._last.phrase.kind == frame.phrase.kind
        return self.carried(frame) if same else None

    def aside(self, frame: Frame) -> Found | None:
        """What the last figure of the same unit is about, if that stood alone in a parenthesis as well: 2021年（820例）、2022年（540例）."""
        return self.of_unit(frame) if self._alone.get(_unit(frame)) else None

    @property
    def counted_things(self) -> bool:
        """Whether the last figure counted lifeless things."""
        return self._last is not None and self._last.phrase.kind == "count" and self._last.counted_in[-1:] in _OF_THINGS

    @property
    def shared(self) -> bool:
        """Whether the last figure was a share."""
        return self._last is not None and self._last.phrase.kind in _PARTS

    @property
    def spent(self) -> bool:
        """Whether the last figure was money."""
        return self._last is not None and self._last.phrase.kind == "money"

    @property
    def traded(self) -> bool:
        """Whether the last figure told of money or things, and not of how high something stands."""
        return self._last is not None and self._last.phrase.kind in _TRADED

    @property
    def ranked(self) -> bool:
        """Whether the last figure was a rank, which says nothing of what is measured next."""
        return self._last is not None and self._last.phrase.kind == "ordinal"

    @property
    def counted(self) -> bool:
        """Whether the last figure counted things or was a share of them, or there is none."""
        return self._last is None or self._last.phrase.kind == "count" or self.shared

    @property
    def lasted(self) -> bool:
        """Whether the last figure told how long something lasts."""
        return self._last is not None and self._last.phrase.kind == "duration"

    @property
    def warm(self) -> bool:
        """Whether the last figure told how warm it is."""
        return self._last is not None and self._last.counted_in in _DEGREES

    def in_sentence(self, frame: Frame) -> bool:
        """Whether a figure before it in its sentence is about something."""
        return self._last is not None and self._last.sentence is frame.sentence

    def summed(self, frame: Frame) -> bool:
        """Whether the figures before it in its sentence count unlike things: a sum of them is of none of these."""
        starts = {found.start for sentence, found in self._latest if sentence is frame.sentence and found is not None}
        return len(starts) > 1

    def beside_what_it_has(self, frame: Frame) -> Found | None:
        """The thing that the sentence describes, where the figure before counts what it has: 探测器搭载7台仪器，重1.2吨."""
        if self._last is None or self._last.sentence is not frame.sentence:
            return None
        found = self.found[self._last.number]
        carrying = frame.index and any(word.text in _CARRIES for word in frame.sentence.clauses[frame.index - 1].words)
        if found is None or found.rule != "noun_behind" or not carrying:
            return None
        thing = topic(frame.sentence.clauses[0])
        thing = thing and _whose_size(frame, thing)
        if (
            thing is None
            or frame.sentence.text[thing.start : thing.end].endswith(agents())
            or is_amount(frame.sentence.text[thing.start : thing.end])
        ):
            return None
        return thing

    def beside_it(self, frame: Frame) -> Found | None:
        """The subject of the last figure of the same unit in its sentence, for one that stands all alone: 卖三元，四元，五元."""
        number, sentence = self._same_unit.get(_unit(frame), (-1, None))
        found = self.found.get(number) if sentence is frame.sentence else None
        return found and Found(found.start, found.end, "carried_by_unit")

    def beside(self, frame: Frame) -> Found | None:
        """The subject of the figure right before it in its clause, where both have the same unit."""
        number, sentence = self._same_unit.get(_unit(frame), (-1, None))
        found = self.found.get(number)
        same = sentence is frame.sentence and number == frame.number - 1
        return Found(found.start, found.end, "carried_by_unit") if same and found is not None else None

    @property
    def told_noun(self) -> bool:
        """Whether what the last figure is about is a noun, and no verb."""
        found = None if self._last is None else self.found[self._last.number]
        return found is not None and not found.rule.startswith("predicate")

    def told_behind(self, carried: Found) -> bool:
        """Whether what is carried on stands behind the last figure, as what it counts."""
        found = None if self._last is None else self.found[self._last.number]
        return found is not None and found.rule == "noun_behind" and found.start == carried.start

    @property
    def counted_times(self) -> bool:
        """Whether the last figure said how often something happens, which has no size."""
        return self._last is not None and self._last.counted_in == "次"

    def before_clause(self, frame: Frame) -> Found | None:
        """The subject of the last figure before the clause."""
        found = self.found.get(frame.number - frame.order - 1) if self.in_sentence(frame) else None
        return found and Found(found.start, found.end, "carried")

    def aged(self, frame: Frame) -> Found | None:
        """Who may be so old of what the figure before is about: persons, or what an age was told of."""
        found = self.carried(frame) if self.told_noun else None
        living = found and (self._of_persons() or frame.sentence.text[found.start : found.end].endswith(_LIVING))
        return found if living else None

    def _of_persons(self) -> bool:
        """Whether the last figure was an age or counted persons."""
        return self._last is not None and (self._last.phrase.kind == "age" or self._last.counted_in in _PERSON_UNITS)

    def counted_persons(self, frame: Frame) -> bool:
        """Whether the figure before in its clause counts persons: 其余4名首发 before 拿下31分."""
        return self._same_unit.get("人", (-1, None))[0] == frame.number - 1

    def of_unit(self, frame: Frame) -> Found | None:
        """The subject of the last figure with the same unit."""
        unit = _unit(frame)
        if self._part == unit and unit in self._wholes and frame.clause.words[0].text != "其中" and _of_a_time_of_its_own(frame):
            whole = self._wholes[unit]
            return Found(whole.start, whole.end, "carried_by_unit")
        before, sentence = self._same_unit.get(unit, (-1, None))
        found = self.found.get(before)
        if found is None or sentence is None:
            return None
        if sentence is not frame.sentence and frame.sentence.words[0].text != "其中":
            named = frame.phrase.unit is not None and frame.phrase.kind == "count" and unit not in _OF_ANYTHING and found.rule in _NAMED
            if not named or sentence.paragraph != frame.sentence.paragraph:
                return None
        return Found(found.start, found.end, found.rule if found.rule.startswith("predicate") else "carried_by_unit")


def _of_a_time_of_its_own(frame: Frame) -> bool:
    """Whether a figure has a time or a forecast of its own, and so tells of the whole: 预计全年超过1200家."""
    forecasts = cue_words("modality")
    return frame.first and any(word.tag == TIME or forecasts.get(word.text) == "forecast" for word in frame.left)


def _costs(frame: Frame) -> bool:
    """Whether a figure is what something that went on costs: 住院六天花掉8700元."""
    return frame.phrase.kind == "money" and bool(frame.left) and frame.left[-1].text in _SPENT


def _unit(frame: Frame) -> str:
    unit, kind = frame.phrase.unit, frame.phrase.kind
    if unit is None or kind == "duration":
        return kind
    return "人" if unit.surface in _PERSON_UNITS else unit.name


def topic(clause: Clause, *, doer: bool = False) -> Found | None:
    """The noun phrase with which a clause begins, before its verb: 厄文 in 厄文飙进6颗三分球; a `doer` is no action."""
    words = clause.words
    if _has_no_topic(clause):
        return None
    whole = _of_the_whole(clause)
    if whole is not None:
        return whole
    at, most = 0, min(len(words), MOST_BEFORE_TOPIC)
    while at < most:
        if (doer and words[at].text in PRONOUNS) or _stands_alone(words, at, most):
            return Found(words[at].start, words[at].end, "topic")
        begin = _begins_at(words, at, most)
        if begin < 0:
            return None
        if begin > at:
            at = begin
            continue
        end = _ends_at(words, at, most)
        if end + 1 < most and words[end].text in TRADES and words[end + 1].tag in _AFTER_DEEDS:
            return Found(words[at].start, words[end].end, "topic")
        if end < most and words[end].text in OPENS:
            end = (quotation_after(words, end) or end - 1) + 1
        at_next = _beyond(words, end, most)
        if not at_next:
            return _topic_between(words, at, end, doer=doer)
        at = at_next
    return None


def _has_no_topic(clause: Clause) -> bool:
    """Whether a clause begins with what is no topic, or only says that somebody speaks."""
    words = clause.words
    first = words[0]
    left_out = (first.text in LEAVES_OUT or first.text in ADDS) and not clause.figures
    compares = first.text[0] == "比" and first.tag == "nz"
    return words[-1].text in SAYS or first.text in _MEASURED_FROM or left_out or compares or first.text[0] == "被"


def _of_the_whole(clause: Clause) -> Found | None:
    """What a short clause without figures names as a whole or picks out."""
    words = clause.words
    if clause.figures or not 3 < len(words) < _LONGEST_PHRASE:
        return None
    whole = _whole_phrase(words) if is_nominal(words[-1]) else None
    return whole if whole is not None else _picked_out(words)


def _points(word: Word) -> bool:
    """Whether a word points at a thing: 这款, 该院."""
    return word.tag == "r" and len(word.text) == 2 and word.text[0] in _THE and word.text[1] not in _OF_TIMES


def _stands_alone(words: Sequence[Word], at: int, most: int) -> bool:
    """Whether a word that points at a thing has no noun behind it."""
    return _points(words[at]) and not (at + 1 < most and is_nominal(words[at + 1]))


def _begins_at(words: Sequence[Word], at: int, most: int) -> int:
    """Where a topic may begin from a word on: there, further on, or nowhere (-1)."""
    word = words[at]
    if word.text in _OVER_TIME and at + 1 < most and is_nominal(words[at + 1]):
        return at + 1
    if at == 0 and (word.text == "结果" or (word.tag == FIGURE and word.text.endswith(_SPANS))):
        return 1
    if _points(word):
        return at + 1
    if at and word.text in _WITH and (behind := _behind_of(words, at + 1, most)):
        return behind
    if at == 0 and word.tag == "p":
        return _behind_attribute(words, most) or -1
    if word.tag[:1] == "v" and _with_amount(words, at, most) > at:
        return at
    if word.tag == FIGURE or (word.tag[:1] in "vp" and word.tag != "vn"):
        return 1 if not at and _begins_persons(words) else -1
    return at if is_nominal(word) and not is_place(word) else at + 1


def _ends_at(words: Sequence[Word], at: int, most: int) -> int:
    """Where the nouns end that begin a topic, with the amount they lead to."""
    end = at + 1
    while end < most and (is_nominal(words[end]) or words[end].text in _WITHIN_NOUNS):
        end += 1
    if end < most and words[end].text in _LEVEL:
        end = next((place for place in range(at + 1, end) if words[place].text in _WITH), end)
    widest = _with_amount(words, end, most)
    return widest if widest > end else end - (words[end - 1].text in _WITHIN_NOUNS)


def _beyond(words: Sequence[Word], end: int, most: int) -> int:
    """Where the topic itself begins behind nouns that only belong to it: 我妈|那套房子; 0 where they are the topic."""
    if end + 1 < most and words[end].tag == "r" and words[end].text[0] in _THIS:
        return end + 1
    if end < most and words[end].text in _TOWARDS and (behind := _behind_of(words, end + 1, most)):
        return behind
    return _behind_relative(words, end, most) if end + 1 < most and words[end].tag == "v" else 0


def _topic_between(words: Sequence[Word], at: int, end: int, *, doer: bool) -> Found | None:
    """The noun phrase of `words[at:end]`, without the scene behind a person, with the rest of his name."""
    word = words[at]
    short = end == at + 1 and len(word.text) == 1 and word.tag != "n" and word.text not in _SHORT_NOUNS
    if short or (doer and words[end - 1].tag == "vn"):
        return None
    while end - 1 > at and words[end - 1].text in _SCENES and (words[end - 2].tag in PERSONS or words[end - 2].text in _SCENES):
        end -= 1
    stretch = ending_at(words, end)
    rest = _rest_of_name(words, end - 1) if stretch is not None and words[end - 1].tag in PERSONS else None
    return placed(words, stretch, "topic") if rest is None or stretch is None else Found(words[stretch[0]].start, rest, "topic")


def in_respect_of(frame: Frame) -> Found | None:
    """The amount that a clause of its own sets above what is told of persons: 命中率 of 罚球命中率上，客队高达91%."""
    for index in range(frame.index - 1, max(-1, frame.index - LOOK_BACK_CLAUSES), -1):
        clause = frame.sentence.clauses[index]
        words = clause.words
        if 1 < len(words) <= _LONGEST_HEAD and words[-1].text in _RESPECTS and not clause.figures:
            at = len(words) - 1
            return placed(words, ending_at(words, at), "topic") if _is_ratio(words[at - 1].text) else None
        if clause.begins in "；;":
            return None
    return None


def _is_ratio(noun: str) -> bool:
    """Whether a noun names what is told in shares."""
    return noun[-1] in "率比度" or noun.endswith(("数", "量", "额"))


def _with_amount(words: Sequence[Word], end: int, most: int) -> int:
    """Behind the amount that a verb joins to the noun that ends at `end`: 航班|取消次数, 垃圾|处理能力."""
    while (
        end + 1 < most
        and words[end].tag[:1] == "v"
        and (is_amount(words[end + 1].text) or words[end + 1].text[-1] == "价")
        and is_nominal(words[end + 1])
        and may_qualify(words[end].text)
    ):
        end += 2
    return end


def _behind_of(words: Sequence[Word], start: int, most: int) -> int:
    """Behind the 的 that closes what something is towards: 市民对该部门的|满意度; 0 where there is none."""
    for at in range(start + 1, min(most - 1, start + _LONGEST_ATTRIBUTE)):
        if words[at].text == "的":
            return at + 1 if is_nominal(words[at + 1]) and not any(word.tag == FIGURE for word in words[start:at]) else 0
    return 0


def _behind_relative(words: Sequence[Word], verb: int, most: int) -> int:
    """Behind the 的 of a clause that ends with its verb: 客人点的|菜, 堤坝溃决造成的|损失; 0 where none is there."""
    if words[verb + 1].text == "的":
        return verb + 2
    caused = verb + 2 < most and words[verb + 1].text in _CAUSES and words[verb + 2].text == "的"
    return verb + 3 if caused else 0


def _behind_attribute(words: Sequence[Word], most: int) -> int:
    """Behind an attribute that a preposition begins: 以蓝筹股为主的|恒指, 由三人组成的|女队; 0 where there is none."""
    for at in range(2, min(most - 1, _LONGEST_ATTRIBUTE)):
        if words[at].text == "的":
            return at + 1 if words[at - 1].tag[:1] == "v" and is_nominal(words[at + 1]) else 0
    return 0


def _begins_persons(words: Sequence[Word]) -> bool:
    """Whether a verb begins a clause that belongs to the noun for persons behind it: 发热|患者逐年减少."""
    if len(words) < 3 or words[0].tag != "v" or len(words[0].text) != 2 or words[0].text in SAYS:
        return False
    return words[1].text.endswith(_LIVING) and words[1].tag == "n" and words[2].tag[:1] in "dv"


def earlier_topic(frame: Frame, *, doer: bool = False) -> Found | None:
    """The topic of the clause itself or of the nearest earlier ones of its sentence that have one."""
    for index in range(frame.index, max(-1, frame.index - LOOK_BACK_CLAUSES), -1):
        found = topic(frame.sentence.clauses[index], doer=doer)
        if found is not None:
            return found
    return None


def _previous_clause(earlier: Earlier, frame: Frame) -> Found | None:
    """What the clause before speaks of: its last figure's subject, or its topic."""
    if frame.index == 0:
        return None
    clause = _clause_before(frame)
    labelled = labelled_by(frame)
    if labelled is not None:
        return labelled
    if frame.clause.begins in _OPENING and not frame.left and not frame.right and frame.phrase.kind in _OF_ITS_NOUN:
        beside = ending_at(clause.words, len(clause.words))
        if beside is not None:
            return placed(clause.words, beside, "noun_before_sign")
    if len(clause.words) > 1 and clause.words[-1].text in _MOST:
        stretch = ending_at(clause.words, len(clause.words) - 1)
        if stretch is not None:
            return placed(clause.words, stretch, "topic")
    if clause.figures:
        return earlier.carried(frame) or topic_above(frame)
    found = topic(clause)
    if found is not None and frame.sentence.text[found.start : found.end] in _QUALITIES:
        return earlier.carried(frame) or topic_above(frame, over=1)
    if found is not None and (frame.sentence.text[found.start] == "最" or frame.sentence.text.endswith(_FOUND, found.start, found.end)):
        return earlier.carried(frame) or found
    if frame.left and (found is None or is_agent(clause.words[-1]) or _is_agents(clause, found)) and _tells_size(frame.left):
        found = _object_of(clause) or found
    return found or earlier.carried(frame) or topic_above(frame)


def _is_agents(clause: Clause, found: Found) -> bool:
    """Whether what a clause begins with is somebody who does things."""
    return is_agent(next((word for word in clause.words[:MOST_BEFORE_TOPIC] if word.end >= found.end), clause.words[0]))


def _tells_size(left: Sequence[Word]) -> bool:
    """Whether the first words before a figure name a size or a price, which things have and nobody who does something."""
    return any(word.text in _PRICES for word in left[:2])


def _object_of(clause: Clause) -> Found | None:
    """The thing with which a clause ends that somebody did something to: 他搬来一箱|苹果."""
    words = clause.words
    if words[-1].tag not in ("n", "nz") or is_place(words[-1]) or is_agent(words[-1]) or not any(word.tag == "v" for word in words[:-1]):
        return None
    if any(word.text in _NO_DEEDS for word in words[-MOST_BEFORE_TOPIC:]):
        return None
    stretch = ending_at(words, len(words))
    return None if stretch is None else placed(words, without_relative(words, stretch), "topic")


def topic_above(frame: Frame, over: int = 0) -> Found | None:
    """The thing that the nearest of the clauses before that of a figure speaks of; who does something is seldom what it is of."""
    if frame.clause.depth and frame.index:
        outside = frame.sentence.clauses[frame.index - 1]
        if outside.depth or (outside.words[-1].tag == FIGURE and frame.phrase.kind != "percent"):
            return None
    for index in range(frame.index - 1 - over, max(-1, frame.index - LOOK_BACK_CLAUSES), -1):
        clause = frame.sentence.clauses[index]
        found = topic(clause)
        if found is not None:
            last = next((word for word in clause.words[:MOST_BEFORE_TOPIC] if word.end >= found.end), clause.words[0])
            return None if is_agent(last) else found
    return None


def _clause_before(frame: Frame) -> Clause:
    """The clause before that of a figure, over a parenthesis between them."""
    clauses = frame.sentence.clauses
    index = frame.index - 1
    while index and (clauses[index].depth > frame.clause.depth or _is_look(clauses[index])):
        index -= 1
    return clauses[index]


def _is_look(clause: Clause) -> bool:
    """Whether a clause only says what something looks like: 椭圆形 of 叶互生，椭圆形，长约30厘米."""
    words = clause.words
    return len(words) <= 3 and all(len(word.text) > 1 and word.text[-1] in _LOOKS for word in words)


def labelled_by(frame: Frame) -> Found | None:
    """The noun in front of the colon or dash before a figure: 手术费：3.5万元, 屏幕尺寸——6.4英寸."""
    if not frame.index or not frame.first or frame.clause.begins not in _LABELS:
        return None
    words = _clause_before(frame).words
    return placed(words, ending_at(words, len(words)), "noun_before_sign")


def _whole_phrase(words: Sequence[Word]) -> Found | None:
    """What a clause that is one noun phrase with 的 names: 损失 of 暴雨造成的损失, 满意度 of 居民对医院的满意度."""
    at = next((at for at in range(len(words) - 2, max(0, len(words) - _LONGEST_PHRASE_HEAD), -1) if words[at].text == "的"), 0)
    if not at:
        return None
    verbs = [place for place, word in enumerate(words) if word.tag == "v"]
    related = not verbs and is_nominal(words[at - 1]) and any(word.text in _RELATED for word in words[:at])
    last = at - 1 - (words[at - 1].tag in _SHADES and at > 1)
    if not related and verbs != [last]:
        return None
    stretch = ending_at(words, len(words))
    return None if stretch is None else Found(words[max(stretch[0], at + 1)].start, words[stretch[1] - 1].end, "topic")


def _picked_out(words: Sequence[Word]) -> Found | None:
    """What a clause with 的是 picks out: 烤鱼 of 最受欢迎的还是烤鱼."""
    at = next((at for at in range(1, len(words) - 1) if words[at].text in _IS and words[at - 1].text == "的"), 0)
    end = len(words) - (words[-1].text == "了")
    return placed(words, ending_at(words, end), "topic") if at and at < end - 1 else None


def _of_another(frame: Frame) -> bool:
    """Whether one of several is picked out right before a figure: 最远的一单7公里, 最贵一款售2998元; not 最大一次为4.7级."""
    for at in range(len(frame.left) - 1, max(0, len(frame.left) - 3), -1):
        word = frame.left[at]
        if word.tag == "m" and word.text[0] == "一" and len(word.text) == 2:
            return frame.left[at - 1].text == "的" or any(before.text[0] == "最" for before in frame.left[max(0, at - 2) : at])
        if word.text not in _COSTS:
            return False
    return False


def carry(earlier: Earlier, frame: Frame) -> Found | None:
    """What the figure before is about, or the clause before where the figure is the first of its own."""
    if _of_another(frame):
        return None
    if not frame.first:
        return earlier.carried(frame) or topic(frame.clause) or topic_above(frame)
    found = _previous_clause(earlier, frame)
    if found is None or not frame.left or frame.phrase.kind != "measure" or not _is_size(frame.left):
        return found
    deed = found.rule == "carried" and not earlier.told_noun and earlier.in_sentence(frame)
    return None if deed else _whose_size(frame, found)


def _is_size(left: Sequence[Word]) -> bool:
    """Whether the first words of a clause name a size, which only things have: 重约260公斤, 重量仅1.1公斤."""
    return left[0].text in cue_words("dimension") and left[0].tag[:1] in "ant" and left[0].text not in _AWAY


def _whose_size(frame: Frame, found: Found) -> Found:
    """The thing whose price or life the figure before was: 卫星 of 卫星轨道高度550公里，设计寿命5年，重约260公斤."""
    if not _is_measure(frame.sentence.text[found.start : found.end]) and found.rule != "topic":
        return found
    for index in (frame.index - 1, 0):
        words = frame.sentence.clauses[index].words[:MOST_BEFORE_TOPIC]
        named = found if index else topic(frame.sentence.clauses[0])
        end = next((at + 1 for at, word in enumerate(words) if named is not None and word.end == named.end), 0)
        end = next((at + 1 for at in range(end) if _is_measure(words[at].text)), end)
        while end and (_is_measure(words[end - 1].text) or words[end - 1].text in _MEASURED_PARTS or words[end - 1].tag[:1] == "v"):
            end -= 1
        if end and named is not None and words[end - 1].end > named.start and is_nominal(words[end - 1]):
            return Found(named.start, words[end - 1].end, "topic")
    return found


def _is_measure(noun: str) -> bool:
    """Whether a noun names what something has and not the thing: 售价, 轨道高度, 电池容量."""
    return is_amount(noun) or noun.endswith(_MEASURES)


def _rest_of_name(words: Sequence[Word], at: int) -> int | None:
    """Where a name ends that the segmenter cut: 潘|天一, 洛夫|顿; None where it is whole."""
    if at + 1 == len(words):
        return None
    name, following = words[at].text, words[at + 1]
    if len(name) == 1 and len(following.text) < 3 and following.tag not in _NO_NAMES and is_name(name + following.text):
        return following.end
    if len(following.text) != 1 or len(name) < 2:
        return None
    given = len(name) == 2 and following.tag in _GIVEN and is_name(name + following.text)
    return following.end if given or is_sounded(name + following.text) else None


def person(words: Sequence[Word]) -> Found | None:
    """The last person named, with who is named beside him: 纳恩和罗宾森联手攻下20分."""
    for at in range(len(words) - 1, -1, -1):
        if words[at].tag in PERSONS and not (0 < at < len(words) - 1 and words[at - 1].text == "在" and words[at + 1].tag == "f"):
            name = at
            while at + 1 < len(words):
                if words[at + 1].text in _SCENES:
                    break
                if words[at + 1].text != "·" and (not is_nominal(words[at + 1]) or is_place(words[at + 1])):
                    break
                at += 1
            if at == name and (rest := _rest_of_name(words, at)) is not None:
                stretch = ending_at(words, at + 1)
                return Found(words[stretch[0] if stretch else at].start, rest, "person_before")
            named = ending_at(words, at + 1)
            return None if named is None else placed(words, without_relative(words, named), "person_before")
    return None


def without_relative(words: Sequence[Word], stretch: Stretch) -> Stretch:
    """A phrase without the object of a clause with 的 before it: 改写|纪录的小将."""
    start, end = stretch
    if not start or (words[start - 1].tag != "v" and words[start - 1].tag != FIGURE):
        return stretch
    last = next((at for at in range(end - 2, start, -1) if words[at].text == "的"), None)
    return stretch if last is None else (last + 1, end)


def name_end(words: Sequence[Word], surname: Word) -> int:
    """Where a name ends whose surname the segmenter parted from it: 骆|启明 at the end of a clause."""
    if len(surname.text) == 1:
        at = next((at for at in range(len(words) - 1, max(-1, len(words) - 4), -1) if words[at] is surname), len(words))
        rest = "".join(word.text for word in words[at + 1 :])
        if 0 < len(rest) < 3 and is_name(surname.text + rest):
            return words[-1].end
    return surname.end


def scorer(frame: Frame) -> Found | None:
    """Who wins or ranks by a figure: 《热辣滚烫》 in 《热辣滚烫》以22.3亿元暂列第一."""
    if frame.before != "以" or not any(word.text in _WINS for word in frame.right[:4]):
        return None
    stretch = ending_at(frame.left, len(frame.left) - 1)
    return placed(frame.left, stretch, "noun_before") or person(frame.left) or earlier_topic(frame)


def led(frame: Frame) -> bool:
    """Whether a figure is a lead over the one of a rank: 领先第二名3公斤, 领先第二名佩雷兹0.3秒."""
    if frame.first or len(frame.left) > 2:
        return False
    ranked = frame.at - len(frame.left) - 1
    return ranked > 0 and frame.clause.words[ranked - 1].text in _LEADS


def nearest_doer(frame: Frame) -> Found | None:
    """Who did it, as the clause itself or the nearest earlier one says: its topic, else the person named in it."""
    for index in range(frame.index, max(-1, frame.index - LOOK_BACK_CLAUSES - 1), -1):
        clause = frame.sentence.clauses[index]
        words = clause.words[max(0, frame.at - MOST_BEFORE_TOPIC) : frame.at] if index == frame.index else clause.words[-MOST_BEFORE_TOPIC:]
        found = topic(clause, doer=True) or person(words)
        if found is not None:
            return found
    return None


def earlier_person(frame: Frame) -> Found | None:
    """The last person named before a figure, in its clause or one of the nearest before."""
    for index in range(frame.index, max(-1, frame.index - LOOK_BACK_CLAUSES - 1), -1):
        clause = frame.sentence.clauses[index]
        found = person(
            clause.words[max(0, frame.at - MOST_BEFORE_TOPIC) : frame.at] if index == frame.index else clause.words[-MOST_BEFORE_TOPIC:]
        )
        if found is not None:
            return found
    return None
