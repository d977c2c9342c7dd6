"""POST /ingest: all events of a request are in the stream, or the client learns which are not and why."""

import base64
import json
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from functions.common.errors import BadEvent
from functions.common.event_contract import event_schema
from tests.unit.data_ingestion.fakes import World
from tests.unit.data_processor.fakes import FakeContext, client_error

FUZZ = settings(
    max_examples=200, deadline=None, database=None, derandomize=True, suppress_health_check=list(HealthCheck)
)


def events(count: int) -> list[dict[str, Any]]:
    """Good events, each with a time of its own."""
    return [{"id": f"sensor-{n}", "value": n, "timestamp": f"2026-01-31T08:00:00.{n:03}Z"} for n in range(count)]


def test_one_event_is_taken() -> None:
    """An event goes into the stream in the contract's form, under its id, and the answer counts it."""
    world = World()
    status, answer, headers = world.post({"id": "sensor-1", "value": 21.5, "unit": "C"})
    assert (status, answer) == (200, {"success": True, "count": 1})
    assert headers["Content-Type"] == "application/json"
    ((key, data),) = world.stream.records
    assert key == "sensor-1"
    found = json.loads(data)
    assert sorted(found) == sorted(event_schema()["properties"])
    assert (found["timestamp"], found["attributes"]) == ("2026-01-31T08:00:00.123Z", {"unit": "C"})


def test_a_list_is_one_call() -> None:
    """500 events are one PutRecords."""
    world = World()
    assert world.post(events(500))[:2] == (200, {"success": True, "count": 500})
    assert world.stream.calls == [500]
    assert [event["id"] for event in world.stream.events()] == [f"sensor-{n}" for n in range(500)]


def test_a_body_in_base64_is_read() -> None:
    """API Gateway may hand a body over as base64."""
    body = base64.b64encode(json.dumps(events(1)).encode()).decode()
    assert World().post(body, isBase64Encoded=True)[0] == 200


def test_large_events_are_split_by_bytes() -> None:
    """No call of PutRecords has more than 5 MiB, and no event is lost between two."""
    world = World(most_bytes=5 * 1024 * 1024)
    # Quotes of nested values are escaped again, so that a body of 4 MiB is more than 5 MiB of records.
    nested = [{**event, **{f"a{n}": {"k": '"' * 650} for n in range(2)}} for event in events(499)]
    texts = [{**event, **{f"b{n}": "x" * 3000 for n in range(2)}} for event in nested]
    assert world.post(texts)[:2] == (200, {"success": True, "count": 499})
    assert len(world.stream.calls) == 2
    assert [event["id"] for event in world.stream.events()] == [f"sensor-{n}" for n in range(499)]


def test_records_that_the_stream_did_not_take_are_sent_again() -> None:
    """Of a call that was taken in part, only the rest is sent again, until all are in the stream."""
    world = World()
    world.stream.before = lambda records: dict.fromkeys(
        range(len(records) // 2), "ProvisionedThroughputExceededException"
    )
    assert world.post(events(8))[:2] == (200, {"success": True, "count": 8})
    assert world.stream.calls == [8, 4, 2, 1]
    assert sorted(event["id"] for event in world.stream.events()) == sorted(f"sensor-{n}" for n in range(8))


def test_a_stream_that_stays_busy_is_said_with_what_was_taken() -> None:
    """503 says when to come again, how many events were taken, and which were not, while API Gateway still waits."""
    world = World()
    world.stream.before = lambda records: {
        n: "ProvisionedThroughputExceededException"
        for n, record in enumerate(records)
        if record["PartitionKey"] in ("sensor-1", "sensor-3")
    }
    status, answer, headers = world.post(events(5))
    assert status == 503
    assert headers["Retry-After"] == "2"
    assert (answer["success"], answer["count"], answer["notTaken"]) == (False, 3, [1, 3])
    assert len(world.stream.records) == 3
    assert 5 < world.time <= 10


@pytest.mark.parametrize("code", ["ResourceNotFoundException", "AccessDeniedException", "KMSDisabledException"])
def test_a_stream_that_refuses_for_good_is_not_asked_again(code: str) -> None:
    """What will not pass in seconds is answered at once, without the reason that is AWS's."""
    world = World()

    def refuse(_: Any) -> dict[int, str]:
        raise client_error(code, "secret words")

    world.stream.before = refuse
    status, answer, headers = world.post(events(2))
    assert (status, answer["count"], answer["notTaken"]) == (503, 0, [0, 1])
    assert "Retry-After" in headers
    assert world.stream.calls == [2]
    assert "secret" not in json.dumps(answer)
    assert any("secret words" in str(extra) for _, _, extra in world.logger.lines)


def test_a_throttled_call_is_waited_out() -> None:
    """A call that is refused as a whole for the moment is sent again."""
    world = World()
    answers = iter([client_error("LimitExceededException"), client_error("x", status=500), None])

    def pass_third(_: Any) -> dict[int, str]:
        if (error := next(answers)) is not None:
            raise error
        return {}

    world.stream.before = pass_third
    assert world.post(events(1))[0] == 200
    assert world.stream.calls == [1, 1, 1]


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ("", "the body is empty"),
        ("{", "the body is no JSON"),
        ("[NaN]", "NaN is no number"),
        ("\ud800", "no text in UTF-8"),
        ("[]", "the list has 0 events, allowed are 1 to 500"),
        ("[" * 100_000, "nested too deeply"),
        ('{"value":' + "1" * 5000 + "}", "the body is no JSON"),
        (" " * (1024 * 1024 + 1), "the body has 1048577 bytes, allowed are 1048576"),
        (json.dumps([{}] * 501), "the list has 501 events"),
    ],
)
def test_a_body_that_is_no_events_is_refused(body: str, message: str) -> None:
    """400 with the reason, and nothing in the stream."""
    world = World()
    status, answer, _ = world.post(body)
    assert status == 400
    assert answer["success"] is False
    assert message in answer["message"]
    assert world.stream.calls == []


