"""Sizes, numbers and names that AWS or Kubernetes would refuse."""

from __future__ import annotations

import json
from typing import Any

import pytest

from checks.limits.names import NAMES
from checks.limits.table import LIMITS, Limit
from checks.resource import GLOBAL
from tests.unit.checks.factories import AWAY, Dist, alarm, allow, arn, found, function, policy, queue, shop


def sized(limit: Limit, size: int) -> Any:
    """A value that a limit measures as this size."""
    measure = limit.measure.__name__
    if measure == "number":
        return size
    if measure == "count":
        return {str(index): "x" for index in range(size)} if limit.path == "dimensions" else ["x"] * size
    if measure == "environment":
        return {"A": "x" * (size - 1)} if size else {}
    return "x" * size


def judged(limit: Limit, size: int) -> int:
    """How many findings an object has whose only field is of this size."""
    dist = (
        Dist()
        .managed(limit.kind, "a", {}, external="aaa")
        .set(f"{limit.kind.partition('.')[2]}/a", limit.path, sized(limit, size))
    )
    return len([path for _, path, _ in found(dist, "limit.field") if path == f"spec.forProvider.{limit.path}"])


@pytest.mark.parametrize("limit", LIMITS, ids=lambda limit: f"{limit.kind}.{limit.path}")
def test_the_least_and_the_most_of_a_field(limit: Limit) -> None:
    """Every row of the table allows its least and its most, and nothing beyond them."""
    assert (judged(limit, limit.least), judged(limit, limit.most), judged(limit, limit.most + 1)) == (0, 0, 1)
    if limit.measure.__name__ == "number" or limit.least > 0:
        assert judged(limit, limit.least - 1) == 1


def test_what_a_limit_says() -> None:
    """A finding says what was measured, what is allowed and which document says so."""
    dist = shop().set("Function/reader", "timeout", 901)
    assert found(dist, "limit.field") == [
        ("Function/shop-dev/reader", "spec.forProvider.timeout", "901 seconds; 1 to 900 allowed (Lambda quotas)")
    ]


def test_white_space_of_a_policy() -> None:
    """White space in a policy does not count, as IAM does not count it."""
    document = json.loads(policy(allow("s3:GetObject", [f"arn:aws:s3:::shop-uploads-dev/{n}" for n in range(200)])))
    spread = json.dumps(document, indent=40)
    assert len(spread) > 10240
    assert found(shop().set("RolePolicy/reader", "policy", spread), "limit.field") == []


@pytest.mark.parametrize(("length", "count"), [(4500, 0), (5300, 1)])
def test_all_inline_policies_of_a_role(length: int, count: int) -> None:
    """The inline policies of one role share their limit."""
    dist = shop()
    for name in ("one", "two"):
        text = policy(allow("s3:GetObject", "x" * length))
        dist.managed("iam.RolePolicy", name, {"policy": text, "roleRef": {"name": "reader"}}, external=name)
    assert len(found(dist, "limit.inline-policies")) == count


@pytest.mark.parametrize(
    ("kind", "name", "rule"),
    [
        ("s3.Bucket", "ab", "length"),
        ("s3.Bucket", "a" * 64, "length"),
        ("s3.Bucket", "Uploads-dev", "characters"),
        ("s3.Bucket", "up_loads", "characters"),
        ("s3.Bucket", "up..loads", "characters"),
        ("s3.Bucket", "10.0.0.1", "characters"),
        ("s3.Bucket", "xn--uploads", "characters"),
        ("s3.Bucket", "uploads-", "characters"),
        ("lambda.Function", "a" * 65, "length"),
        ("lambda.Function", "read.er", "characters"),
        ("iam.Role", "a" * 65, "length"),
        ("iam.Role", "a role", "characters"),
        ("dynamodb.Table", "ab", "length"),
        ("sns.Topic", "alarms!", "characters"),
        ("cloudwatchlogs.Group", "/aws/lambda/a b", "characters"),
        ("kms.Alias", "alias/aws/s3", "characters"),
        ("glue.CatalogDatabase", "Events", "characters"),
        ("opensearch.Domain", "a" * 29, "length"),
    ],
)
def test_a_name_that_aws_refuses(kind: str, name: str, rule: str) -> None:
    """A name is as long and made of what AWS takes for its kind."""
    fields = {"domainName": name} if kind == "opensearch.Domain" else {}
    dist = Dist().managed(kind, "a", fields, external=name)
    rules = {each: len(found(dist, f"limit.name-{each}")) for each in ("length", "characters")}
    assert rules == {"length": 0, "characters": 0, rule: 1}


