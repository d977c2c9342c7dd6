"""Messages about records that can never be processed: complete, small enough, and sent or said to be not sent."""

import json
from datetime import UTC, datetime
from typing import Any

import pytest
from botocore.exceptions import EndpointConnectionError
from hypothesis import given
from hypothesis import strategies as st

from functions.common.calls import Patience
from functions.common.deadline import Deadline
from functions.common.errors import BadRecord, StoreError
from functions.common.failures import MOST_BYTES, FailureQueue, message
from tests.unit.common.fakes import FAST, QUEUE_URL, STREAM, FakeQueue, record
from tests.unit.data_processor.fakes import QUICK, client_error

BAD = BadRecord("NO_IMAGE", "words")
BIG = {"S": "x" * 150_000}


def patience(most: int = 5, left: float = 60) -> Patience:
    """Patience that waits for nothing."""
    return Patience(FAST, Deadline(lambda: left, 0), most=most, sleep=lambda _: None)


def queue(client: FakeQueue) -> FailureQueue:
    """The queue under test."""
    return FailureQueue(client, QUEUE_URL, "dev-userdataproc-synth")


def test_a_message_holds_all_that_a_redrive_needs() -> None:
    """Kind, reason, function, stream and the whole record."""
    client = FakeQueue()
    queue(client).send(record(), BAD, patience())
    assert client.messages() == [
        {
            "kind": "stream-record",
            "reason": "NO_IMAGE: words",
            "functionName": "dev-userdataproc-synth",
            "eventSourceMapping": None,
            "streamArn": STREAM,
            "record": record(),
        }
    ]


def test_the_larger_images_go_first_and_no_more_than_must() -> None:
    """OldImage is left out before NewImage; keys and sequence number stay, and the message says what is missing."""
    both = record()
    both["dynamodb"] |= {"OldImage": {"a": BIG}, "NewImage": {"a": BIG}}
    found = json.loads(message(both, "r", "f"))
    assert found["truncated"] == ["OldImage"]
    assert "OldImage" not in found["record"]["dynamodb"]
    assert found["record"]["dynamodb"]["NewImage"] == {"a": BIG}
    both["dynamodb"]["NewImage"] = {"a": BIG, "b": BIG}
    found = json.loads(message(both, "r", "f"))
    assert found["truncated"] == ["OldImage", "NewImage"]
    kept = {name: value for name, value in both["dynamodb"].items() if name not in ("OldImage", "NewImage")}
    assert found["record"] == {**both, "dynamodb": kept}
    assert both["dynamodb"]["NewImage"] == {"a": BIG, "b": BIG}


def test_a_new_image_alone_is_left_out_too() -> None:
    """A record without an old image loses its new one when it must."""
    only = record(text={"S": "x" * 250_000})
    assert json.loads(message(only, "r", "f"))["truncated"] == ["NewImage"]


