# Made by `make imports` from the CRDs (tools/imports); change the generator, not this file.
"""cloudwatchlogs.aws.m.upbound.io."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from imports import base, meta, shared


class Group(base.KubernetesObject):
    """Group, cloudwatchlogs.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-cloudwatchlogs/latest/resources/cloudwatchlogs.aws.m.upbound.io/Group/v1beta1
    """

    __slots__ = ()

    GROUP = "cloudwatchlogs.aws.m.upbound.io"
    KIND = "Group"
    VERSION = "v1beta1"
    PLURAL = "groups"
    SCOPE = "Namespaced"

    def __init__(
        self,
        *,
        metadata: meta.ObjectMeta,
        spec: GroupSpec,
    ) -> None:
        self.metadata = metadata
        self._values = {
            "spec": spec,
        }


class GroupSpec(base.Block):
    """spec of Group, cloudwatchlogs.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-cloudwatchlogs/latest/resources/cloudwatchlogs.aws.m.upbound.io/Group/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        for_provider: GroupForProvider,
        init_provider: GroupInitProvider | None = None,
        management_policies: Sequence[shared.ManagementPolicy] | None = None,
        provider_config_ref: GroupProviderConfigRef | None = None,
        write_connection_secret_to_ref: GroupWriteConnectionSecretToRef | None = None,
    ) -> None:
        self._values = {
            "forProvider": for_provider,
            "initProvider": init_provider,
            "managementPolicies": management_policies,
            "providerConfigRef": provider_config_ref,
            "writeConnectionSecretToRef": write_connection_secret_to_ref,
        }


class GroupForProvider(base.Block):
    """spec.forProvider of Group, cloudwatchlogs.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-cloudwatchlogs/latest/resources/cloudwatchlogs.aws.m.upbound.io/Group/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        region: str,
        deletion_protection_enabled: bool | None = None,
        kms_key_id: str | None = None,
        kms_key_id_ref: GroupKmsKeyIdRef | None = None,
        kms_key_id_selector: GroupKmsKeyIdSelector | None = None,
        log_group_class: str | None = None,
        retention_in_days: float | None = None,
        skip_destroy: bool | None = None,
        tags: Mapping[str, str] | None = None,
    ) -> None:
        self._values = {
            "deletionProtectionEnabled": deletion_protection_enabled,
            "kmsKeyId": kms_key_id,
            "kmsKeyIdRef": kms_key_id_ref,
            "kmsKeyIdSelector": kms_key_id_selector,
            "logGroupClass": log_group_class,
            "region": region,
            "retentionInDays": retention_in_days,
            "skipDestroy": skip_destroy,
            "tags": tags,
        }


class GroupInitProvider(base.Block):
    """spec.initProvider of Group, cloudwatchlogs.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-cloudwatchlogs/latest/resources/cloudwatchlogs.aws.m.upbound.io/Group/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        deletion_protection_enabled: bool | None = None,
        kms_key_id: str | None = None,
        kms_key_id_ref: GroupKmsKeyIdRef | None = None,
        kms_key_id_selector: GroupKmsKeyIdSelector | None = None,
        log_group_class: str | None = None,
        retention_in_days: float | None = None,
        skip_destroy: bool | None = None,
        tags: Mapping[str, str] | None = None,
    ) -> None:
        self._values = {
            "deletionProtectionEnabled": deletion_protection_enabled,
            "kmsKeyId": kms_key_id,
            "kmsKeyIdRef": kms_key_id_ref,
            "kmsKeyIdSelector": kms_key_id_selector,
            "logGroupClass": log_group_class,
            "retentionInDays": retention_in_days,
            "skipDestroy": skip_destroy,
            "tags": tags,
        }


GroupKmsKeyIdRef = shared.Reference
GroupKmsKeyIdSelector = shared.Selector
GroupProviderConfigRef = shared.ProviderConfigRef
GroupWriteConnectionSecretToRef = shared.LocalReference


