"""The way to the search store: one endpoint, TLS but on loopback, and requests that stay within what a domain takes."""

from collections.abc import Sequence
from typing import Any

import pytest

from functions.common.batch import Backoff
from functions.common.calls import Patience
from functions.common.deadline import Deadline
from functions.common.errors import SettingsError
from functions.common.reindex import ReindexQueue, documents_of, message, packed
from functions.common.search import MOST_BULK_BYTES, Document, SearchDown, SearchStore
from functions.common.search_transport import endpoint_url

DOMAIN = "search-real-time-analytics-abc.us-east-1.es.amazonaws.com"


@pytest.mark.parametrize(
    ("endpoint", "url"),
    [
        (DOMAIN, f"https://{DOMAIN}"),
        (f"https://{DOMAIN}/", f"https://{DOMAIN}"),
        ("127.0.0.1:4571", "http://127.0.0.1:4571"),
        ("http://localhost:4571", "http://localhost:4571"),
    ],
)
def test_an_endpoint_is_asked_over_tls_but_on_loopback(endpoint: str, url: str) -> None:
    """A domain names its endpoint as a host; only loopback needs no TLS."""
    assert endpoint_url(endpoint) == url


@pytest.mark.parametrize(
    "endpoint", ["", f"http://{DOMAIN}", f"https://{DOMAIN}/path", "ftp://localhost", "a b", "https://", "user@host"]
)
def test_another_endpoint_is_refused_by_name(endpoint: str) -> None:
    """Without TLS, with a path, or no host at all: the setting is wrong."""
    with pytest.raises(SettingsError, match="OPENSEARCH_ENDPOINT is wrong"):
        endpoint_url(endpoint)


class Recorded:
    """A transport that answers from a list, and keeps what it was sent."""

    def __init__(self, *answers: tuple[int, bytes]) -> None:
        self.answers = list(answers)
        self.sizes: list[int] = []

    def send(self, method: str, path: str, body: bytes, content_type: str) -> tuple[int, bytes]:
        """The next answer; the last one again and again."""
        if path == "/_bulk":
            assert (method, content_type) == ("POST", "application/x-ndjson")
            self.sizes.append(len(body))
        return self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]


def documents(count: int, size: int = 10) -> list[Document]:
    """Documents of so many bytes."""
    return [Document("events-2026.01.31", f"{n:064x}", b'{"id":"' + b"x" * size + b'"}') for n in range(count)]


def patience(most: int = 3) -> Patience:
    """Waits that take no time."""
    return Patience(Backoff(), Deadline(lambda: 60.0, 0), most=most, sleep=lambda _: None)


def store(transport: Any) -> SearchStore:
    """A store with a template that means nothing."""
    return SearchStore(transport, ("events", {}))


@pytest.mark.parametrize(
    "answer",
    [
        (200, b""),
        (200, b"[]"),
        (200, b'{"items": []}'),
        (200, b"\xff"),
        (200, b"[" * 100_000),
        (302, b""),
        (400, b"{}"),
        (503, b"<html>"),
    ],
)
def test_an_answer_that_is_none_leaves_documents_for_later(answer: tuple[int, bytes]) -> None:
    """Whatever a broken store or a proxy says, no document counts as stored or as refused."""
    done = store(Recorded((200, b"{}"), answer)).index(documents(2), patience())
    assert (done.stored, done.refused, len(done.later)) == ([], [], 2)
    assert "the search store answers" in done.reason


@pytest.mark.parametrize(
    "item", [b"7", b"{}", b'{"index": 7}', b'{"index": {"status": "201"}}', b'{"create": {"status": 201}}']
)
def test_an_item_that_is_none_leaves_its_document_for_later(item: bytes) -> None:
    """A document counts as stored only where its own item says so."""
    answer = b'{"items": [' + item + b', {"index": {"status": 201}}]}'
    done = store(Recorded((200, b"{}"), (200, answer), (503, b""))).index(documents(2), patience())
    assert [document.id for document in done.stored] == [documents(2)[1].id]
    assert [document.id for document in done.later] == [documents(2)[0].id]


