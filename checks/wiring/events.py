"""Events arrive: whoever receives them lets the sender in, and whoever is let in is a sender.

Source: as in `edges`; S3 user guide, "Event notification types and destinations", for filters that overlap.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from checks import arns
from checks.findings import Finding
from checks.leaves import items, objects
from checks.resource import Resource
from checks.wiring.edges import ALARMS, Edge
from checks.wiring.wires import Wires

# What a service does to deliver, and what it needs of the key that encrypts the destination.
_DELIVERY = {"sqs.Queue": "sqs:SendMessage", "sns.Topic": "sns:Publish"}
_KEY_FIELDS = {"sqs.Queue": "kmsMasterKeyId", "sns.Topic": "kmsMasterKeyId"}
# An event of a versioned bucket names the version, and reading a named version needs the second action alone.
_READS = ("s3:GetObject", "s3:GetObjectVersion")
_KEY_ACTIONS = ("kms:Decrypt", "kms:GenerateDataKey")


def invocations(wires: Wires) -> Iterator[Finding]:
    """A function that a service calls has a Permission for it, and every Permission is for a caller that exists."""
    permissions: dict[Resource, list[Resource]] = defaultdict(list)
    for permission in wires.world.each("lambda.Permission"):
        function = wires.world.linked(permission, "functionName", "lambda.Function")
        if function:
            permissions[function].append(permission)
    callers: dict[Resource, set[tuple[str, str]]] = defaultdict(set)
    missing: set[tuple[Resource, str, str]] = set()
    for edge in wires.edges:
        if edge.target.kind != "lambda.Function":
            continue
        callers[edge.target].add((edge.service, edge.source))
        key = (edge.target, edge.service, edge.source)
        if key not in missing and not any(_lets_in(found, edge) for found in permissions[edge.target]):
            missing.add(key)  # once for all routes of a bucket
            message = f"no Permission lets {edge.service} call {edge.target.name} for {edge.source}; add one"
            yield edge.resource.finding("wiring.missing-permission", edge.path, message)
    for function, found in permissions.items():
        for permission in found:
            yield from _permission(permission, function, callers[function])


def _lets_in(permission: Resource, edge: Edge) -> bool:
    source = permission.get("sourceArn")
    return (
        permission.get("principal") == edge.service
        and permission.text("action") in {"lambda:InvokeFunction", "lambda:*"}
        and (not isinstance(source, str) or arns.matches(source, edge.source) or arns.matches(edge.source, source))
        and permission.get("sourceAccount") in (None, edge.resource.account)
    )


def _permission(permission: Resource, function: Resource, callers: set[tuple[str, str]]) -> Iterator[Finding]:
    principal, source = permission.text("principal"), permission.get("sourceArn")
    account = permission.get("sourceAccount")
    if not principal.endswith(".amazonaws.com"):
        return
    if isinstance(source, str) and not any(
        service == principal and (arns.matches(source, caller) or arns.matches(caller, source))
        for service, caller in callers
    ):
        message = f"{source}: nothing there calls {function.name} through {principal}; remove the permission"
        yield permission.finding("wiring.dangling-permission", "sourceArn", message)
    if source is None and account is None:
        message = f"any account's {principal} may call {function.name}; give sourceArn"
        yield permission.finding("wiring.open-permission", "sourceArn", message)
    # A bucket's ARN names no account: a bucket of that name in somebody else's account would be let in.
    if principal == "s3.amazonaws.com" and account != function.account:
        message = f"{account or 'missing'}: {function.account} is the account of the bucket; set it"
        yield permission.finding("wiring.permission-account", "sourceAccount", message)


def deliveries(wires: Wires) -> Iterator[Finding]:
    """A queue or topic that a service sends to has a policy that lets it in."""
    seen: set[tuple[Resource, str, str]] = set()
    for edge in wires.edges:
        action = _DELIVERY.get(edge.target.kind)
        key = (edge.target, edge.service, edge.source)
        # Without a policy of its own a topic takes what alarms of its account publish.
        if action is None or key in seen or (edge.service == ALARMS and not wires.grants.resources[edge.target]):
            continue
        seen.add(key)
        context = {"aws:SourceArn": edge.source, "aws:SourceAccount": edge.resource.account}
        if not wires.grants.resource_allows(edge.target, edge.service, action, context):
            message = f"the policy of {edge.target.name} does not let {edge.service} {action} for {edge.source}"
            yield edge.resource.finding("wiring.missing-permission", edge.path, message)


def encryption(wires: Wires) -> Iterator[Finding]:
    """A service that sends to an encrypted queue or topic may use its key: messages are lost otherwise."""
    seen: set[tuple[Resource, str]] = set()
    for edge in wires.edges:
        field = _KEY_FIELDS.get(edge.target.kind)
        name = edge.target.text(field) if field else ""
        if not field or not name or (edge.target, edge.service) in seen:
            continue
        seen.add((edge.target, edge.service))
        if name.startswith("alias/aws/"):
            message = f"{name}: {edge.service} sends here and may not use a key of AWS's own; use a key of ours"
            yield edge.target.finding("wiring.key-policy", field, message)
            continue
        alias = wires.world.literal(edge.target, "kms.Alias", name)
        key = wires.world.linked(alias, "targetKeyId", "kms.Key") if alias else None
        context = {"aws:SourceArn": edge.source, "aws:SourceAccount": edge.resource.account}
        lacking = [a for a in _KEY_ACTIONS if key and not wires.grants.resource_allows(key, edge.service, a, context)]
        if key and lacking:
            message = f"{edge.service} sends to {edge.target.name} and may not {' and '.join(lacking)} with its key"
            yield key.finding("wiring.key-policy", "policy", message)


def overlaps(wires: Wires) -> Iterator[Finding]:
    """No two routes of a bucket take the same object: S3 refuses prefixes and suffixes that overlap."""
    for found in wires.world.each("s3.BucketNotification"):
        routes = [
            (f"{field}[{index}]", route)
            for field in ("lambdaFunction", "queue", "topic")
            for index, route in enumerate(objects(found.get(field)))
        ]
        for second, (path, route) in enumerate(routes):
            for other_path, other in routes[:second]:
                if _overlap(route, other):
                    shown = f"{route.get('filterPrefix', '')}*{route.get('filterSuffix', '')}"
                    message = f"{shown} takes what {other_path} takes; S3 refuses both; make prefix or suffix differ"
                    yield found.finding("wiring.overlap", path, message)
                    break


def _overlap(one: dict[str, Any], other: dict[str, Any]) -> bool:
    prefixes = [str(route.get("filterPrefix") or "") for route in (one, other)]
    suffixes = [str(route.get("filterSuffix") or "") for route in (one, other)]
    return (
        (prefixes[0].startswith(prefixes[1]) or prefixes[1].startswith(prefixes[0]))
        and (suffixes[0].endswith(suffixes[1]) or suffixes[1].endswith(suffixes[0]))
        and any(
            arns.matches(str(mine), str(theirs)) or arns.matches(str(theirs), str(mine))
            for mine in items(one.get("events"))
            for theirs in items(other.get("events"))
        )
    )


def readable(wires: Wires) -> Iterator[Finding]:
    """A function may read what it is told about: each route's prefix is in its role."""
    seen: set[tuple[Resource, str]] = set()
    for found in wires.world.each("s3.BucketNotification"):
        bucket = wires.world.linked(found, "bucket", "s3.Bucket")
        for index, route in enumerate(objects(found.get("lambdaFunction"))):
            function = wires.world.literal(found, "lambda.Function", str(route.get("lambdaFunctionArn") or ""))
            role = wires.world.linked(function, "role", "iam.Role") if function else None
            prefix = str(route.get("filterPrefix") or "")
            if bucket is None or role is None or (role, prefix) in seen:
                continue
            key = f"{bucket.arn}/{prefix}x{route.get('filterSuffix') or ''}"
            if not any(wires.grants.role_may(role, action, key) for action in _READS):
                seen.add((role, prefix))  # once for all suffixes of a prefix
                message = f"{role.name} may not {' or '.join(_READS)} on {bucket.arn}/{prefix}*; grant one of them"
                yield found.finding("wiring.unreadable-route", f"lambdaFunction[{index}].filterPrefix", message)


RULES = (invocations, deliveries, encryption, overlaps, readable)
