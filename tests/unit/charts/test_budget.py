"""A budget that tells a topic, and a topic that lets it in."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from pydantic import ValidationError

from charts.blocks.budget import Budget
from charts.blocks.key import Key
from charts.blocks.scope import Block, Scope
from charts.blocks.topic import Topic
from charts.settings import Cost

One = Callable[[Block, str], dict[str, Any]]
COST = Cost(monthly_usd=200, spent_percent=80, forecast_percent=100, anomalies=None)


@pytest.fixture
def topic(primary: Scope) -> Topic:
    """A topic with a key of its own."""
    return Topic(primary, "alarms", key=Key(primary, "alarms", purpose="Alarms", deletion_days=7))


def test_a_budget_tells_of_what_is_spent_and_of_what_will_be(topic: Topic, one: One) -> None:
    """Two notifications to the topic: a share that is spent, and a share that the month is heading for."""
    spec = one(Budget(topic, "budget", cost=COST), "Budget")["spec"]["forProvider"]
    told = {(n["notificationType"], n["threshold"], *n["subscriberSnsTopicArns"]) for n in spec["notification"]}
    assert told == {("ACTUAL", 80, topic.arn), ("FORECASTED", 100, topic.arn)}
    assert (spec["limitAmount"], spec["limitUnit"], spec["timeUnit"]) == ("200.0", "USD", "MONTHLY")
    assert spec["accountId"] == topic.scope.settings.account_id


def test_budgets_may_publish_for_this_account_only(topic: Topic, one: One) -> None:
    """Topic and key let Budgets in, on behalf of this account's budgets."""
    Budget(topic, "budget", cost=COST)
    account, service = topic.scope.settings.account_id, {"Service": "budgets.amazonaws.com"}
    (said,) = _of(one(topic, "TopicPolicy"), service)
    assert said["Action"] == "sns:Publish"
    assert said["Condition"] == {
        "ArnLike": {"aws:SourceArn": f"arn:aws:budgets::{account}:*"},
        "StringEquals": {"aws:SourceAccount": account},
    }
    (used,) = _of(one(topic.key, "Key"), service)
    assert used["Condition"] == {"StringEquals": {"aws:SourceAccount": account}}


def test_a_topic_without_budget_lets_budgets_out(topic: Topic, one: One) -> None:
    """Nobody is let in who has nothing to say."""
    assert _of(one(topic, "TopicPolicy"), {"Service": "budgets.amazonaws.com"}) == []


def test_a_budget_of_nothing_is_refused() -> None:
    """A budget has an amount."""
    with pytest.raises(ValidationError, match="greater than or equal to 1"):
        Cost(monthly_usd=0, spent_percent=80, forecast_percent=100, anomalies=None)


def _of(manifest: dict[str, Any], principal: dict[str, str]) -> list[dict[str, Any]]:
    statements = json.loads(manifest["spec"]["forProvider"]["policy"])["Statement"]
    return [one for one in statements if one.get("Principal") == principal]
