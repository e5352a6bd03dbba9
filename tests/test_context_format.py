"""The annotated texts of corpus/context obey their grammar and cover every field; a line that does not is named."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date

import pytest

from context_format import CONTEXT_CORPUS, MODALITIES, STATISTICS, ContextCase, ContextFormatError, Subject, read_context, read_lines

DOMAINS = {"economy", "finance", "sports", "health", "science", "weather", "society", "traditional", "social", "bulletin", "wiki"}
FILES = sorted(CONTEXT_CORPUS.glob("*.txt"))
CASES = [case for file in FILES for case in read_context(file)]
CLAIMS = [claim for case in CASES for claim in case.claims]

WRITTEN = """# published: 2024-05-06
截至3月底，全市共有养老机构312家，⏎其中公办47家；1.2%为农村机构，增长2%。
    312家: 养老机构 | place 全市 | time 截至3月底 / 3月底 = ../2024-03-31 | total
    47家: 公办 | place 全市 | part of 312家
    ?1.2%: 农村[机构] | place 全市
    2%: - | increase | planned | basis 截至
甲、乙两队分别有3人、13人，共16人。
    3人: 甲 / [甲、]乙[两队] | part of next 16人
    13人: 乙 | speaker 甲 / 乙
    16人: - | total
"""


def test_each_text_stands_once() -> None:
    unread = [
        case for folder in ("blind", "unread") for file in sorted((CONTEXT_CORPUS / folder).glob("*.txt")) for case in read_context(file)
    ]
    assert [text for text, times in Counter(case.text for case in (*CASES, *unread)).items() if times > 1] == []


def test_the_grammar() -> None:
    first, second = read_lines("x", WRITTEN)
    assert (first.line, first.published, second.line, second.published) == (2, date(2024, 5, 6), 7, None)
    whole, part, rural, growth = first.claims
    assert (whole.subjects, whole.places, whole.times) == ((Subject("养老机构", "养老机构"),), ("全市",), ("截至3月底", "3月底"))
    assert (whole.iso, whole.statistic, whole.modality, whole.part_of_index) == ("../2024-03-31", "total", "asserted", None)
    assert (part.part_of_index, part.times, part.statistic, part.optional) == (0, (), None, False)
    assert (rural.optional, rural.subjects) == (True, (Subject("农村", "农村机构"),))
    assert (growth.subjects, growth.modality, growth.speakers, growth.basis) == ((), "planned", (), "截至")
    assert [first.text[c.span_start :].startswith(c.span_text) for c in first.claims] == [True] * 4
    assert "，\n其中" in first.text
    team, other, _ = second.claims
    assert (team.subjects, team.part_of_index) == ((Subject("甲", "甲"), Subject("乙", "甲、乙两队")), 2)
    assert (other.span_start, other.speakers) == (second.text.index("13人"), ("甲", "乙"))


def test_a_text_may_state_nothing() -> None:
    (case,) = read_lines("x", "# 一句闲话\n\n今天无事。\n")
    assert (case.line, case.text, case.claims) == (3, "今天无事。", ())


@pytest.mark.parametrize(
    ("written", "fault"),
    [
        ("    3家: 店", r"x:1: a claim that follows no text"),
        ("有店3家。\n    3家", r"x:2: no ': '"),
        ("有店3家。\n    4家: 店", r"x:2: '4家' is not in the text"),
        ("有店13家。\n    3家: 店", r"x:2: '3家' is not in the text"),
        ("有店3家，厂5家。\n    5家: 厂\n    3家: 店", r"x:3: '3家' is not in the text behind"),
        ("有店3家。\n    3家: 厂", r"x:2: '厂' is not in the text"),
        ("有店3家。\n    3家: [有]店[家]", r"x:2: '有店家' is not in the text"),
        ("有店3家。\n    3家: [有店", r"x:2: .* is no subject"),
        ("有店3家。\n    3家: 店 | place 上海", r"x:2: '上海' is not in the text"),
        ("有店3家。\n    3家: 店 | sum", r"x:2: 'sum' is no field"),
        ("有店3家。\n    3家: 店 | total | new", r"x:2: total and new exclude each other"),
        ("有店3家。\n    3家: 店 | place 店 | place 有", r"x:2: 'place' is given twice"),
        ("有店3家。\n    3家: 店 | part of 5家", r"x:2: no claim '5家'"),
        ("有店3家。\n    3家: 店 | basis 有 / 店", r"x:2: a basis has no alternatives"),
        ("# published: May 6\n有店。", r"x:1: 'May 6' is no date"),
        ("有店。\n# published: 2024-05-06", r"x:2: a day of publication that no text follows"),
    ],
)
def test_a_wrong_line_is_named(written: str, fault: str) -> None:
    with pytest.raises(ContextFormatError, match=fault):
        read_lines("x", written)


def test_the_corpus_covers_every_domain_and_every_field() -> None:
    assert {file.stem for file in FILES} == DOMAINS
    assert len(CASES) >= 200
    assert {claim.statistic for claim in CLAIMS} == {*STATISTICS, None}
    assert {claim.modality for claim in CLAIMS} == {*MODALITIES, "asserted"}
    assert sum(claim.iso is not None for claim in CLAIMS) >= 40
    assert sum(claim.basis is not None for claim in CLAIMS) >= 40
    assert sum(claim.part_of_index is not None for claim in CLAIMS) >= 60
    assert sum(bool(claim.speakers) for claim in CLAIMS) >= 120


def test_no_text_stands_twice() -> None:
    assert [text for text, times in Counter(case.text for case in CASES).items() if times > 1] == []


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_a_value_of_a_time_is_edtf_and_stands_on_a_time(case: ContextCase) -> None:
    day = r"(?:\d{4}|XXXX)(?:-(?:\d\d|XX)(?:-\d\d)?)?"
    for claim in case.claims:
        assert claim.iso is None or claim.times, claim
        assert claim.iso is None or re.fullmatch(rf"{day}(?:/{day})?|\.\./{day}|{day}/\.\.", claim.iso), claim
