"""Each figure in its clause: the words before and behind it, up to its neighbours."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from claims.context.passages import Clause, Passage, Sentence
from claims.context.tagging import Word
from claims.phrases import Phrase

_MOST_NEAR = 12
_WHEN = frozenset(["后", "之后", "以后", "内", "之内", "以内", "间", "以来", "来", "前", "之前"])
_LAST = frozenset(["过去", "近", "最近", "未来", "此前", "之前", "今后", "往后", "接下来", "前"])
_HEADS = frozenset(["人口", "人", "居民", "名", "位", "户", "新生儿", "活产"])
"""Behind 每 and a round number, that by which a rate is reckoned: 死亡率为每十万|人口|52人."""
_PREPOSITIONS = frozenset(["在", "于", "自"])
_LONGEST_WHEN = 6
_LISTED = frozenset("、和及与或跟至到~-—/；")


@dataclass(eq=False, slots=True)
class Frame:
    """A figure with what stands round it in its clause. `left` begins behind the figure before it, `right` ends before the next."""

    number: int
    phrase: Phrase
    sentence: Sentence
    clause: Clause
    index: int
    """The number of its clause in the sentence."""
    left: list[Word]
    right: list[Word]
    at: int
    """Its place among the words of the clause."""
    order: int
    """How many figures stand before it in its clause."""

    first: bool
    """Whether no other figure stands before it in its clause."""
    before: str
    """The text of the word right before it; empty where there is none."""
    behind: str
    """The text of the word right behind it; empty where there is none."""
    counted_in: str
    """Its unit or classifier as written; empty where it has none."""

    @property
    def listed(self) -> bool:
        """Whether only a sign or word of a list parts it from the figure before: the 3% of 增长2%、3%."""
        return not self.first and _LISTED.issuperset([word.text for word in self.left])


def frames(passage: Passage, sentence: Sentence) -> Iterator[Frame]:
    """The frames of a sentence's figures, in text order."""
    for index, clause in enumerate(sentence.clauses):
        if clause.figures:
            yield from _in_clause(passage, sentence, clause, index)


def _in_clause(passage: Passage, sentence: Sentence, clause: Clause, index: int) -> Iterator[Frame]:
    words, places = clause.words, clause.figures
    begin = 0
    before_when: list[Word] | None = None
    per = False
    """The words before the last figure, if that only says when."""
    for order, at in enumerate(places):
        number = words[at].item
        left = _own(words[begin:at]) if order else words[:at]
        right = words[at + 1 : places[order + 1]] if order + 1 < len(places) else words[at + 1 :]
        if before_when is not None and (per or not any(word.tag[:1] == "n" for word in left)):
            left = [*before_when, *words[begin + 1 : at]]
        phrase = passage.phrases[number]
        unit = phrase.unit
        yield Frame(
            number,
            phrase,
            sentence,
            clause,
            index,
            left,
            right,
            at,
            order,
            not order,
            left[-1].text if left else "",
            right[0].text if right else "",
            "" if unit is None else unit.surface,
        )
        per = len(left) > 1 and left[-1].text == "每" and len(right) == 1 and right[0].text in _HEADS
        before_when = (
            left[:-1] if per else _without_when(left) if phrase.kind == "duration" and (_is_when(right) or _is_last(left)) else None
        )
        begin = at + 1


def _is_when(right: list[Word]) -> bool:
    """Whether a length of time only says when what follows was: 接种|6个月后|降至54%."""
    return len(right) > 1 and right[0].text in _WHEN


def _is_last(left: list[Word]) -> bool:
    """Whether a length of time is the last or next one before or after now: 租金在过去|一年|上升两成."""
    return bool(left) and left[-1].text in _LAST


def _without_when(words: list[Word]) -> list[Word]:
    """The words before 在 and what it places in time: 保护率则 of 保护率则在接种|6个月后."""
    for at in range(len(words) - 1, max(-1, len(words) - _LONGEST_WHEN), -1):
        if words[at].text in _PREPOSITIONS:
            return words[:at]
    return words[:-1] if words and words[-1].text in _LAST else words


def _own(words: list[Word]) -> list[Word]:
    """What stands before a further figure without what belongs to the one before it: 失联47人 behind 8人死亡、."""
    for at, word in enumerate(words):
        if word.text == "、":
            return words if not at or at == len(words) - 1 else words[at + 1 :]
    return words


def near(frame: Frame) -> Iterator[Word]:
    """The words of the clause before that of a figure, and those right before the figure."""
    if frame.index:
        yield from frame.sentence.clauses[frame.index - 1].words[-_MOST_NEAR:]
    yield from frame.clause.words[max(0, frame.at - _MOST_NEAR) : frame.at]
