"""Ordered rules for the subject of a figure: the first that decides has the last word."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import Enum
from typing import Final, Literal

from claims.context.fields import Found
from claims.context.frames import Frame
from claims.context.subject.earlier import Earlier


class Undecided(Enum):
    """What a rule answers that has nothing to say of a figure; None says that the text names no subject."""

    UNDECIDED = "undecided"


UNDECIDED: Final = Undecided.UNDECIDED
Answer = Found | Literal[Undecided.UNDECIDED] | None
Rule = Callable[[Earlier, Frame], Answer]


def decide(rules: Sequence[Rule], earlier: Earlier, frame: Frame) -> Answer:
    """The answer of the first rule that decides."""
    for rule in rules:
        answer = rule(earlier, frame)
        if answer is not UNDECIDED:
            return answer
    return UNDECIDED
