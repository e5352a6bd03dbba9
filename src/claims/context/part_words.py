"""The words that tell of what a figure is a part or a share: 其中, 占全省的, 这些申请中, 另有; each looks at the figure's own clauses."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claims.context.cues import cue_words
from claims.context.frames import Frame
from claims.context.naming.vocabulary import is_office
from claims.context.nouns import is_nominal, is_place
from claims.context.scopes import word_set
from claims.context.statistic.sizes import same_unit
from claims.context.tagging import TIME, Word

_CHANGES = frozenset(["increase", "decrease"])
_IN = frozenset(["中", "里", "当中", "之中"])
_INCLUDING = frozenset(["含", "包括", "包含"])
_ONLY = frozenset(["仅", "光", "单", "单是", "光是", "仅仅", "单单"])
_ONES = frozenset("项地省市县国家类村镇区校天日月")
_MAKES_UP = frozenset(["占", "占到", "占比", "约占", "只占", "仅占", "只有", "仅有"])
_HAVING = frozenset(["有", "已有", "就有", "仅有", "只有", "约有", "共有"])
_HAVING_ALONE = _HAVING | {"仅", "只", "才"}
_SOME = frozenset(["已有", "仍有", "还有", "已", "约有", "有", "近", "超过"])
_HAS = frozenset(["只有", "仅有"])
_ALTERS = word_set("alters")
_SENDS = word_set("sends")
"""What a body does about those counted, with or to others: 消防部门|出动|8人."""
_TO_COME = frozenset(["forecast", "planned"])
_CLASSES = frozenset("类级等组型")
_LONGEST_PART = 12
_NEAR = 4
_BESIDES = frozenset(["另有", "另外", "另", "此外", "还有", "外加"])
_MEASURED = word_set("part_measured")
_ATTRIBUTES = frozenset("bansjv")
_THOSE = word_set("those")
_LONGEST_CLAUSE = 30
_LONGEST_PREFIX = 3
_LISTING = frozenset("、和及与")
_EVERY = ("全部", "所有", "全体", "整个", "已知", "上述", "总")
_TOTALS = ("总数", "总量", "总额", "总值", "总人数", "总面积", "总产值")


def begins_anew(frame: Frame) -> bool:
    """Whether the first figure of a clause belongs to no whole told before: behind a semicolon, or 另有."""
    if frame.clause.begins in ("；", ";") and frame.sentence.words[0].text != "其中":
        return True
    return bool(frame.left) and frame.left[0].text in _BESIDES


def is_told_anew(frame: Frame, part: Frame) -> bool:
    """Whether a clause behind the parts that 其中 announced tells of something else: of another time, of what is to come, or of
    what a body does about it: 其中|3人重伤，消防部门出动8人."""
    if any(word.tag == TIME for word in frame.left) and not any(word.tag == TIME for word in part.left):
        return True
    modality = cue_words("modality")
    if any(modality.get(word.text) in _TO_COME for word in frame.left):
        return not any(modality.get(word.text) in _TO_COME for word in part.left)
    does = next((at for at, word in enumerate(frame.left) if word.tag == "v"), 0)
    if not does or (same_unit(frame, part) and frame.left[does].text not in _SENDS):
        return False
    verb = frame.left[does].text
    known = verb in cue_words("link") or verb in cue_words("event") or any(word.text == verb for word in part.left)
    return not known and any(word.tag == "nt" or is_office(word.text) for word in frame.left[:does])


def is_base_of(base: str, subject: str) -> bool:
    """Whether a base is what was counted: 病例 of 麻疹病例; 长江特有鱼类 is not all of 鱼类."""
    if subject.endswith(base) or _is_of(subject, base):
        return True
    return base.endswith(subject) and len(base) - len(subject) <= _LONGEST_PREFIX


def _is_of(subject: str, base: str) -> bool:
    """Whether a base and a subject are told apart from others by the same word: 乙类发病 of 乙类传染病."""
    return subject[:2] == base[:2] and len(base) > 2 and base[1] in _CLASSES


def noun_among(frame: Frame) -> str:
    """The noun that 中 makes a whole at the beginning of a clause: 患者|中男性占61%."""
    for clause in frame.sentence.clauses[max(0, frame.index - _NEAR + 1) : frame.index + 1][::-1]:
        words = clause.words
        if len(words) > 1 and words[1].text in _IN and words[0].tag[:1] == "n":
            return words[0].text
    return ""


def noun_pointed_at(frame: Frame) -> str:
    """The noun that 这些…中 points at, in the clause of a figure or the one before: 在这些|申请|中."""
    for clause in frame.sentence.clauses[max(0, frame.index - 1) : frame.index + 1][::-1]:
        words = clause.words[: _LONGEST_PART if clause is not frame.clause else min(frame.at, _LONGEST_PART)]
        at = 1 if words and words[0].text in ("在", "而") else 0
        if at < len(words) and words[at].text in _THOSE:
            inside = next((place for place in range(at + 2, len(words)) if words[place].text in _IN), None)
            named = inside is not None and (is_nominal(words[inside - 1]) or words[inside - 1].tag == "vn")
            return words[inside - 1].text if inside is not None and named else ""
    return ""


def singles_out(word: Word) -> bool:
    """仅, 光, 一项: what takes one out of many."""
    return word.text in _ONLY or (word.text[0] == "一" and len(word.text) == 2 and word.text[1] in _ONES)


def is_some(frame: Frame, before: Frame) -> bool:
    """Whether a percentage in the next clause has nothing before it but 已有: 确诊8196例，|已有95%治愈出院."""
    if before.sentence is not frame.sentence or frame.index - before.index != 1 or not frame.left or not frame.right:
        return False
    return frame.left[0].text in _SOME and len(frame.left) < _NEAR and all(word.tag[:1] in "vd" for word in frame.left)


def noun_sharing(frame: Frame) -> str | None:
    """The noun that has a share whose base is not told (研发人员|占28.5%), empty for that of the clause before; None for no share."""
    words = frame.left
    at = next((at for at in range(len(words) - 1, -1, -1) if words[at].text in _MAKES_UP), None)
    if at is None or len(words) - at > _NEAR or any(is_nominal(word) or word.text in _ALTERS for word in words[at + 1 :]):
        return None
    if words[at].text in _HAS and (not at or words[at - 1].text != "的"):
        return None
    for place in range(at - 1, max(-1, at - _LONGEST_PART), -1):
        word = words[place]
        if is_nominal(word) or word.text == "的":
            told = place and word.text != "的" and words[place - 1].tag[:1] in _ATTRIBUTES and words[place - 1].end == word.start
            return words[place - 1].text + word.text if told else word.text
    return ""


def whole_cue(frame: Frame) -> str | None:
    """The word that announces parts: before the figure, or alone in the clause before (其中，…)."""
    table = cue_words("whole")
    for word in frame.left if frame.first else ():
        if word.text in table and (word.text not in _IN or word.start == frame.clause.start):
            return word.text
    if frame.first and frame.index and frame.clause.begins in "，,：:":
        clause = frame.sentence.clauses[frame.index - 1]
        if len(clause.words) <= 2 and clause.words[-1].text in table:
            return clause.words[-1].text
    for word in frame.left:
        if word.text in table and (word.text not in _IN or word.end == frame.left[-1].end):
            return word.text  # 联系到|当中25人
    return "其中" if frame.first and frame.index > 1 and frame.left and _goes_on_from(frame) else None


def _goes_on_from(frame: Frame) -> bool:
    """Whether 其中 opens a clause with no figure that the figure's clause goes on with: 其中，两区最多，|分别为18例和14例."""
    opening = frame.left[0].text
    if opening not in cue_words("link") and not opening.startswith("分别"):
        return False
    for index in range(frame.index - 1, max(-1, frame.index - _NEAR), -1):
        clause = frame.sentence.clauses[index]
        if clause.figures or clause.depth:
            return False
        if clause.words[0].text in cue_words("whole"):
            return True
    return False


