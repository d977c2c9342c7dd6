"""A function in a VPC reaches every service that its role lets it call, in its own region and in the other one.

In its own region through an endpoint that its subnets and its security group lead to; in another region through a NAT
gateway, by the service's public ranges. Source: AWS PrivateLink guide, "Gateway endpoints", "Access an AWS service".
"""

from __future__ import annotations

from collections.abc import Iterator
from ipaddress import IPv4Network

from checks.facts import prefix_lists, service_ranges
from checks.findings import Finding
from checks.leaves import items
from checks.network import attached
from checks.network.shape import cidr
from checks.policies import statements
from checks.resource import Resource
from checks.wiring.wires import Wires
from checks.world import World

# Called by Lambda under the function's role, from outside of the VPC (Lambda developer guide, "Execution role").
_BY_LAMBDA = frozenset({"ec2", "logs"})
_OF_STREAMS = frozenset({"DescribeStream", "GetRecords", "GetShardIterator", "ListStreams"})
_GATEWAYS = frozenset({"dynamodb", "s3"})


def services(wires: Wires) -> Iterator[Finding]:
    """Each service that a role lets a function call has a way that leads there."""
    for function in attached.functions(wires.world):
        for service, region in sorted(set(calls(wires, function))):
            if region == function.region:
                lacking = _at_home(wires.world, function, service)
                rule = "network.unreachable"
            else:
                lacking = _away(wires.world, function, service, region)
                rule = "network.unreachable-region"
            if lacking:
                message = f"its role may call {service} in {region}, and {lacking}"
                yield function.finding(rule, "vpcConfig", message)


def calls(wires: Wires, function: Resource) -> Iterator[tuple[str, str]]:
    """Service and region of what a function may call itself; dead letters and streams are Lambda's own affair."""
    role = wires.world.linked(function, "role", "iam.Role")
    for document in wires.grants.roles[role] if role else ():
        for statement in statements(document):
            if statement.get("Effect") != "Allow":
                continue
            for action in map(str, items(statement.get("Action"))):
                service, _, verb = action.partition(":")
                if service in _BY_LAMBDA or (service == "dynamodb" and verb in _OF_STREAMS):
                    continue
                for resource in map(str, items(statement.get("Resource"))):
                    parts = resource.split(":", 5)
                    region = parts[3] if len(parts) == 6 else ""
                    if service != "sqs" or _named(function, parts[-1]):
                        yield service, region or function.region


def _named(function: Resource, queue: str) -> bool:
    variables = function.get("environment.variables")
    values = variables.values() if isinstance(variables, dict) else ()
    return any(str(value).endswith(f"/{queue}") for value in values)


def _at_home(world: World, function: Resource, service: str) -> str:
    """What is missing on the way to a service of the function's own region, empty when nothing is."""
    name = f"com.amazonaws.{function.region}.{service}"
    subnets = attached.subnets(world, function)
    vpcs = {world.linked(subnet, "vpcId", "ec2.VPC") for subnet in subnets}
    endpoints = [
        one
        for one in world.each("ec2.VPCEndpoint")
        if one.get("serviceName") == name and world.linked(one, "vpcId", "ec2.VPC") in vpcs
    ]
    if not endpoints:
        return f"its VPC has no endpoint {name}; add one"
    if service in _GATEWAYS:
        return _gateway(world, function, endpoints[0], subnets, service)
    return _interface(world, function, endpoints[0], subnets)


def _gateway(world: World, function: Resource, endpoint: Resource, subnets: list[Resource], service: str) -> str:
    tables = {
        world.linked(one, "routeTableId", "ec2.RouteTable")
        for one in world.each("ec2.VPCEndpointRouteTableAssociation")
        if world.linked(one, "vpcEndpointId", "ec2.VPCEndpoint") is endpoint
    }
    for subnet in subnets:
        if attached.table(world, subnet) not in tables:
            return f"the route table of {subnet.manifest.name} does not have {endpoint.manifest.name}; associate it"
    wanted = prefix_lists().get((function.region, service))
    if wanted is None:
        return f"the prefix list of {service} there is not known; add it to checks/data/prefix_lists.tsv"
    if not any(rule.get("prefixListId") == wanted for rule in attached.egress(world, function)):
        return f"its security group lets nothing out to the prefix list {wanted}; add a rule"
    return ""


def _interface(world: World, function: Resource, endpoint: Resource, subnets: list[Resource]) -> str:
    if endpoint.get("privateDnsEnabled") is not True:
        return f"{endpoint.manifest.name} has no private names, so that its usual name leads outside; enable them"
    reached = [
        world.linked(one, "subnetId", "ec2.Subnet")
        for one in world.each("ec2.VPCEndpointSubnetAssociation")
        if world.linked(one, "vpcEndpointId", "ec2.VPCEndpoint") is endpoint
    ]
    for subnet in subnets:
        if subnet not in reached:
            return f"{endpoint.manifest.name} has no address in {subnet.manifest.name}; associate it"
    held = [
        world.linked(one, "securityGroupId", "ec2.SecurityGroup")
        for one in world.each("ec2.VPCEndpointSecurityGroupAssociation")
        if world.linked(one, "vpcEndpointId", "ec2.VPCEndpoint") is endpoint
    ]
    ours = attached.groups(world, function)
    out = any(
        world.linked(rule, "referencedSecurityGroupId", "ec2.SecurityGroup") in held
        for rule in attached.egress(world, function)
    )
    into = any(
        world.linked(rule, "securityGroupId", "ec2.SecurityGroup") in held
        and world.linked(rule, "referencedSecurityGroupId", "ec2.SecurityGroup") in ours
        for rule in world.each("ec2.SecurityGroupIngressRule")
    )
    if not held or not out or not into:
        return f"the security groups of function and {endpoint.manifest.name} do not let it through; add both rules"
    return ""


def _away(world: World, function: Resource, service: str, region: str) -> str:
    """What is missing on the way to a service of another region, empty when nothing is."""
    ranges = [IPv4Network(one) for one in service_ranges(region, service)]
    if not ranges:
        return "no way there is known: endpoints serve their own region; add ranges to checks/data/service_ranges.tsv"
    allowed = [cidr(rule, "cidrIpv4") for rule in attached.egress(world, function)]
    for subnet in attached.subnets(world, function):
        routed = [
            cidr(route, "destinationCidrBlock")
            for route in attached.routes(world, attached.table(world, subnet))
            if _leads_out(world, route)
        ]
        for one in ranges:
            if not _inside(one, routed):
                return f"{subnet.manifest.name} has no route to {one} through a NAT gateway that leads out; add it"
    for one in ranges:
        if not _inside(one, allowed):
            return f"its security group lets nothing out to {one}; add a rule"
    return ""


def _leads_out(world: World, route: Resource) -> bool:
    """Whether a route goes to a NAT gateway whose own subnet routes the same range to an internet gateway."""
    gateway = world.linked(route, "natGatewayId", "ec2.NATGateway")
    subnet = world.linked(gateway, "subnetId", "ec2.Subnet") if gateway else None
    target = cidr(route, "destinationCidrBlock")
    onward = attached.routes(world, attached.table(world, subnet)) if subnet else ()
    out = [cidr(one, "destinationCidrBlock") for one in onward if world.linked(one, "gatewayId", "ec2.InternetGateway")]
    return bool(target) and _inside(target, out)


def _inside(wanted: IPv4Network | None, ranges: list[IPv4Network | None]) -> bool:
    return wanted is not None and any(one and wanted.subnet_of(one) for one in ranges)


RULES = (services,)
