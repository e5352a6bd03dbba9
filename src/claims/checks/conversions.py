"""One amount told in two units: 2cm（0.79英尺） is not the same length twice."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from itertools import pairwise

from claims.checks.finding import Finding
from claims.checks.judging import Judged, conversion_to, finding, reach
from claims.checks.pages import Figure, Page
from claims.intervals import Tolerance, is_point
from claims.wording import number_for_people

_AGAIN = re.compile(r"(?:[（(](?:约|即|合|约合|相当于|等于|大约|折合)?|，(?:即|约合|相当于|折合|合))约?")
_CLOSED = re.compile(r"[）)，,。；;、]")
_KINDS = frozenset(["measure", "duration", "percent", "fraction"])
_SHARES = frozenset(["percent", "fraction"])
_LOCAL = re.compile(r"[尺寸丈里斤两钱担石斗升分坪甲町间反贯匁合]$")
"""Units of one name and several sizes: the Japanese 尺 is no Chinese one."""
_SLACK, _FAR = Fraction(1, 20), Fraction(1, 10)
"""A conversion that is off by less is a rounding; from the second share on it is wrong."""


def conversions(page: Page, tolerance: Tolerance) -> Iterator[Finding]:
    """The amounts of one text that are told twice."""
    for one, other in pairwise(page.figures):
        if one.quantity.kind not in _KINDS or other.quantity.kind not in _KINDS or one.quantity.unit == other.quantity.unit:
            continue
        if other.start - one.end > 6 or not _AGAIN.fullmatch(page.text[one.end : other.start]) or not _CLOSED.match(page.text, other.end):
            continue
        if not (is_point(one.quantity) and is_point(other.quantity)) or any(_is_local(figure) for figure in (one, other)):
            continue
        yield from _judged(page, one, other, tolerance)


def _is_local(figure: Figure) -> bool:
    return _LOCAL.search(figure.quantity.unit_text or "") is not None and not re.search("[公英海华]", figure.quantity.unit_text or "")


def _judged(page: Page, one: Figure, other: Figure, tolerance: Tolerance) -> Iterator[Finding]:
    way = conversion_to(one.quantity, other.quantity)
    if way is None or one.quantity.value is None or other.quantity.value is None or not other.quantity.value:
        return
    rounding = replace(tolerance, cut_off=False)  # what is converted is rounded
    made = Fraction(one.quantity.value) * way.scale + way.shift
    told = reach(one.quantity, rounding, loosely=True).moved(way.scale, way.shift)
    share = abs(made / Fraction(other.quantity.value) - 1)
    meets = told.meets(reach(other.quantity, rounding, loosely=True)) or share <= (0 if one.quantity.kind in _SHARES else _SLACK)
    found = Judged("holds" if meets else "contradiction" if share > _FAR else "doubtful", made, told, None)
    text = f"{one.written} = {number_for_people(made)}{other.quantity.unit_text or other.quantity.unit or ''}"
    yield finding(page, "repeat", found, [one, other], text, unit=other.quantity.unit)
