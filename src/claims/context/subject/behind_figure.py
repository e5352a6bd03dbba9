"""What stands behind a figure: the noun that it counts (4000多名患者, 7米长的厢式货车)."""

from __future__ import annotations

from collections.abc import Sequence

from claims.context.cues import agents, cue_words
from claims.context.fields import Found
from claims.context.frames import Frame
from claims.context.nouns import (
    BEFORE_VERBS,
    BEHIND_FIGURES,
    CURRENCIES,
    HEADS,
    Stretch,
    beginning_at,
    is_amount,
    is_nominal,
    is_place,
    only_dimension,
    only_rate,
    without_rate,
)
from claims.context.subject.before_figure import joins
from claims.context.subject.doings import doing, endings
from claims.context.tagging import FIGURE, TIME, Word

WHERE_ENDS = frozenset(
    ["当中", "内", "后", "前", "之内", "之后", "之前", "以来", "来", "间", "期间", "里", "中", "以后", "以前", "以内", "时"]
)
_THINGS = frozenset("台架条辆艘套座处件枚颗份张支间栋片块顶部列扇把根箱例起宗")
_PERSONS = frozenset(["名", "位"])
_MEASURED_OF = (
    "价",
    "价格",
    "面积",
    "重量",
    "高度",
    "长度",
    "薪资",
    "收入",
    "工资",
    "销量",
    "产量",
    "营收",
    "利润",
    "平均分",
    "增速",
    "涨幅",
    "跌幅",
    "产值",
    "业绩",
    "雨量",
    "水位",
    "气温",
    "浓度",
    "成绩",
    "降幅",
    "增幅",
    "市值",
    "股价",
    "票房",
    "GDP",
    "成交量",
    "成交额",
    "销售额",
    "交易额",
    "增加值",
    "负债率",
    "合格率",
    "入住率",
)
_TELLING = frozenset(["超过", "超", "低于", "高于", "达到", "不足", "突破", "优于", "好于"])
"""Behind what is measured of things these say how much it is, though in no figure: 8座水库|水位|超过汛限."""
_NEAR = 6
_DONE_WITH = frozenset(["工作", "任务", "情况", "问题", "事宜", "手续", "行动", "活动", "业务", "信息"])
"""Nouns at the end of a phrase for what is done with the things in it."""
_SAYS_OF_THEM = frozenset(["vn", "i", "l"])
"""Tags of what may be told of persons behind their noun: 五名球员|作赛, 两位对手|握手言和."""
_OTHERS = frozenset(["其他", "其它", "其余", "另外", "别的", "各种", "各类", "某些", "同样"])
_WITH = frozenset("与和同跟")
_OF_ALL = frozenset(["个", "次", "场", "种", "项", "类", "批", "组", "对", "份", "人", "分", "点"])
"""Classifiers of so many things that what they count says little."""
_OF_ANYBODY = frozenset("州国省县市村镇个名位人口户群批伙队组代家对拨班轮届员拔")
"""In these persons may be counted as well."""
_LIFELESS = frozenset("款个种项类处座间条台套份件批艘辆架栋幢")
"""In these what cannot act is counted, so that a verb behind them belongs to its noun."""
_ENDS_FINITE = frozenset("为于成到出得入即着了过向至往")
_ABOUT = frozenset(
    ["当中", "之中", "中间", "附近", "之间", "境内", "辖下", "上空", "周边", "周围", "一带", "以内", "以外", "旁边", "门口", "两侧", "两旁"]
)
_CASES = ("病例", "个案", "案例")
_HOW_OFTEN = frozenset("次度回遍趟胜负平")
_SIDES = frozenset("里上中")
"""At the end of a word for a place these only say where about it: 两座|岛上."""
_STEPS = frozenset(["级"])
"""Counts steps (18级台阶), though it measures winds and earthquakes."""
_THERE = frozenset(["出现", "有", "其中有", "其中", "仍有", "还有", "已有", "约有", "发现", "发生", "接报", "新增", "检出", "共有"])
_IS = frozenset(["达", "占", "占到"])
_VERBAL = frozenset(["v", "vn"])
_MEANS = ("资金", "款", "贷款", "现金", "基金", "债券")
_PRICES = ("价", "价格", "比例", "速度", "利率", "成本")
"""At such a one something is done: 以22.4元的均价|减持股份."""
_QUALITIES = ("树龄", "年龄", "身高", "体重", "胸径", "树高")
"""Behind a number of things, what is told of each of them: 两棵银杏树龄超过百年."""
_SPENDS = frozenset(
    ["回购", "认购", "增持", "收购", "购买", "投资", "偿还", "补充", "建设", "支持", "投入", "参与", "购置", "采购", "进行"]
)
_POINTING = frozenset("这那该本")
_PAID = frozenset(["分成", "分红", "提成", "抽成", "返点", "返利", "返现", "扣款", "补偿", "赔付", "让利"])
"""Verbs that are nouns behind another noun at the end of a clause: 1.9亿元的广告|分成."""
_SPEEDS = frozenset(["速度", "时速", "航速", "流速"])
"""以每小时25公里的速度移动: it is of what moves."""
_MARKS = frozenset(["关口", "大关", "关卡", "台阶", "点位"])
"""What a figure is called that is passed: 站上7.02关口."""
_DIVISIONS = (
    "国家", "地区", "省份", "城市", "乡镇", "街道", "区县", "社区", "村庄", "岛屿", "省区", "城区", "县城", "主城", "郊区", "口岸", "海域", "港口", "市州", "州市", "县市",
    "新区", "园区", "村镇", "村寨", "集镇", "市区", "市县", "县区", "旗县", "省市", "大洲", "海区", "流域", "大陆", "半岛", "群岛", "海峡",
    "小区", "内陆国", "领地", "殖民地", "港区", "矿区", "林区", "牧区", "库区", "灾区",
)  # fmt: skip
"""At the end of a word for places these are what is counted: 在5个|城区."""
_NOT = frozenset(["创", "创下", "刷新", "打破", "没", "没有", "不", "未", "无", "没人", "无人"])
_TRADES = frozenset(["涨停", "跌停", "缓刑", "死缓", "无期徒刑"])
"""Nouns that say what became of those counted: 98只涨停."""
_SHARED = frozenset(["percent", "fraction", "count"])
_ARE = frozenset(["是", "均是", "都是", "全是", "皆是", "均为", "都为", "皆为"])
_AGES = ("岁", "岁以上", "岁以下")
_BETWEEN_AGES = frozenset(["分别", "为", "、", "及", "和", "至", "与", "年龄"])
_MOST_AGES = 6
_CLAUSE_BEGINS = frozenset(["v", "p"])
_LONGEST_CLAUSE = 8
_ADVERBS = frozenset("均都也只才共又还就已更最很不没未仅皆全各再常曾将正刚先后总约即")
_LEADS_ON = frozenset(["为", "至", "到", "成"])


