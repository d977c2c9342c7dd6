"""EC2: VPC, subnets and routes (facts: the EC2 API reference). All ids are AWS's."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, ClassVar

from sandbox.compare import Drift
from sandbox.kinds.base import Json, Kind, Observed, Request, register, tag_list, tag_map


class Ec2(Kind):
    """Base of EC2's kinds: an id that AWS gives, and tags that have calls of their own."""

    GROUP, SERVICE = "ec2", "ec2"
    NAMED = False
    FIELDS = ""
    #: resource type of the tags that a creation carries
    TYPE: ClassVar[str] = ""

    def tagged(self, r: Request) -> Json:
        """The tags of a creation."""
        tags = tag_list(r.get("tags"))
        return {"TagSpecifications": [{"ResourceType": self.TYPE, "Tags": tags}]} if tags else {}

    def update(self, r: Request, drift: Sequence[Drift]) -> None:
        """Tags."""
        del drift
        put, gone = r.tag_change()
        if put:
            r.aws.create_tags(Resources=[r.name], Tags=tag_list(put))
        if gone:
            r.aws.delete_tags(Resources=[r.name], Tags=[{"Key": key} for key in gone])


def first(found: Sequence[Any]) -> Json | None:
    """The one object of an answer, None if there is none."""
    return found[0] if found else None


@register
class VPC(Ec2):
    """ec2 VPC."""

    KIND, TYPE = "VPC", "vpc"
    FIELDS = "cidrBlock! enableDnsHostnames enableDnsSupport instanceTenancy! tags:map"

    def observe(self, r: Request) -> Observed | None:
        """DescribeVpcs; the two switches have a call each."""
        found = first(r.aws.describe_vpcs(VpcIds=[r.name])["Vpcs"])
        if found is None:
            return None
        fields: Json = {"cidrBlock": found["CidrBlock"], "instanceTenancy": found.get("InstanceTenancy")}
        for ours, theirs in (("enableDnsHostnames", "EnableDnsHostnames"), ("enableDnsSupport", "EnableDnsSupport")):
            answer = r.aws.describe_vpc_attribute(VpcId=r.name, Attribute=ours)
            fields[ours] = answer[theirs]["Value"]
        fields["tags"] = tag_map(found.get("Tags"))
        return Observed(fields, {"id": r.name, "arn": r.arn("ec2", f"vpc/{r.name}")}, found["State"].title())

    def create(self, r: Request) -> str:
        """CreateVpc; the switches follow as an update."""
        tenancy = r.get("instanceTenancy") or "default"
        answer = r.aws.create_vpc(CidrBlock=r.need("cidrBlock"), InstanceTenancy=tenancy, **self.tagged(r))
        return str(answer["Vpc"]["VpcId"])

    def update(self, r: Request, drift: Sequence[Drift]) -> None:
        """One switch in each call, as AWS wants it; tags."""
        for field, name in (("enableDnsSupport", "EnableDnsSupport"), ("enableDnsHostnames", "EnableDnsHostnames")):
            if field in {d.root for d in drift}:
                r.aws.modify_vpc_attribute(VpcId=r.name, **{name: {"Value": bool(r.get(field))}})
        super().update(r, drift)

    def delete(self, r: Request) -> None:
        """DeleteVpc."""
        r.aws.delete_vpc(VpcId=r.name)


@register
class Subnet(Ec2):
    """ec2 Subnet."""

    KIND, TYPE = "Subnet", "subnet"
    FIELDS = "vpcId!@ec2.VPC.name availabilityZone! cidrBlock! mapPublicIpOnLaunch tags:map"

    def observe(self, r: Request) -> Observed | None:
        """DescribeSubnets."""
        found = first(r.aws.describe_subnets(SubnetIds=[r.name])["Subnets"])
        if found is None:
            return None
        fields = {
            "vpcId": found["VpcId"],
            "availabilityZone": found["AvailabilityZone"],
            "cidrBlock": found["CidrBlock"],
            "mapPublicIpOnLaunch": found["MapPublicIpOnLaunch"],
            "tags": tag_map(found.get("Tags")),
        }
        return Observed(fields, {"id": r.name, "arn": found.get("SubnetArn")}, found["State"].title())

    def create(self, r: Request) -> str:
        """CreateSubnet; public addresses follow as an update."""
        where = {"AvailabilityZone": r.need("availabilityZone"), "CidrBlock": r.need("cidrBlock")}
        return str(r.aws.create_subnet(VpcId=r.need("vpcId"), **where, **self.tagged(r))["Subnet"]["SubnetId"])

    def update(self, r: Request, drift: Sequence[Drift]) -> None:
        """Public addresses; tags."""
        if "mapPublicIpOnLaunch" in {d.root for d in drift}:
            wanted = {"Value": bool(r.get("mapPublicIpOnLaunch"))}
            r.aws.modify_subnet_attribute(SubnetId=r.name, MapPublicIpOnLaunch=wanted)
        super().update(r, drift)

    def delete(self, r: Request) -> None:
        """DeleteSubnet."""
        r.aws.delete_subnet(SubnetId=r.name)


