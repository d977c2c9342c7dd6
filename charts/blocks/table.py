"""A DynamoDB table, global when it has replicas: on-demand, encrypted with our keys, backed up, with a stream."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from charts.blocks import permissions
from charts.blocks.alarm import FilledSum, Metric
from charts.blocks.key import Key
from charts.blocks.role import Role
from charts.blocks.scope import Block, Manifest, Scope
from imports import dynamodb
from imports.shared import Reference


@dataclass(frozen=True)
class Index:
    """A global secondary index over two string attributes, projecting everything."""

    name: str
    partition_key: str
    sort_key: str


@dataclass(frozen=True)
class Replica:
    """A copy of the table in another region. `key_arn` is the literal ARN of that region's key, once it is known."""

    region: str
    key_alias_arn: str
    key_arn: str | None


class Table(Block):
    """A table with string keys; `backup_days` is the window of point-in-time recovery in every region."""

    def __init__(
        self,
        scope: Scope,
        resource: str,
        *,
        partition_key: str,
        sort_key: str,
        indexes: Sequence[Index],
        ttl_attribute: str,
        backup_days: int,
        key: Key,
        replica: Replica,
    ) -> None:
        super().__init__(scope, resource)
        self.name = scope.name(resource, limit=255)
        self.object_name = self.name  # one object for all regions
        self.partition_key = partition_key
        self.sort_key = sort_key
        self.indexes = indexes
        self.ttl_attribute = ttl_attribute
        self.backup_days = backup_days
        self.key = key
        self.replica = replica
        key.grant_dynamodb()

    def manifests(self) -> Iterable[Manifest]:
        """The table with its replica."""
        attributes = {self.partition_key, self.sort_key}
        attributes.update(name for index in self.indexes for name in (index.partition_key, index.sort_key))
        protected = self.scope.settings.protect_data
        pinned = self.replica.key_arn is not None
        replica = dynamodb.TableForProviderReplica(
            region_name=self.replica.region,
            kms_key_arn=self.replica.key_arn or self.replica.key_alias_arn,
            point_in_time_recovery=True,
            deletion_protection_enabled=protected,
            propagate_tags=True,
        )
        yield self.managed(
            dynamodb.Table,
            dynamodb.TableSpec,
            dynamodb.TableForProvider(
                region=self.scope.region,
                billing_mode="PAY_PER_REQUEST",
                hash_key=self.partition_key,
                range_key=self.sort_key,
                attribute=[dynamodb.TableAttribute(name=name, type="S") for name in sorted(attributes)],
                global_secondary_index=[
                    dynamodb.TableGlobalSecondaryIndex(
                        name=index.name,
                        hash_key=index.partition_key,
                        range_key=index.sort_key,
                        projection_type="ALL",
                    )
                    for index in self.indexes
                ],
                stream_enabled=True,
                stream_view_type="NEW_AND_OLD_IMAGES",
                ttl=dynamodb.TableTtl(attribute_name=self.ttl_attribute, enabled=True),
                point_in_time_recovery=dynamodb.TablePointInTimeRecovery(
                    enabled=True, recovery_period_in_days=self.backup_days
                ),
                server_side_encryption=dynamodb.TableServerSideEncryption(
                    enabled=True,
                    # This reference writes the key's ARN, as the API wants it; most other KMS references write its id.
                    kms_key_arn_ref=Reference(name=self.key.object_name),
                ),
                deletion_protection_enabled=protected,
                replica=[replica] if pinned else None,
                tags=self.scope.tags(),
            ),
            # An alias in forProvider.replica differs from the key ARN that AWS reports, and the provider would replace
            # the replica at every poll. So until the key's ARN is pinned, Git only says how the replica is made.
            init_provider=None if pinned else dynamodb.TableInitProvider(replica=[replica]),
            external_name=self.name,
            holds_data=True,
        )

    def in_region(self, scope: Scope) -> RegionalTable:
        """The table as the functions of `scope`'s region see it: the original or the replica."""
        return RegionalTable(scope, self.name, tuple(index.name for index in self.indexes))


@dataclass(frozen=True)
class RegionalTable:
    """One region's end of a table: what functions and alarms of that region refer to."""

    scope: Scope
    name: str
    indexes: tuple[str, ...]

    @property
    def arn(self) -> str:
        """ARN of the table in this region."""
        return self.scope.arn("dynamodb", f"table/{self.name}")

    def grant_write(self, role: Role) -> None:
        """Allow the role to write and look up items by key: `permissions.WRITE_ITEMS`; no Scan, no Delete."""
        role.allow("WriteItems", permissions.WRITE_ITEMS, [self.arn])

    def metric_system_errors(self, operations: Sequence[str]) -> FilledSum:
        """Requests of these operations that failed inside DynamoDB: sum over five minutes."""
        return self._of_operations("SystemErrors", operations)

    def metric_throttles(self, operations: Sequence[str]) -> FilledSum:
        """Throttled requests of these operations, and throttled writes to table and indexes: sum over five minutes.

        A batch counts as a throttled request only when all of it is refused; what it loses in part shows in
        WriteThrottleEvents, of the table and of each index by itself (DynamoDB metrics and dimensions).
        """
        requests = self._of_operations("ThrottledRequests", operations).metrics
        places = [{"TableName": self.name}]
        places += [{"GlobalSecondaryIndexName": index, "TableName": self.name} for index in self.indexes]
        events = [Metric("AWS/DynamoDB", "WriteThrottleEvents", place, statistic="Sum") for place in places]
        return FilledSum([*requests, *events])

    def metric_replication_latency(self, receiving_region: str) -> FilledSum:
        """Milliseconds until an item written here can be read there: average over five minutes."""
        dimensions = {"ReceivingRegion": receiving_region, "TableName": self.name}
        return FilledSum([Metric("AWS/DynamoDB", "ReplicationLatency", dimensions, statistic="Average")])

    def _of_operations(self, name: str, operations: Sequence[str]) -> FilledSum:
        # These metrics exist only with the dimension Operation: an alarm without it would watch nothing.
        return FilledSum(
            [
                Metric("AWS/DynamoDB", name, {"Operation": operation, "TableName": self.name}, statistic="Sum")
                for operation in operations
            ]
        )
