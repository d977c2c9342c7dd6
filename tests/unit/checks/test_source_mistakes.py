"""The mistakes of the designs that this repository answers: each of them, made here, is refused.

Each test makes one mistake in the shop and names the rule that refuses it.
"""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.unit.checks.factories import (
    ACCOUNT,
    AWAY,
    HOME,
    Dist,
    alarm,
    allow,
    arn,
    found,
    function,
    key_policy,
    policy,
    queue,
    shop,
)


def objects(dist: Dist, rule: str) -> list[str]:
    """The objects that break a rule."""
    return [name for name, _, _ in found(dist, rule)]


def test_the_alarm_that_watches_a_queue_under_a_name_no_queue_has() -> None:
    """The alarm that watches a queue under a name no queue has is refused."""
    dist = shop().set("MetricAlarm/letters", "dimensions.QueueName", f"shop-letters-dev-{HOME}")
    assert objects(dist, "reference.dimension-value") == ["MetricAlarm/shop-dev/letters"]


def test_the_alarm_on_a_queue_metric_that_does_not_exist() -> None:
    """The alarm on ApproximateNumberOfVisibleMessages, which SQS does not publish, is refused."""
    dist = shop().set("MetricAlarm/letters", "metricName", "ApproximateNumberOfVisibleMessages")
    [(_, path, message)] = found(dist, "reference.metric-name")
    assert path == "spec.forProvider.metricName"
    assert message.endswith("did you mean ApproximateNumberOfMessagesVisible")


def test_the_alarm_on_a_table_with_the_region_in_its_name() -> None:
    """The alarm on a table under its name with a region behind it is refused."""
    dist = shop().set("MetricAlarm/system", "dimensions.TableName", f"shop-orders-dev-{HOME}")
    assert objects(dist, "reference.dimension-value") == ["MetricAlarm/shop-dev/system"]


@pytest.mark.parametrize("metric", ["SystemErrors", "ThrottledRequests"])
def test_the_alarm_on_a_table_without_an_operation(metric: str) -> None:
    """The alarm on a table's errors or throttles without the dimension Operation is refused."""
    dist = alarm(shop(), "table", "AWS/DynamoDB", metric, {"TableName": "shop-orders-dev"})
    assert objects(dist, "reference.metric-dimensions") == ["MetricAlarm/shop-dev/table"]


def test_the_alarm_on_5xxerror() -> None:
    """The alarm on the bucket metric 5xxError, whose name is 5xxErrors, is refused."""
    dist = shop().set("MetricAlarm/uploads", "metricName", "5xxError")
    assert objects(dist, "reference.metric-name") == ["MetricAlarm/shop-dev/uploads"]


def test_the_alarm_on_a_bucket_without_a_filter() -> None:
    """The alarm on a bucket's request metrics without the dimension FilterId is refused."""
    dist = shop().set("MetricAlarm/uploads", "dimensions.FilterId", None)
    assert objects(dist, "reference.metric-dimensions") == ["MetricAlarm/shop-dev/uploads"]


def test_the_alarm_on_request_metrics_that_are_switched_off() -> None:
    """The alarm on request metrics of a bucket that publishes none is refused."""
    assert objects(shop().remove("BucketMetric/uploads"), "reference.dimension-value") == [
        "MetricAlarm/shop-dev/uploads"
    ]


def test_the_alarm_on_a_bucket_size_without_a_storage_type() -> None:
    """The alarm on a bucket's number of objects without the dimension StorageType is refused."""
    dist = alarm(shop(), "size", "AWS/S3", "NumberOfObjects", {"BucketName": "shop-uploads-dev"})
    assert objects(dist, "reference.metric-dimensions") == ["MetricAlarm/shop-dev/size"]


@pytest.mark.parametrize("field", ["alarmActions", "treatMissingData"])
def test_the_alarm_that_tells_nobody(field: str) -> None:
    """The alarm without an action, or without a word on missing data, is refused."""
    rule = {"alarmActions": "wiring.alarm-action", "treatMissingData": "wiring.alarm-missing-data"}[field]
    assert objects(shop().set("MetricAlarm/errors", field, None), rule) == ["MetricAlarm/shop-dev/errors"]


def dashboard(*rows: Any, region: str = HOME, **properties: Any) -> Dist:
    """A shop with a dashboard that shows these metrics."""
    body = {"widgets": [{"type": "metric", "properties": {"region": region, "metrics": list(rows), **properties}}]}
    fields = {"dashboardBody": json.dumps(body)}
    return shop().managed("cloudwatch.Dashboard", "shop", fields, external="shop-dev")


