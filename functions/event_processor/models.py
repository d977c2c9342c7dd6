"""What becomes of an event."""

import json
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from functions.common.batch import Key
from functions.common.event_contract import encoded
from functions.common.search import Document


@dataclass(slots=True)
class EventItem:
    """An event on its way: its key and body as DynamoDB JSON, and the event itself, of which the rest is made."""

    key: Key
    body: bytes
    event: dict[str, Any]
    index: str

    @property
    def document(self) -> Document:
        """The event for the search store; its id is made of the item's key, since an id there has at most 512 bytes."""
        return Document(self.index, sha256("\n".join(self.key).encode()).hexdigest(), encoded(self.event))

    def alert(self, threshold: float) -> str:
        """The message about an event above the threshold, in ASCII, since SQS refuses some characters of Unicode."""
        return json.dumps({"alertType": ANOMALY, "threshold": threshold, "event": self.event}, sort_keys=True)


ANOMALY = "ANOMALY_DETECTED"
