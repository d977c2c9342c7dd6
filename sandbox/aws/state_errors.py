"""What Step Functions calls the errors of the services that its tasks use.

It is the exception class of AWS's SDK for Java behind a prefix: the modelled one for a code that the service's model
has, the service's general one for all others, SdkClientException where there was no answer. `States.TaskFailed` matches
them all. Source: Step Functions developer guide, "Handling errors in Step Functions workflows".
"""

from __future__ import annotations

import functools
from collections.abc import Mapping
from dataclasses import dataclass

from ministack.core.responses import new_uuid
from ministack.services import stepfunctions

from sandbox.aws import iam
from sandbox.aws.fault import Fault, Request
from sandbox.aws.hooks import Hook

HOOKS = (
    Hook("services.stepfunctions:_ExecutionError", "82f3c23a", "error names of tasks"),
    Hook("services.stepfunctions:_invoke_sqs_send_message", "de0a9d95", "error names of tasks"),
    Hook("services.stepfunctions:_invoke_sns_publish", "c832d807", "error names of tasks"),
    Hook("services.stepfunctions:_invoke_dynamodb", "ae844b2b", "error names of tasks"),
)


@dataclass(frozen=True)
class Service:
    """How Step Functions speaks of a service: prefix of its errors, the general one, its name in messages.

    `denied` is the code of a refused permission, `model` the service's name in botocore.
    """

    prefix: str
    general: str
    name: str
    denied: str = "AccessDeniedException"
    model: str = ""


SERVICES = {
    "lambda": Service("Lambda", "AWSLambdaException", "AWSLambda"),
    "sqs": Service("SQS", "AmazonSQSException", "AmazonSQS", "AccessDenied"),
    "sns": Service("SNS", "AmazonSNSException", "AmazonSNS", "AuthorizationError"),
    "dynamodb": Service("DynamoDB", "AmazonDynamoDBException", "AmazonDynamoDBv2"),
    "sagemaker": Service("SageMaker", "AmazonSageMakerException", "AmazonSageMaker"),
    "states": Service("StepFunctions", "AWSStepFunctionsException", "AWSStepFunctions", model="stepfunctions"),
}
CLIENT = "SdkClientException"


def named(service: str, code: str) -> str:
    """The error of a code that a service has answered with."""
    found = SERVICES[service]
    return f"{found.prefix}.{CLIENT if code == CLIENT else _modelled(service).get(code, found.general)}"


@functools.cache
def _modelled(service: str) -> Mapping[str, str]:
    """Class by code of what the service's model knows; a code is known with and without its ending."""
    from botocore.session import Session  # noqa: PLC0415 - a quarter of a second, paid by whoever needs it

    classes: dict[str, str] = {}
    for shape in Session().get_service_model(SERVICES[service].model or service).error_shapes:
        bare = shape.name.removesuffix("Exception")
        known = (bare, f"{bare}Exception", str(shape.metadata.get("error", {}).get("code") or bare))
        classes |= dict.fromkeys(known, f"{bare}Exception")
    return classes


def denied(role: str, request: Request) -> Exception:
    """The error of a task whose role does not suffice."""
    service = SERVICES[request.service]
    action = f"{request.service}:{request.operation}"
    who = f"arn:aws:sts::{iam.account_of(role)}:assumed-role/{role.rpartition('/')[2]}/{new_uuid().replace('-', '')}"
    cause = (
        f"User: {who} is not authorized to perform: {action} on resource: {request.resource} because no "
        f"identity-based policy allows the {action} action"
    )
    return _error(named(request.service, service.denied), cause, service, 403, service.denied)


def failed(service: str, fault: Fault) -> Exception:
    """The error of a task that a fault strikes."""
    code = CLIENT if fault.drop else str(fault.code)
    return _error(named(service, code), fault.message, SERVICES[service], fault.status, code)


def renamed(service: str, error: Exception) -> Exception:
    """An error of ministack's with the name that AWS gives it; what a function or the machine raises keeps its own."""
    found = SERVICES[service]
    name, cause = str(error.error), error.cause  # type: ignore[attr-defined]
    prefix, _, code = name.partition(".")
    if prefix != found.prefix or service == "lambda":
        return error
    if code == "PublishFailed":  # ministack's for all of SNS, with the answer as cause
        code = str(cause).partition("<Code>")[2].partition("</Code>")[0]
    renamed_error: Exception = stepfunctions._ExecutionError(named(service, code), cause)
    return renamed_error


def _error(name: str, message: str, service: Service, status: int, code: str) -> Exception:
    cause = (
        f"{message} (Service: {service.name}; Status Code: {status}; Error Code: {code}; Request ID: {new_uuid()}; "
        "Proxy: null)"
    )
    error: Exception = stepfunctions._ExecutionError(name, cause)
    return error
