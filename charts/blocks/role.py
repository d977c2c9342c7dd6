"""An IAM role that one AWS service assumes, with one inline policy made of the grants it was given."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from charts.blocks.scope import Block, Manifest, Scope, policy_json
from imports import iam
from imports.shared import Reference


class Role(Block):
    """A role for `service` (for example `lambda.amazonaws.com`), named as its resource.

    With `own_account` the service may take it on for resources of this account only, where it says whose they are.
    `session_seconds` bounds a session of whoever may choose its length.
    """

    def __init__(
        self,
        scope: Scope,
        resource: str,
        *,
        service: str,
        own_account: bool = False,
        session_seconds: int | None = None,
    ) -> None:
        super().__init__(scope, resource)
        self.service = service
        self.own_account = own_account
        self.session_seconds = session_seconds
        self.name = scope.name(resource)
        self.statements: list[Manifest] = []

    @property
    def arn(self) -> str:
        """ARN of the role."""
        return self.scope.global_arn("iam", f"role/{self.name}")

    def allow(
        self, sid: str, actions: Sequence[str], resources: Sequence[str], condition: dict[str, Any] | None = None
    ) -> None:
        """Add a statement, or resources to the same one. Blocks call this from their `grant_*`; charts do not."""
        self._add("Allow", sid, actions, resources, condition)

    def deny(self, sid: str, actions: Sequence[str], resources: Sequence[str], condition: dict[str, Any]) -> None:
        """Take back, on a condition, what other statements allow."""
        self._add("Deny", sid, actions, resources, condition)

    def _add(
        self, effect: str, sid: str, actions: Sequence[str], resources: Sequence[str], condition: dict[str, Any] | None
    ) -> None:
        statement: Manifest = {"Action": list(actions), "Effect": effect, "Resource": list(resources), "Sid": sid}
        if condition:
            statement["Condition"] = condition
        for known in self.statements:
            if {**known, "Resource": None} == {**statement, "Resource": None}:
                known["Resource"] += [one for one in resources if one not in known["Resource"]]
                return
        self.statements.append(statement)

    def about(self) -> str:
        """What the role is for."""
        return f"Assumed by {self.service} for {self.name}"

    def trust(self) -> Manifest:
        """Who may take it on."""
        trust: Manifest = {"Action": "sts:AssumeRole", "Effect": "Allow", "Principal": {"Service": self.service}}
        if self.own_account:
            trust["Condition"] = {"StringEquals": {"aws:SourceAccount": self.scope.settings.account_id}}
        return trust

    def manifests(self) -> Iterable[Manifest]:
        """The role and its policy."""
        yield self.managed(
            iam.Role,
            iam.RoleSpec,
            iam.RoleForProvider(
                assume_role_policy=policy_json([self.trust()]),
                description=self.about(),
                max_session_duration=self.session_seconds,
                tags=self.scope.tags(),
            ),
            external_name=self.name,
        )
        if self.statements:
            policy = policy_json(sorted(self.statements, key=lambda statement: statement["Sid"]))
            yield self.managed(
                iam.RolePolicy,
                iam.RolePolicySpec,
                iam.RolePolicyForProvider(policy=policy, role_ref=Reference(name=self.object_name)),
                external_name=self.name,
            )
