"""Compares two replicas page by page, in both directions, with nothing in memory but a few pages' keys.

Each segment of the first region is scanned and its keys are read in the second: that finds what is missing there and
what differs. Each segment of the second region is then scanned for keys alone, which are looked up in the first: that
finds what is missing here. Nothing rests on the order of a scan, nor on both regions dividing segments alike.
An item that is written or deleted during the run may be compared before or after that.
"""

from __future__ import annotations

import threading
import time
from collections import deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from ops.consistency.errors import HaltedError
from ops.consistency.findings import CLASSES, Finding
from ops.consistency.items import Item, identity, key_of, seen
from ops.consistency.pace import Pace
from ops.consistency.repair import Pair, Repairer, kind
from ops.consistency.replica import Replica
from ops.consistency.state import State

LOOKS = 3  # at a difference, before one that does not stand still is called unsettled
_WAITING = 20  # pages of a segment with differences that are not old enough yet
_LAST_CALLS = 10.0  # seconds that calls under way have to end, once the run is stopped


@dataclass(slots=True)
class _Page:
    """A page that was read, and its keys of which the replicas did not say the same."""

    after: Item | None
    read: int
    doubts: dict[str, tuple[Item, Pair]] = field(default_factory=dict)
    at: float = 0.0


class Run:
    """One comparison; `state` is right at any time, also after an interruption."""

    def __init__(
        self,
        replicas: tuple[Replica, Replica],
        state: State,
        pace: Pace,
        repairer: Repairer,
        *,
        segments: int,
        settle: float,
    ) -> None:
        self._replicas, self._state, self._pace, self._repairer = replicas, state, pace, repairer
        self._segments, self._settle = segments, settle
        self._left = deque((side, segment) for side in (0, 1) for segment in range(segments))
        self._failure: BaseException | None = None

    def go(self, advance: Callable[[int, int], None]) -> None:
        """Compare everything that is left; raises what has ended it early."""
        threads = [threading.Thread(target=self._work, daemon=True) for _ in range(self._segments)]
        try:
            for thread in threads:
                thread.start()
            while alive := [thread for thread in threads if thread.is_alive()]:
                alive[0].join(0.1)
                self._tell(advance)
        except BaseException:
            self._pace.halt()
            end = time.monotonic() + _LAST_CALLS
            while time.monotonic() < end and any(thread.is_alive() for thread in threads):
                time.sleep(0.01)
            raise
        if self._failure:
            raise self._failure
        self._state.finish()

    def _tell(self, advance: Callable[[int, int], None]) -> None:
        done = sum(self._state.read)
        advance(done, max(done, sum(replica.length for replica in self._replicas)))

    def _work(self) -> None:
        try:
            while True:
                try:
                    side, segment = self._left.popleft()
                except IndexError:
                    return
                if not self._state.is_done(side, segment):
                    self._segment(side, segment)
        except HaltedError:
            return
        except BaseException as error:  # it is raised again where it can be told
            self._failure = self._failure or error
            self._pace.halt()

    def _segment(self, side: int, segment: int) -> None:
        after, waiting = self._state.place(side, segment), deque[_Page]()
        while True:
            items, after = self._replicas[side].page(segment, self._segments, after, whole=side == 0)
            waiting.append(self._compare(side, items, after))
            while waiting and (after is None or len(waiting) > _WAITING or self._ready(waiting[0])):
                page = waiting.popleft()
                self._state.commit(side, segment, page.after, page.read, [*self._judge(side, page)])
            if after is None:
                return

    def _compare(self, side: int, items: list[Item], after: Item | None) -> _Page:
        page = _Page(after, len(items))
        keys = [key_of(item, self._replicas[0].keys) for item in items]
        if side == 0:
            there = self._replicas[1].look(keys)
            doubts = [key for key, item in zip(keys, items, strict=True) if there.get(identity(key)) != seen(item)]
        else:
            known = self._replicas[0].known(keys)
            doubts = [key for key in keys if identity(key) not in known]
        page.doubts = self._look(doubts)
        page.at = self._pace.clock()
        return page

    def _look(self, keys: Iterable[Item]) -> dict[str, tuple[Item, Pair]]:
        """Those of the keys of which the replicas do not say the same at this moment."""
        wanted = {identity(key): key for key in keys}
        if not wanted:
            return {}
        self._pace.take(len(wanted))
        first, second = (replica.look([*wanted.values()]) for replica in self._replicas)
        pairs = {name: (first.get(name), second.get(name)) for name in wanted}
        return {name: (wanted[name], pair) for name, pair in pairs.items() if kind(pair)}

    def _ready(self, page: _Page) -> bool:
        return not page.doubts or self._pace.clock() >= page.at + self._settle

    def _judge(self, side: int, page: _Page) -> Iterable[Finding]:
        """Look again at what differed until it stands still, and name what still differs."""
        doubts, at = page.doubts, page.at
        for look in range(LOOKS):
            if not doubts:
                return
            self._pace.wait(at + self._settle - self._pace.clock())
            again, at = self._look(key for key, _ in doubts.values()), self._pace.clock()
            moving = {}
            for name, (key, pair) in again.items():
                if kind(pair) == CLASSES[1 - side]:
                    continue  # it has vanished from where it was found: the other direction's
                if pair == doubts[name][1]:
                    yield self._repairer.handle(key, pair)
                elif look == LOOKS - 1:
                    yield self._repairer.unsettled(key, pair)
                else:
                    moving[name] = (key, pair)
            doubts = moving
