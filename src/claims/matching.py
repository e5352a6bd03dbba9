"""Whether a claim and a row of a table speak of the same thing, place, time and statistic; a wrong match is worse than none.

Subjects are equal as read (Simplified, no blanks), or but for words that narrow nothing (本轮疫情阳性感染者, 确诊病例数), or by an
alias. 无症状感染者 is no 感染者: a narrower subject never matches a wider one. The words stand in tables/matching.tsv.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

from claims.calendar_spans import DaySpan
from claims.loading import folded, rows
from claims.models import Claim


def _words(what: str) -> tuple[str, ...]:
    found = [word for _, cells in rows("matching.tsv") if cells[0] == what for word in cells[1].split("|")]
    return tuple(sorted(found, key=lambda word: -len(word)))


def _meanings(what: str) -> dict[str, str]:
    return {word: cells[2] for _, cells in rows("matching.tsv") if cells[0] == what for word in cells[1].split("|")}


_BEFORE, _BEHIND, _NOT_BEHIND = _words("before"), _words("behind"), _words("not_behind")
_LEADING = dict(sorted(_meanings("leading").items(), key=lambda entry: -len(entry[0])))
_PLACE_ENDS, _NATION, _PROVINCES = _words("place"), frozenset(_words("nation")), frozenset(_words("province"))
_OF_PROVINCES = frozenset(end for end in _PLACE_ENDS if end == "省" or end.endswith("自治区"))
_RELATIVE = frozenset(["全", "该", "我", "本"])
"""Before 省, 市 … these point at the place that the text is about: 全市, 该省."""
STATISTICS = _meanings("statistic")
"""Chinese words that a cell of the column statistic may hold, and what they mean."""
_BASES = {word: cells[1].split("|")[0] for _, cells in rows("matching.tsv") if cells[0] == "basis" for word in cells[1].split("|")}
ANY = "*"
"""A cell for place or time that holds for all of them."""
_NOISE = re.compile(r"[\s\u200b“”\"'‘’「」『』《》〈〉（）()]+")
_CACHE = 4096
_MOST = 8
"""Words stripped from one subject."""


@lru_cache(_CACHE)
def plain(text: str) -> str:
    """Text as it is matched: Simplified, half-width, lower case, no blanks, quotes or brackets.

    >>> plain("「感染者」 總數")
    '感染者总数'
    """
    return _NOISE.sub("", folded(text)).lower()


class Subject(NamedTuple):
    """A subject as it is matched, and the statistic that its own words say."""

    key: str
    statistic: str | None


@lru_cache(_CACHE)
def subject(text: str, place: str = "") -> Subject:
    """The subject without words that narrow nothing: 本轮, 的, 累计, its own place, 数.

    >>> subject("吉林省本轮疫情阳性感染者总数", "吉林省"), subject("新增确诊病例"), subject("居民消费价格指数").key
    (Subject(key='阳性感染者', statistic=None), Subject(key='确诊病例', statistic='new'), '居民消费价格指数')
    """
    key, statistic, own = plain(text), None, plain(place)
    for _ in range(_MOST):
        lead = next((word for word in (own, *_BEFORE, *_LEADING) if word and key.startswith(word) and len(key) > len(word) + 1), None)
        if lead is None:
            break
        statistic, key = statistic or _LEADING.get(lead), key[len(lead) :]
    if not key.endswith(_NOT_BEHIND):
        tail = next((word for word in _BEHIND if key.endswith(word) and len(key) > len(word) + 1), "")
        key = key[: len(key) - len(tail)]
    return Subject(key, statistic)


@lru_cache(_CACHE)
def place(text: str) -> str:
    """The place as it is matched; all names of the country are one."""
    key = plain(text)
    return "全国" if key in _NATION else key


def same_place(one: str, other: str) -> bool:
    """Whether two places, as `place` gives them, are one: 吉林 and 吉林省, 长春市九台区 and 九台区; not 吉林省 and 吉林市.

    >>> same_place("吉林", "吉林省"), same_place("吉林", "吉林市"), same_place("长春市九台区", "九台区"), same_place("长春", "长春市")
    (True, False, True, True)
    """
    if one == other:
        return bool(one)
    short, long = sorted((one, other), key=len)
    if len(short) < 2:
        return False
    if long.startswith(short) and long[len(short) :] in _PLACE_ENDS:
        return short not in _PROVINCES or long[len(short) :] in _OF_PROVINCES
    return long.endswith(short) and short.endswith(_PLACE_ENDS) and long[: -len(short)].endswith(_PLACE_ENDS)


@dataclass(frozen=True, slots=True)
class Aliases:
    """Other names of subjects and places, as `plain` writes them, to the name that stands for all."""

    subjects: Mapping[str, str] = field(default_factory=dict)
    places: Mapping[str, str] = field(default_factory=dict)

    def subject(self, text: str, where: str = "") -> Subject:
        """The subject under the name that stands for all its aliases; the whole is looked up before it is stripped."""
        whole = self.subjects.get(plain(text))
        found = subject(text if whole is None else whole, where)
        return Subject(self.subjects.get(found.key, found.key), found.statistic)

    def place(self, text: str) -> str:
        """The place under the name that stands for all its aliases."""
        key = place(text)
        return place(self.places.get(key, self.places.get(plain(text), key)))


@dataclass(frozen=True, slots=True)
class Key:
    """What a claim or a row speaks of, as it is matched. `time` is None where nothing dates it, or nothing known."""

    subject: str
    statistic: str | None
    place: str
    time: DaySpan | None
    undated: bool = True
    basis: str = ""


_LEVELS = frozenset([None, "total", "cumulative", "share", "capacity", "change_to"])
"""What a row without statistic may be meant for: how much there is; not how much is new, or how it changed."""


def statistic_fits(claim: Key, row: Key) -> bool:
    """Equal, or the row names none and the claim is no change; up to a day (截至4月10日) a bare figure is cumulative.

    An increase and a decrease are one column in many tables: the sign tells them apart.
    """
    if claim.statistic == row.statistic or {claim.statistic, row.statistic} == {"increase", "decrease"}:
        return True
    if row.statistic is None:
        return claim.statistic in _LEVELS
    return row.statistic == "cumulative" and claim.statistic in (None, "total") and _is_until(claim.time)


def basis(text: str) -> str:
    """With what a change is compared, as it is matched: 同比 for 比上年同期.

    >>> basis("較上年同期"), basis("比上周")
    ('同比', '比上周')
    """
    return _BASES.get(plain(text), plain(text))


def basis_fits(claim: Key, row: Key) -> bool:
    """Equal, or one of them names none: whether that is enough to contradict is another question."""
    return not claim.basis or not row.basis or claim.basis == row.basis


def _is_until(time: DaySpan | None) -> bool:
    return time is not None and time.first is None and time.last is not None


def time_fits(claim: Key, row: Key) -> bool:
    """The same days; what is counted up to a day is also what is dated with it, unless only the day's own is counted."""
    if claim.time is None or row.time is None:
        return claim.undated and row.undated
    if claim.time == row.time:
        return True
    if claim.time.last != row.time.last or not all(time.first in (None, time.last) for time in (claim.time, row.time)):
        return False
    if _is_until(claim.time):
        return claim.statistic in _LEVELS and row.statistic in _LEVELS
    return claim.statistic == "cumulative" and row.statistic in (None, "cumulative", "total")


