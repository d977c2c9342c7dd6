"""Who may look at what, and what may talk to whom: nobody but Argo CD and Crossplane writes.

Names of groups in RBAC have no patterns, so the groups in use are listed, derived from what is rendered.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from charts.blocks.scope import Manifest

VIEWER = "tandem-viewer"
RBAC = "rbac.authorization.k8s.io"
POD_IDENTITY_AGENT = "169.254.170.23/32"
"""Where EKS' agent answers on each node (EKS user guide, "How EKS Pod Identity works")."""


def viewer_role(groups: Iterable[str]) -> Manifest:
    """What looking takes: the managed resources and composites of these groups, outputs and events; no Secrets."""
    return {
        "apiVersion": f"{RBAC}/v1",
        "kind": "ClusterRole",
        "metadata": {"name": VIEWER},
        "rules": [
            {"apiGroups": sorted(groups), "resources": ["*"], "verbs": ["get", "list", "watch"]},
            {"apiGroups": [""], "resources": ["configmaps", "events"], "verbs": ["get", "list", "watch"]},
        ],
    }


def team_binding(namespace: str, group: str) -> Manifest:
    """Lets a team look into one namespace."""
    return {
        "apiVersion": f"{RBAC}/v1",
        "kind": "RoleBinding",
        "metadata": {"name": f"{namespace}-team", "namespace": namespace},
        "roleRef": {"apiGroup": RBAC, "kind": "ClusterRole", "name": VIEWER},
        "subjects": [{"apiGroup": RBAC, "kind": "Group", "name": group}],
    }


def no_traffic(namespace: str) -> Manifest:
    """Namespaces of systems hold no pods, and one that appears all the same can talk to nobody."""
    return _network_policy(f"{namespace}-no-traffic", namespace, pods={}, ingress=[], egress=[])


def providers_traffic(namespace: str) -> Manifest:
    """Provider pods: asked by the API server's webhooks and by who collects metrics, ask DNS, HTTPS and EKS' identity.

    The API server's and AWS's addresses are not known here, so ports bound the traffic and addresses do not.
    """
    return _network_policy(
        "aws-providers",
        namespace,
        pods={"matchExpressions": [{"key": "pkg.crossplane.io/provider", "operator": "Exists"}]},
        ingress=[{"ports": _tcp(8080, 9443)}],
        egress=[
            {"ports": _tcp(443, 6443)},
            {"ports": [{"port": 53, "protocol": protocol} for protocol in ("TCP", "UDP")]},
            {"ports": _tcp(80), "to": [{"ipBlock": {"cidr": POD_IDENTITY_AGENT}}]},
        ],
    )


def _tcp(*ports: int) -> list[Manifest]:
    return [{"port": port, "protocol": "TCP"} for port in ports]


def _network_policy(
    name: str, namespace: str, *, pods: Manifest, ingress: Sequence[Manifest], egress: Sequence[Manifest]
) -> Manifest:
    # The API server does not keep an empty list, and takes each applying of one for a change: a type without rules says
    # the same.
    rules = {field: list(found) for field, found in (("ingress", ingress), ("egress", egress)) if found}
    return {
        "apiVersion": "networking.k8s.io/v1",
        "kind": "NetworkPolicy",
        "metadata": {"name": name, "namespace": namespace},
        "spec": {"podSelector": pods, "policyTypes": ["Ingress", "Egress"], **rules},
    }
