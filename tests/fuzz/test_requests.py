"""Any request at all for the API's function: an answer of four, and in the stream what it says and nothing else."""

import json
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from functions.common.errors import BadEvent
from functions.common.event_contract import normalize
from functions.data_ingestion.errors import BadRequest
from tests.fuzz.effort import effort
from tests.unit.data_ingestion.fakes import World
from tests.unit.data_processor.fakes import FakeContext

WORDS = st.sampled_from(["id", "value", "timestamp", "event_id", "attributes", "1e999", "NaN", "\ud800", "💥", "a\n"])
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | WORDS | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(WORDS | st.text(max_size=5), inner, max_size=4),
    max_leaves=8,
)
EVENTS = st.fixed_dictionaries(
    {"id": st.text(max_size=4) | JSON, "value": st.integers() | st.floats() | JSON},
    optional={"timestamp": st.datetimes().map(lambda moment: f"{moment.isoformat()}Z") | JSON, "attributes": JSON},
)
SIGNS = st.lists(st.sampled_from([*'[]{}":,\\ \n0123456789.eE+-', "null", "NaN", '"id"', '"value"', "\ufeff"]))
BODIES = (
    st.lists(EVENTS | JSON, max_size=4).map(json.dumps)
    | (EVENTS | JSON).map(json.dumps)
    | SIGNS.map("".join)
    | st.integers(1, 5000).map(lambda depth: "[" * depth)
    | st.integers(100, 5000).map(lambda digits: '{"id": "a", "value": ' + "9" * digits + "}")
)


@effort("bodies of the API", 250, share=3 / 4)
@given(BODIES)
def test_any_body(body: str) -> None:
    """A body is taken whole, 200, each event in its one form; or it is refused, 400, and nothing is in the stream."""
    world = World()
    status, answer, _ = world.post(body)
    taken = world.stream.events()
    assert status in (200, 400)
    assert answer["success"] is (status == 200)
    if status == 400:
        assert taken == []
        assert answer["message"]
        return
    assert answer["count"] == len(taken) > 0
    assert all(normalize(event) == event for event in taken)
    assert all(key == event["id"] for (key, _), event in zip(world.stream.records, taken, strict=True))


REQUESTS = JSON | st.fixed_dictionaries(
    {"httpMethod": JSON | st.just("POST")},
    optional={"body": BODIES | JSON, "isBase64Encoded": st.booleans() | JSON, "headers": JSON},
)


@effort("bodies of the API", 100, share=1 / 4)
@given(REQUESTS)
def test_any_request(event: Any) -> None:
    """Whatever the function is invoked with, it answers as API Gateway takes it, or refuses by name."""
    world = World()
    try:
        answer = world.app.handle(event, FakeContext(300_000))
    except (BadEvent, BadRequest):
        assert world.stream.events() == []
        return
    assert answer["statusCode"] in (200, 400)
    json.loads(answer["body"])
