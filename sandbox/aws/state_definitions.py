"""What CreateStateMachine finds wrong with a definition: JSON, transitions, and fields that a state needs.

Source: Amazon States Language specification; the codes are those of ValidateStateMachineDefinition. Paths, intrinsic
functions and JSONata are not looked into.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

TYPES = {"Task", "Pass", "Choice", "Wait", "Succeed", "Fail", "Parallel", "Map"}
ENDLESS = {"Choice", "Succeed", "Fail"}  # without Next and End
SCHEMA, MISSING = "SCHEMA_VALIDATION_FAILED", "MISSING_TRANSITION_TARGET"


@dataclass(frozen=True)
class Problem:
    """One diagnostic: its code, what is wrong, and the path of the field."""

    code: str
    message: str
    location: str

    def __str__(self) -> str:
        """As CreateStateMachine says it."""
        return f"{self.code}: {self.message} at {self.location or '/'}"


def problems(text: str) -> list[Problem]:
    """Everything that is wrong with a definition; empty if nothing is."""
    try:
        definition = json.loads(text)
    except ValueError as error:
        return [Problem("INVALID_JSON_DESCRIPTION", str(error), "")]
    if not isinstance(definition, dict):
        return [Problem(SCHEMA, "Expected a JSON object", "")]
    return list(_of_states(definition, ""))


def _of_states(machine: dict[str, Any], place: str) -> Iterator[Problem]:
    states, first = machine.get("States"), machine.get("StartAt")
    if not isinstance(states, dict) or not states:
        yield Problem(SCHEMA, "These fields are required: [States]", place)
        return
    if not isinstance(first, str):
        yield Problem(SCHEMA, "These fields are required: [StartAt]", place)
    elif first not in states:
        yield Problem(MISSING, f"Missing 'StartAt' target: {first}", f"{place}/StartAt")
    for name, state in states.items():
        here = f"{place}/States/{name}"
        if not isinstance(state, dict) or state.get("Type") not in TYPES:
            yield Problem(SCHEMA, f"Field 'Type' should have one of these values: {sorted(TYPES)}", f"{here}/Type")
            continue
        yield from _of_state(state, here)
        for target, where in _targets(state):
            if target not in states:
                yield Problem(MISSING, f"Missing 'Next' target: {target}", f"{here}{where}")
    reached = _reachable(first, states)
    for name in states:
        if isinstance(first, str) and first in states and name not in reached:
            yield Problem(MISSING, f'State "{name}" is not reachable.', f"{place}/States/{name}")


def _of_state(state: dict[str, Any], here: str) -> Iterator[Problem]:
    kind = state["Type"]
    ways = [name for name in ("Next", "End") if state.get(name)]
    if kind in ENDLESS and ways:
        yield Problem(SCHEMA, f"Field is not supported: {ways[0]}", f"{here}/{ways[0]}")
    if kind not in ENDLESS and len(ways) != 1:
        yield Problem(SCHEMA, "Exactly one of these fields is required: [Next, End]", here)
    needed = {"Task": "Resource", "Choice": "Choices", "Parallel": "Branches"}.get(kind)
    if needed and not state.get(needed):
        yield Problem(SCHEMA, f"These fields are required: [{needed}]", here)
    if kind == "Map" and not (state.get("ItemProcessor") or state.get("Iterator")):
        yield Problem(SCHEMA, "These fields are required: [ItemProcessor]", here)
    yield from _of_rules(state, here)
    for number, branch in enumerate(state.get("Branches") or () if kind == "Parallel" else ()):
        yield from _of_states(branch, f"{here}/Branches/{number}")
    for name in ("ItemProcessor", "Iterator"):
        if kind == "Map" and state.get(name):
            yield from _of_states(state[name], f"{here}/{name}")


def _of_rules(state: dict[str, Any], here: str) -> Iterator[Problem]:
    for field in ("Retry", "Catch"):
        rules = state.get(field) or []
        for number, rule in enumerate(rules):
            names = rule.get("ErrorEquals")
            if not names:
                yield Problem(SCHEMA, "These fields are required: [ErrorEquals]", f"{here}/{field}/{number}")
            elif "States.ALL" in names and (len(names) > 1 or number < len(rules) - 1):
                message = "States.ALL must appear alone and in the last rule"
                yield Problem(SCHEMA, message, f"{here}/{field}/{number}/ErrorEquals")


def _targets(state: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """Every state that a state names, with the path to the name inside it."""
    for field in ("Next", "Default"):
        if isinstance(state.get(field), str):
            yield state[field], f"/{field}"
    for field in ("Choices", "Catch"):
        for number, rule in enumerate(state.get(field) or ()):
            yield str(rule.get("Next")), f"/{field}/{number}/Next"


def _reachable(first: Any, states: dict[str, Any]) -> set[str]:
    found: set[str] = set()
    waiting = [first]
    while waiting:
        name = waiting.pop()
        if name in found or not isinstance(states.get(name), dict):
            continue
        found.add(name)
        waiting += [target for target, _ in _targets(states[name])]
    return found
