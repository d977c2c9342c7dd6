"""What Task states call: integrations that exist, with their arguments, and objects of the machine's own region.

Rules: asl.resource, asl.argument, asl.target. An ARN or a queue's URL that names nothing at all is the references'
affair. Source: Step Functions developer guide, "Integrating services" and "Service integration patterns".
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from checks import arns
from checks.asl.machine import Definition, Problem, State, below
from checks.facts import IntegrationFacts, integrations
from checks.findings import nearest, shown
from checks.resource import Resource
from checks.world import QUEUE_URL, World

_PATTERNS = {"": "", "sync": "sync", "sync:2": "sync:2", "waitForTaskToken": "wait"}
_SDK = "aws-sdk:"


class Call(NamedTuple):
    """What a Task state calls: the name without pattern (`lambda:invoke`, or empty for a function's own ARN), the
    pattern (`sync`, `wait` or empty), what is known of it, and the value that names an object, with its path."""

    state: State
    name: str
    pattern: str
    facts: IntegrationFacts | None
    value: str
    path: str

    @property
    def service(self) -> str:
        """The service's prefix in IAM, as far as the name tells it."""
        return self.name.removeprefix(_SDK).partition(":")[0]


def call(state: State) -> Call | None:
    """What a Task state calls, None where its Resource is no ARN of something that can be called."""
    arn = arns.parse(str(state.fields.get("Resource", "")))
    if state.type != "Task" or arn is None:
        return None
    if arn.service == "lambda":
        return Call(state, "", "", integrations()["lambda:invoke"], str(arn), state.at("Resource"))
    if arn.service != "states" or arn.region or arn.account:
        return Call(state, "", "", None, "", "")  # an activity
    name, _, pattern = arn.resource.partition(".")
    facts = integrations().get(name)
    argument = facts.argument if facts else ""
    if argument == "TopicArn" and "TopicArn" not in arguments(state):
        argument = "TargetArn"
    value = arguments(state).get(argument) if argument else None
    text = value if isinstance(value, str) and not value.startswith("{%") else ""
    path = below(state.at(_holder(state)), argument)
    return Call(state, name, _PATTERNS.get(pattern, pattern), facts, text, path)


def arguments(state: State) -> dict[str, Any]:
    """What a Task state hands to what it calls."""
    found = state.fields.get(_holder(state))
    return found if isinstance(found, dict) else {}


def _holder(state: State) -> str:
    return "Arguments" if state.jsonata else "Parameters"


def target(world: World, machine: Resource, found: Call) -> Resource | None:
    """The object that a call names, None where it is named at run time only or does not exist."""
    if found.facts is None or not found.value:
        return None
    value = found.value
    if found.facts.target == "lambda.Function" and not value.startswith("arn:"):
        value = value.partition(":")[0]  # a qualifier may follow
    return world.literal(machine, found.facts.target, value)


def check(definition: Definition, world: World, machine: Resource) -> Iterator[Problem]:
    """All rules about what is called."""
    for state in definition.states:
        if state.type == "Task" and isinstance(state.fields.get("Resource"), str):
            yield from _task(state, world, machine)


def _task(state: State, world: World, machine: Resource) -> Iterator[Problem]:
    resource, path = str(state.fields["Resource"]), state.at("Resource")
    partition = world.partition(machine.environment)
    arn, found = arns.parse(resource), call(state)
    if arn is None or found is None or arn.service not in ("lambda", "states"):
        message = f"{shown(resource)}: no Task runs this; arn:{partition}:states:::<service>:<action> is allowed"
        yield Problem("resource", path, f"{message}; write one")
        return
    if arn.partition != partition:
        message = f"{resource}: lies in partition {arn.partition}; {partition} is allowed; write it"
        yield Problem("resource", path, message)
    if found.name:
        yield from _integration(state, found, machine)
    yield from _named(found, world, machine)


def _integration(state: State, found: Call, machine: Resource) -> Iterator[Problem]:
    path = state.at("Resource")
    patterns = found.facts.patterns if found.facts else frozenset({"wait"})
    if found.facts is None and not found.name.startswith(_SDK):
        near = nearest(found.name, integrations())
        fix = f"did you mean {near}" if near else "write one, or aws-sdk:<service>:<action>"
        message = f"{found.name}: no integration of Step Functions; those in its developer guide are allowed; {fix}"
        yield Problem("resource", path, message)
        return
    if found.facts is None and found.name.count(":") != 2:
        yield Problem("resource", path, f"{found.name}: aws-sdk:<service>:<action> is allowed; write it so")
    if found.pattern and found.pattern not in patterns:
        allowed = " or ".join(sorted(patterns)).replace("wait", "waitForTaskToken") or "no pattern"
        yield Problem("resource", path, f".{found.pattern}: {allowed} is allowed for {found.name}; change the ending")
    if found.pattern and machine.get("type") == "EXPRESS":
        message = f".{found.pattern}: an express machine waits for no answer; a plain request is allowed"
        yield Problem("resource", path, f"{message}; make it a STANDARD machine")
    if found.facts:
        yield from _arguments(state, found.name, found.facts)


def _arguments(state: State, name: str, facts: IntegrationFacts) -> Iterator[Problem]:
    holder = _holder(state)
    if isinstance(state.fields.get(holder), str):
        return  # an expression makes them all
    given = {key.removesuffix(".$"): key for key in arguments(state)}
    for needed in facts.needed:
        if needed not in given:
            message = f"missing, {name} needs {', '.join(facts.needed)}; add it"
            yield Problem("argument", below(state.at(holder), needed), message)
    for plain, key in given.items() if facts.others is not None else ():
        known = (*facts.needed, *(facts.others or ()))
        if plain not in known:
            near = nearest(plain, known)
            fix = f"did you mean {near}" if near else "take it out"
            message = f'"{plain}": no argument of {name}; {", ".join(known)} are allowed; {fix}'
            yield Problem("argument", below(state.at(holder), key), message)


def _named(found: Call, world: World, machine: Resource) -> Iterator[Problem]:
    """What is named by a call is of the right kind, and in the region of the machine."""
    if found.facts is None or not found.value:
        return
    kind, value = found.facts.target, found.value
    held = target(world, machine, found)
    if held is not None and held.region != machine.region:
        message = f"{value}: lies in {held.region}; {machine.region}, the machine's region, is allowed"
        yield Problem("target", found.path, f"{message}; name one there")
    elif held is None:
        arn = arns.parse(value)
        other = world.by_arn(machine.environment, str(arn.owner()[0])) if arn else None
        if (arn and other is None) or QUEUE_URL.fullmatch(value):
            return  # names nothing: the references say so
        names = world.names(machine.environment, kind, machine.region)
        near = nearest(value.partition(":")[0], names) if arn is None else None
        fix = f"did you mean {near}" if near else "name one"
        given = f"is the name of a {other.kind}" if other else "is the name of none"
        yield Problem("target", found.path, f"{value}: {given}; a {kind} in {machine.region} is allowed; {fix}")
