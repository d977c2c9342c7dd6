"""Policy documents that AWS would refuse, or that would never apply."""

from __future__ import annotations

import json
from typing import Any

import pytest

from checks import run
from tests.unit.checks.factories import Dist, key_policy, shop

ALLOW: dict[str, Any] = {"Effect": "Allow", "Action": "sqs:SendMessage", "Resource": "*"}


def said(dist: Dist) -> list[tuple[str, str]]:
    """Rule and path of the findings about policy documents."""
    findings = [finding for finding in run(dist.manifests()) if finding.rule.startswith("policy.")]
    return [(finding.rule, finding.path.removeprefix("spec.forProvider.")) for finding in findings]


def judged(document: Any) -> list[tuple[str, str]]:
    """What is found in a role's policy, given as text or as an object."""
    text = document if isinstance(document, str) else json.dumps(document)
    return said(shop().set("RolePolicy/reader", "policy", text))


@pytest.mark.parametrize(
    "document",
    [
        {"Version": "2012-10-17", "Id": "x", "Statement": [{"Sid": "A", **ALLOW}]},
        {"Statement": ALLOW},
        {"Version": "2008-10-17", "Statement": [{"Effect": "Deny", "NotAction": ["a:b"], "NotResource": ["*"]}]},
        {"Statement": {**ALLOW, "Condition": {"ForAnyValue:StringLikeIfExists": {"aws:TagKeys": ["x"]}}}},
        {"Statement": {**ALLOW, "Condition": {"Null": {"aws:TokenIssueTime": "true"}}}},
    ],
)
def test_a_sound_document_passes(document: Any) -> None:
    """One statement or a list of them, elements and their opposites, conditions with sets and suffixes."""
    assert judged(document) == []


@pytest.mark.parametrize(
    ("document", "rule", "path"),
    [
        ({"Versoin": "2012-10-17", "Statement": ALLOW}, "unknown-element", " > Versoin"),
        ({"Version": "2012-10-18", "Statement": ALLOW}, "element", " > Version"),
        ({"Version": "2012-10-17"}, "element", " > Statement"),
        ({"Statement": []}, "element", " > Statement"),
        ({"Statement": [ALLOW, "x"]}, "element", " > Statement[1]"),
        ({"Statement": [ALLOW, {**ALLOW, "Effect": "allow"}]}, "element", " > Statement[1].Effect"),
        ({"Statement": {"Action": "a:b", "Resource": "*"}}, "element", " > Statement.Effect"),
        ({"Statement": [{**ALLOW, "Actoin": "a:b"}]}, "unknown-element", " > Statement[0].Actoin"),
        ({"Statement": [{**ALLOW, "NotAction": "a:b"}]}, "element", " > Statement[0].NotAction"),
        ({"Statement": [{"Effect": "Allow", "Action": "a:b"}]}, "element", " > Statement[0].Resource"),
        ({"Statement": [{"Effect": "Allow", "Resource": "*"}]}, "element", " > Statement[0].Action"),
        ({"Statement": [{**ALLOW, "Principal": "*"}]}, "element", " > Statement[0].Principal"),
        ({"Statement": [{**ALLOW, "Action": []}]}, "element", " > Statement[0].Action"),
        ({"Statement": [{**ALLOW, "Action": [1]}]}, "element", " > Statement[0].Action"),
        ({"Statement": [{**ALLOW, "Condition": []}]}, "element", " > Statement[0].Condition"),
        ({"Statement": [{**ALLOW, "Condition": {"Bool": "x"}}]}, "element", " > Statement[0].Condition.Bool"),
        (
            {"Statement": [{**ALLOW, "Condition": {"StringEqual": {"a:b": "c"}}}]},
            "unknown-element",
            " > Statement[0].Condition.StringEqual",
        ),
        ('{"Statement": {"Effect": "Allow", "Action": "a:b", "Resource": "*", "Effect": "Allow"}}',
         "duplicate-key", " > Statement.Effect"),
        ('{"Statement": [{"Effect": "Allow", "Action": "a:b", "Resource": "*", '
         '"Condition": {"Bool": {"a:b": "true", "a:b": "false"}}}]}',
         "duplicate-key", " > Statement[0].Condition.Bool.a:b"),
        ({"Statement": [{**ALLOW, "Sid": "A"}, {**ALLOW, "Sid": "B"}, {**ALLOW, "Sid": "A"}]},
         "duplicate-sid", " > Statement[2].Sid"),
        ("{", "document", ""),
        ("[]", "document", ""),
        ("x", "document", ""),
    ],
)  # fmt: skip
def test_an_unsound_document_is_refused(document: Any, rule: str, path: str) -> None:
    """Each mistake is found once, with its path into the document."""
    assert judged(document) == [(f"policy.{rule}", f"policy{path}")]


def test_a_trust_policy_names_a_principal_and_no_resource() -> None:
    """What a role's policy needs, its trust policy must not have, and the other way round."""
    dist = shop().set("Role/reader", "assumeRolePolicy", json.dumps({"Statement": [ALLOW]}))
    assert said(dist) == [
        ("policy.element", "assumeRolePolicy > Statement[0].Principal"),
        ("policy.element", "assumeRolePolicy > Statement[0].Resource"),
    ]


def test_a_policy_inside_a_role() -> None:
    """A role may hold its policies itself."""
    inline = [
        {"name": "a", "policy": json.dumps({"Statement": statement})} for statement in (ALLOW, {**ALLOW, "Sidd": ""})
    ]
    found = said(shop().set("Role/reader", "inlinePolicy", inline))
    assert found == [("policy.unknown-element", "inlinePolicy[1].policy > Statement.Sidd")]


@pytest.mark.parametrize(
    ("service", "count"),
    [("dynamodb.us-east-1.amazonaws.com", 0), ("dynamodb.us-west-2.amazonaws.com", 1), ("s3.*.amazonaws.com", 0)],
)
def test_services_call_a_key_in_its_own_region(service: str, count: int) -> None:
    """With another region than the key's, a statement about kms:ViaService never applies."""
    document = json.loads(key_policy())
    document["Statement"][0]["Condition"] = {"StringLike": {"kms:ViaService": [service]}}
    found = said(shop().set("Key/orders-us-east-1", "policy", json.dumps(document)))
    assert found == [("policy.via-service", "policy > Statement[0].Condition.StringLike.kms:ViaService")] * count
