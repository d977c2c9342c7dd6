"""A public DNS zone of Route 53, and TXT records in it, plain or as a pair of which one is answered."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from charts.blocks.health_check import HealthCheck
from charts.blocks.scope import Block, Manifest, Scope
from imports import route53
from imports.shared import Reference

LONGEST_TEXT = 255
"""Bytes of one string in a TXT record (RFC 1035, 3.3.14)."""


class TextTooLongError(ValueError):
    """Raised at synth for a text that one string of a TXT record cannot hold."""


class Zone(Block):
    """The public zone `domain`. Whoever owns the domain above it delegates to the name servers in its status.

    It is kept like data: a new zone would have other name servers, and the delegation would lead nowhere.
    """

    def __init__(self, scope: Scope, resource: str, *, domain: str, purpose: str, recovers_fast: bool) -> None:
        super().__init__(scope, resource)
        self.domain = domain
        self.purpose = purpose
        self.recovers_fast = recovers_fast

    def manifests(self) -> Iterable[Manifest]:
        """The zone."""
        spec = route53.ZoneForProvider(
            name=self.domain,
            comment=self.purpose,
            force_destroy=False,
            enable_accelerated_recovery=True if self.recovers_fast else None,
            tags=self.scope.tags(),
        )
        yield self.managed(route53.Zone, route53.ZoneSpec, spec, holds_data=True)


@dataclass(frozen=True)
class Failover:
    """A record's place in a pair of one name: the primary is answered while `health` is healthy, or neither is."""

    role: Literal["PRIMARY", "SECONDARY"]
    health: HealthCheck


class TextRecord(Block):
    """The TXT record `<label>.<zone>`, cached by everybody for `ttl_seconds`.

    The two of a pair keep their places for ever, and what they say changes: Route 53 refuses a second primary, so two
    records could never change places one after the other.
    """

    def __init__(
        self,
        zone: Zone,
        resource: str,
        *,
        label: str,
        text: str,
        ttl_seconds: int,
        failover: Failover | None = None,
    ) -> None:
        super().__init__(zone.scope, resource)
        if len(text.encode()) > LONGEST_TEXT:
            raise TextTooLongError(
                f'the TXT record "{label}.{zone.domain}" has {len(text.encode())} bytes: {text}; {LONGEST_TEXT} are '
                f"allowed; shorten it"
            )
        self.zone = zone
        self.name = f"{label}.{zone.domain}"
        self.text = text
        self.ttl_seconds = ttl_seconds
        self.failover = failover

    def manifests(self) -> Iterable[Manifest]:
        """The record."""
        place = self.failover
        spec = route53.RecordForProvider(
            name=self.name,
            type="TXT",
            zone_id_ref=Reference(name=self.zone.object_name),
            ttl=self.ttl_seconds,
            records=[self.text],
            set_identifier=place.role.lower() if place else None,
            failover_routing_policy=route53.RecordFailoverRoutingPolicy(type=place.role) if place else None,
            health_check_id_ref=place.health.reference if place else None,
        )
        yield self.managed(route53.Record, route53.RecordSpec, spec, confirm=True)
