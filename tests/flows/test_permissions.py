"""A file that needs more time than one invocation has goes on by itself, under the processor's own role."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from sandbox.aws.fault import Fault
from sandbox.controlplane import Sandbox
from tests.flows.conftest import REGIONS, Pipeline
from tests.flows.dists import change, copy

pytestmark = pytest.mark.flow
ORDER = {"orderId": "A", "customerId": "C", "createdAt": "2026-01-01T00:00:00Z", "total": 1}


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
