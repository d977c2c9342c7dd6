"""Rules of good practice, one tiny function each; an object may break one when it says why.

Rules: rule.*, by the modules of this package; rule.acknowledgement here. docs/rules.md lists them all.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checks.findings import Finding
from checks.manifests import Manifest
from checks.rules import encryption, exposure, operation, protection, transport
from checks.rules.acknowledged import Acknowledgement, acknowledgements
from checks.rules.rule import Rule
from checks.wiring.wires import Wires
from checks.world import World

RULES: tuple[Rule, ...] = (
    *encryption.RULES,
    *transport.RULES,
    *exposure.RULES,
    *operation.RULES,
    *protection.RULES,
)


def check(manifests: Sequence[Manifest]) -> list[Finding]:
    """What breaks a rule without a reason, and reasons that are no reasons or for nothing."""
    world = World.of(manifests)
    wires = Wires.of(world)
    given = {(one.manifest.file, one.rule): one for one in acknowledgements(world)}
    broken = [finding for rule in RULES for finding in rule.findings(wires)]
    open_ones = [finding for finding in broken if (finding.file, finding.rule) not in given]
    met = {(finding.file, finding.rule) for finding in broken}
    return [*open_ones, *(found for key, one in given.items() for found in _judged(one, key in met))]


def _judged(one: Acknowledgement, used: bool) -> Iterator[Finding]:
    known = [rule.id for rule in RULES]
    if one.rule not in known:
        yield one.finding(f'"{one.rule}" is no rule; docs/rules.md lists those that can be acknowledged')
    elif not one.reason_enough:
        yield one.finding(f'"{one.reason}" tells a reader nothing; say why the object may break {one.rule}')
    elif not used:
        yield one.finding(f"the object does not break {one.rule}; take the acknowledgement out")
