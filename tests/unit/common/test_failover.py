"""One table through two regions: which one is asked, what counts against the home region, and how calls come home."""

import threading
import time
from collections.abc import Callable, Collection, Sequence
from typing import Any

import pytest
from aws_lambda_powertools.utilities.circuit_breaker import CircuitTransition
from botocore.exceptions import ConnectTimeoutError, EndpointConnectionError, NoCredentialsError, ReadTimeoutError

from functions.common.batch import Busy, Key, Refused, Unreachable
from functions.common.circuits import CircuitsInMemory
from functions.common.errors import StoreError
from functions.common.failover import Failover, Side
from tests.unit.data_processor.fakes import Circuits, client_error

FAILURES = 3
DOWN = Unreachable("InternalServerError")


class Region:
    """A region's table: each call is noted, and answered or failed as `answer` says."""

    def __init__(self) -> None:
        self.calls = 0
        self.answer: Callable[[], Any] = list

    def send(self, _: Sequence[bytes]) -> Collection[Key]:
        """A batch."""
        self.calls += 1
        found: Collection[Key] = self.answer()
        return found

    def update_item(self, **_: Any) -> Any:
        """A single item."""
        self.calls += 1
        return self.answer()

    get_item = update_item

    def fails(self, error: Exception = DOWN) -> None:
        """From now on each call raises."""

        def fail() -> Any:
            raise error

        self.answer = fail

    def answers(self) -> None:
        """From now on each call is answered."""
        self.answer = list


class Both:
    """Two regions, the circuit between them, and what was told of it."""

    def __init__(self) -> None:
        self.home, self.other = Region(), Region()
        self.circuits, self.told = Circuits(), list[str]()
        self.table = Failover(
            Side("home", self.home, self.home),
            Side("other", self.other, self.other),
            failures=FAILURES,
            recovery=60,
            told=self._tell,
            circuits=self.circuits,
        )

    def _tell(self, change: CircuitTransition) -> None:
        self.told.append(f"{change.from_state} to {change.to_state}")

    def open(self) -> None:
        """The home region fails until the circuit is open."""
        self.home.fails()
        for _ in range(FAILURES):
            with pytest.raises(Busy):
                self.table.send([b"{}"])
        assert self.table.is_open
        self.home.calls = self.other.calls = 0

    def recovery_time_passes(self) -> None:
        """The next call tries the home region."""
        self.circuits.age()


def test_a_healthy_home_is_all_that_is_asked() -> None:
    """While the home region answers, the other one sees no call."""
    both = Both()
    for _ in range(50):
        assert both.table.send([b"{}"]) == []
    assert (both.home.calls, both.other.calls, both.table.is_open) == (50, 0, False)
    assert both.told == []


def test_failures_in_a_row_open_the_circuit() -> None:
    """The failures before are the caller's to try again; then the other region is asked and the home left in peace."""
    both = Both()
    both.open()
    for _ in range(10):
        assert both.table.send([b"{}"]) == []
        assert both.table.update_item() == []
        assert both.table.get_item() == []
    assert (both.home.calls, both.other.calls) == (0, 30)
    assert both.told == ["CLOSED to OPEN"]
    assert both.table.taken_elsewhere() == 30
    assert both.table.taken_elsewhere() == 0


def test_a_success_between_failures_starts_the_count_anew() -> None:
    """A table that answers now and then is not given up: its calls are tried again at home."""
    both = Both()
    for _ in range(10):
        both.home.fails()
        for _ in range(FAILURES - 1):
            with pytest.raises(Busy):
                both.table.send([b"{}"])
        both.home.answers()
        both.table.send([b"{}"])
    assert not both.table.is_open
    assert both.other.calls == 0


@pytest.mark.parametrize(
    "error",
    [
        client_error("InternalServerError", status=500),
        client_error("ServiceUnavailable", status=503),
        ReadTimeoutError(endpoint_url="x"),
        ConnectTimeoutError(endpoint_url="x"),
        EndpointConnectionError(endpoint_url="x"),
        Unreachable("as a sender says it"),
    ],
)
def test_what_counts_against_a_region(error: Exception) -> None:
    """Its own faults, silence and a network that is down; single items count as batches do."""
    both = Both()
    both.home.fails(error)
    for _ in range(FAILURES):
        with pytest.raises(type(error)):
            both.table.update_item()
    assert both.table.is_open


@pytest.mark.parametrize(
    "error",
    [
        Busy("ProvisionedThroughputExceededException"),
        Refused("ValidationException"),
        StoreError("AccessDeniedException"),
        client_error("ThrottlingException"),
        client_error("ConditionalCheckFailedException"),
        client_error("AccessDeniedException"),
        client_error("ResourceNotFoundException"),
        NoCredentialsError(),
        KeyError("a bug"),
    ],
)
def test_an_answer_never_counts_against_a_region(error: Exception) -> None:
    """Throttles, refusals, denials and our own bugs reach the caller as they are, and the other region sees none."""
    both = Both()
    both.home.fails(error)
    for _ in range(3 * FAILURES):
        with pytest.raises(type(error)) as caught:
            both.table.send([b"{}"])
        assert caught.value is error
    assert not both.table.is_open
    assert both.other.calls == 0


def test_the_home_is_tried_after_the_recovery_time_and_taken_again() -> None:
    """One success at home closes the circuit: all later calls go home."""
    both = Both()
    both.open()
    both.home.answers()
    both.table.send([b"{}"])
    assert both.home.calls == 0, "not before its time"
    both.recovery_time_passes()
    for _ in range(4):
        both.table.send([b"{}"])
    assert (both.home.calls, both.other.calls) == (4, 1)
    assert not both.table.is_open
    assert both.told == ["CLOSED to OPEN", "OPEN to HALF_OPEN", "HALF_OPEN to CLOSED"]


