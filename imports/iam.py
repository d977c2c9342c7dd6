# Made by `make imports` from the CRDs (tools/imports); change the generator, not this file.
"""iam.aws.m.upbound.io."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from imports import base, meta, shared


class InstanceProfile(base.KubernetesObject):
    """InstanceProfile, iam.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-iam/latest/resources/iam.aws.m.upbound.io/InstanceProfile/v1beta1
    """

    __slots__ = ()

    GROUP = "iam.aws.m.upbound.io"
    KIND = "InstanceProfile"
    VERSION = "v1beta1"
    PLURAL = "instanceprofiles"
    SCOPE = "Namespaced"

    def __init__(
        self,
        *,
        metadata: meta.ObjectMeta,
        spec: InstanceProfileSpec,
    ) -> None:
        self.metadata = metadata
        self._values = {
            "spec": spec,
        }


class InstanceProfileSpec(base.Block):
    """spec of InstanceProfile, iam.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-iam/latest/resources/iam.aws.m.upbound.io/InstanceProfile/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        for_provider: InstanceProfileForProvider,
        init_provider: InstanceProfileInitProvider | None = None,
        management_policies: Sequence[shared.ManagementPolicy] | None = None,
        provider_config_ref: InstanceProfileProviderConfigRef | None = None,
        write_connection_secret_to_ref: InstanceProfileWriteConnectionSecretToRef | None = None,
    ) -> None:
        self._values = {
            "forProvider": for_provider,
            "initProvider": init_provider,
            "managementPolicies": management_policies,
            "providerConfigRef": provider_config_ref,
            "writeConnectionSecretToRef": write_connection_secret_to_ref,
        }


class InstanceProfileForProvider(base.Block):
    """spec.forProvider of InstanceProfile, iam.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-iam/latest/resources/iam.aws.m.upbound.io/InstanceProfile/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        path: str | None = None,
        role: str | None = None,
        role_ref: InstanceProfileRoleRef | None = None,
        role_selector: InstanceProfileRoleSelector | None = None,
        tags: Mapping[str, str] | None = None,
    ) -> None:
        self._values = {
            "path": path,
            "role": role,
            "roleRef": role_ref,
            "roleSelector": role_selector,
            "tags": tags,
        }


class InstanceProfileInitProvider(base.Block):
    """spec.initProvider of InstanceProfile, iam.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-iam/latest/resources/iam.aws.m.upbound.io/InstanceProfile/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        path: str | None = None,
        role: str | None = None,
        role_ref: InstanceProfileRoleRef | None = None,
        role_selector: InstanceProfileRoleSelector | None = None,
        tags: Mapping[str, str] | None = None,
    ) -> None:
        self._values = {
            "path": path,
            "role": role,
            "roleRef": role_ref,
            "roleSelector": role_selector,
            "tags": tags,
        }


InstanceProfileProviderConfigRef = shared.ProviderConfigRef
InstanceProfileRoleRef = shared.Reference
InstanceProfileRoleSelector = shared.Selector
InstanceProfileWriteConnectionSecretToRef = shared.LocalReference


class OpenIDConnectProvider(base.KubernetesObject):
    """OpenIDConnectProvider, iam.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-iam/latest/resources/iam.aws.m.upbound.io/OpenIDConnectProvider/v1beta1
    """

    __slots__ = ()

    GROUP = "iam.aws.m.upbound.io"
    KIND = "OpenIDConnectProvider"
    VERSION = "v1beta1"
    PLURAL = "openidconnectproviders"
    SCOPE = "Namespaced"

    def __init__(
        self,
        *,
        metadata: meta.ObjectMeta,
        spec: OpenIDConnectProviderSpec,
    ) -> None:
        self.metadata = metadata
        self._values = {
            "spec": spec,
        }


