# Made by `make imports` from the CRDs (tools/imports); change the generator, not this file.
"""secretsmanager.aws.m.upbound.io."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from imports import base, meta, shared


class Secret(base.KubernetesObject):
    """Secret, secretsmanager.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-secretsmanager/latest/resources/secretsmanager.aws.m.upbound.io/Secret/v1beta1
    """

    __slots__ = ()

    GROUP = "secretsmanager.aws.m.upbound.io"
    KIND = "Secret"
    VERSION = "v1beta1"
    PLURAL = "secrets"
    SCOPE = "Namespaced"

    def __init__(
        self,
        *,
        metadata: meta.ObjectMeta,
        spec: SecretSpec,
    ) -> None:
        self.metadata = metadata
        self._values = {
            "spec": spec,
        }


class SecretSpec(base.Block):
    """spec of Secret, secretsmanager.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-secretsmanager/latest/resources/secretsmanager.aws.m.upbound.io/Secret/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        for_provider: SecretForProvider,
        init_provider: SecretInitProvider | None = None,
        management_policies: Sequence[shared.ManagementPolicy] | None = None,
        provider_config_ref: SecretProviderConfigRef | None = None,
        write_connection_secret_to_ref: SecretWriteConnectionSecretToRef | None = None,
    ) -> None:
        self._values = {
            "forProvider": for_provider,
            "initProvider": init_provider,
            "managementPolicies": management_policies,
            "providerConfigRef": provider_config_ref,
            "writeConnectionSecretToRef": write_connection_secret_to_ref,
        }


class SecretForProvider(base.Block):
    """spec.forProvider of Secret, secretsmanager.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-secretsmanager/latest/resources/secretsmanager.aws.m.upbound.io/Secret/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        region: str,
        description: str | None = None,
        force_overwrite_replica_secret: bool | None = None,
        kms_key_id: str | None = None,
        kms_key_id_ref: SecretKmsKeyIdRef | None = None,
        kms_key_id_selector: SecretKmsKeyIdSelector | None = None,
        name: str | None = None,
        recovery_window_in_days: float | None = None,
        replica: Sequence[SecretReplica] | None = None,
        tags: Mapping[str, str] | None = None,
    ) -> None:
        self._values = {
            "description": description,
            "forceOverwriteReplicaSecret": force_overwrite_replica_secret,
            "kmsKeyId": kms_key_id,
            "kmsKeyIdRef": kms_key_id_ref,
            "kmsKeyIdSelector": kms_key_id_selector,
            "name": name,
            "recoveryWindowInDays": recovery_window_in_days,
            "region": region,
            "replica": replica,
            "tags": tags,
        }


class SecretInitProvider(base.Block):
    """spec.initProvider of Secret, secretsmanager.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-secretsmanager/latest/resources/secretsmanager.aws.m.upbound.io/Secret/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        description: str | None = None,
        force_overwrite_replica_secret: bool | None = None,
        kms_key_id: str | None = None,
        kms_key_id_ref: SecretKmsKeyIdRef | None = None,
        kms_key_id_selector: SecretKmsKeyIdSelector | None = None,
        name: str | None = None,
        recovery_window_in_days: float | None = None,
        replica: Sequence[SecretInitProviderReplica] | None = None,
        tags: Mapping[str, str] | None = None,
    ) -> None:
        self._values = {
            "description": description,
            "forceOverwriteReplicaSecret": force_overwrite_replica_secret,
            "kmsKeyId": kms_key_id,
            "kmsKeyIdRef": kms_key_id_ref,
            "kmsKeyIdSelector": kms_key_id_selector,
            "name": name,
            "recoveryWindowInDays": recovery_window_in_days,
            "replica": replica,
            "tags": tags,
        }


class SecretReplica(base.Block):
    """spec.forProvider.replica of Secret, secretsmanager.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-secretsmanager/latest/resources/secretsmanager.aws.m.upbound.io/Secret/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        region: str,
        kms_key_id: str | None = None,
    ) -> None:
        self._values = {
            "kmsKeyId": kms_key_id,
            "region": region,
        }


class SecretInitProviderReplica(base.Block):
    """spec.initProvider.replica of Secret, secretsmanager.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-secretsmanager/latest/resources/secretsmanager.aws.m.upbound.io/Secret/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        kms_key_id: str | None = None,
    ) -> None:
        self._values = {
            "kmsKeyId": kms_key_id,
        }


SecretKmsKeyIdRef = shared.Reference
SecretKmsKeyIdSelector = shared.Selector
SecretProviderConfigRef = shared.ProviderConfigRef
SecretWriteConnectionSecretToRef = shared.LocalReference


