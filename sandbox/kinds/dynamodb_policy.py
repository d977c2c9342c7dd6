"""DynamoDB: the resource-based policy of a table (facts: the DynamoDB API reference)."""

from __future__ import annotations

from sandbox.kinds.base import Kind, Observed, Request, register


@register
class ResourcePolicy(Kind):
    """dynamodb ResourcePolicy: the ARN of the table, or of its replica, is the external name."""

    GROUP, KIND, SERVICE = "dynamodb", "ResourcePolicy", "dynamodb"
    NAMED = False
    FIELDS = "confirmRemoveSelfResourceAccess~ policy:json resourceArn!@dynamodb.Table.arn"

    def identify(self, r: Request) -> str:
        """The table's ARN."""
        return str(r.need("resourceArn"))

    def observe(self, r: Request) -> Observed:
        """GetResourcePolicy."""
        found = r.aws.get_resource_policy(ResourceArn=r.name)
        fields = {"policy": found["Policy"], "resourceArn": r.name}
        return Observed(fields, {"id": r.name, "revisionId": found.get("RevisionId")})

    def create(self, r: Request) -> None:
        """PutResourcePolicy; AWS refuses it until the table is there."""
        r.aws.put_resource_policy(
            ResourceArn=r.name,
            Policy=r.need("policy"),
            ConfirmRemoveSelfResourceAccess=bool(r.get("confirmRemoveSelfResourceAccess")),
        )

    def delete(self, r: Request) -> None:
        """DeleteResourcePolicy."""
        r.aws.delete_resource_policy(ResourceArn=r.name)
