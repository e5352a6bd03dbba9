"""A user's own units, classifiers, names and stop phrases: per call or per extractor, nobody else sees them."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

import claims
from claims.cli import main

TABLE = """# units of a gas works
what\tsurfaces\tkind\tunit\tdimension\tfactor
unit\t标方|标准立方米\tmeasure\tNm3\tgas\t1
unit\t万标方日\tmeasure\tNm3/d\tgasflow\t10000
classifier\t桌次
noun\t候鸟
name\t七天连锁
stop\t三分甜
"""


def written(folder: Path, text: str) -> Path:
    file = folder / "own.tsv"
    file.write_text(text, "utf-8")
    return file


def test_each_kind_of_word_is_read(tmp_path: Path) -> None:
    own = claims.Extractor(lexicon=claims.Lexicon.from_file(written(tmp_path, TABLE)))
    text = "日供气30万標方，接待80桌次，飞来2万多候鸟，七天连锁的奶茶要三分甜"
    assert [(c.span.text, c.quantity.unit) for c in own.extract(text).claims] == [("30万標方", "Nm3"), ("80桌次", "桌次"), ("2万多", None)]
    assert own.parse("3标方").to("标准立方米", lexicon=own.lexicon).unit == "Nm3"


def test_nobody_else_sees_them(tmp_path: Path) -> None:
    own = claims.Lexicon.from_rows([{"what": "classifier", "surfaces": "嘎嘎"}])
    assert [c.quantity.unit for c in claims.extract("共3嘎嘎", lexicon=own).claims] == ["嘎嘎"]
    assert claims.extract("共3嘎嘎").claims == ()
    assert claims.parse("3嘎嘎", lexicon=own).unit == "嘎嘎"
    assert [m.taken_for for m in claims.explain("共3嘎嘎", lexicon=own)] == ["claim"]


def test_a_users_unit_is_preferred_to_ours() -> None:
    own = claims.Lexicon.from_rows([{"what": "unit", "surfaces": "桶", "unit": "桶20L", "dimension": "volume", "factor": "0.02"}])
    assert str(claims.parse("3桶", lexicon=own).to("升", lexicon=own)) == "60L"


@pytest.mark.parametrize(
    ("lines", "line", "fault"),
    [
        (["what\tsurfaces", "unite\t标方"], 2, "'unite' is none of unit, classifier"),
        (["what\tsurfaces\tfactor", "unit\t标方\tone"], 2, "'one' is no exact number"),
        (["what\tsurfaces\tfactor", "unit\t标方\t-1"], 2, "not above zero"),
        (["what\tsurfaces\tkind", "unit\t标方\tgas"], 2, "'gas' is none of"),
        (["what\tsurfaces", "unit\t"], 2, "surfaces is empty"),
        (["what\tsurfaces", "unit\t标方\t1\t2"], 2, "4 cells, but 2 columns"),
        (["what\tsurface", "unit\t标方"], 1, "the columns are"),
        (["", ""], 1, "empty"),
        (["what\tsurfaces\tfactor", "unit\t标方\t1", "# same again", "unit\t标方\t2"], 4, "'标方' is already '标方' in line 2"),
    ],
)
def test_a_bad_row_names_file_line_and_fault(tmp_path: Path, lines: list[str], line: int, fault: str) -> None:
    file = written(tmp_path, "\n".join(lines))
    with pytest.raises(claims.TableError, match=fault) as caught:
        claims.Lexicon.from_file(file)
    assert (caught.value.file, caught.value.line) == (str(file), line)


def test_rows_in_python_are_named_by_their_number() -> None:
    with pytest.raises(claims.TableError, match="rows, line 2: column 'factr'"):
        claims.Lexicon.from_rows([{"what": "name", "surfaces": "三体"}, {"what": "unit", "surfaces": "标方", "factr": "1"}])


def test_the_command_line_takes_a_table(tmp_path: Path) -> None:
    text = tmp_path / "text.txt"
    text.write_text("日供气30万标方", "utf-8")
    done = CliRunner().invoke(main, ["extract", str(text), "--lexicon", str(written(tmp_path, TABLE)), "--format", "jsonl"])
    assert done.exit_code == 0
    assert '"unit": "Nm3"' in done.output
    bad = CliRunner().invoke(main, ["extract", str(text), "--lexicon", str(written(tmp_path, "what\tsurfaces\nno\t标方\n"))])
    assert bad.exit_code == 2
    assert "line 2" in bad.output
    missing = CliRunner().invoke(main, ["extract", str(text), "--lexicon", str(tmp_path / "none.tsv")])
    assert missing.exit_code == 2


def test_a_name_of_ones_own_holds_whatever_stands_beside_it() -> None:
    own = claims.Lexicon.from_rows([{"what": "stop", "surfaces": "三台"}])
    assert [claim.span.text for claim in claims.extract("新增三台。").claims] == ["三台"]
    assert not claims.extract("新增三台。", lexicon=own).claims
