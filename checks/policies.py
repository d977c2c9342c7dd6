"""What a policy document says about one request: allowed, denied, or nothing.

Only as much of IAM's logic as wiring needs. A condition on a key that is not known here counts as met where it would
allow and as not met where it would deny: a finding is never a guess.
Source: IAM user guide, "Policy evaluation logic" and "IAM JSON policy elements: condition operators".
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Any, NamedTuple

from checks.arns import matches
from checks.leaves import items, objects, read_document


class Request(NamedTuple):
    """Who wants to do what to which object. `principal` is a service's name, a role's ARN, or empty for a role's own
    policies, which name no principal; `context` holds condition keys."""

    principal: str
    action: str
    resource: str
    context: Mapping[str, str]


def allows(document: str, request: Request) -> bool:
    """Whether some statement allows the request and none denies it."""
    return _speaks(document, request, "Allow") and not denies(document, request)


def denies(document: str, request: Request) -> bool:
    """Whether some statement surely denies the request."""
    return _speaks(document, request, "Deny")


@lru_cache(maxsize=4096)
def statements(document: str) -> tuple[dict[str, Any], ...]:
    """The statements of a policy document; none when it is not one. Policies are asked often and read once."""
    found = read_document(document)
    return tuple(objects(found.get("Statement"))) if isinstance(found, dict) else ()


def _speaks(document: str, request: Request, effect: str) -> bool:
    return any(
        statement.get("Effect") == effect
        and _principal_fits(statement, request.principal)
        and _fits(statement, "Action", request.action.lower(), fold=True)
        and _fits(statement, "Resource", request.resource)
        and _conditions_met(statement.get("Condition"), request, unknown=effect == "Allow")
        for statement in statements(document)
    )


def _fits(statement: dict[str, Any], element: str, value: str, *, fold: bool = False) -> bool:
    """Whether an element, or its opposite (`NotAction`), covers a value; trust policies have no resource."""
    opposite = statement.get(f"Not{element}")
    if element == "Resource" and opposite is None and element not in statement:
        return True
    patterns = [str(item).lower() if fold else str(item) for item in items(statement.get(element, opposite))]
    covered = any(matches(pattern, value) for pattern in patterns)
    return covered if opposite is None else not covered


def _principal_fits(statement: dict[str, Any], principal: str) -> bool:
    if not principal:
        return True
    opposite = statement.get("NotPrincipal")
    named = statement.get("Principal", opposite)
    if isinstance(named, dict):
        anybody = [entry for entry in items(named.get("AWS")) if entry == "*"]
        entries = [*items(named.get("Service")), *anybody] if _is_service(principal) else items(named.get("AWS"))
    else:
        entries = items(named)
    fits = any(_is_principal(str(entry), principal) for entry in entries)
    return fits if opposite is None else not fits


def _is_principal(entry: str, principal: str) -> bool:
    if entry in {"*", principal}:
        return True
    account = principal.split(":")[4] if principal.startswith("arn:") else ""
    return bool(account) and (entry == account or (entry.startswith("arn:") and entry.endswith(f"::{account}:root")))


def _conditions_met(conditions: Any, request: Request, *, unknown: bool) -> bool:
    """Whether all conditions are met; one that cannot be judged counts as `unknown`."""
    if not isinstance(conditions, dict):
        return True
    context: dict[str, str | None] = _TLS | {key.lower(): value for key, value in request.context.items()}
    context["aws:principalisawsservice"] = str(_is_service(request.principal)).lower()
    if _is_service(request.principal):
        context |= _NOT_OF_SERVICES
    return all(
        _condition_met(operator.rpartition(":")[2], str(key).lower(), [str(item) for item in items(wanted)], context)
        in ({True, None} if unknown else {True})
        for operator, keys in conditions.items()
        if isinstance(keys, dict)
        for key, wanted in keys.items()
    )


def _condition_met(operator: str, key: str, wanted: list[str], context: Mapping[str, str | None]) -> bool | None:
    """Whether one condition is met, None when that cannot be judged. A key that is absent meets negations only."""
    plain = operator.removesuffix("IfExists")
    judge = _OPERATORS.get(plain)
    if judge is None or key not in context:
        return None
    given = context[key]
    if given is None:
        return "Not" in plain or plain != operator
    return judge(wanted, given)


def _is_service(principal: str) -> bool:
    return principal.endswith((".amazonaws.com", ".amazonaws.com.cn"))


_TLS: dict[str, str | None] = {"aws:securetransport": "true"}
# Services call as themselves: these keys are not in their requests.
_NOT_OF_SERVICES: dict[str, str | None] = {
    "aws:principalarn": None,
    "aws:principalaccount": None,
    "kms:viaservice": None,
}
_Judge = Callable[[list[str], str], bool]


def _like(wanted: list[str], given: str) -> bool:
    return any(matches(pattern, given) for pattern in wanted)


def _equals(wanted: list[str], given: str) -> bool:
    return given in wanted


def _not(judge: _Judge) -> _Judge:
    return lambda wanted, given: not judge(wanted, given)


def _folded(wanted: list[str], given: str) -> bool:
    return given.lower() in [item.lower() for item in wanted]


_OPERATORS: dict[str, _Judge] = {
    "ArnEquals": _like,
    "ArnLike": _like,
    "StringLike": _like,
    "StringEquals": _equals,
    "StringEqualsIgnoreCase": _folded,
    "Bool": _folded,
    "ArnNotEquals": _not(_like),
    "ArnNotLike": _not(_like),
    "StringNotLike": _not(_like),
    "StringNotEquals": _not(_equals),
}