@pytest.mark.parametrize(
    ("kind", "name"),
    [
        ("s3.Bucket", "shop.uploads-dev"),
        ("lambda.Function", "a" * 64),
        ("cloudwatchlogs.Group", "/aws/lambda/shop-reader_dev.1#x"),
        ("kms.Alias", "shop/orders_dev"),
        ("iam.Role", "shop+=,.@-_"),
        ("sns.Topic", "orders.fifo"),
    ],
)
def test_a_name_that_aws_takes(kind: str, name: str) -> None:
    """A name at the edge of what AWS takes is taken."""
    dist = Dist().managed(kind, "a", {}, external=name)
    assert found(dist, "limit.name-length") == found(dist, "limit.name-characters") == []


@pytest.mark.parametrize(("name", "count"), [("a" * 80, 0), ("a" * 81, 1), ("orders.fifo", 0)])
def test_the_name_of_a_queue(name: str, count: int) -> None:
    """A queue's name has at most 80 characters, `.fifo` among them."""
    dist = Dist().managed("sqs.Queue", "a", {"name": name})
    assert [path for _, path, _ in found(dist, "limit.name-length")] == ["spec.forProvider.name"] * count
    assert found(dist, "limit.name-characters") == []


def test_every_kind_with_a_name() -> None:
    """The table of names speaks of kinds that have a name of ours."""
    for kind in NAMES:
        field = {
            "opensearch.Domain": "domainName",
            "lambda.Permission": "statementId",
            "lambda.LayerVersion": "layerName",
        }
        fields = {} if kind.partition(".")[0] in GLOBAL else {field.get(kind, "name"): "?"}
        assert found(Dist().managed(kind, "a", fields, external="\x01"), "limit.name-characters") or found(
            Dist().managed(kind, "a", fields, external="\x01"), "limit.name-length"
        ), kind


@pytest.mark.parametrize(("each", "count"), [(450, 0), (451, 1)])
def test_reserved_concurrency(each: int, count: int) -> None:
    """Functions of one region leave a hundred executions to the account."""
    dist = function(shop(), "writer")
    for name in ("reader", "writer"):
        dist.set(f"Function/{name}", "reservedConcurrentExecutions", each)
    assert len(found(dist, "limit.reserved-concurrency")) == count


def test_reserved_concurrency_of_two_regions() -> None:
    """Each region has its own executions, and -1 reserves none."""
    dist = function(queue(shop(), "far", region=AWAY), "writer", region=AWAY, letters="far")
    for name in ("reader", "writer"):
        dist.set(f"Function/{name}", "reservedConcurrentExecutions", 800)
    function(dist, "third").set("Function/third", "reservedConcurrentExecutions", -1)
    assert found(dist, "limit.reserved-concurrency") == []


@pytest.mark.parametrize(("name", "count"), [("AWS_REGION", 1), ("_HANDLER", 1), ("AWS_LAMBDA_EXEC_WRAPPER", 0),
                                             ("REGION", 0)])  # fmt: skip
def test_variables_that_lambda_sets(name: str, count: int) -> None:
    """A variable that Lambda sets itself is refused; one that Lambda reads is not."""
    dist = shop().set("Function/reader", f"environment.variables.{name}", "us-east-1")
    assert len(found(dist, "limit.reserved-variable")) == count


@pytest.mark.parametrize(("hidden", "count"), [(59, 1), (60, 0), (None, 1)])
def test_the_visibility_of_a_queue(hidden: int | None, count: int) -> None:
    """A queue that feeds a function hides a message for at least the function's timeout; by default it is 30 s."""
    dist = queue(shop(), "jobs").set("Queue/jobs", "visibilityTimeoutSeconds", hidden)
    fields = {"eventSourceArn": arn("sqs", "shop-jobs-dev"), "functionNameRef": {"name": "reader"}}
    dist.managed("lambda.EventSourceMapping", "jobs", fields)
    assert len(found(dist, "limit.visibility")) == count


@pytest.mark.parametrize(
    ("period", "periods", "rule"),
    [
        (300, 2, ""),
        (60, 1440, ""),
        (3600, 168, ""),
        (86400, 7, ""),
        (45, 1, "alarm-period"),
        (0, 1, "alarm-period"),
        (10, 1, "alarm-period"),
        (60, 1441, "alarm-window"),
        (86400, 8, "alarm-window"),
    ],
)
def test_the_window_of_an_alarm(period: int, periods: int, rule: str) -> None:
    """An alarm looks at whole minutes of an AWS metric, back for a day, or for a week in periods of an hour or more."""
    dist = shop().set("MetricAlarm/errors", "period", period).set("MetricAlarm/errors", "evaluationPeriods", periods)
    broken = [each for each in ("alarm-period", "alarm-window") if found(dist, f"limit.{each}")]
    assert broken == ([rule] if rule else [])


