"""Events that cannot be taken, processed or told: where they end, that no other waits for them, and how they go back.

The system is the committed one but for what would make a test wait: the ingestion is patient for a second, and an alert
is received again after one.
"""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from sandbox.aws.fault import Fault
from sandbox.controlplane import Sandbox
from tests.flows.conftest import eventually
from tests.flows.dists import change, copy, release
from tests.flows.events import Analytics, Event
from tests.flows.test_events import REGION

pytestmark = pytest.mark.flow
THROTTLED = "ProvisionedThroughputExceededException"
ANOMALY = 1_000_000
PILL = "poison-pill"
"""In the partition key of a record that ends the function."""


def hurried(to: Path) -> Path:
    """The system, hurried."""
    dist = copy(to, "realtime-analytics")

    def be_brief(spec: dict[str, Any]) -> None:
        spec["environment"]["variables"]["PATIENCE_SECONDS"] = "1"

    assert change(dist, "Function", be_brief, "data-ingestion") == 1
    assert change(dist, "Queue", lambda spec: spec.update(visibilityTimeoutSeconds=1), "analytics-processing") == 1
    return dist


@pytest.fixture(scope="module")
def dist(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What the sandbox runs; a test may release another function into it."""
    made = hurried(tmp_path_factory.mktemp("failures"))
    batch = "        return super().handle(event, context)\n"
    release(made, "stream-processor-dev", lambda _, text: text.replace(batch, bug() + batch))
    return made


def bug() -> str:
    """A defect that ends the whole invocation, however many records it has."""
    return f"        if {PILL!r} in str(event):\n            raise ZeroDivisionError\n"


@pytest.fixture(scope="module")
def analytics(dist: Path) -> Iterator[Analytics]:
    """The system, all Ready, IAM enforced."""
    with Sandbox.start(dist, "dev", "realtime-analytics") as sandbox:
        sandbox.reconcile_until_ready(timeout=60)
        yield Analytics(sandbox, REGION)


def test_what_the_stream_refuses_is_named_and_can_be_sent_again(analytics: Analytics, unique: str) -> None:
    """503 with Retry-After and the places not taken; with those sent again each event is in the stream, and stored."""
    events = [{"id": f"{unique}-{number}", "value": number} for number in range(10)]
    before = analytics.records()
    some = Fault(service="kinesis", operation="PutRecords", unprocessed=0.6, count=1)
    then_none = Fault(service="kinesis", operation="PutRecords", after=1, code=THROTTLED, status=400)
    with analytics.sandbox.aws.faults(some, then_none):
        answer = analytics.send(events)
    assert (answer.status, answer.headers["Retry-After"]) == (503, "2")
    assert (answer.body["count"], answer.body["notTaken"]) == (4, [4, 5, 6, 7, 8, 9])
    again = analytics.send([events[place] for place in answer.body["notTaken"]])
    assert (again.status, again.body["count"]) == (200, 6)
    eventually(lambda: len(analytics.stored(unique)) >= 10, 20, "some are lost")
    assert analytics.records() == before + 10
    assert {item["data"]["id"] for item in analytics.stored(unique).values()} == {event["id"] for event in events}


def test_a_record_that_ends_the_function_is_found_and_given_up_alone(
    dist: Path, analytics: Analytics, unique: str
) -> None:
    """The batch is halved down to it, its place and the reason wait in the queue, and redrive reads the stream for it.

    The queue also has a record of a shape that nobody understood, with itself. Once a release understands both, all
    events are stored; before it, the one comes back and the other stays.
    """
    good = [(f"{unique}-{number}", event(f"{unique}-{number}", number)) for number in range(9)]
    pill = f"{unique}-{PILL}"
    strange = (f"{unique}-text", json.dumps({"id": f"{unique}-text", "value": "7"}).encode())
    analytics.put(*good[:4], (pill, event(pill, 5)), *good[4:], strange)
    eventually(lambda: analytics.in_queue("eventFailuresName") >= 2, 60, "two failures")
    eventually(lambda: len(analytics.stored(unique)) >= 9, 20, "the others are held up")
    waiting = {letter.get("kind", "batch"): letter for letter in analytics.look("eventFailuresName")}
    batch = waiting["batch"]["KinesisBatchInfo"]
    assert waiting["batch"]["requestContext"]["condition"] == "RetryAttemptsExhausted"
    assert (batch["batchSize"], batch["startSequenceNumber"]) == (1, batch["endSequenceNumber"])
    assert waiting["stream-record"]["reason"].startswith("NOT_AN_EVENT: value")
    assert {item["data"]["id"] for item in analytics.stored(unique).values()} == {key for key, _ in good}

    unhelped = analytics.redrive("eventFailuresName")
    assert (unhelped.returncode, "came back" in unhelped.stdout) == (1, True), unhelped.stdout + unhelped.stderr
    assert analytics.in_queue("eventFailuresName") == 2

    def mend(_: str, text: str) -> str:
        understood = 'normalize({**found, "value": 7} if "text" in str(found) else found, arrived)'
        return text.replace(bug(), "").replace("normalize(found, arrived)", understood)

    release(dist, "stream-processor-dev", mend)
    analytics.sandbox.reconcile_until_ready(timeout=60)
    done = analytics.redrive("eventFailuresName")
    assert done.returncode == 0, done.stdout + done.stderr
    assert analytics.in_queue("eventFailuresName") == 0
    stored = {item["data"]["id"] for item in analytics.stored(unique).values()}
    assert stored == {key for key, _ in [*good, strange]} | {pill}
    assert len(analytics.stored(unique)) == 11


def test_an_alert_that_cannot_be_recorded_waits_and_goes_back(analytics: Analytics, unique: str) -> None:
    """The handler fails three times -> the dead-letter queue holds the alert; redriven, it is recorded once."""
    broken = Fault(service="dynamodb", operation="PutItem", code="AccessDeniedException", status=400)
    with analytics.sandbox.aws.faults(broken):
        assert analytics.send({"id": unique, "value": ANOMALY}).status == 200
        (letter,) = eventually(lambda: analytics.look("alertDeadLettersName"), 60, "no dead letter")
    assert letter["event"]["id"] == unique
    assert analytics.items(f"ALERT#{unique}") == []
    listed = analytics.redrive("alertDeadLettersName", "--dry-run")
    assert f"invoke the reader of {analytics.outputs['alertQueueName']}" in listed.stdout, listed.stdout + listed.stderr
    done = analytics.redrive("alertDeadLettersName")
    assert done.returncode == 0, done.stdout + done.stderr
    (alert,) = analytics.items(f"ALERT#{unique}")
    assert alert["alertType"] == "ANOMALY_DETECTED"
    assert analytics.in_queue("alertDeadLettersName") == 0


def test_redelivery_changes_nothing(analytics: Analytics, unique: str) -> None:
    """The same batch once more: the same items with the same content, and no alert that was not there."""
    assert analytics.send([{"id": f"{unique}-{value}", "value": value} for value in (1, 2, ANOMALY)]).status == 200

    def settled() -> dict[str, Event] | None:
        idle = not analytics.in_queue("alertQueueName")
        return found if idle and len(found := analytics.stored(unique)) >= 4 else None

    before = eventually(settled, 30, "three items and an alert")
    assert analytics.redeliver() == 3
    assert eventually(settled, 30, "the alerts are worked off") == before


def event(identity: str, value: float) -> bytes:
    """A good record of a producer that does not use the API."""
    return json.dumps({"id": identity, "value": value, "timestamp": "2026-01-31T08:00:00Z"}).encode()


VALUES = (0.5, 999, 1000, 1000.5, 5e6)
"""Around the threshold, which is not yet an anomaly."""
NO_EVENTS = ({"id": "x"}, {"value": 1}, {"id": 5, "value": 1})
NO_RECORDS = (b"no event at all", b'{"id": 7}', b"\xff", b'{"id": "x", "value": NaN}')


def test_all_that_comes_in_is_accounted_for(analytics: Analytics, unique: str) -> None:
    """Good, wrong, foreign and repeated events, busy stream and table: each is stored, set aside or refused, once.

    Anomalies are alerts, one by one. The mixture is another one in each run; `unique` is its seed.
    """
    dice = random.Random(unique)  # noqa: S311 - no secret
    now = datetime.now(UTC).isoformat(timespec="milliseconds")
    sent: dict[str, float] = {}
    strange: list[str] = []
    busy = (
        Fault(service="kinesis", operation="PutRecords", probability=0.5, unprocessed=0.4),
        Fault(service="dynamodb", operation="BatchWriteItem", probability=0.5, unprocessed=0.4),
        Fault(service="dynamodb", operation="PutItem", probability=0.2, code=THROTTLED, status=400),
    )
    with analytics.sandbox.aws.faults(*busy):
        for turn in range(12):
            fresh = {f"{unique}-{turn}-{n}": dice.choice(VALUES) for n in range(dice.randint(1, 40))}
            repeated = dict(dice.sample(sorted(sent.items()), min(len(sent), dice.randint(0, 5))))
            batch: list[Event] = [{"id": i, "value": v, "timestamp": now} for i, v in (fresh | repeated).items()]
            if dice.random() < 0.3:  # refused as a whole
                batch.insert(dice.randrange(len(batch) + 1), dice.choice(NO_EVENTS))
                assert analytics.send(batch).status == 400, unique
                continue
            assert analytics.send(batch).status == 200, unique
            sent |= fresh
            keys = [f"{unique}-bad-{turn}-{n}" for n in range(dice.randint(0, 3))]
            analytics.put(*[(key, dice.choice(NO_RECORDS)) for key in keys])
            strange += keys

        def settled() -> bool:
            enough = len(analytics.stored(unique)) >= len(sent) + sum(value > 1000 for value in sent.values())
            return enough and len(set_aside(analytics, unique)) >= len(strange)

        eventually(settled, 60, f"some are lost, {unique}")
    stored = analytics.stored(unique)
    data = [(i["data"]["id"], float(i["data"]["value"])) for key, i in stored.items() if key.startswith("DATA")]
    alerts = [i["data"]["id"] for key, i in stored.items() if key.startswith("ALERT")]
    assert sorted(data) == sorted(sent.items()), unique
    assert sorted(alerts) == sorted(i for i, value in sent.items() if value > 1000), unique
    assert set_aside(analytics, unique) == set(strange), unique


def set_aside(analytics: Analytics, run: str) -> set[str]:
    """Partition keys of the records that wait with their reason."""
    found = [letter["record"]["kinesis"]["partitionKey"] for letter in analytics.look("eventFailuresName")]
    return {key for key in found if key.startswith(run)}
