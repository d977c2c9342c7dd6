"""From a published schema to the facts in it: what a validator needs, without prose."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from typing import Any

from checks.schema_formats import JUDGED_FORMATS
from checks.schema_rules import rules_of
from tools.imports.crds import Crd
from tools.imports.errors import ImportsError

# A node of facts is either the name of a plain type ("string") or a dict with the keys below.
Node = str | dict[str, Any]

# Published keyword -> key in the facts. Keywords that say nothing to a validator are dropped.
_KEPT = {
    "type": "type",
    "enum": "enum",
    "default": "default",
    "required": "required",
    "format": "format",
    "pattern": "pattern",
    "minimum": "minimum",
    "maximum": "maximum",
    "exclusiveMinimum": "exclusiveMinimum",
    "exclusiveMaximum": "exclusiveMaximum",
    "multipleOf": "multipleOf",
    "minLength": "minLength",
    "maxLength": "maxLength",
    "minItems": "minItems",
    "maxItems": "maxItems",
    "uniqueItems": "uniqueItems",
    "minProperties": "minProperties",
    "maxProperties": "maxProperties",
    "nullable": "nullable",
    "x-kubernetes-list-type": "listType",
    "x-kubernetes-list-map-keys": "listMapKeys",
    "x-kubernetes-preserve-unknown-fields": "preserveUnknown",
    "x-kubernetes-int-or-string": "intOrString",
    "x-kubernetes-embedded-resource": "embedded",
}
_DROPPED = {"description", "title", "example", "externalDocs", "x-kubernetes-map-type"}
_NESTED = {"properties", "items", "additionalProperties", "x-kubernetes-validations"}
_RULE_KEYS = ("rule", "message", "messageExpression", "fieldPath", "reason", "optionalOldSelf")
TYPES = frozenset({"string", "integer", "number", "boolean", "object", "array"})


def facts(crd: Crd) -> dict[str, Any]:
    """The facts of a kind's own fields: a node with `properties`, without apiVersion, kind, metadata and status.

    Raises:
        ImportsError: the schema uses a keyword that the checks do not judge, or is not structural.
    """
    node = _node(crd.schema, f"{crd.kind}.{crd.group}/{crd.version}")
    if isinstance(node, str):
        node = {"type": node, "properties": {}}
    own = {k: v for k, v in node.get("properties", {}).items() if k not in {"apiVersion", "kind", "metadata", "status"}}
    return {**node, "properties": own}


def observed(crd: Crd) -> list[str]:
    """The names of the fields that the provider reports, status.atProvider's first level, sorted."""
    status = crd.schema.get("properties", {}).get("status", {})
    return sorted(status.get("properties", {}).get("atProvider", {}).get("properties", {}))


def key(node: Node) -> str:
    """A text that is equal for equal nodes."""
    return json.dumps(node, sort_keys=True)


def _node(schema: Any, where: str) -> Node:
    if not isinstance(schema, dict):
        raise _refused(where, f"{type(schema).__name__} in place of a schema", "an object")
    int_or_string = bool(schema.get("x-kubernetes-int-or-string"))
    unknown = sorted(set(schema) - set(_KEPT) - _DROPPED - _NESTED - ({"anyOf", "allOf"} if int_or_string else set()))
    if unknown:
        raise _refused(where, f"the keyword {unknown[0]}", "the keywords of a structural schema that checks/ judges")
    kind = schema.get("type")
    free = int_or_string or schema.get("x-kubernetes-preserve-unknown-fields")
    if kind not in TYPES and not (kind is None and free):
        raise _refused(where, f"type {kind}", _listed(TYPES))
    node: dict[str, Any] = {_KEPT[name]: value for name, value in schema.items() if name in _KEPT}
    if "properties" in schema:
        node["properties"] = {name: _node(value, f"{where}.{name}") for name, value in schema["properties"].items()}
    if kind == "array":
        node["items"] = _node(schema.get("items"), f"{where}[]")
    if isinstance(schema.get("additionalProperties"), dict):
        node["additionalProperties"] = _node(schema["additionalProperties"], f"{where}.*")
    elif schema.get("additionalProperties") is True:
        node["preserveUnknown"] = True
    if schema.get("x-kubernetes-validations"):
        node["rules"] = [{k: rule[k] for k in _RULE_KEYS if k in rule} for rule in schema["x-kubernetes-validations"]]
    _refuse_unjudged(node, where)
    return node["type"] if set(node) == {"type"} and kind not in {"object", "array"} else node


def _refuse_unjudged(node: dict[str, Any], where: str) -> None:
    """What the checks could not judge must not get into the facts, or they would pass over it in silence."""
    if "format" in node and node["format"] not in JUDGED_FORMATS:
        raise _refused(where, f"the format {node['format']}", f"formats that checks/ judges: {_listed(JUDGED_FORMATS)}")
    try:
        re.compile(node.get("pattern", ""))
    except re.error as error:
        raise _refused(where, f"the pattern {node['pattern']} ({error})", "patterns that Python can run") from error
    for rule in rules_of(node):
        if rule.problem is not None:
            raise _refused(where, f"the rule {rule.text}: {rule.problem}", "CEL rules that the cel library can run")


def _listed(names: Iterable[str]) -> str:
    return ", ".join(sorted(names))


def _refused(where: str, value: str, allowed: str) -> ImportsError:
    change = "take the CRD as its project made it"
    return ImportsError(f"{where} is not a structural schema", value=value, allowed=allowed, change=change)
