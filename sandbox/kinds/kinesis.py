"""Kinesis: Stream (facts: the Kinesis API reference)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sandbox.compare import Drift
from sandbox.kinds.base import Json, Kind, Observed, Request, register, tag_map

_STATES = {"CREATING": "Creating", "UPDATING": "Updating", "DELETING": "Deleting"}


@register
class Stream(Kind):
    """kinesis Stream; external name = name, status.atProvider.arn and id = its ARN."""

    GROUP, KIND, SERVICE = "kinesis", "Stream", "kinesis"
    FIELDS = """
        encryptionType enforceConsumerDeletion~ kmsKeyId@kms.Key.name retentionPeriod shardCount tags:map
        streamModeDetails(streamMode)
    """

    def observe(self, r: Request) -> Observed:
        """DescribeStreamSummary and its tags."""
        found = r.aws.describe_stream_summary(StreamName=r.name)["StreamDescriptionSummary"]
        mode = (found.get("StreamModeDetails") or {}).get("StreamMode", "PROVISIONED")
        fields: Json = {
            "encryptionType": found.get("EncryptionType", "NONE"),
            "kmsKeyId": _key(found.get("KeyId"), r.get("kmsKeyId")),
            "retentionPeriod": found["RetentionPeriodHours"],
            "streamModeDetails": {"streamMode": mode},
            "tags": tag_map(r.aws.list_tags_for_stream(StreamName=r.name)["Tags"]),
        }
        if mode == "PROVISIONED":
            fields["shardCount"] = found["OpenShardCount"]
        status = {"arn": found["StreamARN"], "id": found["StreamARN"]}
        return Observed(fields, status, _STATES.get(found["StreamStatus"], "Available"))

    def create(self, r: Request) -> None:
        """CreateStream; retention and encryption follow as an update."""
        shards = {"ShardCount": int(r.get("shardCount"))} if r.get("shardCount") else {}
        mode = r.get("streamModeDetails", "streamMode")
        more = {"StreamModeDetails": {"StreamMode": mode}} if mode else {}
        r.aws.create_stream(StreamName=r.name, **shards, **more)
        if r.get("tags"):
            r.aws.add_tags_to_stream(StreamName=r.name, Tags=r.get("tags"))

    def update(self, r: Request, drift: Sequence[Drift]) -> None:
        """A call per concern, each of which Kinesis takes by itself."""
        changed = {d.root for d in drift}
        if "streamModeDetails" in changed:
            mode = {"StreamMode": r.get("streamModeDetails", "streamMode")}
            r.aws.update_stream_mode(StreamARN=r.resource.at_provider["arn"], StreamModeDetails=mode)
        if "shardCount" in changed:
            count = int(r.get("shardCount"))
            r.aws.update_shard_count(StreamName=r.name, TargetShardCount=count, ScalingType="UNIFORM_SCALING")
        if "retentionPeriod" in changed:
            self._retain(r)
        if changed & {"encryptionType", "kmsKeyId"}:
            self._encrypt(r)
        put, gone = r.tag_change()
        if put:
            r.aws.add_tags_to_stream(StreamName=r.name, Tags=put)
        if gone:
            r.aws.remove_tags_from_stream(StreamName=r.name, TagKeys=gone)

    @staticmethod
    def _retain(r: Request) -> None:
        hours = int(r.get("retentionPeriod"))
        longer = hours > int(r.found["retentionPeriod"])
        change = r.aws.increase_stream_retention_period if longer else r.aws.decrease_stream_retention_period
        change(StreamName=r.name, RetentionPeriodHours=hours)

    @staticmethod
    def _encrypt(r: Request) -> None:
        if r.get("encryptionType") == "KMS":
            r.aws.start_stream_encryption(StreamName=r.name, EncryptionType="KMS", KeyId=r.need("kmsKeyId"))
        elif r.found.get("encryptionType") == "KMS":
            r.aws.stop_stream_encryption(StreamName=r.name, EncryptionType="KMS", KeyId=r.found["kmsKeyId"])

    def delete(self, r: Request) -> None:
        """DeleteStream, with its consumers where the manifest says so."""
        r.aws.delete_stream(StreamName=r.name, EnforceConsumerDeletion=bool(r.get("enforceConsumerDeletion")))


def _key(found: Any, wanted: Any) -> Any:
    """The wanted key if it is the one that Kinesis names, which it may do by ARN."""
    return wanted if found and wanted and str(found).endswith(f"/{wanted}") else found
