"""Dead letters of EventBridge: what could not be delivered to a target, in the queue that the target names.

Source of the attributes: EventBridge user guide, "Using dead-letter queues to process undelivered events", and
EventBridge Scheduler user guide, "Configuring a dead-letter queue". The body of a rule's letter is the whole event, so
that its time and the rule are in it; that of a schedule is the input of its target.
"""

from __future__ import annotations

import json
import logging
from dataclasses import dataclass
from typing import Any

from ministack.core.responses import new_uuid
from ministack.services import eventbridge, sqs

from sandbox.aws import iam, moments, queue_policies
from sandbox.aws.hooks import Hook

logger = logging.getLogger("sandbox.aws.events")

HOOKS = (
    Hook("services.eventbridge:_pattern_event_view", "0cb95364", "dead letters of EventBridge"),
    Hook("services.sqs:_act_send_message", "2c22911d", "dead letters of EventBridge"),
    Hook("services.sqs:_queue_url", "4ad3070a", "dead letters of EventBridge"),
    Hook("services.sqs:_Err", "7448c646", "dead letters of EventBridge"),
    Hook("services.sqs:queue_policy_allows", "4f18542d", "dead letters of EventBridge"),
)


@dataclass(frozen=True)
class Failure:
    """Why a target was not reached; `passing` is whether another attempt may help."""

    code: str
    message: str
    passing: bool


@dataclass(frozen=True)
class Letter:
    """An event that was given up. `exhausted` names the retry condition that ended it; None without retries."""

    source: str
    target: dict[str, Any]
    event: dict[str, Any]
    view: Any
    failure: Failure
    retries: int
    exhausted: str | None


def send(queue: str, letter: Letter, enforce: bool) -> bool:
    """Put a letter into a queue (ARN), if EventBridge or the schedule's role may; whether it is there now."""
    if enforce and not may_send(queue, letter):
        logger.warning("%s may not send dead letters to %s", letter.source, queue)
        return False
    try:
        iam.in_scope(queue, _put, queue.rpartition(":")[2], letter)
    except sqs._Err as error:
        logger.warning("dead letter of %s was lost: %s", letter.source, error)
        return False
    return True


def may_send(queue: str, letter: Letter) -> bool:
    """Whether the queue admits EventBridge for the rule, or the role of the schedule may send to it."""
    if ":scheduler:" in letter.source:
        role = letter.target.get("RoleArn") or ""
        return iam.role_allows(role, "sqs:SendMessage", queue, iam.region_of(queue))
    account = iam.account_of(letter.source)
    return bool(iam.in_scope(queue, sqs.queue_policy_allows, queue, "events.amazonaws.com", letter.source, account))


def _put(name: str, letter: Letter) -> None:
    values = attributes(letter)
    named = {key: {"DataType": "String", "StringValue": value} for key, value in values.items()}
    address = sqs._queue_url(name)
    with queue_policies.admitted():
        sqs._act_send_message({"QueueUrl": address, "MessageBody": body(letter), "MessageAttributes": named}, address)


def body(letter: Letter) -> str:
    """The text of a letter."""
    if ":scheduler:" in letter.source and letter.target.get("Input"):
        return str(letter.target["Input"])
    view = letter.view or eventbridge._pattern_event_view(letter.event)
    return json.dumps(view.event_with_detail())


def attributes(letter: Letter) -> dict[str, str]:
    """The message attributes of a letter."""
    found = {
        "TARGET_ARN": str(letter.target["Arn"]),
        "ERROR_CODE": letter.failure.code,
        "ERROR_MESSAGE": letter.failure.message,
        "RETRY_ATTEMPTS": str(letter.retries),
    }
    if letter.exhausted:
        found["EXHAUSTED_RETRY_CONDITION"] = letter.exhausted
    if ":scheduler:" not in letter.source:
        return {"RULE_ARN": letter.source, **found}
    at = moments.iso(float(letter.event["Time"]))
    return {"SCHEDULE_ARN": letter.source, "SCHEDULED_TIME": at, "EXECUTION_ID": new_uuid(), **found}
