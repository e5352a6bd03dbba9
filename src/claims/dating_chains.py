"""What a time expression says, and the chain as which it is read: from the coarse to the fine, 去年 + 12月, 昨天 + 上午10时."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from claims.dating_words import Anchor, Part, Unit

Opening = Literal["", "until", "since", "after", "before"]


class Relation(NamedTuple):
    """So many units from the publication or from what the text named last: 去年 is (year, -1, published)."""

    unit: Unit
    steps: int
    anchor: Anchor


class Point(NamedTuple):
    """What one time says; what it does not state is None. Months, quarters, days, weekdays (Monday is 1) count from 1.

    `year` is as written: with `era` it counts in that era, and two digits may be short for four. `quarters` is the
    number of quarters from the beginning of the year, `months` that of months. `period` is the first and last year of
    a period with a name (十四五). `ago` marks a length of time counted back (两年前), `same` says that the rest is that of the time named before (去年同期).
    """

    year: int | None = None
    era: str | None = None
    decade: int | None = None
    century: int | None = None
    season: int | None = None
    half: int | None = None
    quarter: int | None = None
    quarters: int | None = None
    months: int | None = None
    month: int | None = None
    weekday: int | None = None
    day: int | None = None
    hour: int | None = None
    minute: int | None = None
    part: Part | None = None
    relation: Relation | None = None
    period: tuple[int, int] | None = None
    ago: bool = False
    same: bool = False
    lunar: bool = False

    @property
    def has_value(self) -> bool:
        """Whether the calendar has a place for it: not for 近日, 疫情初期."""
        return self != NOTHING


class Dating(NamedTuple):
    """One time expression: a half-open place in the text, what it says, its second end and on which side it is open.

    `opening` is "until" for 截至…, …为止; "since" for …以来, 至今; "after" and "before" for …以后, …以前.
    """

    start: int
    end: int
    point: Point
    last: Point | None = None
    opening: Opening = ""

    @property
    def has_value(self) -> bool:
        """Whether the words have a calendar value at all."""
        return self.point.has_value


NOTHING = Point()
YEAR, PART_OF_YEAR, MONTH, PART_OF_MONTH, DAY, PART_OF_DAY, _CLOCK, CLOSED = range(1, 9)
RANKS: dict[str, int] = {
    "century": YEAR,
    "decade": PART_OF_YEAR,
    "year": YEAR,
    "half": PART_OF_YEAR,
    "quarter": PART_OF_YEAR,
    "quarters": PART_OF_YEAR,
    "season": PART_OF_YEAR,
    "month": MONTH,
    "week": PART_OF_MONTH,
    "day": DAY,
    "hour": _CLOCK,
    "now": CLOSED,
}
"""From coarse to fine: a chain goes on only with something finer."""
PART_ENDS: dict[str, Part] = {"初": "early", "底": "late", "末": "late"}


@dataclass(eq=False)
class Chain:
    """A time expression while it is read: from `start` to `end`, its fields, and how fine it has become."""

    text: str
    start: int
    end: int
    rank: int = field(default=0, init=False)
    fields: dict[str, object] = field(default_factory=dict, init=False)
    last: Point | None = field(default=None, init=False)
    opening: Opening = field(default="", init=False)
    event: bool = field(default=False, init=False)
    """A feast or event that dates only with what stands behind it."""
    feast: bool = field(default=False, init=False)
    """Whether it ends with a feast or event, of which 当天 and 前 may speak."""

    def point(self) -> Point:
        """What the fields say."""
        return Point(**self.fields) if self.fields else NOTHING  # type: ignore[arg-type]

    def reach(self, end: int, rank: int, fields: dict[str, object]) -> None:
        """Takes a part in that ends at `end`: how fine it is, and what it says."""
        self.end, self.rank = end, rank
        self.fields.update(fields)
