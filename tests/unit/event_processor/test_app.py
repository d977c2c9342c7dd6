"""Batches of the event stream: each event is stored, indexed now or later, and told of if it is an anomaly."""

import json
import threading
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import pytest
from aws_lambda_powertools.utilities.batch.exceptions import BatchProcessingError

from functions.common.errors import BadEvent
from functions.common.search import SearchDown
from sandbox.search.server import SearchServer
from tests.unit.data_processor.fakes import FakeContext, client_error
from tests.unit.event_processor.fakes import FAILURES, INDEX, REINDEX, World, event, record

NONE: dict[str, Any] = {"batchItemFailures": []}


@pytest.fixture
def server() -> Iterator[SearchServer]:
    with SearchServer() as found:
        yield found


def batch(*records: Any) -> dict[str, Any]:
    """An event as Lambda makes it."""
    return {"Records": list(records)}


def failures(*numbers: int) -> dict[str, Any]:
    """The answer that reports these records."""
    return {"batchItemFailures": [{"itemIdentifier": f"{number:056}"} for number in numbers]}


def test_an_event_is_stored_under_its_key_for_a_day(server: SearchServer) -> None:
    """pk DATA#<id>, sk TIMESTAMP#<time>#<event_id>, the event, and a ttl that is a number of seconds."""
    world = World(server)
    assert world.app.handle(batch(record(1)), FakeContext()) == NONE
    (item,) = world.table.plain()
    assert item["pk"] == "DATA#sensor-1"
    assert item["sk"] == f"TIMESTAMP#2026-01-31T07:59:01.000Z#{item['data']['event_id']}"
    assert item["data"]["value"] == Decimal("20.5")
    assert item["data"]["attributes"] == {"unit": "C"}
    assert item["ttl"] == 1769846400 + 86_400
    ((_, stored),) = world.table.items.items()
    assert stored["ttl"] == {"N": str(1769846400 + 86_400)}


def test_an_event_is_indexed_as_the_contract_says(server: SearchServer) -> None:
    """The document is the event, in the index of the day of its arrival, whose template was put first."""
    world = World(server)
    world.app.handle(batch(*(record(n) for n in range(100))), FakeContext())
    documents = world.indexed()
    assert len(documents) == 100
    assert sorted(found["id"] for found in documents.values()) == sorted(f"sensor-{n}" for n in range(100))
    assert server.requests == [("PUT", "/_index_template/events"), ("POST", "/_bulk")]
    assert (world.counts()["EventsStored"], world.counts()["EventsIndexed"]) == (100, 100)


def test_a_redelivered_batch_changes_nothing(server: SearchServer) -> None:
    """The same records again are the same items and documents, and no second message."""
    world = World(server)
    records = [record(n, value=n * 300) for n in range(10)]
    world.app.handle(batch(*records), FakeContext())
    items, documents, alerts = dict(world.table.items), dict(world.indexed()), len(world.topic.messages)
    world.app.handle(batch(*records), FakeContext())
    assert (world.table.items, world.indexed(), len(world.topic.messages)) == (items, documents, alerts)
    assert alerts == 6


def test_events_without_a_time_stay_apart_and_the_same(server: SearchServer) -> None:
    """A record whose event has no time takes that of its arrival, which redelivery does not change."""
    world = World(server)
    raw = json.dumps({"id": "a", "value": 1}).encode()
    for _ in range(2):
        world.app.handle(batch(record(1, data=raw)), FakeContext())
    (item,) = world.table.plain()
    assert item["sk"].startswith("TIMESTAMP#2026-01-31T08:00:00.123Z#")


@pytest.mark.parametrize(("value", "alerts"), [(1000, 0), (1000.5, 1), (-5000, 0), (1e99, 1)])
def test_only_a_value_above_the_threshold_is_told(value: float, alerts: int) -> None:
    """An anomaly is a value above the threshold, not at it."""
    world = World()
    world.app.handle(batch(record(1, value=value)), FakeContext())
    assert len(world.topic.messages) == alerts


