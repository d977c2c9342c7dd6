# Made by `make imports` from the CRDs (tools/imports); change the generator, not this file.
"""cloudwatchlogs.aws.m.upbound.io."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal

from imports.base import Block, KubernetesObject, Strings
from imports.meta import ObjectMeta
from imports.shared import LocalReference, ProviderConfigRef, Reference, Selector


class Group(KubernetesObject):
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
        metadata: ObjectMeta,
        spec: GroupSpec,
    ) -> None:
        self.metadata = metadata
        self._values = {
            "spec": spec,
        }


class GroupSpec(Block):
    """spec of Group, cloudwatchlogs.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-cloudwatchlogs/latest/resources/cloudwatchlogs.aws.m.upbound.io/Group/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        for_provider: GroupForProvider,
        init_provider: GroupInitProvider | None = None,
        management_policies: Sequence[Literal["Observe", "Create", "Update", "Delete", "LateInitialize", "*"]] | None = None,
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


class GroupForProvider(Block):
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


class GroupInitProvider(Block):
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


GroupKmsKeyIdRef = Reference
GroupKmsKeyIdSelector = Selector
GroupProviderConfigRef = ProviderConfigRef
GroupWriteConnectionSecretToRef = LocalReference


class MetricFilter(KubernetesObject):
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
        metadata: ObjectMeta,
        spec: MetricFilterSpec,
    ) -> None:
        self.metadata = metadata
        self._values = {
            "spec": spec,
        }


class MetricFilterSpec(Block):
    """spec of MetricFilter, cloudwatchlogs.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-cloudwatchlogs/latest/resources/cloudwatchlogs.aws.m.upbound.io/MetricFilter/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        for_provider: MetricFilterForProvider,
        init_provider: MetricFilterInitProvider | None = None,
        management_policies: Sequence[Literal["Observe", "Create", "Update", "Delete", "LateInitialize", "*"]] | None = None,
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


class MetricFilterForProvider(Block):
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
        """For an object that is only observed, or whose other values stand in initProvider."""
        block: MetricFilterForProvider = cls._of(
            {
                "applyOnTransformedLogs": apply_on_transformed_logs,
                "logGroupName": log_group_name,
                "logGroupNameRef": log_group_name_ref,
                "logGroupNameSelector": log_group_name_selector,
                "metricTransformation": metric_transformation,
                "pattern": pattern,
                "region": region,
            }
        )
        return block


class MetricFilterInitProvider(Block):
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


class MetricFilterMetricTransformation(Block):
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


MetricFilterLogGroupNameRef = Reference
MetricFilterLogGroupNameSelector = Selector
MetricFilterProviderConfigRef = ProviderConfigRef
MetricFilterWriteConnectionSecretToRef = LocalReference


class ResourcePolicy(KubernetesObject):
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
        metadata: ObjectMeta,
        spec: ResourcePolicySpec,
    ) -> None:
        self.metadata = metadata
        self._values = {
            "spec": spec,
        }


class ResourcePolicySpec(Block):
    """spec of ResourcePolicy, cloudwatchlogs.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-cloudwatchlogs/latest/resources/cloudwatchlogs.aws.m.upbound.io/ResourcePolicy/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        for_provider: ResourcePolicyForProvider,
        init_provider: ResourcePolicyInitProvider | None = None,
        management_policies: Sequence[Literal["Observe", "Create", "Update", "Delete", "LateInitialize", "*"]] | None = None,
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


class ResourcePolicyForProvider(Block):
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
        """For an object that is only observed, or whose other values stand in initProvider."""
        block: ResourcePolicyForProvider = cls._of(
            {
                "policyDocument": policy_document,
                "region": region,
                "resourceArn": resource_arn,
            }
        )
        return block


class ResourcePolicyInitProvider(Block):
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


ResourcePolicyProviderConfigRef = ProviderConfigRef
ResourcePolicyWriteConnectionSecretToRef = LocalReference


class Stream(KubernetesObject):
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
        metadata: ObjectMeta,
        spec: StreamSpec,
    ) -> None:
        self.metadata = metadata
        self._values = {
            "spec": spec,
        }


class StreamSpec(Block):
    """spec of Stream, cloudwatchlogs.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-cloudwatchlogs/latest/resources/cloudwatchlogs.aws.m.upbound.io/Stream/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        for_provider: StreamForProvider,
        init_provider: StreamInitProvider | None = None,
        management_policies: Sequence[Literal["Observe", "Create", "Update", "Delete", "LateInitialize", "*"]] | None = None,
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


class StreamForProvider(Block):
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
        """For an object that is only observed, or whose other values stand in initProvider."""
        block: StreamForProvider = cls._of(
            {
                "logGroupName": log_group_name,
                "logGroupNameRef": log_group_name_ref,
                "logGroupNameSelector": log_group_name_selector,
                "name": name,
                "region": region,
            }
        )
        return block


class StreamInitProvider(Block):
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


StreamLogGroupNameRef = Reference
StreamLogGroupNameSelector = Selector
StreamProviderConfigRef = ProviderConfigRef
StreamWriteConnectionSecretToRef = LocalReference


class SubscriptionFilter(KubernetesObject):
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
        metadata: ObjectMeta,
        spec: SubscriptionFilterSpec,
    ) -> None:
        self.metadata = metadata
        self._values = {
            "spec": spec,
        }


class SubscriptionFilterSpec(Block):
    """spec of SubscriptionFilter, cloudwatchlogs.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-cloudwatchlogs/latest/resources/cloudwatchlogs.aws.m.upbound.io/SubscriptionFilter/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        for_provider: SubscriptionFilterForProvider,
        init_provider: SubscriptionFilterInitProvider | None = None,
        management_policies: Sequence[Literal["Observe", "Create", "Update", "Delete", "LateInitialize", "*"]] | None = None,
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


class SubscriptionFilterForProvider(Block):
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
        emit_system_fields: Strings | None = None,
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
        emit_system_fields: Strings | None = None,
        filter_pattern: str | None = None,
        log_group_name: str | None = None,
        name: str | None = None,
        role_arn: str | None = None,
        role_arn_ref: SubscriptionFilterRoleArnRef | None = None,
        role_arn_selector: SubscriptionFilterRoleArnSelector | None = None,
    ) -> SubscriptionFilterForProvider:
        """For an object that is only observed, or whose other values stand in initProvider."""
        block: SubscriptionFilterForProvider = cls._of(
            {
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
        )
        return block


class SubscriptionFilterInitProvider(Block):
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
        emit_system_fields: Strings | None = None,
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


SubscriptionFilterDestinationArnRef = Reference
SubscriptionFilterDestinationArnSelector = Selector
SubscriptionFilterProviderConfigRef = ProviderConfigRef
SubscriptionFilterRoleArnRef = Reference
SubscriptionFilterRoleArnSelector = Selector
SubscriptionFilterWriteConnectionSecretToRef = LocalReference
