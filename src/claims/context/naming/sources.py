"""Whom a source names: who put out the document of 据…, …显示, and the document itself where nobody did."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from claims.context.naming.clauses import before_predicate, clause_words, end_of_name, without_adverbs
from claims.context.naming.names import LONGEST_NAME, can_speak, end_in, is_firm, is_simple, name_of, titled_name
from claims.context.naming.vocabulary import REMEMBERED, Range, alternatives, is_office, lengths_of, set_of, words_with
from claims.context.tagging import Word

JOURNAL = re.compile(
    r"《(?P<name>[^》《]{0,12}(?:报|刊|网|周刊|杂志|新闻|科学|自然|柳叶刀|细胞)|[^》《]{2,14}(?=》(?:周刊|杂志|期刊|月刊|学报|网站|日报|报))|(?:自然|科学|柳叶刀|细胞|新英格兰)[·•:：—-][^》《]{1,14})》"
)
# 官网|年报(写得清清楚楚), 合同上(写着)
_PAPER = re.compile(
    r"(?:[一这那][份项篇则])?(?:\d{4}年的?)?(?:官网|最新|新版|上述|该|这份|此份|前述|修订后的|正式)?(?P<name>[^\W\d_]{2,6}?)[上里中]?"
)
_PLACES = frozenset("上中里内处边旁下会群")
_NAMED = frozenset(["ns", "nz", "nt", "nr", "j"])
_SPEAKING_PAPERS = ("公告", "公报", "通报", "通告", "报", "书", "报告")
"""What states by itself: 据公告, not 按照规划."""
_CITING = ("援引", "引述")


@lru_cache(REMEMBERED)
def paper(text: str) -> Range | None:
    """The document that a clause names alone, which goes on about the one who issued it: 公告(显示), 公报同时(说)."""
    if text in set_of("paper"):
        return 0, len(text)
    if (found := _PAPER.fullmatch(text)) and found["name"] in set_of("paper"):
        return found.span("name")
    words = without_adverbs(clause_words(text, 0, len(text))) if text.startswith(words_with("paper")) else []
    return (words[0].start, words[-1].end) if words and text[words[0].start : words[-1].end] in set_of("paper") else None


@lru_cache(REMEMBERED)
def cited_paper(text: str) -> Range | None:
    """The document that a phrase behind 据 names alone: 招股书披露, 官网介绍."""
    length = next((length for length in reversed(lengths_of("asks")) if length < len(text) and text[-length:] in set_of("asks")), 0)
    if length and (found := paper(text[:-length])):
        return found
    return paper(text) if text.endswith(_SPEAKING_PAPERS) else None


@lru_cache(REMEMBERED)
def source(text: str, *, asked: bool, filed: bool = False) -> Range | None:
    """Whom the phrase behind 据 or before 显示 names, None where nobody; `asked` wants 统计, 介绍 or 数据 at its end;
    what is `filed` (年报) has a company before it, whatever its name.

    >>> source("国家统计局发布的最新数据", asked=True)
    (0, 5)
    """
    if journal := JOURNAL.search(text):
        return journal.span("name")
    tail = _tail().search(text)
    charter = _charter(text) if asked and text.endswith(words_with("charter")) and not _publishing().search(text) else None
    if asked and not tail and not is_office(text):
        return charter
    start, body = _issuing(text[: tail.start()] if tail else text)
    if body in set_of("body") and body[-1] != "里":
        return start, start + len(body)
    words = before_predicate(text, without_adverbs(clause_words(text, start, start + end_of_name(body))))
    named = words and (can_speak(text, words) or words[-1].tag in ("nz", "eng") or (filed and (is_simple(words) or is_firm(words))))
    if words and words[-1].text[-1] == "里":
        return charter
    if words and filed and is_firm(words) and titled_name(text, words) is None:
        return words[0].start, words[-1].end
    return name_of(text, words) if named else charter or _whose(text, start, body)


def _issuing(text: str) -> tuple[int, str]:
    """What of a phrase names the one who puts a thing out, and where it begins: 国家统计局|发布的, 援引|法新社."""
    published = _publishing().search(text)
    if published and published[0] in _CITING:
        return published.end(), text[published.end() :]
    return 0, text[: published.start()] if published and published.start() else text


def _whose(text: str, start: int, body: str) -> Range | None:
    """The office whose paper on something it is: 气象科学研究所|的农业气象(旬报)."""
    of = body.find("的")
    words = without_adverbs(clause_words(text, start, start + of)) if of > 1 else []
    return name_of(text, words) if words and end_in(text, words, "body") else None


def _charter(text: str) -> Range | None:
    """A document that speaks for itself where nobody is named who put it out: (据)第七次全国人口普查."""
    words = clause_words(text, 0, len(text))
    return (words[0].start, len(text)) if len(words) > 1 and len(text) - words[0].start <= LONGEST_NAME else None


@lru_cache(REMEMBERED)
def named_source(text: str) -> Range | None:
    """What a reporter has learnt a thing from, where it has a name of its own: 成都国际铁路港, not 现场."""
    words = without_adverbs(clause_words(text, 0, len(text)))
    if (
        len(words) < 2
        or words[0].tag not in _NAMED
        or not is_simple(words)
        or end_in(text, words, "none")
        or text[words[-1].end - 1] in _PLACES
    ):
        return None
    return words[0].start, words[-1].end


def issuer(text: str, words: list[Word]) -> Range | None:
    """Who put out a document, from 国家统计局发布的数据, X数据, X发布的《…》; or who finds a thing out."""
    if not end_in(text, words, "document", "filing"):
        words = without_adverbs(words) or words
    if not end_in(text, words, "document", "filing") and words[-1].text != "》":
        if can_speak(text, words):
            return name_of(text, words)
        if office := _office_at_head(text, words):
            return name_of(text, office)
        published = _published().search(text, words[0].start)
        return _shifted(source(text[words[0].start : published.start()], asked=False), words[0].start) if published else None
    start = words[0].start
    return _shifted(source(text[start : words[-1].end], asked=False, filed=end_in(text, words, "filing")), start)


def _office_at_head(text: str, words: list[Word]) -> list[Word]:
    """The office before what it has found out by: 农业农村部|农情调度(显示)."""
    for at in range(len(words) - 1, 0, -1):
        if words[at].tag[0] != "n" and words[at].tag not in ("vn", "v", "b", "j"):
            break
        if words[at - 1].tag == "nt" or (len(words[at - 1].text) > 1 and end_in(text, words[:at], "body")):
            return words[:at]
    return []


def _shifted(place: Range | None, start: int) -> Range | None:
    """A range of a text that begins at `start` of another, in that other."""
    return (start + place[0], start + place[1]) if place else None


@cache
def _publishing() -> re.Pattern[str]:
    return re.compile(rf"(?:{alternatives('publish')}|援引|引述)")


@cache
def _published() -> re.Pattern[str]:
    """X公布的…(显示): whatever it is called, it is X's."""
    return re.compile(rf"(?:联合|共同|首次|最新|今日|日前|近日)?(?:{alternatives('publish')})的")


@cache
def _tail() -> re.Pattern[str]:
    """What stands between a source and the end of the phrase: 最新统计数据, 公布的数据.

    A word that two others make is left to them, and a number is taken whole: what can be divided in one way only is
    gone through once.
    """
    words = set_of("document", "filing", "asks", "publish", "tail")
    plain = sorted(word for word in words if not any(word[:at] in words and word[at:] in words for at in range(1, len(word))))
    of = r"[一这该两]项|[一这该那某][份期篇条段则]|(?<![”」])网站"
    title = r"《[^》]{1,40}》|[（(][^（）()]{0,40}[）)]"
    number = r"[\d.]++(?:年(?:\d++月)?|(?<=[\d.]\d)月)?"
    return re.compile(rf"(?:{of}|{title}|{number}|{'|'.join(map(re.escape, plain))})+\Z")
