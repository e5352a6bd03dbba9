"""Lengths of time and rounds that date what follows them: 近两周|发热门诊日均接诊180人次, 第七局|打出单杆138分."""

from __future__ import annotations

from claims.context.frames import Frame
from claims.context.tagging import FIGURE, Word
from claims.context.time.exclusions import of_a_record, record_of_years

_LAST_OR_NEXT = frozenset(["此前", "近", "过去", "未来", "最近", "前", "今后", "此后", "其后", "随后", "这", "头"])
COUNTED_BACK = _LAST_OR_NEXT - {"其后", "此后", "随后"}
"""With these a length is a time itself, and has none: 过去|20年间; not 其后|40分钟内."""
_LAST = frozenset(["近", "最近", "过去", "此前"])
_LIMIT_ENDS = ("以上", "以下")
_WITHIN = frozenset(["在", "于"])
_WILL = frozenset(["将", "会", "将会", "可能", "预计", "已", "已经", "能", "可"])
_SINCE = frozenset(["来", "以来"])
_BEHIND_LENGTH = frozenset(["下来", "里", "内", "间", "来", "以来", "期间", "中", "当中"])
_COUNTED = frozenset(["场", "轮", "届", "战", "个主场", "个客场", "次大赛", "盘", "局"])
_MOST_OF_COUNTED = 3
_INSIDE = frozenset(["里", "内", "间", "中", "当中", "期间"])
_AT_MINUTE = frozenset(["在", "到", "进行到", "", "至", "于", "踢到", "打到"])
_MOST_OF_COURSE = 8
_ROUNDS = frozenset(["局", "盘", "节", "回合"])
_NOT_BEHIND_LENGTH = frozenset(
    ["的", "就", "才", "后", "前", "以前", "之前", "以上", "以下", "之后", "以后", "、", "，", "期", "期由", "级", "龄"]
)


def as_time(frame: Frame) -> tuple[int, int] | None:
    """A length of time that dates what follows: 近两周发热门诊日均接诊180人次, 未来6个月内."""
    if frame.phrase.kind == "ordinal":
        return _round(frame)
    if frame.phrase.kind == "count" and frame.counted_in in _COUNTED:
        return _last_ones(frame)
    if frame.phrase.kind == "duration" and not frame.right and _is_alone(frame):
        return frame.left[0].start, frame.phrase.end
    if frame.phrase.kind != "duration" or not frame.first or not frame.right or frame.right[0].text in _NOT_BEHIND_LENGTH:
        return None
    written = frame.clause.words[frame.at].text
    if frame.right[0].tag == FIGURE or written == "四周" or written.endswith(_LIMIT_ENDS):
        return None
    start, behind = frame.phrase.start, frame.right[0]
    if behind.text == "时":  # 29分钟|时已领先
        return (start, behind.end) if written.endswith("分钟") and frame.before in _AT_MINUTE else None
    if frame.before == "的" and behind.text in _INSIDE and frame.clause.words[0].text == "在":  # 在我们统计的15年|中
        return _in_course(frame, behind.end)
    begin = _begin(frame, written, behind)
    if begin is None:
        return None
    end = behind.end if behind.text in _BEHIND_LENGTH else frame.phrase.end
    return None if of_a_record(frame.sentence.text, begin, end) else (begin, end)


def _begin(frame: Frame, written: str, behind: Word) -> int | None:
    """Where a length that dates begins: 近|两周, 入夏以来; None where it tells how long something lasted (一周|打了三场)."""
    left = frame.left
    if not left:
        told = (frame.index and behind.tag[:1] == "v") or written[0] == "一"
        return None if told and behind.text not in _BEHIND_LENGTH else frame.phrase.start
    before = left[-1]
    if len(left) > 1 and left[-2].text == "的":
        return None
    if before.text in _LAST and record_of_years(frame.sentence.text, frame.phrase.end):
        return None
    since = behind.text in _SINCE and (len(frame.right) == 1 or frame.right[1].text != "了")
    if before.text in _LAST_OR_NEXT or (since and before.tag[:1] == "v"):
        return before.start
    placed = before.text in _WITHIN and (len(left) == 1 or left[-2].text in _WILL)
    return frame.phrase.start if since or behind.text == "间" or placed else None


def _last_ones(frame: Frame) -> tuple[int, int] | None:
    """So many matches or terms counted back: 近10场|场均得到22分, 过去五届|两度夺冠."""
    left, right = frame.left, frame.right
    if not left:
        recent = frame.first and frame.clause.words[frame.at].text[0] == "近" and bool(right)
        return (frame.phrase.start, frame.phrase.end) if recent and right[0].text not in _NOT_BEHIND_LENGTH else None
    back = left[-2] if left[-1].text == "的" and len(left) > 1 else left[-1]
    if back.text not in _LAST or not right or right[0].text in _NOT_BEHIND_LENGTH:
        return None
    for word in right[:_MOST_OF_COUNTED]:
        if word.text in _INSIDE:
            return back.start, word.end
        if word.tag[:1] != "n":
            break
    return back.start, frame.phrase.end


def _in_course(frame: Frame, end: int) -> tuple[int, int] | None:
    """A length with what tells of which it is, from 在 on, if that is short: 在|我们统计的15年中."""
    words = frame.clause.words
    return (words[1].start, end) if 1 < frame.at <= _MOST_OF_COURSE else None


def _is_alone(frame: Frame) -> bool:
    """Whether a length of time that is counted back or ahead is a clause of its own: 近五年，."""
    return len(frame.left) == 1 and frame.left[0].text in COUNTED_BACK and frame.clause.ends in ("，", ",")


def _round(frame: Frame) -> tuple[int, int] | None:
    """A round or set that dates what happens in it: 第七局|打出单杆138分."""
    unit = frame.phrase.unit
    if unit is None or unit.surface not in _ROUNDS or not frame.right or frame.right[0].text in _NOT_BEHIND_LENGTH:
        return None
    return frame.phrase.start, frame.phrase.end
