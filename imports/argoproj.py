# Made by `make imports` from the CRDs (tools/imports); change the generator, not this file.
"""argoproj.io."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Literal

from imports import base, meta, shared


class AppProject(base.KubernetesObject):
    """AppProject, argoproj.io/v1alpha1.

    https://argo-cd.readthedocs.io/en/stable/operator-manual/project-specification/
    """

    __slots__ = ()

    GROUP = "argoproj.io"
    KIND = "AppProject"
    VERSION = "v1alpha1"
    PLURAL = "appprojects"
    SCOPE = "Namespaced"

    def __init__(
        self,
        *,
        metadata: meta.ObjectMeta,
        spec: AppProjectSpec,
    ) -> None:
        self.metadata = metadata
        self._values = {
            "spec": spec,
        }


class AppProjectSpec(base.Block):
    """spec of AppProject, argoproj.io/v1alpha1.

    https://argo-cd.readthedocs.io/en/stable/operator-manual/project-specification/
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        cluster_resource_blacklist: Sequence[AppProjectClusterResourceBlacklist] | None = None,
        cluster_resource_whitelist: Sequence[AppProjectClusterResourceWhitelist] | None = None,
        description: str | None = None,
        destination_service_accounts: Sequence[AppProjectDestinationServiceAccounts] | None = None,
        destinations: Sequence[AppProjectDestinations] | None = None,
        namespace_resource_blacklist: Sequence[AppProjectNamespaceResourceBlacklist] | None = None,
        namespace_resource_whitelist: Sequence[AppProjectNamespaceResourceWhitelist] | None = None,
        orphaned_resources: AppProjectOrphanedResources | None = None,
        permit_only_project_scoped_clusters: bool | None = None,
        roles: Sequence[AppProjectRoles] | None = None,
        signature_keys: Sequence[AppProjectSignatureKeys] | None = None,
        source_integrity: AppProjectSourceIntegrity | None = None,
        source_namespaces: base.Strings | None = None,
        source_repos: base.Strings | None = None,
        sync_windows: Sequence[AppProjectSyncWindows] | None = None,
    ) -> None:
        self._values = {
            "clusterResourceBlacklist": cluster_resource_blacklist,
            "clusterResourceWhitelist": cluster_resource_whitelist,
            "description": description,
            "destinationServiceAccounts": destination_service_accounts,
            "destinations": destinations,
            "namespaceResourceBlacklist": namespace_resource_blacklist,
            "namespaceResourceWhitelist": namespace_resource_whitelist,
            "orphanedResources": orphaned_resources,
            "permitOnlyProjectScopedClusters": permit_only_project_scoped_clusters,
            "roles": roles,
            "signatureKeys": signature_keys,
            "sourceIntegrity": source_integrity,
            "sourceNamespaces": source_namespaces,
            "sourceRepos": source_repos,
            "syncWindows": sync_windows,
        }


class AppProjectClusterResourceBlacklist(base.Block):
    """spec.clusterResourceBlacklist of AppProject, argoproj.io/v1alpha1.

    https://argo-cd.readthedocs.io/en/stable/operator-manual/project-specification/
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        group: str,
        kind: str,
        name: str | None = None,
    ) -> None:
        self._values = {
            "group": group,
            "kind": kind,
            "name": name,
        }


class AppProjectClusterResourceWhitelist(base.Block):
    """spec.clusterResourceWhitelist of AppProject, argoproj.io/v1alpha1.

    https://argo-cd.readthedocs.io/en/stable/operator-manual/project-specification/
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        group: str,
        kind: str,
        name: str | None = None,
    ) -> None:
        self._values = {
            "group": group,
            "kind": kind,
            "name": name,
        }


class AppProjectDestinationServiceAccounts(base.Block):
    """spec.destinationServiceAccounts of AppProject, argoproj.io/v1alpha1.

    https://argo-cd.readthedocs.io/en/stable/operator-manual/project-specification/
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        default_service_account: str,
        server: str,
        namespace: str | None = None,
    ) -> None:
        self._values = {
            "defaultServiceAccount": default_service_account,
            "namespace": namespace,
            "server": server,
        }


class AppProjectDestinations(base.Block):
    """spec.destinations of AppProject, argoproj.io/v1alpha1.

    https://argo-cd.readthedocs.io/en/stable/operator-manual/project-specification/
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        name: str | None = None,
        namespace: str | None = None,
        server: str | None = None,
    ) -> None:
        self._values = {
            "name": name,
            "namespace": namespace,
            "server": server,
        }


class AppProjectNamespaceResourceBlacklist(base.Block):
    """spec.namespaceResourceBlacklist of AppProject, argoproj.io/v1alpha1.

    https://argo-cd.readthedocs.io/en/stable/operator-manual/project-specification/
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        group: str,
        kind: str,
    ) -> None:
        self._values = {
            "group": group,
            "kind": kind,
        }


class AppProjectNamespaceResourceWhitelist(base.Block):
    """spec.namespaceResourceWhitelist of AppProject, argoproj.io/v1alpha1.

    https://argo-cd.readthedocs.io/en/stable/operator-manual/project-specification/
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        group: str,
        kind: str,
    ) -> None:
        self._values = {
            "group": group,
            "kind": kind,
        }


class AppProjectOrphanedResources(base.Block):
    """spec.orphanedResources of AppProject, argoproj.io/v1alpha1.

    https://argo-cd.readthedocs.io/en/stable/operator-manual/project-specification/
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        ignore: Sequence[AppProjectOrphanedResourcesIgnore] | None = None,
        warn: bool | None = None,
    ) -> None:
        self._values = {
            "ignore": ignore,
            "warn": warn,
        }


class AppProjectRoles(base.Block):
    """spec.roles of AppProject, argoproj.io/v1alpha1.

    https://argo-cd.readthedocs.io/en/stable/operator-manual/project-specification/
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        name: str,
        description: str | None = None,
        groups: base.Strings | None = None,
        jwt_tokens: Sequence[AppProjectRolesJwtTokens] | None = None,
        policies: base.Strings | None = None,
    ) -> None:
        self._values = {
            "description": description,
            "groups": groups,
            "jwtTokens": jwt_tokens,
            "name": name,
            "policies": policies,
        }


class AppProjectSignatureKeys(base.Block):
    """spec.signatureKeys of AppProject, argoproj.io/v1alpha1.

    https://argo-cd.readthedocs.io/en/stable/operator-manual/project-specification/
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        key_id: str,
    ) -> None:
        self._values = {
            "keyID": key_id,
        }


class AppProjectSourceIntegrity(base.Block):
    """spec.sourceIntegrity of AppProject, argoproj.io/v1alpha1.

    https://argo-cd.readthedocs.io/en/stable/operator-manual/project-specification/
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        git: AppProjectSourceIntegrityGit,
    ) -> None:
        self._values = {
            "git": git,
        }


class AppProjectSyncWindows(base.Block):
    """spec.syncWindows of AppProject, argoproj.io/v1alpha1.

    https://argo-cd.readthedocs.io/en/stable/operator-manual/project-specification/
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        and_operator: bool | None = None,
        applications: base.Strings | None = None,
        clusters: base.Strings | None = None,
        description: str | None = None,
        duration: str | None = None,
        kind: str | None = None,
        manual_sync: bool | None = None,
        namespaces: base.Strings | None = None,
        schedule: str | None = None,
        sync_overrun: bool | None = None,
        time_zone: str | None = None,
    ) -> None:
        self._values = {
            "andOperator": and_operator,
            "applications": applications,
            "clusters": clusters,
            "description": description,
            "duration": duration,
            "kind": kind,
            "manualSync": manual_sync,
            "namespaces": namespaces,
            "schedule": schedule,
            "syncOverrun": sync_overrun,
            "timeZone": time_zone,
        }


class AppProjectOrphanedResourcesIgnore(base.Block):
    """spec.orphanedResources.ignore of AppProject, argoproj.io/v1alpha1.

    https://argo-cd.readthedocs.io/en/stable/operator-manual/project-specification/
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        group: str | None = None,
        kind: str | None = None,
        name: str | None = None,
    ) -> None:
        self._values = {
            "group": group,
            "kind": kind,
            "name": name,
        }


class AppProjectRolesJwtTokens(base.Block):
    """spec.roles.jwtTokens of AppProject, argoproj.io/v1alpha1.

    https://argo-cd.readthedocs.io/en/stable/operator-manual/project-specification/
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        iat: int,
        exp: int | None = None,
        id: str | None = None,
    ) -> None:
        self._values = {
            "exp": exp,
            "iat": iat,
            "id": id,
        }


class AppProjectSourceIntegrityGit(base.Block):
    """spec.sourceIntegrity.git of AppProject, argoproj.io/v1alpha1.

    https://argo-cd.readthedocs.io/en/stable/operator-manual/project-specification/
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        policies: Sequence[AppProjectSourceIntegrityGitPolicies],
    ) -> None:
        self._values = {
            "policies": policies,
        }


