"""The functions of the public face."""

from __future__ import annotations

import decimal
import logging
import threading
from datetime import date
from decimal import Decimal

import pytest

import claims


def test_the_public_names_are_there() -> None:
    assert [name for name in claims.__all__ if not hasattr(claims, name)] == []
    assert {"extract", "parse", "explain", "json_schema", "Document", "Claim", "Quantity", "ClaimsError"} <= set(claims.__all__)


def test_an_empty_text_has_no_claims() -> None:
    document = claims.extract("")
    assert (document.text, document.claims, document.times, document.mentions) == ("", (), (), ())


def test_context_is_left_out_where_it_is_not_asked_for() -> None:
    (claim,) = claims.extract("截至4月10日，吉林省感染者超6万例。", context=False).claims
    assert (claim.subject, claim.place, claim.time, claim.speaker, claim.statistic, claim.basis, claim.part_of) == (None,) * 7


@pytest.mark.parametrize("text", [None, 3, b"3", ["3"]], ids=["None", "int", "bytes", "list"])
def test_only_str_is_text(text: object) -> None:
    with pytest.raises(TypeError):
        claims.extract(text)  # type: ignore[arg-type]
    with pytest.raises(TypeError):
        claims.parse(text)  # type: ignore[arg-type]


def test_arguments_that_are_wrong() -> None:
    with pytest.raises(ValueError, match="region"):
        claims.extract("3人", region="XX")
    with pytest.raises(ValueError, match="month"):
        claims.extract("3人", published="2022-13-41")
    assert claims.extract("3人", published=date(2022, 4, 10)).claims


@pytest.mark.parametrize("phrase", ["三亚", "", "   ", "共", "6万例和3人", "大约在6万例", "6万例的", "2020年", "第36号", "一定"])
def test_parse_refuses_what_is_not_one_quantity(phrase: str) -> None:
    with pytest.raises(claims.ParseError) as caught:
        claims.parse(phrase)
    assert isinstance(caught.value, claims.ClaimsError)
    assert isinstance(caught.value, ValueError)
    assert repr(phrase) in str(caught.value)


def test_parse_allows_blanks_around() -> None:
    assert claims.parse(" 6万例\n") == claims.parse("6万例")


@pytest.mark.parametrize(
    ("phrase", "value"),
    [("13000000000", 13000000000), ("42", 42), ("四十二", 42), ("一百二", 120), ("3.5万", 35_000), ("两", 2), ("百", 100)],
)
def test_parse_takes_a_bare_numeral(phrase: str, value: int) -> None:
    quantity = claims.parse(phrase)
    assert (quantity.kind, quantity.unit) == ("count", None)
    assert quantity.value == Decimal(value)


def test_extract_takes_a_bare_numeral_only_with_a_reason() -> None:
    assert [claim.span.text for claim in claims.extract("四千万，一百二，超过1200，300多万人口").claims] == [
        "四千万",
        "一百二",
        "超过1200",
        "300多万",
    ]
    assert claims.extract("42，7，1200").claims == ()


def test_explain_tells_the_rule_and_why() -> None:
    mentions = claims.explain("1号病例和三亚的4例")
    assert [(mention.span.text, mention.taken_for) for mention in mentions if mention.taken_for in ("label", "claim")] == [
        ("1号", "label"),
        ("4例", "claim"),
    ]
    assert all(mention.rule and mention.why for mention in mentions)
    assert [mention.claim for mention in mentions if mention.taken_for == "claim"] == [0]


def test_an_extractor_is_shared_between_threads() -> None:
    extractor = claims.Extractor()
    text = "超6万例，3到5名，三分之一。" * 50
    right = extractor.extract(text).claims
    found: list[object] = []
    threads = [threading.Thread(target=lambda: found.append(extractor.extract(text).claims)) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [right] * 4


def test_a_word_read_in_two_regions() -> None:
    assert [claims.extract("500元", region=region).claims[0].quantity.unit for region in ("CN", "TW", "HK")] == ["CNY", "TWD", "HKD"]
    assert claims.extract("预算三兆元", region="TW").claims[0].quantity.value == 3 * 10**12
    assert claims.extract("预算三兆元").claims == ()


def test_one_quantity_does_not_leak_into_another() -> None:
    quantities = [claim.quantity for claim in claims.extract("超6万例。不到6万例。6万例。约6万例。").claims]
    assert [(q.low is None, q.high is None, q.approximate) for q in quantities] == [
        (False, True, False),
        (True, False, False),
        (False, False, False),
        (False, False, True),
    ]


def test_nothing_is_logged(caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]) -> None:
    with caplog.at_level(logging.DEBUG):
        claims.extract("坏数字1.2.3.4.5和万亿万亿万，十十十点点")
    assert caplog.records == []
    assert capfd.readouterr() == ("", "")


def test_a_callers_decimal_context_changes_nothing() -> None:
    texts = [
        "8" * 30 + "s",
        "共123456789012345678901234567890123人",
        "±3%",
        "895年至897年",
        "1亩三分地",
        "3小时20分",
        "五万五千四百三十二点六七八吨",
    ]
    usual = [[c.model_dump(mode="json") for c in claims.extract(text).claims] for text in texts]
    with decimal.localcontext(decimal.Context(prec=1, traps=[decimal.Inexact, decimal.Rounded, decimal.InvalidOperation])):
        assert [[c.model_dump(mode="json") for c in claims.Extractor().extract(text).claims] for text in texts] == usual


def test_times_are_resolved_against_the_publication() -> None:
    text = "经统计，截至4⏎月10日，全市共12家；去年同期8家，近日又增。".replace("⏎", "\n")
    document = claims.extract(text, published="2022-04-14")
    assert [(time.text, time.iso) for time in document.times] == [
        ("截至4\n月10日", "../2022-04-10"),
        ("去年同期", "../2021-04-10"),
        ("近日", None),
    ]
    assert [time.iso for time in claims.extract(text).times] == ["../XXXX-04-10", None, None]


def test_a_time_may_hold_a_claim_but_is_none() -> None:
    document = claims.extract("两年前建成，连续三天客满，第4天停业，卒于485年", published="2022-04-14")
    assert [(time.text, time.iso) for time in document.times] == [("两年前", "2020~"), ("第4天", None), ("485年", "0485")]
    assert [claim.span.text for claim in document.claims] == ["两年", "三天"]
