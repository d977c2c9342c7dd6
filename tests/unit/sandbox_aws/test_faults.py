"""Injected faults look to an SDK as AWS's own failures do."""

import json
import time
from collections.abc import Callable
from typing import Any

import pytest
from botocore.exceptions import ClientError, ConnectionClosedError

from sandbox.aws import AwsEmulator, ControlError, Fault
from sandbox.aws.fault import Request
from sandbox.aws.fault_store import FaultStore
from sandbox.aws.faults import split
from tests.unit.sandbox_aws.account import Account
from tests.unit.sandbox_aws.workflows import metric

READ = Request("1" * 12, "us-east-1", "dynamodb", "GetItem", "arn:aws:dynamodb:us-east-1:111111111111:table/t")
TABLE: dict[str, Any] = {
    "KeySchema": [{"AttributeName": "id", "KeyType": "HASH"}],
    "AttributeDefinitions": [{"AttributeName": "id", "AttributeType": "S"}],
    "BillingMode": "PAY_PER_REQUEST",
}


@pytest.fixture
def table(account: Account) -> str:
    """A table in both regions under one name."""
    for region in ("us-east-1", "us-west-2"):
        account.client("dynamodb", region).create_table(TableName="items", **TABLE)
    return "items"


def put(account: Account, region: str = "us-east-1", key: str = "a") -> Any:
    """The answer to writing one item in one region."""
    return account.client("dynamodb", region).put_item(TableName="items", Item={"id": {"S": key}})


@pytest.mark.usefixtures("table")
def test_a_region_can_be_down_while_the_other_serves(account: Account) -> None:
    """A fault of one region leaves the other region's requests alone, and ends when it is lifted."""
    with account.emulator.faults(
        Fault(account=account.id, region="us-east-1", code="ServiceUnavailable", status=503)
    ) as down:
        with pytest.raises(ClientError, match="ServiceUnavailable"):
            put(account)
        assert put(account, "us-west-2")["ResponseMetadata"]["HTTPStatusCode"] == 200
        assert down.hits() == [3]  # the SDK tried three times
    assert put(account)["ResponseMetadata"]["HTTPStatusCode"] == 200


@pytest.mark.parametrize(
    ("service", "operation", "call"),
    [
        ("dynamodb", "GetItem", lambda client: client.get_item(TableName="items", Key={"id": {"S": "a"}})),
        ("s3", "GetObject", lambda client: client.get_object(Bucket="bucket", Key="key")),
        ("sqs", "ListQueues", lambda client: client.list_queues()),
        ("sns", "ListTopics", lambda client: client.list_topics()),
        ("iam", "ListRoles", lambda client: client.list_roles()),
        ("lambda", "ListFunctions", lambda client: client.list_functions()),
        ("logs", "DescribeLogGroups", lambda client: client.describe_log_groups()),
        ("cloudwatch", "DescribeAlarms", lambda client: client.describe_alarms()),
        ("kms", "ListKeys", lambda client: client.list_keys()),
    ],
)
def test_each_protocol_gets_its_own_form_of_error(
    account: Account, service: str, operation: str, call: Callable[[Any], object]
) -> None:
    """The SDK reads code, message and status of an injected error in JSON, query, REST and S3's XML alike."""
    fault = Fault(
        account=account.id, operation=operation, code="InternalTestFailure", status=418, message="by <us> & co"
    )
    with account.emulator.faults(fault) as injected, pytest.raises(ClientError) as caught:
        call(account.client(service))
    error = caught.value.response
    assert (error["Error"]["Code"], error["Error"]["Message"]) == ("InternalTestFailure", "by <us> & co")
    assert error["ResponseMetadata"]["HTTPStatusCode"] == 418
    assert injected.hits() == [1]


@pytest.mark.usefixtures("table")
def test_throttles_are_retried_by_the_sdk_and_published(account: Account) -> None:
    """Two throttles are overcome by the SDK's retries and counted in AWS/DynamoDB under table and operation."""
    fault = Fault(
        account=account.id,
        service="dynamodb",
        operation="PutItem",
        code="ProvisionedThroughputExceededException",
        status=400,
        count=2,
    )
    with account.emulator.faults(fault):
        put(account)
    answer = account.client("cloudwatch").get_metric_statistics(
        Namespace="AWS/DynamoDB",
        MetricName="ThrottledRequests",
        Dimensions=[{"Name": "TableName", "Value": "items"}, {"Name": "Operation", "Value": "PutItem"}],
        StartTime=time.time() - 3600,
        EndTime=time.time() + 60,
        Period=7200,
        Statistics=["Sum"],
    )
    assert [point["Sum"] for point in answer["Datapoints"]] == [2]


