"""Events arrive: permissions, policies, keys and routes."""

from __future__ import annotations

from typing import Any

import pytest

from tests.unit.checks.factories import (
    ACCOUNT,
    STAGING,
    Dist,
    allow,
    arn,
    found,
    function,
    key_policy,
    policy,
    queue,
    shop,
)

MISSING, DANGLING = "wiring.missing-permission", "wiring.dangling-permission"
UPLOADS = "arn:aws:s3:::shop-uploads-dev"


def test_a_notification_without_a_permission() -> None:
    """A bucket that calls a function needs a Permission, and its lack is reported once, not for each route."""
    [(name, path, message)] = found(shop().remove("Permission/reader-s3"), MISSING)
    assert (name, path) == (
        "BucketNotification/shop-dev/uploads",
        "spec.forProvider.lambdaFunction[0].lambdaFunctionArn",
    )
    assert UPLOADS in message


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("principal", "sns.amazonaws.com"),
        ("sourceArn", "arn:aws:s3:::shop-code-dev"),
        ("action", "lambda:GetFunction"),
        ("sourceAccount", STAGING),
    ],
)
def test_a_permission_for_somebody_else(field: str, value: str) -> None:
    """A Permission lets in its own principal, source and account only."""
    assert len(found(shop().set("Permission/reader-s3", field, value), MISSING)) == 1


@pytest.mark.parametrize(("field", "value"), [("action", "lambda:*"), ("sourceArn", "arn:aws:s3:::shop-uploads-*")])
def test_a_wider_permission(field: str, value: str) -> None:
    """A Permission with a pattern lets in what fits."""
    assert found(shop().set("Permission/reader-s3", field, value), MISSING) == []


def test_a_permission_that_nobody_uses() -> None:
    """A Permission whose source calls nothing is left over."""
    dist = shop().remove("BucketNotification/uploads")
    assert [(name, path) for name, path, _ in found(dist, DANGLING)] == [
        ("Permission/shop-dev/reader-s3", "spec.forProvider.sourceArn")
    ]
    assert found(shop(), DANGLING) == []


def test_a_permission_without_the_account() -> None:
    """A bucket's ARN names no account, so its Permission does, and the right one."""
    rule = "wiring.permission-account"
    assert len(found(shop().set("Permission/reader-s3", "sourceAccount", None), rule)) == 1
    assert len(found(shop().set("Permission/reader-s3", "sourceAccount", STAGING), rule)) == 1
    assert found(shop(), rule) == []


def test_a_permission_for_everybody() -> None:
    """A Permission for a service without source and account would let in anybody's resources."""
    dist = shop().set("Permission/reader-s3", "sourceAccount", None).set("Permission/reader-s3", "sourceArn", None)
    assert len(found(dist, "wiring.open-permission")) == 1
    assert found(shop(), "wiring.open-permission") == []


def scheduled(target: str) -> Dist:
    """A shop with a rule that sends to a target every day."""
    rule = {"eventBusName": "default", "scheduleExpression": "rate(1 day)"}
    dist = shop().managed("cloudwatchevents.Rule", "daily", rule, external="shop-daily-dev")
    wired = {"ruleRef": {"name": "daily"}, "eventBusName": "default", "targetId": "one", "arn": target}
    return dist.managed("cloudwatchevents.Target", "daily", wired)


def permission(dist: Dist, principal: str, source: str, name: str = "reader") -> Dist:
    """Let a service call a function."""
    fields = {
        "action": "lambda:InvokeFunction",
        "functionNameRef": {"name": name},
        "principal": principal,
        "sourceArn": source,
        "statementId": "More",
    }
    return dist.managed("lambda.Permission", f"{name}-more", fields)


def test_a_rule_that_calls_a_function() -> None:
    """EventBridge needs a Permission for its rule."""
    dist = scheduled(arn("lambda", "function:shop-reader-dev"))
    assert [name for name, _, _ in found(dist, MISSING)] == ["Target/shop-dev/daily"]
    permission(dist, "events.amazonaws.com", arn("events", "rule/shop-daily-dev"))
    assert found(dist, MISSING) == found(dist, DANGLING) == []


