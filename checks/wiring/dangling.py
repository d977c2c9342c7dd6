"""Nothing is left over: queues have senders and, unless they keep dead letters, readers; functions have callers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from checks import arns, asl
from checks.composites import links
from checks.findings import Finding
from checks.leaves import read_document
from checks.resource import Resource
from checks.wiring.functions import letter_boxes
from checks.wiring.wires import Wires
from checks.world import World

# Kinds whose redrivePolicy is a JSON document with the ARN of a dead-letter queue.
_REDRIVING = ("sqs.Queue", "sqs.QueueRedrivePolicy", "sns.TopicSubscription")


def queues(wires: Wires) -> Iterator[Finding]:
    """Somebody sends to every queue, and somebody reads it: a program, or people, whom an alarm calls.

    Dead letters need no alarm here: `wiring.unwatched` asks for theirs.
    """
    world = wires.world
    letters = set(dead_letter_queues(world))
    senders = letters | {edge.target for edge in wires.edges} | granted(wires, "sqs:SendMessage", "sqs.Queue")
    readers = granted(wires, "sqs:ReceiveMessage", "sqs.Queue")
    for mapping in world.each("lambda.EventSourceMapping"):
        source = world.linked(mapping, "eventSourceArn", "sqs.Queue")
        readers |= {source} if source else set()
    readers |= set(_watched_queues(world))
    for queue in world.each("sqs.Queue"):
        if queue not in senders:
            message = f"nobody sends to {queue.name}; wire it or remove it"
            yield queue.finding("wiring.dangling-queue", "", message)
        if queue not in letters and queue not in readers:
            message = (
                f"nobody reads {queue.name}: no event source mapping, no role that may receive from it, "
                f"no alarm on its visible messages"
            )
            yield queue.finding("wiring.unread-queue", "", message)


def functions(wires: Wires) -> Iterator[Finding]:
    """Somebody calls every function: a service, a stream, a schedule, or a role other than its own."""
    world = wires.world
    called = {edge.target for edge in wires.edges}
    for mapping in world.each("lambda.EventSourceMapping"):
        target = world.linked(mapping, "functionName", "lambda.Function")
        called |= {target} if target else set()
    for schedule in world.each("scheduler.Schedule"):
        target = world.literal(schedule, "lambda.Function", schedule.text("target.arn"))
        called |= {target} if target else set()
    called |= {link.target for link in links(world) if link.target}
    called |= granted(wires, "lambda:InvokeFunction", "lambda.Function")
    for function in world.each("lambda.Function"):
        if function not in called:
            message = f"nobody calls {function.name}: no event, no mapping, no schedule, no role; wire it or remove it"
            yield function.finding("wiring.dangling-function", "", message)


def _watched_queues(world: World) -> Iterator[Resource]:
    for alarm in world.each("cloudwatch.MetricAlarm"):
        if alarm.get("metricName") == "ApproximateNumberOfMessagesVisible":
            queue = world.named(alarm.environment, "sqs.Queue", alarm.region, alarm.text("dimensions.QueueName"))
            if queue:
                yield queue


def dead_letter_queues(world: World) -> Iterator[Resource]:
    """The queues of what could not be done: dead letters, events not delivered, inputs of failed executions."""
    for _, _, target in letter_boxes(world):
        yield target
    for found in world.each(*_REDRIVING):
        policy = read_document(found.text("redrivePolicy"))
        arn = policy.get("deadLetterTargetArn") if isinstance(policy, dict) else None
        yield from _queue(world, found, arn)
    for found in world.each("cloudwatchevents.Target", "scheduler.Schedule"):
        holder = "deadLetterConfig.arn" if found.kind == "cloudwatchevents.Target" else "target.deadLetterConfig.arn"
        yield from _queue(world, found, found.get(holder))
    for machine in world.each("sfn.StateMachine"):
        yield from asl.failure_queues(world, machine)


def _queue(world: World, resource: Resource, arn: object) -> Iterator[Resource]:
    target = world.literal(resource, "sqs.Queue", arn) if isinstance(arn, str) else None
    if target:
        yield target


def granted(wires: Wires, action: str, kind: str) -> set[Resource]:
    """The objects of a kind that roles are granted an action on by name; a function's own role does not count."""
    found: set[Resource] = set()
    for role, resource in wires.grants.allowed_resources(action):
        if resource == "*":
            continue
        for target in _covered(wires.world, role, kind, resource):
            own = wires.world.linked(target, "role", "iam.Role") if kind == "lambda.Function" else None
            if own is not role:
                found.add(target)
    return found


def _covered(world: World, role: Resource, kind: str, resource: str) -> Iterable[Resource]:
    arn = arns.parse(resource)
    if arn is None:
        return ()
    if not arn.is_pattern:
        target = world.by_arn(role.environment, str(arn.owner()[0]))
        return (target,) if target and target.kind == kind else ()
    return [target for target in world.each(kind) if target.environment == role.environment
            and (arns.matches(resource, target.arn) or arns.matches(str(arn.owner()[0]), target.arn))]  # fmt: skip


RULES = (queues, functions)
