"""References: everything that an object names exists, and is what the field takes."""

from __future__ import annotations

from collections.abc import Sequence

from checks.findings import Finding
from checks.manifests import Manifest
from checks.references import fields, in_cluster, literals, metrics, names
from checks.world import World

RULES = (fields.check, literals.check, names.check, metrics.check, in_cluster.check)


def check(manifests: Sequence[Manifest]) -> list[Finding]:
    """All rules about references over all objects."""
    world = World.of(manifests)
    return [finding for rule in RULES for finding in rule(world)]