def test_wrong_events_are_named_by_index_and_field() -> None:
    """One wrong event refuses the list; each is named by its place, its field and the reason."""
    world = World()
    status, answer, _ = world.post([{"id": "a", "value": 1}, {"id": "", "value": 1}, {"id": "b"}, 7])
    assert status == 400
    assert answer["message"] == "3 of 4 events are wrong, and none was taken"
    assert [(error["index"], error["field"]) for error in answer["errors"]] == [(1, "id"), (2, "value"), (3, "")]
    assert answer["errors"][1]["reason"] == "is missing, allowed is a number"
    assert world.stream.calls == []


def test_an_answer_names_a_bounded_number_of_errors() -> None:
    """Of 500 wrong events the first 20 are named, and the answer says so."""
    _, answer, _ = World().post([{}] * 500)
    assert len(answer["errors"]) == 20
    assert "the first 20 are named" in answer["message"]


def test_a_bug_is_no_stack_trace() -> None:
    """What nobody foresaw is answered with where to look, and logged."""
    world = World()

    def fail(_: Any) -> dict[int, str]:
        raise RuntimeError("secret words")

    world.stream.before = fail
    status, answer, _ = world.post(events(1))
    assert (status, answer["success"]) == (500, False)
    assert "secret" not in json.dumps(answer)
    assert ("exception", "request failed", {}) in world.logger.lines


def test_a_request_that_is_sent_again_makes_the_same_events() -> None:
    """A client that sends its events again, with their times, sends no others."""
    world = World()
    world.post(events(3))
    world.post(events(3))
    ids = [event["event_id"] for event in world.stream.events()]
    assert ids[:3] == ids[3:]
    assert len(set(ids)) == 3


@pytest.mark.parametrize("event", [None, [], {}, {"Records": []}, {"body": 7}])
def test_what_is_no_request_is_refused_by_name(event: Any) -> None:
    """An event of another service is the mistake of whoever connected it, not of a client."""
    with pytest.raises(BadEvent, match="integrate the API as a Lambda proxy"):
        World().app.handle(event, FakeContext(300_000))


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=8,
)
GOOD = st.fixed_dictionaries({"id": st.text(min_size=1, max_size=5), "value": st.integers(-9, 9) | st.floats(-9, 9)})
BODIES = st.text(max_size=20) | JSON.map(json.dumps) | st.lists(GOOD, max_size=9).map(json.dumps)


@FUZZ
@given(BODIES, st.booleans() | st.none(), st.integers(0, 2**16))
def test_any_body_gets_an_answer_that_is_true(body: str, base64_: bool | None, faults: int) -> None:
    """Whatever the body and however the stream fails: what the answer counts is what the stream holds."""
    world = World()
    world.stream.before = lambda records: {
        n: "InternalFailure" for n in range(len(records)) if (faults >> (n + len(world.stream.calls))) & 1
    }
    status, answer, _ = world.post(body, isBase64Encoded=base64_)
    assert status in (200, 400, 503)
    assert answer.get("count", 0) == len(world.stream.records)
    assert answer["success"] is (status == 200)
