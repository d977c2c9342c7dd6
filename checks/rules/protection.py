"""What holds data survives mistakes: deletion is asked for, and what is overwritten comes back."""

from __future__ import annotations

from checks.resource import Resource
from checks.rules.rule import Said, rule
from checks.schema_facts import committed
from checks.wiring.wires import Wires
from checks.world import World, place

DATA = ("dynamodb.Table", "kinesis.Stream", "kms.Key", "s3.Bucket", "secretsmanager.Secret", "sqs.Queue",
        "opensearch.Domain")  # fmt: skip
"""Kinds that hold data, or without which data cannot be read."""
_SYNC = "argocd.argoproj.io/sync-options"
_ASKED = ("Delete=confirm", "Prune=confirm")
_TAGS = ("CostCenter", "Environment", "Project", "Service")


@rule("confirmed", *DATA, source='Argo CD user guide, "Sync Options": Prune=confirm, Delete=confirm')
def confirmed(resource: Resource, wires: Wires) -> Said:
    """Argo CD asks somebody before it deletes what holds data."""
    missing = [one for one in _ASKED if one not in _options(resource)]
    if missing and not _code_only(resource, wires.world):
        yield "metadata.annotations", f"{_SYNC} lacks {', '.join(missing)}; add it"


@rule("kept", *DATA, source='Crossplane documentation, "Managed resources: managementPolicies"')
def kept(resource: Resource, wires: Wires) -> Said:
    """In an environment whose tables outlive their manifests, everything does whose deletion Argo CD asks about."""
    asked = any(one in _options(resource) for one in _ASKED)
    if asked and _deletes(resource) and _keeps(wires.world, resource.environment):
        yield (
            "spec.managementPolicies",
            "Delete is allowed, and a lost manifest would take the data along; leave it out",
        )


@rule("deletion-protection", "dynamodb.Table", source='DynamoDB developer guide, "Using deletion protection"')
def deletion_protection(table: Resource, _: Wires) -> Said:
    """A table that outlives its manifest is protected in AWS too."""
    if not _deletes(table) and table.get("deletionProtectionEnabled") is not True:
        yield "deletionProtectionEnabled", "not true, though Crossplane may not delete the table; write true"


@rule("table-recovery", "dynamodb.Table", source='DynamoDB developer guide, "Point-in-time backups"')
def table_recovery(table: Resource, _: Wires) -> Said:
    """A table can be brought back to any second of the last days."""
    if table.get("pointInTimeRecovery.enabled") is not True:
        yield "pointInTimeRecovery.enabled", "not true; write true"


@rule("bucket-versions", "s3.Bucket", source='S3 user guide, "Retaining multiple versions of objects"')
def bucket_versions(bucket: Resource, wires: Wires) -> Said:
    """What is overwritten or deleted in a bucket can be had back."""
    for one in wires.world.each("s3.BucketVersioning"):
        same = wires.world.linked(one, "bucket", "s3.Bucket") is bucket
        if same and one.get("versioningConfiguration.status") == "Enabled":
            return
    yield "", "no BucketVersioning that is Enabled is on it; add one"


@rule("tags", source='Tagging AWS Resources, "Best practices and strategies"')
def tags(resource: Resource, _: Wires) -> Said:
    """Whatever can be tagged says whose it is: cost centre, environment, project and service."""
    manifest = resource.manifest
    kind = committed().kinds(manifest.group).get(manifest.kind)
    # Tags of objects in buckets are for lifecycles and policies: no bill shows them.
    if kind is None or "tagsAll" not in kind.observed or resource.kind == "s3.Object":
        return
    given = resource.get("tags")
    given = given if isinstance(given, dict) else {}
    if missing := [name for name in _TAGS if not given.get(name)]:
        yield "tags", f"lacks {', '.join(missing)}; add them"
    environment = place(manifest)[0]
    if environment and given.get("Environment") not in (None, environment):
        yield "tags.Environment", f"{given.get('Environment')} given, the object lies in {environment}'s folder"


def _options(resource: Resource) -> list[str]:
    return str(resource.manifest.annotations.get(_SYNC, "")).split(",")


def _deletes(resource: Resource) -> bool:
    spec = resource.manifest.data.get("spec")
    policies = spec.get("managementPolicies") if isinstance(spec, dict) else None
    return not isinstance(policies, list) or "*" in policies or "Delete" in policies


def _keeps(world: World, environment: str) -> bool:
    return any(one.environment == environment and not _deletes(one) for one in world.each(*DATA))


def _code_only(resource: Resource, world: World) -> bool:
    """Whether a bucket holds nothing but what Git holds: objects whose content stands in manifests."""
    held = world.each("s3.Object") if resource.kind == "s3.Bucket" else ()
    return any(world.linked(one, "bucket", "s3.Bucket") is resource for one in held)


RULES = (confirmed, kept, deletion_protection, table_recovery, bucket_versions, tags)
