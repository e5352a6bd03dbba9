"""Finds the time expressions of a text and says what they state: year, month, day, 今 or 去, 截至, an interval.

One pass from left to right. A pattern proposes the places where a numeral or a word that dates may begin; what begins
there is read as a chain from the coarse to the fine (去年 + 12月, 昨天 + 上午10时), with what makes it open (截至…, …以来)
and a second end (去年12月至今年3月). Whether a numeral is a date is decided by `claims.times` alone; the words stand in
datings.tsv. `claims.calendar_values` gives the expressions their place in the calendar.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from claims.dating_words import NUMERALS, OPENERS, TAILS, WORDS, Anchor, Part, Unit, Word, alternation
from claims.time_fields import read_fields, small_number
from claims.times import find_time, follows_era, is_bare_short_year, may_be_time, whole_time

Opening = Literal["", "until", "since", "after", "before"]


class Relation(NamedTuple):
    """So many units from the publication or from what the text named last: 去年 is (year, -1, published)."""

    unit: Unit
    steps: int
    anchor: Anchor


class Point(NamedTuple):
    """What one time says; what it does not state is None. Months, quarters, days, weekdays (Monday is 1) count from 1.

    `year` is as written: with `era` it counts in that era, and two digits may be short for four. `quarters` is the
    number of quarters from the beginning of the year, `months` that of months. `period` is the first and last year of
    a period with a name (十四五). `ago` marks a length of time counted back (两年前), `same` says that the rest is that of the time named before (去年同期).
    """

    year: int | None = None
    era: str | None = None
    decade: int | None = None
    century: int | None = None
    season: int | None = None
    half: int | None = None
    quarter: int | None = None
    quarters: int | None = None
    months: int | None = None
    month: int | None = None
    weekday: int | None = None
    day: int | None = None
    hour: int | None = None
    minute: int | None = None
    part: Part | None = None
    relation: Relation | None = None
    period: tuple[int, int] | None = None
    ago: bool = False
    same: bool = False
    lunar: bool = False

    @property
    def has_value(self) -> bool:
        """Whether the calendar has a place for it: not for 近日, 疫情初期."""
        return self != _NOTHING


class Dating(NamedTuple):
    """One time expression: a half-open place in the text, what it says, its second end and on which side it is open.

    `opening` is "until" for 截至…, …为止; "since" for …以来, 至今; "after" and "before" for …以后, …以前.
    """

    start: int
    end: int
    point: Point
    last: Point | None = None
    opening: Opening = ""

    @property
    def has_value(self) -> bool:
        """Whether the words have a calendar value at all."""
        return self.point.has_value


_NOTHING = Point()
_YEAR, _PART_OF_YEAR, _MONTH, _PART_OF_MONTH, _DAY, _PART_OF_DAY, _CLOCK, _CLOSED = range(1, 9)
_RANKS: dict[str, int] = {
    "century": _YEAR,
    "decade": _PART_OF_YEAR,
    "year": _YEAR,
    "half": _PART_OF_YEAR,
    "quarter": _PART_OF_YEAR,
    "quarters": _PART_OF_YEAR,
    "season": _PART_OF_YEAR,
    "month": _MONTH,
    "week": _PART_OF_MONTH,
    "day": _DAY,
    "hour": _CLOCK,
    "now": _CLOSED,
}
"""From coarse to fine: a chain goes on only with something finer."""
_QUOTES = "“‘「『"
_C = "一二三四五六七八九十零〇两几数半廿卅"
_CALENDAR = "年月日号点时世季天个多余小周半财学赛"
_PERIOD = (
    "(?:天|分钟|周(?!年|岁|期)|年(?!级|度)|个月|财季|学期|局(?!长)|盘|回合|节(?!课|车|点|内容|电池)"
    "|季(?=营|合并|财报|毛利|获利|净利|税后|每股|出货|GDP|经济|单季|业绩|收入|表现|底|末|初))"
)
_AGO_UNIT = "(?:年|个?半?月|天|日|周|个?星期)"
_DIGITS = (
    r"(?<![0-9])(?<![0-9][./])[0-9]{1,4}+"
    r"(?=\ ?[年月日号点时世季:：/—~至到-]|[财学赛]|个财季|(?<=[0-9]{4})\ ?[.、及和与上下全前Q]"
    rf"|[多余]?{_AGO_UNIT}[多余]?[以之]?前)"
)
"""Digits with what makes them a time: 4月, 12:30, 1至4月, 3天前; four of them also in 2022.4.10, 2015、2016, 2021上半年."""
_CODE = r"(?<![0-9A-Za-z.])(?:(?:[1-4]Q|[12]H|9M)(?:20)?[0-9]{2}|(?:20)?[0-9]{2}(?:Q[1-4]|H[12])|FY(?:20)?[0-9]{2}(?:Q[1-4]|H[12])?)(?![0-9A-Za-z%])"
"""How reports on stocks write a part of a year, or a firm's year: 1H25, 25Q3, FY2024."""
_CANDIDATE = re.compile(
    rf"""
      (?P<code>{_CODE})                                                                   # 1H25, 25Q3, FY2024
      | (?P<digits>{_DIGITS})
      | (?<![{NUMERALS}.])(?P<chinese>[{_C}正冬腊]{{1,6}}+|元)(?=\ ?[{_CALENDAR}至到—~-])   # 四月, 两年前, 三至五月, 平成元年
      | (?P<weekday>(?:上上个?|上个?|本|这个?|下个?|下下个?)?(?:周|星期|礼拜)[一二三四五六日天])   # 周三, 上周五
      | (?P<months>(?<![榜元魁匪])[前首头](?:[0-9]{{1,2}}个?|(?:十[一二]?|[二两三四五六七八九])个)月)(?![0-9]{{1,2}}[日号])  # 前4个月, 前7月, 首8个月
      | (?P<bracketed>[今昨前明去][（(]\ ?[0-9]{{1,4}}\ ?(?:[）)][日年晚晨早]|日\ ?[）)]))          # 今（25）日, 去（109）年, 昨（25日）
      | (?P<word>[{_QUOTES}]?{alternation(WORDS)})
      | (?P<opener>{alternation(OPENERS)}|至(?=[0-9]{{2,4}}\ ?年|[0-9]{{1,2}}月))
      | (?P<firm_quarter>(?<![0-9A-Za-z])Q[1-4](?![0-9A-Za-z])(?=[\u4e00-\u9fff]))         # Q3营收
      | (?P<nth>(?<!连续)(?<![连是]) 第(?:[0-9]{{1,3}}|[{_C}]{{1,3}})\ ?{_PERIOD})                  # 第三节, 第4天, 第2季营收
    """,
    re.VERBOSE,
)


