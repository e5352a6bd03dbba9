"""Scores claims against the annotated contexts: per field how many are right, and F1 over what either side fills.

python tests/context_score.py [FILE...] [--errors]      from the repository, with the package installed
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import claims
from claims import Claim, Document
from context_format import CONTEXT_CORPUS, ContextCase, Expected, read_context

FIELDS = ("subject", "place", "time", "iso", "speaker", "statistic", "basis", "part_of", "modality")


@dataclass
class Score:
    """Counts per field: right among all, and right, filled by the claim, filled by the annotation."""

    expected: int = 0
    right: Counter[str] = field(default_factory=Counter)
    hit: Counter[str] = field(default_factory=Counter)
    claimed: Counter[str] = field(default_factory=Counter)
    annotated: Counter[str] = field(default_factory=Counter)

    def f1(self, name: str) -> int:
        """F1 of a field in thousandths."""
        filled = self.claimed[name] + self.annotated[name]
        return 2000 * self.hit[name] // filled if filled else 1000

    def share(self, name: str) -> int:
        """How many of all annotated claims have the field right, in thousandths."""
        return 1000 * self.right[name] // max(self.expected, 1)


def accepted(answers: Iterable[str], found: str | None) -> bool:
    """Whether an answer is one of those accepted, or differs from one by a few characters round it."""
    if found is None:
        return False
    return any(
        found == answer
        or (len(answer) > 1 and answer in found and len(found) <= len(answer) + 6)
        or (found in answer and 5 * len(found) >= 3 * len(answer))
        for answer in answers
    )


def judged(expected: Expected, claim: Claim, whole: int | None) -> dict[str, bool]:
    """For each field whether the claim has it right; `whole` is the id of the claim that is its whole."""
    subject = claim.subject and claim.subject.text
    subjects = [
        s
        for s in expected.subjects
        if subject and s.core in subject and (subject in s.longest or (s.longest in subject and len(subject) <= len(s.longest) + 4))
    ]

    def words(answers: tuple[str, ...], span: claims.Span | None) -> bool:
        return accepted(answers, span.text) if span is not None and answers else not answers and span is None

    return {
        "subject": bool(subjects) if expected.subjects else subject is None,
        "place": words(expected.places, claim.place),
        "time": words(expected.times, claim.time),
        "iso": expected.iso is None or (claim.time is not None and claim.time.iso == expected.iso),
        "speaker": words(expected.speakers, claim.speaker),
        "statistic": expected.statistic == claim.statistic,
        "basis": expected.basis == (claim.basis and claim.basis.text),
        "part_of": claim.part_of == whole,
        "modality": expected.modality == claim.modality,
    }


def filled(expected: Expected, claim: Claim) -> Iterator[tuple[str, bool, bool]]:
    """For each field whether the annotation and whether the claim fills it."""
    yield "subject", bool(expected.subjects), claim.subject is not None
    yield "place", bool(expected.places), claim.place is not None
    yield "time", bool(expected.times), claim.time is not None
    yield "iso", expected.iso is not None, expected.iso is not None and claim.time is not None and claim.time.iso is not None
    yield "speaker", bool(expected.speakers), claim.speaker is not None
    yield "statistic", expected.statistic is not None, claim.statistic is not None
    yield "basis", expected.basis is not None, claim.basis is not None
    yield "part_of", expected.part_of_index is not None, claim.part_of is not None
    yield "modality", expected.modality != "asserted", claim.modality != "asserted"


def paired(case: ContextCase, document: Document) -> list[Claim | None]:
    """For each annotated claim the one that the document has at its place."""
    found: list[Claim | None] = []
    for expected in case.claims:
        end = expected.span_start + len(expected.span_text)
        over = [c for c in document.claims if c.span.start < end and c.span.end > expected.span_start]
        found.append(over[0] if over else None)
    return found


def score(cases: Iterable[ContextCase], *, errors: bool = False) -> Score:
    """The score of what the library says of the cases; `errors` prints what is wrong."""
    total = Score()
    for case in cases:
        pairs = paired(case, claims.extract(case.text, published=case.published))
        for expected, claim in zip(case.claims, pairs, strict=True):
            if expected.optional:
                continue
            total.expected += 1
            if claim is None:
                if errors:
                    print(f"{case.id}: missed {expected.span_text}")
                continue
            whole = pairs[expected.part_of_index] if expected.part_of_index is not None else None
            _add(total, expected, claim, None if whole is None else whole.id)
            if errors:
                _tell(case, expected, claim, None if whole is None else whole.id)
    return total


def _add(total: Score, expected: Expected, claim: Claim, whole: int | None) -> None:
    right = judged(expected, claim, whole)
    total.right.update(name for name in FIELDS if right[name])
    total.right["whole"] += all(right[name] for name in ("subject", "place", "time", "speaker", "statistic"))
    for name, annotated, claimed in filled(expected, claim):
        total.annotated[name] += annotated
        total.claimed[name] += claimed
        total.hit[name] += annotated and claimed and right[name]


def _tell(case: ContextCase, expected: Expected, claim: Claim, whole: int | None) -> None:
    right = judged(expected, claim, whole)
    for name in FIELDS:
        if not right[name]:
            found = getattr(claim, name) if name != "iso" else claim.time and claim.time.iso
            wanted = {"subject": expected.subjects, "place": expected.places, "time": expected.times, "speaker": expected.speakers}
            wanted_ = wanted.get(name, whole if name == "part_of" else getattr(expected, name, None))
            text = getattr(found, "text", found)
            print(f"{case.file}:{expected.line} {expected.span_text} {name}: expected {_short(wanted_)}, got {text}   <{case.text[:40]}>")


def _short(wanted: object) -> object:
    if isinstance(wanted, tuple):
        return "|".join(w.longest if hasattr(w, "longest") else str(w) for w in wanted[:2])
    return wanted


def main() -> None:
    """Prints one row a field."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--errors", action="store_true")
    args = parser.parse_args()
    files = args.files or sorted(CONTEXT_CORPUS.glob("*.txt"))
    total = score((case for file in files for case in read_context(file)), errors=args.errors)
    print(f"claims {total.expected}")
    for name in (*FIELDS, "whole"):
        print(f"{name:10} right {total.share(name) / 1000:.3f}" + (f"  F1 {total.f1(name) / 1000:.3f}" if name != "whole" else ""))


if __name__ == "__main__":
    main()
