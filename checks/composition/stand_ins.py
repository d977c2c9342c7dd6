"""What AWS would report of an object, as far as it is known before AWS runs.

An object that a composite only looks at is one of dist/: its ARN and its fields are known, and of a table with a stream
the stream's ARN, with the label x, as `checks.world` has it. An object that a composite makes reports the ARN of its
kind, with x for what AWS adds. For whatever else a patch reads, x stands.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from checks.composition.fieldpaths import FieldPath, MissingFieldError
from checks.composition.rehearsal import ComposedManifest
from checks.resource import Resource

_REPORTED = ("status", "atProvider")
Named = Callable[[str, str, str, str], Resource | None]
"""The object of an environment, kind, region and name in AWS."""


def observed(
    manifest: ComposedManifest, environment: str, named: Named, read: Sequence[FieldPath], *, arn: str = ""
) -> Mapping[str, Any] | None:
    """The composed object with a status that has the fields at the paths `read`, and its own ARN where one is known.

    None for an object that is only looked at and that nobody makes; no stream's ARN for a table without a stream.
    """
    fields, without = {**manifest.for_provider, **({"arn": arn} if arn else {})}, ""
    if manifest.observed_only:
        view = Resource(manifest, environment, "")
        found = named(environment, view.kind, view.region, view.name)
        if found is None:
            return None
        arn = next((one for one in found.arns if f":{view.region}:" in one), found.arn)
        fields = {**found.fields, "arn": arn, "region": view.region}
        if found.kind == "dynamodb.Table" and found.get("streamEnabled") is True:
            fields["streamArn"] = f"{arn}/stream/x"
        elif found.kind == "dynamodb.Table":
            without = "streamArn"
    made: dict[str, Any] = {**manifest.data, "status": {"atProvider": dict(fields)}}
    for path in read:
        if path.steps[:2] == _REPORTED and path.steps[2:3] != (without,):
            _fill(made, path)
    return made


def _fill(made: dict[str, Any], path: FieldPath) -> None:
    try:
        path.read(made)
    except MissingFieldError:
        path.write(made, "x")
