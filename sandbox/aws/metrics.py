"""CloudWatch metrics that AWS services publish by themselves, into ministack's store.

Lambda: every invocation, whoever caused it. SQS: depth and age of every queue, read from the queues themselves.
Repeated values within one second become one point with a count, so that memory does not grow with the traffic.
"""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from ministack.services import cloudwatch, lambda_svc, sqs

from sandbox.aws.hooks import Hook, replace
from sandbox.aws.iam import account_of, in_scope, region_of

DISPATCH = Hook("services.lambda_svc:_execute_function_dispatch", "70f75f29", "AWS/Lambda metrics of every invocation")
ACQUIRE = Hook("services.lambda_svc:_acquire_execution_slot", "77e2bfbb", "AWS/Lambda Throttles")
EMIT = Hook("services.lambda_svc:_emit_lambda_metrics", "6db09abf", "AWS/Lambda metrics of every invocation")
DIMENSIONS = Hook("services.cloudwatch:_dims_from_list", "f4c2992b", "a query without dimensions")
SEND = Hook("services.sqs:_act_send_message", "2c22911d", "AWS/SQS NumberOfMessagesSent")
HOOKS = (
    DISPATCH,
    ACQUIRE,
    EMIT,
    SEND,
    DIMENSIONS,
    Hook("services.sqs:_HANDLERS", None, "AWS/SQS NumberOfMessagesSent"),
    Hook("services.sqs:_queues", None, "AWS/SQS queue metrics"),
    Hook("services.sqs:_get_q", "0665558d", "AWS/SQS NumberOfMessagesSent"),
    Hook("services.sqs:_refresh_counts", "c9fd469b", "AWS/SQS queue metrics"),
    Hook("services.cloudwatch:_metric_bucket", "032159ae", "metric store"),
    Hook("services.cloudwatch:_dims_key", "29a88285", "metric store"),
    Hook("services.cloudwatch:_point_stats", "30d00505", "metric store"),
)

POINTS_KEPT = 20_000  # per metric and dimensions

Point = dict[str, Any]


class ExactDimensions(dict[str, str]):
    """Dimensions that count even when there are none: ministack takes an empty query for "all of them"."""

    def __bool__(self) -> bool:
        return True


