"""A daily workflow beside the shop: a state machine, its role and logs, the rule that starts it, alarms, a dashboard.

All is wired as it should be; tests break one thing and look for the rule that notices.
"""

from __future__ import annotations

import copy
import json
from typing import Any

from checks import run
from checks.findings import Finding
from tests.unit.checks.factories import (
    ACCOUNT,
    HOME,
    NAMED,
    Data,
    Dist,
    alarm,
    allow,
    arn,
    function,
    policy,
    queue,
    shop,
    trusted,
)

MACHINE = arn("states", "stateMachine:shop-flow-dev")
RULE = arn("events", "rule/shop-daily-dev")
CHECKER, COUNTER = arn("lambda", "function:shop-checker-dev"), arn("lambda", "function:shop-counter-dev")
FAILURES, MISSED = "shop-failures-dev", "shop-missed-dev"
LOG_DELIVERY = ["logs:CreateLogDelivery", "logs:DeleteLogDelivery", "logs:DescribeLogGroups",
                "logs:DescribeResourcePolicies", "logs:GetLogDelivery", "logs:ListLogDeliveries",
                "logs:PutResourcePolicy", "logs:UpdateLogDelivery"]  # fmt: skip
TRACING = ["xray:GetSamplingRules", "xray:GetSamplingTargets", "xray:PutTelemetryRecords", "xray:PutTraceSegments"]
TRANSIENT = ["Lambda.AWSLambdaException", "Lambda.SdkClientException", "Lambda.ServiceException",
             "Lambda.TooManyRequestsException"]  # fmt: skip


def url(name: str, region: str = HOME) -> str:
    """The URL of a queue of the shop."""
    return f"https://sqs.{region}.amazonaws.com/{ACCOUNT}/{name}"


def retrier(errors: list[str], **more: Any) -> Data:
    """A retrier with jitter whose waits are bounded."""
    bounded = {"IntervalSeconds": 2, "BackoffRate": 2, "MaxAttempts": 5, "MaxDelaySeconds": 60}
    return {"ErrorEquals": errors, "JitterStrategy": "FULL", **bounded, **more}


def invoked(name: str, payload: Data, following: Data) -> Data:
    """A task that invokes a function of the shop and hands its answer on."""
    return {
        "Type": "Task",
        "Resource": "arn:aws:states:::lambda:invoke",
        "Parameters": {"FunctionName": name, **payload},
        "OutputPath": "$.Payload",
        "TimeoutSeconds": 90,
        "Retry": [retrier(TRANSIENT), retrier(["States.TaskFailed"], MaxAttempts=2)],
        "Catch": [{"ErrorEquals": ["States.ALL"], "ResultPath": "$.failure", "Next": "Record"}],
        **following,
    }


def workflow() -> Data:
    """Check, choose, count; a failure is recorded in a queue with the input that led to it."""
    execution = {"id.$": "$$.Execution.Id", "startTime.$": "$$.Execution.StartTime", "input.$": "$$.Execution.Input"}
    body = {
        "kind": "execution",
        "stateMachineArn.$": "$$.StateMachine.Id",
        "executionArn.$": "$$.Execution.Id",
        "input.$": "$$.Execution.Input",
        "failure.$": "$.failure",
    }
    counted = {"dataType.$": "$.dataType", "batchSize.$": "$.batchSize", "execution": execution}
    return {
        "StartAt": "Check",
        "TimeoutSeconds": 1800,
        "States": {
            "Check": invoked(CHECKER, {"Payload.$": "$"}, {"Next": "IsValid"}),
            "IsValid": {
                "Type": "Choice",
                "Choices": [{"Variable": "$.isValid", "BooleanEquals": True, "Next": "Count"}],
                "Default": "Invalid",
            },
            "Count": invoked(COUNTER, {"Payload": counted}, {"End": True}),
            "Invalid": {"Type": "Fail", "Error": "InvalidDataError", "Cause": "Data validation failed"},
            "Record": {
                "Type": "Task",
                "Resource": "arn:aws:states:::sqs:sendMessage",
                "Parameters": {"QueueUrl": url(FAILURES), "MessageBody": body},
                "ResultPath": None,
                "TimeoutSeconds": 30,
                "Retry": [retrier(["States.ALL"])],
                "Catch": [{"ErrorEquals": ["States.ALL"], "ResultPath": None, "Next": "Failed"}],
                "Next": "Failed",
            },
            "Failed": {"Type": "Fail", "ErrorPath": "$.failure.Error", "CausePath": "$.failure.Cause"},
        },
    }


