"""The event processor between a table, a queue, a topic and a search store that speaks HTTP."""

import base64
import json
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from typing import Any

from botocore.credentials import Credentials

from functions.common.attributes import plain
from functions.common.batch import Backoff
from functions.common.search_transport import SignedTransport
from functions.event_processor.app import EventApp
from functions.event_processor.handler import build_app
from functions.event_processor.settings import Settings
from sandbox.search.server import SearchServer
from tests.unit.common.fakes import FakeLogger

ACCOUNT, REGION = "111122223333", "us-east-1"
TABLE = "real-time-analytics-results-synth"
QUEUES = f"https://sqs.us-east-1.amazonaws.com/{ACCOUNT}/"
FAILURES, REINDEX = QUEUES + "analytics-failures-synth", QUEUES + "analytics-reindex-synth"
TOPIC = f"arn:aws:sns:us-east-1:{ACCOUNT}:real-time-alerts-synth"
STREAM = f"arn:aws:kinesis:us-east-1:{ACCOUNT}:stream/real-time-data-stream-synth"
KEY, SECRET = "AKIDEXAMPLE", "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY"
ARRIVED = 1769846400.123  # 2026-01-31T08:00:00.123Z
INDEX = "events-2026.01.31"
FAST = Backoff(base=0.0001, cap=0.001)
Item = dict[str, Any]


def event(number: int = 1, **members: Any) -> dict[str, Any]:
    """An event as a client sends it."""
    time = f"2026-01-31T07:59:{number % 60:02}.000Z"
    return {"id": f"sensor-{number}", "value": 20.5, "timestamp": time, "unit": "C", **members}


def record(number: int = 1, *, data: bytes | None = None, **members: Any) -> dict[str, Any]:
    """A record as Lambda gives it; `members` replace those of its event."""
    content = json.dumps(event(number, **members)).encode() if data is None else data
    return {
        "kinesis": {
            "kinesisSchemaVersion": "1.0",
            "partitionKey": f"sensor-{number}",
            "sequenceNumber": f"{number:056}",
            "data": base64.b64encode(content).decode(),
            "approximateArrivalTimestamp": ARRIVED,
        },
        "eventSource": "aws:kinesis",
        "eventVersion": "1.0",
        "eventID": f"shardId-000000000000:{number:056}",
        "eventName": "aws:kinesis:record",
        "invokeIdentityArn": f"arn:aws:iam::{ACCOUNT}:role/stream-processor-synth",
        "awsRegion": REGION,
        "eventSourceARN": STREAM,
    }


class FakeTable:
    """The results table; `before_batch` may raise, or choose what is left unprocessed."""

    def __init__(self) -> None:
        self.items: dict[tuple[str, str], Item] = {}
        self.before_batch: Callable[[list[Item]], Iterable[Item]] = lambda _: ()

    def batch_write_item(self, RequestItems: dict[str, list[Any]]) -> dict[str, Any]:  # noqa: N803 - boto3's name
        """Writes what `before_batch` does not hold back; takes no item that DynamoDB would refuse."""
        ((name, requests),) = RequestItems.items()
        items = [request["PutRequest"]["Item"] for request in requests]
        keys = {(item["pk"]["S"], item["sk"]["S"]) for item in items}
        assert name == TABLE
        assert len(keys) == len(items) <= 25
        assert all(set(item["ttl"]) == {"N"} and isinstance(item["ttl"]["N"], str) for item in items)
        left = list(self.before_batch(items))
        self.items |= {(item["pk"]["S"], item["sk"]["S"]): item for item in items if item not in left}
        return {"UnprocessedItems": {name: [{"PutRequest": {"Item": item}} for item in left]} if left else {}}

    def plain(self) -> list[dict[str, Any]]:
        """The items with plain values, by key."""
        return [{name: plain(value) for name, value in item.items()} for _, item in sorted(self.items.items())]


class FakeQueues:
    """Queues by URL; `before` may raise, by the queue's URL."""

    def __init__(self) -> None:
        self.bodies: dict[str, list[str]] = {FAILURES: [], REINDEX: []}
        self.before: Callable[[str], None] = lambda _: None

    def send_message(self, *, QueueUrl: str, MessageBody: str) -> dict[str, Any]:  # noqa: N803 - boto3's names
        """Keeps one message."""
        self.before(QueueUrl)
        assert MessageBody.isascii()
        assert len(MessageBody) <= 256 * 1024
        self.bodies[QueueUrl].append(MessageBody)
        return {"MessageId": "1"}

    def documents(self) -> list[dict[str, Any]]:
        """What waits to be indexed."""
        return [document for body in self.bodies[REINDEX] for document in json.loads(body)["documents"]]

    def aside(self) -> list[Any]:
        """What was set aside."""
        return [json.loads(body) for body in self.bodies[FAILURES]]


class FakeTopic:
    """A topic; `before` may raise, or name the entries that fail, by their Id."""

    def __init__(self) -> None:
        self.messages: list[dict[str, Any]] = []
        self.calls: list[int] = []
        self.before: Callable[[list[dict[str, Any]]], dict[str, str]] = lambda _: {}

    def publish_batch(self, *, TopicArn: str, PublishBatchRequestEntries: list[dict[str, Any]]) -> dict[str, Any]:  # noqa: N803
        """Keeps what `before` lets through; holds to the limits of PublishBatch."""
        assert TopicArn == TOPIC
        entries = PublishBatchRequestEntries
        assert 1 <= len(entries) <= 10
        assert sum(len(entry["Message"]) for entry in entries) <= 256 * 1024
        assert len({entry["Id"] for entry in entries}) == len(entries)
        self.calls.append(len(entries))
        failed = self.before(entries)
        self.messages += [entry for entry in entries if entry["Id"] not in failed]
        return {
            "Successful": [{"Id": entry["Id"]} for entry in entries if entry["Id"] not in failed],
            "Failed": [{"Id": name, "Code": code, "SenderFault": False} for name, code in failed.items()],
        }

    def alerts(self) -> list[Any]:
        """The messages' bodies as values."""
        return [json.loads(entry["Message"]) for entry in self.messages]


class World:
    """All that the event processor is given; `server` None is a system without a search store."""

    def __init__(self, server: SearchServer | None = None, **settings: Any) -> None:
        self.table, self.queues, self.topic, self.logger = FakeTable(), FakeQueues(), FakeTopic(), FakeLogger()
        self.server = server
        transport = None
        if server is not None:
            server.secrets = {KEY: SECRET}
            transport = SignedTransport(server.endpoint, REGION, Credentials(KEY, SECRET), read_timeout=0.5)
        self.app: EventApp = build_app(
            Settings(
                **{
                    "table": TABLE,
                    "region": REGION,
                    "failure_queue_url": FAILURES,
                    "service": "stream-processor",
                    "namespace": "RealtimeAnalytics",
                    "function_name": "stream-processor-synth",
                    "topic": TOPIC,
                    "reindex_queue_url": REINDEX,
                    **settings,
                }
            ),
            self.table,
            self.queues,
            self.topic,
            transport,
            logger=self.logger,
            backoff=FAST,
            now=lambda: datetime(2026, 1, 31, 8, 30, tzinfo=UTC),
        )

    def indexed(self) -> dict[str, Any]:
        """The documents of the day's index by id."""
        assert self.server is not None
        return self.server.indexes.documents.get(INDEX, {})

    def counts(self) -> dict[str, int]:
        """What the last summary line says."""
        level, message, found = self.logger.lines[-1]
        assert (level, message) == ("info", "batch handled")
        return found
