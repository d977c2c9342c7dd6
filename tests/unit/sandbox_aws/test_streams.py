"""Event source mappings of DynamoDB and Kinesis streams, end to end."""

import json
from collections.abc import Callable
from typing import Any

import pytest

from tests.unit.sandbox_aws.account import Account, Statement

READ_TABLE = {
    "Effect": "Allow",
    "Action": ["dynamodb:GetRecords", "dynamodb:GetShardIterator", "dynamodb:DescribeStream", "dynamodb:ListStreams"],
    "Resource": "*",
}
READ_STREAM = {"Effect": "Allow", "Action": "kinesis:*", "Resource": "*"}
SEND = {"Effect": "Allow", "Action": "sqs:SendMessage", "Resource": "*"}
TABLE = """
import os, json, boto3
def handler(event, context):
    ids = [record["dynamodb"]["Keys"]["id"]["S"] for record in event["Records"]]
    if "poison" in ids:
        raise ValueError("poison")
    boto3.client("sqs").send_message(QueueUrl=os.environ["QUEUE"], MessageBody=json.dumps(ids))
"""
SLOW = """
import os, time, boto3
def handler(event, context):
    queue = boto3.client("sqs")
    queue.send_message(QueueUrl=os.environ["QUEUE"], MessageBody='"begun"')
    time.sleep(15)
    queue.send_message(QueueUrl=os.environ["QUEUE"], MessageBody='"done"')
"""
STREAM = """
import base64, os, json, boto3
def handler(event, context):
    failed = []
    for record in event["Records"]:
        text = base64.b64decode(record["kinesis"]["data"]).decode()
        if text == "poison":
            return {"batchItemFailures": [{"itemIdentifier": record["kinesis"]["sequenceNumber"]}]}
        boto3.client("sqs").send_message(QueueUrl=os.environ["QUEUE"], MessageBody=text)
"""


@pytest.fixture
def stream(account: Account) -> Callable[[str], str]:
    """Stream ARN of a new table."""

    def make(name: str) -> str:
        table = account.client("dynamodb").create_table(
            TableName=name,
            KeySchema=[{"AttributeName": "id", "KeyType": "HASH"}],
            AttributeDefinitions=[{"AttributeName": "id", "AttributeType": "S"}],
            BillingMode="PAY_PER_REQUEST",
            StreamSpecification={"StreamEnabled": True, "StreamViewType": "NEW_AND_OLD_IMAGES"},
        )
        arn: str = table["TableDescription"]["LatestStreamArn"]
        return arn

    return make


def put(account: Account, table: str, *names: str) -> None:
    """Write one item per id, in this order."""
    requests = [{"PutRequest": {"Item": {"id": {"S": name}}}} for name in names]
    account.client("dynamodb").batch_write_item(RequestItems={table: requests})


def listen(account: Account, code: str, source: str, *statements: Statement, **settings: Any) -> tuple[str, str]:
    """Map a stream to a new function; returns the queue of what was handled and the queue of what was given up."""
    handled, _ = account.queue()
    failed, failed_arn = account.queue()
    name = account.function(code, *statements, SEND, Environment={"Variables": {"QUEUE": handled}}, Timeout=20)
    account.client("lambda").create_event_source_mapping(
        FunctionName=name,
        EventSourceArn=source,
        StartingPosition="TRIM_HORIZON",
        DestinationConfig={"OnFailure": {"Destination": failed_arn}},
        **settings,
    )
    return handled, failed


def bodies(account: Account, url: str, count: int, seconds: float = 10) -> list[Any]:
    """Wait for messages of a queue and return what their JSON says."""
    return [json.loads(message["Body"]) for message in account.messages(url, count, seconds)]


def ids(account: Account, url: str, count: int) -> list[str]:
    """Wait until `TABLE` has reported so many ids, in however many batches; returns them in their order."""
    found: list[str] = []
    while len(found) < count and (batches := bodies(account, url, 1)):
        found += [name for batch in batches for name in batch]
    return found


