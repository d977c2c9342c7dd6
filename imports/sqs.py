# Made by `make imports` from the CRDs (tools/imports); change the generator, not this file.
"""sqs.aws.m.upbound.io."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from imports import base, meta, shared


class Queue(base.KubernetesObject):
    """Queue, sqs.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-sqs/latest/resources/sqs.aws.m.upbound.io/Queue/v1beta1
    """

    __slots__ = ()

    GROUP = "sqs.aws.m.upbound.io"
    KIND = "Queue"
    VERSION = "v1beta1"
    PLURAL = "queues"
    SCOPE = "Namespaced"

    def __init__(
        self,
        *,
        metadata: meta.ObjectMeta,
        spec: QueueSpec,
    ) -> None:
        self.metadata = metadata
        self._values = {
            "spec": spec,
        }


class QueueSpec(base.Block):
    """spec of Queue, sqs.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-sqs/latest/resources/sqs.aws.m.upbound.io/Queue/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        for_provider: QueueForProvider,
        init_provider: QueueInitProvider | None = None,
        management_policies: Sequence[shared.ManagementPolicy] | None = None,
        provider_config_ref: QueueProviderConfigRef | None = None,
        write_connection_secret_to_ref: QueueWriteConnectionSecretToRef | None = None,
    ) -> None:
        self._values = {
            "forProvider": for_provider,
            "initProvider": init_provider,
            "managementPolicies": management_policies,
            "providerConfigRef": provider_config_ref,
            "writeConnectionSecretToRef": write_connection_secret_to_ref,
        }


class QueueForProvider(base.Block):
    """spec.forProvider of Queue, sqs.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-sqs/latest/resources/sqs.aws.m.upbound.io/Queue/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        region: str,
        content_based_deduplication: bool | None = None,
        deduplication_scope: str | None = None,
        delay_seconds: float | None = None,
        fifo_queue: bool | None = None,
        fifo_throughput_limit: str | None = None,
        kms_data_key_reuse_period_seconds: float | None = None,
        kms_master_key_id: str | None = None,
        max_message_size: float | None = None,
        message_retention_seconds: float | None = None,
        name: str | None = None,
        policy: str | None = None,
        receive_wait_time_seconds: float | None = None,
        redrive_allow_policy: str | None = None,
        redrive_policy: str | None = None,
        sqs_managed_sse_enabled: bool | None = None,
        tags: Mapping[str, str] | None = None,
        visibility_timeout_seconds: float | None = None,
    ) -> None:
        self._values = {
            "contentBasedDeduplication": content_based_deduplication,
            "deduplicationScope": deduplication_scope,
            "delaySeconds": delay_seconds,
            "fifoQueue": fifo_queue,
            "fifoThroughputLimit": fifo_throughput_limit,
            "kmsDataKeyReusePeriodSeconds": kms_data_key_reuse_period_seconds,
            "kmsMasterKeyId": kms_master_key_id,
            "maxMessageSize": max_message_size,
            "messageRetentionSeconds": message_retention_seconds,
            "name": name,
            "policy": policy,
            "receiveWaitTimeSeconds": receive_wait_time_seconds,
            "redriveAllowPolicy": redrive_allow_policy,
            "redrivePolicy": redrive_policy,
            "region": region,
            "sqsManagedSseEnabled": sqs_managed_sse_enabled,
            "tags": tags,
            "visibilityTimeoutSeconds": visibility_timeout_seconds,
        }


class QueueInitProvider(base.Block):
    """spec.initProvider of Queue, sqs.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-sqs/latest/resources/sqs.aws.m.upbound.io/Queue/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        content_based_deduplication: bool | None = None,
        deduplication_scope: str | None = None,
        delay_seconds: float | None = None,
        fifo_queue: bool | None = None,
        fifo_throughput_limit: str | None = None,
        kms_data_key_reuse_period_seconds: float | None = None,
        kms_master_key_id: str | None = None,
        max_message_size: float | None = None,
        message_retention_seconds: float | None = None,
        name: str | None = None,
        policy: str | None = None,
        receive_wait_time_seconds: float | None = None,
        redrive_allow_policy: str | None = None,
        redrive_policy: str | None = None,
        sqs_managed_sse_enabled: bool | None = None,
        tags: Mapping[str, str] | None = None,
        visibility_timeout_seconds: float | None = None,
    ) -> None:
        self._values = {
            "contentBasedDeduplication": content_based_deduplication,
            "deduplicationScope": deduplication_scope,
            "delaySeconds": delay_seconds,
            "fifoQueue": fifo_queue,
            "fifoThroughputLimit": fifo_throughput_limit,
            "kmsDataKeyReusePeriodSeconds": kms_data_key_reuse_period_seconds,
            "kmsMasterKeyId": kms_master_key_id,
            "maxMessageSize": max_message_size,
            "messageRetentionSeconds": message_retention_seconds,
            "name": name,
            "policy": policy,
            "receiveWaitTimeSeconds": receive_wait_time_seconds,
            "redriveAllowPolicy": redrive_allow_policy,
            "redrivePolicy": redrive_policy,
            "sqsManagedSseEnabled": sqs_managed_sse_enabled,
            "tags": tags,
            "visibilityTimeoutSeconds": visibility_timeout_seconds,
        }


