"""Argo CD's own settings for a cluster that runs Crossplane, merged into the ConfigMaps that its installation made.

Server-side apply owns just the keys that stand here. Sources: Argo CD 3.5 operator manual, "Resource health",
"Resource tracking", "Resource exclusion", "Notifications"; Crossplane v2 guide for Argo CD.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import yaml

from charts.blocks.scope import Manifest
from charts.platform.kinds import AWS_GROUP
from charts.settings.control_plane import ControlPlane

_HERE = Path(__file__).parent
SHIPPED_EXCLUSIONS: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...] = (
    (("", "discovery.k8s.io"), ("Endpoints", "EndpointSlice")),
    (("apiregistration.k8s.io",), ("APIService",)),
    (("coordination.k8s.io",), ("Lease",)),
    (
        ("authentication.k8s.io", "authorization.k8s.io"),
        (
            "SelfSubjectReview",
            "TokenReview",
            "LocalSubjectAccessReview",
            "SelfSubjectAccessReview",
            "SelfSubjectRulesReview",
            "SubjectAccessReview",
        ),
    ),
    (("certificates.k8s.io",), ("CertificateSigningRequest",)),
    (("cert-manager.io",), ("CertificateRequest",)),
    (("cilium.io",), ("CiliumIdentity", "CiliumEndpoint", "CiliumEndpointSlice")),
    (
        ("kyverno.io", "reports.kyverno.io", "wgpolicyk8s.io"),
        (
            "PolicyReport",
            "ClusterPolicyReport",
            "EphemeralReport",
            "ClusterEphemeralReport",
            "AdmissionReport",
            "ClusterAdmissionReport",
            "BackgroundScanReport",
            "ClusterBackgroundScanReport",
            "UpdateRequest",
        ),
    ),
)
"""(groups, kinds) that Argo CD excludes as shipped: a setting of one's own replaces the whole list."""
OWN_EXCLUSIONS = ((("*",), ("ProviderConfigUsage",)),)
"""One for each managed resource, made by the provider and of no interest to people."""


def manifests(objects: Iterable[Manifest], cluster: ControlPlane) -> list[Manifest]:
    """argocd-cm, and the notifications' settings where somebody is to be told."""
    groups = {str(one["apiVersion"]).rpartition("/")[0] for one in objects}
    ours = sorted(group for group in groups if "." in group and not group.endswith(AWS_GROUP))
    health = _script("managed_health.lua")
    customizations = {
        f"*.{AWS_GROUP}/*": {"health.lua": health},
        # The pattern above needs a service in front; this is the family's own group, which reports nothing.
        f"{AWS_GROUP}/*": {"health.lua": 'return {status = "Healthy"}\n'},
        **{f"{group}/*": {"health.lua": health} for group in ours},
        "argoproj.io/Application": {"health.lua": _script("application_health.lua")},
    }
    exclusions = [
        {"apiGroups": list(api_groups), "kinds": list(kinds)}
        for api_groups, kinds in (*SHIPPED_EXCLUSIONS, *OWN_EXCLUSIONS)
    ]
    settings = _config_map(
        "argocd-cm",
        {
            "application.resourceTrackingMethod": "annotation",
            "resource.customizations": _yaml(customizations),
            "resource.exclusions": _yaml(exclusions),
        },
        cluster,
    )
    return [settings, *([_notifications(cluster.notify_webhook, cluster)] if cluster.notify_webhook else [])]


def _notifications(webhook: str, cluster: ControlPlane) -> Manifest:
    body = '{"application": "{{.app.metadata.name}}", "health": "{{.app.status.health.status}}"}'
    return _config_map(
        "argocd-notifications-cm",
        {
            "service.webhook.oncall": _yaml(
                {"url": webhook, "headers": [{"name": "Content-Type", "value": "application/json"}]}
            ),
            "template.degraded": _yaml({"webhook": {"oncall": {"method": "POST", "body": body}}}),
            "trigger.on-degraded": _yaml([{"when": "app.status.health.status == 'Degraded'", "send": ["degraded"]}]),
        },
        cluster,
    )


def _config_map(name: str, data: dict[str, str], cluster: ControlPlane) -> Manifest:
    return {
        "apiVersion": "v1",
        "kind": "ConfigMap",
        "metadata": {
            "name": name,
            "namespace": cluster.namespaces.argocd,
            "labels": {"app.kubernetes.io/name": name, "app.kubernetes.io/part-of": "argocd"},
            # Argo CD's installation made it, and needs it when these lines are gone.
            "annotations": {"argocd.argoproj.io/sync-options": "Delete=false,Prune=false,ServerSideApply=true"},
        },
        "data": data,
    }


class _Dumper(yaml.SafeDumper):
    """Writes text of several lines as it is, so that a script can be read and reviewed in dist/."""


_Dumper.add_representer(
    str,
    lambda dumper, text: dumper.represent_scalar("tag:yaml.org,2002:str", text, style="|" if "\n" in text else None),
)


def _yaml(value: object) -> str:
    return yaml.dump(value, Dumper=_Dumper, sort_keys=True, width=1_000)


def _script(name: str) -> str:
    return (_HERE / name).read_text(encoding="utf-8")
