"""Tables to words: those of the package and those of a user. A bad row is refused with file, line and fault.

units.tsv        units of measure, durations, percent family: one unit a line
currencies.tsv   currencies, their names, signs and minor units
classifiers.tsv  classifiers and what they count
common.tsv       common words, beside which a unit is a word of its own
nouns.tsv        nouns that stand straight behind a numeral (300多万人口)
modifiers.tsv    words that bound or blur a figure
lookalikes.tsv   words that end as a modifier does, and are none
names.tsv        words, names and idioms that hold numerals and are no quantity
folds.tsv        characters as they are read
eras.tsv         eras after whose name a number is a year
words.tsv        words whose part of speech the segmenter has otherwise than we need it
cues.tsv         words round a figure that say which statistic it is, how it is meant, of what it is a part
scopes.tsv       words that settle how far such a cue reaches
datings.tsv      words that date (今年, 上周, 目前)
speech.tsv       words that tell who says a thing
places.tsv       names of places: divisions of China, countries, foreign cities, regions
placewords.tsv   words beside a place that say what it is to the figures round it
endings.tsv      last words of names of places, and what they stand beside
alike.tsv        classifiers that count the same things
matching.tsv     words that do not tell one subject, place or statistic from another
checking.tsv     words that the checks of figures against each other go by
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from fractions import Fraction
from importlib.resources import files

from claims.entries import RELATIONS, UNIT_KINDS, Modifier, Unit
from claims.errors import TableError

Row = tuple[int, list[str]]
REGIONS = ("CN", "TW", "HK", "MO")
_COLUMNS = {
    "units.tsv": "surfaces kind dimension ucum unit factor offset region flags source not_before",
    "currencies.tsv": "code names signs minor local source",
    "classifiers.tsv": "surfaces group article flags not_before counts note",
    "nouns.tsv": "noun note not_before",
    "common.tsv": "first words",
    "modifiers.tsv": "word side relation approximate block only",
    "lookalikes.tsv": "modifier before unless",
    "names.tsv": "name family",
    "folds.tsv": "written read why",
    "eras.tsv": "era first",
    "retagged.tsv": "word tag",
    "words.tsv": "word tag",
    "cues.tsv": "word field value form",
    "scopes.tsv": "what words note",
    "datings.tsv": "words role unit steps anchor part not_after not_before reach",
    "places.tsv": "name kind",
    "doings.tsv": "word role",
    "placewords.tsv": "word cue not_before",
    "endings.tsv": "word what flags not_after not_before",
    "speech.tsv": "word role not_after not_before behind",
    "alike.tsv": "classifiers what",
    "matching.tsv": "what words means",
    "checking.tsv": "what words note",
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


def folded(surface: str) -> str:
    """A surface as it is read, whatever characters the table writes it with."""
    return surface.translate(_FOLD_IN_TABLES)


def _units(region: str) -> Iterator[tuple[str, int, Unit]]:
    """Rows of units.tsv that hold in `region`; a regional row overrides the default one."""
    ordered = sorted(rows("units.tsv"), key=lambda row: row[1][7] == region)
    first: dict[tuple[str, str, str], tuple[int, str]] = {}
    for line, (surfaces, kind, dimension, ucum, name, factor, offset, where, flags, _source, not_before) in ordered:
        if where and where != region:
            continue
        if kind not in UNIT_KINDS:
            raise TableError("units.tsv", line, f"kind {kind!r} is none of {', '.join(UNIT_KINDS)}")
        exact = _fraction(factor, "units.tsv", line)
        shift = _fraction(offset, "units.tsv", line) or Fraction(0)
        marks = frozenset(flags.split(",")) - {""}
        begun = _begun(not_before)
        for surface in map(folded, _parts(surfaces)):
            before = first.setdefault((surface, dimension, where), (line, name))
            if before[1] != name:
                raise TableError("units.tsv", line, f"{surface!r} is already {before[1]!r} in line {before[0]}")
            letter = len(surface) == 1 and surface.isascii() and surface.isalpha()
            unit = Unit(surface, name or ucum or surface, kind, dimension, ucum, exact, shift, marks, *begun, weak=letter)  # type: ignore[arg-type]
            yield surface, line, unit


_BEHIND = frozenset(["$", "€", "£", "¥", "USD", "EUR", "GBP", "CNY", "RMB", "HKD", "JPY", "TWD"])
"""Signs that stand behind the figure too, as people write: 5.5$, 300 USD; not those of a next figure, 10 $20."""


def _currencies(region: str) -> Iterator[tuple[str, int, Unit]]:
    """Names, minor units and regional bare words (元 in Taiwan) of currencies.tsv."""
    table = [
        (line, cells, dict(part.split(":", 1) for part in cells[4].split(";") if ":" in part)) for line, cells in rows("currencies.tsv")
    ]
    taken = {folded(word): cells[0] for _, cells, own in table for word in _parts(own.get(region, ""))}
    for line, (code, names, signs, minor, _local, _source), _own in table:
        for sign in _BEHIND.intersection(_parts(signs)):
            flags = frozenset(["symbol"]) if sign.isalpha() else frozenset[str]()
            yield (
                sign,
                line,
                Unit(sign, code, "money", f"money-{code}", "", Fraction(1), Fraction(0), flags, *_begun("0|1|2|3|4|5|6|7|8|9")),
            )
        for surface in (folded(word) for word in (*_parts(names), *(w for w, c in taken.items() if c == code))):
            if taken.get(surface, code) != code:
                continue
            yield surface, line, Unit(surface, code, "money", f"money-{code}", factor=Fraction(1))
        for part in _parts(minor):
            surface, _, worth = part.partition("=")
            factor = _fraction(worth, "currencies.tsv", line)
            if code == "CNY":
                code = taken.get("元", code)
            yield folded(surface), line, Unit(folded(surface), code, "money", f"money-{code}", factor=factor, flags=frozenset(["minor"]))


def _classifiers() -> Iterator[tuple[str, int, Unit]]:
    for line, (surfaces, group, article, flags, not_before, counts, _note) in rows("classifiers.tsv"):
        name, *_ = variants = _parts(surfaces)
        for surface in map(folded, variants):
            marks = frozenset(flags.split(",")) - {""}
            unit = classifier(surface, name, group, marks, not_before, article=article == "yes")
            yield surface, line, replace(unit, counts=tuple(map(folded, _parts(counts))))


def classifier(surface: str, name: str, group: str, flags: frozenset[str], not_before: str = "", *, article: bool) -> Unit:
    """A unit that counts things; `not_before` is a cell of the table."""
    return Unit(surface, name, "count", group, "", None, Fraction(0), flags, *_begun(not_before), article=article, weak="noun" in flags)


def _begun(cell: str) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...], frozenset[str]]:
    """What may not stand behind a unit, the words with ! that may all the same, those of several characters, and the first characters."""
    parts = tuple(map(folded, _parts(cell)))
    guarding = tuple(part for part in parts if part[0] != "!")
    longer = tuple(part for part in guarding if len(part) > 1)
    return guarding, tuple(part[1:] for part in parts if part[0] == "!"), longer, frozenset(part[0] for part in guarding)


def _signs() -> Iterator[tuple[str, Unit]]:
    """Currency signs that stand before a figure: $, HK$, ¥, RMB."""
    for _line, (code, _names, signs, _minor, _local, _source) in rows("currencies.tsv"):
        for sign in map(folded, _parts(signs)):
            yield sign, Unit(sign, code, "money", f"money-{code}", factor=Fraction(1), flags=frozenset(["sign"]))


def _lookalikes() -> dict[str, tuple[tuple[str, ...], tuple[str, ...]]]:
    """For each modifier what makes another word with it, and the words that leave it alone."""
    before: dict[str, list[str]] = {}
    unless: dict[str, list[str]] = {}
    for line, (word, makes_another, apart) in rows("lookalikes.tsv"):
        for other in _parts(apart):
            if not other.endswith(_parts(makes_another)):
                raise TableError("lookalikes.tsv", line, f"{other!r} ends in none of {makes_another!r}")
        before.setdefault(folded(word), []).extend(map(folded, _parts(makes_another)))
        unless.setdefault(folded(word), []).extend(map(folded, _parts(apart)))
    return {word: (tuple(blocks), tuple(unless[word])) for word, blocks in before.items()}


def _modifiers() -> Iterator[Modifier]:
    lookalikes = _lookalikes()
    for line, (word, side, relation, approximate, block, only) in rows("modifiers.tsv"):
        if relation not in RELATIONS:
            raise TableError("modifiers.tsv", line, f"relation {relation!r} is none of {', '.join(RELATIONS)}")
        if side not in ("left", "right"):
            raise TableError("modifiers.tsv", line, f"side {side!r} is neither left nor right")
        kinds = frozenset(part[1:] for part in _parts(only) if part.startswith("@"))
        beside = tuple(part for part in _parts(only) if not part.startswith("@"))
        for written in _joinings(folded(word)):
            blocked, apart = lookalikes.get(written, ((), ())) if side == "left" else (_parts(block), ())
            yield Modifier(written, side, relation, approximate == "yes", blocked, apart, beside, kinds)  # type: ignore[arg-type]


def _joinings(words: str) -> list[str]:
    """Every word that lists with a blank between them stand for: 不|未 超过|高于 are four; a single word is itself."""
    heads, blank, tails = words.partition(" ")
    return [head + tail for head in _parts(heads) for tail in _parts(tails)] if blank else [words]


MODIFIERS: tuple[Modifier, ...] = tuple(_modifiers())
MODIFIER_ENDS: tuple[str, ...] = tuple(m.word for m in MODIFIERS if m.side == "left" and m.relation != "none")
"""Words after which a figure is still to come: a line that ends in one goes on."""
_STATISTIC_WORDS = "累计 新增 共计 合计 总计 同比 环比 增长 下降 上升 减少 增加 平均 其中 截至 目前 达到 确诊 出院 隔离 检测 感染 治愈 死亡 亿元 万元 万人 万吨 人次"
SPLIT_PAIRS: frozenset[str] = frozenset(
    word[at : at + 2] for word in (*_STATISTIC_WORDS.split(), *(m.word for m in MODIFIERS)) for at in range(len(word) - 1)
)
"""Neighbours inside the words of figures: a line break between them split a word (累⏎计)."""


@dataclass(frozen=True)
class Words:
    """What tables hold: for each surface its readings, the usual one first; signs, nouns, names, modifiers."""

    units: dict[str, tuple[Unit, ...]] = field(default_factory=dict)
    signs: dict[str, Unit] = field(default_factory=dict)
    nouns: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()
    modifiers: tuple[Modifier, ...] = ()
    settled: frozenset[str] = frozenset()
    """Names that a user gave: they hold whatever stands beside them."""
    common: frozenset[str] = frozenset()
    """Common words of two characters that may follow a unit."""
    begun_nouns: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """What may not stand behind a noun, for the two would be other words: 5人|才能."""

    def extended(self, own: Words) -> Words:
        """These words with a user's: his units are preferred to ours of the same surface."""
        units = self.units | {s: (*readings, *self.units.get(s, ())) for s, readings in own.units.items()}
        return Words(
            units,
            self.signs | own.signs,
            self.nouns | own.nouns,
            self.names | own.names,
            self.modifiers + own.modifiers,
            self.settled | own.names,
            self.common,
            self.begun_nouns,
        )