_SUCH = frozenset(["这样", "那样", "这种", "那种", "此类", "这类", "那类", "自己", "各自", "如此", "这般"])
"""Before a noun with 的 these say only what kind it is, or whose: 十几辆|这样的|面包车, 几样|自己|做的|点心."""
_PROPERTIES = frozenset([
    "年龄", "平均年龄", "学历", "户籍", "身高", "体重", "价值", "面积", "金额", "总价", "市值", "产值", "学名", "名字", "身份", "容量", "功率", "规模", "年薪", "月薪", "月收入",
])  # fmt: skip
"""What things and persons have: with a clause behind it, it is none of what is counted."""
_ITEMS = frozenset([FIGURE, TIME])
_CLAUSE_WORDS = frozenset("vpda")
_BEFORE_NOUNS = frozenset("abvz")
_LONGEST_ATTRIBUTE = 12
_GOVERNS = frozenset(["由", "以", "用", "被", "把", "将", "对", "向", "给", "跟", "靠", "经", "经过", "通过", "凭"])
"""Right before a figure these take its noun, so that a verb behind it is another's: 由八百根|光纤|组成的电缆."""


def behind(frame: Frame) -> Found | None:
    """The noun behind a figure: 4000多名患者, 1.5亿的签约金额, 7米长的厢式货车."""
    words = frame.clause.words
    if frame.at + 1 == len(words):
        return None
    at, joined = _noun_begins(frame)
    if at >= len(words):
        return None
    word = words[at]
    text = word.text
    if text in _SPEEDS:
        return Found(word.start, word.end, "noun_behind")
    if frame.counted_in[-1:] in _THINGS and _is_cut_up(words, at):
        return Found(word.start, words[at + 1].end, "noun_behind")
    if text in WHERE_ENDS or (text[0] == "之" and len(text) == 2) or (frame.before == "每" and frame.counted_in == "股"):
        return None
    if joined and at + 1 == len(words) and _is_deed(word):
        return Found(word.start, word.end, "predicate_behind")
    if text == "被" and at + 1 < len(words) and words[at + 1].text.endswith("者"):
        return Found(word.start, words[at + 1].end, "noun_behind")
    if _begins_another(word):
        at = _over_negation(frame, at)
        if at < 0:
            return None
    over = _over_clause(words, at) if word.tag in _CLAUSE_BEGINS else None
    at = _over_attribute(frame, at) if over is None else over
    verbs = not is_nominal(words[at]) and (joined or _may_qualify(frame, at))
    stretch = beginning_at(words, at, verbs=verbs, governed=frame.before in _GOVERNS)
    stretch = stretch and _without_place(words, stretch)
    if stretch is None or _counts_nothing(frame, stretch) or (not joined and _does_next(frame, stretch)):
        return None
    stretch = _of_what_fits(frame, _to_its_head(frame, _over_other(frame, _of_persons(frame, stretch))))
    if frame.before in _GOVERNS and stretch[1] - stretch[0] > 1 and words[stretch[1] - 1].text in doing("pays"):
        stretch = stretch[0], stretch[1] - 1
    if stretch[1] - stretch[0] > 2 and words[stretch[0]].tag == "m" and words[stretch[0] + 1].text == "的":
        stretch = stretch[0] + 2, stretch[1]
    start, end = _without_purpose(words, _without_amount(frame, stretch))
    if joined and end + 1 == len(words) and _is_deed(words[end]) and not joins(words[end]):
        end += words[end - 1].tag == "vn" or words[end].text in _PAID
    if joined and words[start - 1].text in ("这", "那"):
        start -= 1
    return _without_where(words, start, without_rate(words, start, end))


