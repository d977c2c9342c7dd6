"""Statements that let somebody in, with what they belong to."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from checks.findings import Finding
from checks.leaves import items
from checks.policies import statements
from checks.resource import Resource
from checks.world import World

_HOLDERS = (
    ("cloudwatchlogs.ResourcePolicy", "policyDocument", "", "cloudwatchlogs.ResourcePolicy"),
    ("iam.Role", "assumeRolePolicy", "", "iam.Role"),
    ("kms.Key", "policy", "", "kms.Key"),
    ("opensearch.DomainPolicy", "accessPolicies", "domainName", "opensearch.Domain"),
    ("s3.BucketPolicy", "policy", "bucket", "s3.Bucket"),
    ("sns.Topic", "policy", "", "sns.Topic"),
    ("sns.TopicPolicy", "policy", "arn", "sns.Topic"),
    ("sqs.Queue", "policy", "", "sqs.Queue"),
    ("sqs.QueuePolicy", "policy", "queueUrl", "sqs.Queue"),
)
"""Kind, field of its policy, field that names the owner, kind of the owner."""


class Allowing(NamedTuple):
    """An Allow statement: who holds it where, and whom it opens."""

    holder: Resource
    owner: Resource
    path: str
    statement: dict[str, Any]

    @property
    def services(self) -> list[str]:
        """The services that it lets in."""
        named = self.statement.get("Principal")
        return [str(one) for one in items(named.get("Service"))] if isinstance(named, dict) else []

    @property
    def others(self) -> list[str]:
        """The accounts, roles and users that it lets in; `*` for anybody."""
        named = self.statement.get("Principal")
        return [str(one) for one in items(named.get("AWS") if isinstance(named, dict) else named)]

    @property
    def actions(self) -> list[str]:
        """What it allows."""
        return [str(one) for one in items(self.statement.get("Action"))]

    def condition(self, key: str) -> list[str]:
        """The values that a condition key must have, of all operators but negations; capitals do not count."""
        found = self.statement.get("Condition")
        return [
            str(value)
            for operator, held in (found.items() if isinstance(found, dict) else ())
            if isinstance(held, dict) and "Not" not in operator and not operator.endswith("IfExists")
            for name, values in held.items()
            if str(name).lower() == key.lower()
            for value in items(values)
        ]

    @property
    def keys(self) -> list[str]:
        """The condition keys, in small letters."""
        found = self.statement.get("Condition")
        held = found.values() if isinstance(found, dict) else ()
        return [str(name).lower() for names in held if isinstance(names, dict) for name in names]

    def finding(self, rule: str, part: str, message: str) -> Finding:
        """A finding about a part of the statement."""
        return self.holder.finding(rule, f"{self.path}.{part}", message)


def allowing(world: World, *owners: str) -> Iterator[Allowing]:
    """The Allow statements about owners of some kinds, by default of all."""
    for kind, field, link, owner_kind in _HOLDERS:
        for holder in world.each(kind) if not owners or owner_kind in owners else ():
            owner = world.linked(holder, link, owner_kind) if link else holder
            for index, statement in enumerate(statements(holder.text(field)) if owner else ()):
                if owner and statement.get("Effect") == "Allow":
                    yield Allowing(holder, owner, f"{field} > Statement[{index}]", statement)
