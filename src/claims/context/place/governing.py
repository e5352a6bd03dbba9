"""Which place governs each figure of one sentence: the nearest before it, a goal or an origin behind it, or the one carried so far."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import zip_longest
from operator import itemgetter
from typing import NamedTuple

from claims.context.fields import Found
from claims.context.passages import Passage, Sentence
from claims.context.place.gazetteer import Mention
from claims.context.place.placewords import words
from claims.context.place.roles import Role, moves
from claims.context.place.sites import CLAUSE, unnamed
from claims.context.tagging import FIGURE, Item


class Placed(NamedTuple):
    """A place of a sentence, and what it is to the figures there."""

    mention: Mention
    role: Role


def stands_for(text: str, mention: Mention, other: Mention | None) -> bool:
    """Whether a place is only a word for one told before: 当地; 镇里 behind 码头镇; 这家店 behind any."""
    if mention.kind != "generic":
        return False
    if mention.definite or text[mention.start : mention.end] in words("stands_for"):
        return True
    return other is not None and text[mention.end - 1] == "里" and text[other.end - 1] == text[mention.start]


_DEICTIC = re.compile(r"[我他她你您俺咱]们?([这那])(?:儿|边|里|块|头)")
SURE = (Role.GOAL, Role.TOPIC, Role.ARRIVED)
_PEOPLE = frozenset(["观众", "球迷", "人员", "记者", "嘉宾", "群众", "工作人员", "人数"])
"""现场|观众 are spectators."""
_CLAUSE_SIGN, _PART_SIGN = re.compile("[，,；;。：:]"), re.compile("[；;]")
_NEXT, _REACH, _NO_END, _MOST_LISTS = 4, 60, -1, 3
_TIME_UNITS = frozenset("年月天日时周钟")
_PLANS = re.compile(r"拟|计划|将|打算")
_CLAUSE_MARKS = frozenset("，,；;：:")
_APPEARS = re.compile(r"[，,](?:均|都|也)?(?:出现|发生|分布|集中)[在于]")
_SHARES_END = frozenset("%％成半宗元吨一数上多右")
_CLAUSE_END = re.compile(r"[，,；;：:—]|其中|包括")
_NEXT_CLAUSE = re.compile(r"[^，,；;：:—]?[，,](?!其中|包括).{0,3}$")
_HANDED_ON = re.compile(r"转诊|转院|转送|转[至到往]|移送|遣[返送]|外派|派往|流向|外流|输送")
"""Those whom a place hands on are counted there: 全镇查出73人，其中9人转诊到杭州."""
_BRACKETS, _OPENS = re.compile(r"[（()）]"), frozenset("（(")
_LIST_MARKS = re.compile(r"（|\(|）|\)|；|;|其中|包括")
_MARKS = {"（": "(", "(": "(", "）": ")", ")": ")", "；": "]", ";": "]"}


@cache
def _common_nouns() -> frozenset[str]:
    return words("common") | words("route")


@cache
def _common_words() -> re.Pattern[str]:
    """Whether a sentence holds their characters at all."""
    return re.compile("|".join(map(re.escape, sorted(_common_nouns()))))


class Figures:
    """The figures of one sentence, and the places beside them."""

    def __init__(
        self, passage: Passage, sentence: Sentence, placed: Sequence[Placed], carried: Mention | None, rule: str, *, sure: bool
    ) -> None:
        self._sure = sure
        self.carried_to = sentence.end
        """From where on the place that is carried holds no more."""
        self._text = passage.text
        self._sentence = sentence
        self._placed = placed
        self._carried = carried
        self._rule = rule
        self._starts = [one.mention.start for one in placed]
        self._items = [item for item in sentence.items if item.tag == FIGURE]
        self._figures = [item.start for item in self._items]
        self._shares = dict(self._respectively()) if placed else {}
        self._commons = self._find_commons() if _common_words().search(sentence.text, sentence.start, sentence.end) else []
        """The common nouns of place of the sentence, and the marks that end a clause, which have no end."""
        self.home: Mention | None = None
        """The place with which the text began."""
        self.site: tuple[int, int, int] | None = None
        """The site without a name at which the sentence before was."""
        self.sites = [] if placed or carried else unnamed(sentence.words)

    def _respectively(self) -> Iterator[tuple[int, tuple[int, int]]]:
        """The member of a list that belongs to each of as many figures: 山东、河南分别为3万吨和5万吨，分别增长2%和4%."""
        for one in self._placed:
            end = one.mention.end
            for _ in range(_MOST_LISTS if one.mention.parts else 0):
                at = self._text.find("分别", end, min(end + _REACH, self._sentence.end))
                first = bisect_left(self._figures, at)
                figures = self._figures[first : first + len(one.mention.parts)]
                if at < 0 or len(figures) < len(one.mention.parts) or figures[-1] - at > _REACH:
                    break
                yield from zip(figures, one.mention.parts, strict=True)
                end = figures[-1]

    def fill(self, found: list[Found | None]) -> None:
        """Sets what is found for each figure of the sentence."""
        outer: list[Placed | None] = []
        local: Placed | None = None
        whole: Placed | None = None
        for _, what, item in self._events():
            if isinstance(item, Item):
                if item.start >= self.carried_to:
                    self._carried = None
                own = self._shares.get(item.start)
                answer = Found(*own, "respectively") if own else self._on_the_way(local, item.start) or self._answer(local, item.end)
                found[item.number] = answer or self._common(item.start) or self._there(item.start)
            elif item is not None:
                local = self._stronger(local, item)
            elif what == "(":
                outer.append(local)
            elif what == ")":
                local = outer.pop() if outer else local
            elif what == "[":
                whole = local or whole
            else:
                local, whole = whole or local, None

    def _events(self) -> list[tuple[int, str, Placed | Item | None]]:
        """Places, figures and marks in text order: ( and ) of a parenthesis, [ where 其中 opens a list, ] where ； closes it."""
        figures: list[tuple[int, str, Placed | Item | None]] = [(item.start, "~figure", item) for item in self._items]
        events: list[tuple[int, str, Placed | Item | None]] = [
            (one.mention.start, "place", one) for one in self._placed if one.role is not Role.NONE
        ]
        events += self._deictic()
        if events:
            events += self._marks()
        events += [(one.mention.start - 1, "[", None) for one in self._placed if self._is_foremost(one.mention.start)]
        return sorted((*events, *figures), key=itemgetter(0, 1)) if events else figures

    def _deictic(self) -> Iterator[tuple[int, str, Placed]]:
        """Where 她那儿 says the place named last, and 我们这儿 that of the text."""
        for match in _DEICTIC.finditer(self._text, self._sentence.start, self._sentence.end):
            if match[1] == "这":
                mention = self.home or self._carried
            else:
                at = bisect_left(self._starts, match.start()) - 1
                mention = self._placed[at].mention if at >= 0 else None
            if mention:
                yield match.start(), "place", Placed(mention, Role.PLAIN)

    def _is_foremost(self, start: int) -> bool:
        """Whether a place is told of as the one with the most: 雨最大的|上岭村, behind whose list the whole holds again."""
        return self._text[start - 1] == "的" and "最" in self._text[max(self._sentence.start, start - 4) : start - 1]

    def _marks(self) -> Iterator[tuple[int, str, None]]:
        """The marks of parentheses and lists that stand in no place."""
        marks = list(_LIST_MARKS.finditer(self._text, self._sentence.start, self._sentence.end))
        inside = {at for one in self._placed for at in range(one.mention.start, one.mention.end)} if marks else ()
        for mark in marks:
            if mark.start() not in inside:
                yield mark.start(), _MARKS.get(mark[0], "["), None

    def _stronger(self, local: Placed | None, item: Placed) -> Placed:
        """Which of two places of a sentence holds from here on: a weak one does not replace a strong one."""
        if local is None:
            return item
        if stands_for(self._text, item.mention, local.mention):
            return local
        return item if item.role >= Role.LOCAL or local.role <= item.role else local

    def _answer(self, local: Placed | None, end: int) -> Found | None:
        if local and end <= local.mention.end:
            return self._found(local.mention, "sentence")
        following = self._next_places(end)
        if following:
            if source := self._comes_from(end):
                return self._found(source.mention, "source")
            known = self._carried is not None or (local is not None and local.role >= Role.PLAIN)
            if moved := self._moved_to(end, following, known=known):
                return self._found(moved.mention, "goal")
        if local and local.role >= Role.GOAL:
            return self._found(local.mention, "sentence")
        later = self._later(end, following) if local is None and following else None
        if later and (later.role in SURE or (self._carried is None and not self._sure)):
            return self._found(later.mention, "later in the sentence")
        if local and (local.role is not Role.HOME or self._carried is None):
            return self._found(local.mention, "seat")
        return self._found(self._carried, self._rule) if self._carried else None

    def _on_the_way(self, local: Placed | None, start: int) -> Found | None:
        """The way of a race behind where it started: 在天安门广场鸣枪，|沿途|设了补给站22处."""
        if local is None and self._carried is None:
            return None
        way = self._common_before(start, route=True)
        return Found(*way, "route") if way and (local is None or local.mention.end <= way[0]) else None

    def _common(self, start: int) -> Found | None:
        """A common noun of place before a figure in its clause, where the text names no other place: 阳台, 赛道沿途."""
        noun = None if self._sure else self._common_before(start, route=False)
        return Found(*noun, "common") if noun else None

    def _common_before(self, start: int, *, route: bool) -> tuple[int, int] | None:
        """The common noun last before a figure in its clause, where it is one of a `route` or none, as asked for."""
        at = bisect_left(self._commons, (start,)) - 1 if self._commons else -1
        if at < 0 or self._commons[at][1] == _NO_END or (self._text[slice(*self._commons[at])] in words("route")) is not route:
            return None
        return self._commons[at]

    def _there(self, start: int) -> Found | None:
        """The site without a name that the text was at last, where it names no place at all: 在木耳园务工，|一年收入4万元."""
        if self._sure:
            return None
        at = bisect_left(self.sites, (start,)) - 1
        site = self.sites[at] if at >= 0 else self.site
        if site is None or (_CLAUSE_SIGN if site[2] == CLAUSE else _PART_SIGN).search(self._text, site[1], start):
            return None
        return Found(site[0], site[1], "site without a name")

    def _find_commons(self) -> list[tuple[int, int]]:
        common, found = _common_nouns(), []
        for word, following in zip_longest(self._sentence.words, self._sentence.words[1:]):
            if following and following.text in _PEOPLE:
                continue
            if word.text in _CLAUSE_MARKS:
                found.append((word.start, _NO_END))
            elif following and word.text + following.text in common:
                found.append((word.start, following.end))
            elif word.text in common and (not found or found[-1][1] < word.end):
                found.append((word.start, word.end))
        return found

    def _found(self, mention: Mention, rule: str) -> Found:
        if self._carried and stands_for(self._text, mention, self._carried):
            mention = self._carried
        return Found(mention.start, mention.end, rule)

    def _comes_from(self, end: int) -> Placed | None:
        """Where a share of things comes from, where it was seen, what a distance is told of: 四成来自启德, 30公里的石鼓村."""
        if appears := _APPEARS.match(self._text, end):
            return self._starting(appears.end())
        if self._text.startswith("来自", end) and self._text[end - 1] in _SHARES_END:
            return self._starting(end + 2)
        found = self._starting(end + 1) if self._text.startswith("里的", end - 1) else None
        return found if found and found.role is not Role.NONE else None

    def _starting(self, start: int) -> Placed | None:
        """The place that begins at `start`."""
        at = bisect_left(self._starts, start)
        return self._placed[at] if at < len(self._starts) and self._starts[at] == start else None

    def _moved_to(self, end: int, following: Sequence[Placed], *, known: bool) -> Placed | None:
        """The goal to which what is counted goes, behind the figure: 5000名医护人员奔赴吉林; not 40分钟，打车到静安寺."""
        for one in following:
            start = one.mention.start
            if known and _HANDED_ON.search(self._text, end, start):
                return None
            if any(mark in self._text[end : max(end, start - 4)] for mark in "，；：。,;"):
                return None
            if "，" in self._text[end:start] and self._text[start - 1] in "到至" and self._text[start - 2 : start] not in words("moved"):
                return None
            movement = one.role in (Role.GOAL, Role.ARRIVED) and moves(self._text, start, end)
            if movement and not self._text.startswith("的", one.mention.end):
                return one
        return None

    def _later(self, end: int, following: Sequence[Placed]) -> Placed | None:
        """A place behind the figure: in its clause, at the head of the next (过去20天，沈阳的街上), or as what it is for."""
        one = next((one for one in following if one.role >= Role.GOAL), None)
        if one is None or one.mention.kind == "generic" or self._figure_between(end, one.mention.start):
            return None
        if self._text[end : end + 1] in _OPENS and self._is_listed(one):
            return None
        between = self._text[end : one.mention.start]
        if "，" in between and one.role is Role.GOAL and self._carried:
            return None
        if "，" in between and ("“" in between or _PLANS.search(between) or self._tells_of_itself(end, one)):
            return None
        if _CLAUSE_END.search(between) and not _NEXT_CLAUSE.match(between) and not moves(self._text, one.mention.start, end):
            return None
        return one

    def _is_listed(self, one: Placed) -> bool:
        """Whether a place in a parenthesis has a figure of its own, a part of the one before: 15例（上海|2例、广东1例）."""
        at = bisect_left(self._figures, one.mention.end)
        return at < len(self._figures) and _BRACKETS.search(self._text, one.mention.end, self._figures[at]) is None

    def _tells_of_itself(self, end: int, one: Placed) -> bool:
        """Whether a place of the next clause has figures of its own, and the figure before is no length of time: 道指涨1.2%，英国富时指数跌0.3%."""
        at = bisect_left(self._figures, one.mention.end)
        if self._text[end - 1] in _TIME_UNITS or at == len(self._figures):
            return False
        return "，" not in self._text[one.mention.end : self._figures[at]]

    def _next_places(self, end: int) -> list[Placed]:
        """The places right behind a figure, a few, in text order."""
        if not self._starts or self._starts[-1] < end:
            return []
        first = bisect_left(self._starts, end)
        return [one for one in self._placed[first : first + _NEXT] if one.mention.start - end <= _REACH]

    def _figure_between(self, end: int, start: int) -> bool:
        at = bisect_left(self._figures, end)
        return at < len(self._figures) and self._figures[at] < start
