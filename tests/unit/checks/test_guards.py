"""Keys of logs, logs of access, the trail's bucket, values of secrets, and whom roles trust."""

from __future__ import annotations

from typing import Any

import pytest

from tests.unit.checks.factories import ACCOUNT, AWAY, HOME, Dist, allow, arn, found, key_policy, policy, shop
from tests.unit.checks.streams import READ, grant, stream_shop

RULES = ("log-key", "unlogged-bucket", "log-target", "trail-bucket", "secret-value", "open-trust")
TRAIL = arn("cloudtrail", "trail/shop-trail-dev")
BUCKET = "arn:aws:s3:::shop-trail-dev"
PEOPLE = {"AWS": f"arn:aws:iam::{ACCOUNT}:root"}
MFA = {"Bool": {"aws:MultiFactorAuthPresent": "true"}}


def said(dist: Dist, rule: str) -> list[tuple[str, str]]:
    """Object and message of each finding of a rule."""
    return [(name, message) for name, _, message in found(dist, f"guard.{rule}")]


def trail(dist: Dist, **conditions: str) -> Dist:
    """A trail with its bucket, whose policy lets CloudTrail in on these conditions."""
    cloudtrail = {"Service": "cloudtrail.amazonaws.com"}
    checks = allow("s3:GetBucketAcl", BUCKET, Principal=cloudtrail, Condition={"StringEquals": conditions})
    owner = {**conditions, "s3:x-amz-acl": "bucket-owner-full-control"}
    files = f"{BUCKET}/AWSLogs/{ACCOUNT}/*"
    writes = allow("s3:PutObject", files, Principal=cloudtrail, Condition={"StringEquals": owner})
    dist.managed("s3.Bucket", "trail", {}, external="shop-trail-dev")
    dist.managed("s3.BucketPolicy", "trail", {"bucketRef": {"name": "trail"}, "policy": policy(checks, writes)})
    logged = {"bucketRef": {"name": "trail"}, "targetBucketRef": {"name": "access"}, "targetPrefix": "trail/"}
    dist.managed("s3.BucketLogging", "trail", logged)
    dist.replace("BucketPolicy/access", "shop-uploads-dev", "shop-*-dev")
    return dist.managed("cloudtrail.Trail", "trail", {"s3BucketNameRef": {"name": "trail"}}, external="shop-trail-dev")


def role(dist: Dist, principal: Any, condition: Any = None) -> Dist:
    """A role that somebody takes on."""
    statement = {"Effect": "Allow", "Action": "sts:AssumeRole", "Principal": principal}
    document = policy(statement | ({"Condition": condition} if condition else {}))
    return dist.managed("iam.Role", "people", {"assumeRolePolicy": document}, external="shop-people-dev")


@pytest.mark.parametrize("rule", RULES)
def test_the_shop_is_guarded(rule: str) -> None:
    """The shop breaks none of these rules, nor does a trail with the policy that CloudTrail asks for."""
    assert said(trail(shop(), **{"aws:SourceArn": TRAIL}), rule) == []


def test_a_log_group_without_a_key() -> None:
    """Logs without a key of ours are a finding."""
    [(name, message)] = said(shop().set("Group/reader", "kmsKeyIdRef", None), "log-key")
    assert name == "Group/shop-dev/reader"
    assert "name a key" in message


def test_a_key_that_logs_may_not_use() -> None:
    """A key whose policy does not let the region's CloudWatch Logs in makes a group that takes no events."""
    dist = shop().set(f"Key/logs-{HOME}", "policy", key_policy(f"logs.{AWAY}.amazonaws.com"))
    [(name, message)] = said(dist, "log-key")
    assert name == "Group/shop-dev/reader"
    assert f"does not let logs.{HOME}.amazonaws.com encrypt /aws/lambda/shop-reader-dev" in message


def test_a_bucket_of_data_whose_requests_nobody_logs() -> None:
    """A bucket that takes data in is logged; one for code alone, and one of logs, need not be."""
    assert [name for name, _ in said(shop().remove("BucketLogging/uploads"), "unlogged-bucket")] == [
        "Bucket/shop-dev/uploads"
    ]


