"""`claims` beside other readers of Chinese numbers, in one run: `make bench-peers`, which writes docs/peers.md.

Every measurement is a process of its own with a time limit, so that a reader that hangs or crashes leaves the others standing;
one that is not installed is reported and skipped. The readers take turns, and the best of ROUNDS turns counts. What the others
return is read in their favour: see NOTES, which go into the page.
"""

from __future__ import annotations

import argparse
import importlib.metadata
import itertools
import json
import logging
import os
import platform
import resource
import subprocess
import sys
import time
import warnings
from fractions import Fraction
from pathlib import Path
from typing import Any

from readers import LARGE, PEERS, SMALL, Peer, Raw, Reading

import corpus

SAMPLE = Path(__file__).resolve().parents[1] / "tests/data/sample.jsonl"
ROUNDS = 5
LIMIT = 180  # seconds for one process
STEP, TIMES = 2_000, 16  # the growth: STEP characters, then TIMES as many, each in one call
FIRST = "截至4月10日，全省累计感染者超6万例。"
_DAY = 86400
_SECONDS = {"秒": 1, "s": 1, "分": 60, "分钟": 60, "分鐘": 60, "小时": 3600, "小時": 3600, "钟头": 3600, "h": 3600}
_SECONDS |= {"天": _DAY, "周": 7 * _DAY, "个月": 30 * _DAY, "個月": 30 * _DAY, "年": 365 * _DAY}
_SCALES = {
    "s": {name: Fraction(number) for name, number in _SECONDS.items()},
    "%": {"成": Fraction(10), "折": Fraction(10), "‰": Fraction(1, 10)},
}

Figures = dict[str, Any]

HEAD = """\
# claims beside other readers of Chinese numbers

Written by `make bench-peers`{date}; do not edit. {cpu}, {cores} cores, {system}, {python}; one core is used.

| reader | characters/s | claims is faster | growth 1 to {times} | import (first answer) s | memory MB | found | value | whole | precision |
|---|---|---|---|---|---|---|---|---|---|
"""
NOTES = """
Versions: {versions}.

What each is asked for:

{what}

How it was measured:

- Every measurement is a process of its own, with a limit of {limit} s. Times are CPU times: other work on the machine disturbs them less.
- Speed: the paragraphs of benchmarks/corpus.py, one call each, after a warm-up on other paragraphs; the readers take turns, and the best of
  {rounds} turns counts. Readers marked * are slow and read the first {small:,} characters, the others {large:,}; "claims is faster" compares with
  `claims` on the same characters.
- Growth: the time of one call on {long:,} characters over that on the first {step:,}, best of three each (slow readers: one long call); {times} is
  linear.
- Import: in a fresh interpreter, best of three; in brackets the time from there to the first answer.
- Memory: the largest resident set of the process after its first answer, and after a call on {long:,} characters.
- Accuracy: tests/data/sample.jsonl, texts of our own with {gold} annotated quantities. It is also a test of `claims`, whose faults on it were mended,
  so the figures of `claims` are no forecast for other texts; the others never saw it and have aims of their own.
- Found: a result overlaps the quantity. Value: one such result has its value (of a range or a vague
  figure: both bounds). Whole: span, value and bounds. Precision: the share of the results that overlap a quantity.
- In favour of the others: a result inside a longer one does not count; a float within 1e-12 is right; units are not compared; a value in seconds, or
  in percent for 成 折 ‰, is converted; where a reader does not say whether a bound is open, it counts as right; dates and clock times are left out.
"""


def same(found: Fraction | None, gold: Fraction | None) -> bool:
    if found is None or gold is None:
        return found is gold
    return abs(found - gold) <= abs(gold) / 10**12


def expected(gold: dict[str, Any], unit: str) -> tuple[Fraction | None, ...]:
    """Value and bounds of the annotation, in the unit that the reader uses."""
    factor = Fraction(_SCALES.get(unit, {}).get(gold["unit"], 1))
    return tuple(None if gold[name] is None else Fraction(gold[name]) * factor for name in ("value", "low", "high"))


def judge(reading: Reading, gold: dict[str, Any]) -> tuple[bool, bool]:
    """Is its value right, and is all of it."""
    value, low, high = expected(gold, reading.unit)
    ends = same(reading.low, low) and same(reading.high, high)
    closed = all(getattr(reading, name) in (None, gold[name]) for name in ("low_closed", "high_closed"))
    right = same(reading.value, value) and (value is not None or ends)
    return right, right and ends and closed and (reading.start, reading.end) == (gold["start"], gold["end"])


