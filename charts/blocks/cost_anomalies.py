"""Told when the costs of an account are not what they used to be: our own kind, CostAnomalyAlert.

A subscription to anomalies names a monitor by its ARN, which AWS makes, and there is no kind for subscriptions. The
composite owns both: the monitor, and the subscription as a text for the Cloud Control API, into which the ARN is put
once it is known. What it is made of stands in charts/platform/cost_anomaly_alert.py; why, in docs/decisions/0026.
"""

from __future__ import annotations

from collections.abc import Iterable

from charts.blocks.scope import Block, Manifest
from charts.blocks.topic import Topic
from charts.settings import Anomalies

KIND = "CostAnomalyAlert"
COST_ALERTS = "costalerts.amazonaws.com"
REGION = "us-east-1"
"""Where Cost Explorer is asked, and the only region in which AWS::CE types are known to Cloud Control."""


class ForeignTopicError(ValueError):
    """Raised at synth for a topic outside Cost Explorer's region; hand over a topic of us-east-1."""


class CostAnomalyAlert(Block):
    """Watches each AWS service that the account uses, and tells `topic` of what `anomalies` calls worth it.

    AWS allows one monitor of all services per account (AWS Cost Management user guide, "Quotas and restrictions").
    The topic and its key let Cost Anomaly Detection in, on behalf of this account only ("Creating an Amazon SNS topic
    for anomaly notifications").
    """

    def __init__(self, topic: Topic, resource: str, *, anomalies: Anomalies) -> None:
        super().__init__(topic.scope, resource)
        if topic.scope.region != REGION:
            raise ForeignTopicError(
                f"the topic {topic.name} is in {topic.scope.region}, and AWS does not say that Cost Anomaly Detection "
                f"reaches it there; allowed is a topic in {REGION}; hand one over"
            )
        self.name = topic.scope.name(resource, limit=1024)
        self.topic = topic
        self.anomalies = anomalies
        topic.allow_publish(COST_ALERTS, sid="CostAnomaliesPublish")

    def manifests(self) -> Iterable[Manifest]:
        """The composite."""
        yield self.composite(
            KIND,
            {
                "monitorName": self.name,
                "subscriptionName": self.name,
                "topicArn": self.topic.arn,
                "thresholdUsd": str(self.anomalies.threshold_usd),  # texts alone can be put into a text
                "tags": self.scope.tags(),
            },
            region=REGION,
        )
