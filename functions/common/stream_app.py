"""Handles a batch of stream records: each is stored, ignored, set aside with a reason, or reported as failed.

What a record becomes is the business of a `Conversion`. Items are written first, in batches; what can never become
one goes to the failure queue and counts as done. What could not be written, or not be set aside, is reported by its
sequence number: Lambda delivers again from the lowest one on, which changes nothing in the table, because a record has
the same key and content each time (a record that was set aside may then be set aside twice).
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Protocol

from aws_lambda_powertools.utilities.batch import BatchProcessor, EventType

from functions.common.batch import BATCH_ITEMS, Backoff, BatchWriter, Key, Put, Sender
from functions.common.calls import Patience
from functions.common.deadline import Deadline, LambdaContext
from functions.common.errors import BadEvent, BadRecord, FunctionError
from functions.common.failures import FailureQueue
from functions.common.observability import emit_counts, traced
from functions.common.stream_settings import StreamSettings

MOST_SENDS = 5  # attempts to set one record aside


class Conversion(Protocol):
    """What the records of one stream become."""

    @property
    def name(self) -> str:
        """What the items are, for traces."""
        ...

    @property
    def key(self) -> tuple[str, str]:
        """Names of the items' partition and sort key."""
        ...

    @property
    def metric(self) -> str:
        """Name of the metric that counts the items."""
        ...

    def item(self, record: Any, keep_days: int) -> Put | None:
        """The item for a record, which expires after `keep_days` (0: never); None to ignore it; raises BadRecord."""
        ...


class End(StrEnum):
    """How a record ended; the value is its metric's name, but that of WRITTEN, which the conversion names."""

    WRITTEN = "ItemsWritten"
    IGNORED = "RecordsIgnored"
    QUARANTINED = "RecordsQuarantined"
    FAILED = "RecordsFailed"


class RecordFailed(FunctionError):  # noqa: N818 - names what happened
    """Raised for a record inside Powertools' processor, which reports it."""


@dataclass(slots=True)
class Entry:
    """A record, what was made of it, and how it ended; `reason` says why it was set aside or failed."""

    record: Any
    item: Put | None = None
    bad: BadRecord | None = None
    end: End = End.FAILED
    reason: str = ""


