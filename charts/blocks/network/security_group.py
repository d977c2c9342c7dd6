"""A security group that starts closed: the provider takes away AWS's rule that lets everything out."""

from __future__ import annotations

from collections.abc import Iterable

from charts.blocks.network.vpc import Vpc
from charts.blocks.scope import Block, Manifest, Scope
from imports import ec2
from imports.shared import Reference

HTTPS = 443


class SecurityGroup(Block):
    """A group of a VPC. All that is ever allowed is HTTPS; answers need no rule, since groups keep state."""

    def __init__(self, scope: Scope, resource: str, *, vpc: Vpc, purpose: str) -> None:
        super().__init__(scope, resource)
        self.vpc = vpc
        self.purpose = purpose
        self.name = scope.name(resource)
        self._sources: list[SecurityGroup] = []
        self._groups: list[SecurityGroup] = []
        self._lists: list[tuple[str, str]] = []
        self._ranges: list[str] = []

    @property
    def ref(self) -> Reference:
        """Reference to the group."""
        return Reference(name=self.object_name)

    def allow_from(self, source: SecurityGroup) -> None:
        """Let members of a group in: a rule here, and one there that lets them out."""
        self._sources.append(source)
        source._groups.append(self)

    def allow_to_prefix_list(self, service: str, prefix_list: str) -> None:
        """Let members out to a service's AWS-managed prefix list."""
        self._lists.append((service, prefix_list))

    def allow_to_range(self, cidr: str) -> None:
        """Let members out to a range of addresses."""
        self._ranges.append(cidr)

    def manifests(self) -> Iterable[Manifest]:
        """The group and its rules, each an object of its own."""
        region, tags = self.scope.region, self.scope.tags() | {"Name": self.name}
        yield self.managed(
            ec2.SecurityGroup,
            ec2.SecurityGroupSpec,
            ec2.SecurityGroupForProvider(
                region=region, name=self.name, description=self.purpose, vpc_id_ref=self.vpc.ref, tags=tags
            ),
        )
        for source in self._sources:
            yield self.managed(
                ec2.SecurityGroupIngressRule,
                ec2.SecurityGroupIngressRuleSpec,
                ec2.SecurityGroupIngressRuleForProvider(
                    region=region,
                    ip_protocol="tcp",
                    from_port=HTTPS,
                    to_port=HTTPS,
                    description=f"HTTPS from {source.name}",
                    security_group_id_ref=self.ref,
                    referenced_security_group_id_ref=source.ref,
                    tags=tags,
                ),
                name=f"{self.object_name}-from-{source.resource}",
            )
        for group in self._groups:
            yield self._egress(group.resource, f"HTTPS to {group.name}", group=group)
        for service, prefix_list in self._lists:
            yield self._egress(service, f"HTTPS to {service} in {region}", prefix_list=prefix_list)
        for cidr in self._ranges:
            label = cidr.replace(".", "-").replace("/", "-")
            yield self._egress(label, "HTTPS to DynamoDB in the other region", cidr=cidr)

    def _egress(
        self,
        label: str,
        description: str,
        *,
        group: SecurityGroup | None = None,
        prefix_list: str | None = None,
        cidr: str | None = None,
    ) -> Manifest:
        return self.managed(
            ec2.SecurityGroupEgressRule,
            ec2.SecurityGroupEgressRuleSpec,
            ec2.SecurityGroupEgressRuleForProvider(
                region=self.scope.region,
                ip_protocol="tcp",
                from_port=HTTPS,
                to_port=HTTPS,
                description=description,
                security_group_id_ref=self.ref,
                referenced_security_group_id_ref=group.ref if group else None,
                prefix_list_id=prefix_list,
                cidr_ipv4=cidr,
                tags=self.scope.tags() | {"Name": self.name},
            ),
            name=f"{self.object_name}-to-{label}",
        )
