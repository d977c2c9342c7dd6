"""Scheduled rules fire, and what they start is started: with a role for it, for a while, and never lost.

Source: EventBridge user guide, "Setting a schedule pattern", "Using IAM roles", "Retry policy and dead-letter queues";
EventBridge API reference, "PutTargets" and "RetryPolicy".
"""

from __future__ import annotations

import json
from collections.abc import Iterator

from checks import schedules
from checks.asl import paths
from checks.findings import Finding, shown
from checks.resource import Resource
from checks.wiring.surplus import excess, takers
from checks.wiring.wires import Wires
from checks.world import World

_EVENTS = "events.amazonaws.com"
_START = "states:StartExecution"
_INPUTS = ("input", "inputPath", "inputTransformer")
# EventBridge API reference, "RetryPolicy".
_AGES, _ATTEMPTS = (60, 86400), (0, 185)


def expressions(wires: Wires) -> Iterator[Finding]:
    """A schedule is one that EventBridge understands, and rules with one live on the default bus."""
    for rule in wires.world.each("cloudwatchevents.Rule"):
        given = rule.get("scheduleExpression")
        for problem in schedules.problems(given) if isinstance(given, str) else ():
            yield rule.finding("wiring.schedule", "scheduleExpression", problem)
        bus = rule.get("eventBusName")
        if given is not None and isinstance(bus, str) and bus != "default":
            message = f"{bus}: scheduled rules live on the default bus alone; write default"
            yield rule.finding("wiring.schedule", "eventBusName", message)
    for schedule in wires.world.each("scheduler.Schedule"):
        given = schedule.get("scheduleExpression")
        for problem in schedules.problems(given, once=True) if isinstance(given, str) else ():
            yield schedule.finding("wiring.schedule", "scheduleExpression", problem)


def aimless(wires: Wires) -> Iterator[Finding]:
    """Every rule has a target: it matches and nothing happens otherwise."""
    aimed = {wires.world.linked(target, "rule", "cloudwatchevents.Rule")
             for target in wires.world.each("cloudwatchevents.Target")}  # fmt: skip
    for rule in wires.world.each("cloudwatchevents.Rule"):
        if rule not in aimed:
            message = f"{rule.name}: no Target is of this rule; add one or remove the rule"
            yield rule.finding("wiring.rule-target", "", message)


def starts(wires: Wires) -> Iterator[Finding]:
    """A target that is a state machine has a role that may start it."""
    for target, machine in _machines(wires.world):
        role = wires.world.linked(target, "roleArn", "iam.Role")
        given = any(target.get(field) for field in ("roleArn", "roleArnRef"))
        if not given:
            message = f"missing, and EventBridge starts {machine.name} as nobody; the role that may is allowed; name it"
            yield target.finding("wiring.target-role", "roleArn", message)
        elif role and not wires.grants.role_may(role, _START, machine.arn):
            message = f"{role.name} may not {_START} on {machine.arn}; grant it"
            yield target.finding("wiring.target-role", "roleArn", message)


def surplus(wires: Wires) -> Iterator[Finding]:
    """A role that only targets have starts their state machines and does nothing else."""
    known = dict(_machines(wires.world))
    for role, users in takers(wires.world).items():
        if all(user in known for user in users):  # what targets of other kinds need is not known here
            wanted = {(_START, known[user].arn) for user in users}
            for what in excess(wires, role, wanted, frozenset()):
                message = f"{role.name}: {what} is allowed, and no target needs it; take it out"
                yield role.finding("wiring.target-surplus", "", message)


def _machines(world: World) -> Iterator[tuple[Resource, Resource]]:
    for target in world.each("cloudwatchevents.Target"):
        machine = world.literal(target, "sfn.StateMachine", target.text("arn"))
        if machine:
            yield target, machine


def retries(wires: Wires) -> Iterator[Finding]:
    """A delivery that fails is tried for a bounded time, and what is given up waits in a queue."""
    for target in wires.world.each("cloudwatchevents.Target"):
        for field, (least, most), unit in (
            ("maximumEventAgeInSeconds", _AGES, "seconds"),
            ("maximumRetryAttempts", _ATTEMPTS, "attempts"),
        ):
            value = target.get(f"retryPolicy.{field}")
            if not isinstance(value, (int, float)) or isinstance(value, bool) or not least <= value <= most:
                given = "missing" if value is None else f"{value} given"
                message = f"{given}, {least} to {most} {unit} are allowed; set how long a delivery is tried"
                yield target.finding("wiring.target-retry", f"retryPolicy.{field}", message)
        letters = target.get("deadLetterConfig.arn")
        queue = wires.world.literal(target, "sqs.Queue", letters) if isinstance(letters, str) else None
        if not letters and _comes_again(wires, target):
            continue
        if not letters:
            message = "missing, so an event that cannot be delivered is lost; give the ARN of a queue"
            yield target.finding("wiring.target-letters", "deadLetterConfig.arn", message)
        elif queue is None or queue.region != target.region or queue.name.endswith(".fifo"):
            message = f"{letters}: a standard queue in {target.region}, the rule's region, is allowed; name one"
            yield target.finding("wiring.target-letters", "deadLetterConfig.arn", message)
        else:
            yield from _let_in(wires, target, queue)


def _comes_again(wires: Wires, target: Resource) -> bool:
    """Whether a schedule says the same to a function again, and what is late is given up as soon as can be."""
    rule = wires.world.linked(target, "rule", "cloudwatchevents.Rule")
    function = wires.world.literal(target, "lambda.Function", target.text("arn"))
    soon = target.get("retryPolicy.maximumEventAgeInSeconds") == _AGES[0]
    return bool(function and rule and rule.get("scheduleExpression") and soon)


def _let_in(wires: Wires, target: Resource, queue: Resource) -> Iterator[Finding]:
    """That the rule is let in at all is judged with all deliveries; here, that no other rule is."""
    partition = wires.world.partition(target.environment)
    stranger = f"arn:{partition}:events:{target.region}:{target.account}:rule/somebody-elses"
    context = {"aws:SourceArn": stranger, "aws:SourceAccount": target.account}
    if wires.grants.resource_allows(queue, _EVENTS, "sqs:SendMessage", context):
        message = f"the policy of {queue.name} lets any rule in; only this one is allowed; name it in aws:SourceArn"
        yield target.finding("wiring.target-letters", "deadLetterConfig.arn", message)


def inputs(wires: Wires) -> Iterator[Finding]:
    """What a target is given is a JSON text, said in one way."""
    for target in wires.world.each("cloudwatchevents.Target"):
        given = [field for field in _INPUTS if target.get(field) not in (None, "", {}, [])]
        for extra in given[1:]:
            message = f"stands beside {given[0]}, one of {', '.join(_INPUTS)} is allowed; take one out"
            yield target.finding("wiring.target-input", extra, message)
        text = target.get("input")
        if isinstance(text, str) and text and not _is_json(text):
            message = f"{shown(text)}: no JSON; a JSON text is allowed, and texts have quotes; correct it"
            yield target.finding("wiring.target-input", "input", message)
        path = target.get("inputPath")
        wrong = paths.problem(path) if isinstance(path, str) and path else ""
        if wrong:
            yield target.finding("wiring.target-input", "inputPath", wrong)


def _is_json(text: str) -> bool:
    try:
        json.loads(text)
    except (ValueError, RecursionError):
        return False
    return True


RULES = (expressions, aimless, starts, surplus, retries, inputs)
