"""From a record of a DynamoDB stream to the activity item that it becomes; pure.

An activity's key is (its type, processedAt). processedAt is a number of the 38 digits that DynamoDB keeps: its whole
part is the time of the change in epoch milliseconds, its 25 decimal places are taken from SHA-256 over the stream's ARN
and the record's id. So every record has a key of its own however many arrive in one millisecond, a redelivered record
has the same key and content again, and a range of processedAt is a range of time.
"""

import re
from dataclasses import dataclass
from decimal import Decimal
from hashlib import sha256
from typing import Any

from functions.common.attributes import members, number
from functions.common.batch import Key
from functions.common.errors import BadRecord, NotStorable, shown
from functions.common.stream_records import DAY, change_of, event_name, identity, milliseconds

KEY = ("dataType", "processedAt")  # of the analytics table
PLACES = 25  # decimal places of processedAt; with 13 digits of milliseconds they fill the 38
_NUMBER = re.compile(r"[+-]?[0-9.]{1,150}([eE][+-]?[0-9]{1,3})?")
_MOST_KEY_BYTES = 2048


@dataclass(frozen=True, slots=True)
class ActivityType:
    """What the changes of one table become: the table's key attributes, and what they are called in the item."""

    name: str  # dataType of the item
    processed_by: str
    id_attribute: str  # a text
    id_name: str
    time_attribute: str  # a number; in the item it is sourceTimestamp

    key = KEY
    metric = "ActivitiesWritten"

    def item(self, record: Any, keep_days: int) -> "Activity | None":
        """The activity for a record; raises BadRecord."""
        return activity(record, self, keep_days)


@dataclass(slots=True)
class Activity:
    """An item on its way: its key as text, its body as DynamoDB JSON."""

    key: Key
    body: bytes


def activity(record: Any, kind: ActivityType, keep_days: int = 0) -> Activity | None:
    """The item for a record as Lambda or GetRecords gives it, None for a deletion; raises BadRecord.

    It expires `keep_days` after the change, or never.
    """
    event = event_name(record)
    if event == "REMOVE":
        return None
    change = change_of(record)
    at = processed_at(record, change)
    item = {
        "dataType": kind.name,
        "processedAt": at,
        kind.id_name: _identity(change, kind.id_attribute),
        "sourceTimestamp": _time(change, kind.time_attribute),
        "eventType": event,
        "processedBy": kind.processed_by,
    }
    if keep_days:
        item["expiresAt"] = int(at) // 1000 + keep_days * DAY
    return Activity((kind.name, number(at)), members(item).encode())


def processed_at(record: dict[str, Any], change: dict[str, Any]) -> Decimal:
    """The sort key of the record's activity, exact; raises BadRecord. Nothing but the record goes into it."""
    digest = sha256("\n".join(identity(record, change)).encode("utf-8", "backslashreplace")).digest()
    fraction = int.from_bytes(digest, "big") % 10**PLACES
    return Decimal(f"{milliseconds(change)}.{fraction:0{PLACES}}")


def _identity(change: dict[str, Any], name: str) -> str:
    found = _attribute(change, name, "S")
    try:
        size = len(found.encode())
    except UnicodeEncodeError:
        size = 0
    if not 0 < size <= _MOST_KEY_BYTES:
        raise BadRecord(
            "BAD_ATTRIBUTE",
            f"attribute {name} is wrong: it is a text of {len(found)} characters, allowed are 1 to {_MOST_KEY_BYTES} "
            "bytes of UTF-8; correct the item, then redrive",
        )
    return found


def _time(change: dict[str, Any], name: str) -> Decimal:
    found = _attribute(change, name, "N")
    try:
        if not _NUMBER.fullmatch(found):
            raise ValueError
        value = Decimal(found)
        number(value)
    except (ArithmeticError, NotStorable, ValueError):
        raise BadRecord(
            "BAD_ATTRIBUTE",
            f"attribute {name} is wrong: it is a text of {len(found)} characters, allowed is a number of at most 38 "
            "digits; correct the item, then redrive",
        ) from None
    return value


def _attribute(change: dict[str, Any], name: str, kind: str) -> str:
    """The attribute of the new image; messages name types only, since values may be personal."""
    image = change.get("NewImage")
    if not isinstance(image, dict):
        raise BadRecord(
            "NO_IMAGE",
            f"NewImage is wrong: it is a {type(image).__name__}, and the view type is "
            f"{shown(change.get('StreamViewType'))}, allowed is the new image; "
            "set the stream's view type to NEW_AND_OLD_IMAGES, then redrive",
        )
    if name not in image:
        raise BadRecord(
            "NO_ATTRIBUTE",
            f"attribute {name} is missing: the image has {shown(sorted(map(str, image)))}, allowed is an image with "
            f"{name} of type {kind}; correct the item, or the table that the stream belongs to, then redrive",
        )
    value = image[name]
    inner = value.get(kind) if isinstance(value, dict) and len(value) == 1 else None
    if not isinstance(inner, str):
        has = shown(sorted(map(str, value))) if isinstance(value, dict) else f"a {type(value).__name__}"
        raise BadRecord(
            "WRONG_TYPE",
            f"attribute {name} is wrong: its type is {has}, allowed is {kind} with a text; "
            "correct the item, then redrive",
        )
    return inner
