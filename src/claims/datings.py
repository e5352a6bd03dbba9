"""Finds the time expressions of a text and says what they state: year, month, day, 今 or 去, 截至, an interval.

One pass from left to right. A pattern proposes the places where a numeral or a word that dates may begin; what begins
there is read as a chain from the coarse to the fine (去年 + 12月, 昨天 + 上午10时), with what makes it open (截至…, …以来)
and a second end (去年12月至今年3月). Whether a numeral is a date is decided by `claims.times` alone; the words stand in
datings.tsv. `claims.dating_parts` reads the parts, `claims.calendar_values` gives the expressions their place in the calendar.
"""

from __future__ import annotations

import re

from claims.dating_candidates import BEGINNINGS, CANDIDATE, PROMISING
from claims.dating_chains import (
    CLOSED,
    DAY,
    MONTH,
    NOTHING,
    PART_ENDS,
    PART_OF_MONTH,
    PART_OF_YEAR,
    YEAR,
    Chain,
    Dating,
    Opening,
    Point,
)
from claims.dating_parts import DAYTIME, read_chain
from claims.dating_words import OPENERS, TAILS, WORDS, alternation
from claims.time_fields import read_fields

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
    for hit in PROMISING.finditer(text, start, limit):
        at = hit.start()
        if at < done or not (text[at : at + 2] in BEGINNINGS or text[at] in BEGINNINGS):
            continue
        match = CANDIDATE.match(text, at, limit)
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
    return Point(**fields) if stated and last is None else NOTHING  # type: ignore[arg-type]


def _read(text: str, match: re.Match[str], done: int, limit: int) -> Dating | None:
    """The time expression that begins at a candidate, or None."""
    if match.lastgroup == "opener":
        return _read_opened(text, match.start(), done, limit)
    chain = read_chain(text, match, done, limit)
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
    match = CANDIDATE.match(text, begin, limit)
    chain = None if match is None else read_chain(text, match, begin, limit)
    if chain is None:
        what = _UNTIL_WHAT.match(text, begin, limit) if opener != "至" else None
        return None if what is None else Dating(at, what.end(), NOTHING, None, "until")
    dating = _finished(chain, done, limit)
    return None if dating is None else Dating(at, dating.end, dating.point, dating.last, "until")


_ZONE = re.compile(r"(?:当地|北京|台北|香港|美东|纽约|伦敦|东京|巴黎|莫斯科)时间 ?")
_UNTIL_WHAT = re.compile(
    r"正午|午夜|中午|[午早尾]盘|(?:本次?)?(?:公告|报告|年报|招股书|本报)(?:书|披露|发布|签署)?(?:之?日|时|前)|[^\W0-9]{2,14}(?=[，,])"
)
"""What else a time may reach to: 截至宣判前，截至本公告披露日，."""
OPENERS_BY_LENGTH = sorted(OPENERS, key=len, reverse=True)


def _finished(chain: Chain, done: int, limit: int) -> Dating | None:
    """A chain with its second end and tails, as the expression that it is."""
    text = chain.text
    if chain.rank == PART_OF_YEAR and text[chain.end : chain.end + 1] in PART_ENDS:
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
        return Dating(every, chain.end, NOTHING)
    return Dating(chain.start, chain.end, chain.point(), chain.last, chain.opening)


def _start_of_every(chain: Chain, done: int) -> int | None:
    """Where the 每年 of 每年|5月 begins, which makes a time come again and again; None where nothing does."""
    every = _EVERY.search(chain.text, max(0, chain.start - 2), chain.start)
    recurs = chain.fields.keys() & _RECURRING and "year" not in chain.fields
    return every.start() if every is not None and every.start() >= done and recurs else None


_NTH_BEGINS = frozenset("的第首最")
_NTH_OF = re.compile(r"的?(?:第[一二三四五1-5]个?|首个?|最后一?个?)(?:周(?![年岁期报])末?|星期[一二三四五六日天]?|礼拜|交易日|工作日|周末)")
"""Which week or day of a longer time: 9月|第三周, 节前|最后一个交易日."""