def test_a_dropped_connection_gives_no_answer(account: Account) -> None:
    """A dropped request ends as a closed connection, not as an HTTP error."""
    fault = Fault(account=account.id, service="sqs", drop=True)
    with account.emulator.faults(fault), pytest.raises(ConnectionClosedError):
        account.client("sqs").list_queues()
    account.client("sqs").list_queues()


def test_latency_delays_a_request_only(account: Account) -> None:
    """A delayed request succeeds, later."""
    with account.emulator.faults(Fault(account=account.id, service="sqs", latency=0.4)):
        started = time.monotonic()
        account.client("sqs").list_queues()
        assert time.monotonic() - started >= 0.4


@pytest.mark.usefixtures("table")
def test_a_share_of_a_batch_stays_unprocessed(account: Account) -> None:
    """A BatchWriteItem under fault writes the rest and returns what it left, complete and repeatable."""
    client = account.client("dynamodb")
    requests = [{"PutRequest": {"Item": {"id": {"S": str(n)}}}} for n in range(10)]
    with account.emulator.faults(Fault(account=account.id, service="dynamodb", unprocessed=0.4)) as injected:
        left = client.batch_write_item(RequestItems={"items": requests})["UnprocessedItems"]["items"]
    stored = {item["id"]["S"] for item in client.scan(TableName="items")["Items"]}
    unwritten = {request["PutRequest"]["Item"]["id"]["S"] for request in left}
    assert len(unwritten) == 4
    assert stored | unwritten == {str(n) for n in range(10)}
    assert stored.isdisjoint(unwritten)
    assert injected.hits() == [1]
    assert "UnprocessedItems" in client.batch_write_item(RequestItems={"items": left})
    assert client.scan(TableName="items")["Count"] == 10


@pytest.mark.usefixtures("table")
def test_a_batch_of_which_nothing_can_be_written_fails(account: Account) -> None:
    """With share 1 the whole batch is refused as throttled, as DynamoDB does when no item can be written."""
    client = account.client("dynamodb")
    fault = Fault(account=account.id, service="dynamodb", unprocessed=1)
    with account.emulator.faults(fault), pytest.raises(client.exceptions.ProvisionedThroughputExceededException):
        client.batch_write_item(RequestItems={"items": [{"PutRequest": {"Item": {"id": {"S": "a"}}}}]})


@pytest.mark.parametrize(("share", "left"), [(0.4, 4), (0.99, 9), (1, 10)])
def test_a_share_of_records_is_not_taken(account: Account, share: float, left: int) -> None:
    """A PutRecords under fault names in their places the records that are not in the stream, and they are counted."""
    client = account.client("kinesis")
    client.create_stream(StreamName="events", ShardCount=1)
    client.get_waiter("stream_exists").wait(StreamName="events", WaiterConfig={"Delay": 1})
    records = [{"Data": str(n).encode(), "PartitionKey": "k"} for n in range(10)]
    with account.emulator.faults(
        Fault(account=account.id, service="kinesis", operation="PutRecords", unprocessed=share)
    ):
        answer = client.put_records(StreamName="events", Records=records)
    assert answer["FailedRecordCount"] == left
    codes = [result.get("ErrorCode") for result in answer["Records"]]
    assert codes == [None] * (10 - left) + ["ProvisionedThroughputExceededException"] * left
    assert [result["Data"] for result in read(client, "events")] == [str(n).encode() for n in range(10 - left)]
    assert metric(account, "AWS/Kinesis", "WriteProvisionedThroughputExceeded", StreamName="events") == left
    assert metric(account, "AWS/Kinesis", "IncomingRecords", StreamName="events") == (10 - left or None)


def test_a_stream_that_refuses_is_counted(account: Account) -> None:
    """Each record of a put that is throttled as a whole counts."""
    client = account.client("kinesis")
    client.create_stream(StreamName="events", ShardCount=1)
    code = "ProvisionedThroughputExceededException"
    fault = Fault(account=account.id, service="kinesis", code=code, status=400, count=1)
    with account.emulator.faults(fault):
        records = [{"Data": b"x", "PartitionKey": "k"}] * 3
        assert client.put_records(StreamName="events", Records=records)["FailedRecordCount"] == 0
    assert metric(account, "AWS/Kinesis", "WriteProvisionedThroughputExceeded", StreamName="events") == 3
    assert metric(account, "AWS/Kinesis", "IncomingRecords", StreamName="events") == 3


