"""Flow logs of a VPC: who talked to whom, and what was refused."""

from __future__ import annotations

from collections.abc import Iterable

from charts.blocks.log_group import LogGroup
from charts.blocks.network.vpc import Vpc
from charts.blocks.role import Role
from charts.blocks.scope import Block, Manifest, Scope
from imports import ec2
from imports.shared import Reference

MINUTE = 60
"""Seconds; the shorter of the two intervals that flow logs have."""


class FlowLog(Block):
    """All traffic of `vpc`, into an encrypted log group of its own."""

    def __init__(self, scope: Scope, resource: str, *, vpc: Vpc, retention_days: int) -> None:
        super().__init__(scope, resource)
        self.vpc = vpc
        self.group = LogGroup(scope, resource, name=f"/aws/vpc/{vpc.name}", retention_days=retention_days)
        self.role = Role(scope, resource, service="vpc-flow-logs.amazonaws.com", own_account=True)
        self.group.grant_flow_logs(self.role)

    def manifests(self) -> Iterable[Manifest]:
        """The flow log."""
        yield self.managed(
            ec2.FlowLog,
            ec2.FlowLogSpec,
            ec2.FlowLogForProvider(
                region=self.scope.region,
                vpc_id_ref=self.vpc.ref,
                traffic_type="ALL",
                log_destination_type="cloud-watch-logs",
                log_destination_ref=Reference(name=self.group.object_name),
                iam_role_arn_ref=Reference(name=self.role.object_name),
                max_aggregation_interval=MINUTE,
                tags=self.scope.tags() | {"Name": self.vpc.name},
            ),
        )
