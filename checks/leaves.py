"""The strings of an object, also those inside JSON documents that a field holds as text."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any


def leaves(data: Any, path: str = "") -> Iterator[tuple[str, str]]:
    """Every string with its path; inside a document the path goes on after `>`: `spec.x.policy > Statement[0].Sid`."""
    if isinstance(data, str):
        document = read_document(data)
        if document is None:
            yield path, data
        else:
            yield from leaves(document, f"{path} > ")
    elif isinstance(data, dict):
        dot = "" if not path or path.endswith("> ") else "."
        for key, value in data.items():
            if isinstance(value, (str, dict, list)):
                yield from leaves(value, f"{path}{dot}{key}")
    elif isinstance(data, list):
        for index, value in enumerate(data):
            if isinstance(value, (str, dict, list)):
                yield from leaves(value, f"{path}[{index}]")


def read_document(text: str) -> dict[str, Any] | list[Any] | None:
    """The JSON object or array that a text holds, None for any other text."""
    if text[:1] not in "{[" or len(text) < 2:
        return None
    try:
        document = json.loads(text)
    except ValueError:
        return None
    return document if isinstance(document, (dict, list)) else None


def at(data: Any, path: str) -> Any:
    """The value at a dotted path without list indexes, None where a step is missing."""
    for step in path.split("."):
        if not isinstance(data, dict):
            return None
        data = data.get(step)
    return data


def items(value: Any) -> list[Any]:
    """A policy's or a field's one-or-many as a list: nothing, one value or a list."""
    if value is None:
        return []
    return value if isinstance(value, list) else [value]


def objects(value: Any) -> list[dict[str, Any]]:
    """The objects of a list; whatever else stands there is the schema check's affair."""
    return [item for item in items(value) if isinstance(item, dict)]
