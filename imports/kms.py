# Made by `make imports` from the CRDs (tools/imports); change the generator, not this file.
"""kms.aws.m.upbound.io."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from imports import base, meta, shared


class Alias(base.KubernetesObject):
    """Alias, kms.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-kms/latest/resources/kms.aws.m.upbound.io/Alias/v1beta1
    """

    __slots__ = ()

    GROUP = "kms.aws.m.upbound.io"
    KIND = "Alias"
    VERSION = "v1beta1"
    PLURAL = "aliases"
    SCOPE = "Namespaced"

    def __init__(
        self,
        *,
        metadata: meta.ObjectMeta,
        spec: AliasSpec,
    ) -> None:
        self.metadata = metadata
        self._values = {
            "spec": spec,
        }


class AliasSpec(base.Block):
    """spec of Alias, kms.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-kms/latest/resources/kms.aws.m.upbound.io/Alias/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        for_provider: AliasForProvider,
        init_provider: AliasInitProvider | None = None,
        management_policies: Sequence[shared.ManagementPolicy] | None = None,
        provider_config_ref: AliasProviderConfigRef | None = None,
        write_connection_secret_to_ref: AliasWriteConnectionSecretToRef | None = None,
    ) -> None:
        self._values = {
            "forProvider": for_provider,
            "initProvider": init_provider,
            "managementPolicies": management_policies,
            "providerConfigRef": provider_config_ref,
            "writeConnectionSecretToRef": write_connection_secret_to_ref,
        }


class AliasForProvider(base.Block):
    """spec.forProvider of Alias, kms.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-kms/latest/resources/kms.aws.m.upbound.io/Alias/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        region: str,
        target_key_id: str | None = None,
        target_key_id_ref: AliasTargetKeyIdRef | None = None,
        target_key_id_selector: AliasTargetKeyIdSelector | None = None,
    ) -> None:
        self._values = {
            "region": region,
            "targetKeyId": target_key_id,
            "targetKeyIdRef": target_key_id_ref,
            "targetKeyIdSelector": target_key_id_selector,
        }


class AliasInitProvider(base.Block):
    """spec.initProvider of Alias, kms.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-kms/latest/resources/kms.aws.m.upbound.io/Alias/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        target_key_id: str | None = None,
        target_key_id_ref: AliasTargetKeyIdRef | None = None,
        target_key_id_selector: AliasTargetKeyIdSelector | None = None,
    ) -> None:
        self._values = {
            "targetKeyId": target_key_id,
            "targetKeyIdRef": target_key_id_ref,
            "targetKeyIdSelector": target_key_id_selector,
        }


AliasProviderConfigRef = shared.ProviderConfigRef
AliasTargetKeyIdRef = shared.Reference
AliasTargetKeyIdSelector = shared.Selector
AliasWriteConnectionSecretToRef = shared.LocalReference


class Key(base.KubernetesObject):
    """Key, kms.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-kms/latest/resources/kms.aws.m.upbound.io/Key/v1beta1
    """

    __slots__ = ()

    GROUP = "kms.aws.m.upbound.io"
    KIND = "Key"
    VERSION = "v1beta1"
    PLURAL = "keys"
    SCOPE = "Namespaced"

    def __init__(
        self,
        *,
        metadata: meta.ObjectMeta,
        spec: KeySpec,
    ) -> None:
        self.metadata = metadata
        self._values = {
            "spec": spec,
        }


class KeySpec(base.Block):
    """spec of Key, kms.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-kms/latest/resources/kms.aws.m.upbound.io/Key/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        for_provider: KeyForProvider,
        init_provider: KeyInitProvider | None = None,
        management_policies: Sequence[shared.ManagementPolicy] | None = None,
        provider_config_ref: KeyProviderConfigRef | None = None,
        write_connection_secret_to_ref: KeyWriteConnectionSecretToRef | None = None,
    ) -> None:
        self._values = {
            "forProvider": for_provider,
            "initProvider": init_provider,
            "managementPolicies": management_policies,
            "providerConfigRef": provider_config_ref,
            "writeConnectionSecretToRef": write_connection_secret_to_ref,
        }


class KeyForProvider(base.Block):
    """spec.forProvider of Key, kms.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-kms/latest/resources/kms.aws.m.upbound.io/Key/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        region: str,
        bypass_policy_lockout_safety_check: bool | None = None,
        custom_key_store_id: str | None = None,
        customer_master_key_spec: str | None = None,
        deletion_window_in_days: float | None = None,
        description: str | None = None,
        enable_key_rotation: bool | None = None,
        is_enabled: bool | None = None,
        key_usage: str | None = None,
        multi_region: bool | None = None,
        policy: str | None = None,
        rotation_period_in_days: float | None = None,
        tags: Mapping[str, str] | None = None,
        xks_key_id: str | None = None,
    ) -> None:
        self._values = {
            "bypassPolicyLockoutSafetyCheck": bypass_policy_lockout_safety_check,
            "customKeyStoreId": custom_key_store_id,
            "customerMasterKeySpec": customer_master_key_spec,
            "deletionWindowInDays": deletion_window_in_days,
            "description": description,
            "enableKeyRotation": enable_key_rotation,
            "isEnabled": is_enabled,
            "keyUsage": key_usage,
            "multiRegion": multi_region,
            "policy": policy,
            "region": region,
            "rotationPeriodInDays": rotation_period_in_days,
            "tags": tags,
            "xksKeyId": xks_key_id,
        }


