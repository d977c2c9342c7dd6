# Made by `make imports` from the CRDs (tools/imports); change the generator, not this file.
"""ec2.aws.m.upbound.io."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from imports import base, meta, shared


class DefaultSecurityGroup(base.KubernetesObject):
    """DefaultSecurityGroup, ec2.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-ec2/latest/resources/ec2.aws.m.upbound.io/DefaultSecurityGroup/v1beta1
    """

    __slots__ = ()

    GROUP = "ec2.aws.m.upbound.io"
    KIND = "DefaultSecurityGroup"
    VERSION = "v1beta1"
    PLURAL = "defaultsecuritygroups"
    SCOPE = "Namespaced"

    def __init__(
        self,
        *,
        metadata: meta.ObjectMeta,
        spec: DefaultSecurityGroupSpec,
    ) -> None:
        self.metadata = metadata
        self._values = {
            "spec": spec,
        }


class DefaultSecurityGroupSpec(base.Block):
    """spec of DefaultSecurityGroup, ec2.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-ec2/latest/resources/ec2.aws.m.upbound.io/DefaultSecurityGroup/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        for_provider: DefaultSecurityGroupForProvider,
        init_provider: DefaultSecurityGroupInitProvider | None = None,
        management_policies: Sequence[shared.ManagementPolicy] | None = None,
        provider_config_ref: DefaultSecurityGroupProviderConfigRef | None = None,
        write_connection_secret_to_ref: DefaultSecurityGroupWriteConnectionSecretToRef | None = None,
    ) -> None:
        self._values = {
            "forProvider": for_provider,
            "initProvider": init_provider,
            "managementPolicies": management_policies,
            "providerConfigRef": provider_config_ref,
            "writeConnectionSecretToRef": write_connection_secret_to_ref,
        }


class DefaultSecurityGroupForProvider(base.Block):
    """spec.forProvider of DefaultSecurityGroup, ec2.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-ec2/latest/resources/ec2.aws.m.upbound.io/DefaultSecurityGroup/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        region: str,
        egress: Sequence[DefaultSecurityGroupEgress] | None = None,
        ingress: Sequence[DefaultSecurityGroupIngress] | None = None,
        revoke_rules_on_delete: bool | None = None,
        tags: Mapping[str, str] | None = None,
        vpc_id: str | None = None,
        vpc_id_ref: DefaultSecurityGroupVpcIdRef | None = None,
        vpc_id_selector: DefaultSecurityGroupVpcIdSelector | None = None,
    ) -> None:
        self._values = {
            "egress": egress,
            "ingress": ingress,
            "region": region,
            "revokeRulesOnDelete": revoke_rules_on_delete,
            "tags": tags,
            "vpcId": vpc_id,
            "vpcIdRef": vpc_id_ref,
            "vpcIdSelector": vpc_id_selector,
        }


class DefaultSecurityGroupInitProvider(base.Block):
    """spec.initProvider of DefaultSecurityGroup, ec2.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-ec2/latest/resources/ec2.aws.m.upbound.io/DefaultSecurityGroup/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        egress: Sequence[DefaultSecurityGroupEgress] | None = None,
        ingress: Sequence[DefaultSecurityGroupIngress] | None = None,
        revoke_rules_on_delete: bool | None = None,
        tags: Mapping[str, str] | None = None,
        vpc_id: str | None = None,
        vpc_id_ref: DefaultSecurityGroupVpcIdRef | None = None,
        vpc_id_selector: DefaultSecurityGroupVpcIdSelector | None = None,
    ) -> None:
        self._values = {
            "egress": egress,
            "ingress": ingress,
            "revokeRulesOnDelete": revoke_rules_on_delete,
            "tags": tags,
            "vpcId": vpc_id,
            "vpcIdRef": vpc_id_ref,
            "vpcIdSelector": vpc_id_selector,
        }


class DefaultSecurityGroupEgress(base.Block):
    """spec.forProvider.egress of DefaultSecurityGroup, ec2.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-ec2/latest/resources/ec2.aws.m.upbound.io/DefaultSecurityGroup/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        cidr_blocks: base.Strings | None = None,
        description: str | None = None,
        from_port: float | None = None,
        ipv6_cidr_blocks: base.Strings | None = None,
        prefix_list_ids: base.Strings | None = None,
        protocol: str | None = None,
        security_groups: base.Strings | None = None,
        self_: bool | None = None,
        to_port: float | None = None,
    ) -> None:
        self._values = {
            "cidrBlocks": cidr_blocks,
            "description": description,
            "fromPort": from_port,
            "ipv6CidrBlocks": ipv6_cidr_blocks,
            "prefixListIds": prefix_list_ids,
            "protocol": protocol,
            "securityGroups": security_groups,
            "self": self_,
            "toPort": to_port,
        }


class DefaultSecurityGroupIngress(base.Block):
    """spec.forProvider.ingress of DefaultSecurityGroup, ec2.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-ec2/latest/resources/ec2.aws.m.upbound.io/DefaultSecurityGroup/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        cidr_blocks: base.Strings | None = None,
        description: str | None = None,
        from_port: float | None = None,
        ipv6_cidr_blocks: base.Strings | None = None,
        prefix_list_ids: base.Strings | None = None,
        protocol: str | None = None,
        security_groups: base.Strings | None = None,
        self_: bool | None = None,
        to_port: float | None = None,
    ) -> None:
        self._values = {
            "cidrBlocks": cidr_blocks,
            "description": description,
            "fromPort": from_port,
            "ipv6CidrBlocks": ipv6_cidr_blocks,
            "prefixListIds": prefix_list_ids,
            "protocol": protocol,
            "securityGroups": security_groups,
            "self": self_,
            "toPort": to_port,
        }


DefaultSecurityGroupProviderConfigRef = shared.ProviderConfigRef
DefaultSecurityGroupVpcIdRef = shared.Reference
DefaultSecurityGroupVpcIdSelector = shared.Selector
DefaultSecurityGroupWriteConnectionSecretToRef = shared.LocalReference


class EIP(base.KubernetesObject):
    """EIP, ec2.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-ec2/latest/resources/ec2.aws.m.upbound.io/EIP/v1beta1
    """

    __slots__ = ()

    GROUP = "ec2.aws.m.upbound.io"
    KIND = "EIP"
    VERSION = "v1beta1"
    PLURAL = "eips"
    SCOPE = "Namespaced"

    def __init__(
        self,
        *,
        metadata: meta.ObjectMeta,
        spec: EIPSpec,
    ) -> None:
        self.metadata = metadata
        self._values = {
            "spec": spec,
        }


class EIPSpec(base.Block):
    """spec of EIP, ec2.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-ec2/latest/resources/ec2.aws.m.upbound.io/EIP/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        for_provider: EIPForProvider,
        init_provider: EIPInitProvider | None = None,
        management_policies: Sequence[shared.ManagementPolicy] | None = None,
        provider_config_ref: EIPProviderConfigRef | None = None,
        write_connection_secret_to_ref: EIPWriteConnectionSecretToRef | None = None,
    ) -> None:
        self._values = {
            "forProvider": for_provider,
            "initProvider": init_provider,
            "managementPolicies": management_policies,
            "providerConfigRef": provider_config_ref,
            "writeConnectionSecretToRef": write_connection_secret_to_ref,
        }


class EIPForProvider(base.Block):
    """spec.forProvider of EIP, ec2.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-ec2/latest/resources/ec2.aws.m.upbound.io/EIP/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        region: str,
        address: str | None = None,
        associate_with_private_ip: str | None = None,
        customer_owned_ipv4_pool: str | None = None,
        domain: str | None = None,
        instance: str | None = None,
        instance_ref: EIPInstanceRef | None = None,
        instance_selector: EIPInstanceSelector | None = None,
        ipam_pool_id: str | None = None,
        network_border_group: str | None = None,
        network_interface: str | None = None,
        network_interface_ref: EIPNetworkInterfaceRef | None = None,
        network_interface_selector: EIPNetworkInterfaceSelector | None = None,
        public_ipv4_pool: str | None = None,
        tags: Mapping[str, str] | None = None,
    ) -> None:
        self._values = {
            "address": address,
            "associateWithPrivateIp": associate_with_private_ip,
            "customerOwnedIpv4Pool": customer_owned_ipv4_pool,
            "domain": domain,
            "instance": instance,
            "instanceRef": instance_ref,
            "instanceSelector": instance_selector,
            "ipamPoolId": ipam_pool_id,
            "networkBorderGroup": network_border_group,
            "networkInterface": network_interface,
            "networkInterfaceRef": network_interface_ref,
            "networkInterfaceSelector": network_interface_selector,
            "publicIpv4Pool": public_ipv4_pool,
            "region": region,
            "tags": tags,
        }


class EIPInitProvider(base.Block):
    """spec.initProvider of EIP, ec2.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-ec2/latest/resources/ec2.aws.m.upbound.io/EIP/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        address: str | None = None,
        associate_with_private_ip: str | None = None,
        customer_owned_ipv4_pool: str | None = None,
        domain: str | None = None,
        instance: str | None = None,
        instance_ref: EIPInstanceRef | None = None,
        instance_selector: EIPInstanceSelector | None = None,
        ipam_pool_id: str | None = None,
        network_border_group: str | None = None,
        network_interface: str | None = None,
        network_interface_ref: EIPNetworkInterfaceRef | None = None,
        network_interface_selector: EIPNetworkInterfaceSelector | None = None,
        public_ipv4_pool: str | None = None,
        tags: Mapping[str, str] | None = None,
    ) -> None:
        self._values = {
            "address": address,
            "associateWithPrivateIp": associate_with_private_ip,
            "customerOwnedIpv4Pool": customer_owned_ipv4_pool,
            "domain": domain,
            "instance": instance,
            "instanceRef": instance_ref,
            "instanceSelector": instance_selector,
            "ipamPoolId": ipam_pool_id,
            "networkBorderGroup": network_border_group,
            "networkInterface": network_interface,
            "networkInterfaceRef": network_interface_ref,
            "networkInterfaceSelector": network_interface_selector,
            "publicIpv4Pool": public_ipv4_pool,
            "tags": tags,
        }


EIPInstanceRef = shared.Reference
EIPInstanceSelector = shared.Selector
EIPNetworkInterfaceRef = shared.Reference
EIPNetworkInterfaceSelector = shared.Selector
EIPProviderConfigRef = shared.ProviderConfigRef
EIPWriteConnectionSecretToRef = shared.LocalReference


class FlowLog(base.KubernetesObject):
    """FlowLog, ec2.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-ec2/latest/resources/ec2.aws.m.upbound.io/FlowLog/v1beta1
    """

    __slots__ = ()

    GROUP = "ec2.aws.m.upbound.io"
    KIND = "FlowLog"
    VERSION = "v1beta1"
    PLURAL = "flowlogs"
    SCOPE = "Namespaced"

    def __init__(
        self,
        *,
        metadata: meta.ObjectMeta,
        spec: FlowLogSpec,
    ) -> None:
        self.metadata = metadata
        self._values = {
            "spec": spec,
        }


class FlowLogSpec(base.Block):
    """spec of FlowLog, ec2.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-ec2/latest/resources/ec2.aws.m.upbound.io/FlowLog/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        for_provider: FlowLogForProvider,
        init_provider: FlowLogInitProvider | None = None,
        management_policies: Sequence[shared.ManagementPolicy] | None = None,
        provider_config_ref: FlowLogProviderConfigRef | None = None,
        write_connection_secret_to_ref: FlowLogWriteConnectionSecretToRef | None = None,
    ) -> None:
        self._values = {
            "forProvider": for_provider,
            "initProvider": init_provider,
            "managementPolicies": management_policies,
            "providerConfigRef": provider_config_ref,
            "writeConnectionSecretToRef": write_connection_secret_to_ref,
        }


class FlowLogForProvider(base.Block):
    """spec.forProvider of FlowLog, ec2.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-ec2/latest/resources/ec2.aws.m.upbound.io/FlowLog/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        region: str,
        deliver_cross_account_role: str | None = None,
        deliver_cross_account_role_ref: FlowLogDeliverCrossAccountRoleRef | None = None,
        deliver_cross_account_role_selector: FlowLogDeliverCrossAccountRoleSelector | None = None,
        destination_options: FlowLogDestinationOptions | None = None,
        eni_id: str | None = None,
        iam_role_arn: str | None = None,
        iam_role_arn_ref: FlowLogIamRoleArnRef | None = None,
        iam_role_arn_selector: FlowLogIamRoleArnSelector | None = None,
        log_destination: str | None = None,
        log_destination_ref: FlowLogLogDestinationRef | None = None,
        log_destination_selector: FlowLogLogDestinationSelector | None = None,
        log_destination_type: str | None = None,
        log_format: str | None = None,
        max_aggregation_interval: float | None = None,
        regional_nat_gateway_id: str | None = None,
        subnet_id: str | None = None,
        subnet_id_ref: FlowLogSubnetIdRef | None = None,
        subnet_id_selector: FlowLogSubnetIdSelector | None = None,
        tags: Mapping[str, str] | None = None,
        traffic_type: str | None = None,
        transit_gateway_attachment_id: str | None = None,
        transit_gateway_id: str | None = None,
        vpc_id: str | None = None,
        vpc_id_ref: FlowLogVpcIdRef | None = None,
        vpc_id_selector: FlowLogVpcIdSelector | None = None,
    ) -> None:
        self._values = {
            "deliverCrossAccountRole": deliver_cross_account_role,
            "deliverCrossAccountRoleRef": deliver_cross_account_role_ref,
            "deliverCrossAccountRoleSelector": deliver_cross_account_role_selector,
            "destinationOptions": destination_options,
            "eniId": eni_id,
            "iamRoleArn": iam_role_arn,
            "iamRoleArnRef": iam_role_arn_ref,
            "iamRoleArnSelector": iam_role_arn_selector,
            "logDestination": log_destination,
            "logDestinationRef": log_destination_ref,
            "logDestinationSelector": log_destination_selector,
            "logDestinationType": log_destination_type,
            "logFormat": log_format,
            "maxAggregationInterval": max_aggregation_interval,
            "region": region,
            "regionalNatGatewayId": regional_nat_gateway_id,
            "subnetId": subnet_id,
            "subnetIdRef": subnet_id_ref,
            "subnetIdSelector": subnet_id_selector,
            "tags": tags,
            "trafficType": traffic_type,
            "transitGatewayAttachmentId": transit_gateway_attachment_id,
            "transitGatewayId": transit_gateway_id,
            "vpcId": vpc_id,
            "vpcIdRef": vpc_id_ref,
            "vpcIdSelector": vpc_id_selector,
        }


class FlowLogInitProvider(base.Block):
    """spec.initProvider of FlowLog, ec2.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-ec2/latest/resources/ec2.aws.m.upbound.io/FlowLog/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        deliver_cross_account_role: str | None = None,
        deliver_cross_account_role_ref: FlowLogDeliverCrossAccountRoleRef | None = None,
        deliver_cross_account_role_selector: FlowLogDeliverCrossAccountRoleSelector | None = None,
        destination_options: FlowLogDestinationOptions | None = None,
        eni_id: str | None = None,
        iam_role_arn: str | None = None,
        iam_role_arn_ref: FlowLogIamRoleArnRef | None = None,
        iam_role_arn_selector: FlowLogIamRoleArnSelector | None = None,
        log_destination: str | None = None,
        log_destination_ref: FlowLogLogDestinationRef | None = None,
        log_destination_selector: FlowLogLogDestinationSelector | None = None,
        log_destination_type: str | None = None,
        log_format: str | None = None,
        max_aggregation_interval: float | None = None,
        regional_nat_gateway_id: str | None = None,
        subnet_id: str | None = None,
        subnet_id_ref: FlowLogSubnetIdRef | None = None,
        subnet_id_selector: FlowLogSubnetIdSelector | None = None,
        tags: Mapping[str, str] | None = None,
        traffic_type: str | None = None,
        transit_gateway_attachment_id: str | None = None,
        transit_gateway_id: str | None = None,
        vpc_id: str | None = None,
        vpc_id_ref: FlowLogVpcIdRef | None = None,
        vpc_id_selector: FlowLogVpcIdSelector | None = None,
    ) -> None:
        self._values = {
            "deliverCrossAccountRole": deliver_cross_account_role,
            "deliverCrossAccountRoleRef": deliver_cross_account_role_ref,
            "deliverCrossAccountRoleSelector": deliver_cross_account_role_selector,
            "destinationOptions": destination_options,
            "eniId": eni_id,
            "iamRoleArn": iam_role_arn,
            "iamRoleArnRef": iam_role_arn_ref,
            "iamRoleArnSelector": iam_role_arn_selector,
            "logDestination": log_destination,
            "logDestinationRef": log_destination_ref,
            "logDestinationSelector": log_destination_selector,
            "logDestinationType": log_destination_type,
            "logFormat": log_format,
            "maxAggregationInterval": max_aggregation_interval,
            "regionalNatGatewayId": regional_nat_gateway_id,
            "subnetId": subnet_id,
            "subnetIdRef": subnet_id_ref,
            "subnetIdSelector": subnet_id_selector,
            "tags": tags,
            "trafficType": traffic_type,
            "transitGatewayAttachmentId": transit_gateway_attachment_id,
            "transitGatewayId": transit_gateway_id,
            "vpcId": vpc_id,
            "vpcIdRef": vpc_id_ref,
            "vpcIdSelector": vpc_id_selector,
        }