def package_words(region: str) -> Words:
    """The words of the package's tables that hold in a region."""
    readings: dict[str, list[Unit]] = {}
    for entries in (_units(region), _currencies(region), _classifiers()):
        _add(readings, "", entries, override=True)
    units = {surface: tuple(sorted(found, key=_usual)) for surface, found in readings.items()}
    usual = {surface: found[0] for surface, found in units.items()}
    prefixes = {s: u for s, u in usual.items() if "prefix" in u.flags}
    currencies = {
        s: u for s, u in usual.items() if u.kind == "money" and len(s) > 1 and "minor" not in u.flags and not set(s) & set("元块毛角分圆")
    }
    nouns = {folded(noun): tuple(map(folded, _parts(not_before))) for _, (noun, _note, not_before) in rows("nouns.tsv")}
    names = frozenset(folded(cells[0]) for _, cells in rows("names.tsv"))
    common = frozenset(folded(word) for _, (_first, words) in rows("common.tsv") for word in _parts(words))
    return Words(units, dict(_signs()) | prefixes | currencies, frozenset(nouns), names, MODIFIERS, common=common, begun_nouns=nouns)


def _usual(unit: Unit) -> tuple[bool, bool]:
    """The reading that holds unless a rule says otherwise comes first: a surface flagged `classifier` is one."""
    return "classifier" in unit.flags, "minor" in unit.flags


