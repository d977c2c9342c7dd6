"""What an object is in AWS: it says so itself, it keeps the id that AWS gave it, and no other object is the same.

Source: provider-upjet-aws v2.7.0, config/externalname.go; crossplane/crossplane#5918 for LateInitialize.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from checks.arns import partition_of
from checks.findings import Finding
from checks.resource import Resource
from checks.world import World

_PATH = "metadata.annotations[crossplane.io/external-name]"
# Kinds whose identity is, or begins with, that of another object: field -> the kind that it names.
_PARENTS = {
    "cloudwatchevents.Target": ("rule", "cloudwatchevents.Rule"),
    "cloudwatchlogs.MetricFilter": ("logGroupName", "cloudwatchlogs.Group"),
    "cloudwatchlogs.SubscriptionFilter": ("logGroupName", "cloudwatchlogs.Group"),
    "glue.CatalogTable": ("databaseName", "glue.CatalogDatabase"),
    "iam.RolePolicy": ("role", "iam.Role"),
    "lambda.Alias": ("functionName", "lambda.Function"),
    "lambda.FunctionEventInvokeConfig": ("functionName", "lambda.Function"),
    "lambda.Permission": ("functionName", "lambda.Function"),
    "s3.Object": ("bucket", "s3.Bucket"),
    "sns.TopicPolicy": ("arn", "sns.Topic"),
    "sqs.QueuePolicy": ("queueUrl", "sqs.Queue"),
    "sqs.QueueRedrivePolicy": ("queueUrl", "sqs.Queue"),
    "sqs.QueueRedriveAllowPolicy": ("queueUrl", "sqs.Queue"),
}
# Of these there is one per parent; what tells others of one parent apart is their name.
_ONE_PER_PARENT = {"lambda.FunctionEventInvokeConfig"}


def check(world: World) -> Iterator[Finding]:
    """All rules about identity."""
    for resource in world.resources:
        yield from external_name(world, resource)
        yield from late_initialize(resource)
    yield from duplicates(world)


def external_name(world: World, resource: Resource) -> Iterator[Finding]:
    """A name that is ours is written down, and a pre-set id is the one that the object will have."""
    given = resource.external_name
    facts = resource.facts
    if facts.naming == "name" and given is None:
        message = "missing; the name in AWS would follow the Kubernetes name; write it down"
        yield resource.finding("wiring.external-name", _PATH, message)
    if facts.naming == "id" and facts.name_field and not resource.name:
        message = "missing; AWS would get a random name; set it"
        yield resource.finding("wiring.name", facts.name_field, message)
    expected = _expected(world, resource) if given is not None else None
    if expected and given != expected:
        message = f"{given}: the object would manage something else; {expected} is its own"
        yield resource.finding("wiring.external-name", _PATH, message)


def _expected(world: World, resource: Resource) -> str | None:
    """The id that AWS will give an object, where it can be known."""
    if resource.kind.startswith("s3.Bucket") and resource.facts.naming == "id":
        bucket = world.linked(resource, "bucket", "s3.Bucket")
        return bucket.name if bucket else None
    if resource.kind == "lambda.Permission":
        return resource.name or None
    queue = resource if resource.kind == "sqs.Queue" else None
    if resource.kind.startswith("sqs.Queue") and queue is None:
        queue = world.linked(resource, "queueUrl", "sqs.Queue")
    if queue and queue.name and queue.account:
        ending = "amazonaws.com.cn" if partition_of(queue.region) == "aws-cn" else "amazonaws.com"
        return f"https://sqs.{queue.region}.{ending}/{queue.account}/{queue.name}"
    return None


def late_initialize(resource: Resource) -> Iterator[Finding]:
    """Where AWS assigns the id, it is saved through LateInitialize: without it a restart makes the object again."""
    spec = resource.manifest.data.get("spec")
    policies: Any = spec.get("managementPolicies", ["*"]) if isinstance(spec, dict) else ["*"]
    creates = isinstance(policies, list) and "Create" in policies
    if resource.facts.naming == "id" and creates and "LateInitialize" not in policies:
        message = "LateInitialize is missing; the id that AWS assigns would be lost; add it"
        yield resource.finding("wiring.late-initialize", "spec.managementPolicies", message)


def duplicates(world: World) -> Iterator[Finding]:
    """Two objects never manage the same thing in AWS: each would undo what the other does."""
    seen: dict[tuple[str, ...], Resource] = {}
    for resource in world.resources:
        identity = _identity(world, resource)
        if identity is None or _observes_only(resource):
            continue
        first = seen.setdefault(identity, resource)
        if first is not resource:
            message = f"{' '.join(identity[3:])}: {first.manifest.file} manages the same {resource.manifest.kind}"
            yield resource.finding("wiring.duplicate", "", message)


def _identity(world: World, resource: Resource) -> tuple[str, ...] | None:
    """What the object is in AWS, None where only AWS tells."""
    # A dashboard is seen from every region: its name is one per account.
    region = "" if resource.kind == "cloudwatch.Dashboard" else resource.region
    place = (resource.kind, resource.account or resource.environment, region)
    bucket_part = resource.kind.startswith("s3.Bucket") and resource.kind != "s3.Bucket"
    field, target = ("bucket", "s3.Bucket") if bucket_part else _PARENTS.get(resource.kind, ("", ""))
    if not field:
        annotated = resource.external_name if resource.facts.naming == "id" else None
        bus = str(resource.fields.get("eventBusName") or "") if resource.kind == "cloudwatchevents.Rule" else ""
        own = annotated or (resource.name if resource.facts.naming == "name" or resource.kind == "sqs.Queue" else "")
        return (*place, *((bus,) if bus else ()), own) if own else None
    parent = world.linked(resource, field, target)
    if parent is None:
        return None
    own = str(resource.fields.get("qualifier") or "") if resource.kind in _ONE_PER_PARENT else resource.name
    return (*place, parent.name or parent.manifest.name, own) if own else (*place, parent.name or parent.manifest.name)


def _observes_only(resource: Resource) -> bool:
    spec = resource.manifest.data.get("spec")
    return isinstance(spec, dict) and spec.get("managementPolicies") == ["Observe"]
