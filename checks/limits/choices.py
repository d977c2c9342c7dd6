"""Fields of which AWS offers a few values, and whose type in the provider's schema is any text.

Sources: Lambda API reference, "CreateFunction" (Architectures); S3 API reference, "Transition",
"NoncurrentVersionTransition" and "PutObject" (storage classes); CloudWatch API reference, "PutMetricAlarm".
"""

from __future__ import annotations

from collections.abc import Iterator

from checks.findings import Finding, nearest
from checks.leaves import items, objects
from checks.resource import Resource
from checks.world import World

_ARCHITECTURES = frozenset({"arm64", "x86_64"})
_LATER_CLASSES = frozenset(
    {"DEEP_ARCHIVE", "GLACIER", "GLACIER_IR", "INTELLIGENT_TIERING", "ONEZONE_IA", "STANDARD_IA"}
)
_CLASSES = _LATER_CLASSES | {"EXPRESS_ONEZONE", "OUTPOSTS", "REDUCED_REDUNDANCY", "SNOW", "STANDARD"}

_STATISTICS = frozenset({"Average", "Maximum", "Minimum", "SampleCount", "Sum"})
_ALARM_FIELDS = {
    "statistic": _STATISTICS,
    "treatMissingData": frozenset({"breaching", "ignore", "missing", "notBreaching"}),
    "comparisonOperator": frozenset(
        {"GreaterThanOrEqualToThreshold", "GreaterThanThreshold", "LessThanOrEqualToThreshold", "LessThanThreshold"}
        | {"GreaterThanUpperThreshold", "LessThanLowerOrGreaterThanUpperThreshold", "LessThanLowerThreshold"}
    ),
}


def alarms(world: World) -> Iterator[Finding]:
    """An alarm's statistic, comparison and treatment of missing data are CloudWatch's; percentiles have a field."""
    for alarm in world.each("cloudwatch.MetricAlarm"):
        for field, allowed in _ALARM_FIELDS.items():
            yield from _chosen(alarm, "limit.alarm-choice", field, alarm.get(field), allowed)


def architectures(world: World) -> Iterator[Finding]:
    """A function runs on one of Lambda's two architectures."""
    for function in world.each("lambda.Function"):
        given = items(function.get("architectures"))
        if len(given) > 1:
            message = f"{len(given)} architectures; one is allowed; keep the one that the code is built for"
            yield function.finding("limit.architecture", "architectures", message)
        for index, value in enumerate(given):
            yield from _chosen(function, "limit.architecture", f"architectures[{index}]", value, _ARCHITECTURES)


def storage_classes(world: World) -> Iterator[Finding]:
    """Objects lie in, and move to, storage classes that S3 has; none moves to STANDARD."""
    for held in world.each("s3.Object"):
        yield from _chosen(held, "limit.storage-class", "storageClass", held.get("storageClass"), _CLASSES)
    for configuration in world.each("s3.BucketLifecycleConfiguration"):
        for index, rule in enumerate(objects(configuration.get("rule"))):
            for field in ("transition", "noncurrentVersionTransition"):
                for step, transition in enumerate(objects(rule.get(field))):
                    path = f"rule[{index}].{field}[{step}].storageClass"
                    value = transition.get("storageClass")
                    yield from _chosen(configuration, "limit.storage-class", path, value, _LATER_CLASSES)


def _chosen(resource: Resource, rule: str, path: str, value: object, allowed: frozenset[str]) -> Iterator[Finding]:
    if isinstance(value, str) and value not in allowed:
        meant = nearest(value, allowed)
        fix = f'did you mean "{meant}"' if meant else "write one of these"
        yield resource.finding(rule, path, f"{value}: {', '.join(sorted(allowed))} are allowed; {fix}")


RULES = (alarms, architectures, storage_classes)
