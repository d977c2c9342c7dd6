"""Knobs of the file-pipeline system."""

from __future__ import annotations

from typing import Annotated, Self

from pydantic import Field, StringConstraints, model_validator

from charts.settings.common import (
    BucketSuffix,
    DomainName,
    Frozen,
    FunctionSize,
    MisfitError,
    PrincipalArn,
    Region,
    Trigger,
    reservations,
)
from charts.settings.cost import Cost
from charts.settings.network import Network
from charts.settings.performance import Releases, TableCapacity


class EventFunctionSize(FunctionSize):
    """Size of a function that is invoked asynchronously; Lambda retries such an event twice at most."""

    retry_attempts: int = Field(ge=0, le=2)


class TableKnobs(Frozen):
    """Retention of items and backups; `item_retention_days` 0 keeps items for ever.

    Without `capacity` the table is on demand; with it, provisioned and scaled within these limits.
    """

    item_retention_days: int = Field(ge=0, le=36500)
    backup_days: int = Field(ge=1, le=35)
    replica_key_arn: (
        Annotated[str, StringConstraints(pattern=r"^arn:aws[\w-]*:kms:[\w-]+:[0-9]{12}:key/[\w-]+$")] | None
    )
    capacity: TableCapacity | None

    @model_validator(mode="after")
    def _begins_on_demand(self) -> Self:
        if self.capacity and self.replica_key_arn is None:
            raise ValueError(
                "capacity is set, and replica_key_arn is null; DynamoDB adds a replica to a provisioned table only "
                "once its writes are scaled, so a table begins on demand; allowed is null until the replica's key is "
                "pinned; pin it, or set capacity to null (docs/decisions/0027)"
            )
        return self


class Lifecycle(Frozen):
    """Days after which an upload moves to a colder storage class, and at last expires."""

    infrequent_access_days: int = Field(ge=30)
    glacier_days: int = Field(ge=31)
    deep_archive_days: int = Field(ge=32)
    expiry_days: int = Field(ge=33)
    noncurrent_days: int = Field(ge=1)
    incomplete_upload_days: int = Field(ge=1)

    @model_validator(mode="after")
    def _ascending(self) -> Self:
        days = [self.infrequent_access_days, self.glacier_days, self.deep_archive_days, self.expiry_days]
        if sorted(set(days)) != days:
            raise ValueError(
                f"lifecycle days do not ascend: {days}; S3 wants infrequent_access < glacier < deep_archive < expiry"
            )
        if self.deep_archive_days - self.glacier_days < 90:
            raise ValueError(
                f"deep_archive_days {self.deep_archive_days} is less than 90 days after glacier_days "
                f"{self.glacier_days}; GLACIER bills 90 days at least, so move later"
            )
        return self


class QueueKnobs(Frozen):
    """Retention of messages; SQS keeps them 14 days at most."""

    retention_days: int = Field(ge=1, le=14)


class CircuitBreaker(Frozen):
    """When the data processor turns to the other region's table, and how soon it tries its own again.

    `failures` are calls in a row that the table failed or did not answer; `recovery_seconds` pass between two trials.
    """

    failures: int = Field(ge=1, le=100)
    recovery_seconds: int = Field(ge=1, le=3_600)


class AlarmLimits(Frozen):
    """Thresholds that depend on the environment's traffic; AWS's retention bounds the age."""

    replication_latency_ms: int = Field(ge=1_000)
    oldest_message_hours: int = Field(ge=1, le=14 * 24)
    rejected_records: int = Field(ge=1)
    unhealthy_percent: int = Field(ge=1, le=100)
    unhealthy_minutes: int = Field(ge=1, le=60)


class Prices(Frozen):
    """What the dashboard's cost per record assumes, in US dollars."""

    usd_per_gb_second: float = Field(ge=0)
    usd_per_million_invocations: float = Field(ge=0)
    usd_per_million_writes: float = Field(ge=0)


class StreamProcessor(Frozen):
    """The function that keeps the audit trail, how it reads the table's stream, and how late it may be."""

    function: FunctionSize
    trigger: Trigger
    iterator_age_minutes: int = Field(ge=1, le=60 * 24)


class Security(Frozen):
    """Who looks on, and what is kept of it; `trail` and `config` are off where a landing zone brings its own."""

    transfer_acceleration: bool
    access_log_days: int = Field(ge=1, le=3650)
    trail: bool
    config: bool
    record_days: int = Field(ge=1, le=3650)
    operators: list[PrincipalArn]
    operator_mfa_minutes: int = Field(ge=5, le=36 * 60)


class Failover(Frozen):
    """How uploaders learn which region takes their files; Route 53 takes any time to live, DNS resolvers keep to it."""

    zone: DomainName
    ttl_seconds: int = Field(ge=10, le=300)
    peer_minutes: int = Field(ge=1, le=60)
    watcher: FunctionSize
    accelerated_recovery: bool


class FilePipeline(Frozen):
    """Knobs of the file-pipeline system; `audit_retention_days` 0 keeps the audit trail for ever.

    `active_region` is the one that uploaders are sent to while it is well. The table's home stays where it is.
    Without `network` functions run outside of any VPC.
    """

    active_region: Region
    bucket_suffix: BucketSuffix
    function: EventFunctionSize
    circuit_breaker: CircuitBreaker
    releases: Releases
    table: TableKnobs
    lifecycle: Lifecycle
    queue: QueueKnobs
    alarms: AlarmLimits
    failover: Failover
    prices: Prices
    cost: Cost
    stream_processor: StreamProcessor
    security: Security
    audit_retention_days: int = Field(ge=0, le=36500)
    key_deletion_days: int = Field(ge=7, le=30)
    network: Network | None

    @property
    def reserved(self) -> int:
        """Concurrent executions that its functions reserve, in each region."""
        return reservations(self.function, self.stream_processor.function, self.failover.watcher)

    @model_validator(mode="after")
    def _age_can_be_reached(self) -> Self:
        if self.alarms.oldest_message_hours >= self.queue.retention_days * 24:
            raise ValueError(
                f"alarms.oldest_message_hours {self.alarms.oldest_message_hours} is not below queue.retention_days "
                f"{self.queue.retention_days} in hours; messages would expire before the alarm; lower it"
            )
        return self

    @model_validator(mode="after")
    def _warm_within_reserved(self) -> Self:
        reserved = self.function.reserved_concurrency
        for region, release in (("primary", self.releases.primary), ("secondary", self.releases.secondary)):
            warm = release.provisioned_concurrency if release else None
            if warm and reserved and warm.maximum > reserved:
                raise MisfitError(
                    ("file_pipeline", "releases", region, "provisioned_concurrency", "maximum"),
                    f"maximum {warm.maximum} is above function.reserved_concurrency {reserved}; Lambda keeps no more "
                    f"warm than it may run; allowed is {reserved} or less; lower it, or raise reserved_concurrency",
                )
        return self

    @model_validator(mode="after")
    def _redriven_changes_are_kept(self) -> Self:
        if 0 < self.audit_retention_days <= self.queue.retention_days:
            raise MisfitError(
                ("file_pipeline", "audit_retention_days"),
                f"audit_retention_days {self.audit_retention_days} would expire an audit item while its change may "
                f"still wait {self.queue.retention_days} days in the stream processor's queue; allowed are 0 (for "
                f"ever) and {self.queue.retention_days + 1} or more; raise it, or lower queue.retention_days",
            )
        return self
