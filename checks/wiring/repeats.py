"""Nothing is granted twice: who takes one of two grants away believes that it is gone."""

from __future__ import annotations

import json
from collections.abc import Iterator

from checks.findings import Finding
from checks.leaves import items
from checks.policies import statements
from checks.resource import Resource
from checks.wiring.wires import Wires


def statements_repeated(wires: Wires) -> Iterator[Finding]:
    """A role is allowed an action on a resource once, under the same conditions."""
    for role, documents in wires.grants.roles.items():
        seen: set[tuple[str, str, str]] = set()
        for statement in (one for document in documents for one in statements(document)):
            if statement.get("Effect") != "Allow":
                continue
            condition = json.dumps(statement.get("Condition"), sort_keys=True, default=str)
            for action in map(str, items(statement.get("Action"))):
                for resource in map(str, items(statement.get("Resource"))):
                    key = (action.lower(), resource, condition)
                    if key in seen:
                        message = f"{action} on {resource} is granted twice, once is allowed; take one grant out"
                        yield role.finding("wiring.granted-twice", "", message)
                    seen.add(key)


def permissions_repeated(wires: Wires) -> Iterator[Finding]:
    """A function lets a caller in once."""
    seen: dict[tuple[Resource, str], Resource] = {}
    for permission in wires.world.each("lambda.Permission"):
        function = wires.world.linked(permission, "functionName", "lambda.Function")
        if function is None:
            continue
        fields = ("action", "principal", "sourceArn", "sourceAccount", "qualifier")
        what = json.dumps([permission.get(name) for name in fields], default=str)
        first = seen.setdefault((function, what), permission)
        if first is not permission:
            message = f"{first.manifest.name} lets the same caller call {function.name}, once is allowed; take one out"
            yield permission.finding("wiring.granted-twice", "", message)


RULES = (statements_repeated, permissions_repeated)
