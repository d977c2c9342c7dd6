"""Where files go in, and where their records come out: discovered from the objects, whatever the system is called."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sandbox.errors import SandboxError
from sandbox.resource import EXTERNAL_NAME

Json = dict[str, Any]


@dataclass(frozen=True)
class Ingestion:
    """A bucket whose new objects are handed to functions; `filters` are its (prefix, suffix) pairs."""

    region: str
    bucket: str
    primary: bool
    filters: tuple[tuple[str, str], ...]
    functions: tuple[str, ...]
    tables: tuple[str, ...]

    @property
    def prefixes(self) -> list[str]:
        """Prefixes that lead somewhere, in the order of the manifest."""
        return list(dict.fromkeys(prefix for prefix, _ in self.filters))

    def takes(self, key: str) -> bool:
        """Whether a new object with this key is handed to a function."""
        return any(key.startswith(prefix) and key.endswith(suffix) for prefix, suffix in self.filters)

    def key_for(self, file: Path, prefix: str | None) -> str:
        """The key of a file: under `prefix`, else under the prefix that begins as its name does."""
        if prefix is None:
            stem = file.name.lower()
            prefix = next((p for p in self.prefixes if p and stem.startswith(p.rstrip("/").lower())), None)
        if prefix is None:
            raise SandboxError(
                f"no prefix of bucket {self.bucket} begins as {file.name} does",
                f"give --prefix, one of {', '.join(self.prefixes) or 'any'}",
            )
        return prefix + file.name


def ingestions(objects: Sequence[Json]) -> list[Ingestion]:
    """All of them, the primary region's first; raises SandboxError if there is none."""
    found = [_ingestion(item, objects) for item in objects if item["kind"] == "BucketNotification"]
    if not found:
        raise SandboxError("no bucket hands its objects to a function", "dist/ has no BucketNotification")
    return sorted(found, key=lambda one: (not one.primary, one.region))


def _ingestion(notification: Json, objects: Sequence[Json]) -> Ingestion:
    wanted = notification["spec"]["forProvider"]
    status = (notification.get("status") or {}).get("atProvider") or {}
    bucket = status.get("bucket") or wanted.get("bucket") or external_name(notification)
    targets = wanted.get("lambdaFunction") or []
    names = tuple(dict.fromkeys(target["lambdaFunctionArn"].rpartition(":")[2] for target in targets))
    functions = [o for o in objects if o["kind"] == "Function" and external_name(o) in names]
    values = {v for f in functions for v in variables(f).values()}
    names_of_tables = {external_name(o) for o in objects if o["kind"] == "Table"}
    tables = tuple(sorted(names_of_tables & values))
    tags = next(
        (_tags(o) for o in objects if o["kind"] == "Bucket" and external_name(o) == bucket),
        {},
    )
    filters = tuple((t.get("filterPrefix") or "", t.get("filterSuffix") or "") for t in targets)
    primary = tags.get("IsPrimary", "").lower() == "true"
    return Ingestion(wanted["region"], str(bucket), primary, filters, names, tables)


def external_name(item: Json) -> str:
    """An object's name in AWS."""
    metadata = item["metadata"]
    return str((metadata.get("annotations") or {}).get(EXTERNAL_NAME) or metadata["name"])


def variables(function: Json) -> dict[str, str]:
    """A function's environment."""
    return (function["spec"]["forProvider"].get("environment") or {}).get("variables") or {}


def _tags(item: Json) -> dict[str, str]:
    return item["spec"]["forProvider"].get("tags") or {}


def choose(found: Sequence[Ingestion], region: str | None) -> Ingestion:
    """The one of a region, else the primary's; raises SandboxError for a region without one."""
    if region is None:
        return found[0]
    one = next((candidate for candidate in found if candidate.region == region), None)
    if one is None:
        known = ", ".join(candidate.region for candidate in found)
        raise SandboxError(f"no bucket takes files in region {region!r}", f"give one of {known}")
    return one
