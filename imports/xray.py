# Made by `make imports` from the CRDs (tools/imports); change the generator, not this file.
"""xray.aws.m.upbound.io."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from imports import base, meta, shared


class EncryptionConfig(base.KubernetesObject):
    """EncryptionConfig, xray.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-xray/latest/resources/xray.aws.m.upbound.io/EncryptionConfig/v1beta1
    """

    __slots__ = ()

    GROUP = "xray.aws.m.upbound.io"
    KIND = "EncryptionConfig"
    VERSION = "v1beta1"
    PLURAL = "encryptionconfigs"
    SCOPE = "Namespaced"

    def __init__(
        self,
        *,
        metadata: meta.ObjectMeta,
        spec: EncryptionConfigSpec,
    ) -> None:
        self.metadata = metadata
        self._values = {
            "spec": spec,
        }


class EncryptionConfigSpec(base.Block):
    """spec of EncryptionConfig, xray.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-xray/latest/resources/xray.aws.m.upbound.io/EncryptionConfig/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        for_provider: EncryptionConfigForProvider,
        init_provider: EncryptionConfigInitProvider | None = None,
        management_policies: Sequence[shared.ManagementPolicy] | None = None,
        provider_config_ref: EncryptionConfigProviderConfigRef | None = None,
        write_connection_secret_to_ref: EncryptionConfigWriteConnectionSecretToRef | None = None,
    ) -> None:
        self._values = {
            "forProvider": for_provider,
            "initProvider": init_provider,
            "managementPolicies": management_policies,
            "providerConfigRef": provider_config_ref,
            "writeConnectionSecretToRef": write_connection_secret_to_ref,
        }


class EncryptionConfigForProvider(base.Block):
    """spec.forProvider of EncryptionConfig, xray.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-xray/latest/resources/xray.aws.m.upbound.io/EncryptionConfig/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        region: str,
        type: str,
        key_id: str | None = None,
        key_id_ref: EncryptionConfigKeyIdRef | None = None,
        key_id_selector: EncryptionConfigKeyIdSelector | None = None,
    ) -> None:
        self._values = {
            "keyId": key_id,
            "keyIdRef": key_id_ref,
            "keyIdSelector": key_id_selector,
            "region": region,
            "type": type,
        }

    @classmethod
    def partial(
        cls,
        *,
        region: str,
        key_id: str | None = None,
        key_id_ref: EncryptionConfigKeyIdRef | None = None,
        key_id_selector: EncryptionConfigKeyIdSelector | None = None,
        type: str | None = None,
    ) -> EncryptionConfigForProvider:
        """For an object that is only observed, or whose other fields stand in initProvider."""
        block: EncryptionConfigForProvider = cls._of({
            "keyId": key_id,
            "keyIdRef": key_id_ref,
            "keyIdSelector": key_id_selector,
            "region": region,
            "type": type,
        })
        return block


class EncryptionConfigInitProvider(base.Block):
    """spec.initProvider of EncryptionConfig, xray.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-xray/latest/resources/xray.aws.m.upbound.io/EncryptionConfig/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        key_id: str | None = None,
        key_id_ref: EncryptionConfigKeyIdRef | None = None,
        key_id_selector: EncryptionConfigKeyIdSelector | None = None,
        type: str | None = None,
    ) -> None:
        self._values = {
            "keyId": key_id,
            "keyIdRef": key_id_ref,
            "keyIdSelector": key_id_selector,
            "type": type,
        }


EncryptionConfigKeyIdRef = shared.Reference
EncryptionConfigKeyIdSelector = shared.Selector
EncryptionConfigProviderConfigRef = shared.ProviderConfigRef
EncryptionConfigWriteConnectionSecretToRef = shared.LocalReference


class Group(base.KubernetesObject):
    """Group, xray.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-xray/latest/resources/xray.aws.m.upbound.io/Group/v1beta1
    """

    __slots__ = ()

    GROUP = "xray.aws.m.upbound.io"
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
    """spec of Group, xray.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-xray/latest/resources/xray.aws.m.upbound.io/Group/v1beta1
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
    """spec.forProvider of Group, xray.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-xray/latest/resources/xray.aws.m.upbound.io/Group/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        filter_expression: str,
        group_name: str,
        region: str,
        insights_configuration: GroupInsightsConfiguration | None = None,
        tags: Mapping[str, str] | None = None,
    ) -> None:
        self._values = {
            "filterExpression": filter_expression,
            "groupName": group_name,
            "insightsConfiguration": insights_configuration,
            "region": region,
            "tags": tags,
        }

    @classmethod
    def partial(
        cls,
        *,
        region: str,
        filter_expression: str | None = None,
        group_name: str | None = None,
        insights_configuration: GroupInsightsConfiguration | None = None,
        tags: Mapping[str, str] | None = None,
    ) -> GroupForProvider:
        """For an object that is only observed, or whose other fields stand in initProvider."""
        block: GroupForProvider = cls._of({
            "filterExpression": filter_expression,
            "groupName": group_name,
            "insightsConfiguration": insights_configuration,
            "region": region,
            "tags": tags,
        })
        return block