def _add(known: dict[str, list[Unit]], file: str, entries: Iterable[tuple[str, int, Unit]], *, override: bool) -> None:
    """Adds the units of one table; two rows that give one surface two meanings contradict each other."""
    own: dict[tuple[str, str], tuple[int, Unit]] = {}
    for surface, line, unit in entries:
        key = (surface, unit.dimension if override else "")
        before = own.get(key)
        if before is not None and not override and before[1] != unit:
            raise TableError(file, line, f"{surface!r} is already {before[1].name!r} in line {before[0]}")
        own[key] = (line, unit)
    for (surface, _), (_line, unit) in own.items():
        known.setdefault(surface, []).append(unit)


# ---- a user's own words -----------------------------------------------------------------------------------------------

USER_COLUMNS = ("what", "surfaces", "kind", "unit", "dimension", "factor", "not_before")
"""Columns of a user's table: what is unit, classifier, noun, name or stop; the rest as in our own tables."""
_WHAT = ("unit", "classifier", "noun", "name", "stop")


def user_rows(text: str, file: str) -> Iterator[tuple[int, Mapping[str, str]]]:
    """The rows of a user's table: tabs between the cells, the first line names the columns, '# ' starts a comment."""
    lines = [(number, line.rstrip("\r")) for number, line in enumerate(text.removeprefix("\ufeff").split("\n"), 1)]
    body = [(number, line) for number, line in lines if line.strip() and not line.startswith("# ") and line != "#"]
    if not body:
        raise TableError(file, 1, "the table is empty: the first line names the columns")
    number, head = body[0]
    columns = head.split("\t")
    unknown = [column for column in columns if column not in USER_COLUMNS]
    if unknown or "what" not in columns or "surfaces" not in columns:
        raise TableError(file, number, f"the columns are {columns}; known are {', '.join(USER_COLUMNS)}; what and surfaces are needed")
    for number, line in body[1:]:
        cells = line.split("\t")
        if len(cells) > len(columns):
            raise TableError(file, number, f"{len(cells)} cells, but {len(columns)} columns")
        yield number, dict(zip(columns, cells, strict=False))


