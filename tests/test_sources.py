"""Tables of every format give the same rows, every cell as text; what is broken is named with its row and column."""

from __future__ import annotations

import gzip
import json
import sqlite3
import subprocess
import sys
from datetime import date
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

import claims
from claims import Reference
from claims.sources import given_rows, read_table

duckdb = pytest.importorskip("duckdb")

HEAD = ("subject", "place", "time", "value")
ROWS = [("阳性感染者", "吉林省", "2022-04-10", "60512"), ("管理费", None, "2022", "62.4"), ("检测能力", "长春市", "2022-04", "4.5万管")]
CELLS = [{name: cell or "" for name, cell in zip(HEAD, row, strict=True)} for row in ROWS]


def as_csv(file: Path, delimiter: str = ",", encoding: str = "utf-8") -> None:
    lines = [HEAD, *ROWS]
    file.write_bytes("\n".join(delimiter.join(cell or "" for cell in line) for line in lines).encode(encoding))


def as_json(file: Path) -> None:
    rows = [dict(zip(HEAD, row, strict=True)) for row in ROWS]
    rows[0]["value"], rows[1]["value"] = 60512, 62.4  # type: ignore[assignment]
    text = (
        "\n".join(json.dumps(row, ensure_ascii=False) for row in rows) if file.suffix == ".jsonl" else json.dumps(rows, ensure_ascii=False)
    )
    file.write_text(text, "utf-8")


def as_parquet(file: Path) -> None:
    values = ", ".join("(" + ", ".join("NULL" if cell is None else f"'{cell}'" for cell in row) + ")" for row in ROWS)
    duckdb.connect().execute(f"COPY (SELECT * FROM (VALUES {values}) t({', '.join(HEAD)})) TO '{file}'")


def as_sqlite(file: Path, table: str = "facts") -> None:
    with sqlite3.connect(file) as connection:
        connection.execute(f"CREATE TABLE {table} (subject TEXT, place TEXT, time TEXT, value)")
        rows = [(*row[:3], {"60512": 60512, "62.4": 62.4}.get(row[3] or "", row[3])) for row in ROWS]
        connection.executemany(f"INSERT INTO {table} VALUES (?, ?, ?, ?)", rows)
    connection.close()


def as_duckdb(file: Path) -> None:
    connection = duckdb.connect(str(file))
    connection.execute("CREATE TABLE facts (subject TEXT, place TEXT, time TEXT, value TEXT)")
    connection.executemany("INSERT INTO facts VALUES (?, ?, ?, ?)", ROWS)
    connection.close()


def as_excel(file: Path) -> None:
    connection = duckdb.connect()
    connection.execute(f"LOAD '{extension('excel')}'")
    values = ", ".join("(" + ", ".join("NULL" if cell is None else f"'{cell}'" for cell in row) + ")" for row in ROWS)
    connection.execute(f"COPY (SELECT * FROM (VALUES {values}) t({', '.join(HEAD)})) TO '{file}' (FORMAT xlsx, HEADER true)")


def extension(name: str) -> Path:
    package = pytest.importorskip(f"duckdb_extension_{name}")
    found = list(Path(package.__file__).parent.glob(f"extensions/v{duckdb.__version__}/*"))
    if not found:
        pytest.skip(f"{name} is not packaged for DuckDB {duckdb.__version__}")
    return found[0]


WRITERS = {
    "a.csv": as_csv,
    "a.tsv": lambda file: as_csv(file, "\t"),
    "semicolons.csv": lambda file: as_csv(file, ";"),
    "bom.csv": lambda file: as_csv(file, encoding="utf-8-sig"),
    "it's.csv": as_csv,
    "a.json": as_json,
    "a.jsonl": as_json,
    "a.parquet": as_parquet,
    "a.xlsx": as_excel,
    "a.sqlite": as_sqlite,
    "a.duckdb": as_duckdb,
}


@pytest.mark.parametrize("name", WRITERS)
def test_every_format_gives_the_same_text(tmp_path: Path, name: str) -> None:
    if name.endswith(".sqlite"):
        extension("sqlite_scanner")
    WRITERS[name](tmp_path / name)
    table = read_table(str(tmp_path / name))
    assert [cells for _, cells in table.rows] == CELLS
    assert [number for number, _ in table.rows] == [1, 2, 3]
    assert (table.columns, table.faults) == (HEAD, ())


def test_a_compressed_file(tmp_path: Path) -> None:
    file = tmp_path / "a.csv.gz"
    file.write_bytes(gzip.compress("subject,value\n甲,3\n".encode()))
    assert [cells for _, cells in read_table(str(file)).rows] == [{"subject": "甲", "value": "3"}]


def test_text_of_a_csv_is_taken_as_it_stands(tmp_path: Path) -> None:
    file = tmp_path / "a.csv"
    file.write_bytes('subject,value\r\n"甲,乙","1,234.50"\r\n丙,007\r\n"丁\n戊", 3 \r\n己,\r\n'.encode())
    assert [tuple(cells.values()) for _, cells in read_table(str(file)).rows] == [
        ("甲,乙", "1,234.50"), ("丙", "007"), ("丁\n戊", "3"), ("己", ""),
    ]  # fmt: skip


