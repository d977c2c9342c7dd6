"""The queue of documents that the search store did not take: several in a message, each as it was to be indexed.

{"kind": "reindex", "documents": [{"index", "id", "source": {...}}, ...]}
"""

import json
import re
from collections.abc import Iterator, Sequence
from typing import Any

from functions.common.calls import Patience, must
from functions.common.errors import BadRecord, FunctionError, shown
from functions.common.search import Document

KIND = "reindex"
_INDEX = re.compile(r"[a-z][a-z0-9.-]{0,99}")
_ID = re.compile(r"[0-9a-f]{64}")
MOST_BYTES = 200 * 1024  # SQS took 256 KiB for years, other receivers still do


class ReindexQueue:
    """Sends to one queue; `client` is an SQS client."""

    def __init__(self, client: Any, url: str) -> None:
        self._client, self._url = client, url

    def send(self, documents: Sequence[Document], patience: Patience) -> tuple[list[Document], str]:
        """Queues documents; answers those that the queue did not take, and why. Raises nothing."""
        left: list[Document] = []
        reason = ""
        for batch in packed(documents):
            try:
                must(self._client.send_message, patience=patience, QueueUrl=self._url, MessageBody=message(batch))
            except FunctionError as error:
                left += batch
                reason = str(error)
        return left, reason


def packed(documents: Sequence[Document]) -> Iterator[list[Document]]:
    """The documents in as few messages as their size allows."""
    batch: list[Document] = []
    size = 0
    for document in documents:
        # In ASCII a character of two to four bytes has six or twelve.
        length = len(_entry(document)) + 2
        if batch and size + length > MOST_BYTES:
            yield batch
            batch, size = [], 0
        batch.append(document)
        size += length
    if batch:
        yield batch


def message(documents: Sequence[Document]) -> str:
    """The message's body, in ASCII, since SQS refuses some characters of Unicode."""
    return f'{{"kind": "{KIND}", "documents": [' + ", ".join(map(_entry, documents)) + "]}"


def documents_of(body: Any) -> list[Document]:
    """The documents of a message; raises BadRecord for what is no such message."""
    try:
        found = json.loads(body) if isinstance(body, str) else None
    except (ValueError, RecursionError):
        found = None
    entries = found.get("documents") if isinstance(found, dict) and found.get("kind") == KIND else None
    if not isinstance(entries, list) or not entries:
        raise _bad(body)
    documents = []
    for entry in entries:
        if not isinstance(entry, dict) or not isinstance(entry.get("source"), dict):
            raise _bad(entry)
        index, name = entry.get("index"), entry.get("id")
        # A name that is none would refuse the whole request, and its neighbours with it.
        if not isinstance(index, str) or not _INDEX.fullmatch(index):
            raise _bad(entry)
        if not isinstance(name, str) or not _ID.fullmatch(name):
            raise _bad(entry)
        try:
            source = json.dumps(entry["source"], ensure_ascii=False, allow_nan=False).encode()
        except (ValueError, RecursionError):
            raise _bad(entry) from None
        documents.append(Document(index, name, source))
    return documents


def _entry(document: Document) -> str:
    return json.dumps({"index": document.index, "id": document.id, "source": json.loads(document.source)})


def _bad(found: Any) -> BadRecord:
    return BadRecord(
        "NO_DOCUMENTS",
        f"the message is wrong: it is {shown(found)}, allowed is an object of kind {KIND} with documents of index, id "
        "and source; send only what the event processor queued",
    )
