"""A queue, functions and a stream that live in the test, with a clock of their own."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

from botocore.exceptions import ClientError

from ops import arns
from ops.clients import Clients
from ops.redrive.actions import Actions, Keys
from ops.redrive.messages import Content
from ops.redrive.queue import Letter, Queue

START = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)
QUEUE = "arn:aws:sqs:us-west-2:111122223333:queue"
MACHINE = "arn:aws:states:us-west-2:111122223333:stateMachine:machine"
STREAM = "arn:aws:dynamodb:us-west-2:111122223333:table/t/stream/2026-01-01T00:00:00.000"


class Clock:
    """Seconds that pass only when somebody waits."""

    def __init__(self) -> None:
        self.now = 1000.0
        self.waits: list[float] = []

    def __call__(self) -> float:
        """The time."""
        return self.now

    def sleep(self, seconds: float) -> None:
        """Let time pass."""
        self.waits.append(seconds)
        self.now += seconds


class Sqs:
    """As much of an SQS client as `Queue` uses; hands out what is visible, ten at a time."""

    def __init__(self, bodies: Iterable[object] = ()) -> None:
        self.visible: list[dict[str, Any]] = []
        self.hidden: dict[str, dict[str, Any]] = {}
        self.deleted: list[str] = []
        self.prolonged: list[tuple[str, int]] = []
        self.refused: set[str] = set()
        self._count = 0
        for body in bodies:
            self.send(body)

    def send(self, body: object, sent: datetime = START - timedelta(hours=1)) -> str:
        """Put a message; its id."""
        self._count += 1
        name = f"m{self._count}"
        text = body if isinstance(body, str) else json.dumps(body)
        stamp = {"SentTimestamp": str(int(sent.timestamp() * 1000))}
        self.visible.append({"MessageId": name, "ReceiptHandle": f"r-{name}", "Body": text, "Attributes": stamp})
        return name

    def receive_message(self, **call: Any) -> dict[str, Any]:
        """Some messages."""
        batch, self.visible = (
            self.visible[: call["MaxNumberOfMessages"]],
            self.visible[call["MaxNumberOfMessages"] :],
        )
        self.hidden.update((message["ReceiptHandle"], message) for message in batch)
        return {"Messages": batch}

    def delete_message(self, **call: Any) -> None:
        """Take one out."""
        self._check("DeleteMessage")
        self.deleted.append(self.hidden.pop(call["ReceiptHandle"])["MessageId"])

    def change_message_visibility(self, **call: Any) -> None:
        """Prolong one, or give it back."""
        self._check("ChangeMessageVisibility")
        if call["VisibilityTimeout"]:
            self.prolonged.append((call["ReceiptHandle"], call["VisibilityTimeout"]))
        else:
            self.visible.append(self.hidden.pop(call["ReceiptHandle"]))

    def change_message_visibility_batch(self, **call: Any) -> None:
        """Give some back."""
        self._check("ChangeMessageVisibilityBatch")
        for entry in call["Entries"]:
            self.change_message_visibility(**entry)

    def _check(self, operation: str) -> None:
        if operation in self.refused:
            raise refusal("AccessDenied", operation)

    @property
    def ids(self) -> list[str]:
        """Ids of what can be received."""
        return sorted(message["MessageId"] for message in self.visible)


class Recorder(Actions):
    """Actions that only take down what they were asked for; `then` is called with each content."""

    def __init__(self, then: Callable[[Content], Keys] = lambda _: []) -> None:
        arn = arns.parse(QUEUE)
        assert arn
        super().__init__(Clients(session=object(), region="us-west-2"), arn, None)
        self.asked: list[Content] = []
        self._then = then

    def perform(self, content: Content) -> Keys:
        """Take down and call `then`."""
        self.asked.append(content)
        return self._then(content)


class Stream:
    """As much of a streams client as is used; `pages` are given out one by one, a last None ends the shard."""

    def __init__(self, pages: Sequence[Sequence[int] | None], shards: Sequence[Mapping[str, Any]] = ()) -> None:
        self._pages, self._shards = pages, shards
        self.read = 0

    def get_shard_iterator(self, **call: Any) -> dict[str, str]:
        """An iterator: the number of the page; the shards after the first have none of the pages."""
        return {"ShardIterator": "0" if call["ShardId"] == "s0" else "nothing"}

    def get_records(self, **call: Any) -> dict[str, Any]:
        """The page of an iterator."""
        self.read += 1
        if call["ShardIterator"] == "nothing":
            return {"Records": []}
        number = int(call["ShardIterator"])
        page = self._pages[min(number, len(self._pages) - 1)] or []
        ended = number + 1 < len(self._pages) and self._pages[number + 1] is None
        records = [{"eventID": str(n), "dynamodb": {"SequenceNumber": sequence(n)}} for n in page]
        return {"Records": records} if ended else {"Records": records, "NextShardIterator": str(number + 1)}

    def describe_stream(self, **call: Any) -> dict[str, Any]:
        """One shard at a time."""
        number = int(call.get("ExclusiveStartShardId", "s-1")[1:]) + 1
        more = {"LastEvaluatedShardId": f"s{number}"} if number + 1 < len(self._shards) else {}
        return {"StreamDescription": {"Shards": [self._shards[number]], **more}}


def sequence(number: int) -> str:
    """A sequence number as AWS writes it."""
    return f"{number:021d}"


def refusal(code: str, operation: str) -> ClientError:
    """An error of AWS."""
    return ClientError({"Error": {"Code": code, "Message": "no"}}, operation)


def queue(sqs: Sqs) -> Queue:
    """The queue of a client."""
    return Queue(sqs, "https://queue", {"QueueArn": QUEUE, "ApproximateNumberOfMessages": "5"}, START)


def letter(body: object, *, moved_from: str = "", **attributes: str) -> Letter:
    """A message as it was received."""
    text = body if isinstance(body, str) else json.dumps(body)
    system = {"SentTimestamp": "1", **({"DeadLetterQueueSourceArn": moved_from} if moved_from else {})}
    return Letter(id="m1", handle="r1", body=text, attributes=attributes, sent=START, system=system)


def execution(number: int) -> dict[str, Any]:
    """A well-formed message."""
    return {
        "kind": "execution",
        "stateMachineArn": MACHINE,
        "executionArn": f"{MACHINE.replace('stateMachine', 'execution')}:{number}",
        "startTime": "2026-01-02T02:00:00Z",
        "input": {},
        "failure": {"Error": "Broken"},
    }
