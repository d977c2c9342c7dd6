"""What a drill prints, and the exit code by which a pipeline knows."""

from __future__ import annotations

import io
import json
from dataclasses import replace

import pytest
from rich.console import Console

from sandbox.drill import command, report
from sandbox.drill.account import Account
from sandbox.drill.run import Plan, Result, Times
from sandbox.drill.scenario import SCENARIOS
from sandbox.errors import SandboxError
from sandbox.screen import Screen

ACCOUNT = Account(files=2, records=13, stored={"us-east-1": 12, "us-west-2": 12}, rejected=1, rejected_twice=0)
GOOD = Result(
    scenario="region",
    what="all of it",
    account=ACCOUNT,
    undelivered=0,
    uploads={"us-east-1": 1, "us-west-2": 1},
    repeated_uploads=1,
    failed_uploads={},
    late=3,
    dead_lettered=2,
    redriven=2,
    kept=0,
    equal=True,
    times=Times(upload=1.25, stored=2.5, resolver=1.0, circuit=None),
)
BAD = {
    "lost": replace(GOOD, account=replace(ACCOUNT, lost=["r-1 of f is not in us-west-2"])),
    "doubled": replace(GOOD, account=replace(ACCOUNT, doubled=["r-1 of f is in us-west-2 under 2 keys"])),
    "unfinished": replace(GOOD, account=replace(ACCOUNT, unfinished=["file#b/f is FAILED"])),
    "undelivered": replace(GOOD, undelivered=1),
    "kept": replace(GOOD, kept=1),
    "different": replace(GOOD, equal=False),
}


def test_a_drill_that_lost_nothing_ends_with_zero(capsys: pytest.CaptureFixture[str]) -> None:
    """Nothing lost, doubled or left undone is exit code 0."""
    assert command.tell([GOOD], Screen(io.StringIO()), as_json=True) == 0
    (printed,) = json.loads(capsys.readouterr().out)
    assert (printed["passed"], printed["account"]["records"], printed["times"]["stored"]) == (True, 13, 2.5)


@pytest.mark.parametrize("bad", BAD.values(), ids=list(BAD))
@pytest.mark.usefixtures("capsys")
def test_a_drill_that_lost_something_ends_with_one(bad: Result) -> None:
    """One failed scenario among good ones is exit code 1."""
    assert command.tell([GOOD, bad, GOOD], Screen(io.StringIO()), as_json=True) == 1


@pytest.mark.parametrize("name", ["lost", "doubled", "unfinished"])
def test_what_is_wrong_is_named(name: str) -> None:
    """Each record that is lost or doubled is named, the first ten of a kind in full."""
    assert len(report.faults([GOOD, BAD[name]])) == 1
    many = replace(GOOD, account=replace(ACCOUNT, lost=[f"r-{number}" for number in range(25)]))
    lines = report.faults([many])
    assert (len(lines), lines[-1]) == (11, "region: lost: and 15 more")


def test_the_table_has_a_column_for_each_scenario() -> None:
    """The counts that an operator asks for stand in it, each scenario's in a column of its own."""
    out = io.StringIO()
    Console(file=out, width=200).print(report.as_table([GOOD, BAD["lost"]]))
    rows = {cells[0]: cells[1:] for line in out.getvalue().splitlines() if len(cells := _cells(line)) == 3}
    assert rows["records sent"] == ["13", "13"]
    assert rows["stored in the other region"] == ["12", "12"]
    assert (rows["dead-lettered"], rows["redriven"], rows["lost"]) == (["2", "2"], ["2", "2"], ["0", "1"])
    assert rows["s until the first file is stored"] == ["2.5", "2.5"]
    assert rows["passed"] == ["yes", "NO"]


def _cells(line: str) -> list[str]:
    return [cell.strip() for cell in line.strip("│").split("│")]


def test_a_scenario_is_found_by_its_name() -> None:
    """All are drilled in turn, one by its name; a name that there is not is refused with those that there are."""
    assert [one.name for one in command.chosen("all")] == list(SCENARIOS)
    assert command.chosen("s3") == [SCENARIOS["s3"]]
    with pytest.raises(SandboxError, match=r"there is no scenario 'moon'.*region, silent") as refused:
        command.chosen("moon")
    assert "all" in str(refused.value)


def test_the_time_is_divided_into_before_during_and_after() -> None:
    """The seconds asked for are those of the traffic."""
    plan = Plan.of(10, 20)
    assert plan.before + plan.during + plan.after == pytest.approx(20)
    assert plan.during == 10
