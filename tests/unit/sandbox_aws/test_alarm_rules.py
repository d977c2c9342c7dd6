"""The state of an alarm follows from its datapoints as CloudWatch documents it."""

from collections.abc import Mapping
from typing import Any, cast

import pytest

from sandbox.aws.alarm_rules import State, current_period, periods_until, state_of, treats_missing

BREACH: Mapping[str, bool | None] = {"X": True, "0": False, "-": None}
TREATMENTS = ("missing", "ignore", "breaching", "notBreaching")
RETAINED = cast(State, "retained")  # no real state, so that it shows where the current one was kept
# The two tables of the user guide: datapoints (X breaches, 0 does not, - is missing) and the state per treatment.
THREE_OF_THREE = {
    "0-X-X": ("OK", "OK", "OK", "OK"),
    "----0": ("OK", "OK", "OK", "OK"),
    "-----": ("INSUFFICIENT_DATA", RETAINED, "ALARM", "OK"),
    "0XX-X": ("ALARM", "ALARM", "ALARM", "ALARM"),
    "--X--": ("ALARM", RETAINED, "ALARM", "OK"),
}
TWO_OF_THREE = {
    "0-X-X": ("ALARM", "ALARM", "ALARM", "ALARM"),
    "00X0X": ("ALARM", "ALARM", "ALARM", "ALARM"),
    "0-X--": ("OK", "OK", "ALARM", "OK"),
    "----0": ("OK", "OK", "ALARM", "OK"),
    "---X-": ("ALARM", RETAINED, "ALARM", "OK"),
}


@pytest.mark.parametrize(("needed", "table"), [(3, THREE_OF_THREE), (2, TWO_OF_THREE)])
def test_missing_data_is_treated_as_in_the_tables_of_the_user_guide(
    needed: int, table: Mapping[str, tuple[str, ...]]
) -> None:
    """Each row of AWS's tables gives the documented state under each of the four treatments."""
    seen = {
        row: tuple(state_of([BREACH[mark] for mark in row], 3, needed, how, RETAINED) for how in TREATMENTS)
        for row in table
    }
    assert seen == table


def test_only_the_latest_periods_count() -> None:
    """Breaches before the evaluation periods do not hold an alarm up once enough newer data is there."""
    assert state_of([True, True, False], 1, 1, "missing", "ALARM") == "OK"


def test_periods_are_aligned_to_the_clock() -> None:
    """A period of a minute starts with the minute, and the range has two more periods than are evaluated."""
    alarm: dict[str, Any] = {"EvaluationPeriods": 2}
    assert current_period(60, 605.0) == (600.0, 660.0)
    assert periods_until(alarm, 60, 660.0) == [(420.0, 480.0), (480.0, 540.0), (540.0, 600.0), (600.0, 660.0)]


def test_dynamodb_alarms_always_ignore_missing_data() -> None:
    """TreatMissingData of an alarm on AWS/DynamoDB has no effect, as the API reference says."""
    assert treats_missing({"Namespace": "AWS/DynamoDB", "TreatMissingData": "notBreaching"}) == "ignore"
    assert treats_missing({"Namespace": "AWS/Lambda", "TreatMissingData": "notBreaching"}) == "notBreaching"
