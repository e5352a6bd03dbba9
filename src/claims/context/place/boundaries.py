"""Names of places against the words of the text: a name that begins inside a word is a piece of it.

法|兰西 and 新|几内亚 go on to the left, 站台|北侧 and 李|长春 name no place; where the dictionary has no word over the beginning
of a name, as for almost all of them, nothing is asked.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from claims.context.place.gazetteer import SOUNDS_BEFORE, Mention
from claims.context.place.placewords import words
from claims.context.tagging import dictionary_words, in_dictionary

_BEFORE, _BEHIND = 4, 4
_SHORT = 2
_OTHER_WORDS = frozenset(["n", "v", "vn", "l", "nr", "nrt", "nrfg", "nz", "q", "m", "mq"])
_SURNAMES = frozenset(
    "王李张刘陈杨赵黄周吴徐孙胡朱林何郭马罗梁宋郑谢韩唐冯邓曹彭肖田董潘袁蔡蒋余杜叶程魏苏吕丁卢姚沈姜崔钟谭陆汪范廖贾夏韦傅邹熊秦邱尹薛闫段雷侯"
    "龙陶黎贺毛郝龚邵钱严覃武戴莫孔汤康施牛樊葛邢安倪庄聂章鲁岳翟殷詹申欧焦俞柳祝尚舒阮柯纪梅童凌毕裴霍涂苗盛曲翁骆游辛柴蒙鲍喻祁蒲房屈饶牟艾穆卓吉缪"
)
"""The common ones, without those that mostly are other words where they stand alone (于, 高, 方, 江)."""
_TOLD_BESIDE = frozenset("安康鲁蒙苏秦吉盛武龙马牛欧韦")
"""Of these some are the ends of names of places, too."""
_LIKE_PERSONS = frozenset(["county", "prefecture", "province", "city"])
_DAYS = frozenset("今明昨后前每当")
"""Before 天 and a common word these make it a day: 明天|山区; not 昨|天津港."""
_PREPOSITIONS = frozenset("于在从到与和对向由今归")
"""于华中 and 今兴安 are no persons, whatever the dictionary has."""


def aligned(text: str, found: Iterable[Mention]) -> Iterator[Mention]:
    """The places without those that are pieces of other words; what is the end of a longer name begins where that does.

    >>> from claims.context.place.gazetteer import singles
    >>> text = "新几内亚的站台北侧，李长春赴长春"
    >>> [text[one.start : one.end] for one in aligned(text, singles(text))]
    ['新几内亚', '长春']
    """
    done = 0
    for one in found:
        if text[one.start] == "天" and text[one.start - 1 : one.start] in _DAYS and in_dictionary(text[one.start + 1 : one.end]):
            continue
        asked = one.kind != "generic" and one.start > done and _may_be_inside(text, one.start)
        start = _word_start(text, one, done) if asked else one.start
        if start is None or (one.end - one.start == _SHORT and (_is_straddled(text, one.start, one.end) or _is_given(text, one, done))):
            continue
        done = one.end
        yield one if start == one.start else one._replace(start=start)


def _is_straddled(text: str, start: int, end: int) -> bool:
    """Whether words go over both ends of a short name, so that it is a piece of two: 两|国贸|易."""
    if not (text[start - 1 : start].isalpha() and in_dictionary(text[start - 1 : start + 1]) and in_dictionary(text[end - 1 : end + 1])):
        return False
    low = max(0, start - _BEFORE)
    at = low
    for word, _ in dictionary_words(text[low : end + _BEHIND]):
        if at == start:
            return len(word) < end - start
        if at > start:
            return True
        at += len(word)
    return False


def _is_given(text: str, one: Mention, done: int) -> bool:
    """Whether a short name is the given name behind a surname that is a word for itself: 返乡青年林|永康, 何|平江的, 卡|宁安; not 本周|安吉."""
    if one.kind == "county" and one.start > done and text[one.start - 1 : one.start] in SOUNDS_BEFORE:
        return words("sound").issuperset(text[one.start : one.end]) and not in_dictionary(text[one.start - 2 : one.start])
    if text[one.start - 1 : one.start] not in _SURNAMES or one.start == done or one.kind not in _LIKE_PERSONS:
        return False
    if text[one.start - 1] in _TOLD_BESIDE and text[one.start - 2 : one.start - 1].isalpha():
        return False
    at = low = max(0, one.start - _BEFORE)
    for word, _ in dictionary_words(text[low : one.end + _BEHIND]):
        if at == one.start - 1:
            return True
        at += len(word)
        if at >= one.start:
            return False
    return False


def _may_be_inside(text: str, start: int) -> bool:
    """Whether the dictionary has a word of two to five characters over the boundary before `start`."""
    for low in (start - 1, start - 2):
        if low >= 0 and text[low].isalpha():
            for end in (start + 1, start + 2, start + 3):
                if in_dictionary(text[low:end]):
                    return True
    return False


def _word_start(text: str, name: Mention, done: int) -> int | None:
    """Where the word begins in which a name begins: before it for a longer name; None where the word is another."""
    at = low = max(done, name.start - _BEFORE)
    for word, tag in dictionary_words(text[low : name.end + _BEHIND]):
        end = at + len(word)
        if end > name.start:
            return at if at == name.start else _whole_word(word, tag, at, end, name)
        at = end
    return name.start


def _whole_word(word: str, tag: str, at: int, end: int, name: Mention) -> int | None:
    """Where a name begins that begins inside of `word`, which stands at `at:end`."""
    if tag == "ns":
        sounded = name.kind in _LIKE_PERSONS and words("sound").issuperset(word)
        return at if end >= min(name.end, name.start + 2) and not (sounded and name.kind != "city") else None
    return None if tag in _OTHER_WORDS and word[0] not in _PREPOSITIONS else name.start