def test_the_dashboard_that_shows_a_table_nobody_has() -> None:
    """The dashboard that shows a table under a name no table has is refused, with the place of the metric."""
    name = f"shop-orders-dev-{HOME}"
    dist = dashboard(["AWS/DynamoDB", "ConsumedReadCapacityUnits", "TableName", name, {"stat": "Sum"}])
    assert [path for _, path, _ in found(dist, "reference.dimension-value")] == [
        "spec.forProvider.dashboardBody > widgets[0].properties.metrics[0]"
    ]


def test_the_dashboard_that_shows_what_exists() -> None:
    """Rows may repeat what stands above them, hold expressions, and show another region."""
    table = ["AWS/DynamoDB", "ConsumedReadCapacityUnits", "TableName", "shop-orders-dev"]
    dist = dashboard(
        [*table, {"stat": "Sum"}],
        [".", "ConsumedWriteCapacityUnits", ".", "."],
        ["...", {"region": AWAY}],
        [{"expression": "m1 + m2"}],
        ["AWS/Lambda", "Errors", "FunctionName", "shop-reader-dev"],
    )
    rules = ("metric-name", "metric-dimensions", "dimension-value", "metric-namespace")
    assert [found(dist, f"reference.{rule}") for rule in rules] == [[], [], [], []]


@pytest.mark.parametrize(
    "row",
    [
        ["AWS/Lambda", "Errors", "FunctionName", "shop-reader-dev", {"region": AWAY}],
        ["AWS/Lambda", "Errors", "FunctionName", "shop-raeder-dev"],
        [".", "Error", ".", "."],
        ["...", "shop-raeder-dev"],
    ],
)
def test_the_dashboard_with_a_wrong_row(row: list[Any]) -> None:
    """A row that is wrong, by itself or by what it repeats, is found at its own place."""
    dist = dashboard(["AWS/Lambda", "Errors", "FunctionName", "shop-reader-dev"], row)
    paths = [path for rule in ("metric-name", "dimension-value") for _, path, _ in found(dist, f"reference.{rule}")]
    assert paths == ["spec.forProvider.dashboardBody > widgets[0].properties.metrics[1]"]


def test_the_bucket_that_was_never_made() -> None:
    """What refers to a bucket that nobody makes is refused, by reference and by ARN."""
    dist = shop().remove("Bucket/uploads")
    assert "BucketNotification/shop-dev/uploads" in objects(dist, "reference.unresolved")
    assert "RolePolicy/shop-dev/reader" in objects(dist, "reference.unresolved-arn")


@pytest.mark.parametrize("field", ["bucket", "queueUrl"])
def test_the_import_by_name_of_what_is_not_there(field: str) -> None:
    """What names a bucket or a queue that no object makes is refused."""
    key, rule, value = {
        "bucket": ("BucketNotification/uploads", "reference.unresolved-name", "shop-upload-dev"),
        "queueUrl": (
            "QueuePolicy/letters",
            "reference.queue-url",
            f"https://sqs.{HOME}.amazonaws.com/{ACCOUNT}/leters",
        ),
    }[field]
    dist = shop().set(key, f"{field}Ref", None).set(key, field, value)
    assert [path for _, path, _ in found(dist, rule)] == [f"spec.forProvider.{field}"]


@pytest.mark.parametrize("value", ["N/A", arn("dynamodb", "table/shop-orders-dev/stream/*")])
def test_the_output_of_a_stream_that_is_no_stream(value: str) -> None:
    """The output that says N/A or names a stream with a wildcard is refused."""
    assert len(found(shop().set("ConfigMap/outputs", "/data/streamArn", value), "reference.output")) == 1


def test_the_output_of_an_api_under_the_name_of_a_construct() -> None:
    """The output of an API's address with anything for its run-time id is refused."""
    url = "https://DataIngestionApi.execute-api.us-east-1.amazonaws.com/prod"
    assert len(found(shop().set("ConfigMap/outputs", "/data/apiUrl", url), "reference.output")) == 1


def test_the_third_prefix_that_overlaps() -> None:
    """The route that overlaps with another one, which S3 would refuse, is refused before."""
    dist = shop().set("BucketNotification/uploads", "lambdaFunction.2.filterPrefix", "orders/new/")
    assert objects(dist, "wiring.overlap") == ["BucketNotification/shop-dev/uploads"]


