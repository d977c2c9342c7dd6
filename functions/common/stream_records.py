"""Reads a record of a DynamoDB stream as Lambda or GetRecords gives it: what happened, when, and which record it is.

Every reader raises BadRecord for what it does not understand. Source of a record's shape: Amazon DynamoDB API
reference, "Record" and "StreamRecord"; AWS Lambda developer guide, "Using AWS Lambda with Amazon DynamoDB".
"""

import math
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any

from functions.common.errors import BadRecord, shown

DAY = 86_400  # seconds
FIRST_TOO_LATE = 10**13  # epoch milliseconds with a digit more, in the year 2286
EVENTS = ("INSERT", "MODIFY", "REMOVE")
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MILLISECOND = timedelta(milliseconds=1)


def event_name(record: Any) -> str:
    """What happened to the item: INSERT, MODIFY or REMOVE."""
    if not isinstance(record, dict):
        raise bad("NOT_A_RECORD", "the record", record, "an object", "correct what sends it")
    source, event = record.get("eventSource"), record.get("eventName")
    if source != "aws:dynamodb":
        raise bad("UNKNOWN_SOURCE", "eventSource", source, "aws:dynamodb", "map a table's stream to this function")
    if not isinstance(event, str) or event not in EVENTS:
        allowed = "one of " + ", ".join(EVENTS)
        raise bad("UNKNOWN_EVENT", "eventName", event, allowed, "teach the function the new event, then redrive")
    return event


def change_of(record: dict[str, Any]) -> dict[str, Any]:
    """The change itself, the record's member `dynamodb`."""
    change = record.get("dynamodb")
    if not isinstance(change, dict):
        raise bad("NO_CHANGE", "dynamodb", change, "an object with the change", "correct what sends it")
    return change


def identity(record: dict[str, Any], change: dict[str, Any]) -> tuple[str, str]:
    """The stream's ARN and the record's id in it, the same on every delivery."""
    stream = record.get("eventSourceARN")
    if not isinstance(stream, str) or not stream:
        raise bad("NO_STREAM", "eventSourceARN", stream, "the stream's ARN", "correct what sends the record")
    found = record.get("eventID") or change.get("SequenceNumber")
    if not isinstance(found, str) or not found:
        allowed = "a text, or none and a text in SequenceNumber"
        raise bad("NO_IDENTITY", "eventID", found, allowed, "correct what sends the record")
    return stream, found


def milliseconds(change: dict[str, Any]) -> int:
    """When the item changed, in epoch milliseconds.

    Given are the epoch seconds of a JSON event, whole or not, or the time that boto3 makes of them.
    """
    value = change.get("ApproximateCreationDateTime")
    found: int | None = None
    if isinstance(value, datetime) and value.tzinfo is not None:
        found = (value - _EPOCH) // _MILLISECOND
    elif type(value) is int:
        found = value * 1000
    elif isinstance(value, float) and 0 <= value < FIRST_TOO_LATE:
        found = math.floor(Decimal(repr(value)) * 1000)  # the digits that were written, not those of the float behind
    if found is None or not 0 <= found < FIRST_TOO_LATE:
        allowed = "epoch seconds from 0 to the year 2286"
        raise bad("NO_TIME", "ApproximateCreationDateTime", value, allowed, "correct what sends the record")
    return found


def bad(code: str, what: str, value: Any, allowed: str, change: str) -> BadRecord:
    """The error for a record that no retry helps, in four parts."""
    return BadRecord(code, f"{what} is wrong: it is {shown(value)}, allowed is {allowed}; {change}")
