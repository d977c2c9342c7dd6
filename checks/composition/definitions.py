"""Definitions of composites as kinds: what the schema check holds composites against.

Source: Crossplane v2 documentation, "Composite Resource Definitions" and "Composite Resources" (spec.crossplane, names
of 63 characters at most, since the name is a label of what is composed).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from checks.composition.structural import FREE, Problem, node
from checks.leaves import at, items
from checks.manifests import Manifest
from checks.schema_facts import FactSource, Kind
from checks.schema_values import Judges, Node

_LABELS: Node = {"type": "object", "additionalProperties": "string"}
_NAMED: Node = {"type": "object", "required": ["name"], "properties": {"name": "string"}}
_SELECTOR: Node = {"type": "object", "required": ["matchLabels"], "properties": {"matchLabels": _LABELS}}
_REFERENCE: Node = {
    "type": "object",
    "required": ["apiVersion", "kind"],
    "properties": dict.fromkeys(("apiVersion", "kind", "name", "namespace"), "string"),
}
CROSSPLANE: Node = {
    "type": "object",
    "properties": {
        "compositionRef": _NAMED,
        "compositionRevisionRef": _NAMED,
        "compositionRevisionSelector": _SELECTOR,
        "compositionSelector": _SELECTOR,
        "compositionUpdatePolicy": {"type": "string", "enum": ["Automatic", "Manual"]},
        "resourceRefs": {"type": "array", "items": _REFERENCE},
    },
}
"""What Crossplane adds to the spec of every composite."""

_FIELDS = ("apiVersion", "kind", "metadata", "spec", "status")


class Definition(NamedTuple):
    """A definition with the version that compositions refer to; `schema` is the whole composite's as a node.

    `place` is where the schema stands in the definition, and `problems` says what is wrong with it.
    """

    manifest: Manifest
    group: str
    kind: str
    plural: str
    version: str
    schema: Node
    place: str
    problems: tuple[Problem, ...]

    def field(self, name: str) -> Node:
        """The node of spec or status, free where there is none."""
        properties = self.schema.get("properties") if isinstance(self.schema, dict) else None
        found: Node = properties.get(name, FREE) if isinstance(properties, dict) else FREE
        return found


def definition(manifest: Manifest) -> Definition:
    """What a CompositeResourceDefinition defines."""
    names, group = at(manifest.data, "spec.names"), at(manifest.data, "spec.group")
    names = names if isinstance(names, dict) else {}
    versions = [
        (place, one) for place, one in enumerate(items(at(manifest.data, "spec.versions"))) if isinstance(one, dict)
    ]
    first = next((pair for pair in versions if pair[1].get("referenceable") is True), (versions or [(0, {})])[0])
    place, problems = f"spec.versions[{first[0]}].schema.openAPIV3Schema", list[Problem]()
    schema = node(at(first[1], "schema.openAPIV3Schema"), place, problems)
    kind, plural, version = str(names.get("kind", "")), str(names.get("plural", "")), str(first[1].get("name", ""))
    return Definition(manifest, str(group or ""), kind, plural, version, schema, place, tuple(problems))


class WithDefinitions:
    """Facts to which definitions add their kinds."""

    def __init__(self, source: FactSource, definitions: Iterable[Definition]) -> None:
        """`source` has the facts of all other groups."""
        self._source = source
        self._own: dict[str, dict[str, Kind]] = {}
        for one in definitions:
            self._own.setdefault(one.group, {})[one.kind] = _kind(one)

    def groups(self) -> Iterable[str]:
        """The API groups that have facts."""
        return [*self._source.groups(), *self._own]

    def kinds(self, group: str) -> Mapping[str, Kind]:
        """The kinds of a group by name, empty for a group without facts."""
        own, others = self._own.get(group), self._source.kinds(group)
        return {**others, **own} if own else others


def _kind(one: Definition) -> Kind:
    scope = "Cluster" if at(one.manifest.data, "spec.scope") == "Cluster" else "Namespaced"
    own = _own_fields(one.schema)
    return Kind(
        one.group,
        one.kind,
        one.version,
        scope,
        Judges({}).node(own),
        frozenset(),
        own,
        {},
        longest=63,
        plural=one.plural,
    )


def _own_fields(schema: Node) -> Node:
    """The schema as it is judged: without what all objects have, and with what Crossplane adds."""
    if not isinstance(schema, dict) or not isinstance(schema.get("properties"), dict):
        return {"type": "object", "preserveUnknown": True}
    fields: dict[str, Any] = {name: child for name, child in schema["properties"].items() if name not in _FIELDS}
    required = [name for name in schema.get("required", ()) if name in {"spec", *fields}]
    spec = schema["properties"].get("spec", {"type": "object"})
    if isinstance(spec, dict) and spec.get("type") == "object" and "additionalProperties" not in spec:
        spec = {**spec, "properties": {**spec.get("properties", {}), "crossplane": CROSSPLANE}}
    return {**schema, "required": required, "properties": {**fields, "spec": spec}}
