"""Whom resources let in, and to what: no more than their users need, for our account's own things alone.

Rules: access.wildcard, access.resource, access.anybody, access.account, access.source, access.senders,
access.callers, access.fence, access.key-actions, access.key-user, access.key-owner, access.second-factor,
access.api-logs.
"""

from __future__ import annotations

from collections.abc import Sequence

from checks.access import keys, people, services
from checks.findings import Finding
from checks.manifests import Manifest
from checks.wiring.wires import Wires
from checks.world import World

RULES = (*services.RULES, *keys.RULES, *people.RULES)


def check(manifests: Sequence[Manifest]) -> list[Finding]:
    """All rules over all objects."""
    wires = Wires(World.of(manifests))
    return [found for rule in RULES for found in rule(wires)]
