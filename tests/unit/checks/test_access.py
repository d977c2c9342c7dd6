"""Whom resources let in: each rule notices what it is there for, and the shop breaks none."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.unit.checks.factories import ACCOUNT, Dist, allow, arn, found, key_policy, policy, queue, shop

RULES = ("wildcard", "resource", "anybody", "account", "source", "senders", "callers", "key-actions", "key-user",
         "second-factor", "api-logs")  # fmt: skip
TOPIC = arn("sns", "shop-alarms-dev")
ALARMS = arn("cloudwatch", "alarm:*")
SERVICE = {"Service": "cloudwatch.amazonaws.com"}
FROM = {"ArnLike": {"aws:SourceArn": ALARMS}}


def said(dist: Dist, rule: str) -> list[str]:
    """What a rule says."""
    return [message for _, _, message in found(dist, f"access.{rule}")]


def topic(**statement: Any) -> Dist:
    """The shop with another statement in the policy of its topic."""
    usual = {"Principal": SERVICE, "Condition": FROM, **statement}
    document = policy(allow(usual.pop("Action", "sns:Publish"), usual.pop("Resource", TOPIC), **usual))
    return shop().set("TopicPolicy/alarms", "policy", document)


@pytest.mark.parametrize("rule", RULES)
def test_the_shop_lets_in_whom_it_should(rule: str) -> None:
    """The shop breaks none of these rules."""
    assert said(shop(), rule) == []
    assert said(topic(), rule) == []


@pytest.mark.parametrize(
    ("statement", "rule", "says"),
    [
        ({"Action": "sns:*"}, "wildcard", "name the actions"),
        ({"Resource": "*"}, "resource", TOPIC),
        ({"Principal": {"AWS": "*"}}, "anybody", "is anybody"),
        ({"Principal": "*"}, "anybody", "is anybody"),
        ({"Condition": {"ArnLike": {"aws:SourceArn": "arn:aws:s3:::files"}}}, "account", "any account"),
        ({"Condition": {"ArnNotLike": {"aws:SourceArn": ALARMS}}}, "account", "any account"),
        ({"Condition": {"StringEquals": {"aws:SourceAccount": ACCOUNT}}}, "source", "bind aws:SourceArn"),
    ],
)
def test_a_topic_that_is_more_open_than_it_has_to_be(statement: dict[str, Any], rule: str, says: str) -> None:
    """Every action, everything, everybody, any account and any source are a finding each."""
    [message] = said(topic(**statement), rule)
    assert says in message


def test_a_queue_that_any_role_may_fill() -> None:
    """Without the denial for all but its senders, a role that may send everywhere may send here."""
    dist = shop()
    document = json.loads(dist.objects["QueuePolicy/letters"][1]["spec"]["forProvider"]["policy"])
    document["Statement"] = [one for one in document["Statement"] if "aws:PrincipalArn" not in json.dumps(one)]
    [message] = said(dist.set("QueuePolicy/letters", "policy", json.dumps(document)), "senders")
    assert "shop-letters-dev" in message


def test_a_domain_that_any_role_may_ask() -> None:
    """A search domain without a policy that denies strangers is a finding, one with it is none."""
    dist = shop().managed("opensearch.Domain", "search", {"domainName": "shop-search-dev"}, external="shop-search-dev")
    assert len(said(dist, "callers")) == 1
    only = {"ArnNotEquals": {"aws:PrincipalArn": [f"arn:aws:iam::{ACCOUNT}:role/shop-reader-dev"]}}
    held = f"{arn('es', 'domain/shop-search-dev')}/*"
    denied = {"Effect": "Deny", "Action": "es:ESHttp*", "Resource": held, "Principal": {"AWS": "*"}, "Condition": only}
    fields = {"domainNameRef": {"name": "search"}, "accessPolicies": policy(denied)}
    assert said(dist.managed("opensearch.DomainPolicy", "search", fields), "callers") == []


@pytest.mark.parametrize(("action", "lost"), [("kms:CreateGrant", True), ("kms:Decrypt", True), ("kms:Sign", False)])
def test_a_key_that_allows_less_or_more_than_is_documented(action: str, lost: bool) -> None:
    """DynamoDB without one of its actions is a finding, and so is an action that it has no use for."""
    dist = shop()
    document = json.loads(key_policy(through="dynamodb.us-east-1.amazonaws.com"))
    actions = document["Statement"][1]["Action"]
    actions.remove(action) if lost else actions.append(action)
    [message] = said(dist.set("Key/orders-us-east-1", "policy", json.dumps(document)), "key-actions")
    assert action in message


@pytest.mark.parametrize(
    ("granting", "looking", "says"),
    [
        (True, False, []),
        (True, True, ["through es lacks kms:DescribeKey, which it documents to need; grant it"]),
        (False, False, ["what through es grants may be for anybody; bind kms:GrantIsForAWSResource to true"]),
    ],
)
def test_a_condition_on_grants_is_for_grants_alone(granting: bool, looking: bool, says: list[str]) -> None:
    """A search domain's grant is for AWS itself; a look at the key knows no such condition, and never meets it."""
    document = json.loads(key_policy(through="dynamodb.us-east-1.amazonaws.com"))
    through = json.loads(key_policy(through="es.us-east-1.amazonaws.com"))["Statement"][1]
    for action, bound in (("kms:CreateGrant", granting), ("kms:DescribeKey", looking)):
        more = {"Bool": {"kms:GrantIsForAWSResource": "true"}} if bound else {}
        document["Statement"].append({**through, "Action": [action], "Condition": {**through["Condition"], **more}})
    assert said(shop().set("Key/orders-us-east-1", "policy", json.dumps(document)), "key-actions") == says


