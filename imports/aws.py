# Made by `make imports` from the CRDs (tools/imports); change the generator, not this file.
"""aws.m.upbound.io."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from imports import base, meta, shared


class ClusterProviderConfig(base.KubernetesObject):
    """ClusterProviderConfig, aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-family-aws/latest/resources/aws.m.upbound.io/ClusterProviderConfig/v1beta1
    """

    __slots__ = ()

    GROUP = "aws.m.upbound.io"
    KIND = "ClusterProviderConfig"
    VERSION = "v1beta1"
    PLURAL = "clusterproviderconfigs"
    SCOPE = "Cluster"

    def __init__(
        self,
        *,
        metadata: meta.ObjectMeta,
        spec: ClusterProviderConfigSpec,
    ) -> None:
        self.metadata = metadata
        self._values = {
            "spec": spec,
        }


class ClusterProviderConfigSpec(base.Block):
    """spec of ClusterProviderConfig, aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-family-aws/latest/resources/aws.m.upbound.io/ClusterProviderConfig/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        credentials: ClusterProviderConfigCredentials,
        assume_role_chain: Sequence[ClusterProviderConfigAssumeRoleChain] | None = None,
        endpoint: ClusterProviderConfigEndpoint | None = None,
        reconciliation_policy: ClusterProviderConfigReconciliationPolicy | None = None,
        s3_use_path_style: bool | None = None,
        skip_credentials_validation: bool | None = None,
        skip_metadata_api_check: bool | None = None,
        skip_region_validation: bool | None = None,
        skip_requesting_account_id: bool | None = None,
    ) -> None:
        self._values = {
            "assumeRoleChain": assume_role_chain,
            "credentials": credentials,
            "endpoint": endpoint,
            "reconciliationPolicy": reconciliation_policy,
            "s3_use_path_style": s3_use_path_style,
            "skip_credentials_validation": skip_credentials_validation,
            "skip_metadata_api_check": skip_metadata_api_check,
            "skip_region_validation": skip_region_validation,
            "skip_requesting_account_id": skip_requesting_account_id,
        }


class ClusterProviderConfigAssumeRoleChain(base.Block):
    """spec.assumeRoleChain of ClusterProviderConfig, aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-family-aws/latest/resources/aws.m.upbound.io/ClusterProviderConfig/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        external_id: str | None = None,
        role_arn: str | None = None,
        tags: Sequence[ClusterProviderConfigAssumeRoleChainTags] | None = None,
        transitive_tag_keys: base.Strings | None = None,
    ) -> None:
        self._values = {
            "externalID": external_id,
            "roleARN": role_arn,
            "tags": tags,
            "transitiveTagKeys": transitive_tag_keys,
        }


class ClusterProviderConfigCredentials(base.Block):
    """spec.credentials of ClusterProviderConfig, aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-family-aws/latest/resources/aws.m.upbound.io/ClusterProviderConfig/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        source: Literal["None", "Secret", "IRSA", "WebIdentity", "PodIdentity", "Upbound"],
        env: ClusterProviderConfigCredentialsEnv | None = None,
        fs: ClusterProviderConfigCredentialsFs | None = None,
        secret_ref: ClusterProviderConfigCredentialsSecretRef | None = None,
        upbound: ClusterProviderConfigCredentialsUpbound | None = None,
        web_identity: ClusterProviderConfigCredentialsWebIdentity | None = None,
    ) -> None:
        self._values = {
            "env": env,
            "fs": fs,
            "secretRef": secret_ref,
            "source": source,
            "upbound": upbound,
            "webIdentity": web_identity,
        }


class ClusterProviderConfigEndpoint(base.Block):
    """spec.endpoint of ClusterProviderConfig, aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-family-aws/latest/resources/aws.m.upbound.io/ClusterProviderConfig/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        url: ClusterProviderConfigEndpointUrl,
        hostname_immutable: bool | None = None,
        partition_id: str | None = None,
        services: base.Strings | None = None,
        signing_method: str | None = None,
        signing_name: str | None = None,
        signing_region: str | None = None,
        source: Literal["ServiceMetadata", "Custom"] | None = None,
    ) -> None:
        self._values = {
            "hostnameImmutable": hostname_immutable,
            "partitionId": partition_id,
            "services": services,
            "signingMethod": signing_method,
            "signingName": signing_name,
            "signingRegion": signing_region,
            "source": source,
            "url": url,
        }


class ClusterProviderConfigReconciliationPolicy(base.Block):
    """spec.reconciliationPolicy of ClusterProviderConfig, aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-family-aws/latest/resources/aws.m.upbound.io/ClusterProviderConfig/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        exponential_failure_rate_limiter: ClusterProviderConfigReconciliationPolicyExponentialFailureRateLimiter | None = None,
    ) -> None:
        self._values = {
            "exponentialFailureRateLimiter": exponential_failure_rate_limiter,
        }


class ClusterProviderConfigAssumeRoleChainTags(base.Block):
    """spec.assumeRoleChain.tags of ClusterProviderConfig, aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-family-aws/latest/resources/aws.m.upbound.io/ClusterProviderConfig/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        key: str,
        value: str,
    ) -> None:
        self._values = {
            "key": key,
            "value": value,
        }


class ClusterProviderConfigCredentialsFs(base.Block):
    """spec.credentials.fs of ClusterProviderConfig, aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-family-aws/latest/resources/aws.m.upbound.io/ClusterProviderConfig/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        path: str,
    ) -> None:
        self._values = {
            "path": path,
        }


