"""Small stand-ins for the AWS clients, the clock and the logger that the data processor is given."""

import copy
import io
import json
import re
import threading
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from urllib.parse import quote_plus

from aws_lambda_powertools.utilities.circuit_breaker import CircuitState
from botocore.exceptions import ClientError
from hypothesis import HealthCheck
from hypothesis import settings as hypothesis_settings

from functions.common.batch import Backoff
from functions.common.circuits import CircuitsInMemory
from functions.data_processor.app import App
from functions.data_processor.handler import build_app
from functions.data_processor.settings import Settings
from functions.data_processor.store import Clients

# The same examples in every run, and none kept on disk: a failure is the same for everybody.
QUICK = hypothesis_settings(
    max_examples=60, deadline=None, database=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow]
)
BUCKET, TABLE, REGION, OTHER_REGION = "ingestion", "processed", "us-east-1", "us-west-2"
MODIFIED = datetime(2024, 5, 1, 12, 0, 0, tzinfo=UTC)
Item = dict[str, Any]


def client_error(code: str, message: str = "", status: int = 400) -> ClientError:
    """An answer of AWS that is an error."""
    return ClientError(
        {"Error": {"Code": code, "Message": message}, "ResponseMetadata": {"HTTPStatusCode": status}}, "Operation"
    )


class FakeTable:
    """A table with recordId and timestamp as its key; `before_batch` may raise, or choose what is left unprocessed."""

    def __init__(self) -> None:
        self.items: dict[tuple[str, str], Item] = {}
        self.batches: list[int] = []
        self.writes: list[tuple[str, str]] = []
        self.before_batch: Callable[[list[Item]], Iterable[Item]] = lambda _: ()
        self.error: Exception | None = None  # of every call
        self.calls = 0
        self._lock = threading.Lock()

    def _begin(self) -> None:
        self.calls += 1
        if self.error:
            raise self.error

    def batch_write_item(self, RequestItems: dict[str, list[Any]]) -> dict[str, Any]:  # noqa: N803 - boto3's name
        """Writes what `before_batch` does not hold back."""
        self._begin()
        ((name, requests),) = RequestItems.items()
        items = [request["PutRequest"]["Item"] for request in requests]
        assert name == TABLE
        assert 1 <= len(items) <= 25
        assert len({_key(item) for item in items}) == len(items)
        left = list(self.before_batch(items))
        with self._lock:
            self.batches.append(len(items))
            for item in items:
                if item not in left:
                    self.items[_key(item)] = item
                    self.writes.append(_key(item))
        return {"UnprocessedItems": {name: [{"PutRequest": {"Item": item}} for item in left]} if left else {}}

    def get_item(self, *, TableName: str, Key: Item, ConsistentRead: bool) -> dict[str, Any]:  # noqa: N803
        """Reads consistently."""
        self._begin()
        assert (TableName, ConsistentRead) == (TABLE, True)
        item = self.items.get(_key(Key))
        return {"Item": item} if item else {}

    def update_item(self, *, TableName: str, Key: Item, **request: Any) -> dict[str, Any]:  # noqa: N803
        """Understands SET with if_not_exists and +, REMOVE, and conditions of <>, attribute_not_exists, AND, OR."""
        self._begin()
        assert TableName == TABLE
        names, values = request.get("ExpressionAttributeNames", {}), request["ExpressionAttributeValues"]
        with self._lock:
            item = copy.deepcopy(self.items.get(_key(Key), dict(Key)))

            def operand(text: str) -> Any:
                text = text.strip()
                if text.startswith("if_not_exists("):
                    name, other = text[len("if_not_exists(") : -1].split(",")
                    return item.get(names.get(name, name)) or operand(other)
                return values[text] if text.startswith(":") else item.get(names.get(text, text))

            for alternative in request.get("ConditionExpression", "").split(" OR "):
                terms = alternative.strip("() ").split(" AND ")
                if all(_holds(term, operand) for term in terms):
                    break
            else:
                raise client_error("ConditionalCheckFailedException")
            sets, _, removes = request["UpdateExpression"].removeprefix("SET ").partition(" REMOVE ")
            for clause in re.split(r", (?![^(]*\))", sets):
                name, _, value = clause.partition(" = ")
                left, plus, right = value.partition(" + ")
                found = operand(left)
                if plus:
                    found = {"N": str(int(found["N"]) + int(operand(right)["N"]))}
                item[names.get(name, name)] = found
            for name in filter(None, removes.split(", ")):
                item.pop(names.get(name, name), None)
            self.items[_key(Key)] = item
        return {"Attributes": item}

    def records(self) -> list[Item]:
        """The items that are records, not status items."""
        return [item for key, item in sorted(self.items.items()) if not key[0].startswith("file#")]

    def statuses(self) -> list[Item]:
        """The status items, plain."""
        return [plain_item(item) for key, item in sorted(self.items.items()) if key[0].startswith("file#")]


