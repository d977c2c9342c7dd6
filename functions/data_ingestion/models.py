"""What the ingestion works with."""

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Record:
    """An event on its way: its place in the request, its partition key, its bytes."""

    place: int
    key: str
    data: bytes

    @property
    def size(self) -> int:
        """Bytes that count against the limits of PutRecords: those of the data and of the key."""
        return len(self.data) + len(self.key.encode())

    def entry(self) -> dict[str, Any]:
        """The record as PutRecords takes it."""
        return {"Data": self.data, "PartitionKey": self.key}
