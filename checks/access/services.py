"""What policies of resources allow to services and to anybody: named actions, on the resource, for our own things.

Source: IAM user guide, "The confused deputy problem" and "Cross-service confused deputy prevention"; SQS, SNS and S3
guides on the policies of queues, topics and buckets.
"""

from __future__ import annotations

from collections.abc import Iterator

from checks.access.allowing import Allowing, allowing
from checks.findings import Finding
from checks.leaves import items
from checks.policies import Request, denies
from checks.resource import Resource
from checks.wiring.wires import Wires

_FAMILIES = frozenset({"kms:generatedatakey*", "kms:reencrypt*"})
"""Names of two operations each."""
_HOLDING = ("opensearch.Domain", "s3.Bucket", "sns.Topic", "sqs.Queue")
_INSIDE = ("opensearch.Domain", "s3.Bucket")
_LOGS = "cloudwatchlogs.ResourcePolicy"
# Whose sources have ids that AWS chooses, and are known by their account alone.
_UNNAMED = frozenset({"costalerts.amazonaws.com"})
# Roles of these are taken on for somebody's objects, whose account the request names. Lambda names none.
_DEPUTIES = frozenset(
    f"{name}.amazonaws.com"
    for name in ("apigateway", "cloudtrail", "config", "events", "firehose", "scheduler", "states", "vpc-flow-logs")
)


def wildcards(wires: Wires) -> Iterator[Finding]:
    """A policy of a resource names the actions that it allows; the key's own account alone may do everything to it."""
    for one in allowing(wires.world):
        own = one.owner.kind == "kms.Key" and one.others and all(f":{one.owner.account}:" in who for who in one.others)
        for action in one.actions:
            if "*" in action and action.lower() not in _FAMILIES and not (own and action == "kms:*"):
                message = f"{action} is more than whoever is let in needs; name the actions"
                yield one.finding("access.wildcard", "Action", message)


def on_itself(wires: Wires) -> Iterator[Finding]:
    """What a policy of a queue, a topic, a bucket or a domain allows, it allows on that, or in it."""
    for one in allowing(wires.world, *_HOLDING):
        for resource in items(one.statement.get("Resource")):
            inside = one.owner.kind in _INSIDE and str(resource).startswith(f"{one.owner.arn}/")
            if one.owner.arn and resource != one.owner.arn and not inside:
                message = f"{resource}: {one.owner.arn} is what the policy belongs to; write it"
                yield one.finding("access.resource", "Resource", message)
    for one in allowing(wires.world, _LOGS):
        if "*" in items(one.statement.get("Resource")):
            yield one.finding("access.resource", "Resource", "* is every log group; name those that are written")


def anybody(wires: Wires) -> Iterator[Finding]:
    """Anybody is let in to a key alone, through a service, from our account: everywhere else who comes is named."""
    for one in allowing(wires.world):
        if "*" not in one.others:
            continue
        through = one.condition("kms:ViaService") and one.condition("kms:CallerAccount") == [one.owner.account]
        if one.owner.kind != "kms.Key":
            yield one.finding("access.anybody", "Principal", "* is anybody; name the service, the account or the role")
        elif not through:
            message = f"* is anybody; bind kms:ViaService, and kms:CallerAccount to {one.owner.account}"
            yield one.finding("access.anybody", "Principal", message)


def own_account(wires: Wires) -> Iterator[Finding]:
    """A service is let in on behalf of our account: it serves strangers too, who could send it here."""
    for one in allowing(wires.world):
        trusted = one.owner.kind == "iam.Role"
        for service in one.services:
            if (not trusted or service in _DEPUTIES) and one.owner.account and not _is_ours(one):
                message = f"{service} may come for any account; bind aws:SourceAccount to {one.owner.account}"
                yield one.finding("access.account", "Condition", message)


