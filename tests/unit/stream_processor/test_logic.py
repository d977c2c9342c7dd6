"""From stream records to audit items: who, what and when, under keys that never collide and never change."""

import copy
import json
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from functions.common.attributes import plain
from functions.common.errors import BadRecord
from functions.stream_processor.logic import AuditItem, AuditTrail
from tests.unit.common.fakes import cases
from tests.unit.data_processor.fakes import QUICK

STREAM = "arn:aws:dynamodb:us-east-1:111122223333:table/serverless-processed-data-dev/stream/2026-01-01T00:00:00.000"
METADATA: dict[str, Any] = {
    "region": {"S": "us-west-2"},
    "sourceBucket": {"S": "bucket"},
    "sourceKey": {"S": "orders/a.json"},
    "sourceVersion": {"S": "v1"},
    "line": {"N": "7"},
}
KEYS: dict[str, Any] = {
    "recordId": {"S": "orders#1"},
    "timestamp": {"S": "2026-01-01T00:00:00.000000Z#0123456789abcdef"},
}
IMAGE: dict[str, Any] = {
    **KEYS,
    "metadata": {"M": METADATA},
    "data": {"M": {"total": {"N": "1.50"}}},
    "raw": {"B": "AAEC"},
}
LATER: dict[str, Any] = {
    **IMAGE,
    "metadata": {"M": {**METADATA, "region": {"S": "us-east-1"}, "sourceKey": {"S": "orders/b.json"}}},
}
SERVICE = {"type": "Service", "principalId": "dynamodb.amazonaws.com"}


def record(name: str = "INSERT", *, old: Any = None, new: Any = None, **members: Any) -> dict[str, Any]:
    """A stream record as Lambda gives it; None leaves out a member of it or, by their own names, of its change."""
    change = {
        "ApproximateCreationDateTime": 1767225600,
        "Keys": KEYS,
        "OldImage": old,
        "NewImage": new,
        "SequenceNumber": "300000000000000499659",
        "StreamViewType": "NEW_AND_OLD_IMAGES",
    }
    change |= {key: members.pop(key) for key in list(members) if key in change}
    found = {
        "eventID": "e-1",
        "eventName": name,
        "eventSource": "aws:dynamodb",
        "awsRegion": "us-east-1",
        "dynamodb": {key: value for key, value in change.items() if value is not None},
        "eventSourceARN": STREAM,
        **members,
    }
    return copy.deepcopy({key: value for key, value in found.items() if value is not None})


def inserted(**members: Any) -> dict[str, Any]:
    """The record of a new item."""
    return record(new=members.pop("new", IMAGE), **members)


def made(given_record: Any, days: int = 0) -> AuditItem:
    """The record's audit item."""
    return AuditTrail().item(given_record, days)


def read(given_record: Any, days: int = 0) -> dict[str, Any]:
    """The record's audit item in plain values."""
    return {name: plain(value) for name, value in json.loads(made(given_record, days).body).items()}


def test_a_new_item_says_who_what_when_and_where() -> None:
    """An insert keeps the image, the writer that its metadata names, the time, and the region of its processor."""
    found = read(inserted())
    digest = sha256(f"{STREAM}\ne-1".encode()).hexdigest()[:16]
    assert found.pop("newImage") == {name: plain(value) for name, value in IMAGE.items()}
    assert found == {
        "recordId": "orders#1",
        "changedAt": f"2026-01-01T00:00:00.000Z#{'300000000000000499659':0>40}#{digest}",
        "itemTimestamp": KEYS["timestamp"]["S"],
        "eventName": "INSERT",
        "eventId": "e-1",
        "sequenceNumber": "300000000000000499659",
        "streamArn": STREAM,
        "originRegion": "us-west-2",
        "who": {
            "kind": "PROCESSOR",
            "region": "us-west-2",
            "sourceBucket": "bucket",
            "sourceKey": "orders/a.json",
            "sourceVersion": "v1",
        },
        "processedBy": "streamProcessor",
    }


