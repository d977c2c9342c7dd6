"""The realtime-analytics of one sandbox, as its users see it: a client with a key, and who looks what came of it."""

from __future__ import annotations

import json
import subprocess
import urllib.error
import urllib.request
from dataclasses import dataclass
from typing import Any

from boto3.dynamodb.types import TypeDeserializer
from botocore.credentials import Credentials

from functions.common.search_transport import SignedTransport
from sandbox.controlplane import Sandbox
from tests.flows.operating import look, redrive

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

    def stored(self, run: str) -> dict[str, dict[str, Any]]:
        """All items of ids that begin with a word, data and alerts alike, by their keys."""
        pages = self.client("dynamodb").get_paginator("scan").paginate(TableName=self.outputs["resultsTableName"])
        items = [{name: _plain(value) for name, value in item.items()} for page in pages for item in page["Items"]]
        return {f"{i['pk']} {i['sk']}": i for i in items if i["pk"].partition("#")[2].startswith(run)}

    def put(self, *records: tuple[str, bytes]) -> None:
        """Put records with their partition keys past the API, as a foreign producer would; again what is not taken."""
        entries = [{"PartitionKey": key, "Data": data} for key, data in records]
        while entries:
            results = self.client("kinesis").put_records(StreamName=self.stream, Records=entries)["Records"]
            entries = [entry for entry, result in zip(entries, results, strict=True) if "ErrorCode" in result]

    def redeliver(self) -> int:
        """Give the stream's last batch to the processor once more, exactly as it was; how many records it has."""
        name = self.outputs["streamProcessorName"]
        mapping = self.sandbox.get("EventSourceMapping", name)["status"]["atProvider"]["uuid"]
        again = self.sandbox.aws.redeliver(mapping)
        assert not again.failed, again
        return len(again.sequence_numbers)

    def look(self, output: str) -> list[dict[str, Any]]:
        """The bodies of a queue's messages, which stay where they are."""
        return look(self.sandbox, self.region, self.outputs[output])

    def redrive(self, output: str, *more: str) -> subprocess.CompletedProcess[str]:
        """Run the command on a queue as an operator would."""
        return redrive(self.sandbox, self.region, self.outputs[output], *more)

    def in_queue(self, output: str) -> int:
        """Messages that are in a queue, visible or being looked at."""
        sqs, names = self.client("sqs"), ["ApproximateNumberOfMessages", "ApproximateNumberOfMessagesNotVisible"]
        url = sqs.get_queue_url(QueueName=self.outputs[output])["QueueUrl"]
        found = sqs.get_queue_attributes(QueueUrl=url, AttributeNames=names)["Attributes"]
        return sum(int(found[name]) for name in names)

    def empty(self, output: str) -> None:
        """Take everything out of a queue."""
        sqs = self.client("sqs")
        sqs.purge_queue(QueueUrl=sqs.get_queue_url(QueueName=self.outputs[output])["QueueUrl"])

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

    def search(self, method: str, path: str, body: Any) -> Any:
        """What the search store answers to the account's root, whom no policy stops."""
        domain = self.client("opensearch").describe_domain(DomainName=self.outputs["searchDomainName"])["DomainStatus"]
        root = Credentials(self.sandbox.account, "sandbox")
        transport = SignedTransport(domain["Endpoint"], self.region, root)
        status, answer = transport.send(method, path, json.dumps(body).encode(), "application/json")
        assert status == 200, answer
        return json.loads(answer)

    def documents(self, identity: str) -> list[dict[str, Any]]:
        """The documents of an event's id, as the search store gives them."""
        path = "/events/_search?ignore_unavailable=true"
        hits: list[dict[str, Any]] = self.search("POST", path, {"query": {"term": {"id": identity}}})["hits"]["hits"]
        return hits
