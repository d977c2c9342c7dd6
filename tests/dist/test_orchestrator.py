"""What the contract says of the workflow, held against the committed manifests of every environment."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable
from typing import Any

import pytest

from checks.manifests import Manifest

Spec = dict[str, Any]
The = Callable[..., Spec]
NAME = "analytics-orchestrator"


@pytest.fixture(scope="session")
def the(dist: list[Manifest], environment: str, chosen: Spec) -> The:
    """spec.forProvider of the one object `<resource>-<environment>` of a kind."""
    folder = f"dist/{environment}/realtime-analytics/{chosen['realtime_analytics']['region']}/"

    def _the(kind: str, resource: str = NAME) -> Spec:
        (found,) = [
            m for m in dist if m.file.startswith(folder) and (m.kind, m.name) == (kind, f"{resource}-{environment}")
        ]
        spec: Spec = found.data["spec"]["forProvider"]
        return spec

    return _the


@pytest.fixture(scope="session")
def arn(chosen: Spec) -> Callable[[str, str], str]:
    """An ARN in the system's region and account."""
    place = f"{chosen['realtime_analytics']['region']}:{chosen['account_id']}"
    return lambda service, resource: f"arn:{chosen['partition']}:{service}:{place}:{resource}"


@pytest.fixture(scope="session")
def states(the: The) -> Spec:
    """The machine's states."""
    found: Spec = json.loads(the("StateMachine")["definition"])["States"]
    return found


def test_both_branches_run_and_whatever_fails_is_a_processing_error(states: Spec) -> None:
    """ProcessData and the inference run side by side; one catch for all leads to Fail ProcessingError, with why."""
    parallel = states["Analyze"]
    assert [branch["StartAt"] for branch in parallel["Branches"]] == ["ProcessData", "IsInferenceOn"]
    assert parallel["Catch"] == [{"ErrorEquals": ["States.ALL"], "Next": "ProcessingError"}]
    failed = states["ProcessingError"]
    assert (failed["Type"], failed["Error"]) == ("Fail", "ProcessingError")
    assert failed["CausePath"].startswith("States.")
    assert "Cause" not in failed


def test_the_processor_is_asked_as_it_expects_it(
    states: Spec, arn: Callable[[str, str], str], environment: str
) -> None:
    """The source sent its own input to a handler that iterates over Records: here it is a question of the workflow."""
    task = states["Analyze"]["Branches"][0]["States"]["ProcessData"]
    assert task["Resource"].endswith(":states:::lambda:invoke")
    assert task["Parameters"] == {
        "FunctionName": arn("lambda", f"function:stream-processor-{environment}"),
        "Payload": {"source": "workflow", "asOf.$": "$.asOf"},
    }
    assert task["OutputPath"] == "$.Payload"
    assert all(0 < retrier["MaxAttempts"] <= 5 and retrier["MaxDelaySeconds"] <= 60 for retrier in task["Retry"])


def test_the_workflow_is_bounded_traced_and_logged_for_a_week(
    the: The, arn: Callable[[str, str], str], environment: str, chosen: Spec
) -> None:
    """Tracing, everything into a log group of its own for a week under the system's key, and a time limit."""
    machine = the("StateMachine")
    assert machine["tracingConfiguration"] == {"enabled": True}
    name = f"/aws/stepfunctions/{NAME}-{environment}"
    assert machine["loggingConfiguration"] == {
        "includeExecutionData": True,
        "level": "ALL",
        "logDestination": arn("logs", f"log-group:{name}:*"),
    }
    group = the("Group")
    assert (group["retentionInDays"], group["kmsKeyIdRef"]["name"]) == (7, f"real-time-analytics-{environment}")
    minutes = chosen["realtime_analytics"]["orchestrator"]["timeout_minutes"]
    assert json.loads(machine["definition"])["TimeoutSeconds"] == minutes * 60


def test_an_execution_has_time_for_every_retry(states: Spec, the: The) -> None:
    """The slowest branch, with all that it tries again, ends before the machine does."""
    limit = json.loads(the("StateMachine")["definition"])["TimeoutSeconds"]
    for branch in states["Analyze"]["Branches"]:
        longest = 0
        for state in branch["States"].values():
            for retrier in state.get("Retry", []):
                longest += retrier["MaxAttempts"] * retrier["MaxDelaySeconds"]
                longest += retrier["MaxAttempts"] * state["TimeoutSeconds"]
            longest += state.get("TimeoutSeconds", 0)
        assert longest <= limit


def test_the_role_may_do_what_the_states_do(the: The, arn: Callable[[str, str], str], environment: str) -> None:
    """Invoke the processor, deliver logs, trace; each once, nothing more while machine learning is off."""
    granted = [
        (action, resource)
        for statement in json.loads(the("RolePolicy")["policy"])["Statement"]
        for action in statement["Action"]
        for resource in statement["Resource"]
    ]
    assert not [pair for pair, count in Counter(granted).items() if count > 1]
    assert {pair for pair in granted if not pair[0].startswith(("logs:", "xray:"))} == {
        ("lambda:InvokeFunction", arn("lambda", f"function:stream-processor-{environment}"))
    }
    deliveries = {pair for pair in granted if pair[0].startswith("logs:")}
    assert {action.partition(":")[2] for action, _ in deliveries} == {
        *(f"{verb}LogDelivery" for verb in ("Create", "Delete", "Get", "Update")),
        *("ListLogDeliveries", "PutResourcePolicy", "DescribeResourcePolicies", "DescribeLogGroups"),
    }


@pytest.mark.parametrize(
    ("resource", "metric"),
    [("failures", "ExecutionsFailed"), ("timeouts", "ExecutionsTimedOut"), ("throttles", "ExecutionThrottled")],
)
def test_what_goes_wrong_with_executions_is_told(
    the: The, arn: Callable[[str, str], str], environment: str, resource: str, metric: str
) -> None:
    """Executions that fail, run out of time or are held back raise an alarm on the system's topic."""
    alarm = the("MetricAlarm", f"{NAME}-{resource}")
    assert (alarm["namespace"], alarm["metricName"], alarm["threshold"]) == ("AWS/States", metric, 1)
    assert alarm["dimensions"] == {"StateMachineArn": arn("states", f"stateMachine:{NAME}-{environment}")}
    assert alarm["alarmActions"] == [arn("sns", f"real-time-alerts-{environment}")]


def test_machine_learning_is_off_and_leaves_nothing(dist: list[Manifest], states: Spec, environment: str) -> None:
    """Off by default: no object of SageMaker is rendered, and who insists on an inference is told so."""
    assert not [
        m for m in dist if ".sagemaker." in m.data["apiVersion"] or m.data["apiVersion"].startswith("sagemaker")
    ]
    branch = states["Analyze"]["Branches"][1]["States"]
    assert branch["IsInferenceOn"]["Default"] == "InferenceSkipped"
    assert branch["MachineLearningOff"]["Type"] == "Fail"
    assert environment
