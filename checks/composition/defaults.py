"""Defaults: what the API server adds to a composite before anybody reads it.

Source: Kubernetes documentation, "Extend the Kubernetes API with CustomResourceDefinitions", Defaulting.
"""

from __future__ import annotations

import copy
from collections.abc import Iterable, Mapping
from typing import Any

from checks.leaves import at, objects


def defaulted(xr: Mapping[str, Any], definitions: Iterable[Mapping[str, Any]]) -> dict[str, Any]:
    """A copy of the composite with the defaults of its definition, unchanged where no definition knows its type."""
    made = copy.deepcopy(dict(xr))
    schema = schema_of(xr, definitions)
    if schema is not None:
        _fill(made, schema)
    return made


def schema_of(xr: Mapping[str, Any], definitions: Iterable[Mapping[str, Any]]) -> dict[str, Any] | None:
    """The OpenAPI schema of the composite's version, None where no definition has it."""
    group, _, name = str(xr.get("apiVersion", "")).rpartition("/")
    for definition in definitions:
        if at(definition, "spec.group") == group and at(definition, "spec.names.kind") == xr.get("kind"):
            for version in objects(at(definition, "spec.versions")):
                schema = at(version, "schema.openAPIV3Schema")
                if version.get("name") == name and isinstance(schema, dict):
                    return schema
    return None


def _fill(value: Any, schema: Any) -> None:
    if not isinstance(schema, dict):
        return
    if isinstance(value, list):
        for item in value:
            _fill(item, schema.get("items"))
        return
    if not isinstance(value, dict):
        return
    properties = schema.get("properties")
    for name, child in properties.items() if isinstance(properties, dict) else ():
        if name not in value and isinstance(child, dict) and "default" in child:
            value[name] = copy.deepcopy(child["default"])
        if name in value:
            _fill(value[name], child)
    others = schema.get("additionalProperties")
    for item in value.values() if isinstance(others, dict) else ():
        _fill(item, others)
