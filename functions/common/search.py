"""Indexes documents in OpenSearch by _bulk, signed; what fails is either to be sent later or refused for good.

The store is never trusted to be there: a call that fails as a whole, and a document that it has no room for now, come
back as `later`. Only a document that the index can never hold comes back as `refused`, see `_PASSES`. A circuit breaker
keeps a store that is down from costing every batch its timeouts.

The index's mapping is the contract's; the template that says so is put before the first document of each execution
environment. Sources: OpenSearch documentation, "Bulk", "Index templates"; Amazon OpenSearch Service developer guide,
"Signing HTTP requests".
"""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol

from aws_lambda_powertools.utilities.circuit_breaker import (
    CircuitBreakerConfig,
    CircuitBreakerOpenError,
    circuit_breaker,
)

from functions.common.calls import Patience
from functions.common.circuits import CircuitsInMemory
from functions.common.errors import FunctionError, shown

MOST_BULK_BYTES = 5 * 1024 * 1024  # of one request; the smallest domains take 10 MiB ("Network quotas")
MOST_REASON = 300  # characters
# Statuses of a document that may be taken later: a store without room or order (429, 5xx), without the index (404), or
# whose index is blocked for writing while a disk is full (403).
_PASSES = {403, 404, 408, 409, 429}
# Of each day's index. One shard holds a day of the sold plan many times over; its copy is made where there is a second
# node, so that a single one is not yellow for ever. Logs of what is slow have no threshold by themselves.
_INDEX_SETTINGS = {
    "index.number_of_shards": 1,
    "index.auto_expand_replicas": "0-1",
    "index.indexing.slowlog.threshold.index.warn": "1s",
    "index.search.slowlog.threshold.query.warn": "1s",
}


class SearchDown(FunctionError):  # noqa: N818 - a state of the store
    """Raised when the store did not answer a request as a whole; the documents are to be sent later."""


@dataclass(frozen=True, slots=True)
class Document:
    """A document, the index that it belongs to, and its id there: put again, it is the same document."""

    index: str
    id: str
    source: bytes  # JSON in one line

    @property
    def lines(self) -> bytes:
        """The document as two lines of a _bulk request."""
        action = json.dumps({"index": {"_index": self.index, "_id": self.id}}, separators=(",", ":"))
        return action.encode() + b"\n" + self.source + b"\n"


@dataclass(slots=True)
class Indexed:
    """How documents ended; each is in one of the three."""

    stored: list[Document] = field(default_factory=list)
    later: list[Document] = field(default_factory=list)
    refused: list[tuple[Document, str]] = field(default_factory=list)
    reason: str = ""  # why some are to be sent later


class Transport(Protocol):
    """Sends a signed request; raises SearchDown when there is no answer."""

    def send(self, method: str, path: str, body: bytes, content_type: str) -> tuple[int, bytes]:
        """The answer's status and body."""
        ...