def test_an_alert_says_its_type_beside_and_in_the_message() -> None:
    """The queue's filter reads the attribute, a person the body."""
    world = World(threshold=50.0)
    world.app.handle(batch(record(1, value=51)), FakeContext())
    (message,) = world.topic.messages
    assert message["MessageAttributes"]["alertType"] == {"DataType": "String", "StringValue": "ANOMALY_DETECTED"}
    (alert,) = world.topic.alerts()
    assert (alert["alertType"], alert["threshold"], alert["event"]["value"]) == ("ANOMALY_DETECTED", 50.0, 51.0)


def test_alerts_are_published_ten_at_a_time() -> None:
    """25 anomalies are three calls."""
    world = World()
    world.app.handle(batch(*(record(n, value=2000) for n in range(25))), FakeContext())
    assert world.topic.calls == [10, 10, 5]


def test_what_the_topic_takes_in_part_is_sent_again() -> None:
    """Of a batch that was taken in part, only the rest is sent again."""
    world = World()
    answers = iter([{"1": "InternalError"}, {}])
    world.topic.before = lambda _: next(answers)
    assert world.app.handle(batch(*(record(n, value=2000) for n in range(3))), FakeContext()) == NONE
    assert world.topic.calls == [3, 1]
    assert sorted(alert["event"]["id"] for alert in world.topic.alerts()) == ["sensor-0", "sensor-1", "sensor-2"]


def test_an_alert_that_nobody_took_is_delivered_again() -> None:
    """An anomaly whose message failed is reported by its sequence number; the others are done."""
    world = World()
    world.topic.before = lambda _: {"0": "InternalError"}
    answer = world.app.handle(batch(record(1), record(2, value=2000), record(3)), FakeContext())
    assert answer == failures(2)
    assert len(world.table.items) == 3
    world.topic.before = lambda _: {}
    assert world.app.handle(batch(record(2, value=2000)), FakeContext()) == NONE
    assert len(world.topic.messages) == 1


def test_a_store_that_is_down_neither_loses_nor_holds_up_events(server: SearchServer) -> None:
    """What cannot be indexed is queued as it was to be indexed, and no record is reported."""
    world = World(server)
    server.before = lambda _, __: 503
    assert world.app.handle(batch(*(record(n) for n in range(40))), FakeContext()) == NONE
    queued = world.queues.documents()
    assert {document["index"] for document in queued} == {INDEX}
    assert sorted(document["source"]["id"] for document in queued) == sorted(f"sensor-{n}" for n in range(40))
    assert len(world.queues.bodies[REINDEX]) == 1
    assert world.counts()["EventsQueued"] == 40
    server.before = lambda _, __: None
    other = World(server)
    other.app.handle(batch(*(record(n) for n in range(40))), FakeContext())
    assert {document["id"]: document["source"] for document in queued} == other.indexed()


def test_a_store_that_keeps_failing_is_left_alone(server: SearchServer) -> None:
    """Once its circuit is open, batches go to the queue without a request."""
    world = World(server)
    server.before = lambda _, __: 503
    world.app.handle(batch(record(1)), FakeContext())
    asked = len(server.requests)
    assert asked == 3
    for n in range(2, 6):
        assert world.app.handle(batch(record(n)), FakeContext()) == NONE
    assert len(server.requests) == asked
    assert len(world.queues.documents()) == 5


def test_a_store_that_hangs_costs_its_timeout_only(server: SearchServer) -> None:
    """A request without an answer is given up, and its events are queued."""
    hang = threading.Event()
    world = World(server)
    server.before = lambda _, __: 503 if hang.wait(20) else None
    try:
        assert world.app.handle(batch(record(1)), FakeContext()) == NONE
    finally:
        hang.set()
    assert len(world.queues.documents()) == 1


def test_a_store_that_is_gone_is_no_error() -> None:
    """Where nobody listens, events are queued."""
    with SearchServer() as server:
        world = World(server)
    assert world.app.handle(batch(record(1)), FakeContext()) == NONE
    assert len(world.queues.documents()) == 1


