"""What the file-pipeline's contract says, held against the committed manifests of every environment and region."""

from __future__ import annotations

import base64
import json
import re
import zipfile
from collections.abc import Callable
from io import BytesIO
from typing import Any

from checks.manifests import Manifest
from tests.dist.conftest import ENVIRONMENTS, ROOT

Find = Callable[..., list[Manifest]]
The = Callable[..., dict[str, Any]]
Chosen = dict[str, Any]
TYPES = [file.stem for file in (ROOT / "functions/data_processor/schemas").glob("*.json")]

CONTROL_PLANE = {"argocd", "platform"}
"""Folders of dist/ that hold no system."""


def external_name(manifest: Manifest) -> str:
    """Name in AWS."""
    return manifest.annotations["crossplane.io/external-name"]


def test_each_region_has_an_ingestion_bucket_of_its_own(
    find: Find, environment: str, chosen: Chosen, suffix: str
) -> None:
    """The bucket exists under its name in each region; a copy of another stack's resource would not be a Bucket."""
    (bucket,) = find("Bucket", "data-ingestion")
    ours = chosen["file_pipeline"]["bucket_suffix"]
    assert external_name(bucket) == f"serverless-data-ingestion-{environment}{suffix}" + (f"-{ours}" if ours else "")


def test_uploads_are_versioned_encrypted_and_private(the: The) -> None:
    """Versioning, SSE-S3, all four public access blocks and a TLS-only policy stand on the ingestion bucket."""
    assert the("BucketVersioning", "data-ingestion")["versioningConfiguration"]["status"] == "Enabled"
    rule = the("BucketServerSideEncryptionConfiguration", "data-ingestion")["rule"][0]
    assert rule["applyServerSideEncryptionByDefault"]["sseAlgorithm"] == "AES256"
    block = the("BucketPublicAccessBlock", "data-ingestion")
    assert [value for value in block.values() if isinstance(value, bool)] == [True] * 4
    policy = json.loads(the("BucketPolicy", "data-ingestion")["policy"])
    assert any(
        statement["Effect"] == "Deny" and statement.get("Condition") == {"Bool": {"aws:SecureTransport": "false"}}
        for statement in policy["Statement"]
    )


def test_uploads_grow_cold_and_expire(the: The, chosen: Chosen) -> None:
    """STANDARD_IA, GLACIER, DEEP_ARCHIVE and expiry come in this order at the chosen days; leftovers are cleaned up."""
    rule = the("BucketLifecycleConfiguration", "data-ingestion")["rule"][0]
    moves = {move["storageClass"]: move["days"] for move in rule["transition"]}
    days = chosen["file_pipeline"]["lifecycle"]
    assert moves == {
        "STANDARD_IA": days["infrequent_access_days"],
        "GLACIER": days["glacier_days"],
        "DEEP_ARCHIVE": days["deep_archive_days"],
    }
    assert rule["expiration"] == [{"days": days["expiry_days"]}]
    assert sorted(moves.values()) == [moves["STANDARD_IA"], moves["GLACIER"], moves["DEEP_ARCHIVE"]]
    assert moves["DEEP_ARCHIVE"] < days["expiry_days"]
    assert rule["noncurrentVersionExpiration"]
    assert rule["abortIncompleteMultipartUpload"]


def test_every_type_and_format_reaches_the_processor(  # noqa: PLR0917 - fixtures, which pytest hands over by name
    the: The, environment: str, chosen: Chosen, role: str, region: str, suffix: str
) -> None:
    """Each data type's prefix by eight suffixes notifies the region's processor, by its alias if it has one."""
    entries = the("BucketNotification")["lambdaFunction"]
    routes = {(entry["filterPrefix"], entry["filterSuffix"]) for entry in entries}
    formats = (".json", ".jsonl", ".ndjson", ".csv")
    assert routes == {(f"{prefix}/", suffix + gz) for prefix in TYPES for suffix in formats for gz in ("", ".gz")}
    name = f"serverless-data-processor-{environment}{suffix}"
    arn = f"arn:{chosen['partition']}:lambda:{region}:{chosen['account_id']}:function:{name}"
    alias = ":live" if chosen["file_pipeline"]["releases"][role] else ""
    assert {entry["lambdaFunctionArn"] for entry in entries} == {arn + alias}
    invoked = [the("Permission", "data-processor"), the("FunctionEventInvokeConfig", "data-processor")]
    assert {one.get("qualifier", "") for one in invoked} == {alias.lstrip(":")}


