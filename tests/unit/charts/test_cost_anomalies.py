"""An alert on anomalies of costs, and a topic that lets it in."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError

from charts.blocks.cost_anomalies import CostAnomalyAlert, ForeignTopicError
from charts.blocks.key import Key
from charts.blocks.scope import Block, Scope
from charts.blocks.topic import Topic
from charts.environment_file import EnvironmentFileError, load
from charts.settings import Anomalies

One = Callable[[Block, str], dict[str, Any]]
ANOMALIES = Anomalies(threshold_usd=40)
PROD = Path(__file__).parents[2] / "data/environments/prod.yaml"


def topic_in(scope: Scope) -> Topic:
    """A topic with a key of its own."""
    return Topic(scope, "alarms", key=Key(scope, "alarms", purpose="Alarms", deletion_days=7))


def test_an_alert_names_topic_and_threshold_as_texts(primary: Scope, one: One) -> None:
    """Both go into a JSON text, where a composition can put texts alone; all is asked for in us-east-1."""
    topic = topic_in(primary)
    spec = one(CostAnomalyAlert(topic, "cost-anomalies", anomalies=ANOMALIES), "CostAnomalyAlert")["spec"]
    assert (spec["topicArn"], spec["thresholdUsd"], spec["region"]) == (topic.arn, "40", "us-east-1")
    assert spec["tags"]["Environment"] == primary.settings.environment


def test_anomalies_may_be_published_for_this_account_only(primary: Scope, one: One) -> None:
    """Topic and key let Cost Anomaly Detection in, on behalf of this account."""
    topic = topic_in(primary)
    CostAnomalyAlert(topic, "cost-anomalies", anomalies=ANOMALIES)
    ours = {"StringEquals": {"aws:SourceAccount": primary.settings.account_id}}
    (said,) = _let_in(one(topic, "TopicPolicy"))
    assert (said["Action"], said["Condition"], said["Resource"]) == ("sns:Publish", ours, topic.arn)
    (used,) = _let_in(one(topic.key, "Key"))
    assert used["Condition"] == ours


def test_a_topic_without_alert_lets_nobody_in_for_it(primary: Scope, one: One) -> None:
    """Nobody is let in who has nothing to say."""
    topic = topic_in(primary)
    assert _let_in(one(topic, "TopicPolicy")) == _let_in(one(topic.key, "Key")) == []


def test_a_topic_elsewhere_is_refused(secondary: Scope) -> None:
    """AWS does not say that a topic outside us-east-1 is told."""
    with pytest.raises(ForeignTopicError, match="allowed is a topic in us-east-1; hand one over"):
        CostAnomalyAlert(topic_in(secondary), "cost-anomalies", anomalies=ANOMALIES)


def test_anomalies_of_a_system_at_home_elsewhere_are_refused(tmp_path: Path) -> None:
    """With another primary region the environment's file is refused at its line, and null is what may stand there."""
    text = PROD.read_text(encoding="utf-8")
    for old, new in (("us-east-1", "us-swap"), ("us-west-2", "us-east-1"), ("us-swap", "us-west-2")):
        text = text.replace(old, new)
    file = tmp_path / "prod.yaml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(EnvironmentFileError) as refused:
        load(file)
    for part in ("prod.yaml:", "file_pipeline.cost.anomalies", "a topic in us-west-2", "allowed is null"):
        assert part in str(refused.value)


def test_an_anomaly_of_nothing_is_refused() -> None:
    """A threshold has an amount."""
    with pytest.raises(ValidationError, match="greater than or equal to 1"):
        Anomalies(threshold_usd=0)


def _let_in(manifest: dict[str, Any]) -> list[dict[str, Any]]:
    statements = json.loads(manifest["spec"]["forProvider"]["policy"])["Statement"]
    return [one for one in statements if one.get("Principal") == {"Service": "costalerts.amazonaws.com"}]
