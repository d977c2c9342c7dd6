"""The control loop over all objects: parallel, level-triggered, driven by what becomes ready and not by an order.

An object that fails is tried again after a short pause, and at once when another one became ready. When every object
that is left has failed several times since anything last moved, no progress is possible: the loop ends and says why.
"""

from __future__ import annotations

import heapq
import itertools
import threading
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from sandbox.changes import Change
from sandbox.clients import Clients
from sandbox.errors import NotSettledError
from sandbox.kinds import REGISTRY, Kind
from sandbox.policies import paused
from sandbox.reconcile import Outcome, Reconciler
from sandbox.resource import Key, Resource

WORKERS = 8
_PAUSES = (0.02, 0.05, 0.1, 0.2, 0.4, 0.8, 1.0)  # seconds before an object is tried again
_TRIES = 3  # failures since the last progress that every object is given

Manifests = dict[Key, tuple[dict[str, Any], str]]


@dataclass
class _Pass:
    """The state of one run of the loop."""

    due: list[tuple[float, int, Key]] = field(default_factory=list)
    latest: dict[Key, int] = field(default_factory=dict)  # the one entry of `due` that counts for an object
    running: dict[Future[Outcome], Key] = field(default_factory=dict)
    open: set[Key] = field(default_factory=set)
    busy: set[Key] = field(default_factory=set)
    tries: dict[Key, int] = field(default_factory=dict)
    moved: float = field(default_factory=time.monotonic)
    counter: itertools.count[int] = field(default_factory=itertools.count)

    def push(self, key: Key, when: float) -> None:
        """Schedule the next try of an object; an earlier appointment of it lapses."""
        number = self.latest[key] = next(self.counter)
        heapq.heappush(self.due, (when, number, key))

    def stuck(self, patience: float) -> bool:
        """Whether nothing can move any more: all that is left has failed often enough since something moved."""
        quiet = time.monotonic() - self.moved >= patience
        return quiet and not self.busy and all(self.tries.get(key, 0) >= _TRIES for key in self.open)


