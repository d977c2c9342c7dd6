"""The schema check on real kinds: what an API server with this provider's CRDs would say."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

import pytest

from checks.manifests import Manifest
from checks.schema import check
from tests.unit.checks.schema_cases import said

TABLE: dict[str, Any] = {
    "apiVersion": "dynamodb.aws.m.upbound.io/v1beta1",
    "kind": "Table",
    "metadata": {"name": "orders", "namespace": "shop-dev", "annotations": {"crossplane.io/external-name": "Orders"}},
    "spec": {
        "forProvider": {
            "region": "us-east-1",
            "hashKey": "id",
            "readCapacity": 5,
            "attribute": [{"name": "id", "type": "S"}],
            "tags": {"Any-Key": "v"},
        },
        "managementPolicies": ["*"],
        "providerConfigRef": {"kind": "ClusterProviderConfig", "name": "aws-dev"},
    },
}
PERMISSION: dict[str, Any] = {
    "apiVersion": "lambda.aws.m.upbound.io/v1beta1",
    "kind": "Permission",
    "metadata": {"name": "s3", "namespace": "shop-dev"},
    "spec": {
        "forProvider": {"region": "us-east-1", "action": "lambda:InvokeFunction", "principal": "s3.amazonaws.com"}
    },
}
NEEDS_PRINCIPAL = "spec.forProvider.principal is a required parameter"


def changed(base: dict[str, Any], path: str, value: Any = None) -> list[tuple[str, str, str]]:
    """What is found in `base` after the field at `path` is set to `value`, or taken out when it is None."""
    data = deepcopy(base)
    *holders, last = path.split(".")
    place = data
    for name in holders:
        place = place.setdefault(name, {})
    if value is None:
        del place[last]
    else:
        place[last] = value
    return said(check([Manifest("dist/x.yaml", data)]))


def test_a_sound_object_passes() -> None:
    """What the provider takes, the check takes."""
    assert check([Manifest("dist/x.yaml", TABLE), Manifest("dist/y.yaml", PERMISSION)]) == []


def test_a_finding_names_file_object_and_path() -> None:
    """A reader finds the line without searching."""
    data = {**TABLE, "spec": {**TABLE["spec"], "forProvider": {"region": "us-east-1", "attribute": [{"nam": "id"}]}}}
    found = check([Manifest("dist/dev/Table.orders.k8s.yaml", data)])
    assert [str(finding) for finding in found] == [
        "dist/dev/Table.orders.k8s.yaml: Table/shop-dev/orders: spec.forProvider.attribute[0].nam: "
        'unknown field "nam" in spec.forProvider.attribute[0]; did you mean "name" [schema.unknown-field]'
    ]


@pytest.mark.parametrize(
    ("path", "value", "message"),
    [
        (
            "spec.forProvider.hashkey",
            "id",
            'unknown field "hashkey" in spec.forProvider; did you mean "hashKey"',
        ),
        ("spec.forProvidr", {}, 'unknown field "forProvidr" in spec; did you mean "forProvider"'),
        ("specs", {}, 'unknown field "specs"; did you mean "spec"'),
        (
            "spec.providerConfigRef.zzz",
            1,
            'unknown field "zzz" in spec.providerConfigRef; allowed: kind, name; take it out',
        ),
    ],
)
def test_an_unknown_field_is_refused_with_the_one_that_was_meant(path: str, value: Any, message: str) -> None:
    """A field that the API server would drop in silence is a finding, with a suggestion where one is near."""
    assert changed(TABLE, path, value) == [("schema.unknown-field", path, message)]


def test_keys_of_free_form_maps_are_data() -> None:
    """Tags have no schema but their type: any key passes."""
    assert changed(TABLE, "spec.forProvider.tags", {"hashkey": "1", "x y": "2", "": "3"}) == []


@pytest.mark.parametrize(
    ("path", "value", "message"),
    [
        ("spec.forProvider.readCapacity", "5", 'string given, number expected: "5"; write it without quotes'),
        ("spec.forProvider.readCapacity", True, "boolean given, number expected: true; write number"),
        ("spec.forProvider.hashKey", 5, "integer given, string expected: 5; quote it"),
        (
            "spec.forProvider.hashKey",
            {"a": 1},
            'object given, string expected: {"a": 1}; write the document as JSON text',
        ),
        ("spec.forProvider.ttl", [{}], "array given, object expected: [{}]; write one object, not a list of one"),
        ("spec.forProvider.attribute", {}, "object given, array expected: {}; write a list, even of one"),
        ("spec.forProvider.streamEnabled", "true", 'string given, boolean expected: "true"; write it without quotes'),
        ("spec.forProvider.tags", {"a": 1}, "integer given, string expected: 1; quote it"),
    ],
)
def test_a_wrong_type_is_refused(path: str, value: Any, message: str) -> None:
    """Types are held as the API server holds them: no conversion, true is no number."""
    assert [(rule, text) for rule, _, text in changed(TABLE, path, value)] == [("schema.type", message)]


@pytest.mark.parametrize("value", [5, 5.5])
def test_a_number_may_be_whole_or_not(value: float) -> None:
    """The provider's numbers are JSON numbers of any kind."""
    assert changed(TABLE, "spec.forProvider.readCapacity", value) == []


