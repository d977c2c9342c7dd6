"""Networks: what the checks accept, and each way in which a network is refused. The good case is production's own."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from charts import file_pipeline
from charts.environment_file import load
from checks.manifests import Manifest
from checks.network import check

ENVIRONMENT = Path(__file__).parents[2] / "data/environments/prod.yaml"
Object = dict[str, Any]
Objects = list[Object]
REGION = "us-east-1"


@pytest.fixture(scope="module")
def rendered() -> str:
    """The pipeline of the tests' production environment, as JSON."""
    scopes = file_pipeline.build(load(ENVIRONMENT))
    return json.dumps([[scope.folder, manifest] for scope in scopes for manifest in scope.manifests()])


@pytest.fixture
def findings(rendered: str) -> Callable[..., list[str]]:
    """Rule ids that the checks find after `edit` of the objects."""

    def _findings(edit: Callable[[Objects], object] = lambda _: None) -> list[str]:
        placed = json.loads(rendered)
        objects = [manifest for _, manifest in placed]
        folders = {id(manifest): folder for folder, manifest in placed}
        edit(objects)
        manifests = [
            Manifest(f"dist/{folders[id(m)]}/{m['kind']}.{m['metadata']['name']}.k8s.yaml", m) for m in objects
        ]
        return sorted({finding.rule for finding in check(manifests)})

    return _findings


def of(objects: Objects, kind: str, named: str = "") -> Objects:
    """The objects of a kind of one region whose name holds `named`."""
    return [
        one
        for one in objects
        if one["kind"] == kind and named in one["metadata"]["name"] and REGION in one["metadata"]["name"]
    ]


def drop(kind: str, named: str = "") -> Callable[[Objects], None]:
    """An edit that takes such objects away."""

    def _drop(objects: Objects) -> None:
        gone = of(objects, kind, named)
        assert gone, f"there is no {kind} {named}"
        objects[:] = [one for one in objects if one not in gone]

    return _drop


def put(kind: str, named: str, **fields: Any) -> Callable[[Objects], None]:
    """An edit that sets fields of the first such object."""

    def _put(objects: Objects) -> None:
        of(objects, kind, named)[0]["spec"]["forProvider"].update(fields)

    return _put


def grant(action: str, resource: str) -> Callable[[Objects], None]:
    """An edit that lets the data processor call one more thing."""

    def _grant(objects: Objects) -> None:
        spec = next(o for o in of(objects, "RolePolicy", "data-processor"))["spec"]["forProvider"]
        policy = json.loads(spec["policy"])
        policy["Statement"].append({"Effect": "Allow", "Action": [action], "Resource": [resource], "Sid": "More"})
        spec["policy"] = json.dumps(policy)

    return _grant


def test_the_rendered_network_is_accepted(findings: Callable[..., list[str]]) -> None:
    """Nothing is found in the network as the charts build it."""
    assert findings() == []


BROKEN = {
    "one zone": (
        lambda objects: [
            function["spec"]["forProvider"]["vpcConfig"]["subnetIdRefs"].pop()
            for function in of(objects, "Function", "data-processor")
        ],
        "network.zones",
    ),
    "subnets that overlap": (put("Subnet", "private-b", cidrBlock="10.30.0.128/25"), "network.overlap"),
    "VPCs that overlap": (put("VPC", "", cidrBlock="10.30.0.0/15"), "network.overlap"),
    "a subnet outside": (put("Subnet", "private-b", cidrBlock="10.99.0.0/24"), "network.outside"),
    "no flow log": (drop("FlowLog"), "network.flow-log"),
    "everybody may come in": (
        put("SecurityGroupIngressRule", "endpoints", cidrIpv4="0.0.0.0/0"),
        "network.open-ingress",
    ),
    "out to everywhere": (put("SecurityGroupEgressRule", "to-35", cidrIpv4="0.0.0.0/0"), "network.open-egress"),
    "out by all ports": (put("SecurityGroupEgressRule", "to-s3", ipProtocol="-1"), "network.open-egress"),
    "a default route": (
        put("Route", "private", destinationCidrBlock="0.0.0.0/0"),
        "network.default-route",
    ),
    "private subnets on the internet": (
        put("Route", "private", gatewayIdRef={"name": "serverless-exit-prod-us-east-1"}),
        "network.internet-route",
    ),
    "no gateway endpoint": (drop("VPCEndpoint", "s3"), "network.unreachable"),
    "no interface endpoint": (drop("VPCEndpoint", "lambda"), "network.unreachable"),
    "no private names": (put("VPCEndpoint", "xray", privateDnsEnabled=False), "network.unreachable"),
    "an endpoint in one zone": (
        drop("VPCEndpointSubnetAssociation", "lambda-endpoint-prod-us-east-1-us-east-1b"),
        "network.unreachable",
    ),
    "an endpoint behind the default group": (
        drop("VPCEndpointSecurityGroupAssociation", "lambda"),
        "network.unreachable",
    ),
    "a gateway endpoint without a route": (drop("VPCEndpointRouteTableAssociation", "s3"), "network.unreachable"),
    "a group that lets nothing out to S3": (drop("SecurityGroupEgressRule", "to-s3"), "network.unreachable"),
    "another region's prefix list": (
        put("SecurityGroupEgressRule", "to-s3", prefixListId="pl-68a54001"),
        "network.unreachable",
    ),
    "endpoints that nobody may enter": (drop("SecurityGroupIngressRule"), "network.unreachable"),
    "a grant without an endpoint": (
        grant("sns:Publish", "arn:aws:sns:us-east-1:777788889999:serverless-alarms-prod"),
        "network.unreachable",
    ),
    "no NAT gateway": (drop("NATGateway"), "network.unreachable-region"),
    "no internet gateway": (drop("InternetGateway"), "network.unreachable-region"),
    "a range without a route": (drop("Route", "private-prod-us-east-1-52-94-10"), "network.unreachable-region"),
    "a range that the exit does not route": (
        drop("Route", "exit-prod-us-east-1-52-94-10"),
        "network.unreachable-region",
    ),
    "a range that the group does not let out to": (
        drop("SecurityGroupEgressRule", "to-52-94-10"),
        "network.unreachable-region",
    ),
    "another service of the other region": (
        grant("sqs:SendMessage", "arn:aws:sqs:us-west-2:777788889999:serverless-dlq-prod-us-west-2"),
        "",
    ),
    "a service of the other region without a known way": (
        grant("sns:Publish", "arn:aws:sns:us-west-2:777788889999:serverless-alarms-prod-us-west-2"),
        "network.unreachable-region",
    ),
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_network_that_does_not_hold_is_refused(name: str, findings: Callable[..., list[str]]) -> None:
    """One thing taken away or opened, and the rule that is about it finds it; a queue that no variable names is not
    called by the function."""
    edit, rule = BROKEN[name]
    assert (rule in findings(edit)) if rule else findings(edit) == []
