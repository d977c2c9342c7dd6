"""From stream records to activities: keys that never collide and never change, and reasons for what is no activity."""

import json
import math
from datetime import UTC, datetime, timedelta, timezone
from decimal import Decimal
from hashlib import sha256
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from functions.common.activities import Activity, activity
from functions.common.errors import BadRecord
from functions.order_data_processor.logic import ORDER_ACTIVITY
from functions.user_data_processor.logic import USER_ACTIVITY
from tests.unit.common.fakes import STREAM, cases, record
from tests.unit.data_processor.fakes import QUICK


def made(given_record: Any) -> Activity:
    """The activity of a user record that has one."""
    found = activity(given_record, USER_ACTIVITY)
    assert found is not None
    return found


def item(found: Activity) -> dict[str, Any]:
    """The item as DynamoDB would read it."""
    parsed: dict[str, Any] = json.loads(found.body)
    return parsed


def changed(**change: Any) -> dict[str, Any]:
    """A good record with members of its `dynamodb` replaced, None leaves one out."""
    found = record()
    found["dynamodb"] = {name: value for name, value in {**found["dynamodb"], **change}.items() if value is not None}
    return found


def replaced(**members: Any) -> dict[str, Any]:
    """A good record with members replaced, None leaves one out."""
    return {name: value for name, value in {**record(), **members}.items() if value is not None}


def expected_key(milliseconds: int, identity: str, stream: str = STREAM) -> Decimal:
    """The key as its rule says it, calculated in whole numbers."""
    digits = int(sha256(f"{stream}\n{identity}".encode()).hexdigest(), 16) % 10**25
    return Decimal(f"{milliseconds * 10**25 + digits}e-25")


@pytest.mark.parametrize("name", ["INSERT", "MODIFY"])
def test_an_activity_says_whose_change_it_was(name: str) -> None:
    """The item holds the source's key, the kind of change and nothing of the clock."""
    found = item(made(record(7, name=name)))
    assert Decimal(found.pop("processedAt")["N"]) == expected_key(1767225600000, f"{7:032x}")
    assert found == {
        "dataType": {"S": "USER_ACTIVITY"},
        "sourceUserId": {"S": "user-7"},
        "sourceTimestamp": {"N": "1700000007"},
        "eventType": {"S": name},
        "processedBy": {"S": "userDataProcessor"},
    }


def test_an_order_is_told_by_its_own_attributes() -> None:
    """The order table's key attributes become sourceOrderId and sourceTimestamp."""
    found = activity(record(orderId={"S": "o-1"}, createdAt={"N": "17.50"}), ORDER_ACTIVITY)
    assert found is not None
    values = item(found)
    assert found.key == ("ORDER_ACTIVITY", values["processedAt"]["N"])
    assert (values["sourceOrderId"], values["sourceTimestamp"]) == ({"S": "o-1"}, {"N": "17.5"})
    assert values["processedBy"] == {"S": "orderDataProcessor"}
    assert "sourceUserId" not in values


@pytest.mark.parametrize("days", [1, 30, 36500])
def test_an_activity_expires_so_many_days_after_its_change(days: int) -> None:
    """expiresAt is whole epoch seconds counted from the change, so that a redelivery writes the same item."""
    change = 1767225600.75
    found = activity(changed(ApproximateCreationDateTime=change), USER_ACTIVITY, days)
    assert found is not None
    assert item(found)["expiresAt"] == {"N": str(1767225600 + days * 86_400)}


def test_activities_are_kept_for_ever_unless_told_otherwise() -> None:
    """Without a number of days there is no expiresAt."""
    assert "expiresAt" not in item(made(record()))


def test_a_deletion_is_no_activity() -> None:
    """REMOVE gives nothing, whatever else the record holds."""
    assert activity(record(name="REMOVE"), USER_ACTIVITY) is None
    assert activity({"eventSource": "aws:dynamodb", "eventName": "REMOVE"}, USER_ACTIVITY) is None


@QUICK
@given(st.integers(0, 10**13 - 1), st.text(min_size=1, max_size=40), st.text(min_size=1, max_size=40))
def test_all_38_digits_survive(milliseconds: int, identity: str, stream: str) -> None:
    """The key is exact to the last of its 38 digits, which no float could hold."""
    at = datetime(1970, 1, 1, tzinfo=UTC) + timedelta(milliseconds=milliseconds)
    found = made({**changed(ApproximateCreationDateTime=at), "eventID": identity, "eventSourceARN": stream})
    assert Decimal(found.key[1]) == expected_key(milliseconds, identity, stream)
    assert item(found)["processedAt"] == {"N": found.key[1]}


@QUICK
@example(1001)
@given(st.integers(0, 4 * 10**12))
def test_a_time_with_a_fraction_keeps_its_millisecond(milliseconds: int) -> None:
    """Seconds with a fraction are read as they are written; times 1000 as a float, 1.001 s would be 1000 ms."""
    found = made(changed(ApproximateCreationDateTime=json.loads(f"{milliseconds // 1000}.{milliseconds % 1000:03}")))
    assert int(Decimal(found.key[1])) == milliseconds