class AppProjectSourceIntegrityGitPolicies(base.Block):
    """spec.sourceIntegrity.git.policies of AppProject, argoproj.io/v1alpha1.

    https://argo-cd.readthedocs.io/en/stable/operator-manual/project-specification/
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        gpg: AppProjectSourceIntegrityGitPoliciesGpg,
        repos: Sequence[AppProjectSourceIntegrityGitPoliciesRepos],
    ) -> None:
        self._values = {
            "gpg": gpg,
            "repos": repos,
        }


class AppProjectSourceIntegrityGitPoliciesGpg(base.Block):
    """spec.sourceIntegrity.git.policies.gpg of AppProject, argoproj.io/v1alpha1.

    https://argo-cd.readthedocs.io/en/stable/operator-manual/project-specification/
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        keys: base.Strings,
        mode: str,
    ) -> None:
        self._values = {
            "keys": keys,
            "mode": mode,
        }


class AppProjectSourceIntegrityGitPoliciesRepos(base.Block):
    """spec.sourceIntegrity.git.policies.repos of AppProject, argoproj.io/v1alpha1.

    https://argo-cd.readthedocs.io/en/stable/operator-manual/project-specification/
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        url: str,
    ) -> None:
        self._values = {
            "url": url,
        }


class Application(base.KubernetesObject):
    """Application, argoproj.io/v1alpha1.

    https://argo-cd.readthedocs.io/en/stable/user-guide/application-specification/
    """

    __slots__ = ()

    GROUP = "argoproj.io"
    KIND = "Application"
    VERSION = "v1alpha1"
    PLURAL = "applications"
    SCOPE = "Namespaced"

    def __init__(
        self,
        *,
        metadata: meta.ObjectMeta,
        spec: ApplicationSpec,
        operation: ApplicationOperation | None = None,
    ) -> None:
        self.metadata = metadata
        self._values = {
            "operation": operation,
            "spec": spec,
        }


class ApplicationOperation(base.Block):
    """operation of Application, argoproj.io/v1alpha1.

    https://argo-cd.readthedocs.io/en/stable/user-guide/application-specification/
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        info: Sequence[ApplicationOperationInfo] | None = None,
        initiated_by: ApplicationOperationInitiatedBy | None = None,
        retry: ApplicationOperationRetry | None = None,
        sync: ApplicationOperationSync | None = None,
    ) -> None:
        self._values = {
            "info": info,
            "initiatedBy": initiated_by,
            "retry": retry,
            "sync": sync,
        }


class ApplicationSpec(base.Block):
    """spec of Application, argoproj.io/v1alpha1.

    https://argo-cd.readthedocs.io/en/stable/user-guide/application-specification/
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        destination: ApplicationDestination,
        project: str,
        ignore_differences: Sequence[ApplicationIgnoreDifferences] | None = None,
        info: Sequence[ApplicationInfo] | None = None,
        revision_history_limit: int | None = None,
        source: ApplicationSource | None = None,
        source_hydrator: ApplicationSourceHydrator | None = None,
        sources: Sequence[ApplicationSources] | None = None,
        sync_policy: ApplicationSyncPolicy | None = None,
    ) -> None:
        self._values = {
            "destination": destination,
            "ignoreDifferences": ignore_differences,
            "info": info,
            "project": project,
            "revisionHistoryLimit": revision_history_limit,
            "source": source,
            "sourceHydrator": source_hydrator,
            "sources": sources,
            "syncPolicy": sync_policy,
        }


class ApplicationOperationInfo(base.Block):
    """operation.info of Application, argoproj.io/v1alpha1.

    https://argo-cd.readthedocs.io/en/stable/user-guide/application-specification/
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        name: str,
        value: str,
    ) -> None:
        self._values = {
            "name": name,
            "value": value,
        }


class ApplicationOperationInitiatedBy(base.Block):
    """operation.initiatedBy of Application, argoproj.io/v1alpha1.

    https://argo-cd.readthedocs.io/en/stable/user-guide/application-specification/
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        automated: bool | None = None,
        username: str | None = None,
    ) -> None:
        self._values = {
            "automated": automated,
            "username": username,
        }


class ApplicationOperationRetry(base.Block):
    """operation.retry of Application, argoproj.io/v1alpha1.

    https://argo-cd.readthedocs.io/en/stable/user-guide/application-specification/
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        backoff: ApplicationOperationRetryBackoff | None = None,
        limit: int | None = None,
        refresh: bool | None = None,
    ) -> None:
        self._values = {
            "backoff": backoff,
            "limit": limit,
            "refresh": refresh,
        }


class ApplicationOperationSync(base.Block):
    """operation.sync of Application, argoproj.io/v1alpha1.

    https://argo-cd.readthedocs.io/en/stable/user-guide/application-specification/
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        auto_heal_attempts_count: int | None = None,
        dry_run: bool | None = None,
        manifests: base.Strings | None = None,
        prune: bool | None = None,
        resources: Sequence[ApplicationOperationSyncResources] | None = None,
        revision: str | None = None,
        revisions: base.Strings | None = None,
        source: ApplicationOperationSyncSource | None = None,
        sources: Sequence[ApplicationOperationSyncSources] | None = None,
        sync_options: base.Strings | None = None,
        sync_strategy: ApplicationOperationSyncSyncStrategy | None = None,
    ) -> None:
        self._values = {
            "autoHealAttemptsCount": auto_heal_attempts_count,
            "dryRun": dry_run,
            "manifests": manifests,
            "prune": prune,
            "resources": resources,
            "revision": revision,
            "revisions": revisions,
            "source": source,
            "sources": sources,
            "syncOptions": sync_options,
            "syncStrategy": sync_strategy,
        }


class ApplicationDestination(base.Block):
    """spec.destination of Application, argoproj.io/v1alpha1.

    https://argo-cd.readthedocs.io/en/stable/user-guide/application-specification/
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        name: str | None = None,
        namespace: str | None = None,
        server: str | None = None,
    ) -> None:
        self._values = {
            "name": name,
            "namespace": namespace,
            "server": server,
        }


class ApplicationIgnoreDifferences(base.Block):
    """spec.ignoreDifferences of Application, argoproj.io/v1alpha1.

    https://argo-cd.readthedocs.io/en/stable/user-guide/application-specification/
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        kind: str,
        group: str | None = None,
        jq_path_expressions: base.Strings | None = None,
        json_pointers: base.Strings | None = None,
        managed_fields_managers: base.Strings | None = None,
        name: str | None = None,
        namespace: str | None = None,
    ) -> None:
        self._values = {
            "group": group,
            "jqPathExpressions": jq_path_expressions,
            "jsonPointers": json_pointers,
            "kind": kind,
            "managedFieldsManagers": managed_fields_managers,
            "name": name,
            "namespace": namespace,
        }


class ApplicationSource(base.Block):
    """spec.source of Application, argoproj.io/v1alpha1.

    https://argo-cd.readthedocs.io/en/stable/user-guide/application-specification/
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        repo_url: str,
        chart: str | None = None,
        directory: ApplicationSourceDirectory | None = None,
        helm: ApplicationSourceHelm | None = None,
        kustomize: ApplicationSourceKustomize | None = None,
        name: str | None = None,
        path: str | None = None,
        plugin: ApplicationSourcePlugin | None = None,
        ref: str | None = None,
        tag_prefix: str | None = None,
        target_revision: str | None = None,
    ) -> None:
        self._values = {
            "chart": chart,
            "directory": directory,
            "helm": helm,
            "kustomize": kustomize,
            "name": name,
            "path": path,
            "plugin": plugin,
            "ref": ref,
            "repoURL": repo_url,
            "tagPrefix": tag_prefix,
            "targetRevision": target_revision,
        }


