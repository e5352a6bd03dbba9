"""The one pass over the reading: finds numerals and reads the phrase round each, left to right.

Every step starts with a guard on one character and looks at a bounded stretch of text (longest unit, longest
modifier, a capped run of digits), and the pass never goes back behind what it has consumed: linear in the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from claims import kinds
from claims.figures import (
    BEHIND_UNIT,
    RANGE_START,
    find_unit,
    list_scale,
    read_bare_rate,
    read_behind,
    read_fraction,
    read_range,
    read_ratio,
)
from claims.named import is_figure
from claims.numerals import CHINESE_GOES_ON, LONGEST, NUMERAL_GOES_ON, Numeral, find_numeral, read_numeral
from claims.phrases import Phrase, Source, Verdict
from claims.rules.bare import CODED
from claims.rules.front import LABELLED
from claims.rules.verdicts import PLAIN_KINDS
from claims.runs import ALL_RUNS, CODE_LINKS, CODE_MARKS, LETTERS, PLAIN, TIME_OR_CODE, guards
from claims.surroundings import PER_REACH, modifiers_apart, read_front, read_including, read_left, read_per, read_right, sign_before
from claims.times import find_time, is_bare_short_year, may_be_time, whole_time
from claims.words import WORDS, read_first, read_half, read_uncounted, read_word

_WORD_STARTS = frozenset(word[0] for word in WORDS) - frozenset("半一")
_ENDS_IN_ONE = frozenset("统唯同单惟逐")
"""With 一 these are a word, whatever figure follows: 统一|三家, 唯一|两人."""
_SPECIAL = frozenset("首半零数") | _WORD_STARTS
_DIGITS = frozenset("0123456789")
_CHINESE_DIGITS = frozenset("一二三四五六七八九两")
_COUNTING = _CHINESE_DIGITS - {"一"}
_FRACTION_SIGNS = frozenset("分又/")
_RATIO_SIGNS = frozenset(":：比 ")
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
  | 1/\d\.\d{1,3}(?=\ ?(?:英寸|[″"]))                  # 1/1.3英寸, a format of sensors
    """,
    re.VERBOSE,
)
_LONG_NUMBER = 11
_INDICATOR = re.compile(r"(?<![A-Za-z])(?:GDP|GNP|CPI|PPI|PMI|FDI|GMV|AUM|ROE|ROA|EPS|BMI|LPR|EBITDA|IPO|PE|PB)$")
"""Figures may stand right behind these (GDP1.6万亿元); behind other letters they go on a code."""
_AMPERES = re.compile(r"\d{1,3}(?:\.\d{1,3})?A(?![A-Za-z0-9])")
"""5V2A, 20V/3.25A: what a charger gives."""
_VITAL = re.compile(r"(?<![A-Za-z0-9])(?:T|P|R|HR|BP)$")
_VITAL_SIGN = re.compile(r"\d{1,3}(?:\.\d)?(?:/\d{2,3})?\ ?(?:℃|°C|次/分|次每分|mmHg|毫米汞柱|bpm|kPa)")
"""T36.8℃，P84次/分，BP145/90mmHg: a patient's vital signs."""
_LONGEST_INDICATOR = 7
_ADDRESS_SIGNS = ("://", "@", "www.")
_ADDRESS_SIGN = re.compile("|".join(map(re.escape, _ADDRESS_SIGNS)))
_ADDRESS = re.compile(r"(?:[A-Za-z][A-Za-z0-9+.-]{0,20}://|www\.)[!-~]{1,2000}+|[A-Za-z0-9._+-]{1,64}+@[A-Za-z0-9.-]{1,100}+")
_LONGEST_LOCAL_PART = 64
_IN_ADDRESS = "".join(sorted(LETTERS)) + "0123456789._+-"
_LIST_SIGN = re.compile(r"\ ?[、和及或与]\ ?(?=-?[\d一二三四五六七八九十])|\ ?[/×*]\ ?(?=\d)")
_SLASHED = frozenset(["pressure", "data"])
"""What members of a list with strokes may share: 120/80mmHg, 256/512GB."""
_LONGEST_LIST = 12


