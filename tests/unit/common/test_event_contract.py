"""One shape of an event: what each service is told of it agrees with the contract, and with what handlers accept."""

import json
import subprocess
import sys
from typing import Any

import fastjsonschema
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from functions.common.errors import FunctionError
from functions.common.event_contract import (
    WrongEvent,
    api_model,
    encoded,
    event_schema,
    flink_columns,
    glue_columns,
    normalize,
    search_mapping,
    utc_text,
)

NOW = "2026-01-31T08:00:00.000Z"
FUZZ = settings(
    max_examples=300, deadline=None, database=None, derandomize=True, suppress_health_check=list(HealthCheck)
)
JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=4)
    | st.sampled_from(["\ud800", NOW, "a\n"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner, max_size=3),
    max_leaves=6,
)
NAMES = st.sampled_from(["id", "value", "timestamp", "event_id", "attributes", "unit", "a.b", "x\n", ""])
EVENTS = st.fixed_dictionaries(
    {"id": st.text(min_size=1, max_size=4) | JSON, "value": st.floats(-1e3, 1e3) | st.integers() | JSON},
    optional={
        "timestamp": st.datetimes().map(lambda time: time.isoformat() + "Z") | JSON,
        "event_id": st.from_regex(r"\A[A-Za-z0-9_.:-]{1,64}\Z") | JSON,
        "attributes": st.dictionaries(NAMES, JSON, max_size=3) | JSON,
        "unit": JSON,
    },
) | st.dictionaries(NAMES, JSON, max_size=6)


def event(**members: Any) -> dict[str, Any]:
    """A good event with some members in place of its own."""
    return {"id": "sensor-1", "value": 21.5, **members}


def test_a_normalized_event_has_each_member_of_the_contract_in_one_form() -> None:
    """Times in UTC to the millisecond, values as floats, whatever else came as attributes of text."""
    found = normalize(event(value=3, timestamp="2026-01-31T09:30:00.1239+01:00", unit="C", place={"b": 1, "a": [None]}))
    assert list(found) == list(event_schema()["properties"])
    assert found["value"] == 3.0
    assert isinstance(found["value"], float)
    assert found["timestamp"] == "2026-01-31T08:30:00.123Z"
    assert found["attributes"] == {"place": '{"a":[null],"b":1}', "unit": "C"}


def test_what_no_clock_was_given_for_is_timed_by_its_arrival() -> None:
    """Without a time, an event has that of its arrival; with neither it is none."""
    assert normalize(event(), NOW)["timestamp"] == NOW
    with pytest.raises(WrongEvent, match="timestamp: is missing"):
        normalize(event())


def test_the_same_event_sent_again_is_the_same_event() -> None:
    """An event with its own time has the same id whenever it comes; another value or attribute is another event."""
    first, again = normalize(event(timestamp=NOW)), normalize(event(timestamp="2026-01-31T09:00:00+01:00"), NOW)
    assert first == again
    others = [event(timestamp=NOW, value=22), event(timestamp=NOW, unit="C"), event(timestamp=NOW, id="sensor-2")]
    assert len({normalize(other)["event_id"] for other in [event(timestamp=NOW), *others]}) == 4


def test_a_client_may_name_its_event() -> None:
    """A given event_id is kept."""
    assert normalize(event(event_id="order-7:1"), NOW)["event_id"] == "order-7:1"


@pytest.mark.parametrize(
    ("found", "field", "reason"),
    [
        ([], "", "allowed is an object"),
        ({"value": 1}, "id", "is missing, allowed is a text"),
        ({"id": "a"}, "value", "is missing, allowed is a number"),
        (event(id=""), "id", "has 0 characters, allowed are 1 to 256"),
        (event(id="x" * 257), "id", "has 257 characters"),
        (event(id=7), "id", "is 7, allowed is a text"),
        (event(id="\ud800"), "id", "surrogate"),
        (event(value="1"), "value", "allowed is a number"),
        (event(value=True), "value", "is True, allowed is a number"),
        (event(value=float("nan")), "value", "allowed are numbers from"),
        (event(value=float("inf")), "value", "allowed are numbers from"),
        (event(value=10**200), "value", "allowed are numbers from"),
        (event(value=1e-200), "value", "allowed are 0 and magnitudes from"),
        (event(timestamp="2026-01-31T08:00:00.0"), "timestamp", "a time with a zone"),
        (event(timestamp="2026-02-31T08:00:00Z"), "timestamp", "a time with a zone"),
        (event(timestamp="1969-12-31T23:59:59Z"), "timestamp", "from 1970 on"),
        (event(timestamp="0001-01-01T00:00:00+01:00"), "timestamp", "from 1970 on"),
        (event(timestamp="9999-12-31T23:59:59-01:00"), "timestamp", "from 1970 on"),
        (event(timestamp=1767225600), "timestamp", "allowed is a text"),
        (event(timestamp=None), "timestamp", "is null, allowed is a text"),
        (event(event_id="a b"), "event_id", "matches"),
        (event(event_id="a\n"), "event_id", "matches"),
        (event(attributes=[]), "attributes", "is array, allowed is an object"),
        (event(attributes={"a.b": 1}), "attributes", "allowed are names that match"),
        (event(**{"a b": 1}), "attributes", "allowed are names that match"),
        (event(**{f"a{number}": 1 for number in range(51)}), "attributes", "has 51 members, allowed are 50"),
        (event(unit="C", attributes={"unit": "F"}), "unit", "allowed is one place"),
        (event(note="é" * 2049), "attributes.note", "has 4098 bytes as text, allowed are 4096"),
        (event(note="\ud800"), "attributes.note", "surrogate"),
        (event(note={"a": float("nan")}), "attributes.note", "has no form in JSON"),
        (event(**{f"a{number}": "x" * 4000 for number in range(20)}), "", "allowed are 65536"),
    ],
)
def test_a_wrong_event_is_refused_by_field_and_reason(found: Any, field: str, reason: str) -> None:
    """What the contract does not allow names its field, what it is, and what is allowed."""
    with pytest.raises(WrongEvent) as error:
        normalize(found, NOW)
    assert error.value.field == field
    assert reason in error.value.reason


