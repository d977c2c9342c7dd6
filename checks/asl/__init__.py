"""State machine definitions, judged as Step Functions would before and while it runs them.

Rules: asl.*, by the modules of this package; asl.duplicate-key and asl.document here. Source: States Language
specification (states-language.net/spec); Step Functions developer guide.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from checks.asl import choices, errors, guards, structure, tasks, transitions, values
from checks.asl.machine import Definition, Problem, read, twice
from checks.findings import Finding
from checks.leaves import read_document
from checks.manifests import Manifest
from checks.resource import Resource
from checks.world import World

_ALONE = (structure.check, values.check, transitions.check, choices.check, errors.check)
_IN_WORLD = (tasks.check, guards.check)


def check(manifests: Sequence[Manifest]) -> list[Finding]:
    """All rules over all definitions; paths go on inside a definition after `>`."""
    world = World.of(manifests)
    return [
        machine.finding(f"asl.{problem.rule}", f"definition > {problem.path}" if problem.path else "definition",
                        problem.message)
        for machine in world.each("sfn.StateMachine")
        for problem in problems(world, machine)
    ]  # fmt: skip


def problems(world: World, machine: Resource) -> Iterator[Problem]:
    """What is wrong in the definition of one machine; a text that is no JSON object is `wiring.document`."""
    text = machine.text("definition").strip()
    fields = read(text)
    if fields is None:
        if isinstance(read_document(text), dict):
            yield Problem("document", "", "nested more than 50 deep; flatter documents are allowed; part it")
        return
    yield from twice(fields)
    definition = Definition(fields)
    for rule in _ALONE:
        yield from rule(definition)
    for judge in _IN_WORLD:
        yield from judge(definition, world, machine)


@lru_cache(maxsize=256)
def _parsed(text: str) -> Definition | None:
    fields = read(text)
    return None if fields is None else Definition(fields)


def defined(machine: Resource) -> Definition | None:
    """The definition of a machine, None where it has none that can be read."""
    return _parsed(machine.text("definition").strip())


def failure_queues(world: World, machine: Resource) -> Iterator[Resource]:
    """The queues to which a machine sends only after some state has failed."""
    definition = defined(machine)
    for scope in definition.scopes if definition else ():
        for state in transitions.after_failure(scope):
            call = tasks.call(state)
            queue = tasks.target(world, machine, call) if call else None
            if queue and queue.kind == "sqs.Queue":
                yield queue
