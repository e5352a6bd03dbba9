"""What the context stage finds for one claim: places in the reading, and the rule that found each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from claims.models import Modality, Statistic


class Found(NamedTuple):
    """A stretch of the reading that fills a field, and the rule that says so."""

    start: int
    end: int
    rule: str


class Named(NamedTuple):
    """A value and the cue that gave it."""

    value: str
    rule: str


@dataclass(slots=True)
class Context:
    """The fields of one claim beside its quantity; None where the text says nothing."""

    subject: Found | None = None
    place: Found | None = None
    time: Found | None = None
    iso: str | None = None
    speaker: Found | None = None
    statistic: Statistic | None = None
    statistic_rule: str = ""
    basis: Found | None = None
    part_of: int | None = None
    part_rule: str = ""
    modality: Modality = "asserted"
    modality_rule: str = ""