class OpenIDConnectProviderSpec(base.Block):
    """spec of OpenIDConnectProvider, iam.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-iam/latest/resources/iam.aws.m.upbound.io/OpenIDConnectProvider/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        for_provider: OpenIDConnectProviderForProvider,
        init_provider: OpenIDConnectProviderInitProvider | None = None,
        management_policies: Sequence[shared.ManagementPolicy] | None = None,
        provider_config_ref: OpenIDConnectProviderProviderConfigRef | None = None,
        write_connection_secret_to_ref: OpenIDConnectProviderWriteConnectionSecretToRef | None = None,
    ) -> None:
        self._values = {
            "forProvider": for_provider,
            "initProvider": init_provider,
            "managementPolicies": management_policies,
            "providerConfigRef": provider_config_ref,
            "writeConnectionSecretToRef": write_connection_secret_to_ref,
        }


class OpenIDConnectProviderForProvider(base.Block):
    """spec.forProvider of OpenIDConnectProvider, iam.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-iam/latest/resources/iam.aws.m.upbound.io/OpenIDConnectProvider/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        client_id_list: base.Strings,
        url: str,
        tags: Mapping[str, str] | None = None,
        thumbprint_list: base.Strings | None = None,
    ) -> None:
        self._values = {
            "clientIdList": client_id_list,
            "tags": tags,
            "thumbprintList": thumbprint_list,
            "url": url,
        }

    @classmethod
    def partial(
        cls,
        *,
        client_id_list: base.Strings | None = None,
        tags: Mapping[str, str] | None = None,
        thumbprint_list: base.Strings | None = None,
        url: str | None = None,
    ) -> OpenIDConnectProviderForProvider:
        """For an object that is only observed, or whose other fields stand in initProvider."""
        block: OpenIDConnectProviderForProvider = cls._of({
            "clientIdList": client_id_list,
            "tags": tags,
            "thumbprintList": thumbprint_list,
            "url": url,
        })
        return block


class OpenIDConnectProviderInitProvider(base.Block):
    """spec.initProvider of OpenIDConnectProvider, iam.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-iam/latest/resources/iam.aws.m.upbound.io/OpenIDConnectProvider/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        client_id_list: base.Strings | None = None,
        tags: Mapping[str, str] | None = None,
        thumbprint_list: base.Strings | None = None,
        url: str | None = None,
    ) -> None:
        self._values = {
            "clientIdList": client_id_list,
            "tags": tags,
            "thumbprintList": thumbprint_list,
            "url": url,
        }


OpenIDConnectProviderProviderConfigRef = shared.ProviderConfigRef
OpenIDConnectProviderWriteConnectionSecretToRef = shared.LocalReference


class Policy(base.KubernetesObject):
    """Policy, iam.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-iam/latest/resources/iam.aws.m.upbound.io/Policy/v1beta1
    """

    __slots__ = ()

    GROUP = "iam.aws.m.upbound.io"
    KIND = "Policy"
    VERSION = "v1beta1"
    PLURAL = "policies"
    SCOPE = "Namespaced"

    def __init__(
        self,
        *,
        metadata: meta.ObjectMeta,
        spec: PolicySpec,
    ) -> None:
        self.metadata = metadata
        self._values = {
            "spec": spec,
        }


class PolicySpec(base.Block):
    """spec of Policy, iam.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-iam/latest/resources/iam.aws.m.upbound.io/Policy/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        for_provider: PolicyForProvider,
        init_provider: PolicyInitProvider | None = None,
        management_policies: Sequence[shared.ManagementPolicy] | None = None,
        provider_config_ref: PolicyProviderConfigRef | None = None,
        write_connection_secret_to_ref: PolicyWriteConnectionSecretToRef | None = None,
    ) -> None:
        self._values = {
            "forProvider": for_provider,
            "initProvider": init_provider,
            "managementPolicies": management_policies,
            "providerConfigRef": provider_config_ref,
            "writeConnectionSecretToRef": write_connection_secret_to_ref,
        }


