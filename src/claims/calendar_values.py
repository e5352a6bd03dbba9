"""The calendar values of time expressions: ISO 8601-2 (EDTF) strings, against the publication and what the text named before.

What a value looks like
- a day, month, year: 2022-04-10, 2022-04, 2022; XXXX-04-10 where nothing gives the year. A clock time gives its day, for EDTF has no
  clock times without seconds.
- 截至, 为止, 以前: ../2022-04-10; 以来, 至今, 以后: 2022-03/.. ; from one to another: 2022-04-03/2022-04-05.
- a quarter, half, week, ten days: the interval from its first to its last month or day. A season with its year: 2019-21.
- the beginning, middle, end of a year or month: about its first, sixth or last month, its first, fifteenth or last day: 2003-12~,
  2022-03-01~. As the end of a time (截至3月底) it is exact: ../2022-03-31.
- a decade 199X, a century 19XX, the year 221 before Christ -0220 (the year 1 before Christ is 0000).
- 两年前: 2020~. 三天前: the day.

Where the year comes from, in this order: the words themselves (今年 needs `published` or a dateline with its year); a year stated in
the same sentence; a year and month stated in the same paragraph, or anywhere before where nobody gave `published`; then the year
that puts the time nearest before the publication, or nearest after it where the words look forward (将于12月, 预计). A day without
month is of the month that the paragraph named last. Never a guess: XXXX, or None.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterable
from datetime import date, timedelta
from typing import NamedTuple

from claims.dating_chains import Dating, Point
from claims.loading import folded, rows

ERAS: dict[str, int] = {folded(cells[0]): int(cells[1]) for _, cells in rows("eras.tsv") if cells[1]}
"""The year in which an era began; 公元前 counts backwards and stands for itself."""
SOLAR = frozenset(["公元", "西元", "民国", "昭和", "平成", "令和", "大正", "明治"])
"""Eras whose years begin and end as ours do."""
_BEFORE_CHRIST = frozenset(["公元前", "西元前", "前"])
_SENTENCE_END = re.compile(r"[。！？!?\n]")
_DATELINE = re.compile(r"(?:(?P<year>[0-9]{4})年)?(?P<month>[0-9]{1,2})月(?P<day>[0-9]{1,2})日(?:电|讯|消息)")
_DATELINE_END = re.compile("日(?:电|讯|消息)")
_LONGEST_DATE = len("2022年04月10")
_COMPARED = re.compile(r"[比较与同]$")
_FORWARD_BEFORE = re.compile(
    r"(?:将|将于|将在|可能[在于]?|或[在于将]|最[快早][在于]?|可望[在于]?|预期|拟于?|拟在|定于|预计|预计于|预计在|预计到|计划于?|计划在|力争|力争到|届时|推迟[到至]|延[期长]?[到至]|有望|有望在|有望于|即将于?|争取|争取[在到])$"
)
_COMING = re.compile(r"[^。！？!?\n]{0,24}?(?:将|预计|预报|可能|有望|拟)")
_NEAR = 31
_HALF_MONTH = 15
_FORWARD_BEHIND = re.compile(r"(?:[起前后]|之前|以前|左右|开始|期间)?，?(?:将|拟|预计|力争|有望|计划|即将|争取)")


class _Day(NamedTuple):
    """A year, a month of it or a day of that; None is what nobody gave. The year counts astronomically."""

    year: int | None = None
    month: int | None = None
    day: int | None = None

    def __str__(self) -> str:
        parts = [_year_text(self.year)]
        parts += [f"{self.month:02d}"] if self.month else ["XX"] if self.day else []
        parts += [f"{self.day:02d}"] if self.day else []
        return "-".join(parts)

    @property
    def exists(self) -> bool:
        """Whether the calendar has it and EDTF writes it with four digits; a 29 February of an unknown year is one."""
        if abs(self.year or 0) > 9999:
            return False
        if self.month is None or self.day is None:
            return self.month is None or 1 <= self.month <= 12
        return 1 <= self.month <= 12 and 1 <= self.day <= _days_in(self.year, self.month)

    def as_date(self) -> date | None:
        if self.year is None or self.month is None or self.day is None or not 1 <= self.year <= 9999:
            return None
        return date(self.year, self.month, self.day)


def _days_in(year: int | None, month: int) -> int:
    """Days of a month; of February 29 where the year is unknown. The calendar repeats itself every 400 years."""
    return monthrange(2000 + (0 if year is None else year % 400), month)[1]


def _year_text(year: int | None) -> str:
    """EDTF: four digits, a minus before the years before the year 0."""
    return "XXXX" if year is None else f"{'-' if year < 0 else ''}{abs(year):04d}"


class _Value(NamedTuple):
    """A place in the calendar: from `first` to `last`, which are the same where it is no interval."""

    first: _Day
    last: _Day
    about: bool = False
    text: str = ""
    """What to write where days say too little: 199X, 2019-21."""
    end: _Day | None = None
    """Where it ends as the end of a time, if that is finer than `last`: 截至3月底 ends with the last day."""

    def written(self, opening: str) -> str | None:
        """The EDTF string; None where nothing of it is known."""
        if not (self.first.exists and self.last.exists and (self.text or self.first != _UNKNOWN)):
            return None
        mark = "~" if self.about else ""
        first, last = self.text or f"{self.first}{mark}", self.text or f"{self.last}{mark}"
        if opening == "until":
            return f"../{self.end or last}"
        if opening in ("before", "since", "after"):
            return {"before": f"../{first}", "since": f"{first}/..", "after": f"{last}/.."}[opening]
        return first if first == last else f"{first}/{last}"


_UNKNOWN = _Day()


def calendar_values(text: str, datings: Iterable[Dating], published: date | None = None) -> list[str | None]:
    """The EDTF value of each of the time expressions of a text, which stand in text order; None where it has none.

    `text` is the folded text in which `find_datings` found them, `published` its date.

    >>> from claims.datings import find_datings
    >>> text = "截至4月10日共5例，去年同期2例，当日无；5日以来近日渐少。"
    >>> calendar_values(text, find_datings(text), date(2022, 4, 14))
    ['../2022-04-10', '../2021-04-10', '2022-04-10', '2022-04-05/..', None]
    """
    calendar = Calendar(text, published)
    return [calendar.value(dating) for dating in datings]


class Calendar:
    """Gives the datings of one text their values, one after the other in text order; it remembers what they named."""

    def __init__(self, text: str, published: date | None = None) -> None:
        self._text = text
        self._now = _publication(text, published)
        self._done = 0
        self._sentence = self._paragraph = 0
        self._named = _UNKNOWN
        self._named_in = -1
        self._stated = _UNKNOWN
        self._stated_in = (-1, -1)
        self._before: tuple[_Value, str] | None = None

    def value(self, dating: Dating) -> str | None:
        """The EDTF string of the next dating; None where the words have no calendar value or nothing gives it."""
        if not dating.has_value:
            return None
        self._step_to(dating.start)
        value = self._of(dating)
        if value is None:
            return None
        opening = self._before[1] if dating.point.same and self._before is not None else dating.opening
        self._remember(dating, value)
        return value.written(opening)

    # ---- what the text has said -----------------------------------------------------------------------------------

    def _step_to(self, start: int) -> None:
        """Counts the sentences and paragraphs up to the next dating that has a value."""
        if start <= self._done:
            return
        for end in _SENTENCE_END.finditer(self._text, self._done, start):
            self._sentence += 1
            self._paragraph += end[0] == "\n"
        self._done = start

    def _remember(self, dating: Dating, value: _Value) -> None:
        """Keeps what later times may leave out; what something is compared with is not kept."""
        point, named = dating.point, value.last
        if point.same or _COMPARED.search(self._text, max(0, dating.start - 1), dating.start):
            return
        self._before = (value, dating.opening)
        if value.text or (point.relation is not None and point.relation.unit == "now"):
            return
        if named.month is not None or point.year is not None:
            self._named, self._named_in = named, self._paragraph
        states = point.year is not None or (point.relation is not None and point.relation.unit == "year")
        if states and named.year is not None and (dating.last is None or point.month is not None):
            month = None if point.part is not None and point.month is None else value.first.month
            self._stated, self._stated_in = _Day(value.first.year, month), (self._sentence, self._paragraph)

    # ---- values ---------------------------------------------------------------------------------------------------

    def _of(self, dating: Dating) -> _Value | None:
        first = self._point(dating.point, dating)
        if first is None or dating.last is None:
            return first
        last = self._last(first, dating.last, dating)
        if last is None:
            return None
        text = f"{first.text}/{last.text}" if first.text and last.text else ""
        return _Value(first.first, last.last, first.about or last.about, text)

    def _last(self, first: _Value, point: Point, dating: Dating) -> _Value | None:
        """The second end of an interval; what it leaves out is that of the first."""
        if point.relation is not None or point.century is not None or point.decade is not None:
            return self._point(point, dating)
        if point.month is None and point.day is None and point.year is None and point.hour is not None:
            return first
        year = first.first.year if point.year is None else point.year
        month = point.month if point.month is not None or point.year is not None else first.first.month
        if point.year is not None or point.month is not None or point.day is None:
            whole = self._point(point._replace(year=year, hour=None), dating) if year is not None else None
            if whole is None:
                whole = _single(_Day(None, month, point.day))
        else:
            whole = _single(_Day(year, month, point.day))
        if point.year is None and year is not None and _key(whole.last) < _key(first.first):
            whole = _single(whole.last._replace(year=year + 1))
        return whole

    def _point(self, point: Point, dating: Dating) -> _Value | None:
        if point.same:
            return self._same(point)
        if point.period is not None:
            return _in_period(point.period, point.part)
        in_century = point.relation is not None and point.relation.unit == "century"
        if in_century or point.century is not None or point.decade is not None:
            return self._decade(point)
        if point.weekday is not None:
            return self._weekday(point, dating)
        if point.relation is not None and point.relation.unit == "day" and point.day is not None:
            return self._told_again(point, dating)
        if point.relation is not None and point.relation.unit not in ("year", "month"):
            return self._relative(point)
        return self._dated(point, dating)

    def _told_again(self, point: Point, dating: Dating) -> _Value | None:
        """昨天（26日）, 今（25）日: the day of that number nearest to where the publication puts it."""
        relation, now = point.relation, self._now
        assert relation is not None
        counted = None if relation.anchor != "published" else _next_day(now, relation.steps)
        if counted is None or point.month is not None or counted.day is None or point.day is None:
            return self._dated(point._replace(relation=None), dating)
        months = (point.day - counted.day < -_HALF_MONTH) - (point.day - counted.day > _HALF_MONTH)
        found = _moved(counted._replace(day=1), months)._replace(day=point.day)
        return _single(found) if found.exists else None

    def _dated(self, point: Point, dating: Dating) -> _Value | None:
        """A year, a part of it, a month or a day."""
        if point.month is None and point.relation is not None and point.relation.unit == "month":
            month = _moved(self._anchor(point), point.relation.steps)
            return None if month.month is None else _in_month(month, point)
        months = _months(point)
        if months is None and point.day is not None:
            return self._day_of_a_month(point.day, dating)
        if months is None and point.hour is not None and point.year is None:
            return _single(self._today()) if self._today() != _UNKNOWN else None
        year = self._year(point, None if point.lunar else months, dating)
        if point.lunar or (point.era is not None and point.era not in SOLAR):
            return _single(_Day(year)) if year is not None and (point.month or 0) < 11 else None
        if months is None:
            return None if year is None else _in_year(year, point)
        if point.month is not None:
            return _in_month(_Day(year, point.month), point)
        if point.season is not None:
            season = f"{_year_text(year)}-{20 + point.season}"
            return None if year is None else _Value(_Day(year), _Day(year), text=season)
        return _Value(_Day(year, months[0]), _Day(year, months[1]))

    def _same(self, point: Point) -> _Value | None:
        """去年同期, 上月同期: the time named before, moved."""
        if self._before is None:
            return None
        value, relation = self._before[0], point.relation
        if value.text or value.first.year is None or value.last.year is None:
            return None
        if relation is not None and relation.unit == "month":
            return _Value(_moved(value.first, relation.steps), _moved(value.last, relation.steps), value.about)
        year = self._year(point, None, None)
        if year is None:
            return None
        steps = (year - value.first.year) * 12
        end = None if value.end is None else _moved(value.end, steps)
        return _Value(_moved(value.first, steps), _moved(value.last, steps), value.about, end=end)

    def _decade(self, point: Point) -> _Value | None:
        """20世纪90年代 and 1990年代: 199X; 20世纪: 19XX; 20年代 alone is of an unknown century."""
        century, decade = point.century, point.decade
        if point.relation is not None and self._now.year is not None:
            century = self._now.year // 100 + 1 + point.relation.steps
        if century is not None:
            if point.era in _BEFORE_CHRIST or not 1 <= century <= 99:
                return None
            text = f"{century - 1:02d}XX" if decade is None else f"{century - 1:02d}{decade // 10 % 10}X"
        elif decade is None:
            return None
        elif decade >= 100:
            text = f"{decade // 10:03d}X"
        else:
            text = f"19{decade // 10}X" if decade >= 30 else f"XX{decade // 10}X"
        return _Value(_UNKNOWN, _UNKNOWN, text=text)

    def _weekday(self, point: Point, dating: Dating) -> _Value | None:
        """上周五; 周三 is the nearest not after the publication; 4月13日（周三） the day before the bracket."""
        assert point.weekday is not None
        if self._text[dating.start - 1 : dating.start] in ("(", "（") and self._named.day is not None:
            return _single(self._named)
        now = self._now.as_date()
        if now is None:
            return None
        monday = now - timedelta(days=now.weekday())
        if point.relation is not None:
            return _of_date(monday, point.relation.steps * 7 + point.weekday - 1)
        away = (now.weekday() + 1 - point.weekday) % 7
        return _of_date(now, (-away) % 7 if self._forward(dating) else -away)

    def _relative(self, point: Point) -> _Value | None:
        """昨天, 当日, 上周, 本季度, 目前, 三天前."""
        relation = point.relation
        assert relation is not None
        anchor = self._anchor(point)
        if relation.unit == "now":
            return _single(self._now) if self._now != _UNKNOWN else None
        if relation.unit == "day":
            day = _next_day(anchor, relation.steps)
            return None if day is None else _single(day)
        if relation.unit == "quarter":
            if anchor.month is None or anchor.year is None:
                return None
            first = _moved(_Day(anchor.year, (anchor.month - 1) // 3 * 3 + 1), 3 * relation.steps)
            return _Value(first, _moved(first, 2))
        if relation.unit == "season":
            year = None if self._now.year is None else self._now.year - (relation.steps < 0)
            return None if year is None else _Value(_Day(year), _Day(year), text=f"{_year_text(year)}-{20 + abs(relation.steps)}")
        if relation.unit == "week" and (day_of := anchor.as_date()) is not None:
            if point.ago:
                value = _of_date(day_of, 7 * relation.steps)
                return None if value is None else value._replace(about=True)
            weekend = 5 if point.part == "late" else 0
            first_day = _of_date(day_of, 7 * relation.steps - day_of.weekday() + weekend)
            last_day = _of_date(day_of, 7 * relation.steps - day_of.weekday() + 6)
            return None if first_day is None or last_day is None else _Value(first_day.first, last_day.last)
        return None

    def _anchor(self, point: Point) -> _Day:
        """What a relation counts from: the publication, or the day, month, year that was named last."""
        assert point.relation is not None
        if point.relation.anchor == "published":
            return self._now
        return self._today() if point.relation.unit == "day" else self._named if self._named != _UNKNOWN else self._now

    def _today(self) -> _Day:
        """The day of which the text speaks: the one named last, else the publication."""
        return self._named if self._named.day is not None else self._now

    # ---- years and months that are left out -----------------------------------------------------------------------

    def _year(self, point: Point, months: tuple[int, int] | None, dating: Dating | None) -> int | None:
        """The year of a time, stated or found."""
        if point.year is not None:
            return self._written_year(point.year, point.era)
        if point.relation is not None and point.relation.unit == "year":
            anchor = self._anchor(point).year
            if point.part is not None and point.relation.anchor == "named":
                return self._year_of_a_part(dating)
            return None if anchor is None else anchor + point.relation.steps
        return None if months is None else self._found_year(months, point, dating)

    def _written_year(self, year: int, era: str | None) -> int | None:
        """康熙四十年 is 1701, 98年 1998; an era that we have no first year of gives none."""
        if era in _BEFORE_CHRIST:
            return 1 - year
        if era is not None:
            return ERAS[era] + year - 1 if era in ERAS else None
        if year >= 100:
            return year
        if self._now.year is not None:
            latest = self._now.year + 1
            return latest - (latest - year) % 100
        return 1900 + year if year >= 50 else 2000 + year if year < 10 else None

    def _year_of_a_part(self, dating: Dating | None) -> int | None:
        """年底 without a year: that of the sentence, or this year's where the words look forward; 年初 is this year's."""
        if self._stated_in[0] == self._sentence:
            return self._stated.year
        begins = dating is not None and dating.point.part == "early"
        return self._now.year if begins or (dating is not None and self._forward(dating)) else None

    def _found_year(self, months: tuple[int, int], point: Point, dating: Dating | None) -> int | None:
        stated = self._year_of_the_text(months[0])
        if stated is not None:
            return stated
        now = self._now
        if now.year is None or now.month is None or now.day is None:
            return None
        begins = (_reported_month(point, months, dating), point.day or 1)
        if dating is not None and begins > (now.month, now.day) and self._is_near(dating, begins):
            return now.year
        if dating is not None and self._forward(dating):
            return now.year + ((months[1], point.day or 1) < (now.month, now.day if point.day else 1))
        return now.year - (begins > (now.month, now.day))

    def _year_of_the_text(self, month: int) -> int | None:
        """The year stated before, while it governs: in its sentence; in its paragraph if it came with a month."""
        year, named = self._stated.year, self._stated.month
        if year is None:
            return None
        sentence, paragraph = self._stated_in
        unpublished = self._now.year is None
        governs = sentence == self._sentence or (paragraph == self._paragraph and (named is not None or unpublished))
        if not governs and not (unpublished and named is not None):
            return None
        return year + (named is not None and month + 8 < named)

    def _day_of_a_month(self, day: int, dating: Dating) -> _Value | None:
        """14日10点: of the month that the paragraph named last, or as near to the publication as may be."""
        named, now = self._named, self._now
        if named.month is not None and (self._named_in == self._paragraph or now.month is None):
            found = _Day(named.year, named.month, day)
        elif now.month is None:
            found = _Day(None, None, day)
        elif self._forward(dating):
            found = _Day(now.year, now.month, day) if day >= (now.day or 1) else _moved(_Day(now.year, now.month), 1)._replace(day=day)
        else:
            found = _Day(now.year, now.month, day) if day <= (now.day or 31) else _moved(_Day(now.year, now.month), -1)._replace(day=day)
        return _single(found) if found.exists else None

    def _is_near(self, dating: Dating, begins: tuple[int, int]) -> bool:
        """Whether a day of the next month is meant, since the sentence goes on to what is to come: 4月20日夜间全省将降雨."""
        now = self._now.as_date()
        if now is None or dating.point.day is None or dating.opening or not _Day(now.year, *begins).exists:
            return False
        return (date(now.year, *begins) - now).days <= _NEAR and _COMING.match(self._text, dating.end) is not None

    def _forward(self, dating: Dating) -> bool:
        """Whether the words beside a time say that it is still to come: 将于12月, 12月起将."""
        if dating.opening:
            return False
        before = _FORWARD_BEFORE.search(self._text, max(0, dating.start - 6), dating.start)
        return before is not None or _FORWARD_BEHIND.match(self._text, dating.end) is not None


def _publication(text: str, published: date | None) -> _Day:
    """The date of the text: as given, else that of its dateline, whose year may be missing.

    >>> str(_publication("新华社长春4月10日电 记者获悉", None))
    'XXXX-04-10'
    """
    if published is not None:
        return _Day(published.year, published.month, published.day)
    lines = (_DATELINE.search(text, max(0, end.start() - _LONGEST_DATE), end.end()) for end in _DATELINE_END.finditer(text))
    line = next(filter(None, lines), None)
    if line is None:
        return _UNKNOWN
    day = _Day(int(line["year"]) if line["year"] else None, int(line["month"]), int(line["day"]))
    return day if day.exists else _UNKNOWN


def _single(day: _Day) -> _Value:
    return _Value(day, day)


def _of_date(day: date, days: int) -> _Value | None:
    try:
        moved = day + timedelta(days=days)
    except OverflowError:
        return None
    return _single(_Day(moved.year, moved.month, moved.day))


def _key(day: _Day) -> tuple[int, int, int]:
    return (day.year or 0, day.month or 0, day.day or 0)


def _moved(day: _Day, months: int) -> _Day:
    """So many months on; the last day of a month where the day does not exist there; a year without month moves by years."""
    if day.month is None:
        return day._replace(year=None if day.year is None else day.year + months // 12)
    years, month = divmod(day.month - 1 + months, 12)
    year = None if day.year is None else day.year + years
    last = _days_in(year, month + 1)
    return _Day(year, month + 1, None if day.day is None else min(day.day, last))


def _next_day(day: _Day, steps: int) -> _Day | None:
    """So many days on; without a year only inside a month, for nobody knows its length in February."""
    if day.day is None or day.month is None:
        return None
    known = day.as_date()
    if known is not None:
        value = _of_date(known, steps)
        return None if value is None else value.first
    moved = day._replace(day=day.day + steps)
    return moved if moved.exists and moved.day and moved.day <= 28 else None


def _months(point: Point) -> tuple[int, int] | None:
    """The first and last month of a year that a time speaks of; None for a whole year."""
    if point.month is not None:
        return point.month, point.month
    if point.quarter is not None:
        return 3 * point.quarter - 2, 3 * point.quarter
    if point.quarters is not None:
        return 1, 3 * point.quarters
    if point.months is not None:
        return 1, point.months
    if point.half is not None:
        return 6 * point.half - 5, 6 * point.half
    if point.season is not None and (point.year is not None or point.relation is not None):
        return 3 * point.season - 1, 3 * point.season
    return None


def _reported_month(point: Point, months: tuple[int, int], dating: Dating | None) -> int:
    """The month that has come when a time is reported on: of 前三季度 and 1—4月 the last, of others the first."""
    if dating is not None and dating.last is not None and dating.last.month is not None and point.day is None:
        return max(months[0], dating.last.month)
    return months[1] if point.quarters is not None or point.months is not None else months[0]


def _in_year(year: int, point: Point) -> _Value | None:
    """A year or its beginning, middle, end; 两年前 is about that year."""
    if point.part is None:
        return _Value(_Day(year), _Day(year), about=point.ago)
    month = {"early": 1, "middle": 6}.get(point.part, 12)
    end = _Day(year, 12, 31) if point.part == "late" else None
    return _Value(_Day(year, month), _Day(year, month), about=True, end=end)


def _in_period(years: tuple[int, int], part: str | None) -> _Value:
    """十四五 is five years, its end about the last of them."""
    if part is None:
        return _Value(_Day(years[0]), _Day(years[1]))
    year = years[0] if part == "early" else years[1]
    return _Value(_Day(year), _Day(year), about=True, end=_Day(year))


_TEN_DAYS = {"first": 1, "second": 11, "third": 21}


def _in_month(month: _Day, point: Point) -> _Value:
    """A month, a day of it, ten days of it, its beginning or end."""
    assert month.month is not None
    if not 1 <= month.month <= 12:
        return _single(month)
    length = _days_in(month.year, month.month)
    if point.day is not None:
        return _single(_Day(month.year, month.month, point.day))
    month = _Day(month.year, month.month)
    if point.part is None:
        return _Value(month, month, about=point.ago)
    if point.part in _TEN_DAYS:
        first = _TEN_DAYS[point.part]
        return _Value(month._replace(day=first), month._replace(day=length if first == 21 else first + 9))
    day = month._replace(day={"early": 1, "middle": 15}.get(point.part, length))
    return _Value(day, day, about=True, end=day if point.part == "late" else None)
