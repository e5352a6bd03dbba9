"""How far a cue of modality holds: in the clauses behind that have no subject of their own, and in what it announces (预计，…，…)."""

from __future__ import annotations

from collections.abc import Sequence

from claims.context.cues import cue_words
from claims.context.fields import Named
from claims.context.frames import Frame
from claims.context.modality.cues_behind import behind_attribute
from claims.context.modality.deadlines import is_done, is_limit
from claims.context.modality.modal_words import looks_ahead
from claims.context.passages import Clause, Sentence
from claims.context.scopes import openings, word_set
from claims.context.tagging import TIME, Word

_NOT_EXPECTED = word_set("not_expected")
_CONTINUES = frozenset(["并", "再", "还", "总", "同时"])
_TO_COME = frozenset(["planned", "forecast"])
_ADDING = ("同时，", "此外，", "另外，")
_ADDS = frozenset(["新增", "新建", "再", "还", "带动", "累计", "可"])
_PARTS = frozenset(["其中", "含", "包括"])
_DONE = word_set("done")
_BOUNDING = word_set("bounding")
_COMING = openings("coming")
_WEATHER_UNITS = frozenset(["Cel", "级", "mm", "mm/h"])
_HEADS = frozenset(["预计", "预测", "预期", "预估", "估计", "预料", "料", "预报"])
_SHOWS = frozenset(["显示", "认为", "表明", "指出"])
_ALSO_NOUNS = frozenset(["要求", "规定", "明确规定"])
_REQUIRING = openings("requiring")
_MEETS = word_set("meets")
"""What one does with a requirement that is there: 严格落实环保要求."""
_GUESSES = frozenset(["估计", "据估计"])
"""What is as often said of what is the case as of what will be."""
_SHORT_OF = frozenset(["需要", "应该", "应当", "必须", "务必", "务须"])
"""What announces nothing where it ends a clause: 为了会车需要，…."""
_PERHAPS_BE = word_set("perhaps_be")
_AT = frozenset(["在", "于"])
_WHEN = frozenset([TIME, "t", "d", "c", "a", "f", "p", "ul", "u", "uj", "ad"])
_REACHING = frozenset(["到", "到了", "至", "前后", "左右", "之前", "以后", "甚至"])
_AMONG = frozenset(["中", "里", "内", "之中", "上", "当中", "间", "之间"])
_NOMINAL = "nrbmqjzxflgha"
_LOOK_BACK = 40
_LOOK_AHEAD = 8
_MOST_ANNOUNCED = 6
_OPENING = 4


def adds_to(frame: Frame, sentence: Sentence) -> bool:
    """Whether a sentence goes on with the one before it by 同时 and a verb: 预计…约100个。同时，|新增岗位超100万个."""
    start = frame.sentence.start
    if sentence.end != start or frame.index > 1 or not frame.sentence.text.startswith(_ADDING, start):
        return False
    first = frame.clause.words[0]
    return (first.tag[:1] == "v" or first.text in _ADDS) and not is_done(frame.clause)


def governs(frame: Frame, began: int, last: int, held: Named) -> bool:
    """Whether what began in one clause and held last in another still holds: there, and in the next ones that go on with it."""
    if frame.index == last:
        return True
    between = frame.sentence.clauses[last + 1 : frame.index + 1]
    if any(map(is_done, between)):
        return False
    if any(clause.begins in "；;" for clause in between):
        return held.value == "forecast" and is_headed(frame.sentence.clauses[began]) and only_states(behind_attribute(frame.left))
    if held.value == "planned" and frame.phrase.core_start > frame.phrase.start and is_limit(frame):
        return True
    bounded = _is_bounded(frame) or frame.phrase.second is not None
    if held.value == "required" and bounded:
        return True
    if held.value == "forecast" and any(word.text in _PERHAPS_BE for word in frame.left[-_OPENING:]):
        return True
    if held.value == "forecast" and (held.rule == "weather" or is_headed(frame.sentence.clauses[began])) and only_states(frame.left):
        return True
    if held.value in _TO_COME and len(between) <= 2 and _is_parallel(frame, frame.sentence.clauses[last]):
        return True
    if held.value in _TO_COME and len(between) == 1 and _is_next_item(frame, frame.sentence.clauses[last]):
        return True
    return len(between) <= 2 and all(goes_on(clause) or clause.words[0].text in _PARTS for clause in between)


def _is_next_item(frame: Frame, held: Clause) -> bool:
    """Whether a clause that is a noun with its figure alone goes on with parts or with weather: 其中本科2600人，|专科600人; 阵风|11级."""
    unit = frame.phrase.unit
    if unit is None or not frame.first or frame.right or not all(word.tag[:1] in _NOMINAL for word in frame.left):
        return False
    return unit.name in _WEATHER_UNITS or held.words[0].text in _PARTS


def _is_parallel(frame: Frame, held: Clause) -> bool:
    """Whether a clause tells of another what the clause that held tells, with the same verb: 冠军将获得9万元，亚军|获得6万元."""
    verb = next((word.text for word in reversed(frame.left) if word.tag == "v"), "")
    return bool(verb) and frame.first and any(word.text == verb and word.tag == "v" for word in held.words[:_LOOK_BACK])


