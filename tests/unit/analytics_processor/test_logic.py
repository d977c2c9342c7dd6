"""Which 24 hours a run counts: start included, end excluded, to the last of 38 digits."""

from datetime import UTC, datetime
from decimal import Context, Decimal, Inexact
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from functions.analytics_processor.logic import Run, iso, run_of, summary
from functions.common.attributes import number
from functions.common.errors import BadEvent
from tests.unit.common.fakes import cases
from tests.unit.data_processor.fakes import QUICK

NOW = datetime(2026, 3, 4, 5, 6, 7, 891234, tzinfo=UTC)
DAY = 86_400_000


def milliseconds(*when: int) -> int:
    """Epoch milliseconds of a time in UTC."""
    return int(datetime(*when, tzinfo=UTC).timestamp()) * 1000  # type: ignore[arg-type, misc] # six whole numbers at most


def execution(given: Any = None, start: Any = "2026-01-02T02:00:31.123Z") -> dict[str, Any]:
    """The event as the state machine makes it."""
    return {
        "dataType": "DAILY_ANALYTICS",
        "batchSize": 100,
        "execution": {"id": "arn", "startTime": start, "input": given},
    }


def test_a_scheduled_run_counts_the_day_that_has_settled() -> None:
    """The start is cut to its hour, the window ends SETTLE_SECONDS before, and holds 24 hours."""
    run = run_of(execution({"scheduledExecution": True}), NOW, 900)
    assert run == Run(as_of=milliseconds(2026, 1, 2, 2), end=milliseconds(2026, 1, 2, 1, 45))
    assert run.start == milliseconds(2026, 1, 1, 1, 45)
    assert run_of(execution({"scheduledExecution": True}), NOW, 0).end == milliseconds(2026, 1, 2, 2)


@pytest.mark.parametrize("start", ["2026-01-02T02:00:00Z", "2026-01-02T02:00:00.001Z", "2026-01-02T02:59:59.999Z"])
def test_a_scheduled_run_is_the_same_whenever_it_starts(start: str) -> None:
    """Later in its hour, or repeated, it has the same key and window."""
    assert run_of(execution({"scheduledExecution": True}, start), NOW, 900).as_of == milliseconds(2026, 1, 2, 2)


def test_scheduled_windows_touch_and_do_not_overlap() -> None:
    """What one day excludes the next begins with: nothing is counted twice, nothing missed."""
    first = run_of(execution({"scheduledExecution": True}, "2026-01-02T02:00:01Z"), NOW, 900)
    second = run_of(execution({"scheduledExecution": True}, "2026-01-03T02:00:40Z"), NOW, 900)
    assert first.end == second.start
    assert first.last < second.first


@pytest.mark.parametrize("given", [{}, None, {"scheduledExecution": False}, {"scheduledExecution": None}])
def test_a_manual_run_ends_at_its_start(given: Any) -> None:
    """Without a schedule the window ends where the execution began, to the millisecond."""
    run = run_of(execution(given), NOW, 900)
    assert run.as_of == run.end == milliseconds(2026, 1, 2, 2, 0, 31) + 123


@pytest.mark.parametrize(
    ("as_of", "when"),
    [
        ("2026-01-02T02:00:00Z", (2026, 1, 2, 2)),
        ("2026-01-02T02:00:00+00:00", (2026, 1, 2, 2)),
        ("2026-01-02T02:00:00+05:30", (2026, 1, 1, 20, 30)),
        ("2026-01-01T18:00:00-08:00", (2026, 1, 2, 2)),
        ("2026-01-02T02:00:00.000999Z", (2026, 1, 2, 2)),
        ("20260102T020000Z", (2026, 1, 2, 2)),
        ("2286-11-20T17:46:39Z", (2286, 11, 20, 17, 46, 39)),
    ],
)
def test_as_of_goes_before_the_start(as_of: str, when: tuple[int, ...]) -> None:
    """asOf moves the window, in any zone; microseconds are cut."""
    assert run_of(execution({"asOf": as_of}), NOW, 900).as_of == milliseconds(*when)
    scheduled = run_of(execution({"asOf": as_of, "scheduledExecution": True}), NOW, 900)
    assert scheduled.as_of == milliseconds(*when) // 3_600_000 * 3_600_000


