"""The functions of file-pipeline: files, changes of the table, and looks at the other region."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any, ClassVar

from functions.common.stream_handler import build_app as build_stream_app
from functions.common.stream_settings import StreamSettings
from functions.data_processor.handler import build_app
from functions.data_processor.settings import Settings
from functions.data_processor.store import Clients
from functions.region_watcher.handler import build
from functions.region_watcher.settings import Settings as WatcherSettings
from functions.region_watcher.store import looks
from functions.stream_processor.logic import AuditTrail
from tests.faults import sources
from tests.faults.kinds import Call, Kind, Plan
from tests.faults.scenario import FAST, Ends, Scenario, Table
from tests.faults.wire import Wire, client
from tests.unit.common.fakes import FakeLogger
from tests.unit.data_processor.fakes import (
    BUCKET,
    OTHER_REGION,
    REGION,
    SETTINGS,
    TABLE,
    FakeBucket,
    FakeFunctions,
    FakeTable,
    lines,
    order,
    s3_event,
)
from tests.unit.data_processor.fakes import FakeLogger as FileLogger

NOW = datetime(2024, 6, 1, tzinfo=UTC)
QUEUE = "https://sqs.us-east-1.amazonaws.com/111122223333/failures"


class Files(Scenario):
    """Two files: one with good and bad records and a duplicate, one with a later state of a record."""

    function = "data_processor"
    title = "two files"
    aside_metric = "RecordsRejected"
    slow: ClassVar[dict[str, float]] = {}
    settings: ClassVar[dict[str, Any]] = {"max_continuations": 2, "workers": 1}

    def files(self) -> dict[str, bytes]:
        """The files by key."""
        first = [*map(order, range(55)), {"n": 1}, order(54), [], *map(order, range(55, 58))]
        later = order(1, createdAt="2024-01-02T10:00:00+02:00")
        return {"orders/a.jsonl": lines(*first), "orders/b.jsonl": lines(later, order(100))}

    def set_up(self) -> None:
        """One table behind both regions' clients: replication is not what is tried here."""
        self.bucket, self.table, self.functions = FakeBucket(), FakeTable(), FakeFunctions()
        self.bucket.objects |= self.files()
        self.keys = sorted(self.bucket.objects)
        self.batches = [[s3_event(key)] for key in self.keys]
        parts = {"s3": self.bucket, "dynamodb": self.table, "lambda": self.functions}
        self.wire = Wire(*self.plans, slow=self.slow, **parts)

    def make(self) -> Callable[[Any, Any], Any]:
        """As its cold start."""
        values = {**SETTINGS, **self.settings}
        clients = Clients(
            bucket=client(self.wire, "bucket_client", REGION),
            table=client(self.wire, "failover_client", REGION, 10),
            other_table=client(self.wire, "failover_client", OTHER_REGION, 10),
            functions=lambda: client(self.wire, "function_client", REGION),
        )
        return build_app(
            Settings(**values), clients, logger=FileLogger(), now=lambda: NOW, backoff=FAST, sleep=lambda _: None
        ).handle

    def source(self, batch: Any) -> list[Any]:
        """S3 and the function itself call it asynchronously; a redrive leaves the number of continuations out."""
        waiting = [{"Records": event["Records"]} for event in batch]
        dead = []
        while waiting:
            event = waiting.pop(0)
            dead += sources.asynchronous(self.invoke, event)
            waiting += self.functions.calls
            self.functions.calls.clear()
        return dead

    def ends(self) -> Ends:
        """Good records by their id and time, bad ones by their place; all of a file are dead with its event."""
        inputs, dead, aside = set(), set(), set()
        letters = {event["Records"][0]["s3"]["object"]["key"] for event in self.dead}
        for key in self.keys:
            names = set()
            for place, line in enumerate(self.bucket.objects[key].splitlines(), 1):
                row = json.loads(line)
                good = isinstance(row, dict) and "orderId" in row
                names.add(f"{row['orderId']} {row['createdAt']}" if good else f"{key}:{place}")
            inputs |= names
            dead |= names if key in letters else set()
            aside |= {f"{key}:{reject['record']}" for reject in self.bucket.rejects(key)}
        data = [item["data"]["M"] for item in self.table.records()]
        stored = {f"{one['orderId']['S']} {one['createdAt']['S']}" for one in data}
        return Ends.of(inputs, stored, aside, dead)

    def state(self) -> Any:
        """Items but for the time of processing, rejects line by line, and the account of each file."""
        items = json.loads(json.dumps(self.table.records()))
        for item in items:
            del item["metadata"]["M"]["processedAt"]
        rejects = {key: self.bucket.rejects(key) for key in self.keys}
        names = ("sourceKey", "processingStatus", "counts", "checkpoint", "reason")
        statuses = [{name: status.get(name) for name in names} for status in self.table.statuses()]
        return items, rejects, statuses


