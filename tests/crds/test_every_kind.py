"""Every AWS kind, filled in from its published schema: the check takes what the CRD allows and nothing beside it."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

import pytest

from checks.manifests import Manifest
from checks.schema import check
from tools.imports.crds import Crd

pytestmark = pytest.mark.crds

SAMPLES = {"string": "a", "integer": 1, "number": 1.5, "boolean": True}
# ProviderConfig's durations are texts with a meaning that only its rules know.
TEXTS = {"baseDelay": "2s", "maxDelay": "90s"}


def filled(schema: dict[str, Any], label: str = "") -> Any:
    """A value with every field that the schema knows, lists and maps with one entry."""
    if schema.get("enum"):
        return schema["enum"][0]
    if "properties" in schema:
        return {name: filled(child, name) for name, child in schema["properties"].items()}
    if schema.get("type") == "array":
        return [filled(schema["items"])]
    if isinstance(schema.get("additionalProperties"), dict):
        return {"Any-Key": filled(schema["additionalProperties"])}
    if schema.get("type") == "object":
        return {}
    return TEXTS.get(label, SAMPLES[schema["type"]])


def manifest(crd: Crd) -> dict[str, Any]:
    """An object of the kind with every field of its spec."""
    metadata = {"name": "a", **({"namespace": "b"} if crd.scope == "Namespaced" else {})}
    spec = filled(crd.schema["properties"]["spec"])
    return {"apiVersion": f"{crd.group}/{crd.version}", "kind": crd.kind, "metadata": metadata, "spec": spec}


def blocks(schema: dict[str, Any], value: Any, path: str) -> list[tuple[str, dict[str, Any], dict[str, Any]]]:
    """Every object in a filled value whose fields the schema lists: (path, its schema, itself)."""
    if "properties" in schema:
        inner = [(name, schema["properties"][name], item) for name, item in value.items()]
        return [(path, schema, value)] + [
            found for name, child, item in inner for found in blocks(child, item, f"{path}.{name}")
        ]
    if schema.get("type") == "array":
        return blocks(schema["items"], value[0], f"{path}[0]")
    if isinstance(schema.get("additionalProperties"), dict):
        return blocks(schema["additionalProperties"], value["Any-Key"], f"{path}.Any-Key")
    return []


@pytest.fixture(scope="module")
def kinds(newest: list[Crd]) -> list[Crd]:
    """The AWS kinds."""
    return [crd for crd in newest if crd.group.endswith("aws.m.upbound.io")]


def test_a_full_object_of_every_kind_passes(kinds: list[Crd]) -> None:
    """No field that a CRD knows is missing from the facts, and none has another type there."""
    assert len(kinds) > 130
    found = [finding for crd in kinds for finding in check([Manifest(crd.kind, manifest(crd))])]
    assert [str(finding) for finding in found] == []


def test_an_extra_field_is_refused_in_every_object_of_every_kind(kinds: list[Crd]) -> None:
    """Wherever a schema lists fields, one more is found, and found there."""
    for crd in kinds:
        data = manifest(crd)
        places = blocks(crd.schema["properties"]["spec"], data["spec"], "spec")
        for _, _, block in places:
            block["noSuchField"] = 1
        found = check([Manifest(crd.kind, data)])
        assert {finding.rule for finding in found} == {"schema.unknown-field"}
        assert {finding.path for finding in found} == {f"{path}.noSuchField" for path, _, _ in places}


def test_a_missing_required_field_is_refused_in_every_object_of_every_kind(kinds: list[Crd]) -> None:
    """Wherever a schema requires fields without a default, their lack is found, and found there."""
    for crd in kinds:
        data = manifest(crd)
        expected: set[str] = set()
        spec_schema = crd.schema["properties"]["spec"]
        for path, schema, block in reversed(blocks(spec_schema, data["spec"], "spec")):
            for name in schema.get("required", ()):
                if "default" not in schema["properties"][name] and not any(
                    p.startswith(f"{path}.{name}") for p in expected
                ):
                    del block[name]
                    expected.add(f"{path}.{name}")
        found = check([Manifest(crd.kind, data)])
        assert {finding.path for finding in found if finding.rule == "schema.required"} == expected


def test_a_wrong_type_is_refused_in_every_field_of_every_kind(kinds: list[Crd]) -> None:
    """Every field of every kind has a type, and a value of another one is found."""
    for crd in kinds:
        data = deepcopy(manifest(crd))
        expected = set()
        for path, schema, block in blocks(crd.schema["properties"]["spec"], data["spec"], "spec"):
            for name, child in schema["properties"].items():
                if child.get("type") in SAMPLES:
                    block[name] = ["wrong"]
                    expected.add(f"{path}.{name}")
        found = check([Manifest(crd.kind, data)])
        assert {finding.path for finding in found if finding.rule == "schema.type"} == expected
