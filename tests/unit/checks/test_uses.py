"""What functions are set up for, and may not do."""

from __future__ import annotations

from typing import Any

import pytest

from tests.unit.checks.factories import AWAY, HOME, QUEUE_URL, allow, arn, found, function, policy, queue, shop

TABLE = arn("dynamodb", "table/shop-orders-dev")


@pytest.mark.parametrize(
    ("statement", "count"),
    [
        (allow("dynamodb:Query", TABLE), 0),
        (allow(["s3:GetObject", "dynamodb:*"], "*"), 0),
        (allow("dynamodb:Query", f"{TABLE}/index/ByState"), 0),
        ({"Effect": "Allow", "NotAction": "iam:*", "Resource": "*"}, 0),
        (allow("s3:GetObject", "*"), 1),
        (allow("dynamodb:Query", f"{TABLE}x"), 1),
        (allow("dynamodb:GetRecords", f"{TABLE}/stream/*"), 1),
        ({"Effect": "Deny", "Action": "dynamodb:Query", "Resource": TABLE}, 1),
    ],
)
def test_a_table_that_a_variable_names(statement: dict[str, Any], count: int) -> None:
    """Some action on it, or on a part of it that is no stream, is allowed to the function's role."""
    dist = shop().set("RolePolicy/reader", "policy", policy(statement))
    paths = [path for _, path, _ in found(dist, "wiring.variable-permission")]
    assert paths == ["spec.forProvider.environment.variables.TABLE_NAME"] * count


def test_a_replica_that_a_variable_names() -> None:
    """A function beside a table's replica uses the replica, under its own ARN."""
    dist = function(shop(), "away", region=AWAY)
    assert found(dist, "wiring.variable-permission") == []
    dist.replace("RolePolicy/away", f"dynamodb:{AWAY}", f"dynamodb:{HOME}")
    assert [name for name, _, _ in found(dist, "wiring.variable-permission")] == ["Function/shop-dev/away"]


def test_a_queue_that_a_variable_names_by_its_url() -> None:
    """The URL of a queue is as good as a name: the role may send to the shop's letters, and not to the other queue."""
    dist = queue(shop(), "other").set("Function/reader", "environment.variables.LETTERS_URL", QUEUE_URL)
    assert found(dist, "wiring.variable-permission") == []
    other = QUEUE_URL.replace("letters", "other")
    dist.set("Function/reader", "environment.variables.LETTERS_URL", other)
    [(name, _, message)] = found(dist, "wiring.variable-permission")
    assert name == "Function/shop-dev/reader"
    assert message.startswith(f"{other}: shop-reader-dev may do nothing with {arn('sqs', 'shop-other-dev')}; ")


@pytest.mark.parametrize(
    ("actions", "mode", "count"),
    [
        (["xray:PutTraceSegments", "xray:PutTelemetryRecords"], "Active", 0),
        ("xray:*", "Active", 0),
        ("xray:PutTraceSegments", "Active", 1),
        ("xray:Get*", "Active", 1),
        ("xray:Get*", "PassThrough", 0),
    ],
)
def test_traces_that_are_switched_on(actions: str | list[str], mode: str, count: int) -> None:
    """Lambda drops the traces of a function whose role may not write them."""
    dist = shop().set("Function/reader", "tracingConfig", {"mode": mode})
    fields = {"roleRef": {"name": "reader"}, "policy": policy(allow(actions, "*"))}
    dist.managed("iam.RolePolicy", "traces", fields, external="shop-traces-dev")
    paths = [path for _, path, _ in found(dist, "wiring.trace-permission")]
    assert paths == ["spec.forProvider.tracingConfig.mode"] * count


@pytest.mark.parametrize(
    ("statement", "count"),
    [
        (allow(["dynamodb:Query", "dynamodb:PutItem"], "*"), 2),
        (allow("*", "*"), 1),
        (allow("logs:PutLogEvents", ["*"]), 1),
        (allow(["xray:PutTraceSegments", "dynamodb:ListStreams", "s3:ListAllMyBuckets"], "*"), 0),
        (allow("s3:GetObject", "*", Condition={"StringEquals": {"aws:ResourceAccount": "1"}}), 0),
        ({"Effect": "Deny", "Action": "s3:*", "Resource": "*"}, 0),
    ],
)
def test_a_function_that_may_act_on_everything(statement: dict[str, Any], count: int) -> None:
    """Where AWS lets a statement name objects, a function's role names them."""
    dist = shop().set("RolePolicy/reader", "policy", policy(statement))
    assert [name for name, _, _ in found(dist, "wiring.any-resource")] == ["Role/shop-dev/reader"] * count
