"""Executions of state machines: their clock, their time limit, their metrics and a history that ends with its end.

ministack's interpreter is kept; what surrounds it is replaced. Sources: Step Functions developer guide, "Monitoring
Step Functions metrics using Amazon CloudWatch"; API reference, HistoryEvent.
"""

from __future__ import annotations

import contextvars
import json
import logging
import threading
import time
from typing import Any

from ministack.services import stepfunctions

from sandbox.aws import execution_log, moments
from sandbox.aws.hooks import Hook, replace
from sandbox.aws.iam import in_scope
from sandbox.aws.metrics import record

logger = logging.getLogger("sandbox.aws.states")

RUN = Hook("services.stepfunctions:_run_execution", "b4dd9fb1", "execution clock, time limit, metrics")
FAIL = Hook("services.stepfunctions:_fail_execution", "71267b5e", "an execution ends once")
EVENT = Hook("services.stepfunctions:_add_event", "d84a94e6", "history, execution log")
STATUS = Hook("services.stepfunctions:_emit_execution_status_event", "ab641f65", "AWS/States metrics")
STOP = Hook("services.stepfunctions:_stop_execution", "91a04bc6", "execution clock")
NOW = Hook("services.stepfunctions:now_iso", "1f6b7db9", "execution clock")
HOOKS = (
    RUN,
    FAIL,
    EVENT,
    STATUS,
    STOP,
    NOW,
    Hook("services.stepfunctions:_start_execution", "9f822bb4", "execution clock"),
    Hook("services.stepfunctions:_start_sync_execution", "9e0d9f49", "execution clock"),
    Hook("services.stepfunctions:_execute_task", "f4f2fbad", "history"),
    Hook("services.stepfunctions:_executions", None, "executions"),
    Hook("services.stepfunctions:_state_machines", None, "executions"),
)

ENDS = {
    "SUCCEEDED": "ExecutionsSucceeded",
    "FAILED": "ExecutionsFailed",
    "TIMED_OUT": "ExecutionsTimedOut",
    "ABORTED": "ExecutionsAborted",
}
LAST_EVENTS = {"ExecutionSucceeded", "ExecutionFailed", "ExecutionTimedOut", "ExecutionAborted"}

Execution = dict[str, Any]

PARTED = {"ParallelStateExited", "MapStateExited"}

_current: contextvars.ContextVar[Execution | None] = contextvars.ContextVar("sandbox_execution", default=None)
# The last event of the branch that this context runs; 0 where nobody runs one: then it is the execution's last.
_last: contextvars.ContextVar[int] = contextvars.ContextVar("sandbox_last_event", default=0)


def current() -> Execution | None:
    """The execution that this context works for."""
    return _current.get()


def role_of(execution: Execution) -> str:
    """ARN of the role that an execution began under."""
    return str(execution["events"][0]["executionStartedEventDetails"]["roleArn"])


class Executions:
    """The surroundings of ministack's interpreter."""

    def __init__(self) -> None:
        self._run: Any = None
        self._fail: Any = None
        self._event: Any = None
        self._numbers = threading.Lock()  # branches run side by side, and the number of an event is counted

    def install(self) -> None:
        """Replace what starts, ends and records executions."""
        self._run = replace(RUN, lambda arn: contextvars.copy_context().run(self._live, arn))
        self._fail = replace(FAIL, self._fail_once)
        self._event = replace(EVENT, self._add_event)
        status: Any = replace(STATUS, lambda execution: self._change(status, execution))
        stop: Any = replace(STOP, lambda data: contextvars.copy_context().run(_stop, stop, data))
        replace(NOW, lambda: moments.iso(moments.now()))

    def _live(self, arn: str) -> None:
        execution = stepfunctions._executions.get(arn)
        if not execution:
            return
        _current.set(execution)
        moments.go_on_from(moments.epoch(execution["startDate"]))
        execution["sandboxBegan"] = time.monotonic()
        execution["events"][0]["previousEventId"] = 0
        _publish(execution, "ExecutionsStarted", 1, "Count")
        execution_log.write(execution, execution["events"][0])
        timer = self._limit(execution)
        _last.set(1)
        try:
            self._run(arn)
        finally:
            if timer:
                timer.cancel()

    def _limit(self, execution: Execution) -> threading.Timer | None:
        machine = stepfunctions._state_machines.get(execution["stateMachineArn"]) or {}
        try:
            seconds = json.loads(machine.get("definition", "{}")).get("TimeoutSeconds")
        except (ValueError, AttributeError):
            return None  # the interpreter says so
        if not isinstance(seconds, int | float):
            return None
        timer = threading.Timer(seconds, contextvars.copy_context().run, [self._time_out, execution])
        timer.daemon = True
        timer.start()
        return timer

    def _time_out(self, execution: Execution) -> None:
        if execution["status"] != "RUNNING":
            return
        execution.update(status="TIMED_OUT", error="States.Timeout", stopDate=stepfunctions.now_iso())
        details = {"error": "States.Timeout", "cause": ""}
        stepfunctions._add_event(execution, "ExecutionTimedOut", {"executionTimedOutEventDetails": details})
        stepfunctions._emit_execution_status_event(execution)

    def _fail_once(self, execution: Execution, error: str, cause: str) -> None:
        """A task that fails after the execution was stopped or timed out changes nothing any more."""
        if execution["status"] == "RUNNING":
            self._fail(execution, error, cause)
            execution["output"] = None  # only success has an output

    def _add_event(self, execution: Execution, kind: str, details: dict[str, Any] | None = None) -> dict[str, Any]:
        if execution.get("sandboxEnded"):
            return {}
        if kind == "TaskFailed" and details and details["taskFailedEventDetails"]["error"] == "States.Timeout":
            kind, details = "TaskTimedOut", {"taskTimedOutEventDetails": details["taskFailedEventDetails"]}
        with self._numbers:
            event: dict[str, Any] = self._event(execution, kind, details)
        event["previousEventId"] = _last.get() or event["id"] - 1
        if kind in PARTED:  # all branches have ended
            event["previousEventId"] = event["id"] - 1
        if _last.get():
            _last.set(event["id"])
        for name, found in event.items():
            if name.startswith("task") and str(found.get("resource", "")).startswith("arn:aws:states:::"):
                kind_of_resource, _, call = found["resource"].removeprefix("arn:aws:states:::").rpartition(":")
                found.update(resourceType=kind_of_resource, resource=call)
        execution["sandboxEnded"] = kind in LAST_EVENTS
        execution_log.write(execution, event)
        return event

    def _change(self, emit: Any, execution: Execution) -> None:
        name = ENDS.get(execution["status"])
        if name:
            _publish(execution, name, 1, "Count")
            began = execution.get("sandboxBegan", time.monotonic())
            _publish(execution, "ExecutionTime", (time.monotonic() - began) * 1000, "Milliseconds")
        emit(execution)


def _stop(stop: Any, data: dict[str, Any]) -> Any:
    execution = stepfunctions._executions.get(data.get("executionArn"))
    if execution and "sandboxBegan" in execution:
        moments.go_on_from(moments.epoch(execution["startDate"]) + time.monotonic() - execution["sandboxBegan"])
    return stop(data)


def _publish(execution: Execution, name: str, value: float, unit: str) -> None:
    machine = execution["stateMachineArn"]
    in_scope(machine, record, "AWS/States", name, value, unit, {"StateMachineArn": machine})
