"""Looks words up, longest match first: units behind a numeral, signs and modifiers beside it, names over it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache, cached_property
from pathlib import Path

from claims.entries import Modifier, Unit
from claims.errors import TableError
from claims.loading import REGIONS, Words, folded, package_words, user_rows, user_words


def _lengths(words: Iterable[str], at: int) -> dict[str, tuple[int, ...]]:
    """For each first (`at` 0) or last (`at` -1) character, the lengths of the words that have it, longest first."""
    found: dict[str, set[int]] = {}
    for word in words:
        found.setdefault(word[at], set()).add(len(word))
    return {character: tuple(sorted(lengths, reverse=True)) for character, lengths in found.items()}


@dataclass(frozen=True, eq=False)
class Lexicon:
    """The words that reading knows: units, signs, modifiers, counted nouns, names. Immutable.

    A user's own words come from a table file or from rows in Python; they make a new lexicon, which an `Extractor` or
    a single call takes. The package's own stays as it is.

    >>> own = Lexicon.from_rows([
    ...     {"what": "unit", "surfaces": "标方|标准立方米", "unit": "Nm3", "dimension": "gas", "factor": "1"},
    ...     {"what": "classifier", "surfaces": "桌次"},
    ...     {"what": "name", "surfaces": "七天连锁"},
    ... ])
    >>> own.unit_at("日供气30万标方", 6).name
    'Nm3'
    """

    region: str
    words: Words
    units: dict[str, Unit]
    signs: dict[str, Unit]
    nouns: frozenset[str]
    names: dict[str, tuple[tuple[str, int], ...]]
    """For each pair of neighbouring characters of which one is a numeral: the names that hold it, and where."""
    left: dict[str, Modifier]
    right: dict[str, Modifier]
    readings: dict[str, tuple[Unit, ...]] = field(default_factory=dict)
    """For a surface with several readings (分 度 点), those that `units` does not give."""
    follows: frozenset[str] = frozenset()
    """Characters that may stand behind a numeral of one character if it is to be a quantity."""
    right_starts: frozenset[str] = frozenset()
    """Characters that a modifier on the right begins with."""
    left_ends: frozenset[str] = frozenset()
    """Characters that a modifier on the left ends with."""
    sign_ends: frozenset[str] = frozenset()
    noun_starts: frozenset[str] = frozenset()
    pairs: frozenset[str] = frozenset()
    """First two characters of the units of two and more."""
    all_names: frozenset[str] = frozenset()
    doubtful: frozenset[str] = frozenset()
    """Names that are a numeral and its unit as well: 三台, 三包, 百里."""
    _units_from: dict[str, dict[str, tuple[Unit, ...]]] = field(default_factory=dict)
    _sign_lengths: dict[str, tuple[int, ...]] = field(default_factory=dict)
    _noun_lengths: dict[str, tuple[int, ...]] = field(default_factory=dict)
    _left_lengths: dict[str, tuple[int, ...]] = field(default_factory=dict)
    _right_lengths: dict[str, tuple[int, ...]] = field(default_factory=dict)

    @classmethod
    def from_file(cls, path: str | Path, *, region: str = "CN", encoding: str = "utf-8") -> Lexicon:
        """The package's words for `region` and those of a table file (tabs between the cells; columns as USER_COLUMNS).

        Raises TableError naming file, line and fault, OSError where the file cannot be read.
        """
        try:
            text = Path(path).read_bytes().decode(encoding)
        except UnicodeDecodeError as error:
            raise TableError(str(path), 1, f"not {encoding} at byte {error.start}") from error
        return cls._extended(user_words(user_rows(text, str(path)), str(path)), region)

    @classmethod
    def from_rows(cls, table: Iterable[Mapping[str, str]], *, region: str = "CN") -> Lexicon:
        """The package's words for `region` and those of rows with the same columns; the line of an error is the row."""
        return cls._extended(user_words(enumerate(table, 1), "rows"), region)

    @classmethod
    def _extended(cls, own: Words, region: str) -> Lexicon:
        return assemble(region, lexicon(region).words.extended(own))

    def units_written(self, surface: str) -> tuple[Unit, ...]:
        """The units that a surface, UCUM code or canonical name may mean to a reader, the usual one first: 公斤, kg, 桶."""
        named = self._named.get(surface)
        return self.words.units.get(folded(surface), ()) + (() if named is None else (named,))

    def unit_named(self, name: str) -> Unit | None:
        """The unit with this canonical name, as quantities have it: kg, 斤, CNY."""
        return self._named.get(name)

    @cached_property
    def _named(self) -> dict[str, Unit]:
        named = [unit for readings in self.words.units.values() for unit in reversed(readings) if "minor" not in unit.flags]
        return {unit.name: unit for unit in sorted(named, key=lambda unit: unit.kind != "count")}

    def unit_at(self, text: str, start: int) -> Unit | None:
        """The longest unit that starts at `start` of a folded text and is not the beginning of another word.

        >>> lexicon().unit_at("4.5万人次以上", 4).name, lexicon().unit_at("3米", 1).name
        ('人次', 'm')
        """
        two = text[start : start + 2]
        longer = self._units_from.get(two)
        if longer is not None:
            for unit in longer.get(text[start + 2 : start + 3]) or longer[""]:
                if text.startswith(unit.surface, start) and self._may_end(unit, text, start + len(unit.surface)):
                    return unit
        single = self.units.get(two[:1])
        return single if single is not None and self._may_end(single, text, start + 1) else None

    def word_begins(self, text: str, at: int) -> bool:
        """Whether a word begins with the numeral character at `at` that is no figure: 35万|四川人, 花了2万|一直; not 五一, two digits.

        >>> lexicon().word_begins("35万四川人", 3), lexicon().word_begins("35万四", 3)
        (True, False)
        """
        name = self.name_over(text, at, at + 1, after=at)
        if name is not None and not NUMERAL_CHARACTERS.issuperset(text[name[0] : name[1]]):
            return True
        return text[at : at + 2] in self.words.common and text[at + 1] not in NUMERAL_CHARACTERS

    def _may_end(self, unit: Unit, text: str, end: int) -> bool:
        """Whether what stands behind a unit lets it be one: no longer word, no letter behind a symbol."""
        if text[end : end + 1] in unit.guard and self.begins_another_word(unit, text, end):
            return False
        return not (unit.symbol and _touches_letter(text, end))

    def begins_another_word(self, unit: Unit, text: str, end: int) -> bool:
        """Whether what ends at `end` like a unit is only the beginning of another word: 台|风, 条|约.

        Behind a classifier of the package and more than one, a common word goes before a character that may end another:
        12条|理由, not 条理.
        """
        if not text.startswith(unit.not_before, end) or text.startswith(unit.unless, end):
            return False
        common = self.words.common
        if unit.kind != "count" or unit.dimension == "user":
            return True
        if text[end] == "在" and "0" <= text[end - len(unit.surface) - 1] <= "9":  # 其中3处在市区
            return False
        if text[end : end + 2] not in common or text[end + 1 : end + 3] in common:
            return True
        start = end - len(unit.surface)
        if text[start - 1 : start] in _NO_NUMBER or "第" in text[max(0, start - _NEAR) : start]:
            return True
        return text.startswith(unit.longer, end)

    def sign_before(self, text: str, end: int) -> Unit | None:
        """The longest currency sign or unit in front (pH) that ends at `end`."""
        for length in self._sign_lengths.get(text[end - 1 : end], ()):
            sign = self.signs.get(text[max(0, end - length) : end])
            if sign is not None and not (sign.surface.isalpha() and _is_letter(text[max(0, end - length - 1) : end - length])):
                return sign
        return None

    def noun_at(self, text: str, start: int) -> str | None:
        """The longest counted noun that starts at `start`."""
        for length in self._noun_lengths.get(text[start : start + 1], ()):
            noun = text[start : start + length]
            if noun in self.nouns and not text.startswith(self.words.begun_nouns.get(noun, ()), start + length):
                return noun
        return None

    def modifier_before(self, text: str, end: int) -> Modifier | None:
        """The longest modifier that ends at `end` and is a word of its own there (not 条约, 中超)."""
        for length in self._left_lengths.get(text[end - 1 : end], ()):
            start = end - length
            modifier = self.left.get(text[start:end]) if start >= 0 else None
            if modifier is not None and _allowed(modifier, text, start):
                return modifier
        return None

    def modifier_after(self, text: str, start: int) -> Modifier | None:
        """The longest modifier that starts at `start` and is a word of its own there (not 内蒙古)."""
        for length in self._right_lengths.get(text[start : start + 1], ()):
            end = start + length
            modifier = self.right.get(text[start:end])
            if modifier is not None and not (modifier.block and text.startswith(modifier.block, end)):
                return modifier
        return None

    def name_over(
        self, text: str, start: int, end: int, unit_end: int = 0, *, figure: bool = False, after: int = 0
    ) -> tuple[int, int] | None:
        """Where a name or set phrase stands that covers the numeral `text[start:end]` and more: 三亚, 统一, 五湖四海.

        One that begins with the numeral must reach `unit_end` too: 三个代表, not the 三军 of 三军舰. With `figure`, names that
        are numeral and unit as well (三台) are passed over: the words beside it make a figure of it. None begins before
        `after`.
        """
        here, before = self.names.get(text[start : start + 2]), self.names.get(text[start - 1 : start + 1])
        if here is None and before is None:
            return None
        for at, found in ((start, here), (start - 1, before)):
            for name, offset in found or ():
                begin = at - offset
                if begin < after or not text.startswith(name, begin) or (figure and begin == start and name in self.doubtful):
                    continue
                reach = begin + len(name)
                if reach >= (unit_end if begin == start and unit_end else end):
                    return begin, reach
        return None