def share_base(frame: Frame) -> tuple[str, str]:
    """The noun between 占 and its figure, without what only says total; and the place where nothing else stands there (占全国的)."""
    words = frame.left
    for at in range(len(words) - 1, -1, -1):
        if words[at].text in ("占", "占到", "约占"):
            base = words[at + 1 :]
            text = "".join(_base_words(base))
            for total in _TOTALS:
                text = text.removesuffix(total)
            for every in _EVERY:
                text = text.removeprefix(every)
            return text if len(text) > 1 else "", base[0].text if base and is_place(base[0]) else ""
    return "", ""


def sharer(frame: Frame) -> str:
    """The noun before 占: 三省的|隐患|占."""
    words = frame.left
    at = next((at for at in range(len(words) - 1, -1, -1) if words[at].text in _MAKES_UP), 0)
    return words[at - 1].text if at and is_nominal(words[at - 1]) else ""


def ends_in(gap: Sequence[Word]) -> bool:
    """Whether what the figure before counts ends in 中: 38个|水质监测断面中有|21个; not in 8人|在6年中走了|5人."""
    for at, word in enumerate(gap[:_LONGEST_PART]):
        if word.text in _IN:
            return True
        if at >= _NEAR - 1 and not (is_nominal(word) or word.tag in ("vn", "a", "b", "uj") or word.text == "的"):
            return False
    return False


