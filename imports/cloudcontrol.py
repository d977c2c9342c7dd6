# Made by `make imports` from the CRDs (tools/imports); change the generator, not this file.
"""cloudcontrol.aws.m.upbound.io."""

from __future__ import annotations

from collections.abc import Sequence

from imports import base, meta, shared


class Resource(base.KubernetesObject):
    """Resource, cloudcontrol.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-cloudcontrol/latest/resources/cloudcontrol.aws.m.upbound.io/Resource/v1beta1
    """

    __slots__ = ()

    GROUP = "cloudcontrol.aws.m.upbound.io"
    KIND = "Resource"
    VERSION = "v1beta1"
    PLURAL = "resources"
    SCOPE = "Namespaced"

    def __init__(
        self,
        *,
        metadata: meta.ObjectMeta,
        spec: ResourceSpec,
    ) -> None:
        self.metadata = metadata
        self._values = {
            "spec": spec,
        }


class ResourceSpec(base.Block):
    """spec of Resource, cloudcontrol.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-cloudcontrol/latest/resources/cloudcontrol.aws.m.upbound.io/Resource/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        for_provider: ResourceForProvider,
        init_provider: ResourceInitProvider | None = None,
        management_policies: Sequence[shared.ManagementPolicy] | None = None,
        provider_config_ref: ResourceProviderConfigRef | None = None,
        write_connection_secret_to_ref: ResourceWriteConnectionSecretToRef | None = None,
    ) -> None:
        self._values = {
            "forProvider": for_provider,
            "initProvider": init_provider,
            "managementPolicies": management_policies,
            "providerConfigRef": provider_config_ref,
            "writeConnectionSecretToRef": write_connection_secret_to_ref,
        }


class ResourceForProvider(base.Block):
    """spec.forProvider of Resource, cloudcontrol.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-cloudcontrol/latest/resources/cloudcontrol.aws.m.upbound.io/Resource/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        desired_state: str,
        region: str,
        type_name: str,
        role_arn: str | None = None,
        role_arn_ref: ResourceRoleArnRef | None = None,
        role_arn_selector: ResourceRoleArnSelector | None = None,
        schema_secret_ref: ResourceSchemaSecretRef | None = None,
        type_version_id: str | None = None,
    ) -> None:
        self._values = {
            "desiredState": desired_state,
            "region": region,
            "roleArn": role_arn,
            "roleArnRef": role_arn_ref,
            "roleArnSelector": role_arn_selector,
            "schemaSecretRef": schema_secret_ref,
            "typeName": type_name,
            "typeVersionId": type_version_id,
        }

    @classmethod
    def partial(
        cls,
        *,
        region: str,
        desired_state: str | None = None,
        role_arn: str | None = None,
        role_arn_ref: ResourceRoleArnRef | None = None,
        role_arn_selector: ResourceRoleArnSelector | None = None,
        schema_secret_ref: ResourceSchemaSecretRef | None = None,
        type_name: str | None = None,
        type_version_id: str | None = None,
    ) -> ResourceForProvider:
        """For an object that is only observed, or whose other fields stand in initProvider."""
        block: ResourceForProvider = cls._of({
            "desiredState": desired_state,
            "region": region,
            "roleArn": role_arn,
            "roleArnRef": role_arn_ref,
            "roleArnSelector": role_arn_selector,
            "schemaSecretRef": schema_secret_ref,
            "typeName": type_name,
            "typeVersionId": type_version_id,
        })
        return block


class ResourceInitProvider(base.Block):
    """spec.initProvider of Resource, cloudcontrol.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-cloudcontrol/latest/resources/cloudcontrol.aws.m.upbound.io/Resource/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        desired_state: str | None = None,
        role_arn: str | None = None,
        role_arn_ref: ResourceRoleArnRef | None = None,
        role_arn_selector: ResourceRoleArnSelector | None = None,
        schema_secret_ref: ResourceSchemaSecretRef | None = None,
        type_name: str | None = None,
        type_version_id: str | None = None,
    ) -> None:
        self._values = {
            "desiredState": desired_state,
            "roleArn": role_arn,
            "roleArnRef": role_arn_ref,
            "roleArnSelector": role_arn_selector,
            "schemaSecretRef": schema_secret_ref,
            "typeName": type_name,
            "typeVersionId": type_version_id,
        }


ResourceProviderConfigRef = shared.ProviderConfigRef
ResourceRoleArnRef = shared.Reference
ResourceRoleArnSelector = shared.Selector
ResourceSchemaSecretRef = shared.SecretKeyReference
ResourceWriteConnectionSecretToRef = shared.LocalReference
