"""Which statistic a figure is, and with what a change is compared.

Each is settled by cue words before the figure, read in scope: 累计 and 新增 govern the coordinated members that follow,
同比 the next change that names no other basis.
"""

from __future__ import annotations

from collections.abc import Sequence

from claims.context.cues import cue_words, noun_statistic
from claims.context.fields import Found, Named
from claims.context.frames import Frame
from claims.context.nouns import is_nominal
from claims.context.scopes import word_set
from claims.context.statistic.bases import basis_before, basis_in, basis_over_figure, holds_on
from claims.context.statistic.carrying import is_carried_on, is_next_in_brackets, is_reached
from claims.context.statistic.changes import begins_change, change_of
from claims.context.statistic.extremes import record_of
from claims.context.statistic.statistic_words import cued_by, tells_statistic
from claims.context.tagging import TIME, Word

_CHANGES = frozenset(["increase", "decrease", "change_to"])
_ROSE = frozenset(["increase", "decrease"])
_SHARES = frozenset(["percent", "fraction"])
_PROPORTIONS = _SHARES | {"multiple"}
_ORDER = ("new", "cumulative", "share", "average", "capacity", "maximum", "minimum", "total")
_NO_TOTALS = frozenset(["percent", "fraction", "multiple", "ordinal", "ratio"])
_NOT_NEW = frozenset(["duration", "ordinal", "age"])
_TO = frozenset(["到", "至"])
_MOST_PARTS = 4
_COMMAS = frozenset("，,")
_EXTREMES = frozenset(["maximum", "minimum"])
"""What is carried on to the next figure is no longer the most or least."""
_TRADED = word_set("traded")
_MEASURED = word_set("measured")
_ALTOGETHER = frozenset(["共", "共有", "总共", "一共", "共计", "合计", "总计"])
_UNTIL = ("截至", "截止", "截止到", "截至到", "迄今", "至今", "到目前")
_EXISTS = word_set("exists")
_ON_AVERAGE = frozenset(["平均", "均", "平均每"])
_GENERAL = word_set("general")
_LOOK_BACK = 40
_SINCE = frozenset(["来", "以来", "间", "内"])
_LONGEST_LIST = 80


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
        if not begins_change(frame) and not _is_span_of_time(frame):
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
        if is_next_in_brackets(before, frame):
            return Named(named.value, "brackets")
        if named.value in _ROSE and is_reached(before, frame):
            return Named("change_to", frame.before)
        return Named(named.value, "coordinated") if is_carried_on(named, before, frame) else None

    def basis(self, frame: Frame, statistic: str | None) -> Found | None:
        """With what a change is compared: 同比, 比上年末; carried on to the next change of the sentence without one of its own."""
        if statistic not in ("increase", "decrease", "change_to"):
            return None
        own = basis_in(_left(frame) if frame.clause.begins in "）)" else frame.left) or basis_over_figure(frame) or basis_before(frame)
        if own is None and any(word.text == "累计" for word in frame.left):
            return None  # 环比上涨2%，前9个月累计上涨|29%
        if own is None and self._basis_sentence is frame.sentence and statistic != "change_to" and not self._is_of_trading(frame):
            return self._basis and Found(self._basis.start, self._basis.end, "carried")
        if own is not None and (self._basis_sentence is not frame.sentence or holds_on(frame, own)):
            self._basis, self._basis_sentence = own, frame.sentence
        return own

    def _is_of_trading(self, frame: Frame) -> bool:
        """Whether a price rose or fell, which is told against the day before: 茅台收于1462.5元，跌1.8%."""
        word = self._basis is not None and self._basis.rule == "basis_word"
        return not word and frame.phrase.kind == "percent" and any(word.text in _TRADED for word in frame.left)


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
        cued = _first_suiting(frame, new or cued_by(frame, words))
    elif frame.behind == "的" or frame.behind in cue_words("rate") or any(map(tells_statistic, [word.text for word in words])):
        leads = frame.first and frame.clause.begins in _COMMAS and frame.phrase.kind not in _PROPORTIONS
        cued = change_of(frame, frame.left if leads else words) or _first_suiting(frame, cued_by(frame, words))
    return cued or _first_suiting(frame, _of_subject(frame, subject)) or record_of(frame) or _of_rate(frame)


def _first_suiting(frame: Frame, found: dict[str, str]) -> Named | None:
    """Which of the statistics that cues name the figure is."""
    for value in _ORDER if found else ():
        if value in found and _suits(value, frame.phrase.kind):
            if value == "total" and found[value] in _ALTOGETHER and _up_to(frame):
                return Named("cumulative", found[value])
            net = value == "new" and found[value][0] == "净" and (basis_in(frame.left) or basis_before(frame)) is not None
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
