"""Who calls whom: the edges along which an AWS service sends events of one object to another.

Source: Lambda developer guide, "Using resource-based policies"; S3 user guide, "Granting permissions to publish event
notification messages"; SNS and EventBridge guides on the permissions of targets.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from checks import apis, arns
from checks.leaves import items, objects, read_document
from checks.resource import Resource
from checks.world import World

ALARMS = "cloudwatch.amazonaws.com"


class Edge(NamedTuple):
    """A service delivers events of `source` (an ARN) to `target`, because of a field of `resource`."""

    service: str
    source: str
    target: Resource
    resource: Resource
    path: str


def edges(world: World) -> list[Edge]:
    """All edges to functions, queues and topics."""
    return [edge for find in (_notifications, _rules, _subscriptions, _logs, _apis, _alarms, _budgets, _anomalies,
                              _others) for edge in find(world)]  # fmt: skip


def _notifications(world: World) -> Iterator[Edge]:
    for found in world.each("s3.BucketNotification"):
        bucket = world.linked(found, "bucket", "s3.Bucket")
        for field, arn_field, kind in (
            ("lambdaFunction", "lambdaFunctionArn", "lambda.Function"),
            ("queue", "queueArn", "sqs.Queue"),
            ("topic", "topicArn", "sns.Topic"),
        ):
            for index, route in enumerate(objects(found.get(field)) if bucket else ()):
                target = world.literal(found, kind, str(route.get(arn_field) or ""))
                if target and bucket:
                    yield Edge("s3.amazonaws.com", bucket.arn, target, found, f"{field}[{index}].{arn_field}")


def _rules(world: World) -> Iterator[Edge]:
    for found in world.each("cloudwatchevents.Target"):
        rule = world.linked(found, "rule", "cloudwatchevents.Rule")
        letters = found.get("deadLetterConfig.arn")
        for path, value in (("arn", found.get("arn")), ("deadLetterConfig.arn", letters)):
            target = _by_arn(world, found, value)
            if rule and target:
                yield Edge("events.amazonaws.com", rule.arn, target, found, path)


def _subscriptions(world: World) -> Iterator[Edge]:
    for found in world.each("sns.TopicSubscription"):
        topic = world.linked(found, "topicArn", "sns.Topic")
        if topic is None:
            continue
        target = world.linked(found, "endpoint", "sqs.Queue") or _by_arn(world, found, found.get("endpoint"))
        if target:
            yield Edge("sns.amazonaws.com", topic.arn, target, found, "endpoint")
        policy = read_document(found.text("redrivePolicy"))
        letters = _by_arn(world, found, policy.get("deadLetterTargetArn")) if isinstance(policy, dict) else None
        if letters:
            yield Edge("sns.amazonaws.com", topic.arn, letters, found, "redrivePolicy")


def _logs(world: World) -> Iterator[Edge]:
    for found in world.each("cloudwatchlogs.SubscriptionFilter"):
        group = world.linked(found, "logGroupName", "cloudwatchlogs.Group")
        target = _by_arn(world, found, found.get("destinationArn"))
        if group and target:
            yield Edge("logs.amazonaws.com", f"{group.arn}:*", target, found, "destinationArn")


def _apis(world: World) -> Iterator[Edge]:
    """An API's id is known at run time only: any API of the region and account may stand for it."""
    for api in world.each("apigateway.RestAPI"):
        partition = world.partition(api.environment)
        source = f"arn:{partition}:execute-api:{api.region}:{api.account}:*/*"
        found = [
            (f"{source}/{route.resource}", "body", str(route.integration.get("uri"))) for route in apis.routes(api)
        ]
        for caller, path, text in found or [(source, path, text) for path, text in api.leaves]:
            for arn in arns.find(text) if ":function:" in text else ():
                target = _by_arn(world, api, arn)
                if target:
                    yield Edge("apigateway.amazonaws.com", caller, target, api, path)


def _alarms(world: World) -> Iterator[Edge]:
    for alarm in world.each("cloudwatch.MetricAlarm", "cloudwatch.CompositeAlarm"):
        for field in ("alarmActions", "okActions", "insufficientDataActions"):
            for index, action in enumerate(items(alarm.get(field))):
                target = _by_arn(world, alarm, action)
                if target:
                    yield Edge(ALARMS, alarm.arn, target, alarm, f"{field}[{index}]")


def _budgets(world: World) -> Iterator[Edge]:
    for budget in world.each("budgets.Budget"):
        for index, notification in enumerate(objects(budget.get("notification"))):
            for number, topic in enumerate(items(notification.get("subscriberSnsTopicArns"))):
                target = _by_arn(world, budget, topic)
                if target:
                    path = f"notification[{index}].subscriberSnsTopicArns[{number}]"
                    yield Edge("budgets.amazonaws.com", budget.arn, target, budget, path)


def _anomalies(world: World) -> Iterator[Edge]:
    """A subscription's id is known at run time only: any of the account may stand for it."""
    for found, properties in anomaly_subscriptions(world):
        source = f"arn:{world.partition(found.environment)}:ce::{found.account}:anomalysubscription/x"
        for subscriber in objects(properties.get("Subscribers")):
            target = _by_arn(world, found, subscriber.get("Address"))
            if target:
                yield Edge("costalerts.amazonaws.com", source, target, found, "desiredState")


def anomaly_subscriptions(world: World) -> Iterator[tuple[Resource, dict[str, Any]]]:
    """Subscriptions to anomalies of costs with their properties, empty where those are no JSON object."""
    for found in world.each("cloudcontrol.Resource"):
        if found.get("typeName") == "AWS::CE::AnomalySubscription":
            properties = read_document(found.text("desiredState"))
            yield found, properties if isinstance(properties, dict) else {}


def _others(world: World) -> Iterator[Edge]:
    for kind, field, service in (
        ("secretsmanager.SecretRotation", "rotationLambdaArn", "secretsmanager.amazonaws.com"),
        ("configservice.ConfigRule", "source.sourceIdentifier", "config.amazonaws.com"),
    ):
        for found in world.each(kind):
            target = world.linked(found, field, "lambda.Function")
            if target:
                yield Edge(service, found.arn, target, found, field)


def _by_arn(world: World, resource: Resource, value: object) -> Resource | None:
    arn = arns.parse(value) if isinstance(value, str) else None
    return world.by_arn(resource.environment, str(arn.owner()[0])) if arn else None