def test_the_processor_has_its_size_and_its_surroundings(
    the: The, environment: str, chosen: Chosen, role: str, region: str
) -> None:
    """The chosen size, tracing, own log group with the chosen retention, dead-letter queue, and the table's name."""
    function, size = the("Function", "data-processor"), chosen["file_pipeline"]["function"]
    assert (function["memorySize"], function["timeout"]) == (size["memory_mb"], size["timeout_seconds"])
    assert function["tracingConfig"]["mode"] == "Active"
    assert function["deadLetterConfig"]["targetArnRef"]["name"] == f"serverless-dlq-{environment}-{region}"
    variables = function["environment"]["variables"]
    assert variables["DYNAMODB_TABLE_NAME"] == f"serverless-processed-data-{environment}"
    assert variables["ENVIRONMENT"] == environment
    assert variables["IS_PRIMARY"] == ("true" if role == "primary" else "false")
    assert the("Group", "data-processor")["retentionInDays"] == chosen["log_retention_days"]


def test_the_log_group_is_the_functions(find: Find) -> None:
    """The managed groups have the names that Lambda would otherwise make some under, without retention."""
    names = {external_name(group) for group in find("Group")}
    assert {f"/aws/lambda/{external_name(function)}" for function in find("Function")} <= names


def test_the_code_is_in_git_and_runs(find: Find, the: The) -> None:
    """The function's key names an object whose bytes are a zip with the handler's module in it."""
    function = the("Function", "data-processor")
    (code,) = (m for m in find("Object") if m.data["spec"]["forProvider"]["key"] == function["s3Key"])
    content = base64.b64decode(code.data["spec"]["forProvider"]["contentBase64"], validate=True)
    module = function["handler"].rpartition(".")[0].replace(".", "/") + ".py"
    with zipfile.ZipFile(BytesIO(content)) as archive:
        assert module in archive.namelist()
        assert not [name for name in archive.namelist() if not name.endswith((".py", ".json"))]


def test_both_regions_run_the_same_code(dist: list[Manifest], environment: str) -> None:
    """Active and passive region differ in settings only: their functions name one content address."""
    keys = {
        m.data["spec"]["forProvider"]["s3Key"]
        for m in dist
        if m.kind == "Function"
        and "data-processor" in m.name
        and m.file.startswith(f"dist/{environment}/file-pipeline/")
    }
    assert len(keys) == 1


def test_the_table_stands_once_with_a_replica(dist: list[Manifest], environment: str, chosen: Chosen) -> None:
    """One Table object in the primary region owns both regions; no second object would fight it for the replica."""
    tables = [m for m in dist if m.kind == "Table" and m.file.startswith(f"dist/{environment}/file-pipeline/")]
    (table,) = (m for m in tables if "processed-data" in m.name)
    assert external_name(table) == f"serverless-processed-data-{environment}"
    spec = table.for_provider
    regions = chosen["regions"]
    assert (spec["region"], spec["hashKey"], spec["rangeKey"]) == (regions["primary"], "recordId", "timestamp")
    assert spec["billingMode"] == "PAY_PER_REQUEST"
    assert [replica["regionName"] for replica in spec["replica"]] == [regions["secondary"]]
    assert spec["replica"][0]["pointInTimeRecovery"] is True
    assert spec["pointInTimeRecovery"]["enabled"] is True
    assert spec["ttl"] == {"attributeName": "expiresAt", "enabled": True}
    assert (spec["streamEnabled"], spec["streamViewType"]) == (True, "NEW_AND_OLD_IMAGES")
    indexes = {index["name"]: (index["hashKey"], index["rangeKey"]) for index in spec["globalSecondaryIndex"]}
    assert indexes == {
        "ProcessingStatusIndex": ("processingStatus", "timestamp"),
        "DataTypeIndex": ("dataType", "timestamp"),
    }
    assert {index["projectionType"] for index in spec["globalSecondaryIndex"]} == {"ALL"}


