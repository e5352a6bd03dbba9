"""The one pass over the reading: finds numerals and reads the phrase round each, left to right.

Every step looks at a bounded stretch of text (longest unit, longest modifier, a capped run of digits), and the pass
never goes back behind what it has consumed, so the whole is linear in the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from claims import kinds
from claims.lexicon import Lexicon, Unit
from claims.numerals import Numeral, find_numeral, read_numeral
from claims.phrases import Member, Phrase, Verdict
from claims.times import find_time, is_bare_short_year, may_be_time

RUN = re.compile(r"[0-9零〇一二三四五六七八九十百千万亿兆两几数半廿卅卌壹贰叁肆伍陆柒捌玖拾佰仟俩仨首½¼¾⅓⅔]+|对折|翻番|过半|大半|小半|花甲|古稀|耄耋")
_SINGLES = frozenset("一二三四五六七八九十百千万亿两数几半首零〇兆")
_CODE_BEFORE = re.compile(r"(?:[A-Za-z][A-Za-z0-9]{0,20}[-_./]?|[A-Za-z0-9]_|[\w.]@|[#№]|No\.?\ ?)$")
_CODE_AFTER = re.compile(r"[A-Za-z0-9]{1,40}+(?:[-_./@:+][A-Za-z0-9]{1,40}+){0,20}+")
_IDENTIFIER = re.compile(
    r"""
    \d{1,5}(?:\.\d{1,5}){2,9}(?![\d%])                # 3.11.7, 192.168.0.1
  | (?:\+?86-?)?1[3-9]\d(?:[\ -]?\d{4}){2}(?!\d)       # 138 0013 8000
  | \(?0\d{2,3}[)-]\ ?\d{7,8}(?!\d)                    # 010-12345678
  | [48]00-?\d{3}-?\d{4}(?!\d)                         # 400-810-1234
  | \d{1,6}(?:-\d{1,6}){2,6}(?!\d)                     # 978-7-115-1
  | \d{17}[\dXx](?!\d)                                 # identity card
  | \d{5,6}\.(?:HK|SH|SZ|OF|US)                        # 07226.HK
    """,
    re.VERBOSE,
)
_RANGE = re.compile(r"\ ?(?:到|至|~|-{1,2}|—{1,2})\ ?(?=[-+]?[\d一二三四五六七八九十百千万亿两几数半上零$¥€£])")
_BETWEEN = re.compile(r"(?:与|和|及)(?=\d)")
_RATIO = re.compile(r"(?:\ ?[:比]\ ?(?:\d{1,6}(?:\.\d{1,4})?|[一二三四五六七八九十百千两]{1,4})){1,6}")
_SLASH = re.compile(r"(\d{1,4})/(\d{1,6})(?![\d/.A-Za-z])")
_FRACTION_SLASH = re.compile(r"/\d{1,6}(?![\d/.A-Za-z])")
_PER_BEFORE = re.compile(r"每个?(?P<unit>[^\d，。、；：\s每]{1,6})$")
_AND_A_BIT = frozenset("多余来")
_LIST_SIGN = re.compile(r"\ ?[、和及或与]\ ?(?=\d)")
_LONGEST_LIST = 12
_NOT_AFTER_HALF = frozenset("山径岛夜数价路途身载信疑推决夏生百千子场段晌拍空")
_DIGITS_BEHIND = frozenset(["米", "块", "毛", "成", "秒", "元", "丈", "尺", "斤", "度"])
_BEHIND = re.compile(r"(?:\d{1,2}|[一二三四五六七八九])(?!\d)")
_COMPOUNDS = {
    "h": ("min", "s"), "min": ("s",), "d": ("h", "min"), "a": ("mo", "d"), "mo": ("d",), "wk": ("d",), "岁": ("mo", "d", "月龄", "日龄"),
    "斤": ("两", "钱"), "两": ("钱",), "km": ("m",), "m": ("cm", "dm", "mm"), "kg": ("g",), "deg": ("'",), "丈": ("尺",), "尺": ("寸",), "亩": ("市分",),
}  # fmt: skip
_TEMPERATURE_SCALE = re.compile(r"(?P<name>[摄华]氏)(?:温度)?(?:零下)?$")
_AFTER_ZHENG = frozenset(["", "，", "。", "；", "、", ")", "(", " ", "\n", "：", ":", "”", "！"])
_WIDE_SCALE = {"w": "万", "W": "万", "k": "千", "K": "千"}


_NUMERAL_START = frozenset("0123456789零〇一二三四五六七八九十百千万亿兆两几数廿卅卌壹贰叁肆伍陆柒捌玖拾佰仟好")
_TIME_OR_CODE = frozenset("年月日号点时:-/.—~世季 后0")
_HALF = Decimal("0.5")
_NEVER_HALVED = frozenset(["天", "日", "点", "月", "路", "面", "边", "空", "道", "夜", "晚", "场", "山", "身", "度", "号", "死", "生", "岁", "头", "段", "截", "口", "手", "句", "声", "眼", "步", "角", "世", "开", "子", "球", "决", "圈", "只", "把", "成", "季", "节", "里", "级", "线", "导"])
_HALVED = frozenset(["个", "碗", "杯", "瓶", "块", "袋", "箱", "车", "桶", "盒", "包", "份", "片", "粒", "勺", "斤"])
_FIRSTS = frozenset(["批", "例", "个", "家", "场", "轮", "条", "枚", "艘", "架", "款", "部", "座", "名", "位", "只", "台", "辆", "支", "项", "期", "封", "幅", "颗", "套", "列", "趟", "班", "宗", "起", "笔", "单", "所", "张", "本", "段", "间", "栋", "件"])
_ADDRESS = re.compile(r"(?:[A-Za-z][A-Za-z0-9+.-]{0,20}://|www\.)[!-~]{1,2000}+|[A-Za-z0-9._+-]{1,64}+@[A-Za-z0-9.-]{1,100}+")


class Scan:
    """One pass over one folded text. `phrases` are what it claims, `verdicts` (with `trace`) what it does not."""

    def __init__(self, text: str, lexicon: Lexicon, traditional: bool, trace: bool = False, bare: bool = False) -> None:
        self.text = text
        self.lexicon = lexicon
        self.traditional = traditional
        self.bare = bare
        """Whether a numeral without unit or modifier counts: so in `parse`."""
        self.trace = trace
        self.verdicts: list[Verdict] = []
        self.phrases: list[Phrase] = []
        self._done = 0
        self._waiting: list[tuple[int, int]] = []
        self._waiting_end = -1

    def run(self) -> list[Phrase]:
        """Read the whole text."""
        text, follows = self.text, self.lexicon.follows
        addresses = list(_addresses(text))
        for match in RUN.finditer(text):
            start, end = match.span()
            if end <= self._done:
                continue
            if end - start == 1 and text[start] in _SINGLES and text[end : end + 1] not in follows and not self.bare:
                if self.trace:
                    self._reject(start, end, "none", "no_unit")
                continue
            if addresses and any(a <= start < b for a, b in addresses):
                self._reject(start, end, "label", "address")
                continue
            start = max(start, self._done)
            while start < end:
                start = max(self._read(start, end), start + 1)
                self._done = start
        return self.phrases

    def _reject(self, start: int, end: int, taken_for: str, rule: str) -> int:
        if self.trace:
            self.verdicts.append(Verdict(start, end, taken_for, rule))  # type: ignore[arg-type]
        return end

    def _read(self, start: int, run_end: int) -> int:
        """Read what starts at the numeral `start`; returns how far it reached."""
        text = self.text
        first = text[start]
        if "0" <= first <= "9":
            end = self._not_a_figure(start, run_end)
            if end is not None:
                return end
        elif first == "首":
            return self._first(start)
        elif first == "零" and text[start + 1 : start + 2] in ("下", "上"):
            return self._reject(start, start + 1, "none", "sign")
        elif first in "对翻过大小花古耄":
            return self._word(start, run_end)
        elif first == "半":
            return self._half(start)
        elif first == "一" and text.startswith("一半", start):
            return self._word(start, start + 2)
        elif (first == "数" or text[start - 1 : start] == "成" and start) and (uncounted := self._uncounted(start)) is not None:
            return uncounted
        elif may_be_time(text, run_end) or text[run_end - 1] == "几":
            time = find_time(text, start)
            if time is not None:
                return self._reject(start, time[0], "time", time[1])
        found = find_numeral(text, start)
        if found is None:
            return self._reject(start, start + 1, "none", "no_numeral")
        end, _shape = found
        return self._figure(start, end)

    def _not_a_figure(self, start: int, run_end: int) -> int | None:
        """Dates, codes and identifiers that start with an Arabic digit; None where none does."""
        text = self.text
        before = text[start - 1] if start else ""
        if before and (before.isascii() and not before.isspace() or before == "№"):
            if _CODE_BEFORE.search(text, max(0, start - 24), start) and not self._sign(start):
                match = _CODE_AFTER.match(text, start)
                return self._reject(start, match.end() if match else run_end, "label", "code")
        after = text[run_end : run_end + 1]
        if after in _TIME_OR_CODE:
            time = find_time(text, start) if may_be_time(text, run_end) else None
            if time is not None:
                return self._reject(start, time[0], "time", time[1])
            match = _IDENTIFIER.match(text, start)
            if match is not None:
                return self._reject(start, match.end(), "label", "identifier")
            if after == "年" and is_bare_short_year(text, start):
                return self._reject(start, run_end + 1, "time", "short_year")
        elif run_end - start >= 11:
            match = _IDENTIFIER.match(text, start)
            if match is not None:
                return self._reject(start, match.end(), "label", "identifier")
        if text[run_end : run_end + 3] == "0后" or (after == "后" and run_end - start == 2 and text[run_end - 1] in "05" and text[run_end + 1 : run_end + 2] not in "，。"):
            return self._reject(start, run_end + 1, "label", "generation")
        return None

    def _sign(self, start: int) -> Unit | None:
        """The currency sign or unit in front of the figure at `start`, over one blank."""
        at = start - 1 if start and self.text[start - 1] == " " else start
        return self.lexicon.sign_before(self.text, at) if at > 0 else None

    # ---- one figure -----------------------------------------------------------------------------------------------

    def _figure(self, start: int, end: int) -> int:
        """A numeral at [start, end): its fraction, ratio, unit, range and modifiers; claims it or says why not."""
        text = self.text
        numeral = read_numeral(text[start:end])
        if numeral is None:
            return self._reject(start, end, "label", "no_number")
        fraction = self._fraction(start, end, numeral)
        if fraction is not None:
            return fraction
        phrase = Phrase(start, end, start, end, numeral)
        self._unit(phrase)
        if phrase.unit is None:
            if text[start] not in "0123456789" and not self.bare and self.lexicon.name_over(text, start, phrase.end):
                return self._reject(start, phrase.end, "name", "name")
            if (ratio := self._ratio(start, end)) is not None:
                return ratio
        else:
            if numeral.shape != "arabic" and not self.bare and self.lexicon.name_over(text, start, phrase.unit_end if len(text[start:end]) == 1 else end):
                return self._reject(start, end, "name", "name")
            self._behind_unit(phrase)
        self._range(phrase)
        return self._decide(phrase)

    def _unit(self, phrase: Phrase) -> None:
        """The unit behind the numeral, over one blank; 千瓦 wins over 千, 个 半 小时 is one unit with a half."""
        text, end = self.text, phrase.end
        last = text[end - 1]
        at = end + 1 if text[end : end + 1] == " " else end
        if last in "千兆百" and end - phrase.start > 1 and self._steal_scale(phrase):
            return
        if text[at : at + 1] == "个" and text[at + 1 : at + 2] in ("半", "多", "来", "余"):
            counted = self.lexicon.unit_at(text, at + 2) or self.lexicon.unit_at(text, at)
            apart = self.lexicon.units.get("个" + counted.surface) if counted else None
            if counted is not None and counted.kind in ("duration", "percent"):
                phrase.infix = "half" if text[at + 1] == "半" else "over"
                self._set_unit(phrase, apart if apart and counted.ambiguous else counted, at + 2, at + 2 + len(counted.surface))
                return
        unit = self.lexicon.unit_at(text, at)
        if unit is not None and unit.kind == "count":
            noun = self.lexicon.noun_at(text, at)
            if noun is not None and len(noun) > len(unit.surface) and phrase.numeral is not None and phrase.numeral.high > 1:
                return
        if unit is None and text[at : at + 1] in _WIDE_SCALE and phrase.numeral is not None and phrase.numeral.shape == "arabic":
            unit = self._latin_scale(phrase, at)
            if unit is None:
                return
            at += 1
        if unit is not None:
            self._set_unit(phrase, unit, at, at + len(unit.surface))

    def _set_unit(self, phrase: Phrase, unit: Unit, start: int, end: int) -> None:
        phrase.unit, phrase.unit_start, phrase.unit_end = unit, start, end
        phrase.end = phrase.core_end = end

    def _steal_scale(self, phrase: Phrase) -> bool:
        """一千瓦 is 1 千瓦: a prefix of the unit is no scale of the numeral; 一万三千瓦 keeps its 千."""
        text, end = self.text, phrase.end
        unit = self.lexicon.unit_at(text, end - 1)
        if unit is None or unit.kind != "measure" or len(unit.surface) < 2 or unit.surface == "千米" and text[phrase.start] not in "0123456789":
            return False
        rest = read_numeral(text[phrase.start : end - 1])
        if rest is None or rest.elided or rest.shape in ("scale", "vague") and text[phrase.start] not in "几数好":
            return False
        if any(c in "万亿" for c in text[phrase.start : end - 1]) and text[end - 2] not in "万亿":
            return False
        phrase.numeral = rest
        self._set_unit(phrase, unit, end - 1, end - 1 + len(unit.surface))
        return True

    def _latin_scale(self, phrase: Phrase, at: int) -> Unit | None:
        """300w张, 50k元: w and k are scales where a classifier or currency follows."""
        unit = self.lexicon.unit_at(self.text, at + 1)
        if unit is None or unit.kind not in ("count", "money") or unit.symbol:
            return None
        scaled = read_numeral(self.text[phrase.start : at] + _WIDE_SCALE[self.text[at]])
        if scaled is None:
            return None
        phrase.numeral = scaled
        return unit

    def _behind_unit(self, phrase: Phrase) -> None:
        """What belongs to the figure behind its unit: 两年半, 三年多, 1米8, 3小时20分, 元/吨."""
        text, unit = self.text, phrase.unit
        assert unit is not None
        after = text[phrase.end : phrase.end + 1]
        if after == "半" and not phrase.infix and unit.kind != "count" and text[phrase.end + 1 : phrase.end + 2] not in _NOT_AFTER_HALF:
            phrase.infix = "half"
            phrase.end = phrase.core_end = phrase.end + 1
        elif after in _AND_A_BIT and after and unit.kind != "count" and not phrase.infix and self._bit_fits(phrase):
            phrase.infix = "over"
            phrase.end = phrase.core_end = phrase.end + 1
        elif after == "个" and unit.surface == "个":
            return
        else:
            self._members(phrase)
            if not phrase.members:
                self._decimals(phrase)
        self._rate(phrase)
        if unit.kind == "money" and text[phrase.end : phrase.end + 1] in ("整", "正") and text[phrase.end + 1 : phrase.end + 2] in _AFTER_ZHENG:
            phrase.end = phrase.core_end = phrase.end + 1

    def _bit_fits(self, phrase: Phrase) -> bool:
        """三年多, 3米多; not 3米多样的, 一次余下."""
        behind = self.text[phrase.end : phrase.end + 2]
        if behind[:1] == "来":
            return False
        return behind not in ("多样", "多少", "多云", "多种", "多次", "多个", "多名", "多处", "多项", "余下", "多元", "多功", "多媒")

    def _members(self, phrase: Phrase) -> None:
        """3小时20分, 5元3角, 3斤2两: each further member has a smaller unit of the same chain."""
        text = self.text
        assert phrase.unit is not None
        last, end = phrase.unit, phrase.end
        for _ in range(3):
            at = end + (text[end : end + 1] in ("零", "又", "加") and text[end + 1 : end + 2] in _NUMERAL_START)
            if text[at : at + 1] not in _NUMERAL_START:
                return
            found = find_numeral(text, at)
            numeral = read_numeral(text[at : found[0]]) if found else None
            if found is None or numeral is None or numeral.value is None:
                return
            unit = self._smaller(last, found[0])
            if unit is None:
                return
            phrase.members.append(Member(numeral, unit))
            end = phrase.end = phrase.core_end = found[0] + len(unit.surface)
            if phrase.unit.kind != "age":
                phrase.unit_start, phrase.unit_end = found[0], end
            last = unit

    def _smaller(self, unit: Unit, at: int) -> Unit | None:
        """The unit at `at` if it may follow `unit` in a compound quantity, in its reading there."""
        following = self.lexicon.unit_at(self.text, at)
        if following is None:
            return None
        chain = _COMPOUNDS.get(unit.name, ())
        for reading in (following, *self.lexicon.readings.get(following.surface, ())):
            if unit.kind == "money" and reading.kind == "money" and reading.name == unit.name and "minor" in reading.flags:
                return reading
            if reading.name in chain and (unit.kind in ("duration", "age") or not reading.ambiguous or unit.name != "min"):
                return reading
        return None

    def _decimals(self, phrase: Phrase) -> None:
        """1米8, 三块五, 9成6, 12秒76: digits behind the unit are its decimals."""
        unit, text = phrase.unit, self.text
        assert unit is not None
        if unit.surface not in _DIGITS_BEHIND:
            return
        match = _BEHIND.match(text, phrase.end)
        if match is None or unit.surface == "元" and not match[0].isascii():
            return
        after = text[match.end() : match.end() + 1]
        if after in "十百千万亿.%年月日点时分倍个、~至到-零两〇" and after or after and self.lexicon.unit_at(text, match.end()):
            return
        phrase.decimals = match[0]
        phrase.end = phrase.core_end = match.end()

    def _rate(self, phrase: Phrase) -> None:
        """4200元/吨, 120人/平方公里, 3元每吨: the unit below the stroke belongs to the unit."""
        text, unit = self.text, phrase.unit
        assert unit is not None
        if text[phrase.end : phrase.end + 1] not in ("/", "每") or phrase.infix or phrase.decimals:
            return
        below = self.lexicon.unit_at(text, phrase.end + 1)
        if below is None or text[phrase.end] == "每" and (below.kind == "count" or unit.kind == "count"):
            return
        phrase.rate = below
        phrase.end = phrase.core_end = phrase.unit_end = phrase.end + 1 + len(below.surface)

    # ---- fractions, ratios, ranges, words -------------------------------------------------------------------------

    def _fraction(self, start: int, end: int, numeral: Numeral) -> int | None:
        """百分之N, N分之M, N又M分之K, 1/3; None where there is none."""
        text = self.text
        if text.startswith("分之", end):
            return self._spelled_fraction(start, start, numeral, end + 2, None)
        if text[end : end + 1] == "又":
            found = find_numeral(text, end + 1) if text[end + 1 : end + 2] in _NUMERAL_START else None
            if found and text[found[0] : found[0] + 1] == "/" and text[end + 1] in "123456789":
                return self._slash_fraction(end + 1, found[0], numeral, start)
            if found and text.startswith("分之", found[0]):
                below = read_numeral(text[end + 1 : found[0]])
                return None if below is None else self._spelled_fraction(start, start, below, found[0] + 2, numeral)
        if text[end : end + 1] == "/" and text[start] in "123456789":
            return self._slash_fraction(start, end)
        return None

    def _spelled_fraction(self, start: int, core: int, below: Numeral, at: int, integer: Numeral | None) -> int | None:
        text = self.text
        negative = text[at : at + 1] in ("负", "-") and text[at : at + 1] != ""
        top = at + 1 if negative else at
        if text[top : top + 1] not in _NUMERAL_START:
            return None
        found = find_numeral(text, top)
        above = read_numeral(text[top : found[0]]) if found else None
        if found is None or above is None or below.value is None:
            return None
        end = found[0]
        phrase = Phrase(start, end, core, end, above, denominator=below, integer=integer)
        self._front(phrase)
        phrase.negative |= negative
        if below.value == 100 and integer is None:
            phrase.kind, phrase.rule, phrase.unit = "percent", "percent_words", self.lexicon.units["%"]
            self._percent_range(phrase)
        else:
            phrase.kind, phrase.rule, phrase.numerator = "fraction", "fraction", above
        return self._claim(phrase)

    def _percent_range(self, phrase: Phrase) -> None:
        """百分之五到百分之十, 百分之五至十."""
        text = self.text
        match = _RANGE.match(text, phrase.end)
        if match is None:
            return
        at = match.end() + 3 if text.startswith("百分之", match.end()) else match.end()
        found = find_numeral(text, at) if text[at : at + 1] in _NUMERAL_START else None
        second = read_numeral(text[at : found[0]]) if found else None
        if found is None or second is None or self.lexicon.unit_at(text, found[0]) is not None and at == match.end():
            return
        phrase.second = second
        phrase.end = phrase.core_end = found[0]

    def _slash_fraction(self, start: int, end: int, integer: Numeral | None = None, whole: int = 0) -> int | None:
        """1/3 of something; not 4/5G, 5/1 or a date."""
        match = _SLASH.match(self.text, start)
        if match is None or match.end() < end or start and self.text[start - 1] in "/.-:":
            return None
        above, below = int(match[1]), int(match[2])
        after = self.text[match.end() : match.end() + 2]
        if not 0 < above < below or after[:1] in ("决", "月", "号", "页", "日") and after:
            return self._reject(start, match.end(), "label", "slashed")
        phrase = Phrase(start, match.end(), start, match.end(), read_numeral(match[1]), kind="fraction", rule="fraction")
        phrase.numerator, phrase.denominator, phrase.integer = phrase.numeral, read_numeral(match[2]), integer
        if integer is not None:
            phrase.start = phrase.core_start = whole
        self._front(phrase)
        return self._claim(phrase)

    def _ratio(self, start: int, end: int) -> int | None:
        """3比1, 102:98, 21.5:36.1:42.4; not 5比3多, no clock time."""
        text = self.text
        if text[end : end + 1] not in (":", "比") and text[end : end + 2] not in (" :", " 比"):
            return None
        match = _RATIO.match(text, end)
        if match is None or self.lexicon.unit_at(text, match.end()) is not None or text[match.end() : match.end() + 1] in ("较", "%", "-", ":"):
            return None
        phrase = Phrase(start, match.end(), start, match.end(), None, kind="ratio", rule="ratio")
        return self._claim(phrase)

    def _range(self, phrase: Phrase) -> None:
        """3到5名, 5-10万, 100—150kg, 15%~30%, 10000与20000之间: a second figure behind a range sign."""
        text = self.text
        match = _RANGE.match(text, phrase.end) or _BETWEEN.match(text, phrase.end)
        if match is None or phrase.numeral is None or phrase.members or phrase.rate and phrase.unit is None:
            return
        at = match.end()
        negative = text[at : at + 1] in ("-", "负") or text.startswith("零下", at)
        at += 2 if text.startswith("零下", at) else text[at : at + 1] in ("-", "+", "$", "¥", "上", "€", "£")
        if text[at : at + 1] not in _NUMERAL_START:
            return
        found = find_numeral(text, at)
        second = read_numeral(text[at : found[0]]) if found else None
        if found is None or second is None or "0" > text[at] and self.lexicon.name_over(text, at, found[0]):
            return
        if not text[at].isascii() and self.lexicon.name_over(text, at, found[0]):
            return
        other = Phrase(at, found[0], at, found[0], second)
        self._unit(other)
        second = other.numeral
        assert second is not None
        if other.unit is not None:
            self._behind_unit(other)
        if match.re is _BETWEEN and not text.startswith("之间", other.end):
            return
        if not self._ends_match(phrase, other, negative) or text[other.end : other.end + 2] == "分之":
            return
        phrase.second, phrase.second_negative = second, negative
        if phrase.unit is None:
            phrase.shared_scale = _shared_scale(text[phrase.start : phrase.end], text[at : other.unit_start if other.unit else other.end], phrase.numeral)
        if other.unit is not None:
            phrase.unit, phrase.unit_start, phrase.unit_end, phrase.rate = other.unit, other.unit_start, other.unit_end, other.rate
        phrase.end = phrase.core_end = other.end

    def _ends_match(self, one: Phrase, other: Phrase, negative: bool) -> bool:
        """Both ends have one unit, or the first has none; a bare 3-5 is no range."""
        if other.members or other.decimals or (other.infix and other.infix != one.infix and one.unit is not None and other.infix == "half"):
            return False
        if one.unit is None and other.unit is None:
            first = one.numeral
            series = self.text[one.start - 1 : one.start] == "、" or self.text[other.end : other.end + 1] == "、"
            return first is not None and (
                first.shape in ("vague", "scale") and not series or self.text.startswith("之间", other.end) or self.bare
            )
        if other.unit is None:
            return False
        return one.unit is None or one.unit.name == other.unit.name

    def _half(self, start: int) -> int:
        """半年, 半小时, 半个多月, 半数; not 半岛, 上半年, 半天."""
        text = self.text
        before = text[start - 1] if start else ""
        if text.startswith("半数", start):
            return self._word(start, start + 2)
        if before in "上下前后多大小过各对折减一" and before and not text.startswith(("半个小时", "半小时"), start):
            return self._reject(start, start + 1, "name", "half_word")
        at = start + 1
        infix = ""
        if text[at : at + 1] == "个" and text[at + 1 : at + 2] in ("多", "来", "余"):
            at, infix = at + 2, "over"
        unit = self.lexicon.unit_at(text, at)
        if unit is None or unit.surface in _NEVER_HALVED or unit.kind == "count" and unit.surface not in _HALVED or self.lexicon.name_over(text, start, start + 1):
            return self._reject(start, start + 1, "none", "half_word")
        numeral = Numeral("chinese", _HALF, _HALF, _HALF, resolution=_HALF, place=_HALF)
        phrase = Phrase(start, at, start, at, numeral)
        self._set_unit(phrase, self.lexicon.units.get("个" + unit.surface, unit) if infix else unit, at, at + len(unit.surface))
        if infix:
            phrase.infix = "over"
        elif text[phrase.end : phrase.end + 1] == "多" and unit.kind in ("duration", "measure"):
            phrase.infix = "over"
            phrase.end = phrase.core_end = phrase.end + 1
        self._range(phrase)
        return self._decide(phrase)

    def _first(self, start: int) -> int:
        """首批, 首例, 首个: the first of a sequence; not 首都, 首席."""
        unit = self.lexicon.unit_at(self.text, start + 1)
        if unit is None or unit.kind != "count" or unit.surface not in _FIRSTS or self.lexicon.name_over(self.text, start, start + 1):
            return self._reject(start, start + 1, "none", "no_unit")
        end = start + 1 + len(unit.surface)
        phrase = Phrase(start, end, start, end, read_numeral("一"), unit, start + 1, end, kind="ordinal", rule="ordinal_first")
        self.phrases.append(phrase)
        return end

    def _word(self, start: int, run_end: int) -> int:
        """Quantities that are words: 过半, 半数, 对折, 翻番, 年近花甲."""
        text = self.text
        word = text[start:run_end]
        if text.startswith(("半数", "一半"), start):
            word = text[start : start + 2]
        entry = kinds.WORDS.get(word)
        if entry is None:
            return self._reject(start, start + 1, "none", "no_unit")
        end = start + len(word)
        if entry.before and not text.endswith(entry.before, 0, start) or entry.not_after and text.startswith(entry.not_after, end):
            return self._reject(start, start + 1, "name", "word")
        numeral = read_numeral(entry.value)
        assert numeral is not None
        if entry.upper:
            numeral = replace(numeral, value=None, high=Decimal(entry.upper), closed=False, high_closed=False, approximate=True, resolution=None)
        phrase = Phrase(start, end, start, end, numeral, self.lexicon.units[entry.unit], kind=entry.kind, rule=f"word_{word}", inner=entry.inner)
        return self._claim(phrase)

    def _uncounted(self, start: int) -> int | None:
        """成千上万, 数以万计: at least the higher scale."""
        text = self.text
        match = kinds.UNCOUNTED.match(text, start - (text[start - 1 : start] == "成"))
        if match is None or start < match.start():
            return None
        least = read_numeral(match["hundreds"] or match["counted"])
        assert least is not None
        numeral = replace(least, shape="vague", value=None, approximate=True, resolution=None)
        phrase = Phrase(match.start(), match.end(), match.start(), match.end(), numeral, inner=kinds.AT_LEAST, rule="vague")
        unit = self.lexicon.unit_at(text, match.end()) if match["hundreds"] else None
        if unit is not None:
            self._set_unit(phrase, unit, match.end(), match.end() + len(unit.surface))
            phrase.kind = unit.kind
        return self._claim(phrase)

    # ---- left side, verdict, claim --------------------------------------------------------------------------------

    def _decide(self, phrase: Phrase) -> int:
        """Looks to the left (sign, currency, 第), lets the rules of `kinds` judge, and claims or rejects."""
        self._front(phrase)
        if phrase.unit is not None and phrase.kind != "ordinal":
            self._per(phrase)
        verdict = kinds.judge(self, phrase)
        if verdict.kind is None:
            self._reject(phrase.start, verdict.reach or phrase.end, verdict.taken_for, verdict.rule)
            self._wait(phrase)
            return verdict.reach or phrase.end
        phrase.kind, phrase.rule = verdict.kind, verdict.rule
        return self._claim(phrase)

    def _front(self, phrase: Phrase) -> None:
        """Signs and words that belong to the core: -5℃, 零下5度, HK$300, pH5.3, 上万, 第七."""
        text, start = self.text, phrase.start
        before = text[start - 1] if start else ""
        if not before:
            return
        if before in "-+":
            if self._is_sign(start - 1):
                phrase.negative = before == "-"
                start -= 1
        elif before == "负" or before == "正" and phrase.unit is not None and phrase.unit.surface in ("%", "个百分点"):
            if before == "负":
                phrase.negative, start = True, start - 1
        elif before == "下" and text.startswith("零下", start - 2):
            phrase.negative, start = True, start - 2
            phrase.second_negative = phrase.second is not None
        elif before == "上" and phrase.numeral is not None and phrase.numeral.shape == "scale" and text[start - 2 : start - 1] not in kinds.BEFORE_SHANG:
            start -= 1
            phrase.inner = kinds.AT_LEAST
        scale = _TEMPERATURE_SCALE.search(text, max(0, start - 6), start)
        if scale is not None and phrase.unit is not None and phrase.unit.surface in ("度", "°"):
            phrase.unit = self.lexicon.units[f"{scale['name']}度"]
            start = scale.start()
        sign = self._sign(start)
        if sign is not None and (phrase.unit is None or phrase.unit.kind == "money"):
            width = len(sign.surface) + (text[start - 1] == " ")
            if self.bare or not "\u4e00" <= sign.surface[0]:
                start -= width
                if text[start - 1 : start] == "-" and self._is_sign(start - 1):
                    phrase.negative, start = True, start - 1
            if phrase.unit is None or phrase.unit.name != sign.name:
                phrase.unit = sign
        phrase.start = phrase.core_start = start

    def _is_sign(self, at: int) -> bool:
        """Whether the - or + at `at` is a sign: no digit, letter, unit or bracket pair stands right before it."""
        before = self.text[at - 1] if at else ""
        return not before or not (before.isalnum() and before.isascii() or before in ")%℃°" or at <= self._done and self._done and at == self._done) and (
            not "\u4e00" <= before <= "\u9fff" or before in "为是至到于约达的温了低高降升在")

    def _per(self, phrase: Phrase) -> None:
        """每小时70公里, 每吨4200元: what the figure is for one of."""
        start = phrase.start
        if "每" not in self.text[max(0, start - 8) : start]:
            return
        modifier = self.lexicon.modifier_before(self.text, start)
        edge = start - len(modifier.word) if modifier else start
        match = _PER_BEFORE.search(self.text, max(0, edge - 8), edge)
        if match is not None:
            unit = self.lexicon.units.get(match["unit"])
            phrase.per = unit.name if unit is not None else None

    def _claim(self, phrase: Phrase) -> int:
        """Takes the outer modifiers in and keeps the phrase."""
        text = self.text
        right = self.lexicon.modifier_after(text, phrase.end)
        if right is not None and kinds.modifier_fits(right, phrase):
            phrase.right = right
            phrase.end += len(right.word)
        for _ in range(2):
            at = phrase.start - 1 if text[phrase.start - 1 : phrase.start] == " " and phrase.start else phrase.start
            left = self.lexicon.modifier_before(text, at) if at else None
            if left is None or not kinds.modifier_fits(left, phrase) or not kinds.left_modifier_stands(self, left, at, phrase):
                break
            if phrase.left is not None:
                phrase.inner = phrase.inner or phrase.left
            phrase.left = left
            phrase.start = at - len(left.word)
        if phrase.left is None:
            self._apart(phrase)
        self.phrases.append(phrase)
        self._shared_unit(phrase)
        return phrase.end

    def _apart(self, phrase: Phrase) -> None:
        """约占总量的3.5%, 超过总量的3.5%: a modifier that stands apart still bounds the figure, outside the span."""
        modifier = kinds.apart_modifier(self.text, phrase.start, self.lexicon)
        if modifier is not None:
            phrase.left = modifier

    def _wait(self, phrase: Phrase) -> None:
        """Remembers a bare figure of a list, 2 of 2、3、5名, until its unit comes."""
        separator = _LIST_SIGN.match(self.text, phrase.end)
        if separator is None or phrase.unit is not None or phrase.numeral is None or phrase.numeral.shape != "arabic":
            self._waiting = []
            return
        if self._waiting and self._waiting_end != phrase.start or len(self._waiting) >= _LONGEST_LIST:
            self._waiting = []
        self._waiting.append((phrase.start, phrase.end))
        self._waiting_end = separator.end()

    def _shared_unit(self, phrase: Phrase) -> None:
        """2、3、5名: the members before the last have its unit too."""
        if not self._waiting:
            return
        members, edge = self._waiting, self._waiting_end
        self._waiting = []
        if edge != phrase.start or phrase.unit is None or phrase.second is not None or phrase.kind in ("ordinal", "ratio", "fraction"):
            return
        last = self.phrases.pop()
        for start, end in members:
            numeral = read_numeral(self.text[start:end])
            if numeral is not None:
                self.phrases.append(Phrase(start, end, start, end, numeral, last.unit, last.unit_start, last.unit_end, last.kind, "shared_unit"))
        self.phrases.append(last)


_BIG_END = re.compile(r"[万亿兆]{1,4}$")
_SCALE_END = re.compile(r"[百千]?[万亿兆]{0,4}$")


def _shared_scale(first: str, second: str, low: Numeral) -> Decimal:
    """5-10万 is 50000 to 100000, 一千到两千万 10 to 20 million, 500-1万 is 500 to 10000."""
    if first[-1] in "万亿兆" or any(c in "百千万亿兆" for c in first[:-1]):
        pattern = None if first[-1] in "万亿兆" or any(c in "万亿兆" for c in first) else _BIG_END
    else:
        pattern = _BIG_END if first[-1] in "十百千" else _SCALE_END
    match = pattern.search(second) if pattern is not None else None
    if match is None or not match[0] or match.start() == 0 or low.value is None:
        return Decimal(1)
    coefficient = read_numeral(second[: match.start()])
    if coefficient is None or coefficient.value is None or low.value >= coefficient.value:
        return Decimal(1)
    scale = read_numeral(match[0])
    return scale.value if scale is not None and scale.value is not None else Decimal(1)


def _addresses(text: str) -> Iterator[tuple[int, int]]:
    """URLs, e-mail addresses and domains: their digits are no figures."""
    if "://" in text or "@" in text or "www." in text:
        for match in _ADDRESS.finditer(text):
            yield match.span()