class ApplicationSourceHydrator(base.Block):
    """spec.sourceHydrator of Application, argoproj.io/v1alpha1.

    https://argo-cd.readthedocs.io/en/stable/user-guide/application-specification/
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        dry_source: ApplicationSourceHydratorDrySource,
        sync_source: ApplicationSourceHydratorSyncSource,
        hydrate_to: ApplicationSourceHydratorHydrateTo | None = None,
    ) -> None:
        self._values = {
            "drySource": dry_source,
            "hydrateTo": hydrate_to,
            "syncSource": sync_source,
        }


class ApplicationSources(base.Block):
    """spec.sources of Application, argoproj.io/v1alpha1.

    https://argo-cd.readthedocs.io/en/stable/user-guide/application-specification/
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        repo_url: str,
        chart: str | None = None,
        directory: ApplicationSourcesDirectory | None = None,
        helm: ApplicationSourcesHelm | None = None,
        kustomize: ApplicationSourcesKustomize | None = None,
        name: str | None = None,
        path: str | None = None,
        plugin: ApplicationSourcesPlugin | None = None,
        ref: str | None = None,
        tag_prefix: str | None = None,
        target_revision: str | None = None,
    ) -> None:
        self._values = {
            "chart": chart,
            "directory": directory,
            "helm": helm,
            "kustomize": kustomize,
            "name": name,
            "path": path,
            "plugin": plugin,
            "ref": ref,
            "repoURL": repo_url,
            "tagPrefix": tag_prefix,
            "targetRevision": target_revision,
        }


class ApplicationSyncPolicy(base.Block):
    """spec.syncPolicy of Application, argoproj.io/v1alpha1.

    https://argo-cd.readthedocs.io/en/stable/user-guide/application-specification/
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        automated: ApplicationSyncPolicyAutomated | None = None,
        managed_namespace_metadata: ApplicationSyncPolicyManagedNamespaceMetadata | None = None,
        retry: ApplicationSyncPolicyRetry | None = None,
        sync_options: base.Strings | None = None,
    ) -> None:
        self._values = {
            "automated": automated,
            "managedNamespaceMetadata": managed_namespace_metadata,
            "retry": retry,
            "syncOptions": sync_options,
        }


class ApplicationOperationRetryBackoff(base.Block):
    """operation.retry.backoff of Application, argoproj.io/v1alpha1.

    https://argo-cd.readthedocs.io/en/stable/user-guide/application-specification/
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        duration: str | None = None,
        factor: int | None = None,
        max_duration: str | None = None,
    ) -> None:
        self._values = {
            "duration": duration,
            "factor": factor,
            "maxDuration": max_duration,
        }


class ApplicationOperationSyncResources(base.Block):
    """operation.sync.resources of Application, argoproj.io/v1alpha1.

    https://argo-cd.readthedocs.io/en/stable/user-guide/application-specification/
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        kind: str,
        name: str,
        group: str | None = None,
        namespace: str | None = None,
    ) -> None:
        self._values = {
            "group": group,
            "kind": kind,
            "name": name,
            "namespace": namespace,
        }


class ApplicationOperationSyncSyncStrategy(base.Block):
    """operation.sync.syncStrategy of Application, argoproj.io/v1alpha1.

    https://argo-cd.readthedocs.io/en/stable/user-guide/application-specification/
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        apply: ApplicationOperationSyncSyncStrategyApply | None = None,
        hook: ApplicationOperationSyncSyncStrategyHook | None = None,
    ) -> None:
        self._values = {
            "apply": apply,
            "hook": hook,
        }


class ApplicationSourceDirectory(base.Block):
    """spec.source.directory of Application, argoproj.io/v1alpha1.

    https://argo-cd.readthedocs.io/en/stable/user-guide/application-specification/
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        exclude: str | None = None,
        include: str | None = None,
        jsonnet: ApplicationSourceDirectoryJsonnet | None = None,
        recurse: bool | None = None,
    ) -> None:
        self._values = {
            "exclude": exclude,
            "include": include,
            "jsonnet": jsonnet,
            "recurse": recurse,
        }


class ApplicationSourceHelm(base.Block):
    """spec.source.helm of Application, argoproj.io/v1alpha1.

    https://argo-cd.readthedocs.io/en/stable/user-guide/application-specification/
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        api_versions: base.Strings | None = None,
        file_parameters: Sequence[ApplicationSourceHelmFileParameters] | None = None,
        ignore_missing_value_files: bool | None = None,
        kube_version: str | None = None,
        namespace: str | None = None,
        parameters: Sequence[ApplicationSourceHelmParameters] | None = None,
        pass_credentials: bool | None = None,
        release_name: str | None = None,
        skip_crds: bool | None = None,
        skip_schema_validation: bool | None = None,
        skip_tests: bool | None = None,
        value_files: base.Strings | None = None,
        values: str | None = None,
        values_object: Mapping[str, Any] | None = None,
        version: str | None = None,
    ) -> None:
        self._values = {
            "apiVersions": api_versions,
            "fileParameters": file_parameters,
            "ignoreMissingValueFiles": ignore_missing_value_files,
            "kubeVersion": kube_version,
            "namespace": namespace,
            "parameters": parameters,
            "passCredentials": pass_credentials,
            "releaseName": release_name,
            "skipCrds": skip_crds,
            "skipSchemaValidation": skip_schema_validation,
            "skipTests": skip_tests,
            "valueFiles": value_files,
            "values": values,
            "valuesObject": values_object,
            "version": version,
        }


class ApplicationSourceKustomize(base.Block):
    """spec.source.kustomize of Application, argoproj.io/v1alpha1.

    https://argo-cd.readthedocs.io/en/stable/user-guide/application-specification/
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        api_versions: base.Strings | None = None,
        common_annotations: Mapping[str, str] | None = None,
        common_annotations_envsubst: bool | None = None,
        common_labels: Mapping[str, str] | None = None,
        components: base.Strings | None = None,
        force_common_annotations: bool | None = None,
        force_common_labels: bool | None = None,
        ignore_missing_components: bool | None = None,
        images: base.Strings | None = None,
        kube_version: str | None = None,
        label_include_templates: bool | None = None,
        label_without_selector: bool | None = None,
        name_prefix: str | None = None,
        name_suffix: str | None = None,
        namespace: str | None = None,
        patches: Sequence[ApplicationSourceKustomizePatches] | None = None,
        replicas: Sequence[ApplicationSourceKustomizeReplicas] | None = None,
        version: str | None = None,
    ) -> None:
        self._values = {
            "apiVersions": api_versions,
            "commonAnnotations": common_annotations,
            "commonAnnotationsEnvsubst": common_annotations_envsubst,
            "commonLabels": common_labels,
            "components": components,
            "forceCommonAnnotations": force_common_annotations,
            "forceCommonLabels": force_common_labels,
            "ignoreMissingComponents": ignore_missing_components,
            "images": images,
            "kubeVersion": kube_version,
            "labelIncludeTemplates": label_include_templates,
            "labelWithoutSelector": label_without_selector,
            "namePrefix": name_prefix,
            "nameSuffix": name_suffix,
            "namespace": namespace,
            "patches": patches,
            "replicas": replicas,
            "version": version,
        }


class ApplicationSourcePlugin(base.Block):
    """spec.source.plugin of Application, argoproj.io/v1alpha1.

    https://argo-cd.readthedocs.io/en/stable/user-guide/application-specification/
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        env: Sequence[ApplicationSourcePluginEnv] | None = None,
        name: str | None = None,
        parameters: Sequence[ApplicationSourcePluginParameters] | None = None,
    ) -> None:
        self._values = {
            "env": env,
            "name": name,
            "parameters": parameters,
        }


class ApplicationSourceHydratorDrySource(base.Block):
    """spec.sourceHydrator.drySource of Application, argoproj.io/v1alpha1.

    https://argo-cd.readthedocs.io/en/stable/user-guide/application-specification/
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        path: str,
        repo_url: str,
        target_revision: str,
        directory: ApplicationSourceHydratorDrySourceDirectory | None = None,
        helm: ApplicationSourceHydratorDrySourceHelm | None = None,
        kustomize: ApplicationSourceHydratorDrySourceKustomize | None = None,
        plugin: ApplicationSourceHydratorDrySourcePlugin | None = None,
    ) -> None:
        self._values = {
            "directory": directory,
            "helm": helm,
            "kustomize": kustomize,
            "path": path,
            "plugin": plugin,
            "repoURL": repo_url,
            "targetRevision": target_revision,
        }


class ApplicationSourceHydratorHydrateTo(base.Block):
    """spec.sourceHydrator.hydrateTo of Application, argoproj.io/v1alpha1.

    https://argo-cd.readthedocs.io/en/stable/user-guide/application-specification/
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        target_branch: str,
    ) -> None:
        self._values = {
            "targetBranch": target_branch,
        }


