"""The batch writer: everything is stored or refused, whatever the table answers, and it ends when time does."""

import threading
import time
from collections.abc import Callable, Collection, Sequence
from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from functions.common.batch import BATCH_ITEMS, Backoff, BatchWriter, Busy, Key, Refused
from functions.common.deadline import Deadline
from functions.common.errors import OutOfTime, StoreError
from tests.unit.data_processor.fakes import QUICK

FAST = Backoff(base=0.0001, cap=0.001)


class Put:
    """An item whose body is its number."""

    def __init__(self, number: int, size: int = 1) -> None:
        self.key: Key = (str(number), "")
        self.body = str(number).encode().rjust(size)


class Table:
    """Answers each call as told; keeps what it took."""

    def __init__(self, answer: Callable[[list[int]], Collection[int]] = lambda _: ()) -> None:
        self.answer = answer
        self.taken: list[int] = []
        self.calls = 0
        self.flying = self.most_flying = 0
        self._lock = threading.Lock()

    def send(self, bodies: Sequence[bytes]) -> Collection[Key]:
        """Takes what the answer does not leave."""
        numbers = [int(body) for body in bodies]
        with self._lock:
            self.calls += 1
            self.flying += 1
            self.most_flying = max(self.most_flying, self.flying)
        try:
            left = self.answer(numbers)
            with self._lock:
                self.taken += [number for number in numbers if number not in left]
        finally:
            with self._lock:
                self.flying -= 1
        return [(str(number), "") for number in left]


class Account:
    """What the writer reported."""

    def __init__(self) -> None:
        self.stored: list[int] = []
        self.refused: list[tuple[int, str]] = []
        self._lock = threading.Lock()

    def done(self, stored: Sequence[Put], refused: Sequence[tuple[Put, str]]) -> None:
        """Called by the writer."""
        with self._lock:
            self.stored += [int(put.body) for put in stored]
            self.refused += [(int(put.body), reason) for put, reason in refused]


def lasting(seconds: float) -> Deadline:
    """A deadline some seconds from now."""
    end = time.monotonic() + seconds
    return Deadline(lambda: end - time.monotonic(), 0)


def write(table: Table, count: int, *, deadline: Deadline | None = None, **choices: Any) -> Account:
    """Writes so many items and waits for them."""
    account = Account()
    writer = BatchWriter[Put](
        table, account.done, deadline=deadline or lasting(20), **{"backoff": FAST, "workers": 4, **choices}
    )
    try:
        for first in range(0, count, BATCH_ITEMS):
            writer.submit([Put(number) for number in range(first, min(count, first + BATCH_ITEMS))])
        writer.drain()
    finally:
        writer.close()
    return account


def test_everything_is_written_once() -> None:
    """With a table that takes everything, each item is sent and reported exactly once."""
    table = Table()
    account = write(table, 1013)
    assert sorted(table.taken) == sorted(account.stored) == list(range(1013))
    assert table.calls == 41


@QUICK
@given(st.integers(1, 120), st.integers(0, 10**6), st.sampled_from([0.2, 0.8]))
def test_what_is_left_or_throttled_is_sent_again(count: int, seed: int, chance: float) -> None:
    """UnprocessedItems and throttles, in any mixture, end with everything stored once."""
    # Not a strategy: the writer's threads draw from it.
    random = Random(seed)  # noqa: S311 - nothing secret
    patience = 30

    def answer(numbers: list[int]) -> Collection[int]:
        nonlocal patience
        patience -= 1
        if patience > 0 and random.random() < chance:
            raise Busy("throttled")
        return [number for number in numbers if patience > 0 and random.random() < chance]

    table = Table(answer)
    account = write(table, count)
    assert sorted(table.taken) == sorted(account.stored) == list(range(count))
    assert account.refused == []


def test_a_refused_item_does_not_lose_the_others() -> None:
    """When the table refuses a batch, its items go one by one, and the bad ones are reported with the reason."""

    def answer(numbers: list[int]) -> Collection[int]:
        if any(number % 40 == 7 for number in numbers):
            raise Refused(f"refused {len(numbers)}")
        return ()

    table = Table(answer)
    account = write(table, 100)
    assert sorted(account.refused) == [(7, "refused 1"), (47, "refused 1"), (87, "refused 1")]
    assert sorted(account.stored) == [number for number in range(100) if number % 40 != 7]


def test_several_batches_are_in_flight_but_not_more_than_asked() -> None:
    """Writing overlaps, up to the number of workers."""

    def answer(_: list[int]) -> Collection[int]:
        time.sleep(0.005)
        return ()

    table = Table(answer)
    write(table, 40 * BATCH_ITEMS, workers=3)
    assert table.most_flying == 3


