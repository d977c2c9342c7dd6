# Made by `make imports` from the CRDs (tools/imports); change the generator, not this file.
"""apiextensions.crossplane.io."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Literal

from imports import base, meta, shared


class CompositeResourceDefinition(base.KubernetesObject):
    """CompositeResourceDefinition, apiextensions.crossplane.io/v2.

    https://docs.crossplane.io/latest/api/#CompositeResourceDefinition
    """

    __slots__ = ()

    GROUP = "apiextensions.crossplane.io"
    KIND = "CompositeResourceDefinition"
    VERSION = "v2"
    PLURAL = "compositeresourcedefinitions"
    SCOPE = "Cluster"

    def __init__(
        self,
        *,
        metadata: meta.ObjectMeta,
        spec: CompositeResourceDefinitionSpec | None = None,
    ) -> None:
        self.metadata = metadata
        self._values = {
            "spec": spec,
        }


class CompositeResourceDefinitionSpec(base.Block):
    """spec of CompositeResourceDefinition, apiextensions.crossplane.io/v2.

    https://docs.crossplane.io/latest/api/#CompositeResourceDefinition
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        group: str,
        names: CompositeResourceDefinitionNames,
        versions: Sequence[CompositeResourceDefinitionVersions],
        claim_names: CompositeResourceDefinitionClaimNames | None = None,
        connection_secret_keys: base.Strings | None = None,
        conversion: CompositeResourceDefinitionConversion | None = None,
        default_composite_delete_policy: Literal["Background", "Foreground"] | None = None,
        default_composition_ref: CompositeResourceDefinitionDefaultCompositionRef | None = None,
        default_composition_revision_selector: CompositeResourceDefinitionDefaultCompositionRevisionSelector | None = None,
        default_composition_update_policy: Literal["Automatic", "Manual"] | None = None,
        enforced_composition_ref: CompositeResourceDefinitionEnforcedCompositionRef | None = None,
        metadata: CompositeResourceDefinitionMetadata | None = None,
        scope: Literal["Namespaced", "Cluster"] | None = None,
    ) -> None:
        self._values = {
            "claimNames": claim_names,
            "connectionSecretKeys": connection_secret_keys,
            "conversion": conversion,
            "defaultCompositeDeletePolicy": default_composite_delete_policy,
            "defaultCompositionRef": default_composition_ref,
            "defaultCompositionRevisionSelector": default_composition_revision_selector,
            "defaultCompositionUpdatePolicy": default_composition_update_policy,
            "enforcedCompositionRef": enforced_composition_ref,
            "group": group,
            "metadata": metadata,
            "names": names,
            "scope": scope,
            "versions": versions,
        }


class CompositeResourceDefinitionClaimNames(base.Block):
    """spec.claimNames of CompositeResourceDefinition, apiextensions.crossplane.io/v2.

    https://docs.crossplane.io/latest/api/#CompositeResourceDefinition
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        kind: str,
        plural: str,
        categories: base.Strings | None = None,
        list_kind: str | None = None,
        short_names: base.Strings | None = None,
        singular: str | None = None,
    ) -> None:
        self._values = {
            "categories": categories,
            "kind": kind,
            "listKind": list_kind,
            "plural": plural,
            "shortNames": short_names,
            "singular": singular,
        }


class CompositeResourceDefinitionConversion(base.Block):
    """spec.conversion of CompositeResourceDefinition, apiextensions.crossplane.io/v2.

    https://docs.crossplane.io/latest/api/#CompositeResourceDefinition
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        strategy: str,
        webhook: CompositeResourceDefinitionConversionWebhook | None = None,
    ) -> None:
        self._values = {
            "strategy": strategy,
            "webhook": webhook,
        }


class CompositeResourceDefinitionEnforcedCompositionRef(base.Block):
    """spec.enforcedCompositionRef of CompositeResourceDefinition, apiextensions.crossplane.io/v2.

    https://docs.crossplane.io/latest/api/#CompositeResourceDefinition
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        name: str,
    ) -> None:
        self._values = {
            "name": name,
        }


class CompositeResourceDefinitionMetadata(base.Block):
    """spec.metadata of CompositeResourceDefinition, apiextensions.crossplane.io/v2.

    https://docs.crossplane.io/latest/api/#CompositeResourceDefinition
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        annotations: Mapping[str, str] | None = None,
        labels: Mapping[str, str] | None = None,
    ) -> None:
        self._values = {
            "annotations": annotations,
            "labels": labels,
        }


