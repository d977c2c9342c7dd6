"""What composites compose is part of the world: the other checks see it, and what is only looked at counts once."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from checks import run
from checks.world import World
from tests.unit.checks.factories import AWAY, HOME, all_found, arn
from tests.unit.checks.streams import (
    COMPOSITION,
    DEFINITION,
    FOLLOWER,
    follower,
    patch,
    patched,
    resource,
    said,
    stream_shop,
)
from tests.unit.checks.test_robust import VALUES, Changes, changed, places

OWNER = "Follower/shop-dev/orders-mailer"
FILE = f"dist/dev/shop/{HOME}/Follower.orders-mailer.k8s.yaml"


def test_a_composed_mapping_is_a_resource() -> None:
    """The composed mapping has all its fields, lies in its composite's file and has an identity of its own."""
    world = World(stream_shop().manifests())
    [mapping] = world.each("lambda.EventSourceMapping")
    assert mapping.manifest.file == FILE
    assert mapping.manifest.identity == f"{OWNER} > EventSourceMapping"
    assert (mapping.environment, mapping.region) == ("dev", HOME)
    assert mapping.get("eventSourceArn") == arn("dynamodb", "table/shop-orders-dev/stream/x")
    assert mapping.get("tags") == {"Team": "shop"}
    table = world.linked(mapping, "eventSourceArn", "dynamodb.Table")
    assert table is not None
    assert table.manifest.name == "orders"


def test_the_table_that_is_looked_at_counts_once() -> None:
    """A table that a composite only observes is no second table: not by kind, name, ARN or identity."""
    world = World(stream_shop().manifests())
    assert [table.manifest.name for table in world.each("dynamodb.Table")] == ["orders"]
    assert [view.name for view in world.observed] == ["shop-orders-dev"]
    alone = stream_shop().remove("Table/orders")
    assert World(alone.manifests()).named("dev", "dynamodb.Table", HOME, "shop-orders-dev") is None


def test_a_stream_is_read_in_the_region_of_the_composite() -> None:
    """Of a table with replicas, the stream of the composite's own region is meant."""
    dist = stream_shop().remove(FOLLOWER).add(follower(region=AWAY), region=AWAY)
    [mapping] = World(dist.manifests()).each("lambda.EventSourceMapping")
    assert mapping.get("eventSourceArn") == arn("dynamodb", "table/shop-orders-dev/stream/x", region=AWAY)


def test_rules_of_managed_resources_hold_for_what_is_composed() -> None:
    """A name, a region, an account or a limit that is wrong in a composite is found by the rules that exist."""
    dist = stream_shop().set(FOLLOWER, "/spec/functionName", "shop-mailr-dev")
    paths = [(name, path) for name, path, _ in said(dist, "reference.unresolved-name")]
    assert paths == [(OWNER, "spec.functionName"), (f"{OWNER} > EventSourceMapping", "spec.forProvider.functionName")]
    other = stream_shop().set(FOLLOWER, "/spec/account", "aws-prod")
    names = {name for name, _, _ in said(other, "wiring.provider-config")}
    assert names == {f"{OWNER} > EventSourceMapping", f"{OWNER} > Table"}
    moved = stream_shop().set(FOLLOWER, "/spec/region", AWAY)
    assert {name for name, _, _ in said(moved, "wiring.region")} == names
    many = stream_shop().set(DEFINITION, "/spec/versions/0/schema/openAPIV3Schema/properties/spec/properties/batchSize",
                             {"type": "integer"}).set(FOLLOWER, "/spec/batchSize", 10001)  # fmt: skip
    assert [name for name, _, _ in said(many, "limit.field")] == [f"{OWNER} > EventSourceMapping"]


def test_arns_of_composites_resolve_as_those_of_managed_resources() -> None:
    """An ARN in a composite's spec that no object has is a finding at the composite."""
    dist = stream_shop().set(FOLLOWER, "/spec/tags/Owner", arn("sqs", "shop-nobody-dev"))
    found = said(dist, "reference.unresolved-arn")
    assert (OWNER, "spec.tags.Owner") in [(name, path) for name, path, _ in found]


