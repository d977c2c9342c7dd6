"""What an API server says when it refuses."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sandbox.errors import SandboxError


@dataclass(frozen=True)
class Cause:
    """One reason of a refusal: its class (FieldValueRequired, ...), the field, and the server's sentence."""

    reason: str
    field: str
    message: str


class RefusedError(SandboxError):
    """Raised when the API server answers with a failure; `code` is HTTP's, `causes` may be empty."""

    def __init__(self, code: int, status: dict[str, Any], what: str) -> None:
        self.code = code
        self.reason = str(status.get("reason") or "")
        self.message = str(status.get("message") or "")
        causes = (status.get("details") or {}).get("causes") or ()
        self.causes = tuple(
            Cause(one.get("reason", ""), one.get("field", ""), one.get("message", "")) for one in causes
        )
        super().__init__(f"the API server refuses {what}: {self.message or code}")
