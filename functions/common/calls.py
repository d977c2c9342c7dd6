"""AWS calls outside the hot path, with every failure as one of our errors."""

import time
from collections.abc import Callable
from typing import Any

from botocore.exceptions import BotoCoreError, ClientError, HTTPClientError
from botocore.exceptions import ConnectionError as Unreachable

from functions.common.batch import Backoff
from functions.common.deadline import Deadline
from functions.common.errors import StoreError

# Errors that pass (Amazon DynamoDB developer guide, "Error handling with DynamoDB"; Amazon SQS API reference, "Common
# Errors" and SendMessage; Amazon Kinesis API reference, PutRecords; Amazon SNS API reference, PublishBatch).
_PASSING = {
    "InternalFailure",
    "InternalServerError",
    "ItemCollectionSizeLimitExceededException",
    "KMSThrottling",
    "KMSThrottlingException",
    "KmsThrottled",
    "LimitExceededException",
    "ProvisionedThroughputExceededException",
    "ReplicatedWriteConflictException",
    "RequestLimitExceeded",
    "RequestThrottled",
    "ServiceUnavailable",
    "Throttled",
    "ThrottledException",
    "ThrottlingException",
}


class Patience:
    """How long a call that may succeed later is tried again: until the deadline, at most `most` times."""

    def __init__(
        self, backoff: Backoff, deadline: Deadline, *, most: int = 100, sleep: Callable[[float], None] = time.sleep
    ) -> None:
        self._backoff, self._deadline, self._most, self._sleep = backoff, deadline, most, sleep

    def wait(self, attempt: int) -> bool:
        """Waits after the attempt of this number, from 0; False when there is no time for another."""
        delay = self._backoff.delay(attempt)
        if attempt + 1 >= self._most or delay >= self._deadline.left():
            return False
        self._sleep(delay)
        return True


def call(method: Any, *, patience: Patience | None = None, **arguments: Any) -> Any:
    """Calls a client's method; raises StoreError when AWS cannot be reached, ClientError for what it answers.

    With `patience`, throttling, faults of AWS and a network that is down are waited out.
    """
    attempt = 0
    while True:
        try:
            return method(**arguments)
        except ClientError as error:
            if patience is None or not passing(error) or not patience.wait(attempt):
                raise
        except BotoCoreError as error:
            # Other errors, such as missing credentials, do not pass.
            passes = isinstance(error, (HTTPClientError, Unreachable))
            if patience is None or not passes or not patience.wait(attempt):
                raise StoreError(
                    f"the call to {_name(method)} failed: {error}; try again once AWS can be reached"
                ) from error
        attempt += 1


def must(method: Any, **arguments: Any) -> Any:
    """Calls a client's method from which no error is expected; each becomes StoreError."""
    try:
        return call(method, **arguments)
    except ClientError as error:
        raise StoreError(f"AWS refuses {_name(method)}: {error}; correct the role or the resource") from error


def passing(error: ClientError) -> bool:
    """Whether the same call may succeed later."""
    return code(error) in _PASSING or _status(error) >= 500


def out_of_order(error: Exception) -> bool:
    """Whether the service failed on its own side, or could not be reached: what another region may do better."""
    if isinstance(error, ClientError):
        return _status(error) >= 500
    return isinstance(error, (HTTPClientError, Unreachable))


def code(error: ClientError) -> str:
    """The error's code, such as NoSuchKey."""
    found: str = error.response.get("Error", {}).get("Code", "")
    return found


def _status(error: ClientError) -> int:
    found: int = error.response.get("ResponseMetadata", {}).get("HTTPStatusCode", 0)
    return found


def _name(method: Any) -> str:
    return getattr(method, "__name__", "AWS")
