"""A subnet in one zone, and the route table that it uses."""

from __future__ import annotations

from collections.abc import Iterable

from charts.blocks.network.route_table import RouteTable
from charts.blocks.scope import Block, Manifest, Scope
from imports import ec2
from imports.shared import Reference


class Subnet(Block):
    """A subnet whose interfaces get no public address."""

    def __init__(self, scope: Scope, resource: str, *, table: RouteTable, zone: str, cidr: str) -> None:
        super().__init__(scope, resource)
        self.table = table
        self.zone = zone
        self.cidr = cidr

    @property
    def ref(self) -> Reference:
        """Reference to the subnet."""
        return Reference(name=self.object_name)

    def manifests(self) -> Iterable[Manifest]:
        """The subnet and its association with the table."""
        region = self.scope.region
        yield self.managed(
            ec2.Subnet,
            ec2.SubnetSpec,
            ec2.SubnetForProvider(
                region=region,
                vpc_id_ref=self.table.vpc.ref,
                availability_zone=self.zone,
                cidr_block=self.cidr,
                map_public_ip_on_launch=False,
                tags=self.scope.tags() | {"Name": self.scope.name(self.resource)},
            ),
        )
        yield self.managed(
            ec2.RouteTableAssociation,
            ec2.RouteTableAssociationSpec,
            ec2.RouteTableAssociationForProvider(
                region=region, route_table_id_ref=self.table.ref, subnet_id_ref=self.ref
            ),
        )
