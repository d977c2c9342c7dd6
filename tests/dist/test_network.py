"""What the network's contract says, held against the committed manifests of every environment."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from ipaddress import ip_network
from typing import Any

import pytest

from checks.manifests import Manifest

Spec = dict[str, Any]
Chosen = dict[str, Any]
Find = Callable[..., list[Manifest]]
INTERFACES = {
    "ec2:AssignPrivateIpAddresses",
    "ec2:CreateNetworkInterface",
    "ec2:DeleteNetworkInterface",
    "ec2:UnassignPrivateIpAddresses",
}
LOOKING = {"ec2:DescribeNetworkInterfaces", "ec2:DescribeSubnets"}


@pytest.fixture(scope="session")
def network(chosen: Chosen, role: str) -> Spec | None:
    """What the environment's file chooses for this region's network, None where it has none."""
    chosen_one = chosen["file_pipeline"]["network"]
    found: Spec | None = chosen_one[role] if chosen_one else None
    return found


def specs(manifests: list[Manifest]) -> Iterator[Spec]:
    """spec.forProvider of each."""
    yield from (m.data["spec"]["forProvider"] for m in manifests)


def test_production_and_its_rehearsal_have_a_network_and_development_none(environment: str, chosen: Chosen) -> None:
    """Endpoints and gateways cost by the hour: development does without, what carries real data does not."""
    assert (chosen["file_pipeline"]["network"] is None) is (environment == "dev")


def test_every_function_runs_in_it(find: Find, network: Spec | None) -> None:
    """All functions that handle files are attached to all private subnets, or none to anything.

    The watcher stays outside: it would take a fault of its own region's network for one of the other region.
    """
    for function in find("Function"):
        if "region-watcher" in function.name:
            assert "vpcConfig" not in function.data["spec"]["forProvider"]
            continue
        vpc = function.data["spec"]["forProvider"].get("vpcConfig")
        if network is None:
            assert vpc is None
        else:
            assert vpc
            assert len(vpc["subnetIdRefs"]) == len(network["zones"]) >= 2
            assert len(vpc["securityGroupIdRefs"]) == 1


def test_subnets_are_as_chosen_and_give_no_public_address(find: Find, network: Spec | None) -> None:
    """Each CIDR and zone comes from the environment's file, and nothing in a subnet can be reached from outside."""
    found = {(s["cidrBlock"], s["availabilityZone"]) for s in specs(find("Subnet"))}
    wanted = {(zone["cidr"], zone["name"]) for zone in network["zones"]} if network else set()
    if network:
        wanted.add((network["cross_region"]["cidr"], network["cross_region"]["zone"]))
    assert found == wanted
    assert not any(s["mapPublicIpOnLaunch"] for s in specs(find("Subnet")))


def test_interface_endpoints_are_for_what_is_called_only(find: Find, network: Spec | None, role: str) -> None:
    """Invoking itself and traces in both regions; sending to a queue where the audit trail is; no service besides."""
    by_type: dict[str, set[str]] = {"Interface": set(), "Gateway": set()}
    for endpoint in specs(find("VPCEndpoint")):
        by_type[endpoint["vpcEndpointType"]].add(endpoint["serviceName"].rpartition(".")[2])
    assert by_type["Gateway"] == ({"s3", "dynamodb"} if network else set())
    assert by_type["Interface"] == (
        {"lambda", "xray"} | ({"sqs"} if role == "primary" else set()) if network else set()
    )


def test_endpoints_let_through_what_roles_may_do_and_no_more(find: Find) -> None:
    """Each endpoint's policy names one role in each statement, and actions and objects that this role is granted."""
    granted: set[tuple[str, str, str]] = set()
    for policy in specs(find("RolePolicy")):
        role = policy["roleRef"]["name"]
        for statement in json.loads(policy["policy"])["Statement"]:
            granted |= {(role, action, one) for action in statement["Action"] for one in statement["Resource"]}
    names = {role.name: role.data["metadata"]["annotations"]["crossplane.io/external-name"] for role in find("Role")}
    by_name = {(names[role], action, one) for role, action, one in granted}
    for endpoint in specs(find("VPCEndpoint")):
        for statement in json.loads(endpoint["policy"])["Statement"]:
            role = statement["Condition"]["ArnEquals"]["aws:PrincipalArn"].rpartition("/")[2]
            let = {(role, action, one) for action in statement["Action"] for one in statement["Resource"]}
            assert let <= by_name


