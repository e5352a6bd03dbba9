"""Reads the corpus files; the line grammar stands in corpus/README.md."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

from claims import Claim

CORPUS = Path(__file__).parent / "corpus"
KINDS = ["count", "measure", "money", "percent", "fraction", "multiple", "ratio", "duration", "age", "ordinal"]
MET = ("time", "label", "name", "ambiguous")

_NUMBER = r"-?\d+(?:\.\d+)?(?:/\d+)?"
_FIGURE = re.compile(
    rf"""
    (?P<kind> {"|".join(KINDS)} )
    (?:\ (?P<value> {_NUMBER} ) (?!\S) )?
    (?:\ (?P<open>[\[(]) (?P<low> -∞|{_NUMBER} ),\ (?P<high> ∞|{_NUMBER} ) (?P<close>[\])]) )?
    (?:\ (?P<approximate> ~ ))?
    (?:\ (?!(?:=|per|step)\ ) (?P<unit> \S+ ))?
    (?:\ =\ (?P<code> \S+ ))?
    (?:\ per\ (?P<per> \S+ ))?
    (?:\ step\ (?P<step> \S+ ))?
    """,
    re.VERBOSE,
)


@dataclass(frozen=True)
class Figure:
    """The FIGURE of a line: what a quantity must be."""

    kind: str
    value: Fraction | None
    written_value: str | None
    low: Fraction | None
    high: Fraction | None
    low_closed: bool
    high_closed: bool
    approximate: bool
    unit: str | None
    code: str | None
    per: str | None
    step: str | None

    def described(self) -> str:
        low = "-∞" if self.low is None else str(self.low)
        high = "∞" if self.high is None else str(self.high)
        ends = f"{'[' if self.low_closed else '('}{low}, {high}{']' if self.high_closed else ')'}"
        return f"{self.kind} {self.value} {ends} {'~' if self.approximate else 'exact'}"


@dataclass(frozen=True)
class Expected:
    """One CLAIM of a line."""

    span: str
    core: str
    figure: Figure


@dataclass(frozen=True)
class Case:
    """One line: a text, its region, the claims it holds and other things it must be seen to hold."""

    file: str
    line: int
    region: str
    text: str
    claims: tuple[Expected, ...]
    met: tuple[tuple[str, str], ...]

    @property
    def id(self) -> str:
        shown = re.sub(r"[^\w,.%≥≤±~×/:-]", "·", self.text)
        return f"{self.file}:{self.line}:{shown[:28]}"


def _unescape(written: str) -> str:
    written = written.replace("⏎", "\n").replace("␍", "\r")
    return re.sub(r"\\u([0-9a-fA-F]{4})", lambda m: chr(int(m[1], 16)), written)


def _exact(written: str | None) -> Fraction | None:
    return None if written in (None, "∞", "-∞") else Fraction(written)


def read_figure(written: str) -> Figure:
    """The parts of a FIGURE; raises ValueError where it is none."""
    match = _FIGURE.fullmatch(written)
    if match is None:
        raise ValueError(f"no figure: {written!r}")
    value = match["value"]
    low, high = (match["low"], match["high"]) if match["low"] is not None else (value, value)
    return Figure(
        kind=match["kind"],
        value=_exact(value),
        written_value=value,
        low=_exact(low),
        high=_exact(high),
        low_closed=_exact(low) is not None and match["open"] != "(",
        high_closed=_exact(high) is not None and match["close"] != ")",
        approximate=match["approximate"] is not None,
        unit=match["unit"],
        code=match["code"],
        per=match["per"],
        step=match["step"],
    )


def _case(file: str, number: int, region: str, line: str) -> Case:
    text, arrow, right = line.partition(" => ")
    if not arrow:
        raise ValueError(f"{file}:{number}: no ' => ' in {line!r}")
    claims: list[Expected] = []
    met: list[tuple[str, str]] = []
    for item in [] if right == "-" else right.split(" ; "):
        word, _, rest = item.partition(" ")
        if word in MET:
            met.append((word, _unescape(rest)))
            continue
        cells = item.split(" | ")
        if len(cells) not in (2, 3):
            raise ValueError(f"{file}:{number}: {item!r} is no claim")
        claims.append(Expected(_unescape(cells[0]), _unescape(cells[-2]), read_figure(cells[-1])))
    return Case(file, number, region, _unescape(text), tuple(claims), tuple(met))


def read_corpus(file: Path) -> Iterator[Case]:
    """The cases of one corpus file."""
    region = "CN"
    for number, line in enumerate(file.read_text("utf-8").split("\n"), 1):
        if line.startswith("# region: "):
            region = line.removeprefix("# region: ").strip()
        elif line and not line.startswith("#"):
            yield _case(file.stem, number, region, line)


def seen(claim: Claim, like: Figure) -> dict[str, object]:
    """What a claim says, in the terms in which `like` is written."""
    quantity = claim.quantity
    dumped = quantity.model_dump(mode="json")
    found: dict[str, object] = {
        "span": claim.span.text,
        "core": claim.core.text,
        "kind": quantity.kind,
        "value": dumped["value"] if like.kind == "fraction" and dumped["value"] is not None else _exact(dumped["value"]),
        "low": _exact(dumped["low"]),
        "low_closed": quantity.low_closed,
        "high": _exact(dumped["high"]),
        "high_closed": quantity.high_closed,
        "approximate": quantity.approximate,
    }
    return found | _seen_unit(dumped, like)


def _seen_unit(dumped: dict[str, str | None], like: Figure) -> dict[str, object]:
    found: dict[str, object] = {}
    if like.unit is not None or like.code is None:
        found["unit_text"] = dumped["unit_text"]
    if like.code is not None or like.unit is None:
        found["unit"] = dumped["unit"]
    if like.per is not None:
        found["per"] = dumped["per"]
    if like.step is not None:
        found["resolution"] = _exact(dumped["resolution"])
    return found


def wanted(expected: Expected) -> dict[str, object]:
    """What a claim must say to be `expected`."""
    like = expected.figure
    right: dict[str, object] = {
        "span": expected.span,
        "core": expected.core,
        "kind": like.kind,
        "value": like.written_value if like.kind == "fraction" else like.value,
        "low": like.low,
        "low_closed": like.low_closed,
        "high": like.high,
        "high_closed": like.high_closed,
        "approximate": like.approximate,
    }
    if like.unit is not None or like.code is None:
        right["unit_text"] = None if like.unit in (None, "-") else like.unit
    if like.code is not None or like.unit is None:
        right["unit"] = like.code
    if like.per is not None:
        right["per"] = like.per
    if like.step is not None:
        right["resolution"] = None if like.step == "-" else Fraction(like.step)
    return right