def test_a_trial_that_fails_waits_for_another_recovery_time() -> None:
    """One call finds out that the home region still fails, is the caller's to try again, and the circuit stays open."""
    both = Both()
    both.open()
    both.recovery_time_passes()
    with pytest.raises(Busy):
        both.table.send([b"{}"])
    for _ in range(5):
        both.table.send([b"{}"])
    assert (both.home.calls, both.other.calls) == (1, 5)
    assert both.told == ["CLOSED to OPEN", "OPEN to HALF_OPEN", "HALF_OPEN to OPEN"]


@pytest.mark.parametrize("error", [Refused("bad item"), Busy("throttled"), client_error("AccessDeniedException")])
def test_any_answer_to_a_trial_brings_the_calls_home(error: Exception) -> None:
    """A table that refuses or throttles is alive; the answer is the caller's."""
    both = Both()
    both.open()
    both.home.fails(error)
    both.recovery_time_passes()
    with pytest.raises(type(error)):
        both.table.send([b"{}"])
    assert not both.table.is_open


def test_after_a_recovery_the_count_starts_anew() -> None:
    """Failures from before an outage do not shorten the way into the next."""
    both = Both()
    both.open()
    both.home.answers()
    both.recovery_time_passes()
    both.table.send([b"{}"])
    both.home.fails()
    for _ in range(FAILURES - 1):
        with pytest.raises(Busy):
            both.table.send([b"{}"])
    assert not both.table.is_open


def test_when_both_regions_fail_the_caller_hears_of_it() -> None:
    """The other region's failure is a Busy as ever: the caller waits and tries again, and nothing is lost."""
    both = Both()
    both.open()
    both.other.fails()
    for _ in range(2 * FAILURES):
        with pytest.raises(Busy):
            both.table.send([b"{}"])
    assert both.other.calls == 2 * FAILURES
    assert both.table.taken_elsewhere() == 0
    both.home.answers()
    both.recovery_time_passes()
    both.table.send([b"{}"])
    assert not both.table.is_open


def test_each_table_has_a_circuit_of_its_own() -> None:
    """Powertools counts by name for the whole process; two tables never share one."""
    one, two = Both(), Both()
    one.open()
    assert not two.table.is_open
    two.home.fails()
    with pytest.raises(Busy):
        two.table.send([b"{}"])
    assert not two.table.is_open


def in_threads(count: int, work: Callable[[], object]) -> None:
    """Run the same at once in so many threads, to the end of all."""
    gate = threading.Barrier(count)

    def begin() -> None:
        gate.wait()
        work()

    threads = [threading.Thread(target=begin) for _ in range(count)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(20)
        assert not thread.is_alive()


def test_only_one_thread_tries_the_home_table() -> None:
    """However many threads write when the recovery time is over, one goes home and the others are not held up."""
    both = Both()
    both.open()
    both.recovery_time_passes()
    served = threading.Semaphore(0)

    def slow() -> list[Any]:
        for _ in range(7):
            assert served.acquire(timeout=20), "the others are served while the trial lasts"
        return []

    def away() -> list[Any]:
        served.release()
        return []

    both.home.answer, both.other.answer = slow, away
    in_threads(8, lambda: both.table.send([b"{}"]))
    assert (both.home.calls, both.other.calls) == (1, 7)
    assert not both.table.is_open


def test_a_trial_whose_thread_is_gone_is_taken_over() -> None:
    """A thread that was given the trial and never came back holds nobody away from home for more than its lease."""
    both = Both()
    both.open()
    both.recovery_time_passes()
    opened = both.circuits.get_state(both.table.name).opened_at
    assert opened is not None
    assert both.circuits.try_acquire_half_open(both.table.name, "a thread that ends", opened)
    both.home.answers()
    both.table.send([b"{}"])
    assert (both.home.calls, both.other.calls) == (0, 1)
    both.recovery_time_passes()
    both.table.send([b"{}"])
    assert both.home.calls == 1
    assert not both.table.is_open


def test_failures_of_many_threads_open_the_circuit_once() -> None:
    """Threads that fail together are counted one by one: none is lost, and the opening is told once."""
    for _ in range(20):
        both = Both()
        both.home.fails()

        def fail(both: Both = both) -> None:
            with pytest.raises(Busy):
                both.table.send([b"{}"])

        in_threads(FAILURES, fail)
        assert both.table.is_open
        assert both.told == ["CLOSED to OPEN"]


def test_an_election_has_one_winner() -> None:
    """Of threads that want the trial of an open circuit at the same moment, one gets it; a stale sight gets none."""
    for _ in range(20):
        circuits, won = CircuitsInMemory(), list[str]()
        at = int(time.time())
        circuits.save_open("c", failure_count=1, opened_at=at)
        assert not circuits.try_acquire_half_open("c", "stale", at - 1)

        def elect(circuits: CircuitsInMemory = circuits, won: list[str] = won, at: int = at) -> None:
            name = threading.current_thread().name
            if circuits.try_acquire_half_open("c", name, at):
                won.append(name)

        in_threads(8, elect)
        assert len(won) == 1
        assert circuits.get_state("c").half_open_owner == won[0]
        circuits.save_closed("c")
        assert not circuits.try_acquire_half_open("c", "late", at)
