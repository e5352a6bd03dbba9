"""Averages and rates against what they are made of: 260人共5.2万元，人均200元; 4小时行驶300公里，平均时速75公里.

Computed only where one sentence states the total, the number and the average, one of each.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from fractions import Fraction

from claims.checks.finding import Finding
from claims.checks.judging import Judged, conversion_to, finding, judged
from claims.checks.pages import Figure, Page, Sentence
from claims.commensurable import count_alike
from claims.intervals import Interval, Tolerance
from claims.models import Quantity
from claims.wording import number_for_people

_PER = re.compile(
    r"(?:(?P<head>人|户|日|月|年|亩|场|校|县|村|店|车|次)均|平均每(?P<each>[^\d，。；;、\s]{1,3}?)|每(?P<every>人|天|日|户|名|位|个月|年|场)平均|每(?P<only>[^\d，。；;、\s]{1,2}?))"
    r"(?P<noun>[^，。；;、\d]{0,10}?)(?:为|达|达到|约|近|超|可|得到|补助|发放|奖励|领取|收费|捐款|获得|分得|售价|价格)?$"
)
_UNITS = {
    "人": "人", "日": "d", "天": "d", "月": "mo", "个月": "mo", "年": "a", "户": "户", "亩": "亩", "场": "场", "校": "所", "县": "个",
    "村": "个", "店": "家", "车": "辆", "次": "次",
}  # fmt: skip
_PERSONS = frozenset(["", *"人员者工民生师手客友童妇"])
"""How a noun of persons ends, as far as a general classifier counts them."""
_NOT_OF_ALL = frozenset(["increase", "decrease", "average", "maximum", "minimum", "change_to", "new"])
_SUM = re.compile(r"共|合计|总|一共|累计")
_FORBIDDEN = re.compile(
    r"其中|另有|此外|最[高低多少大快]|设计|限速|瞬时|风速|分别|至少|每[^，。；;]{1,6}每|增长|增加|下降|减少|较上|较去|比上|比去|同比|环比"
)
_SPEED = re.compile(r"(?:平均(?:时速|速度|车速)|均速|以[^，。；;]{0,6}(?:时速|速度)|平均每小时|以每小时)[^，。；;]{0,6}$")
_MOST_FIGURES = 5
_HOUR = Quantity(kind="duration", value="1", low="1", high="1", low_closed=True, high_closed=True, unit="h")  # type: ignore[arg-type]


def averages(page: Page, tolerance: Tolerance) -> Iterator[Finding]:
    """The averages of one text."""
    for sentence in page.sentences:
        if len(sentence.figures) > 2:
            for figure in sentence.figures:
                yield from _average(page, sentence, figure, tolerance)
        if len(sentence.figures) == 3:
            yield from _speed(page, sentence, tolerance)


def _near(sentence: Sentence, figure: Figure) -> list[Figure]:
    """The other figures of the sentence, where they are few."""
    at = sentence.place(figure)
    return [other for other in sentence.figures[max(0, at - _MOST_FIGURES) : at + _MOST_FIGURES] if other is not figure]


def _average(page: Page, sentence: Sentence, figure: Figure, tolerance: Tolerance) -> Iterator[Finding]:
    match = _PER.search(sentence.before(figure)) if figure.quantity.kind in ("count", "measure", "money") else None
    if match is None or figure.claim.modality != "asserted" or len(sentence.figures) > _MOST_FIGURES:
        return
    per = match["head"] or match["each"] or match["every"] or match["only"]
    others = _near(sentence, figure)
    numbers = [other for other in others if _counts(other, _UNITS.get(per, per))]
    totals = [other for other in others if _is_total(figure, other) and other not in numbers]
    if len(numbers) != 1 or len(totals) != 1:
        return
    total, count = totals[0], numbers[0]
    first, last = min((total, count, figure), key=lambda told: told.start), max((total, count, figure), key=lambda told: told.start)
    text = page.text[max(sentence.start, first.start - 12) : last.end]
    if len(text) > 100 or _FORBIDDEN.search(text) or any(told.claim.modality != "asserted" for told in (total, count)):
        return
    if not _same_thing(match["noun"], sentence, total) or not (_SUM.search(text) or match["only"] is None):
        return
    found = _quotient(total, count, figure, tolerance)
    if found is not None:
        value = "" if found.computed is None else f" = {number_for_people(found.computed)}{figure.quantity.unit or ''}"
        yield finding(
            page, "average", found, [total, count, figure], f"{total.written} ÷ {count.written}{value}", unit=figure.quantity.unit
        )


def _counts(figure: Figure, unit: str) -> bool:
    """Whether a figure counts what the average is for: persons, days, households."""
    own = figure.quantity.unit
    if figure.claim.statistic in _NOT_OF_ALL or own is None:
        return False
    if own == "个" and unit in ("人", "名", "位") and figure.subject[-1:] not in _PERSONS:  # 21个地级市
        return False
    return own == unit or (figure.quantity.kind == "count" and count_alike(own, unit)) or (unit in ("名", "位") and own == "人")


def _is_total(average: Figure, other: Figure) -> bool:
    """Whether a figure may be the total of an average: the same unit, no average itself."""
    if other.quantity.kind != average.quantity.kind or other.claim.statistic in _NOT_OF_ALL or other.claim.part_of is not None:
        return False
    if other.quantity.per is not None:  # 每天900元 is no total
        return False
    return conversion_to(other.quantity.model_copy(update={"per": None}), average.quantity.model_copy(update={"per": None})) is not None


def _same_thing(noun: str, sentence: Sentence, total: Figure) -> bool:
    """Whether the average names nothing of its own, or what the total names: 人均收入, 总收入."""
    noun = re.sub(r"^的|为$", "", noun)
    own = re.sub(r"总|全年|全部|累计|共", "", total.subject) or sentence.before(total)[-len(noun) :]
    return (
        not noun
        or own == noun
        or noun in ("平均", "可", "能", "需", "要", "得到", "得", "贡献", "砍下")
        or (len(own) > 2 and noun.endswith(own))
    )


def _quotient(total: Figure, count: Figure, average: Figure, tolerance: Tolerance) -> Judged | None:
    alone = average.quantity.model_copy(update={"per": None})
    way = conversion_to(total.quantity.model_copy(update={"per": None}), alone)
    if way is None:
        return None

    def compute(intervals: Sequence[Interval]) -> Interval:
        return intervals[0].moved(way.scale).over(intervals[1])

    # Ten days are ten whole days, and are counted like people.
    counted = count.quantity.kind == "duration" or (count.quantity.kind == "measure" and count.quantity.resolution == 1)
    number = count.quantity.model_copy(update={"kind": "count"}) if counted else count.quantity
    found = judged(compute, [total.quantity, number], _as_mean(alone, total, count), tolerance)
    return found.weaker() if "人口" in count.subject else found


def _as_mean(average: Quantity, total: Figure, count: Figure) -> Quantity:
    """A mean of whole things is no whole number: 日均5人 may be 5.2, though a count is not rounded."""
    return average.model_copy(update={"kind": "measure"}) if average.kind == "count" else average


def _speed(page: Page, sentence: Sentence, tolerance: Tolerance) -> Iterator[Finding]:
    """4小时行驶300公里，平均时速75公里."""
    lengths = [figure for figure in sentence.figures if figure.quantity.unit in ("km", "m") and figure.quantity.per is None]
    times = [
        figure for figure in sentence.figures if figure.quantity.kind == "duration" and conversion_to(figure.quantity, _HOUR) is not None
    ]
    speeds = [figure for figure in sentence.figures if _is_speed(sentence, figure)]
    lengths = [figure for figure in lengths if figure not in speeds]
    if not len(lengths) == len(times) == len(speeds) == 1:
        return
    text = page.text[max(sentence.start, sentence.figures[0].start - 12) : sentence.figures[-1].end]
    if _FORBIDDEN.search(text) or any(figure.claim.modality != "asserted" for figure in sentence.figures):
        return
    hours = conversion_to(times[0].quantity, _HOUR)
    kilometres = Fraction(1, 1000) if lengths[0].quantity.unit == "m" else Fraction(1)
    if hours is None:
        return

    def compute(intervals: Sequence[Interval]) -> Interval:
        return intervals[0].moved(kilometres).over(intervals[1].moved(hours.scale))

    time = times[0].quantity
    if time.resolution == 1 and time.unit == "h":  # half an hour is told, so four hours are no four and a half
        time = time.model_copy(update={"resolution": Decimal("0.5")})
    found = judged(compute, [lengths[0].quantity, time], speeds[0].quantity, tolerance)
    value = "" if found.computed is None else f" = {number_for_people(found.computed)} km/h"
    yield finding(
        page, "average", found, [lengths[0], times[0], speeds[0]], f"{lengths[0].written} ÷ {times[0].written}{value}", unit="km/h"
    )  # fmt: skip


def _is_speed(sentence: Sentence, figure: Figure) -> bool:
    """Whether it is the speed in kilometres an hour that was kept all the way."""
    if figure.quantity.unit not in ("km", "km/h") or not _SPEED.search(sentence.before(figure)):
        return False
    return (
        figure.quantity.unit == "km/h"
        or figure.quantity.per == "h"
        or "时速" in sentence.before(figure)
        or "小时" in sentence.before(figure)[-12:]
    )
