"""Errors of the tools.

OpsError
├── CallError               the call is wrong, or AWS refuses it as a whole; printed, exit code 2
└── RedriveError            one message cannot be sent back now; it stays in the queue
    ├── UnknownMessageError nobody knows what to do with it; read it, then handle it by hand
    └── GoneError           the stream no longer holds its records; see docs/runbooks/redrive.md
"""

from __future__ import annotations

_LONGEST = 200


class OpsError(Exception):
    """The root: what is wrong and the value given, what is allowed, what to change."""

    def __init__(self, problem: str, allowed: str, change: str) -> None:
        super().__init__(f"{problem}; {allowed}; {change}")


class CallError(OpsError):
    """Raised before anything was done; correct the call, the credentials or the permissions."""


class RedriveError(OpsError):
    """Raised when a message was not, or not wholly, processed; a later run may try it again."""


class UnknownMessageError(RedriveError):
    """Raised for a message of none of the known kinds, or with a part missing."""


class GoneError(RedriveError):
    """Raised when records are no longer in their stream; no later run will find them."""


def printable(text: object, longest: int = _LONGEST) -> str:
    """One line that is safe for a terminal: queues hold what anybody put into them."""
    line = "".join(char if char.isprintable() else " " for char in str(text)[: longest + 1])
    return line if len(line) <= longest else f"{line[: longest - 3]}..."
