"""Wiring: objects are in their place, are what they say, reach each other, and none is left over."""

from __future__ import annotations

from collections.abc import Sequence

from checks.findings import Finding
from checks.manifests import Manifest
from checks.wiring import (
    alarms,
    anomalies,
    applications,
    dangling,
    events,
    failover,
    functions,
    handlers,
    identity,
    kinds,
    lakes,
    layout,
    mappings,
    models,
    releases,
    repeats,
    scaled_tables,
    scaling,
    schedules,
    search_domains,
    state_machines,
    uses,
    watched,
)
from checks.wiring.wires import Wires
from checks.world import World

RULES = (
    *events.RULES,
    *functions.RULES,
    *applications.RULES,
    *uses.RULES,
    *handlers.RULES,
    *releases.RULES,
    *scaling.RULES,
    *scaled_tables.RULES,
    *mappings.RULES,
    *models.RULES,
    *state_machines.RULES,
    *schedules.RULES,
    *alarms.RULES,
    *lakes.RULES,
    *search_domains.RULES,
    *anomalies.RULES,
    *watched.RULES,
    *failover.RULES,
    *dangling.RULES,
    *repeats.RULES,
    *kinds.RULES,
)


def check(manifests: Sequence[Manifest]) -> list[Finding]:
    """All rules of wiring over all objects."""
    world = World.of(manifests)
    wires = Wires.of(world)
    found = [finding for rule in RULES for finding in rule(wires)]
    return [*layout.check(world), *identity.check(world), *found]
