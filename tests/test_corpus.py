"""Every line of tests/corpus/<kind>.txt is a test: the text, and the claims that it states.

The line grammar is defined in tests/corpus/README.md and read by tests/corpus_format.py.
"""

from __future__ import annotations

from collections import Counter

import pytest

import claims
from corpus_format import CORPUS, KINDS, Case, read_corpus, read_figure, seen, wanted

FILES = sorted(path for path in CORPUS.glob("*.txt") if path.stem not in ("silent", "compare"))
CASES = [case for file in FILES for case in read_corpus(file)]


def readable(items: list[dict[str, object]]) -> list[str]:
    """One line a claim, numbers in plain writing."""
    return [", ".join(f"{key} {value}" for key, value in item.items()) for item in items]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_line(case: Case) -> None:
    document = claims.extract(case.text, region=case.region)
    assert [claim.span.text for claim in document.claims] == [expected.span for expected in case.claims]
    pairs = zip(document.claims, case.claims, strict=True)
    found = [seen(claim, expected.figure) for claim, expected in pairs]
    assert readable(found) == readable([wanted(expected) for expected in case.claims])
    for claim in document.claims:
        assert case.text[claim.span.start : claim.span.end] == claim.span.text
        assert case.text[claim.core.start : claim.core.end] == claim.core.text
    _check_met(case, document)


def _check_met(case: Case, document: claims.Document) -> None:
    if case.file == "labels_and_times":
        assert [time.text for time in document.times] == [text for what, text in case.met if what == "time"]
    met = {(mention.taken_for, mention.span.text) for mention in document.mentions}
    missing = {pair for pair in case.met if pair[0] != "time"} - met
    assert not missing, f"met were {sorted(met)}"


def test_the_corpus_is_large_and_covers_every_kind() -> None:
    assert len(CASES) >= 350
    kinds = Counter(expected.figure.kind for case in CASES for expected in case.claims)
    assert set(kinds) == set(KINDS)
    assert {"count", "range", "vague", "modifiers", "compound", "numerals", "labels_and_times", "broken_lines", "traditional"} <= {
        file.stem for file in FILES
    }


def test_no_line_stands_twice() -> None:
    twice = [text for text, times in Counter((case.file, case.region, case.text) for case in CASES).items() if times > 1]
    assert twice == []


@pytest.mark.parametrize(
    ("written", "described"),
    [
        ("count 19000 (19000, 20000) ~ 名", "count 19000 (19000, 20000) ~"),
        ("measure 37 ℃ = Cel", "measure 37 [37, 37] exact"),
        ("money 300 [300, ∞) - = HKD", "money 300 [300, ∞) exact"),
        ("fraction 1/3", "fraction 1/3 [1/3, 1/3] exact"),
        ("ratio", "ratio None (-∞, ∞) exact"),
    ],
)
def test_the_grammar(written: str, described: str) -> None:
    assert read_figure(written).described() == described


@pytest.mark.parametrize("written", ["counts 3 名", "count 3 (4 名", "3 名", "count 3 名 余"])
def test_the_grammar_refuses(written: str) -> None:
    with pytest.raises(ValueError, match="no figure"):
        read_figure(written)
