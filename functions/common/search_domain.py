"""The way to an OpenSearch domain that is known by its name: AWS gives the address, when the domain is made.

The address is asked for when a document is to be sent, kept while it answers, and asked for anew after it has not: a
domain that is not made yet, or is made again elsewhere, is a store that is down, and documents wait for it. Why the
functions ask: docs/decisions/0036. Source: Amazon OpenSearch Service API reference, "DescribeDomain".
"""

from collections.abc import Callable
from typing import Any

import boto3
from aws_lambda_powertools.utilities.circuit_breaker import CircuitState, CircuitTransition

from functions.common.calls import must
from functions.common.clients import domain_client
from functions.common.errors import FunctionError
from functions.common.observability import emit_counts
from functions.common.search import SearchDown, Transport
from functions.common.search_transport import SignedTransport


class DomainTransport:
    """Requests to the domain `name`; `client` is an OpenSearch client, `to` makes a transport to an address."""

    def __init__(self, client: Callable[[], Any], name: str, to: Callable[[str], Transport]) -> None:
        self._client, self._name, self._to = client, name, to
        self._found: Transport | None = None

    def send(self, method: str, path: str, body: bytes, content_type: str) -> tuple[int, bytes]:
        """The answer's status and body; raises SearchDown when there is none, or no domain."""
        if self._found is None:
            self._found = self._to(self._address())
        try:
            return self._found.send(method, path, body, content_type)
        except SearchDown:
            self._found = None
            raise

    def _address(self) -> str:
        try:
            domain = must(self._client().describe_domain, DomainName=self._name)["DomainStatus"]
        except FunctionError as error:
            raise SearchDown(f"the address of the search store {self._name} is not known: {error}") from error
        address: str = domain.get("Endpoint") or domain.get("Endpoints", {}).get("vpc") or ""
        if not address:
            raise SearchDown(f"the search store {self._name} has no address yet; AWS is making it")
        return address


def transport_to(endpoint: str, domain: str, region: str) -> Transport | None:
    """The way to a search store by its endpoint, or by its domain's name; None where there is neither."""
    if not endpoint and not domain:
        return None
    credentials = boto3.Session(region_name=region).get_credentials()
    if endpoint:
        return SignedTransport(endpoint, region, credentials)
    return DomainTransport(
        lambda: domain_client(region), domain, lambda address: SignedTransport(address, region, credentials)
    )


def teller(namespace: str, service: str, log: Any) -> Callable[[CircuitTransition], None]:
    """What says how the circuit changes; counted is each time that the search store was found out of order."""

    def tell(change: CircuitTransition) -> None:
        extra = {"from": change.from_state.value, "to": change.to_state.value}
        if change.to_state == CircuitState.OPEN:
            log.warning("the search store fails, documents are queued", extra=extra)
            emit_counts(namespace, service, {"SearchCircuitOpened": 1})
        elif change.to_state == CircuitState.CLOSED:
            log.info("the search store answers again", extra=extra)

    return tell
