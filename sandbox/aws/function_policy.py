"""Whether a function's resource policy lets an AWS service invoke it (aws_lambda_permission, kind Permission)."""

from __future__ import annotations

from ministack.core import iam_evaluator
from ministack.services import lambda_svc

from sandbox.aws.hooks import Hook
from sandbox.aws.iam import in_scope, region_of

HOOKS = (
    Hook("services.lambda_svc:_get_func_record_for_ref", "fb292b69", "function policies"),
    Hook("services.lambda_svc:_get_base_func_record_for_ref", "8ae4d1aa", "function policies"),
    Hook("services.lambda_svc:_add_permission", "a02687d5", "function policies"),
)


def lets(function_arn: str, service: str, source_arn: str, source_account: str) -> bool:
    """Whether `service` (such as s3.amazonaws.com) may invoke a function on behalf of a resource."""

    def judge() -> bool:
        function = lambda_svc._get_base_func_record_for_ref(function_arn)[0]
        if not function or not lambda_svc._get_func_record_for_ref(function_arn)[0]:
            return False
        question = iam_evaluator.EvalContext(
            principal_arn="*",
            principal_type="Service",
            principal_account="",
            action="lambda:InvokeFunction",
            resource_arn=function_arn,
            region=region_of(function_arn),
            secure_transport=True,
            service_context={"aws:sourcearn": source_arn, "aws:sourceaccount": source_account},
        )
        decision = iam_evaluator.evaluate_resource_policy(
            _policy(function, function_arn), question, service=service
        ).decision
        return bool(decision == "Allow")

    return bool(in_scope(function_arn, judge))


def exists(function_arn: str) -> bool:
    """Whether there is such a function."""
    return bool(in_scope(function_arn, lambda: lambda_svc._get_func_record_for_ref(function_arn)[0]))


def _policy(function: dict[str, object], called: str) -> dict[str, object] | None:
    """The statements for just what is called: function, version and alias have a policy each.

    Source: Lambda developer guide, "Using versions and aliases in resource-based policies".
    """
    found = function.get("policy")
    if not isinstance(found, dict):
        return None
    return found | {"Statement": [one for one in found["Statement"] if one.get("Resource") == called]}
