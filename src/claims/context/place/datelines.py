"""What stands before a report: agency, reporter, place and day (新华社烟台10月22日电, （中央社記者X台南21日電）, 〔記者X／雲林報導〕).

Nothing in it is told of anything: the name of the agency (江淮在线) names no place, and the place is that of the reporter.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from claims.context.place.placewords import any_of

_HAN = r"[^\W\da-zA-Z_]"
_NUMBER = r"(?:\d{1,2}|[一二三四五六七八九十廿卅]{1,3})"
_DAY = rf"(?:{_NUMBER}月)?{_NUMBER}日"
_SENT = r"(?:[^\W\d_]{0,3}?(?:专|综合|外|英文|急|法新|路透|美联)?电(?!话|视|影|力|商|价|子|动)|讯(?!问)|消息|报道|报导)"
_REPORTER = rf"(?:(?:实习|见习|本报|特派|驻[^\W\d_]{{1,6}})?记者{_HAN}{{2,4}}(?:[、 ]{_HAN}{{2,4}}){{0,3}}?)"
_LONGEST = 60
_SIGNS = re.compile("[电讯报消]")
_OF_THE_NATION = re.compile("我国|中国(?:科学院|工程院)|国家队|客场")
"""What is told behind it of the whole country, or of a match that may be played anywhere."""
_OPENS = "（(【〔[〖"


class Dateline(NamedTuple):
    """Where it ends, and the stretch in which its place stands last, right before its day; empty where that says nothing of what follows."""

    end: int
    low: int
    place_end: int
    known: bool
    """Whether what stands between agency and day can only be the place: 新华社|烟台|10月22日电."""


@cache
def _dated() -> re.Pattern[str]:
    """With a day: 据新华社北京12月11日电, 江淮在线合肥11月5日讯, （加德满都27日综合电）."""
    agency = rf"(?:(?P<agency>{any_of('agency')})|(?P<other>{_HAN}{{1,8}}?(?:社|(?<!官)网|报|在线|新闻|体育|财经)))"
    return re.compile(
        rf"[ 　]*(?:(?P<open>[{_OPENS}])[ ]*)?据?(?:{agency})?(?P<reporter>{_REPORTER})?(?P<place>{_HAN}{{0,10}}?)(?P<day>{_DAY}){_SENT}"
    )


_SIGNED = re.compile(
    rf"[ 　]*[{_OPENS}]?(?:{_HAN}{{0,8}}[ ／/｜|]{{0,3}})?记者{_HAN}{{2,4}}(?:[、 ]{_HAN}{{2,4}}){{0,2}}[／/]{_HAN}{{2,8}}?(?:报导|报道|专讯|电)"
)
"""〔記者林宏達／雲林報導〕, 經濟日報／ 記者林宏達／台北報導"""
_UNDATED = re.compile(rf"[ 　]*[{_OPENS}]?{_HAN}{{1,8}}?(?:专|快)?讯(?=[）)】〕\]：:，, 　])")
"""搜狐体育讯, 【體路專訊】"""


def dateline(text: str, start: int, end: int) -> Dateline | None:
    """The dateline with which the sentence `text[start:end]` begins, if it does.

    The place of a single reporter is his desk's, and of what follows only where an agency reports from there.

    >>> text = "新华社烟台10月22日电 选手夺冠"
    >>> found = dateline(text, 0, len(text))
    >>> text[found.low : found.place_end], text[found.end :]
    ('烟台', ' 选手夺冠')
    """
    last = min(end, start + _LONGEST)
    if not _SIGNS.search(text, start, last):
        return None
    found = _dated().match(text, start, last)
    if found and (found["open"] or found["agency"] or found["other"] or found["reporter"]):
        if found["reporter"] or _OF_THE_NATION.search(text, found.end(), end):
            return _placeless(found.end())
        known = found["agency"] or (found["open"] and not found["other"])
        return Dateline(found.end(), found.start("place"), found.start("day"), bool(known))
    other = _SIGNED.match(text, start, last) or _UNDATED.match(text, start, last)
    return _placeless(other.end()) if other else None


def _placeless(end: int) -> Dateline:
    return Dateline(end, end, end, known=False)
