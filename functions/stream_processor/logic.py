"""From a record of the processed-data table's stream to the audit item that it becomes; pure.

The item's key is (recordId, changedAt). changedAt is text that sorts: the time of the change in UTC, the record's
sequence number in 40 digits, and 16 digits of SHA-256 over the stream's ARN and the record's id. Times are often whole
seconds, so it is the sequence number that orders the changes of a record; the hash keeps records of two streams of one
table apart. Nothing but the record goes into the item: delivered again, it is the same item with the same content.
"""

import json
import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from typing import Any

from functions.common.attributes import members, size
from functions.common.batch import Key
from functions.common.errors import BadRecord, shown
from functions.common.stream_records import DAY, bad, change_of, event_name, identity, milliseconds
from functions.stream_processor.images import Image, fit, image_of

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_SEQUENCE = re.compile(r"[0-9]{1,40}")
_MOST_KEY_BYTES = {"recordId": 2048, "timestamp": 1024}
_MOST_TEXT = 2048  # characters; no longer key or name is known
_SOURCE = {"sourceBucket", "sourceKey", "sourceVersion"}


@dataclass(slots=True)
class AuditItem:
    """An item on its way: its key as text, its body as DynamoDB JSON."""

    key: Key
    body: bytes


class AuditTrail:
    """Every change becomes an item; none is ignored."""

    name = "AUDIT_TRAIL"
    key = ("recordId", "changedAt")
    metric = "AuditItemsWritten"

    def item(self, record: Any, keep_days: int) -> AuditItem:
        """The item for a record as Lambda or GetRecords gives it; raises BadRecord."""
        event = event_name(record)
        change = change_of(record)
        stream, found = identity(record, change)
        at = milliseconds(change)
        number = _sequence_number(change)
        digest = sha256(f"{stream}\n{found}".encode("utf-8", "backslashreplace")).hexdigest()
        images = {name: image_of(change, name) for name in ("OldImage", "NewImage")}
        _must_have(event, images, change)
        latest = (images["NewImage"] or images["OldImage"] or Image({}, 0, 0)).values
        values: dict[str, Any] = {
            "recordId": _key(change, "recordId"),
            "changedAt": f"{_utc(at)}#{number:0>40}#{digest[:16]}",
            "itemTimestamp": _key(change, "timestamp"),
            "eventName": event,
            "eventId": found,
            "sequenceNumber": number,
            "streamArn": stream,
            "who": _who(record, event, images, latest),
            "processedBy": "streamProcessor",
        }
        if (region := _text(_metadata(latest), "region")) is not None:
            values["originRegion"] = region
        if keep_days:
            values["expiresAt"] = at // 1000 + keep_days * DAY
        kept, missing = fit(images["NewImage"], images["OldImage"], room_beside=_size(values, record))
        body = members({**values, **missing}).encode()[:-1]
        for name, image in kept.items():
            body += f',"{name}":{{"M":'.encode() + _json(image) + b"}"
        return AuditItem((values["recordId"], values["changedAt"]), body + b"}")


def _who(record: dict[str, Any], event: str, images: dict[str, Image | None], latest: dict[str, Any]) -> dict[str, Any]:
    """Who changed the item, as far as the record tells.

    AWS names itself in userIdentity. A processor names itself in what it writes. An item that was deleted names whoever
    wrote it, which says nothing of who deleted it; and a record that changed while its metadata did not was changed by
    no processor. Both are UNKNOWN here; CloudTrail's data events tell more.
    """
    given = record.get("userIdentity")
    if given is not None:
        names = ("principalId", "type")
        service = {name: text for name in names if (text := _plain_text(given, name)) is not None}
        if len(service) < len(names):
            allowed = "an object with the texts principalId and type"
            raise bad("BAD_IDENTITY", "userIdentity", given, allowed, "teach the function the new form, then redrive")
        return {"kind": "SERVICE", **service}
    metadata = _metadata(latest)
    source = {name: found for name in sorted(_SOURCE) if (found := _text(metadata, name)) is not None}
    region = _text(metadata, "region")
    if event == "REMOVE" or region is None or _same_metadata(images):
        return {"kind": "UNKNOWN"}
    return {"kind": "PROCESSOR", "region": region, **source}


def _same_metadata(images: dict[str, Image | None]) -> bool:
    old, new = images["OldImage"], images["NewImage"]
    return bool(old and new and "metadata" in new.values and old.values.get("metadata") == new.values["metadata"])


def _metadata(image: dict[str, Any]) -> dict[str, Any]:
    """Where the item says who wrote it: a record in its metadata, the status item of a file at its top."""
    found = image.get("metadata")
    inner = found.get("M") if isinstance(found, dict) else None
    return inner if isinstance(inner, dict) else image


def _text(values: dict[str, Any], name: str) -> str | None:
    return _plain_text(values.get(name), "S")


def _plain_text(value: Any, name: str) -> str | None:
    found = value.get(name) if isinstance(value, dict) else None
    return found if isinstance(found, str) and len(found) <= _MOST_TEXT else None


def _must_have(event: str, images: dict[str, Image | None], change: dict[str, Any]) -> None:
    """A trail without images would say that something changed and not what."""
    needed = {"INSERT": ["NewImage"], "MODIFY": ["OldImage", "NewImage"], "REMOVE": ["OldImage"]}[event]
    for name in needed:
        if images[name] is None:
            raise BadRecord(
                "NO_IMAGE",
                f"{name} is wrong: a {event} without it, and the view type is {shown(change.get('StreamViewType'))}, "
                "allowed is a record with the images of its event; set the stream's view type to NEW_AND_OLD_IMAGES, "
                "then redrive",
            )


def _sequence_number(change: dict[str, Any]) -> str:
    found = change.get("SequenceNumber")
    if not isinstance(found, str) or not _SEQUENCE.fullmatch(found):
        allowed = "a text of 1 to 40 digits"
        raise bad("NO_SEQUENCE", "SequenceNumber", found, allowed, "correct what sends the record")
    return found


def _key(change: dict[str, Any], name: str) -> str:
    """A part of the changed item's key; the message names sizes only, since keys may be personal."""
    keys = change.get("Keys")
    found = _text(keys, name) if isinstance(keys, dict) else None
    try:
        length = len(found.encode()) if found is not None else 0
    except UnicodeEncodeError:
        length = 0
    if found is None or not 0 < length <= _MOST_KEY_BYTES[name]:
        raise BadRecord(
            "NO_KEY",
            f"Keys.{name} is wrong: it has {length} bytes of text, allowed are 1 to {_MOST_KEY_BYTES[name]}; "
            "map the processed-data table's stream to this function, then redrive",
        )
    return found


def _utc(at: int) -> str:
    moment = _EPOCH + timedelta(milliseconds=at)
    return moment.isoformat(timespec="milliseconds").replace("+00:00", "Z")


def _size(values: dict[str, Any], record: dict[str, Any]) -> int:
    try:
        return size(values)
    except UnicodeEncodeError:
        allowed = "text that UTF-8 can carry"
        raise bad("NOT_TEXT", "a name in the record", record.get("eventID"), allowed, "correct what sends it") from None


def _json(image: dict[str, Any]) -> bytes:
    # Sorted, so that a record read again from its stream gives the same bytes.
    return json.dumps(image, ensure_ascii=False, separators=(",", ":"), sort_keys=True).encode()
