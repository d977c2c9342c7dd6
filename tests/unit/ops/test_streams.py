"""Reading a batch's records again, in whatever pages the stream gives them out."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from ops.errors import GoneError, RedriveError
from ops.redrive import executions, streams
from ops.redrive.actions import chunks, encode
from ops.redrive.messages import FailedExecution
from ops.redrive.queue import server_time
from tests.unit.ops.fakes import MACHINE, START, STREAM, Clock, Stream, sequence

KINESIS = "arn:aws:kinesis:us-west-2:111122223333:stream/events"


def read(pages: Sequence[Sequence[int] | None], first: int, last: int) -> list[int]:
    """Numbers of the records between two of them."""
    found = streams.between(
        Stream(pages), STREAM, "s0", first=sequence(first), last=sequence(last), sleep=Clock().sleep
    )
    return [int(record["eventID"]) for record in found]


@pytest.mark.parametrize(
    ("pages", "expected"),
    [
        ([[1, 2, 3, 4]], [1, 2, 3]),
        ([[1], [], [], [2, 3], [4]], [1, 2, 3]),
        ([[1, 2], [3], None], [1, 2, 3]),
        ([[1, 2], [4]], [1, 2]),
    ],
    ids=["one page", "empty pages", "closed shard", "last one is missing"],
)
def test_pages_are_followed_to_the_last_record(pages: Sequence[Sequence[int] | None], expected: list[int]) -> None:
    """An empty page is not the end, and what lies behind the batch is not read."""
    assert read(pages, 1, 3) == expected


def test_records_trimmed_meanwhile_are_gone() -> None:
    """A stream that begins behind the batch's first record has lost some: none of them are sent."""
    with pytest.raises(GoneError, match="24 hours"):
        read([[2, 3]], 1, 3)


@pytest.mark.parametrize("pages", [[[1], None], [[1], []], [[]]], ids=["closed", "open", "nothing"])
def test_a_batch_without_end_is_not_waited_for(pages: Sequence[Sequence[int] | None]) -> None:
    """A last record that never comes ends in an error, not in a loop."""
    with pytest.raises(RedriveError, match="does not reach the end"):
        read(pages, 1, 3)


def test_a_batch_has_a_largest_size() -> None:
    """Numbers that span the whole stream do not make an operator replay it."""
    with pytest.raises(RedriveError, match="10000 records"):
        read([range(1, 20_000, 1)[start : start + 1000] for start in range(0, 19_000, 1000)], 1, 10**20)


def test_a_record_without_shard_is_found_in_the_right_one() -> None:
    """Shards that lie side by side have overlapping ranges: each that may have the record is asked."""
    limits = {"StartingSequenceNumber": sequence(1)}
    shards = [
        {"ShardId": "s2", "SequenceNumberRange": limits},
        {"ShardId": "s1", "SequenceNumberRange": {**limits, "EndingSequenceNumber": sequence(4)}},
        {"ShardId": "s0", "SequenceNumberRange": limits},
    ]
    stream = Stream([[5, 6]], shards)
    assert streams.one(stream, STREAM, sequence(5), Clock().sleep)["eventID"] == "5"
    assert stream.read == 2, "the shard that ended before is not read"
    with pytest.raises(GoneError):
        streams.one(Stream([[6]], shards[1:]), STREAM, sequence(5), Clock().sleep)


def test_a_record_has_the_shape_of_lambdas_event() -> None:
    """Bytes are base64, times are seconds, sets are lists, and a deletion by time to live keeps its mark."""
    record = {
        "eventID": "e",
        "eventName": "REMOVE",
        "eventVersion": "1.1",
        "eventSource": "aws:dynamodb",
        "awsRegion": "us-west-2",
        "dynamodb": {
            "ApproximateCreationDateTime": datetime(2026, 1, 1, tzinfo=UTC),
            "OldImage": {"b": {"B": b"\x00\xff"}, "s": {"BS": [b"\x01"]}, "m": {"M": {"l": {"L": [{"B": b"a"}]}}}},
            "SequenceNumber": sequence(1),
        },
        "userIdentity": {"PrincipalId": "dynamodb.amazonaws.com", "Type": "Service"},
    }
    shaped = streams.event(record, STREAM)
    assert shaped["dynamodb"]["ApproximateCreationDateTime"] == 1767225600
    assert shaped["dynamodb"]["OldImage"] == {
        "b": {"B": "AP8="},
        "s": {"BS": ["AQ=="]},
        "m": {"M": {"l": {"L": [{"B": "YQ=="}]}}},
    }
    assert shaped["userIdentity"] == {"principalId": "dynamodb.amazonaws.com", "type": "Service"}
    assert shaped["eventSourceARN"] == STREAM
    assert encode(shaped)


