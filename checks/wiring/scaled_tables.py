"""Provisioned tables: numbers that scale are nowhere put back, and every region's end of a table scales alike.

Sources: Application Auto Scaling user guide, "DynamoDB tables"; DynamoDB developer guide, "Throughput capacity planning
for global tables"; crossplane-contrib/provider-upjet-aws issues 1260 and 1760.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from checks.findings import Finding
from checks.leaves import at
from checks.resource import Resource
from checks.wiring.wires import Wires
from checks.world import World, index_names, replica_regions

_TRACKING = "targetTrackingScalingPolicyConfiguration.targetValue"
_LIMITS = ("minCapacity", "maxCapacity", _TRACKING)


def kept(wires: Wires) -> Iterator[Finding]:
    """A scaled table is not late-initialized: that would write its numbers into forProvider, and they would stay."""
    for table, targets in _scaled(wires.world):
        spec = table.manifest.data.get("spec")
        policies: Any = spec.get("managementPolicies", ["*"]) if isinstance(spec, dict) else ["*"]
        if targets and isinstance(policies, list) and {"*", "LateInitialize"} & set(policies):
            message = (
                f"{', '.join(map(str, policies))}: late-initialization copies a scaled table's numbers into "
                f"forProvider, and each poll would set them back; list all but LateInitialize"
            )
            yield table.finding("wiring.scaled-late", "spec.managementPolicies", message)


def whole(wires: Wires) -> Iterator[Finding]:
    """Where one thing scales, or replicas need it to, table and indexes scale in reads and writes, in every region."""
    for table, targets in _scaled(wires.world):
        others = replica_regions(table)
        if table.get("billingMode") != "PROVISIONED" or not (targets or others):
            continue
        paths = [(f"table/{table.name}", "table")]
        paths += [(f"table/{table.name}/index/{index}", "index") for index in index_names(table)]
        missing = [
            f"{dimension} of {path} in {region}"
            for region in (table.region, *others)
            for path, what in paths
            for dimension in (f"dynamodb:{what}:{direction}CapacityUnits" for direction in ("Read", "Write"))
            if (region, path, dimension) not in targets
        ]
        if missing:
            yield table.finding("wiring.scaling-missing", "billingMode", f"no Target for {'; '.join(missing)}; add it")


def alike(wires: Wires) -> Iterator[Finding]:
    """Writes scale within the same limits and to the same share in every region, as each of them reaches all."""
    for table, targets in _scaled(wires.world):
        for (region, path, dimension), target in targets.items():
            home = targets.get((table.region, path, dimension))
            if home is None or region == table.region or ":Write" not in dimension:
                continue
            here, there = _limits(wires.world, target), _limits(wires.world, home)
            for field in _LIMITS:
                if here[field] != there[field]:
                    message = (
                        f"{field} is {here[field]} here, and {there[field]} in {home.region}; a write in one region is "
                        f"one in each; write the same"
                    )
                    yield target.finding("wiring.scaling-unlike", field if field != _TRACKING else "", message)


def replicas(wires: Wires) -> Iterator[Finding]:
    """A provisioned table's replica stands under forProvider: DynamoDB refuses it at first, before writes scale."""
    for table, _ in _scaled(wires.world):
        provisioned = table.get("billingMode") == "PROVISIONED"
        if provisioned and replica_regions(table) and at(table.manifest.data, "spec.forProvider.replica") is None:
            message = (
                "only initProvider sets it, so that it is asked for once, and DynamoDB adds none to a provisioned "
                "table before its writes scale; begin on demand, and move it to forProvider before the mode changes"
            )
            yield table.finding("wiring.scaled-replica", "spec.initProvider.replica", message)


_Targets = dict[tuple[str, str, str], Resource]


def _scaled(world: World) -> Iterator[tuple[Resource, _Targets]]:
    """Each table with what scales it, by region, resourceId and dimension."""
    found: dict[int, _Targets] = {}
    for target in world.each("appautoscaling.Target"):
        parts = target.text("resourceId").split("/")
        if target.get("serviceNamespace") == "dynamodb" and len(parts) > 1:
            table = world.named(target.environment, "dynamodb.Table", target.region, parts[1])
            if table:
                key = (target.region, target.text("resourceId"), target.text("scalableDimension"))
                found.setdefault(id(table), {})[key] = target
    for table in world.each("dynamodb.Table"):
        yield table, found.get(id(table), {})


def _limits(world: World, target: Resource) -> dict[str, Any]:
    """Limits of a target, and the share that its policy keeps."""
    same = ("resourceId", "scalableDimension")
    policies = [
        one
        for one in world.each("appautoscaling.Policy")
        if one.environment == target.environment
        and one.region == target.region
        and all(one.get(field) == target.get(field) for field in same)
    ]
    share = policies[0].get(_TRACKING) if policies else None
    return {"minCapacity": target.get("minCapacity"), "maxCapacity": target.get("maxCapacity"), _TRACKING: share}


RULES = (kept, whole, alike, replicas)
