"""Places of a reading as spans of its source."""

from __future__ import annotations

from claims.models import Span
from claims.reading import Reading


def span_of(reading: Reading, start: int, end: int) -> Span:
    """The span of the source that stands at `reading.text[start:end]`.

    >>> from claims.reading import read
    >>> span_of(read("超\\n6万例"), 0, 4)
    Span(start=0, end=5, text='超\\n6万例')
    """
    if reading.cuts:
        start, end = reading.source_span(start, end)
    return Span(start=start, end=end, text=reading.source[start:end])