class KeyInitProvider(base.Block):
    """spec.initProvider of Key, kms.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-kms/latest/resources/kms.aws.m.upbound.io/Key/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        bypass_policy_lockout_safety_check: bool | None = None,
        custom_key_store_id: str | None = None,
        customer_master_key_spec: str | None = None,
        deletion_window_in_days: float | None = None,
        description: str | None = None,
        enable_key_rotation: bool | None = None,
        is_enabled: bool | None = None,
        key_usage: str | None = None,
        multi_region: bool | None = None,
        policy: str | None = None,
        rotation_period_in_days: float | None = None,
        tags: Mapping[str, str] | None = None,
        xks_key_id: str | None = None,
    ) -> None:
        self._values = {
            "bypassPolicyLockoutSafetyCheck": bypass_policy_lockout_safety_check,
            "customKeyStoreId": custom_key_store_id,
            "customerMasterKeySpec": customer_master_key_spec,
            "deletionWindowInDays": deletion_window_in_days,
            "description": description,
            "enableKeyRotation": enable_key_rotation,
            "isEnabled": is_enabled,
            "keyUsage": key_usage,
            "multiRegion": multi_region,
            "policy": policy,
            "rotationPeriodInDays": rotation_period_in_days,
            "tags": tags,
            "xksKeyId": xks_key_id,
        }


KeyProviderConfigRef = shared.ProviderConfigRef
KeyWriteConnectionSecretToRef = shared.LocalReference


class ReplicaKey(base.KubernetesObject):
    """ReplicaKey, kms.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-kms/latest/resources/kms.aws.m.upbound.io/ReplicaKey/v1beta1
    """

    __slots__ = ()

    GROUP = "kms.aws.m.upbound.io"
    KIND = "ReplicaKey"
    VERSION = "v1beta1"
    PLURAL = "replicakeys"
    SCOPE = "Namespaced"

    def __init__(
        self,
        *,
        metadata: meta.ObjectMeta,
        spec: ReplicaKeySpec,
    ) -> None:
        self.metadata = metadata
        self._values = {
            "spec": spec,
        }


class ReplicaKeySpec(base.Block):
    """spec of ReplicaKey, kms.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-kms/latest/resources/kms.aws.m.upbound.io/ReplicaKey/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        for_provider: ReplicaKeyForProvider,
        init_provider: ReplicaKeyInitProvider | None = None,
        management_policies: Sequence[shared.ManagementPolicy] | None = None,
        provider_config_ref: ReplicaKeyProviderConfigRef | None = None,
        write_connection_secret_to_ref: ReplicaKeyWriteConnectionSecretToRef | None = None,
    ) -> None:
        self._values = {
            "forProvider": for_provider,
            "initProvider": init_provider,
            "managementPolicies": management_policies,
            "providerConfigRef": provider_config_ref,
            "writeConnectionSecretToRef": write_connection_secret_to_ref,
        }


class ReplicaKeyForProvider(base.Block):
    """spec.forProvider of ReplicaKey, kms.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-kms/latest/resources/kms.aws.m.upbound.io/ReplicaKey/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        region: str,
        bypass_policy_lockout_safety_check: bool | None = None,
        deletion_window_in_days: float | None = None,
        description: str | None = None,
        enabled: bool | None = None,
        policy: str | None = None,
        primary_key_arn: str | None = None,
        primary_key_arn_ref: ReplicaKeyPrimaryKeyArnRef | None = None,
        primary_key_arn_selector: ReplicaKeyPrimaryKeyArnSelector | None = None,
        tags: Mapping[str, str] | None = None,
    ) -> None:
        self._values = {
            "bypassPolicyLockoutSafetyCheck": bypass_policy_lockout_safety_check,
            "deletionWindowInDays": deletion_window_in_days,
            "description": description,
            "enabled": enabled,
            "policy": policy,
            "primaryKeyArn": primary_key_arn,
            "primaryKeyArnRef": primary_key_arn_ref,
            "primaryKeyArnSelector": primary_key_arn_selector,
            "region": region,
            "tags": tags,
        }


class ReplicaKeyInitProvider(base.Block):
    """spec.initProvider of ReplicaKey, kms.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-kms/latest/resources/kms.aws.m.upbound.io/ReplicaKey/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        bypass_policy_lockout_safety_check: bool | None = None,
        deletion_window_in_days: float | None = None,
        description: str | None = None,
        enabled: bool | None = None,
        policy: str | None = None,
        primary_key_arn: str | None = None,
        primary_key_arn_ref: ReplicaKeyPrimaryKeyArnRef | None = None,
        primary_key_arn_selector: ReplicaKeyPrimaryKeyArnSelector | None = None,
        tags: Mapping[str, str] | None = None,
    ) -> None:
        self._values = {
            "bypassPolicyLockoutSafetyCheck": bypass_policy_lockout_safety_check,
            "deletionWindowInDays": deletion_window_in_days,
            "description": description,
            "enabled": enabled,
            "policy": policy,
            "primaryKeyArn": primary_key_arn,
            "primaryKeyArnRef": primary_key_arn_ref,
            "primaryKeyArnSelector": primary_key_arn_selector,
            "tags": tags,
        }


ReplicaKeyPrimaryKeyArnRef = shared.Reference
ReplicaKeyPrimaryKeyArnSelector = shared.Selector
ReplicaKeyProviderConfigRef = shared.ProviderConfigRef
ReplicaKeyWriteConnectionSecretToRef = shared.LocalReference
