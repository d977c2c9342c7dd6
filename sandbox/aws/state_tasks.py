"""What a state machine's tasks may do, and what can be made to go wrong with them.

A task acts under the role of its machine; how a refusal or an injected fault is called, `state_errors` knows. Sources:
Step Functions developer guide, "Handling errors in Step Functions workflows" and "Integrating services".
"""

from __future__ import annotations

import random
import time
from typing import Any

from ministack.core.responses import get_account_id, get_region
from ministack.services import stepfunctions

from sandbox.aws import executions, faults, iam, state_errors, travels
from sandbox.aws.fault import Request
from sandbox.aws.fault_store import FaultStore
from sandbox.aws.hooks import Hook, replace

INVOKE = Hook("services.stepfunctions:_invoke_resource", "51309cb7", "execution roles and faults of tasks")
CALLBACK = Hook("services.stepfunctions:_invoke_with_callback", "dbc05f83", "execution roles and faults of tasks")
CALL = Hook("services.stepfunctions:_call_lambda", "09631ab1", "Lambda.TooManyRequestsException")
RETRIER = Hook("services.stepfunctions:_find_matching_retrier", "bd09c127", "MaxDelaySeconds, JitterStrategy")
MATCHES = Hook("services.stepfunctions:_error_matches", "7f009997", "States.Runtime is not to be caught")
SCALE = Hook("services.stepfunctions:_SFN_WAIT_SCALE", None, "short waits")
HOOKS = (
    INVOKE,
    CALLBACK,
    CALL,
    RETRIER,
    MATCHES,
    SCALE,
    Hook("services.stepfunctions:_scaled_sleep", "48181a0b", "short waits"),
    Hook("services.lambda_svc:_throttle_response", "09579a18", "Lambda.TooManyRequestsException"),
    Hook("services.stepfunctions:_ExecutionError", "82f3c23a", "execution roles and faults of tasks"),
)

Retrier = dict[str, Any]  # one entry of a state's Retry

UNCAUGHT = {"States.Runtime", "States.DataLimitExceeded"}
JITTER = random.Random(0)  # noqa: S311 - repeatable on purpose


OPTIMIZED = {
    "lambda:invoke": ("InvokeFunction", "FunctionName"),
    "sqs:sendMessage": ("SendMessage", "QueueUrl"),
    "sns:publish": ("Publish", "TopicArn"),
    "dynamodb:putItem": ("PutItem", "TableName"),
    "dynamodb:getItem": ("GetItem", "TableName"),
    "dynamodb:updateItem": ("UpdateItem", "TableName"),
    "dynamodb:deleteItem": ("DeleteItem", "TableName"),
    "states:startExecution": ("StartExecution", "StateMachineArn"),
    "sagemaker:createTransformJob": ("CreateTransformJob", "TransformJobName"),
}
"""Integration: its IAM action, and the parameter that names the resource."""


class StateTasks:
    """Puts role and faults in front of every task. `enforce` is whether roles count."""

    def __init__(self, enforce: bool, wait_scale: float, injected: FaultStore) -> None:
        self._enforce, self._scale, self._faults = enforce, wait_scale, injected

    def install(self) -> None:
        """Replace ministack's calls, its choice of retriers and its scale of waits."""
        for hook in (INVOKE, CALLBACK):
            replace(hook, self._guarded(getattr(stepfunctions, hook.attribute)))
        replace(CALL, _naming_throttles(stepfunctions._call_lambda))
        replace(RETRIER, find_retrier)
        replace(MATCHES, matches)
        replace(SCALE, self._scale)

    def _guarded(self, call: Any) -> Any:
        def run(resource: str, data: Any, *more: Any) -> Any:
            request = describe(resource, data)
            if request is None:
                return call(resource, data, *more)
            self._check(request)
            try:
                answer = call(resource, data, *more)
            except stepfunctions._ExecutionError as error:
                raise state_errors.renamed(request.service, error) from error
            if execution := executions.current():
                travels.note(execution["stateMachineArn"], request.resource)
            return answer

        return run

    def _check(self, request: Request) -> None:
        execution = executions.current()
        if self._enforce and execution and not _may(executions.role_of(execution), request):
            raise state_errors.denied(executions.role_of(execution), request)
        for fault in self._faults.strike(request) if self._faults else ():
            time.sleep(fault.latency)
            if fault.code:
                faults.record_dynamodb_failure(request, fault)
            if fault.drop or fault.code:
                raise state_errors.failed(request.service, fault)


