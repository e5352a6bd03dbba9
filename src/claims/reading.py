"""The text as it is read, and the only way back to the source's offsets.

A reading differs from its source in two ways. Characters are folded one to one (full-width, Traditional and
compatibility forms), which moves nothing. Some are cut out: invisible format characters, the line breaks that
scanning or hard wrapping put into the middle of a sentence, and the blanks that typesetters put between Han characters
and digits (共有 148 人). `Reading.source` maps a place back over the cuts.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache

import regex

from claims.loading import FOLDS, MODIFIER_ENDS, SPLIT_PAIRS

# On the hot path `re` is quicker: its bitmap of a large class scans ten times faster than `regex` does.
# Format characters that show nothing: soft hyphen, zero-width space and joiners, bidi marks, word joiner, BOM.
_INVISIBLE = re.compile("[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]+")
# A line break with the blanks round it; an indented line (　　 or two blanks) starts a paragraph and is kept out.
_NEWLINE = re.compile("[\r\n]")
_BLANKS = frozenset(" \t\v\f\x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000")
_MOST_BLANKS = 8
_BREAK = regex.compile(r"(?<![\r\n])[^\S\r\n]{0,8}+(?:\r\n|\n|\r)(?:[^\S\r\n]{0,8}+(?:\r\n|\n|\r)){0,2}+")
_NO_NUMERAL = "[\u4e00-\u9fff--一二三四五六七八九十百千万亿兆零〇两]"
_MORE = "[\u4e00-\u9fff--一二三四五六七八九零〇]"
# One blank between digits and Han characters. 张三 18岁 keeps its own: there the digits would go on a numeral.
_SPACING = regex.compile(rf"(?V1) (?:(?<=(?:{_NO_NUMERAL}|[0-9] [万亿]) )(?=[0-9])|(?<=[0-9%‰℃] )(?={_MORE}))")
_RUN_ON = frozenset("0123456789.%,，、“‘（《〇")
_TAKES_UP = frozenset("0123456789%‰℃°〇")
_SENTENCE_END = regex.compile(r"[。！？!?；;…]")
_LIST_MARK = regex.compile(r"[\p{Han}0-9０-９]{1,3}[、.．)）]|[（(][\p{Han}0-9０-９]{1,3}[)）]|[—\-·•●○◆■#*>|]")
_NUMERALS = frozenset("0123456789一二三四五六七八九十百千万亿两几数")
_LOOK_BACK = 400
_BEFORE_FIGURE = (*MODIFIER_ENDS, "分之")


@cache
def _folding() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What is folded, and what is folded or cut out; compiled with the first text, for it takes a tenth of the import."""
    folded = "".join(map(re.escape, map(chr, FOLDS)))
    return re.compile(f"[{folded}]"), re.compile(f"[{folded}{_INVISIBLE.pattern[1:-2]}]")


@dataclass(frozen=True, slots=True)
class Reading:
    """`text` is what the patterns see; `source` is the caller's string.

    >>> reading = read("超\\n６萬例")
    >>> reading.text, reading.source_span(0, 4)
    ('超6万例', (0, 5))
    """

    source: str
    text: str
    cuts: tuple[int, ...] = ()
    """Offsets in `text` before which something was cut out, ascending."""
    shifts: tuple[int, ...] = field(default=())
    """How many characters of the source are missing before each of `cuts`, cumulative."""

    def source_start(self, offset: int) -> int:
        """The source offset of the character that stands at `offset` of the reading."""
        if not self.cuts:
            return offset
        passed = bisect_right(self.cuts, offset)
        return offset + (self.shifts[passed - 1] if passed else 0)

    def source_end(self, offset: int) -> int:
        """The source offset behind the last character before `offset`; cut characters there stay outside."""
        if not self.cuts:
            return offset
        passed = bisect_left(self.cuts, offset)
        return offset + (self.shifts[passed - 1] if passed else 0)

    def source_span(self, start: int, end: int) -> tuple[int, int]:
        """Half-open source offsets of `text[start:end]`."""
        return self.source_start(start), self.source_end(end)


def fold(text: str) -> str:
    """Full-width, Traditional and compatibility characters as they are read, one to one.

    >>> fold("３·５％的兩岸貿易額")
    '3·5%的两岸贸易额'
    """
    if text.isascii() or not _folding()[0].search(text):
        return text
    # A sparse text is quicker by substitution, a dense one (Traditional) by translation: both linear.
    sample = text[:2000]
    if len(_folding()[0].findall(sample)) * 50 > len(sample):
        return text.translate(FOLDS)
    return _folding()[0].sub(lambda m: FOLDS[ord(m[0])], text)


