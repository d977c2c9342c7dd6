"""Schedules and quantities: what the recorded answers have one example of, in more."""

from __future__ import annotations

from decimal import Decimal

import pytest

from checks.core.pods import quantity
from checks.core.selectors import matches
from checks.core.workloads import cron_problem


@pytest.mark.parametrize(
    "schedule",
    [
        "* * * * *",
        "0 2 * * *",
        "*/5 0-6 1,15 jan-mar MON",
        "0 0 1 1 0",
        "? * * * *",
        "@hourly",
        "@every 1h30m",
        "5/15 * * * *",
    ],
)
def test_a_sound_schedule_passes(schedule: str) -> None:
    """Five fields, with lists, ranges, steps and names, or a name for all of them."""
    assert cron_problem(schedule) is None


@pytest.mark.parametrize(
    ("schedule", "says"),
    [
        ("", "0 are there"),
        ("* * * * * *", "6 are there"),
        ("60 * * * *", "the minute is from 0 to 59"),
        ("* 24 * * *", "the hour is from 0 to 23"),
        ("* * 0 * *", "the day of the month is from 1 to 31"),
        ("* * * 13 *", "the month is from 1 to 12"),
        ("* * * * 7", "the day of the week is from 0 to 6"),
        ("5-1 * * * *", "the minute"),
        ("1-2-3 * * * *", "the minute"),
        ("*/0 * * * *", "the minute"),
        ("*/x * * * *", "the minute"),
        ("a * * * *", "the minute"),
        ("@noon", "or a name such as @hourly"),
        ("TZ=UTC 0 * * * *", "spec.timeZone"),
    ],
)
def test_an_unsound_schedule_is_named(schedule: str, says: str) -> None:
    """The finding says which field is wrong, and what it may hold."""
    assert says in (cron_problem(schedule) or "")


@pytest.mark.parametrize(
    ("text", "number"),
    [("500m", "0.5"), (1, "1"), ("1Ki", "1024"), ("1k", "1000"), ("2Gi", "2147483648"), ("1e3", "1000"), (".5", "0.5")],
)
def test_quantities_are_compared_as_numbers(text: str | int, number: str) -> None:
    """1Ki is more than 1k, and 500m of a processor less than 1."""
    assert quantity(text) == Decimal(number)


@pytest.mark.parametrize(
    ("selector", "selected"),
    [
        ({"matchLabels": {"app": "a"}}, True),
        ({"matchLabels": {"app": "b"}}, False),
        ({"matchExpressions": [{"key": "app", "operator": "In", "values": ["a", "b"]}]}, True),
        ({"matchExpressions": [{"key": "app", "operator": "NotIn", "values": ["a"]}]}, False),
        ({"matchExpressions": [{"key": "tier", "operator": "NotIn", "values": ["a"]}]}, True),
        ({"matchExpressions": [{"key": "app", "operator": "Exists"}]}, True),
        ({"matchExpressions": [{"key": "tier", "operator": "Exists"}]}, False),
        ({"matchExpressions": [{"key": "app", "operator": "DoesNotExist"}]}, False),
    ],
)
def test_selectors_select_as_kubernetes_does(selector: dict[str, object], selected: bool) -> None:
    """All conditions hold; a label that is missing is not among values."""
    assert matches(selector, {"app": "a"}) is selected