def read(client: Any, stream: str) -> Any:
    """All records of a stream's first shard."""
    (shard,) = client.list_shards(StreamName=stream)["Shards"]
    start = {"StreamName": stream, "ShardId": shard["ShardId"], "ShardIteratorType": "TRIM_HORIZON"}
    return client.get_records(ShardIterator=client.get_shard_iterator(**start)["ShardIterator"])["Records"]


@pytest.mark.parametrize(
    ("items", "share", "left"), [(1, 0.9, 0), (2, 0.1, 1), (10, 0.25, 2), (10, 0.99, 9), (3, 1, 3)]
)
def test_a_share_leaves_and_writes_at_least_one(items: int, share: float, left: int) -> None:
    """Every share below 1 leaves at least one of several items and writes at least one, so that retries end."""
    kept, unwritten = split({"t": list(range(items))}, share)
    assert sum(map(len, unwritten.values())) == left
    assert sum(map(len, kept.values())) == items - left


@pytest.mark.usefixtures("table")
def test_a_resource_can_be_singled_out(account: Account) -> None:
    """A fault with a resource disturbs only requests whose ARN holds it."""
    account.client("dynamodb").create_table(TableName="other", **TABLE)
    with account.emulator.faults(Fault(account=account.id, resource="table/other", code="Refused", status=400)):
        put(account)
        with pytest.raises(ClientError, match="Refused"):
            account.client("dynamodb").put_item(TableName="other", Item={"id": {"S": "a"}})


def test_handlers_meet_faults_too(account: Account) -> None:
    """A request that a Lambda handler makes is disturbed like one from outside."""
    code = "import boto3\ndef handler(event, context):\n    return boto3.client('sqs').list_queues()['QueueUrls']\n"
    name = account.function(code, {"Effect": "Allow", "Action": "sqs:ListQueues", "Resource": "*"}, Timeout=20)
    fault = Fault(account=account.id, service="sqs", code="Refused", status=400)
    with account.emulator.faults(fault):
        error, answer = account.invoke(name, {})
    assert error == "Unhandled"
    assert "Refused" in answer["errorMessage"]


def test_the_first_requests_can_pass() -> None:
    """A fault strikes after `after` matching requests, `count` times, and not those that do not match."""
    store, other = FaultStore(), Request("1" * 12, "us-west-2", "s3", "PutObject", "arn:aws:s3:::b/k")
    numbers = store.add([Fault(service="dynamodb", operation="Get.*", after=1, count=2, drop=True)])
    struck = [bool(store.strike(request)) for request in (READ, other, READ, READ, READ)]
    assert struck == [False, False, True, True, False]
    assert store.hits(numbers) == [2]


def test_probability_is_repeatable() -> None:
    """The same requests are struck in each run, about as many as the probability says."""

    def run() -> list[bool]:
        store = FaultStore()
        store.add([Fault(probability=0.3, drop=True)])
        return [bool(store.strike(READ)) for _ in range(1000)]

    assert run() == run()
    assert 250 < sum(run()) < 350


@pytest.mark.parametrize(
    ("document", "said"),
    [
        ({"service": "s3"}, "without effect"),
        ({"drop": True, "probability": 2}, "bad probability: 2"),
        ({"code": "X", "status": 200}, "bad status: 200"),
        ({"drop": True, "operation": "("}, "bad operation"),
        ({"drop": True, "regoin": "us-east-1"}, "unknown field of a fault: 'regoin'"),
        ({"latency": -1}, "bad latency: -1"),
    ],
)
def test_a_fault_that_makes_no_sense_is_refused(emulator: AwsEmulator, document: dict[str, Any], said: str) -> None:
    """A bad condition or effect is refused with the field, the value and what is allowed."""
    with pytest.raises(ValueError, match=said.replace("(", r"\(")):
        Fault.read(document)
    with pytest.raises(ControlError, match=json.dumps(said)[1:-1].split(":")[0]):
        emulator.control("add-faults", [document])


def test_an_unknown_control_verb_names_the_known_ones(emulator: AwsEmulator) -> None:
    """A misspelt control request is refused with the verbs there are."""
    with pytest.raises(ControlError, match="unknown control verb: 'fault'; allowed is add-faults, alarms"):
        emulator.control("fault")