def _without_where(words: Sequence[Word], start: int, end: int) -> Found | None:
    """A noun phrase without what only says where or about what: 出租屋里 is 出租屋."""
    while end - start > 1 and words[end - 1].text in _ABOUT:
        end -= 1
    last = words[end - 1]
    if (last.tag == "s" and len(last.text) > 1 and last.text[-1] in _SIDES) or (len(last.text) == 3 and last.text[-1] in "里上"):
        return Found(words[start].start, last.end - 1, "noun_behind")
    return Found(words[start].start, last.end, "noun_behind")


def fits(frame: Frame, noun: str) -> bool:
    """Whether a noun is one that the classifier of a figure typically counts: 本 字典; 个 and what counts deeds say nothing."""
    unit = frame.phrase.unit
    return unit is not None and frame.phrase.kind == "count" and frame.counted_in not in _OF_ALL and noun.endswith(unit.counts)


def _without_place(words: Sequence[Word], stretch: Stretch) -> Stretch:
    """A phrase without the place that 与 or 和 joins to what is none: 国家 of 32个国家和欧盟, 东海大桥 of 一条连接线接东海大桥与上海."""
    start, end = stretch
    if words[end - 1].tag != "ns" or end - start < 3:
        return stretch
    cut = next((at for at in range(start + 1, end - 1) if words[at].text in _WITH), end)
    return stretch if words[cut - 1].tag == "ns" else (start, cut)


