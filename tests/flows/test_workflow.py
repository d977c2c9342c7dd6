"""The daily workflow: what it does with good input, bad input and functions that fail; every edge of it is taken."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from typing import Any

import pytest
import yaml

from sandbox.aws.fault import Fault
from sandbox.controlplane import Sandbox
from tests.flows import edges
from tests.flows.conftest import ROOT
from tests.flows.streams import REGION, Streams

pytestmark = pytest.mark.flow
DAILY = {"dataType": "DAILY_ANALYTICS", "batchSize": 100}
VALIDATED = {"start > ValidateData", "ValidateData > IsValid"}
COUNTED = {*VALIDATED, "IsValid > ProcessAnalytics", "ProcessAnalytics > end"}
REFUSED = {*VALIDATED, "IsValid > InvalidData", "InvalidData > end"}
RECORDED = {"RecordFailure > ProcessingFailed", "ProcessingFailed > end"}
VALIDATOR, ANALYZER, QUEUE = "function:dev-datavalidator", "function:dev-analyticsproc", "data-processing-failures"


@dataclass(frozen=True)
class Scenario:
    """An execution: its input, what fails, how it must end, and the edges that it takes, as `edges` writes them."""

    given: Any
    status: str
    edges: set[str]
    error: str = ""
    faults: list[Fault] = field(default_factory=list)


def lambda_fault(resource: str, code: str, status: int, count: int | None = None) -> Fault:
    """An answer of Lambda's own to whoever invokes a function."""
    return Fault(service="lambda", operation="InvokeFunction", resource=resource, code=code, status=status, count=count)


def table_fault(count: int | None) -> Fault:
    """The analytics table refuses the query: the function itself fails."""
    return Fault(service="dynamodb", operation="Query", code="AccessDeniedException", status=400, count=count)


SERVICE = ("ServiceException", 500)


def queue_fault(code: str, status: int, count: int | None = None) -> Fault:
    """An answer of the queue of failed executions."""
    return Fault(service="sqs", operation="SendMessage", resource=QUEUE, code=code, status=status, count=count)


SCENARIOS = {
    "daily input": Scenario(DAILY, "SUCCEEDED", COUNTED),
    "batch of 1": Scenario({**DAILY, "batchSize": 1}, "SUCCEEDED", COUNTED),
    "batch of 1000": Scenario({**DAILY, "batchSize": 1000}, "SUCCEEDED", COUNTED),
    "no batch size": Scenario({"dataType": "USER_DATA"}, "SUCCEEDED", COUNTED),
    "batch of 0": Scenario({**DAILY, "batchSize": 0}, "FAILED", REFUSED, "InvalidDataError"),
    "batch of 1001": Scenario({**DAILY, "batchSize": 1001}, "FAILED", REFUSED, "InvalidDataError"),
    "unknown type": Scenario({"dataType": "WEATHER"}, "FAILED", REFUSED, "InvalidDataError"),
    "input that is text": Scenario("DAILY_ANALYTICS", "FAILED", REFUSED, "InvalidDataError"),
    "validator refused once by Lambda": Scenario(
        DAILY, "SUCCEEDED", {*COUNTED, "ValidateData retry 0"}, faults=[lambda_fault(VALIDATOR, *SERVICE, 1)]
    ),
    "analyzer refused once by Lambda": Scenario(
        DAILY, "SUCCEEDED", {*COUNTED, "ProcessAnalytics retry 0"}, faults=[lambda_fault(ANALYZER, *SERVICE, 1)]
    ),
    "analyzer fails once": Scenario(
        DAILY, "SUCCEEDED", {*COUNTED, "ProcessAnalytics retry 1"}, faults=[table_fault(1)]
    ),
    "analyzer fails always": Scenario(
        DAILY,
        "FAILED",
        {*COUNTED, *RECORDED, "ProcessAnalytics retry 1", "ProcessAnalytics catch 0"} - {"ProcessAnalytics > end"},
        "StoreError",
        faults=[table_fault(None)],
    ),
    "validator refused for good": Scenario(
        DAILY,
        "FAILED",
        {"start > ValidateData", "ValidateData retry 1", "ValidateData catch 0", *RECORDED},
        "Lambda.ResourceNotFoundException",
        faults=[lambda_fault(VALIDATOR, "ResourceNotFoundException", 404)],
    ),
    "queue busy once": Scenario(
        DAILY,
        "FAILED",
        {"start > ValidateData", "ValidateData retry 0", "ValidateData catch 0", "RecordFailure retry 0", *RECORDED},
        "Lambda.ServiceException",
        faults=[
            lambda_fault(VALIDATOR, *SERVICE),
            queue_fault("ServiceUnavailable", 503, 1),
        ],
    ),
    "queue refuses": Scenario(
        DAILY,
        "FAILED",
        {"start > ValidateData", "ValidateData retry 0", "ValidateData catch 0",
         "RecordFailure retry 0", "RecordFailure catch 0", "ProcessingFailed > end"},
        "SQS.AmazonSQSException",
        faults=[
            lambda_fault(VALIDATOR, *SERVICE),
            queue_fault("AccessDenied", 403),
        ],
    ),
}  # fmt: skip
"""By name; together they take every edge of the machine, see the last test."""


