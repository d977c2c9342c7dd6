"""Where files arrive: one bucket per region, routed by data type."""

from __future__ import annotations

from charts.blocks.bucket import Bucket, Route
from charts.blocks.scope import Scope

FORMATS = (".json", ".jsonl", ".ndjson", ".csv")
REJECTED = "rejected/"
"""Prefix of the quarantine: no route starts with it, so that a quarantined record is never taken for an upload."""


class Ingestion:
    """The ingestion bucket of one region."""

    def __init__(self, scope: Scope) -> None:
        knobs = scope.settings.file_pipeline
        self.bucket = Bucket(
            scope, "data-ingestion", suffix=knobs.bucket_suffix, lifecycle=knobs.lifecycle, holds_data=True
        )


def routes(data_types: tuple[str, ...]) -> list[Route]:
    """One route for each data type and format, plain and gzipped: the prefix decides the schema."""
    return [
        Route(prefix=f"{data_type}/", suffix=suffix + gzip)
        for data_type in data_types
        for suffix in FORMATS
        for gzip in ("", ".gz")
    ]
