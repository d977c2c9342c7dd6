"""Event source mappings of streams: one reader per mapping and shard, so that a slow function holds up no other.

ParallelizationFactor and tumbling windows are not honoured: a shard is read in order by one reader.
"""

from __future__ import annotations

import json
import logging
import threading
import time
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

from ministack.core.concurrency import esm_wake
from ministack.core.responses import new_uuid
from ministack.services import lambda_svc

from sandbox.aws import destinations
from sandbox.aws.hooks import Hook, replace
from sandbox.aws.iam import in_scope
from sandbox.aws.metrics import record_for_function
from sandbox.aws.stream_batches import Batch, Discarded, Outcome, Record, Rules, sequence_number
from sandbox.aws.stream_sources import Source, sources

logger = logging.getLogger("sandbox.aws.streams")

POLL_KINESIS = Hook("services.lambda_svc:_poll_kinesis", "ddf5927f", "stream mappings")
POLL_DYNAMODB = Hook("services.lambda_svc:_poll_dynamodb_streams", "facfafc2", "stream mappings")
ANCHOR = Hook("services.lambda_svc:_init_stream_position", "430ce7a8", "stream mappings")
HOOKS = (
    POLL_KINESIS,
    POLL_DYNAMODB,
    ANCHOR,
    Hook("services.lambda_svc:_poll_loop", "096d0754", "stream mappings"),
    Hook("services.lambda_svc:_create_esm", "a0e31420", "stream mappings"),
    Hook("services.lambda_svc:_iter_all_esms", "45c850a1", "stream mappings"),
    Hook("services.lambda_svc:_apply_filter_criteria", "07f1eb8c", "stream mappings"),
    Hook("services.lambda_svc:_get_func_record_for_qualifier", "bedcf6ae", "stream mappings"),
    Hook("services.lambda_svc:_execute_function", "da9866f3", "stream mappings"),
    Hook("services.lambda_svc:_esms", None, "stream mappings"),
    Hook("core.concurrency:esm_wake", None, "stream mappings"),
)

BATCH_SIZE = 100
WINDOW_POLL_SECONDS = 0.02

Mapping = dict[str, Any]


class StreamMappings:
    """Starts a reader where a mapping has unread records; ministack's poller asks it whenever something arrives."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._positions: dict[tuple[str, str], Any] = {}
        self._reading: set[tuple[str, str]] = set()

    def install(self) -> None:
        """Take the place of ministack's two pollers."""
        replace(POLL_DYNAMODB, self._dispatch)
        replace(POLL_KINESIS, lambda: False)
        replace(ANCHOR, self._anchor)

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
                if mapping.get("Enabled", True) and self._claim(key, source):
                    name = f"stream-{source.shard[-8:]}"
                    threading.Thread(target=self._read, args=(mapping, source), name=name, daemon=True).start()
        with self._lock:
            for gone in set(self._positions) - present - self._reading:
                del self._positions[gone]
        return False  # readers wake the poller themselves

    def _claim(self, key: tuple[str, str], source: Source) -> bool:
        with self._lock:
            # A shard that appeared after the mapping is read from its beginning.
            position = self._positions.setdefault(key, source.start(latest=False))
            if key in self._reading or not source.read(position, 1)[0]:
                return False
            self._reading.add(key)
            return True

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
        if function is None or not is_live(mapping):
            return False
        records, behind = gather(mapping, source, self._positions[key])
        if not records:
            return False
        chosen = lambda_svc._apply_filter_criteria(records, mapping)
        if chosen:
            handled = Batch(
                Rules.of(mapping),
                invoke=lambda some: invoke(mapping, function, source, some),
                age=lambda record: time.time() - source.arrival(record),
                discard=lambda discarded: report(mapping, function, source, discarded),
                wait=lambda pause: pause_for(mapping, pause),
            ).process(chosen)
            if not handled:
                return False
        self._positions[key] = behind
        return True


def is_live(mapping: Mapping) -> bool:
    """Whether a mapping still exists and is enabled."""
    return mapping["UUID"] in lambda_svc._esms and bool(mapping.get("Enabled", True))


def pause_for(mapping: Mapping, seconds: float) -> bool:
    """Wait, then say whether the mapping is still live."""
    time.sleep(seconds)
    return is_live(mapping)


def gather(mapping: Mapping, source: Source, position: Any) -> tuple[list[Record], Any]:
    """One batch: what is there, or more of it for as long as the batching window lasts."""
    size = int(mapping.get("BatchSize") or BATCH_SIZE)
    end = time.monotonic() + float(mapping.get("MaximumBatchingWindowInSeconds") or 0)
    records, behind = source.read(position, size)
    while records and len(records) < size and time.monotonic() < end and is_live(mapping):
        time.sleep(WINDOW_POLL_SECONDS)
        records, behind = source.read(position, size)
    return records, behind


def invoke(mapping: Mapping, function: dict[str, Any], source: Source, records: Sequence[Record]) -> Outcome:
    """Run the function on records and publish how far behind it is."""
    outcome: Outcome = lambda_svc._execute_function(function, {"Records": list(records)})
    age = max(0.0, time.time() - source.arrival(records[-1])) * 1000
    record_for_function(function["config"]["FunctionArn"], "IteratorAge", age, "Milliseconds")
    mapping["LastProcessingResult"] = "PROBLEM: Function call failed" if outcome.get("error") else "OK"
    return outcome


def report(mapping: Mapping, function: dict[str, Any], source: Source, discarded: Discarded) -> None:
    """Send the record of a discarded batch to OnFailure, where there is one; the records themselves are not in it."""
    target = ((mapping.get("DestinationConfig") or {}).get("OnFailure") or {}).get("Destination")
    if target and not destinations.send(function["config"], target, json.dumps(document(function, source, discarded))):
        record_for_function(function["config"]["FunctionArn"], "DestinationDeliveryFailures", 1)


def document(function: dict[str, Any], source: Source, discarded: Discarded) -> dict[str, Any]:
    """The invocation record of a discarded batch."""
    first, last = discarded.records[0], discarded.records[-1]
    kind = "DDBStreamBatchInfo" if "dynamodb" in first else "KinesisBatchInfo"
    context: dict[str, Any] = {
        "requestId": new_uuid(),
        "functionArn": function["config"]["FunctionArn"],
        "condition": discarded.condition,
        "approximateInvokeCount": discarded.invocations,
    }
    answered = {"statusCode": 200, "executedVersion": function["config"].get("Version", "$LATEST")}
    return {
        "requestContext": context,
        "responseContext": {**answered, "functionError": discarded.outcome.get("function_error") or "Unhandled"},
        "version": "1.0",
        "timestamp": iso(time.time()),
        kind: {
            "shardId": source.shard,
            "startSequenceNumber": sequence_number(first),
            "endSequenceNumber": sequence_number(last),
            "approximateArrivalOfFirstRecord": iso(source.arrival(first)),
            "approximateArrivalOfLastRecord": iso(source.arrival(last)),
            "batchSize": len(discarded.records),
            "streamArn": source.arn,
        },
    }


def iso(seconds: float) -> str:
    """A time as AWS writes it."""
    return datetime.fromtimestamp(seconds, UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
