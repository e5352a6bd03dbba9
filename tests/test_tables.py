"""The tables against published lists: ISO 4217 as pycountry keeps it, UCUM as ucumvert parses it."""

from __future__ import annotations

from collections import Counter

import pycountry
import pytest
from ucumvert import get_ucum_parser

from claims.lexicon import lexicon
from claims.loading import FOLDS, rows

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


def test_no_word_stands_twice_in_names_or_nouns() -> None:
    for file in ("names.tsv", "nouns.tsv"):
        assert [word for word, times in Counter(cells[0] for _, cells in rows(file)).items() if times > 1] == []


def test_there_are_enough_words() -> None:
    units = {unit.name for unit in lexicon().units.values()}
    assert len(units) > 250
    assert len(list(rows("classifiers.tsv"))) >= 150


def test_folds_are_of_the_basic_plane_and_change_something() -> None:
    assert [chr(code) for code, read in FOLDS.items() if code > 0xFFFF or len(read) != 1 or chr(code) == read] == []
