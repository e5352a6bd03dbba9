"""Tables for the terminal, aligned in spite of double-width characters (rich measures them)."""

from __future__ import annotations

from collections.abc import Sequence

from rich.console import Console
from rich.table import Table
from rich.text import Text

from claims.models import Document, Span
from claims.verifying import Verification

_CONTEXT = 10


def _flat(text: str) -> str:
    return "".join("⏎" if c in "\r\n" else c if c.isprintable() else "·" for c in text)


def _around(text: str, span: Span) -> Text:
    """The span in its surroundings, marked."""
    before = _flat(text[max(0, span.start - _CONTEXT) : span.start])
    after = _flat(text[span.end : span.end + _CONTEXT])
    return Text.assemble((before, "dim"), (_flat(span.text), "bold"), (after, "dim"))


def claim_table(document: Document) -> Table:
    """One row a claim: where, as written, kind, exact figure with bounds, unit as written."""
    table = Table(title=document.name, title_justify="left", box=None, pad_edge=False, header_style="bold")
    for heading in ("at", "written", "kind", "figure", "unit", "in the text"):
        table.add_column(heading, no_wrap=heading in ("at", "kind"), justify="right" if heading == "at" else "left")
    for claim in document.claims:
        quantity = claim.quantity
        table.add_row(
            str(claim.span.start), Text(_flat(claim.span.text)), quantity.kind, Text(str(quantity)), Text(_flat(quantity.unit_text or "")),
            _around(document.text, claim.span),
        )  # fmt: skip
    return table


def mention_table(document: Document) -> Table:
    """One row a mention: what it was taken for and why."""
    table = Table(box=None, pad_edge=False, header_style="bold")
    for heading in ("at", "met", "taken for", "rule", "why", "figure"):
        table.add_column(heading, no_wrap=heading in ("at", "rule"), justify="right" if heading == "at" else "left")
    for mention in document.mentions:
        figure = "" if mention.claim is None else str(document.claims[mention.claim].quantity)
        table.add_row(str(mention.span.start), Text(_flat(mention.span.text)), mention.taken_for, mention.rule, mention.why, Text(figure))
    return table


_STYLES = {"supported": "green", "contradicted": "bold red", "no reference": "dim"}


def verification_table(document: Document, found: Sequence[Verification]) -> Table:
    """One row a claim: what the reference table says of it, and why."""
    table = Table(title=document.name, title_justify="left", box=None, pad_edge=False, header_style="bold")
    for heading in ("at", "written", "verdict", "why"):
        table.add_column(heading, no_wrap=heading in ("at", "verdict"), justify="right" if heading == "at" else "left", overflow="fold")
    for entry in found:
        style = _STYLES[entry.verdict]
        table.add_row(
            str(entry.claim.span.start), Text(_flat(entry.claim.span.text)), Text(entry.verdict, style), Text(_flat(entry.reason))
        )
    return table


def print_table(table: Table) -> None:
    """To standard output, as wide as the terminal, 100 columns into a pipe."""
    console = Console(highlight=False)
    if not console.is_terminal:
        console = Console(highlight=False, width=100)
    console.print(table)