class SearchStore:
    """One OpenSearch domain; `template` is (name, body) of the index template, `attempts` are those of one batch."""

    def __init__(
        self,
        transport: Transport,
        template: tuple[str, Mapping[str, Any]],
        *,
        failures: int = 3,
        recovery: int = 30,
        told: Callable[[Any], None] | None = None,
    ) -> None:
        """`failures` in a row open the circuit, `recovery` seconds later it is tried; `told` hears of both."""
        self._transport, self._template = transport, template
        self._has_template = False
        config = CircuitBreakerConfig(
            failure_threshold=failures, recovery_timeout=recovery, success_threshold=1, handled_exceptions=SearchDown
        )
        self._guarded: Callable[..., tuple[int, bytes]] = circuit_breaker(
            name="search", persistence_store=CircuitsInMemory(), on_transition=told, config=config
        )(self._ask)

    def index(self, documents: Sequence[Document], patience: Patience) -> Indexed:
        """Indexes documents; raises nothing that is the store's doing."""
        done = Indexed()
        for batch in _batches(documents):
            self._index(batch, patience, done)
        return done

    def count(self, index: str, query: Mapping[str, Any]) -> int:
        """How many documents of an index, or of an alias, match; raises SearchDown."""
        path = f"/{index}/_count?ignore_unavailable=true&allow_no_indices=true"
        status, body = self._call("POST", path, json.dumps({"query": query}).encode(), "application/json")
        found = _json(body)
        count = found.get("count") if isinstance(found, dict) else None
        if status != 200 or type(count) is not int:
            raise SearchDown(f"the search store answers {status} to a count: {_words(body)}")
        return count

    def _index(self, batch: Sequence[Document], patience: Patience, done: Indexed) -> None:
        waiting: Sequence[Document] = batch
        attempt = 0
        while waiting:
            try:
                self._put_template()
                waiting = self._bulk(waiting, done)
            except SearchDown as error:
                # What answers next may be another store, made anew and empty, which would guess its mapping.
                self._has_template = False
                done.reason = str(error)
                if isinstance(error.__cause__, CircuitBreakerOpenError):
                    break
            if waiting and not patience.wait(attempt):
                break
            attempt += 1
        done.later.extend(waiting)

    def _bulk(self, documents: Sequence[Document], done: Indexed) -> list[Document]:
        """Sends documents once; answers those to be sent again."""
        body = b"".join(document.lines for document in documents)
        status, answer = self._call("POST", "/_bulk", body, "application/x-ndjson")
        found = _json(answer)
        results = found.get("items") if isinstance(found, dict) else None
        if status != 200 or not isinstance(results, list) or len(results) != len(documents):
            raise SearchDown(f"the search store answers {status} to a batch: {_words(answer)}")
        left = []
        for document, result in zip(documents, results, strict=True):
            outcome = result.get("index") if isinstance(result, dict) else None
            code = outcome.get("status") if isinstance(outcome, dict) else None
            reason = _words(json.dumps(outcome.get("error", "")).encode()) if isinstance(outcome, dict) else ""
            if code in (200, 201):
                done.stored.append(document)
            elif type(code) is not int or code in _PASSES or not 400 <= code < 500:
                left.append(document)
                done.reason = f"the search store answers {code} to a document: {reason}"
            else:
                done.refused.append((document, f"the search store answers {code}: {reason}"))
        return left

    def _put_template(self) -> None:
        if self._has_template:
            return
        name, body = self._template
        status, answer = self._call("PUT", f"/_index_template/{name}", json.dumps(body).encode(), "application/json")
        # Without the mapping the first document would choose the types of all others.
        if status != 200:
            raise SearchDown(f"the search store answers {status} to its index template: {_words(answer)}")
        self._has_template = True

    def _call(self, method: str, path: str, body: bytes, content_type: str) -> tuple[int, bytes]:
        try:
            return self._guarded(method, path, body, content_type)
        except CircuitBreakerOpenError as error:
            raise SearchDown("the search store has failed before, and is left alone for a while") from error

    def _ask(self, method: str, path: str, body: bytes, content_type: str) -> tuple[int, bytes]:
        """Any answer but a 2xx is a failure for the breaker: none of our requests can be wrong by itself."""
        status, answer = self._transport.send(method, path, body, content_type)
        if not 200 <= status < 300:
            raise SearchDown(f"the search store answers {status}: {_words(answer)}")
        return status, answer


def template(name: str, mapping: Mapping[str, Any]) -> tuple[str, dict[str, Any]]:
    """The index template for the indexes `<name>-*`, one for each day; `<name>` is the alias of them all."""
    # By the alias no request has a `*` in its path, which signers encode in more than one way.
    settings = dict(_INDEX_SETTINGS)
    body = {"aliases": {name: {}}, "mappings": dict(mapping), "settings": settings}
    return name, {"index_patterns": [f"{name}-*"], "template": body}


def _batches(documents: Sequence[Document]) -> list[list[Document]]:
    batches: list[list[Document]] = []
    size = MOST_BULK_BYTES + 1
    for document in documents:
        length = len(document.lines)
        if size + length > MOST_BULK_BYTES:
            batches.append([])
            size = 0
        batches[-1].append(document)
        size += length
    return batches


def _json(body: bytes) -> Any:
    try:
        return json.loads(body)
    except (ValueError, RecursionError):
        return None


def _words(body: bytes) -> str:
    return shown(body[: 2 * MOST_REASON].decode("utf-8", "replace"), MOST_REASON)[1:-1]
