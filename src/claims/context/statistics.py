"""Which statistic a figure is, and with what a change is compared.

Each is settled by cue words before the figure, read in scope: 累计 and 新增 govern the coordinated members that follow,
同比 the next change that names no other basis.
"""

from __future__ import annotations

from collections.abc import Sequence

from claims.context.cues import cues
from claims.context.fields import Found, Named
from claims.context.frames import Frame
from claims.context.nouns import is_nominal
from claims.context.tagging import FIGURE, Word

_CHANGES = frozenset(["increase", "decrease", "change_to"])
_SHARES = frozenset(["percent", "fraction", "multiple"])
_ORDER = ("new", "cumulative", "share", "average", "capacity", "maximum", "minimum", "total")
_GOVERNING = frozenset(["new", "cumulative"])
_TO = frozenset(["到", "至"])
_FROM = frozenset(["从", "由", "自"])
_COMPARING = frozenset(["高", "低", "多", "少", "快", "慢", "贵", "便宜", "重", "轻", "长", "短", "大", "小", "早", "晚"])
_LESS = frozenset(["低", "少", "快", "便宜", "轻", "短", "小", "早"])
_ABLE = frozenset(["可", "能", "可以", "能够", "可供"])
_LONGEST_BASIS = 12
_LOOK_BACK = 40
_MOST_LISTED = 12


class Statistics:
    """Statistic and basis of one figure after the other, in text order."""

    def __init__(self) -> None:
        self._statistic: dict[int, Named] = {}
        self._basis: Found | None = None
        self._basis_sentence: object = None
        self._before: Frame | None = None

    def statistic(self, frame: Frame, subject: str) -> Named | None:
        """Which statistic the figure is; `subject` is the text of its subject."""
        found = _own(frame, subject) or self._inherited(frame)
        if found is not None:
            self._statistic[frame.number] = found
        self._before = frame
        return found

    def _inherited(self, frame: Frame) -> Named | None:
        """From the figure before: all of it in a list, 累计 and 新增 also to a coordinated member."""
        before = self._before
        if before is None or before.sentence is not frame.sentence:
            return None
        named = self._statistic.get(before.number)
        if named is None:
            return None
        if named.value in _CHANGES and not frame.first and frame.left and frame.left[0].text in _TO and len(frame.left) <= 2:
            return Named("change_to", "to")
        if frame.listed or (named.value in _GOVERNING and _coordinated(before, frame)):
            return Named(named.value, "coordinated")
        return None

    def basis(self, frame: Frame, statistic: str | None) -> Found | None:
        """With what a change is compared: 同比, 比上年末; carried on to the next change of the sentence without one of its own."""
        if statistic not in ("increase", "decrease", "change_to"):
            return None
        own = _basis_list(frame) or _basis(frame.left)
        if own is None and self._basis_sentence is frame.sentence and statistic != "change_to":
            return self._basis and Found(self._basis.start, self._basis.end, "carried")
        if own is not None:
            self._basis, self._basis_sentence = own, frame.sentence
        return own


# ---- statistic --------------------------------------------------------------------------------------------------------


def _own(frame: Frame, subject: str) -> Named | None:
    """By the cues of the figure itself."""
    change = _change(frame)
    if change is not None:
        return change
    found = dict(_cued(frame, subject))
    for value in _ORDER:
        if value in found and (value != "share" or frame.phrase.kind in _SHARES) and (value != "new" or frame.phrase.kind != "duration"):
            return Named(value, found[value])
    return None


def _change(frame: Frame) -> Named | None:
    """Growth and decline: the verb before the figure, with nothing but its object between (增加就业5万个)."""
    table = cues().of("statistic")
    if (
        frame.left
        and frame.left[-1].text in _TO
        and any(word.text in _FROM for word in frame.clause.words[max(0, frame.at - _LOOK_BACK) : frame.at])
    ):
        return Named("change_to", frame.left[-1].text) if not frame.first else None
    if len(frame.left) > 1 and frame.left[-1].text in _TO and table.get(frame.left[-2].text) in _CHANGES:
        return Named("change_to", frame.left[-2].text + frame.left[-1].text)
    compared = _compared(frame.left)
    if compared is not None:
        return compared
    for word in reversed(frame.left):
        value = table.get(word.text)
        if value in _CHANGES:
            return Named(value, word.text)
        if word.tag[:1] == "v" and value is None and word.text not in cues().of("link"):
            break
        if word.text == "的" and frame.phrase.kind not in _SHARES:
            break
    return _change_behind(frame, table)