@pytest.mark.parametrize(
    "event",
    [{}, {"dataType": "x", "batchSize": 1}, {"execution": None}, {"execution": {}}, {"execution": {"input": {}}}],
)
def test_without_an_execution_now_counts(event: dict[str, Any]) -> None:
    """A function invoked by hand takes the clock's time, cut to the millisecond."""
    assert run_of(event, NOW, 900).as_of == milliseconds(2026, 3, 4, 5, 6, 7) + 891


def test_without_an_execution_the_event_is_the_input() -> None:
    """asOf and scheduledExecution may stand in the event itself."""
    event = {"dataType": "x", "asOf": "2026-01-02T02:10:00Z", "scheduledExecution": True}
    assert run_of(event, NOW, 900) == Run(milliseconds(2026, 1, 2, 2), milliseconds(2026, 1, 2, 1, 45))


BAD = [
    *cases("the event", lambda value: value, None, [], "text", 5, True),
    *cases("execution", lambda value: {"execution": value}, [], "x", 1, False),
    *cases("execution.input", execution, [], "x", 1, False),
    *cases("scheduledExecution", lambda value: execution({"scheduledExecution": value}), "true", 1, 0, [], {}),
    *cases("asOf", lambda value: execution({"asOf": value}), "2026-01-02T02:00:00", "2026-01-02", "yesterday", ""),
    *cases("asOf", lambda value: execution({"asOf": value}), 0, 1767225600, True, [], {}, "2026-13-01T00:00:00Z"),
    *cases("asOf", lambda value: execution({"asOf": value}), "1970-01-01T00:00:00Z", "2286-11-20T17:46:40Z"),
    *cases("asOf", lambda value: execution({"asOf": value}), "0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-14:00"),
    *cases("execution.startTime", lambda value: execution({}, value), "2026-01-02T02:00:00", "", 5, []),
]


@pytest.mark.parametrize(("name", "event"), BAD)
def test_a_bad_event_is_refused(name: str, event: Any) -> None:
    """The error names the field, its value, what is allowed and what to change; it is a ValueError too."""
    with pytest.raises(BadEvent) as caught:
        run_of(event, NOW, 900)
    assert str(caught.value).startswith(f"{name} is wrong: it is ")
    assert ", allowed is " in str(caught.value)
    assert "; " in str(caught.value)
    assert isinstance(caught.value, ValueError)


@QUICK
@given(st.integers(2 * DAY, 10**13 - 1))
def test_the_last_key_is_the_greatest_below_the_end(end: int) -> None:
    """Between the last key of the window and its end there is no number of 25 places, and none is lost in writing."""
    exact = Context(prec=60, traps=[Inexact])
    run = Run(end, end)
    assert exact.add(run.last, Decimal("1e-25")) == end
    assert exact.subtract(Decimal(end), run.first) == DAY
    assert Decimal(number(run.last)) == run.last
    assert len(run.last.as_tuple().digits) <= 38


def test_the_summary_holds_the_run_and_its_counts() -> None:
    """The item's total is the sum of both, its times are ISO-8601, and nothing in it is of the clock."""
    run = Run(milliseconds(2026, 1, 2, 2), milliseconds(2026, 1, 2, 1, 45))
    assert summary(run, {"userActivityCount": 3, "orderActivityCount": 4}) == {
        "dataType": "DAILY_SUMMARY",
        "processedAt": milliseconds(2026, 1, 2, 2),
        "totalRecords": 7,
        "userActivityCount": 3,
        "orderActivityCount": 4,
        "processedBy": "analyticsProcessor",
        "windowStart": "2026-01-01T01:45:00.000Z",
        "windowEnd": "2026-01-02T01:45:00.000Z",
    }
    assert iso(milliseconds(2026, 1, 2, 2) + 7) == "2026-01-02T02:00:00.007Z"