def test_a_record_of_kinesis_has_the_shape_of_lambdas_event() -> None:
    """Data is base64, the time is the very number that Lambda gave before, and the id names shard and number."""
    arrived = datetime.fromtimestamp(1767225600.123, UTC)
    record = {
        "SequenceNumber": "4" * 56,
        "PartitionKey": "k",
        "Data": b"\x00\xff",
        "ApproximateArrivalTimestamp": arrived,
        "EncryptionType": "KMS",
    }
    shaped = streams.event(record, KINESIS, "shardId-000000000000")
    assert shaped["kinesis"] == {
        "kinesisSchemaVersion": "1.0",
        "partitionKey": "k",
        "sequenceNumber": "4" * 56,
        "data": "AP8=",
        "approximateArrivalTimestamp": 1767225600.123,
    }
    assert (shaped["eventID"], shaped["eventSourceARN"]) == (f"shardId-000000000000:{'4' * 56}", KINESIS)
    assert (shaped["eventSource"], shaped["awsRegion"]) == ("aws:kinesis", "us-west-2")


class Shard:
    """As much of a Kinesis client as is used: one shard that holds some numbers, and says when there is no more."""

    def __init__(self, *numbers: int) -> None:
        self._records = [
            {"SequenceNumber": sequence(n), "PartitionKey": "k", "Data": b"", "ApproximateArrivalTimestamp": START}
            for n in numbers
        ]
        self.asked: list[str] = []
        self.reads = 0

    def get_shard_iterator(self, **call: Any) -> dict[str, str]:
        """From a number on."""
        self.asked.append(call["StartingSequenceNumber"])
        return {"ShardIterator": "0"}

    def get_records(self, **call: Any) -> dict[str, Any]:
        """One record after another."""
        self.reads += 1
        place = int(call["ShardIterator"])
        behind = 1000 * (len(self._records) > place + 1)
        page = self._records[place : place + 1]
        return {"Records": page, "NextShardIterator": str(place + 1), "MillisBehindLatest": behind}


def test_a_stream_of_kinesis_is_read_from_one_number_to_the_other() -> None:
    """What lies behind the batch is not read, what is gone is named, and an end that never comes is not waited for."""
    shard = Shard(3, 4, 5)
    found = list(streams.between(shard, KINESIS, "s0", first=sequence(3), last=sequence(4)))
    assert [record["kinesis"]["sequenceNumber"] for record in found] == [sequence(3), sequence(4)]
    assert (shard.asked, shard.reads) == ([sequence(3)], 2)
    with pytest.raises(GoneError, match="as long as its retention says"):
        list(streams.between(Shard(3), KINESIS, "s0", first=sequence(2), last=sequence(3)))
    lost = Shard(3)
    with pytest.raises(RedriveError, match="does not reach the end"):
        list(streams.between(lost, KINESIS, "s0", first=sequence(3), last=sequence(4), sleep=Clock().sleep))
    assert lost.reads == 2


def test_what_is_too_large_for_one_invocation_is_sent_in_several() -> None:
    """Order is kept, no piece is larger than allowed unless a single record is, and none is empty."""
    records: list[dict[str, Any]] = [{"n": number, "text": "x" * 10 * number} for number in range(10)]
    pieces = list(chunks(records, largest=100))
    assert [record for piece in pieces for record in piece] == records
    assert all(len(piece) == 1 or sum(len(encode(record)) for record in piece) <= 100 for piece in pieces)
    assert all(pieces)
    assert list(chunks([])) == []


@pytest.mark.parametrize("text", ["Zoë", "\ud800", "日本"])
def test_any_text_can_be_sent_on(text: str) -> None:
    """Half a surrogate pair, which JSON can carry, is sent as it came."""
    assert encode({"t": text}).decode()


def failed(started: str, execution: str = f"{MACHINE}:x") -> FailedExecution:
    """A failed run."""
    return FailedExecution(reason="x", machine=MACHINE, execution=execution, started=started, input={})


def test_a_run_keeps_its_name() -> None:
    """The same failure gives the same name, which Step Functions allows; another start time gives another."""
    name, _ = executions.of_failed(failed("2026-01-01T02:00:00Z"))
    assert name == executions.of_failed(failed("2026-01-01T02:00:00Z"))[0]
    assert name != executions.of_failed(failed("2026-06-01T02:00:00Z"))[0]
    assert len(name) <= 80
    assert name.replace("-", "").isalnum()


@pytest.mark.parametrize(
    ("off", "expected"),
    [
        (timedelta(milliseconds=700), timedelta(milliseconds=700)),
        (timedelta(minutes=5), timedelta(seconds=1)),
        (timedelta(minutes=-5), timedelta(seconds=1)),
    ],
    ids=["right", "fast", "slow"],
)
def test_a_wrong_clock_does_not_make_old_messages_new(off: timedelta, expected: timedelta) -> None:
    """The queue's clock counts; this machine's only tells the parts of a second, if both agree."""
    assert server_time("Fri, 02 Jan 2026 03:04:05 GMT", START + off) == START + expected
    assert server_time(None, START) == START