class FakeBucket:
    """A bucket; `fail_reads` makes so many reads break off, `no_ranges` gives whole objects instead of ranges."""

    def __init__(self, name: str = BUCKET) -> None:
        self.name = name
        self.objects: dict[str, bytes] = {}
        self.uploads: dict[str, dict[int, bytes]] = {}
        self.aborted: list[str] = []
        self.fail_reads: list[Exception] = []
        self.fail_at_start = False
        self.ranges: list[str] = []
        self.no_ranges = False
        self.errors: dict[str, ClientError] = {}
        self.versions: dict[tuple[str, str], bytes] = {}  # of the objects that the processor wrote
        self.versioned = True
        self.metadata: dict[str, dict[str, str]] = {}  # by key, as the uploader gave it
        self.modified = MODIFIED

    def get_object(self, *, Bucket: str, Key: str, VersionId: str = "", Range: str = "") -> dict[str, Any]:  # noqa: N803
        """Reads a version, or a range of it."""
        assert Bucket == self.name
        if Key in self.errors:
            raise self.errors[Key]
        if Key not in self.objects:
            raise client_error("NoSuchKey", status=404)
        written = Key.startswith("rejected/") and VersionId
        if written and (Key, VersionId) not in self.versions:
            raise client_error("NoSuchVersion", status=404)
        data = self.versions[Key, VersionId] if written else self.objects[Key]
        answer = {
            "LastModified": self.modified,
            "ETag": '"etag"',
            "VersionId": VersionId,
            "Metadata": self.metadata.get(Key, {}),
        }
        if Range:
            self.ranges.append(Range)
        if Range and not self.no_ranges:
            first, _, last = Range.removeprefix("bytes=").partition("-")
            data = data[int(first) : int(last) + 1 if last else None]
            answer["ContentRange"] = f"bytes {first}-"
        return {**answer, "Body": _Body(self, data)}

    def put_object(self, *, Bucket: str, Key: str, Body: bytes, ContentType: str) -> dict[str, str]:  # noqa: N803
        """Writes an object."""
        assert (Bucket, ContentType) == (self.name, "application/x-ndjson")
        _check_key(Key)
        return self._write(Key, Body)

    def create_multipart_upload(self, *, Bucket: str, Key: str, ContentType: str) -> dict[str, str]:  # noqa: N803
        """Begins an upload."""
        assert (Bucket, ContentType) == (self.name, "application/x-ndjson")
        _check_key(Key)
        name = f"{Key}-{len(self.uploads)}"
        self.uploads[name] = {}
        return {"UploadId": name}

    def upload_part(self, *, Bucket: str, Key: str, UploadId: str, PartNumber: int, Body: bytes) -> dict[str, str]:  # noqa: N803
        """Keeps a part."""
        assert Bucket == self.name
        assert Key in UploadId
        self.uploads[UploadId][PartNumber] = Body
        return {"ETag": f"part-{PartNumber}"}

    def complete_multipart_upload(
        self,
        *,
        Bucket: str,  # noqa: N803
        Key: str,  # noqa: N803
        UploadId: str,  # noqa: N803
        MultipartUpload: Any,  # noqa: N803
    ) -> dict[str, str]:
        """Joins the parts, which must be as large as S3 wants them."""
        assert Bucket == self.name
        parts = self.uploads.pop(UploadId)
        assert [part["PartNumber"] for part in MultipartUpload["Parts"]] == sorted(parts)
        assert all(len(part) >= 5 * 1024 * 1024 for number, part in parts.items() if number < len(parts))
        return self._write(Key, b"".join(parts[number] for number in sorted(parts)))

    def _write(self, key: str, data: bytes) -> dict[str, str]:
        self.objects[key] = data
        if not self.versioned:
            return {}
        version = f"r{len(self.versions) + 1}"
        self.versions[key, version] = data
        return {"VersionId": version}

    def abort_multipart_upload(self, *, Bucket: str, Key: str, UploadId: str) -> None:  # noqa: N803
        """Drops the parts."""
        assert Bucket == self.name
        assert Key in UploadId
        self.aborted.append(UploadId)
        del self.uploads[UploadId]

    def rejects(self, key: str) -> list[dict[str, Any]]:
        """The lines of a file's rejects object."""
        data = self.objects.get(f"rejected/{key}.jsonl", b"")
        return [json.loads(line) for line in data.decode().splitlines()]


