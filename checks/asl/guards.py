"""A failing task is tried again and then caught, and no execution waits for ever.

Rules: asl.no-retry, asl.no-catch, asl.lambda-retry, asl.no-timeout, asl.timeout. Source: Step Functions developer
guide, "Best practices" (timeouts, transient Lambda errors) and "Handling errors in Step Functions workflows".
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from checks.asl import tasks
from checks.asl.machine import Definition, Problem, State
from checks.asl.values import whole
from checks.leaves import objects
from checks.resource import Resource
from checks.world import World

_TRANSIENT = ("Lambda.AWSLambdaException", "Lambda.SdkClientException", "Lambda.ServiceException",
              "Lambda.TooManyRequestsException")  # fmt: skip
_ANY = frozenset({"States.ALL", "States.TaskFailed"})


def check(definition: Definition, world: World, machine: Resource) -> Iterator[Problem]:
    """All rules about what guards tasks."""
    limit = definition.machine.fields.get("TimeoutSeconds")
    found = [state for state in definition.states if state.type == "Task"]
    for state in found:
        yield from _guarded(state)
        yield from _beat(state)
        yield from _function(state, limit, world, machine)
    open_ended = [state for state in found if not _bounded(state)]
    if limit is None and open_ended:
        message = f"missing, and {open_ended[0].name} has no TimeoutSeconds, so it may wait for a year; add it"
        yield Problem("no-timeout", "TimeoutSeconds", message)


def _guarded(state: State) -> Iterator[Problem]:
    """What stands around a Map's or a Parallel's states guards them too."""
    tried = [name for around in state.enclosing() for name in _names(around, "Retry")]
    if not tried:
        yield Problem("no-retry", state.at("Retry"), "missing, so the first fault fails the execution; add a retrier")
    elif _is_lambda(state) and not _ANY & set(tried):
        lacking = [name for name in _TRANSIENT if name not in tried]
        if lacking:
            message = f"{', '.join(lacking)}: faults of Lambda that pass, and not retried; add them to a retrier"
            yield Problem("lambda-retry", state.at("Retry"), message)
    if not any(_names(around, "Catch") for around in state.enclosing()):
        message = "missing, so a failure leaves nothing but a failed execution; add a catcher"
        yield Problem("no-catch", state.at("Catch"), message)


def _names(state: State, field: str) -> list[str]:
    """The errors that a state's retriers or catchers take; a retrier of no attempts takes none."""
    return [
        name
        for entry in objects(state.fields.get(field))
        if entry.get("MaxAttempts") != 0
        for name in (entry["ErrorEquals"] if isinstance(entry.get("ErrorEquals"), list) else ())
        if isinstance(name, str)
    ]


def _is_lambda(state: State) -> bool:
    found = tasks.call(state)
    return found is not None and found.facts is not None and found.facts.target == "lambda.Function"


def _bounded(state: State) -> bool:
    return any(name in state.fields for name in ("TimeoutSeconds", "TimeoutSecondsPath"))


def _beat(state: State) -> Iterator[Problem]:
    timeout, beat = state.fields.get("TimeoutSeconds"), state.fields.get("HeartbeatSeconds")
    if whole(timeout) and whole(beat) and beat >= timeout:
        message = f"{beat} given, less than TimeoutSeconds, {timeout}, is allowed; make it shorter"
        yield Problem("timeout", state.at("HeartbeatSeconds"), message)


def _function(state: State, limit: Any, world: World, machine: Resource) -> Iterator[Problem]:
    """Neither the task nor the machine gives up on a function that still runs."""
    found = tasks.call(state)
    function = tasks.target(world, machine, found) if found and found.pattern != "wait" else None
    runs = function.get("timeout") if function and function.kind == "lambda.Function" else None
    for path, value in ((state.at("TimeoutSeconds"), state.fields.get("TimeoutSeconds")), ("TimeoutSeconds", limit)):
        if function and whole(runs) and whole(value) and value < runs:
            message = f"{value} given, and {function.name} may run for {runs} s; {runs} or more is allowed; raise it"
            yield Problem("timeout", path, message)
