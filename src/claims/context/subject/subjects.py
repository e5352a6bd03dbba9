"""What is counted or measured: the noun phrase of the text that names it.

The order is that of a reader: the noun behind the figure (4000多名患者), the noun before it, through words that only
join it to its figure (确诊病例15202人, 阳性感染者突破5万例), a predicate that says what is counted (死亡150例), the
subject of the clause or of the figure before. Where the text names none, none.

What stands before a figure is read in before_figure, what stands behind it in behind_figure, what is carried on in earlier;
counted, amounts and lengths put these in the order that each kind of quantity asks for.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from claims.context.fields import Found
from claims.context.frames import Frame
from claims.context.nouns import Stretch, ending_at
from claims.context.subject.amounts import amount, share
from claims.context.subject.before_figure import LISTS, before
from claims.context.subject.counted import counted, points
from claims.context.subject.earlier import MOST_LISTED, Earlier
from claims.context.subject.lengths import age, duration, rank
from claims.context.tagging import Word

_NUMBERED = frozenset("号期线级届版楼")
_NUMERALS = frozenset("0123456789一二三四五六七八九十A")
_LONGEST_NUMBER = 4
_THAT_IS = frozenset(["即", "亦即", "也即", "也就是", "即为", "约合", "折合", "合"])
"""At the head of a clause these put the figure before in other words: 46个月，即3年10个月."""


@dataclass
class Subjects:
    """Finds the subject of one figure after the other."""

    _earlier: Earlier = field(default_factory=Earlier)
    _shared: tuple[object, list[Found] | None] = (None, None)
    """The last clause with 分别, and the subjects of the figures before it that its own take up."""

    def add(self, frame: Frame) -> Found | None:
        """The subject of the next figure in text order."""
        result = _with_number(frame, self._find(frame))
        self._earlier.remember(frame, result)
        return result

    def _find(self, frame: Frame) -> Found | None:
        if frame.clause.respectively is not None:
            members = _respectively(frame) or self._taken_up(frame)
            if members is not None:
                return members[frame.order]
        if frame.phrase.kind == "ordinal" and len(frame.clause.figures) > 1 and (members := _shared_out(frame)) is not None:
            return members[frame.order]
        if frame.first and frame.index and len(frame.left) == 1 and frame.before in _THAT_IS:
            return self._earlier.carried(frame)
        return _READERS.get(frame.phrase.kind, amount)(self._earlier, frame)

    def _taken_up(self, frame: Frame) -> list[Found] | None:
        """The subjects of as many figures before, for a clause that has none: 营收5亿元，净利润1亿元，分别增长3%、9%."""
        clause = frame.clause
        count = len(clause.figures)
        if not 1 < count <= MOST_LISTED or clause.respectively is None or clause.respectively > clause.figures[0]:
            return None
        if not before(clause.words[: clause.figures[0]]).only_links:
            return None
        if self._shared[0] is not clause:
            self._shared = (clause, self._earlier.last(frame, count) if frame.first else None)
        return self._shared[1]


def _with_number(frame: Frame, found: Found | None) -> Found | None:
    """A noun that a number names begins with it: 3号线, 二期工程."""
    text = frame.sentence.text
    if found is None or text[found.start] not in _NUMBERED:
        return found
    start, low = found.start, max(frame.sentence.start, found.start - _LONGEST_NUMBER)
    while start > low and text[start - 1] in _NUMERALS:
        start -= 1
    if start == found.start:
        return found
    return found._replace(start=start - (text[start - 1 : start] == "第" and start > low))


def _shared_out(frame: Frame) -> list[Found] | None:
    """The members of a list whose ranks follow in the same order: 郭强和俞力名列第二和第三."""
    words, figures = frame.clause.words, frame.clause.figures
    if len(figures) > MOST_LISTED:
        return None
    listed = all(figures[at + 1] == figures[at] + 2 and words[figures[at] + 1].text in LISTS for at in range(len(figures) - 1))
    if not listed:
        return None
    stretch = before(words[: figures[0]]).noun
    ahead = ending_at(words, figures[0] - 1) if stretch is None else stretch
    members = [] if ahead is None else _members(words, ahead)
    return members if len(members) == len(figures) else None


def _respectively(frame: Frame) -> list[Found] | None:
    """The members of a list that 分别 pairs with the figures behind it: 自行车、洗衣机分别增长3%、9%."""
    words, figures = frame.clause.words, frame.clause.figures
    if not 1 < len(figures) <= MOST_LISTED:
        return None
    at = frame.clause.respectively
    if at is None or at > figures[0]:
        return None
    stretch = before(words[:at]).noun
    if stretch is None or before(words[at + 1 : figures[0]]).noun is not None:
        return None
    members = _members(words, stretch)
    return members if len(members) == len(figures) else None


def _members(words: Sequence[Word], stretch: Stretch) -> list[Found]:
    """The members of a list that is one noun phrase."""
    members: list[Found] = []
    start = stretch[0]
    for place in range(stretch[0], stretch[1] + 1):
        if place == stretch[1] or words[place].text in LISTS:
            if place > start:
                members.append(Found(words[start].start, words[place - 1].end, "respectively"))
            start = place + 1
    return members


_READERS = {
    "count": counted,
    "percent": share,
    "fraction": share,
    "multiple": share,
    "duration": duration,
    "age": age,
    "ordinal": rank,
    "ratio": points,
}
