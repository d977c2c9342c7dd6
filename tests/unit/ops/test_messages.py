"""Messages are read as what they are; whatever else lies in a queue is told apart without a crash."""

from __future__ import annotations

import copy
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ops.errors import UnknownMessageError
from ops.redrive import messages
from ops.redrive.messages import AsyncEvent, DeadLetter, FailedExecution, StreamBatch, StreamRecord, Undelivered
from tests.unit.ops.fakes import MACHINE, QUEUE, STREAM, execution, letter, sequence

FUNCTION = "arn:aws:lambda:us-west-2:111122223333:function:processor"
RECORD: dict[str, Any] = {
    "kind": "stream-record",
    "reason": "BAD_SHAPE: no email",
    "functionName": "processor",
    "streamArn": STREAM,
    "record": {"eventID": "e", "dynamodb": {"SequenceNumber": sequence(7)}},
}
BATCH: dict[str, Any] = {
    "requestContext": {
        "requestId": "r",
        "functionArn": f"{FUNCTION}:$LATEST",
        "condition": "RetryAttemptsExhausted",
        "approximateInvokeCount": 4,
    },
    "responseContext": {"statusCode": 200, "executedVersion": "$LATEST", "functionError": "Unhandled"},
    "version": "1.0",
    "timestamp": "2026-01-01T00:00:00.000Z",
    "DDBStreamBatchInfo": {
        "shardId": "shardId-1",
        "startSequenceNumber": sequence(1),
        "endSequenceNumber": sequence(9),
        "approximateArrivalOfFirstRecord": "2026-01-01T00:00:00Z",
        "approximateArrivalOfLastRecord": "2026-01-01T00:00:01Z",
        "batchSize": 9,
        "streamArn": STREAM,
    },
}
KINESIS = "arn:aws:kinesis:us-west-2:111122223333:stream/events"
OF_KINESIS: dict[str, Any] = {
    "eventID": f"shardId-000000000000:{'4' * 56}",
    "kinesis": {"sequenceNumber": "4" * 56, "partitionKey": "k", "data": "eA=="},
}
KINESIS_BATCH: dict[str, Any] = {
    **{name: value for name, value in BATCH.items() if name != "DDBStreamBatchInfo"},
    "KinesisBatchInfo": {
        **BATCH["DDBStreamBatchInfo"],
        "streamArn": KINESIS,
        "startSequenceNumber": "4" * 56,
        "endSequenceNumber": "4" * 56,
    },
}
EVENT: dict[str, Any] = {
    "version": "1.0",
    "requestContext": {"requestId": "r", "functionArn": FUNCTION, "condition": "RetriesExhausted"},
    "requestPayload": {"file": "a"},
    "responseContext": {"statusCode": 200, "functionError": "Unhandled"},
}
RULE = {"RULE_ARN": "arn:aws:events:us-west-2:111122223333:rule/r", "TARGET_ARN": MACHINE, "ERROR_CODE": "TIMEOUT"}
DEAD = {"RequestID": "r", "ErrorCode": "200", "ErrorMessage": "KeyError: 'name'"}


@pytest.mark.parametrize(
    ("body", "attributes", "kind", "code"),
    [
        (RECORD, {}, StreamRecord, "BAD_SHAPE"),
        (BATCH, {}, StreamBatch, "RetryAttemptsExhausted"),
        ({**RECORD, "record": "text", "streamArn": None}, {}, StreamRecord, "BAD_SHAPE"),
        ({**RECORD, "record": OF_KINESIS, "streamArn": KINESIS}, {}, StreamRecord, "BAD_SHAPE"),
        ({**RECORD, "record": {"messageId": "m", "body": "x"}, "streamArn": QUEUE}, {}, StreamRecord, "BAD_SHAPE"),
        (KINESIS_BATCH, {}, StreamBatch, "RetryAttemptsExhausted"),
        ({**BATCH, "responseContext": None}, {}, StreamBatch, "RetryAttemptsExhausted"),
        (execution(1), {}, FailedExecution, "Broken"),
        ({**execution(1), "failure": None}, {}, FailedExecution, "unknown"),
        ({"a": 1}, RULE, Undelivered, "TIMEOUT"),
        ({"a": 1}, DEAD, AsyncEvent, "KeyError"),
        ([1], {**DEAD, "ErrorMessage": ""}, AsyncEvent, "status 200"),
        ([1], {**DEAD, "ErrorMessage": "no mail for jo@example.org: none"}, AsyncEvent, "status 200"),
        (EVENT, {}, AsyncEvent, "RetriesExhausted"),
    ],
)
def test_each_kind_is_told_by_its_shape(body: Any, attributes: dict[str, str], kind: type, code: str) -> None:
    """Kinds that the body or its attributes tell; the code is what --only compares."""
    content = messages.parse(letter(body, **attributes))
    assert type(content) is kind
    assert content.code == code


@pytest.mark.parametrize("body", [RECORD, "no JSON", {"alertType": "ANOMALY_DETECTED"}])
def test_what_sqs_has_moved_belongs_to_its_queue(body: Any) -> None:
    """Whatever the message says: SQS tells from which queue it comes."""
    content = messages.parse(letter(body, moved_from=QUEUE))
    assert isinstance(content, DeadLetter)
    assert (content.source, content.code, content.message) == (QUEUE, "RECEIVED_TOO_OFTEN", "m1")
    with pytest.raises(UnknownMessageError, match="DeadLetterQueueSourceArn is no ARN of sqs"):
        messages.parse(letter(body, moved_from=MACHINE))


