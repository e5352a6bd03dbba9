"""Loads the tables and looks words up in them, longest match first.

    units.tsv        units of measure, durations, percent family: one unit a line
    currencies.tsv   currencies, their names, signs and minor units
    classifiers.tsv  classifiers and what they count
    nouns.tsv        nouns that stand straight behind a numeral (300多万人口)
    modifiers.tsv    words that bound or blur a figure
    names.tsv        words, names and idioms that hold numerals and are no quantity
    folds.tsv        characters as they are read

A bad row is refused with file, line and fault; so are two rows that contradict each other.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from fractions import Fraction
from functools import cache
from importlib.resources import files
from typing import Literal

from claims.errors import TableError

Row = tuple[int, list[str]]
UnitKind = Literal["count", "measure", "money", "percent", "multiple", "duration", "age"]
Side = Literal["left", "right"]
REGIONS = ("CN", "TW", "HK", "MO")
_KINDS = frozenset(["count", "measure", "money", "percent", "multiple", "duration", "age"])


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit, currency or classifier as it stands behind (or before) a numeral."""

    surface: str
    name: str
    """Canonical form: UCUM code, ISO 4217 code, or the Chinese or trade name."""
    kind: UnitKind
    dimension: str = ""
    ucum: str = ""
    factor: Fraction | None = None
    offset: Fraction = Fraction(0)
    flags: frozenset[str] = frozenset()
    not_before: tuple[str, ...] = ()
    guard: frozenset[str] = frozenset()
    """First characters of `not_before`: a set is asked before the long tuple is."""
    article: bool = False
    """一 before it may be a mere article: 一座城市."""
    weak: bool = False
    """A Latin letter or a noun: it takes a rule to believe it behind a numeral."""

    @property
    def symbol(self) -> bool:
        """A Latin symbol, which another letter must not touch."""
        return "symbol" in self.flags

    @property
    def ambiguous(self) -> bool:
        """Often something else behind a numeral: a named rule decides."""
        return "ambiguous" in self.flags


@dataclass(frozen=True, slots=True)
class Modifier:
    """A word that bounds or blurs a figure: see modifiers.tsv."""

    word: str
    side: Side
    relation: Literal["gt", "ge", "lt", "le", "eq", "over", "plusminus", "none"]
    approximate: bool
    block: tuple[str, ...] = ()
    only: tuple[str, ...] = ()
    kinds: frozenset[str] = frozenset()


_COLUMNS = {
    "units.tsv": "surfaces kind dimension ucum unit factor offset region flags source",
    "currencies.tsv": "code names signs minor local source",
    "classifiers.tsv": "surfaces group article flags not_before counts note",
    "nouns.tsv": "noun note",
    "modifiers.tsv": "word side relation approximate block only",
    "names.tsv": "name family",
    "folds.tsv": "written read why",
    "eras.tsv": "era",
}


def rows(file: str) -> Iterator[Row]:
    """The rows of a table of the package: line number and cells. Lines that start with '# ' are comments, the next
    line names the columns."""
    columns = _COLUMNS[file].split()
    text = (files("claims") / "tables" / file).read_text("utf-8")
    body = ((number, line) for number, line in enumerate(text.split("\n"), 1) if line and not line.startswith("# "))
    number, head = next(body)
    if head.split("\t") != columns:
        raise TableError(file, number, f"the columns are {head.split()}, expected {columns}")
    for number, line in body:
        cells = line.split("\t")
        if len(cells) > len(columns):
            raise TableError(file, number, f"{len(cells)} cells, expected {len(columns)}")
        yield number, cells + [""] * (len(columns) - len(cells))


def _parts(cell: str) -> tuple[str, ...]:
    return tuple(part for part in cell.split("|") if part)


def _fraction(cell: str, file: str, line: int) -> Fraction | None:
    try:
        return Fraction(cell) if cell else None
    except (ValueError, ZeroDivisionError) as error:
        raise TableError(file, line, f"{cell!r} is no exact number") from error


FOLDS: dict[int, str] = {ord(cells[0]): cells[1] for _, cells in rows("folds.tsv")}
"""What each folded character is read as; one code point to one."""

