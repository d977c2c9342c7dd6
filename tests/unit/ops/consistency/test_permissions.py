"""The runbook's policy is what the command needs: no less, no more."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from ops.consistency.items import seen
from tests.unit.ops.consistency.conftest import Bench
from tests.unit.ops.consistency.fakes import broken, record

RUNBOOK = Path(__file__).parents[4] / "docs/runbooks/consistency.md"


def statements() -> Any:
    """The statements as the runbook prints them."""
    (block,) = re.findall(r"```json\n(.*?)```", RUNBOOK.read_text(encoding="utf-8"), re.DOTALL)
    return json.loads(block)["Statement"]


def actions(*names: str) -> list[str]:
    """All actions, or those of some statements."""
    return [action for one in statements() if not names or one["Sid"] in names for action in one["Action"]]


def complete(bench: Bench, allowed: list[str], *words: str) -> bool:
    """Whether a role with these actions compares, and repairs what is missing and what is damaged."""
    bench.fill(0, [record(1), broken(record(2))])
    bench.fill(1, [record(2), record(3)])
    bench.act_as(bench.account.assume({"Effect": "Allow", "Action": allowed, "Resource": "*"}))
    code = bench.call(*words)
    if not words:
        return code == 1 and bench.text.count("left: ") == 3
    return code == 0 and sorted(map(seen, bench.items(0))) == sorted(map(seen, bench.items(1)))


def test_the_runbooks_policy_is_enough(bench: Bench) -> None:
    """A role with exactly the listed actions compares and repairs."""
    assert complete(bench, actions(), "--repair"), bench.text


def test_comparing_needs_no_permission_to_write(bench: Bench) -> None:
    """The first statement alone is enough for a report."""
    assert complete(bench, actions("Compare")), bench.text


@pytest.mark.parametrize("dropped", actions())
def test_each_action_of_the_runbooks_policy_is_needed(bench: Bench, dropped: str) -> None:
    """Without any one of the listed actions something is left undone, and the call says that it was refused."""
    assert not complete(bench, [action for action in actions() if action != dropped], "--repair")
    assert "error: " in bench.told
    assert "AccessDenied" in bench.told
