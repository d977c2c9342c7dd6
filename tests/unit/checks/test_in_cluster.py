"""What objects in the cluster say about AWS."""

from __future__ import annotations

import pytest

from tests.unit.checks.factories import ACCOUNT, AWAY, Dist, arn, found, function, shop

RULE = "reference.unresolved-name"


def trigger(dist: Dist, **spec: str) -> Dist:
    """A composite that lets a table's stream call a function."""
    data = {
        "apiVersion": "shop.example.org/v1alpha1",
        "kind": "TableStreamTrigger",
        "metadata": {"name": "orders", "namespace": "shop-dev"},
        "spec": {"region": "us-east-1", "tableName": "shop-orders-dev", "functionName": "shop-audit-dev", **spec},
    }
    return dist.add(data)


def test_a_composite_that_calls_a_function() -> None:
    """A composite names objects that exist, and the function that it names has a caller."""
    dist = trigger(function(shop(), "audit"))
    assert found(dist, RULE) == found(dist, "wiring.dangling-function") == []


@pytest.mark.parametrize(
    ("field", "value"),
    [("tableName", "shop-order-dev"), ("functionName", "shop-audits-dev"), ("region", AWAY)],
)
def test_a_composite_that_names_nothing(field: str, value: str) -> None:
    """A composite that names an object which does not exist in its region is refused."""
    paths = [path for _, path, _ in found(trigger(function(shop(), "audit"), **{field: value}), RULE)]
    assert paths == ["spec.functionName" if field == "region" else f"spec.{field}"]


def test_what_lives_in_the_cluster() -> None:
    """Objects of Kubernetes itself have names of their own."""
    data = {
        "apiVersion": "batch/v1",
        "kind": "CronJob",
        "metadata": {"name": "drift", "namespace": "shop-dev"},
        "spec": {"functionName": "none"},
    }
    assert found(shop().add(data), RULE) == []


def test_an_arn_in_an_annotation() -> None:
    """An ARN in any object of an environment resolves, whatever the object is."""
    data = {
        "apiVersion": "v1",
        "kind": "ServiceAccount",
        "metadata": {
            "name": "drift",
            "namespace": "shop-dev",
            "annotations": {"eks.amazonaws.com/role-arn": f"arn:aws:iam::{ACCOUNT}:role/shop-drift-dev"},
        },
    }
    [(name, path, _)] = found(shop().add(data), "reference.unresolved-arn")
    assert (name, path) == ("ServiceAccount/shop-dev/drift", "metadata.annotations.eks.amazonaws.com/role-arn")


@pytest.mark.parametrize(("region", "count"), [("global", 0), ("us-east-1", 0), (AWAY, 1)])
def test_the_outputs_of_a_folder(region: str, count: int) -> None:
    """Outputs of a region name what is there; those in `global` name what is anywhere."""
    dist = shop().remove("ConfigMap/outputs")
    data = {
        "apiVersion": "v1",
        "kind": "ConfigMap",
        "metadata": {"name": "outputs", "namespace": "shop-dev"},
        "data": {"queueName": "shop-letters-dev", "queueArn": arn("sqs", "shop-letters-dev")},
    }
    assert len(found(dist.add(data, region=region), RULE)) == count
