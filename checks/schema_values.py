"""Judging values against a structural schema, with the API server's strict field validation.

A judge is made once per node of the facts. It reports what is wrong and returns the value as CEL rules see it: with
the schema's defaults filled in, unknown fields left out, numbers as float where the schema says number.
"""

from __future__ import annotations

import json
import math
from collections.abc import Callable
from copy import deepcopy
from typing import Any

from checks import schema_formats
from checks.findings import cut, nearest, shown
from checks.schema_rules import Rule, escaped, rules_of

# A path is a linked list, so that judging a sound value builds no text: (parent, field name or index).
Path = tuple[Any, str | int] | None


class Report:
    """What judging one object found: findings as (rule, path, message), and the rules that wait for a sound object."""

    def __init__(self) -> None:
        self.found: list[tuple[str, Path, str]] = []
        self.pending: list[tuple[tuple[Rule, ...], Any, Path]] = []

    def add(self, rule: str, path: Path, message: str) -> None:
        """Note a finding."""
        self.found.append((rule, path, message))


Judge = Callable[[Any, Path, Report], Any]
Node = str | dict[str, Any]

_JSON_NAMES = {dict: "object", list: "array", str: "string", bool: "boolean", int: "integer", float: "number"}


def written(path: Path) -> str:
    """The path as findings show it: `spec.forProvider.attribute[0].name`."""
    parts: list[str] = []
    while path is not None:
        path, step = path
        parts.append(f"[{step}]" if isinstance(step, int) else f".{step}")
    return "".join(reversed(parts)).removeprefix(".")


class Judges:
    """The judges of one facts document, made when they are first asked for."""

    def __init__(self, shapes: dict[str, dict[str, Any]]) -> None:
        self._shapes = shapes
        self._made: dict[str, Judge] = {}

    def shape(self, name: str) -> Judge:
        """The judge of a named object shape."""
        made = self._made.get(name)
        if made is None:
            made = self._made[name] = self._object(self._shapes[name])
        return made

    def node(self, node: Node) -> Judge:
        """The judge of any node."""
        if isinstance(node, str):
            if node in self._shapes:
                return self.shape(node)
            made = self._made.get(node)
            if made is None:
                made = self._made[node] = _scalar({"type": node})
            return made
        if node.get("type") == "array":
            return self._array(node)
        if node.get("type") == "object":
            return self._map(node)
        return _scalar(node)

    def _default(self, node: Node) -> Any:
        found = self._shapes.get(node, {}) if isinstance(node, str) else node
        return found.get("default", _NO_DEFAULT)

    def _nullable(self, node: Node) -> bool:
        found = self._shapes.get(node, {}) if isinstance(node, str) else node
        return bool(found.get("nullable"))

    def _object(self, node: dict[str, Any]) -> Judge:
        properties = node["properties"]
        # Judges of fields are made when a field is first used: large kinds have hundreds that no manifest sets.
        fields: dict[str, Judge] = {}
        required = tuple(node.get("required", ()))
        names = {name: escaped(name) for name in properties}
        nullable = {name for name, child in properties.items() if self._nullable(child)}
        defaults = [(n, d) for n, c in properties.items() if (d := self._default(c)) is not _NO_DEFAULT]
        keep_unknown = bool(node.get("preserveUnknown"))
        rules = rules_of(node)
        count = _count_limits(node, "minProperties", "maxProperties", "fields")

        def judge(value: Any, path: Path, report: Report) -> Any:
            if type(value) is not dict:
                return _wrong_type("object", value, path, report)
            seen: dict[str, Any] = {}
            for name, item in value.items():
                if name not in names:
                    if not keep_unknown:
                        _unknown(name, properties, path, report)
                    continue
                if item is None and name not in nullable:
                    report.add("schema.null", (path, name), _NULL)
                    continue
                field = fields.get(name)
                if field is None:
                    field = fields[name] = self.node(properties[name])
                seen[names[name]] = None if item is None else field(item, (path, name), report)
            filled = {name: default for name, default in defaults if name not in value}
            for name, default in filled.items():
                seen[names[name]] = self.node(properties[name])(deepcopy(default), (path, name), report)
            for name in required:
                if name not in value and name not in filled:
                    report.add("schema.required", (path, name), f'field "{name}" is missing; add it')
            if count is not None:
                count(len(value), path, report)
            if rules:
                report.pending.append((rules, seen, path))
            return seen

        return judge

    def _map(self, node: dict[str, Any]) -> Judge:
        if node.get("properties"):
            return self._object(node)
        values = node.get("additionalProperties")
        inner = self.node(values) if values is not None else None
        keep_unknown = bool(node.get("preserveUnknown"))
        embedded = bool(node.get("embedded"))
        rules = rules_of(node)
        count = _count_limits(node, "minProperties", "maxProperties", "fields")

        def judge(value: Any, path: Path, report: Report) -> Any:
            if type(value) is not dict:
                return _wrong_type("object", value, path, report)
            seen = value
            if inner is not None:
                seen = {}
                for name, item in value.items():
                    if type(name) is not str:
                        report.add(
                            "schema.type", (path, str(name)), f"a key that is no string: {shown(name)}; quote it"
                        )
                    seen[name] = inner(item, (path, str(name)), report)
            elif not keep_unknown:
                for name in value:
                    _unknown(name, (), path, report)
            if embedded:
                _embedded(value, path, report)
            if count is not None:
                count(len(value), path, report)
            if rules:
                report.pending.append((rules, seen, path))
            return seen

        return judge

    def _array(self, node: dict[str, Any]) -> Judge:
        inner = self.node(node["items"])
        kind = node.get("listType")
        keys = tuple(node.get("listMapKeys", ()))
        items = node["items"]
        shape = self._shapes.get(items, {}) if isinstance(items, str) else items
        key_defaults = {name: self._default(shape.get("properties", {}).get(name, "")) for name in keys}
        rules = rules_of(node)
        count = _count_limits(node, "minItems", "maxItems", "items")

        def judge(value: Any, path: Path, report: Report) -> Any:
            if type(value) is not list:
                return _wrong_type("array", value, path, report)
            seen = [inner(item, (path, index), report) for index, item in enumerate(value)]
            if kind == "set":
                _twice([_text(item) for item in value], path, report, "the list is a set")
            elif kind == "map":
                entries = [
                    _text([item.get(name, key_defaults[name]) for name in keys]) if type(item) is dict else f"#{index}"
                    for index, item in enumerate(value)
                ]
                _twice(entries, path, report, f"the list is keyed by {', '.join(keys)}")
            if count is not None:
                count(len(value), path, report)
            if rules:
                report.pending.append((rules, seen, path))
            return seen

        return judge


