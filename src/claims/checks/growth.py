"""A stated growth against the two figures it leads from and to: 由120万吨增至150万吨，增长25%.

Computed only where one sentence states the old figure, the new one and the change of one and the same thing: 由A增至B，增长C; B，比上年
的A增长C; B，比上年增加D，增长C. 增加了2倍 is three times as much, 增加到2倍 twice, 翻一番 twice. 减少2倍 is a fault of language and is not
computed. Growth at constant prices beside nominal totals is left alone, and so is 同比 where the old figure is of another time.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import NamedTuple

from claims.checks.cues import any_of, words
from claims.checks.finding import Finding
from claims.checks.judging import Judged, conversion_to, finding, judged, number, reach, same_unit
from claims.checks.pages import Figure, Page, Sentence
from claims.converting import Conversion
from claims.intervals import Interval, Tolerance, is_plain
from claims.models import Number, Quantity
from claims.wording import number_for_people

_LEVELS = frozenset(["count", "measure", "money", "percent"])
_UP, _DOWN = any_of("up"), any_of("down")
_BASIS = r"(?P<basis>(?:同比|环比|按年|按月|较|比|相比|与)[^，。；;、]{0,12}?)?"
_BEHIND_NEW = re.compile(
    rf"^[^，。；;、]{{0,6}}[，,（(](?:同比|环比)?{_BASIS}(?:(?P<up>{_UP})|(?P<down>{_DOWN}))(?:幅度|率)?(?:了|去|掉|达到|达|为)?(?P<to>到|至)?$"
)
_AND_THEN = re.compile(rf"^[，,、（(]?(?:(?P<up>{_UP})|(?P<down>{_DOWN}))(?:幅度|率)?(?:了|去|掉|达到|达|为)?(?P<to>到|至)?$")
_AND_ALSO = re.compile(_AND_THEN.pattern.replace("[，,、（(]?", rf"[，,、（(]?{_BASIS}", 1))
_TURNED = re.compile(r"(?:翻了?|番)$")
_TO = re.compile(
    r"(?:(?P<up>增|升|涨|上调|上浮|提高|扩大|发展|攀)|(?P<down>降|跌|减|回落|下滑|缩|下调|下浮))[^，。；;、]{0,5}(?:到|至|为)(?:了)?(?:[^，。；;、\d到至]{1,4}的)?$"
)
_FROM = re.compile(r"(?:由|从|自)[^，。；;]{0,16}$")
_COMPARED = re.compile(r"^(?P<noun>[^，。；;]{0,8})[，,](?P<basis>(?:同比|环比)?(?:比|较|相比)[^，。；;]{1,10}?)的?$")
_VERB_ONLY = re.compile(rf"^(?:的[^，。；;、]{{1,6}})?(?:(?P<up>{_UP})|(?P<down>{_DOWN}))(?:了|达|约)?$")
_YEARLY = re.compile(r"年均|月均|平均每|平均增|年平均|累计|复合|增速|最[高大]|率$")
_CONSTANT, _NOMINAL = re.compile(any_of("constant")), re.compile(any_of("nominal"))
_FAULT = re.compile(rf"(?P<verb>{any_of('lower')})(?P<kept>了|近|约|超过|超)?$")
_TURNED_ROUND = re.compile(r"汇价|汇率|兑|排名|名次|位次|速度|用时")
"""Of these a smaller figure may be more, or better."""
_DENIED = re.compile(r"[“\"「『不没未非]|所谓|错误|说法")


class Move(NamedTuple):
    """An old figure and a new one of the same thing, and where in the sentence both have been told."""

    old: Figure
    new: Figure
    at: int
    """The place of the later of the two among the figures of the sentence."""
    upward: bool | None
    sure: bool


@dataclass(frozen=True, slots=True)
class _Change:
    """A change as it is stated: what it must be, given the old and the new figure."""

    compute: Callable[[Sequence[Interval]], Interval]
    formula: str


def growth(page: Page, tolerance: Tolerance) -> Iterator[Finding]:
    """The changes of one text."""
    for sentence in page.sentences:
        yield from _faults(page, sentence)
        if len(sentence.figures) > 1:
            judged_already: set[int] = set()
            for move in _moves(sentence):
                yield from _direction(page, move, tolerance)
                for found in _changes(page, sentence, move, tolerance):
                    judged_already.add(found.claims[-1].id)
                    yield found
            yield from (found for found in _by_difference(page, sentence, tolerance) if found.claims[-1].id not in judged_already)


def _faults(page: Page, sentence: Sentence) -> Iterator[Finding]:
    """减少2倍: nothing can become less by once itself or more."""
    for figure in sentence.figures:
        quantity = figure.quantity
        if quantity.kind != "multiple" or quantity.unit != "倍" or quantity.value is None or quantity.value < 1:
            continue
        left = sentence.before(figure)
        match = _FAULT.search(left)
        if match is None or _DENIED.search(left[-14:]):
            continue
        spans = (page.span(figure.start - len(match[0]), figure.start),)
        yield Finding(
            kind="wording", sureness="doubtful", document=page.document.name, claims=(figure.claim,), spans=spans,
            arithmetic=f"1 − {number(figure.claim)} < 0",
            reason=f"{match['verb']}{figure.written}: nothing becomes less by its whole amount or more; 减少 takes a percentage or a fraction",
        )  # fmt: skip


# ---- from one figure to another ---------------------------------------------------------------------------------------


def _moves(sentence: Sentence) -> Iterator[Move]:
    figures = sentence.figures
    for at in range(1, len(figures)):
        old, new = figures[at - 1], figures[at]
        if new.quantity.kind not in _LEVELS or _way(old.quantity, new.quantity) is None or not _stated(old) or not _stated(new):
            continue
        between = sentence.between(old, new)
        match = _TO.search(between)
        if match is not None and len(between) <= 24 and _from(sentence, old):
            yield Move(old, new, at, match["up"] is not None, sure=not re.search(r"[，,；;]", between) or len(between) <= 16)
            continue
        compared = _COMPARED.match(between)
        if compared is not None and at + 1 < len(figures) and _VERB_ONLY.match(sentence.between(new, figures[at + 1])):
            yield Move(new, old, at, None, sure=True)
        elif _years_apart(old, new) and len(between) <= 24 and "其中" not in between:
            yield Move(old, new, at, None, sure=True)


def _way(old: Quantity, new: Quantity) -> Conversion | None:
    """How the old figure becomes one in the unit of the new; what they are told for (每平方米) may stand at one of them alone."""
    if old.per is None or new.per is None:
        old, new = old.model_copy(update={"per": None}), new.model_copy(update={"per": None})
    return conversion_to(old, new) if same_unit(old, new) else None


def _stated(figure: Figure) -> bool:
    return figure.claim.modality == "asserted" and figure.claim.part_of is None


def _from(sentence: Sentence, old: Figure) -> bool:
    return _FROM.search(sentence.before(old)) is not None


def _years_apart(old: Figure, new: Figure) -> bool:
    """2022年产量为120万吨，2023年为150万吨: one thing in two years that follow each other."""
    before, after = old.claim.time, new.claim.time
    if before is None or after is None or before.iso is None or after.iso is None or old.subject != new.subject or not old.subject:
        return False
    if old.claim.statistic not in (None, "total") or new.claim.statistic not in (None, "total", "change_to"):
        return False
    years = [time.iso for time in (before, after) if time.iso is not None and re.fullmatch(r"\d{4}", time.iso)]
    return len(years) == 2 and int(years[1]) == int(years[0]) + 1


def _direction(page: Page, move: Move, tolerance: Tolerance) -> Iterator[Finding]:
    """由150万吨增至120万吨: the words say up, the figures down."""
    if _TURNED_ROUND.search(page.text[max(0, move.old.start - 24) : move.new.start]):
        return
    if move.upward is None or not (is_plain(move.old.quantity) and is_plain(move.new.quantity)) or not move.sure:
        return
    way = _way(move.old.quantity, move.new.quantity)
    if way is None or move.old.quantity.value is None or move.new.quantity.value is None:
        return
    old, new = Fraction(move.old.quantity.value) * way.scale + way.shift, Fraction(move.new.quantity.value)
    if old < 0 or new < 0 or old == new or (new > old) == move.upward:
        return
    text = f"{move.new.written} {'<' if new < old else '>'} {move.old.written}"
    said = "up" if move.upward else "down"
    found = Judged("contradiction", None, Interval(None, None), None)
    claims = (move.old.claim, move.new.claim)
    yield Finding(
        kind="growth", sureness=found.sureness, document=page.document.name, claims=claims, arithmetic=text, unit=move.new.quantity.unit,
        reason=f"{move.new.written} contradicts the words: they say {said}, but {text}",
    )  # fmt: skip


def _changes(page: Page, sentence: Sentence, move: Move, tolerance: Tolerance) -> Iterator[Finding]:
    """The changes that follow the new figure at once: 增加30万吨，增长25%."""
    last = sentence.figures[move.at]
    for place in (move.at + 1, move.at + 2):
        if place >= len(sentence.figures):
            return
        figure = sentence.figures[place]
        left = sentence.between(last, figure)
        pattern = _VERB_ONLY if last is move.old else _BEHIND_NEW if place == move.at + 1 else _AND_THEN
        match = pattern.match(left)
        turned = _TURNED.search(left) is not None and figure.quantity.unit == "番" and len(left) <= 6
        if (match is None and not turned) or not _comparable(sentence, move, figure, match):
            return
        change = _change(move, figure, match)
        if change is None:
            return
        found = judged(change.compute, [move.old.quantity, move.new.quantity], _doubled(figure.quantity), tolerance)
        if not move.sure:
            found = found.weaker()
        if found.sureness != "holds" and _points_meant(move, figure, tolerance):
            yield _points_fault(page, move, figure)
            return
        yield finding(
            page, "growth", found, [move.old, move.new, figure], _arithmetic(change.formula, move, found, figure), unit=figure.quantity.unit
        )
        last = figure


def _points_meant(move: Move, figure: Figure, tolerance: Tolerance) -> bool:
    """Whether a change of one percentage is told in per cent where percentage points are meant."""
    if {move.old.quantity.unit, move.new.quantity.unit, figure.quantity.unit} != {"%"}:
        return False
    apart = reach(move.new.quantity, tolerance).plus(reach(move.old.quantity, tolerance).moved(Fraction(-1)))
    own = reach(figure.quantity, tolerance)
    return apart.meets(own) or apart.moved(Fraction(-1)).meets(own)


def _points_fault(page: Page, move: Move, figure: Figure) -> Finding:
    apart = abs(Fraction(move.new.quantity.value or 0) - Fraction(move.old.quantity.value or 0))
    text = f"{move.new.written} − {move.old.written} = {number_for_people(apart)} 百分点"
    return Finding(
        kind="wording", sureness="doubtful", document=page.document.name, claims=(move.old.claim, move.new.claim, figure.claim),
        arithmetic=text, reason=f"{figure.written} is no percentage of {move.old.written} but the difference: {text}",
    )  # fmt: skip


def _comparable(sentence: Sentence, move: Move, figure: Figure, match: re.Match[str] | None) -> bool:
    """Whether the change is one from the old figure to the new: same basis, nominal, in this direction."""
    claim, left = figure.claim, sentence.between(sentence.figures[move.at], figure)
    if claim.modality != "asserted" or figure.quantity.kind == "ratio" or _YEARLY.search(left):
        return False
    first = min(move.old, move.new, key=lambda told: told.start)
    if _CONSTANT.search(sentence.round(first, figure)) or (
        figure.quantity.kind == "percent" and _NOMINAL.search(move.new.subject + move.old.subject)
    ):
        return False
    basis = "" if claim.basis is None or claim.basis.start < move.new.claim.span.start else claim.basis.text
    older = sentence.before(move.old)[-14:] + (move.old.claim.time.text if move.old.claim.time is not None else "")
    if "环比" in basis or "按月" in basis or "上月" in basis or "上季" in basis:
        return any(word in older for word in words("last_period"))
    if basis and move.at and sentence.figures[move.at] is not move.old:
        return any(word in older for word in words("last_year")) or _years_apart(move.old, move.new)
    return match is None or not match.groupdict().get("basis") or sentence.figures[move.at] is move.old or _said_before(older)


def _said_before(older: str) -> bool:
    return any(word in older for word in (*words("last_year"), *words("last_period"))) or re.search(r"\d年", older) is not None


def _change(move: Move, figure: Figure, match: re.Match[str] | None) -> _Change | None:
    """What the stated change must be, by its unit."""
    way = _way(move.old.quantity, move.new.quantity)
    if way is None:
        return None
    told = {} if match is None else match.groupdict()
    down, to = told.get("down") is not None, told.get("to") is not None
    quantity, level = figure.quantity, move.new.quantity
    if quantity.kind == "percent" and quantity.unit == "%":
        return _rate(move, way, down)
    if quantity.kind == "multiple" and not down:
        # 增加了2倍 is three times as much, 增加到2倍 twice; 翻一番 is read as twice by `_doubled`.
        return _times(move, way, Fraction(0 if to or quantity.unit == "番" else 1))
    points = quantity.kind == "percent" and quantity.unit in ("百分点", "[pp]", "pp") and level.unit == "%"
    if to or not (points or same_unit(quantity, level)):
        return None
    back = None if points else conversion_to(level, quantity)
    return _step(move, way, Fraction(-1 if down else 1) * (back.scale if back is not None else 1))


def _rate(move: Move, way: Conversion, down: bool) -> _Change:
    sign = Fraction(-1 if down else 1)

    def compute(intervals: Sequence[Interval]) -> Interval:
        return intervals[1].over(intervals[0].moved(way.scale, way.shift)).moved(sign * 100, -sign * 100)

    larger, smaller = (move.old, move.new) if down else (move.new, move.old)
    return _Change(compute, f"({larger.written} − {smaller.written}) ÷ {move.old.written}")


def _times(move: Move, way: Conversion, less: Fraction) -> _Change:
    def compute(intervals: Sequence[Interval]) -> Interval:
        return intervals[1].over(intervals[0].moved(way.scale, way.shift)).moved(Fraction(1), -less)

    return _Change(compute, f"{move.new.written} ÷ {move.old.written}{' − 1' if less else ''}")


def _step(move: Move, way: Conversion, factor: Fraction) -> _Change:
    def compute(intervals: Sequence[Interval]) -> Interval:
        return intervals[1].plus(intervals[0].moved(way.scale, way.shift).moved(Fraction(-1))).moved(factor)

    larger, smaller = (move.old, move.new) if factor < 0 else (move.new, move.old)
    return _Change(compute, f"{larger.written} − {smaller.written}")


def _doubled(quantity: Quantity) -> Quantity:
    """翻一番 as about twice, 翻两番 as about four times; other figures as they are."""
    if quantity.unit != "番" or quantity.kind != "multiple":
        return quantity

    def power(number: Number | None) -> Fraction | None:
        return None if number is None or not 0 < number < 8 or number != int(number) else Fraction(2 ** int(number))

    ends = {name: power(getattr(quantity, name)) for name in ("value", "low", "high")}
    return quantity.model_copy(update={**ends, "unit": "倍", "resolution": None, "approximate": True})


def _arithmetic(formula: str, move: Move, found: Judged, figure: Figure) -> str:
    if found.computed is None:
        return f"{formula} against {figure.written}"
    unit = {"percent": figure.quantity.unit_text, "multiple": "倍"}.get(figure.quantity.kind, "")
    return f"{formula} = {number_for_people(found.computed)}{'' if unit is None else unit}"


# ---- by the difference ------------------------------------------------------------------------------------------------


def _by_difference(page: Page, sentence: Sentence, tolerance: Tolerance) -> Iterator[Finding]:
    """902万人，比上年减少52万人，下降5.5%: the old figure is 902 + 52."""
    figures = sentence.figures
    for new, one, other in zip(figures, figures[1:], figures[2:], strict=False):
        step, change = (one, other) if other.quantity.kind == "percent" else (other, one)
        if new.quantity.kind not in ("count", "measure", "money") or not same_unit(step.quantity, new.quantity):
            continue
        if change.quantity.kind != "percent" or change.quantity.unit != "%" or not all(map(_stated, (new, step, change))):
            continue
        first, second = _BEHIND_NEW.match(sentence.between(new, one)), _AND_ALSO.match(sentence.between(one, other))
        if first is None or second is None or first["to"] or second["to"] or (first["up"] is None) != (second["up"] is None):
            continue
        if (
            _CONSTANT.search(sentence.round(new, other))
            or _NOMINAL.search(new.subject)
            or _YEARLY.search(sentence.between(new, one) + sentence.between(one, other))
        ):
            continue
        if new.claim.statistic in ("increase", "decrease", "average", "maximum", "minimum"):
            continue
        yield _difference(page, new, step, change, first["up"] is not None, tolerance)


def _difference(page: Page, new: Figure, step: Figure, change: Figure, upward: bool, tolerance: Tolerance) -> Finding:
    way = conversion_to(step.quantity, new.quantity)
    sign = Fraction(-1 if upward else 1)

    def rate(intervals: Sequence[Interval]) -> Interval:
        level, moved = intervals[0], intervals[1].moved(way.scale if way is not None else Fraction(1))
        # The share of the change falls as the level rises, so the ends are those of the ends.
        return _share_of_old(level, moved, sign)

    found = judged(rate, [new.quantity, step.quantity], change.quantity, tolerance)
    formula = f"{step.written} ÷ ({new.written} {'−' if upward else '+'} {step.written})"
    value = "" if found.computed is None else f" = {number_for_people(found.computed)}%"
    return finding(page, "growth", found, [new, step, change], formula + value, unit="%")


def _share_of_old(level: Interval, moved: Interval, sign: Fraction) -> Interval:
    """moved ÷ (level + sign × moved) in percent, for positive figures."""

    def of(step: Fraction | None, height: Fraction | None, *, upper: bool) -> Fraction | None:
        if step is None or height is None:
            return None if upper else Fraction(0)
        old = height + sign * step
        return None if old <= 0 else step / old * 100

    return Interval(of(moved.low, level.high, upper=False), of(moved.high, level.low, upper=True))
