"""Finds runs of numerals in a text, and decides inside the pattern what needs no rule.

Half of the runs in ordinary text are plain dates, bare digits, 一 as an article or the beginning of a word: passing
them inside the compiled pattern halves the time of the whole. What is passed over here must come out as no quantity
by the rules as well; a test compares both ways of scanning.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from weakref import WeakKeyDictionary

from claims import kinds
from claims.entries import Unit
from claims.figures import BEHIND_UNIT, RANGE_START
from claims.lexicon import Lexicon
from claims.numerals import NUMERAL_GOES_ON
from claims.rules.ambiguous import AMBIGUOUS
from claims.rules.bare import AMOUNT_LINKS
from claims.rules.united import CUE_ENDS
from claims.surroundings import FRONT
from claims.words import WORDS

LETTERS = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz")
CODE_LINKS = frozenset("-_./@")
CODE_MARKS = LETTERS | CODE_LINKS | frozenset("0123456789#№ ")
"""What may stand before digits that go on a code."""
TIME_OR_CODE = frozenset("年月日号点时:：-/.—~世季至到 后")
"""What may follow digits that are a date or an identifier."""
_BARE_GOES_ON = RANGE_START | frozenset(" :：比、或与多余来几分又/号+的×*") | LETTERS

_BEFORE_LENGTH = "近约过逾将达满有去距用了离前公元后"
_DATE_GOES_ON = "[至到~—-]?\\ ?[0-9]|线"
"""A date that goes on into another, the whole is one time; or into the 5日线 of a chart."""
_AFTER_LENGTH = "多|余|来|历史|时间|前|之|寿|跨|光|的[历时寿之跨光]|半"
"""Round four digits and 年, one of these may mean a length of time: 距今2000年, 1500年历史."""
_NO_MONTH = "球|亮|饼|薪|租|供|均|子|票|龄|大"
"""Behind 月 one of these begins another word: 2007年2月大."""
_NUMERAL = "0-9零〇一二三四五六七八九十百千万亿兆两几数半廿卅卌壹贰叁参肆伍陆柒捌玖拾佰仟俩仨首½¼¾⅛⅜⅝⅞⅕⅖"
_SINGLES = "一二三四五六七八九十百千万亿两数几首零〇兆参"
_WORDS = tuple(word for word in WORDS if word[0] not in "半一")
_LAST_OF_WORD = "".join(sorted({word[-1] for word in _WORDS} - {"半"}))
PLAIN = ("plain", "counted")
"""Groups of figures that most often need no rule: Arabic digits, one Chinese digit."""
ALL_RUNS = re.compile(rf"(?P<run>[{_NUMERAL}]+|{'|'.join(word for word in _WORDS if word[-1] != '半')})")
"""Every run of numerals, and the words that stand for one."""


@dataclass(frozen=True, eq=False)
class Guards:
    """Sets of characters: where none of them stands, a rule has nothing to say."""

    front: frozenset[str]
    """Before a figure, belonging to it."""
    bare_before: frozenset[str]
    bare_behind: frozenset[str]
    """Beside bare digits, making a quantity of them."""
    beside: frozenset[str]
    behind: frozenset[str]
    """Before and behind a figure with a unit, changing it."""
    sure: dict[str, Unit]
    """Units with one reading, by surface."""
    quick: re.Pattern[str]
    """Group `plain`: digits (too few for a telephone number) with nothing beside them that changes them; `run`: what the
    rules must see."""


def _characters(characters: frozenset[str] | str) -> str:
    return "".join(sorted(map(re.escape, characters)))


_MADE: WeakKeyDictionary[Lexicon, Guards] = WeakKeyDictionary()


def guards(lexicon: Lexicon) -> Guards:
    """The guards that a lexicon makes possible, worked out once and kept as long as the lexicon is."""
    made = _MADE.get(lexicon)
    if made is None:
        made = _MADE[lexicon] = _make(lexicon)
    return made


def _make(lexicon: Lexicon) -> Guards:
    front = FRONT | lexicon.sign_ends
    bare_before = front | lexicon.left_ends | frozenset("第前") | AMOUNT_LINKS
    bare_behind = _BARE_GOES_ON | lexicon.right_starts | lexicon.noun_starts
    beside = front | kinds.FRONT | CODE_MARKS | frozenset("成之")
    behind = BEHIND_UNIT | RANGE_START
    sure = {surface: unit for surface, unit in lexicon.units.items() if not unit.weak and surface not in AMBIGUOUS}
    return Guards(front, bare_before, bare_behind, beside, behind, sure, _quick(lexicon, bare_before, bare_behind, beside))


def _articles(lexicon: Lexicon) -> dict[str, frozenset[str]]:
    """Classifiers of one character before which 一 is an article (座), each with what may not follow it then, since a
    longer unit begins (个月, 个小时)."""
    found: dict[str, set[str]] = {}
    for surface, unit in lexicon.units.items():
        if (
            len(surface) == 1
            and unit.kind == "count"
            and (unit.article or unit.ambiguous)
            and not unit.weak
            and surface not in AMBIGUOUS
            and surface not in TIME_OR_CODE
        ):
            found[surface] = set()
    for surface, unit in lexicon.units.items():
        if len(surface) > 1 and surface[0] in found and not (unit.kind == "count" and unit.article):
            found[surface[0]].add(surface[1])
    return {surface: frozenset(after) for surface, after in found.items()}


def _short_names(lexicon: Lexicon) -> str:
    """Names of a numeral and one more character (三亚, 数字), unless a unit goes on there (十分钟) or rules must see it (三台)."""
    found: dict[str, set[str]] = {}
    for name in lexicon.all_names - lexicon.doubtful:
        if len(name) == 2 and name[0] in _SINGLES and name[1] not in _NUMERAL:
            found.setdefault(name[0], set()).add(name[1])
    goes_on = {pair[0] for pair in lexicon.pairs} | {"分"}
    branches = []
    for first, seconds in sorted(found.items()):
        alone = [f"[{_characters(frozenset(seconds - goes_on))}]"] if seconds - goes_on else []
        longer = [
            f"{second}(?![{_characters(frozenset(pair[1] for pair in lexicon.pairs if pair[0] == second) | {'之'})}])"
            for second in sorted(seconds & goes_on)
        ]
        branches.append(f"(?<={first})(?:{'|'.join(alone + longer)})")
    return "|".join(branches)


def _quick(lexicon: Lexicon, bare_before: frozenset[str], bare_behind: frozenset[str], beside: frozenset[str]) -> re.Pattern[str]:
    """It opens with a class, for which `re` has a fast search; each branch looks back at that first character."""
    articles = _articles(lexicon)
    longer = "|".join(f"{first}[{_characters(after)}]" for first, after in sorted(articles.items()) if after)
    single_before = _characters(FRONT | lexicon.sign_ends | lexicon.left_ends | frozenset("第前成"))
    before_code = _characters(CODE_MARKS | frozenset("·,"))
    # A run is passed over or read as a whole: no branch may end inside one, where another numeral of it goes on.
    bare_end = _characters(bare_behind | lexicon.follows | TIME_OR_CODE | NUMERAL_GOES_ON) + _NUMERAL
    plain_end = _characters(lexicon.follows - NUMERAL_GOES_ON - TIME_OR_CODE - frozenset("0123456789又" + _NUMERAL[3:]))
    words = "|".join(word for word in _WORDS if word[-1] != "半")
    return re.compile(
        rf"""
        [{_NUMERAL}{_LAST_OF_WORD}]
        (?: (?<=[0-9])
            (?: (?:(?<=1)[0-9]|(?<=2)[01])(?<![{before_code}{_BEFORE_LENGTH}][0-9]{{2}})[0-9]{{2}}年               # 2019年, 2019年4月3日
                (?:[0-9]{{1,2}}月(?!{_NO_MONTH})(?:[0-9]{{1,2}}日)?)?(?!{_AFTER_LENGTH}|{_DATE_GOES_ON})
              | (?<![{before_code}][0-9])[0-2]?月[0-9]{{1,2}}日(?!{_AFTER_LENGTH}|{_DATE_GOES_ON})            # 4月3日
              | (?<![{_characters(bare_before | CODE_MARKS)}][0-9])[0-9]{{0,9}}+(?![{bare_end}])                       # 15，
              | (?<![{_characters(bare_before)}{before_code}][0-9])[0-9]{{0,4}}+号(?!人)                                                       # 1号线
              | (?P<plain>(?<![{_characters(beside)}][0-9])(?:[0-9]{{0,2}}(?:,[0-9]{{3}}){{1,3}}+(?![0-9,])|[0-9]{{0,8}}+)
                    (?:\.[0-9]{{1,20}}+)?+(?:[多余]?[万亿]|[多余])?+)(?=[{plain_end}])(?!分之)                     # 15名, 1,100.9亿元, 200多万人
            )
          | (?<=[{_SINGLES}])(?![{_NUMERAL}])
            (?: (?<![{single_before}].)(?![{_characters(lexicon.follows)}]|[、和及或与]-?[0-9一二三四五六七八九十])   # 一般, 四川
              | (?<=一)(?<![{CUE_ENDS}{_characters(FRONT | lexicon.sign_ends)}]一)(?!{longer})[{_characters(frozenset(articles))}](?![半多来余亿])    # 一座城市
              | (?<!成.)(?:{_short_names(lexicon)})                                                                              # 数字, 三亚
            )
          | (?<=[壹贰叁参肆伍陆柒捌玖拾佰仟])(?<![{_characters(bare_before | {"之"})}].)(?![{_NUMERAL}元圆角分点])                                                 # 收拾, 大陆
          | (?<=[{_LAST_OF_WORD}])(?:(?<={words})(?P<word>)|(?<![{_NUMERAL}]))
          | (?<=[二三四五六七八九两])(?<![{_characters(beside)}].)(?![点多余来几把半又年月日号时季世/ {_NUMERAL}]|个[亿半多来余]|分之)(?P<counted>)   # 两个人
          | (?P<run>[{_NUMERAL}]*+)
        )
        """,
        re.VERBOSE,
    )
