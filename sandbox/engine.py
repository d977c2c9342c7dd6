"""The control loop over all objects: parallel, level-triggered, driven by what becomes ready and not by an order.

Objects that composites make on the way join the running loop, and a composite is looked at again when they report.

An object that fails is tried again after a short pause, and at once when another one became ready. When every object
that is left has failed several times since anything last moved, no progress is possible: the loop ends and says why.
"""

from __future__ import annotations

import heapq
import itertools
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from sandbox.changes import Change
from sandbox.clients import Clients
from sandbox.composites import Composites
from sandbox.errors import NotSettledError
from sandbox.kinds import REGISTRY, Kind
from sandbox.outcome import Outcome
from sandbox.policies import paused
from sandbox.reconcile import Reconciler
from sandbox.resource import Key, Resource
from sandbox.secrets import Secrets
from sandbox.store import Manifests, Store

WORKERS = 8
_PAUSES = (0.02, 0.05, 0.1, 0.2, 0.4, 0.8, 1.0)  # seconds before an object is tried again
_POSTPONED = 0.01  # seconds for which an object waits while its composite is being worked on, or the other way round
_TRIES = 3  # failures since the last progress that every object is given


@dataclass
class _Pass:
    """The state of one run of the loop."""

    due: list[tuple[float, int, Key]] = field(default_factory=list)
    latest: dict[Key, int] = field(default_factory=dict)  # the one entry of `due` that counts for an object
    running: dict[Future[Outcome], Key] = field(default_factory=dict)
    open: set[Key] = field(default_factory=set)
    seen: set[Key] = field(default_factory=set)
    busy: set[Key] = field(default_factory=set)
    reports: dict[Key, dict[str, Any]] = field(default_factory=dict)  # what was last seen of each object in AWS
    tries: dict[Key, int] = field(default_factory=dict)
    moved: float = field(default_factory=time.monotonic)
    counter: itertools.count[int] = field(default_factory=itertools.count)

    def push(self, key: Key, when: float) -> None:
        """Schedule the next try of an object; an earlier appointment of it lapses."""
        number = self.latest[key] = next(self.counter)
        heapq.heappush(self.due, (when, number, key))

    def reopen(self, key: Key, when: float) -> None:
        """Look at an object (again): it is new, or something that it depends on has changed."""
        self.seen.add(key)
        self.open.add(key)
        self.tries[key] = 0
        self.moved = when
        self.push(key, when)

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
        remember: Callable[[Resource], None] | None = None,
        *,
        secrets: Secrets | None = None,
    ) -> None:
        self._store = Store(remember)
        self._loop = threading.RLock()
        self._stop = stop or threading.Event()
        self._composites = Composites(self._store, announce)
        self._reconciler = Reconciler(clients, self._store.get, self._store.search, announce, registry, secrets=secrets)
        self._pool = ThreadPoolExecutor(WORKERS, thread_name_prefix="reconcile")

    # --- what is known -----------------------------------------------------------------------------------------------

    def get(self, key: Key) -> Resource | None:
        """One object."""
        return self._store.get(key)

    def all(self) -> list[Resource]:
        """All objects, sorted by key."""
        return self._store.all()

    def load(self, manifests: Manifests) -> None:
        """Declare what is wanted: new objects are added, changed ones are reconciled, missing ones are pruned."""
        with self._loop:
            self._store.load(manifests)

    def forget(self) -> None:
        """Start again with the same manifests and no memory, for an endpoint that was emptied."""
        with self._loop:
            self._store.forget()

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
            run, end = _Pass(), time.monotonic() + timeout
            for m in self.all():
                run.reports[m.key] = dict(m.at_provider)
                run.reopen(m.key, time.monotonic())
            if progress:
                progress(0, len(run.seen))
            while run.open and not self._stop.is_set():
                if time.monotonic() >= end or (not run.running and run.stuck(patience)):
                    break
                self._submit(run)
                if self._collect(run) and progress:
                    progress(len(run.seen) - len(run.open), len(run.seen))
            wait(run.running)
        reasons = self.unready()
        if reasons and not self._stop.is_set():
            raise NotSettledError(reasons)

    def _submit(self, run: _Pass) -> None:
        current = time.monotonic()
        active = set(run.running.values())
        owners = {m.owner for m in map(self.get, active) if m is not None}
        while run.due and run.due[0][0] <= current:
            _, number, key = heapq.heappop(run.due)
            resource = self.get(key)
            if run.latest[key] != number or key not in run.open or key in active or resource is None:
                continue  # an object that is being worked on is scheduled again by its outcome
            if resource.owner in active or key in owners:  # a composite changes what it owns
                run.push(key, current + _POSTPONED)
                continue
            run.running[self._pool.submit(self._reconcile, resource)] = key
            active.add(key)
            owners.add(resource.owner)

    def _reconcile(self, m: Resource) -> Outcome:
        return self._composites.reconcile(m) if self._composites.knows(m) else self._reconciler.reconcile(m)

    def _collect(self, run: _Pass) -> bool:
        pause = max(0.0, min(0.2, run.due[0][0] - time.monotonic())) if run.due else 0.2
        if not run.running:
            self._stop.wait(pause)
            return False
        done, _ = wait(run.running, timeout=pause, return_when=FIRST_COMPLETED)
        for future in done:
            key = run.running.pop(future)
            self._follow(run, key)
            self._account(run, key, future.result())
        for key in self._store.take_touched(set(run.running.values())):
            run.reopen(key, time.monotonic())
        return bool(done)

    def _follow(self, run: _Pass, key: Key) -> None:
        """Let a composite see what an object of its own reports, and views what has changed in AWS."""
        m = self.get(key)
        if m is not None and m.key.managed and m.at_provider != run.reports.get(key):
            run.reports[key] = dict(m.at_provider)
            for view in self._store.views(m):  # the provider polls; here nobody has to wait for it
                if view.key != key:
                    run.reopen(view.key, time.monotonic())
        owner = self.get(m.owner) if m is not None and m.owner is not None else None
        if m is not None and owner is not None and self._composites.is_stale(owner, m):
            run.reopen(owner.key, time.monotonic())

    def _account(self, run: _Pass, key: Key, outcome: Outcome) -> None:
        current = time.monotonic()
        run.busy.discard(key)
        if outcome in (Outcome.SETTLED, Outcome.GONE):
            if outcome is Outcome.GONE:
                self._store.remove(key)
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
