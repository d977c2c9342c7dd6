"""Metrics, and alarms that are always wired to a topic."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, TypedDict

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


@dataclass(frozen=True)
class FilledSum:
    """The sum of metrics of one period, where a metric without data counts as nothing.

    CloudWatch ignores missing data in every alarm on the namespace AWS/DynamoDB, whatever the alarm says
    (PutMetricAlarm, TreatMissingData): an alarm on its throttles, which are published only when there are some, would
    stay raised for ever. An expression is of no namespace and ends by itself.
    """

    metrics: Sequence[Metric]


class Alarm(Block):
    """Raised when `metric` is at or above `threshold` in `periods` periods running, and sent to `topic`.

    `threshold` has the metric's unit. Missing data is "not breaching": all our metrics are silent when nothing happens.
    """

    def __init__(
        self,
        topic: Topic,
        resource: str,
        *,
        metric: Metric | FilledSum,
        threshold: float,
        periods: int = 1,
        meaning: str,
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
        topic = self.topic.arn
        spec = cloudwatch.MetricAlarmForProvider(
            region=self.scope.region,
            alarm_description=self.meaning,
            comparison_operator="GreaterThanOrEqualToThreshold",
            threshold=self.threshold,
            # A filled period may get its data late: one more period is looked at, so that it still counts.
            evaluation_periods=self.periods + (1 if isinstance(self.metric, FilledSum) else 0),
            datapoints_to_alarm=self.periods,
            treat_missing_data="notBreaching",
            actions_enabled=True,
            # Literal ARNs: alarmActionsRefs resolves to an auto-scaling policy, not to a topic.
            alarm_actions=[topic],
            ok_actions=[topic],
            tags=self.scope.tags(),
            **self._watched(),
        )
        yield self.managed(cloudwatch.MetricAlarm, cloudwatch.MetricAlarmSpec, spec, external_name=self.name)

    def _watched(self) -> _Watched:
        if isinstance(self.metric, FilledSum):
            return {"metric_query": _queries(self.metric)}
        return {
            "namespace": self.metric.namespace,
            "metric_name": self.metric.name,
            "dimensions": dict(self.metric.dimensions),
            "statistic": self.metric.statistic,
            "period": self.metric.period,
        }


class _Watched(TypedDict, total=False):
    """What an alarm watches: one metric, or an expression over several."""

    namespace: str
    metric_name: str
    dimensions: Mapping[str, str]
    statistic: str
    period: float
    metric_query: Sequence[cloudwatch.MetricAlarmMetricQuery]


def _queries(total: FilledSum) -> list[cloudwatch.MetricAlarmMetricQuery]:
    query = cloudwatch.MetricAlarmMetricQuery
    names = [f"m{number}" for number in range(len(total.metrics))]
    expression = " + ".join(f"FILL({name}, 0)" for name in names)
    return [query(id="total", expression=expression, label="total", return_data=True)] + [
        query(
            id=name,
            return_data=False,
            metric=cloudwatch.MetricAlarmMetricQueryMetric(
                namespace=metric.namespace,
                metric_name=metric.name,
                dimensions=dict(metric.dimensions),
                stat=metric.statistic,
                period=metric.period,
            ),
        )
        for name, metric in zip(names, total.metrics, strict=True)
    ]
