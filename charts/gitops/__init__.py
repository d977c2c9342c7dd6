"""What Argo CD needs to bring dist/ into the cluster: projects, applications, and its own settings for Crossplane.

The first `kubectl apply` of dist/argocd is made by hand (docs/bootstrap.md); from then on Argo CD keeps it in place.
"""

from __future__ import annotations

from collections.abc import Sequence

from charts.blocks.scope import Manifest, Scope
from charts.gitops import applications, argocd_settings, projects
from charts.settings.control_plane import ControlPlane

FOLDER = "argocd"


def manifests(
    scopes: Sequence[tuple[Scope, Sequence[Manifest]]], platform: Sequence[Manifest], cluster: ControlPlane
) -> list[Manifest]:
    """All of dist/argocd, for the systems' objects and the platform's."""
    return [
        *projects.manifests(scopes, platform, cluster),
        *applications.manifests(cluster),
        *argocd_settings.manifests([manifest for _, objects in scopes for manifest in objects], cluster),
    ]