class ApplicationSourceHydratorSyncSource(base.Block):
    """spec.sourceHydrator.syncSource of Application, argoproj.io/v1alpha1.

    https://argo-cd.readthedocs.io/en/stable/user-guide/application-specification/
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        path: str,
        target_branch: str,
        repo_url: str | None = None,
    ) -> None:
        self._values = {
            "path": path,
            "repoURL": repo_url,
            "targetBranch": target_branch,
        }


class ApplicationSyncPolicyAutomated(base.Block):
    """spec.syncPolicy.automated of Application, argoproj.io/v1alpha1.

    https://argo-cd.readthedocs.io/en/stable/user-guide/application-specification/
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        allow_empty: bool | None = None,
        enabled: bool | None = None,
        prune: bool | None = None,
        self_heal: bool | None = None,
    ) -> None:
        self._values = {
            "allowEmpty": allow_empty,
            "enabled": enabled,
            "prune": prune,
            "selfHeal": self_heal,
        }


class ApplicationSyncPolicyManagedNamespaceMetadata(base.Block):
    """spec.syncPolicy.managedNamespaceMetadata of Application, argoproj.io/v1alpha1.

    https://argo-cd.readthedocs.io/en/stable/user-guide/application-specification/
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


class ApplicationOperationSyncSyncStrategyApply(base.Block):
    """operation.sync.syncStrategy.apply of Application, argoproj.io/v1alpha1.

    https://argo-cd.readthedocs.io/en/stable/user-guide/application-specification/
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        force: bool | None = None,
    ) -> None:
        self._values = {
            "force": force,
        }


class ApplicationOperationSyncSyncStrategyHook(base.Block):
    """operation.sync.syncStrategy.hook of Application, argoproj.io/v1alpha1.

    https://argo-cd.readthedocs.io/en/stable/user-guide/application-specification/
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        force: bool | None = None,
    ) -> None:
        self._values = {
            "force": force,
        }


class ApplicationSourceDirectoryJsonnet(base.Block):
    """spec.source.directory.jsonnet of Application, argoproj.io/v1alpha1.

    https://argo-cd.readthedocs.io/en/stable/user-guide/application-specification/
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        ext_vars: Sequence[ApplicationSourceDirectoryJsonnetExtVars] | None = None,
        libs: base.Strings | None = None,
        tlas: Sequence[ApplicationSourceDirectoryJsonnetTlas] | None = None,
    ) -> None:
        self._values = {
            "extVars": ext_vars,
            "libs": libs,
            "tlas": tlas,
        }


class ApplicationSourceHelmFileParameters(base.Block):
    """spec.source.helm.fileParameters of Application, argoproj.io/v1alpha1.

    https://argo-cd.readthedocs.io/en/stable/user-guide/application-specification/
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        name: str | None = None,
        path: str | None = None,
    ) -> None:
        self._values = {
            "name": name,
            "path": path,
        }


class ApplicationSourceHelmParameters(base.Block):
    """spec.source.helm.parameters of Application, argoproj.io/v1alpha1.

    https://argo-cd.readthedocs.io/en/stable/user-guide/application-specification/
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        force_string: bool | None = None,
        name: str | None = None,
        value: str | None = None,
    ) -> None:
        self._values = {
            "forceString": force_string,
            "name": name,
            "value": value,
        }


class ApplicationSourceKustomizePatches(base.Block):
    """spec.source.kustomize.patches of Application, argoproj.io/v1alpha1.

    https://argo-cd.readthedocs.io/en/stable/user-guide/application-specification/
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        options: Mapping[str, bool] | None = None,
        patch: str | None = None,
        path: str | None = None,
        target: ApplicationSourceKustomizePatchesTarget | None = None,
    ) -> None:
        self._values = {
            "options": options,
            "patch": patch,
            "path": path,
            "target": target,
        }


class ApplicationSourceKustomizeReplicas(base.Block):
    """spec.source.kustomize.replicas of Application, argoproj.io/v1alpha1.

    https://argo-cd.readthedocs.io/en/stable/user-guide/application-specification/
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        count: int | str,
        name: str,
    ) -> None:
        self._values = {
            "count": count,
            "name": name,
        }


class ApplicationSourcePluginEnv(base.Block):
    """spec.source.plugin.env of Application, argoproj.io/v1alpha1.

    https://argo-cd.readthedocs.io/en/stable/user-guide/application-specification/
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        name: str,
        value: str,
    ) -> None:
        self._values = {
            "name": name,
            "value": value,
        }


class ApplicationSourcePluginParameters(base.Block):
    """spec.source.plugin.parameters of Application, argoproj.io/v1alpha1.

    https://argo-cd.readthedocs.io/en/stable/user-guide/application-specification/
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        array: base.Strings | None = None,
        map: Mapping[str, str] | None = None,
        name: str | None = None,
        string: str | None = None,
    ) -> None:
        self._values = {
            "array": array,
            "map": map,
            "name": name,
            "string": string,
        }


class ApplicationSourceDirectoryJsonnetExtVars(base.Block):
    """spec.source.directory.jsonnet.extVars of Application, argoproj.io/v1alpha1.

    https://argo-cd.readthedocs.io/en/stable/user-guide/application-specification/
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        name: str,
        value: str,
        code: bool | None = None,
    ) -> None:
        self._values = {
            "code": code,
            "name": name,
            "value": value,
        }


class ApplicationSourceDirectoryJsonnetTlas(base.Block):
    """spec.source.directory.jsonnet.tlas of Application, argoproj.io/v1alpha1.

    https://argo-cd.readthedocs.io/en/stable/user-guide/application-specification/
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        name: str,
        value: str,
        code: bool | None = None,
    ) -> None:
        self._values = {
            "code": code,
            "name": name,
            "value": value,
        }


class ApplicationSourceKustomizePatchesTarget(base.Block):
    """spec.source.kustomize.patches.target of Application, argoproj.io/v1alpha1.

    https://argo-cd.readthedocs.io/en/stable/user-guide/application-specification/
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        annotation_selector: str | None = None,
        group: str | None = None,
        kind: str | None = None,
        label_selector: str | None = None,
        name: str | None = None,
        namespace: str | None = None,
        version: str | None = None,
    ) -> None:
        self._values = {
            "annotationSelector": annotation_selector,
            "group": group,
            "kind": kind,
            "labelSelector": label_selector,
            "name": name,
            "namespace": namespace,
            "version": version,
        }


ApplicationInfo = ApplicationOperationInfo
ApplicationOperationSyncSource = ApplicationSource
ApplicationOperationSyncSources = ApplicationSources
ApplicationSourceHydratorDrySourceDirectory = ApplicationSourceDirectory
ApplicationSourceHydratorDrySourceHelm = ApplicationSourceHelm
ApplicationSourceHydratorDrySourceKustomize = ApplicationSourceKustomize
ApplicationSourceHydratorDrySourcePlugin = ApplicationSourcePlugin
ApplicationSourcesDirectory = ApplicationSourceDirectory
ApplicationSourcesHelm = ApplicationSourceHelm
ApplicationSourcesKustomize = ApplicationSourceKustomize
ApplicationSourcesPlugin = ApplicationSourcePlugin
ApplicationSyncPolicyRetry = ApplicationOperationRetry


class ApplicationSet(base.KubernetesObject):
    """ApplicationSet, argoproj.io/v1alpha1.

    https://argo-cd.readthedocs.io/en/stable/operator-manual/applicationset/applicationset-specification/
    """

    __slots__ = ()

    GROUP = "argoproj.io"
    KIND = "ApplicationSet"
    VERSION = "v1alpha1"
    PLURAL = "applicationsets"
    SCOPE = "Namespaced"

    def __init__(
        self,
        *,
        metadata: meta.ObjectMeta,
        spec: ApplicationSetSpec,
    ) -> None:
        self.metadata = metadata
        self._values = {
            "spec": spec,
        }


class ApplicationSetSpec(base.Block):
    """spec of ApplicationSet, argoproj.io/v1alpha1.

    https://argo-cd.readthedocs.io/en/stable/operator-manual/applicationset/applicationset-specification/
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        generators: Sequence[ApplicationSetGenerators],
        template: ApplicationSetTemplate,
        apply_nested_selectors: bool | None = None,
        go_template: bool | None = None,
        go_template_options: base.Strings | None = None,
        ignore_application_differences: Sequence[ApplicationSetIgnoreApplicationDifferences] | None = None,
        preserved_fields: ApplicationSetPreservedFields | None = None,
        strategy: ApplicationSetStrategy | None = None,
        sync_policy: ApplicationSetSyncPolicy | None = None,
        template_patch: str | None = None,
    ) -> None:
        self._values = {
            "applyNestedSelectors": apply_nested_selectors,
            "generators": generators,
            "goTemplate": go_template,
            "goTemplateOptions": go_template_options,
            "ignoreApplicationDifferences": ignore_application_differences,
            "preservedFields": preserved_fields,
            "strategy": strategy,
            "syncPolicy": sync_policy,
            "template": template,
            "templatePatch": template_patch,
        }


