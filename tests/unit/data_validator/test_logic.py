"""The validator's judgement: right for every value, and never an error."""

import json
import math
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from functions.data_validator.logic import MOST_ECHO, validate
from tests.unit.data_processor.fakes import QUICK

NOW = datetime(2026, 1, 2, 3, 4, 5, 678901, tzinfo=UTC)
INFINITE = json.loads("1e999")


def judged(**event: Any) -> dict[str, Any]:
    """The answer to an input, which must be writable as JSON."""
    answer = validate(event, NOW)
    assert json.loads(json.dumps(answer, allow_nan=False)) == answer
    return answer


@pytest.mark.parametrize("data_type", ["USER_DATA", "ORDER_DATA", "DAILY_ANALYTICS"])
@pytest.mark.parametrize("size", [1, 2, 100, 999, 1000, 1.0, 100.0, 1000.0])
def test_what_is_valid(data_type: str, size: float) -> None:
    """Three data types, sizes from 1 to 1000; in JSON 100.0 is the whole number 100."""
    assert judged(dataType=data_type, batchSize=size) == {
        "isValid": True,
        "dataType": data_type,
        "batchSize": size,
        "validatedAt": "2026-01-02T03:04:05.678Z",
    }


def test_the_size_is_a_hundred_when_it_is_absent() -> None:
    """An input without batchSize is valid, and the answer holds the usual size."""
    answer = judged(dataType="USER_DATA")
    assert (answer["isValid"], answer["batchSize"]) == (True, 100)


@pytest.mark.parametrize(
    "size",
    [0, -1, 1001, 10**30, 0.5, 100.5, 1000.5, -100.0, 1e300, None, True, False, "100", "", [], [100], {}, {"a": 1}],
)
def test_a_wrong_size_is_told_and_echoed(size: Any) -> None:
    """Every other value, of whatever type, is not valid; it comes back as it was given, with the reason."""
    answer = judged(dataType="USER_DATA", batchSize=size)
    assert answer["isValid"] is False
    assert answer["batchSize"] == size
    assert type(answer["batchSize"]) is type(size)
    assert answer["error"].startswith("batchSize is wrong: it is ")
    assert answer["error"].endswith(", allowed is a whole number from 1 to 1000; correct the execution's input")


@pytest.mark.parametrize(
    "data_type", ["user_data", "USER_DATA ", "", "x" * 10_000, None, True, 1, 1.5, [], ["USER_DATA"], {}, {"a": "b"}]
)
def test_a_wrong_type_is_told_and_echoed(data_type: Any) -> None:
    """Every other value is not valid, and echoed; the reason names what is allowed, and is short."""
    answer = judged(dataType=data_type, batchSize=100)
    assert (answer["isValid"], answer["dataType"]) == (False, data_type)
    assert ", allowed is one of USER_DATA, ORDER_DATA, DAILY_ANALYTICS; " in answer["error"]
    assert len(answer["error"]) < 250


def test_both_faults_are_told() -> None:
    """An input that is wrong twice says so twice."""
    answer = judged(batchSize=0)
    assert (answer["dataType"], answer["batchSize"]) == (None, 0)
    assert "dataType is wrong" in answer["error"]
    assert "batchSize is wrong" in answer["error"]


@pytest.mark.parametrize("event", [None, [], ["USER_DATA"], "text", 5, 1.5, True])
def test_an_input_that_is_no_object(event: Any) -> None:
    """Anything else than an object is not valid."""
    answer = validate(event, NOW)
    assert (answer["isValid"], answer["dataType"], answer["batchSize"]) == (False, None, 100)
    assert answer["error"].startswith("the input is wrong: it is ")


@pytest.mark.parametrize(
    "value",
    [INFINITE, -INFINITE, json.loads('"\\ud800"'), [INFINITE], {"a": math.nan}],
)
def test_what_json_cannot_carry_comes_back_as_text(value: Any) -> None:
    """JSON can bring infinity and half a character, an answer must not hold them, or its reader would fail."""
    answer = validate({"dataType": value, "batchSize": value}, NOW)
    assert answer["isValid"] is False
    json.dumps(answer, allow_nan=False, ensure_ascii=False).encode()


@pytest.mark.parametrize("name", ["dataType", "batchSize"])
@pytest.mark.parametrize("value", ["x" * 261_900, "\u0436" * 65_000, [0] * 80_000, {"a": "b" * 200_000}])
def test_the_answer_to_an_input_of_any_size_fits_a_state(name: str, value: Any) -> None:
    """An input as large as a state's 256 KiB is judged not valid in an answer far below that."""
    answer = judged(**{"dataType": "USER_DATA", "batchSize": 1, name: value})
    assert answer["isValid"] is False
    assert len(json.dumps(answer)) < MOST_ECHO


def test_depth_and_length_are_no_error() -> None:
    """Lists in lists without end and numbers without end are not valid, and nothing worse."""
    deep: Any = []
    for _ in range(100_000):
        deep = [deep]
    for value in (deep, 10**5000):
        answer = validate({"dataType": value, "batchSize": value}, NOW)
        assert answer["isValid"] is False
        json.dumps(answer, allow_nan=False)


def test_the_time_is_utc() -> None:
    """validatedAt is ISO-8601 in UTC, to the millisecond."""
    found = validate({}, NOW)["validatedAt"]
    assert datetime.fromisoformat(found) == NOW.replace(microsecond=678000)
    local = NOW.astimezone(timezone(timedelta(hours=5)))
    assert validate({}, local)["validatedAt"] == found


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=9) | st.sampled_from(["USER_DATA", 100]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
)


@QUICK
@given(VALUES | st.fixed_dictionaries({}, optional={"dataType": VALUES, "batchSize": VALUES}))
def test_any_json_at_all_is_judged(event: Any) -> None:
    """Whatever the input is, there is an answer that JSON can carry, valid exactly when both values are."""
    answer = validate(event, NOW)
    assert json.loads(json.dumps(answer, allow_nan=False)) == answer
    given_size = event.get("batchSize", 100) if isinstance(event, dict) else None
    good = (
        isinstance(event, dict)
        and event.get("dataType") in ("USER_DATA", "ORDER_DATA", "DAILY_ANALYTICS")
        and isinstance(given_size, int | float)
        and not isinstance(given_size, bool)
        and given_size in range(1, 1001)
    )
    assert answer["isValid"] is good
    assert ("error" in answer) is not good
