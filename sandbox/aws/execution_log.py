"""The log of a state machine: the events of its executions' histories, as JSON, in the log group that it names.

Source: Step Functions developer guide, "Logging in CloudWatch Logs": what each level logs, and the fields of an entry.
"""

from __future__ import annotations

import hashlib
import json
import time
from typing import Any

from ministack.services import stepfunctions

from sandbox.aws import logs, moments
from sandbox.aws.hooks import Hook
from sandbox.aws.iam import in_scope

HOOKS = (Hook("services.stepfunctions:_state_machines", None, "execution log"),)

FATAL = {"ExecutionAborted", "ExecutionFailed", "ExecutionTimedOut"}
ERROR = FATAL | {"FailStateEntered", "TaskFailed", "TaskTimedOut"}
LEVELS = {"FATAL": FATAL, "ERROR": ERROR}
DATA = ("input", "output", "parameters")
DETAILS = "EventDetails"


def write(execution: dict[str, Any], event: dict[str, Any]) -> None:
    """Log an event of an execution, if its machine's level includes it and the log group exists."""
    machine = stepfunctions._state_machines.get(execution["stateMachineArn"])
    configuration = (machine or {}).get("loggingConfiguration") or {}
    level = configuration.get("level", "OFF")
    if level == "OFF" or (level in LEVELS and event["type"] not in LEVELS[level]):
        return
    line = json.dumps(entry(execution["executionArn"], event, bool(configuration.get("includeExecutionData"))))
    for destination in configuration.get("destinations") or ():
        arn = destination["cloudWatchLogsLogGroup"]["logGroupArn"]
        group = arn.split(":log-group:")[1].removesuffix(":*")
        in_scope(arn, logs.append, group, stream(execution), [line])


def entry(execution_arn: str, event: dict[str, Any], data: bool) -> dict[str, Any]:
    """One entry; without `data` the inputs and outputs are left out."""
    found: dict[str, Any] = next((value for name, value in event.items() if name.endswith(DETAILS)), {})
    details = {name: value for name, value in found.items() if data or name not in DATA}
    return {
        "id": str(event["id"]),
        "type": event["type"],
        "details": details,
        "previous_event_id": str(event["previousEventId"]),
        "event_timestamp": str(round(moments.epoch(event["timestamp"]) * 1000)),
        "execution_arn": execution_arn,
        "redrive_count": "0",
    }


def stream(execution: dict[str, Any]) -> str:
    """Name of the log stream of an execution."""
    machine = execution["stateMachineArn"].rpartition(":")[2]
    day = time.strftime("%Y-%m-%d-%H-%M", time.gmtime(moments.epoch(execution["startDate"])))
    return f"states/{machine}/{day}/{hashlib.sha256(execution['executionArn'].encode()).hexdigest()[:8]}"
