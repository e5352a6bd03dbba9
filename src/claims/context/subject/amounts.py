"""The subject of a measure, of money and of a share: what is that large, costs that much, grows or has the share."""

from __future__ import annotations

from collections.abc import Sequence

from claims.context.cues import cue_words
from claims.context.fields import Found
from claims.context.frames import Frame
from claims.context.nouns import Stretch, ending_at, is_agent, is_amount, is_nominal, is_place, is_spot, placed
from claims.context.subject.before_figure import Left, before, joins, nominalised, passes
from claims.context.subject.behind_figure import behind, paired, tag_at, text_at
from claims.context.subject.counted import deed, done_to, told_of, who_they_are
from claims.context.subject.deciding import UNDECIDED, Answer, decide
from claims.context.subject.described import described, is_told, named_behind
from claims.context.subject.doings import doing
from claims.context.subject.earlier import (
    SAYS,
    Earlier,
    carry,
    earlier_topic,
    in_respect_of,
    labelled_by,
    led,
    nearest_doer,
    scorer,
    topic,
    topic_above,
)
from claims.context.tagging import FIGURE, Word

_THERE_IS = frozenset(["有", "已有", "还有", "约有", "共有", "只有", "仅有", "剩", "还剩", "剩下", "仅剩", "实现", "取得"])
_LEADS_TO_BASE = frozenset(
    ["达", "达到", "为", "是", "只有", "仅为", "约为", "不足", "不到", "接近", "已达", "在", "完成", "达成", "增至", "降至", "按", "按照"]
)
_CHANGES = frozenset(["increase", "decrease", "change_to"])
_AT_A_PRICE = frozenset(["以", "斥资", "减至", "降至", "加至"])
_TRADES = frozenset(
    [
        "沽出",
        "购入",
        "售出",
        "买入",
        "卖出",
        "成交",
        "易手",
        "承接",
        "拍出",
        "转手",
        "落槌",
        "投得",
        "竞得",
        "拿下",
        "夺得",
        "拍下",
        "起拍",
        "开拍",
        "成交价",
    ]
)
_SOLD = frozenset(["成交", "易手", "拍出", "转手", "落槌", "起拍", "开拍", "售出", "卖出"])
"""Behind a price these tell of what stands before: 拍品以1.2亿港元起拍."""
_CLOSES = frozenset(
    [
        "收盘",
        "开盘",
        "高开",
        "低开",
        "平开",
        "跳空",
        "作收",
        "报收",
        "收市",
        "开市",
        "坐收",
        "收报",
        "收官",
        "结算",
        "收于",
        "封盘",
        "收跌",
        "收涨",
        "收高",
        "收低",
    ]
)
"""Behind a price or a level these tell of what is quoted: 指数以3708点收盘."""
_QUOTED_AT = frozenset(
    ["收", "挂", "报价", "作收", "收市", "开", "开报", "收盘价", "现报", "收在", "报在", "叫价", "开价", "标价", "索价", "喊价"]
)
"""What is quoted at a price stands before these: 平安银行收52.3元."""
_ASKED = frozenset(["叫价", "开价", "标价", "索价", "喊价"])
_DEGREES = frozenset(["℃", "度", "摄氏度", "°C"])
_HEADS = frozenset(["：", ":"])
_FORECAST_CLAUSES = 6
_RANKED = frozenset(["以", "其次", "其次为", "其次是", "次为", "依次为", "最多", "最高"])
_ON = frozenset(["连续", "持续"])
_AWAY = frozenset(["距", "离", "距离", "距今"])
_WEIGHS = frozenset(["重达", "重约", "长约", "长达", "宽约", "宽达", "高约", "厚约", "厚达"])
_BUILDS = frozenset(
    ["建设", "修建", "新建", "兴建", "建造", "改造", "购置", "采购", "购买", "扩建", "打造", "收购", "回购", "研发", "开发"]
)
"""Behind money these tell for what it is spent: 投资9亿元建设封装基地."""
_MEASURES = ("距离", "排水量", "射程", "航速", "时速", "体长", "全长", "直径", "口径", "航程", "半径", "周期")
"""What has no length or weight of its own."""
_LENGTHS = frozenset(["公里", "千米", "米", "光年", "英里", "海里"])
_COSTS = frozenset(["投入", "耗资", "斥资", "拟投入", "造价", "耗费", "募资", "获投"])
_DIRECTIONS = ("以东", "以西", "以南", "以北", "方", "方向", "侧", "偏东", "偏西", "偏南", "偏北")
_LIES = frozenset(["位于", "地处", "坐落", "位处", "发生", "在"])
_OF_WHICH = frozenset(["其中", "当中", "里面"])
_PACED = frozenset(["时速", "航速", "速度"])
_PACES = frozenset(["速度", "增速", "速率", "幅度", "比例", "步伐"])
_AGES = ("岁", "岁以上", "岁以下", "岁以内")
_ABLE = frozenset(["能", "能够", "会", "可", "可以", "愿意", "敢", "肯", "坚持", "认为", "表示", "选择", "支持", "知道", "愿"])
"""Behind a share these tell of persons: 一成多能坚持."""
_ARE = frozenset(["是", "为", "来自", "属于", "都是", "均为", "出自"])
_CHANGED = frozenset("升降涨跌增减调扩缩提压砍拉拔翻攀滑回落加")
_FROM = frozenset(["从", "由", "自"])
_SHARES = frozenset(["在", "控制在", "保持在", "占", "约占", "占到", "占比", "占了", "占据"])
_AT = frozenset(["在", "于", "经"])
_CONDITIONS = frozenset(["条件", "环境", "高温", "低温", "左右", "温度", "气氛", "以上", "以下"])
_NEAR = 4
_FIT = frozenset(["为", "为宜", "为限", "为准", "为佳", "为主", "为度"])
_COMMAS = frozenset("，,、")
_ITEM_BEGINS = frozenset("；;）)、")
_COMMAS_OF_CLAUSES = frozenset("，,")
_VERBAL = frozenset(["v", "vn"])
_DOES = frozenset(["v", "d", "c"])
_DOERS = (
    "人", "者", "员", "户", "家庭", "企业", "民", "生", "师", "公司", "商", "厂", "店", "机构", "单位", "家长", "父母", "国家", "工", "家", "群众", "青年", "儿童",
    "老人", "孩子", "女性", "男性", "店主", "业主", "农场", "学校", "医院", "夫妻",
)  # fmt: skip
"""Endings of nouns that do something, or to whom something is done: 需要搬迁的家庭."""
_EQUALS = frozenset(["即", "亦即", "也即", "换算", "折算", "约等于", "折"])
"""Before an amount these say the one before it in another unit: 重2两，即100克."""
_LEVELS = frozenset(["点", "點"])
"""Units of what goes up and down beside other amounts: 成交1932亿元，小涨54点."""
_THAN = frozenset(["比", "较"])
_BY = frozenset(["按", "按照", "以"])
_THIS = frozenset(["这个", "这一", "这"])
_UNDER = frozenset(["下", "之下"])
_RESPECTS = frozenset(["上", "方面", "中", "里"])
_RATES = frozenset("率比度量额数值")
_HAPPENS = frozenset(["发生", "出现", "测得", "观测", "发现", "生成"])
_SLASHES = frozenset("/／")
_RATE_CUTS = frozenset(["降息", "加息", "减息", "升息", "降准"])
_EACH = frozenset("一每")
_PER_TIME = frozenset(
    ["一个月", "一天", "一年", "一晚", "一周", "一个星期", "一小时", "一个小时", "每月", "每天", "每年", "一学期", "一季"]
)
"""Between what is paid or used and how much: 停车一个月400元, 大米一天用掉1吨."""
_EARNINGS = frozenset(["增收", "创收", "创汇", "增利", "创利", "获利", "盈利", "亏损", "节支", "增支", "让利"])
"""Verbs that name the money themselves: 户均增收1.2万元."""
_SELLS = frozenset(["卖", "售", "只卖", "卖到"])
_SUMS = frozenset(["总共", "合计", "总计", "一共", "共计", "共", "加起来"])
_UP_TO = frozenset(["到", "至"])
_NOT = frozenset("不未没无")
_EQUAL_TO = frozenset(["达", "为", "仅为", "只有", "仅", "达到", "高达", "则为", "也有"])
_OWNER_ENDS = "组的"
"""Behind these the rate itself begins: 试验组|缓解率."""
_GROUPS = ("医院", "组", "公司", "大学", "银行", "集团")
_HAVE = frozenset(["占", "约占", "仅占", "占到", "占了"])
_FEES = frozenset("金费率")
"""At the end of a noun these make it none that is sold: 保证金50万元，最终以366万元成交."""
_FIELDS = frozenset(["地", "田"])
"""Nouns of one character that the segmenter takes for particles: 420亩|地."""
_AREAS = frozenset(["亩", "公顷", "垧", "畝", "公頃"])
_TOGETHER = frozenset(["总计", "合计", "共", "一共", "总共", "共计", "平均", "人均", "均摊", "分摊"])
_PRICES = frozenset("价格费租金")
_SHOWN = frozenset(["出现", "出现在", "还是", "就是", "要数", "当属", "是"])
_WARM = frozenset("温度热点")
_MOST_DESCRIBING = 8
_LOOKS = frozenset("色性状形毛")
"""At the end of a word these make it no thing but how one looks."""
_RAIN = ("雨量", "雨", "降水", "降雨量", "降水量", "雨势")
_HEAT = ("气温", "温度", "高温", "低温", "体感")
_SNOW = ("雪", "积雪", "雪深", *_RAIN)
_WEATHER = {
    **dict.fromkeys(("毫米", "公厘"), _RAIN),
    **dict.fromkeys(("℃", "度"), _HEAT),
    **dict.fromkeys(("公分", "厘米"), _SNOW),
    "级": ("风力", "风", "阵风", "风速"),
}
"""What is told of places in each unit."""
_FARTHEST = 24
_FALLING = frozenset(["下", "下了", "降了", "降下", "飘"])
_STATIONS = ("站", "镇", "乡", "村", "顶", "山", "峰", "岛", "水库", "街道", "测点")
_SIZES = frozenset("长宽高厚深径重围速温压积")
"""At the end of a noun these make it a dimension: 尾长, 胸径, 腰围."""
_OF_A_THING = frozenset(
    ["体长", "体重", "身高", "身长", "全长", "总长", "肩高", "体高", "树高", "株高", "翼展", "高度", "长度", "宽度", "面积", "海拔"]
)
_HEADS_OF_LISTS = ("数据", "情况", "信息", "参数", "指标", "规格", "成绩单")
"""At the end of what a list is headed by, which has no size itself: 跑步数据：距离10公里."""
_OF_BODIES = frozenset(["体重", "身高", "体长", "海拔", "身长"])
"""What is no size of things that were eaten or counted just before: 喝200毫升水，体重4公斤."""
_AVERAGES = frozenset(["户均", "人均", "平均", "日均", "年均", "单株", "单个"])
_THINGS = frozenset("舰船桥塔楼机车鱼鸟树山湖河馆站寺庙殿坝峰岛井洞")
_STOCKS = ("该股", "股价")
_IN = frozenset(["在", "于", "着", "了", "过"])
"""Behind a noun of doing these make it a verb: 75%生活在市内."""
_OF_TRADE = ("涨停", "跌停", "成交额", "换手率", "成交量", "市盈率", "市净率", "成交")
_PRICE_MOVES = frozenset(
    [
        "收涨",
        "收跌",
        "高开",
        "低开",
        "涨幅",
        "跌幅",
        "上涨",
        "下跌",
        "涨",
        "跌",
        "大涨",
        "大跌",
        "跌幅",
        "涨幅",
        "涨停",
        "跌停",
        "上扬",
        "累涨",
        "累跌",
    ]
)
_SPENDING = frozenset(["用", "拿"])
_SPENT = frozenset(["花了", "花费", "花掉", "掏", "掏了", "掏出", "斥资", "耗资"])
_BUYS = frozenset("买换加做剪修租订打办点吃喝充配装添")
_OVER_COUNTS = frozenset(["ul", "ug", "m", "q", "r", FIGURE])
"""Between a verb and its object: 买|了|一件|外套."""
_PARTS = frozenset(["尾巴", "尾", "翅膀", "翅", "头", "喙", "嘴", "腿", "角", "牙", "鼻子", "耳朵", "脖子", "触角"])
_LONGEST_BASE = 16
_RECEIVERS = (
    "户",
    "农民",
    "原告",
    "被告",
    "家属",
    "家庭",
    "死者",
    "群众",
    "学生",
    "职工",
    "员工",
    "老人",
    "居民",
    "村民",
    "大学生",
    "市民",
    "股东",
    "客户",
    "商户",
)
"""Endings of nouns for whom something is given to."""


