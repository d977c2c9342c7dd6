"""The daily run: started by its schedule, over exactly its 24 hours, however much there is, however often it runs."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from sandbox.aws.fault import Fault
from sandbox.controlplane import Sandbox
from tests.flows.conftest import ROOT, eventually
from tests.flows.dists import change, copy
from tests.flows.streams import CHOSEN, REGION, Streams, ms

pytestmark = pytest.mark.flow
DAILY = {"dataType": "DAILY_ANALYTICS", "batchSize": 100, "scheduledExecution": True}
DAY = timedelta(days=1)
WORKFLOW = CHOSEN["stream_processing"]["workflow"]
SETTLE = timedelta(minutes=WORKFLOW["settle_minutes"])
HOUR = int(WORKFLOW["schedule"].split()[1])
"""Of the day, in UTC, at which the environment runs it."""
LEAST = Decimal(1).scaleb(-25)
"""The least difference between two values of processedAt."""


@pytest.fixture
def streams() -> Iterator[Streams]:
    """A system of the test's own, since its clock is moved."""
    with Sandbox.start(ROOT / "dist", "dev", "stream-processing") as sandbox:
        sandbox.reconcile_until_ready(timeout=60)
        yield Streams(sandbox)


def next_run(streams: Streams) -> datetime:
    """When the next run is due on the emulator's clock."""
    now = streams.sandbox.aws.schedule_clock()
    at = now.replace(hour=HOUR, minute=0, second=0, microsecond=0)
    return at if at > now else at + DAY


def summaries(streams: Streams) -> dict[int, dict[str, Any]]:
    """The daily summaries by their moment."""
    return {int(item["processedAt"]): item for item in streams.analytics("DAILY_SUMMARY")}


def all_ended(streams: Streams, count: int) -> list[dict[str, Any]]:
    """Wait for so many executions, and for their ends; the latest first."""
    eventually(lambda: len(streams.executions()) >= count, 30, f"{count} executions")
    return [streams.ended(execution["executionArn"]) for execution in streams.executions()]


def test_the_schedule_starts_one_run_a_day_with_its_input(streams: Streams) -> None:
    """Three days bring three executions, at the chosen hour, with the agreed input, and three summaries that touch."""
    first = next_run(streams)
    assert streams.sandbox.aws.travel_to(first - timedelta(seconds=61)) == []
    fired = streams.sandbox.aws.travel_to(first + 2 * DAY + timedelta(seconds=1))
    assert [firing.at for firing in fired] == [first, first + DAY, first + 2 * DAY]
    ended = all_ended(streams, 3)
    assert [execution["status"] for execution in ended] == ["SUCCEEDED"] * 3
    assert [json.loads(execution["input"]) for execution in ended] == [DAILY] * 3
    found = summaries(streams)
    assert sorted(found) == [ms(first), ms(first + DAY), ms(first + 2 * DAY)]
    days = [
        (datetime.fromisoformat(item["windowStart"]), datetime.fromisoformat(item["windowEnd"]))
        for item in found.values()
    ]
    assert sorted(days) == [(first + n * DAY - DAY - SETTLE, first + n * DAY - SETTLE) for n in range(3)]


def test_a_day_includes_its_start_and_excludes_its_end(streams: Streams) -> None:
    """An activity at the very boundary of two days is in the later one, and one a hair before it in the earlier."""
    run = next_run(streams)
    end = Decimal(ms(run - SETTLE))
    start = end - ms(datetime(1970, 1, 2, tzinfo=UTC))
    streams.seed("USER_ACTIVITY", [start - 1, start, start + 1, end - 1, end, end + 1])
    streams.seed("ORDER_ACTIVITY", [Decimal(f"{start - 1}.{'9' * 25}"), Decimal(f"{end - 1}.{'9' * 25}")])
    streams.seed("DAILY_SUMMARY", [start + 5])
    streams.sandbox.aws.travel_to(run + DAY + timedelta(seconds=1))
    all_ended(streams, 2)
    one, other = summaries(streams)[ms(run)], summaries(streams)[ms(run + DAY)]
    assert (one["userActivityCount"], one["orderActivityCount"], one["totalRecords"]) == (3, 1, 4)
    assert (other["userActivityCount"], other["orderActivityCount"], other["totalRecords"]) == (2, 0, 2)


def test_a_day_of_several_pages_is_counted_whole(streams: Streams) -> None:
    """More activities than one answer of DynamoDB holds are all counted, by query and not by scan."""
    run = next_run(streams)
    start = ms(run - SETTLE - DAY)
    padding = "x" * 900
    items = [
        {"dataType": kind, "processedAt": start + number, "padding": padding}
        for kind, count in (("USER_ACTIVITY", 3_000), ("ORDER_ACTIVITY", 1_500))
        for number in range(count)
    ]
    streams.put_batches("analyticsTable", items)
    answer = streams.client("dynamodb").query(
        TableName=streams.outputs["analyticsTableName"],
        Select="COUNT",
        KeyConditionExpression="dataType = :type",
        ExpressionAttributeValues={":type": {"S": "USER_ACTIVITY"}},
    )
    assert answer["LastEvaluatedKey"], "the emulator answers in one page: this test would prove nothing"
    refused = Fault(service="dynamodb", operation="Scan", code="AccessDeniedException", status=400)
    with streams.sandbox.aws.faults(refused):
        streams.sandbox.aws.travel_to(run + timedelta(seconds=1))
        all_ended(streams, 1)
    summary = summaries(streams)[ms(run)]
    assert (summary["userActivityCount"], summary["orderActivityCount"]) == (3_000, 1_500)
    assert summary["totalRecords"] == 4_500


