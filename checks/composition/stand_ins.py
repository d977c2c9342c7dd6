"""What AWS would report of an object that a composite observes, as far as it is known before AWS runs."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from checks.composition.rehearsal import ComposedManifest
from checks.resource import Resource

Named = Callable[[str, str, str, str], Resource | None]
"""The object of an environment, kind, region and name in AWS."""


def observed(manifest: ComposedManifest, environment: str, named: Named) -> Mapping[str, Any] | None:
    """The composed object with a status; None for an object that is only looked at and that nobody makes."""
    if not manifest.observed_only:
        return {**manifest.data, "status": {"atProvider": manifest.for_provider}}
    view = Resource(manifest, environment, "")
    found = named(environment, view.kind, view.region, view.name)
    if found is None:
        return None
    arn = next((one for one in found.arns if f":{view.region}:" in one), found.arn)
    reported = {**found.fields, "arn": arn, "region": view.region}
    if found.kind == "dynamodb.Table" and found.get("streamEnabled") is True:
        reported["streamArn"] = f"{arn}/stream/x"  # the label that the world knows; AWS's is a time
    return {**manifest.data, "status": {"atProvider": reported}}