@pytest.mark.parametrize("status", [429, 503, 403])
def test_documents_without_room_are_tried_again(server: SearchServer, status: int) -> None:
    """A document that the store has no room for now is sent again, alone, until it is in."""
    world = World(server)
    names = iter([status, status])
    server.indexes.item = lambda _, __: next(names, None)
    assert world.app.handle(batch(record(1), record(2), record(3)), FakeContext()) == NONE
    assert len(world.indexed()) == 3
    assert [path for _, path in server.requests].count("/_bulk") == 2
    assert world.queues.documents() == []


def test_documents_that_never_find_room_are_queued(server: SearchServer) -> None:
    """What is refused for the moment three times is queued, what was taken is not."""
    world = World(server)
    first = world_id(world, server)
    server.indexes.item = lambda _, name: 429 if name == first else None
    assert world.app.handle(batch(record(1), record(2)), FakeContext()) == NONE
    assert [document["source"]["id"] for document in world.queues.documents()] == ["sensor-1"]
    assert [found["id"] for found in world.indexed().values()] == ["sensor-2"]


def world_id(world: World, server: SearchServer) -> str:
    """The document id of the first record, found out by indexing it once."""
    world.app.handle(batch(record(1)), FakeContext())
    (name,) = world.indexed()
    server.indexes.documents.clear()
    return name


def test_a_document_that_the_index_refuses_is_set_aside_with_the_reason(server: SearchServer) -> None:
    """What no retry can index is stored, and goes with its record to the failure queue; the others are indexed."""
    world = World(server)
    first = world_id(world, server)
    server.indexes.item = lambda _, name: 400 if name == first else None
    assert world.app.handle(batch(record(1), record(2)), FakeContext()) == NONE
    (message,) = world.queues.aside()
    assert message["reason"].startswith("NOT_INDEXABLE: the search store answers 400")
    assert message["record"] == record(1)
    assert len(world.table.items) == 2
    assert len(world.indexed()) == 1
    assert world.queues.documents() == []


def test_a_queue_that_fails_too_leaves_the_record_to_the_stream(server: SearchServer) -> None:
    """Only an event that is neither indexed nor queued is reported, and indexed when it comes again."""
    world = World(server)
    server.before = lambda _, __: 503

    def refuse(url: str) -> None:
        if url == REINDEX:
            raise client_error("AccessDenied")

    world.queues.before = refuse
    with pytest.raises(BatchProcessingError):
        world.app.handle(batch(record(1), record(2)), FakeContext())
    assert len(world.table.items) == 2
    fresh = World(server)
    server.before = lambda _, __: None
    assert fresh.app.handle(batch(record(1), record(2)), FakeContext()) == NONE
    assert len(fresh.indexed()) == 2


@pytest.mark.parametrize(
    ("bad", "code"),
    [
        (record(2, data=b"\xff\xfe"), "NOT_JSON"),
        (record(2, data=b"{"), "NOT_JSON"),
        (record(2, data=b"[NaN]"), "NOT_JSON"),
        (record(2, data=b"[" * 50_000), "NOT_JSON"),
        (record(2, data=b"7"), "NOT_AN_EVENT"),
        (record(2, data=b"{}"), "NOT_AN_EVENT"),
        (record(2, value="high"), "NOT_AN_EVENT"),
        (record(2) | {"eventSource": "aws:dynamodb"}, "NOT_A_RECORD"),
        (record(2) | {"kinesis": {**record(2)["kinesis"], "data": "%"}}, "NOT_JSON"),
        (record(2) | {"kinesis": {**record(2)["kinesis"], "approximateArrivalTimestamp": True}}, "NOT_A_RECORD"),
    ],
)
def test_poison_is_set_aside_and_holds_nobody_up(bad: Any, code: str) -> None:
    """A record that can never be an event goes to the failure queue with its reason; its neighbours are stored."""
    world = World()
    assert world.app.handle(batch(record(1), bad, record(3)), FakeContext()) == NONE
    (message,) = world.queues.aside()
    assert message["reason"].startswith(code + ": ")
    assert message["record"] == bad
    assert (message["functionName"], message["kind"]) == ("stream-processor-synth", "stream-record")
    assert len(world.table.items) == 2


