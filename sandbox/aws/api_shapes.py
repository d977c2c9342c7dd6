"""Whether a request is one that an AWS API takes: names, types, what is required, lengths, patterns, enumerations.

Read from botocore's models, which are AWS's own; botocore itself checks names, types and lengths alone.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from typing import Any

_TYPES: dict[str, Any] = {
    "structure": dict,
    "map": dict,
    "list": list,
    "string": str,
    "boolean": bool,
    "integer": int,
    "long": int,
    "float": (int, float),
    "double": (int, float),
}


@functools.cache
def service(name: str) -> Any:
    """The model of a service."""
    from botocore.session import Session  # noqa: PLC0415 - a quarter of a second, paid by whoever needs it

    return Session().get_service_model(name)


def problems(name: str, operation: str, given: Any) -> list[str]:
    """What is wrong with the input of an operation; empty if nothing is."""
    return list(_wrong(service(name).operation_model(operation).input_shape, given, ""))


def _wrong(shape: Any, value: Any, path: str) -> Iterator[str]:
    kind = shape.type_name
    if not isinstance(value, _TYPES.get(kind, object)) or (isinstance(value, bool) and kind != "boolean"):
        yield f"{path or 'the request'} is {value!r}, allowed is a {kind}"
    elif kind == "structure":
        for name in shape.required_members:
            if name not in value:
                yield f"{_below(path, name)} is missing"
        for name, inner in value.items():
            if name not in shape.members:
                yield f"{_below(path, name)} is unknown, allowed are {', '.join(shape.members)}"
            else:
                yield from _wrong(shape.members[name], inner, _below(path, name))
    elif kind == "list":
        for number, inner in enumerate(value):
            yield from _wrong(shape.member, inner, f"{path}[{number}]")
    elif kind == "map":
        for name, inner in value.items():
            yield from _wrong(shape.value, inner, _below(path, name))
    else:
        yield from _limits(shape, value, path)


def _limits(shape: Any, value: Any, path: str) -> Iterator[str]:
    limits = shape.metadata
    size = len(value) if isinstance(value, str) else value
    if not limits.get("min", size) <= size <= limits.get("max", size):
        yield f"{path} is {value!r}, allowed are {limits.get('min', '')} to {limits.get('max', '')}"
    if isinstance(value, str) and limits.get("pattern") and not _pattern(limits["pattern"]).fullmatch(value):
        yield f"{path} is {value!r}, allowed is what matches {limits['pattern']}"
    if getattr(shape, "enum", None) and value not in shape.enum:
        yield f"{path} is {value!r}, allowed are {', '.join(shape.enum)}"


@functools.cache
def _pattern(text: str) -> re.Pattern[str]:
    """AWS's patterns are Java's, whose classes of letters, numbers and blanks have other names here."""
    for java, python in ((r"\p{L}", r"\w"), (r"\p{N}", r"\d"), (r"\p{Z}", r"\s")):
        text = text.replace(java, python)
    return re.compile(text)


def _below(path: str, name: str) -> str:
    return f"{path}.{name}" if path else name
