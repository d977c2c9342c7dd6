"""Functions, queues, tables, streams and buckets that nobody watches."""

from __future__ import annotations

import pytest

from tests.unit.checks.factories import AWAY, HOME, Dist, alarm, allow, arn, found, function, policy, queue, shop

UNWATCHED = "wiring.unwatched"


def unwatched(dist: Dist) -> list[tuple[str, str]]:
    """Object and message of each finding."""
    return [(name, message) for name, _, message in found(dist, UNWATCHED)]


def test_everything_in_the_shop_is_watched() -> None:
    """The shop has an alarm on all that may fail."""
    assert unwatched(shop()) == []


@pytest.mark.parametrize("metric", ["Errors", "Throttles"])
def test_a_function(metric: str) -> None:
    """Every function is watched for failing and for being refused."""
    dist = function(shop(), "mailer").remove(f"MetricAlarm/mailer-{metric.lower()}")
    [(name, message)] = unwatched(dist)
    assert name == "Function/shop-dev/mailer"
    assert f"no alarm on {metric} of shop-mailer-dev" in message


def test_a_queue_of_work() -> None:
    """A queue that is read is watched for its age or its length; one of both is enough."""
    dist = queue(shop(), "work")
    assert [name for name, _ in unwatched(dist)] == ["Queue/shop-dev/work"]
    for metric in ("ApproximateAgeOfOldestMessage", "ApproximateNumberOfMessagesVisible"):
        assert unwatched(alarm(queue(shop(), "work"), "work", "AWS/SQS", metric, {"QueueName": "shop-work-dev"})) == []


def test_a_queue_of_dead_letters() -> None:
    """Dead letters are watched for their number: one that has just come is as urgent as an old one."""
    dist = shop().remove("MetricAlarm/letters")
    alarm(dist, "age", "AWS/SQS", "ApproximateAgeOfOldestMessage", {"QueueName": "shop-letters-dev"})
    assert [name for name, _ in unwatched(dist)] == ["Queue/shop-dev/letters"]


def test_a_table_that_functions_write() -> None:
    """A table into which functions of ours write is watched for refusing it; one that only others write is not."""
    dist = shop().remove("MetricAlarm/throttles")
    [(name, message)] = unwatched(dist)
    assert name == "Table/shop-dev/orders"
    assert "ThrottledRequests or WriteThrottleEvents of shop-orders-dev, so" in message
    assert unwatched(dist.replace("RolePolicy/reader", "dynamodb:PutItem", "dynamodb:GetItem")) == []


def test_a_replica_that_functions_write() -> None:
    """A replica is watched in its own region when functions write there: the other region's alarm does not see it."""
    dist = shop().replace("RolePolicy/reader", f":dynamodb:{HOME}:", ":dynamodb:*:")
    [(name, message)] = unwatched(dist)
    assert (name, f"shop-orders-dev in {AWAY}, so" in message) == ("Table/shop-dev/orders", True)


def test_a_stream() -> None:
    """A Kinesis stream is watched for refusing records."""
    dist = shop().managed("kinesis.Stream", "clicks", {"shardCount": 1}, external="shop-clicks-dev")
    assert [name for name, _ in unwatched(dist)] == ["Stream/shop-dev/clicks"]
    metric = "WriteProvisionedThroughputExceeded"
    assert unwatched(alarm(dist, "clicks", "AWS/Kinesis", metric, {"StreamName": "shop-clicks-dev"})) == []


def test_a_bucket_that_takes_uploads() -> None:
    """A bucket whose uploads are notified is watched for S3's errors; one that holds code out of Git is not."""
    dist = shop().remove("MetricAlarm/uploads")
    [(name, message)] = unwatched(dist)
    assert name == "Bucket/shop-dev/uploads"
    assert "5xxErrors of shop-uploads-dev" in message


def test_a_bucket_that_functions_write() -> None:
    """A bucket takes data in as soon as some role may put objects there, code or not."""
    grants = policy(allow("s3:PutObject", "arn:aws:s3:::shop-code-dev/*"))
    dist = shop().managed("iam.RolePolicy", "more", {"policy": grants, "roleRef": {"name": "reader"}})
    assert [name for name, _ in unwatched(dist)] == ["Bucket/shop-dev/code"]


def test_an_alarm_in_another_region() -> None:
    """An alarm watches what its own region has: one elsewhere under the same name is none."""
    dist = shop().set("MetricAlarm/letters", "region", AWAY)
    assert [name for name, _ in unwatched(dist)] == ["Queue/shop-dev/letters"]
    assert arn("sqs", "shop-letters-dev").split(":")[3] == HOME