def test_the_table_waits_for_the_keys_of_both_regions(dist: list[Manifest], environment: str) -> None:
    """The replica is made once, together with the table: by then its key's alias must be there."""

    def waves(kind: str) -> set[int]:
        found = (m for m in dist if m.kind == kind and m.file.startswith(f"dist/{environment}/file-pipeline/"))
        return {int(m.annotations["argocd.argoproj.io/sync-wave"]) for m in found}

    assert min(waves("Table")) > max(waves("Alias") | waves("Key"))


def test_protected_data_survives_its_manifests(dist: list[Manifest], environment: str, chosen: Chosen) -> None:
    """Where data is protected it cannot be deleted through Git, and AWS protects the table as well."""
    data = [
        m
        for m in dist
        if m.file.startswith(f"dist/{environment}/file-pipeline/")
        and (m.kind in {"Table", "Key", "Queue"} or (m.kind == "Bucket" and "ingestion" in m.name))
    ]
    assert {m.kind for m in data} == {"Table", "Key", "Queue", "Bucket"}
    protected: bool = chosen["protect_data"]
    for manifest in data:
        policies = set(manifest.data["spec"]["managementPolicies"])
        assert policies == ({"Observe", "Create", "Update", "LateInitialize"} if protected else {"*"})
    for table in (m for m in data if m.kind == "Table"):
        assert table.for_provider["deletionProtectionEnabled"] is protected
        for replica in table.for_provider.get("replica", []):
            assert replica["deletionProtectionEnabled"] is protected


def test_production_is_protected() -> None:
    """Whatever a fork chooses, the shipped production environment does not let Git delete data."""
    assert ENVIRONMENTS["prod"]["protect_data"] is True


def test_the_dead_letter_queue_keeps_its_messages(the: The, chosen: Chosen) -> None:
    """The chosen retention, 300 s visibility, 20 s long poll, encrypted."""
    queue = the("Queue", "serverless-dlq")
    assert queue["messageRetentionSeconds"] == chosen["file_pipeline"]["queue"]["retention_days"] * 24 * 3600
    assert (queue["visibilityTimeoutSeconds"], queue["receiveWaitTimeSeconds"]) == (300, 20)
    assert queue["sqsManagedSseEnabled"] is True


def test_the_processors_role_has_the_contracts_grants_and_no_more(the: The) -> None:
    """No Scan, Query, Delete, List, wildcard action or foreign log group, unlike the design that this one replaces."""
    policy = json.loads(the("RolePolicy", "data-processor")["policy"])
    # What Lambda attaches it to a network with is in test_network.py.
    own = [s for s in policy["Statement"] if not s["Action"][0].startswith("ec2:")]
    granted = {action for statement in own for action in statement["Action"]}
    assert granted == {
        *("s3:GetObjectVersion", "s3:PutObject", "s3:AbortMultipartUpload"),
        *("dynamodb:BatchWriteItem", "dynamodb:GetItem", "dynamodb:UpdateItem"),
        *("sqs:SendMessage", "lambda:InvokeFunction", "logs:CreateLogStream", "logs:PutLogEvents"),
        *("xray:PutTraceSegments", "xray:PutTelemetryRecords"),
    }
    everywhere = [statement["Sid"] for statement in own if "*" in statement["Resource"]]
    assert everywhere == ["Trace"]


