"""Scheduled rules and schedules fire when their clock says so, and the clock can be put forward.

Each test has an emulator of its own: a journey moves the schedules of all accounts.
"""

import json
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from sandbox.aws import AwsEmulator, Firing
from tests.unit.sandbox_aws.account import Account
from tests.unit.sandbox_aws.workflows import allow, finish, machine, trust

INPUT = {"dataType": "DAILY_ANALYTICS", "batchSize": 100}
MOMENT = {"now": {"Type": "Pass", "Parameters": {"at.$": "$$.Execution.StartTime", "input.$": "$"}, "End": True}}


@pytest.fixture
def travelling() -> Iterator[Account]:
    """An account of an emulator of its own."""
    with AwsEmulator.start() as emulator:
        account = Account(emulator)
        yield account
        account.close()


def midnight(account: Account) -> datetime:
    """The next but one midnight of the schedule clock."""
    today = account.emulator.schedule_clock().replace(hour=0, minute=0, second=0, microsecond=0)
    return today + timedelta(days=2)


def daily(account: Account, expression: str = "cron(0 2 * * ? *)", **target: Any) -> str:
    """A rule that starts a machine; returns the machine's ARN."""
    arn = machine(account, MOMENT)
    role = account.role(allow("states:StartExecution", arn), logs=False, trust=trust("events"))
    events = account.client("events")
    events.put_rule(Name="daily", ScheduleExpression=expression)
    events.put_targets(Rule="daily", Targets=[{"Id": "1", "Arn": arn, "RoleArn": role, **target}])
    return arn


def executions(account: Account, arn: str) -> list[dict[str, Any]]:
    """All executions of a machine in the order of their start, when they have ended."""
    found = account.client("stepfunctions").list_executions(stateMachineArn=arn)["executions"]
    return sorted((finish(account, item["executionArn"]) for item in found), key=lambda item: item["startDate"])


def test_a_daily_rule_fires_once_a_day_at_its_own_time(travelling: Account) -> None:
    """Three days hold three occurrences at 02:00 UTC, whose executions live that moment as their start."""
    arn, begin = daily(travelling, Input=json.dumps(INPUT)), midnight(travelling)
    travelling.emulator.travel_to(begin)
    fired = travelling.emulator.travel_to(begin + timedelta(days=3))
    expected = [begin + timedelta(days=number, hours=2) for number in range(3)]
    rule = f"arn:aws:events:us-east-1:{travelling.id}:rule/daily"
    assert fired == [Firing("daily", at, arn, rule) for at in expected]
    found = [item for item in executions(travelling, arn) if item["startDate"] > begin]
    assert [item["startDate"] for item in found] == expected
    assert [json.loads(item["output"]) for item in found] == [
        {"at": at.strftime("%Y-%m-%dT02:00:00.000Z"), "input": INPUT} for at in expected
    ]
    assert all(timedelta(0) < item["stopDate"] - item["startDate"] < timedelta(minutes=1) for item in found)


def test_a_journey_of_one_rule_lets_all_others_sleep(travelling: Account) -> None:
    """A rule that is due each minute does not fire a day's worth on another one's journey, nor afterwards."""
    arn, begin = daily(travelling), midnight(travelling)
    travelling.emulator.travel_to(begin)
    events = travelling.client("events")
    events.put_rule(Name="often", ScheduleExpression="cron(* * * * ? *)")
    events.put_targets(
        Rule="often",
        Targets=[
            {"Id": "one", "Arn": arn, "RoleArn": events.list_targets_by_rule(Rule="daily")["Targets"][0]["RoleArn"]}
        ],
    )
    rule = f"arn:aws:events:us-east-1:{travelling.id}:rule/daily"
    fired = travelling.emulator.travel_to(begin + timedelta(days=2), only=[rule])
    assert [firing.name for firing in fired] == ["daily", "daily"]
    after = travelling.emulator.travel_to(begin + timedelta(days=2, minutes=1))
    assert [firing.name for firing in after] == ["often"]


def test_an_event_without_input_carries_the_occurrence(travelling: Account) -> None:
    """A target without input gets the Scheduled Event, whose time is the occurrence."""
    arn, begin = daily(travelling), midnight(travelling)
    travelling.emulator.travel_to(begin + timedelta(hours=3))
    event = json.loads(executions(travelling, arn)[-1]["input"])
    assert event["time"] == begin.strftime("%Y-%m-%dT02:00:00Z")
    assert (event["detail-type"], event["source"], event["detail"]) == ("Scheduled Event", "aws.events", {})


def test_occurrences_of_several_rules_come_in_order(travelling: Account) -> None:
    """What is due earlier fires earlier, whichever rule it belongs to."""
    daily(travelling, "cron(0 */6 * * ? *)")
    events, begin = travelling.client("events"), midnight(travelling)
    events.put_rule(Name="odd", ScheduleExpression="cron(0 3,9 * * ? *)")
    targets = events.list_targets_by_rule(Rule="daily")["Targets"]
    events.put_targets(Rule="odd", Targets=targets)
    travelling.emulator.travel_to(begin)
    fired = travelling.emulator.travel_to(begin + timedelta(hours=12))
    assert [(firing.name, firing.at.hour) for firing in fired] == [
        ("odd", 3),
        ("daily", 6),
        ("odd", 9),
        ("daily", 12),
    ]


def test_the_clock_goes_on_from_where_a_journey_ended(travelling: Account) -> None:
    """An occurrence a second behind the journey's end comes by itself; nothing fires twice."""
    arn, begin = daily(travelling), midnight(travelling)
    travelling.emulator.travel_to(begin)
    before = len(executions(travelling, arn))
    assert travelling.emulator.travel_to(begin + timedelta(hours=1, minutes=59, seconds=59)) == []
    deadline = time.monotonic() + 10
    while len(executions(travelling, arn)) == before and time.monotonic() < deadline:
        time.sleep(0.1)
    assert len(executions(travelling, arn)) == before + 1
    assert travelling.emulator.travel_to(begin + timedelta(hours=3)) == []
    assert travelling.emulator.schedule_clock() - begin < timedelta(hours=3, minutes=1)


