"""Networks are of sound shape: two zones, ranges that do not overlap, and a log of what flows.

Source: VPC user guide, "VPC CIDR blocks"; Lambda developer guide, "Configuring a Lambda function to access a VPC".
"""

from __future__ import annotations

from collections.abc import Iterator
from ipaddress import IPv4Network
from itertools import combinations

from checks.findings import Finding
from checks.network import attached
from checks.resource import Resource
from checks.wiring.wires import Wires


def zones(wires: Wires) -> Iterator[Finding]:
    """A function in a VPC has subnets in two zones: one may fail."""
    for function in attached.functions(wires.world):
        held = {subnet.text("availabilityZone") for subnet in attached.subnets(wires.world, function)}
        if len(held) < 2:
            message = f"subnets in {', '.join(sorted(held)) or 'no zone'}; two zones or more are needed; add a subnet"
            yield function.finding("network.zones", "vpcConfig", message)


def overlaps(wires: Wires) -> Iterator[Finding]:
    """Ranges share no address: VPCs of one environment, subnets of one VPC; a subnet lies in its VPC."""
    world = wires.world
    for first, second in combinations(world.each("ec2.VPC"), 2):
        if first.environment == second.environment and _overlap(first, second):
            yield _shared(second, first)
    subnets = list(world.each("ec2.Subnet"))
    for first, second in combinations(subnets, 2):
        vpc = world.linked(first, "vpcId", "ec2.VPC")
        if vpc and vpc is world.linked(second, "vpcId", "ec2.VPC") and _overlap(first, second):
            yield _shared(second, first)
    for subnet in subnets:
        vpc = world.linked(subnet, "vpcId", "ec2.VPC")
        inner, outer = cidr(subnet), cidr(vpc) if vpc else None
        if inner and outer and not inner.subnet_of(outer):
            message = f"{inner} lies outside of its VPC's {outer}; a range inside is allowed; change it"
            yield subnet.finding("network.outside", "cidrBlock", message)


def cidr(resource: Resource, field: str = "cidrBlock") -> IPv4Network | None:
    """A range of addresses in a field, None where there is none."""
    try:
        return IPv4Network(resource.text(field))
    except ValueError:
        return None


def _overlap(first: Resource, second: Resource) -> bool:
    one, other = cidr(first), cidr(second)
    return bool(one and other and one.overlaps(other))


def _shared(second: Resource, first: Resource) -> Finding:
    message = f"{second.text('cidrBlock')} overlaps {first.text('cidrBlock')} of {first.manifest.identity}; change one"
    return second.finding("network.overlap", "cidrBlock", message)


def flow_logs(wires: Wires) -> Iterator[Finding]:
    """What flows in a VPC is logged."""
    logged = [wires.world.linked(log, "vpcId", "ec2.VPC") for log in wires.world.each("ec2.FlowLog")]
    for vpc in wires.world.each("ec2.VPC"):
        if vpc not in logged:
            yield vpc.finding("network.flow-log", "", "no FlowLog is for this VPC; add one")


RULES = (zones, overlaps, flow_logs)
