"""From a request to records of the stream, and from what happened to an answer; pure."""

import base64
import binascii
import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from functions.common.errors import BadEvent, shown
from functions.common.event_contract import WrongEvent, encoded, normalize
from functions.data_ingestion.errors import MOST_ERRORS, BadRequest, StreamRefused
from functions.data_ingestion.models import Record

MOST_RECORDS, MOST_CALL_BYTES = 500, 5 * 1024 * 1024  # of one PutRecords (Amazon Kinesis API reference)


def body_of(event: Any, most_bytes: int) -> bytes:
    """The body of a proxy event; raises BadEvent for another event, BadRequest for a body that is too large or none.

    Source of the shape: API Gateway developer guide, "Input format of a Lambda function for proxy integration".
    """
    if not isinstance(event, Mapping) or "body" not in event:
        raise BadEvent(
            "the event", event, "a request of API Gateway with a body", "integrate the API as a Lambda proxy"
        )
    body = event["body"]
    if body is None or body == "":
        raise BadRequest("the body is empty, allowed is an event or a list of events as JSON")
    if not isinstance(body, str):
        raise BadEvent("the body", body, "a text", "integrate the API as a Lambda proxy")
    try:
        found = base64.b64decode(body, validate=True) if event.get("isBase64Encoded") is True else body.encode()
    except (binascii.Error, UnicodeEncodeError, ValueError):
        raise BadRequest("the body is no text in UTF-8, allowed is JSON") from None
    if len(found) > most_bytes:
        raise BadRequest(f"the body has {len(found)} bytes, allowed are {most_bytes}: send fewer events at once")
    return found


def records_of(body: bytes, received_at: str, most_events: int) -> list[Record]:
    """One record for each event of a body, an event or a list; raises BadRequest, naming index, field and reason.

    A request is taken whole or refused whole: a client that has one wrong event need not find out which were taken.
    """
    found = _json(body)
    events = found if isinstance(found, list) else [found]
    if not 1 <= len(events) <= most_events:
        raise BadRequest(f"the list has {len(events)} events, allowed are 1 to {most_events}")
    records, errors = [], []
    for place, event in enumerate(events):
        try:
            normal = normalize(event, received_at)
        except WrongEvent as error:
            errors.append({"index": place, "field": error.field, "reason": error.reason})
            continue
        records.append(Record(place, normal["id"], encoded(normal)))
    if errors:
        more = f"; the first {MOST_ERRORS} are named" if len(errors) > MOST_ERRORS else ""
        raise BadRequest(f"{len(errors)} of {len(events)} events are wrong, and none was taken{more}", errors)
    return records


def batches(records: Sequence[Record]) -> Iterator[list[Record]]:
    """The records in their order, in as few calls of PutRecords as its limits allow."""
    batch: list[Record] = []
    size = 0
    for record in records:
        if batch and (len(batch) == MOST_RECORDS or size + record.size > MOST_CALL_BYTES):
            yield batch
            batch, size = [], 0
        batch.append(record)
        size += record.size
    if batch:
        yield batch


def taken(count: int) -> dict[str, Any]:
    """What a client is told when all its events are in the stream."""
    return {"success": True, "count": count}


def refused(error: BadRequest) -> dict[str, Any]:
    """What a client is told of a body that is wrong."""
    return {"success": False, "message": error.message, **({"errors": error.errors} if error.errors else {})}


def busy(error: StreamRefused, count: int) -> dict[str, Any]:
    """What a client is told when some events are not in the stream: which, so that it need not send the others."""
    message = "the stream did not take all events; send those in notTaken again"
    return {"success": False, "message": message, "count": count - len(error.left), "notTaken": error.left}


def _json(body: bytes) -> Any:
    try:
        return json.loads(body.decode(), parse_constant=_no_constant)
    except RecursionError:
        raise BadRequest("the body is nested too deeply, allowed is an event or a list of events") from None
    except ValueError as error:  # not UTF-8, not JSON, or a number of more digits than Python reads
        raise BadRequest(f"the body is no JSON: {shown(str(error), 120)[1:-1]}") from None


def _no_constant(name: str) -> Any:
    raise ValueError(f"{name} is no number of JSON")