def test_a_key_for_whose_user_nothing_is_allowed() -> None:
    """A queue under a key that callers may not use through SQS takes no message."""
    dist = queue(shop(), "secret", kmsMasterKeyId="alias/shop-alarms-dev")
    [message] = said(dist, "key-user")
    assert "Queue/shop-dev/secret" in message
    assert "sqs may not use it" in message


def test_anybody_comes_to_a_key_through_a_service_of_ours_alone() -> None:
    """Without kms:ViaService, callers of the account would need no service to use the key."""
    document = json.loads(key_policy(through="dynamodb.us-east-1.amazonaws.com"))
    del document["Statement"][1]["Condition"]["StringEquals"]["kms:ViaService"]
    [message] = said(shop().set("Key/orders-us-east-1", "policy", json.dumps(document)), "anybody")
    assert "kms:ViaService" in message


@pytest.mark.parametrize("lacking", ["aws:MultiFactorAuthPresent", "aws:MultiFactorAuthAge"])
def test_people_without_a_recent_second_factor(lacking: str) -> None:
    """A second factor, shown a while ago at most, is asked for."""
    conditions = {"Bool": {"aws:MultiFactorAuthPresent": "true"}, "NumericLessThan": {"aws:MultiFactorAuthAge": "3600"}}
    kept = {name: held for name, held in conditions.items() if lacking not in held}
    trust = {"Effect": "Allow", "Action": "sts:AssumeRole", "Principal": {"AWS": f"arn:aws:iam::{ACCOUNT}:root"}}
    dist = shop().managed("iam.Role", "people", {"assumeRolePolicy": policy({**trust, "Condition": kept})})
    [message] = said(dist, "second-factor")
    assert lacking in message


def test_a_role_for_the_logs_of_an_api_that_may_too_little() -> None:
    """API Gateway takes no role that lacks one of the seven actions."""
    statement = allow(["logs:CreateLogGroup", "logs:CreateLogStream"], "*")
    dist = (
        shop()
        .managed("iam.Role", "logs", {})
        .managed("apigateway.Account", "logs", {"cloudwatchRoleArnRef": {"name": "logs"}})
    )
    dist.managed("iam.RolePolicy", "logs", {"policy": policy(statement), "roleRef": {"name": "logs"}})
    [message] = said(dist, "api-logs")
    assert "logs:PutLogEvents" in message
    assert "logs:CreateLogGroup" not in message
