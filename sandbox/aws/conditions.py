"""Condition keys of IAM policies that ministack does not fill in."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from sandbox.aws.hooks import Hook, replace

CONTEXT = Hook("core.iam_actions:request_tag_context", "c373057a", "condition key cloudwatch:namespace")
RESOLVE = Hook("core.iam_evaluator:_resolve_condition_key", "9a9e413f", "condition key aws:PrincipalArn of roles")
HOOKS = (CONTEXT, RESOLVE)


def install() -> None:
    """Add cloudwatch:namespace to the context of PutMetricData, and let aws:PrincipalArn be a role's own ARN."""
    resolve: Any = replace(
        RESOLVE, lambda key, context: role_arn(resolve(key, context)) if is_principal(key) else resolve(key, context)
    )
    other: Any = replace(
        CONTEXT,
        lambda service, action, body, parameters: {
            **other(service, action, body, parameters),
            **namespace(action, body, parameters),
        },
    )


def is_principal(key: str) -> bool:
    """Whether a condition key is aws:PrincipalArn; keys have no case."""
    return key.lower() == "aws:principalarn"


def role_arn(principal: Any) -> Any:
    """The role's ARN for a session of it, other principals as they are.

    For a request made with a role the key holds the role, not the session (IAM user guide, "AWS global condition
    context keys"); a role's path is not part of a session's ARN and so is lost here.
    """
    partition, _, rest = str(principal).partition(":sts::")
    account, _, session = rest.partition(":assumed-role/")
    return f"{partition}:iam::{account}:role/{session.partition('/')[0]}" if session else principal


def namespace(action: str, body: bytes, parameters: Mapping[str, Any]) -> dict[str, str]:
    """The namespace that a PutMetricData request names, in JSON or as a form."""
    if action != "cloudwatch:PutMetricData":
        return {}
    named = parameters.get("Namespace")
    if body[:1] == b"{":
        named = json.loads(body).get("Namespace")
    if isinstance(named, list):
        named = named[0] if named else None
    return {"cloudwatch:namespace": str(named)} if named else {}