def amount(earlier: Earlier, frame: Frame) -> Found | None:
    """Measures and money: 2600吨粮食, 总投资达到5.08万亿元, 7米长的厢式货车."""
    told = decide(_BEFORE_NOUNS, earlier, frame)
    if told is not UNDECIDED:
        return told
    if frame.behind in _FIELDS and frame.counted_in in _AREAS:
        return Found(frame.right[0].start, frame.right[0].end, "noun_behind")
    noun_behind = scorer(frame) or (None if paired(frame) else behind(frame))
    if noun_behind is not None and frame.sentence.text.endswith("地震", noun_behind.start, noun_behind.end):
        return noun_behind
    if noun_behind is not None and not (frame.behind == "的" and (joined_left(frame) or is_told(frame, noun_behind))):
        return noun_behind
    told = decide(_WITHOUT_NOUN, earlier, frame)
    if told is not UNDECIDED:
        return told
    left = before(frame.left, len(frame.left) - 1 if _is_fit(frame) else None)
    if frame.phrase.kind == "money" and _only_people(frame.left):
        return _previous(earlier, frame)
    found = (
        (_weather(frame) if left.noun is None and _falls(frame) else None)
        or _weather_of(earlier, frame, left)
        or (told_of(earlier, frame, left) if left.tells else None)
    )
    if found is not None:
        return found
    if left.noun is not None and frame.counted_in in _WEATHER and is_spot(frame.left, left.noun):
        return earlier.of_unit(frame)
    if left.noun is not None:
        return _given(frame, left.noun) or deed(frame.left, left.noun) or placed(frame.left, left.noun, "noun_before")
    return noun_behind or _without_name(earlier, frame, left)


