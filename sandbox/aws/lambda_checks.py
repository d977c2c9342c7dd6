"""Checks of a function's configuration that the Lambda API makes and ministack does not: code and environment."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from ministack.services import lambda_svc

from sandbox.aws.hooks import Hook, replace
from sandbox.aws.lambda_permissions import Refusal, refuse

CREATE = Hook("services.lambda_svc:_create_function", "638b0cda", "code and environment are checked")
UPDATE = Hook("services.lambda_svc:_update_config", "2990d05b", "environment is checked")
UPDATE_CODE = Hook("services.lambda_svc:_update_code", "8ca181fd", "code is checked")
HOOKS = (
    CREATE,
    UPDATE,
    UPDATE_CODE,
    Hook("services.lambda_svc:_fetch_code_from_s3", "dc67e10e", "code is checked"),
)

ENVIRONMENT_BYTES = 4096
# AWS Lambda developer guide, "Defined runtime environment variables": reserved ones cannot be set.
RESERVED = {
    "_HANDLER",
    "_X_AMZN_TRACE_ID",
    "AWS_DEFAULT_REGION",
    "AWS_REGION",
    "AWS_EXECUTION_ENV",
    "AWS_LAMBDA_FUNCTION_NAME",
    "AWS_LAMBDA_FUNCTION_MEMORY_SIZE",
    "AWS_LAMBDA_FUNCTION_VERSION",
    "AWS_LAMBDA_INITIALIZATION_TYPE",
    "AWS_LAMBDA_LOG_GROUP_NAME",
    "AWS_LAMBDA_LOG_STREAM_NAME",
    "AWS_ACCESS_KEY",
    "AWS_ACCESS_KEY_ID",
    "AWS_SECRET_ACCESS_KEY",
    "AWS_SESSION_TOKEN",
    "AWS_LAMBDA_RUNTIME_API",
    "LAMBDA_TASK_ROOT",
    "LAMBDA_RUNTIME_DIR",
}


def install() -> None:
    """Put the checks in front of ministack's handlers."""
    create: Any = replace(CREATE, lambda data: of_environment(data) or of_code(data.get("Code") or {}) or create(data))
    update: Any = replace(UPDATE, lambda name, data: of_environment(data) or update(name, data))
    update_code: Any = replace(UPDATE_CODE, lambda name, data: of_code(data) or update_code(name, data))


def of_environment(data: Mapping[str, Any]) -> Refusal:
    """The refusal of reserved or too many environment variables, or None."""
    variables = (data.get("Environment") or {}).get("Variables") or {}
    prefix = "Lambda was unable to configure your environment variables because the environment variables you have "
    if reserved := sorted(RESERVED & set(variables)):
        return refuse(
            f"{prefix}provided contains reserved keys that are currently not supported for modification. "
            f"Reserved keys used in this request: {', '.join(reserved)}"
        )
    text = json.dumps(variables, separators=(",", ":"), ensure_ascii=False)
    if len(text.encode()) > ENVIRONMENT_BYTES:
        return refuse(f"{prefix}provided exceeded the 4KB limit. String measured: {text}")
    return None


def of_code(code: Mapping[str, Any]) -> Refusal:
    """The refusal of a package that is not in its bucket, or None; ministack makes a function without code of it."""
    bucket, key = code.get("S3Bucket"), code.get("S3Key")
    if not bucket or not key or lambda_svc._fetch_code_from_s3(bucket, key, code.get("S3ObjectVersion")) is not None:
        return None
    return refuse(
        "Error occurred while GetObject. S3 Error Code: NoSuchKey. S3 Error Message: The specified key does not exist."
    )
