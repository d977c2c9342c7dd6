"""Subscriptions to anomalies of costs: they follow monitors and reach topics."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.unit.checks.factories import ACCOUNT, Dist, allow, arn, found, key_policy, policy, shop

TOPIC = arn("sns", "shop-alarms-dev")
MONITOR = f"arn:aws:ce::{ACCOUNT}:anomalymonitor/x"
SERVICE = "costalerts.amazonaws.com"
SOURCE = {"StringEquals": {"aws:SourceAccount": ACCOUNT}}
PROPERTIES: dict[str, Any] = {
    "Frequency": "IMMEDIATE",
    "MonitorArnList": [MONITOR],
    "Subscribers": [{"Address": TOPIC, "Type": "SNS"}],
    "SubscriptionName": "shop",
    "ThresholdExpression": json.dumps({"Dimensions": {"Key": "ANOMALY_TOTAL_IMPACT_ABSOLUTE", "Values": ["50"]}}),
}
RULES = ("missing-permission", "key-policy", "anomaly-subscription", "anomaly-monitor")


def watched(*, region: str = "us-east-1", **properties: Any) -> Dist:
    """The shop with a monitor of all services and a subscription, whose topic and key let it in."""
    dist = shop()
    fields = {"monitorType": "DIMENSIONAL", "monitorDimension": "SERVICE", "name": "shop"}
    dist.managed("ce.AnomalyMonitor", "costs", fields, region="")
    text = json.dumps({name: value for name, value in (PROPERTIES | properties).items() if value is not None})
    wanted = {"typeName": "AWS::CE::AnomalySubscription", "desiredState": text, "region": region}
    dist.managed("cloudcontrol.Resource", "costs", wanted)
    dist.set("Key/alarms", "policy", key_policy("cloudwatch.amazonaws.com", SERVICE))
    both = [allow("sns:Publish", TOPIC, Principal={"Service": "cloudwatch.amazonaws.com"}),
            allow("sns:Publish", TOPIC, Principal={"Service": SERVICE}, Condition=SOURCE)]  # fmt: skip
    return dist.set("TopicPolicy/alarms", "policy", policy(*both))


@pytest.mark.parametrize("rule", RULES)
def test_an_anomaly_that_is_heard(rule: str) -> None:
    """The monitor is there, the topic and its key let the service in: nothing to say."""
    assert found(watched(), f"wiring.{rule}") == []


def test_an_anomaly_that_the_topic_keeps_out() -> None:
    """A topic's policy that names alarms alone loses what Cost Anomaly Detection says."""
    lone = policy(allow("sns:Publish", TOPIC, Principal={"Service": "cloudwatch.amazonaws.com"}))
    (finding,) = found(watched().set("TopicPolicy/alarms", "policy", lone), "wiring.missing-permission")
    assert finding[0] == "Resource/shop-dev/costs"
    assert SERVICE in finding[2]


def test_an_anomaly_of_another_account_is_none_of_ours() -> None:
    """A policy that lets the service in for somebody else's account lets ours out."""
    other = allow("sns:Publish", TOPIC, Principal={"Service": SERVICE},
                  Condition={"StringEquals": {"aws:SourceAccount": "999999999999"}})  # fmt: skip
    alarms = allow("sns:Publish", TOPIC, Principal={"Service": "cloudwatch.amazonaws.com"})
    dist = watched().set("TopicPolicy/alarms", "policy", policy(alarms, other))
    assert len(found(dist, "wiring.missing-permission")) == 1


def test_an_anomaly_that_the_key_keeps_out() -> None:
    """An encrypted topic takes nothing from a service that may not use its key."""
    dist = watched().set("Key/alarms", "policy", key_policy("cloudwatch.amazonaws.com"))
    assert [message for _, _, message in found(dist, "wiring.key-policy") if SERVICE in message]


@pytest.mark.parametrize(
    ("properties", "words"),
    [
        ({"MonitorArnList": []}, "names no monitor"),
        ({"MonitorArnList": None}, "names no monitor"),
        ({"MonitorArnList": [f"arn:aws:ce::{ACCOUNT}:anomalymonitor/other"]}, "no monitor of dist/"),
        ({"MonitorArnList": [TOPIC]}, "no monitor of dist/"),
        ({"Subscribers": []}, "names nobody"),
        ({"Subscribers": [{"Address": "shop-alarms-dev", "Type": "SNS"}]}, "the ARN of a topic"),
        ({"Subscribers": [{"Address": arn("sns", "shop-alarms-dev", region="us-west-2"), "Type": "SNS"}]}, "us-east-1"),
        ({"Subscribers": [{"Address": "a@example.org", "Type": "EMAIL"}]}, "IMMEDIATE goes with SNS"),
        ({"Frequency": "DAILY"}, "IMMEDIATE goes with SNS"),
        ({"ThresholdExpression": None}, "an object as JSON text"),
        ({"ThresholdExpression": "50"}, "an object as JSON text"),
        ({"region": "us-west-2"}, "known in us-east-1 alone"),
    ],
)
def test_a_subscription_that_aws_would_refuse_or_that_tells_nobody(properties: dict[str, Any], words: str) -> None:
    """Each is refused at the subscription, with what to change."""
    messages = [message for _, _, message in found(watched(**properties), "wiring.anomaly-subscription")]
    assert len(messages) == 1
    assert words in messages[0]


def test_a_monitor_that_nobody_follows() -> None:
    """What it finds is told to nobody."""
    dist = watched().remove("Resource/costs")
    assert [finding[0] for finding in found(dist, "wiring.anomaly-monitor")] == ["AnomalyMonitor/shop-dev/costs"]


def test_a_second_monitor_of_all_services() -> None:
    """AWS allows one for an account; one of something else may stand beside it."""
    second = {"monitorType": "DIMENSIONAL", "monitorDimension": "SERVICE", "name": "again"}
    dist = watched().managed("ce.AnomalyMonitor", "again", second, region="")
    names = [(name, message) for name, _, message in found(dist, "wiring.anomaly-monitor")]
    assert [name for name, message in names if "AWS allows one" in message] == ["AnomalyMonitor/shop-dev/again"]
    dist.set("AnomalyMonitor/again", "monitorDimension", "LINKED_ACCOUNT")
    assert not [message for _, _, message in found(dist, "wiring.anomaly-monitor") if "AWS allows one" in message]
