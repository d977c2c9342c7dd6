"""Building blocks that guard: keys of logs, logs of access, roles of people, a secret without a value."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from charts.blocks.bucket import Bucket
from charts.blocks.log_group import LogGroup, NoLogKeyError
from charts.blocks.operator_role import OperatorRole
from charts.blocks.role import Role
from charts.blocks.scope import Block, Scope

One = Callable[[Block, str], dict[str, Any]]


def statements(manifest: dict[str, Any], field: str = "policy") -> list[dict[str, Any]]:
    """The statements of a policy in a manifest."""
    found: list[dict[str, Any]] = json.loads(manifest["spec"]["forProvider"][field])["Statement"]
    return found


def test_a_log_group_needs_the_charts_key(primary: Scope, one: One) -> None:
    """A chart without a key for its logs is refused by the group's name; with one, every group is under it."""
    group = LogGroup(primary, "greeter", name="/aws/lambda/greeter")
    assert one(group, "Group")["spec"]["forProvider"]["kmsKeyIdRef"] == {"name": "serverless-logs-dev-us-east-1"}
    primary.log_key = None
    with pytest.raises(NoLogKeyError, match='no log_key for the log group "/aws/lambda/greeter"'):
        list(group.manifests())


def test_a_chart_with_access_logs_logs_all_its_buckets(primary: Scope, one: One) -> None:
    """Buckets made before and after are logged below their names; the log bucket lets in just them, unlogged."""
    before = Bucket(primary, "before", suffix="", lifecycle=None, holds_data=False)
    logs = primary.access_logs = Bucket(
        primary, "access-logs", suffix="", lifecycle=None, holds_data=True, expiry_days=7
    )
    after = Bucket(primary, "after", suffix="", lifecycle=None, holds_data=False)
    for bucket in (before, after):
        logging = one(bucket, "BucketLogging")["spec"]["forProvider"]
        assert logging["targetBucketRef"] == {"name": logs.object_name}
        assert logging["targetPrefix"] == f"{bucket.name}/"
    assert "BucketLogging" not in {manifest["kind"] for manifest in logs.manifests()}
    (allowed,) = [one for one in statements(one(logs, "BucketPolicy")) if one["Effect"] == "Allow"]
    assert allowed["Condition"]["ArnLike"] == {"aws:SourceArn": [before.arn, after.arn]}
    assert allowed["Resource"] == [f"{logs.arn}/{bucket.name}/*" for bucket in (before, after)]


def test_a_grant_on_a_second_object_joins_the_first(primary: Scope, one: One) -> None:
    """The same actions under the same condition are one statement; another condition makes another one."""
    role = Role(primary, "reader", service="lambda.amazonaws.com")
    role.allow("Read", ["s3:GetObject"], ["a"])
    role.allow("Read", ["s3:GetObject"], ["b", "a"])
    role.allow("ReadOurs", ["s3:GetObject"], ["c"], {"StringEquals": {"aws:PrincipalAccount": "1"}})
    assert [one["Resource"] for one in statements(one(role, "RolePolicy"))] == [["a", "b"], ["c"]]


@pytest.mark.parametrize(
    ("named", "trusted"),
    [
        ([], ["arn:aws:iam::111122223333:root"]),
        (["arn:aws:iam::111122223333:user/ann"], ["arn:aws:iam::111122223333:user/ann"]),
    ],
)
def test_operators_are_those_who_are_named(primary: Scope, one: One, named: list[str], trusted: list[str]) -> None:
    """People who are named take the role on; where nobody is, the account's own IAM says who."""
    role = OperatorRole(primary, "operator", purpose="Tests", principals=named, mfa_minutes=5)
    (trust,) = statements(one(role, "Role"), "assumeRolePolicy")
    assert trust["Principal"] == {"AWS": trusted}
    assert trust["Condition"] == {
        "Bool": {"aws:MultiFactorAuthPresent": "true"},
        "NumericLessThan": {"aws:MultiFactorAuthAge": "300"},
    }
