"""Which words name a speaker: a person's name, a title, an organisation; and where in a clause they stand."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from claims.context.tagging import Word, tag
from claims.loading import rows

_NAME = r"[^，的在、“”「」『』]{2,12}"
_PAPER = re.compile(r"《(?P<name>[^》《]{1,12}(?:报|刊|网|周刊|杂志|新闻|科学|自然|柳叶刀|细胞))》")
_PARENTHESIS = re.compile(r"[（(][^（）()]{0,40}[）)]\s*\Z")
_DATE = re.compile(r"(?:\d{2,4}年)?(?:\d{1,2}月(?:份|初|中旬|底)?)?(?:\d{1,2}[日号])?(?:上午|下午|晚间|晚|早上|早|凌晨|中午)?")
_PERSON = ("nr", "nrt", "nrfg")
# Tags of words of the dictionary: what holds one of two characters is no name.
_COMMON = frozenset(["n", "v", "vn", "a", "d", "t", "s", "f", "p", "c", "m", "l", "i"])
_ADVERBIAL = frozenset(["d", "t", "c", "p", "y", "o", "ad", "u", "uz", "ul", "ug", "uv"])
_JOINS = frozenset("、兼和及与的在")
_ASPECTS = frozenset("了着过起道出")
_VERBS_TAKEN = frozenset("作做笑称在对向从种")
_NO_PART = frozenset(
    [
        "是",
        "有",
        "来自",
        "作为",
        "负责",
        "参与",
        "担任",
        "援引",
        "引述",
        "位于",
        "表示",
        "介绍",
        "使",
        "让",
        "称",
        "说",
        "如",
        "令",
        "为",
        "收到",
        "的",
    ]
)
_MARKS_IN_NAMES = frozenset("·•.-— 兼、（）()《》“”")
_LONGEST_SIMPLE = 12


@cache
def _words(*roles: str) -> tuple[str, ...]:
    """The words of the table with one of `roles`, the longest first."""
    return tuple(sorted((cells[0] for _, cells in rows("speech.tsv") if cells[1] in roles), key=len, reverse=True))


@cache
def _set(role: str) -> frozenset[str]:
    return frozenset(_words(role))


def _alternatives(*roles: str) -> str:
    return "|".join(map(re.escape, _words(*roles)))


@cache
def _after_title() -> re.Pattern[str]:
    """A title with a name behind it, at the end: 副主任姜法春."""
    return re.compile(rf".*(?:{_alternatives('title')})[\s“「『@]{{0,2}}(?P<name>{_NAME})[”」』]?\Z")


@cache
def _publishing() -> re.Pattern[str]:
    return re.compile(rf"(?:{_alternatives('publish')}|援引|引述)")


@cache
def _tail() -> re.Pattern[str]:
    """What stands between a source and the end of the phrase: 最新统计数据, 公布的数据."""
    of = r"的|最新|初步|相关|有关|官方|权威|年度|季度|月度|官网|网站"
    title = r"《[^》]{1,40}》|[（(][^（）()]{0,40}[）)]|[\d.]+年?(?:\d+月)?"
    return re.compile(rf"(?:{of}|{title}|{_alternatives('document', 'asks', 'publish')})+\Z")


def is_pronoun(text: str) -> bool:
    """Whether a speaker is the one named before: 他, or nothing at all."""
    return not text or text in _set("pronoun")


# ---- subjects ---------------------------------------------------------------------------------------------------------


def subject(text: str, start: int, end: int, role: str) -> tuple[int, int] | None:
    """The one who speaks in a clause that ends with the verb at `end`; an empty range where the clause has no subject.

    >>> subject("国家发展改革委副主任李明在会上介绍", 0, 15, "say")
    (10, 12)
    """
    while match := _PARENTHESIS.search(text, start, end):
        end = match.start()
    words = _tagged(text, start, end)
    if words and words[0].text in ("据", "根据", "按照"):
        return None
    if role == "show":
        return _document(text, words) if words else None
    words = _without_adverbs(_before_predicate(text, words))
    if not words:
        return (end, end)
    if len(words) > 1 and _ends(text, words, "document"):
        return _document(text, words)
    if not _agent(text, words):
        words = _speaking(text, words, role)
    return _name(text, words) if words else None


def _speaking(text: str, words: list[Word], role: str) -> list[Word]:
    """The subject of a clause whose last words before the verb are none that speaks."""
    if role == "forecast":
        return words if all(word.tag in ("nz", "nt", "eng") for word in words) else []
    return _first_agent(text, words) or (words if role == "say" and _simple(words) else [])


def head(text: str, start: int, end: int, *, person: bool) -> tuple[int, int] | None:
    """The one who does what a clause tells, where it is one who can speak; with `person` only a person's name.

    >>> head("村民王海放下锄头", 0, 8, person=True)
    (2, 4)
    """
    words = _tagged(text, start, end)
    if not words or words[0].tag == "v":
        return None
    found = _first_agent(text, words)
    if not found or (person and found[-1].tag not in _PERSON and not _titled(text, found)):
        return None
    return _name(text, found)


def _tagged(text: str, start: int, end: int) -> list[Word]:
    """The words of a clause, without blanks and without the date and the conjunctions that lead it."""
    if date := _DATE.match(text, start, end):
        start = date.end()
    words = list(_mended([word for word in tag(text, start, end, ()) if not word.text.isspace()]))
    at = 0
    while at < len(words) and (words[at].text in _set("lead") or words[at].tag in ("t", "c", "d") or words[at].text == "、"):
        at += 1
    return words[at:]


def _mended(words: list[Word]) -> Iterator[Word]:
    """Names that took the verb behind them are divided: 王海笑|着 is 王海|笑|着."""
    for at, word in enumerate(words):
        following = words[at + 1].text if at + 1 < len(words) else ""
        if word.tag in _PERSON and len(word.text) == 3 and (following in _ASPECTS or word.text[2] in _VERBS_TAKEN):
            yield Word(word.start, word.end - 1, word.tag, word.text[:2])
            yield Word(word.end - 1, word.end, "v", word.text[2])
        else:
            yield word


def _without_adverbs(words: list[Word]) -> list[Word]:
    """Without adverbs and times at the end: 特朗普20日 → 特朗普, 张先跃掷地有声地 → 张先跃."""
    end = len(words)
    while end:
        word = words[end - 1]
        if word.text in ("地", "着", "了") and end > 1:
            end -= 2
        elif word.text in _set("around") or word.tag in _ADVERBIAL or (word.tag == "m" and word.text.rstrip("日月时").isdigit()):
            end -= 1
        else:
            break
    return words[:end]


def _before_predicate(text: str, words: list[Word]) -> list[Word]:
    """The subject before a prepositional phrase or a serial verb: 李明在会上, 李明接受记者采访时, 李斌向社会."""
    for at in range(1, len(words)):
        if words[at].text not in _set("object"):
            continue
        left, rest = _without_adverbs(words[:at]), words[at + 1 :]
        if not left or not (_agent(text, left) or _simple(left)):
            continue
        relative = any(word.text == "的" for word in rest) and _agent(text, rest) and not _ends(text, rest, "listener")
        if not relative:
            return left
    return words


def _first_agent(text: str, words: list[Word]) -> list[Word]:
    """The subject at the head of a clause whose verb has more before it: 他指着波尔, 公司发推."""
    for at in range(len(words) - 1):
        if words[at].tag in ("p", "uj") or words[at].text == "的":
            break
        following = words[at + 1]
        predicate = following.tag[0] in "vpdtim" and following.tag != "vn" and following.text not in ("兼", "日", "月")
        if predicate and _agent(text, words[: at + 1]):
            return words[: at + 1]
    return []


def _simple(words: list[Word]) -> bool:
    """A clause that is nothing but a short noun phrase before its verb: 苹果."""
    nominal = all(word.tag[0] in "nzjrebl" or word.tag in ("vn", "x", "a") for word in words) and words[-1].tag != "x"
    return nominal and 1 < words[-1].end - words[0].start <= _LONGEST_SIMPLE


# ---- sources ----------------------------------------------------------------------------------------------------------


def source(text: str, start: int, end: int, *, asked: bool) -> tuple[int, int] | None:
    """Whom the phrase behind 据 or before 显示 names, None where nobody; `asked` wants 统计, 介绍 or 数据 at its end.

    >>> source("国家统计局发布的最新数据", 0, 12, asked=True)
    (0, 5)
    """
    body = text[start:end]
    if paper := _PAPER.search(body):
        return start + paper.start("name"), start + paper.end("name")
    tail = _tail().search(body)
    if asked and not tail:
        return None
    body = body[: tail.start()] if tail else body
    if published := _publishing().search(body):
        cited = published[0] in ("援引", "引述")
        start, body = (start + published.end(), body[published.end() :]) if cited else (start, body[: published.start()])
    words = _before_predicate(text, _without_adverbs(_tagged(text, start, start + len(body))))
    named = words and (_agent(text, words) or words[-1].tag in ("nz", "eng"))
    return _name(text, words) if named else None


def _document(text: str, words: list[Word]) -> tuple[int, int] | None:
    """Who put out a document, from 国家统计局发布的数据, X数据, X发布的《…》; or who finds a thing out."""
    words = _without_adverbs(words) or words
    if not _ends(text, words, "document") and words[-1].text != "》":
        return _name(text, words) if _agent(text, words) else None
    return source(text, words[0].start, words[-1].end, asked=False)


# ---- names ------------------------------------------------------------------------------------------------------------


def _ends(text: str, words: Sequence[Word], *roles: str) -> bool:
    """Whether the last words end in a word of the table."""
    return text[words[0].start : words[-1].end].removesuffix("们").endswith(_words(*roles))


def _agent(text: str, words: list[Word]) -> bool:
    """Whether words end in what can speak: a name, a title, an organisation."""
    if not words:
        return False
    return words[-1].tag in (*_PERSON, "nt") or _ends(text, words, "title", "body", "pronoun") or _titled(text, words) is not None


def _name(text: str, words: list[Word]) -> tuple[int, int] | None:
    """The shortest sure name of the one who ends `words`: 天津市副主任韩金艳 → 韩金艳; None for the writer, or nobody."""
    if _ends(text, words, "none"):
        return None
    if named := _titled(text, words) or _before_title(text, words):
        return named
    if words[-1].tag in _PERSON and not _ends(text, words, "body"):
        return _person(words)
    if _ends(text, words, "document") and not _ends(text, words, "body"):
        return None
    return _phrase(text, words)


def _titled(text: str, words: list[Word]) -> tuple[int, int] | None:
    """The name behind a title at the end of `words`: 董事诺德科沃奇; words of the dictionary are no name."""
    match = _after_title().match(text, words[0].start, words[-1].end)
    if not match or match["name"].endswith(_words("title", "body")):
        return None
    start, end = match.span("name")
    inside = [word for word in words if word.start >= start]
    common = any((len(word.text) > 1 and word.tag in _COMMON) or word.text in _JOINS for word in inside)
    return None if common else (start, end)


def _before_title(text: str, words: list[Word]) -> tuple[int, int] | None:
    """The full name before a title: 钟南山院士; 张主任 has none."""
    at = len(words) - 1
    while at and words[at].tag not in _PERSON:
        at -= 1
    name = words[at]
    full = name.tag in _PERSON and len(name.text) in (2, 3) and name.text.startswith(_words("surname"))
    return (name.start, name.end) if full and text[name.end : words[-1].end] in _set("title") else None


def _person(words: list[Word]) -> tuple[int, int]:
    """A person's name, which may be in pieces: 罗伯特·肯尼迪, 楼|曾瑞."""
    at = len(words) - 1
    while at and (words[at - 1].tag in _PERSON or words[at - 1].text in ("·", "•") or words[at].text in ("·", "•")):
        at -= 1
    if at and len(words[at].text) <= 2 and words[at - 1].text in _set("surname"):
        at -= 1
    return words[at].start, words[-1].end


def _phrase(text: str, words: list[Word]) -> tuple[int, int]:
    """The noun phrase that ends `words`: 国家发展改革委相关负责人, 一名基层流调人员, 物理研究所的研究人员."""
    at = len(words) - 1
    while at and (_belongs(words[at - 1]) or (at > 1 and words[at - 1].text == "的" and _ends(text, words[: at - 1], "body"))):
        at -= 1
    while at < len(words) - 1 and words[at].tag == "x":
        at += 1
    return words[at].start, words[-1].end


def _belongs(word: Word) -> bool:
    """Whether a word can be part of the noun phrase that goes on behind it."""
    if word.text in _NO_PART or word.tag in ("uj", "p", "d", "t"):
        return False
    return word.text in _MARKS_IN_NAMES if word.tag == "x" else word.tag[0] in "nabzjlmqrfsvgkehic"
