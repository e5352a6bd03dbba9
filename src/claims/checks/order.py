"""Figures that have an order: a minimum above the maximum, 3比3 as a victory, the 12th of 10."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise

from claims.checks.cues import any_of
from claims.checks.finding import Finding, Sureness
from claims.checks.judging import conversion_to
from claims.checks.pages import Figure, Page, Sentence
from claims.commensurable import count_alike
from claims.intervals import Tolerance, is_plain, readings

_EXTREME = re.compile(r"最(?:高|低|大|小|多|少|长|短|重|轻|快|慢|贵|便宜|年长|年轻)(?:的|者|值|达|为|是|可达|约|仅|只有|达到)*")
_BOUND = re.compile(r"最(?P<end>高|低|大|小|多|少|长|短|重|轻|快|慢|贵|便宜|年长|年轻)")
_UPPER = frozenset(["高", "大", "多", "长", "重", "快", "贵", "年长"])
_PAIRS = {"高": "低", "大": "小", "多": "少", "长": "短", "重": "轻", "快": "慢", "贵": "便宜", "年长": "年轻"}
_SCORE = re.compile(r"(?P<first>\d{1,3})\s*[:∶比\-–—]\s*(?P<second>\d{1,3})")
_WON = re.compile(rf"^(?:的比分|的成绩|的大比分|大)?{any_of('won')}(?!率|负|出|者|算|利在望)")
_DRAWN = re.compile(rf"^(?:的比分|的成绩)?{any_of('drawn')}")
_WITH = re.compile(r"(?:以|凭|比分|再以|最终|终)[^，。；;]{0,4}$")
_BROKEN = re.compile(any_of("tie_broken"))
_AT_HOME = re.compile(r"客场|作客|做客|客队|迎战|对阵|vs|VS")
_FIELD = re.compile(
    r"^(?:[^，。；;、\d]{0,10}?)(?:中|里|当中|参赛[^，。；;、\d]{0,6}中)，?[^，。；;]{0,8}?(?:排名?|位列|位居|名列|列|排在|获得?)?$"
)


def order(page: Page, tolerance: Tolerance) -> Iterator[Finding]:
    """The order of the figures of one text."""
    for sentence in page.sentences:
        for figure in sentence.figures:
            if figure.quantity.kind == "ratio":
                yield from _score(page, sentence, figure)
        for one, other in pairwise(sentence.figures):
            yield from _extremes(page, sentence, one, other, tolerance)
            yield from _rank(page, sentence, one, other)


# ---- minimum and maximum ----------------------------------------------------------------------------------------------


def _extremes(page: Page, sentence: Sentence, one: Figure, other: Figure, tolerance: Tolerance) -> Iterator[Finding]:
    """最高气温5℃，最低气温12℃."""
    first, second = (_BOUND.findall(sentence.before(figure)[-16:]) for figure in (one, other))
    if len(first) != 1 or len(second) != 1 or one.claim.modality != other.claim.modality:
        return
    (upper, lower), (high, low) = ((first[0], second[0]), (one, other)) if first[0] in _UPPER else ((second[0], first[0]), (other, one))
    if _PAIRS.get(upper) != lower or len(sentence.between(one, other)) > 24 or one.quantity.kind != other.quantity.kind:
        return
    if (
        _named(sentence, other) not in ("", _named(sentence, one))
        or _other_day(one, other)
        or conversion_to(low.quantity, high.quantity) is None
    ):
        return
    least, most = _ends(low, high, tolerance)
    if least is None or most is None:
        return
    above = least > most
    text = f"{low.written} {'>' if above else '≤'} {high.written}"
    yield Finding(
        kind="order", sureness="contradiction" if above else "holds", document=page.document.name, claims=(high.claim, low.claim),
        arithmetic=text, unit=high.quantity.unit,
        reason=f"{low.written} {'contradicts' if above else 'holds beside'} {high.written}: "
        + (f"the least is above the most, {text}" if above else text),
    )  # fmt: skip


def _named(sentence: Sentence, figure: Figure) -> str:
    """What the extreme is of, as its clause says it: 气温."""
    left = sentence.before(figure)
    clause = re.split(r"[，,；;。：:、]", left)[-1]
    kept = _EXTREME.sub("", clause)
    for told in (figure.claim.time, figure.claim.place):
        kept = kept if told is None else kept.replace(told.text, "")
    return re.sub(r"今天|今日|明天|明日|白天|夜间|早晨|午后|[的为达约是在而则]|预计|将|可", "", kept)


def _other_day(one: Figure, other: Figure) -> bool:
    days = [figure.claim.time.iso[:10] for figure in (one, other) if figure.claim.time is not None and figure.claim.time.iso is not None]
    return len(set(days)) > 1


def _ends(low: Figure, high: Figure, tolerance: Tolerance) -> tuple[Fraction | None, Fraction | None]:
    """The least that the minimum may be and the most that the maximum may be, in the unit of the maximum."""
    way = conversion_to(low.quantity, high.quantity)
    assert way is not None
    written = readings(low.quantity, tolerance)[0].interval.moved(way.scale, way.shift)
    return written.low, readings(high.quantity, tolerance)[0].interval.high


# ---- scores and ranks -------------------------------------------------------------------------------------------------


def _score(page: Page, sentence: Sentence, figure: Figure) -> Iterator[Finding]:
    """以2比2击败, 以3比1战平."""
    match = _SCORE.fullmatch(page.text[figure.start : figure.end])
    if match is None or figure.claim.modality != "asserted":
        return
    first, second = int(match["first"]), int(match["second"])
    left, right = sentence.before(figure)[-30:], page.text[figure.end : min(sentence.end, figure.end + 12)]
    if _BROKEN.search(left + right):
        return
    won, drawn = _WON.match(right), _DRAWN.match(right)
    sureness: Sureness | None = None
    if (won and first == second) or (drawn and first != second):
        sureness = "contradiction"
    elif won and first < second and _WITH.search(left) and not _AT_HOME.search(left):
        sureness = "doubtful"
    elif (won and first > second) or (drawn and first == second):
        sureness = "holds"
    word = won or drawn
    if sureness is None or word is None:
        return
    sign = "=" if first == second else ">" if first > second else "<"
    text = f"{first} {sign} {second}"
    said = word[0].lstrip("的比分成绩大")
    reason = f"{figure.written} {'holds' if sureness == 'holds' else 'does not go with'} {said}: {text}"
    span = page.span(figure.end, figure.end + word.end())
    yield Finding(
        kind="order", sureness=sureness, document=page.document.name, claims=(figure.claim,), spans=(span,), arithmetic=text, reason=reason
    )  # fmt: skip


def _rank(page: Page, sentence: Sentence, field: Figure, rank: Figure) -> Iterator[Finding]:
    """20支球队中排名第22."""
    if rank.quantity.kind != "ordinal" or field.quantity.kind != "count" or not is_plain(field.quantity) or rank.quantity.value is None:
        return
    unit = rank.quantity.unit
    between = sentence.between(field, rank)
    if (
        not _FIELD.match(between)
        or field.quantity.value is None
        or (unit and field.quantity.unit and unit not in ("位", "名") and not count_alike(unit, field.quantity.unit))
    ):
        return
    above = Fraction(rank.quantity.value) > Fraction(field.quantity.value)
    text = f"{rank.quantity.value} {'>' if above else '≤'} {field.quantity.value}"
    yield Finding(
        kind="order", sureness="contradiction" if above else "holds", document=page.document.name, claims=(field.claim, rank.claim),
        arithmetic=text, reason=f"{rank.written} {'is no rank among' if above else 'holds beside'} {field.written}: {text}",
    )  # fmt: skip
