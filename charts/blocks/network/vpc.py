"""A VPC with nothing in it: private names resolve, and its default security group lets nothing through."""

from __future__ import annotations

from collections.abc import Iterable

from charts.blocks.scope import Block, Manifest, Scope
from imports import ec2
from imports.shared import Reference


class Vpc(Block):
    """The VPC `cidr`."""

    def __init__(self, scope: Scope, resource: str, *, cidr: str) -> None:
        super().__init__(scope, resource)
        self.name = scope.name(resource)
        self.cidr = cidr

    @property
    def ref(self) -> Reference:
        """Reference to the VPC."""
        return Reference(name=self.object_name)

    def manifests(self) -> Iterable[Manifest]:
        """The VPC, and its default security group without rules."""
        region, tags = self.scope.region, self.scope.tags() | {"Name": self.name}
        yield self.managed(
            ec2.VPC,
            ec2.VPCSpec,
            ec2.VPCForProvider(
                region=region,
                cidr_block=self.cidr,
                # Both are needed for the private names of interface endpoints (AWS PrivateLink guide).
                enable_dns_hostnames=True,
                enable_dns_support=True,
                instance_tenancy="default",
                tags=tags,
            ),
        )
        # Whoever forgets to name a group gets this one.
        yield self.managed(
            ec2.DefaultSecurityGroup,
            ec2.DefaultSecurityGroupSpec,
            ec2.DefaultSecurityGroupForProvider(region=region, vpc_id_ref=self.ref, tags=tags),
        )
