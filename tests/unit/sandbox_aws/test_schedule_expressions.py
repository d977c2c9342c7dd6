"""Schedule expressions are due when EventBridge says."""

import itertools
from datetime import UTC, datetime, timedelta

import pytest

from sandbox.aws.schedule_expressions import occurrences, once


def due(expression: str, start: str, end: str, zone: str = "UTC", anchor: str | None = None) -> list[str]:
    """Occurrences behind `start` up to `end`, as ISO-8601 without zone."""
    found = occurrences(expression, at(start), at(end), at(anchor or start), zone)
    return [datetime.fromtimestamp(moment, UTC).isoformat()[:16] for moment in found]


def at(text: str) -> float:
    """Seconds since the epoch of a UTC time."""
    return datetime.fromisoformat(text).replace(tzinfo=UTC).timestamp()


@pytest.mark.parametrize(
    ("expression", "start", "end", "expected"),
    [
        ("cron(0 2 * * ? *)", "2027-02-27T01:59", "2027-03-01T02:00", ["02-27T02:00", "02-28T02:00", "03-01T02:00"]),
        ("cron(0 2 * * ? *)", "2028-02-28T02:00", "2028-03-01T01:59", ["02-29T02:00"]),
        ("cron(30 23 L * ? *)", "2027-01-01", "2027-04-30", ["01-31T23:30", "02-28T23:30", "03-31T23:30"]),
        ("cron(0 8 31 * ? *)", "2027-01-01", "2027-05-01", ["01-31T08:00", "03-31T08:00"]),
        ("cron(0 8 1W * ? *)", "2027-04-30", "2027-06-01T12:00", ["05-03T08:00", "06-01T08:00"]),
        ("cron(0 8 ? * MON-FRI *)", "2027-01-01T09:00", "2027-01-05", ["01-04T08:00"]),
        ("cron(0 8 ? * 1 *)", "2027-01-01", "2027-01-11", ["01-03T08:00", "01-10T08:00"]),
        ("cron(0 8 ? * FRI#2 *)", "2027-01-01", "2027-02-28", ["01-08T08:00", "02-12T08:00"]),
        ("cron(0 8 ? * 6L *)", "2027-01-01", "2027-02-28", ["01-29T08:00", "02-26T08:00"]),
        ("cron(0/20 9 1 JAN ? 2027)", "2026-12-31", "2028-02-01", ["01-01T09:00", "01-01T09:20", "01-01T09:40"]),
    ],
)
def test_cron(expression: str, start: str, end: str, expected: list[str]) -> None:
    """Days, month ends, weekdays (1 is Sunday), nearest weekdays, nth and last weekdays, steps and years hold."""
    assert [moment[5:] for moment in due(expression, start, end)] == expected


def test_a_rate_counts_from_the_creation() -> None:
    """rate(5 minutes) is due five minutes after the rule was made, and every five minutes from there."""
    found = due("rate(5 minutes)", "2027-01-01T00:07", "2027-01-01T00:18", anchor="2027-01-01T00:03")
    assert [moment[-5:] for moment in found] == ["00:08", "00:13", "00:18"]


def test_a_rate_is_not_due_at_its_own_creation() -> None:
    """The first occurrence of a rate lies one interval behind the creation."""
    assert due("rate(1 hour)", "2027-01-01T00:00", "2027-01-01T01:00") == ["2027-01-01T01:00"]


def test_journeys_in_parts_meet_every_occurrence_once() -> None:
    """However an interval is cut, the parts hold the occurrences of the whole."""
    start = datetime.fromisoformat("2027-01-01T02:00")
    moments = [(start + number * timedelta(hours=7)).isoformat() for number in range(12)]
    parts = [found for a, b in itertools.pairwise(moments) for found in due("cron(0 2 * * ? *)", a, b)]
    assert parts == due("cron(0 2 * * ? *)", moments[0], moments[-1])
    assert len(parts) == 3


def test_a_zone_is_honoured_and_its_missing_hour_skipped() -> None:
    """Cron counts in the schedule's zone: 02:30 in Berlin is 01:30 UTC in winter and does not exist on 28 March."""
    found = due("cron(30 2 * * ? *)", "2027-03-26T12:00", "2027-03-29T12:00", "Europe/Berlin")
    assert found == ["2027-03-27T01:30", "2027-03-29T00:30"]


def test_a_repeated_hour_counts_once() -> None:
    """02:30 in Berlin comes twice on 31 October and fires at the first of both."""
    found = due("cron(30 2 * * ? *)", "2027-10-30T12:00", "2027-11-01T00:00", "Europe/Berlin")
    assert found == ["2027-10-31T00:30"]


def test_a_single_moment() -> None:
    """An at expression is one moment in the schedule's zone, and no recurring one."""
    assert once("at(2027-07-01T12:00:00)", "Europe/Berlin") == at("2027-07-01T10:00")
    assert once("rate(1 hour)") is None
    assert due("at(2027-07-01T12:00:00)", "2027-01-01", "2028-01-01") == []
