"""VPC endpoints: how functions reach AWS services without a way to the internet."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from charts.blocks.network.route_table import RouteTable
from charts.blocks.network.security_group import SecurityGroup
from charts.blocks.network.subnet import Subnet
from charts.blocks.network.vpc import Vpc
from charts.blocks.scope import Block, Manifest, Scope, policy_json
from imports import ec2
from imports.shared import Reference


class Endpoint(Block):
    """An endpoint for one service of the scope's own region; `statements` are all that may be done through it."""

    TYPE = ""

    def __init__(self, scope: Scope, service: str, *, vpc: Vpc, statements: Sequence[Manifest]) -> None:
        super().__init__(scope, f"{service}-endpoint")
        self.service = service
        self.vpc = vpc
        self.statements = statements

    @property
    def ref(self) -> Reference:
        """Reference to the endpoint."""
        return Reference(name=self.object_name)

    def _endpoint(self) -> Manifest:
        scope, interface = self.scope, self.TYPE == "Interface"
        return self.managed(
            ec2.VPCEndpoint,
            ec2.VPCEndpointSpec,
            ec2.VPCEndpointForProvider(
                region=scope.region,
                vpc_id_ref=self.vpc.ref,
                service_name=f"com.amazonaws.{scope.region}.{self.service}",
                vpc_endpoint_type=self.TYPE,
                # The service's usual name leads to the endpoint: code and SDK need not know of it.
                private_dns_enabled=True if interface else None,
                policy=policy_json(self.statements),
                tags=scope.tags() | {"Name": scope.name(self.resource)},
            ),
        )


class GatewayEndpoint(Endpoint):
    """An endpoint that is a route to the service's public addresses; S3 and DynamoDB have one, and it costs nothing."""

    TYPE = "Gateway"

    def __init__(
        self, scope: Scope, service: str, *, vpc: Vpc, statements: Sequence[Manifest], table: RouteTable
    ) -> None:
        super().__init__(scope, service, vpc=vpc, statements=statements)
        self.table = table

    def manifests(self) -> Iterable[Manifest]:
        """The endpoint and its place in the route table."""
        yield self._endpoint()
        yield self.managed(
            ec2.VPCEndpointRouteTableAssociation,
            ec2.VPCEndpointRouteTableAssociationSpec,
            ec2.VPCEndpointRouteTableAssociationForProvider(
                region=self.scope.region, route_table_id_ref=self.table.ref, vpc_endpoint_id_ref=self.ref
            ),
        )


class InterfaceEndpoint(Endpoint):
    """An endpoint with an address in each subnet, behind a security group."""

    TYPE = "Interface"

    def __init__(
        self,
        scope: Scope,
        service: str,
        *,
        vpc: Vpc,
        statements: Sequence[Manifest],
        subnets: Sequence[Subnet],
        group: SecurityGroup,
    ) -> None:
        super().__init__(scope, service, vpc=vpc, statements=statements)
        self.subnets = subnets
        self.group = group

    def manifests(self) -> Iterable[Manifest]:
        """The endpoint, its subnets, and its group in place of the VPC's default one."""
        region = self.scope.region
        yield self._endpoint()
        for subnet in self.subnets:
            yield self.managed(
                ec2.VPCEndpointSubnetAssociation,
                ec2.VPCEndpointSubnetAssociationSpec,
                ec2.VPCEndpointSubnetAssociationForProvider(
                    region=region, subnet_id_ref=subnet.ref, vpc_endpoint_id_ref=self.ref
                ),
                name=f"{self.object_name}-{subnet.zone}",
            )
        yield self.managed(
            ec2.VPCEndpointSecurityGroupAssociation,
            ec2.VPCEndpointSecurityGroupAssociationSpec,
            ec2.VPCEndpointSecurityGroupAssociationForProvider(
                region=region,
                replace_default_association=True,
                security_group_id_ref=self.group.ref,
                vpc_endpoint_id_ref=self.ref,
            ),
        )
