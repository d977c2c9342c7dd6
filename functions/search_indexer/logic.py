"""Reads messages of the re-index queue, and says which of them are done; pure."""

from collections.abc import Sequence
from typing import Any

from functions.common.errors import BadRecord
from functions.common.reindex import documents_of, message
from functions.common.search import Document, Indexed
from functions.search_indexer.models import Message


def read(records: Sequence[Any]) -> list[Message]:
    """Each message with its documents, or with why it has none."""
    found = []
    for record in records:
        entry = Message(record)
        try:
            entry.documents = documents_of(record.get("body") if isinstance(record, dict) else None)
        except BadRecord as error:
            entry.bad = error
        found.append(entry)
    return found


def distinct(messages: Sequence[Message]) -> list[Document]:
    """The documents of all messages, each once."""
    return list({(one.index, one.id): one for entry in messages for one in entry.documents}.values())


def settle(messages: Sequence[Message], done: Indexed) -> None:
    """Notes what is wrong with messages: one with a document for later is received again as a whole.

    One whose other documents are all stored is left with those that the store refuses, to be set aside.
    """
    later = {(one.index, one.id) for one in done.later}
    refused = {(one.index, one.id): words for one, words in done.refused}
    for entry in messages:
        keys = {(one.index, one.id) for one in entry.documents}
        if keys & later:
            entry.reason = done.reason
        elif wrong := [one for one in entry.documents if (one.index, one.id) in refused]:
            words = refused[wrong[0].index, wrong[0].id]
            entry.bad = BadRecord("NOT_INDEXABLE", f"{words}; correct the index, then redrive")
            entry.record = {**entry.record, "body": message(wrong)}
