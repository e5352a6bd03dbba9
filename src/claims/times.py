"""Dates and clock times: what looks like a figure and is a place in the calendar.

`find_time` says how far a time expression that starts with a numeral reaches. The patterns are anchored at a numeral,
every run is capped, and nothing optional is nested in something repeated, so the cost of a try is bounded.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from claims.loading import FOLDS, rows

_N = r"(?:\d{1,2}|[一二三四五六七八九十廿卅〇零]{1,3})"
_PART_OF_DAY = "(?:凌晨|清晨|早上|早晨|早|上午|中午|正午|下午|午后|傍晚|晚上|晚间|晚|深夜|夜间|夜里|白天|一早|当晚|午夜)"
_HOUR = r"(?:\d{1,2}|[一二两三四五六七八九十廿〇零]{1,3})"
_CLOCK = rf"(?:\d{{1,2}}[:：]\d{{2}}(?:[:：]\d{{2}})?(?!\d)|{_HOUR}\ ?[点时](?:\ ?{_N}\ ?分(?!钟)(?:\ ?{_N}\ ?秒)?|半|整|钟|许|一刻|三刻|多|左右)?(?!间段))"
_OF_YEAR = r"(?:年?[底初末中]|年?度|上半年|下半年|前[一二三1-3]季度|第?[一二三四1-4]季度|第[一二三四1-4]季|[春夏秋冬][季天]?(?!节|运|奥|残)|前后|年间|以来)"
_OF_MONTH = r"(?:份|初(?![一二三四五六七八九十])|末|底|中旬|上旬|下旬|中)"
_NO_DAY = (
    "线|风|强风|烈风|戒备|楼|院|机|病|公告|文|令|通|店|馆|门|厅|台|站|井|船|航|车|厂|矿|桥|路|高|国道|省道|选|种"
    "|球|提|议|案|位|码|床|房|会|教|仓|炉|人|单|洞|坑|墓|地|别|区|柜|窗|技|专|楼|卷|字|信|命|决|判|裁"
)
_DAY = rf"\ ?{_N}\ ?(?:日|号(?!{_NO_DAY}))(?!线)(?:\ ?(?:{_PART_OF_DAY})?\ ?{_CLOCK}|{_PART_OF_DAY})?"
_TO_DAY = rf"(?:\ ?{_N}\ ?[-—~至到]\ ?(?=(?:\d{{1,2}}|[一二三四五六七八九十廿卅]{{1,3}})\ ?[日号]))?"
_MONTH = rf"\ ?{_N}\ ?月(?!球|亮|饼|薪|租|供|均|子|票|龄|大)(?:{_TO_DAY}{_DAY}|{_OF_MONTH})?"
_MONTH_NAME = "(?:正|冬|腊|闰?[一二三四五六七八九十]{1,2})月"
_YEAR4 = r"(?:\d{4}|[一二三四五六七八九〇零]{4})"


@cache
def _time() -> re.Pattern[str]:
    """The dates and clock times; compiled with the first numeral, for it takes a tenth of the import.

    What needs four digits, and what needs 年 behind its numeral, is tried only where these stand.
    """
    return re.compile(
        rf"""
    (?=\d{{4}})
    (?: (?P<numeric> \d{{4}}(?P<sep>[-/.])\d{{1,2}}(?P=sep)\d{{1,2}}(?![\d.])(?:[T ]\d{{1,2}}:\d{{2}}(?::\d{{2}})?)?
           | \d{{4}}-(?:0[1-9]|1[0-2])(?![\d-]) )
      | (?P<span_of_years> \d{{4}}[—/~-]\d{{2,4}}(?:年度?|[赛球雪]季|学年|财年)?(?![\d.%])
           | \d{{4}}\ ?[至到—~-]\ ?\d{{4}}\ ?年度? ) )
  | (?=.{{1,5}}年)
    (?: (?P<decade> (?:\d{{2}}|\d{{4}}|[一二三四五六七八九]{{1,2}}十)年代(?:[初末中]期?|后期|前期|早期|晚期)? )
      | (?P<year> {_YEAR4}\ ?年(?:{_MONTH}|{_OF_YEAR})? )
      | (?P<reign_year> [元一二三四五六七八九十廿卅]{{1,4}}年{_MONTH_NAME}(?:{_DAY})? )
      | (?P<early_year> \d{{3}}\ ?年(?:{_MONTH}|{_MONTH_NAME}) )
      | (?P<short_year> (?:\d{{2}}|[一二三四五六七八九〇零]{{2}})年(?:{_MONTH}|{_OF_YEAR}) ) )
  | (?P<century> (?:{_N}\ ?[-—~至到]\ ?)?{_N}\ ?世纪(?:[初末中]叶?|后期|前期|上半叶|下半叶|\d{{2}}年代)? )
  | (?P<span_of_months> {_N}\ ?[-—~至到]\ ?{_N}\ ?月份? )
  | (?P<month> {_MONTH} )
  | (?P<lunar_month> [正冬腊]月(?:初[一二三四五六七八九十]|[十廿卅][一二三四五六七八九]?|[二三]十)? )
  | (?P<day> {_DAY} )
  | (?P<clock> {_CLOCK} )
  | (?P<quarter> [一二三四1-4]季度 )
    """,
        re.VERBOSE,
    )


_TO = re.compile(r"\ ?[至到~—-]\ ?(?=[\d一二三四五六七八九十廿卅今去次同当])")
_CALENDAR_FOLLOWS = frozenset("年月日号点时:：-/.—~世季至到 ")
ERAS: tuple[str, ...] = tuple(cells[0].translate(FOLDS) for _, cells in rows("eras.tsv"))
_ERA_SET = frozenset(ERAS) - {"前"}
_ERA_ENDS = frozenset(era[-1] for era in _ERA_SET)
_WHOLE_WORDS = (
    _ERA_SET
    | frozenset(_PART_OF_DAY[3:-1].split("|"))
    | frozenset(["周", "第", "星期", "礼拜", "公元", "西元", "农历", "正月", "腊月", "冬月"])
)


_LONGEST_WHOLE = 4
_WHOLE_ENDS = frozenset(word[-1] for word in _WHOLE_WORDS) | frozenset(" 的\n")
_BEHIND_TIME = re.compile(rf"{_PART_OF_DAY}")


def whole_time(text: str, start: int, end: int) -> tuple[int, int]:
    """A time with the words round its numeral that belong to it: 下午3点, 康熙四十年, 周三, 第二天上午.

    >>> whole_time("昨天上午10时许报警", 4, 8)
    (2, 8)
    """
    behind = _BEHIND_TIME.match(text, end)
    if text[start - 1 : start] in _KINGS and _OF_A_KING.search(text, max(0, start - 2), start):
        start -= 2
    elif text[start - 1 : start] in _WHOLE_ENDS:
        last = start - (text[start - 1] in " 的\n")
        start = next((at for at in range(max(0, start - _LONGEST_WHOLE), last) if text[at:last] in _WHOLE_WORDS), start)
    return start, behind.end() if behind else end


def may_be_time(text: str, end: int) -> bool:
    """Whether what stands behind a bare numeral lets it be a date or clock time at all: a cheap first look."""
    return text[end : end + 1] in _CALENDAR_FOLLOWS


def find_time(text: str, start: int) -> tuple[int, str] | None:
    """Where the date or clock time that starts at the numeral `start` ends, and which pattern it is.

    >>> find_time("4月13日下午3点，", 0), find_time("3200.15点", 0), find_time("4月3日至5日连续三天", 0)
    ((9, 'month'), None, (7, 'month'))
    """
    match = _time().match(text, start)
    if match is None:
        return None
    name = match.lastgroup if match.lastgroup != "sep" else "numeric"
    assert name is not None
    end = match.end()
    if not _BELIEVED[name](text, start, end):
        return None
    joined = _TO.match(text, end)
    if joined is not None:
        more = _time().match(text, joined.end())
        if more is not None and more.lastgroup in ("numeric", "sep", "year", "month", "day", "clock", "decade", "quarter"):
            end = more.end()
    return end, name


_YEN_AFTER = re.compile("元(?![旦宵])|圆")
_LENGTH_AFTER = re.compile(r"[多余来]|的?(?:历史|时间|之久|寿命|跨度|光阴)")
_MORE_THAN_THEN = re.compile(r"多(?:[出了于达]|\d)")
_LENGTH_BEFORE = re.compile(
    r"(?:长达|近|约|超过|逾|将近|历时|距今|达|满|大约|有|过去|前后|距离|花了?|用了?|等了?|延续了?|持续了?|经过了?|经历了?)$"
)


def _year(text: str, start: int, end: int) -> bool:
    """2019年, but not 距今2000年, 1500年历史, 3000年."""
    digits = text[start : start + 4]
    if not digits.isascii() or not digits.isdigit() or text[end - 1] != "年":
        return True
    if follows_era(text, start):
        return True
    if not 1000 <= int(digits) <= 2199:
        return False
    if _LENGTH_AFTER.match(text, end):
        return _MORE_THAN_THEN.match(text, end) is not None and (int(digits) % 10 > 0 or not text[end + 1].isdigit())
    return not (int(digits) % 100 == 0 and (_LENGTH_BEFORE.search(text[max(0, start - 3) : start]) or text[end : end + 1] == "前"))


def _short_year(text: str, start: int, end: int) -> bool:
    """98年初, 08年底; not 20年中."""
    return text[start] in "0〇零6789七八九’" or "月" in text[start:end] or text.endswith(_ENDS_OF_YEAR, start, end)


_ENDS_OF_YEAR = ("上半年", "下半年", "年底", "年末", "年初", "季度")
_DURATION_AFTER = re.compile(r"内|之内|以内|以上|以下|左右|游|均线|线|多|余|假|年假|连(?![续日夜])|无理由|后(?=[，。、]|才)")
_FEW_DAYS = frozenset("两三四五六七")
_EVENT_AFTER = re.compile(r"的?(?:赛事|赛程|行程|展期|会期|假期|展览|训练营|之旅|自由行|旅程|集训|体验营|演出|比赛)")
"""Behind days in Chinese numerals these say how long they last: 三日赛事, 两日之旅; 3日行程 may be that of the third."""
_DURATION_BEFORE = re.compile(
    r"(?:连续|为期|历时|持续|每隔?|近|(?<!纽)约|达|逾|超过|不到|不足|长达|至少|仅|只|连[跌升涨降挫扬红阴阳]|一连|未来|过去|前|后|共|满|需|用|罚|拘留)$"
)


_TERM_BEFORE = re.compile("(?:[诉示用效理工养质离察伏冲静行证辩管货账定闭租刑]期限?|期限|限期)[为是]?$")
"""上诉期为15日, 限期3日: how long, not the 15th; 日期为15日 is a day."""


_OF_WHICH_DAY = re.compile(r"最[^，。；的]{1,3}的$")
"""最忙的|3号: a day, of which nothing else is told."""
_STREETS = frozenset("路道街巷弄")
_NAMED_BEFORE = re.compile(r"(?![月于在到至从自和及与是了前后日号周天我你他她们上本这那者起时早晚午定为约等或跟同去今明])[\u4e00-\u9fff]$")
"""What stands before a number that is part of a name: 长征|二号, 嫦娥|六号."""


def _day(text: str, start: int, end: int) -> bool:
    """13日, 5号; not 连续3日, 7日内, 30日元, and 32日 is no date."""
    if text[end - 1] == "日" and _YEN_AFTER.match(text, end):
        return False
    if "号" in text[start:end] and (text[start - 1 : start] in _STREETS or _NAMED_BEFORE.search(text, max(0, start - 1), start)):
        return _OF_WHICH_DAY.search(text, max(0, start - 5), start) is not None
    number = text[start:end].split("日")[0].split("号")[0].strip()
    if number.isdigit() and not 1 <= int(number) <= 31:
        return False
    bare = text[end - 1] == "日"
    if bare and number in _FEW_DAYS and _EVENT_AFTER.match(text, end):
        return False
    lasts = _DURATION_BEFORE.search(text, max(0, start - 3), start) or _TERM_BEFORE.search(text, max(0, start - 4), start)
    return not (bare and (_DURATION_AFTER.match(text, end) or lasts))


def _span_of_months(text: str, start: int, end: int) -> bool:
    """1-4月, 1至4月; not 3-15月."""
    return all(1 <= int(number) <= 12 for number in _DIGITS.findall(text, start, end))


_PER_MONTH = re.compile(r"(?:\d{2,5}|[一二三四五六七八九两几百千]{2,5})多?[块元]")
"""So much a month: 一月|600块."""
_MORE_MONTHS = re.compile(r"余(?![额热波震晖党孽下名人])")


def _month(text: str, start: int, end: int) -> bool:
    """4月, 4月3日; 咳嗽2月余 is a length."""
    if text[end - 1] == "月" and _MORE_MONTHS.match(text, end):
        return False
    if text[start:end] == "一月" and _PER_MONTH.match(text, end):
        return False
    number = text[start:end].split("月")[0].strip()
    return not number.isdigit() or 1 <= int(number) <= 12


_DIGITS = re.compile(r"\d+")
_BEFORE_CLOCK = re.compile(rf"{_PART_OF_DAY}$")
_BEFORE_ONE = frozenset("到至在从")
_POINTS_BEFORE = re.compile(
    r"(?:涨|跌|升|降|高|低|上扬|报|收|点位|下挫|回落|反弹|达到?|至|近|第|以下|如下|以上|这|那|前|后|几|提出了?|强调了?|注意|两|有)(?:了|约)?$"
)
_POINTS_AFTER = re.compile(
    r"意见|建议|要求|希望|看法|原因|理由|好处|体会|启示|共识|不同|经验|主张|内容|教训|结论|期望|感受|想法|优势|关口|大关|整数|上方|下方|[:：]|，跌|，涨|，[升降]"
)
_SPORT = re.compile(
    r"比分|战平|击败|战胜|力克|横扫|负于|不敌|领先|落后|胜|负|平局|大胜|险胜|完胜|惜败|逼平|扳平|赔率|比例"
    r"|[负大小力险完横惜]?挫|擒|[轻完险大小力]取|击退|逆转|淘汰|告负|告捷|落败|输|赢|先[下拔输失赢]"
)


def _clock(text: str, start: int, end: int) -> bool:
    """3点, 12:30, 14时; not 上涨20点, 两点意见, 21:15 of a match."""
    body = text[start:end]
    if ":" in body or "：" in body:
        body = body.replace("：", ":")
        hours, minutes = (int(part) for part in body.split(":")[:2])
        near = text[max(0, start - 12) : start] + text[end : end + 6]
        if "比" in text[max(0, start - 3) : start] or text[start - 1 : start] == "以":
            return False
        return hours <= 24 and minutes < 60 and len(body.split(":")[1]) == 2 and not _SPORT.search(near)
    hour = _DIGITS.match(body)
    if hour and int(hour[0]) > 24:
        return False
    if body == "一点" and text[start - 1 : start] not in _BEFORE_ONE:  # 下午一点, but 多一点
        return _BEFORE_CLOCK.search(text, max(0, start - 2), start) is not None
    if body == "一时":  # 凌晨一时, but 一时疏忽
        return _BEFORE_CLOCK.search(text, max(0, start - 2), start) is not None
    if "时" in body:
        return text[end : end + 1] not in ("代", "期", "速", "辰", "间", "差")
    if body.endswith("点"):
        if _DECIMALS.match(text, end):
            return False
        if text[end : end + 1] in ("儿", "名", "评", "滴", "缀", "钟"):
            return False
        return not (_POINTS_AFTER.match(text, end) or _POINTS_BEFORE.search(text[max(0, start - 4) : start]))
    return True


_SYMBOL_AFTER = re.compile(r"\ ?(?:[a-zμ]{1,3}(?![A-Za-z])|[kmMG]?(?:[WVAHJNL]|Hz|Pa)(?![A-Za-z])|[℃°%])")
"""1500~1700 mL, 1800-2000 kg: what is measured, no years."""


def _span_of_years(text: str, start: int, end: int) -> bool:
    """2012–13, 2019-2021年; not 1500～1700毫升."""
    goes_on = text[end : end + 1]
    if _SYMBOL_AFTER.match(text, end):
        return False
    unit_follows = "\u4e00" <= goes_on <= "\u9fff" and text[end - 1].isdigit() and goes_on not in _AFTER_YEARS
    return 1000 <= int(text[start : start + 4]) <= 2199 and not unit_follows


_AFTER_YEARS = frozenset("年赛季学财度届期间以之的至到和与及在为是中")
_DECIMALS = re.compile(r"[零〇一二三四五六七八九]{1,3}(?![零〇一二三四五六七八九十分刻])|[零〇一二三四五六七八九]{4}")
_BELIEVED: dict[str, Callable[[str, int, int], bool]] = {
    "numeric": lambda text, start, end: True,
    "span_of_years": _span_of_years,
    "year": _year,
    "reign_year": lambda text, start, end: "刑" not in text[max(0, start - 6) : start],
    "early_year": lambda text, start, end: True,
    "short_year": _short_year,
    "decade": lambda text, start, end: True,
    "century": lambda text, start, end: True,
    "span_of_months": _span_of_months,
    "month": _month,
    "lunar_month": lambda text, start, end: True,
    "day": _day,
    "clock": _clock,
    "quarter": lambda text, start, end: True,
}
_BARE_SHORT_YEAR = re.compile(r"(?:0\d|[6-9]\d)年(?![间来后多以内代历前的之余寿时])")
_BORN = re.compile(r"[3-9]\d年(?:生人|出生|生的|毕业|入伍|参军|入党)")
_REPUBLICAN = re.compile(r"(?:9[0-9]|1[0-4][0-9])年(?![间来后多以内代历前的之余寿时]|期|租)(?=.)(?<=[0-9]{3}年)")
_REPUBLICAN_BEFORE = re.compile(r"[较比自迄]$")
"""较|111年: a year counted from the republic, as Taiwan writes it."""
_REPUBLICAN_IN_WORDS = re.compile(r"一[〇零一二三四][〇零一二三四五六七八九]年(?![间来后多以内代前的之余寿])")
"""一一二年: a length of time would be 一百一十二年."""
_YEAR_WORD_BEFORE = re.compile(r"(?:[于在自从到至生’'、及和]|截至|早在|不如)$")


_OLD_YEAR = re.compile(r"(\d{2,3})(?![\d.万亿])")
_JOINS_OLD_YEAR = frozenset("（(—-~")
_BEFORE_OLD_YEAR = frozenset(["", "于", "自", "从", "至", "。", "，", "、", "；", "约", "\n"])


def is_bare_short_year(text: str, start: int) -> bool:
    """98年, 08年 as the name of a year: a leading zero, or a word before it that puts something into a year; 62年生人."""
    if _BORN.match(text, start):
        return True
    if _REPUBLICAN_IN_WORDS.match(text, start):
        return True
    if _REPUBLICAN.match(text, start):
        return _REPUBLICAN_BEFORE.search(text, max(0, start - 1), start) is not None
    match = _BARE_SHORT_YEAR.match(text, start)
    return match is not None and (text[start] == "0" or bool(_YEAR_WORD_BEFORE.search(text[max(0, start - 2) : start])))


_KINGS = frozenset("祖宗王公")
_OF_A_KING = re.compile(
    r"[太高世中肃显英正纯宣仁成文定明哲景端孝德顺代宪穆敬武懿僖昭圣真神徽钦光宁理度][祖宗]|[桓庄僖惠襄灵景悼敬定威烈赧显武成康昭穆懿孝厉宣幽平顷匡简怀文][王公]|[隐闵哀献声][公]"
)
"""英祖四十八年, 高宗十三年, 赧王五十九年: a year of a reign named by its king."""


def follows_era(text: str, start: int) -> bool:
    """Whether an era or 公元 stands right before `start`: 康熙四十年, 公元前221年, 前221年; not the first years of 改革前三年."""
    at = start - 1 if text[start - 1 : start] == " " else start
    before = text[at - 1 : at]
    if before in _KINGS and _OF_A_KING.search(text, max(0, at - 2), at):
        return True
    if before in _ERA_ENDS and any(text[max(0, at - width) : at] in _ERA_SET for width in (2, 3, 4)):
        return True
    old = _OLD_YEAR.match(text, start) if before == "前" else None
    if old is None:
        return False
    before = text[max(0, at - 2) : at - 1]
    return len(old[1]) == 3 or before in _JOINS_OLD_YEAR or (int(old[1]) % 5 > 0 and before in _BEFORE_OLD_YEAR)