QueueProviderConfigRef = shared.ProviderConfigRef
QueueWriteConnectionSecretToRef = shared.LocalReference


class QueuePolicy(base.KubernetesObject):
    """QueuePolicy, sqs.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-sqs/latest/resources/sqs.aws.m.upbound.io/QueuePolicy/v1beta1
    """

    __slots__ = ()

    GROUP = "sqs.aws.m.upbound.io"
    KIND = "QueuePolicy"
    VERSION = "v1beta1"
    PLURAL = "queuepolicies"
    SCOPE = "Namespaced"

    def __init__(
        self,
        *,
        metadata: meta.ObjectMeta,
        spec: QueuePolicySpec,
    ) -> None:
        self.metadata = metadata
        self._values = {
            "spec": spec,
        }


class QueuePolicySpec(base.Block):
    """spec of QueuePolicy, sqs.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-sqs/latest/resources/sqs.aws.m.upbound.io/QueuePolicy/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        for_provider: QueuePolicyForProvider,
        init_provider: QueuePolicyInitProvider | None = None,
        management_policies: Sequence[shared.ManagementPolicy] | None = None,
        provider_config_ref: QueuePolicyProviderConfigRef | None = None,
        write_connection_secret_to_ref: QueuePolicyWriteConnectionSecretToRef | None = None,
    ) -> None:
        self._values = {
            "forProvider": for_provider,
            "initProvider": init_provider,
            "managementPolicies": management_policies,
            "providerConfigRef": provider_config_ref,
            "writeConnectionSecretToRef": write_connection_secret_to_ref,
        }


class QueuePolicyForProvider(base.Block):
    """spec.forProvider of QueuePolicy, sqs.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-sqs/latest/resources/sqs.aws.m.upbound.io/QueuePolicy/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        policy: str,
        region: str,
        queue_url: str | None = None,
        queue_url_ref: QueuePolicyQueueUrlRef | None = None,
        queue_url_selector: QueuePolicyQueueUrlSelector | None = None,
    ) -> None:
        self._values = {
            "policy": policy,
            "queueUrl": queue_url,
            "queueUrlRef": queue_url_ref,
            "queueUrlSelector": queue_url_selector,
            "region": region,
        }

    @classmethod
    def partial(
        cls,
        *,
        region: str,
        policy: str | None = None,
        queue_url: str | None = None,
        queue_url_ref: QueuePolicyQueueUrlRef | None = None,
        queue_url_selector: QueuePolicyQueueUrlSelector | None = None,
    ) -> QueuePolicyForProvider:
        """For an object that is only observed, or whose other fields stand in initProvider."""
        block: QueuePolicyForProvider = cls._of({
            "policy": policy,
            "queueUrl": queue_url,
            "queueUrlRef": queue_url_ref,
            "queueUrlSelector": queue_url_selector,
            "region": region,
        })
        return block


