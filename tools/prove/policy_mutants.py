"""Changes of a policy document: less than is needed, more than is needed, for somebody else, on something else."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from typing import Any, NamedTuple

from checks.leaves import items, objects

Json = dict[str, Any]
_OTHER_SERVICE, _OTHER_ACCOUNT = "ec2.amazonaws.com", "arn:aws:iam::999999999999:root"


class Change(NamedTuple):
    """A changed document, what was done to it, and where."""

    kind: str
    path: str
    document: Json


def changes(document: Json) -> Iterator[Change]:
    """All changes, statement by statement."""
    for number, statement in enumerate(objects(document.get("Statement"))):
        path = f"Statement[{number}]"
        effect = "denial" if statement.get("Effect") == "Deny" else "permission"
        yield Change(f"{effect} dropped", path, _replaced(document, number, None))
        for kind, where, changed in _of_statement(statement):
            yield Change(kind, f"{path}.{where}", _replaced(document, number, changed))


def _of_statement(statement: Json) -> Iterator[tuple[str, str, Json]]:
    allows = statement.get("Effect") == "Allow"
    yield from _actions(statement, allows=allows)
    if allows:
        yield from _principals(statement)
        yield from _conditions(statement)


def _actions(statement: Json, *, allows: bool) -> Iterator[tuple[str, str, Json]]:
    actions, resources = items(statement.get("Action")), items(statement.get("Resource"))
    if len(actions) > 1:
        for action in actions:
            left = [one for one in actions if one != action]
            kind = "action dropped" if allows else "denied action dropped"
            yield kind, f"Action {action}", {**statement, "Action": left}
    if len(resources) > 1:
        for number, resource in enumerate(resources):
            left = [one for one in resources if one != resource]
            kind = "resource dropped" if allows else "denied resource dropped"
            yield kind, f"Resource[{number}]", {**statement, "Resource": left}
    if allows and actions and not any(str(one).endswith(":*") for one in actions):
        service = str(actions[0]).partition(":")[0]
        yield "actions widened", "Action", {**statement, "Action": f"{service}:*"}
    if allows and resources and resources != ["*"]:
        yield "resources widened", "Resource", {**statement, "Resource": "*"}


def _principals(statement: Json) -> Iterator[tuple[str, str, Json]]:
    principal = statement.get("Principal")
    if isinstance(principal, dict):
        for name in principal:
            other = _OTHER_SERVICE if name == "Service" else _OTHER_ACCOUNT
            yield "principal changed", f"Principal.{name}", {**statement, "Principal": {name: other}}
    if principal not in (None, "*", {"AWS": "*"}):
        yield "principal widened", "Principal", {**statement, "Principal": "*"}


def _conditions(statement: Json) -> Iterator[tuple[str, str, Json]]:
    conditions = statement.get("Condition") or {}
    for operator, keys in conditions.items():
        for key in keys:
            left = {
                name: {one: value for one, value in held.items() if (name, one) != (operator, key)}
                for name, held in conditions.items()
            }
            kept = {name: held for name, held in left.items() if held}
            changed = {**statement, "Condition": kept}
            if not kept:
                del changed["Condition"]
            yield "condition dropped", f"Condition.{operator}.{key}", changed


def _replaced(document: Json, number: int, changed: Json | None) -> Json:
    made = copy.deepcopy(document)
    statements = list(objects(made["Statement"]))
    statements[number : number + 1] = [] if changed is None else [changed]
    made["Statement"] = statements
    return made
