"""Why each field of a claim is what it is, in words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from claims.context.fields import Context, Found

_WHY = {
    "noun_behind": "the noun behind the figure",
    "noun_before": "the noun before the figure",
    "noun_before_sign": "the noun before the dash or colon",
    "noun_of_verb": "what the verb before the figure is done to",
    "priced": "the noun before the unit that is priced",
    "verb_as_noun": "the verb names what changes",
    "predicate": "the predicate says what is counted",
    "predicate_behind": "the predicate behind the figure says what is counted",
    "clause_before": "the clause with 的 before the figure stands for it",
    "deed": "what is done costs or takes so much",
    "topic": "the clause begins with it",
    "carried": "carried on from the figure before",
    "carried_by_unit": "carried on from the last figure with this unit",
    "person_before": "the person named before",
    "person_behind": "the person named behind",
    "respectively": "its member of the list that 分别 pairs",
    "in_sentence": "the last time before the figure in its sentence",
    "length_of_time": "a length of time at the clause's start",
    "behind": "the first time behind the figure in its sentence",
    "basis_word": "a word of comparison",
    "compared_with": "what is compared with",
    "of_the_whole": "as its whole",
    "coordinated": "as the member before it",
    "condition": "what a condition leads to",
    "governed": "a further part of the whole that 其中 announced",
    "parenthesis": "in a parenthesis behind its whole",
    "paragraph": "carried on in the paragraph",
    "paragraph before": "carried on from the paragraph before",
    "heading": "from the heading",
    "dateline": "from the dateline",
    "sentence": "the nearest in its sentence",
    "quotation": "who is quoted",
    "to": "到 or 至 behind a change",
}


class Reason(NamedTuple):
    """One field with the place or value that fills it, and the rule."""

    field: str
    found: Found | str
    rule: str

    @property
    def why(self) -> str:
        """The rule in words; a cue says itself."""
        return _WHY.get(self.rule) or (f"the cue {self.rule}" if not self.rule.isascii() else self.rule)


def reasons(context: Context) -> Iterator[Reason]:
    """The fields that are filled, in the order of a claim."""
    for name in ("subject", "place", "time", "speaker", "basis"):
        found: Found | None = getattr(context, name)
        if found is not None:
            yield Reason(name, found, found.rule)
    if context.statistic is not None:
        yield Reason("statistic", context.statistic, context.statistic_rule)
    if context.part_of is not None:
        yield Reason("part_of", str(context.part_of), context.part_rule)
    if context.modality != "asserted":
        yield Reason("modality", context.modality, context.modality_rule)
