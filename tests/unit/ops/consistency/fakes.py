"""Two tables that live in the test, each with an order of its own, and a clock that only waiting moves."""

from __future__ import annotations

import copy
import random
import threading
from collections.abc import Callable, Iterable
from hashlib import sha256
from pathlib import Path
from typing import Any

from botocore.exceptions import ClientError

from ops.consistency.items import Item, digest, identity, key_of, own
from ops.consistency.pace import Pace
from ops.consistency.repair import REPORT, Repairer
from ops.consistency.replica import Replica
from ops.consistency.run import Run
from ops.consistency.state import State, subject

KEYS = ("recordId", "timestamp")
REGIONS = ("us-east-1", "us-west-2")
NOW = 1_800_000_000.0


def nothing(*_: object) -> None:
    """Do nothing."""


class Clock:
    """Seconds that pass only when somebody waits; `then` happens with each wait of a second or more."""

    def __init__(self, then: Callable[[], None] = nothing) -> None:
        self.now, self.then, self.waits = 0.0, then, list[float]()

    def __call__(self) -> float:
        """The time."""
        return self.now

    def sleep(self, seconds: float) -> None:
        """Let time pass."""
        self.waits.append(seconds)
        self.now += seconds
        if seconds >= 1:
            self.then()


def refused(code: str, status: int = 400) -> ClientError:
    """An error answer of DynamoDB."""
    meta = {"HTTPStatusCode": status}
    return ClientError({"Error": {"Code": code, "Message": "no"}, "ResponseMetadata": meta}, "Call")


class Table:
    """As much of a DynamoDB client as a replica uses; `before` is called with the name of each call."""

    def __init__(self, region: str, items: Iterable[Item] = ()) -> None:
        self.region, self.calls, self.largest = region, list[str](), 0
        self.before: Callable[[str], None] = nothing
        self.stored: dict[str, Item] = {}
        self.unprocessed = 0.0
        self._lock, self._random = threading.RLock(), random.Random(region)  # noqa: S311 - same in each run
        self.fill(items)

    def fill(self, items: Iterable[Item]) -> None:
        """Write items."""
        self.stored.update((identity(key_of(item, KEYS)), copy.deepcopy(item)) for item in items)

    def hash(self, name: str) -> int:
        """Where DynamoDB puts a key, which is nobody's business and not the same in another region."""
        return int.from_bytes(sha256((self.region + name).encode()).digest()[:4], "big")

    def _called(self, name: str) -> None:
        with self._lock:
            self.calls.append(name)
        self.before(name)

    def scan(self, **call: Any) -> dict[str, Any]:
        """A page, in the order of the hash; sometimes an empty one in between."""
        self._called("scan")
        with self._lock:
            assert call["ConsistentRead"]
            after = call.get("ExclusiveStartKey")
            start = self.hash(identity(after)) if after else -1
            names = sorted(self.stored, key=self.hash)
            names = [
                n for n in names if self.hash(n) % call["TotalSegments"] == call["Segment"] and self.hash(n) > start
            ]
            page = names[: call["Limit"]]
            self.largest = max(self.largest, len(page))
            answer: dict[str, Any] = {"Items": [self._shown(name, call) for name in page]}
            if len(page) == call["Limit"]:  # DynamoDB does not look ahead either
                answer["LastEvaluatedKey"] = key_of(self.stored[page[-1]], KEYS)
            return answer

    def _shown(self, name: str, call: dict[str, Any]) -> Item:
        item = copy.deepcopy(self.stored[name])
        return key_of(item, KEYS) if "ProjectionExpression" in call else item

    def batch_get_item(self, **call: Any) -> dict[str, Any]:
        """Items in any order, and now and then not all of them."""
        self._called("batch_get_item")
        with self._lock:
            ((table, wanted),) = call["RequestItems"].items()
            keys = wanted["Keys"]
            assert 0 < len(keys) <= 100
            assert len({identity(key) for key in keys}) == len(keys)
            left = [key for key in keys if self._random.random() < self.unprocessed]
            found = [key for key in keys if key not in left and identity(key) in self.stored]
            self._random.shuffle(found)
            unprocessed = {"UnprocessedKeys": {table: {**wanted, "Keys": left}}} if left else {"UnprocessedKeys": {}}
            return {"Responses": {table: [self._shown(identity(key), wanted) for key in found]}, **unprocessed}

    def put_item(self, **call: Any) -> None:
        """Writes an item if its condition holds."""
        self._called("put_item")
        with self._lock:
            item, names = call["Item"], call["ExpressionAttributeNames"]
            values = call.get("ExpressionAttributeValues", {})
            name = identity(key_of(item, KEYS))
            before = self.stored.get(name)
            assert len(call["ConditionExpression"].encode()) <= 4096, "DynamoDB takes no longer one"
            for clause in call["ConditionExpression"].split(" AND "):
                if clause.startswith("attribute_"):
                    which, _, attribute = clause.rstrip(")").partition("(")
                    holds = (names[attribute] in (before or {})) == (which == "attribute_exists")
                else:
                    attribute, _, value = clause.partition(" = ")
                    there = (before or {}).get(names[attribute])
                    holds = there is not None and digest({"v": there}) == digest({"v": values[value]})
                if not holds:
                    raise refused("ConditionalCheckFailedException")
            self.stored[name] = copy.deepcopy(item)