def test_what_the_table_does_not_take_is_reported_and_not_indexed(server: SearchServer) -> None:
    """An event is told of and indexed only once it is stored."""
    world = World(server)

    def refuse(items: list[Any]) -> Any:
        if any(item["pk"]["S"] == "DATA#sensor-2" for item in items):
            raise client_error("ValidationException", "no such thing")
        return ()

    world.table.before_batch = refuse
    answer = world.app.handle(batch(record(1), record(2, value=2000), record(3)), FakeContext())
    assert answer == failures(2)
    assert sorted(found["id"] for found in world.indexed().values()) == ["sensor-1", "sensor-3"]
    assert world.topic.messages == []


def test_a_system_without_a_search_store_only_stores() -> None:
    """Without an endpoint nothing is indexed, and nothing is queued."""
    world = World()
    assert world.app.handle(batch(record(1)), FakeContext()) == NONE
    assert len(world.table.items) == 1
    assert world.queues.bodies == {FAILURES: [], REINDEX: []}


def test_a_workflow_is_told_what_the_last_hour_held(server: SearchServer) -> None:
    """Invoked by the workflow, without Records, the function counts the hour's events and anomalies."""
    world = World(server)
    times = ["2026-01-31T07:29:59.999Z", "2026-01-31T07:30:00Z", "2026-01-31T08:29:59.999Z", "2026-01-31T08:30:00Z"]
    world.app.handle(
        batch(*(record(n, timestamp=time, value=900 + n * 100) for n, time in enumerate(times))), FakeContext()
    )
    answer = world.app.handle({"source": "workflow"}, FakeContext())
    assert answer == {
        "from": "2026-01-31T07:30:00.000Z",
        "to": "2026-01-31T08:30:00.000Z",
        "searched": True,
        "events": 2,
        "anomalies": 1,
    }
    late = world.app.handle({"source": "workflow", "asOf": "2026-01-31T09:29:00+00:00"}, FakeContext())
    assert (late["events"], late["anomalies"]) == (2, 2)


def test_a_workflow_without_a_store_is_told_so() -> None:
    """Without a search store there is an answer, which says that nothing was counted."""
    answer = World().app.handle({"source": "workflow"}, FakeContext())
    assert answer == {"from": "2026-01-31T07:30:00.000Z", "to": "2026-01-31T08:30:00.000Z", "searched": False}


def test_a_workflow_fails_when_the_store_does(server: SearchServer) -> None:
    """A count that nobody gave is an error, which the workflow catches."""
    server.before = lambda _, __: 503
    with pytest.raises(SearchDown, match="503"):
        World(server).app.handle({"source": "workflow"}, FakeContext())


def test_an_empty_store_holds_no_events(server: SearchServer) -> None:
    """Before the first event there is no index; that is a count of zero."""
    assert World(server).app.handle({"source": "workflow"}, FakeContext())["events"] == 0


@pytest.mark.parametrize(
    "found", [None, [], {}, {"source": "schedule"}, {"Records": {}}, {"source": "workflow", "asOf": 7}]
)
def test_another_event_is_refused_by_name(found: Any) -> None:
    """Whoever invokes the function with something else is told what it takes."""
    with pytest.raises(BadEvent, match="is wrong: it is"):
        World().app.handle(found, FakeContext())


def test_the_contract_is_what_clients_send(server: SearchServer) -> None:
    """An event straight from a producer that does not use the API is brought into the contract's form here."""
    world = World(server)
    world.app.handle(batch(record(1, data=json.dumps(event(1, extra={"a": 1})).encode())), FakeContext())
    (document,) = world.indexed().values()
    assert document["attributes"] == {"extra": '{"a":1}', "unit": "C"}
