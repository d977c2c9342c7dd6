"""A grant is taken out of a policy, and nothing else is."""

from __future__ import annotations

import json
from typing import Any

import pytest

from checks.manifests import Manifest
from checks.policies import Request, allows
from checks.world import World
from tools.prove.grants import Grant, Role, function_roles

PLACE = ("shop", "us-east-1")
TABLE, OTHER = "arn:aws:dynamodb:us-east-1:111122223333:table/a", "arn:aws:dynamodb:us-east-1:111122223333:table/b"


def role(*statements: dict[str, Any]) -> Role:
    """A role with these statements."""
    text = json.dumps({"Version": "2012-10-17", "Statement": list(statements)})
    return Role(PLACE, "reader", "reader", text, Manifest("", {}), ("reader",))


def may(document: str, action: str, resource: str, **context: str) -> bool:
    """Whether a policy allows it."""
    asked = {name.replace("_", ":"): value for name, value in context.items()}
    return bool(document) and allows(document, Request("", action, resource, asked))


TWO = {"Effect": "Allow", "Action": ["dynamodb:GetItem", "dynamodb:Query"], "Resource": [TABLE, OTHER]}


def test_each_action_on_each_resource_is_a_grant() -> None:
    """A statement of two actions on two resources is four grants; what it denies is none."""
    found = role(TWO, {"Effect": "Deny", "Action": "s3:*", "Resource": "*"}).grants
    assert [(one.action, one.resource) for one in found] == [
        ("dynamodb:GetItem", TABLE),
        ("dynamodb:GetItem", OTHER),
        ("dynamodb:Query", TABLE),
        ("dynamodb:Query", OTHER),
    ]


@pytest.mark.parametrize("number", range(4))
def test_what_is_taken_out_is_gone_and_all_else_stays(number: int) -> None:
    """Without one of four grants exactly the three others are allowed."""
    reader = role(TWO)
    gone = reader.grants[number]
    left = [one for one in reader.grants if may(reader.without(gone), one.action, one.resource)]
    assert left == [one for one in reader.grants if one != gone]


def test_nothing_is_left_of_a_policy_with_one_grant() -> None:
    """IAM takes no policy without statements, so there is no text."""
    reader = role({"Effect": "Allow", "Action": "s3:GetObject", "Resource": "*"})
    assert reader.without(reader.grants[0]) == ""


def test_a_condition_is_taken_out_by_itself() -> None:
    """Each condition is a grant: without it the action is allowed to all that the other conditions let through."""
    conditions = {"StringEquals": {"aws:A": "1", "aws:PrincipalAccount": "2"}}
    reader = role({**TWO, "Action": "dynamodb:GetItem", "Resource": TABLE, "Condition": conditions})
    found = [one.condition for one in reader.grants]
    assert found == ["", "StringEquals aws:A", "StringEquals aws:PrincipalAccount"]
    statements = json.loads(reader.without(reader.grants[2]))["Statement"]
    assert [one["Condition"] for one in statements] == [{"StringEquals": {"aws:A": "1"}}]
    assert not may(reader.without(reader.grants[0]), "dynamodb:GetItem", TABLE)


def test_a_grant_covers_what_its_patterns_match() -> None:
    """Actions without regard to capitals, resources by their wildcards."""
    grant = Grant(PLACE, "reader", "s3:GetObject", "arn:aws:s3:::files/orders/*")
    assert grant.covers("s3:getobject", "arn:aws:s3:::files/orders/a.json")
    assert not grant.covers("s3:GetObject", "arn:aws:s3:::files/users/a.json")
    assert not grant.covers("s3:PutObject", "arn:aws:s3:::files/orders/a.json")


def managed(kind: str, name: str, group: str, fields: dict[str, Any]) -> Manifest:
    """An object of the shop."""
    data = {
        "apiVersion": f"{group}.aws.m.upbound.io/v1beta1",
        "kind": kind,
        "metadata": {"name": name, "namespace": "shop-dev", "annotations": {"crossplane.io/external-name": name}},
        "spec": {"forProvider": fields},
    }
    return Manifest(f"dist/dev/shop/us-east-1/{kind}.{name}.k8s.yaml", data)


def shop(*more: Manifest) -> World:
    """A function with a role, and whatever else is attached to the role."""
    function = managed("Function", "reader", "lambda", {"region": "us-east-1", "roleRef": {"name": "reader"}})
    return World.of([function, managed("Role", "reader", "iam", {}), *more])


def policy(name: str = "reader") -> Manifest:
    """An inline policy of the role."""
    text = json.dumps({"Version": "2012-10-17", "Statement": [TWO]})
    return managed("RolePolicy", name, "iam", {"roleRef": {"name": "reader"}, "policy": text})


def test_the_roles_of_functions_are_found_in_dist() -> None:
    """A role that a function of the environment runs under, with its policy."""
    (found,) = function_roles(shop(policy()), "dev")
    assert (found.place, found.name, found.functions, len(found.grants)) == (PLACE, "reader", ("reader",), 4)
    assert function_roles(shop(policy()), "prod") == []


@pytest.mark.parametrize("more", [(), (policy(), policy("more"))])
def test_permissions_that_lie_elsewhere_are_not_passed_over(more: tuple[Manifest, ...]) -> None:
    """A role without the one inline policy is refused: part of what it may do would be proved by nothing."""
    with pytest.raises(LookupError, match="one RolePolicy is allowed"):
        function_roles(shop(*more), "dev")