def test_a_queue_of_a_composed_mapping_keeps_dead_letters() -> None:
    """A queue that only a composed mapping names is one for dead letters, so that an alarm is asked for."""
    dist = stream_shop().set("Function/mailer", "deadLetterConfig", None).remove("MetricAlarm/failures")
    assert [name for name, _, _ in said(dist, "wiring.unwatched")] == ["Queue/shop-dev/failures"]
    assert said(dist, "wiring.unread-queue") == []
    resource(dist, "mapping")["base"]["spec"]["forProvider"].pop("destinationConfig")
    assert [name for name, _, _ in said(dist, "wiring.unread-queue")] == ["Queue/shop-dev/failures"]


def test_a_function_with_a_composed_mapping_is_called() -> None:
    """A function that only a composed mapping calls is not left over, and is when the composite is gone."""
    assert said(stream_shop(), "wiring.dangling-function") == []
    gone = said(stream_shop().remove(FOLLOWER), "wiring.dangling-function")
    assert [name for name, _, _ in gone] == ["Function/shop-dev/mailer"]


def test_a_composite_that_looks_at_nothing() -> None:
    """A table that nobody makes is never observed, so the mapping never comes."""
    dist = stream_shop().set(FOLLOWER, "/spec/table", "shop-order-dev")
    [(name, _, message)] = said(dist, "wiring.never-composed")
    assert name == OWNER
    assert message.startswith("looks at dynamodb.Table shop-order-dev")


def test_a_required_field_that_a_composite_does_not_give() -> None:
    """A Required patch from a field that the composite leaves out keeps the resource back for ever."""
    dist = stream_shop().set(FOLLOWER, "/spec/tags", None)
    assert said(dist, "wiring.never-composed") == []
    patched(dist, "mapping", "spec.tags")["policy"] = {"fromFieldPath": "Required"}
    [(_, _, message)] = said(dist, "wiring.never-composed")
    assert "spec.tags of the composite is missing" in message


def test_what_only_aws_knows_does_not_keep_the_others_out() -> None:
    """A value that AWS makes up stands as x, so that what needs it is judged all the same."""
    dist = stream_shop()
    status = "/spec/versions/0/schema/openAPIV3Schema/properties/status/properties/id"
    dist.set(DEFINITION, status, {"type": "string"})
    resource(dist, "mapping")["patches"].append(
        patch("status.atProvider.uuid", "status.id", kind="ToCompositeFieldPath")
    )
    resources = dist.objects[COMPOSITION][1]["spec"]["pipeline"][0]["input"]["resources"]
    base = {"apiVersion": "v1", "kind": "ConfigMap", "data": {}}
    resources.append({"name": "map", "base": base, "patches": [patch("status.id", "data.id", required=True)]})
    assert all_found(dist) == []
    [composed] = [one for one in World(dist.manifests()).composed if one.kind == "ConfigMap"]
    assert composed.data["data"] == {"id": "x"}


def test_patches_that_never_settle_are_refused() -> None:
    """A composition whose patches move values on for ever is a finding, not a check that never ends."""
    dist = stream_shop()
    names = ("a", "b")
    for name in names:
        status = f"/spec/versions/0/schema/openAPIV3Schema/properties/status/properties/{name}"
        dist.set(DEFINITION, status, {"type": "string"})
    resources = dist.objects[COMPOSITION][1]["spec"]["pipeline"][0]["input"]["resources"]
    for mine, other, start in (("a", "b", "1"), ("b", "a", "2")):
        base = {"apiVersion": "v1", "kind": "ConfigMap", "data": {"x": start}}
        swap = [patch(f"status.{mine}", "data.x"), patch("data.x", f"status.{other}", kind="ToCompositeFieldPath")]
        resources.append({"name": mine, "base": base, "patches": swap})
    [(name, _, message)] = said(dist, "composition.unsupported")
    assert name == OWNER
    assert "nothing settles" in message


BASE = stream_shop().manifests()
OURS = {"CompositeResourceDefinition", "Composition", "Follower", "EventSourceMapping"}
PLACES = [(n, path) for n, one in enumerate(BASE) if one.kind in OURS for path in places(one.data) if path]


@settings(max_examples=150)
@given(st.lists(st.tuples(st.sampled_from(PLACES), VALUES), min_size=1, max_size=3))
def test_anything_anywhere(changes: Changes) -> None:
    """Any value in any place of a definition, a composition or a composite is judged without an exception."""
    assert all(str(finding) for finding in run(changed(BASE, changes)))
