"""Errors that any function can raise.

    FunctionError
    ├── SettingsError      an environment variable is missing or wrong; fix the configuration
    ├── NotStorable        a value has no form in DynamoDB; reject the record that holds it
    ├── StoreError         AWS refuses for good (permission, missing table); fix it, then redrive
    └── OutOfTime          the invocation's time is used up; checkpoint and continue elsewhere

A function's own errors.py continues this tree below FunctionError.
"""


class FunctionError(Exception):
    """The root: whatever a handler raises on purpose is one of these."""


class SettingsError(FunctionError):
    """Raised at cold start for a bad environment variable; every invocation fails until it is corrected."""


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