def test_a_run_that_is_repeated_writes_the_same_summary(streams: Streams) -> None:
    """EventBridge may start a run twice: the second one leaves the table as the first one did."""
    as_of = (datetime.now(UTC) - DAY).replace(hour=2, minute=0, second=0, microsecond=0)
    streams.seed("USER_ACTIVITY", [Decimal(ms(as_of - timedelta(hours=3)))])
    given = {**DAILY, "asOf": (as_of + timedelta(seconds=40)).isoformat()}
    assert streams.execute(given)["status"] == "SUCCEEDED"
    first = streams.analytics("DAILY_SUMMARY")
    answer = streams.execute({**given, "asOf": (as_of + timedelta(seconds=75)).isoformat()})
    assert json.loads(answer["output"])["statusCode"] == 200
    assert streams.analytics("DAILY_SUMMARY") == first
    assert [item["totalRecords"] for item in first] == [1]


def test_a_run_by_hand_counts_until_its_start(streams: Streams) -> None:
    """Without the schedule's mark the 24 hours end when the execution starts: what was just written is counted."""
    streams.put("userDataTable", {"userId": "now", "timestamp": 1})
    streams.eventually_activities("now", 1)
    answer = streams.execute({"dataType": "USER_DATA", "batchSize": 1})
    summary = json.loads(answer["output"])["summary"]
    assert summary["userActivityCount"] == 1
    assert datetime.fromisoformat(summary["windowEnd"]) <= answer["stopDate"]


def test_a_day_that_failed_is_counted_later_as_what_it_was(streams: Streams) -> None:
    """A failed run leaves its input; redriven once the cause is mended, it counts the day that it was meant for."""
    run = next_run(streams)
    streams.seed("ORDER_ACTIVITY", [Decimal(ms(run - timedelta(hours=1)))])
    refused = Fault(service="dynamodb", operation="Query", code="AccessDeniedException", status=400)
    with streams.sandbox.aws.faults(refused):
        streams.sandbox.aws.travel_to(run + timedelta(seconds=1))
        (failed,) = all_ended(streams, 1)
    assert (failed["status"], summaries(streams)) == ("FAILED", {})
    streams.sandbox.aws.travel_to(run + timedelta(hours=5))
    done = streams.redrive("workflowFailures")
    assert done.returncode == 0, done.stdout + done.stderr
    assert {execution["status"] for execution in all_ended(streams, 2)} == {"FAILED", "SUCCEEDED"}
    (summary,) = streams.analytics("DAILY_SUMMARY")
    assert (int(summary["processedAt"]), summary["totalRecords"]) == (ms(run), 1)


def test_a_start_that_is_refused_waits_and_is_made_up_for(tmp_path: Path) -> None:
    """Without its permission the rule starts nothing and says so in its queue; with it the missed run is redriven."""
    dist = copy(tmp_path, "stream-processing")
    kept: dict[str, Any] = {}

    def take_away(spec: dict[str, Any]) -> None:
        kept["policy"] = spec["policy"]
        spec["policy"] = spec["policy"].replace("states:StartExecution", "states:StopExecution")

    assert change(dist, "RolePolicy", take_away, "dev-daily-analytics") == 1
    # No patience, so that the test need not wait for half an hour of retries.
    assert (
        change(
            dist,
            "Target",
            lambda spec: spec.update(retryPolicy={"maximumRetryAttempts": 0, "maximumEventAgeInSeconds": 60}),
        )
        == 1
    )
    with Sandbox.start(dist, "dev", "stream-processing") as sandbox:
        sandbox.reconcile_until_ready(timeout=60)
        streams = Streams(sandbox)
        run = next_run(streams)
        (firing,) = sandbox.aws.travel_to(run + timedelta(seconds=1))
        assert firing.error
        eventually(lambda: streams.waiting("missedStarts") == 1, 30, "no message of the missed start")
        assert streams.executions() == []
        change(dist, "RolePolicy", lambda spec: spec.update(policy=kept["policy"]), "dev-daily-analytics")
        sandbox.reconcile_until_ready(timeout=60)
        done = streams.redrive("missedStarts")
        assert done.returncode == 0, done.stdout + done.stderr
        (ended,) = all_ended(streams, 1)
        assert ended["status"] == "SUCCEEDED"
        assert json.loads(ended["input"]).items() >= DAILY.items()
        assert streams.waiting("missedStarts") == 0
    assert REGION in ended["executionArn"]
