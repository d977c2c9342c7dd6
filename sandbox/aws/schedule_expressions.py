"""When a schedule is due: rate, cron and at expressions of EventBridge rules and of EventBridge Scheduler.

Sources: EventBridge user guide, "Setting a schedule pattern for rules"; EventBridge Scheduler user guide, "Schedule
types". ministack's parser of cron fields is relied on.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from ministack.services import eventbridge, scheduler

from sandbox.aws.hooks import Hook

HOOKS = (
    Hook("services.eventbridge:_parse_rate_seconds", "432b9363", "schedules"),
    Hook("services.eventbridge:_parse_cron_fields", "171b04bc", "schedules"),
    Hook("services.eventbridge:_cron_next_fire", "66a30ff1", "schedules"),
    Hook("services.eventbridge:_cron_field", "9436a3a5", "schedules"),
    Hook("services.eventbridge:_parse_dom_field", "c87e3cb7", "schedules"),
    Hook("services.eventbridge:_parse_dow_field", "65730df0", "schedules"),
    Hook("services.eventbridge:_dom_matches", "9b8ba2fb", "schedules"),
    Hook("services.eventbridge:_dow_matches", "90204024", "schedules"),
    Hook("services.scheduler:_at_time_epoch", "0cfd436b", "schedules"),
)


def occurrences(expression: str, after: float, until: float, anchor: float, zone: str = "UTC") -> Iterator[float]:
    """The moments behind `after`, up to and with `until`, at which an expression is due, in order.

    All in seconds since the epoch. `anchor` is when the schedule was made: a rate counts from there. An expression
    that is neither rate nor cron is due never; see `once` for at.
    """
    rate = eventbridge._parse_rate_seconds(expression)
    if rate is not None:
        yield from _every(float(rate), after, until, float(int(anchor)))
        return
    fields = eventbridge._parse_cron_fields(expression)
    if fields is not None:
        yield from _cron(fields, after, until, ZoneInfo(zone))


def once(expression: str, zone: str = "UTC") -> float | None:
    """The moment of an at expression, or None for any other."""
    if scheduler._at_time_epoch(expression) is None:
        return None
    local = datetime.fromisoformat(expression.strip()[3:-1].strip())
    return (local if local.tzinfo else local.replace(tzinfo=ZoneInfo(zone))).timestamp()


def _every(seconds: float, after: float, until: float, anchor: float) -> Iterator[float]:
    number = max(0, int((after - anchor) // seconds) + 1)
    while (moment := anchor + number * seconds) <= until:
        yield moment
        number += 1


def _cron(fields: object, after: float, until: float, zone: ZoneInfo) -> Iterator[float]:
    # Cron counts in the zone's wall clock, which ministack's arithmetic takes for UTC.
    wall = datetime.fromtimestamp(after, zone).replace(tzinfo=UTC, fold=0)
    while (found := eventbridge._cron_next_fire(fields, wall)) is not None:
        wall = found
        moment = found.replace(tzinfo=zone).timestamp()
        if moment > until:
            return
        # An hour that the zone skips in spring has no occurrence; one that it repeats in autumn has a single one.
        if moment > after and datetime.fromtimestamp(moment, zone).replace(tzinfo=UTC, fold=0) == found:
            yield moment
