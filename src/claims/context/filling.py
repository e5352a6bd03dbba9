"""The order in which the fields of a claim are filled."""

from __future__ import annotations

from collections.abc import Sequence

from claims.context.fields import Context, Found, Named
from claims.context.frames import Frame, frames
from claims.context.modality.modalities import Modalities
from claims.context.passages import Passage
from claims.context.place.places import Places
from claims.context.registers import Registers
from claims.context.relations import Relations
from claims.context.speaker.speakers import speakers
from claims.context.statistic.statistics import Statistics
from claims.context.subject.subjects import Subjects
from claims.context.time.dates import Dates
from claims.models import Quantity

_ADDED_UP = frozenset(["count", "duration"])
_PASSED_ON = frozenset(["cumulative", "new"])


def fill(passage: Passage, quantities: Sequence[Quantity]) -> list[Context]:
    """The context of every figure of a passage, in order; `quantities` are what the figures state."""
    contexts = [Context() for _ in passage.phrases]
    registers = Registers(passage)
    stages = (Subjects(), Statistics(), Relations(quantities), Dates(passage, registers), Modalities())
    places = Places(passage, registers)
    for sentence in passage.read():
        places.read(sentence)
        if sentence.holds_figure:
            for frame in frames(passage, sentence):
                _fill_one(contexts, frame, passage.text, *stages)
    for context, said, place in zip(contexts, speakers(passage), places.found, strict=True):
        context.speaker, context.place = said, place
    return contexts


def _fill_one(
    contexts: list[Context],
    frame: Frame,
    text: str,
    subjects: Subjects,
    statistics: Statistics,
    relations: Relations,
    dates: Dates,
    modalities: Modalities,
) -> None:
    context = contexts[frame.number]
    context.subject = subjects.add(frame)
    subject = _text(text, context.subject)
    statistic = statistics.statistic(frame, subject)
    whole = relations.whole(frame, subject, statistic and statistic.value)
    if whole is not None:
        context.part_of, context.part_rule = whole
    if statistic is None and whole is not None and contexts[whole.number].statistic in _PASSED_ON and frame.phrase.kind in _ADDED_UP:
        statistic = Named(str(contexts[whole.number].statistic), "of_the_whole")
    if statistic is not None:
        context.statistic, context.statistic_rule = statistic  # type: ignore[assignment]
    context.basis = statistics.basis(frame, context.statistic)
    modality = modalities.modality(frame)
    if modality is not None:
        context.modality, context.modality_rule = modality  # type: ignore[assignment]
    context.time = dates.date(frame, modality=context.modality, capacity=context.statistic == "capacity")


def _text(text: str, found: Found | None) -> str:
    return "" if found is None else text[found.start : found.end]
