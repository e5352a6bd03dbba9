"""`claims compare` and `claims verify`: what they print, and their exit codes."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from claims.cli import main

EXAMPLES = Path(__file__).parent.parent / "examples"
REPORT, FACTS, NAMES = (str(EXAMPLES / name) for name in ("report.txt", "facts.csv", "names.csv"))


def run(*arguments: str, data: str = "") -> Result:
    return CliRunner().invoke(main, list(arguments), input=data.encode())


@pytest.mark.parametrize(
    ("arguments", "code", "told"),
    [
        (("超6万例", "60512"), 0, "超6万例 agrees: 60512 is > 60000\n"),
        (("超6万例", "59000"), 1, "超6万例 disagrees: 59000 is not > 60000\n"),
        (("超6万例", "95000"), 0, "understated"),
        (("3%", "3个百分点"), 2, "3% and 3个百分点 are incomparable: % against 百分点\n"),
        (("-5%", "-5.2%"), 0, "rounded to the nearest 1"),
        (("约5000人", "5400", "--about", "1/10"), 0, "within 500 of 5000"),
        (("近6万例", "50000", "--near", "0.2"), 0, "by no more than 12000"),
        (("500元", "500新台币", "--region", "TW"), 0, "the same"),
    ],
)
def test_compare(arguments: tuple[str, ...], code: int, told: str) -> None:
    result = run("compare", *arguments)
    assert (result.exit_code, result.stderr) == (code, "")
    assert told in result.stdout


def test_compare_in_json() -> None:
    result = run("compare", "4.5万管", "45217", "--format", "jsonl")
    data = json.loads(result.stdout)
    assert (data["verdict"], data["how"], data["difference"], data["tolerance"]) == ("agrees", "rounded", "217", "500")


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("超6万例", "很多"), "'很多' is not one quantity"),
        (("超6万例",), "Missing argument"),
        (("超6万例", "3", "--about", "viel"), "'viel' is no share"),
        (("超6万例", "3", "--near", "-1"), "'-1' is no share"),
    ],
)
def test_compare_with_bad_input(arguments: tuple[str, ...], told: str) -> None:
    result = run("compare", *arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert told in result.stderr


@pytest.fixture(autouse=True, scope="module")
def _needs_duckdb() -> None:
    pytest.importorskip("duckdb")


def test_verify_finds_the_two_errors_of_the_example_in_a_process_of_its_own() -> None:
    command = [sys.executable, "-m", "claims", "verify", REPORT, "--against", FACTS, "--aliases", NAMES, "--published", "2022-04-11"]
    result = subprocess.run(command, capture_output=True, check=False, timeout=60)
    assert (result.returncode, result.stderr) == (1, b"")
    found = [json.loads(line) for line in result.stdout.decode().splitlines()]
    assert [entry["claim"]["span"]["text"] for entry in found if entry["verdict"] == "contradicted"] == ["1086例", "超过九成"]
    assert [entry["fact"]["row"] for entry in found if entry["fact"]] == [1, 2, 3, 4, 5, 6, 7]


def test_verify_as_a_table_for_people() -> None:
    result = run("verify", REPORT, "--against", FACTS, "--aliases", NAMES, "--published", "2022-04-11", "--format", "table")
    out = result.stdout
    assert result.exit_code == 1
    assert "5 supported, 2 contradicted, 1 no reference" in out
    assert max(len(line) for line in out.splitlines()) <= 100


def test_nothing_contradicted(tmp_path: Path) -> None:
    result = run("verify", "-", "--against", FACTS, data="截至2022年4月10日，长春市累计确诊病例1.5万例。")
    assert result.exit_code == 0
    assert json.loads(result.stdout)["verdict"] == "supported"


def test_columns_by_name(tmp_path: Path) -> None:
    table = tmp_path / "表.csv"
    table.write_text("指标,地区,日期,数值\n确诊病例,长春市,2022-04-10,14000\n", "utf-8")
    named = [part for pair in ("subject=指标", "place=地区", "time=日期", "value=数值") for part in ("--column", pair)]
    result = run("verify", "-", "--against", str(table), *named, data="截至2022年4月10日，长春市确诊病例15202例。")
    assert (result.exit_code, result.stderr) == (1, "")
    assert run("verify", REPORT, "--against", str(table), "--column", "指标").exit_code == 2


def test_bad_rows_are_told_and_the_others_serve(tmp_path: Path) -> None:
    table = tmp_path / "facts.csv"
    table.write_text("subject,place,time,value\n病床,长春市,2022,很多\n确诊病例,长春市,2022-04-10,15202\n", "utf-8")
    result = run("verify", "-", "--against", str(table), data="截至2022年4月10日，长春市确诊病例15202例。")
    assert result.exit_code == 0
    assert json.loads(result.stdout)["verdict"] == "supported"
    assert "facts.csv, row 1, column value: '很多' is not one quantity" in result.stderr


def test_a_table_of_which_no_row_can_be_used(tmp_path: Path) -> None:
    table = tmp_path / "facts.csv"
    table.write_text("subject,place,time,value\n病床,长春市,2022,很多\n", "utf-8")
    result = run("verify", "-", "--against", str(table), data="长春市病床300张。")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "no row can be used" in result.stderr


@pytest.mark.parametrize(
    ("files", "table", "told"),
    [
        ([REPORT], "none.csv", "none.csv: no such file"),
        ([REPORT], REPORT, "no column 'subject'"),
        (["none.txt"], FACTS, "none.txt: no such file"),
        ([REPORT, "--published", "gestern"], FACTS, "'gestern' is no date"),
    ],
)
def test_bad_input(files: list[str], table: str, told: str) -> None:
    result = run("verify", *files, "--against", table)
    assert result.exit_code == 2
    assert told in result.stderr


ERRORS = "全市报告感染者28714例，其中确诊病例15202例，无症状感染者15512例。\n2024年5月6日（星期二）开幕，成本减少了2倍。\n"


def test_check_finds_and_writes_the_arithmetic_out(tmp_path: Path) -> None:
    result = run("check", "-", "--format", "table", data=ERRORS)
    assert (result.exit_code, result.stderr) == (1, "")
    assert "15202例 + 15512例 = 30714 ≠ 28714" in result.stdout
    assert "2 contradiction, 1 doubtful" in result.stdout
    assert "-: 全市报告感染者28714例，其中确诊病例15202例" in result.stdout


def test_check_in_json_and_across_files(tmp_path: Path) -> None:
    for at, number in enumerate((120, 130)):
        (tmp_path / f"{at}.txt").write_text(f"截至3月20日，长春市累计确诊病例{number}例。", "utf-8")
    result = run("check", str(tmp_path / "0.txt"), str(tmp_path / "1.txt"), "--published", "2022-04-01")
    (finding,) = [json.loads(line) for line in result.stdout.splitlines()]
    assert (result.exit_code, finding["kind"], finding["sureness"]) == (1, "repeat", "contradiction")
    assert [Path(claim["document"]).name for claim in finding["claims"]] == ["0.txt", "1.txt"]


def test_check_of_figures_that_hold() -> None:
    text = "全市报告感染者28714例，其中确诊病例15202例，无症状感染者13512例。"
    silent, told = run("check", "-", "--format", "table", data=text), run("check", "-", "--format", "table", "--all", data=text)
    assert (silent.exit_code, silent.stdout) == (0, "nothing found\n")
    assert (told.exit_code, told.stdout.splitlines()[-1]) == (0, "1 holds")


def test_check_with_bad_input() -> None:
    result = run("check", "none.txt")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "none.txt: no such file" in result.stderr
    assert run("check").exit_code == 2
