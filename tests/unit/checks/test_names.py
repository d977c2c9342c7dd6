"""Names without ARNs: fields, variables and outputs."""

from __future__ import annotations

import pytest

from tests.unit.checks.factories import AWAY, Dist, alarm, arn, found, function, queue, shop

RULE = "reference.unresolved-name"


@pytest.mark.parametrize("field", ["functionName"])
def test_a_function_by_name(field: str) -> None:
    """A field that names a function by its name in AWS names one that exists in the region."""
    dist = shop().set("FunctionEventInvokeConfig/reader", field, "shop-raeder-dev")
    assert found(dist, RULE) == [
        (
            "FunctionEventInvokeConfig/shop-dev/reader",
            f"spec.forProvider.{field}",
            "shop-raeder-dev: no lambda.Function has this name in us-east-1; did you mean shop-reader-dev",
        )
    ]


def test_a_function_by_name_and_qualifier() -> None:
    """A qualifier behind a function's name does not hide the function."""
    dist = shop().set("FunctionEventInvokeConfig/reader", "functionName", "shop-reader-dev:live")
    assert found(dist, RULE) == []


def test_a_bucket_by_name() -> None:
    """What belongs to a bucket names a bucket of its region."""
    dist = shop().set("BucketNotification/uploads", "bucketRef", None)
    assert found(dist.set("BucketNotification/uploads", "bucket", "shop-uploads-dev"), RULE) == []
    assert len(found(dist.set("BucketNotification/uploads", "bucket", "uploads"), RULE)) == 1


def test_a_role_by_name() -> None:
    """A role is known in every region, since it has none."""
    dist = shop().set("RolePolicy/reader", "roleRef", None).set("RolePolicy/reader", "role", "shop-reader-dev")
    assert found(dist, RULE) == []
    assert len(found(dist.set("RolePolicy/reader", "role", "shop-writer-dev"), RULE)) == 1


@pytest.mark.parametrize("value", ["shop-order-dev", "orders", "shop-letters-dev"])
def test_a_table_in_a_variable(value: str) -> None:
    """A variable that ends in TABLE_NAME names a table, not anything else that exists."""
    dist = shop().set("Function/reader", "environment.variables.TABLE_NAME", value)
    assert [path for _, path, _ in found(dist, RULE)] == ["spec.forProvider.environment.variables.TABLE_NAME"]


def test_a_replica_in_a_variable() -> None:
    """A function of another region may name a table that has a replica there, and no other table."""
    dist = function(queue(shop(), "far-letters", region=AWAY), "far", region=AWAY, letters="far-letters")
    assert found(dist, RULE) == []
    dist.set("Table/orders", "/spec/initProvider/replica", [])
    assert [name for name, _, _ in found(dist, RULE)] == ["Function/shop-dev/far"]


def test_a_bucket_of_another_region_in_a_variable() -> None:
    """Buckets are known in every region."""
    dist = shop().managed("s3.Bucket", "far", {}, region=AWAY, external="shop-far-dev")
    assert found(dist.set("Function/reader", "environment.variables.OTHER_BUCKET", "shop-far-dev"), RULE) == []
    assert len(found(dist.set("Function/reader", "environment.variables.OTHER_BUCKET", "shop-fat-dev"), RULE)) == 1


def test_a_variable_written_like_our_names() -> None:
    """A value that is written like one of our names is one of our names, whatever the variable is called."""
    dist = shop().set("Function/reader", "environment.variables.TARGET", "shop-leters-dev")
    assert "did you mean shop-letters-dev" in found(dist, RULE)[0][2]
    assert found(dist.set("Function/reader", "environment.variables.TARGET", "shop-letters-dev"), RULE) == []


@pytest.mark.parametrize("value", ["dev", "data-processor", "Shop/Dev", "shop-dev", "30", "a word of dev and more"])
def test_a_variable_that_names_nothing(value: str) -> None:
    """Other values are left alone: the environment itself, a namespace, a service's name, numbers, sentences."""
    dist = shop().set("Function/reader", "environment.variables.ANYTHING", value)
    assert found(dist, RULE) == []


def test_a_region_in_a_variable() -> None:
    """A function's REGION is the one that it runs in; another region has its own variable."""
    dist = shop().set("Function/reader", "environment.variables.REGION", AWAY)
    assert [path for _, path, _ in found(dist, "reference.region")] == ["spec.forProvider.environment.variables.REGION"]
    other = shop().set("Function/reader", "environment.variables.OTHER_REGION", AWAY)
    assert found(other, "reference.region") == []


def test_a_name_in_an_output() -> None:
    """An output that is written like one of our names exists in the region of its folder."""
    dist = shop().set("ConfigMap/outputs", "/data/queueName", "shop-leters-dev")
    assert [path for _, path, _ in found(dist, RULE)] == ["data.queueName"]


def test_the_alarms_of_a_composite_alarm() -> None:
    """A composite alarm is made of alarms that exist."""
    dist = shop().set("CompositeAlarm/region", "alarmRule", 'ALARM("shop-errors-dev") OR ALARM(shop-error-dev)')
    [(_, path, message)] = found(dist, RULE)
    assert path == "spec.forProvider.alarmRule"
    assert message.startswith("shop-error-dev: ")
    by_arn = shop().set("CompositeAlarm/region", "alarmRule", f'ALARM("{arn("cloudwatch", "alarm:shop-errors-dev")}")')
    assert found(by_arn, RULE) == []


def test_the_alarm_of_a_health_check() -> None:
    """A health check watches an alarm of the region that it names."""
    watched = {"cloudwatchAlarmName": "shop-errors-dev", "cloudwatchAlarmRegion": "us-east-1"}
    dist = shop().managed("route53.HealthCheck", "home", watched)
    assert found(dist, RULE) == []
    assert len(found(dist.set("HealthCheck/home", "cloudwatchAlarmRegion", AWAY), RULE)) == 1


def test_nothing_to_suggest() -> None:
    """Where no name is near, none is suggested."""
    dist: Dist = alarm(shop(), "other", "AWS/SQS", "NumberOfMessagesSent", {"QueueName": "zzz"})
    assert "did you mean" not in found(dist, "reference.dimension-value")[0][2]