def record(namespace: str, name: str, value: float, unit: str, dimensions: Mapping[str, str]) -> None:
    """Add one value to a metric of the current account and region."""
    named = dict(dimensions)
    points = cloudwatch._metric_bucket((namespace, name, cloudwatch._dims_key(named)))
    now = time.time()
    last = points[-1] if points else None
    if last and last["Value"] == value and "_stat" not in last and math.floor(last["Timestamp"]) == math.floor(now):
        last["Count"] = last.get("Count", 1.0) + 1.0
        return
    points.append({"Timestamp": now, "Value": float(value), "Unit": unit, "Dimensions": named})
    if len(points) > POINTS_KEPT:
        del points[: POINTS_KEPT // 10]


def record_for_function(arn: str, name: str, value: float, unit: str = "Count") -> None:
    """Add one value to an AWS/Lambda metric: by function, by function and resource, and over all functions."""
    function = arn.split(":")[6]
    qualified = arn.split(":", 6)[6]

    def write() -> None:
        for dimensions in ({"FunctionName": function}, {"FunctionName": function, "Resource": qualified}, {}):
            record("AWS/Lambda", name, value, unit, dimensions)

    in_scope(arn, write)


def install() -> None:
    """Publish for every invocation and every message; ministack's own partial figures are dropped."""
    replace(EMIT, lambda *_values, **_named: None)
    replace(DISPATCH, _publishing(lambda_svc._execute_function_dispatch))
    replace(ACQUIRE, _counting_throttles(lambda_svc._acquire_execution_slot))
    send = _counting_messages(sqs._act_send_message)
    replace(SEND, send)
    sqs._HANDLERS["SendMessage"] = send
    parse: Callable[[Any], dict[str, str]] = replace(DIMENSIONS, lambda listed: ExactDimensions(parse(listed)))


def _publishing(dispatch: Callable[..., dict[str, Any]]) -> Callable[..., dict[str, Any]]:
    def run(
        function: dict[str, Any], configuration: dict[str, Any], event: Any, request_id: str, started: float
    ) -> dict[str, Any]:
        outcome = dispatch(function, configuration, event, request_id, started)
        arn = configuration["FunctionArn"]
        record_for_function(arn, "Invocations", 1)
        record_for_function(arn, "Errors", 1 if outcome.get("error") else 0)
        record_for_function(arn, "Throttles", 0)
        record_for_function(arn, "Duration", (time.time() - started) * 1000, "Milliseconds")
        return outcome

    return run


def _counting_throttles(acquire: Callable[..., tuple[Any, Any]]) -> Callable[..., tuple[Any, Any]]:
    def run(function: dict[str, Any], configuration: dict[str, Any]) -> tuple[Any, Any]:
        slot, limit = acquire(function, configuration)
        if slot is None:
            record_for_function(configuration["FunctionArn"], "Throttles", 1)
        return slot, limit

    return run


def _counting_messages(send: Callable[..., dict[str, Any]]) -> Callable[..., dict[str, Any]]:
    def run(data: dict[str, Any], address: str) -> dict[str, Any]:
        answer = send(data, address)
        arn = sqs._get_q(data.get("QueueUrl", address))["attributes"]["QueueArn"]
        dimensions = {"QueueName": arn.rpartition(":")[2]}
        in_scope(arn, record, "AWS/SQS", "NumberOfMessagesSent", 1, "Count", dimensions)
        return answer

    return run


def queue_figures(queue: dict[str, Any], now: float) -> dict[str, tuple[float, str]]:
    """Metric name to value and unit of one queue at a time (seconds since the epoch)."""
    sqs._refresh_counts(queue)
    counts = queue["attributes"]
    waiting = [message["sent_at"] for message in list(queue["messages"])]
    return {
        "ApproximateNumberOfMessagesVisible": (float(counts["ApproximateNumberOfMessages"]), "Count"),
        "ApproximateNumberOfMessagesNotVisible": (float(counts["ApproximateNumberOfMessagesNotVisible"]), "Count"),
        "ApproximateNumberOfMessagesDelayed": (float(counts["ApproximateNumberOfMessagesDelayed"]), "Count"),
        "ApproximateAgeOfOldestMessage": (max(0.0, now - min(waiting)) if waiting else 0.0, "Seconds"),
    }


def queues() -> Iterator[dict[str, Any]]:
    """All queues of all accounts and regions."""
    for queue in list(sqs._queues.all_values()):
        if queue["attributes"].get("QueueArn"):
            yield queue


def sample_queues() -> None:
    """Store the figures of every queue; CloudWatch gets them once a minute from AWS, here at each evaluation."""
    now = time.time()
    for queue in queues():
        arn = queue["attributes"]["QueueArn"]
        dimensions = {"QueueName": arn.rpartition(":")[2]}
        for name, (value, unit) in queue_figures(queue, now).items():
            in_scope(arn, _sample, name, value, unit, dimensions)


def _sample(name: str, value: float, unit: str, dimensions: dict[str, str]) -> None:
    points = cloudwatch._metric_bucket(("AWS/SQS", name, cloudwatch._dims_key(dimensions)))
    now = time.time()
    point = {"Timestamp": now, "Value": value, "Unit": unit, "Dimensions": dimensions}
    # The latest figure of a minute stands for it, unless the value moved: peaks must stay visible.
    if points and points[-1]["Value"] == value and points[-1]["Timestamp"] // 60 == now // 60:
        points[-1] = point
    else:
        points.append(point)


@dataclass(frozen=True)
class Metric:
    """One metric of one account and region, with exactly these dimensions."""

    account: str
    region: str
    namespace: str
    name: str
    dimensions: Mapping[str, str]

    def points(self, now: float) -> list[Point]:
        """What is stored, and the live figure of a queue as of `now`."""
        key = (self.namespace, self.name, cloudwatch._dims_key(dict(self.dimensions)))
        stored: list[Point] = list(cloudwatch._metrics.get_scoped(self.account, self.region, key) or [])
        return stored + self._of_queue(now) if self.namespace == "AWS/SQS" else stored

    def _of_queue(self, now: float) -> list[Point]:
        for queue in queues():
            arn = queue["attributes"]["QueueArn"]
            here = (account_of(arn), region_of(arn)) == (self.account, self.region)
            if here and self.dimensions == {"QueueName": arn.rpartition(":")[2]}:
                value, unit = queue_figures(queue, now).get(self.name, (None, ""))
                return [] if value is None else [{"Timestamp": now, "Value": value, "Unit": unit}]
        return []