class FlowLogDestinationOptions(base.Block):
    """spec.forProvider.destinationOptions of FlowLog, ec2.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-ec2/latest/resources/ec2.aws.m.upbound.io/FlowLog/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        file_format: str | None = None,
        hive_compatible_partitions: bool | None = None,
        per_hour_partition: bool | None = None,
    ) -> None:
        self._values = {
            "fileFormat": file_format,
            "hiveCompatiblePartitions": hive_compatible_partitions,
            "perHourPartition": per_hour_partition,
        }


FlowLogDeliverCrossAccountRoleRef = shared.Reference
FlowLogDeliverCrossAccountRoleSelector = shared.Selector
FlowLogIamRoleArnRef = shared.Reference
FlowLogIamRoleArnSelector = shared.Selector
FlowLogLogDestinationRef = shared.Reference
FlowLogLogDestinationSelector = shared.Selector
FlowLogProviderConfigRef = shared.ProviderConfigRef
FlowLogSubnetIdRef = shared.Reference
FlowLogSubnetIdSelector = shared.Selector
FlowLogVpcIdRef = shared.Reference
FlowLogVpcIdSelector = shared.Selector
FlowLogWriteConnectionSecretToRef = shared.LocalReference


class InternetGateway(base.KubernetesObject):
    """InternetGateway, ec2.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-ec2/latest/resources/ec2.aws.m.upbound.io/InternetGateway/v1beta1
    """

    __slots__ = ()

    GROUP = "ec2.aws.m.upbound.io"
    KIND = "InternetGateway"
    VERSION = "v1beta1"
    PLURAL = "internetgateways"
    SCOPE = "Namespaced"

    def __init__(
        self,
        *,
        metadata: meta.ObjectMeta,
        spec: InternetGatewaySpec,
    ) -> None:
        self.metadata = metadata
        self._values = {
            "spec": spec,
        }


class InternetGatewaySpec(base.Block):
    """spec of InternetGateway, ec2.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-ec2/latest/resources/ec2.aws.m.upbound.io/InternetGateway/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        for_provider: InternetGatewayForProvider,
        init_provider: InternetGatewayInitProvider | None = None,
        management_policies: Sequence[shared.ManagementPolicy] | None = None,
        provider_config_ref: InternetGatewayProviderConfigRef | None = None,
        write_connection_secret_to_ref: InternetGatewayWriteConnectionSecretToRef | None = None,
    ) -> None:
        self._values = {
            "forProvider": for_provider,
            "initProvider": init_provider,
            "managementPolicies": management_policies,
            "providerConfigRef": provider_config_ref,
            "writeConnectionSecretToRef": write_connection_secret_to_ref,
        }


class InternetGatewayForProvider(base.Block):
    """spec.forProvider of InternetGateway, ec2.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-ec2/latest/resources/ec2.aws.m.upbound.io/InternetGateway/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        region: str,
        tags: Mapping[str, str] | None = None,
        vpc_id: str | None = None,
        vpc_id_ref: InternetGatewayVpcIdRef | None = None,
        vpc_id_selector: InternetGatewayVpcIdSelector | None = None,
    ) -> None:
        self._values = {
            "region": region,
            "tags": tags,
            "vpcId": vpc_id,
            "vpcIdRef": vpc_id_ref,
            "vpcIdSelector": vpc_id_selector,
        }


class InternetGatewayInitProvider(base.Block):
    """spec.initProvider of InternetGateway, ec2.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-ec2/latest/resources/ec2.aws.m.upbound.io/InternetGateway/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        tags: Mapping[str, str] | None = None,
        vpc_id: str | None = None,
        vpc_id_ref: InternetGatewayVpcIdRef | None = None,
        vpc_id_selector: InternetGatewayVpcIdSelector | None = None,
    ) -> None:
        self._values = {
            "tags": tags,
            "vpcId": vpc_id,
            "vpcIdRef": vpc_id_ref,
            "vpcIdSelector": vpc_id_selector,
        }


InternetGatewayProviderConfigRef = shared.ProviderConfigRef
InternetGatewayVpcIdRef = shared.Reference
InternetGatewayVpcIdSelector = shared.Selector
InternetGatewayWriteConnectionSecretToRef = shared.LocalReference


class NATGateway(base.KubernetesObject):
    """NATGateway, ec2.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-ec2/latest/resources/ec2.aws.m.upbound.io/NATGateway/v1beta1
    """

    __slots__ = ()

    GROUP = "ec2.aws.m.upbound.io"
    KIND = "NATGateway"
    VERSION = "v1beta1"
    PLURAL = "natgateways"
    SCOPE = "Namespaced"

    def __init__(
        self,
        *,
        metadata: meta.ObjectMeta,
        spec: NATGatewaySpec,
    ) -> None:
        self.metadata = metadata
        self._values = {
            "spec": spec,
        }


class NATGatewaySpec(base.Block):
    """spec of NATGateway, ec2.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-ec2/latest/resources/ec2.aws.m.upbound.io/NATGateway/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        for_provider: NATGatewayForProvider,
        init_provider: NATGatewayInitProvider | None = None,
        management_policies: Sequence[shared.ManagementPolicy] | None = None,
        provider_config_ref: NATGatewayProviderConfigRef | None = None,
        write_connection_secret_to_ref: NATGatewayWriteConnectionSecretToRef | None = None,
    ) -> None:
        self._values = {
            "forProvider": for_provider,
            "initProvider": init_provider,
            "managementPolicies": management_policies,
            "providerConfigRef": provider_config_ref,
            "writeConnectionSecretToRef": write_connection_secret_to_ref,
        }


class NATGatewayForProvider(base.Block):
    """spec.forProvider of NATGateway, ec2.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-ec2/latest/resources/ec2.aws.m.upbound.io/NATGateway/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        region: str,
        allocation_id: str | None = None,
        allocation_id_ref: NATGatewayAllocationIdRef | None = None,
        allocation_id_selector: NATGatewayAllocationIdSelector | None = None,
        availability_mode: str | None = None,
        availability_zone_address: Sequence[NATGatewayAvailabilityZoneAddress] | None = None,
        connectivity_type: str | None = None,
        private_ip: str | None = None,
        secondary_allocation_ids: base.Strings | None = None,
        secondary_allocation_ids_refs: Sequence[NATGatewaySecondaryAllocationIdsRefs] | None = None,
        secondary_allocation_ids_selector: NATGatewaySecondaryAllocationIdsSelector | None = None,
        secondary_private_ip_address_count: float | None = None,
        secondary_private_ip_addresses: base.Strings | None = None,
        subnet_id: str | None = None,
        subnet_id_ref: NATGatewaySubnetIdRef | None = None,
        subnet_id_selector: NATGatewaySubnetIdSelector | None = None,
        tags: Mapping[str, str] | None = None,
        vpc_id: str | None = None,
        vpc_id_ref: NATGatewayVpcIdRef | None = None,
        vpc_id_selector: NATGatewayVpcIdSelector | None = None,
    ) -> None:
        self._values = {
            "allocationId": allocation_id,
            "allocationIdRef": allocation_id_ref,
            "allocationIdSelector": allocation_id_selector,
            "availabilityMode": availability_mode,
            "availabilityZoneAddress": availability_zone_address,
            "connectivityType": connectivity_type,
            "privateIp": private_ip,
            "region": region,
            "secondaryAllocationIds": secondary_allocation_ids,
            "secondaryAllocationIdsRefs": secondary_allocation_ids_refs,
            "secondaryAllocationIdsSelector": secondary_allocation_ids_selector,
            "secondaryPrivateIpAddressCount": secondary_private_ip_address_count,
            "secondaryPrivateIpAddresses": secondary_private_ip_addresses,
            "subnetId": subnet_id,
            "subnetIdRef": subnet_id_ref,
            "subnetIdSelector": subnet_id_selector,
            "tags": tags,
            "vpcId": vpc_id,
            "vpcIdRef": vpc_id_ref,
            "vpcIdSelector": vpc_id_selector,
        }


class NATGatewayInitProvider(base.Block):
    """spec.initProvider of NATGateway, ec2.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-ec2/latest/resources/ec2.aws.m.upbound.io/NATGateway/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        allocation_id: str | None = None,
        allocation_id_ref: NATGatewayAllocationIdRef | None = None,
        allocation_id_selector: NATGatewayAllocationIdSelector | None = None,
        availability_mode: str | None = None,
        availability_zone_address: Sequence[NATGatewayAvailabilityZoneAddress] | None = None,
        connectivity_type: str | None = None,
        private_ip: str | None = None,
        secondary_allocation_ids: base.Strings | None = None,
        secondary_allocation_ids_refs: Sequence[NATGatewaySecondaryAllocationIdsRefs] | None = None,
        secondary_allocation_ids_selector: NATGatewaySecondaryAllocationIdsSelector | None = None,
        secondary_private_ip_address_count: float | None = None,
        secondary_private_ip_addresses: base.Strings | None = None,
        subnet_id: str | None = None,
        subnet_id_ref: NATGatewaySubnetIdRef | None = None,
        subnet_id_selector: NATGatewaySubnetIdSelector | None = None,
        tags: Mapping[str, str] | None = None,
        vpc_id: str | None = None,
        vpc_id_ref: NATGatewayVpcIdRef | None = None,
        vpc_id_selector: NATGatewayVpcIdSelector | None = None,
    ) -> None:
        self._values = {
            "allocationId": allocation_id,
            "allocationIdRef": allocation_id_ref,
            "allocationIdSelector": allocation_id_selector,
            "availabilityMode": availability_mode,
            "availabilityZoneAddress": availability_zone_address,
            "connectivityType": connectivity_type,
            "privateIp": private_ip,
            "secondaryAllocationIds": secondary_allocation_ids,
            "secondaryAllocationIdsRefs": secondary_allocation_ids_refs,
            "secondaryAllocationIdsSelector": secondary_allocation_ids_selector,
            "secondaryPrivateIpAddressCount": secondary_private_ip_address_count,
            "secondaryPrivateIpAddresses": secondary_private_ip_addresses,
            "subnetId": subnet_id,
            "subnetIdRef": subnet_id_ref,
            "subnetIdSelector": subnet_id_selector,
            "tags": tags,
            "vpcId": vpc_id,
            "vpcIdRef": vpc_id_ref,
            "vpcIdSelector": vpc_id_selector,
        }


class NATGatewayAvailabilityZoneAddress(base.Block):
    """spec.forProvider.availabilityZoneAddress of NATGateway, ec2.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-ec2/latest/resources/ec2.aws.m.upbound.io/NATGateway/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        allocation_ids: base.Strings | None = None,
        allocation_ids_refs: Sequence[NATGatewayAvailabilityZoneAddressAllocationIdsRefs] | None = None,
        allocation_ids_selector: NATGatewayAvailabilityZoneAddressAllocationIdsSelector | None = None,
        availability_zone: str | None = None,
        availability_zone_id: str | None = None,
    ) -> None:
        self._values = {
            "allocationIds": allocation_ids,
            "allocationIdsRefs": allocation_ids_refs,
            "allocationIdsSelector": allocation_ids_selector,
            "availabilityZone": availability_zone,
            "availabilityZoneId": availability_zone_id,
        }


NATGatewayAllocationIdRef = shared.Reference
NATGatewayAllocationIdSelector = shared.Selector
NATGatewayAvailabilityZoneAddressAllocationIdsRefs = shared.Reference
NATGatewayAvailabilityZoneAddressAllocationIdsSelector = shared.Selector
NATGatewayProviderConfigRef = shared.ProviderConfigRef
NATGatewaySecondaryAllocationIdsRefs = shared.Reference
NATGatewaySecondaryAllocationIdsSelector = shared.Selector
NATGatewaySubnetIdRef = shared.Reference
NATGatewaySubnetIdSelector = shared.Selector
NATGatewayVpcIdRef = shared.Reference
NATGatewayVpcIdSelector = shared.Selector
NATGatewayWriteConnectionSecretToRef = shared.LocalReference


class NetworkACL(base.KubernetesObject):
    """NetworkACL, ec2.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-ec2/latest/resources/ec2.aws.m.upbound.io/NetworkACL/v1beta1
    """

    __slots__ = ()

    GROUP = "ec2.aws.m.upbound.io"
    KIND = "NetworkACL"
    VERSION = "v1beta1"
    PLURAL = "networkacls"
    SCOPE = "Namespaced"

    def __init__(
        self,
        *,
        metadata: meta.ObjectMeta,
        spec: NetworkACLSpec,
    ) -> None:
        self.metadata = metadata
        self._values = {
            "spec": spec,
        }


class NetworkACLSpec(base.Block):
    """spec of NetworkACL, ec2.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-ec2/latest/resources/ec2.aws.m.upbound.io/NetworkACL/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        for_provider: NetworkACLForProvider,
        init_provider: NetworkACLInitProvider | None = None,
        management_policies: Sequence[shared.ManagementPolicy] | None = None,
        provider_config_ref: NetworkACLProviderConfigRef | None = None,
        write_connection_secret_to_ref: NetworkACLWriteConnectionSecretToRef | None = None,
    ) -> None:
        self._values = {
            "forProvider": for_provider,
            "initProvider": init_provider,
            "managementPolicies": management_policies,
            "providerConfigRef": provider_config_ref,
            "writeConnectionSecretToRef": write_connection_secret_to_ref,
        }


class NetworkACLForProvider(base.Block):
    """spec.forProvider of NetworkACL, ec2.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-ec2/latest/resources/ec2.aws.m.upbound.io/NetworkACL/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        region: str,
        subnet_id_refs: Sequence[NetworkACLSubnetIdRefs] | None = None,
        subnet_id_selector: NetworkACLSubnetIdSelector | None = None,
        subnet_ids: base.Strings | None = None,
        tags: Mapping[str, str] | None = None,
        vpc_id: str | None = None,
        vpc_id_ref: NetworkACLVpcIdRef | None = None,
        vpc_id_selector: NetworkACLVpcIdSelector | None = None,
    ) -> None:
        self._values = {
            "region": region,
            "subnetIdRefs": subnet_id_refs,
            "subnetIdSelector": subnet_id_selector,
            "subnetIds": subnet_ids,
            "tags": tags,
            "vpcId": vpc_id,
            "vpcIdRef": vpc_id_ref,
            "vpcIdSelector": vpc_id_selector,
        }


