"""The claims of a document against a table of facts: supported, contradicted, or no reference, and by which row."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import Literal

from claims.calendar_spans import day_span
from claims.comparing import Comparison, compare_sides, side_of
from claims.facts import Entry, Fact, Fault
from claims.intervals import DEFAULT, Tolerance
from claims.lexicon import Lexicon
from claims.matching import ANY, Key, basis_fits, claim_key, plain, relative_places, same_place, statistic_fits, time_fits
from claims.models import Claim, Document, Modality, Model
from claims.pairing import Side
from claims.reference import Reference, Source

Found = Literal["supported", "contradicted", "no reference"]
_ASSERTED: frozenset[Modality] = frozenset(["asserted"])


class Verification(Model):
    """What the table says of one claim.

    verdict     supported, contradicted or no reference
    fact        the row that decided; None for no reference
    comparison  how the figures compare
    reason      one sentence for people: why the row matched and what came of it, or why none did
    """

    claim: Claim
    verdict: Found
    fact: Fact | None = None
    comparison: Comparison | None = None
    reason: str


class Verifications(list[Verification]):
    """One `Verification` a claim, in text order; `faults` says what of the tables cannot be used."""

    def __init__(self, found: Iterable[Verification] = (), faults: tuple[Fault, ...] = ()) -> None:
        super().__init__(found)
        self.faults = faults


def verify(
    document: Document,
    table: Source | Reference,
    *,
    aliases: Source | None = None,
    columns: Mapping[str, str] | None = None,
    tolerance: Tolerance = DEFAULT,
    modalities: Collection[Modality] = _ASSERTED,
    region: str = "CN",
    lexicon: Lexicon | None = None,
) -> Verifications:
    """What a table of facts says of each claim of a document.

    In: `table`, a file or database that DuckDB reads (needs `claims-zh[verify]`), rows as mappings, or a `Reference` that
    was read before (for many documents; it has its own aliases and columns); `aliases` and `columns` as
    `Reference.read` takes them; `tolerance` and `modalities` as `compare` takes them.
    Out: a list with one `Verification` a claim, and `faults`, what of the tables cannot be used. A row decides only where
    its subject, place, time and statistic are those of the claim; of several that do, the closest, and where those do
    not agree on the claim, none. Raises InputError where there is no usable table, or DuckDB is not installed.

    >>> from claims.api import extract
    >>> document = extract("全市有床位8300张。")
    >>> [found.verdict for found in verify(document, [{"subject": "床位", "place": "海滨市", "value": "8300", "unit": "张"}])]
    ['no reference']
    """
    reference = table if isinstance(table, Reference) else Reference.read(
        table, aliases=aliases, columns=columns, region=region, lexicon=lexicon
    )  # fmt: skip
    relative = relative_places(document.claims)
    judge = _Judge(reference, relative, tolerance, modalities, region, lexicon)
    return Verifications(map(judge.verification, document.claims), reference.faults)


_TENTHS = frozenset(["成", "折", "‰", "‱"])
"""Shares that no table tells without their unit: 88.6 in a row is no 88.6 成."""


class _Judge:
    def __init__(
        self,
        reference: Reference,
        relative: Mapping[str, str],
        tolerance: Tolerance,
        modalities: Collection[Modality],
        region: str,
        lexicon: Lexicon | None,
    ) -> None:
        self.reference, self.relative, self.tolerance, self.modalities = reference, relative, tolerance, modalities
        self.region, self.lexicon = region, lexicon

    def verification(self, claim: Claim) -> Verification:
        if claim.modality not in self.modalities:
            return _none(claim, f"{claim.span.text} is {claim.modality}, not asserted")
        if claim.subject is None:
            return _none(claim, "the text does not say what is counted or measured")
        span = day_span(claim.time.iso) if claim.time is not None and claim.time.iso else None
        key = claim_key(claim, self.reference.aliases, span, self.reference.places, self.relative)
        about = self.reference.entries.get(key.subject, ())
        if not about:
            return _none(claim, f"no row is about {claim.subject.text}")
        misses = [(_misses(key, entry.key), entry) for entry in about]
        fitting = [entry for missed, entry in misses if not missed]
        if not fitting:
            missed, nearest = min(misses, key=lambda pair: len(pair[0]))
            return _none(claim, f"{nearest.fact} is about {claim.subject.text}, but {_told(missed, claim, nearest)}")
        return self._decided(claim, key, fitting)

    def _decided(self, claim: Claim, key: Key, fitting: list[Entry]) -> Verification:
        """The verdict of the closest rows, where they are of one mind."""
        compared = [(entry, self._compared(claim, entry)) for entry in fitting]
        comparable = [(entry, found) for entry, found in compared if found.verdict != "incomparable"]
        if not comparable:
            return _none(claim, f"{fitting[0].fact} matches, but {compared[0][1].reason}")
        best = max(_closeness(claim, key, entry) for entry, _ in comparable)
        closest = [(entry, found) for entry, found in comparable if _closeness(claim, key, entry) == best]
        entry, found = closest[0]
        other = next((entry for entry, again in closest if again.verdict != found.verdict), None)
        if other is not None:
            return _none(claim, f"{entry.fact} and row {other.fact.row} both match and do not agree on {claim.span.text}")
        doubt = _doubt(key, claim, entry)
        if doubt and (found.verdict == "disagrees" or claim.quantity.unit in _TENTHS):
            return _none(claim, f"{entry.fact} may match, but {doubt}: {found.reason}")
        verdict: Found = "supported" if found.verdict == "agrees" else "contradicted"
        reason = f"{found.reason}; {entry.fact} matches: {_why(claim, key, entry)}"
        return Verification(claim=claim, verdict=verdict, fact=entry.fact, comparison=found, reason=reason)

    def _compared(self, claim: Claim, entry: Entry) -> Comparison:
        own = side_of(claim, self.region, self.lexicon)
        other = Side(entry.fact.quantity, entry.written, entry.key.statistic)
        return compare_sides(own, other, self.tolerance, self.lexicon)


def _doubt(key: Key, claim: Claim, entry: Entry) -> str:
    """Why a row, though it matches, is not sure enough to contradict: it leaves open the unit, or the basis of a change."""
    if entry.fact.quantity.unit is None and claim.quantity.kind not in ("count", "ordinal", "fraction"):
        return "the row names no unit"
    if claim.quantity.unit is None and claim.quantity.kind == "count" and entry.fact.quantity.unit is not None:
        return "the text gives no unit beside the figure"
    return "only one of them says with what it is compared" if key.basis != entry.key.basis else ""


def _none(claim: Claim, reason: str) -> Verification:
    return Verification(claim=claim, verdict="no reference", reason=reason)


def _misses(claim: Key, row: Key) -> list[str]:
    """The columns in which a row is not about the same as the claim."""
    place_fits = row.place in (ANY, claim.place) or same_place(claim.place, row.place)
    any_time = row.time is None and not row.undated
    fits = {
        "place": place_fits,
        "time": any_time or time_fits(claim, row),
        "statistic": statistic_fits(claim, row),
        "basis": basis_fits(claim, row),
    }
    return [column for column, fitting in fits.items() if not fitting]


def _told(missed: list[str], claim: Claim, entry: Entry) -> str:
    """In what the nearest row is about something else: its time is 2022-04-10, the claim's 4月11日."""
    own = {"place": claim.place, "time": claim.time, "basis": claim.basis}
    parts = []
    for column in missed:
        span = own.get(column)
        said = claim.statistic if column == "statistic" else None if span is None else span.text
        if column == "time" and claim.time is not None:
            said = f"{claim.time.text} ({claim.time.iso or 'of no known date'})"
        parts.append(f"its {column} is {entry.fact.cells.get(column, 'empty')}, that of the claim {said or 'not said'}")
    return " and ".join(parts)


def _closeness(claim: Claim, key: Key, entry: Entry) -> tuple[bool, ...]:
    """What matches to the letter: the subject, the place, the time, the statistic, the basis."""
    cells = entry.fact.cells
    same_subject = claim.subject is not None and plain(claim.subject.text) == plain(cells["subject"])
    return (
        same_subject,
        key.place == entry.key.place,
        key.time == entry.key.time,
        key.statistic == entry.key.statistic,
        key.basis == entry.key.basis,
    )


def _why(claim: Claim, key: Key, entry: Entry) -> str:
    """Why a row matched, column by column."""
    cells, exactly = entry.fact.cells, _closeness(claim, key, entry)
    parts = []
    own = {"subject": claim.subject, "place": claim.place, "time": claim.time}
    for column, same in zip(("subject", "place", "time"), exactly, strict=False):
        span, cell = own[column], cells.get(column)
        if span is None and cell is None:
            continue
        parts.append(f"{column} {cell}" if same or span is None else f"{column} {cell} for {span.text}")
    if key.statistic is not None:
        parts.append(key.statistic if exactly[3] else f"{key.statistic}, the row names no statistic")
    return ", ".join(parts)
