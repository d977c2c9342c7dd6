"""Control requests, POST /_sandbox/<verb> with a JSON body: what a test does to the emulator behind AWS's back."""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import Callable, Mapping
from typing import Any

from sandbox.aws.fault import Fault
from sandbox.aws.patches import Installed

Verb = Callable[[Any], Any]


class Control:
    """The verbs. Each runs in a thread of its own, so it may call back into the server."""

    def __init__(self, installed: Installed) -> None:
        self._installed = installed
        self._verbs: Mapping[str, Verb] = {
            "pending": self._pending,
            "alarms": self._alarms,
            "add-faults": self._add_faults,
            "remove-faults": self._remove_faults,
            "held-writes": self._held_writes,
            "fault-hits": self._fault_hits,
            "schedule-clock": self._schedule_clock,
            "travel": self._travel,
            "redeliver": self._redeliver,
            "health-checks": self._health_checks,
            "dns": self._dns,
            "watch-decisions": self._watch_decisions,
            "decisions": self._decisions,
        }

    async def handle(self, verb: str, body: bytes) -> tuple[int, Any]:
        """Status and answer of one request."""
        found = self._verbs.get(verb)
        if found is None:
            allowed = ", ".join(sorted(self._verbs))
            return 404, {"error": f"unknown control verb: {verb!r}; allowed is {allowed}; change the path"}
        try:
            answer = await asyncio.to_thread(found, json.loads(body or b"null"))
            self._installed.replication.release()  # in the thread in which tables are written
            return 200, answer
        except (TypeError, ValueError, KeyError) as error:
            return 400, {"error": str(error)}

    def reset(self) -> None:
        """Forget what the patches hold; ministack's own reset follows."""
        self._installed.invoke.pool.clear()
        self._installed.faults.store.clear()
        self._installed.replication.clear()
        self._installed.targets.clear()
        self._installed.deliveries.clear()
        self._installed.schedules.reset()
        self._installed.health.clear()
        self._installed.search.clear()
        self._installed.models.clear()
        self._installed.decisions.watch([])

    def _alarms(self, body: Any) -> dict[str, str]:
        return self._installed.alarms.evaluate(float((body or {}).get("offset_seconds", 0)))

    def _health_checks(self, body: Any) -> dict[str, bool]:
        return self._installed.health.all(time.time() + float((body or {}).get("offset_seconds", 0)))

    def _dns(self, _: Any) -> int:
        return self._installed.dns.start()

    def _watch_decisions(self, body: Any) -> None:
        self._installed.decisions.watch(body)

    def _decisions(self, body: Any) -> list[list[Any]]:
        return [list(decision) for decision in self._installed.decisions.take(body)]

    def _add_faults(self, body: Any) -> list[int]:
        return self._installed.faults.store.add([Fault.read(document) for document in body])

    def _remove_faults(self, body: Any) -> None:
        self._installed.faults.store.remove(body)

    def _fault_hits(self, body: Any) -> list[int]:
        return self._installed.faults.store.hits(body)

    def _held_writes(self, _: Any) -> int:
        return self._installed.replication.held()

    def _pending(self, _: Any) -> dict[str, int]:
        return {"events": self._installed.invoke.pool.pending() + self._installed.targets.pending()}

    def _schedule_clock(self, _: Any) -> float:
        return self._installed.schedules.clock.now()

    def _travel(self, body: Any) -> list[dict[str, Any]]:
        return [firing.document() for firing in self._installed.schedules.travel(float(body["until"]), body["only"])]

    def _redeliver(self, body: Any) -> dict[str, Any]:
        return vars(self._installed.mappings.redeliver(body["mapping"], body.get("sequence_number")))
