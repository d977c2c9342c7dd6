"""Alarms are raised by what they watch, heard on their topic, and end by themselves."""

from __future__ import annotations

import json

import pytest

from sandbox.aws.fault import Fault
from tests.flows.conftest import REGIONS, Pipeline, eventually

pytestmark = pytest.mark.flow
GOOD = {"orderId": "A", "customerId": "C", "createdAt": "2026-01-01T00:00:00Z", "total": 1}
LATER = 3 * 300
"""Seconds after which three periods have passed without data."""


def listen(pipeline: Pipeline, region: str) -> str:
    """Subscribe a queue to the region's alarm topic, as an operator's tool would; returns its URL."""
    sqs, sns = (pipeline.sandbox.client(service, region) for service in ("sqs", "sns"))
    url: str = sqs.create_queue(QueueName="operators")["QueueUrl"]
    arn = sqs.get_queue_attributes(QueueUrl=url, AttributeNames=["QueueArn"])["Attributes"]["QueueArn"]
    topic = pipeline.sandbox.get("ConfigMap", f"outputs-{region}")["data"]["topicArn"]
    allow = {
        "Effect": "Allow",
        "Principal": {"Service": "sns.amazonaws.com"},
        "Action": "sqs:SendMessage",
        "Resource": arn,
        "Condition": {"ArnEquals": {"aws:SourceArn": topic}},
    }
    policy = json.dumps({"Version": "2012-10-17", "Statement": [allow]})
    sqs.set_queue_attributes(QueueUrl=url, Attributes={"Policy": policy})
    sns.subscribe(TopicArn=topic, Protocol="sqs", Endpoint=arn, Attributes={"RawMessageDelivery": "true"})
    return url


def heard(pipeline: Pipeline, region: str, url: str, alarm: str) -> list[str]:
    """New states of an alarm that arrived at the queue, oldest first."""
    messages = pipeline.sandbox.client("sqs", region).receive_message(QueueUrl=url, MaxNumberOfMessages=10)
    bodies = [json.loads(message["Body"]) for message in messages.get("Messages", [])]
    return [body["NewStateValue"] for body in bodies if body["AlarmName"] == alarm]


@pytest.mark.parametrize("region", REGIONS)
def test_throttled_writes_raise_their_alarm_and_end_it(pipeline: Pipeline, unique: str, region: str) -> None:
    """Throttles of the table raise the alarm of that region, and their end is heard too, though no data says so."""
    suffix = "" if region == REGIONS[0] else f"-{region}"
    alarm = f"serverless-processed-data-throttles-dev{suffix}"
    url = listen(pipeline, region)
    throttle = Fault(
        region=region,
        service="dynamodb",
        operation="BatchWriteItem",
        code="ProvisionedThroughputExceededException",
        status=400,
        count=3,
    )
    with pipeline.sandbox.aws.faults(throttle):
        key = f"orders/{unique}.json"
        pipeline.finished(pipeline.upload(key, json.dumps([GOOD]).encode(), region), region=region)
    pipeline.sandbox.aws.evaluate_alarms()

    def raised() -> bool:
        return "ALARM" in heard(pipeline, region, url, alarm)

    assert eventually(raised, 10, f"{alarm} was not heard")
    states = pipeline.sandbox.aws.evaluate_alarms(offset_seconds=LATER)
    assert next(state for arn, state in states.items() if arn.endswith(f":alarm:{alarm}")) == "OK"

    def over() -> bool:
        return "OK" in heard(pipeline, region, url, alarm)

    assert eventually(over, 10, f"the end of {alarm} was not heard")


def test_files_in_the_dead_letter_queue_raise_its_alarm(pipeline: Pipeline, unique: str) -> None:
    """Ten waiting messages for two periods are an alarm; nine are none."""
    region = REGIONS[0]
    alarm = "serverless-dlq-messages-dev"
    for number in range(10):
        pipeline.upload(f"orders/{unique}-{number}.json", b"", region)
    pipeline.sandbox.aws.wait_until_idle(60)
    pipeline.sandbox.aws.evaluate_alarms()
    states = pipeline.sandbox.aws.evaluate_alarms(offset_seconds=300)
    assert next(state for arn, state in states.items() if arn.endswith(f":alarm:{alarm}")) == "ALARM"
    assert len(pipeline.dead_letters(region)) == 10
    states = pipeline.sandbox.aws.evaluate_alarms(offset_seconds=600)
    assert next(state for arn, state in states.items() if arn.endswith(f":alarm:{alarm}")) == "OK"
