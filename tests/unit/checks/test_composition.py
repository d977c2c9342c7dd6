"""Composing: what function-patch-and-transform and function-auto-ready make of a composite, round after round."""

from __future__ import annotations

import copy
from typing import Any

import pytest

from checks.composition import CompositionError, compose, composition_for, defaulted
from tests.unit.checks.streams import composition, definition, follower, patch

ARN = "arn:aws:dynamodb:us-east-1:111111111111:table/shop-orders-dev/stream/2026-01-31T08:00:00.000"
READY = {"conditions": [{"type": "Synced", "status": "True"}, {"type": "Ready", "status": "True"}]}


def composite(**status: Any) -> dict[str, Any]:
    """The composite as the API server holds it, with a status."""
    return {**defaulted(follower(), [definition()]), "status": status}


def template(patches: list[dict[str, Any]], base: dict[str, Any] | None = None) -> dict[str, Any]:
    """A composition of one ConfigMap with some patches."""
    made = composition()
    base = base or {"apiVersion": "v1", "kind": "ConfigMap"}
    made["spec"]["pipeline"][0]["input"]["resources"] = [{"name": "map", "base": base, "patches": patches}]
    return made


def table(**status: Any) -> dict[str, Any]:
    """The composed table as it is observed."""
    made = compose(composite(), composition(), {}).composed["table"].manifest
    return {**made, "status": {**READY, **status}}


def test_the_first_round_makes_what_needs_nothing() -> None:
    """What needs no run-time value is made at once; what needs one waits and says for what."""
    made = compose(composite(), composition(), {})
    assert set(made.composed) == {"table"}
    assert made.status == {}
    assert made.waiting == {
        "mapping": "status.streamArn of the composite is missing, and spec.forProvider.eventSourceArn needs it"
    }


def test_what_aws_reports_goes_through_the_status() -> None:
    """A value is read from what is observed, put into the composite's status, and used one round later."""
    observed = {"table": table(atProvider={"streamArn": ARN})}
    second = compose(composite(), composition(), observed)
    assert second.status == {"streamArn": ARN}
    assert set(second.waiting) == {"mapping"}
    third = compose(composite(**second.status), composition(), observed)
    assert third.waiting == {}
    assert third.composed["mapping"].manifest["spec"]["forProvider"] == {
        "region": "us-east-1",
        "functionName": "shop-mailer-dev",
        "batchSize": 10,
        "startingPosition": "LATEST",
        "tags": {"Team": "shop"},
        "eventSourceArn": ARN,
        "bisectBatchOnFunctionError": True,
        "maximumRetryAttempts": 3,
        "functionResponseTypes": ["ReportBatchItemFailures"],
        "destinationConfig": {"onFailure": {"destinationArn": "arn:aws:sqs:us-east-1:111111111111:shop-failures-dev"}},
    }


def test_what_exists_is_not_kept_back() -> None:
    """A Required field that is gone does not take back a resource that exists: only its field is gone."""
    observed = {"mapping": {"metadata": {"name": "kept"}, "spec": {}, "status": READY}}
    made = compose(composite(), composition(), observed)
    assert made.waiting == {}
    assert "eventSourceArn" not in made.composed["mapping"].manifest["spec"]["forProvider"]


def test_a_field_that_is_no_longer_reported_leaves_the_status() -> None:
    """The status holds what patches found in this round, not what they once found."""
    made = compose(composite(streamArn=ARN), composition(), {"table": table(atProvider={})})
    assert made.status == {}


def test_composed_objects_say_whose_they_are() -> None:
    """A composed object is in the composite's namespace, labelled with it, and annotated with its resource."""
    metadata = compose(composite(), composition(), {}).composed["table"].manifest["metadata"]
    assert metadata["namespace"] == "shop-dev"
    assert metadata["labels"] == {"crossplane.io/composite": "orders-mailer"}
    assert metadata["annotations"] == {
        "crossplane.io/composition-resource-name": "table",
        "crossplane.io/external-name": "shop-orders-dev",
    }