def test_a_poison_record_of_a_table_is_isolated_and_reported(account: Account, stream: Callable[[str], str]) -> None:
    """With retries limited and bisecting, one bad record is reported to OnFailure and all others are handled."""
    source = stream("items")
    put(account, "items", "a", "b", "poison", "c")
    handled, failed = listen(
        account, TABLE, source, READ_TABLE, MaximumRetryAttempts=1, BisectBatchOnFunctionError=True, BatchSize=10
    )
    record = bodies(account, failed, 1)[0]
    assert record["requestContext"]["condition"] == "RetryAttemptsExhausted"
    assert record["requestContext"]["approximateInvokeCount"] == 2
    assert record["DDBStreamBatchInfo"]["batchSize"] == 1
    assert record["DDBStreamBatchInfo"]["streamArn"] == source
    assert sorted(ids(account, handled, 3)) == ["a", "b", "c"]


def test_a_kinesis_batch_resumes_at_the_reported_record(account: Account) -> None:
    """ReportBatchItemFailures on Kinesis: what came before the bad record is handled once, what follows too."""
    kinesis = account.client("kinesis")
    kinesis.create_stream(StreamName="events", ShardCount=1)
    source = f"arn:aws:kinesis:us-east-1:{account.id}:stream/events"
    for text in ("1", "2", "poison", "3"):
        kinesis.put_record(StreamName="events", Data=text.encode(), PartitionKey="k")
    handled, failed = listen(
        account,
        STREAM,
        source,
        READ_STREAM,
        MaximumRetryAttempts=0,
        BisectBatchOnFunctionError=True,
        FunctionResponseTypes=["ReportBatchItemFailures"],
    )
    info = bodies(account, failed, 1)[0]["KinesisBatchInfo"]
    assert (info["batchSize"], info["streamArn"]) == (1, source)
    assert sorted(bodies(account, handled, 3)) == [1, 2, 3]


def test_a_slow_function_holds_up_no_other(account: Account, stream: Callable[[str], str]) -> None:
    """While one mapping's function sleeps, another table's records are handled."""
    slow, quick = stream("slow"), stream("quick")
    states, _ = listen(account, SLOW, slow, READ_TABLE)
    handled, _ = listen(account, TABLE, quick, READ_TABLE)
    put(account, "slow", "a")
    assert bodies(account, states, 1) == ["begun"]
    put(account, "quick", "b")
    assert bodies(account, handled, 1) == [["b"]]
    assert bodies(account, states, 1, seconds=0.1) == []  # still not done


def test_latest_means_from_now_on(account: Account, stream: Callable[[str], str]) -> None:
    """A mapping that starts at LATEST sees what is written after its creation, and nothing from before."""
    source = stream("later")
    put(account, "later", "before")
    url, _ = account.queue()
    name = account.function(TABLE, READ_TABLE, SEND, Environment={"Variables": {"QUEUE": url}}, Timeout=20)
    account.client("lambda").create_event_source_mapping(
        FunctionName=name, EventSourceArn=source, StartingPosition="LATEST"
    )
    put(account, "later", "after")
    assert bodies(account, url, 1) == [["after"]]


def test_a_disabled_mapping_reads_nothing_and_goes_on_where_it_stood(
    account: Account, stream: Callable[[str], str]
) -> None:
    """Records that arrive while a mapping is disabled are handled once it is enabled again."""
    source, client = stream("paused"), account.client("lambda")
    handled, _ = listen(account, TABLE, source, READ_TABLE)
    (mapping,) = client.list_event_source_mappings(EventSourceArn=source)["EventSourceMappings"]
    client.update_event_source_mapping(UUID=mapping["UUID"], Enabled=False)
    put(account, "paused", "a")
    assert bodies(account, handled, 1, seconds=0.5) == []
    client.update_event_source_mapping(UUID=mapping["UUID"], Enabled=True)
    assert bodies(account, handled, 1) == [["a"]]


def test_filters_spare_the_function(account: Account, stream: Callable[[str], str]) -> None:
    """Records that no filter matches are passed over."""
    pattern = json.dumps({"dynamodb": {"Keys": {"id": {"S": [{"prefix": "order-"}]}}}})
    source = stream("filtered")
    handled, _ = listen(account, TABLE, source, READ_TABLE, FilterCriteria={"Filters": [{"Pattern": pattern}]})
    put(account, "filtered", "order-1", "user-1", "order-2")
    assert ids(account, handled, 2) == ["order-1", "order-2"]
