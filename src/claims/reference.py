"""A table of facts, read once and looked up by subject: what each row speaks of, and its figure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from claims.commensurable import unit_name
from claims.comparing import compare
from claims.errors import InputError
from claims.facts import Entry, Fact, FactReader, Fault
from claims.lexicon import Lexicon
from claims.matching import ANY, Aliases, Key, plain
from claims.sources import Cells, Table, given_rows, read_table

COLUMNS = ("subject", "place", "time", "statistic", "value", "unit", "basis")
"""What a table of facts may say; subject and value are needed. `basis` is with what a change is compared: 同比."""
_NEEDED = ("subject", "value")
Source = str | Path | Iterable[Mapping[str, object]]
"""A file, a database, or rows given in Python."""


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
        reader = FactReader(found, names, words[0], region, lexicon)
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