def _check_key(key: str) -> None:
    if len(key.encode()) > 1024:
        raise client_error("KeyTooLongError", "Your key is too long")


class _Body:
    def __init__(self, bucket: FakeBucket, data: bytes) -> None:
        self._bucket, self._data = bucket, io.BytesIO(data)

    def read(self, size: int) -> bytes:
        if self._bucket.fail_reads and (self._data.tell() or self._bucket.fail_at_start):
            raise self._bucket.fail_reads.pop()
        return self._data.read(size)


class FakeFunctions:
    """Collects asynchronous invocations."""

    def __init__(self) -> None:
        self.calls: list[Any] = []
        self.error: Exception | None = None

    def invoke(self, *, FunctionName: str, InvocationType: str, Payload: bytes) -> None:  # noqa: N803
        """Keeps the payload."""
        assert (FunctionName, InvocationType) == ("processor", "Event")
        if self.error:
            raise self.error
        self.calls.append(json.loads(Payload))


class FakeLogger:
    """Keeps what is logged."""

    def __init__(self) -> None:
        self.lines: list[tuple[str, str, dict[str, Any]]] = []

    def info(self, message: str, extra: dict[str, Any]) -> None:
        """Keeps a line."""
        self.lines.append(("info", message, extra))

    def error(self, message: str, extra: dict[str, Any]) -> None:
        """Keeps a line."""
        self.lines.append(("error", message, extra))

    exception = error

    def warning(self, message: str, extra: dict[str, Any]) -> None:
        """Keeps a line."""
        self.lines.append(("warning", message, extra))

    def append_keys(self, **keys: Any) -> None:
        """Keeps what each later line would hold."""
        self.lines.append(("keys", "", keys))


class FakeContext:
    """A Lambda context whose time runs by `step` milliseconds with each look at it."""

    def __init__(self, milliseconds: int = 300_000, step: int = 0) -> None:
        self._left, self._step = milliseconds, step
        self._lock = threading.Lock()

    def spend(self, milliseconds: int) -> tuple[()]:
        """Lets time pass."""
        with self._lock:
            self._left -= milliseconds
        return ()

    def get_remaining_time_in_millis(self) -> int:
        """What is left, less with each call."""
        with self._lock:
            self._left -= self._step
            return self._left


class Circuits(CircuitsInMemory):
    """Circuits whose time a test lets pass."""

    def age(self, seconds: int = 3600) -> None:
        """Every circuit has been open, and every trial has run, for so much longer."""
        for record in self._records.values():
            if record.opened_at is not None:
                record.opened_at -= seconds
            if record.probe_lease_expiry is not None:
                record.probe_lease_expiry -= seconds

    def opened(self) -> bool:
        """Whether any circuit is not closed."""
        return any(record.state != CircuitState.CLOSED for record in self._records.values())