def _pairs(first: Iterable[str], second: Iterable[str]) -> set[str]:
    return {one + other for one in first for other in second}


_SURFACES = (*WORDS, *OPENERS)
_BEGINNINGS = frozenset(
    {word[:2] for word in _SURFACES}
    | _pairs(_QUOTES, {word[0] for word in _SURFACES})
    | _pairs(f"{_C}元正冬腊", f"{_C}正冬腊{_CALENDAR}至到—~- ")
    | _pairs("上本这下", "上下个周星礼")
    | _pairs("周", "一二三四五六日天")
    | _pairs("前首头至第", f"0123456789{_C}")
    | _pairs("今昨前明去", "（(")
    | {"FY"}
    | {"星期", "礼拜", "Q1", "Q2", "Q3", "Q4"}
    | set("0123456789")
)
"""The first two characters of all that `_CANDIDATE` matches; digits and words of one character stand for themselves."""
_FIRST = "".join(sorted({beginning[0] for beginning in _BEGINNINGS}))
_SECOND = re.escape("".join(sorted({beginning[1] for beginning in _BEGINNINGS if len(beginning) > 1})))
_SINGLE = "".join(sorted(beginning for beginning in _BEGINNINGS if len(beginning) == 1))
_NUMBERED = alternation(word for word in _SURFACES if word[0] in "0123456789")
_PROMISING = re.compile(
    rf"[{re.escape(_FIRST)}](?:(?<![0-9])(?=[{_SECOND}])|(?<=[{_SINGLE}])(?:(?<![0-9])|(?<=(?={_DIGITS}|{_NUMBERED}|{_CODE}).)))"
)
"""One character with which a time may begin, as far as what follows goes: the search looks for a set of characters, and is quick."""
_AGO = re.compile(
    rf"(?P<number>[0-9]{{1,4}}|[一二两三四五六七八九十百]{{1,4}}|几|数|十几|半)[多余]?(?P<unit>{_AGO_UNIT})[多余]?[以之]?前"
    r"(?![后提期进往来景沿排列端面夕三几两0-9])"
)
_NUMERAL_WORD = re.compile(rf"(?P<word>{alternation(word for word in WORDS if word[0] in _C or word[0] in '正冬腊')})")
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
_PARTS: dict[str, Part] = {"初": "early", "底": "late", "末": "late"}
_LINKS = frozenset([" ", "的", "第"])
_GOES_ON = frozenset(_FIRST) | frozenset("Q白春夏秋冬凌清早上中正下午傍晚深夜一盘尾")
"""What the next part of a chain begins with."""
_DAYTIME = re.compile(
    r"凌晨|清晨|早上|早晨|早(?![晚盘市段])|上午|中午|正午|下午|午后|傍晚|晚上|晚间|晚|深夜|夜间|夜里|白天|一早|盘[前中后]|[早午尾]盘"
)
_TAIL = re.compile(rf"\ ?(?P<tail>{alternation(TAILS)})")
_JOIN_OR_TAIL = frozenset(tail[0] for tail in TAILS) | frozenset(" 至到—~-")
_UNTIL_BEFORE = re.compile(r"(?:截[至止]|直?[到至])\ ?$")
_JOINED = re.compile(r"\ ?[至到—~-]+\ ?")
_CLAUSE_STARTS = frozenset(["", "，", "。", "；", "：", "！", "？", "\n", "（", "(", "“", "、", " ", ",", ";"])
_OPENINGS: dict[str, Opening] = {"since": "since", "until": "until", "after": "after", "before": "before"}


