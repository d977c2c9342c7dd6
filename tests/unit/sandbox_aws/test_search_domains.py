"""Domains of OpenSearch in the emulated AWS: each answers at its own address, to whom AWS would let in."""

from __future__ import annotations

import json
import socket
from collections.abc import Iterator
from typing import Any

import pytest
from botocore.credentials import Credentials

from functions.common.search import SearchDown
from functions.common.search_transport import SignedTransport
from sandbox.aws import AwsEmulator, Fault

ACCOUNT, REGION = "444455556666", "us-east-1"
GROUP = f"arn:aws:logs:{REGION}:{ACCOUNT}:log-group:/search"
LOGS = {"ES_APPLICATION_LOGS": {"CloudWatchLogsLogGroupArn": GROUP, "Enabled": True}}


@pytest.fixture(scope="module")
def aws() -> Iterator[AwsEmulator]:
    """An emulated AWS."""
    with AwsEmulator.start(account=ACCOUNT) as found:
        yield found


def made(aws: AwsEmulator, name: str, **more: Any) -> str:
    """The address of a new domain."""
    return str(aws.client("opensearch").create_domain(DomainName=name, **more)["DomainStatus"]["Endpoint"])


def user(aws: AwsEmulator, name: str, *actions: str, resource: str = "*") -> Credentials:
    """The key of a new user who may do these actions."""
    iam = aws.client("iam")
    iam.create_user(UserName=name)
    allowed = {"Effect": "Allow", "Action": list(actions), "Resource": resource}
    document = json.dumps({"Version": "2012-10-17", "Statement": [allowed]})
    iam.put_user_policy(UserName=name, PolicyName="own", PolicyDocument=document)
    key = iam.create_access_key(UserName=name)["AccessKey"]
    return Credentials(key["AccessKeyId"], key["SecretAccessKey"])


def health(address: str, credentials: Credentials) -> int:
    """The status of a simple question."""
    return SignedTransport(address, REGION, credentials).send("GET", "/_cluster/health", b"", "application/json")[0]


def test_each_domain_has_its_own_address_and_ends_with_itself(aws: AwsEmulator) -> None:
    """Two domains are two stores; a deleted one's port is free at once."""
    root = Credentials(ACCOUNT, "sandbox")
    first, second = made(aws, "first"), made(aws, "second")
    assert first != second
    assert (health(first, root), health(second, root)) == (200, 200)
    aws.client("opensearch").delete_domain(DomainName="first")
    with pytest.raises(SearchDown):
        health(first, root)
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        probe.bind(("127.0.0.1", int(first.rpartition(":")[2])))
    assert health(second, root) == 200


def test_iam_decides_who_asks(aws: AwsEmulator) -> None:
    """By a user's own policies and their paths; somebody without them is refused, a forged signature too."""
    address = made(aws, "guarded")
    inside = f"arn:aws:es:{REGION}:{ACCOUNT}:domain/guarded/_cluster/*"
    allowed = user(aws, "allowed", "es:ESHttpGet", resource=inside)
    elsewhere = user(aws, "elsewhere", "es:ESHttpGet", resource=inside.replace("guarded", "first"))
    other = user(aws, "other", "es:ESHttpPost")
    forged = Credentials(allowed.access_key, "another")
    assert [health(address, one) for one in (allowed, elsewhere, other, forged)] == [200, 403, 403, 403]


def test_the_domains_policy_counts(aws: AwsEmulator) -> None:
    """What it denies nobody may, what it allows its principals may without policies of their own."""
    shut = {"Effect": "Deny", "Principal": {"AWS": "*"}, "Action": "es:ESHttpGet", "Resource": "*"}
    let_in = user(aws, "let-in", "s3:ListAllMyBuckets")
    named = {**shut, "Effect": "Allow", "Principal": {"AWS": f"arn:aws:iam::{ACCOUNT}:user/let-in"}}
    may_all = user(aws, "may-all", "*")
    open_to, closed = (
        made(aws, name, AccessPolicies=json.dumps({"Version": "2012-10-17", "Statement": [statement]}))
        for name, statement in (("open", named), ("closed", shut))
    )
    assert (health(open_to, let_in), health(closed, let_in), health(closed, may_all)) == (200, 403, 403)


def test_describing_a_domain_is_allowed_by_its_arn(aws: AwsEmulator) -> None:
    """A role that may look at one domain may not look at another."""
    made(aws, "seen")
    made(aws, "unseen")
    arn = f"arn:aws:es:{REGION}:{ACCOUNT}:domain/seen"
    key = user(aws, "looks", "es:DescribeDomain", resource=arn)
    client = aws.client("opensearch", aws_access_key_id=key.access_key, aws_secret_access_key=key.secret_key)
    assert client.describe_domain(DomainName="seen")["DomainStatus"]["ARN"] == arn
    with pytest.raises(client.exceptions.ClientError, match=r"AccessDenied|not authorized"):
        client.describe_domain(DomainName="unseen")


def test_faults_strike_a_domain_too(aws: AwsEmulator) -> None:
    """By service, operation and path, as many times as asked: an error in its words, or a connection that is cut."""
    root, address = Credentials(ACCOUNT, "sandbox"), made(aws, "faulty")
    busy = Fault(service="es", operation="ESHttpGet", resource="faulty/_cluster", code="busy", status=429, count=1)
    with aws.faults(busy) as injected:
        assert [health(address, root), health(address, root)] == [429, 200]
    assert injected.hits() == [1]
    with aws.faults(Fault(service="es", resource="faulty", drop=True, count=1)), pytest.raises(SearchDown):
        health(address, root)


def test_logs_need_a_policy_and_their_groups(aws: AwsEmulator) -> None:
    """AWS refuses a domain that may not write its logs; with policy and group it keeps what it was given."""
    client, logs = aws.client("opensearch"), aws.client("logs")
    with pytest.raises(client.exceptions.ValidationException, match="does not grant sufficient permissions"):
        client.create_domain(DomainName="logged", LogPublishingOptions=LOGS)
    statement = {
        "Effect": "Allow",
        "Principal": {"Service": "es.amazonaws.com"},
        "Action": ["logs:CreateLogStream", "logs:PutLogEvents"],
        "Resource": f"{GROUP}:*",
    }
    logs.put_resource_policy(
        policyName="search", policyDocument=json.dumps({"Version": "2012-10-17", "Statement": [statement]})
    )
    with pytest.raises(client.exceptions.ValidationException):
        client.create_domain(DomainName="logged", LogPublishingOptions=LOGS)
    logs.create_log_group(logGroupName="/search")
    client.create_domain(DomainName="logged", LogPublishingOptions=LOGS)
    assert client.describe_domain(DomainName="logged")["DomainStatus"]["LogPublishingOptions"] == LOGS
