"""Small stand-ins for what the stream functions and the analytics processor are given."""

import json
import re
from collections.abc import Callable, Iterable
from decimal import Context, Decimal, Inexact
from typing import Any

from functions.common.activities import ActivityType
from functions.common.attributes import plain
from functions.common.batch import Backoff
from functions.common.stream_app import StreamApp
from functions.common.stream_handler import build_app
from functions.common.stream_settings import StreamSettings
from functions.user_data_processor.logic import USER_ACTIVITY

ACCOUNT = "111122223333"
TABLE = "dev-analytics-synth"
QUEUE_URL = f"https://sqs.us-west-2.amazonaws.com/{ACCOUNT}/dev-userdataproc-dlq-synth"
STREAM = f"arn:aws:dynamodb:us-west-2:{ACCOUNT}:table/dev-userdata-synth/stream/2026-01-01T00:00:00.000"
FAST = Backoff(base=0.0001, cap=0.001)
_DIGITS = Context(prec=38, traps=[Inexact])
_RANGE = re.compile(r"dataType = (:\w+) AND processedAt BETWEEN (:\w+) AND (:\w+)")
Key = tuple[str, Decimal]


def record(number: int = 1, *, at: Any = 1767225600, name: str = "INSERT", **image: Any) -> dict[str, Any]:
    """A stream record as Lambda gives it; `image` replaces attributes of the new image, None leaves one out."""
    new = {"userId": {"S": f"user-{number}"}, "timestamp": {"N": str(1700000000 + number)}, **image}
    new = {attribute: value for attribute, value in new.items() if value is not None}
    return {
        "eventID": f"{number:032x}",
        "eventName": name,
        "eventVersion": "1.1",
        "eventSource": "aws:dynamodb",
        "awsRegion": "us-west-2",
        "dynamodb": {
            "ApproximateCreationDateTime": at,
            "Keys": {"userId": {"S": f"user-{number}"}, "timestamp": {"N": str(1700000000 + number)}},
            "NewImage": new,
            "SequenceNumber": f"{number:021}",
            "SizeBytes": 100,
            "StreamViewType": "NEW_AND_OLD_IMAGES",
        },
        "eventSourceARN": STREAM,
    }


def events(*records: Any) -> dict[str, Any]:
    """An event as Lambda makes it."""
    return {"Records": list(records)}


def cases(name: str, make: Callable[[Any], Any], *values: Any) -> list[tuple[str, Any]]:
    """For a table of bad input: what is wrong with it, and the inputs that `make` makes of some values."""
    return [(name, make(value)) for value in values]


class FakeTable:
    """The analytics table: its key is (dataType S, processedAt N), a number keeps 38 digits, a page holds `page` items.

    `before_batch` and `before` may raise; the first also chooses what is left unprocessed. DynamoDB may spell a number
    that it gives back in its own way: `zeros` are written behind one.
    """

    def __init__(self, page: int = 1000) -> None:
        self.items: dict[Key, dict[str, Any]] = {}
        self.batches: list[int] = []
        self.queries: list[dict[str, Any]] = []
        self.page, self.zeros = page, ""
        self.before_batch: Callable[[list[dict[str, Any]]], Iterable[dict[str, Any]]] = lambda _: ()
        self.before: Callable[[str], None] = lambda _: None

    def batch_write_item(self, RequestItems: dict[str, list[Any]]) -> dict[str, Any]:  # noqa: N803 - boto3's name
        """Writes what `before_batch` does not hold back; refuses a batch with a key twice, as DynamoDB does."""
        ((name, requests),) = RequestItems.items()
        items = [request["PutRequest"]["Item"] for request in requests]
        assert name == TABLE
        assert 1 <= len(items) <= 25
        assert len({key_of(item) for item in items}) == len(items)
        left = list(self.before_batch(items))
        self.batches.append(len(items))
        self.items |= {key_of(item): item for item in items if item not in left}
        puts = [{"PutRequest": {"Item": {**item, "processedAt": self._spelled(item)}}} for item in left]
        return {"UnprocessedItems": {name: puts} if left else {}}

    def _spelled(self, item: dict[str, Any]) -> dict[str, str]:
        return {"N": item["processedAt"]["N"] + self.zeros}

    def put_item(self, *, TableName: str, Item: dict[str, Any]) -> dict[str, Any]:  # noqa: N803
        """Writes one item."""
        self.before("put_item")
        assert TableName == TABLE
        self.items[key_of(Item)] = Item
        return {}

    def query(self, **request: Any) -> dict[str, Any]:
        """Counts a range of one partition, page by page; a full last page is followed by an empty one."""
        self.before("query")
        self.queries.append(request)
        match = _RANGE.fullmatch(request["KeyConditionExpression"])
        assert match is not None
        assert (request["TableName"], request["Select"], request["ConsistentRead"]) == (TABLE, "COUNT", True)
        kind, first, last = (request["ExpressionAttributeValues"][name] for name in match.groups())
        low, high = (_DIGITS.create_decimal(value["N"]) for value in (first, last))
        keys = sorted(key for key in self.items if key[0] == kind["S"] and low <= key[1] <= high)
        if after := request.get("ExclusiveStartKey"):
            keys = [key for key in keys if key > key_of(after)]
        found = keys[: self.page]
        answer: dict[str, Any] = {"Count": len(found), "ScannedCount": len(found)}
        if len(found) == self.page:
            answer["LastEvaluatedKey"] = {name: self.items[found[-1]][name] for name in ("dataType", "processedAt")}
        return answer

    def plain(self) -> list[dict[str, Any]]:
        """The items with plain values, by key."""
        return [{name: plain(value) for name, value in item.items()} for _, item in sorted(self.items.items())]


