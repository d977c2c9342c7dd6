"""One region's network, put together: what functions join, and what they can reach from there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from charts.blocks.network.acl import ANSWERS, HTTPS, NetworkAcl, Rule
from charts.blocks.network.calls import calls
from charts.blocks.network.endpoint import GatewayEndpoint, InterfaceEndpoint
from charts.blocks.network.flow_log import FlowLog
from charts.blocks.network.nat import NatGateway
from charts.blocks.network.prefix_lists import prefix_list
from charts.blocks.network.route_table import RouteTable
from charts.blocks.network.security_group import SecurityGroup
from charts.blocks.network.subnet import Subnet
from charts.blocks.network.vpc import Vpc
from charts.blocks.scope import Scope
from charts.settings import RegionalNetwork

if TYPE_CHECKING:
    from charts.blocks.function import Function

GATEWAYS = ("dynamodb", "s3")
"""Services that have gateway endpoints (AWS PrivateLink guide, "Gateway endpoints")."""
ANYWHERE = "0.0.0.0/0"


class Network:
    """A VPC with private subnets for functions.

    Functions join when they are made. When all grants are known, `add_endpoints` adds an endpoint for each service
    that a role of theirs lets them call, and no other.
    """

    def __init__(self, scope: Scope, knobs: RegionalNetwork, *, flow_log_retention_days: int) -> None:
        self.scope = scope
        self.knobs = knobs
        self.functions: list[Function] = []
        self.vpc = Vpc(scope, "network", cidr=knobs.vpc_cidr)
        self.table = RouteTable(scope, "private", vpc=self.vpc)
        self.subnets = [
            Subnet(scope, f"private-{zone.name[-1]}", table=self.table, zone=zone.name, cidr=zone.cidr)
            for zone in knobs.zones
        ]
        self.group = SecurityGroup(
            scope, "functions", vpc=self.vpc, purpose="Functions: HTTPS to the services that they call"
        )
        self._fence()
        FlowLog(
            scope,
            "flow-logs",
            vpc=self.vpc,
            retention_days=flow_log_retention_days,
        )
        if knobs.cross_region:
            self._way_to_the_other_region()

    def join(self, function: Function) -> None:
        """Take a function in."""
        self.functions.append(function)

    def add_endpoints(self) -> None:
        """Add an endpoint for each service that the functions may call; to be called when all grants are known."""
        called = calls(self.functions)
        interfaces = [service for service in called if service not in GATEWAYS]
        group = None
        if interfaces:
            purpose = "Interface endpoints: HTTPS from the functions"
            group = SecurityGroup(self.scope, "endpoints", vpc=self.vpc, purpose=purpose)
            group.allow_from(self.group)
        for service, statements in called.items():
            if service in GATEWAYS:
                GatewayEndpoint(self.scope, service, vpc=self.vpc, statements=statements, table=self.table)
                self.group.allow_to_prefix_list(service, prefix_list(self.scope.region, service))
            elif group:
                InterfaceEndpoint(
                    self.scope, service, vpc=self.vpc, statements=statements, subnets=self.subnets, group=group
                )

    def _fence(self) -> None:
        """Private subnets: HTTPS out, answers in; functions and the endpoints' addresses talk to each other.

        S3 and DynamoDB answer from public addresses, more ranges of them than an ACL has rules; where traffic can go
        at all, the route table and the security groups say.
        """
        cidr = self.vpc.cidr
        NetworkAcl(
            self.scope,
            "private",
            vpc=self.vpc,
            subnets=self.subnets,
            inward=[Rule(cidr, HTTPS), Rule(ANYWHERE, ANSWERS)],
            outward=[Rule(ANYWHERE, HTTPS), Rule(cidr, ANSWERS)],
        )

    def _way_to_the_other_region(self) -> None:
        """A NAT gateway for the ranges of the other region's DynamoDB: routes, ACL and group know no others."""
        way = self.knobs.cross_region
        if way is None:
            return
        scope, cidr, ranges = self.scope, self.vpc.cidr, way.dynamodb_ranges
        table = RouteTable(scope, "exit", vpc=self.vpc)
        subnet = Subnet(scope, "exit", table=table, zone=way.zone, cidr=way.cidr)
        NetworkAcl(
            scope,
            "exit",
            vpc=self.vpc,
            subnets=[subnet],
            inward=[Rule(cidr, HTTPS), *(Rule(one, ANSWERS) for one in ranges)],
            outward=[Rule(cidr, ANSWERS), *(Rule(one, HTTPS) for one in ranges)],
        )
        gateway = NatGateway(scope, "exit", subnet=subnet)
        table.to_internet(ranges, gateway.object_name)
        self.table.to_nat(ranges, gateway.object_name)
        for one in ranges:
            self.group.allow_to_range(one)
