"""Alarms on expressions: what is understood is computed, what is not never counts as fine."""

from __future__ import annotations

from typing import Any

import pytest

from sandbox.aws import AwsEmulator, Settings
from sandbox.aws.alarm_math import UnknownExpressionError, evaluate


@pytest.mark.parametrize(
    ("expression", "value"),
    [
        ("a", 2.0),
        ("FILL(a, 0)", 2.0),
        ("FILL(none, 0)", 0.0),
        ("FILL(none, 0) + FILL(a, 0)", 2.0),
        ("a + none", None),
        ("(a + b) * 2 / 4 - 1", 1.5),
        ("a / FILL(none, 0)", None),
    ],
)
def test_expressions_are_computed_period_by_period(expression: str, value: float | None) -> None:
    """Missing data spreads through an operation, FILL replaces it, and a division by nothing has no value."""
    assert evaluate(expression, {"a": 2.0, "b": 3.0, "none": None}) == value


@pytest.mark.parametrize("expression", ["", "METRICS()", "a +", "unknown", "FILL(a, REPEAT)", "a ** 2", "'a'", "a.b"])
def test_what_is_not_understood_is_said(expression: str) -> None:
    """An expression beyond the supported ones is refused instead of being given some value."""
    with pytest.raises(UnknownExpressionError):
        evaluate(expression, {"a": 2.0})


def put(client: Any, name: str, expression: str) -> None:
    """An alarm on an expression over two series of one metric."""
    series = [
        {
            "Id": f"m{number}",
            "ReturnData": False,
            "MetricStat": {
                "Metric": {
                    "Namespace": "Shop",
                    "MetricName": "Errors",
                    "Dimensions": [{"Name": "Desk", "Value": str(number)}],
                },
                "Period": 300,
                "Stat": "Sum",
            },
        }
        for number in range(2)
    ]
    client.put_metric_alarm(
        AlarmName=name,
        ComparisonOperator="GreaterThanOrEqualToThreshold",
        Threshold=3,
        EvaluationPeriods=1,
        TreatMissingData="notBreaching",
        Metrics=[{"Id": "total", "Expression": expression, "ReturnData": True}, *series],
    )


def test_an_alarm_on_a_filled_sum_is_raised_and_ends() -> None:
    """Two series that reach the threshold together raise the alarm; it ends when their data does, and is described."""
    with AwsEmulator.start(Settings(alarm_seconds=0), account="111122223333") as aws:
        client = aws.client("cloudwatch")
        put(client, "sum", "FILL(m0, 0) + FILL(m1, 0)")
        put(client, "beyond", "ANOMALY_DETECTION_BAND(m0)")
        for desk, value in (("0", 1), ("1", 2)):
            dimensions = [{"Name": "Desk", "Value": desk}]
            client.put_metric_data(
                Namespace="Shop", MetricData=[{"MetricName": "Errors", "Dimensions": dimensions, "Value": value}]
            )
        now = {arn.rpartition(":")[2]: state for arn, state in aws.evaluate_alarms().items()}
        later = {arn.rpartition(":")[2]: state for arn, state in aws.evaluate_alarms(900).items()}
        assert (now["sum"], later["sum"]) == ("ALARM", "OK")
        assert (now["beyond"], later["beyond"]) == ("INSUFFICIENT_DATA", "INSUFFICIENT_DATA")
        (described,) = client.describe_alarms(AlarmNames=["sum"])["MetricAlarms"]
        assert [query["Id"] for query in described["Metrics"]] == ["total", "m0", "m1"]
        assert "MetricName" not in described
