"""Writes Python values as DynamoDB's JSON, and reads it back.

The text is canonical: map keys are sorted, there is no blank, and a number has one spelling only, so that equal
records give equal bytes, and a checksum of the text can be computed again from the stored item. It replaces boto3's
TypeSerializer, which builds a tree that botocore then walks a second time to make the same text.

Limits (Amazon DynamoDB developer guide, "Service, account, and table quotas" and "Supported data types"): an item of
400 KB with its attribute names, 38 significant digits, magnitudes from 1E-130 to 9.99E+125, 32 levels of nesting.
"""

import json
from collections.abc import Mapping
from decimal import Context, Decimal, Inexact, InvalidOperation, Overflow, Subnormal
from json.encoder import encode_basestring as _quote
from typing import Any

from functions.common.errors import NotStorable

MAX_ITEM_BYTES = 400 * 1024
MAX_DEPTH = 31  # the attribute itself is the first of DynamoDB's 32 levels
_NUMBERS = Context(prec=38, Emin=-130, Emax=125, traps=[Inexact, Overflow, Subnormal, InvalidOperation])


def attribute(value: Any, depth: int = 1) -> str:  # noqa: PLR0911 - one return for each type
    """One value as AttributeValue JSON, for example `{"S":"x"}`; raises NotStorable with the path inside the value."""
    kind = type(value)
    if kind is str:
        return '{"S":' + _quote(value) + "}"
    if kind is int or kind is Decimal:
        return '{"N":"' + number(value) + '"}'
    if kind is dict:
        return '{"M":' + members(value, depth) + "}"
    if kind is list:
        return '{"L":[' + ",".join(_elements(value, depth)) + "]}"
    if value is None:
        return '{"NULL":true}'
    if kind is bool:
        return '{"BOOL":true}' if value else '{"BOOL":false}'
    if kind is float:
        return '{"N":"' + number(Decimal(repr(value))) + '"}'
    raise NotStorable(f"a {kind.__name__} has no form in the table")


def members(value: Mapping[str, Any], depth: int = 1) -> str:
    """A map's members as JSON, keys sorted: what stands in `{"M":...}` and in a request's `Item`."""
    if depth > MAX_DEPTH:
        raise NotStorable(f"nested deeper than {MAX_DEPTH} levels")
    parts = []
    for name, inner in sorted(value.items()):
        try:
            parts.append(_quote(name) + ":" + attribute(inner, depth + 1))
        except NotStorable as error:
            error.path.insert(0, name)
            raise
    return "{" + ",".join(parts) + "}"


def _elements(values: list[Any], depth: int) -> list[str]:
    if depth > MAX_DEPTH:
        raise NotStorable(f"nested deeper than {MAX_DEPTH} levels")
    parts = []
    for index, inner in enumerate(values):
        try:
            parts.append(attribute(inner, depth + 1))
        except NotStorable as error:
            error.path.insert(0, str(index))
            raise
    return parts


def number(value: int | Decimal) -> str:
    """The one spelling of a number: plain digits up to 39 places either side of the point, else scientific."""
    if not isinstance(value, Decimal):
        if -(10**38) < value < 10**38:
            return str(value)
        value = Decimal(value)
    text = str(value)
    if len(text) <= 38 and "E" not in text and text[-1].isdigit():
        if "." in text:
            text = text.rstrip("0").rstrip(".")
        return "0" if text == "-0" else text
    if not value.is_finite():
        raise NotStorable(f"{text} is not a number that the table can hold")
    if not value:
        return "0"
    try:
        exact = _NUMBERS.normalize(value)
    except (Inexact, Overflow, Subnormal, InvalidOperation):
        shown = text if len(text) <= 60 else text[:57] + "..."
        raise NotStorable(f"{shown} has more than 38 digits or is beyond the table's range of numbers") from None
    return format(exact, "f") if -39 < exact.adjusted() < 39 else str(exact)


def plain(value: Mapping[str, Any]) -> Any:
    """An AttributeValue of a response as a Python value; numbers become int where they are whole, else Decimal."""
    ((kind, inner),) = value.items()
    match kind:
        case "M":
            return {name: plain(member) for name, member in inner.items()}
        case "L":
            return [plain(element) for element in inner]
        case "N":
            exact = Decimal(inner)
            return int(exact) if exact == exact.to_integral_value() else exact
        case "NULL":
            return None
    return inner


def attribute_values(values: Mapping[str, Any]) -> dict[str, Any]:
    """A map of plain values as the dictionary that a boto3 client takes; for the few calls outside the hot path."""
    encoded: dict[str, Any] = json.loads(members(values, 0))
    return encoded


def size(value: Any) -> int:
    """Bytes that DynamoDB counts for a value (developer guide, "Item sizes and formats"); numbers rounded up."""
    if isinstance(value, str):
        return len(value.encode())
    if isinstance(value, bool) or value is None:
        return 1
    if isinstance(value, dict):
        return 3 + sum(len(name.encode()) + size(inner) + 1 for name, inner in value.items())
    if isinstance(value, list):
        return 3 + sum(size(inner) + 1 for inner in value)
    return len(number(Decimal(repr(value)) if isinstance(value, float) else value)) // 2 + 2
