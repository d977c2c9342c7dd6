"""Where flows are played: a system of dist/ in a sandbox, in one region, with what a person would do there."""

from __future__ import annotations

import itertools
import json
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, TypeVar

from boto3.dynamodb.types import TypeDeserializer, TypeSerializer

from sandbox.aws import Fault
from sandbox.controlplane import Sandbox

POLL = 0.05  # seconds between two looks
T = TypeVar("T")
Json = dict[str, Any]
_plain, _typed = TypeDeserializer().deserialize, TypeSerializer().serialize
_numbers = itertools.count(1)


class Failed(Exception):  # noqa: N818 - it is a flow that failed, not the program
    """Raised by a flow whose outcome is not what it should be."""


class NotArranged(Exception):  # noqa: N818 - it says nothing about the flow
    """Raised when a flow cannot even be set up: what comes of it then proves nothing."""


class Watch:
    """Ends waiting: after `patience` seconds, and `grace` seconds after something was refused that matters."""

    def __init__(self, patience: float, grace: float = 0.0, refused: Callable[[], bool] | None = None) -> None:
        self._end = time.monotonic() + patience
        self._grace, self._refused = grace, refused

    def is_over(self) -> bool:
        """Whether nobody should wait any longer."""
        if self._refused is not None and self._refused():
            self._end, self._refused = min(self._end, time.monotonic() + self._grace), None
        return time.monotonic() > self._end