_FOLD_IN_TABLES = str.maketrans(FOLDS)


def _folded(surface: str) -> str:
    return surface.translate(_FOLD_IN_TABLES)


def _units(region: str) -> Iterator[tuple[str, int, Unit]]:
    """Rows of units.tsv that hold in `region`; a regional row overrides the default one."""
    ordered = sorted(rows("units.tsv"), key=lambda row: row[1][7] == region)
    for line, (surfaces, kind, dimension, ucum, name, factor, offset, where, flags, _source) in ordered:
        if where and where != region:
            continue
        if kind not in _KINDS:
            raise TableError("units.tsv", line, f"kind {kind!r} is none of {', '.join(sorted(_KINDS))}")
        exact = _fraction(factor, "units.tsv", line)
        shift = _fraction(offset, "units.tsv", line) or Fraction(0)
        marks = frozenset(flags.split(",")) - {""}
        for surface in map(_folded, _parts(surfaces)):
            letter = len(surface) == 1 and surface.isascii() and surface.isalpha()
            unit = Unit(surface, name or ucum or surface, kind, dimension, ucum, exact, shift, marks, weak=letter)  # type: ignore[arg-type]
            yield surface, line, unit


def _currencies(region: str) -> Iterator[tuple[str, int, Unit]]:
    """Names, minor units and regional bare words (元 in Taiwan) of currencies.tsv."""
    table = [
        (line, cells, dict(part.split(":", 1) for part in cells[4].split(";") if ":" in part)) for line, cells in rows("currencies.tsv")
    ]
    taken = {_folded(word): cells[0] for _, cells, own in table for word in _parts(own.get(region, ""))}
    for line, (code, names, _signs, minor, _local, _source), _own in table:
        for surface in (_folded(word) for word in (*_parts(names), *(w for w, c in taken.items() if c == code))):
            if taken.get(surface, code) != code:
                continue
            yield surface, line, Unit(surface, code, "money", f"money-{code}", factor=Fraction(1))
        for part in _parts(minor):
            surface, _, worth = part.partition("=")
            factor = _fraction(worth, "currencies.tsv", line)
            if code == "CNY":
                code = taken.get("元", code)
            yield _folded(surface), line, Unit(_folded(surface), code, "money", f"money-{code}", factor=factor, flags=frozenset(["minor"]))


def _classifiers() -> Iterator[tuple[str, int, Unit]]:
    for line, (surfaces, group, article, flags, not_before, _counts, _note) in rows("classifiers.tsv"):
        name, *_ = variants = _parts(surfaces)
        for surface in map(_folded, variants):
            marks = frozenset(flags.split(",")) - {""}
            yield (
                surface,
                line,
                Unit(
                    surface,
                    name,
                    "count",
                    group,
                    flags=marks,
                    not_before=_parts(not_before),
                    guard=frozenset(part[0] for part in _parts(not_before)),
                    article=article == "yes",
                    weak="noun" in marks,
                ),
            )


def _signs() -> Iterator[tuple[str, Unit]]:
    """Currency signs that stand before a figure: $, HK$, ¥, RMB."""
    for _line, (code, _names, signs, _minor, _local, _source) in rows("currencies.tsv"):
        for sign in map(_folded, _parts(signs)):
            yield sign, Unit(sign, code, "money", f"money-{code}", factor=Fraction(1), flags=frozenset(["sign"]))


def _modifiers() -> Iterator[Modifier]:
    for line, (word, side, relation, approximate, block, only) in rows("modifiers.tsv"):
        if relation not in ("gt", "ge", "lt", "le", "eq", "over", "plusminus", "none"):
            raise TableError("modifiers.tsv", line, f"relation {relation!r} is none that is known")
        if side not in ("left", "right"):
            raise TableError("modifiers.tsv", line, f"side {side!r} is neither left nor right")
        kinds = frozenset(part[1:] for part in _parts(only) if part.startswith("@"))
        beside = tuple(part for part in _parts(only) if not part.startswith("@"))
        yield Modifier(_folded(word), side, relation, approximate == "yes", _parts(block), beside, kinds)  # type: ignore[arg-type]


