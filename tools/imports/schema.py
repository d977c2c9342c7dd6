"""From a published schema to the facts in it: what a validator needs, without prose."""

from __future__ import annotations

import json
from typing import Any

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
        raise _refused(where, f"type {kind}", ", ".join(sorted(TYPES)))
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
    return node["type"] if set(node) == {"type"} and kind not in {"object", "array"} else node


def _refused(where: str, value: str, allowed: str) -> ImportsError:
    change = "take the CRD as its project made it"
    return ImportsError(f"{where} is not a structural schema", value=value, allowed=allowed, change=change)
