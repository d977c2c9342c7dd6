"""The queue of alerts: each alert is one item, however often its message comes, and a bad one costs no other."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from functions.alert_handler.handler import build_app
from functions.alert_handler.settings import Settings
from functions.common.attributes import plain
from functions.common.batch import Backoff
from functions.common.errors import BadEvent
from functions.common.event_contract import normalize
from tests.unit.common.fakes import FakeLogger
from tests.unit.data_processor.fakes import FakeContext, client_error

TABLE = "real-time-analytics-results-synth"
NONE: dict[str, Any] = {"batchItemFailures": []}
SENT = 1769846400123
EVENT = normalize({"id": "sensor-1", "value": 2000, "timestamp": "2026-01-31T07:59:59Z", "unit": "C"})
FUZZ = settings(
    max_examples=200, deadline=None, database=None, derandomize=True, suppress_health_check=list(HealthCheck)
)


class FakeTable:
    """The results table; `before` may raise."""

    def __init__(self) -> None:
        self.items: dict[tuple[str, str], dict[str, Any]] = {}
        self.puts = 0
        self.before: Callable[[dict[str, Any]], None] = lambda _: None

    def put_item(self, *, TableName: str, Item: dict[str, Any]) -> dict[str, Any]:  # noqa: N803 - boto3's names
        """Writes one item; its key is of texts that are not empty."""
        self.before(Item)
        assert TableName == TABLE
        assert set(Item["ttl"]) == {"N"}
        assert Item["pk"]["S"]
        assert Item["sk"]["S"]
        self.items[Item["pk"]["S"], Item["sk"]["S"]] = Item
        self.puts += 1
        return {}

    def plain(self) -> list[dict[str, Any]]:
        """The items with plain values, by key."""
        return [{name: plain(value) for name, value in item.items()} for _, item in sorted(self.items.items())]


class World:
    """A table and the alert handler in front of it."""

    def __init__(self) -> None:
        self.table, self.logger = FakeTable(), FakeLogger()
        choices = Settings(table=TABLE, region="us-east-1", service="alert-handler", namespace="RealtimeAnalytics")
        self.app = build_app(choices, self.table, logger=self.logger, backoff=Backoff(base=0.0001, cap=0.001))

    def handle(self, *records: Any) -> Any:
        """Hands over a batch."""
        return self.app.handle({"Records": list(records)}, FakeContext())


def anomaly() -> str:
    """The event processor's message."""
    return json.dumps({"alertType": "ANOMALY_DETECTED", "threshold": 1000, "event": EVENT})


def wrapped(number: int = 1, text: str | None = None, kind: str = "ANOMALY_DETECTED", **members: Any) -> dict[str, Any]:
    """A message as SNS wraps it."""
    envelope = {
        "Type": "Notification",
        "MessageId": f"sns-{number}",
        "TopicArn": "arn:aws:sns:us-east-1:111122223333:real-time-alerts-synth",
        "Message": anomaly() if text is None else text,
        "Timestamp": "2026-01-31T08:00:00.000Z",
        "MessageAttributes": {"alertType": {"Type": "String", "Value": kind}},
        **members,
    }
    return queued(number, json.dumps(envelope))


def queued(number: int, body: Any, **members: Any) -> dict[str, Any]:
    """A message as Lambda gives it."""
    return {
        "messageId": f"m-{number}",
        "receiptHandle": "r",
        "body": body,
        "attributes": {"ApproximateReceiveCount": "1", "SentTimestamp": str(SENT + number)},
        "messageAttributes": {},
        "eventSource": "aws:sqs",
        "eventSourceARN": "arn:aws:sqs:us-east-1:111122223333:analytics-processing-synth",
        "awsRegion": "us-east-1",
        **members,
    }


def raw(number: int, text: str, kind: str) -> dict[str, Any]:
    """A message of a subscription with raw delivery."""
    return queued(number, text, messageAttributes={"alertType": {"dataType": "String", "stringValue": kind}})


@pytest.mark.parametrize("message", [wrapped(1), raw(1, anomaly(), "ANOMALY_DETECTED")])
def test_an_anomaly_is_recorded_under_its_event(message: Any) -> None:
    """Wrapped by SNS or raw: pk ALERT#<id>, a sort key of time, event and type, the event, and a ttl in seconds."""
    world = World()
    assert world.handle(message) == NONE
    (item,) = world.table.plain()
    assert item["pk"] == "ALERT#sensor-1"
    assert item["sk"] == f"TIMESTAMP#2026-01-31T07:59:59.000Z#{EVENT['event_id']}#ANOMALY_DETECTED"
    assert (item["alertType"], item["data"]["id"]) == ("ANOMALY_DETECTED", "sensor-1")
    assert item["ttl"] == SENT // 1000 + 86_400