class ApplicationSetGenerators(base.Block):
    """spec.generators of ApplicationSet, argoproj.io/v1alpha1.

    https://argo-cd.readthedocs.io/en/stable/operator-manual/applicationset/applicationset-specification/
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        cluster_decision_resource: ApplicationSetGeneratorsClusterDecisionResource | None = None,
        clusters: ApplicationSetGeneratorsClusters | None = None,
        git: ApplicationSetGeneratorsGit | None = None,
        list: ApplicationSetGeneratorsList | None = None,
        matrix: ApplicationSetGeneratorsMatrix | None = None,
        merge: ApplicationSetGeneratorsMerge | None = None,
        plugin: ApplicationSetGeneratorsPlugin | None = None,
        pull_request: ApplicationSetGeneratorsPullRequest | None = None,
        scm_provider: ApplicationSetGeneratorsScmProvider | None = None,
        selector: ApplicationSetGeneratorsSelector | None = None,
    ) -> None:
        self._values = {
            "clusterDecisionResource": cluster_decision_resource,
            "clusters": clusters,
            "git": git,
            "list": list,
            "matrix": matrix,
            "merge": merge,
            "plugin": plugin,
            "pullRequest": pull_request,
            "scmProvider": scm_provider,
            "selector": selector,
        }


class ApplicationSetIgnoreApplicationDifferences(base.Block):
    """spec.ignoreApplicationDifferences of ApplicationSet, argoproj.io/v1alpha1.

    https://argo-cd.readthedocs.io/en/stable/operator-manual/applicationset/applicationset-specification/
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        jq_path_expressions: base.Strings | None = None,
        json_pointers: base.Strings | None = None,
        name: str | None = None,
    ) -> None:
        self._values = {
            "jqPathExpressions": jq_path_expressions,
            "jsonPointers": json_pointers,
            "name": name,
        }


class ApplicationSetPreservedFields(base.Block):
    """spec.preservedFields of ApplicationSet, argoproj.io/v1alpha1.

    https://argo-cd.readthedocs.io/en/stable/operator-manual/applicationset/applicationset-specification/
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        annotations: base.Strings | None = None,
        labels: base.Strings | None = None,
    ) -> None:
        self._values = {
            "annotations": annotations,
            "labels": labels,
        }


class ApplicationSetStrategy(base.Block):
    """spec.strategy of ApplicationSet, argoproj.io/v1alpha1.

    https://argo-cd.readthedocs.io/en/stable/operator-manual/applicationset/applicationset-specification/
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        deletion_order: str | None = None,
        rolling_sync: ApplicationSetStrategyRollingSync | None = None,
        type: str | None = None,
    ) -> None:
        self._values = {
            "deletionOrder": deletion_order,
            "rollingSync": rolling_sync,
            "type": type,
        }


class ApplicationSetSyncPolicy(base.Block):
    """spec.syncPolicy of ApplicationSet, argoproj.io/v1alpha1.

    https://argo-cd.readthedocs.io/en/stable/operator-manual/applicationset/applicationset-specification/
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        applications_sync: Literal["create-only", "create-update", "create-delete", "sync"] | None = None,
        preserve_resources_on_deletion: bool | None = None,
    ) -> None:
        self._values = {
            "applicationsSync": applications_sync,
            "preserveResourcesOnDeletion": preserve_resources_on_deletion,
        }


class ApplicationSetTemplate(base.Block):
    """spec.template of ApplicationSet, argoproj.io/v1alpha1.

    https://argo-cd.readthedocs.io/en/stable/operator-manual/applicationset/applicationset-specification/
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        metadata: ApplicationSetTemplateMetadata,
        spec: ApplicationSetTemplateSpec,
    ) -> None:
        self._values = {
            "metadata": metadata,
            "spec": spec,
        }


class ApplicationSetGeneratorsClusterDecisionResource(base.Block):
    """spec.generators.clusterDecisionResource of ApplicationSet, argoproj.io/v1alpha1.

    https://argo-cd.readthedocs.io/en/stable/operator-manual/applicationset/applicationset-specification/
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        config_map_ref: str,
        label_selector: ApplicationSetGeneratorsClusterDecisionResourceLabelSelector | None = None,
        name: str | None = None,
        requeue_after_seconds: int | None = None,
        template: ApplicationSetGeneratorsClusterDecisionResourceTemplate | None = None,
        values: Mapping[str, str] | None = None,
    ) -> None:
        self._values = {
            "configMapRef": config_map_ref,
            "labelSelector": label_selector,
            "name": name,
            "requeueAfterSeconds": requeue_after_seconds,
            "template": template,
            "values": values,
        }


class ApplicationSetGeneratorsClusters(base.Block):
    """spec.generators.clusters of ApplicationSet, argoproj.io/v1alpha1.

    https://argo-cd.readthedocs.io/en/stable/operator-manual/applicationset/applicationset-specification/
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        flat_list: bool | None = None,
        selector: ApplicationSetGeneratorsClustersSelector | None = None,
        template: ApplicationSetGeneratorsClustersTemplate | None = None,
        values: Mapping[str, str] | None = None,
    ) -> None:
        self._values = {
            "flatList": flat_list,
            "selector": selector,
            "template": template,
            "values": values,
        }


class ApplicationSetGeneratorsGit(base.Block):
    """spec.generators.git of ApplicationSet, argoproj.io/v1alpha1.

    https://argo-cd.readthedocs.io/en/stable/operator-manual/applicationset/applicationset-specification/
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        repo_url: str,
        revision: str,
        directories: Sequence[ApplicationSetGeneratorsGitDirectories] | None = None,
        files: Sequence[ApplicationSetGeneratorsGitFiles] | None = None,
        path_param_prefix: str | None = None,
        requeue_after_seconds: int | None = None,
        template: ApplicationSetGeneratorsGitTemplate | None = None,
        values: Mapping[str, str] | None = None,
    ) -> None:
        self._values = {
            "directories": directories,
            "files": files,
            "pathParamPrefix": path_param_prefix,
            "repoURL": repo_url,
            "requeueAfterSeconds": requeue_after_seconds,
            "revision": revision,
            "template": template,
            "values": values,
        }


class ApplicationSetGeneratorsList(base.Block):
    """spec.generators.list of ApplicationSet, argoproj.io/v1alpha1.

    https://argo-cd.readthedocs.io/en/stable/operator-manual/applicationset/applicationset-specification/
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        elements: Sequence[Any] | None = None,
        elements_yaml: str | None = None,
        template: ApplicationSetGeneratorsListTemplate | None = None,
    ) -> None:
        self._values = {
            "elements": elements,
            "elementsYaml": elements_yaml,
            "template": template,
        }


class ApplicationSetGeneratorsMatrix(base.Block):
    """spec.generators.matrix of ApplicationSet, argoproj.io/v1alpha1.

    https://argo-cd.readthedocs.io/en/stable/operator-manual/applicationset/applicationset-specification/
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        generators: Sequence[Mapping[str, Any]],
        template: ApplicationSetGeneratorsMatrixTemplate | None = None,
    ) -> None:
        self._values = {
            "generators": generators,
            "template": template,
        }


class ApplicationSetGeneratorsMerge(base.Block):
    """spec.generators.merge of ApplicationSet, argoproj.io/v1alpha1.

    https://argo-cd.readthedocs.io/en/stable/operator-manual/applicationset/applicationset-specification/
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        generators: Sequence[Mapping[str, Any]],
        merge_keys: base.Strings,
        template: ApplicationSetGeneratorsMergeTemplate | None = None,
    ) -> None:
        self._values = {
            "generators": generators,
            "mergeKeys": merge_keys,
            "template": template,
        }


