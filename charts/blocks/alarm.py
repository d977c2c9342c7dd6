"""Metrics, and alarms that are always wired to a topic."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from charts.blocks.scope import Block, Manifest
from imports import cloudwatch

if TYPE_CHECKING:
    from charts.blocks.topic import Topic


@dataclass(frozen=True)
class Metric:
    """One CloudWatch metric: what is measured, how it is folded (`statistic`) over `period` seconds."""

    namespace: str
    name: str
    dimensions: Mapping[str, str]
    statistic: Literal["Average", "Maximum", "Minimum", "Sum"]
    period: int = 300


class Alarm(Block):
    """Raised when `metric` is at or above `threshold` in `periods` periods running, and sent to `topic`.

    `threshold` has the metric's unit. Missing data is "not breaching": all our metrics are silent when nothing happens.
    """

    def __init__(
        self, topic: Topic, resource: str, *, metric: Metric, threshold: float, periods: int = 1, meaning: str
    ) -> None:
        super().__init__(topic.scope, resource)
        self.topic = topic
        self.name = topic.scope.name(resource, limit=255)
        self.metric = metric
        self.threshold = threshold
        self.periods = periods
        self.meaning = meaning

    @property
    def arn(self) -> str:
        """ARN of the alarm."""
        return self.scope.arn("cloudwatch", f"alarm:{self.name}")

    def manifests(self) -> Iterable[Manifest]:
        """The alarm."""
        metric = self.metric
        yield self.managed(
            cloudwatch.MetricAlarm,
            cloudwatch.MetricAlarmSpec,
            cloudwatch.MetricAlarmForProvider(
                region=self.scope.region,
                alarm_description=self.meaning,
                namespace=metric.namespace,
                metric_name=metric.name,
                dimensions=dict(metric.dimensions),
                statistic=metric.statistic,
                period=metric.period,
                comparison_operator="GreaterThanOrEqualToThreshold",
                threshold=self.threshold,
                evaluation_periods=self.periods,
                datapoints_to_alarm=self.periods,
                treat_missing_data="notBreaching",
                actions_enabled=True,
                # Literal ARNs: alarmActionsRefs resolves to an auto-scaling policy, not to a topic.
                alarm_actions=[self.topic.arn],
                ok_actions=[self.topic.arn],
                tags=self.scope.tags(),
            ),
            external_name=self.name,
        )
