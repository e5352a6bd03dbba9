"""`claims extract`, `explain` and `schema`: what stands in a text.

Exit codes: 0 all read, 2 bad use or bad input. What can be read is read and printed before a fault is told.
"""

from __future__ import annotations

import csv
import io
import json
import sys
from collections.abc import Callable

import click

from claims import Document, json_schema
from claims.cli.shared import ENCODING, FILES, LEXICON, PUBLISHED, REGION, chosen_format, documents, extractor_for, json_line, write
from claims.export.rows import COLUMNS, cells
from claims.export.tables import claim_table, mention_table, print_table

_FORMATS = ("table", "jsonl", "csv")


def _jsonl(document: Document) -> None:
    for claim in document.claims:
        write(json_line(claim.model_dump(mode="json"), document.text))


def _csv(document: Document) -> None:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    for claim in document.claims:
        writer.writerow(cells(claim))
    write(out.getvalue())


def _table(document: Document) -> None:
    print_table(claim_table(document))


_WRITERS: dict[str, Callable[[Document], None]] = {"table": _table, "jsonl": _jsonl, "csv": _csv}


@click.command(
    epilog="Examples:\n\n\b\n  claims extract a.txt b.txt --format jsonl > claims.jsonl\n  claims extract - --encoding gb18030 < old.txt"
)
@FILES
@click.option("--format", "format_", type=click.Choice(_FORMATS), help="Default: table on a terminal, jsonl into a pipe.")
@ENCODING
@REGION
@LEXICON
@PUBLISHED
@click.option("--context/--no-context", default=True, help="Whether to fill subject, place, time, speaker and the like.")
def extract(
    files: tuple[str, ...], format_: str | None, encoding: str, region: str, lexicon: str | None, published: str | None, context: bool
) -> None:
    """Print every quantity of the FILEs, with what the text says of it; - is standard input."""
    extractor = extractor_for(region, lexicon)
    faults: list[str] = []
    chosen = chosen_format(format_)
    if chosen == "csv":
        write(",".join(COLUMNS) + "\n")
    for document in documents(files, encoding, extractor, faults, published=published, context=context):
        _WRITERS[chosen](document)
    sys.exit(2 if faults else 0)


@click.command()
@click.argument("text")
@REGION
@LEXICON
@PUBLISHED
def explain(text: str, region: str, lexicon: str | None, published: str | None) -> None:
    """Say of everything numeral-like in TEXT what it was taken for, and why; for a claim, what gave each of its fields."""
    print_table(mention_table(extractor_for(region, lexicon).extract(text, published=published)))


@click.command()
def schema() -> None:
    """Print the JSON Schema of one claim."""
    write(json.dumps(json_schema(), ensure_ascii=False, indent=2) + "\n")