def test_bytes_in_flight_are_bounded() -> None:
    """Large items wait for room, so that memory does not grow with the number of workers."""
    release = threading.Event()

    def answer(_: list[int]) -> Collection[int]:
        release.wait(5)
        return ()

    table, account = Table(answer), Account()
    writer = BatchWriter[Put](table, account.done, deadline=lasting(20), workers=8, max_bytes=1000, backoff=FAST)

    def produce() -> None:
        for number in range(6):
            writer.submit([Put(number, size=400)])

    producer = threading.Thread(target=produce)
    producer.start()
    time.sleep(0.05)
    assert table.calls == 2
    release.set()
    producer.join()
    writer.drain()
    writer.close()
    assert sorted(account.stored) == list(range(6))


def test_an_item_larger_than_the_bound_passes_alone() -> None:
    """A single batch above the bound is written when nothing else is in flight, and does not wait for ever."""
    table, account = Table(), Account()
    writer = BatchWriter[Put](table, account.done, deadline=lasting(20), max_bytes=10, backoff=FAST)
    writer.submit([Put(1, size=100)])
    writer.submit([Put(2, size=100)])
    writer.drain()
    writer.close()
    assert sorted(account.stored) == [1, 2]


def test_waiting_ends_with_the_time() -> None:
    """A table that is busy for ever stops the writer at the deadline, not later, and says so."""

    def answer(_: list[int]) -> Collection[int]:
        raise Busy("throttled")

    began = time.monotonic()
    with pytest.raises(OutOfTime):
        write(Table(answer), 500, deadline=lasting(0.2))
    assert time.monotonic() - began < 2


def test_a_slow_table_ends_the_wait_for_room() -> None:
    """A submit that finds no room gives up at the deadline."""
    release = threading.Event()

    def answer(_: list[int]) -> Collection[int]:
        release.wait(5)
        return ()

    account = Account()
    writer = BatchWriter[Put](Table(answer), account.done, deadline=lasting(0.1), workers=1, backoff=FAST)
    writer.submit([Put(1)])
    writer.submit([Put(2)])
    with pytest.raises(OutOfTime):
        writer.submit([Put(3)])
    release.set()
    writer.close()


@pytest.mark.parametrize("error", [StoreError("denied"), ValueError("a bug")])
def test_an_error_for_good_reaches_the_caller(error: Exception) -> None:
    """What no retry helps is raised in the caller's thread at once, whatever it is."""

    def answer(numbers: list[int]) -> Collection[int]:
        if 30 in numbers:
            raise error
        return ()

    with pytest.raises(type(error), match=str(error)):
        write(Table(answer), 2000)


def test_close_ends_all_threads_even_those_that_wait() -> None:
    """After close no thread is left, though one was waiting to try again."""

    def answer(_: list[int]) -> Collection[int]:
        raise Busy("throttled")

    before = threading.active_count()
    writer = BatchWriter[Put](
        Table(answer), Account().done, deadline=lasting(30), backoff=Backoff(base=20, cap=20, rng=lambda: 0.9)
    )
    writer.submit([Put(1)])
    time.sleep(0.02)
    writer.close()
    assert threading.active_count() == before


def test_a_few_batches_start_few_threads() -> None:
    """A small file does not pay for eight threads."""
    names: set[str] = set()

    def answer(_: list[int]) -> Collection[int]:
        names.add(threading.current_thread().name)
        return ()

    write(Table(answer), 20, workers=8)
    assert names == {"writer-0"}


def test_delays_grow_with_full_jitter() -> None:
    """A delay lies between zero and a bound that doubles up to the cap."""
    longest = Backoff(base=0.1, cap=5, rng=lambda: 1.0)
    assert [longest.delay(attempt) for attempt in (0, 1, 2, 5, 6, 1000)] == [0.1, 0.2, 0.4, 3.2, 5, 5]
    assert Backoff(rng=lambda: 0.0).delay(9) == 0


def test_progress_shortens_the_delays() -> None:
    """A table that takes some of a batch is alive: the next delay is a short one again."""
    answers = [None, None, None, [1], None, ()]
    attempts: list[int] = []

    class Recorded(Backoff):
        def delay(self, attempt: int) -> float:
            attempts.append(attempt)
            return 0

    def answer(_: list[int]) -> Collection[int]:
        found = answers.pop(0)
        if found is None:
            raise Busy("throttled")
        return found

    write(Table(answer), 2, backoff=Recorded())
    assert attempts == [0, 1, 2, 0, 1]
