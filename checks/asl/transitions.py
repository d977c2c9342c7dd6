"""Every transition leads to a state of its own scope, every state is reached, and every way ends.

Rules: asl.transition, asl.unreachable, asl.no-end. Source: States Language specification, "Transitions".
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from checks.asl.machine import Definition, Problem, Scope, State
from checks.asl.structure import meant
from checks.findings import shown

_Edges = Mapping[str, Iterable[str]]


def check(definition: Definition) -> Iterator[Problem]:
    """All rules about transitions."""
    for scope in definition.scopes:
        yield from _targets(definition, scope)
        yield from _ways(scope)


def _targets(definition: Definition, scope: Scope) -> Iterator[Problem]:
    elsewhere = {state.name: state for state in definition.states if state.scope is not scope}
    for state in scope.states.values():
        for path, target, _ in state.steps():
            if isinstance(target, str) and target in scope.states:
                continue
            if isinstance(target, str) and target in elsewhere:
                message = f"{target}: lies at {elsewhere[target].path}; only a state beside this one is allowed"
                yield Problem("transition", path, f"{message}; move one of them")
            else:
                message = f"{shown(target)}: no state has this name; {meant(target, scope.states)}"
                yield Problem("transition", path, message)


def _ways(scope: Scope) -> Iterator[Problem]:
    start = scope.fields.get("StartAt")
    if not isinstance(start, str) or start not in scope.states:
        return  # nothing could be reached: said once, of StartAt
    edges = {
        name: [target for _, target, _ in state.steps() if isinstance(target, str) and target in scope.states]
        for name, state in scope.states.items()
    }
    reached = walked(edges, [start])
    for name, state in scope.states.items():
        if name not in reached:
            message = f"{name}: no state leads here; a way from {start} is needed; add one or take the state out"
            yield Problem("unreachable", state.path, message)
    back: dict[str, list[str]] = defaultdict(list)
    for name, state in scope.states.items():
        for _, target, caught in state.steps():
            if isinstance(target, str) and target in edges and not caught:  # a way that only a failure ends is a loop
                back[target].append(name)
    ending = walked(back, [name for name, state in scope.states.items() if _may_end(state, scope)])
    for name, state in scope.states.items():
        if name in reached and name not in ending:
            message = (
                f"{name}: no way from here ends but by a failure; one to Succeed, Fail or a state with End is needed"
            )
            yield Problem("no-end", state.path, f"{message}; add one")


def _may_end(state: State, scope: Scope) -> bool:
    """Whether a way ends here; one that leads to no state is a finding of its own, and counts as an end."""
    steps = [target for _, target, _ in state.steps()]
    broken = any(not isinstance(target, str) or target not in scope.states for target in steps)
    return "End" in state.fields or state.type in ("Succeed", "Fail") or broken or not steps


def walked(edges: _Edges, starts: Iterable[str]) -> set[str]:
    """All that is reached along edges, the starts among them."""
    found: set[str] = set()
    left = list(starts)
    while left:
        name = left.pop()
        if name not in found:
            found.add(name)
            left += edges.get(name, ())
    return found


def after_failure(scope: Scope) -> list[State]:
    """The states of a scope that are reached only after some state has failed."""
    start = str(scope.fields.get("StartAt"))
    plain = {
        name: [str(target) for _, target, caught in state.steps() if not caught] for name, state in scope.states.items()
    }
    usual = walked(plain, [start])
    return [state for name, state in scope.states.items() if name not in usual]
