"""A route table of a VPC; what it does not name stays inside."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from charts.blocks.network.vpc import Vpc
from charts.blocks.scope import Block, Manifest, Scope
from imports import ec2
from imports.shared import Reference


class RouteTable(Block):
    """A table with the VPC's own addresses, those that gateway endpoints add, and the routes added here."""

    def __init__(self, scope: Scope, resource: str, *, vpc: Vpc) -> None:
        super().__init__(scope, resource)
        self.vpc = vpc
        self._internet: list[tuple[str, str]] = []
        self._nat: list[tuple[str, str]] = []

    @property
    def ref(self) -> Reference:
        """Reference to the table."""
        return Reference(name=self.object_name)

    def to_internet(self, cidrs: Sequence[str], gateway: str) -> None:
        """Route ranges to the internet gateway of this object name."""
        self._internet += [(cidr, gateway) for cidr in cidrs]

    def to_nat(self, cidrs: Sequence[str], gateway: str) -> None:
        """Route ranges to the NAT gateway of this object name."""
        self._nat += [(cidr, gateway) for cidr in cidrs]

    def manifests(self) -> Iterable[Manifest]:
        """The table and its routes."""
        region = self.scope.region
        yield self.managed(
            ec2.RouteTable,
            ec2.RouteTableSpec,
            ec2.RouteTableForProvider(
                region=region,
                vpc_id_ref=self.vpc.ref,
                tags=self.scope.tags() | {"Name": self.scope.name(self.resource)},
            ),
        )
        for cidr, gateway in self._internet:
            route = ec2.RouteForProvider(
                region=region,
                route_table_id_ref=self.ref,
                destination_cidr_block=cidr,
                gateway_id_ref=Reference(name=gateway),
            )
            yield self.managed(ec2.Route, ec2.RouteSpec, route, name=self._route(cidr))
        for cidr, gateway in self._nat:
            route = ec2.RouteForProvider(
                region=region,
                route_table_id_ref=self.ref,
                destination_cidr_block=cidr,
                nat_gateway_id_ref=Reference(name=gateway),
            )
            yield self.managed(ec2.Route, ec2.RouteSpec, route, name=self._route(cidr))

    def _route(self, cidr: str) -> str:
        """A route cannot be given another destination, so that the name holds it."""
        return f"{self.object_name}-{cidr.replace('.', '-').replace('/', '-')}"
