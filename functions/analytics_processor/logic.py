"""Which 24 hours a run counts, and the item that keeps the result; pure.

The window includes its start and excludes its end, so that windows which touch share no activity and miss none. A
scheduled run is cut to its full hour: the rule fires some time within the first minute, and a retried or repeated run
must count the same day. Its window ends `settle` seconds earlier, because changes of the last minutes may still be on
their way through the streams; they belong to the next day's window.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any

from functions.common.activities import PLACES
from functions.common.errors import BadEvent
from functions.common.stream_records import FIRST_TOO_LATE

DAY = 86_400_000  # milliseconds
COUNTED = {"userActivityCount": "USER_ACTIVITY", "orderActivityCount": "ORDER_ACTIVITY"}
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MILLISECOND = timedelta(milliseconds=1)


@dataclass(frozen=True, slots=True)
class Run:
    """A run and its window, in epoch milliseconds; `end` is the first moment that is not counted."""

    as_of: int
    end: int

    @property
    def start(self) -> int:
        """The first moment that is counted."""
        return self.end - DAY

    @property
    def first(self) -> Decimal:
        """The least processedAt of the window."""
        return Decimal(self.start)

    @property
    def last(self) -> Decimal:
        """The greatest processedAt of the window: BETWEEN includes both its ends."""
        # Written out: decimal's usual precision of 28 digits would round the difference up to the end itself.
        return Decimal(f"{self.end - 1}.{'9' * PLACES}")


def run_of(event: Any, now: datetime, settle: int) -> Run:
    """The run that an event asks for; raises BadEvent. `settle` is in seconds.

    The event is {dataType, batchSize, execution?: {id, startTime, input}}; without an execution it is the input itself.
    The input may hold asOf, a time with its zone, and scheduledExecution. Times are cut to the millisecond.
    """
    if not isinstance(event, Mapping):
        raise BadEvent("the event", event, "an object", "invoke the function as the state machine does")
    execution = event.get("execution")
    if execution is not None and not isinstance(execution, Mapping):
        raise BadEvent("execution", execution, "an object or none", "invoke the function as the state machine does")
    given = event if execution is None else execution.get("input")
    given = {} if given is None else given
    if not isinstance(given, Mapping):
        raise BadEvent("execution.input", given, "an object or none", "start the execution with an object")
    scheduled = given.get("scheduledExecution")
    if scheduled is not None and not isinstance(scheduled, bool):
        raise BadEvent("scheduledExecution", scheduled, "true, false or none", "correct the execution's input")
    if given.get("asOf") is not None:
        as_of = _moment("asOf", given["asOf"])
    elif execution and execution.get("startTime") is not None:
        as_of = _moment("execution.startTime", execution["startTime"])
    else:
        as_of = (now - _EPOCH) // _MILLISECOND
    if not scheduled:
        return Run(as_of, as_of)
    as_of -= as_of % 3_600_000
    return Run(as_of, as_of - settle * 1000)


def summary(run: Run, counts: Mapping[str, int]) -> dict[str, Any]:
    """The item of a run: nothing but the run and the counts goes into it."""
    return {
        "dataType": "DAILY_SUMMARY",
        "processedAt": run.as_of,
        "totalRecords": sum(counts.values()),
        **counts,
        "processedBy": "analyticsProcessor",
        "windowStart": iso(run.start),
        "windowEnd": iso(run.end),
    }


def iso(moment: int) -> str:
    """Epoch milliseconds as ISO-8601 in UTC."""
    return (_EPOCH + moment * _MILLISECOND).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def _moment(name: str, value: Any) -> int:
    try:
        moment = datetime.fromisoformat(value)
        found = (moment - _EPOCH) // _MILLISECOND  # refuses a time without a zone
    except (TypeError, ValueError, OverflowError):
        found = -1
    # The window's start must not be negative, and 13 digits of milliseconds leave room for the places.
    if not 2 * DAY <= found < FIRST_TOO_LATE:
        allowed = "an ISO-8601 time with its zone, such as 2026-01-31T02:00:00Z, from 1970-01-03 to 2286"
        raise BadEvent(name, value, allowed, "correct the execution's input")
    return found
