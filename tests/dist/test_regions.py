"""What the processor of one region is told of the other, may do there, and who hears when it turns there."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from tests.dist.conftest import Find

The = Callable[..., dict[str, Any]]
Chosen = dict[str, Any]


@pytest.fixture
def other(chosen: Chosen, region: str) -> str:
    """The region that is not this one."""
    return str(next(name for name in chosen["regions"].values() if name != region))


def test_each_processor_knows_both_regions_and_which_is_active(the: The, chosen: Chosen, other: str) -> None:
    """The active region is the same one in both, the other region is the one where the function is not."""
    variables = the("Function", "data-processor")["environment"]["variables"]
    knobs = chosen["file_pipeline"]
    assert variables["ACTIVE_REGION"] == knobs["active_region"]
    assert variables["OTHER_REGION"] == other
    assert variables["CIRCUIT_FAILURES"] == str(knobs["circuit_breaker"]["failures"])
    assert variables["CIRCUIT_RECOVERY_SECONDS"] == str(knobs["circuit_breaker"]["recovery_seconds"])


def test_each_processor_may_write_to_both_ends_of_its_table(
    the: The, chosen: Chosen, environment: str, region: str, other: str
) -> None:
    """The same actions on the table of this region and of the other one, and on no other table."""
    policy = json.loads(the("RolePolicy", "data-processor")["policy"])
    granted = {
        (action, resource)
        for statement in policy["Statement"]
        for action in statement["Action"]
        for resource in statement["Resource"]
        if action.startswith("dynamodb:")
    }
    start = f"arn:{chosen['partition']}:dynamodb"
    tables = [
        f"{start}:{place}:{chosen['account_id']}:table/serverless-processed-data-{environment}"
        for place in (region, other)
    ]
    assert {resource for _, resource in granted} == set(tables)
    here, there = ({action for action, resource in granted if resource == table} for table in tables)
    assert here == there == {f"dynamodb:{name}" for name in ("BatchWriteItem", "GetItem", "UpdateItem")}
    sids = [statement["Sid"] for statement in policy["Statement"]]
    assert len(set(sids)) == len(sids), "IAM refuses a policy in which two statements have the same Sid"


@pytest.mark.parametrize(
    ("alarm", "metric"), [("files-while-passive", "FilesWhilePassive"), ("circuit-opened", "CircuitOpened")]
)
def test_one_is_enough_to_be_heard(find: Find, alarm: str, metric: str) -> None:
    """One file in the passive region, or one opening of the circuit, raises the region's alarm on its topic."""
    (found,) = (m for m in find("MetricAlarm") if f"-{alarm}-" in m.name)
    spec = found.data["spec"]["forProvider"]
    assert (spec["namespace"], spec["metricName"], spec["statistic"]) == ("Tandem/FilePipeline", metric, "Sum")
    assert spec["dimensions"] == {"service": "data-processor"}
    assert (spec["threshold"], spec["evaluationPeriods"], spec["treatMissingData"]) == (1, 1, "notBreaching")
    assert spec["alarmActions"]
