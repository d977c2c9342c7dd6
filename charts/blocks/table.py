"""A DynamoDB table, global when it has replicas: encrypted with our keys, backed up, with a stream.

It is on demand, or provisioned; then charts/blocks/table_scaling.py scales it (why so: docs/decisions/0027).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from charts.blocks import permissions
from charts.blocks.alarm import FilledSum, Metric
from charts.blocks.key import Key
from charts.blocks.role import Role
from charts.blocks.scope import Block, Manifest, Scope
from charts.settings import TableCapacity
from imports import dynamodb
from imports.shared import Reference


@dataclass(frozen=True)
class Attribute:
    """An attribute that keys are made of; `type` is S (text) or N (number)."""

    name: str
    type: Literal["S", "N"] = "S"


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
    """A table; `backup_days` is the window of point-in-time recovery in every region.

    `stream` switches its stream of new and old images on; a table with a replica has one anyway. Without `capacity` it
    is on demand; with it, provisioned: it begins with the minimum, and auto-scaling has the numbers from then on.
    """

    def __init__(
        self,
        scope: Scope,
        resource: str,
        *,
        partition_key: Attribute,
        sort_key: Attribute,
        indexes: Sequence[Index] = (),
        ttl_attribute: str | None = None,
        backup_days: int,
        key: Key,
        replica: Replica | None = None,
        stream: bool = True,
        capacity: TableCapacity | None = None,
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
        self.stream = stream
        self.capacity = capacity
        key.grant_dynamodb()

    def manifests(self) -> Iterable[Manifest]:
        """The table with its replica."""
        attributes = {attribute.name: attribute for attribute in (self.partition_key, self.sort_key)}
        for index in self.indexes:
            attributes |= {name: Attribute(name) for name in (index.partition_key, index.sort_key)} | attributes
        protected = self.scope.settings.protect_data
        streams = self.stream or self.replica is not None
        yield self.managed(
            dynamodb.Table,
            dynamodb.TableSpec,
            dynamodb.TableForProvider(
                region=self.scope.region,
                billing_mode="PROVISIONED" if self.capacity else "PAY_PER_REQUEST",
                hash_key=self.partition_key.name,
                range_key=self.sort_key.name,
                attribute=[
                    dynamodb.TableAttribute(name=name, type=attributes[name].type) for name in sorted(attributes)
                ],
                global_secondary_index=None if self.capacity else self._indexes(),
                stream_enabled=streams,
                stream_view_type="NEW_AND_OLD_IMAGES" if streams else None,
                ttl=dynamodb.TableTtl(attribute_name=self.ttl_attribute, enabled=True) if self.ttl_attribute else None,
                point_in_time_recovery=dynamodb.TablePointInTimeRecovery(
                    enabled=True, recovery_period_in_days=self.backup_days
                ),
                server_side_encryption=dynamodb.TableServerSideEncryption(
                    enabled=True,
                    # This reference writes the key's ARN, as the API wants it; most other KMS references write its id.
                    kms_key_arn_ref=Reference(name=self.key.object_name),
                ),
                deletion_protection_enabled=protected,
                replica=self._replicas(pinned=True),
                tags=self.scope.tags(),
            ),
            init_provider=self._at_first(),
            # Late-initialization would write the numbers below into forProvider, and the provider would put them back.
            late_initialize=self.capacity is None,
            external_name=self.name,
            holds_data=True,
        )

    def _at_first(self) -> dynamodb.TableInitProvider | None:
        """What Git says once only: how the replica is made, and the capacity to begin with.

        An alias in forProvider.replica differs from the key ARN that AWS reports, and the provider would replace the
        replica at every poll. Capacities belong to auto-scaling; those of the indexes stand in a list that the provider
        compares as a whole, so that the whole list stands here.
        """
        replicas, capacity = self._replicas(pinned=False), self.capacity
        if capacity:
            return dynamodb.TableInitProvider(
                replica=replicas,
                read_capacity=capacity.read.minimum,
                write_capacity=capacity.write.minimum,
                global_secondary_index=self._indexes(),
            )
        return dynamodb.TableInitProvider(replica=replicas) if replicas else None

    def _indexes(self) -> list[dynamodb.TableGlobalSecondaryIndex] | None:
        capacity = self.capacity
        return [
            dynamodb.TableGlobalSecondaryIndex(
                name=index.name,
                hash_key=index.partition_key,
                range_key=index.sort_key,
                projection_type="ALL",
                read_capacity=capacity.read.minimum if capacity else None,
                write_capacity=capacity.write.minimum if capacity else None,
            )
            for index in self.indexes
        ] or None

    def _replicas(self, *, pinned: bool) -> list[dynamodb.TableForProviderReplica] | None:
        """The replica, if it is one whose key is pinned, or is not."""
        replica = self.replica
        if replica is None or (replica.key_arn is not None) != pinned:
            return None
        return [
            dynamodb.TableForProviderReplica(
                region_name=replica.region,
                kms_key_arn=replica.key_arn or replica.key_alias_arn,
                point_in_time_recovery=True,
                deletion_protection_enabled=self.scope.settings.protect_data,
                propagate_tags=True,
            )
        ]

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
        """Allow the role to write and look up items by key: `permissions.WRITE_ITEMS`; no Scan, no Delete.

        A role of the other region may be given it too, beside that on its own region's end.
        """
        here = role.scope.region == self.scope.region
        role.allow("WriteItems" if here else "WriteItemsInOtherRegion", permissions.WRITE_ITEMS, [self.arn])

    def grant_look(self, role: Role) -> None:
        """Allow the role to look an item up by its key: dynamodb:GetItem."""
        role.allow("LookAtItem", permissions.LOOK_AT_ITEM, [self.arn])

    def grant_read_stream(self, role: Role) -> None:
        """Allow the role to read the table's stream; AWS makes the label at the end of the stream's ARN."""
        role.allow("ReadStream", permissions.READ_STREAM, [f"{self.arn}/stream/*"])

    def grant_put_batches(self, role: Role) -> None:
        """Allow the role to put items in batches: dynamodb:BatchWriteItem."""
        role.allow("PutBatches", permissions.PUT_BATCHES, [self.arn])

    def grant_put(self, role: Role) -> None:
        """Allow the role to put items one by one: dynamodb:PutItem."""
        role.allow("PutItems", permissions.PUT_ITEMS, [self.arn])

    def grant_summarize(self, role: Role) -> None:
        """Allow the role to query items and to put one: dynamodb:Query, dynamodb:PutItem; no Scan."""
        role.allow("Summarize", (*permissions.PUT_ITEMS, *permissions.QUERY_ITEMS), [self.arn])

    def grant_repair(self, role: Role) -> None:
        """Allow the role to compare the table with its replica and to put items: `permissions.REPAIR_ITEMS`."""
        role.allow("RepairItems", permissions.REPAIR_ITEMS, [self.arn])

    def grant_read_lost_changes(self, role: Role) -> None:
        """Allow the role to look changes up in the table's stream: `permissions.READ_LOST_CHANGES`."""
        role.allow("ReadLostChanges", permissions.READ_LOST_CHANGES, [f"{self.arn}/stream/*"])

    def metric_capacity(self, direction: Literal["Read", "Write"]) -> Metric:
        """Capacity units consumed: sum over five minutes."""
        name = f"Consumed{direction}CapacityUnits"
        return Metric("AWS/DynamoDB", name, {"TableName": self.name}, statistic="Sum")

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
