"""Metrics that alarms watch."""

from __future__ import annotations

from typing import Any

import pytest

from checks.facts import metrics
from tests.unit.checks.factories import AWAY, Dist, alarm, arn, found, queue, shop

TABLE = {"TableName": "shop-orders-dev"}


def watching(namespace: str, metric: str, dimensions: dict[str, Any]) -> Dist:
    """A shop with one more alarm."""
    return alarm(shop(), "more", namespace, metric, dimensions)


@pytest.mark.parametrize(
    ("namespace", "metric", "dimensions"),
    [
        ("AWS/Lambda", "Throttles", {"FunctionName": "shop-reader-dev"}),
        ("AWS/Lambda", "ConcurrentExecutions", {}),
        ("AWS/DynamoDB", "ThrottledRequests", {**TABLE, "Operation": "UpdateItem"}),
        ("AWS/DynamoDB", "ConsumedWriteCapacityUnits", {**TABLE, "GlobalSecondaryIndexName": "ByState"}),
        ("AWS/DynamoDB", "UserErrors", {}),
        ("AWS/S3", "NumberOfObjects", {"BucketName": "shop-uploads-dev", "StorageType": "AllStorageTypes"}),
        ("AWS/SNS", "NumberOfNotificationsFailed", {"TopicName": "shop-alarms-dev"}),
        ("AWS/Events", "MatchedEvents", {}),
        ("Shop", "anything", {"service": "reader"}),
    ],
)
def test_a_metric_that_is_published(namespace: str, metric: str, dimensions: dict[str, str]) -> None:
    """A metric that AWS publishes under these dimensions, or that a function of ours writes, is allowed."""
    dist = watching(namespace, metric, dimensions)
    rules = ("metric-namespace", "metric-name", "metric-dimensions", "dimension-value")
    assert [found(dist, f"reference.{rule}") for rule in rules] == [[], [], [], []]


@pytest.mark.parametrize(
    ("namespace", "metric", "said"),
    [
        ("AWS/SQS", "ApproximateNumberOfVisibleMessages", "did you mean ApproximateNumberOfMessagesVisible"),
        ("AWS/S3", "5xxError", "did you mean 5xxErrors"),
        ("AWS/Lambda", "errors", "did you mean Errors"),
        ("AWS/DynamoDB", "Zeal", "has no such metric"),
    ],
)
def test_a_metric_that_nobody_publishes(namespace: str, metric: str, said: str) -> None:
    """A metric that the service does not have is refused, with the one that was meant."""
    [(name, path, message)] = found(watching(namespace, metric, {}), "reference.metric-name")
    assert (name, path) == ("MetricAlarm/shop-dev/more", "spec.forProvider.metricName")
    assert said in message


@pytest.mark.parametrize(
    ("namespace", "metric", "dimensions", "said"),
    [
        ("AWS/DynamoDB", "SystemErrors", TABLE, "Operation, TableName"),
        ("AWS/DynamoDB", "ThrottledRequests", TABLE, "Operation, TableName"),
        ("AWS/DynamoDB", "ReplicationLatency", TABLE, "ReceivingRegion, TableName"),
        ("AWS/DynamoDB", "UserErrors", TABLE, "under none"),
        ("AWS/S3", "5xxErrors", {"BucketName": "shop-uploads-dev"}, "BucketName, FilterId"),
        ("AWS/S3", "BucketSizeBytes", {"BucketName": "shop-uploads-dev"}, "BucketName, StorageType"),
        ("AWS/SQS", "NumberOfMessagesSent", {}, "under the dimensions none"),
    ],
)
def test_dimensions_that_have_no_data(namespace: str, metric: str, dimensions: dict[str, str], said: str) -> None:
    """A metric is watched under exactly the dimensions that AWS publishes it under."""
    [(_, path, message)] = found(watching(namespace, metric, dimensions), "reference.metric-dimensions")
    assert path == "spec.forProvider.dimensions"
    assert said in message


