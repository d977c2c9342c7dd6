# Made by `make imports` from the CRDs (tools/imports); change the generator, not this file.
"""ssm.aws.m.upbound.io."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from imports import base, meta, shared


class Parameter(base.KubernetesObject):
    """Parameter, ssm.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-ssm/latest/resources/ssm.aws.m.upbound.io/Parameter/v1beta1
    """

    __slots__ = ()

    GROUP = "ssm.aws.m.upbound.io"
    KIND = "Parameter"
    VERSION = "v1beta1"
    PLURAL = "parameters"
    SCOPE = "Namespaced"

    def __init__(
        self,
        *,
        metadata: meta.ObjectMeta,
        spec: ParameterSpec,
    ) -> None:
        self.metadata = metadata
        self._values = {
            "spec": spec,
        }


class ParameterSpec(base.Block):
    """spec of Parameter, ssm.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-ssm/latest/resources/ssm.aws.m.upbound.io/Parameter/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        for_provider: ParameterForProvider,
        init_provider: ParameterInitProvider | None = None,
        management_policies: Sequence[shared.ManagementPolicy] | None = None,
        provider_config_ref: ParameterProviderConfigRef | None = None,
        write_connection_secret_to_ref: ParameterWriteConnectionSecretToRef | None = None,
    ) -> None:
        self._values = {
            "forProvider": for_provider,
            "initProvider": init_provider,
            "managementPolicies": management_policies,
            "providerConfigRef": provider_config_ref,
            "writeConnectionSecretToRef": write_connection_secret_to_ref,
        }


class ParameterForProvider(base.Block):
    """spec.forProvider of Parameter, ssm.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-ssm/latest/resources/ssm.aws.m.upbound.io/Parameter/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        region: str,
        type: str,
        allowed_pattern: str | None = None,
        arn: str | None = None,
        data_type: str | None = None,
        description: str | None = None,
        insecure_value: str | None = None,
        key_id: str | None = None,
        overwrite: bool | None = None,
        tags: Mapping[str, str] | None = None,
        tier: str | None = None,
        value_secret_ref: ParameterValueSecretRef | None = None,
        value_wo_secret_ref: ParameterValueWoSecretRef | None = None,
        value_wo_version: float | None = None,
    ) -> None:
        self._values = {
            "allowedPattern": allowed_pattern,
            "arn": arn,
            "dataType": data_type,
            "description": description,
            "insecureValue": insecure_value,
            "keyId": key_id,
            "overwrite": overwrite,
            "region": region,
            "tags": tags,
            "tier": tier,
            "type": type,
            "valueSecretRef": value_secret_ref,
            "valueWoSecretRef": value_wo_secret_ref,
            "valueWoVersion": value_wo_version,
        }

    @classmethod
    def partial(
        cls,
        *,
        region: str,
        allowed_pattern: str | None = None,
        arn: str | None = None,
        data_type: str | None = None,
        description: str | None = None,
        insecure_value: str | None = None,
        key_id: str | None = None,
        overwrite: bool | None = None,
        tags: Mapping[str, str] | None = None,
        tier: str | None = None,
        type: str | None = None,
        value_secret_ref: ParameterValueSecretRef | None = None,
        value_wo_secret_ref: ParameterValueWoSecretRef | None = None,
        value_wo_version: float | None = None,
    ) -> ParameterForProvider:
        """For an object that is only observed, or whose other fields stand in initProvider."""
        block: ParameterForProvider = cls._of({
            "allowedPattern": allowed_pattern,
            "arn": arn,
            "dataType": data_type,
            "description": description,
            "insecureValue": insecure_value,
            "keyId": key_id,
            "overwrite": overwrite,
            "region": region,
            "tags": tags,
            "tier": tier,
            "type": type,
            "valueSecretRef": value_secret_ref,
            "valueWoSecretRef": value_wo_secret_ref,
            "valueWoVersion": value_wo_version,
        })
        return block


class ParameterInitProvider(base.Block):
    """spec.initProvider of Parameter, ssm.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-ssm/latest/resources/ssm.aws.m.upbound.io/Parameter/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        allowed_pattern: str | None = None,
        arn: str | None = None,
        data_type: str | None = None,
        description: str | None = None,
        insecure_value: str | None = None,
        key_id: str | None = None,
        overwrite: bool | None = None,
        tags: Mapping[str, str] | None = None,
        tier: str | None = None,
        type: str | None = None,
        value_secret_ref: ParameterValueSecretRef | None = None,
        value_wo_secret_ref: ParameterValueWoSecretRef | None = None,
        value_wo_version: float | None = None,
    ) -> None:
        self._values = {
            "allowedPattern": allowed_pattern,
            "arn": arn,
            "dataType": data_type,
            "description": description,
            "insecureValue": insecure_value,
            "keyId": key_id,
            "overwrite": overwrite,
            "tags": tags,
            "tier": tier,
            "type": type,
            "valueSecretRef": value_secret_ref,
            "valueWoSecretRef": value_wo_secret_ref,
            "valueWoVersion": value_wo_version,
        }


ParameterProviderConfigRef = shared.ProviderConfigRef
ParameterValueSecretRef = shared.SecretKeyReference
ParameterValueWoSecretRef = shared.SecretKeyReference
ParameterWriteConnectionSecretToRef = shared.LocalReference
