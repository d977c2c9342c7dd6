"""Event source mappings of streams: one reader per mapping and shard, so that a slow function holds up no other.

ParallelizationFactor and tumbling windows are not honoured: a shard is read in order by one reader.
"""

from __future__ import annotations

import logging
import threading
import time
from collections import deque
from collections.abc import Iterator, Sequence
from typing import Any

from ministack.core.concurrency import esm_wake
from ministack.services import lambda_svc

from sandbox.aws import source_permissions, travels
from sandbox.aws.hooks import Hook, replace
from sandbox.aws.iam import in_scope
from sandbox.aws.metrics import record_for_function
from sandbox.aws.redelivery import Redelivery
from sandbox.aws.stream_batches import Batch, Outcome, Record, Rules
from sandbox.aws.stream_batches import sequence_number as numbered
from sandbox.aws.stream_reports import report
from sandbox.aws.stream_sources import Source, sources

logger = logging.getLogger("sandbox.aws.streams")

POLL_KINESIS = Hook("services.lambda_svc:_poll_kinesis", "ddf5927f", "stream mappings")
POLL_DYNAMODB = Hook("services.lambda_svc:_poll_dynamodb_streams", "facfafc2", "stream mappings")
ANCHOR = Hook("services.lambda_svc:_init_stream_position", "430ce7a8", "stream mappings")
ITERATE = Hook("services.lambda_svc:_iter_all_esms", "45c850a1", "queues are read while the role may")
HOOKS = (
    POLL_KINESIS,
    POLL_DYNAMODB,
    ANCHOR,
    ITERATE,
    Hook("services.lambda_svc:_poll_loop", "096d0754", "stream mappings"),
    Hook("services.lambda_svc:_create_esm", "a0e31420", "stream mappings"),
    Hook("services.lambda_svc:_poll_sqs", "239fd155", "queues are read while the role may"),
    Hook("services.lambda_svc:_apply_filter_criteria", "07f1eb8c", "stream mappings"),
    Hook("services.lambda_svc:_get_func_record_for_qualifier", "bedcf6ae", "stream mappings"),
    Hook("services.lambda_svc:_execute_function", "da9866f3", "stream mappings"),
    Hook("services.lambda_svc:_esms", None, "stream mappings"),
    Hook("core.concurrency:esm_wake", None, "stream mappings"),
)

BATCH_SIZE = 100
WINDOW_POLL_SECONDS = 0.02
BATCHES_KEPT = 500  # per mapping, for redelivery

Mapping = dict[str, Any]


