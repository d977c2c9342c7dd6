"""Argo CD's waves: nothing is applied in a wave before what it cannot be made without.

Rules: order.wave, order.nat, order.replica-key, order.role-policy, order.search-logs. Argo CD goes on with the next
wave when all objects of a wave are healthy; an object that waits for one of a later wave holds up both, or fails the
sync. References are waited for by the provider, other needs by AWS. Source: Argo CD user guide, "Sync Phases and
Waves"; Crossplane documentation, "Managed resources: referencing"; VPC user guide, "Troubleshoot NAT gateways" (without
a way to the internet a gateway fails, and stays an hour); Secrets Manager user guide, "Troubleshoot replication" (a
replica that finds no key fails for good).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from checks.composition.rehearsal import ComposedManifest
from checks.facts import references
from checks.findings import Finding
from checks.leaves import at, items, objects
from checks.manifests import Manifest
from checks.resource import Resource
from checks.wiring.search_domains import log_policies
from checks.world import World

_NUMBER = re.compile(r"[+-]?\d{1,9}")
WAVE = "argocd.argoproj.io/sync-wave"
_NEEDED = (
    ("dynamodb.ResourcePolicy", "resourceArn", "dynamodb.Table"),
    ("firehose.DeliveryStream", "kinesisSourceConfiguration.kinesisStreamArn", "kinesis.Stream"),
    ("glue.Crawler", "securityConfiguration", "glue.SecurityConfiguration"),
    ("lambda.FunctionEventInvokeConfig", "functionName", "lambda.Function"),
    ("lambda.ProvisionedConcurrencyConfig", "functionName", "lambda.Function"),
)
"""Kind, field and the kind of what it names: values, not references, that AWS refuses before the other is there."""

_TRYING = {
    "firehose.DeliveryStream": ("kinesisSourceConfiguration.roleArn", "extendedS3Configuration.roleArn"),
    "glue.Crawler": ("role",),
}
"""Kinds that AWS makes only when their roles may do what they are for, and the fields of the roles."""

_REPLICAS = (("dynamodb.Table", "kmsKeyArn"), ("secretsmanager.Secret", "kmsKeyId"))
"""Kind, and the field of its replicas that names another region's key by its alias."""


def check(manifests: Sequence[Manifest]) -> list[Finding]:
    """All rules over all objects."""
    world = World.of(manifests)
    return [*late(world), *gateways(world), *replica_keys(world), *role_policies(world), *search_logs(world)]


def late(world: World) -> Iterator[Finding]:
    """No object stands in an earlier wave than one that it refers to or that AWS wants to see first."""
    for resource in world.resources:
        if isinstance(resource.manifest, ComposedManifest):
            continue  # Crossplane makes it, at a time that no wave says
        for path, needed in _needs(world, resource):
            if wave(resource) < wave(needed):
                message = (
                    f"wave {wave(resource)} comes before wave {wave(needed)} of {needed.manifest.kind} "
                    f"{needed.manifest.name}, which it waits for; put it into wave {wave(needed)} or later"
                )
                yield resource.finding("order.wave", path, message)


def gateways(world: World) -> Iterator[Finding]:
    """A public NAT gateway stands in a later wave than its VPC's internet gateway: in the same one, either may win."""
    for nat in world.each("ec2.NATGateway"):
        subnet = world.linked(nat, "subnetId", "ec2.Subnet")
        vpc = world.linked(subnet, "vpcId", "ec2.VPC") if subnet else None
        for gateway in world.each("ec2.InternetGateway") if vpc and nat.get("connectivityType") != "private" else ():
            if world.linked(gateway, "vpcId", "ec2.VPC") is vpc and wave(nat) <= wave(gateway):
                message = (
                    f"wave {wave(nat)} does not come after wave {wave(gateway)} of InternetGateway "
                    f"{gateway.manifest.name}, without which AWS lets it fail; put it into a later one"
                )
                yield nat.finding("order.nat", "subnetId", message)


def replica_keys(world: World) -> Iterator[Finding]:
    """What has replicas stands in a later wave than their keys' aliases: a replica is made once, with its owner."""
    for kind, field in _REPLICAS:
        for owner in world.each(kind):
            for index, replica in enumerate(objects(owner.get("replica"))):
                alias = world.by_arn(owner.environment, str(replica.get(field, "")))
                if alias and wave(owner) <= wave(alias):
                    message = (
                        f"wave {wave(owner)} does not come after wave {wave(alias)} of {alias.manifest.kind} "
                        f"{alias.manifest.name}, without which the replica fails for good; put it into a later one"
                    )
                    yield owner.finding("order.replica-key", f"replica[{index}].{field}", message)


def role_policies(world: World) -> Iterator[Finding]:
    """What tries its role when it is made stands in a later wave than the role's policies, or AWS may refuse it.

    Source: Firehose API reference, CreateDeliveryStream; Glue developer guide, "Crawler prerequisites".
    """
    policies = [(world.linked(policy, "role", "iam.Role"), policy) for policy in world.each("iam.RolePolicy")]
    for kind, fields in _TRYING.items():
        for resource in world.each(kind):
            roles = {field: world.linked(resource, field, "iam.Role") for field in fields}
            for role, policy in policies:
                field = next((field for field in fields if role and roles[field] is role), None)
                if field and wave(resource) <= wave(policy):
                    message = (
                        f"wave {wave(resource)} does not come after wave {wave(policy)} of RolePolicy "
                        f"{policy.manifest.name}, without which AWS refuses it; put it into a later one"
                    )
                    yield resource.finding("order.role-policy", field, message)


def search_logs(world: World) -> Iterator[Finding]:
    """A search domain stands in a later wave than what lets it write its logs: AWS refuses one that may not."""
    for domain in world.each("opensearch.Domain"):
        for index, option in enumerate(objects(domain.get("logPublishingOptions"))):
            group = str(option.get("cloudwatchLogGroupArn") or "")
            for policy in log_policies(world, domain, group):
                if wave(domain) <= wave(policy):
                    message = (
                        f"wave {wave(domain)} does not come after wave {wave(policy)} of {policy.manifest.kind} "
                        f"{policy.manifest.name}, without which AWS refuses the domain; put it into a later one"
                    )
                    path = f"logPublishingOptions[{index}].cloudwatchLogGroupArn"
                    yield domain.finding("order.search-logs", path, message)


def wave(resource: Resource) -> int:
    """The wave of an object, 0 where no number is written: so Argo CD reads it."""
    written = str(resource.manifest.annotations.get(WAVE, ""))
    return int(written) if _NUMBER.fullmatch(written) else 0


def _needs(world: World, resource: Resource) -> Iterator[tuple[str, Resource]]:
    for path, target in _fields(resource.kind):
        for reference in items(at(resource.fields, path)):
            name = str(reference.get("name", "")) if isinstance(reference, dict) else ""
            found = world.referenced(resource, target, name)
            if found:
                yield path, found
    for kind, field, target in _NEEDED:
        value = resource.get(field) if kind == resource.kind else None
        found = world.literal(resource, target, value) if isinstance(value, str) else None
        if found and found.manifest.namespace == resource.manifest.namespace:
            yield field, found


def _fields(kind: str) -> list[tuple[str, str]]:
    """Reference fields of a kind; those inside list items have a rule of their own, reference.in-list."""
    return [(path, facts.target) for (one, path), facts in references().items() if one == kind and "[" not in path]
