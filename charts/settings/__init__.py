"""Settings of one environment: frozen, validated, the only source of choices for charts/; one module per system.

Units stand in the field names (``_days``, ``_seconds``, ``_mb``). Limits are AWS's own and named where they are
declared. `charts.environment_file` reads them from YAML and adds file and line to each complaint.
"""

from __future__ import annotations

import re
from typing import Annotated, Literal, Self

from pydantic import StringConstraints, model_validator

from charts.settings.common import (
    AccountId,
    Frozen,
    FunctionSize,
    LogRetention,
    MisfitError,
    Partition,
    Regions,
    SyncWindow,
    Tags,
    Trigger,
)
from charts.settings.control_plane import ControlPlane
from charts.settings.cost import Anomalies, Cost
from charts.settings.file_pipeline import FilePipeline, Lifecycle, Prices
from charts.settings.flink import Flink
from charts.settings.lake import Lake, LakeAges
from charts.settings.network import Network, RegionalNetwork
from charts.settings.performance import CapacityRange, Release, TableCapacity
from charts.settings.realtime_analytics import RealtimeAnalytics
from charts.settings.stream_processing import StreamProcessing

__all__ = [
    "Anomalies",
    "CapacityRange",
    "ControlPlane",
    "Cost",
    "FilePipeline",
    "Flink",
    "FunctionSize",
    "Lake",
    "LakeAges",
    "Lifecycle",
    "MisfitError",
    "Network",
    "Prices",
    "RealtimeAnalytics",
    "RegionalNetwork",
    "Release",
    "Settings",
    "StreamProcessing",
    "SyncWindow",
    "TableCapacity",
    "Trigger",
]

LONGEST_NAMES = (("S3 bucket", "data-ingestion", 63), ("Lambda function", "stream-processor", 64))
"""(what, the longest resource part of a name of that sort, AWS's limit in characters). Names are
`serverless-<resource>-<environment>[-<region>][-<bucket suffix>]`, see charts/blocks/scope.py."""
LONGEST_DOMAIN = 28
"""Characters of an OpenSearch domain's name (Amazon OpenSearch Service API reference, CreateDomain)."""
SHARED_CONCURRENCY = 900
"""What functions may reserve of the 1,000 concurrent executions that an account has in a region: Lambda keeps 100 for
all others (Lambda developer guide, "Configuring reserved concurrency")."""
COST_EXPLORER_REGION = "us-east-1"
"""Where Cost Explorer is asked; AWS names no other region for the topics that it tells."""
_PARTITION_OF_PREFIX = {"cn-": "aws-cn", "us-gov-": "aws-us-gov"}


