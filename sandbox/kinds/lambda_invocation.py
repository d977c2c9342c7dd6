"""Lambda: who may invoke a function, and what becomes of asynchronous events (facts: the Lambda API reference)."""

from __future__ import annotations

import json
from typing import Any, ClassVar

from sandbox.kinds.base import Json, Kind, Observed, Request, aws_shape, field_shape, pick, register


@register
class Permission(Kind):
    """lambda Permission: one statement of a function's resource policy, external name = statementId."""

    GROUP, KIND, SERVICE = "lambda", "Permission", "lambda"
    NAMED = False
    FIELDS = (
        "statementId! action! principal! functionName!@lambda.Function.name qualifier!@lambda.Alias.name sourceArn!"
        " sourceAccount! principalOrgId! eventSourceToken!"
    )

    def identify(self, r: Request) -> str:
        """The statement's id."""
        return str(r.need("statementId"))

    def observe(self, r: Request) -> Observed | None:
        """The statement with this id, if the policy has one."""
        policy = json.loads(r.aws.get_policy(FunctionName=r.need("functionName"), **self._qualifier(r))["Policy"])
        statement = next((s for s in policy["Statement"] if s.get("Sid") == r.name), None)
        if statement is None:
            return None
        principal = statement["Principal"]
        if isinstance(principal, dict):
            principal = principal.get("Service") or principal.get("AWS")
        fields = {
            "statementId": r.name,
            "action": _single(statement["Action"]),
            "principal": _account(_single(principal), r.get("principal")),
            "functionName": r.get("functionName"),
            "qualifier": r.get("qualifier"),
            "sourceArn": _condition(statement, "aws:sourcearn"),
            "sourceAccount": _condition(statement, "aws:sourceaccount"),
            "principalOrgId": _condition(statement, "aws:principalorgid"),
            "eventSourceToken": _condition(statement, "lambda:eventsourcetoken"),
        }
        return Observed(fields, {"id": r.name})

    @staticmethod
    def _qualifier(r: Request) -> dict[str, str]:
        return {"Qualifier": r.get("qualifier")} if r.get("qualifier") else {}

    def create(self, r: Request) -> str:
        """AddPermission."""
        settings = aws_shape(
            pick(r.wanted, ["action", "principal", "sourceArn", "sourceAccount", "eventSourceToken", "qualifier"]),
        ) | ({"PrincipalOrgID": r.get("principalOrgId")} if r.get("principalOrgId") else {})
        r.aws.add_permission(FunctionName=r.need("functionName"), StatementId=r.need("statementId"), **settings)
        return str(r.need("statementId"))

    def delete(self, r: Request) -> None:
        """RemovePermission."""
        r.aws.remove_permission(FunctionName=r.need("functionName"), StatementId=r.name, **self._qualifier(r))


def _single(value: Any) -> Any:
    return value[0] if isinstance(value, list) and len(value) == 1 else value


def _account(principal: Any, wanted: Any) -> Any:
    """AWS shows an account that was given as its number as the ARN of its root."""
    return wanted if str(principal) == f"arn:aws:iam::{wanted}:root" else principal


def _condition(statement: Json, key: str) -> Any:
    for operator in (statement.get("Condition") or {}).values():
        for name, value in operator.items():
            if name.lower() == key:
                return _single(value)
    return None


@register
class FunctionEventInvokeConfig(Kind):
    """lambda FunctionEventInvokeConfig: retries and destinations of asynchronous invocations."""

    GROUP, KIND, SERVICE = "lambda", "FunctionEventInvokeConfig", "lambda"
    NAMED = False
    FIELDS = (
        "functionName! qualifier! maximumEventAgeInSeconds maximumRetryAttempts destinationConfig("
        "onFailure(destination@sqs.Queue.arn) onSuccess(destination@sns.Topic.arn))"
    )
    PUT: ClassVar = ("maximumEventAgeInSeconds", "maximumRetryAttempts", "destinationConfig")

    def identify(self, r: Request) -> str:
        """The function's name, with the qualifier if there is one."""
        qualifier = r.get("qualifier")
        return f"{r.need('functionName')}:{qualifier}" if qualifier else str(r.need("functionName"))

    @staticmethod
    def _which(r: Request) -> dict[str, str]:
        more = {"Qualifier": r.get("qualifier")} if r.get("qualifier") else {}
        return {"FunctionName": r.need("functionName"), **more}

    def observe(self, r: Request) -> Observed:
        """GetFunctionEventInvokeConfig."""
        fields = field_shape(r.aws.get_function_event_invoke_config(**self._which(r)))
        return Observed(pick(fields, self.PUT) | pick(r.wanted, ["functionName", "qualifier"]), {"id": r.name})

    def create(self, r: Request) -> None:
        """PutFunctionEventInvokeConfig replaces the whole configuration."""
        r.aws.put_function_event_invoke_config(**self._which(r), **aws_shape(pick(r.wanted, self.PUT)))

    def delete(self, r: Request) -> None:
        """DeleteFunctionEventInvokeConfig."""
        r.aws.delete_function_event_invoke_config(**self._which(r))