def test_doubles_and_decimals_of_parquet(tmp_path: Path) -> None:
    file = tmp_path / "a.parquet"
    query = "SELECT 'x' AS subject, 60512.0::DOUBLE AS a, 62.4::DOUBLE AS b, 1.10::DECIMAL(9,2) AS c, DATE '2022-04-10' AS d"
    duckdb.connect().execute(f"COPY ({query}) TO '{file}'")
    ((_, cells),) = read_table(str(file)).rows
    assert cells == {"subject": "x", "a": "60512", "b": "62.4", "c": "1.10", "d": "2022-04-10"}


def test_lines_that_are_no_rows_are_told_and_the_others_keep_their_numbers(tmp_path: Path) -> None:
    file = tmp_path / "a.csv"
    file.write_text("subject,value\n甲,3\n乙,4,5\n丙,6\n", "utf-8")
    table = read_table(str(file))
    assert [(number, cells["subject"]) for number, cells in table.rows] == [(1, "甲"), (3, "丙")]
    ((row, column, fault),) = table.faults
    assert (row, column) == (2, None)
    assert "Columns" in fault


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("none.csv", None, "no such file"),
        ("empty.csv", b"", "the file is empty"),
        ("folder", "folder", "is a directory"),
        ("a.doc", b"x", "does not tell what table it is"),
        ("twice.csv", "subject,value,value\n甲,3,4\n".encode(), "'value' stands twice"),
        ("bad.parquet", b"not parquet at all", "bad.parquet: "),
        ("bad.json", b"{", "bad.json: "),
        ("bad.xlsx", b"no zip", "bad.xlsx: "),
    ],
    ids=["missing", "empty", "folder", "doc", "twice", "parquet", "json", "xlsx"],
)
def test_what_is_no_table(tmp_path: Path, name: str, content: bytes | str | None, told: str) -> None:
    file = tmp_path / name
    if content == "folder":
        file.mkdir()
    elif isinstance(content, bytes):
        file.write_bytes(content)
    with pytest.raises(claims.InputError, match=told):
        read_table(str(file))


def test_a_database_of_several_tables(tmp_path: Path) -> None:
    extension("sqlite_scanner")
    file = tmp_path / "a.db"
    as_sqlite(file)
    as_sqlite(file, "cases")
    with pytest.raises(claims.InputError, match=r"it holds cases, facts; name one as .*::TABLE"):
        read_table(str(file))
    with pytest.raises(claims.InputError, match="name one"):
        read_table(f"{file}::none")
    assert len(read_table(f"{file}::cases").rows) == 3


def test_an_extension_that_is_not_there_is_named_and_not_fetched(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("claims.sources.find_spec", lambda name: None)
    monkeypatch.setenv("HOME", str(tmp_path))
    with pytest.raises(
        claims.InputError, match=r"needs DuckDB's extension postgres_scanner.*INSTALL postgres_scanner.*or save the table as CSV"
    ):
        read_table("postgresql://127.0.0.1:1/none::facts")


def test_without_duckdb_the_error_says_what_to_install(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("subject,value\n甲,3\n", "utf-8")
    code = f"""
import sys
sys.modules["duckdb"] = None
import claims
print(len(claims.verify(claims.extract("共3人。"), [{{"subject": "人", "value": "3"}}])))
try:
    claims.verify(claims.extract("共3人。"), {str(tmp_path / "a.csv")!r})
except claims.InputError as error:
    print(error)
"""
    out = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60).stdout
    assert out == "1\nreading tables needs DuckDB, which is not installed: pip install 'claims-zh[verify]'\n"


def test_rows_of_python() -> None:
    row = {"subject": " 甲 ", "a": 3, "b": Decimal("1.50"), "c": Fraction(1, 3), "d": None, "e": date(2022, 4, 10)}
    ((_, cells),) = given_rows([row]).rows
    assert cells == {"subject": "甲", "a": "3", "b": "1.50", "c": "1/3", "d": "", "e": "2022-04-10"}


def test_a_float_of_python_is_a_fault() -> None:
    rows: list[dict[str, Any]] = [{"subject": "甲", "value": 0.1}, {"subject": "乙", "value": 3}]
    found = Reference.read(rows)
    assert next(str(fault) for fault in found.faults if fault.row).startswith("rows, row 1, column value: 0.1 is no exact number")
    assert [fact.cells["subject"] for fact in found.facts] == ["乙"]


def test_days_of_a_spreadsheet(tmp_path: Path) -> None:
    connection = duckdb.connect()
    connection.execute(f"LOAD '{extension('excel')}'")
    file = tmp_path / "a.xlsx"
    connection.execute(f"COPY (SELECT '甲' AS subject, DATE '2022-04-10' AS time, 60512 AS value) TO '{file}' (FORMAT xlsx, HEADER true)")
    (fact,) = Reference.read(str(file)).facts
    assert str(fact.quantity) == "60512"
