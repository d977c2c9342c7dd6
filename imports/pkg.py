# Made by `make imports` from the CRDs (tools/imports); change the generator, not this file.
"""pkg.crossplane.io."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Literal

from imports import base, meta, shared


class DeploymentRuntimeConfig(base.KubernetesObject):
    """DeploymentRuntimeConfig, pkg.crossplane.io/v1beta1.

    https://docs.crossplane.io/latest/api/#DeploymentRuntimeConfig
    """

    __slots__ = ()

    GROUP = "pkg.crossplane.io"
    KIND = "DeploymentRuntimeConfig"
    VERSION = "v1beta1"
    PLURAL = "deploymentruntimeconfigs"
    SCOPE = "Cluster"

    def __init__(
        self,
        *,
        metadata: meta.ObjectMeta,
        spec: DeploymentRuntimeConfigSpec | None = None,
    ) -> None:
        self.metadata = metadata
        self._values = {
            "spec": spec,
        }


class DeploymentRuntimeConfigSpec(base.Block):
    """spec of DeploymentRuntimeConfig, pkg.crossplane.io/v1beta1.

    https://docs.crossplane.io/latest/api/#DeploymentRuntimeConfig
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        deployment_template: DeploymentRuntimeConfigDeploymentTemplate | None = None,
        service_account_template: DeploymentRuntimeConfigServiceAccountTemplate | None = None,
        service_template: DeploymentRuntimeConfigServiceTemplate | None = None,
    ) -> None:
        self._values = {
            "deploymentTemplate": deployment_template,
            "serviceAccountTemplate": service_account_template,
            "serviceTemplate": service_template,
        }


class DeploymentRuntimeConfigDeploymentTemplate(base.Block):
    """spec.deploymentTemplate of DeploymentRuntimeConfig, pkg.crossplane.io/v1beta1.

    https://docs.crossplane.io/latest/api/#DeploymentRuntimeConfig
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        metadata: DeploymentRuntimeConfigDeploymentTemplateMetadata | None = None,
        spec: DeploymentRuntimeConfigDeploymentTemplateSpec | None = None,
    ) -> None:
        self._values = {
            "metadata": metadata,
            "spec": spec,
        }


class DeploymentRuntimeConfigServiceAccountTemplate(base.Block):
    """spec.serviceAccountTemplate of DeploymentRuntimeConfig, pkg.crossplane.io/v1beta1.

    https://docs.crossplane.io/latest/api/#DeploymentRuntimeConfig
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        metadata: DeploymentRuntimeConfigServiceAccountTemplateMetadata | None = None,
    ) -> None:
        self._values = {
            "metadata": metadata,
        }


class DeploymentRuntimeConfigServiceTemplate(base.Block):
    """spec.serviceTemplate of DeploymentRuntimeConfig, pkg.crossplane.io/v1beta1.

    https://docs.crossplane.io/latest/api/#DeploymentRuntimeConfig
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        metadata: DeploymentRuntimeConfigServiceTemplateMetadata | None = None,
    ) -> None:
        self._values = {
            "metadata": metadata,
        }


class DeploymentRuntimeConfigDeploymentTemplateMetadata(base.Block):
    """spec.deploymentTemplate.metadata of DeploymentRuntimeConfig, pkg.crossplane.io/v1beta1.

    https://docs.crossplane.io/latest/api/#DeploymentRuntimeConfig
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        annotations: Mapping[str, str] | None = None,
        labels: Mapping[str, str] | None = None,
        name: str | None = None,
    ) -> None:
        self._values = {
            "annotations": annotations,
            "labels": labels,
            "name": name,
        }


class DeploymentRuntimeConfigDeploymentTemplateSpec(base.Block):
    """spec.deploymentTemplate.spec of DeploymentRuntimeConfig, pkg.crossplane.io/v1beta1.

    https://docs.crossplane.io/latest/api/#DeploymentRuntimeConfig
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        selector: DeploymentRuntimeConfigDeploymentTemplateSpecSelector,
        template: DeploymentRuntimeConfigDeploymentTemplateSpecTemplate,
        min_ready_seconds: int | None = None,
        paused: bool | None = None,
        progress_deadline_seconds: int | None = None,
        replicas: int | None = None,
        revision_history_limit: int | None = None,
        strategy: DeploymentRuntimeConfigDeploymentTemplateSpecStrategy | None = None,
    ) -> None:
        self._values = {
            "minReadySeconds": min_ready_seconds,
            "paused": paused,
            "progressDeadlineSeconds": progress_deadline_seconds,
            "replicas": replicas,
            "revisionHistoryLimit": revision_history_limit,
            "selector": selector,
            "strategy": strategy,
            "template": template,
        }


class DeploymentRuntimeConfigDeploymentTemplateSpecStrategy(base.Block):
    """spec.deploymentTemplate.spec.strategy of DeploymentRuntimeConfig, pkg.crossplane.io/v1beta1.

    https://docs.crossplane.io/latest/api/#DeploymentRuntimeConfig
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        rolling_update: DeploymentRuntimeConfigDeploymentTemplateSpecStrategyRollingUpdate | None = None,
        type: str | None = None,
    ) -> None:
        self._values = {
            "rollingUpdate": rolling_update,
            "type": type,
        }


