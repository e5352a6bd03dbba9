"""The tables against published lists: ISO 4217 as pycountry keeps it, UCUM as ucumvert parses it."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import get_args

import pycountry
import pytest
from ucumvert import get_ucum_parser

import claims
from claims.lexicon import lexicon
from claims.loading import FOLDS, rows
from claims.models import Statistic

TABLES = Path(claims.__file__).parent / "tables"
# Metals, bond market units, testing, no currency.
NO_MONEY = {"XAU", "XAG", "XPT", "XPD", "XBA", "XBB", "XBC", "XBD", "XTS", "XXX"}
CODES = sorted({cells[3] for _, cells in rows("units.tsv") if cells[3]})
_PARSER = get_ucum_parser()


def test_the_currencies_are_those_of_iso_4217() -> None:
    ours = {cells[0] for _, cells in rows("currencies.tsv")}
    theirs = {currency.alpha_3 for currency in pycountry.currencies} - NO_MONEY
    assert ours == theirs


def test_every_currency_has_a_name() -> None:
    assert [cells[0] for _, cells in rows("currencies.tsv") if not cells[1]] == []


@pytest.mark.parametrize("code", CODES)
def test_every_ucum_code_parses(code: str) -> None:
    assert _PARSER.parse(code) is not None


def test_a_unit_with_a_code_is_named_by_it() -> None:
    assert [cells[:5] for _, cells in rows("units.tsv") if cells[3] and cells[4] != cells[3]] == []


def test_a_name_has_one_meaning() -> None:
    meanings: dict[str, set[tuple[str, str]]] = {}
    for _, (surfaces, _kind, dimension, ucum, name, factor, *_rest) in rows("units.tsv"):
        meanings.setdefault(name or ucum or surfaces, set()).add((dimension, factor))
    assert {name: sorted(found) for name, found in meanings.items() if len(found) > 1} == {}


@pytest.mark.parametrize("file", sorted(path.name for path in TABLES.glob("*.tsv")))
def test_no_row_stands_twice(file: str) -> None:
    lines = [line for line in (TABLES / file).read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]
    assert [line for line, times in Counter(lines).items() if times > 1] == []


def test_no_word_stands_twice_in_names_or_nouns() -> None:
    for file in ("names.tsv", "nouns.tsv"):
        assert [word for word, times in Counter(cells[0] for _, cells in rows(file)).items() if times > 1] == []


def test_there_are_enough_words() -> None:
    units = {unit.name for unit in lexicon().units.values()}
    assert len(units) > 250
    assert len(list(rows("classifiers.tsv"))) >= 150


def test_folds_are_of_the_basic_plane_and_change_something() -> None:
    assert [chr(code) for code, read in FOLDS.items() if code > 0xFFFF or len(read) != 1 or chr(code) == read] == []


def test_classifiers_that_count_alike_are_classifiers() -> None:
    known = {cells[0].split("|")[0] for _, cells in rows("classifiers.tsv")}
    assert {name for _, cells in rows("alike.tsv") for name in cells[0].split("|")} - known == set()


def test_no_classifier_of_occurrences_counts_alike_with_one_of_things() -> None:
    flows = {cells[0].split("|")[0] for _, cells in rows("classifiers.tsv") if cells[1] == "flow"}
    mixed = [cells[0] for _, cells in rows("alike.tsv") if 0 < len(flows & set(cells[0].split("|"))) < len(cells[0].split("|"))]
    assert mixed == []


def test_the_words_for_matching_mean_one_thing_each() -> None:
    kinds = {"before", "leading", "behind", "not_behind", "place", "province", "nation", "basis", "statistic"}
    entries = [(cells[0], word, cells[2]) for _, cells in rows("matching.tsv") for word in cells[1].split("|")]
    assert {what for what, _, _ in entries} == kinds
    assert [pair for pair, times in Counter((what, word) for what, word, _ in entries).items() if times > 1] == []
    assert {means for _, _, means in entries if means} <= set(get_args(Statistic))
