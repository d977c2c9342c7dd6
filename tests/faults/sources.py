"""How Lambda, and whoever else calls a function, goes on when it fails: with what dist/ sets.

Each of these delivers until it is told that all is done, and hands what it gives up to the dead letters. Told it is by
the function's answer alone: a function that answers well and has not stored loses, and the account shows it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from tests.faults.kinds import Killed

Invoke = Callable[[Any], Any]
"""Invokes the function once; raises what it raises, Killed for a process that is gone."""
ATTEMPTS = 3
"""Deliveries of an asynchronous event (MaximumRetryAttempts 2) and of a message (maxReceiveCount 3)."""
MOST = 4
"""Deliveries of a batch of a stream without progress (MaximumRetryAttempts 3)."""


def failed(invoke: Invoke, event: Any) -> tuple[bool, Any]:
    """Whether an invocation failed as a whole, and else its answer."""
    try:
        return False, invoke(event)
    except (Exception, Killed):  # Lambda asks no further
        return True, None


def asynchronous(invoke: Invoke, event: Any) -> list[Any]:
    """An event of S3, of EventBridge or of the function itself: the event when it is given up."""
    for _ in range(ATTEMPTS):
        if not failed(invoke, event)[0]:
            return []
    return [event]


def stream(invoke: Invoke, records: Sequence[Any], number: Callable[[Any], str], attempts: int = MOST) -> list[Any]:
    """A batch of a stream: the records that are given up.

    A batch that fails is halved, one with a report begins again at the first record that is named
    (BisectBatchOnFunctionError, ReportBatchItemFailures, MaximumRetryAttempts 3).
    """
    rest = list(records)
    while rest:
        if not attempts:
            return rest
        attempts -= 1
        bad, answer = failed(invoke, {"Records": rest})
        if bad:
            if len(rest) > 1:
                half = len(rest) // 2
                return [*stream(invoke, rest[:half], number, attempts), *stream(invoke, rest[half:], number, attempts)]
            continue
        named = {one["itemIdentifier"] for one in answer["batchItemFailures"]}
        first = next((place for place, one in enumerate(rest) if number(one) in named), len(rest))
        rest, attempts = rest[first:], MOST if first else attempts
    return []


def queue(invoke: Invoke, messages: Sequence[Any]) -> list[Any]:
    """Messages of a queue in one batch: those that come into the dead-letter queue."""
    rest = list(messages)
    for _ in range(ATTEMPTS):
        if not rest:
            break
        bad, answer = failed(invoke, {"Records": rest})
        if not bad:
            named = {one["itemIdentifier"] for one in answer["batchItemFailures"]}
            rest = rest if "" in named else [one for one in rest if one["messageId"] in named]
    return rest
