"""A table that begins on demand, is provisioned by a commit, and whose numbers then belong to auto-scaling."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from charts import file_pipeline
from charts.environment_file import load, load_control_plane
from charts.render import render
from sandbox.controlplane import Sandbox
from tests.flows.conftest import REGIONS, ROOT, Pipeline

pytestmark = pytest.mark.flow
PRIMARY, SECONDARY = REGIONS
LIMITS = {"minimum": 3, "maximum": 30, "target_percent": 70}
GOOD: dict[str, Any] = {"orderId": "A", "customerId": "C", "createdAt": "2026-01-01T00:00:00Z", "total": 1}


def commit(to: Path, **knobs: Any) -> Path:
    """Render development with other knobs of its table, as a commit would."""
    chosen = yaml.safe_load((ROOT / "environments/dev.yaml").read_text(encoding="utf-8"))
    chosen["file_pipeline"]["table"] |= knobs
    (to / "dev.yaml").write_text(yaml.safe_dump(chosen, allow_unicode=True), encoding="utf-8")
    scopes = file_pipeline.build(load(to / "dev.yaml"))
    render(scopes, load_control_plane(ROOT / "environments"), to / "dist")
    return to / "dist"


def capacities(sandbox: Sandbox, region: str) -> dict[str, tuple[int, int]]:
    """Reads and writes of the table (under an empty name) and of each index."""
    table = sandbox.client("dynamodb", region).describe_table(TableName="serverless-processed-data-dev")["Table"]
    places = {"": table} | {index["IndexName"]: index for index in table["GlobalSecondaryIndexes"]}
    given = {name: place["ProvisionedThroughput"] for name, place in places.items()}
    return {name: (one["ReadCapacityUnits"], one["WriteCapacityUnits"]) for name, one in given.items()}


@pytest.fixture
def provisioned(tmp_path: Path) -> Iterator[Sandbox]:
    """Development, all Ready on demand, then Ready again with its table provisioned."""
    with Sandbox.start(commit(tmp_path), "dev", "file-pipeline") as sandbox:
        sandbox.reconcile_until_ready(timeout=90)
        key = sandbox.get("Key", f"serverless-processed-data-dev-{SECONDARY}")["status"]["atProvider"]["arn"]
        commit(tmp_path, replica_key_arn=key, capacity={"read": LIMITS, "write": LIMITS})
        sandbox.reconcile_until_ready(timeout=90)
        yield sandbox


def test_a_file_flows_through_a_provisioned_table(provisioned: Sandbox, unique: str) -> None:
    """The mode changes in place: nothing is lost, a file's records reach both regions, and what scales is named."""
    pipeline = Pipeline(provisioned)
    summary = provisioned.client("dynamodb").describe_table(TableName=pipeline.table)["Table"]["BillingModeSummary"]
    assert summary["BillingMode"] == "PROVISIONED"
    key = f"orders/{unique}.jsonl"
    status = pipeline.finished(pipeline.upload(key, json.dumps({**GOOD, "orderId": unique}).encode()))
    assert status["processingStatus"] == "COMPLETED"
    for region in REGIONS:
        assert [item["recordId"] for item in pipeline.records_of(key, region)] == [f"orders#{unique}"]
    kinds = [(one["apiVersion"].partition(".")[0], one["kind"]) for one in provisioned.objects()]
    assert kinds.count(("appautoscaling", "Target")) == len(REGIONS) * len(("Read", "Write")) * 3


def test_numbers_of_auto_scaling_are_left_alone(provisioned: Sandbox) -> None:
    """What auto-scaling has set is there after the next look: nothing in Git, or late-initialized, is against it."""
    client, name = provisioned.client("dynamodb"), "serverless-processed-data-dev"
    assert set(capacities(provisioned, PRIMARY)) == {"", "DataTypeIndex", "ProcessingStatusIndex"}
    more = {"ReadCapacityUnits": 11, "WriteCapacityUnits": 12}
    update = {"IndexName": "DataTypeIndex", "ProvisionedThroughput": more}
    client.update_table(TableName=name, ProvisionedThroughput=more)
    client.update_table(TableName=name, GlobalSecondaryIndexUpdates=[{"Update": update}])
    provisioned.changes.clear()
    provisioned.reconcile_until_ready(timeout=60)
    found = capacities(provisioned, PRIMARY)
    assert (found[""], found["DataTypeIndex"]) == ((11, 12), (11, 12))
    assert provisioned.changes == []
