"""What the search indexer works with."""

from dataclasses import dataclass, field
from typing import Any

from functions.common.errors import BadRecord
from functions.common.search import Document


@dataclass(slots=True)
class Message:
    """A message, its documents, and what went wrong; `bad` says why it can never be indexed as it is."""

    record: Any
    documents: list[Document] = field(default_factory=list)
    bad: BadRecord | None = None
    reason: str = ""  # why it is to be received again
