"""Any JSON at all as records of the event stream: each record has one end, and nothing is lost between the stores."""

import copy
import json
from random import Random
from typing import Any

from aws_lambda_powertools.utilities.batch.exceptions import BatchProcessingError
from hypothesis import given
from hypothesis import strategies as st

from functions.common.errors import BadEvent
from functions.common.failures import MOST_BYTES
from sandbox.search.server import SearchServer
from tests.fuzz.effort import effort
from tests.unit.data_processor.fakes import FakeContext, client_error
from tests.unit.event_processor.fakes import World, record

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5) | st.just("aws:kinesis"),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=8,
)
MEMBERS = st.sampled_from(["id", "value", "timestamp", "event_id", "attributes", "unit"])
GOOD = st.builds(
    lambda n, value, more: record(n, value=value, **more),
    st.integers(0, 30),
    st.integers(-3000, 3000),
    st.dictionaries(st.sampled_from(["unit", "place"]), JSON, max_size=1),
)
WRONG = st.builds(lambda n, more: record(n, **more), st.integers(0, 30), st.dictionaries(MEMBERS, JSON, max_size=2))
DAMAGED = st.builds(
    lambda n, name, value: record(n) | {"kinesis": {**record(n)["kinesis"], name: value}},
    st.integers(0, 30),
    st.sampled_from(["data", "sequenceNumber", "approximateArrivalTimestamp"]),
    JSON,
) | st.builds(lambda n, data: record(n, data=data), st.integers(0, 30), st.binary(max_size=20))
BATCHES = st.lists(GOOD | WRONG | DAMAGED | JSON, max_size=40)
FAULTS = [client_error("ThrottlingException"), client_error("AccessDeniedException"), client_error("x", status=500)]


def unreliable(world: World, seed: int, chance: float) -> None:
    """Makes table, queues, topic and search store fail at random, each in its own ways."""
    rng = Random(seed)  # noqa: S311 - nothing secret; not a strategy, since threads draw from it

    def fails() -> bool:
        return rng.random() < chance

    def table(items: list[Any]) -> Any:
        if fails():
            raise rng.choice(FAULTS)
        return [item for item in items if fails()]

    def queue(_: str) -> None:
        if fails():
            raise rng.choice(FAULTS)

    def topic(entries: list[Any]) -> dict[str, str]:
        if fails():
            raise rng.choice(FAULTS)
        return {entry["Id"]: "InternalError" for entry in entries if fails()}

    assert world.server is not None
    world.table.before_batch, world.queues.before, world.topic.before = table, queue, topic
    world.server.before = lambda _, __: rng.choice([429, 500, 403]) if fails() else None
    world.server.indexes.item = lambda _, __: rng.choice([429, 503, 400]) if fails() else None


def calm(world: World) -> None:
    """Ends all that."""
    assert world.server is not None
    world.table.before_batch, world.queues.before, world.topic.before = (lambda _: ()), (lambda _: None), (lambda _: {})
    world.server.before, world.server.indexes.item = (lambda _, __: None), (lambda _, __: None)


def deliver(world: World, records: list[Any]) -> int:
    """Hands over a batch once; how many records were reported, in which the account must end."""
    messages = len(world.queues.aside())
    try:
        answer = world.app.handle({"Records": copy.deepcopy(records)}, FakeContext(3000))
        failed = len(answer["batchItemFailures"])
    except BatchProcessingError as error:
        failed = len(error.child_exceptions)
        assert failed == len(records)
    counts = world.counts()
    ends = ("EventsStored", "RecordsRepeated", "RecordsIgnored", "RecordsQuarantined", "RecordsFailed")
    assert counts["RecordsFailed"] == failed
    assert counts["RecordsQuarantined"] == len(world.queues.aside()) - messages
    assert counts["records"] == len(records) == sum(counts[name] for name in ends)
    return failed


@effort("records of the event stream", 60, share=1 / 4)
@given(BATCHES, st.integers(0, 10**6), st.sampled_from([0.0, 0.3, 0.9]))
def test_nothing_is_lost_between_the_stores(records: list[Any], seed: int, chance: float) -> None:
    """Delivered until nothing is reported, every event is stored, indexed or queued, and every anomaly told."""
    with SearchServer() as server:
        world = World(server)
        unreliable(world, seed, chance)
        deliver(world, records)
        calm(world)
        assert deliver(world, records) == 0
        stored = {item["data"]["M"]["event_id"]["S"] for item in world.table.items.values()}
        high = {
            item["data"]["M"]["event_id"]["S"]
            for item in world.table.items.values()
            if float(item["data"]["M"]["value"]["N"]) > 1000
        }
        indexed = {source["event_id"] for index in server.indexes.documents.values() for source in index.values()}
        queued = {document["source"]["event_id"] for document in world.queues.documents()}
        assert indexed | queued == stored
        assert {alert["event"]["event_id"] for alert in world.topic.alerts()} == high
    with SearchServer() as server:
        perfect = World(server)
        assert deliver(perfect, records) == 0
        assert perfect.table.items == world.table.items
    for message in world.queues.aside():
        assert len(json.dumps(message)) <= MOST_BYTES
        assert message["reason"].split(":")[0] in ("NOT_A_RECORD", "NOT_JSON", "NOT_AN_EVENT", "NOT_INDEXABLE")


@effort("records of the event stream", 60, share=3 / 4)
@given(
    JSON
    | st.fixed_dictionaries({"Records": JSON})
    | st.fixed_dictionaries({"source": st.just("workflow"), "asOf": JSON})
)
def test_any_event_is_a_batch_or_a_question_or_refused(event: Any) -> None:
    """Whatever the function is invoked with, there is an answer or an error by name."""
    world = World(log_event=True)
    try:
        answer = world.app.handle(event, FakeContext())
    except BadEvent:
        return
    json.dumps(answer, allow_nan=False)
    assert isinstance(event, dict)
    assert isinstance(event.get("Records"), list) or event["source"] == "workflow"
