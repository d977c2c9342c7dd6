"""Where a drill sends, looks and repairs: the outputs of the file-pipeline in each region."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sandbox.errors import SandboxError

Json = dict[str, Any]
_NEEDED = ("bucketName", "tableName", "deadLetterQueueArn", "functionName", "region", "isPrimary")


@dataclass(frozen=True)
class Place:
    """One region of the file-pipeline; names as AWS has them, `queue` is the ARN of the dead-letter queue."""

    region: str
    bucket: str
    table: str
    queue: str
    function: str


def places(objects: Sequence[Json]) -> tuple[Place, Place]:
    """The primary's and the other region's; raises SandboxError where there are not these two."""
    outputs = [item.get("data") or {} for item in objects if item["kind"] == "ConfigMap"]
    found = [data for data in outputs if all(name in data for name in _NEEDED)]
    found.sort(key=lambda data: data["isPrimary"] != "true")
    if [data["isPrimary"] for data in found] != ["true", "false"]:
        raise SandboxError(
            f"the outputs are of {len(found)} regions, those of a primary and a secondary region are needed",
            "drill an environment with the file-pipeline",
        )
    first, second = (
        Place(data["region"], data["bucketName"], data["tableName"], data["deadLetterQueueArn"], data["functionName"])
        for data in found
    )
    return first, second