def _compared(words: Sequence[Word]) -> Named | None:
    """An adjective that compares: 比二模高17分, 重了半斤."""
    at = len(words) - 1
    after = at >= 0 and words[at].text in ("了", "出")
    at -= after
    if at < 0 or words[at].text not in _COMPARING:
        return None
    if after or any(cues().of("basis").get(word.text) == "preposition" for word in words[max(0, at - _LONGEST_BASIS) : at]):
        return Named("decrease" if words[at].text in _LESS else "increase", words[at].text)
    return None


def _change_behind(frame: Frame, table: dict[str, str]) -> Named | None:
    """实现5%的增长, 以3%的增速."""
    words = frame.right
    if len(words) > 1 and words[0].text == "的" and frame.phrase.kind in _SHARES:
        value = table.get(words[1].text)
        if value in _CHANGES and (len(words) == 2 or words[2].tag[:1] not in "nv"):
            return Named(value, words[1].text)
    return None


def _cued(frame: Frame, subject: str) -> list[tuple[str, str]]:
    """The other statistics that words before the figure, or the form of its subject, name."""
    known = cues()
    table = known.of("statistic")
    found: list[tuple[str, str]] = []
    for word in frame.left:
        value = table.get(word.text) or (known.noun_statistic(word.text) if is_nominal(word) else None)
        if value is not None and value not in _CHANGES:
            found.append((value, word.text))
    if len(frame.left) > 1 and frame.left[-1].text in known.of("holds") and any(w.text in _ABLE for w in frame.left[-4:-1]):
        found.append(("capacity", frame.left[-1].text))
    form = known.noun_statistic(subject) if subject else None
    if form is not None and form not in _CHANGES:
        found.append((form, subject))
    return found


def _coordinated(before: Frame, frame: Frame) -> bool:
    """Whether a figure is a further member beside the one before: same unit, no verb of its own."""
    one, other = before.phrase.unit, frame.phrase.unit
    if one is None or other is None or one.name != other.name or (frame.clause.begins in "；;。" and frame.first):
        return False
    events = cues().of("event")
    return not any(word.tag == "v" and word.text not in events and word.text not in cues().of("link") for word in frame.left)


# ---- basis ------------------------------------------------------------------------------------------------------------


def _basis(words: Sequence[Word]) -> Found | None:
    """The last basis among the words before a figure."""
    table = cues().of("basis")
    for at in range(len(words) - 1, -1, -1):
        form = table.get(words[at].text)
        if form == "word":
            return Found(words[at].start, words[at].end, "basis_word")
        if form == "preposition":
            end = _compared_end(words, at)
            if end is not None:
                return Found(words[at].start, words[end - 1].end, "compared_with")
    return None


def _compared_end(words: Sequence[Word], at: int) -> int | None:
    """Where what a preposition compares with ends: before the verb of change or 相比."""
    table = cues().of("statistic")
    for place in range(at + 1, min(len(words), at + _LONGEST_BASIS)):
        text = words[place].text
        if table.get(text) in _CHANGES or text in _COMPARING or words[place].tag in ("d", "v"):
            return place if place > at + 1 else None
        if words[place].tag == FIGURE:
            return None
    return len(words) if len(words) - at > 1 else None


def _basis_list(frame: Frame) -> Found | None:
    """同比、环比分别增长5%、3%: each figure its own."""
    clause = frame.clause
    if not 1 < len(clause.figures) <= _MOST_LISTED or clause.respectively is None:
        return None
    table = cues().of("basis")
    bases = [word for word in clause.words[: clause.respectively] if table.get(word.text) == "word"]
    if len(bases) != len(clause.figures):
        return None
    word = bases[frame.order]
    return Found(word.start, word.end, "respectively")
