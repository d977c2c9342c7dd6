"""Where records live: one table, in both regions, under a key of its own in each."""

from __future__ import annotations

from charts.blocks.key import Key
from charts.blocks.scope import Scope
from charts.blocks.table import Attribute, Index, Replica, Table
from charts.blocks.table_scaling import TableScaling

TTL_ATTRIBUTE = "expiresAt"


class GlobalStorage:
    """The global table, homed in the primary region, and each region's key."""

    def __init__(self, primary: Scope, secondary: Scope) -> None:
        knobs = primary.settings.file_pipeline
        home_key, replica_key = (
            Key(
                scope,
                "processed-data",
                purpose=f"Items of the processed-data table in {scope.region}",
                deletion_days=knobs.key_deletion_days,
            )
            for scope in (primary, secondary)
        )
        replica_key.grant_dynamodb()
        self.table = Table(
            primary,
            "processed-data",
            partition_key=Attribute("recordId"),
            sort_key=Attribute("timestamp"),
            indexes=[
                Index("ProcessingStatusIndex", partition_key="processingStatus", sort_key="timestamp"),
                Index("DataTypeIndex", partition_key="dataType", sort_key="timestamp"),
            ],
            ttl_attribute=TTL_ATTRIBUTE,
            backup_days=knobs.table.backup_days,
            key=home_key,
            replica=Replica(
                region=secondary.region, key_alias_arn=replica_key.alias_arn, key_arn=knobs.table.replica_key_arn
            ),
            capacity=knobs.table.capacity,
        )
        if knobs.table.capacity:
            for scope in (primary, secondary):
                end = self.table.in_region(scope)
                TableScaling(end, "processed-data", capacity=knobs.table.capacity, home=scope.is_primary)
