"""Functions and what they stand on: role, logs, dead letters, code."""

from __future__ import annotations

import pytest

from tests.unit.checks.factories import (
    ACCOUNT,
    AWAY,
    HOME,
    allow,
    arn,
    found,
    function,
    policy,
    queue,
    shop,
    trusted,
)

GROUP = arn("logs", "log-group:/aws/lambda/shop-reader-dev")


def test_a_role_that_another_service_takes_on() -> None:
    """A function's role trusts Lambda."""
    [(name, path, message)] = found(shop().set("Role/reader", "assumeRolePolicy", trusted("ec2")), "wiring.trust")
    assert (name, path) == ("Role/shop-dev/reader", "spec.forProvider.assumeRolePolicy")
    assert "lambda.amazonaws.com" in message
    assert found(shop(), "wiring.trust") == []


@pytest.mark.parametrize(
    ("kind", "field", "service"),
    [
        ("sfn.StateMachine", "roleArnRef", "states"),
        ("glue.Crawler", "roleRef", "glue"),
        ("sagemaker.Model", "executionRoleArnRef", "sagemaker"),
    ],
)
def test_the_role_of_another_service(kind: str, field: str, service: str) -> None:
    """Each service takes on roles that trust it, and no others."""
    dist = shop().managed(kind, "other", {field: {"name": "reader"}}, external="shop-other-dev")
    assert f"{service}.amazonaws.com" in found(dist, "wiring.trust")[0][2]
    dist.set("Role/reader", "assumeRolePolicy", trusted(service))
    assert [message for _, _, message in found(dist, "wiring.trust") if service in message.split()] == []


def test_a_log_group_that_lambda_would_make() -> None:
    """A function that names no log group has one of its own under the name that Lambda uses."""
    dist = shop().set("Function/reader", "loggingConfig", None)
    assert found(dist, "wiring.log-group") == []
    dist.remove("Group/reader")
    assert [name for name, _, _ in found(dist, "wiring.log-group")] == ["Function/shop-dev/reader"]


def test_logs_that_are_kept_for_ever() -> None:
    """Every log group says how long it keeps its events."""
    dist = shop().set("Group/reader", "retentionInDays", None)
    assert [path for _, path, _ in found(dist, "wiring.log-retention")] == ["spec.forProvider.retentionInDays"]
    assert found(shop(), "wiring.log-retention") == []


@pytest.mark.parametrize(
    ("actions", "resource", "count"),
    [
        (["logs:CreateLogStream", "logs:PutLogEvents"], f"{GROUP}:*", 0),
        (["logs:*"], "*", 0),
        (["logs:CreateLogStream", "logs:PutLogEvents"], f"{GROUP}:log-stream:*", 0),
        (["logs:CreateLogStream", "logs:PutLogEvents"], GROUP, 1),
        (["logs:CreateLogStream"], f"{GROUP}:*", 1),
        (["logs:PutLogEvents"], f"{GROUP}:*", 1),
        (["logs:CreateLogStream", "logs:PutLogEvents"], f"{GROUP}-other:*", 1),
    ],
)
def test_logs_that_a_function_may_not_write(actions: list[str], resource: str, count: int) -> None:
    """A function's role may make streams in its own log group and write to them."""
    dist = shop().set("RolePolicy/reader", "policy", policy(allow(actions, resource)))
    assert len(found(dist, "wiring.log-permission")) == count


def test_a_dead_letter_queue_that_the_role_may_not_use() -> None:
    """A function may send to its own dead-letter queue."""
    dist = shop().replace("RolePolicy/reader", "sqs:SendMessage", "sqs:ReceiveMessage")
    [(name, path, message)] = found(dist, "wiring.dead-letter-permission")
    assert (name, path) == ("Function/shop-dev/reader", "spec.forProvider.deadLetterConfig.targetArn")
    assert "may not sqs:SendMessage" in message
    assert found(shop(), "wiring.dead-letter-permission") == []


