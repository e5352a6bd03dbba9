"""Which statistic a figure is, with what a change is compared, and whether it is asserted, planned or forecast.

Each is settled by cue words before the figure, read in scope: 累计 and 新增 govern the coordinated members that follow,
同比 the next change that names no other basis, 将 and 预计 their clause and those behind it that have no subject.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from claims.context.cues import cues
from claims.context.fields import Found
from claims.context.frames import Frame
from claims.context.nouns import is_nominal
from claims.context.passages import Clause
from claims.context.tagging import FIGURE, TIME, Word

_CHANGES = frozenset(["increase", "decrease", "change_to"])
_SHARES = frozenset(["percent", "fraction", "multiple"])
_ORDER = ("new", "cumulative", "share", "average", "capacity", "maximum", "minimum", "total")
_GOVERNING = frozenset(["new", "cumulative"])
_TO = frozenset(["到", "至"])
_FROM = frozenset(["从", "由", "自"])
_NOT_EXPECTED = frozenset(["于", "出", "超", "较", "比", "好于", "符合", "低于", "高于", "超出", "的"])
_SCHEDULED = frozenset(["计划", "拟", "目标", "打算", "准备"])
_OUTCOMES = (
    "达",
    "超",
    "突破",
    "增",
    "升",
    "降",
    "跌",
    "下",
    "上",
    "回落",
    "为",
    "有",
    "接近",
    "高",
    "低",
    "成为",
    "占",
    "迎来",
    "保持",
    "出现",
)
_COMPARING = frozenset(["高", "低", "多", "少", "快", "慢", "贵", "便宜", "重", "轻", "长", "短", "大", "小", "早", "晚"])
_LESS = frozenset(["低", "少", "快", "便宜", "轻", "短", "小", "早"])
_CONTINUES = frozenset(["并", "再", "还", "总", "同时"])
_DONE = frozenset(["已", "已经", "现", "曾", "此前", "实际"])
_ABLE = frozenset(["可", "能", "可以", "能够", "可供"])
_LONGEST_BASIS = 12
_LOOK_BACK = 40
_MOST_ANNOUNCED = 6
_MOST_LISTED = 12


class Named(NamedTuple):
    """A value and the cue that gave it."""

    value: str
    rule: str


class Statistics:
    """Statistic, basis and modality of one figure after the other, in text order."""

    def __init__(self) -> None:
        self._statistic: dict[int, Named] = {}
        self._basis: Found | None = None
        self._basis_sentence: object = None
        self._modality: tuple[object, int, Named] | None = None
        self._condition: object = None
        """The sentence that a condition opens (若…, 如果…)."""
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

    def modality(self, frame: Frame) -> Named | None:
        """How the figure is meant, where it is not simply asserted."""
        words = frame.clause.words[max(0, frame.at - _LOOK_BACK) : frame.at]
        found = _modality(words, frame.clause.words[frame.at], modified=frame.phrase.core_start > frame.phrase.start)
        if found is not None and found.value == "hypothetical":
            self._condition = frame.sentence
        if self._supposed(frame):
            return Named("hypothetical", "condition")
        announced = _announced(frame)
        if announced is not None and (found is None or found.value == "planned"):
            found = announced
        if found is not None:
            self._modality = (frame.sentence, frame.index, found)
            return found
        if self._modality is None:
            return None
        sentence, index, carried = self._modality
        if sentence is not frame.sentence or carried.rule == "原定" or not self._governs(frame, index):
            return None
        self._modality = (sentence, frame.index, carried)
        return Named(carried.value, "carried")

    def _supposed(self, frame: Frame) -> bool:
        """Whether a condition holds: in its own clause and in what follows from it, up to a semicolon."""
        if self._condition is not frame.sentence:
            self._condition = (
                frame.sentence
                if any(_opens_condition(clause) for clause in frame.sentence.clauses[max(0, frame.index - 3) : frame.index])
                else None
            )
        elif frame.clause.begins in "；;":
            self._condition = None
        return self._condition is not None

    def _governs(self, frame: Frame, index: int) -> bool:
        """Whether what held in clause `index` still holds: in the clause itself, and in the next if it begins with a verb."""
        if frame.index == index:
            return True
        between = frame.sentence.clauses[index + 1 : frame.index + 1]
        return len(between) <= 2 and all(_goes_on(clause) for clause in between)


def _opens_condition(clause: Clause) -> bool:
    return any(cues().of("modality").get(word.text) == "hypothetical" for word in clause.words[:2])


def _announced(frame: Frame) -> Named | None:
    """The cue that ends an earlier clause of the sentence and governs all that it announces: 气象台预计，…，…."""
    for index in range(frame.index - 1, max(-1, frame.index - _MOST_ANNOUNCED), -1):
        clause = frame.sentence.clauses[index]
        value = cues().of("modality").get(clause.words[-1].text)
        expected = len(clause.words) > 1 and clause.words[-2].text in _NOT_EXPECTED
        if value in ("forecast", "required") and clause.ends in "，,：:" and not expected:
            return Named(value, clause.words[-1].text)
        if clause.ends in "；;":
            return None
    return None


def _goes_on(clause: Clause) -> bool:
    """Whether a clause has no subject of its own."""
    first = clause.words[0]
    return clause.begins in "，,、（(" and (first.tag[:1] in "vpdh" or first.text in _CONTINUES) and first.text not in _DONE


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


# ---- modality ---------------------------------------------------------------------------------------------------------


def _modality(words: Sequence[Word], behind: Word, *, modified: bool) -> Named | None:
    """The last cue of modality before a figure; `modified` says that its span begins with a modifier (将|突破5亿元)."""
    table = cues().of("modality")
    for at in range(len(words) - 1, -1, -1):
        word = words[at]
        value = table.get(word.text)
        if value is None:
            continue
        following = words[at + 1] if at + 1 < len(words) else behind
        if word.text == "将":
            value = "forecast" if _forecast_before(words, at) else _will(words[at + 1 :], modified=modified)
        elif (
            (word.text == "需" and at and words[at - 1].text in ("仅", "只", "仅仅"))
            or (word.text in _SCHEDULED and at and _is_noun_use(words[at - 1]))
            or (word.text in _SCHEDULED and following.tag[:1] not in ("v", "d", "p", "t") and following.tag not in (TIME, FIGURE))
            or (at and words[at - 1].text in _NOT_EXPECTED and word.tag != "d")
        ):
            value = None
        if value is not None:
            return Named(value, word.text)
    return _goal(words)


def _forecast_before(words: Sequence[Word], at: int) -> bool:
    """预计…将新增: what is expected is a forecast, whatever the verb."""
    return any(cues().of("modality").get(word.text) == "forecast" for word in words[:at])


def _is_noun_use(word: Word) -> bool:
    """Whether 计划 behind a word is a noun: 疫苗接种计划, not 公司计划."""
    return word.tag in ("vn", "b", "m") or word.text in ("的", "、")


def _will(following: Sequence[Word], *, modified: bool) -> str | None:
    """将: a forecast before an outcome (将达), a plan before an act, nothing where it is 把 (将比分拉开)."""
    for word in following:
        if word.tag in ("d", "t", TIME) or word.text in ("在", "于", "会", "再"):
            continue
        if word.tag[:1] == "v":
            return "forecast" if word.text.startswith(_OUTCOMES) else "planned"
        return None
    return "forecast" if modified else None


def _goal(words: Sequence[Word]) -> Named | None:
    """到2030年达到: a goal."""
    for at, word in enumerate(words[:-1]):
        if (
            word.text == "到"
            and words[at + 1].tag == TIME
            and any(w.text in ("达到", "达", "实现", "建成", "超过", "力争") for w in words[at + 2 :])
        ):
            return Named("planned", "到…达到")
    return None
