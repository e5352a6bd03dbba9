"""What comes out: spans, quantities, claims, mentions and the document that holds them.

Coordinates. Every offset is a half-open range of code points of the `str` that the caller gave:
`text[span.start:span.end] == span.text`, whatever was folded or mended while reading.

Numbers. Every number is exact: `Decimal`, or `Fraction` for a figure written as a fraction. In JSON they are
strings ("60000", "1/3"), never floats.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import cache, cached_property, lru_cache
from importlib import import_module
from typing import Annotated, Any, Literal, Self

from pydantic import BaseModel, ConfigDict, PlainSerializer, PlainValidator, PrivateAttr, WithJsonSchema

from claims.converting import conversion, pint_conversion
from claims.errors import ConversionError
from claims.lexicon import Lexicon

SCHEMA_VERSION = 1

Kind = Literal["count", "measure", "money", "percent", "fraction", "multiple", "ratio", "duration", "age", "ordinal"]
Statistic = Literal["total", "cumulative", "new", "share", "average", "maximum", "minimum", "capacity", "increase", "decrease", "change_to"]
Modality = Literal["asserted", "planned", "forecast", "hypothetical", "required"]
MentionKind = Literal["claim", "time", "label", "name", "none", "ambiguous"]


class WrittenFraction(Fraction):
    """A fraction that remembers the terms it was written with.

    >>> third = WrittenFraction(4, 10000)
    >>> str(third), third == Fraction(1, 2500)
    ('4/10000', True)
    """

    __slots__ = ("terms",)
    terms: tuple[int, int]

    def __new__(cls, numerator: int, denominator: int) -> WrittenFraction:
        """The fraction numerator/denominator, not reduced in `terms`; ZeroDivisionError for denominator 0."""
        self = super().__new__(cls, numerator, denominator)
        self.terms = (numerator, denominator)
        return self

    def __str__(self) -> str:
        return f"{self.terms[0]}/{self.terms[1]}"

    def __repr__(self) -> str:
        return f"WrittenFraction{self.terms}"

    def __reduce__(self) -> tuple[type[WrittenFraction], tuple[int, int]]:
        return (type(self), self.terms)

    def __copy__(self) -> WrittenFraction:
        return self

    def __deepcopy__(self, memo: dict[int, Any]) -> WrittenFraction:
        return self


def write_number(number: Decimal | Fraction) -> str:
    """The decimal string of an exact number, without exponent; a fraction as numerator/denominator.

    >>> write_number(Decimal("6E+4")), write_number(Fraction(1, 3))
    ('60000', '1/3')
    """
    return str(number) if isinstance(number, Fraction) else format(number, "f")


def read_number(value: object) -> Decimal | Fraction:
    """The inverse of `write_number`; floats are refused, for they are not exact.

    >>> read_number("1/3"), read_number("60000")
    (WrittenFraction(1, 3), Decimal('60000'))
    """
    match value:
        case Decimal() if value.is_finite():
            return value
        case Fraction():
            return value
        case bool():
            raise ValueError("a bool is no number")
        case int():
            return Decimal(value)
        case str() if _FRACTION.fullmatch(value):
            numerator, _, denominator = value.partition("/")
            return WrittenFraction(int(numerator), int(denominator))
        case str() if _DECIMAL.fullmatch(value):
            return Decimal(value)
    raise ValueError(f"{value!r} is no exact number: give a decimal string, int, Decimal or Fraction")


def exact(number: Fraction) -> Decimal | WrittenFraction:
    """A fraction as a decimal where that is finite, else as it is.

    >>> exact(Fraction(1, 8)), exact(Fraction(1, 3))
    (Decimal('0.125'), WrittenFraction(1, 3))
    """
    below, places = number.denominator, 0
    for prime in (2, 5):
        power = 0
        while below % prime == 0:
            below, power = below // prime, power + 1
        places = max(places, power)
    if below != 1:
        return WrittenFraction(number.numerator, number.denominator)
    return Decimal((number.numerator < 0, tuple(map(int, str(abs(number.numerator * 10**places // number.denominator)))), -places))


_DECIMAL = re.compile(r"-?[0-9]{1,2000}(?:\.[0-9]{1,2000})?")
_FRACTION = re.compile(r"-?[0-9]{1,2000}/0*[1-9][0-9]{0,2000}")
_NUMBER_SCHEMA = WithJsonSchema({"type": "string", "pattern": r"^-?[0-9]+(\.[0-9]+|/[0-9]+)?$"})
Number = Annotated[
    Decimal | Fraction,
    PlainValidator(read_number),
    PlainSerializer(write_number, return_type=str, when_used="json"),
    _NUMBER_SCHEMA,
]


@cache
def _defaults(model: type[BaseModel]) -> dict[str, Any]:
    """Every field of a model in its order, with its default; none of them is made anew for each instance."""
    return {name: field.default for name, field in model.model_fields.items()}


@lru_cache
def _names(fields: tuple[str, ...]) -> set[str]:
    """The names of the fields that are given, one set for all models with the same: they are frozen, and a copy copies it."""
    return set(fields)


class Model(BaseModel):
    """Base of all that comes out: frozen, and strict about unknown fields."""

    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True)

    @classmethod
    def trusted(cls, values: dict[str, Any], private: dict[str, Any] | None = None) -> Self:
        """The model with these values as they are: for what the package worked out itself, and needs no validation.

        A text has one or two a figure, and validating takes longer than reading it. The state is set as `model_construct` sets
        it; `private` are the private attributes, for a model that has any.

        >>> Quantity.trusted({"kind": "count", "value": Decimal(6), "unit": "例"}) == Quantity(kind="count", value=6, unit="例")
        True
        """
        made = cls.__new__(cls)
        object.__setattr__(made, "__dict__", {**_defaults(cls), **values})
        object.__setattr__(made, "__pydantic_fields_set__", _names(tuple(values)))
        object.__setattr__(made, "__pydantic_extra__", None)
        object.__setattr__(made, "__pydantic_private__", private)
        return made


@dataclass(frozen=True, slots=True)
class Span:
    """A place in the text: `text[start:end]`, half-open, in code points.

    A plain frozen dataclass, which pydantic reads and writes like a model: there are two or three a claim, and it takes a
    third of the time and memory of a model.

    >>> span = Span(start=6, end=11, text="4.5万元")
    >>> span.utf16("𠮷野家😀涨了4.5万元"), span.utf8("𠮷野家😀涨了4.5万元")
    ((8, 13), (20, 29))
    """

    start: int
    end: int
    text: str

    def utf16(self, source: str) -> tuple[int, int]:
        """The same place in UTF-16 code units of `source`, as JavaScript and Java count; linear in `end`."""
        return self._encoded(source, "utf-16-le", 2)

    def utf8(self, source: str) -> tuple[int, int]:
        """The same place in UTF-8 bytes of `source`; a lone surrogate counts three; linear in `end`."""
        return self._encoded(source, "utf-8", 1)

    def _encoded(self, source: str, encoding: str, width: int) -> tuple[int, int]:
        before = len(source[: self.start].encode(encoding, "surrogatepass")) // width
        inside = len(source[self.start : self.end].encode(encoding, "surrogatepass")) // width
        return before, before + inside


@dataclass(frozen=True, slots=True)
class Time(Span):
    """A span that dates something, with its calendar value where the words have one.

    `iso` is ISO 8601-2 (EDTF): `2022-04-10`, `2022-04`, `2022-03/2022-05`, `../2022-04-10`, `XXXX-04-10`.
    """

    iso: str | None = None


class Quantity(Model):
    """An exact figure with its bounds and unit; `value` × `unit` is always true.

    >>> Quantity(kind="count", value="60000", low="60000", unit="例", unit_text="例")
    Quantity('>60000例')

    `value in quantity` is membership in the interval between the bounds, in the unit of the quantity:

    >>> 60512 in Quantity(kind="count", value="60000", low="60000", unit="例", unit_text="例")
    True
    """

    kind: Kind
    value: Number | None = None
    low: Number | None = None
    high: Number | None = None
    low_closed: bool = False
    high_closed: bool = False
    approximate: bool = False
    unit: str | None = None
    unit_text: str | None = None
    resolution: Number | None = None
    per: str | None = None

    def __contains__(self, number: object) -> bool:
        """Whether `number` lies between the bounds, ends as they say. Raises TypeError for a float or a ratio."""
        if isinstance(number, bool) or not isinstance(number, int | Decimal | Fraction):
            raise TypeError(f"{type(number).__name__} is not exact: give an int, Decimal or Fraction")
        if self.kind == "ratio":
            raise TypeError("a ratio has no bounds to lie between")
        exact = Fraction(number)
        above = self.low is None or exact > Fraction(self.low) or (self.low_closed and exact == Fraction(self.low))
        below = self.high is None or exact < Fraction(self.high) or (self.high_closed and exact == Fraction(self.high))
        return above and below

    def to(self, unit: str, *, lexicon: Lexicon | None = None) -> Quantity:
        """The same quantity in another unit of its dimension, exactly: value, bounds and resolution, ends open or closed as before.

        `unit` is a surface, canonical name or UCUM code (公斤, kg); `lexicon` knows a user's own. Raises ConversionError
        where it is unknown, of another dimension, or has no fixed factor.

        >>> Quantity(kind="measure", value="3", low="3", high="3", low_closed=True, high_closed=True, unit="t").to("kg")
        Quantity('3000kg')
        """
        if self.kind == "count" and self.unit is not None:
            raise ConversionError(f"{self.unit} is no unit that converts: it counts")
        way = conversion(self.unit, unit, lexicon)

        def moved(number: Decimal | Fraction | None, shift: Fraction = way.shift) -> Decimal | Fraction | None:
            return None if number is None else exact(Fraction(number) * way.scale + shift)

        return self.model_copy(
            update={
                "value": moved(self.value),
                "low": moved(self.low),
                "high": moved(self.high),
                "resolution": moved(self.resolution, Fraction(0)),
                "unit": way.name,
                "unit_text": unit,
            }
        )

    def to_pint(self, *, registry: Any = None, lexicon: Lexicon | None = None) -> Any:
        """The value as a pint quantity in the base unit of its dimension; exact numbers stay exact (Decimal or Fraction).

        `registry` is a pint UnitRegistry, by default pint's application registry. Raises ConversionError where there is
        no single value or pint has no such dimension, ImportError where pint is not installed.
        """
        pint: Any = import_module("pint")
        way = pint_conversion(self.unit, lexicon)
        if self.value is None:
            raise ConversionError(f"{self} has no single value")
        return (registry or pint.get_application_registry()).Quantity(exact(Fraction(self.value) * way.scale + way.shift), way.name)

    def __str__(self) -> str:
        """For people: `>60000例`, `[3, 5]名`, `~500t`.

        >>> str(Quantity(kind="count", low="3", high="5", low_closed=True, high_closed=True, unit="名"))
        '[3, 5]名'
        """
        return f"{'~' if self.approximate else ''}{self._figure()}{self.unit or ''}{'/' + self.per if self.per else ''}"

    def __repr__(self) -> str:
        return f"Quantity({str(self)!r})"

    def _figure(self) -> str:
        if self.kind == "ratio":
            return self.unit_text or ""
        low, high = (None if end is None else write_number(end) for end in (self.low, self.high))
        if low is None and high is None:
            return "" if self.value is None else write_number(self.value)
        if low == high and low is not None:
            return low
        if high is None:
            return f"{'≥' if self.low_closed else '>'}{low}"
        if low is None:
            return f"{'≤' if self.high_closed else '<'}{high}"
        return f"{'[' if self.low_closed else '('}{low}, {high}{']' if self.high_closed else ')'}"


class Claim(Model):
    """A quantity and what the text says of it; every field that is a place in the text is a span.

    `part_of` is the id of the claim of the same document of which this one is a part or a share.
    """

    schema_version: int = SCHEMA_VERSION
    document: str | None = None
    id: int
    span: Span
    core: Span
    quantity: Quantity
    subject: Span | None = None
    place: Span | None = None
    time: Time | None = None
    speaker: Span | None = None
    statistic: Statistic | None = None
    basis: Span | None = None
    part_of: int | None = None
    modality: Modality = "asserted"
    rule: str


class FieldReason(Model):
    """Why a field of a claim is what it is: the text or value that fills it, the rule and what it found."""

    field: str
    value: str
    rule: str
    why: str


class Mention(Model):
    """Something numeral-like that was met: what it was taken for, and the rule that decided.

    For a claim, `fields` tells of each field that the context filled which cue and rule gave it.
    """

    span: Span
    taken_for: MentionKind
    rule: str
    why: str
    claim: int | None = None
    fields: tuple[FieldReason, ...] = ()


def _nothing_to_look_at() -> tuple[tuple[Time, ...], tuple[Mention, ...]]:
    return (), ()


class Document(Model):
    """A text that was read. Claims are disjoint and in text order; `claims[i].id == i`.

    `times` and `mentions` are worked out when they are first asked for.
    """

    text: str
    name: str | None = None
    claims: tuple[Claim, ...] = ()
    _look: Callable[[], tuple[tuple[Time, ...], tuple[Mention, ...]]] = PrivateAttr(default_factory=lambda: _nothing_to_look_at)

    @cached_property
    def _looked(self) -> tuple[tuple[Time, ...], tuple[Mention, ...]]:
        return self._look()

    @property
    def times(self) -> tuple[Time, ...]:
        """Dates and clock times, in text order."""
        return self._looked[0]

    @property
    def mentions(self) -> tuple[Mention, ...]:
        """Everything numeral-like that was met, claim or not, with the rule that decided, in text order."""
        return self._looked[1]