class Settings(Frozen):
    """One environment: everything that charts/ may want to choose."""

    environment: Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9]+$", max_length=20)]
    account_id: AccountId
    partition: Partition
    regions: Regions
    tags: Tags
    log_retention_days: LogRetention
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"]
    protect_data: bool
    crossplane_role: Annotated[str, StringConstraints(pattern=r"^[\w+=,.@-]{1,64}$")] | None
    sync_window: SyncWindow | None
    alarm_email: Annotated[str, StringConstraints(pattern=r"^[^@\s]+@[^@\s]+\.[^@\s]+$")] | None
    stream_processing: StreamProcessing
    file_pipeline: FilePipeline
    realtime_analytics: RealtimeAnalytics

    @model_validator(mode="after")
    def _names_fit(self) -> Self:
        for what, resource, limit in LONGEST_NAMES:
            name = f"serverless-{resource}-{self.environment}-{max(self.regions.both, key=len)}"
            if what == "S3 bucket" and self.file_pipeline.bucket_suffix:
                name += f"-{self.file_pipeline.bucket_suffix}"
            if len(name) > limit:
                path = ("file_pipeline", "bucket_suffix") if what == "S3 bucket" else ("environment",)
                raise MisfitError(
                    path,
                    f'the {what} name "{name}" would have {len(name)} characters, AWS allows {limit}; '
                    f"shorten environment or bucket_suffix by {len(name) - limit}",
                )
        return self

    @model_validator(mode="after")
    def _zones_are_of_their_regions(self) -> Self:
        if self.file_pipeline.network:
            self.file_pipeline.network.check_zones(self.regions)
        return self

    @model_validator(mode="after")
    def _anomalies_reach_their_topic(self) -> Self:
        if self.file_pipeline.cost.anomalies and self.regions.primary != COST_EXPLORER_REGION:
            raise MisfitError(
                ("file_pipeline", "cost", "anomalies"),
                f"anomalies would be told to a topic in {self.regions.primary}, and AWS does not say that Cost Anomaly "
                f"Detection reaches one outside {COST_EXPLORER_REGION}; allowed is null here; write it",
            )
        return self

    @model_validator(mode="after")
    def _search_fits(self) -> Self:
        search, name = self.realtime_analytics.search, f"real-time-analytics-{self.environment}"
        if self.protect_data and not search.enabled:
            raise MisfitError(
                ("realtime_analytics", "search", "enabled"),
                "enabled is false where protect_data is true; such an environment keeps its search store; allowed is "
                "true; write it, or choose smaller nodes",
            )
        if search.enabled and len(name) > LONGEST_DOMAIN:
            raise MisfitError(
                ("environment",),
                f'the OpenSearch domain "{name}" would have {len(name)} characters, AWS allows {LONGEST_DOMAIN}; '
                f"shorten environment by {len(name) - LONGEST_DOMAIN}",
            )
        return self

    @model_validator(mode="after")
    def _reservations_fit(self) -> Self:
        systems = (
            (("file_pipeline", "function"), self.file_pipeline.reserved, self.regions.both),
            (("stream_processing", "functions"), self.stream_processing.reserved, [self.stream_processing.region]),
            (("realtime_analytics", "functions"), self.realtime_analytics.reserved, [self.realtime_analytics.region]),
        )
        for region in sorted({region for _, _, regions in systems for region in regions}):
            here = [(count, path) for path, count, regions in systems if region in regions]
            together = sum(count for count, _ in here)
            if together > SHARED_CONCURRENCY:
                raise MisfitError(
                    max(here)[1],
                    f"the functions of all systems in {region} reserve {together} concurrent executions together; "
                    f"allowed are {SHARED_CONCURRENCY}, since Lambda keeps 100 of an account's 1,000 for all others; "
                    f"lower them",
                )
        return self

    @model_validator(mode="after")
    def _active_region_is_ours(self) -> Self:
        active, ours = self.file_pipeline.active_region, self.regions.both
        if active not in ours:
            raise MisfitError(
                ("file_pipeline", "active_region"),
                f'active_region "{active}" is none of the two regions; allowed are "{ours[0]}" and "{ours[1]}"; '
                f"name the one that uploads go to",
            )
        return self

    @model_validator(mode="after")
    def _one_partition(self) -> Self:
        for region in (*self.regions.both, self.stream_processing.region, self.realtime_analytics.region):
            expected = next((p for prefix, p in _PARTITION_OF_PREFIX.items() if region.startswith(prefix)), "aws")
            if expected != self.partition:
                raise MisfitError(
                    ("partition",),
                    f'region "{region}" belongs to partition "{expected}", but partition is "{self.partition}"; '
                    f"choose regions of one partition",
                )
        arn = self.file_pipeline.table.replica_key_arn
        if arn and not re.match(rf"arn:{self.partition}:kms:{self.regions.secondary}:{self.account_id}:", arn):
            raise MisfitError(
                ("file_pipeline", "table", "replica_key_arn"),
                f'replica_key_arn "{arn}" is not a key of account {self.account_id} in {self.regions.secondary}; '
                f"take it from the Key object of the secondary region",
            )
        return self