def _traded(earlier: Earlier, frame: Frame) -> Answer:
    """What is traded at a price, or the trade: 以3亿元购入地块, 以52元成交."""
    at = len(frame.left) - 1
    at -= at > 0 and frame.before[0] == "每"
    if at < 0 or frame.left[at].text not in _AT_A_PRICE:
        return UNDECIDED
    quoted = any(word.text in _CLOSES for word in frame.right[:_NEAR])
    if not quoted and frame.behind not in _TRADES:
        return UNDECIDED
    sold = before(frame.left, at).noun if quoted else ending_at(frame.left, at)
    if (quoted or frame.behind in _SOLD) and sold is not None and not is_agent(frame.left[sold[1] - 1]):
        return placed(frame.left, sold, "noun_before")
    if (quoted or frame.behind in _SOLD) and sold is None and at < 2:
        held = carry(earlier, frame)
        if held is not None and frame.sentence.text[held.end - 1] not in _FEES:
            return held
    if quoted:
        return UNDECIDED
    bought = ending_at(frame.right, len(frame.right)) if frame.right[-1].end == frame.clause.end else None
    return placed(frame.right, bought, "noun_behind") or Found(frame.right[0].start, frame.right[0].end, "predicate_behind")


def _lies_away(_: Earlier, frame: Frame) -> Answer:
    if frame.phrase.kind != "measure" or not frame.before.endswith(_DIRECTIONS):
        return UNDECIDED
    return _situated(frame) or _happening(frame) or (earlier_topic(frame) if frame.index else None)


def _how_warm(_: Earlier, frame: Frame) -> Answer:
    return ((_of_the_place(frame) or _heated(frame)) if frame.counted_in in _DEGREES else None) or UNDECIDED


def _away(_: Earlier, frame: Frame) -> Answer:
    """What the sentence begins with is that far away: 距市区30公里."""
    if not frame.index or not frame.left or frame.left[0].text not in _AWAY or frame.counted_in not in _LENGTHS:
        return UNDECIDED
    there = topic(frame.sentence.clauses[0])
    if there is None:
        return UNDECIDED
    return None if _is_dimension(frame, there) else there


def _far_thing(_: Earlier, frame: Frame) -> Answer:
    """What is so far away, behind its distance: 距离地球135亿光年的星系."""
    if frame.behind != "的" or frame.phrase.kind != "measure" or not any(word.text in _AWAY for word in frame.left[-_NEAR:]):
        return UNDECIDED
    return behind(frame) or named_behind(frame) or UNDECIDED


def _thing_described(_: Earlier, frame: Frame) -> Answer:
    return described(frame) or UNDECIDED


def _a_lead(earlier: Earlier, frame: Frame) -> Answer:
    return (earlier_topic(frame, doer=True) or earlier.carried(frame)) if led(frame) else UNDECIDED


def _compared(_: Earlier, frame: Frame) -> Answer:
    """What is compared over another figure: 风险 of 风险比走2000步的人低47%."""
    if frame.first or not frame.left or frame.left[0].text != "的":
        return UNDECIDED
    words, end = frame.clause.words, frame.at - len(frame.left) - 1
    at = next((at for at in range(end - 1, max(-1, end - _NEAR), -1) if words[at].text in _THAN), 0)
    noun = before(words, at).noun if at else None
    return placed(words, noun, "noun_before") or UNDECIDED


def _listed_deed(_: Earlier, frame: Frame) -> Answer:
    """What was done with an amount, behind it: 投入3亿元、5亿元修建, 投资9亿元建设封装基地."""
    if frame.phrase.kind == "money" and frame.behind in _BUILDS and len(frame.right) > 1:
        stretch = ending_at(frame.right, len(frame.right)) if frame.right[-1].end == frame.clause.end else None
        if stretch is not None and (stretch[0] == 1 or (stretch[0] == 0 and stretch[1] > 1)):
            return Found(frame.right[1].start, frame.right[stretch[1] - 1].end, "noun_behind")
    if tag_at(frame.right, 0) == "v" and len(frame.behind) > 1 and frame.listed and not joins(frame.right[0]):
        return Found(frame.right[0].start, frame.right[0].end, "predicate_behind")
    return UNDECIDED


def _means(_: Earlier, frame: Frame) -> Answer:
    """What is done with an amount is not what it is of: 用300元买."""
    return None if frame.before in _SPENDING and tag_at(frame.right, 0) in _VERBAL else UNDECIDED


def _bought(earlier: Earlier, frame: Frame) -> Answer:
    """What is got for money, behind it: 花300块买了一件外套，50块换了拉链."""
    if frame.phrase.kind != "money" or tag_at(frame.right, 0) != "v" or joins(frame.right[0]):
        return UNDECIDED
    spent = frame.before[-1:] == "花" or frame.before in _SPENT
    goes_on = not frame.left and earlier.spent and frame.behind[0] in _BUYS
    if not (spent or goes_on) or frame.behind == "请":
        return UNDECIDED
    words, at = frame.clause.words, frame.at + 2
    while at < len(words) and words[at].tag in _OVER_COUNTS:
        at += 1
    end = at
    while end < len(words) and (is_nominal(words[end]) or words[end].tag in ("a", "b")):
        end += 1
    while end > at and not is_nominal(words[end - 1]):
        end -= 1
    return Found(words[at].start, words[end - 1].end, "noun_of_verb") if end > at else UNDECIDED