class MetricFilter(base.KubernetesObject):
    """MetricFilter, cloudwatchlogs.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-cloudwatchlogs/latest/resources/cloudwatchlogs.aws.m.upbound.io/MetricFilter/v1beta1
    """

    __slots__ = ()

    GROUP = "cloudwatchlogs.aws.m.upbound.io"
    KIND = "MetricFilter"
    VERSION = "v1beta1"
    PLURAL = "metricfilters"
    SCOPE = "Namespaced"

    def __init__(
        self,
        *,
        metadata: meta.ObjectMeta,
        spec: MetricFilterSpec,
    ) -> None:
        self.metadata = metadata
        self._values = {
            "spec": spec,
        }


class MetricFilterSpec(base.Block):
    """spec of MetricFilter, cloudwatchlogs.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-cloudwatchlogs/latest/resources/cloudwatchlogs.aws.m.upbound.io/MetricFilter/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        for_provider: MetricFilterForProvider,
        init_provider: MetricFilterInitProvider | None = None,
        management_policies: Sequence[shared.ManagementPolicy] | None = None,
        provider_config_ref: MetricFilterProviderConfigRef | None = None,
        write_connection_secret_to_ref: MetricFilterWriteConnectionSecretToRef | None = None,
    ) -> None:
        self._values = {
            "forProvider": for_provider,
            "initProvider": init_provider,
            "managementPolicies": management_policies,
            "providerConfigRef": provider_config_ref,
            "writeConnectionSecretToRef": write_connection_secret_to_ref,
        }


class MetricFilterForProvider(base.Block):
    """spec.forProvider of MetricFilter, cloudwatchlogs.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-cloudwatchlogs/latest/resources/cloudwatchlogs.aws.m.upbound.io/MetricFilter/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        metric_transformation: MetricFilterMetricTransformation,
        pattern: str,
        region: str,
        apply_on_transformed_logs: bool | None = None,
        log_group_name: str | None = None,
        log_group_name_ref: MetricFilterLogGroupNameRef | None = None,
        log_group_name_selector: MetricFilterLogGroupNameSelector | None = None,
    ) -> None:
        self._values = {
            "applyOnTransformedLogs": apply_on_transformed_logs,
            "logGroupName": log_group_name,
            "logGroupNameRef": log_group_name_ref,
            "logGroupNameSelector": log_group_name_selector,
            "metricTransformation": metric_transformation,
            "pattern": pattern,
            "region": region,
        }

    @classmethod
    def partial(
        cls,
        *,
        region: str,
        apply_on_transformed_logs: bool | None = None,
        log_group_name: str | None = None,
        log_group_name_ref: MetricFilterLogGroupNameRef | None = None,
        log_group_name_selector: MetricFilterLogGroupNameSelector | None = None,
        metric_transformation: MetricFilterMetricTransformation | None = None,
        pattern: str | None = None,
    ) -> MetricFilterForProvider:
        """For an object that is only observed, or whose other fields stand in initProvider."""
        block: MetricFilterForProvider = cls._of({
            "applyOnTransformedLogs": apply_on_transformed_logs,
            "logGroupName": log_group_name,
            "logGroupNameRef": log_group_name_ref,
            "logGroupNameSelector": log_group_name_selector,
            "metricTransformation": metric_transformation,
            "pattern": pattern,
            "region": region,
        })
        return block


class MetricFilterInitProvider(base.Block):
    """spec.initProvider of MetricFilter, cloudwatchlogs.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-cloudwatchlogs/latest/resources/cloudwatchlogs.aws.m.upbound.io/MetricFilter/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        apply_on_transformed_logs: bool | None = None,
        log_group_name: str | None = None,
        log_group_name_ref: MetricFilterLogGroupNameRef | None = None,
        log_group_name_selector: MetricFilterLogGroupNameSelector | None = None,
        metric_transformation: MetricFilterMetricTransformation | None = None,
        pattern: str | None = None,
    ) -> None:
        self._values = {
            "applyOnTransformedLogs": apply_on_transformed_logs,
            "logGroupName": log_group_name,
            "logGroupNameRef": log_group_name_ref,
            "logGroupNameSelector": log_group_name_selector,
            "metricTransformation": metric_transformation,
            "pattern": pattern,
        }


class MetricFilterMetricTransformation(base.Block):
    """spec.forProvider.metricTransformation of MetricFilter, cloudwatchlogs.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-cloudwatchlogs/latest/resources/cloudwatchlogs.aws.m.upbound.io/MetricFilter/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        default_value: str | None = None,
        dimensions: Mapping[str, str] | None = None,
        name: str | None = None,
        namespace: str | None = None,
        unit: str | None = None,
        value: str | None = None,
    ) -> None:
        self._values = {
            "defaultValue": default_value,
            "dimensions": dimensions,
            "name": name,
            "namespace": namespace,
            "unit": unit,
            "value": value,
        }