_ALL_MODIFIERS = tuple(_modifiers())
MODIFIER_ENDS: tuple[str, ...] = tuple(m.word for m in _ALL_MODIFIERS if m.side == "left" and m.relation != "none")
"""Words after which a figure is still to come: a line that ends in one goes on."""


_STATISTIC_WORDS = "累计 新增 共计 合计 总计 同比 环比 增长 下降 上升 减少 增加 平均 其中 截至 目前 达到 确诊 出院 隔离 检测 感染 治愈 死亡 亿元 万元 万人 万吨 人次"
SPLIT_PAIRS: frozenset[str] = frozenset(
    word[at : at + 2] for word in (*_STATISTIC_WORDS.split(), *(m.word for m in _ALL_MODIFIERS)) for at in range(len(word) - 1)
)
"""Neighbours inside the words of figures: a line break between them split a word (累⏎计)."""


def _lengths(words: Iterable[str], at: int) -> dict[str, tuple[int, ...]]:
    """For each first (`at` 0) or last (`at` -1) character, the lengths of the words that have it, longest first."""
    found: dict[str, set[int]] = {}
    for word in words:
        found.setdefault(word[at], set()).add(len(word))
    return {character: tuple(sorted(lengths, reverse=True)) for character, lengths in found.items()}


@dataclass(frozen=True, eq=False)
class Lexicon:
    """The words that reading knows: units, signs, modifiers, counted nouns, names. Immutable; additions make a new one."""

    region: str
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
    _unit_lengths: dict[str, tuple[int, ...]] = field(default_factory=dict)
    _sign_lengths: dict[str, tuple[int, ...]] = field(default_factory=dict)
    _noun_lengths: dict[str, tuple[int, ...]] = field(default_factory=dict)
    _left_lengths: dict[str, tuple[int, ...]] = field(default_factory=dict)
    _right_lengths: dict[str, tuple[int, ...]] = field(default_factory=dict)

    def unit_at(self, text: str, start: int) -> Unit | None:
        """The longest unit that starts at `start` of a folded text and is not the beginning of another word.

        >>> lexicon().unit_at("4.5万人次以上", 4).name, lexicon().unit_at("3米", 1).name
        ('人次', 'm')
        """
        for length in self._unit_lengths.get(text[start : start + 1], ()):
            end = start + length
            unit = self.units.get(text[start:end]) if end <= len(text) else None
            if unit is None:
                continue
            if unit.guard and text[end : end + 1] in unit.guard and text.startswith(unit.not_before, end):
                continue
            if unit.symbol and _touches_letter(text, end):
                continue
            return unit
        return None

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
            if text[start : start + length] in self.nouns:
                return text[start : start + length]
        return None

    def modifier_before(self, text: str, end: int) -> Modifier | None:
        """The longest modifier that ends at `end` and is a word of its own there (not 条约, 中超)."""
        for length in self._left_lengths.get(text[end - 1 : end], ()):
            start = end - length
            modifier = self.left.get(text[start:end]) if start >= 0 else None
            if modifier is not None and _allowed(modifier, text[start - 1] if start else "^"):
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

    def name_over(self, text: str, start: int, end: int, unit_end: int = 0) -> tuple[int, int] | None:
        """Where a name or set phrase stands that covers the numeral `text[start:end]` and more: 三亚, 统一, 五湖四海.

        One that begins with the numeral must reach `unit_end` too: 三个代表, not the 三门 of 三门课.
        """
        for at in (start, start - 1):
            for name, offset in self.names.get(text[at : at + 2], ()) if at >= 0 else ():
                begin = at - offset
                if begin >= 0 and begin + len(name) >= (unit_end if begin == start and unit_end else end) and text.startswith(name, begin):
                    return begin, begin + len(name)
        return None


def _is_letter(character: str) -> bool:
    return "a" <= character <= "z" or "A" <= character <= "Z"


def _touches_letter(text: str, end: int) -> bool:
    return _is_letter(text[end - 1]) and _is_letter(text[end : end + 1])


def _allowed(modifier: Modifier, before: str) -> bool:
    return before not in modifier.block and (not modifier.only or before in modifier.only)


