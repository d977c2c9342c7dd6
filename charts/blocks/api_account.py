"""API Gateway's settings of an account in a region: the role under which all its APIs write their logs."""

from __future__ import annotations

from collections.abc import Iterable

from charts.blocks import permissions
from charts.blocks.role import Role
from charts.blocks.scope import Block, Manifest, Scope
from imports import apigateway
from imports.shared import Reference


class ApiAccount(Block):
    """The settings, of which an account has one in each region: stages that write logs need it."""

    def __init__(self, scope: Scope, resource: str) -> None:
        super().__init__(scope, resource)
        self.role = Role(scope, resource, service="apigateway.amazonaws.com", own_account=True)
        # API Gateway makes the groups of its execution logs under ids of its own, and takes no role with less.
        self.role.allow("WriteApiLogs", permissions.WRITE_API_LOGS, ["*"])

    def manifests(self) -> Iterable[Manifest]:
        """The settings."""
        yield self.managed(
            apigateway.Account,
            apigateway.AccountSpec,
            apigateway.AccountForProvider(
                region=self.scope.region, cloudwatch_role_arn_ref=Reference(name=self.role.object_name)
            ),
        )
