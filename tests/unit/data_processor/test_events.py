"""Which events are handled, which are left alone, and which are errors."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from functions.data_processor.errors import InvalidEvent
from functions.data_processor.events import parse
from functions.data_processor.models import FileVersion
from tests.unit.data_processor.fakes import BUCKET, QUICK, s3_event, s3_record


@QUICK
@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=20))
def test_keys_are_decoded(key: str) -> None:
    """A key arrives URL-encoded, with plus signs for blanks, and is used as it was uploaded."""
    (arrival,) = parse(s3_event("orders/" + key)).files
    assert arrival.file == FileVersion(BUCKET, "orders/" + key, "v1", "etag", "2024-05-01T12:00:01.000Z")


@pytest.mark.parametrize(
    "name", ["ObjectCreated:Put", "ObjectCreated:CompleteMultipartUpload", "s3:ObjectCreated:Copy"]
)
def test_every_kind_of_creation_is_handled(name: str) -> None:
    """Put, post, copy and multipart uploads are all arrivals."""
    assert len(parse(s3_event("orders/a.json", name=name)).files) == 1


@pytest.mark.parametrize("name", ["ObjectRemoved:Delete", "ObjectRestore:Completed", "LifecycleExpiration:Delete", ""])
def test_other_events_are_ignored_with_a_reason(name: str) -> None:
    """What is not a creation is left alone, and the log says so."""
    arrivals = parse(s3_event("orders/a.json", name=name))
    assert (arrivals.files, arrivals.ignored) == ((), (f"event name {name!r}",))


def test_test_events_and_rejects_are_ignored() -> None:
    """The event that S3 sends when a notification is made, and our own rejects, are left alone."""
    test = {"Service": "Amazon S3", "Event": "s3:TestEvent", "Time": "2024-01-01T00:00:00Z", "Bucket": BUCKET}
    assert parse(test).ignored == ("s3:TestEvent",)
    assert parse(s3_event("rejected/orders/a.json.jsonl")).files == ()
    assert parse({"Records": [{**s3_record("orders/a.json"), "eventSource": "aws:sqs"}]}).files == ()


def test_a_mixture_keeps_what_is_ours() -> None:
    """Several records are sorted one by one."""
    event = s3_event("orders/a.json", "rejected/a", "users/b.csv")
    event["Records"].append(s3_record("orders/c.json", name="ObjectRemoved:Delete"))
    arrivals = parse({**event, "continuation": 3})
    assert [arrival.file.key for arrival in arrivals.files] == ["orders/a.json", "users/b.csv"]
    assert len(arrivals.ignored) == 2
    assert arrivals.continuation == 3


@pytest.mark.parametrize(("version", "expected"), [("null", ""), (None, ""), ("nullify", "nullify"), ("v", "v")])
def test_a_bucket_without_versions(version: Any, expected: str) -> None:
    """Where the bucket keeps no versions, the entity tag tells one state of an object from another."""
    (arrival,) = parse(s3_event("orders/a.json", version=version)).files
    assert arrival.file.version == expected
    assert arrival.file.status_key[1].endswith(expected or "etag")


def _without(*path: str) -> Any:
    event: Any = s3_event("orders/a.json")
    inner = event["Records"][0]
    for name in path[:-1]:
        inner = inner[name]
    del inner[path[-1]]
    return event


@pytest.mark.parametrize(
    "event",
    [
        {},
        None,
        [],
        "text",
        {"Records": []},
        {"Records": None},
        {"Records": ["text"]},
        {"Records": s3_event("a")["Records"], "continuation": -1},
        {"Records": s3_event("a")["Records"], "continuation": "1"},
        _without("eventTime"),
        _without("s3"),
        _without("s3", "bucket", "name"),
        _without("s3", "object", "key"),
        s3_event(""),
    ],
)
def test_what_is_no_s3_event_is_an_error(event: Any) -> None:
    """An event that cannot be understood is not dropped: it fails, and so reaches the queue."""
    with pytest.raises(InvalidEvent, match=r"is wrong: .*, allowed is .*; subscribe"):
        parse(event)
