"""The processor of a region writes to the other region's table while its own fails, and goes home by itself."""

from __future__ import annotations

import json
from functools import partial
from typing import Any

import pytest

from sandbox.aws.fault import Fault
from tests.flows.conftest import REGIONS, Pipeline
from tests.flows.test_alarms import is_heard_and_ends, listen

pytestmark = pytest.mark.flow
GOOD: dict[str, Any] = {"orderId": "A", "customerId": "C", "createdAt": "2026-01-01T00:00:00Z", "total": 1}
ANY_CALL = "BatchWriteItem|UpdateItem|GetItem"


def orders(unique: str, count: int) -> bytes:
    """A file of so many orders of its own."""
    return "\n".join(json.dumps({**GOOD, "orderId": f"{unique}-{number}"}) for number in range(count)).encode()


@pytest.mark.parametrize("region", REGIONS)
def test_a_failing_table_sends_the_writes_to_the_other_region(pipeline: Pipeline, unique: str, region: str) -> None:
    """While DynamoDB fails in a region its files are completed through the other one, and an alarm says so."""
    other = next(name for name in REGIONS if name != region)
    suffix = "" if region == REGIONS[0] else f"-{region}"
    listener = listen(pipeline, region)
    fail = partial(Fault, region=region, service="dynamodb", operation=ANY_CALL)
    key = f"orders/{unique}.jsonl"
    with pipeline.sandbox.aws.faults(fail(code="InternalServerError", status=500)) as faults:
        status = pipeline.finished(pipeline.upload(key, orders(unique, 600), region), 60, other)
        assert faults.hits()[0] >= 5, "the home table was asked first"
    assert status["processingStatus"] == "COMPLETED"
    assert status["region"] == region
    for place in REGIONS:
        items = pipeline.records_of(key, place)
        assert len(items) == 600
        assert {item["metadata"]["region"] for item in items} == {region}
    is_heard_and_ends(pipeline, listener, f"serverless-processed-data-circuit-opened-dev{suffix}")
