"""Time expressions and their calendar values, line by line; corpus/datings/dates.txt tells what a line says."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from claims.calendar_values import calendar_values
from claims.dating_words import read_words
from claims.datings import find_datings
from claims.errors import TableError
from claims.reading import read

FOLDER = Path(__file__).parent / "corpus" / "datings"


@dataclass(frozen=True)
class Line:
    """One line of the corpus: a text, its date, and the (span, value) pairs in it."""

    file: str
    number: int
    text: str
    published: date | None
    found: tuple[tuple[str, str | None], ...]


def corpus() -> Iterator[Line]:
    for file in sorted(FOLDER.glob("*.txt")):
        for number, line in enumerate(file.read_text("utf-8").split("\n"), 1):
            if line and not line.startswith("#"):
                left, arrow, right = line.partition(" => ")
                assert arrow, f"{file.name}:{number}: no ' => '"
                text, _, published = left.partition(" | ")
                pairs = [item.rpartition(" = ") for item in right.split(" ; ")] if right != "-" else []
                found = tuple((span, None if value == "-" else value) for span, _, value in pairs)
                yield Line(file.stem, number, text.replace("⏎", "\n"), date.fromisoformat(published) if published else None, found)


LINES = list(corpus())


@pytest.mark.parametrize("line", LINES, ids=lambda line: f"{line.file}:{line.number}:{line.text[:20]}".replace("\n", "⏎"))
def test_line(line: Line) -> None:
    reading = read(line.text)
    datings = find_datings(reading.text)
    values = calendar_values(reading.text, datings, line.published)
    spans = [reading.source_span(dating.start, dating.end) for dating in datings]
    assert [(line.text[start:end], value) for (start, end), value in zip(spans, values, strict=True)] == list(line.found)


def test_the_corpus_has_lines_of_every_kind() -> None:
    assert {line.file for line in LINES} == {"dates", "words", "open", "vague", "traps"}
    assert len(LINES) >= 250
    assert len({(line.text, line.published) for line in LINES}) == len(LINES)


def test_part_of_a_text() -> None:
    text = "4月3日至5日，昨天上午10时"
    assert [(d.start, d.end) for d in find_datings(text, 8)] == [(8, 15)]
    assert [text[d.start : d.end] for d in find_datings(text, 0, 10)] == ["4月3日至5日", "昨天"]
    assert find_datings(text, 0, 3) == []
    assert find_datings(text, 99) == []


@pytest.mark.parametrize(
    ("row", "fault"),
    [
        (["今年", "place", "year", "0", "published", "", "", "", ""], "role 'place'"),
        (["今年", "point", "hour", "0", "published", "", "", "", ""], "unit 'hour'"),
        (["今年", "point", "year", "x", "published", "", "", "", ""], "steps 'x'"),
        (["今年", "point", "year", "0", "spoken", "", "", "", ""], "anchor 'spoken'"),
        (["年底", "within", "year", "0", "named", "last", "", "", ""], "part 'last'"),
    ],
)
def test_a_bad_row_is_refused(row: list[str], fault: str) -> None:
    with pytest.raises(TableError, match=f"line 7.*{fault}"):
        list(read_words([(7, row)], "datings.tsv"))


def test_a_word_has_one_meaning() -> None:
    row = ["今年|本年", "point", "year", "0", "published", "", "", "", ""]
    with pytest.raises(TableError, match="'本年' stands in line 2 already"):
        list(read_words([(2, row), (3, ["本年", *row[1:]])], "datings.tsv"))