class NetworkACLInitProvider(base.Block):
    """spec.initProvider of NetworkACL, ec2.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-ec2/latest/resources/ec2.aws.m.upbound.io/NetworkACL/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        subnet_id_refs: Sequence[NetworkACLSubnetIdRefs] | None = None,
        subnet_id_selector: NetworkACLSubnetIdSelector | None = None,
        subnet_ids: base.Strings | None = None,
        tags: Mapping[str, str] | None = None,
        vpc_id: str | None = None,
        vpc_id_ref: NetworkACLVpcIdRef | None = None,
        vpc_id_selector: NetworkACLVpcIdSelector | None = None,
    ) -> None:
        self._values = {
            "subnetIdRefs": subnet_id_refs,
            "subnetIdSelector": subnet_id_selector,
            "subnetIds": subnet_ids,
            "tags": tags,
            "vpcId": vpc_id,
            "vpcIdRef": vpc_id_ref,
            "vpcIdSelector": vpc_id_selector,
        }


NetworkACLProviderConfigRef = shared.ProviderConfigRef
NetworkACLSubnetIdRefs = shared.Reference
NetworkACLSubnetIdSelector = shared.Selector
NetworkACLVpcIdRef = shared.Reference
NetworkACLVpcIdSelector = shared.Selector
NetworkACLWriteConnectionSecretToRef = shared.LocalReference


class NetworkACLRule(base.KubernetesObject):
    """NetworkACLRule, ec2.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-ec2/latest/resources/ec2.aws.m.upbound.io/NetworkACLRule/v1beta1
    """

    __slots__ = ()

    GROUP = "ec2.aws.m.upbound.io"
    KIND = "NetworkACLRule"
    VERSION = "v1beta1"
    PLURAL = "networkaclrules"
    SCOPE = "Namespaced"

    def __init__(
        self,
        *,
        metadata: meta.ObjectMeta,
        spec: NetworkACLRuleSpec,
    ) -> None:
        self.metadata = metadata
        self._values = {
            "spec": spec,
        }


class NetworkACLRuleSpec(base.Block):
    """spec of NetworkACLRule, ec2.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-ec2/latest/resources/ec2.aws.m.upbound.io/NetworkACLRule/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        for_provider: NetworkACLRuleForProvider,
        init_provider: NetworkACLRuleInitProvider | None = None,
        management_policies: Sequence[shared.ManagementPolicy] | None = None,
        provider_config_ref: NetworkACLRuleProviderConfigRef | None = None,
        write_connection_secret_to_ref: NetworkACLRuleWriteConnectionSecretToRef | None = None,
    ) -> None:
        self._values = {
            "forProvider": for_provider,
            "initProvider": init_provider,
            "managementPolicies": management_policies,
            "providerConfigRef": provider_config_ref,
            "writeConnectionSecretToRef": write_connection_secret_to_ref,
        }


class NetworkACLRuleForProvider(base.Block):
    """spec.forProvider of NetworkACLRule, ec2.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-ec2/latest/resources/ec2.aws.m.upbound.io/NetworkACLRule/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        protocol: str,
        region: str,
        rule_action: str,
        rule_number: float,
        cidr_block: str | None = None,
        egress: bool | None = None,
        from_port: float | None = None,
        icmp_code: float | None = None,
        icmp_type: float | None = None,
        ipv6_cidr_block: str | None = None,
        network_acl_id: str | None = None,
        network_acl_id_ref: NetworkACLRuleNetworkAclIdRef | None = None,
        network_acl_id_selector: NetworkACLRuleNetworkAclIdSelector | None = None,
        to_port: float | None = None,
    ) -> None:
        self._values = {
            "cidrBlock": cidr_block,
            "egress": egress,
            "fromPort": from_port,
            "icmpCode": icmp_code,
            "icmpType": icmp_type,
            "ipv6CidrBlock": ipv6_cidr_block,
            "networkAclId": network_acl_id,
            "networkAclIdRef": network_acl_id_ref,
            "networkAclIdSelector": network_acl_id_selector,
            "protocol": protocol,
            "region": region,
            "ruleAction": rule_action,
            "ruleNumber": rule_number,
            "toPort": to_port,
        }

    @classmethod
    def partial(
        cls,
        *,
        region: str,
        cidr_block: str | None = None,
        egress: bool | None = None,
        from_port: float | None = None,
        icmp_code: float | None = None,
        icmp_type: float | None = None,
        ipv6_cidr_block: str | None = None,
        network_acl_id: str | None = None,
        network_acl_id_ref: NetworkACLRuleNetworkAclIdRef | None = None,
        network_acl_id_selector: NetworkACLRuleNetworkAclIdSelector | None = None,
        protocol: str | None = None,
        rule_action: str | None = None,
        rule_number: float | None = None,
        to_port: float | None = None,
    ) -> NetworkACLRuleForProvider:
        """For an object that is only observed, or whose other fields stand in initProvider."""
        block: NetworkACLRuleForProvider = cls._of({
            "cidrBlock": cidr_block,
            "egress": egress,
            "fromPort": from_port,
            "icmpCode": icmp_code,
            "icmpType": icmp_type,
            "ipv6CidrBlock": ipv6_cidr_block,
            "networkAclId": network_acl_id,
            "networkAclIdRef": network_acl_id_ref,
            "networkAclIdSelector": network_acl_id_selector,
            "protocol": protocol,
            "region": region,
            "ruleAction": rule_action,
            "ruleNumber": rule_number,
            "toPort": to_port,
        })
        return block


class NetworkACLRuleInitProvider(base.Block):
    """spec.initProvider of NetworkACLRule, ec2.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-ec2/latest/resources/ec2.aws.m.upbound.io/NetworkACLRule/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        cidr_block: str | None = None,
        egress: bool | None = None,
        from_port: float | None = None,
        icmp_code: float | None = None,
        icmp_type: float | None = None,
        ipv6_cidr_block: str | None = None,
        network_acl_id: str | None = None,
        network_acl_id_ref: NetworkACLRuleNetworkAclIdRef | None = None,
        network_acl_id_selector: NetworkACLRuleNetworkAclIdSelector | None = None,
        protocol: str | None = None,
        rule_action: str | None = None,
        rule_number: float | None = None,
        to_port: float | None = None,
    ) -> None:
        self._values = {
            "cidrBlock": cidr_block,
            "egress": egress,
            "fromPort": from_port,
            "icmpCode": icmp_code,
            "icmpType": icmp_type,
            "ipv6CidrBlock": ipv6_cidr_block,
            "networkAclId": network_acl_id,
            "networkAclIdRef": network_acl_id_ref,
            "networkAclIdSelector": network_acl_id_selector,
            "protocol": protocol,
            "ruleAction": rule_action,
            "ruleNumber": rule_number,
            "toPort": to_port,
        }


NetworkACLRuleNetworkAclIdRef = shared.Reference
NetworkACLRuleNetworkAclIdSelector = shared.Selector
NetworkACLRuleProviderConfigRef = shared.ProviderConfigRef
NetworkACLRuleWriteConnectionSecretToRef = shared.LocalReference


class Route(base.KubernetesObject):
    """Route, ec2.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-ec2/latest/resources/ec2.aws.m.upbound.io/Route/v1beta1
    """

    __slots__ = ()

    GROUP = "ec2.aws.m.upbound.io"
    KIND = "Route"
    VERSION = "v1beta1"
    PLURAL = "routes"
    SCOPE = "Namespaced"

    def __init__(
        self,
        *,
        metadata: meta.ObjectMeta,
        spec: RouteSpec,
    ) -> None:
        self.metadata = metadata
        self._values = {
            "spec": spec,
        }


class RouteSpec(base.Block):
    """spec of Route, ec2.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-ec2/latest/resources/ec2.aws.m.upbound.io/Route/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        for_provider: RouteForProvider,
        init_provider: RouteInitProvider | None = None,
        management_policies: Sequence[shared.ManagementPolicy] | None = None,
        provider_config_ref: RouteProviderConfigRef | None = None,
        write_connection_secret_to_ref: RouteWriteConnectionSecretToRef | None = None,
    ) -> None:
        self._values = {
            "forProvider": for_provider,
            "initProvider": init_provider,
            "managementPolicies": management_policies,
            "providerConfigRef": provider_config_ref,
            "writeConnectionSecretToRef": write_connection_secret_to_ref,
        }


class RouteForProvider(base.Block):
    """spec.forProvider of Route, ec2.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-ec2/latest/resources/ec2.aws.m.upbound.io/Route/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        region: str,
        carrier_gateway_id: str | None = None,
        core_network_arn: str | None = None,
        destination_cidr_block: str | None = None,
        destination_ipv6_cidr_block: str | None = None,
        destination_prefix_list_id: str | None = None,
        destination_prefix_list_id_ref: RouteDestinationPrefixListIdRef | None = None,
        destination_prefix_list_id_selector: RouteDestinationPrefixListIdSelector | None = None,
        egress_only_gateway_id: str | None = None,
        egress_only_gateway_id_ref: RouteEgressOnlyGatewayIdRef | None = None,
        egress_only_gateway_id_selector: RouteEgressOnlyGatewayIdSelector | None = None,
        gateway_id: str | None = None,
        gateway_id_ref: RouteGatewayIdRef | None = None,
        gateway_id_selector: RouteGatewayIdSelector | None = None,
        local_gateway_id: str | None = None,
        nat_gateway_id: str | None = None,
        nat_gateway_id_ref: RouteNatGatewayIdRef | None = None,
        nat_gateway_id_selector: RouteNatGatewayIdSelector | None = None,
        network_interface_id: str | None = None,
        network_interface_id_ref: RouteNetworkInterfaceIdRef | None = None,
        network_interface_id_selector: RouteNetworkInterfaceIdSelector | None = None,
        odb_network_arn: str | None = None,
        route_table_id: str | None = None,
        route_table_id_ref: RouteRouteTableIdRef | None = None,
        route_table_id_selector: RouteRouteTableIdSelector | None = None,
        transit_gateway_id: str | None = None,
        transit_gateway_id_ref: RouteTransitGatewayIdRef | None = None,
        transit_gateway_id_selector: RouteTransitGatewayIdSelector | None = None,
        vpc_endpoint_id: str | None = None,
        vpc_endpoint_id_ref: RouteVpcEndpointIdRef | None = None,
        vpc_endpoint_id_selector: RouteVpcEndpointIdSelector | None = None,
        vpc_peering_connection_id: str | None = None,
        vpc_peering_connection_id_ref: RouteVpcPeeringConnectionIdRef | None = None,
        vpc_peering_connection_id_selector: RouteVpcPeeringConnectionIdSelector | None = None,
    ) -> None:
        self._values = {
            "carrierGatewayId": carrier_gateway_id,
            "coreNetworkArn": core_network_arn,
            "destinationCidrBlock": destination_cidr_block,
            "destinationIpv6CidrBlock": destination_ipv6_cidr_block,
            "destinationPrefixListId": destination_prefix_list_id,
            "destinationPrefixListIdRef": destination_prefix_list_id_ref,
            "destinationPrefixListIdSelector": destination_prefix_list_id_selector,
            "egressOnlyGatewayId": egress_only_gateway_id,
            "egressOnlyGatewayIdRef": egress_only_gateway_id_ref,
            "egressOnlyGatewayIdSelector": egress_only_gateway_id_selector,
            "gatewayId": gateway_id,
            "gatewayIdRef": gateway_id_ref,
            "gatewayIdSelector": gateway_id_selector,
            "localGatewayId": local_gateway_id,
            "natGatewayId": nat_gateway_id,
            "natGatewayIdRef": nat_gateway_id_ref,
            "natGatewayIdSelector": nat_gateway_id_selector,
            "networkInterfaceId": network_interface_id,
            "networkInterfaceIdRef": network_interface_id_ref,
            "networkInterfaceIdSelector": network_interface_id_selector,
            "odbNetworkArn": odb_network_arn,
            "region": region,
            "routeTableId": route_table_id,
            "routeTableIdRef": route_table_id_ref,
            "routeTableIdSelector": route_table_id_selector,
            "transitGatewayId": transit_gateway_id,
            "transitGatewayIdRef": transit_gateway_id_ref,
            "transitGatewayIdSelector": transit_gateway_id_selector,
            "vpcEndpointId": vpc_endpoint_id,
            "vpcEndpointIdRef": vpc_endpoint_id_ref,
            "vpcEndpointIdSelector": vpc_endpoint_id_selector,
            "vpcPeeringConnectionId": vpc_peering_connection_id,
            "vpcPeeringConnectionIdRef": vpc_peering_connection_id_ref,
            "vpcPeeringConnectionIdSelector": vpc_peering_connection_id_selector,
        }


