"""Checks of Step Functions' control plane that AWS makes and ministack does not: definition, role, log destination."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from ministack.core import responses
from ministack.services import cloudwatch_logs, stepfunctions

from sandbox.aws import iam
from sandbox.aws.hooks import Hook, replace
from sandbox.aws.state_definitions import problems

CREATE = Hook("services.stepfunctions:_create_state_machine", "d9d62d55", "definitions and roles are checked")
UPDATE = Hook("services.stepfunctions:_update_state_machine", "e8ee6e76", "definitions and roles are checked")
VALIDATE = Hook("services.stepfunctions:_validate_state_machine_definition", "b04cec21", "definitions are checked")
HOOKS = (
    CREATE,
    UPDATE,
    VALIDATE,
    Hook("services.stepfunctions:_state_machines", None, "definitions and roles are checked"),
    Hook("services.cloudwatch_logs:_log_groups", None, "log destinations are checked"),
)

SERVICE = "states.amazonaws.com"
# Step Functions developer guide, "Using CloudWatch Logs to log execution history": what the role must be able to do.
DELIVERY = (
    "logs:CreateLogDelivery",
    "logs:GetLogDelivery",
    "logs:UpdateLogDelivery",
    "logs:DeleteLogDelivery",
    "logs:ListLogDeliveries",
    "logs:PutResourcePolicy",
    "logs:DescribeResourcePolicies",
    "logs:DescribeLogGroups",
)

Refusal = tuple[int, dict[str, str], bytes] | None


class StateMachines:
    """The checks. `enforce` is whether those of the role apply."""

    def __init__(self, enforce: bool) -> None:
        self._enforce = enforce

    def install(self) -> None:
        """Put the checks in front of ministack's handlers."""
        create: Any = replace(CREATE, lambda data: self._of_machine(data, data) or create(data))
        update: Any = replace(UPDATE, lambda data: self._of_update(data) or update(data))
        replace(VALIDATE, _validate)

    def _of_update(self, data: Mapping[str, Any]) -> Refusal:
        current = stepfunctions._state_machines.get(data.get("stateMachineArn"))
        return self._of_machine(data, {**current, **data}) if current else None

    def _of_machine(self, asked: Mapping[str, Any], effective: Mapping[str, Any]) -> Refusal:
        if "definition" in asked and (found := problems(asked["definition"])):
            listed = ", ".join(f"'{problem}'" for problem in found)
            return _refuse("InvalidDefinition", f"Invalid State Machine Definition: {listed}")
        role = effective.get("roleArn") or ""
        if self._enforce and "roleArn" in asked and iam.role(role) and not iam.role_trusts(role, SERVICE):
            return _refuse(
                "AccessDeniedException",
                f"Neither the global service principal {SERVICE}, nor the regional one is authorized to assume the "
                "provided role.",
            )
        if {"roleArn", "loggingConfiguration"} & set(asked):
            return self._of_logging(effective.get("loggingConfiguration") or {}, role)
        return None

    def _of_logging(self, logging: Mapping[str, Any], role: str) -> Refusal:
        if logging.get("level", "OFF") == "OFF":
            return None
        groups = [item["cloudWatchLogsLogGroup"]["logGroupArn"] for item in logging.get("destinations") or ()]
        if len(groups) != 1 or not groups[0].endswith(":*"):
            return _refuse(
                "InvalidLoggingConfiguration",
                "Invalid Logging Configuration: exactly one log group is needed, and its ARN must end with :*",
            )
        region = iam.region_of(groups[0])
        exists = groups[0].split(":log-group:")[1].removesuffix(":*") in cloudwatch_logs._log_groups
        allowed = not self._enforce or all(iam.role_allows(role, action, "*", region) for action in DELIVERY)
        if exists and allowed:
            return None
        message = "The state machine IAM Role is not authorized to access the Log Destination"
        return _refuse("AccessDeniedException", message)


def _validate(data: Mapping[str, Any]) -> Any:
    found = problems(data.get("definition") or "")
    diagnostics = [
        {"severity": "ERROR", "code": problem.code, "message": problem.message, "location": problem.location or "/"}
        for problem in found
    ]
    answer = {"result": "FAIL" if found else "OK", "diagnostics": diagnostics}
    return 200, {"Content-Type": "application/x-amz-json-1.0"}, json.dumps(answer).encode()


def _refuse(code: str, message: str) -> Refusal:
    answer: Refusal = responses.error_response_json(code, message, 400)
    return answer