class Scan:
    """One pass over one source. `phrases` are what it claims, `verdicts` (with `trace`) what it does not."""

    def __init__(self, source: Source, *, trace: bool = False) -> None:
        self.source = source
        self.verdicts: list[Verdict] = []
        self.phrases: list[Phrase] = []
        self._trace = trace
        self._done = self._told = 0
        self._guards = guards(source.lexicon)
        self._apart = modifiers_apart(source.text, source.lexicon)
        self._per = self._next_per(0)
        self._list: list[Phrase] = []
        self._list_end = -1

    def run(self) -> list[Phrase]:
        """Read the whole text."""
        text = self.source.text
        addresses = _addresses(text)
        skip = next(addresses, None)
        # Where everything is to be told or read, every run is looked at; else only those that the pattern cannot decide.
        pattern = ALL_RUNS if self._trace or self.source.bare else self._guards.quick
        for match in pattern.finditer(text):
            group = match.lastgroup
            if group is None and match.start() >= self._done:
                continue
            start, end = match.span()
            if end <= self._done:
                continue
            if group is None:  # a date of which the first figure is claimed: 百分之4月3日以上
                for rest in ALL_RUNS.finditer(text, self._done, end):
                    self._read_run(*rest.span())
                continue
            while skip is not None and skip[1] <= start:
                skip = next(addresses, None)
            if skip is not None and skip[0] <= start:
                self._done = start = self._pass(start, skip[1], "label", "address")
                if start >= end:
                    continue
                group = "run"
            if group in PLAIN and start >= self._done and self._plain(start, end):
                continue
            if group == "word":
                start -= 1
            self._read_run(start, end)
        return self.phrases

    def _read_run(self, start: int, end: int) -> None:
        """Reads the figures of a run, one behind the other."""
        if start < self._done:
            start = self._done
        while start < end:
            reached = self._read(start, end)
            start = reached if reached > start else start + 1
            self._done = start

    def _pass(self, start: int, end: int, taken_for: str, rule: str) -> int:
        """Goes on behind what is no quantity."""
        if self._trace:
            begin, reach = self._whole(start, end, taken_for)
            self.verdicts.append(Verdict(begin, reach, taken_for, rule))  # type: ignore[arg-type]
        return end

    def _whole(self, start: int, end: int, taken_for: str) -> tuple[int, int]:
        """A label or time with its marker, for the mentions: 第36号, X5, COVID-19, 下午3点."""
        text = self.source.text
        if taken_for == "time":
            return whole_time(text, start, end)
        if taken_for != "label":
            return start, end
        coded = CODED.search(text, max(self._told, start - 10), start)
        if coded is not None and "代码" in coded[0]:
            return coded.start(), end
        while start > self._told and end - start < LONGEST and (text[start - 1] in LETTERS or text[start - 1] in CODE_LINKS):
            start -= 1
        if start and text[start - 1] == "第":
            start -= 1
            end += text[end : end + 1] in LABELLED and text[end - 1 : end] not in LABELLED
        self._told = end
        return start, end

    def _plain(self, start: int, end: int) -> bool:
        """Reads the commonest figure: digits and a unit that only a modifier before them changes.

        Where the unit has one reading no rule is asked: the guards say that none has anything to say. A test compares it
        with the rules.
        """
        text, lexicon, guard = self.source.text, self.source.lexicon, self._guards
        two = text[end : end + 2]
        first = two[:1]
        unit = lexicon.unit_at(text, end) if two in lexicon.pairs else lexicon.units.get(first)
        if unit is None or self._list or first == "K" or (first in lexicon.noun_starts and lexicon.noun_at(text, end)):
            return False
        unit_end = end + len(unit.surface)
        behind = text[unit_end : unit_end + 1]
        if behind in guard.behind or behind in unit.guard or (behind in LETTERS and unit.symbol):
            return False
        if (text[start] not in _DIGITS or text[end - 1 : end + 1] in lexicon.names) and lexicon.name_over(text, start, end, unit_end):
            return False
        numeral = read_numeral(text[start:end])
        if numeral is None:
            return False
        phrase = Phrase(start, unit_end, numeral)
        phrase.unit, phrase.unit_start, phrase.unit_end = unit, end, unit_end
        if unit.surface in guard.sure:
            phrase.kind, phrase.rule = PLAIN_KINDS[unit.kind]
            self._done = self._claim(phrase)
        else:
            self._done = self._decide(phrase)
        return True

    def _read(self, start: int, run_end: int) -> int:
        """Reads what starts at the numeral `start`; returns how far it reached."""
        text = self.source.text
        if run_end - start > LONGEST:
            return self._pass(start, run_end, "label", "no_number")
        if text[start] in _DIGITS:
            after = text[run_end : run_end + 1]
            if after in TIME_OR_CODE or (start and text[start - 1] in CODE_MARKS) or run_end - start >= _LONG_NUMBER:
                end = self._no_figure(start, run_end)
                if end is not None:
                    return end
            if after not in NUMERAL_GOES_ON and text[start:run_end].isdecimal() and not text.startswith("个亿", run_end):
                return self._figure(start, run_end)
        else:
            if text[start] == "一" and start > self._done and text[start - 1] in _ENDS_IN_ONE and run_end - start > 1:
                return self._pass(start, start + 1, "name", "name")
            if (
                text[start] in _SPECIAL
                or (text[start - 1 : start] == "成" and start > self._done)
                or (text[start] == "一" and text.startswith("一半", start))
            ):
                end = self._special(text[start], start, run_end)
                if end is not None:
                    return end
            if (
                run_end - start == 1
                and text[start] in _CHINESE_DIGITS
                and text[run_end : run_end + 1] not in CHINESE_GOES_ON
                and not text.startswith("个亿", run_end)
            ):
                return self._figure(start, run_end)
            if may_be_time(text, run_end) or text[run_end - 1] == "几":
                time = find_time(text, start)
                if time is not None:
                    return self._pass(start, time[0], "time", time[1])
        found = find_numeral(text, start)
        if found is None:
            return self._pass(start, start + 1, "none", "no_numeral")
        return self._figure(start, found[0])

    def _special(self, first: str, start: int, run_end: int) -> int | None:
        """Words that begin with a numeral or stand for one; None where the run is a numeral like others."""
        text, source = self.source.text, self.source
        phrase: Phrase | None
        if first == "首":
            phrase = read_first(source, start)
            return self._keep(phrase) if phrase else self._pass(start, start + 1, "none", "no_unit")
        if first == "半":
            word = text[max(self._done, start - 1) : start + 1]
            if word in WORDS and (phrase := read_word(source, start - 1, word)) is not None:
                return self._claim(phrase)
            phrase = read_word(source, start, "半数") if text.startswith("半数", start) else read_half(source, start)
            if phrase is None or phrase.start < self._claimed():  # 全国三大|半年展
                return self._pass(start, start + 1, "none", "half_word")
            return self._claim(phrase) if phrase.kind == "percent" else self._decide(phrase)
        if first in _WORD_STARTS or (first == "一" and text.startswith("一半", start)):
            phrase = read_word(source, start, text[start:run_end] if first != "一" else "一半")
            return self._claim(phrase) if phrase else self._pass(start, start + 1, "name", "word")
        if first == "零" and text[start + 1 : start + 2] in ("下", "上"):
            return self._pass(start, start + 1, "none", "sign")
        if first == "数" or (start > self._done and text[start - 1] == "成"):
            phrase = read_uncounted(source, start)
            return self._claim(phrase) if phrase else None
        return None

    def _no_figure(self, start: int, run_end: int) -> int | None:
        """Dates, codes and identifiers that start with an Arabic digit; None where none does."""
        text = self.source.text
        if start and text[start - 1] in CODE_MARKS and _in_code(text, start) and not sign_before(self.source, start):
            match = _CODE_AFTER.match(text, start)
            return self._pass(start, match.end() if match else run_end, "label", "code")
        after = text[run_end : run_end + 1]
        if after in TIME_OR_CODE:
            time = find_time(text, start) if may_be_time(text, run_end) else None
            if time is not None:
                return self._pass(start, time[0], "time", time[1])
            if after == "年" and is_bare_short_year(text, start):
                return self._pass(start, run_end + 1, "time", "short_year")
            if after == "后" and run_end - start == 2 and text[run_end - 1] in "05" and text[run_end + 1 : run_end + 2] not in "，。":
                return self._pass(start, run_end + 1, "label", "generation")
        if self.source.bare and run_end - start == len(text):  # parse("13000000000"): what is given is a figure
            return None
        match = _IDENTIFIER.match(text, start)
        return self._pass(start, match.end(), "label", "identifier") if match else None

    def _begins_something(self, at: int) -> bool:
        """Whether the last character of a numeral begins what follows: 三万|一天, 35万|四川人."""
        text, lexicon = self.source.text, self.source.lexicon
        return (text[at] == "一" and lexicon.unit_at(text, at + 1) is not None) or lexicon.word_begins(text, at)

    def _figure(self, start: int, end: int) -> int:
        """A numeral at [start, end): its fraction, ratio, unit and range; claims it or says why not."""
        source, text = self.source, self.source.text
        numeral = read_numeral(text[start:end])
        if numeral is None:
            return self._pass(start, end, "label", "no_number")
        if _ends_loosely(text, start, end, numeral) and self._begins_something(end - 1):
            end -= 1
            numeral = read_numeral(text[start:end])
            assert numeral is not None
        after = text[end : end + 1]
        if after and after in _FRACTION_SIGNS and (fraction := read_fraction(source, start, end, numeral)) is not None:
            if start:
                read_front(source, fraction, self._claimed())
            return self._claim(fraction)
        arabic = text[start] in _DIGITS
        may_be_named = not source.bare and (not arabic or text[end - 1 : end + 1] in source.lexicon.names)
        name = source.lexicon.name_over(text, start, end, after=self._claimed()) if may_be_named else None
        if name is not None and name[0] < start and text[slice(*name)] not in source.lexicon.doubtful:  # whatever the unit is
            return self._pass_name(name, end)
        phrase = Phrase(start, end, numeral)
        find_unit(source, phrase)
        if phrase.unit is None:
            if arabic and not may_be_named and not source.bare and text[start:end].isdecimal() and self._stands_alone(start, end):
                return self._pass(start, end, "none", "no_unit")
            if name is not None and (past := self._name(phrase, start, end, end)):
                return past
            ratio = read_ratio(source, start, end) if after in _RATIO_SIGNS else None
            if ratio is not None:
                return self._claim(ratio)
        else:
            if name is not None and (past := self._name(phrase, start, end, phrase.unit_end if arabic or end - start == 1 else end)):
                return past
            if text[phrase.end : phrase.end + 1] in BEHIND_UNIT:
                read_behind(source, phrase)
        if text[phrase.end : phrase.end + 1] in RANGE_START:
            read_range(source, phrase)
        return self._decide(phrase)

    def _name(self, phrase: Phrase, start: int, end: int, unit_end: int) -> int:
        """Past the numeral where a name stands over it; 0 where there is none but such as begin in the figure before
        (三块五一斤), or one that `phrase`, the numeral with its unit, makes a figure of (三台电脑).

        What follows in the name is looked at for itself, as after a name that the quick pattern passes over.
        """
        text, lexicon, claimed = self.source.text, self.source.lexicon, self._claimed()
        name = lexicon.name_over(text, start, end, unit_end, after=claimed)
        if name is not None and text[slice(*name)] in lexicon.doubtful and is_figure(self.source, phrase, name[1]):
            name = lexicon.name_over(text, start, end, unit_end, figure=True, after=claimed)
        return 0 if name is None else self._pass_name(name, end)

    def _pass_name(self, name: tuple[int, int], end: int) -> int:
        """Past the numeral that ends at `end`, over which a name stands; told once for all the numerals in it."""
        if not (self.verdicts and self.verdicts[-1].end >= name[1]):
            self._pass(*name, "name", "name")
        return end

    def _stands_alone(self, start: int, end: int) -> bool:
        """Whether nothing on either side can make a quantity of bare Arabic digits."""
        text = self.source.text
        return text[end : end + 1] not in self._guards.bare_behind and text[start - 1 : start] not in self._guards.bare_before

    def _decide(self, phrase: Phrase) -> int:
        """Looks to the left, lets the rules judge, and claims or passes."""
        source = self.source
        if phrase.start and source.text[phrase.start - 1] in self._guards.front:
            read_front(source, phrase, self._claimed())
        verdict = kinds.judge(source, phrase)
        if verdict.kind is None:
            self._pass(phrase.start, verdict.reach or phrase.end, verdict.taken_for, verdict.rule)
            if phrase.unit is None:
                self._wait(phrase)
            return verdict.reach or phrase.end
        phrase.kind, phrase.rule = verdict.kind, verdict.rule
        if phrase.unit is None and source.text[phrase.end : phrase.end + 1] == "/":
            read_bare_rate(source, phrase)
        return self._claim(phrase)

    def _claim(self, phrase: Phrase) -> int:
        """Takes the outer modifiers in, and what stands apart from the figure and bears on it (约占总量的, 每小时); keeps the phrase."""
        text, lexicon = self.source.text, self.source.lexicon
        if text[phrase.end : phrase.end + 1] in lexicon.right_starts:
            read_right(self.source, phrase)
        elif text[phrase.end : phrase.end + 1] in ("（", "("):
            read_including(self.source, phrase)
        before = text[phrase.start - 1 : phrase.start]
        if before in lexicon.left_ends or before == " ":
            read_left(self.source, phrase, self._claimed())
        if self._apart and phrase.left is None:
            phrase.left = self._apart.get(phrase.start)
        if self._per < phrase.start and phrase.unit is not None and phrase.kind != "ordinal":
            read_per(self.source, phrase)
            self._per = self._next_per(phrase.start - PER_REACH)
        return self._keep(phrase)

    def _next_per(self, start: int) -> int:
        """Where the next 每 stands that may say what a figure at or behind `start` is per; the end of the text if none does."""
        at = self.source.text.find("每", max(0, start))
        return len(self.source.text) if at < 0 else at

    def _claimed(self) -> int:
        """Where the last claim ends; what was only passed may still belong to the next: the 零 of 零下3度."""
        return self.phrases[-1].end if self.phrases else 0

    def _keep(self, phrase: Phrase) -> int:
        self.phrases.append(phrase)
        if self._list:
            self._share_unit(phrase)
        return phrase.end

    def _wait(self, phrase: Phrase) -> None:
        """Remembers a bare figure of a list, the 2 of 2、3、5名, until its unit comes."""
        separator = _LIST_SIGN.match(self.source.text, phrase.end)
        if self._list_end != phrase.start or len(self._list) >= _LONGEST_LIST:
            self._list = []
        if separator is not None and phrase.numeral is not None and phrase.numeral.value is not None:
            self._list.append(phrase)
            self._list_end = separator.end()

    def _share_unit(self, last: Phrase) -> None:
        """2、3、5名: the members before the last have its unit too; with a stroke only pressures do (120/80mmHg)."""
        members, self._list = self._list, []
        first = members[0].start
        if self._list_end != last.start or last.unit is None or last.unit_end == last.unit_start:
            return
        if self.source.text[first - 1 : first] == "第":
            self._share_nth(members, last)
            return
        if last.second is not None or last.kind in ("ordinal", "ratio", "fraction"):
            return
        crossed = any(self.source.text[member.end : member.end + 2].strip()[:1] in ("×", "*") for member in members)
        if crossed and not _is_size(members, last):
            return
        if len(members) == 1 and (either := _either(self.source.text, members[0], last)) is not None:
            self.phrases.pop()
            read_left(self.source, either, self._claimed())
            self.phrases.append(either)
            return
        if last.unit.dimension not in _SLASHED and any("/" in self.source.text[member.end : member.end + 2] for member in members):
            return
        self.phrases.pop()
        written = self.source.text[last.core_start : last.unit_start]
        for member in members:
            member.shared_scale = list_scale(self.source.text[member.start : member.end], written)
            member.unit, member.unit_start, member.unit_end = last.unit, last.unit_start, last.unit_end
            self.phrases.append(member.name(last.kind, "shared_unit"))
        self.phrases.append(last)

    def _share_nth(self, members: list[Phrase], last: Phrase) -> None:
        """第三、四场: each is an ordinal; 第5、6期 are labels, 第一、二年 times."""
        if last.kind not in ("count", "duration") or last.unit is None or last.second is not None:
            return
        self.phrases.pop()
        if last.unit.surface in LABELLED or last.kind == "duration":
            return
        members[0].begin(members[0].start - 1)
        for member in members:
            member.unit, member.unit_start, member.unit_end = last.unit, last.unit_start, last.unit_end
        self.phrases += (member.name("ordinal", "ordinal") for member in (*members, last))