def find_datings(text: str, start: int = 0, end: int | None = None) -> list[Dating]:
    """Every time expression of a folded text between two offsets, disjoint and in text order. Linear in the text.

    What stands outside [start, end) is seen as the neighbourhood, and nothing found reaches behind `end`.

    >>> text = "截至4月10日，去年12月起连续三天增长，近5年"
    >>> [(text[d.start:d.end], d.opening) for d in find_datings(text)]
    [('截至4月10日', 'until'), ('去年12月', '')]
    """
    limit = len(text) if end is None else min(end, len(text))
    found: list[Dating] = []
    done = start
    for hit in _PROMISING.finditer(text, start, limit):
        at = hit.start()
        if at < done or not (text[at : at + 2] in _BEGINNINGS or text[at] in _BEGINNINGS):
            continue
        match = _CANDIDATE.match(text, at, limit)
        dating = None if match is None else _read(text, match, done, limit)
        if dating is not None and dating.end <= limit:
            found.append(dating)
            done = dating.end
    return found


def written_point(written: str) -> Point:
    """What a written date says that starts with its year (卒于485年 of another's finding); of others nothing.

    >>> written_point("485年").year, written_point("第4天").has_value
    (485, False)
    """
    fields, last = read_fields(written)
    stated = "era" in fields or fields.get("year", 0) >= 100
    return Point(**fields) if stated and last is None else _NOTHING  # type: ignore[arg-type]


@dataclass(eq=False)
class _Chain:
    """A time expression while it is read: from `start` to `end`, its fields, and how fine it has become."""

    text: str
    start: int
    end: int
    rank: int = field(default=0, init=False)
    fields: dict[str, object] = field(default_factory=dict, init=False)
    last: Point | None = field(default=None, init=False)
    opening: Opening = field(default="", init=False)
    event: bool = field(default=False, init=False)
    """A feast or event that dates only with what stands behind it."""
    feast: bool = field(default=False, init=False)
    """Whether it ends with a feast or event, of which 当天 and 前 may speak."""

    def point(self) -> Point:
        return Point(**self.fields) if self.fields else _NOTHING  # type: ignore[arg-type]

    def reach(self, end: int, rank: int, fields: dict[str, object]) -> None:
        self.end, self.rank = end, rank
        self.fields.update(fields)


def _read(text: str, match: re.Match[str], done: int, limit: int) -> Dating | None:
    """The time expression that begins at a candidate, or None."""
    if match.lastgroup == "opener":
        return _read_opened(text, match.start(), done, limit)
    chain = _read_chain(text, match, done, limit)
    return None if chain is None else _finished(chain, done, limit)


def _read_opened(text: str, at: int, done: int, limit: int) -> Dating | None:
    """截至4月10日, 截至目前; 至2015年7月 where a clause begins; 到3月底为止 is seen from its tail."""
    opener = next((word for word in OPENERS_BY_LENGTH if text.startswith(word, at)), "至")
    if opener == "至" and text[at - 1 : at] not in _CLAUSE_STARTS and at:
        return None
    begin = at + len(opener)
    begin += text[begin : begin + 1] == " "
    zone = _ZONE.match(text, begin, limit)
    begin = begin if zone is None else zone.end()
    match = _CANDIDATE.match(text, begin, limit)
    chain = None if match is None else _read_chain(text, match, begin, limit)
    if chain is None:
        what = _UNTIL_WHAT.match(text, begin, limit) if opener != "至" else None
        return None if what is None else Dating(at, what.end(), _NOTHING, None, "until")
    dating = _finished(chain, done, limit)
    return None if dating is None else Dating(at, dating.end, dating.point, dating.last, "until")


