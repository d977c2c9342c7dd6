"""Widgets have the properties of their type: graphs of metrics and formulas, alarms, logs, texts.

Rules: dashboard.widget, dashboard.property, dashboard.metric, dashboard.expression, dashboard.alarm,
dashboard.log-group. Source: CloudWatch API reference, "Dashboard body structure and syntax".
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from checks.arns import is_region
from checks.dashboards.grid import Said, unknown
from checks.dashboards.lines import is_period, is_statistic, lines
from checks.findings import nearest, shown
from checks.leaves import items
from checks.resource import Resource
from checks.world import World

_WIDGET = ("height", "properties", "type", "width", "x", "y")
# Type -> its properties, and those among them that it must have; None where they are not listed here.
_PROPERTIES: dict[str, tuple[tuple[str, ...] | None, tuple[str, ...]]] = {
    "metric": (
        ("accountId", "annotations", "end", "labels", "legend", "liveData", "metrics", "period", "region",
         "setPeriodToTimeRange", "singleValueFullPrecision", "sparkline", "stacked", "start", "stat", "table",
         "timezone", "title", "trend", "view", "yAxis"),
        ("region",),
    ),
    "alarm": (("alarms", "sortBy", "states", "title"), ("alarms",)),
    "text": (("background", "markdown"), ("markdown",)),
    "log": (
        ("accountId", "query", "queryLanguage", "region", "stacked", "title", "view", "logGroupPrefixes"),
        ("query", "region"),
    ),
    "explorer": (None, ()),
    "custom": (None, ("endpoint",)),
}  # fmt: skip
_CHOICES = {
    "metric.view": ("timeSeries", "singleValue", "gauge", "bar", "pie", "table"),
    "log.view": ("table", "timeSeries", "bar", "pie"),
    "alarm.sortBy": ("default", "stateUpdatedTimestamp", "timestamp"),
    "text.background": ("transparent", "solid"),
}
_FLAGS = ("liveData", "setPeriodToTimeRange", "singleValueFullPrecision", "sparkline", "stacked", "trend")
_STATES = frozenset({"ALARM", "INSUFFICIENT_DATA", "OK"})
_ALARMS = frozenset({"cloudwatch.MetricAlarm", "cloudwatch.CompositeAlarm"})
_SOURCE = re.compile(r"SOURCE\s+'([^']+)'((?:\s*,?\s*'[^']+')*)")
_QUOTED = re.compile(r"'([^']+)'")
_Holds = Callable[[Any], bool]


def check(body: dict[str, Any], world: World, dashboard: Resource) -> Said:
    """All rules about widgets."""
    found = body.get("widgets")
    for index, widget in enumerate(found if isinstance(found, list) else ()):
        path = f"widgets[{index}]"
        if not isinstance(widget, dict):
            yield "widget", path, f"{shown(widget)} given, an object is allowed; write a widget"
            continue
        for name in widget:
            if name not in _WIDGET:
                yield "widget", f"{path}.{name}", unknown(name, _WIDGET, "a widget")
        kind, properties = widget.get("type"), widget.get("properties")
        if not isinstance(kind, str) or kind not in _PROPERTIES:
            near = nearest(kind, _PROPERTIES) if isinstance(kind, str) else None
            fix = f'did you mean "{near}"' if near else "write one"
            yield "widget", f"{path}.type", f"{shown(kind)}: {', '.join(_PROPERTIES)} are allowed; {fix}"
        elif not isinstance(properties, dict):
            message = f"{shown(properties)} given, an object is allowed; write the properties of the widget"
            yield "widget", f"{path}.properties", message
        else:
            yield from _properties(kind, properties, f"{path}.properties")
            yield from _inside(kind, properties, f"{path}.properties", world, dashboard)


def _properties(kind: str, properties: dict[str, Any], path: str) -> Said:
    known, needed = _PROPERTIES[kind]
    for name in needed:
        if name not in properties:
            yield "property", f"{path}.{name}", f"missing, a widget of type {kind} needs it; add it"
    for name, value in properties.items():
        if known is not None and name not in known:
            yield "property", f"{path}.{name}", unknown(name, known, f"a widget of type {kind}")
        for allowed, holds in _judges(kind, name):
            if not holds(value):
                yield "property", f"{path}.{name}", f"{shown(value)} given, {allowed} is allowed; write it"


def _judges(kind: str, name: str) -> list[tuple[str, _Holds]]:
    """What a property takes, in words and as a test; none where nothing is known."""
    choices = _CHOICES.get(f"{kind}.{name}")
    if choices:
        return [(" or ".join(choices), lambda value: value in choices)]
    if name == "region":
        return [("a region such as us-east-1", lambda value: isinstance(value, str) and is_region(value))]
    if name == "period":
        return [("1, 5, 10, 30 or a multiple of 60", is_period)]
    if name == "stat":
        return [("a statistic such as Sum or p99", is_statistic)]
    if name in ("markdown", "title", "query"):
        return [("text", lambda value: isinstance(value, str))]
    return [("true or false", lambda value: isinstance(value, bool))] if name in _FLAGS else []


def _inside(kind: str, properties: dict[str, Any], path: str, world: World, dashboard: Resource) -> Said:
    annotations = properties.get("annotations")
    held = annotations.get("alarms") if isinstance(annotations, dict) else None
    if kind == "metric":
        if "metrics" in properties:
            yield from lines(properties["metrics"], f"{path}.metrics")
        elif not held:
            yield "property", f"{path}.metrics", "missing, metrics or an alarm in annotations is needed; add one"
        yield from _alarms(items(held), f"{path}.annotations.alarms", world, dashboard)
    elif kind == "alarm":
        found = properties.get("alarms")
        if "alarms" in properties and not (isinstance(found, list) and 1 <= len(found) <= 100):
            yield "alarm", f"{path}.alarms", f"{shown(found)} given, a list of 1 to 100 ARNs is allowed; write it"
        yield from _alarms(items(found), f"{path}.alarms", world, dashboard)
        unknown_states = [state for state in items(properties.get("states")) if state not in tuple(_STATES)]
        if unknown_states:
            message = f"{shown(unknown_states[0])} given, {', '.join(sorted(_STATES))} are allowed; write one"
            yield "property", f"{path}.states", message
    elif kind == "log":
        yield from _groups(properties, path, world, dashboard)


def _alarms(found: list[Any], path: str, world: World, dashboard: Resource) -> Said:
    """Each is the ARN of an alarm; one that names nothing is the references' affair."""
    for index, arn in enumerate(found):
        target = world.by_arn(dashboard.environment, arn) if isinstance(arn, str) else None
        if not isinstance(arn, str) or not arn.startswith("arn:") or (target and target.kind not in _ALARMS):
            yield "alarm", f"{path}[{index}]", f"{shown(arn)}: the ARN of an alarm is allowed; write one"


def _groups(properties: dict[str, Any], path: str, world: World, dashboard: Resource) -> Said:
    query, region = properties.get("query"), str(properties.get("region") or dashboard.region)
    for first, others in _SOURCE.findall(query) if isinstance(query, str) else ():
        for name in (first, *_QUOTED.findall(others)):
            if not name.startswith("arn:") and not world.named(
                dashboard.environment, "cloudwatchlogs.Group", region, name
            ):
                near = nearest(name, world.names(dashboard.environment, "cloudwatchlogs.Group", region))
                fix = f"did you mean {near}" if near else "name one"
                yield "log-group", f"{path}.query", f"{name}: a Group in {region} is allowed, none has this name; {fix}"
