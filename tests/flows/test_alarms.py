"""Alarms are raised by what they watch, heard on their topic, and end by themselves."""

from __future__ import annotations

import json

import pytest

from sandbox.aws.fault import Fault
from tests.flows.conftest import REGIONS, Pipeline, eventually
from tests.flows.listening import Listener

pytestmark = pytest.mark.flow
GOOD = {"orderId": "A", "customerId": "C", "createdAt": "2026-01-01T00:00:00Z", "total": 1}
LATER = 4 * 300
"""Seconds after which no period that an alarm looks at holds any data."""


def listen(pipeline: Pipeline, region: str) -> Listener:
    """Subscribe a queue to the region's alarm topic."""
    topic = pipeline.sandbox.get("ConfigMap", f"outputs-{region}")["data"]["topicArn"]
    return Listener.on_topic(pipeline.sandbox, region, topic)


def is_heard_and_ends(pipeline: Pipeline, listener: Listener, alarm: str) -> None:
    """The alarm is raised by what has happened and heard; without more of it, it ends, and that is heard too."""

    def raised() -> bool:
        pipeline.sandbox.aws.evaluate_alarms()  # again: a function tells its metrics after what the test waited for
        return listener.hears(alarm, "ALARM")

    assert eventually(raised, 20, f"{alarm} was not heard")
    states = pipeline.sandbox.aws.evaluate_alarms(offset_seconds=LATER)
    assert next(state for arn, state in states.items() if arn.endswith(f":alarm:{alarm}")) == "OK"
    assert eventually(lambda: listener.hears(alarm, "OK"), 10, f"the end of {alarm} was not heard")


@pytest.mark.parametrize("region", REGIONS)
def test_throttled_writes_raise_their_alarm_and_end_it(pipeline: Pipeline, unique: str, region: str) -> None:
    """Throttles of the table raise the alarm of that region, and their end is heard too, though no data says so."""
    suffix = "" if region == REGIONS[0] else f"-{region}"
    alarm = f"serverless-processed-data-throttles-dev{suffix}"
    listener = listen(pipeline, region)
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
    is_heard_and_ends(pipeline, listener, alarm)


@pytest.mark.parametrize("region", REGIONS)
def test_rejected_records_raise_their_alarm_and_end_it(pipeline: Pipeline, unique: str, region: str) -> None:
    """One bad record in a good file raises the alarm of that region: the processor's own count is what is watched."""
    suffix = "" if region == REGIONS[0] else f"-{region}"
    listener = listen(pipeline, region)
    file = pipeline.upload(f"orders/{unique}.json", json.dumps([GOOD, {"orderId": "B"}]).encode(), region)
    assert pipeline.finished(file, region=region)["processingStatus"] == "COMPLETED_WITH_REJECTS"
    is_heard_and_ends(pipeline, listener, f"serverless-records-rejected-dev{suffix}")


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