def test_the_limit_is_in_bytes_as_sent() -> None:
    """A message of exactly the limit goes out whole, one byte more does not."""
    room = MOST_BYTES - len(message(record(text={"S": ""}), "r", "f"))
    whole = message(record(text={"S": "x" * room}), "r", "f")
    assert len(whole.encode()) == MOST_BYTES
    assert "truncated" not in json.loads(whole)
    assert json.loads(message(record(text={"S": "x" * (room + 1)}), "r", "f"))["truncated"] == ["NewImage"]
    # Characters beyond ASCII take more bytes than they are characters.
    assert json.loads(message(record(text={"S": "é" * (room // 2)}), "r", "f"))["truncated"] == ["NewImage"]


def test_a_record_that_is_large_elsewhere_keeps_its_identity() -> None:
    """Junk beside the images goes, what names the record stays."""
    junk = {**record(), "junk": "x" * 300_000}
    found = json.loads(message(junk, "r", "f"))
    assert found["truncated"] == ["NewImage", "others"]
    assert found["record"]["eventID"] == junk["eventID"]
    assert found["record"]["dynamodb"]["Keys"] == junk["dynamodb"]["Keys"]
    assert found["record"]["dynamodb"]["SequenceNumber"] == junk["dynamodb"]["SequenceNumber"]


def test_a_large_record_of_kinesis_keeps_its_place() -> None:
    """Its data goes, of which the stream has a copy; stream, shard and number, by which it is found again, stay."""
    large = {
        "kinesis": {"sequenceNumber": "4" * 56, "partitionKey": "k", "data": "x" * 300_000},
        "eventID": f"shardId-000000000000:{'4' * 56}",
        "eventSource": "aws:kinesis",
        "eventSourceARN": "arn:aws:kinesis:us-east-1:111122223333:stream/events",
    }
    found = json.loads(message(large, "r", "f"))
    assert (found["truncated"], found["streamArn"]) == (["data"], large["eventSourceARN"])
    assert found["record"] == {**large, "kinesis": {"sequenceNumber": "4" * 56, "partitionKey": "k"}}


def deep(levels: int) -> Any:
    """Lists in lists."""
    value: Any = []
    for _ in range(levels):
        value = [value]
    return value


@pytest.mark.parametrize(
    "value", ["x" * 500_000, ["x" * 300_000], {"eventID": "x" * 300_000}, deep(100_000), float("inf"), {"a": 10**5000}]
)
def test_a_record_of_no_form_is_kept_as_text(value: Any) -> None:
    """What is too large or no JSON in any form still leaves a message with the beginning of its text."""
    body = message(value, "r", "f")
    assert len(body) <= MOST_BYTES
    found = json.loads(body)
    assert found["truncated"][-1] in ("record", "others")
    assert found["reason"] == "r"


def test_a_time_of_boto3_is_epoch_seconds_in_the_message() -> None:
    """A record read with GetRecords holds a datetime; in the message it is what Lambda would have given."""
    found = json.loads(message(record(at=datetime(2026, 1, 1, tzinfo=UTC)), "r", "f"))
    assert found["record"]["dynamodb"]["ApproximateCreationDateTime"] == 1767225600


@QUICK
@given(st.text(max_size=50))
def test_a_message_is_ascii(text: str) -> None:
    """SQS refuses control characters and half surrogates: JSON's escapes carry them, and nothing is lost."""
    body = message(record(text={"S": text}), "r", "f")
    assert body.isascii()
    assert body.isprintable()
    assert json.loads(body)["record"]["dynamodb"]["NewImage"]["text"] == {"S": text}


@pytest.mark.parametrize(
    "error",
    [
        client_error("RequestThrottled", status=403),
        client_error("x", status=503),
        EndpointConnectionError(endpoint_url="x"),
    ],
)
def test_what_passes_is_tried_again_a_few_times(error: Exception) -> None:
    """A queue that is busy gets the message later; one that stays busy gives an error, after so many attempts."""
    client, calls = FakeQueue(), []

    def fail(times: int) -> None:
        calls.append(1)
        if len(calls) <= times:
            raise error

    client.before = lambda: fail(2)
    queue(client).send(record(), BAD, patience())
    assert (len(calls), len(client.bodies)) == (3, 1)
    calls.clear()
    client.before = lambda: fail(100)
    with pytest.raises(StoreError):
        queue(client).send(record(), BAD, patience(most=4))
    assert len(calls) == 4


@pytest.mark.parametrize("code", ["AccessDenied", "AWS.SimpleQueueService.NonExistentQueue"])
def test_what_does_not_pass_fails_at_once(code: str) -> None:
    """A missing permission or queue is said at once."""
    client, calls = FakeQueue(), []

    def refuse() -> None:
        calls.append(1)
        raise client_error(code)

    client.before = refuse
    with pytest.raises(StoreError, match=code):
        queue(client).send(record(), BAD, patience())
    assert len(calls) == 1
