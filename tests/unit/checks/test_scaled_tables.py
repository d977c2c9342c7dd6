"""Provisioned tables: every end of them scales, alike, and nothing in Git is against it."""

from __future__ import annotations

from typing import Any

import pytest

from tests.unit.checks.factories import AWAY, HOME, Dist, found, shop

NAME = "shop-orders-dev"
RULES = (
    "scaled-late",
    "scaled-number",
    "scaled-replica",
    "scaling-dimension",
    "scaling-limits",
    "scaling-metric",
    "scaling-missing",
    "scaling-policy",
    "scaling-target",
    "scaling-unlike",
)
WRITES = f"write-{AWAY}"


def provisioned(regions: tuple[str, ...] = (HOME, AWAY)) -> Dist:
    """The shop with its table provisioned; it and its index scale in reads and writes, in these regions."""
    dist = shop()
    spec = dist.objects["Table/orders"][1]["spec"]
    numbers = {"readCapacity": 5, "writeCapacity": 5}
    (index,) = spec["forProvider"].pop("globalSecondaryIndex")
    spec["forProvider"] |= {"billingMode": "PROVISIONED", "replica": spec["initProvider"].pop("replica")}
    spec["initProvider"] = {**numbers, "globalSecondaryIndex": [{**index, **numbers}]}
    spec["managementPolicies"] = ["Observe", "Create", "Update", "Delete"]
    for region in regions:
        for what, path in (("table", f"table/{NAME}"), ("index", f"table/{NAME}/index/ByState")):
            for direction in ("Read", "Write"):
                _scale(dist, region, what, path, direction)
    return dist


def _scale(dist: Dist, region: str, what: str, path: str, direction: str) -> None:
    name = "-".join([*(["index"] if what == "index" else []), direction.lower(), region])
    dimension = f"dynamodb:{what}:{direction}CapacityUnits"
    fields = {"serviceNamespace": "dynamodb", "resourceId": path, "scalableDimension": dimension}
    dist.managed("appautoscaling.Target", name, {**fields, "minCapacity": 5, "maxCapacity": 50}, region=region)
    metric = {"predefinedMetricType": f"DynamoDB{direction}CapacityUtilization"}
    tracking = {"predefinedMetricSpecification": metric, "targetValue": 70}
    fields |= {"policyType": "TargetTrackingScaling", "targetTrackingScalingPolicyConfiguration": tracking}  # type: ignore[dict-item] # mixed, as manifests are
    dist.managed("appautoscaling.Policy", name, fields, region=region, external=name)


@pytest.mark.parametrize("rule", RULES)
def test_a_provisioned_table_without_a_mistake(rule: str) -> None:
    """Numbers given once, all ends scaled alike: nothing to say."""
    assert found(provisioned(), f"wiring.{rule}") == []


@pytest.mark.parametrize(
    ("key", "path", "value", "rule"),
    [
        ("Table/orders", "writeCapacity", 5, "scaled-number"),
        ("Table/orders", "globalSecondaryIndex", [{"name": "ByState", "hashKey": "state"}], "scaled-number"),
        ("Table/orders", "/spec/managementPolicies", ["*"], "scaled-late"),
        ("Table/orders", "/spec/managementPolicies", ["Observe", "LateInitialize"], "scaled-late"),
        ("Table/orders", "/spec/managementPolicies", None, "scaled-late"),
        (f"Target/{WRITES}", "maxCapacity", 60, "scaling-unlike"),
        (f"Target/{WRITES}", "minCapacity", 6, "scaling-unlike"),
        (f"Policy/{WRITES}", "targetTrackingScalingPolicyConfiguration.targetValue", 60, "scaling-unlike"),
    ],
)
def test_a_provisioned_table_with_a_mistake(key: str, path: str, value: Any, rule: str) -> None:
    """A number that Git would put back, and writes that scale otherwise in the other region, are refused."""
    names = {
        name.replace("/shop-dev", "") for name, _, _ in found(provisioned().set(key, path, value), f"wiring.{rule}")
    }
    assert names == {key.replace("Policy/", "Target/")}


def test_reads_may_differ_between_regions() -> None:
    """Who reads in one region reads nothing in the other."""
    assert found(provisioned().set(f"Target/read-{AWAY}", "maxCapacity", 60), "wiring.scaling-unlike") == []


@pytest.mark.parametrize("region", [HOME, AWAY])
@pytest.mark.parametrize("direction", ["Read", "Write"])
@pytest.mark.parametrize(("what", "path"), [("table", f"table/{NAME}"), ("index", f"table/{NAME}/index/ByState")])
def test_an_end_that_does_not_scale(what: str, path: str, direction: str, region: str) -> None:
    """Each of the eight targets is missed when it is gone, by its whole name."""
    name = "-".join([*(["index"] if what == "index" else []), direction.lower(), region])
    dist = provisioned().remove(f"Target/{name}", f"Policy/{name}")
    ((table, _, message),) = found(dist, "wiring.scaling-missing")
    assert table == "Table/shop-dev/orders"
    assert message == f"no Target for dynamodb:{what}:{direction}CapacityUnits of {path} in {region}; add it"


def test_a_provisioned_table_with_a_replica_and_nothing_that_scales() -> None:
    """DynamoDB keeps replicas of a provisioned table only while its writes scale."""
    assert len(found(provisioned(()), "wiring.scaling-missing")) == 1


def test_a_provisioned_table_in_one_region_need_not_scale() -> None:
    """Fixed numbers are a choice where there is no replica."""
    assert found(provisioned(()).set("Table/orders", "replica", None), "wiring.scaling-missing") == []


def test_a_replica_that_is_asked_for_once() -> None:
    """Under initProvider a provisioned table's replica would be refused once, and never be there."""
    dist = provisioned()
    spec = dist.objects["Table/orders"][1]["spec"]
    spec["initProvider"]["replica"] = spec["forProvider"].pop("replica")
    assert [path for _, path, _ in found(dist, "wiring.scaled-replica")] == ["spec.initProvider.replica"]
    assert found(shop(), "wiring.scaled-replica") == []
