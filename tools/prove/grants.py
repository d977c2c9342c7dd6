"""What the roles of functions are granted, taken apart: an action on a resource each, and each condition by itself."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from checks.arns import matches
from checks.leaves import items, objects
from checks.manifests import Manifest
from checks.resource import Resource
from checks.world import World, place

Statement = dict[str, Any]


@dataclass(frozen=True, order=True)
class Grant:
    """One thing that can be taken out of a role's policy; `place` is (system, region).

    With a `condition` (`operator key`) it is the condition that is taken out, and the action stays granted.
    """

    place: tuple[str, str]
    role: str
    action: str
    resource: str
    condition: str = ""

    def covers(self, action: str, resource: str) -> bool:
        """Whether a request for an action on a resource is one that this grants."""
        return matches(self.action.lower(), action.lower()) and matches(self.resource, resource)

    def __str__(self) -> str:
        return f"{self.role} {self.action} on {self.resource}" + (f" if {self.condition}" if self.condition else "")


@dataclass(frozen=True)
class Role:
    """The role of functions, by its name in AWS, with its one inline policy and what that grants."""

    place: tuple[str, str]
    name: str
    policy: str
    document: str
    manifest: Manifest
    functions: tuple[str, ...]

    @property
    def grants(self) -> list[Grant]:
        """All that the policy grants, sorted."""
        return sorted(set(_grants(self.place, self.name, self.document)))

    def without(self, grant: Grant) -> str:
        """The policy's text without a grant, as narrow a change as there is; empty when nothing is left."""
        document = json.loads(self.document)
        document["Statement"] = [
            left for statement in objects(document["Statement"]) for left in _without(statement, grant)
        ]
        return json.dumps(document) if document["Statement"] else ""


def function_roles(world: World, environment: str) -> list[Role]:
    """The roles that functions of an environment run under, sorted.

    Raises LookupError for one whose permissions do not all lie in one inline policy, since no flow could be replayed
    without the others.
    """
    found: dict[Resource, list[str]] = {}
    for function in world.each("lambda.Function"):
        role = world.linked(function, "role", "iam.Role")
        if role and role.environment == environment:
            found.setdefault(role, []).append(function.name)
    return sorted(
        (_role(world, role, functions) for role, functions in found.items()), key=lambda one: (one.place, one.name)
    )


def _role(world: World, role: Resource, functions: list[str]) -> Role:
    policies = [one for one in world.each("iam.RolePolicy") if world.linked(one, "role", "iam.Role") is role]
    attached = [one for one in world.each("iam.RolePolicyAttachment") if world.linked(one, "role", "iam.Role") is role]
    more = [field for field in ("inlinePolicy", "managedPolicyArns") if role.get(field)]
    if len(policies) != 1 or attached or more:
        held = [*(one.manifest.identity for one in (*policies, *attached)), *more]
        raise LookupError(
            f"{role.manifest.identity} has its permissions in {held}; one RolePolicy is allowed, so that what it "
            "grants can be taken out piece by piece; put them into one"
        )
    _, system, region = place(role.manifest)
    policy = policies[0]
    text = policy.text("policy")
    return Role((system, region), role.name, policy.name, text, policy.manifest, tuple(sorted(functions)))


def _grants(where: tuple[str, str], role: str, document: str) -> Iterator[Grant]:
    for statement in objects(json.loads(document)["Statement"]):
        if statement.get("Effect") != "Allow":
            continue
        for action in items(statement.get("Action")):
            for resource in items(statement.get("Resource")):
                yield Grant(where, role, str(action), str(resource))
                for condition in _conditions(statement):
                    yield Grant(where, role, str(action), str(resource), condition)


def _conditions(statement: Statement) -> list[str]:
    return [f"{operator} {key}" for operator, keys in (statement.get("Condition") or {}).items() for key in keys]


def _without(statement: Statement, grant: Grant) -> Iterator[Statement]:
    """A statement without a grant: the rest of its actions, the action on its other resources, other conditions."""
    actions, resources = items(statement.get("Action")), items(statement.get("Resource"))
    touched = statement.get("Effect") == "Allow" and grant.action in actions and grant.resource in resources
    if not touched or (grant.condition and grant.condition not in _conditions(statement)):
        yield statement
        return
    yield from _part(statement, "", [one for one in actions if one != grant.action], resources)
    yield from _part(statement, "Rest", [grant.action], [one for one in resources if one != grant.resource])
    if grant.condition:
        conditions = {
            operator: {key: value for key, value in keys.items() if f"{operator} {key}" != grant.condition}
            for operator, keys in statement["Condition"].items()
        }
        kept = {operator: keys for operator, keys in conditions.items() if keys}
        freed = {**statement, "Condition": kept} if kept else {k: v for k, v in statement.items() if k != "Condition"}
        yield from _part(freed, "Freed", [grant.action], [grant.resource])


def _part(statement: Statement, mark: str, actions: Sequence[Any], resources: Sequence[Any]) -> Iterator[Statement]:
    if actions and resources:
        sid = {"Sid": f"{statement.get('Sid', '')}{mark}"} if mark or "Sid" in statement else {}
        yield {**statement, **sid, "Action": list(actions), "Resource": list(resources)}