def parts_by_having(gap: Sequence[Word]) -> bool:
    """Whether only a noun and 有 part two figures: 9家|俱乐部已有|7家; 46人|只有|8人."""
    if not gap or len(gap) > _NEAR + 1 or gap[-1].text not in (_HAVING if len(gap) > 1 else _HAVING_ALONE):
        return False
    return all(word.tag[:1] in "nvadt" and word.text not in _INCLUDING for word in gap[:-1])


def is_part_of_time(frame: Frame, before: Frame) -> bool:
    """Whether a figure is of the hours told before it in the sentence: 观测时间5400小时，其中国际用户占|10%."""
    beside = before.sentence is frame.sentence and frame.index - before.index == 1
    return beside and frame.phrase.kind == "percent" and before.phrase.kind == "duration"


def is_otherwise(word: Word) -> bool:
    """Whether a word in brackets says for when, of which version or for each of what a figure is: 1200米（2008年为|1000米）."""
    return word.tag == TIME or word.text[-1] in "版届季" or word.text[0] in "每各"


def is_criterion(frame: Frame) -> bool:
    """Whether a figure only says which ones are meant: 超过100米的|竖井."""
    bounded = frame.phrase.core_start > frame.phrase.start or frame.phrase.core_end < frame.phrase.end
    return bounded and frame.phrase.kind == "measure" and frame.behind == "的"


def is_measure(frame: Frame) -> bool:
    """Whether the figure before is only measured against this one: 低于乙队的|0.6亿, 超2001年的|256万."""
    return len(frame.left) > 1 and frame.left[0].text in _MEASURED and frame.before == "的"


def is_compared_with(frame: Frame) -> bool:
    """Whether a figure is only what another is compared with: 较去年同期的|394例上升."""
    table = cue_words("basis")
    if is_measure(frame) and any(word.tag == TIME for word in frame.left):
        return True
    if not frame.right or cue_words("statistic").get(frame.right[0].text) not in _CHANGES:
        return False
    return any(table.get(word.text) == "preposition" for word in frame.left[-_NEAR:])


def names_place(frame: Frame, place: str) -> bool:
    """Whether a figure's clause, or one of the clauses before it, names a place."""
    clauses = frame.sentence.clauses[max(0, frame.index - _NEAR) : frame.index + 1]
    return any(word.text == place for clause in clauses for word in clause.words[:_LONGEST_CLAUSE])


def is_beside(gap: Sequence[Word]) -> bool:
    """Whether only nouns and a mark of lists part two figures: 40枚|金牌、|27枚."""
    marks = sum(word.text in _LISTING for word in gap)
    return marks == 1 and len(gap) <= _NEAR + 1 and not any(word.tag == "v" for word in gap)


def _base_words(words: Sequence[Word]) -> Iterator[str]:
    """The words of a base without places before it and what only joins it to the figure: 占全省|进出口总值|的比重为."""
    for word in words:
        if word.text == "的" or word.text in cue_words("rate") or word.text in cue_words("link"):
            return
        if not is_place(word) and word.tag != TIME and word.text != "同期":
            yield word.text
