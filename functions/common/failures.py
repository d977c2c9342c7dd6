"""The queue of records that can never be processed: one message each, with the reason and the record itself.

    {"kind": "stream-record", "reason": "<CODE>: <words>", "functionName", "eventSourceMapping": null, "streamArn",
     "record": <as Lambda gave it>}

A message above `MOST_BYTES` leaves out, in this order and no more than it must, OldImage, NewImage, all but what
identifies the record, and last the record's form: then it is the beginning of its text. Of a record of Kinesis it
leaves out the data. `truncated` names what is gone; the stream has it for as long as it remembers.
"""

import json
from collections.abc import Iterator
from datetime import datetime
from typing import Any

from functions.common.calls import Patience, must
from functions.common.errors import BadRecord, shown

MOST_BYTES = 200 * 1024  # SQS took 256 KiB for years, other receivers still do
_KEPT = ("eventID", "eventName", "eventSource", "eventSourceARN")
_KEPT_CHANGE = ("ApproximateCreationDateTime", "Keys", "SequenceNumber", "StreamViewType")
_MOST_TEXT = 64 * 1024


class FailureQueue:
    """Sends to one queue; `client` is an SQS client."""

    def __init__(self, client: Any, url: str, function_name: str) -> None:
        self._client, self._url, self._function = client, url, function_name

    def send(self, record: Any, error: BadRecord, patience: Patience) -> None:
        """Sets a record aside; raises StoreError when the queue did not take it."""
        body = message(record, str(error), self._function)
        must(self._client.send_message, patience=patience, QueueUrl=self._url, MessageBody=body)


def message(record: Any, reason: str, function_name: str) -> str:
    """The message's body, in ASCII, since SQS refuses some characters of Unicode."""
    arn = record.get("eventSourceARN") if isinstance(record, dict) else None
    head: dict[str, Any] = {
        "kind": "stream-record",
        "reason": reason,
        "functionName": function_name,
        "eventSourceMapping": None,  # Lambda does not tell the function
        "streamArn": arn[:2048] if isinstance(arn, str) else None,
    }
    for kept, gone in _smaller(record):
        body = _json({**head, "record": kept, **({"truncated": gone} if gone else {})})
        if body is not None and len(body) <= MOST_BYTES:
            return body
    return json.dumps({**head, "streamArn": None, "record": shown(record, _MOST_TEXT), "truncated": ["record"]})


def _smaller(record: Any) -> Iterator[tuple[Any, list[str]]]:
    yield record, []
    carried = record.get("kinesis") if isinstance(record, dict) else None
    if isinstance(carried, dict) and "data" in carried:
        yield {**record, "kinesis": {name: value for name, value in carried.items() if name != "data"}}, ["data"]
    change = record.get("dynamodb") if isinstance(record, dict) else None
    if not isinstance(change, dict):
        return
    gone = []
    for image in ("OldImage", "NewImage"):
        if image in change:
            change = {name: value for name, value in change.items() if name != image}
            gone.append(image)
            yield {**record, "dynamodb": change}, list(gone)
    few = {name: record[name] for name in _KEPT if name in record}
    few["dynamodb"] = {name: change[name] for name in _KEPT_CHANGE if name in change}
    yield few, [*gone, "others"]


def _json(value: Any) -> str | None:
    try:
        return json.dumps(value, default=_plain, allow_nan=False)
    except (TypeError, ValueError, RecursionError):  # not JSON: then its text must do
        return None


def _plain(value: Any) -> Any:
    return value.timestamp() if isinstance(value, datetime) else str(value)
