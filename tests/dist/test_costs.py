"""Who is told of costs: of anomalies, where the environment's file wants that, by what Crossplane composes of it."""

from __future__ import annotations

import json
from typing import Any

from checks.composition import compose
from checks.manifests import Manifest

Chosen = dict[str, Any]
KIND = "CostAnomalyAlert"
MONITOR = "arn:aws:ce::111111111111:anomalymonitor/2a1f3c0e-0000-4000-8000-000000000000"


def alerts(dist: list[Manifest], environment: str) -> list[Manifest]:
    """The environment's alerts."""
    return [one for one in dist if one.kind == KIND and one.file.startswith(f"dist/{environment}/")]


def test_an_alert_is_there_where_it_is_wanted(dist: list[Manifest], environment: str, chosen: Chosen) -> None:
    """One in the primary region where the file has a threshold, none where it has null."""
    wanted = chosen["file_pipeline"]["cost"]["anomalies"]
    folder = f"dist/{environment}/file-pipeline/{chosen['regions']['primary']}/"
    assert [one.file.startswith(folder) for one in alerts(dist, environment)] == ([True] if wanted else [])


def test_the_subscription_waits_for_the_monitor_and_then_names_it(
    dist: list[Manifest], environment: str, chosen: Chosen
) -> None:
    """First the monitor of all services alone; with its ARN the subscription's properties are whole, valid JSON."""
    for one in alerts(dist, environment):
        (composition,) = [m.data for m in dist if (m.kind, m.name) == ("Composition", "costanomalyalerts")]
        first = compose(one.data, composition, {})
        assert set(first.composed) == {"monitor"}
        monitor = first.composed["monitor"].manifest
        wanted = monitor["spec"]["forProvider"]
        assert (wanted["monitorType"], wanted["monitorDimension"]) == ("DIMENSIONAL", "SERVICE")
        assert monitor["spec"]["managementPolicies"] == ["*"]
        observed = {"monitor": {**monitor, "status": {"atProvider": {"arn": MONITOR}}}}
        status = compose(one.data, composition, observed).status
        second = compose({**one.data, "status": status}, composition, observed)
        fields = second.composed["subscription"].manifest["spec"]["forProvider"]
        assert (fields["typeName"], fields["region"]) == ("AWS::CE::AnomalySubscription", "us-east-1")
        threshold = str(chosen["file_pipeline"]["cost"]["anomalies"]["threshold_usd"])
        _tells(json.loads(fields["desiredState"]), one.data["spec"]["topicArn"], threshold)


def _tells(properties: Chosen, topic: str, threshold: str) -> None:
    """The subscription tells the topic at once of what the monitor finds, from the threshold on."""
    assert properties["MonitorArnList"] == [MONITOR]
    assert properties["Subscribers"] == [{"Address": topic, "Type": "SNS"}]
    assert properties["Frequency"] == "IMMEDIATE"
    assert json.loads(properties["ThresholdExpression"])["Dimensions"] == {
        "Key": "ANOMALY_TOTAL_IMPACT_ABSOLUTE",
        "MatchOptions": ["GREATER_THAN_OR_EQUAL"],
        "Values": [threshold],
    }
