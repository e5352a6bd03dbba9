"""Reads the parts of a time expression, each finer than the one before: 今年 + 一季度, 上月 + 中旬, 昨天 + 上午10时.

Whether a numeral is a date is decided by `claims.times` alone; the words stand in datings.tsv.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from claims.dating_candidates import AGO_UNIT, CANDIDATE, CHINESE, FIRST_CHARACTERS, QUOTES
from claims.dating_chains import (
    CLOSED,
    DAY,
    MONTH,
    PART_ENDS,
    PART_OF_DAY,
    PART_OF_MONTH,
    PART_OF_YEAR,
    RANKS,
    YEAR,
    Chain,
    Point,
    Relation,
)
from claims.dating_words import NUMERALS, WORDS, Unit, Word, alternation
from claims.time_fields import read_fields, small_number
from claims.times import find_time, follows_era, is_bare_short_year, may_be_time, whole_time

_AGO = re.compile(
    rf"(?P<number>[0-9]{{1,4}}|[一二两三四五六七八九十百]{{1,4}}|几|数|十几|半)[多余]?(?P<unit>{AGO_UNIT})[多余]?[以之]?前"
    r"(?![后提期进往来景沿排列端面夕三几两0-9])"
)
_NUMERAL_WORD = re.compile(rf"(?P<word>{alternation(word for word in WORDS if word[0] in CHINESE or word[0] in '正冬腊')})")
"""Words that begin with a numeral or the name of a month: 十五五, 一战, 冬季."""
_TWO_FIGURES = re.compile(r"[一二两三四五六七八九]{2}")
_AGO_UNITS: dict[str, Unit] = {"年": "year", "月": "month", "天": "day", "日": "day", "周": "week", "期": "week"}
_YEAR_WITHOUT_WORD = re.compile(
    r"[12][0-9]{3}(?=(?:\ ?(?:[、，和及与]|以及)\ ?[12][0-9]{3}){1,12}\ ?年)"
    r"|(?:19|20)[0-9]{2}(?=[上下]半年|全年|前[一二三1-3]季度|Q[1-4](?![0-9A-Za-z]))"
)
"""A year that shares the 年 of a list, or stands right before its half or quarter: 2015|、2016年, 2021|上半年."""
_WEEKDAY = re.compile(r"(?P<week>上上个?|上个?|本|这个?|下个?|下下个?)?(?:周|星期|礼拜)(?P<day>[一二三四五六日天])")
_WEEKS = {"上上": -2, "上": -1, "本": 0, "这": 0, "下": 1, "下下": 2}
_NO_WEEKDAY_BEFORE = re.compile(rf"[四{NUMERALS}半环圆周]$")
_NO_WEEKDAY_BEHIND = re.compile(r"[次个围岁堂趟顿篇遍]|节(?!目)|天(?!气)|[年月](?!末)|小时|路口|径|良|鸿|福|大|生生|贯|瑜")
_ERA_YEAR = re.compile(r"([0-9]{1,4}|[元〇零一二三四五六七八九十廿卅百千]{1,5})\ ?年(?:[0-9一二三四五六七八九十正冬腊]{1,2}月)?")
_PART_BEHIND = re.compile(r"(?:年)?(?P<part>[初底末])(?![一二三四五六七八九十级])|年中(?![国央])")
_PART_OF_MONTH_BEHIND = re.compile(r"月?(?P<part>[初底末])(?![一二三四五六七八九十])")
_LINKS = frozenset([" ", "的", "第"])
_GOES_ON = frozenset(FIRST_CHARACTERS) | frozenset("Q白春夏秋冬凌清早上中正下午傍晚深夜一盘尾")
"""What the next part of a chain begins with."""
DAYTIME = re.compile(
    r"凌晨|清晨|早上|早晨|早(?![晚盘市段])|上午|中午|正午|下午|午后|傍晚|晚上|晚间|晚|深夜|夜间|夜里|白天|一早|盘[前中后]|[早午尾]盘"
)
_ZONE_BEFORE_CLOCK = re.compile(
    r" ?(?:当地|本地|北京|台北|台湾|香港|美东|美国东部|纽约|伦敦|东京|巴黎|莫斯科|格林尼治|世界)(?:标准)?时间 ?"
    r"(?=(?:凌晨|清晨|早上|早晨|早|上午|中午|正午|下午|午后|傍晚|晚上|晚间|晚|深夜|夜间|夜里)?[0-9一二三四五六七八九十零]{1,3}[时点:：])"
)
"""Whose time an hour is, between it and its day: 5月19日|北京时间14时28分."""
_ZONES_BEGIN = frozenset(" 当本北台香美纽伦东巴莫格世")


def read_chain(text: str, match: re.Match[str], done: int, limit: int) -> Chain | None:
    """Parts from coarse to fine, the first of which is a candidate: 今年 + 一季度, 上月 + 中旬, 昨天 + 上午10时."""
    at = match.start()
    chain = Chain(text, at, at)
    if not _read_candidate(chain, match, done, limit):
        return None
    while chain.rank < CLOSED and (
        (chain.text[chain.end : chain.end + 1] in _OPENING_BRACKETS and _read_told_again(chain, limit)) or _read_part(chain, done, limit)
    ):
        pass
    return chain


_OPENING_BRACKETS = frozenset("（(")
_TOLD_AGAIN = re.compile(
    rf"[（(]\ ?(?:(?:(?P<month>[0-9]{{1,2}}|[{CHINESE}]{{1,2}})月)?(?P<day>[0-9]{{1,2}}|[{CHINESE}]{{1,3}})\ ?[日号]?|(?:周|星期|礼拜)[一二三四五六日天])\ ?[）)]"
)
"""The date or weekday in brackets behind a day that has no number: 今日|（19日）, 昨晚|（十月三日）, 周三|（8日）."""


def _read_told_again(chain: Chain, limit: int) -> bool:
    """Takes in the brackets that tell which day 今日 or 前晚 is; False where none stand there."""
    if chain.rank not in (DAY, PART_OF_DAY):
        return False
    again = _TOLD_AGAIN.match(chain.text, chain.end, limit)
    if again is None or "day" in chain.fields:
        return False
    stated: dict[str, object] = {}
    if again["day"]:
        stated = {"day": small_number(again["day"])}
        if again["month"]:
            stated["month"] = small_number(again["month"])
    chain.reach(again.end(), chain.rank, stated)
    return True


def _read_part(chain: Chain, done: int, limit: int) -> bool:
    """Adds what stands at the end of the chain, where it is finer than what it has; False where nothing is."""
    text, at = chain.text, chain.end
    if chain.rank == DAY and text[at : at + 1] in _ZONES_BEGIN and (zone := _ZONE_BEFORE_CLOCK.match(text, at, limit)):
        at = chain.end = zone.end()
    if text[at : at + 1] in _LINKS:
        at += 1
    if text[at : at + 1] not in _GOES_ON:
        return False
    if chain.rank == YEAR and _read_quarter(chain):
        return True
    if chain.rank == DAY and (hours := _HOURS.match(text, at, limit)):
        chain.reach(hours.end(), CLOSED, {})
        return True
    if chain.rank == DAY and _read_daytime(chain, at, limit):
        return True
    match = CANDIDATE.match(text, at, limit)
    if match is None or match.lastgroup == "opener":
        return _read_daytime(chain, at, limit)
    return _read_candidate(chain, match, done, limit)


def _read_candidate(chain: Chain, match: re.Match[str], done: int, limit: int) -> bool:
    """Adds a candidate that stands at the end of the chain, or behind a sign or word that links it: the 12月 of 去年12月."""
    group = match.lastgroup or "opener"
    if group == "digits":
        return _read_numeral(chain, match.start(), match.end(), done, limit)
    if group == "chinese":
        return _read_chinese(chain, match.start(), done, limit)
    if group == "opener" or (match.start() > chain.end and group != "word"):
        return False
    return _READERS[group](chain, match)


def _read_chinese(chain: Chain, at: int, done: int, limit: int) -> bool:
    """A numeral in characters (四月, 两年前), or a word that begins like one (十五五, 冬季)."""
    run_end = _RUN.match(chain.text, at).end()  # type: ignore[union-attr]
    if _read_numeral(chain, at, run_end, done, limit):
        return True
    word = _NUMERAL_WORD.match(chain.text, at, limit) if at == chain.end else None
    return word is not None and _read_word(chain, word)


def _read_firm_quarter(chain: Chain, match: re.Match[str]) -> bool:
    """Q3营收: a quarter of no year that is named."""
    chain.reach(match.end(), PART_OF_YEAR, {"quarter": int(match[0][1])})
    return True


_PARTS_OF_CODE = re.compile(r"(?P<fiscal>FY)?(?:(?P<before>[1-4]Q|[12]H|9M))?(?P<year>[0-9]{2,4})(?P<behind>Q[1-4]|H[12])?")


def _read_code(chain: Chain, match: re.Match[str]) -> bool:
    """1H25 is the first half of 2025; the years of firms have no place in the calendar."""
    read = _PARTS_OF_CODE.fullmatch(match["code"])
    if chain.rank or read is None:
        return False
    part = read["before"] or read["behind"] or ""
    fields: dict[str, object] = {"year": int(read["year"]) + 2000 * (len(read["year"]) == 2)}
    if part:
        name = "quarter" if "Q" in part else "half" if "H" in part else "quarters"
        fields[name] = int(part.strip("QHM")) if name != "quarters" else 3
    chain.reach(match.end(), CLOSED, {} if read["fiscal"] else fields)
    return True


_HOURS = re.compile(r"[0-2]?[0-9](?:时|:[0-5][0-9])?\ ?[至到~—–-]{1,2}\ ?(?:次日)?[0-2]?[0-9](?:时|:[0-5][0-9])")
"""The hours of a day that it gives from and to: 4月9日|0—24时."""
_QUARTER = re.compile(
    r"的?(?:第(?P<nth>[一二三四1-4])季度?|Q(?P<q>[1-4])(?![0-9A-Za-z])|(?P<season>[春夏秋冬])季?(?![天节运耕播晚训令游奥残灌粮麦茶装泳眠]))"
)
_SEASONS = {"春": 1, "夏": 2, "秋": 3, "冬": 4}


def _read_quarter(chain: Chain) -> bool:
    """The 第1季 of 明年第1季, the Q1 of 2022Q1, the 春 of 翌年春."""
    match = _QUARTER.match(chain.text, chain.end)
    if match is None:
        return False
    number = match["nth"] or match["q"]
    chain.reach(match.end(), PART_OF_YEAR, {"quarter": small_number(number)} if number else {"season": _SEASONS[match["season"]]})
    return True


def _read_daytime(chain: Chain, at: int, limit: int) -> bool:
    """The 上午 of 昨天上午."""
    daytime = DAYTIME.match(chain.text, at, limit) if chain.rank == DAY and at == chain.end else None
    if daytime is None:
        return False
    chain.reach(daytime.end(), PART_OF_DAY, {})
    return True


def _read_numeral(chain: Chain, at: int, run_end: int, done: int, limit: int) -> bool:
    """A date or clock time that `times` recognises, a year of an era or of a list, or so long ago."""
    text = chain.text
    if not chain.rank and _is_no_date(text, at, done):
        return False
    found = find_time(text, at) if may_be_time(text, run_end) else None
    if found is None:
        return not chain.rank and _read_other_numeral(chain, at, run_end, done)
    begin, end = whole_time(text, at, found[0])
    if chain.rank:
        begin = at
    else:
        begin = chain.start = max(begin, done)
    first, last = read_fields(text[begin:end])
    if found[1] == "reign_year" and "era" not in first:  # 五年八月 of a reign that is not named here
        first = {"lunar": True}
    ranks = [RANKS[name] for name in first if name in RANKS] or ([CLOSED] if first.get("lunar") else [])
    if not ranks or min(ranks) <= chain.rank or end > limit:
        return False
    chain.reach(end, max(ranks), dict(first))
    if last:
        chain.last, chain.rank = Point(**last), CLOSED  # type: ignore[arg-type]
    if text.endswith("以来", at, end):
        chain.opening = "since"
    return True


def _is_no_date(text: str, at: int, done: int) -> bool:
    """一日3次 is so many times in a day; the second end of a range whose first was no date is none: 500至1000年."""
    if text[at] in "一二两三" and _DOSE.match(text, at):
        return True
    return at > done and text[at - 1] in _RANGE_SIGNS and _RANGE_BEFORE.search(text, max(0, at - 3), at) is not None


_RANGE_BEFORE = re.compile(r"[0-9一二三四五六七八九十百千]\ ?[至到~—-]$")
_RANGE_SIGNS = frozenset("至到~—-\n")
_DOSE = re.compile(r"[一二两三]日[0-9一二两三四五六七八九十几数]{1,3}[多余]?(?:次|餐|顿|遍|回|粒|片|丸|剂|服|趟|杯|包|支|滴|班|游|夜)")
"""So many times in a day, and no day of the month: 一日3次."""
_RUN = re.compile(rf"[{CHINESE}正冬腊]+|元")


def _read_other_numeral(chain: Chain, at: int, run_end: int, done: int) -> bool:
    """2015 in 2015、2016年; 98年; 康熙四十年; 2024财年; 两年前."""
    text = chain.text
    if _YEAR_WITHOUT_WORD.match(text, at):
        chain.reach(run_end, YEAR, {"year": int(text[at:run_end])})
        return True
    if text[run_end : run_end + 1] == "年" and is_bare_short_year(text, at):
        year = small_number(text[at:run_end])
        chain.reach(run_end + 1, YEAR, {"year": year, "era": "民国"} if year > 99 else {"year": year})
        return True
    return _read_era(chain, at, done) or _read_fiscal(chain, at, done) or _read_ago(chain, at)


def _read_era(chain: Chain, at: int, done: int) -> bool:
    """The year of an era: 康熙四十年, 前221年."""
    text = chain.text
    era = _ERA_YEAR.match(text, at) if follows_era(text, at) else None
    if era is None:
        return False
    begin, end = whole_time(text, at, era.end())
    chain.start = max(begin - (begin == at and text[at - 1 : at] == "前"), done)
    fields, _ = read_fields(text[chain.start : end])
    chain.reach(end, YEAR, dict(fields))
    return True


def _read_fiscal(chain: Chain, at: int, done: int) -> bool:
    """2024财年第二季度, 第二财季, 112学年度: no place in the calendar."""
    before = chain.text[at - 1 : at]
    fiscal = _FISCAL.match(chain.text, at)
    if fiscal is None or before in _WHICH_ONE:
        return False
    chain.start -= before == "第" and at > done
    chain.reach(fiscal.end(), CLOSED, {})
    return True


_FISCAL = re.compile(
    r"(?:(?:19|20)[0-9]{2}(?:[/至~—–-]{1,2}(?:20)?[0-9]{2})?赛季|(?:1[0-9]{2}|20[0-9]{2})(?:[/至~—–-]{1,2}(?:1|20)?[0-9]{2})?学年度?(?:第?[一二12]学期)?|(?:20)?[0-9]{2}(?:[/-](?:20)?[0-9]{2})?(?:财年|财政年度)(?:的?第?[一二三四1-4]财?季度?|[上下]半年|全年)?|[一二三四1-4](?:财季|个财季|财政季度))"
)
"""Years of account and of schools, which begin when their firm or country has them begin: 2024财年第二季度, 112学年度."""
_WHICH_ONE = frozenset(["前", "上", "下", "后", "每"])
_LAST_OR_NEXT = re.compile(
    r"(?:过去|未来|今后|接下来)(?:的|整整)?(?:[0-9]{1,4}|[一二两三四五六七八九十百几数]{1,4}|半)[多余]?(?:个?半?月|年|天|日|周|个?星期|个?小时|个季度)"
)
_MAY_LAST = frozenset(["过去", "未来", "今后", "接下来"])


def _read_ago(chain: Chain, at: int) -> bool:
    """两年前, 三天前; 几天前 has no value."""
    ago = _AGO.match(chain.text, at)
    if ago is None:
        return False
    number = ago["number"]
    vague = any(character in ago[0] for character in "几数半多余") or _TWO_FIGURES.fullmatch(number) is not None
    fields: dict[str, object] = {}
    if not vague and small_number(number) > 0:
        fields["ago"] = True
        fields["relation"] = Relation(_AGO_UNITS[ago["unit"][-1]], -small_number(number), "published")
    chain.reach(ago.end(), CLOSED, fields)
    return True


_COUNTED_WEEKLY = frozenset("集话期更章场局轮班封篇张本杯条件件份")
"""So many of them a week: 每周|一集."""


def _read_weekday(chain: Chain, candidate: re.Match[str]) -> bool:
    """周三, 上周五; not 每周三次, 四周五点."""
    text, at = chain.text, candidate.start()
    match = _WEEKDAY.match(text, at)
    if match is None or chain.rank > MONTH:
        return False
    if _NO_WEEKDAY_BEFORE.search(text, max(0, at - 1), at) or _NO_WEEKDAY_BEHIND.match(text, match.end()):
        return False
    fields: dict[str, object] = {"weekday": "一二三四五六日".find(match["day"].replace("天", "日")) + 1}
    if text[at - 1 : at] == "每" and text[match.end() : match.end() + 1] in _COUNTED_WEEKLY:
        return False
    if text[at - 1 : at] in ("每", "逢", "个"):  # every Wednesday is no place in the calendar
        fields = {}
    if match["week"]:
        fields["relation"] = Relation("week", _WEEKS[match["week"].removesuffix("个")], "published")
    chain.reach(match.end(), DAY, fields)
    return True


_BEFORE_WHAT = re.compile(
    r"(?:孕|术|婚|产|考|赛|餐|出生|生后|分娩|用药|停药|治疗|接种|发病|患病|出行|出发|入学|毕业|退休|离职|到期|届满|上市|交付|出国|回国|就诊|开工|开业|死亡|去世|登机)$"
)
"""What length of time before it is meant, and not the first months of a year: 备孕|前3个月."""


def _read_months(chain: Chain, match: re.Match[str]) -> bool:
    """今年前4个月, 前11个月."""
    number = small_number(match["months"][1:-1].removesuffix("个"))
    if chain.rank > YEAR or not 1 <= number <= 12:
        return False
    if not chain.rank and _BEFORE_WHAT.search(chain.text, max(0, chain.start - 3), chain.start):
        return False
    chain.reach(match.end(), CLOSED, {"months": number})
    return True


def _read_nth(chain: Chain, match: re.Match[str]) -> bool:
    """第2季 of a firm's year; 第4天, 第三节 of what is told of have no place in the calendar."""
    if chain.rank:
        return False
    written = match["nth"]
    if written.endswith("季") and not written.endswith("财季"):
        number = small_number(written[1:-1].strip())
        if not 1 <= number <= 4:
            return False
        chain.reach(match.end(), PART_OF_YEAR, {"quarter": number})
    else:
        chain.reach(match.end(), CLOSED, {})
    return True


