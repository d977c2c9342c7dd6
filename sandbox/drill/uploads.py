"""The upload client of a drill: the project's own, which asks the sandbox's DNS where files go."""

from __future__ import annotations

import time
from typing import Any

from botocore.config import Config

from ops.upload import Resolver, Target, Uploader
from sandbox.aws import clients as emulated
from sandbox.controlplane import Sandbox
from sandbox.drill.places import Place
from sandbox.drill.traffic import THREADS
from sandbox.errors import SandboxError

READ_SECONDS = 5
"""How long the answer to an upload is waited for; a file of a drill is small."""
_PATIENCE_SECONDS = 120.0


class Connection:
    """An uploader, and the history of what DNS told it."""

    def __init__(self, sandbox: Sandbox, first: Place, second: Place) -> None:
        address, port = sandbox.aws.dns()
        self._ask = Resolver(_zone(sandbox), nameserver=f"{address}:{port}")
        self._told: list[tuple[float, str]] = []
        clients = {place.region: _client(sandbox, place.region) for place in (first, second)}
        self.uploader = Uploader(self._resolve, clients.__getitem__, patience_seconds=_PATIENCE_SECONDS)

    def turned(self, since: float, region: str) -> float | None:
        """Seconds from `since` to the first answer that named this region."""
        return next((moment - since for moment, told in self._told if told == region and moment >= since), None)

    def _resolve(self) -> Target:
        target = self._ask()  # one thread at a time: the uploader sees to that
        if not self._told or self._told[-1][1] != target.region:
            self._told.append((time.monotonic(), target.region))
        return target


def _zone(sandbox: Sandbox) -> str:
    zones = [item["spec"]["forProvider"]["name"] for item in sandbox.objects() if item["kind"] == "Zone"]
    if len(zones) != 1:
        raise SandboxError(
            f"{len(zones)} hosted zones are there, the one that names the active region is needed",
            "drill an environment with the file-pipeline alone: --system file-pipeline",
        )
    return str(zones[0])


def _client(sandbox: Sandbox, region: str) -> Any:
    config = Config(
        s3={"addressing_style": "path"},
        retries={"mode": "standard", "total_max_attempts": 1},  # trying again is the uploader's
        max_pool_connections=THREADS,
        connect_timeout=2,
        read_timeout=READ_SECONDS,
        proxies={},
    )
    return emulated.session(sandbox.account).client(
        "s3", region_name=region, endpoint_url=sandbox.endpoint_url, config=config
    )