def test_an_alert_that_comes_twice_is_one_item() -> None:
    """Received again, or published again by a redelivered batch: the same key."""
    world = World()
    world.handle(wrapped(1), wrapped(1), wrapped(2))
    assert len(world.table.items) == 1


def test_an_alert_of_another_kind_is_recorded_by_its_message() -> None:
    """What other publishers send is kept as it came, two messages apart."""
    world = World()
    assert world.handle(wrapped(1, "disk full", "HIGH_PRIORITY"), raw(2, "disk full", "HIGH_PRIORITY")) == NONE
    keys = [(item["pk"], item["sk"]) for item in world.table.plain()]
    assert keys == [
        ("ALERT#HIGH_PRIORITY", "TIMESTAMP#2026-01-31T08:00:00.000Z#sns-1"),
        ("ALERT#HIGH_PRIORITY", "TIMESTAMP#2026-01-31T08:00:00.125Z#m-2"),
    ]
    assert {item["message"] for item in world.table.plain()} == {"disk full"}


@pytest.mark.parametrize(
    ("bad", "reason"),
    [
        (7, "the message is wrong"),
        (queued(2, None), "the message is wrong"),
        (queued(2, "\ud800"), "surrogate"),
        (queued(2, anomaly()), "alertType is wrong"),
        (wrapped(2, kind="anything"), "alertType is wrong"),
        (wrapped(2, Message=7), "alertType is wrong"),
        (wrapped(2, "x", "HIGH_PRIORITY", MessageId=""), "the message's id is wrong"),
        (wrapped(2, "x", "HIGH_PRIORITY", Timestamp="today"), "Timestamp is wrong"),
        ({**wrapped(2), "attributes": {}}, "SentTimestamp is wrong"),
        ({**wrapped(2), "eventSource": "aws:kinesis"}, "the message is wrong"),
    ],
)
def test_a_message_that_is_no_alert_is_reported_alone(bad: Any, reason: str) -> None:
    """It is received again, and at last a dead letter; the alert beside it is recorded."""
    world = World()
    answer = world.handle(wrapped(1), bad)
    name = bad["messageId"] if isinstance(bad, dict) else ""
    assert answer == {"batchItemFailures": [{"itemIdentifier": name}]}
    assert len(world.table.items) == 1
    assert any(reason in extra.get("reason", "") for level, _, extra in world.logger.lines if level == "error")


def test_a_table_that_is_busy_is_waited_for_and_one_that_refuses_is_not() -> None:
    """Throttling passes within the batch; what does not pass is reported for the message that it hit."""
    world = World()
    answers = iter([client_error("ThrottlingException"), None, client_error("AccessDeniedException"), None])

    def fail(_: Any) -> None:
        if (error := next(answers)) is not None:
            raise error

    world.table.before = fail
    answer = world.handle(*(raw(n, "x", "HIGH_PRIORITY") for n in range(3)))
    assert answer == {"batchItemFailures": [{"itemIdentifier": "m-1"}]}
    assert len(world.table.items) == 2


@pytest.mark.parametrize("event", [None, [], {}, {"Records": 1}])
def test_another_event_is_refused_by_name(event: Any) -> None:
    """What is no batch of a queue is the mistake of whoever sent it."""
    with pytest.raises(BadEvent, match="map a queue to this function"):
        World().app.handle(event, FakeContext())


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5) | st.just("ANOMALY_DETECTED"),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)
MEMBERS = st.sampled_from(["Type", "Message", "MessageId", "Timestamp", "MessageAttributes"])
RECORDS = (
    JSON
    | st.builds(lambda n, members: wrapped(n, **members), st.integers(0, 3), st.dictionaries(MEMBERS, JSON, max_size=2))
    | st.builds(raw, st.integers(0, 3), st.text(max_size=9), st.sampled_from(["HIGH_PRIORITY", "x"]))
    | st.builds(
        lambda n, members: {**wrapped(n), **members},
        st.integers(0, 3),
        st.dictionaries(st.sampled_from(["messageId", "attributes", "body", "messageAttributes"]), JSON, max_size=2),
    )
)


@FUZZ
@given(st.lists(RECORDS, max_size=10), st.integers(0, 2**10))
def test_every_message_is_recorded_or_reported(records: list[Any], faults: int) -> None:
    """Whatever the messages and however the table fails: in is recorded and reported."""
    world = World()
    tries = iter(range(1000))

    def fail(_: Any) -> None:
        if (faults >> (next(tries) % 10)) & 1:
            raise client_error("AccessDeniedException")

    world.table.before = fail
    answer = world.handle(*records)
    assert world.table.puts + len(answer["batchItemFailures"]) == len(records)
    assert all(isinstance(entry["itemIdentifier"], str) for entry in answer["batchItemFailures"])
