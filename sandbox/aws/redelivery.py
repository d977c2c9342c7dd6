"""What came of a batch that was delivered once more."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Redelivery:
    """The sequence numbers of the batch, the function's answer, and whether that is an error."""

    sequence_numbers: list[str]
    payload: Any
    failed: bool
