"""The queue of what could not be indexed: it is indexed when the store is back, until then it stays in the queue."""

import json
from collections.abc import Iterator
from typing import Any

import pytest
from botocore.credentials import Credentials
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from functions.common.errors import BadEvent
from functions.common.search_transport import SignedTransport
from functions.search_indexer.app import App
from functions.search_indexer.handler import build_app
from functions.search_indexer.settings import Settings
from sandbox.search.server import SearchServer
from tests.unit.common.fakes import FakeLogger
from tests.unit.data_processor.fakes import FakeContext, client_error
from tests.unit.event_processor.fakes import (
    FAILURES,
    FAST,
    INDEX,
    KEY,
    REGION,
    REINDEX,
    SECRET,
    FakeQueues,
    World,
    record,
)

NONE: dict[str, Any] = {"batchItemFailures": []}
FUZZ = settings(
    max_examples=100, deadline=None, database=None, derandomize=True, suppress_health_check=list(HealthCheck)
)


@pytest.fixture
def server() -> Iterator[SearchServer]:
    with SearchServer({KEY: SECRET}) as found:
        yield found


def indexer(server: SearchServer, queues: FakeQueues) -> App:
    """The search indexer in front of a server."""
    choices = Settings(
        search=server.endpoint,
        region=REGION,
        failure_queue_url=FAILURES,
        service="search-indexer",
        namespace="RealtimeAnalytics",
        function_name="search-indexer-synth",
    )
    transport = SignedTransport(server.endpoint, REGION, Credentials(KEY, SECRET), read_timeout=0.5)
    return build_app(choices, transport, queues, logger=FakeLogger(), backoff=FAST)


def message(number: int, body: Any) -> dict[str, Any]:
    """A message as Lambda gives it."""
    return {"messageId": f"m-{number}", "body": body, "attributes": {}, "eventSource": "aws:sqs"}


def queued(server: SearchServer, *numbers: int) -> list[str]:
    """Bodies that the event processor queued while the store was down, one for each number."""
    server.before = lambda _, __: 503
    bodies = []
    for number in numbers:
        world = World(server)
        world.app.handle({"Records": [record(number)]}, FakeContext())
        bodies += world.queues.bodies[REINDEX]
    server.before = lambda _, __: None
    server.requests.clear()
    return bodies


def test_what_was_queued_is_what_would_have_been_indexed(server: SearchServer) -> None:
    """After an outage the index holds what it would hold without one."""
    bodies = queued(server, *range(5))
    world = World(server)
    world.app.handle({"Records": [record(n) for n in range(5)]}, FakeContext())
    wanted = world.indexed()
    server.indexes.documents.clear()
    records = [message(n, body) for n, body in enumerate(bodies)]
    assert indexer(server, FakeQueues()).handle({"Records": records}, FakeContext()) == NONE
    assert server.indexes.documents == {INDEX: wanted}


def test_many_messages_are_one_request(server: SearchServer) -> None:
    """The documents of a batch of messages are one _bulk, each once."""
    bodies = queued(server, 1, 2, 3, 1)
    records = [message(n, body) for n, body in enumerate(bodies)]
    indexer(server, FakeQueues()).handle({"Records": records}, FakeContext())
    assert [path for _, path in server.requests].count("/_bulk") == 1
    assert len(server.indexes.documents[INDEX]) == 3


def test_while_the_store_is_down_messages_stay_in_the_queue(server: SearchServer) -> None:
    """Every message is reported, and nothing is set aside."""
    bodies = queued(server, 1, 2)
    server.before = lambda _, __: 503
    queues = FakeQueues()
    answer = indexer(server, queues).handle({"Records": [message(n, b) for n, b in enumerate(bodies)]}, FakeContext())
    assert answer == {"batchItemFailures": [{"itemIdentifier": "m-0"}, {"itemIdentifier": "m-1"}]}
    assert queues.bodies == {FAILURES: [], REINDEX: []}


def test_a_message_stays_for_the_sake_of_one_document(server: SearchServer) -> None:
    """Only the message with the document that found no room is received again."""
    bodies = queued(server, 1, 2)
    first = json.loads(bodies[0])["documents"][0]["id"]
    server.indexes.item = lambda _, name: 429 if name == first else None
    answer = indexer(server, FakeQueues()).handle(
        {"Records": [message(n, body) for n, body in enumerate(bodies)]}, FakeContext()
    )
    assert answer == {"batchItemFailures": [{"itemIdentifier": "m-0"}]}
    assert len(server.indexes.documents[INDEX]) == 1


