"""A grant is needed when a flow fails for want of it, and for nothing else."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Any, cast

import pytest

from checks.manifests import Manifest
from sandbox.aws.decision import Decision
from tools.prove.grants import Role
from tools.prove.replay import NotPlayableError, Replay, asking
from tools.prove.stage import Failed, Flow, Stage, Watch

GRANTED = ("s3:GetObject", "s3:ListBucket", "s3:PutObject")
TEXT = json.dumps({"Statement": [{"Effect": "Allow", "Action": list(GRANTED), "Resource": "*"}]})
READER = Role(("shop", "us-east-1"), "reader", "own", TEXT, Manifest("", {}), ("reader",))


@dataclass
class Aws:
    """An AWS with one role: what it may do, and what was decided for it."""

    policy: str = TEXT
    noted: set[Decision] = field(default_factory=set)
    idle: int = 0

    def ask(self, action: str) -> bool:
        """Do something as the role."""
        statements = json.loads(self.policy)["Statement"] if self.policy else []
        allowed = any(action in one["Action"] for one in statements)
        self.noted.add(Decision(action, "arn:aws:s3:::files", allowed))
        return allowed

    def watch_decisions(self, *roles: str) -> None:
        """As the emulator's."""
        assert roles == ("reader",)

    def decisions(self, role: str) -> set[Decision]:
        """As the emulator's."""
        assert role == "reader"
        found, self.noted = self.noted, set()
        return found

    def wait_until_idle(self, seconds: float) -> None:
        """As the emulator's."""
        self.idle += seconds > 0

    def put_role_policy(self, *, RoleName: str, PolicyName: str, PolicyDocument: str) -> None:  # noqa: N803 - boto3's
        """As IAM's."""
        assert (RoleName, PolicyName) == ("reader", "own")
        self.policy = PolicyDocument

    def delete_role_policy(self, **_: str) -> None:
        """As IAM's."""
        self.policy = ""


@dataclass
class Place:
    """A stage on that AWS."""

    aws: Aws
    region: str = "us-east-1"
    sandbox: Any = None
    watch: Any = None

    def __post_init__(self) -> None:
        self.sandbox = self

    def client(self, service: str) -> Aws:
        """IAM."""
        assert service == "iam"
        return self.aws

    def begin(self, watch: Watch) -> Place:
        """The same stage."""
        self.watch = watch
        return self


def replay(aws: Aws) -> Replay:
    """A replay on it."""
    return Replay(cast(Stage, Place(aws)), [READER])


def flow(aws: Aws, *actions: str, tolerated: tuple[str, ...] = ()) -> Flow:
    """A flow that does these things, and fails unless all but the tolerated ones are allowed."""

    def play(_: Stage) -> None:
        for action in actions:
            if not aws.ask(action) and action not in tolerated:
                raise Failed(action)

    return Flow("reads", play)


def test_a_grant_without_which_the_flow_fails_is_needed() -> None:
    """The flow fails without it and succeeds with it; the policy is as before afterwards."""
    aws = Aws()
    found = replay(aws)
    known = found.learn(flow(aws, "s3:GetObject"), 0)
    (grant,) = [one for one in READER.grants if known.asks(one)]
    assert grant.action == "s3:GetObject"
    assert found.needs(READER, grant, known)
    assert aws.policy == TEXT


def test_a_refusal_that_nobody_minds_proves_nothing() -> None:
    """A grant that is asked for and missed by no flow is not needed."""
    aws = Aws()
    found = replay(aws)
    known = found.learn(flow(aws, "s3:GetObject", "s3:ListBucket", tolerated=("s3:ListBucket",)), 0)
    grants = {one.action: one for one in READER.grants}
    assert not found.needs(READER, grants["s3:ListBucket"], known)
    assert asking([known], grants["s3:PutObject"]) == []


def test_a_flow_that_fails_without_a_refusal_proves_nothing() -> None:
    """What fails for another reason does not count for the grant that is missing at the time."""
    aws = Aws()
    turns = iter([True, True, False, True])

    def play(_: Stage) -> None:
        if not next(turns):
            raise Failed("by chance, before it asks")
        aws.ask("s3:GetObject")

    found = replay(aws)
    known = found.learn(Flow("unsteady", play), 0)
    assert not found.needs(READER, READER.grants[0], known)


@pytest.mark.parametrize("fails_at", [0, 1, 3])
def test_a_flow_must_succeed_with_all_its_grants(fails_at: int) -> None:
    """Twice before anything is taken out, and again once it is back: otherwise nothing is proved, and that is said."""
    aws = Aws()
    turns = iter(range(9))

    def play(_: Stage) -> None:
        if next(turns) == fails_at or not aws.ask("s3:GetObject"):
            raise Failed("no")

    found = replay(aws)

    def all_of_it() -> None:
        found.needs(READER, READER.grants[0], found.learn(Flow("fails", play), 0))

    with pytest.raises(NotPlayableError, match="fails in us-east-1 fails although nothing was taken"):
        all_of_it()