def test_a_rule_that_sends_to_a_queue() -> None:
    """EventBridge needs the queue's policy, and one that denies all but the owners does not let it in."""
    dist = scheduled(arn("sqs", "shop-letters-dev"))
    assert len(found(dist, MISSING)) == 1
    send = allow("sqs:SendMessage", arn("sqs", "shop-letters-dev"), Principal={"Service": "events.amazonaws.com"})
    only = {"ArnNotEquals": {"aws:PrincipalArn": f"arn:aws:iam::{ACCOUNT}:role/x"}}
    deny = {"Effect": "Deny", "Principal": "*", "Action": "sqs:SendMessage", "Resource": "*", "Condition": only}
    assert found(dist.set("QueuePolicy/letters", "policy", policy(send)), MISSING) == []
    assert len(found(dist.set("QueuePolicy/letters", "policy", policy(send, deny)), MISSING)) == 1


def subscribed(**fields: Any) -> Dist:
    """A shop whose topic has one more subscriber."""
    return shop().managed("sns.TopicSubscription", "more", {"topicArnRef": {"name": "alarms"}, **fields})


def test_a_subscription_of_a_function() -> None:
    """A topic that calls a function needs a Permission."""
    dist = subscribed(protocol="lambda", endpoint=arn("lambda", "function:shop-reader-dev"))
    assert [name for name, _, _ in found(dist, MISSING)] == ["TopicSubscription/shop-dev/more"]
    assert found(permission(dist, "sns.amazonaws.com", arn("sns", "shop-alarms-dev")), MISSING) == []


@pytest.mark.parametrize(("source", "count"), [("shop-alarms-dev", 0), ("shop-other-dev", 1)])
def test_a_subscription_of_a_queue(source: str, count: int) -> None:
    """A topic that sends to a queue needs the queue's policy, for this very topic."""
    dist = queue(subscribed(protocol="sqs", endpointRef={"name": "inbox"}), "inbox")
    assert len(found(dist, MISSING)) == 1
    send = allow(
        "sqs:SendMessage",
        arn("sqs", "shop-inbox-dev"),
        Principal={"Service": "sns.amazonaws.com"},
        Condition={"ArnEquals": {"aws:SourceArn": arn("sns", source)}},
    )
    dist.managed("sqs.QueuePolicy", "inbox", {"queueUrlRef": {"name": "inbox"}, "policy": policy(send)})
    assert len(found(dist, MISSING)) == count


def test_logs_that_call_a_function() -> None:
    """A subscription of a log group needs a Permission for `:*` behind its ARN."""
    fields = {"name": "x", "logGroupName": "/aws/lambda/shop-reader-dev", "filterPattern": ""}
    target = {"destinationArn": arn("lambda", "function:shop-reader-dev")}
    dist = shop().managed("cloudwatchlogs.SubscriptionFilter", "x", {**fields, **target})
    assert len(found(dist, MISSING)) == 1
    group = arn("logs", "log-group:/aws/lambda/shop-reader-dev")
    assert found(permission(dist, "logs.amazonaws.com", f"{group}:*"), MISSING) == []


def test_an_api_that_calls_a_function() -> None:
    """An API's id is not known before it exists, so any API of the account and region stands for it."""
    body = f'{{"uri": "arn:aws:apigateway:us-east-1:lambda:path/f/{arn("lambda", "function:shop-reader-dev")}/x"}}'
    dist = shop().managed("apigateway.RestAPI", "api", {"name": "shop-api-dev", "body": body})
    assert len(found(dist, MISSING)) == 1
    permission(dist, "apigateway.amazonaws.com", arn("execute-api", "*/*/POST/ingest"))
    assert found(dist, MISSING) == found(dist, DANGLING) == []


def test_alarms_and_the_policy_of_their_topic() -> None:
    """A topic with a policy of its own lets CloudWatch publish; one without a policy takes its account's alarms."""
    silent = shop().replace("TopicPolicy/alarms", "cloudwatch.amazonaws.com", "events.amazonaws.com")
    alarms = {name for name in silent.objects if name.startswith(("MetricAlarm/", "CompositeAlarm/"))}
    assert len(found(silent, MISSING)) == len(alarms)
    assert found(shop().remove("TopicPolicy/alarms"), MISSING) == []


