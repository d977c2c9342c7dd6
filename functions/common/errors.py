"""Errors that any function can raise.

    FunctionError
    ├── SettingsError      an environment variable is missing or wrong; fix the configuration
    ├── BadEvent           the event is not one that the function understands; correct what sends it
    ├── BadRecord          one record of a stream can never be processed; it is set aside in the failure queue
    ├── NotStorable        a value has no form in DynamoDB; reject the record that holds it
    ├── StoreError         AWS refuses for good (permission, missing table); fix it, then redrive
    └── OutOfTime          the invocation's time is used up; checkpoint and continue elsewhere

A function's own errors.py continues this tree below FunctionError.
"""

from typing import Any


class FunctionError(Exception):
    """The root: whatever a handler raises on purpose is one of these."""


class SettingsError(FunctionError):
    """Raised at cold start for a bad environment variable; every invocation fails until it is corrected."""


class BadEvent(FunctionError, ValueError):  # noqa: N818 - names the finding, as its siblings do
    """Raised for an event of another shape than the function's; the caller keeps the event, the same one fails again.

    It says what is wrong, the value, what is allowed, and what to change.
    """

    def __init__(self, what: str, value: Any, allowed: str, change: str) -> None:
        super().__init__(f"{what} is wrong: it is {shown(value)}, allowed is {allowed}; {change}")


class BadRecord(FunctionError):  # noqa: N818 - as above
    """Raised for one record that no retry helps; `code` is fixed, for those who count, the words are for people."""

    def __init__(self, code: str, words: str) -> None:
        super().__init__(f"{code}: {words}")
        self.code = code


class NotStorable(FunctionError):  # noqa: N818 - reads as a finding about a value, and is handled as one
    """Raised by the encoder for a value that DynamoDB cannot hold; `path` says where it stands in the record."""

    def __init__(self, reason: str, path: list[str] | None = None) -> None:
        super().__init__(reason)
        self.reason = reason
        self.path = path or []


class StoreError(FunctionError):
    """Raised when AWS refuses a call and a retry will not help; the caller may only record it and fail."""


class OutOfTime(FunctionError):  # noqa: N818 - a state of the invocation, not a fault
    """Raised when the deadline of an invocation is reached; the caller saves its progress and hands over."""


def shown(value: Any, most: int = 80) -> str:
    """A value of an event as it may stand in a message: cut, in ASCII, and never an error of its own."""
    try:
        text = ascii(value)
    except Exception:  # too deep, or a number with more digits than Python prints
        text = f"a {type(value).__name__} that cannot be shown"
    return text if len(text) <= most else text[: most - 3] + "..."
