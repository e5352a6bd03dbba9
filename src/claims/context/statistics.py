"""Which statistic a figure is, and with what a change is compared.

Each is settled by cue words before the figure, read in scope: 累计 and 新增 govern the coordinated members that follow,
同比 the next change that names no other basis.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from claims.context.cues import cue_words, noun_statistic
from claims.context.fields import Found, Named
from claims.context.frames import Frame
from claims.context.nouns import is_nominal
from claims.context.passages import Clause
from claims.context.tagging import FIGURE, TIME, Word

_CHANGES = frozenset(["increase", "decrease", "change_to"])
_ROSE = frozenset(["increase", "decrease"])
_SHARES = frozenset(["percent", "fraction"])
_PROPORTIONS = _SHARES | {"multiple"}
_ORDER = ("new", "cumulative", "share", "average", "capacity", "maximum", "minimum", "total")
_BUILT = frozenset(["新建", "新开", "新投产", "新设", "新辟"])
"""What is made new is counted as new, but its length is only its length: 新建步道|全长1.8公里."""
_NO_TOTALS = frozenset(["percent", "fraction", "multiple", "ordinal", "ratio"])
_NOT_NEW = frozenset(["duration", "ordinal", "age"])
_GOVERNING = frozenset(["new", "cumulative"])
_SET_TO = frozenset(
    [
        "上调",
        "下调",
        "调降",
        "调升",
        "调高",
        "调低",
        "调减",
        "缩短",
        "降低",
        "提高",
        "减少",
        "增加",
        "压缩",
        "缩减",
        "延长",
        "扩大",
        "下降",
        "上升",
    ]
)
"""Verbs whose end 为 may name: 上调为|5%."""
_TO = frozenset(["到", "至"])
_INTO = frozenset(["到", "至", "为", "成"])
"""What leads to the end of a change that 由 begins: 由120元调整为|150元."""
_TO_FROM = _TO | frozenset("从由自")
_WITH = frozenset(["与", "同", "和", "跟"])
"""What compares only with 相比 behind: 与去年|相比, not 与榜首的差距."""
_AGAINST = frozenset(["相比", "相较", "对比", "相比较", "比较", "比", "比起来"])
_LEVELLED = frozenset(["相比", "相较", "相比较", "对比", "比起来"])
_PERIODS = frozenset("年季月周")
_LOOKS = frozenset(["看", "来看", "而言", "来说", "计算"])
_BEFORE_CHANGE = frozenset(
    [
        "有所",
        "进一步",
        "同比",
        "环比",
        "再",
        "还",
        "又",
        "分别",
        "都",
        "都要",
        "要",
        "均",
        "各",
        "可能",
        "会",
        "将",
        "能",
        "可",
        "可以",
        "还会",
        "至少",
        "也许",
        "应",
        "应该",
    ]
)
_MOST_PARTS = 4
_FROM = frozenset(["从", "由", "自"])
_FORMER = frozenset(["原来", "原先", "原有", "此前", "之前"])
_ALTERED = frozenset(["调整", "变", "改", "变为", "改为", "调整为", "变更", "修订"])
_COMPARING = frozenset(["高", "低", "多", "少", "快", "慢", "贵", "便宜", "重", "轻", "长", "短", "大", "小", "早", "晚", "掉", "省"])
_ENDS_COMPARING = frozenset(word[-1] for word in (*_COMPARING, "出"))
_COMMAS = frozenset("，,")
_PARTS_OF_CUES = frozenset(["了", "最"])
_INSIDE = frozenset(["中", "里", "当中", "之中"])
_OUGHT = frozenset(["应", "须", "应当", "应该", "需", "不应", "不宜", "不得", "必须"])
_MORE_OR_LESS = {"多": "increase", "少": "decrease"}
_GIVES = frozenset("进付收赚花投打得抢跑交拿卖买给扣罚赔拍输赢扔挣罚掏借领发产运建")
"""What is done more or less often by so many, with nothing to compare with: 客队多|进1球."""
_LESS = frozenset(["低", "少", "快", "便宜", "轻", "短", "小", "早", "掉", "省"])
_EXTREMES = frozenset(["maximum", "minimum"])
"""What is carried on to the next figure is no longer the most or least."""
_TRADED = frozenset(["涨", "跌", "大涨", "大跌", "收涨", "收跌", "微涨", "微跌", "涨停", "跌停"])
_INTRANSITIVE = frozenset(["上涨", "下跌", "上升", "下降", "回落", "收涨", "收跌", "飙升", "走高", "走低"])
_ABLE = frozenset(["可", "能", "可以", "能够", "可供"])
_BESIDE = frozenset(["share", "capacity"])
_LEVELS = frozenset(["share", "capacity", "average", "total"])
_THAT_IS = frozenset(["即", "也就是", "合", "约合", "折合", "相当于", "也即", "等于"])
_MEASURED = frozenset(["高于", "低于", "多于", "少于", "超过", "超出", "不及", "逊于", "优于", "好于"])
_ALTOGETHER = frozenset(["共", "共有", "总共", "一共", "共计", "合计", "总计"])
_UNTIL = ("截至", "截止", "截止到", "截至到", "迄今", "至今", "到目前")
_EXISTS = frozenset(
    [
        "有",
        "拥有",
        "设有",
        "现有",
        "存有",
        "建有",
        "共有",
        "存在",
        "达",
        "达到",
        "超过",
        "突破",
        "在",
        "是",
        "为",
        "涉及",
        "包括",
        "计",
        "占",
        "占地",
        "需",
        "需要",
        "应",
        "将",
    ]
)
_LISTING = frozenset("、和及与")
_OR = frozenset(["或", "即", "约", "合", "约合", "折合", "相当于", "也就是", "或者", "，", ","])
_CALLS = frozenset(
    [
        "为",
        "是",
        "系",
        "创",
        "创下",
        "达",
        "达到",
        "高达",
        "多达",
        "仅",
        "仅有",
        "有",
        "约",
        "成为",
        "刷新",
        "在",
        "属",
        "当属",
        "要数",
        "出现在",
        "来自",
    ]
)
_STATES = frozenset(["多", "少", "高于", "低于"])
_BEING = frozenset(["为", "是", "在", "集中", "见于", "介于", "则", "说", "的"])
"""What lets 多 and 少 only say what a thing is: 少则|三千, 少的|一成."""
_BOUND_BY = frozenset("不应须要可宜得")
_PACES = frozenset(["速度", "速率", "幅度", "增速", "步伐", "比例"])
_TAKES = frozenset(["占", "占到", "约占", "占了"])
_EXACTLY = frozenset(["整整", "足足", "将近", "大约", "恰好", "刚好", "差不多"])
_NEXT = frozenset(["其次", "第二", "次之", "紧随其后", "随后", "接着", "再次", "其后", "依次"])
_ON_AVERAGE = frozenset(["平均", "均", "平均每"])
_MOST = dict.fromkeys("大高多强长远重深", "maximum") | dict.fromkeys("小低少短轻浅", "minimum")
_PACE = {"快": "increase", "慢": "decrease"}
"""What goes faster has more pace, and takes less time: 快3倍, 快了0.05秒."""
_FASTEST = {"最快": "minimum", "最早": "minimum", "最慢": "maximum", "最晚": "maximum"}
"""The fastest takes the least time: 最快也要|5天."""
_GENERAL = frozenset(
    [
        "总署",
        "总局",
        "总台",
        "总会",
        "总部",
        "总站",
        "总理",
        "总统",
        "总裁",
        "总监",
        "总院",
        "总校",
        "总队",
        "总书",
        "总参",
        "总工",
        "总公",
        "总领",
        "总指",
        "总编",
        "总教",
    ]
)
_LONGEST_BASIS = 12
_LONGEST_OBJECT = 7
_LOOK_BACK = 40
_SIGNS = {"+": "increase", "＋": "increase", "-": "decrease", "−": "decrease", "－": "decrease", "–": "decrease"}
_SINCE = frozenset(["来", "以来", "间", "内"])
_NOW = frozenset(["现在", "目前", "如今", "今天", "当前", "眼下"])
_LONGEST_LIST = 80
_FIGURES = frozenset("数值量额录次")
_BECOMES = frozenset(["变成", "改成"])
"""What is no change of a number where nothing was counted before: 变成孤独|一人."""
_REMEMBERED = 16384


class Statistics:
    """Statistic and basis of one figure after the other, in text order."""

    def __init__(self) -> None:
        self._before: Frame | None = None
        self._named: Named | None = None
        """The figure before, and which statistic it is."""
        self._basis: Found | None = None
        self._basis_sentence: object = None

    def statistic(self, frame: Frame, subject: str) -> Named | None:
        """Which statistic the figure is; `subject` is the text of its subject."""
        found = None
        if not _begins_change(frame) and not _is_span_of_time(frame):
            inherited = self._inherited(frame)
            found = (
                inherited if inherited is not None and (frame.listed or inherited.rule == "brackets") else _own(frame, subject) or inherited
            )
        if found is not None or frame.phrase.kind != "ordinal":
            self._before, self._named = frame, found
        return found

    def _inherited(self, frame: Frame) -> Named | None:
        """From the figure before: all of it in a list, 累计 and 新增 also to a coordinated member."""
        before, named = self._before, self._named
        if before is None or named is None or before.sentence is not frame.sentence:
            return None
        if not frame.first and (before.clause is not frame.clause or before.order + 1 != frame.order):
            return None
        if named.value == "share" and not _suits("share", frame.phrase.kind):
            return None
        if named.value in _CHANGES and len(frame.left) in (1, 2) and frame.left[0].text in _TO and frame.index - before.index <= 1:
            return Named("change_to", "to")
        if _is_next_in_brackets(before, frame):
            return Named(named.value, "brackets")
        if named.value in _ROSE and _is_reached(before, frame):
            return Named("change_to", frame.before)
        return Named(named.value, "coordinated") if _is_carried_on(named, before, frame) else None

    def basis(self, frame: Frame, statistic: str | None) -> Found | None:
        """With what a change is compared: 同比, 比上年末; carried on to the next change of the sentence without one of its own."""
        if statistic not in ("increase", "decrease", "change_to"):
            return None
        own = _basis(_left(frame) if frame.clause.begins in "）)" else frame.left) or _basis_over_figure(frame) or _basis_before(frame)
        if own is None and any(word.text == "累计" for word in frame.left):
            return None  # 环比上涨2%，前9个月累计上涨|29%
        if own is None and self._basis_sentence is frame.sentence and statistic != "change_to" and not self._is_of_trading(frame):
            return self._basis and Found(self._basis.start, self._basis.end, "carried")
        if own is not None and (self._basis_sentence is not frame.sentence or _is_carried(frame, own)):
            self._basis, self._basis_sentence = own, frame.sentence
        return own

    def _is_of_trading(self, frame: Frame) -> bool:
        """Whether a price rose or fell, which is told against the day before: 茅台收于1462.5元，跌1.8%."""
        word = self._basis is not None and self._basis.rule == "basis_word"
        return not word and frame.phrase.kind == "percent" and any(word.text in _TRADED for word in frame.left)


def _is_carried_on(named: Named, before: Frame, frame: Frame) -> bool:
    """Whether a figure is the same statistic as the one before: a member of its list or beside it, or it once more in another unit."""
    value = named.value
    if frame.listed or _is_said_again(before, frame):
        return True
    if value in _GOVERNING:
        return _coordinated(before, frame) and not _has_time_of_its_own(frame, named)
    if value in _ROSE:
        return _is_same_change(before, frame)
    if (value in _BESIDE and _is_told_beside(before, frame)) or (value in _LEVELS and _is_member_beside(before, frame)):
        return True
    return value == "total" and (named.rule in _ALTOGETHER or named.rule == "coordinated") and _is_further(before, frame)


# ---- statistic --------------------------------------------------------------------------------------------------------


def _of_rate(frame: Frame) -> Named | None:
    """A percentage of the rate that the sentence is about: 失业率与上月持平，|仍为6.1%，高于上月的|5.8%; 命中率上，老将高达|71%."""
    if frame.phrase.kind != "percent" or frame.phrase.unit is None or frame.phrase.unit.name != "%":
        return None
    if not all(word.tag[:1] in "tdpcfu" or word.tag[:2] == "nr" or _leads(word.text) for word in frame.left) and not _is_under_rate(frame):
        return None
    for index in range(frame.index, max(-1, frame.index - _MOST_PARTS), -1):
        clause = frame.sentence.clauses[index]
        end = frame.at if index == frame.index else len(clause.words)
        for word in reversed(clause.words[max(0, end - _LOOK_BACK) : end]):
            if word.text[-1] == "率" and len(word.text) > 1:
                return Named("share", word.text)
            if word.text in cue_words("rate") or word.text in ("占", "占比"):
                value = noun_statistic(word.text)
                again = frame.before in cue_words("link") and any(word.tag == TIME for word in frame.left)
                return Named(value, word.text) if value in _ROSE and again and index < frame.index else None
    return None


def _is_under_rate(frame: Frame) -> bool:
    """Whether the clause before only says of which rate it is: 命中率上，|老将高达71%."""
    if not frame.index or not 1 < len(frame.left) <= _MOST_PARTS or frame.before not in cue_words("link"):
        return False
    before = frame.sentence.clauses[frame.index - 1]
    words = before.words[:-1] if before.words[-1].text in ("上", "方面", "中", "里") else before.words
    return not before.figures and bool(words) and words[-1].text[-1] == "率" and all(is_nominal(word) for word in frame.left[:-1])


def _leads(text: str) -> bool:
    """Whether a word joins a rate to its figure or compares it with another: 为, 高达, 高于, 同期."""
    return text in cue_words("link") or text in _MEASURED or text in ("则", "仍", "的", "同期", "上月", "上年")


def _is_average_each(frame: Frame) -> bool:
    """Whether a figure is what there is on average for each so many before it: 平均每100户|拥有57辆."""
    words, at = frame.clause.words, frame.clause.figures[frame.order - 1]
    return at > 1 and words[at - 1].text[0] == "每" and words[at - 2].text in _ON_AVERAGE and frame.phrase.kind != "percent"


def _is_span_of_time(frame: Frame) -> bool:
    """Whether a length of time only says since when something is: 观测63年|来的最低水平."""
    return frame.phrase.kind == "duration" and frame.behind in _SINCE and len(frame.right) > 1


def _own(frame: Frame, subject: str) -> Named | None:
    """By the cues of the figure itself."""
    words = _left(frame)
    cued = None
    if not frame.first and _is_average_each(frame):
        return Named("average", "平均")
    if not words and not frame.right and frame.clause.depth and frame.first and frame.index:
        words = _before_brackets(frame)
        new = {"new": "新增"} if any(word.text == "新增" for word in words) else {}
        cued = _first_suiting(frame, new or _cued(frame, words))
    elif frame.behind == "的" or frame.behind in cue_words("rate") or any(map(_tells, [word.text for word in words])):
        leads = frame.first and frame.clause.begins in _COMMAS and frame.phrase.kind not in _PROPORTIONS
        cued = _change(frame, frame.left if leads else words) or _first_suiting(frame, _cued(frame, words))
    return cued or _first_suiting(frame, _of_subject(frame, subject)) or _record(frame) or _of_rate(frame)


@lru_cache(_REMEMBERED)
def _tells(text: str) -> bool:
    """Whether a word, whatever its tag, is a cue of `_change` or `_cued`, or may be a part of one: 了, 为, 多, 最, 同比."""
    tables = (cue_words("basis"), cue_words("holds"), _INTO, _PARTS_OF_CUES)
    named = _of_word(text, "nr")  # no other tag lets a word name more
    return named is not None or any(text in table for table in tables) or text[0] in _MORE_OR_LESS or text[-1] in _ENDS_COMPARING


def _first_suiting(frame: Frame, found: dict[str, str]) -> Named | None:
    """Which of the statistics that cues name the figure is."""
    for value in _ORDER if found else ():
        if value in found and _suits(value, frame.phrase.kind):
            if value == "total" and found[value] in _ALTOGETHER and _up_to(frame):
                return Named("cumulative", found[value])
            net = value == "new" and found[value][0] == "净" and (_basis(frame.left) or _basis_before(frame)) is not None
            return Named("increase" if net else value, found[value])
    return None


def _up_to(frame: Frame) -> bool:
    """Whether what was done altogether is told up to a time: 截至9日8时，全省共撤离|1573人; what there is then, is a stock."""
    clauses = frame.sentence.clauses
    until = any(
        word.tag == TIME and (word.text.startswith(_UNTIL) or (at and clause.words[at - 1].text in _UNTIL))
        for clause in clauses[max(0, frame.index - 2) : frame.index + 1]
        for at, word in enumerate(clause.words[:_MOST_PARTS])
    )
    if not until:
        return False
    at = next((at for at, word in enumerate(frame.left) if word.text in _ALTOGETHER), len(frame.left))
    return at + 1 < len(frame.left) and frame.left[at + 1].tag[:1] == "v" and frame.left[at + 1].text not in _EXISTS


def _suits(value: str, kind: str) -> bool:
    """Whether a figure of a kind can be a statistic: no percentage is a total, nothing but a percentage a share."""
    if value == "share":
        return kind in _SHARES
    if value == "total":
        return kind not in _NO_TOTALS
    return kind != "ordinal" if value in _EXTREMES else value != "new" or kind not in _NOT_NEW


def _change(frame: Frame, words: Sequence[Word]) -> Named | None:
    """Growth and decline: the verb before the figure, with nothing but its object between (增加就业5万个)."""
    table = cue_words("statistic")
    left = _without_date(words)
    if len(left) > 1 and left[-1].text == "了" and (left[-2].text in _TO or table.get(left[-2].text) == "change_to"):
        left = left[:-1]
    signed = _signed(frame) if frame.left and frame.phrase.kind == "percent" else None
    if signed is not None:
        return signed
    if left and (into := left[-1].text) in _INTO:
        if (into in _TO or not frame.first) and _begins_before(frame):
            return None if frame.first else Named("change_to", into)
        if verb := _changed(left):
            return Named("change_to", verb + into)
    while len(left) > 1 and left[-1].text in _EXACTLY:
        left = left[:-1]
    return _compared_with(frame, left) or _changing(frame, left) or _change_behind(frame, table)


def _compared_with(frame: Frame, left: Sequence[Word]) -> Named | None:
    """By how much something is more or less, also where a clause before says than what: 与去年相比，仍低|15%."""
    compared = _compared(left, frame.phrase.kind) if left else None
    more = left[-1].text.lstrip("仍还更") if left else ""
    if compared is None and more in _COMPARING and frame.phrase.kind in _PROPORTIONS and _basis_before(frame) is not None:
        return Named("decrease" if more in _LESS else "increase", more)
    return compared


def _changing(frame: Frame, left: Sequence[Word]) -> Named | None:
    """The verb of growth or decline that is the last before a figure: 增加|就业5万个."""
    table = cue_words("statistic")
    for word in reversed(left):
        _, _, tag, text, _ = word
        value = table.get(text)
        if value in _CHANGES:
            most = value == "change_to" and any(table.get(one.text) in _EXTREMES for one in left if one.start < word.start)
            return None if most or _is_no_change(frame, word) else Named(value, text)  # 心率最高|冲到|187次
        if tag[:1] == "v" and value is None and text not in cue_words("link") and text not in _OUGHT:
            break
        if text == "的" and frame.phrase.kind not in _PROPORTIONS:
            break
    return None


def _changed(words: Sequence[Word]) -> str:
    """The verb of change to whose end the last word leads: 下降|到, 提高|最低工资|至, 上调|为; empty where there is none."""
    if len(words) < 2:
        return ""
    verb = words[-2]
    if words[-1].text in _TO:
        return verb.text if cue_words("statistic").get(verb.text) in _CHANGES else _changed_to(words)
    return verb.text if words[-1].text == "为" and verb.tag[:1] == "v" and verb.text in _SET_TO else ""


def _changed_to(words: Sequence[Word]) -> str:
    """The verb whose object stands before the end of a change: 提高|最低工资|至; empty where there is none."""
    table = cue_words("statistic")
    for at in range(len(words) - 2, max(-1, len(words) - 2 - _LONGEST_OBJECT), -1):
        if table.get(words[at].text) in _ROSE and words[at].tag[:1] == "v":
            return words[at].text
        if not is_nominal(words[at]) and words[at].text not in ("的", "年", "月", "日") and words[at].tag[:1] not in "mbf":
            return ""
    return ""


def _signed(frame: Frame) -> Named | None:
    """A signed percentage right behind 同比 or 环比: 营收同比|+12.3%, 净利润环比|-5%."""
    sign = frame.clause.words[frame.at].text[0]
    left = [word for word in frame.left[-4:] if word.text.strip()]
    if left and left[-1].text in _SIGNS:
        sign = left.pop().text
    if sign not in _SIGNS or not left or frame.phrase.kind != "percent":
        return None
    table = cue_words("basis")
    against = left[-1].tag == TIME and len(left) > 1 and table.get(left[-2].text) == "preposition"
    return Named(_SIGNS[sign], left[-1].text) if against or table.get(left[-1].text) == "word" else None


def _begins_before(frame: Frame) -> bool:
    """Whether 由 or 从 stands before a figure in its clause."""
    return any(word.text in _FROM for word in frame.clause.words[max(0, frame.at - _LOOK_BACK) : frame.at])


def _left(frame: Frame) -> Sequence[Word]:
    """The words before a figure; with those of the clause before where its own only lead to it: 降幅更大，|为11.3%."""
    left = frame.left
    if frame.first and frame.clause.begins in "）)" and frame.index > 1 and left:
        return _round_brackets(frame)
    if frame.first and frame.index and 0 < len(left) < 3 and frame.before in cue_words("link") and frame.before != "有":
        before = frame.sentence.clauses[frame.index - 1]
        if left[0].text in cue_words("link") and frame.clause.begins in "，," and not before.figures:
            return [*before.words, *left]
    return left


def _round_brackets(frame: Frame) -> Sequence[Word]:
    """The words before a figure also from before the brackets that part them: 较男性（45%）|高16个百分点."""
    clauses = frame.sentence.clauses
    for index in range(frame.index - 1, max(-1, frame.index - _MOST_PARTS), -1):
        before = clauses[index]
        if before.depth == frame.clause.depth:
            whole = not before.figures or cue_words("basis").get(before.words[0].text) == "preposition"
            return [*(before.words if whole else before.words[before.figures[-1] + 1 :]), *frame.left]
    return frame.left


def _before_brackets(frame: Frame) -> Sequence[Word]:
    """The words before the brackets in which a figure stands alone, behind the last figure there: 平均日数（|2天）."""
    before = frame.sentence.clauses[frame.index - 1]
    if before.depth >= frame.clause.depth or (before.figures and before.figures[-1] == len(before.words) - 1):
        return ()
    last = before.figures[-1] if before.figures else -1
    if last > 0 and before.words[last - 1].text == "的":
        last = -1  # 新增最多的3个市依次为甲（|5台）
    return before.words[last + 1 :]


def _without_date(words: Sequence[Word]) -> Sequence[Word]:
    """Without a date that only says of when the figure is: 扩大到|今年的412万亩, 发展到了|现在的4个."""
    whole = words
    if len(words) > 2 and words[-1].text == "的" and (words[-2].tag in (TIME, "t") or words[-2].text in _NOW):
        words = words[:-2]
        return words if words[-1].text[-1] in _TO_FROM or cue_words("statistic").get(words[-1].text) == "change_to" else whole
    return words


def _is_no_change(frame: Frame, verb: Word) -> bool:
    """Whether a verb of change only describes what is counted 上涨个股|不足1900只."""
    if verb.text in _STATES and _is_state(frame, verb):
        return True
    if verb.text in cue_words("rate") and any(word.text in _TAKES for word in frame.left):
        return True
    if verb.text in _BECOMES and frame.phrase.kind == "count" and frame.first:
        return True
    if verb.text not in _INTRANSITIVE or frame.phrase.kind != "count":
        return False
    behind = next((word for word in frame.left if word.start == verb.end), None)
    return behind is not None and behind.tag in ("n", "nz") and behind.text not in cue_words("rate")


def _is_state(frame: Frame, verb: Word) -> bool:
    """Whether a verb of comparing only says what a thing is: 潜伏期多为|7天, 高于上周的|5.2%, 不得低于每亩|300万元."""
    words = frame.left
    at = next((at for at in range(len(words) - 1, -1, -1) if words[at] is verb), len(words) - 1)
    if verb.text in ("多", "少"):
        return at + 1 < len(words) and words[at + 1].text in _BEING
    bound = at and words[at - 1].text[:1] in _BOUND_BY
    rated = frame.behind == "的" and len(frame.right) > 1 and frame.right[1].text[-1] == "率"
    return bool(bound) or rated or words[-1] is verb or words[-1].text == "的" or words[-1].text[0] == "每"


def _begins_change(frame: Frame) -> bool:
    """Whether a change only begins with the figure: 由|88%跌至73%, 从去年的|44%上升到57%."""
    words = frame.left
    if not words or not frame.right:
        return False
    at = len(words) - 1
    at -= words[at].text[0] == "每"
    if at >= 0 and words[at].text == "的":
        at -= 1
        floor = max(at - _MOST_PARTS, -1)
        while (
            at > floor
            and words[at].text not in _FROM
            and (words[at].tag[:1] in "ntbfmaj" or words[at].tag == TIME or words[at].text in _FORMER)
        ):
            at -= 1
    if at < 0 or words[at].text not in _FROM:
        return False
    table = cue_words("statistic")
    return frame.behind in _INTO or any(table.get(word.text) in _CHANGES or word.text in _ALTERED for word in frame.right[:_MOST_PARTS])


def _compared(words: Sequence[Word], kind: str) -> Named | None:
    """An adjective that compares, or 多 and 少 with their verb: 比二模高17分, 重了半斤."""
    at = len(words) - 1
    after = words[at].text in ("了", "出")
    at -= after
    text = words[at].text if at >= 0 else ""
    if text[:1] in _MORE_OR_LESS and text[1:] in _GIVES and not after:
        return Named(_MORE_OR_LESS[text[0]], text)
    if at > 0 and words[at].tag[:1] == "v" and (more := _MORE_OR_LESS.get(_how(words, at))):
        return Named(more, text) if _than(words, at) else None
    if text[-1:] not in _ENDS_COMPARING:
        return None
    if at > 0 and 1 < len(text) < 4 and text[-1] in _COMPARING and text not in cue_words("statistic"):
        last = text[-1]
        return Named("decrease" if last in _LESS else "increase", last) if _than(words, at) else None
    if text.removesuffix("出") in _COMPARING and (after or len(text) > 1 or _than(words, at)):
        adjective = text if text in _COMPARING else text[0]
        pace = _PACE.get(adjective) if kind != "duration" else None
        return Named(pace or ("decrease" if adjective in _LESS else "increase"), text)
    return None


def _than(words: Sequence[Word], at: int) -> bool:
    """Whether a preposition not far before a word says with what it compares."""
    table = cue_words("basis")
    return any(table.get(word.text) == "preposition" for word in words[max(0, at - _LONGEST_BASIS) : at])


def _how(words: Sequence[Word], at: int) -> str:
    """多 or 少 before a verb, or at its head: 比对手|多抢|12个."""
    text = words[at].text
    return text[0] if len(text) == 2 and text[0] in _MORE_OR_LESS else words[at - 1].text


def _change_behind(frame: Frame, table: dict[str, str]) -> Named | None:
    """A change that a percentage stands before: 实现5%的增长, 以3%的增速."""
    words = frame.right
    if words and words[0].text in cue_words("rate") and frame.phrase.kind == "percent" and noun_statistic(words[0].text) in _CHANGES:
        return Named(str(noun_statistic(words[0].text)), words[0].text)
    if len(words) > 1 and words[0].text == "的" and frame.phrase.kind in _PROPORTIONS:
        if words[1].text in _PACES and len(words) > 2 and table.get(words[2].text) in _CHANGES:
            return Named(table[words[2].text], words[2].text)
        value = table.get(words[1].text)
        if value in _CHANGES and (len(words) == 2 or words[2].tag[:1] not in "nv"):
            return Named(value, words[1].text)
    return None


def _cued(frame: Frame, words: Sequence[Word]) -> dict[str, str]:
    """The other statistics that words before the figure name, each with the last of its cues."""
    words = _governing_words(frame, words)
    found: dict[str, str] = {}
    for at, (_, _, tag, text, _) in enumerate(words):
        if text == "最" and at + 1 < len(words) and (value := _MOST.get(words[at + 1].text[0])):
            found[value] = text
        value = _of_word(text, tag)
        if value is None or value in _CHANGES or _is_beside_it(frame, words, at, value):
            continue
        found[_FASTEST.get(text, value) if frame.phrase.kind == "duration" else value] = text
    held = _held(frame.left)
    if held:
        found["capacity"] = held
    behind = frame.right
    if len(behind) > 1 and behind[0].text == "的" and any(word.text == "以" for word in frame.left) and is_nominal(behind[1]):
        value = _of_word(behind[1].text, "n")
        if value is not None and value not in _CHANGES:
            found[value] = behind[1].text
    return found


def _governing_words(frame: Frame, words: Sequence[Word]) -> Sequence[Word]:
    """The words before a figure whose cues can be of it: none of what 的 joins to the figure before (256GB|储存容量和|5160mAh)."""
    if frame.right and any(word.text in _INSIDE or word.text[0] == "中" for word in frame.right[:2]):
        within = next((at for at in range(len(words) - 1, -1, -1) if words[at].text in ("在", "于")), -1)
        words = words[within + 1 :]
    if not frame.first and len(words) > 1 and words[0].text == "的" and is_nominal(words[1]):
        words = words[2:]
    return () if not frame.first and words and words[-1].text in _LISTING else words


def _is_beside_it(frame: Frame, words: Sequence[Word], at: int, value: str) -> bool:
    """Whether a cue before a figure tells of something else: 最大|累计雨量, 最高得分的|十名参赛者, 新增的|客户."""
    text = words[at].text
    if (value in _EXTREMES or value == "average") and words[-1].text == "的" and _counts_what_is_most(frame):
        return True
    if value in ("cumulative", "average") and at and _of_word(words[at - 1].text, words[at - 1].tag) in _EXTREMES:
        return True
    built = frame.phrase.kind == "measure" and text in _BUILT
    return value == "new" and (built or any(other.text == "的" for other in words[at + 1 :]))


@lru_cache(_REMEMBERED)
def _of_word(text: str, tag: str) -> str | None:
    """Which statistic a word names: by the table, by its form where it is a noun, and 占 that took its object for a name."""
    value = cue_words("statistic").get(text) or (cue_words("statistic").get(text[:-1]) if text[-1] == "处" and len(text) == 3 else None)
    if value is None and (is_nominal(Word(0, 0, tag, text)) or text[-1] == "率" or (tag == "d" and len(text) > 2)):
        value = _of_noun(text)
    return "share" if value is None and text[0] == "占" and tag == "nr" else value


def _counts_what_is_most(frame: Frame) -> bool:
    """Whether what is most or least is not the figure behind 的 but what it counts: 最高得分的|十名参赛者."""
    return frame.phrase.kind == "duration" or (frame.phrase.kind == "count" and bool(frame.right) and is_nominal(frame.right[0]))


def _of_noun(noun: str) -> str | None:
    """Which statistic a noun names by its form, or by what it holds: 城镇新增就业; an office is no total (总署)."""
    if noun[:2] in _GENERAL:
        return None
    return noun_statistic(noun) or ("new" if "新增" in noun else None)


def _held(words: Sequence[Word]) -> str:
    """What a thing can do with so many: 可同时|收治|重症患者120名; empty where nothing says so."""
    holds = cue_words("holds")
    for at in range(len(words) - 1, 0, -1):
        _, _, tag, text, _ = words[at]
        if text in holds:
            return text if any(word.text in _ABLE for word in words[max(0, at - 3) : at]) else ""
        if tag == "v" or text == "的":
            return ""
    return ""


def _of_subject(frame: Frame, subject: str) -> dict[str, str]:
    """The statistic that the form of the subject names: 覆盖率."""
    form = noun_statistic(subject) if subject else None
    if form is None or form in _CHANGES or subject[:2] in _GENERAL or (form in _EXTREMES and _acts_on(frame, subject)):
        return {}
    if form == "total" and any(word.text == "其中" for word in frame.left):
        return {}
    if form == "capacity":
        near = frame.sentence.text[max(frame.sentence.start, frame.phrase.start - _LONGEST_LIST) : frame.phrase.start]
        return {"new" if "新增" + subject in near else form: subject}
    return {form: subject}


def _acts_on(frame: Frame, subject: str) -> bool:
    """Whether a figure has a verb of its own and its subject from before: 最大强度17级，登陆时仍有|14级."""
    links = cue_words("link")
    acts = any(word.tag == "v" and word.text not in links for word in frame.left)
    return acts and subject not in "".join(word.text for words in (frame.left, frame.right) for word in words)


def _has_time_of_its_own(frame: Frame, named: Named) -> bool:
    """Whether a figure is of another time than the 累计 before it: 累计86亿，今年|7亿."""
    return named.value == "cumulative" and any(word.tag == TIME for word in frame.left)


def _is_same_change(before: Frame, frame: Frame) -> bool:
    """Whether a figure tells the change before it once more, as a percentage or an amount: 涨1.37美元，或|1.8%; 涨2.3元（|1.8%）."""
    if (before.phrase.kind == "percent") == (frame.phrase.kind == "percent"):
        return False
    if frame.first and before.clause is not frame.sentence.clauses[frame.index - 1]:
        return False
    if frame.first and not frame.left:
        return frame.clause.depth > before.clause.depth and frame.phrase.kind == "percent" and not frame.right
    return 0 < len(frame.left) < _MOST_PARTS and all(word.text in _OR for word in frame.left)


def _is_told_beside(before: Frame, frame: Frame) -> bool:
    """Whether a figure has only a noun and a link before it, as that beside it has its rate: 飯店住房率81.5%，民宿則為|7成."""
    if not frame.first or frame.index - before.index != 1 or frame.phrase.kind != before.phrase.kind:
        return False
    if frame.phrase.kind != "percent" and (
        frame.counted_in != before.counted_in or not frame.left or frame.left[0].tag not in ("t", "b", TIME)
    ):
        return False
    links = cue_words("link")
    nominal = sum(word.tag[:1] in "njbr" or word.tag == TIME for word in frame.left)
    return 0 < nominal < _MOST_PARTS and all(word.tag[:1] in "njbrdc" or word.tag == TIME or word.text in links for word in frame.left)


def _is_reached(before: Frame, frame: Frame) -> bool:
    """Whether a figure is what a change led to: 增加了一倍，达到|2.6亿人."""
    if len(frame.left) != 1 or frame.before not in ("达到", "达") or frame.index - before.index != 1:
        return False
    return before.phrase.kind in _PROPORTIONS and frame.phrase.kind not in _PROPORTIONS


def _is_said_again(before: Frame, frame: Frame) -> bool:
    """Whether a figure tells the one before it in another unit: 最长达46个月，即|3年10个月."""
    return 0 < len(frame.left) < 3 and frame.left[0].text in _THAT_IS and frame.index - before.index <= 1 and len(frame.left) == frame.at


def _is_next_in_brackets(before: Frame, frame: Frame) -> bool:
    """Whether a figure stands alone in brackets behind a name, as the one before does: 依次是吉林（36小时）、四川（|31小时）."""
    if frame.left or frame.right or not frame.clause.depth or frame.index - before.index > 2 or not _same_unit(before, frame):
        return False
    lone = before.clause.depth == frame.clause.depth and not before.left and not before.right
    name = frame.sentence.clauses[frame.index - 1].words
    return (lone or name[0].text in _NEXT) and len(name) <= _MOST_PARTS and name[-1].tag != "v"


def _is_member_beside(before: Frame, frame: Frame) -> bool:
    """Whether a figure is of a further member of the same clause: 平均面积小学达7.1平方米、中学达|8.3平方米."""
    if before.clause is not frame.clause or not _same_unit(before, frame) or not 1 < len(frame.left) <= _MOST_PARTS:
        return False
    gap = frame.clause.words[before.at + 1 : frame.at]
    listed = gap[0].text in _LISTING and frame.before in cue_words("link")
    return listed and all(word.tag[:1] in "njbrdx" or word.text in cue_words("link") or word.text in _LISTING for word in gap)


def _same_unit(before: Frame, frame: Frame) -> bool:
    one, other = before.phrase.unit, frame.phrase.unit
    return one is not None and other is not None and one.name == other.name


def _is_further(before: Frame, frame: Frame) -> bool:
    """Whether a figure is a further member of a list that 共 opens: 共有50座隧道、|77座桥梁."""
    if before.clause is not frame.clause or frame.phrase.kind != before.phrase.kind:
        return False
    gap = frame.clause.words[before.at + 1 : frame.at]
    events = cue_words("event")
    return sum(word.text in _LISTING for word in gap) == 1 and not any(word.tag == "v" and word.text not in events for word in gap)


def _record(frame: Frame) -> Named | None:
    """A figure that the next clause, or the one before, calls the most or the least: 283毫米，为有记录以来最大; 最贵的是湖景房，每晚|980元."""
    clause, clauses = frame.clause, frame.sentence.clauses
    if any(word.text == "以" for word in frame.left[-_LONGEST_OBJECT:]) and (most := _called_most(frame)):
        return most
    if clause.ends in _COMMAS and clause.figures[-1] == frame.at and frame.index + 1 < len(clauses):
        called = _called_behind(clauses[frame.index + 1])
        if called is not None:
            return called
    return _called_before(frame, clauses[frame.index - 1]) if frame.first and frame.index and clause.begins in _COMMAS else None


def _called_behind(behind: Clause) -> Named | None:
    """The most or least that the clause behind a figure calls it: 283毫米，为有记录以来最大."""
    if behind.words[0].text not in _CALLS or len(behind.words) < 2 or behind.figures:
        return None
    named = behind.words[-1].text[-1] in _FIGURES
    for word in reversed(behind.words[-3:-1] if named else behind.words[-1:]):
        if (value := cue_words("statistic").get(word.text)) in _EXTREMES:
            return Named(str(value), word.text)
    return None


def _called_before(frame: Frame, before: Clause) -> Named | None:
    """The most or least of which the clause before tells whose it is: 最贵的是湖景房，每晚|980元; 人数最多，|达46人."""
    words, table = before.words, cue_words("statistic")
    if len(words) > 1 and (value := table.get(words[-1].text)) in _EXTREMES and _is_called(frame.left):
        return Named(str(value), words[-1].text)
    if before.figures:
        return None
    named = words[-1].tag[:2] in ("ns", "nt", "nr", "nz") or (len(words) > 2 and words[-2].text in ("在", "是", "为"))
    if not frame.left and not frame.right and named and len(words) <= _LONGEST_BASIS:
        most = ((_of_word(word.text, word.tag) or _split_most(words, word), word.text) for word in words)
        return next((Named(str(value), text) for value, text in most if value in _EXTREMES), None)
    for at in range(min(len(words) - 2, _LOOK_BACK)):
        if words[at + 1].text == "的" and words[at + 2].text in _CALLS and (value := table.get(words[at].text)) in _EXTREMES:
            return Named(str(value), words[at].text)
    return None


def _called_most(frame: Frame) -> Named | None:
    """The most or least that a figure behind 以 is called, also behind brackets: 以甲县160万元（占4成）最多."""
    words: Sequence[Word] = frame.right
    clauses = frame.sentence.clauses
    if not words and frame.clause.ends in "（(":
        behind = next(
            (clause for clause in clauses[frame.index + 1 : frame.index + _MOST_PARTS] if clause.depth <= frame.clause.depth), None
        )
        words = behind.words if behind is not None else ()
    if not words or len(words) > 2:
        return None
    value = cue_words("statistic").get(words[0].text) or (_MOST.get(words[-1].text[0]) if words[0].text in ("为最", "最") else None)
    return Named(value, words[0].text) if value in _EXTREMES else None


def _is_called(left: Sequence[Word]) -> bool:
    """Whether what stands before a figure only leads to it from the clause before: 最多，|达到46人; 最多，|估计为46人; 最多，|以46人居首."""
    return bool(left) and (
        left[0].text in _CALLS or (len(left) == 1 and left[0].text == "以") or (len(left) == 2 and left[1].text in _CALLS)
    )


def _split_most(words: Sequence[Word], word: Word) -> str | None:
    """The extreme that 最 tells with the noun behind it: 最|高温."""
    behind = next((other for other in words if other.start == word.end), None) if word.text == "最" else None
    return _MOST.get(behind.text[0]) if behind is not None else None


def _coordinated(before: Frame, frame: Frame) -> bool:
    """Whether a figure is a further member beside the one before: same unit, no verb of its own."""
    one, other = before.phrase.unit, frame.phrase.unit
    if one is None or other is None or one.name != other.name or (frame.clause.begins in "；;。" and frame.first):
        return False
    if not frame.first and frame.left and frame.left[-1].text == "、":
        return True
    if any(word.text[0] == "每" for word in frame.left):
        return False
    events = cue_words("event")
    return not any(word.tag == "v" and word.text not in events and word.text not in cue_words("link") for word in frame.left)


# ---- basis ------------------------------------------------------------------------------------------------------------


def _basis(words: Sequence[Word]) -> Found | None:
    """The last basis among the words before a figure."""
    table = cue_words("basis")
    for at in range(len(words) - 1, -1, -1):
        word = words[at]
        text = word.text
        form = table.get(text)
        if text in _LEVELLED and (begin := _levelled(words, at)) is not None:
            return Found(words[begin].start, word.end, "compared_with")
        if text[0] in _PERIODS and at and words[at - 1].text == "按" and table.get("按" + text[0]):
            return Found(words[at - 1].start, word.start + 1, "basis_word")
        if form is None:
            continue
        if form == "word":
            return Found(word.start, word.end, "basis_word")
        if form == "preposition" and (end := _compared_end(words, at)) is not None:
            return Found(word.start, _without_comparing(words, end), "compared_with")
    return None


def _levelled(words: Sequence[Word], at: int) -> int | None:
    """Where the preposition stands that 相比 closes in the same clause: |与2010年相比分别上升; None where nothing is between."""
    for begin in range(at - 1, max(-1, at - _LONGEST_BASIS), -1):
        if words[begin].text in _WITH or cue_words("basis").get(words[begin].text) == "preposition":
            return begin if at - begin > 1 else None
    return None


def _without_comparing(words: Sequence[Word], end: int) -> int:
    """Where what is compared with ends, also where the segmenter joined it to the adjective: 比安慰剂组|多."""
    for at in range(max(end - 2, 1), min(end + 1, len(words))):
        word = words[at]
        told = at + 1 == len(words) or words[at + 1].text in ("了", "出")
        if told and 1 < len(word.text) < 4 and word.text[-1] in _COMPARING and word.text not in cue_words("statistic"):
            return word.end - 1
    return words[end - 1].end


def _is_carried(frame: Frame, basis: Found) -> bool:
    """Whether a basis holds on: 同比 and an earlier time; 比全国 behind 同比 compares once."""
    return basis.rule == "basis_word" or any(word.tag == TIME for word in frame.left if basis.start <= word.start < basis.end)


def _compared_end(words: Sequence[Word], at: int, *, over: int = 0) -> int | None:
    """Where what a preposition compares with ends: before the verb of change, or behind 相比; `over` is a figure that belongs to it."""
    table = cue_words("statistic")
    only_against, stop = words[at].text in _WITH, None
    for place in range(at + 1, min(len(words), at + _LONGEST_BASIS)):
        word = words[place]
        if word.text in _AGAINST and (only_against or word.text != "比较"):
            return place + 1
        if word.tag == FIGURE and place != over:
            return None
        if not only_against and place > over and (table.get(word.text) in _CHANGES or word.text in _COMPARING):
            return _before_adverbs(words, at, place) if place > at + 1 else None
        if stop is None and word.tag in ("d", "v") and place > max(at + 1, over):
            stop = place
    if only_against:
        return None
    return stop or (len(words) if len(words) - at > 1 else None)


def _before_adverbs(words: Sequence[Word], at: int, place: int) -> int:
    """Where the adverbs of a verb begin: 比去年|大幅增长."""
    begin = place
    while begin > at + 2 and (
        words[begin - 1].tag in ("d", "ad", "vd") or words[begin - 1].text in _BEFORE_CHANGE or words[begin - 1].text[0] == "每"
    ):
        begin -= 1
    return begin


def _basis_over_figure(frame: Frame) -> Found | None:
    """较前一周|上升8%: what is compared with holds a figure, the one before."""
    if frame.first:
        return None
    table, words = cue_words("basis"), frame.clause.words
    before = frame.clause.figures[frame.order - 1]
    for at in range(before - 1, max(-1, before - _MOST_PARTS), -1):
        if table.get(words[at].text) == "preposition":
            changes = cue_words("statistic")
            if any(changes.get(word.text) in _CHANGES for word in words[at + 1 : before]):
                return None
            compared = words[at : frame.at]
            if len(compared) > before - at + 1 and (level := _before_level(compared, before - at)) > 1:
                return Found(words[at].start, compared[level - 1].end, "compared_with")
            end = _compared_end(compared, 0, over=before - at)
            return Found(words[at].start, compared[end - 1].end, "compared_with") if end is not None and end > before - at else None
    return None


def _before_level(compared: Sequence[Word], at: int) -> int:
    """Where what is compared with ends before the figure that it had: 较去年同期|的394例上升; 0 where the figure is a part of it."""
    if cue_words("statistic").get(compared[at + 1].text) not in _CHANGES and compared[at + 1].text not in _COMPARING:
        return 0
    if compared[at - 1].text == "的":
        return at - 1
    return at if compared[at - 1].tag == TIME else 0


def _basis_before(frame: Frame) -> Found | None:
    """与去年同期相比，…; 从环比看，…: a clause before that says with what all that follows is compared."""
    table = cue_words("basis")
    for index in range(frame.index - 1, max(-1, frame.index - _MOST_PARTS), -1):
        words = frame.sentence.clauses[index].words
        if words[-1].text in _LOOKS:
            word = next((word for word in words if table.get(word.text) == "word"), None)
            return word and Found(word.start, word.end, "basis_word")
        if words[-1].text in _AGAINST and len(words) > 1:
            at = next((at for at, word in enumerate(words) if word.text in _WITH or table.get(word.text) == "preposition"), None)
            return None if at is None or at == len(words) - 1 else Found(words[at].start, words[-1].end, "compared_with")
        if table.get(words[0].text) == "preposition" and words[0].text not in _WITH and 1 < len(words) <= _MOST_PARTS:
            whole = not any(word.tag in (FIGURE, "v") for word in words[1:])
            return Found(words[0].start, words[-1].end, "compared_with") if whole else None
    return None