_LAPS = frozenset(map(Decimal, (25, 50, 100, 200, 400, 800)))
_MOST_OBLONG = 10


def _is_size(members: list[Phrase], last: Phrase) -> bool:
    """4000×1800×1450mm are lengths alike; 3×200mL are none, 4×100米 a relay."""
    sides = [side.numeral.value for side in (*members, last) if side.numeral is not None and side.numeral.value]
    if last.unit is None or last.unit.dimension != "length" or len(sides) <= len(members) or (sides[0] == 4 and sides[-1] in _LAPS):
        return False
    return max(sides) <= _MOST_OBLONG * min(sides)


def _either(text: str, one: Phrase, other: Phrase) -> Phrase | None:
    """15、6岁, 二十七、八个: one or the next."""
    first, digit = one.numeral, other.numeral
    if text[one.end : other.start] != "、" or other.unit_start - other.start != 1 or first is None or digit is None:
        return None
    if first.value is None or digit.value is None or first.resolution != 1 or first.value <= 10 or digit.resolution != 1:
        return None
    if first.value % 10 == 0 or first.value % 10 + 1 != digit.value:
        return None
    one.second = Phrase(
        other.start, other.end, first._replace(value=first.value + 1, low=first.value + 1, high=first.value + 1, approximate=True)
    )
    one.unit, one.unit_start, one.unit_end = other.unit, other.unit_start, other.unit_end
    one.reach(other.core_end)
    one.right, one.end = other.right, other.end
    return one.name(other.kind, f"range_{other.kind}")


