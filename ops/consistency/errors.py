"""How a comparison ends before its end; what is done is kept in the state file."""

from __future__ import annotations

from ops.errors import OpsError


class UnfinishedError(OpsError):
    """Raised when AWS has refused or not answered for too long; a later run may go on."""


class HaltedError(Exception):
    """Raised in a thread that has to end because another one has ended the run."""
