"""Ages against years: （1909年—1977年） and 享年76岁; 1990年出生，2010年时20岁.

An age may be one less than the difference of the years, before the birthday, and one more, as ages are counted from birth in
虚岁. Only where the text gives one person's year of birth, and the year of the age in the same sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from claims.checks.cues import any_of
from claims.checks.finding import Finding, Sureness
from claims.checks.judging import reach
from claims.checks.pages import Figure, Page, Sentence
from claims.intervals import Interval, Tolerance

_YEAR = r"(?<!\d)(?<!前)(?P<{0}>\d{{3,4}})年"
_LIFE = re.compile(
    r"[（(][^（()）]{0,60}?" + _YEAR.format("born") + r"[^（()）\d]{0,2}(?:\d{1,2}月(?:\d{1,2}日)?)?[^（()）\d]{0,12}?[－\-—–~～至到]{1,2}[^（()）\d]{0,10}"
    + _YEAR.format("died")
)  # fmt: skip
_BORN = re.compile(
    _YEAR.format("born") + rf"(?:\d{{1,2}}月)?(?:\d{{1,2}}日)?[^，。；;\d]{{0,12}}{any_of('birth')}"
    rf"|(?:生于|诞生于|出生于|出生日期[：:]?)(?<!\d)(?P<born2>\d{{4}})年"
)
_YEAR_OF = re.compile(_YEAR.format("year"))
_DEATH = re.compile(any_of("death"))
_LIVED = re.compile(rf"{any_of('lived')}(?:约|为)?$")
_AT_THE_TIME = re.compile(r"(?:时|时年|当时|年仅|年方|那年|今年|现年|当年|已)(?:已|才|仅|刚|只有)?$")
_OTHERS = re.compile(r"[父母妻夫儿女子兄弟姐妹祖孙叔伯舅][亲子女儿]?|女友|丈夫|妻子|其[子女父母妻]")
_OLDEST = 120
_LEMMA = 160
"""How far into a text the years of the person stand whom it is about."""


class _Life(NamedTuple):
    born: int
    died: int | None
    start: int
    end: int


def ages(page: Page, tolerance: Tolerance) -> Iterator[Finding]:
    """The ages of one text."""
    told = [figure for figure in page.figures if figure.quantity.kind == "age" and figure.quantity.unit == "岁"]
    if not told:
        return
    lives = list(_lives(page))
    for figure in told:
        if figure.claim.modality == "asserted":
            yield from _at_death(page, page.sentence_of[figure.number], figure, lives, tolerance)


def _lives(page: Page) -> Iterator[_Life]:
    """Years of birth, with those of death where they stand beside them."""
    for match in _LIFE.finditer(page.text):
        born, died = int(match["born"]), int(match["died"])
        if 0 < died - born <= _OLDEST:
            yield _Life(born, died, match.start("born"), match.end("died") + 1)
    for match in _BORN.finditer(page.text):
        group = "born" if match["born"] else "born2"
        yield _Life(int(match[group]), None, match.start(group), match.end(group) + 1)


def _at_death(page: Page, sentence: Sentence, figure: Figure, lives: list[_Life], tolerance: Tolerance) -> Iterator[Finding]:
    """享年76岁, with the year of death in its sentence or in the brackets."""
    left = sentence.before(figure)
    lived = _LIVED.search(left)
    if lived is None or (
        lived[0].startswith(("年仅", "时年")) and _DEATH.search(page.text[max(sentence.start, figure.start - 60) : figure.start]) is None
    ):
        yield from _at_the_time(page, sentence, figure, lives, tolerance)
        return
    low = max(sentence.start, figure.start - 160)
    text = page.text[low : figure.start]
    years = [(int(match["year"]), low + match.start()) for match in _YEAR_OF.finditer(text) if low + match.start() < figure.start]
    dead = _DEATH.search(text) is not None
    found = _life_of(page, sentence, years, lives, dead, figure)
    if found is None:
        return
    life, died = found
    if _OTHERS.search(text[-40:]) and life.died is None:
        return
    yield from _judged(page, figure, life, died, tolerance)


def _at_the_time(page: Page, sentence: Sentence, figure: Figure, lives: list[_Life], tolerance: Tolerance) -> Iterator[Finding]:
    """1990年出生，2010年考入大学，时年25岁: both years in the sentence of the age."""
    left = page.text[max(sentence.start, figure.start - 120) : figure.start]
    own = {life.born: life for life in lives if sentence.start <= life.start < figure.start and life.died is None}
    if not _AT_THE_TIME.search(left) or len(own) != 1 or _OTHERS.search(left[-16:]):
        return
    (life,) = own.values()
    years = [int(match["year"]) for match in _YEAR_OF.finditer(page.text, life.end, figure.start)]
    time = figure.claim.time
    if not years and time is not None and time.start >= life.end and re.match(r"\d{4}(?!\d)", time.iso or ""):
        years = [int((time.iso or "")[:4])]
    if len(years) == 1 and years[0] > life.born:
        yield from _judged(page, figure, life, years[0], tolerance)


def _life_of(
    page: Page, sentence: Sentence, years: list[tuple[int, int]], lives: list[_Life], dead: bool, figure: Figure
) -> tuple[_Life, int] | None:
    """Whose age it is, and the year of death."""
    own = [life for life in lives if sentence.start <= life.start < figure.start]
    last = next((year for year, _ in reversed(years) if all(not life.start <= at < life.end for life in own for at in [_])), None)
    with_death = [life for life in lives if life.died is not None and (last is None or life.died == last)]
    if len({(life.born, life.died) for life in with_death}) == 1 and with_death[0].died is not None:
        if last is None and len({(life.born, life.died) for life in lives if life.died is not None}) > 1:
            return None
        return with_death[0], with_death[0].died
    if last is None or not dead:
        return None
    births = {life.born for life in lives if life.died is None and 0 <= last - life.born <= _OLDEST}
    alone = [life for life in lives if life.died is None]
    if len(births) == 1 and not any(life.died is not None for life in lives):
        life = next(life for life in alone if life.born in births)
        if life.start < figure.start and (sentence.start <= life.start or life.start < _LEMMA):
            return life, last
    return None


def _judged(page: Page, figure: Figure, life: _Life, year: int, tolerance: Tolerance) -> Iterator[Finding]:
    years = year - life.born
    own = reach(figure.quantity, tolerance)
    holds = own.meets(Interval(Fraction(years - 1), Fraction(years + 1)))
    text = f"{year} − {life.born} = {years}"
    sureness: Sureness = "holds" if holds else "contradiction"
    reason = f"{figure.written} {'holds' if holds else 'contradicts the years'}: {text}, so {years - 1} to {years + 1} by any way to count"
    yield Finding(
        kind="age", sureness=sureness, document=page.document.name, claims=(figure.claim,), spans=(page.span(life.start, life.end),),
        computed=Decimal(years), unit="岁", tolerance=Decimal(1), arithmetic=text, reason=reason,
    )  # fmt: skip
