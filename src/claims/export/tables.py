"""Tables for the terminal, aligned in spite of double-width characters (rich measures them)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from rich.console import Console
from rich.table import Table
from rich.text import Text

from claims.checks.finding import Finding
from claims.models import Document, Span
from claims.verifying import Verification


def _flat(text: str) -> str:
    return "".join("⏎" if c in "\r\n" else c if c.isprintable() else "·" for c in text)


_WIDTHS = {"written": 16, "figure": 20, "subject": 18, "place": 12, "time": 14, "statistic": 12}
"""Columns that wrap where they would be wider, so that a row fits into 100 columns."""


def _words(*spans: Span | None) -> Text:
    """The text of what is there."""
    return Text(" ".join(_flat(span.text) for span in spans if span is not None))


def claim_table(document: Document) -> Table:
    """One row a claim: where, as written, the exact figure, of what, where, when, and which statistic it is."""
    table = Table(title=document.name, title_justify="left", box=None, pad_edge=False, header_style="bold")
    table.add_column("at", no_wrap=True, justify="right")
    for heading, width in _WIDTHS.items():
        table.add_column(heading, max_width=width, overflow="fold")
    for claim in document.claims:
        table.add_row(
            str(claim.span.start), _words(claim.span), Text(str(claim.quantity)), _words(claim.subject), _words(claim.place),
            _words(claim.time), claim.statistic or "",
        )  # fmt: skip
    return table


def mention_table(document: Document) -> Table:
    """One row a mention: what it was taken for and why; below a claim one row for each of its fields."""
    table = Table(box=None, pad_edge=False, header_style="bold")
    for heading in ("at", "met", "taken for", "rule", "why", "figure"):
        table.add_column(heading, no_wrap=heading in ("at", "rule"), justify="right" if heading == "at" else "left", overflow="fold")
    for mention in document.mentions:
        figure = "" if mention.claim is None else str(document.claims[mention.claim].quantity)
        table.add_row(str(mention.span.start), Text(_flat(mention.span.text)), mention.taken_for, mention.rule, mention.why, Text(figure))
        for reason in mention.fields:
            table.add_row("", Text(f"  {_flat(reason.value)}", "dim"), Text(reason.field, "dim"), "", Text(reason.why, "dim"), "")
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


_SURENESS = {"contradiction": "bold red", "doubtful": "yellow", "holds": "green"}
_LONGEST_SENTENCE = 160
_ENDS = "。！？!?\n"


def print_findings(documents: Sequence[Document], found: Sequence[Finding]) -> None:
    """Each finding with the arithmetic and the sentences in which its figures stand, those marked; then how many there are."""
    by_name = {document.name: document for document in documents}
    console = _console()
    for finding in found:
        head = Text.assemble((finding.sureness, _SURENESS[finding.sureness]), f" ({finding.kind}) {_flat(finding.reason)}")
        console.print(head)
        for name, spans in _places(finding).items():
            for line in _sentences(by_name[name], spans):
                console.print(Text.assemble(f"  {name}: ", line))
    counts = Counter[str](finding.sureness for finding in found)
    told = ", ".join(f"{counts[sureness]} {sureness}" for sureness in _SURENESS if counts[sureness])
    console.print(told or "nothing found")


def _places(finding: Finding) -> dict[str | None, list[Span]]:
    """The places of a finding, by document."""
    found: dict[str | None, list[Span]] = {}
    for claim in finding.claims:
        found.setdefault(claim.document, []).append(claim.span)
    if finding.spans:
        found.setdefault(finding.document, []).extend(finding.spans)
    return found


def _sentences(document: Document, spans: Sequence[Span]) -> Iterator[Text]:
    """The sentences that hold the spans, each once, what was found marked."""
    text, done = document.text, -1
    for span in sorted(spans, key=lambda place: place.start):
        if span.end <= done:
            continue
        low = max(0, span.start - _LONGEST_SENTENCE)
        start = max(text.rfind(end, low, span.start) + 1 for end in _ENDS)
        start = max(start, low, done)
        ends = [at for end in _ENDS if (at := text.find(end, span.end, span.end + _LONGEST_SENTENCE)) >= 0]
        done = min(ends) + 1 if ends else min(len(text), span.end + _LONGEST_SENTENCE)
        line = Text(_flat(text[start:done].rstrip("\r\n")))
        for place in spans:
            if start <= place.start < done:
                line.stylize("bold reverse", place.start - start, place.end - start)
        yield line


def print_table(table: Table) -> None:
    """To standard output, as wide as the terminal, 100 columns into a pipe."""
    _console().print(table)


def _console() -> Console:
    console = Console(highlight=False)
    return console if console.is_terminal else Console(highlight=False, width=100)
