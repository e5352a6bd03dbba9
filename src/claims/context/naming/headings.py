"""Whose words follow a line or a colon: 东湾村种植大户 郝大为, 市统计局：; labels are nobody (主办单位：)."""

from __future__ import annotations

import re
from functools import lru_cache

from claims.context.naming.clauses import clause_words
from claims.context.naming.names import FULL_NAME, PERSON, end_in, is_unknown, name_of, titled_name
from claims.context.naming.vocabulary import REMEMBERED, Range, ends_in, set_of
from claims.context.persons import is_name

# 特邀棋手1人：
_COUNTED = re.compile(r"\d[人名位个家所]\Z")
_PROPER = frozenset(["ns", "nz", "nt", "nr", "nrt"])


@lru_cache(REMEMBERED)
def caption(text: str) -> Range | None:
    """The one whose post and name stand in a line of their own, before what he says.

    >>> caption("东湾村种植大户 郝大为"), caption("编辑 王海")
    ((8, 11), None)
    """
    post, _, name = text.replace("　", " ").rpartition(" ")
    if not ends_in(post, len(post), "title") or post in set_of("credit") or not is_name(name):
        return None
    return len(text) - len(name), len(text)


@lru_cache(REMEMBERED)
def heading(text: str) -> Range | None:
    """The one whose words follow a colon: 市统计局：, 村支书王海：; a label is none (负责人：, 主办单位：).

    >>> heading("村支书王海"), heading("负责人")
    ((3, 5), None)
    """
    if text in set_of("heading") or (len(text) <= FULL_NAME and is_name(text) and is_unknown(text)):
        return 0, len(text)
    words = clause_words(text, 0, len(text))
    if not words or "记者" in text or (end_in(text, words, "label") and (text in set_of("label") or words[0].tag not in _PROPER)):
        return None
    if words[-1].text in set_of("enumerates") or _COUNTED.search(text):
        return None
    person = words[-1].tag in PERSON and words[-1].text[0] in set_of("surname")
    named = person or words[-1].tag == "nt" or titled_name(text, words) is not None
    office = (len(text) > 2 or text[-1] == "媒") and end_in(text, words, "body") and not end_in(text, words, "document")
    return name_of(text, words) if named or office else None
