"""Calls that do several things at once are allowed by the action of the one thing.

Source: service authorization reference, "Actions defined by Amazon SNS" and "... Amazon SQS", which know no batches;
SQS developer guide, "Amazon SQS API permissions"; SNS API reference, "PublishBatch".
"""

from __future__ import annotations

from typing import Any

from sandbox.aws.hooks import Hook, replace

EXTRACT = Hook("core.iam_actions:extract_iam_action", "1c5bf4bb", "actions of batches")
HOOKS = (EXTRACT,)

_ACTIONS = {
    "sns:PublishBatch": "sns:Publish",
    "sqs:ChangeMessageVisibilityBatch": "sqs:ChangeMessageVisibility",
    "sqs:DeleteMessageBatch": "sqs:DeleteMessage",
    "sqs:SendMessageBatch": "sqs:SendMessage",
}


def install() -> None:
    """Ask for the action that AWS asks for."""
    extract: Any = replace(EXTRACT, None)

    def action(*request: Any) -> str | None:
        found: str | None = extract(*request)
        return _ACTIONS.get(found, found) if found else found

    replace(EXTRACT, action)
