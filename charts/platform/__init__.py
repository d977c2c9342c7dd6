"""The control plane's own objects, shared by all systems; so far the namespaces that systems live in."""

from __future__ import annotations

from collections.abc import Sequence

import cdk8s

from charts.blocks.in_cluster import add_namespace
from charts.blocks.scope import Scope

FOLDER = "platform"


def build(chart: cdk8s.Chart, scopes: Sequence[Scope]) -> None:
    """Add one namespace for each system and environment among the scopes."""
    owners = {scope.namespace: scope for scope in scopes}
    for namespace, scope in sorted(owners.items()):
        labels = {
            "app.kubernetes.io/part-of": scope.system,
            "tandem.example.org/account": scope.settings.account_id,
            "tandem.example.org/environment": scope.settings.environment,
        }
        add_namespace(chart, namespace, labels)
