"""Events through the API, the stream, the processor and the alerts, from the bytes in dist/, under IAM."""

from __future__ import annotations

import json
import re
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from io import StringIO
from typing import Any

import pytest
import yaml

from sandbox import demo_events
from sandbox.aws import Fault
from sandbox.controlplane import Sandbox
from sandbox.screen import Screen
from tests.flows import dists
from tests.flows.conftest import ROOT, eventually
from tests.flows.events import Analytics, Answer

_CHOSEN = yaml.safe_load((ROOT / "environments/dev.yaml").read_text(encoding="utf-8"))
pytestmark = pytest.mark.flow
REGION: str = _CHOSEN["realtime_analytics"]["region"]


@pytest.fixture(scope="module")
def analytics() -> Iterator[Analytics]:
    """The development environment, all Ready, IAM enforced, from the committed dist/."""
    with Sandbox.start(ROOT / "dist", "dev", "realtime-analytics") as sandbox:
        sandbox.reconcile_until_ready(timeout=60)
        yield Analytics(sandbox, REGION)


def test_an_event_is_stored_for_a_day(analytics: Analytics, unique: str) -> None:
    """POST with the key -> 200 -> stream -> processor -> an item with the event and its expiry."""
    answer = analytics.send({"id": unique, "value": 12.5, "colour": "red"})
    assert (answer.status, answer.body) == (200, {"success": True, "count": 1})
    (item,) = eventually(lambda: analytics.items(f"DATA#{unique}"), 20, f"{unique} is not stored")
    assert item["sk"].startswith("TIMESTAMP#")
    assert float(item["data"]["value"]) == 12.5
    assert item["data"]["attributes"] == {"colour": "red"}
    day = _CHOSEN["realtime_analytics"]["item_ttl_hours"] * 3600
    assert day - 120 < int(item["ttl"]) - time.time() < day + 120
    assert analytics.items(f"ALERT#{unique}") == []


def test_an_anomaly_is_told_and_recorded(analytics: Analytics, unique: str) -> None:
    """Above the threshold -> topic -> filtered queue -> the alert handler's item; at the threshold -> nothing."""
    threshold = _CHOSEN["realtime_analytics"]["alerts"]["anomaly_threshold"]
    events = [{"id": f"{unique}-above", "value": threshold + 1}, {"id": f"{unique}-at", "value": threshold}]
    assert analytics.send(events).body["count"] == 2
    (alert,) = eventually(lambda: analytics.items(f"ALERT#{unique}-above"), 20, f"no alert for {unique}")
    assert alert["alertType"] == "ANOMALY_DETECTED"
    assert eventually(lambda: analytics.items(f"DATA#{unique}-at"), 20, "the other event is not stored")
    assert analytics.items(f"ALERT#{unique}-at") == []


@pytest.mark.parametrize("key", [None, "0123456789abcdef0123456789"])
def test_without_the_key_nothing_comes_in(analytics: Analytics, unique: str, key: str | None) -> None:
    """No key or a wrong one -> 403 with the request's id, and nothing in the stream."""
    before = analytics.records()
    answer = analytics.send({"id": unique, "value": 1}, key=key)
    assert answer.status == 403
    assert answer.body["requestId"]
    assert analytics.records() == before


@pytest.mark.parametrize(
    ("body", "says"),
    [
        ({"id": "a"}, "value"),
        ({"value": 1}, "id"),
        ({"id": 5, "value": 1}, "/id"),
        ([], "does not fit"),
        ("{", "no JSON"),
    ],
)
def test_a_bad_body_is_refused_with_the_reason(analytics: Analytics, body: Any, says: str) -> None:
    """400 says what is wrong, before any function runs, and nothing is in the stream."""
    before = analytics.records()
    answer = analytics.send(body)
    assert answer.status == 400
    assert says in answer.body["reason"]
    assert analytics.records() == before


def test_a_body_that_only_the_contract_refuses(analytics: Analytics, unique: str) -> None:
    """What no model of API Gateway can say is refused by the function, the list as a whole, with place and field."""
    before = analytics.records()
    events = [{"id": unique, "value": 1}, {"id": unique, "value": 1, "attributes": {"no name!": 1}}]
    answer = analytics.send(events)
    assert answer.status == 400
    assert [(one["index"], one["field"]) for one in answer.body["errors"]] == [(1, "attributes")]
    assert analytics.records() == before


