"""Who may do more, and who less: the policies of two sets of objects, statement by statement.

A permission is (effect, who, action, resource, condition). It is new only if no older one covers it, and it is gone
only if no newer one does: patterns cover what they match. Conditions are compared as they are written. Policies by ARN
that a role is given, its boundary, and who may invoke a function count like statements.
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

_COMMA = ", "


@dataclass(frozen=True)
class Permission:
    """One thing that a policy says; what stands in `negated` (NotAction, NotResource, NotPrincipal) is a whole list."""

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
            and self._reaches("NotPrincipal", self.who, other.who)
            and self._reaches("NotAction", self.action.lower(), other.action.lower())
            and self._reaches("NotResource", self.resource, other.resource)
        )

    def _reaches(self, negated: str, mine: str, theirs: str) -> bool:
        """Whether one field covers another: of all but a list, the one that leaves out no more than the other does."""
        if negated not in self.negated.split():
            return _matches(mine, theirs)
        return all(any(_matches(out, one) for out in theirs.split(_COMMA)) for one in mine.split(_COMMA))


_NARROWING = ("principalOrgId", "qualifier", "sourceAccount", "sourceArn")
"""Fields of a function's permission that let in less than the whole principal."""


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
    yield from _given(manifest)


def _given(manifest: Manifest) -> Iterator[Permission]:
    """What is given without a document of ours: policies by their ARN, a boundary's end, a function's callers."""
    fields = manifest.for_provider
    if manifest.kind in ("Role", "RolePolicyAttachment"):
        role = str(fields.get("role") or (fields.get("roleRef") or {}).get("name") or manifest.name)
        for arn in items(fields.get("managedPolicyArns") or fields.get("policyArn") or []):
            yield Permission("Allow", f"Role {role}", f"all that {arn} allows", "whatever it names", "", "")
        if boundary := fields.get("permissionsBoundary"):
            yield Permission("Deny", f"Role {role}", f"all that {boundary} does not allow", "anything", "", "")
    if manifest.kind == "Permission" and fields.get("principal"):
        function = str(fields.get("functionName") or (fields.get("functionNameRef") or {}).get("name"))
        narrowed = {name: fields[name] for name in _NARROWING if fields.get(name)}
        condition = json.dumps(narrowed, sort_keys=True) if narrowed else ""
        who, action = str(fields["principal"]), str(fields.get("action", ""))
        yield Permission("Allow", who, action, f"function {function}", condition, "")


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
    for who in _listed(_principals(statement, manifest), "NotPrincipal" in statement):
        for action in _listed(items(statement.get("Action", statement.get("NotAction"))), "NotAction" in statement):
            resources = items(statement.get("Resource", statement.get("NotResource", "this resource")))
            for resource in _listed(resources, "NotResource" in statement):
                effect = str(statement.get("Effect", "Allow"))
                yield Permission(effect, who, action, resource, condition, negated)


def _listed(texts: Iterable[Any], negated: bool) -> list[str]:
    """One by one; of what is left out all together, since each one more leaves out more."""
    found = [str(text) for text in texts]
    return [_COMMA.join(sorted(found))] if negated else found


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