class DeploymentRuntimeConfigDeploymentTemplateSpecTemplate(base.Block):
    """spec.deploymentTemplate.spec.template of DeploymentRuntimeConfig, pkg.crossplane.io/v1beta1.

    https://docs.crossplane.io/latest/api/#DeploymentRuntimeConfig
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        metadata: DeploymentRuntimeConfigDeploymentTemplateSpecTemplateMetadata | None = None,
        spec: Mapping[str, Any] | None = None,
    ) -> None:
        self._values = {
            "metadata": metadata,
            "spec": spec,
        }


class DeploymentRuntimeConfigDeploymentTemplateSpecStrategyRollingUpdate(base.Block):
    """spec.deploymentTemplate.spec.strategy.rollingUpdate of DeploymentRuntimeConfig, pkg.crossplane.io/v1beta1.

    https://docs.crossplane.io/latest/api/#DeploymentRuntimeConfig
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        max_surge: int | str | None = None,
        max_unavailable: int | str | None = None,
    ) -> None:
        self._values = {
            "maxSurge": max_surge,
            "maxUnavailable": max_unavailable,
        }


class DeploymentRuntimeConfigDeploymentTemplateSpecTemplateMetadata(base.Block):
    """spec.deploymentTemplate.spec.template.metadata of DeploymentRuntimeConfig, pkg.crossplane.io/v1beta1.

    https://docs.crossplane.io/latest/api/#DeploymentRuntimeConfig
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        annotations: Mapping[str, str] | None = None,
        finalizers: base.Strings | None = None,
        labels: Mapping[str, str] | None = None,
        name: str | None = None,
        namespace: str | None = None,
    ) -> None:
        self._values = {
            "annotations": annotations,
            "finalizers": finalizers,
            "labels": labels,
            "name": name,
            "namespace": namespace,
        }


DeploymentRuntimeConfigDeploymentTemplateSpecSelector = shared.LabelSelector
DeploymentRuntimeConfigServiceAccountTemplateMetadata = DeploymentRuntimeConfigDeploymentTemplateMetadata
DeploymentRuntimeConfigServiceTemplateMetadata = DeploymentRuntimeConfigDeploymentTemplateMetadata


class Function(base.KubernetesObject):
    """Function, pkg.crossplane.io/v1.

    https://docs.crossplane.io/latest/api/#Function
    """

    __slots__ = ()

    GROUP = "pkg.crossplane.io"
    KIND = "Function"
    VERSION = "v1"
    PLURAL = "functions"
    SCOPE = "Cluster"

    def __init__(
        self,
        *,
        metadata: meta.ObjectMeta,
        spec: FunctionSpec | None = None,
    ) -> None:
        self.metadata = metadata
        self._values = {
            "spec": spec,
        }


class FunctionSpec(base.Block):
    """spec of Function, pkg.crossplane.io/v1.

    https://docs.crossplane.io/latest/api/#Function
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        package: str,
        common_annotations: Mapping[str, str] | None = None,
        common_labels: Mapping[str, str] | None = None,
        ignore_crossplane_constraints: bool | None = None,
        package_pull_policy: str | None = None,
        package_pull_secrets: Sequence[FunctionPackagePullSecrets] | None = None,
        revision_activation_policy: str | None = None,
        revision_history_limit: int | None = None,
        runtime_config_ref: FunctionRuntimeConfigRef | None = None,
        skip_dependency_resolution: bool | None = None,
    ) -> None:
        self._values = {
            "commonAnnotations": common_annotations,
            "commonLabels": common_labels,
            "ignoreCrossplaneConstraints": ignore_crossplane_constraints,
            "package": package,
            "packagePullPolicy": package_pull_policy,
            "packagePullSecrets": package_pull_secrets,
            "revisionActivationPolicy": revision_activation_policy,
            "revisionHistoryLimit": revision_history_limit,
            "runtimeConfigRef": runtime_config_ref,
            "skipDependencyResolution": skip_dependency_resolution,
        }


class FunctionPackagePullSecrets(base.Block):
    """spec.packagePullSecrets of Function, pkg.crossplane.io/v1.

    https://docs.crossplane.io/latest/api/#Function
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        name: str | None = None,
    ) -> None:
        self._values = {
            "name": name,
        }


class FunctionRuntimeConfigRef(base.Block):
    """spec.runtimeConfigRef of Function, pkg.crossplane.io/v1.

    https://docs.crossplane.io/latest/api/#Function
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        name: str,
        api_version: str | None = None,
        kind: str | None = None,
    ) -> None:
        self._values = {
            "apiVersion": api_version,
            "kind": kind,
            "name": name,
        }


