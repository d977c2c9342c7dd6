"""What uploaders are told, and by whose health: the pair of records, the health checks, and who looks from outside."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from checks.manifests import Manifest
from tests.dist.conftest import ENVIRONMENTS

Find = Callable[..., list[Manifest]]
The = Callable[..., dict[str, Any]]
Chosen = dict[str, Any]


def test_a_region_is_ill_by_three_alarms(find: Find, environment: str, chosen: Chosen, region: str) -> None:
    """Its own two, and what the other region sees of it, which lies there; all of them must be healthy."""
    (parent,) = [m for m in find("HealthCheck", "region-health") if m.name.endswith(region)]
    spec = parent.data["spec"]["forProvider"]
    other = next(one for one in chosen["regions"].values() if one != region)
    assert [child["name"] for child in spec["childHealthchecksRefs"]] == [
        f"serverless-data-ingestion-unavailable-{environment}-{region}",
        f"serverless-data-processor-failing-{environment}-{region}",
        f"serverless-peer-unhealthy-{environment}-{other}",
    ]
    assert spec["childHealthThreshold"] == 3


def test_health_checks_keep_what_they_knew(find: Find) -> None:
    """No data is no recovery, and references follow what Git names."""
    for check in find("HealthCheck"):
        spec = check.data["spec"]["forProvider"]
        if spec["type"] == "CLOUDWATCH_METRIC":
            assert spec["insufficientDataHealthStatus"] == "LastKnownStatus"
        assert all(child["policy"] == {"resolve": "Always"} for child in spec.get("childHealthchecksRefs", []))


def test_the_watcher_may_look_and_nothing_else(the: The) -> None:
    """One request to S3 and one to DynamoDB of the other region, beside logs and traces."""
    policy = json.loads(the("RolePolicy", "region-watcher")["policy"])
    granted = {action for statement in policy["Statement"] for action in statement["Action"]}
    assert granted == {
        *("s3:ListBucket", "dynamodb:GetItem", "logs:CreateLogStream", "logs:PutLogEvents"),
        *("xray:PutTraceSegments", "xray:PutTelemetryRecords"),
    }


def test_silence_of_the_watcher_is_heard(the: The) -> None:
    """Nobody looked is as bad as nothing was seen."""
    assert the("MetricAlarm", "peer-unhealthy")["treatMissingData"] == "breaching"


def test_environments_have_zones_of_their_own() -> None:
    """Two environments under one name would answer each other's uploaders."""
    zones = [chosen["file_pipeline"]["failover"]["zone"] for chosen in ENVIRONMENTS.values()]
    assert len(set(zones)) == len(zones)
