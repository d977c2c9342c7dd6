"""The workflow over the last hour, from the bytes in dist/: each state, retrier and catcher of it is taken."""

from __future__ import annotations

import json
import shutil
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
from sandbox.errors import NotSettledError
from tests.flows import edges
from tests.flows.conftest import ROOT, eventually
from tests.flows.events import Analytics
from tests.synth import models

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


def test_the_hour_holds_what_was_processed(analytics: Analytics, unique: str) -> None:
    """Events of an hour, and those of them that were anomalies, are counted; those of other hours are not."""
    threshold = _CHOSEN["realtime_analytics"]["alerts"]["anomaly_threshold"]
    times = ("2026-11-18T00:59:59.999Z", "2026-11-18T01:00:00Z", "2026-11-18T01:59:59.999Z", "2026-11-18T02:00:00Z")
    values = (threshold + 1, threshold + 1, threshold, threshold + 1)
    events = [{"id": unique, "value": value, "timestamp": at} for value, at in zip(values, times, strict=True)]
    assert analytics.send(events).status == 200
    eventually(lambda: len(analytics.items(f"DATA#{unique}")) == len(events), 30, "not all events are stored")

    def counted() -> bool:
        answer = json.loads(execute(analytics, {"asOf": "2026-11-18T02:00:00Z"})["output"])["processing"]
        assert answer["searched"] is True
        return bool((answer["events"], answer["anomalies"]) == (2, 1))

    eventually(counted, 20, "the hour's two events are not counted")


def job_fault(operation: str, code: str, status: int, count: int | None = None) -> Fault:
    """What goes wrong with a transform job: its request, or (TransformJob) the job itself."""
    return Fault(service="sagemaker", operation=operation, code=code, status=status, count=count)


SCORED = {*GIVEN, *COUNTED, "IsInferenceOn > MLInference"}
ON = {
    "scored": Scenario(HOUR, {*SCORED, "MLInference > end", *DONE}),
    "model declined": Scenario({**HOUR, "inference": False}, {*GIVEN, *COUNTED, *SKIPPED, *DONE}),
    "job refused once by SageMaker": Scenario(
        HOUR,
        {*SCORED, "MLInference retry 0", "MLInference > end", *DONE},
        faults=[job_fault("CreateTransformJob", "ResourceLimitExceeded", 400, 1)],
    ),
    "job fails once": Scenario(
        HOUR,
        {*SCORED, "MLInference retry 1", "MLInference > end", *DONE},
        faults=[job_fault("TransformJob", "InternalServerError", 500, 1)],
    ),
    "job fails always": Scenario(
        HOUR,
        {*SCORED, "MLInference retry 1", *FAILED},
        "States.TaskFailed",
        faults=[job_fault("TransformJob", "AlgorithmError", 500)],
    ),
    "day without events": Scenario(
        {"asOf": "2026-11-19T02:00:00Z"}, {*SCORED, "MLInference retry 1", *FAILED}, "States.TaskFailed"
    ),
    "processor fails beside the model": Scenario(
        HOUR,
        {*GIVEN, *BOTH, "ProcessData retry 1", "IsInferenceOn > MLInference", "MLInference > end", *FAILED},
        "Lambda.ResourceNotFoundException",
        faults=[lambda_fault("ResourceNotFoundException", 404)],
    ),
}
"""By name, with a model, as a commit would bring it."""