def _read_bracketed(chain: Chain, match: re.Match[str]) -> bool:
    """今（25）日, 去（109）年: the words tell which, and the brackets tell again."""
    if chain.rank:
        return False
    written = match["bracketed"]
    last = written[-1] if written[-1] not in "）)" else "日"
    word, number = WORDS[written[0] + last], int(written[2:-2])
    relation = Relation(word.unit, word.steps or 0, "published")  # type: ignore[arg-type]
    if word.unit == "year":
        chain.reach(match.end(), YEAR, {"year": number, "era": "民国" if number < 200 else None})
    else:
        chain.reach(match.end(), DAY, {"day": number, "relation": relation})
    return True


def _read_word(chain: Chain, match: re.Match[str]) -> bool:
    """A word of the table, where it stands for itself and goes on with the chain."""
    text, start, end = chain.text, match.start(), match.end()
    written = match["word"]
    quoted = written[0] in QUOTES
    word = WORDS[written[1:] if quoted else written]
    if not word.stands(text, start, end) and not (word.surface in _MAY_LAST and _LAST_OR_NEXT.match(text, start)):
        return False
    if quoted and word.role not in ("event", "feast", "period"):
        if chain.rank:
            return False
        chain.start, quoted = start + 1, False
    if quoted:
        end += text[end : end + 1] in _CLOSING_QUOTES
    return _ROLES[word.role](chain, word, end)