class RouteInitProvider(base.Block):
    """spec.initProvider of Route, ec2.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-ec2/latest/resources/ec2.aws.m.upbound.io/Route/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        carrier_gateway_id: str | None = None,
        core_network_arn: str | None = None,
        destination_cidr_block: str | None = None,
        destination_ipv6_cidr_block: str | None = None,
        destination_prefix_list_id: str | None = None,
        destination_prefix_list_id_ref: RouteDestinationPrefixListIdRef | None = None,
        destination_prefix_list_id_selector: RouteDestinationPrefixListIdSelector | None = None,
        egress_only_gateway_id: str | None = None,
        egress_only_gateway_id_ref: RouteEgressOnlyGatewayIdRef | None = None,
        egress_only_gateway_id_selector: RouteEgressOnlyGatewayIdSelector | None = None,
        gateway_id: str | None = None,
        gateway_id_ref: RouteGatewayIdRef | None = None,
        gateway_id_selector: RouteGatewayIdSelector | None = None,
        local_gateway_id: str | None = None,
        nat_gateway_id: str | None = None,
        nat_gateway_id_ref: RouteNatGatewayIdRef | None = None,
        nat_gateway_id_selector: RouteNatGatewayIdSelector | None = None,
        network_interface_id: str | None = None,
        network_interface_id_ref: RouteNetworkInterfaceIdRef | None = None,
        network_interface_id_selector: RouteNetworkInterfaceIdSelector | None = None,
        odb_network_arn: str | None = None,
        route_table_id: str | None = None,
        route_table_id_ref: RouteRouteTableIdRef | None = None,
        route_table_id_selector: RouteRouteTableIdSelector | None = None,
        transit_gateway_id: str | None = None,
        transit_gateway_id_ref: RouteTransitGatewayIdRef | None = None,
        transit_gateway_id_selector: RouteTransitGatewayIdSelector | None = None,
        vpc_endpoint_id: str | None = None,
        vpc_endpoint_id_ref: RouteVpcEndpointIdRef | None = None,
        vpc_endpoint_id_selector: RouteVpcEndpointIdSelector | None = None,
        vpc_peering_connection_id: str | None = None,
        vpc_peering_connection_id_ref: RouteVpcPeeringConnectionIdRef | None = None,
        vpc_peering_connection_id_selector: RouteVpcPeeringConnectionIdSelector | None = None,
    ) -> None:
        self._values = {
            "carrierGatewayId": carrier_gateway_id,
            "coreNetworkArn": core_network_arn,
            "destinationCidrBlock": destination_cidr_block,
            "destinationIpv6CidrBlock": destination_ipv6_cidr_block,
            "destinationPrefixListId": destination_prefix_list_id,
            "destinationPrefixListIdRef": destination_prefix_list_id_ref,
            "destinationPrefixListIdSelector": destination_prefix_list_id_selector,
            "egressOnlyGatewayId": egress_only_gateway_id,
            "egressOnlyGatewayIdRef": egress_only_gateway_id_ref,
            "egressOnlyGatewayIdSelector": egress_only_gateway_id_selector,
            "gatewayId": gateway_id,
            "gatewayIdRef": gateway_id_ref,
            "gatewayIdSelector": gateway_id_selector,
            "localGatewayId": local_gateway_id,
            "natGatewayId": nat_gateway_id,
            "natGatewayIdRef": nat_gateway_id_ref,
            "natGatewayIdSelector": nat_gateway_id_selector,
            "networkInterfaceId": network_interface_id,
            "networkInterfaceIdRef": network_interface_id_ref,
            "networkInterfaceIdSelector": network_interface_id_selector,
            "odbNetworkArn": odb_network_arn,
            "routeTableId": route_table_id,
            "routeTableIdRef": route_table_id_ref,
            "routeTableIdSelector": route_table_id_selector,
            "transitGatewayId": transit_gateway_id,
            "transitGatewayIdRef": transit_gateway_id_ref,
            "transitGatewayIdSelector": transit_gateway_id_selector,
            "vpcEndpointId": vpc_endpoint_id,
            "vpcEndpointIdRef": vpc_endpoint_id_ref,
            "vpcEndpointIdSelector": vpc_endpoint_id_selector,
            "vpcPeeringConnectionId": vpc_peering_connection_id,
            "vpcPeeringConnectionIdRef": vpc_peering_connection_id_ref,
            "vpcPeeringConnectionIdSelector": vpc_peering_connection_id_selector,
        }


RouteDestinationPrefixListIdRef = shared.Reference
RouteDestinationPrefixListIdSelector = shared.Selector
RouteEgressOnlyGatewayIdRef = shared.Reference
RouteEgressOnlyGatewayIdSelector = shared.Selector
RouteGatewayIdRef = shared.Reference
RouteGatewayIdSelector = shared.Selector
RouteNatGatewayIdRef = shared.Reference
RouteNatGatewayIdSelector = shared.Selector
RouteNetworkInterfaceIdRef = shared.Reference
RouteNetworkInterfaceIdSelector = shared.Selector
RouteProviderConfigRef = shared.ProviderConfigRef
RouteRouteTableIdRef = shared.Reference
RouteRouteTableIdSelector = shared.Selector
RouteTransitGatewayIdRef = shared.Reference
RouteTransitGatewayIdSelector = shared.Selector
RouteVpcEndpointIdRef = shared.Reference
RouteVpcEndpointIdSelector = shared.Selector
RouteVpcPeeringConnectionIdRef = shared.Reference
RouteVpcPeeringConnectionIdSelector = shared.Selector
RouteWriteConnectionSecretToRef = shared.LocalReference


class RouteTable(base.KubernetesObject):
    """RouteTable, ec2.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-ec2/latest/resources/ec2.aws.m.upbound.io/RouteTable/v1beta1
    """

    __slots__ = ()

    GROUP = "ec2.aws.m.upbound.io"
    KIND = "RouteTable"
    VERSION = "v1beta1"
    PLURAL = "routetables"
    SCOPE = "Namespaced"

    def __init__(
        self,
        *,
        metadata: meta.ObjectMeta,
        spec: RouteTableSpec,
    ) -> None:
        self.metadata = metadata
        self._values = {
            "spec": spec,
        }


class RouteTableSpec(base.Block):
    """spec of RouteTable, ec2.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-ec2/latest/resources/ec2.aws.m.upbound.io/RouteTable/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        for_provider: RouteTableForProvider,
        init_provider: RouteTableInitProvider | None = None,
        management_policies: Sequence[shared.ManagementPolicy] | None = None,
        provider_config_ref: RouteTableProviderConfigRef | None = None,
        write_connection_secret_to_ref: RouteTableWriteConnectionSecretToRef | None = None,
    ) -> None:
        self._values = {
            "forProvider": for_provider,
            "initProvider": init_provider,
            "managementPolicies": management_policies,
            "providerConfigRef": provider_config_ref,
            "writeConnectionSecretToRef": write_connection_secret_to_ref,
        }


class RouteTableForProvider(base.Block):
    """spec.forProvider of RouteTable, ec2.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-ec2/latest/resources/ec2.aws.m.upbound.io/RouteTable/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        region: str,
        tags: Mapping[str, str] | None = None,
        vpc_id: str | None = None,
        vpc_id_ref: RouteTableVpcIdRef | None = None,
        vpc_id_selector: RouteTableVpcIdSelector | None = None,
    ) -> None:
        self._values = {
            "region": region,
            "tags": tags,
            "vpcId": vpc_id,
            "vpcIdRef": vpc_id_ref,
            "vpcIdSelector": vpc_id_selector,
        }


class RouteTableInitProvider(base.Block):
    """spec.initProvider of RouteTable, ec2.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-ec2/latest/resources/ec2.aws.m.upbound.io/RouteTable/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        tags: Mapping[str, str] | None = None,
        vpc_id: str | None = None,
        vpc_id_ref: RouteTableVpcIdRef | None = None,
        vpc_id_selector: RouteTableVpcIdSelector | None = None,
    ) -> None:
        self._values = {
            "tags": tags,
            "vpcId": vpc_id,
            "vpcIdRef": vpc_id_ref,
            "vpcIdSelector": vpc_id_selector,
        }


RouteTableProviderConfigRef = shared.ProviderConfigRef
RouteTableVpcIdRef = shared.Reference
RouteTableVpcIdSelector = shared.Selector
RouteTableWriteConnectionSecretToRef = shared.LocalReference


class RouteTableAssociation(base.KubernetesObject):
    """RouteTableAssociation, ec2.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-ec2/latest/resources/ec2.aws.m.upbound.io/RouteTableAssociation/v1beta1
    """

    __slots__ = ()

    GROUP = "ec2.aws.m.upbound.io"
    KIND = "RouteTableAssociation"
    VERSION = "v1beta1"
    PLURAL = "routetableassociations"
    SCOPE = "Namespaced"

    def __init__(
        self,
        *,
        metadata: meta.ObjectMeta,
        spec: RouteTableAssociationSpec,
    ) -> None:
        self.metadata = metadata
        self._values = {
            "spec": spec,
        }


class RouteTableAssociationSpec(base.Block):
    """spec of RouteTableAssociation, ec2.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-ec2/latest/resources/ec2.aws.m.upbound.io/RouteTableAssociation/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        for_provider: RouteTableAssociationForProvider,
        init_provider: RouteTableAssociationInitProvider | None = None,
        management_policies: Sequence[shared.ManagementPolicy] | None = None,
        provider_config_ref: RouteTableAssociationProviderConfigRef | None = None,
        write_connection_secret_to_ref: RouteTableAssociationWriteConnectionSecretToRef | None = None,
    ) -> None:
        self._values = {
            "forProvider": for_provider,
            "initProvider": init_provider,
            "managementPolicies": management_policies,
            "providerConfigRef": provider_config_ref,
            "writeConnectionSecretToRef": write_connection_secret_to_ref,
        }


class RouteTableAssociationForProvider(base.Block):
    """spec.forProvider of RouteTableAssociation, ec2.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-ec2/latest/resources/ec2.aws.m.upbound.io/RouteTableAssociation/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        region: str,
        gateway_id: str | None = None,
        gateway_id_ref: RouteTableAssociationGatewayIdRef | None = None,
        gateway_id_selector: RouteTableAssociationGatewayIdSelector | None = None,
        route_table_id: str | None = None,
        route_table_id_ref: RouteTableAssociationRouteTableIdRef | None = None,
        route_table_id_selector: RouteTableAssociationRouteTableIdSelector | None = None,
        subnet_id: str | None = None,
        subnet_id_ref: RouteTableAssociationSubnetIdRef | None = None,
        subnet_id_selector: RouteTableAssociationSubnetIdSelector | None = None,
    ) -> None:
        self._values = {
            "gatewayId": gateway_id,
            "gatewayIdRef": gateway_id_ref,
            "gatewayIdSelector": gateway_id_selector,
            "region": region,
            "routeTableId": route_table_id,
            "routeTableIdRef": route_table_id_ref,
            "routeTableIdSelector": route_table_id_selector,
            "subnetId": subnet_id,
            "subnetIdRef": subnet_id_ref,
            "subnetIdSelector": subnet_id_selector,
        }


class RouteTableAssociationInitProvider(base.Block):
    """spec.initProvider of RouteTableAssociation, ec2.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-ec2/latest/resources/ec2.aws.m.upbound.io/RouteTableAssociation/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        gateway_id: str | None = None,
        gateway_id_ref: RouteTableAssociationGatewayIdRef | None = None,
        gateway_id_selector: RouteTableAssociationGatewayIdSelector | None = None,
        route_table_id: str | None = None,
        route_table_id_ref: RouteTableAssociationRouteTableIdRef | None = None,
        route_table_id_selector: RouteTableAssociationRouteTableIdSelector | None = None,
        subnet_id: str | None = None,
        subnet_id_ref: RouteTableAssociationSubnetIdRef | None = None,
        subnet_id_selector: RouteTableAssociationSubnetIdSelector | None = None,
    ) -> None:
        self._values = {
            "gatewayId": gateway_id,
            "gatewayIdRef": gateway_id_ref,
            "gatewayIdSelector": gateway_id_selector,
            "routeTableId": route_table_id,
            "routeTableIdRef": route_table_id_ref,
            "routeTableIdSelector": route_table_id_selector,
            "subnetId": subnet_id,
            "subnetIdRef": subnet_id_ref,
            "subnetIdSelector": subnet_id_selector,
        }


RouteTableAssociationGatewayIdRef = shared.Reference
RouteTableAssociationGatewayIdSelector = shared.Selector
RouteTableAssociationProviderConfigRef = shared.ProviderConfigRef
RouteTableAssociationRouteTableIdRef = shared.Reference
RouteTableAssociationRouteTableIdSelector = shared.Selector
RouteTableAssociationSubnetIdRef = shared.Reference
RouteTableAssociationSubnetIdSelector = shared.Selector
RouteTableAssociationWriteConnectionSecretToRef = shared.LocalReference


class SecurityGroup(base.KubernetesObject):
    """SecurityGroup, ec2.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-ec2/latest/resources/ec2.aws.m.upbound.io/SecurityGroup/v1beta1
    """

    __slots__ = ()

    GROUP = "ec2.aws.m.upbound.io"
    KIND = "SecurityGroup"
    VERSION = "v1beta1"
    PLURAL = "securitygroups"
    SCOPE = "Namespaced"

    def __init__(
        self,
        *,
        metadata: meta.ObjectMeta,
        spec: SecurityGroupSpec,
    ) -> None:
        self.metadata = metadata
        self._values = {
            "spec": spec,
        }


class SecurityGroupSpec(base.Block):
    """spec of SecurityGroup, ec2.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-ec2/latest/resources/ec2.aws.m.upbound.io/SecurityGroup/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        for_provider: SecurityGroupForProvider,
        init_provider: SecurityGroupInitProvider | None = None,
        management_policies: Sequence[shared.ManagementPolicy] | None = None,
        provider_config_ref: SecurityGroupProviderConfigRef | None = None,
        write_connection_secret_to_ref: SecurityGroupWriteConnectionSecretToRef | None = None,
    ) -> None:
        self._values = {
            "forProvider": for_provider,
            "initProvider": init_provider,
            "managementPolicies": management_policies,
            "providerConfigRef": provider_config_ref,
            "writeConnectionSecretToRef": write_connection_secret_to_ref,
        }


class SecurityGroupForProvider(base.Block):
    """spec.forProvider of SecurityGroup, ec2.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-ec2/latest/resources/ec2.aws.m.upbound.io/SecurityGroup/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        region: str,
        description: str | None = None,
        name: str | None = None,
        revoke_rules_on_delete: bool | None = None,
        tags: Mapping[str, str] | None = None,
        vpc_id: str | None = None,
        vpc_id_ref: SecurityGroupVpcIdRef | None = None,
        vpc_id_selector: SecurityGroupVpcIdSelector | None = None,
    ) -> None:
        self._values = {
            "description": description,
            "name": name,
            "region": region,
            "revokeRulesOnDelete": revoke_rules_on_delete,
            "tags": tags,
            "vpcId": vpc_id,
            "vpcIdRef": vpc_id_ref,
            "vpcIdSelector": vpc_id_selector,
        }


class SecurityGroupInitProvider(base.Block):
    """spec.initProvider of SecurityGroup, ec2.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-ec2/latest/resources/ec2.aws.m.upbound.io/SecurityGroup/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        description: str | None = None,
        name: str | None = None,
        revoke_rules_on_delete: bool | None = None,
        tags: Mapping[str, str] | None = None,
        vpc_id: str | None = None,
        vpc_id_ref: SecurityGroupVpcIdRef | None = None,
        vpc_id_selector: SecurityGroupVpcIdSelector | None = None,
    ) -> None:
        self._values = {
            "description": description,
            "name": name,
            "revokeRulesOnDelete": revoke_rules_on_delete,
            "tags": tags,
            "vpcId": vpc_id,
            "vpcIdRef": vpc_id_ref,
            "vpcIdSelector": vpc_id_selector,
        }


SecurityGroupProviderConfigRef = shared.ProviderConfigRef
SecurityGroupVpcIdRef = shared.Reference
SecurityGroupVpcIdSelector = shared.Selector
SecurityGroupWriteConnectionSecretToRef = shared.LocalReference


class SecurityGroupEgressRule(base.KubernetesObject):
    """SecurityGroupEgressRule, ec2.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-ec2/latest/resources/ec2.aws.m.upbound.io/SecurityGroupEgressRule/v1beta1
    """

    __slots__ = ()

    GROUP = "ec2.aws.m.upbound.io"
    KIND = "SecurityGroupEgressRule"
    VERSION = "v1beta1"
    PLURAL = "securitygroupegressrules"
    SCOPE = "Namespaced"

    def __init__(
        self,
        *,
        metadata: meta.ObjectMeta,
        spec: SecurityGroupEgressRuleSpec,
    ) -> None:
        self.metadata = metadata
        self._values = {
            "spec": spec,
        }