class SecretPolicy(base.KubernetesObject):
    """SecretPolicy, secretsmanager.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-secretsmanager/latest/resources/secretsmanager.aws.m.upbound.io/SecretPolicy/v1beta1
    """

    __slots__ = ()

    GROUP = "secretsmanager.aws.m.upbound.io"
    KIND = "SecretPolicy"
    VERSION = "v1beta1"
    PLURAL = "secretpolicies"
    SCOPE = "Namespaced"

    def __init__(
        self,
        *,
        metadata: meta.ObjectMeta,
        spec: SecretPolicySpec,
    ) -> None:
        self.metadata = metadata
        self._values = {
            "spec": spec,
        }


class SecretPolicySpec(base.Block):
    """spec of SecretPolicy, secretsmanager.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-secretsmanager/latest/resources/secretsmanager.aws.m.upbound.io/SecretPolicy/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        for_provider: SecretPolicyForProvider,
        init_provider: SecretPolicyInitProvider | None = None,
        management_policies: Sequence[shared.ManagementPolicy] | None = None,
        provider_config_ref: SecretPolicyProviderConfigRef | None = None,
        write_connection_secret_to_ref: SecretPolicyWriteConnectionSecretToRef | None = None,
    ) -> None:
        self._values = {
            "forProvider": for_provider,
            "initProvider": init_provider,
            "managementPolicies": management_policies,
            "providerConfigRef": provider_config_ref,
            "writeConnectionSecretToRef": write_connection_secret_to_ref,
        }


class SecretPolicyForProvider(base.Block):
    """spec.forProvider of SecretPolicy, secretsmanager.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-secretsmanager/latest/resources/secretsmanager.aws.m.upbound.io/SecretPolicy/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        policy: str,
        region: str,
        block_public_policy: bool | None = None,
        secret_arn: str | None = None,
        secret_arn_ref: SecretPolicySecretArnRef | None = None,
        secret_arn_selector: SecretPolicySecretArnSelector | None = None,
    ) -> None:
        self._values = {
            "blockPublicPolicy": block_public_policy,
            "policy": policy,
            "region": region,
            "secretArn": secret_arn,
            "secretArnRef": secret_arn_ref,
            "secretArnSelector": secret_arn_selector,
        }

    @classmethod
    def partial(
        cls,
        *,
        region: str,
        block_public_policy: bool | None = None,
        policy: str | None = None,
        secret_arn: str | None = None,
        secret_arn_ref: SecretPolicySecretArnRef | None = None,
        secret_arn_selector: SecretPolicySecretArnSelector | None = None,
    ) -> SecretPolicyForProvider:
        """For an object that is only observed, or whose other fields stand in initProvider."""
        block: SecretPolicyForProvider = cls._of({
            "blockPublicPolicy": block_public_policy,
            "policy": policy,
            "region": region,
            "secretArn": secret_arn,
            "secretArnRef": secret_arn_ref,
            "secretArnSelector": secret_arn_selector,
        })
        return block


class SecretPolicyInitProvider(base.Block):
    """spec.initProvider of SecretPolicy, secretsmanager.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-secretsmanager/latest/resources/secretsmanager.aws.m.upbound.io/SecretPolicy/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        block_public_policy: bool | None = None,
        policy: str | None = None,
        secret_arn: str | None = None,
        secret_arn_ref: SecretPolicySecretArnRef | None = None,
        secret_arn_selector: SecretPolicySecretArnSelector | None = None,
    ) -> None:
        self._values = {
            "blockPublicPolicy": block_public_policy,
            "policy": policy,
            "secretArn": secret_arn,
            "secretArnRef": secret_arn_ref,
            "secretArnSelector": secret_arn_selector,
        }


SecretPolicyProviderConfigRef = shared.ProviderConfigRef
SecretPolicySecretArnRef = shared.Reference
SecretPolicySecretArnSelector = shared.Selector
SecretPolicyWriteConnectionSecretToRef = shared.LocalReference


class SecretRotation(base.KubernetesObject):
    """SecretRotation, secretsmanager.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-secretsmanager/latest/resources/secretsmanager.aws.m.upbound.io/SecretRotation/v1beta1
    """

    __slots__ = ()

    GROUP = "secretsmanager.aws.m.upbound.io"
    KIND = "SecretRotation"
    VERSION = "v1beta1"
    PLURAL = "secretrotations"
    SCOPE = "Namespaced"

    def __init__(
        self,
        *,
        metadata: meta.ObjectMeta,
        spec: SecretRotationSpec,
    ) -> None:
        self.metadata = metadata
        self._values = {
            "spec": spec,
        }


class SecretRotationSpec(base.Block):
    """spec of SecretRotation, secretsmanager.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-secretsmanager/latest/resources/secretsmanager.aws.m.upbound.io/SecretRotation/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        for_provider: SecretRotationForProvider,
        init_provider: SecretRotationInitProvider | None = None,
        management_policies: Sequence[shared.ManagementPolicy] | None = None,
        provider_config_ref: SecretRotationProviderConfigRef | None = None,
        write_connection_secret_to_ref: SecretRotationWriteConnectionSecretToRef | None = None,
    ) -> None:
        self._values = {
            "forProvider": for_provider,
            "initProvider": init_provider,
            "managementPolicies": management_policies,
            "providerConfigRef": provider_config_ref,
            "writeConnectionSecretToRef": write_connection_secret_to_ref,
        }