def test_a_stream_that_takes_only_some_loses_none(analytics: Analytics, unique: str) -> None:
    """Throttled calls are tried again until all events are in the stream: 200, and each is one item."""
    busy = Fault(
        service="kinesis",
        operation="PutRecords",
        code="ProvisionedThroughputExceededException",
        status=400,
        count=2,
    )
    with analytics.sandbox.aws.faults(busy) as injected:
        answer = analytics.send([{"id": f"{unique}-{number}", "value": number} for number in range(5)])
    assert injected.hits() == [2]
    assert (answer.status, answer.body["count"]) == (200, 5)
    for number in range(5):
        found = eventually(lambda n=number: analytics.items(f"DATA#{unique}-{n}"), 20, f"{number} is lost")  # type: ignore[misc] # mypy cannot infer a lambda with a default
        assert len(found) == 1


def test_a_poison_record_is_set_aside_and_the_rest_processed(analytics: Analytics, unique: str) -> None:
    """What is no event of the contract waits in the failures' queue with its reason; its neighbours are stored."""
    good = {"id": unique, "value": 1, "timestamp": "2026-01-31T08:00:00.000Z", "attributes": {}, "event_id": unique}
    records = [
        {"Data": b"no event at all", "PartitionKey": unique},
        {"Data": json.dumps(good).encode(), "PartitionKey": unique},
    ]
    analytics.client("kinesis").put_records(StreamName=analytics.stream, Records=records)
    assert eventually(lambda: analytics.items(f"DATA#{unique}"), 20, "the good record is not stored")
    (message,) = eventually(lambda: analytics.waiting("eventFailuresName"), 20, "nothing was set aside")
    assert "NOT_JSON" in json.dumps(message)


def test_the_tour_shows_what_became_of_events(analytics: Analytics) -> None:
    """What make up prints: the answers, items, alerts and reasons, documents found, and events counted with SQL."""
    printed = StringIO()
    screen = Screen(printed)
    demo_events.end(analytics.sandbox, demo_events.begin(analytics.sandbox, screen), screen, 30)
    lines = printed.getvalue().splitlines()
    answers = [line.split("   ")[0] for line in lines if re.search(r" (yes|no) +(200|400|403) ", line)]
    assert len(answers) == 5
    assert sum(line.endswith("ANOMALY_DETECTED") for line in lines) == 1
    assert any(line.startswith("queue analytics-failures-dev in us-east-1: NOT_JSON: ") for line in lines)
    assert any(line.startswith("searched real-time-analytics-dev: 11 documents in events-") for line in lines)
    assert "  11 events, the highest 2001.0" in lines


def test_over_the_rate_and_over_the_quota_a_client_is_told_so(
    tmp_path_factory: pytest.TempPathFactory, unique: str
) -> None:
    """Beyond the plan's rate, here one a second, or its quota, here of three a month: 429, and nothing goes in."""
    copy = dists.copy(tmp_path_factory.mktemp("plan"), "realtime-analytics")
    (file,) = copy.rglob("ApiUsagePlan.*.yaml")
    manifest = yaml.safe_load(file.read_text(encoding="utf-8"))
    manifest["spec"] |= {"rateLimit": 1, "burstLimit": 1, "quotaLimit": 3}
    file.write_text(yaml.safe_dump(manifest), encoding="utf-8")
    with Sandbox.start(copy, "dev", "realtime-analytics") as sandbox:
        sandbox.reconcile_until_ready(timeout=60)
        analytics = Analytics(sandbox, REGION)
        key, event = analytics.key, {"id": unique, "value": 1}
        with ThreadPoolExecutor(8) as clients:
            answers = list(clients.map(lambda _: analytics.send(event, key=key), range(8)))
        throttled = [answer for answer in answers if answer.status == 429]
        assert len(throttled) >= 5
        assert {answer.headers["Retry-After"] for answer in throttled} == {"1"}

        def exceeded() -> Answer | None:
            answers.append(analytics.send(event, key=key))
            return answers[-1] if answers[-1].body.get("message") == "Limit Exceeded" else None

        refused = eventually(exceeded, 20, "the quota does not end")
        assert (refused.status, refused.headers.get("Retry-After")) == (429, None)
        assert [answer.status for answer in answers].count(200) == analytics.records() == 3
