"""Who may do more, and who less: the policies of two sets of objects, statement by statement.

A permission is (effect, who, action, resource, condition). It is new only if no older one covers it, and it is gone
only if no newer one does: patterns cover what they match. Conditions are compared as they are written.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fnmatch import fnmatchcase
from typing import Any

from checks.leaves import items, objects, read_document
from checks.manifests import Manifest
from ops.diff.changes import Change


@dataclass(frozen=True)
class Permission:
    """One thing that a policy says; `negated` are NotAction, NotResource, NotPrincipal, kept as they are written."""

    effect: str
    who: str
    action: str
    resource: str
    condition: str
    negated: str

    def covers(self, other: Permission) -> bool:
        """Whether this says at least what the other one does."""
        return (
            (self.effect, self.negated) == (other.effect, other.negated)
            and self.condition in ("", other.condition)
            and _matches(self.who, other.who)
            and _matches(self.action.lower(), other.action.lower())
            and _matches(self.resource, other.resource)
        )


@dataclass(frozen=True)
class Shift:
    """How a change moves access: `wider` when more is allowed or less denied than before."""

    wider: bool
    words: str


def shifts(change: Change) -> list[Shift]:
    """How access to AWS moves with a change, wider first."""
    before, after = set(permissions(change.before)), set(permissions(change.after))
    gained = [p for p in after if not any(old.covers(p) for old in before)]
    lost = [p for p in before if not any(new.covers(p) for new in after)]
    found = {Shift(p.effect == "Allow", _words(p, "now")) for p in gained}
    found |= {Shift(p.effect == "Deny", _words(p, "no longer")) for p in lost}
    return sorted(found, key=lambda shift: (not shift.wider, shift.words))


def permissions(manifest: Manifest | None) -> Iterator[Permission]:
    """Everything that the policies of an object say."""
    if manifest is None:
        return
    for document in _documents(manifest.for_provider):
        for statement in objects(document.get("Statement")):
            yield from _statement(statement, manifest)


def _documents(value: Any) -> Iterator[dict[str, Any]]:
    if isinstance(value, str):
        document = read_document(value)
        if isinstance(document, dict) and "Statement" in document:
            yield document
    elif isinstance(value, dict):
        for item in value.values():
            yield from _documents(item)
    elif isinstance(value, list):
        for item in value:
            yield from _documents(item)


def _statement(statement: dict[str, Any], manifest: Manifest) -> Iterator[Permission]:
    condition = json.dumps(statement["Condition"], sort_keys=True) if statement.get("Condition") else ""
    negated = " ".join(name for name in ("NotAction", "NotPrincipal", "NotResource") if name in statement)
    for who in _principals(statement, manifest):
        for action in items(statement.get("Action", statement.get("NotAction"))):
            for resource in items(statement.get("Resource", statement.get("NotResource", "this resource"))):
                effect = str(statement.get("Effect", "Allow"))
                yield Permission(effect, who, str(action), str(resource), condition, negated)


def _principals(statement: dict[str, Any], manifest: Manifest) -> Iterable[str]:
    principal = statement.get("Principal", statement.get("NotPrincipal"))
    if principal is None:
        return [f"{manifest.kind} {manifest.name}"]
    if isinstance(principal, dict):
        return [str(one) for kind in principal.values() for one in items(kind)]
    return [str(one) for one in items(principal)]


def _matches(pattern: str, text: str) -> bool:
    # Brackets are no pattern in IAM.
    return pattern == text or fnmatchcase(text, pattern.replace("[", "[[]"))


def _words(permission: Permission, when: str) -> str:
    verb = "may" if permission.effect == "Allow" else "is denied to"
    if permission.effect == "Allow" and when == "no longer":
        said = f"{permission.who} may no longer {permission.action}"
    elif permission.effect == "Allow":
        said = f"{permission.who} {verb} now {permission.action}"
    else:
        said = f"{permission.who} is {when} denied {permission.action}"
    where = f" on {permission.resource}"
    kept = f" ({permission.negated})" if permission.negated else ""
    return said + where + kept + (f" if {permission.condition}" if permission.condition else "")
