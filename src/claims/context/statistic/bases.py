"""With what a change is compared: 同比, 比上年末, 与去年相比; also over a figure that belongs to it (较前一周的8例上升)."""

from __future__ import annotations

from collections.abc import Sequence

from claims.context.cues import cue_words
from claims.context.fields import Found
from claims.context.frames import Frame
from claims.context.scopes import word_set
from claims.context.tagging import FIGURE, TIME, Word

_CHANGES = frozenset(["increase", "decrease", "change_to"])
_WITH = frozenset(["与", "同", "和", "跟"])
"""What compares only with 相比 behind: 与去年|相比, not 与榜首的差距."""
_AGAINST = frozenset(["相比", "相较", "对比", "相比较", "比较", "比", "比起来"])
_LEVELLED = frozenset(["相比", "相较", "相比较", "对比", "比起来"])
_PERIODS = frozenset("年季月周")
_LOOKS = frozenset(["看", "来看", "而言", "来说", "计算"])
_BEFORE_CHANGE = word_set("before_change")
_MOST_PARTS = 4
_COMPARING = word_set("comparing")
_LONGEST_BASIS = 12


def basis_in(words: Sequence[Word]) -> Found | None:
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


def holds_on(frame: Frame, basis: Found) -> bool:
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


def basis_over_figure(frame: Frame) -> Found | None:
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


def basis_before(frame: Frame) -> Found | None:
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
