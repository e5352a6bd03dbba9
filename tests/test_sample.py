"""The annotated sample (tests/data/sample.jsonl, our own sentences of eight domains): nearly every figure comes out whole.

What is left wrong is arguable (两市 is an anaphor, 一天 an adverb) or needs the sentence's meaning; the bar keeps it from growing.
"""

from __future__ import annotations

import json
from fractions import Fraction
from pathlib import Path
from typing import Any

import claims

SAMPLE = [json.loads(line) for line in (Path(__file__).parent / "data" / "sample.jsonl").read_text("utf-8").splitlines() if line]


def number(value: str | None) -> Fraction | None:
    return None if value is None else Fraction(value)


def whole(claim: claims.Claim, gold: dict[str, Any]) -> bool:
    """Span, kind, value, bounds with their ends, approximation and unit are as annotated."""
    q = claim.quantity.model_dump(mode="json")
    return (
        (claim.span.start, claim.span.end, claim.core.text) == (gold["start"], gold["end"], gold["core"])
        and all(number(q[key]) == number(gold[key]) for key in ("value", "low", "high"))
        and all(q[key] == gold[key] for key in ("kind", "low_closed", "high_closed", "approximate"))
        and gold["unit"] in (q["unit"], q["unit_text"])
    )


def test_figures_come_out_whole() -> None:
    right = total = spurious = 0
    for paragraph in SAMPLE:
        found = list(claims.extract(paragraph["text"]).claims)
        for gold in paragraph["claims"]:
            total += 1
            hit = next((c for c in found if c.span.start < gold["end"] and c.span.end > gold["start"]), None)
            if hit is not None:
                found.remove(hit)
                right += whole(hit, gold)
        spurious += sum(claim.quantity.kind != "ratio" for claim in found)
    assert total > 550
    assert right / total >= 0.985
    assert spurious <= 6
