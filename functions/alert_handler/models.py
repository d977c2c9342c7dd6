"""What the alert handler works with."""

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Alert:
    """An alert as its item, with plain values; `pk` and `sk` are its key."""

    item: dict[str, Any]