@dataclass
class Stage:
    """A system in one region of a running sandbox. `word` is one that no other play of a flow has used."""

    sandbox: Sandbox
    region: str
    watch: Watch
    word: str = ""

    def begin(self, watch: Watch) -> Stage:
        """The stage for one play."""
        return Stage(self.sandbox, self.region, watch, f"play{next(_numbers):05}")

    @property
    def outputs(self) -> dict[str, str]:
        """What the system publishes about itself."""
        data: dict[str, str] = self.sandbox.get("ConfigMap", f"outputs-{self.region}")["data"]
        return data

    def client(self, service: str, region: str = "") -> Any:
        """An administrator's client, in the stage's region by default."""
        return self.sandbox.client(service, region or self.region)

    def eventually(self, look: Callable[[], T | None], otherwise: str) -> T:
        """The first result of `look` that is true; raises Failed when the watch is over."""
        while True:
            if found := look():
                return found
            if self.watch.is_over():
                raise Failed(otherwise)
            time.sleep(POLL)

    # --- functions ----------------------------------------------------------------------------------------------------

    def invoke(self, function: str, event: Any) -> Any:
        """The answer of a function; raises Failed with what it raised."""
        answer = self.client("lambda").invoke(FunctionName=function, Payload=json.dumps(event).encode())
        payload = json.loads(answer["Payload"].read())
        if "FunctionError" in answer:
            raise Failed(f"{function} raised {payload}")
        return payload

    @contextmanager
    def changed(
        self, function: str, *, timeout: int = 0, attempts: int | None = None, variables: dict[str, str] | None = None
    ) -> Iterator[None]:
        """A function with other choices for a while, and in a fresh environment afterwards.

        `timeout` is in seconds, `attempts` how often a failed event is tried again, `variables` are added to its own.
        """
        client = self.client("lambda")
        before = client.get_function_configuration(FunctionName=function)
        # With the role given, environments are made anew.
        old = {name: before[name] for name in ("FunctionName", "Role", "Timeout", "Environment")}
        new = {
            **old,
            "Timeout": timeout or before["Timeout"],
            "Environment": {"Variables": {**before["Environment"]["Variables"], **(variables or {})}},
        }
        retries = client.get_function_event_invoke_config(FunctionName=function) if attempts is not None else {}
        names = ("MaximumRetryAttempts", "MaximumEventAgeInSeconds")
        kept = {"FunctionName": function, **{name: retries[name] for name in names if name in retries}}
        try:
            client.update_function_configuration(**new)
            if attempts is not None:
                client.put_function_event_invoke_config(**{**kept, "MaximumRetryAttempts": attempts})
            yield
        finally:
            client.update_function_configuration(**old)
            if attempts is not None:
                client.put_function_event_invoke_config(**kept)

    @contextmanager
    def paused(self, function: str) -> Iterator[None]:
        """The mappings of a function read nothing for a while; raises NotArranged if Lambda refuses to change one."""
        client = self.client("lambda")
        ids = [one["UUID"] for one in client.list_event_source_mappings(FunctionName=function)["EventSourceMappings"]]
        try:
            _switch(client, ids, on=False)
            yield
        finally:
            _switch(client, ids, on=True)

    @contextmanager
    def hurried(self, queue: str) -> Iterator[None]:
        """Messages that somebody took and did not delete come back to a queue after a second."""
        sqs, name = self.client("sqs"), "VisibilityTimeout"
        url = sqs.get_queue_url(QueueName=queue)["QueueUrl"]
        before = sqs.get_queue_attributes(QueueUrl=url, AttributeNames=[name])["Attributes"]
        sqs.set_queue_attributes(QueueUrl=url, Attributes={name: "1"})
        try:
            yield
        finally:
            sqs.set_queue_attributes(QueueUrl=url, Attributes=before)

    @contextmanager
    def faults(self, *faults: Fault) -> Iterator[None]:
        """Faults in force for a while."""
        with self.sandbox.aws.faults(*faults):
            yield

    # --- tables and queues --------------------------------------------------------------------------------------------

    def put(self, table: str, item: Json, region: str = "") -> None:
        """Put an item in plain Python values."""
        typed = {name: _typed(value) for name, value in item.items()}
        self.client("dynamodb", region).put_item(TableName=table, Item=typed)

    def query(self, table: str, key: Json, region: str = "") -> list[Json]:
        """All items under a partition key, given as {name: value}."""
        ((name, value),) = key.items()
        found = self.client("dynamodb", region).query(
            TableName=table,
            KeyConditionExpression="#key = :key",
            ExpressionAttributeNames={"#key": name},
            ExpressionAttributeValues={":key": _typed(value)},
            ConsistentRead=True,
        )
        return [{name: _plain(value) for name, value in item.items()} for item in found["Items"]]

    def holding(self, table: str, text: str) -> list[Json]:
        """The items of a table that hold a text somewhere; only for tables that stay small."""
        pages = self.client("dynamodb").get_paginator("scan").paginate(TableName=table, ConsistentRead=True)
        found = ({name: _plain(value) for name, value in item.items()} for page in pages for item in page["Items"])
        return [item for item in found if text in json.dumps(item, default=str)]

    def waiting(self, queue: str) -> int:
        """How many messages are in a queue, taken or not."""
        sqs, names = self.client("sqs"), ["ApproximateNumberOfMessages", "ApproximateNumberOfMessagesNotVisible"]
        url = sqs.get_queue_url(QueueName=queue)["QueueUrl"]
        found = sqs.get_queue_attributes(QueueUrl=url, AttributeNames=names)["Attributes"]
        return sum(int(found[name]) for name in names)

    def empty(self, queue: str) -> None:
        """Take all messages out of a queue, also those that somebody is at work on."""
        sqs = self.client("sqs")
        sqs.purge_queue(QueueUrl=sqs.get_queue_url(QueueName=queue)["QueueUrl"])

    def letters(self, queue: str, text: str) -> list[str]:
        """The bodies of a queue's messages that hold a text; all that are seen are taken out."""
        sqs = self.client("sqs")
        url = sqs.get_queue_url(QueueName=queue)["QueueUrl"]
        asked = {"QueueUrl": url, "MaxNumberOfMessages": 10, "WaitTimeSeconds": 0}
        bodies: list[str] = []
        while messages := sqs.receive_message(**asked).get("Messages"):
            bodies += [message["Body"] for message in messages]
            entries = [{"Id": str(n), "ReceiptHandle": m["ReceiptHandle"]} for n, m in enumerate(messages)]
            sqs.delete_message_batch(QueueUrl=url, Entries=entries)
        return [body for body in bodies if text in body]


def _switch(client: Any, mappings: Sequence[str], *, on: bool) -> None:
    """Turn mappings on or off; Lambda asks the function's role for what it needs, as it does when one is made."""
    try:
        for one in mappings:
            client.update_event_source_mapping(UUID=one, Enabled=on)
    except client.exceptions.InvalidParameterValueException as error:
        raise NotArranged(f"a mapping cannot be changed: {error}") from error


@dataclass(frozen=True)
class Flow:
    """Something that a system does for somebody. `play` raises whatever it likes when it does not come about."""

    name: str
    play: Callable[[Stage], None]


def need(holds: object, otherwise: str) -> None:
    """Raise Failed unless something holds."""
    if not holds:
        raise Failed(otherwise)


Flows = Callable[[Stage], Sequence[Flow]]
