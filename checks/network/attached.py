"""What functions are attached to."""

from __future__ import annotations

from collections.abc import Iterator

from checks.leaves import objects
from checks.resource import Resource
from checks.world import World


def functions(world: World) -> Iterator[Resource]:
    """The functions that run in a VPC."""
    for function in world.each("lambda.Function"):
        if isinstance(function.get("vpcConfig"), dict):
            yield function


def subnets(world: World, function: Resource) -> list[Resource]:
    """A function's subnets."""
    return _referenced(world, function, "vpcConfig.subnetIdRefs", "ec2.Subnet")


def groups(world: World, function: Resource) -> list[Resource]:
    """A function's security groups."""
    return _referenced(world, function, "vpcConfig.securityGroupIdRefs", "ec2.SecurityGroup")


def table(world: World, subnet: Resource) -> Resource | None:
    """The route table that a subnet is associated with."""
    for one in world.each("ec2.RouteTableAssociation"):
        if world.linked(one, "subnetId", "ec2.Subnet") is subnet:
            return world.linked(one, "routeTableId", "ec2.RouteTable")
    return None


def routes(world: World, held: Resource | None) -> Iterator[Resource]:
    """A table's routes."""
    for one in world.each("ec2.Route"):
        if held and world.linked(one, "routeTableId", "ec2.RouteTable") is held:
            yield one


def egress(world: World, function: Resource) -> Iterator[Resource]:
    """What a function's security groups let out."""
    held = groups(world, function)
    for rule in world.each("ec2.SecurityGroupEgressRule"):
        if world.linked(rule, "securityGroupId", "ec2.SecurityGroup") in held:
            yield rule


def _referenced(world: World, function: Resource, path: str, kind: str) -> list[Resource]:
    found = (world.referenced(function, kind, str(one.get("name"))) for one in objects(function.get(path)))
    return [one for one in found if one]
