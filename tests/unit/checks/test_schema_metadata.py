"""Metadata: what the API server asks of every object."""

from __future__ import annotations

from typing import Any

import pytest

from checks.schema import check
from checks.schema_metadata import ANNOTATIONS_LIMIT
from tests.unit.checks.schema_cases import facts, said, thing


def found(metadata: Any, scope: str = "Namespaced") -> list[tuple[str, str, str]]:
    """What is found in a Thing with this metadata."""
    return said(check([thing({}, metadata=metadata)], facts("string", scope=scope)))


def rules(metadata: Any, scope: str = "Namespaced") -> list[tuple[str, str]]:
    """Rule and path of what is found."""
    return [(rule, path) for rule, path, _ in found(metadata, scope)]


@pytest.mark.parametrize("name", ["a", "a.b-c", "0a", "a" * 253])
def test_a_sound_name_passes(name: str) -> None:
    """DNS-1123 subdomains of up to 253 characters."""
    assert found({"name": name, "namespace": "b"}) == []


@pytest.mark.parametrize("name", ["A", "a_b", "-a", "a-", "a..b", ".a", "a.", "a" * 254, "a b", "é", "a\n"])
def test_an_unsound_name_is_refused(name: str) -> None:
    """AWS names are no Kubernetes names."""
    assert rules({"name": name, "namespace": "b"}) == [("schema.name", "metadata.name")]


@pytest.mark.parametrize("name", [None, "", 5, ["a"]])
def test_a_name_is_text(name: Any) -> None:
    """An object without a name of its own cannot be in Git."""
    assert rules({"name": name, "namespace": "b"}) == [("schema.required", "metadata.name")]


@pytest.mark.parametrize("metadata", [None, [], "a"])
def test_metadata_is_an_object(metadata: Any) -> None:
    """Without metadata there is no object."""
    assert rules(metadata) == [("schema.required", "metadata")]


@pytest.mark.parametrize("namespace", ["A", "a.b", "a" * 64, "", 5])
def test_an_unsound_namespace_is_refused(namespace: Any) -> None:
    """A namespace is one DNS-1123 label of up to 63 characters."""
    assert rules({"name": "a", "namespace": namespace}) == [("schema.name", "metadata.namespace")]


def test_a_namespaced_object_names_its_namespace() -> None:
    """Where an object goes is said in Git, not by whoever applies it."""
    assert found({"name": "a"}) == [
        ("schema.scope", "metadata.namespace", "no namespace given, but the kind lives in one; add metadata.namespace")
    ]


def test_a_cluster_wide_object_names_no_namespace() -> None:
    """A namespace on a cluster-wide kind is a mistake about the kind."""
    assert found({"name": "a"}, scope="Cluster") == []
    assert rules({"name": "a", "namespace": "b"}, scope="Cluster") == [("schema.scope", "metadata.namespace")]


@pytest.mark.parametrize("key", ["a", "A-b_c.d", "x.y/z", "argocd.argoproj.io/sync-wave", "a" * 63])
def test_a_sound_key_passes(key: str) -> None:
    """An optional DNS prefix, then a name of up to 63 characters."""
    assert found({"name": "a", "namespace": "b", "labels": {key: "v"}, "annotations": {key: "v"}}) == []


@pytest.mark.parametrize("key", ["", "a b", "/a", "x_y/z", "a/", "a" * 64, "a/b/c", "-a", "a-"])
def test_an_unsound_key_is_refused(key: str) -> None:
    """Labels and annotations have the same kind of keys."""
    for field in ("labels", "annotations"):
        assert ("schema.key", f"metadata.{field}.{key}") in rules({"name": "a", "namespace": "b", field: {key: "v"}})


@pytest.mark.parametrize("value", ["", "a", "A-b_c.d", "a" * 63])
def test_a_sound_label_passes(value: str) -> None:
    """Labels are short and plain."""
    assert found({"name": "a", "namespace": "b", "labels": {"a": value}}) == []


@pytest.mark.parametrize("value", ["a b", "a/b", "-a", "a" * 64, "a:b"])
def test_an_unsound_label_is_refused_where_an_annotation_passes(value: str) -> None:
    """ARNs belong into annotations."""
    assert rules({"name": "a", "namespace": "b", "labels": {"a": value}}) == [("schema.label", "metadata.labels.a")]
    assert found({"name": "a", "namespace": "b", "annotations": {"a": value}}) == []


@pytest.mark.parametrize("value", [1, True, None, ["a"]])
def test_values_are_text(value: Any) -> None:
    """A sync wave is "5", not 5."""
    for field in ("labels", "annotations"):
        metadata = {"name": "a", "namespace": "b", field: {"a": value}}
        assert rules(metadata) == [("schema.type", f"metadata.{field}.a")]


def test_labels_are_pairs() -> None:
    """A list of labels is no map."""
    assert rules({"name": "a", "namespace": "b", "labels": ["a"]}) == [("schema.type", "metadata.labels")]


def test_annotations_have_room_for_256_kib() -> None:
    """Keys and values together, in bytes; the limit itself is allowed."""
    fits = {"k": "é" * ((ANNOTATIONS_LIMIT - 2) // 2) + "x"}
    assert found({"name": "a", "namespace": "b", "annotations": fits}) == []
    over = {"k": fits["k"] + "x"}
    assert found({"name": "a", "namespace": "b", "annotations": over}) == [
        ("schema.limit", "metadata.annotations", "262145 bytes given, at most 262144 allowed; shorten a value")
    ]


@pytest.mark.parametrize("field", ["uid", "resourceVersion", "creationTimestamp", "managedFields", "generateName"])
def test_what_the_server_writes_is_refused(field: str) -> None:
    """An object copied out of a cluster is not a manifest yet."""
    assert found({"name": "a", "namespace": "b", field: "x"}) == [
        (
            "schema.unknown-field",
            f"metadata.{field}",
            f'"{field}" is written by the API server, not in Git; take it out',
        )
    ]


def test_an_unknown_field_of_metadata_is_refused() -> None:
    """Misspelt metadata is lost metadata."""
    assert found({"name": "a", "namespace": "b", "anotations": {}}) == [
        (
            "schema.unknown-field",
            "metadata.anotations",
            'unknown field "anotations" in metadata; did you mean "annotations"',
        )
    ]
