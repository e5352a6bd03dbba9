"""Figures of texts against each other: every line of corpus/checks, and what lines cannot say."""

from __future__ import annotations

import time
import timeit
from collections import Counter
from pathlib import Path

import pytest

import claims
from claims import Extractor, Finding, Tolerance, check
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


def test_a_finding_tells_claims_places_and_the_calculation() -> None:
    (finding,) = found("全市报告感染者28714例，其中确诊病例15202例，无症状感染者15512例。")
    assert [claim.span.text for claim in finding.claims] == ["15202例", "15512例", "28714例"]
    assert [(claim.document, claim.id) for claim in finding.claims] == [("text 0", 1), ("text 0", 2), ("text 0", 0)]
    assert (finding.computed, finding.unit, finding.tolerance) == (30714, "例", 0)
    assert finding.arithmetic == "15202例 + 15512例 = 30714 ≠ 28714"
    assert finding.arithmetic in finding.reason


def test_places_that_are_no_claims_are_spans_of_the_text() -> None:
    text = "隊伍由東豐縣、東遼縣、龍山區、西安區等3個縣區組成。"
    (finding,) = found(text)
    (span,) = finding.spans
    assert text[span.start : span.end] == span.text == "隊伍由東豐縣、東遼縣、龍山區、西安區"


def test_what_holds_is_told_when_asked_for() -> None:
    text = "全市报告感染者28714例，其中确诊病例15202例，无症状感染者13512例。"
    assert found(text) == []
    assert [(finding.kind, finding.sureness) for finding in found(text, holds=True)] == [("sum", "holds")]


def test_one_document_or_many() -> None:
    document = EXTRACTOR.extract("2024年5月6日（星期二），开幕。")
    assert [finding.kind for finding in check(document)] == ["date"]
    assert [finding.kind for finding in check(iter([document, document]))] == ["date", "date"]
    assert check([]) == check(EXTRACTOR.extract("")) == []


def test_the_caller_says_what_may_be_let_pass() -> None:
    document = EXTRACTOR.extract("共有员工500人，其中女性约280人，占51%。")
    assert [finding.kind for finding in check(document)] == ["share"]
    assert check(document, tolerance=Tolerance(about="0.1")) == []


def test_documents_without_context_are_no_error() -> None:
    text = "全市报告感染者28714例，其中确诊病例15202例，无症状感染者15512例。设有甲系、乙系、丙系等2个系。"
    assert [finding.kind for finding in check(EXTRACTOR.extract(text, context=False))] == ["enumeration"]


def test_broken_lines_and_full_width_digits_are_read() -> None:
    (finding,) = found("２０２４年５月６日（星期二），全市启⏎动会议。")
    assert finding.kind == "date"
    assert finding.spans[0].text == "２０２４年５月６日（星期二）"


def test_findings_are_told_in_json_with_exact_numbers() -> None:
    (finding,) = found("共有员工500人，其中女性280人，占46%。")
    data = finding.model_dump(mode="json")
    assert (data["kind"], data["sureness"], data["computed"], data["unit"]) == ("share", "contradiction", "56", "%")
    assert Finding.model_validate(data) == finding


def test_many_documents_of_one_topic_are_each_compared_once() -> None:
    texts = [f"截至2022年4月10日，长春市累计报告确诊病例{1000 + at % 3}例。" for at in range(300)]
    told = check([EXTRACTOR.extract(text, name=str(at)) for at, text in enumerate(texts)])
    assert [(finding.kind, finding.sureness, finding.arithmetic) for finding in told] == [
        ("repeat", "contradiction", "1001例 ≠ 1000例"),
        ("repeat", "contradiction", "1002例 ≠ 1000例"),
    ]


def seconds(document: claims.Document) -> float:
    return min(timeit.repeat(lambda: check(document), timer=time.process_time, number=1, repeat=3))


@pytest.mark.parametrize(
    "piece",
    [
        "甲类病例12例，",
        "其中3例，",
        "由1吨增至2吨，增长3%，",
        "、甲县",
        "甲、乙等3个，",
        "（1990年—",
        "3月4日至",
        "最高5℃，最低3℃，",
        "占比3%，",
        "共3人，一是，",
    ],
)
def test_time_is_linear_without_a_full_stop(piece: str) -> None:
    short, long = (EXTRACTOR.extract((piece * size)[:size]) for size in (1500, 6000))
    assert seconds(long) < 9 * max(seconds(short), 0.02)


def test_time_is_linear_in_the_number_of_documents() -> None:
    texts = [f"截至2022年{1 + at % 12}月10日，长春市累计报告确诊病例{1000 + at}例，新增{at}例。" for at in range(1600)]
    documents = [EXTRACTOR.extract(text, name=str(at)) for at, text in enumerate(texts)]
    few, many = (min(timeit.repeat(lambda: check(documents[:size]), timer=time.process_time, number=1, repeat=3)) for size in (400, 1600))  # noqa: B023
    assert many < 9 * max(few, 0.02)