class CompositeResourceDefinitionNames(base.Block):
    """spec.names of CompositeResourceDefinition, apiextensions.crossplane.io/v2.

    https://docs.crossplane.io/latest/api/#CompositeResourceDefinition
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        kind: str,
        plural: str,
        categories: base.Strings | None = None,
        list_kind: str | None = None,
        short_names: base.Strings | None = None,
        singular: str | None = None,
    ) -> None:
        self._values = {
            "categories": categories,
            "kind": kind,
            "listKind": list_kind,
            "plural": plural,
            "shortNames": short_names,
            "singular": singular,
        }


class CompositeResourceDefinitionVersions(base.Block):
    """spec.versions of CompositeResourceDefinition, apiextensions.crossplane.io/v2.

    https://docs.crossplane.io/latest/api/#CompositeResourceDefinition
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        name: str,
        referenceable: bool,
        served: bool,
        additional_printer_columns: Sequence[CompositeResourceDefinitionVersionsAdditionalPrinterColumns] | None = None,
        deprecated: bool | None = None,
        deprecation_warning: str | None = None,
        schema: CompositeResourceDefinitionVersionsSchema | None = None,
        subresources: CompositeResourceDefinitionVersionsSubresources | None = None,
    ) -> None:
        self._values = {
            "additionalPrinterColumns": additional_printer_columns,
            "deprecated": deprecated,
            "deprecationWarning": deprecation_warning,
            "name": name,
            "referenceable": referenceable,
            "schema": schema,
            "served": served,
            "subresources": subresources,
        }


class CompositeResourceDefinitionConversionWebhook(base.Block):
    """spec.conversion.webhook of CompositeResourceDefinition, apiextensions.crossplane.io/v2.

    https://docs.crossplane.io/latest/api/#CompositeResourceDefinition
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        conversion_review_versions: base.Strings,
        client_config: CompositeResourceDefinitionConversionWebhookClientConfig | None = None,
    ) -> None:
        self._values = {
            "clientConfig": client_config,
            "conversionReviewVersions": conversion_review_versions,
        }


class CompositeResourceDefinitionVersionsAdditionalPrinterColumns(base.Block):
    """spec.versions.additionalPrinterColumns of CompositeResourceDefinition, apiextensions.crossplane.io/v2.

    https://docs.crossplane.io/latest/api/#CompositeResourceDefinition
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        json_path: str,
        name: str,
        type: str,
        description: str | None = None,
        format: str | None = None,
        priority: int | None = None,
    ) -> None:
        self._values = {
            "description": description,
            "format": format,
            "jsonPath": json_path,
            "name": name,
            "priority": priority,
            "type": type,
        }


class CompositeResourceDefinitionVersionsSchema(base.Block):
    """spec.versions.schema of CompositeResourceDefinition, apiextensions.crossplane.io/v2.

    https://docs.crossplane.io/latest/api/#CompositeResourceDefinition
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        open_api_v3_schema: Mapping[str, Any] | None = None,
    ) -> None:
        self._values = {
            "openAPIV3Schema": open_api_v3_schema,
        }


class CompositeResourceDefinitionVersionsSubresources(base.Block):
    """spec.versions.subresources of CompositeResourceDefinition, apiextensions.crossplane.io/v2.

    https://docs.crossplane.io/latest/api/#CompositeResourceDefinition
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        scale: CompositeResourceDefinitionVersionsSubresourcesScale | None = None,
    ) -> None:
        self._values = {
            "scale": scale,
        }


class CompositeResourceDefinitionConversionWebhookClientConfig(base.Block):
    """spec.conversion.webhook.clientConfig of CompositeResourceDefinition, apiextensions.crossplane.io/v2.

    https://docs.crossplane.io/latest/api/#CompositeResourceDefinition
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        ca_bundle: str | None = None,
        service: CompositeResourceDefinitionConversionWebhookClientConfigService | None = None,
        url: str | None = None,
    ) -> None:
        self._values = {
            "caBundle": ca_bundle,
            "service": service,
            "url": url,
        }


class CompositeResourceDefinitionVersionsSubresourcesScale(base.Block):
    """spec.versions.subresources.scale of CompositeResourceDefinition, apiextensions.crossplane.io/v2.

    https://docs.crossplane.io/latest/api/#CompositeResourceDefinition
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        spec_replicas_path: str,
        status_replicas_path: str,
        label_selector_path: str | None = None,
    ) -> None:
        self._values = {
            "labelSelectorPath": label_selector_path,
            "specReplicasPath": spec_replicas_path,
            "statusReplicasPath": status_replicas_path,
        }


class CompositeResourceDefinitionConversionWebhookClientConfigService(base.Block):
    """spec.conversion.webhook.clientConfig.service of CompositeResourceDefinition, apiextensions.crossplane.io/v2.

    https://docs.crossplane.io/latest/api/#CompositeResourceDefinition
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        name: str,
        namespace: str,
        path: str | None = None,
        port: int | None = None,
    ) -> None:
        self._values = {
            "name": name,
            "namespace": namespace,
            "path": path,
            "port": port,
        }


CompositeResourceDefinitionDefaultCompositionRef = shared.LocalReference
CompositeResourceDefinitionDefaultCompositionRevisionSelector = shared.LabelSelector


class Composition(base.KubernetesObject):
    """Composition, apiextensions.crossplane.io/v1.

    https://docs.crossplane.io/latest/api/#Composition
    """

    __slots__ = ()

    GROUP = "apiextensions.crossplane.io"
    KIND = "Composition"
    VERSION = "v1"
    PLURAL = "compositions"
    SCOPE = "Cluster"

    def __init__(
        self,
        *,
        metadata: meta.ObjectMeta,
        spec: CompositionSpec | None = None,
    ) -> None:
        self.metadata = metadata
        self._values = {
            "spec": spec,
        }


class CompositionSpec(base.Block):
    """spec of Composition, apiextensions.crossplane.io/v1.

    https://docs.crossplane.io/latest/api/#Composition
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        composite_type_ref: CompositionCompositeTypeRef,
        mode: Literal["Pipeline"] | None = None,
        pipeline: Sequence[CompositionPipeline] | None = None,
        write_connection_secrets_to_namespace: str | None = None,
    ) -> None:
        self._values = {
            "compositeTypeRef": composite_type_ref,
            "mode": mode,
            "pipeline": pipeline,
            "writeConnectionSecretsToNamespace": write_connection_secrets_to_namespace,
        }