def test_alarms_have_the_contracts_thresholds(find: Find, chosen: Chosen, role: str) -> None:
    """Function errors, duration and throttles, table errors and throttles by operation, queue length and age."""
    rows = set()
    # Those of the audit trail are in test_audit.py, those of files, records and health in test_monitoring.py, those of
    # what the two regions are to each other in test_regions.py and test_failover.py, those of what looks on in
    # test_security.py.
    others = "-(stream-processor|audit-trail|data-ingestion|records-rejected|data-processor-failing"
    others += "|files-while-passive|circuit-opened|peer-unhealthy|region-watcher|config-history)-"
    ours = [alarm for alarm in find("MetricAlarm") if not re.search(others, alarm.name)]
    for alarm in ours:
        spec = alarm.data["spec"]["forProvider"]
        single = {"metric": {**spec, "stat": spec.get("statistic")}}
        for query in spec.get("metricQuery", [single]):
            if "metric" in query:
                metric = query["metric"]
                assert metric["period"] == 300
                rows.add(
                    (
                        metric["namespace"],
                        metric["metricName"],
                        metric["dimensions"].get("Operation", ""),
                        metric["stat"],
                        spec["threshold"],
                        spec["datapointsToAlarm"],
                    )
                )
    limits = chosen["file_pipeline"]["alarms"]
    timeout = chosen["file_pipeline"]["function"]["timeout_seconds"]
    operations = ("BatchWriteItem", "GetItem", "PutItem", "UpdateItem")
    warm = (chosen["file_pipeline"]["releases"][role] or {}).get("provisioned_concurrency")
    spilled = ("AWS/Lambda", "ProvisionedConcurrencySpilloverInvocations", "", "Sum", 1, 3)
    assert rows == {
        *([spilled] if warm else []),
        ("AWS/Lambda", "Errors", "", "Sum", 1, 2),
        ("AWS/Lambda", "Duration", "", "Average", 0.8 * 1000 * timeout, 2),
        ("AWS/Lambda", "Throttles", "", "Sum", 1, 1),
        ("AWS/DynamoDB", "ReplicationLatency", "", "Average", limits["replication_latency_ms"], 2),
        ("AWS/SQS", "ApproximateNumberOfMessagesVisible", "", "Maximum", 10, 2),
        ("AWS/SQS", "ApproximateAgeOfOldestMessage", "", "Maximum", limits["oldest_message_hours"] * 3_600, 1),
        ("AWS/DynamoDB", "WriteThrottleEvents", "", "Sum", 1, 1),
        *(("AWS/DynamoDB", "SystemErrors", operation, "Sum", 1, 1) for operation in operations),
        *(("AWS/DynamoDB", "ThrottledRequests", operation, "Sum", 1, 1) for operation in operations),
    }


def test_every_alarm_is_heard(find: Find, environment: str, chosen: Chosen, region: str, suffix: str) -> None:
    """Each alarm goes to the region's own topic when it is raised and when it is over."""
    topic = f"arn:{chosen['partition']}:sns:{region}:{chosen['account_id']}:serverless-alarms-{environment}{suffix}"
    for alarm in find("MetricAlarm"):
        spec = alarm.data["spec"]["forProvider"]
        assert spec["alarmActions"] == [topic]
        assert spec["okActions"] == [topic]


def test_outputs_name_what_was_rendered(find: Find, region: str) -> None:
    """The ConfigMap of a region repeats the names of the objects beside it, and hides no `N/A`."""
    (outputs,) = find("ConfigMap")
    data = outputs.data["data"]
    assert data["region"] == region
    assert data["bucketName"] == external_name(find("Bucket", "data-ingestion")[0])
    assert data["functionName"] == external_name(find("Function", "data-processor")[0])
    assert data["deadLetterQueueUrl"] == external_name(find("Queue", "serverless-dlq")[0])
    assert all(re.fullmatch(r"[\w:/.*?=#-]+", value) for value in data.values()), data


def test_objects_lie_where_their_names_say(dist: list[Manifest]) -> None:
    """dist/<environment>/<system>/<region>/<Kind>.<name>.k8s.yaml, in the namespace of system and environment."""
    for manifest in dist:
        *folders, file = manifest.file.split("/")
        assert file == f"{manifest.kind}.{manifest.name}.k8s.yaml"
        if folders[1] not in CONTROL_PLANE:
            _, environment, system, region = folders
            assert manifest.namespace == f"{system}-{environment}"
            assert manifest.data.get("spec", {}).get("forProvider", {}).get("region", region) == region


def test_every_namespace_is_made_by_the_platform(everything: list[Manifest]) -> None:
    """Namespaces of systems in use and namespaces rendered are the same set; the two controllers bring their own."""
    used = {m.namespace for m in everything if m.namespace and m.file.split("/")[1] not in CONTROL_PLANE}
    made = {m.name for m in everything if m.kind == "Namespace"}
    assert used == made


def test_permissions_ask_only_for_what_the_caller_tells(dist: list[Manifest]) -> None:
    """A bucket's ARN does not say whose it is, so S3 is asked; the ARNs of a rule or an API hold the account.

    Not every service tells its account (Lambda API reference, AddPermission): a condition on it would let none in.
    """
    found = [m.data["spec"]["forProvider"] for m in dist if m.kind == "Permission"]
    assert {one["principal"] for one in found} >= {"s3.amazonaws.com", "events.amazonaws.com"}
    for one in found:
        assert ("sourceAccount" in one) is (one["sourceArn"].split(":")[4] == ""), one["sourceArn"]
