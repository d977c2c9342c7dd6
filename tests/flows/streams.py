"""Stream-processing in a sandbox, as its users see it: change items, look at what came of it, run a day."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Any

import yaml
from boto3.dynamodb.types import TypeDeserializer, TypeSerializer

from sandbox.controlplane import Sandbox
from tests.flows.conftest import ROOT, eventually
from tests.flows.operating import look, redrive

CHOSEN = yaml.safe_load((ROOT / "environments/dev.yaml").read_text(encoding="utf-8"))
REGION: str = CHOSEN["stream_processing"]["region"]
Item = dict[str, Any]
_plain, _typed = TypeDeserializer().deserialize, TypeSerializer().serialize


@dataclass(frozen=True)
class Streams:
    """The system of one sandbox."""

    sandbox: Sandbox

    def client(self, service: str) -> Any:
        """An administrator's client in the system's region."""
        return self.sandbox.client(service, REGION)

    @property
    def outputs(self) -> dict[str, str]:
        """What the system publishes."""
        data: dict[str, str] = self.sandbox.get("ConfigMap", f"outputs-{REGION}")["data"]
        return data

    # --- the tables ---------------------------------------------------------------------------------------------------

    def put(self, table: str, *items: Item) -> None:
        """Put items into a table by its output's label, one after another."""
        for item in items:
            self.client("dynamodb").put_item(
                TableName=self.outputs[f"{table}Name"], Item={name: _typed(value) for name, value in item.items()}
            )

    def put_batches(self, table: str, items: Sequence[Item]) -> None:
        """Put items, 25 in a call."""
        name = self.outputs[f"{table}Name"]
        for start in range(0, len(items), 25):
            puts = [
                {"PutRequest": {"Item": {key: _typed(value) for key, value in item.items()}}}
                for item in items[start : start + 25]
            ]
            answer = self.client("dynamodb").batch_write_item(RequestItems={name: puts})
            assert not answer.get("UnprocessedItems")

    def delete(self, table: str, key: Item) -> None:
        """Delete one item."""
        self.client("dynamodb").delete_item(
            TableName=self.outputs[f"{table}Name"], Key={name: _typed(value) for name, value in key.items()}
        )

    def analytics(self, data_type: str) -> list[Item]:
        """All items of a type in the analytics table, oldest first, in plain Python values."""
        pages = (
            self.client("dynamodb")
            .get_paginator("query")
            .paginate(
                TableName=self.outputs["analyticsTableName"],
                KeyConditionExpression="dataType = :type",
                ExpressionAttributeValues={":type": {"S": data_type}},
                ConsistentRead=True,
            )
        )
        return [{name: _plain(value) for name, value in item.items()} for page in pages for item in page["Items"]]

    def activities(self, source: str) -> list[Item]:
        """The activities of one user or order."""
        found = self.analytics("USER_ACTIVITY") + self.analytics("ORDER_ACTIVITY")
        return [item for item in found if source in (item.get("sourceUserId"), item.get("sourceOrderId"))]

    def eventually_activities(self, source: str, count: int, seconds: float = 30) -> list[Item]:
        """Wait until a user or order has so many activities."""

        def there() -> list[Item] | None:
            found = self.activities(source)
            return found if len(found) >= count else None

        return eventually(there, seconds, f"{source} has {len(self.activities(source))} of {count} activities")

    # --- queues -------------------------------------------------------------------------------------------------------

    def queue_url(self, queue: str) -> str:
        """URL at this endpoint of a queue by its output's label."""
        return str(self.client("sqs").get_queue_url(QueueName=self.outputs[f"{queue}Name"])["QueueUrl"])

    def waiting(self, queue: str) -> int:
        """Messages that are in a queue, visible or being looked at."""
        names = ["ApproximateNumberOfMessages", "ApproximateNumberOfMessagesNotVisible"]
        found = self.client("sqs").get_queue_attributes(QueueUrl=self.queue_url(queue), AttributeNames=names)
        return sum(int(found["Attributes"][name]) for name in names)

    def look(self, queue: str) -> list[Item]:
        """The bodies of all messages, which stay where they are."""
        return look(self.sandbox, REGION, self.outputs[f"{queue}Name"])

    def redrive(self, queue: str, *more: str) -> subprocess.CompletedProcess[str]:
        """Run the command on a queue as an operator would."""
        return redrive(self.sandbox, REGION, self.outputs[f"{queue}Name"], *more)

    def empty(self, queue: str) -> None:
        """Take everything out of a queue."""
        self.client("sqs").purge_queue(QueueUrl=self.queue_url(queue))

    # --- the workflow -------------------------------------------------------------------------------------------------

    def execute(self, given: Any, seconds: float = 60) -> dict[str, Any]:
        """Run the state machine on an input to its end; returns DescribeExecution's answer."""
        started = self.client("stepfunctions").start_execution(
            stateMachineArn=self.outputs["stateMachineArn"], input=json.dumps(given)
        )
        return self.ended(started["executionArn"], seconds)

    def ended(self, execution: str, seconds: float = 60) -> dict[str, Any]:
        """Wait for an execution's end."""

        def end() -> dict[str, Any] | None:
            found: dict[str, Any] = self.client("stepfunctions").describe_execution(executionArn=execution)
            return found if found["status"] != "RUNNING" else None

        return eventually(end, seconds, f"{execution} still runs")

    def history(self, execution: str) -> list[dict[str, Any]]:
        """All events of an execution."""
        pages = self.client("stepfunctions").get_paginator("get_execution_history").paginate(executionArn=execution)
        return [event for page in pages for event in page["events"]]

    def executions(self) -> list[dict[str, Any]]:
        """All executions, the latest first."""
        found = self.client("stepfunctions").list_executions(stateMachineArn=self.outputs["stateMachineArn"])
        executions: list[dict[str, Any]] = found["executions"]
        return executions

    def seed(self, data_type: str, moments: Sequence[Decimal]) -> None:
        """Write bare activities at these moments (milliseconds) straight into the analytics table."""
        self.put_batches(
            "analyticsTable",
            [{"dataType": data_type, "processedAt": moment, "eventType": "INSERT"} for moment in moments],
        )


def ms(moment: datetime) -> int:
    """Epoch milliseconds."""
    return int(moment.timestamp() * 1000)
