"""The realtime-analytics of one sandbox, as its users see it: a client with a key, and who looks what came of it."""

from __future__ import annotations

import json
import urllib.error
import urllib.request
from dataclasses import dataclass
from typing import Any

from boto3.dynamodb.types import TypeDeserializer

from sandbox.controlplane import Sandbox

_plain = TypeDeserializer().deserialize
Event = dict[str, Any]


@dataclass(frozen=True)
class Answer:
    """What the API answered."""

    status: int
    body: dict[str, Any]
    headers: dict[str, str]


@dataclass(frozen=True)
class Analytics:
    """The system of one sandbox, in its region."""

    sandbox: Sandbox
    region: str

    @property
    def outputs(self) -> dict[str, str]:
        """What the system publishes about itself."""
        data: dict[str, str] = self.sandbox.get("ConfigMap", f"outputs-{self.region}")["data"]
        return data

    def client(self, service: str) -> Any:
        """A client of the system's region."""
        return self.sandbox.client(service, self.region)

    @property
    def key(self) -> str:
        """The value of the API key."""
        found = self.client("apigateway").get_api_keys(nameQuery=self.outputs["apiKeyName"], includeValues=True)
        return str(found["items"][0]["value"])

    def send(self, body: Any, *, key: str | None = "the key", method: str = "POST") -> Answer:
        """A request of a client who signs nothing; a body that is no text is sent as JSON."""
        outputs = self.outputs
        stage = self.sandbox.get("Stage", outputs["apiStageObject"])["status"]["atProvider"]
        where = f"/_aws/execute-api/{stage['restApiId']}/{outputs['apiStage']}{outputs['apiPath']}"
        headers = {"content-type": "application/json"}
        if key is not None:
            headers["x-api-key"] = self.key if key == "the key" else key
        text = body if isinstance(body, str) else json.dumps(body)
        url = self.sandbox.aws.endpoint_url + where
        request = urllib.request.Request(url, text.encode(), headers, method=method)  # noqa: S310 - the loopback
        try:
            with urllib.request.urlopen(request) as answer:  # noqa: S310 - the loopback
                return Answer(answer.status, json.loads(answer.read()), dict(answer.headers))
        except urllib.error.HTTPError as error:
            with error:
                return Answer(error.code, json.loads(error.read()), dict(error.headers))

    def items(self, partition: str) -> list[dict[str, Any]]:
        """The items of a partition, such as DATA#<id>, in plain Python values."""
        found = self.client("dynamodb").query(
            TableName=self.outputs["resultsTableName"],
            KeyConditionExpression="pk = :pk",
            ExpressionAttributeValues={":pk": {"S": partition}},
            ConsistentRead=True,
        )
        return [{name: _plain(value) for name, value in item.items()} for item in found["Items"]]

    def records(self) -> int:
        """How many records the stream holds."""
        kinesis, name = self.client("kinesis"), self.stream
        count = 0
        for shard in kinesis.list_shards(StreamName=name)["Shards"]:
            start = {"StreamName": name, "ShardId": shard["ShardId"], "ShardIteratorType": "TRIM_HORIZON"}
            iterator = kinesis.get_shard_iterator(**start)["ShardIterator"]
            count += len(kinesis.get_records(ShardIterator=iterator, Limit=10_000)["Records"])
        return count

    @property
    def stream(self) -> str:
        """Name of the stream."""
        return str(self.outputs["dataStreamName"])

    def waiting(self, output: str) -> list[dict[str, Any]]:
        """Take the messages of a queue by its name in the outputs."""
        sqs = self.client("sqs")
        url = sqs.get_queue_url(QueueName=self.outputs[output])["QueueUrl"]
        taken: list[dict[str, Any]] = sqs.receive_message(
            QueueUrl=url, MaxNumberOfMessages=10, WaitTimeSeconds=0, MessageAttributeNames=["All"]
        ).get("Messages", [])
        for message in taken:
            sqs.delete_message(QueueUrl=url, ReceiptHandle=message["ReceiptHandle"])
        return taken
