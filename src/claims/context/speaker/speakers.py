"""Who says so: the person or organisation whose words, data or forecast a figure belongs to.

A cue (介绍, 据…统计, 数据显示) has a reach: the quotation it stands beside, or what it reports. The figure asks the cues whose
reach holds it, the nearest first, for their speaker; what no figure asks for is never looked into.
"""

from __future__ import annotations

from collections.abc import Iterator

from claims.context.fields import Found
from claims.context.passages import Passage
from claims.context.speaker.reported import Reach, Reported
from claims.context.speaker.speech import MOST_ASKED, Speech
from claims.context.speaker.voices import Voices


def speakers(passage: Passage) -> list[Found | None]:
    """Who states each of the passage's figures; None where it is the writer.

    >>> from claims import Extractor
    >>> from claims.reading import read
    >>> reading = read("“来了5人。”市长王明说。")
    >>> speakers(Passage(reading.text, Extractor()._scan(reading).run(), ()))
    [Found(start=9, end=11, rule='quotation')]
    """
    return list(_found(passage)) if passage.phrases else []


def _found(passage: Passage) -> Iterator[Found | None]:
    """One a figure, in order: the reaches are opened and closed as the figures pass."""
    speech = Speech(passage)
    voices = Voices(speech)
    reported = Reported(speech, voices)
    reaches = sorted(reach for number, cue in enumerate(speech.cues) for reach in reported.reaches(number, cue))
    open_reaches: list[Reach] = []
    at = 0
    for phrase in passage.phrases:
        while at < len(reaches) and reaches[at].start <= phrase.start:
            open_reaches.append(reaches[at])
            at += 1
        while open_reaches and open_reaches[-1].end <= phrase.start:
            open_reaches.pop()
        yield _first(voices, open_reaches, phrase.start) if open_reaches else None


def _first(voices: Voices, open_reaches: list[Reach], place: int) -> Found | None:
    """The speaker of the innermost reach that has one."""
    for reach in open_reaches[: -MOST_ASKED - 1 : -1]:
        if reach.end > place and (found := voices.speaker(reach.cue)):
            return found
    return None