def _index_units(units: Iterable[Unit]) -> dict[str, dict[str, tuple[Unit, ...]]]:
    """The units of two characters and more by their first two, then by the third behind these ("" for any other), the longest first."""
    index: dict[str, dict[str, list[Unit]]] = {}
    for unit in sorted(units, key=lambda unit: -len(unit.surface)):
        if len(unit.surface) > 1:
            index.setdefault(unit.surface[:2], {}).setdefault(unit.surface[2:3], []).append(unit)
    return {
        pair: {third: tuple(by_third.get(third, [])) + tuple(by_third.get("", []) if third else []) for third in ("", *by_third)}
        for pair, by_third in index.items()
    }


def _is_letter(character: str) -> bool:
    return "a" <= character <= "z" or "A" <= character <= "Z"


def _touches_letter(text: str, end: int) -> bool:
    after = text[end : end + 1]
    if after == "·" and _is_letter(text[end + 1 : end + 2]):  # J·s
        return True
    return _is_letter(after) if _is_letter(text[end - 1]) else text[end - 1].isdecimal() and after.isdecimal()  # 12m30s


_NO_NUMBER = frozenset("一几半每")
"""Numerals that count nothing as often as not: 一台风险评估仪 is rare, 一条理 common."""
_NEAR = 4
_LONGEST_BEFORE = 4
"""No word of lookalikes.tsv is longer."""


