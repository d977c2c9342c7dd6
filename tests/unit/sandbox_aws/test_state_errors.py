"""Errors of services reach a state machine under the names that Step Functions documents."""

from typing import Any

import pytest

from sandbox.aws.state_errors import named
from tests.unit.sandbox_aws.account import Account
from tests.unit.sandbox_aws.workflows import allow, machine, run


@pytest.mark.parametrize(
    ("service", "code", "name"),
    [
        ("lambda", "ServiceException", "Lambda.ServiceException"),
        ("lambda", "TooManyRequestsException", "Lambda.TooManyRequestsException"),
        ("lambda", "SdkClientException", "Lambda.SdkClientException"),
        ("lambda", "AccessDeniedException", "Lambda.AWSLambdaException"),
        ("sqs", "QueueDoesNotExist", "SQS.QueueDoesNotExistException"),
        ("sqs", "AccessDenied", "SQS.AmazonSQSException"),
        ("sns", "AuthorizationError", "SNS.AuthorizationErrorException"),
        ("sns", "InvalidParameter", "SNS.InvalidParameterException"),
        ("dynamodb", "ConditionalCheckFailedException", "DynamoDB.ConditionalCheckFailedException"),
        ("dynamodb", "InternalServerError", "DynamoDB.InternalServerErrorException"),
        ("dynamodb", "ValidationException", "DynamoDB.AmazonDynamoDBException"),
        ("states", "ExecutionAlreadyExists", "StepFunctions.ExecutionAlreadyExistsException"),
    ],
)
def test_a_code_becomes_a_class(service: str, code: str, name: str) -> None:
    """A modelled code has its own class, any other the service's general one."""
    assert named(service, code) == name


@pytest.mark.parametrize(
    ("integration", "parameters", "name"),
    [
        (
            "sqs:sendMessage",
            {"QueueUrl": "http://h/{account}/gone", "MessageBody": "x"},
            "SQS.QueueDoesNotExistException",
        ),
        ("sns:publish", {"TopicArn": "arn:aws:sns:us-east-1:{account}:gone", "Message": "x"}, "SNS.NotFoundException"),
        ("dynamodb:putItem", {"TableName": "gone", "Item": {"id": {"S": "a"}}}, "DynamoDB.ResourceNotFoundException"),
    ],
)
def test_what_a_service_answers_is_named(
    account: Account, integration: str, parameters: dict[str, Any], name: str
) -> None:
    """A queue, topic or table that is gone fails a task by its name."""
    filled = {
        key: value.replace("{account}", account.id) if isinstance(value, str) else value
        for key, value in parameters.items()
    }
    state = {"Type": "Task", "Resource": f"arn:aws:states:::{integration}", "Parameters": filled, "End": True}
    actions = {"sqs": "sqs:SendMessage", "sns": "sns:Publish", "dynamodb": "dynamodb:PutItem"}
    found = run(account, machine(account, {"t": state}, allow(actions[integration.partition(":")[0]])))
    assert (found["status"], found["error"]) == ("FAILED", name)
