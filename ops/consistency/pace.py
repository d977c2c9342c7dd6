"""How fast, and how patiently: one rate for all threads, and calls that are tried again while that may help."""

from __future__ import annotations

import random
import threading
import time
from collections.abc import Callable
from typing import Any

from botocore.exceptions import BotoCoreError, ClientError, HTTPClientError

from ops.consistency.errors import HaltedError, UnfinishedError

LONGEST_PAUSE, PATIENCE = 10.0, 120.0  # seconds
_PASSING = {
    "InternalServerError",
    "ProvisionedThroughputExceededException",
    "ReplicatedWriteConflictException",
    "RequestLimitExceeded",
    "ServiceUnavailable",
    "ThrottlingException",
    "TransactionConflictException",
}


class Pace:
    """Shared by all threads; `halt` ends every wait."""

    def __init__(
        self, rate: float, *, clock: Callable[[], float] = time.monotonic, sleep: Callable[[float], None] | None = None
    ) -> None:
        self.rate, self.clock = rate, clock
        self._sleep, self._lock, self._halted = sleep, threading.Lock(), threading.Event()
        self._next = clock()

    def halt(self) -> None:
        """End whatever waits, and whatever is about to call."""
        self._halted.set()

    def check(self) -> None:
        """Raises `HaltedError` after `halt`."""
        if self._halted.is_set():
            raise HaltedError

    def wait(self, seconds: float) -> None:
        """Let time pass."""
        self.check()
        if seconds > 0:
            if self._sleep:
                self._sleep(seconds)
            else:
                self._halted.wait(seconds)
        self.check()

    def take(self, items: int) -> None:
        """Wait until so many items more may be read."""
        with self._lock:
            now = self.clock()
            start = max(now, self._next)
            self._next = start + items / self.rate
        self.wait(start - now)

    def call(self, method: Callable[..., Any], **arguments: Any) -> Any:
        """Call AWS, again and again while it is too busy or away, for PATIENCE seconds of waiting at most."""
        retry = Retry(self)
        while True:
            self.check()
            try:
                return method(**arguments)
            except (ClientError, BotoCoreError) as error:
                if not _passing(error):
                    raise
                retry.pause(error)


class Retry:
    """Growing pauses, until patience is at its end."""

    def __init__(self, pace: Pace) -> None:
        self._pace, self._pause, self._waited = pace, 0.2, 0.0

    def pause(self, cause: Exception | None = None) -> None:
        """Wait; raises `UnfinishedError` once that has taken too long."""
        if self._waited >= PATIENCE:
            raise UnfinishedError(
                f"DynamoDB does not take the calls: {cause or 'keys stay unprocessed'}",
                f"it was asked again for {PATIENCE:.0f} s",
                "call again later, with a lower --rate",
            ) from cause
        pause = self._pause * random.uniform(0.5, 1)  # noqa: S311 - spreads the threads, keeps no secret
        self._pace.wait(pause)
        self._waited += pause
        self._pause = min(self._pause * 2, LONGEST_PAUSE)


def _passing(error: Exception) -> bool:
    if isinstance(error, ClientError):
        status = error.response.get("ResponseMetadata", {}).get("HTTPStatusCode", 0)
        return error.response.get("Error", {}).get("Code") in _PASSING or status >= 500
    return isinstance(error, HTTPClientError)
