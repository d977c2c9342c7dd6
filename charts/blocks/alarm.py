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
    """One CloudWatch metric: what is measured, how it is folded (`statistic`) over `period` seconds.

    `region` is where it is measured, None for the region of what watches it: dashboards show other regions' metrics,
    alarms cannot watch them.
    """

    namespace: str
    name: str
    dimensions: Mapping[str, str]
    statistic: Literal["Average", "Maximum", "Minimum", "Sum"]
    period: int = 300
    region: str | None = None


@dataclass(frozen=True)
class Formula:
    """Metric math: an expression in which `{name}` stands for the metric of that name, such as 100 * {bad} / {all}.

    The result is missing where a metric is, unless the expression fills it, and where it divides by nothing.
    """

    expression: str
    metrics: Mapping[str, Metric]


class AlarmRegionError(ValueError):
    """Raised at synth for an alarm on another region's metric: CloudWatch watches the alarm's own region only."""


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

    With `below` it is raised at or below `threshold`, which has the metric's unit. Missing data is "not breaching", as
    most of our metrics are silent when nothing happens, unless `silence_breaches`: then somebody should have spoken.
    """

    def __init__(
        self,
        topic: Topic,
        resource: str,
        *,
        metric: Metric | FilledSum | Formula,
        threshold: float,
        periods: int = 1,
        below: bool = False,
        silence_breaches: bool = False,
        meaning: str,
    ) -> None:
        super().__init__(topic.scope, resource)
        for one in [metric] if isinstance(metric, Metric) else _parts(metric):
            if one.region not in (None, self.scope.region):
                raise AlarmRegionError(
                    f'the alarm "{resource}" watches {one.name} of {one.region}; metrics of {self.scope.region}, where '
                    f"the alarm is, are allowed; make the alarm in {one.region}"
                )
        self.topic = topic
        self.name = topic.scope.name(resource, limit=255)
        self.metric = metric
        self.threshold = threshold
        self.periods = periods
        self.below = below
        self.silence_breaches = silence_breaches
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
            comparison_operator=("Less" if self.below else "Greater") + "ThanOrEqualToThreshold",
            threshold=self.threshold,
            # A filled period may get its data late: one more period is looked at, so that it still counts.
            evaluation_periods=self.periods + (1 if isinstance(self.metric, FilledSum) else 0),
            datapoints_to_alarm=self.periods,
            treat_missing_data="breaching" if self.silence_breaches else "notBreaching",
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
            names = [f"m{number}" for number in range(len(self.metric.metrics))]
            expression = " + ".join(f"FILL({name}, 0)" for name in names)
            return {"metric_query": _queries("total", expression, dict(zip(names, self.metric.metrics, strict=True)))}
        if isinstance(self.metric, Formula):
            metrics = self.metric.metrics
            expression = self.metric.expression.format(**{name: name for name in metrics})
            return {"metric_query": _queries("result", expression, metrics)}
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


def _parts(metric: FilledSum | Formula) -> Sequence[Metric]:
    return metric.metrics if isinstance(metric, FilledSum) else list(metric.metrics.values())


def _queries(result: str, expression: str, metrics: Mapping[str, Metric]) -> list[cloudwatch.MetricAlarmMetricQuery]:
    query = cloudwatch.MetricAlarmMetricQuery
    return [query(id=result, expression=expression, label=result, return_data=True)] + [
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
        for name, metric in metrics.items()
    ]