class CompositionCompositeTypeRef(base.Block):
    """spec.compositeTypeRef of Composition, apiextensions.crossplane.io/v1.

    https://docs.crossplane.io/latest/api/#Composition
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        api_version: str,
        kind: str,
    ) -> None:
        self._values = {
            "apiVersion": api_version,
            "kind": kind,
        }


class CompositionPipeline(base.Block):
    """spec.pipeline of Composition, apiextensions.crossplane.io/v1.

    https://docs.crossplane.io/latest/api/#Composition
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        function_ref: CompositionPipelineFunctionRef,
        step: str,
        credentials: Sequence[CompositionPipelineCredentials] | None = None,
        input: Mapping[str, Any] | None = None,
        requirements: CompositionPipelineRequirements | None = None,
    ) -> None:
        self._values = {
            "credentials": credentials,
            "functionRef": function_ref,
            "input": input,
            "requirements": requirements,
            "step": step,
        }


class CompositionPipelineCredentials(base.Block):
    """spec.pipeline.credentials of Composition, apiextensions.crossplane.io/v1.

    https://docs.crossplane.io/latest/api/#Composition
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        name: str,
        source: Literal["None", "Secret"],
        secret_ref: CompositionPipelineCredentialsSecretRef | None = None,
    ) -> None:
        self._values = {
            "name": name,
            "secretRef": secret_ref,
            "source": source,
        }


class CompositionPipelineRequirements(base.Block):
    """spec.pipeline.requirements of Composition, apiextensions.crossplane.io/v1.

    https://docs.crossplane.io/latest/api/#Composition
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        required_resources: Sequence[CompositionPipelineRequirementsRequiredResources] | None = None,
        required_schemas: Sequence[CompositionPipelineRequirementsRequiredSchemas] | None = None,
    ) -> None:
        self._values = {
            "requiredResources": required_resources,
            "requiredSchemas": required_schemas,
        }


class CompositionPipelineCredentialsSecretRef(base.Block):
    """spec.pipeline.credentials.secretRef of Composition, apiextensions.crossplane.io/v1.

    https://docs.crossplane.io/latest/api/#Composition
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        name: str,
        namespace: str,
    ) -> None:
        self._values = {
            "name": name,
            "namespace": namespace,
        }


class CompositionPipelineRequirementsRequiredResources(base.Block):
    """spec.pipeline.requirements.requiredResources of Composition, apiextensions.crossplane.io/v1.

    https://docs.crossplane.io/latest/api/#Composition
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        api_version: str,
        kind: str,
        requirement_name: str,
        match_labels: Mapping[str, str] | None = None,
        name: str | None = None,
        namespace: str | None = None,
    ) -> None:
        self._values = {
            "apiVersion": api_version,
            "kind": kind,
            "matchLabels": match_labels,
            "name": name,
            "namespace": namespace,
            "requirementName": requirement_name,
        }


class CompositionPipelineRequirementsRequiredSchemas(base.Block):
    """spec.pipeline.requirements.requiredSchemas of Composition, apiextensions.crossplane.io/v1.

    https://docs.crossplane.io/latest/api/#Composition
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        api_version: str,
        kind: str,
        requirement_name: str,
    ) -> None:
        self._values = {
            "apiVersion": api_version,
            "kind": kind,
            "requirementName": requirement_name,
        }


CompositionPipelineFunctionRef = shared.LocalReference


class ManagedResourceActivationPolicy(base.KubernetesObject):
    """ManagedResourceActivationPolicy, apiextensions.crossplane.io/v1alpha1.

    https://docs.crossplane.io/latest/api/#ManagedResourceActivationPolicy
    """

    __slots__ = ()

    GROUP = "apiextensions.crossplane.io"
    KIND = "ManagedResourceActivationPolicy"
    VERSION = "v1alpha1"
    PLURAL = "managedresourceactivationpolicies"
    SCOPE = "Cluster"

    def __init__(
        self,
        *,
        metadata: meta.ObjectMeta,
        spec: ManagedResourceActivationPolicySpec | None = None,
    ) -> None:
        self.metadata = metadata
        self._values = {
            "spec": spec,
        }


class ManagedResourceActivationPolicySpec(base.Block):
    """spec of ManagedResourceActivationPolicy, apiextensions.crossplane.io/v1alpha1.

    https://docs.crossplane.io/latest/api/#ManagedResourceActivationPolicy
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        activate: base.Strings,
    ) -> None:
        self._values = {
            "activate": activate,
        }
