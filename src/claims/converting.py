"""Exact factors between units of one dimension."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from claims.entries import Unit
from claims.errors import ConversionError
from claims.lexicon import Lexicon, lexicon

_PINT = {
    "length": "meter", "area": "meter ** 2", "volume": "meter ** 3", "mass": "kilogram", "time": "second", "temperature": "kelvin",
    "speed": "meter / second", "acceleration": "meter / second ** 2", "force": "newton", "energy": "joule", "power": "watt",
    "pressure": "pascal", "frequency": "hertz", "voltage": "volt", "current": "ampere", "resistance": "ohm", "charge": "coulomb",
    "capacitance": "farad", "density": "kilogram / meter ** 3", "flow": "meter ** 3 / second", "data": "bit", "datarate": "bit / second",
    "angle": "turn", "share": "dimensionless", "multiple": "dimensionless", "age": "year",
}  # fmt: skip
"""For a dimension, the pint expression of its base unit; see the head of units.tsv."""


@dataclass(frozen=True, slots=True)
class Conversion:
    """A number in one unit times `scale` plus `shift` is the number in the unit `name`."""

    scale: Fraction
    shift: Fraction
    name: str


def conversion(own: str | None, target: str, words: Lexicon | None = None) -> Conversion:
    """From the unit of a quantity to another, given as surface, canonical name or UCUM code (公斤, kg).

    Raises ConversionError where either is unknown, they are of different dimensions, or one has no fixed factor (级,
    马赫); money never crosses currencies.

    >>> conversion("斤", "g").scale, conversion("[degF]", "℃").shift
    (Fraction(500, 1), Fraction(-160, 9))
    """
    known = words or lexicon()
    source, aims = _unit(own, known), known.units_written(target)
    if not aims:
        raise ConversionError(f"no unit is called {target!r}")
    aim = next((unit for unit in aims if unit.dimension == source.dimension), aims[0])
    if source.dimension != aim.dimension:
        raise ConversionError(f"{source.name} is of dimension {source.dimension}, {aim.name} of {aim.dimension}")
    if source.name == aim.name:
        return Conversion(Fraction(1), Fraction(0), aim.name)
    if source.factor is None or aim.factor is None:
        raise ConversionError(f"{(source if source.factor is None else aim).name} has no fixed factor")
    return Conversion(source.factor / aim.factor, (source.offset - aim.offset) / aim.factor, aim.name)


def pint_conversion(own: str | None, words: Lexicon | None = None) -> Conversion:
    """From the unit of a quantity to the base unit of its dimension, by the name that pint has for it."""
    unit = _unit(own, words or lexicon())
    expression = _PINT.get(unit.dimension)
    if unit.factor is None or expression is None:
        raise ConversionError(f"{unit.name} is no unit that pint knows")
    return Conversion(unit.factor, unit.offset, expression)


def _unit(name: str | None, words: Lexicon) -> Unit:
    unit = words.unit_named(name) if name else None
    if unit is None or unit.kind == "count":
        raise ConversionError(f"{name} is no unit that converts" if name else "the quantity has no unit")
    return unit