def test_a_record_of_kinesis_has_a_number_and_a_shard() -> None:
    """Both are there to read it again; a record of a table names no shard."""
    assert messages.sequence_number(OF_KINESIS) == "4" * 56
    assert messages.shard(OF_KINESIS) == "shardId-000000000000"
    assert messages.shard(RECORD["record"]) is None
    assert messages.shard({**OF_KINESIS, "eventID": None}) is None


def test_an_unqualified_function_is_called() -> None:
    """A permission for the function covers a call without version, which runs the same code as $LATEST."""
    content = messages.parse(letter(BATCH))
    assert isinstance(content, StreamBatch)
    assert content.function == FUNCTION


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ("", "no JSON"),
        ("[" * 100_000, "no JSON"),
        ("1" * 5000, "no JSON"),
        ('{"kind": NaN}', "no JSON"),
        ("[]", "no object"),
        ("{}", "neither a kind"),
        ({"kind": "other"}, "its kind is 'other'"),
        ({"kind": ["stream-record"]}, "its kind is"),
        ({**KINESIS_BATCH, "KinesisBatchInfo": BATCH["DDBStreamBatchInfo"]}, "streamArn is no ARN of kinesis"),
        ({**BATCH, "DDBStreamBatchInfo": KINESIS_BATCH["KinesisBatchInfo"]}, "streamArn is no ARN of dynamodb"),
        ({name: value for name, value in RECORD.items() if name != "record"}, "record is missing"),
        ({**RECORD, "functionName": 5}, "functionName is missing or no text"),
        ({**RECORD, "streamArn": MACHINE}, "streamArn is no ARN of dynamodb"),
        ({**RECORD, "truncated": "NewImage"}, "truncated is no list"),
        ({**BATCH, "DDBStreamBatchInfo": []}, "DDBStreamBatchInfo is missing"),
        ({**BATCH, "requestContext": None}, "requestContext is missing"),
        ({name: value for name, value in execution(1).items() if name != "input"}, "input is missing"),
        ({**EVENT, "requestContext": {**EVENT["requestContext"], "condition": "Success"}}, "was processed"),
    ],
)
def test_anything_else_is_unknown(change: Any, said: str) -> None:
    """The error says what is wrong, what is known and what to do."""
    with pytest.raises(UnknownMessageError, match=said) as error:
        messages.parse(letter(change))
    assert str(error.value).count("; ") == 2


@pytest.mark.parametrize(
    ("first", "last"), [("1", "2"), (sequence(9), sequence(1)), ("x" * 21, sequence(1)), (sequence(1), "٣" * 21)]
)
def test_sequence_numbers_have_to_be_some(first: str, last: str) -> None:
    """Digits of the right number, the first not behind the last."""
    body = copy.deepcopy(BATCH)
    body["DDBStreamBatchInfo"] |= {"startSequenceNumber": first, "endSequenceNumber": last}
    with pytest.raises(UnknownMessageError, match="sequence numbers"):
        messages.parse(letter(body))


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=5,
)


@given(
    body=st.sampled_from([RECORD, BATCH, KINESIS_BATCH, EVENT, execution(1)]),
    attributes=st.sampled_from([{}, RULE, DEAD]),
    path=st.lists(st.integers(0, 6), min_size=1, max_size=3),
    value=JSON,
)
@settings(max_examples=300)
def test_a_damaged_message_never_crashes(body: Any, attributes: dict[str, str], path: list[int], value: Any) -> None:
    """With any one part replaced by anything, a message is understood or unknown, and nothing of it is quoted."""
    damaged = copy.deepcopy(body)
    inner = damaged
    for step in path[:-1]:
        name = list(inner)[step % len(inner)]
        if not isinstance(inner[name], dict) or not inner[name]:
            break
        inner = inner[name]
    inner[list(inner)[path[-1] % len(inner)]] = value
    said = outcome(damaged, attributes)
    assert isinstance(said, str)
    assert len(said) < 400


def outcome(body: Any, attributes: dict[str, str]) -> str:
    """The code of a message, or the error's text."""
    try:
        return messages.parse(letter(body, **attributes)).code
    except UnknownMessageError as error:
        return str(error)


@given(st.text())
@settings(max_examples=200)
def test_any_text_is_understood_or_unknown(text: str) -> None:
    """Nor does a body that nobody has written on purpose."""
    with pytest.raises(UnknownMessageError):
        messages.parse(letter(text))


def test_a_record_is_known_by_its_number_whatever_became_of_it() -> None:
    """The key of a record does not depend on its images, and a record without number or id has one too."""
    record = {"eventID": "e", "dynamodb": {"SequenceNumber": sequence(7), "NewImage": {}}}
    assert messages.record_key(STREAM, record) == messages.record_key(STREAM, RECORD["record"])
    assert messages.record_key(STREAM, {"dynamodb": 5}) != messages.record_key(STREAM, {"dynamodb": 6})
    assert messages.record_key("", "text") != messages.record_key("", None)
