"""Budgets reach the topics that they tell."""

from __future__ import annotations

from tests.unit.checks.factories import ACCOUNT, Dist, allow, arn, found, key_policy, policy, shop

TOPIC = arn("sns", "shop-alarms-dev")
SOURCE = {"ArnLike": {"aws:SourceArn": f"arn:aws:budgets::{ACCOUNT}:*"}, "StringEquals": {"aws:SourceAccount": ACCOUNT}}
BUDGETS = {"Service": "budgets.amazonaws.com"}


def budgeted() -> Dist:
    """The shop with a budget, whose topic and key let it in."""
    dist = shop()
    notification = {"subscriberSnsTopicArns": [TOPIC], "notificationType": "ACTUAL", "threshold": 80}
    fields = {"budgetType": "COST", "timeUnit": "MONTHLY", "notification": [notification]}
    dist.managed("budgets.Budget", "month", fields, external="shop-month-dev")
    dist.set("Key/alarms", "policy", key_policy("cloudwatch.amazonaws.com", "budgets.amazonaws.com"))
    both = [allow("sns:Publish", TOPIC, Principal={"Service": "cloudwatch.amazonaws.com"}),
            allow("sns:Publish", TOPIC, Principal=BUDGETS, Condition=SOURCE)]  # fmt: skip
    return dist.set("TopicPolicy/alarms", "policy", policy(*both))


def test_a_budget_that_is_heard() -> None:
    """Topic and key let it in."""
    for rule in ("wiring.missing-permission", "wiring.key-policy", "reference.unresolved-arn"):
        assert found(budgeted(), rule) == []


def test_a_budget_that_the_topic_keeps_out() -> None:
    """A topic's policy that names alarms alone loses what budgets say."""
    lone = policy(allow("sns:Publish", TOPIC, Principal={"Service": "cloudwatch.amazonaws.com"}))
    (finding,) = found(budgeted().set("TopicPolicy/alarms", "policy", lone), "wiring.missing-permission")
    assert finding[:2] == ("Budget/shop-dev/month", "spec.forProvider.notification[0].subscriberSnsTopicArns[0]")


def test_a_budget_that_the_key_keeps_out() -> None:
    """An encrypted topic takes nothing from a service that may not use its key."""
    dist = budgeted().set("Key/alarms", "policy", key_policy("cloudwatch.amazonaws.com"))
    assert [message for _, _, message in found(dist, "wiring.key-policy") if "budgets.amazonaws.com" in message]


def test_a_budget_that_tells_nobody_here() -> None:
    """A topic that does not exist is named by what was probably meant."""
    dist = budgeted().set("Budget/month", "notification.0.subscriberSnsTopicArns", [f"{TOPIC}x"])
    assert [name for name, _, _ in found(dist, "reference.unresolved-arn")] == ["Budget/shop-dev/month"]