def outermost(readings: list[Reading]) -> list[Reading]:
    def inside(a: Reading, b: Reading) -> bool:
        return b.start <= a.start and a.end <= b.end and (a.start, a.end) != (b.start, b.end)

    return [a for a in readings if not any(inside(a, b) for b in readings)]


def accuracy(peer: Peer) -> dict[str, Any]:
    read, understand = peer.load(), peer.understand
    assert understand is not None
    count = dict.fromkeys(("gold", "found", "value", "whole", "results", "apt"), 0)
    for line in SAMPLE.read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        readings = outermost(list(understand(record["text"], read(record["text"]))))
        met: set[tuple[int, int]] = set()
        for gold in record["claims"]:
            over = [r for r in readings if r.start < gold["end"] and gold["start"] < r.end]
            verdicts = [judge(reading, gold) for reading in over]
            met |= {(r.start, r.end) for r in over}
            count["gold"] += 1
            count["found"] += bool(over)
            count["value"] += any(value for value, _ in verdicts)
            count["whole"] += any(whole for _, whole in verdicts)
        count["results"] += len({(r.start, r.end) for r in readings})
        count["apt"] += len(met)
    return count


def timed(read: Raw, texts: list[str]) -> float:
    start = time.process_time()
    for text in texts:
        read(text)
    return time.process_time() - start


def megabytes() -> float:
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / (1e6 if sys.platform == "darwin" else 1e3)


def speed(peer: Peer, size: int) -> dict[str, Any]:
    texts, total, source = [], 0, corpus.paragraphs()
    while total < size:
        texts.append(next(source))
        total += len(texts[-1])
    read = peer.load()
    timed(read, list(itertools.islice(source, 5)))
    return {"rate": total / timed(read, texts)}


def growth(peer: Peer) -> dict[str, Any]:
    __import__(peer.module)
    start = time.process_time()
    read = peer.load()
    read(FIRST)
    first, loaded = time.process_time() - start, megabytes()
    long = corpus.text(STEP * TIMES)
    short = min(timed(read, [long[:STEP]]) for _ in range(3))
    whole = min(timed(read, [long]) for _ in range(3 if short < 0.1 else 1))
    return {"first": first, "loaded": loaded, "growth": whole / short, "peak": megabytes()}


def work(name: str, job: str, size: int) -> None:
    """One measurement, in a process of its own; its figures are the last line on standard output."""
    warnings.simplefilter("ignore")
    logging.disable(logging.CRITICAL)
    peer = next(peer for peer in PEERS if peer.name == name)
    figures = speed(peer, size) if job == "speed" else {"growth": growth, "accuracy": accuracy}[job](peer)
    print("\n" + json.dumps(figures))


def run(arguments: list[str]) -> tuple[str, str]:
    """Standard output of a Python process, and what went wrong."""
    environment = {**os.environ, "PYTHONUTF8": "1"}
    try:
        done = subprocess.run([sys.executable, *arguments], capture_output=True, encoding="utf-8", timeout=LIMIT, env=environment)
    except subprocess.TimeoutExpired:
        return "", f"no answer in {LIMIT} s"
    if done.returncode == 0:
        return done.stdout, ""
    if done.returncode < 0:
        return "", f"killed by signal {-done.returncode}"
    return "", (done.stderr.strip().splitlines() or [f"exit code {done.returncode}"])[-1]


def measure(peer: Peer, job: str, size: int = 0) -> Figures:
    """The figures of one job, or `{"failed": why}`."""
    output, failed = run([__file__, "--peer", peer.name, "--job", job, "--size", str(size)])
    return {"failed": failed} if failed else dict(json.loads(output.splitlines()[-1]))


def import_seconds(peer: Peer) -> float | None:
    """The shortest of three imports, each in a fresh interpreter."""
    code = f"import time; start = time.process_time(); import {peer.module}; print(); print(time.process_time() - start)"
    outputs = [run(["-c", code])[0].split() for _ in range(3)]
    return min(float(output[-1]) for output in outputs) if all(outputs) else None


def installed(peer: Peer) -> bool:
    try:
        importlib.metadata.version(peer.package)
    except importlib.metadata.PackageNotFoundError:
        return False
    return True


