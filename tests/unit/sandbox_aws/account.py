"""A fresh account of the emulator, with short ways to the resources that the tests need."""

from __future__ import annotations

import io
import json
import time
import uuid
import zipfile
from collections.abc import Mapping
from typing import Any, TypedDict

from sandbox.aws import AwsEmulator, clients

Statement = Mapping[str, Any]  # one statement of an IAM policy

TRUST_LAMBDA = {
    "Version": "2012-10-17",
    "Statement": [
        {"Effect": "Allow", "Principal": {"Service": "lambda.amazonaws.com"}, "Action": "sts:AssumeRole"},
    ],
}
TRUST_ACCOUNT = {
    "Version": "2012-10-17",
    "Statement": [{"Effect": "Allow", "Principal": {"AWS": "*"}, "Action": "sts:AssumeRole"}],
}
LOGS = {
    "Effect": "Allow",
    "Action": ["logs:CreateLogGroup", "logs:CreateLogStream", "logs:PutLogEvents"],
    "Resource": "*",
}


class Credentials(TypedDict):
    """Credentials in boto3's form."""

    aws_access_key_id: str
    aws_secret_access_key: str
    aws_session_token: str


class Account:
    """One account: nothing in it at first, and no other test sees it."""

    def __init__(self, emulator: AwsEmulator) -> None:
        self.emulator = emulator
        self.id = str(uuid.uuid4().int)[:12]
        self.session = clients.session(self.id)
        self._clients: dict[tuple[Any, ...], Any] = {}

    def client(self, service: str, region: str = "us-east-1", **settings: Any) -> Any:
        """A client that acts as root of this account."""
        key = (service, region, tuple(settings.items()))
        if key not in self._clients:
            self._clients[key] = self.session.client(
                service,
                region_name=region,
                endpoint_url=self.emulator.endpoint_url,
                config=clients.configuration(),
                **settings,
            )
        return self._clients[key]

    def close(self) -> None:
        """Close the sockets of all clients."""
        for client in self._clients.values():
            client.close()

    def assume(self, *statements: Statement) -> Credentials:
        """Credentials of a new role with these policy statements: unlike root, under IAM."""
        role = self.role(*statements, trust=TRUST_ACCOUNT)
        keys = self.client("sts").assume_role(RoleArn=role, RoleSessionName="tests")["Credentials"]
        return {
            "aws_access_key_id": keys["AccessKeyId"],
            "aws_secret_access_key": keys["SecretAccessKey"],
            "aws_session_token": keys["SessionToken"],
        }

    def role(self, *statements: Statement, logs: bool = True, trust: Mapping[str, Any] = TRUST_LAMBDA) -> str:
        """ARN of a new role with these policy statements."""
        name = f"role-{uuid.uuid4().hex[:8]}"
        iam = self.client("iam")
        arn: str = iam.create_role(RoleName=name, AssumeRolePolicyDocument=json.dumps(trust))["Role"]["Arn"]
        allowed = [*statements, LOGS] if logs else list(statements)
        if allowed:
            document = json.dumps({"Version": "2012-10-17", "Statement": allowed})
            iam.put_role_policy(RoleName=name, PolicyName="p", PolicyDocument=document)
        return arn

    def function(self, code: str, *statements: Statement, region: str = "us-east-1", **settings: Any) -> str:
        """Name of a new Python function whose module is `code`."""
        name: str = settings.pop("FunctionName", f"fn-{uuid.uuid4().hex[:8]}")
        self.client("lambda", region).create_function(
            FunctionName=name,
            Runtime="python3.13",
            Handler="module.handler",
            Role=settings.pop("Role", None) or self.role(*statements),
            Code={"ZipFile": package(code)},
            **settings,
        )
        return name

    def admit(self, function: str, principal: str, source: str, region: str = "us-east-1") -> None:
        """Let a service invoke a function on behalf of a resource."""
        self.client("lambda", region).add_permission(
            FunctionName=function,
            StatementId=uuid.uuid4().hex,
            Action="lambda:InvokeFunction",
            Principal=principal,
            SourceArn=source,
        )

    def queue(self, region: str = "us-east-1") -> tuple[str, str]:
        """Address and ARN of a new queue."""
        sqs = self.client("sqs", region)
        url = sqs.create_queue(QueueName=f"q-{uuid.uuid4().hex[:8]}")["QueueUrl"]
        return url, sqs.get_queue_attributes(QueueUrl=url, AttributeNames=["QueueArn"])["Attributes"]["QueueArn"]

    def messages(
        self, url: str, count: int = 1, seconds: float = 10, region: str = "us-east-1"
    ) -> list[dict[str, Any]]:
        """Wait for messages of a queue and return them with their attributes."""
        found: list[dict[str, Any]] = []
        sqs, deadline = self.client("sqs", region), time.monotonic() + seconds
        while len(found) < count and time.monotonic() < deadline:
            answer = sqs.receive_message(
                QueueUrl=url, MaxNumberOfMessages=10, MessageAttributeNames=["All"], WaitTimeSeconds=1
            )
            found += answer.get("Messages", [])
        return found

    def invoke(self, name: str, event: object, region: str = "us-east-1") -> tuple[str | None, Any]:
        """FunctionError and decoded payload of a synchronous invocation."""
        answer = self.client("lambda", region).invoke(FunctionName=name, Payload=json.dumps(event))
        return answer.get("FunctionError"), json.loads(answer["Payload"].read())

    def invoke_later(self, name: str, event: object) -> None:
        """Invoke with type Event."""
        self.client("lambda").invoke(FunctionName=name, InvocationType="Event", Payload=json.dumps(event))


def package(code: str) -> bytes:
    """A deployment package with one module."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("module.py", code)
    return buffer.getvalue()
