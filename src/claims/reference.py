"""A table of facts, read once and looked up by subject: what each row speaks of, and its figure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal, InvalidOperation
from fractions import Fraction
from functools import cached_property
from pathlib import Path
from typing import get_args

from claims.api import extract, parse
from claims.calendar_spans import DaySpan, day_span
from claims.commensurable import into, unit_name
from claims.comparing import compare
from claims.errors import ConversionError, InputError, ParseError
from claims.lexicon import Lexicon
from claims.matching import ANY, STATISTICS, Aliases, Key, basis, plain
from claims.models import Model, Quantity, Statistic, exact
from claims.sources import Cells, Table, given_rows, read_table

COLUMNS = ("subject", "place", "time", "statistic", "value", "unit", "basis")
"""What a table of facts may say; subject and value are needed. `basis` is with what a change is compared: 同比."""
_NEEDED = ("subject", "value")
_STATISTICS = frozenset(get_args(Statistic))
Source = str | Path | Iterable[Mapping[str, object]]
"""A file, a database, or rows given in Python."""


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


@dataclass(frozen=True, eq=False)
class Reference:
    """A table of facts that many documents can be verified against; `faults` says what of it cannot be used.

    >>> table = Reference.read([{"subject": "阳性感染者", "place": "吉林省", "time": "2022-04-10", "value": "60512", "unit": "例"}])
    >>> [str(fact.quantity) for fact in table.facts], [str(fault) for fault in table.faults]
    (['60512例'], [])
    """

    name: str
    entries: Mapping[str, tuple[Entry, ...]]
    aliases: Aliases
    faults: tuple[Fault, ...]

    @property
    def facts(self) -> tuple[Fact, ...]:
        """The rows that serve, in the order of the table."""
        found = (entry.fact for entries in self.entries.values() for entry in entries)
        return tuple(sorted(found, key=lambda fact: fact.row))

    @cached_property
    def places(self) -> frozenset[str]:
        """The places that rows or aliases name, as they are matched."""
        named = {entry.key.place for entries in self.entries.values() for entry in entries}
        return frozenset((*named, *self.aliases.places)) - {"", ANY}

    @classmethod
    def read(
        cls,
        table: Source,
        *,
        aliases: Source | None = None,
        columns: Mapping[str, str] | None = None,
        region: str = "CN",
        lexicon: Lexicon | None = None,
    ) -> Reference:
        """A table of facts from a file, a database or rows.

        In: `table` as sources.py tells (a path, `facts.db::cases`, `postgresql://…::cases`, or mappings); `columns`, the
        names of its columns where they are not those of COLUMNS ({"subject": "指标", "time": "日期"}); `aliases`, a table
        with the columns alias and name, and what (subject or place; empty for both). A cell of value holds a number or a
        Chinese quantity (4.5万管, 超6万), one of time an ISO 8601 date, month, year or interval or the Chinese words; * for
        place or time holds for all of them, an empty cell only for claims that have none.
        Raises InputError where there is no table, no row, or no column for subject or value.
        """
        words = _aliases(aliases)
        found = read_table(str(table)) if isinstance(table, str | Path) else given_rows(table)
        names, faults = _columns(found, columns or {})
        reader = _Rows(found, names, words[0], region, lexicon)
        entries = list(reader.entries())
        kept, contradicting = _without_contradictions(entries, found.name, names["value"])
        index: dict[str, list[Entry]] = {}
        for entry in kept:
            index.setdefault(entry.key.subject, []).append(entry)
        by_row = sorted((*reader.faults, *contradicting), key=lambda fault: fault.row or 0)
        return cls(found.name, {name: tuple(group) for name, group in index.items()}, words[0], (*words[1], *faults, *by_row))


def _columns(table: Table, given: Mapping[str, str]) -> tuple[dict[str, str], list[Fault]]:
    """For each column of COLUMNS its name in the table; those not asked for by name may be missing."""
    unknown = sorted(set(given) - set(COLUMNS))
    if unknown:
        raise InputError(f"column {unknown[0]!r} is none of {', '.join(COLUMNS)}")
    if not table.rows and not table.faults:
        raise InputError(f"{table.name}: the table has no rows")
    names = {column: given.get(column, column) for column in COLUMNS}
    faults = []
    for column, name in names.items():
        if name in table.columns:
            continue
        if column in _NEEDED or column in given:
            raise InputError(f"{table.name}: no column {name!r} for {column}; the columns are {', '.join(table.columns)}")
        if column in ("place", "time"):
            faults.append(Fault(table=table.name, column=name, fault="no such column: taken as empty in every row"))
    return names, faults


# ---- aliases ------------------------------------------------------------------------------------------------------------


def _aliases(source: Source | None) -> tuple[Aliases, list[Fault]]:
    if source is None:
        return Aliases(), []
    table = read_table(str(source)) if isinstance(source, str | Path) else given_rows(source)
    for name in ("alias", "name"):
        if name not in table.columns:
            raise InputError(f"{table.name}: no column {name!r}; the columns are {', '.join(table.columns)}")
    faults = [Fault(table=table.name, row=row, column=column, fault=fault) for row, column, fault in table.faults]
    known: dict[str, dict[str, str]] = {"subject": {}, "place": {}}
    for number, cells in table.rows:
        fault = _add_alias(known, cells)
        if fault is not None:
            faults.append(Fault(table=table.name, row=number, column=fault[0], fault=fault[1]))
    return Aliases(known["subject"], known["place"]), faults


def _add_alias(known: dict[str, dict[str, str]], cells: Cells) -> tuple[str, str] | None:
    """Adds one row; the column and the fault where it cannot be used."""
    alias, name, what = plain(cells.get("alias", "")), plain(cells.get("name", "")), cells.get("what", "").lower()
    if not alias or not name:
        return ("name" if alias else "alias", "is empty")
    if what not in ("", *known):
        return "what", f"{what!r} is neither subject nor place"
    for kind in (what,) if what else tuple(known):
        if known[kind].get(alias, name) != name:
            return "name", f"{cells['alias']} already stands for {known[kind][alias]}"
        known[kind][alias] = name
    return None


# ---- rows ---------------------------------------------------------------------------------------------------------------


class _UnreadableError(Exception):
    """A cell that cannot be read: its column, and why."""

    def __init__(self, column: str, why: str) -> None:
        self.column, self.why = column, why


class _Rows:
    """Reads the rows of one table; what cannot be read becomes a fault, and the other rows still serve."""

    def __init__(self, table: Table, names: Mapping[str, str], aliases: Aliases, region: str, lexicon: Lexicon | None) -> None:
        self.table, self.names, self.aliases, self.region, self.lexicon = table, names, aliases, region, lexicon
        self.faults = [Fault(table=table.name, row=row, column=column, fault=fault) for row, column, fault in table.faults]

    def entries(self) -> Iterator[Entry]:
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


def _without_contradictions(entries: list[Entry], table: str, column: str) -> tuple[list[Entry], list[Fault]]:
    """Where two rows say of the same thing what cannot both be, no row about it serves."""
    first: dict[tuple[Key, str], Entry] = {}
    disputed: set[tuple[Key, str]] = set()
    faults = []
    for entry in entries:
        sort = (entry.key, unit_name(entry.fact.quantity))
        earlier = first.setdefault(sort, entry)
        if earlier is not entry and compare(entry.fact.quantity, earlier.fact.quantity).verdict == "disagrees":
            disputed.add(sort)
            told = f"{entry.written} contradicts row {earlier.fact.row}, which says {earlier.written} of the same; neither is used"
            faults.append(Fault(table=table, row=entry.fact.row, column=column, fault=told))
    return [entry for entry in entries if (entry.key, unit_name(entry.fact.quantity)) not in disputed], faults
