"""Who speaks or acts in a clause: the subject before a verb of speech, and the one who does what a clause tells."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

from claims.context.naming.clauses import before_predicate, clause_words, end_of_name, first_agent, without_adverbs, without_tail
from claims.context.naming.names import FAMILIAR, FULL_NAME, can_speak, end_in, is_firm, is_personal, is_simple, is_unknown, name_of
from claims.context.naming.sources import JOURNAL, issuer, paper, source
from claims.context.naming.vocabulary import REMEMBERED, Range, ends_in, is_pronoun, lengths_of, set_of
from claims.context.persons import is_name
from claims.context.tagging import Word

_TITLE = re.compile(r"《(?P<name>[^》《]{2,30})》")
_ACCOUNT = re.compile(r"@(?P<name>[^\s@]{2,16})\s*\Z")
# 网友“山里的风”(说), 公众号“云上发布”.
_CALLED = re.compile(
    r"[^\W\d_]{2}[“「](?P<name>[^“”「」，。]{2,12})[”」](?:的?(?:最新)?(?:调查|研究|统计|监测|报告|数据|测试|报导|报道))?\Z"
)
# 黄姓驾驶(供称): whatever he is called besides.
_SURNAMED = re.compile(r"[^\W\d_的]姓[^\W\d_的在向对从与和被]{2,5}\Z")
# 依《办法》规定, 按合同约定(要求): who goes by a rule does not state it.
_BY_RULE = re.compile(r"(?:依|按|违反|符合|超过|达到|低于|高于|落实|满足|响应|贯彻|执行|对照|遵照|提出|适应)[^，在]{0,30}\Z")
# 该局在议员要求(说明时，)
_WHEN = re.compile(r"[^，]在[^，在]{1,8}(?<![上中里内间时下后前])\Z")
_LONGEST_LEAD = 40
_ACCORDING = ("据", "根据", "按照")


@lru_cache(REMEMBERED)
def subject(text: str, role: str) -> Range | None:
    """Where the one who speaks stands in a clause that is cut off before its verb; an empty range where it has no subject.

    >>> subject("国家发展改革委副主任李明在会上", "say")
    (10, 12)
    """
    text = without_tail(text)
    if text.startswith(_ACCORDING) or (role == "show" and "记者" in text):
        return None
    if role == "ask" and (_BY_RULE.search(text) or _WHEN.search(text)):
        return None
    if role == "say" and "援引" in text:
        return source(text, asked=False)
    end = end_of_name(text)
    if role == "say" and "公告" in text[end:]:
        role = "file"
    return _by_marks(text, end, role) or _by_words(text, end, role)


def _by_marks(text: str, end: int, role: str) -> Range | None:
    """A speaker who stands in marks of his own or is all of a clause: @山里的风, 《自然》, 网友“山里的风”, 黄姓驾驶, 国家统计局."""
    if "@" in text and (account := _ACCOUNT.search(text)):
        return account.span("name")
    if text.endswith("》") and (title := _by_title(text, role)):
        return title
    if "姓" in text and (surnamed := _SURNAMED.search(text, 0, end)):
        return surnamed.span()
    if called := _CALLED.search(text, 0, end):
        return called.span("name")
    if text[:end] in set_of("body"):
        return 0, end
    return _bare_name(text, end) if role == "say" else None


def _by_title(text: str, role: str) -> Range | None:
    """The journal or the work that speaks by its title: 《自然》, 《办法》(要求); not where something was written: 在《自然》."""
    if journal := JOURNAL.search(text):
        return journal.span("name") if text[max(0, journal.start() - 1)] not in "在于" else None
    title = _TITLE.fullmatch(text) if role in ("say", "ask") else None
    return title.span("name") if title else None


def _bare_name(text: str, end: int) -> Range | None:
    """A name of three characters that is all of a clause, or all that stands behind its 的, however it would be cut: 宋朝晖, 分拣快递的林海波."""
    start = text.rfind("的", 0, end) + 1
    name = text[start:end]
    return (start, end) if len(name) == FULL_NAME and is_name(name) and is_unknown(name) else None


def _by_words(text: str, end: int, role: str) -> Range | None:
    """The one who speaks by the words of the clause, where its form alone does not say."""
    words = clause_words(text, 0, len(text) if role == "show" else end)
    if paper(text):
        return (end, end)
    if role == "show":
        return issuer(text, words) if words else None
    words = without_adverbs(before_predicate(text, words))
    if not words:
        return (end, end)
    if words[-1].text == "的":
        return None
    if len(words) > 1 and end_in(text, words, "document"):
        return issuer(text, words)
    if role == "file" and is_firm(words):
        return (words[0].start, words[-1].end) if not end_in(text, words, "none") else None
    if not can_speak(text, words):
        # 超过半数的选民(认为) has a subject, if no name.
        verb = words[0].tag == "v" and not any(word.tag[0] == "m" and after.text == "的" for word, after in pairwise(words))
        words = _speaking(text, words, role)
        if verb and not words and role == "say":
            return (end, end)
    named = name_of(text, words) if words else None
    unsure = named is not None and named[1] - named[0] == 1 and not is_pronoun(text[slice(*named)])
    return None if unsure else named


def _speaking(text: str, words: list[Word], role: str) -> list[Word]:
    """The subject of a clause whose last words before the verb are none that speaks."""
    if role == "forecast":
        return words if all(word.tag in ("nz", "nt", "eng") for word in words) else []
    if found := first_agent(text, words):
        return found
    if role != "say":
        return []
    return words if is_simple(words) else _described(words)


def _described(words: list[Word]) -> list[Word]:
    """The name at the end of what is said of it: 承担研制的翎羽航天."""
    behind = next((at + 1 for at in range(len(words) - 1, 0, -1) if words[at].text == "的"), len(words))
    named = any(word.tag in ("nr", "nz", "nrt", "nt", "eng") for word in words[behind:])
    return words[behind:] if named and is_simple(words[behind:]) else []


@lru_cache(REMEMBERED)
def head(text: str, *, person: bool) -> Range | None:
    """The one who does what a clause tells, where it is one who can speak; with `person` only a person's name.

    >>> head("村民王海放下锄头", person=True)
    (2, 4)
    """
    words = clause_words(text, 0, len(text))
    if not words:
        return None
    if words[0].tag == "v" and not (len(words) > 1 and end_in(text, words[:2], "title", "body")):
        return None
    place = _head(text, words, person=person)
    return (place[0], _without_time(text, place)) if place else None


def _without_time(text: str, place: Range) -> int:
    """Where a name ends that took the time behind it: 李家超|今早."""
    start, end = place
    length = next(
        (length for length in lengths_of("around") if 1 < length < end - start - 1 and text[end - length : end] in set_of("around")), 0
    )
    return end - length


def _head(text: str, words: list[Word], *, person: bool) -> Range | None:
    found = first_agent(text, words, person=person)
    if found and is_personal(text, found):
        return name_of(text, found)
    return _first_name(text) or (name_of(text, found) if found else None)


def _first_name(text: str) -> Range | None:
    """A name of three characters behind the first title of a clause: 汉子韦朝贵合不拢嘴; or a familiar one: 果农老覃乐开了花."""
    for at in range(2, min(len(text) - 3, _LONGEST_LEAD)):
        if text[at] in FAMILIAR and text[at + 1] in set_of("surname") and ends_in(text, at, "title"):
            return at, at + 2
        if text[at] in set_of("surname") and ends_in(text, at, "title"):
            return (at, at + 3) if is_name(text[at : at + 3]) else None
    return None