@pytest.mark.parametrize("path", ["spec.forProvider.region", "spec.forProvider", "spec"])
def test_a_missing_required_field_is_refused(path: str) -> None:
    """What the schema requires is there, at every level."""
    name = path.rpartition(".")[2]
    assert changed(TABLE, path) == [("schema.required", path, f'field "{name}" is missing; add it')]


def test_a_value_outside_an_enumeration_is_refused() -> None:
    """Management policies and the like are one of the listed words."""
    assert changed(TABLE, "spec.managementPolicies", ["observe"]) == [
        (
            "schema.enum",
            "spec.managementPolicies[0]",
            '"observe" given, allowed: Observe, Create, Update, Delete, LateInitialize, *; did you mean "Observe"',
        )
    ]


def test_a_field_that_only_a_rule_demands_is_refused_with_the_rules_words() -> None:
    """The provider asks for some fields through CEL; without managementPolicies the default ["*"] counts."""
    assert changed(PERMISSION, "spec.forProvider.principal") == [("schema.cel", "spec", NEEDS_PRINCIPAL)]


@pytest.mark.parametrize("policies", [["Create"], ["Update"], ["*"], ["Observe", "Create"]])
def test_a_rule_sees_who_may_write(policies: list[str]) -> None:
    """Whoever creates or updates needs the whole manifest."""
    data = deepcopy(PERMISSION)
    del data["spec"]["forProvider"]["principal"]
    data["spec"]["managementPolicies"] = policies
    assert [finding.message for finding in check([Manifest("x", data)])] == [NEEDS_PRINCIPAL]


@pytest.mark.parametrize("more", [{"managementPolicies": ["Observe"]}, {"initProvider": {"principal": "x"}}])
def test_a_rule_leaves_room_for_observed_objects_and_init_provider(more: dict[str, Any]) -> None:
    """An object that is only observed, or whose value stands in initProvider, is complete."""
    data = deepcopy(PERMISSION)
    del data["spec"]["forProvider"]["principal"]
    data["spec"].update(more)
    assert check([Manifest("x", data)]) == []


def test_a_field_that_the_controller_writes_is_refused() -> None:
    """status in Git would be a difference for ever."""
    assert changed(TABLE, "status", {}) == [
        ("schema.status", "status", "status is written by the controller, not in Git; take it out")
    ]