@register
class RouteTable(Ec2):
    """ec2 RouteTable."""

    KIND, TYPE = "RouteTable", "route-table"
    FIELDS = "vpcId!@ec2.VPC.name tags:map"

    def observe(self, r: Request) -> Observed | None:
        """DescribeRouteTables."""
        found = first(r.aws.describe_route_tables(RouteTableIds=[r.name])["RouteTables"])
        if found is None:
            return None
        return Observed({"vpcId": found["VpcId"], "tags": tag_map(found.get("Tags"))}, {"id": r.name})

    def create(self, r: Request) -> str:
        """CreateRouteTable."""
        return str(r.aws.create_route_table(VpcId=r.need("vpcId"), **self.tagged(r))["RouteTable"]["RouteTableId"])

    def delete(self, r: Request) -> None:
        """DeleteRouteTable."""
        r.aws.delete_route_table(RouteTableId=r.name)


@register
class RouteTableAssociation(Ec2):
    """ec2 RouteTableAssociation of a subnet."""

    KIND = "RouteTableAssociation"
    FIELDS = "routeTableId@ec2.RouteTable.name subnetId!@ec2.Subnet.name"

    def observe(self, r: Request) -> Observed | None:
        """DescribeRouteTables, by the association's id."""
        wanted = [{"Name": "association.route-table-association-id", "Values": [r.name]}]
        for table in r.aws.describe_route_tables(Filters=wanted)["RouteTables"]:
            for one in table["Associations"]:
                if one["RouteTableAssociationId"] == r.name:
                    return Observed(
                        {"routeTableId": table["RouteTableId"], "subnetId": one["SubnetId"]}, {"id": r.name}
                    )
        return None

    def create(self, r: Request) -> str:
        """AssociateRouteTable."""
        where = {"RouteTableId": r.need("routeTableId"), "SubnetId": r.need("subnetId")}
        return str(r.aws.associate_route_table(**where)["AssociationId"])

    def update(self, r: Request, drift: Sequence[Drift]) -> None:
        """ReplaceRouteTableAssociation gives it another id."""
        del drift
        answer = r.aws.replace_route_table_association(AssociationId=r.name, RouteTableId=r.need("routeTableId"))
        r.resource.external_name = answer["NewAssociationId"]

    def delete(self, r: Request) -> None:
        """DisassociateRouteTable."""
        r.aws.disassociate_route_table(AssociationId=r.name)


@register
class Route(Ec2):
    """ec2 Route to an internet gateway or a NAT gateway; the provider makes its name of table and destination."""

    KIND = "Route"
    FIELDS = (
        "routeTableId!@ec2.RouteTable.name destinationCidrBlock! gatewayId@ec2.InternetGateway.name"
        " natGatewayId@ec2.NATGateway.name"
    )

    def identify(self, r: Request) -> str:
        """Table and destination."""
        return f"{r.need('routeTableId')}_{r.need('destinationCidrBlock')}"

    def observe(self, r: Request) -> Observed | None:
        """The table's route to the destination."""
        table = first(r.aws.describe_route_tables(RouteTableIds=[r.need("routeTableId")])["RouteTables"])
        wanted = r.need("destinationCidrBlock")
        routes = table["Routes"] if table else []
        found = next((one for one in routes if one.get("DestinationCidrBlock") == wanted), None)
        if found is None:
            return None
        fields = {"routeTableId": r.need("routeTableId"), "destinationCidrBlock": wanted}
        fields |= {"gatewayId": found.get("GatewayId"), "natGatewayId": found.get("NatGatewayId")}
        return Observed(fields, {"id": r.name, "state": found.get("State")})

    def create(self, r: Request) -> None:
        """CreateRoute."""
        r.aws.create_route(**self._route(r))

    def update(self, r: Request, drift: Sequence[Drift]) -> None:
        """ReplaceRoute."""
        del drift
        r.aws.replace_route(**self._route(r))

    @staticmethod
    def _route(r: Request) -> Json:
        target = {"GatewayId": r.get("gatewayId"), "NatGatewayId": r.get("natGatewayId")}
        route = {"RouteTableId": r.need("routeTableId"), "DestinationCidrBlock": r.need("destinationCidrBlock")}
        return route | {name: value for name, value in target.items() if value}

    def delete(self, r: Request) -> None:
        """DeleteRoute."""
        where = {"RouteTableId": r.need("routeTableId"), "DestinationCidrBlock": r.need("destinationCidrBlock")}
        r.aws.delete_route(**where)