def _where_done(_: Earlier, frame: Frame) -> Answer:
    """A height or distance at which something is done is of none: 在海拔5200米处设立营地."""
    if frame.behind != "处" or tag_at(frame.right, 1) not in _VERBAL:
        return UNDECIDED
    return None if any(word.text in _AT for word in frame.left[-_NEAR:]) else UNDECIDED


def _rate_cut(_: Earlier, frame: Frame) -> Answer:
    """A change of rates by so much names no rate: 宣布降息2码."""
    return None if frame.before in _RATE_CUTS else UNDECIDED


def _behind_slash(earlier: Earlier, frame: Frame) -> Answer:
    """The second of two figures that a slash joins: 血压180/110mmHg."""
    return earlier.carried(frame) if len(frame.left) == 1 and not frame.first and frame.before in _SLASHES else UNDECIDED


def _reached(_: Earlier, frame: Frame) -> Answer:
    return nearest_doer(frame) if frame.before[-2:] in doing("reaches") else UNDECIDED


def _due(_: Earlier, frame: Frame) -> Answer:
    if frame.before in _THERE_IS and _falls_due(frame):
        return Found(frame.right[0].start, frame.right[0].end, "predicate_behind")
    return UNDECIDED


_BEFORE_NOUNS = (
    _behind_slash,
    _far_thing,
    _rate_cut,
    _where_done,
    _traded,
    _lies_away,
    _thing_described,
    _how_warm,
    _away,
    _a_lead,
    _listed_deed,
    _compared,
)
"""Asked before the noun behind an amount, in this order."""
_WITHOUT_NOUN = (_means, _bought, _reached, _due)
"""Asked where no noun stands behind an amount."""


def _weather_of(earlier: Earlier, frame: Frame, left: Left) -> Found | None:
    """The rain or heat that a figure is of which only places are told of: 其次为布洛湾401毫米, 霞云岭198毫米."""
    if frame.counted_in not in _WEATHER or not _only_names(frame, left):
        return None
    ranked = frame.left and frame.left[0].text in _RANKED
    return ((earlier.carried(frame) or earlier_topic(frame)) if ranked else None) or _weather(frame)


def _without_name(earlier: Earlier, frame: Frame, left: Left) -> Found | None:
    """What an amount is of that no noun stands beside: the thing priced before it, what a verb tells, what went before."""
    if not frame.left and not frame.first and frame.at > 1 and frame.clause.words[frame.at - 2].text in _ON:
        return earlier.carried(frame)
    priced = _priced(earlier, frame, left)
    if priced is not None:
        return priced
    if left.verb >= 0:
        return _of_the_verb(earlier, frame, left.verb)
    if frame.before in _PACED and len(frame.left) > 1 and frame.left[-2].text == "以":
        return Found(frame.left[-1].start, frame.left[-1].end, "noun_before")
    averaged = len(frame.left) > 1 and frame.left[-2].text in _AVERAGES
    if frame.phrase.kind == "money" and frame.before in _EARNINGS and left.noun is None and (averaged or not earlier.spent):
        return Found(frame.left[-1].start, frame.left[-1].end, "predicate")
    labelled = None if frame.left else labelled_by(frame)
    if labelled is not None:
        return labelled
    if not frame.left and frame.first and frame.index and not frame.clause.depth and _is_bare(frame):
        told = earlier.of_its_kind(frame) or _described(frame) or _item(frame)
        if told is not None or frame.index == 1:
            return told
    if not left.only_links:
        return None
    if not (frame.left or frame.clause.depth):
        listed = frame.first and frame.index and frame.sentence.clauses[frame.index - 1].figures and frame.behind not in _ARE
        return earlier.beside_it(frame) if listed else None
    thing = _of_the_thing(earlier, frame) if frame.first and frame.index else None
    return thing or _goes_on(earlier, frame, left)


def _given(frame: Frame, noun: Stretch) -> Found | None:
    """What somebody is given, or the giving: 经济损失 of 赔偿李某经济损失8万元, 补助 of 补助每户农民2000元."""
    words, (start, end) = frame.left, noun
    if frame.phrase.kind != "money" or not start:
        return None
    verb = start - 1
    while verb and words[verb].text[0] in "每各":
        verb -= 1
    if words[verb].text not in doing("gives") or not _receives(words[start]):
        return None
    behind = start + 1
    while behind < end and _receives(words[behind]):
        behind += 1
    if behind == end:
        return Found(words[verb].start, words[verb].end, "predicate")
    return Found(words[behind].start, words[end - 1].end, "noun_before") if is_nominal(words[behind]) else None


def _receives(word: Word) -> bool:
    """Whether a noun is for somebody whom something may be given to."""
    return is_agent(word) or word.text.endswith(_RECEIVERS)


def _is_each(text: str) -> bool:
    """Whether a figure is one of something, of which the next says the price: 一斤, 1台斤."""
    return text[0] in _EACH or (text[0] == "1" and len(text) > 1 and "\u4e00" <= text[1] <= "\u9fff")


def _only_people(words: Sequence[Word]) -> bool:
    """Whether the noun before money only says for how many it is: 两个|人|总计6853元."""
    return len(words) > 1 and words[0].text == "人" and any(word.text in _TOGETHER for word in words)


def _previous(earlier: Earlier, frame: Frame) -> Found | None:
    """What the clause before speaks of, where that holds no figure."""
    return carry(earlier, frame) if frame.first else None


def _priced(earlier: Earlier, frame: Frame, left: Left) -> Found | None:
    """What the price of one is of: 苹果 of 苹果一斤8元."""
    words, at = frame.clause.words, frame.at - len(frame.left) - 1
    if left.only_links and not frame.first and words[at].text in _PER_TIME:
        there = before(words, at)
        if there.noun is None and there.verb == at - 1 and frame.phrase.kind == "money" and len(words[at - 1].text) > 1:
            return Found(words[at - 1].start, words[at - 1].end, "predicate")
        return placed(words, there.noun, "priced")
    if not left.only_links or frame.phrase.kind != "money" or frame.first or not _is_each(words[at].text):
        return None
    named = before(words, at)
    thing = placed(words, named.noun, "priced")
    held = earlier.found.get(frame.number - 1) if thing is None and not at else None
    if held is not None and frame.sentence.text[held.end - 1] in _PRICES:
        return held
    return thing or (topic_above(frame) if named.only_links else None)


