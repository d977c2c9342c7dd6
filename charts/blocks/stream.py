"""A Kinesis data stream: encrypted with a key of ours, kept for as long as its retention says."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from charts.blocks import permissions
from charts.blocks.alarm import Metric
from charts.blocks.key import Key
from charts.blocks.role import Role
from charts.blocks.scope import Block, Manifest, Scope
from imports import kinesis
from imports.shared import Reference


class Stream(Block):
    """A stream of `shards` shards, or in on-demand mode where that is None."""

    def __init__(self, scope: Scope, resource: str, *, shards: int | None, retention_hours: int, key: Key) -> None:
        super().__init__(scope, resource)
        self.name = scope.name(resource, limit=128)
        self.shards = shards
        self.retention_hours = retention_hours
        self.key = key
        key.grant_through("kinesis")

    @property
    def arn(self) -> str:
        """ARN of the stream."""
        return self.scope.arn("kinesis", f"stream/{self.name}")

    def grant_put(self, role: Role) -> None:
        """Allow the role to put records in batches: `permissions.PUT_RECORDS`."""
        role.allow("PutRecords", permissions.PUT_RECORDS, [self.arn])

    def grant_read(self, role: Role) -> None:
        """Allow the role to read all shards: `permissions.READ_RECORDS`, and ListStreams, which names no stream."""
        role.allow("ReadRecords", permissions.READ_RECORDS, [self.arn])
        role.allow("ListStreams", permissions.LIST_STREAMS, ["*"])

    def grant_pull(self, role: Role) -> None:
        """Allow the role of a delivery stream to read all shards: `permissions.PULL_RECORDS`."""
        role.allow("PullRecords", permissions.PULL_RECORDS, [self.arn])

    def grant_fan_out(self, role: Role, consumer: str) -> None:
        """Allow the role to read all shards as a consumer with a share of its own, which it registers and removes.

        `permissions.REGISTER_CONSUMER` on the stream, `permissions.READ_AS_CONSUMER` on the consumer, whose ARN ends in
        the moment of its registration.
        """
        name = f"{self.arn}/consumer/{consumer}"
        role.allow("RegisterConsumer", permissions.REGISTER_CONSUMER, [self.arn])
        role.allow("ReadAsConsumer", permissions.READ_AS_CONSUMER, [name, f"{name}:*"])

    def metric_incoming(self) -> Metric:
        """Records that came in: sum over five minutes."""
        return self._metric("IncomingRecords", "Sum")

    def metric_refused(self) -> Metric:
        """Records that were refused for want of capacity: sum over five minutes."""
        return self._metric("WriteProvisionedThroughputExceeded", "Sum")

    def metric_iterator_age(self) -> Metric:
        """Milliseconds by which the slowest reader is behind: maximum over five minutes."""
        return self._metric("GetRecords.IteratorAgeMilliseconds", "Maximum")

    def metric_consumer_behind(self, consumer: str) -> Metric:
        """Milliseconds by which a consumer with a share of its own is behind: maximum over five minutes."""
        dimensions = {"ConsumerName": consumer, "StreamName": self.name}
        return Metric("AWS/Kinesis", "SubscribeToShardEvent.MillisBehindLatest", dimensions, statistic="Maximum")

    def _metric(self, name: str, statistic: Literal["Maximum", "Sum"]) -> Metric:
        return Metric("AWS/Kinesis", name, {"StreamName": self.name}, statistic=statistic)

    def manifests(self) -> Iterable[Manifest]:
        """The stream."""
        mode = "ON_DEMAND" if self.shards is None else "PROVISIONED"
        yield self.managed(
            kinesis.Stream,
            kinesis.StreamSpec,
            kinesis.StreamForProvider(
                region=self.scope.region,
                shard_count=self.shards,
                stream_mode_details=kinesis.StreamStreamModeDetails(stream_mode=mode),
                retention_period=self.retention_hours,
                encryption_type="KMS",
                # This reference writes the key's id, which Kinesis takes.
                kms_key_id_ref=Reference(name=self.key.object_name),
                tags=self.scope.tags(),
            ),
            external_name=self.name,
            holds_data=True,
        )
