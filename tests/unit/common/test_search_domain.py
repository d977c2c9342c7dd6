"""The way to a domain that is known by its name: asked once, asked anew after a failure, nothing lost."""

from __future__ import annotations

from typing import Any

import pytest
from botocore.exceptions import ClientError, EndpointConnectionError

from functions.common.search import SearchDown
from functions.common.search_domain import DomainTransport, transport_to

FIRST, SECOND = "search-a.us-east-1.es.amazonaws.com", "search-b.us-east-1.es.amazonaws.com"


class Aws:
    """An OpenSearch client that answers from a list; the last answer again and again."""

    def __init__(self, *answers: Any) -> None:
        self.answers = list(answers)
        self.asked = 0

    def describe_domain(self, *, DomainName: str) -> Any:  # noqa: N803 - boto3's name
        """The next answer, or the error that it is."""
        assert DomainName == "events"
        self.asked += 1
        answer = self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]
        if isinstance(answer, Exception):
            raise answer
        return {"DomainStatus": answer}


class Store:
    """What answers at an address, unless that is among those that are gone."""

    def __init__(self, address: str, gone: set[str]) -> None:
        self._address, self._gone = address, gone

    def send(self, method: str, path: str, body: bytes, content_type: str) -> tuple[int, bytes]:
        """The address, so that a test sees who answered."""
        del method, path, body, content_type
        if self._address in self._gone:
            raise SearchDown("refused")
        return 200, self._address.encode()


def asked(transport: DomainTransport) -> str:
    """Who answers a request."""
    return transport.send("POST", "/_bulk", b"", "application/x-ndjson")[1].decode()


def to(aws: Aws, gone: set[str]) -> DomainTransport:
    """A way to the domain `events`."""
    return DomainTransport(lambda: aws, "events", lambda address: Store(address, gone))


def test_the_address_is_asked_for_once() -> None:
    """While the store answers AWS is not asked again; an address inside of a VPC is one too."""
    aws = Aws({"Endpoints": {"vpc": FIRST}})
    transport = to(aws, set())
    assert [asked(transport), asked(transport)] == [FIRST, FIRST]
    assert aws.asked == 1


def test_a_domain_made_anew_is_found() -> None:
    """After a failure the address is asked for again: the first request fails, the next reaches the new domain."""
    gone: set[str] = set()
    transport = to(Aws({"Endpoint": FIRST}, {"Endpoint": SECOND}), gone)
    assert asked(transport) == FIRST
    gone.add(FIRST)
    with pytest.raises(SearchDown, match="refused"):
        asked(transport)
    assert asked(transport) == SECOND


@pytest.mark.parametrize(
    ("answer", "says"),
    [
        ({}, "has no address yet"),
        (ClientError({"Error": {"Code": "ResourceNotFoundException"}}, "DescribeDomain"), "ResourceNotFoundException"),
        (ClientError({"Error": {"Code": "AccessDeniedException"}}, "DescribeDomain"), "AccessDeniedException"),
        (EndpointConnectionError(endpoint_url="https://es"), "not known"),
    ],
)
def test_without_an_address_the_store_is_down(answer: Any, says: str) -> None:
    """A domain that is being made, is not there, or may not be looked at: documents wait, and it is asked again."""
    transport = to(Aws(answer, {"Endpoint": FIRST}), set())
    with pytest.raises(SearchDown, match=says):
        asked(transport)
    assert asked(transport) == FIRST


def test_without_a_store_there_is_no_way() -> None:
    """Neither endpoint nor domain: the functions work without searching."""
    assert transport_to("", "", "us-east-1") is None
    assert isinstance(transport_to("", "events", "us-east-1"), DomainTransport)