def test_a_changed_item_keeps_both_images() -> None:
    """A modification is the writer's of the new image, beside what was there before."""
    found = read(record("MODIFY", old=IMAGE, new=LATER))
    assert found["oldImage"] == {name: plain(value) for name, value in IMAGE.items()}
    assert found["newImage"] == {name: plain(value) for name, value in LATER.items()}
    assert (found["originRegion"], found["who"]["sourceKey"]) == ("us-east-1", "orders/b.json")


def test_a_files_status_item_names_its_writer_at_its_top() -> None:
    """Status items have no metadata: region and source stand beside their status, before and after each change."""
    status = {**KEYS, **METADATA, "processingStatus": {"S": "PROCESSING"}}
    found = read(record("MODIFY", old=status, new={**status, "processingStatus": {"S": "COMPLETED"}}))
    assert (found["originRegion"], found["who"]["kind"]) == ("us-west-2", "PROCESSOR")


def test_a_deletion_is_nobodys_but_a_named_services() -> None:
    """The writer of a deleted item did not delete it; time to live signs what it deletes."""
    found = read(record("REMOVE", old=IMAGE))
    assert (found["who"], found["originRegion"]) == ({"kind": "UNKNOWN"}, "us-west-2")
    assert "newImage" not in found
    assert found["oldImage"] == {name: plain(value) for name, value in IMAGE.items()}
    assert read(record("REMOVE", old=IMAGE, userIdentity=SERVICE))["who"] == {"kind": "SERVICE", **SERVICE}


@pytest.mark.parametrize(
    "new", [KEYS, {**IMAGE, "data": {"M": {"total": {"N": "2"}}}}], ids=["no metadata", "the same"]
)
def test_a_change_by_hand_is_not_laid_at_a_processors_door(new: dict[str, Any]) -> None:
    """Where the metadata is missing, or stayed as it was while the record changed, no processor wrote."""
    assert read(record("MODIFY", old=IMAGE, new=new))["who"] == {"kind": "UNKNOWN"}


@pytest.mark.parametrize("days", [1, 90, 36500])
def test_an_audit_item_expires_so_many_days_after_its_change(days: int) -> None:
    """expiresAt counts from the change, in whole epoch seconds, so that a redelivery writes the same item."""
    assert read(inserted(ApproximateCreationDateTime=1767225600.75), days)["expiresAt"] == 1767225600 + days * 86_400


def test_a_trail_without_a_number_of_days_is_kept_for_ever() -> None:
    """0 days are no expiry."""
    assert "expiresAt" not in read(inserted())


def test_a_redelivered_record_is_the_same_item() -> None:
    """By Lambda's event or read again from the stream with another order of members, the bytes are the same."""
    first = made(inserted(), 30)
    moment = datetime(2026, 1, 1, tzinfo=UTC)
    turned = {name: IMAGE[name] for name in reversed(IMAGE)}
    again = made(inserted(ApproximateCreationDateTime=moment, new=turned), 30)
    assert (again.key, again.body) == (first.key, first.body)


@QUICK
@given(st.lists(st.integers(1, 10**40 - 1), min_size=2, max_size=20, unique=True))
def test_changes_of_one_second_sort_as_they_happened(numbers: list[int]) -> None:
    """However many digits a sequence number has, changedAt sorts by it within one moment."""
    numbers.sort()
    keys = [made(inserted(SequenceNumber=str(number), eventID=f"e-{number}")).key[1] for number in numbers]
    assert keys == sorted(keys)
    assert len(set(keys)) == len(numbers)


def test_a_later_moment_sorts_later() -> None:
    """changedAt sorts by time before anything else, over the whole range of times."""
    begin = datetime(1970, 1, 1, tzinfo=UTC)
    moments = [begin + timedelta(milliseconds=at) for at in (0, 1, 999, 1000, 10**12, 10**13 - 1)]
    keys = [
        made(inserted(ApproximateCreationDateTime=moment, SequenceNumber=str(9 - number))).key[1]
        for number, moment in enumerate(moments)
    ]
    assert keys == sorted(keys)


@pytest.mark.parametrize("other", [{"eventID": "e-2"}, {"eventSourceARN": STREAM + "x"}, {"SequenceNumber": "1"}])
def test_another_record_has_another_key(other: dict[str, str]) -> None:
    """Records of one moment differ by id, by stream, and by sequence number."""
    assert made(inserted(**other)).key != made(inserted()).key


