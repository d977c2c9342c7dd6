"""State machines run: their role may do exactly what their states do, and what happens is logged and traced.

Source: as in `machine_needs`; Step Functions developer guide, "Best practices" and "Logging using CloudWatch Logs".
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from checks import asl
from checks.findings import Finding
from checks.limits.measures import number
from checks.wiring.machine_needs import needs
from checks.wiring.surplus import excess, takers
from checks.wiring.wires import Wires

# Step Functions developer guide, "Quotas".
_EXPRESS = 300
_LEVELS = ("ALL", "ERROR")


def permissions(wires: Wires) -> Iterator[Finding]:
    """The role of a machine may do what its states do, and no policy on the other side denies it."""
    for machine in wires.world.each("sfn.StateMachine"):
        role = wires.world.linked(machine, "roleArn", "iam.Role")
        if role is None:
            continue
        lacking: dict[tuple[str, str], list[str]] = defaultdict(list)
        for need in needs(wires.world, machine).found:
            if not need.optional and not wires.grants.role_may(role, need.action, need.resource):
                lacking[need.path, need.resource].append(need.action)
        for (path, resource), actions in lacking.items():
            message = f"{role.name} may not {', '.join(dict.fromkeys(actions))} on {resource}; grant it"
            yield machine.finding("wiring.machine-permission", path, message)
        for need in needs(wires.world, machine).found:
            if need.target and wires.grants.resource_denies(need.target, role, need.action):
                message = f"the policy of {need.target.name} denies {need.action} to {role.name}; let the role in"
                yield machine.finding("wiring.machine-denied", need.path, message)


def surplus(wires: Wires) -> Iterator[Finding]:
    """A role that only machines have may do nothing that no state needs."""
    for role, users in takers(wires.world).items():
        if {user.kind for user in users} == {"sfn.StateMachine"}:
            found = [needs(wires.world, machine) for machine in users]
            wanted = {(need.action, need.resource) for one in found for need in one.found}
            unknown = frozenset(prefix for one in found for prefix in one.unknown)
            for what in excess(wires, role, wanted, unknown):
                message = f"{role.name}: {what} is allowed, and no state needs it; take it out"
                yield role.finding("wiring.machine-surplus", "", message)


def logging(wires: Wires) -> Iterator[Finding]:
    """What executions do is logged, and to a group of the machine's own region."""
    for machine in wires.world.each("sfn.StateMachine"):
        level = machine.get("loggingConfiguration.level")
        if level not in _LEVELS:
            message = f"{level or 'missing'}: failures would leave no log; ALL or ERROR is allowed; set it"
            yield machine.finding("wiring.machine-logging", "loggingConfiguration.level", message)
        group = wires.world.linked(machine, "loggingConfiguration.logDestination", "cloudwatchlogs.Group")
        path = "loggingConfiguration.logDestination"
        if level in _LEVELS and group is None:
            message = "names no log group in dist/; the ARN of a Group with :* is allowed; set it"
            yield machine.finding("wiring.machine-logging", path, message)
        elif group and group.region != machine.region:
            message = f"{group.name}: lies in {group.region}; a group in {machine.region} is allowed; name one there"
            yield machine.finding("wiring.machine-logging", path, message)


def tracing(wires: Wires) -> Iterator[Finding]:
    """Executions are traced, as the functions that they call are."""
    for machine in wires.world.each("sfn.StateMachine"):
        if machine.get("tracingConfiguration.enabled") is not True:
            message = "not true, so a trace ends where the machine begins; true is allowed; set it"
            yield machine.finding("wiring.machine-tracing", "tracingConfiguration.enabled", message)


def express(wires: Wires) -> Iterator[Finding]:
    """An Express execution is over after five minutes: a machine that says more is cut off before."""
    for machine in wires.world.each("sfn.StateMachine"):
        definition = asl.defined(machine) if machine.get("type") == "EXPRESS" else None
        limit = number(definition.machine.fields.get("TimeoutSeconds")) if definition else None
        if limit is not None and limit > _EXPRESS:
            message = f"{limit} s, and Express executions end after {_EXPRESS} s; at most that is allowed; lower it"
            yield machine.finding("wiring.machine-express", "definition > TimeoutSeconds", message)


RULES = (permissions, surplus, logging, tracing, express)
