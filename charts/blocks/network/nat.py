"""A NAT gateway: from private subnets to public addresses, and never the other way round."""

from __future__ import annotations

from collections.abc import Iterable

from charts.blocks.network.subnet import Subnet
from charts.blocks.scope import Block, Manifest, Scope
from imports import ec2
from imports.shared import Reference


class NatGateway(Block):
    """A NAT gateway in `subnet`, with its address and the VPC's internet gateway."""

    def __init__(self, scope: Scope, resource: str, *, subnet: Subnet) -> None:
        super().__init__(scope, resource)
        self.subnet = subnet

    def manifests(self) -> Iterable[Manifest]:
        """The internet gateway, the address, the NAT gateway."""
        region, tags = self.scope.region, self.scope.tags() | {"Name": self.scope.name(self.resource)}
        yield self.managed(
            ec2.InternetGateway,
            ec2.InternetGatewaySpec,
            ec2.InternetGatewayForProvider(region=region, vpc_id_ref=self.subnet.table.vpc.ref, tags=tags),
        )
        yield self.managed(ec2.EIP, ec2.EIPSpec, ec2.EIPForProvider(region=region, domain="vpc", tags=tags))
        yield self.managed(
            ec2.NATGateway,
            ec2.NATGatewaySpec,
            ec2.NATGatewayForProvider(
                region=region,
                connectivity_type="public",
                subnet_id_ref=self.subnet.ref,
                allocation_id_ref=Reference(name=self.object_name),
                tags=tags,
            ),
        )