_CLOSING_QUOTES = frozenset(["”", "’", "」", "』"])


def _take_point(chain: Chain, word: Word, end: int) -> bool:
    """今年, 上月, 昨天; 今年底, 上月初 with their part."""
    if chain.rank:
        return False
    unit: Unit = word.unit  # type: ignore[assignment]
    assert word.steps is not None and word.anchor is not None
    chain.reach(end, RANKS.get(unit, PART_OF_YEAR), {"relation": Relation(unit, word.steps, word.anchor)})
    if word.part == "until":
        chain.opening = "until"
    elif unit == "week" and chain.text.startswith("末", end):
        chain.reach(end + 1, DAY, {"part": "late"})
    elif unit in ("century", "year", "month"):
        _take_suffix(chain, _PART_OF_MONTH_BEHIND if unit == "month" else _PART_BEHIND)
    return True


def _take_suffix(chain: Chain, pattern: re.Pattern[str]) -> None:
    """The 底 of 今年底, 本月底, 明年年底."""
    suffix = pattern.match(chain.text, chain.end)
    if suffix is not None:
        part = PART_ENDS[suffix["part"]] if suffix["part"] else "middle"
        chain.reach(suffix.end(), PART_OF_MONTH, {"part": part})


def _take_within(chain: Chain, word: Word, end: int) -> bool:
    """上半年, 年底, 中旬: behind a year or month, or alone."""
    unit = word.unit
    assert word.steps is not None and word.anchor is not None
    if chain.rank not in (0, MONTH if unit == "month" else YEAR):
        return False
    if word.part is None:
        chain.reach(end, PART_OF_YEAR, {unit: word.steps})  # type: ignore[dict-item]
        return True
    fields: dict[str, object] = {"part": word.part}
    if not chain.rank:
        fields["relation"] = Relation(unit, word.steps, word.anchor)  # type: ignore[arg-type]
    chain.reach(end, PART_OF_MONTH, fields)
    return True


