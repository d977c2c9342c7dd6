"""Writes items in batches of 25, several batches at once, until each is stored or refused.

What the table does not take (UnprocessedItems, throttling, faults of the network) is tried again after an exponential
delay with full jitter, for as long as the deadline allows. When the table refuses a batch as invalid, its items are
sent one by one, so that a bad one does not lose the other 24. The writer knows nothing of AWS: a Sender does.
"""

import random
import threading
from collections import deque
from collections.abc import Callable, Collection, Sequence
from typing import Generic, Protocol, TypeVar

from functions.common.deadline import Deadline
from functions.common.errors import FunctionError, OutOfTime, StoreError

BATCH_ITEMS = 25  # BatchWriteItem's limit
Key = tuple[str, str]  # partition key, sort key


class Busy(FunctionError):  # noqa: N818 - an answer of the table
    """Raised by a sender when nothing of a batch was taken and the same call may succeed later."""


class Unreachable(Busy):
    """Raised by a sender for a Busy that is the table's own fault: it failed inside, or did not answer at all."""


class Refused(FunctionError):  # noqa: N818 - an answer of the table
    """Raised by a sender when the table calls the request invalid; no item of it was taken."""


class Put(Protocol):
    """An item on its way: its key, and its bytes as DynamoDB JSON."""

    key: Key
    body: bytes


P = TypeVar("P", bound=Put)


class Sender(Protocol):
    """Sends one batch and answers the keys that were not taken; raises Busy, Refused or StoreError."""

    def send(self, bodies: Sequence[bytes]) -> Collection[Key]:
        """At most 25 items, no two with the same key."""
        ...


class Backoff:
    """Full jitter: a random delay between zero and `base * 2**attempt`, at most `cap` (both in seconds)."""

    def __init__(self, base: float = 0.05, cap: float = 5.0, rng: Callable[[], float] = random.random) -> None:
        self._base, self._cap, self._rng = base, cap, rng

    def delay(self, attempt: int) -> float:
        """Seconds to wait before the attempt after `attempt` failures in a row (from 0)."""
        return self._rng() * min(self._cap, self._base * 2.0 ** min(attempt, 20))


class BatchWriter(Generic[P]):
    """Threads that write batches; `submit` blocks while too much is in flight.

    `done(stored, refused)` is called from a writing thread once a batch is settled: `refused` pairs an item with the
    table's reason. The first error that is not of an item's making stops the writer, and is raised from `submit` and
    `drain`; batches not settled by then were perhaps written, perhaps not.
    """

    def __init__(
        self,
        sender: Sender,
        done: Callable[[Sequence[P], Sequence[tuple[P, str]]], None],
        *,
        deadline: Deadline,
        workers: int = 8,
        max_bytes: int = 32 * 1024 * 1024,
        backoff: Backoff | None = None,
    ) -> None:
        self._sender, self._done, self._deadline = sender, done, deadline
        self._workers, self._max_bytes, self._backoff = workers, max_bytes, backoff or Backoff()
        self._changed = threading.Condition()
        self._stop = threading.Event()
        self._waiting: deque[tuple[Sequence[P], int]] = deque()
        self._threads: list[threading.Thread] = []
        self._idle = self._flying = self._bytes = 0
        self._error: BaseException | None = None

    def submit(self, batch: Sequence[P]) -> None:
        """Hands over at most 25 items with distinct keys; waits for room; raises what stopped the writer."""
        size = sum(len(put.body) for put in batch)
        with self._changed:
            # A batch in hand per worker and one more waiting keeps them busy; more would only use memory.
            self._wait(
                lambda: self._flying < 2 * self._workers and (not self._flying or self._bytes + size <= self._max_bytes)
            )
            self._flying += 1
            self._bytes += size
            self._waiting.append((batch, size))
            if self._idle >= len(self._waiting) or len(self._threads) >= self._workers:
                self._changed.notify_all()
                return
            thread = threading.Thread(target=self._work, name=f"writer-{len(self._threads)}", daemon=True)
            self._threads.append(thread)
        thread.start()

    def write(self, batch: Sequence[P]) -> None:
        """Writes one batch in the caller's thread, where no other is in flight: a thread costs as much as a call."""
        refused = self._write(batch)
        bad = {put.key for put, _ in refused}
        self._done([put for put in batch if put.key not in bad] if bad else batch, refused)

    def drain(self) -> None:
        """Waits until all that was submitted is settled; raises what stopped the writer."""
        with self._changed:
            self._wait(lambda: not self._flying)

    def wait_for(self, settled: Callable[[], bool]) -> None:
        """Waits until `settled()`, which may change with each settled batch; raises what stopped the writer."""
        with self._changed:
            self._wait(settled)

    def close(self) -> None:
        """Ends the threads; what they have not begun is left, what they are sending is waited for."""
        with self._changed:
            self._stop.set()
            self._waiting.clear()
            self._changed.notify_all()
        for thread in self._threads:
            thread.join()

    def _wait(self, condition: Callable[[], bool]) -> None:
        while self._error is None and not condition():
            left = self._deadline.left()
            if left <= 0:
                raise OutOfTime("the invocation's time was used up while the table was busy")
            self._changed.wait(min(left, 1.0))
        if self._error is not None:
            raise self._error

    def _work(self) -> None:
        while True:
            with self._changed:
                self._idle += 1
                while not self._waiting and not self._stop.is_set():
                    self._changed.wait()
                self._idle -= 1
                if self._stop.is_set():
                    return
                batch, size = self._waiting.popleft()
            try:
                self.write(batch)
            except BaseException as error:  # a thread's error must reach the caller, whatever it is
                with self._changed:
                    self._error = self._error or error
                    self._stop.set()
            finally:
                with self._changed:
                    self._flying -= 1
                    self._bytes -= size
                    self._changed.notify_all()

    def _write(self, batch: Sequence[P]) -> list[tuple[P, str]]:
        attempt = 0
        pending = list(batch)
        while pending:
            try:
                left = self._sender.send([put.body for put in pending])
            except Busy:
                left = None
            except Refused as error:
                if len(pending) == 1:
                    return [(pending[0], str(error))]
                return [bad for put in pending for bad in self._write([put])]
            if left is not None:
                before = len(pending)
                pending = [put for put in pending if put.key in left] if left else []
                # Progress means the table is alive: start again from short delays.
                attempt = 0 if len(pending) < before else attempt
            if pending:
                self._pause(attempt)
                attempt += 1
        return []

    def _pause(self, attempt: int) -> None:
        delay = self._backoff.delay(attempt)
        if delay >= self._deadline.left():
            raise OutOfTime("the table was still busy when the invocation's time was used up")
        if self._stop.wait(delay):
            raise StoreError("writing was stopped")