class SecurityGroupEgressRuleSpec(base.Block):
    """spec of SecurityGroupEgressRule, ec2.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-ec2/latest/resources/ec2.aws.m.upbound.io/SecurityGroupEgressRule/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        for_provider: SecurityGroupEgressRuleForProvider,
        init_provider: SecurityGroupEgressRuleInitProvider | None = None,
        management_policies: Sequence[shared.ManagementPolicy] | None = None,
        provider_config_ref: SecurityGroupEgressRuleProviderConfigRef | None = None,
        write_connection_secret_to_ref: SecurityGroupEgressRuleWriteConnectionSecretToRef | None = None,
    ) -> None:
        self._values = {
            "forProvider": for_provider,
            "initProvider": init_provider,
            "managementPolicies": management_policies,
            "providerConfigRef": provider_config_ref,
            "writeConnectionSecretToRef": write_connection_secret_to_ref,
        }


class SecurityGroupEgressRuleForProvider(base.Block):
    """spec.forProvider of SecurityGroupEgressRule, ec2.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-ec2/latest/resources/ec2.aws.m.upbound.io/SecurityGroupEgressRule/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        ip_protocol: str,
        region: str,
        cidr_ipv4: str | None = None,
        cidr_ipv6: str | None = None,
        description: str | None = None,
        from_port: float | None = None,
        prefix_list_id: str | None = None,
        prefix_list_id_ref: SecurityGroupEgressRulePrefixListIdRef | None = None,
        prefix_list_id_selector: SecurityGroupEgressRulePrefixListIdSelector | None = None,
        referenced_security_group_id: str | None = None,
        referenced_security_group_id_ref: SecurityGroupEgressRuleReferencedSecurityGroupIdRef | None = None,
        referenced_security_group_id_selector: SecurityGroupEgressRuleReferencedSecurityGroupIdSelector | None = None,
        security_group_id: str | None = None,
        security_group_id_ref: SecurityGroupEgressRuleSecurityGroupIdRef | None = None,
        security_group_id_selector: SecurityGroupEgressRuleSecurityGroupIdSelector | None = None,
        tags: Mapping[str, str] | None = None,
        to_port: float | None = None,
    ) -> None:
        self._values = {
            "cidrIpv4": cidr_ipv4,
            "cidrIpv6": cidr_ipv6,
            "description": description,
            "fromPort": from_port,
            "ipProtocol": ip_protocol,
            "prefixListId": prefix_list_id,
            "prefixListIdRef": prefix_list_id_ref,
            "prefixListIdSelector": prefix_list_id_selector,
            "referencedSecurityGroupId": referenced_security_group_id,
            "referencedSecurityGroupIdRef": referenced_security_group_id_ref,
            "referencedSecurityGroupIdSelector": referenced_security_group_id_selector,
            "region": region,
            "securityGroupId": security_group_id,
            "securityGroupIdRef": security_group_id_ref,
            "securityGroupIdSelector": security_group_id_selector,
            "tags": tags,
            "toPort": to_port,
        }

    @classmethod
    def partial(
        cls,
        *,
        region: str,
        cidr_ipv4: str | None = None,
        cidr_ipv6: str | None = None,
        description: str | None = None,
        from_port: float | None = None,
        ip_protocol: str | None = None,
        prefix_list_id: str | None = None,
        prefix_list_id_ref: SecurityGroupEgressRulePrefixListIdRef | None = None,
        prefix_list_id_selector: SecurityGroupEgressRulePrefixListIdSelector | None = None,
        referenced_security_group_id: str | None = None,
        referenced_security_group_id_ref: SecurityGroupEgressRuleReferencedSecurityGroupIdRef | None = None,
        referenced_security_group_id_selector: SecurityGroupEgressRuleReferencedSecurityGroupIdSelector | None = None,
        security_group_id: str | None = None,
        security_group_id_ref: SecurityGroupEgressRuleSecurityGroupIdRef | None = None,
        security_group_id_selector: SecurityGroupEgressRuleSecurityGroupIdSelector | None = None,
        tags: Mapping[str, str] | None = None,
        to_port: float | None = None,
    ) -> SecurityGroupEgressRuleForProvider:
        """For an object that is only observed, or whose other fields stand in initProvider."""
        block: SecurityGroupEgressRuleForProvider = cls._of({
            "cidrIpv4": cidr_ipv4,
            "cidrIpv6": cidr_ipv6,
            "description": description,
            "fromPort": from_port,
            "ipProtocol": ip_protocol,
            "prefixListId": prefix_list_id,
            "prefixListIdRef": prefix_list_id_ref,
            "prefixListIdSelector": prefix_list_id_selector,
            "referencedSecurityGroupId": referenced_security_group_id,
            "referencedSecurityGroupIdRef": referenced_security_group_id_ref,
            "referencedSecurityGroupIdSelector": referenced_security_group_id_selector,
            "region": region,
            "securityGroupId": security_group_id,
            "securityGroupIdRef": security_group_id_ref,
            "securityGroupIdSelector": security_group_id_selector,
            "tags": tags,
            "toPort": to_port,
        })
        return block


class SecurityGroupEgressRuleInitProvider(base.Block):
    """spec.initProvider of SecurityGroupEgressRule, ec2.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-ec2/latest/resources/ec2.aws.m.upbound.io/SecurityGroupEgressRule/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        cidr_ipv4: str | None = None,
        cidr_ipv6: str | None = None,
        description: str | None = None,
        from_port: float | None = None,
        ip_protocol: str | None = None,
        prefix_list_id: str | None = None,
        prefix_list_id_ref: SecurityGroupEgressRulePrefixListIdRef | None = None,
        prefix_list_id_selector: SecurityGroupEgressRulePrefixListIdSelector | None = None,
        referenced_security_group_id: str | None = None,
        referenced_security_group_id_ref: SecurityGroupEgressRuleReferencedSecurityGroupIdRef | None = None,
        referenced_security_group_id_selector: SecurityGroupEgressRuleReferencedSecurityGroupIdSelector | None = None,
        security_group_id: str | None = None,
        security_group_id_ref: SecurityGroupEgressRuleSecurityGroupIdRef | None = None,
        security_group_id_selector: SecurityGroupEgressRuleSecurityGroupIdSelector | None = None,
        tags: Mapping[str, str] | None = None,
        to_port: float | None = None,
    ) -> None:
        self._values = {
            "cidrIpv4": cidr_ipv4,
            "cidrIpv6": cidr_ipv6,
            "description": description,
            "fromPort": from_port,
            "ipProtocol": ip_protocol,
            "prefixListId": prefix_list_id,
            "prefixListIdRef": prefix_list_id_ref,
            "prefixListIdSelector": prefix_list_id_selector,
            "referencedSecurityGroupId": referenced_security_group_id,
            "referencedSecurityGroupIdRef": referenced_security_group_id_ref,
            "referencedSecurityGroupIdSelector": referenced_security_group_id_selector,
            "securityGroupId": security_group_id,
            "securityGroupIdRef": security_group_id_ref,
            "securityGroupIdSelector": security_group_id_selector,
            "tags": tags,
            "toPort": to_port,
        }


SecurityGroupEgressRulePrefixListIdRef = shared.Reference
SecurityGroupEgressRulePrefixListIdSelector = shared.Selector
SecurityGroupEgressRuleProviderConfigRef = shared.ProviderConfigRef
SecurityGroupEgressRuleReferencedSecurityGroupIdRef = shared.Reference
SecurityGroupEgressRuleReferencedSecurityGroupIdSelector = shared.Selector
SecurityGroupEgressRuleSecurityGroupIdRef = shared.Reference
SecurityGroupEgressRuleSecurityGroupIdSelector = shared.Selector
SecurityGroupEgressRuleWriteConnectionSecretToRef = shared.LocalReference


class SecurityGroupIngressRule(base.KubernetesObject):
    """SecurityGroupIngressRule, ec2.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-ec2/latest/resources/ec2.aws.m.upbound.io/SecurityGroupIngressRule/v1beta1
    """

    __slots__ = ()

    GROUP = "ec2.aws.m.upbound.io"
    KIND = "SecurityGroupIngressRule"
    VERSION = "v1beta1"
    PLURAL = "securitygroupingressrules"
    SCOPE = "Namespaced"

    def __init__(
        self,
        *,
        metadata: meta.ObjectMeta,
        spec: SecurityGroupIngressRuleSpec,
    ) -> None:
        self.metadata = metadata
        self._values = {
            "spec": spec,
        }


class SecurityGroupIngressRuleSpec(base.Block):
    """spec of SecurityGroupIngressRule, ec2.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-ec2/latest/resources/ec2.aws.m.upbound.io/SecurityGroupIngressRule/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        for_provider: SecurityGroupIngressRuleForProvider,
        init_provider: SecurityGroupIngressRuleInitProvider | None = None,
        management_policies: Sequence[shared.ManagementPolicy] | None = None,
        provider_config_ref: SecurityGroupIngressRuleProviderConfigRef | None = None,
        write_connection_secret_to_ref: SecurityGroupIngressRuleWriteConnectionSecretToRef | None = None,
    ) -> None:
        self._values = {
            "forProvider": for_provider,
            "initProvider": init_provider,
            "managementPolicies": management_policies,
            "providerConfigRef": provider_config_ref,
            "writeConnectionSecretToRef": write_connection_secret_to_ref,
        }


class SecurityGroupIngressRuleForProvider(base.Block):
    """spec.forProvider of SecurityGroupIngressRule, ec2.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-ec2/latest/resources/ec2.aws.m.upbound.io/SecurityGroupIngressRule/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        ip_protocol: str,
        region: str,
        cidr_ipv4: str | None = None,
        cidr_ipv6: str | None = None,
        description: str | None = None,
        from_port: float | None = None,
        prefix_list_id: str | None = None,
        prefix_list_id_ref: SecurityGroupIngressRulePrefixListIdRef | None = None,
        prefix_list_id_selector: SecurityGroupIngressRulePrefixListIdSelector | None = None,
        referenced_security_group_id: str | None = None,
        referenced_security_group_id_ref: SecurityGroupIngressRuleReferencedSecurityGroupIdRef | None = None,
        referenced_security_group_id_selector: SecurityGroupIngressRuleReferencedSecurityGroupIdSelector | None = None,
        security_group_id: str | None = None,
        security_group_id_ref: SecurityGroupIngressRuleSecurityGroupIdRef | None = None,
        security_group_id_selector: SecurityGroupIngressRuleSecurityGroupIdSelector | None = None,
        tags: Mapping[str, str] | None = None,
        to_port: float | None = None,
    ) -> None:
        self._values = {
            "cidrIpv4": cidr_ipv4,
            "cidrIpv6": cidr_ipv6,
            "description": description,
            "fromPort": from_port,
            "ipProtocol": ip_protocol,
            "prefixListId": prefix_list_id,
            "prefixListIdRef": prefix_list_id_ref,
            "prefixListIdSelector": prefix_list_id_selector,
            "referencedSecurityGroupId": referenced_security_group_id,
            "referencedSecurityGroupIdRef": referenced_security_group_id_ref,
            "referencedSecurityGroupIdSelector": referenced_security_group_id_selector,
            "region": region,
            "securityGroupId": security_group_id,
            "securityGroupIdRef": security_group_id_ref,
            "securityGroupIdSelector": security_group_id_selector,
            "tags": tags,
            "toPort": to_port,
        }

    @classmethod
    def partial(
        cls,
        *,
        region: str,
        cidr_ipv4: str | None = None,
        cidr_ipv6: str | None = None,
        description: str | None = None,
        from_port: float | None = None,
        ip_protocol: str | None = None,
        prefix_list_id: str | None = None,
        prefix_list_id_ref: SecurityGroupIngressRulePrefixListIdRef | None = None,
        prefix_list_id_selector: SecurityGroupIngressRulePrefixListIdSelector | None = None,
        referenced_security_group_id: str | None = None,
        referenced_security_group_id_ref: SecurityGroupIngressRuleReferencedSecurityGroupIdRef | None = None,
        referenced_security_group_id_selector: SecurityGroupIngressRuleReferencedSecurityGroupIdSelector | None = None,
        security_group_id: str | None = None,
        security_group_id_ref: SecurityGroupIngressRuleSecurityGroupIdRef | None = None,
        security_group_id_selector: SecurityGroupIngressRuleSecurityGroupIdSelector | None = None,
        tags: Mapping[str, str] | None = None,
        to_port: float | None = None,
    ) -> SecurityGroupIngressRuleForProvider:
        """For an object that is only observed, or whose other fields stand in initProvider."""
        block: SecurityGroupIngressRuleForProvider = cls._of({
            "cidrIpv4": cidr_ipv4,
            "cidrIpv6": cidr_ipv6,
            "description": description,
            "fromPort": from_port,
            "ipProtocol": ip_protocol,
            "prefixListId": prefix_list_id,
            "prefixListIdRef": prefix_list_id_ref,
            "prefixListIdSelector": prefix_list_id_selector,
            "referencedSecurityGroupId": referenced_security_group_id,
            "referencedSecurityGroupIdRef": referenced_security_group_id_ref,
            "referencedSecurityGroupIdSelector": referenced_security_group_id_selector,
            "region": region,
            "securityGroupId": security_group_id,
            "securityGroupIdRef": security_group_id_ref,
            "securityGroupIdSelector": security_group_id_selector,
            "tags": tags,
            "toPort": to_port,
        })
        return block


class SecurityGroupIngressRuleInitProvider(base.Block):
    """spec.initProvider of SecurityGroupIngressRule, ec2.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-ec2/latest/resources/ec2.aws.m.upbound.io/SecurityGroupIngressRule/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        cidr_ipv4: str | None = None,
        cidr_ipv6: str | None = None,
        description: str | None = None,
        from_port: float | None = None,
        ip_protocol: str | None = None,
        prefix_list_id: str | None = None,
        prefix_list_id_ref: SecurityGroupIngressRulePrefixListIdRef | None = None,
        prefix_list_id_selector: SecurityGroupIngressRulePrefixListIdSelector | None = None,
        referenced_security_group_id: str | None = None,
        referenced_security_group_id_ref: SecurityGroupIngressRuleReferencedSecurityGroupIdRef | None = None,
        referenced_security_group_id_selector: SecurityGroupIngressRuleReferencedSecurityGroupIdSelector | None = None,
        security_group_id: str | None = None,
        security_group_id_ref: SecurityGroupIngressRuleSecurityGroupIdRef | None = None,
        security_group_id_selector: SecurityGroupIngressRuleSecurityGroupIdSelector | None = None,
        tags: Mapping[str, str] | None = None,
        to_port: float | None = None,
    ) -> None:
        self._values = {
            "cidrIpv4": cidr_ipv4,
            "cidrIpv6": cidr_ipv6,
            "description": description,
            "fromPort": from_port,
            "ipProtocol": ip_protocol,
            "prefixListId": prefix_list_id,
            "prefixListIdRef": prefix_list_id_ref,
            "prefixListIdSelector": prefix_list_id_selector,
            "referencedSecurityGroupId": referenced_security_group_id,
            "referencedSecurityGroupIdRef": referenced_security_group_id_ref,
            "referencedSecurityGroupIdSelector": referenced_security_group_id_selector,
            "securityGroupId": security_group_id,
            "securityGroupIdRef": security_group_id_ref,
            "securityGroupIdSelector": security_group_id_selector,
            "tags": tags,
            "toPort": to_port,
        }


SecurityGroupIngressRulePrefixListIdRef = shared.Reference
SecurityGroupIngressRulePrefixListIdSelector = shared.Selector
SecurityGroupIngressRuleProviderConfigRef = shared.ProviderConfigRef
SecurityGroupIngressRuleReferencedSecurityGroupIdRef = shared.Reference
SecurityGroupIngressRuleReferencedSecurityGroupIdSelector = shared.Selector
SecurityGroupIngressRuleSecurityGroupIdRef = shared.Reference
SecurityGroupIngressRuleSecurityGroupIdSelector = shared.Selector
SecurityGroupIngressRuleWriteConnectionSecretToRef = shared.LocalReference


class SecurityGroupRule(base.KubernetesObject):
    """SecurityGroupRule, ec2.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-ec2/latest/resources/ec2.aws.m.upbound.io/SecurityGroupRule/v1beta1
    """

    __slots__ = ()

    GROUP = "ec2.aws.m.upbound.io"
    KIND = "SecurityGroupRule"
    VERSION = "v1beta1"
    PLURAL = "securitygrouprules"
    SCOPE = "Namespaced"

    def __init__(
        self,
        *,
        metadata: meta.ObjectMeta,
        spec: SecurityGroupRuleSpec,
    ) -> None:
        self.metadata = metadata
        self._values = {
            "spec": spec,
        }


