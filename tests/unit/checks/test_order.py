"""Waves: each way in which an object stands before what it needs, and the shop, which does not."""

from __future__ import annotations

from typing import Any

import pytest

from checks.order import check
from tests.unit.checks.factories import AWAY, Dist, arn, shop

WAVE = "argocd.argoproj.io/sync-wave"


def said(dist: Dist, rules: str = "order.wave order.nat") -> list[tuple[str, str, str]]:
    """Rule, object and path of each finding of some rules."""
    found = check(dist.manifests())
    return [(one.rule, one.object, one.path.removeprefix("spec.forProvider.")) for one in found if one.rule in rules]


def later(dist: Dist, key: str, wave: int) -> Dist:
    """Put an object into a wave."""
    dist.objects[key][1]["metadata"]["annotations"][WAVE] = str(wave)
    return dist


def exit_of(nat: int, gateway: int, **fields: Any) -> Dist:
    """A NAT gateway and the internet gateway of its VPC, in these waves."""
    dist = Dist()
    dist.managed("ec2.VPC", "net", {"cidrBlock": "10.0.0.0/24"})
    dist.managed("ec2.Subnet", "exit", {"vpcIdRef": {"name": "net"}, "cidrBlock": "10.0.0.0/28"})
    dist.managed("ec2.InternetGateway", "exit", {"vpcIdRef": {"name": "net"}})
    dist.managed("ec2.NATGateway", "exit", {"subnetIdRef": {"name": "exit"}, **fields})
    return later(later(dist, "NATGateway/exit", nat), "InternetGateway/exit", gateway)


def test_a_shop_in_one_wave_is_in_order() -> None:
    """Within a wave Crossplane tries again until what is missing is there."""
    assert said(shop()) == []


def test_what_is_referred_to_comes_first() -> None:
    """A reference to an object of a later wave is never resolved, and the later wave is never applied."""
    assert said(later(shop(), "Function/reader", 10)) == [
        ("order.wave", "Permission/shop-dev/reader-s3", "functionNameRef"),
        ("order.wave", "FunctionEventInvokeConfig/shop-dev/reader", "functionName"),
    ]


def test_references_in_lists_of_references_come_first() -> None:
    """Each item of a list of references counts."""
    dist = shop()
    dist.managed("route53.HealthCheck", "errors", {"type": "CLOUDWATCH_METRIC"})
    dist.managed("route53.HealthCheck", "region", {"type": "CALCULATED", "childHealthchecksRefs": [{"name": "errors"}]})
    assert said(dist) == []
    assert said(later(dist, "HealthCheck/errors", 35)) == [
        ("order.wave", "HealthCheck/shop-dev/region", "childHealthchecksRefs")
    ]


@pytest.mark.parametrize("region", ["us-east-1", AWAY])
def test_a_table_comes_before_its_policy(region: str) -> None:
    """AWS takes a policy for a table that is there; a replica is there after its table."""
    policy = {"resourceArn": arn("dynamodb", "table/shop-orders-dev", region=region), "policy": "{}"}
    dist = later(shop().managed("dynamodb.ResourcePolicy", "orders", policy, region=region), "Table/orders", 5)
    found = said(dist)
    assert ("order.wave", "ResourcePolicy/shop-dev/orders", "resourceArn") in found
    later(dist, "ResourcePolicy/orders", 5)
    assert ("order.wave", "ResourcePolicy/shop-dev/orders", "resourceArn") not in said(dist)


def test_a_nat_gateway_comes_after_the_internet_gateway() -> None:
    """AWS lets a NAT gateway fail whose VPC has no internet gateway yet, and no reference orders the two."""
    wrong = [("order.nat", "NATGateway/shop-dev/exit", "subnetId")]
    assert said(exit_of(0, 0)) == wrong
    assert said(exit_of(5, 0)) == []
    assert said(exit_of(0, 0, connectivityType="private")) == []


def test_a_replica_comes_after_its_key() -> None:
    """A table's and a secret's replica is made once, with its owner: where the alias is missing it fails for good."""
    key = arn("kms", "alias/shop-orders-dev", region=AWAY)
    secret = {"name": "shop-config-dev", "replica": [{"region": AWAY, "kmsKeyId": key}]}
    dist = later(shop().managed("secretsmanager.Secret", "config", secret), "Table/orders", 0)
    assert said(dist, "order.replica-key") == [
        ("order.replica-key", "Table/shop-dev/orders", "replica[0].kmsKeyArn"),
        ("order.replica-key", "Secret/shop-dev/config", "replica[0].kmsKeyId"),
    ]
    assert said(later(later(dist, "Table/orders", 5), "Secret/config", 5), "order.replica-key") == []


def test_a_wave_that_is_no_number_is_wave_0() -> None:
    """Argo CD reads it so, and the check goes on."""
    dist = shop()
    dist.objects["Function/reader"][1]["metadata"]["annotations"][WAVE] = "late"
    assert said(dist) == []
