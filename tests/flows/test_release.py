"""Production's data processor is called by its alias, and a commit says which version that is."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from sandbox.aws.fault import Fault
from sandbox.controlplane import Sandbox
from tests.flows import dists
from tests.flows.conftest import REGIONS, Pipeline, eventually

pytestmark = pytest.mark.flow
PRIMARY = REGIONS[0]
FUNCTION = "serverless-data-processor-prod"
ALIAS = f"{FUNCTION}:live"
GOOD: dict[str, Any] = {"orderId": "A", "customerId": "C", "createdAt": "2026-01-01T00:00:00Z", "total": 1}


@pytest.fixture
def dist(tmp_path: Path) -> Path:
    """Production's dist/ in a folder of the test's own."""
    return dists.copy(tmp_path, "file-pipeline", "prod")


@pytest.fixture
def released(dist: Path) -> Iterator[Pipeline]:
    """Production, all Ready, IAM enforced."""
    with Sandbox.start(dist, "prod", "file-pipeline") as sandbox:
        sandbox.reconcile_until_ready(timeout=90)
        yield Pipeline(sandbox)


def _live(pipeline: Pipeline) -> str:
    found = pipeline.sandbox.client("lambda", PRIMARY).get_alias(FunctionName=FUNCTION, Name="live")
    return str(found["FunctionVersion"])


def _versions_that_ran(pipeline: Pipeline) -> list[str]:
    """The version of each invocation, as the log says it; the version behind the alias has a number."""
    found = pipeline.sandbox.client("logs", PRIMARY).filter_log_events(
        logGroupName=f"/aws/lambda/{FUNCTION}", filterPattern="START"
    )
    starts = [event["message"].split() for event in found["events"] if event["message"].startswith("START RequestId")]
    return [words[-1] for words in starts]


def test_files_flow_through_the_alias(released: Pipeline, unique: str) -> None:
    """S3 calls the version behind the alias, as the alias's own policy allows, and a failure reaches the queue."""
    functions = released.sandbox.client("lambda", PRIMARY)
    key = f"orders/{unique}.jsonl"
    status = released.finished(released.upload(key, json.dumps({**GOOD, "orderId": unique}).encode()))
    assert status["processingStatus"] == "COMPLETED"
    assert [item["recordId"] for item in released.records_of(key)] == [f"orders#{unique}"]
    assert set(_versions_that_ran(released)) == {_live(released)}
    # Nobody but S3 is let in, and S3 only by the alias.
    assert functions.get_policy(FunctionName=FUNCTION, Qualifier="live")["Policy"]
    warm = functions.get_provisioned_concurrency_config(FunctionName=FUNCTION, Qualifier="live")
    assert warm["RequestedProvisionedConcurrentExecutions"] == 2
    released.upload(f"orders/{unique}.json.gz", b"no gzip at all")
    letters = eventually(lambda: released.dead_letters(PRIMARY) or None, 30, "no dead letter")
    assert len(letters) == 1


def test_the_budget_tells_the_topic_of_alarms(released: Pipeline) -> None:
    """The budget stands in the account with its amount, and both its notifications go to the primary region's topic."""
    topic = released.sandbox.get("ConfigMap", f"outputs-{PRIMARY}")["data"]["topicArn"]
    (wanted,) = (one for one in released.sandbox.objects() if one["kind"] == "Budget")
    which = {"AccountId": topic.split(":")[4], "BudgetName": "serverless-budget-prod"}
    client = released.sandbox.client("budgets", PRIMARY)
    amount = client.describe_budget(**which)["Budget"]["BudgetLimit"]["Amount"]
    assert float(amount) == float(wanted["spec"]["forProvider"]["limitAmount"])
    told = client.describe_notifications_for_budget(**which)["Notifications"]
    assert {one["NotificationType"] for one in told} == {"ACTUAL", "FORECASTED"}
    for one in told:
        del one["NotificationState"]
        (subscriber,) = client.describe_subscribers_for_notification(**which, Notification=one)["Subscribers"]
        assert subscriber == {"SubscriptionType": "SNS", "Address": topic}


def test_anomalies_of_costs_are_listed_as_not_emulated(released: Pipeline) -> None:
    """Neither monitor nor subscription is there, and the rest is Ready all the same."""
    name = f"CostAnomalyAlert/file-pipeline-prod/serverless-cost-anomalies-prod-{PRIMARY}"
    said = [note for key, note in released.sandbox.notes() if key == name]
    assert said == [
        "not emulated: subscription is not made: status.monitorArn comes from monitor, which is not emulated"
    ]


def test_a_file_continues_under_the_alias(dist: Path, unique: str) -> None:
    """A file that needs a second invocation gets it from the same alias: the role may call nothing else."""
    assert dists.change(dist, "Function", lambda spec: spec.update(timeout=6), f"processor-prod-{PRIMARY}") >= 1
    with Sandbox.start(dist, "prod", "file-pipeline") as sandbox:
        sandbox.reconcile_until_ready(timeout=90)
        pipeline, key = Pipeline(sandbox), f"orders/{unique}.jsonl"
        lines = [json.dumps({**GOOD, "orderId": f"{unique}-{number}"}) for number in range(4_000)]
        # A cold start on a busy machine may take most of the time that is to be too short for the file.
        pipeline.finished(pipeline.upload(f"orders/{unique}-warm.json", json.dumps([GOOD]).encode()), seconds=60)
        with sandbox.aws.faults(Fault(service="dynamodb", operation="BatchWriteItem", latency=0.4)):
            status = pipeline.finished(pipeline.upload(key, "\n".join(lines).encode()), seconds=90)
        assert status["processingStatus"] == "COMPLETED"
        assert status["attempts"] > 1
        assert set(_versions_that_ran(pipeline)) == {_live(pipeline)}


def test_a_commit_says_which_version_is_live(released: Pipeline, dist: Path) -> None:
    """A change is published under a number of its own and goes live, is held back by a pin, and shares events out."""

    def with_workers(number: int) -> None:
        def edit(fields: dict[str, Any]) -> None:
            fields["environment"]["variables"]["WRITE_WORKERS"] = str(number)

        assert dists.change(dist, "Function", edit, f"data-processor-prod-{PRIMARY}") == 1

    def settle(**spec: Any) -> dict[str, Any]:
        (file,) = dist.rglob("FunctionRelease.*.yaml")
        manifest = yaml.safe_load(file.read_text(encoding="utf-8"))
        manifest["spec"] |= spec
        file.write_text(yaml.safe_dump(manifest), encoding="utf-8")
        released.sandbox.reconcile_until_ready(timeout=60)
        status: dict[str, Any] = released.sandbox.get("FunctionRelease", manifest["metadata"]["name"])["status"]
        return status

    first = _live(released)
    with_workers(4)
    newest = settle()["newestVersion"]
    assert int(newest) > int(first)
    assert _live(released) == newest
    with_workers(5)
    status = settle(stableVersion=newest)
    assert int(status["newestVersion"]) > int(newest)
    assert _live(released) == status["liveVersion"] == newest
    trial = status["newestVersion"]
    settle(additionalVersionWeights={trial: 0.1})
    alias = released.sandbox.client("lambda", PRIMARY).get_alias(FunctionName=FUNCTION, Name="live")
    assert alias["RoutingConfig"] == {"AdditionalVersionWeights": {trial: 0.1}}