@pytest.mark.parametrize(
    ("metric", "dimension", "value", "said"),
    [
        ("SystemErrors", "TableName", "shop-orders-dev-us-east-1", "did you mean shop-orders-dev"),
        ("SystemErrors", "Operation", "PutItems", "did you mean PutItem"),
        ("ReplicationLatency", "ReceivingRegion", "us-east-1", "not another region of the table; us-west-2 is"),
        ("ReplicationLatency", "ReceivingRegion", "eu-west-1", "not another region of the table"),
        ("ConsumedReadCapacityUnits", "GlobalSecondaryIndexName", "ByStat", "did you mean ByState"),
    ],
)
def test_a_dimension_of_a_table(metric: str, dimension: str, value: str, said: str) -> None:
    """A table's dimensions name the table, an operation, an index, and a region that has a replica."""
    dist = watching("AWS/DynamoDB", metric, {**TABLE, dimension: value})
    [(_, path, message)] = found(dist, "reference.dimension-value")
    assert path == f"spec.forProvider.dimensions.{dimension}"
    assert message.startswith(f"{value}: ")
    assert said in message


def test_an_alarm_in_another_region() -> None:
    """An alarm sees what is in its own region: a queue of another region is no queue for it."""
    dist = queue(shop(), "far", region=AWAY)
    assert len(found(alarm(dist, "far", "AWS/SQS", "NumberOfMessagesSent", {"QueueName": "shop-far-dev"}),
                     "reference.dimension-value")) == 1  # fmt: skip


def test_request_metrics_that_are_not_switched_on() -> None:
    """A bucket's request metrics exist only under the name of a BucketMetric of that bucket."""
    dist = watching("AWS/S3", "4xxErrors", {"BucketName": "shop-uploads-dev", "FilterId": "EntireBucket"})
    assert "no BucketMetric of this bucket" in found(dist, "reference.dimension-value")[0][2]
    other = watching("AWS/S3", "4xxErrors", {"BucketName": "shop-code-dev", "FilterId": "all"})
    assert len(found(other, "reference.dimension-value")) == 1


def test_a_storage_type() -> None:
    """The storage type of a bucket's size is one that S3 has."""
    dist = watching("AWS/S3", "NumberOfObjects", {"BucketName": "shop-uploads-dev", "StorageType": "AllStorageType"})
    assert "did you mean AllStorageTypes" in found(dist, "reference.dimension-value")[0][2]


def test_a_state_machine() -> None:
    """Executions are watched by the ARN of a state machine of the region."""
    dist = watching("AWS/States", "ExecutionsFailed", {"StateMachineArn": arn("states", "stateMachine:shop-flow-dev")})
    assert len(found(dist, "reference.dimension-value")) == 1
    dist.managed("sfn.StateMachine", "flow", {}, external="shop-flow-dev")
    assert found(dist, "reference.dimension-value") == []


def test_a_namespace() -> None:
    """A namespace is one of AWS's, or one that a function or a metric filter of the region writes into."""
    [(_, path, message)] = found(watching("AWS/Lamda", "Errors", {}), "reference.metric-namespace")
    assert (path, message) == (
        "spec.forProvider.namespace",
        "AWS/Lamda: not a known namespace; did you mean AWS/Lambda",
    )
    assert "did you mean Shop" in found(watching("Shopp", "x", {}), "reference.metric-namespace")[0][2]
    filtered = watching("Filtered", "x", {}).managed(
        "cloudwatchlogs.MetricFilter", "f", {"metricTransformation": {"namespace": "Filtered"}}, external="f"
    )
    assert found(filtered, "reference.metric-namespace") == []


def test_metrics_of_a_formula() -> None:
    """Each metric of a formula is judged like a metric of its own, and named by its place."""
    query = {"id": "a", "metric": {"namespace": "AWS/SQS", "metricName": "NumberOfMessageSent", "dimensions": {}}}
    dist = shop().set("MetricAlarm/errors", "metricName", None).set("MetricAlarm/errors", "metricQuery", [query])
    assert [path for _, path, _ in found(dist, "reference.metric-name")] == [
        "spec.forProvider.metricQuery[0].metric.metricName"
    ]


def test_the_table_of_metrics() -> None:
    """The table holds the services that the systems use, and no metric twice in one namespace with other dimensions."""
    known = metrics()
    assert {"AWS/Lambda", "AWS/DynamoDB", "AWS/SQS", "AWS/S3", "AWS/SNS", "AWS/States", "AWS/Kinesis"} <= set(known)
    assert all(name == name.strip() and facts.dimensions for found in known.values() for name, facts in found.items())
