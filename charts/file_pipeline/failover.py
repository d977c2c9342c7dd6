"""Which region uploaders use: DNS says so, by the health of both regions and by `active_region` in Git.

`active.<zone>` is answered with the active region while it is healthy, else with the other one. `<region>.<zone>` is
for those who must choose themselves. Each answer is one text, `v=tandem1 region=<region> bucket=<bucket>`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from charts.blocks.alarm import Alarm
from charts.blocks.dns import Failover, TextRecord, Zone
from charts.blocks.health_check import AlarmHealthCheck, CalculatedHealthCheck
from charts.file_pipeline.place import Place

VERSION = "tandem1"
"""Of the texts' format; ops/upload reads it."""


def add_failover(places: Mapping[Place, Sequence[Alarm]]) -> Zone:
    """Add health checks on each region's alarms, and records; a region is well while none of its alarms is raised.

    The last of the alarms may be in the other region: it is what that one sees. Zone and records are in the primary's
    chart, which comes first.
    """
    checks = {
        place.region: CalculatedHealthCheck(
            place.scope, "region-health", children=[AlarmHealthCheck(alarm) for alarm in alarms]
        )
        for place, alarms in places.items()
    }
    first = next(iter(places))
    knobs = first.scope.settings.file_pipeline
    zone = Zone(
        first.scope,
        "uploads",
        domain=knobs.failover.zone,
        purpose="Tells uploaders which region takes their files",
        recovers_fast=knobs.failover.accelerated_recovery,
    )
    ttl = knobs.failover.ttl_seconds
    active_first = sorted(places, key=lambda place: place.region != knobs.active_region)
    for place, role in zip(active_first, ("PRIMARY", "SECONDARY"), strict=True):
        TextRecord(
            zone,
            f"active-{role.lower()}",
            label="active",
            text=_text(place),
            ttl_seconds=ttl,
            failover=Failover("PRIMARY" if role == "PRIMARY" else "SECONDARY", checks[place.region]),
        )
    for place in places:
        TextRecord(zone, place.region, label=place.region, text=_text(place), ttl_seconds=ttl)
    return zone


def _text(place: Place) -> str:
    return f"v={VERSION} region={place.region} bucket={place.bucket.name}"
