"""What the audit trail's contract says, held against the committed manifests of every environment."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from checks.manifests import Manifest

Spec = dict[str, Any]
Chosen = dict[str, Any]
The = Callable[[str, str], Spec]


@pytest.fixture(scope="session")
def objects(dist: list[Manifest], environment: str, chosen: Chosen) -> list[Manifest]:
    """The system's objects in the primary region."""
    folder = f"dist/{environment}/file-pipeline/{chosen['regions']['primary']}/"
    return [m for m in dist if m.file.startswith(folder)]


@pytest.fixture(scope="session")
def the(objects: list[Manifest], environment: str) -> The:
    """spec.forProvider (of a composite: spec) of the object of a kind that is called `serverless-<resource>-<env>`."""

    def _the(kind: str, resource: str) -> Spec:
        start = f"serverless-{resource}-{environment}"
        (found,) = (m for m in objects if m.kind == kind and m.name.startswith(start))
        spec: Spec = found.data["spec"]
        wanted: Spec = spec.get("forProvider", spec)
        return wanted

    return _the


def test_the_trail_is_a_table_of_its_own(the: The, chosen: Chosen) -> None:
    """Keyed by record and change, encrypted, recoverable, protected, and expiring by the attribute that items have."""
    table = the("Table", "audit-trail")
    assert (table["hashKey"], table["rangeKey"]) == ("recordId", "changedAt")
    assert {attribute["name"]: attribute["type"] for attribute in table["attribute"]} == {
        "recordId": "S",
        "changedAt": "S",
    }
    assert (table["billingMode"], table["streamEnabled"]) == ("PAY_PER_REQUEST", False)
    days = chosen["file_pipeline"]["table"]["backup_days"]
    assert table["pointInTimeRecovery"] == {"enabled": True, "recoveryPeriodInDays": days}
    assert table["ttl"] == {"attributeName": "expiresAt", "enabled": True}
    assert table["serverSideEncryption"]["enabled"] is True
    assert "audit-trail" in table["serverSideEncryption"]["kmsKeyArnRef"]["name"]
    assert table["deletionProtectionEnabled"] is chosen["protect_data"]
    assert "replica" not in table


def test_the_trail_stands_in_the_primary_region_only(dist: list[Manifest], environment: str, chosen: Chosen) -> None:
    """The home region's stream shows the changes of both: a second processor would audit each change twice."""
    folder = f"dist/{environment}/file-pipeline/{chosen['regions']['secondary']}/"
    elsewhere = [m.name for m in dist if m.file.startswith(folder)]
    assert not [name for name in elsewhere if "stream-processor" in name or "audit" in name]


def test_the_function_has_what_was_chosen_for_it(the: The, environment: str, chosen: Chosen) -> None:
    """Size, tracing, log group, names and days are as chosen; the event, which holds images, is not logged."""
    knobs, function = chosen["file_pipeline"], the("Function", "stream-processor")
    size = knobs["stream_processor"]["function"]
    assert (function["memorySize"], function["timeout"]) == (size["memory_mb"], size["timeout_seconds"])
    assert function["tracingConfig"] == {"mode": "Active"}
    variables = function["environment"]["variables"]
    assert variables["AUDIT_TABLE_NAME"] == f"serverless-audit-trail-{environment}"
    assert variables["FAILURE_QUEUE_URL"].endswith(
        f"/{chosen['account_id']}/serverless-stream-processor-dlq-{environment}"
    )
    assert variables["RETENTION_DAYS"] == str(knobs["audit_retention_days"])
    assert variables["REGION"] == chosen["regions"]["primary"]
    assert "POWERTOOLS_LOGGER_LOG_EVENT" not in variables
    assert the("Group", "stream-processor")["retentionInDays"] == chosen["log_retention_days"]