class SecretRotationForProvider(base.Block):
    """spec.forProvider of SecretRotation, secretsmanager.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-secretsmanager/latest/resources/secretsmanager.aws.m.upbound.io/SecretRotation/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        region: str,
        rotation_rules: SecretRotationRotationRules,
        rotate_immediately: bool | None = None,
        rotation_lambda_arn: str | None = None,
        rotation_lambda_arn_ref: SecretRotationRotationLambdaArnRef | None = None,
        rotation_lambda_arn_selector: SecretRotationRotationLambdaArnSelector | None = None,
        secret_id: str | None = None,
        secret_id_ref: SecretRotationSecretIdRef | None = None,
        secret_id_selector: SecretRotationSecretIdSelector | None = None,
    ) -> None:
        self._values = {
            "region": region,
            "rotateImmediately": rotate_immediately,
            "rotationLambdaArn": rotation_lambda_arn,
            "rotationLambdaArnRef": rotation_lambda_arn_ref,
            "rotationLambdaArnSelector": rotation_lambda_arn_selector,
            "rotationRules": rotation_rules,
            "secretId": secret_id,
            "secretIdRef": secret_id_ref,
            "secretIdSelector": secret_id_selector,
        }

    @classmethod
    def partial(
        cls,
        *,
        region: str,
        rotate_immediately: bool | None = None,
        rotation_lambda_arn: str | None = None,
        rotation_lambda_arn_ref: SecretRotationRotationLambdaArnRef | None = None,
        rotation_lambda_arn_selector: SecretRotationRotationLambdaArnSelector | None = None,
        rotation_rules: SecretRotationRotationRules | None = None,
        secret_id: str | None = None,
        secret_id_ref: SecretRotationSecretIdRef | None = None,
        secret_id_selector: SecretRotationSecretIdSelector | None = None,
    ) -> SecretRotationForProvider:
        """For an object that is only observed, or whose other fields stand in initProvider."""
        block: SecretRotationForProvider = cls._of({
            "region": region,
            "rotateImmediately": rotate_immediately,
            "rotationLambdaArn": rotation_lambda_arn,
            "rotationLambdaArnRef": rotation_lambda_arn_ref,
            "rotationLambdaArnSelector": rotation_lambda_arn_selector,
            "rotationRules": rotation_rules,
            "secretId": secret_id,
            "secretIdRef": secret_id_ref,
            "secretIdSelector": secret_id_selector,
        })
        return block


class SecretRotationInitProvider(base.Block):
    """spec.initProvider of SecretRotation, secretsmanager.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-secretsmanager/latest/resources/secretsmanager.aws.m.upbound.io/SecretRotation/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        rotate_immediately: bool | None = None,
        rotation_lambda_arn: str | None = None,
        rotation_lambda_arn_ref: SecretRotationRotationLambdaArnRef | None = None,
        rotation_lambda_arn_selector: SecretRotationRotationLambdaArnSelector | None = None,
        rotation_rules: SecretRotationRotationRules | None = None,
        secret_id: str | None = None,
        secret_id_ref: SecretRotationSecretIdRef | None = None,
        secret_id_selector: SecretRotationSecretIdSelector | None = None,
    ) -> None:
        self._values = {
            "rotateImmediately": rotate_immediately,
            "rotationLambdaArn": rotation_lambda_arn,
            "rotationLambdaArnRef": rotation_lambda_arn_ref,
            "rotationLambdaArnSelector": rotation_lambda_arn_selector,
            "rotationRules": rotation_rules,
            "secretId": secret_id,
            "secretIdRef": secret_id_ref,
            "secretIdSelector": secret_id_selector,
        }