class ApplicationSetGeneratorsPlugin(base.Block):
    """spec.generators.plugin of ApplicationSet, argoproj.io/v1alpha1.

    https://argo-cd.readthedocs.io/en/stable/operator-manual/applicationset/applicationset-specification/
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        config_map_ref: ApplicationSetGeneratorsPluginConfigMapRef,
        input: ApplicationSetGeneratorsPluginInput | None = None,
        requeue_after_seconds: int | None = None,
        template: ApplicationSetGeneratorsPluginTemplate | None = None,
        values: Mapping[str, str] | None = None,
    ) -> None:
        self._values = {
            "configMapRef": config_map_ref,
            "input": input,
            "requeueAfterSeconds": requeue_after_seconds,
            "template": template,
            "values": values,
        }


class ApplicationSetGeneratorsPullRequest(base.Block):
    """spec.generators.pullRequest of ApplicationSet, argoproj.io/v1alpha1.

    https://argo-cd.readthedocs.io/en/stable/operator-manual/applicationset/applicationset-specification/
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        azuredevops: ApplicationSetGeneratorsPullRequestAzuredevops | None = None,
        bitbucket: ApplicationSetGeneratorsPullRequestBitbucket | None = None,
        bitbucket_server: ApplicationSetGeneratorsPullRequestBitbucketServer | None = None,
        continue_on_repo_not_found_error: bool | None = None,
        filters: Sequence[ApplicationSetGeneratorsPullRequestFilters] | None = None,
        gitea: ApplicationSetGeneratorsPullRequestGitea | None = None,
        github: ApplicationSetGeneratorsPullRequestGithub | None = None,
        gitlab: ApplicationSetGeneratorsPullRequestGitlab | None = None,
        requeue_after_seconds: int | None = None,
        template: ApplicationSetGeneratorsPullRequestTemplate | None = None,
        values: Mapping[str, str] | None = None,
    ) -> None:
        self._values = {
            "azuredevops": azuredevops,
            "bitbucket": bitbucket,
            "bitbucketServer": bitbucket_server,
            "continueOnRepoNotFoundError": continue_on_repo_not_found_error,
            "filters": filters,
            "gitea": gitea,
            "github": github,
            "gitlab": gitlab,
            "requeueAfterSeconds": requeue_after_seconds,
            "template": template,
            "values": values,
        }


class ApplicationSetGeneratorsScmProvider(base.Block):
    """spec.generators.scmProvider of ApplicationSet, argoproj.io/v1alpha1.

    https://argo-cd.readthedocs.io/en/stable/operator-manual/applicationset/applicationset-specification/
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        aws_code_commit: ApplicationSetGeneratorsScmProviderAwsCodeCommit | None = None,
        azure_dev_ops: ApplicationSetGeneratorsScmProviderAzureDevOps | None = None,
        bitbucket: ApplicationSetGeneratorsScmProviderBitbucket | None = None,
        bitbucket_server: ApplicationSetGeneratorsScmProviderBitbucketServer | None = None,
        clone_protocol: str | None = None,
        filters: Sequence[ApplicationSetGeneratorsScmProviderFilters] | None = None,
        gitea: ApplicationSetGeneratorsScmProviderGitea | None = None,
        github: ApplicationSetGeneratorsScmProviderGithub | None = None,
        gitlab: ApplicationSetGeneratorsScmProviderGitlab | None = None,
        requeue_after_seconds: int | None = None,
        template: ApplicationSetGeneratorsScmProviderTemplate | None = None,
        values: Mapping[str, str] | None = None,
    ) -> None:
        self._values = {
            "awsCodeCommit": aws_code_commit,
            "azureDevOps": azure_dev_ops,
            "bitbucket": bitbucket,
            "bitbucketServer": bitbucket_server,
            "cloneProtocol": clone_protocol,
            "filters": filters,
            "gitea": gitea,
            "github": github,
            "gitlab": gitlab,
            "requeueAfterSeconds": requeue_after_seconds,
            "template": template,
            "values": values,
        }


class ApplicationSetStrategyRollingSync(base.Block):
    """spec.strategy.rollingSync of ApplicationSet, argoproj.io/v1alpha1.

    https://argo-cd.readthedocs.io/en/stable/operator-manual/applicationset/applicationset-specification/
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        steps: Sequence[ApplicationSetStrategyRollingSyncSteps] | None = None,
    ) -> None:
        self._values = {
            "steps": steps,
        }


class ApplicationSetTemplateMetadata(base.Block):
    """spec.template.metadata of ApplicationSet, argoproj.io/v1alpha1.

    https://argo-cd.readthedocs.io/en/stable/operator-manual/applicationset/applicationset-specification/
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


class ApplicationSetTemplateSpec(base.Block):
    """spec.template.spec of ApplicationSet, argoproj.io/v1alpha1.

    https://argo-cd.readthedocs.io/en/stable/operator-manual/applicationset/applicationset-specification/
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        destination: ApplicationSetTemplateSpecDestination,
        project: str,
        ignore_differences: Sequence[ApplicationSetTemplateSpecIgnoreDifferences] | None = None,
        info: Sequence[ApplicationSetTemplateSpecInfo] | None = None,
        revision_history_limit: int | None = None,
        source: ApplicationSetTemplateSpecSource | None = None,
        source_hydrator: ApplicationSetTemplateSpecSourceHydrator | None = None,
        sources: Sequence[ApplicationSetTemplateSpecSources] | None = None,
        sync_policy: ApplicationSetTemplateSpecSyncPolicy | None = None,
    ) -> None:
        self._values = {
            "destination": destination,
            "ignoreDifferences": ignore_differences,
            "info": info,
            "project": project,
            "revisionHistoryLimit": revision_history_limit,
            "source": source,
            "sourceHydrator": source_hydrator,
            "sources": sources,
            "syncPolicy": sync_policy,
        }


class ApplicationSetGeneratorsGitDirectories(base.Block):
    """spec.generators.git.directories of ApplicationSet, argoproj.io/v1alpha1.

    https://argo-cd.readthedocs.io/en/stable/operator-manual/applicationset/applicationset-specification/
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        path: str,
        exclude: bool | None = None,
    ) -> None:
        self._values = {
            "exclude": exclude,
            "path": path,
        }


class ApplicationSetGeneratorsGitFiles(base.Block):
    """spec.generators.git.files of ApplicationSet, argoproj.io/v1alpha1.

    https://argo-cd.readthedocs.io/en/stable/operator-manual/applicationset/applicationset-specification/
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        path: str,
        exclude: bool | None = None,
    ) -> None:
        self._values = {
            "exclude": exclude,
            "path": path,
        }


class ApplicationSetGeneratorsPluginInput(base.Block):
    """spec.generators.plugin.input of ApplicationSet, argoproj.io/v1alpha1.

    https://argo-cd.readthedocs.io/en/stable/operator-manual/applicationset/applicationset-specification/
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        parameters: Mapping[str, Any] | None = None,
    ) -> None:
        self._values = {
            "parameters": parameters,
        }


class ApplicationSetGeneratorsPullRequestAzuredevops(base.Block):
    """spec.generators.pullRequest.azuredevops of ApplicationSet, argoproj.io/v1alpha1.

    https://argo-cd.readthedocs.io/en/stable/operator-manual/applicationset/applicationset-specification/
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        organization: str,
        project: str,
        repo: str,
        api: str | None = None,
        labels: base.Strings | None = None,
        token_ref: ApplicationSetGeneratorsPullRequestAzuredevopsTokenRef | None = None,
    ) -> None:
        self._values = {
            "api": api,
            "labels": labels,
            "organization": organization,
            "project": project,
            "repo": repo,
            "tokenRef": token_ref,
        }


class ApplicationSetGeneratorsPullRequestBitbucket(base.Block):
    """spec.generators.pullRequest.bitbucket of ApplicationSet, argoproj.io/v1alpha1.

    https://argo-cd.readthedocs.io/en/stable/operator-manual/applicationset/applicationset-specification/
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        owner: str,
        repo: str,
        api: str | None = None,
        basic_auth: ApplicationSetGeneratorsPullRequestBitbucketBasicAuth | None = None,
        bearer_token: ApplicationSetGeneratorsPullRequestBitbucketBearerToken | None = None,
    ) -> None:
        self._values = {
            "api": api,
            "basicAuth": basic_auth,
            "bearerToken": bearer_token,
            "owner": owner,
            "repo": repo,
        }


class ApplicationSetGeneratorsPullRequestBitbucketServer(base.Block):
    """spec.generators.pullRequest.bitbucketServer of ApplicationSet, argoproj.io/v1alpha1.

    https://argo-cd.readthedocs.io/en/stable/operator-manual/applicationset/applicationset-specification/
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        api: str,
        project: str,
        repo: str,
        basic_auth: ApplicationSetGeneratorsPullRequestBitbucketServerBasicAuth | None = None,
        bearer_token: ApplicationSetGeneratorsPullRequestBitbucketServerBearerToken | None = None,
        ca_ref: ApplicationSetGeneratorsPullRequestBitbucketServerCaRef | None = None,
        insecure: bool | None = None,
    ) -> None:
        self._values = {
            "api": api,
            "basicAuth": basic_auth,
            "bearerToken": bearer_token,
            "caRef": ca_ref,
            "insecure": insecure,
            "project": project,
            "repo": repo,
        }