class PolicyForProvider(base.Block):
    """spec.forProvider of Policy, iam.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-iam/latest/resources/iam.aws.m.upbound.io/Policy/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        policy: str,
        delay_after_policy_creation_in_ms: float | None = None,
        description: str | None = None,
        path: str | None = None,
        tags: Mapping[str, str] | None = None,
    ) -> None:
        self._values = {
            "delayAfterPolicyCreationInMs": delay_after_policy_creation_in_ms,
            "description": description,
            "path": path,
            "policy": policy,
            "tags": tags,
        }

    @classmethod
    def partial(
        cls,
        *,
        delay_after_policy_creation_in_ms: float | None = None,
        description: str | None = None,
        path: str | None = None,
        policy: str | None = None,
        tags: Mapping[str, str] | None = None,
    ) -> PolicyForProvider:
        """For an object that is only observed, or whose other fields stand in initProvider."""
        block: PolicyForProvider = cls._of({
            "delayAfterPolicyCreationInMs": delay_after_policy_creation_in_ms,
            "description": description,
            "path": path,
            "policy": policy,
            "tags": tags,
        })
        return block


class PolicyInitProvider(base.Block):
    """spec.initProvider of Policy, iam.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-iam/latest/resources/iam.aws.m.upbound.io/Policy/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        delay_after_policy_creation_in_ms: float | None = None,
        description: str | None = None,
        path: str | None = None,
        policy: str | None = None,
        tags: Mapping[str, str] | None = None,
    ) -> None:
        self._values = {
            "delayAfterPolicyCreationInMs": delay_after_policy_creation_in_ms,
            "description": description,
            "path": path,
            "policy": policy,
            "tags": tags,
        }


PolicyProviderConfigRef = shared.ProviderConfigRef
PolicyWriteConnectionSecretToRef = shared.LocalReference


class Role(base.KubernetesObject):
    """Role, iam.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-iam/latest/resources/iam.aws.m.upbound.io/Role/v1beta1
    """

    __slots__ = ()

    GROUP = "iam.aws.m.upbound.io"
    KIND = "Role"
    VERSION = "v1beta1"
    PLURAL = "roles"
    SCOPE = "Namespaced"

    def __init__(
        self,
        *,
        metadata: meta.ObjectMeta,
        spec: RoleSpec,
    ) -> None:
        self.metadata = metadata
        self._values = {
            "spec": spec,
        }


class RoleSpec(base.Block):
    """spec of Role, iam.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-iam/latest/resources/iam.aws.m.upbound.io/Role/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        for_provider: RoleForProvider,
        init_provider: RoleInitProvider | None = None,
        management_policies: Sequence[shared.ManagementPolicy] | None = None,
        provider_config_ref: RoleProviderConfigRef | None = None,
        write_connection_secret_to_ref: RoleWriteConnectionSecretToRef | None = None,
    ) -> None:
        self._values = {
            "forProvider": for_provider,
            "initProvider": init_provider,
            "managementPolicies": management_policies,
            "providerConfigRef": provider_config_ref,
            "writeConnectionSecretToRef": write_connection_secret_to_ref,
        }


class RoleForProvider(base.Block):
    """spec.forProvider of Role, iam.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-iam/latest/resources/iam.aws.m.upbound.io/Role/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        assume_role_policy: str,
        description: str | None = None,
        force_detach_policies: bool | None = None,
        inline_policy: Sequence[RoleInlinePolicy] | None = None,
        managed_policy_arns: base.Strings | None = None,
        managed_policy_arns_refs: Sequence[RoleManagedPolicyArnsRefs] | None = None,
        managed_policy_arns_selector: RoleManagedPolicyArnsSelector | None = None,
        max_session_duration: float | None = None,
        path: str | None = None,
        permissions_boundary: str | None = None,
        tags: Mapping[str, str] | None = None,
    ) -> None:
        self._values = {
            "assumeRolePolicy": assume_role_policy,
            "description": description,
            "forceDetachPolicies": force_detach_policies,
            "inlinePolicy": inline_policy,
            "managedPolicyArns": managed_policy_arns,
            "managedPolicyArnsRefs": managed_policy_arns_refs,
            "managedPolicyArnsSelector": managed_policy_arns_selector,
            "maxSessionDuration": max_session_duration,
            "path": path,
            "permissionsBoundary": permissions_boundary,
            "tags": tags,
        }

    @classmethod
    def partial(
        cls,
        *,
        assume_role_policy: str | None = None,
        description: str | None = None,
        force_detach_policies: bool | None = None,
        inline_policy: Sequence[RoleInlinePolicy] | None = None,
        managed_policy_arns: base.Strings | None = None,
        managed_policy_arns_refs: Sequence[RoleManagedPolicyArnsRefs] | None = None,
        managed_policy_arns_selector: RoleManagedPolicyArnsSelector | None = None,
        max_session_duration: float | None = None,
        path: str | None = None,
        permissions_boundary: str | None = None,
        tags: Mapping[str, str] | None = None,
    ) -> RoleForProvider:
        """For an object that is only observed, or whose other fields stand in initProvider."""
        block: RoleForProvider = cls._of({
            "assumeRolePolicy": assume_role_policy,
            "description": description,
            "forceDetachPolicies": force_detach_policies,
            "inlinePolicy": inline_policy,
            "managedPolicyArns": managed_policy_arns,
            "managedPolicyArnsRefs": managed_policy_arns_refs,
            "managedPolicyArnsSelector": managed_policy_arns_selector,
            "maxSessionDuration": max_session_duration,
            "path": path,
            "permissionsBoundary": permissions_boundary,
            "tags": tags,
        })
        return block


