"""The one pass over the reading: finds numerals and reads the phrase round each, left to right.

Every step starts with a guard on one character and looks at a bounded stretch of text (longest unit, longest
modifier, a capped run of digits), and the pass never goes back behind what it has consumed: linear in the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from claims import kinds
from claims.figures import BEHIND_UNIT, RANGE_START, find_unit, read_behind, read_fraction, read_range, read_ratio
from claims.numerals import find_numeral, read_numeral
from claims.phrases import Phrase, Source, Verdict
from claims.surroundings import FRONT, modifiers_apart, read_front, read_left, read_per, read_right, sign_before
from claims.times import find_time, is_bare_short_year, may_be_time
from claims.words import WORDS, read_first, read_half, read_uncounted, read_word

RUN = re.compile(r"[0-9零〇一二三四五六七八九十百千万亿兆两几数半廿卅卌壹贰叁肆伍陆柒捌玖拾佰仟俩仨首½¼¾⅛⅜⅝⅞⅕⅖]+|对折|翻番|过半|大半|小半|花甲|古稀|耄耋")
_WORD_STARTS = frozenset(word[0] for word in WORDS) - frozenset("半一")
_SINGLES = frozenset("一二三四五六七八九十百千万亿两数几半首零〇兆")
_FRACTION_SIGNS = frozenset("分又/")
_BARE_GOES_ON = RANGE_START | frozenset(" :比、或与多余来几") | frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz")
_CODE_MARKS = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_./@#№ ")
_CODE_BEFORE = re.compile(r"(?:[A-Za-z][A-Za-z0-9]{0,20}[-_./]?|[A-Za-z0-9]_|[\w.]@|[#№]|No\.?\ ?)$")
_CODE_AFTER = re.compile(r"[A-Za-z0-9]{1,40}+(?:[-_./@:+][A-Za-z0-9]{1,40}+){0,20}+")
_TIME_OR_CODE = frozenset("年月日号点时:-/.—~世季 后0")
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
_LONG_NUMBER = 11
_ADDRESS = re.compile(r"(?:[A-Za-z][A-Za-z0-9+.-]{0,20}://|www\.)[!-~]{1,2000}+|[A-Za-z0-9._+-]{1,64}+@[A-Za-z0-9.-]{1,100}+")
_LIST_SIGN = re.compile(r"\ ?[、和及或与]\ ?(?=\d)")
_LONGEST_LIST = 12


class Scan:
    """One pass over one source. `phrases` are what it claims, `verdicts` (with `trace`) what it does not."""

    def __init__(self, source: Source, *, trace: bool = False) -> None:
        self.source = source
        self.verdicts: list[Verdict] = []
        self.phrases: list[Phrase] = []
        self._trace = trace
        self._done = 0
        self._apart = modifiers_apart(source.text, source.lexicon)
        self._has_per = "每" in source.text
        self._list: list[tuple[int, int]] = []
        self._list_end = -1
        lexicon = source.lexicon
        self._front = FRONT | lexicon.sign_ends
        self._bare_after = _BARE_GOES_ON | lexicon.right_starts | lexicon.noun_starts
        self._bare_before = self._front | lexicon.left_ends | frozenset("第前")

    def run(self) -> list[Phrase]:
        """Read the whole text."""
        text, follows, bare = self.source.text, self.source.lexicon.follows, self.source.bare
        addresses = _addresses(text)
        skip = next(addresses, None)
        for match in RUN.finditer(text):
            start, end = match.span()
            if end <= self._done:
                continue
            if end - start == 1 and text[start] in _SINGLES and text[end : end + 1] not in follows and not bare:
                if self._trace:
                    self._pass(start, end, "none", "no_unit")
                continue
            while skip is not None and skip[1] <= start:
                skip = next(addresses, None)
            if skip is not None and skip[0] <= start:
                self._pass(start, skip[1], "label", "address")
                self._done = skip[1]
                continue
            start = max(start, self._done)
            while start < end:
                start = max(self._read(start, end), start + 1)
                self._done = start
        return self.phrases

    def _pass(self, start: int, end: int, taken_for: str, rule: str) -> int:
        """Goes on behind what is no quantity."""
        if self._trace:
            self.verdicts.append(Verdict(start, end, taken_for, rule))  # type: ignore[arg-type]
        return end

    def _read(self, start: int, run_end: int) -> int:
        """Reads what starts at the numeral `start`; returns how far it reached."""
        text = self.source.text
        first = text[start]
        if "0" <= first <= "9":
            end = self._no_figure(start, run_end)
            if end is not None:
                return end
        else:
            end = self._special(first, start, run_end)
            if end is not None:
                return end
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
            phrase = read_word(source, start, "半数") if text.startswith("半数", start) else read_half(source, start)
            if phrase is None:
                return self._pass(start, start + 1, "none", "half_word")
            return self._claim(phrase) if phrase.kind == "percent" else self._decide(phrase)
        if first in _WORD_STARTS or (first == "一" and text.startswith("一半", start)):
            phrase = read_word(source, start, text[start:run_end] if first != "一" else "一半")
            return self._claim(phrase) if phrase else self._pass(start, start + 1, "name", "word")
        if first == "零" and text[start + 1 : start + 2] in ("下", "上"):
            return self._pass(start, start + 1, "none", "sign")
        if first == "数" or (start and text[start - 1] == "成"):
            phrase = read_uncounted(source, start)
            return self._claim(phrase) if phrase else None
        return None

    def _no_figure(self, start: int, run_end: int) -> int | None:
        """Dates, codes and identifiers that start with an Arabic digit; None where none does."""
        text = self.source.text
        if start and text[start - 1] in _CODE_MARKS and _CODE_BEFORE.search(text, max(0, start - 24), start) and not sign_before(self.source, start):
            match = _CODE_AFTER.match(text, start)
            return self._pass(start, match.end() if match else run_end, "label", "code")
        after = text[run_end : run_end + 1]
        if after in _TIME_OR_CODE:
            time = find_time(text, start) if may_be_time(text, run_end) else None
            if time is not None:
                return self._pass(start, time[0], "time", time[1])
            if after == "年" and is_bare_short_year(text, start):
                return self._pass(start, run_end + 1, "time", "short_year")
            if after == "后" and run_end - start == 2 and text[run_end - 1] in "05" and text[run_end + 1 : run_end + 2] not in "，。":
                return self._pass(start, run_end + 1, "label", "generation")
        elif run_end - start < _LONG_NUMBER:
            return None
        match = _IDENTIFIER.match(text, start)
        return self._pass(start, match.end(), "label", "identifier") if match else None

    def _figure(self, start: int, end: int) -> int:
        """A numeral at [start, end): its fraction, ratio, unit and range; claims it or says why not."""
        source = self.source
        text, lexicon = source.text, source.lexicon
        numeral = read_numeral(text[start:end])
        if numeral is None:
            return self._pass(start, end, "label", "no_number")
        if text[end : end + 1] in _FRACTION_SIGNS:
            fraction = read_fraction(source, start, end, numeral) if end < len(text) else None
            if fraction is not None:
                if start:
                    read_front(source, fraction, self._done)
                return self._claim(fraction)
        phrase = Phrase(start, end, numeral)
        find_unit(source, phrase)
        arabic = "0" <= text[start] <= "9"
        if phrase.unit is None:
            if arabic and text[end - 1].isdigit() and not source.bare and self._stands_alone(start, end):
                return self._pass(start, end, "none", "no_unit")
            if not arabic and not source.bare and lexicon.name_over(text, start, end):
                return self._pass(start, end, "name", "name")
            if text[end : end + 1] in (":", "比", " "):
                ratio = read_ratio(source, start, end)
                if ratio is not None:
                    return self._claim(ratio)
        else:
            if not arabic and not source.bare and lexicon.name_over(text, start, phrase.unit_end if end - start == 1 else end):
                return self._pass(start, end, "name", "name")
            if text[phrase.end : phrase.end + 1] in BEHIND_UNIT:
                read_behind(source, phrase)
        if text[phrase.end : phrase.end + 1] in RANGE_START:
            read_range(source, phrase)
        return self._decide(phrase)

    def _stands_alone(self, start: int, end: int) -> bool:
        """Whether nothing on either side can make a quantity of bare Arabic digits."""
        text = self.source.text
        return text[end : end + 1] not in self._bare_after and text[start - 1 : start] not in self._bare_before

    def _decide(self, phrase: Phrase) -> int:
        """Looks to the left, lets the rules judge, and claims or passes."""
        source = self.source
        if phrase.start and source.text[phrase.start - 1] in self._front:
            read_front(source, phrase, self._done)
        if self._has_per and phrase.unit is not None:
            read_per(source, phrase)
        verdict = kinds.judge(source, phrase)
        if verdict.kind is None:
            self._pass(phrase.start, verdict.reach or phrase.end, verdict.taken_for, verdict.rule)
            if phrase.unit is None:
                self._wait(phrase)
            return verdict.reach or phrase.end
        phrase.kind, phrase.rule = verdict.kind, verdict.rule
        return self._claim(phrase)

    def _claim(self, phrase: Phrase) -> int:
        """Takes the outer modifiers in and keeps the phrase."""
        text, lexicon = self.source.text, self.source.lexicon
        if text[phrase.end : phrase.end + 1] in lexicon.right_starts:
            read_right(self.source, phrase)
        before = text[phrase.start - 1 : phrase.start]
        if before in lexicon.left_ends or before == " ":
            read_left(self.source, phrase)
        if self._apart and phrase.left is None:
            phrase.left = self._apart.get(phrase.start)
        return self._keep(phrase)

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
        if separator is not None and phrase.numeral is not None and phrase.numeral.shape == "arabic":
            self._list.append((phrase.start, phrase.end))
            self._list_end = separator.end()

    def _share_unit(self, last: Phrase) -> None:
        """2、3、5名: the members before the last have its unit too."""
        members, self._list = self._list, []
        if self._list_end != last.start or last.unit is None or last.second is not None or last.kind in ("ordinal", "ratio", "fraction"):
            return
        self.phrases.pop()
        for start, end in members:
            numeral = read_numeral(self.source.text[start:end])
            assert numeral is not None
            member = Phrase(start, end, numeral).name(last.kind, "shared_unit")
            member.unit, member.unit_start, member.unit_end = last.unit, last.unit_start, last.unit_end
            self.phrases.append(member)
        self.phrases.append(last)


def _addresses(text: str) -> Iterator[tuple[int, int]]:
    """URLs, e-mail addresses and domains: their digits are no figures."""
    if "://" in text or "@" in text or "www." in text:
        for match in _ADDRESS.finditer(text):
            yield match.span()