class ImageConfig(base.KubernetesObject):
    """ImageConfig, pkg.crossplane.io/v1beta1.

    https://docs.crossplane.io/latest/api/#ImageConfig
    """

    __slots__ = ()

    GROUP = "pkg.crossplane.io"
    KIND = "ImageConfig"
    VERSION = "v1beta1"
    PLURAL = "imageconfigs"
    SCOPE = "Cluster"

    def __init__(
        self,
        *,
        metadata: meta.ObjectMeta,
        spec: ImageConfigSpec | None = None,
    ) -> None:
        self.metadata = metadata
        self._values = {
            "spec": spec,
        }


class ImageConfigSpec(base.Block):
    """spec of ImageConfig, pkg.crossplane.io/v1beta1.

    https://docs.crossplane.io/latest/api/#ImageConfig
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        match_images: Sequence[ImageConfigMatchImages],
        registry: ImageConfigRegistry | None = None,
        rewrite_image: ImageConfigRewriteImage | None = None,
        runtime: ImageConfigRuntime | None = None,
        verification: ImageConfigVerification | None = None,
    ) -> None:
        self._values = {
            "matchImages": match_images,
            "registry": registry,
            "rewriteImage": rewrite_image,
            "runtime": runtime,
            "verification": verification,
        }


class ImageConfigMatchImages(base.Block):
    """spec.matchImages of ImageConfig, pkg.crossplane.io/v1beta1.

    https://docs.crossplane.io/latest/api/#ImageConfig
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        prefix: str,
        type: Literal["Prefix"] | None = None,
    ) -> None:
        self._values = {
            "prefix": prefix,
            "type": type,
        }


class ImageConfigRegistry(base.Block):
    """spec.registry of ImageConfig, pkg.crossplane.io/v1beta1.

    https://docs.crossplane.io/latest/api/#ImageConfig
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        authentication: ImageConfigRegistryAuthentication | None = None,
    ) -> None:
        self._values = {
            "authentication": authentication,
        }


class ImageConfigRewriteImage(base.Block):
    """spec.rewriteImage of ImageConfig, pkg.crossplane.io/v1beta1.

    https://docs.crossplane.io/latest/api/#ImageConfig
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        prefix: str,
    ) -> None:
        self._values = {
            "prefix": prefix,
        }


class ImageConfigRuntime(base.Block):
    """spec.runtime of ImageConfig, pkg.crossplane.io/v1beta1.

    https://docs.crossplane.io/latest/api/#ImageConfig
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        config_ref: ImageConfigRuntimeConfigRef | None = None,
    ) -> None:
        self._values = {
            "configRef": config_ref,
        }


class ImageConfigVerification(base.Block):
    """spec.verification of ImageConfig, pkg.crossplane.io/v1beta1.

    https://docs.crossplane.io/latest/api/#ImageConfig
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        provider: Literal["Cosign"],
        cosign: ImageConfigVerificationCosign | None = None,
    ) -> None:
        self._values = {
            "cosign": cosign,
            "provider": provider,
        }


class ImageConfigRegistryAuthentication(base.Block):
    """spec.registry.authentication of ImageConfig, pkg.crossplane.io/v1beta1.

    https://docs.crossplane.io/latest/api/#ImageConfig
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        pull_secret_ref: ImageConfigRegistryAuthenticationPullSecretRef,
    ) -> None:
        self._values = {
            "pullSecretRef": pull_secret_ref,
        }


class ImageConfigRuntimeConfigRef(base.Block):
    """spec.runtime.configRef of ImageConfig, pkg.crossplane.io/v1beta1.

    https://docs.crossplane.io/latest/api/#ImageConfig
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        name: str,
        api_version: str | None = None,
        kind: str | None = None,
    ) -> None:
        self._values = {
            "apiVersion": api_version,
            "kind": kind,
            "name": name,
        }


class ImageConfigVerificationCosign(base.Block):
    """spec.verification.cosign of ImageConfig, pkg.crossplane.io/v1beta1.

    https://docs.crossplane.io/latest/api/#ImageConfig
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        authorities: Sequence[ImageConfigVerificationCosignAuthorities],
    ) -> None:
        self._values = {
            "authorities": authorities,
        }


class ImageConfigRegistryAuthenticationPullSecretRef(base.Block):
    """spec.registry.authentication.pullSecretRef of ImageConfig, pkg.crossplane.io/v1beta1.

    https://docs.crossplane.io/latest/api/#ImageConfig
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        name: str | None = None,
    ) -> None:
        self._values = {
            "name": name,
        }


