"""What scales: a target names something that exists and can scale, within limits, and nothing else sets its number.

Source: Application Auto Scaling API reference, RegisterScalableTarget and PutScalingPolicy.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from checks.findings import Finding
from checks.leaves import at, objects
from checks.resource import Resource
from checks.wiring.releases import aliases
from checks.wiring.wires import Wires
from checks.world import World, index_names

_FUNCTION = "lambda:function:ProvisionedConcurrency"
_TRIPLE = ("serviceNamespace", "resourceId", "scalableDimension")
# Dimension -> service, and the predefined metric that tracks it.
_METRICS = {
    _FUNCTION: ("lambda", "LambdaProvisionedConcurrencyUtilization"),
    **{
        f"dynamodb:{what}:{direction}CapacityUnits": ("dynamodb", f"DynamoDB{direction}CapacityUtilization")
        for what in ("table", "index")
        for direction in ("Read", "Write")
    },
}


def targets(wires: Wires) -> Iterator[Finding]:
    """Each target scales what exists, in a dimension that it has, from a minimum up to a maximum, by some policy."""
    policies = [(*map(one.text, _TRIPLE), one.region) for one in wires.world.each("appautoscaling.Policy")]
    for target in wires.world.each("appautoscaling.Target"):
        dimension, named = target.text("scalableDimension"), target.text("resourceId")
        known = _METRICS.get(dimension)
        if known is None or known[0] != target.get("serviceNamespace"):
            message = (
                f"{dimension}: not a dimension of {target.get('serviceNamespace')} here; {', '.join(_METRICS)} are"
            )
            yield target.finding("wiring.scaling-dimension", "scalableDimension", message)
        elif problem := _problem(wires.world, target, dimension, named):
            yield target.finding("wiring.scaling-target", "resourceId", f"{named}: {problem}")
        least, most = target.get("minCapacity"), target.get("maxCapacity")
        if not all(isinstance(one, (int, float)) for one in (least, most)) or not 0 < least <= most:
            message = f"{least} to {most}: 1 or more, up to the same or more, is allowed; correct the two"
            yield target.finding("wiring.scaling-limits", "minCapacity", message)
        if (*map(target.text, _TRIPLE), target.region) not in policies:
            yield target.finding("wiring.scaling-policy", "", f"{named}: no Policy scales {dimension}; add one")


def policies(wires: Wires) -> Iterator[Finding]:
    """Each policy has its target, and tracks the metric of the target's dimension."""
    known = {(*map(one.text, _TRIPLE), one.region) for one in wires.world.each("appautoscaling.Target")}
    for policy in wires.world.each("appautoscaling.Policy"):
        dimension = policy.text("scalableDimension")
        if (*map(policy.text, _TRIPLE), policy.region) not in known:
            message = (
                f"{policy.text('resourceId')}: no Target of {dimension} in {policy.region}; AWS refuses the policy"
            )
            yield policy.finding("wiring.scaling-policy", "resourceId", message)
        path = "targetTrackingScalingPolicyConfiguration.predefinedMetricSpecification.predefinedMetricType"
        metric, wanted = policy.text(path), _METRICS.get(dimension, ("", ""))[1]
        if metric and wanted and metric != wanted:
            yield policy.finding(
                "wiring.scaling-metric", path, f"{metric}: {dimension} is tracked by {wanted}; write it"
            )


def numbers(wires: Wires) -> Iterator[Finding]:
    """What a target scales has its number under initProvider: under forProvider Crossplane would set it back."""
    for target in wires.world.each("appautoscaling.Target"):
        dimension, named = target.text("scalableDimension"), target.text("resourceId")
        for resource, path in _numbers(wires.world, target, dimension, named):
            if at(resource.manifest.data, f"spec.forProvider.{path}") is not None:
                message = f"auto-scaling sets it ({target.manifest.name}), and Git would set it back; use initProvider"
                yield resource.finding("wiring.scaled-number", path, message)


def _problem(world: World, target: Resource, dimension: str, named: str) -> str:
    """Why a resourceId is none of the dimension, empty when it is one."""
    parts = named.split("/" if dimension != _FUNCTION else ":")
    forms: dict[str, tuple[str, int, Callable[[], bool]]] = {
        "function": ("function:NAME:ALIAS", 3, lambda: _has_alias(world, target, parts[1], parts[2])),
        "table": ("table/NAME", 2, lambda: _table(world, target, parts[1]) is not None),
        "index": ("table/NAME/index/INDEX", 4, lambda: parts[3] in _indexes(world, target, parts[1])),
    }
    form, count, exists = forms[dimension.split(":")[1]]
    if len(parts) != count or parts[0] != form.replace(":", "/").split("/")[0]:
        return f"not of the form {form}; write it so"
    return "" if exists() else f"nothing of this name in {target.region}; correct it"


def _has_alias(world: World, target: Resource, name: str, alias: str) -> bool:
    function = world.named(target.environment, "lambda.Function", target.region, name)
    return bool(function and alias in aliases(world).get(function, {}))


def _table(world: World, target: Resource, name: str) -> Resource | None:
    return world.named(target.environment, "dynamodb.Table", target.region, name)


def _indexes(world: World, target: Resource, name: str) -> list[str]:
    table = _table(world, target, name)
    return index_names(table) if table else []


def _numbers(world: World, target: Resource, dimension: str, named: str) -> Iterator[tuple[Resource, str]]:
    """The objects and fields below forProvider that hold the number which a target scales."""
    if dimension == _FUNCTION:
        for config in world.each("lambda.ProvisionedConcurrencyConfig"):
            key = f"function:{config.text('functionName')}:{config.text('qualifier')}"
            if key == named and config.region == target.region:
                yield config, "provisionedConcurrentExecutions"
        return
    parts = named.split("/")
    table = _table(world, target, parts[1]) if len(parts) > 1 else None
    field = "readCapacity" if ":Read" in dimension else "writeCapacity"
    if table and len(parts) == 2:
        yield table, field
    elif table:
        # The provider compares the list as a whole: whatever stands there without a number puts the number back too.
        kept: Any = at(table.manifest.data, "spec.forProvider.globalSecondaryIndex")
        if any(index.get("name") == parts[-1] for index in objects(kept)):
            yield table, "globalSecondaryIndex"


RULES = (targets, policies, numbers)