def key_of(item: dict[str, Any]) -> Key:
    """The key of an item; raises Inexact for a number that DynamoDB would refuse."""
    return item["dataType"]["S"], _DIGITS.create_decimal(item["processedAt"]["N"])


class FakeQueue:
    """A queue that keeps message bodies; `before` may raise."""

    def __init__(self) -> None:
        self.bodies: list[str] = []
        self.before: Callable[[], None] = lambda: None

    def send_message(self, *, QueueUrl: str, MessageBody: str) -> dict[str, Any]:  # noqa: N803 - boto3's names
        """Keeps one message."""
        self.before()
        assert QueueUrl == QUEUE_URL
        self.bodies.append(MessageBody)
        return {"MessageId": "1"}

    def messages(self) -> list[Any]:
        """The bodies as values."""
        return [json.loads(body) for body in self.bodies]


class FakeLogger:
    """Keeps what is logged, as (level, message, extra)."""

    def __init__(self) -> None:
        self.lines: list[tuple[str, Any, dict[str, Any]]] = []

    def _keep(self, level: str, message: Any, extra: dict[str, Any] | None) -> None:
        self.lines.append((level, message, extra or {}))

    def info(self, message: Any, extra: dict[str, Any] | None = None) -> None:
        """Keeps a line."""
        self._keep("info", message, extra)

    def warning(self, message: Any, extra: dict[str, Any] | None = None) -> None:
        """Keeps a line."""
        self._keep("warning", message, extra)

    def error(self, message: Any, extra: dict[str, Any] | None = None) -> None:
        """Keeps a line."""
        self._keep("error", message, extra)

    def exception(self, message: Any, extra: dict[str, Any] | None = None) -> None:
        """Keeps a line."""
        self._keep("exception", message, extra)

    def append_keys(self, **keys: Any) -> None:
        """Keeps what each later line would hold."""
        self._keep("keys", "", keys)


class World:
    """A table, a queue, and the app between them."""

    def __init__(self, kind: ActivityType = USER_ACTIVITY, logger: FakeLogger | None = None, **settings: Any) -> None:
        self.table, self.queue, self.logger = FakeTable(), FakeQueue(), logger or FakeLogger()
        values = {
            "table": TABLE,
            "region": "us-west-2",
            "failure_queue_url": QUEUE_URL,
            "service": "user-data-processor",
            "namespace": "ServerlessApp",
            "function_name": "dev-userdataproc-synth",
            **settings,
        }
        self.app: StreamApp = build_app(
            kind, StreamSettings(**values), self.table, self.queue, logger=self.logger, backoff=FAST
        )

    def counts(self) -> dict[str, int]:
        """What the last summary line says: the records of the batch, and how they ended."""
        level, message, found = self.logger.lines[-1]
        assert (level, message) == ("info", "batch handled")
        return found
