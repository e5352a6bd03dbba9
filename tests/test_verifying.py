"""Claims against tables of facts: which row decides, what is left without reference, what a bad table is told."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

import claims
from claims import Claim, Document, Reference, Span, Time, Tolerance, verify

EXAMPLES = Path(__file__).parent.parent / "examples"


def span(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start=start, end=start + len(words), text=words)


def with_context(text: str, *contexts: dict[str, Any]) -> Document:
    """A document whose claims have the given subject, place, time ("words=iso"), statistic and modality, and no other."""
    document = claims.Extractor().extract(text, context=False)
    assert len(document.claims) == len(contexts)
    found = []
    for claim, context in zip(document.claims, contexts, strict=True):
        update: dict[str, Any] = {name: span(text, context[name]) for name in ("subject", "place") if name in context}
        if "time" in context:
            words, _, iso = context["time"].partition("=")
            at = span(text, words)
            update["time"] = Time(start=at.start, end=at.end, text=at.text, iso=iso or None)
        update |= {name: context[name] for name in ("statistic", "modality") if name in context}
        found.append(claim.model_copy(update=update))
    return document.model_copy(update={"claims": tuple(found)})


TEXT = "截至4月10日，吉林省累计阳性感染者超6万例。"
CONTEXT = {"subject": "阳性感染者", "place": "吉林省", "time": "截至4月10日=../2022-04-10", "statistic": "cumulative"}
ROW = {"subject": "阳性感染者", "place": "吉林省", "time": "2022-04-10", "statistic": "cumulative", "value": "60512", "unit": "例"}


def verdict(text: str, context: dict[str, Any], *rows: dict[str, Any], **options: Any) -> str:
    (found,) = verify(with_context(text, context), list(rows), **options)
    return found.verdict


def test_a_claim_is_supported_by_the_row_that_speaks_of_the_same() -> None:
    (found,) = verify(with_context(TEXT, CONTEXT), [ROW | {"place": "长春市"}, ROW])
    assert (found.verdict, found.fact and found.fact.row) == ("supported", 2)
    assert found.comparison is not None and found.comparison.difference == 512
    assert found.reason == (
        "超6万例 agrees: 60512 is > 60000; rows, row 2 matches: subject 阳性感染者, place 吉林省, time 2022-04-10 for 截至4月10日, cumulative"
    )


def test_and_contradicted_where_the_figure_is_another() -> None:
    (found,) = verify(with_context(TEXT, CONTEXT), [ROW | {"value": "58900"}])
    assert (found.verdict, found.fact and found.fact.row) == ("contradicted", 1)
    assert found.reason.startswith("超6万例 disagrees: 58900 is not > 60000; rows, row 1 matches")


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({"subject": "本轮疫情阳性感染者"}, "supported"),
        ({"subject": "阳性感染者数"}, "supported"),
        ({"subject": "感染者"}, "no reference"),
        ({"subject": "无症状感染者"}, "no reference"),
        ({"place": "吉林"}, "supported"),
        ({"place": "吉林市"}, "no reference"),
        ({"place": ""}, "no reference"),
        ({"place": "*"}, "supported"),
        ({"time": "截至2022年4月10日"}, "supported"),
        ({"time": "2022年4月10日"}, "supported"),
        ({"time": "../2022-04-10"}, "supported"),
        ({"time": "2022/4/10"}, "supported"),
        ({"time": "2022-04-10 00:00:00"}, "supported"),
        ({"time": "2022-04-11"}, "no reference"),
        ({"time": "2022-04"}, "no reference"),
        ({"time": "2022"}, "no reference"),
        ({"time": ""}, "no reference"),
        ({"time": "*"}, "supported"),
        ({"statistic": ""}, "supported"),
        ({"statistic": "累计"}, "supported"),
        ({"statistic": "new"}, "no reference"),
        ({"unit": "人"}, "supported"),
        ({"unit": ""}, "supported"),
        ({"unit": "人次"}, "no reference"),
        ({"unit": "%"}, "no reference"),
        ({"value": "6.0512", "unit": "万例"}, "supported"),
        ({"value": "6.05万例", "unit": ""}, "supported"),
        ({"value": "6.05万", "unit": "例"}, "supported"),
        ({"value": "60,512"}, "supported"),
        ({"value": "6.0512e4"}, "supported"),
        ({"value": "不到6万"}, "contradicted"),
        ({"value": "5万多"}, "contradicted"),
    ],
)
def test_which_rows_speak_of_the_same(change: dict[str, str], expected: str) -> None:
    assert verdict(TEXT, CONTEXT, ROW | change) == expected


@pytest.mark.parametrize("missing", ["subject", "place", "time"])
def test_what_the_text_does_not_say_matches_no_row_that_does(missing: str) -> None:
    context = {name: value for name, value in CONTEXT.items() if name != missing}
    assert verdict(TEXT, context, ROW) == "no reference"


def test_a_table_without_places_and_times_serves_texts_without() -> None:
    text = "珠穆朗玛峰海拔8848.86米。"
    row = {"subject": "珠穆朗玛峰", "value": "8848.86", "unit": "米"}
    assert verdict(text, {"subject": "珠穆朗玛峰"}, row) == "supported"
    assert verdict(text, {"subject": "珠穆朗玛峰"}, row | {"value": "8844.43"}) == "contradicted"


def test_new_is_not_cumulative_and_a_decrease_no_level() -> None:
    text = "4月10日，吉林省新增阳性感染者1086例。"
    context = CONTEXT | {"time": "4月10日=2022-04-10", "statistic": "new"}
    assert verdict(text, context, ROW) == "no reference"
    assert verdict(text, context, ROW | {"statistic": ""}) == "no reference"
    assert verdict(text, context, ROW | {"subject": "新增阳性感染者", "statistic": "", "value": "1086"}) == "supported"


def growth(text: str, statistic: str, words: str = "") -> Document:
    document = with_context(text, {"subject": "工业产值", "time": "2021年=2021", "statistic": statistic})
    (claim,) = document.claims
    return document.model_copy(update={"claims": (claim.model_copy(update={"basis": span(text, words) if words else None}),)})


@pytest.mark.parametrize(
    ("text", "statistic", "row", "expected"),
    [
        ("2021年工业产值下降3.2%。", "decrease", {"statistic": "increase", "value": "-3.2"}, "supported"),
        ("2021年工业产值下降3.2%。", "decrease", {"statistic": "decrease", "value": "3.2"}, "supported"),
        ("2021年工业产值下降3.2%。", "decrease", {"statistic": "increase", "value": "3.2"}, "contradicted"),
        ("2021年工业产值增长3.2%。", "increase", {"statistic": "decrease", "value": "3.2"}, "contradicted"),
        ("2021年工业产值增长3.2%。", "increase", {"statistic": "increase", "value": "3.24"}, "supported"),
        ("2021年工业产值增长3.2%。", "increase", {"statistic": "", "value": "3.2"}, "no reference"),
    ],
)
def test_growth_and_its_sign(text: str, statistic: str, row: dict[str, str], expected: str) -> None:
    (found,) = verify(growth(text, statistic), [{"subject": "工业产值", "time": "2021", "unit": "%"} | row])
    assert found.verdict == expected, found.reason


@pytest.mark.parametrize(
    ("basis", "value", "expected"),
    [
        ("同比", "3.2", "supported"),
        ("同比", "3.5", "contradicted"),
        ("较上年同期", "3.5", "contradicted"),
        ("环比", "3.2", "no reference"),
        ("", "3.2", "supported"),
        ("", "3.5", "no reference"),
    ],
)
def test_what_a_change_is_compared_with(basis: str, value: str, expected: str) -> None:
    row = {"subject": "工业产值", "time": "2021", "statistic": "increase", "value": value, "unit": "%", "basis": basis}
    (found,) = verify(growth("2021年工业产值同比增长3.2%。", "increase", "同比"), [row])
    assert found.verdict == expected, found.reason


@pytest.mark.parametrize(
    ("text", "value", "expected"),
    [
        ("工业产值114.4亿元。", "11440000000", "supported"),
        ("工业产值114.4亿元。", "114.4", "no reference"),
        ("覆盖率58.5%。", "58.5", "supported"),
        ("覆盖率58.5%。", "0.585", "no reference"),
        ("覆盖率超过九成。", "88.6", "no reference"),
        ("床位300张。", "310", "contradicted"),
    ],
)
def test_a_row_without_unit_does_not_contradict_what_has_one(text: str, value: str, expected: str) -> None:
    name = text[: 4 if text.startswith("工") else 3 if text.startswith("覆") else 2]
    assert verdict(text, {"subject": name}, {"subject": name, "value": value}) == expected


def test_a_figure_without_unit_is_not_contradicted_by_a_row_that_has_one() -> None:
    text = "纸币面值超过1200。"
    row = {"subject": "纸币面值", "value": "1000", "unit": "元"}
    assert verdict(text, {"subject": "纸币面值"}, row) == "no reference"
    assert verdict(text, {"subject": "纸币面值"}, row | {"value": "1300"}) == "supported"
    assert verdict(text, {"subject": "纸币面值"}, row | {"unit": ""}) == "contradicted"


def test_aliases_for_subjects_and_places() -> None:
    names = [{"alias": "阳性", "name": "阳性感染者", "what": "subject"}, {"alias": "白山松水", "name": "吉林省", "what": "place"}]
    text = "截至4月10日，白山松水累计阳性超6万例。"
    context = CONTEXT | {"subject": "阳性", "place": "白山松水"}
    assert verdict(text, context, ROW) == "no reference"
    assert verdict(text, context, ROW, aliases=names) == "supported"


def test_the_whole_province_is_the_only_one_that_the_text_names() -> None:
    text = "吉林省通报：全省病床8300张，长春市病床4000张。"
    rows = [{"subject": "病床", "place": "吉林省", "value": "8300"}, {"subject": "病床", "place": "长春市", "value": "4000"}]
    document = with_context(text, {"subject": "病床", "place": "全省"}, {"subject": "病床", "place": "长春市"})
    assert [found.verdict for found in verify(document, rows)] == ["no reference", "supported"]
    named = with_context(text + "吉林省护士9000名。", {"subject": "病床", "place": "全省"}, {"subject": "病床", "place": "长春市"},
                         {"subject": "护士", "place": "吉林省"})  # fmt: skip
    assert [found.verdict for found in verify(named, rows)] == ["supported", "supported", "no reference"]


def test_a_place_that_leads_the_subject() -> None:
    text = "吉林省疫苗接种率超过九成。"
    row = {"subject": "疫苗接种率", "place": "吉林省", "value": "88.6", "unit": "%"}
    assert verdict(text, {"subject": "吉林省疫苗接种率", "statistic": "share"}, row) == "contradicted"


def test_what_is_not_asserted_has_no_reference_unless_asked() -> None:
    context = CONTEXT | {"modality": "forecast"}
    assert verdict(TEXT, context, ROW) == "no reference"
    assert verdict(TEXT, context, ROW, modalities=["forecast"]) == "supported"


def test_the_tolerance_is_the_callers() -> None:
    text = "截至4月10日，吉林省累计阳性感染者约6万例。"
    assert verdict(text, CONTEXT, ROW | {"value": "71000"}) == "contradicted"
    assert verdict(text, CONTEXT, ROW | {"value": "71000"}, tolerance=Tolerance(about="1/5")) == "supported"


def test_the_closest_row_decides() -> None:
    rows = [ROW | {"statistic": "", "value": "50000"}, ROW]
    (found,) = verify(with_context(TEXT, CONTEXT), rows)
    assert (found.verdict, found.fact and found.fact.row) == ("supported", 2)


def test_rows_that_do_not_agree_on_a_claim_decide_nothing() -> None:
    rows = [ROW | {"value": "6万"}, ROW | {"value": "60512"}]
    text = TEXT.replace("超6万", "超60300")
    (found,) = verify(with_context(text, CONTEXT), rows)
    assert found.verdict == "supported"
    (found,) = verify(with_context(TEXT.replace("超6万", "59800"), CONTEXT), rows)
    assert (found.verdict, found.fact) == ("no reference", None)
    assert "row 1 and row 2 both match" in found.reason


@pytest.mark.parametrize(
    ("context", "why"),
    [
        ({}, "does not say what is counted"),
        ({"subject": "吉林省"}, "no row is about 吉林省"),
        (CONTEXT | {"time": "截至4月10日=../XXXX-04-10"}, "its time is 2022-04-10, that of the claim 截至4月10日 (../XXXX-04-10)"),
        (CONTEXT | {"statistic": "new"}, "its statistic is cumulative, that of the claim new"),
    ],
)
def test_why_there_is_no_reference(context: dict[str, Any], why: str) -> None:
    (found,) = verify(with_context(TEXT, context), [ROW])
    assert found.verdict == "no reference"
    assert why in found.reason


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"value": "很多"}, "column value: '很多' is not one quantity"),
        ({"value": ""}, "column value: is empty"),
        ({"value": "3人和5人"}, "column value: "),
        ({"unit": "薄荷"}, "column unit: no unit is called '薄荷'"),
        ({"value": "3米"}, "column unit: '例' is not the unit of '3米'"),
        ({"time": "昨天"}, "column time: '昨天' is no time with a year"),
        ({"time": "4月10日"}, "column time: "),
        ({"time": "2022-02-30"}, "column time: "),
        ({"statistic": "多少"}, "column statistic: '多少' is none of"),
        ({"subject": ""}, "column subject: is empty"),
    ],
)
def test_a_cell_that_cannot_be_read_is_named_and_the_other_rows_serve(change: dict[str, str], told: str) -> None:
    found = verify(with_context(TEXT, CONTEXT), [ROW | change, ROW])
    assert [entry.verdict for entry in found] == ["supported"]
    (fault,) = found.faults
    assert str(fault).startswith("rows, row 1, ")
    assert told in str(fault)


def test_rows_that_contradict_each_other_are_named_and_not_used() -> None:
    rows = [ROW, ROW | {"place": "吉林", "time": "2022年4月10日", "value": "61000"}, ROW | {"place": "长春市"}]
    rows[1]["place"] = "吉林省"
    found = verify(with_context(TEXT, CONTEXT), rows)
    assert [entry.verdict for entry in found] == ["no reference"]
    assert [str(fault) for fault in found.faults] == [
        "rows, row 2, column value: 61000 contradicts row 1, which says 60512 of the same; neither is used"
    ]
    assert [fact.row for fact in Reference.read(rows).facts] == [3]


def test_rows_that_say_the_same_more_and_less_exactly_are_no_contradiction() -> None:
    found = verify(with_context(TEXT, CONTEXT), [ROW | {"value": "超6万"}, ROW, ROW | {"value": "20", "unit": "%"}])
    assert [entry.verdict for entry in found] == ["supported"]
    assert found.faults == ()


@pytest.mark.parametrize(
    ("rows", "options", "told"),
    [
        ([], {}, "the table has no rows"),
        ([{"place": "吉林省", "value": "3"}], {}, "no column 'subject' for subject; the columns are place, value"),
        ([{"subject": "甲"}], {}, "no column 'value'"),
        ([ROW], {"columns": {"time": "日期"}}, "no column '日期' for time"),
        ([ROW], {"columns": {"when": "time"}}, "column 'when' is none of subject, place"),
        ([ROW], {"aliases": [{"alias": "甲"}]}, "no column 'name'"),
    ],
)
def test_a_table_that_cannot_serve_at_all(rows: list[dict[str, str]], options: dict[str, Any], told: str) -> None:
    with pytest.raises(claims.InputError, match=told):
        verify(with_context(TEXT, CONTEXT), rows, **options)


def test_columns_of_other_names() -> None:
    row = {"指标": "阳性感染者", "地区": "吉林省", "日期": "2022-04-10", "数值": "60512"}
    names = {"subject": "指标", "place": "地区", "time": "日期", "value": "数值"}
    assert verdict(TEXT, CONTEXT, row, columns=names) == "supported"


def test_missing_columns_that_narrow_are_told() -> None:
    table = Reference.read([{"subject": "床位", "value": "8300"}])
    assert [str(fault) for fault in table.faults] == [
        "rows, column place: no such column: taken as empty in every row",
        "rows, column time: no such column: taken as empty in every row",
    ]


def test_faults_of_aliases() -> None:
    names = [
        {"alias": "甲", "name": "乙", "what": "subject"},
        {"alias": "甲", "name": "丙", "what": "subject"},
        {"alias": "丁", "name": ""},
        {"alias": "戊", "name": "己", "what": "thing"},
    ]
    told = [str(fault) for fault in Reference.read([ROW], aliases=names).faults]
    assert told == [
        "rows, row 2, column name: 甲 already stands for 乙",
        "rows, row 3, column name: is empty",
        "rows, row 4, column what: 'thing' is neither subject nor place",
    ]


def test_one_table_for_many_documents() -> None:
    table = Reference.read([ROW])
    assert all(verify(with_context(TEXT, CONTEXT), table)[0].verdict == "supported" for _ in range(3))


def test_json_of_a_verification() -> None:
    (found,) = verify(with_context(TEXT, CONTEXT), [ROW])
    data = found.model_dump(mode="json")
    assert (data["verdict"], data["fact"]["row"], data["fact"]["cells"]["value"]) == ("supported", 1, "60512")
    assert data["claim"]["span"]["text"] == "超6万例"
    assert isinstance(found.claim, Claim)


def test_a_large_table_costs_no_more_a_claim() -> None:
    rows = [ROW | {"subject": f"事项{number}甲", "value": str(number)} for number in range(3000)]
    table = Reference.read([*rows, ROW])
    assert len(table.facts) == 3001
    assert verify(with_context(TEXT, CONTEXT), table)[0].verdict == "supported"


def errors_found(document: Document) -> list[str]:
    pytest.importorskip("duckdb")
    found = verify(document, EXAMPLES / "facts.csv", aliases=EXAMPLES / "names.csv")
    assert found.faults == ()
    return [entry.claim.span.text for entry in found if entry.verdict == "contradicted"]


def test_the_two_errors_of_the_example_with_context_by_hand() -> None:
    text = (EXAMPLES / "report.txt").read_text("utf-8")
    until, day, place = "截至4月10日=../2022-04-10", "4月10日=2022-04-10", "长春市"
    document = with_context(
        text,
        {"subject": "阳性感染者", "place": place, "time": until, "statistic": "cumulative"},
        {"subject": "确诊病例", "place": place, "time": until, "statistic": "cumulative"},
        {"subject": "无症状感染者", "place": place, "time": until, "statistic": "cumulative"},
        {"subject": "阳性感染者", "place": place, "time": day, "statistic": "new"},
        {"subject": "阳性感染者", "place": place, "time": day, "statistic": "decrease"},
        {"subject": "单日核酸检测能力", "place": place, "statistic": "capacity"},
        {"subject": "定点医院病床", "place": "全市"},
        {"subject": "疫苗接种率", "place": place, "time": until, "statistic": "share"},
    )
    assert errors_found(document) == ["1086例", "超过九成"]


def test_the_two_errors_of_the_example_as_it_is_read() -> None:
    text = (EXAMPLES / "report.txt").read_text("utf-8")
    assert errors_found(claims.extract(text, published="2022-04-11")) == ["1086例", "超过九成"]