def _without_amount(frame: Frame, stretch: Stretch) -> Stretch:
    """The phrase without what is measured of the things in it: 样本 of 18款样本售价为15元, 乡镇 of 32个乡镇雨量超过100毫米."""
    words, (start, end) = frame.clause.words, stretch
    if frame.phrase.kind != "count" or end - start < 2 or end == len(words) or not words[end - 1].text.endswith(_MEASURED_OF):
        return stretch
    next_words = words[end : end + _NEAR]
    told = words[end].tag in _ITEMS or (
        words[end].tag[:1] in "vpda"
        and any(word.tag == FIGURE or word.text in _TELLING or word.text in cue_words("statistic") for word in next_words)
    )
    while told and end - start > 1 and words[end - 1].text.endswith(_MEASURED_OF) and is_nominal(words[end - 2]):
        end -= 1
    return start, end


def _of_what_fits(frame: Frame, stretch: Stretch) -> Stretch:
    """The phrase up to the noun that the classifier counts, if what is done with it ends it: 处理厂 of 64座处理厂监测工作."""
    words, (start, end) = frame.clause.words, stretch
    last = words[end - 1]
    if end - start < 2 or not (last.tag == "vn" or last.text in _DONE_WITH) or fits(frame, last.text):
        return stretch
    return next(((start, at + 1) for at in range(end - 2, start - 1, -1) if fits(frame, words[at].text)), stretch)


def _over_other(frame: Frame, stretch: Stretch) -> Stretch:
    """The phrase behind 的 that the classifier counts, where it does not count the one before: 五本不同版本的|字典."""
    words, end = frame.clause.words, stretch[1]
    if text_at(words, end) != "的" or frame.counted_in in _PERSONS or fits(frame, words[end - 1].text):
        return stretch
    last = _noun_end(words, end + 1)
    return (end + 1, last) if last > end + 1 and fits(frame, words[last - 1].text) else stretch


def _noun_begins(frame: Frame) -> tuple[int, bool]:
    """Where the noun may begin among the words of the clause, and whether 的 joins it: over 长的, 不等, 的, 是."""
    words = frame.clause.words
    at = _over_figures(words, frame.at + 1)
    text = text_at(words, at)
    if text in cue_words("dimension") and text_at(words, at + 1) == "的":
        at, text = at + 1, "的"
    if text == "不等":
        at += 1
        text = text_at(words, at)
    if text in BEHIND_FIGURES and at + 1 < len(words) and is_nominal(words[at + 1]):
        at += 1
        text = words[at].text
    joined = text == "的" or text == "之"
    at += joined
    if joined and tag_at(words, at) == "r" and words[at].text[0] in _POINTING and at + 1 < len(words):
        at += 1 + (len(words[at].text) == 1 and len(words[at + 1].text) == 1 and at + 2 < len(words) and is_nominal(words[at + 2]))
    if frame.phrase.kind in _SHARED and text_at(words, at) in _ARE:
        at += 1
    return at, joined


def _is_deed(word: Word) -> bool:
    """Whether a verb alone stands for what is measured: 3小时的|飞行, no 增长."""
    return word.tag == "v" and len(word.text) > 1 and word.text not in cue_words("statistic")


def _begins_another(word: Word) -> bool:
    """Whether what stands behind a figure is no noun of it, but the next thing that is told: 占, 没有, 每, 应."""
    text = word.text
    return (
        text in _IS
        or text in _NOT
        or text in _TRADES
        or text[0] == "每"
        or cue_words("modality").get(text) == "required"
        or _is_modal(word)
    )


def _over_negation(frame: Frame, at: int) -> int:
    """Where the noun begins behind a clause with 的 that says what things are not: 37家不符合要求的|作坊; -1 where there is none."""
    words = frame.clause.words
    if words[at].text not in _NOT or frame.phrase.kind != "count":
        return -1
    over = _behind_clause(words, at + 1, frame.counted_in)
    if over is None or not (frame.counted_in in _PERSONS or fits(frame, words[_noun_end(words, over) - 1].text)):
        return -1
    return over


def _counts_nothing(frame: Frame, stretch: Stretch) -> bool:
    """Whether a noun behind a figure is not what it counts: a place, a currency, a rate of the next figure, a dimension."""
    words = frame.clause.words
    first = words[stretch[0]]
    last = words[stretch[1] - 1]
    alone = stretch[1] - stretch[0] == 1
    return (
        (last.tag == "ns" and not (last.text.endswith(_DIVISIONS) and frame.phrase.kind == "count"))
        or (alone and (first.text in CURRENCIES or (not frame.counted_in and first.text in _MARKS)))
        or _begins_share(frame, stretch)
        or _is_change(words, stretch)
        or only_dimension(words, stretch)
        or (frame.phrase.kind != "count" and frame.counted_in not in _STEPS and only_rate(words, stretch))
    )