@pytest.fixture(scope="module")
def streams() -> Iterator[Streams]:
    """The development environment's system, all Ready, IAM enforced."""
    with Sandbox.start(ROOT / "dist", "dev", "stream-processing") as sandbox:
        sandbox.reconcile_until_ready(timeout=60)
        yield Streams(sandbox)


def definition() -> dict[str, Any]:
    """The states as they stand in dist/."""
    file = ROOT / f"dist/dev/stream-processing/{REGION}/StateMachine.dev-data-processing-synth.k8s.yaml"
    document: dict[str, Any] = json.loads(yaml.safe_load(file.read_text())["spec"]["forProvider"]["definition"])
    return document


@pytest.mark.parametrize("name", SCENARIOS)
def test_an_execution_takes_its_way_and_ends_as_it_should(streams: Streams, name: str) -> None:
    """Each scenario ends with its status and error, after exactly its states, retries and catches."""
    scenario = SCENARIOS[name]
    streams.empty("workflowFailures")
    with ExitStack() as stack:
        if scenario.faults:
            stack.enter_context(streams.sandbox.aws.faults(*scenario.faults))
        ended = streams.execute(scenario.given)
    taken = edges.taken(definition(), streams.history(ended["executionArn"]))
    assert (ended["status"], ended.get("error", ""), taken) == (scenario.status, scenario.error, scenario.edges)
    letters = streams.look("workflowFailures")
    if "RecordFailure > ProcessingFailed" in scenario.edges:
        (letter,) = letters
        assert letter["kind"] == "execution"
        assert letter["input"] == scenario.given
        assert letter["executionArn"] == ended["executionArn"]
        assert letter["failure"]["Error"] == scenario.error
    else:
        assert letters == []


def test_the_scenarios_take_every_edge_of_the_machine() -> None:
    """No state, no retrier and no catcher is left that no execution was seen to use, and the table says so."""
    every = edges.all_of(definition())
    assert set().union(*(scenario.edges for scenario in SCENARIOS.values())) == every
    table = (ROOT / "docs/design/stream-processing.md").read_text(encoding="utf-8")
    for edge in every:
        (line,) = (line for line in table.splitlines() if line.startswith(f"| {edge.replace('>', '→')} |"))
        named = {name.strip() for name in line.split("|")[2].split(",")}
        assert named == {name for name, scenario in SCENARIOS.items() if edge in scenario.edges}, line


def test_an_execution_is_logged_with_its_data(streams: Streams) -> None:
    """The log group of the machine holds every event of an execution, its input among them."""
    ended = streams.execute({**DAILY, "batchSize": 77})
    found = streams.client("logs").filter_log_events(logGroupName="/aws/stepfunctions/dev-data-processing-synth")
    events = [json.loads(event["message"]) for event in found["events"]]
    ours = [event for event in events if event["execution_arn"] == ended["executionArn"]]
    assert ours[0]["type"] == "ExecutionStarted"
    assert ours[-1]["type"] == "ExecutionSucceeded"
    assert '"batchSize": 77' in ours[0]["details"]["input"]