def _of_the_verb(earlier: Earlier, frame: Frame, verb: int) -> Found | None:
    """What a verb before an amount says it is of: what is quoted at it, what it was spent for, what was done to it."""
    text = frame.left[verb].text
    if frame.counted_in not in _LENGTHS and text in _QUOTED_AT and verb >= len(frame.left) - 2:
        return _quoted(earlier, frame, verb)
    held = carry(earlier, frame) if (text in _COSTS or text in _EQUALS) and frame.first and all(map(passes, frame.left[:verb])) else None
    return held or done_to(earlier, frame, verb)


def _of_the_thing(earlier: Earlier, frame: Frame) -> Found | None:
    """The thing that the sentence describes, for a dimension at the head of a clause: 探测器搭载7台仪器，重1.2吨."""
    known, left = cue_words("dimension"), frame.left
    sized = (bool(left) and left[0].text in known) or (len(left) > 1 and left[1].text in known)
    if sized and frame.index < 3 and frame.clause.begins in _COMMAS_OF_CLAUSES:
        thing = earlier.beside_what_it_has(frame)
        if thing is not None:
            return thing
    alone = frame.index > 1 and left and left[0].text in known and not frame.sentence.clauses[frame.index - 1].figures
    return _sized(frame) if alone else None


def _goes_on(earlier: Earlier, frame: Frame, left: Left) -> Found | None:
    """What went before an amount with joining words alone, or its own dimension where that is of another one."""
    own = placed(frame.left, left.fallback, "noun_before")
    if own is not None and left.fallback is not None and _has_owner(frame, left.fallback[0]):
        return own
    if earlier.shared and frame.phrase.kind == "money" and frame.left and frame.left[0].text in _AVERAGES:
        whole = earlier.of_unit(frame)
        if whole is not None:
            return whole
    if own is not None and earlier.ranked:
        return own
    found = (earlier.beside_it(frame) if frame.counted_in in _LEVELS and earlier.traded else None) or carry(earlier, frame)
    if own is not None and found is not None and frame.sentence.text.endswith(_HEADS_OF_LISTS, found.start, found.end):
        return own
    if found is not None and frame.left and frame.left[0].text in _OF_BODIES and earlier.told_behind(found):
        return Found(frame.left[0].start, frame.left[0].end, "noun_before")
    if found is not None and frame.counted_in in _DEGREES and not earlier.warm and frame.sentence.text[found.end - 1] not in _WARM:
        found = None
    if found is not None and frame.left and (frame.left[0].text in cue_words("dimension") or frame.left[0].text in _WEIGHS):
        found = _thing_of(frame, found)
        if frame.sentence.text[found.start : found.end] in _OF_A_THING:
            return own
    if own is None and found is not None and not cue_words("dimension").keys().isdisjoint([word.text for word in frame.left[:_NEAR]]):
        found = _described_thing(frame, found)
        if frame.sentence.text[found.start : found.end].endswith(_MEASURES):
            return _without_measure(frame, found)
    if own is not None and found is not None and (_is_dimension(frame, found) or earlier.counted_times):
        return own
    if found is not None and frame.before in _SELLS and frame.sentence.text[found.end - 1] == "价":
        return Found(frame.left[-1].start, frame.left[-1].end, "predicate")
    if found is not None and frame.left and frame.left[0].text in _SUMS and earlier.summed(frame):
        return None
    return found or own or earlier.gone_on(frame) or _brought_to(frame) or _sized_in_sentence(earlier, frame)


def _sized_in_sentence(earlier: Earlier, frame: Frame) -> Found | None:
    """What a sentence that begins with a size goes on with: 高60米 behind 白塔建于1950年，耗砖12万块。"""
    if frame.phrase.kind != "measure" or not frame.left:
        return None
    first = frame.left[0].text
    return earlier.thing_before(frame) if first in cue_words("dimension") or first in _WEIGHS else None


def _brought_to(frame: Frame) -> Found | None:
    """What is done up to a measure: 发烧 of 晚上发烧到38度."""
    if frame.phrase.kind != "measure" or frame.before not in _UP_TO:
        return None
    verb = next((word for word in frame.left[-2::-1] if word.tag != "d"), None)
    tells = (
        verb is not None
        and verb.tag == "v"
        and len(verb.text) > 1
        and not joins(verb)
        and verb.text not in cue_words("statistic")
        and verb.text[0] != "后"
    )
    return Found(verb.start, verb.end, "predicate") if verb is not None and tells else None


def _without_measure(frame: Frame, found: Found) -> Found | None:
    """The thing in front of a measure of it, which alone has no length or weight: 卫星天线 of 卫星天线口径; none of 跟踪距离."""
    for index in range(frame.index - 1, max(-1, frame.index - 3), -1):
        words = [word for word in frame.sentence.clauses[index].words[:_FARTHEST] if found.start <= word.start and word.end <= found.end]
        if words:
            thing = ending_at(words, len(words) - 1) if words[-1].text in _MEASURES else None
            return placed(words, thing, found.rule)
    return None


def _thing_of(frame: Frame, found: Found) -> Found:
    """The thing in what a dimension before was of: 蓝鲸 of 蓝鲸体长, 该舰 of 该舰满载排水量."""
    name = frame.sentence.text[found.start : found.end]
    whole = topic(frame.sentence.clauses[0]) if name in _PARTS and frame.index else None
    if whole is not None and whole.start < found.start:
        found, name = whole, frame.sentence.text[whole.start : whole.end]
    for width in (2, 4):
        if len(name) > width + 1 and name[-width:] in _OF_A_THING:
            return found._replace(end=found.end - width - (name[-width - 1] == "的"))
    return found._replace(end=found.start + 2) if len(name) > 3 and name[0] in "该本此" and name[1] in _THINGS else found


def _described_thing(frame: Frame, found: Found) -> Found:
    """What the sentence describes where the figure before was of another of its dimensions: 盾构机 behind 开挖直径16米."""
    if frame.sentence.text[found.start : found.end][-2:] not in cue_words("dimension"):
        return found
    thing = topic(frame.sentence.clauses[0])
    return found if thing is None or thing.start >= found.start or _is_dimension(frame, thing) else thing


