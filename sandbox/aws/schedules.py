"""Scheduled rules and schedules, fired by a clock that can be put forward; takes the place of ministack's two tickers.

Every occurrence fires once, in order, however far the clock jumps. What stays undone while the clock stands behind a
rule's creation is never caught up: a rule is due from its creation on.
"""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from ministack.core.responses import new_uuid
from ministack.services import eventbridge, scheduler

from sandbox.aws import moments
from sandbox.aws.firing import Firing
from sandbox.aws.hooks import Hook, replace
from sandbox.aws.iam import account_of, in_scope, region_of
from sandbox.aws.moments import Clock
from sandbox.aws.schedule_expressions import occurrences, once

logger = logging.getLogger("sandbox.aws.schedules")

TICK_RULES = Hook("services.eventbridge:_tick_scheduled_rules", "04fc1308", "one clock for all schedules")
TICK_SCHEDULES = Hook("services.scheduler:_tick_schedules", "5a85e205", "one clock for all schedules")
RULES_NOW = Hook("services.eventbridge:_now_ts", "67e8bbb4", "one clock for all schedules")
SCHEDULES_NOW = Hook("services.scheduler:_now", "2c28d2ff", "one clock for all schedules")
HOOKS = (
    TICK_RULES,
    TICK_SCHEDULES,
    RULES_NOW,
    SCHEDULES_NOW,
    Hook("services.eventbridge:_rules", None, "schedules"),
    Hook("services.eventbridge:_targets", None, "schedules"),
    Hook("services.eventbridge:_put_rule", "4d8125fb", "schedules"),
    Hook("services.scheduler:_schedules", None, "schedules"),
    Hook("services.scheduler:_create_schedule", "6ee8a75e", "schedules"),
    Hook("services.scheduler:_to_epoch", "93899146", "schedules"),
)

TICK_SECONDS = 0.5
MOST_OCCURRENCES = 2_000  # of one journey, whose executions may all run at once

Record = dict[str, Any]
Invoke = Callable[[Record, Record, Record], str | None]
"""Calls a target with an event for a rule or schedule; returns why it failed, or None."""


@dataclass(frozen=True)
class Due:
    """An occurrence of a rule or schedule. `key` finds the record in ministack's store."""

    at: float
    key: Any
    record: Record
    is_rule: bool


class Schedules:
    """The clock, and what is due on it."""

    def __init__(self, invoke: Invoke) -> None:
        self.clock = Clock()
        self._invoke = invoke
        self._lock = threading.RLock()
        self._done = time.time()  # everything up to here has fired
        self._once: set[tuple[Any, str]] = set()  # at expressions that have fired

    def install(self) -> None:
        """Stop ministack's tickers and start our own."""
        replace(TICK_RULES, lambda: None)
        replace(TICK_SCHEDULES, lambda: None)
        replace(RULES_NOW, self.clock.now)
        replace(SCHEDULES_NOW, self.clock.now)
        threading.Thread(target=self._tick, name="schedules", daemon=True).start()

    def reset(self) -> None:
        """Put the clock back to the machine's time."""
        with self._lock:
            self.clock.reset()
            self._done = time.time()
            self._once.clear()

    def travel(self, moment: float, only: Collection[str] | None = None) -> list[Firing]:
        """Fire what is due until `moment` and let the clock stand there; with `only`, ARNs, all others sleep meanwhile.

        Raises ValueError where that is behind the clock, or more than `MOST_OCCURRENCES` away.
        """
        with self._lock:
            now = self.clock.now()
            if moment < now:
                raise ValueError(
                    f"bad moment: {moments.iso(moment)}; allowed is nothing before {moments.iso(now)}, where the "
                    "schedule clock stands; give a later one, or reset the emulator"
                )
            fired = self._advance(moment, only)
            self.clock.put_forward(moment)
            return fired

    def _tick(self) -> None:
        while True:
            time.sleep(TICK_SECONDS)
            try:
                with self._lock:
                    self._advance(self.clock.now())
            except Exception:
                logger.exception("schedules could not be fired")

    def _advance(self, until: float, only: Collection[str] | None = None) -> list[Firing]:
        due = sorted(self._due(until, only), key=lambda found: found.at)
        self._done = until
        return [firing for found in due for firing in self._fire(found)]

    def _due(self, until: float, only: Collection[str] | None) -> list[Due]:
        found: list[Due] = []
        for due in self._all_due(until):
            if only is not None and due.record["Arn"] not in only:
                continue
            found.append(due)
            if len(found) > MOST_OCCURRENCES:
                raise ValueError(
                    f"too far: {moments.iso(until)} has more than {MOST_OCCURRENCES} occurrences before it; allowed "
                    f"are {MOST_OCCURRENCES} in one journey; travel in smaller steps"
                )
        return found

    def _all_due(self, until: float) -> Iterator[Due]:
        for key, rule in list(eventbridge._rules._data.items()):
            if rule.get("State") == "ENABLED":
                made = float(rule["CreationTime"])
                for at in occurrences(rule.get("ScheduleExpression") or "", max(self._done, made), until, made):
                    yield Due(at, key, rule, is_rule=True)
        for key, schedule in list(scheduler._schedules._data.items()):
            if schedule.get("State") == "ENABLED":
                for at in self._of_schedule(key, schedule, until):
                    yield Due(at, key, schedule, is_rule=False)

    def _of_schedule(self, key: Any, schedule: Record, until: float) -> Iterator[float]:
        expression, zone = schedule["ScheduleExpression"], schedule.get("ScheduleExpressionTimezone") or "UTC"
        start, end = scheduler._to_epoch(schedule.get("StartDate")), scheduler._to_epoch(schedule.get("EndDate"))
        if (moment := once(expression, zone)) is not None:
            if moment <= until and (key, expression) not in self._once:
                yield moment
            return
        made = float(schedule["CreationDate"])
        # A schedule with a start is due at it already; a rate counts from there.
        begin = max(self._done, made) if start is None else max(self._done, made, start - 1)
        for at in occurrences(expression, begin, until, made if start is None else start, zone):
            if end is not None and at > end:
                return
            yield at

    def _fire(self, due: Due) -> list[Firing]:
        store = eventbridge._rules if due.is_rule else scheduler._schedules
        record = store._data.get(due.key)
        if record is not due.record or record.get("State") != "ENABLED":
            return []  # an earlier occurrence has led to its end
        targets = list(eventbridge._targets._data.get(due.key) or []) if due.is_rule else [record["Target"]]
        fired = [in_scope(record["Arn"], self._call, due, target) for target in targets]
        if not due.is_rule and once(record["ScheduleExpression"]) is not None:
            self._once.add((due.key, record["ScheduleExpression"]))
            if record.get("ActionAfterCompletion") == "DELETE":
                store._data.pop(due.key, None)
        return fired

    def _call(self, due: Due, target: Record) -> Firing:
        record, arn = due.record, due.record["Arn"]
        event = {
            "EventId": new_uuid(),
            "Source": "aws.events" if due.is_rule else "aws.scheduler",
            "DetailType": "Scheduled Event",
            "Detail": "{}",
            "EventBusName": record.get("EventBusName", "default"),
            "Time": int(due.at),
            "Resources": [arn],
            "Account": account_of(arn),
            "Region": region_of(arn),
        }
        with moments.standing_at(due.at):
            error = self._invoke(target, event, record)
        return Firing(record["Name"], datetime.fromtimestamp(due.at, UTC), target["Arn"], arn, error)
