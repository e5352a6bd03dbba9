"""What can go wrong, under one base class."""

from __future__ import annotations


class ClaimsError(Exception):
    """Base of every error that `claims` raises on purpose."""


class ParseError(ClaimsError, ValueError):
    """A phrase is not one quantity.

    >>> str(ParseError("三亚", "no quantity in it"))
    "'三亚' is not one quantity: no quantity in it"
    """

    def __init__(self, phrase: str, why: str) -> None:
        self.phrase = phrase
        self.why = why
        super().__init__(f"{phrase!r} is not one quantity: {why}")


class TableError(ClaimsError, ValueError):
    """A row of a table cannot be used; the message names file, line and fault.

    >>> str(TableError("units.tsv", 12, "factor 'x' is no number"))
    "units.tsv, line 12: factor 'x' is no number"
    """

    def __init__(self, file: str, line: int, fault: str) -> None:
        self.file = file
        self.line = line
        self.fault = fault
        super().__init__(f"{file}, line {line}: {fault}")


class ConversionError(ClaimsError, ValueError):
    """A quantity cannot be told in another unit: unknown, of another dimension, or without a fixed factor."""


class InputError(ClaimsError):
    """A file cannot be read as text; the message names the file and the place in it."""
