"""Any message at all in the queue of alerts: each is recorded or reported, and a bad one costs no other."""

import json
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from functions.common.errors import BadEvent
from tests.fuzz.effort import effort
from tests.fuzz.test_requests import EVENTS, JSON
from tests.unit.alert_handler.test_app import World, anomaly
from tests.unit.data_processor.fakes import FakeContext

BODIES = (
    JSON.map(json.dumps)
    | st.text(max_size=20)
    | st.just(anomaly())
    | st.fixed_dictionaries(
        {"alertType": st.just("ANOMALY_DETECTED") | JSON, "threshold": JSON, "event": EVENTS | JSON}
    ).map(json.dumps)
)
MESSAGES = JSON | st.builds(
    lambda number, body, sent: {
        "messageId": f"m-{number}",
        "body": body,
        "attributes": {"SentTimestamp": sent},
        "eventSource": "aws:sqs",
    },
    st.integers(0, 5),
    BODIES | JSON,
    st.just("1769846400123") | JSON,
)


@effort("messages of the alerts' queue", 250, share=3 / 4)
@given(st.lists(MESSAGES, max_size=6))
def test_any_messages(records: list[Any]) -> None:
    """Each message is recorded or reported, and a second delivery of all of them changes nothing."""
    world = World()
    try:
        answer = world.handle(*records)
    except BadEvent:
        assert world.table.items == {}
        return
    assert world.table.puts + len(answer["batchItemFailures"]) == len(records)
    before = dict(world.table.items)
    assert world.handle(*records) == answer
    assert world.table.items == before


@effort("messages of the alerts' queue", 100, share=1 / 4)
@given(JSON | st.fixed_dictionaries({"Records": JSON}))
def test_any_event(event: Any) -> None:
    """An event is a batch of messages, or it is refused by name."""
    world = World()
    try:
        answer = world.app.handle(event, FakeContext())
    except BadEvent:
        return
    assert isinstance(answer["batchItemFailures"], list)
