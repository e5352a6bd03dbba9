"""Growth and decline: the verb, the adjective that compares or the sign before a figure (增加就业|5万个, 高|17分, 同比|+12.3%)."""

from __future__ import annotations

from collections.abc import Sequence

from claims.context.cues import cue_words, noun_statistic
from claims.context.fields import Named
from claims.context.frames import Frame
from claims.context.nouns import is_nominal
from claims.context.scopes import word_set
from claims.context.statistic.bases import basis_before
from claims.context.tagging import TIME, Word

_CHANGES = frozenset(["increase", "decrease", "change_to"])
_ROSE = frozenset(["increase", "decrease"])
_SHARES = frozenset(["percent", "fraction"])
_PROPORTIONS = _SHARES | {"multiple"}
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
_MOST_PARTS = 4
_FROM = frozenset(["从", "由", "自"])
_FORMER = frozenset(["原来", "原先", "原有", "此前", "之前"])
_ALTERED = frozenset(["调整", "变", "改", "变为", "改为", "调整为", "变更", "修订"])
_COMPARING = word_set("comparing")
_ENDS_COMPARING = frozenset(word[-1] for word in (*_COMPARING, "出"))
_OUGHT = word_set("ought")
_MORE_OR_LESS = {"多": "increase", "少": "decrease"}
_GIVES = frozenset("进付收赚花投打得抢跑交拿卖买给扣罚赔拍输赢扔挣罚掏借领发产运建")
"""What is done more or less often by so many, with nothing to compare with: 客队多|进1球."""
_LESS = word_set("less")
_EXTREMES = frozenset(["maximum", "minimum"])
"""What is carried on to the next figure is no longer the most or least."""
_INTRANSITIVE = word_set("intransitive")
_STATES = frozenset(["多", "少", "高于", "低于"])
_BEING = word_set("being")
"""What lets 多 and 少 only say what a thing is: 少则|三千, 少的|一成."""
_BOUND_BY = frozenset("不应须要可宜得")
_PACES = frozenset(["速度", "速率", "幅度", "增速", "步伐", "比例"])
_TAKES = frozenset(["占", "占到", "约占", "占了"])
_EXACTLY = frozenset(["整整", "足足", "将近", "大约", "恰好", "刚好", "差不多"])
_PACE = {"快": "increase", "慢": "decrease"}
"""What goes faster has more pace, and takes less time: 快3倍, 快了0.05秒."""
_LONGEST_BASIS = 12
_LONGEST_OBJECT = 7
_LOOK_BACK = 40
_SIGNS = {"+": "increase", "＋": "increase", "-": "decrease", "−": "decrease", "－": "decrease", "–": "decrease"}
_NOW = frozenset(["现在", "目前", "如今", "今天", "当前", "眼下"])
_BECOMES = frozenset(["变成", "改成"])
"""What is no change of a number where nothing was counted before: 变成孤独|一人."""


def change_of(frame: Frame, words: Sequence[Word]) -> Named | None:
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
    if compared is None and more in _COMPARING and frame.phrase.kind in _PROPORTIONS and basis_before(frame) is not None:
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


def begins_change(frame: Frame) -> bool:
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
