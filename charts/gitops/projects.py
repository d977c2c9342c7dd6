"""Argo CD projects: what an application may bring into which namespace, as little as its objects need.

A system's project holds no cluster resource at all: that managed resources are namespaced makes it possible.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from charts.blocks.scope import Manifest, Scope
from charts.settings import Settings, SyncWindow
from charts.settings.control_plane import ControlPlane
from imports import argoproj
from imports.meta import ObjectMeta

IN_CLUSTER = "https://kubernetes.default.svc"
PLATFORM = "tandem-platform"
SELF_KINDS = (("", "ConfigMap"), ("argoproj.io", "AppProject"), ("argoproj.io", "Application"),
              ("argoproj.io", "ApplicationSet"))  # fmt: skip
"""(group, kind) of dist/argocd itself."""


def project(environment: str) -> str:
    """Name of an environment's project."""
    return f"tandem-{environment}"


def manifests(
    scopes: Sequence[tuple[Scope, Sequence[Manifest]]], platform: Sequence[Manifest], cluster: ControlPlane
) -> list[Manifest]:
    """One project for the control plane, one for each environment."""
    settings = {scope.settings.environment: scope.settings for scope, _ in scopes}
    return [
        _platform(platform, cluster),
        *(
            _environment(one, [pair for pair in scopes if pair[0].settings is one], cluster)
            for _, one in sorted(settings.items())
        ),
    ]


def _platform(objects: Sequence[Manifest], cluster: ControlPlane) -> Manifest:
    everywhere = [manifest for manifest in objects if "namespace" not in manifest["metadata"]]
    namespaced = [manifest for manifest in objects if "namespace" in manifest["metadata"]]
    namespaces = {manifest["metadata"]["namespace"] for manifest in namespaced} | {cluster.namespaces.argocd}
    spec = argoproj.AppProjectSpec(
        description="The control plane itself: providers, accounts, access, and Argo CD's own settings",
        source_repos=[cluster.repository.url],
        destinations=_destinations(namespaces),
        cluster_resource_whitelist=[
            argoproj.AppProjectClusterResourceWhitelist(group=group, kind=kind) for group, kind in _kinds(everywhere)
        ],
        namespace_resource_whitelist=_namespaced({*_kinds(namespaced), *SELF_KINDS}),
    )
    return _project(PLATFORM, spec, cluster)


def _environment(
    settings: Settings, scopes: Sequence[tuple[Scope, Sequence[Manifest]]], cluster: ControlPlane
) -> Manifest:
    kinds = {kind for _, objects in scopes for kind in _kinds(objects)}
    spec = argoproj.AppProjectSpec(
        description=f"The systems of {settings.environment}, in account {settings.account_id}",
        source_repos=[cluster.repository.url],
        destinations=_destinations({scope.namespace for scope, _ in scopes}),
        # Objects of the cluster itself, such as outputs, are ConfigMaps.
        namespace_resource_whitelist=_namespaced({*((group, "*") for group, _ in kinds), ("", "ConfigMap")}),
        sync_windows=[_window(settings.sync_window)] if settings.sync_window else None,
    )
    return _project(project(settings.environment), spec, cluster)


def _window(window: SyncWindow) -> argoproj.AppProjectSyncWindows:
    return argoproj.AppProjectSyncWindows(
        kind="allow",
        schedule=window.schedule,
        duration=f"{window.duration_hours}h",
        time_zone=window.time_zone,
        applications=["*"],
        manual_sync=True,  # a person who syncs by hand outside of it, such as for a failover, knows what they do
        description="When changes are brought in by themselves",
    )


def _project(name: str, spec: argoproj.AppProjectSpec, cluster: ControlPlane) -> Manifest:
    metadata = ObjectMeta(
        name=name, namespace=cluster.namespaces.argocd, annotations={"argocd.argoproj.io/sync-wave": "-10"}
    )
    return argoproj.AppProject(metadata=metadata, spec=spec).to_manifest()


def _kinds(objects: Iterable[Manifest]) -> list[tuple[str, str]]:
    return sorted({(str(one["apiVersion"]).rpartition("/")[0], str(one["kind"])) for one in objects})


def _namespaced(kinds: Iterable[tuple[str, str]]) -> list[argoproj.AppProjectNamespaceResourceWhitelist]:
    return [argoproj.AppProjectNamespaceResourceWhitelist(group=group, kind=kind) for group, kind in sorted(kinds)]


def _destinations(namespaces: Iterable[str]) -> list[argoproj.AppProjectDestinations]:
    return [argoproj.AppProjectDestinations(server=IN_CLUSTER, namespace=namespace) for namespace in sorted(namespaces)]
