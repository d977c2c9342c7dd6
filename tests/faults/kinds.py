"""What can go wrong with one call to AWS, and for how long."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """A fault; the value is its column in docs/faults.md. `BEFORE` means that AWS never did it, `AFTER` that it did."""

    THROTTLE = "throttle"
    FAILS_INSIDE = "500"
    UNAVAILABLE = "503"
    TIMEOUT_BEFORE = "timeout, not done"
    TIMEOUT_AFTER = "timeout, done"
    NO_CONNECTION = "no connection"
    DROP_BEFORE = "drop, not done"
    DROP_AFTER = "drop, done"
    PARTIAL = "partial"
    DENIED = "denied"
    KILLED_BEFORE = "killed before"
    KILLED_AFTER = "killed after"


KILLS = (Kind.KILLED_BEFORE, Kind.KILLED_AFTER)
FOR_EVER = 10**9
SPANS = (1, 3, FOR_EVER)
"""Requests that a fault meets: one, which a client may get over by itself; three; all, until somebody mends it."""


class Killed(BaseException):
    """Raised in the place of a process that is gone; whatever it still tries, it is gone."""


@dataclass(frozen=True)
class Call:
    """One call of a function: the service and the operation, as `dynamodb:UpdateItem`, and which of them it is."""

    name: str
    nth: int


@dataclass(frozen=True)
class Plan:
    """From its nth request on, a call meets a fault so many times."""

    call: Call
    kind: Kind
    times: int = 1

    def meets(self, name: str, nth: int) -> bool:
        """Whether the nth request of this name meets the fault."""
        return name == self.call.name and self.call.nth <= nth < self.call.nth + self.times
