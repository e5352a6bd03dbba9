"""The same text in two guises, or read in two ways, states the same: no answer has to be known for that.

Simplified and Traditional; half-width and full-width; alone and inside another text; by the quick scan and by the full
one; by a new extractor, one that has read other texts, and one that eight threads use at once.
"""

from __future__ import annotations

import json
import random
import re
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from strategies import _TRADITIONAL, Written, any_text, folded, quantities, surroundings, traditional_of

from claims import Document, Quantity, Span
from claims.extraction import Extractor
from claims.loading import FOLDS
from invariants import phrases

SAMPLE = Path(__file__).parents[1] / "data" / "sample.jsonl"
# Neither Simplified nor Traditional, and nothing in them bears on a figure. An indented line begins a paragraph.
ABOVE, BELOW = "此文分上下文。\n\n", "\n\n　　完。"
WIDE = str.maketrans({chr(c): chr(c + 0xFEE0) for c in range(0x21, 0x7F) if FOLDS.get(c + 0xFEE0) == chr(c)})


@cache
def sample() -> list[str]:
    return [json.loads(line)["text"] for line in SAMPLE.read_text("utf-8").splitlines()]


def told(quantity: Quantity) -> dict[str, object]:
    """A quantity without its writing."""
    return {**quantity.model_dump(mode="json"), "unit_text": folded(quantity.unit_text)}


def said(document: Document, moved: int = 0) -> list[tuple[object, ...]]:
    """What a document states and where; `moved` is how far its text stands from the text it is compared with."""
    return [
        (
            claim.span.start - moved,
            claim.span.end - moved,
            claim.core.start - moved,
            claim.core.end - moved,
            claim.rule,
            told(claim.quantity),
        )
        for claim in document.claims
    ]


def read_anew(text: str) -> Document:
    """By an extractor that has read nothing before."""
    return Extractor().extract(text)


@st.composite
def news(draw: st.DrawFn) -> str:
    """Some quantities in sentences; here and there a line is broken, as in a text that was scanned."""
    parts: list[tuple[tuple[str, str], Written]] = draw(st.lists(st.tuples(surroundings, quantities), min_size=1, max_size=4))
    text = "；".join(around[0] + written.text + around[1] for around, written in parts)
    for at in sorted(draw(st.lists(st.integers(1, max(1, len(text) - 1)), max_size=2)), reverse=True):
        text = text[:at] + "\n" + text[at:]
    return text


# ---- Simplified and Traditional ------------------------------------------------------------------------------------------


def traditional(text: str) -> str:
    """Each character by the first Traditional one that is read as it."""
    return "".join(_TRADITIONAL[c][0] if c in _TRADITIONAL else c for c in text)


@settings(max_examples=60)
@given(st.data(), news().filter(lambda text: "兆" not in text))  # 兆 has another worth in a Traditional text
def test_traditional_says_the_same(data: st.DataObject, text: str) -> None:
    assert said(read_anew(data.draw(traditional_of(text)))) == said(read_anew(text))


def test_the_sample_in_traditional_says_the_same() -> None:
    assert differing(sample(), traditional) == []


@pytest.mark.parametrize(
    "text", ["据统计，超过\n6万例", "据了解，占比达百分之\n五", "总数为四万\n五千人", "“共有3例\n都已出院”", "将近\n两万人次"]
)
def test_broken_lines_are_mended_in_traditional_too(text: str) -> None:
    assert said(read_anew(traditional(text))) == said(read_anew(text))


# ---- half-width and full-width -------------------------------------------------------------------------------------------


def full_width(text: str) -> str:
    """Digits, letters and the signs that are read as their half-width form."""
    return text.translate(WIDE)


@settings(max_examples=60)
@given(news())
def test_full_width_says_the_same(text: str) -> None:
    assert said(read_anew(full_width(text))) == said(read_anew(text))


def test_the_sample_in_full_width_says_the_same() -> None:
    assert differing(sample(), full_width) == []


def differing(texts: list[str], written: Callable[[str], str]) -> list[str]:
    """The texts that, written in another way, say something else."""
    extractor = Extractor()
    return [text for text in texts if said(extractor.extract(written(text))) != said(extractor.extract(text))]


# ---- alone and inside another text ---------------------------------------------------------------------------------------


@settings(max_examples=60)
@given(news())
def test_a_text_says_the_same_inside_another(text: str) -> None:
    assert said(read_anew(ABOVE + text + BELOW), len(ABOVE)) == said(read_anew(text))


