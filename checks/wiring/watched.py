"""What may fail unseen is watched: executions, functions behind streams, and queues of what could not be done.

Source: Step Functions developer guide, "Monitoring Step Functions metrics"; Lambda developer guide, "Types of metrics"
(IteratorAge); SQS developer guide, "Dead-letter queues", "Creating alarms for dead-letter queues".
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from checks.findings import Finding
from checks.leaves import objects
from checks.limits.measures import number
from checks.resource import Resource
from checks.wiring.dangling import dead_letter_queues
from checks.wiring.mappings import mappings
from checks.wiring.wires import Wires
from checks.world import World

_DAY = 86_400
_NAMED = {"FunctionName": "lambda.Function", "QueueName": "sqs.Queue"}


class _Watch(NamedTuple):
    """A metric of an object that some alarm must be on, and what happens otherwise."""

    target: Resource
    metric: str
    reason: str


def unwatched(wires: Wires) -> Iterator[Finding]:
    """Failed executions, late or failing stream functions and waiting dead letters call somebody."""
    alarms = set(_alarms(wires.world))
    for watch in dict.fromkeys(_needed(wires.world)):
        if (watch.target, watch.metric) not in alarms:
            message = f"no alarm on {watch.metric} of {watch.target.name}, so {watch.reason}; add one"
            yield watch.target.finding("wiring.unwatched", "", message)


def _needed(world: World) -> Iterator[_Watch]:
    for machine in world.each("sfn.StateMachine"):
        yield _Watch(machine, "ExecutionsFailed", "nobody hears of failed executions")
    for mapping in mappings(world):
        if mapping.streams and mapping.function:
            yield _Watch(mapping.function, "IteratorAge", "nobody hears when it falls behind its stream")
            yield _Watch(mapping.function, "Errors", "nobody hears when it fails")
    for queue in dead_letter_queues(world):
        yield _Watch(queue, "ApproximateNumberOfMessagesVisible", "nobody hears of what waits there")


def _alarms(world: World) -> Iterator[tuple[Resource, str]]:
    """Each object with each of its metrics that an alarm is on."""
    for alarm in world.each("cloudwatch.MetricAlarm"):
        for watched in (alarm.fields, *(query.get("metric") for query in objects(alarm.get("metricQuery")))):
            dimensions = watched.get("dimensions") if isinstance(watched, dict) else None
            for dimension, value in dimensions.items() if isinstance(dimensions, dict) else ():
                target = _target(world, alarm, dimension, str(value))
                if target and isinstance(watched, dict):
                    yield target, str(watched.get("metricName"))


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
