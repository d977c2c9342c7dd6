"""Losing the primary, in parts and whole, under load: every record is accounted for, none lost, none doubled."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sandbox.controlplane import Sandbox
from sandbox.drill.run import Drill, Plan, Result
from sandbox.drill.scenario import SCENARIOS
from sandbox.drill.uploads import Connection
from tests.flows.conftest import ROOT, Pipeline

pytestmark = pytest.mark.flow
PLAN = Plan(rate=10, before=1, during=3, after=1)
FELT: dict[str, Callable[[Result], bool]] = {
    "region": lambda found: found.late > 0,
    "silent": lambda found: found.late > 0,
    "dynamodb": lambda found: found.late > 0 and found.times.circuit is not None,
    "s3": lambda found: found.repeated_uploads > 0,
    "denied": lambda found: 0 < found.dead_lettered <= found.redriven,
    "lambda": lambda found: (found.times.stored or 0) > PLAN.during / 2,
    "slow": lambda found: found.repeated_uploads > 0,
    "flapping": lambda found: found.late > 0,
    "large": lambda found: found.late > 0,
}
"""What shows that something was lost at all: without it the zeros would say nothing."""


def drill(name: str, meddle: Callable[[Drill], None] = lambda _: None) -> Result:
    """One scenario, short, in a sandbox of its own: what it breaks counts in its alarms for minutes."""
    with Sandbox.start(ROOT / "dist", "dev", "file-pipeline") as sandbox:
        sandbox.reconcile_until_ready(timeout=60)
        return Drill(sandbox, SCENARIOS[name], PLAN, Connection).go(meddle)


@pytest.mark.parametrize("name", SCENARIOS)
def test_no_record_is_lost_or_doubled(name: str) -> None:
    """Each record sent before, during and after a loss is once in each region, or in the quarantine with its reason."""
    result = drill(name)
    account = result.account
    assert (account.lost, account.doubled, account.unfinished) == ([], [], [])
    assert (result.undelivered, result.kept, result.equal) == (0, 0, True)
    assert account.files >= PLAN.rate
    assert set(account.stored.values()) == {account.records - account.rejected}
    assert result.passed
    assert FELT[name](result), f"the loss was not felt: {result}"


def test_a_drill_finds_what_was_taken_away_and_what_was_put_in_twice() -> None:
    """One item deleted and one written under a second key are named, and the drill has failed."""
    gone, twice = [], []

    def meddle(work: Drill) -> None:
        pipeline = Pipeline(work.sandbox)
        client = work.sandbox.client("dynamodb", "us-west-2")
        found = client.scan(TableName=pipeline.table)["Items"]
        first, second = [item for item in found if item["dataType"]["S"] == "orders"][:2]
        key = {name: first[name] for name in ("recordId", "timestamp")}
        client.delete_item(TableName=pipeline.table, Key=key)
        client.put_item(TableName=pipeline.table, Item={**second, "timestamp": {"S": "2000-01-01T00:00:00.000000Z#0"}})
        gone.append(first["recordId"]["S"].partition("#")[2])
        twice.append(second["recordId"]["S"].partition("#")[2])

    result = drill("lambda", meddle)
    assert {line.split()[0] for line in result.account.lost} == set(gone)
    assert {line.split()[0] for line in result.account.doubled} == set(twice)
    assert len(result.account.lost) == len(result.account.doubled) == 2, "once for each region"
    assert not result.passed
