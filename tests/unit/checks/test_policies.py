"""What a policy document says about one request."""

from __future__ import annotations

from typing import Any

import pytest

from checks.policies import Request, allows, denies
from tests.unit.checks.factories import policy

ROLE = "arn:aws:iam::111111111111:role/reader"
QUEUE = "arn:aws:sqs:us-east-1:111111111111:letters"


def says(request: Request, **statement: Any) -> tuple[bool, bool]:
    """Whether one statement allows, and whether its opposite denies a request."""
    whole = {"Action": "sqs:SendMessage", "Resource": QUEUE, **statement}
    return (
        allows(policy({"Effect": "Allow", **whole}), request),
        denies(policy({"Effect": "Deny", **whole}), request),
    )


def request(principal: str = "", **context: str) -> Request:
    """A message sent to the queue."""
    return Request(principal, "sqs:SendMessage", QUEUE, {key.replace("_", ":"): v for key, v in context.items()})


@pytest.mark.parametrize(
    ("statement", "speaks"),
    [
        ({}, True),
        ({"Action": "SQS:sendmessage"}, True),
        ({"Action": ["sqs:Get*", "sqs:Send*"]}, True),
        ({"Action": "sqs:ReceiveMessage"}, False),
        ({"Resource": "*"}, True),
        ({"Resource": QUEUE.upper()}, False),
        ({"Resource": [f"{QUEUE}-other", QUEUE]}, True),
        ({"Action": None, "NotAction": "sqs:SendMessage"}, False),
        ({"Action": None, "NotAction": "sqs:Delete*"}, True),
        ({"Resource": None, "NotResource": QUEUE}, False),
        ({"Resource": None, "NotResource": "arn:aws:s3:::*"}, True),
    ],
)
def test_actions_and_resources(statement: dict[str, Any], speaks: bool) -> None:
    """Actions do not care for capitals, resources do; wildcards and opposites count."""
    kept = {key: value for key, value in {"Action": "sqs:SendMessage", "Resource": QUEUE, **statement}.items() if value}
    documents = [policy({"Effect": effect, **kept}) for effect in ("Allow", "Deny")]
    assert (allows(documents[0], request()), denies(documents[1], request())) == (speaks, speaks)


@pytest.mark.parametrize(
    ("principal", "who", "speaks"),
    [
        ({"AWS": ROLE}, ROLE, True),
        ({"AWS": "arn:aws:iam::111111111111:root"}, ROLE, True),
        ({"AWS": "111111111111"}, ROLE, True),
        ({"AWS": "arn:aws:iam::222222222222:root"}, ROLE, False),
        ({"AWS": "*"}, ROLE, True),
        ("*", ROLE, True),
        ({"Service": "sns.amazonaws.com"}, ROLE, False),
        ({"Service": ["s3.amazonaws.com", "sns.amazonaws.com"]}, "sns.amazonaws.com", True),
        ({"Service": "s3.amazonaws.com"}, "sns.amazonaws.com", False),
        ({"AWS": "arn:aws:iam::111111111111:root"}, "sns.amazonaws.com", False),
        ({"AWS": "*"}, "sns.amazonaws.com", True),
    ],
)
def test_principals(principal: Any, who: str, speaks: bool) -> None:
    """A principal is a role, its account, a service, or everybody."""
    assert says(request(who), Principal=principal) == (speaks, speaks)


def test_everybody_but_one() -> None:
    """NotPrincipal means all others."""
    assert says(request(ROLE), NotPrincipal={"AWS": ROLE}) == (False, False)
    assert says(request(f"{ROLE}-other"), NotPrincipal={"AWS": ROLE}) == (True, True)


@pytest.mark.parametrize(
    ("condition", "met"),
    [
        ({"ArnLike": {"aws:SourceArn": "arn:aws:s3:::up*"}}, True),
        ({"ArnEquals": {"AWS:SOURCEARN": ["arn:aws:s3:::other", "arn:aws:s3:::uploads"]}}, True),
        ({"StringEquals": {"aws:SourceArn": "arn:aws:s3:::up*"}}, False),
        ({"StringLike": {"aws:SourceArn": "*uploads"}}, True),
        ({"ArnNotEquals": {"aws:SourceArn": "arn:aws:s3:::uploads"}}, False),
        ({"StringNotEquals": {"aws:SourceArn": "arn:aws:s3:::other"}}, True),
        ({"Bool": {"aws:SecureTransport": "false"}}, False),
        ({"Bool": {"aws:SecureTransport": "true"}}, True),
        ({"ArnLike": {"aws:SourceArn": "arn:aws:s3:::up*"}, "Bool": {"aws:SecureTransport": "false"}}, False),
        ({"ForAnyValue:StringEqualsIfExists": {"aws:SourceArn": "arn:aws:s3:::uploads"}}, True),
    ],
)
def test_conditions(condition: dict[str, Any], met: bool) -> None:
    """All conditions hold; requests come over TLS."""
    sent = request("s3.amazonaws.com", aws_SourceArn="arn:aws:s3:::uploads")
    assert says(sent, Principal="*", Condition=condition) == (met, met)


@pytest.mark.parametrize(
    "condition", [{"StringEquals": {"aws:PrincipalTag/x": "y"}}, {"IpAddress": {"aws:SourceIp": "x"}}]
)
def test_conditions_that_cannot_be_judged(condition: dict[str, Any]) -> None:
    """What is not known here neither keeps an Allow from allowing nor makes a Deny deny."""
    assert says(request(ROLE), Principal="*", Condition=condition) == (True, False)


@pytest.mark.parametrize(
    ("operator", "met"), [("ArnEquals", False), ("ArnNotEquals", True), ("ArnEqualsIfExists", True)]
)
def test_a_key_that_services_do_not_have(operator: str, met: bool) -> None:
    """A service calls without a role of the account: a condition on the role holds only when it is negated."""
    condition = {operator: {"aws:PrincipalArn": ROLE}}
    assert says(request("s3.amazonaws.com"), Principal="*", Condition=condition) == (met, met)


def test_a_denial_wins() -> None:
    """What one statement denies no other statement allows."""
    allow = {"Effect": "Allow", "Action": "*", "Resource": "*"}
    assert not allows(policy(allow, {"Effect": "Deny", "Action": "sqs:*", "Resource": "*"}), request())
    assert allows(policy(allow), request())


@pytest.mark.parametrize("text", ["", "{}", "[]", '{"Statement": "x"}', '{"Statement": [1]}', "no document"])
def test_what_is_no_policy(text: str) -> None:
    """A text that is no policy allows and denies nothing."""
    assert not allows(text, request())
    assert not denies(text, request())
