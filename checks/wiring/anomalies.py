"""Anomalies of costs: a subscription follows monitors that are there, and tells somebody in a way that AWS allows.

Source: AWS Cost Management API reference, AnomalySubscription (Frequency, Subscribers, ThresholdExpression); user
guide, "Quotas and restrictions" (one monitor of all services per account). That AWS::CE types are known in us-east-1
only is what CloudFormation answers elsewhere; of topics in other regions AWS says nothing, so none is trusted to hear.
"""

from __future__ import annotations

from collections.abc import Iterator

from checks import arns
from checks.findings import Finding, shown
from checks.leaves import items, objects, read_document
from checks.resource import Resource
from checks.wiring.edges import anomaly_subscriptions
from checks.wiring.wires import Wires
from checks.world import World

REGION = "us-east-1"
_RULE = "wiring.anomaly-subscription"
_MONITOR = "ce.AnomalyMonitor"


def subscriptions(wires: Wires) -> Iterator[Finding]:
    """A subscription names monitors, a threshold, and topics that are told at once, all where Cost Explorer is."""
    for found, properties in anomaly_subscriptions(wires.world):
        if found.region != REGION:
            message = f"{found.region}: AWS::CE types are known in {REGION} alone; make it there"
            yield found.finding(_RULE, "region", message)
        for message in (*_monitors(wires.world, found, properties.get("MonitorArnList")), *_told(properties)):
            yield found.finding(_RULE, "desiredState", message)


def _monitors(world: World, found: Resource, given: object) -> Iterator[str]:
    if not items(given):
        yield "MonitorArnList names no monitor, so nothing would ever be told; name one"
    for arn in items(given):
        monitor = world.by_arn(found.environment, str(arn))
        if monitor is None or monitor.kind != _MONITOR:
            yield f"{shown(arn)}: no monitor of dist/ has this ARN; name one that is made there"


def _told(properties: dict[str, object]) -> Iterator[str]:
    subscribers = objects(properties.get("Subscribers"))
    if not subscribers:
        yield "Subscribers names nobody; name a topic"
    for one in subscribers:
        topic = arns.parse(str(one.get("Address")))
        if one.get("Type") == "SNS" and (topic is None or topic.service != "sns" or topic.region != REGION):
            yield f"{shown(one.get('Address'))}: the ARN of a topic in {REGION} is allowed; name one"
        if (one.get("Type") == "SNS") != (properties.get("Frequency") == "IMMEDIATE"):
            given = f"{shown(properties.get('Frequency'))} for {one.get('Type')}"
            yield f"{given}: IMMEDIATE goes with SNS, and with nothing else; change one"
    threshold = properties.get("ThresholdExpression")
    if not isinstance(read_document(str(threshold or "")), dict):
        yield f"ThresholdExpression is {shown(threshold)}, an object as JSON text is allowed; write one"


def monitors(wires: Wires) -> Iterator[Finding]:
    """An account has one monitor of all services, and somebody subscribes to whatever a monitor finds."""
    followed = {
        wires.world.by_arn(found.environment, str(arn))
        for found, properties in anomaly_subscriptions(wires.world)
        for arn in items(properties.get("MonitorArnList"))
    }
    first: dict[str, Resource] = {}
    for monitor in wires.world.each(_MONITOR):
        if monitor not in followed:
            yield monitor.finding("wiring.anomaly-monitor", "", "no subscription names it, so nobody is told; add one")
        if monitor.get("monitorDimension") == "SERVICE" and first.setdefault(monitor.account, monitor) is not monitor:
            message = f"{monitor.account} has one of all services already, AWS allows one for an account; take one out"
            yield monitor.finding("wiring.anomaly-monitor", "monitorDimension", message)


RULES = (subscriptions, monitors)
