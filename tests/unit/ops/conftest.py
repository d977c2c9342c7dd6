"""A desk from which an operator works a queue off: an emulated account, and the command as it is called."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

import pytest

from ops.__main__ import main
from sandbox.aws import AwsEmulator
from tests.unit.sandbox_aws.account import Account, Credentials

REGION = "us-east-1"
SEND = {"Effect": "Allow", "Action": "sqs:SendMessage", "Resource": "*"}
READ_TABLE = {
    "Effect": "Allow",
    "Action": ["dynamodb:GetRecords", "dynamodb:GetShardIterator", "dynamodb:DescribeStream", "dynamodb:ListStreams"],
    "Resource": "*",
}
TAKE = {
    "Effect": "Allow",
    "Action": ["sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes"],
    "Resource": "*",
}
# Says which event it has seen, then does what it is told to.
FUNCTION = """
import json, os, boto3
def handler(event, context):
    sqs = boto3.client("sqs")
    sqs.send_message(QueueUrl=os.environ["SEEN"], MessageBody=json.dumps(event))
    mood = os.environ["MOOD"]
    if mood == "broken":
        raise ValueError("a secret of the record")
    if mood == "partial":
        return {"batchItemFailures": [{"itemIdentifier": event["Records"][0]["dynamodb"]["SequenceNumber"]}]}
    if mood.startswith("other "):
        return json.loads(mood.removeprefix("other "))
    if mood == "refusing":
        for record in event["Records"]:
            body = {"kind": "stream-record", "reason": "BAD_SHAPE: still", "functionName": context.function_name,
                    "streamArn": record["eventSourceARN"], "record": record}
            sqs.send_message(QueueUrl=os.environ["ASIDE"], MessageBody=json.dumps(body))
    return {"batchItemFailures": []}
