"""What time travel has set off."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Self


@dataclass(frozen=True)
class Firing:
    """One call of one target for one occurrence of a schedule.

    `name` is the rule's or the schedule's, `source` its ARN, `at` the occurrence (UTC), `target` the ARN that was
    called. `error` is None, or code and message of the refusal (`NO_PERMISSIONS: ...`); retries, where the target's
    policy has some, come later.
    """

    name: str
    at: datetime
    target: str
    source: str
    error: str | None = None

    def document(self) -> dict[str, Any]:
        """The JSON form."""
        return {**vars(self), "at": self.at.timestamp()}

    @classmethod
    def read(cls, document: Mapping[str, Any]) -> Self:
        """A firing from its JSON form."""
        return cls(**{**document, "at": datetime.fromtimestamp(document["at"], UTC)})
