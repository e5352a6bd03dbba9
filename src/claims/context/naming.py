"""Which words name a speaker: a person's name, a title, an organisation; and where in a clause they stand."""

from __future__ import annotations

import re
from functools import cache

from claims.context.tagging import Word, tag
from claims.loading import rows

_PARENTHESIS = re.compile(r"[（(][^（）()]{0,40}[）)]\s*\Z")
_BEFORE_OBJECT = frozenset("在 向 对 就 于 从 通过 接受 针对 做客 围绕 当 跟 援引 结合".split())
_LISTENERS = ("记者", "媒体", "本报", "笔者", "本台", "社会", "公众", "外界")
_SKIPPED = frozenset("d t c p y o ad u uz ul ug uv zg_".split())
_ADVERBS = frozenset(
    "再 又 还 也 均 则 都 曾 并 而 近日 日前 今日 昨日 今天 昨天 此前 随后 同时 进一步 一致 明确 公开 第一 时间 第一时间 日 月 年 晚 上午 下午 晚间 中午 凌晨 早 时 分 现场 粗略 初步 "
    "坦率 笑 激动 兴奋 自豪 高兴 介绍 分析 补充 解释 回忆 感慨 回应 通报 报道 发文 发推 撰文 发布 公告 之前 当日 当天 当晚 日晚 会上 强调".split()
)
_NOMINAL = ("n", "a", "b", "z", "j", "l", "m", "q", "r", "f", "s", "v", "g", "k", "x", "e", "h", "i")
_LEADING = frozenset(
    "而 但 但是 不过 同时 此外 另外 目前 其中 因此 然而 对此 随后 并 且 有 由 还 也 其实 尽管 虽然 所以 如 例如 如果 当时 现在 来自 作为 因为 由于 比如 像".split()
)
_VERB_STOPS = frozenset("是 有 来自 作为 负责 参与 担任 援引 引述 位于 表示 介绍 使 让 称 说 如 令 为 收到".split())
_MARKS_IN_NAMES = frozenset("·•.-— 兼、（）()《》“”")
_FOREIGN_NAME = 12


@cache
def _words(role: str) -> tuple[str, ...]:
    return tuple(sorted((cells[0] for _, cells in rows("speech.tsv") if cells[1] == role), key=len, reverse=True))


@cache
def _alternatives(*roles: str) -> str:
    return "|".join(map(re.escape, sorted((word for role in roles for word in _words(role)), key=len, reverse=True)))


@cache
def _after_title() -> re.Pattern[str]:
    """A title with a name behind it, at the end: 副主任姜法春."""
    return re.compile(rf"(?:{_alternatives('title')})(?P<name>[^，的在、]{{2,{_FOREIGN_NAME}}})\Z")


def is_pronoun(text: str) -> bool:
    """Whether a speaker is the one named before."""
    return not text or text in _words("pronoun")


def anonymous(text: str) -> bool:
    """Whether it is the writer, or nobody."""
    return text.endswith(_words("none"))


def agent(text: str, words: list[Word]) -> bool:
    """Whether words end in what can speak: a name, a title, an organisation."""
    return bool(words) and (
        words[-1].tag in ("nr", "nrt", "nrfg", "nt")
        or text[: words[-1].end].endswith((*_words("title"), *_words("body"), *_words("pronoun")))
    )


def subject(text: str, start: int, end: int, role: str) -> tuple[int, int] | None:
    """The one who speaks in a clause that ends with the verb at `end`; an empty range where the clause has no subject.

    >>> subject("国家发展改革委副主任李明在会上介绍", 0, 15, "say")
    (10, 12)
    """
    while match := _PARENTHESIS.search(text, start, end):
        end = match.start()
    words = [word for word in tag(text, start, end, ()) if not word.text.isspace()]
    words = _without_leading(words)
    if not words:
        return (end, end) if role == "say" else None
    if words[0].text in ("据", "根据", "按照"):
        return None
    if role == "show":
        return _document(text, words)
    words = _cut_object(text, words)
    stripped = _strip_right(words)
    if not stripped:
        return (end, end) if role == "say" else None
    if len(stripped) > 1 and _ends_document(text, stripped):
        return _document(text, stripped)
    if agent(text, stripped):
        return _name(text, stripped)
    if (found := _first_agent(text, stripped)) is not None:
        return _name(text, found)
    return _name(text, stripped) if role == "say" and _simple(stripped) else _forecaster(text, stripped, role)


def _forecaster(text: str, words: list[Word], role: str) -> tuple[int, int] | None:
    plain = role == "forecast" and all(word.tag in ("nz", "nt", "eng") for word in words)
    return _name(text, words) if plain else None


def _without_leading(words: list[Word]) -> list[Word]:
    at = 0
    while at < len(words) and (words[at].text in _LEADING or words[at].tag in ("t", "c", "d") or words[at].text in "、"):
        at += 1
    return words[at:]


def _strip_right(words: list[Word]) -> list[Word]:
    """Without adverbs and times at the end: 特朗普20日 → 特朗普, 张先跃掷地有声地 → 张先跃."""
    end = len(words)
    while end:
        word = words[end - 1]
        if word.text in ("地", "着", "了") and end > 1:
            end -= 2
        elif (
            word.text in _ADVERBS
            or word.tag in _SKIPPED
            or (word.tag == "m" and (word.text.isdigit() or word.text.endswith(("日", "月", "时"))))
        ):
            end -= 1
        else:
            break
    return words[:end]