def test_the_tables_stream_triggers_it(the: The, environment: str, chosen: Chosen) -> None:
    """The trigger names the global table, the function and its queue, reports single records, and reads as chosen."""
    trigger, knobs = the("TableStreamTrigger", "processed-data-stream-processor"), chosen["file_pipeline"]
    wanted = knobs["stream_processor"]["trigger"]
    assert trigger["tableName"] == f"serverless-processed-data-{environment}"
    assert trigger["functionName"] == f"serverless-stream-processor-{environment}"
    assert trigger["onFailureQueueArn"].endswith(f":serverless-stream-processor-dlq-{environment}")
    assert trigger["region"] == chosen["regions"]["primary"]
    assert trigger["functionResponseTypes"] == ["ReportBatchItemFailures"]
    assert (trigger["startingPosition"], trigger["batchSize"]) == (wanted["starting_position"], wanted["batch_size"])
    assert trigger["maximumRecordAgeInSeconds"] == wanted["maximum_record_age_hours"] * 3600 < 24 * 3600
    assert trigger["maximumRetryAttempts"] == wanted["retry_attempts"]


def test_its_role_has_what_it_uses_and_no_more(the: The, environment: str, chosen: Chosen) -> None:
    """It may read the stream, add items to the trail and set records aside; it cannot read, change or delete either."""
    statements = json.loads(the("RolePolicy", "stream-processor")["policy"])["Statement"]
    # What Lambda attaches it to a network with is in test_network.py.
    own = [statement for statement in statements if not statement["Action"][0].startswith("ec2:")]
    granted = {action: statement["Resource"] for statement in own for action in statement["Action"]}
    assert set(granted) == {
        *("dynamodb:DescribeStream", "dynamodb:GetRecords", "dynamodb:GetShardIterator", "dynamodb:ListStreams"),
        *("dynamodb:BatchWriteItem", "sqs:SendMessage", "logs:CreateLogStream", "logs:PutLogEvents"),
        *("xray:PutTraceSegments", "xray:PutTelemetryRecords"),
    }
    region, account = chosen["regions"]["primary"], chosen["account_id"]
    tables = f"arn:{chosen['partition']}:dynamodb:{region}:{account}:table"
    assert granted["dynamodb:BatchWriteItem"] == [f"{tables}/serverless-audit-trail-{environment}"]
    assert granted["dynamodb:GetRecords"] == [f"{tables}/serverless-processed-data-{environment}/stream/*"]


def test_its_queue_keeps_what_fails(the: The, chosen: Chosen) -> None:
    """The chosen retention, encrypted, with the system's visibility and long poll."""
    queue = the("Queue", "stream-processor-dlq")
    assert queue["messageRetentionSeconds"] == chosen["file_pipeline"]["queue"]["retention_days"] * 24 * 3600
    assert (queue["visibilityTimeoutSeconds"], queue["receiveWaitTimeSeconds"]) == (300, 20)
    assert queue["sqsManagedSseEnabled"] is True


@pytest.mark.parametrize(
    ("resource", "metric", "threshold", "periods"),
    [
        ("stream-processor-errors", "Errors", 1, 2),
        ("stream-processor-throttles", "Throttles", 1, 1),
        ("stream-processor-iterator-age", "IteratorAge", None, 1),
        ("stream-processor-dlq-messages", "ApproximateNumberOfMessagesVisible", 1, 1),
    ],
)
def test_it_has_its_alarms(  # noqa: PLR0917 - the table's columns
    the: The, chosen: Chosen, resource: str, metric: str, threshold: int | None, periods: int
) -> None:
    """Errors, throttles, lateness and a queue that is not empty are told to the region's topic."""
    alarm = the("MetricAlarm", resource)
    minutes = chosen["file_pipeline"]["stream_processor"]["iterator_age_minutes"]
    assert (alarm["metricName"], alarm["threshold"]) == (metric, minutes * 60_000 if threshold is None else threshold)
    assert (alarm["evaluationPeriods"], alarm["period"]) == (periods, 300)
    assert [action.split(":")[-1].startswith("serverless-alarms-") for action in alarm["alarmActions"]] == [True]


@pytest.mark.parametrize("resource", ["audit-trail-throttles", "audit-trail-system-errors"])
def test_the_trail_has_its_alarms(the: The, environment: str, resource: str) -> None:
    """Throttles and errors of the trail are watched by the operation that writes it."""
    queries = the("MetricAlarm", resource)["metricQuery"]
    watched = [query["metric"]["dimensions"] for query in queries if "metric" in query]
    assert {dimensions["TableName"] for dimensions in watched} == {f"serverless-audit-trail-{environment}"}
    assert {dimensions.get("Operation", "BatchWriteItem") for dimensions in watched} == {"BatchWriteItem"}
