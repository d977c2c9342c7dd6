"""Each grant of the processor's role is needed: without it, the flow that uses it fails and says so."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from sandbox.aws.fault import Fault
from sandbox.controlplane import Sandbox
from tests.flows.conftest import REGIONS, Pipeline, eventually
from tests.flows.dists import change, copy

pytestmark = pytest.mark.flow
ORDER = {"orderId": "A", "customerId": "C", "createdAt": "2026-01-01T00:00:00Z", "total": 1}
ONE_GOOD_ONE_BAD = f"{json.dumps(ORDER)}\nnonsense\n".encode()


def without(action: str) -> Callable[[dict[str, Any]], None]:
    """An edit of a RolePolicy that takes one action out of it."""

    def edit(spec: dict[str, Any]) -> None:
        policy = json.loads(spec["policy"])
        for statement in policy["Statement"]:
            statement["Action"] = [name for name in statement["Action"] if name != action]
        policy["Statement"] = [statement for statement in policy["Statement"] if statement["Action"]]
        spec["policy"] = json.dumps(policy)

    return edit


NEEDED = ["dynamodb:BatchWriteItem", "dynamodb:UpdateItem", "s3:GetObjectVersion", "s3:PutObject"]


@pytest.mark.parametrize("action", NEEDED)
def test_a_denied_permission_fails_the_flow(tmp_path: Path, action: str) -> None:
    """Without the action no file with a good and a bad record is completed: its event ends in the dead-letter queue."""
    dist = copy(tmp_path, "file-pipeline")
    assert change(dist, "RolePolicy", without(action), "serverless-data-processor") == len(REGIONS)
    with Sandbox.start(dist, "dev", "file-pipeline") as sandbox:
        sandbox.reconcile_until_ready(timeout=60)
        pipeline = Pipeline(sandbox)
        status_id = pipeline.upload("orders/denied.jsonl", ONE_GOOD_ONE_BAD)

        def dead() -> list[dict[str, Any]]:
            return pipeline.dead_letters(REGIONS[0])

        (letter,) = eventually(dead, 45, f"without {action} nothing is in the dead-letter queue")
        assert json.loads(letter["Body"])["Records"][0]["s3"]["object"]["key"] == "orders/denied.jsonl"
        statuses = {item["processingStatus"] for item in pipeline.query(status_id)}
        assert not statuses & {"COMPLETED", "COMPLETED_WITH_REJECTS"}


@pytest.fixture
def hurried(tmp_path: Path) -> Iterator[Pipeline]:
    """The pipeline with a timeout of six seconds, so that a slow table makes files continue."""
    dist = copy(tmp_path, "file-pipeline")
    assert change(dist, "Function", lambda spec: spec.update(timeout=6), "serverless-data-processor") == len(REGIONS)
    with Sandbox.start(dist, "dev", "file-pipeline") as sandbox:
        sandbox.reconcile_until_ready(timeout=60)
        yield Pipeline(sandbox)


def test_a_file_that_needs_more_time_continues_by_itself(hurried: Pipeline) -> None:
    """Where one timeout is not enough the function calls itself, goes on from its checkpoint, and loses no reject."""
    lines = [json.dumps({**ORDER, "orderId": f"slow-{number}"}) for number in range(4_000)]
    lines[10] = lines[3_990] = "nonsense"
    # A cold start on a busy machine may take most of the time that is to be too short for the file.
    hurried.finished(hurried.upload("orders/warm.json", json.dumps([ORDER]).encode()), 60)
    with hurried.sandbox.aws.faults(Fault(service="dynamodb", operation="BatchWriteItem", latency=0.4)):
        status = hurried.finished(hurried.upload("orders/slow.jsonl", "\n".join(lines).encode()), 90)
    assert status["attempts"] > 1
    assert {name: int(value) for name, value in status["counts"].items()} == {
        "read": 4_000,
        "stored": 3_998,
        "rejected": 2,
        "duplicates": 0,
    }
    assert [json.loads(line)["line"] for line in hurried.rejects("orders/slow.jsonl").splitlines()] == [11, 3_991]
    assert len(hurried.records_of("orders/slow.jsonl", REGIONS[1])) == 3_998
