"""Condition keys of IAM policies that ministack does not fill in."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from sandbox.aws.hooks import Hook, replace

CONTEXT = Hook("core.iam_actions:request_tag_context", "c373057a", "condition key cloudwatch:namespace")
HOOKS = (CONTEXT,)


def install() -> None:
    """Add cloudwatch:namespace to the context of PutMetricData."""
    other: Any = replace(
        CONTEXT,
        lambda service, action, body, parameters: {
            **other(service, action, body, parameters),
            **namespace(action, body, parameters),
        },
    )


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