def test_large_batches_are_split() -> None:
    """No request is larger than the smallest domain takes, and every document is in one."""
    transport = Recorded((200, b"{}"), (503, b""))
    done = store(transport).index(documents(100, 120_000), patience(1))
    assert len(done.later) == 100
    transport = Recorded((200, b"{}"), *((200, _all_good(found)) for found in (43, 43, 14)))
    done = store(transport).index(documents(100, 120_000), patience(1))
    assert len(done.stored) + len(done.later) == 100
    assert len(transport.sizes) == 3
    assert max(transport.sizes) <= MOST_BULK_BYTES


def _all_good(count: int) -> bytes:
    return b'{"items": [' + b", ".join([b'{"index": {"status": 201}}'] * count) + b"]}"


def test_without_its_template_nothing_is_indexed() -> None:
    """Where the mapping cannot be put, documents wait: the first one would choose the types of all."""
    transport = Recorded((403, b"no"))
    done = store(transport).index(documents(1), patience())
    assert (len(done.later), transport.sizes) == (1, [])


def test_a_store_that_was_away_gets_its_template_again() -> None:
    """What answers after a failure may be another store, new and empty: it would guess a mapping."""
    puts: list[str] = []

    class Counting(Recorded):
        def send(self, method: str, path: str, body: bytes, content_type: str) -> tuple[int, bytes]:
            puts.extend([path] if method == "PUT" else [])
            return super().send(method, path, body, content_type)

    good = (200, b'{"items": [{"index": {"status": 201}}]}')
    found = store(Counting((200, b"{}"), good, good, (503, b""), (200, b"{}"), good))
    for _ in range(3):
        assert found.index(documents(1), patience(2)).later == []
    assert puts == ["/_index_template/events"] * 2


def test_a_closed_circuit_is_opened_and_closed_by_the_transitions_it_tells() -> None:
    """Three failures in a row open it; whoever is told hears so."""
    heard: list[str] = []
    found = SearchStore(
        Recorded((503, b"")), ("events", {}), told=lambda transition: heard.append(str(transition.to_state))
    )
    found.index(documents(1), patience())
    assert len(heard) == 1
    with pytest.raises(SearchDown, match="left alone"):
        found.count("events", {"match_all": {}})


class Queue:
    """A queue that takes what `limit` lets through."""

    def __init__(self, limit: int) -> None:
        self.bodies: list[str] = []
        self._limit = limit

    def send_message(self, *, QueueUrl: str, MessageBody: str) -> Any:  # noqa: N803 - boto3's names
        """Keeps a message, or fails as nothing of AWS would pass."""
        from botocore.exceptions import ClientError  # noqa: PLC0415 - for this fake only

        assert QueueUrl == "url"
        if len(self.bodies) == self._limit:
            raise ClientError({"Error": {"Code": "AccessDenied"}}, "SendMessage")
        self.bodies.append(MessageBody)


def read(bodies: Sequence[str]) -> list[Document]:
    """The documents of messages."""
    return [document for body in bodies for document in documents_of(body)]


def test_queued_documents_come_back_as_they_were() -> None:
    """Packed into few messages that every queue takes, and the same documents when read."""
    many = documents(100, 10_000)
    batches = list(packed(many))
    assert [document for batch in batches for document in batch] == many
    assert len(batches) == 5  # 20 of about 10 KB in 200 KiB
    bodies = [message(batch) for batch in batches]
    assert all(len(body) <= 256 * 1024 and body.isascii() for body in bodies)
    assert [(found.index, found.id) for found in read(bodies)] == [(found.index, found.id) for found in many]


def test_what_the_queue_does_not_take_is_told() -> None:
    """Documents of a message that failed are answered, those of the others are not."""
    queue = Queue(limit=1)
    many = documents(30, 10_000)
    left, reason = ReindexQueue(queue, "url").send(many, patience())
    assert "AccessDenied" in reason
    assert [found.id for found in read(queue.bodies)] + [found.id for found in left] == [found.id for found in many]
