"""Checks of Lambda's control plane that AWS makes and ministack does not: what an execution role must be able to do.

Lambda must be able to assume the role; a dead-letter target, a destination and an event source need permissions of
the role at the time when they are configured. Codes and messages as the Lambda API gives them.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ministack.core import lambda_runtime, responses
from ministack.services import lambda_svc

from sandbox.aws import iam, source_permissions
from sandbox.aws.hooks import Hook, replace

CREATE = Hook("services.lambda_svc:_create_function", "638b0cda", "execution roles are checked")
UPDATE = Hook("services.lambda_svc:_update_config", "2990d05b", "execution roles are checked, workers follow the role")
INVOKE_CONFIG = Hook("services.lambda_svc:_put_event_invoke_config", "211460dd", "destinations are checked")
SOURCE = Hook("services.lambda_svc:_create_esm", "a0e31420", "event sources are checked")
UPDATE_SOURCE = Hook("services.lambda_svc:_update_esm", "b6b8698c", "event sources are checked")
HOOKS = (
    CREATE,
    UPDATE,
    INVOKE_CONFIG,
    SOURCE,
    UPDATE_SOURCE,
    Hook("services.lambda_svc:_esms", None, "event sources are checked"),
    Hook("services.lambda_svc:_functions", None, "execution roles are checked"),
    Hook("core.lambda_runtime:invalidate_worker", "e56a6051", "workers follow the role"),
    Hook("core.responses:error_response_json", "1bcdab32", "execution roles are checked"),
)

SERVICE = "lambda.amazonaws.com"
# Service of a target: what it is called in messages, and the action that a delivery needs.
SENDING = {
    "sqs": ("SQS", "sqs:SendMessage"),
    "sns": ("SNS", "sns:Publish"),
    "lambda": ("Lambda", "lambda:InvokeFunction"),
    "events": ("EventBridge", "events:PutEvents"),
}
CREDENTIALS = {"Role", "LoggingConfig", "DeadLetterConfig"}  # changes that ministack keeps old workers over

Refusal = tuple[int, dict[str, str], bytes] | None


class ExecutionRoles:
    """The checks. `enforce` is whether they apply; workers follow a changed role in any case."""

    def __init__(self, enforce: bool) -> None:
        self._enforce = enforce

    def install(self) -> None:
        """Put the checks in front of ministack's handlers."""
        create: Any = replace(CREATE, lambda data: self._of_function(data, data) or create(data))
        update: Any = replace(UPDATE, lambda name, data: self._update(update, name, data))
        configure: Any = replace(
            INVOKE_CONFIG,
            lambda name, qualifier, data: self._of_destinations(name, data) or configure(name, qualifier, data),
        )
        add_source: Any = replace(SOURCE, lambda data: self._of_source(data) or add_source(data))
        change_source: Any = replace(
            UPDATE_SOURCE, lambda name, data: self._of_change(name, data) or change_source(name, data)
        )

    def _update(self, update: Any, name: str, data: dict[str, Any]) -> Any:
        current = (lambda_svc._functions.get(name) or {}).get("config", {})
        refused = self._of_function(data, {**current, **data}) if current else None
        if refused:
            return refused
        answer = update(name, data)
        if CREDENTIALS & set(data):
            account, region = responses.get_account_id(), responses.get_region()
            lambda_runtime.invalidate_worker(name, account=account, region=region)
        return answer

    def _of_function(self, asked: Mapping[str, Any], effective: Mapping[str, Any]) -> Refusal:
        role = effective.get("Role") or ""
        if not self._enforce or iam.role(role) is None:
            return None  # a role that does not exist is ministack's to refuse
        if "Role" in asked and not iam.role_trusts(role, SERVICE):
            return refuse("The role defined for the function cannot be assumed by Lambda.")
        target = (effective.get("DeadLetterConfig") or {}).get("TargetArn")
        if target and {"Role", "DeadLetterConfig"} & set(asked) and not may_send(role, target):
            name, action = SENDING[target.split(":")[2]]
            call = action.partition(":")[2]
            return refuse(f"The provided execution role does not have permissions to call {call} on {name}")
        return None

    def _of_destinations(self, name: str, data: Mapping[str, Any]) -> Refusal:
        function = lambda_svc._functions.get(name)
        if not self._enforce or not function:
            return None
        role = function["config"].get("Role", "")
        for outcome in ("OnSuccess", "OnFailure"):
            target = ((data.get("DestinationConfig") or {}).get(outcome) or {}).get("Destination")
            if target and not may_send(role, target):
                call = SENDING[target.split(":")[2]][1].partition(":")[2]
                return refuse(f"The function's execution role does not have permissions to call {call} on {target}")
        return None

    def _of_change(self, name: str, data: Mapping[str, Any]) -> Refusal:
        mapping = lambda_svc._esms.get(name)
        return self._of_source({**mapping, **data}) if mapping else None

    def _of_source(self, data: Mapping[str, Any]) -> Refusal:
        source = data.get("EventSourceArn") or ""
        function = lambda_svc._get_func_record_for_ref(data.get("FunctionName", ""))[0]
        if not self._enforce or not function:
            return None
        role = function["config"].get("Role", "")
        if reason := source_permissions.refusal(role, source):
            return refuse(reason)
        target = ((data.get("DestinationConfig") or {}).get("OnFailure") or {}).get("Destination")
        if target and not may_send(role, target):
            name, action = SENDING[target.split(":")[2]]
            call = action.partition(":")[2]
            return refuse(f"The provided execution role does not have permissions to call {call} on {name}")
        return None


def may_send(role: str, target: str) -> bool:
    """Whether a role may deliver to a dead-letter target or destination; unknown kinds are ministack's to refuse."""
    service = (target.split(":") + [""] * 3)[2]
    return service not in SENDING or iam.role_allows(role, SENDING[service][1], target, iam.region_of(target))


def refuse(message: str) -> Refusal:
    """The answer of the Lambda API to a parameter that it does not accept."""
    answer: Refusal = responses.error_response_json("InvalidParameterValueException", message, 400)
    return answer
