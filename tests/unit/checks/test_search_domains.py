"""Search domains: each way in which one cannot write its logs or shuts its callers out, and one in order."""

from __future__ import annotations

import json
from typing import Any

import pytest

from checks.order import WAVE
from checks.order import check as order
from checks.wiring import check as wiring
from tests.unit.checks.factories import ACCOUNT, HOME, Dist

DOMAIN = f"arn:aws:es:{HOME}:{ACCOUNT}:domain/search-dev"
GROUP = f"arn:aws:logs:{HOME}:{ACCOUNT}:log-group:/search"
ROLE = f"arn:aws:iam::{ACCOUNT}:role/indexer"


def document(**statement: Any) -> str:
    """A policy of one statement."""
    return json.dumps({"Version": "2012-10-17", "Statement": [statement]})


def logging(**changes: Any) -> str:
    """What lets the domain write its logs, with changes."""
    return document(
        **{
            "Action": ["logs:CreateLogStream", "logs:PutLogEvents"],
            "Condition": {"ArnLike": {"aws:SourceArn": DOMAIN}, "StringEquals": {"aws:SourceAccount": ACCOUNT}},
            "Effect": "Allow",
            "Principal": {"Service": "es.amazonaws.com"},
            "Resource": f"{GROUP}:*",
            **changes,
        }
    )


def domain(policy: str = logging(), owners: str = ROLE, *, waves: tuple[int, int] = (0, 45)) -> Dist:
    """A domain, its logs' policy, its own policy and a role that sends to it."""
    dist = Dist()
    option = {"cloudwatchLogGroupArn": GROUP, "enabled": True, "logType": "ES_APPLICATION_LOGS"}
    dist.managed(
        "opensearch.Domain",
        "search-dev",
        {"domainName": "search-dev", "engineVersion": "OpenSearch_2.19", "logPublishingOptions": [option]},
    )
    dist.managed("cloudwatchlogs.Group", "search", {}, external="/search")
    dist.managed("cloudwatchlogs.ResourcePolicy", "logs", {"policyDocument": policy})
    dist.managed("iam.Role", "indexer", {"assumeRolePolicy": document(Effect="Allow")}, external="indexer")
    sends = document(Effect="Allow", Action="es:ESHttpPost", Resource=f"{DOMAIN}/_bulk")
    dist.managed("iam.RolePolicy", "indexer", {"policy": sends, "roleRef": {"name": "indexer"}})
    shut = document(
        Action="es:ESHttp*",
        Condition={"ArnNotEquals": {"aws:PrincipalArn": [owners]}},
        Effect="Deny",
        Principal={"AWS": "*"},
        Resource=f"{DOMAIN}/*",
    )
    dist.managed(
        "opensearch.DomainPolicy", "search-dev", {"accessPolicies": shut, "domainNameRef": {"name": "search-dev"}}
    )
    for key, number in zip(("ResourcePolicy/logs", "Domain/search-dev"), waves, strict=True):
        dist.objects[key][1]["metadata"]["annotations"][WAVE] = str(number)
    return dist


def said(dist: Dist) -> list[str]:
    """The rules of search domains that find something."""
    manifests = dist.manifests()
    return [one.rule for one in [*wiring(manifests), *order(manifests)] if "search" in one.rule]


def test_a_domain_in_order() -> None:
    """With the policy before it and its callers let in nothing is said."""
    assert said(domain()) == []


@pytest.mark.parametrize(
    "policy",
    [
        logging(Action="logs:PutLogEvents"),
        logging(Principal={"Service": "lambda.amazonaws.com"}),
        logging(Resource=f"{GROUP}-other:*"),
        logging(Condition={"ArnLike": {"aws:SourceArn": f"{DOMAIN}-other"}}),
    ],
)
def test_a_domain_may_write_its_logs(policy: str) -> None:
    """Both actions, for the service, on the group, on behalf of this domain: AWS refuses the domain otherwise."""
    assert said(domain(policy)) == ["wiring.search-logs"]


@pytest.mark.parametrize("waves", [(45, 45), (10, 0)])
def test_the_policy_comes_before_the_domain(waves: tuple[int, int]) -> None:
    """In the same wave the domain may be tried first, and is refused."""
    assert said(domain(waves=waves)) == ["order.search-logs"]


def test_who_sends_is_let_in() -> None:
    """A role that may send to the domain, and is not among those whom its policy spares."""
    assert said(domain(owners=f"{ROLE}-other")) == ["wiring.search-access"]
