"""One key of which the replicas do not say the same: names the difference, and ends it if wanted."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import UTC, datetime

from ops.consistency import rule
from ops.consistency.findings import CLASSES, CONFLICT, EXPIRED, LEFT, PLANNED, REPAIRED, UNSETTLED, Finding
from ops.consistency.items import Item, Seen, seen, shown
from ops.consistency.replica import Replica, comparable

REPORT, PLAN, REPAIR = "report", "plan", "repair"  # modes
Pair = tuple[Seen | None, Seen | None]
_CHANGED = "it has changed meanwhile"


def kind(pair: Pair) -> str | None:
    """The class of a difference, None where there is none."""
    first, second = pair
    if first and second:
        return None if first.digest == second.digest else CLASSES[2]
    if first:
        return CLASSES[0]
    return CLASSES[1] if second else None


class Repairer:
    """Writes by conditions only, so that nothing newer than what was read is overwritten."""

    def __init__(self, replicas: tuple[Replica, Replica], mode: str, now: Callable[[], float] = time.time) -> None:
        self._replicas, self._mode, self._now = replicas, mode, now

    def unsettled(self, key: Item, pair: Pair) -> Finding:
        """A difference that did not stand still."""
        return Finding(kind(pair) or CLASSES[2], UNSETTLED, self._shown(key), "it keeps changing")

    def _shown(self, key: Item) -> str:
        return shown({name: key[name] for name in self._replicas[0].keys})

    def handle(self, key: Item, pair: Pair) -> Finding:
        """What became of a difference that has stood long enough."""
        found = kind(pair) or CLASSES[2]
        text = self._shown(key)
        only = None if all(pair) else pair[0] or pair[1]
        if only and only.expires is not None and only.expires <= self._now():
            return Finding(found, EXPIRED, text)
        if self._mode == REPORT:
            return Finding(found, LEFT, text)
        versions = (self._replicas[0].item(key), self._replicas[1].item(key))
        if tuple(seen(item) if item else None for item in versions) != pair:
            return Finding(found, UNSETTLED, text, _CHANGED)
        now = datetime.fromtimestamp(self._now(), UTC)
        if any(item and rule.in_hand(item, now) for item in versions):
            return Finding(found, UNSETTLED, text, "its file may still be processed")
        return Finding(found, *self._settle(key, versions, text))

    def _settle(self, key: Item, versions: tuple[Item | None, Item | None], text: str) -> tuple[str, str, str]:
        first, second = versions
        if first and second:
            winner, reason = rule.judge((first, second))
            if winner is None:
                return CONFLICT, text, reason
            if not (comparable(first) and comparable(second)):
                return CONFLICT, text, "too many attributes for a condition"
        else:
            winner, reason = (0 if first else 1), "it is missing on the other side"
        item, loser = versions[winner] or Item(), versions[1 - winner]
        target = self._replicas[1 - winner]
        if self._mode == PLAN:
            return PLANNED, text, f"write it in {target.region}: {reason}"
        done = target.replace(item, loser) if loser else target.add(item)
        # A call whose answer was lost is made again, and then refused because of itself.
        there = None if done else target.item(key)
        if done or (there and seen(there) == seen(item)):
            return REPAIRED, text, f"written in {target.region}: {reason}"
        return UNSETTLED, text, _CHANGED
