"""Schemas as trees: which field a path leads to, and whether what one field holds may stand in another."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from checks.composition.fieldpaths import FieldPath, Step
from checks.composition.structural import FREE
from checks.findings import nearest
from checks.schema_values import Node


class UnknownFieldError(Exception):
    """Raised when a schema has no field at a path; the text says what is wrong, what is allowed, what to change."""


class Tree(NamedTuple):
    """A node of a schema with the shapes that it names."""

    node: Node
    shapes: Mapping[str, Any]

    @property
    def plain(self) -> Mapping[str, Any]:
        """The node itself, where it is the name of a shape or of a type."""
        if not isinstance(self.node, str):
            return self.node
        found: Mapping[str, Any] = self.shapes.get(self.node) or {"type": self.node}
        return found

    @property
    def type(self) -> str:
        """The JSON type, empty where any value may stand."""
        plain = self.plain
        if plain.get("intOrString") or (plain.get("preserveUnknown") and "properties" not in plain):
            return ""
        return "object" if "properties" in plain else str(plain.get("type", ""))

    def find(self, path: FieldPath) -> Tree:
        """The field at a path. Raises `UnknownFieldError`."""
        here = self
        for step in path.steps:
            if not here.type:
                return free()
            here = here._child(step, path)
        return here

    def _child(self, step: Step, path: FieldPath) -> Tree:
        plain = self.plain
        if isinstance(step, int):
            if self.type != "array":
                raise UnknownFieldError(f"{path}: [{step}] of {self.type}, a list is allowed there; correct the path")
            return Tree(plain.get("items", FREE), self.shapes)
        properties = plain.get("properties") or {}
        if step in properties:
            return Tree(properties[step], self.shapes)
        if self.type != "object":
            raise UnknownFieldError(f'{path}: "{step}" of {self.type}, an object is allowed there; correct the path')
        if "additionalProperties" in plain:
            return Tree(plain["additionalProperties"], self.shapes)
        if plain.get("preserveUnknown"):
            return free()
        meant = nearest(step, properties)
        known = ", ".join(sorted(properties)[:12]) or "none"
        fix = f'did you mean "{meant}"' if meant else f"allowed: {known}; correct the path"
        raise UnknownFieldError(f'{path}: unknown field "{step}"; {fix}')


def free() -> Tree:
    """The tree that takes any value."""
    return Tree(FREE, {})


def mismatch(source: Tree, target: Tree) -> str:
    """Why a value of one field may not stand in another, empty when it may."""
    if not source.type or not target.type:
        return ""
    if source.type != target.type and (source.type, target.type) != ("integer", "number"):
        return f"{source.type} is read and {target.type} is allowed there"
    if source.type == "array":
        inner = mismatch(_part(source, "items"), _part(target, "items"))
        return f"in the list, {inner}" if inner else ""
    return _objects(source, target) if source.type == "object" else ""


def _objects(source: Tree, target: Tree) -> str:
    given, taken = source.plain.get("properties") or {}, target.plain.get("properties") or {}
    if target.plain.get("preserveUnknown"):
        return ""
    others = target.plain.get("additionalProperties")
    if "additionalProperties" in source.plain:
        if others is None:
            return "any key is read and fixed fields are allowed there"
        return mismatch(_part(source, "additionalProperties"), _part(target, "additionalProperties"))
    for name, child in given.items():
        end = taken.get(name, others)
        if end is None:
            return f'the object has "{name}", which is not allowed there'
        inner = mismatch(Tree(child, source.shapes), Tree(end, target.shapes))
        if inner:
            return f'in "{name}", {inner}'
    return ""


def _part(tree: Tree, name: str) -> Tree:
    return Tree(tree.plain.get(name, FREE), tree.shapes)
