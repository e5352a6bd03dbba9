"""`check` on generated news: what goes together is never called a contradiction, one changed figure always is found."""

from __future__ import annotations

from hypothesis import given, settings
from stories import documents

from claims import Extractor, check

EXTRACTOR = Extractor()


@settings(max_examples=300)
@given(documents())
def test_figures_that_go_together_contradict_nothing(document: tuple[str, str, str]) -> None:
    true, _, _ = document
    assert [found.reason for found in check(EXTRACTOR.extract(true))] == []


@settings(max_examples=300)
@given(documents())
def test_one_changed_figure_is_found(document: tuple[str, str, str]) -> None:
    _, false, kind = document
    assert kind in {found.kind for found in check(EXTRACTOR.extract(false))}