class SecurityGroupRuleSpec(base.Block):
    """spec of SecurityGroupRule, ec2.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-ec2/latest/resources/ec2.aws.m.upbound.io/SecurityGroupRule/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        for_provider: SecurityGroupRuleForProvider,
        init_provider: SecurityGroupRuleInitProvider | None = None,
        management_policies: Sequence[shared.ManagementPolicy] | None = None,
        provider_config_ref: SecurityGroupRuleProviderConfigRef | None = None,
        write_connection_secret_to_ref: SecurityGroupRuleWriteConnectionSecretToRef | None = None,
    ) -> None:
        self._values = {
            "forProvider": for_provider,
            "initProvider": init_provider,
            "managementPolicies": management_policies,
            "providerConfigRef": provider_config_ref,
            "writeConnectionSecretToRef": write_connection_secret_to_ref,
        }


class SecurityGroupRuleForProvider(base.Block):
    """spec.forProvider of SecurityGroupRule, ec2.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-ec2/latest/resources/ec2.aws.m.upbound.io/SecurityGroupRule/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        from_port: float,
        protocol: str,
        region: str,
        to_port: float,
        type: str,
        cidr_blocks: base.Strings | None = None,
        cidr_blocks_refs: Sequence[SecurityGroupRuleCidrBlocksRefs] | None = None,
        cidr_blocks_selector: SecurityGroupRuleCidrBlocksSelector | None = None,
        description: str | None = None,
        ipv6_cidr_blocks: base.Strings | None = None,
        ipv6_cidr_blocks_refs: Sequence[SecurityGroupRuleIpv6CidrBlocksRefs] | None = None,
        ipv6_cidr_blocks_selector: SecurityGroupRuleIpv6CidrBlocksSelector | None = None,
        prefix_list_id_refs: Sequence[SecurityGroupRulePrefixListIdRefs] | None = None,
        prefix_list_id_selector: SecurityGroupRulePrefixListIdSelector | None = None,
        prefix_list_ids: base.Strings | None = None,
        security_group_id: str | None = None,
        security_group_id_ref: SecurityGroupRuleSecurityGroupIdRef | None = None,
        security_group_id_selector: SecurityGroupRuleSecurityGroupIdSelector | None = None,
        self_: bool | None = None,
        source_security_group_id: str | None = None,
        source_security_group_id_ref: SecurityGroupRuleSourceSecurityGroupIdRef | None = None,
        source_security_group_id_selector: SecurityGroupRuleSourceSecurityGroupIdSelector | None = None,
    ) -> None:
        self._values = {
            "cidrBlocks": cidr_blocks,
            "cidrBlocksRefs": cidr_blocks_refs,
            "cidrBlocksSelector": cidr_blocks_selector,
            "description": description,
            "fromPort": from_port,
            "ipv6CidrBlocks": ipv6_cidr_blocks,
            "ipv6CidrBlocksRefs": ipv6_cidr_blocks_refs,
            "ipv6CidrBlocksSelector": ipv6_cidr_blocks_selector,
            "prefixListIdRefs": prefix_list_id_refs,
            "prefixListIdSelector": prefix_list_id_selector,
            "prefixListIds": prefix_list_ids,
            "protocol": protocol,
            "region": region,
            "securityGroupId": security_group_id,
            "securityGroupIdRef": security_group_id_ref,
            "securityGroupIdSelector": security_group_id_selector,
            "self": self_,
            "sourceSecurityGroupId": source_security_group_id,
            "sourceSecurityGroupIdRef": source_security_group_id_ref,
            "sourceSecurityGroupIdSelector": source_security_group_id_selector,
            "toPort": to_port,
            "type": type,
        }

    @classmethod
    def partial(
        cls,
        *,
        region: str,
        cidr_blocks: base.Strings | None = None,
        cidr_blocks_refs: Sequence[SecurityGroupRuleCidrBlocksRefs] | None = None,
        cidr_blocks_selector: SecurityGroupRuleCidrBlocksSelector | None = None,
        description: str | None = None,
        from_port: float | None = None,
        ipv6_cidr_blocks: base.Strings | None = None,
        ipv6_cidr_blocks_refs: Sequence[SecurityGroupRuleIpv6CidrBlocksRefs] | None = None,
        ipv6_cidr_blocks_selector: SecurityGroupRuleIpv6CidrBlocksSelector | None = None,
        prefix_list_id_refs: Sequence[SecurityGroupRulePrefixListIdRefs] | None = None,
        prefix_list_id_selector: SecurityGroupRulePrefixListIdSelector | None = None,
        prefix_list_ids: base.Strings | None = None,
        protocol: str | None = None,
        security_group_id: str | None = None,
        security_group_id_ref: SecurityGroupRuleSecurityGroupIdRef | None = None,
        security_group_id_selector: SecurityGroupRuleSecurityGroupIdSelector | None = None,
        self_: bool | None = None,
        source_security_group_id: str | None = None,
        source_security_group_id_ref: SecurityGroupRuleSourceSecurityGroupIdRef | None = None,
        source_security_group_id_selector: SecurityGroupRuleSourceSecurityGroupIdSelector | None = None,
        to_port: float | None = None,
        type: str | None = None,
    ) -> SecurityGroupRuleForProvider:
        """For an object that is only observed, or whose other fields stand in initProvider."""
        block: SecurityGroupRuleForProvider = cls._of({
            "cidrBlocks": cidr_blocks,
            "cidrBlocksRefs": cidr_blocks_refs,
            "cidrBlocksSelector": cidr_blocks_selector,
            "description": description,
            "fromPort": from_port,
            "ipv6CidrBlocks": ipv6_cidr_blocks,
            "ipv6CidrBlocksRefs": ipv6_cidr_blocks_refs,
            "ipv6CidrBlocksSelector": ipv6_cidr_blocks_selector,
            "prefixListIdRefs": prefix_list_id_refs,
            "prefixListIdSelector": prefix_list_id_selector,
            "prefixListIds": prefix_list_ids,
            "protocol": protocol,
            "region": region,
            "securityGroupId": security_group_id,
            "securityGroupIdRef": security_group_id_ref,
            "securityGroupIdSelector": security_group_id_selector,
            "self": self_,
            "sourceSecurityGroupId": source_security_group_id,
            "sourceSecurityGroupIdRef": source_security_group_id_ref,
            "sourceSecurityGroupIdSelector": source_security_group_id_selector,
            "toPort": to_port,
            "type": type,
        })
        return block


class SecurityGroupRuleInitProvider(base.Block):
    """spec.initProvider of SecurityGroupRule, ec2.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-ec2/latest/resources/ec2.aws.m.upbound.io/SecurityGroupRule/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        cidr_blocks: base.Strings | None = None,
        cidr_blocks_refs: Sequence[SecurityGroupRuleCidrBlocksRefs] | None = None,
        cidr_blocks_selector: SecurityGroupRuleCidrBlocksSelector | None = None,
        description: str | None = None,
        from_port: float | None = None,
        ipv6_cidr_blocks: base.Strings | None = None,
        ipv6_cidr_blocks_refs: Sequence[SecurityGroupRuleIpv6CidrBlocksRefs] | None = None,
        ipv6_cidr_blocks_selector: SecurityGroupRuleIpv6CidrBlocksSelector | None = None,
        prefix_list_id_refs: Sequence[SecurityGroupRulePrefixListIdRefs] | None = None,
        prefix_list_id_selector: SecurityGroupRulePrefixListIdSelector | None = None,
        prefix_list_ids: base.Strings | None = None,
        protocol: str | None = None,
        security_group_id: str | None = None,
        security_group_id_ref: SecurityGroupRuleSecurityGroupIdRef | None = None,
        security_group_id_selector: SecurityGroupRuleSecurityGroupIdSelector | None = None,
        self_: bool | None = None,
        source_security_group_id: str | None = None,
        source_security_group_id_ref: SecurityGroupRuleSourceSecurityGroupIdRef | None = None,
        source_security_group_id_selector: SecurityGroupRuleSourceSecurityGroupIdSelector | None = None,
        to_port: float | None = None,
        type: str | None = None,
    ) -> None:
        self._values = {
            "cidrBlocks": cidr_blocks,
            "cidrBlocksRefs": cidr_blocks_refs,
            "cidrBlocksSelector": cidr_blocks_selector,
            "description": description,
            "fromPort": from_port,
            "ipv6CidrBlocks": ipv6_cidr_blocks,
            "ipv6CidrBlocksRefs": ipv6_cidr_blocks_refs,
            "ipv6CidrBlocksSelector": ipv6_cidr_blocks_selector,
            "prefixListIdRefs": prefix_list_id_refs,
            "prefixListIdSelector": prefix_list_id_selector,
            "prefixListIds": prefix_list_ids,
            "protocol": protocol,
            "securityGroupId": security_group_id,
            "securityGroupIdRef": security_group_id_ref,
            "securityGroupIdSelector": security_group_id_selector,
            "self": self_,
            "sourceSecurityGroupId": source_security_group_id,
            "sourceSecurityGroupIdRef": source_security_group_id_ref,
            "sourceSecurityGroupIdSelector": source_security_group_id_selector,
            "toPort": to_port,
            "type": type,
        }


SecurityGroupRuleCidrBlocksRefs = shared.Reference
SecurityGroupRuleCidrBlocksSelector = shared.Selector
SecurityGroupRuleIpv6CidrBlocksRefs = shared.Reference
SecurityGroupRuleIpv6CidrBlocksSelector = shared.Selector
SecurityGroupRulePrefixListIdRefs = shared.Reference
SecurityGroupRulePrefixListIdSelector = shared.Selector
SecurityGroupRuleProviderConfigRef = shared.ProviderConfigRef
SecurityGroupRuleSecurityGroupIdRef = shared.Reference
SecurityGroupRuleSecurityGroupIdSelector = shared.Selector
SecurityGroupRuleSourceSecurityGroupIdRef = shared.Reference
SecurityGroupRuleSourceSecurityGroupIdSelector = shared.Selector
SecurityGroupRuleWriteConnectionSecretToRef = shared.LocalReference


class Subnet(base.KubernetesObject):
    """Subnet, ec2.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-ec2/latest/resources/ec2.aws.m.upbound.io/Subnet/v1beta1
    """

    __slots__ = ()

    GROUP = "ec2.aws.m.upbound.io"
    KIND = "Subnet"
    VERSION = "v1beta1"
    PLURAL = "subnets"
    SCOPE = "Namespaced"

    def __init__(
        self,
        *,
        metadata: meta.ObjectMeta,
        spec: SubnetSpec,
    ) -> None:
        self.metadata = metadata
        self._values = {
            "spec": spec,
        }


class SubnetSpec(base.Block):
    """spec of Subnet, ec2.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-ec2/latest/resources/ec2.aws.m.upbound.io/Subnet/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        for_provider: SubnetForProvider,
        init_provider: SubnetInitProvider | None = None,
        management_policies: Sequence[shared.ManagementPolicy] | None = None,
        provider_config_ref: SubnetProviderConfigRef | None = None,
        write_connection_secret_to_ref: SubnetWriteConnectionSecretToRef | None = None,
    ) -> None:
        self._values = {
            "forProvider": for_provider,
            "initProvider": init_provider,
            "managementPolicies": management_policies,
            "providerConfigRef": provider_config_ref,
            "writeConnectionSecretToRef": write_connection_secret_to_ref,
        }


class SubnetForProvider(base.Block):
    """spec.forProvider of Subnet, ec2.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-ec2/latest/resources/ec2.aws.m.upbound.io/Subnet/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        region: str,
        assign_ipv6_address_on_creation: bool | None = None,
        availability_zone: str | None = None,
        availability_zone_id: str | None = None,
        cidr_block: str | None = None,
        customer_owned_ipv4_pool: str | None = None,
        enable_dns64: bool | None = None,
        enable_lni_at_device_index: float | None = None,
        enable_resource_name_dns_a_record_on_launch: bool | None = None,
        enable_resource_name_dns_aaaa_record_on_launch: bool | None = None,
        ipv4_ipam_pool_id: str | None = None,
        ipv4_ipam_pool_id_ref: SubnetIpv4IpamPoolIdRef | None = None,
        ipv4_ipam_pool_id_selector: SubnetIpv4IpamPoolIdSelector | None = None,
        ipv4_netmask_length: float | None = None,
        ipv6_cidr_block: str | None = None,
        ipv6_ipam_pool_id: str | None = None,
        ipv6_native: bool | None = None,
        ipv6_netmask_length: float | None = None,
        map_customer_owned_ip_on_launch: bool | None = None,
        map_public_ip_on_launch: bool | None = None,
        outpost_arn: str | None = None,
        private_dns_hostname_type_on_launch: str | None = None,
        tags: Mapping[str, str] | None = None,
        vpc_id: str | None = None,
        vpc_id_ref: SubnetVpcIdRef | None = None,
        vpc_id_selector: SubnetVpcIdSelector | None = None,
    ) -> None:
        self._values = {
            "assignIpv6AddressOnCreation": assign_ipv6_address_on_creation,
            "availabilityZone": availability_zone,
            "availabilityZoneId": availability_zone_id,
            "cidrBlock": cidr_block,
            "customerOwnedIpv4Pool": customer_owned_ipv4_pool,
            "enableDns64": enable_dns64,
            "enableLniAtDeviceIndex": enable_lni_at_device_index,
            "enableResourceNameDnsARecordOnLaunch": enable_resource_name_dns_a_record_on_launch,
            "enableResourceNameDnsAaaaRecordOnLaunch": enable_resource_name_dns_aaaa_record_on_launch,
            "ipv4IpamPoolId": ipv4_ipam_pool_id,
            "ipv4IpamPoolIdRef": ipv4_ipam_pool_id_ref,
            "ipv4IpamPoolIdSelector": ipv4_ipam_pool_id_selector,
            "ipv4NetmaskLength": ipv4_netmask_length,
            "ipv6CidrBlock": ipv6_cidr_block,
            "ipv6IpamPoolId": ipv6_ipam_pool_id,
            "ipv6Native": ipv6_native,
            "ipv6NetmaskLength": ipv6_netmask_length,
            "mapCustomerOwnedIpOnLaunch": map_customer_owned_ip_on_launch,
            "mapPublicIpOnLaunch": map_public_ip_on_launch,
            "outpostArn": outpost_arn,
            "privateDnsHostnameTypeOnLaunch": private_dns_hostname_type_on_launch,
            "region": region,
            "tags": tags,
            "vpcId": vpc_id,
            "vpcIdRef": vpc_id_ref,
            "vpcIdSelector": vpc_id_selector,
        }


class SubnetInitProvider(base.Block):
    """spec.initProvider of Subnet, ec2.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-ec2/latest/resources/ec2.aws.m.upbound.io/Subnet/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        assign_ipv6_address_on_creation: bool | None = None,
        availability_zone: str | None = None,
        availability_zone_id: str | None = None,
        cidr_block: str | None = None,
        customer_owned_ipv4_pool: str | None = None,
        enable_dns64: bool | None = None,
        enable_lni_at_device_index: float | None = None,
        enable_resource_name_dns_a_record_on_launch: bool | None = None,
        enable_resource_name_dns_aaaa_record_on_launch: bool | None = None,
        ipv4_ipam_pool_id: str | None = None,
        ipv4_ipam_pool_id_ref: SubnetIpv4IpamPoolIdRef | None = None,
        ipv4_ipam_pool_id_selector: SubnetIpv4IpamPoolIdSelector | None = None,
        ipv4_netmask_length: float | None = None,
        ipv6_cidr_block: str | None = None,
        ipv6_ipam_pool_id: str | None = None,
        ipv6_native: bool | None = None,
        ipv6_netmask_length: float | None = None,
        map_customer_owned_ip_on_launch: bool | None = None,
        map_public_ip_on_launch: bool | None = None,
        outpost_arn: str | None = None,
        private_dns_hostname_type_on_launch: str | None = None,
        tags: Mapping[str, str] | None = None,
        vpc_id: str | None = None,
        vpc_id_ref: SubnetVpcIdRef | None = None,
        vpc_id_selector: SubnetVpcIdSelector | None = None,
    ) -> None:
        self._values = {
            "assignIpv6AddressOnCreation": assign_ipv6_address_on_creation,
            "availabilityZone": availability_zone,
            "availabilityZoneId": availability_zone_id,
            "cidrBlock": cidr_block,
            "customerOwnedIpv4Pool": customer_owned_ipv4_pool,
            "enableDns64": enable_dns64,
            "enableLniAtDeviceIndex": enable_lni_at_device_index,
            "enableResourceNameDnsARecordOnLaunch": enable_resource_name_dns_a_record_on_launch,
            "enableResourceNameDnsAaaaRecordOnLaunch": enable_resource_name_dns_aaaa_record_on_launch,
            "ipv4IpamPoolId": ipv4_ipam_pool_id,
            "ipv4IpamPoolIdRef": ipv4_ipam_pool_id_ref,
            "ipv4IpamPoolIdSelector": ipv4_ipam_pool_id_selector,
            "ipv4NetmaskLength": ipv4_netmask_length,
            "ipv6CidrBlock": ipv6_cidr_block,
            "ipv6IpamPoolId": ipv6_ipam_pool_id,
            "ipv6Native": ipv6_native,
            "ipv6NetmaskLength": ipv6_netmask_length,
            "mapCustomerOwnedIpOnLaunch": map_customer_owned_ip_on_launch,
            "mapPublicIpOnLaunch": map_public_ip_on_launch,
            "outpostArn": outpost_arn,
            "privateDnsHostnameTypeOnLaunch": private_dns_hostname_type_on_launch,
            "tags": tags,
            "vpcId": vpc_id,
            "vpcIdRef": vpc_id_ref,
            "vpcIdSelector": vpc_id_selector,
        }


