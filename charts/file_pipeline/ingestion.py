"""Where files arrive: one bucket per region, routed by data type."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from charts.blocks.bucket import Bucket, Route
from charts.blocks.package import FUNCTIONS
from charts.blocks.scope import Scope

FORMATS = (".json", ".jsonl", ".ndjson", ".csv")
REJECTED = "rejected/"
"""Prefix of the quarantine: no route starts with it, so that a quarantined record is never taken for an upload."""
RESERVED = ("file", "rejected")
"""Names that no data type may have: status items' own type, and the quarantine."""


class Ingestion:
    """The ingestion bucket of one region."""

    def __init__(self, scope: Scope) -> None:
        knobs = scope.settings.file_pipeline
        self.bucket = Bucket(
            scope,
            "data-ingestion",
            suffix=knobs.bucket_suffix,
            lifecycle=knobs.lifecycle,
            holds_data=True,
            count_requests=True,
            accelerated=knobs.security.transfer_acceleration,
            acknowledge={
                "bucket-key": "Whoever may upload needs no grant on a key: the pipeline's contract asks for SSE-S3."
            },
        )


class DataTypeNameError(ValueError):
    """Raised at synth for a schema file whose name cannot be a prefix of keys; rename the file."""


def data_types(schemas: Path = FUNCTIONS / "data_processor/schemas") -> list[str]:
    """The data types, sorted: one for each JSON Schema of the processor, so that adding a type is adding a file.

    Raises `DataTypeNameError` for a name that is taken or is no plain word.
    """
    found = sorted(file.stem for file in schemas.glob("*.json"))
    for name in found:
        if not re.fullmatch(r"[a-z][a-z0-9-]{0,30}", name) or name in RESERVED:
            raise DataTypeNameError(
                f'the schema file "{name}.json" names no data type; allowed are up to 31 lower-case letters, digits '
                f"and hyphens, and not {' or '.join(RESERVED)}; rename the file"
            )
    return found


def routes(data_types: Sequence[str]) -> list[Route]:
    """One route for each data type and format, plain and gzipped: the prefix decides the schema."""
    return [
        Route(prefix=f"{data_type}/", suffix=suffix + gzip)
        for data_type in data_types
        for suffix in FORMATS
        for gzip in ("", ".gz")
    ]
