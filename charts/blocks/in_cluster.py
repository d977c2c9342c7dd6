"""What lives in the cluster itself, made with cdk8s-plus: namespaces and the outputs that kubectl can read."""

from __future__ import annotations

from collections.abc import Mapping

import cdk8s
import cdk8s_plus_27 as kplus

from charts.blocks.scope import Scope


def add_namespace(chart: cdk8s.Chart, name: str, labels: Mapping[str, str]) -> None:
    """Add the namespace of one system in one environment to the platform's chart."""
    metadata = cdk8s.ApiObjectMetadata(
        name=name,
        labels=dict(labels),
        # Deleting a namespace deletes every managed resource in it: a person has to say so.
        annotations={"argocd.argoproj.io/sync-options": "Delete=confirm,Prune=confirm"},
    )
    kplus.Namespace(chart, name, metadata=metadata)


def add_outputs(scope: Scope, values: Mapping[str, str]) -> None:
    """Publish names, ARNs and URLs of a region as the ConfigMap `outputs-<region>`."""
    name = f"outputs-{scope.region}"
    data = dict(sorted(values.items()))

    def build(chart: cdk8s.Chart) -> None:
        metadata = cdk8s.ApiObjectMetadata(name=name, namespace=scope.namespace)
        kplus.ConfigMap(chart, name, metadata=metadata, data=data)

    scope.in_cluster.append(build)
