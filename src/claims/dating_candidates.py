"""Where a numeral or a word that dates may begin: one pattern proposes the places, `claims.dating_parts` reads what stands there."""

from __future__ import annotations

import re
from collections.abc import Iterable

from claims.dating_words import NUMERALS, OPENERS, WORDS, alternation

QUOTES = "“‘「『"
CHINESE = "一二三四五六七八九十零〇两几数半廿卅"
"""The characters of a numeral in a time."""
_CALENDAR = "年月日号点时世季天个多余小周半财学赛"
_PERIOD = (
    "(?:天|分钟|周(?!年|岁|期)|年(?!级|度)|个月|财季|学期|局(?!长)|盘|回合|节(?!课|车|点|内容|电池)"
    "|季(?=营|合并|财报|毛利|获利|净利|税后|每股|出货|GDP|经济|单季|业绩|收入|表现|底|末|初))"
)
AGO_UNIT = "(?:年|个?半?月|天|日|周|个?星期)"
_DIGITS = (
    r"(?<![0-9])(?<![0-9][./])[0-9]{1,4}+"
    r"(?=\ ?[年月日号点时世季:：/—~至到-]|[财学赛]|个财季|(?<=[0-9]{4})\ ?[.、及和与上下全前Q]"
    rf"|[多余]?{AGO_UNIT}[多余]?[以之]?前)"
)
"""Digits with what makes them a time: 4月, 12:30, 1至4月, 3天前; four of them also in 2022.4.10, 2015、2016, 2021上半年."""
_CODE = r"(?<![0-9A-Za-z.])(?:(?:[1-4]Q|[12]H|9M)(?:20)?[0-9]{2}|(?:20)?[0-9]{2}(?:Q[1-4]|H[12])|FY(?:20)?[0-9]{2}(?:Q[1-4]|H[12])?)(?![0-9A-Za-z%])"
"""How reports on stocks write a part of a year, or a firm's year: 1H25, 25Q3, FY2024."""
CANDIDATE = re.compile(
    rf"""
      (?P<code>{_CODE})                                                                   # 1H25, 25Q3, FY2024
      | (?P<digits>{_DIGITS})
      | (?<![{NUMERALS}.])(?P<chinese>[{CHINESE}正冬腊]{{1,6}}+|元)(?=\ ?[{_CALENDAR}至到—~-])   # 四月, 两年前, 三至五月, 平成元年
      | (?P<weekday>(?:上上个?|上个?|本|这个?|下个?|下下个?)?(?:周|星期|礼拜)[一二三四五六日天])   # 周三, 上周五
      | (?P<months>(?<![榜元魁匪])[前首头](?:[0-9]{{1,2}}个?|(?:十[一二]?|[二两三四五六七八九])个)月)(?![0-9]{{1,2}}[日号])  # 前4个月, 前7月, 首8个月
      | (?P<bracketed>[今昨前明去][（(]\ ?[0-9]{{1,4}}\ ?(?:[）)][日年晚晨早]|日\ ?[）)]))          # 今（25）日, 去（109）年, 昨（25日）
      | (?P<word>[{QUOTES}]?{alternation(WORDS)})
      | (?P<opener>{alternation(OPENERS)}|至(?=[0-9]{{2,4}}\ ?年|[0-9]{{1,2}}月))
      | (?P<firm_quarter>(?<![0-9A-Za-z])Q[1-4](?![0-9A-Za-z])(?=[\u4e00-\u9fff]))         # Q3营收
      | (?P<nth>(?<!连续)(?<![连是]) 第(?:[0-9]{{1,3}}|[{CHINESE}]{{1,3}})\ ?{_PERIOD})                  # 第三节, 第4天, 第2季营收
    """,
    re.VERBOSE,
)


def _pairs(first: Iterable[str], second: Iterable[str]) -> set[str]:
    return {one + other for one in first for other in second}


_SURFACES = (*WORDS, *OPENERS)
BEGINNINGS = frozenset(
    {word[:2] for word in _SURFACES}
    | _pairs(QUOTES, {word[0] for word in _SURFACES})
    | _pairs(f"{CHINESE}元正冬腊", f"{CHINESE}正冬腊{_CALENDAR}至到—~- ")
    | _pairs("上本这下", "上下个周星礼")
    | _pairs("周", "一二三四五六日天")
    | _pairs("前首头至第", f"0123456789{CHINESE}")
    | _pairs("今昨前明去", "（(")
    | {"FY"}
    | {"星期", "礼拜", "Q1", "Q2", "Q3", "Q4"}
    | set("0123456789")
)
"""The first two characters of all that `CANDIDATE` matches; digits and words of one character stand for themselves."""
FIRST_CHARACTERS = "".join(sorted({beginning[0] for beginning in BEGINNINGS}))
_SECOND = re.escape("".join(sorted({beginning[1] for beginning in BEGINNINGS if len(beginning) > 1})))
_SINGLE = "".join(sorted(beginning for beginning in BEGINNINGS if len(beginning) == 1))
_NUMBERED = alternation(word for word in _SURFACES if word[0] in "0123456789")
PROMISING = re.compile(
    rf"[{re.escape(FIRST_CHARACTERS)}](?:(?<![0-9])(?=[{_SECOND}])|(?<=[{_SINGLE}])(?:(?<![0-9])|(?<=(?={_DIGITS}|{_NUMBERED}|{_CODE}).)))"
)
"""One character with which a time may begin, as far as what follows goes: the search looks for a set of characters, and is quick."""
