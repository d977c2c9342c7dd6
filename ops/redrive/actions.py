"""What is done with each kind of message. A repeat of any of it is harmless: writes and run names are idempotent."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator
from functools import singledispatchmethod
from typing import Any

from botocore.exceptions import ClientError

from ops import arns
from ops.clients import Clients
from ops.errors import RedriveError, printable
from ops.redrive import dead_letters, executions, streams
from ops.redrive.messages import (
    AsyncEvent,
    Content,
    DeadLetter,
    FailedExecution,
    StreamBatch,
    StreamRecord,
    Undelivered,
    record_key,
    sequence_number,
    shard,
)

Json = dict[str, Any]
Keys = list[str]
_NAME = re.compile(r"[A-Za-z0-9_-]{1,64}(:[A-Za-z0-9_$-]{1,128})?")  # with a version or alias; no account
_INCOMPLETE = {"NewImage", "data", "others", "record"}  # without these a function can do nothing with a record
_LARGEST = 5_000_000  # bytes of records in one invocation; Lambda takes 6 MB


class Actions:
    """Sends messages of one queue back. Only what belongs to the queue's account is touched.

    `function` takes the place of the function that messages name; `renew` is called before every longer step.
    """

    def __init__(
        self, clients: Clients, queue: arns.Arn, function: str | None, renew: Callable[[], None] = lambda: None
    ) -> None:
        self._clients, self._queue, self._function, self.renew = clients, queue, function, renew

    @singledispatchmethod
    def plan(self, content: Content) -> str:
        """One line: what `perform` would do."""
        raise NotImplementedError(content.kind)  # for a kind that has no action yet; a test holds that each has

    @singledispatchmethod
    def perform(self, content: Content) -> Keys:
        """Send it back; returns the keys under which it may come back. Raises `RedriveError`, or botocore's errors."""
        raise NotImplementedError(content.kind)  # as above

    # --- records and batches of a stream -------------------------------------------------------------------------

    @plan.register
    def _(self, content: StreamRecord) -> str:
        first = "read the record from the stream, " if _INCOMPLETE & {*content.lost} else ""
        return f"{first}invoke {self._target(content.function)[0]} with it"

    @perform.register
    def _(self, content: StreamRecord) -> Keys:
        record = content.record
        if _INCOMPLETE & {*content.lost}:
            record = self._read_again(content.stream, record)
        self._invoke(content.function, [record])
        return [record_key(content.stream, record)]

    @plan.register
    def _(self, content: StreamBatch) -> str:
        return f"read {content.size} records from the stream, invoke {self._target(content.function)[0]} with them"

    @perform.register
    def _(self, content: StreamBatch) -> Keys:
        client, keys = self._stream(content.stream), Keys()
        found = streams.between(client, content.stream, content.shard, first=content.first, last=content.last)
        for records in chunks(found):
            self._invoke(content.function, records)
            keys += [record_key(content.stream, record) for record in records]
        return keys

    def _read_again(self, stream: str, record: Any) -> Json:
        number, place = sequence_number(record), shard(record)
        if not stream or number is None:
            raise RedriveError(
                "the record cannot be read again: the message has no stream or no sequence number",
                "a truncated message needs both",
                "handle it by hand, then delete the message",
            )
        if place is None:
            return streams.one(self._stream(stream), stream, number)
        return next(streams.between(self._stream(stream), stream, place, first=number, last=number))

    def _stream(self, stream: str) -> Any:
        arn = self._own(stream)
        return self._clients.get("kinesis" if arn.service == "kinesis" else "dynamodbstreams", arn.region)

    # --- messages of another queue -------------------------------------------------------------------------------

    @plan.register
    def _(self, content: DeadLetter) -> str:
        return f"invoke {self._function or f'the reader of {self._own(content.source).resource}'} with it"

    @perform.register
    def _(self, content: DeadLetter) -> Keys:
        source = self._own(content.source)
        client = self._clients.get("lambda", source.region)
        function = self._function or dead_letters.reader(client, source.text)
        self._invoke(function, [dead_letters.event(content, source.region)])
        return [content.message]

    # --- executions ----------------------------------------------------------------------------------------------

    @plan.register
    def _(self, content: FailedExecution) -> str:
        return f"start an execution of {self._machine(content.machine).resource}"

    @perform.register
    def _(self, content: FailedExecution) -> Keys:
        return self._start(self._machine(content.machine), *executions.of_failed(content))

    @plan.register
    def _(self, content: Undelivered) -> str:
        return f"start an execution of {self._machine(content.target).resource}"

    @perform.register
    def _(self, content: Undelivered) -> Keys:
        machine, rule = self._machine(content.target), self._own(content.rule)
        return self._start(machine, *executions.of_undelivered(content, self._clients.get("events", rule.region)))

    def _start(self, machine: arns.Arn, name: str, given: Any) -> Keys:
        try:
            client = self._clients.get("stepfunctions", machine.region)
            client.start_execution(stateMachineArn=machine.text, name=name, input=encode(given).decode())
        except ClientError as error:
            if error.response.get("Error", {}).get("Code") != "ExecutionAlreadyExists":  # an earlier redrive did it
                raise
        return [f"{machine.text.replace(':stateMachine:', ':execution:')}:{name}"]

    def _machine(self, text: str) -> arns.Arn:
        arn = self._own(text)
        if arn.service != "states" or not arn.resource.startswith("stateMachine:"):
            raise RedriveError(
                f"the target cannot be started: {printable(text)}",
                "a state machine is allowed",
                "send the event to it by hand, then delete the message",
            )
        return arn

    # --- events of functions -------------------------------------------------------------------------------------

    @plan.register
    def _(self, content: AsyncEvent) -> str:
        return f"send the event to {self._target(content.function)[0]}"

    @perform.register
    def _(self, content: AsyncEvent) -> Keys:
        name, region = self._target(content.function)
        client, event = self._clients.get("lambda", region), content.payload
        if isinstance(event, dict):
            # The data processor counts how often it has called itself; a redrive goes on from its checkpoint, counting
            # from 0 (docs/design/data-processor.md).
            event = {part: value for part, value in event.items() if part != "continuation"}
        answer = client.invoke(FunctionName=name, InvocationType="Event", Payload=encode(event))
        return [answer["ResponseMetadata"]["RequestId"]]

    def _invoke(self, function: str, records: list[Any]) -> None:
        """Run a function on records and wait for its answer. Raises `RedriveError` unless it has done them all."""
        self.renew()
        name, region = self._target(function)
        answer = self._clients.get("lambda", region).invoke(FunctionName=name, Payload=encode({"Records": records}))
        said = decode(answer["Payload"].read())
        if "FunctionError" in answer:
            # The message of the error is not shown: it may quote the record.
            kind = said.get("errorType") if isinstance(said, dict) else None
            raise _refused(name, f"it failed with {printable(kind or answer['FunctionError'], 80)}")
        failures = said.get("batchItemFailures") if isinstance(said, dict) else None
        if not isinstance(failures, list):
            # Another function, named by mistake, may answer anything: only this answer speaks of records.
            raise _refused(name, "its answer has no batchItemFailures")
        if failures:
            raise _refused(name, f"it reports {len(failures)} of {len(records)} records as failed")

    def _target(self, function: str) -> tuple[str, str]:
        """Name or ARN of the function to call, and its region."""
        chosen = self._function or function
        if not chosen:
            raise RedriveError(
                "the message does not name its function: a dead letter of Lambda holds only the event",
                "a function's name or ARN is allowed",
                "give --function",
            )
        if _NAME.fullmatch(chosen):
            return chosen, self._queue.region
        arn = self._own(chosen)
        if arn.service != "lambda":
            raise RedriveError(
                f"the ARN is none of a function: {printable(chosen)}",
                "a function's name or ARN is allowed",
                "look at the message",
            )
        return chosen, arn.region

    def _own(self, text: str) -> arns.Arn:
        arn = arns.parse(text)
        if arn is None or arn.account != self._queue.account:
            raise RedriveError(
                f"the message names something of another account: {printable(text)}",
                f"account {self._queue.account}, the queue's, is allowed",
                "find out who wrote it before anything else",
            )
        return arn


def chunks(records: Iterable[Json], largest: int = _LARGEST) -> Iterator[list[Json]]:
    """Records in pieces that one invocation takes, in their order."""
    piece: list[Json] = []
    size = 0
    for record in records:
        length = len(encode(record))
        if piece and size + length > largest:
            yield piece
            piece, size = [], 0
        piece.append(record)
        size += length
    if piece:
        yield piece


def encode(value: Any) -> bytes:
    """Compact JSON in UTF-8."""
    try:
        return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
    except UnicodeEncodeError:  # half of a surrogate pair, which only an escape can carry
        return json.dumps(value, separators=(",", ":")).encode()


def decode(text: bytes) -> Any:
    """What a function has answered; None where it is no JSON."""
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return None


def _refused(function: str, problem: str) -> RedriveError:
    return RedriveError(
        f"the function {printable(function)} has not done it: {problem}",
        "all records must succeed",
        "read the function's log, correct the cause, redrive again",
    )