@pytest.mark.parametrize(
    ("path", "value", "rule", "message"),
    [
        ("kind", "Tabel", "schema.kind", 'unknown kind "Tabel" in dynamodb.aws.m.upbound.io; did you mean "Table"'),
        (
            "apiVersion",
            "dynamodb.aws.upbound.io/v1beta1",
            "schema.api-version",
            'unknown API group "dynamodb.aws.upbound.io"; did you mean "dynamodb.aws.m.upbound.io"',
        ),
        (
            "apiVersion",
            "dynamodb.aws.m.upbound.io/v1beta2",
            "schema.api-version",
            'version "v1beta2" given, allowed for Table: v1beta1; write dynamodb.aws.m.upbound.io/v1beta1',
        ),
        ("apiVersion", "zzz.io/v1", "schema.api-version", None),
        ("kind", "Zzz", "schema.kind", None),
        ("kind", 1, "schema.required", "1 given, text expected; add kind"),
        ("apiVersion", "", "schema.required", '"" given, text expected; add apiVersion'),
    ],
)
def test_an_unknown_kind_is_refused(path: str, value: Any, rule: str, message: str | None) -> None:
    """Nothing passes because nobody knows it."""
    ((found, place, text),) = changed(TABLE, path, value)
    assert (found, place) == (rule, path)
    assert message is None or text == message


def test_an_object_without_kind_is_refused() -> None:
    """A manifest says what it is."""
    assert changed(TABLE, "kind") == [("schema.required", "kind", "null given, text expected; add kind")]


@pytest.mark.parametrize(
    ("api_version", "kind", "rule", "path"),
    [
        ("v1", "Service", "schema.kind", "kind"),
        ("batch/v1", "CronJobs", "schema.kind", "kind"),
        ("batch/v1beta1", "CronJob", "schema.api-version", "apiVersion"),
        ("apps", "Deployment", "schema.kind", "kind"),
    ],
)
def test_a_kind_of_kubernetes_without_facts_is_refused(api_version: str, kind: str, rule: str, path: str) -> None:
    """Nothing passes because nobody knows it; the finding says where its facts come from."""
    data = {"apiVersion": api_version, "kind": kind, "metadata": {"name": "a", "namespace": "b"}, "anything": 1}
    assert [(finding.rule, finding.path) for finding in check([Manifest("x", data)])] == [(rule, path)]


def test_a_namespace_lives_in_no_namespace() -> None:
    """Cluster-wide kinds of Kubernetes are told apart from namespaced ones."""
    sound = {"apiVersion": "v1", "kind": "Namespace", "metadata": {"name": "a"}}
    assert check([Manifest("x", sound)]) == []
    wrong = {**sound, "metadata": {"name": "a", "namespace": "b"}}
    assert [finding.rule for finding in check([Manifest("x", wrong)])] == ["schema.scope"]


def test_a_rule_about_a_nested_object_is_judged_there() -> None:
    """Rules sit at any depth: an XRD's plural is lower case, a usage names what it protects."""
    usage = {
        "apiVersion": "protection.crossplane.io/v1beta1",
        "kind": "Usage",
        "metadata": {"name": "a", "namespace": "b"},
        "spec": {"of": {"kind": "Table", "apiVersion": "x/v1"}, "reason": "data"},
    }
    (finding,) = check([Manifest("x", usage)])
    assert (finding.rule, finding.path) == ("schema.cel", "spec.of")
    usage["spec"]["of"]["resourceRef"] = {"name": "t"}  # type: ignore[index]
    assert check([Manifest("x", usage)]) == []


def test_a_rule_that_names_a_reserved_word_is_judged() -> None:
    """CEL writes the field namespace as __namespace__; a usage across namespaces needs spec.by."""
    usage = {
        "apiVersion": "protection.crossplane.io/v1beta1",
        "kind": "Usage",
        "metadata": {"name": "a", "namespace": "b"},
        "spec": {
            "of": {"kind": "Table", "apiVersion": "x/v1", "resourceRef": {"name": "t", "namespace": "c"}},
            "reason": "data",
        },
    }
    (finding,) = check([Manifest("x", usage)])
    assert finding.message.startswith('cross-namespace "spec.of" is not allowed without "spec.by"')