def _is_ours(one: Allowing) -> bool:
    if one.condition("aws:SourceAccount") == [one.owner.account]:
        return True
    named = [value for key in one.keys if key.endswith("arn") for value in one.condition(key)]
    return bool(named) and all(f":{one.owner.account}:" in value for value in named)


def sources(wires: Wires) -> Iterator[Finding]:
    """A service brings what comes from what is named: a rule, a topic, a bucket, or our alarms."""
    for one in allowing(wires.world, *_HOLDING, _LOGS):
        for service in one.services:
            if service not in _UNNAMED and not one.condition("aws:SourceArn"):
                message = f"{service} may bring whatever comes from anything; bind aws:SourceArn"
                yield one.finding("access.source", "Condition", message)


def senders(wires: Wires) -> Iterator[Finding]:
    """Who may send to a queue is closed: a role that may send to all queues cannot put anything into one of ours."""
    for policy in wires.world.each("sqs.QueuePolicy"):
        queue = wires.world.linked(policy, "queueUrl", "sqs.Queue")
        if queue and not _denies_strangers(wires, queue, policy.text("policy"), "sqs:SendMessage", queue.arn):
            message = f"any role that may send messages may send to {queue.name}; deny it to all but its senders"
            yield policy.finding("access.senders", "policy", message)


def callers(wires: Wires) -> Iterator[Finding]:
    """Who may ask a search domain is closed in the same way."""
    for domain in wires.world.each("opensearch.Domain"):
        held = [
            one.text("accessPolicies")
            for one in wires.world.each("opensearch.DomainPolicy")
            if wires.world.linked(one, "domainName", "opensearch.Domain") is domain
        ]
        documents = [*held, domain.text("accessPolicies")]
        asked = ("es:ESHttpGet", f"{domain.arn}/events/_search")
        if domain.arn and not any(_denies_strangers(wires, domain, document, *asked) for document in documents):
            message = f"any role that may ask search domains may ask {domain.name}; deny it to all but its callers"
            yield domain.finding("access.callers", "accessPolicies", message)


def fences(wires: Wires) -> Iterator[Finding]:
    """What policies of tables and secrets are for: nobody of another account, and nothing in plain text."""
    for policy, owner, action, resources in _fenced(wires):
        stranger = f"arn:{wires.world.partition(owner.environment)}:iam::000000000000:role/a-stranger"
        foreign = {"aws:PrincipalArn": stranger, "aws:PrincipalAccount": "000000000000"}
        plain = {"aws:PrincipalAccount": owner.account, "aws:SecureTransport": "false"}
        for who, context in (("another account", foreign), ("plain text", plain)):
            open_to = [
                one for one in resources if not denies(policy.text("policy"), Request(stranger, action, one, context))
            ]
            if open_to:
                message = f"{open_to[0]} is not closed to {who}; deny it"
                yield policy.finding("access.fence", "policy", message)


def _fenced(wires: Wires) -> Iterator[tuple[Resource, Resource, str, list[str]]]:
    for policy in wires.world.each("dynamodb.ResourcePolicy"):
        table = wires.world.linked(policy, "resourceArn", "dynamodb.Table")
        if table:
            arn = policy.text("resourceArn") or table.arn
            indexed = [f"{arn}/index/x"] if table.get("globalSecondaryIndex") else []
            yield policy, table, "dynamodb:Query", [arn, *indexed]
    for policy in wires.world.each("secretsmanager.SecretPolicy"):
        secret = wires.world.linked(policy, "secretArn", "secretsmanager.Secret")
        if secret:
            yield policy, secret, "secretsmanager:GetSecretValue", ["*"]


def _denies_strangers(wires: Wires, owner: Resource, document: str, action: str, resource: str) -> bool:
    stranger = f"arn:{wires.world.partition(owner.environment)}:iam::{owner.account}:role/a-stranger"
    return denies(document, Request(stranger, action, resource, {"aws:PrincipalArn": stranger}))


RULES = (wildcards, on_itself, anybody, own_account, sources, senders, callers, fences)
