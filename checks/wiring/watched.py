"""What may fail unseen is watched: executions, functions, queues, streams, tables, and buckets that take data in.

Source: Step Functions developer guide, "Monitoring Step Functions metrics"; Lambda developer guide, "Types of metrics";
SQS developer guide, "Creating alarms for dead-letter queues", "Available CloudWatch metrics"; DynamoDB developer guide,
"DynamoDB metrics and dimensions"; Kinesis developer guide, "Monitoring the Kinesis Data Streams service with
CloudWatch"; S3 user guide, "Amazon S3 metrics and dimensions"; Managed Service for Apache Flink developer guide,
"Use CloudWatch Alarms".
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from checks import arns
from checks.findings import Finding
from checks.leaves import objects
from checks.limits.measures import number
from checks.resource import Resource
from checks.wiring.dangling import dead_letter_queues, granted
from checks.wiring.mappings import mappings
from checks.wiring.wires import Wires
from checks.world import World

_DAY = 86_400
_NAMED = {
    "Application": "kinesisanalyticsv2.Application",
    "BucketName": "s3.Bucket",
    "FunctionName": "lambda.Function",
    "QueueName": "sqs.Queue",
    "StreamName": "kinesis.Stream",
    "TableName": "dynamodb.Table",
}
_WAITING = ("ApproximateNumberOfMessagesVisible",)
_LATE = ("ApproximateAgeOfOldestMessage", *_WAITING)
_STOPPED = ("downtime", "uptime")
_THROTTLED = ("ThrottledRequests", "WriteThrottleEvents")
_WRITES = ("dynamodb:PutItem", "dynamodb:UpdateItem", "dynamodb:BatchWriteItem", "dynamodb:TransactWriteItems")


class _Watch(NamedTuple):
    """Metrics of an object in a region, on one of which some alarm must be, and what happens otherwise."""

    target: Resource
    region: str
    metrics: tuple[str, ...]
    reason: str


def unwatched(wires: Wires) -> Iterator[Finding]:
    """Whatever runs, waits or takes data in calls somebody when it fails, falls behind or refuses."""
    alarms = set(_alarms(wires.world))
    for watch in dict.fromkeys(_needed(wires)):
        if not any((watch.target, watch.region, metric) in alarms for metric in watch.metrics):
            where = "" if watch.region == watch.target.region else f" in {watch.region}"
            message = (
                f"no alarm on {' or '.join(watch.metrics)} of {watch.target.name}{where}, so {watch.reason}; add one"
            )
            yield watch.target.finding("wiring.unwatched", "", message)


def _needed(wires: Wires) -> Iterator[_Watch]:
    world = wires.world
    for machine in world.each("sfn.StateMachine"):
        yield _Watch(machine, machine.region, ("ExecutionsFailed",), "nobody hears of failed executions")
    for function in world.each("lambda.Function"):
        yield _Watch(function, function.region, ("Errors",), "nobody hears when it fails")
        yield _Watch(function, function.region, ("Throttles",), "nobody hears when it is refused for want of room")
    for mapping in mappings(world):
        if mapping.streams and mapping.function:
            reason = "nobody hears when it falls behind its stream"
            yield _Watch(mapping.function, mapping.function.region, ("IteratorAge",), reason)
    letters = set(dead_letter_queues(world))
    for queue in world.each("sqs.Queue"):
        if queue in letters:
            yield _Watch(queue, queue.region, _WAITING, "nobody hears of what waits there")
        else:
            yield _Watch(queue, queue.region, _LATE, "nobody hears when its readers fall behind")
    for stream in world.each("kinesis.Stream"):
        reason = "nobody hears when it refuses records"
        yield _Watch(stream, stream.region, ("WriteProvisionedThroughputExceeded",), reason)
    for application in world.each("kinesisanalyticsv2.Application"):
        yield _Watch(application, application.region, _STOPPED, "nobody hears when it fails or stops")
    yield from _needed_by_tables(wires)
    filled = taking(wires)
    for bucket in (bucket for bucket in world.each("s3.Bucket") if bucket in filled):
        yield _Watch(bucket, bucket.region, ("5xxErrors",), "nobody hears when S3 fails what is put there")


def _needed_by_tables(wires: Wires) -> Iterator[_Watch]:
    """Functions of ours try refused writes again in silence; who writes from outside is told by the answer."""
    written = {resource for action in _WRITES for _, resource in wires.grants.allowed_resources(action)} - {"*"}
    for table in wires.world.each("dynamodb.Table"):
        for arn in table.arns:
            if any(arns.matches(resource, arn) for resource in written):
                yield _Watch(table, arn.split(":")[3], _THROTTLED, "nobody hears when its writers are refused")


def taking(wires: Wires) -> set[Resource]:
    """The buckets that take data in: what arrives there is notified, or some role may put it there.

    A bucket that only holds objects out of Git, such as code, takes nothing in: Crossplane says when a put fails.
    """
    notified = (wires.world.linked(found, "bucket", "s3.Bucket") for found in wires.world.each("s3.BucketNotification"))
    return {bucket for bucket in notified if bucket} | granted(wires, "s3:PutObject", "s3.Bucket")


def _alarms(world: World) -> Iterator[tuple[Resource, str, str]]:
    """Each object with the region in which an alarm watches it, and the metric that the alarm is on."""
    for alarm in world.each("cloudwatch.MetricAlarm"):
        for watched in (alarm.fields, *(query.get("metric") for query in objects(alarm.get("metricQuery")))):
            dimensions = watched.get("dimensions") if isinstance(watched, dict) else None
            for dimension, value in dimensions.items() if isinstance(dimensions, dict) else ():
                target = _target(world, alarm, dimension, str(value))
                if target and isinstance(watched, dict):
                    yield target, alarm.region, str(watched.get("metricName"))


def _target(world: World, alarm: Resource, dimension: str, value: str) -> Resource | None:
    if dimension == "StateMachineArn":
        return world.by_arn(alarm.environment, value)
    kind = _NAMED.get(dimension)
    return world.named(alarm.environment, kind, alarm.region, value) if kind else None


def forgotten(wires: Wires) -> Iterator[Finding]:
    """Dead letters wait long enough for somebody to come: a day at least, and SQS keeps four where nothing is said."""
    for queue in dict.fromkeys(dead_letter_queues(wires.world)):
        kept = number(queue.get("messageRetentionSeconds"))
        if kept is not None and kept < _DAY:
            message = f"{kept} s, and dead letters are gone before anybody reads them; {_DAY} or more is allowed"
            yield queue.finding("wiring.letters-forgotten", "messageRetentionSeconds", f"{message}; raise it")


RULES = (unwatched, forgotten)
