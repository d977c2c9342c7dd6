"""`make prove` tells what a role needs from what it does not: tried on one grant of each sort, in one sandbox."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace

import pytest

from checks.manifests import read
from checks.world import World
from sandbox.controlplane import Sandbox
from tests.flows.conftest import ROOT
from tests.flows.streams import REGION
from tools.prove.flows import flows_of
from tools.prove.grants import Role, function_roles
from tools.prove.permissions import HURRIED
from tools.prove.replay import Known, Replay, asking
from tools.prove.stage import Stage, Watch

pytestmark = pytest.mark.flow
SYSTEM, SURPLUS = "stream-processing", "dynamodb:PutItem"


def processor() -> Role:
    """The role of the users' processor as in dist/, and allowed to put single items, which it never does."""
    roles = function_roles(World.of(read(ROOT / "dist")), "dev")
    (role,) = [one for one in roles if one.place == (SYSTEM, REGION) and "userdataproc" in one.name]
    document = json.loads(role.document)
    (batches,) = [one for one in document["Statement"] if "dynamodb:BatchWriteItem" in one["Action"]]
    batches["Action"] = [*batches["Action"], SURPLUS]
    return replace(role, document=json.dumps(document))


@pytest.fixture(scope="module")
def proof() -> Iterator[tuple[Replay, Role, list[Known]]]:
    """A replay with the flows of that role."""
    role = processor()
    with Sandbox.start(ROOT / "dist", "dev", SYSTEM, settings=HURRIED) as sandbox:
        sandbox.reconcile_until_ready(timeout=60)
        sandbox.client("iam").put_role_policy(RoleName=role.name, PolicyName=role.policy, PolicyDocument=role.document)
        stage = Stage(sandbox, REGION, Watch(0))
        replay = Replay(stage, [role])
        flows = [one for one in flows_of(SYSTEM, stage) if "userData" in one.name]
        yield replay, role, [replay.learn(flow, place) for place, flow in enumerate(flows)]


@pytest.mark.parametrize(
    ("action", "flow"),
    [
        ("dynamodb:BatchWriteItem", "a change of userData becomes an activity"),
        ("dynamodb:GetRecords", "a change of userData becomes an activity"),
        ("sqs:SendMessage", "what is no record of userData is set aside"),
    ],
)
def test_what_is_needed_is_found_so(proof: tuple[Replay, Role, list[Known]], action: str, flow: str) -> None:
    """What the function does itself, what Lambda does for it, and what is done when something fails."""
    replay, role, known = proof
    (grant,) = [one for one in role.grants if one.action == action]
    (needing,) = [one.flow.name for one in asking(known, grant) if replay.needs(role, grant, one)]
    assert needing == flow


def test_what_nobody_asks_for_is_needed_by_nobody(proof: tuple[Replay, Role, list[Known]]) -> None:
    """An action that no flow asks for is asked for in none, and so it is surplus."""
    _, role, known = proof
    (grant,) = [one for one in role.grants if one.action == SURPLUS]
    assert asking(known, grant) == []
