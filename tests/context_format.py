"""Reads the annotated texts of corpus/context; the line grammar stands in corpus/context/README.md."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import NamedTuple

CONTEXT_CORPUS = Path(__file__).parent / "corpus" / "context"
STATISTICS = ("total", "cumulative", "new", "share", "average", "maximum", "minimum", "capacity", "increase", "decrease", "change_to")
MODALITIES = ("planned", "forecast", "hypothetical", "required")

_WORDED = ("place", "time", "speaker", "basis", "part of next", "part of")
_PUBLISHED = "# published: "
_SUBJECT = re.compile(r"(?:\[(?P<before>[^][]+)\])?(?P<core>[^][]+)(?:\[(?P<after>[^][]+)\])?")
_NUMERIC = frozenset("0123456789０１２３４５６７８９.．零〇一二两兩三四五六七八九十百千万萬亿億")


class ContextFormatError(ValueError):
    """A line that does not obey the grammar; the message starts with file and line."""

    def __init__(self, file: str, line: int, fault: str) -> None:
        super().__init__(f"{file}:{line}: {fault}")


class Subject(NamedTuple):
    """An acceptable subject: every part of `longest` that holds `core`."""

    core: str
    longest: str


@dataclass(frozen=True)
class Expected:
    """One claim of a text. Empty tuples and None mean that the field must be empty."""

    line: int
    span_start: int
    span_text: str
    optional: bool
    subjects: tuple[Subject, ...]
    places: tuple[str, ...]
    times: tuple[str, ...]
    iso: str | None
    speakers: tuple[str, ...]
    statistic: str | None
    modality: str
    basis: str | None
    part_of_index: int | None


@dataclass(frozen=True)
class ContextCase:
    """One text, its day of publication and its claims in text order."""

    file: str
    line: int
    text: str
    published: date | None
    claims: tuple[Expected, ...]

    @property
    def id(self) -> str:
        shown = re.sub(r"[^\w,.%/:-]", "·", self.text)
        return f"{self.file}:{self.line}:{shown[:28]}"


@dataclass(frozen=True)
class _Row:
    """A line with its place, cut into span and fields but not yet understood."""

    file: str
    number: int
    span: str
    optional: bool
    subject: str
    bare: tuple[str, ...]
    worded: dict[str, str]

    def fault(self, text: str) -> ContextFormatError:
        return ContextFormatError(self.file, self.number, text)


@dataclass
class _Draft:
    """A text whose claims are still being collected."""

    line: int
    text: str
    published: date | None
    rows: list[_Row] = field(default_factory=list)


def read_context(file: Path) -> list[ContextCase]:
    """The texts of one file; raises ContextFormatError at the first line that is wrong."""
    return read_lines(file.stem, file.read_text("utf-8"))


def read_lines(name: str, written: str) -> list[ContextCase]:
    """The texts in `written`; `name` stands in the errors."""
    return [_case(name, draft) for draft in _drafts(name, written)]


def _drafts(name: str, written: str) -> Iterator[_Draft]:
    draft: _Draft | None = None
    published: date | None = None
    for number, line in enumerate(written.split("\n"), 1):
        if line.startswith(_PUBLISHED):
            published = _date(name, number, line.removeprefix(_PUBLISHED))
        elif not line.strip() or line.startswith("# "):
            continue
        elif line[0] == " ":
            if draft is None or published is not None:
                raise ContextFormatError(name, number, "a claim that follows no text")
            draft.rows.append(_row(name, number, line.strip()))
        else:
            if draft is not None:
                yield draft
            draft, published = _Draft(number, line.replace("⏎", "\n"), published), None
    if published is not None:
        raise ContextFormatError(name, number, "a day of publication that no text follows")
    if draft is not None:
        yield draft


def _date(name: str, number: int, written: str) -> date:
    try:
        return date.fromisoformat(written.strip())
    except ValueError:
        raise ContextFormatError(name, number, f"{written!r} is no date") from None


def _row(name: str, number: int, line: str) -> _Row:
    span, colon, rest = line.partition(": ")
    if not colon:
        raise ContextFormatError(name, number, f"no ': ' in {line!r}")
    subject, *others = [cell.strip() for cell in rest.split(" | ")]
    row = _Row(name, number, span.removeprefix("?").strip(), span.startswith("?"), subject, (), {})
    bare: list[str] = []
    for cell in others:
        if cell in STATISTICS + MODALITIES:
            bare.append(cell)
        else:
            key, words = _worded(row, cell)
            row.worded[key] = words
    return _Row(name, number, row.span, row.optional, subject, tuple(bare), row.worded)


def _worded(row: _Row, cell: str) -> tuple[str, str]:
    key = next((key for key in _WORDED if cell.startswith(f"{key} ")), None)
    if key is None:
        raise row.fault(f"{cell!r} is no field")
    if key in row.worded:
        raise row.fault(f"{key!r} is given twice")
    return key, cell.removeprefix(key).strip()


def _case(name: str, draft: _Draft) -> ContextCase:
    starts = _starts(draft)
    claims = tuple(_expected(draft, starts, index) for index in range(len(starts)))
    return ContextCase(name, draft.line, draft.text, draft.published, claims)


def _starts(draft: _Draft) -> list[int]:
    """Where each span begins: behind the one before, and not inside of a longer number."""
    starts: list[int] = []
    behind = 0
    for row in draft.rows:
        start = draft.text.find(row.span, behind)
        while start > 0 and row.span[0] in _NUMERIC and draft.text[start - 1] in _NUMERIC:
            start = draft.text.find(row.span, start + 1)
        if start < 0:
            raise row.fault(f"{row.span!r} is not in the text behind the claim before it")
        starts.append(start)
        behind = start + len(row.span)
    return starts


def _expected(draft: _Draft, starts: list[int], index: int) -> Expected:
    row = draft.rows[index]
    times, _, iso = row.worded.get("time", "").partition(" = ")
    basis = _words(draft, row, row.worded.get("basis", ""))
    if len(basis) > 1:
        raise row.fault("a basis has no alternatives")
    return Expected(
        line=row.number,
        span_start=starts[index],
        span_text=row.span,
        optional=row.optional,
        subjects=_subjects(draft, row),
        places=_words(draft, row, row.worded.get("place", "")),
        times=_words(draft, row, times),
        iso=iso.strip() or None,
        speakers=_words(draft, row, row.worded.get("speaker", "")),
        statistic=_one(row, STATISTICS),
        modality=_one(row, MODALITIES) or "asserted",
        basis=basis[0] if basis else None,
        part_of_index=_whole(draft.rows, index),
    )


def _one(row: _Row, words: tuple[str, ...]) -> str | None:
    given = [word for word in row.bare if word in words]
    if len(given) > 1:
        raise row.fault(f"{' and '.join(given)} exclude each other")
    return given[0] if given else None


def _words(draft: _Draft, row: _Row, written: str) -> tuple[str, ...]:
    """The alternatives of a field, each of which must occur in the text."""
    words = tuple(word.strip().replace("⏎", "\n") for word in written.split(" / ") if word.strip())
    for word in words:
        if word not in draft.text:
            raise row.fault(f"{word!r} is not in the text")
    return words


def _subjects(draft: _Draft, row: _Row) -> tuple[Subject, ...]:
    if row.subject == "-":
        return ()
    return tuple(_subject(draft, row, written.strip()) for written in row.subject.split(" / "))


def _subject(draft: _Draft, row: _Row, written: str) -> Subject:
    match = _SUBJECT.fullmatch(written)
    if match is None:
        raise row.fault(f"{written!r} is no subject")
    (longest,) = _words(draft, row, "".join(part for part in match.groups() if part))
    return Subject(match["core"], longest)


def _whole(rows: list[_Row], index: int) -> int | None:
    """The index of the claim of which this one is a part."""
    worded = rows[index].worded
    if "part of next" in worded:
        others, span = range(index + 1, len(rows)), worded["part of next"]
    elif "part of" in worded:
        others, span = range(index - 1, -1, -1), worded["part of"]
    else:
        return None
    found = next((other for other in others if rows[other].span == span), None)
    if found is None:
        raise rows[index].fault(f"no claim {span!r} for it to be a part of")
    return found
