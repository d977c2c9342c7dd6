"""Metrics that alarms watch: AWS publishes them, under these dimensions, for objects that exist in the region.

CloudWatch accepts any text here and waits for ever for data: an alarm on a metric that nobody publishes is silent.
Source: CloudWatch user guide, "AWS services that publish CloudWatch metrics", and the guides that it names.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from checks.facts import metrics
from checks.findings import Finding
from checks.leaves import objects
from checks.references.dimensions import Known, hint, value_problem
from checks.resource import Resource
from checks.world import World


def check(world: World) -> Iterator[Finding]:
    """All rules over the metrics of all alarms."""
    known = Known.of(world)
    for alarm in world.each("cloudwatch.MetricAlarm"):
        if alarm.get("metricName") is not None:
            yield from metric(known, alarm, alarm.fields, "")
        for index, query in enumerate(objects(alarm.get("metricQuery"))):
            watched = query.get("metric")
            if isinstance(watched, dict):
                yield from metric(known, alarm, watched, f"metricQuery[{index}].metric.")


def metric(known: Known, alarm: Resource, fields: dict[str, Any], at: str) -> Iterator[Finding]:
    """The metric exists in its namespace, has exactly these dimensions, and their values are known."""
    namespace, name = str(fields.get("namespace", "")), str(fields.get("metricName", ""))
    found = fields.get("dimensions")
    dimensions = {str(key): str(value) for key, value in found.items()} if isinstance(found, dict) else {}
    if namespace.startswith("AWS/"):
        yield from published(alarm, namespace, name, dimensions, at)
    else:
        yield from own(known, alarm, namespace, at)
    for dimension, value in dimensions.items():
        problem = value_problem(known, alarm, dimension, value, dimensions)
        if problem:
            yield alarm.finding("reference.dimension-value", f"{at}dimensions.{dimension}", f"{value}: {problem}")


def published(alarm: Resource, namespace: str, name: str, dimensions: Mapping[str, str], at: str) -> Iterator[Finding]:
    """An AWS service publishes this metric, and under exactly this set of dimensions."""
    if namespace not in metrics():
        message = f"{namespace}: not a known namespace{hint(namespace, metrics())}"
        yield alarm.finding("reference.metric-namespace", f"{at}namespace", message)
        return
    facts = metrics()[namespace].get(name)
    if facts is None:
        message = f"{name}: {namespace} has no such metric{hint(name, metrics()[namespace])}"
        yield alarm.finding("reference.metric-name", f"{at}metricName", message)
    elif frozenset(dimensions) not in facts.dimensions:
        allowed = " or ".join(", ".join(sorted(names)) or "none" for names in facts.dimensions)
        given = ", ".join(sorted(dimensions)) or "none"
        message = f"{name} has no data under the dimensions {given}; AWS publishes it under {allowed}"
        yield alarm.finding("reference.metric-dimensions", f"{at}dimensions", message)


def own(known: Known, alarm: Resource, namespace: str, at: str) -> Iterator[Finding]:
    """Some function or metric filter of the region writes into a namespace of ours."""
    namespaces = known.namespaces.get((alarm.environment, alarm.region), set())
    if namespace not in namespaces:
        message = f"{namespace}: no function and no metric filter in {alarm.region} writes into this namespace"
        yield alarm.finding("reference.metric-namespace", f"{at}namespace", message + hint(namespace, namespaces))