def _is_cut_up(words: Sequence[Word], at: int) -> bool:
    """Whether the segmenter cut a noun of two characters into an adverb and a noun: 两座|便|门."""
    if at + 1 >= len(words) or words[at].tag != "d" or words[at].text in _ADVERBS:
        return False
    return len(words[at].text) == len(words[at + 1].text) == 1 and words[at + 1].tag[:1] == "n"


def _over_clause(words: Sequence[Word], at: int) -> int | None:
    """Behind a clause with 的 and the figure that follows it: 由墨西哥抵港的40呎|货柜."""
    for place in range(at + 1, min(len(words) - 2, at + _LONGEST_CLAUSE)):
        if words[place].text == "的":
            return place + 2 if words[place + 1].tag == FIGURE and is_nominal(words[place + 2]) else None
        if words[place].tag == FIGURE:
            return None
    return None


def _over_attribute(frame: Frame, at: int) -> int:
    """Where the noun begins behind an attribute with 的 that is none of what is counted: 两名年龄不满五岁的|患儿, 十几辆这样的|面包车."""
    words = frame.clause.words
    first = words[at]
    text = first.text
    if text in _SUCH:
        if text_at(words, at + 1) == "的":
            return at + 2 if _may_begin(words, at + 2) else at
        return _behind_clause(words, at + 1, frame.counted_in) or at
    if text == "“":
        return _behind_quotation(words, at)
    if first.tag in _ITEMS or first.tag == "t":
        if first.tag == FIGURE or at + 1 >= len(words):
            return at
        if words[at + 1].text == "的":
            return at + 2 if _may_begin(words, at + 2) else at
        dated = frame.phrase.kind == "count" and words[at + 1].tag[:1] in _CLAUSE_WORDS
        return (_behind_clause(words, at + 1, "") if dated else None) or at
    if text in _OTHERS:
        return at + 1 if _may_begin(words, at + 1) else at
    if is_nominal(first):
        behind_noun = _noun_end(words, at)
        last = words[behind_noun - 1].text
        following = text_at(words, behind_noun)
        if not following:
            return at
        if frame.counted_in in _PERSONS:
            over = None if last.endswith(endings("person")) else _behind_clause(words, behind_noun, frame.counted_in)
        elif last in _PROPERTIES or last in cue_words("dimension"):
            over = _behind_clause(words, behind_noun, "") if following != "的" else None
        elif following == "的":
            over = (
                behind_noun + 1
                if (last.endswith("式") or words[behind_noun - 1].tag == "ns") and _may_begin(words, behind_noun + 1)
                else None
            )
        else:
            no_doer = frame.phrase.kind == "count" and frame.counted_in[-1:] not in _OF_ANYBODY and last.endswith(endings("person"))
            over = _behind_clause(words, behind_noun, "") if no_doer else None
        return over or at
    if frame.counted_in in _PERSONS and (first.tag[:1] in _CLAUSE_WORDS or text == "不是"):
        return _behind_clause(words, at, frame.counted_in) or at
    return at


def _noun_end(words: Sequence[Word], at: int) -> int:
    """Where the plain nouns end that begin at a place."""
    end = at
    while end < len(words) and is_nominal(words[end]):
        end += 1
    return end


def _may_begin(words: Sequence[Word], at: int) -> bool:
    """Whether a noun phrase may begin there."""
    return at < len(words) and (is_nominal(words[at]) or words[at].tag[:1] in _BEFORE_NOUNS)


def _behind_clause(words: Sequence[Word], at: int, counted_in: str) -> int | None:
    """Behind the last 的 of an attribute that goes on at a place, if a noun follows that may be counted in such a unit."""
    over = None
    for place in range(at, min(len(words) - 1, at + _LONGEST_ATTRIBUTE)):
        if words[place].text == "的" and _may_begin(words, place + 1):
            end = _noun_end(words, place + 1)
            if counted_in not in _PERSONS:
                return place + 1
            if words[end - 1].text.endswith(endings("person")) and end > place + 1:
                over = place + 1
                break
    return over


