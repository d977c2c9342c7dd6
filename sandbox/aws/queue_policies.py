"""Queue policies for callers that are no HTTP request: AWS services, and tasks of state machines.

ministack takes such a caller for the account's root over plain HTTP: a policy that asks for TLS, or for certain
senders, would refuse it. AWS's services call over TLS, with aws:PrincipalIsAWSService true where they act in their own
name (IAM user guide, "AWS global condition context keys"); a task calls under its machine's role.
"""

from __future__ import annotations

import contextvars
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from ministack.core import iam_evaluator
from ministack.core.responses import get_region
from ministack.services import sqs

from sandbox.aws import executions, iam, travels
from sandbox.aws.hooks import Hook, replace

ENFORCE = Hook("services.sqs:_enforce_queue_policy", "33bde797", "queue policies")
ALLOWS = Hook("services.sqs:queue_policy_allows", "4f18542d", "queue policies")
HOOKS = (
    ENFORCE,
    ALLOWS,
    Hook("services.sqs:_queue_by_arn", "b54e6d71", "queue policies"),
    Hook("services.sqs:_Err", "7448c646", "queue policies"),
    Hook("core.iam_evaluator:evaluate_resource_policy", "e8cb17da", "queue policies"),
)

_admitted: contextvars.ContextVar[bool] = contextvars.ContextVar("sandbox_admitted", default=False)


@contextmanager
def admitted() -> Iterator[None]:
    """Within the block a queue's policy is not asked again: it has let the service in."""
    token = _admitted.set(True)
    try:
        yield
    finally:
        _admitted.reset(token)


class QueuePolicies:
    """Judges internal callers by what they are. `enforce` is whether policies count."""

    def __init__(self, enforce: bool) -> None:
        self._enforce = enforce
        self._request: Any = None

    def install(self) -> None:
        """Replace ministack's two judgements."""
        self._request = replace(ENFORCE, self._caller)
        replace(ALLOWS, self._service)

    def _caller(self, queue: dict[str, Any], action: str) -> None:
        execution = executions.current()
        if _admitted.get():
            return
        if execution is None:
            self._request(queue, action)
        elif self._enforce and _decision(queue, _of_role(executions.role_of(execution), queue, action)) == "Deny":
            address = f"https://sqs.{get_region()}.amazonaws.com/"
            raise sqs._Err("AccessDenied", f"Access to the resource {address} is denied.", 403)

    def _service(self, arn: str, service: str, source: str, account: str) -> bool:
        if not self._enforce:
            return True
        queue = sqs._queue_by_arn(arn)
        question = iam_evaluator.EvalContext(
            principal_arn="*",
            principal_type="Service",
            principal_account="",
            action="sqs:SendMessage",
            resource_arn=arn,
            region=get_region(),
            secure_transport=True,
            service_context={
                "aws:sourcearn": source,
                "aws:sourceaccount": account,
                "aws:sourceowner": account,
                "aws:principalisawsservice": "true",
            },
        )
        allowed = queue is not None and _decision(queue, question, service=service) == "Allow"
        if allowed and service == "sns.amazonaws.com":  # which asks when it delivers, and only then
            travels.note(source, arn)
        return allowed


def _of_role(role: str, queue: dict[str, Any], action: str) -> Any:
    account = iam.account_of(role)
    return iam_evaluator.EvalContext(
        principal_arn=f"arn:aws:sts::{account}:assumed-role/{role.rpartition('/')[2]}/states",
        principal_type="AssumedRole",
        principal_account=account,
        action=action,
        resource_arn=queue["attributes"].get("QueueArn", ""),
        region=get_region(),
        secure_transport=True,
    )


def _decision(queue: dict[str, Any], question: Any, **more: Any) -> str:
    policy = queue["attributes"].get("Policy") or ""
    if not policy:
        return "ImplicitDeny"
    decision: str = iam_evaluator.evaluate_resource_policy(policy, question, **more).decision
    return decision
