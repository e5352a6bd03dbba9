"""The command line, run in its own process as people run it."""

from __future__ import annotations

import csv
import io
import json
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner
from jsonschema import Draft202012Validator

import claims
from claims.cli import main

TEXT = "截至4月10日，吉林省感染者超6万例。\n其中3到5名重症。"


def run(*arguments: str, data: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    return subprocess.run([sys.executable, "-m", "claims", *arguments], input=data, capture_output=True, check=False, timeout=60)


@pytest.fixture
def bulletin(tmp_path: Path) -> Path:
    file = tmp_path / "bulletin.txt"
    file.write_bytes(TEXT.encode())
    return file


def lines(result: subprocess.CompletedProcess[bytes]) -> list[dict[str, object]]:
    return [json.loads(line) for line in result.stdout.decode().splitlines()]


def test_json_lines_into_a_pipe(bulletin: Path) -> None:
    result = run("extract", str(bulletin))
    assert (result.returncode, result.stderr) == (0, b"")
    expected = claims.extract(TEXT, name=str(bulletin)).claims
    assert lines(result) == [claim.model_dump(mode="json") for claim in expected]


def test_standard_input(bulletin: Path) -> None:
    result = run("extract", "-", "--format", "jsonl", data=bulletin.read_bytes())
    assert result.returncode == 0
    assert [line["document"] for line in lines(result)] == ["-", "-"]


def test_csv_has_a_head_and_one_row_a_claim(bulletin: Path) -> None:
    result = run("extract", str(bulletin), "--format", "csv")
    head, *body = list(csv.reader(io.StringIO(result.stdout.decode())))
    assert result.returncode == 0
    assert {"document", "id", "span", "span_start", "kind", "value", "low", "high", "unit", "unit_text"} <= set(head)
    assert [dict(zip(head, row, strict=True))["span"] for row in body] == ["超6万例", "3到5名"]
    assert dict(zip(head, body[0], strict=True))["low"] == "60000"
    assert len(set(head)) == len(head)


def test_a_table_for_people(bulletin: Path) -> None:
    result = run("extract", str(bulletin), "--format", "table")
    out = result.stdout.decode()
    assert result.returncode == 0
    assert "超6万例" in out
    assert ">60000" in out


def test_offsets_count_the_bom_and_both_ends_of_a_line(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(b"\xef\xbb\xbf" + "开头。\r\n共30人".encode())
    (line,) = lines(run("extract", str(file)))
    assert line["span"] == {"start": 7, "end": 10, "text": "30人"}


def test_an_encoding(tmp_path: Path) -> None:
    file = tmp_path / "old.txt"
    file.write_bytes("共30人".encode("gb18030"))
    (line,) = lines(run("extract", str(file), "--encoding", "gb18030"))
    assert line["span"] == {"start": 1, "end": 4, "text": "30人"}
    assert run("extract", str(file), "--encoding", "no-such").returncode == 2


@pytest.mark.parametrize(
    ("bad", "content", "told"),
    [
        ("missing.txt", None, "missing.txt: no such file"),
        ("bad.txt", "共30人".encode() + b"\xff\xfe", "byte 8"),
        ("binary.bin", b"\x7fELF\x00\x01", "byte 4"),
        ("folder", "dir", "is a directory"),
    ],
    ids=["missing", "undecodable", "binary", "directory"],
)
def test_one_bad_file_does_not_stop_the_others(tmp_path: Path, bulletin: Path, bad: str, content: bytes | str | None, told: str) -> None:
    path, after = tmp_path / bad, tmp_path / "after.txt"
    after.write_bytes("又有7人".encode())
    if content == "dir":
        path.mkdir()
    elif isinstance(content, bytes):
        path.write_bytes(content)
    result = run("extract", str(bulletin), str(path), str(after))
    assert result.returncode == 2
    assert [line["document"] for line in lines(result)] == [str(bulletin)] * 2 + [str(after)]
    (message,) = result.stderr.decode().splitlines()
    assert told in message
    assert bad in message


def test_an_empty_file_is_no_fault(tmp_path: Path) -> None:
    file = tmp_path / "empty.txt"
    file.touch()
    result = run("extract", str(file))
    assert (result.returncode, result.stdout, result.stderr) == (0, b"", b"")


def test_lone_surrogates_are_escaped_in_json() -> None:
    result = run("extract", "-", "--encoding", "utf-16-le", data="坏\ud83d30人".encode("utf-16-le", "surrogatepass"))
    assert result.returncode == 2
    assert b"utf-16-le" in result.stderr


def test_what_is_done_is_printed_before_the_next_is_read(tmp_path: Path, bulletin: Path) -> None:
    import os

    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    process = subprocess.Popen([sys.executable, "-m", "claims", "extract", str(bulletin), str(pipe)], stdout=subprocess.PIPE)
    try:
        assert process.stdout is not None
        assert json.loads(process.stdout.readline())["span"]["text"] == "超6万例"
        pipe.write_bytes(b"")
        assert process.wait(30) == 0
    finally:
        process.kill()
        process.wait()
        if process.stdout is not None:
            process.stdout.close()


@pytest.mark.parametrize(
    "arguments", [(), ("extract",), ("extract", "a", "--format", "xml"), ("nothing",), ("extract", "-", "--region", "XX")]
)
def test_bad_use(arguments: tuple[str, ...]) -> None:
    result = CliRunner().invoke(main, list(arguments), input="")
    assert result.exit_code == 2


def test_version_and_help() -> None:
    runner = CliRunner()
    assert claims.__version__ in runner.invoke(main, ["--version"]).output
    for command in ([], ["extract"], ["explain"], ["schema"]):
        result = runner.invoke(main, [*command, "--help"])
        assert result.exit_code == 0
        assert "Usage:" in result.output
    assert "claims extract" in runner.invoke(main, ["--help"]).output


def test_schema_is_the_exported_schema() -> None:
    result = CliRunner().invoke(main, ["schema"])
    schema = json.loads(result.output)
    Draft202012Validator.check_schema(schema)
    assert schema == claims.json_schema()


def test_explain_tells_why() -> None:
    result = CliRunner().invoke(main, ["explain", "1号病例共4例"])
    assert result.exit_code == 0
    assert "4例" in result.output
    assert "label" in result.output