def _cut_object(text: str, words: list[Word]) -> list[Word]:
    """The subject before a prepositional phrase or a serial verb: 李明在会上, 李明接受记者采访时, 李斌向社会."""
    for at in range(1, len(words)):
        if words[at].text not in _BEFORE_OBJECT:
            continue
        left = _strip_right(words[:at])
        if not left or not (agent(text, left) or _simple(left)):
            continue
        rest = words[at + 1 :]
        of = any(word.text == "的" for word in rest)
        if not of or not agent(text, rest) or text[: rest[-1].end].endswith(_LISTENERS):
            return left
    return words


def _simple(words: list[Word]) -> bool:
    """A clause that is nothing but a short noun phrase before its verb: 苹果."""
    nominal = all(word.tag[0] in "nzjrebl" or word.tag in ("vn", "ns", "x", "a") for word in words)
    return nominal and words[-1].end - words[0].start <= 12 and words[-1].tag not in ("x",) and not anonymous(words[-1].text)


def _first_agent(text: str, words: list[Word]) -> list[Word] | None:
    """The subject at the head of a clause whose verb has more before it: 他指着波尔, 公司发推."""
    for at in range(len(words) - 1):
        if words[at].tag in ("p", "uj") or words[at].text == "的":
            return None
        if words[at + 1].tag[0] in "vpdtim" and words[at + 1].tag != "vn" and agent(text, words[: at + 1]):
            return words[: at + 1]
    return None


def _ends_document(text: str, words: list[Word]) -> bool:
    return text[: words[-1].end].endswith(_words("document"))


@cache
def _publishing() -> re.Pattern[str]:
    return re.compile(rf"(?:{_alternatives('publish')}|援引|引述)")


def _document(text: str, words: list[Word]) -> tuple[int, int] | None:
    """Who put out a document, from 国家统计局发布的数据, X数据, X发布的《…》."""
    start, end = words[0].start, words[-1].end
    if not _ends_document(text, words) and text[end - 1] != "》":
        return _name(text, words) if agent(text, words) else None
    return source(text, start, end, asked=False)


@cache
def _tail() -> re.Pattern[str]:
    """What stands between a source and the end of the phrase: 最新统计数据, 公布的数据."""
    return re.compile(
        rf"(?:的|最新|初步|相关|有关|官方|权威|年度|季度|月度|官网|网站|《[^》]{{1,40}}》|[（(][^（）()]{{0,40}}[）)]|[\d.]+年?(?:\d+月)?|{_alternatives('document', 'asks', 'publish')})+\Z"
    )


def source(text: str, start: int, end: int, *, asked: bool) -> tuple[int, int] | None:
    """Whom the phrase behind 据 or before 显示 names, None where nobody.

    >>> source("国家统计局发布的最新数据", 0, 12, asked=True)
    (0, 5)
    """
    body = text[start:end]
    tail = _tail().search(body)
    if asked and not tail:
        return None
    if tail:
        body = body[: tail.start()]
    if published := _publishing().search(body):
        if published[0] in ("援引", "引述"):
            start, body = start + published.end(), body[published.end() :]
        else:
            body = body[: published.start()]
    words = _strip_right(_without_leading([word for word in tag(text, start, start + len(body), ()) if not word.text.isspace()]))
    words = _cut_object(text, words)
    if not words or not (agent(text, words) or words[-1].tag in ("nz", "eng", "nr")):
        return None
    return _name(text, words)


def _name(text: str, words: list[Word]) -> tuple[int, int] | None:
    """The shortest sure name of the one who ends `words`: 天津市副主任韩金艳 → 韩金艳."""
    start, end = words[0].start, words[-1].end
    if anonymous(text[start:end]):
        return None
    if words[-1].tag in ("nr", "nrt", "nrfg"):
        return _person(words)
    if (match := _after_title().search(text, start, end)) and _is_name(match["name"]):
        return match.span("name")
    return _phrase(text, words)


def _is_name(text: str) -> bool:
    return not text.endswith((*_words("title"), *_words("body"))) and not any(mark in text for mark in "、兼和及")


def _person(words: list[Word]) -> tuple[int, int]:
    """A person's name in pieces: 罗伯特·肯尼迪."""
    at = len(words) - 1
    while at and (words[at - 1].tag in ("nr", "nrt", "nrfg") or words[at - 1].text in ("·", "•") or words[at].text in ("·", "•")):
        at -= 1
    return words[at].start, words[-1].end


def _phrase(text: str, words: list[Word]) -> tuple[int, int] | None:
    """The noun phrase that ends `words`: 国家发展改革委相关负责人, 一名基层流调人员."""
    at = len(words) - 1
    while at and _belongs(words[at - 1]):
        at -= 1
    while at < len(words) - 1 and words[at].tag == "x":
        at += 1
    return words[at].start, words[-1].end


def _belongs(word: Word) -> bool:
    if word.text in _VERB_STOPS or word.text == "的" or word.tag in ("uj", "p", "d", "t"):
        return False
    return (
        word.tag[0] in "nabzjlmqrfsvgkehi"
        or word.text in ("和", "及", "与", "兼", "、")
        or (word.tag == "x" and word.text in _MARKS_IN_NAMES)
    )