SubnetIpv4IpamPoolIdRef = shared.Reference
SubnetIpv4IpamPoolIdSelector = shared.Selector
SubnetProviderConfigRef = shared.ProviderConfigRef
SubnetVpcIdRef = shared.Reference
SubnetVpcIdSelector = shared.Selector
SubnetWriteConnectionSecretToRef = shared.LocalReference


class VPC(base.KubernetesObject):
    """VPC, ec2.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-ec2/latest/resources/ec2.aws.m.upbound.io/VPC/v1beta1
    """

    __slots__ = ()

    GROUP = "ec2.aws.m.upbound.io"
    KIND = "VPC"
    VERSION = "v1beta1"
    PLURAL = "vpcs"
    SCOPE = "Namespaced"

    def __init__(
        self,
        *,
        metadata: meta.ObjectMeta,
        spec: VPCSpec,
    ) -> None:
        self.metadata = metadata
        self._values = {
            "spec": spec,
        }


class VPCSpec(base.Block):
    """spec of VPC, ec2.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-ec2/latest/resources/ec2.aws.m.upbound.io/VPC/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        for_provider: VPCForProvider,
        init_provider: VPCInitProvider | None = None,
        management_policies: Sequence[shared.ManagementPolicy] | None = None,
        provider_config_ref: VPCProviderConfigRef | None = None,
        write_connection_secret_to_ref: VPCWriteConnectionSecretToRef | None = None,
    ) -> None:
        self._values = {
            "forProvider": for_provider,
            "initProvider": init_provider,
            "managementPolicies": management_policies,
            "providerConfigRef": provider_config_ref,
            "writeConnectionSecretToRef": write_connection_secret_to_ref,
        }


class VPCForProvider(base.Block):
    """spec.forProvider of VPC, ec2.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-ec2/latest/resources/ec2.aws.m.upbound.io/VPC/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        region: str,
        assign_generated_ipv6_cidr_block: bool | None = None,
        cidr_block: str | None = None,
        enable_dns_hostnames: bool | None = None,
        enable_dns_support: bool | None = None,
        enable_network_address_usage_metrics: bool | None = None,
        instance_tenancy: str | None = None,
        ipv4_ipam_pool_id: str | None = None,
        ipv4_ipam_pool_id_ref: VPCIpv4IpamPoolIdRef | None = None,
        ipv4_ipam_pool_id_selector: VPCIpv4IpamPoolIdSelector | None = None,
        ipv4_netmask_length: float | None = None,
        ipv6_cidr_block: str | None = None,
        ipv6_cidr_block_network_border_group: str | None = None,
        ipv6_ipam_pool_id: str | None = None,
        ipv6_netmask_length: float | None = None,
        tags: Mapping[str, str] | None = None,
    ) -> None:
        self._values = {
            "assignGeneratedIpv6CidrBlock": assign_generated_ipv6_cidr_block,
            "cidrBlock": cidr_block,
            "enableDnsHostnames": enable_dns_hostnames,
            "enableDnsSupport": enable_dns_support,
            "enableNetworkAddressUsageMetrics": enable_network_address_usage_metrics,
            "instanceTenancy": instance_tenancy,
            "ipv4IpamPoolId": ipv4_ipam_pool_id,
            "ipv4IpamPoolIdRef": ipv4_ipam_pool_id_ref,
            "ipv4IpamPoolIdSelector": ipv4_ipam_pool_id_selector,
            "ipv4NetmaskLength": ipv4_netmask_length,
            "ipv6CidrBlock": ipv6_cidr_block,
            "ipv6CidrBlockNetworkBorderGroup": ipv6_cidr_block_network_border_group,
            "ipv6IpamPoolId": ipv6_ipam_pool_id,
            "ipv6NetmaskLength": ipv6_netmask_length,
            "region": region,
            "tags": tags,
        }


class VPCInitProvider(base.Block):
    """spec.initProvider of VPC, ec2.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-ec2/latest/resources/ec2.aws.m.upbound.io/VPC/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        assign_generated_ipv6_cidr_block: bool | None = None,
        cidr_block: str | None = None,
        enable_dns_hostnames: bool | None = None,
        enable_dns_support: bool | None = None,
        enable_network_address_usage_metrics: bool | None = None,
        instance_tenancy: str | None = None,
        ipv4_ipam_pool_id: str | None = None,
        ipv4_ipam_pool_id_ref: VPCIpv4IpamPoolIdRef | None = None,
        ipv4_ipam_pool_id_selector: VPCIpv4IpamPoolIdSelector | None = None,
        ipv4_netmask_length: float | None = None,
        ipv6_cidr_block: str | None = None,
        ipv6_cidr_block_network_border_group: str | None = None,
        ipv6_ipam_pool_id: str | None = None,
        ipv6_netmask_length: float | None = None,
        tags: Mapping[str, str] | None = None,
    ) -> None:
        self._values = {
            "assignGeneratedIpv6CidrBlock": assign_generated_ipv6_cidr_block,
            "cidrBlock": cidr_block,
            "enableDnsHostnames": enable_dns_hostnames,
            "enableDnsSupport": enable_dns_support,
            "enableNetworkAddressUsageMetrics": enable_network_address_usage_metrics,
            "instanceTenancy": instance_tenancy,
            "ipv4IpamPoolId": ipv4_ipam_pool_id,
            "ipv4IpamPoolIdRef": ipv4_ipam_pool_id_ref,
            "ipv4IpamPoolIdSelector": ipv4_ipam_pool_id_selector,
            "ipv4NetmaskLength": ipv4_netmask_length,
            "ipv6CidrBlock": ipv6_cidr_block,
            "ipv6CidrBlockNetworkBorderGroup": ipv6_cidr_block_network_border_group,
            "ipv6IpamPoolId": ipv6_ipam_pool_id,
            "ipv6NetmaskLength": ipv6_netmask_length,
            "tags": tags,
        }


VPCIpv4IpamPoolIdRef = shared.Reference
VPCIpv4IpamPoolIdSelector = shared.Selector
VPCProviderConfigRef = shared.ProviderConfigRef
VPCWriteConnectionSecretToRef = shared.LocalReference


class VPCEndpoint(base.KubernetesObject):
    """VPCEndpoint, ec2.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-ec2/latest/resources/ec2.aws.m.upbound.io/VPCEndpoint/v1beta1
    """

    __slots__ = ()

    GROUP = "ec2.aws.m.upbound.io"
    KIND = "VPCEndpoint"
    VERSION = "v1beta1"
    PLURAL = "vpcendpoints"
    SCOPE = "Namespaced"

    def __init__(
        self,
        *,
        metadata: meta.ObjectMeta,
        spec: VPCEndpointSpec,
    ) -> None:
        self.metadata = metadata
        self._values = {
            "spec": spec,
        }


class VPCEndpointSpec(base.Block):
    """spec of VPCEndpoint, ec2.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-ec2/latest/resources/ec2.aws.m.upbound.io/VPCEndpoint/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        for_provider: VPCEndpointForProvider,
        init_provider: VPCEndpointInitProvider | None = None,
        management_policies: Sequence[shared.ManagementPolicy] | None = None,
        provider_config_ref: VPCEndpointProviderConfigRef | None = None,
        write_connection_secret_to_ref: VPCEndpointWriteConnectionSecretToRef | None = None,
    ) -> None:
        self._values = {
            "forProvider": for_provider,
            "initProvider": init_provider,
            "managementPolicies": management_policies,
            "providerConfigRef": provider_config_ref,
            "writeConnectionSecretToRef": write_connection_secret_to_ref,
        }


class VPCEndpointForProvider(base.Block):
    """spec.forProvider of VPCEndpoint, ec2.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-ec2/latest/resources/ec2.aws.m.upbound.io/VPCEndpoint/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        region: str,
        auto_accept: bool | None = None,
        dns_options: VPCEndpointDnsOptions | None = None,
        ip_address_type: str | None = None,
        policy: str | None = None,
        private_dns_enabled: bool | None = None,
        resource_configuration_arn: str | None = None,
        resource_configuration_arn_ref: VPCEndpointResourceConfigurationArnRef | None = None,
        resource_configuration_arn_selector: VPCEndpointResourceConfigurationArnSelector | None = None,
        service_name: str | None = None,
        service_name_ref: VPCEndpointServiceNameRef | None = None,
        service_name_selector: VPCEndpointServiceNameSelector | None = None,
        service_network_arn: str | None = None,
        service_network_arn_ref: VPCEndpointServiceNetworkArnRef | None = None,
        service_network_arn_selector: VPCEndpointServiceNetworkArnSelector | None = None,
        service_region: str | None = None,
        subnet_configuration: Sequence[VPCEndpointSubnetConfiguration] | None = None,
        tags: Mapping[str, str] | None = None,
        vpc_endpoint_type: str | None = None,
        vpc_id: str | None = None,
        vpc_id_ref: VPCEndpointVpcIdRef | None = None,
        vpc_id_selector: VPCEndpointVpcIdSelector | None = None,
    ) -> None:
        self._values = {
            "autoAccept": auto_accept,
            "dnsOptions": dns_options,
            "ipAddressType": ip_address_type,
            "policy": policy,
            "privateDnsEnabled": private_dns_enabled,
            "region": region,
            "resourceConfigurationArn": resource_configuration_arn,
            "resourceConfigurationArnRef": resource_configuration_arn_ref,
            "resourceConfigurationArnSelector": resource_configuration_arn_selector,
            "serviceName": service_name,
            "serviceNameRef": service_name_ref,
            "serviceNameSelector": service_name_selector,
            "serviceNetworkArn": service_network_arn,
            "serviceNetworkArnRef": service_network_arn_ref,
            "serviceNetworkArnSelector": service_network_arn_selector,
            "serviceRegion": service_region,
            "subnetConfiguration": subnet_configuration,
            "tags": tags,
            "vpcEndpointType": vpc_endpoint_type,
            "vpcId": vpc_id,
            "vpcIdRef": vpc_id_ref,
            "vpcIdSelector": vpc_id_selector,
        }


class VPCEndpointInitProvider(base.Block):
    """spec.initProvider of VPCEndpoint, ec2.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-ec2/latest/resources/ec2.aws.m.upbound.io/VPCEndpoint/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        auto_accept: bool | None = None,
        dns_options: VPCEndpointDnsOptions | None = None,
        ip_address_type: str | None = None,
        policy: str | None = None,
        private_dns_enabled: bool | None = None,
        resource_configuration_arn: str | None = None,
        resource_configuration_arn_ref: VPCEndpointResourceConfigurationArnRef | None = None,
        resource_configuration_arn_selector: VPCEndpointResourceConfigurationArnSelector | None = None,
        service_name: str | None = None,
        service_name_ref: VPCEndpointServiceNameRef | None = None,
        service_name_selector: VPCEndpointServiceNameSelector | None = None,
        service_network_arn: str | None = None,
        service_network_arn_ref: VPCEndpointServiceNetworkArnRef | None = None,
        service_network_arn_selector: VPCEndpointServiceNetworkArnSelector | None = None,
        service_region: str | None = None,
        subnet_configuration: Sequence[VPCEndpointSubnetConfiguration] | None = None,
        tags: Mapping[str, str] | None = None,
        vpc_endpoint_type: str | None = None,
        vpc_id: str | None = None,
        vpc_id_ref: VPCEndpointVpcIdRef | None = None,
        vpc_id_selector: VPCEndpointVpcIdSelector | None = None,
    ) -> None:
        self._values = {
            "autoAccept": auto_accept,
            "dnsOptions": dns_options,
            "ipAddressType": ip_address_type,
            "policy": policy,
            "privateDnsEnabled": private_dns_enabled,
            "resourceConfigurationArn": resource_configuration_arn,
            "resourceConfigurationArnRef": resource_configuration_arn_ref,
            "resourceConfigurationArnSelector": resource_configuration_arn_selector,
            "serviceName": service_name,
            "serviceNameRef": service_name_ref,
            "serviceNameSelector": service_name_selector,
            "serviceNetworkArn": service_network_arn,
            "serviceNetworkArnRef": service_network_arn_ref,
            "serviceNetworkArnSelector": service_network_arn_selector,
            "serviceRegion": service_region,
            "subnetConfiguration": subnet_configuration,
            "tags": tags,
            "vpcEndpointType": vpc_endpoint_type,
            "vpcId": vpc_id,
            "vpcIdRef": vpc_id_ref,
            "vpcIdSelector": vpc_id_selector,
        }


class VPCEndpointDnsOptions(base.Block):
    """spec.forProvider.dnsOptions of VPCEndpoint, ec2.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-ec2/latest/resources/ec2.aws.m.upbound.io/VPCEndpoint/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        dns_record_ip_type: str | None = None,
        private_dns_only_for_inbound_resolver_endpoint: bool | None = None,
        private_dns_preference: str | None = None,
        private_dns_specified_domains: base.Strings | None = None,
    ) -> None:
        self._values = {
            "dnsRecordIpType": dns_record_ip_type,
            "privateDnsOnlyForInboundResolverEndpoint": private_dns_only_for_inbound_resolver_endpoint,
            "privateDnsPreference": private_dns_preference,
            "privateDnsSpecifiedDomains": private_dns_specified_domains,
        }


class VPCEndpointSubnetConfiguration(base.Block):
    """spec.forProvider.subnetConfiguration of VPCEndpoint, ec2.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-ec2/latest/resources/ec2.aws.m.upbound.io/VPCEndpoint/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        ipv4: str | None = None,
        ipv6: str | None = None,
        subnet_id: str | None = None,
        subnet_id_ref: VPCEndpointSubnetConfigurationSubnetIdRef | None = None,
        subnet_id_selector: VPCEndpointSubnetConfigurationSubnetIdSelector | None = None,
    ) -> None:
        self._values = {
            "ipv4": ipv4,
            "ipv6": ipv6,
            "subnetId": subnet_id,
            "subnetIdRef": subnet_id_ref,
            "subnetIdSelector": subnet_id_selector,
        }


