"""What a CostAnomalyAlert is: its definition (XRD) and what Crossplane composes for it.

The composition has two parts. `monitor` watches the costs of each AWS service. `subscription` is a resource of the
Cloud Control API, not made before the monitor's ARN is known: its properties are one JSON text, and all that differs
from alert to alert is put in between. The definition lets nothing through that would need quoting there.
"""

from __future__ import annotations

import json

from charts.blocks.cost_anomalies import KIND
from charts.blocks.scope import Manifest
from charts.platform.compositions import (
    TEXT,
    TEXTS,
    Schema,
    base,
    combine,
    composition,
    definition,
    fixed,
    read,
    report,
)
from imports import ce, cloudcontrol

PLURAL = "costanomalyalerts"
TYPE = "AWS::CE::AnomalySubscription"
_NAME: Schema = {"type": "string", "pattern": "^[A-Za-z0-9_-]{1,128}$"}
_FIELDS: dict[str, Schema] = {
    "region": TEXT,
    "providerConfigName": TEXT,
    "monitorName": _NAME,
    "subscriptionName": _NAME,
    "topicArn": {"type": "string", "pattern": r"^arn:aws[a-z-]*:sns:[a-z0-9-]+:[0-9]{12}:[A-Za-z0-9_-]+$"},
    "thresholdUsd": {"type": "string", "pattern": "^[1-9][0-9]{0,8}$"},
    "tags": TEXTS,
}


def manifests() -> list[Manifest]:
    """The definition and the composition."""
    return [
        definition(
            KIND,
            PLURAL,
            fields=_FIELDS,
            optional=frozenset({"tags"}),
            status=("monitorArn", "subscriptionArn"),
            columns={"MONITOR": ".spec.monitorName", "USD": ".spec.thresholdUsd", "TOPIC": ".spec.topicArn"},
            rules=[fixed("region", KIND)],
        ),
        composition(KIND, PLURAL, [_monitor(), _subscription()]),
    ]


def _monitor() -> Manifest:
    return {
        "name": "monitor",
        "base": base(ce.AnomalyMonitor, ["*"], {"monitorType": "DIMENSIONAL", "monitorDimension": "SERVICE"}),
        "patches": [
            read("spec.providerConfigName", "spec.providerConfigRef.name"),
            read("spec.monitorName", "spec.forProvider.name"),
            read("spec.tags", "spec.forProvider.tags", required=False),
            report("status.atProvider.arn", "status.monitorArn"),
        ],
    }


def _subscription() -> Manifest:
    return {
        "name": "subscription",
        "base": base(cloudcontrol.Resource, ["*"], {"typeName": TYPE}),
        "patches": [
            read("spec.region", "spec.forProvider.region"),
            read("spec.providerConfigName", "spec.providerConfigRef.name"),
            combine(
                ["status.monitorArn", "spec.topicArn", "spec.subscriptionName", "spec.thresholdUsd"],
                _properties(),
                "spec.forProvider.desiredState",
            ),
            report("status.atProvider.id", "status.subscriptionArn"),
        ],
    }


def _properties() -> str:
    """The subscription's properties with a %s for each value (CloudFormation's AWS::CE::AnomalySubscription).

    Topics are told at once, only addresses by mail can wait for a day or a week. The expression is a text of its own.
    """
    expression = {
        "Dimensions": {
            "Key": "ANOMALY_TOTAL_IMPACT_ABSOLUTE",
            "MatchOptions": ["GREATER_THAN_OR_EQUAL"],
            "Values": ["%s"],
        }
    }
    properties = {
        "Frequency": "IMMEDIATE",
        "MonitorArnList": ["%s"],
        "Subscribers": [{"Address": "%s", "Type": "SNS"}],
        "SubscriptionName": "%s",
        "ThresholdExpression": json.dumps(expression),
    }
    return json.dumps(properties)