def dashboard() -> Data:
    """Four graphs and the state of two alarms."""
    metrics: list[list[Any]] = [
        ["AWS/Lambda", "Invocations", "FunctionName", "shop-checker-dev"],
        ["...", "shop-counter-dev"],
        [".", "Errors", ".", ".", {"stat": "Sum", "id": "errors", "yAxis": "right"}],
        [{"expression": "FILL(errors, 0) * 2", "label": "twice", "id": "twice"}],
    ]
    flow = [["AWS/States", f"Executions{name}", "StateMachineArn", MACHINE] for name in ("Started", "Failed")]
    table = [["AWS/DynamoDB", "ConsumedReadCapacityUnits", "TableName", "shop-orders-dev", {"stat": "Sum"}]]
    alarms = [arn("cloudwatch", f"alarm:shop-{name}-dev") for name in ("errors", "flow-failed")]
    return {
        "widgets": [
            graph(0, 0, metrics),
            graph(12, 0, flow),
            graph(0, 6, table),
            {"type": "alarm", "x": 12, "y": 6, "width": 12, "height": 6, "properties": {"alarms": alarms}},
            {"type": "text", "x": 0, "y": 12, "width": 24, "height": 2, "properties": {"markdown": "# Shop"}},
        ]
    }


def graph(x: int, y: int, metrics: list[list[Any]], **properties: Any) -> Data:
    """A graph of half the width."""
    shown = {"metrics": metrics, "region": HOME, "view": "timeSeries", "period": 300, "title": "x", **properties}
    return {"type": "metric", "x": x, "y": y, "width": 12, "height": 6, "properties": shown}


def flow(definition: Data | None = None) -> Dist:
    """The shop with the workflow, and with another definition if one is given."""
    dist = shop()
    for name in ("checker", "counter"):
        function(dist, name)
    queue(dist, "failures", messageRetentionSeconds=1209600)
    queue(dist, "missed", messageRetentionSeconds=1209600)
    for name, full in (("failures", FAILURES), ("missed", MISSED)):
        dist.set(f"Queue/{name}", "/metadata/annotations", {NAMED: url(full)})
        visible = "ApproximateNumberOfMessagesVisible"
        alarm(dist, name, "AWS/SQS", visible, {"QueueName": full})
    _let_letters_in(dist)
    _machine(dist, workflow() if definition is None else definition)
    _schedule(dist)
    for name in ("Failed", "TimedOut"):
        alarm(dist, f"flow-{name.lower()}", "AWS/States", f"Executions{name}", {"StateMachineArn": MACHINE})
    body = {"dashboardBody": json.dumps(dashboard())}
    return dist.managed("cloudwatch.Dashboard", "shop", body, external="shop-dash-dev")


def _let_letters_in(dist: Dist) -> None:
    """Both functions' roles may send to the shop's dead-letter queue too."""
    owners = [f"arn:aws:iam::{ACCOUNT}:role/shop-{name}-dev" for name in ("reader", "checker", "counter")]
    everyone = {"Principal": {"AWS": "*"}, "Resource": arn("sqs", "shop-letters-dev")}
    only = {"ArnNotEquals": {"aws:PrincipalArn": owners}}
    deny = {"Effect": "Deny", "Action": "sqs:SendMessage", "Condition": only, **everyone}
    dist.set("QueuePolicy/letters", "policy", policy(deny))