class StreamMappings:
    """Starts a reader where a mapping has unread records; ministack's poller asks it whenever something arrives.

    `enforce` is whether the function's role counts, `window_scale` the share of its time that a batching window takes.
    """

    def __init__(self, enforce: bool, window_scale: float) -> None:
        self._enforce, self._window_scale = enforce, window_scale
        self._lock = threading.Lock()
        self._positions: dict[tuple[str, str], Any] = {}
        self._reading: set[tuple[str, str]] = set()
        self._delivered: dict[str, deque[tuple[Source, list[Record]]]] = {}

    def install(self) -> None:
        """Take the place of ministack's two pollers, and keep its reader of queues from what the role may not."""
        replace(POLL_DYNAMODB, self._dispatch)
        replace(POLL_KINESIS, lambda: False)
        replace(ANCHOR, self._anchor)
        iterate: Any = replace(ITERATE, lambda: self._readable(iterate()))

    def redeliver(self, mapping_id: str, sequence_number: str | None = None) -> Redelivery:
        """Invoke a mapping's function once more with a batch exactly as it was delivered before.

        Without a number it is the last batch, else the last one that holds the number. Raises ValueError where there
        is none; the position of the mapping does not move.
        """
        for source, records in reversed(self._delivered.get(mapping_id, ())):
            numbers = [numbered(record) for record in records]
            if sequence_number in (None, *numbers):
                return self._again(mapping_id, source, records, numbers)
        raise ValueError(
            f"no batch of mapping {mapping_id} with sequence number {sequence_number}; allowed are the last "
            f"{BATCHES_KEPT} batches that it has delivered; give one of their numbers, or none for the last batch"
        )

    def _again(self, mapping_id: str, source: Source, records: list[Record], numbers: list[str]) -> Redelivery:
        mapping = next(found for _, _, found in lambda_svc._iter_all_esms() if found["UUID"] == mapping_id)

        def run() -> Outcome:
            function = lambda_svc._get_func_record_for_qualifier(mapping["FunctionName"], mapping.get("Qualifier"))[0]
            return invoke(mapping, function, source, records)

        outcome = in_scope(mapping["FunctionArn"], run)
        return Redelivery(numbers, outcome.get("body"), bool(outcome.get("error")))

    def _readable(self, mappings: Iterator[Any]) -> Iterator[Any]:
        for account, region, mapping in mappings:
            of_queue = ":sqs:" in mapping.get("EventSourceArn", "") and mapping.get("Enabled", True)
            if not (of_queue and self._enforce) or source_permissions.may_read(mapping):
                yield account, region, mapping

    def _anchor(self, mapping_id: str, arn: str, starting: str) -> None:
        """Fix the positions when a mapping is made, so that LATEST means "from now on"."""
        with self._lock:
            for source in sources(arn):
                self._positions[mapping_id, source.shard] = source.start(latest=starting != "TRIM_HORIZON")

    def _dispatch(self) -> bool:
        present = set()
        for _, _, mapping in lambda_svc._iter_all_esms():
            for source in sources(mapping.get("EventSourceArn", "")):
                key = (mapping["UUID"], source.shard)
                present.add(key)
                if mapping.get("Enabled", True) and self._claim(key, mapping, source):
                    name = f"stream-{source.shard[-8:]}"
                    threading.Thread(target=self._read, args=(mapping, source), name=name, daemon=True).start()
        with self._lock:
            for gone in set(self._positions) - present - self._reading:
                del self._positions[gone]
                self._delivered.pop(gone[0], None)
        return False  # readers wake the poller themselves

    def _claim(self, key: tuple[str, str], mapping: Mapping, source: Source) -> bool:
        with self._lock:
            # A shard that appeared after the mapping is read from its beginning.
            position = self._positions.setdefault(key, source.start(latest=False))
            if key in self._reading or not source.read(position, 1)[0]:
                return False
            if not self._may_read(mapping):
                return False  # asked again with the next poll, within a second
            self._reading.add(key)
            return True

    def _may_read(self, mapping: Mapping) -> bool:
        return not self._enforce or source_permissions.may_read(mapping)

    def _read(self, mapping: Mapping, source: Source) -> None:
        key = (mapping["UUID"], source.shard)
        try:
            while in_scope(mapping["FunctionArn"], self._read_batch, mapping, source, key):
                pass
        except Exception:
            logger.exception("mapping %s stopped reading %s", *key)
            time.sleep(1)
        finally:
            with self._lock:
                self._reading.discard(key)
            esm_wake.set()  # records that came in between the last read and now

    def _read_batch(self, mapping: Mapping, source: Source, key: tuple[str, str]) -> bool:
        function = lambda_svc._get_func_record_for_qualifier(mapping["FunctionName"], mapping.get("Qualifier"))[0]
        if function is None or not is_live(mapping) or not self._may_read(mapping):
            return False
        records, behind = gather(mapping, source, self._positions[key], self._window_scale)
        if not records:
            return False
        chosen = lambda_svc._apply_filter_criteria(records, mapping)
        if chosen:
            handled = Batch(
                Rules.of(mapping),
                invoke=lambda some: self._deliver(mapping, function, source, some),
                age=lambda record: time.time() - source.arrival(record),
                discard=lambda discarded: report(mapping, function, source, discarded),
                wait=lambda pause: pause_for(mapping, pause),
            ).process(chosen)
            if not handled:
                return False
        self._positions[key] = behind
        return True

    def _deliver(
        self, mapping: Mapping, function: dict[str, Any], source: Source, records: Sequence[Record]
    ) -> Outcome:
        kept = self._delivered.setdefault(mapping["UUID"], deque(maxlen=BATCHES_KEPT))
        kept.append((source, list(records)))
        return invoke(mapping, function, source, records)


def is_live(mapping: Mapping) -> bool:
    """Whether a mapping still exists and is enabled."""
    return mapping["UUID"] in lambda_svc._esms and bool(mapping.get("Enabled", True))


def pause_for(mapping: Mapping, seconds: float) -> bool:
    """Wait, then say whether the mapping is still live."""
    time.sleep(seconds)
    return is_live(mapping)


def gather(mapping: Mapping, source: Source, position: Any, scale: float) -> tuple[list[Record], Any]:
    """One batch: what is there, or more of it for as long as the batching window lasts, times `scale`."""
    size = int(mapping.get("BatchSize") or BATCH_SIZE)
    end = time.monotonic() + float(mapping.get("MaximumBatchingWindowInSeconds") or 0) * scale
    records, behind = source.read(position, size)
    while records and len(records) < size and time.monotonic() < end and is_live(mapping):
        time.sleep(WINDOW_POLL_SECONDS)
        records, behind = source.read(position, size)
    return records, behind


def invoke(mapping: Mapping, function: dict[str, Any], source: Source, records: Sequence[Record]) -> Outcome:
    """Run the function on records and publish how far behind it is."""
    travels.note(source.arn, function["config"]["FunctionArn"])
    outcome: Outcome = lambda_svc._execute_function(function, {"Records": list(records)})
    age = max(0.0, time.time() - source.arrival(records[-1])) * 1000
    record_for_function(function["config"]["FunctionArn"], "IteratorAge", age, "Milliseconds")
    mapping["LastProcessingResult"] = "PROBLEM: Function call failed" if outcome.get("error") else "OK"
    return outcome
