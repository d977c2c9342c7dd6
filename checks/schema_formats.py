"""Limits of single values: enumerations, patterns, sizes, formats."""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Callable, Iterable
from datetime import datetime
from typing import Any

from checks.findings import nearest, shown

Limits = Callable[[Any], Iterable[tuple[str, str]]]

_RANGES = {"int32": (-(2**31), 2**31 - 1), "int64": (-(2**63), 2**63 - 1)}
_DATE_TIME = re.compile(r"^\d{4}-\d{2}-\d{2}[Tt]\d{2}:\d{2}:\d{2}(\.\d+)?([Zz]|[+-]\d{2}:\d{2})$")


def limits(node: dict[str, Any]) -> Limits | None:
    """A function that returns (rule, message) for each limit of the node that a value breaks; None without limits."""
    judges = [
        made for make in (_enum, _pattern, _length, _range, _format, _quantity) if (made := make(node)) is not None
    ]
    if not judges:
        return None

    def judge(value: Any) -> Iterable[tuple[str, str]]:
        return [(rule, message) for made in judges for rule, message in made(value)]

    return judge


def _enum(node: dict[str, Any]) -> Limits | None:
    allowed = node.get("enum")
    if not allowed:
        return None

    def judge(value: Any) -> Iterable[tuple[str, str]]:
        if any(type(value) is type(one) and value == one for one in allowed):
            return
        meant = nearest(value, [one for one in allowed if isinstance(one, str)]) if isinstance(value, str) else None
        fix = f'did you mean "{meant}"' if meant else "use one of these"
        yield "schema.enum", f"{shown(value)} given, allowed: {', '.join(map(str, allowed))}; {fix}"

    return judge


def _pattern(node: dict[str, Any]) -> Limits | None:
    text = node.get("pattern")
    if not text:
        return None
    # Go's $ is the end of the text, Python's also stands before a final newline.
    expression = re.compile(re.sub(r"(?<!\\)\$$", r"\\Z", text))

    def judge(value: Any) -> Iterable[tuple[str, str]]:
        if isinstance(value, str) and not expression.search(value):
            yield "schema.pattern", f"{shown(value)} given, allowed: what matches {text}; rewrite it"

    return judge


def _length(node: dict[str, Any]) -> Limits | None:
    least, most = node.get("minLength"), node.get("maxLength")
    if least is None and most is None:
        return None

    def judge(value: Any) -> Iterable[tuple[str, str]]:
        if not isinstance(value, str):
            return
        if least is not None and len(value) < least:
            yield "schema.limit", f"{shown(value)} has {len(value)} characters, at least {least} allowed; write more"
        if most is not None and len(value) > most:
            yield "schema.limit", f"{shown(value)} has {len(value)} characters, at most {most} allowed; shorten it"

    return judge


def _range(node: dict[str, Any]) -> Limits | None:
    least, most, step = node.get("minimum"), node.get("maximum"), node.get("multipleOf")
    if least is None and most is None and step is None:
        return None
    above, below = bool(node.get("exclusiveMinimum")), bool(node.get("exclusiveMaximum"))

    def judge(value: Any) -> Iterable[tuple[str, str]]:
        if isinstance(value, str):
            return
        if least is not None and (value < least or (above and value == least)):
            yield "schema.limit", f"{value} given, {'more than' if above else 'at least'} {least} allowed; raise it"
        if most is not None and (value > most or (below and value == most)):
            yield "schema.limit", f"{value} given, {'less than' if below else 'at most'} {most} allowed; lower it"
        if step is not None and value % step:
            yield "schema.limit", f"{value} given, multiples of {step} allowed; round it"

    return judge


def _format(node: dict[str, Any]) -> Limits | None:
    name = node.get("format")
    if name in _RANGES:
        least, most = _RANGES[name]
        return _range({"minimum": least, "maximum": most})
    if name not in FORMATS:
        return None
    sound, example = FORMATS[name]

    def judge(value: Any) -> Iterable[tuple[str, str]]:
        if isinstance(value, str) and not sound(value):
            yield "schema.format", f"{shown(value)} given, allowed: {name} such as {example}; rewrite it"

    return judge


# Source: Kubernetes API reference, "Quantity".
_QUANTITY = re.compile(r"[+-]?(\d+(\.\d*)?|\.\d+)([KMGTPE]i|[numkMGTPE]|[eE][+-]?\d+)?")


def _quantity(node: dict[str, Any]) -> Limits | None:
    if node.get("type") != "quantity":
        return None

    def judge(value: Any) -> Iterable[tuple[str, str]]:
        if isinstance(value, str) and not _QUANTITY.fullmatch(value):
            yield "schema.format", f"{shown(value)} given, allowed: a quantity such as 500m or 256Mi; rewrite it"

    return judge


def _is_date_time(value: str) -> bool:
    if not _DATE_TIME.match(value):
        return False
    try:
        datetime.fromisoformat(value.upper())
    except ValueError:
        return False
    return True


def _is_base64(value: str) -> bool:
    try:
        base64.b64decode(value, validate=True)
    except (binascii.Error, ValueError):
        return False
    return True


FORMATS: dict[str, tuple[Callable[[str], bool], str]] = {
    "date-time": (_is_date_time, "2026-01-31T08:00:00Z"),
    "byte": (_is_base64, "aGVsbG8="),
}
"""Formats of strings that are judged. tools/imports refuses a CRD that uses another one."""

JUDGED_FORMATS = frozenset(FORMATS) | frozenset(_RANGES)
