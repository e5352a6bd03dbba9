"""What the commands share: files in, lines out, the options for both."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import click

from claims import Document, Extractor, Lexicon
from claims.errors import InputError, TableError
from claims.loading import REGIONS

_STDIN = "-"


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


def _published(_context: click.Context, _parameter: click.Parameter, value: str | None) -> str | None:
    try:
        return value and date.fromisoformat(value).isoformat()
    except ValueError as error:
        raise click.BadParameter(f"{value!r} is no date: write 2022-04-11") from error


FILES = click.argument("files", nargs=-1, required=True, metavar="FILE...")
ENCODING = click.option("--encoding", default="utf-8", show_default=True, callback=_encoding, help="Encoding of the files.")
REGION = click.option("--region", default="CN", show_default=True, type=click.Choice(REGIONS), help="Settles 元, 斤 and 兆.")
LEXICON = click.option("--lexicon", metavar="FILE", help="A table of your own units, classifiers and names.")
PUBLISHED = click.option("--published", metavar="DATE", callback=_published, help="When the text was published, as 2022-04-11.")


def chosen_format(chosen: str | None) -> str:
    """The format asked for, else a table on a terminal and JSON lines into a pipe."""
    return chosen or ("table" if sys.stdout.isatty() else "jsonl")


def write(text: str) -> None:
    """Prints at once; lone surrogates, which no encoding can carry, come out as escapes."""
    sys.stdout.write(text.encode("utf-8", "backslashreplace").decode("utf-8"))
    sys.stdout.flush()


def json_line(data: Any, text: str = "") -> str:
    """One line of JSON; all but ASCII is escaped where `text` holds a lone surrogate."""
    return json.dumps(data, ensure_ascii=_has_surrogate(text)) + "\n"


def _has_surrogate(text: str) -> bool:
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return True
    return False


def documents(
    files: tuple[str, ...],
    encoding: str,
    extractor: Extractor,
    faults: list[str],
    *,
    published: str | None = None,
    context: bool = True,
) -> Iterator[Document]:
    """Each file read as it is asked for; what cannot be read is told on stderr and remembered."""
    for name in files:
        try:
            text = read_source(name, encoding)
        except InputError as error:
            click.echo(f"claims: {error}", err=True)
            faults.append(name)
            continue
        yield extractor.extract(text, name=name, published=published, context=context)


def extractor_for(region: str, lexicon: str | None) -> Extractor:
    """The extractor for a region, with a user's words; a bad table is bad use."""
    if lexicon is None:
        return Extractor(region=region)
    try:
        return Extractor(lexicon=Lexicon.from_file(lexicon, region=region))
    except (TableError, OSError) as error:
        raise click.BadParameter(str(error), param_hint="--lexicon") from error
