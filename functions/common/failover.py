"""One global table through two clients: the home region's while it answers, else the other region's replica.

Between them stands Powertools' circuit breaker. A call counts that the home table fails on its own side, or that does
not reach it; so many in a row open the circuit, and the other region is asked instead. When the recovery time is over
one thread tries the home table again, and its success closes the circuit. Whatever the home table answers, be it that
it throttles, refuses an item or denies access, shows that it is alive: that goes to the caller as it is.
"""

import itertools
import threading
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from typing import Any

from aws_lambda_powertools.utilities.circuit_breaker import (
    CircuitBreakerConfig,
    CircuitInfo,
    CircuitState,
    CircuitTransition,
    circuit_breaker,
)

from functions.common.batch import Key, Sender, Unreachable
from functions.common.calls import out_of_order
from functions.common.circuits import CircuitsInMemory

_numbers = itertools.count(1)  # Powertools counts failures by the circuit's name, for the whole process


@dataclass(frozen=True, slots=True)
class Side:
    """One region's end of the table: a boto3 client, or a fake with its methods, and a sender of batches on it."""

    region: str
    client: Any
    sender: Sender


@dataclass(frozen=True, slots=True)
class _Raised:
    """An error that is an answer: the table was there."""

    error: Exception


class Failover:
    """The table wherever it answers; may be used from any thread. It is a Sender, and asks single items as a client."""

    def __init__(
        self,
        home: Side,
        other: Side,
        *,
        failures: int = 5,
        recovery: int = 30,
        told: Callable[[CircuitTransition], None] | None = None,
        circuits: CircuitsInMemory | None = None,
    ) -> None:
        """`failures` in a row open the circuit, `recovery` seconds later it is tried; `told` hears of both."""
        self.home, self.other = home, other
        self.name = f"table-{home.region}-{next(_numbers)}"
        self.circuits = circuits or CircuitsInMemory()
        self._told = told
        self._elsewhere = 0
        self._counting = threading.Lock()
        # One probe is enough to close: more would have to be the same thread's, and a file's threads end with it.
        config = CircuitBreakerConfig(failure_threshold=failures, recovery_timeout=recovery, success_threshold=1)
        self._guarded: Callable[[Callable[[Side], Any]], Any] = circuit_breaker(
            name=self.name,
            persistence_store=self.circuits,
            on_circuit_open=self._ask_other,
            on_transition=told,
            config=config,
        )(self._ask_home)

    @property
    def is_open(self) -> bool:
        """Whether calls go to the other region now."""
        return self.circuits.get_state(self.name).state != CircuitState.CLOSED

    def taken_elsewhere(self) -> int:
        """How many calls the other region has answered since this was last asked."""
        with self._counting:
            count, self._elsewhere = self._elsewhere, 0
        return count

    def send(self, bodies: Sequence[bytes]) -> Collection[Key]:
        """As a Sender's; raises Busy, Refused or StoreError."""
        answer: Collection[Key] = self._ask(lambda side: side.sender.send(bodies))
        return answer

    def update_item(self, **request: Any) -> Any:
        """As a client's own."""
        return self._ask(lambda side: side.client.update_item(**request))

    def get_item(self, **request: Any) -> Any:
        """As a client's own; a consistent read is consistent with its region only."""
        return self._ask(lambda side: side.client.get_item(**request))

    def _ask(self, question: Callable[[Side], Any]) -> Any:
        answer = self._guarded(question)
        if isinstance(answer, _Raised):
            raise answer.error
        return answer

    def _ask_home(self, question: Callable[[Side], Any]) -> Any:
        try:
            return question(self.home)
        except Exception as error:
            if isinstance(error, Unreachable) or out_of_order(error):
                raise
            return _Raised(error)

    def _ask_other(self, question: Callable[[Side], Any], circuit: CircuitInfo) -> Any:  # noqa: ARG002 - Powertools'
        answer = question(self.other)
        with self._counting:
            self._elsewhere += 1
        return answer
