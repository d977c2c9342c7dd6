"""Structural schemas: the OpenAPI schema of a definition, in the form that `checks.schema_values` judges by.

Source: Kubernetes documentation, "Extend the Kubernetes API with CustomResourceDefinitions", Specifying a structural
schema: what the API server refuses there is a problem here, and so is what the checks could not judge.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, NamedTuple

from checks.findings import nearest, shown
from checks.schema_formats import JUDGED_FORMATS
from checks.schema_rules import problem_of
from checks.schema_values import Judges, Node, Report, written

FREE: dict[str, Any] = {}
"""The node that takes any value: what stands for a schema that cannot be read."""

_TYPES = ("array", "boolean", "integer", "number", "object", "string")
_RULE_KEYS = ("rule", "message", "messageExpression", "fieldPath", "optionalOldSelf")


class Problem(NamedTuple):
    """What is wrong with a schema, and where it stands in the definition."""

    path: str
    message: str


def _whole(value: Any) -> bool:
    return type(value) is int and value >= 0


def _number(value: Any) -> bool:
    return type(value) in (int, float)


def _flag(value: Any) -> bool:
    return type(value) is bool


def _text(value: Any) -> bool:
    return type(value) is str


def _texts(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(one, str) for one in value)


# Keyword -> its name in a node, what its value has to be, and the same in words.
_KEPT: dict[str, tuple[str, Callable[[Any], bool], str]] = {
    **{name: (name, _whole, "a whole number from 0") for name in ("minLength", "maxLength", "minItems", "maxItems")},
    **{name: (name, _whole, "a whole number from 0") for name in ("minProperties", "maxProperties")},
    **{name: (name, _number, "a number") for name in ("minimum", "maximum", "multipleOf")},
    **{name: (name, _flag, "true or false") for name in ("exclusiveMinimum", "exclusiveMaximum", "nullable")},
    "enum": ("enum", lambda value: isinstance(value, list) and bool(value), "a list of values"),
    "format": ("format", JUDGED_FORMATS.__contains__, f"one of {', '.join(sorted(JUDGED_FORMATS))}"),
    "pattern": ("pattern", lambda value: _text(value) and _compiles(value), "a regular expression"),
    "required": ("required", _texts, "a list of names"),
    "default": ("default", lambda _: True, "a value"),
    "x-kubernetes-list-type": ("listType", ("atomic", "set", "map").__contains__, "atomic, set or map"),
    "x-kubernetes-list-map-keys": ("listMapKeys", _texts, "a list of names"),
    "x-kubernetes-preserve-unknown-fields": ("preserveUnknown", lambda value: value is True, "true"),
    "x-kubernetes-int-or-string": ("intOrString", lambda value: value is True, "true"),
    "x-kubernetes-embedded-resource": ("embedded", lambda value: value is True, "true"),
}
_WORDS = ("description", "title", "example", "externalDocs", "x-kubernetes-map-type")
_NESTED = ("type", "properties", "items", "additionalProperties", "x-kubernetes-validations")
_KNOWN = (*_KEPT, *_WORDS, *_NESTED)


def _compiles(pattern: str) -> bool:
    try:
        re.compile(pattern)
    except re.error:
        return False
    return True


def node(schema: Any, place: str, problems: list[Problem]) -> Node:
    """The node of a schema at a place; what is wrong is added to `problems`, and `FREE` stands for it."""
    if not isinstance(schema, dict):
        problems.append(Problem(place, f"{shown(schema)} given, a schema is allowed; write an object with type"))
        return FREE
    before = len(problems)
    for name, value in schema.items():
        if name not in _KNOWN:
            meant = nearest(str(name), _KNOWN)
            fix = f'did you mean "{meant}"' if meant else "take it out"
            problems.append(
                Problem(f"{place}.{name}", f'unknown keyword "{name}", those of structural schemas are allowed; {fix}')
            )
        elif name in _KEPT and not _fits(_KEPT[name][1], value):
            problems.append(
                Problem(f"{place}.{name}", f"{shown(value)} given, {_KEPT[name][2]} is allowed; correct it")
            )
    made: dict[str, Any] = {_KEPT[name][0]: value for name, value in schema.items() if name in _KEPT}
    _type(schema, made, place, problems)
    _children(schema, made, place, problems)
    _rules(schema, made, place, problems)
    if len(problems) > before:
        return FREE
    _default(made, place, problems)
    return made


def _fits(judge: Callable[[Any], bool], value: Any) -> bool:
    try:
        return judge(value)
    except TypeError:  # what cannot be looked up in a set is no member of it
        return False


def _type(schema: dict[str, Any], made: dict[str, Any], place: str, problems: list[Problem]) -> None:
    kind = schema.get("type")
    if kind in _TYPES:
        made["type"] = kind
    elif kind is not None or not (made.get("intOrString") or made.get("preserveUnknown")):
        problems.append(Problem(f"{place}.type", f"{shown(kind)} given, allowed: {', '.join(_TYPES)}; write one"))
    for keyword, owner in (("properties", "object"), ("additionalProperties", "object"), ("items", "array")):
        if keyword in schema and kind != owner:
            problems.append(Problem(f"{place}.{keyword}", f"given for {shown(kind)}, allowed for {owner}; take it out"))
    if "properties" in schema and "additionalProperties" in schema:
        message = "given beside properties, one of both is allowed; take one out"
        problems.append(Problem(f"{place}.additionalProperties", message))


def _children(schema: dict[str, Any], made: dict[str, Any], place: str, problems: list[Problem]) -> None:
    if "properties" in schema:
        held = schema["properties"]
        if not isinstance(held, dict):
            problems.append(Problem(f"{place}.properties", f"{shown(held)} given, fields are allowed; write an object"))
            return
        made["properties"] = {
            str(name): node(child, f"{place}.properties.{name}", problems) for name, child in held.items()
        }
        for name in schema["required"] if _texts(schema.get("required")) else ():
            if name not in held:
                message = f"{name}: required and not among the properties; describe it or take it out"
                problems.append(Problem(f"{place}.required", message))
    if schema.get("type") == "array":
        made["items"] = node(schema.get("items"), f"{place}.items", problems)
    others = schema.get("additionalProperties")
    if others is True:
        made["preserveUnknown"] = True
    elif others is not None:
        made["additionalProperties"] = node(others, f"{place}.additionalProperties", problems)


def _rules(schema: dict[str, Any], made: dict[str, Any], place: str, problems: list[Problem]) -> None:
    held, at = schema.get("x-kubernetes-validations"), f"{place}.x-kubernetes-validations"
    if held is None:
        return
    if not isinstance(held, list) or not all(isinstance(one, dict) and _text(one.get("rule")) for one in held):
        problems.append(Problem(at, f"{shown(held)} given, a list of rules is allowed; write objects with rule"))
        return
    made["rules"] = [{key: one[key] for key in _RULE_KEYS if key in one} for one in held]
    if not all(_text(value) or key == "optionalOldSelf" for one in made["rules"] for key, value in one.items()):
        problems.append(Problem(at, "a rule, a message and a path are texts; quote them"))
        return
    fields = list(made["properties"]) if "properties" in made and "preserveUnknown" not in made else None
    for one in made["rules"]:
        problem = problem_of(one["rule"], one.get("messageExpression", ""), fields)
        if problem:
            problems.append(Problem(at, f"{shown(one['rule'])} given: {problem}; rewrite the rule"))


def _default(made: dict[str, Any], place: str, problems: list[Problem]) -> None:
    """A default has to pass its own schema: the API server refuses the definition otherwise."""
    if "default" not in made:
        return
    report = Report()
    Judges({}).node(made)(made["default"], None, report)
    for _, path, message in report.found:
        problems.append(Problem(f"{place}.default{'.' if path else ''}{written(path)}", message))
