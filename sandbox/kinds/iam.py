"""IAM: Role and RolePolicy, in global namespace of the account (facts: the IAM API reference)."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from sandbox.compare import Drift
from sandbox.kinds.base import Kind, Observed, Request, aws_shape, pick, register, tag_list, tag_map


def document(value: Any) -> str:
    """A policy document as text; boto3 hands it out already decoded."""
    return value if isinstance(value, str) else json.dumps(value, sort_keys=True)


@register
class Role(Kind):
    """iam Role."""

    GROUP, KIND, SERVICE = "iam", "Role", "iam"
    FIELDS = (
        "assumeRolePolicy:json description maxSessionDuration path! permissionsBoundary tags:map"
        " forceDetachPolicies~ managedPolicyArns@iam.Policy.arn"
    )

    def observe(self, r: Request) -> Observed:
        """GetRole, and attached policies only where the manifest owns them."""
        role = r.aws.get_role(RoleName=r.name)["Role"]
        fields = {
            "assumeRolePolicy": document(role["AssumeRolePolicyDocument"]),
            "description": role.get("Description"),
            "maxSessionDuration": role.get("MaxSessionDuration", 3600),
            "path": role["Path"],
            "permissionsBoundary": (role.get("PermissionsBoundary") or {}).get("PermissionsBoundaryArn"),
            "tags": tag_map(r.aws.list_role_tags(RoleName=r.name)["Tags"]),
        }
        if "managedPolicyArns" in r.wanted:
            fields["managedPolicyArns"] = self._attached(r)
        return Observed(fields, {"arn": role["Arn"], "id": r.name, "uniqueId": role["RoleId"]})

    @staticmethod
    def _attached(r: Request) -> list[str]:
        return [p["PolicyArn"] for p in r.aws.list_attached_role_policies(RoleName=r.name)["AttachedPolicies"]]

    def create(self, r: Request) -> None:
        """CreateRole; the rest follows as an update."""
        more = aws_shape(pick(r.wanted, ["description", "maxSessionDuration", "path", "permissionsBoundary"]))
        r.aws.create_role(
            RoleName=r.name, AssumeRolePolicyDocument=r.need("assumeRolePolicy"), Tags=tag_list(r.get("tags")), **more
        )

    def update(self, r: Request, drift: Sequence[Drift]) -> None:
        """One call per part of a role."""
        changed = {d.root for d in drift}
        if "assumeRolePolicy" in changed:
            r.aws.update_assume_role_policy(RoleName=r.name, PolicyDocument=r.get("assumeRolePolicy"))
        if changed & {"description", "maxSessionDuration"}:
            r.aws.update_role(RoleName=r.name, **aws_shape(pick(r.wanted, ["description", "maxSessionDuration"])))
        if "permissionsBoundary" in changed:
            r.aws.put_role_permissions_boundary(RoleName=r.name, PermissionsBoundary=r.get("permissionsBoundary"))
        if "managedPolicyArns" in changed:
            want, have = set(r.get("managedPolicyArns") or []), set(self._attached(r))
            for arn in sorted(want - have):
                r.aws.attach_role_policy(RoleName=r.name, PolicyArn=arn)
            for arn in sorted(have - want):
                r.aws.detach_role_policy(RoleName=r.name, PolicyArn=arn)
        put, gone = r.tag_change()
        if put:
            r.aws.tag_role(RoleName=r.name, Tags=tag_list(put))
        if gone:
            r.aws.untag_role(RoleName=r.name, TagKeys=gone)

    def delete(self, r: Request) -> None:
        """Inline policies keep a role alive, so those of other objects must go first (AWS answers DeleteConflict)."""
        if r.get("forceDetachPolicies") or r.get("managedPolicyArns"):
            for arn in self._attached(r):
                r.aws.detach_role_policy(RoleName=r.name, PolicyArn=arn)
        r.aws.delete_role(RoleName=r.name)


@register
class RolePolicy(Kind):
    """iam RolePolicy: one inline policy of a role."""

    GROUP, KIND, SERVICE = "iam", "RolePolicy", "iam"
    FIELDS = "role!@iam.Role.id policy:json"

    def observe(self, r: Request) -> Observed:
        """GetRolePolicy."""
        role = r.need("role")
        answer = r.aws.get_role_policy(RoleName=role, PolicyName=r.name)
        return Observed({"role": role, "policy": document(answer["PolicyDocument"])}, {"id": f"{role}:{r.name}"})

    def create(self, r: Request) -> None:
        """PutRolePolicy creates and replaces."""
        r.aws.put_role_policy(RoleName=r.need("role"), PolicyName=r.name, PolicyDocument=r.need("policy"))

    def delete(self, r: Request) -> None:
        """DeleteRolePolicy."""
        r.aws.delete_role_policy(RoleName=r.need("role"), PolicyName=r.name)


@register
class RolePolicyAttachment(Kind):
    """iam RolePolicyAttachment: a policy with an ARN of its own, such as one of AWS's, attached to a role."""

    GROUP, KIND, SERVICE = "iam", "RolePolicyAttachment", "iam"
    NAMED = False
    FIELDS = "policyArn!@iam.Policy.arn role!@iam.Role.name"

    def identify(self, r: Request) -> str:
        """Role and policy, joined as the provider does."""
        return f"{r.need('role')}/{r.need('policyArn')}"

    def observe(self, r: Request) -> Observed | None:
        """ListAttachedRolePolicies."""
        role, arn = r.need("role"), r.need("policyArn")
        pages = r.aws.get_paginator("list_attached_role_policies").paginate(RoleName=role)
        found = any(one["PolicyArn"] == arn for page in pages for one in page["AttachedPolicies"])
        return Observed({"policyArn": arn, "role": role}, {"id": r.name}) if found else None

    def create(self, r: Request) -> None:
        """AttachRolePolicy."""
        r.aws.attach_role_policy(RoleName=r.need("role"), PolicyArn=r.need("policyArn"))

    def delete(self, r: Request) -> None:
        """DetachRolePolicy."""
        r.aws.detach_role_policy(RoleName=r.need("role"), PolicyArn=r.need("policyArn"))