class RoleInitProvider(base.Block):
    """spec.initProvider of Role, iam.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-iam/latest/resources/iam.aws.m.upbound.io/Role/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        assume_role_policy: str | None = None,
        description: str | None = None,
        force_detach_policies: bool | None = None,
        inline_policy: Sequence[RoleInlinePolicy] | None = None,
        managed_policy_arns: base.Strings | None = None,
        managed_policy_arns_refs: Sequence[RoleManagedPolicyArnsRefs] | None = None,
        managed_policy_arns_selector: RoleManagedPolicyArnsSelector | None = None,
        max_session_duration: float | None = None,
        path: str | None = None,
        permissions_boundary: str | None = None,
        tags: Mapping[str, str] | None = None,
    ) -> None:
        self._values = {
            "assumeRolePolicy": assume_role_policy,
            "description": description,
            "forceDetachPolicies": force_detach_policies,
            "inlinePolicy": inline_policy,
            "managedPolicyArns": managed_policy_arns,
            "managedPolicyArnsRefs": managed_policy_arns_refs,
            "managedPolicyArnsSelector": managed_policy_arns_selector,
            "maxSessionDuration": max_session_duration,
            "path": path,
            "permissionsBoundary": permissions_boundary,
            "tags": tags,
        }


class RoleInlinePolicy(base.Block):
    """spec.forProvider.inlinePolicy of Role, iam.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-iam/latest/resources/iam.aws.m.upbound.io/Role/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        name: str | None = None,
        policy: str | None = None,
    ) -> None:
        self._values = {
            "name": name,
            "policy": policy,
        }


RoleManagedPolicyArnsRefs = shared.Reference
RoleManagedPolicyArnsSelector = shared.Selector
RoleProviderConfigRef = shared.ProviderConfigRef
RoleWriteConnectionSecretToRef = shared.LocalReference


class RolePolicy(base.KubernetesObject):
    """RolePolicy, iam.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-iam/latest/resources/iam.aws.m.upbound.io/RolePolicy/v1beta1
    """

    __slots__ = ()

    GROUP = "iam.aws.m.upbound.io"
    KIND = "RolePolicy"
    VERSION = "v1beta1"
    PLURAL = "rolepolicies"
    SCOPE = "Namespaced"

    def __init__(
        self,
        *,
        metadata: meta.ObjectMeta,
        spec: RolePolicySpec,
    ) -> None:
        self.metadata = metadata
        self._values = {
            "spec": spec,
        }


class RolePolicySpec(base.Block):
    """spec of RolePolicy, iam.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-iam/latest/resources/iam.aws.m.upbound.io/RolePolicy/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        for_provider: RolePolicyForProvider,
        init_provider: RolePolicyInitProvider | None = None,
        management_policies: Sequence[shared.ManagementPolicy] | None = None,
        provider_config_ref: RolePolicyProviderConfigRef | None = None,
        write_connection_secret_to_ref: RolePolicyWriteConnectionSecretToRef | None = None,
    ) -> None:
        self._values = {
            "forProvider": for_provider,
            "initProvider": init_provider,
            "managementPolicies": management_policies,
            "providerConfigRef": provider_config_ref,
            "writeConnectionSecretToRef": write_connection_secret_to_ref,
        }


class RolePolicyForProvider(base.Block):
    """spec.forProvider of RolePolicy, iam.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-iam/latest/resources/iam.aws.m.upbound.io/RolePolicy/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        policy: str,
        role: str | None = None,
        role_ref: RolePolicyRoleRef | None = None,
        role_selector: RolePolicyRoleSelector | None = None,
    ) -> None:
        self._values = {
            "policy": policy,
            "role": role,
            "roleRef": role_ref,
            "roleSelector": role_selector,
        }

    @classmethod
    def partial(
        cls,
        *,
        policy: str | None = None,
        role: str | None = None,
        role_ref: RolePolicyRoleRef | None = None,
        role_selector: RolePolicyRoleSelector | None = None,
    ) -> RolePolicyForProvider:
        """For an object that is only observed, or whose other fields stand in initProvider."""
        block: RolePolicyForProvider = cls._of({
            "policy": policy,
            "role": role,
            "roleRef": role_ref,
            "roleSelector": role_selector,
        })
        return block


