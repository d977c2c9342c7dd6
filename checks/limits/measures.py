"""How a field is measured: a number is itself, a text has characters, a document has no white space."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from checks.leaves import read_document

Measure = Callable[[Any], int | float | None]
"""Measures a value; None where it has another type, which is the schema check's affair."""


def number(value: Any) -> int | float | None:
    """The number itself."""
    return value if isinstance(value, (int, float)) and not isinstance(value, bool) else None


def characters(value: Any) -> int | None:
    """Characters of a text."""
    return len(value) if isinstance(value, str) else None


def count(value: Any) -> int | None:
    """Entries of a list or a map."""
    return len(value) if isinstance(value, (list, dict)) else None


def document(value: Any) -> int | None:
    """Bytes of a JSON document without white space, as IAM counts it; of any other text its bytes."""
    if not isinstance(value, str):
        return None
    found = read_document(value)
    text = value if found is None else json.dumps(found, separators=(",", ":"), ensure_ascii=False)
    return len(text.encode())


def environment(value: Any) -> int | None:
    """Bytes of a function's variables, names and values together."""
    if not isinstance(value, dict):
        return None
    return sum(len(str(name).encode()) + len(str(text).encode()) for name, text in value.items())