_ZONE = re.compile(r"(?:当地|北京|台北|香港|美东|纽约|伦敦|东京|巴黎|莫斯科)时间 ?")
_ZONE_BEFORE_CLOCK = re.compile(
    r" ?(?:当地|本地|北京|台北|台湾|香港|美东|美国东部|纽约|伦敦|东京|巴黎|莫斯科|格林尼治|世界)(?:标准)?时间 ?"
    r"(?=(?:凌晨|清晨|早上|早晨|早|上午|中午|正午|下午|午后|傍晚|晚上|晚间|晚|深夜|夜间|夜里)?[0-9一二三四五六七八九十零]{1,3}[时点:：])"
)
"""Whose time an hour is, between it and its day: 5月19日|北京时间14时28分."""
_ZONES_BEGIN = frozenset(" 当本北台香美纽伦东巴莫格世")
_UNTIL_WHAT = re.compile(
    r"正午|午夜|中午|[午早尾]盘|(?:本次?)?(?:公告|报告|年报|招股书|本报)(?:书|披露|发布|签署)?(?:之?日|时|前)|[^\W0-9]{2,14}(?=[，,])"
)
"""What else a time may reach to: 截至宣判前，截至本公告披露日，."""
OPENERS_BY_LENGTH = sorted(OPENERS, key=len, reverse=True)


def _finished(chain: _Chain, done: int, limit: int) -> Dating | None:
    """A chain with its second end and tails, as the expression that it is."""
    text = chain.text
    if chain.rank == _PART_OF_YEAR and text[chain.end : chain.end + 1] in _PARTS:
        _take_end_of_quarter(chain)
    if text[chain.end : chain.end + 1] in _JOIN_OR_TAIL:
        _join(chain, limit)
        tail = _TAIL.match(text, chain.end, limit)
        while tail is not None and _add_tail(chain, tail):
            tail = _TAIL.match(text, chain.end, limit)
    if (chain.event and not _dates_alone(chain)) or chain.start == chain.end:
        return None
    if text[chain.end : chain.end + 1] in _NTH_BEGINS:
        _take_nth_of(chain, limit)
    before = text[chain.start - 1 : chain.start]
    if chain.opening == "until":
        until = _UNTIL_BEFORE.search(text, max(0, chain.start - 4), chain.start)
        chain.start = until.start() if until is not None and until.start() >= done else chain.start
    elif before in _FROM and not chain.opening:
        if chain.last is None and _may_begin(chain):
            _take_beginning(chain, done, limit)
    elif before in _OF_EVERY and not chain.opening and (every := _start_of_every(chain, done)) is not None:
        return Dating(every, chain.end, _NOTHING)
    return Dating(chain.start, chain.end, chain.point(), chain.last, chain.opening)


def _start_of_every(chain: _Chain, done: int) -> int | None:
    """Where the 每年 of 每年|5月 begins, which makes a time come again and again; None where nothing does."""
    every = _EVERY.search(chain.text, max(0, chain.start - 2), chain.start)
    recurs = chain.fields.keys() & _RECURRING and "year" not in chain.fields
    return every.start() if every is not None and every.start() >= done and recurs else None


_NTH_BEGINS = frozenset("的第首最")
_NTH_OF = re.compile(r"的?(?:第[一二三四五1-5]个?|首个?|最后一?个?)(?:周(?![年岁期报])末?|星期[一二三四五六日天]?|礼拜|交易日|工作日|周末)")
"""Which week or day of a longer time: 9月|第三周, 节前|最后一个交易日."""


def _take_nth_of(chain: _Chain, limit: int) -> None:
    """The 第三周 of 9月第三周, for which the calendar has no one value."""
    nth = _NTH_OF.match(chain.text, chain.end, limit) if chain.feast or _YEAR <= chain.rank <= _MONTH else None
    if nth is not None:
        chain.fields.clear()
        chain.end, chain.rank, chain.last, chain.opening = nth.end(), _CLOSED, None, ""


_FEASTS = frozenset(word.surface for word in WORDS.values() if word.role == "feast")
_DOING = re.compile(
    r"自驾|[去在](?!世|职|线|即|望)|回(?![暖升归应])|出(?:去|游|门|国|发)|[带陪](?!动|来|薪)|[我咱]|跟|加班|值班|那天|这天|当晚|晚上|一家|全家|一共|总共|玩了|[两二三四五六七八0-9]{1,2}天|，(?![是又即也俗称为有正])"
)
"""What stands behind a feast that needs no 期间: what people do (国庆|自驾川西), or all that is told of it (中秋，|…)."""


def _dates_alone(chain: _Chain) -> bool:
    """Whether a feast at the beginning of a clause dates without a tail."""
    text = chain.text
    if text[chain.start : chain.end] not in _FEASTS or text[chain.start - 1 : chain.start] not in _CLAUSE_STARTS:
        return False
    return _DOING.match(text, chain.end) is not None