def _machine(dist: Dist, definition: Data) -> None:
    group = "/aws/stepfunctions/shop-flow-dev"
    logs = {"retentionInDays": 14, "kmsKeyIdRef": {"name": f"logs-{HOME}"}}
    dist.managed("cloudwatchlogs.Group", "flow", logs, external=group)
    dist.managed("iam.Role", "flow", {"assumeRolePolicy": trusted("states")}, external="shop-flow-dev")
    grants = policy(
        allow("lambda:InvokeFunction", [CHECKER, COUNTER]),
        allow("sqs:SendMessage", arn("sqs", FAILURES)),
        allow(LOG_DELIVERY, "*"),
        allow(TRACING, "*"),
    )
    fields = {"policy": grants, "roleRef": {"name": "flow"}}
    dist.managed("iam.RolePolicy", "flow", fields, external="shop-flow-dev")
    logging = {"level": "ALL", "includeExecutionData": True, "logDestination": f"{arn('logs', f'log-group:{group}')}:*"}
    machine = {
        "type": "STANDARD",
        "definition": json.dumps(definition),
        "roleArnRef": {"name": "flow"},
        "loggingConfiguration": logging,
        "tracingConfiguration": {"enabled": True},
    }
    dist.managed("sfn.StateMachine", "flow", machine, external="shop-flow-dev")


def _schedule(dist: Dist) -> None:
    fields = {"eventBusName": "default", "scheduleExpression": "cron(0 2 * * ? *)", "state": "ENABLED"}
    dist.managed("cloudwatchevents.Rule", "daily", fields, external="shop-daily-dev")
    dist.managed("iam.Role", "daily", {"assumeRolePolicy": trusted("events")}, external="shop-daily-dev")
    start = policy(allow("states:StartExecution", MACHINE))
    dist.managed("iam.RolePolicy", "daily", {"policy": start, "roleRef": {"name": "daily"}}, external="shop-daily-dev")
    target = {
        "eventBusName": "default",
        "ruleRef": {"name": "daily"},
        "targetId": "flow",
        "arn": MACHINE,
        "roleArnRef": {"name": "daily"},
        "input": json.dumps({"dataType": "DAILY"}),
        "retryPolicy": {"maximumEventAgeInSeconds": 3600, "maximumRetryAttempts": 185},
        "deadLetterConfig": {"arn": arn("sqs", MISSED)},
    }
    dist.managed("cloudwatchevents.Target", "daily", target)
    condition = {"ArnEquals": {"aws:SourceArn": RULE}, "StringEquals": {"aws:SourceAccount": ACCOUNT}}
    principal = {"Service": "events.amazonaws.com"}
    send = allow("sqs:SendMessage", arn("sqs", MISSED), Principal=principal, Condition=condition)
    roles = {"BoolIfExists": {"aws:PrincipalIsAWSService": "false"}}
    deny = allow("sqs:SendMessage", arn("sqs", MISSED), Principal={"AWS": "*"}, Condition=roles) | {"Effect": "Deny"}
    dist.managed("sqs.QueuePolicy", "missed", {"policy": policy(send, deny), "queueUrlRef": {"name": "missed"}})


def changed(definition: Data, path: str, value: Any = ...) -> Data:
    """A definition with one value changed, or taken out where none is given; a path goes by / and list positions."""
    made = copy.deepcopy(definition)
    *steps, last = path.split("/")
    place: Any = made
    for step in steps:
        place = place[int(step)] if isinstance(place, list) else place[step]
    if value is ...:
        del place[int(last) if isinstance(place, list) else last]
    else:
        place[int(last) if isinstance(place, list) else last] = value
    return made


def put(data: Any, path: tuple[Any, ...], value: Any) -> None:
    """Put a value in a place, if earlier changes have left that place."""
    for step in path[:-1]:
        fits = isinstance(data, list) and isinstance(step, int) and step < len(data)
        data = data[step] if fits or (isinstance(data, dict) and step in data) else None
    last = path[-1]
    if isinstance(data, dict) or (isinstance(data, list) and isinstance(last, int) and last < len(data)):
        data[last] = value


def findings(dist: Dist) -> list[Finding]:
    """All findings of all checks but those of the schema, which these short objects would not pass."""
    return [finding for finding in run(dist.manifests()) if not finding.rule.startswith(("rule.", "schema."))]


def rules(dist: Dist) -> list[str]:
    """The rules that are broken, each once."""
    return sorted({finding.rule for finding in findings(dist)})
