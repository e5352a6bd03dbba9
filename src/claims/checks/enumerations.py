"""Names listed against the number that the text gives: 甲县、乙县、丙区等3个县(市、区); 三个方面：一是…，二是…，三是….

等 may leave names out, so fewer names than the number are no fault behind it; 分别是, 即 and a bare list leave none out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from claims.checks.cues import any_of
from claims.checks.finding import Finding, Sureness
from claims.checks.pages import Figure, Page, Sentence
from claims.intervals import is_plain
from claims.models import Span

_BRACKETS = re.compile(r"[（(\[【][^（()）\[\]【】]{0,60}[）)\]】]")
_ETC = re.compile(r"等(?:共|共计|全部|这|一共|总共)?$")
_LONGEST_NAME = 24
_LONGEST_BARE = 12
_TOLD = re.compile(r"[为是在于有将的\d]")
_LONGEST_LIST = 400
_AND = re.compile(r"和|以及|及|与|暨")
_KEEP_AND = re.compile(any_of("with_and"))
_NOT_NAME = re.compile(r"[“”\"'。？！：:；;]|(?:[一二三四五六七八九十\d]+[个名位家只支条])")
_LISTS = re.compile(
    r"^(?P<noun>[^，。；;、：:“”\d一二两三四五六七八九十]{0,14}?)[，,]?(?:它们|他们|她们|其)?"
    rf"{any_of('namely')}[：:]?(?P<list>[^。！？!?；;\n]{{2,300}})[。！？!?；;\n]?"
)
_MARKS = {"是": re.compile(r"(?:^|[，,；;。：:！!？?\n\s“])(?P<number>[一二三四五六七八九十])(?:是|要|则是|为)(?!(?P=number))"),
          "第": re.compile(r"(?:^|[，,；;。：:！!？?\n\s])第(?P<number>[一二三四五六七八九十])(?:[，,、：:]|(?:个)?是)"),
          "其": re.compile(r"(?:^|[，,；;。：:！!？?\n\s])其(?P<number>[一二三四五六七八九十])[，,、：:是]")}  # fmt: skip
_POINTS = re.compile(rf"^(?:[^，。；;、：:\d]{{0,8}}){any_of('point')}")
_SUMMED = re.compile(r"[^，。；;、\d的之]{2}")
_COLON = re.compile(
    r"^[）)]?(?P<noun>[^，。；;、：:“”\d一二两三四五六七八九十]{0,10})[：:](?P<list>[^。！？!?；;：:\n，,]{3,300})[。；;\n]"
)
_DIGITS = {digit: number for number, digit in enumerate("一二三四五六七八九十", 1)}
_FEWEST_MARKS = 2
_BROKEN_OFF = re.compile(r"…|\.\.\.|等等")
_REACH_OF_MARKS = 3000


class _List(NamedTuple):
    """The names of a list, with the places of the first and the last."""

    names: list[str]
    start: int
    end: int
    joined: int
    """How many more names there are if 和 and 及 part two names."""


def enumerations(page: Page, _tolerance: object) -> Iterator[Finding]:
    """The lists of one text."""
    for sentence in page.sentences:
        for figure in sentence.figures:
            number = _number(figure)
            if number is None:
                continue
            yield from _before(page, sentence, figure, number)
            yield from _behind(page, sentence, figure, number)
            yield from _points(page, sentence, figure, number)


def _number(figure: Figure) -> int | None:
    """The number of a count of few things that nothing blurs."""
    quantity = figure.quantity
    if quantity.kind != "count" or not is_plain(quantity) or quantity.value is None or quantity.per is not None:
        return None
    value = quantity.value
    whole = value == value.__class__(int(value))
    return int(value) if whole and 2 <= value <= 60 and figure.claim.modality == "asserted" else None


# ---- names before the number ------------------------------------------------------------------------------------------


def _before(page: Page, sentence: Sentence, figure: Figure, number: int) -> Iterator[Finding]:
    """甲县、乙县、丙区等3个县."""
    left = page.text[
        max(figure.start - _LONGEST_LIST, page.figures[figure.number - 1].end if figure.number else 0, sentence.start) : figure.start
    ]
    if "、" not in left:
        return
    etc = _ETC.search(left)
    listed = _list(left if etc is None else left[: etc.start()], figure.start - len(left))
    if listed is None or (etc is None and not _closes(page, figure, listed, number)):
        return
    count = len(listed.names)
    least, most = count, count + listed.joined
    if least <= number <= most:
        sureness: Sureness = "holds"
    elif etc is None:
        sureness = "doubtful"
    elif least > number:
        sureness = "contradiction" if _names_alone(listed.names) else "doubtful"
    else:
        return
    yield _finding(page, figure, number, listed, most if sureness == "holds" else least, sureness)


def _closes(page: Page, figure: Figure, listed: _List, number: int) -> bool:
    """Whether a number sums up a list without 等 (秀丽、雄伟、险峻四种风光), and is no further member of it (3所、海保署2所)."""
    if (
        number > 12
        or "或" in "".join(listed.names)
        or any(_NOT_NAME.search(name) for name in listed.names)
        or not _names_alone(listed.names)
    ):
        return False
    if not _SUMMED.match(page.text[figure.end : figure.end + 4]) or re.search(r"[\d第各每]", "".join(listed.names)):
        return False
    return (
        (len(listed.names) == number or (abs(len(listed.names) - number) == 1 and number > 3))
        and _alike(listed.names)
        and "的" not in "".join(listed.names)
    )


def _alike(names: Sequence[str]) -> bool:
    """Whether the names behind the first are of one build: of nearly one length."""
    lengths = [len(name) for name in names[1:]]
    return max(lengths) - min(lengths) <= 2 and max(lengths) <= 6


def _list(text: str, offset: int) -> _List | None:
    """The names at the end of `text`, which begins at `offset` of the reading."""
    blanked = _BRACKETS.sub(lambda match: "\0" * len(match[0]), text)
    cut = max(blanked.rfind(sign) for sign in "，,；;：:。！？!?（(\n—") + 1
    names = [name.replace("\0", "").strip() for name in blanked[cut:].split("、")]
    if len(names) < 2 or not all(names):
        return None
    start = offset + cut + max(0, len(blanked[cut:].split("、")[0]) - _LONGEST_NAME)
    joined = sum(_parts(name) - 1 for name in names[-1:])
    inner = sum(_parts(name) - 1 for name in names[:-1])
    if inner > 0 or any(len(name) > _LONGEST_NAME for name in names[1:]):
        return None
    return _List(names, start, offset + len(text), joined)


def _parts(name: str) -> int:
    """How many names 和 and 及 may join."""
    return len([part for part in _AND.split(_KEEP_AND.sub("某", name)) if part])


def _names_alone(names: Sequence[str]) -> bool:
    """Whether all but the first are bare names, so that the list is one and not two woven into each other."""
    return all("的" not in name and not _NOT_NAME.search(name) and len(name) <= 16 for name in names[1:]) and not re.search(
        r"[与和及]|分别|以及", "".join(names[1:])
    )


# ---- names behind the number ------------------------------------------------------------------------------------------


def _behind(page: Page, sentence: Sentence, figure: Figure, number: int) -> Iterator[Finding]:
    """设有3个系，分别是甲、乙、丙。"""
    right = page.text[figure.end : figure.end + _LONGEST_LIST]
    match = _LISTS.match(right) or _colon(right)
    if match is None or (figure.claim.part_of is not None and number > 20):
        return
    blanked = _BRACKETS.sub(lambda found: "\0" * len(found[0]), match["list"])
    if (
        re.search(r"等(?:$|[^待级于]|\0)", blanked)
        or "、" not in blanked
        or (re.search(r"[“”\"《》「」]", blanked.replace("》、《", "")) and "，" in blanked)
    ):
        return
    counts = _counts(blanked)
    start = figure.end + match.start("list")
    listed = _List([name.replace("\0", "") for name in re.split("[、]", blanked)], start, start + len(match["list"]), 0)
    if number in counts:
        yield _finding(page, figure, number, listed, number, "holds")
    elif not any(_NOT_NAME.search(name) or len(name) > _LONGEST_NAME or re.search("[，,]", name) for name in listed.names):
        yield _finding(page, figure, number, listed, max(counts, key=lambda count: -abs(count - number)), "contradiction")


def _colon(right: str) -> re.Match[str] | None:
    """A list of bare names behind a colon, nothing told of them."""
    match = _COLON.match(right)
    names = [] if match is None else _BRACKETS.sub("", match["list"]).split("、")
    return match if names and all(len(name) <= _LONGEST_BARE and not _TOLD.search(name) for name in names) else None


def _counts(text: str) -> set[int]:
    """How many names a list may hold, by the ways to cut it."""
    found: set[int] = set()
    clauses = re.split("[，,]", text)
    for body in {text, clauses[0]}:
        for signs in ("、", "、，,"):
            names = [name for name in re.split(f"[{signs}]", body) if name.strip("\0 ")]
            extra = sum(_parts(name) - 1 for name in names)
            last = _parts(names[-1]) - 1 if names else 0
            found |= {len(names), len(names) + last, len(names) + extra}
    return found


def _finding(page: Page, figure: Figure, number: int, listed: _List, count: int, sureness: Sureness) -> Finding:
    sign = "=" if count == number else "≠"
    text = f"{count} names {sign} {number}"
    verb = {"holds": "holds", "doubtful": "is doubtful", "contradiction": "contradicts its list"}[sureness]
    return Finding(
        kind="enumeration", sureness=sureness, document=page.document.name, claims=(figure.claim,),
        spans=(page.span(listed.start, listed.end),), computed=Decimal(count), unit=figure.quantity.unit, tolerance=Decimal(0),
        arithmetic=text, reason=f"{figure.written} {verb}: {count} are named ({_short(listed.names)})",
    )  # fmt: skip


def _short(names: Sequence[str]) -> str:
    shown = [name[-_LONGEST_NAME:] for name in names]
    return "、".join(shown if len(shown) <= 6 else (*shown[:3], "…", *shown[-2:]))


# ---- points -----------------------------------------------------------------------------------------------------------


def _points(page: Page, sentence: Sentence, figure: Figure, number: int) -> Iterator[Finding]:
    """三个方面：一是…，二是…，三是…."""
    if number > 10 or not _POINTS.match(page.text[figure.end : figure.end + 16]):
        return
    text = page.text[figure.end : figure.end + _REACH_OF_MARKS].partition("\n")[0]
    for mark in _MARKS.values():
        marks = _first_run(mark, text)
        if len(marks) < _FEWEST_MARKS or (len(marks) < number and _BROKEN_OFF.search(text, marks[-1][2])):
            continue
        spans = tuple(page.span(figure.end + start, figure.end + stop) for _, start, stop in marks)
        yield _points_finding(page, figure, number, [value for value, _, _ in marks], spans)
        return


def _first_run(mark: re.Pattern[str], text: str) -> list[tuple[int, int, int]]:
    """The marks from the first 一是 on, up to where they begin again."""
    found: list[tuple[int, int, int]] = []
    for match in mark.finditer(text):
        value = _DIGITS[match["number"]]
        if not found and value != 1:
            return []
        if found and value == 1:
            break
        found.append((value, match.start("number"), match.end()))
    return found


def _points_finding(page: Page, figure: Figure, number: int, values: list[int], spans: tuple[Span, ...]) -> Finding:
    last = max(values)
    in_order = values == list(range(1, len(values) + 1))
    sureness: Sureness = "holds" if in_order and last == number else "contradiction" if in_order and last > number else "doubtful"
    told = f"{len(values)} points are told, up to {'一二三四五六七八九十'[last - 1]}" + ("" if in_order else ", not one after the other")
    verb = {"holds": "holds", "doubtful": "is doubtful", "contradiction": "contradicts its list"}[sureness]
    return Finding(
        kind="enumeration", sureness=sureness, document=page.document.name, claims=(figure.claim,), spans=spans, computed=Decimal(len(values)),
        unit=figure.quantity.unit, tolerance=Decimal(0), arithmetic=f"{len(values)} points {'=' if len(values) == number else '≠'} {number}",
        reason=f"{figure.written} {verb}: {told}",
    )  # fmt: skip
