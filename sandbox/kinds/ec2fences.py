"""EC2: what stands between addresses, and what is seen: groups, ACLs, flow logs (facts: the EC2 API reference)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from sandbox.compare import Drift
from sandbox.kinds.base import Json, Observed, Request, pick, register, tag_map
from sandbox.kinds.ec2 import Ec2, first

_PROTOCOLS = {"6": "tcp", "17": "udp", "1": "icmp"}


@register
class SecurityGroup(Ec2):
    """ec2 SecurityGroup; the provider takes away AWS's rule that lets everything out."""

    KIND, TYPE = "SecurityGroup", "security-group"
    FIELDS = "name! description! vpcId!@ec2.VPC.name revokeRulesOnDelete~ tags:map"

    def observe(self, r: Request) -> Observed | None:
        """DescribeSecurityGroups."""
        found = first(r.aws.describe_security_groups(GroupIds=[r.name])["SecurityGroups"])
        if found is None:
            return None
        fields = {"name": found["GroupName"], "description": found["Description"], "vpcId": found["VpcId"]}
        return Observed({**fields, "tags": tag_map(found.get("Tags"))}, {"id": r.name})

    def create(self, r: Request) -> str:
        """CreateSecurityGroup, and RevokeSecurityGroupEgress of what AWS put into it."""
        what = {"GroupName": r.need("name"), "Description": r.get("description") or "Managed by Terraform"}
        name = str(r.aws.create_security_group(VpcId=r.need("vpcId"), **what, **self.tagged(r))["GroupId"])
        empty(r, name)
        return name

    def delete(self, r: Request) -> None:
        """DeleteSecurityGroup."""
        r.aws.delete_security_group(GroupId=r.name)


def empty(r: Request, name: str) -> None:
    """Take all rules out of a group."""
    found = first(r.aws.describe_security_groups(GroupIds=[name])["SecurityGroups"]) or {}
    if found.get("IpPermissions"):
        r.aws.revoke_security_group_ingress(GroupId=name, IpPermissions=found["IpPermissions"])
    if found.get("IpPermissionsEgress"):
        r.aws.revoke_security_group_egress(GroupId=name, IpPermissions=found["IpPermissionsEgress"])


@register
class DefaultSecurityGroup(Ec2):
    """ec2 DefaultSecurityGroup: a VPC's own, which the provider empties and never deletes."""

    KIND = "DefaultSecurityGroup"
    INNATE = True
    REMAINS = True
    FIELDS = "vpcId!@ec2.VPC.name ingress[](protocol) egress[](protocol) tags:map"
    DEFAULTS: ClassVar = {"ingress": [], "egress": []}

    def identify(self, r: Request) -> str:
        """The id of the VPC's group called default."""
        wanted = [{"Name": "vpc-id", "Values": [r.need("vpcId")]}, {"Name": "group-name", "Values": ["default"]}]
        found = first(r.aws.describe_security_groups(Filters=wanted)["SecurityGroups"])
        return str(found["GroupId"]) if found else ""

    def observe(self, r: Request) -> Observed | None:
        """DescribeSecurityGroups."""
        found = first(r.aws.describe_security_groups(GroupIds=[r.name])["SecurityGroups"])
        if found is None:
            return None
        fields: Json = {"vpcId": found["VpcId"], "tags": tag_map(found.get("Tags"))}
        for ours, theirs in (("ingress", "IpPermissions"), ("egress", "IpPermissionsEgress")):
            fields[ours] = [{"protocol": rule["IpProtocol"]} for rule in found.get(theirs, [])]
        return Observed(fields, {"id": r.name})

    def create(self, r: Request) -> None:
        """AWS makes it with the VPC."""
        raise ValueError(f"the VPC {r.need('vpcId')} has no default security group; AWS makes one with each VPC")

    def update(self, r: Request, drift: Sequence[Drift]) -> None:
        """Whatever rules there are go; tags."""
        if {"ingress", "egress"} & {d.root for d in drift}:
            empty(r, r.name)
        super().update(r, drift)

    def delete(self, r: Request) -> None:
        """AWS deletes it with the VPC."""


