"""Branches of a Parallel and items of a Map leave their states in the history, and each has a context of its own.

ministack runs them without events for their states, and lets them share `$$.State` while they run side by side. Source:
Step Functions API reference, HistoryEvent.
"""

from __future__ import annotations

import copy
import json
from typing import Any

from ministack.services import stepfunctions

from sandbox.aws.hooks import Hook, replace

RUN = Hook("services.stepfunctions:_run_sub_machine", "ea7b3ee0", "history of branches")
HOOKS = (
    RUN,
    Hook("services.stepfunctions:_run_parallel_branches", "6f198879", "history of branches"),
    Hook("services.stepfunctions:_fail_state_error", "4a3ee90d", "history of branches"),
    Hook("services.stepfunctions:_execute_pass", "23a737f3", "history of branches"),
    Hook("services.stepfunctions:_execute_choice", "956d82e4", "history of branches"),
    Hook("services.stepfunctions:_execute_wait", "65cb970f", "history of branches"),
    Hook("services.stepfunctions:_execute_task", "f4f2fbad", "history of branches"),
    Hook("services.stepfunctions:_execute_parallel", "8a5bef60", "history of branches"),
    Hook("services.stepfunctions:_execute_map", "55a27a6b", "history of branches"),
)
_WITH_EXECUTION = {"Task": "_execute_task", "Parallel": "_execute_parallel", "Map": "_execute_map"}
_ALONE = {"Pass": "_execute_pass", "Choice": "_execute_choice", "Wait": "_execute_wait"}


def install() -> None:
    """Run branches as the states around them are run."""
    replace(RUN, run)


def run(states: dict[str, Any], start: str, given: Any, execution: dict[str, Any], context: dict[str, Any]) -> Any:
    """The output of one branch, from its first state to its last."""
    context = {**context}
    name, data = start, copy.deepcopy(given)
    while name:
        state = states.get(name)
        if not state:
            raise stepfunctions._ExecutionError("States.Runtime", f"State '{name}' not found")
        kind = state["Type"]
        context["State"] = {"Name": name, "EnteredTime": stepfunctions.now_iso(), "RetryCount": 0}
        _tell(execution, kind, "Entered", name, input=data)
        data, following = _step(kind, state, data, execution, context)
        _tell(execution, kind, "Exited", name, output=data)
        name = following
    return data


def _step(kind: str, state: dict[str, Any], data: Any, execution: dict[str, Any], context: dict[str, Any]) -> Any:
    """What a state makes of its input, and the state behind it."""
    if kind == "Fail":
        raise stepfunctions._ExecutionError(*stepfunctions._fail_state_error(state, data, context))
    if kind == "Succeed":
        chosen = stepfunctions._apply_input_path(state, data, context)
        return stepfunctions._apply_output_path(state, chosen, context), None
    if kind in _WITH_EXECUTION:
        return getattr(stepfunctions, _WITH_EXECUTION[kind])(state, data, execution, context)
    return getattr(stepfunctions, _ALONE[kind])(state, data, context)


def _tell(execution: dict[str, Any], kind: str, what: str, name: str, **data: Any) -> None:
    ((field, value),) = data.items()
    details = {"name": name, field: json.dumps(value)}
    stepfunctions._add_event(execution, f"{kind}State{what}", {f"state{what}EventDetails": details})