def describe(resource: str, data: Any) -> Request | None:
    """What a task asks of which resource; None where that is not known here (SDK integrations, activities)."""
    if ":function:" in resource:
        service, operation, named = "lambda", "InvokeFunction", resource
    else:
        integration = resource.removeprefix("arn:aws:states:::").split(".")[0]
        if integration not in OPTIMIZED or not isinstance(data, dict):
            return None
        service = integration.partition(":")[0]
        operation, parameter = OPTIMIZED[integration]
        named = data.get(parameter) or data.get(parameter[0].lower() + parameter[1:]) or ""
    return Request(get_account_id(), get_region(), service, operation, arn(service, str(named)))


def arn(service: str, named: str) -> str:
    """ARN of a resource that a task names by ARN, name or address."""
    if named.startswith("arn:"):
        return named
    place = f"arn:aws:{service}:{get_region()}:{get_account_id()}"
    if service == "sqs":
        account, _, name = named.rpartition("/")
        return f"arn:aws:sqs:{get_region()}:{account.rpartition('/')[2]}:{name}"
    kinds = {"lambda": ":function:", "dynamodb": ":table/", "states": ":stateMachine:", "sagemaker": ":transform-job/"}
    kind = kinds.get(service, ":")
    return place + kind + named.rpartition(":function:")[2]


def _may(role: str, request: Request) -> bool:
    action = f"{request.service}:{request.operation}"
    return iam.role_trusts(role, "states.amazonaws.com") and iam.role_allows(
        role, action, request.resource, request.region
    )


def find_retrier(
    retriers: list[dict[str, Any]], error: str, counts: dict[int, int]
) -> tuple[dict[str, Any] | None, int]:
    """The retrier that applies, with its next pause worked out; the first that matches decides, spent or not."""
    for number, retrier in enumerate(retriers):
        if matches(retrier.get("ErrorEquals", []), error):
            count = counts.get(number, 0)
            if count >= retrier.get("MaxAttempts", 3):
                return None, -1
            return {**retrier, "IntervalSeconds": pause(retrier, count), "BackoffRate": 1.0}, number
    return None, -1


def pause(retrier: Retrier, count: int) -> float:
    """Seconds before retry number `count`, counted from 0."""
    seconds = float(retrier.get("IntervalSeconds", 1)) * float(retrier.get("BackoffRate", 2.0)) ** count
    seconds = min(seconds, float(retrier.get("MaxDelaySeconds", seconds)))
    return JITTER.uniform(0, seconds) if retrier.get("JitterStrategy") == "FULL" else seconds


def matches(names: list[str], error: str) -> bool:
    """Whether an ErrorEquals list matches an error. What is wrong with the machine itself is never caught by kind."""
    if error in names:
        return True
    if error in UNCAUGHT:
        return False
    return "States.ALL" in names or ("States.TaskFailed" in names and error != "States.Timeout")


def _naming_throttles(call: Any) -> Any:
    """The call of a function, with a throttle's own name in place of Lambda.Unknown."""

    def run(function: str, event: Any) -> Any:
        try:
            return call(function, event)
        except stepfunctions._ExecutionError as error:
            if error.error == "Lambda.Unknown" and '"__type": "TooManyRequestsException"' in error.cause:
                raise stepfunctions._ExecutionError("Lambda.TooManyRequestsException", error.cause) from error
            raise

    return run