def speeds(peers: list[Peer]) -> dict[tuple[str, int], Figures]:
    """The best rate of every reader on its text, and of `claims` on both; who fails once is not asked again."""
    wanted = [(peer, peer.size) for peer in peers] + [(peers[0], SMALL)]
    best: dict[tuple[str, int], Figures] = {}
    for turn in range(ROUNDS):
        for peer, size in wanted:
            before = best.get((peer.name, size), {"rate": 0.0})
            if "failed" not in before:
                now = measure(peer, "speed", size)
                best[peer.name, size] = now if "failed" in now else max(now, before, key=lambda figures: float(figures["rate"]))
        print(f"speed: turn {turn + 1} of {ROUNDS}", file=sys.stderr)
    return best


def share(figures: Figures, part: str, whole: str = "gold") -> str:
    return f"{figures[part] / figures[whole]:.2f}" if figures.get(whole) else "-"


def row(peer: Peer, rates: dict[tuple[str, int], Figures]) -> tuple[str, Figures]:
    """The line of the table, and all figures of the reader."""
    jobs = ["growth"] + ["accuracy"] * (peer.understand is not None)
    results = {job: measure(peer, job) for job in jobs} | {"speed": rates[peer.name, peer.size]}
    failures = [f"{job}: {figures['failed']}" for job, figures in results.items() if "failed" in figures]
    figures = {name: value for result in results.values() for name, value in result.items()} | {"failures": failures}
    imported, ours = import_seconds(peer), rates["claims", peer.size]
    name = peer.name + (" *" if peer.size == SMALL else "")
    cells = [
        f"{figures['rate']:,.0f}" if "rate" in figures else "-",
        f"{ours['rate'] / figures['rate']:.1f} times" if "rate" in figures and "rate" in ours else "-",
        f"{figures['growth']:.0f}" if "growth" in figures else "-",
        "-" if imported is None else f"{imported:.2f} ({figures.get('first', float('nan')):.2f})",
        f"{figures['loaded']:.0f}, {figures['peak']:.0f}" if "peak" in figures else "-",
        *(share(figures, part) for part in ("found", "value", "whole")),
        share(figures, "apt", "results"),
    ]
    return f"| {name} | {' | '.join(cells)} |", figures


def processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        lines = []
    return next(
        (line.partition(":")[2].strip() for line in lines if line.startswith("model name")), platform.processor() or "unknown processor"
    )


def page(date: str) -> str:
    """Measures everything and writes it down."""
    present = [peer for peer in PEERS if installed(peer)]
    rates, rows = speeds(present), {}
    for peer in present:
        rows[peer.name] = row(peer, rates)
        print(rows[peer.name][0], file=sys.stderr)
    versions = {peer.package: importlib.metadata.version(peer.package) for peer in present}
    what = [f"- {peer.name}: {peer.what}." for peer in PEERS]
    what += [f"- {peer.name} could not be installed on this machine and is left out." for peer in PEERS if peer not in present]
    what += [f"- {name} failed ({failure})." for name, (_, figures) in rows.items() for failure in figures["failures"]]
    python = f"{platform.python_implementation()} {platform.python_version()}"
    system = f"{platform.system()} {platform.machine()}"
    head = HEAD.format(date=date and f" on {date}", cpu=processor(), cores=os.cpu_count(), system=system, python=python, times=TIMES)
    notes = NOTES.format(
        versions=", ".join(f"{name} {version}" for name, version in versions.items()),
        what="\n".join(what),
        gold=rows["claims"][1].get("gold", "its"),
        limit=LIMIT,
        rounds=ROUNDS,
        small=SMALL,
        large=LARGE,
        step=STEP,
        long=STEP * TIMES,
        times=TIMES,
    )
    return head + "\n".join(line for line, _ in rows.values()) + "\n" + notes


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("page", nargs="?", type=Path, default=Path("docs/peers.md"), help="the file to write")
    parser.add_argument("--date", default="", help="a date to put on the page")
    parser.add_argument("--peer", help=argparse.SUPPRESS)
    parser.add_argument("--job", choices=["speed", "growth", "accuracy"], help=argparse.SUPPRESS)
    parser.add_argument("--size", type=int, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.job:
        work(options.peer, options.job, options.size)
    else:
        options.page.parent.mkdir(parents=True, exist_ok=True)
        options.page.write_text(page(options.date), encoding="utf-8")


if __name__ == "__main__":
    main()