def test_names_are_generated_once() -> None:
    """A generated name is the composite's with twelve hexadecimal digits, the same in every round, and unique."""
    first, again = (compose(composite(), composition(), {}).composed["table"].manifest for _ in range(2))
    name = first["metadata"]["name"]
    assert name == again["metadata"]["name"]
    head, _, tail = name.rpartition("-")
    assert head == "orders-mailer"
    assert len(tail) == 12
    assert set(tail) <= set("0123456789abcdef")
    other = {**composite(), "metadata": {"name": "orders-mailer", "namespace": "shop-staging"}}
    assert compose(other, composition(), {}).composed["table"].manifest["metadata"]["name"] != name


@pytest.mark.parametrize(
    ("observed", "name"),
    [({}, "of-the-base"), ({"map": {"metadata": {"name": "of-the-cluster"}}}, "of-the-cluster")],
)
def test_names_of_the_base_and_of_the_cluster_stay(observed: dict[str, Any], name: str) -> None:
    """A name in the base is kept, and the name under which the object exists comes before it."""
    base = {"apiVersion": "v1", "kind": "ConfigMap", "metadata": {"name": "of-the-base"}}
    assert compose(composite(), template([], base), observed).composed["map"].manifest["metadata"]["name"] == name


def test_an_optional_field_that_is_missing_is_passed_over() -> None:
    """Without a policy, a missing field leaves the base as it is."""
    base = {"apiVersion": "v1", "kind": "ConfigMap", "data": {"a": "of the base"}}
    made = compose(composite(), template([patch("spec.nothing", "data.a")], base), {})
    assert made.composed["map"].manifest["data"] == {"a": "of the base"}


def test_a_patch_without_a_target_writes_the_field_that_it_reads() -> None:
    """toFieldPath is fromFieldPath when it is left out, and the type is FromCompositeFieldPath."""
    made = compose(composite(), template([{"fromFieldPath": "metadata.labels"}, {"fromFieldPath": "spec.region"}]), {})
    assert made.composed["map"].manifest["spec"] == {"region": "us-east-1"}


def test_nothing_that_is_given_is_changed() -> None:
    """The composite, the composition and what is observed stay as they were: values are copied."""
    given: tuple[Any, ...] = (composite(), composition(), {"table": table(atProvider={"streamArn": ARN})})
    before = copy.deepcopy(given)
    made = compose(*given)
    made.composed["table"].manifest["spec"]["forProvider"]["region"] = "changed"
    made.composed["table"].manifest["metadata"]["annotations"].clear()
    assert given == before


def test_a_composite_is_ready_when_all_it_composes_is() -> None:
    """A composite is ready when nothing waits and every composed object is observed as Ready."""
    observed = {"table": table(atProvider={"streamArn": ARN})}
    made = compose(composite(streamArn=ARN), composition(), observed)
    assert not made.ready(observed)
    mapping = {**made.composed["mapping"].manifest, "status": READY}
    assert made.ready({**observed, "mapping": mapping})
    unready = {**mapping, "status": {"conditions": [{"type": "Ready", "status": "False"}]}}
    assert not made.ready({**observed, "mapping": unready})
    assert not compose(composite(), composition(), observed).ready(observed)


def changed(path: str, value: Any) -> dict[str, Any]:
    """The composition with one field of its pipeline set; the path is written with slashes."""
    made = composition()
    *holders, last = path.split("/")
    place: Any = made["spec"]["pipeline"]
    for step in holders:
        place = place[int(step)] if isinstance(place, list) else place[step]
    if isinstance(place, list):
        place[int(last)] = value
    else:
        place[last] = value
    return made


PATCH = "0/input/resources/1/patches/0"


