"""The control plane's own objects, shared by all systems, derived from what the systems render.

Nothing is listed by hand: a kind that no object has brings no provider, and is neither activated nor readable.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import cdk8s

from charts.blocks.in_cluster import add_namespace
from charts.blocks.scope import DOMAIN, Manifest, Scope
from charts.platform import (
    access,
    accounts,
    admission,
    api_usage_plan,
    compositions,
    cost_anomaly_alert,
    function_release,
    providers,
    table_stream_trigger,
)
from charts.platform.drift import add_drift_job
from charts.platform.kinds import ManagedKind, composite_kinds, managed_kinds, of_kind
from charts.settings.control_plane import ControlPlane

FOLDER = "platform"
_KINDS = (table_stream_trigger, function_release, api_usage_plan, cost_anomaly_alert)
"""Modules of our own kinds: each has the KIND, and the objects that define it."""


class UnknownTeamError(ValueError):
    """Raised at synth for a system that no team may look at; name one in environments/control-plane/cluster.yaml."""


def manifests(scopes: Sequence[tuple[Scope, Sequence[Manifest]]], cluster: ControlPlane) -> list[Manifest]:
    """Definitions of our kinds, providers, accounts, access and admission for the scopes and their objects."""
    definitions = _definitions(manifest for _, objects in scopes for manifest in objects)
    compositions = of_kind(definitions, "Composition")
    by_system: dict[str, set[ManagedKind]] = {}
    for scope, objects in scopes:
        by_system.setdefault(scope.system, set()).update(managed_kinds(objects, compositions))
    groups = {kind.group for kinds in by_system.values() for kind in kinds}
    ours = {group for group, _ in composite_kinds(of_kind(definitions, "CompositeResourceDefinition"))}
    settings = {scope.settings.environment: scope.settings for scope, _ in scopes}
    owners = _owners([scope for scope, _ in scopes])
    teams = _teams(owners, cluster)
    return [
        *definitions,
        *providers.manifests(by_system, cluster),
        *(accounts.manifest(one, cluster) for _, one in sorted(settings.items())),
        *(admission.manifests(groups) if groups else []),
        access.viewer_role(groups | ours),
        access.providers_traffic(cluster.namespaces.crossplane),
        *(access.no_traffic(namespace) for namespace in sorted(owners)),
        *(access.team_binding(namespace, teams[scope.system]) for namespace, scope in sorted(owners.items())),
    ]


def build(chart: cdk8s.Chart, scopes: Sequence[Scope], cluster: ControlPlane) -> None:
    """Add one namespace for each system and environment among the scopes, and the job that looks for drift."""
    for namespace, scope in sorted(_owners(scopes).items()):
        labels = {
            "app.kubernetes.io/part-of": scope.system,
            f"{DOMAIN}/account": scope.settings.account_id,
            f"{DOMAIN}/environment": scope.settings.environment,
            admission.LABEL: accounts.provider_config(scope.settings.environment),
        }
        add_namespace(chart, namespace, labels)
    add_drift_job(chart, cluster)


def _owners(scopes: Sequence[Scope]) -> dict[str, Scope]:
    return {scope.namespace: scope for scope in scopes}


def _definitions(objects: Iterable[Manifest]) -> list[Manifest]:
    """The definitions of those of our own kinds of which there are objects."""
    used = {manifest["kind"] for manifest in objects}
    defined = [one for module in _KINDS for one in module.manifests() if module.KIND in used]
    return [*defined, *compositions.functions()] if defined else []


def _teams(owners: Mapping[str, Scope], cluster: ControlPlane) -> Mapping[str, str]:
    missing = sorted({scope.system for scope in owners.values()} - set(cluster.teams))
    if missing:
        raise UnknownTeamError(
            f"teams names nobody for {', '.join(missing)}; given are teams of {', '.join(sorted(cluster.teams))}, and "
            f"each system needs one; add a line to teams in environments/control-plane/cluster.yaml"
        )
    return cluster.teams
