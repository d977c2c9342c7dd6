"""Event source mappings of DynamoDB and Kinesis streams, end to end."""

import json
from collections.abc import Callable
from typing import Any

import pytest

from tests.unit.sandbox_aws.account import Account
from tests.unit.sandbox_aws.streams import HANDLER, READ_TABLE, SEND, bodies, ids, listen, put, table

READ_STREAM = {"Effect": "Allow", "Action": "kinesis:*", "Resource": "*"}
SLOW = """
import os, time, boto3
def handler(event, context):
    queue = boto3.client("sqs")
    queue.send_message(QueueUrl=os.environ["QUEUE"], MessageBody='"begun"')
    time.sleep(15)
    queue.send_message(QueueUrl=os.environ["QUEUE"], MessageBody='"done"')
"""
PARTIAL = """
import os, json, boto3
def handler(event, context):
    done = []
    for record in event["Records"]:
        name = record["dynamodb"]["Keys"]["id"]["S"]
        if name == "poison":
            failed = [{"itemIdentifier": record["dynamodb"]["SequenceNumber"]}]
            break
        done.append(name)
    else:
        failed = []
    if done:
        boto3.client("sqs").send_message(QueueUrl=os.environ["QUEUE"], MessageBody=json.dumps(done))
    return {"batchItemFailures": failed}
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
    return lambda name: table(account, name)


def test_a_poison_record_of_a_table_is_isolated_and_reported(account: Account, stream: Callable[[str], str]) -> None:
    """With retries limited and bisecting, one bad record is reported to OnFailure and all others are handled."""
    source = stream("items")
    put(account, "items", "a", "b", "poison", "c")
    handled, failed = listen(
        account, HANDLER, source, READ_TABLE, MaximumRetryAttempts=1, BisectBatchOnFunctionError=True, BatchSize=10
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
    handled, _ = listen(account, HANDLER, quick, READ_TABLE)
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
    name = account.function(HANDLER, READ_TABLE, SEND, Environment={"Variables": {"QUEUE": url}}, Timeout=20)
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
    handled, _ = listen(account, HANDLER, source, READ_TABLE)
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
    handled, _ = listen(account, HANDLER, source, READ_TABLE, FilterCriteria={"Filters": [{"Pattern": pattern}]})
    put(account, "filtered", "order-1", "user-1", "order-2")
    assert ids(account, handled, 2) == ["order-1", "order-2"]


def test_the_trim_horizon_is_everything_in_order(account: Account, stream: Callable[[str], str]) -> None:
    """A mapping that starts at TRIM_HORIZON sees what was written before it, in the order of the writes."""
    source, names = stream("ordered"), [str(number) for number in range(60)]
    put(account, "ordered", *names)
    handled, _ = listen(account, HANDLER, source, READ_TABLE, BatchSize=7)
    batches: list[list[str]] = []
    while sum(map(len, batches)) < 60 and (more := bodies(account, handled, 1)):
        batches += more
    assert sorted(batches, key=lambda batch: int(batch[0])) == [names[first : first + 7] for first in range(0, 60, 7)]


def test_a_batching_window_gathers_records(account: Account, stream: Callable[[str], str]) -> None:
    """Records that come within the window, here a tenth of its time, are one batch although it is not full."""
    source = stream("gathered")
    handled, _ = listen(account, HANDLER, source, READ_TABLE, BatchSize=100, MaximumBatchingWindowInSeconds=10)
    for name in ("a", "b", "c"):
        put(account, "gathered", name)
    assert bodies(account, handled, 1) == [["a", "b", "c"]]


def test_a_burst_waits_for_no_window(account: Account, stream: Callable[[str], str]) -> None:
    """Full batches go out at once: a thousand records in batches of ten do not take a hundred windows."""
    source = stream("burst")
    handled, _ = listen(account, HANDLER, source, READ_TABLE, BatchSize=10, MaximumBatchingWindowInSeconds=300)
    names = [str(number) for number in range(1000)]
    put(account, "burst", *names)
    assert sorted(ids(account, handled, 1000), key=int) == names


def test_a_reported_record_is_isolated_with_bisecting(account: Account, stream: Callable[[str], str]) -> None:
    """With both, the batch is split at the reported record, which alone is given up; the others are done once each."""
    source = stream("partial")
    put(account, "partial", "a", "b", "poison", "c", "d")
    handled, failed = listen(
        account,
        PARTIAL,
        source,
        READ_TABLE,
        MaximumRetryAttempts=1,
        BisectBatchOnFunctionError=True,
        FunctionResponseTypes=["ReportBatchItemFailures"],
        BatchSize=10,
    )
    assert bodies(account, failed, 1)[0]["DDBStreamBatchInfo"]["batchSize"] == 1
    assert sorted(ids(account, handled, 4)) == ["a", "b", "c", "d"]


def test_a_stream_can_be_read_from_a_sequence_number(account: Account, stream: Callable[[str], str]) -> None:
    """GetShardIterator AT_SEQUENCE_NUMBER and GetRecords give what an invocation record points at."""
    source, client = stream("redriven"), account.client("dynamodbstreams")
    put(account, "redriven", "a", "poison", "b")
    _, failed = listen(account, HANDLER, source, READ_TABLE, MaximumRetryAttempts=0, BisectBatchOnFunctionError=True)
    info = bodies(account, failed, 1)[0]["DDBStreamBatchInfo"]
    iterator = client.get_shard_iterator(
        StreamArn=info["streamArn"],
        ShardId=info["shardId"],
        ShardIteratorType="AT_SEQUENCE_NUMBER",
        SequenceNumber=info["startSequenceNumber"],
    )["ShardIterator"]
    (record,) = client.get_records(ShardIterator=iterator, Limit=info["batchSize"])["Records"]
    assert record["dynamodb"]["Keys"] == {"id": {"S": "poison"}}
    assert record["dynamodb"]["SequenceNumber"] == info["startSequenceNumber"] == info["endSequenceNumber"]


def test_a_batch_can_be_delivered_again(account: Account, stream: Callable[[str], str]) -> None:
    """A redelivery has the same records, of the last batch or of the one that holds a record; others are refused."""
    source = stream("again")
    put(account, "again", "a", "b", "c")
    handled, _ = listen(account, HANDLER, source, READ_TABLE, BatchSize=2)
    assert sorted(ids(account, handled, 3)) == ["a", "b", "c"]
    (mapping,) = account.client("lambda").list_event_source_mappings(EventSourceArn=source)["EventSourceMappings"]
    last = account.emulator.redeliver(mapping["UUID"])
    assert (bodies(account, handled, 1), last.failed, len(last.sequence_numbers)) == ([["c"]], False, 1)
    records = read_all(account, source)
    first = account.emulator.redeliver(mapping["UUID"], records[0]["dynamodb"]["SequenceNumber"])
    assert bodies(account, handled, 1) == [["a", "b"]]
    assert first.sequence_numbers == [record["dynamodb"]["SequenceNumber"] for record in records[:2]]
    with pytest.raises(ValueError, match=r"no batch of mapping .* with sequence number 1;"):
        account.emulator.redeliver(mapping["UUID"], "1")


def read_all(account: Account, source: str) -> list[dict[str, Any]]:
    """All records of a stream."""
    client = account.client("dynamodbstreams")
    (shard,) = client.describe_stream(StreamArn=source)["StreamDescription"]["Shards"]
    iterator = client.get_shard_iterator(StreamArn=source, ShardId=shard["ShardId"], ShardIteratorType="TRIM_HORIZON")[
        "ShardIterator"
    ]
    found: list[dict[str, Any]] = client.get_records(ShardIterator=iterator)["Records"]
    return found
