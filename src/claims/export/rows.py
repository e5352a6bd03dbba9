"""A claim as one flat row."""

from __future__ import annotations

from typing import Any

from claims.models import Claim

_SPANS = ("span", "core", "subject", "place", "time", "speaker", "basis")
_QUANTITY = (
    "kind", "value", "low", "high", "low_closed", "high_closed", "approximate", "unit", "unit_text", "resolution", "per",
)  # fmt: skip
_PLAIN = ("statistic", "part_of", "modality", "rule")
COLUMNS: tuple[str, ...] = (
    "document", "id",
    *(f"{name}_{part}" if part != "text" else name for name in _SPANS for part in ("text", "start", "end")),
    "time_iso", *_QUANTITY, *_PLAIN,
)  # fmt: skip


def cells(claim: Claim) -> list[str]:
    """The cells of a claim in the order of COLUMNS; what the text does not say is empty."""
    data = claim.model_dump(mode="json")
    row: list[Any] = [data["document"], data["id"]]
    for name in _SPANS:
        place = data[name] or {}
        row += [place.get(part) for part in ("text", "start", "end")]
    row.append((data["time"] or {}).get("iso"))
    row += [data["quantity"][name] for name in _QUANTITY]
    row += [data[name] for name in _PLAIN]
    return ["" if cell is None else str(cell) for cell in row]
