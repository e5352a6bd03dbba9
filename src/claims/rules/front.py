"""What stands before the numeral: 第七个, 前三名, 周三, 北纬30度."""

from __future__ import annotations

import re

from claims.entries import Unit
from claims.phrases import Phrase, Source
from claims.rules.verdicts import Judgement, label, read_as, silent

LABELLED = frozenset(
    ["届", "版", "条", "期", "号", "款", "页", "卷", "集", "辑", "案", "令", "类", "级", "军", "师", "团", "旅", "舰队", "炮兵", "节"]
)
_NUMBERED_NOUNS = frozenset(["部门", "国", "地"])
"""Nouns whose 第N is a name and no place in a row: 第三国, 第七地割, 第三部门."""
_RANKED = re.compile(
    r"(?:排名|排行|排在|排|位列|位居|名列|列|居|位|获得?|夺得?|拿下|跻身|跃居|升至|降至|退居|稳居|高居|荣膺|勇夺|得|为|是|成为)(?:世界|全球|全国|全省|全市|亚洲|国内|行业|榜单|榜|总榜|小组|分组|联盟|并列|同期|历史|各省|东部|西部|倒数)?$"
)


_RANKING = re.compile(
    r"(?:排名|位居|位列|名列|排在|居|列)[^，。；、！？]{1,10}$|(?:拿到|保住|锁定|重返|回到|并列|[升降跌落追滑冲掉窜蹿跃退爬挤杀][到至回])$"
)
_CLAUSE_ENDS = frozenset(["", "，", "。", "；", "、", "！", "）", ")", "\n", "”", "的"])
_AMONG = re.compile(
    r"(?:世界|全[球国省市县区镇校班网场队美台港村厂厅州党军系]|[亚欧非美]洲|[东西][区部]|分区|赛区|联盟|小组|行业|业界|国内|省内|年级|班级|班上|班里|历史|史上|有史以来|榜单?|倒数"
    r"|[总积得]分|成绩|战绩|名次|位次|排名|综合|(?:[产销流总数储存增体]|交易|成交|吞吐|出口|进口|发电|访问|下载|播放|浏览|点击|阅读)量|规模|票房|收视率?|得票率?|份额|[占市]有率|增[速幅]|[涨跌降]幅|人气|人数"
    r"|产值|[总产市]值|总额|收入|营收|利润|投票|民调|预赛|决赛|复赛|初赛|笔试|面试|考试|考了|拿了|得了)(?:排名|位列)?(?:并列|暂列)?(?:倒数)?$"
)
"""Behind one of these, and before the end of the clause, 第N without a noun is a rank: 东区第5, 产量第一; not 安全第一."""


_MOST_OF_ALL = re.compile("[高长深快多低重远老强贵热冷富矮窄小厚短](?:的(?!第)|楼|峰|湖|桥|塔|增[长速])")
"""Behind 第N: the second of all, as one counts from the top: 全球第二高的楼, not 第一高中."""
_EVENT = re.compile(
    r"(?:全国)?(?:人口|经济|农业|土地|国土|污染源|文物|水利|地理国情)?普查|世界大战|中东战争|鸦片战争|工业革命|科技革命|国共合作|反围剿|印巴战争|布匿战争"
)


_OF_PEOPLE = frozenset("民气格类体称物性权")
"""第二人民医院, 第五人格: a name, and nobody is the second."""


def _names_a_thing(text: str, unit: str, end: int) -> bool:
    """Whether an ordinal belongs to a name: 第七次|人口普查, 第二人|民医院."""
    if unit == "人":
        return text[end : end + 1] in _OF_PEOPLE
    return unit == "次" and _EVENT.match(text, end) is not None


_OF_A_LAW = ("规定", "规则", "细则", "意见", "措施", "要求", "标准", "原则")
_BEFORE_ARTICLES = frozenset(["", "条", "\n", "。", "》", "款"])


def _is_counted_off(text: str, start: int, end: int, unit: Unit) -> bool:
    """香港第一条铁路, 推出第二款手机: what is counted stands behind; not 第三条规定, nor an article at the begin of a line."""
    if unit.surface not in ("条", "款") or text[max(0, start - 2) : start - 1] in _BEFORE_ARTICLES:
        return False
    return text.startswith(unit.counts, end) and not text.startswith(_OF_A_LAW, end)


def ordinal(source: Source, phrase: Phrase) -> Judgement | None:
    """第七个, 第3名, 排名第二; a document, edition or article is a label (第36号), a day of a period a time (第二天)."""
    text, start = source.text, phrase.start
    if text[start - 1 : start] != "第" or phrase.numeral is None:
        return None
    if phrase.unit is not None and phrase.unit.surface == "和":  # 第88和91分钟
        phrase.reach(phrase.unit_start)
        phrase.unit = None
    named = _no_rank(source, phrase) if phrase.unit is None else _no_place(source, phrase, phrase.unit)
    if named is not None:
        return named
    if phrase.numeral.value is None or (not source.bare and source.lexicon.name_over(text, start, start + 1, figure=True)):
        return label("ordinal_name")
    phrase.start = phrase.core_start = start - 1
    if phrase.unit is not None and phrase.unit_end < phrase.end:
        phrase.end = phrase.core_end = phrase.unit_end
    phrase.infix, phrase.members, phrase.decimals = "", (), ""
    return Judgement("ordinal", "ordinal")


