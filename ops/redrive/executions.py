"""How a run that failed is started again: its name, the time it counts as, and its input."""

from __future__ import annotations

import hashlib
import json
from datetime import UTC, datetime
from typing import Any

from ops import arns
from ops.errors import RedriveError, UnknownMessageError, printable
from ops.redrive.messages import FailedExecution, Undelivered

Json = dict[str, Any]
_ALLOWED = "the input of an execution is allowed"


def name(*parts: str) -> str:
    """The same for the same parts: Step Functions starts no two runs of one name within 90 days (StartExecution)."""
    # The start time is among the parts: the name of a failed run may itself come back after 90 days.
    return f"redrive-{hashlib.sha256(json.dumps(parts).encode()).hexdigest()[:40]}"


def of_failed(failed: FailedExecution) -> tuple[str, Any]:
    """Name and input of the run that takes the place of a failed one."""
    return name(failed.execution, failed.started), with_time(failed.input, failed.started)


def of_undelivered(undelivered: Undelivered, events: Any) -> tuple[str, Any]:
    """Name and input of the run that EventBridge could not start; `events` is a client of the rule's region.

    The body is the event as it stood on the bus, whose `time` is the occurrence's, and the rule says what the target
    would have got. Where the body is the target's input itself, only the time of sending tells the occurrence.
    """
    event = undelivered.body
    if isinstance(event, dict) and {"detail-type", "source", "time", "detail"} <= event.keys():
        when, given = str(event["time"]), _input(undelivered, events)
    else:
        when, given = _hour(undelivered.sent), event
    return name(undelivered.message, undelivered.rule), with_time(given, when)


def with_time(given: Any, when: str) -> Any:
    """The input of a scheduled run, told which occurrence it stands for; any other input as it is."""
    if isinstance(given, dict) and given.get("scheduledExecution") is True and "asOf" not in given and when:
        return {**given, "asOf": when}
    return given


def _input(undelivered: Undelivered, events: Any) -> Any:
    rule = arns.parse(undelivered.rule)
    path = rule.resource.split("/") if rule else []
    if len(path) not in (2, 3):
        raise UnknownMessageError(
            f"the rule's ARN names none: {printable(undelivered.rule)}", "rule/<name> is allowed", "look at the message"
        )
    where = {"Rule": path[-1], **({"EventBusName": path[1]} if len(path) == 3 else {})}
    while True:
        answer = events.list_targets_by_rule(**where)
        target = next((found for found in answer["Targets"] if found["Arn"] == undelivered.target), None)
        if target is not None or not answer.get("NextToken"):
            break
        where["NextToken"] = answer["NextToken"]
    if target is None or "InputTransformer" in target or "InputPath" in target:
        problem = "is not a target of the rule any more" if target is None else "gets a part of the event"
        raise RedriveError(
            f"the input cannot be told: {printable(undelivered.target)} {problem}",
            "a target with a constant input, or with the whole event, is allowed",
            "start the execution by hand, then delete the message",
        )
    return json.loads(target["Input"]) if target.get("Input") else undelivered.body


def _hour(sent: datetime | None) -> str:
    return sent.astimezone(UTC).strftime("%Y-%m-%dT%H:00:00Z") if sent else ""
