"""Characters per second of `extract` beside the floor of the same run: `python benchmarks/bench.py [FILE.txt|FILE.jsonl]`.

The floor is what no extractor of this shape can go below: one `re` scan for runs of numeral characters and one
frozen pydantic model for each of them; told twice, for a model of three fields (start, end, text) and for one with
the fields that a quantity has (kind, value, bounds, unit as well); for `extract` with context the tagging of the text by
rjieba is added. Like the claims, the models of a text are kept until
its last is made. All take turns in one process, and the best of
five turns counts. The growth rows read ever longer beginnings of the text. Without FILE the text is that of corpus.py;
of a .jsonl file the "text" of every line is taken.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
import time
import tracemalloc
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import rjieba
from pydantic import BaseModel, ConfigDict

import corpus
from claims import extract

TURNS = 5
GROWTH = (1, 2, 4, 8, 16)
_NUMERALS = re.compile("[0-9０-９〇零一二三四五六七八九十百千万亿萬億两兩几幾数數半廿卅]+")


class Match(BaseModel):
    model_config = ConfigDict(frozen=True)
    start: int
    end: int
    text: str


class Figure(BaseModel):
    model_config = ConfigDict(frozen=True)
    start: int
    end: int
    text: str
    kind: str
    value: Decimal
    low: Decimal
    high: Decimal
    low_closed: bool
    high_closed: bool
    unit: str | None


_ONE = Decimal(1)


def spans(texts: list[str]) -> int:
    """How many runs of numeral characters there are, each made a model of its span."""
    return sum(len([Match(start=m.start(), end=m.end(), text=m[0]) for m in _NUMERALS.finditer(text)]) for text in texts)


def figures(texts: list[str]) -> int:
    """The same with a model that has the fields of a quantity; its values are not worked out."""
    return sum(len([_figure(match) for match in _NUMERALS.finditer(text)]) for text in texts)


def _figure(m: re.Match[str]) -> Figure:
    return Figure(
        start=m.start(), end=m.end(), text=m[0], kind="count", value=_ONE, low=_ONE, high=_ONE, low_closed=True, high_closed=True, unit="个"
    )


def claimed(texts: list[str]) -> int:
    """How many claims there are, quantities alone."""
    return sum(len(extract(text, context=False).claims) for text in texts)


def in_context(texts: list[str]) -> int:
    """How many claims there are, with what the text says of each."""
    return sum(len(extract(text).claims) for text in texts)


def tagged(texts: list[str]) -> int:
    """The floor with context: the scan, the models of quantities, and the words of the whole text with their tags."""
    return figures(texts) + sum(len(rjieba.tag(text)) for text in texts)


def seconds(work: Callable[[list[str]], int], texts: list[str]) -> float:
    start = time.perf_counter()
    work(texts)
    return time.perf_counter() - start


def best(texts: list[str], turns: int = TURNS) -> list[float]:
    """The shortest times of `extract` without and with context, and of the three floors, which take turns."""
    times = [[seconds(work, texts) for work in (claimed, in_context, spans, figures, tagged)] for _ in range(turns)]
    return [min(column) for column in zip(*times, strict=True)]


def peak(text: str) -> float:
    """The most memory that one call holds beyond what was there before, in MB; its document is counted."""
    extract(text[:1000])
    tracemalloc.start()
    extract(text)
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return most / 1e6


def import_seconds() -> float:
    """`import claims` in a fresh interpreter, the interpreter's own start taken off; the shortest of three."""

    def run(code: str) -> float:
        start = time.perf_counter()
        subprocess.run([sys.executable, "-c", code], check=True)
        return time.perf_counter() - start

    return min(run("import claims") for _ in range(3)) - min(run("pass") for _ in range(3))


def load(path: str | None) -> list[str]:
    """The texts to read."""
    if path is None:
        return [corpus.text()]
    source = Path(path).read_text(encoding="utf-8")
    if path.endswith(".jsonl"):
        return [json.loads(line)["text"] for line in source.splitlines() if line.strip()]
    return [source]


def _row(name: str, size: int, duration: float, above: float | None = None) -> str:
    times = "" if above is None else f"{above / duration:.1f}x"
    return f"{name:<22} {duration:>9.3f} {size / duration / 1e6:>15.2f} {times:>16}"


def main(path: str | None = None) -> None:
    texts = load(path)
    size = sum(map(len, texts))
    if not size:
        sys.exit("bench: the text is empty")
    runs, found = spans(texts), claimed(texts)
    ours, whole_claims, least, full, with_words = best(texts)
    whole = "\n".join(texts)
    print(f"text             {path or 'benchmarks/corpus.py'}: {size:,} characters in {len(texts):,} calls")
    print(f"numeral runs     {runs:,}, one in {size / max(runs, 1):.0f} characters; {found:,} claims")
    print(f"import claims    {import_seconds():.2f} s")
    print(f"peak memory      {peak(whole):.1f} MB for one call on all of it ({len(whole) / 1e6:.2f} M characters)")
    print()
    print(f"{'best of ' + str(TURNS):<22} {'seconds':>9} {'M characters/s':>15} {'times its floor':>16}")
    print(_row("extract, context=False", size, ours))
    print(_row("floor: span", size, least, ours))
    print(_row("floor: quantity", size, full, ours))
    print(_row("extract", size, whole_claims))
    print(_row("floor: and tagging", size, with_words, whole_claims))
    print()
    print(f"{'growth':<16} {'seconds':>9} {'µs a character':>15}")
    for times in GROWTH:
        part = whole[: max(1, len(whole) * times // GROWTH[-1])]
        duration = min(seconds(in_context, [part]) for _ in range(3))
        print(f"{times:>2}x {len(part):>12,} {duration:>10.3f} {duration / len(part) * 1e6:>15.3f}")


if __name__ == "__main__":
    main(*sys.argv[1:2])