def test_groups_let_out_https_alone_and_nothing_in_from_elsewhere(find: Find, network: Spec | None) -> None:
    """No rule names all of the internet, and nothing but the functions' group comes in."""
    rules = [*specs(find("SecurityGroupEgressRule")), *specs(find("SecurityGroupIngressRule"))]
    assert bool(rules) is (network is not None)
    for rule in rules:
        assert (rule["ipProtocol"], rule["fromPort"], rule["toPort"]) == ("tcp", 443, 443)
        assert rule.get("cidrIpv4") != "0.0.0.0/0"
    ingress = {
        rule["referencedSecurityGroupIdRef"]["name"].split("-")[1] for rule in specs(find("SecurityGroupIngressRule"))
    }
    assert ingress == ({"functions"} if network else set())


def test_the_way_to_the_other_region_leads_to_dynamodb_alone(find: Find, network: Spec | None) -> None:
    """No table has a default route: the internet gateway and the NAT gateway carry the chosen ranges and no others."""
    routes = list(specs(find("Route")))
    wanted = set(network["cross_region"]["dynamodb_ranges"]) if network else set()
    for target in ("gatewayIdRef", "natGatewayIdRef"):
        assert {route["destinationCidrBlock"] for route in routes if target in route} == wanted
    assert all(ip_network(cidr).is_global for cidr in wanted)


def test_conversations_are_allowed_in_both_directions(find: Find, network: Spec | None) -> None:
    """ACLs keep no state: HTTPS one way needs answers on high ports the other way, in each ACL."""
    for acl in find("NetworkACL"):
        rules = [rule for rule in specs(find("NetworkACLRule")) if rule["networkAclIdRef"]["name"] == acl.name]
        for rule in rules:
            other = (1024, 65535) if rule["toPort"] == 443 else (443, 443)
            assert any(
                (back["egress"], back["cidrBlock"], back["fromPort"], back["toPort"])
                == (not rule["egress"], rule["cidrBlock"], *other)
                for back in rules
            ), f"{acl.name}: {rule} has no answer"
    assert len(find("NetworkACL")) == (2 if network else 0)


def test_flow_logs_are_kept_as_long_as_chosen(find: Find, chosen: Chosen, network: Spec | None) -> None:
    """All traffic of the VPC is logged into an encrypted group."""
    logs = list(specs(find("FlowLog")))
    assert [log["trafficType"] for log in logs] == (["ALL"] if network else [])
    for group in specs(find("Group", "flow-logs")):
        assert group["retentionInDays"] == chosen["file_pipeline"]["network"]["flow_log_retention_days"]
        assert group["kmsKeyIdRef"]


def test_roles_may_attach_a_function_and_its_code_may_not(find: Find, network: Spec | None) -> None:
    """Lambda attaches interfaces under the function's role; the same is denied to requests that the code sends."""
    for policy in [*find("RolePolicy", "data-processor"), *find("RolePolicy", "stream-processor")]:
        spec = policy.data["spec"]["forProvider"]
        statements = {s["Sid"]: s for s in json.loads(spec["policy"])["Statement"]}
        if network is None:
            assert not any(action.startswith("ec2:") for s in statements.values() for action in s["Action"])
            continue
        assert set(statements["ManageInterfaces"]["Action"]) == INTERFACES
        assert statements["ManageInterfaces"]["Resource"] != ["*"]
        assert set(statements["DescribeInterfaces"]["Action"]) == LOOKING
        denied = statements["NotByItself"]
        assert (denied["Effect"], set(denied["Action"])) == ("Deny", INTERFACES | LOOKING)
        assert "lambda:SourceFunctionArn" in denied["Condition"]["ArnEquals"]