class ClusterProviderConfigCredentialsSecretRef(base.Block):
    """spec.credentials.secretRef of ClusterProviderConfig, aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-family-aws/latest/resources/aws.m.upbound.io/ClusterProviderConfig/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        key: str,
        name: str,
        namespace: str,
    ) -> None:
        self._values = {
            "key": key,
            "name": name,
            "namespace": namespace,
        }


class ClusterProviderConfigCredentialsUpbound(base.Block):
    """spec.credentials.upbound of ClusterProviderConfig, aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-family-aws/latest/resources/aws.m.upbound.io/ClusterProviderConfig/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        web_identity: ClusterProviderConfigCredentialsUpboundWebIdentity | None = None,
    ) -> None:
        self._values = {
            "webIdentity": web_identity,
        }


class ClusterProviderConfigCredentialsWebIdentity(base.Block):
    """spec.credentials.webIdentity of ClusterProviderConfig, aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-family-aws/latest/resources/aws.m.upbound.io/ClusterProviderConfig/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        role_arn: str | None = None,
        role_session_name: str | None = None,
        token_config: ClusterProviderConfigCredentialsWebIdentityTokenConfig | None = None,
    ) -> None:
        self._values = {
            "roleARN": role_arn,
            "roleSessionName": role_session_name,
            "tokenConfig": token_config,
        }


class ClusterProviderConfigEndpointUrl(base.Block):
    """spec.endpoint.url of ClusterProviderConfig, aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-family-aws/latest/resources/aws.m.upbound.io/ClusterProviderConfig/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        type: Literal["Static", "Dynamic", "Auto"],
        dynamic: ClusterProviderConfigEndpointUrlDynamic | None = None,
        static: str | None = None,
    ) -> None:
        self._values = {
            "dynamic": dynamic,
            "static": static,
            "type": type,
        }


class ClusterProviderConfigReconciliationPolicyExponentialFailureRateLimiter(base.Block):
    """spec.reconciliationPolicy.exponentialFailureRateLimiter of ClusterProviderConfig, aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-family-aws/latest/resources/aws.m.upbound.io/ClusterProviderConfig/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        base_delay: str | None = None,
        max_delay: str | None = None,
    ) -> None:
        self._values = {
            "baseDelay": base_delay,
            "maxDelay": max_delay,
        }


class ClusterProviderConfigCredentialsWebIdentityTokenConfig(base.Block):
    """spec.credentials.webIdentity.tokenConfig of ClusterProviderConfig, aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-family-aws/latest/resources/aws.m.upbound.io/ClusterProviderConfig/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        source: Literal["Secret", "Filesystem"],
        fs: ClusterProviderConfigCredentialsWebIdentityTokenConfigFs | None = None,
        secret_ref: ClusterProviderConfigCredentialsWebIdentityTokenConfigSecretRef | None = None,
    ) -> None:
        self._values = {
            "fs": fs,
            "secretRef": secret_ref,
            "source": source,
        }


class ClusterProviderConfigEndpointUrlDynamic(base.Block):
    """spec.endpoint.url.dynamic of ClusterProviderConfig, aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-family-aws/latest/resources/aws.m.upbound.io/ClusterProviderConfig/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        host: str,
        protocol: Literal["http", "https"],
    ) -> None:
        self._values = {
            "host": host,
            "protocol": protocol,
        }


ClusterProviderConfigCredentialsEnv = shared.LocalReference
ClusterProviderConfigCredentialsUpboundWebIdentity = ClusterProviderConfigCredentialsWebIdentity
ClusterProviderConfigCredentialsWebIdentityTokenConfigFs = ClusterProviderConfigCredentialsFs
ClusterProviderConfigCredentialsWebIdentityTokenConfigSecretRef = ClusterProviderConfigCredentialsSecretRef


class ProviderConfig(base.KubernetesObject):
    """ProviderConfig, aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-family-aws/latest/resources/aws.m.upbound.io/ProviderConfig/v1beta1
    """

    __slots__ = ()

    GROUP = "aws.m.upbound.io"
    KIND = "ProviderConfig"
    VERSION = "v1beta1"
    PLURAL = "providerconfigs"
    SCOPE = "Namespaced"

    def __init__(
        self,
        *,
        metadata: meta.ObjectMeta,
        spec: ProviderConfigSpec,
    ) -> None:
        self.metadata = metadata
        self._values = {
            "spec": spec,
        }


class ProviderConfigSpec(base.Block):
    """spec of ProviderConfig, aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-family-aws/latest/resources/aws.m.upbound.io/ProviderConfig/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        credentials: ProviderConfigCredentials,
        assume_role_chain: Sequence[ProviderConfigAssumeRoleChain] | None = None,
        endpoint: ProviderConfigEndpoint | None = None,
        reconciliation_policy: ProviderConfigReconciliationPolicy | None = None,
        s3_use_path_style: bool | None = None,
        skip_credentials_validation: bool | None = None,
        skip_metadata_api_check: bool | None = None,
        skip_region_validation: bool | None = None,
        skip_requesting_account_id: bool | None = None,
    ) -> None:
        self._values = {
            "assumeRoleChain": assume_role_chain,
            "credentials": credentials,
            "endpoint": endpoint,
            "reconciliationPolicy": reconciliation_policy,
            "s3_use_path_style": s3_use_path_style,
            "skip_credentials_validation": skip_credentials_validation,
            "skip_metadata_api_check": skip_metadata_api_check,
            "skip_region_validation": skip_region_validation,
            "skip_requesting_account_id": skip_requesting_account_id,
        }


ProviderConfigAssumeRoleChain = ClusterProviderConfigAssumeRoleChain
ProviderConfigCredentials = ClusterProviderConfigCredentials
ProviderConfigEndpoint = ClusterProviderConfigEndpoint
ProviderConfigReconciliationPolicy = ClusterProviderConfigReconciliationPolicy