def test_a_fast_alarm_on_a_metric_of_ours() -> None:
    """A metric of ours may be looked at every ten seconds."""
    dist = alarm(shop(), "fast", "Shop", "x", {}).set("MetricAlarm/fast", "period", 10)
    assert found(dist, "limit.alarm-period") == []


@pytest.mark.parametrize(("period", "rule"), [(300, ""), (45, "alarm-period"), (86400, "alarm-window")])
def test_the_window_of_a_formula(period: int, rule: str) -> None:
    """The periods of a formula's metrics are periods of the alarm."""
    metric = {"namespace": "AWS/SQS", "metricName": "NumberOfMessagesSent", "dimensions": {}, "period": period}
    dist = shop().set("MetricAlarm/errors", "period", None).set("MetricAlarm/errors", "evaluationPeriods", 8)
    dist.set("MetricAlarm/errors", "metricQuery", [{"id": "m0", "metric": metric, "returnData": True}])
    broken = [each for each in ("alarm-period", "alarm-window") if found(dist, f"limit.{each}")]
    assert broken == ([rule] if rule else [])


@pytest.mark.parametrize(("metrics", "count"), [(10, 0), (11, 1)])
def test_the_metrics_of_a_formula(metrics: int, count: int) -> None:
    """A formula is made of at most ten metrics."""
    queries = [{"id": f"m{index}", "metric": {"namespace": "Shop", "metricName": "x"}} for index in range(metrics)]
    assert len(found(shop().set("MetricAlarm/errors", "metricQuery", queries), "limit.alarm-metrics")) == count


@pytest.mark.parametrize(("points", "count"), [(2, 0), (3, 1)])
def test_datapoints_of_an_alarm(points: int, count: int) -> None:
    """An alarm needs no more breaches than it has periods."""
    dist = shop().set("MetricAlarm/errors", "datapointsToAlarm", points)
    assert len(found(dist, "limit.alarm-datapoints")) == count


@pytest.mark.parametrize(("routes", "count"), [(100, 0), (101, 1)])
def test_the_routes_of_a_bucket(routes: int, count: int) -> None:
    """A bucket has at most a hundred notification configurations."""
    dist = shop().set(
        "BucketNotification/uploads", "lambdaFunction", [{"filterPrefix": f"{n}/"} for n in range(routes)]
    )
    assert len(found(dist, "limit.notifications")) == count


@pytest.mark.parametrize(("days", "count"), [(30, 0), (28, 1), (3653, 0)])
def test_the_days_of_a_log_group(days: int, count: int) -> None:
    """A log group keeps its events for one of the times on offer."""
    messages = [
        message for _, _, message in found(shop().set("Group/reader", "retentionInDays", days), "limit.retention")
    ]
    assert len(messages) == count
    assert all("30 is the nearest" in message for message in messages)


@pytest.mark.parametrize(
    ("days", "end", "path"),
    [(30, 365, ""), (29, 365, "transition"), (30, 30, "expiration"), (400, 365, "expiration")],
)
def test_the_age_of_objects(days: int, end: int, path: str) -> None:
    """Objects stay a month before infrequent access, and expire after their last move."""
    dist = shop().set("BucketLifecycleConfiguration/uploads", "rule.0.transition.0.days", days)
    dist.set("BucketLifecycleConfiguration/uploads", "rule.0.expiration.0.days", end)
    paths = [place for _, place, _ in found(dist, "limit.lifecycle")]
    assert paths == ([f"spec.forProvider.rule[0].{path}"] if path else [])


@pytest.mark.parametrize(
    ("tags", "rule"),
    [
        ({f"k{n}": "v" for n in range(47)}, ""),
        ({f"k{n}": "v" for n in range(48)}, "tags"),
        ({"k" * 128: "v" * 256}, ""),
        ({"k" * 129: "v"}, "tag-length"),
        ({"k": "v" * 257}, "tag-length"),
        ({"aws:owner": "v"}, "tag-characters"),
        ({"k": "50%"}, "tag-characters"),
        ({"Repository": "https://example.org/a_b+c@d"}, ""),
    ],
)
def test_tags(tags: dict[str, str], rule: str) -> None:
    """Tags leave room for the provider's three, are no longer than AWS takes, and of its characters."""
    dist = shop().set("Queue/letters", "tags", tags)
    broken = [each for each in ("tags", "tag-length", "tag-characters") if found(dist, f"limit.{each}")]
    assert broken == ([rule] if rule else [])


