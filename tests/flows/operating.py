"""What an operator does at any system: look into a queue, send its messages back, read a table's stream."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import Any

from ops.redrive.streams import event as as_lambda_gives_it
from sandbox.controlplane import Sandbox
from tests.flows.conftest import ROOT


def look(sandbox: Sandbox, region: str, queue: str) -> list[dict[str, Any]]:
    """The bodies of all messages of a queue, which stay where they are."""
    client = sandbox.client("sqs", region)
    url = client.get_queue_url(QueueName=queue)["QueueUrl"]
    # The queue's own wait of 20 s would be spent on every empty queue.
    asked = {"QueueUrl": url, "MaxNumberOfMessages": 10, "WaitTimeSeconds": 0}
    messages: list[dict[str, Any]] = []
    while more := client.receive_message(**asked).get("Messages"):
        messages += more
    for message in messages:
        client.change_message_visibility(QueueUrl=url, ReceiptHandle=message["ReceiptHandle"], VisibilityTimeout=0)
    return [json.loads(message["Body"]) for message in messages]


def redrive(sandbox: Sandbox, region: str, queue: str, *more: str) -> subprocess.CompletedProcess[str]:
    """Run the command as an operator would."""
    return ops(sandbox, "redrive", "--queue", queue, "--region", region, "--wait", "1", *more)


def ops(sandbox: Sandbox, *words: str) -> subprocess.CompletedProcess[str]:
    """Run any command as an operator would."""
    env = {name: value for name, value in os.environ.items() if not name.startswith("AWS_")}
    env |= {"AWS_ACCESS_KEY_ID": sandbox.account, "AWS_SECRET_ACCESS_KEY": "sandbox"}
    command = [sys.executable, "-m", "ops", *words, "--endpoint", sandbox.endpoint_url]
    return subprocess.run(command, env=env, cwd=ROOT, capture_output=True, text=True, check=False, timeout=60)


def stream_records(sandbox: Sandbox, region: str, table: str) -> list[dict[str, Any]]:
    """Every record of a table's stream, read as anybody may, in the shape of Lambda's event."""
    client = sandbox.client("dynamodbstreams", region)
    (stream,) = client.list_streams(TableName=table)["Streams"]
    arn, found = stream["StreamArn"], []
    for shard in client.describe_stream(StreamArn=arn)["StreamDescription"]["Shards"]:
        begin = {"StreamArn": arn, "ShardId": shard["ShardId"], "ShardIteratorType": "TRIM_HORIZON"}
        iterator = client.get_shard_iterator(**begin)["ShardIterator"]
        while iterator:
            page = client.get_records(ShardIterator=iterator, Limit=1000)
            found += [as_lambda_gives_it(record, arn) for record in page["Records"]]
            iterator = page.get("NextShardIterator") if page["Records"] else None
    return found
