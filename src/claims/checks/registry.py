"""The checks in their order, and `check`, which runs them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from claims.checks.ages import ages
from claims.checks.averages import averages
from claims.checks.conversions import conversions
from claims.checks.dates import dates
from claims.checks.durations import durations
from claims.checks.enumerations import enumerations
from claims.checks.finding import Finding
from claims.checks.growth import growth
from claims.checks.order import order
from claims.checks.pages import Page
from claims.checks.repeats import repeats
from claims.checks.shares import shares
from claims.checks.sums import sums
from claims.intervals import DEFAULT, Tolerance
from claims.models import Document

WITHIN: tuple[Callable[[Page, Tolerance], Iterator[Finding]], ...] = (
    sums, shares, growth, averages, durations, ages, dates, enumerations, order, conversions,
)  # fmt: skip
"""The checks of one text, in the order of their findings."""


def check(documents: Document | Iterable[Document], *, tolerance: Tolerance = DEFAULT, holds: bool = False) -> list[Finding]:
    """Where the figures of texts contradict each other.

    In: documents as `extract` gives them (with their context); `tolerance`, what may be let pass; `holds`, whether to
    tell also of figures that were found to go together.
    Out: findings, text by text in the order of the documents, then those across texts; in each text by the kind of check.
    What is not certain to belong together is not compared: no finding does not mean that all is right. Linear in the
    number of documents.

    >>> from claims.api import extract
    >>> for found in check(extract("全市报告感染者28714例，其中确诊病例15202例，无症状感染者15512例。")):
    ...     print(found.kind, found.sureness, found.arithmetic)
    sum contradiction 15202例 + 15512例 = 30714 ≠ 28714
    """
    pages = [Page(document, holds) for document in ([documents] if isinstance(documents, Document) else documents)]
    found = [finding for page in pages for checking in WITHIN for finding in checking(page, tolerance)]
    found += repeats(pages, tolerance)
    return [finding for finding in found if holds or finding.sureness != "holds"]
