"""Parts and their whole: 28714例，其中确诊15202人、无症状13512人.

Parts that the text calls complete (分别为, 由…组成, 合计) must add up; of others only so much is sure, that they are not larger
than their whole. Parts that may overlap (女性, 60岁以上) are not added.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import pairwise

from claims.checks.cues import any_of
from claims.checks.finding import Finding
from claims.checks.judging import Judged, conversion_to, finding, judged, number, same_unit, total
from claims.checks.pages import Figure, Page, Sentence
from claims.checks.parts import disjoint, label
from claims.intervals import Interval, Tolerance, is_point
from claims.wording import number_for_people

_ADDED = frozenset(["count", "measure", "money"])
_TOTAL = re.compile(
    rf"(?:^|[，,；;：:（(])(?:这|以上|上半年|下半年|全年|前三季度|全天)?(?:[两二三四五六七八九十][^，。；;、\d]{{1,2}})?{any_of('total')}[^，,。；;：:、\d]{{0,8}}$"
)
_ALL_TOLD = re.compile(r"[，,](?:总共|总|合计|共)[^，。；;、\d]{0,4}$")
_SURE_TOTAL = re.compile(rf"{any_of('sum')}(?:有|为|达|是)?$")
_MADE_UP = re.compile(r"由[^。；;]{0,12}$")
_MADE_UP_END = re.compile(r"^[^，。；;、]{0,12}(?:组成|构成)")
_MADE_UP_TO = re.compile(r"[^，。；;、]{0,12}(?:组成|构成)(?:的|[^，。；;]{0,12}，(?:共|共有|共计|合计|总计|一共))")
_WITH = re.compile(r"[^，。；;、\d]{0,4}(?:[、和与及][^，。；;、\d]{0,14}|，[^，。；;、\d]{0,5})$")
_BEHIND = re.compile(r"[^，。；;、\d（）()的和与及]{2}")
_JOINS = re.compile(r"^[^。；;：:]{0,24}$")
_OTHER = re.compile(r"另有|另外|此外|还有|除|超过|占|比|平均|每|组成|构成|剩余|其余|不含|外加|最[高低多少大]")
_MOST_PARTS = 12
_LONGEST_LOOK = 200
_NEARLY_ALL = Fraction(9, 10)
_PERSONS = frozenset(["人", "名", "位", "例", "口"])
_LENGTHS = frozenset(["m", "km", "cm", "mm", "[mi_i]", "[ft_i]"])
_LONG = re.compile(r"(?:总|全|里程|共)[^，。；;]{0,6}$")
"""A length is made up of others only where the text speaks of the whole: 全长, 总里程; a height is not."""
_ASIDE = re.compile(r"[，,、；;][^（(]*[（(]|》[（(]")
"""A parenthesis behind other words belongs to those: 《甲集》十二卷，《乙集》（《初集》四卷）."""


def sums(page: Page, tolerance: Tolerance) -> Iterator[Finding]:
    """The sums of one text."""
    yield from _of_wholes(page, tolerance)
    for sentence in page.sentences:
        if len(sentence.figures) > 2:
            yield from _totals(page, sentence, tolerance)
            yield from _respectively(page, sentence, tolerance)
            yield from _made_up(page, sentence, tolerance)
        if len(sentence.figures) > 1:
            yield from _too_large(page, sentence, tolerance)


def _of_wholes(page: Page, tolerance: Tolerance) -> Iterator[Finding]:
    """Parts that the context found (其中, 包括) against their whole."""
    parts: dict[int, list[Figure]] = {}
    for figure in page.figures:
        of = figure.claim.part_of
        if of is not None and 0 <= of < len(page.figures) and figure.quantity.kind in _ADDED and figure.claim.modality == "asserted":
            parts.setdefault(of, []).append(figure)
    for at, members in parts.items():
        whole, sentence = page.figures[at], page.sentence_of[members[0].number]
        if _ASIDE.search(page.text[whole.end : members[0].start][:_LONGEST_LOOK]) or not _summed(page, whole):
            continue
        members = [figure for figure in members if page.sentence_of[figure.number] is sentence and _is_part(figure, whole)]
        for inside in (False, True):  # 236例（输入41例、本地195例），其中重症3例: two divisions of one whole
            group = [figure for figure in members if _in_brackets(page, whole, figure) is inside]
            if 2 <= len(group) <= _MOST_PARTS and _one_run(page, group, whole) and whole.claim.modality == "asserted":
                for own, mine in _shared_out(page, sentence, whole, group):
                    yield from _parts(page, sentence, own, mine, tolerance)


def _in_brackets(page: Page, whole: Figure, part: Figure) -> bool:
    text = page.text[whole.end : part.start][-_LONGEST_LOOK:]
    return max(text.rfind("（"), text.rfind("(")) > max(text.rfind("）"), text.rfind(")"))


def _one_run(page: Page, members: Sequence[Figure], whole: Figure) -> bool:
    """Whether no figure between the parts is of their unit and no part: it would be larger than the whole, so that is another."""
    inside = page.figures[members[0].number : members[-1].number + 1]
    numbers, ids = {figure.number for figure in members}, {figure.claim.id for figure in members}
    return all(figure.number in numbers or figure.claim.part_of in ids or not _adds_up(figure, whole) for figure in inside)


def _summed(page: Page, whole: Figure) -> bool:
    return whole.quantity.unit not in _LENGTHS or _LONG.search(page.sentence_of[whole.number].before(whole)) is not None


def _is_part(part: Figure, whole: Figure) -> bool:
    """What is new of a whole that is not is no part beside the others: 其中确诊15202例、无症状13512例；当日新增1086例."""
    return _adds_up(part, whole) and (part.claim.statistic != "new" or whole.claim.statistic == "new")


def _adds_up(part: Figure, whole: Figure) -> bool:
    """Whether part and whole are told in one unit, or both count persons, or one amount in two units of one dimension."""
    one, other = part.quantity, whole.quantity
    if not same_unit(one, other):
        return False
    if one.kind == "measure" and one.unit in _LENGTHS:
        return one.unit == other.unit
    return one.kind != "count" or one.unit == other.unit or (one.unit in _PERSONS and other.unit in _PERSONS)


def _parts(page: Page, sentence: Sentence, whole: Figure, parts: list[Figure], tolerance: Tolerance) -> Iterator[Finding]:
    found, parts = _up_to_semicolon(sentence, whole, parts, tolerance)
    if found.sureness == "holds":
        if page.holds:
            yield finding(page, "sum", found, [*parts, whole], _arithmetic(parts, whole, found), unit=whole.quantity.unit)
        return
    low, high = found.allowed.low, found.computed
    written = whole.quantity.high
    if low is None or high is None or written is None or low <= Fraction(written):
        return
    labels = [label(figure.subject, sentence.before(figure)) for figure in parts]
    said = _word_behind(page, whole)
    told_apart = said is not None and all(_word_behind(page, part) == said for part in parts)
    bare_list = any(sentence.before(part) in ("、", "，", "和", "及", "或") for part in parts[1:])  # coins of 1, 5 and 10
    if bare_list or (not told_apart and _of_several(page, sentence, whole, parts, found)):
        return
    apart = disjoint(labels)
    if apart is None and len({figure.claim.place.text for figure in parts if figure.claim.place is not None}) == len(parts):
        apart = True  # each is of a place of its own
    between = "".join(sentence.before(figure) for figure in parts[1:])
    if apart is False or _OTHER.search(between):
        return
    if apart is None and not _parallel(sentence, parts):
        return
    yield finding(
        page, "sum", found if apart else found.weaker(), [*parts, whole], _arithmetic(parts, whole, found), unit=whole.quantity.unit,
        why="the parts are larger than the whole",
    )  # fmt: skip


def _up_to_semicolon(sentence: Sentence, whole: Figure, parts: list[Figure], tolerance: Tolerance) -> tuple[Judged, list[Figure]]:
    """All parts, or those before a semicolon where they alone make up the whole."""
    found = _sum(whole, parts, tolerance)
    cut = next((at for at, part in enumerate(parts) if at and "；" in sentence.before(part).replace(";", "；")), 0)
    if found.sureness != "holds" and cut > 1:
        first = _sum(whole, parts[:cut], tolerance)
        if first.sureness == "holds":
            return first, parts[:cut]
    return found, parts


def _of_several(page: Page, sentence: Sentence, whole: Figure, parts: Sequence[Figure], found: Judged) -> bool:
    """Whether the parts are those of several wholes: 确诊12例、无症状5例，其中甲区7例、乙区10例."""
    others = _beside(page, sentence, whole, parts[0])
    if not others or found.allowed.low is None:
        return False
    ends = [figure.quantity.high for figure in (whole, *others)]
    return None in ends or found.allowed.low <= sum((Fraction(end) for end in ends if end is not None), Fraction(0))


def _beside(page: Page, sentence: Sentence, whole: Figure, part: Figure) -> list[Figure]:
    """Other wholes that a list joins to this one."""
    near = page.figures[max(whole.number - _MOST_PARTS, sentence.figures[0].number) : part.number]
    pairs = [(one, other) for one, other in pairwise(near) if whole in (one, other) and _WITH.match(sentence.between(one, other))]
    return [figure for pair in pairs for figure in pair if figure is not whole and _adds_up(figure, whole)]


def _shared_out(page: Page, sentence: Sentence, whole: Figure, parts: list[Figure]) -> Iterator[tuple[Figure, list[Figure]]]:
    """The parts of each whole, where the word behind tells them apart: 127人遇难、734人受伤，其中甲省113人遇难、536人受伤."""
    others = _beside(page, sentence, whole, parts[0])
    words = {_word_behind(page, figure): figure for figure in (whole, *others)}
    told = [_word_behind(page, part) for part in parts]
    if not others or len(words) <= len(others) or None in words or not set(told) <= set(words):
        yield whole, parts
        return
    for word, own in words.items():
        mine = [part for part, said in zip(parts, told, strict=True) if said == word]
        if len(mine) > 1:
            yield own, mine


def _word_behind(page: Page, figure: Figure) -> str | None:
    match = _BEHIND.match(page.text, figure.end)
    return None if match is None else match[0]


def _parallel(sentence: Sentence, parts: Sequence[Figure]) -> bool:
    """Whether the parts stand in one list: 小学70所、初中60所."""
    return all(len(sentence.between(one, other)) <= 12 and same_unit(one.quantity, other.quantity) for one, other in pairwise(parts))


def _sum(whole: Figure, parts: Sequence[Figure], tolerance: Tolerance) -> Judged:
    ways = [conversion_to(figure.quantity, whole.quantity) for figure in parts]

    def compute(intervals: Sequence[Interval]) -> Interval:
        return total(
            interval.moved(way.scale if way is not None else Fraction(1)) for interval, way in zip(intervals, ways, strict=True)
        )  # fmt: skip

    return judged(compute, [figure.quantity for figure in parts], whole.quantity, tolerance)


def _arithmetic(parts: Sequence[Figure], whole: Figure, found: Judged) -> str:
    terms = " + ".join(figure.written for figure in parts)
    if found.computed is None:
        return f"{terms} against {whole.written}"
    sign = "=" if found.sureness == "holds" and found.computed == whole.quantity.value else "≈" if found.sureness == "holds" else "≠"
    return f"{terms} = {number_for_people(found.computed)} {sign} {number(whole.claim)}"


def _listed(sentence: Sentence, figures: Sequence[Figure], end: int) -> list[Figure]:
    """The run of figures of one unit that ends at `end`, the latest last."""
    run = [figures[end]]
    for at in range(end - 1, max(-1, end - _MOST_PARTS), -1):
        if not same_unit(figures[at].quantity, run[0].quantity) or not _JOINS.match(sentence.between(figures[at], run[0])):
            break
        run.insert(0, figures[at])
    return run


def _totals(page: Page, sentence: Sentence, tolerance: Tolerance) -> Iterator[Finding]:
    """男生120人，女生130人，合计250人."""
    for at, whole in enumerate(sentence.figures[2:], 2):
        left = sentence.before(whole)
        run = _listed(sentence, sentence.figures, at - 1) if whole.quantity.kind in _ADDED and whole.claim.part_of is None else []
        if not run:
            continue
        respectively = _ALL_TOLD.match(left) is not None and "分别" in sentence.before(run[0])
        if not respectively and not _TOTAL.search(left):
            continue
        if len(run) < 2 or not all(_adds_up(figure, whole) and _adds(figure) for figure in run):
            continue
        text = page.text[run[0].start : whole.start]
        head = sentence.before(run[0])[-8:]
        if _OTHER.search(text + head) or "其中" in text + head or "到" in text or any(f.claim.part_of is not None for f in run):
            continue
        found, run = _best(whole, run, tolerance, listed=respectively or _plain_list(sentence, run))
        if found.sureness != "holds" and re.search("[（(]", left):  # it may be the whole of the last one: 12位签署者（总共56位）
            continue
        if found.sureness == "holds" or respectively or (_SURE_TOTAL.search(left) and _same_form(run)) or _grows_to(found, whole):
            weak = found.sureness == "holds" or respectively or _SURE_TOTAL.search(left) or _plain_list(sentence, run)
            found = found if weak else found.weaker()
        elif _plain_list(sentence, run) and left.endswith("共"):
            found = found.weaker()
        else:
            continue
        yield finding(page, "sum", found, [*run, whole], _arithmetic(run, whole, found), unit=whole.quantity.unit)


def _best(whole: Figure, run: list[Figure], tolerance: Tolerance, *, listed: bool) -> tuple[Judged, list[Figure]]:
    """The sum of a list, without its first figure where that is the whole itself: 预算500万，人员300万，设备200万，总计500万."""
    found = _sum(whole, run, tolerance)
    if found.sureness == "holds" or len(run) < 3:
        return found, run
    rest = _sum(whole, run[1:], tolerance)
    first, made = run[0].quantity.high, rest.allowed.low
    if rest.sureness == "holds":
        return rest, run[1:]
    if not listed and first is not None and made is not None and Fraction(first) >= made * _NEARLY_ALL:
        return rest.weaker(), run[1:]
    return found, run


def _plain_list(sentence: Sentence, run: Sequence[Figure]) -> bool:
    """Whether the parts stand close to each other, of one form: 金牌40枚、银牌27枚、铜牌24枚."""
    return len(run) > 1 and _parallel(sentence, run) and _same_form(run)


def _grows_to(found: Judged, whole: Figure) -> bool:
    """Whether the parts alone are more than the whole."""
    high = whole.quantity.high
    return found.allowed.low is not None and high is not None and found.allowed.low > Fraction(high)


def _same_form(run: Sequence[Figure]) -> bool:
    statistics = {figure.claim.statistic for figure in run}
    return all(is_point(figure.quantity) for figure in run) and (len(statistics) == 1 or statistics <= {None, "total"})


def _adds(figure: Figure) -> bool:
    return figure.claim.modality == "asserted" and figure.claim.statistic not in ("increase", "decrease", "average", "maximum", "minimum")


def _respectively(page: Page, sentence: Sentence, tolerance: Tolerance) -> Iterator[Finding]:
    """共有学生250人，男生、女生分别为120人和130人."""
    for at, whole in enumerate(sentence.figures[:-2]):
        first = sentence.figures[at + 1]
        if whole.quantity.kind not in _ADDED or not same_unit(first.quantity, whole.quantity) or not _adds(whole):
            continue
        match = re.fullmatch(r"[^，。；;、\d]{0,10}[，,]([^，。；;\d]{2,24})分别(?:为|是|有|达)?", sentence.between(whole, first))
        if match is None or _TIMES.search(match[1]) or "其中" in match[1]:
            continue
        names = [name for name in re.split("、|和|与|及|以及", match[1]) if name]
        run = _run_on(sentence, at + 1)
        if len(run) != len(names) or len(run) < 2 or not all(map(_adds, run)):
            continue
        found = _sum(whole, run, tolerance)
        complete = whole.claim.statistic in ("total", "cumulative", "new") or "共" in sentence.before(whole)[-6:] or disjoint(names)
        yield finding(
            page, "sum", found if complete else found.weaker(), [*run, whole], _arithmetic(run, whole, found), unit=whole.quantity.unit
        )


_TIMES = re.compile(r"\d|年|月|日|季|期|比|[前后]")


def _run_on(sentence: Sentence, start: int) -> list[Figure]:
    """The figures of one unit that follow each other with only 、 和 between."""
    run = [sentence.figures[start]]
    for figure in sentence.figures[start + 1 : start + _MOST_PARTS]:
        if not re.fullmatch(r"[、和与及，,]{1,2}", sentence.between(run[-1], figure)) or not same_unit(figure.quantity, run[0].quantity):
            break
        run.append(figure)
    return run


def _made_up(page: Page, sentence: Sentence, tolerance: Tolerance) -> Iterator[Finding]:
    """18人的代表团由12名运动员和5名教练组成."""
    figures = sentence.figures
    for at, last in enumerate(figures):
        if last.quantity.kind not in _ADDED or not _MADE_UP_END.match(sentence.behind(last)):
            continue
        start = next(
            (begin for begin in range(at, max(-1, at - _MOST_PARTS), -1) if _MADE_UP.search(sentence.before(figures[begin]))), None
        )
        if (
            start is None
            or start == at
            or "等" in sentence.behind(last)[:8]
            or not all(same_unit(figure.quantity, last.quantity) for figure in figures[start : at + 1])
        ):
            continue
        run = list(figures[start : at + 1])
        whole = _made_up_whole(sentence, start, at)
        if whole is None:
            continue
        if same_unit(whole.quantity, last.quantity) and all(map(_adds, run)):
            found = _sum(whole, run, tolerance)
            yield finding(page, "sum", found, [*run, whole], _arithmetic(run, whole, found), unit=whole.quantity.unit)


def _made_up_whole(sentence: Sentence, start: int, at: int) -> Figure | None:
    """The figure before 由…组成, or the one behind it."""
    figures = sentence.figures
    if start and same_unit(figures[start - 1].quantity, figures[at].quantity):
        return figures[start - 1] if len(sentence.between(figures[start - 1], figures[start])) <= 20 else None
    following = figures[at + 1] if at + 1 < len(figures) else None
    return following if following is not None and _MADE_UP_TO.fullmatch(sentence.between(figures[at], following)) else None


def _too_large(page: Page, sentence: Sentence, tolerance: Tolerance) -> Iterator[Finding]:
    """感染者2871例，其中确诊病例15202例: a part that is larger than the only whole that it can have."""
    for at, part in enumerate(sentence.figures[1:], 1):
        whole = sentence.figures[at - 1]
        if (
            part.claim.part_of not in (None, whole.claim.id)
            or part.quantity.kind not in _ADDED
            or part.quantity.low is None
            or whole.quantity.high is None
        ):
            continue
        if not re.fullmatch(r"[^，。；;、\d]{0,6}[，,（(；;]其中[^，。；;\d]{0,12}", sentence.between(whole, part)) or not _adds(whole):
            continue
        if not same_unit(part.quantity, whole.quantity) or any(
            same_unit(f.quantity, part.quantity) for f in sentence.figures[max(0, at - 9) : at - 1]
        ):
            continue
        found = _sum(whole, [part], tolerance)
        low = found.allowed.low
        if low is None or low <= Fraction(whole.quantity.high) or found.sureness == "holds" or not _adds(part):
            continue
        text = f"{part.written} > {whole.written}"
        yield finding(page, "sum", found, [part, whole], text, unit=whole.quantity.unit, why="the part is larger than the whole")
