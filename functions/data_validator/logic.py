"""Whether an execution's input can be worked with; pure, and never an error whatever the input is."""

import json
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from functions.common.errors import shown

DATA_TYPES = ("USER_DATA", "ORDER_DATA", "DAILY_ANALYTICS")
LEAST, MOST, USUAL = 1, 1000, 100  # records of a batch
# An input may fill the 256 KiB that a state can have: with all of it in the answer, the execution would end in
# States.DataLimitExceeded, which no Catch meets (Step Functions developer guide, "Handling errors").
MOST_ECHO = 32 * 1024


def validate(event: Any, now: datetime) -> dict[str, Any]:
    """{isValid, dataType, batchSize, validatedAt[, error]}; both values as given, batchSize 100 when it is absent.

    A value of more than `MOST_ECHO` bytes of JSON, or that JSON cannot carry, comes back as a short text instead.
    """
    given = event if isinstance(event, Mapping) else {}
    data_type, batch_size = given.get("dataType"), given.get("batchSize", USUAL)
    errors = []
    if not isinstance(event, Mapping):
        errors.append(f"the input is wrong: it is {shown(event)}, allowed is an object; start with an object")
    elif data_type not in DATA_TYPES:
        errors.append(_error("dataType", data_type, "one of " + ", ".join(DATA_TYPES)))
    if not _is_size(batch_size):
        errors.append(_error("batchSize", batch_size, f"a whole number from {LEAST} to {MOST}"))
    answer = {
        "isValid": not errors,
        "dataType": _echo(data_type),
        "batchSize": _echo(batch_size),
        "validatedAt": now.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z"),
    }
    return {**answer, "error": "; ".join(errors)} if errors else answer


def _is_size(value: Any) -> bool:
    # JSON has one kind of number: 100.0 is 100, whoever wrote it. Python's True is 1, JSON's is not.
    whole = type(value) is int or (isinstance(value, float) and value.is_integer())
    return whole and LEAST <= value <= MOST


def _echo(value: Any) -> Any:
    """The value, unless it is long or the answer could not be written as JSON: 1e999 and half a character are read."""
    try:
        size = len(json.dumps(value, allow_nan=False, ensure_ascii=False).encode())
    except (TypeError, ValueError, RecursionError):
        return shown(value)
    return value if size <= MOST_ECHO else shown(value)


def _error(name: str, value: Any, allowed: str) -> str:
    return f"{name} is wrong: it is {shown(value)}, allowed is {allowed}; correct the execution's input"