def test_a_redelivered_record_is_the_same_item() -> None:
    """However its time is spelled, by JSON or by boto3 in any zone, a record becomes the same bytes again."""
    whole = made(record(at=1767225600))
    moment = datetime(2026, 1, 1, 5, 30, tzinfo=timezone(timedelta(hours=5, minutes=30)))
    for at in (1767225600, 1767225600.0, json.loads("1.7672256E9"), moment, moment.astimezone(UTC)):
        again = made(record(at=at))
        assert (again.key, again.body) == (whole.key, whole.body)


def test_less_than_a_millisecond_is_cut() -> None:
    """By JSON and by boto3 alike, so that a record read again from its stream has the key that it had."""
    moment = datetime(2026, 1, 1, 0, 0, 0, 123_900, tzinfo=UTC)
    assert made(record(at=1767225600.1239)).key == made(record(at=moment)).key
    assert int(Decimal(made(record(at=moment)).key[1])) == 1767225600123


def test_records_of_one_moment_have_keys_of_their_own() -> None:
    """A thousand changes of one item to one value in one second give a thousand keys, all in that second."""
    found = {made(replaced(eventID=f"{number:032x}")).key[1] for number in range(1000)}
    assert len(found) == 1000
    assert {int(Decimal(at)) for at in found} == {1767225600000}


def test_the_same_id_in_another_stream_is_another_record() -> None:
    """An id is unique in its stream only."""
    assert made(record()).key != made(replaced(eventSourceARN=STREAM + "1")).key


@pytest.mark.parametrize("missing", [{"eventID": None}, {"eventID": ""}, {"eventID": {}}])
def test_a_record_without_an_id_is_told_by_its_sequence_number(missing: dict[str, Any]) -> None:
    """Where there is no eventID, the sequence number takes its place."""
    found = made(replaced(**missing))
    assert Decimal(found.key[1]) == expected_key(1767225600000, f"{1:021}")


BAD = [
    *cases("NOT_A_RECORD", lambda value: value, None, 1, "text", [], [record()], True),
    *cases("UNKNOWN_SOURCE", lambda value: replaced(eventSource=value), None, "aws:kinesis", "", 1, ["aws:dynamodb"]),
    *cases("UNKNOWN_EVENT", lambda value: replaced(eventName=value), None, "insert", "", 0, {}, ["INSERT"], "UPSERT"),
    *cases("NO_CHANGE", lambda value: replaced(dynamodb=value), None, [], "x", 1),
    *cases("NO_STREAM", lambda value: replaced(eventSourceARN=value), None, "", 1, [STREAM]),
    *cases("NO_IDENTITY", lambda value: replaced(eventID=value), 1, ["a"], {"S": "a"}),
    *cases("NO_IDENTITY", lambda value: {**changed(SequenceNumber=value), "eventID": None}, None, 7, ""),
    *cases(
        "NO_TIME",
        lambda value: changed(ApproximateCreationDateTime=value),
        *(None, True, "1767225600", [1], {}),
        *(-1, -0.5, 10**10, 1767225600000, 10**400, 1e300, math.nan, math.inf),
        datetime(2026, 1, 1),  # noqa: DTZ001 - a time without a zone is the case
        datetime(2300, 1, 1, tzinfo=UTC),
        datetime(1969, 12, 31, tzinfo=UTC),
    ),
    *cases("NO_IMAGE", lambda value: changed(NewImage=value), None, [], "x", 5),
    *cases(
        "NO_ATTRIBUTE", lambda value: changed(NewImage=value), {}, {"userId": {"S": "a"}}, {"timestamp": {"N": "1"}}
    ),
    *cases("WRONG_TYPE", lambda value: record(userId=value), {"N": "1"}, {"S": 1}, {"S": None}, {}, "user", [], 5),
    *cases("WRONG_TYPE", lambda value: record(userId=value), {"S": "a", "N": "1"}, {"L": [{"S": "a"}]}),
    *cases("WRONG_TYPE", lambda value: record(timestamp=value), {"S": "1"}, {"N": 1}, {"N": 1.5}, {"N": None}, 1, {}),
    *cases("BAD_ATTRIBUTE", lambda value: record(userId={"S": value}), "", "x" * 2049, "é" * 1025, "\ud800"),
    *cases(
        "BAD_ATTRIBUTE",
        lambda value: record(timestamp={"N": value}),
        *("", "x", "NaN", "Infinity", "1_0", "\u0661", " 1", "..", "9" * 39, "1e999", "1e9999", "9" * 10**6),
    ),
]


@pytest.mark.parametrize(("code", "given_record"), BAD)
def test_what_can_never_be_an_activity_has_a_reason(code: str, given_record: Any) -> None:
    """Each kind of bad record has a code of its own, and words that say what is wrong, allowed and to be changed."""
    with pytest.raises(BadRecord) as caught:
        activity(given_record, USER_ACTIVITY)
    assert caught.value.code == code
    reason = str(caught.value)
    assert reason.startswith(f"{code}: ")
    assert ", allowed " in reason
    assert "; " in reason
    assert len(reason) < 500


def test_reasons_hold_no_values_of_the_image() -> None:
    """A reason names the attributes and types of an image, never what a person wrote into it."""
    for image in (
        {"userId": {"L": [{"S": "hidden"}]}},
        {"userId": None, "full": {"S": "hidden"}},
        {"timestamp": {"N": "hidden"}},
    ):
        with pytest.raises(BadRecord) as caught:
            activity(record(**image), USER_ACTIVITY)
        assert "hidden" not in str(caught.value)
