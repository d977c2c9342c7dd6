"""What `get` prints."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta

import pytest
import yaml

from sandbox.errors import SandboxError
from sandbox.listing import age, render, select
from tests.unit.sandbox.small import Json, core, managed

NOW = datetime(2025, 6, 1, 12, 0, tzinfo=UTC)


def live(manifest: Json, ready: str = "True", synced: str = "True", seconds: int = 90) -> Json:
    """The manifest as the API server returns it."""
    since = (NOW - timedelta(seconds=seconds)).strftime("%Y-%m-%dT%H:%M:%SZ")
    manifest["metadata"]["creationTimestamp"] = since
    conditions = [
        {"type": "Synced", "status": synced, "reason": "ReconcileSuccess"},
        {"type": "Ready", "status": ready, "reason": "Creating"},
    ]
    return manifest | {"status": {"conditions": conditions}}


TABLE = live(managed("dynamodb", "Table", "data-dev", {}, "Data"))
BUCKETS = [live(managed("s3", "Bucket", name, {}, f"{name}-1"), ready="False", seconds=4000) for name in ("b", "a")]
OTHERS = [live(core("ConfigMap", "outputs", data={"a": "b"})), live(core("Namespace", "demo-dev"))]
ALL = [*BUCKETS, TABLE, *OTHERS]


def test_several_kinds_are_grouped_and_prefixed_as_kubectl_does() -> None:
    """Each kind has a header of its own, names carry kind and group, groups are a blank line apart, names sorted."""
    assert render(select(ALL, ["managed"]), now=NOW) == (
        "NAMESPACE   NAME                                       SYNCED   READY   EXTERNAL-NAME   AGE\n"
        "demo-dev    table.dynamodb.aws.m.upbound.io/data-dev   True     True    Data            90s\n"
        "\n"
        "NAMESPACE   NAME                           SYNCED   READY   EXTERNAL-NAME   AGE\n"
        "demo-dev    bucket.s3.aws.m.upbound.io/a   True     False   a-1             66m\n"
        "demo-dev    bucket.s3.aws.m.upbound.io/b   True     False   b-1             66m\n"
    )


def test_kinds_come_in_the_order_of_their_plurals() -> None:
    """kubectl goes through what discovery lists: rolepolicies are before roles, and accounts before apikeys."""
    objects = [live(managed("iam", kind, "a", {})) for kind in ("Role", "RolePolicy")]
    objects += [live(managed("apigateway", kind, "a", {})) for kind in ("APIKey", "Account")]
    rows = [line.split()[1] for line in render(objects, now=NOW).splitlines() if line.startswith("demo-dev")]
    assert [row.partition(".")[0] for row in rows] == ["account", "apikey", "rolepolicy", "role"]


def test_one_kind_has_plain_names() -> None:
    """Asked for one kind, kubectl leaves the prefix out; with a namespace, that column too."""
    assert render(select(ALL, ["table"]), all_namespaces=False, now=NOW) == (
        "NAME       SYNCED   READY   EXTERNAL-NAME   AGE\ndata-dev   True     True    Data            90s\n"
    )


def test_core_kinds_have_their_own_columns() -> None:
    """A ConfigMap shows how many entries it has, a Namespace its state and no namespace."""
    text = render(select(ALL, ["configmap,namespace"]), now=NOW)
    assert text.splitlines()[0].split() == ["NAMESPACE", "NAME", "DATA", "AGE"]
    assert text.splitlines()[1].split() == ["demo-dev", "configmap/outputs", "1", "90s"]
    assert text.splitlines()[3].split() == ["NAME", "STATUS", "AGE"]


def test_wide_says_why_an_object_is_not_ready() -> None:
    """-o wide adds region, reason and message."""
    assert render(select(ALL, ["bucket/a"]), "wide", now=NOW).splitlines()[1].endswith("us-east-1   Creating")


def test_json_and_yaml_are_a_list_of_whole_objects() -> None:
    """A v1 List, with status."""
    chosen = select(ALL, ["table"])
    for parsed in (json.loads(render(chosen, "json")), yaml.safe_load(render(chosen, "yaml"))):
        assert (parsed["apiVersion"], parsed["kind"]) == ("v1", "List")
        assert parsed["items"] == [TABLE]


@pytest.mark.parametrize(
    "target", ["Table", "tables", "table.dynamodb", "table.dynamodb.aws.m.upbound.io", "table/data-dev"]
)
def test_kinds_are_found_by_any_of_their_names(target: str) -> None:
    """Singular, plural, with group, and one object by name."""
    assert select(ALL, [target]) == [TABLE]


def test_managed_leaves_out_what_lives_in_the_cluster() -> None:
    """The category has the provider's kinds only; all has everything."""
    assert len(select(ALL, [])) == 3
    assert len(select(ALL, ["all"])) == 5


def test_namespaces_narrow_the_list() -> None:
    """-n shows one namespace."""
    assert select(ALL, [], "elsewhere") == []


@pytest.mark.parametrize(
    ("target", "message"), [("foo", "no objects of kind 'foo'.*bucket"), ("table/x", "'x' not found")]
)
def test_what_is_not_there_is_an_error(target: str, message: str) -> None:
    """An unknown kind or name is told, with what there is."""
    with pytest.raises(SandboxError, match=message):
        select(ALL, [target])


@pytest.mark.parametrize(
    ("seconds", "text"),
    [
        (0, "0s"),
        (119, "119s"),
        (120, "2m"),
        (200, "3m20s"),
        (700, "11m"),
        (10799, "179m"),
        (10800, "3h"),
        (18420, "5h7m"),
        (30 * 3600, "30h"),
        (98 * 3600, "4d2h"),
        (12 * 86400, "12d"),
        (740 * 86400, "2y10d"),
        (3000 * 86400, "8y"),
        (-5, "0s"),
    ],
)
def test_ages_are_written_as_kubectl_writes_them(seconds: int, text: str) -> None:
    """Coarser the older, with a second unit while it matters."""
    assert age(NOW - timedelta(seconds=seconds), NOW) == text


def test_crossplanes_own_kinds_have_their_columns() -> None:
    """A Composition says what it is for, a Function of Crossplane which package it is; a Lambda function is another."""
    reference = {"compositeTypeRef": {"apiVersion": "x.example.org/v1", "kind": "X"}}
    composition = core("Composition", "xs", spec=reference) | {"apiVersion": "apiextensions.crossplane.io/v1"}
    function = core("Function", "f", spec={"package": "xpkg.example.org/f:v1"}) | {"apiVersion": "pkg.crossplane.io/v1"}
    lines = render([live(composition)], now=NOW).splitlines()
    assert lines[0].split() == ["NAMESPACE", "NAME", "XR-KIND", "XR-APIVERSION", "AGE"]
    assert lines[1].split() == ["demo-dev", "xs", "X", "x.example.org/v1", "90s"]
    assert "xpkg.example.org/f:v1" in render([live(function)], now=NOW)
    assert "EXTERNAL-NAME" in render([live(managed("lambda", "Function", "f", {}, "F"))], now=NOW)