_OF_EVERY = frozenset("年月逢到天日晚晨")
_EVERY = re.compile(r"每(?:年|月|逢|到|天|日|晚|晨)$|逢$")
_RECURRING = frozenset(["month", "season", "quarter", "day", "half", "hour"])
"""每年|5月 comes again and again, and has no place in the calendar."""
_FROM = frozenset("从自")
_SEASONS_AND_SCHOOLS = ("赛季", "学年", "学年度", "学期", "财年")
_FROM_ON = re.compile(r"起(?![航飞跑步身锚诉火草吊])|开始|[^\W0-9]{1,8}?以来|[^\W0-9]{1,14}?至今")


def _may_begin(chain: _Chain) -> bool:
    """Whether something can begin with a time: it has a value, or is a season or school year."""
    return bool(chain.fields) or chain.text.endswith(_SEASONS_AND_SCHOOLS, chain.start, chain.end)


def _take_beginning(chain: _Chain, done: int, limit: int) -> None:
    """从2019年起, 自2019年开园以来: from then on."""
    onwards = _FROM_ON.match(chain.text, chain.end, limit)
    if onwards is None or chain.start <= done:
        return
    chain.opening = "since"
    chain.start, chain.end = chain.start - 1, onwards.end()


_NO_END = frozenset("期端位尾值")


def _take_end_of_quarter(chain: _Chain) -> None:
    """The 末 of 三季度末, the 初 of 四季度初: the last or first month of the quarter."""
    quarter, end = chain.fields.get("quarter"), chain.end
    if not isinstance(quarter, int) or chain.text[end + 1 : end + 2] in _NO_END:
        return
    part = _PARTS[chain.text[end]]
    del chain.fields["quarter"]
    chain.reach(end + 1, _PART_OF_MONTH, {"month": 3 * quarter if part == "late" else 3 * quarter - 2, "part": part})


def _join(chain: _Chain, limit: int) -> None:
    """The second end of an interval: 去年12月至今年3月, 2019年至今, 本赛季至今."""
    if chain.rank == _CLOSED and chain.text.startswith("赛季至今", chain.end - 2):
        chain.end, chain.opening = chain.end + 2, "since"
        return
    if chain.last is not None or chain.rank in (0, _CLOSED):
        return
    joined = _JOINED.match(chain.text, chain.end, limit)
    if chain.text.startswith("至今", chain.end) and WORDS["至今"].stands(chain.text, chain.end, chain.end + 2):
        chain.end, chain.opening = chain.end + 2, "since"
        return
    if joined is None:
        return
    daytime = _DAYTIME.match(chain.text, joined.end(), limit) if chain.rank > _MONTH else None
    begin = joined.end() if daytime is None else daytime.end()
    match = _CANDIDATE.match(chain.text, begin, limit)
    second = None if match is None else _read_chain(chain.text, match, joined.end(), limit)
    if second is not None and not second.event and second.last is None and second.rank != 0 and second.fields:
        chain.last, chain.end = second.point(), second.end


def _written(chain: _Chain) -> str:
    """What is read so far."""
    return chain.text[chain.start : chain.end]


def _add_tail(chain: _Chain, match: re.Match[str]) -> bool:
    """Takes 以来, 期间, 为止 behind a time in; False where they are another word."""
    word = TAILS[match["tail"]]
    if not word.stands(chain.text, match.start("tail"), match.end()):
        return False
    if word.unit == "same":
        if not chain.fields or chain.rank > _MONTH:
            return False
        chain.fields["same"] = True
    if word.unit == "this" and chain.rank not in (_YEAR, _MONTH, _DAY) and not chain.feast:
        return False
    if len(word.surface) == 1 and word.unit in ("before", "after") and not chain.feast:
        return False
    if word.surface == "里" and not (chain.fields or _written(chain) in _FEASTS):
        return False
    if word.unit == "until" and chain.event:
        return False
    if word.unit in _OPENINGS and not chain.event and chain.last is None:
        chain.opening = _OPENINGS[word.unit]
    chain.end, chain.event = match.end(), False
    return True


def _read_chain(text: str, match: re.Match[str], done: int, limit: int) -> _Chain | None:
    """Parts from coarse to fine, the first of which is a candidate: 今年 + 一季度, 上月 + 中旬, 昨天 + 上午10时."""
    at = match.start()
    chain = _Chain(text, at, at)
    if not _read_candidate(chain, match, done, limit):
        return None
    while chain.rank < _CLOSED and (
        (chain.text[chain.end : chain.end + 1] in _OPENING_BRACKETS and _read_told_again(chain, limit)) or _read_part(chain, done, limit)
    ):
        pass
    return chain


