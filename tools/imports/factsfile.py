"""Writing the schema facts of one API group as JSON: one line per field, so that a change of schema reads as a diff."""

from __future__ import annotations

import json
from typing import Any

from tools.imports.schema import Node, observed
from tools.imports.shapes import Module, Shape


def facts_file(module: Module, shared: list[Shape]) -> str:
    """The text of imports/facts/<module>.json.

    `kinds` names each kind's version, plural, scope, root shape and what the provider reports in status.atProvider;
    `shapes` holds the object shapes by name. A field's value is a plain type ("string"), a shape's name, or a node.
    """
    canonical = {alias: target for aliases in module.aliases.values() for alias, target in aliases.items()}
    kinds = {
        crd.kind: {
            "version": crd.version,
            "plural": crd.plural,
            "scope": crd.scope,
            "shape": crd.kind,
            "atProvider": observed(crd),
        }
        for crd in module.kinds
    }
    shapes = {shape.name: _shape(shape, canonical) for shape in (*shared, *module.shapes)}
    used = _used(shapes, list(kinds))
    lines = ["{", f' "group": {json.dumps(module.group)},', ' "kinds": {']
    lines += _joined(f"  {json.dumps(name)}: {json.dumps(facts)}" for name, facts in kinds.items())
    lines += [" },", ' "shapes": {']
    lines += _joined(_written(name, shapes[name]) for name in sorted(used))
    return "\n".join([*lines, " }", "}"]) + "\n"


def _shape(shape: Shape, canonical: dict[str, str]) -> dict[str, Any]:
    properties = shape.node["properties"]
    children = {label: canonical.get(name, name) for label, name in shape.children.items()}
    fields = {label: _named(node, children.get(label)) for label, node in properties.items()}
    rest = {name: value for name, value in shape.node.items() if name not in {"properties", "type"}}
    return {**rest, "properties": fields}


def _named(node: Node, child: str | None) -> Node:
    if isinstance(node, str):
        return node
    if node.get("properties") and child is not None:
        return child
    return {k: _named(v, child) if k in {"items", "additionalProperties"} else v for k, v in node.items()}


def _used(shapes: dict[str, dict[str, Any]], roots: list[str]) -> set[str]:
    seen: set[str] = set()
    stack: list[Any] = list(roots)
    while stack:
        node = stack.pop()
        if isinstance(node, str):
            if node in shapes and node not in seen:
                seen.add(node)
                stack += shapes[node]["properties"].values()
        elif isinstance(node, dict):
            stack += [node[inner] for inner in ("items", "additionalProperties") if inner in node]
    return seen


def _written(name: str, shape: dict[str, Any]) -> str:
    own = sorted(item for item in shape.items() if item[0] != "properties")
    head = "".join(f"{_pair(name, value)}, " for name, value in own)
    fields = _joined(f"   {_pair(name, value)}" for name, value in shape["properties"].items())
    return "\n".join([f'  {json.dumps(name)}: {{{head}"properties": {{', *fields, "  }}"])


def _pair(name: str, value: Any) -> str:
    return f"{json.dumps(name)}: {json.dumps(value, sort_keys=True)}"


def _joined(items: Any) -> list[str]:
    lines = list(items)
    return [f"{line}," for line in lines[:-1]] + lines[-1:]
