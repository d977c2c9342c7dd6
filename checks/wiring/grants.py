"""What roles and resources allow: policies gathered by role, queue, topic and key."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from checks.leaves import items
from checks.policies import Request, allows, denies, statements
from checks.resource import Resource
from checks.world import World

_POLICY_KINDS = {
    "sqs.QueuePolicy": ("queueUrl", "sqs.Queue"),
    "sns.TopicPolicy": ("arn", "sns.Topic"),
    "s3.BucketPolicy": ("bucket", "s3.Bucket"),
}


class Grants:
    """The policies of a world, by the object that they belong to.

    `roles` holds a role's own documents; roles with a policy of AWS's own are in `opaque`, since what it allows is not
    known here. `resources` holds the documents of queues, topics, buckets and keys.
    """

    def __init__(self, world: World) -> None:
        self.world = world
        self.roles: dict[Resource, list[str]] = defaultdict(list)
        self.resources: dict[Resource, list[str]] = defaultdict(list)
        self.opaque: set[Resource] = set()
        self._allowed: dict[str, list[tuple[Resource, str]]] = {}
        for kind, (field, target) in _POLICY_KINDS.items():
            for policy in world.each(kind):
                owner = world.linked(policy, field, target)
                if owner:
                    self.resources[owner].append(policy.text("policy"))
        for owner in world.each("sqs.Queue", "sns.Topic", "kms.Key"):
            if isinstance(owner.get("policy"), str):
                self.resources[owner].append(owner.fields["policy"])
        for role in world.each("iam.Role"):
            self._own(role)
        for attached in world.each("iam.RolePolicy", "iam.RolePolicyAttachment"):
            self._attached(attached)

    def role_may(self, role: Resource, action: str, resource: str) -> bool:
        """Whether the role's policies allow an action; a role with a policy of AWS's own gets the benefit of doubt."""
        request = Request("", action, resource, {})
        documents = self.roles[role]
        if any(denies(document, request) for document in documents):
            return False
        return role in self.opaque or any(allows(document, request) for document in documents)

    def resource_allows(self, owner: Resource, principal: str, action: str, context: Mapping[str, str]) -> bool:
        """Whether the policy of a queue, a topic or a key allows a service an action on it."""
        request = Request(principal, action, owner.arn, context)
        documents = self.resources[owner]
        return any(allows(document, request) for document in documents) and not self._denied(owner, request)

    def resource_denies(self, owner: Resource, role: Resource, action: str) -> bool:
        """Whether the policy of a queue or a topic denies a role an action on it."""
        return self._denied(owner, Request(role.arn, action, owner.arn, {"aws:PrincipalArn": role.arn}))

    def _denied(self, owner: Resource, request: Request) -> bool:
        return any(denies(document, request) for document in self.resources[owner])

    def allowed_resources(self, action: str) -> list[tuple[Resource, str]]:
        """Each role with each resource (an ARN or a pattern) of its statements that allow an action."""
        if action not in self._allowed:
            self._allowed[action] = list(self._allowed_resources(action))
        return self._allowed[action]

    def _allowed_resources(self, action: str) -> Iterator[tuple[Resource, str]]:
        for role, documents in self.roles.items():
            for document in documents:
                for statement in statements(document):
                    for resource in items(statement.get("Resource")):
                        request = Request("", action, str(resource), {})
                        if statement.get("Effect") == "Allow" and allows(document, request):
                            yield role, str(resource)

    def _own(self, role: Resource) -> None:
        for inline in items(role.get("inlinePolicy")):
            if isinstance(inline, dict):
                self.roles[role].append(str(inline.get("policy") or ""))
        for arn in items(role.get("managedPolicyArns")):
            self._managed(role, str(arn))

    def _attached(self, attached: Resource) -> None:
        role = self.world.linked(attached, "role", "iam.Role")
        if role is None:
            return
        if attached.kind == "iam.RolePolicy":
            self.roles[role].append(attached.text("policy"))
            return
        policy = self.world.linked(attached, "policyArn", "iam.Policy")
        self._managed(role, policy.arn if policy else attached.text("policyArn"))

    def _managed(self, role: Resource, arn: str) -> None:
        policy = self.world.by_arn(role.environment, arn)
        if policy:
            self.roles[role].append(policy.text("policy"))
        else:
            self.opaque.add(role)
