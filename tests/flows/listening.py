"""A queue on an alarm topic, as an operator's tool would have it."""

from __future__ import annotations

import json
from dataclasses import dataclass, field

from sandbox.controlplane import Sandbox


@dataclass
class Listener:
    """What has been said on a topic since the subscription: pairs of an alarm's name and its new state."""

    sandbox: Sandbox
    region: str
    url: str
    heard: list[tuple[str, str]] = field(default_factory=list)

    @classmethod
    def on_topic(cls, sandbox: Sandbox, region: str, topic: str) -> Listener:
        """Subscribe a queue of its own to the topic."""
        sqs = sandbox.client("sqs", region)
        url = sqs.create_queue(QueueName="operators")["QueueUrl"]
        arn = sqs.get_queue_attributes(QueueUrl=url, AttributeNames=["QueueArn"])["Attributes"]["QueueArn"]
        allow = {
            "Effect": "Allow",
            "Principal": {"Service": "sns.amazonaws.com"},
            "Action": "sqs:SendMessage",
            "Resource": arn,
            "Condition": {"ArnEquals": {"aws:SourceArn": topic}},
        }
        policy = json.dumps({"Version": "2012-10-17", "Statement": [allow]})
        sqs.set_queue_attributes(QueueUrl=url, Attributes={"Policy": policy})
        sandbox.client("sns", region).subscribe(
            TopicArn=topic, Protocol="sqs", Endpoint=arn, Attributes={"RawMessageDelivery": "true"}
        )
        return cls(sandbox, region, url)

    def hears(self, alarm: str, state: str) -> bool:
        """Whether this change has arrived."""
        sqs = self.sandbox.client("sqs", self.region)
        while messages := sqs.receive_message(QueueUrl=self.url, MaxNumberOfMessages=10).get("Messages"):
            for message in messages:
                body = json.loads(message["Body"])
                if "AlarmName" in body:  # a topic may carry other messages
                    self.heard.append((body["AlarmName"], body["NewStateValue"]))
                sqs.delete_message(QueueUrl=self.url, ReceiptHandle=message["ReceiptHandle"])
        return (alarm, state) in self.heard
