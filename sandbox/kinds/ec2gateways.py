"""EC2: ways out of a VPC: internet gateway, address, NAT gateway, endpoints (facts: the EC2 API reference)."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Sequence
from typing import ClassVar

from sandbox.compare import Drift
from sandbox.kinds.base import Json, Observed, Request, register, tag_map
from sandbox.kinds.ec2 import Ec2, first


@register
class InternetGateway(Ec2):
    """ec2 InternetGateway, attached to a VPC."""

    KIND, TYPE = "InternetGateway", "internet-gateway"
    FIELDS = "vpcId@ec2.VPC.name tags:map"

    def observe(self, r: Request) -> Observed | None:
        """DescribeInternetGateways."""
        found = first(r.aws.describe_internet_gateways(InternetGatewayIds=[r.name])["InternetGateways"])
        if found is None:
            return None
        attached = first(found.get("Attachments", []))
        fields = {"vpcId": attached["VpcId"] if attached else None, "tags": tag_map(found.get("Tags"))}
        return Observed(fields, {"id": r.name})

    def create(self, r: Request) -> str:
        """CreateInternetGateway; attaching follows as an update."""
        return str(r.aws.create_internet_gateway(**self.tagged(r))["InternetGateway"]["InternetGatewayId"])

    def update(self, r: Request, drift: Sequence[Drift]) -> None:
        """Detach from where it is, attach to where it should be; tags."""
        if "vpcId" in {d.root for d in drift}:
            if r.found.get("vpcId"):
                r.aws.detach_internet_gateway(InternetGatewayId=r.name, VpcId=r.found["vpcId"])
            r.aws.attach_internet_gateway(InternetGatewayId=r.name, VpcId=r.need("vpcId"))
        super().update(r, drift)

    def delete(self, r: Request) -> None:
        """DetachInternetGateway, DeleteInternetGateway."""
        if r.found.get("vpcId"):
            r.aws.detach_internet_gateway(InternetGatewayId=r.name, VpcId=r.found["vpcId"])
        r.aws.delete_internet_gateway(InternetGatewayId=r.name)


@register
class EIP(Ec2):
    """ec2 EIP."""

    KIND, TYPE = "EIP", "elastic-ip"
    FIELDS = "domain! tags:map"

    def observe(self, r: Request) -> Observed | None:
        """DescribeAddresses."""
        found = first(r.aws.describe_addresses(AllocationIds=[r.name])["Addresses"])
        if found is None:
            return None
        fields = {"domain": found["Domain"], "tags": tag_map(found.get("Tags"))}
        return Observed(fields, {"id": r.name, "publicIp": found["PublicIp"]})

    def create(self, r: Request) -> str:
        """AllocateAddress."""
        return str(r.aws.allocate_address(Domain=r.get("domain") or "vpc", **self.tagged(r))["AllocationId"])

    def delete(self, r: Request) -> None:
        """ReleaseAddress."""
        r.aws.release_address(AllocationId=r.name)


@register
class NATGateway(Ec2):
    """ec2 NATGateway."""

    KIND, TYPE = "NATGateway", "natgateway"
    FIELDS = "connectivityType! subnetId!@ec2.Subnet.name allocationId!~@ec2.EIP.id tags:map"

    def observe(self, r: Request) -> Observed | None:
        """DescribeNatGateways shows deleted ones for a while."""
        found = first(r.aws.describe_nat_gateways(NatGatewayIds=[r.name])["NatGateways"])
        if found is None or found["State"] == "deleted":
            return None
        fields = {"connectivityType": found.get("ConnectivityType", "public"), "subnetId": found["SubnetId"]}
        fields["tags"] = tag_map(found.get("Tags"))
        state = {"pending": "Creating", "deleting": "Deleting"}.get(found["State"], found["State"].title())
        return Observed(fields, {"id": r.name}, state)

    def create(self, r: Request) -> str:
        """CreateNatGateway."""
        kind = r.get("connectivityType") or "public"
        address = {"AllocationId": r.need("allocationId")} if kind == "public" else {}
        where = {"SubnetId": r.need("subnetId"), "ConnectivityType": kind, **address}
        return str(r.aws.create_nat_gateway(**where, **self.tagged(r))["NatGateway"]["NatGatewayId"])

    def delete(self, r: Request) -> None:
        """DeleteNatGateway."""
        r.aws.delete_nat_gateway(NatGatewayId=r.name)


@register
class VPCEndpoint(Ec2):
    """ec2 VPCEndpoint; its subnets, groups and tables are objects of their own."""

    KIND, TYPE = "VPCEndpoint", "vpc-endpoint"
    FIELDS = "serviceName! vpcEndpointType! vpcId!@ec2.VPC.name policy:json privateDnsEnabled tags:map"

    def observe(self, r: Request) -> Observed | None:
        """DescribeVpcEndpoints."""
        found = endpoint(r, r.name)
        if found is None:
            return None
        fields = {
            "serviceName": found["ServiceName"],
            "vpcEndpointType": found["VpcEndpointType"],
            "vpcId": found["VpcId"],
            "policy": found.get("PolicyDocument"),
            "privateDnsEnabled": found.get("PrivateDnsEnabled"),
            "tags": tag_map(found.get("Tags")),
        }
        state = {"pending": "Creating", "deleting": "Deleting"}.get(found["State"], found["State"].title())
        return Observed(fields, {"id": r.name}, state)

    def create(self, r: Request) -> str:
        """CreateVpcEndpoint."""
        more: Json = {"PolicyDocument": r.get("policy"), "PrivateDnsEnabled": r.get("privateDnsEnabled")}
        answer = r.aws.create_vpc_endpoint(
            VpcId=r.need("vpcId"),
            ServiceName=r.need("serviceName"),
            VpcEndpointType=r.get("vpcEndpointType") or "Gateway",
            **{name: value for name, value in more.items() if value is not None},
            **self.tagged(r),
        )
        return str(answer["VpcEndpoint"]["VpcEndpointId"])

    def update(self, r: Request, drift: Sequence[Drift]) -> None:
        """Policy and private names; tags."""
        changed = {d.root for d in drift}
        more: Json = {"PolicyDocument": r.get("policy")} if "policy" in changed else {}
        if "privateDnsEnabled" in changed:
            more["PrivateDnsEnabled"] = bool(r.get("privateDnsEnabled"))
        if more:
            r.aws.modify_vpc_endpoint(VpcEndpointId=r.name, **more)
        super().update(r, drift)

    def delete(self, r: Request) -> None:
        """DeleteVpcEndpoints."""
        r.aws.delete_vpc_endpoints(VpcEndpointIds=[r.name])


def endpoint(r: Request, name: str) -> Json | None:
    """An endpoint by its id, None when there is none."""
    found = first(r.aws.describe_vpc_endpoints(VpcEndpointIds=[name])["VpcEndpoints"])
    return None if found is None or found["State"] == "deleted" else found


class EndpointPart(Ec2):
    """One subnet, table or group of an endpoint; the provider makes its name of both ids."""

    FIELD: ClassVar[str]
    ADD: ClassVar[str]
    REMOVE: ClassVar[str]

    def identify(self, r: Request) -> str:
        """Endpoint and part."""
        return f"{r.need('vpcEndpointId')}/{r.need(self.FIELD)}"

    @abstractmethod
    def held(self, found: Json) -> list[str]:
        """The ids of such parts that an endpoint has."""

    def observe(self, r: Request) -> Observed | None:
        """Whether the endpoint has the part."""
        found = endpoint(r, r.need("vpcEndpointId"))
        if found is None or r.need(self.FIELD) not in self.held(found):
            return None
        return Observed({"vpcEndpointId": r.need("vpcEndpointId"), self.FIELD: r.need(self.FIELD)}, {"id": r.name})

    def create(self, r: Request) -> None:
        """ModifyVpcEndpoint."""
        r.aws.modify_vpc_endpoint(VpcEndpointId=r.need("vpcEndpointId"), **{self.ADD: [r.need(self.FIELD)]})

    def delete(self, r: Request) -> None:
        """ModifyVpcEndpoint."""
        r.aws.modify_vpc_endpoint(VpcEndpointId=r.need("vpcEndpointId"), **{self.REMOVE: [r.need(self.FIELD)]})


@register
class VPCEndpointSubnetAssociation(EndpointPart):
    """ec2 VPCEndpointSubnetAssociation."""

    KIND = "VPCEndpointSubnetAssociation"
    FIELDS = "subnetId!@ec2.Subnet.name vpcEndpointId!@ec2.VPCEndpoint.id"
    FIELD, ADD, REMOVE = "subnetId", "AddSubnetIds", "RemoveSubnetIds"

    def held(self, found: Json) -> list[str]:
        """Subnets."""
        return list(found.get("SubnetIds", []))


@register
class VPCEndpointRouteTableAssociation(EndpointPart):
    """ec2 VPCEndpointRouteTableAssociation."""

    KIND = "VPCEndpointRouteTableAssociation"
    FIELDS = "routeTableId!@ec2.RouteTable.id vpcEndpointId!@ec2.VPCEndpoint.id"
    FIELD, ADD, REMOVE = "routeTableId", "AddRouteTableIds", "RemoveRouteTableIds"

    def held(self, found: Json) -> list[str]:
        """Route tables."""
        return list(found.get("RouteTableIds", []))


@register
class VPCEndpointSecurityGroupAssociation(EndpointPart):
    """ec2 VPCEndpointSecurityGroupAssociation; it may take the place of the VPC's default group."""

    KIND = "VPCEndpointSecurityGroupAssociation"
    FIELDS = "securityGroupId!@ec2.SecurityGroup.name vpcEndpointId!@ec2.VPCEndpoint.id replaceDefaultAssociation!~"
    FIELD, ADD, REMOVE = "securityGroupId", "AddSecurityGroupIds", "RemoveSecurityGroupIds"

    def held(self, found: Json) -> list[str]:
        """Security groups."""
        return [group["GroupId"] for group in found.get("Groups", [])]

    def create(self, r: Request) -> None:
        """ModifyVpcEndpoint; the default group goes in the same call."""
        more: Json = {}
        if r.get("replaceDefaultAssociation"):
            found = endpoint(r, r.need("vpcEndpointId")) or {}
            others = [group["GroupId"] for group in found.get("Groups", []) if group.get("GroupName") == "default"]
            more = {"RemoveSecurityGroupIds": others} if others else {}
        wanted = [r.need("securityGroupId")]
        r.aws.modify_vpc_endpoint(VpcEndpointId=r.need("vpcEndpointId"), AddSecurityGroupIds=wanted, **more)
