"""Small facts and manifests for the tests of the schema check."""

from __future__ import annotations

from typing import Any

from checks.findings import Finding
from checks.manifests import Manifest
from checks.schema import check
from checks.schema_facts import Facts

FILE = "dist/dev/shop/us-east-1/Thing.a.k8s.yaml"


def facts(field: Any, scope: str = "Namespaced", rules: list[dict[str, Any]] | None = None, **shapes: Any) -> Facts:
    """Facts of one kind, Thing of shop.example.org/v1, whose spec has one field, `value`, with this node."""
    spec: dict[str, Any] = {"properties": {"value": field}, **({"rules": rules} if rules else {})}
    kind = {"version": "v1", "plural": "things", "scope": scope, "shape": "Thing", "atProvider": []}
    root = {"required": ["spec"], "properties": {"spec": "ThingSpec"}}
    document = {"group": "shop.example.org", "kinds": {"Thing": kind}}
    return Facts.of([{**document, "shapes": {"Thing": root, "ThingSpec": spec, **shapes}}])


def judged(field: Any, value: Any, rules: list[dict[str, Any]] | None = None, **shapes: Any) -> list[Finding]:
    """The findings for one Thing whose spec.value is `value`."""
    return check([thing({"value": value})], facts(field, rules=rules, **shapes))


def thing(spec: Any, **top: Any) -> Manifest:
    """A Thing with this spec."""
    metadata = {"name": "a", "namespace": "b"}
    return Manifest(
        FILE, {"apiVersion": "shop.example.org/v1", "kind": "Thing", "metadata": metadata, "spec": spec, **top}
    )


def said(found: list[Finding]) -> list[tuple[str, str, str]]:
    """Rule, path and message of each finding."""
    return [(finding.rule, finding.path, finding.message) for finding in found]
