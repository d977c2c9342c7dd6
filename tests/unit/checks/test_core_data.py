"""Namespaces and ConfigMaps as an API server with strict validation takes them."""

from __future__ import annotations

from typing import Any

import pytest

from checks.manifests import Manifest
from checks.schema import check

NAMESPACE: dict[str, Any] = {"apiVersion": "v1", "kind": "Namespace", "metadata": {"name": "shop-dev"}, "spec": {}}
CONFIG_MAP: dict[str, Any] = {
    "apiVersion": "v1",
    "kind": "ConfigMap",
    "metadata": {"name": "outputs", "namespace": "shop-dev"},
    "data": {"a.b-c_D": "x"},
}


def found(data: dict[str, Any]) -> list[tuple[str, str]]:
    """Rule and path of each finding."""
    return [(finding.rule, finding.path) for finding in check([Manifest("dist/x.k8s.yaml", data)])]


@pytest.mark.parametrize(
    "more",
    [{}, {"data": {}}, {"immutable": True}, {"binaryData": {"b": "AAE="}}, {"data": {".x": "", "a" * 253: "y"}}],
)
def test_a_sound_config_map_passes(more: dict[str, Any]) -> None:
    """Text, bytes as Base64, and a flag."""
    assert found({**CONFIG_MAP, **more}) == []


@pytest.mark.parametrize(
    ("more", "rule", "path"),
    [
        ({"data": {"x": 1}}, "schema.type", "data.x"),
        ({"data": {"x": True}}, "schema.type", "data.x"),
        ({"data": {"x": {"y": "z"}}}, "schema.type", "data.x"),
        ({"data": ["x"]}, "schema.type", "data"),
        ({"data": None}, "schema.null", "data"),
        ({"dataa": {"x": "y"}}, "schema.unknown-field", "dataa"),
        ({"spec": {}}, "schema.unknown-field", "spec"),
        ({"status": {}}, "schema.unknown-field", "status"),
        ({"immutable": "true"}, "schema.type", "immutable"),
        ({"data": {"a/b": "x"}}, "schema.key", "data.a/b"),
        ({"data": {"..a": "x"}}, "schema.key", "data...a"),
        ({"data": {"": "x"}}, "schema.key", "data."),
        ({"data": {"a" * 254: "x"}}, "schema.key", f"data.{'a' * 254}"),
        ({"data": {"a": "x"}, "binaryData": {"a": "AAE="}}, "schema.key", "data.a"),
        ({"binaryData": {"a": "?"}}, "schema.format", "binaryData.a"),
        ({"binaryData": {"a": "é"}}, "schema.format", "binaryData.a"),
        ({"data": {"a": "é" * 524288 + "x"}}, "schema.limit", "data"),
        ({"apiVersion": "v1beta1"}, "schema.api-version", "apiVersion"),
    ],
)
def test_an_unsound_config_map_is_refused(more: dict[str, Any], rule: str, path: str) -> None:
    """Values are text, keys are file names, and nothing else stands beside them."""
    assert found({**CONFIG_MAP, **more}) == [(rule, path)]


def test_a_config_map_has_room_for_one_mebibyte() -> None:
    """The limit itself is allowed, and Base64 counts as what it decodes to."""
    assert found({**CONFIG_MAP, "data": {"a": "x" * (1048576 - 2)}, "binaryData": {"b": "AAE="}}) == []
    assert found({**CONFIG_MAP, "data": {"a": "x" * (1048576 - 1)}, "binaryData": {"b": "AAE="}}) == [
        ("schema.limit", "data")
    ]


@pytest.mark.parametrize("spec", [{}, {"finalizers": ["kubernetes"]}])
def test_a_sound_namespace_passes(spec: dict[str, Any]) -> None:
    """A Namespace says little, and may say nothing."""
    assert found({**NAMESPACE, "spec": spec}) == []
    assert found({name: value for name, value in NAMESPACE.items() if name != "spec"}) == []


@pytest.mark.parametrize(
    ("more", "rule", "path"),
    [
        ({"spek": 1}, "schema.unknown-field", "spek"),
        ({"spec": 1}, "schema.type", "spec"),
        ({"spec": {"x": 1}}, "schema.unknown-field", "spec.x"),
        ({"spec": {"finalizers": "x"}}, "schema.type", "spec.finalizers"),
        ({"data": {}}, "schema.unknown-field", "data"),
        ({"status": {"phase": "Active"}}, "schema.status", "status"),
        ({"metadata": {"name": "shop.dev"}}, "schema.name", "metadata.name"),
        ({"metadata": {"name": "a" * 64}}, "schema.name", "metadata.name"),
    ],
)
def test_an_unsound_namespace_is_refused(more: dict[str, Any], rule: str, path: str) -> None:
    """Its name is a DNS label, and its spec holds finalizers only."""
    assert found({**NAMESPACE, **more}) == [(rule, path)]


@pytest.mark.parametrize("base", [NAMESPACE, CONFIG_MAP])
@pytest.mark.parametrize(
    ("field", "value", "rule", "path"),
    [
        ("finalizers", "x", "schema.type", ""),
        ("finalizers", [1], "schema.type", "[0]"),
        ("finalizers", None, "schema.null", ""),
        ("ownerReferences", {}, "schema.type", ""),
        ("ownerReferences", ["x"], "schema.type", "[0]"),
        ("ownerReferences", [{"apiVersion": "v1", "kind": "A", "name": "b"}], "schema.required", "[0].uid"),
    ],
)
def test_lists_of_metadata_have_their_types(base: dict[str, Any], field: str, value: Any, rule: str, path: str) -> None:
    """Finalizers are names, owners are whole references."""
    assert found({**base, "metadata": {**base["metadata"], field: value}}) == [(rule, f"metadata.{field}{path}")]


def test_sound_lists_of_metadata_pass() -> None:
    """A finalizer and an owner as controllers write them."""
    owner = {"apiVersion": "v1", "kind": "ConfigMap", "name": "a", "uid": "b", "controller": True}
    lists = {"finalizers": ["example.org/keep"], "ownerReferences": [owner]}
    assert found({**CONFIG_MAP, "metadata": {**CONFIG_MAP["metadata"], **lists}}) == []
