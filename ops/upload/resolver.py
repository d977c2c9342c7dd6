"""Asks DNS which region takes files now.

The answer to a TXT question for `active.<zone>` is one text: `v=tandem1 region=<region> bucket=<bucket>`. Parts are
separated by blanks, their order does not matter, and parts that are not known are for later clients.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

import dns.exception
import dns.nameserver
import dns.resolver

from ops.errors import CallError, printable
from ops.upload.errors import ResolveError

VERSION = "tandem1"
_SECONDS = 5.0
_REGION = re.compile(r"[a-z]{2}(-[a-z]+)+-\d")
_BUCKET = re.compile(r"[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]")


@dataclass(frozen=True)
class Target:
    """Where files go, and for how many seconds that may be taken for granted."""

    region: str
    bucket: str
    ttl: float = 0.0


class Resolver:
    """Asks for `<label>.<zone>`; `nameserver` is `address:port` of a server to ask instead of the system's own."""

    def __init__(self, zone: str, *, label: str = "active", nameserver: str | None = None) -> None:
        self.name = f"{label}.{zone.rstrip('.')}."
        self._resolver = _resolver(nameserver)

    def __call__(self) -> Target:
        """The answer of this moment. Raises `ResolveError`."""
        try:
            answer = self._resolver.resolve(self.name, "TXT", search=False)
        except dns.exception.DNSException as error:
            raise ResolveError(
                f"DNS does not say where uploads go: {self.name}: {printable(error)}",
                "a TXT record is expected there",
                "look at the zone's name and at the network",
            ) from error
        texts = [b"".join(data.strings).decode(errors="replace") for data in answer]
        found = [target for text in texts if (target := parse(text, float(answer.rrset.ttl)))]
        if len(found) != 1:
            raise ResolveError(
                f"{len(found)} of the texts at {self.name} name a bucket: {printable(texts)}",
                f'one "v={VERSION} region=... bucket=..." is expected',
                "look at the zone's records, or take a newer client",
            )
        return found[0]


def parse(text: str, ttl: float = 0.0) -> Target | None:
    """The target that a text names; None for one that is not for this client."""
    parts = dict(part.split("=", 1) for part in text.split() if "=" in part)
    region, bucket = parts.get("region", ""), parts.get("bucket", "")
    fits = parts.get("v") == VERSION and _REGION.fullmatch(region) and _BUCKET.fullmatch(bucket)
    return Target(region, bucket, ttl) if fits else None


def _resolver(nameserver: str | None) -> Any:
    if nameserver is None:
        resolver = dns.resolver.Resolver()
    else:
        address, _, port = nameserver.rpartition(":")
        if not address or not port.isdigit():
            raise CallError(
                f"the name server is no address with a port: {printable(nameserver)}",
                "for example 127.0.0.1:53 is allowed",
                "write both",
            )
        resolver = dns.resolver.Resolver(configure=False)
        resolver.nameservers = [dns.nameserver.Do53Nameserver(address, int(port))]
    resolver.lifetime = _SECONDS
    resolver.cache = None
    return resolver