def test_the_read_permission_that_covers_nothing() -> None:
    """The function that may not read the prefix it is called for is refused."""
    dist = shop().replace("RolePolicy/reader", "shop-uploads-dev/users/*", "shop-uploads-dev/user/*")
    assert objects(dist, "wiring.unreadable-route") == ["BucketNotification/shop-dev/uploads"]


def test_the_function_whose_logs_nobody_keeps() -> None:
    """The function whose log group Lambda would make is refused, and so is a group that never expires."""
    implicit = shop().set("Function/reader", "loggingConfig", None).remove("Group/reader")
    assert objects(implicit, "wiring.log-group") == ["Function/shop-dev/reader"]
    endless = shop().set("Group/reader", "retentionInDays", None)
    assert objects(endless, "wiring.log-retention") == ["Group/shop-dev/reader"]


def test_the_region_that_was_written_into_the_code() -> None:
    """The function that is told another region than its own is refused."""
    dist = shop().set("Function/reader", "environment.variables.REGION", AWAY)
    assert objects(dist, "reference.region") == ["Function/shop-dev/reader"]


def test_the_role_that_collides_in_the_second_region() -> None:
    """Two regions that make a role of one name are refused, since roles belong to the account."""
    dist = shop().managed(
        "iam.Role", "reader-away", {"assumeRolePolicy": "{}"}, region=AWAY, external="shop-reader-dev"
    )
    assert objects(dist, "wiring.duplicate") == ["Role/shop-dev/reader-away"]


def test_the_topic_whose_key_keeps_cloudwatch_out() -> None:
    """The alarm topic whose key does not let CloudWatch in is refused."""
    assert objects(shop().set("Key/alarms", "policy", key_policy()), "wiring.key-policy") == ["Key/shop-dev/alarms"]


def test_the_function_that_is_connected_to_nothing() -> None:
    """The function that nothing calls is refused."""
    assert objects(function(shop(), "alert"), "wiring.dangling-function") == ["Function/shop-dev/alert"]


def test_the_queue_that_has_no_consumer() -> None:
    """The queue that a topic fills and nobody empties is refused."""
    dist = queue(shop(), "processing")
    fields = {"topicArnRef": {"name": "alarms"}, "protocol": "sqs", "endpointRef": {"name": "processing"}}
    dist.managed("sns.TopicSubscription", "processing", fields)
    assert objects(dist, "wiring.unread-queue") == ["Queue/shop-dev/processing"]


def test_the_table_in_one_region_only() -> None:
    """The function and the alarm of a region without the table are refused."""
    dist = function(queue(shop(), "far", region=AWAY), "far", region=AWAY, letters="far")
    assert found(dist, "reference.arn-region") == []
    dist.set("Table/orders", "/spec/initProvider/replica", [])
    assert objects(dist, "reference.arn-region") == ["RolePolicy/shop-dev/far"]
    assert "MetricAlarm/shop-dev/late" in objects(dist, "reference.dimension-value")


def test_the_setting_that_is_dropped() -> None:
    """The queue that reuses data keys without a key of KMS is refused."""
    dist = shop().set("Queue/letters", "kmsDataKeyReusePeriodSeconds", 300)
    assert objects(dist, "wiring.key-reuse") == ["Queue/shop-dev/letters"]
    dist.set("Queue/letters", "kmsMasterKeyId", "alias/shop-alarms-dev")
    assert objects(dist, "wiring.key-reuse") == []


@pytest.mark.parametrize(("runtime", "count"), [("nodejs18.x", 1), ("nodejs20.x", 1), ("python3.13", 0)])
def test_the_runtime_that_is_deprecated(runtime: str, count: int) -> None:
    """The function on a runtime that AWS gives up is refused."""
    assert len(found(shop().set("Function/reader", "runtime", runtime), "limit.runtime")) == count


def test_the_replica_that_would_be_made_for_ever() -> None:
    """The global table whose replica is compared under an alias is refused, and so are the old kinds."""
    replica = {"regionName": AWAY, "kmsKeyArn": arn("kms", "alias/shop-orders-dev", region=AWAY)}
    assert objects(shop().set("Table/orders", "replica", [replica]), "wiring.replica-key") == ["Table/shop-dev/orders"]


def test_the_grant_to_a_queue_of_another_name() -> None:
    """The policy that grants a queue which nobody makes is refused."""
    text = policy(allow("sqs:SendMessage", arn("sqs", "shop-dlq-dev")))
    assert objects(shop().set("RolePolicy/reader", "policy", text), "reference.unresolved-arn") == [
        "RolePolicy/shop-dev/reader"
    ]
