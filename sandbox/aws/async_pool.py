"""Asynchronous invocations as AWS queues them: bounded concurrency per function, retries, and an outcome.

AWS Lambda developer guide, "How Lambda handles errors and retries with asynchronous invocation": a failed event is
tried again up to MaximumRetryAttempts times (0 to 2, by default 2), after one minute and then two; an event that was
throttled goes back to the queue without using up an attempt, until MaximumEventAgeInSeconds (by default 6 hours) is
over. Here the pauses are shortened. Reserved concurrency 0 sends the event to its failure targets at once.
"""

from __future__ import annotations

import contextvars
import heapq
import itertools
import logging
import threading
import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Literal

logger = logging.getLogger("sandbox.aws.async")

Outcome = dict[str, Any]
Condition = Literal["Success", "RetriesExhausted", "EventAgeExceeded"]

# Seconds before a throttled event is offered again, doubled up to the longest (AWS: 1 second up to 5 minutes)
THROTTLE_PAUSE, LONGEST_PAUSE = 0.05, 1.0


@dataclass
class Event:
    """One queued event. `function` is ministack's record; `key` its ARN."""

    key: str
    function: dict[str, Any]
    payload: Any
    request_id: str
    retries: int
    maximum_age: float
    context: contextvars.Context
    queued: float = field(default_factory=time.monotonic)
    attempts: int = 0
    pause: float = THROTTLE_PAUSE  # after the next throttle


@dataclass(frozen=True)
class Verdict:
    """How an event ended: handed to the targets of the function."""

    event: Event
    condition: Condition
    outcome: Outcome


class AsyncPool:
    """Queues per function, drained by at most `workers` threads each.

    `attempt` runs one invocation; its outcome has `error` when the handler failed and `throttle` when it did not run.
    `finish` is told once per event.
    """

    def __init__(
        self,
        workers: int,
        retry_seconds: float,
        attempt: Callable[[Event], Outcome],
        finish: Callable[[Verdict], None],
    ) -> None:
        self._workers, self._retry_seconds = workers, retry_seconds
        self._attempt, self._finish = attempt, finish
        self._lock = threading.Condition()
        self._ready: dict[str, deque[Event]] = {}
        self._running: dict[str, int] = {}
        self._later: list[tuple[float, int, Event]] = []
        self._order = itertools.count()
        self._generation = 0
        threading.Thread(target=self._wake, name="async-later", daemon=True).start()

    def put(self, event: Event) -> None:
        """Queue an event."""
        with self._lock:
            self._enqueue(event)

    def pending(self) -> int:
        """Events that have not ended yet."""
        with self._lock:
            return sum(map(len, self._ready.values())) + sum(self._running.values()) + len(self._later)

    def clear(self) -> None:
        """Forget all events that are not being handled right now, and the retries of those that are."""
        with self._lock:
            self._generation += 1
            self._ready.clear()
            self._later.clear()

    def _enqueue(self, event: Event) -> None:
        self._ready.setdefault(event.key, deque()).append(event)
        if self._running.get(event.key, 0) < self._workers:
            self._running[event.key] = self._running.get(event.key, 0) + 1
            threading.Thread(target=self._drain, args=(event.key,), name="async-worker", daemon=True).start()

    def _drain(self, key: str) -> None:
        while True:
            with self._lock:
                waiting, generation = self._ready.get(key), self._generation
                if not waiting:
                    self._ready.pop(key, None)
                    self._running[key] -= 1
                    if not self._running[key]:
                        del self._running[key]
                    return
                event = waiting.popleft()
            try:
                self._handle(event, generation)
            except Exception:
                logger.exception("event %s of %s was lost", event.request_id, event.key)

    def _handle(self, event: Event, generation: int) -> None:
        outcome = event.context.run(self._attempt, event)
        age = time.monotonic() - event.queued
        if outcome.get("throttle") and not outcome.get("never"):
            if age < event.maximum_age:
                self._put_later(event, event.pause, generation)
                event.pause = min(2 * event.pause, LONGEST_PAUSE)
            else:
                self._end(event, "EventAgeExceeded", outcome)
            return
        event.attempts += 0 if outcome.get("throttle") else 1
        if not outcome.get("error"):
            self._end(event, "Success", outcome)
        elif outcome.get("throttle") or event.attempts > event.retries:
            self._end(event, "RetriesExhausted", outcome)
        elif age + (pause := self._retry_seconds * 2 ** (event.attempts - 1)) > event.maximum_age:
            self._end(event, "EventAgeExceeded", outcome)
        else:
            self._put_later(event, pause, generation)

    def _end(self, event: Event, condition: Condition, outcome: Outcome) -> None:
        event.context.run(self._finish, Verdict(event, condition, outcome))

    def _put_later(self, event: Event, pause: float, generation: int) -> None:
        with self._lock:
            if generation == self._generation:
                heapq.heappush(self._later, (time.monotonic() + pause, next(self._order), event))
                self._lock.notify()

    def _wake(self) -> None:
        with self._lock:
            while True:
                while self._later and self._later[0][0] <= time.monotonic():
                    self._enqueue(heapq.heappop(self._later)[2])
                self._lock.wait(self._later[0][0] - time.monotonic() if self._later else None)