class SeveralAtOnce(Files):
    """The same, with several batches on their way at once."""

    title = "two files, several batches at once"
    counted = False
    sampled = frozenset({Kind.PARTIAL, Kind.DENIED, Kind.KILLED_AFTER})
    settings: ClassVar[dict[str, Any]] = {"max_continuations": 2}
    only = frozenset({"dynamodb:BatchWriteItem"})


class LongFile(Files):
    """A file that takes more than one invocation."""

    title = "a file in several invocations"
    sampled = frozenset({Kind.THROTTLE, Kind.DENIED, Kind.DROP_AFTER, Kind.KILLED_AFTER})
    slow: ClassVar[dict[str, float]] = {"dynamodb:BatchWriteItem": 4.0}
    settings: ClassVar[dict[str, Any]] = {"block_records": 20, "workers": 1, "chunk": 512, "head": 64}
    only = frozenset({"dynamodb:GetItem", "dynamodb:UpdateItem", "s3:GetObject", "s3:PutObject", "lambda:Invoke"})

    def files(self) -> dict[str, bytes]:
        """One file, with a bad record in each block."""
        rows = [{"n": number} if number % 20 == 7 else order(number) for number in range(400)]
        return {"orders/long.jsonl": lines(*rows)}


class ManyRejects(Files):
    """A file whose rejects take an upload in parts."""

    title = "a file with 5 MiB of bad records"
    sampled = frozenset({Kind.KILLED_AFTER})
    settings: ClassVar[dict[str, Any]] = {"max_raw": 1_000_000}
    only = frozenset({"s3:CreateMultipartUpload", "s3:UploadPart", "s3:CompleteMultipartUpload"})

    def files(self) -> dict[str, bytes]:
        """Bad records that are kept whole."""
        return {"orders/bad.jsonl": lines(order(1), *({"n": "x" * 900_000} for _ in range(6)))}


class UploadGivenUp(ManyRejects):
    """The same, where the first attempt may not complete its upload, neither when it is done nor when it fails."""

    title = "an upload that is given up"
    base = (Plan(Call("s3:CompleteMultipartUpload", 1), Kind.DENIED, 2),)
    only = frozenset({"s3:AbortMultipartUpload"})


class Changes(Scenario):
    """A batch of changes of the table of records, one of which has no image."""

    function = "stream_processor"
    title = "changes of the table"
    aside_metric = "RecordsQuarantined"

    def set_up(self) -> None:
        """Three changes and a bad one, and another batch."""
        self.table, self.letters = Table("recordId", "changedAt"), Letters()
        self.batches = [[change(1), change(2, whole=False), change(3)], [change(4, of=1), change(5)]]
        self.wire = Wire(*self.plans, dynamodb=self.table, sqs=self.letters)

    def make(self) -> Callable[[Any, Any], Any]:
        """As its cold start."""
        settings = StreamSettings(
            table="audit",
            region=REGION,
            failure_queue_url=QUEUE,
            service="stream-processor",
            namespace="Test",
            function_name="audit",
        )
        table, queue = client(self.wire, "table_client", REGION, 5), client(self.wire, "queue_client", REGION)
        return build_stream_app(AuditTrail(), settings, table, queue, logger=FakeLogger(), backoff=FAST).handle

    def source(self, batch: Any) -> list[Any]:
        """The mapping of the table's stream."""
        return sources.stream(self.invoke, batch, lambda one: str(one["dynamodb"]["SequenceNumber"]))

    def ends(self) -> Ends:
        """By the ids of the changes."""
        inputs = {one["eventID"] for batch in self.batches for one in batch}
        stored = {item["eventId"]["S"] for item in self.table.items.values()}
        return Ends.of(inputs, stored, self.letters.ids(), {one["eventID"] for one in self.dead})

    def state(self) -> Any:
        """Every item in full, and what was set aside."""
        return self.table.items, self.letters.ids()

    def copies(self) -> int:
        """A record that was set aside may be set aside again."""
        return len(self.letters.bodies) - len(self.letters.ids())


