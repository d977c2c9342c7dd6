"""Failover by DNS: health checks follow alarms that Route 53 can read, and records that stand in pairs.

Source: Route 53 API reference, "CloudWatchAlarmConfiguration", "AlarmIdentifier" and "ResourceRecordSet"; developer
guide, "Creating Amazon Route 53 health checks", "Values specific for failover records".
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from checks.findings import Finding
from checks.leaves import items
from checks.resource import Resource
from checks.wiring.wires import Wires

_STATISTICS = ("Average", "Maximum", "Minimum", "SampleCount", "Sum")
_PLACES = ("PRIMARY", "SECONDARY")
_TARGET = re.compile(r"v=tandem1\b")
_SHORTEST_PERIOD = 60


def watchable(wires: Wires) -> Iterator[Finding]:
    """A health check follows an alarm that is there, on one metric, in the region that it names."""
    for check in wires.world.each("route53.HealthCheck"):
        if check.get("type") != "CLOUDWATCH_METRIC":
            continue
        region = check.text("cloudwatchAlarmRegion")
        alarm = _alarm(wires, check, region)
        if alarm is None:
            message = f"no metric alarm of this name is in {region or 'a region that is named'}; name one that is"
            yield check.finding("wiring.health-alarm", "cloudwatchAlarmName", message)
            continue
        for message in _unreadable(alarm):
            yield check.finding("wiring.health-alarm", "cloudwatchAlarmName", f"{alarm.name}: {message}")


def _alarm(wires: Wires, check: Resource, region: str) -> Resource | None:
    found = wires.world.linked(check, "cloudwatchAlarmName", "cloudwatch.MetricAlarm")
    if found is not None:
        return found if found.region == region else None
    name = check.text("cloudwatchAlarmName")
    return wires.world.named(check.environment, "cloudwatch.MetricAlarm", region, name) if name else None


def _unreadable(alarm: Resource) -> Iterator[str]:
    if alarm.get("metricQuery") or not alarm.get("metricName"):
        yield "an alarm on an expression, which Route 53 does not read; make it on one metric"
        return
    if alarm.get("statistic") not in _STATISTICS:
        yield f"its statistic is none that Route 53 reads; {', '.join(_STATISTICS)} are allowed; choose one"
    if (alarm.get("period") or 0) < _SHORTEST_PERIOD:
        yield "a period below 60 seconds is of high resolution, which Route 53 does not read; make it 60 or more"
    if alarm.get("datapointsToAlarm") not in (None, alarm.get("evaluationPeriods")):
        yield "M out of N data points, which Route 53 does not count; let datapointsToAlarm equal evaluationPeriods"


def pairs(wires: Wires) -> Iterator[Finding]:
    """Failover records stand in pairs: one primary, one secondary, each with a health check, of one time to live."""
    groups: dict[tuple[str, str, str], list[Resource]] = defaultdict(list)
    for record in wires.world.each("route53.Record"):
        if record.get("failoverRoutingPolicy"):
            groups[record.environment, record.text("name"), record.text("type")].append(record)
            if wires.world.linked(record, "healthCheckId", "route53.HealthCheck") is None:
                message = "missing, so the record is answered whether its region is well or not; name a health check"
                yield record.finding("wiring.failover-health", "healthCheckId", message)
    for (_, name, _), records in groups.items():
        found = sorted(record.text("failoverRoutingPolicy.type") for record in records)
        if found != list(_PLACES):
            message = f"{', '.join(found)} given for {name}; one PRIMARY and one SECONDARY are allowed; make it so"
            yield records[0].finding("wiring.failover-pair", "failoverRoutingPolicy.type", message)
        elif records[0].get("setIdentifier") == records[1].get("setIdentifier"):
            message = "both records of a pair have it; two different ones are allowed; rename one"
            yield records[0].finding("wiring.failover-pair", "setIdentifier", message)
        elif records[0].get("ttl") != records[1].get("ttl"):
            message = "the pair's records differ in it, and Route 53 takes one for both; make them equal"
            yield records[0].finding("wiring.failover-pair", "ttl", message)


def targets(wires: Wires) -> Iterator[Finding]:
    """What a record tells uploaders is there: the bucket exists in the region that stands beside it."""
    for record in wires.world.each("route53.Record"):
        for index, text in enumerate(map(str, items(record.get("records")))):
            if not _TARGET.match(text):
                continue
            said = dict(part.split("=", 1) for part in text.split() if "=" in part)
            region, bucket = said.get("region", ""), said.get("bucket", "")
            if wires.world.named(record.environment, "s3.Bucket", region, bucket) is None:
                message = f"{text}: no such bucket in that region; name a bucket of ours and its region"
                yield record.finding("wiring.failover-target", f"records[{index}]", message)


RULES = (watchable, pairs, targets)
