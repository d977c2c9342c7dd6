"""BatchWriteItem with ready bodies: what goes over the wire, and how answers are understood."""

import json
from collections.abc import Callable
from typing import Any

import boto3
import pytest
from botocore.awsrequest import AWSResponse
from botocore.config import Config
from botocore.exceptions import EndpointConnectionError, NoCredentialsError, ReadTimeoutError

from functions.common.attributes import members
from functions.common.batch import Busy, Refused
from functions.common.errors import StoreError
from functions.common.table import TableSender
from tests.unit.data_processor.fakes import TABLE, FakeTable, client_error

ITEMS = [
    {"recordId": f"r#{number}", "timestamp": "t", "data": {"é": [number, None, True, {"a": '"}'}]}} for number in (1, 2)
]
BODIES = [members(item).encode() for item in ITEMS]


class _Raw:
    def __init__(self, body: bytes) -> None:
        self._body = body

    def stream(self, **_: Any) -> Any:
        """The body, as botocore reads it."""
        yield self._body


def client(answer: Callable[[Any], Any]) -> Any:
    """A real client that sends nothing: `answer` is given each request."""
    made = boto3.session.Session(aws_access_key_id="a", aws_secret_access_key="b").client(  # noqa: S106 - not a secret
        "dynamodb", region_name="us-east-1", config=Config(retries={"total_max_attempts": 1})
    )
    made.meta.events.register("before-send.dynamodb", lambda request, **_: answer(request))
    return made


def response(body: Any, status: int = 200) -> AWSResponse:
    """An answer of the service."""
    return AWSResponse("", status, {}, _Raw(json.dumps(body).encode()))


def keeping(requests: list[Any]) -> Callable[[Any], AWSResponse]:
    """An answer of success that keeps the requests."""

    def answer(request: Any) -> AWSResponse:
        requests.append(request)
        return response({"UnprocessedItems": {}})

    return answer


def test_the_wire_holds_the_ready_bodies() -> None:
    """A real client sends the bodies untouched, signed, as BatchWriteItem of the table."""
    requests: list[Any] = []
    made = client(keeping(requests))
    assert not TableSender(made, TABLE).send(BODIES)
    (request,) = requests
    plain: list[Any] = []
    theirs = client(keeping(plain))
    theirs.batch_write_item(
        RequestItems={TABLE: [{"PutRequest": {"Item": json.loads(body)}} for body in BODIES]},
    )
    assert json.loads(request.body) == json.loads(plain[0].body)
    assert BODIES[0] in request.body
    assert request.headers["X-Amz-Target"] == plain[0].headers["X-Amz-Target"] == b"DynamoDB_20120810.BatchWriteItem"
    assert b"AWS4-HMAC-SHA256" in request.headers["Authorization"]


def test_other_calls_of_the_same_client_are_left_alone() -> None:
    """A plain batch write and a status update through the same client are sent as they are."""
    requests: list[Any] = []
    made = client(keeping(requests))
    TableSender(made, TABLE)
    made.batch_write_item(RequestItems={TABLE: [{"DeleteRequest": {"Key": {"a": {"S": "b"}}}}]})
    made.get_item(TableName=TABLE, Key={"a": {"S": "b"}})
    assert json.loads(requests[0].body)["RequestItems"] == {TABLE: [{"DeleteRequest": {"Key": {"a": {"S": "b"}}}}]}
    assert json.loads(requests[1].body)["Key"] == {"a": {"S": "b"}}


def test_unprocessed_items_are_told_by_key() -> None:
    """The keys of items that were not taken come back."""
    left = {TABLE: [{"PutRequest": {"Item": json.loads(BODIES[1])}}]}
    assert set(TableSender(client(lambda _: response({"UnprocessedItems": left})), TABLE).send(BODIES)) == {
        ("r#2", "t")
    }


def test_a_client_without_botocores_hooks_gets_the_plain_request() -> None:
    """A fake, or a client of another protocol, is given items that it can read."""
    table = FakeTable()
    assert not TableSender(table, TABLE).send(BODIES)
    assert list(table.items) == [("r#1", "t"), ("r#2", "t")]


@pytest.mark.parametrize(
    ("error", "expected"),
    [
        (client_error("ProvisionedThroughputExceededException"), Busy),
        (client_error("ThrottlingException"), Busy),
        (client_error("RequestLimitExceeded"), Busy),
        (client_error("InternalServerError", status=500), Busy),
        (client_error("Unknown", status=503), Busy),
        (EndpointConnectionError(endpoint_url="x"), Busy),
        (ReadTimeoutError(endpoint_url="x"), Busy),
        (client_error("ValidationException", "too large"), Refused),
        (client_error("AccessDeniedException"), StoreError),
        (client_error("ResourceNotFoundException"), StoreError),
        (client_error("ExpiredTokenException"), StoreError),
        (NoCredentialsError(), StoreError),
    ],
)
def test_errors_are_sorted_by_what_helps(error: Exception, expected: type[Exception]) -> None:
    """Try again, reject the item, or give up: each answer of the table means one of these."""
    table = FakeTable()

    def fail(_: Any) -> Any:
        raise error

    table.before_batch = fail
    with pytest.raises(expected):
        TableSender(table, TABLE).send(BODIES)