SETTINGS: dict[str, Any] = {
    "table": TABLE,
    "environment": "test",
    "region": REGION,
    "active_region": REGION,
    "other_region": OTHER_REGION,
    "primary": True,
    "service": "processor",
    "namespace": "Test",
    "function_name": "processor",
}
"""What a test does not choose itself."""


class World:
    """A bucket, a table, a function, and the app between them."""

    def __init__(self, **settings: Any) -> None:
        self.bucket, self.table, self.functions = FakeBucket(), FakeTable(), FakeFunctions()
        self.other_table = FakeTable()  # no replication: what lies there was written there
        self.logger = FakeLogger()
        self.clock = datetime(2024, 6, 1, tzinfo=UTC)
        self.settings = settings
        self.circuits = Circuits()

    def app(self, **settings: Any) -> App:
        """The app as a cold start makes it."""
        values = {**SETTINGS, **self.settings, **settings}
        clients = Clients(bucket=self.bucket, table=self.table, other_table=self.other_table, functions=self.functions)
        return build_app(
            Settings(**values),
            clients,
            circuits=self.circuits,
            logger=self.logger,
            now=self._now,
            backoff=Backoff(base=0.0001, cap=0.001),
        )

    def _now(self) -> datetime:
        # Every look at the clock gives another time, so that nothing can be equal only because the clock stood still.
        self.clock = self.clock.replace(microsecond=(self.clock.microsecond + 1) % 1_000_000)
        return self.clock

    def send(self, key: str, data: bytes, *, context: FakeContext | None = None, **settings: Any) -> Any:
        """Puts an object and handles its event."""
        self.bucket.objects[key] = data
        return self.app(**settings).handle(s3_event(key), context or FakeContext())

    def status(self) -> Item:
        """The only status item, plain."""
        (status,) = self.table.statuses()
        return status


def s3_event(*keys: str, name: str = "ObjectCreated:Put", version: str = "v1") -> dict[str, Any]:
    """An S3 notification for some objects."""
    return {"Records": [s3_record(key, name=name, version=version) for key in keys]}


def s3_record(
    key: str, *, name: str = "ObjectCreated:Put", version: str = "v1", bucket: str = BUCKET
) -> dict[str, Any]:
    """One record of an S3 notification, its key encoded as S3 does it."""
    return {
        "eventSource": "aws:s3",
        "eventName": name,
        "eventTime": "2024-05-01T12:00:01.000Z",
        "awsRegion": REGION,
        "s3": {
            "bucket": {"name": bucket},
            "object": {"key": quote_plus(key, safe="/"), "versionId": version, "eTag": "etag", "size": 1},
        },
    }


def plain_item(item: Item) -> dict[str, Any]:
    """An item with plain values."""
    from functions.common.attributes import plain  # noqa: PLC0415 - keeps the fakes importable by themselves

    return {name: plain(value) for name, value in item.items()}


def lines(*records: Any) -> bytes:
    """Records as JSON lines."""
    return b"".join(json.dumps(record).encode() + b"\n" for record in records)


def order(number: int, **changes: Any) -> dict[str, Any]:
    """A good order."""
    return {
        "orderId": f"o-{number}",
        "customerId": "c-1",
        "createdAt": "2024-01-01T10:00:00+02:00",
        "total": 30.5,
        "lines": [{"sku": "a", "quantity": 3, "unitPrice": 10}, {"sku": "b", "quantity": 1, "unitPrice": 0.5}],
        **changes,
    }


def _key(item: Item) -> tuple[str, str]:
    return item["recordId"]["S"], item["timestamp"]["S"]


def _holds(term: str, operand: Callable[[str], Any]) -> bool:
    if "attribute_not_exists" in term:
        return operand(term.replace("attribute_not_exists(", "").rstrip(")")) is None
    left, _, right = term.partition(" <> ")
    return bool(operand(left) != operand(right))


SCHEMAS = Path(__file__).parents[2] / "data" / "schemas"