@settings(max_examples=60)
@given(any_text.filter(lambda text: "\n" not in text and "\r" not in text and "兆" not in text))
def test_any_paragraph_says_the_same_inside_another(text: str) -> None:
    assert said(read_anew(ABOVE + text + BELOW), len(ABOVE)) == said(read_anew(text))


@pytest.mark.parametrize("text", ["据统计，超过\n6万例。", "今天共有二\n分之一到场。", "总数为四万\n五千人。"])
def test_a_paragraph_says_the_same_with_an_indented_first_line(text: str) -> None:
    assert said(read_anew("　　" + text), 2) == said(read_anew(text))


def test_the_sample_says_the_same_in_one_text() -> None:
    separator = "\n\n　　"
    together = separator + separator.join(sample()) + separator
    document, start, done = read_anew(together), len(separator), 0
    for text in sample():
        alone = read_anew(text)
        inside = document.claims[done : done + len(alone.claims)]
        assert said(Document(text="", claims=inside), start) == said(alone), text
        done, start = done + len(alone.claims), start + len(text) + len(separator)
    assert done == len(document.claims)


# ---- the quick scan and the full one -------------------------------------------------------------------------------------


@settings(max_examples=60)
@given(news())
def test_the_quick_scan_claims_what_the_full_one_does(text: str) -> None:
    assert phrases(text, trace=False) == phrases(text, trace=True)


@settings(max_examples=200)
@given(any_text)
@example("3" * 25 + "人")
def test_the_quick_scan_of_any_text_claims_what_the_full_one_does(text: str) -> None:
    assert phrases(text, trace=False) == phrases(text, trace=True)


def test_the_quick_scan_of_the_sample_claims_what_the_full_one_does() -> None:
    for text in sample():
        assert phrases(text, trace=False) == phrases(text, trace=True), text


# ---- typesetters' spacing ------------------------------------------------------------------------------------------------

_APART = re.compile("(?<=[\u4e00-\u9fff])(?=[0-9])|(?<=[0-9%])(?=[\u4e00-\u9fff])")
_NUMERAL_AND_DIGIT = re.compile("[一二三四五六七八九十百千万亿零〇两][0-9]|[0-9][一二三四五六七八九零〇]")


def stated(document: Document) -> list[tuple[object, ...]]:
    """All that a document says, without its blanks and places in the text."""
    return [
        (
            *map(_written, (claim.span, claim.subject, claim.place, claim.time, claim.speaker, claim.basis)),
            *(claim.quantity.low, claim.quantity.high, claim.statistic, claim.modality, claim.part_of),
        )
        for claim in document.claims
    ]


def _written(span: Span | None) -> tuple[str, object] | None:
    return None if span is None else (span.text.replace(" ", ""), getattr(span, "iso", None))


def test_blanks_round_digits_change_nothing() -> None:
    texts = [text for text in sample() if " " not in text and not _NUMERAL_AND_DIGIT.search(text)]
    assert len(texts) > 100
    for text in texts:
        assert stated(read_anew(_APART.sub(" ", text))) == stated(read_anew(text)), text


# ---- what was read before, and who else reads ------------------------------------------------------------------------------


def test_what_was_read_before_changes_nothing() -> None:
    used = Extractor()
    for text in sample() * 2:
        assert used.extract(text).claims == read_anew(text).claims, text


@settings(max_examples=30)
@given(st.lists(news(), min_size=2, max_size=6))
@example(["2、3、5名", "2、3、5万名"])
@example(["前3名", "第3名", "3名"])
@example(["超过总量的3.5%", "约占总量的3.5%", "3.5%"])
@example(["每小时70公里", "每天70公里", "70公里"])
@example(["两三斤", "3斤", "3公斤", "3斤半"])
def test_other_texts_read_before_change_nothing(texts: list[str]) -> None:
    used = Extractor()
    for text in texts:
        assert used.extract(text).claims == read_anew(text).claims


def test_eight_threads_read_what_one_reads() -> None:
    texts = sample() * 8
    random.Random(7).shuffle(texts)
    alone = [Extractor().extract(text).claims for text in sample()]
    expected = dict(zip(sample(), alone, strict=True))
    shared = Extractor()
    with ThreadPoolExecutor(max_workers=8) as pool:
        documents = list(pool.map(shared.extract, texts))
        looked = list(pool.map(lambda document: (document.mentions, document.times), documents))
    for document, (mentions, _) in zip(documents, looked, strict=True):
        assert document.claims == expected[document.text]
        assert [mention.claim for mention in mentions if mention.claim is not None] == list(range(len(document.claims)))
