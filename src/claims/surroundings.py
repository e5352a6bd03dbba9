"""Reads what stands round a figure: its sign, currency, what it is per, and the modifiers on both sides."""

from __future__ import annotations

import re
from dataclasses import replace

from claims.entries import Modifier, Relation, Unit
from claims.lexicon import NUMERAL_CHARACTERS, Lexicon
from claims.phrases import Phrase, Source
from claims.words import AT_LEAST

_SCALE_OF_HEAT = re.compile(r"(?P<name>[摄华]氏)(?:温度)?(?:零下)?$")
_PER = re.compile(r"每个?(?P<unit>[^\d，。、；：\s每]{1,6})$")
PER_REACH = 8
"""How far before a figure 每 is looked for."""
_WORD_BEFORE_SHANG = frozenset("网路马以线晚早身街世社车桌地楼床海山天船机场会面纸书头手脸顶岸台卡市版榜墙江河湖岛")
_BEFORE_MINUS = frozenset("为是至到于约达的温了低高降升在报跌涨")
_GAMES = frozenset("轮届局次")
_CLAUSE_STARTS = frozenset("，。；：、！？,;:\n的在最")
_ALMOST_BEFORE = re.compile(
    r"(?:至今|历时|长达|用时|耗[时费]|持续|等[待候]?|达|共|已|时隔|间隔|花费?|距今|相隔|为期|工作|过|长|有|超|隔|从[业教医事政军艺]|[执任]教|任职|就职|居住|生活|服役|服刑|经营|沉睡|尘封"
    r"|奋斗|坚[持守]|[住干做跑学练教当拍写打追养病拖欠晚迟走飞开建修挖]|排队|失[联踪]|分[别离]|阔别|[结离已]婚|[相热]恋|恋爱|沿用|使用|运[行营]|通车|开[业通馆]|成立|建成|创[办刊立]|昏迷|[关羁]押|[潜在]逃"
    r"|逃亡|酝酿|筹[备划]|策划|打磨|滞留|被困|停[电水摆产工业]|封闭|潜伏|相处|相识|共事|合作|陪伴|守护|守候|抢救|手术|鏖战|激战|交战|较量|谈判|会谈|审理|拖延|延误|延迟|中断|缺席|伤停)了?$"
)
_PAST_HOURS = re.compile("[内降雨最平气的来累]")
_LAST_HOURS = frozenset("，。；：、！？,;:\n的在最据是和与或内及对当前日、到从至（( ")
_ALREADY = frozenset("都已也了有将眼")
_NOT_MINUS = frozenset("正胜自抱担肩背身欺辜不")
"""With these before it 负 is no sign: 正负2度, 自负30%, 背负200万债务."""
FRONT = frozenset("-+负正下上氏度 ")
"""What may stand right before a figure and belong to its core, apart from currency signs."""


_SIGNED = frozenset(["%", "Cel", "‰", "K", "dB", "等"])
"""Units whose figures have a sign behind a word: 同比-5%, 目测-6等."""


def sign_before(source: Source, start: int) -> Unit | None:
    """The currency sign or unit in front of the figure at `start`, over one blank."""
    at = start - 1 if start and source.text[start - 1] == " " else start
    return source.lexicon.sign_before(source.text, at) if at > 0 else None


def read_front(source: Source, phrase: Phrase, claimed: int) -> None:
    """Signs and words that belong to the core: -5℃, 零下5度, HK$300, pH5.3, 上万, 摄氏37度.

    The last claim ends at `claimed`; what was only passed may belong to this one: the 零 of 零下5度.
    """
    text, start = source.text, phrase.start
    if start == claimed:  # what stands before belongs to the figure before
        return
    before = text[start - 1]
    if before in "-+":
        if _is_sign(text, start - 1, claimed) or (phrase.unit is not None and _signed_by_word(phrase.unit, text, start - 1, claimed)):
            phrase.negative = before == "-"
            start -= 1
    elif before == "负" and text[max(0, start - 2) : start - 1] not in _NOT_MINUS and not _is_floor(phrase):
        phrase.negative, start = True, start - 1
    elif before == "下" and start - 2 >= claimed and text.startswith("零下", start - 2):
        phrase.negative, start = True, start - 2
        if phrase.second is not None and not text.endswith("零上", 0, phrase.second.start):
            phrase.second.negative = True
    elif (
        before == "上"
        and phrase.numeral is not None
        and phrase.numeral.shape == "scale"
        and (text[max(0, start - 2)] not in _WORD_BEFORE_SHANG or text.startswith("装机", start - 3))
    ):
        start -= 1
        phrase.inner = AT_LEAST
    start = _heat_scale(source, phrase, start, claimed)
    phrase.begin(_currency(source, phrase, start, claimed))


def _is_floor(phrase: Phrase) -> bool:
    """负二层 is the second floor below the ground."""
    return phrase.unit is not None and phrase.unit.surface in ("层", "楼")


