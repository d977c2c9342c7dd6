"""The runbook's policy is what the command needs: no less, no more."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from tests.unit.ops.conftest import Desk, Discard
from tests.unit.ops.test_redrive import (
    ITEMS,
    bury,
    failed_run,
    kinesis_batch,
    kinesis_records,
    occurrence,
    record,
    rule,
    set_aside,
)

RUNBOOK = Path(__file__).parents[3] / "docs/runbooks/redrive.md"


def policy() -> Any:
    """The policy as the runbook prints it."""
    (block,) = re.findall(r"```json\n(.*?)```", RUNBOOK.read_text(encoding="utf-8"), re.DOTALL)
    return json.loads(block)


def actions() -> list[str]:
    """All actions of the policy."""
    return [action for statement in policy()["Statement"] for action in statement["Action"]]


def fill(desk: Desk, discarded: Discard) -> str:
    """One message of each kind, and an unknown one, whose id is returned."""
    stream = discarded(*ITEMS)
    streams = desk.account.client("dynamodbstreams")
    (shard,) = streams.describe_stream(StreamArn=stream)["StreamDescription"]["Shards"]
    number = shard["SequenceNumberRange"]["StartingSequenceNumber"]
    machine = desk.machine()
    desk.put(set_aside(desk, stream, record=record(stream, number), truncated=["NewImage"]))
    desk.put(failed_run(machine, {}))
    desk.put(occurrence(desk.account), rule(desk, machine, Input="{}"))
    events, place, numbers = kinesis_records(desk, b"a", b"b")
    desk.put(kinesis_batch(desk, events, place, *numbers))
    bury(desk, "an alert")
    desk.put({"file": "a"}, {"RequestID": "r", "ErrorCode": "200", "ErrorMessage": "broken"})
    return desk.put("unknown")


def complete(desk: Desk, unknown: str, *allowed: str) -> bool:
    """Whether a role with these actions sends all back and gives back the unknown message at once."""
    desk.act_as(desk.account.assume({"Effect": "Allow", "Action": list(allowed), "Resource": "*"}))
    queue = desk.url.rpartition("/")[2]
    desk.redrive("--only", "RECEIVED_TOO_OFTEN", "--queue", queue)  # Lambda says to whom it goes
    code = desk.redrive("--function", desk.function, "--queue", queue)
    done = code == 1 and desk.counts() == {"read": 7, "redriven": 6, "unknown": 1, "kept": 1}
    return done and desk.waiting() == [unknown]


def test_the_runbooks_policy_is_enough(desk: Desk, discarded: Discard) -> None:
    """A role with exactly the listed actions sends back a message of each kind."""
    assert complete(desk, fill(desk, discarded), *actions()), desk.text


@pytest.mark.parametrize("dropped", actions())
def test_each_action_of_the_runbooks_policy_is_needed(desk: Desk, discarded: Discard, dropped: str) -> None:
    """Without any one of the listed actions something is left undone."""
    unknown = fill(desk, discarded)
    assert not complete(desk, unknown, *[action for action in actions() if action != dropped])