def _no_rank(source: Source, phrase: Phrase) -> Judgement | None:
    """第一高中 has a name, 第几 asks; None for 排名第二, 产量第一 and 全球第二高的楼, which are ranks."""
    text, start = source.text, phrase.start
    assert phrase.numeral is not None
    if phrase.numeral.shape == "vague":
        return silent("question")
    if source.bare or _RANKED.search(text, max(0, start - 9), start - 1):
        return None
    if _MOST_OF_ALL.match(text, phrase.end) and (text[phrase.end + 1] == "的" or phrase.numeral.high > 1):
        return None
    if text[phrase.end : phrase.end + 1] not in _CLAUSE_ENDS:
        return label("ordinal_name")
    told = _RANKING.search(text, max(0, start - 14), start - 1) or _AMONG.search(text, max(0, start - 11), start - 1)
    return None if told else label("ordinal_name")


def _no_place(source: Source, phrase: Phrase, unit: Unit) -> Judgement | None:
    """第36号 and 第三国 name, 第二天 dates; None for 第七个 and 第3名, which are places in a row."""
    text, surface = source.text, unit.surface
    of_law = surface == "项" and text[phrase.start - 2 : phrase.start - 1] in ("款", "条")  # 第三款第二项
    if of_law or (surface in LABELLED and not _is_counted_off(text, phrase.start, phrase.unit_end, unit)):
        return label("numbered")
    if surface in _NUMBERED_NOUNS or _names_a_thing(text, surface, phrase.unit_end):
        return label("ordinal_name")
    if unit.kind == "duration" or surface in _PERIODS:
        return Judgement(None, "nth_period", "time")
    if surface == "块":  # 第47块金牌
        read_as(source, phrase, "count")
        return None
    return None if unit.kind in ("count", "age") or surface in ("点", "代") else label("ordinal_name")


_PERIODS = frozenset(["季度", "季", "学期", "阶段"])
_OF_A_YEAR = re.compile(r"(?:[今去前本明当]年|\d{4}年?|年度|^|[，。；：、（“\n])$")
"""Before these 前7个月 is a part of the calendar, elsewhere a length: 手术前3个月; 首8个月 and 头8个月 likewise."""
_FIRST = frozenset("前首头")
_NOT_BEFORE_FIRST_N = frozenset("以之目此日年月提空眼生先向从当超身跟面人国周夜节床午")


_TAKING_PART = frozenset(["名", "位", "强", "大", "家", "个", "席", "所", "支", "只"])
_SELDOM_FIRST = frozenset(["个", "家", "所", "支", "只"])
"""前两个 are the two before; from three on they are the first."""


def first_n(source: Source, phrase: Phrase) -> Judgement | None:
    """前5位, 前三名: the first n of a ranking; 前三季 and 今年前7个月 are times, 前两个 the two before."""
    text, start, unit = source.text, phrase.start, phrase.unit
    first = text[start - 1 : start]
    if first not in _FIRST or unit is None or phrase.numeral is None or phrase.numeral.value is None:
        return None
    of_year = unit.surface == "个月" and _OF_A_YEAR.search(text, max(0, start - 6), start - 1)
    if of_year or (first == "前" and unit.surface == "季"):
        return Judgement(None, "relative_time", "time")
    if first != "前" or unit.kind != "count" or unit.surface not in _TAKING_PART or text[start - 2 : start - 1] in _NOT_BEFORE_FIRST_N:
        return None
    if unit.surface in _SELDOM_FIRST and phrase.numeral.value < 3:
        return None
    phrase.start = phrase.core_start = start - 1
    phrase.first_n = True
    return Judgement("ordinal", "first_n")


_WEEKDAY = re.compile(r"(?:星期|礼拜|周)$")
_WHICH_WEEK = frozenset("一每上下本这去今")
_TIMES_A_WEEK = frozenset(
    ["次", "节", "场", "天", "个", "堂", "趟", "顿", "篇", "回", "小时", "个小时", "课时", "集", "更", "遍", "餐", "杯", "单"]
)


def weekday(source: Source, phrase: Phrase) -> Judgement | None:
    """周三, 星期五: a day of the week; 每周三节课 are three a week."""
    text, start, unit = source.text, phrase.start, phrase.unit
    if text.endswith("每周", 0, start) and unit is not None and unit.surface in _TIMES_A_WEEK:
        return None
    if text[start] not in "一二三四五六" or not _WEEKDAY.search(text, max(0, start - 2), start):
        return None
    week = text[start - 1] == "周"
    if week and unit is not None and unit.kind != "duration" and text[start - 2 : start - 1] in _WHICH_WEEK:
        return Judgement(None, "weekday", "time")
    alone = not week or unit is None or unit.kind != "count" or unit.surface == "起"
    return Judgement(None, "weekday", "time", start + 1) if alone else None


_COORDINATE = re.compile(
    r"\d{1,3}(?:\.\d{1,8})?\ ?[°度](?:\ ?\d{1,2}(?:\.\d{1,6})?\ ?[′'分])?(?:\ ?\d{1,2}(?:\.\d{1,6})?\ ?[″\"秒])?"
    r"(?:[~至到—-]{1,2}(?:[东西]经|[南北]纬)?(?=\d))?"
)


def coordinate(source: Source, phrase: Phrase) -> Judgement | None:
    """北纬30度45分, 东经86°: a place on the globe."""
    text = source.text
    if text[max(0, phrase.start - 2) : phrase.start] not in ("北纬", "南纬", "东经", "西经"):
        return None
    end = phrase.start
    for _ in range(2):
        match = _COORDINATE.match(text, end)
        if match is None:
            break
        end = match.end()
    return label("coordinate", max(end, phrase.end))