def _heat_scale(source: Source, phrase: Phrase, start: int, claimed: int) -> int:
    """摄氏37度, 华氏温度98.6度: the scale stands in front, the degrees behind."""
    if phrase.unit is None or phrase.unit.surface not in ("度", "°"):
        return start
    scale = _SCALE_OF_HEAT.search(source.text, max(claimed, start - 6), start)
    if scale is None:
        return start
    phrase.unit = source.lexicon.units[f"{scale['name']}度"]
    return scale.start()


def _currency(source: Source, phrase: Phrase, start: int, claimed: int) -> int:
    """HK$300, -$5, 人民币3亿元: the sign in front decides the currency."""
    text = source.text
    sign = sign_before(source, start)
    if sign is None or start - len(sign.surface) < claimed or (phrase.unit is not None and phrase.unit.kind not in ("money", "count")):
        return start
    if phrase.unit is not None and phrase.unit.kind == "count":  # $300起: the sign is the unit
        if sign.kind != "money":
            return start
        for reading in source.lexicon.readings.get(phrase.unit.surface, ()):
            if reading.kind == "money":
                phrase.unit = reading
                return start - len(sign.surface)
        phrase.reach(phrase.unit_start - (text[phrase.unit_start - 1] == " "))
        phrase.unit, phrase.unit_start, phrase.unit_end = None, 0, 0
    start -= len(sign.surface) + (text[start - 1] == " ")
    if start and text[start - 1] == "-" and _is_sign(text, start - 1, claimed):
        phrase.negative, start = True, start - 1
    if phrase.unit is None or phrase.unit.name != sign.name:
        phrase.unit = sign if phrase.unit is None or not phrase.members else phrase.unit
    return start


def _is_sign(text: str, at: int, claimed: int) -> bool:
    """Whether the - or + at `at` is a sign: no numeral, letter, unit or closing bracket stands right before it."""
    before = text[at - 1] if at else ""
    if not before or before in _BEFORE_MINUS:
        return True
    return (
        not (before.isascii() and before.isalnum())
        and before not in ")）%℃°〇"
        and not (claimed and at == claimed)
        and not "\u4e00" <= before <= "\u9fff"
    )


_GAIN_OR_LOSS = re.compile("(?:利润|净利|[净余差总]额|收益|损益|盈亏|现金流量?|[所持]有者|股东|顺差|结余|收入)$")
"""Behind one of these a hyphen before money is its sign: 净利润-300万元."""


def _signed_by_word(unit: Unit, text: str, at: int, claimed: int) -> bool:
    """Whether the hyphen at `at` is a sign though a word stands right before it."""
    if unit.name in _SIGNED:
        return _after_word(text, at, claimed)
    return unit.kind == "money" and at != claimed and _GAIN_OR_LOSS.search(text, max(claimed, at - 4), at) is not None


def _after_word(text: str, at: int, claimed: int) -> bool:
    """变动-2.4%: a hyphen behind a word and before a share or temperature is its sign."""
    before = text[at - 1 : at]
    return at != claimed and "\u4e00" <= before <= "\u9fff" and before not in NUMERAL_CHARACTERS


def read_per(source: Source, phrase: Phrase) -> None:
    """每小时70公里, 每吨约4200元: what the figure is for one of."""
    text, start = source.text, phrase.start
    if "每" not in text[max(0, start - PER_REACH) : start]:
        return
    modifier = source.lexicon.modifier_before(text, start)
    edge = start - len(modifier.word) if modifier else start
    match = _PER.search(text, max(0, edge - PER_REACH), edge)
    unit = source.lexicon.units.get(match["unit"]) if match else None
    if match is not None and unit is not None:
        phrase.per = unit.name
        if modifier is None and phrase.left is None:  # 超过每秒5万立方米
            phrase.left = source.lexicon.modifier_before(text, match.start())


# ---- modifiers ------------------------------------------------------------------------------------------------------


def fits(modifier: Modifier, phrase: Phrase) -> bool:
    """Whether a modifier goes with this kind of figure: 内 with lengths and durations, none with an ordinal."""
    if phrase.kind in ("ordinal", "ratio"):
        return False
    if not modifier.kinds:
        return True
    dimension = phrase.unit.dimension if phrase.unit else ""
    vague = phrase.numeral is not None and phrase.numeral.shape == "vague"
    return phrase.kind in modifier.kinds or dimension in modifier.kinds or (vague and "vague" in modifier.kinds)


_INCLUDING = re.compile(
    r"[（(](?:(?P<not>不)(?:包?含|包括)(?:本数|\d[^（()）]{0,5})?|不?(?:包?含|包括)[^（()）]{0,6})[）)](?P<word>以上|以下|以内|及以上|及以下)"
)
_WITHOUT_END: dict[Relation, Relation] = {"ge": "gt", "le": "lt"}


