"""Manifests with one mistake each: every field of a sound one taken out, or given another value."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from typing import Any

Json = dict[str, Any]
Steps = tuple[str | int, ...]
OTHERS: tuple[Any, ...] = (1, -1, 70000, True, "", "x", "Not a Name", [], ["x"], [1], {}, {"x": "y"}, [{}], [{"x": 1}])
_KEPT = {("apiVersion",), ("kind",), ("metadata",), ("metadata", "namespace")}


def mutations(manifest: Json) -> Iterator[tuple[str, Json]]:
    """What was done, and the object after it."""
    for steps in list(_paths(manifest, ())):
        if steps in _KEPT:
            continue
        place, before = ".".join(map(str, steps)), _at(manifest, steps)
        yield f"without {place}", _changed(manifest, steps)
        for other in OTHERS:
            if other != before or type(other) is not type(before):
                yield f"{place} = {other!r}", _changed(manifest, steps, other)
        if isinstance(before, dict):
            yield f"{place}.unheardOf = 'x'", _changed(manifest, (*steps, "unheardOf"), "x")


def _paths(value: Any, steps: Steps) -> Iterator[Steps]:
    if steps:
        yield steps
    for key, inner in value.items() if isinstance(value, dict) else ():
        yield from _paths(inner, (*steps, key))
    if isinstance(value, list) and value:
        yield from _paths(value[0], (*steps, 0))


def _at(holder: Any, steps: Steps) -> Any:
    for step in steps:
        holder = holder[step]
    return holder


def _changed(manifest: Json, steps: Steps, *value: Any) -> Json:
    made = deepcopy(manifest)
    holder = _at(made, steps[:-1])
    if value:
        holder[steps[-1]] = deepcopy(value[0])
    else:
        del holder[steps[-1]]
    return made
