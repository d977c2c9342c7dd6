# Made by `make imports` from the CRDs (tools/imports); change the generator, not this file.
"""sfn.aws.m.upbound.io."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from imports import base, meta, shared


class StateMachine(base.KubernetesObject):
    """StateMachine, sfn.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-sfn/latest/resources/sfn.aws.m.upbound.io/StateMachine/v1beta1
    """

    __slots__ = ()

    GROUP = "sfn.aws.m.upbound.io"
    KIND = "StateMachine"
    VERSION = "v1beta1"
    PLURAL = "statemachines"
    SCOPE = "Namespaced"

    def __init__(
        self,
        *,
        metadata: meta.ObjectMeta,
        spec: StateMachineSpec,
    ) -> None:
        self.metadata = metadata
        self._values = {
            "spec": spec,
        }


class StateMachineSpec(base.Block):
    """spec of StateMachine, sfn.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-sfn/latest/resources/sfn.aws.m.upbound.io/StateMachine/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        for_provider: StateMachineForProvider,
        init_provider: StateMachineInitProvider | None = None,
        management_policies: Sequence[shared.ManagementPolicy] | None = None,
        provider_config_ref: StateMachineProviderConfigRef | None = None,
        write_connection_secret_to_ref: StateMachineWriteConnectionSecretToRef | None = None,
    ) -> None:
        self._values = {
            "forProvider": for_provider,
            "initProvider": init_provider,
            "managementPolicies": management_policies,
            "providerConfigRef": provider_config_ref,
            "writeConnectionSecretToRef": write_connection_secret_to_ref,
        }


class StateMachineForProvider(base.Block):
    """spec.forProvider of StateMachine, sfn.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-sfn/latest/resources/sfn.aws.m.upbound.io/StateMachine/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        definition: str,
        region: str,
        encryption_configuration: StateMachineEncryptionConfiguration | None = None,
        logging_configuration: StateMachineLoggingConfiguration | None = None,
        publish: bool | None = None,
        role_arn: str | None = None,
        role_arn_ref: StateMachineRoleArnRef | None = None,
        role_arn_selector: StateMachineRoleArnSelector | None = None,
        tags: Mapping[str, str] | None = None,
        tracing_configuration: StateMachineTracingConfiguration | None = None,
        type: str | None = None,
    ) -> None:
        self._values = {
            "definition": definition,
            "encryptionConfiguration": encryption_configuration,
            "loggingConfiguration": logging_configuration,
            "publish": publish,
            "region": region,
            "roleArn": role_arn,
            "roleArnRef": role_arn_ref,
            "roleArnSelector": role_arn_selector,
            "tags": tags,
            "tracingConfiguration": tracing_configuration,
            "type": type,
        }

    @classmethod
    def partial(
        cls,
        *,
        region: str,
        definition: str | None = None,
        encryption_configuration: StateMachineEncryptionConfiguration | None = None,
        logging_configuration: StateMachineLoggingConfiguration | None = None,
        publish: bool | None = None,
        role_arn: str | None = None,
        role_arn_ref: StateMachineRoleArnRef | None = None,
        role_arn_selector: StateMachineRoleArnSelector | None = None,
        tags: Mapping[str, str] | None = None,
        tracing_configuration: StateMachineTracingConfiguration | None = None,
        type: str | None = None,
    ) -> StateMachineForProvider:
        """For an object that is only observed, or whose other fields stand in initProvider."""
        block: StateMachineForProvider = cls._of({
            "definition": definition,
            "encryptionConfiguration": encryption_configuration,
            "loggingConfiguration": logging_configuration,
            "publish": publish,
            "region": region,
            "roleArn": role_arn,
            "roleArnRef": role_arn_ref,
            "roleArnSelector": role_arn_selector,
            "tags": tags,
            "tracingConfiguration": tracing_configuration,
            "type": type,
        })
        return block


class StateMachineInitProvider(base.Block):
    """spec.initProvider of StateMachine, sfn.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-sfn/latest/resources/sfn.aws.m.upbound.io/StateMachine/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        definition: str | None = None,
        encryption_configuration: StateMachineEncryptionConfiguration | None = None,
        logging_configuration: StateMachineLoggingConfiguration | None = None,
        publish: bool | None = None,
        role_arn: str | None = None,
        role_arn_ref: StateMachineRoleArnRef | None = None,
        role_arn_selector: StateMachineRoleArnSelector | None = None,
        tags: Mapping[str, str] | None = None,
        tracing_configuration: StateMachineTracingConfiguration | None = None,
        type: str | None = None,
    ) -> None:
        self._values = {
            "definition": definition,
            "encryptionConfiguration": encryption_configuration,
            "loggingConfiguration": logging_configuration,
            "publish": publish,
            "roleArn": role_arn,
            "roleArnRef": role_arn_ref,
            "roleArnSelector": role_arn_selector,
            "tags": tags,
            "tracingConfiguration": tracing_configuration,
            "type": type,
        }


class StateMachineEncryptionConfiguration(base.Block):
    """spec.forProvider.encryptionConfiguration of StateMachine, sfn.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-sfn/latest/resources/sfn.aws.m.upbound.io/StateMachine/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        kms_data_key_reuse_period_seconds: float | None = None,
        kms_key_id: str | None = None,
        kms_key_id_ref: StateMachineEncryptionConfigurationKmsKeyIdRef | None = None,
        kms_key_id_selector: StateMachineEncryptionConfigurationKmsKeyIdSelector | None = None,
        type: str | None = None,
    ) -> None:
        self._values = {
            "kmsDataKeyReusePeriodSeconds": kms_data_key_reuse_period_seconds,
            "kmsKeyId": kms_key_id,
            "kmsKeyIdRef": kms_key_id_ref,
            "kmsKeyIdSelector": kms_key_id_selector,
            "type": type,
        }


class StateMachineLoggingConfiguration(base.Block):
    """spec.forProvider.loggingConfiguration of StateMachine, sfn.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-sfn/latest/resources/sfn.aws.m.upbound.io/StateMachine/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        include_execution_data: bool | None = None,
        level: str | None = None,
        log_destination: str | None = None,
    ) -> None:
        self._values = {
            "includeExecutionData": include_execution_data,
            "level": level,
            "logDestination": log_destination,
        }


class StateMachineTracingConfiguration(base.Block):
    """spec.forProvider.tracingConfiguration of StateMachine, sfn.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-sfn/latest/resources/sfn.aws.m.upbound.io/StateMachine/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        enabled: bool | None = None,
    ) -> None:
        self._values = {
            "enabled": enabled,
        }


StateMachineEncryptionConfigurationKmsKeyIdRef = shared.Reference
StateMachineEncryptionConfigurationKmsKeyIdSelector = shared.Selector
StateMachineProviderConfigRef = shared.ProviderConfigRef
StateMachineRoleArnRef = shared.Reference
StateMachineRoleArnSelector = shared.Selector
StateMachineWriteConnectionSecretToRef = shared.LocalReference