_NO_DEFAULT: Any = object()
_NULL = "null is no value; the API server would drop the field: leave it out"


def _any(value: Any) -> bool:
    del value
    return True


_FITS: dict[str, Callable[[Any], bool]] = {
    "string": lambda value: type(value) is str,
    "number": lambda value: type(value) is int or (type(value) is float and math.isfinite(value)),
    "boolean": lambda value: type(value) is bool,
    "integer": lambda value: type(value) is int or (type(value) is float and value.is_integer()),
    "integer or string": lambda value: type(value) in (int, str),
    "number or string": lambda value: type(value) in (int, float, str),
}


def _scalar(node: dict[str, Any]) -> Judge:
    """The judge of a string, number, boolean, int-or-string, or of a value without a type."""
    kind = node.get("type")
    limits = schema_formats.limits(node)
    rules = rules_of(node)
    if node.get("intOrString"):
        kind = "integer or string"
    if kind == "quantity":
        kind = "number or string"

    fits = _FITS.get(str(kind), _any)

    def judge(value: Any, path: Path, report: Report) -> Any:
        if not fits(value):
            return _wrong_type(str(kind), value, path, report)
        for rule, message in limits(value) if limits is not None else ():
            report.add(rule, path, message)
        seen = float(value) if kind == "number" else value
        if rules:
            report.pending.append((rules, seen, path))
        return seen

    return judge


def _wrong_type(expected: str, value: Any, path: Path, report: Report) -> Any:
    given = "null" if value is None else _JSON_NAMES.get(type(value), type(value).__name__)
    hints = {
        ("string", "integer"): "; quote it",
        ("string", "number"): "; quote it",
        ("string", "boolean"): "; quote it",
        ("string", "date"): "; quote it",
        ("string", "datetime"): "; quote it",
        ("string", "object"): "; write the document as JSON text",
        ("object", "array"): "; write one object, not a list of one",
        ("array", "object"): "; write a list, even of one",
        ("array", "string"): "; write a list, even of one",
    }
    bare = ("integer", "number", "boolean", "integer or string", "number or string")
    hint = hints.get((expected, given), "; write it without quotes" if expected in bare and given == "string" else "")
    report.add(
        "schema.type", path, f"{given} given, {expected} expected: {shown(value)}{hint or f'; write {expected}'}"
    )
    return value


def _unknown(name: Any, known: Any, path: Path, report: Report) -> None:
    place = f" in {written(path)}" if path is not None else ""
    meant = nearest(str(name), known)
    rest = f'did you mean "{meant}"' if meant else _allowed(known)
    report.add("schema.unknown-field", (path, str(name)), f'unknown field "{name}"{place}; {rest}')


def _allowed(known: Any) -> str:
    names = sorted(known)
    if not names:
        return "no field is allowed here; take it out"
    listed = ", ".join(names[:12]) + (", ..." if len(names) > 12 else "")
    return f"allowed: {listed}; take it out"


def _twice(entries: list[str], path: Path, report: Report, why: str) -> None:
    if len(set(entries)) == len(entries):
        return
    for index, entry in enumerate(entries):
        if entry in entries[:index]:
            report.add("schema.duplicate-item", (path, index), f"{cut(entry)} is in the list twice; {why}: keep one")


def _text(value: Any) -> str:
    return json.dumps(value, sort_keys=True, default=str)


def _embedded(value: dict[str, Any], path: Path, report: Report) -> None:
    for name in ("apiVersion", "kind"):
        if not value.get(name) or not isinstance(value[name], str):
            report.add("schema.required", (path, name), f'field "{name}" is missing in an embedded object; add it')


def _count_limits(node: dict[str, Any], low: str, high: str, what: str) -> Callable[[int, Path, Report], None] | None:
    least, most = node.get(low), node.get(high)
    if least is None and most is None:
        return None

    def count(number: int, path: Path, report: Report) -> None:
        if least is not None and number < least:
            report.add("schema.limit", path, f"{number} {what} given, at least {least} allowed; add {least - number}")
        if most is not None and number > most:
            report.add("schema.limit", path, f"{number} {what} given, at most {most} allowed; take {number - most} out")

    return count
