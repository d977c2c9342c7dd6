"""What time it is for schedules, and for what a schedule has started.

EventBridge's clock can be put forward. While an occurrence fires, time stands still at it; an execution that it starts
goes on from there, as fast as the machine's clock. Everything else lives in the machine's own time.
"""

from __future__ import annotations

import contextvars
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime

_frozen: contextvars.ContextVar[float | None] = contextvars.ContextVar("sandbox_frozen", default=None)
_ahead: contextvars.ContextVar[float] = contextvars.ContextVar("sandbox_ahead", default=0.0)


class Clock:
    """The clock of schedules: the machine's, put forward. All times are seconds since the epoch."""

    def __init__(self) -> None:
        self._ahead = 0.0

    def now(self) -> float:
        """What the clock shows."""
        return time.time() + self._ahead

    def put_forward(self, moment: float) -> None:
        """Let the clock show `moment` and go on from there."""
        self._ahead = moment - time.time()

    def reset(self) -> None:
        """Show the machine's time again."""
        self._ahead = 0.0


@contextmanager
def standing_at(moment: float) -> Iterator[None]:
    """Let time stand still at a moment for what this context does."""
    token = _frozen.set(moment)
    try:
        yield
    finally:
        _frozen.reset(token)


def go_on_from(moment: float) -> None:
    """Let the rest of this context live `moment` as now, with time passing."""
    _frozen.set(None)
    _ahead.set(moment - time.time())


def now() -> float:
    """Seconds since the epoch, as this context lives them."""
    stands = _frozen.get()
    return time.time() + _ahead.get() if stands is None else stands


def iso(seconds: float) -> str:
    """A time as AWS writes it, with milliseconds."""
    return datetime.fromtimestamp(seconds, UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def epoch(text: str) -> float:
    """The seconds that `iso` has written."""
    return datetime.fromisoformat(text.replace("Z", "+00:00")).timestamp()
