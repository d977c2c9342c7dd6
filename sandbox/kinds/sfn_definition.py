"""What Step Functions refuses of a definition when a machine is created (facts: the Amazon States Language).

Structure only: states, transitions and the fields without which a state cannot run. An emulator takes anything.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

Json = dict[str, Any]

_TYPES = ("Task", "Pass", "Wait", "Choice", "Succeed", "Fail", "Parallel", "Map")
_ENDS = ("Succeed", "Fail", "Choice")  # types without Next and End
_MAP_BODIES = ("ItemProcessor", "Iterator")


def refuse(definition: str) -> None:
    """Raise ValueError, in the words of AWS, if the definition is not a state machine."""
    try:
        machine = json.loads(definition)
    except ValueError as error:
        raise ValueError(f"Invalid State Machine Definition: 'INVALID_JSON_DESCRIPTION: {error}'") from error
    if problems := list(_machine(machine, "")):
        raise ValueError(f"Invalid State Machine Definition: '{', '.join(problems)}'")


def _machine(machine: Any, path: str) -> Iterator[str]:
    states = machine.get("States") if isinstance(machine, dict) else None
    if not isinstance(states, dict) or not states:
        yield f"SCHEMA_VALIDATION_FAILED: The field 'States' is required at {path or '/'}"
        return
    if machine.get("StartAt") not in states:
        yield f"MISSING_TRANSITION_TARGET: Missing 'StartAt' target: {machine.get('StartAt')} at {path}/StartAt"
    for name, state in states.items():
        here = f"{path}/States/{name}"
        if not isinstance(state, dict) or state.get("Type") not in _TYPES:
            kind = state.get("Type") if isinstance(state, dict) else state
            yield f"SCHEMA_VALIDATION_FAILED: Value {kind!r} is not one of {', '.join(_TYPES)} at {here}/Type"
            continue
        yield from _state(state, here)
        for field, target in _targets(state):
            if target not in states:
                yield f"MISSING_TRANSITION_TARGET: Missing 'Next' target: {target} at {here}/{field}"


def _state(state: Json, here: str) -> Iterator[str]:
    kind = state["Type"]
    if kind not in _ENDS and ("Next" in state) == (state.get("End") is True):
        yield f"SCHEMA_VALIDATION_FAILED: Exactly one of 'Next' and 'End' is required at {here}"
    if kind == "Task" and not state.get("Resource"):
        yield f"SCHEMA_VALIDATION_FAILED: The field 'Resource' is required at {here}"
    if kind == "Choice" and not state.get("Choices"):
        yield f"SCHEMA_VALIDATION_FAILED: The field 'Choices' is required at {here}"
    if kind == "Parallel":
        for number, branch in enumerate(state.get("Branches") or [{}]):
            yield from _machine(branch, f"{here}/Branches[{number}]")
    if kind == "Map":
        body = next((name for name in _MAP_BODIES if name in state), _MAP_BODIES[0])
        yield from _machine(state.get(body), f"{here}/{body}")


def _targets(state: Json) -> Iterator[tuple[str, Any]]:
    """(field, name of the state) for every transition."""
    for field in ("Next", "Default"):
        if field in state:
            yield field, state[field]
    for field in ("Choices", "Catch"):
        for number, item in enumerate(state.get(field) or []):
            yield f"{field}[{number}]/Next", item.get("Next")