class ImageConfigVerificationCosignAuthorities(base.Block):
    """spec.verification.cosign.authorities of ImageConfig, pkg.crossplane.io/v1beta1.

    https://docs.crossplane.io/latest/api/#ImageConfig
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        name: str,
        attestations: Sequence[ImageConfigVerificationCosignAuthoritiesAttestations] | None = None,
        key: ImageConfigVerificationCosignAuthoritiesKey | None = None,
        keyless: ImageConfigVerificationCosignAuthoritiesKeyless | None = None,
    ) -> None:
        self._values = {
            "attestations": attestations,
            "key": key,
            "keyless": keyless,
            "name": name,
        }


class ImageConfigVerificationCosignAuthoritiesAttestations(base.Block):
    """spec.verification.cosign.authorities.attestations of ImageConfig, pkg.crossplane.io/v1beta1.

    https://docs.crossplane.io/latest/api/#ImageConfig
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        name: str,
        predicate_type: str,
    ) -> None:
        self._values = {
            "name": name,
            "predicateType": predicate_type,
        }


class ImageConfigVerificationCosignAuthoritiesKey(base.Block):
    """spec.verification.cosign.authorities.key of ImageConfig, pkg.crossplane.io/v1beta1.

    https://docs.crossplane.io/latest/api/#ImageConfig
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        secret_ref: ImageConfigVerificationCosignAuthoritiesKeySecretRef,
        hash_algorithm: str | None = None,
    ) -> None:
        self._values = {
            "hashAlgorithm": hash_algorithm,
            "secretRef": secret_ref,
        }


class ImageConfigVerificationCosignAuthoritiesKeyless(base.Block):
    """spec.verification.cosign.authorities.keyless of ImageConfig, pkg.crossplane.io/v1beta1.

    https://docs.crossplane.io/latest/api/#ImageConfig
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        identities: Sequence[ImageConfigVerificationCosignAuthoritiesKeylessIdentities],
        insecure_ignore_sct: bool | None = None,
    ) -> None:
        self._values = {
            "identities": identities,
            "insecureIgnoreSCT": insecure_ignore_sct,
        }


class ImageConfigVerificationCosignAuthoritiesKeylessIdentities(base.Block):
    """spec.verification.cosign.authorities.keyless.identities of ImageConfig, pkg.crossplane.io/v1beta1.

    https://docs.crossplane.io/latest/api/#ImageConfig
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        issuer: str | None = None,
        issuer_reg_exp: str | None = None,
        subject: str | None = None,
        subject_reg_exp: str | None = None,
    ) -> None:
        self._values = {
            "issuer": issuer,
            "issuerRegExp": issuer_reg_exp,
            "subject": subject,
            "subjectRegExp": subject_reg_exp,
        }


ImageConfigVerificationCosignAuthoritiesKeySecretRef = shared.SecretKeyReference


class Provider(base.KubernetesObject):
    """Provider, pkg.crossplane.io/v1.

    https://docs.crossplane.io/latest/api/#Provider
    """

    __slots__ = ()

    GROUP = "pkg.crossplane.io"
    KIND = "Provider"
    VERSION = "v1"
    PLURAL = "providers"
    SCOPE = "Cluster"

    def __init__(
        self,
        *,
        metadata: meta.ObjectMeta,
        spec: ProviderSpec | None = None,
    ) -> None:
        self.metadata = metadata
        self._values = {
            "spec": spec,
        }


class ProviderSpec(base.Block):
    """spec of Provider, pkg.crossplane.io/v1.

    https://docs.crossplane.io/latest/api/#Provider
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        package: str,
        common_annotations: Mapping[str, str] | None = None,
        common_labels: Mapping[str, str] | None = None,
        ignore_crossplane_constraints: bool | None = None,
        package_pull_policy: str | None = None,
        package_pull_secrets: Sequence[ProviderPackagePullSecrets] | None = None,
        revision_activation_policy: str | None = None,
        revision_history_limit: int | None = None,
        runtime_config_ref: ProviderRuntimeConfigRef | None = None,
        skip_dependency_resolution: bool | None = None,
    ) -> None:
        self._values = {
            "commonAnnotations": common_annotations,
            "commonLabels": common_labels,
            "ignoreCrossplaneConstraints": ignore_crossplane_constraints,
            "package": package,
            "packagePullPolicy": package_pull_policy,
            "packagePullSecrets": package_pull_secrets,
            "revisionActivationPolicy": revision_activation_policy,
            "revisionHistoryLimit": revision_history_limit,
            "runtimeConfigRef": runtime_config_ref,
            "skipDependencyResolution": skip_dependency_resolution,
        }


ProviderPackagePullSecrets = FunctionPackagePullSecrets
ProviderRuntimeConfigRef = FunctionRuntimeConfigRef