def _has_owner(frame: Frame, at: int) -> bool:
    """Whether a dimension has its owner or its average right before it: 她的体重, 户均面积."""
    return at > 0 and (frame.left[at - 1].text == "的" or frame.left[at - 1].text in _AVERAGES)


def _is_dimension(frame: Frame, found: Found) -> bool:
    """Whether what a figure before was about is a dimension alone, which has no other one: 身高 before 体重."""
    name = frame.sentence.text[found.start : found.end]
    return name in cue_words("dimension") or (len(name) > 1 and name[-1] in _SIZES)


def _sized(frame: Frame) -> Found | None:
    """What the clauses up to a size describe: 种子 of 种子卵形，黑色，直径约1厘米; not what lies between."""
    at = frame.index
    while (
        at
        and frame.index - at < _MOST_DESCRIBING
        and frame.sentence.clauses[at].begins in _COMMAS
        and not frame.sentence.clauses[at - 1].figures
    ):
        at -= 1
    if at == frame.index - 1 or frame.sentence.clauses[frame.index - 1].words[0].text[0] == "最":
        return None
    thing = topic(frame.sentence.clauses[at])
    if thing is None or frame.sentence.text[thing.end - 1] not in _LOOKS:
        return thing
    words = [word for word in frame.sentence.clauses[at].words[:_NEAR] if thing.start <= word.start < thing.end]
    looks = next((place for place, word in enumerate(words) if word.text[-1] in _LOOKS or not is_nominal(word)), len(words))
    return Found(words[0].start, words[looks - 1].end, thing.rule) if looks else None


def _falls_due(frame: Frame) -> bool:
    """Whether all that is said of money is what it does: 当日有4000亿元到期."""
    word = frame.right[0] if len(frame.right) == 1 else None
    ends = word is not None and word.end == frame.clause.end and word.tag == "v" and len(word.text) > 1 and not joins(word)
    return ends and frame.phrase.kind == "money" and all(passes(before) for before in frame.left)


def _is_fit(frame: Frame) -> bool:
    """Whether 以 and 为 stand round a figure: 体重增加以11.5公斤为宜."""
    return frame.before == "以" and frame.behind in _FIT


def _is_bare(frame: Frame) -> bool:
    """Whether a figure stands alone in its clause, or only with what it is the price of: 3元, 7毛一个."""
    return not frame.right or (len(frame.right) == 1 and frame.right[0].tag == "m" and frame.right[0].text[0] == "一")


def _described(frame: Frame) -> Found | None:
    """What a clause without a figure speaks of, for a figure that is a clause of its own: 小店开在太平街，8平米."""
    described = frame.sentence.clauses[frame.index - 1]
    if described.figures or frame.clause.begins not in "，,":
        return None
    return topic(described) or placed(described.words, ending_at(described.words, len(described.words)), "topic")


def _item(frame: Frame) -> Found | None:
    """The item of a list whose amount is a clause of its own: 研发中心项目 of 总投资6亿元；研发中心项目，2亿元; 最高温出现在甲镇，40℃."""
    words = frame.sentence.clauses[frame.index - 1].words
    clause = frame.sentence.clauses[frame.index - 1]
    if frame.clause.begins not in _COMMAS_OF_CLAUSES or clause.figures:
        return None
    rest = words[1:] if words[0].tag == "v" and clause.begins in _ITEM_BEGINS else words
    if rest and all(is_nominal(word) or word.tag in ("a", "b") for word in rest):
        return placed(words, ending_at(words, len(words)), "topic")
    return topic(clause) if any(word.text in _SHOWN for word in words) else None


def _heated(frame: Frame) -> Found | None:
    """What is done at a temperature: 活化 of 在700℃下活化."""
    led_in = frame.left[-1].text in _AT if frame.left else text_at(frame.right, 0) == "下"
    if not led_in or text_at(frame.right, 0) == "的":
        return None
    for word in frame.right[:_NEAR]:
        if (word.tag in ("v", "vn", "n") and len(word.text) > 1 and word.text[0] != "下") and word.text not in _CONDITIONS:
            return Found(word.start, word.end, "predicate_behind")
    return None


def _quoted(earlier: Earlier, frame: Frame, verb: int) -> Found | None:
    """What is quoted at a price: 平安银行 of 平安银行收52.3元; the asking price where only its owner is named: 业主叫价900万元."""
    asked = frame.left[verb].text in _ASKED
    noun = before(frame.left, verb).noun
    if noun is not None and not (asked and is_agent(frame.left[noun[1] - 1])):
        return placed(frame.left, noun, "noun_before")
    return Found(frame.left[verb].start, frame.left[verb].end, "predicate") if asked else carry(earlier, frame)


def _of_the_place(frame: Frame) -> Found | None:
    """The place at the head of a forecast that names nothing else for a temperature: 兰州 of 兰州：多云，-6～5℃."""
    if any(is_nominal(word) for word in (*frame.left, *frame.right)):
        return None
    for index in range(frame.index, max(-1, frame.index - _FORECAST_CLAUSES), -1):
        clause = frame.sentence.clauses[index]
        if clause.ends in _HEADS and index < frame.index:
            places = len(clause.words) <= 3 and all(is_place(word) for word in clause.words)
            return Found(clause.start, clause.end, "place_at_head") if places else None
        if clause.begins in "；;":
            return None
    return None


def _falls(frame: Frame) -> bool:
    """Whether it rained or snowed so much: 最大的渭田镇下了143毫米."""
    return frame.counted_in in _WEATHER and any(word.text in _FALLING for word in frame.left[-3:])


def _only_names(frame: Frame, left: Left) -> bool:
    """Whether a figure is told of a place alone: 以|太平山|488毫米最多, 其次为|布洛湾|401毫米."""
    if left.noun is None:
        return left.place_met
    if is_spot(frame.left, left.noun):
        return True
    if frame.left[left.noun[1] - 1].text.endswith(_STATIONS):
        return True
    return left.noun[1] - left.noun[0] == 1 and frame.left[left.noun[0]].tag in ("nr", "nz", "nt", "nrt", "ns")


