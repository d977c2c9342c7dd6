"""What happens to a batch of stream records when the function fails. No AWS here, so every rule can be tested.

Source: AWS Lambda developer guide, "Retain discarded records" and "Configuring partial batch response" for DynamoDB
and Kinesis. A function error is retried up to MaximumRetryAttempts times (-1: for ever); splitting a batch does not
use up an attempt, nor does a throttle; with ReportBatchItemFailures everything before the lowest reported sequence
number is done, and a batch that may be split is split there; one that fails at its first record is split in half.
Records beyond MaximumRecordAgeInSeconds are given up.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

Record = dict[str, Any]
Outcome = Mapping[str, Any]  # body, and error or throttle where the function failed or did not run

FIRST_PAUSE, LONGEST_PAUSE = 0.05, 1.0  # seconds between attempts; AWS backs off up to a minute


@dataclass(frozen=True)
class Rules:
    """The settings of an event source mapping that govern failures; -1 stands for no limit."""

    attempts: int = -1
    maximum_age: int = -1
    bisect: bool = False
    partial: bool = False

    @classmethod
    def of(cls, mapping: Mapping[str, Any]) -> Rules:
        """The rules of ministack's mapping record."""
        return cls(
            attempts=_number(mapping.get("MaximumRetryAttempts")),
            maximum_age=_number(mapping.get("MaximumRecordAgeInSeconds")),
            bisect=bool(mapping.get("BisectBatchOnFunctionError")),
            partial="ReportBatchItemFailures" in (mapping.get("FunctionResponseTypes") or []),
        )


def _number(value: Any) -> int:
    return -1 if value is None else int(value)


@dataclass(frozen=True)
class Discarded:
    """Records that were given up, why, and after how many invocations."""

    records: Sequence[Record]
    condition: str
    invocations: int
    outcome: Outcome


class Batch:
    """Carries batches through to an end. `invoke` runs the function; `wait` pauses and is False when to stop.

    `age` gives a record's age in seconds, `discard` gets what is given up.
    """

    def __init__(
        self,
        rules: Rules,
        invoke: Callable[[Sequence[Record]], Outcome],
        age: Callable[[Record], float],
        discard: Callable[[Discarded], None],
        wait: Callable[[float], bool],
    ) -> None:
        self._rules, self._invoke, self._age, self._discard, self._wait = rules, invoke, age, discard, wait

    def process(self, records: Sequence[Record]) -> bool:
        """Whether the batch has come to an end, for better or worse; False if it was interrupted."""
        left, invocations, pause = self._rules.attempts, 0, FIRST_PAUSE
        while records:
            outcome = self._invoke(records)
            if not outcome.get("throttle"):
                invocations += 1
                failed = self._failed_from(records, outcome)
                if failed is None:
                    return True
                if failed:  # progress: the rest is a batch of its own
                    records, left, invocations, pause = records[failed:], self._rules.attempts, 0, FIRST_PAUSE
                    if self._rules.bisect:
                        continue
                elif self._rules.bisect and len(records) > 1:
                    half = len(records) // 2
                    return self.process(records[:half]) and self.process(records[half:])
                if left == 0:
                    self._discard(Discarded(records, "RetryAttemptsExhausted", invocations, outcome))
                    return True
                left -= 1 if left > 0 else 0
            if self._rules.maximum_age > 0 and self._age(records[0]) > self._rules.maximum_age:
                self._discard(Discarded(records, "MaxRecordAgeExceeded", invocations, outcome))
                return True
            if not self._wait(pause):
                return False
            pause = min(pause * 2, LONGEST_PAUSE)
        return True

    def _failed_from(self, records: Sequence[Record], outcome: Outcome) -> int | None:
        """Index of the first record that is not done, or None if all are."""
        if outcome.get("error"):
            return 0
        if not self._rules.partial:
            return None
        reported = reported_failures(outcome.get("body"))
        if not reported:
            return None
        numbers = [sequence_number(record) for record in records]
        # An identifier that is not in the batch fails all of it.
        return min(numbers.index(name) if name in numbers else 0 for name in reported)


def reported_failures(body: Any) -> list[Any]:
    """The identifiers in batchItemFailures of a function's answer, which may be a JSON text."""
    if isinstance(body, str):
        try:
            body = json.loads(body)
        except ValueError:
            return []
    failures = body.get("batchItemFailures") if isinstance(body, dict) else None
    return [item.get("itemIdentifier") if isinstance(item, dict) else None for item in failures or ()]


def sequence_number(record: Record) -> str:
    """Sequence number of a DynamoDB or Kinesis record."""
    return str(record["dynamodb"]["SequenceNumber"] if "dynamodb" in record else record["kinesis"]["sequenceNumber"])
