"""What an error of AWS means to a reconciler."""

from __future__ import annotations

from botocore.exceptions import BotoCoreError, ClientError

from sandbox.errors import NotEmulatedError

#: answers to a read that mean: it is not there
NOT_FOUND = frozenset(
    {
        "404",
        "AWS.SimpleQueueService.NonExistentQueue",
        "EntityNotFoundException",
        "NoSuchBucket",
        "NoSuchBucketPolicy",
        "NoSuchConfigRuleException",
        "NoSuchConfiguration",
        "NoSuchConfigurationRecorderException",
        "NoSuchDeliveryChannelException",
        "NoSuchCORSConfiguration",
        "NoSuchEntity",
        "NoSuchKey",
        "NoSuchLifecycleConfiguration",
        "NoSuchPublicAccessBlockConfiguration",
        "NotFound",
        "NotFoundException",
        "OwnershipControlsNotFoundError",
        "PolicyNotFoundException",
        "ProvisionedConcurrencyConfigNotFoundException",
        "QueueDoesNotExist",
        "ReplicationConfigurationNotFoundError",
        "ResourceNotFound",
        "ResourceNotFoundException",
        "ServerSideEncryptionConfigurationNotFoundError",
        "StateMachineDoesNotExist",
        "TableNotFoundException",
        "TrailNotFoundException",
    }
)

#: answers of an endpoint that does not know the call at all
NOT_OFFERED = frozenset(
    {
        "InvalidAction",
        "NotImplemented",
        "NotImplementedException",
        "UnknownOperation",
        "UnknownOperationException",
        "UnsupportedOperation",
    }
)


def code_of(error: Exception) -> str:
    """AWS's error code, empty if the error did not come from AWS."""
    if isinstance(error, ClientError):
        return str(error.response.get("Error", {}).get("Code", ""))
    return ""


def is_not_found(error: Exception) -> bool:
    """Whether a read failed because the object does not exist."""
    code = code_of(error)
    return code in NOT_FOUND or (code.startswith("Invalid") and code.endswith(".NotFound"))  # all of EC2's


def is_not_offered(error: Exception) -> bool:
    """Whether the endpoint has no such API (never true of a mere refusal)."""
    if isinstance(error, NotEmulatedError):
        return True
    if not isinstance(error, ClientError):
        return False
    status = error.response.get("ResponseMetadata", {}).get("HTTPStatusCode")
    text = str(error.response)
    return (
        code_of(error) in NOT_OFFERED
        or status == 501
        or "Unsupported service" in text
        or (code_of(error) in ("InvalidOperationException", "InvalidRequestException") and "Unknown action" in text)
    )


def describe(error: Exception) -> str:
    """One line: operation, code and message."""
    if isinstance(error, ClientError):
        detail = error.response.get("Error", {})
        return f"{error.operation_name}: {detail.get('Code', '?')}: {detail.get('Message', '')}".rstrip(": ")
    if isinstance(error, BotoCoreError):
        return f"{type(error).__name__}: {error}"
    if isinstance(error, (ValueError, NotEmulatedError)):
        return str(error)
    return f"{type(error).__name__}: {error}"
