"""The control plane's own objects, shared by all systems: namespaces, and the definitions of our own kinds."""

from __future__ import annotations

from collections.abc import Sequence

import cdk8s

from charts.blocks.in_cluster import add_namespace
from charts.blocks.scope import Manifest, Scope
from charts.blocks.stream_trigger import TableStreamTrigger
from charts.platform import table_stream_trigger

FOLDER = "platform"


def manifests(scopes: Sequence[Scope]) -> list[Manifest]:
    """The definitions of those of our own kinds that some scope has."""
    used = any(isinstance(block, TableStreamTrigger) for scope in scopes for block in scope.blocks)
    return table_stream_trigger.manifests() if used else []


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
