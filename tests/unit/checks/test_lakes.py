"""Delivery streams and crawlers: what AWS refuses of them, what their roles need, and the shop's lake."""

from __future__ import annotations

from typing import Any

import pytest

from checks import order
from tests.unit.checks.factories import ACCOUNT, Dist, allow, arn, found, policy
from tests.unit.checks.lakes import CONVERSION, CRAWL, PUT, READ, TABLE, WAVE, lake_shop

RULES = (
    "wiring.conversion",
    "wiring.processor",
    "wiring.schedule",
    "wiring.delivery-permission",
    "wiring.crawler-permission",
    "wiring.delivery-surplus",
    "wiring.delivery-key",
    "wiring.trust",
    "wiring.required",
    "reference.bucket-url",
    "reference.unresolved-name",
    "reference.unresolved-arn",
)


def paths(dist: Dist, rule: str) -> list[str]:
    """Where a rule finds something, below spec.forProvider."""
    return [path.removeprefix("spec.forProvider.") for _, path, _ in found(dist, rule)]


def without(role: str, action: str) -> Dist:
    """The lake whose role lacks an action; a policy is text inside of text."""
    return lake_shop().replace(f"RolePolicy/{role}", f'{action}\\"', 'sts:GetCallerIdentity\\"')


@pytest.mark.parametrize("rule", RULES)
def test_a_lake_that_is_wired_is_let_through(rule: str) -> None:
    """No rule about lakes finds anything in the shop's."""
    assert found(lake_shop(), rule) == []


@pytest.mark.parametrize("part", ["schemaConfiguration", "inputFormatConfiguration", "outputFormatConfiguration"])
def test_a_conversion_is_whole(part: str) -> None:
    """Schema, reader and writer are all needed."""
    assert paths(lake_shop().set("DeliveryStream/delivery", f"{CONVERSION}.{part}", None), "wiring.conversion") == [
        f"{CONVERSION}.{part}"
    ]


@pytest.mark.parametrize(("size", "count"), [(None, 1), (5, 1), (63, 1), (64, 0), (128, 0)])
def test_a_converted_buffer_holds_64_megabytes(size: int | None, count: int) -> None:
    """Less is refused, and so is nothing, for which the provider writes 5."""
    dist = lake_shop().set("DeliveryStream/delivery", "extendedS3Configuration.bufferingSize", size)
    assert len(found(dist, "wiring.conversion")) == count


def test_a_delivery_stream_without_conversion_may_compress() -> None:
    """GZIP and small buffers are fine for what is delivered as it came."""
    dist = lake_shop().set("DeliveryStream/delivery", f"{CONVERSION}.enabled", False)
    dist.set("DeliveryStream/delivery", "extendedS3Configuration.compressionFormat", "GZIP")
    dist.set("DeliveryStream/delivery", "extendedS3Configuration.bufferingSize", 5)
    assert found(dist, "wiring.conversion") == []


def test_a_schema_is_that_of_its_database() -> None:
    """The database beside a table is the table's own, and the table has columns."""
    dist = lake_shop().managed("glue.CatalogDatabase", "other", {"catalogId": ACCOUNT}, external="other_dev")
    dist.set("DeliveryStream/delivery", f"{CONVERSION}.schemaConfiguration.databaseName", "other_dev")
    assert paths(dist, "wiring.conversion") == [f"{CONVERSION}.schemaConfiguration.databaseName"]
    dist = lake_shop().set("CatalogTable/events", "storageDescriptor.columns", [])
    assert paths(dist, "wiring.conversion") == ["storageDescriptor.columns"]


@pytest.mark.parametrize(
    ("key", "path", "value", "rule"),
    [
        ("DeliveryStream/delivery", f"{CONVERSION}.schemaConfiguration.databaseName", "shop_prod", "unresolved-name"),
        ("Crawler/crawler", "securityConfiguration", "nobodys", "unresolved-name"),
        ("CatalogTable/events", "storageDescriptor.location", "s3://shop-laek-dev/raw/", "bucket-url"),
    ],
)
def test_names_and_places_exist(key: str, path: str, value: str, rule: str) -> None:
    """A database, a security configuration or a bucket that nobody makes is refused."""
    assert paths(lake_shop().set(key, path, value), f"reference.{rule}") == [path]


@pytest.mark.parametrize("action", [*READ, *PUT, *TABLE, "s3:ListBucket"])
def test_each_action_of_a_delivery_is_needed(action: str) -> None:
    """Without any one of them the delivery stream is refused, and every one is used."""
    dist = without("delivery", action)
    messages = [message for _, _, message in found(dist, "wiring.delivery-permission")]
    assert messages
    assert {message.split()[3] for message in messages} == {action}


@pytest.mark.parametrize("action", [*CRAWL, "s3:GetObject", "s3:ListBucket", "logs:PutLogEvents"])
def test_each_action_of_a_crawler_is_needed(action: str) -> None:
    """Without any one of them the crawler is refused."""
    dist = without("crawler", action)
    assert {message.split()[3] for _, _, message in found(dist, "wiring.crawler-permission")} == {action}


@pytest.mark.parametrize(
    "more",
    [
        allow("s3:DeleteObject", "arn:aws:s3:::shop-lake-dev/raw/*"),
        allow(PUT, "arn:aws:s3:::shop-lake-dev/*"),
        allow(READ, arn("kinesis", "stream/*")),
    ],
)
def test_a_delivery_may_do_no_more(more: dict[str, Any]) -> None:
    """Another action, or the same ones on more objects, is refused."""
    dist = lake_shop()
    fields = {"policy": policy(more), "roleRef": {"name": "delivery"}}
    dist.managed("iam.RolePolicy", "more", fields, external="shop-more-dev")
    assert {name for name, _, _ in found(dist, "wiring.delivery-surplus")} == {"Role/shop-dev/delivery"}


@pytest.mark.parametrize(("service", "count"), [("s3", 2), ("kinesis", 1)])
def test_the_key_lets_deliveries_in(service: str, count: int) -> None:
    """A key that is closed to its users through one service is refused, once for each of them."""
    dist = lake_shop().replace("Key/lake", f"{service}.us-east-1", "sqs.us-east-1")
    assert [name for name, _, _ in found(dist, "wiring.delivery-key")] == ["Key/shop-dev/lake"] * count


def test_a_role_may_bring_its_own_permission_on_the_key() -> None:
    """What the key's policy does not say, the role's own may, since the key trusts its account."""
    dist = lake_shop().replace("Key/lake", "s3.us-east-1", "sqs.us-east-1")
    for name in ("delivery", "crawler"):
        grant = policy(allow(["kms:Decrypt", "kms:GenerateDataKey"], arn("kms", "key/*")))
        fields = {"policy": grant, "roleRef": {"name": name}}
        dist.managed("iam.RolePolicy", f"key-{name}", fields, external=f"shop-key-{name}-dev")
    assert found(dist, "wiring.delivery-key") == []


@pytest.mark.parametrize("key", ["DeliveryStream/delivery", "Crawler/crawler"])
def test_what_tries_its_role_comes_after_the_roles_policy(key: str) -> None:
    """In the wave of the policy it may be made first, and AWS would refuse it."""
    dist = lake_shop()
    rule = "order.role-policy"
    assert [one for one in order.check(dist.manifests()) if one.rule == rule] == []
    dist.objects[key][1]["metadata"]["annotations"][WAVE] = "0"
    assert {one.object for one in order.check(dist.manifests()) if one.rule == rule} == {key.replace("/", "/shop-dev/")}
