"""Names of persons by their form, whether or not a dictionary has them: 逄晓岚, 尉迟恭礼, 岩温罕, 尼玛次仁, 阿布都热合曼·依明."""

from __future__ import annotations

from functools import cache

from claims.loading import rows

_DOTS = "·•"
_NEVER = frozenset("的了是在和与及等者们说称也都就还又被把对向从于这那该此每各个位、，（）《》")
_JOINING = frozenset("的了和与及")
_FAMILIAR = frozenset("老小阿大")
_LONGEST_WESTERN = 16
_LONGEST_SOUNDED = 9


@cache
def _by_role() -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for _, cells in rows("speech.tsv"):
        found.setdefault(cells[1], set()).add(cells[0])
    return found


@cache
def words_of(role: str) -> frozenset[str]:
    """The words of the table of speech with a role."""
    return frozenset(_by_role()[role])


def is_name(text: str) -> bool:
    """Whether a string can be the name of a person: behind a post, where one is to be expected.

    >>> [is_name(name) for name in ("逄晓岚", "尉迟恭礼", "尼玛次仁", "老祁", "王某某", "意见", "的人")]
    [True, True, True, True, True, False, False]
    """
    if not 1 < len(text) <= _LONGEST_WESTERN:
        return False
    if any(dot in text for dot in _DOTS):
        parts = text.replace(_DOTS[1], _DOTS[0]).split(_DOTS[0])
        return all(part and part.isalpha() and _JOINING.isdisjoint(part) for part in parts)
    return _NEVER.isdisjoint(text) and (_with_surname(text) or is_sounded(text))


def _with_surname(text: str) -> bool:
    """A surname with a given name of one or two characters, 老 or 小 with a surname."""
    surnames = words_of("surname")
    if text[0] in surnames and len(text) <= 3:
        return True
    if text[:2] in surnames and 2 < len(text) <= 4:
        return True
    return (len(text) == 3 and text[0] in words_of("rare")) or (len(text) == 2 and text[0] in _FAMILIAR and text[1] in surnames)


def is_sounded(text: str, shortest: int = 3) -> bool:
    """Whether a string is nothing but characters that write the syllables of other tongues."""
    return shortest <= len(text) <= _LONGEST_SOUNDED and words_of("syllable").issuperset(text)