@FUZZ
@given(EVENTS | JSON)
def test_any_json_becomes_an_event_or_is_refused_by_name(found: Any) -> None:
    """What comes out can be sent, stays as it is when it goes in again, and is what the schema allows."""
    validate = fastjsonschema.compile(
        {**event_schema(), "required": list(event_schema()["properties"]), "additionalProperties": False}
    )
    try:
        first = normalize(found, NOW)
    except WrongEvent:
        return
    validate(first)
    assert normalize(json.loads(encoded(first))) == first
    assert all(isinstance(text, str) for text in first["attributes"].values())


@FUZZ
@given(EVENTS)
def test_what_the_api_refuses_the_handlers_refuse(found: dict[str, Any]) -> None:
    """The API's model is no stricter than the handlers: an event that it refuses is none."""
    validate = fastjsonschema.compile({"$schema": "http://json-schema.org/draft-07/schema#", **model()})
    try:
        validate(found)
    except fastjsonschema.JsonSchemaException:
        with pytest.raises(WrongEvent):
            normalize(found, NOW)


def model() -> dict[str, Any]:
    """The API's model, to be read as draft 7, in which it means the same."""
    return {name: value for name, value in api_model(event_schema(), 500).items() if name != "$schema"}


def test_the_api_model_is_an_event_or_a_list_in_draft_4() -> None:
    """POST /ingest takes one event or a bounded list, in the words of draft 4 alone."""
    found = api_model(event_schema(), 500)
    assert found["$schema"] == "http://json-schema.org/draft-04/schema#"
    one, many = found["oneOf"]
    assert (many["type"], many["minItems"], many["maxItems"], many["items"]) == ("array", 1, 500, one)
    assert one["required"] == ["id", "value"]
    assert "propertyNames" not in json.dumps(found)
    assert "x-version" not in json.dumps(found)


def test_every_form_has_the_fields_of_the_contract() -> None:
    """Glue, OpenSearch and Flink know the same fields, in the contract's order, each by a type that can hold them."""
    names = ["event_id", "id", "value", "timestamp", "attributes"]
    schema = event_schema()
    assert list(schema["properties"]) == names
    assert [tuple(column.values()) for column in glue_columns(schema)] == list(
        zip(names, ["string", "string", "double", "string", "map<string,string>"], strict=True)
    )
    assert flink_columns(schema) == list(
        zip(names, ["STRING", "STRING", "DOUBLE", "TIMESTAMP_LTZ(3)", "MAP<STRING, STRING>"], strict=True)
    )
    mapping = search_mapping(schema)
    assert mapping["dynamic"] == "strict"
    assert [(name, field["type"]) for name, field in mapping["properties"].items()] == list(
        zip(names, ["keyword", "keyword", "double", "date", "flat_object"], strict=True)
    )


def test_a_field_more_is_a_field_everywhere() -> None:
    """A change of the contract reaches each form; a type that none can hold, or a name that SQL folds, is refused."""
    schema = event_schema()
    more = {**schema, "properties": {**schema["properties"], "unit": {"type": "string"}}}
    assert glue_columns(more)[-1] == {"name": "unit", "type": "string"}
    assert flink_columns(more)[-1] == ("unit", "STRING")
    assert search_mapping(more)["properties"]["unit"] == {"type": "keyword"}
    assert "unit" in api_model(more, 1)["oneOf"][0]["properties"]
    for name, rule in [("unit", {"type": "array"}), ("eventId", {"type": "string"})]:
        with pytest.raises(FunctionError, match=f"field {name} of the contract is wrong"):
            glue_columns({**schema, "properties": {name: rule}})


@pytest.mark.parametrize(
    ("text", "utc"),
    [
        ("2026-01-31T08:00:00Z", "2026-01-31T08:00:00.000Z"),
        ("2026-01-31t08:00:00.5z", "2026-01-31T08:00:00.500Z"),
        ("2026-01-31T00:00:00.999999999+05:30", "2026-01-30T18:30:00.999Z"),
    ],
)
def test_times_have_one_form(text: str, utc: str) -> None:
    """Whatever zone and precision a time has, its text sorts as its moment does."""
    assert utc_text(text) == utc


def test_charts_may_read_the_contract_without_a_handlers_libraries() -> None:
    """Importing the contract loads neither boto3 nor Powertools nor a validator."""
    code = "import sys, functions.common.event_contract as c; c.event_schema(); print(sorted(sys.modules))"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    for name in ("boto3", "botocore", "aws_lambda_powertools", "fastjsonschema"):
        assert f"'{name}'" not in loaded
