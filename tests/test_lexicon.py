"""The tables: bad rows are named by file and line, and every word in them is found."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from claims import TableError
from claims import loading as package
from claims.lexicon import Lexicon, lexicon
from claims.loading import rows

HEADERS = {
    "units.tsv": "surfaces\tkind\tdimension\tucum\tunit\tfactor\toffset\tregion\tflags\tsource\tnot_before",
    "currencies.tsv": "code\tnames\tsigns\tminor\tlocal\tsource",
    "modifiers.tsv": "word\tside\trelation\tapproximate\tblock\tonly",
    "lookalikes.tsv": "modifier\tbefore\tunless",
    "nouns.tsv": "noun\tnote\tnot_before",
}


def tables_with(monkeypatch: pytest.MonkeyPatch, folder: Path, file: str, *lines: str) -> None:
    """The package reads `file` from `folder`, with these lines behind a comment and the header; other tables are empty."""
    tables = folder / "tables"
    tables.mkdir()
    for other, header in HEADERS.items():
        (tables / other).write_text(header + "\n", "utf-8")
    (tables / file).write_text("\n".join(["# a table of a test", HEADERS[file], *lines]) + "\n", "utf-8")
    monkeypatch.setattr(package, "files", lambda _: folder)


@pytest.mark.parametrize(
    ("file", "line", "fault"),
    [
        ("units.tsv", "米\tlengthy\tlength\tm\tm\t1", "lengthy"),
        ("units.tsv", "米\tmeasure\tlength\tm\tm\t1,5", "1,5"),
        ("units.tsv", "米\tmeasure\tlength\tm\tm\t1/0", "1/0"),
        ("units.tsv", "\t".join(["米"] * 12), "12 cells"),
        ("modifiers.tsv", "超\tabove\tgt\tno", "above"),
        ("lookalikes.tsv", "约\t合\t组合|控制", "控制"),
        ("currencies.tsv", "CNY\t元\t¥\t角=a tenth", "a tenth"),
    ],
)
def test_a_bad_row_is_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, file: str, line: str, fault: str) -> None:
    tables_with(monkeypatch, tmp_path, file, line)
    readers: dict[str, Any] = {"units.tsv": lambda: list(package._units("CN")), "modifiers.tsv": lambda: list(package._modifiers())}
    readers["lookalikes.tsv"] = package._lookalikes
    readers["currencies.tsv"] = lambda: list(package._currencies("CN"))
    with pytest.raises(TableError, match=fault) as caught:
        readers[file]()
    assert (caught.value.file, caught.value.line) == (file, 3)
    assert str(caught.value).startswith(f"{file}, line 3: ")


def test_a_relation_that_is_none_is_refused(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    tables_with(monkeypatch, tmp_path, "modifiers.tsv", "超\tleft\tabove\tno")
    with pytest.raises(TableError):
        list(package._modifiers())


def test_a_wrong_header_is_refused(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "tables").mkdir()
    (tmp_path / "tables" / "nouns.tsv").write_text("word\tnote\n人口\t\n", "utf-8")
    monkeypatch.setattr(package, "files", lambda _: tmp_path)
    with pytest.raises(TableError, match="line 1"):
        list(rows("nouns.tsv"))


def test_two_rows_that_contradict_are_refused(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    tables_with(monkeypatch, tmp_path, "units.tsv", "米\tmeasure\tlength\tm\tm\t1", "米\tmeasure\tlength\tkm\tkm\t1000")
    with pytest.raises(TableError, match="line 4"):
        list(package._units("CN"))


def words(file: str, column: int = 0) -> list[str]:
    return [word for _, cells in rows(file) for word in cells[column].split("|") if word]


def found(known: Lexicon, word: str) -> bool:
    """Whether a word that stands behind a figure is found whole, in front of something that is no word with it."""
    read = package.folded(word)
    unit = known.unit_at("3" + read + "。", 1)
    return unit is not None and unit.surface == read


@pytest.mark.parametrize("file", ["units.tsv", "classifiers.tsv"])
def test_every_surface_is_found(file: str) -> None:
    regions = [lexicon(region) for region in ("CN", "TW", "HK")]
    assert [word for word in words(file) if not any(found(known, word) for known in regions)] == []


def test_every_currency_name_and_sign_is_found() -> None:
    known = lexicon()
    assert [name for name in words("currencies.tsv", 1) if not found(known, name)] == []
    assert [sign for sign in words("currencies.tsv", 2) if known.sign_before(package.folded(sign), len(package.folded(sign))) is None] == []


def test_the_longest_unit_wins() -> None:
    known = lexicon()
    assert [known.unit_at(text, at).name for text, at in (("3人次以上", 1), ("3平方公里", 1), ("3公里/小时", 1), ("3千瓦时", 1))] == [  # type: ignore[union-attr]
        "人次",
        "km2",
        "km/h",
        "kW.h",
    ]


def test_a_symbol_touches_no_letter() -> None:
    assert lexicon().unit_at("3kgx", 1) is None
    assert lexicon().unit_at("3kg重", 1) is not None


def test_a_region_settles_what_a_word_means() -> None:
    assert [lexicon(region).units["元"].name for region in ("CN", "TW", "HK")] == ["CNY", "TWD", "HKD"]
    assert [lexicon(region).units["斤"].factor for region in ("CN", "TW")] == [Fraction(1, 2), Fraction(3, 5)]


@pytest.mark.parametrize(
    ("text", "end", "word"),
    [("感染超6", 3, "超"), ("英超6", 2, None), ("大约6", 2, "大约"), ("条约6", 2, None), ("附近6", 2, None), ("不超过6", 3, "不超过")],
)
def test_modifiers_are_words_of_their_own(text: str, end: int, word: str | None) -> None:
    modifier = lexicon().modifier_before(text, end)
    assert (modifier.word if modifier else None) == word


@pytest.mark.parametrize(
    ("text", "start", "word"), [("6米以上。", 2, "以上"), ("6米左右。", 2, "左右"), ("6米左手", 2, None), ("6年内蒙古", 2, None)]
)
def test_modifiers_behind(text: str, start: int, word: str | None) -> None:
    modifier = lexicon().modifier_after(text, start)
    assert (modifier.word if modifier else None) == word


def test_of_two_names_of_one_length_the_first_covers_a_numeral() -> None:
    assert lexicon().name_over("红十字架", 1, 2) == (0, 3)
