# Made by `make imports` from the CRDs (tools/imports); change the generator, not this file.
"""kinesis.aws.m.upbound.io."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from imports import base, meta, shared


class Stream(base.KubernetesObject):
    """Stream, kinesis.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-kinesis/latest/resources/kinesis.aws.m.upbound.io/Stream/v1beta1
    """

    __slots__ = ()

    GROUP = "kinesis.aws.m.upbound.io"
    KIND = "Stream"
    VERSION = "v1beta1"
    PLURAL = "streams"
    SCOPE = "Namespaced"

    def __init__(
        self,
        *,
        metadata: meta.ObjectMeta,
        spec: StreamSpec,
    ) -> None:
        self.metadata = metadata
        self._values = {
            "spec": spec,
        }


class StreamSpec(base.Block):
    """spec of Stream, kinesis.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-kinesis/latest/resources/kinesis.aws.m.upbound.io/Stream/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        for_provider: StreamForProvider,
        init_provider: StreamInitProvider | None = None,
        management_policies: Sequence[shared.ManagementPolicy] | None = None,
        provider_config_ref: StreamProviderConfigRef | None = None,
        write_connection_secret_to_ref: StreamWriteConnectionSecretToRef | None = None,
    ) -> None:
        self._values = {
            "forProvider": for_provider,
            "initProvider": init_provider,
            "managementPolicies": management_policies,
            "providerConfigRef": provider_config_ref,
            "writeConnectionSecretToRef": write_connection_secret_to_ref,
        }


class StreamForProvider(base.Block):
    """spec.forProvider of Stream, kinesis.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-kinesis/latest/resources/kinesis.aws.m.upbound.io/Stream/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        region: str,
        encryption_type: str | None = None,
        enforce_consumer_deletion: bool | None = None,
        kms_key_id: str | None = None,
        kms_key_id_ref: StreamKmsKeyIdRef | None = None,
        kms_key_id_selector: StreamKmsKeyIdSelector | None = None,
        max_record_size_in_kib: float | None = None,
        retention_period: float | None = None,
        shard_count: float | None = None,
        shard_level_metrics: base.Strings | None = None,
        stream_mode_details: StreamStreamModeDetails | None = None,
        tags: Mapping[str, str] | None = None,
        warm_throughput_mib_ps: float | None = None,
    ) -> None:
        self._values = {
            "encryptionType": encryption_type,
            "enforceConsumerDeletion": enforce_consumer_deletion,
            "kmsKeyId": kms_key_id,
            "kmsKeyIdRef": kms_key_id_ref,
            "kmsKeyIdSelector": kms_key_id_selector,
            "maxRecordSizeInKib": max_record_size_in_kib,
            "region": region,
            "retentionPeriod": retention_period,
            "shardCount": shard_count,
            "shardLevelMetrics": shard_level_metrics,
            "streamModeDetails": stream_mode_details,
            "tags": tags,
            "warmThroughputMibPs": warm_throughput_mib_ps,
        }


class StreamInitProvider(base.Block):
    """spec.initProvider of Stream, kinesis.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-kinesis/latest/resources/kinesis.aws.m.upbound.io/Stream/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        encryption_type: str | None = None,
        enforce_consumer_deletion: bool | None = None,
        kms_key_id: str | None = None,
        kms_key_id_ref: StreamKmsKeyIdRef | None = None,
        kms_key_id_selector: StreamKmsKeyIdSelector | None = None,
        max_record_size_in_kib: float | None = None,
        retention_period: float | None = None,
        shard_count: float | None = None,
        shard_level_metrics: base.Strings | None = None,
        stream_mode_details: StreamStreamModeDetails | None = None,
        tags: Mapping[str, str] | None = None,
        warm_throughput_mib_ps: float | None = None,
    ) -> None:
        self._values = {
            "encryptionType": encryption_type,
            "enforceConsumerDeletion": enforce_consumer_deletion,
            "kmsKeyId": kms_key_id,
            "kmsKeyIdRef": kms_key_id_ref,
            "kmsKeyIdSelector": kms_key_id_selector,
            "maxRecordSizeInKib": max_record_size_in_kib,
            "retentionPeriod": retention_period,
            "shardCount": shard_count,
            "shardLevelMetrics": shard_level_metrics,
            "streamModeDetails": stream_mode_details,
            "tags": tags,
            "warmThroughputMibPs": warm_throughput_mib_ps,
        }


