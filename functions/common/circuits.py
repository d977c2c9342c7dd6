"""Where circuits stand, kept in the memory of one execution environment, for Powertools' circuit breaker.

Powertools' own store is a DynamoDB table: it would keep the breaker's state in the service whose failure the breaker is
for, and ask it again every few seconds of a healthy day. See docs/decisions/0018.
"""

import threading
import time

from aws_lambda_powertools.utilities.circuit_breaker import CircuitState
from aws_lambda_powertools.utilities.circuit_breaker.persistence import (
    CircuitBreakerPersistenceLayer,
    CircuitStateRecord,
)
from aws_lambda_powertools.utilities.circuit_breaker.persistence.base import CircuitBreakerExistingLockError


class CircuitsInMemory(CircuitBreakerPersistenceLayer):
    """Circuits by name; a record is never changed, only replaced, so that reading one needs no lock."""

    def __init__(self) -> None:
        super().__init__()
        self._records: dict[str, CircuitStateRecord] = {}
        self._election = threading.Lock()

    def get_state(self, name: str) -> CircuitStateRecord:
        """The circuit's record; the cache of the layer above would only be a second copy of it, and an older one."""
        return self._records.get(name) or CircuitStateRecord(name=name, state=CircuitState.CLOSED)

    def _get_record(self, name: str) -> CircuitStateRecord | None:
        return self._records.get(name)

    def _put_record(
        self, record: CircuitStateRecord, condition: str | None = None, expected_opened_at: int | None = None
    ) -> None:
        with self._election:
            if condition == "half_open" and not _is_free(self._records.get(record.name), expected_opened_at):
                raise CircuitBreakerExistingLockError
            self._records[record.name] = record

    def _update_record(self, record: CircuitStateRecord) -> None:
        with self._election:
            self._records[record.name] = record


def _is_free(found: CircuitStateRecord | None, opened_at: int | None) -> bool:
    """Whether a thread may probe: nobody does, or whoever did has not come back within the lease."""
    if found is None or found.state == CircuitState.CLOSED:
        return False
    if found.state == CircuitState.OPEN:
        return found.opened_at == opened_at
    return found.probe_lease_expiry is not None and found.probe_lease_expiry <= time.time()
