"""Errors of the ingestion.

FunctionError (functions.common.errors)
├── BadRequest      the body is not one or more events; the client must correct it
└── StreamRefused   the stream did not take all events in time; the client may send again what was not taken
"""

from collections.abc import Sequence
from typing import Any

from functions.common.errors import FunctionError

MOST_ERRORS = 20  # named in one answer


class BadRequest(FunctionError):  # noqa: N818 - names the finding
    """Raised for a body that is refused as a whole; `errors` are {index, field, reason}, at most `MOST_ERRORS`."""

    def __init__(self, message: str, errors: Sequence[dict[str, Any]] = ()) -> None:
        super().__init__(message)
        self.message = message
        self.errors = list(errors)[:MOST_ERRORS]


class StreamRefused(FunctionError):  # noqa: N818 - an answer of the stream
    """Raised when records are left; `left` are the places of the events in the request that were not taken."""

    def __init__(self, reason: str, left: Sequence[int]) -> None:
        super().__init__(f"the stream refuses events: {reason}")
        self.left = sorted(left)
