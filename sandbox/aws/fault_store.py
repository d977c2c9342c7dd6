"""The faults that are in force, and how often each has struck."""

from __future__ import annotations

import random
import threading
from collections.abc import Sequence
from dataclasses import dataclass

from sandbox.aws.fault import Fault, Request


@dataclass
class _Entry:
    fault: Fault
    seen: int = 0
    hits: int = 0


class FaultStore:
    """Faults by number; safe for use from several threads."""

    def __init__(self, seed: int = 0) -> None:
        self._lock = threading.Lock()
        self._entries: dict[int, _Entry] = {}
        self._next = 1
        self._random = random.Random(seed)  # noqa: S311 - repeatable on purpose

    def __bool__(self) -> bool:
        return bool(self._entries)

    def add(self, faults: Sequence[Fault]) -> list[int]:
        """Put faults in force; returns their numbers."""
        with self._lock:
            numbers = list(range(self._next, self._next + len(faults)))
            self._next += len(faults)
            self._entries.update(zip(numbers, map(_Entry, faults), strict=True))
            return numbers

    def remove(self, numbers: Sequence[int]) -> None:
        """Lift faults; unknown numbers are ignored."""
        with self._lock:
            for number in numbers:
                self._entries.pop(number, None)

    def clear(self) -> None:
        """Lift all faults."""
        with self._lock:
            self._entries.clear()

    def hits(self, numbers: Sequence[int]) -> list[int]:
        """How many requests each fault has disturbed."""
        with self._lock:
            return [self._entries[number].hits if number in self._entries else 0 for number in numbers]

    def strike(self, request: Request) -> list[Fault]:
        """The faults that disturb this request; counts it."""
        with self._lock:
            struck = [entry for entry in self._entries.values() if self._strikes(entry, request)]
        return [entry.fault for entry in struck]

    def stands(self, request: Request) -> bool:
        """Whether a fault keeps every request of this kind from being served; counts nothing."""
        with self._lock:
            return any(
                (entry.fault.drop or entry.fault.code) and entry.fault.is_total and entry.fault.matches(request)
                for entry in self._entries.values()
            )

    def _strikes(self, entry: _Entry, request: Request) -> bool:
        fault = entry.fault
        if not fault.matches(request):
            return False
        entry.seen += 1
        if entry.seen <= fault.after or (fault.count is not None and entry.hits >= fault.count):
            return False
        if fault.probability < 1 and self._random.random() >= fault.probability:
            return False
        entry.hits += 1
        return True