class SecretRotationRotationRules(base.Block):
    """spec.forProvider.rotationRules of SecretRotation, secretsmanager.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-secretsmanager/latest/resources/secretsmanager.aws.m.upbound.io/SecretRotation/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        automatically_after_days: float | None = None,
        duration: str | None = None,
        schedule_expression: str | None = None,
    ) -> None:
        self._values = {
            "automaticallyAfterDays": automatically_after_days,
            "duration": duration,
            "scheduleExpression": schedule_expression,
        }


SecretRotationProviderConfigRef = shared.ProviderConfigRef
SecretRotationRotationLambdaArnRef = shared.Reference
SecretRotationRotationLambdaArnSelector = shared.Selector
SecretRotationSecretIdRef = shared.Reference
SecretRotationSecretIdSelector = shared.Selector
SecretRotationWriteConnectionSecretToRef = shared.LocalReference


class SecretVersion(base.KubernetesObject):
    """SecretVersion, secretsmanager.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-secretsmanager/latest/resources/secretsmanager.aws.m.upbound.io/SecretVersion/v1beta1
    """

    __slots__ = ()

    GROUP = "secretsmanager.aws.m.upbound.io"
    KIND = "SecretVersion"
    VERSION = "v1beta1"
    PLURAL = "secretversions"
    SCOPE = "Namespaced"

    def __init__(
        self,
        *,
        metadata: meta.ObjectMeta,
        spec: SecretVersionSpec,
    ) -> None:
        self.metadata = metadata
        self._values = {
            "spec": spec,
        }


class SecretVersionSpec(base.Block):
    """spec of SecretVersion, secretsmanager.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-secretsmanager/latest/resources/secretsmanager.aws.m.upbound.io/SecretVersion/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        for_provider: SecretVersionForProvider,
        init_provider: SecretVersionInitProvider | None = None,
        management_policies: Sequence[shared.ManagementPolicy] | None = None,
        provider_config_ref: SecretVersionProviderConfigRef | None = None,
        write_connection_secret_to_ref: SecretVersionWriteConnectionSecretToRef | None = None,
    ) -> None:
        self._values = {
            "forProvider": for_provider,
            "initProvider": init_provider,
            "managementPolicies": management_policies,
            "providerConfigRef": provider_config_ref,
            "writeConnectionSecretToRef": write_connection_secret_to_ref,
        }


class SecretVersionForProvider(base.Block):
    """spec.forProvider of SecretVersion, secretsmanager.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-secretsmanager/latest/resources/secretsmanager.aws.m.upbound.io/SecretVersion/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        region: str,
        secret_binary_secret_ref: SecretVersionSecretBinarySecretRef | None = None,
        secret_id: str | None = None,
        secret_id_ref: SecretVersionSecretIdRef | None = None,
        secret_id_selector: SecretVersionSecretIdSelector | None = None,
        secret_string_secret_ref: SecretVersionSecretStringSecretRef | None = None,
        secret_string_wo_secret_ref: SecretVersionSecretStringWoSecretRef | None = None,
        secret_string_wo_version: float | None = None,
        version_stages: base.Strings | None = None,
    ) -> None:
        self._values = {
            "region": region,
            "secretBinarySecretRef": secret_binary_secret_ref,
            "secretId": secret_id,
            "secretIdRef": secret_id_ref,
            "secretIdSelector": secret_id_selector,
            "secretStringSecretRef": secret_string_secret_ref,
            "secretStringWoSecretRef": secret_string_wo_secret_ref,
            "secretStringWoVersion": secret_string_wo_version,
            "versionStages": version_stages,
        }


class SecretVersionInitProvider(base.Block):
    """spec.initProvider of SecretVersion, secretsmanager.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-secretsmanager/latest/resources/secretsmanager.aws.m.upbound.io/SecretVersion/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        secret_binary_secret_ref: SecretVersionSecretBinarySecretRef | None = None,
        secret_id: str | None = None,
        secret_id_ref: SecretVersionSecretIdRef | None = None,
        secret_id_selector: SecretVersionSecretIdSelector | None = None,
        secret_string_secret_ref: SecretVersionSecretStringSecretRef | None = None,
        secret_string_wo_secret_ref: SecretVersionSecretStringWoSecretRef | None = None,
        secret_string_wo_version: float | None = None,
        version_stages: base.Strings | None = None,
    ) -> None:
        self._values = {
            "secretBinarySecretRef": secret_binary_secret_ref,
            "secretId": secret_id,
            "secretIdRef": secret_id_ref,
            "secretIdSelector": secret_id_selector,
            "secretStringSecretRef": secret_string_secret_ref,
            "secretStringWoSecretRef": secret_string_wo_secret_ref,
            "secretStringWoVersion": secret_string_wo_version,
            "versionStages": version_stages,
        }


SecretVersionProviderConfigRef = shared.ProviderConfigRef
SecretVersionSecretBinarySecretRef = shared.SecretKeyReference
SecretVersionSecretIdRef = shared.Reference
SecretVersionSecretIdSelector = shared.Selector
SecretVersionSecretStringSecretRef = shared.SecretKeyReference
SecretVersionSecretStringWoSecretRef = shared.SecretKeyReference
SecretVersionWriteConnectionSecretToRef = shared.LocalReference