class Engine:
    """Holds the desired and the observed state of all objects, and brings them together."""

    def __init__(
        self,
        clients: Clients,
        announce: Callable[[Change], None],
        registry: Mapping[tuple[str, str], Kind] = REGISTRY,
        stop: threading.Event | None = None,
    ) -> None:
        self._objects: dict[Key, Resource] = {}
        self._lock = threading.Lock()
        self._loop = threading.RLock()
        self._stop = stop or threading.Event()
        self._reconciler = Reconciler(clients, self.get, self._search, announce, registry)
        self._pool = ThreadPoolExecutor(WORKERS, thread_name_prefix="reconcile")

    # --- what is known -----------------------------------------------------------------------------------------------

    def get(self, key: Key) -> Resource | None:
        """One object."""
        with self._lock:
            return self._objects.get(key)

    def all(self) -> list[Resource]:
        """All objects, sorted by key."""
        with self._lock:
            return [self._objects[key] for key in sorted(self._objects)]

    def _search(self, group: str, kind: str, namespace: str) -> Iterable[Resource]:
        return [m for m in self.all() if (m.key.group, m.key.kind, m.key.namespace) == (group, kind, namespace)]

    def load(self, manifests: Manifests) -> None:
        """Declare what is wanted: new objects are added, changed ones are reconciled, missing ones are pruned."""
        with self._loop, self._lock:
            for key, (manifest, file) in manifests.items():
                old = self._objects.get(key)
                if old is None or old.deleting:
                    self._objects[key] = Resource(key, manifest, file)
                elif old.manifest != manifest:
                    old.manifest, old.file, old.generation = manifest, file, old.generation + 1
                    old.not_emulated, old.left_out, old.not_kept = "", [], {}
                    old.memory.pop("tries", None)
            for key, old in self._objects.items():
                old.deleting = old.deleting or key not in manifests

    def forget(self) -> None:
        """Start again with the same manifests and no memory, for an endpoint that was emptied."""
        with self._loop, self._lock:
            self._objects = {key: Resource(key, m.manifest, m.file) for key, m in self._objects.items()}

    def delete_all(self) -> None:
        """Mark every object for deletion."""
        self.load({})

    def unready(self) -> dict[str, str]:
        """Objects that are not Ready and Synced, each with its reason."""
        return {str(m.key): m.reason for m in self.all() if not (m.ready and m.synced) and not paused(m)}

    def notes(self) -> list[tuple[str, str]]:
        """What a green run does not cover: (object, what is not emulated, not kept or not reconciled)."""
        found: list[tuple[str, str]] = []
        for m in self.all():
            found += [(str(m.key), f"not emulated: {why}") for why in [m.not_emulated, *m.left_out] if why]
            found += [(str(m.key), f"not kept by the endpoint: spec.forProvider.{path}") for path in sorted(m.not_kept)]
            found += [(str(m.key), f"not reconciled: {path}") for path in self._reconciler.ignored_fields(m)]
        return found

    @contextmanager
    def exclusive(self) -> Iterator[None]:
        """Keeps others from reconciling for the time of the block, after what is running has ended."""
        with self._loop:
            yield

    # --- the loop ----------------------------------------------------------------------------------------------------

    def settle(self, timeout: float, patience: float = 1.5, progress: Callable[[int, int], None] | None = None) -> None:
        """Reconcile every object at least once, until all are settled; raises NotSettledError with the reasons.

        Ends early, and says nothing, once the engine is told to stop.
        `timeout` and `patience` in seconds; `progress` is called with (settled, all).
        """
        with self._loop:
            keys = [m.key for m in self.all()]
            run, end = _Pass(open=set(keys)), time.monotonic() + timeout
            for key in keys:
                run.push(key, 0.0)
            if progress:
                progress(0, len(keys))
            while run.open and not self._stop.is_set():
                if time.monotonic() >= end or (not run.running and run.stuck(patience)):
                    break
                self._submit(run)
                if self._collect(run) and progress:
                    progress(len(keys) - len(run.open), len(keys))
            wait(run.running)
        reasons = self.unready()
        if reasons and not self._stop.is_set():
            raise NotSettledError(reasons)

    def _submit(self, run: _Pass) -> None:
        current = time.monotonic()
        active = set(run.running.values())
        while run.due and run.due[0][0] <= current:
            _, number, key = heapq.heappop(run.due)
            resource = self.get(key)
            if run.latest[key] != number or key not in run.open or key in active or resource is None:
                continue  # an object that is being worked on is scheduled again by its outcome
            run.running[self._pool.submit(self._reconciler.reconcile, resource)] = key
            active.add(key)

    def _collect(self, run: _Pass) -> bool:
        pause = max(0.0, min(0.2, run.due[0][0] - time.monotonic())) if run.due else 0.2
        if not run.running:
            self._stop.wait(pause)
            return False
        done, _ = wait(run.running, timeout=pause, return_when=FIRST_COMPLETED)
        for future in done:
            self._account(run, run.running.pop(future), future.result())
        return bool(done)

    def _account(self, run: _Pass, key: Key, outcome: Outcome) -> None:
        current = time.monotonic()
        run.busy.discard(key)
        if outcome in (Outcome.SETTLED, Outcome.GONE):
            if outcome is Outcome.GONE:
                with self._lock:
                    self._objects.pop(key, None)
            run.open.discard(key)
            run.moved = current
            for other in run.open - run.busy - set(run.running.values()):
                if run.tries.get(other):  # it may have waited for this one
                    run.tries[other] = 0
                    run.push(other, current)
            return
        tries = run.tries[key] = run.tries.get(key, 0) + 1
        if outcome is Outcome.BUSY:
            run.busy.add(key)
        run.push(key, current + _PAUSES[min(tries, len(_PAUSES)) - 1])

    def close(self) -> None:
        """End a running loop, then the workers."""
        self._stop.set()
        with self._loop:
            self._pool.shutdown(wait=True)