def test_alarms_and_the_key_of_their_topic() -> None:
    """A topic encrypted with a key of ours needs that key to let CloudWatch in, or no alarm is ever delivered."""
    dist = shop().set("Key/alarms", "policy", key_policy())
    [(name, path, message)] = found(dist, "wiring.key-policy")
    assert (name, path) == ("Key/shop-dev/alarms", "spec.forProvider.policy")
    assert "cloudwatch.amazonaws.com" in message
    assert found(shop(), "wiring.key-policy") == []


def test_alarms_and_a_key_of_aws() -> None:
    """A key of AWS's own cannot let CloudWatch in."""
    dist = shop().set("Topic/alarms", "kmsMasterKeyId", "alias/aws/sns")
    assert [name for name, _, _ in found(dist, "wiring.key-policy")] == ["Topic/shop-dev/alarms"]


def test_a_bucket_and_the_key_of_its_queue() -> None:
    """Whoever sends to an encrypted queue may use its key: S3 as well as CloudWatch."""
    dist = queue(shop(), "inbox", kmsMasterKeyId="alias/shop-alarms-dev")
    route = {"events": ["s3:ObjectRemoved:*"], "queueArn": arn("sqs", "shop-inbox-dev")}
    dist.set("BucketNotification/uploads", "queue", [route])
    assert "s3.amazonaws.com" in found(dist, "wiring.key-policy")[0][2]
    dist.set("Key/alarms", "policy", key_policy("cloudwatch.amazonaws.com", "s3.amazonaws.com"))
    assert found(dist, "wiring.key-policy") == []


@pytest.mark.parametrize(
    ("prefix", "suffix", "events", "count"),
    [
        ("orders/", ".json", ["s3:ObjectCreated:*"], 1),
        ("orders/", "n", ["s3:ObjectCreated:Put"], 1),
        ("ord", ".json", ["s3:ObjectCreated:*"], 1),
        ("orders/eu/", ".json", ["s3:ObjectCreated:*"], 1),
        ("", "", ["s3:ObjectCreated:*"], 1),
        ("orders/", ".csv", ["s3:ObjectCreated:*"], 0),
        ("events/", ".json", ["s3:ObjectCreated:*"], 0),
        ("orders/", ".json", ["s3:ObjectRemoved:*"], 0),
    ],
)
def test_routes_that_overlap(prefix: str, suffix: str, events: list[str], count: int) -> None:
    """Two routes overlap when event, prefix and suffix all do: one prefix begins, one suffix ends the other."""
    dist = shop()
    route = {"events": events, "filterPrefix": prefix, "filterSuffix": suffix,
             "lambdaFunctionArn": arn("lambda", "function:shop-reader-dev")}  # fmt: skip
    dist.objects["BucketNotification/uploads"][1]["spec"]["forProvider"]["lambdaFunction"].append(route)
    paths = [path for _, path, _ in found(dist, "wiring.overlap")]
    assert paths == ["spec.forProvider.lambdaFunction[3]"] * count


def test_a_route_that_the_function_may_not_read() -> None:
    """A route under a prefix that the function's role may not read is refused."""
    dist = shop().set("BucketNotification/uploads", "lambdaFunction.2.filterPrefix", "events/")
    [(_, path, message)] = found(dist, "wiring.unreadable-route")
    assert path == "spec.forProvider.lambdaFunction[2].filterPrefix"
    assert message.startswith(
        "shop-reader-dev may not s3:GetObject or s3:GetObjectVersion on arn:aws:s3:::shop-uploads-dev/events/*"
    )
    assert found(shop(), "wiring.unreadable-route") == []


def test_two_functions_of_one_bucket() -> None:
    """A Permission for one function does not let the bucket call another one."""
    dist = function(shop(), "writer")
    dist.set(
        "BucketNotification/uploads", "lambdaFunction.2.lambdaFunctionArn", arn("lambda", "function:shop-writer-dev")
    )
    assert [path for _, path, _ in found(dist, MISSING)] == ["spec.forProvider.lambdaFunction[2].lambdaFunctionArn"]