@pytest.mark.parametrize(
    ("path", "value", "place", "word"),
    [
        ("1/functionRef/name", "function-kcl", "spec.pipeline[1].functionRef.name", "function-kcl"),
        ("0/input/kind", "Other", "spec.pipeline[0].input", "Other"),
        ("0/input/patchSets", [], "spec.pipeline[0].input.patchSets", "patchSets"),
        ("0/input/environment", {}, "spec.pipeline[0].input.environment", "environment"),
        ("0/input/resources", [], "spec.pipeline[0].input.resources", "[]"),
        ("0/input/resources/1/name", "table", "spec.pipeline[0].input.resources[1].name", "two resources"),
        ("0/input/resources/1/base", None, "spec.pipeline[0].input.resources[1].base", "null"),
        (
            "0/input/resources/1/readinessChecks",
            [],
            "spec.pipeline[0].input.resources[1].readinessChecks",
            "readinessChecks",
        ),
        (f"{PATCH}/type", "CombineToComposite", "spec.pipeline[0].input.resources[1].patches[0].type", "Combine"),
        (f"{PATCH}/type", "PatchSet", "spec.pipeline[0].input.resources[1].patches[0].type", "PatchSet"),
        (f"{PATCH}/transforms", [], "spec.pipeline[0].input.resources[1].patches[0].transforms", "transforms"),
        (f"{PATCH}/fromFieldPath", "", "spec.pipeline[0].input.resources[1].patches[0].fromFieldPath", "no field path"),
        (f"{PATCH}/toFieldPath", "a[*].b", "spec.pipeline[0].input.resources[1].patches[0].toFieldPath", "[*]"),
        (f"{PATCH}/policy", {"fromFieldPath": "Must"}, "resources[1].patches[0].policy.fromFieldPath", "Must"),
        (f"{PATCH}/policy", {"toFieldPath": "MergeObjects"}, "patches[0].policy.toFieldPath", "MergeObjects"),
        (PATCH, patch("status.x", "spec.x", kind="ToCompositeFieldPath"), "patches[0].toFieldPath", "spec.x"),
    ],
)
def test_what_is_not_understood_is_refused_by_name(path: str, value: Any, place: str, word: str) -> None:
    """Whatever Crossplane could do and this cannot is an error that names the field, never passed over."""
    with pytest.raises(CompositionError) as caught:
        compose(composite(), changed(path, value), {})
    assert caught.value.path.endswith(place)
    assert word in caught.value.problem


def test_a_path_through_a_value_of_another_type_is_an_error() -> None:
    """A field below a text can never be there: that is a mistake, not a field that is missing."""
    with pytest.raises(CompositionError) as caught:
        compose(composite(), template([patch("spec.region.name", "data.a")]), {})
    assert caught.value.path == "spec.pipeline[0].input.resources[0].patches[0]"
    assert "us-east-1" in caught.value.problem


def test_the_composition_is_found_by_its_type() -> None:
    """The only composition of the composite's version and kind composes it."""
    other = composition()
    other["spec"]["compositeTypeRef"]["apiVersion"] = "shop.example.org/v2"
    assert composition_for(composite(), [other]) is None
    right = composition()
    assert composition_for(composite(), [other, right]) is right


def test_of_two_compositions_one_has_to_be_named() -> None:
    """Crossplane would take any of two compositions, so the composite has to name one."""
    first, second = composition(), composition()
    second["metadata"]["name"] = "others"
    with pytest.raises(CompositionError, match="followers, others"):
        composition_for(composite(), [first, second])
    named = composite()
    named["spec"]["crossplane"] = {"compositionRef": {"name": "others"}}
    assert composition_for(named, [first, second]) is second
    named["spec"]["crossplane"] = {"compositionRef": {"name": "nobody"}}
    assert composition_for(named, [first, second]) is None


def test_defaults_come_from_the_definition() -> None:
    """A field that the composite leaves out has the definition's default, one that it gives keeps its value."""
    made = defaulted(follower(batchSize=7), [definition()])["spec"]
    assert (made["batchSize"], made["position"], made["account"]) == (7, "LATEST", "aws-dev")
    assert defaulted(follower(), []) == follower()