def read_including(source: Source, phrase: Phrase) -> None:
    """18周岁（含）以上, 60岁（不含）以下: whether the end belongs to it stands in brackets before the word that bounds."""
    match = _INCLUDING.match(source.text, phrase.end)
    bound = source.lexicon.right.get(match["word"]) if match is not None else None
    if match is None or bound is None or not fits(bound, phrase):
        return
    phrase.right = replace(bound, relation=_WITHOUT_END.get(bound.relation, bound.relation)) if match["not"] else bound
    phrase.end = match.end()


def read_right(source: Source, phrase: Phrase) -> None:
    """5000名左右, 65%以上, 24小时内."""
    right = source.lexicon.modifier_after(source.text, phrase.end)
    if right is not None and fits(right, phrase):
        phrase.right = right
        phrase.end += len(right.word)


_BETWEEN_ENDS = frozenset("~")
"""Right behind a figure this joins it to the next: 1/3~1/2."""


def read_left(source: Source, phrase: Phrase, done: int) -> None:
    """超6万例, 至少约300人: one modifier or two before the figure, over one blank; none that begins before `done`."""
    text = source.text
    for _ in range(2):
        at = phrase.start - 1 if phrase.start and text[phrase.start - 1] == " " else phrase.start
        left = source.lexicon.modifier_before(text, at) if at else None
        if (
            left is None
            or at - len(left.word) < done + (left.word in _BETWEEN_ENDS)
            or not fits(left, phrase)
            or not _stands(text, left, at, phrase)
        ):
            return
        if phrase.left is not None:
            phrase.inner = phrase.inner or phrase.left
        phrase.left = left
        phrase.start = at - len(left.word)


def _stands(text: str, modifier: Modifier, at: int, phrase: Phrase) -> bool:
    """近三年 is the last three years, 至今近一个月 almost a month; 近6轮 are the last six where a clause begins; 快两年了, not 最快两年."""
    before = at - len(modifier.word)
    if modifier.word == "快":
        return text[phrase.end : phrase.end + 1] == "了" or (text[before - 1 : before] in _ALREADY and before > 0)
    if modifier.word != "近":
        return True
    if phrase.kind == "count" and phrase.unit is not None and phrase.unit.surface in _GAMES:
        return text[before - 1 : before] not in _CLAUSE_STARTS and before > 0
    if phrase.kind != "duration":
        return True
    if phrase.unit is not None and phrase.unit.name in ("h", "min") and _PAST_HOURS.match(text, phrase.end) is None:
        return before > 0 and text[before - 1] not in _LAST_HOURS  # 排队近3小时, but 近24小时
    return bool(_ALMOST_BEFORE.search(text, max(0, before - 5), before))


_BETWEEN = "[^，。；、！？\n\\d一二三四五六七八九十百两]"
_APART = re.compile(
    rf"""
    (?P<about> 大概|约 ) (?:占|为|在|有|合|达到?|值|需要?|等于|相当于|落在|是|能|可|高出|低|高|涨|增加?|减少?|下降|上升|增长) {_BETWEEN}{{0,6}} (?=[\d一二三四五六七八九十百两])
  | (?P<over> 超过|高于|超出|多于|大于 ) 了? {_BETWEEN}{{1,8}} 的 (?=[\d一二三四五六七八九十百两])
  | (?P<least> 至少|最少|起码|不少于 ) (?:有|要|需要?|达到?|为|是|占) {_BETWEEN}{{0,4}} (?=[\d一二三四五六七八九十百两])
  | (?P<upmost> 至多|最多 ) (?:有|要|能|可|为|是|占) {_BETWEEN}{{0,4}} (?=[\d一二三四五六七八九十百两])
  | (?P<most> 不超过|不高于 ) {_BETWEEN}{{1,8}} 的 (?=[\d一二三四五六七八九十百两])
  | (?P<under> 不到|不足|低于|少于|小于 ) {_BETWEEN}{{1,8}} 的 (?=[\d一二三四五六七八九十百两])
    """,
    re.VERBOSE,
)
_APART_START = re.compile("约|大概|超过|超出|高于|多于|大于|不到|不足|不超过|不高于|不少于|低于|少于|小于|至少|至多|最少|最多|起码")
_APART_WORDS = {"about": "约", "over": "超过", "under": "不到", "most": "不超过", "least": "至少", "upmost": "至多"}


def modifiers_apart(text: str, lexicon: Lexicon) -> dict[int, Modifier]:
    """约占总量的3.5%, 大约落在2分钟, 超过总量的3.5%: modifiers before the words in between, by the place of the figure.

    They bound the figure though they stand outside its span.
    """
    found = {}
    for start in _APART_START.finditer(text):
        match = _APART.match(text, start.start())
        if match is not None:
            found[match.end()] = lexicon.left[_APART_WORDS[match.lastgroup or ""]]
    return found
