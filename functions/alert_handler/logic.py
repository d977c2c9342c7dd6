"""From a message of the queue to the item that records its alert; pure.

A message is what SNS wraps (Amazon SNS developer guide, "Message body and metadata") or, where the subscription has raw
delivery, the message itself with its attributes beside it. An alert of the event processor has the key
(`ALERT#<id>`, `TIMESTAMP#<time>#<event_id>#<alertType>`): published or received twice, it is one item. Another alert
has no event: its key is (`ALERT#<alertType>`, `TIMESTAMP#<sent>#<message id>`).
"""

import json
import re
from datetime import UTC, datetime, timedelta
from typing import Any

from functions.alert_handler.models import Alert
from functions.common.errors import BadRecord, shown
from functions.common.event_contract import WrongEvent, normalize, utc_text
from functions.common.stream_records import bad

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_TYPE = re.compile(r"[A-Z][A-Z0-9_]{0,63}")
_MILLISECONDS = re.compile(r"\d{1,13}")


def alert_of(record: Any, ttl_seconds: int) -> Alert:
    """The alert of a message as Lambda gives it; raises BadRecord. It expires so long after the message was sent."""
    body, sent = _body(record), _sent(record)
    envelope = _object(body)
    if envelope is not None and envelope.get("Type") == "Notification":
        text, kind = envelope.get("Message"), _attribute(envelope.get("MessageAttributes"), "Value")
        name, at = envelope.get("MessageId"), envelope.get("Timestamp")
    else:
        text, kind = body, _attribute(record.get("messageAttributes"), "stringValue")
        name, at = record.get("messageId"), _utc(sent)
    if not isinstance(text, str) or not isinstance(kind, str) or not _TYPE.fullmatch(kind):
        allowed = "a message with the attribute alertType, such as ANOMALY_DETECTED"
        raise bad("NOT_AN_ALERT", "alertType", kind, allowed, "publish alerts with their type")
    item: dict[str, Any] = {"alertType": kind, "ttl": sent // 1000 + ttl_seconds}
    event = _event(text)
    if event is not None:
        key = f"ALERT#{event['id']}", f"TIMESTAMP#{event['timestamp']}#{event['event_id']}#{kind}"
        return Alert({**item, "pk": key[0], "sk": key[1], "data": event})
    if not isinstance(name, str) or not 0 < len(name) <= 100:
        raise bad("NOT_A_MESSAGE", "the message's id", name, "a text of 1 to 100 characters", "correct what sends it")
    sent_at = _time(at)
    return Alert(
        {**item, "pk": f"ALERT#{kind}", "sk": f"TIMESTAMP#{sent_at}#{name}", "message": text, "sentAt": sent_at}
    )


def _body(record: Any) -> str:
    body = record.get("body") if isinstance(record, dict) else None
    if not isinstance(body, str) or record.get("eventSource") != "aws:sqs":
        raise bad("NOT_A_MESSAGE", "the message", record, "one of SQS with a body", "map a queue to this function")
    try:
        body.encode()
    except UnicodeEncodeError:
        raise BadRecord("NOT_A_MESSAGE", "the body has half of a surrogate pair, which is no character") from None
    return body


def _sent(record: Any) -> int:
    """When the message was sent to the queue, in epoch milliseconds: the same each time it is received."""
    attributes = record.get("attributes")
    found = attributes.get("SentTimestamp") if isinstance(attributes, dict) else None
    if not isinstance(found, str) or not _MILLISECONDS.fullmatch(found):
        raise bad("NOT_A_MESSAGE", "SentTimestamp", found, "epoch milliseconds", "correct what sends the message")
    return int(found)


def _attribute(attributes: Any, member: str) -> Any:
    found = attributes.get("alertType") if isinstance(attributes, dict) else None
    return found.get(member) if isinstance(found, dict) else None


def _event(text: str) -> dict[str, Any] | None:
    """The event of an alert of the event processor, None for an alert of another kind."""
    found = _object(text)
    try:
        return normalize(found.get("event")) if found is not None else None
    except WrongEvent:
        return None


def _object(text: str) -> dict[str, Any] | None:
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        return None
    return found if isinstance(found, dict) else None


def _time(found: Any) -> str:
    try:
        return utc_text(found if isinstance(found, str) else "")
    except WrongEvent:
        raise bad(
            "NOT_A_MESSAGE", "Timestamp", shown(found), "a time in UTC", "correct what sends the message"
        ) from None


def _utc(milliseconds: int) -> str:
    moment = _EPOCH + timedelta(milliseconds=milliseconds)
    return moment.replace(tzinfo=None).isoformat(timespec="milliseconds") + "Z"