class SecurityGroupRule(Ec2):
    """One rule of a security group."""

    TYPE = "security-group-rule"
    FIELDS = ""
    EGRESS: ClassVar[bool]

    def observe(self, r: Request) -> Observed | None:
        """DescribeSecurityGroupRules."""
        found = first(r.aws.describe_security_group_rules(SecurityGroupRuleIds=[r.name])["SecurityGroupRules"])
        if found is None:
            return None
        fields = {
            "securityGroupId": found["GroupId"],
            "referencedSecurityGroupId": found.get("ReferencedGroupInfo", {}).get("GroupId"),
            "cidrIpv4": found.get("CidrIpv4"),
            "prefixListId": found.get("PrefixListId"),
            "ipProtocol": found["IpProtocol"],
            "fromPort": found.get("FromPort"),
            "toPort": found.get("ToPort"),
            "description": found.get("Description"),
            "tags": tag_map(found.get("Tags")),
        }
        return Observed(fields, {"id": r.name})

    def create(self, r: Request) -> str:
        """AuthorizeSecurityGroupIngress or -Egress."""
        said = pick({"Description": r.get("description")}, ["Description"])
        permission: Json = {"IpProtocol": r.need("ipProtocol")}
        permission |= pick({"FromPort": r.get("fromPort"), "ToPort": r.get("toPort")}, ["FromPort", "ToPort"])
        if r.get("cidrIpv4"):
            permission["IpRanges"] = [{"CidrIp": r.get("cidrIpv4"), **said}]
        elif r.get("prefixListId"):
            permission["PrefixListIds"] = [{"PrefixListId": r.get("prefixListId"), **said}]
        else:
            permission["UserIdGroupPairs"] = [{"GroupId": r.need("referencedSecurityGroupId"), **said}]
        call = r.aws.authorize_security_group_egress if self.EGRESS else r.aws.authorize_security_group_ingress
        answer = call(GroupId=r.need("securityGroupId"), IpPermissions=[permission], **self.tagged(r))
        return str(answer["SecurityGroupRules"][0]["SecurityGroupRuleId"])

    def update(self, r: Request, drift: Sequence[Drift]) -> None:
        """ModifySecurityGroupRules takes the whole rule; tags."""
        if {d.root for d in drift} - {"tags"}:
            rule = pick(
                {
                    "IpProtocol": r.need("ipProtocol"),
                    "FromPort": r.get("fromPort"),
                    "ToPort": r.get("toPort"),
                    "CidrIpv4": r.get("cidrIpv4"),
                    "PrefixListId": r.get("prefixListId"),
                    "ReferencedGroupId": r.get("referencedSecurityGroupId"),
                    "Description": r.get("description"),
                },
                ("IpProtocol", "FromPort", "ToPort", "CidrIpv4", "PrefixListId", "ReferencedGroupId", "Description"),
            )
            changes = [{"SecurityGroupRuleId": r.name, "SecurityGroupRule": rule}]
            r.aws.modify_security_group_rules(GroupId=r.need("securityGroupId"), SecurityGroupRules=changes)
        super().update(r, drift)

    def delete(self, r: Request) -> None:
        """RevokeSecurityGroupIngress or -Egress."""
        call = r.aws.revoke_security_group_egress if self.EGRESS else r.aws.revoke_security_group_ingress
        call(GroupId=r.need("securityGroupId"), SecurityGroupRuleIds=[r.name])


_RULE = (
    "securityGroupId!@ec2.SecurityGroup.name referencedSecurityGroupId@ec2.SecurityGroup.name cidrIpv4 prefixListId"
    " ipProtocol fromPort toPort description tags:map"
)


@register
class SecurityGroupIngressRule(SecurityGroupRule):
    """ec2 SecurityGroupIngressRule."""

    KIND, EGRESS = "SecurityGroupIngressRule", False
    FIELDS = _RULE


@register
class SecurityGroupEgressRule(SecurityGroupRule):
    """ec2 SecurityGroupEgressRule."""

    KIND, EGRESS = "SecurityGroupEgressRule", True
    FIELDS = _RULE


@register
class NetworkACL(Ec2):
    """ec2 NetworkACL."""

    KIND, TYPE = "NetworkACL", "network-acl"
    FIELDS = "vpcId!@ec2.VPC.name subnetIds@ec2.Subnet.name tags:map"

    def observe(self, r: Request) -> Observed | None:
        """DescribeNetworkAcls."""
        found = first(r.aws.describe_network_acls(NetworkAclIds=[r.name])["NetworkAcls"])
        if found is None:
            return None
        held = [one["SubnetId"] for one in found.get("Associations", [])]
        if r.clients.emulated and not held:
            # The emulator gives new subnets to no ACL, and an association can only be replaced.
            held = r.get("subnetIds") or []
            r.resource.left_out = ["the association of subnets with network ACLs"]
        return Observed(
            {"vpcId": found["VpcId"], "subnetIds": held, "tags": tag_map(found.get("Tags"))}, {"id": r.name}
        )

    def create(self, r: Request) -> str:
        """CreateNetworkAcl; subnets follow as an update."""
        return str(r.aws.create_network_acl(VpcId=r.need("vpcId"), **self.tagged(r))["NetworkAcl"]["NetworkAclId"])

    def update(self, r: Request, drift: Sequence[Drift]) -> None:
        """ReplaceNetworkAclAssociation of each subnet that another ACL has; tags."""
        if "subnetIds" in {d.root for d in drift}:
            wanted = [{"Name": "association.subnet-id", "Values": r.get("subnetIds") or []}]
            for acl in r.aws.describe_network_acls(Filters=wanted)["NetworkAcls"]:
                for one in acl["Associations"] if acl["NetworkAclId"] != r.name else ():
                    if one["SubnetId"] in (r.get("subnetIds") or []):
                        r.aws.replace_network_acl_association(
                            AssociationId=one["NetworkAclAssociationId"], NetworkAclId=r.name
                        )
        super().update(r, drift)

    def delete(self, r: Request) -> None:
        """DeleteNetworkAcl."""
        r.aws.delete_network_acl(NetworkAclId=r.name)


