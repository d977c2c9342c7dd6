"""Whether a role may do something, asked by the emulator itself where AWS checks a service's work under a role."""

from __future__ import annotations

import contextvars
import json
from collections.abc import Mapping
from typing import Any

from ministack.core import iam_evaluator
from ministack.core.responses import request_scope
from ministack.services import iam

from sandbox.aws.hooks import Hook

HOOKS = (
    Hook("core.iam_evaluator:evaluate", "71e50e8a", "service roles"),
    Hook("core.iam_evaluator:evaluate_resource_policy", "e8cb17da", "resource policies"),
    Hook("core.iam_evaluator:evaluate_trust_policy", "c946924f", "trust policies"),
    Hook("core.iam_evaluator:_gather_role_policies", "54484859", "service roles"),
    Hook("core.iam_evaluator:_permissions_boundary", "a41f1f3c", "service roles"),
    Hook("core.iam_evaluator:EvalContext", "f5769904", "service roles"),
    Hook("core.responses:request_scope", "c4f1f7d0", "service roles"),
    Hook("services.iam:_roles", None, "service roles"),
)


def account_of(arn: str) -> str:
    """The account field of an ARN."""
    return arn.split(":")[4]


def region_of(arn: str) -> str:
    """The region field of an ARN."""
    return arn.split(":")[3]


def role(arn: str) -> dict[str, Any] | None:
    """ministack's record of a role."""
    found: dict[str, Any] | None = iam._roles.get_scoped(account_of(arn), None, arn.rpartition("/")[2])
    return found


def role_allows(arn: str, action: str, resource: str, region: str, context: Mapping[str, Any] | None = None) -> bool:
    """Whether the policies of a role, within its boundary, allow an action on a resource."""
    account, name = account_of(arn), arn.rpartition("/")[2]
    question = iam_evaluator.EvalContext(
        principal_arn=f"arn:aws:sts::{account}:assumed-role/{name}/service",
        principal_type="AssumedRole",
        principal_account=account,
        action=action,
        resource_arn=resource,
        region=region,
        secure_transport=True,
        service_context={key.lower(): value for key, value in (context or {}).items()},
    )
    policies = iam_evaluator._gather_role_policies(name, account)
    limits = iam_evaluator._permissions_boundary(iam._roles, name, account)
    decision: str = iam_evaluator.evaluate(question, policies, *limits).decision
    return decision == "Allow"


def role_trusts(arn: str, service: str) -> bool:
    """Whether a service such as lambda.amazonaws.com may assume a role, for a resource of the role's own account."""
    found = role(arn)
    if found is None:
        return False
    question = iam_evaluator.EvalContext(
        principal_arn=service,
        principal_type="Service",
        principal_account=account_of(arn),
        action="sts:AssumeRole",
        resource_arn=arn,
        region="",
        secure_transport=True,
        service_context={"aws:sourceaccount": account_of(arn)},
    )
    document = found.get("AssumeRolePolicyDocument") or {}
    return _names_service(document, service) and bool(
        iam_evaluator.evaluate_trust_policy(_as_aws_principal(document, service), service, question)
    )


def _names_service(document: Any, service: str) -> bool:
    return any(service in _services(statement) for statement in _statements(document))


def _as_aws_principal(document: Any, service: str) -> dict[str, Any]:
    """The document with its Service principals where ministack's evaluator compares names."""
    named = [statement for statement in _statements(document) if service in _services(statement)]
    return {"Statement": [{**statement, "Principal": {"AWS": service}} for statement in named]}


def _statements(document: Any) -> list[dict[str, Any]]:
    parsed = json.loads(document) if isinstance(document, str) else document
    found = parsed.get("Statement", [])
    return [found] if isinstance(found, dict) else list(found)


def _services(statement: dict[str, Any]) -> list[str]:
    principal = statement.get("Principal")
    found = principal.get("Service", []) if isinstance(principal, dict) else []
    return [found] if isinstance(found, str) else list(found)


def in_scope(arn: str, call: Any, *arguments: Any) -> Any:
    """Call with ministack's account and region set to those of an ARN."""

    def run() -> Any:
        with request_scope(account_of(arn), region_of(arn)):
            return call(*arguments)

    return contextvars.copy_context().run(run)
