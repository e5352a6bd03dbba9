"""Figures of texts against each other: every line of corpus/checks, and what lines cannot say."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from claims import Extractor, Finding, check
from corpus_format import CORPUS

FILES = sorted((CORPUS / "checks").glob("*.txt"))
EXTRACTOR = Extractor()
PUBLISHED = "2024-05-06"


def lines(file: Path) -> list[tuple[int, str]]:
    return [
        (number, line) for number, line in enumerate(file.read_text("utf-8").split("\n"), 1) if line and not line.startswith("#")
    ]  # fmt: skip


CASES = [(file.stem, number, line) for file in FILES for number, line in lines(file)]


def found(text: str, **options: bool) -> list[Finding]:
    """The findings of texts that ` || ` parts."""
    parts = text.replace("⏎", "\n").split(" || ")
    return check([EXTRACTOR.extract(part, published=PUBLISHED, name=f"text {at}") for at, part in enumerate(parts)], **options)


@pytest.mark.parametrize(("kind", "number", "line"), CASES, ids=[f"{kind}:{number}" for kind, number, _ in CASES])
def test_line(kind: str, number: int, line: str) -> None:
    text, arrow, expected = line.rpartition(" => ")
    assert arrow, f"{kind}.txt, line {number} is no case"
    told = found(text)
    assert (" | ".join(f"{finding.kind} {finding.sureness}" for finding in told) or "-") == expected, [f.reason for f in told]


def test_there_are_as_many_texts_that_must_stay_silent_as_texts_with_an_error() -> None:
    for file in FILES:
        silent = Counter(line.endswith(" => -") for _, line in lines(file))
        assert min(silent.values()) >= (24 if file.stem in ("sum", "share", "growth", "enumeration", "duration", "repeat") else 8), (
            file.stem
        )
    assert len({line for _, _, line in CASES}) == len(CASES)