_OPENING_BRACKETS = frozenset("（(")
_TOLD_AGAIN = re.compile(
    rf"[（(]\ ?(?:(?:(?P<month>[0-9]{{1,2}}|[{_C}]{{1,2}})月)?(?P<day>[0-9]{{1,2}}|[{_C}]{{1,3}})\ ?[日号]?|(?:周|星期|礼拜)[一二三四五六日天])\ ?[）)]"
)
"""The date or weekday in brackets behind a day that has no number: 今日|（19日）, 昨晚|（十月三日）, 周三|（8日）."""


def _read_told_again(chain: _Chain, limit: int) -> bool:
    """Takes in the brackets that tell which day 今日 or 前晚 is; False where none stand there."""
    if chain.rank not in (_DAY, _PART_OF_DAY):
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


def _read_part(chain: _Chain, done: int, limit: int) -> bool:
    """Adds what stands at the end of the chain, where it is finer than what it has; False where nothing is."""
    text, at = chain.text, chain.end
    if chain.rank == _DAY and text[at : at + 1] in _ZONES_BEGIN and (zone := _ZONE_BEFORE_CLOCK.match(text, at, limit)):
        at = chain.end = zone.end()
    if text[at : at + 1] in _LINKS:
        at += 1
    if text[at : at + 1] not in _GOES_ON:
        return False
    if chain.rank == _YEAR and _read_quarter(chain):
        return True
    if chain.rank == _DAY and (hours := _HOURS.match(text, at, limit)):
        chain.reach(hours.end(), _CLOSED, {})
        return True
    if chain.rank == _DAY and _read_daytime(chain, at, limit):
        return True
    match = _CANDIDATE.match(text, at, limit)
    if match is None or match.lastgroup == "opener":
        return _read_daytime(chain, at, limit)
    return _read_candidate(chain, match, done, limit)


def _read_candidate(chain: _Chain, match: re.Match[str], done: int, limit: int) -> bool:
    """Adds a candidate that stands at the end of the chain, or behind a sign or word that links it: the 12月 of 去年12月."""
    group = match.lastgroup or "opener"
    if group == "digits":
        return _read_numeral(chain, match.start(), match.end(), done, limit)
    if group == "chinese":
        return _read_chinese(chain, match.start(), done, limit)
    if group == "opener" or (match.start() > chain.end and group != "word"):
        return False
    return _READERS[group](chain, match)


def _read_chinese(chain: _Chain, at: int, done: int, limit: int) -> bool:
    """A numeral in characters (四月, 两年前), or a word that begins like one (十五五, 冬季)."""
    run_end = _RUN.match(chain.text, at).end()  # type: ignore[union-attr]
    if _read_numeral(chain, at, run_end, done, limit):
        return True
    word = _NUMERAL_WORD.match(chain.text, at, limit) if at == chain.end else None
    return word is not None and _read_word(chain, word)


def _read_firm_quarter(chain: _Chain, match: re.Match[str]) -> bool:
    """Q3营收: a quarter of no year that is named."""
    chain.reach(match.end(), _PART_OF_YEAR, {"quarter": int(match[0][1])})
    return True


_PARTS_OF_CODE = re.compile(r"(?P<fiscal>FY)?(?:(?P<before>[1-4]Q|[12]H|9M))?(?P<year>[0-9]{2,4})(?P<behind>Q[1-4]|H[12])?")


def _read_code(chain: _Chain, match: re.Match[str]) -> bool:
    """1H25 is the first half of 2025; the years of firms have no place in the calendar."""
    read = _PARTS_OF_CODE.fullmatch(match["code"])
    if chain.rank or read is None:
        return False
    part = read["before"] or read["behind"] or ""
    fields: dict[str, object] = {"year": int(read["year"]) + 2000 * (len(read["year"]) == 2)}
    if part:
        name = "quarter" if "Q" in part else "half" if "H" in part else "quarters"
        fields[name] = int(part.strip("QHM")) if name != "quarters" else 3
    chain.reach(match.end(), _CLOSED, {} if read["fiscal"] else fields)
    return True


_HOURS = re.compile(r"[0-2]?[0-9](?:时|:[0-5][0-9])?\ ?[至到~—–-]{1,2}\ ?(?:次日)?[0-2]?[0-9](?:时|:[0-5][0-9])")
"""The hours of a day that it gives from and to: 4月9日|0—24时."""
_QUARTER = re.compile(
    r"的?(?:第(?P<nth>[一二三四1-4])季度?|Q(?P<q>[1-4])(?![0-9A-Za-z])|(?P<season>[春夏秋冬])季?(?![天节运耕播晚训令游奥残灌粮麦茶装泳眠]))"
)
_SEASONS = {"春": 1, "夏": 2, "秋": 3, "冬": 4}