MetricFilterLogGroupNameRef = shared.Reference
MetricFilterLogGroupNameSelector = shared.Selector
MetricFilterProviderConfigRef = shared.ProviderConfigRef
MetricFilterWriteConnectionSecretToRef = shared.LocalReference


class ResourcePolicy(base.KubernetesObject):
    """ResourcePolicy, cloudwatchlogs.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-cloudwatchlogs/latest/resources/cloudwatchlogs.aws.m.upbound.io/ResourcePolicy/v1beta1
    """

    __slots__ = ()

    GROUP = "cloudwatchlogs.aws.m.upbound.io"
    KIND = "ResourcePolicy"
    VERSION = "v1beta1"
    PLURAL = "resourcepolicies"
    SCOPE = "Namespaced"

    def __init__(
        self,
        *,
        metadata: meta.ObjectMeta,
        spec: ResourcePolicySpec,
    ) -> None:
        self.metadata = metadata
        self._values = {
            "spec": spec,
        }


class ResourcePolicySpec(base.Block):
    """spec of ResourcePolicy, cloudwatchlogs.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-cloudwatchlogs/latest/resources/cloudwatchlogs.aws.m.upbound.io/ResourcePolicy/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        for_provider: ResourcePolicyForProvider,
        init_provider: ResourcePolicyInitProvider | None = None,
        management_policies: Sequence[shared.ManagementPolicy] | None = None,
        provider_config_ref: ResourcePolicyProviderConfigRef | None = None,
        write_connection_secret_to_ref: ResourcePolicyWriteConnectionSecretToRef | None = None,
    ) -> None:
        self._values = {
            "forProvider": for_provider,
            "initProvider": init_provider,
            "managementPolicies": management_policies,
            "providerConfigRef": provider_config_ref,
            "writeConnectionSecretToRef": write_connection_secret_to_ref,
        }


class ResourcePolicyForProvider(base.Block):
    """spec.forProvider of ResourcePolicy, cloudwatchlogs.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-cloudwatchlogs/latest/resources/cloudwatchlogs.aws.m.upbound.io/ResourcePolicy/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        policy_document: str,
        region: str,
        resource_arn: str | None = None,
    ) -> None:
        self._values = {
            "policyDocument": policy_document,
            "region": region,
            "resourceArn": resource_arn,
        }

    @classmethod
    def partial(
        cls,
        *,
        region: str,
        policy_document: str | None = None,
        resource_arn: str | None = None,
    ) -> ResourcePolicyForProvider:
        """For an object that is only observed, or whose other fields stand in initProvider."""
        block: ResourcePolicyForProvider = cls._of({
            "policyDocument": policy_document,
            "region": region,
            "resourceArn": resource_arn,
        })
        return block