def _behind_quotation(words: Sequence[Word], at: int) -> int:
    """Behind quoted words that only say of what kind a thing is: 一批“来路不明”的|手机."""
    for place in range(at + 2, min(len(words) - 2, at + _LONGEST_ATTRIBUTE)):
        if words[place].text == "”":
            return place + 2 if words[place + 1].text == "的" and _may_begin(words, place + 2) else at
    return at


def _does_next(frame: Frame, stretch: Stretch) -> bool:
    """Whether a person behind an amount does what the clause tells next: 砍到398万|房东|松口."""
    words, end = frame.clause.words, stretch[1]
    bare = frame.phrase.unit is None or frame.phrase.kind in ("money", "measure")
    return bare and tag_at(words, end) == "v" and words[end - 1].text.endswith(agents()) and bool(frame.left) and has_verb(frame.left)


def _is_modal(word: Word) -> bool:
    """Whether a verb begins with a word that says what must be done: 应去."""
    return word.tag == "v" and len(word.text) == 2 and word.text[0] in "应须需得"


def _begins_share(frame: Frame, stretch: Stretch) -> bool:
    """Whether a rate behind a number of things is of the next figure: 有16个|空置率超过两成."""
    words = frame.clause.words
    if frame.phrase.kind != "count" or not frame.right or words[stretch[1] - 1].text[-1] not in "率比":
        return False
    return frame.right[-1].end < words[-1].end and bool(frame.left) and frame.left[-1].text in _THERE


def _without_purpose(words: Sequence[Word], stretch: Stretch) -> Stretch:
    """The phrase up to what is done with it: 自有资金 of 1亿元的自有资金回购公司股份."""
    if stretch[1] - stretch[0] > 2 and words[stretch[0]].text.endswith(_PRICES) and words[stretch[0] + 1].tag == "vn":
        return stretch[0], stretch[0] + 1
    last = words[stretch[1] - 1].text
    if stretch[1] - stretch[0] > 1 and last.endswith(_QUALITIES) and stretch[1] < len(words):
        return stretch[0], stretch[1] - 1
    if tag_at(words, stretch[1]) == FIGURE and stretch[0] and words[stretch[0] - 1].text == "的":
        own = next((at for at in range(stretch[0] + 1, stretch[1]) if words[at].tag == "vn" or is_amount(words[at].text)), stretch[1])
        return stretch[0], own
    for at in range(stretch[0] + 1, stretch[1]):
        if words[at].text in _SPENDS and words[at - 1].text.endswith(_MEANS):
            return stretch[0], at
    return stretch


def _of_persons(frame: Frame, stretch: Stretch) -> Stretch:
    """The noun for persons in a phrase behind their number: 学者 of 十多位相关领域的学者, 球员 of 五名球员作赛."""
    words, (start, end) = frame.clause.words, stretch
    if frame.counted_in not in _PERSONS:
        return stretch
    persons = endings("person")
    if not words[end - 1].text.endswith(persons):
        if text_at(words, end) == "的" and (over := _behind_clause(words, end, frame.counted_in)) is not None:
            return over, _noun_end(words, over)
        named = next((at for at in range(end - 2, start - 1, -1) if words[at].text.endswith(persons)), None)
        if named is not None and words[named + 1].tag in _SAYS_OF_THEM:
            return start, named + 1
    return stretch


def _to_its_head(frame: Frame, stretch: Stretch) -> Stretch:
    """A noun phrase through what was found of those counted, up to the noun for them: 登革热|确诊患者, 新冠肺炎|确诊病例."""
    words, (start, end) = frame.clause.words, stretch
    if end + 1 >= len(words) or words[end].tag not in ("v", "vn") or len(words[end].text) != 2 or not is_nominal(words[end + 1]):
        return stretch
    heads = endings("person") if frame.counted_in in _PERSONS else _CASES
    last = _noun_end(words, end + 1)
    return (start, last) if words[last - 1].text.endswith(heads) and not words[end - 1].text.endswith(heads) else stretch