"""


@pytest.fixture(scope="session")
def emulator() -> Iterator[AwsEmulator]:
    """A running emulator with IAM enforced."""
    with AwsEmulator.start() as running:
        yield running


@pytest.fixture
def account(emulator: AwsEmulator) -> Iterator[Account]:
    """A fresh account."""
    fresh = Account(emulator)
    yield fresh
    fresh.close()


@dataclass
class Desk:
    """One dead-letter queue, one function that reports what it sees, and the command."""

    account: Account
    environment: pytest.MonkeyPatch
    output: pytest.CaptureFixture[str]
    url: str = ""
    arn: str = ""
    seen: str = ""
    function: str = ""
    printed: list[str] = field(default_factory=list)

    def open(self) -> None:
        """Make the queue and the function."""
        self.url, self.arn = self.account.queue()
        self.seen, _ = self.account.queue()
        self.function = self.account.function(FUNCTION, SEND, READ_TABLE, TAKE, Timeout=30)
        self.mood("")
        self.act_as({"aws_access_key_id": self.account.id, "aws_secret_access_key": "s", "aws_session_token": ""})
        for name, value in self.surroundings().items():
            self.environment.setenv(name, value)
        for name in [name for name in os.environ if name.lower().endswith("_proxy") or name == "AWS_PROFILE"]:
            self.environment.delenv(name)

    def surroundings(self) -> dict[str, str]:
        """The environment variables that make boto3 speak to the emulator, and read nothing of the user's."""
        return {
            "AWS_ENDPOINT_URL": self.account.emulator.endpoint_url,
            "AWS_DEFAULT_REGION": REGION,
            "AWS_CONFIG_FILE": os.devnull,
            "AWS_SHARED_CREDENTIALS_FILE": os.devnull,
        }

    def act_as(self, credentials: Credentials) -> None:
        """Give the command these credentials."""
        for name, value in credentials.items():
            if value:
                self.environment.setenv(name.upper(), str(value))
            else:
                self.environment.delenv(name.upper(), raising=False)

    def mood(self, mood: str) -> None:
        """How the function takes what comes: broken, partial, refusing, with an other answer (JSON), or well."""
        variables = {"SEEN": self.seen, "ASIDE": self.url, "MOOD": mood}
        self.account.client("lambda").update_function_configuration(
            FunctionName=self.function, Environment={"Variables": variables}
        )

    @property
    def function_arn(self) -> str:
        """The function's ARN."""
        return f"arn:aws:lambda:{REGION}:{self.account.id}:function:{self.function}"

    def put(self, body: object, attributes: Mapping[str, str] | None = None) -> str:
        """Put a message into the queue; its id."""
        message: str = self.account.client("sqs").send_message(
            QueueUrl=self.url,
            MessageBody=body if isinstance(body, str) else json.dumps(body),
            MessageAttributes={
                name: {"DataType": "String", "StringValue": value} for name, value in (attributes or {}).items()
            },
        )["MessageId"]
        return message

    def redrive(self, *words: str) -> int:
        """Call the command; its exit code. What it prints is added to `printed`."""
        code = main(["redrive", "--queue", self.url, "--wait", "0", *words])
        shown = self.output.readouterr()
        self.printed.append(shown.out + shown.err)
        return code

    @property
    def text(self) -> str:
        """What the last call has printed."""
        return self.printed[-1]

    def counts(self) -> dict[str, int]:
        """The table at the end of the last call, without what is 0."""
        lines = self.text.rstrip().splitlines()
        names = lines[-2].replace("came back", "came-back").split()
        pairs = zip(names, map(int, lines[-1].split()), strict=True)
        return {name: count for name, count in pairs if count}

    def waiting(self) -> list[str]:
        """Ids of what lies in the queue and can be received at this moment; they are hidden by this look."""
        sqs, found = self.account.client("sqs"), list[str]()
        while batch := sqs.receive_message(QueueUrl=self.url, MaxNumberOfMessages=10).get("Messages"):
            found += [message["MessageId"] for message in batch]
        return found

    def events(self, count: int = 1) -> list[Any]:
        """Wait for events that the function has seen, oldest first."""
        return [json.loads(message["Body"]) for message in self.account.messages(self.seen, count)]

    def table(self) -> tuple[str, str]:
        """Name and stream ARN of a new table."""
        name = f"table-{self.function}"
        made = self.account.client("dynamodb").create_table(
            TableName=name,
            KeySchema=[{"AttributeName": "id", "KeyType": "HASH"}],
            AttributeDefinitions=[{"AttributeName": "id", "AttributeType": "S"}],
            BillingMode="PAY_PER_REQUEST",
            StreamSpecification={"StreamEnabled": True, "StreamViewType": "NEW_AND_OLD_IMAGES"},
        )
        return name, made["TableDescription"]["LatestStreamArn"]

    def machine(self) -> str:
        """ARN of a new state machine that ends with its input."""
        definition = {"StartAt": "End", "States": {"End": {"Type": "Succeed"}}}
        made: str = self.account.client("stepfunctions").create_state_machine(
            name=f"machine-{self.function}", definition=json.dumps(definition), roleArn=self.role()
        )["stateMachineArn"]
        return made

    def role(self) -> str:
        """ARN of a role for a state machine and for the rule that starts it."""
        services = {"Service": ["states.amazonaws.com", "events.amazonaws.com"]}
        trust = {"Effect": "Allow", "Principal": services, "Action": "sts:AssumeRole"}
        return self.account.role(trust={"Version": "2012-10-17", "Statement": [trust]})

    def inputs(self, machine: str) -> list[Any]:
        """Inputs of all executions of a state machine."""
        client = self.account.client("stepfunctions")
        runs = client.list_executions(stateMachineArn=machine)["executions"]
        return [json.loads(client.describe_execution(executionArn=run["executionArn"])["input"]) for run in runs]


@pytest.fixture
def desk(account: Account, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Desk:
    """An open desk."""
    made = Desk(account, monkeypatch, capsys)
    made.open()
    return made


Discard = Callable[..., str]


@pytest.fixture
def discarded(desk: Desk) -> Discard:
    """Makes Lambda give up a batch of items with these ids; returns the stream's ARN, and leaves the function well."""

    def make(*items: Mapping[str, Any]) -> str:
        name, stream = desk.table()
        requests = [{"PutRequest": {"Item": dict(item)}} for item in items]
        desk.account.client("dynamodb").batch_write_item(RequestItems={name: requests})
        desk.mood("broken")
        client = desk.account.client("lambda")
        mapping = client.create_event_source_mapping(
            FunctionName=desk.function,
            EventSourceArn=stream,
            StartingPosition="TRIM_HORIZON",
            MaximumRetryAttempts=0,
            BatchSize=len(items),
            DestinationConfig={"OnFailure": {"Destination": desk.arn}},
        )
        (message,) = desk.account.messages(desk.url)
        desk.account.client("sqs").change_message_visibility(
            QueueUrl=desk.url, ReceiptHandle=message["ReceiptHandle"], VisibilityTimeout=0
        )
        client.delete_event_source_mapping(UUID=mapping["UUID"])
        desk.mood("")
        return stream

    return make