def relative_places(claims: Iterable[Claim]) -> dict[str, str]:
    """What 全市 or 该省 stand for in a document: the only city, province … that its claims name; nothing where there are several.

    A key is the last character: 市 for 全市.
    """
    named: dict[str, set[str]] = {}
    for claim in claims:
        key = "" if claim.place is None else place(claim.place.text)
        if key and key[:-1] not in _RELATIVE:
            named.setdefault(key[-1], set()).add(key)
    return {level: found.pop() for level, found in named.items() if len(found) == 1}


def claim_key(
    claim: Claim, aliases: Aliases, span: DaySpan | None, places: Collection[str] = (), relative: Mapping[str, str] | None = None
) -> Key:
    """What a claim speaks of; its subject is empty where the text names none.

    `places` are those that the table knows: one of them that leads the subject (长春市疫苗接种率) is the place where the text
    names no other. `relative` is what `relative_places` found.
    """
    named = "" if claim.subject is None else claim.subject.text
    where = _leading_place(plain(named), places) if claim.place is None else claim.place.text
    if place(where)[:-1] in _RELATIVE:
        where = (relative or {}).get(place(where)[-1], where)
    found = aliases.subject(named, where)
    compared = "" if claim.basis is None else basis(claim.basis.text)
    return Key(found.key, claim.statistic or found.statistic, aliases.place(where), span, claim.time is None, compared)


def _leading_place(key: str, places: Collection[str]) -> str:
    most = max(map(len, places), default=0)
    return next((key[:length] for length in range(min(most, len(key)), 1, -1) if key[:length] in places), "")