def test_what_the_index_refuses_is_set_aside_in_a_message_that_can_be_sent_back(server: SearchServer) -> None:
    """Of a message with a document that can never be indexed, only that one is set aside, as a message again."""
    (one, two) = (json.loads(body)["documents"][0] for body in queued(server, 1, 2))
    body = json.dumps({"kind": "reindex", "documents": [one, two]})
    server.indexes.item = lambda _, name: 400 if name == one["id"] else None
    queues = FakeQueues()
    app = indexer(server, queues)
    assert app.handle({"Records": [message(1, body)]}, FakeContext()) == NONE
    (aside,) = queues.aside()
    assert aside["reason"].startswith("NOT_INDEXABLE: ")
    assert list(server.indexes.documents[INDEX]) == [two["id"]]
    server.indexes.item = lambda _, __: None
    assert app.handle({"Records": [aside["record"]]}, FakeContext()) == NONE
    assert sorted(server.indexes.documents[INDEX]) == sorted([one["id"], two["id"]])


@pytest.mark.parametrize(
    "body",
    [
        None,
        "",
        "{",
        "[]",
        "{}",
        '{"kind": "reindex", "documents": []}',
        '{"kind": "reindex", "documents": [{"index": 1, "id": "a", "source": {}}]}',
    ],
)
def test_a_message_that_holds_no_documents_is_set_aside(server: SearchServer, body: Any) -> None:
    """It can never be indexed; the message beside it is."""
    queues = FakeQueues()
    (good,) = queued(server, 1)
    answer = indexer(server, queues).handle({"Records": [message(1, body), message(2, good)]}, FakeContext())
    assert answer == NONE
    (aside,) = queues.aside()
    assert aside["reason"].startswith("NO_DOCUMENTS: ")
    assert len(server.indexes.documents[INDEX]) == 1


def test_what_nobody_takes_stays_in_the_queue(server: SearchServer) -> None:
    """A bad message that cannot be set aside is received again."""
    queues = FakeQueues()

    def refuse(_: str) -> None:
        raise client_error("AccessDenied")

    queues.before = refuse
    answer = indexer(server, queues).handle({"Records": [message(1, "{")]}, FakeContext())
    assert answer == {"batchItemFailures": [{"itemIdentifier": "m-1"}]}


@pytest.mark.parametrize("event", [None, [], {}, {"Records": 1}])
def test_another_event_is_refused_by_name(server: SearchServer, event: Any) -> None:
    """What is no batch of a queue is the mistake of whoever sent it."""
    with pytest.raises(BadEvent, match="map a queue to this function"):
        indexer(server, FakeQueues()).handle(event, FakeContext())


DOCUMENTS = st.fixed_dictionaries(
    {
        "index": st.sampled_from(["events-2026.01.31", "events-2026.02.01", "other", "Not An Index"]),
        "id": st.sampled_from(["a" * 64, "b" * 64, "c" * 64, "", "x" * 600]),
        "source": st.fixed_dictionaries({"id": st.text(max_size=3), "value": st.integers() | st.text(max_size=2)}),
    }
)
BODIES = st.lists(DOCUMENTS, max_size=4).map(lambda found: json.dumps({"kind": "reindex", "documents": found}))


@FUZZ
@given(st.lists(BODIES | st.text(max_size=9) | st.none(), max_size=6), st.integers(0, 2**8))
def test_every_message_is_indexed_set_aside_or_received_again(bodies: list[Any], faults: int) -> None:
    """Whatever the messages and however the store fails, each has one end: in the index, aside, or in the queue."""
    with SearchServer({KEY: SECRET}) as server:
        tries = iter(range(1000))
        server.indexes.item = lambda _, __: (503, 400, None, None)[(faults >> (next(tries) % 8)) & 3]
        queues = FakeQueues()
        records = [message(n, body) for n, body in enumerate(bodies)]
        answer = indexer(server, queues).handle({"Records": records}, FakeContext())
        later = {entry["itemIdentifier"] for entry in answer["batchItemFailures"]}
        aside = {entry["record"]["messageId"]: entry["record"]["body"] for entry in queues.aside()}
        assert not later & set(aside)
        for found in records:
            if found["messageId"] in later:
                continue
            try:
                wanted = json.loads(found["body"] or "")["documents"]
                refused = json.loads(aside[found["messageId"]])["documents"] if found["messageId"] in aside else []
            except (ValueError, TypeError, KeyError):
                assert found["messageId"] in aside
                continue
            for document in wanted:
                kept = server.indexes.documents.get(document["index"], {})
                assert document["id"] in kept or any(document["id"] == other["id"] for other in refused)
