"""Limits: sizes, numbers and names that AWS or Kubernetes would refuse, each with the document that says so."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checks.findings import Finding
from checks.limits import across, alarms, choices, names
from checks.limits.table import LIMITS
from checks.manifests import Manifest
from checks.world import World


def check(manifests: Sequence[Manifest]) -> list[Finding]:
    """All limits over all objects."""
    world = World.of(manifests)
    return [
        finding
        for rule in (fields, names.check, *across.RULES, *alarms.RULES, *choices.RULES)
        for finding in rule(world)
    ]


def fields(world: World) -> Iterator[Finding]:
    """Every field in the table of limits keeps its least and most."""
    for limit in LIMITS:
        for resource in world.each(limit.kind):
            value = resource.get(limit.path)
            size = None if value is None else limit.measure(value)
            if size is not None and not limit.least <= size <= limit.most:
                allowed = f"{limit.least} to {limit.most}" if limit.least else f"at most {limit.most}"
                message = f"{size} {limit.what}; {allowed} allowed ({limit.source})"
                yield resource.finding("limit.field", limit.path, message)
