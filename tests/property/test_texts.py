"""Any text at all: spans slice, claims are disjoint and in order, nothing raises, and the JSON is what its schema says."""

from __future__ import annotations

import json
from functools import cache

from hypothesis import event, example, given
from jsonschema import Draft202012Validator
from strategies import Written, any_text, broken_texts, quantities, surroundings

import claims
from claims import Claim, Document


@cache
def validator() -> Draft202012Validator:
    schema = claims.json_schema()
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


def check(document: Document, text: str) -> None:
    assert document.text == text
    end = 0
    for number, claim in enumerate(document.claims):
        assert claim.id == number
        assert text[claim.span.start : claim.span.end] == claim.span.text
        assert text[claim.core.start : claim.core.end] == claim.core.text
        assert end <= claim.span.start <= claim.core.start < claim.core.end <= claim.span.end <= len(text)
        end = claim.span.end
    check_mentions(document, text)


def check_mentions(document: Document, text: str) -> None:
    for mention in document.mentions:
        assert text[mention.span.start : mention.span.end] == mention.span.text
        assert mention.rule
        assert mention.why
    for time in document.times:
        assert text[time.start : time.end] == time.text
    claimed = [mention.claim for mention in document.mentions if mention.taken_for == "claim"]
    assert claimed == list(range(len(document.claims)))
    starts = [mention.span.start for mention in document.mentions]
    assert starts == sorted(starts)


@given(any_text)
@example("")
@example("\ud83d3人\udc00")
@example("1\x002万\r\n元")
@example("半一半" * 9)
@example("第第3个3/4/5年年")
@example("½½¼⅓")
@example("零下零下-5℃~-")
def test_any_text_is_survived(text: str) -> None:
    check(claims.extract(text), text)


@given(broken_texts())
def test_a_broken_sentence_is_survived(text: str) -> None:
    check(claims.extract(text, published="2022-04-11"), text)


@given(quantities, quantities, surroundings)
def test_two_quantities_in_a_text(one: Written, other: Written, around: tuple[str, str]) -> None:
    text = around[0] + one.text + "；" + other.text + around[1]
    document = claims.extract(text)
    check(document, text)
    assert [claim.span.text for claim in document.claims] == [one.text, other.text]


@given(any_text)
def test_parse_gives_a_quantity_or_says_why_not(text: str) -> None:
    error = None
    try:
        quantity = claims.parse(text)
    except claims.ParseError as caught:
        error = caught
    if error is None:
        event("a quantity")
        assert isinstance(quantity, claims.Quantity)
    else:
        assert (error.phrase, bool(error.why)) == (text, True)


@given(any_text)
def test_explain_never_raises(text: str) -> None:
    assert claims.explain(text) == claims.extract(text).mentions


@given(quantities, surroundings)
def test_json_there_and_back(written: Written, around: tuple[str, str]) -> None:
    for claim in claims.extract(around[0] + written.text + around[1]).claims:
        assert Claim.model_validate_json(claim.model_dump_json()) == claim
        assert Claim.model_validate(claim.model_dump(mode="json")).model_dump_json() == claim.model_dump_json()


@given(quantities, surroundings)
def test_json_obeys_the_schema(written: Written, around: tuple[str, str]) -> None:
    for claim in claims.extract(around[0] + written.text + around[1]).claims:
        data = json.loads(json.dumps(claim.model_dump(mode="json")))
        assert [error.message for error in validator().iter_errors(data)] == []


@given(any_text)
def test_json_of_any_text_obeys_the_schema(text: str) -> None:
    for claim in claims.extract(text).claims:
        data = claim.model_dump(mode="json")
        assert [error.message for error in validator().iter_errors(data)] == []
        assert Claim.model_validate(json.loads(json.dumps(data))) == claim


@given(any_text)
def test_the_same_text_gives_the_same_claims(text: str) -> None:
    assert claims.extract(text).claims == claims.extract(text).claims
