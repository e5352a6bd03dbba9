"""`claims compare`, `verify` and `check`: whether figures hold."""

from __future__ import annotations

import sys
from collections import Counter

import click

from claims import ClaimsError, InputError, Tolerance, Verification
from claims import check as check_documents
from claims import compare as compare_figures
from claims import verify as verify_document
from claims.cli.shared import (
    ENCODING,
    FILES,
    LEXICON,
    PUBLISHED,
    REGION,
    chosen_format,
    documents,
    extractor_for,
    json_line,
    write,
)  # fmt: skip
from claims.export.tables import print_findings, print_table, verification_table
from claims.reference import COLUMNS, Reference

_CODES = {"agrees": 0, "disagrees": 1, "incomparable": 2}


def _share(_context: click.Context, parameter: click.Parameter, value: str | None) -> str | None:
    try:
        Tolerance(about=value or "0")  # type: ignore[arg-type]
    except (TypeError, ValueError) as error:
        raise click.BadParameter(f"{value!r} is no share such as 0.05 or 1/20") from error
    return value


_FORMAT = click.option(
    "--format", "format_", type=click.Choice(("table", "jsonl")), help="Default: table on a terminal, jsonl into a pipe."
)
_ABOUT = click.option("--about", metavar="SHARE", callback=_share, help="How far 约 and 左右 reach to either side.  [default: 1/20]")
_NEAR = click.option("--near", metavar="SHARE", callback=_share, help="How far 近 and 接近 reach below.  [default: 1/10]")


def _tolerance(about: str | None, near: str | None) -> Tolerance:
    given = {name: share for name, share in (("about", about), ("near", near)) if share is not None}
    return Tolerance(**given)  # type: ignore[arg-type]


@click.command(
    context_settings={"ignore_unknown_options": True},  # -5% is a figure
    epilog="Exit code: 0 agrees, 1 disagrees, 2 incomparable or bad input.\n\nExamples:\n\n\b\n"
    "  claims compare 超6万例 60512\n  claims compare 4.5万管 45217\n  claims compare 三分之一 33.3%",
)
@click.argument("figure")
@click.argument("reference")
@click.option("--format", "format_", default="text", show_default=True, type=click.Choice(("text", "jsonl")))
@_ABOUT
@_NEAR
@REGION
@LEXICON
def compare(figure: str, reference: str, format_: str, about: str | None, near: str | None, region: str, lexicon: str | None) -> None:
    """Say whether FIGURE agrees with REFERENCE, and why. Both are quantities (超6万例, 65%以上) or numbers."""
    words = extractor_for(region, lexicon).lexicon
    try:
        found = compare_figures(figure, reference, tolerance=_tolerance(about, near), region=region, lexicon=words)
    except ClaimsError as error:
        click.echo(f"claims: {error}", err=True)
        sys.exit(2)
    write(json_line(found.model_dump(mode="json"), found.reason) if format_ == "jsonl" else found.reason + "\n")
    sys.exit(_CODES[found.verdict])


def _columns(_context: click.Context, _parameter: click.Parameter, given: tuple[str, ...]) -> dict[str, str]:
    named = dict(pair.split("=", 1) for pair in given if "=" in pair)
    if len(named) < len(given) or set(named) - set(COLUMNS):
        raise click.BadParameter(f"write COLUMN=NAME, COLUMN one of {', '.join(COLUMNS)}")
    return named


@click.command(
    epilog="Exit code: 0 nothing contradicted, 1 contradictions, 2 a file or the table cannot be used. Rows that cannot be used are told "
    "on standard error; the others still serve.\n\nExamples:\n\n\b\n"
    "  claims verify bulletin.txt --against facts.csv --published 2022-04-11\n"
    "  claims verify *.txt --against facts.db::cases --aliases names.csv\n"
    "  claims verify a.txt --against 数据.xlsx --column subject=指标 --column time=日期 --column value=数值"
)
@FILES
@click.option(
    "--against", required=True, metavar="TABLE", help="CSV, Parquet, JSON, Excel, SQLite or postgresql://; ::NAME for a table of it."
)
@click.option("--aliases", metavar="TABLE", help="Other names of subjects and places: columns alias, name, what.")
@click.option(
    "--column", "columns", multiple=True, metavar="COLUMN=NAME", callback=_columns, help=f"A column's name; of {' '.join(COLUMNS)}."
)
@_FORMAT
@PUBLISHED
@ENCODING
@_ABOUT
@_NEAR
@REGION
@LEXICON
def verify(
    files: tuple[str, ...], against: str, aliases: str | None, columns: dict[str, str], format_: str | None, published: str | None,
    encoding: str, about: str | None, near: str | None, region: str, lexicon: str | None,
) -> None:  # fmt: skip
    """Compare every claim of the FILEs with the facts of a table; - is standard input."""
    extractor, tolerance = extractor_for(region, lexicon), _tolerance(about, near)
    try:
        table = Reference.read(against, aliases=aliases, columns=columns, region=region, lexicon=extractor.lexicon)
    except InputError as error:
        click.echo(f"claims: {error}", err=True)
        sys.exit(2)
    for fault in table.faults:
        click.echo(f"claims: {fault}", err=True)
    if not table.facts:
        click.echo(f"claims: {table.name}: no row can be used", err=True)
        sys.exit(2)
    bad: list[str] = []
    found: list[Verification] = []
    for document in documents(files, encoding, extractor, bad, published=published):
        judged = verify_document(document, table, tolerance=tolerance, region=region, lexicon=extractor.lexicon)
        if chosen_format(format_) == "jsonl":
            write("".join(json_line(entry.model_dump(mode="json"), document.text) for entry in judged))
        else:
            print_table(verification_table(document, judged))
        found += judged
    if chosen_format(format_) == "table":
        counts = Counter(entry.verdict for entry in found)
        write(", ".join(f"{counts[verdict]} {verdict}" for verdict in ("supported", "contradicted", "no reference")) + "\n")
    sys.exit(2 if bad else int(any(entry.verdict == "contradicted" for entry in found)))


@click.command(
    epilog="Exit code: 0 nothing found, 1 findings, 2 a file cannot be used.\n\nExamples:\n\n\b\n"
    "  claims check bulletin.txt --published 2022-04-11\n  claims check *.txt --format jsonl > findings.jsonl"
)
@FILES
@_FORMAT
@click.option("--all", "all_", is_flag=True, help="Tell also of figures that were found to go together.")
@PUBLISHED
@ENCODING
@_ABOUT
@_NEAR
@REGION
@LEXICON
def check(
    files: tuple[str, ...], format_: str | None, all_: bool, published: str | None, encoding: str, about: str | None, near: str | None,
    region: str, lexicon: str | None,
) -> None:  # fmt: skip
    """Find figures of the FILEs that contradict each other, within a file and across; - is standard input."""
    bad: list[str] = []
    read = list(documents(files, encoding, extractor_for(region, lexicon), bad, published=published))
    found = check_documents(read, tolerance=_tolerance(about, near), holds=all_)
    if chosen_format(format_) == "jsonl":
        texts = "".join(document.text for document in read)
        write("".join(json_line(finding.model_dump(mode="json"), texts) for finding in found))
    else:
        print_findings(read, found)
    sys.exit(2 if bad else int(any(finding.sureness != "holds" for finding in found)))
