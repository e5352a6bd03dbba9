"""Which words of a clause can speak, and which of them are the name: 天津市副主任韩金艳 → 韩金艳."""

from __future__ import annotations

from collections.abc import Sequence

from claims.context.naming.vocabulary import Range, ends_in, set_of
from claims.context.persons import is_name, is_sounded
from claims.context.tagging import Word, dictionary_words, in_dictionary

PERSON = ("nr", "nrt", "nrfg")
# Tags of words of the dictionary: what holds one of two characters is no name.
_COMMON = frozenset(["n", "r", "v", "vn", "a", "d", "t", "s", "f", "p", "c", "m", "l", "i"])
_JOINS = frozenset("、兼和及与的在")
_NO_NAME = frozenset("也都就还又很不没是")
"""What stands behind a subject and in no name: 表姐|也想."""
_MARKS_IN_NAMES = frozenset("·•.-— 兼、（）()《》“”")
_LONGEST_SIMPLE = 12
_LONGEST_FILER = 10
_NAMING = frozenset(["vn", "x", "a", "g", "vg", "ag", "tg", "q"])
"""Tags besides those of nouns: what no dictionary has comes in morphemes (泓|澈|生物)."""
_NO_FIRM = frozenset(["uj", "p", "c", "r", "ul", "uz", "u", "t", "y", "o"])
LONGEST_NAME = 13
FULL_NAME = 3
_NO_NAMES = ("title", "body", "none", "pronoun", "document", "label", "listener", "kept")
_DYNASTIES = frozenset(["宋朝", "明朝", "元朝", "夏朝", "周朝", "唐朝", "秦朝"])
MOST_WORDS = 14
_PIECES = 3
FAMILIAR = frozenset("老小阿")
JOINS_BODIES = frozenset("与和及")
_MATTERS = frozenset(["n", "vn", "an"])
"""Tags of what a body sees to (物流与采购联合会); who joins it (王芳和公司) has others."""
_POSTS = frozenset("员师官")
"""With what the names of posts end of which there are too many for a table: 讲解员, 理疗师."""
_OPENS_NAME = frozenset("“「『@")
_CLOSES_NAME = frozenset("”」』")


def end_in(text: str, words: Sequence[Word], *roles: str) -> bool:
    """Whether the last words end in a word of the table; 们 does not count."""
    end = words[-1].end
    return ends_in(text, end - 1 if words[-1].text.endswith("们") else end, *roles)


def can_speak(text: str, words: list[Word]) -> bool:
    """Whether words end in what can speak: a name, a title, an organisation."""
    if not words:
        return False
    if words[-1].tag in (*PERSON, "nt") or end_in(text, words, "title", "body", "pronoun"):
        return True
    familiar = len(words[-1].text) == 2 and words[-1].text[0] in FAMILIAR and is_name(words[-1].text)
    return familiar or titled_name(text, words) is not None or _is_bare_name(text, words)


def _is_bare_name(text: str, words: list[Word]) -> bool:
    """Whether words are nothing but a name in pieces: 万|步炎."""
    return 1 < len(words) <= _PIECES and words[-1].end - words[0].start <= _PIECES + 1 and is_name(text[words[0].start : words[-1].end])


def is_personal(text: str, words: list[Word]) -> bool:
    """Whether words end in a person's name."""
    return words[-1].tag in PERSON or titled_name(text, words) is not None


def is_unknown(name: str) -> bool:
    """Whether what looks like a name is no word of the dictionary, holds none that opens a phrase and ends in no post."""
    if in_dictionary(name) or ends_in(name, len(name), *_NO_NAMES):
        return False
    word, kind = dictionary_words(name)[0]
    return kind[0] not in "pcdvmrf" or word in _DYNASTIES


def is_firm(words: list[Word]) -> bool:
    """Whether a clause is nothing but a firm's name, known or not: 瀚川|云图, 泓|澈|生物, *ST天邑."""
    joined = "".join(word.text for word in words)
    return (
        1 < len(joined) <= _LONGEST_FILER
        and len(joined) == words[-1].end - words[0].start
        and not any(word.tag in _NO_FIRM or word.text in set_of("outside") for word in words)
    )


def is_simple(words: list[Word]) -> bool:
    """A clause that is nothing but a short noun phrase before its verb: 苹果."""
    nominal = (
        words[-1].tag != "x"
        and words[0].text not in ("中", "其中")
        and all(word.tag[0] in "nzjrebl" or word.tag in _NAMING for word in words)
    )
    # A company's name that the dictionary does not have comes in pieces: 科兴|达.
    pieces = len(words) == 2 and words[0].tag[0] in "nj" and words[-1].end - words[0].start == _PIECES and len(words[1].text) == 1
    return (nominal or pieces) and 1 < words[-1].end - words[0].start <= _LONGEST_SIMPLE


def name_of(text: str, words: list[Word]) -> Range | None:
    """The shortest sure name of the one who ends `words`: 天津市副主任韩金艳 → 韩金艳; None for the writer, or nobody."""
    if end_in(text, words, "none"):
        return None
    if named := titled_name(text, words) or _before_title(text, words):
        return named
    if words[-1].tag in PERSON and not end_in(text, words, "body"):
        return _person(text, words)
    if end_in(text, words, "document") and not end_in(text, words, "body"):
        return None
    return _phrase(text, words)