_GROUPED = re.compile(r"(?<=[0-9])(?<![0-9]{4})，(?=000(?![0-9]))")
"""12，000人: the comma of Chinese type between thousands."""


def read(text: str, mend: bool = True) -> Reading:
    """The reading of `text`: folded, invisible characters and (with `mend`) breaks and spacing inside a sentence cut out."""
    if text.isascii() or not _folding()[1].search(text):
        folded, gaps = text, []
    else:
        folded = fold(text)
        gaps = list(_invisible(text))
    if mend:
        gaps += (*_broken_lines(folded), *_spacing(folded))
        gaps.sort()
    if "，000" in folded:
        folded = _GROUPED.sub(",", folded)
    if not gaps:
        return Reading(text, folded)
    pieces, cuts, shifts, missing, done = [], [], [], 0, 0
    for start, end in gaps:
        start = max(start, done)
        if end <= start:
            continue
        pieces.append(folded[done:start])
        cuts.append(start - missing)
        missing += end - start
        shifts.append(missing)
        done = end
    pieces.append(folded[done:])
    return Reading(text, "".join(pieces), tuple(cuts), tuple(shifts))


def _invisible(text: str) -> Iterator[tuple[int, int]]:
    return (match.span() for match in _INVISIBLE.finditer(text)) if not text.isascii() else iter(())


def _spacing(text: str) -> Iterator[tuple[int, int]]:
    """The blanks that only set digits off.

    >>> list(_spacing("共有 148 人，张三 18 岁"))
    [(2, 3), (6, 7), (14, 15)]
    """
    return (match.span() for match in _SPACING.finditer(text)) if " " in text else iter(())


def _broken_lines(text: str) -> Iterator[tuple[int, int]]:
    """The line breaks that fall inside a sentence.

    >>> list(_broken_lines("据统计，目前上海累\\n\\n计出院4.2万余人。\\n下一段")), list(_broken_lines("标题\\n\\n正文。"))
    ([(9, 11)], [])
    """
    if "\n" not in text and "\r" not in text:
        return
    done = 0
    for sign in _NEWLINE.finditer(text):
        start = sign.start()
        if start < done:
            continue
        while start > done and sign.start() - start < _MOST_BLANKS and text[start - 1] in _BLANKS:
            start -= 1
        if not start or not _runs_on(text[start - 1], _RUN_ON):
            continue
        match = _BREAK.match(text, start)
        if match is None:
            continue
        done = match.end()
        if done < len(text) and _goes_on(text, start, done):
            yield start, done


def _goes_on(text: str, start: int, end: int) -> bool:
    """Whether the sentence before a break, which does not end there, goes on behind it: no heading, list item or finished line."""
    before, after = text[start - 1], text[end]
    if not _runs_on(after, _TAKES_UP):
        return False
    line_start = max(text.rfind("\n", max(0, start - _LOOK_BACK), start), text.rfind("\r", max(0, start - _LOOK_BACK), start)) + 1
    line = text[max(line_start, start - _LOOK_BACK) : start]
    single = end - start == 1 or len(text[start:end].splitlines()) == 1
    if single and (before in "，、" or _holds_together(line.strip(), after)):
        return True
    if "，" in line and before + after in SPLIT_PAIRS:
        return True
    return _unfinished(line) and not _LIST_MARK.match(text, end)


def _runs_on(character: str, others: frozenset[str]) -> bool:
    """Whether a character is Han, a digit or one of `others`."""
    return "\u4e00" <= character <= "\u9fff" or character in others


def _holds_together(line: str, after: str) -> bool:
    """A modifier or figure at the line's end, its figure or unit on the next: 超⏎6万例, 共4127⏎吨."""
    if not line or not _runs_on(line[0], _RUN_ON):
        return False
    if after in _NUMERALS and line.endswith(_BEFORE_FIGURE):
        return True
    if line[-1] not in _NUMERALS or (line[-1].isdigit() and after.isdigit()) or len(line) <= 3:
        return False
    return any(c >= "\u4e00" for c in line)


def _unfinished(line: str) -> bool:
    """A line that holds a finished sentence and goes on, or that opens a quotation and does not close it."""
    quotes = line.count("“") > line.count("”") or line.count("「") > line.count("」")
    ends = [m.end() for m in _SENTENCE_END.finditer(line)]
    return quotes or (bool(ends) and ends[-1] < len(line))
