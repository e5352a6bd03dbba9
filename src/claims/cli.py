"""The command line: `claims extract | explain | schema`.

Exit codes: 0 all read, 2 bad use or bad input. What can be read is read and printed before a fault is told.
"""

from __future__ import annotations

import csv
import io
import json
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import click

from claims import Document, Extractor, Lexicon, __version__, json_schema
from claims.errors import InputError, TableError
from claims.export.rows import COLUMNS, cells
from claims.export.tables import claim_table, mention_table, print_table
from claims.loading import REGIONS

_STDIN = "-"
_BINARY = frozenset(b"\x00")
_FORMATS = ("table", "jsonl", "csv")


def read_source(name: str, encoding: str) -> str:
    """The text of a file or of standard input, decoded strictly; no line end is translated, a BOM stays.

    Raises InputError naming the file, and the byte offset of what cannot be decoded.
    """
    try:
        data = sys.stdin.buffer.read() if name == _STDIN else Path(name).read_bytes()
    except FileNotFoundError as error:
        raise InputError(f"{name}: no such file") from error
    except IsADirectoryError as error:
        raise InputError(f"{name}: is a directory") from error
    except OSError as error:
        raise InputError(f"{name}: {error.strerror or error}") from error
    shown = "standard input" if name == _STDIN else name
    if b"\x00" in data and encoding.lower().replace("-", "").startswith(("utf8", "gb", "big5", "ascii")):
        raise InputError(f"{shown}: binary file, NUL at byte {data.index(0)}")
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise InputError(f"{shown}: not {encoding}: {error.reason} at byte {error.start} (0x{data[error.start]:02x})") from error


def _encoding(_context: click.Context, _parameter: click.Parameter, value: str) -> str:
    try:
        "".encode(value)
    except LookupError as error:
        raise click.BadParameter(f"unknown encoding {value!r}") from error
    return value


def _format(chosen: str | None) -> str:
    return chosen or ("table" if sys.stdout.isatty() else "jsonl")


def _write(text: str) -> None:
    """Prints at once; lone surrogates, which no encoding can carry, come out as escapes."""
    sys.stdout.write(text.encode("utf-8", "backslashreplace").decode("utf-8"))
    sys.stdout.flush()


def _jsonl(document: Document) -> None:
    for claim in document.claims:
        _write(json.dumps(claim.model_dump(mode="json"), ensure_ascii=_has_surrogate(document.text)) + "\n")


def _has_surrogate(text: str) -> bool:
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return True
    return False


def _csv(document: Document) -> None:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    for claim in document.claims:
        writer.writerow(cells(claim))
    _write(out.getvalue())


def _table(document: Document) -> None:
    print_table(claim_table(document))


_WRITERS: dict[str, Callable[[Document], None]] = {"table": _table, "jsonl": _jsonl, "csv": _csv}


def _documents(files: tuple[str, ...], encoding: str, extractor: Extractor, faults: list[str]) -> Iterator[Document]:
    """Each file read as it is asked for; what cannot be read is told on stderr and remembered."""
    for name in files:
        try:
            text = read_source(name, encoding)
        except InputError as error:
            click.echo(f"claims: {error}", err=True)
            faults.append(name)
            continue
        yield extractor.extract(text, name=name)


_LEXICON = click.option("--lexicon", metavar="FILE", help="A table of your own units, classifiers and names.")


def _extractor(region: str, lexicon: str | None) -> Extractor:
    """The extractor for a region, with a user's words; a bad table is bad use."""
    if lexicon is None:
        return Extractor(region=region)
    try:
        return Extractor(lexicon=Lexicon.from_file(lexicon, region=region))
    except (TableError, OSError) as error:
        raise click.BadParameter(str(error), param_hint="--lexicon") from error


@click.group(
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="Examples:\n\n\b\n  claims extract bulletin.txt\n  cat bulletin.txt | claims extract - --format csv\n  claims explain 截至4月10日共4例",
)
@click.version_option(__version__, prog_name="claims")
def main() -> None:
    """Reads Chinese text and tells every stated quantity: the exact figure, its bounds and unit, and where it stands."""


@main.command(
    epilog="Examples:\n\n\b\n  claims extract a.txt b.txt --format jsonl > claims.jsonl\n  claims extract - --encoding gb18030 < old.txt"
)
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@click.option("--format", "format_", type=click.Choice(_FORMATS), help="Default: table on a terminal, jsonl into a pipe.")
@click.option("--encoding", default="utf-8", show_default=True, callback=_encoding, help="Encoding of the files.")
@click.option("--region", default="CN", show_default=True, type=click.Choice(REGIONS), help="Settles 元, 斤 and 兆.")
@_LEXICON
def extract(files: tuple[str, ...], format_: str | None, encoding: str, region: str, lexicon: str | None) -> None:
    """Print every quantity of the FILEs; - is standard input."""
    extractor = _extractor(region, lexicon)
    faults: list[str] = []
    chosen = _format(format_)
    if chosen == "csv":
        _write(",".join(COLUMNS) + "\n")
    for document in _documents(files, encoding, extractor, faults):
        _WRITERS[chosen](document)
    sys.exit(2 if faults else 0)


@main.command()
@click.argument("text")
@click.option("--region", default="CN", show_default=True, type=click.Choice(REGIONS), help="Settles 元, 斤 and 兆.")
@_LEXICON
def explain(text: str, region: str, lexicon: str | None) -> None:
    """Say of everything numeral-like in TEXT what it was taken for, and why."""
    print_table(mention_table(_extractor(region, lexicon).extract(text)))


@main.command()
def schema() -> None:
    """Print the JSON Schema of one claim."""
    _write(json.dumps(json_schema(), ensure_ascii=False, indent=2) + "\n")