def _read_quarter(chain: _Chain) -> bool:
    """The 第1季 of 明年第1季, the Q1 of 2022Q1, the 春 of 翌年春."""
    match = _QUARTER.match(chain.text, chain.end)
    if match is None:
        return False
    number = match["nth"] or match["q"]
    chain.reach(match.end(), _PART_OF_YEAR, {"quarter": small_number(number)} if number else {"season": _SEASONS[match["season"]]})
    return True


def _read_daytime(chain: _Chain, at: int, limit: int) -> bool:
    """The 上午 of 昨天上午."""
    daytime = _DAYTIME.match(chain.text, at, limit) if chain.rank == _DAY and at == chain.end else None
    if daytime is None:
        return False
    chain.reach(daytime.end(), _PART_OF_DAY, {})
    return True


def _read_numeral(chain: _Chain, at: int, run_end: int, done: int, limit: int) -> bool:
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
    ranks = [_RANKS[name] for name in first if name in _RANKS] or ([_CLOSED] if first.get("lunar") else [])
    if not ranks or min(ranks) <= chain.rank or end > limit:
        return False
    chain.reach(end, max(ranks), dict(first))
    if last:
        chain.last, chain.rank = Point(**last), _CLOSED  # type: ignore[arg-type]
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
_RUN = re.compile(rf"[{_C}正冬腊]+|元")


def _read_other_numeral(chain: _Chain, at: int, run_end: int, done: int) -> bool:
    """2015 in 2015、2016年; 98年; 康熙四十年; 2024财年; 两年前."""
    text = chain.text
    if _YEAR_WITHOUT_WORD.match(text, at):
        chain.reach(run_end, _YEAR, {"year": int(text[at:run_end])})
        return True
    if text[run_end : run_end + 1] == "年" and is_bare_short_year(text, at):
        year = small_number(text[at:run_end])
        chain.reach(run_end + 1, _YEAR, {"year": year, "era": "民国"} if year > 99 else {"year": year})
        return True
    return _read_era(chain, at, done) or _read_fiscal(chain, at, done) or _read_ago(chain, at)


def _read_era(chain: _Chain, at: int, done: int) -> bool:
    """The year of an era: 康熙四十年, 前221年."""
    text = chain.text
    era = _ERA_YEAR.match(text, at) if follows_era(text, at) else None
    if era is None:
        return False
    begin, end = whole_time(text, at, era.end())
    chain.start = max(begin - (begin == at and text[at - 1 : at] == "前"), done)
    fields, _ = read_fields(text[chain.start : end])
    chain.reach(end, _YEAR, dict(fields))
    return True


def _read_fiscal(chain: _Chain, at: int, done: int) -> bool:
    """2024财年第二季度, 第二财季, 112学年度: no place in the calendar."""
    before = chain.text[at - 1 : at]
    fiscal = _FISCAL.match(chain.text, at)
    if fiscal is None or before in _WHICH_ONE:
        return False
    chain.start -= before == "第" and at > done
    chain.reach(fiscal.end(), _CLOSED, {})
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


def _read_ago(chain: _Chain, at: int) -> bool:
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
    chain.reach(ago.end(), _CLOSED, fields)
    return True


_COUNTED_WEEKLY = frozenset("集话期更章场局轮班封篇张本杯条件件份")
"""So many of them a week: 每周|一集."""


def _read_weekday(chain: _Chain, candidate: re.Match[str]) -> bool:
    """周三, 上周五; not 每周三次, 四周五点."""
    text, at = chain.text, candidate.start()
    match = _WEEKDAY.match(text, at)
    if match is None or chain.rank > _MONTH:
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
    chain.reach(match.end(), _DAY, fields)
    return True


_BEFORE_WHAT = re.compile(
    r"(?:孕|术|婚|产|考|赛|餐|出生|生后|分娩|用药|停药|治疗|接种|发病|患病|出行|出发|入学|毕业|退休|离职|到期|届满|上市|交付|出国|回国|就诊|开工|开业|死亡|去世|登机)$"
)
"""What length of time before it is meant, and not the first months of a year: 备孕|前3个月."""


def _read_months(chain: _Chain, match: re.Match[str]) -> bool:
    """今年前4个月, 前11个月."""
    number = small_number(match["months"][1:-1].removesuffix("个"))
    if chain.rank > _YEAR or not 1 <= number <= 12:
        return False
    if not chain.rank and _BEFORE_WHAT.search(chain.text, max(0, chain.start - 3), chain.start):
        return False
    chain.reach(match.end(), _CLOSED, {"months": number})
    return True


def _read_nth(chain: _Chain, match: re.Match[str]) -> bool:
    """第2季 of a firm's year; 第4天, 第三节 of what is told of have no place in the calendar."""
    if chain.rank:
        return False
    written = match["nth"]
    if written.endswith("季") and not written.endswith("财季"):
        number = small_number(written[1:-1].strip())
        if not 1 <= number <= 4:
            return False
        chain.reach(match.end(), _PART_OF_YEAR, {"quarter": number})
    else:
        chain.reach(match.end(), _CLOSED, {})
    return True


