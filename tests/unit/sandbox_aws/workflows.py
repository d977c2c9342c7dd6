"""State machines for the tests: short ways to make, run and read them."""

from __future__ import annotations

import json
import time
import uuid
from collections.abc import Mapping
from typing import Any

from tests.unit.sandbox_aws.account import Account, Statement

REGION = "us-east-1"
DELIVERY = {
    "Effect": "Allow",
    "Action": [
        "logs:CreateLogDelivery",
        "logs:GetLogDelivery",
        "logs:UpdateLogDelivery",
        "logs:DeleteLogDelivery",
        "logs:ListLogDeliveries",
        "logs:PutResourcePolicy",
        "logs:DescribeResourcePolicies",
        "logs:DescribeLogGroups",
    ],
    "Resource": "*",
}


def trust(service: str) -> Mapping[str, Any]:
    """A trust policy for one service, such as states."""
    who = {"Service": f"{service}.amazonaws.com"}
    return {
        "Version": "2012-10-17",
        "Statement": [{"Effect": "Allow", "Principal": who, "Action": "sts:AssumeRole"}],
    }


def allow(action: str, resource: str = "*") -> Statement:
    """A statement that allows one action."""
    return {"Effect": "Allow", "Action": action, "Resource": resource}


def machine(account: Account, states: Mapping[str, Any], *statements: Statement, **settings: Any) -> str:
    """ARN of a new state machine that starts at its first state, under a role with these statements.

    `top` holds further fields of the definition.
    """
    definition = {"StartAt": next(iter(states)), "States": states, **settings.pop("top", {})}
    role = settings.pop("roleArn", None) or account.role(*statements, logs=False, trust=trust("states"))
    answer = account.client("stepfunctions").create_state_machine(
        name=f"m-{uuid.uuid4().hex[:8]}", definition=json.dumps(definition), roleArn=role, **settings
    )
    return str(answer["stateMachineArn"])


def start(account: Account, arn: str, document: object = None) -> str:
    """ARN of a new execution."""
    answer = account.client("stepfunctions").start_execution(stateMachineArn=arn, input=json.dumps(document or {}))
    return str(answer["executionArn"])


def finish(account: Account, execution: str, seconds: float = 20) -> dict[str, Any]:
    """What DescribeExecution says once an execution has ended."""
    deadline = time.monotonic() + seconds
    while True:
        found: dict[str, Any] = account.client("stepfunctions").describe_execution(executionArn=execution)
        if found["status"] != "RUNNING":
            return found
        assert time.monotonic() < deadline, f"{execution} is still running after {seconds} s"
        time.sleep(0.02)


def run(account: Account, arn: str, document: object = None) -> dict[str, Any]:
    """Start an execution and wait for its end."""
    return finish(account, start(account, arn, document))


def history(account: Account, execution: str) -> list[dict[str, Any]]:
    """All events of an execution."""
    pages = account.client("stepfunctions").get_paginator("get_execution_history").paginate(executionArn=execution)
    return [event for page in pages for event in page["events"]]


def metric(account: Account, namespace: str, name: str, statistic: str = "Sum", **dimensions: str) -> float | None:
    """One statistic of a metric over the last hour, None without data."""
    answer = account.client("cloudwatch").get_metric_statistics(
        Namespace=namespace,
        MetricName=name,
        Dimensions=[{"Name": key, "Value": value} for key, value in dimensions.items()],
        StartTime=time.time() - 3600,
        EndTime=time.time() + 60,
        Period=7200,
        Statistics=[statistic],
    )
    points = answer["Datapoints"]
    return float(points[0][statistic]) if points else None
