"""The staging environment, whose functions run in a VPC: all of it becomes Ready, and files go through in both regions.

The emulator stores networks and enforces none of them: what can reach what, checks/network proves from the manifests.
"""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest

from sandbox.controlplane import Sandbox
from tests.flows.conftest import REGIONS, ROOT, Pipeline

pytestmark = pytest.mark.flow


@pytest.fixture(scope="module")
def staging() -> Iterator[Pipeline]:
    """The staging environment, all Ready, both regions, IAM enforced, from the committed dist/."""
    with Sandbox.start(ROOT / "dist", "staging", "file-pipeline") as sandbox:
        sandbox.reconcile_until_ready(timeout=90)
        yield Pipeline(sandbox)


@pytest.mark.parametrize("region", REGIONS)
def test_files_are_stored_by_functions_in_a_network(staging: Pipeline, unique: str, region: str) -> None:
    """A file in either region is read by that region's function, inside its VPC, and stored."""
    order = {"orderId": unique, "customerId": "C-1", "createdAt": "2026-02-01T10:00:00Z", "total": 5}
    status = staging.upload(f"orders/{unique}.json", json.dumps([order]).encode(), region)
    assert staging.finished(status, region=region)["processingStatus"] == "COMPLETED"
    (stored,) = staging.records_of(f"orders/{unique}.json", region)
    assert stored["metadata"]["region"] == region


@pytest.mark.parametrize("region", REGIONS)
def test_functions_are_attached_to_private_subnets_of_two_zones(staging: Pipeline, region: str) -> None:
    """What AWS has of a function's network is one VPC, two zones, and one group that lets out HTTPS alone."""
    names = staging.sandbox.get("ConfigMap", f"outputs-{region}")["data"]
    function = staging.sandbox.client("lambda", region).get_function(FunctionName=names["functionName"])
    attached = function["Configuration"]["VpcConfig"]
    ec2 = staging.sandbox.client("ec2", region)
    subnets = ec2.describe_subnets(SubnetIds=attached["SubnetIds"])["Subnets"]
    assert len({subnet["AvailabilityZone"] for subnet in subnets}) == 2
    assert not any(subnet["MapPublicIpOnLaunch"] for subnet in subnets)
    (vpc,) = ec2.describe_vpcs(VpcIds=[subnets[0]["VpcId"]])["Vpcs"]
    assert vpc["CidrBlock"] == names["vpcCidr"]
    (group,) = ec2.describe_security_groups(GroupIds=attached["SecurityGroupIds"])["SecurityGroups"]
    assert group["GroupName"] == names["securityGroupName"]
    assert group["IpPermissions"] == []
    assert {(rule["FromPort"], rule["ToPort"]) for rule in group["IpPermissionsEgress"]} == {(443, 443)}


@pytest.mark.parametrize("region", REGIONS)
def test_the_default_group_of_the_network_is_empty(staging: Pipeline, region: str) -> None:
    """Whoever forgets to name a security group in our VPC gets one that lets nothing through."""
    ec2 = staging.sandbox.client("ec2", region)
    cidr = staging.sandbox.get("ConfigMap", f"outputs-{region}")["data"]["vpcCidr"]
    (vpc,) = ec2.describe_vpcs(Filters=[{"Name": "cidr", "Values": [cidr]}])["Vpcs"]
    wanted = [{"Name": "vpc-id", "Values": [vpc["VpcId"]]}, {"Name": "group-name", "Values": ["default"]}]
    (default,) = ec2.describe_security_groups(Filters=wanted)["SecurityGroups"]
    assert (default["IpPermissions"], default["IpPermissionsEgress"]) == ([], [])