def test_the_tags_of_an_object() -> None:
    """An object in S3 has ten tags at most."""
    dist = shop().set("Object/reader", "tags", {f"k{n}": "v" for n in range(11)})
    assert len(found(dist, "limit.tags")) == 1


@pytest.mark.parametrize(("size", "count"), [(700_000, 0), (800_000, 1)])
def test_content_that_etcd_refuses(size: int, count: int) -> None:
    """An object's content lies in spec and in status, and both fit into one request to etcd."""
    dist = shop().set("Object/reader", "contentBase64", "A" * size)
    assert [path for _, path, _ in found(dist, "limit.object-size")] == ["spec.forProvider"] * count


@pytest.mark.parametrize(("size", "count"), [(1_000_000, 0), (1_600_000, 1)])
def test_any_object_that_etcd_refuses(size: int, count: int) -> None:
    """A config map, too, fits into one request to etcd."""
    assert len(found(shop().set("ConfigMap/outputs", "/data/big", "x" * size), "limit.object-size")) == count


def test_annotations() -> None:
    """Annotations hold 256 KiB together."""
    dist = shop().set("ConfigMap/outputs", "/metadata/annotations", {"a": "x" * 262144})
    assert len(found(dist, "limit.annotations")) == 1
    assert (
        found(shop().set("ConfigMap/outputs", "/metadata/annotations", {"a": "x" * 262143}), "limit.annotations") == []
    )


@pytest.mark.parametrize(
    ("layer", "count"),
    [
        ("Tools-python313-arm64:27", 0),
        ("Tools-python312-arm64:27", 1),
        ("Tools-python313-x86_64:27", 1),
        ("tools:1", 0),
        ("python312-tools-arm64:1", 0),
    ],
)
def test_what_a_layer_is_built_for(layer: str, count: int) -> None:
    """A layer that says so in its name is for the function's runtime and architecture."""
    dist = shop().set("Function/reader", "architectures", ["arm64"])
    dist.set("Function/reader", "layers", [arn("lambda", f"layer:{layer}")])
    assert [path for _, path, _ in found(dist, "limit.layer")] == ["spec.forProvider.layers[0]"] * count


@pytest.mark.parametrize(("size", "window", "count"), [(10, None, 0), (11, None, 1), (11, 0, 1), (100, 1, 0)])
def test_messages_that_are_gathered(size: int, window: int | None, count: int) -> None:
    """Lambda refuses batches of more than 10 messages without a window; records of a stream need none."""
    dist = queue(shop(), "work")
    fields = {"eventSourceArn": arn("sqs", "shop-work-dev"), "functionName": "shop-reader-dev", "batchSize": size}
    dist.managed("lambda.EventSourceMapping", "work", fields)
    dist.set("EventSourceMapping/work", "maximumBatchingWindowInSeconds", window)
    assert [path for _, path, _ in found(dist, "limit.queue-batch")] == ["spec.forProvider.batchSize"] * count
    dist.set("EventSourceMapping/work", "eventSourceArn", arn("dynamodb", "table/shop-orders-dev/stream/x"))
    assert found(dist, "limit.queue-batch") == []


@pytest.mark.parametrize(
    ("comparison", "threshold", "count"),
    [
        ("GreaterThanOrEqualToThreshold", 0, 1),
        ("GreaterThanOrEqualToThreshold", 0.5, 0),
        ("GreaterThanThreshold", 0, 0),
        ("GreaterThanThreshold", -1, 1),
        ("LessThanOrEqualToThreshold", 0, 0),
    ],
)
def test_an_alarm_that_is_never_quiet(comparison: str, threshold: float, count: int) -> None:
    """AWS counts from 0, and an alarm that 0 sets off tells nobody anything; own metrics may be below."""
    dist = shop()
    for name in ("errors", "rejected"):
        dist.set(f"MetricAlarm/{name}", "comparisonOperator", comparison)
        dist.set(f"MetricAlarm/{name}", "threshold", threshold)
    names = [name for name, _, _ in found(dist, "limit.alarm-threshold")]
    assert names == ["MetricAlarm/shop-dev/errors"] * count