def _read_bracketed(chain: _Chain, match: re.Match[str]) -> bool:
    """今（25）日, 去（109）年: the words tell which, and the brackets tell again."""
    if chain.rank:
        return False
    written = match["bracketed"]
    last = written[-1] if written[-1] not in "）)" else "日"
    word, number = WORDS[written[0] + last], int(written[2:-2])
    relation = Relation(word.unit, word.steps or 0, "published")  # type: ignore[arg-type]
    if word.unit == "year":
        chain.reach(match.end(), _YEAR, {"year": number, "era": "民国" if number < 200 else None})
    else:
        chain.reach(match.end(), _DAY, {"day": number, "relation": relation})
    return True


def _read_word(chain: _Chain, match: re.Match[str]) -> bool:
    """A word of the table, where it stands for itself and goes on with the chain."""
    text, start, end = chain.text, match.start(), match.end()
    written = match["word"]
    quoted = written[0] in _QUOTES
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


def _take_point(chain: _Chain, word: Word, end: int) -> bool:
    """今年, 上月, 昨天; 今年底, 上月初 with their part."""
    if chain.rank:
        return False
    unit: Unit = word.unit  # type: ignore[assignment]
    assert word.steps is not None and word.anchor is not None
    chain.reach(end, _RANKS.get(unit, _PART_OF_YEAR), {"relation": Relation(unit, word.steps, word.anchor)})
    if word.part == "until":
        chain.opening = "until"
    elif unit == "week" and chain.text.startswith("末", end):
        chain.reach(end + 1, _DAY, {"part": "late"})
    elif unit in ("century", "year", "month"):
        _take_suffix(chain, _PART_OF_MONTH_BEHIND if unit == "month" else _PART_BEHIND)
    return True


def _take_suffix(chain: _Chain, pattern: re.Pattern[str]) -> None:
    """The 底 of 今年底, 本月底, 明年年底."""
    suffix = pattern.match(chain.text, chain.end)
    if suffix is not None:
        part = _PARTS[suffix["part"]] if suffix["part"] else "middle"
        chain.reach(suffix.end(), _PART_OF_MONTH, {"part": part})


def _take_within(chain: _Chain, word: Word, end: int) -> bool:
    """上半年, 年底, 中旬: behind a year or month, or alone."""
    unit = word.unit
    assert word.steps is not None and word.anchor is not None
    if chain.rank not in (0, _MONTH if unit == "month" else _YEAR):
        return False
    if word.part is None:
        chain.reach(end, _PART_OF_YEAR, {unit: word.steps})  # type: ignore[dict-item]
        return True
    fields: dict[str, object] = {"part": word.part}
    if not chain.rank:
        fields["relation"] = Relation(unit, word.steps, word.anchor)  # type: ignore[arg-type]
    chain.reach(end, _PART_OF_MONTH, fields)
    return True


def _take_vague(chain: _Chain, word: Word, end: int) -> bool:
    """近日, 此前, 过去20天; the 盘后 of 周四盘后."""
    if chain.rank:
        return _read_daytime(chain, chain.end, len(chain.text))
    length = _LAST_OR_NEXT.match(chain.text, end - len(word.surface))
    chain.reach(length.end() if length is not None else end, _CLOSED, {})
    return True


def _take_event(chain: _Chain, word: Word, end: int) -> bool:
    """疫情 and “十四五” wait for their tail; 春节 too, unless a year stands before it."""
    if chain.rank and (word.role != "feast" or chain.rank > _YEAR):
        return False
    part = _PARTS.get(chain.text[end : end + 1]) if word.years else None
    if part is not None:
        chain.reach(end + 1, _CLOSED, {"period": word.years, "part": part})
        return True
    chain.event = not chain.rank and word.unit != "day"
    chain.feast = True
    chain.reach(end, _CLOSED, {"period": word.years} if word.years else {})
    return True


_ROLES: dict[str, Callable[[_Chain, Word, int], bool]] = {
    "point": _take_point,
    "within": _take_within,
    "vague": _take_vague,
    "event": _take_event,
    "feast": _take_event,
    "period": _take_event,
}
_READERS: dict[str, Callable[[_Chain, re.Match[str]], bool]] = {
    "weekday": _read_weekday,
    "months": _read_months,
    "firm_quarter": _read_firm_quarter,
    "nth": _read_nth,
    "code": _read_code,
    "bracketed": _read_bracketed,
    "word": _read_word,
}
"""For each group of a candidate that is no numeral, what reads it."""