class StreamStreamModeDetails(base.Block):
    """spec.forProvider.streamModeDetails of Stream, kinesis.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-kinesis/latest/resources/kinesis.aws.m.upbound.io/Stream/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        stream_mode: str | None = None,
    ) -> None:
        self._values = {
            "streamMode": stream_mode,
        }


StreamKmsKeyIdRef = shared.Reference
StreamKmsKeyIdSelector = shared.Selector
StreamProviderConfigRef = shared.ProviderConfigRef
StreamWriteConnectionSecretToRef = shared.LocalReference


class StreamConsumer(base.KubernetesObject):
    """StreamConsumer, kinesis.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-kinesis/latest/resources/kinesis.aws.m.upbound.io/StreamConsumer/v1beta1
    """

    __slots__ = ()

    GROUP = "kinesis.aws.m.upbound.io"
    KIND = "StreamConsumer"
    VERSION = "v1beta1"
    PLURAL = "streamconsumers"
    SCOPE = "Namespaced"

    def __init__(
        self,
        *,
        metadata: meta.ObjectMeta,
        spec: StreamConsumerSpec,
    ) -> None:
        self.metadata = metadata
        self._values = {
            "spec": spec,
        }


class StreamConsumerSpec(base.Block):
    """spec of StreamConsumer, kinesis.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-kinesis/latest/resources/kinesis.aws.m.upbound.io/StreamConsumer/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        for_provider: StreamConsumerForProvider,
        init_provider: StreamConsumerInitProvider | None = None,
        management_policies: Sequence[shared.ManagementPolicy] | None = None,
        provider_config_ref: StreamConsumerProviderConfigRef | None = None,
        write_connection_secret_to_ref: StreamConsumerWriteConnectionSecretToRef | None = None,
    ) -> None:
        self._values = {
            "forProvider": for_provider,
            "initProvider": init_provider,
            "managementPolicies": management_policies,
            "providerConfigRef": provider_config_ref,
            "writeConnectionSecretToRef": write_connection_secret_to_ref,
        }


class StreamConsumerForProvider(base.Block):
    """spec.forProvider of StreamConsumer, kinesis.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-kinesis/latest/resources/kinesis.aws.m.upbound.io/StreamConsumer/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        name: str,
        region: str,
        stream_arn: str | None = None,
        stream_arn_ref: StreamConsumerStreamArnRef | None = None,
        stream_arn_selector: StreamConsumerStreamArnSelector | None = None,
        tags: Mapping[str, str] | None = None,
    ) -> None:
        self._values = {
            "name": name,
            "region": region,
            "streamArn": stream_arn,
            "streamArnRef": stream_arn_ref,
            "streamArnSelector": stream_arn_selector,
            "tags": tags,
        }

    @classmethod
    def partial(
        cls,
        *,
        region: str,
        name: str | None = None,
        stream_arn: str | None = None,
        stream_arn_ref: StreamConsumerStreamArnRef | None = None,
        stream_arn_selector: StreamConsumerStreamArnSelector | None = None,
        tags: Mapping[str, str] | None = None,
    ) -> StreamConsumerForProvider:
        """For an object that is only observed, or whose other fields stand in initProvider."""
        block: StreamConsumerForProvider = cls._of({
            "name": name,
            "region": region,
            "streamArn": stream_arn,
            "streamArnRef": stream_arn_ref,
            "streamArnSelector": stream_arn_selector,
            "tags": tags,
        })
        return block


class StreamConsumerInitProvider(base.Block):
    """spec.initProvider of StreamConsumer, kinesis.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-kinesis/latest/resources/kinesis.aws.m.upbound.io/StreamConsumer/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        name: str | None = None,
        stream_arn: str | None = None,
        stream_arn_ref: StreamConsumerStreamArnRef | None = None,
        stream_arn_selector: StreamConsumerStreamArnSelector | None = None,
        tags: Mapping[str, str] | None = None,
    ) -> None:
        self._values = {
            "name": name,
            "streamArn": stream_arn,
            "streamArnRef": stream_arn_ref,
            "streamArnSelector": stream_arn_selector,
            "tags": tags,
        }


StreamConsumerProviderConfigRef = shared.ProviderConfigRef
StreamConsumerStreamArnRef = shared.Reference
StreamConsumerStreamArnSelector = shared.Selector
StreamConsumerWriteConnectionSecretToRef = shared.LocalReference
