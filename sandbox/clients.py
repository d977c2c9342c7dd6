"""boto3 clients of one endpoint, made once per service and region and shared by all workers."""

from __future__ import annotations

import threading
from typing import Any

import boto3
from botocore.config import Config

from sandbox.aws import clients as emulated

PARTITION = "aws"


class Clients:
    """Client cache. `account` doubles as access key id: the emulator takes a 12-digit key as the account.

    Without an endpoint the SDK's own resolution applies (environment, profile), that is real AWS.
    """

    def __init__(self, endpoint: str | None, account: str) -> None:
        self.endpoint, self.account = endpoint, account
        self._lock = threading.Lock()
        self._made: dict[tuple[str, str], Any] = {}
        self._session = emulated.session(account) if self.emulated else boto3.session.Session()

    @property
    def emulated(self) -> bool:
        """Whether the endpoint is something else than AWS itself."""
        return bool(self.endpoint) and ".amazonaws.com" not in str(self.endpoint)

    def get(self, service: str, region: str) -> Any:
        """The client of a boto3 service name in a region."""
        with self._lock:  # making a client is not thread-safe, using one is
            found = self._made.get((service, region))
            if found is None:
                found = self._made[service, region] = self._session.client(
                    service, region_name=region, endpoint_url=self.endpoint, config=self._config()
                )
                if self.emulated:
                    found.meta.events.register("before-send", _as_if_encrypted)
            return found

    def _config(self) -> Any:
        if not self.emulated:
            return Config(retries={"mode": "standard"})
        return emulated.configuration()

    def close(self) -> None:
        """Close the connection pools."""
        with self._lock:
            for client in self._made.values():
                client.close()
            self._made.clear()


def _as_if_encrypted(request: Any, **_: Any) -> None:
    """Loopback needs no TLS, but policies ask for it (aws:SecureTransport): say what a TLS proxy would say."""
    request.headers["X-Forwarded-Proto"] = "https"
