"""Reading DynamoDB streams and Kinesis shards inside ministack, from a position on."""

from __future__ import annotations

import base64
import bisect
from abc import ABC, abstractmethod
from typing import Any

from ministack.services import dynamodb, kinesis

from sandbox.aws.hooks import Hook
from sandbox.aws.iam import account_of, region_of
from sandbox.aws.stream_batches import Record, sequence_number

HOOKS = (
    Hook("services.dynamodb:stream_start_position", "6642815e", "stream mappings"),
    Hook("services.dynamodb:stream_end_position", "6285fd46", "stream mappings"),
    Hook("services.dynamodb:stream_records_since", "14936c89", "stream mappings"),
    Hook("services.dynamodb:_tables", None, "stream mappings"),
    Hook("services.kinesis:_streams", None, "stream mappings"),
)


class Source(ABC):
    """One shard. Positions are opaque to the reader, except that they can be compared for equality."""

    def __init__(self, arn: str, shard: str) -> None:
        self.arn, self.shard = arn, shard
        self._scope = {"account_id": account_of(arn), "region": region_of(arn)}

    @abstractmethod
    def start(self, latest: bool) -> Any:
        """The position of TRIM_HORIZON or LATEST."""

    @abstractmethod
    def read(self, position: Any, count: int) -> tuple[list[Record], Any]:
        """Up to `count` records from a position, as a function gets them, and the position behind them."""

    @abstractmethod
    def arrival(self, record: Record) -> float:
        """When a record arrived, in seconds since the epoch."""


class TableStream(Source):
    """The single shard that ministack gives a table's stream."""

    def __init__(self, arn: str) -> None:
        super().__init__(arn, "shardId-00000000000000000000-00000000")
        self._table = arn.partition(":table/")[2].partition("/")[0]

    def start(self, latest: bool) -> int:
        """Absolute number of the first record to read."""
        find = dynamodb.stream_end_position if latest else dynamodb.stream_start_position
        return int(find(self._table, **self._scope))

    def read(self, position: int, count: int) -> tuple[list[Record], int]:
        """Records of the table's current stream."""
        table = dynamodb._tables.get_scoped(self._scope["account_id"], self._scope["region"], self._table)
        if not table or table.get("LatestStreamArn") != self.arn:
            return [], position
        position = max(position, self.start(latest=False))
        records = list(dynamodb.stream_records_since(self._table, position, count, **self._scope))
        return records, position + len(records)

    def arrival(self, record: Record) -> float:
        """ApproximateCreationDateTime."""
        return float(record["dynamodb"]["ApproximateCreationDateTime"])


class Shard(Source):
    """A shard of a Kinesis stream. A position is the sequence number behind which to read on."""

    def start(self, latest: bool) -> str:
        """The last sequence number there is, or an empty one for the horizon."""
        records = self._records()
        return str(records[-1]["SequenceNumber"]) if latest and records else ""

    def read(self, position: str, count: int) -> tuple[list[Record], str]:
        """Records behind a sequence number."""
        records = self._records()
        first = bisect.bisect_right(records, _order(position), key=lambda record: _order(record["SequenceNumber"]))
        found = [self._event(record) for record in records[first : first + count]]
        return found, sequence_number(found[-1]) if found else position

    def arrival(self, record: Record) -> float:
        """approximateArrivalTimestamp."""
        return float(record["kinesis"]["approximateArrivalTimestamp"])

    def _records(self) -> list[Any]:
        stream = find_stream(self.arn)
        shard = stream["shards"].get(self.shard) if stream else None
        return list(shard["records"]) if shard else []

    def _event(self, record: Any) -> Record:
        data = record["Data"]
        return {
            "kinesis": {
                "kinesisSchemaVersion": "1.0",
                "partitionKey": record["PartitionKey"],
                "sequenceNumber": record["SequenceNumber"],
                "data": base64.b64encode(data).decode() if isinstance(data, bytes) else data,
                "approximateArrivalTimestamp": record["ApproximateArrivalTimestamp"],
            },
            "eventSource": "aws:kinesis",
            "eventVersion": "1.0",
            "eventID": f"{self.shard}:{record['SequenceNumber']}",
            "eventName": "aws:kinesis:record",
            "awsRegion": self._scope["region"],
            "eventSourceARN": self.arn,
        }


def _order(number: str) -> int:
    return int(number) if number else -1


def find_stream(arn: str) -> Any:
    """ministack's record of a Kinesis stream, or None."""
    found = kinesis._streams.get_scoped(account_of(arn), region_of(arn), arn.rpartition("/")[2])
    return found if found and found.get("StreamARN") == arn else None


def sources(arn: str) -> list[Source]:
    """The shards of a stream; none for anything else than a DynamoDB or Kinesis stream."""
    if ":dynamodb:" in arn and "/stream/" in arn:
        return [TableStream(arn)]
    if ":kinesis:" in arn and (stream := find_stream(arn)):
        return [Shard(arn, shard) for shard in list(stream["shards"])]
    return []