def _is_bounded(frame: Frame) -> bool:
    """Whether a limit stands at a figure: 6元以上, 不低于每斤|6元."""
    phrase = frame.phrase
    return phrase.core_start > phrase.start or phrase.core_end < phrase.end or any(word.text in _BOUNDING for word in frame.left)


def is_promised(frame: Frame) -> bool:
    """Whether a figure is a limit that somebody may promise: 6元以上, 不低于每斤|6元; not 超过70万吨."""
    return frame.phrase.core_end < frame.phrase.end or is_limit(frame) or any(word.text in _BOUNDING for word in frame.left)


def only_states(left: Sequence[Word]) -> bool:
    """Whether no verb but one that joins a noun to its figure stands before it: 南部可达38℃, not 旅客可换乘4条."""
    if left and left[-1].text == "为":
        return True
    for at, word in enumerate(left):
        if word.tag == "v" and not any(word.text in cue_words(name) for name in ("link", "statistic", "modality", "event")):
            passing = at + 1 < len(left) and left[at + 1].text in ("时", "后", "前", "的")
            if not passing and not word.text.endswith("达"):
                return False
    return True


def is_headed(clause: Clause) -> bool:
    """Whether 预计 stands at the head of its clause, before what it expects."""
    for word in clause.words[:_OPENING]:
        if word.text in _HEADS:
            return True
        if word.tag[:1] == "v":
            break
    return False


def goes_on(clause: Clause) -> bool:
    """Whether a clause has no subject of its own; 晚到的旅客 is one."""
    first = clause.words[0]
    if not (
        clause.begins in "，,、（("
        and (first.tag[:1] in "vpdh" or first.text in _CONTINUES or first.text[:2] in _ADDS)
        and first.text not in _DONE
    ):
        return False
    return first.tag[:1] != "v" or not any(word.text == "的" for word in clause.words[1:3])


def announced_modality(frame: Frame) -> Named | None:
    """The cue that ends an earlier clause of the sentence and governs all that it announces: 气象台预计，…，…."""
    for index in range(frame.index - 1, max(-1, frame.index - _MOST_ANNOUNCED), -1):
        clause = frame.sentence.clauses[index]
        last = clause.words[-1].text
        if last in _SHOWS and len(clause.words) > 1:  # 预测显示，
            last = clause.words[-2].text
        value = cue_words("modality").get(last)
        if value is None and clause.ends in "，," and (head := _dated_head(clause.words)):
            value, last = "forecast", head
        if value == "required" and _is_frame_of(frame):
            return None
        if value == "required" and (last in _SHORT_OF or (last in _ALSO_NOUNS and _is_object(clause.words))):
            value = None
        if value in ("forecast", "required") and clause.ends in "，,：:" and not _is_expected(clause.words) and len(last) > 1:
            between = frame.sentence.clauses[index + 1 : frame.index + 1]
            if any(map(is_done, between)) or (last in _GUESSES and not any(looks_ahead(one.words[:_LOOK_BACK]) for one in between)):
                return None
            return Named(value, last) if last != "预警" or is_coming(frame) else None
        if clause.ends in "；;":
            weather = frame.phrase.unit is not None and frame.phrase.unit.name in _WEATHER_UNITS
            if not weather or not only_states(frame.left):
                return None
    return None


def _is_expected(words: Sequence[Word]) -> bool:
    """Whether the cue that ends a clause is not said by anybody there: 好于预期, 被寄予预期."""
    return (len(words) > 1 and words[-2].text in _NOT_EXPECTED) or any(word.text == "被" for word in words[-4:-1])


def _dated_head(words: Sequence[Word]) -> str:
    """The 预计 behind which a clause only says when: 模型|预估到2050年前后，…; empty where there is none."""
    at = next((at for at, word in enumerate(words[:_OPENING]) if word.text in _HEADS), None)
    if at is None or not any(word.tag == TIME for word in words[at + 1 :]) or len(words) > at + _LOOK_AHEAD:
        return ""
    when = all(word.tag in _WHEN or word.text in _REACHING for word in words[at + 1 :])
    return words[at].text if when else ""


def _is_frame_of(frame: Frame) -> bool:
    """Whether a figure only says among how many a rule holds: 在12个试点县中."""
    return bool(frame.left) and frame.left[0].text in _AT and bool(frame.right) and frame.right[-1].text in _AMONG


def _is_object(words: Sequence[Word]) -> bool:
    """Whether the 要求 that ends a clause is what somebody meets or puts into practice: 落实减负|要求, not 通知要求."""
    if len(words) < 2 or words[-2].text.endswith(_REQUIRING):
        return False
    return (
        any(word.text in _MEETS for word in words[-_LOOK_BACK:-1])
        or words[-2].text == "的"
        or (words[-2].tag[:1] == "v" and len(words[-2].text) > 1)
    )


def is_coming(frame: Frame) -> bool:
    """Whether the last time that the sentence names up to the figure is one to come."""
    for index in range(frame.index, max(-1, frame.index - _MOST_ANNOUNCED), -1):
        clause = frame.sentence.clauses[index]
        words = clause.words[: frame.at] if index == frame.index else clause.words
        times = [word.text for word in words[-_LOOK_BACK:] if word.tag in (TIME, "t")]
        if times:
            return any(time.startswith(_COMING) for time in times)
    return False