def _allowed(modifier: Modifier, text: str, start: int) -> bool:
    """Whether what stands before a modifier lets it be one: 条约 and 北约 do not, 湖北约 does."""
    if modifier.only:
        return text.endswith(modifier.only, 0, start) if start else "^" in modifier.only
    if not modifier.block:
        return True
    before = text[max(0, start - _LONGEST_BEFORE) : start].replace("\n", "^")
    if start < _LONGEST_BEFORE:
        before = "^" + before
    return not before.endswith(modifier.block) or before.endswith(modifier.unblock)


NUMERAL_CHARACTERS = frozenset("0123456789零〇一二三四五六七八九十百千万亿兆两几数半廿卅卌壹贰叁肆伍陆柒捌玖拾佰仟俩仨")


def _index_names(names: Iterable[str]) -> dict[str, tuple[tuple[str, int], ...]]:
    index: dict[str, list[tuple[str, int]]] = {}
    for name in names:
        for at in range(len(name) - 1):
            if name[at] in NUMERAL_CHARACTERS or name[at + 1] in NUMERAL_CHARACTERS:
                index.setdefault(name[at : at + 2], []).append((name, at))
    return {pair: tuple(sorted(entries, key=lambda e: (-len(e[0]), -e[1], e[0]))) for pair, entries in index.items()}


_LONGEST_DOUBTFUL = 4
_NO_COUNT = frozenset("一首零半")


def _is_figure(name: str, words: Words) -> bool:
    """Whether a name reads as a numeral and its unit: 三台, 361度; not 一起, 二胎 and 三国, whose unit is believed only under conditions."""
    if len(name) > _LONGEST_DOUBTFUL or name[0] not in NUMERAL_CHARACTERS - _NO_COUNT:
        return False
    readings = words.units.get(name.lstrip("".join(NUMERAL_CHARACTERS)), ())
    return any(not unit.weak and "ordinal-only" not in unit.flags for unit in readings)


_NUMERAL_GOES_ON = frozenset("0123456789零〇一二三四五六七八九幺十百千万亿兆两几数多余来把分又点比半个到至~-—:：/ 年月日号时世季")


def assemble(region: str, words: Words) -> Lexicon:
    """A lexicon with the look-ups that its words need."""
    left = {m.word: m for m in words.modifiers if m.side == "left"}
    right = {m.word: m for m in words.modifiers if m.side == "right"}
    units = {surface: readings[0] for surface, readings in words.units.items()}
    others = {surface: readings[1:] for surface, readings in words.units.items() if len(readings) > 1}
    signs, nouns = words.signs, words.nouns
    return Lexicon(
        region=region,
        words=words,
        units=units,
        signs=signs,
        nouns=nouns,
        names=_index_names(words.names),
        left=left,
        right=right,
        readings=others,
        follows=frozenset(word[0] for word in (*units, *nouns, *right)) | _NUMERAL_GOES_ON,
        right_starts=frozenset(word[0] for word in right),
        left_ends=frozenset(word[-1] for word in left),
        sign_ends=frozenset(sign[-1] for sign in signs),
        noun_starts=frozenset(noun[0] for noun in nouns),
        pairs=frozenset(unit[:2] for unit in units if len(unit) > 1),
        all_names=words.names,
        doubtful=frozenset(name for name in words.names - words.settled if _is_figure(name, words)),
        _units_from=_index_units(units.values()),
        _sign_lengths=_lengths(signs, -1),
        _noun_lengths=_lengths(nouns, 0),
        _left_lengths=_lengths(left, -1),
        _right_lengths=_lengths(right, 0),
    )


@cache
def lexicon(region: str = "CN") -> Lexicon:
    """The lexicon of the package for a region, loaded once. Raises ValueError for a region that is none."""
    if region not in REGIONS:
        raise ValueError(f"region={region!r} is none of {', '.join(REGIONS)}")
    return assemble(region, package_words(region))
