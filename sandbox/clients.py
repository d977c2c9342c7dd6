"""boto3 clients of one endpoint, made once per service and region and shared by all workers."""

from __future__ import annotations

import threading
from typing import Any

import boto3
from botocore.config import Config

PARTITION = "aws"


class Clients:
    """Client cache. `account` doubles as access key id: the emulator takes a 12-digit key as the account.

    Without an endpoint the SDK's own resolution applies (environment, profile), that is real AWS.
    """

    def __init__(self, endpoint: str | None, account: str) -> None:
        self.endpoint, self.account = endpoint, account
        self._lock = threading.Lock()
        self._made: dict[tuple[str, str], Any] = {}
        keys = {"aws_access_key_id": account, "aws_secret_access_key": "sandbox"} if self.emulated else {}
        self._session = boto3.session.Session(**keys)

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

    def _config(self) -> Config:
        if not self.emulated:
            return Config(retries={"mode": "standard"})
        return Config(
            s3={"addressing_style": "path"},
            inject_host_prefix=False,
            proxies={},
            retries={"mode": "standard", "total_max_attempts": 2},
            max_pool_connections=16,
            connect_timeout=5,
            read_timeout=60,
        )

    def close(self) -> None:
        """Close the connection pools."""
        with self._lock:
            for client in self._made.values():
                client.close()
            self._made.clear()


def _as_if_encrypted(request: Any, **_: Any) -> None:
    """Loopback needs no TLS, but policies ask for it (aws:SecureTransport): say what a TLS proxy would say."""
    request.headers["X-Forwarded-Proto"] = "https"