BAD = [
    *cases("NOT_A_RECORD", lambda value: value, None, 5, "x", []),
    *cases("UNKNOWN_SOURCE", lambda value: inserted(eventSource=value), "aws:kinesis", None, 5),
    *cases("UNKNOWN_EVENT", lambda value: record(value, new=IMAGE), "UPSERT", "insert", 5, [], None),
    *cases("NO_CHANGE", lambda value: inserted(dynamodb=value), None, [], "x"),
    *cases("NO_STREAM", lambda value: inserted(eventSourceARN=value), None, "", 5),
    *cases("NO_IDENTITY", lambda value: inserted(eventID=value), 5, [1]),
    *cases("NO_TIME", lambda value: inserted(ApproximateCreationDateTime=value), None, "x", -1, True, 1e300),
    *cases("NO_SEQUENCE", lambda value: inserted(SequenceNumber=value), None, "", "x", 5, "1" * 41, "-1"),
    *cases("NO_KEY", lambda value: inserted(Keys=value), None, [], {}, {"recordId": {"S": "a"}}),
    *cases(
        "NO_KEY", lambda value: inserted(Keys={**KEYS, "recordId": value}), {"N": "1"}, {"S": ""}, {"S": "é" * 1025}
    ),
    *cases("NO_KEY", lambda value: inserted(Keys={**KEYS, "recordId": {"S": value}}), "\ud800"),
    *cases("NO_IMAGE", record, "INSERT", "MODIFY", "REMOVE"),
    *cases("NO_IMAGE", lambda name: record(name, old=IMAGE), "INSERT", "MODIFY"),
    *cases("BAD_IMAGE", lambda value: inserted(new=value), [], "x", {"a": "x"}, {"a": {"S": 5}}, {"a": {"Q": "x"}}),
    *cases(
        "BAD_IMAGE", lambda value: inserted(new={"a": value}), {}, {"S": "x", "N": "1"}, {"S": "\ud800"}, {"NS": [1]}
    ),
    *cases("BAD_IDENTITY", lambda value: inserted(userIdentity=value), "x", {}, {"type": "Service"}, {"type": 5}),
    *cases("NOT_TEXT", lambda value: inserted(eventID=value), "\ud800"),
]


@pytest.mark.parametrize(("code", "given_record"), BAD)
def test_what_is_not_understood_is_named(code: str, given_record: Any) -> None:
    """The reason begins with a code and says what is wrong, what is allowed and what to do."""
    with pytest.raises(BadRecord) as caught:
        made(given_record)
    message = str(caught.value)
    assert message.startswith(f"{code}: ")
    assert ", allowed is " in message or ", allowed are " in message
    assert "; " in message


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.sampled_from(["S", "N", "", "\ud800", "1"]),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["S", "M", "L", "x"]), inner, max_size=3)
    ),
    max_leaves=8,
)
PLACES = ["eventID", "eventSourceARN", "userIdentity", "dynamodb"]
CHANGES = ["ApproximateCreationDateTime", "Keys", "OldImage", "NewImage", "SequenceNumber", "StreamViewType"]


@QUICK
@given(
    st.dictionaries(st.sampled_from(PLACES), JSON, max_size=2),
    st.dictionaries(st.sampled_from(CHANGES), JSON, max_size=2),
    st.sampled_from(["INSERT", "MODIFY", "REMOVE"]),
)
def test_any_record_is_an_item_or_named(members: dict[str, Any], change: dict[str, Any], name: str) -> None:
    """Whatever stands in a record: it becomes an item with its key and event, or there is a reason to set it aside."""
    given_record = record(name, old=IMAGE, new=LATER)
    given_record["dynamodb"] |= change
    code = ""
    try:
        found = json.loads(made({**given_record, **members}).body)
    except BadRecord as error:
        code = error.code
    if code:
        assert code in {known for known, _ in BAD}
        return
    assert found["recordId"] == KEYS["recordId"]
    assert found["eventName"] == {"S": name}
