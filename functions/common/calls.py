"""AWS calls outside the hot path, with every failure as one of our errors."""

from typing import Any

from botocore.exceptions import BotoCoreError, ClientError

from functions.common.errors import StoreError


def call(method: Any, **arguments: Any) -> Any:
    """Calls a client's method; raises StoreError when AWS cannot be reached, ClientError for what it answers."""
    try:
        return method(**arguments)
    except BotoCoreError as error:
        raise StoreError(f"the call to {_name(method)} failed: {error}; try again once AWS can be reached") from error


def must(method: Any, **arguments: Any) -> Any:
    """Calls a client's method from which no error is expected; each becomes StoreError."""
    try:
        return call(method, **arguments)
    except ClientError as error:
        raise StoreError(f"AWS refuses {_name(method)}: {error}; correct the role or the resource") from error


def code(error: ClientError) -> str:
    """The error's code, such as NoSuchKey."""
    found: str = error.response.get("Error", {}).get("Code", "")
    return found


def _name(method: Any) -> str:
    return getattr(method, "__name__", "AWS")
