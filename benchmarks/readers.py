"""The readers that `peers.py` measures: how each is loaded and called, and what its results say of a text."""

from __future__ import annotations

import functools
import importlib
import re
from collections.abc import Callable, Iterator
from fractions import Fraction
from typing import Any, NamedTuple

LARGE, SMALL = 600_000, 60_000  # characters of the speed text, for fast and slow readers
_DELTA = {"second": 1, "minute": 60, "hour": 3600, "day": 86400, "month": 30 * 86400, "year": 365 * 86400}


class Reading(NamedTuple):
    """What a reader says of one place in the text."""

    start: int
    end: int
    value: Fraction | None
    low: Fraction | None
    high: Fraction | None
    low_closed: bool | None = None  # None: it does not say
    high_closed: bool | None = None
    unit: str = ""  # "s" and "%" where the value is in seconds or hundredths whatever the text says


Raw = Callable[[str], Any]
Understand = Callable[[str, Any], Iterator[Reading]]


class Peer(NamedTuple):
    """One reader: how it is loaded, called and understood."""

    name: str
    package: str
    module: str
    load: Callable[[], Raw]
    understand: Understand | None
    size: int
    what: str


def plain(start: int, end: int, value: Fraction, unit: str = "") -> Reading:
    return Reading(start, end, value, value, value, unit=unit)


def load_claims() -> Raw:
    return functools.partial(importlib.import_module("claims").extract, context=False)


def understand_claims(_: str, document: Any) -> Iterator[Reading]:
    for claim in document.claims:
        q = claim.quantity
        value, low, high = (None if number is None else Fraction(str(number)) for number in (q.value, q.low, q.high))
        yield Reading(claim.span.start, claim.span.end, value, low, high, q.low_closed, q.high_closed)


def load_recognizers(durations: bool) -> Raw:
    numbers = importlib.import_module("recognizers_number").NumberRecognizer("zh-cn")
    units = importlib.import_module("recognizers_number_with_unit").NumberWithUnitRecognizer("zh-cn")
    models = [numbers.get_number_model(), numbers.get_percentage_model(), numbers.get_ordinal_model()]
    models += [units.get_age_model(), units.get_currency_model(), units.get_dimension_model(), units.get_temperature_model()]
    if durations:
        models.append(importlib.import_module("recognizers_date_time").DateTimeRecognizer("zh-cn").get_datetime_model())
    return lambda text: [result for model in models for result in model.parse(text)]


def understand_recognizers(_: str, results: Any) -> Iterator[Reading]:
    for result in results:
        start, end, found = result.start, result.end + 1, result.resolution or {}
        if result.type_name == "datetimeV2.duration":
            yield plain(start, end, Fraction(found["values"][0]["value"]), "s")
        elif not result.type_name.startswith("datetime") and found.get("value"):
            percent = found["value"].endswith("%")
            yield plain(start, end, Fraction(found["value"].rstrip("%")), "%" if percent else "")


def load_jionlp(durations: bool) -> Raw:
    ner = importlib.import_module("jionlp").ner
    if not durations:
        return lambda text: ner.extract_money(text, with_parsing=True)
    return lambda text: ner.extract_money(text, with_parsing=True) + ner.extract_time(text, with_parsing=True)


def understand_jionlp(_: str, results: Any) -> Iterator[Reading]:
    for result in results:
        detail, (start, end) = result["detail"], result["offset"]
        if result["type"] == "money":
            ends, unit = detail["num"], ""
        elif result["type"] == "time_delta":
            ends, unit = detail["time"], "s"
        else:
            continue
        figures = [_seconds(end) if unit else Fraction(end) for end in (ends if isinstance(ends, list) else [ends])]
        low, high = figures[0], figures[-1]
        if len(figures) == 1 and detail["definition"] in ("blur+", "blur-"):
            low, high = (low, None) if detail["definition"] == "blur+" else (None, high)
        yield Reading(start, end, _value(low, high), low, high, unit=unit)


def _seconds(delta: dict[str, float]) -> Fraction | None:
    if "infinite" in delta:
        return None
    return sum((Fraction(str(number)) * _DELTA[name] for name, number in delta.items()), Fraction())