class StreamApp:
    """One function with all it needs handed in; `logger` has the methods of a Powertools Logger."""

    def __init__(
        self,
        kind: Conversion,
        settings: StreamSettings,
        sender: Sender,
        queue: FailureQueue,
        logger: Any,
        *,
        backoff: Backoff | None = None,
    ) -> None:
        self._kind, self._settings, self._sender, self._queue = kind, settings, sender, queue
        self._logger, self._backoff = logger, backoff or Backoff()

    def handle(self, event: Any, context: LambdaContext) -> Mapping[str, Any]:
        """Answers with batchItemFailures; raises BadEvent, or BatchProcessingError when every record failed."""
        self._logger.append_keys(requestId=getattr(context, "aws_request_id", ""))
        if self._settings.log_event:
            self._log_event(event)
        records = event.get("Records") if isinstance(event, dict) else None
        if not isinstance(records, list):
            raise BadEvent("the event", event, "an object with a list of Records", "map a table's stream to it")
        # A short invocation must keep time to work in: the reserve is never more than a third of what it has.
        reserve = min(self._settings.reserve, context.get_remaining_time_in_millis() / 3000)
        with traced("batch", activity=self._kind.name):
            entries = [self._entry(record) for record in records]
            self._write(entries, Deadline.of(context, reserve))
            more = self._follow(entries, Deadline.of(context, reserve))
            self._set_aside(entries, Deadline.of(context, reserve / 2))
        self._report(entries, more)
        return _answer(entries)

    def _log_event(self, event: Any) -> None:
        try:
            self._logger.info(event)
        except RecursionError:  # the one error that logging lets through
            self._logger.warning("event not logged: it is nested too deep")

    def _entry(self, record: Any) -> Entry:
        entry = Entry(record)
        try:
            entry.item = self._kind.item(record, self._settings.keep_days)
            if entry.item is None:
                entry.end = End.IGNORED
        except BadRecord as error:
            entry.bad, entry.reason = error, str(error)
        except Exception as error:  # a bug must cost one record's retries, not the batch
            self._logger.exception("record not understood")
            entry.reason = f"{type(error).__name__}: {error}"
        return entry

    def _follow(self, entries: Sequence[Entry], deadline: Deadline) -> Mapping[str, int]:  # noqa: ARG002 - for others
        """What a function does with items that are stored; it may change how an entry ended, and answers counts."""
        return {}

    def _write(self, entries: Sequence[Entry], deadline: Deadline) -> None:
        """Writes each item once, however often its record is in the batch."""
        items = {entry.item.key: entry.item for entry in entries if entry.item}
        if not items:
            return
        stored: set[Key] = set()
        reasons: dict[Key, str] = {}
        unsettled = ""

        def done(puts: Sequence[Put], refused: Sequence[tuple[Put, str]]) -> None:
            stored.update(put.key for put in puts)
            reasons.update((put.key, reason) for put, reason in refused)

        writer = BatchWriter[Put](
            self._sender, done, deadline=deadline, workers=self._settings.workers, backoff=self._backoff
        )
        queue = list(items.values())
        try:
            if len(queue) <= BATCH_ITEMS:
                writer.write(queue)
            else:
                for first in range(0, len(queue), BATCH_ITEMS):
                    writer.submit(queue[first : first + BATCH_ITEMS])
                writer.drain()
        except Exception as error:
            if not isinstance(error, FunctionError):
                self._logger.exception("writing stopped")
            unsettled = f"{type(error).__name__}: {error}"
        finally:
            writer.close()
        for entry in entries:
            if entry.item and entry.item.key in stored:
                entry.end = End.WRITTEN
            elif entry.item:
                entry.reason = reasons.get(entry.item.key, unsettled)

    def _set_aside(self, entries: Sequence[Entry], deadline: Deadline) -> None:
        patience = Patience(self._backoff, deadline, most=MOST_SENDS)
        for entry in entries:
            if entry.bad is None:
                continue
            try:
                deadline.check()
                self._queue.send(entry.record, entry.bad, patience)
                entry.end = End.QUARANTINED
            except Exception as error:
                if not isinstance(error, FunctionError):
                    self._logger.exception("record not set aside")
                entry.reason += f"; it could not be set aside: {error}"

    def _report(self, entries: Sequence[Entry], more: Mapping[str, int]) -> None:
        names = {end: end.value for end in End} | {End.WRITTEN: self._kind.metric}
        counts = Counter(dict.fromkeys(names.values(), 0))
        counts.update(names[entry.end] for entry in entries)
        for entry in entries:
            if entry.end in (End.QUARANTINED, End.FAILED):
                log = self._logger.warning if entry.end is End.QUARANTINED else self._logger.error
                found = {"reason": entry.reason, "sequenceNumber": sequence_number(entry.record)}
                log(f"record {entry.end.name.lower()}", extra=found)
        # A record that was twice in the batch is one item.
        items = len({entry.item.key for entry in entries if entry.item and entry.end is End.WRITTEN})
        repeated = counts[names[End.WRITTEN]] - items
        counts[names[End.WRITTEN]] = items
        emit_counts(self._settings.namespace, self._settings.service, {**counts, **more})
        self._logger.info(
            "batch handled", extra={"records": len(entries), **counts, "RecordsRepeated": repeated, **more}
        )


def sequence_number(record: Any) -> str:
    """The record's sequence number; "" for none, which Lambda takes for a failure of the whole batch."""
    known = record if isinstance(record, dict) else {}
    for member, name in (("dynamodb", "SequenceNumber"), ("kinesis", "sequenceNumber")):
        change = known.get(member)
        found = change.get(name) if isinstance(change, dict) else None
        if isinstance(found, str):
            return found
    return ""


def _answer(entries: Sequence[Entry]) -> Mapping[str, Any]:
    # Powertools gets no record as it came, only what its answer is made of: nothing odd can make it fail.
    results = [
        {
            "dynamodb": {"SequenceNumber": sequence_number(entry.record)},
            "failure": entry.reason if entry.end is End.FAILED else None,
        }
        for entry in entries
    ]
    processor = BatchProcessor(event_type=EventType.DynamoDBStreams)
    with processor(records=results, handler=_settle):
        processor.process()
    return processor.response()


def _settle(record: Mapping[str, Any]) -> None:
    if record["failure"] is not None:
        raise RecordFailed(record["failure"])
