"""Shares: 18950人，占病例总数65%以上 with 28714例; a share above 100 %; shares of one whole that exceed it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import pairwise

from claims.checks.cues import any_of
from claims.checks.finding import Finding
from claims.checks.judging import conversion_to, finding, judged, same_unit
from claims.checks.pages import Figure, Page, Sentence
from claims.checks.parts import disjoint, label
from claims.commensurable import count_alike
from claims.intervals import Interval, Tolerance, step_of
from claims.models import Quantity
from claims.wording import number_for_people

_COUNTED = frozenset(["count", "measure", "money"])
_SHARE_BEFORE = re.compile(rf"{any_of('share')}(?P<base>[^，。；;、：:]{{0,16}}?)的?(?:约|近|超过|超)?$")
_OF_WHICH_BEFORE = re.compile(
    rf"在(?P<base>[^，。；;、：:在]{{1,16}}?)(?:中|里|内|上)?(?:所|约|只|仅)?{any_of('share')}(?:到|达|达到|约|近|超过|超)?$"
)
"""A base in front of its cue: 在北约总支出中占66%."""
_AMONG = re.compile(r"(?<=.)(?:当中|之中|中)")
_TO_100 = re.compile(rf"{any_of('no_more_than_all')}(?:为|达|达到|仅|高达|只有)?$")
_MAY_EXCEED = re.compile(any_of("may_exceed"))
_ALL = re.compile(r"总|全部|所有|全体")
_PLAIN_BASE = re.compile(r"^(?:了|到)?(?:其中|其|它|总数|总量|总额|总人数|全部|总|总体|总面积|总人口|整体|的)*$")
_TOTALS = re.compile(r"(?:总数|总量|总额|总人数|总面积|总人口|人数|总值|数|的|总)+$")
_WIDER = re.compile(r"全国|全球|世界|全省|全市|全县|全区|同期|当年|当地|该|地区|市场|行业")
_RATE_NOUN = re.compile(r"[，,]\s*(?P<what>[^，。；;、\d]{2,4}?)率(?:为|达|达到|高达|仅|仅为|是)?$")
_STRUCTURE = re.compile(r"(?:产业)?(?:结构|构成|比重|增加值)[^，。；;]{0,32}$")
_SHARE_WORDS = re.compile(any_of("share"))
_OF = re.compile(r"(?:总数|总量|总额)?的(?:约|近)?")
_MAKES = re.compile(r"[，,](?:占|占到|相当于|约占|约相当于|完成|达到|为)[^，。；;、\d]{0,12}")
_SHORT = 10
_SHORT_ATTRIBUTE, _NAMED_BEFORE = 2, 40
_SUM_SLACK = Fraction(5, 100)


def shares(page: Page, tolerance: Tolerance) -> Iterator[Finding]:
    """The shares of one text."""
    for sentence in page.sentences:
        found = [figure for figure in sentence.figures if figure.quantity.kind in ("percent", "fraction")]
        if found:
            yield from _above_hundred(page, sentence, found)
            yield from _of_stated(page, sentence, found, tolerance)
            yield from _together(page, sentence, found, tolerance)
            yield from _in_brackets(page, sentence, found, tolerance)
        yield from _structure(page, sentence)


def _percent(quantity: Quantity) -> Fraction | None:
    """The factor that makes per cent of a share; None for points and other kinds."""
    if quantity.kind == "fraction":
        return Fraction(100)
    way = conversion_to(quantity, _PERCENT) if quantity.kind == "percent" else None
    return None if way is None else way.scale


_PERCENT = Quantity(kind="percent", value="1", low="1", high="1", low_closed=True, high_closed=True, unit="%")  # type: ignore[arg-type]


def _above_hundred(page: Page, sentence: Sentence, found: Sequence[Figure]) -> Iterator[Finding]:
    """占120%: no part is larger than its whole."""
    for figure in found:
        factor, low = _percent(figure.quantity), figure.quantity.low
        if factor is None or low is None or Fraction(low) * factor <= 100 or figure.claim.modality != "asserted":
            continue
        left = sentence.before(figure)
        match = _SHARE_BEFORE.search(left)
        if (
            (match is None and not _TO_100.search(left))
            or (match is not None and "率" in match["base"])
            or _MAY_EXCEED.search(left[-24:] + figure.subject)
        ):
            continue
        sure = match is None or _PLAIN_BASE.match(match["base"]) or _ALL.search(match["base"])
        text = f"{figure.written} > 100%"
        yield Finding(
            kind="share", sureness="contradiction" if sure else "doubtful", document=page.document.name, claims=(figure.claim,),
            arithmetic=text, reason=f"{figure.written} is no share: {text}", unit="%",
        )  # fmt: skip


# ---- of a whole that is stated ----------------------------------------------------------------------------------------


def _of_stated(page: Page, sentence: Sentence, found: Sequence[Figure], tolerance: Tolerance) -> Iterator[Finding]:
    """A part, the share that it is said to be, and the whole."""
    for figure in found:
        at = sentence.place(figure)
        if not at or _percent(figure.quantity) is None:
            continue
        part = sentence.figures[at - 1]
        if part.quantity.kind not in _COUNTED or len(sentence.between(part, figure)) > 24:
            continue
        if _OF.fullmatch(sentence.between(part, figure)):
            yield from _of_the_base(page, sentence, part, figure, tolerance)
            continue
        whole = _whole(page, sentence, part, figure) if part.claim.modality == figure.claim.modality == "asserted" else None
        if whole is None or whole.claim.modality != "asserted" or whole is part:
            continue
        yield _judge(page, part, whole, figure, tolerance)


def _in_brackets(page: Page, sentence: Sentence, found: Sequence[Figure], tolerance: Tolerance) -> Iterator[Finding]:
    """1200名，男性720名（60%），女性480名（40%）: where one of the shares is that of its part, the others must be as well."""
    pairs = [(sentence.figures[at - 1], figure) for figure in found if (at := sentence.place(figure)) and _is_bracketed(page, sentence, at)]
    if len(pairs) < 2 or not sentence.place(pairs[0][0]):
        return
    whole = sentence.figures[sentence.place(pairs[0][0]) - 1]
    in_a_row = all(part.number == share.number + 1 for (_, share), (part, _) in pairwise(pairs))
    if not in_a_row or not all(_divides(part, whole) and part.claim.modality == whole.claim.modality == "asserted" for part, _ in pairs):
        return
    told = [_judge(page, part, whole, share, tolerance) for part, share in pairs]
    if any(finding.sureness == "holds" for finding in told):
        yield from told


def _is_bracketed(page: Page, sentence: Sentence, at: int) -> bool:
    part, share = sentence.figures[at - 1], sentence.figures[at]
    between = sentence.between(part, share)
    return between in ("（", "(", "（占", "(占") and page.text[share.end : share.end + 1] in ("）", ")") and part.quantity.kind in _COUNTED


def _of_the_base(page: Page, sentence: Sentence, whole: Figure, share: Figure, tolerance: Tolerance) -> Iterator[Finding]:
    """1206万人，完成目标1200万人的100.5%."""
    at = sentence.place(whole)
    part = sentence.figures[at - 1] if at else None
    if (
        part is None
        or not _divides(part, whole)
        or not _MAKES.fullmatch(sentence.between(part, whole))
        or part.claim.modality != "asserted"
    ):
        return
    if not _changed(sentence, part):
        yield _judge(page, part, whole, share, tolerance)


def _whole(page: Page, sentence: Sentence, part: Figure, share: Figure) -> Figure | None:
    left = sentence.between(part, share)
    match = _SHARE_BEFORE.search(left)
    if match is not None and re.fullmatch(r"[^，。；;、]{0,6}[，,（(](?:约|大约|分别)?", left[: match.start()]):
        return _by_base(page, sentence, part, share, match["base"])
    rate = _RATE_NOUN.search(left)
    return None if rate is None or rate.start() > 6 else _counted_whole(sentence, part, rate["what"])


def _counted_whole(sentence: Sentence, part: Figure, what: str) -> Figure | None:
    """参加考试800人，合格720人，合格率90%: what the rate names is counted straight before it, out of what stands before that."""
    at = sentence.place(part)
    whole = sentence.figures[at - 1] if at else None
    named = re.search(rf"(?<![不未非无]){re.escape(what)}(?:了|的|人数|数)?$", sentence.before(part))
    if whole is None or named is None or _changed(sentence, part):
        return None
    return whole if _divides(part, whole) and len(sentence.between(whole, part)) <= 14 else None


def _changed(sentence: Sentence, figure: Figure) -> bool:
    return figure.claim.statistic in ("increase", "decrease", "change_to")


def _by_base(page: Page, sentence: Sentence, part: Figure, share: Figure, base: str) -> Figure | None:
    """The claim that states the base: the whole of the part, or the only earlier one of the same name."""
    whole = share.claim.part_of if share.claim.part_of is not None else part.claim.part_of
    linked = page.figures[whole] if whole is not None and whole < len(page.figures) else None
    if _PLAIN_BASE.match(base):
        linked = page.figures[part.claim.part_of] if part.claim.part_of is not None else None
        return linked if linked is not None and _divides(part, linked) and not _changed(sentence, part) else None
    noun = _TOTALS.sub("", base)
    if not noun or (_WIDER.search(base) and linked is None):
        return None
    named = [
        figure
        for figure in page.figures[max(0, part.claim.id - 8) : part.claim.id]
        if figure.subject and _divides(part, figure) and _same_noun(page, noun, figure) and figure.claim.part_of is None
    ]
    if len(named) == 1 and (not _WIDER.search(base) or (named[0].claim.place is not None and named[0].claim.place.text in base)):
        return named[0] if not _changed(sentence, named[0]) else None
    return None


def _same_noun(page: Page, noun: str, whole: Figure) -> bool:
    """Whether a base names what the whole counts; what it says beyond that (占特有鱼类总数) must stand before the whole as well."""
    subject = _TOTALS.sub("", whole.subject)
    if not subject or subject.endswith(noun):
        return bool(subject)
    further = noun.removesuffix(subject)
    return further != noun and (len(further) <= _SHORT_ATTRIBUTE or further in page.text[max(0, whole.start - _NAMED_BEFORE) : whole.start])


def _divides(part: Figure, whole: Figure) -> bool:
    if not same_unit(part.quantity, whole.quantity):
        one, other = part.quantity.unit, whole.quantity.unit
        return part.quantity.kind == whole.quantity.kind == "count" and one is not None and other is not None and count_alike(one, other)
    return True


def _judge(page: Page, part: Figure, whole: Figure, share: Figure, tolerance: Tolerance) -> Finding:
    way, factor = conversion_to(part.quantity, whole.quantity), _percent(share.quantity) or Fraction(1)
    scale = way.scale if way is not None else Fraction(1)

    def compute(intervals: Sequence[Interval]) -> Interval:
        return intervals[0].moved(scale).over(intervals[1]).moved(100 / factor)

    found = judged(compute, [part.quantity, whole.quantity], share.quantity, tolerance)
    value = "" if found.computed is None else f" = {number_for_people(found.computed)}{share.quantity.unit_text if factor == 1 else ''}"
    text = f"{part.written} ÷ {whole.written}{value}"
    return finding(page, "share", found, [part, whole, share], text, unit=share.quantity.unit)


# ---- several shares of one whole --------------------------------------------------------------------------------------


def _together(page: Page, sentence: Sentence, found: Sequence[Figure], tolerance: Tolerance) -> Iterator[Finding]:
    """女性占60%，男性占45%: more than the whole."""
    run = [figure for figure in found if _percent(figure.quantity) is not None and _is_share(sentence, figure)]
    if len(run) < 2 or any(figure.claim.modality != "asserted" for figure in run):
        return
    bases = {_base(sentence, figure) for figure in run} - {""}
    if len(bases) > 1 or len({figure.claim.time.text for figure in run if figure.claim.time is not None}) > 1:
        return
    low = sum((_least(figure.quantity) for figure in run), Fraction(0))
    if low <= 100:
        return
    labels = [_SHARE_WORDS.sub("", label(figure.subject, sentence.before(figure))) for figure in run]
    apart = disjoint(labels)
    if apart is False or (apart is None and not _one_list(sentence, run)):
        return
    text = " + ".join(figure.written for figure in run) + f" = {number_for_people(low)}% or more"
    yield Finding(
        kind="share", sureness="contradiction" if apart else "doubtful", document=page.document.name,
        claims=tuple(figure.claim for figure in run), arithmetic=text, unit="%",
        reason=f"{run[-1].written} contradicts the other shares: {text}, more than the whole",
    )  # fmt: skip


def _least(quantity: Quantity) -> Fraction:
    """The least that a share may be, in per cent."""
    return Fraction(0) if quantity.low is None else (Fraction(quantity.low) - step_of(quantity) / 2) * (_percent(quantity) or 0)


def _is_share(sentence: Sentence, figure: Figure) -> bool:
    return _SHARE_BEFORE.search(sentence.before(figure)) is not None or (
        sentence.before(figure) in ("、", "和", "及") and "分别占" in sentence.round(figure, figure)
    )


def _base(sentence: Sentence, figure: Figure) -> str:
    """What a share is said to be of, where that is named: 全球军费 of 占全球军费的38%, 北约总支出 of 在北约总支出中占66%."""
    left = sentence.before(figure)
    ahead = _OF_WHICH_BEFORE.search(left)
    if ahead is not None:
        return _AMONG.split(ahead["base"])[0]
    match = _SHARE_BEFORE.search(left)
    return "" if match is None or _PLAIN_BASE.match(match["base"]) else match["base"]


def _one_list(sentence: Sentence, run: Sequence[Figure]) -> bool:
    if len(run) < 3:
        return False
    close = all(len(sentence.between(one, other)) <= _SHORT for one, other in pairwise(run))
    return close or "分别占" in sentence.round(run[0], run[0])


def _structure(page: Page, sentence: Sentence) -> Iterator[Finding]:
    """三次产业结构为10.2:38.5:51.3: the parts of a structure make 100."""
    for figure in sentence.figures:
        if figure.quantity.kind != "ratio" or not _STRUCTURE.search(page.text[max(sentence.start, figure.start - 48) : figure.start]):
            continue
        terms = re.split("[:∶：比]", page.text[figure.start : figure.end])
        if len(terms) < 3 or not all(re.fullmatch(r"\d{1,3}(?:\.\d{1,3})?", term) for term in terms):
            continue
        made = sum(map(Fraction, terms), Fraction(0))
        places = max(len(term.partition(".")[2]) for term in terms)
        slack = Fraction(1, 10**places) * len(terms) / 2 + _SUM_SLACK
        if abs(made - 100) <= slack or not 90 <= made <= 110:
            continue
        text = f"{' + '.join(terms)} = {number_for_people(made)}"
        yield Finding(
            kind="share", sureness="contradiction", document=page.document.name, claims=(figure.claim,), arithmetic=text, unit="%",
            reason=f"{figure.written} is no structure: {text}, not 100",
        )  # fmt: skip
