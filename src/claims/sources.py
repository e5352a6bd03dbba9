"""Reads the rows of a table through DuckDB, every cell as text, so that no number passes through a float on the way.

| source                          | reader of DuckDB  | comes with DuckDB |
|---------------------------------|-------------------|-------------------|
| .csv .tsv .txt (also .gz)       | read_csv          | yes               |
| .parquet .pq                    | read_parquet      | yes               |
| .json .jsonl .ndjson            | read_json         | yes               |
| .xlsx                           | read_xlsx         | extension excel   |
| .db .sqlite .sqlite3 .duckdb    | ATTACH            | extension sqlite_scanner (.duckdb: yes) |
| postgresql://… postgres://…     | ATTACH            | extension postgres_scanner |

A database that holds several tables takes the name of one behind `::` (facts.db::cases). Nothing is downloaded: an
extension must be installed, in DuckDB itself or as its Python package.

Text in CSV and Excel is taken as it stands. Doubles of Parquet, JSON and databases come as the shortest decimal that gives
the same double (62.4, not 62.39999999999999858); keep figures in DECIMAL or text columns where trailing zeros matter.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from claims.errors import InputError
from claims.models import read_number, write_number

Cells = dict[str, str]
_KINDS = {
    ".csv": "csv", ".tsv": "csv", ".txt": "csv", ".parquet": "parquet", ".pq": "parquet", ".json": "json", ".jsonl": "json",
    ".ndjson": "json", ".xlsx": "excel", ".db": "sqlite", ".sqlite": "sqlite", ".sqlite3": "sqlite", ".duckdb": "duckdb",
}  # fmt: skip
_EXTENSIONS = {"excel": "excel", "sqlite": "sqlite_scanner", "postgres": "postgres_scanner"}
_DELIMITERS = ",\t;|"
_WHOLE_DOUBLE = re.compile(r"(-?\d+)\.0", re.ASCII)


@dataclass(frozen=True, slots=True)
class Table:
    """The rows of a table by their numbers, 1 for the first below the head, and what could not be read."""

    name: str
    columns: tuple[str, ...]
    rows: tuple[tuple[int, Cells], ...]
    faults: tuple[tuple[int | None, str | None, str], ...] = ()
    """Row, column and what is wrong there."""
    serial_dates: bool = field(default=False)
    """Dates may be told as days since 1899-12-30, as Excel does."""


def read_table(source: str) -> Table:
    """The table that a file or a database holds. Raises InputError naming it where it cannot be read as one."""
    kind, place, wanted = _kind(source)
    connection = _connect()
    try:
        if kind in _EXTENSIONS:
            _load(connection, _EXTENSIONS[kind], source)
        if kind == "csv":
            return _csv(connection, place)
        return _selected(connection, source, kind, _relation(connection, kind, place, wanted))
    except _duckdb().Error as error:
        raise InputError(f"{shown(source)}: {_first_line(error)}") from None if "://" in source else error
    finally:
        connection.close()


def _duckdb() -> Any:
    try:
        return import_module("duckdb")
    except ImportError as error:
        raise InputError("reading tables needs DuckDB, which is not installed: pip install 'claims-zh[verify]'") from error


def _connect() -> Any:
    """A database in memory that fetches nothing by itself."""
    return _duckdb().connect(config={"autoinstall_known_extensions": "false", "autoload_known_extensions": "false"})


def _kind(source: str) -> tuple[str, str, str]:
    """The kind of a source, its file or address, and the table named behind `::`."""
    place, _, wanted = source.partition("::")
    if place.startswith(("postgres://", "postgresql://")):
        return "postgres", place, wanted
    file = Path(place)
    if not file.exists():
        raise InputError(f"{place}: no such file")
    if file.is_dir():
        raise InputError(f"{place}: is a directory")
    if file.stat().st_size == 0:
        raise InputError(f"{place}: the file is empty")
    endings = [ending.lower() for ending in file.suffixes if ending.lower() != ".gz"]
    kind = _KINDS.get(endings[-1] if endings else "")
    if kind is None:
        raise InputError(f"{place}: the name does not tell what table it is; known are {' '.join(_KINDS)} and postgresql://")
    return kind, place, wanted


def _load(connection: Any, extension: str, source: str) -> None:
    """Loads an extension that DuckDB has, or that its Python package brings; never fetches one."""
    try:
        connection.execute(f"LOAD {extension}")
        return
    except _duckdb().Error:
        packaged = _packaged(connection, extension)
    if packaged is None:
        name = extension.replace("_", "-")
        raise InputError(
            f'{source}: needs DuckDB\'s extension {extension}, which is not installed: run "INSTALL {extension}" in DuckDB once, '
            f"or pip install duckdb-extension-{name}, or save the table as CSV"
        )
    connection.execute(f"LOAD {_quoted(str(packaged))}")


def _packaged(connection: Any, extension: str) -> Path | None:
    """The file of an extension in the Python package duckdb_extension_…, for this version of DuckDB."""
    found = find_spec(f"duckdb_extension_{extension}")
    if found is None or found.origin is None:
        return None
    (version,) = connection.execute("SELECT library_version FROM pragma_version()").fetchone()
    file = Path(found.origin).parent / "extensions" / version / f"{extension}.duckdb_extension"
    return file if file.exists() else None


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


def _name(text: str) -> str:
    return '"' + text.replace('"', '""') + '"'


def _first_line(error: Exception) -> str:
    return shown(str(error).strip().split("\n", 1)[0])


def shown(source: str) -> str:
    """A source as it may be printed: without the password of an address.

    >>> shown("postgresql://me:secret@127.0.0.1/db::facts")
    'postgresql://me:***@127.0.0.1/db::facts'
    """
    return re.sub(r"(://[^/:@\s]*):[^/@\s]*@", r"\1:***@", source)


def _csv(connection: Any, place: str) -> Table:
    head, delimiter = _head(connection, place)
    columns = ", ".join(f"{_quoted(name)}: 'VARCHAR'" for name in head)
    options = (
        f"auto_detect = false, header = true, columns = {{{columns}}}, delim = {_quoted(delimiter)}, quote = '\"', escape = '\"', "
        "null_padding = true, store_rejects = true, parallel = false"
    )
    query = "SELECT * FROM read_csv({}, {}, strict_mode = {})"
    try:
        found = connection.execute(query.format(_quoted(place), options, "true")).fetchall()
    except _duckdb().InvalidInputException:  # two sorts of line ends in one file
        found = connection.execute(query.format(_quoted(place), options, "false")).fetchall()
    rejected = connection.execute("SELECT DISTINCT line, error_message FROM reject_errors ORDER BY line").fetchall()
    skipped = {line - 1 for line, _ in rejected}
    numbers = (number for number in range(1, len(found) + len(skipped) + 1) if number not in skipped)
    rows = tuple((number, _texts(head, cells)) for number, cells in zip(numbers, found, strict=False))
    return Table(place, head, rows, tuple((line - 1, None, message) for line, message in rejected))


def _head(connection: Any, place: str) -> tuple[tuple[str, ...], str]:
    """The names of the columns, and the character between them: the commonest of those that may be."""
    options = (
        "auto_detect = false, columns = {'line': 'VARCHAR'}, delim = '\\x01', quote = '', escape = '', header = false, strict_mode = false"
    )
    first = connection.execute(f"SELECT line FROM read_csv({_quoted(place)}, {options}) LIMIT 1").fetchone()
    line = "" if first is None else (first[0] or "").removeprefix("\ufeff")
    delimiter = max(_DELIMITERS, key=line.count)
    head = tuple(name.strip() for name in next(csv.reader([line], delimiter=delimiter), []))
    twice = next((name for name in head if head.count(name) > 1), None)
    if twice is not None:
        raise InputError(f"{place}: column {twice!r} stands twice in the head")
    if not any(head):
        raise InputError(f"{place}: the first line names no columns")
    return head, delimiter


def _relation(connection: Any, kind: str, place: str, wanted: str) -> str:
    """What stands behind FROM for a source."""
    file = _quoted(place)
    match kind:
        case "parquet":
            return f"read_parquet({file})"
        case "excel":
            sheet = f", sheet = {_quoted(wanted)}" if wanted else ""
            return f"read_xlsx({file}, header = true, all_varchar = true{sheet})"
        case "json":
            names = [row[0] for row in connection.execute(f"DESCRIBE SELECT * FROM read_json({file})").fetchall()]
            columns = ", ".join(f"{_quoted(name)}: 'VARCHAR'" for name in names)
            return f"read_json({file}, columns = {{{columns}}})"
    options = "READ_ONLY" if kind == "duckdb" else f"TYPE {kind}, READ_ONLY"
    if kind == "sqlite":
        connection.execute("SET sqlite_all_varchar = true")
    connection.execute(f"ATTACH {file} AS source ({options})")
    return _table_of(connection, place, wanted)


def _table_of(connection: Any, place: str, wanted: str) -> str:
    """The one table of a database, or that which the user names."""
    query = "SELECT table_schema, table_name FROM information_schema.tables WHERE table_catalog = 'source' "
    query += "AND table_schema NOT IN ('information_schema', 'pg_catalog') ORDER BY 2"
    tables = connection.execute(query).fetchall()
    chosen = [pair for pair in tables if wanted in ("", pair[1], f"{pair[0]}.{pair[1]}")]
    if len(chosen) == 1:
        return f"source.{_name(chosen[0][0])}.{_name(chosen[0][1])}"
    held = ", ".join(name for _, name in tables) or "no table"
    raise InputError(f"{shown(place)}: it holds {held}; name one as {shown(place)}::TABLE")


def _selected(connection: Any, source: str, kind: str, relation: str) -> Table:
    described = connection.execute(f"DESCRIBE SELECT * FROM {relation}").fetchall()
    head = tuple(str(name).strip() for name, *_ in described)
    inexact = {str(name).strip() for name, sort, *_ in described if sort in ("DOUBLE", "FLOAT")}
    found = connection.execute(f"SELECT CAST(COLUMNS(*) AS VARCHAR) FROM {relation}").fetchall()
    rows = ((number, _texts(head, cells, inexact)) for number, cells in enumerate(found, 1))
    filled = tuple((number, cells) for number, cells in rows if any(cells.values()))
    return Table(shown(source), head, filled, serial_dates=kind == "excel")


def _texts(head: tuple[str, ...], cells: tuple[str | None, ...], inexact: set[str] | frozenset[str] = frozenset()) -> Cells:
    """Cells by column, blanks round them dropped; a double that is whole loses its .0."""

    def text(name: str, cell: str | None) -> str:
        whole = _WHOLE_DOUBLE.fullmatch(cell) if cell and name in inexact else None
        return whole[1] if whole else (cell or "").strip()

    return {name: text(name, cell) for name, cell in zip(head, cells, strict=True)}


def given_rows(rows: Iterable[Mapping[str, object]]) -> Table:
    """Rows given in Python as a table: str, int, Decimal, Fraction, date and None are cells, a float is a fault.

    >>> given_rows([{"subject": "感染者", "value": 60512}]).rows
    ((1, {'subject': '感染者', 'value': '60512'}),)
    """
    found: list[tuple[int, Cells]] = []
    faults: list[tuple[int | None, str | None, str]] = []
    for number, row in enumerate(rows, 1):
        cells: Cells = {}
        for name, cell in row.items():
            try:
                cells[name] = _text(cell)
            except ValueError as error:
                faults.append((number, name, str(error)))
        found.append((number, cells))
    columns = tuple(dict.fromkeys(name for _, cells in found for name in cells))
    columns += tuple(name for _, name, _ in faults if name is not None and name not in columns)
    return Table("rows", columns, tuple(found), tuple(faults))


def _text(cell: object) -> str:
    if cell is None or isinstance(cell, str):
        return (cell or "").strip()
    if isinstance(cell, date):
        return cell.isoformat()
    return write_number(read_number(cell))
