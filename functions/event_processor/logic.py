"""From a record of the event stream to the item that it becomes; pure.

Nothing but the record goes into the item: delivered again, it is the same item with the same content. Its key is
(`DATA#<id>`, `TIMESTAMP#<time>#<event_id>`); it expires so many seconds after the event arrived in the stream, not
after its own time, which may be any.
"""

import base64
import binascii
import json
import math
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any

from functions.common.attributes import members
from functions.common.errors import BadEvent, BadRecord, shown
from functions.common.event_contract import WrongEvent, normalize, utc_text
from functions.common.stream_records import FIRST_TOO_LATE, bad
from functions.event_processor.models import EventItem

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
WORKFLOW = "workflow"


class Events:
    """Every record is one event; none is ignored."""

    name = "EVENTS"
    key = ("pk", "sk")
    metric = "EventsStored"

    def __init__(self, ttl_seconds: int, index: str) -> None:
        self._ttl, self._index = ttl_seconds, index

    def item(self, record: Any, keep_days: int) -> EventItem:  # noqa: ARG002 - items here live for seconds, not days
        """The item for a record as Lambda gives it; raises BadRecord."""
        kinesis = _kinesis(record)
        arrived = _arrived(kinesis)
        event = _event(kinesis, _utc(arrived))
        key = f"DATA#{event['id']}", f"TIMESTAMP#{event['timestamp']}#{event['event_id']}"
        body = members({"pk": key[0], "sk": key[1], "data": event, "ttl": arrived // 1000 + self._ttl})
        return EventItem(key, body.encode(), event, f"{self._index}-{_utc(arrived)[:10].replace('-', '.')}")


def window_of(event: Any, now: datetime) -> tuple[str, str]:
    """The hour that a workflow asks about, before `asOf` or before now, as the contract's times; raises BadEvent."""
    found = event.get("asOf", now.astimezone(UTC).isoformat())
    try:
        end = datetime.fromisoformat(utc_text(found)) if isinstance(found, str) else None
        start = end - timedelta(hours=1) if end else None
    except (WrongEvent, OverflowError):
        end = start = None
    if end is None or start is None:
        raise BadEvent("asOf", found, "a time such as 2026-01-31T08:00:00Z", "correct the workflow's input")
    return _text(start), _text(end)


def queries(window: tuple[str, str], threshold: float) -> dict[str, dict[str, Any]]:
    """What a workflow counts: the window's events, and those of them that were anomalies."""
    times = {"range": {"timestamp": {"gte": window[0], "lt": window[1]}}}
    high = {"range": {"value": {"gt": threshold}}}
    return {"events": {"bool": {"filter": [times]}}, "anomalies": {"bool": {"filter": [times, high]}}}


def _kinesis(record: Any) -> dict[str, Any]:
    if not isinstance(record, dict):
        raise bad("NOT_A_RECORD", "the record", record, "an object", "correct what sends it")
    source, found = record.get("eventSource"), record.get("kinesis")
    if source != "aws:kinesis" or not isinstance(found, dict):
        raise bad("NOT_A_RECORD", "eventSource", source, "aws:kinesis", "map a Kinesis stream to this function")
    return found


def _arrived(kinesis: dict[str, Any]) -> int:
    """When the record came into the stream, in epoch milliseconds."""
    value = kinesis.get("approximateArrivalTimestamp")
    if not isinstance(value, int | float) or isinstance(value, bool) or not 0 <= value < FIRST_TOO_LATE // 1000:
        allowed = "epoch seconds from 0 to the year 2286"
        raise bad("NOT_A_RECORD", "approximateArrivalTimestamp", value, allowed, "correct what sends the record")
    return math.floor(Decimal(repr(value)) * 1000)  # the digits that were written, not those of the float behind


def _event(kinesis: dict[str, Any], arrived: str) -> dict[str, Any]:
    data = kinesis.get("data")
    try:
        text = base64.b64decode(data, validate=True).decode() if isinstance(data, str) else None
        found = json.loads(text, parse_constant=_no_constant) if text is not None else None
    except (binascii.Error, ValueError, RecursionError):
        found = text = None
    if text is None:
        raise bad("NOT_JSON", "the data", data, "JSON in UTF-8", "correct the producer, then redrive")
    try:
        return normalize(found, arrived)
    except WrongEvent as error:
        where = error.field or "the event"
        raise BadRecord(
            "NOT_AN_EVENT", f"{where} is wrong: {error.reason}; correct the producer, then send the event again"
        ) from None


def _no_constant(name: str) -> Any:
    raise ValueError(f"{shown(name)} is no number of JSON")


def _utc(milliseconds: int) -> str:
    return _text(_EPOCH + timedelta(milliseconds=milliseconds))


def _text(moment: datetime) -> str:
    return moment.replace(tzinfo=None).isoformat(timespec="milliseconds") + "Z"
