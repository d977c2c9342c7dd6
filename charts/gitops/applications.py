"""Argo CD applications: dist/argocd and dist/platform by name, the systems from the folders of dist/.

A folder dist/<environment>/<system> is an application as soon as it is there: nothing is listed by hand. The platform
comes first; applications of systems retry until its kinds are there.
"""

from __future__ import annotations

from charts.blocks.scope import DOMAIN, Manifest
from charts.gitops.projects import IN_CLUSTER, PLATFORM
from charts.settings.control_plane import ControlPlane
from imports import argoproj
from imports.meta import ObjectMeta

SYSTEMS = "tandem-systems"
_ENVIRONMENT = "{{ index .path.segments 1 }}"
_SYSTEM = "{{ .path.basename }}"


def manifests(cluster: ControlPlane) -> list[Manifest]:
    """Two applications and one set of applications."""
    return [
        _application("tandem", "dist/argocd", 0, cluster),
        _application(PLATFORM, "dist/platform", 10, cluster),
        _systems(cluster),
    ]


def _application(name: str, path: str, wave: int, cluster: ControlPlane) -> Manifest:
    return argoproj.Application(
        metadata=ObjectMeta(
            name=name,
            namespace=cluster.namespaces.argocd,
            annotations={"argocd.argoproj.io/sync-wave": str(wave)} | _annotations(cluster),
        ),
        spec=argoproj.ApplicationSpec(
            project=PLATFORM,
            source=_source(path, cluster),
            destination=argoproj.ApplicationDestination(server=IN_CLUSTER, namespace=cluster.namespaces.argocd),
            sync_policy=_sync_policy(),
        ),
    ).to_manifest()


def _systems(cluster: ControlPlane) -> Manifest:
    generator = argoproj.ApplicationSetGeneratorsGit(
        repo_url=cluster.repository.url,
        revision=cluster.repository.revision,
        # Two levels down there are systems only: platform and argocd hold no folders.
        directories=[argoproj.ApplicationSetGeneratorsGitDirectories(path="dist/*/*")],
    )
    return argoproj.ApplicationSet(
        metadata=ObjectMeta(
            name=SYSTEMS,
            namespace=cluster.namespaces.argocd,
            annotations={"argocd.argoproj.io/sync-wave": "20"},
        ),
        spec=argoproj.ApplicationSetSpec(
            generators=[argoproj.ApplicationSetGenerators(git=generator)],
            go_template=True,
            go_template_options=["missingkey=error"],
            # A folder that goes takes its application along, and leaves what it made in the cluster to a person.
            sync_policy=argoproj.ApplicationSetSyncPolicy(preserve_resources_on_deletion=True),
            template=argoproj.ApplicationSetTemplate(
                metadata=argoproj.ApplicationSetTemplateMetadata(
                    name=f"{_SYSTEM}-{_ENVIRONMENT}",
                    annotations=_annotations(cluster),
                    labels={"app.kubernetes.io/part-of": _SYSTEM, f"{DOMAIN}/environment": _ENVIRONMENT},
                ),
                spec=argoproj.ApplicationSetTemplateSpec(
                    project=f"tandem-{_ENVIRONMENT}",
                    source=_source("{{ .path.path }}", cluster),
                    destination=argoproj.ApplicationDestination(
                        server=IN_CLUSTER, namespace=f"{_SYSTEM}-{_ENVIRONMENT}"
                    ),
                    sync_policy=_sync_policy(),
                ),
            ),
        ),
    ).to_manifest()


def _source(path: str, cluster: ControlPlane) -> argoproj.ApplicationSource:
    return argoproj.ApplicationSource(
        repo_url=cluster.repository.url,
        target_revision=cluster.repository.revision,
        path=path,
        directory=argoproj.ApplicationSourceDirectory(recurse=True),
    )


def _sync_policy() -> argoproj.ApplicationSyncPolicy:
    return argoproj.ApplicationSyncPolicy(
        automated=argoproj.ApplicationSyncPolicyAutomated(enabled=True, prune=True, self_heal=True, allow_empty=False),
        sync_options=[
            "ApplyOutOfSyncOnly=true",
            "FailOnSharedResource=true",
            "PruneLast=true",
            "ServerSideApply=true",  # objects that carry code are larger than client-side apply can remember
        ],
        retry=argoproj.ApplicationSyncPolicyRetry(
            limit=-1,  # Argo CD never tries a commit again that has failed for good, and some things wait for a person
            refresh=True,  # a commit that mends what fails is taken at once
            backoff=argoproj.ApplicationOperationRetryBackoff(duration="30s", factor=2, max_duration="10m"),
        ),
    )


def _annotations(cluster: ControlPlane) -> dict[str, str]:
    """Compare as the API server would apply: defaults and late-initialized fields are no differences then."""
    compare = {"argocd.argoproj.io/compare-options": "ServerSideDiff=true"}
    told = {"notifications.argoproj.io/subscribe.on-degraded.oncall": ""} if cluster.notify_webhook else {}
    return compare | told