def _weather(frame: Frame) -> Found | None:
    """The rain or the heat that figures of one station after the other are of: 雨量 of 甲镇雨量254毫米，霞云岭198毫米."""
    told = _WEATHER[frame.counted_in]
    for index in range(frame.index, max(-1, frame.index - _FORECAST_CLAUSES), -1):
        own = frame.clause.words[max(0, frame.at - _FARTHEST) : frame.at]
        words = own if index == frame.index else frame.sentence.clauses[index].words[-_FARTHEST:]
        for at in range(len(words) - 1, -1, -1):
            if words[at].text.endswith(told) and is_nominal(words[at]) and not (at + 1 < len(words) and is_amount(words[at + 1].text)):
                return placed(words, ending_at(words, at + 1), "carried")
    words = frame.clause.words[frame.at + _NEAR : frame.at : -1]
    return next((Found(word.start, word.end, "noun_behind") for word in words if word.text.endswith(told) and is_nominal(word)), None)


def _situated(frame: Frame) -> Found | None:
    """What lies at a distance from a place: 台风的中心 in 台风的中心位于象山东南方410公里的洋面."""
    at = next((at for at, word in enumerate(frame.left) if word.text in _LIES), None)
    return None if at is None else placed(frame.left, before(frame.left[:at]).noun, "noun_before")


def _happening(frame: Frame) -> Found | None:
    """What happens at a distance: 地震 of 县城东北方30公里处发生5.1级地震."""
    if not any(word.text in _HAPPENS for word in frame.right[:_NEAR]):
        return None
    words = frame.clause.words
    return placed(words, ending_at(words, len(words)), "noun_behind")


def joined_left(frame: Frame) -> bool:
    """Whether a linking verb or a noun stands right before the figure."""
    if not frame.left:
        return False
    last = frame.left[-1]
    if last.text in cue_words("dimension"):
        return False
    return last.text in cue_words("link") or (is_nominal(last) and not is_place(last))


def share(earlier: Earlier, frame: Frame) -> Found | None:
    """Percentages, fractions, multiples: the thing that grows or has the share."""
    found = decide(_OF_SHARES, earlier, frame)
    if found is not UNDECIDED:
        return found
    words, base = _before_base(frame)
    left = before(words, base)
    if base is not None and left.only_links and words is not frame.left:
        return earlier.before_clause(frame)
    told = told_of(earlier, frame, left) if left.tells else None
    if told is not None:
        return told
    if left.verb >= 0 and left.noun is None:
        if left.verb < 2 and _is_part(words, left.verb):
            return Found(words[0].start, words[left.verb].end, "predicate")
        if _grows(words, left.verb) or _has_share(words, left.verb):
            start, end = nominalised(words, left.verb)
            return Found(words[start].start, words[end - 1].end, "verb_as_noun")
        left = before(words, left.verb) if all(map(passes, words[left.verb + 1 :])) else left
    if left.noun is not None:
        last = words[left.noun[1] - 1]
        return (_in_respect(frame, last) or _same_rate(earlier, frame, last) if frame.index else None) or placed(
            words, left.noun, "noun_before"
        )
    return _share_held(earlier, frame, placed(words, left.fallback, "noun_before"), only_links=left.only_links)


def _same_rate(earlier: Earlier, frame: Frame, last: Word) -> Found | None:
    """The rate of which somebody else has another value: 占用率 of 内科病床占用率104%，长青医院达118%."""
    if frame.before not in _EQUAL_TO or not (is_agent(last) or last.text.endswith(_GROUPS)):
        return None
    held = earlier.carried(frame) if earlier.shared else None
    if held is None or frame.sentence.text[held.end - 1] != "率":
        return None
    owner = max(frame.sentence.text.rfind(mark, held.start, held.end - 2) for mark in _OWNER_ENDS)
    return held if owner < 0 else held._replace(start=owner + 1)


def _in_respect(frame: Frame, last: Word) -> Found | None:
    """In what respect somebody has a share, as the clause before says: 得分率 of 得分率方面，主队高达84%."""
    if frame.clause.begins not in _COMMAS or not is_agent(last):
        return None
    words = frame.sentence.clauses[frame.index - 1].words
    stretch = ending_at(words, len(words) - 1) if len(words) > 1 and words[-1].text in _RESPECTS else None
    return placed(words, stretch, "topic") if stretch is not None and words[stretch[1] - 1].text[-1] in _RATES else None


def _share_held(earlier: Earlier, frame: Frame, own: Found | None, *, only_links: bool) -> Found | None:
    """What a share is of that no noun stands before: what went before, else the vague noun of its `own`, else the topic."""
    if frame.first and frame.behind in _ABLE and not earlier.counted:
        return None
    found = carry(earlier, frame) or earlier.carried(frame) or own
    if found is not None and _moves_in_price(frame, found):
        found = topic(frame.sentence.clauses[0]) or earlier_topic(frame)
        return found if found is not None and frame.sentence.text[found.start : found.end].endswith(_STOCKS) else None
    if found is None and only_links:
        return earlier.gone_on(frame) if frame.first else topic(frame.clause)
    return found


def _before_base(frame: Frame) -> tuple[Sequence[Word], int | None]:
    """The words before a share, and where its base begins in them: 达到 of 比例须达到合同量的80%."""
    base = _over_base(frame.left)
    if base is None and not frame.first and frame.before == "的":
        words = frame.clause.words[max(0, frame.at - _FARTHEST) : frame.at]
        base = _over_base(words)
        if base is not None:
            return words, base
    return frame.left, base


def _further(earlier: Earlier, frame: Frame) -> Answer:
    if frame.listed:
        return earlier.carried(frame)
    return carry(earlier, frame) or earlier.carried(frame) if _of_the_whole(frame) else UNDECIDED


def _in_respect_of(_: Earlier, frame: Frame) -> Answer:
    """The rate that the clause before names, where the figure's own only says whose: 命中率上，客队高达91%."""
    if not frame.index or not frame.left:
        return UNDECIDED
    noun = before(frame.left).noun
    if noun is not None and not is_agent(frame.left[noun[1] - 1]):
        return UNDECIDED
    return in_respect_of(frame) or UNDECIDED


def _what_grows_so(_: Earlier, frame: Frame) -> Answer:
    """What grows at a pace: 发病率 of 发病率以每年4%的速度增长."""
    pace = _at_a_pace(frame)
    noun = None if pace is None else before(frame.left, pace).noun
    return placed(frame.left, noun, "noun_before") or UNDECIDED


def _shared_behind(_: Earlier, frame: Frame) -> Answer:
    """The noun behind a share: 三成患者; none where what stands behind tells of the noun before."""
    there = frame.before in _THERE_IS
    if frame.before in cue_words("link") and not there and not (frame.behind == "的" and frame.first and all(map(passes, frame.left))):
        return _some_do(frame) or UNDECIDED
    verb = tag_at(frame.right, 0)
    relative = verb == "v" and frame.right[0].text not in _ABLE
    if (
        (there and verb == "v" and not relative)
        or (verb == "vn" and text_at(frame.right, 1) in _IN)
        or _tells_of_left(frame)
        or paired(frame)
    ):
        return UNDECIDED
    found = behind(frame)
    if found is None or is_told(frame, found):
        return UNDECIDED
    return found if not (there and relative) or frame.sentence.text[found.start : found.end].endswith(_DOERS) else UNDECIDED