def described(region: str) -> dict[str, Any]:
    """What DescribeTable says."""
    return {
        "TableName": "t",
        "TableArn": f"arn:aws:dynamodb:{region}:111122223333:table/t",
        "TableId": region,
        "ItemCount": 1,
        "KeySchema": [
            {"AttributeName": "timestamp", "KeyType": "RANGE"},
            {"AttributeName": "recordId", "KeyType": "HASH"},
        ],
    }


class Pair:
    """The two tables, and runs over them."""

    def __init__(self, first: Iterable[Item] = (), second: Iterable[Item] = ()) -> None:
        self.tables = (Table(REGIONS[0], first), Table(REGIONS[1], second))
        self.clock = Clock()

    def run(
        self,
        mode: str = REPORT,
        *,
        path: Path | None = None,
        segments: int = 1,
        settle: float = 5,
        rate: float = 1e6,
        keep: list[Pace] | None = None,
    ) -> State:
        """Compare, as the command does."""
        pace = Pace(rate, clock=self.clock, sleep=self.clock.sleep)
        if keep is not None:
            keep.append(pace)
        first, second = (
            Replica(table, pace, region, described(region)) for table, region in zip(self.tables, REGIONS, strict=True)
        )
        state = State(subject("t", REGIONS, [first.arn, second.arn], segments, mode), path)
        try:
            repairer = Repairer((first, second), mode, lambda: NOW)
            Run((first, second), state, pace, repairer, segments=segments, settle=settle).go(nothing)
        finally:
            state.close()
        return state

    @property
    def differing(self) -> set[str]:
        """Keys of which the tables do not say the same."""
        first, second = ({name: digest(own(item)) for name, item in table.stored.items()} for table in self.tables)
        return {name for name in {*first, *second} if first.get(name) != second.get(name)}


def record(number: int, **data: Any) -> Item:
    """A record as the data processor stores it."""
    values = {"orderId": {"S": str(number)}, **data}
    checksum = digest(values)
    return {
        "recordId": {"S": f"orders#{number}"},
        "timestamp": {"S": f"2026-01-01T00:00:00.000000Z#{checksum[:16]}"},
        "dataType": {"S": "orders"},
        "data": {"M": values},
        "metadata": {"M": {"checksum": {"S": checksum}, "line": {"N": "1"}}},
    }


def broken(item: Item) -> Item:
    """The same key with data that is not what the checksum says."""
    changed = copy.deepcopy(item)
    changed["data"]["M"]["orderId"] = {"S": "damaged"}
    return changed


def status(number: int, state: str = "COMPLETED", attempts: int = 1, at: str = "2026-01-01T00:00:00Z") -> Item:
    """A file's status item."""
    return {
        "recordId": {"S": f"file#bucket/orders/{number}.json"},
        "timestamp": {"S": "2026-01-01T00:00:00Z#v"},
        "dataType": {"S": "file"},
        "processingStatus": {"S": state},
        "attempts": {"N": str(attempts)},
        "lastAttemptAt": {"S": at},
    }
