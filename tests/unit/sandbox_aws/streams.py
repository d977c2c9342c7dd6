"""Tables with streams and functions that read them, for the tests."""

from __future__ import annotations

import json
from typing import Any

from tests.unit.sandbox_aws.account import Account, Statement

READ_TABLE = {
    "Effect": "Allow",
    "Action": ["dynamodb:GetRecords", "dynamodb:GetShardIterator", "dynamodb:DescribeStream", "dynamodb:ListStreams"],
    "Resource": "*",
}
SEND = {"Effect": "Allow", "Action": "sqs:SendMessage", "Resource": "*"}
HANDLER = """
import os, json, boto3
def handler(event, context):
    ids = [record["dynamodb"]["Keys"]["id"]["S"] for record in event["Records"]]
    if "poison" in ids:
        raise ValueError("poison")
    boto3.client("sqs").send_message(QueueUrl=os.environ["QUEUE"], MessageBody=json.dumps(ids))
"""


def table(account: Account, name: str) -> str:
    """Stream ARN of a new table with the key id."""
    made = account.client("dynamodb").create_table(
        TableName=name,
        KeySchema=[{"AttributeName": "id", "KeyType": "HASH"}],
        AttributeDefinitions=[{"AttributeName": "id", "AttributeType": "S"}],
        BillingMode="PAY_PER_REQUEST",
        StreamSpecification={"StreamEnabled": True, "StreamViewType": "NEW_AND_OLD_IMAGES"},
    )
    arn: str = made["TableDescription"]["LatestStreamArn"]
    return arn


def put(account: Account, name: str, *ids: str) -> None:
    """Write one item per id, in this order."""
    requests = [{"PutRequest": {"Item": {"id": {"S": key}}}} for key in ids]
    for first in range(0, len(requests), 25):
        account.client("dynamodb").batch_write_item(RequestItems={name: requests[first : first + 25]})


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
    """Wait until `HANDLER` has reported so many ids, in however many batches; returns them in their order."""
    found: list[str] = []
    while len(found) < count and (batches := bodies(account, url, 1)):
        found += [name for batch in batches for name in batch]
    return found
