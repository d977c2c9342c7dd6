"""The ways that events go, as dist/ says: whoever hands an event, a message, a record or an alarm to somebody else.

Sources of what a way is: `checks.wiring` (edges, mappings, letter boxes, needs of machines), and the fields named here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from checks import arns
from checks.leaves import read_document
from checks.manifests import Manifest
from checks.resource import Resource
from checks.wiring.edges import edges
from checks.wiring.functions import letter_boxes
from checks.wiring.machine_needs import needs
from checks.wiring.mappings import mappings
from checks.world import World

_SENDERS = {
    "apigateway.amazonaws.com": "API",
    "budgets.amazonaws.com": "budget",
    "cloudwatch.amazonaws.com": "alarm action",
    "costalerts.amazonaws.com": "cost anomaly",
    "events.amazonaws.com": "target",
    "s3.amazonaws.com": "notification",
    "sns.amazonaws.com": "subscription",
}


class Way(NamedTuple):
    """A way from `source`, an ARN in which what AWS chooses is `*`, to `target`, the ARN of an object in dist/."""

    kind: str
    source: str
    target: str

    def is_gone(self, source: str, target: str) -> bool:
        """Whether an event that came from `source` to `target` went this way; the stream of a table is the table."""
        table, found, _ = source.partition("/stream/")
        known = table if found and ":dynamodb:" in table else source
        return target == self.target and (known == self.source or arns.matches(self.source, known))


def ways(manifests: Sequence[Manifest], environment: str) -> list[Way]:
    """All ways of an environment, each once, sorted."""
    world = World.of(manifests)
    finders: tuple[Callable[[World, str], Iterable[Way]], ...] = (
        _edges, _mappings, _letters, _redrives, _targets, _tasks, _deliveries)  # fmt: skip
    return sorted({way for find in finders for way in find(world, environment)})


def _edges(world: World, environment: str) -> Iterator[Way]:
    for edge in edges(world):
        if edge.resource.environment == environment:
            letters = edge.path.startswith("deadLetterConfig") or edge.path == "redrivePolicy"
            kind = "dead letter" if letters else _SENDERS.get(edge.service, edge.service)
            yield Way(kind, edge.source, edge.target.arn)


def _mappings(world: World, environment: str) -> Iterator[Way]:
    for one in mappings(world):
        if one.source and one.function and one.function.environment == environment:
            yield Way("mapping", one.source.arn, one.function.arn)


def _letters(world: World, environment: str) -> Iterator[Way]:
    for function, _, box in letter_boxes(world):
        if function.environment == environment:
            yield Way("dead letter", function.arn, box.arn)


def _redrives(world: World, environment: str) -> Iterator[Way]:
    for queue in (one for one in world.each("sqs.Queue") if one.environment == environment):
        policy = read_document(queue.text("redrivePolicy"))
        if isinstance(policy, dict) and policy.get("deadLetterTargetArn"):
            yield Way("redrive", queue.arn, str(policy["deadLetterTargetArn"]))


def _targets(world: World, environment: str) -> Iterator[Way]:
    """Targets that are no function, queue or topic: those are edges already."""
    for target in (one for one in world.each("cloudwatchevents.Target") if one.environment == environment):
        rule = world.linked(target, "rule", "cloudwatchevents.Rule")
        machine = world.linked(target, "arn", "sfn.StateMachine")
        if rule and machine:
            yield Way("target", rule.arn, machine.arn)


def _tasks(world: World, environment: str) -> Iterator[Way]:
    for machine in (one for one in world.each("sfn.StateMachine") if one.environment == environment):
        for need in needs(world, machine).found:
            if need.target and need.target.kind != "kms.Key":
                yield Way("task", machine.arn, need.target.arn)


def _deliveries(world: World, environment: str) -> Iterator[Way]:
    for stream in (one for one in world.each("firehose.DeliveryStream") if one.environment == environment):
        source = stream.text("kinesisSourceConfiguration.kinesisStreamArn")
        if source:
            yield Way("delivery", source, stream.arn)
        bucket = _bucket(world, stream)
        if bucket:
            yield Way("delivery", stream.arn, bucket.arn)


def _bucket(world: World, stream: Resource) -> Resource | None:
    return world.linked(stream, "extendedS3Configuration.bucketArn", "s3.Bucket")