VPCEndpointProviderConfigRef = shared.ProviderConfigRef
VPCEndpointResourceConfigurationArnRef = shared.Reference
VPCEndpointResourceConfigurationArnSelector = shared.Selector
VPCEndpointServiceNameRef = shared.Reference
VPCEndpointServiceNameSelector = shared.Selector
VPCEndpointServiceNetworkArnRef = shared.Reference
VPCEndpointServiceNetworkArnSelector = shared.Selector
VPCEndpointSubnetConfigurationSubnetIdRef = shared.Reference
VPCEndpointSubnetConfigurationSubnetIdSelector = shared.Selector
VPCEndpointVpcIdRef = shared.Reference
VPCEndpointVpcIdSelector = shared.Selector
VPCEndpointWriteConnectionSecretToRef = shared.LocalReference


class VPCEndpointRouteTableAssociation(base.KubernetesObject):
    """VPCEndpointRouteTableAssociation, ec2.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-ec2/latest/resources/ec2.aws.m.upbound.io/VPCEndpointRouteTableAssociation/v1beta1
    """

    __slots__ = ()

    GROUP = "ec2.aws.m.upbound.io"
    KIND = "VPCEndpointRouteTableAssociation"
    VERSION = "v1beta1"
    PLURAL = "vpcendpointroutetableassociations"
    SCOPE = "Namespaced"

    def __init__(
        self,
        *,
        metadata: meta.ObjectMeta,
        spec: VPCEndpointRouteTableAssociationSpec,
    ) -> None:
        self.metadata = metadata
        self._values = {
            "spec": spec,
        }


class VPCEndpointRouteTableAssociationSpec(base.Block):
    """spec of VPCEndpointRouteTableAssociation, ec2.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-ec2/latest/resources/ec2.aws.m.upbound.io/VPCEndpointRouteTableAssociation/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        for_provider: VPCEndpointRouteTableAssociationForProvider,
        init_provider: VPCEndpointRouteTableAssociationInitProvider | None = None,
        management_policies: Sequence[shared.ManagementPolicy] | None = None,
        provider_config_ref: VPCEndpointRouteTableAssociationProviderConfigRef | None = None,
        write_connection_secret_to_ref: VPCEndpointRouteTableAssociationWriteConnectionSecretToRef | None = None,
    ) -> None:
        self._values = {
            "forProvider": for_provider,
            "initProvider": init_provider,
            "managementPolicies": management_policies,
            "providerConfigRef": provider_config_ref,
            "writeConnectionSecretToRef": write_connection_secret_to_ref,
        }


class VPCEndpointRouteTableAssociationForProvider(base.Block):
    """spec.forProvider of VPCEndpointRouteTableAssociation, ec2.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-ec2/latest/resources/ec2.aws.m.upbound.io/VPCEndpointRouteTableAssociation/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        region: str,
        route_table_id: str | None = None,
        route_table_id_ref: VPCEndpointRouteTableAssociationRouteTableIdRef | None = None,
        route_table_id_selector: VPCEndpointRouteTableAssociationRouteTableIdSelector | None = None,
        vpc_endpoint_id: str | None = None,
        vpc_endpoint_id_ref: VPCEndpointRouteTableAssociationVpcEndpointIdRef | None = None,
        vpc_endpoint_id_selector: VPCEndpointRouteTableAssociationVpcEndpointIdSelector | None = None,
    ) -> None:
        self._values = {
            "region": region,
            "routeTableId": route_table_id,
            "routeTableIdRef": route_table_id_ref,
            "routeTableIdSelector": route_table_id_selector,
            "vpcEndpointId": vpc_endpoint_id,
            "vpcEndpointIdRef": vpc_endpoint_id_ref,
            "vpcEndpointIdSelector": vpc_endpoint_id_selector,
        }


class VPCEndpointRouteTableAssociationInitProvider(base.Block):
    """spec.initProvider of VPCEndpointRouteTableAssociation, ec2.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-ec2/latest/resources/ec2.aws.m.upbound.io/VPCEndpointRouteTableAssociation/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        route_table_id: str | None = None,
        route_table_id_ref: VPCEndpointRouteTableAssociationRouteTableIdRef | None = None,
        route_table_id_selector: VPCEndpointRouteTableAssociationRouteTableIdSelector | None = None,
        vpc_endpoint_id: str | None = None,
        vpc_endpoint_id_ref: VPCEndpointRouteTableAssociationVpcEndpointIdRef | None = None,
        vpc_endpoint_id_selector: VPCEndpointRouteTableAssociationVpcEndpointIdSelector | None = None,
    ) -> None:
        self._values = {
            "routeTableId": route_table_id,
            "routeTableIdRef": route_table_id_ref,
            "routeTableIdSelector": route_table_id_selector,
            "vpcEndpointId": vpc_endpoint_id,
            "vpcEndpointIdRef": vpc_endpoint_id_ref,
            "vpcEndpointIdSelector": vpc_endpoint_id_selector,
        }


VPCEndpointRouteTableAssociationProviderConfigRef = shared.ProviderConfigRef
VPCEndpointRouteTableAssociationRouteTableIdRef = shared.Reference
VPCEndpointRouteTableAssociationRouteTableIdSelector = shared.Selector
VPCEndpointRouteTableAssociationVpcEndpointIdRef = shared.Reference
VPCEndpointRouteTableAssociationVpcEndpointIdSelector = shared.Selector
VPCEndpointRouteTableAssociationWriteConnectionSecretToRef = shared.LocalReference


class VPCEndpointSecurityGroupAssociation(base.KubernetesObject):
    """VPCEndpointSecurityGroupAssociation, ec2.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-ec2/latest/resources/ec2.aws.m.upbound.io/VPCEndpointSecurityGroupAssociation/v1beta1
    """

    __slots__ = ()

    GROUP = "ec2.aws.m.upbound.io"
    KIND = "VPCEndpointSecurityGroupAssociation"
    VERSION = "v1beta1"
    PLURAL = "vpcendpointsecuritygroupassociations"
    SCOPE = "Namespaced"

    def __init__(
        self,
        *,
        metadata: meta.ObjectMeta,
        spec: VPCEndpointSecurityGroupAssociationSpec,
    ) -> None:
        self.metadata = metadata
        self._values = {
            "spec": spec,
        }


class VPCEndpointSecurityGroupAssociationSpec(base.Block):
    """spec of VPCEndpointSecurityGroupAssociation, ec2.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-ec2/latest/resources/ec2.aws.m.upbound.io/VPCEndpointSecurityGroupAssociation/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        for_provider: VPCEndpointSecurityGroupAssociationForProvider,
        init_provider: VPCEndpointSecurityGroupAssociationInitProvider | None = None,
        management_policies: Sequence[shared.ManagementPolicy] | None = None,
        provider_config_ref: VPCEndpointSecurityGroupAssociationProviderConfigRef | None = None,
        write_connection_secret_to_ref: VPCEndpointSecurityGroupAssociationWriteConnectionSecretToRef | None = None,
    ) -> None:
        self._values = {
            "forProvider": for_provider,
            "initProvider": init_provider,
            "managementPolicies": management_policies,
            "providerConfigRef": provider_config_ref,
            "writeConnectionSecretToRef": write_connection_secret_to_ref,
        }


class VPCEndpointSecurityGroupAssociationForProvider(base.Block):
    """spec.forProvider of VPCEndpointSecurityGroupAssociation, ec2.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-ec2/latest/resources/ec2.aws.m.upbound.io/VPCEndpointSecurityGroupAssociation/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        region: str,
        replace_default_association: bool | None = None,
        security_group_id: str | None = None,
        security_group_id_ref: VPCEndpointSecurityGroupAssociationSecurityGroupIdRef | None = None,
        security_group_id_selector: VPCEndpointSecurityGroupAssociationSecurityGroupIdSelector | None = None,
        vpc_endpoint_id: str | None = None,
        vpc_endpoint_id_ref: VPCEndpointSecurityGroupAssociationVpcEndpointIdRef | None = None,
        vpc_endpoint_id_selector: VPCEndpointSecurityGroupAssociationVpcEndpointIdSelector | None = None,
    ) -> None:
        self._values = {
            "region": region,
            "replaceDefaultAssociation": replace_default_association,
            "securityGroupId": security_group_id,
            "securityGroupIdRef": security_group_id_ref,
            "securityGroupIdSelector": security_group_id_selector,
            "vpcEndpointId": vpc_endpoint_id,
            "vpcEndpointIdRef": vpc_endpoint_id_ref,
            "vpcEndpointIdSelector": vpc_endpoint_id_selector,
        }


class VPCEndpointSecurityGroupAssociationInitProvider(base.Block):
    """spec.initProvider of VPCEndpointSecurityGroupAssociation, ec2.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-ec2/latest/resources/ec2.aws.m.upbound.io/VPCEndpointSecurityGroupAssociation/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        replace_default_association: bool | None = None,
        security_group_id: str | None = None,
        security_group_id_ref: VPCEndpointSecurityGroupAssociationSecurityGroupIdRef | None = None,
        security_group_id_selector: VPCEndpointSecurityGroupAssociationSecurityGroupIdSelector | None = None,
        vpc_endpoint_id: str | None = None,
        vpc_endpoint_id_ref: VPCEndpointSecurityGroupAssociationVpcEndpointIdRef | None = None,
        vpc_endpoint_id_selector: VPCEndpointSecurityGroupAssociationVpcEndpointIdSelector | None = None,
    ) -> None:
        self._values = {
            "replaceDefaultAssociation": replace_default_association,
            "securityGroupId": security_group_id,
            "securityGroupIdRef": security_group_id_ref,
            "securityGroupIdSelector": security_group_id_selector,
            "vpcEndpointId": vpc_endpoint_id,
            "vpcEndpointIdRef": vpc_endpoint_id_ref,
            "vpcEndpointIdSelector": vpc_endpoint_id_selector,
        }


VPCEndpointSecurityGroupAssociationProviderConfigRef = shared.ProviderConfigRef
VPCEndpointSecurityGroupAssociationSecurityGroupIdRef = shared.Reference
VPCEndpointSecurityGroupAssociationSecurityGroupIdSelector = shared.Selector
VPCEndpointSecurityGroupAssociationVpcEndpointIdRef = shared.Reference
VPCEndpointSecurityGroupAssociationVpcEndpointIdSelector = shared.Selector
VPCEndpointSecurityGroupAssociationWriteConnectionSecretToRef = shared.LocalReference


class VPCEndpointSubnetAssociation(base.KubernetesObject):
    """VPCEndpointSubnetAssociation, ec2.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-ec2/latest/resources/ec2.aws.m.upbound.io/VPCEndpointSubnetAssociation/v1beta1
    """

    __slots__ = ()

    GROUP = "ec2.aws.m.upbound.io"
    KIND = "VPCEndpointSubnetAssociation"
    VERSION = "v1beta1"
    PLURAL = "vpcendpointsubnetassociations"
    SCOPE = "Namespaced"

    def __init__(
        self,
        *,
        metadata: meta.ObjectMeta,
        spec: VPCEndpointSubnetAssociationSpec,
    ) -> None:
        self.metadata = metadata
        self._values = {
            "spec": spec,
        }


class VPCEndpointSubnetAssociationSpec(base.Block):
    """spec of VPCEndpointSubnetAssociation, ec2.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-ec2/latest/resources/ec2.aws.m.upbound.io/VPCEndpointSubnetAssociation/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        for_provider: VPCEndpointSubnetAssociationForProvider,
        init_provider: VPCEndpointSubnetAssociationInitProvider | None = None,
        management_policies: Sequence[shared.ManagementPolicy] | None = None,
        provider_config_ref: VPCEndpointSubnetAssociationProviderConfigRef | None = None,
        write_connection_secret_to_ref: VPCEndpointSubnetAssociationWriteConnectionSecretToRef | None = None,
    ) -> None:
        self._values = {
            "forProvider": for_provider,
            "initProvider": init_provider,
            "managementPolicies": management_policies,
            "providerConfigRef": provider_config_ref,
            "writeConnectionSecretToRef": write_connection_secret_to_ref,
        }


class VPCEndpointSubnetAssociationForProvider(base.Block):
    """spec.forProvider of VPCEndpointSubnetAssociation, ec2.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-ec2/latest/resources/ec2.aws.m.upbound.io/VPCEndpointSubnetAssociation/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        region: str,
        subnet_id: str | None = None,
        subnet_id_ref: VPCEndpointSubnetAssociationSubnetIdRef | None = None,
        subnet_id_selector: VPCEndpointSubnetAssociationSubnetIdSelector | None = None,
        vpc_endpoint_id: str | None = None,
        vpc_endpoint_id_ref: VPCEndpointSubnetAssociationVpcEndpointIdRef | None = None,
        vpc_endpoint_id_selector: VPCEndpointSubnetAssociationVpcEndpointIdSelector | None = None,
    ) -> None:
        self._values = {
            "region": region,
            "subnetId": subnet_id,
            "subnetIdRef": subnet_id_ref,
            "subnetIdSelector": subnet_id_selector,
            "vpcEndpointId": vpc_endpoint_id,
            "vpcEndpointIdRef": vpc_endpoint_id_ref,
            "vpcEndpointIdSelector": vpc_endpoint_id_selector,
        }


class VPCEndpointSubnetAssociationInitProvider(base.Block):
    """spec.initProvider of VPCEndpointSubnetAssociation, ec2.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-ec2/latest/resources/ec2.aws.m.upbound.io/VPCEndpointSubnetAssociation/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        subnet_id: str | None = None,
        subnet_id_ref: VPCEndpointSubnetAssociationSubnetIdRef | None = None,
        subnet_id_selector: VPCEndpointSubnetAssociationSubnetIdSelector | None = None,
        vpc_endpoint_id: str | None = None,
        vpc_endpoint_id_ref: VPCEndpointSubnetAssociationVpcEndpointIdRef | None = None,
        vpc_endpoint_id_selector: VPCEndpointSubnetAssociationVpcEndpointIdSelector | None = None,
    ) -> None:
        self._values = {
            "subnetId": subnet_id,
            "subnetIdRef": subnet_id_ref,
            "subnetIdSelector": subnet_id_selector,
            "vpcEndpointId": vpc_endpoint_id,
            "vpcEndpointIdRef": vpc_endpoint_id_ref,
            "vpcEndpointIdSelector": vpc_endpoint_id_selector,
        }


VPCEndpointSubnetAssociationProviderConfigRef = shared.ProviderConfigRef
VPCEndpointSubnetAssociationSubnetIdRef = shared.Reference
VPCEndpointSubnetAssociationSubnetIdSelector = shared.Selector
VPCEndpointSubnetAssociationVpcEndpointIdRef = shared.Reference
VPCEndpointSubnetAssociationVpcEndpointIdSelector = shared.Selector
VPCEndpointSubnetAssociationWriteConnectionSecretToRef = shared.LocalReference
