"""A batch of a queue: each message is done, or reported by its id and received again.

Source: AWS Lambda developer guide, "Using Lambda with Amazon SQS", "Reporting batch item failures".
"""

from collections.abc import Iterable
from typing import Any

from functions.common.errors import BadEvent


def messages_of(event: Any) -> list[Any]:
    """The messages of an event; raises BadEvent for an event of another shape."""
    records = event.get("Records") if isinstance(event, dict) else None
    if not isinstance(records, list):
        raise BadEvent("the event", event, "an object with a list of Records", "map a queue to this function")
    return records


def message_id(record: Any) -> str:
    """The message's id; "" for none, which Lambda takes for a failure of the whole batch."""
    found = record.get("messageId") if isinstance(record, dict) else None
    return found if isinstance(found, str) else ""


def report(failed: Iterable[Any]) -> dict[str, Any]:
    """The answer that names the messages that failed."""
    return {"batchItemFailures": [{"itemIdentifier": message_id(record)} for record in failed]}
