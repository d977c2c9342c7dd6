"""Our own composites (XRs): what they name in AWS, by the fields that their definitions have in common.

A composite owns only an edge, such as a table's stream that triggers a function: its spec names both ends.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from checks.manifests import Manifest
from checks.resource import Resource
from checks.world import World, place

# Field of a composite's spec -> the kind whose name in AWS it holds.
FIELDS = {
    "functionName": "lambda.Function",
    "tableName": "dynamodb.Table",
    "queueName": "sqs.Queue",
    "topicName": "sns.Topic",
    "streamName": "kinesis.Stream",
    "bucketName": "s3.Bucket",
    "apiName": "apigateway.RestAPI",
    "domainName": "opensearch.Domain",
}
# API groups of what lives in the cluster itself, which has names of its own.
_IN_CLUSTER = (".k8s.io", ".crossplane.io", "apps", "batch", "argoproj.io", ".upbound.io")


class Link(NamedTuple):
    """A field of a composite, the name that it holds and the object of that name, None where there is none."""

    manifest: Manifest
    field: str
    kind: str
    region: str
    name: str
    target: Resource | None


def links(world: World) -> Iterator[Link]:
    """Every field by which a composite names an object in AWS."""
    for manifest in world.core:
        environment, _, folder = place(manifest)
        spec = manifest.data.get("spec")
        if not manifest.group or manifest.group.endswith(_IN_CLUSTER) or not isinstance(spec, dict):
            continue
        region = str(spec.get("region") or folder)
        for field, kind in FIELDS.items():
            name = spec.get(field)
            if isinstance(name, str) and environment in world.environments:
                yield Link(manifest, field, kind, region, name, world.named(environment, kind, region, name))
