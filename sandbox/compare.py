"""Comparison of what a manifest wants with what AWS has: configured leaves only, as Terraform's providers do.

A field that the manifest does not set is never a difference. JSON documents are compared by meaning, string lists as
sets, maps (tags, variables) as a whole, and nothing is the same as an empty value.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sandbox.fields import Field, base_of_reference

_IDENTITIES = ("name", "id", "regionName", "key")


@dataclass(frozen=True)
class Drift:
    """One difference: path below forProvider, what AWS has (None: nothing), what the manifest wants."""

    path: str
    found: Any
    wanted: Any
    immutable: bool = False

    @property
    def root(self) -> str:
        """The top-level field, for example `ttl` of `ttl.enabled`."""
        return self.path.split(".", 1)[0].split("[", 1)[0]


def differences(
    fields: Mapping[str, Field], wanted: Mapping[str, Any], found: Mapping[str, Any], prefix: str = ""
) -> Iterator[Drift]:
    """Every configured and handled leaf of `wanted` that differs in `found`."""
    for name, want in wanted.items():
        declared = fields.get(name)
        if declared is None or declared.write_only or (base_of_reference(name, fields) and name not in fields):
            continue
        path, have = prefix + name, found.get(name)
        if declared.type == "object":
            yield from _immutable(declared, differences(declared.children, want or {}, have or {}, path + "."))
        elif declared.type == "list":
            yield from _immutable(declared, _list_differences(declared, want or [], have or [], path))
        elif declared.type == "map":
            yield from _map_differences(want or {}, have or {}, path)
        elif not same(want, have, declared.type):
            yield Drift(path, have, want, declared.immutable)


def _immutable(declared: Field, drifts: Iterator[Drift]) -> Iterator[Drift]:
    for drift in drifts:
        yield Drift(drift.path, drift.found, drift.wanted, True) if declared.immutable else drift


def _map_differences(want: Mapping[str, Any], have: Mapping[str, Any], path: str) -> Iterator[Drift]:
    for key in sorted({*want, *have}):
        if want.get(key) != have.get(key):
            yield Drift(f"{path}[{key}]", have.get(key), want.get(key))


def _list_differences(
    declared: Field, want: Sequence[dict[str, Any]], have: Sequence[dict[str, Any]], path: str
) -> Iterator[Drift]:
    """Items are paired by identity where they have one, else each takes the first item that equals it."""
    rest = list(have)
    unpaired: list[dict[str, Any]] = []
    identity = next((key for key in _IDENTITIES if want and all(item.get(key) for item in want)), None)
    for item in want:
        if identity is not None:
            twin = next((other for other in rest if other.get(identity) == item[identity]), None)
        else:
            twin = next((o for o in rest if not any(differences(declared.children, item, o))), None)
        if twin is None:
            unpaired.append(item)
            continue
        rest.remove(twin)
        label = item[identity] if identity else ""
        yield from differences(declared.children, item, twin, f"{path}[{label}].")
    for item in unpaired:
        if identity is None and rest:  # what is left over is shown field by field, as an edit of the same item
            yield from differences(declared.children, item, rest.pop(0), f"{path}[].")
        else:
            yield Drift(f"{path}[{item[identity] if identity else ''}]", None, item)
    for extra in rest:
        yield Drift(f"{path}[{extra.get(identity, '') if identity else ''}]", extra, None)


def same(want: Any, have: Any, kind: str = "leaf") -> bool:
    """Whether two leaves mean the same."""
    if have is None:
        return want in (None, False, 0, "", [], {})
    if kind == "json":
        return json_equal(want, have)
    if isinstance(want, list) and isinstance(have, list) and kind != "ordered":
        return sorted(map(str, want)) == sorted(map(str, have))
    if isinstance(want, str) != isinstance(have, str):
        return str(want) == str(have)
    return bool(want == have)


def json_equal(one: Any, other: Any) -> bool:
    """Whether two JSON texts mean the same; in IAM policies one value equals a list of that one value."""
    try:
        left, right = (json.loads(text) if isinstance(text, str) else text for text in (one, other))
    except ValueError:
        return bool(one == other)
    if isinstance(left, dict) and isinstance(right, dict) and "Statement" in left:
        left, right = _policy(left), _policy(right)
    return bool(left == right)


def _policy(value: Any, key: str = "") -> Any:
    if key == "Statement":
        return [_policy(item) for item in (value if isinstance(value, list) else [value])]
    if isinstance(value, dict):
        return {name: _policy(item, name) for name, item in value.items()}
    if isinstance(value, list):
        items = [_policy(item) for item in value]
        return items[0] if len(items) == 1 else sorted(items, key=str)
    if isinstance(value, bool):
        return str(value).lower()  # conditions: "true" and true are the same to IAM
    return value
