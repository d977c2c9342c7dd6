"""boto3 clients with the usual credentials and endpoint, one per service and region."""

from __future__ import annotations

from typing import Any

from ops.errors import CallError

# A function runs for at most 15 minutes ("Lambda quotas"); its answer is waited for a little longer.
LONGEST_INVOCATION = 900
_LAMBDA_SECONDS, _SECONDS = LONGEST_INVOCATION + 10, 60


class Clients:
    """Clients of one endpoint; without one, boto3's own resolution applies (AWS_ENDPOINT_URL, profile, AWS)."""

    def __init__(self, endpoint: str | None = None, region: str | None = None, session: Any = None) -> None:
        import boto3  # noqa: PLC0415 - a quarter of a second, not paid for --help

        if endpoint is not None and not endpoint.startswith(("http://", "https://")):
            raise CallError(
                f"the endpoint is no address: {endpoint!r}",
                "http://... and https://... are allowed",
                "write it in full",
            )
        self._endpoint = endpoint
        self._session = session or boto3.session.Session()
        self.region: str | None = region or self._session.region_name
        self._made: dict[tuple[str, str], Any] = {}

    def get(self, service: str, region: str) -> Any:
        """The client of a boto3 service name in a region."""
        from botocore.config import Config  # noqa: PLC0415

        if (service, region) not in self._made:
            self._made[service, region] = self._session.client(
                service,
                region_name=region,
                endpoint_url=self._endpoint,
                config=Config(
                    retries={"mode": "standard", "total_max_attempts": 5},
                    connect_timeout=10,
                    read_timeout=_LAMBDA_SECONDS if service == "lambda" else _SECONDS,
                    tcp_keepalive=True,  # a silent connection of some minutes is cut by many routers
                ),
            )
        return self._made[service, region]

    def close(self) -> None:
        """Close all connections."""
        for client in self._made.values():
            client.close()
        self._made.clear()
