"""A network ACL: the second, stateless fence around subnets, with a rule for each direction of each conversation."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from charts.blocks.network.subnet import Subnet
from charts.blocks.network.vpc import Vpc
from charts.blocks.scope import Block, Manifest, Scope
from imports import ec2
from imports.shared import Reference

HTTPS = (443, 443)
ANSWERS = (1024, 65535)
"""Ports on which answers come: Lambda's and NAT gateways' clients use this range (VPC user guide, "Custom network
ACLs")."""
STEP = 10
"""Between two rules' numbers, so that one more fits in between."""


class Rule(NamedTuple):
    """TCP to or from a range on some ports."""

    cidr: str
    ports: tuple[int, int]


class NetworkAcl(Block):
    """An ACL of some subnets; what no rule allows is denied."""

    def __init__(
        self,
        scope: Scope,
        resource: str,
        *,
        vpc: Vpc,
        subnets: Sequence[Subnet],
        inward: Sequence[Rule],
        outward: Sequence[Rule],
    ) -> None:
        super().__init__(scope, resource)
        self.vpc = vpc
        self.subnets = subnets
        self.inward = inward
        self.outward = outward

    def manifests(self) -> Iterable[Manifest]:
        """The ACL and its rules, each an object of its own."""
        region = self.scope.region
        yield self.managed(
            ec2.NetworkACL,
            ec2.NetworkACLSpec,
            ec2.NetworkACLForProvider(
                region=region,
                vpc_id_ref=self.vpc.ref,
                subnet_id_refs=[ec2.NetworkACLSubnetIdRefs(name=subnet.object_name) for subnet in self.subnets],
                tags=self.scope.tags() | {"Name": self.scope.name(self.resource)},
            ),
        )
        for egress, rules in ((False, self.inward), (True, self.outward)):
            for number, rule in enumerate(rules):
                yield self._rule(egress, 100 + STEP * number, rule)

    def _rule(self, egress: bool, number: int, rule: Rule) -> Manifest:
        # A rule is immutable: the name holds a digest of what it says, so that a changed rule is another object.
        said = f"{egress} {number} {rule.cidr} {rule.ports}"
        digest = hashlib.sha256(said.encode()).hexdigest()[:8]
        return self.managed(
            ec2.NetworkACLRule,
            ec2.NetworkACLRuleSpec,
            ec2.NetworkACLRuleForProvider(
                region=self.scope.region,
                network_acl_id_ref=Reference(name=self.object_name),
                egress=egress,
                rule_number=number,
                rule_action="allow",
                protocol="tcp",
                cidr_block=rule.cidr,
                from_port=rule.ports[0],
                to_port=rule.ports[1],
            ),
            name=f"{self.object_name}-{'out' if egress else 'in'}-{number}-{digest}",
        )