def test_a_dead_letter_queue_that_refuses() -> None:
    """The policy of a dead-letter queue does not deny the function that sends there."""
    dist = shop().replace("QueuePolicy/letters", "role/shop-reader-dev", "role/shop-other-dev")
    [(name, _, message)] = found(dist, "wiring.dead-letter-denied")
    assert name == "Queue/shop-dev/letters"
    assert "denies sqs:SendMessage to shop-reader-dev" in message
    assert found(shop(), "wiring.dead-letter-denied") == []


def test_a_dead_letter_queue_in_another_region() -> None:
    """Lambda takes a dead-letter queue of the function's own region."""
    dist = queue(shop(), "far", region=AWAY).set(
        "Function/reader", "deadLetterConfig", {"targetArnRef": {"name": "far"}}
    )
    assert f"lies in {AWAY}; {HOME}" in found(dist, "wiring.dead-letter-region")[0][2]
    assert found(shop(), "wiring.dead-letter-region") == []


def test_a_failure_destination() -> None:
    """What failed events are sent to by configuration is asked the same questions."""
    dist = queue(shop(), "failed")
    dist.set(
        "FunctionEventInvokeConfig/reader", "destinationConfig", {"onFailure": {"destinationRef": {"name": "failed"}}}
    )
    assert len(found(dist, "wiring.dead-letter-permission")) == 1


def test_a_role_with_a_policy_of_aws() -> None:
    """What a policy of AWS's own allows is not known here, so it is not called missing."""
    attached = {"roleRef": {"name": "reader"}, "policyArn": "arn:aws:iam::aws:policy/AWSXRayDaemonWriteAccess"}
    dist = shop().remove("RolePolicy/reader").managed("iam.RolePolicyAttachment", "x", attached)
    assert found(dist, "wiring.log-permission") == found(dist, "wiring.dead-letter-permission") == []


def test_a_role_with_a_policy_of_ours() -> None:
    """A managed policy of ours counts like one in the role."""
    statement = allow(["logs:CreateLogStream", "logs:PutLogEvents"], f"{GROUP}:*")
    dist = shop().remove("RolePolicy/reader")
    assert len(found(dist, "wiring.log-permission")) == 1
    dist.managed("iam.Policy", "logs", {"policy": policy(statement)}, external="shop-logs-dev")
    attached = {"roleRef": {"name": "reader"}, "policyArnRef": {"name": "logs"}}
    assert found(dist.managed("iam.RolePolicyAttachment", "logs", attached), "wiring.log-permission") == []


def test_code_that_is_not_there() -> None:
    """A function's key is the key of an Object in its bucket."""
    dist = shop().set("Function/reader", "s3Key", "other.zip")
    assert [path for _, path, _ in found(dist, "wiring.code-object")] == ["spec.forProvider.s3Key"]
    assert found(shop(), "wiring.code-object") == []


def test_code_under_a_fixed_key() -> None:
    """A key holds the hash of its content: under a fixed one the provider never sees new code."""
    dist = shop().set("Function/reader", "s3Key", "reader.zip").set("Object/reader", "key", "reader.zip")
    assert [name for name, _, _ in found(dist, "wiring.code-key")] == ["Object/shop-dev/reader"]
    assert found(shop(), "wiring.code-key") == []


def test_code_that_was_changed_under_its_key() -> None:
    """Content and key belong together."""
    assert len(found(shop().set("Object/reader", "contentBase64", "b3RoZXI="), "wiring.code-key")) == 1


def test_an_output_role_of_another_account() -> None:
    """A role is found by its ARN as well as by reference."""
    dist = shop().set("Function/reader", "roleRef", None)
    dist.set("Function/reader", "role", f"arn:aws:iam::{ACCOUNT}:role/shop-reader-dev")
    assert len(found(dist.set("Role/reader", "assumeRolePolicy", trusted("ec2")), "wiring.trust")) == 1


def test_two_functions() -> None:
    """Each function is judged with its own role and log group."""
    dist = function(shop(), "writer").set("Group/writer", "retentionInDays", None)
    assert [name for name, _, _ in found(dist, "wiring.log-retention")] == ["Group/shop-dev/writer"]
