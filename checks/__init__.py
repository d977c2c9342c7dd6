"""Static proofs over rendered objects: what the API server would accept, and what AWS would find wired.

Nothing here knows charts/: what is proved is what Argo CD applies.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from checks.access import check as check_access
from checks.asl import check as check_definitions
from checks.composition.rules import check as check_compositions
from checks.dashboards import check as check_dashboards
from checks.findings import Finding
from checks.guards import check as check_guards
from checks.limits import check as check_limits
from checks.manifests import Manifest
from checks.network import check as check_network
from checks.order import check as check_order
from checks.policy_documents import check as check_policies
from checks.references import check as check_references
from checks.rules import check as check_rules
from checks.schema import check as check_schema
from checks.wiring import check as check_wiring
from checks.world import World

Check = Callable[[Sequence[Manifest]], list[Finding]]
CHECKS: tuple[Check, ...] = (
    check_schema,
    check_compositions,
    check_references,
    check_wiring,
    check_network,
    check_order,
    check_definitions,
    check_dashboards,
    check_limits,
    check_policies,
    check_guards,
    check_access,
    check_rules,
)


def run(manifests: Sequence[Manifest]) -> list[Finding]:
    """All checks over all objects; findings sorted by rule, file and path."""
    world = World.of(manifests)  # built once: every check that needs the indexes finds them
    return sorted({finding for check in CHECKS for finding in check(world)})
