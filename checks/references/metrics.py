"""Metrics that alarms and dashboards watch: AWS publishes them, under these dimensions, for objects that exist.

CloudWatch accepts any text here and waits for ever for data: an alarm on a metric that nobody publishes is silent.
Source: CloudWatch user guide, "AWS services that publish CloudWatch metrics", and the guides that it names.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from checks.facts import metrics
from checks.findings import Finding
from checks.leaves import items, objects, read_document
from checks.references.dimensions import Known, Watch, hint, value_problem
from checks.resource import Resource
from checks.world import World


def check(world: World) -> Iterator[Finding]:
    """All rules over the metrics of all alarms and dashboards."""
    known = Known.of(world)
    for alarm in world.each("cloudwatch.MetricAlarm"):
        if alarm.get("metricName") is not None:
            yield from _fields(known, Watch(alarm, alarm.region, ""), alarm.fields)
        for index, query in enumerate(objects(alarm.get("metricQuery"))):
            watched = query.get("metric")
            if isinstance(watched, dict):
                yield from _fields(known, Watch(alarm, alarm.region, f"metricQuery[{index}].metric."), watched)
    for dashboard in world.each("cloudwatch.Dashboard"):
        for watch, row in widget_metrics(dashboard):
            yield from metric(known, watch, row[0], row[1], dict(zip(row[2::2], row[3::2], strict=False)))


def _fields(known: Known, watch: Watch, fields: dict[str, Any]) -> Iterator[Finding]:
    found = fields.get("dimensions")
    dimensions = {str(key): str(value) for key, value in found.items()} if isinstance(found, dict) else {}
    yield from metric(known, watch, str(fields.get("namespace", "")), str(fields.get("metricName", "")), dimensions)


def metric(known: Known, watch: Watch, namespace: str, name: str, dimensions: Mapping[str, str]) -> Iterator[Finding]:
    """The metric exists in its namespace, has exactly these dimensions, and their values are known."""
    if namespace.startswith("AWS/"):
        yield from published(watch, namespace, name, dimensions)
    else:
        yield from own(known, watch, namespace)
    for dimension, value in dimensions.items():
        problem = value_problem(known, watch, dimension, value, dimensions)
        if problem:
            yield watch.finding("reference.dimension-value", f"dimensions.{dimension}", f"{value}: {problem}")


def published(watch: Watch, namespace: str, name: str, dimensions: Mapping[str, str]) -> Iterator[Finding]:
    """An AWS service publishes this metric, and under exactly this set of dimensions."""
    if namespace not in metrics():
        message = f"{namespace}: not a known namespace{hint(namespace, metrics())}"
        yield watch.finding("reference.metric-namespace", "namespace", message)
        return
    facts = metrics()[namespace].get(name)
    if facts is None:
        message = f"{name}: {namespace} has no such metric{hint(name, metrics()[namespace])}"
        yield watch.finding("reference.metric-name", "metricName", message)
    elif frozenset(dimensions) not in facts.dimensions:
        allowed = " or ".join(", ".join(sorted(names)) or "none" for names in facts.dimensions)
        given = ", ".join(sorted(dimensions)) or "none"
        message = f"{name} has no data under the dimensions {given}; AWS publishes it under {allowed}"
        yield watch.finding("reference.metric-dimensions", "dimensions", message)


def own(known: Known, watch: Watch, namespace: str) -> Iterator[Finding]:
    """Some function or metric filter of the region writes into a namespace of ours."""
    namespaces = known.namespaces.get((watch.environment, watch.region), set())
    if namespace not in namespaces:
        message = f"{namespace}: no function and no metric filter in {watch.region} writes into this namespace"
        yield watch.finding("reference.metric-namespace", "namespace", message + hint(namespace, namespaces))


def widget_metrics(dashboard: Resource) -> Iterator[tuple[Watch, list[str]]]:
    """The metrics of a dashboard's widgets, written out: namespace, name, then dimensions and values in turn.

    In a row `.` repeats what stands above it and `...` all that stands above and before; a last object may name
    another region. Source: CloudWatch API reference, "Dashboard body structure and syntax".
    """
    body = read_document(dashboard.text("dashboardBody"))
    for number, widget in enumerate(objects(body.get("widgets")) if isinstance(body, dict) else ()):
        properties = widget.get("properties")
        if not isinstance(properties, dict):
            continue
        above: list[str] = []
        for index, row in enumerate(items(properties.get("metrics"))):
            parts = [str(part) for part in items(row) if not isinstance(part, dict)]
            options = next((part for part in items(row) if isinstance(part, dict)), {})
            if parts[:1] == ["..."]:
                parts = above[: len(above) - len(parts) + 1] + parts[1:]
            parts = [above[at] if part == "." and at < len(above) else part for at, part in enumerate(parts)]
            above = parts or above
            if len(parts) >= 2:
                region = str(options.get("region") or properties.get("region") or dashboard.region)
                path = f"dashboardBody > widgets[{number}].properties.metrics[{index}]"
                yield Watch(dashboard, region, path, whole=True), parts