def _value(low: Fraction | None, high: Fraction | None) -> Fraction | None:
    """The figure itself, unless it is a range."""
    if low is None or high is None or low == high:
        return high if low is None else low
    return None


def load_duckling() -> Raw:
    duckling = importlib.import_module("duckling")
    zones = duckling.load_time_zones("/usr/share/zoneinfo")
    chinese = duckling.parse_locale("ZH_CN", duckling.default_locale_lang(duckling.parse_lang("ZH")))
    context = duckling.Context(duckling.parse_ref_time(zones, "Asia/Shanghai", 1649550000), chinese)
    names = ["amount-of-money", "distance", "duration", "number", "ordinal", "quantity", "temperature", "volume"]
    dimensions = duckling.parse_dimensions(names)
    return lambda text: duckling.parse(text, context, dimensions)


def understand_duckling(_: str, results: Any) -> Iterator[Reading]:
    for result in results:
        start, end, found = result["start"], result["end"], result["value"]
        if found["type"] == "interval":
            low, high = (Fraction(str(found[side]["value"])) if side in found else None for side in ("from", "to"))
            yield Reading(start, end, _value(low, high), low, high)
        elif "normalized" in found and result["dim"] == "duration":
            yield plain(start, end, Fraction(str(found["normalized"]["value"])), "s")
        else:
            yield plain(start, end, Fraction(str(found["value"])))


def load_cn2an() -> Raw:
    return importlib.import_module("cn2an").transform  # type: ignore[no-any-return]


def load_chinese2digits() -> Raw:
    return importlib.import_module("chinese2digits").takeNumberFromString  # type: ignore[no-any-return]


def understand_chinese2digits(text: str, result: Any) -> Iterator[Reading]:
    """It gives the written numbers in order, without places: each is looked for behind the one before."""
    behind = 0
    for written, figure in zip(result["CHNumberStringList"], result["digitsStringList"], strict=True):
        start = text.find(written, behind)
        if start >= 0:
            behind = start + len(written)
            hundredths = bool(re.search("[%％]|百分之", written))
            yield plain(start, behind, Fraction(figure) * (100 if hundredths else 1), "%" if hundredths else "")


_R, _J = "recognizers-text-suite", "jionlp"
_RECOGNIZERS = functools.partial(load_recognizers, False), functools.partial(load_recognizers, True)
_JIONLP = functools.partial(load_jionlp, False), functools.partial(load_jionlp, True)
PEERS = [
    Peer("claims", "claims-zh", "claims", load_claims, understand_claims, LARGE, "`extract` with `context=False`: spans, values, bounds, units"),
    Peer(_R, _R, "recognizers_suite", _RECOGNIZERS[1], understand_recognizers, SMALL,
         "its eight models that can tell a quantity (number, percentage, ordinal, age, currency, dimension, temperature; datetime for durations):"
         " spans, values, units, no bounds"),
    Peer(f"{_R}, no durations", _R, "recognizers_suite", _RECOGNIZERS[0], understand_recognizers, SMALL, "the same without datetime"),
    Peer(_J, _J, "jionlp", _JIONLP[1], understand_jionlp, LARGE,
         "`ner.extract_money` and `ner.extract_time`, parsed: spans, values and bounds of money and durations; it has nothing for other quantities"),
    Peer(f"{_J}, money alone", _J, "jionlp", _JIONLP[0], understand_jionlp, LARGE, "`ner.extract_money`, parsed"),
    Peer("duckling", "pyduckling-native-phihos", "duckling", load_duckling, understand_duckling, SMALL,
         "its eight dimensions that tell a quantity, locale ZH_CN: spans, values, ranges"),
    Peer("cn2an", "cn2an", "cn2an", load_cn2an, None, LARGE,
         "`transform` rewrites the numerals of a text; it returns neither spans nor values, so its accuracy cannot be told"),
    Peer("chinese2digits", "chinese2digits", "chinese2digits", load_chinese2digits, understand_chinese2digits, LARGE,
         "`takeNumberFromString`: values in order, no units or bounds; the spans are looked up for it"),
]  # fmt: skip