def _take_vague(chain: Chain, word: Word, end: int) -> bool:
    """近日, 此前, 过去20天; the 盘后 of 周四盘后."""
    if chain.rank:
        return _read_daytime(chain, chain.end, len(chain.text))
    length = _LAST_OR_NEXT.match(chain.text, end - len(word.surface))
    chain.reach(length.end() if length is not None else end, CLOSED, {})
    return True


def _take_event(chain: Chain, word: Word, end: int) -> bool:
    """疫情 and “十四五” wait for their tail; 春节 too, unless a year stands before it."""
    if chain.rank and (word.role != "feast" or chain.rank > YEAR):
        return False
    part = PART_ENDS.get(chain.text[end : end + 1]) if word.years else None
    if part is not None:
        chain.reach(end + 1, CLOSED, {"period": word.years, "part": part})
        return True
    chain.event = not chain.rank and word.unit != "day"
    chain.feast = True
    chain.reach(end, CLOSED, {"period": word.years} if word.years else {})
    return True


_ROLES: dict[str, Callable[[Chain, Word, int], bool]] = {
    "point": _take_point,
    "within": _take_within,
    "vague": _take_vague,
    "event": _take_event,
    "feast": _take_event,
    "period": _take_event,
}
_READERS: dict[str, Callable[[Chain, re.Match[str]], bool]] = {
    "weekday": _read_weekday,
    "months": _read_months,
    "firm_quarter": _read_firm_quarter,
    "nth": _read_nth,
    "code": _read_code,
    "bracketed": _read_bracketed,
    "word": _read_word,
}
"""For each group of a candidate that is no numeral, what reads it."""
