"""The subject of a measure, of money and of a share: what is that large, costs that much, grows or has the share."""

from __future__ import annotations

from claims.context.before_figure import before
from claims.context.behind_figure import behind, paired, text_at
from claims.context.counted import done_to
from claims.context.cues import cues
from claims.context.earlier import Earlier, carry
from claims.context.fields import Found
from claims.context.frames import Frame
from claims.context.nouns import is_nominal, is_place, placed

_THERE_IS = frozenset(["有", "已有", "还有", "约有", "共有", "实现", "取得"])


def amount(earlier: Earlier, frame: Frame) -> Found | None:
    """Measures and money: 2600吨粮食, 总投资达到5.08万亿元, 7米长的厢式货车."""
    found = None if paired(frame) else behind(frame)
    if found is not None and not (joined_left(frame) and text_at(frame.right, 0) == "的"):
        return found
    left = before(frame.left)
    if left.noun is not None:
        return placed(frame.left, left.noun, "noun_before")
    if found is not None:
        return found
    if left.only_links and frame.phrase.kind == "money" and not frame.first:
        words = frame.clause.words
        priced = before(words, frame.at - len(frame.left) - 1)
        if words[frame.at - len(frame.left) - 1].text[:1] in "一每" and priced.noun is not None:
            return placed(words, priced.noun, "priced")
    if left.verb >= 0:
        return done_to(earlier, frame, left.verb)
    if not left.only_links or not (frame.left or frame.clause.depth):
        return None
    return carry(earlier, frame) or placed(frame.left, left.fallback, "noun_before")


def joined_left(frame: Frame) -> bool:
    """Whether a linking verb or a noun stands right before the figure."""
    if not frame.left:
        return False
    last = frame.left[-1]
    return last.text in cues().of("link") or (is_nominal(last) and not is_place(last))


def share(earlier: Earlier, frame: Frame) -> Found | None:
    """Percentages, fractions, multiples: the thing that grows or has the share."""
    if frame.listed:
        return earlier.carried(frame)
    if not (frame.left and frame.left[-1].text in cues().of("link") and frame.left[-1].text not in _THERE_IS):
        found = None if paired(frame) else behind(frame)
        if found is not None:
            return found
    words = frame.left
    left = before(words)
    if left.verb >= 0 and left.noun is None:
        left = before(words, left.verb) if left.verb == len(words) - 1 else left
    if left.noun is not None:
        return placed(words, left.noun, "noun_before")
    return carry(earlier, frame) or earlier.carried(frame) or placed(words, left.fallback, "noun_before")
