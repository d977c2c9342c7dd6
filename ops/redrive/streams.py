"""Reads records of a stream again and gives them the shape in which Lambda hands them to a function.

A table's stream keeps its records for 24 hours, one of Kinesis for as long as its retention says. Facts are from the
API references of DynamoDB Streams and Amazon Kinesis (GetShardIterator, GetRecords) and the Lambda developer guide,
"Using AWS Lambda with Amazon DynamoDB" and "... with Amazon Kinesis" (the events).
"""

from __future__ import annotations

import base64
import time
from collections.abc import Callable, Iterator
from datetime import datetime
from typing import Any, NoReturn

from botocore.exceptions import ClientError

from ops import arns
from ops.errors import GoneError, RedriveError, printable

Json = dict[str, Any]
LARGEST_BATCH = 10_000  # BatchSize of an event source mapping
_EMPTY_PAGES, _PAUSE = 50, 0.25  # a page may be empty while there is more; a shard takes 4 or so reads a second
_GONE = {"TrimmedDataAccessException", "ResourceNotFoundException"}


def between(
    client: Any, stream: str, shard: str, *, first: str, last: str, sleep: Callable[[float], None] = time.sleep
) -> Iterator[Json]:
    """The records from one sequence number to another, both included, as Lambda's event has them.

    Raises `GoneError` when the stream no longer has them, `RedriveError` when the last one is never reached.
    """
    iterator, empty, found = _iterator(client, stream, shard, first), 0, 0
    while iterator and empty < _EMPTY_PAGES and found < LARGEST_BATCH:
        page = _call(client.get_records, stream, ShardIterator=iterator, Limit=1000)
        for record in page["Records"]:
            number = int((record.get("dynamodb") or record)["SequenceNumber"])
            if number > int(first) and not found:
                _gone(stream, first)
            if int(first) <= number <= int(last):
                found += 1
                yield event(record, stream, shard)
            if number >= int(last):
                return
        if not page["Records"]:
            if page.get("MillisBehindLatest") == 0:  # Kinesis says so where there is no more
                break
            empty += 1
            sleep(_PAUSE)
        iterator = page.get("NextShardIterator")
    raise RedriveError(
        f"the stream does not reach the end of the batch: {last} in {shard} of {stream}",
        f"it must come within {LARGEST_BATCH} records",
        "look at the message",
    )


def one(client: Any, stream: str, number: str, sleep: Callable[[float], None] = time.sleep) -> Json:
    """The record with a sequence number, of which the shard is not known. Raises `GoneError`."""
    wanted, after = int(number), dict[str, str]()
    while True:
        answer = _call(client.describe_stream, stream, StreamArn=stream, **after)["StreamDescription"]
        for shard in answer["Shards"]:
            limits = shard.get("SequenceNumberRange", {})
            start, end = limits.get("StartingSequenceNumber"), limits.get("EndingSequenceNumber")
            # The ranges of shards that lie side by side overlap: each of them has to be asked.
            if (start is None or int(start) <= wanted) and (end is None or wanted <= int(end)):
                try:
                    return next(between(client, stream, shard["ShardId"], first=number, last=number, sleep=sleep))
                except RedriveError:
                    continue
        if not answer.get("LastEvaluatedShardId"):
            _gone(stream, number)
        after = {"ExclusiveStartShardId": answer["LastEvaluatedShardId"]}


def event(record: Json, stream: str, shard: str = "") -> Json:
    """A record of GetRecords in the shape of Lambda's event."""
    found = arns.parse(stream)
    if found and found.service == "kinesis":
        return _of_kinesis(record, found, shard)
    shaped: Json = {
        "eventID": record.get("eventID"),
        "eventName": record.get("eventName"),
        "eventVersion": record.get("eventVersion"),
        "eventSource": "aws:dynamodb",
        "awsRegion": record.get("awsRegion") or (found.region if found else ""),
        "dynamodb": {name: _plain(value) for name, value in record["dynamodb"].items()},
        "eventSourceARN": stream,
    }
    if record.get("userIdentity"):  # deletions by time to live have it, and its names begin differently
        identity = record["userIdentity"]
        shaped["userIdentity"] = {"principalId": identity.get("PrincipalId"), "type": identity.get("Type")}
    return shaped


def _of_kinesis(record: Json, stream: arns.Arn, shard: str) -> Json:
    return {
        "kinesis": {
            "kinesisSchemaVersion": "1.0",
            "partitionKey": record["PartitionKey"],
            "sequenceNumber": record["SequenceNumber"],
            "data": _plain(record["Data"]),
            "approximateArrivalTimestamp": _plain(record["ApproximateArrivalTimestamp"]),
        },
        "eventSource": "aws:kinesis",
        "eventVersion": "1.0",
        "eventID": f"{shard}:{record['SequenceNumber']}",
        "eventName": "aws:kinesis:record",
        "awsRegion": stream.region,
        "eventSourceARN": stream.text,
    }


def _plain(value: Any) -> Any:
    """A value as JSON has it: times in seconds since the epoch, bytes in base64."""
    if isinstance(value, datetime):
        seconds = value.timestamp()
        return int(seconds) if seconds.is_integer() else seconds
    if isinstance(value, (bytes, bytearray)):
        return base64.b64encode(value).decode()
    if isinstance(value, dict):
        return {name: _plain(inner) for name, inner in value.items()}
    if isinstance(value, (list, set, tuple)):
        return [_plain(inner) for inner in value]
    return value


def _iterator(client: Any, stream: str, shard: str, number: str) -> str:
    place = {"ShardId": shard, "ShardIteratorType": "AT_SEQUENCE_NUMBER"}
    if _is_of_kinesis(stream):
        answer = _call(client.get_shard_iterator, stream, StreamARN=stream, StartingSequenceNumber=number, **place)
    else:
        answer = _call(client.get_shard_iterator, stream, StreamArn=stream, SequenceNumber=number, **place)
    found: str = answer["ShardIterator"]
    return found


def _is_of_kinesis(stream: str) -> bool:
    found = arns.parse(stream)
    return found is not None and found.service == "kinesis"


def _call(method: Any, stream: str, **arguments: Any) -> Any:
    try:
        return method(**arguments)
    except ClientError as error:
        if error.response.get("Error", {}).get("Code") in _GONE:
            number = arguments.get("SequenceNumber") or arguments.get("StartingSequenceNumber", "")
            _gone(stream, str(number), error)
        raise


def _gone(stream: str, number: str, cause: Exception | None = None) -> NoReturn:
    kept = "as long as its retention says" if _is_of_kinesis(stream) else "24 hours"
    raise GoneError(
        f"the stream no longer has the records: {printable(number)} of {printable(stream)}",
        f"a stream keeps them for {kept}",
        "write the items anew, then delete the message (docs/runbooks/redrive.md)",
    ) from cause
