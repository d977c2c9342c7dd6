"""Networks: functions in a VPC reach all that their roles let them call, and nothing else reaches or is reached."""

from __future__ import annotations

from collections.abc import Sequence

from checks.findings import Finding
from checks.manifests import Manifest
from checks.network import fences, reach, shape
from checks.wiring.wires import Wires

RULES = (*shape.RULES, *fences.RULES, *reach.RULES)


def check(manifests: Sequence[Manifest]) -> list[Finding]:
    """All rules about networks over all objects."""
    wires = Wires.of(manifests)
    return [finding for rule in RULES for finding in rule(wires)]