@register
class NetworkACLRule(Ec2):
    """ec2 NetworkACLRule; the provider makes its name of what it says. The emulator keeps no ports."""

    KIND = "NetworkACLRule"
    FIELDS = "networkAclId!@ec2.NetworkACL.id egress! ruleNumber! ruleAction! protocol! cidrBlock! fromPort!~ toPort!~"

    def identify(self, r: Request) -> str:
        """ACL, direction and number."""
        return f"{r.need('networkAclId')}/{'egress' if r.get('egress') else 'ingress'}/{r.need('ruleNumber')}"

    def observe(self, r: Request) -> Observed | None:
        """The ACL's entry of this direction and number."""
        acl = first(r.aws.describe_network_acls(NetworkAclIds=[r.need("networkAclId")])["NetworkAcls"])
        number, egress = r.need("ruleNumber"), bool(r.get("egress"))
        entries = acl["Entries"] if acl else []
        found = next((one for one in entries if (one["RuleNumber"], one["Egress"]) == (number, egress)), None)
        if found is None:
            return None
        fields = {
            "networkAclId": r.need("networkAclId"),
            "egress": egress,
            "ruleNumber": number,
            "ruleAction": found["RuleAction"],
            "protocol": _PROTOCOLS.get(found["Protocol"], found["Protocol"]),
            "cidrBlock": found.get("CidrBlock"),
        }
        return Observed(fields, {"id": r.name})

    def create(self, r: Request) -> None:
        """CreateNetworkAclEntry, with the protocol's number."""
        numbers = {name: number for number, name in _PROTOCOLS.items()}
        protocol = str(r.need("protocol"))
        ports = {"PortRange": {"From": int(r.need("fromPort")), "To": int(r.need("toPort"))}} if r.get("toPort") else {}
        r.aws.create_network_acl_entry(
            NetworkAclId=r.need("networkAclId"),
            RuleNumber=int(r.need("ruleNumber")),
            Egress=bool(r.get("egress")),
            RuleAction=r.need("ruleAction"),
            Protocol=numbers.get(protocol, protocol),
            CidrBlock=r.need("cidrBlock"),
            **ports,
        )

    def delete(self, r: Request) -> None:
        """DeleteNetworkAclEntry."""
        where = {"RuleNumber": int(r.need("ruleNumber")), "Egress": bool(r.get("egress"))}
        r.aws.delete_network_acl_entry(NetworkAclId=r.need("networkAclId"), **where)


@register
class FlowLog(Ec2):
    """ec2 FlowLog of a VPC into a log group."""

    KIND, TYPE = "FlowLog", "vpc-flow-log"
    FIELDS = (
        "vpcId!@ec2.VPC.name trafficType! logDestinationType! logDestination!@cloudwatchlogs.Group.arn"
        " iamRoleArn!~@iam.Role.arn maxAggregationInterval!~ tags:map"
    )

    def observe(self, r: Request) -> Observed | None:
        """DescribeFlowLogs."""
        found = first(r.aws.describe_flow_logs(FlowLogIds=[r.name])["FlowLogs"])
        if found is None:
            return None
        fields = {
            "vpcId": found["ResourceId"],
            "trafficType": found["TrafficType"],
            "logDestinationType": found["LogDestinationType"],
            "logDestination": found.get("LogDestination"),
            "tags": tag_map(found.get("Tags")),
        }
        return Observed(fields, {"id": r.name})

    def create(self, r: Request) -> str:
        """CreateFlowLogs; what AWS could not do stands in the answer."""
        answer = r.aws.create_flow_logs(
            ResourceIds=[r.need("vpcId")],
            ResourceType="VPC",
            TrafficType=r.need("trafficType"),
            LogDestinationType=r.need("logDestinationType"),
            LogDestination=r.need("logDestination"),
            DeliverLogsPermissionArn=r.need("iamRoleArn"),
            MaxAggregationInterval=int(r.get("maxAggregationInterval") or 600),
            **self.tagged(r),
        )
        refused = first(answer.get("Unsuccessful", []))
        if refused:
            raise ValueError(f"flow log of {r.need('vpcId')}: {refused['Error']['Message']}")
        return str(answer["FlowLogIds"][0])

    def delete(self, r: Request) -> None:
        """DeleteFlowLogs."""
        r.aws.delete_flow_logs(FlowLogIds=[r.name])