def _take_nth_of(chain: Chain, limit: int) -> None:
    """The 第三周 of 9月第三周, for which the calendar has no one value."""
    nth = _NTH_OF.match(chain.text, chain.end, limit) if chain.feast or YEAR <= chain.rank <= MONTH else None
    if nth is not None:
        chain.fields.clear()
        chain.end, chain.rank, chain.last, chain.opening = nth.end(), CLOSED, None, ""


_FEASTS = frozenset(word.surface for word in WORDS.values() if word.role == "feast")
_DOING = re.compile(
    r"自驾|[去在](?!世|职|线|即|望)|回(?![暖升归应])|出(?:去|游|门|国|发)|[带陪](?!动|来|薪)|[我咱]|跟|加班|值班|那天|这天|当晚|晚上|一家|全家|一共|总共|玩了|[两二三四五六七八0-9]{1,2}天|，(?![是又即也俗称为有正])"
)
"""What stands behind a feast that needs no 期间: what people do (国庆|自驾川西), or all that is told of it (中秋，|…)."""


def _dates_alone(chain: Chain) -> bool:
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


def _may_begin(chain: Chain) -> bool:
    """Whether something can begin with a time: it has a value, or is a season or school year."""
    return bool(chain.fields) or chain.text.endswith(_SEASONS_AND_SCHOOLS, chain.start, chain.end)


def _take_beginning(chain: Chain, done: int, limit: int) -> None:
    """从2019年起, 自2019年开园以来: from then on."""
    onwards = _FROM_ON.match(chain.text, chain.end, limit)
    if onwards is None or chain.start <= done:
        return
    chain.opening = "since"
    chain.start, chain.end = chain.start - 1, onwards.end()


_NO_END = frozenset("期端位尾值")


def _take_end_of_quarter(chain: Chain) -> None:
    """The 末 of 三季度末, the 初 of 四季度初: the last or first month of the quarter."""
    quarter, end = chain.fields.get("quarter"), chain.end
    if not isinstance(quarter, int) or chain.text[end + 1 : end + 2] in _NO_END:
        return
    part = PART_ENDS[chain.text[end]]
    del chain.fields["quarter"]
    chain.reach(end + 1, PART_OF_MONTH, {"month": 3 * quarter if part == "late" else 3 * quarter - 2, "part": part})


def _join(chain: Chain, limit: int) -> None:
    """The second end of an interval: 去年12月至今年3月, 2019年至今, 本赛季至今."""
    if chain.rank == CLOSED and chain.text.startswith("赛季至今", chain.end - 2):
        chain.end, chain.opening = chain.end + 2, "since"
        return
    if chain.last is not None or chain.rank in (0, CLOSED):
        return
    joined = _JOINED.match(chain.text, chain.end, limit)
    if chain.text.startswith("至今", chain.end) and WORDS["至今"].stands(chain.text, chain.end, chain.end + 2):
        chain.end, chain.opening = chain.end + 2, "since"
        return
    if joined is None:
        return
    daytime = DAYTIME.match(chain.text, joined.end(), limit) if chain.rank > MONTH else None
    begin = joined.end() if daytime is None else daytime.end()
    match = CANDIDATE.match(chain.text, begin, limit)
    second = None if match is None else read_chain(chain.text, match, joined.end(), limit)
    if second is not None and not second.event and second.last is None and second.rank != 0 and second.fields:
        chain.last, chain.end = second.point(), second.end


def _written(chain: Chain) -> str:
    """What is read so far."""
    return chain.text[chain.start : chain.end]


def _add_tail(chain: Chain, match: re.Match[str]) -> bool:
    """Takes 以来, 期间, 为止 behind a time in; False where they are another word."""
    word = TAILS[match["tail"]]
    if not word.stands(chain.text, match.start("tail"), match.end()):
        return False
    if word.unit == "same":
        if not chain.fields or chain.rank > MONTH:
            return False
        chain.fields["same"] = True
    if word.unit == "this" and chain.rank not in (YEAR, MONTH, DAY) and not chain.feast:
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