NUMERAL_CHARACTERS = frozenset("0123456789零〇一二三四五六七八九十百千万亿兆两几数半廿卅卌壹贰叁肆伍陆柒捌玖拾佰仟俩仨")


def _index_names(names: Iterable[str]) -> dict[str, tuple[tuple[str, int], ...]]:
    index: dict[str, list[tuple[str, int]]] = {}
    for name in names:
        for at in range(len(name) - 1):
            if name[at] in NUMERAL_CHARACTERS or name[at + 1] in NUMERAL_CHARACTERS:
                index.setdefault(name[at : at + 2], []).append((name, at))
    return {pair: tuple(sorted(entries, key=lambda e: -len(e[0]))) for pair, entries in index.items()}


def _add_units(known: dict[str, list[Unit]], file: str, entries: Iterable[tuple[str, int, Unit]], replace_default: bool = False) -> None:
    own: dict[tuple[str, str], tuple[int, Unit]] = {}
    for surface, line, unit in entries:
        before = own.get((surface, unit.dimension))
        if before is not None and not replace_default and (before[1].name, before[1].factor) != (unit.name, unit.factor):
            raise TableError(file, line, f"{surface!r} is already {before[1].name!r} in line {before[0]}")
        own[surface, unit.dimension] = (line, unit)
    for (surface, _dimension), (_, unit) in own.items():
        known.setdefault(surface, []).append(unit)


def _preferred(readings: list[Unit]) -> list[Unit]:
    """The reading that holds unless a rule says otherwise comes first: a surface flagged `classifier` is one."""
    return sorted(readings, key=lambda unit: ("classifier" in unit.flags, "minor" in unit.flags))


_NUMERAL_GOES_ON = frozenset("0123456789零〇一二三四五六七八九十百千万亿兆两几数多余来把分又点比半个到至~-—:/ ")


def assemble(
    region: str,
    known: dict[str, list[Unit]],
    signs: dict[str, Unit],
    nouns: frozenset[str],
    names: frozenset[str],
    modifiers: Iterable[Modifier],
) -> Lexicon:
    """A lexicon with the look-ups that its words need."""
    left = {m.word: m for m in modifiers if m.side == "left"}
    right = {m.word: m for m in modifiers if m.side == "right"}
    ordered = {surface: _preferred(readings) for surface, readings in known.items()}
    units = {surface: readings[0] for surface, readings in ordered.items()}
    others = {surface: tuple(readings[1:]) for surface, readings in ordered.items() if len(readings) > 1}
    beginnings = {word[0] for word in (*units, *nouns, *right)}
    return Lexicon(
        region, units, signs, nouns, _index_names(names), left, right, others, frozenset(beginnings) | _NUMERAL_GOES_ON,
        frozenset(word[0] for word in right), frozenset(word[-1] for word in left), frozenset(sign[-1] for sign in signs),
        frozenset(noun[0] for noun in nouns), frozenset(unit[:2] for unit in units if len(unit) > 1), names,
        _lengths(units, 0), _lengths(signs, -1), _lengths(nouns, 0), _lengths(left, -1), _lengths(right, 0),
    )  # fmt: skip


@cache
def lexicon(region: str = "CN") -> Lexicon:
    """The lexicon of the package for a region, loaded once."""
    units: dict[str, list[Unit]] = {}
    _add_units(units, "units.tsv", _units(region), replace_default=True)
    _add_units(units, "currencies.tsv", _currencies(region), replace_default=True)
    _add_units(units, "classifiers.tsv", _classifiers())
    first = {surface: readings[0] for surface, readings in units.items()}
    signs = dict(_signs()) | {s: u for s, u in first.items() if "prefix" in u.flags}
    signs |= {
        s: u for s, u in first.items() if u.kind == "money" and len(s) > 1 and "minor" not in u.flags and not set(s) & set("元块毛角分圆")
    }
    nouns = frozenset(_folded(cells[0]) for _, cells in rows("nouns.tsv"))
    names = frozenset(_folded(cells[0]) for _, cells in rows("names.tsv"))
    return assemble(region, units, signs, nouns, names, _ALL_MODIFIERS)
