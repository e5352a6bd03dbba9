"""What a check finds: which claims do not go together, what was computed, and how sure that is."""

from __future__ import annotations

from typing import Literal

from claims.models import Claim, Model, Number, Span

FindingKind = Literal[
    "sum", "share", "growth", "average", "repeat", "duration", "age", "date", "enumeration", "order", "wording"
]  # fmt: skip
Sureness = Literal["contradiction", "doubtful", "holds"]


class Finding(Model):
    """Figures of one text or of several that were set against each other.

    kind        which check: sum, share, growth, average, repeat, duration, age, date, enumeration, order, or wording
                (减少2倍, a fault of language)
    sureness    contradiction: they cannot all be true; doubtful: they hardly can, or the text may mean something else;
                holds: they go together (only where asked for)
    claims      the claims concerned, each with id, spans and document; that which is judged stands last
    spans       other places of the text of the first claim (or of `document`) that decided: names listed, a year of birth
    computed    what the others give for the figure that is judged, exact, in `unit`; None where there is nothing to compute
    tolerance   how far rounding, bounds and 约 let the judged figure lie from `computed`; None where that is without limit
    arithmetic  the calculation written out
    reason      one sentence for people
    """

    kind: FindingKind
    sureness: Sureness
    document: str | None = None
    claims: tuple[Claim, ...] = ()
    spans: tuple[Span, ...] = ()
    computed: Number | None = None
    unit: str | None = None
    tolerance: Number | None = None
    arithmetic: str
    reason: str