class ResourcePolicyInitProvider(base.Block):
    """spec.initProvider of ResourcePolicy, cloudwatchlogs.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-cloudwatchlogs/latest/resources/cloudwatchlogs.aws.m.upbound.io/ResourcePolicy/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        policy_document: str | None = None,
        resource_arn: str | None = None,
    ) -> None:
        self._values = {
            "policyDocument": policy_document,
            "resourceArn": resource_arn,
        }


ResourcePolicyProviderConfigRef = shared.ProviderConfigRef
ResourcePolicyWriteConnectionSecretToRef = shared.LocalReference


class Stream(base.KubernetesObject):
    """Stream, cloudwatchlogs.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-cloudwatchlogs/latest/resources/cloudwatchlogs.aws.m.upbound.io/Stream/v1beta1
    """

    __slots__ = ()

    GROUP = "cloudwatchlogs.aws.m.upbound.io"
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
    """spec of Stream, cloudwatchlogs.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-cloudwatchlogs/latest/resources/cloudwatchlogs.aws.m.upbound.io/Stream/v1beta1
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
    """spec.forProvider of Stream, cloudwatchlogs.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-cloudwatchlogs/latest/resources/cloudwatchlogs.aws.m.upbound.io/Stream/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        name: str,
        region: str,
        log_group_name: str | None = None,
        log_group_name_ref: StreamLogGroupNameRef | None = None,
        log_group_name_selector: StreamLogGroupNameSelector | None = None,
    ) -> None:
        self._values = {
            "logGroupName": log_group_name,
            "logGroupNameRef": log_group_name_ref,
            "logGroupNameSelector": log_group_name_selector,
            "name": name,
            "region": region,
        }

    @classmethod
    def partial(
        cls,
        *,
        region: str,
        log_group_name: str | None = None,
        log_group_name_ref: StreamLogGroupNameRef | None = None,
        log_group_name_selector: StreamLogGroupNameSelector | None = None,
        name: str | None = None,
    ) -> StreamForProvider:
        """For an object that is only observed, or whose other fields stand in initProvider."""
        block: StreamForProvider = cls._of({
            "logGroupName": log_group_name,
            "logGroupNameRef": log_group_name_ref,
            "logGroupNameSelector": log_group_name_selector,
            "name": name,
            "region": region,
        })
        return block


class StreamInitProvider(base.Block):
    """spec.initProvider of Stream, cloudwatchlogs.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-cloudwatchlogs/latest/resources/cloudwatchlogs.aws.m.upbound.io/Stream/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        log_group_name: str | None = None,
        log_group_name_ref: StreamLogGroupNameRef | None = None,
        log_group_name_selector: StreamLogGroupNameSelector | None = None,
        name: str | None = None,
    ) -> None:
        self._values = {
            "logGroupName": log_group_name,
            "logGroupNameRef": log_group_name_ref,
            "logGroupNameSelector": log_group_name_selector,
            "name": name,
        }


StreamLogGroupNameRef = shared.Reference
StreamLogGroupNameSelector = shared.Selector
StreamProviderConfigRef = shared.ProviderConfigRef
StreamWriteConnectionSecretToRef = shared.LocalReference


class SubscriptionFilter(base.KubernetesObject):
    """SubscriptionFilter, cloudwatchlogs.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-cloudwatchlogs/latest/resources/cloudwatchlogs.aws.m.upbound.io/SubscriptionFilter/v1beta1
    """

    __slots__ = ()

    GROUP = "cloudwatchlogs.aws.m.upbound.io"
    KIND = "SubscriptionFilter"
    VERSION = "v1beta1"
    PLURAL = "subscriptionfilters"
    SCOPE = "Namespaced"

    def __init__(
        self,
        *,
        metadata: meta.ObjectMeta,
        spec: SubscriptionFilterSpec,
    ) -> None:
        self.metadata = metadata
        self._values = {
            "spec": spec,
        }