class GroupInitProvider(base.Block):
    """spec.initProvider of Group, xray.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-xray/latest/resources/xray.aws.m.upbound.io/Group/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        filter_expression: str | None = None,
        group_name: str | None = None,
        insights_configuration: GroupInsightsConfiguration | None = None,
        tags: Mapping[str, str] | None = None,
    ) -> None:
        self._values = {
            "filterExpression": filter_expression,
            "groupName": group_name,
            "insightsConfiguration": insights_configuration,
            "tags": tags,
        }


class GroupInsightsConfiguration(base.Block):
    """spec.forProvider.insightsConfiguration of Group, xray.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-xray/latest/resources/xray.aws.m.upbound.io/Group/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        insights_enabled: bool | None = None,
        notifications_enabled: bool | None = None,
    ) -> None:
        self._values = {
            "insightsEnabled": insights_enabled,
            "notificationsEnabled": notifications_enabled,
        }


GroupProviderConfigRef = shared.ProviderConfigRef
GroupWriteConnectionSecretToRef = shared.LocalReference


class SamplingRule(base.KubernetesObject):
    """SamplingRule, xray.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-xray/latest/resources/xray.aws.m.upbound.io/SamplingRule/v1beta1
    """

    __slots__ = ()

    GROUP = "xray.aws.m.upbound.io"
    KIND = "SamplingRule"
    VERSION = "v1beta1"
    PLURAL = "samplingrules"
    SCOPE = "Namespaced"

    def __init__(
        self,
        *,
        metadata: meta.ObjectMeta,
        spec: SamplingRuleSpec,
    ) -> None:
        self.metadata = metadata
        self._values = {
            "spec": spec,
        }


class SamplingRuleSpec(base.Block):
    """spec of SamplingRule, xray.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-xray/latest/resources/xray.aws.m.upbound.io/SamplingRule/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        for_provider: SamplingRuleForProvider,
        init_provider: SamplingRuleInitProvider | None = None,
        management_policies: Sequence[shared.ManagementPolicy] | None = None,
        provider_config_ref: SamplingRuleProviderConfigRef | None = None,
        write_connection_secret_to_ref: SamplingRuleWriteConnectionSecretToRef | None = None,
    ) -> None:
        self._values = {
            "forProvider": for_provider,
            "initProvider": init_provider,
            "managementPolicies": management_policies,
            "providerConfigRef": provider_config_ref,
            "writeConnectionSecretToRef": write_connection_secret_to_ref,
        }


class SamplingRuleForProvider(base.Block):
    """spec.forProvider of SamplingRule, xray.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-xray/latest/resources/xray.aws.m.upbound.io/SamplingRule/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        fixed_rate: float,
        host: str,
        http_method: str,
        priority: float,
        region: str,
        reservoir_size: float,
        resource_arn: str,
        service_name: str,
        service_type: str,
        url_path: str,
        version: float,
        attributes: Mapping[str, str] | None = None,
        tags: Mapping[str, str] | None = None,
    ) -> None:
        self._values = {
            "attributes": attributes,
            "fixedRate": fixed_rate,
            "host": host,
            "httpMethod": http_method,
            "priority": priority,
            "region": region,
            "reservoirSize": reservoir_size,
            "resourceArn": resource_arn,
            "serviceName": service_name,
            "serviceType": service_type,
            "tags": tags,
            "urlPath": url_path,
            "version": version,
        }

    @classmethod
    def partial(
        cls,
        *,
        region: str,
        attributes: Mapping[str, str] | None = None,
        fixed_rate: float | None = None,
        host: str | None = None,
        http_method: str | None = None,
        priority: float | None = None,
        reservoir_size: float | None = None,
        resource_arn: str | None = None,
        service_name: str | None = None,
        service_type: str | None = None,
        tags: Mapping[str, str] | None = None,
        url_path: str | None = None,
        version: float | None = None,
    ) -> SamplingRuleForProvider:
        """For an object that is only observed, or whose other fields stand in initProvider."""
        block: SamplingRuleForProvider = cls._of({
            "attributes": attributes,
            "fixedRate": fixed_rate,
            "host": host,
            "httpMethod": http_method,
            "priority": priority,
            "region": region,
            "reservoirSize": reservoir_size,
            "resourceArn": resource_arn,
            "serviceName": service_name,
            "serviceType": service_type,
            "tags": tags,
            "urlPath": url_path,
            "version": version,
        })
        return block


class SamplingRuleInitProvider(base.Block):
    """spec.initProvider of SamplingRule, xray.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-xray/latest/resources/xray.aws.m.upbound.io/SamplingRule/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        attributes: Mapping[str, str] | None = None,
        fixed_rate: float | None = None,
        host: str | None = None,
        http_method: str | None = None,
        priority: float | None = None,
        reservoir_size: float | None = None,
        resource_arn: str | None = None,
        service_name: str | None = None,
        service_type: str | None = None,
        tags: Mapping[str, str] | None = None,
        url_path: str | None = None,
        version: float | None = None,
    ) -> None:
        self._values = {
            "attributes": attributes,
            "fixedRate": fixed_rate,
            "host": host,
            "httpMethod": http_method,
            "priority": priority,
            "reservoirSize": reservoir_size,
            "resourceArn": resource_arn,
            "serviceName": service_name,
            "serviceType": service_type,
            "tags": tags,
            "urlPath": url_path,
            "version": version,
        }


SamplingRuleProviderConfigRef = shared.ProviderConfigRef
SamplingRuleWriteConnectionSecretToRef = shared.LocalReference