class QueuePolicyInitProvider(base.Block):
    """spec.initProvider of QueuePolicy, sqs.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-sqs/latest/resources/sqs.aws.m.upbound.io/QueuePolicy/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        policy: str | None = None,
        queue_url: str | None = None,
        queue_url_ref: QueuePolicyQueueUrlRef | None = None,
        queue_url_selector: QueuePolicyQueueUrlSelector | None = None,
    ) -> None:
        self._values = {
            "policy": policy,
            "queueUrl": queue_url,
            "queueUrlRef": queue_url_ref,
            "queueUrlSelector": queue_url_selector,
        }


QueuePolicyProviderConfigRef = shared.ProviderConfigRef
QueuePolicyQueueUrlRef = shared.Reference
QueuePolicyQueueUrlSelector = shared.Selector
QueuePolicyWriteConnectionSecretToRef = shared.LocalReference


class QueueRedriveAllowPolicy(base.KubernetesObject):
    """QueueRedriveAllowPolicy, sqs.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-sqs/latest/resources/sqs.aws.m.upbound.io/QueueRedriveAllowPolicy/v1beta1
    """

    __slots__ = ()

    GROUP = "sqs.aws.m.upbound.io"
    KIND = "QueueRedriveAllowPolicy"
    VERSION = "v1beta1"
    PLURAL = "queueredriveallowpolicies"
    SCOPE = "Namespaced"

    def __init__(
        self,
        *,
        metadata: meta.ObjectMeta,
        spec: QueueRedriveAllowPolicySpec,
    ) -> None:
        self.metadata = metadata
        self._values = {
            "spec": spec,
        }


class QueueRedriveAllowPolicySpec(base.Block):
    """spec of QueueRedriveAllowPolicy, sqs.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-sqs/latest/resources/sqs.aws.m.upbound.io/QueueRedriveAllowPolicy/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        for_provider: QueueRedriveAllowPolicyForProvider,
        init_provider: QueueRedriveAllowPolicyInitProvider | None = None,
        management_policies: Sequence[shared.ManagementPolicy] | None = None,
        provider_config_ref: QueueRedriveAllowPolicyProviderConfigRef | None = None,
        write_connection_secret_to_ref: QueueRedriveAllowPolicyWriteConnectionSecretToRef | None = None,
    ) -> None:
        self._values = {
            "forProvider": for_provider,
            "initProvider": init_provider,
            "managementPolicies": management_policies,
            "providerConfigRef": provider_config_ref,
            "writeConnectionSecretToRef": write_connection_secret_to_ref,
        }


class QueueRedriveAllowPolicyForProvider(base.Block):
    """spec.forProvider of QueueRedriveAllowPolicy, sqs.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-sqs/latest/resources/sqs.aws.m.upbound.io/QueueRedriveAllowPolicy/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        redrive_allow_policy: str,
        region: str,
        queue_url: str | None = None,
        queue_url_ref: QueueRedriveAllowPolicyQueueUrlRef | None = None,
        queue_url_selector: QueueRedriveAllowPolicyQueueUrlSelector | None = None,
    ) -> None:
        self._values = {
            "queueUrl": queue_url,
            "queueUrlRef": queue_url_ref,
            "queueUrlSelector": queue_url_selector,
            "redriveAllowPolicy": redrive_allow_policy,
            "region": region,
        }

    @classmethod
    def partial(
        cls,
        *,
        region: str,
        queue_url: str | None = None,
        queue_url_ref: QueueRedriveAllowPolicyQueueUrlRef | None = None,
        queue_url_selector: QueueRedriveAllowPolicyQueueUrlSelector | None = None,
        redrive_allow_policy: str | None = None,
    ) -> QueueRedriveAllowPolicyForProvider:
        """For an object that is only observed, or whose other fields stand in initProvider."""
        block: QueueRedriveAllowPolicyForProvider = cls._of({
            "queueUrl": queue_url,
            "queueUrlRef": queue_url_ref,
            "queueUrlSelector": queue_url_selector,
            "redriveAllowPolicy": redrive_allow_policy,
            "region": region,
        })
        return block


class QueueRedriveAllowPolicyInitProvider(base.Block):
    """spec.initProvider of QueueRedriveAllowPolicy, sqs.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-sqs/latest/resources/sqs.aws.m.upbound.io/QueueRedriveAllowPolicy/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        queue_url: str | None = None,
        queue_url_ref: QueueRedriveAllowPolicyQueueUrlRef | None = None,
        queue_url_selector: QueueRedriveAllowPolicyQueueUrlSelector | None = None,
        redrive_allow_policy: str | None = None,
    ) -> None:
        self._values = {
            "queueUrl": queue_url,
            "queueUrlRef": queue_url_ref,
            "queueUrlSelector": queue_url_selector,
            "redriveAllowPolicy": redrive_allow_policy,
        }