class SubscriptionFilterSpec(base.Block):
    """spec of SubscriptionFilter, cloudwatchlogs.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-cloudwatchlogs/latest/resources/cloudwatchlogs.aws.m.upbound.io/SubscriptionFilter/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        for_provider: SubscriptionFilterForProvider,
        init_provider: SubscriptionFilterInitProvider | None = None,
        management_policies: Sequence[shared.ManagementPolicy] | None = None,
        provider_config_ref: SubscriptionFilterProviderConfigRef | None = None,
        write_connection_secret_to_ref: SubscriptionFilterWriteConnectionSecretToRef | None = None,
    ) -> None:
        self._values = {
            "forProvider": for_provider,
            "initProvider": init_provider,
            "managementPolicies": management_policies,
            "providerConfigRef": provider_config_ref,
            "writeConnectionSecretToRef": write_connection_secret_to_ref,
        }


class SubscriptionFilterForProvider(base.Block):
    """spec.forProvider of SubscriptionFilter, cloudwatchlogs.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-cloudwatchlogs/latest/resources/cloudwatchlogs.aws.m.upbound.io/SubscriptionFilter/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        filter_pattern: str,
        log_group_name: str,
        name: str,
        region: str,
        apply_on_transformed_logs: bool | None = None,
        destination_arn: str | None = None,
        destination_arn_ref: SubscriptionFilterDestinationArnRef | None = None,
        destination_arn_selector: SubscriptionFilterDestinationArnSelector | None = None,
        distribution: str | None = None,
        emit_system_fields: base.Strings | None = None,
        role_arn: str | None = None,
        role_arn_ref: SubscriptionFilterRoleArnRef | None = None,
        role_arn_selector: SubscriptionFilterRoleArnSelector | None = None,
    ) -> None:
        self._values = {
            "applyOnTransformedLogs": apply_on_transformed_logs,
            "destinationArn": destination_arn,
            "destinationArnRef": destination_arn_ref,
            "destinationArnSelector": destination_arn_selector,
            "distribution": distribution,
            "emitSystemFields": emit_system_fields,
            "filterPattern": filter_pattern,
            "logGroupName": log_group_name,
            "name": name,
            "region": region,
            "roleArn": role_arn,
            "roleArnRef": role_arn_ref,
            "roleArnSelector": role_arn_selector,
        }

    @classmethod
    def partial(
        cls,
        *,
        region: str,
        apply_on_transformed_logs: bool | None = None,
        destination_arn: str | None = None,
        destination_arn_ref: SubscriptionFilterDestinationArnRef | None = None,
        destination_arn_selector: SubscriptionFilterDestinationArnSelector | None = None,
        distribution: str | None = None,
        emit_system_fields: base.Strings | None = None,
        filter_pattern: str | None = None,
        log_group_name: str | None = None,
        name: str | None = None,
        role_arn: str | None = None,
        role_arn_ref: SubscriptionFilterRoleArnRef | None = None,
        role_arn_selector: SubscriptionFilterRoleArnSelector | None = None,
    ) -> SubscriptionFilterForProvider:
        """For an object that is only observed, or whose other fields stand in initProvider."""
        block: SubscriptionFilterForProvider = cls._of({
            "applyOnTransformedLogs": apply_on_transformed_logs,
            "destinationArn": destination_arn,
            "destinationArnRef": destination_arn_ref,
            "destinationArnSelector": destination_arn_selector,
            "distribution": distribution,
            "emitSystemFields": emit_system_fields,
            "filterPattern": filter_pattern,
            "logGroupName": log_group_name,
            "name": name,
            "region": region,
            "roleArn": role_arn,
            "roleArnRef": role_arn_ref,
            "roleArnSelector": role_arn_selector,
        })
        return block


class SubscriptionFilterInitProvider(base.Block):
    """spec.initProvider of SubscriptionFilter, cloudwatchlogs.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-cloudwatchlogs/latest/resources/cloudwatchlogs.aws.m.upbound.io/SubscriptionFilter/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        apply_on_transformed_logs: bool | None = None,
        destination_arn: str | None = None,
        destination_arn_ref: SubscriptionFilterDestinationArnRef | None = None,
        destination_arn_selector: SubscriptionFilterDestinationArnSelector | None = None,
        distribution: str | None = None,
        emit_system_fields: base.Strings | None = None,
        filter_pattern: str | None = None,
        log_group_name: str | None = None,
        name: str | None = None,
        role_arn: str | None = None,
        role_arn_ref: SubscriptionFilterRoleArnRef | None = None,
        role_arn_selector: SubscriptionFilterRoleArnSelector | None = None,
    ) -> None:
        self._values = {
            "applyOnTransformedLogs": apply_on_transformed_logs,
            "destinationArn": destination_arn,
            "destinationArnRef": destination_arn_ref,
            "destinationArnSelector": destination_arn_selector,
            "distribution": distribution,
            "emitSystemFields": emit_system_fields,
            "filterPattern": filter_pattern,
            "logGroupName": log_group_name,
            "name": name,
            "roleArn": role_arn,
            "roleArnRef": role_arn_ref,
            "roleArnSelector": role_arn_selector,
        }


SubscriptionFilterDestinationArnRef = shared.Reference
SubscriptionFilterDestinationArnSelector = shared.Selector
SubscriptionFilterProviderConfigRef = shared.ProviderConfigRef
SubscriptionFilterRoleArnRef = shared.Reference
SubscriptionFilterRoleArnSelector = shared.Selector
SubscriptionFilterWriteConnectionSecretToRef = shared.LocalReference
