"""S3 clients for the uploader: one per region, made once, and each request tried once."""

from __future__ import annotations

import threading
from typing import Any

from ops.errors import CallError, printable

CONNECTIONS = 64
_CONNECT_SECONDS, _READ_SECONDS = 3, 60


class Clients:
    """Gives the client of a region; an endpoint may stand for AWS."""

    def __init__(self, endpoint: str | None = None, session: Any = None) -> None:
        if endpoint is not None and not endpoint.startswith(("http://", "https://")):
            raise CallError(
                f"the endpoint is no address: {printable(endpoint)}",
                "http://... and https://... are allowed",
                "write it in full",
            )
        self._endpoint, self._session = endpoint, session
        self._lock = threading.Lock()
        self._made: dict[str, Any] = {}

    def __call__(self, region: str) -> Any:
        """The client of a region."""
        import boto3  # noqa: PLC0415 - a quarter of a second, not paid for --help
        from botocore.config import Config  # noqa: PLC0415

        with self._lock:  # making a client is not thread-safe, using one is
            if region not in self._made:
                config = Config(
                    # The uploader tries again, perhaps elsewhere; botocore would insist on a region that is lost.
                    retries={"mode": "standard", "total_max_attempts": 1},
                    connect_timeout=_CONNECT_SECONDS,
                    read_timeout=_READ_SECONDS,
                    max_pool_connections=CONNECTIONS,
                    tcp_keepalive=True,
                )
                session = self._session or boto3.session.Session()
                self._made[region] = session.client(
                    "s3", region_name=region, endpoint_url=self._endpoint, config=config
                )
            return self._made[region]

    def close(self) -> None:
        """Close all connections."""
        with self._lock:
            for client in self._made.values():
                client.close()
            self._made.clear()