QueueRedriveAllowPolicyProviderConfigRef = shared.ProviderConfigRef
QueueRedriveAllowPolicyQueueUrlRef = shared.Reference
QueueRedriveAllowPolicyQueueUrlSelector = shared.Selector
QueueRedriveAllowPolicyWriteConnectionSecretToRef = shared.LocalReference


class QueueRedrivePolicy(base.KubernetesObject):
    """QueueRedrivePolicy, sqs.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-sqs/latest/resources/sqs.aws.m.upbound.io/QueueRedrivePolicy/v1beta1
    """

    __slots__ = ()

    GROUP = "sqs.aws.m.upbound.io"
    KIND = "QueueRedrivePolicy"
    VERSION = "v1beta1"
    PLURAL = "queueredrivepolicies"
    SCOPE = "Namespaced"

    def __init__(
        self,
        *,
        metadata: meta.ObjectMeta,
        spec: QueueRedrivePolicySpec,
    ) -> None:
        self.metadata = metadata
        self._values = {
            "spec": spec,
        }


class QueueRedrivePolicySpec(base.Block):
    """spec of QueueRedrivePolicy, sqs.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-sqs/latest/resources/sqs.aws.m.upbound.io/QueueRedrivePolicy/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        for_provider: QueueRedrivePolicyForProvider,
        init_provider: QueueRedrivePolicyInitProvider | None = None,
        management_policies: Sequence[shared.ManagementPolicy] | None = None,
        provider_config_ref: QueueRedrivePolicyProviderConfigRef | None = None,
        write_connection_secret_to_ref: QueueRedrivePolicyWriteConnectionSecretToRef | None = None,
    ) -> None:
        self._values = {
            "forProvider": for_provider,
            "initProvider": init_provider,
            "managementPolicies": management_policies,
            "providerConfigRef": provider_config_ref,
            "writeConnectionSecretToRef": write_connection_secret_to_ref,
        }


class QueueRedrivePolicyForProvider(base.Block):
    """spec.forProvider of QueueRedrivePolicy, sqs.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-sqs/latest/resources/sqs.aws.m.upbound.io/QueueRedrivePolicy/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        redrive_policy: str,
        region: str,
        queue_url: str | None = None,
        queue_url_ref: QueueRedrivePolicyQueueUrlRef | None = None,
        queue_url_selector: QueueRedrivePolicyQueueUrlSelector | None = None,
    ) -> None:
        self._values = {
            "queueUrl": queue_url,
            "queueUrlRef": queue_url_ref,
            "queueUrlSelector": queue_url_selector,
            "redrivePolicy": redrive_policy,
            "region": region,
        }

    @classmethod
    def partial(
        cls,
        *,
        region: str,
        queue_url: str | None = None,
        queue_url_ref: QueueRedrivePolicyQueueUrlRef | None = None,
        queue_url_selector: QueueRedrivePolicyQueueUrlSelector | None = None,
        redrive_policy: str | None = None,
    ) -> QueueRedrivePolicyForProvider:
        """For an object that is only observed, or whose other fields stand in initProvider."""
        block: QueueRedrivePolicyForProvider = cls._of({
            "queueUrl": queue_url,
            "queueUrlRef": queue_url_ref,
            "queueUrlSelector": queue_url_selector,
            "redrivePolicy": redrive_policy,
            "region": region,
        })
        return block


class QueueRedrivePolicyInitProvider(base.Block):
    """spec.initProvider of QueueRedrivePolicy, sqs.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-sqs/latest/resources/sqs.aws.m.upbound.io/QueueRedrivePolicy/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        queue_url: str | None = None,
        queue_url_ref: QueueRedrivePolicyQueueUrlRef | None = None,
        queue_url_selector: QueueRedrivePolicyQueueUrlSelector | None = None,
        redrive_policy: str | None = None,
    ) -> None:
        self._values = {
            "queueUrl": queue_url,
            "queueUrlRef": queue_url_ref,
            "queueUrlSelector": queue_url_selector,
            "redrivePolicy": redrive_policy,
        }


QueueRedrivePolicyProviderConfigRef = shared.ProviderConfigRef
QueueRedrivePolicyQueueUrlRef = shared.Reference
QueueRedrivePolicyQueueUrlSelector = shared.Selector
QueueRedrivePolicyWriteConnectionSecretToRef = shared.LocalReference
