"""Fences hold: no rule opens a security group to everybody, no route leads everywhere.

Source: VPC user guide, "Security group rules", "Route table concepts"; AWS Foundational Security Best Practices, EC2.
"""

from __future__ import annotations

from collections.abc import Iterator

from checks.findings import Finding
from checks.network import attached
from checks.network.shape import cidr
from checks.wiring.wires import Wires

_WIDEST = 16
"""Prefix length of the widest range that a rule may name."""


def ingress(wires: Wires) -> Iterator[Finding]:
    """Nobody comes in from everywhere."""
    for rule in wires.world.each("ec2.SecurityGroupIngressRule"):
        source = cidr(rule, "cidrIpv4")
        if (source and source.prefixlen < _WIDEST) or rule.text("cidrIpv6"):
            given = source or rule.text("cidrIpv6")
            message = f"lets in {given}; allowed are a group and ranges of /{_WIDEST} or narrower; narrow it"
            yield rule.finding("network.open-ingress", "cidrIpv4", message)


def egress(wires: Wires) -> Iterator[Finding]:
    """What goes out is HTTPS to something named: a group, a prefix list, a narrow range."""
    for rule in wires.world.each("ec2.SecurityGroupEgressRule"):
        target = cidr(rule, "cidrIpv4")
        if (target and target.prefixlen < _WIDEST) or rule.text("cidrIpv6"):
            given = target or rule.text("cidrIpv6")
            message = f"lets out to {given}; allowed are a group, a prefix list and ranges of /{_WIDEST} or narrower"
            yield rule.finding("network.open-egress", "cidrIpv4", message)
        if (rule.get("ipProtocol"), rule.get("fromPort"), rule.get("toPort")) != ("tcp", 443, 443):
            message = "lets out more than HTTPS, which is all that AWS's services need; tcp, 443 to 443, is allowed"
            yield rule.finding("network.open-egress", "ipProtocol", message)


def internet(wires: Wires) -> Iterator[Finding]:
    """Functions' subnets have no route to an internet gateway, and no route anywhere is a default one."""
    world = wires.world
    private = {
        attached.table(world, subnet)
        for function in attached.functions(world)
        for subnet in attached.subnets(world, function)
    }
    for route in world.each("ec2.Route"):
        target = cidr(route, "destinationCidrBlock")
        if target and target.prefixlen < _WIDEST:
            message = f"{target} leads everywhere; ranges of /{_WIDEST} or narrower are allowed; name what is needed"
            yield route.finding("network.default-route", "destinationCidrBlock", message)
        table = world.linked(route, "routeTableId", "ec2.RouteTable")
        if table in private and world.linked(route, "gatewayId", "ec2.InternetGateway"):
            message = (
                "a table of functions' subnets leads to an internet gateway; a NAT gateway is allowed; route there"
            )
            yield route.finding("network.internet-route", "gatewayIdRef", message)


RULES = (ingress, egress, internet)