def user_words(table: Iterable[tuple[int, Mapping[str, str]]], file: str) -> Words:
    """A user's rows as words. Raises TableError naming file, line and fault; also where two rows contradict each other."""
    units: list[tuple[str, int, Unit]] = []
    nouns: set[str] = set()
    names: set[str] = set()
    for line, row in table:
        surfaces = [folded(part.strip()) for part in row.get("surfaces", "").split("|") if part.strip()]
        what = row.get("what", "")
        if what not in _WHAT:
            raise TableError(file, line, f"what {what!r} is none of {', '.join(_WHAT)}")
        unknown = sorted(set(row) - set(USER_COLUMNS))
        if unknown:
            raise TableError(file, line, f"column {unknown[0]!r} is none of {', '.join(USER_COLUMNS)}")
        if not surfaces:
            raise TableError(file, line, "surfaces is empty")
        if what == "noun":
            nouns.update(surfaces)
        elif what in ("name", "stop"):
            names.update(surfaces)
        else:
            units += [(surface, line, _user_unit(what, surface, surfaces[0], row, file, line)) for surface in surfaces]
    readings: dict[str, list[Unit]] = {}
    _add(readings, file, units, override=False)
    return Words({surface: tuple(found) for surface, found in readings.items()}, nouns=frozenset(nouns), names=frozenset(names))


def _user_unit(what: str, surface: str, first: str, row: Mapping[str, str], file: str, line: int) -> Unit:
    name, not_before = row.get("unit", "") or first, row.get("not_before", "")
    if what == "classifier":
        return classifier(surface, name, "user", frozenset(), not_before, article=False)
    kind = row.get("kind", "") or "measure"
    if kind not in UNIT_KINDS:
        raise TableError(file, line, f"kind {kind!r} is none of {', '.join(UNIT_KINDS)}")
    factor = _fraction(row.get("factor", ""), file, line)
    if factor is not None and factor <= 0:
        raise TableError(file, line, f"factor {row['factor']!r} is not above zero")
    dimension = row.get("dimension", "") or ("money-" + name if kind == "money" else name)
    symbol = frozenset(["symbol"]) if surface[-1].isascii() and surface[-1].isalpha() else frozenset[str]()
    return Unit(surface, name, kind, dimension, "", factor, Fraction(0), symbol, *_begun(not_before))  # type: ignore[arg-type]
