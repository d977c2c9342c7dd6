"""What roles may do beyond what those who take them on need.

Source: IAM user guide, "Grant least privilege"; KMS developer guide, "GenerateDataKey" and its variants.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from checks.arns import matches
from checks.leaves import items
from checks.policies import statements
from checks.resource import Resource
from checks.wiring.functions import SERVICE_ROLES
from checks.wiring.wires import Wires
from checks.world import World

# A family of one operation in two forms.
_DATA_KEYS = "kms:generatedatakey*"


def takers(world: World) -> dict[Resource, list[Resource]]:
    """Each role with the objects for which a service takes it on."""
    found: dict[Resource, list[Resource]] = defaultdict(list)
    for kind, field, _ in SERVICE_ROLES:
        for resource in world.each(kind):
            role = world.linked(resource, field, "iam.Role")
            if role:
                found[role].append(resource)
    return found


def excess(wires: Wires, role: Resource, wanted: set[tuple[str, str]], unknown: frozenset[str]) -> Iterator[str]:
    """What a role's policies allow beyond the wanted actions on ARNs, in words.

    Statements about services in `unknown`, prefixes of actions such as glue, are not judged.
    """
    if role in wires.grants.opaque:
        yield "a policy of AWS's own"
    for document in wires.grants.roles[role]:
        for statement in statements(document):
            if statement.get("Effect") == "Allow":
                yield from _excess(statement, wanted, unknown)


def _excess(statement: dict[str, Any], wanted: set[tuple[str, str]], unknown: frozenset[str]) -> Iterator[str]:
    for element in ("NotAction", "NotResource"):
        if element in statement:
            yield f"everything but what {element} names"
            return
    actions = [str(action) for action in items(statement.get("Action"))]
    resources = [str(resource) for resource in items(statement.get("Resource"))]
    if any(action.lower().partition(":")[0] in unknown for action in actions):
        return
    # What each action is needed on, anywhere, and which of the statement's resources that is.
    needed = {
        action: {target for name, target in wanted if matches(action.lower(), name.lower())} for action in actions
    }
    used = {action: {one for one in resources if any(_covers(one, target) for target in needed[action])}
            for action in actions}  # fmt: skip
    every = set().union(*used.values())
    for action in actions:
        family = "*" in action and action.lower() != _DATA_KEYS
        if not needed[action] or family or (every and not used[action]):
            yield action
    served = ", ".join(action for action in actions if needed[action])
    yield from (f"{served} on {resource}" for resource in resources if served and resource not in every)


def _covers(given: str, target: str) -> bool:
    """Whether a statement's resource is a wanted one and no more; a key's id is known at run time only."""
    return given == target or (given.endswith(":key/*") and matches(given, target))
