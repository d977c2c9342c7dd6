"""What a message says: six kinds are known, everything else stays where it is.

Two kinds are written by this project (`kind` in the body), four by AWS: the record of a stream batch that Lambda has
given up (Lambda developer guide, "Retain discarded records"), an asynchronous event that a function has failed on
("Adding a dead-letter queue", "Capturing records of asynchronous invocations"), what EventBridge could not deliver
("Using dead-letter queues to process undelivered events"), and a message that SQS itself has moved here from the queue
in which it was received too often (SQS API reference, "ReceiveMessage", DeadLetterQueueSourceArn). Bodies are hostile
until proved otherwise.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, ClassVar, NoReturn, TypeGuard

from ops import arns
from ops.errors import UnknownMessageError, printable
from ops.redrive.queue import Letter

Json = dict[str, Any]
_SHARD = re.compile(r"[A-Za-z0-9_.-]{1,128}")
_CODE = re.compile(r"([A-Za-z][A-Za-z0-9_.]{0,63}):")
_KNOWN = (
    "stream records, discarded stream batches, failed executions, events of EventBridge and Lambda, and messages that "
    "SQS has moved are allowed"
)
_MOVED_FROM = "DeadLetterQueueSourceArn"
_BATCHES = {"DDBStreamBatchInfo": "dynamodb", "KinesisBatchInfo": "kinesis"}
_SOURCES = (*_BATCHES.values(), "sqs")
"""Of records that functions set aside: whoever works a queue has its messages for records."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """Common to all kinds: why the message is here."""

    kind: ClassVar[str]
    reason: str

    @property
    def code(self) -> str:
        """The first word of the reason, that which --only compares."""
        return self.reason.partition(":")[0].strip()


@dataclass(frozen=True, slots=True, kw_only=True)
class StreamRecord(Content):
    """A record of a stream, a table's or one of Kinesis, or of a queue, that its function has set aside: anything.

    `stream` says where it comes from, and is empty where the record did not tell. `lost` names what was too large for
    the message: OldImage, NewImage, data, others (all but what identifies the record), or record (of which only the
    beginning of its text is left).
    """

    kind = "stream-record"
    function: str
    stream: str
    record: Any
    lost: tuple[str, ...]

    @property
    def key(self) -> str:
        """The same for each message about this record."""
        return record_key(self.stream, self.record)


@dataclass(frozen=True, slots=True, kw_only=True)
class StreamBatch(Content):
    """Records of a stream that Lambda has given up; the message names them, the stream has them for a day or more."""

    kind = "stream-batch"
    function: str
    stream: str
    shard: str
    first: str
    last: str
    size: int


@dataclass(frozen=True, slots=True, kw_only=True)
class FailedExecution(Content):
    """An execution of a state machine that failed, with its own input."""

    kind = "execution"
    machine: str
    execution: str
    started: str
    input: Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Undelivered(Content):
    """What EventBridge could not deliver to a rule's target."""

    kind = "undelivered"
    rule: str
    target: str
    body: Any
    message: str
    sent: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class AsyncEvent(Content):
    """An event that a function has failed on; `function` is empty where the message does not name it."""

    kind = "async-event"
    function: str
    payload: Any
    request: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DeadLetter(Content):
    """What SQS has moved here from the queue `source`, whose reader was not done with it in as many tries as it allows.

    `attributes` are the sender's as SQS gives them, `system` those of SQS.
    """

    kind = "dead-letter"
    source: str
    body: str
    attributes: Mapping[str, Mapping[str, Any]]
    system: Mapping[str, str]
    message: str


def record_key(stream: str, record: Any) -> str:
    """Identifies a record of a stream, whatever else is wrong with it."""
    known = record if isinstance(record, dict) else {}
    return f"{stream}#{sequence_number(record) or known.get('eventID') or json.dumps(record, sort_keys=True)}"


def sequence_number(record: Any) -> str | None:
    """The number of a record in its stream, None where there is none that a stream may have."""
    for member, name in (("dynamodb", "SequenceNumber"), ("kinesis", "sequenceNumber")):
        change = record.get(member) if isinstance(record, dict) else None
        number = change.get(name) if isinstance(change, dict) else None
        if is_sequence_number(number):
            return number
    return None


def shard(record: Any) -> str | None:
    """The shard of a record of Kinesis, whose id names it; None for any other record."""
    name = record.get("eventID") if isinstance(record, dict) and "kinesis" in record else None
    found = name.partition(":")[0] if isinstance(name, str) else ""
    return found if _SHARD.fullmatch(found) else None


