"""The queue that is worked off: find it, take from it, give back to it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from typing import Any, Self

from botocore.exceptions import BotoCoreError, ClientError

from ops import arns
from ops.clients import Clients
from ops.errors import CallError, printable

BATCH = 10  # messages and entries in one request at most (SQS API reference)
_HOST = re.compile(r"https?://sqs\.([a-z0-9-]+)\.amazonaws\.com")


@dataclass(frozen=True, slots=True)
class Letter:
    """A message as it was received. `sent` is when the queue got it, None where the endpoint does not say.

    `attributes` are those of the sender that are texts, `typed` all of them; `system` are those of SQS.
    """

    id: str
    handle: str
    body: str
    attributes: Mapping[str, str]
    sent: datetime | None
    typed: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    system: Mapping[str, str] = field(default_factory=dict)


class Queue:
    """One queue. `first_new` is the time, by the queue's clock, from which on a message counts as new."""

    def __init__(self, client: Any, url: str, attributes: Mapping[str, str], now: datetime) -> None:
        self._client, self.url = client, url
        found = arns.parse(attributes.get("QueueArn", ""))
        if found is None:
            raise CallError(f"the queue has no ARN: {url}", "queues of SQS are allowed", "give another --queue")
        self.arn: arns.Arn = found
        self.length = int(attributes.get("ApproximateNumberOfMessages", 0))
        self.first_new = now

    @classmethod
    def find(cls, clients: Clients, name: str) -> Self:
        """The queue with this name, URL or ARN. Raises `CallError` if it is not there or may not be read."""
        arn, host = arns.parse(name), _HOST.match(name)
        named = arn.region if arn else host.group(1) if host else None
        region = clients.region if named is None else named
        if arn is not None and arn.service != "sqs":
            raise CallError(f"the ARN is none of a queue: {name}", "arn:aws:sqs:... is allowed", "give the queue's ARN")
        if not region:
            raise CallError(
                f"nothing says in which region the queue is: {name}", "any region's name is allowed", "give --region"
            )
        try:
            client = clients.get("sqs", region)
            url = name if name.startswith(("http://", "https://")) else _address(client, arn, name)
            answer = client.get_queue_attributes(
                QueueUrl=url, AttributeNames=["QueueArn", "ApproximateNumberOfMessages"]
            )
        except (ClientError, BotoCoreError, ValueError) as error:
            raise CallError(
                f"the queue cannot be read: {name} in {region}: {printable(error, 300)}",
                "a queue's name, URL or ARN is allowed, and sqs:GetQueueUrl and sqs:GetQueueAttributes are needed",
                "correct --queue, --region or the credentials",
            ) from error
        date = answer["ResponseMetadata"].get("HTTPHeaders", {}).get("date")
        return cls(client, url, answer["Attributes"], server_time(date, datetime.now(UTC)))

    def receive(self, count: int, *, hidden: int, wait: int) -> list[Letter]:
        """Up to `count` messages, hidden from others for so many seconds; empty after `wait` seconds without any."""
        try:
            answer = self._client.receive_message(
                QueueUrl=self.url,
                MaxNumberOfMessages=min(count, BATCH),
                VisibilityTimeout=hidden,
                WaitTimeSeconds=wait,
                MessageSystemAttributeNames=["All"],
                MessageAttributeNames=["All"],
            )
        except (ClientError, BotoCoreError) as error:
            raise CallError(
                f"nothing can be received from the queue: {self.url}: {printable(error, 300)}",
                "sqs:ReceiveMessage is needed, and kms:Decrypt on the queue's key",
                "correct the permissions, then run it again",
            ) from error
        return [_letter(message) for message in answer.get("Messages", [])]

    def delete(self, handle: str) -> None:
        """Take a message out for good."""
        self._client.delete_message(QueueUrl=self.url, ReceiptHandle=handle)

    def hide(self, handle: str, seconds: int) -> None:
        """Keep a message from others for so many seconds from now."""
        self._client.change_message_visibility(QueueUrl=self.url, ReceiptHandle=handle, VisibilityTimeout=seconds)

    def release(self, handles: Iterable[str]) -> None:
        """Give messages back at once. What cannot be given back appears again when its time is over."""
        left = list(handles)
        with suppress(BotoCoreError):  # a lost connection: the rest would wait for it too
            for start in range(0, len(left), BATCH):
                self._release(left[start : start + BATCH])

    def _release(self, handles: Sequence[str]) -> None:
        entries = [
            {"Id": str(number), "ReceiptHandle": handle, "VisibilityTimeout": 0}
            for number, handle in enumerate(handles)
        ]
        try:
            self._client.change_message_visibility_batch(QueueUrl=self.url, Entries=entries)
        except ClientError:  # some endpoints want a permission of its own for the batch; SQS does not
            for handle in handles:
                with suppress(ClientError):
                    self.hide(handle, 0)


def server_time(date: str | None, here: datetime) -> datetime:
    """The time of a server, by the Date of its answer, which is in whole seconds, and by the clock of this machine."""
    if date is None:
        return here
    there = parsedate_to_datetime(date)
    agree = timedelta(seconds=-1) <= here - there <= timedelta(seconds=2)
    return here if agree else there + timedelta(seconds=1)


def _address(client: Any, arn: arns.Arn | None, name: str) -> str:
    owner = {"QueueOwnerAWSAccountId": arn.account} if arn else {}
    url: str = client.get_queue_url(QueueName=arn.resource if arn else name, **owner)["QueueUrl"]
    return url


def _letter(message: Mapping[str, Any]) -> Letter:
    system, typed = message.get("Attributes", {}), message.get("MessageAttributes", {})
    sent = system.get("SentTimestamp", "")
    texts = {name: value.get("StringValue") for name, value in typed.items()}
    return Letter(
        id=message["MessageId"],
        handle=message["ReceiptHandle"],
        body=message.get("Body", ""),
        attributes={name: text for name, text in texts.items() if text is not None},
        sent=datetime.fromtimestamp(int(sent) / 1000, UTC) if sent.isdigit() else None,
        typed=typed,
        system=system,
    )
