"""What the policy of a key allows to those who use it: what they document that they need, and nothing else.

Source: each service's guide on encryption with customer managed keys, see the table; KMS developer guide, "AWS KMS
condition keys" (kms:GrantIsForAWSResource belongs to the operations on grants).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from checks.access.allowing import Allowing, allowing
from checks.findings import Finding
from checks.policies import Request, allows
from checks.resource import Resource
from checks.wiring.wires import Wires

_GRANT = "kms:CreateGrant"
_DATA = ("kms:Decrypt", "kms:DescribeKey", "kms:GenerateDataKey*")
_PUBLISH = ("kms:Decrypt", "kms:GenerateDataKey*")
_ALL = ("kms:Decrypt", "kms:DescribeKey", "kms:Encrypt", "kms:GenerateDataKey*", "kms:ReEncrypt*")


class Use(NamedTuple):
    """What a service does with a key, and what it may do beyond, depending on how it is set up."""

    needed: tuple[str, ...]
    also: tuple[str, ...] = ()
    bound: str = ""
    """A condition key without which a grant could be for anybody; no other action has it, or holds beside it."""


USES = {
    # DynamoDB developer guide, "Authorizing use of your AWS KMS key"
    "through dynamodb": Use((*_ALL, _GRANT)),
    # CloudWatch Logs user guide, "Encrypt log data in CloudWatch Logs using AWS KMS"
    "logs": Use(_ALL),
    # SQS developer guide, "Key management"; SNS developer guide, "Managing encryption keys and costs"
    "through sqs": Use(_DATA),
    "sns": Use(_PUBLISH),
    "through sns": Use(_DATA),
    # Kinesis developer guide, "Permissions to use user-generated KMS keys"
    "through kinesis": Use(_DATA),
    # S3 user guide, "Using server-side encryption with AWS KMS keys"
    "through s3": Use(_DATA, ("kms:Encrypt", "kms:ReEncrypt*")),
    # SNS developer guide, "Enable compatibility between event sources and encrypted topics"
    "cloudwatch": Use(_PUBLISH),
    "budgets": Use(_PUBLISH),
    "costalerts": Use(_PUBLISH),
    "events": Use(_PUBLISH),
    # OpenSearch Service developer guide, "Encryption of data at rest": it makes itself a grant
    "through es": Use((_GRANT, "kms:DescribeKey"), bound="kms:GrantIsForAWSResource"),
    # CloudTrail user guide, "Configure AWS KMS key policies for CloudTrail"
    "cloudtrail": Use(("kms:DescribeKey", "kms:GenerateDataKey*"), ("kms:Decrypt",)),
}
"""By the first part of the service's name; `through` it come callers of our own, who name it by kms:ViaService."""
_USERS = (
    ("cloudwatchlogs.Group", "kmsKeyId", "logs"),
    ("dynamodb.Table", "serverSideEncryption.kmsKeyArn", "through dynamodb"),
    ("kinesis.Stream", "kmsKeyId", "through kinesis"),
    ("opensearch.Domain", "encryptAtRest.kmsKeyId", "through es"),
    ("sns.Topic", "kmsMasterKeyId", "through sns"),
    ("sqs.Queue", "kmsMasterKeyId", "through sqs"),
)
"""Kind of what lies under a key, the field that names the key, and who uses it for that."""


def actions(wires: Wires) -> Iterator[Finding]:
    """Each service is allowed what it documents: less fails one day, more is somebody else's way in."""
    for users in _allowed(wires).values():
        for user, held in users.items():
            use = USES.get(user)
            if use is None:
                continue
            bound = {id(one): use.bound.lower() in one.keys for one in held}
            given = {action for one in held for action in one.actions if action == _GRANT or not bound[id(one)]}
            lacking = sorted(set(use.needed) - given)
            surplus = sorted(given - set(use.needed) - set(use.also))
            if lacking:
                message = f"{user} lacks {', '.join(lacking)}, which it documents to need; grant it"
                yield held[0].finding("access.key-actions", "Action", message)
            if use.bound and any(_GRANT in one.actions and not bound[id(one)] for one in held):
                message = f"what {user} grants may be for anybody; bind {use.bound} to true"
                yield held[0].finding("access.key-actions", "Condition", message)
            if surplus:
                message = f"{user} does not need {', '.join(surplus)}; take it out"
                yield held[0].finding("access.key-actions", "Action", message)


def users(wires: Wires) -> Iterator[Finding]:
    """What lies under a key can be used: the policy lets the service that holds it use the key."""
    allowed = _allowed(wires)
    published = {arn for _, arn in wires.grants.allowed_resources("sns:Publish")}
    for kind, field, user in _USERS:
        for one in wires.world.each(kind):
            key = _key(wires, one, field)
            if user == "through sns" and one.arn not in published:
                continue  # services that publish use the key by themselves, and roles do not publish
            if key is not None and key.text("policy") and user not in allowed.get(key, {}):
                message = f"{one.manifest.identity} lies under it, and who comes {user} may not use it; allow it"
                yield key.finding("access.key-user", "policy", message)


def owners(wires: Wires) -> Iterator[Finding]:
    """The account keeps its key: without it, nobody could ever change the policy, and KMS refuses such a policy."""
    for key in wires.world.each("kms.Key"):
        root = f"arn:{wires.world.partition(key.environment)}:iam::{key.account}:root"
        asked = Request(root, "kms:PutKeyPolicy", "*", {"aws:PrincipalArn": root})
        if key.text("policy") and key.account and not allows(key.text("policy"), asked):
            message = f"{root} may not change the policy, so nobody ever could; allow it kms:*"
            yield key.finding("access.key-owner", "policy", message)


def _key(wires: Wires, one: Resource, field: str) -> Resource | None:
    alias = wires.world.linked(one, field, "kms.Alias")
    return wires.world.linked(one, field, "kms.Key") or (
        wires.world.linked(alias, "targetKeyId", "kms.Key") if alias else None
    )


def _allowed(wires: Wires) -> dict[Resource, dict[str, list[Allowing]]]:
    """By key, the statements that let a service use it, by the service's first name."""
    found: dict[Resource, dict[str, list[Allowing]]] = defaultdict(lambda: defaultdict(list))
    for one in allowing(wires.world, "kms.Key"):
        for name in one.services:
            found[one.owner][name.partition(".")[0]].append(one)
        for name in one.condition("kms:ViaService"):
            found[one.owner][f"through {name.partition('.')[0]}"].append(one)
    return found


RULES = (actions, users, owners)