class ApplicationSetGeneratorsPullRequestFilters(base.Block):
    """spec.generators.pullRequest.filters of ApplicationSet, argoproj.io/v1alpha1.

    https://argo-cd.readthedocs.io/en/stable/operator-manual/applicationset/applicationset-specification/
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        branch_match: str | None = None,
        target_branch_match: str | None = None,
        title_match: str | None = None,
    ) -> None:
        self._values = {
            "branchMatch": branch_match,
            "targetBranchMatch": target_branch_match,
            "titleMatch": title_match,
        }


class ApplicationSetGeneratorsPullRequestGitea(base.Block):
    """spec.generators.pullRequest.gitea of ApplicationSet, argoproj.io/v1alpha1.

    https://argo-cd.readthedocs.io/en/stable/operator-manual/applicationset/applicationset-specification/
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        api: str,
        owner: str,
        repo: str,
        insecure: bool | None = None,
        labels: base.Strings | None = None,
        token_ref: ApplicationSetGeneratorsPullRequestGiteaTokenRef | None = None,
    ) -> None:
        self._values = {
            "api": api,
            "insecure": insecure,
            "labels": labels,
            "owner": owner,
            "repo": repo,
            "tokenRef": token_ref,
        }


class ApplicationSetGeneratorsPullRequestGithub(base.Block):
    """spec.generators.pullRequest.github of ApplicationSet, argoproj.io/v1alpha1.

    https://argo-cd.readthedocs.io/en/stable/operator-manual/applicationset/applicationset-specification/
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        owner: str,
        repo: str,
        api: str | None = None,
        app_secret_name: str | None = None,
        labels: base.Strings | None = None,
        token_ref: ApplicationSetGeneratorsPullRequestGithubTokenRef | None = None,
    ) -> None:
        self._values = {
            "api": api,
            "appSecretName": app_secret_name,
            "labels": labels,
            "owner": owner,
            "repo": repo,
            "tokenRef": token_ref,
        }


class ApplicationSetGeneratorsPullRequestGitlab(base.Block):
    """spec.generators.pullRequest.gitlab of ApplicationSet, argoproj.io/v1alpha1.

    https://argo-cd.readthedocs.io/en/stable/operator-manual/applicationset/applicationset-specification/
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        project: str,
        api: str | None = None,
        ca_ref: ApplicationSetGeneratorsPullRequestGitlabCaRef | None = None,
        insecure: bool | None = None,
        labels: base.Strings | None = None,
        pull_request_state: str | None = None,
        token_ref: ApplicationSetGeneratorsPullRequestGitlabTokenRef | None = None,
    ) -> None:
        self._values = {
            "api": api,
            "caRef": ca_ref,
            "insecure": insecure,
            "labels": labels,
            "project": project,
            "pullRequestState": pull_request_state,
            "tokenRef": token_ref,
        }


class ApplicationSetGeneratorsScmProviderAwsCodeCommit(base.Block):
    """spec.generators.scmProvider.awsCodeCommit of ApplicationSet, argoproj.io/v1alpha1.

    https://argo-cd.readthedocs.io/en/stable/operator-manual/applicationset/applicationset-specification/
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        all_branches: bool | None = None,
        region: str | None = None,
        role: str | None = None,
        tag_filters: Sequence[ApplicationSetGeneratorsScmProviderAwsCodeCommitTagFilters] | None = None,
    ) -> None:
        self._values = {
            "allBranches": all_branches,
            "region": region,
            "role": role,
            "tagFilters": tag_filters,
        }


class ApplicationSetGeneratorsScmProviderAzureDevOps(base.Block):
    """spec.generators.scmProvider.azureDevOps of ApplicationSet, argoproj.io/v1alpha1.

    https://argo-cd.readthedocs.io/en/stable/operator-manual/applicationset/applicationset-specification/
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        access_token_ref: ApplicationSetGeneratorsScmProviderAzureDevOpsAccessTokenRef,
        organization: str,
        team_project: str,
        all_branches: bool | None = None,
        api: str | None = None,
    ) -> None:
        self._values = {
            "accessTokenRef": access_token_ref,
            "allBranches": all_branches,
            "api": api,
            "organization": organization,
            "teamProject": team_project,
        }


class ApplicationSetGeneratorsScmProviderBitbucket(base.Block):
    """spec.generators.scmProvider.bitbucket of ApplicationSet, argoproj.io/v1alpha1.

    https://argo-cd.readthedocs.io/en/stable/operator-manual/applicationset/applicationset-specification/
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        app_password_ref: ApplicationSetGeneratorsScmProviderBitbucketAppPasswordRef,
        owner: str,
        user: str,
        all_branches: bool | None = None,
    ) -> None:
        self._values = {
            "allBranches": all_branches,
            "appPasswordRef": app_password_ref,
            "owner": owner,
            "user": user,
        }


class ApplicationSetGeneratorsScmProviderBitbucketServer(base.Block):
    """spec.generators.scmProvider.bitbucketServer of ApplicationSet, argoproj.io/v1alpha1.

    https://argo-cd.readthedocs.io/en/stable/operator-manual/applicationset/applicationset-specification/
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        api: str,
        project: str,
        all_branches: bool | None = None,
        basic_auth: ApplicationSetGeneratorsScmProviderBitbucketServerBasicAuth | None = None,
        bearer_token: ApplicationSetGeneratorsScmProviderBitbucketServerBearerToken | None = None,
        ca_ref: ApplicationSetGeneratorsScmProviderBitbucketServerCaRef | None = None,
        insecure: bool | None = None,
    ) -> None:
        self._values = {
            "allBranches": all_branches,
            "api": api,
            "basicAuth": basic_auth,
            "bearerToken": bearer_token,
            "caRef": ca_ref,
            "insecure": insecure,
            "project": project,
        }


class ApplicationSetGeneratorsScmProviderFilters(base.Block):
    """spec.generators.scmProvider.filters of ApplicationSet, argoproj.io/v1alpha1.

    https://argo-cd.readthedocs.io/en/stable/operator-manual/applicationset/applicationset-specification/
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        branch_match: str | None = None,
        label_match: str | None = None,
        paths_do_not_exist: base.Strings | None = None,
        paths_exist: base.Strings | None = None,
        repository_match: str | None = None,
    ) -> None:
        self._values = {
            "branchMatch": branch_match,
            "labelMatch": label_match,
            "pathsDoNotExist": paths_do_not_exist,
            "pathsExist": paths_exist,
            "repositoryMatch": repository_match,
        }


class ApplicationSetGeneratorsScmProviderGitea(base.Block):
    """spec.generators.scmProvider.gitea of ApplicationSet, argoproj.io/v1alpha1.

    https://argo-cd.readthedocs.io/en/stable/operator-manual/applicationset/applicationset-specification/
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        api: str,
        owner: str,
        all_branches: bool | None = None,
        exclude_archived_repos: bool | None = None,
        insecure: bool | None = None,
        token_ref: ApplicationSetGeneratorsScmProviderGiteaTokenRef | None = None,
    ) -> None:
        self._values = {
            "allBranches": all_branches,
            "api": api,
            "excludeArchivedRepos": exclude_archived_repos,
            "insecure": insecure,
            "owner": owner,
            "tokenRef": token_ref,
        }


class ApplicationSetGeneratorsScmProviderGithub(base.Block):
    """spec.generators.scmProvider.github of ApplicationSet, argoproj.io/v1alpha1.

    https://argo-cd.readthedocs.io/en/stable/operator-manual/applicationset/applicationset-specification/
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        organization: str,
        all_branches: bool | None = None,
        api: str | None = None,
        app_secret_name: str | None = None,
        exclude_archived_repos: bool | None = None,
        token_ref: ApplicationSetGeneratorsScmProviderGithubTokenRef | None = None,
    ) -> None:
        self._values = {
            "allBranches": all_branches,
            "api": api,
            "appSecretName": app_secret_name,
            "excludeArchivedRepos": exclude_archived_repos,
            "organization": organization,
            "tokenRef": token_ref,
        }


class ApplicationSetGeneratorsScmProviderGitlab(base.Block):
    """spec.generators.scmProvider.gitlab of ApplicationSet, argoproj.io/v1alpha1.

    https://argo-cd.readthedocs.io/en/stable/operator-manual/applicationset/applicationset-specification/
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        group: str,
        all_branches: bool | None = None,
        api: str | None = None,
        ca_ref: ApplicationSetGeneratorsScmProviderGitlabCaRef | None = None,
        include_archived_repos: bool | None = None,
        include_shared_projects: bool | None = None,
        include_subgroups: bool | None = None,
        insecure: bool | None = None,
        token_ref: ApplicationSetGeneratorsScmProviderGitlabTokenRef | None = None,
        topic: str | None = None,
    ) -> None:
        self._values = {
            "allBranches": all_branches,
            "api": api,
            "caRef": ca_ref,
            "group": group,
            "includeArchivedRepos": include_archived_repos,
            "includeSharedProjects": include_shared_projects,
            "includeSubgroups": include_subgroups,
            "insecure": insecure,
            "tokenRef": token_ref,
            "topic": topic,
        }


