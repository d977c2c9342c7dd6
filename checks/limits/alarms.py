"""Periods and windows of alarms. Source: CloudWatch API reference, "PutMetricAlarm"; user guide, "Metric math"."""

from __future__ import annotations

from collections.abc import Iterator

from checks.findings import Finding
from checks.leaves import at, objects
from checks.limits.measures import number
from checks.resource import Resource
from checks.world import World


def windows(world: World) -> Iterator[Finding]:
    """Periods that CloudWatch knows, a window of at most a day, or of a week in periods of an hour or more."""
    for alarm in world.each("cloudwatch.MetricAlarm"):
        periods = number(alarm.get("evaluationPeriods")) or 1
        for path, period, namespace in _periods(alarm):
            if (period % 60 or not period) and period not in {10, 20, 30}:
                message = f"{period} s; 10, 20, 30 and multiples of 60 are allowed"
                yield alarm.finding("limit.alarm-period", path, message)
            elif period < 60 and namespace.startswith("AWS/"):
                message = f"{period} s; AWS publishes this metric once a minute at best; 60 or more is allowed"
                yield alarm.finding("limit.alarm-period", path, message)
        longest = max((period for _, period, _ in _periods(alarm)), default=0)
        most = 86400 if longest < 3600 else 604800
        if longest * periods > most:
            message = f"{periods} periods of {longest} s are {longest * periods} s; {most} s are allowed"
            yield alarm.finding("limit.alarm-window", "evaluationPeriods", message)


def _periods(alarm: Resource) -> Iterator[tuple[str, int | float, str]]:
    """Each period of an alarm with its path and the namespace of the metric that it is said of."""
    found = number(alarm.get("period"))
    if found is not None:
        yield "period", found, alarm.text("namespace")
    for index, query in enumerate(objects(alarm.get("metricQuery"))):
        for field in ("period", "metric.period"):
            found = number(at(query, field))
            if found is not None:
                yield f"metricQuery[{index}].{field}", found, str(at(query, "metric.namespace") or "")


def datapoints(world: World) -> Iterator[Finding]:
    """An alarm needs no more breaches than it has periods."""
    for alarm in world.each("cloudwatch.MetricAlarm"):
        points, periods = number(alarm.get("datapointsToAlarm")), number(alarm.get("evaluationPeriods")) or 1
        if points is not None and points > periods:
            message = f"{points} of {periods} periods; at most all of them are allowed"
            yield alarm.finding("limit.alarm-datapoints", "datapointsToAlarm", message)


def metrics(world: World) -> Iterator[Finding]:
    """A formula is made of at most ten metrics."""
    for alarm in world.each("cloudwatch.MetricAlarm"):
        total = sum(1 for query in objects(alarm.get("metricQuery")) if query.get("metric"))
        if total > 10:
            message = f"{total} metrics; a formula of 10 is allowed; make it two alarms"
            yield alarm.finding("limit.alarm-metrics", "metricQuery", message)


def thresholds(world: World) -> Iterator[Finding]:
    """No count, size or age is below zero: an alarm at zero or more is never quiet."""
    for alarm in world.each("cloudwatch.MetricAlarm"):
        threshold = number(alarm.get("threshold"))
        always = {"GreaterThanOrEqualToThreshold": 0, "GreaterThanThreshold": -1}.get(alarm.text("comparisonOperator"))
        ours = alarm.text("namespace").startswith("AWS/") and alarm.get("metricName") is not None
        if ours and threshold is not None and always is not None and threshold <= always:
            message = (
                f"{threshold}: AWS's metrics are 0 or more, so the alarm is never quiet; more is allowed; raise it"
            )
            yield alarm.finding("limit.alarm-threshold", "threshold", message)


RULES = (windows, datapoints, metrics, thresholds)
