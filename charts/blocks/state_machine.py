"""A Step Functions state machine: its role, its log group, tracing, and the states as Python values.

The states are Amazon States Language in its JSONPath form. Helpers here make those of them that need care: what is
retried, how long, and where a failure goes.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

from charts.blocks import permissions
from charts.blocks.alarm import Metric
from charts.blocks.function import Function
from charts.blocks.log_group import LogGroup
from charts.blocks.queue import Queue
from charts.blocks.role import Role
from charts.blocks.scope import Block, Manifest, Scope
from imports import sfn
from imports.shared import Reference

State = dict[str, Any]
LAMBDA_ERRORS = [
    "Lambda.AWSLambdaException",
    "Lambda.SdkClientException",
    "Lambda.ServiceException",
    "Lambda.TooManyRequestsException",
]
"""Faults of Lambda itself, which pass (Step Functions developer guide, "Best practices", transient Lambda errors)."""
START_SECONDS = 30
"""What a task may take beyond its function's own timeout: starting, and Lambda's answer."""


def retries(errors: Iterable[str], *, attempts: int, interval_seconds: int = 2, most_seconds: int = 60) -> State:
    """One retrier: exponential waits with full jitter, none longer than `most_seconds`, `attempts` of them."""
    return {
        "ErrorEquals": list(errors),
        "IntervalSeconds": interval_seconds,
        "BackoffRate": 2,
        "MaxDelaySeconds": most_seconds,
        "JitterStrategy": "FULL",
        "MaxAttempts": attempts,
    }


class StateMachine(Block):
    """A standard state machine; add its states' needs with `invoke` and `send`, then give it `states`."""

    def __init__(self, scope: Scope, resource: str, *, timeout_minutes: int, log_retention_days: int) -> None:
        super().__init__(scope, resource)
        self.name = scope.name(resource, limit=80)
        self.timeout_minutes = timeout_minutes
        self.start = ""
        self.states: Mapping[str, State] = {}
        self.role = Role(scope, resource, service="states.amazonaws.com", own_account=True)
        self.log_group = LogGroup(
            scope, resource, name=f"/aws/stepfunctions/{self.name}", retention_days=log_retention_days
        )
        # Neither has a resource to name (service authorization reference).
        self.role.allow("DeliverLogs", permissions.DELIVER_LOGS, ["*"])
        self.role.allow("Trace", permissions.TRACE_STATES, ["*"])

    @property
    def arn(self) -> str:
        """ARN of the state machine."""
        return self.scope.arn("states", f"stateMachine:{self.name}")

    def invoke(self, function: Function, payload: Mapping[str, Any] | None = None) -> State:
        """A task that invokes the function and hands its answer on; without `payload` it passes its own input.

        Faults of Lambda are waited out, a failure of the function is tried twice more. Says nothing yet of what comes
        next and of where a failure goes.
        """
        function.grant_invoke(self.role)
        given: State = {"Payload.$": "$"} if payload is None else {"Payload": dict(payload)}
        return {
            "Type": "Task",
            "Resource": f"arn:{self.scope.settings.partition}:states:::lambda:invoke",
            "Parameters": {"FunctionName": function.arn, **given},
            "OutputPath": "$.Payload",
            "TimeoutSeconds": function.size.timeout_seconds + START_SECONDS,
            "Retry": [retries(LAMBDA_ERRORS, attempts=5), retries(["States.TaskFailed"], attempts=2)],
        }

    def send(self, queue: Queue, body: Mapping[str, Any]) -> State:
        """A task that sends a message and passes its input on."""
        queue.grant_send(self.role)
        return {
            "Type": "Task",
            "Resource": f"arn:{self.scope.settings.partition}:states:::sqs:sendMessage",
            "Parameters": {"QueueUrl": queue.url, "MessageBody": dict(body)},
            "ResultPath": None,
            "TimeoutSeconds": START_SECONDS,
            "Retry": [retries(["States.TaskFailed"], attempts=5)],
        }

    def metric(self, name: str) -> Metric:
        """Executions that started, succeeded, failed...: sum over five minutes. `name` is AWS's, with Executions."""
        return Metric("AWS/States", name, {"StateMachineArn": self.arn}, statistic="Sum")

    def manifests(self) -> Iterable[Manifest]:
        """The state machine."""
        definition = {
            "Comment": f"{self.name}: see docs/design/{self.scope.system}.md",
            "StartAt": self.start,
            "States": self.states,
            "TimeoutSeconds": self.timeout_minutes * 60,
        }
        yield self.managed(
            sfn.StateMachine,
            sfn.StateMachineSpec,
            sfn.StateMachineForProvider(
                region=self.scope.region,
                type="STANDARD",
                definition=json.dumps(definition, indent=2, sort_keys=True),
                role_arn_ref=Reference(name=self.role.object_name),
                logging_configuration=sfn.StateMachineLoggingConfiguration(
                    level="ALL",
                    include_execution_data=True,
                    log_destination=f"{self.log_group.arn}:*",
                ),
                tracing_configuration=sfn.StateMachineTracingConfiguration(enabled=True),
                tags=self.scope.tags(),
            ),
            external_name=self.name,
        )
