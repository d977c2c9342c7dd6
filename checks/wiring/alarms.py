"""Alarms reach somebody: every alarm publishes to a topic of its region when it fires.

Source: CloudWatch user guide, "Alarm actions" and "Configuring how CloudWatch alarms treat missing data".
"""

from __future__ import annotations

from collections.abc import Iterator

from checks import arns
from checks.findings import Finding
from checks.formulas import problems
from checks.leaves import items, objects
from checks.resource import Resource
from checks.wiring.wires import Wires

_KINDS = ("cloudwatch.MetricAlarm", "cloudwatch.CompositeAlarm")


def actions(wires: Wires) -> Iterator[Finding]:
    """Every alarm has an action, and each action is a topic in the alarm's region."""
    for alarm in wires.world.each(*_KINDS):
        if not items(alarm.get("alarmActions")) and not items(alarm.get("alarmActionsRefs")):
            message = "missing, so nobody hears of this alarm; give the ARN of a topic"
            yield alarm.finding("wiring.alarm-action", "alarmActions", message)
        if alarm.get("actionsEnabled") is False:
            message = "false, so nobody hears of this alarm; set it to true"
            yield alarm.finding("wiring.alarm-action", "actionsEnabled", message)
        for field in ("alarmActions", "okActions", "insufficientDataActions"):
            for index, action in enumerate(items(alarm.get(field))):
                yield from _action(wires, alarm, f"{field}[{index}]", str(action))


def _action(wires: Wires, alarm: Resource, path: str, action: str) -> Iterator[Finding]:
    arn = arns.parse(action)
    found = wires.world.by_arn(alarm.environment, action)
    if arn is None or arn.service != "sns" or (found and found.kind != "sns.Topic"):
        message = f"{action}: not a topic; the ARN of a topic in {alarm.region} is allowed"
        yield alarm.finding("wiring.alarm-action", path, message)
    elif arn.region != alarm.region:
        message = f"{action}: lies in {arn.region}; a topic in {alarm.region}, the alarm's region, is allowed"
        yield alarm.finding("wiring.alarm-action", path, message)


def missing_data(wires: Wires) -> Iterator[Finding]:
    """Every alarm says what silence means."""
    for alarm in wires.world.each("cloudwatch.MetricAlarm"):
        if not alarm.get("treatMissingData"):
            message = "missing, so an alarm without data hangs in INSUFFICIENT_DATA; notBreaching is the usual answer"
            yield alarm.finding("wiring.alarm-missing-data", "treatMissingData", message)


def formulas(wires: Wires) -> Iterator[Finding]:
    """An alarm on a formula watches one result, and the formula is made of metrics that the alarm has."""
    for alarm in wires.world.each("cloudwatch.MetricAlarm"):
        queries = objects(alarm.get("metricQuery"))
        ids = {str(query.get("id")) for query in queries}
        if queries and sum(query.get("returnData") is True for query in queries) != 1:
            message = "an alarm watches one result; set returnData on exactly one query"
            yield alarm.finding("wiring.alarm-formula", "metricQuery", message)
        if queries and (len(ids) < len(queries) or alarm.get("metricName") is not None):
            message = "every query has an id of its own, and metricName is not given beside them"
            yield alarm.finding("wiring.alarm-formula", "metricQuery", message)
        for index, query in enumerate(queries):
            expression = query.get("expression")
            for message in problems(expression, ids) if isinstance(expression, str) and expression else ():
                yield alarm.finding("wiring.alarm-formula", f"metricQuery[{index}].expression", message)


RULES = (actions, missing_data, formulas)
