"""Texts that state no quantity: idioms, names, labels, codes, dates, mathematics. Each line of corpus/silent.txt is one."""

from __future__ import annotations

import pytest

import claims
from corpus_format import CORPUS


def _lines() -> list[tuple[str, str]]:
    """Each line with the reason that stands above it."""
    found, why = [], ""
    for line in (CORPUS / "silent.txt").read_text("utf-8").split("\n"):
        if line.startswith("# why: "):
            why = line.removeprefix("# why: ")
        elif line:
            found.append((why, line))
    return found


LINES = _lines()


@pytest.mark.parametrize(("why", "line"), LINES, ids=[f"{number}:{line[:24]!r}" for number, (_, line) in enumerate(LINES)])
def test_nothing_is_claimed(why: str, line: str) -> None:
    document = claims.extract(line)
    assert [claim.span.text for claim in document.claims] == [], why


def test_every_line_has_a_reason() -> None:
    assert len(LINES) > 400
    assert all(why for why, _ in LINES)