class RolePolicyInitProvider(base.Block):
    """spec.initProvider of RolePolicy, iam.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-iam/latest/resources/iam.aws.m.upbound.io/RolePolicy/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        policy: str | None = None,
    ) -> None:
        self._values = {
            "policy": policy,
        }


RolePolicyProviderConfigRef = shared.ProviderConfigRef
RolePolicyRoleRef = shared.Reference
RolePolicyRoleSelector = shared.Selector
RolePolicyWriteConnectionSecretToRef = shared.LocalReference


class RolePolicyAttachment(base.KubernetesObject):
    """RolePolicyAttachment, iam.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-iam/latest/resources/iam.aws.m.upbound.io/RolePolicyAttachment/v1beta1
    """

    __slots__ = ()

    GROUP = "iam.aws.m.upbound.io"
    KIND = "RolePolicyAttachment"
    VERSION = "v1beta1"
    PLURAL = "rolepolicyattachments"
    SCOPE = "Namespaced"

    def __init__(
        self,
        *,
        metadata: meta.ObjectMeta,
        spec: RolePolicyAttachmentSpec,
    ) -> None:
        self.metadata = metadata
        self._values = {
            "spec": spec,
        }


class RolePolicyAttachmentSpec(base.Block):
    """spec of RolePolicyAttachment, iam.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-iam/latest/resources/iam.aws.m.upbound.io/RolePolicyAttachment/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        for_provider: RolePolicyAttachmentForProvider,
        init_provider: RolePolicyAttachmentInitProvider | None = None,
        management_policies: Sequence[shared.ManagementPolicy] | None = None,
        provider_config_ref: RolePolicyAttachmentProviderConfigRef | None = None,
        write_connection_secret_to_ref: RolePolicyAttachmentWriteConnectionSecretToRef | None = None,
    ) -> None:
        self._values = {
            "forProvider": for_provider,
            "initProvider": init_provider,
            "managementPolicies": management_policies,
            "providerConfigRef": provider_config_ref,
            "writeConnectionSecretToRef": write_connection_secret_to_ref,
        }


class RolePolicyAttachmentForProvider(base.Block):
    """spec.forProvider of RolePolicyAttachment, iam.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-iam/latest/resources/iam.aws.m.upbound.io/RolePolicyAttachment/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        policy_arn: str | None = None,
        policy_arn_ref: RolePolicyAttachmentPolicyArnRef | None = None,
        policy_arn_selector: RolePolicyAttachmentPolicyArnSelector | None = None,
        role: str | None = None,
        role_ref: RolePolicyAttachmentRoleRef | None = None,
        role_selector: RolePolicyAttachmentRoleSelector | None = None,
    ) -> None:
        self._values = {
            "policyArn": policy_arn,
            "policyArnRef": policy_arn_ref,
            "policyArnSelector": policy_arn_selector,
            "role": role,
            "roleRef": role_ref,
            "roleSelector": role_selector,
        }


class RolePolicyAttachmentInitProvider(base.Block):
    """spec.initProvider of RolePolicyAttachment, iam.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-iam/latest/resources/iam.aws.m.upbound.io/RolePolicyAttachment/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        policy_arn: str | None = None,
        policy_arn_ref: RolePolicyAttachmentPolicyArnRef | None = None,
        policy_arn_selector: RolePolicyAttachmentPolicyArnSelector | None = None,
        role: str | None = None,
        role_ref: RolePolicyAttachmentRoleRef | None = None,
        role_selector: RolePolicyAttachmentRoleSelector | None = None,
    ) -> None:
        self._values = {
            "policyArn": policy_arn,
            "policyArnRef": policy_arn_ref,
            "policyArnSelector": policy_arn_selector,
            "role": role,
            "roleRef": role_ref,
            "roleSelector": role_selector,
        }