def titled_name(text: str, words: list[Word]) -> Range | None:
    """The name behind a title at the end of `words`: 董事诺德科沃奇; words of the dictionary are no name."""
    end = words[-1].end
    for at in range(len(words) - 1, max(0, len(words) - 1 - MOST_WORDS), -1):
        word, name = words[at], text[words[at].start : end]
        if (
            len(name) > LONGEST_NAME
            or word.text in _JOINS
            or word.tag in ("ul", "uz", "z")
            or word.text in _NO_NAME
            or (len(word.text) > 1 and word.tag in _COMMON and not like_a_name(word))
        ):
            break
        opened = words[at - 1].text in _OPENS_NAME
        if len(name) > 1 and at - opened > 0 and ends_in(text, words[at - 1 - opened].end, "title"):
            if ends_in(text, end, "title", "body") and not (word.tag in PERSON and is_name(name)):
                return None
            return word.start, end - (text[end - 1] in _CLOSES_NAME)
    return _by_form(text, words, end)


def _by_form(text: str, words: list[Word], end: int) -> Range | None:
    """A name behind a title that the segmenter took for words: 局长林世雄 (林|世雄), 副主任岩温罕 (岩温|罕)."""
    if ends_in(text, end, "title", "body"):
        at = end - 3
        return (at, end) if at > 0 and ends_in(text, at, "title") and is_name(text[at:end]) and text[at] in set_of("surname") else None
    for at in range(end - 2, max(words[0].start, end - LONGEST_NAME - 1), -1):
        if ((text[at - 1] in _POSTS and any(word.end == at for word in words)) or ends_in(text, at, "title")) and (
            is_name(text[at:end]) or _is_sounded_word(words[-1], at)
        ):
            return at, end
    return None


def _is_sounded_word(word: Word, start: int) -> bool:
    """A word of two syllables of other tongues: 连长旺堆."""
    return word.start == start and is_sounded(word.text, 2)


def like_a_name(word: Word) -> bool:
    """A word of the dictionary that is a name behind a title: 经济学家高远."""
    return (
        len(word.text) == 2
        and word.tag in ("n", "a", "l", "i", "d")
        and word.text[0] in set_of("surname")
        and word.text not in set_of("around")
    )


def _before_title(text: str, words: list[Word]) -> Range | None:
    """The full name before a title: 钟南山院士, 钟|文山院士; 张主任 has none."""
    end = words[-1].end
    at = next((at for at, word in enumerate(words) if text[word.start : end] in set_of("title")), 0)
    if not at:
        return None
    name, before = words[at - 1], words[at - 2] if at > 1 else None
    if name.tag in PERSON and len(name.text) in (2, 3) and name.text[0] in set_of("surname"):
        return name.start, name.end
    divided = before is not None and before.tag in PERSON and before.text in set_of("surname") and len(name.text) == 2
    return (before.start, name.end) if before and divided else None


def _person(text: str, words: list[Word]) -> Range:
    """A person's name, which may be in pieces: 罗伯特·肯尼迪, 楼|曾瑞."""
    at = len(words) - 1
    while at and (words[at - 1].tag in PERSON or words[at - 1].text in ("·", "•") or words[at].text in ("·", "•")):
        at -= 1
    if at and len(words[at].text) <= 2 and words[at - 1].text in set_of("surname"):
        at -= 1
    while at and words[at - 1].text not in set_of("title") and is_sounded(text[words[at - 1].start : words[-1].end]):
        at -= 1
    return words[at].start, words[-1].end


def _phrase(text: str, words: list[Word]) -> Range:
    """The noun phrase that ends `words`: 国家发展改革委相关负责人, 一名基层流调人员, 物理研究所的研究人员."""
    at = len(words) - 1
    while at and (
        _belongs(words[at - 1])
        or (
            at > 1
            and words[at - 1].text in JOINS_BODIES
            and words[at - 2].tag in _MATTERS
            and not end_in(text, words[: at - 1], "title", "body")
        )
        or (words[at - 1].text == "等" and at > 1 and end_in(text, words[: at - 1], "body"))
        or (at > 1 and words[at - 1].text == "的" and _of_an_office(text, words[: at - 1]))
    ):
        at -= 1
    while at < len(words) - 1 and (words[at].tag == "x" or words[at].text[0].isdigit()):
        at += 1
    return words[at].start, words[-1].end


def _of_an_office(text: str, words: list[Word]) -> bool:
    """Whether 的 belongs to the name of an office: 物理研究所的, not 开设五金工厂的."""
    return end_in(text, words, "body") and not any(word.tag in ("v", "p") for word in words)


def _belongs(word: Word) -> bool:
    """Whether a word can be part of the noun phrase that goes on behind it."""
    if word.text in set_of("outside") or word.tag in ("uj", "p", "d", "t"):
        return False
    return word.text in _MARKS_IN_NAMES if word.tag == "x" else word.tag[0] in "nabzjlmqrfsvgkehic"