def test_a_rule_made_after_a_journey_counts_from_then(travelling: Account) -> None:
    """A rate that is made when the clock stands a month ahead is due an interval after that."""
    begin = midnight(travelling) + timedelta(days=30)
    travelling.emulator.travel_to(begin)
    daily(travelling, "rate(1 hour)")
    (firing,) = travelling.emulator.travel_to(begin + timedelta(hours=1, minutes=30))
    assert timedelta(0) <= firing.at - begin - timedelta(hours=1) < timedelta(minutes=1)


def test_a_disabled_rule_stays_still(travelling: Account) -> None:
    """What falls due while a rule is disabled is not caught up."""
    daily(travelling)
    begin, events = midnight(travelling), travelling.client("events")
    events.disable_rule(Name="daily")
    assert travelling.emulator.travel_to(begin) == []
    events.enable_rule(Name="daily")
    fired = travelling.emulator.travel_to(begin + timedelta(days=1))
    assert [firing.at for firing in fired] == [begin + timedelta(hours=2)]


def test_time_does_not_go_back(travelling: Account) -> None:
    """A moment behind the schedule clock is refused, and so is one without zone; a reset puts the clock back."""
    begin = midnight(travelling)
    travelling.emulator.travel_to(begin)
    with pytest.raises(
        ValueError, match=r"bad moment: .*; allowed is nothing before .*where the schedule clock stands"
    ):
        travelling.emulator.travel_to(begin - timedelta(seconds=1))
    with pytest.raises(ValueError, match=r"bad moment: .*allowed is a time with a zone"):
        travelling.emulator.travel_to(datetime(2099, 1, 1))  # noqa: DTZ001 - that is the point
    travelling.emulator.reset()
    assert abs(travelling.emulator.schedule_clock() - datetime.now(UTC)) < timedelta(minutes=1)


def test_a_journey_of_too_many_occurrences_is_refused(travelling: Account) -> None:
    """More than 2,000 occurrences in one journey fire nothing, and the clock stays."""
    daily(travelling, "rate(1 minute)")
    before = travelling.emulator.schedule_clock()
    with pytest.raises(ValueError, match=r"more than 2000 occurrences.*smaller steps"):
        travelling.emulator.travel_to(before + timedelta(days=30))
    assert travelling.emulator.schedule_clock() - before < timedelta(minutes=1)


@pytest.fixture
def schedule(travelling: Account) -> tuple[Any, dict[str, Any], str]:
    """The scheduler's client, arguments that all schedules share, and the machine that they start."""
    arn = machine(travelling, MOMENT)
    role = travelling.role(allow("states:StartExecution", arn), logs=False, trust=trust("scheduler"))
    target = {"Arn": arn, "RoleArn": role, "Input": json.dumps(INPUT)}
    return travelling.client("scheduler"), {"FlexibleTimeWindow": {"Mode": "OFF"}, "Target": target}, arn


def test_a_schedule_counts_in_its_zone(travelling: Account, schedule: tuple[Any, dict[str, Any], str]) -> None:
    """EventBridge Scheduler fires at the zone's wall clock, with the occurrence as the execution's start."""
    client, common, arn = schedule
    client.create_schedule(
        Name="s", ScheduleExpression="cron(0 12 * * ? *)", ScheduleExpressionTimezone="Asia/Kolkata", **common
    )
    begin = midnight(travelling)
    travelling.emulator.travel_to(begin)
    (firing,) = travelling.emulator.travel_to(begin + timedelta(days=1))
    assert (firing.name, firing.at, firing.error) == ("s", begin + timedelta(hours=6, minutes=30), None)
    assert executions(travelling, arn)[-1]["startDate"] == firing.at


def test_a_single_schedule_fires_once_and_goes(travelling: Account, schedule: tuple[Any, dict[str, Any], str]) -> None:
    """An at expression fires once; with ActionAfterCompletion DELETE the schedule is gone then."""
    client, common, _ = schedule
    begin = midnight(travelling)
    moment = f"at({begin + timedelta(hours=5):%Y-%m-%dT%H:%M:%S})"
    client.create_schedule(Name="once", ScheduleExpression=moment, **common)
    client.create_schedule(Name="gone", ScheduleExpression=moment, ActionAfterCompletion="DELETE", **common)
    fired = travelling.emulator.travel_to(begin + timedelta(days=1))
    assert sorted((firing.name, firing.at) for firing in fired) == [
        ("gone", begin + timedelta(hours=5)),
        ("once", begin + timedelta(hours=5)),
    ]
    assert travelling.emulator.travel_to(begin + timedelta(days=2)) == []
    assert [item["Name"] for item in client.list_schedules()["Schedules"]] == ["once"]


def test_a_schedule_keeps_to_its_dates(travelling: Account, schedule: tuple[Any, dict[str, Any], str]) -> None:
    """Nothing is due before StartDate or after EndDate; a rate counts from StartDate on."""
    client, common, _ = schedule
    begin = midnight(travelling)
    start, end = begin + timedelta(minutes=30), begin + timedelta(hours=2, minutes=45)
    client.create_schedule(Name="r", ScheduleExpression="rate(1 hour)", StartDate=start, EndDate=end, **common)
    fired = travelling.emulator.travel_to(begin + timedelta(days=1))
    assert [firing.at for firing in fired] == [start + timedelta(hours=number) for number in range(3)]
