"""Changes of the two tables become activities: each once, whatever arrives together or again."""

from __future__ import annotations

import json
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from decimal import Decimal
from typing import Any

import pytest

from sandbox.controlplane import Sandbox
from tests.flows.conftest import ROOT, eventually
from tests.flows.operating import stream_records
from tests.flows.streams import CHOSEN, REGION, Streams

pytestmark = pytest.mark.flow
BURST = 5_000


@pytest.fixture(scope="module")
def streams() -> Iterator[Streams]:
    """The development environment's system, all Ready, IAM enforced, from the committed dist/."""
    with Sandbox.start(ROOT / "dist", "dev", "stream-processing") as sandbox:
        sandbox.reconcile_until_ready(timeout=60)
        yield Streams(sandbox)


USERS = {"dataType": "USER_ACTIVITY", "processedBy": "userDataProcessor"}
ORDERS = {"dataType": "ORDER_ACTIVITY", "processedBy": "orderDataProcessor"}


def expiry(activity: dict[str, Any]) -> int | None:
    """When an activity has to expire, in epoch seconds; None where the environment keeps activities for ever."""
    days = CHOSEN["stream_processing"]["activity_retention_days"]
    return int(activity["processedAt"]) // 1000 + days * 86_400 if days else None


@pytest.mark.parametrize(
    ("table", "names", "always"),
    [
        ("userDataTable", ("userId", "timestamp", "sourceUserId"), USERS),
        ("orderDataTable", ("orderId", "createdAt", "sourceOrderId"), ORDERS),
    ],
)
def test_a_change_becomes_an_activity_and_a_deletion_none(
    streams: Streams, unique: str, table: str, names: tuple[str, str, str], always: dict[str, str]
) -> None:
    """An insertion and a change are an activity each, with the item's key; a deletion is none."""
    identity, time, source = names
    item = {identity: unique, time: Decimal("1763690400123.5")}
    streams.put(table, {**item, "state": "new"}, {**item, "state": "changed"})
    streams.delete(table, item)
    # What follows the deletion in the stream shows that the deletion has been read.
    streams.put(table, {**item, "state": "again"})
    found = streams.eventually_activities(unique, 3)
    assert sorted(activity["eventType"] for activity in found) == ["INSERT", "INSERT", "MODIFY"]
    for activity in found:
        assert activity.items() >= always.items()
        assert activity[source] == unique
        assert activity["sourceTimestamp"] == item[time]
        assert activity.get("expiresAt") == expiry(activity)
    assert len({activity["processedAt"] for activity in found}) == 3


def test_nothing_is_an_activity_that_changes_nothing(streams: Streams, unique: str) -> None:
    """DynamoDB streams no record for a write that leaves an item as it was, so there is no activity either."""
    item = {"userId": unique, "timestamp": 1}
    streams.put("userDataTable", item, item, {**item, "more": 1})
    found = streams.eventually_activities(unique, 2)
    assert sorted(activity["eventType"] for activity in found) == ["INSERT", "MODIFY"]


def test_five_thousand_writes_are_five_thousand_activities(streams: Streams, unique: str) -> None:
    """A burst of writes from eight clients loses nothing and doubles nothing, though hundreds share a second."""
    items = [{"userId": f"{unique}-{number}", "timestamp": number} for number in range(BURST)]
    with ThreadPoolExecutor(8) as pool:
        parts = [items[start : start + 625] for start in range(0, BURST, 625)]
        list(pool.map(lambda part: streams.put_batches("userDataTable", part), parts))

    def count() -> int:
        found = streams.analytics("USER_ACTIVITY")
        return len([item for item in found if item["sourceUserId"].startswith(f"{unique}-")])

    eventually(lambda: count() >= BURST, 90, f"{count()} of {BURST} activities")
    ours = [item for item in streams.analytics("USER_ACTIVITY") if item["sourceUserId"].startswith(f"{unique}-")]
    assert sorted(item["sourceTimestamp"] for item in ours) == list(range(BURST))
    assert len(ours) == BURST
    assert streams.waiting("userDataFailures") == 0


def event_of(streams: Streams, table: str, source: str) -> dict[str, Any]:
    """The event with a user's or order's records as they stand in the table's stream, in the form that Lambda sends."""
    records = stream_records(streams.sandbox, REGION, streams.outputs[f"{table}Name"])
    return {"Records": [record for record in records if source in json.dumps(record["dynamodb"]["Keys"])]}


def test_a_batch_that_is_delivered_again_changes_nothing(streams: Streams, unique: str) -> None:
    """Lambda delivers at least once: the whole batch once more leaves every activity as it was, and adds none."""
    streams.put("orderDataTable", *({"orderId": unique, "createdAt": number} for number in range(10)))
    before = streams.eventually_activities(unique, 10)
    event = event_of(streams, "orderDataTable", unique)
    assert len(event["Records"]) == 10
    answer = streams.client("lambda").invoke(
        FunctionName=streams.outputs["orderDataProcessorName"], Payload=json.dumps(event).encode()
    )
    assert json.loads(answer["Payload"].read()) == {"batchItemFailures": []}
    assert streams.activities(unique) == before


def test_records_of_one_millisecond_are_activities_of_their_own(streams: Streams, unique: str) -> None:
    """Two changes whose times are equal to the last digit keep a key each."""
    streams.put("userDataTable", {"userId": unique, "timestamp": 1}, {"userId": unique, "timestamp": 2})
    streams.eventually_activities(unique, 2)
    event = event_of(streams, "userDataTable", unique)
    twins = [f"{unique}-twin-{number}" for number in range(2)]
    for record, twin in zip(event["Records"], twins, strict=True):
        record["eventID"] += "-twin"
        record["dynamodb"]["ApproximateCreationDateTime"] = 1_763_690_400.123
        record["dynamodb"]["NewImage"]["userId"] = {"S": twin}
    function = streams.outputs["userDataProcessorName"]
    streams.client("lambda").invoke(FunctionName=function, Payload=json.dumps(event).encode())
    found = [activity for twin in twins for activity in streams.activities(twin)]
    assert len(found) == 2
    assert {int(activity["processedAt"]) for activity in found} == {1_763_690_400_123}


def test_the_trigger_tells_what_it_made(streams: Streams) -> None:
    """A trigger is Ready once its mapping is enabled, and shows the stream's ARN and the mapping's id."""
    name = streams.sandbox.get("Table", "dev-userdata-synth", "stream-processing-dev")["status"]["atProvider"][
        "streamArn"
    ]
    trigger = streams.sandbox.get("TableStreamTrigger", "dev-userdata-userdataproc-synth")
    assert trigger["status"]["streamArn"] == name
    (mapping,) = streams.client("lambda").list_event_source_mappings(EventSourceArn=name)["EventSourceMappings"]
    assert trigger["status"]["mappingId"] == mapping["UUID"]
    assert mapping["FunctionArn"].endswith(":function:dev-userdataproc-synth")
    assert (mapping["BatchSize"], mapping["MaximumBatchingWindowInSeconds"]) == (10, 5)
    assert (mapping["MaximumRetryAttempts"], mapping["ParallelizationFactor"]) == (3, 2)
    assert mapping["BisectBatchOnFunctionError"] is True
    assert mapping["FunctionResponseTypes"] == ["ReportBatchItemFailures"]
    assert mapping["DestinationConfig"]["OnFailure"]["Destination"].endswith(":dev-userdataproc-dlq-synth")
    assert REGION in name
