"""A sandbox made from the bytes in dist/, and what a person would do with it: upload, look, wait."""

from __future__ import annotations

import json
import os
import time
import uuid
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

import pytest
import yaml
from boto3.dynamodb.types import TypeDeserializer

from sandbox.controlplane import Sandbox

ROOT = Path(__file__).parents[2]
_CHOSEN = yaml.safe_load((ROOT / "environments/dev.yaml").read_text(encoding="utf-8"))
REGIONS: tuple[str, str] = (_CHOSEN["regions"]["primary"], _CHOSEN["regions"]["secondary"])
T = TypeVar("T")
_plain = TypeDeserializer().deserialize


@dataclass(frozen=True)
class Pipeline:
    """The file-pipeline of one sandbox, as its users see it."""

    sandbox: Sandbox

    def bucket(self, region: str) -> str:
        """Name of the ingestion bucket of a region."""
        return str(self._outputs(region)["bucketName"])

    @property
    def table(self) -> str:
        """Name of the table, the same in both regions."""
        return str(self._outputs(REGIONS[0])["tableName"])

    def queue_url(self, region: str) -> str:
        """URL of the dead-letter queue at this endpoint."""
        name = self._outputs(region)["deadLetterQueueArn"].rpartition(":")[2]
        return str(self.sandbox.client("sqs", region).get_queue_url(QueueName=name)["QueueUrl"])

    def _outputs(self, region: str) -> dict[str, str]:
        data: dict[str, str] = self.sandbox.get("ConfigMap", f"outputs-{region}")["data"]
        return data

    def upload(self, key: str, body: bytes, region: str = REGIONS[0]) -> str:
        """Put a file and return the recordId of its status item."""
        bucket = self.bucket(region)
        self.sandbox.client("s3", region).put_object(Bucket=bucket, Key=key, Body=body)
        return f"file#{bucket}/{key}"

    def query(self, record_id: str, region: str = REGIONS[0]) -> list[dict[str, Any]]:
        """All versions of a record, oldest first, in plain Python values."""
        found = self.sandbox.client("dynamodb", region).query(
            TableName=self.table,
            KeyConditionExpression="recordId = :id",
            ExpressionAttributeValues={":id": {"S": record_id}},
            ConsistentRead=True,
        )
        return [{name: _plain(value) for name, value in item.items()} for item in found["Items"]]

    def scan(self, region: str = REGIONS[0]) -> list[dict[str, Any]]:
        """Every item of the table in one region."""
        pages = self.sandbox.client("dynamodb", region).get_paginator("scan").paginate(TableName=self.table)
        return [{name: _plain(value) for name, value in item.items()} for page in pages for item in page["Items"]]

    def records_of(self, key: str, region: str = REGIONS[0]) -> list[dict[str, Any]]:
        """The stored records that came from one uploaded file."""
        return [item for item in self.scan(region) if item.get("metadata", {}).get("sourceKey") == key]

    def finished(self, status_id: str, seconds: float = 30, region: str = REGIONS[0]) -> dict[str, Any]:
        """Wait until a file's status item says that its processing has ended, and return the item."""

        def ended() -> dict[str, Any] | None:
            items = self.query(status_id, region)
            done = [item for item in items if item["processingStatus"] not in {"PROCESSING", "PARTIAL"}]
            return done[-1] if done else None

        return eventually(ended, seconds, f"{status_id} is not finished: {self.query(status_id, region)}")

    def dead_letters(self, region: str) -> list[dict[str, Any]]:
        """Take what lies in the dead-letter queue, with attributes; bodies as they are."""
        taken: list[dict[str, Any]] = []
        client, url = self.sandbox.client("sqs", region), self.queue_url(region)
        while True:
            answer = client.receive_message(
                QueueUrl=url, MaxNumberOfMessages=10, WaitTimeSeconds=0, MessageAttributeNames=["All"]
            )
            messages = answer.get("Messages", [])
            if not messages:
                return taken
            taken += messages
            for message in messages:
                client.delete_message(QueueUrl=url, ReceiptHandle=message["ReceiptHandle"])

    def user(self, name: str, actions: list[str], service: str, region: str, *, tls: bool = True) -> Any:
        """A client of a new IAM user who may do these actions on everything: only resource policies stop him."""
        iam = self.sandbox.client("iam")
        iam.create_user(UserName=name)
        policy = {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": actions, "Resource": "*"}]}
        iam.put_user_policy(UserName=name, PolicyName="all", PolicyDocument=json.dumps(policy))
        key = iam.create_access_key(UserName=name)["AccessKey"]
        return self.sandbox.aws.client(
            service,
            region,
            tls=tls,
            aws_access_key_id=key["AccessKeyId"],
            aws_secret_access_key=key["SecretAccessKey"],
        )

    def rejects(self, key: str, region: str = REGIONS[0]) -> str:
        """The quarantine object of an uploaded file."""
        answer = self.sandbox.client("s3", region).get_object(Bucket=self.bucket(region), Key=f"rejected/{key}.jsonl")
        body: bytes = answer["Body"].read()
        return body.decode()


def eventually(look: Callable[[], T | None], seconds: float, otherwise: str) -> T:
    """The first result of `look` that is true, within `seconds`."""
    deadline = time.monotonic() + seconds
    while True:
        found = look()
        if found:
            return found
        if time.monotonic() > deadline:
            raise TimeoutError(f"not within {seconds} s: {otherwise}")
        time.sleep(0.05)


@pytest.fixture(scope="module", autouse=True)
def travels(request: pytest.FixtureRequest) -> Iterator[None]:
    """Where `TANDEM_TRAVELS` is set, sandboxes note which ways events went, by the test file that starts them."""
    base = os.environ.get("TANDEM_TRAVELS")
    if not base:
        yield
        return
    folder = Path(base, Path(request.path).stem)
    folder.mkdir(parents=True, exist_ok=True)
    os.environ["TANDEM_TRAVELS"] = str(folder)
    try:
        yield
    finally:
        os.environ["TANDEM_TRAVELS"] = base


@pytest.fixture(scope="module")
def pipeline() -> Iterator[Pipeline]:
    """The development environment, all Ready, both regions, IAM enforced, from the committed dist/."""
    with Sandbox.start(ROOT / "dist", "dev", "file-pipeline") as sandbox:
        sandbox.reconcile_until_ready(timeout=60)
        yield Pipeline(sandbox)


@pytest.fixture
def unique() -> str:
    """A word that no other test uses, for keys and ids."""
    return uuid.uuid4().hex[:12]