RolePolicyAttachmentPolicyArnRef = shared.Reference
RolePolicyAttachmentPolicyArnSelector = shared.Selector
RolePolicyAttachmentProviderConfigRef = shared.ProviderConfigRef
RolePolicyAttachmentRoleRef = shared.Reference
RolePolicyAttachmentRoleSelector = shared.Selector
RolePolicyAttachmentWriteConnectionSecretToRef = shared.LocalReference


class ServiceLinkedRole(base.KubernetesObject):
    """ServiceLinkedRole, iam.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-iam/latest/resources/iam.aws.m.upbound.io/ServiceLinkedRole/v1beta1
    """

    __slots__ = ()

    GROUP = "iam.aws.m.upbound.io"
    KIND = "ServiceLinkedRole"
    VERSION = "v1beta1"
    PLURAL = "servicelinkedroles"
    SCOPE = "Namespaced"

    def __init__(
        self,
        *,
        metadata: meta.ObjectMeta,
        spec: ServiceLinkedRoleSpec,
    ) -> None:
        self.metadata = metadata
        self._values = {
            "spec": spec,
        }


class ServiceLinkedRoleSpec(base.Block):
    """spec of ServiceLinkedRole, iam.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-iam/latest/resources/iam.aws.m.upbound.io/ServiceLinkedRole/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        for_provider: ServiceLinkedRoleForProvider,
        init_provider: ServiceLinkedRoleInitProvider | None = None,
        management_policies: Sequence[shared.ManagementPolicy] | None = None,
        provider_config_ref: ServiceLinkedRoleProviderConfigRef | None = None,
        write_connection_secret_to_ref: ServiceLinkedRoleWriteConnectionSecretToRef | None = None,
    ) -> None:
        self._values = {
            "forProvider": for_provider,
            "initProvider": init_provider,
            "managementPolicies": management_policies,
            "providerConfigRef": provider_config_ref,
            "writeConnectionSecretToRef": write_connection_secret_to_ref,
        }


class ServiceLinkedRoleForProvider(base.Block):
    """spec.forProvider of ServiceLinkedRole, iam.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-iam/latest/resources/iam.aws.m.upbound.io/ServiceLinkedRole/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        aws_service_name: str,
        custom_suffix: str | None = None,
        description: str | None = None,
        tags: Mapping[str, str] | None = None,
    ) -> None:
        self._values = {
            "awsServiceName": aws_service_name,
            "customSuffix": custom_suffix,
            "description": description,
            "tags": tags,
        }

    @classmethod
    def partial(
        cls,
        *,
        aws_service_name: str | None = None,
        custom_suffix: str | None = None,
        description: str | None = None,
        tags: Mapping[str, str] | None = None,
    ) -> ServiceLinkedRoleForProvider:
        """For an object that is only observed, or whose other fields stand in initProvider."""
        block: ServiceLinkedRoleForProvider = cls._of({
            "awsServiceName": aws_service_name,
            "customSuffix": custom_suffix,
            "description": description,
            "tags": tags,
        })
        return block


class ServiceLinkedRoleInitProvider(base.Block):
    """spec.initProvider of ServiceLinkedRole, iam.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-iam/latest/resources/iam.aws.m.upbound.io/ServiceLinkedRole/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        aws_service_name: str | None = None,
        custom_suffix: str | None = None,
        description: str | None = None,
        tags: Mapping[str, str] | None = None,
    ) -> None:
        self._values = {
            "awsServiceName": aws_service_name,
            "customSuffix": custom_suffix,
            "description": description,
            "tags": tags,
        }


ServiceLinkedRoleProviderConfigRef = shared.ProviderConfigRef
ServiceLinkedRoleWriteConnectionSecretToRef = shared.LocalReference