def parse(letter: Letter) -> Content:
    """What a message says. Raises `UnknownMessageError`, without quoting the body."""
    if letter.system.get(_MOVED_FROM):  # whatever it says, SQS says where it belongs
        return DeadLetter(
            reason="RECEIVED_TOO_OFTEN: its reader was not done with it",
            source=_arn(letter.system, _MOVED_FROM, "sqs"),
            body=letter.body,
            attributes=letter.typed,
            system={name: value for name, value in letter.system.items() if name != _MOVED_FROM},
            message=letter.id,
        )
    try:
        body = json.loads(letter.body, parse_constant=_no_number)
    except (ValueError, RecursionError) as error:
        raise _unknown("the body is no JSON") from error
    if {"RULE_ARN", "TARGET_ARN"} <= letter.attributes.keys():
        return _undelivered(letter, body)
    if {"RequestID", "ErrorCode"} <= letter.attributes.keys():
        # The rest of the message may quote the event, and without a code so may all of it.
        code = _CODE.match(letter.attributes.get("ErrorMessage", ""))
        return AsyncEvent(
            reason=code.group(1) if code else f"status {letter.attributes['ErrorCode']}",
            function="",
            payload=body,
            request=letter.attributes["RequestID"],
        )
    if not isinstance(body, dict):
        raise _unknown("the body is no object")
    if "kind" in body:
        return _own(body)
    return _of_lambda(body)


def _own(body: Json) -> Content:
    kind = body["kind"]
    if kind == StreamRecord.kind:
        lost = body.get("truncated") or []
        if not isinstance(lost, list):
            raise _unknown("truncated is no list")
        if "record" not in body:
            raise _unknown("record is missing")
        return StreamRecord(
            reason=_text(body, "reason"),
            function=_text(body, "functionName"),
            stream=_arn(body, "streamArn", *_SOURCES) if body.get("streamArn") is not None else "",
            record=body["record"],
            lost=tuple(str(name) for name in lost),
        )
    if kind == FailedExecution.kind:
        failure = body.get("failure")
        error = failure.get("Error") if isinstance(failure, dict) else None
        if "input" not in body:
            raise _unknown("input is missing")
        return FailedExecution(
            reason=error if isinstance(error, str) and error else "unknown",
            machine=_arn(body, "stateMachineArn", "states"),
            execution=_arn(body, "executionArn", "states"),
            started=_text(body, "startTime"),
            input=body["input"],
        )
    raise _unknown(f"its kind is {printable(kind, 40)!r}")


def _of_lambda(body: Json) -> Content:
    for name, service in _BATCHES.items():
        if name in body:
            return _batch(_object(body, name), _object(body, "requestContext"), service)
    if "requestPayload" in body:
        context = _object(body, "requestContext")
        condition = _text(context, "condition")
        if condition == "Success":
            raise _unknown("it is about an event that was processed")
        return AsyncEvent(
            reason=condition,
            function=_unqualified(_arn(context, "functionArn", "lambda")),
            payload=body["requestPayload"],
            request=_text(context, "requestId"),
        )
    raise _unknown("it has neither a kind nor the parts of a record of Lambda")


def _batch(info: Json, context: Json, service: str) -> StreamBatch:
    first, last = _text(info, "startSequenceNumber"), _text(info, "endSequenceNumber")
    if not (is_sequence_number(first) and is_sequence_number(last)) or int(first) > int(last):
        raise _unknown("its sequence numbers are none, or in the wrong order")
    size = info.get("batchSize")
    return StreamBatch(
        reason=_text(context, "condition"),
        function=_unqualified(_arn(context, "functionArn", "lambda")),
        stream=_arn(info, "streamArn", service),
        shard=_text(info, "shardId"),
        first=first,
        last=last,
        size=size if isinstance(size, int) else 0,
    )


def _undelivered(letter: Letter, body: Any) -> Undelivered:
    return Undelivered(
        reason=letter.attributes.get("ERROR_CODE") or "unknown",
        rule=_arn(letter.attributes, "RULE_ARN", "events"),
        target=_arn(letter.attributes, "TARGET_ARN"),
        body=body,
        message=letter.id,
        sent=letter.sent,
    )


def _text(body: Mapping[str, Any], name: str) -> str:
    value = body.get(name)
    if not isinstance(value, str) or not value:
        raise _unknown(f"{name} is missing or no text")
    return value


def _object(body: Mapping[str, Any], name: str) -> Json:
    value = body.get(name)
    if not isinstance(value, dict):
        raise _unknown(f"{name} is missing or no object")
    return value


def _arn(body: Mapping[str, Any], name: str, *services: str) -> str:
    text = _text(body, name)
    found = arns.parse(text)
    if found is None or (services and found.service not in services):
        raise _unknown(f"{name} is no ARN of {' or '.join(services)}" if services else f"{name} is no ARN")
    return text


def is_sequence_number(text: object) -> TypeGuard[str]:
    """Whether a stream may have a record of this number: a table's has 21 to 40 digits, one of Kinesis up to 129.

    Source: DynamoDB Streams API reference, Amazon Kinesis API reference.
    """
    return isinstance(text, str) and 21 <= len(text) <= 129 and text.isascii() and text.isdigit()


def _unqualified(function: str) -> str:
    # $LATEST is what a call without version runs, and a permission for the function does not cover it.
    return function.removesuffix(":$LATEST")


def _no_number(name: str) -> NoReturn:
    raise ValueError(name)


def _unknown(problem: str) -> UnknownMessageError:
    return UnknownMessageError(f"the message is not understood: {problem}", _KNOWN, "look at it and handle it by hand")