def _ends_loosely(text: str, start: int, end: int, numeral: Numeral) -> bool:
    """Whether a numeral would be one without its last character too: the 四 of 三万四, the 百 of 35万|百姓."""
    return numeral.elided or (end - start > 1 and text[end - 1] in "几百千" and text[end - 2] in "万亿")


def _in_code(text: str, start: int) -> bool:
    """Whether digits at `start` go on a code: X5, COVID-19, v3.11, user_1, #12, No. 5."""
    before = text[start - 1]
    if before in LETTERS:
        if before == "V" and start > 1 and text[start - 2].isdigit() and _AMPERES.match(text, start):
            return False
        told = _INDICATOR.search(text, max(0, start - _LONGEST_INDICATOR), start) is not None
        return not told and not (before in "TPR" and _VITAL_SIGN.match(text, start) and _VITAL.search(text, max(0, start - 3), start))
    if before in "#№":
        return True
    if before in CODE_LINKS:
        if before == "/" and text[start - 2 : start - 1] == "V" and text[start - 3 : start - 2].isdigit() and _AMPERES.match(text, start):
            return False
        numbered = text.endswith(("No.", "no."), 0, start)
        return numbered or (start > 1 and (text[start - 2] in LETTERS or (before in "_@" and text[start - 2].isalnum())))
    return before == " " and text.endswith(("No. ", "No ", "no. "), 0, start)


def _addresses(text: str) -> Iterator[tuple[int, int]]:
    """URLs, e-mail addresses and domains: their digits are no figures. Looked for from their signs, which are rare."""
    if not any(sign in text for sign in _ADDRESS_SIGNS):
        return
    done = 0
    for sign in _ADDRESS_SIGN.finditer(text):
        if sign.start() < done:
            continue
        before = text[max(done, sign.start() - _LONGEST_LOCAL_PART) : sign.start()]
        start = sign.start() - (len(before) - len(before.rstrip(_IN_ADDRESS)))
        match = next((found for at in range(start, sign.start() + 1) if (found := _ADDRESS.match(text, at))), None)
        if match is not None:
            done = match.end()
            yield match.span()
