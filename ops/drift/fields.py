"""Comparison of fields where no reconciler says what they mean: leaf by leaf, and only those that Git sets."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal, InvalidOperation
from typing import Any

from sandbox.compare import Drift, differences, json_equal, same
from sandbox.kinds import REGISTRY
from sandbox.resource import Key


def compare(key: Key, wanted: Mapping[str, Any], found: Mapping[str, Any]) -> list[Drift]:
    """What of `wanted` differs in `found`; where a reconciler knows the kind, by its knowledge."""
    kind = REGISTRY.get((key.short_group, key.kind))
    if kind is None:
        return list(_leaves(wanted, found, ""))
    known = {name: value for name, value in wanted.items() if name in kind.schema}
    rest = {name: value for name, value in wanted.items() if name not in kind.schema}
    return [*differences(kind.schema, known, found), *_leaves(rest, found, "")]


def _leaves(wanted: Any, found: Any, path: str) -> Iterator[Drift]:
    if isinstance(wanted, Mapping) and isinstance(found, Mapping | None):
        for name, value in wanted.items():
            yield from _leaves(value, (found or {}).get(name), f"{path}.{name}" if path else name)
    elif isinstance(wanted, list) and isinstance(found, list) and any(isinstance(one, Mapping) for one in wanted):
        for index in range(max(len(wanted), len(found))):
            old, new = (side[index] if index < len(side) else None for side in (found, wanted))
            if new is None:
                yield Drift(f"{path}[{index}]", old, None)
            else:
                yield from _leaves(new, old, f"{path}[{index}]")
    elif not _equal(wanted, found):
        yield Drift(path, found, wanted)


def _equal(wanted: Any, found: Any) -> bool:
    if same(wanted, found):
        return True
    if isinstance(wanted, str) and isinstance(found, str) and wanted[:1] in "{[":
        return json_equal(wanted, found)
    try:
        return Decimal(str(wanted)) == Decimal(str(found))  # "100" and "100.0" are one limit
    except InvalidOperation:
        return False
