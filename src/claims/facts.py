"""One row of a table of facts as what it speaks of and its figure; a cell that cannot be read is a fault."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal, InvalidOperation
from fractions import Fraction
from typing import get_args

from claims.api import extract, parse
from claims.calendar_spans import DaySpan, day_span
from claims.commensurable import into
from claims.errors import ConversionError, ParseError
from claims.lexicon import Lexicon
from claims.matching import ANY, STATISTICS, Aliases, Key, basis
from claims.models import Model, Quantity, Statistic, exact
from claims.sources import Cells, Table

_STATISTICS = frozenset(get_args(Statistic))


class Fault(Model):
    """Something in a table that cannot be used, or that contradicts another row. `row` counts from 1 below the head."""

    table: str
    row: int | None = None
    column: str | None = None
    fault: str

    def __str__(self) -> str:
        """For people: `facts.csv, row 3, column value: …`."""
        row = "" if self.row is None else f", row {self.row}"
        column = "" if self.column is None else f", column {self.column}"
        return f"{self.table}{row}{column}: {self.fault}"


class Fact(Model):
    """One row: its number (1 for the first below the head), its cells as they stand, and the figure they state."""

    table: str
    row: int
    cells: dict[str, str]
    quantity: Quantity

    def __str__(self) -> str:
        """For people: `facts.csv, row 3`."""
        return f"{self.table}, row {self.row}"


@dataclass(frozen=True, slots=True)
class Entry:
    """A fact with what it is looked up by, and its figure as written."""

    fact: Fact
    key: Key
    written: str


class _UnreadableError(Exception):
    """A cell that cannot be read: its column, and why."""

    def __init__(self, column: str, why: str) -> None:
        self.column, self.why = column, why


class FactReader:
    """Reads the rows of one table; what cannot be read becomes a fault, and the other rows still serve."""

    def __init__(self, table: Table, names: Mapping[str, str], aliases: Aliases, region: str, lexicon: Lexicon | None) -> None:
        self.table, self.names, self.aliases, self.region, self.lexicon = table, names, aliases, region, lexicon
        self.faults = [Fault(table=table.name, row=row, column=column, fault=fault) for row, column, fault in table.faults]

    def entries(self) -> Iterator[Entry]:
        """The rows that can be read, in the order of the table; `faults` grows as they are."""
        bad = {fault.row for fault in self.faults}
        for number, cells in self.table.rows:
            if number in bad:
                continue
            try:
                yield self._entry(number, cells)
            except _UnreadableError as error:
                self.faults.append(Fault(table=self.table.name, row=number, column=self.names[error.column], fault=error.why))

    def _entry(self, number: int, cells: Cells) -> Entry:
        told = {column: cells.get(name, "") for column, name in self.names.items()}
        quantity = read_figure(told["value"], told["unit"], region=self.region, lexicon=self.lexicon)
        fact = Fact(table=self.table.name, row=number, cells={column: cell for column, cell in told.items() if cell}, quantity=quantity)
        named = self.aliases.subject(told["subject"], told["place"])
        if not named.key:
            raise _UnreadableError("subject", "is empty")
        where = ANY if told["place"] == ANY else self.aliases.place(told["place"])
        time = None if told["time"] in ("", ANY) else self._time(told["time"])
        key = Key(named.key, _statistic(told["statistic"]) or named.statistic, where, time, not told["time"], basis(told["basis"]))
        return Entry(fact, key, told["value"])

    def _time(self, cell: str) -> DaySpan:
        """ISO, the days of a spreadsheet, or words that the library dates: 2022年4月10日, 截至2022年4月10日."""
        if self.table.serial_dates and re.fullmatch(r"[2-7]\d{4}(?:\.0+)?", cell, re.ASCII):
            cell = (date(1899, 12, 30) + timedelta(int(cell[:5]))).isoformat()
        cell = re.sub(r"(?<=\d) 00:00:00(?:\.0+)?(?:\+00)?$", "", cell)
        if re.fullmatch(r"\d{4}/\d{1,2}/\d{1,2}", cell, re.ASCII):
            cell = "-".join(part.zfill(2) for part in cell.split("/"))
        span = day_span(cell)
        if span is None:
            times = extract(cell, region=self.region).times
            span = day_span(times[0].iso) if len(times) == 1 and times[0].text == cell and times[0].iso else None
        if span is None:
            raise _UnreadableError(
                "time", f"{cell!r} is no time with a year: write 2022-04-10, 2022-04, 2022, 2022-03/2022-05 or ../2022-04-10"
            )
        return span


def _statistic(cell: str) -> Statistic | None:
    if not cell:
        return None
    name = STATISTICS.get(cell, cell.lower())
    if name not in _STATISTICS:
        raise _UnreadableError("statistic", f"{cell!r} is none of {', '.join(sorted(_STATISTICS))}")
    return name  # type: ignore[return-value]


def read_figure(value: str, unit: str = "", *, region: str = "CN", lexicon: Lexicon | None = None) -> Quantity:
    """The figure of a row: 60512 with 例, 4.5万管 alone, 6.05 with 万例, 1e-05.

    >>> str(read_figure("6.05", "万例")), str(read_figure("超4.5万管", "管"))
    ('60500例', '>45000管')
    """
    if not value:
        raise _UnreadableError("value", "is empty")
    try:
        figure = parse(_without_exponent(value), region=region, lexicon=lexicon)
    except ParseError as error:
        raise _UnreadableError("value", str(error)) from error
    if not unit:
        return figure
    try:
        one = parse("1" + unit, region=region, lexicon=lexicon)
    except ParseError as error:
        raise _UnreadableError("unit", f"no unit is called {unit!r}") from error
    if figure.unit is None and figure.kind == "count":
        return _times(figure, one)
    try:
        into(figure, one, lexicon)
    except ConversionError as error:
        raise _UnreadableError("unit", f"{unit!r} is not the unit of {value!r}") from error
    return figure


def _without_exponent(value: str) -> str:
    if not re.fullmatch(r"[+-]?\d{1,40}(?:\.\d{1,40})?[eE][+-]?\d{1,3}", value, re.ASCII):
        return value
    try:
        return format(Decimal(value), "f")
    except InvalidOperation:
        return value


def _times(figure: Quantity, one: Quantity) -> Quantity:
    """A bare figure in the unit of `one`: 6.05 and 1万例 are 60500例."""
    scale = Fraction(one.value or 1)

    def scaled(number: Decimal | Fraction | None) -> Decimal | Fraction | None:
        return None if number is None else exact(Fraction(number) * scale)

    numbers = {name: scaled(getattr(figure, name)) for name in ("value", "low", "high", "resolution")}
    return figure.model_copy(update=numbers | {"kind": one.kind, "unit": one.unit, "unit_text": one.unit_text, "per": one.per})
