"""Reads the events that this function is subscribed to: S3 notifications, and its own continuations."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import unquote_plus

from functions.data_processor.errors import InvalidEvent
from functions.data_processor.models import FileVersion


@dataclass(frozen=True, slots=True)
class Arrival:
    """A file that arrived, and the record of the event that said so."""

    file: FileVersion
    record: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Arrivals:
    """What an event asks for; `ignored` says why the other records are left alone."""

    files: tuple[Arrival, ...]
    ignored: tuple[str, ...]
    continuation: int


def parse(event: Any) -> Arrivals:
    """Reads an event (Amazon S3 user guide, "Event message structure"); raises InvalidEvent."""
    if isinstance(event, Mapping) and event.get("Event") == "s3:TestEvent":
        return Arrivals((), ("s3:TestEvent",), 0)
    records = event.get("Records") if isinstance(event, Mapping) else None
    if not isinstance(records, list) or not records:
        raise InvalidEvent(_wrong("the event", event, "an S3 notification with Records"))
    continuation = event.get("continuation", 0)
    if type(continuation) is not int or continuation < 0:
        raise InvalidEvent(_wrong("continuation", continuation, "a whole number from 0"))
    files, ignored = [], []
    for record in records:
        found = _arrival(record)
        if isinstance(found, str):
            ignored.append(found)
        else:
            files.append(found)
    return Arrivals(tuple(files), tuple(ignored), continuation)


def _arrival(record: Any) -> Arrival | str:
    if not isinstance(record, Mapping):
        raise InvalidEvent(_wrong("a record", record, "an S3 notification record"))
    source, name = record.get("eventSource"), str(record.get("eventName", ""))
    if source != "aws:s3":
        return f"event source {str(source)[:80]!r}"
    if not name.removeprefix("s3:").startswith("ObjectCreated:"):
        return f"event name {name[:80]!r}"
    try:
        bucket, entry = record["s3"]["bucket"]["name"], record["s3"]["object"]
        file = FileVersion(
            bucket=bucket,
            key=unquote_plus(entry["key"]),
            # "null" names whichever object is there while versioning is off: the entity tag says more.
            version="" if entry.get("versionId") in (None, "null") else str(entry["versionId"]),
            etag=str(entry.get("eTag") or "").strip('"'),
            event_time=str(record["eventTime"]),
        )
    except (KeyError, TypeError, AttributeError) as error:
        allowed = f"one with bucket, key and eventTime ({error} is wrong)"
        raise InvalidEvent(_wrong("a record", record, allowed)) from None
    if not isinstance(bucket, str) or not bucket or not file.key:
        raise InvalidEvent(_wrong("a record", record, "one with a bucket's name and a key"))
    if file.key.startswith("rejected/"):
        return f"the rejects object {file.key!r}"
    return Arrival(file, record)


def _wrong(what: str, value: Any, allowed: str) -> str:
    return f"{what} is wrong: {str(value)[:200]!r}, allowed is {allowed}; subscribe this function to S3 only"
