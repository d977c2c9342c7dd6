"""What an alarm watches, in words."""

from __future__ import annotations

import re

from checks.leaves import objects
from checks.resource import Resource

_FILLED_SUM = re.compile(r"FILL\(\w+, 0\)(?: \+ FILL\(\w+, 0\))*")
_NARROWING = ("Operation", "GlobalSecondaryIndexName", "ReceivingRegion", "FilterId", "service", "dataType")
"""Dimensions that say which part of an object is measured; the others name the object."""


def watched(alarm: Resource) -> str:
    """Metrics with their statistic and period, or the formula over them, or the rule over alarms."""
    if alarm.kind == "cloudwatch.CompositeAlarm":
        return f"`{alarm.text('alarmRule')}`"
    queries = objects(alarm.get("metricQuery"))
    metrics = {str(query["id"]): query["metric"] for query in queries if "metric" in query}
    if not metrics:
        return f"{_name(alarm.fields)}, {alarm.text('statistic')} over {_seconds(alarm.fields)}"
    expression = next(str(query["expression"]) for query in queries if "expression" in query)
    first = next(iter(metrics.values()))
    over = f"{first['stat']} over {_seconds(first)}"
    if _FILLED_SUM.fullmatch(expression):
        return f"{' + '.join(_name(metric) for metric in metrics.values())}, {over}"
    named = re.sub(r"\b[a-z]\w*\b", lambda word: metrics.get(word[0], {}).get("metricName", word[0]), expression)
    return f"`{named}`, {over}"


def objects_of(alarm: Resource) -> str:
    """The names of the objects that are watched, each once."""
    metrics = [query["metric"] for query in objects(alarm.get("metricQuery")) if "metric" in query] or [alarm.fields]
    names = [
        str(value).rpartition(":")[2]
        for metric in metrics
        for dimension, value in (metric.get("dimensions") or {}).items()
        if dimension not in _NARROWING or dimension == "service"
    ]
    return ", ".join(f"`{name}`" for name in dict.fromkeys(names))


def threshold(alarm: Resource) -> str:
    """The value that raises it; empty for a composite."""
    found = alarm.get("threshold")
    below = " or less" if alarm.text("comparisonOperator").startswith("Less") else ""
    return "" if found is None else f"{found:,}".replace(",", " ") + below


def _name(metric: dict[str, object]) -> str:
    dimensions = metric.get("dimensions")
    parts = [
        str(value)
        for dimension, value in (dimensions.items() if isinstance(dimensions, dict) else ())
        if dimension in _NARROWING and dimension != "service"
    ]
    return f"{metric['metricName']}" + (f" ({', '.join(parts)})" if parts else "")


def _seconds(metric: dict[str, object]) -> str:
    return f"{metric['period']} s"