def _some_do(frame: Frame) -> Found | None:
    """The persons behind a share who do something: 人 of 现实是超过半数的人不赞成."""
    found = behind(frame) if frame.behind == "的" and frame.phrase.kind != "multiple" else None
    if found is None or not frame.sentence.text[found.start : found.end].endswith(_DOERS):
        return None
    follows = next((word for word in frame.right if word.start >= found.end), None)
    return found if follows is not None and follows.tag in _DOES else None


def _done_up_to(_: Earlier, frame: Frame) -> Answer:
    """What is done from one share up to the next: 充 of 从10%充至80%."""
    if len(frame.left) == 1 and frame.before in _FROM and frame.right and _is_done_up_to(frame.right[0]):
        return Found(frame.right[0].start, frame.right[0].end - 1, "predicate_behind")
    return UNDECIDED


def _that_amount(_: Earlier, frame: Frame) -> Answer:
    """What a figure is called right behind it: 数值 of 37.2%这个数值."""
    if frame.behind not in _THIS or len(frame.right) < 2 or not is_nominal(frame.right[1]):
        return UNDECIDED
    return Found(frame.right[1].start, frame.right[1].end, "noun_behind")


def _charged(_: Earlier, frame: Frame) -> Answer:
    """What is charged at a share: 服务费 of 服务费按10%收取."""
    if frame.before not in _BY or tag_at(frame.right, 0) != "v":
        return UNDECIDED
    return placed(frame.left, before(frame.left, len(frame.left) - 1).noun, "noun_before") or UNDECIDED


def _at_level(_: Earlier, frame: Frame) -> Answer:
    """At what level something holds: 信心水准 of 在95%信心水准下."""
    if frame.before != "在" or not frame.right:
        return UNDECIDED
    end = next((at for at, word in enumerate(frame.right[:_NEAR]) if word.text in _UNDER), 0)
    return placed(frame.right, ending_at(frame.right, end), "noun_behind") or UNDECIDED


def _aged_part(earlier: Earlier, frame: Frame) -> Answer:
    """Those of an age that have a share: 60岁以上的占两成."""
    if frame.first or len(frame.left) < 2 or frame.left[0].text != "的" or frame.left[1].text not in _SHARES:
        return UNDECIDED
    aged = frame.clause.words[frame.at - len(frame.left) - 1]
    if not aged.text.endswith(_AGES):
        return UNDECIDED
    return earlier.found.get(frame.number - 1) or Found(aged.start, frame.left[0].end, "clause_before")


_OF_SHARES = (
    who_they_are,
    _rate_cut,
    _thing_described,
    _compared,
    _charged,
    _in_respect_of,
    _that_amount,
    _at_level,
    _further,
    _what_grows_so,
    _shared_behind,
    _done_up_to,
    _aged_part,
)
"""Asked of a share in this order; what none of them decides stands before the figure."""


def _of_the_whole(frame: Frame) -> bool:
    """Whether what stands behind a share says of the whole which part it is: 其中三分之二来自外地, 其中六成船龄逾20年."""
    if not frame.left or frame.left[-1].text not in _OF_WHICH or not frame.right:
        return False
    end = frame.at + 1 + len(frame.right)
    pairs = end < len(frame.clause.words) and is_nominal(frame.right[0]) and len(frame.right) <= 2
    return pairs or frame.right[0].tag == "v" or frame.right[0].text == "来自"


def _grows(words: Sequence[Word], verb: int) -> bool:
    """Whether what a verb names is what changes: 出货将成长一成, not 宣布降价5%."""
    changes = cue_words("statistic")
    return len(words[verb].text) > 1 and verb + 1 < len(words) and any(changes.get(word.text) in _CHANGES for word in words[verb + 1 :])


def _tells_of_left(frame: Frame) -> bool:
    """Whether what stands behind a share says of the noun before it which part it is: 客人九成是广东口音."""
    return frame.behind in _ARE and bool(frame.left) and is_nominal(frame.left[-1]) and not is_place(frame.left[-1])


def _is_done_up_to(word: Word) -> bool:
    """Whether a verb says what is done up to an amount, not how it changes: 从10%|充至|80%."""
    return len(word.text) == 2 and word.text[-1] in "至到" and word.tag == "v" and not joins(word) and word.text[0] not in _CHANGED


def _moves_in_price(frame: Frame, found: Found) -> bool:
    """Whether a share goes up behind what was traded of it: 成交额9.4亿元，近五日上涨38%."""
    traded = frame.sentence.text[found.start : found.end].endswith(_OF_TRADE)
    return traded and frame.index > 0 and any(word.text in _PRICE_MOVES for word in frame.left)


def _at_a_pace(frame: Frame) -> int | None:
    """Where 以 stands among the words before a share that says how fast something grows: 发病率以每年4%的速度增长."""
    if frame.behind != "的" or text_at(frame.right, 1) not in _PACES:
        return None
    return next((at for at in range(len(frame.left) - 1, max(-1, len(frame.left) - _NEAR), -1) if frame.left[at].text == "以"), None)


def _is_part(words: Sequence[Word], verb: int) -> bool:
    """Whether a verb that begins a clause says itself who has a share: 未表态占16.8%."""
    denied = verb == 0 or words[0].text in _NOT
    return denied and verb + 2 == len(words) and words[-1].text in _HAVE and len(words[verb].text) > 1 and words[verb].text not in SAYS


def _has_share(words: Sequence[Word], verb: int) -> bool:
    """Whether what a verb names is what has a share: 油烟超标占六成; not 表示占六成."""
    return (
        verb + 1 < len(words)
        and words[verb + 1].text in _SHARES
        and bool(verb)
        and is_nominal(words[verb - 1])
        and not is_agent(words[verb - 1])
    )


def _over_base(words: Sequence[Word]) -> int | None:
    """Where the words before the base of a share end: 比例须|达到|合同量的80% goes on left of 达到."""
    if not words or words[-1].text != "的":
        return None
    for at in range(len(words) - 3, max(-1, len(words) - _LONGEST_BASE), -1):
        if words[at].text in _LEADS_TO_BASE:
            return at
    return None
