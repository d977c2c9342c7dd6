"""A batch of stream records ends as the settings of its mapping say."""

from collections.abc import Sequence
from typing import Any

import pytest

from sandbox.aws.stream_batches import Batch, Discarded, Outcome, Record, Rules, reported_failures

FAILED: Outcome = {"error": True, "body": {"errorType": "ValueError"}}
FINE: Outcome = {"body": None}


def record(number: int) -> Record:
    """A record of a table with this sequence number."""
    return {"dynamodb": {"SequenceNumber": str(number)}}


class Function:
    """A function that fails on certain records, and remembers what it was called with."""

    def __init__(self, *poison: int, partial: bool = False, throttles: int = 0) -> None:
        self.poison, self.partial, self.throttles = set(poison), partial, throttles
        self.calls: list[list[int]] = []

    def __call__(self, records: Sequence[Record]) -> Outcome:
        """One invocation."""
        numbers = [int(item["dynamodb"]["SequenceNumber"]) for item in records]
        if self.throttles:
            self.throttles -= 1
            return {"error": True, "throttle": True}
        self.calls.append(numbers)
        bad = [number for number in numbers if number in self.poison]
        if self.partial:
            return {"body": {"batchItemFailures": [{"itemIdentifier": str(number)} for number in bad]}}
        return FAILED if bad else FINE


def run(
    rules: Rules, function: Function, count: int, age: float = 0, waits: int = 100
) -> tuple[bool, list[tuple[list[int], str, int]]]:
    """Process records 1 to count; returns whether it ended, and what was discarded."""
    discarded: list[Discarded] = []
    left = [waits]

    def wait(_: float) -> bool:
        left[0] -= 1
        return left[0] >= 0

    batch = Batch(rules, function, lambda _: age, discarded.append, wait)
    ended = batch.process([record(number) for number in range(1, count + 1)])
    return ended, [
        ([int(item["dynamodb"]["SequenceNumber"]) for item in found.records], found.condition, found.invocations)
        for found in discarded
    ]


def test_a_batch_is_given_up_after_its_attempts() -> None:
    """MaximumRetryAttempts 2 means three invocations with the same records, then the whole batch is discarded."""
    function = Function(2)
    assert run(Rules(attempts=2), function, 3) == (True, [([1, 2, 3], "RetryAttemptsExhausted", 3)])
    assert function.calls == [[1, 2, 3]] * 3


def test_bisecting_isolates_the_bad_record_and_uses_up_no_attempt() -> None:
    """A failing batch is split until the bad record is alone; only that one is retried and discarded."""
    function = Function(3)
    ended, discarded = run(Rules(attempts=1, bisect=True), function, 4)
    assert (ended, discarded) == (True, [([3], "RetryAttemptsExhausted", 2)])
    assert function.calls == [[1, 2, 3, 4], [1, 2], [3, 4], [3], [3], [4]]


def test_partial_answers_resume_at_the_lowest_failure() -> None:
    """With ReportBatchItemFailures, records before the first reported one are done and not sent again."""
    function = Function(3, 4, partial=True)
    ended, discarded = run(Rules(attempts=1, partial=True), function, 4)
    assert (ended, discarded) == (True, [([3, 4], "RetryAttemptsExhausted", 1)])
    assert function.calls == [[1, 2, 3, 4], [3, 4]]


def test_partial_answers_and_bisecting_spare_the_good_records() -> None:
    """Together they split at the reported record, then in halves, and discard exactly the bad one."""
    function = Function(2, partial=True)
    ended, discarded = run(Rules(attempts=0, partial=True, bisect=True), function, 4)
    assert (ended, [found[0] for found in discarded]) == (True, [[2]])
    assert function.calls == [[1, 2, 3, 4], [2, 3, 4], [2], [3, 4]]


def test_an_identifier_that_is_not_in_the_batch_fails_all_of_it() -> None:
    """A null or foreign identifier counts as failure of the whole batch."""
    calls: list[int] = []

    def answer(records: Sequence[Record]) -> Outcome:
        calls.append(len(records))
        return {"body": {"batchItemFailures": [{"itemIdentifier": None}]}}

    discarded: list[Discarded] = []
    batch = Batch(Rules(attempts=1, partial=True), answer, lambda _: 0, discarded.append, lambda _: True)
    assert batch.process([record(1), record(2)])
    assert (calls, len(discarded[0].records)) == ([2, 2], 2)


def test_partial_answers_mean_nothing_unless_they_are_asked_for() -> None:
    """Without ReportBatchItemFailures the answer of a successful function is ignored."""
    function = Function(1, partial=True)
    assert run(Rules(attempts=0), function, 2) == (True, [])
    assert len(function.calls) == 1


def test_a_throttle_uses_up_no_attempt() -> None:
    """Invocations that did not take place do not count, even when no retry is allowed."""
    function = Function(throttles=5)
    assert run(Rules(attempts=0), function, 2) == (True, [])
    assert function.calls == [[1, 2]]


def test_records_that_are_too_old_are_given_up() -> None:
    """A failing batch whose first record is beyond MaximumRecordAgeInSeconds is discarded for its age."""
    ended, discarded = run(Rules(maximum_age=60), Function(1), 1, age=61)
    assert (ended, discarded) == (True, [([1], "MaxRecordAgeExceeded", 1)])


def test_without_limits_a_poison_record_blocks() -> None:
    """By default a failing batch is retried without end; the processing stops only when it is interrupted."""
    function = Function(1)
    assert run(Rules(), function, 1, waits=20) == (False, [])
    assert len(function.calls) == 21


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (None, []),
        ("", []),
        ("text", []),
        ({"batchItemFailures": []}, []),
        ('{"batchItemFailures": [{"itemIdentifier": "7"}]}', ["7"]),
        ({"batchItemFailures": [{}, "x"]}, [None, None]),
    ],
)
def test_answers_of_any_kind_are_read(body: object, expected: list[str | None]) -> None:
    """Only a batchItemFailures list, in an object or a JSON text, reports failures."""
    assert reported_failures(body) == expected


def test_rules_come_from_the_mapping() -> None:
    """The settings of a mapping are taken over, and what is left out has no limit."""
    mapping: dict[str, Any] = {
        "MaximumRetryAttempts": 0,
        "MaximumRecordAgeInSeconds": 60,
        "BisectBatchOnFunctionError": True,
        "FunctionResponseTypes": ["ReportBatchItemFailures"],
    }
    assert Rules.of(mapping) == Rules(attempts=0, maximum_age=60, bisect=True, partial=True)
    assert Rules.of({}) == Rules(attempts=-1, maximum_age=-1)