class ApplicationSetStrategyRollingSyncSteps(base.Block):
    """spec.strategy.rollingSync.steps of ApplicationSet, argoproj.io/v1alpha1.

    https://argo-cd.readthedocs.io/en/stable/operator-manual/applicationset/applicationset-specification/
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        match_expressions: Sequence[ApplicationSetStrategyRollingSyncStepsMatchExpressions] | None = None,
        max_update: int | str | None = None,
    ) -> None:
        self._values = {
            "matchExpressions": match_expressions,
            "maxUpdate": max_update,
        }


class ApplicationSetGeneratorsPullRequestAzuredevopsTokenRef(base.Block):
    """spec.generators.pullRequest.azuredevops.tokenRef of ApplicationSet, argoproj.io/v1alpha1.

    https://argo-cd.readthedocs.io/en/stable/operator-manual/applicationset/applicationset-specification/
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        key: str,
        secret_name: str,
    ) -> None:
        self._values = {
            "key": key,
            "secretName": secret_name,
        }


class ApplicationSetGeneratorsPullRequestBitbucketBasicAuth(base.Block):
    """spec.generators.pullRequest.bitbucket.basicAuth of ApplicationSet, argoproj.io/v1alpha1.

    https://argo-cd.readthedocs.io/en/stable/operator-manual/applicationset/applicationset-specification/
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        password_ref: ApplicationSetGeneratorsPullRequestBitbucketBasicAuthPasswordRef,
        username: str,
    ) -> None:
        self._values = {
            "passwordRef": password_ref,
            "username": username,
        }


class ApplicationSetGeneratorsPullRequestBitbucketBearerToken(base.Block):
    """spec.generators.pullRequest.bitbucket.bearerToken of ApplicationSet, argoproj.io/v1alpha1.

    https://argo-cd.readthedocs.io/en/stable/operator-manual/applicationset/applicationset-specification/
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        token_ref: ApplicationSetGeneratorsPullRequestBitbucketBearerTokenTokenRef,
    ) -> None:
        self._values = {
            "tokenRef": token_ref,
        }


class ApplicationSetGeneratorsPullRequestBitbucketServerCaRef(base.Block):
    """spec.generators.pullRequest.bitbucketServer.caRef of ApplicationSet, argoproj.io/v1alpha1.

    https://argo-cd.readthedocs.io/en/stable/operator-manual/applicationset/applicationset-specification/
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        config_map_name: str,
        key: str,
    ) -> None:
        self._values = {
            "configMapName": config_map_name,
            "key": key,
        }


class ApplicationSetGeneratorsScmProviderAwsCodeCommitTagFilters(base.Block):
    """spec.generators.scmProvider.awsCodeCommit.tagFilters of ApplicationSet, argoproj.io/v1alpha1.

    https://argo-cd.readthedocs.io/en/stable/operator-manual/applicationset/applicationset-specification/
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        key: str,
        value: str | None = None,
    ) -> None:
        self._values = {
            "key": key,
            "value": value,
        }


class ApplicationSetGeneratorsScmProviderAzureDevOpsAccessTokenRef(base.Block):
    """spec.generators.scmProvider.azureDevOps.accessTokenRef of ApplicationSet, argoproj.io/v1alpha1.

    https://argo-cd.readthedocs.io/en/stable/operator-manual/applicationset/applicationset-specification/
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        key: str,
        secret_name: str,
    ) -> None:
        self._values = {
            "key": key,
            "secretName": secret_name,
        }


class ApplicationSetGeneratorsScmProviderBitbucketAppPasswordRef(base.Block):
    """spec.generators.scmProvider.bitbucket.appPasswordRef of ApplicationSet, argoproj.io/v1alpha1.

    https://argo-cd.readthedocs.io/en/stable/operator-manual/applicationset/applicationset-specification/
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        key: str,
        secret_name: str,
    ) -> None:
        self._values = {
            "key": key,
            "secretName": secret_name,
        }


class ApplicationSetStrategyRollingSyncStepsMatchExpressions(base.Block):
    """spec.strategy.rollingSync.steps.matchExpressions of ApplicationSet, argoproj.io/v1alpha1.

    https://argo-cd.readthedocs.io/en/stable/operator-manual/applicationset/applicationset-specification/
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        key: str | None = None,
        operator: str | None = None,
        values: base.Strings | None = None,
    ) -> None:
        self._values = {
            "key": key,
            "operator": operator,
            "values": values,
        }


class ApplicationSetGeneratorsPullRequestBitbucketBasicAuthPasswordRef(base.Block):
    """spec.generators.pullRequest.bitbucket.basicAuth.passwordRef of ApplicationSet, argoproj.io/v1alpha1.

    https://argo-cd.readthedocs.io/en/stable/operator-manual/applicationset/applicationset-specification/
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        key: str,
        secret_name: str,
    ) -> None:
        self._values = {
            "key": key,
            "secretName": secret_name,
        }


ApplicationSetGeneratorsClusterDecisionResourceLabelSelector = shared.LabelSelector
ApplicationSetGeneratorsClusterDecisionResourceTemplate = ApplicationSetTemplate
ApplicationSetGeneratorsClustersSelector = shared.LabelSelector
ApplicationSetGeneratorsClustersTemplate = ApplicationSetTemplate
ApplicationSetGeneratorsGitTemplate = ApplicationSetTemplate
ApplicationSetGeneratorsListTemplate = ApplicationSetTemplate
ApplicationSetGeneratorsMatrixTemplate = ApplicationSetTemplate
ApplicationSetGeneratorsMergeTemplate = ApplicationSetTemplate
ApplicationSetGeneratorsPluginConfigMapRef = shared.LocalReference
ApplicationSetGeneratorsPluginTemplate = ApplicationSetTemplate
ApplicationSetGeneratorsPullRequestBitbucketBearerTokenTokenRef = ApplicationSetGeneratorsPullRequestAzuredevopsTokenRef
ApplicationSetGeneratorsPullRequestBitbucketServerBasicAuth = ApplicationSetGeneratorsPullRequestBitbucketBasicAuth
ApplicationSetGeneratorsPullRequestBitbucketServerBearerToken = ApplicationSetGeneratorsPullRequestBitbucketBearerToken
ApplicationSetGeneratorsPullRequestGiteaTokenRef = ApplicationSetGeneratorsPullRequestAzuredevopsTokenRef
ApplicationSetGeneratorsPullRequestGithubTokenRef = ApplicationSetGeneratorsPullRequestAzuredevopsTokenRef
ApplicationSetGeneratorsPullRequestGitlabCaRef = ApplicationSetGeneratorsPullRequestBitbucketServerCaRef
ApplicationSetGeneratorsPullRequestGitlabTokenRef = ApplicationSetGeneratorsPullRequestAzuredevopsTokenRef
ApplicationSetGeneratorsPullRequestTemplate = ApplicationSetTemplate
ApplicationSetGeneratorsScmProviderBitbucketServerBasicAuth = ApplicationSetGeneratorsPullRequestBitbucketBasicAuth
ApplicationSetGeneratorsScmProviderBitbucketServerBearerToken = ApplicationSetGeneratorsPullRequestBitbucketBearerToken
ApplicationSetGeneratorsScmProviderBitbucketServerCaRef = ApplicationSetGeneratorsPullRequestBitbucketServerCaRef
ApplicationSetGeneratorsScmProviderGiteaTokenRef = ApplicationSetGeneratorsPullRequestAzuredevopsTokenRef
ApplicationSetGeneratorsScmProviderGithubTokenRef = ApplicationSetGeneratorsPullRequestAzuredevopsTokenRef
ApplicationSetGeneratorsScmProviderGitlabCaRef = ApplicationSetGeneratorsPullRequestBitbucketServerCaRef
ApplicationSetGeneratorsScmProviderGitlabTokenRef = ApplicationSetGeneratorsPullRequestAzuredevopsTokenRef
ApplicationSetGeneratorsScmProviderTemplate = ApplicationSetTemplate
ApplicationSetGeneratorsSelector = shared.LabelSelector
ApplicationSetTemplateSpecDestination = ApplicationDestination
ApplicationSetTemplateSpecIgnoreDifferences = ApplicationIgnoreDifferences
ApplicationSetTemplateSpecInfo = ApplicationOperationInfo
ApplicationSetTemplateSpecSource = ApplicationSource
ApplicationSetTemplateSpecSourceHydrator = ApplicationSourceHydrator
ApplicationSetTemplateSpecSources = ApplicationSources
ApplicationSetTemplateSpecSyncPolicy = ApplicationSyncPolicy