class Looks(Scenario):
    """The minute's look at the other region."""

    function = "region_watcher"
    title = "a look at the other region"

    def set_up(self) -> None:
        """The other region is well; what is stored is that somebody was told so or otherwise."""
        self.wire = Wire(*self.plans, s3=self, dynamodb=self)
        self.batches = ["minute"]
        self.answers: list[Any] = []

    def head_bucket(self, *, Bucket: str) -> Any:  # noqa: N803 - boto3's name
        """The bucket is there."""
        assert Bucket == BUCKET
        return {}

    def get_item(self, **_: Any) -> Any:
        """The table answers."""
        return {}

    def make(self) -> Callable[[Any, Any], Any]:
        """As its cold start."""
        settings = WatcherSettings(
            region=OTHER_REGION, bucket=BUCKET, table=TABLE, service="region-watcher", namespace="Test"
        )
        clients = (client(self.wire, "look_client", service, OTHER_REGION) for service in ("s3", "dynamodb"))
        return build(settings, looks(settings, *clients), FakeLogger())

    def source(self, batch: Any) -> list[Any]:
        """EventBridge, once a minute; a minute that says nothing is one too many for the alarm (missing: breaching)."""
        failed, answer = sources.failed(self.invoke, {})
        if failed:
            return [batch]
        self.answers.append(answer["unhealthy"])
        return []

    def redrive(self) -> None:
        """The next minute."""
        self.dead = ["minute"]
        super().redrive()

    def deliver(self, batches: Any) -> None:
        """A minute that nobody was told of is the alarm's; it is followed by the next."""
        for batch in batches:
            self.dead += self.source(batch if isinstance(batch, str) else batch[0])

    def ends(self) -> Ends:
        """A look is told of, or the alarm misses it."""
        return Ends.of({"minute"}, {"minute"} if self.answers else set(), set(), set(self.dead))

    def state(self) -> Any:
        """What the last minute says: the region is well."""
        return self.answers[-1]


class Letters:
    """A failure queue; a record that was set aside twice is there twice."""

    def __init__(self) -> None:
        self.bodies: list[str] = []

    def send_message(self, *, QueueUrl: str, MessageBody: str) -> dict[str, Any]:  # noqa: N803, ARG002 - boto3's
        """Keeps one message."""
        self.bodies.append(MessageBody)
        return {"MessageId": "1"}

    def ids(self) -> set[str]:
        """The ids of the records in it; each message has its reason."""
        found = [json.loads(body) for body in self.bodies]
        assert all(one["reason"] for one in found)
        return {one["record"]["eventID"] for one in found}


def change(number: int, *, of: int = 0, whole: bool = True) -> dict[str, Any]:
    """A change of a record as Lambda gives it."""
    keys = {
        "recordId": {"S": f"orders#{of or number}"},
        "timestamp": {"S": "2026-01-01T00:00:00.000000Z#0123456789abcdef"},
    }
    image = {**keys, "data": {"M": {"total": {"N": "1.50"}}}}
    return {
        "eventID": f"e-{number}",
        "eventName": "INSERT",
        "eventSource": "aws:dynamodb",
        "awsRegion": REGION,
        "eventSourceARN": f"arn:aws:dynamodb:{REGION}:111122223333:table/records/stream/2026-01-01T00:00:00.000",
        "dynamodb": {
            "ApproximateCreationDateTime": 1767225600,
            "Keys": keys,
            "SequenceNumber": f"3000{number:05}",
            "StreamViewType": "NEW_AND_OLD_IMAGES",
            **({"NewImage": image} if whole else {}),
        },
    }
