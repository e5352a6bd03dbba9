"""Which kind a figure is, or why it is no quantity: the order in which the rules of `claims.rules` are asked.

The first verdict wins. `judge` reads as the precedence; each group stands behind a guard, for most figures need none.
"""

from __future__ import annotations

from claims.phrases import Phrase, Source
from claims.rules.ambiguous import AMBIGUOUS
from claims.rules.bare import bare, shu_of_word, unsettled_zhao, word_part
from claims.rules.front import coordinate, first_n, ordinal, weekday
from claims.rules.united import article, digit_string, noun_classifier, scale_alone, symbol, vague_classifier, without_unit
from claims.rules.verdicts import Judgement, Rule, plain, silent

IN_FRONT: tuple[Rule, ...] = (ordinal, first_n, weekday, coordinate)
"""Asked where one of FRONT stands before the numeral."""
FRONT = frozenset("第前首头周期拜纬经")
WITHOUT_UNIT: tuple[Rule, ...] = (shu_of_word, word_part, bare)
BY_SHAPE: dict[str, tuple[Rule, ...]] = {
    "digits": (digit_string,),
    "scale": (scale_alone,),
    "vague": (shu_of_word, vague_classifier),
}
"""With a unit: what is asked of numerals of one shape."""
WEAK_UNIT: tuple[Rule, ...] = (symbol, noun_classifier)


def judge(source: Source, phrase: Phrase) -> Judgement:
    """The verdict of the first rule that has one; what no rule knows better is what its unit is.

    The order is that of this function; each group stands behind a guard, for most figures need none.
    """
    text, start, unit, numeral = source.text, phrase.start, phrase.unit, phrase.numeral
    verdict = None
    if start and text[start - 1] in FRONT:
        verdict = _first(IN_FRONT, source, phrase)
    if unit is None:
        return verdict or _first(WITHOUT_UNIT, source, phrase) or silent("no_unit")
    if verdict is None and numeral is not None:
        written = text[start : phrase.unit_start]
        if "兆" in written and unsettled_zhao(source, written):
            return Judgement(None, "ambiguous_zhao", "ambiguous")
        if numeral.shape in BY_SHAPE:
            verdict = _first(BY_SHAPE[numeral.shape], source, phrase)
    if verdict is None and text[phrase.start] == "一":
        verdict = article(source, phrase)
    if verdict is None and unit.surface in AMBIGUOUS:
        verdict = AMBIGUOUS[unit.surface](source, phrase)
    if verdict is None and unit.weak:
        verdict = _first(WEAK_UNIT, source, phrase)
    if verdict is not None and verdict.rule == "word_part" and not verdict.reach and phrase.second is None:
        verdict = without_unit(source, phrase)  # 5.37亿成年人: the word behind begins with the unit's character
    return verdict or plain(unit, phrase)


def _first(rules: tuple[Rule, ...], source: Source, phrase: Phrase) -> Judgement | None:
    for rule in rules:
        verdict = rule(source, phrase)
        if verdict is not None:
            return verdict
    return None
