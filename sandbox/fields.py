"""Declarations of the forProvider fields that a reconciler handles.

A kind states its fields in one string, so that everything which is not in the string can be reported as ignored:

```
billingMode hashKey! tags:map policy:json forceDestroy~ role@iam.Role.arn
ttl(attributeName enabled)  attribute[](name type)
```

`!` immutable (a change needs a new object), `~` used but not observable (never compared), `:map` free-form map compared
as a whole, `:json` JSON document compared by meaning, `:ordered` string list whose order counts (others are sets),
`@group.Kind.value` what the sibling `<name>Ref`/`<name>Refs` writes (value: arn, id, name, or a status field),
`( )` object, `[]( )` list of objects.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

_TOKEN = re.compile(
    r"\s*(?:(?P<close>\))|(?P<name>\w+)(?P<list>\[\])?(?P<marks>[!~]*)(?::(?P<type>\w+))?"
    r"(?:@(?P<ref>[\w.]+))?(?P<open>\()?)"
)


@dataclass(frozen=True)
class RefTarget:
    """What a reference points at: the API group's short name, the kind, and which of its values is written."""

    group: str
    kind: str
    value: str


@dataclass(frozen=True)
class Field:
    """One handled field; `children` only for objects and lists of objects."""

    name: str
    type: str = "leaf"
    immutable: bool = False
    write_only: bool = False
    ref: RefTarget | None = None
    children: Mapping[str, Field] = field(default_factory=dict)


def parse(text: str) -> dict[str, Field]:
    """Parse a declaration; a malformed one raises ValueError with the place."""
    position = 0
    fields, position = _parse_level(text.rstrip(), 0, nested=False)
    if position != len(text.rstrip()):
        raise ValueError(f"field declaration cannot be read at {text[position : position + 20]!r}")
    return fields


def _parse_level(text: str, position: int, *, nested: bool) -> tuple[dict[str, Field], int]:
    fields: dict[str, Field] = {}
    while position < len(text):
        match = _TOKEN.match(text, position)
        if match is None:
            raise ValueError(f"field declaration cannot be read at {text[position : position + 20]!r}")
        position = match.end()
        if match["close"]:
            if nested:
                return fields, position
            raise ValueError("field declaration closes a bracket that was never opened")
        kind = match["type"] or "leaf"
        children: dict[str, Field] = {}
        if match["open"]:
            children, position = _parse_level(text, position, nested=True)
            kind = "list" if match["list"] else "object"
        ref = RefTarget(*match["ref"].split(".")) if match["ref"] else None
        fields[match["name"]] = Field(match["name"], kind, "!" in match["marks"], "~" in match["marks"], ref, children)
    if nested:
        raise ValueError("field declaration leaves a bracket open")
    return fields, position


def base_of_reference(name: str, fields: Mapping[str, Field]) -> Field | None:
    """The field that `name` (such as roleRef, layersRefs, bucketSelector) writes to, if it is declared."""
    for suffix in ("Ref", "Selector", "Refs"):
        base = fields.get(name.removesuffix(suffix)) if name.endswith(suffix) else None
        if base is None and suffix == "Refs" and name.endswith("Refs"):
            base = fields.get(name.removesuffix("Refs") + "s")  # subnetIds <- subnetIdRefs
        if base is not None and base.ref is not None:
            return base
    return None


def unhandled(fields: Mapping[str, Field], values: Mapping[str, Any], prefix: str = "") -> Iterator[str]:
    """Paths in `values` that the declaration does not cover, each once, list indexes left out."""
    for name, value in values.items():
        declared = fields.get(name)
        if declared is None:
            if base_of_reference(name, fields) is None:
                yield prefix + name
        elif declared.type == "object" and isinstance(value, dict):
            yield from unhandled(declared.children, value, f"{prefix}{name}.")
        elif declared.type == "list" and isinstance(value, list):
            seen = {path for item in value for path in unhandled(declared.children, item, f"{prefix}{name}[].")}
            yield from sorted(seen)
