"""Mutants differ from what they were made of in one place, and each is one that somebody could write."""

from __future__ import annotations

import json
from typing import Any

import pytest

from checks.manifests import Manifest
from tools.prove.mutants import mutants, sample
from tools.prove.policy_mutants import changes

QUEUE = "arn:aws:sqs:us-east-1:111122223333:letters"
ALLOW = {
    "Effect": "Allow",
    "Action": ["sqs:SendMessage", "sqs:ReceiveMessage"],
    "Resource": QUEUE,
    "Principal": {"Service": "sns.amazonaws.com"},
    "Condition": {"StringEquals": {"aws:SourceAccount": "111122223333"}},
}
DENY = {"Effect": "Deny", "Action": "sqs:*", "Resource": [QUEUE, f"{QUEUE}-2"], "Principal": {"AWS": "*"}}


def test_what_is_done_to_a_policy() -> None:
    """Permissions and denials are dropped, by statement and piece by piece; permissions are widened and moved."""
    found = [(one.kind, one.path) for one in changes({"Statement": [ALLOW, DENY]})]
    assert found == [
        ("permission dropped", "Statement[0]"),
        ("action dropped", "Statement[0].Action sqs:SendMessage"),
        ("action dropped", "Statement[0].Action sqs:ReceiveMessage"),
        ("actions widened", "Statement[0].Action"),
        ("resources widened", "Statement[0].Resource"),
        ("principal changed", "Statement[0].Principal.Service"),
        ("principal widened", "Statement[0].Principal"),
        ("condition dropped", "Statement[0].Condition.StringEquals.aws:SourceAccount"),
        ("denial dropped", "Statement[1]"),
        ("denied resource dropped", "Statement[1].Resource[0]"),
        ("denied resource dropped", "Statement[1].Resource[1]"),
    ]


def test_each_change_leaves_the_other_statements() -> None:
    """One statement changes, and the document that it is made of does not."""
    document = {"Statement": [ALLOW, DENY]}
    before = json.dumps(document)
    for change in changes(document):
        kept = [one for one in (ALLOW, DENY) if one in change.document["Statement"]]
        assert len(kept) == 1, change
    assert json.dumps(document) == before


def manifest(kind: str, fields: dict[str, Any]) -> Manifest:
    """An object with these fields."""
    data = {"kind": kind, "metadata": {"name": "a"}, "spec": {"forProvider": fields}}
    return Manifest(f"dist/dev/shop/us-east-1/{kind}.a.k8s.yaml", data)


def made(kind: str, fields: dict[str, Any], *, service: bool = True) -> dict[str, Any]:
    """The fields of each mutant of an object, by what was done."""
    found = mutants([manifest(kind, fields)], lambda _: service)
    return {one.kind: one.changed.for_provider if one.changed else None for one in found}


def test_an_arn_points_elsewhere() -> None:
    """At another name, in another region, in another account; also where it is part of a text."""
    found = made("MetricAlarm", {"alarmActions": ["arn:aws:sns:us-east-1:111122223333:alarms"]})
    assert found == {
        "ARN of another account": {"alarmActions": ["arn:aws:sns:us-east-1:999999999999:alarms"]},
        "ARN of another name": {"alarmActions": ["arn:aws:sns:us-east-1:111122223333:alarms-other"]},
        "ARN of another region": {"alarmActions": ["arn:aws:sns:eu-south-2:111122223333:alarms"]},
    }
    inside = made("StateMachine", {"definition": '{"Resource": "arn:aws:sns:us-east-1:111122223333:alarms"}'})
    assert inside["ARN of another name"] == {
        "definition": '{"Resource": "arn:aws:sns:us-east-1:111122223333:alarms-other"}'
    }


def test_a_reference_leads_nowhere() -> None:
    """The name of an object is changed; who the provider acts as is none of these."""
    found = made("Alias", {"targetKeyIdRef": {"name": "key"}, "providerConfigRef": {"name": "aws"}})
    assert found == {
        "reference to nothing": {"targetKeyIdRef": {"name": "key-other"}, "providerConfigRef": {"name": "aws"}}
    }


def test_who_may_invoke_a_function() -> None:
    """A permission is dropped, freed of its source, and given to others."""
    fields = {"principal": "s3.amazonaws.com", "sourceAccount": "111122223333"}
    found = made("Permission", fields)
    assert found["object dropped"] is None
    assert found["condition dropped"] == {"principal": "s3.amazonaws.com"}
    assert found["principal changed"]["principal"] == "ec2.amazonaws.com"
    assert found["principal widened"]["principal"] == "*"


@pytest.mark.parametrize(("service", "kinds"), [(True, {"action dropped", "permission dropped"}), (False, set())])
def test_policies_of_functions_and_people_are_left_alone(service: bool, kinds: set[str]) -> None:
    """What functions and people may do is judged elsewhere; that they may do anything is not."""
    document = json.dumps({"Statement": [{"Effect": "Allow", "Action": ["a:B", "a:C"], "Resource": "*"}]})
    found = set(made("RolePolicy", {"policy": document}, service=service))
    assert found & {"action dropped", "permission dropped"} == kinds
    assert "object dropped" in found


def test_a_sample_holds_some_of_each_group() -> None:
    """The same ones each time, and as many of each group as are asked for."""
    fields = {"alarmActions": [f"arn:aws:sns:us-east-1:111122223333:alarms-{number}" for number in range(9)]}
    found = mutants([manifest("MetricAlarm", fields)], lambda _: True)
    chosen = sample(found, 2)
    assert len(found) == 27
    assert len(chosen) == 6
    assert chosen == sample(found, 2)
    assert {one.group for one in chosen} == {one.group for one in found}
