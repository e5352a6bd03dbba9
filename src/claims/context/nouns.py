"""Noun phrases: the longest one that ends, or that begins, at a place among tagged words."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from claims.context.cues import agents, cue_words, noun_statistic
from claims.context.fields import Found
from claims.context.tagging import FIGURE, TIME, Word

_NOMINAL = frozenset(["vn", "an", "eng", "j", "l", "i", "s", "g"])
_ATTRIBUTE = frozenset(["a", "b", "z", "zg", "ad", "ag", "k", "h"])
_PERIODS = frozenset("年月日")
"""Before an amount: 年降水量, 日消费量."""
_JOINS = frozenset("和及与或、·")
_DETERMINERS = frozenset("每各全本该此总")
_NO_FRONT = frozenset(["nt", "f", "u", "uj", "k", "x", "q"])
"""Tags of what a phrase does not begin with."""
_SCOPE = frozenset(["以上", "以下", "以外"])
_PLACE_ENDS = frozenset("省市县区旗州盟镇乡村")
_NO_PLACES = ("社区", "小区", "地区", "园区", "景区", "灾区", "山区", "疫区", "城市", "都市", "超市", "股市", "楼市", "门市", "特区")
OPENS, _CLOSES = frozenset("“「『《〈"), frozenset("”」』》〉")
_AMOUNTS = (
    "数",
    "量",
    "额",
    "率",
    "能力",
    "时间",
    "时长",
    "距离",
    "速度",
    "面积",
    "费用",
    "成本",
    "价格",
    "里程",
    "次数",
    "半径",
    "直径",
    "长度",
    "深度",
    "高度",
    "宽度",
    "厚度",
    "浓度",
    "密度",
    "强度",
    "温度",
    "压力",
    "周期",
    "寿命",
    "风险",
    "成绩",
    "期限",
    "年限",
    "余额",
    "热值",
    "极限",
)
_AMOUNTS_END = frozenset(amount[-1] for amount in _AMOUNTS)
_PRONOUNS = frozenset("这那其他她它我你您每各该本此某")
_OF_THE_THING = frozenset(
    ["全长", "总长", "身高", "体重", "总重", "净重", "海拔", "楼高", "塔高", "距今", "桥长", "平均年龄", "平均身高", "平均体重"]
)
"""Dimensions, which are no subject beside the thing that has them: 大桥 of 大桥全长."""
_RESULTS = frozenset("成到出为至得了过")
"""At the end of a verb these make a result of what stands behind it, its object: 擀成, 测得."""
_CHANGES = frozenset(["increase", "decrease", "change_to"])
_GAMES = frozenset(["主场", "客场", "加时赛"])
"""Words that say when, but may be counted: 5个主场."""
_NO_NAMES = frozenset("队版产厂店馆站城")
"""Behind a place, words that are nothing without it: 郑州|队."""
DONE_TO = frozenset([
    "赔偿", "补偿", "回购", "收购", "购买", "采购", "援助", "捐赠", "处罚", "查处", "缴获", "资助", "慰问", "动用", "使用", "批准", "发放", "支付", "召回",
    "招聘", "招募", "招收", "录用", "录取", "选拔", "选派", "表彰", "培训", "受理", "审理", "接待", "接诊",
    "要求", "建议", "奖励", "补贴", "退还", "返还", "扣除", "计提", "认购", "增持", "减持", "质押", "持有", "抵押", "转让", "投放",
    "清理", "调查", "检查", "抽查", "走访", "拆除", "修复", "出动", "救治", "收治", "转运", "安置", "转移", "疏散", "组织", "举办", "承办", "发现", "起诉", "判决",
    "种植", "栽种", "栽植", "饲养", "养殖", "砍伐", "捕获", "抓获", "查获", "收集", "出版", "发表", "创作", "翻译", "编写", "撰写",
])  # fmt: skip
_SETS_UP = frozenset(["设置", "配置", "配备", "布置", "铺设", "架设", "部署", "摆放", "安放", "停放", "存放", "陈列", "储备", "栽培"])
"""Behind the place or the owner of things these are verbs, whatever the segmenter takes them for: 车站|设置|站台."""
HEADS = frozenset("店厂站机车船房室场馆院园点线卡证票单表炉舱营炮弹器具仪架台桩柜棚池塔井口岗班课书刊")
"""Nouns of one character that make one word with a verb of two before them: 洗车|店."""
_ALSO_NOUNS = frozenset(["目标", "计划", "规划", "预测", "预报", "要求", "预计", "预算", "目的"])
"""Cues that are verbs elsewhere, between nouns: 水质|目标|考核."""
BEFORE_VERBS = frozenset(["已", "未", "新", "刚", "预先", "事先", "正", "非", "待", "拟"])
"""Before a verb that belongs to a noun, these belong to it as well: 预先|包装|样本."""
_TOGETHER = frozenset(["并发", "合并", "伴", "伴发", "继发", "诱发"])
"""Between two nouns these name an illness: 流感|并发|重症."""
_BY = frozenset(["以", "通过", "用", "凭", "采用", "采取"])
_AT_PLACE = frozenset(["在", "于"])
_MEANS = ("方式", "手段", "形式", "途径", "渠道", "价格")
_PLAIN = frozenset(["一般", "非", "普通"])
_NOT = frozenset(["不", "未", "非"])
"""Before a noun these belong to it: 不合格, 未成年人."""
BEHIND_FIGURES = frozenset("期版级型款档寸")
"""These belong to the figure before them: 10年|期|国债."""
_FINDS = frozenset(
    [
        "说",
        "称",
        "讲",
        "问",
        "觉得",
        "透露",
        "坦言",
        "直言",
        "发现",
        "显示",
        "表明",
        "指出",
        "认为",
        "估计",
        "测算",
        "得出",
        "推算",
        "证实",
        "造成",
        "导致",
        "实现",
        "达成",
    ]
)
"""What is said, found or brought about stands behind these, and they are no part of it."""
_PERSONS = frozenset(["nr", "nrt", "nrfg"])
_PARTIES = ("被告", "原告", "业主", "股东", "商", "户", "会", "办", "客")
"""Behind who does it these are verbs, whatever the segmenter takes them for: 物业公司|赔偿|业主损失."""
_NO_BEGINNING = frozenset(["d", "p", "c", "r", "u", "ul", "uj", "f"])
_SPOTS = ("地区", "站点", "测站", "气象站", "局地", "海面", "洋面", "海域", "水域", "海区", "湖面", "沿海", "沿江", "山区", "点位")
_WIRES = frozenset(["电", "讯", "报道", "消息", "日电", "日讯"])
"""With a parenthesis behind them these end what stands in front of a report: 新华社某地10月22日电（记者某某）."""
_POINTING = frozenset("这那")
_SO = frozenset("么样里儿时边")
_PER = frozenset(["小时", "分钟", "秒", "天", "日", "周", "月", "年", "次", "人", "户"])
_VESSELS = frozenset("碗杯盘盆桶瓶锅箱袋包门车船笔")
"""Classifiers that are nouns at the end of a clause: 打破两个|碗."""
_NAMED_BY_PLACES = frozenset(["银行", "证券", "航空", "股份", "科技", "男篮", "女篮", "男足", "女足", "女排", "男排"])
CURRENCIES = frozenset(
    [
        "人民币",
        "美元",
        "欧元",
        "日元",
        "英镑",
        "港元",
        "港币",
        "台币",
        "新台币",
        "韩元",
        "卢布",
        "比索",
        "卢比",
        "里拉",
        "泰铢",
        "越南盾",
        "雷亚尔",
        "克朗",
        "第纳尔",
        "澳元",
        "加元",
        "瑞郎",
    ]
)
LEAVES_OUT = frozenset(
    ["扣除", "剔除", "除去", "刨去", "刨除", "撇除", "扣掉", "扣去", "去除", "抛开", "撇开", "排除", "减去", "不计", "不含", "不考虑"]
)
"""Before a noun these take it out of what is reckoned: 扣除|价格因素|实际增长4.9%, 扣除|押金|后还剩300元; not 扣除押金500元."""
_PENALTIES = frozenset(["有期徒刑", "无期徒刑", "徒刑", "拘役", "监禁", "缓刑"])
"""What a court gives somebody, no part of whose name they are: 判处|被告人王某|有期徒刑三年."""
_LONGEST = 14
_RELATIVE = 12
_LONG, _LONG_PARENTHESIS = 14, 8
_SHADES = frozenset(["ul", "ug", "uz"])
"""了, 过 and 着 behind a verb, even one that may be a noun: 受试者|产生了."""
_ITEMS = frozenset([FIGURE, TIME])
Stretch = tuple[int, int]
"""Half-open places among the words."""


def is_nominal(word: Word) -> bool:
    """Whether a word may be in, and end, a noun phrase."""
    tag = word.tag
    return tag[:1] == "n" or tag in _NOMINAL


def is_place(word: Word) -> bool:
    """Whether a word names a place: 吉林省, 国内, 赛罕区; not 社区."""
    tag, text = word.tag, word.text
    if tag in ("ns", "s"):
        return True
    if tag[:1] != "n" or text[-1] not in _PLACE_ENDS or text.endswith(_NO_PLACES):
        return False
    return len(text) > 2 or text in "市县区旗州" or text[-1] in "县旗盟"


def is_spot(words: Sequence[Word], stretch: Stretch) -> bool:
    """Whether a phrase only says where something is measured: 部分地区, 个别站点, 沿海海面."""
    return words[stretch[1] - 1].text.endswith(_SPOTS)


def is_agent(word: Word) -> bool:
    """Whether a noun does things rather than having them done to it: 公司, 警方, 克劳福德."""
    return word.tag in ("nr", "nt", "nrt", "nrfg") or word.text.endswith(agents())


def _belongs(word: Word) -> bool:
    return is_nominal(word) or word.tag in _ATTRIBUTE or word.text in _DETERMINERS


def ending_at(words: Sequence[Word], end: int) -> Stretch | None:
    """The noun phrase whose last word is `words[end - 1]`, without places before it; None where that is no noun.

    日核酸|检测|能力 in 单日核酸检测能力仅有4.5万管; with what a 的 joins to it (微博的长期期权价值).
    """
    if end <= 0:
        return None
    last = words[end - 1]
    if last.text in _PENALTIES:
        return end - 1, end
    if last.tag == "m" and end > 1 and last.text.isdigit() and _is_series(words[end - 2], last):
        inner = ending_at(words, end - 1)
        return inner and (inner[0], end)
    if last.text in BEHIND_FIGURES and (end == 1 or (words[end - 2].tag == "m" and words[end - 2].text[0] != "第")):
        return None
    if last.text in _CLOSES:
        opening = _quotation_before(words, end)
        if opening is None:
            return None
        start = opening
    elif not is_nominal(last) or is_place(last):
        return None
    else:
        start = end - 1
        if start and words[start - 1].tag[:1] == "v" and _is_head(words[start - 1].text, last.text) and may_qualify(words[start - 1].text):
            start -= 1
    while start > 0 and end - start < _LONGEST:
        step = _step_back(words, start - 1)
        if step is None:
            break
        start = step
    if not start:
        return _without_front(words, start, without_rate(words, start, end))
    ahead = words[start - 1]
    if ahead.tag == "r" and _points_to(ahead.text):
        return start - 1, without_rate(words, start, end)
    if ahead.text in _NOT and words[start].tag != "nr":
        return start - 1, without_rate(words, start - 1, end)
    return _without_front(words, _behind_means(words, start, end), without_rate(words, start, end))


def _is_head(verb: str, noun: str) -> bool:
    """Whether a noun is one to which a verb before it belongs: 求诊|人数, 洗车|店."""
    return is_amount(noun) or (noun in HEADS and len(verb) == 2)


def _points_to(text: str) -> bool:
    """Whether a pronoun belongs to the noun behind it: 这艘, 那次; not 那么."""
    return len(text) == 2 and text[0] in _POINTING and text[1] not in _SO


def _behind_means(words: Sequence[Word], start: int, end: int) -> int:
    """Where the phrase begins behind the means or place of what is done to it: 以集中竞价方式减持|公司股份, 在遗址清理|墓葬.

    A word stands before `start`.
    """
    ahead = words[start - 1].text
    if ahead in _AT_PLACE:
        return next((at + 1 for at in range(start + 1, end - 1) if words[at].text in DONE_TO and len(words[at].text) > 1), start)
    if ahead not in _BY and not (start > 1 and words[start - 2].text in _BY):
        return start
    means = next((at for at in range(start + 1, end - 1) if words[at - 1].text.endswith(_MEANS) and words[at].tag == "vn"), None)
    return start if means is None else means + 1


def _is_series(name: Word, number: Word) -> bool:
    """Whether a number belongs to the name before it: 纳指|100, 沪深|300."""
    return name.end == number.start and (name.tag in ("nz", "eng", "j") or name.text[-1] == "指")


def may_qualify(verb: str) -> bool:
    """Whether a verb may belong to the amount behind it: 求诊|人数; not 调低|利率, 擀成|直径, 达|面积."""
    return (
        verb[-1] not in _RESULTS
        and verb not in _FINDS
        and verb not in cue_words("link")
        and verb not in cue_words("modality")
        and cue_words("statistic").get(verb) not in _CHANGES
    )


def is_amount(noun: str) -> bool:
    """Whether a noun names an amount, so that a verb before it belongs to it: 求诊|人数, 处理|能力, 通行|时间."""
    return noun[-1:] in _AMOUNTS_END and noun.endswith(_AMOUNTS)


def without_rate(words: Sequence[Word], start: int, end: int) -> int:
    """The end of a phrase without what only says which figure it is: 利润 of 利润增速, 老人 of 老人占比."""
    last, rates = end, cue_words("rate")
    while last > start and ((text := words[last - 1].text) in rates or (last < end and text == "的")):
        last -= 1
    if last - start > 1 and words[last - 1].text in _OF_THE_THING:
        last -= 1
        while last > start and words[last - 1].text in ("的", "平均"):
            last -= 1
    return last if start < last < end and is_nominal(words[last - 1]) else end


def _step_back(words: Sequence[Word], at: int) -> int | None:
    """Where the phrase begins if the word at `at` goes it on leftwards; None where it ends before."""
    word = words[at]
    if word.tag in _ITEMS:
        return None
    if word.text in _CLOSES:
        return _quotation_before(words, at + 1)
    if (
        word.text in DONE_TO
        and at
        and (is_agent(words[at - 1]) or words[at - 1].text.endswith(_PARTIES))
        and not is_amount(words[at + 1].text)
    ):
        return None
    if word.text in _SETS_UP and at and not is_amount(words[at + 1].text) and words[at + 1].text != "的":
        return None
    if word.text in _WIRES and words[at + 1].start > word.end:
        return None
    if _belongs(word) or (word.text in _PERIODS and is_amount(words[at + 1].text)):
        return at
    if not at:
        return None
    if word.text in "对兑" and words[at - 1].text in CURRENCIES:
        return at - 1
    if word.text == "、" and is_amount(words[at + 1].text) and not is_amount(words[at - 1].text):
        return None
    joins = word.text in _JOINS or word.text in ("的", "等", " ") or (word.tag == "f" and word.text in _SCOPE)
    if joins and is_nominal(words[at - 1]) and not (word.text == "的" and is_place(words[at - 1])):
        return at - 1
    return at if word.text == "的" and words[at - 1].tag in _ATTRIBUTE else None


def _quotation_before(words: Sequence[Word], end: int) -> int | None:
    """Where the quoted name that closes at `words[end - 1]` opens."""
    for at in range(end - 2, max(-1, end - 2 - _LONGEST), -1):
        if words[at].text in OPENS:
            return at
    return None


def _without_front(words: Sequence[Word], start: int, end: int) -> Stretch | None:
    """The phrase without places, list signs and particles at its front."""
    while start < end - 1 and (
        ((first := words[start]).tag in _NO_FRONT)
        or first.text in _JOINS
        or (is_place(first) and not (start == end - 2 and _is_named_by_place(first, words[start + 1].text)))
        or (not start and first.text in BEHIND_FIGURES)
    ):
        if first.text in OPENS:
            break
        start += 1
    if end - start > 2 and words[start].text == "每" and words[start + 1].text in _PER:
        start += 2
    while start < end - 1 and words[start].text in DONE_TO and _is_plain(words, start + 1, end) and not is_amount(words[start + 1].text):
        start += 1
    named = end - start > 2 and words[start].text in OPENS and words[end - 1].text in _CLOSES
    return (start, end) if named or any(map(is_nominal, words[start:end])) else None


def _is_plain(words: Sequence[Word], start: int, end: int) -> bool:
    """Whether nothing but nouns stand there: the 精神抚慰金 of 赔偿精神抚慰金, not 金门方言的人 of 使用金门方言的人."""
    return all(map(is_nominal, words[start:end]))


def _is_named_by_place(place: Word, rest: str) -> bool:
    """Whether a word after a place is nothing without it: 郑州|队, 江南|银行; not 全市|银行."""
    return rest in _NO_NAMES or (rest in _NAMED_BY_PLACES and place.tag == "ns" and place.text[-1] not in _PLACE_ENDS)


def beginning_at(words: Sequence[Word], start: int, *, verbs: bool, governed: bool = False) -> Stretch | None:
    """The noun phrase that begins at `words[start]`; `verbs` allows that to be a verb before its noun (100台转运车辆).

    One that is `governed` by a preposition before its figure ends at a verb: 由六百块钢板拼成的浮雕.

    A relative clause in front is passed over: 600多名驰援吉林的勇士 gives 勇士.
    """
    last, at = -1, start
    while at < len(words) and at - start < _LONGEST:
        word = words[at]
        if (
            at > start
            and word.start > words[at - 1].end + 1
            and (word.tag in _PERSONS or word.start - words[at - 1].end > _LONG_PARENTHESIS)
        ):
            break
        if is_nominal(word) or word.text in _GAMES:
            if last >= 0 and at + 1 < len(words) and words[at + 1].tag in _SHADES:
                break
            last = at
        elif word.text in OPENS:
            closing = quotation_after(words, at)
            if closing is None:
                break
            last = at = closing
        elif last >= 0 and word.text in _ALSO_NOUNS and at + 1 < len(words) and is_nominal(words[at + 1]):
            pass
        elif word.tag[:1] == "v" or (last < 0 and word.tag in ("d", "p") and at + 2 < len(words)):
            jump = None if governed and last >= 0 else _over_verb(words, at, first=last < 0, verbs=verbs)
            if jump is None:
                break
            start, at = (jump, jump) if last < 0 and words[jump - 1].text == "的" else (start, jump)
            continue
        elif not _goes_over(words, at, last):
            break
        at += 1
    if last < 0:
        return _unknown(words, start)
    return start, last + 1


def _unknown(words: Sequence[Word], start: int) -> Stretch | None:
    """A noun that the segmenter does not know and cut into characters: 便|门 at the end of a clause."""
    rest = len(words) - start
    if rest == 1 and words[start].tag == "q" and words[start].text in _VESSELS:
        return start, start + 1
    if (
        rest == 2
        and words[start].tag not in _NO_BEGINNING
        and words[start + 1].tag[:1] in "nvqgz"
        and all(len(word.text) == 1 and "\u4e00" <= word.text <= "\u9fff" for word in words[start:])
    ):
        return start, start + 2
    return None


def _goes_over(words: Sequence[Word], at: int, last: int) -> bool:
    """Whether the phrase goes on over a word that is no noun: 两名年轻的医生, 学生和家长, iPhone SE."""
    word = words[at]
    if word.tag in _ITEMS:
        return False
    if word.text in _PLAIN:
        return True
    if word.tag == "r" and last < 0 and len(word.text) == 1 and word.text not in _PRONOUNS:
        return True  # a surname: 何大妈
    if word.tag in _ATTRIBUTE:
        if last >= 0 and word.tag == "ad" and at + 1 < len(words) and words[at + 1].tag[:1] == "v":
            return False  # 整治行动|正式|启动
        return last < 0 or word.text[0] != "最"
    if word.tag in ("m", "q"):
        return last < 0 or word.text[0] != "一"
    following = at + 1 < len(words) and (is_nominal(words[at + 1]) or words[at + 1].tag in _ATTRIBUTE)
    if word.text == "的":
        return following and (last < at - 1 or words[at - 1].tag in ("vn", "i", "l") or words[at - 1].text[-1] == "色")
    if word.tag == "t":
        return last < 0 and following
    kinds = last < 0 and at > 0 and words[at - 1].tag in ("m", "b", "a")  # 一手及二手|住宅
    return (last >= 0 or kinds) and following and (word.text in "和及与·" or (word.text == " " and words[at + 1].tag == "eng"))


def _over_verb(words: Sequence[Word], at: int, *, first: bool, verbs: bool) -> int | None:
    """Where a phrase that meets a verb goes on: behind the 的 of its clause (感染的肺炎病例), or at the noun behind it."""
    behind = at + 1 < len(words)
    if behind and words[at + 1].text == "的" and at + 2 < len(words) and _belongs(words[at + 2]):
        return at + 2
    if not first and words[at].text in _TOGETHER and behind and is_nominal(words[at + 1]):
        return at + 1
    if not first:
        return None
    for place in range(at + 1, min(len(words), at + _RELATIVE)):
        if words[place].tag in _ITEMS:
            break
        if words[place].text == "的":
            return place + 1 if place + 1 < len(words) and _belongs(words[place + 1]) else None
    if verbs and at + 2 < len(words) and words[at].text in BEFORE_VERBS and words[at + 1].tag == "v" and is_nominal(words[at + 2]):
        return at + 2
    compound = words[at].tag[:1] == "v" and (verbs or words[at].text in cue_words("event"))
    return at + 1 if compound and behind and is_nominal(words[at + 1]) else None


def quotation_after(words: Sequence[Word], at: int) -> int | None:
    """Where the quoted name that opens at `words[at]` closes; None where that is far off, or a figure stands in it."""
    for place in range(at + 1, min(len(words), at + _LONGEST)):
        if words[place].text in _CLOSES:
            return place
        if words[place].tag == FIGURE:
            return None
    return None


def only_rate(words: Sequence[Word], stretch: Stretch) -> bool:
    """以5%的增速: 增速 says which figure it is, not of what."""
    start, end = stretch
    known = _which_figure()
    for word in words[start:end]:
        if word.text not in known:
            return False
    return end - start != 1 or noun_statistic(words[start].text) not in ("average", "capacity", "total")


@cache
def _which_figure() -> frozenset[str]:
    """The words that say only which figure it is."""
    return frozenset(cue_words("rate")).union(cue_words("vague"), cue_words("statistic"))


def only_dimension(words: Sequence[Word], stretch: Stretch) -> bool:
    """Whether a phrase names only a dimension: the 全长 of 大桥全长, 总重量."""
    dimensions = cue_words("dimension")
    if words[stretch[1] - 1].text not in dimensions:
        return False
    statistics = cue_words("statistic")
    return all(word.text in dimensions or word.text in statistics for word in words[stretch[0] : stretch[1]])


def placed(words: Sequence[Word], stretch: Stretch | None, rule: str) -> Found | None:
    """A stretch of words as what is found, by the rule of that name; of one that holds a long parenthesis what stands behind it."""
    if stretch is None:
        return None
    start, end = stretch
    if words[end - 1].end - words[start].start > _LONG:
        gap = next((at for at in range(end - 1, start, -1) if words[at].start - words[at - 1].end > _LONG_PARENTHESIS), start)
        start = start if words[gap].text in _JOINS or words[gap].text == "的" else gap
    return Found(words[start].start, words[end - 1].end, rule)
