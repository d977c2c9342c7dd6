"""The workflow over the last hour, from the bytes in dist/: each state, retrier and catcher of it is taken."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
import yaml

from sandbox.aws.fault import Fault
from sandbox.controlplane import Sandbox
from tests.flows import edges
from tests.flows.conftest import ROOT, eventually
from tests.flows.events import Analytics

pytestmark = pytest.mark.flow
_CHOSEN = yaml.safe_load((ROOT / "environments/dev.yaml").read_text(encoding="utf-8"))
REGION: str = _CHOSEN["realtime_analytics"]["region"]
HOUR = {"asOf": "2026-11-20T02:00:00Z"}
LAST = {"start > IsHourGiven", "IsHourGiven > TakeTheLastHour", "TakeTheLastHour > Analyze"}
GIVEN = {"start > IsHourGiven", "IsHourGiven > Analyze"}
BOTH = {"Analyze > ProcessData", "Analyze > IsInferenceOn"}
COUNTED = {*BOTH, "ProcessData > end"}
SKIPPED = {"IsInferenceOn > InferenceSkipped", "InferenceSkipped > end"}
DONE = {"Analyze > end"}
FAILED = {"Analyze catch 0", "ProcessingError > end"}


@dataclass(frozen=True)
class Scenario:
    """An execution: its input, what fails, the edges that it takes, and what the cause of its failure names."""

    given: Any
    edges: set[str]
    cause: str = ""
    faults: list[Fault] = field(default_factory=list)


def lambda_fault(code: str, status: int, count: int | None = None) -> Fault:
    """An answer of Lambda's own to the workflow's invocation."""
    processor = "function:stream-processor-dev"
    return Fault(
        service="lambda", operation="InvokeFunction", resource=processor, code=code, status=status, count=count
    )


OFF = {
    "last hour": Scenario({}, {*LAST, *COUNTED, *SKIPPED, *DONE}),
    "given hour": Scenario(HOUR, {*GIVEN, *COUNTED, *SKIPPED, *DONE}),
    "inference declined": Scenario({**HOUR, "inference": False}, {*GIVEN, *COUNTED, *SKIPPED, *DONE}),
    "inference asked of nobody": Scenario(
        {**HOUR, "inference": True},
        {*GIVEN, *COUNTED, "IsInferenceOn > MachineLearningOff", "MachineLearningOff > end", *FAILED},
        "MachineLearningOff",
    ),
    "processor refused once by Lambda": Scenario(
        HOUR,
        {*GIVEN, *COUNTED, "ProcessData retry 0", *SKIPPED, *DONE},
        faults=[lambda_fault("ServiceException", 500, 1)],
    ),
    "processor refused for good": Scenario(
        HOUR,
        {*GIVEN, *BOTH, "ProcessData retry 1", *SKIPPED, *FAILED},
        "Lambda.ResourceNotFoundException",
        faults=[lambda_fault("ResourceNotFoundException", 404)],
    ),
    "hour that is none": Scenario(
        {"asOf": "yesterday"}, {*GIVEN, *BOTH, "ProcessData retry 1", *SKIPPED, *FAILED}, "BadEvent"
    ),
}
"""By name, with machine learning off, as it is in dist/."""


@pytest.fixture(scope="module")
def analytics() -> Iterator[Analytics]:
    """The development environment's system, all Ready, IAM enforced."""
    with Sandbox.start(ROOT / "dist", "dev", "realtime-analytics") as sandbox:
        sandbox.reconcile_until_ready(timeout=60)
        yield Analytics(sandbox, REGION)


def definition(dist: Path) -> dict[str, Any]:
    """The states as they stand in a dist/."""
    file = dist / f"dev/realtime-analytics/{REGION}/StateMachine.analytics-orchestrator-dev.k8s.yaml"
    document: dict[str, Any] = json.loads(yaml.safe_load(file.read_text())["spec"]["forProvider"]["definition"])
    return document


def execute(analytics: Analytics, given: Any) -> dict[str, Any]:
    """Run the machine on an input to its end; returns DescribeExecution's answer."""
    client, machine = analytics.client("stepfunctions"), analytics.outputs["orchestratorArn"]
    started = client.start_execution(stateMachineArn=machine, input=json.dumps(given))["executionArn"]

    def ended() -> dict[str, Any] | None:
        found: dict[str, Any] = client.describe_execution(executionArn=started)
        return found if found["status"] != "RUNNING" else None

    return eventually(ended, 60, f"{started} still runs")


def play(analytics: Analytics, scenario: Scenario, document: dict[str, Any]) -> dict[str, Any]:
    """Run a scenario and hold its way and its end against what it says; returns its output, or its cause."""
    with ExitStack() as stack:
        if scenario.faults:
            stack.enter_context(analytics.sandbox.aws.faults(*scenario.faults))
        ended = execute(analytics, scenario.given)
    pages = analytics.client("stepfunctions").get_paginator("get_execution_history")
    history = [event for page in pages.paginate(executionArn=ended["executionArn"]) for event in page["events"]]
    assert edges.taken(document, history) == scenario.edges
    assert (ended["status"], ended.get("error")) == (
        ("FAILED", "ProcessingError") if scenario.cause else ("SUCCEEDED", None)
    )
    found: dict[str, Any] = json.loads(ended["cause"] if scenario.cause else ended["output"])
    assert found.get("Error", "") == scenario.cause
    return found


@pytest.mark.parametrize("name", OFF)
def test_without_a_model_the_hour_is_counted(analytics: Analytics, name: str) -> None:
    """Each scenario takes exactly its states, retries and catches; whatever fails ends as ProcessingError, with why."""
    found = play(analytics, OFF[name], definition(ROOT / "dist"))
    if not OFF[name].cause:
        assert found["inference"] == {"status": "SKIPPED"}
        start, end = (datetime.fromisoformat(found["processing"][which]) for which in ("from", "to"))
        assert end - start == timedelta(hours=1)
        assert OFF[name].given == {} or end == datetime.fromisoformat(HOUR["asOf"])


def test_the_scenarios_take_every_edge_of_the_machine() -> None:
    """No state, no retrier and no catcher is left that no execution was seen to use, and the table says so."""
    every = edges.all_of(definition(ROOT / "dist"))
    assert set().union(*(scenario.edges for scenario in OFF.values())) == every
    table = (ROOT / "docs/design/realtime-workflow.md").read_text(encoding="utf-8")
    for edge in every:
        (line,) = (line for line in table.splitlines() if line.startswith(f"| {edge.replace('>', '→')} |"))
        named = {name.strip() for name in line.split("|")[2].split(",")}
        assert named == {name for name, scenario in OFF.items() if edge in scenario.edges}, line