@pytest.fixture(scope="module")
def with_model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A dist/ of the development environment with machine learning on."""
    return models.render("dev", tmp_path_factory.mktemp("model"))


@pytest.fixture(scope="module")
def modelled(with_model: Path) -> Iterator[Analytics]:
    """The system with a model, whose data was put where the manifests look for it; a day of the lake has a file."""
    with Sandbox.start(with_model, "dev", "realtime-analytics") as sandbox:
        # SageMaker takes no model without its data, and the bucket for it comes with the system.
        with pytest.raises(NotSettledError, match=r"Could not access model data at .*: there is no such object"):
            sandbox.reconcile_until_ready(timeout=60, patience=0.3)
        analytics = Analytics(sandbox, REGION)
        put(analytics, "Model", models.MODEL)
        sandbox.reconcile_until_ready(timeout=60)
        analytics.client("s3").put_object(Bucket=LAKE, Key="raw-data/year=2026/month=11/day=20/a.parquet", Body=b"PAR1")
        yield analytics


LAKE = f"data-lake-{_CHOSEN['account_id']}-{REGION}-dev"


def put(analytics: Analytics, body: str, key: str) -> None:
    """Put a model's data into the artifacts bucket."""
    bucket = f"analytics-artifacts-{_CHOSEN['account_id']}-{REGION}-dev"
    analytics.client("s3").put_object(Bucket=bucket, Key=key, Body=body.encode())


@pytest.mark.parametrize("name", ON)
def test_with_a_model_the_day_is_scored_as_well(modelled: Analytics, with_model: Path, name: str) -> None:
    """Either branch that fails for good ends the execution as ProcessingError; a score lies where the answer says."""
    found = play(modelled, ON[name], definition(with_model))
    if name == "job fails always":
        assert json.loads(found["Cause"])["FailureReason"].startswith("AlgorithmError")
    if name == "day without events":
        assert "No S3 objects found" in json.loads(found["Cause"])["FailureReason"]
    if name == "scored":
        assert found["inference"]["status"] == "Completed"
        assert found["inference"]["model"].startswith("analytics-ml-model-dev-")
        bucket, _, prefix = found["inference"]["output"].removeprefix("s3://").partition("/")
        (score,) = modelled.client("s3").list_objects_v2(Bucket=bucket, Prefix=prefix)["Contents"]
        assert score["Key"] == f"{prefix}a.parquet.out"


def test_another_model_takes_the_place_of_the_first(modelled: Analytics, with_model: Path, tmp_path: Path) -> None:
    """A commit with other data: new model, new configuration, the endpoint on it, the first ones gone."""
    key = f"models/anomalies/{'f' * 64}/model.tar.gz"
    put(modelled, "another model", key)
    client, endpoint = modelled.client("sagemaker"), "analytics-ml-endpoint-dev"
    before = client.describe_endpoint(EndpointName=endpoint)["EndpointConfigName"]
    model = client.describe_endpoint_config(EndpointConfigName=before)["ProductionVariants"][0]["ModelName"]
    shutil.rmtree(with_model)
    shutil.copytree(models.render("dev", tmp_path, model_data_key=key), with_model)
    modelled.sandbox.reconcile_until_ready(timeout=60)
    after = client.describe_endpoint(EndpointName=endpoint)["EndpointConfigName"]
    assert after != before
    (variant,) = client.describe_endpoint_config(EndpointConfigName=after)["ProductionVariants"]
    assert key in client.describe_model(ModelName=variant["ModelName"])["PrimaryContainer"]["ModelDataUrl"]
    with pytest.raises(client.exceptions.ClientError, match="Could not find"):
        client.describe_endpoint_config(EndpointConfigName=before)
    with pytest.raises(client.exceptions.ClientError, match="Could not find"):
        client.describe_model(ModelName=model)


def test_the_scenarios_take_every_edge_of_both_machines(with_model: Path) -> None:
    """No state, no retrier and no catcher is left that no execution was seen to use, and the table says so."""
    every = edges.all_of(definition(ROOT / "dist")) | edges.all_of(definition(with_model))
    known = {**OFF, **ON}
    assert set().union(*(scenario.edges for scenario in known.values())) == every
    table = (ROOT / "docs/design/realtime-workflow.md").read_text(encoding="utf-8")
    for edge in every:
        (line,) = (line for line in table.splitlines() if line.startswith(f"| {edge.replace('>', '→')} |"))
        named = {name.strip() for name in line.split("|")[2].split(",")}
        assert named == {name for name, scenario in known.items() if edge in scenario.edges}, line
