"""What 将 says of a verb: an outcome is forecast (将达), an act is planned (将新建), and 将 for 把 is neither (将比分拉开)."""

from __future__ import annotations

from collections.abc import Sequence

from claims.context.cues import cue_words
from claims.context.scopes import openings, word_set
from claims.context.tagging import TIME, Word

_OUTCOMES = openings("outcomes")
_ACTS = openings("acts")
"""What begins like an outcome and is done on purpose."""
_FROM = frozenset(["从", "由", "自"])
_TO = ("到", "至")
_THERE = word_set("there")
_TOWARDS = frozenset(["对", "向", "给"])
_AT = frozenset(["在", "于"])
_WITH = frozenset(["与", "和", "同", "跟"])
_LONGEST_ADVERBIAL = 12
_BETWEEN_WILL = word_set("between_will")


def what_will(following: Sequence[Word], *, modified: bool) -> str | None:
    """将: a forecast before an outcome (将达), a plan before an act, nothing where it is 把 (将比分拉开)."""
    dated = False
    for at, word in enumerate(following):
        towards = word.text in _TOWARDS or word.text in _AT or (word.tag == "p" and word.text not in _FROM)
        acts = word.text == "为" and any(later.tag == "v" for later in following[at + 1 : at + _LONGEST_ADVERBIAL])
        if towards or acts:
            verb = _verb_behind(word, following[at + 1 : at + 1 + _LONGEST_ADVERBIAL])
            if verb:
                return "forecast" if is_outcome(verb) else "planned"
            if word.text not in _AT:
                return None
            continue
        if word.tag in ("d", "t", "f", TIME) or word.text in _BETWEEN_WILL or (dated and word.text in ("和", "、", "至")):
            dated |= word.tag == TIME and at > 0 and following[at - 1].text in _AT
            continue
        if word.text in _FROM:
            word = next((w for w in following[at:] if w.tag == "v" and w.text.endswith(_TO)), word)
        if word is following[at] and word.tag[:1] == "v" and _is_of_object(following, at):
            return None  # 将完成的产品倒过来
        if word.tag[:1] == "v" or word.text.startswith("新"):
            return "forecast" if is_outcome(word.text) else "planned"
        return "planned" if dated else None
    return "forecast" if modified else "planned" if dated else None


def _is_of_object(following: Sequence[Word], at: int) -> bool:
    """Whether a verb behind 将 only describes what 将, which is 把, takes for its object: 将|制作完成的产品倒过来, 将|现有三部更换."""
    if following[at].text in _THERE:
        return True
    of = next((place for place in range(at + 1, min(len(following), at + 4)) if following[place].text in ("的", "之")), None)
    if of is None:
        return False
    links = cue_words("link")
    return any(word.tag == "v" and word.text not in links for word in following[of + 1 :])


def _verb_behind(preposition: Word, words: Sequence[Word]) -> str:
    """The verb behind what a preposition holds: 将按成绩|分班; none in 将与榜首的|差距缩小, where 将 is 把."""
    for word in words:
        if word.tag == "v":
            return word.text
        if word.text == "的" and preposition.text in _WITH:
            return ""
    return words[-1].text if words and words[-1].tag == "vn" else ""


def is_outcome(verb: str) -> bool:
    """Whether a verb tells how things come out, not what is done: 缩短至, 达, not 增开, 上调至."""
    if verb.startswith(_ACTS):
        return False
    return verb.startswith(_OUTCOMES) or (len(verb) > 2 and verb.endswith(_TO))
