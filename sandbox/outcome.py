"""What one pass over one object ends in."""

from __future__ import annotations

from enum import Enum


class Outcome(Enum):
    """What the engine should do with the object next."""

    SETTLED = "settled"
    BUSY = "busy"  # AWS is still working on it: look again soon
    FAILED = "failed"  # try again after a pause
    GONE = "gone"  # deleted: forget it
