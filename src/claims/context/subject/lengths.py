"""The subject of a duration, an age and a rank: what lasts, who is that old, what is numbered."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from claims.context.cues import cue_words
from claims.context.fields import Found
from claims.context.frames import Frame
from claims.context.nouns import Stretch, beginning_at, ending_at, is_agent, is_amount, is_nominal, is_place, is_spot, placed
from claims.context.persons import is_sounded
from claims.context.subject.before_figure import LISTS, before, joins
from claims.context.subject.behind_figure import WHERE_ENDS, behind, has_verb, tag_at, text_at
from claims.context.subject.counted import deed
from claims.context.subject.deciding import UNDECIDED, Answer, decide
from claims.context.subject.doings import doing, endings
from claims.context.subject.earlier import (
    LOOK_BACK_CLAUSES,
    MOST_BEFORE_TOPIC,
    PERSONS,
    PRONOUNS,
    TRADES,
    Earlier,
    carry,
    earlier_person,
    earlier_topic,
    led,
    name_end,
    nearest_doer,
    person,
    topic,
    without_relative,
)
from claims.context.tagging import FIGURE, TIME, Word

_FINISHES = frozenset(["出", "进", "跑进", "游进", "划进", "滑进", "骑进", "跑出", "游出", "滑出", "骑出", "游得", "跑得", "滑得", "以"])
"""Before a length of time: who needed it is what it is about (跑出2小时00分35秒)."""
_ATHLETES = ("选手", "队", "运动员", "小将", "名将", "组合", "健将", "跑者", "车手", "骑手", "泳手")
_GOALS = frozenset(["目标", "愿望", "心愿", "任务", "期望"])
_LEADS = frozenset(["反超", "超越", "力压", "差", "相差", "仅差", "超出", "领先", "落后", "快", "慢", "快了", "慢了", "输给", "赢得"])
_TIMES = frozenset(["次", "度", "回", "轮"])
_SINCE = WHERE_ENDS - {"内", "以内", "之内"}
"""Behind a length of time these make it a point of time, and nothing lasts: 几天后就有好转."""
_UP_TO_NOW_WORDS = frozenset(["至今", "迄今", "如今", "到现在", "到目前", "目前", "现在"])
_UP_TO_NOW = frozenset(["来", "以来"])
_NEAR = 8
_FAR = 4
_IS = frozenset(["为", "是", "由", "属于", "归"])
_AT = frozenset(["在", "于", "从"])
_PLACES = ("排名", "名次", "位次", "排行", "排行榜")
_GOES = frozenset("来去到回进")
_BEFORE_DEEDS = frozenset(["d", TIME, "t", "c"])
_AGO_OR_SINCE = frozenset(["过去", "近", "最近", "此前", "之前", "未来", "今后", "前", "头", "这", "那"])
_OF_PERSONS = frozenset(["名", "位", "顺位"])
_DEAD = ("时", "后", "前", "生前", "身后")
_LISTS = ("榜", "榜单", "名单", "排行榜")
_ONLY = frozenset("只仅才又还再")
_GOES_BY = frozenset(
    ["步行", "骑行", "驾车", "乘车", "开车", "打车", "走路", "坐车", "骑车", "徒步", "搭车", "自驾", "坐船", "乘船", "乘机"]
)
_SETS_TIME = frozenset(["飙", "飙出", "刷出", "做出", "划出", "骑出", "创下", "创造", "交出", "打出", "开出", "踩出", "滑出", "跑", "游"])
_AWAY = frozenset(["距", "距离", "离"])
_EVERY = frozenset("每隔")
_THERE_IS = frozenset(["有", "就有", "便有", "会有", "都有", "约有"])
_RECORDS = frozenset(
    ["新高", "新低", "最高", "最低", "高位", "低位", "高点", "低点", "新纪录", "纪录", "高峰", "低谷", "历史新高", "历史新低"]
)
_SETS = frozenset("创下出新破写")
_OF_LENGTH = frozenset(["为期", "长达", "历时", "近", "持续"])
_PERIODS = ("假", "假期", "春运", "暑运", "黄金周", "赛期", "会期", "展期")
_ON_END = frozenset(["连续", "持续"])
_LIGHT = frozenset(["d", "ul", "ug", "c", "ad"])
_FROM = frozenset(["由", "从"])
_OF_RACES = frozenset(["秒", "分", "分秒", "分钟"])
_GOES_ON = frozenset(
    "等蹲踢排走跑住睡坐站打学练教干当种读守修建盖拍写看跳游骑爬开煮炖蒸泡哭吵找追熬养拖躺憋刷查搬聊戴穿放晾停堵冻腌烤炸焖晒存闹演播唱办装贴封关亮响挂谈忙扛逛赶挤哄编抄背画绣织缝补刻挖铺架拆卖租用吃喝撑忍盼跟带管领任做攒藏逃押骂绕转漂泊飞聚吹下烧晕疼痛病咳跪趴抗混闲饿渴困累"
)
"""Verbs of one character for what is done for a length of time."""
_WORLD_RANK = "世界排名"
_TAKES_TIME = frozenset("用花过隔有到是为达超需要费耗")
"""Verbs of one character that say of a length of time only that it went by."""
_AGO = frozenset(["距今", "迄今"])
_OF_PASSIVES = frozenset(["v", "p", "d", "ul", "u", "uz"])
_PUTS = frozenset("将把")
_MUST = frozenset(["要", "得", "需", "需要", "还要", "还得"])
_RUNS = frozenset(["连升", "连涨", "连跌", "连降", "连增", "连减", "连阴", "连阳"])
_THINGS_GO_ON = frozenset("走跑拖开煮炖蒸泡建盖修放停冻腌烤炸焖晒存演播办装贴封关亮响")
"""Of these, verbs whose doer or thing is what lasts."""
_TOWARDS = frozenset(["到", "至", "往", "去", "赴", "抵达", "到达", "飞往", "前往", "开往"])
"""Before where a way leads to: 从徐家汇到|人民广场|花了52分钟."""
_COSTS = frozenset(["要", "需", "需要", "只要", "只需", "用了", "花了", "用时", "仅需", "仅用", "只用", "耗时"])
_FULL = frozenset(["短短", "足足", "前后", "先后", "满", "刚满", "已满", "用"])
_DAYS = frozenset(["天", "日", "周", "小时", "夜"])
_HAPPENINGS = ("局", "赛", "战", "会", "仗", "球", "片", "戏", "剧", "雨", "雪", "课", "案", "火")
"""What takes place itself: 决胜局打了52分钟."""
_LEAD = frozenset(["优势", "劣势", "差距", "领先优势", "时差"])
_MODALS = frozenset(
    ["要", "须", "必须", "应", "应当", "需", "需要", "可", "可以", "能", "能够", "会", "将", "得", "务必", "不得", "力争", "有望", "必"]
)
_HAPPENS = frozenset(["发生", "出现", "有", "爆发", "累计", "录得", "接连", "新增", "造成"])
_FALLS = frozenset("下刮飘")
"""What weather does: behind their length it is the weather that lasts, 下了20分钟|冰雹."""
_SHADES = frozenset("了过着")
_RESULTS = frozenset("到出为得至")
"""At the end of a verb these lead on to what was found: 40分钟内记录到|余震9次."""
_ENOUGH_OF = frozenset("够")
_REACHES = frozenset("到至")
_USES = frozenset(
    ["使用", "看", "观看", "收看", "玩", "刷", "打", "听", "读", "陪", "照顾", "接触", "佩戴", "学", "练", "弹", "踢", "阅读"]
)
"""With the noun behind them these are what takes so long: 使用手机5小时."""
_LASTED = frozenset(["历时", "耗时", "为期", "费时"])
_ENOUGH = frozenset(["够", "就够", "即可", "够了", "足够", "就行", "左右", "了"])
_BOUNDS = ("以上", "以下", "以内")
_LASTING = frozenset(["持续", "历时", "为期", "长达", "耗时", "用时", "维持", "共", "全程"])
_HAS_SHARE = frozenset(["占", "为主", "居多", "最多", "占比", "占了", "为多", "约占"])
_HIGH_AGES = frozenset(["高龄", "高寿", "左右", "上下"])
_TIME_ITSELF = frozenset(["时间", "时光", "工夫", "功夫", "光阴", "岁月", "之久"])
"""What a length of time is called: 五年的时间."""
_BEGINS = frozenset(
    ["开始", "突降", "突发", "发生", "出现", "遭遇", "爆发", "迎来", "遇上", "遭到", "降下", "陷入", "进入", "举行", "展开"]
)
_HELD = frozenset("会赛展战营节周")
"""At the end of what is held: 义卖|会, which the segmenter may take for a verb."""
_SO_THAT = frozenset(["供", "为", "来", "去", "让", "以便", "以", "用于", "用来", "给", "等", "等待", "等候", "便于", "直到", "直至"])
"""Behind a length of time these begin what it was for, or how it ended: 封闭两天|供检测."""
_COME = frozenset(["来", "去", "能", "能够", "就能", "可以", "以"])
_DEEDS = frozenset(["v", "vn", "l", "i"])
_LONGEST_DEED = 4
_SUPERLATIVE = frozenset(
    ["最长", "最短", "最快", "最慢", "最多", "最少", "最低", "最高", "平均", "一般", "通常", "多为", "大多", "最久", "常见"]
)
_UNLASTING = frozenset(["起来", "下来", "只能", "没想到", "时隔", "相隔", "提前", "推迟", "延后", "整整", "要", "达", "就"])


@cache
def _changing() -> frozenset[str]:
    """The words that make a length of time a change."""
    values = ("increase", "decrease", "change_to")
    return frozenset(word for word, value in cue_words("statistic").items() if value in values and len(word) > 1)


def duration(earlier: Earlier, frame: Frame) -> Found | None:
    """Durations: what lasts (工期540天, 停工一个月, 7天居家健康监测, 24小时值班的岗位)."""
    found = decide(_RULES, earlier, frame)
    if found is not UNDECIDED:
        return found
    words = frame.left
    end = _over_joining(words)
    alone = not frame.right or (len(frame.right) == 1 and frame.behind in _TIME_ITSELF)
    joined = frame.behind == "的" and text_at(frame.right, 1) not in _TIME_ITSELF and not (end and _itself_lasts(frame, words[end - 1]))
    if joined and (found := behind(frame) or _change_behind(frame)) is not None:
        return found
    spot = ending_at(words, end)
    if spot is not None and is_spot(words, spot):
        return earlier.of_unit(frame) or carry(earlier, frame)
    found = _deed_or_noun(words, end)
    if found is not None:
        return found
    if not frame.first and end == 0 and words:
        return earlier.carried(frame)
    if _is_told_of(frame, end, alone=alone):
        verb = words[end - 1]
        only = len(verb.text) == 2 and verb.text[0] in _ONLY
        return Found(verb.start + only, verb.end - (len(verb.text) == 2 and verb.text[-1] in _ENOUGH_OF), "predicate")
    if words and frame.first and words[0].text in _UP_TO_NOW_WORDS and all(map(_says_how_long, words[1:])):
        return earlier_topic(frame)
    if words and all(map(_says_only_which, words)):
        if earlier.lasted:
            return earlier.carried(frame)
        if frame.first and frame.index and frame.sentence.clauses[frame.index - 1].words[-1].text in _SUPERLATIVE:
            return carry(earlier, frame)
    if frame.index and not end and not frame.right and _goes_on(earlier, words):
        whole = words[-1].text in _LASTED and (earlier_topic(frame) or earlier_topic(frame, doer=True))
        return _begun(frame) or whole or carry(earlier, frame)
    if (
        end > 1
        and words[end - 1].text in _MUST
        and words[end - 2].tag == "v"
        and len(words[end - 2].text) > 1
        and not joins(words[end - 2])
    ):
        return Found(words[end - 2].start, words[end - 2].end, "predicate")
    if not words and frame.clause.depth and not frame.right and frame.first:
        named = frame.sentence.clauses[frame.index - 1].words if frame.index else words
        if named and (named[-1].tag in PERSONS or is_sounded(named[-1].text, 1)) and frame.counted_in in _OF_RACES:
            return placed(named, ending_at(named, len(named)), "person_before")
        return earlier.carried(frame) or carry(earlier, frame)
    return earlier.of_unit(frame) if not end and _no_more(frame) else _done_so_long(words, end)


def _itself_lasts(frame: Frame, word: Word) -> bool:
    """Whether what stands before a length lasts, and not the one described: 睡眠 of 每天睡眠少于6小时的人."""
    return is_amount(word.text) or (
        frame.phrase.core_start > frame.phrase.start
        and word.tag in ("n", "vn", "v")
        and len(word.text) > 1
        and not joins(word)
        and not is_agent(word)
        and not is_place(word)
    )


def _begun(frame: Frame) -> Found | None:
    """What the clause before says to have begun: 下雪 of 凌晨开始下雪，持续15分钟."""
    words = frame.sentence.clauses[frame.index - 1].words
    if len(words) < 2 or words[-2].text not in _BEGINS or words[-1].tag not in ("v", "vn", "n", "l", "i"):
        return None
    return Found(words[-1].start, words[-1].end, "predicate" if words[-1].tag == "v" else "noun_before")


def _change_behind(frame: Frame) -> Found | None:
    """The change over so long a time: 三天的|累计|涨幅."""
    words = frame.right[1:_FAR]
    at = next((at for at, word in enumerate(words) if word.text in cue_words("rate") and is_nominal(word)), None)
    return None if at is None else Found(words[0].start, words[at].end, "noun_behind")


def _over_joining(words: Sequence[Word]) -> int:
    """Where the words that only join the figure to what lasts begin."""
    end = len(words)
    while (
        end
        and (words[end - 1].text not in _UNLASTING or (end < len(words) and words[end - 1].text == "就"))
        and not (words[end - 1].text in _GOES_ON and words[end - 1].tag == "v")
        and (_only_joins(words[end - 1]) or (end < len(words) and _when_or_where(words[end - 1])))
    ):
        end -= 1
    return end


def _only_joins(word: Word) -> bool:
    """Whether a word says nothing of what lasts: 满 of 开业满三年, 最长."""
    return word.text in _FULL or word.tag in _LIGHT or word.text[0] == "每" or word.text == "长" or joins(word) or word.text in _SUPERLATIVE


def _says_how_long(word: Word) -> bool:
    return joins(word) or word.tag in _LIGHT


def _says_only_which(word: Word) -> bool:
    """Whether a word says only which of several lengths it is: the words of 最长达46个月."""
    return word.text in _SUPERLATIVE or word.tag == "d" or word.text in cue_words("link")


def _when_or_where(word: Word) -> bool:
    return word.tag == TIME or is_place(word)


def _deed_or_noun(words: Sequence[Word], end: int) -> Found | None:
    """What lasts before the words that join it: the noun, or the verb that says what was done to it so long."""
    verb = words[end - 1] if end else None
    stretch = ending_at(words, end)
    if stretch is None and verb is not None and verb.tag == "v":
        stretch = _noun_of_verb(words, end)
        went_on = verb.text in doing("takes_place")
        if stretch is not None and stretch[1] - stretch[0] == 1 and words[stretch[0]].tag == "vn" and len(verb.text) > 1 and not went_on:
            return Found(verb.start, verb.end, "predicate")
    if stretch is not None and tag_at(words, stretch[0] - 1) == "m" and text_at(words, stretch[0] - 2) in _TOWARDS:
        return None
    if stretch is None or verb is None or (stretch == (0, 1) and words[0].text == "结果") or text_at(words, stretch[0] - 1) in _TOWARDS:
        return None
    if (stretch[1] == end - 1 and verb.text in doing("career")) or (
        stretch[1] < end and tag_at(words, stretch[0] - 1) == "v" and verb.text in _GOES_ON
    ):
        return Found(verb.start, verb.end, "predicate")
    if text_at(words, stretch[0] - 1) in _SHADES and stretch[0] > 1 and words[stretch[0] - 2].text in _GOES_ON:
        return Found(words[stretch[0] - 2].start, words[stretch[1] - 1].end, "deed")
    short = stretch[1] - stretch[0] == 1 and len(words[stretch[0]].text) == 1 == len(text_at(words, stretch[0] - 1))
    if text_at(words, stretch[0] - 1) in _USES or (short and text_at(words, stretch[0] - 1) in _GOES_ON):
        return Found(words[stretch[0] - 1].start, words[stretch[1] - 1].end, "deed")
    if text_at(words, stretch[0] - 1) in doing("stays"):
        return Found(words[stretch[0] - 1].start, words[stretch[0] - 1].end, "predicate")
    if text_at(words, stretch[1]) == "用时":
        return placed(words, (stretch[0], stretch[1] + 1), "noun_before")
    return deed(words, stretch) or placed(words, stretch, "noun_before")


def _noun_of_verb(words: Sequence[Word], end: int) -> Stretch | None:
    """The noun before the verb that ends at `end`, unless it is who did it, or where."""
    noun_end = end - 1
    while noun_end > 1 and words[noun_end - 1].tag == "d" and words[end - 1].text not in _UNLASTING:
        noun_end -= 1
    stretch = ending_at(words, noun_end)
    if stretch is None or is_agent(words[stretch[1] - 1]):
        return None
    ahead = text_at(words, stretch[0] - 1)
    return None if ahead in _TOWARDS or ahead == "在" else stretch


def _is_told_of(frame: Frame, end: int, *, alone: bool) -> bool:
    """Whether the verb before the joining words says what lasts: 停工一个月; not 去过三天."""
    if not end or (end < len(frame.left) and not alone):
        return False
    verb = frame.left[end - 1]
    if end > 1 and frame.left[end - 2].text in _REACHES and any(word.text in _FROM for word in frame.left[: end - 2]):
        return False
    lasts = verb.tag == "v" and len(verb.text) > 1 and verb.text[-1] != "过"
    return lasts and verb.text not in _UNLASTING and verb.text not in cue_words("statistic")


def _deed_with_of(_: Earlier, frame: Frame) -> Answer:
    """What is done for so long, before a 的: 24小时值班的岗位."""
    if tag_at(frame.right, 0)[:1] == "v" and text_at(frame.right, 1) == "的" and frame.behind not in WHERE_ENDS:
        return Found(frame.right[0].start, frame.right[0].end, "predicate_behind")
    return UNDECIDED


def _finishing(_: Earlier, frame: Frame) -> Answer:
    """Who needed a time, or the goal that it is: 跑出2小时00分35秒."""
    races = frame.counted_in in _OF_RACES and frame.before in _SETS_TIME
    if frame.before not in _FINISHES and not races and not _split_time(frame):
        return UNDECIDED
    named = _goal(frame.left) or person(frame.left) or _athlete(frame.left) or _pronoun(frame)
    return named or earlier_person(frame) or earlier_topic(frame) or _done_in(frame) or None


def _spent_on(_: Earlier, frame: Frame) -> Answer:
    """What a time is spent on, behind it: 花了5年的时间|疗养, 用了三小时才|到达县城."""
    words, at = frame.clause.words, frame.at + 1
    at += text_at(words, at) == "的"
    named = text_at(words, at) in _TIME_ITSELF
    if not named and (at > frame.at + 1 or frame.before not in doing("spends")):
        return UNDECIDED
    at += named
    while tag_at(words, at) == "d" or text_at(words, at) in _COME:
        at += 1
    if at >= len(words) or words[at].tag not in _DEEDS or joins(words[at]) or _takes_so_long(frame):
        return UNDECIDED
    if words[at].text in doing("wins"):
        return earlier_topic(frame, doer=True) or earlier_person(frame) or UNDECIDED
    return Found(words[at].start, words[_deed_end(words, at) - 1].end, "predicate_behind")


def _takes_so_long(frame: Frame) -> bool:
    """Whether a thing stands before the verb of spending: 项目|历时三年建成."""
    noun = ending_at(frame.left, len(frame.left) - 1) if len(frame.left) > 1 else None
    return noun is not None and not is_agent(frame.left[noun[1] - 1])


def _deed_end(words: Sequence[Word], at: int) -> int:
    """Behind the object of a verb that ends its clause: 学完这门课程."""
    end = at + 1
    while end < len(words) and end - at < _LONGEST_DEED and (is_nominal(words[end]) or words[end].tag in ("ul", "r")):
        end += 1
    return end if end == len(words) else at + 1


def _lead_of(_: Earlier, frame: Frame) -> Answer:
    """The lead that a time is: 3秒的优势."""
    if frame.behind == "的" and text_at(frame.right, 1) in _LEAD:
        return Found(frame.right[1].start, frame.right[1].end, "noun_behind")
    return UNDECIDED


def _who_leads(earlier: Earlier, frame: Frame) -> Answer:
    if not _ahead(frame) and not led(frame):
        return UNDECIDED
    held = topic(frame.clause, doer=True) or earlier.carried(frame)
    return held if held is not None and earlier.told_noun else nearest_doer(frame) or held


def _record_of(_: Earlier, frame: Frame) -> Answer:
    """The record that something set over so long a time: 创三年|新高."""
    if frame.behind not in _RECORDS or not frame.left or frame.before[-1] not in _SETS:
        return UNDECIDED
    return Found(frame.right[0].start, frame.right[0].end, "predicate_behind")


def _also_needs(earlier: Earlier, frame: Frame) -> Answer:
    """What a further time is needed for: 花了52分钟 behind another figure."""
    return earlier.carried(frame) if not frame.first and len(frame.left) == 1 and frame.before in _COSTS else UNDECIDED


def _change(earlier: Earlier, frame: Frame) -> Answer:
    return _changed(earlier, frame) if _changes(frame) else UNDECIDED


def _long_noun(_: Earlier, frame: Frame) -> Answer:
    """The noun of a length that 的 joins to it: 为期五天的展览, 为期两周的义卖|会."""
    if frame.behind != "的" or frame.before not in _OF_LENGTH or text_at(frame.right, 1) in _TIME_ITSELF:
        return UNDECIDED
    if tag_at(frame.right, 1)[:1] == "v" and text_at(frame.right, 2) in _HELD:
        return Found(frame.right[1].start, frame.right[2].end, "noun_behind")
    deed_alone = tag_at(frame.right, 1) in _DEEDS and len(frame.right[1].text) > 1
    return behind(frame) or (Found(frame.right[1].start, frame.right[1].end, "predicate_behind") if deed_alone else None)


def _time_used(_: Earlier, frame: Frame) -> Answer:
    """Who used a time where the clause says only that it was used: 用时3分20秒."""
    if len(frame.left) != 1 or frame.before != "用时":
        return UNDECIDED
    return earlier_topic(frame, doer=True) or Found(frame.left[0].start, frame.left[0].end, "predicate")


def _all_done(_: Earlier, frame: Frame) -> Answer:
    if not frame.left and _is_all(frame):
        return Found(frame.right[0].start, frame.right[0].end, "predicate_behind")
    told = frame.before not in _AGO_OR_SINCE and all(word.tag in _BEFORE_DEEDS for word in frame.left)
    return (_done_in(frame) if told else None) or UNDECIDED


def _done_in(frame: Frame) -> Found | None:
    """What was done in a time, with its object that ends the clause: 两小时跑完|前半程."""
    words = frame.clause.words[frame.at + 1 : frame.at + _LONGEST_DEED + 3]
    if not 1 < len(words) <= _LONGEST_DEED + 1:
        return None
    verb, last = words[0], words[-1]
    known = len(verb.text) > 1 and (verb.text == "完成" or not (joins(verb) or verb.text in _changing()))
    ends = is_nominal(last) or last.tag == "t"
    if verb.tag != "v" or not known or not ends or any(word.tag == "v" for word in words[1:]):
        return None
    return Found(verb.start, last.end, "predicate_behind")


def _so_long_ago(_: Earlier, frame: Frame) -> Answer:
    """What is so old: 该遗址距今4200年."""
    if frame.before not in _AGO:
        return UNDECIDED
    if frame.behind == "的" and (old := behind(frame)) is not None:
        return old
    words = frame.left
    described = topic(frame.sentence.clauses[0]) if frame.index and len(words) == 1 else None
    noun = ending_at(words, len(words) - 1)
    if noun is None and len(words) > 1:
        end = len(words) - 1
        while end > 1 and words[end - 1].tag in _OF_PASSIVES:
            end -= 1
        return _made_of(words) or placed(words, ending_at(words, end), "noun_before") or topic(frame.clause) or described
    return placed(words, noun, "noun_before") or described


def _made_of(words: Sequence[Word]) -> Found | None:
    """What 将 or 把 puts before its verb: 生活年代 of 将其生活年代锁定在距今4万年."""
    at = next((at for at in range(len(words) - 3, max(-1, len(words) - MOST_BEFORE_TOPIC), -1) if words[at].text in _PUTS), None)
    if at is None:
        return None
    verb = next((place for place in range(at + 2, len(words)) if words[place].tag == "v"), None)
    return None if verb is None else placed(words, ending_at(words, verb), "noun_before")


def _to_go(_: Earlier, frame: Frame) -> Answer:
    """Nothing lasts up to what is to come: 距离开幕还有|100天."""
    return None if frame.first and len(frame.left) > 1 and frame.left[0].text in _AWAY else UNDECIDED


def _moved(_: Earlier, frame: Frame) -> Answer:
    """How one goes for so long, wherever from: 由车站|步行|2分钟."""
    if frame.before not in _GOES_BY or frame.behind == "的":
        return UNDECIDED
    return Found(frame.left[-1].start, frame.left[-1].end, "predicate")


def _stayed(_: Earlier, frame: Frame) -> Answer:
    """How long somebody is at a place he came to: 来苏州|四年."""
    words = frame.left
    if len(words) < 2 or words[-2].text not in doing("stays"):
        return UNDECIDED
    there = is_place(words[-1]) or (words[-2].text in _GOES and words[-1].tag == "n")
    if not there or any(word.text in _FROM for word in words[:-2]):
        return UNDECIDED
    return Found(words[-2].start, words[-1].end, "deed")


def _row(_: Earlier, frame: Frame) -> Answer:
    return _in_a_row(frame) or UNDECIDED


def _every(_: Earlier, frame: Frame) -> Answer:
    """What happens once in so long a time: 平均每三分钟就有一人|死亡."""
    if not frame.before or frame.before[-1] not in _EVERY or not any(word.text in _THERE_IS for word in frame.right[:_FAR]):
        return UNDECIDED
    words = frame.clause.words[frame.at + 1 : frame.at + 1 + _NEAR]
    begins = next((at for at, word in enumerate(words) if word.text in _THERE_IS), len(words))
    done = next((word for word in words[begins + 1 :] if word.tag[:1] == "v" and len(word.text) > 1 and not joins(word)), None)
    return UNDECIDED if done is None else Found(done.start, done.end, "predicate_behind")


def _over_next(_: Earlier, frame: Frame) -> Answer:
    """The noun behind the next figure, which a 的 joins to both."""
    words, at = frame.clause.words, frame.at
    joined = not frame.right and text_at(words, at + 2) == "的" and tag_at(words, at + 1) == FIGURE
    return behind(frame) if joined else UNDECIDED


def _until(_: Earlier, frame: Frame) -> Answer:
    return Found(frame.left[-1].start, frame.left[-1].end, "predicate") if _goes_on_until(frame) else UNDECIDED


def _lasts_behind(_: Earlier, frame: Frame) -> Answer:
    """What lasts, behind its length: 7天居家健康监测."""
    if frame.behind in WHERE_ENDS or frame.behind == "的" or frame.behind in _SO_THAT:
        return UNDECIDED
    if frame.behind == "期" and (termed := beginning_at(frame.clause.words, frame.at + 2, verbs=True)) is not None:
        end = termed[1]
        end += 2 * (tag_at(frame.clause.words, end) == "v" and tag_at(frame.clause.words, end + 1) == "n")
        return placed(frame.clause.words, (termed[0], end), "noun_behind")
    if frame.counted_in in _DAYS and frame.behind.endswith(endings("occasion")) and is_nominal(frame.right[0]):
        return Found(frame.right[0].start, frame.right[0].end, "noun_behind")
    if _has_object_behind(frame):
        return Found(frame.left[-2].start, frame.left[-2].end, "predicate")
    did = frame.before in doing("goes_on")
    if did and frame.right and frame.right[0].tag in ("v", "vn"):
        return UNDECIDED
    found = behind(frame)
    if found is not None and ((has_verb(frame.left) and not _of_the_next(frame, found.end)) or _ends_there(frame, found.end)):
        return found
    return UNDECIDED


def _has_object_behind(frame: Frame) -> bool:
    """Whether a length stands between what is done and its object that ends the clause: 开了|20年|货车."""
    if len(frame.left) < 2 or frame.left[-2].text in _FALLS or frame.before not in _SHADES or len(frame.right) != 1:
        return False
    verb, thing = frame.left[-2], frame.right[0]
    plain = len(verb.text) == 1 and verb.tag == "v" and verb.text not in _TAKES_TIME
    done = plain or verb.text in _USES or verb.text in _GOES_ON
    return done and thing.end == frame.clause.end and is_nominal(thing)


def _period(_: Earlier, frame: Frame) -> Answer:
    """The period that is so long: 春节假期8天."""
    if frame.left and frame.left[-1].tag == TIME and frame.before.endswith(_PERIODS):
        return Found(frame.left[-1].start, frame.left[-1].end, "noun_before")
    return UNDECIDED


def _must_be_done(_: Earlier, frame: Frame) -> Answer:
    if frame.before == "在" and tag_at(frame.right, 0) == "v" and _is_required(frame.left):
        return Found(frame.right[0].start, frame.right[0].end, "predicate_behind")
    return UNDECIDED


def _within(_: Earlier, frame: Frame) -> Answer:
    """What is done within a time: 十日内缴纳, 24小时内到账."""
    if not frame.clause.words[frame.at].text.endswith("内"):
        return UNDECIDED
    at = next((at for at, word in enumerate(frame.right[:_NEAR]) if not _leads_to_deed(word)), -1)
    if at < 0:
        return UNDECIDED
    done, modal = frame.right[at], at > 0 and any(word.text in _MODALS for word in frame.right[:at])
    more = frame.at + 1 + len(frame.right) < len(frame.clause.words) and at + 1 == len(frame.right)
    if done.tag[:1] != "v" or joins(done) or done.text[-1] in _RESULTS or done.text in _changing() or done.text in _HAPPENS:
        return UNDECIDED
    if not modal and (len(done.text) < 2 or more):
        return UNDECIDED
    thing = topic(frame.clause)
    if thing is not None and thing.end <= frame.phrase.start and not is_agent(_ends_with(frame, thing)):
        return thing
    return Found(done.start, done.end, "predicate_behind")


def _leads_to_deed(word: Word) -> bool:
    """Whether a word between a time and what is done within it says nothing of that: 可以, 必须, 自己, 全部."""
    return word.tag in ("d", "ad", "r", "c") or word.text in _MODALS


def _ends_with(frame: Frame, found: Found) -> Word:
    """The last word of what was found before a figure in its clause."""
    return next(word for word in frame.clause.words[: min(frame.at, MOST_BEFORE_TOPIC + 1)] if word.end >= found.end)


def _on_end(_: Earlier, frame: Frame) -> Answer:
    """What goes on and on: 连续下降三个月."""
    words = frame.left
    if len(words) > 1 and words[-1].tag[:1] == "v" and len(words[-1].text) > 1 and words[-2].text in _ON_END:
        return Found(words[-1].start, words[-1].end, "predicate")
    return UNDECIDED


def _point_of_time(_: Earlier, frame: Frame) -> Answer:
    """Nothing lasts that a length of time only dates: 几天后就有好转."""
    linked = frame.left and frame.left[-1].tag == "v" and frame.before in cue_words("link")
    if frame.behind in _UP_TO_NOW and frame.left and frame.left[-1].tag == "vn" and len(frame.before) > 1:
        return placed(frame.left, ending_at(frame.left, len(frame.left)), "noun_before")
    return None if frame.behind in _SINCE and not linked else UNDECIDED


def _up_to(earlier: Earlier, frame: Frame) -> Answer:
    """The second of two figures goes on with the first: 等待时间从3分钟拉长到11分钟."""
    if frame.first or not frame.left or frame.before[-1] not in _REACHES or any(map(is_nominal, frame.left)):
        return UNDECIDED
    begin = frame.at - len(frame.left) - 1
    began = any(word.text in _FROM for word in frame.clause.words[max(0, begin - 3) : begin])
    return (earlier.carried(frame) if began else None) or UNDECIDED


_RULES = (
    _up_to,
    _deed_with_of,
    _finishing,
    _spent_on,
    _lead_of,
    _who_leads,
    _record_of,
    _also_needs,
    _change,
    _long_noun,
    _time_used,
    _all_done,
    _so_long_ago,
    _moved,
    _to_go,
    _stayed,
    _row,
    _every,
    _over_next,
    _until,
    _lasts_behind,
    _period,
    _must_be_done,
    _within,
    _on_end,
    _point_of_time,
)
"""Asked of a length of time in this order; what none of them decides stands before the figure."""


def _no_more(frame: Frame) -> bool:
    """Whether a clause says nothing but how long: 现在最快10天, 眼下三天就够, 3小时以上最多罚2500万元."""
    if not frame.left:
        bounded = frame.clause.words[frame.at].text.endswith(_BOUNDS)
        return frame.first and (bounded or text_at(frame.right, 0) in _ENOUGH)
    return all(word.text in _ENOUGH or word.tag == "d" for word in frame.right)


def _goes_on(earlier: Earlier, words: Sequence[Word]) -> bool:
    """Whether what the clause before spoke of is what lasts: 最短4天 behind 潜伏期为7天, 可持续3天."""
    return bool(words) and (words[-1].text in _LASTING or (earlier.lasted and any(word.text in _SUPERLATIVE for word in words[-3:])))


def _goes_on_until(frame: Frame) -> bool:
    """Whether the verb before a length of time tells what went on up to its end: 观察2小时后离开; not 成立10年后."""
    return bool(frame.left) and frame.left[-1].text in doing("goes_on") and (not frame.right or not is_nominal(frame.right[0]))


def _goal(words: Sequence[Word]) -> Found | None:
    """The goal that a time is, where it is called one: 我的目标 of 我的目标是游进2分05秒."""
    for at in range(len(words) - 1, 0, -1):
        if words[at].text == "是" and words[at - 1].text in _GOALS:
            start = at - 1
            while (
                start and words[start - 1].tag != TIME and (words[start - 1].text == "的" or words[start - 1].tag in ("r", "t", "d", "n"))
            ):
                start -= 1
            return Found(words[start].start, words[at - 1].end, "noun_before")
    return None


def _athlete(words: Sequence[Word]) -> Found | None:
    """Who finishes in a time, without a name: 选手 of 由肯尼亚选手以2小时9分夺冠."""
    noun = ending_at(words, len(words) - 1)
    if noun is None or not any(word.text.endswith(_ATHLETES) for word in words[noun[0] : noun[1]]):
        return None
    return placed(words, without_relative(words, noun), "noun_before")


def _is_all(frame: Frame) -> bool:
    """Whether a verb behind a length of time is all that the clause says: 两小时喝光."""
    if len(frame.right) != 1 or frame.right[0].end != frame.clause.end:
        return False
    verb = frame.right[0]
    return verb.tag == "v" and len(verb.text) > 1 and verb.text[-1] not in "到至够过" and not joins(verb)


def _in_a_row(frame: Frame) -> Found | None:
    """What goes on for so many days or months: 连升 of 连升4周 where no noun stands before it, 增长 of 连续12个月增长."""
    if not frame.left:
        return None
    last = frame.left[-1]
    trade = frame.left[-2] if last.text in _ON_END and len(frame.left) > 2 else None
    if trade is not None and trade.text in TRADES and is_nominal(frame.left[-3]):
        return Found(frame.left[-3].start, trade.end, "verb_as_noun")
    if last.text in _RUNS and not any(map(is_nominal, frame.left)):
        return Found(last.start, last.end, "predicate")
    if (
        last.text not in _ON_END
        or not frame.right
        or any(is_nominal(word) and not is_agent(word) and not is_place(word) for word in frame.left)
    ):
        return None
    right = frame.right[: 2 if frame.right[0].tag == "d" else 1]
    if right[-1].tag not in ("v", "vn") or len(right[-1].text) < 2 or joins(right[-1]):
        return None
    return Found(right[0].start if right[0].text in "正负不未" else right[-1].start, right[-1].end, "predicate_behind")


def _split_time(frame: Frame) -> bool:
    """Whether a time of seconds follows the length that was swum or run in it: 前50米22秒28."""
    if frame.left or frame.first or frame.counted_in not in _OF_RACES or "秒" not in frame.counted_in:
        return False
    before_it = frame.clause.words[frame.at - 1].text
    return before_it[-1] in "米里" and before_it[0].isdigit()


def _pronoun(frame: Frame) -> Found | None:
    """The last pronoun before a figure, in its clause or one of the nearest before: 那场决赛他游出46秒40."""
    for index in range(frame.index, max(-1, frame.index - LOOK_BACK_CLAUSES - 1), -1):
        words = frame.sentence.clauses[index].words[: frame.at if index == frame.index else None][-MOST_BEFORE_TOPIC:]
        for word in reversed(words):
            if word.text in PRONOUNS:
                return Found(word.start, word.end, "person_before")
            if word.tag in PERSONS:
                return None
    return None


def _done_so_long(words: Sequence[Word], end: int) -> Found | None:
    """What goes on as a verb of one character tells it: 装修 of 装修拖了118天, else the verb itself (等了3个小时)."""
    while end and words[end - 1].tag in ("ul", "ug"):
        end -= 1
    if not end or words[end - 1].text not in _GOES_ON:
        return None
    if words[end - 1].tag[:1] != "v" and words[end - 1].text != "等" and text_at(words, end) not in _SHADES:
        return None
    at = end - 2
    while at > 0 and (words[at].tag == "d" or words[at].text in _MUST or words[at].text[0] == "每"):
        at -= 1
    if at >= 0 and at < end - 2 and is_nominal(words[at]) and not is_agent(words[at]) and text_at(words, at - 1) not in ("在", "和"):
        return placed(words, ending_at(words, at + 1), "noun_before")
    if at == end - 2 and at >= 0 and is_nominal(words[at]) and words[at].text.endswith(_HAPPENINGS):
        return placed(words, ending_at(words, at + 1), "noun_before")
    if at == end - 2 and at >= 0 and words[at].tag in ("v", "vn") and len(words[at].text) > 1 and not joins(words[at]):
        return Found(words[at].start, words[at].end, "predicate")
    return Found(words[end - 1].start, words[end - 1].end, "predicate")


def _is_required(words: Sequence[Word]) -> bool:
    """Whether something has to be done in a length of time: 须在2小时内上报."""
    known = cue_words("modality")
    return any(known.get(word.text) == "required" for word in words[-4:])


def _ahead(frame: Frame) -> bool:
    """Whether a length of time is a lead: 领先亚军1.07秒, 比纪录快了0.3秒."""
    if frame.counted_in not in _OF_RACES:
        return False
    last = len(frame.left) - 1
    return any(
        word.text in _LEADS and (len(word.text) > 1 or at == last or frame.left[last].text == "了")
        for at, word in enumerate(frame.left)
        if at > last - 4
    )


def _changes(frame: Frame) -> bool:
    """Whether a length of time is a change, or what one begins with: 缩短2小时, 从6小时缩短到4小时."""
    changing = _changing()
    for word in frame.left:
        if word.text in changing:
            return True
    return frame.behind in changing and any(word.text in _FROM for word in frame.left)


def _changed(earlier: Earlier, frame: Frame) -> Found | None:
    """What grows longer or shorter: 等候时间压缩到4小时, 较去年同期减少5天."""
    left = before(frame.left)
    if left.noun is not None:
        return placed(frame.left, left.noun, "noun_before")
    return (carry(earlier, frame) if left.only_links else None) or placed(frame.left, left.fallback, "noun_before")


def _of_the_next(frame: Frame, end: int) -> bool:
    """Whether a noun behind a length of time is told of by the next figure: 上映5天|票房|6亿元, 发布十天|用户数就突破|300万."""
    words, at = frame.clause.words, frame.at + 1 + len(frame.right)
    if not frame.left or not frame.right or at >= len(words):
        return False
    between = [word for word in frame.right if word.start >= end]
    leads = all(word.tag in ("d", "v", "c", TIME) for word in between)
    return leads and frame.left[-1].tag == "v" and len(frame.left[-1].text) > 1


def _ends_there(frame: Frame, end: int) -> bool:
    """Whether nothing but 中 or 期间 stands behind a noun in its clause: 连续三天核酸检测中."""
    behind_noun = next((word for word in frame.clause.words[frame.at + 1 : frame.at + MOST_BEFORE_TOPIC] if word.start >= end), None)
    return behind_noun is None or behind_noun.tag == "f" or behind_noun.text in WHERE_ENDS


def age(earlier: Earlier, frame: Frame) -> Found | None:
    """Ages: the person (69岁的何允平; 李某，女，58岁)."""
    of = frame.behind in _HIGH_AGES
    if text_at(frame.right, of) == "的" and text_at(frame.right, of + 1) in PRONOUNS:
        return Found(frame.right[of + 1].start, frame.right[of + 1].end, "person_behind")
    found = _surnamed(frame) or behind(frame)
    if found is not None:
        return _who(frame, found)
    of_parts = frame.before == "以" and frame.behind in _HAS_SHARE
    left = before(frame.left, len(frame.left) - of_parts)
    if left.noun is not None:
        start, end = left.noun
        end -= end - start > 1 and frame.left[end - 1].text.endswith(_DEAD)
        return placed(frame.left, (start, end), "noun_before")
    for word in frame.left:
        if word.text in PRONOUNS:
            return Found(word.start, word.end, "person_before")
    named = _pronoun(frame)
    if named is not None:
        return named
    for index in range(frame.index, max(-1, frame.index - LOOK_BACK_CLAUSES - 1), -1):
        for word in reversed(frame.sentence.clauses[index].words[-12:]):
            if word.tag in PERSONS:
                return Found(word.start, name_end(frame.sentence.clauses[index].words, word), "person_before")
    return earlier.aged(frame) or placed(frame.left, left.fallback, "noun_before")


def _surnamed(frame: Frame) -> Found | None:
    """Who is only named by a surname before an age in brackets: 姓林（27岁）女乘客."""
    if not frame.clause.depth or frame.left or not frame.index:
        return None
    words = frame.sentence.clauses[frame.index - 1].words
    last = words[-1]
    if last.text[0] == "姓" and len(last.text) == 2:
        return Found(last.start, last.end, "person_before")
    surnamed = len(words) > 1 and words[-2].text == "姓" and len(last.text) < 3
    return Found(words[-2].start, last.end, "person_before") if surnamed else None


def _who(frame: Frame, found: Found) -> Found:
    """The person in what stands behind an age, without what is said of him: 边锋 of 22岁的边锋身价."""
    behind_it = frame.clause.words[frame.at + 1 : frame.at + MOST_BEFORE_TOPIC]
    words = [word for word in behind_it if found.start <= word.start < found.end]
    if words and words[-1].tag in PERSONS:
        rest = next((word for word in behind_it if word.start == found.end), None)
        if rest is not None and len(rest.text) == 1 and rest.tag != "d" and is_sounded(words[-1].text + rest.text):
            return Found(found.start, rest.end, found.rule)
    while len(words) > 1 and (is_amount(words[-1].text) or words[-1].text in cue_words("dimension") or words[-1].text[-1] in "价薪"):
        words.pop()
    return Found(found.start, words[-1].end, found.rule) if words else found


def _with_verb(frame: Frame, found: Found) -> Found:
    """What is done for so many times with the verb that ends the clause: 第46次航天发射."""
    if len(frame.right) != 2:
        return found
    last = frame.right[-1]
    ends = last.end == frame.clause.end and last.tag[:1] == "v" and last.start == found.end
    return Found(found.start, last.end, found.rule) if ends and frame.counted_in in _TIMES else found


def rank(earlier: Earlier, frame: Frame) -> Found | None:
    """Ordinals: what is numbered (第七个宝宝), else what has the rank (排名第三)."""
    found = behind(frame)
    if found is not None:
        return _with_verb(frame, found)
    if (
        frame.behind in _IS
        and (not frame.left or frame.before in LISTS)
        and frame.counted_in in _OF_PERSONS
        and (named := beginning_at(frame.clause.words, frame.at + 2, verbs=False)) is not None
    ):
        return placed(frame.clause.words, named, "noun_behind")
    if frame.before == "的" and not frame.right:
        return placed(frame.left, ending_at(frame.left, len(frame.left) - 1), "noun_before")
    found = _done_again(frame) if frame.counted_in in _TIMES else _described_behind(frame)
    if found is not None:
        return found
    words = frame.clause.words[max(0, frame.at - _NEAR) : frame.at]
    for word in words:
        if word.text in PRONOUNS:
            return Found(word.start, word.end, "person_before")
    if (frame.counted_in != "人" and any(word.text in doing("ranks") or word.text.endswith(_PLACES) for word in words)) or (
        frame.left and frame.left[-1].text in cue_words("link")
    ):
        left = before(frame.left)
        who = earlier_topic(frame, doer=True)
        if who is not None and frame.sentence.text.endswith(_LISTS, who.start, who.end):
            who = None
        return (
            (who and _whose_rank(frame, who))
            or earlier_person(frame)
            or (
                None
                if left.noun is not None and frame.left[left.noun[1] - 1].text.endswith(_LISTS)
                else placed(frame.left, left.noun, "noun_before")
            )
            or carry(earlier, frame)
        )
    if frame.left and (frame.clause.words[frame.at].text[0] == "前" or (not frame.right and frame.left[-1].tag in ("n", "vn", "nz"))):
        return placed(frame.left, ending_at(frame.left, len(frame.left) - (frame.before == "的")), "noun_before")
    return None


def _whose_rank(frame: Frame, who: Found) -> Found:
    """Who has a rank in what begins the clause: 阿根廷队 of 阿根廷队世界排名第1位."""
    if not frame.sentence.text.endswith(_WORLD_RANK, who.start, who.end):
        return who
    start = who.end - len(_WORLD_RANK)
    if start > who.start:
        return who._replace(end=start)
    return next((Found(word.start, word.end, "topic") for word in frame.left if word.end == start and word.tag == "nt"), who)


def _done_again(frame: Frame) -> Found | None:
    """What is done for so many times: 第七次|夺得全国冠军, 第19次|三双."""
    if not frame.right:
        return None
    links = joins(frame.right[0]) and not is_nominal(frame.right[-1])
    if frame.behind not in _AT and (links or len(frame.behind) < 2):
        return None
    words, at = frame.clause.words, frame.at + 1
    if frame.behind in _AT and (
        over := next((place for place in range(at + 2, min(len(words), at + _NEAR)) if words[place].tag == "v"), 0)
    ):
        at = over
    if words[at].tag[:1] == "v":
        return Found(words[at].start, words[_deed_end(words, at) - 1].end, "predicate_behind")
    alone = len(frame.right) == 1 and frame.right[0].end == frame.clause.end
    return Found(frame.right[0].start, frame.right[0].end, "noun_behind") if alone else None


def _described_behind(frame: Frame) -> Found | None:
    """The noun behind a clause that holds other figures: 首款获得12项纪录的|相机, 第7位贡献5000分的|球员."""
    if tag_at(frame.right, 0) != "v" or joins(frame.right[0]):
        return None
    words = frame.clause.words[frame.at + 1 : frame.at + 1 + MOST_BEFORE_TOPIC]
    at = next((at for at in range(len(words) - 2, 1, -1) if words[at].text == "的"), None)
    if at is not None and any(word.tag == FIGURE for word in words[:at]):
        return placed(words, beginning_at(words, at + 1, verbs=False), "noun_behind")
    return placed(words, (len(words) - 1, len(words)), "noun_behind") if is_nominal(words[-1]) and is_agent(words[-1]) else None