def test_the_trails_bucket_is_logged() -> None:
    """Who reads the trail leaves a trace."""
    dist = trail(shop(), **{"aws:SourceArn": TRAIL}).remove("BucketLogging/trail")
    assert [name for name, _ in said(dist, "unlogged-bucket")] == ["Bucket/shop-dev/trail"]


def test_a_bucket_is_not_logged_into_itself() -> None:
    """Each log would make another one."""
    dist = shop().set("BucketLogging/uploads", "targetBucketRef", {"name": "uploads"})
    assert "logged into itself" in said(dist, "log-target")[0][1]


@pytest.mark.parametrize(("old", "new"), [("logging.s3", "s3"), ("shop-access-dev/*", "shop-access-dev/other/*")])
def test_a_log_that_s3_may_not_write(old: str, new: str) -> None:
    """A log bucket that does not let S3 write below the prefix stays empty in silence."""
    [(name, message)] = said(shop().replace("BucketPolicy/access", old, new), "log-target")
    assert name == "BucketLogging/shop-dev/uploads"
    assert "shop-access-dev/uploads/x; grant it" in message


def test_a_trail_that_may_not_write() -> None:
    """CloudTrail refuses a trail whose bucket does not let it in, and says so once for each of two actions."""
    dist = trail(shop(), **{"aws:SourceArn": TRAIL.replace("shop-trail", "shop-other")})
    assert [name for name, _ in said(dist, "trail-bucket")] == ["Trail/shop-dev/trail"] * 2


def test_a_trail_bucket_that_lets_everybodys_trails_in() -> None:
    """Without aws:SourceArn somebody else's trail could write into the bucket."""
    messages = [message for _, message in said(trail(shop(), **{"aws:SourceAccount": ACCOUNT}), "trail-bucket")]
    assert len(messages) == 2
    assert all("lets any trail" in message for message in messages)


@pytest.mark.parametrize(
    "fields",
    [
        {"environment.variables": {"PASSWORD": "hunter2"}},
        {"environment.variables": {"HINT": "AKIA" + "ABCDEFGHIJKLMNOP"}},
        {"description": "-----BEGIN RSA " + "PRIVATE KEY-----"},
        {"secretString": "hunter2"},
    ],
)
def test_a_secret_in_git(fields: dict[str, Any]) -> None:
    """A field that holds a secret's value, or a text that is one, is a finding; references are none."""
    (path, value) = next(iter(fields.items()))
    assert [name for name, _ in said(shop().set("Function/reader", path, value), "secret-value")] == [
        "Function/shop-dev/reader"
    ]
    reference = {"secretStringSecretRef": {"name": "config", "key": "value"}, "secretId": "x"}
    assert said(shop().managed("secretsmanager.SecretVersion", "config", reference), "secret-value") == []


def test_a_kubernetes_secret_in_git() -> None:
    """A Secret among the manifests is a finding, whatever it holds."""
    metadata = {"name": "config", "namespace": "shop-dev"}
    dist = shop().add({"apiVersion": "v1", "kind": "Secret", "metadata": metadata, "data": {"value": "eA=="}})
    assert [name for name, _ in said(dist, "secret-value")] == ["Secret/shop-dev/config"]


@pytest.mark.parametrize("principal", ["*", {"AWS": "*"}, {"AWS": [PEOPLE["AWS"], "*"]}])
def test_a_role_for_everybody(principal: Any) -> None:
    """No condition makes up for a role that anybody may take on."""
    assert "name who does" in said(role(shop(), principal, MFA), "open-trust")[0][1]


def test_people_take_roles_on_under_a_condition() -> None:
    """People need a condition, such as a second factor; services are judged by what they run."""
    assert "second factor" in said(role(shop(), PEOPLE), "open-trust")[0][1]
    assert said(role(shop(), PEOPLE, MFA), "open-trust") == []


def test_people_may_look_into_streams() -> None:
    """Who redrives lost changes reads a stream without a mapping: only roles that services take on are left over."""
    for condition, principal in ((MFA, PEOPLE), (None, {"Service": "glue.amazonaws.com"})):
        dist = grant(role(stream_shop(), principal, condition), "people", READ, arn("dynamodb", "table/*"))
        names = [name for name, _, _ in found(dist, "wiring.surplus-stream-grant")]
        assert names == ([] if condition else ["Role/shop-dev/people"])