def _may_qualify(frame: Frame, at: int) -> bool:
    """Whether a verb behind a figure may belong to the noun behind it: 3架搜救飞机, 37个搬迁项目; not 3家参与报价, 13个受旱灾影响."""
    words = frame.clause.words
    at += words[at].text in BEFORE_VERBS and at + 1 < len(words)
    word = words[at]
    if word.text in doing("finite") and frame.phrase.kind == "count" and frame.counted_in[-1:] not in _HOW_OFTEN:
        return False
    if has_verb(frame.left) or _begins(frame, at) or (len(word.text) == 2 and text_at(words, at + 1) in HEADS):
        return True
    if word.tag != "v" or len(word.text) != 2 or word.text[-1] in _ENDS_FINITE or joins(word) or frame.counted_in not in _LIFELESS:
        return False
    noun = _noun_end(words, at + 1)
    if noun == at + 1 or words[at + 1].tag != "n" or any(before.text == "其中" for before in frame.left):
        return False
    return not (is_amount(words[noun - 1].text) and tag_at(words, noun)[:1] not in ("", "f"))


def _begins(frame: Frame, at: int) -> bool:
    """Whether things begin the clause, so that a verb behind them belongs to their noun: 3架搜救飞机; not 3家参与报价."""
    word = frame.clause.words[at]
    if len(word.text) != 2 or joins(word):
        return False
    if frame.counted_in in _PERSONS and not frame.left and tag_at(frame.clause.words, at + 1) == "n":
        return True
    if frame.counted_in not in _THINGS:
        return False
    there = bool(frame.left) and frame.left[-1].text in _THERE
    return there or not any(is_nominal(before) and not is_place(before) for before in frame.left)


def _is_change(words: Sequence[Word], stretch: Stretch) -> bool:
    """Whether what looks like a noun is the verb that leads on to the next figure: 由120元|调整|为150元."""
    return stretch[1] - stretch[0] == 1 and words[stretch[0]].tag in _VERBAL and text_at(words, stretch[1]) in _LEADS_ON


def _over_figures(words: Sequence[Word], at: int) -> int:
    """Behind the figures that follow at once: 首批322名患者, 价值28万元的6000套丛书, 两名分别34岁及45岁男子."""
    aged = at
    while aged < len(words) and aged - at < _MOST_AGES and (words[aged].text in _BETWEEN_AGES or words[aged].text.endswith(_AGES)):
        aged += 1
    if aged > at and words[aged - 1].tag == FIGURE:
        return aged
    if tag_at(words, at) == FIGURE:
        return at + 1
    if tag_at(words, at + 1) == FIGURE and (words[at].text == "的" or _sizes(words, at)):
        return at + 2
    return at


def _sizes(words: Sequence[Word], at: int) -> bool:
    """Whether a figure says how large the things are, with a dimension before it: 3座|高20米的|铁塔."""
    return text_at(words, at + 2) == "的" and words[at].text in cue_words("dimension")


def paired(frame: Frame) -> bool:
    """Whether a noun before and a noun behind each belong to their own figure: 男孩5名女孩3名, 销量3万张."""
    if not frame.left or not is_nominal(frame.left[-1]):
        return False
    if is_amount(frame.before):
        return frame.behind != "的" or frame.before not in cue_words("dimension")
    if not frame.right or frame.right[-1].end >= frame.clause.end:
        return False
    return not is_place(frame.left[-1]) and is_nominal(frame.right[-1])


def has_verb(words: Sequence[Word]) -> bool:
    """Whether a verb that does more than join stands among the words."""
    links = cue_words("link")
    return any(word.tag == "v" and word.text not in links for word in words)


def tag_at(words: Sequence[Word], at: int) -> str:
    """The tag of the word at a place; empty where there is none."""
    return words[at].tag if 0 <= at < len(words) else ""


def text_at(words: Sequence[Word], at: int) -> str:
    """The text of the word at a place; empty where there is none."""
    return words[at].text if 0 <= at < len(words) else ""
